//! `egnatia instrument explain`: what does a pack say, as a lawyer reads it? One page of Markdown and two pictures.
//!
//! Every sentence is made from the pack and its English texts; no pack is known here. The page says of each line what it rests on, and
//! where the source was not read in the act.

use model::HandlingCode;

use super::files::{Calendars, Files, FilesError};
use super::texts::{File, Texts};
use super::words::{Words, listed, md, quoted, source};
use super::{cases, clocks, sources, states, steps, timeline};
use crate::packs::{PacksError, VOCABULARY};
use crate::web::{Lang, designation::FOOTNOTE_XK, designation::Naming};
use instruments::{Counted, ONCE_PER_CASE, Pack, Period, RetentionAction, Scenarios};

/// The asks of the Council conclusions of 5 June 2020 on cooperation with Western Balkans partners, A1 to A10.
const ASKS: [&str; 10] = [
    "migration policy and border management",
    "asylum systems",
    "readmission and return",
    "terrorism and organised crime",
    "disinformation, cyber attacks and hybrid threats",
    "closer cooperation with EU agencies",
    "converging operational standards and capacities",
    "joint investigation teams and operational task forces",
    "timely exchange of counter-terrorism information",
    "openness",
];

/// An instrument that is to be explained.
pub(super) struct Subject {
    /// The pack.
    pub(super) pack: Pack,
    /// Its text, for what only people read: its authors' note and its list of sources.
    pub(super) text: String,
    texts: Texts,
    /// Its worked cases.
    pub(super) scenarios: Scenarios,
    /// By which they are played.
    pub(super) calendars: Calendars,
}

/// What explains an instrument.
pub(super) struct Pages {
    /// The page.
    pub(super) page: String,
    states: String,
    timeline: Option<String>,
}

impl Subject {
    /// Reads an instrument with its English texts.
    pub(super) fn read(files: &Files, name: &str) -> Result<Self, FilesError> {
        let name = files.known(name)?;
        let wrong = |error: instruments::PackError| PacksError::Pack(name.clone(), error.to_string());
        let text = files.file(&format!("{name}/pack.toml"))?;
        let pack = Pack::parse(&text, &files.vocabulary()?).map_err(wrong)?;
        let scenarios = Scenarios::parse(&files.file(&format!("{name}/scenarios.toml"))?).map_err(wrong)?;
        let own = File::read(files.file(&format!("{name}/locales/en.ftl"))?, "en");
        let shared = File::read(files.shared().file(&format!("{VOCABULARY}/locales/en.ftl"))?, "en");
        Ok(Self { pack, text, texts: Texts::new(own, shared), scenarios, calendars: files.calendars()? })
    }

    /// The pack with its words.
    pub(super) fn words<'a>(&'a self, english: &'a Lang) -> Words<'a> {
        Words { pack: &self.pack, texts: &self.texts, english, naming: Naming::new(english) }
    }
}

impl Pages {
    /// The files of an instrument of that name.
    pub(super) fn files(&self, name: &str) -> Vec<(String, &str)> {
        let mut files = vec![(format!("{name}.md"), self.page.as_str()), (states_file(name), self.states.as_str())];
        files.extend(self.timeline.as_ref().map(|text| (timeline_file(name), text.as_str())));
        files
    }
}

fn states_file(name: &str) -> String {
    format!("{name}-states.svg")
}

fn timeline_file(name: &str) -> String {
    format!("{name}-timeline.svg")
}

/// Explains an instrument.
pub(super) fn pages(subject: &Subject, english: &Lang) -> Pages {
    let words = subject.words(english);
    let name = &subject.pack.name;
    let demo = subject.scenarios.demo();
    let timeline = demo.map(|demo| timeline::draw(&words, subject, demo));
    let mut page = format!("# {}\n\n> {}\n\n", md(&words.of("title")), md(&words.of("summary")));
    page += &format!(
        "*Made by `egnatia instrument docs` from `instruments/{name}`; change it there. “Not verified” marks what was not read in the act itself.*\n\n",
    );
    page += &facts(&words, subject);
    page += &note(&subject.text);
    page += &format!("## States\n\n![State diagram]({})\n\n", states_file(name));
    page += &states_table(&words);
    page += &steps::section(&words);
    page += &clocks::section(&words);
    page += &grounds(&words);
    page += &retention(&words);
    page += &statistics(&words);
    page += &prints(&words);
    page += "## Worked cases\n\n";
    if let Some(demo) = demo {
        page += &format!("![Timeline: {}]({})\n\n", md(&demo.what), timeline_file(name));
    }
    page += &cases::section(&words, subject);
    page += &sources::section(subject);
    if words.naming.footnote() || page.contains("\\*") {
        page += &format!("\\* {}\n", md(&FOOTNOTE_XK.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    Pages { page, states: states::draw(&words), timeline }
}

/// A table; nothing if it has no rows. Cells must be safe already.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(head.to_vec()) + &line(head.iter().map(|_| "---").collect());
    for row in rows {
        text += &line(row.iter().map(String::as_str).collect());
    }
    text + "\n"
}

/// The asks that an instrument serves, in words.
pub(super) fn asks(pack: &Pack) -> String {
    let word = |ask: &String| {
        let at = ask.strip_prefix('A').and_then(|number| number.parse::<usize>().ok()).and_then(|at| at.checked_sub(1));
        at.and_then(|at| ASKS.get(at)).map_or_else(|| ask.clone(), |word| format!("{ask} ({word})"))
    };
    listed(pack.asks.iter().map(word), "and")
}

fn facts(words: &Words<'_>, subject: &Subject) -> String {
    let pack = words.pack;
    let handling = words.english.text(match pack.handling.0 {
        HandlingCode::H0 => "handling-h0",
        HandlingCode::H1 => "handling-h1",
        HandlingCode::H2 => "handling-h2",
        HandlingCode::H3 => "handling-h3",
    });
    let roles = pack.roles.iter().map(|role| {
        let does = if *role == instruments::Role::Requester { "opens the case" } else { "is asked, or informed" };
        format!("{} ({does})", words.role(*role))
    });
    let row = |name: &str, text: String| vec![name.to_owned(), md(&text)];
    let rows = [
        row("Legal basis", pack.legal_basis.clone()),
        row("Serves", asks(pack)),
        row("Who takes part", listed(roles, "and")),
        row("Purpose", pack.purpose.replace('-', " ")),
        row("Class of data", pack.data_class.replace('-', " ")),
        row("Handling", format!("{handling}, unless the officer says otherwise. {}", source(&pack.handling.1))),
        row("Lengths of fields", source(&pack.bounds)),
        row("Sources", sources::count(&subject.text)),
        row("Version", pack.version.to_string()),
    ];
    table(&["", ""], &rows)
}

/// What the authors wrote at the head of the pack: whom it binds, what was read, and what was left out.
fn note(text: &str) -> String {
    let head = text.lines().take_while(|line| line.starts_with('#') || line.is_empty());
    let words = |line: &str| line.trim_start_matches('#').trim().to_owned();
    let lines: Vec<String> = head.filter(|line| !line.starts_with("#:")).map(words).collect();
    let paragraphs: Vec<String> = lines.split(String::is_empty).map(|lines| coded(&lines.join(" "))).collect();
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    if paragraphs.is_empty() {
        return String::new();
    }
    format!("## About this instrument\n\n{}\n\n", paragraphs.join("\n\n"))
}

/// Text in which names stand between backticks, as in comments.
fn coded(text: &str) -> String {
    let parts = text.split('`').enumerate();
    // An odd backtick at the end would open a name that nothing closes.
    let even = text.matches('`').count().is_multiple_of(2);
    let part = |(at, part): (usize, &str)| match at % 2 == 1 && even {
        true => format!("`{part}`"),
        false => {
            let lead = if part.starts_with(' ') { " " } else { "" };
            let tail = if part.ends_with(' ') && part.len() > 1 { " " } else { "" };
            format!("{lead}{}{tail}", md(part))
        }
    };
    parts.map(part).collect()
}

fn states_table(words: &Words<'_>) -> String {
    let own = words.pack.states.iter().filter(|state| !state.label.starts_with(instruments::VOCABULARY));
    let rows: Vec<Vec<String>> = (1..)
        .zip(own)
        .map(|(number, state)| {
            let mut kind = vec![if state.open { "open: somebody has to act" } else { "nobody has to act" }];
            kind.extend(state.is_final.then_some("the case ends here"));
            kind.extend(state.deemed.then_some("deemed: reached because time ran out"));
            vec![
                format!("{number}"),
                format!("**{}**", md(&words.of(&state.label))),
                kind.join("; "),
                md(&source(&state.basis)),
            ]
        })
        .collect();
    table(&["No", "State", "What it means", "Source"], &rows)
}

fn grounds(words: &Words<'_>) -> String {
    let grounds = &words.pack.grounds;
    if grounds.is_empty() {
        return "## Grounds of refusal\n\nThis instrument knows none.\n\n".to_owned();
    }
    let rows: Vec<_> =
        grounds.iter().map(|ground| vec![md(&words.of(&ground.label)), md(&source(&ground.basis))]).collect();
    format!("## Grounds of refusal\n\nThe list is closed.\n\n{}", table(&["Ground", "Source"], &rows))
}

fn retention(words: &Words<'_>) -> String {
    let row = |rule: &instruments::Retention| {
        let clock = words.pack.clock(&rule.clock).map_or_else(|| rule.clock.clone(), |clock| words.clock(clock));
        let action = match rule.action {
            RetentionAction::Review => "a person decides whether the data is still needed",
            RetentionAction::Erase => "the data is erased",
        };
        let what = words.of(&format!("retention-{}", rule.name));
        vec![md(&what), format!("When {} runs out, {action}", md(&quoted(&clock))), md(&source(&rule.basis))]
    };
    let rows: Vec<_> = words.pack.retention.iter().map(row).collect();
    format!("## What becomes of the data\n\n{}", table(&["Rule", "When and what", "Source"], &rows))
}

fn statistics(words: &Words<'_>) -> String {
    let row = |table: &instruments::Statistic| {
        let mut counts = match &table.counts {
            Counted::Steps(steps) => format!("each {}", words.steps(steps, "or")),
            Counted::States(states) => {
                format!("cases in {} at the period’s end", listed(states.iter().map(|s| quoted(&words.state(s))), "or"))
            }
        };
        if !table.filter.is_empty() {
            counts += &format!(", where {}", words.conditions(&table.filter));
        }
        match table.once_per.as_deref() {
            Some(ONCE_PER_CASE) => counts += "; each case once",
            Some(field) => counts += &format!("; each {} once", words.fact(field)),
            None => {}
        }
        if table.round_to > 1 {
            counts += &format!("; rounded to {}", table.round_to);
        }
        let period = match table.period {
            Period::Year => "year",
            Period::Quarter => "quarter",
            Period::Month => "month",
        };
        let mut by = listed(table.by.iter().map(|column| words.fact(column)), "and");
        if !table.age_bands.is_empty() {
            let bands = table.age_bands.iter().map(u8::to_string);
            by += &format!(" (ages from {})", listed(bands, "and"));
        }
        let title = words.of(&format!("statistic-{}", table.name));
        vec![md(&title), period.to_owned(), md(&counts), md(&by), md(&source(&table.basis))]
    };
    let rows: Vec<_> = words.pack.statistics.iter().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    format!("## Statistics\n\n{}", table(&["Table", "Each", "Counts", "By", "Source"], &rows))
}

fn prints(words: &Words<'_>) -> String {
    let mut text = String::new();
    for print in &words.pack.prints {
        let title = words.of(&format!("print-{}", print.name));
        text += &format!("**{}.** {}\n\n", md(&title), md(&source(&print.basis)));
        let rows: Vec<_> = print
            .sections
            .iter()
            .map(|section| {
                let fields = section.fields.iter().map(|name| match words.pack.field(name) {
                    Some(def) => words.field(def),
                    None => words.fact(name),
                });
                let title = words.of(&format!("section-{}", section.name));
                vec![md(&title), md(&fields.collect::<Vec<_>>().join("; "))]
            })
            .collect();
        text += &table(&["Part", "Shows"], &rows);
    }
    if text.is_empty() { text } else { format!("## Printed forms\n\n{text}") }
}
