//! What comes of a pack in practice? Its worked cases as timelines: when, who, what, and the state afterwards, or the rule that refused it.

use std::collections::BTreeMap;

use instruments::{FieldKind, Refusal, Scenario};

use super::explain::{Subject, table};
use super::played::{Happened, Line, play};
use super::words::{Words, instant, md, quoted, since};

/// The worked cases, the demo's first.
pub(super) fn section(words: &Words<'_>, subject: &Subject) -> String {
    let demo = subject.scenarios.list.iter().filter(|scenario| scenario.demo);
    let others = subject.scenarios.list.iter().filter(|scenario| !scenario.demo);
    demo.chain(others).map(|scenario| case(words, subject, scenario)).collect()
}

fn case(words: &Words<'_>, subject: &Subject, scenario: &Scenario) -> String {
    let demo = if scenario.demo { " (the demo’s case)" } else { "" };
    let sides =
        [(instruments::Role::Requester, &scenario.requester), (instruments::Role::Requested, &scenario.requested)];
    let sides = sides.map(|(role, party)| words.side(role, party)).join(" and ");
    let start = instant(scenario.start);
    let mut text = format!("### {}{demo}\n\n{}. Day 0 is {}.\n\n", md(&scenario.what), md(&sides), md(&start));
    let lines = play(words.pack, &subject.scenarios, scenario, &subject.calendars);
    let mut before: Option<String> = None;
    let mut rows = Vec::new();
    for line in &lines {
        rows.push(row(words, scenario, line, before.as_deref()));
        before.clone_from(&line.state);
    }
    text += &table(&["When", "Who", "What", "Afterwards"], &rows);
    text
}

fn row(words: &Words<'_>, scenario: &Scenario, line: &Line, before: Option<&str>) -> Vec<String> {
    let when = since(scenario.start, line.at);
    let state = line.state.as_deref().map(|state| words.state(state)).unwrap_or_default();
    let stays = before == line.state.as_deref();
    let mut after = if stays { md(&state) } else { format!("**{}**", md(&state)) };
    let (who, what) = match &line.what {
        Happened::ByTime { step } => ("time".to_owned(), md(&words.step(step))),
        Happened::Nothing => (String::new(), "time passes".to_owned()),
        Happened::Step { step, by, given, refused } => {
            if let Some(refusal) = refused {
                after = format!("refused: {}", md(&reason(words, refusal)));
            }
            let given = if scenario.demo { String::new() } else { telling(words, given) };
            (words.role(*by), format!("{}{given}", md(&words.step(step))))
        }
    };
    let refused = matches!(&line.what, Happened::Step { refused: Some(_), .. });
    if let Some(due) = line.case.as_ref().and_then(instruments::CaseState::due).filter(|_| !refused) {
        after += &format!("; next limit ends {}", md(&since(scenario.start, due)));
    }
    vec![when, md(&who), what, after]
}

/// The values that decide: those of closed lists, dates, numbers and countries; free texts are left out.
fn telling(words: &Words<'_>, given: &BTreeMap<String, String>) -> String {
    let said = given.iter().filter_map(|(name, value)| {
        let def = words.pack.field(name)?;
        if value.trim().is_empty() {
            return Some(format!("{} left out", quoted(&words.field(def))));
        }
        let text = matches!(def.kind, FieldKind::Text { .. } | FieldKind::Exhibit { .. });
        if text {
            return def.audience.is_limited().then(|| quoted(&words.field(def)));
        }
        Some(format!("{}: {}", words.field(def), words.value(name, value)))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { String::new() } else { format!(" ({})", md(&said.join("; "))) }
}

/// Why a step was refused, in words, with the law and the rule's name. The engine's own words name steps and fields as programs do.
fn reason(words: &Words<'_>, refusal: &Refusal) -> String {
    let rule = refusal.rule.split_once('/').map_or(refusal.rule.as_str(), |(_, rule)| rule);
    let text = words.texts.if_any(rule).unwrap_or_else(|| match rule {
        "step-does-not-open" | "step-not-from-state" => "the step is not possible now".to_owned(),
        "wrong-role" => "this side may not take the step".to_owned(),
        "missing-field" => "something is missing that the step must carry".to_owned(),
        "unknown-field" => "the step may not carry this".to_owned(),
        "ground-outside-list" => "there is no such ground of refusal".to_owned(),
        "choice-outside-list" => "the value is not on the list".to_owned(),
        "field-not-for-recipient" => "this may not go to the other party".to_owned(),
        "field-not-a-date" => "a date is missing where one must stand".to_owned(),
        "unknown-step" => "there is no such step".to_owned(),
        _ => refusal.message.clone(),
    });
    format!("{} ({rule}; {})", text.trim_end_matches('.'), refusal.law)
}
