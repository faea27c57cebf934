//! By when? The time limits of a pack: what starts, stops, pauses and extends each, and how long it is under which conditions.

use instruments::{ClockDef, Limit, StepDef};

use super::explain::table;
use super::words::{Words, length, listed, md, quoted, source};

/// The part of the page on time limits.
pub(super) fn section(words: &Words<'_>) -> String {
    let mut text = "## Time limits\n\n".to_owned();
    if words.pack.clocks.is_empty() {
        return text + "This instrument knows none.\n\n";
    }
    for clock in &words.pack.clocks {
        text += &format!("### {}\n\n{}", md(&words.clock(clock)), described(words, clock));
    }
    text
}

fn described(words: &Words<'_>, clock: &ClockDef) -> String {
    let mut lines = Vec::new();
    let mut say = |what: &str, text: String| lines.push(format!("- **{what}** {}\n", md(&text)));
    let only = match clock.only_when.as_slice() {
        [] => String::new(),
        conditions => format!(", only if {}", words.conditions(conditions)),
    };
    say("Starts with", format!("{}{only}", words.steps(&clock.starts_on, "or")));
    let ends = |step: &&StepDef| step.after.as_ref() == Some(&clock.name);
    let by_time: Vec<String> = words.pack.steps.iter().filter(ends).map(|step| step.name.clone()).collect();
    if !clock.stops_on.is_empty() {
        say("Stops with", words.steps(&clock.stops_on, "or"));
    }
    if !by_time.is_empty() {
        say("When it runs out,", format!("time itself takes {}", words.steps(&by_time, "or")));
    }
    if let Some(basis) = &clock.pause {
        let (stops, goes_on) = (words.steps(&clock.pauses_on, "or"), words.steps(&clock.resumes_on, "or"));
        say("Pauses with", format!("{stops}, and goes on with {goes_on}. {}", source(basis)));
    }
    for extension in &clock.extends {
        let when = match extension.when.as_slice() {
            [] => String::new(),
            conditions => format!(", if {}", words.conditions(conditions)),
        };
        let more = words.more(&extension.by, extension.unit);
        let on = quoted(&words.step(&extension.on));
        say("Extended by", format!("{more} with {on}{when}. {}", source(&extension.basis)));
    }
    say("Counted by", format!("the holidays and local time of {}", quoted(&words.role(clock.calendar))));
    if clock.minimum {
        say("A minimum:", "something may happen only after its end; nothing is late when it has run out.".to_owned());
    }
    let first = if clock.limits.len() > 1 { "The first line applies whose conditions all hold.\n\n" } else { "" };
    let rows: Vec<_> = clock.limits.iter().map(|limit| limited(words, clock, limit)).collect();
    format!("{}\n{first}{}", lines.concat(), table(&["How long", "From", "If", "Source"], &rows))
}

fn limited(words: &Words<'_>, clock: &ClockDef, limit: &Limit) -> Vec<String> {
    let from = match &limit.from_field {
        Some(field) => words.fact(field),
        None => format!("the receipt of {}", words.steps(&clock.starts_on, "or")),
    };
    let whole_day = limit.length.count == 0;
    let how_long = if whole_day { "until that day is over".to_owned() } else { length(limit.length) };
    let when = match (limit.when.as_slice(), clock.limits.len()) {
        ([], 1) => "in every case".to_owned(),
        ([], _) => "in all other cases".to_owned(),
        (conditions, _) => listed(conditions.iter().map(|condition| words.condition(condition)), "and"),
    };
    vec![format!("**{how_long}**"), md(&from), md(&when), md(&source(&limit.basis))]
}
