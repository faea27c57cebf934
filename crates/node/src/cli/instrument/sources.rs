//! What does a pack rest on, and which of it was read in the act? Its own list of sources, with how many lines rest on each.

use instruments::{Basis, Pack};

use super::explain::{Subject, table};
use super::words::md;

/// A source, as listed.
struct Source {
    law: String,
    verified: bool,
}

/// The sources in the order of the file.
fn listed(text: &str) -> Vec<Source> {
    let Ok(file) = text.parse::<toml::Table>() else { return Vec::new() };
    let list = file.get("source").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let read = |source: &toml::Value| {
        let law = source.get("law")?.as_str()?.to_owned();
        Some(Source { law, verified: source.get("verified")?.as_bool()? })
    };
    list.iter().filter_map(read).collect()
}

/// `5 of 9 sources read in the act`.
pub(super) fn count(text: &str) -> String {
    let (read, all) = counted(text);
    format!("{read} of {all} sources read in the act")
}

/// How many sources were read in the act, of how many.
pub(super) fn counted(text: &str) -> (usize, usize) {
    let sources = listed(text);
    (sources.iter().filter(|source| source.verified).count(), sources.len())
}

/// The part of the page on sources.
pub(super) fn section(subject: &Subject) -> String {
    let bases = bases(&subject.pack);
    let row = |source: &Source| {
        let lines = bases.iter().filter(|basis| basis.law == source.law && basis.verified == source.verified).count();
        vec![md(&source.law), if source.verified { "yes" } else { "not verified" }.to_owned(), lines.to_string()]
    };
    let rows: Vec<_> = listed(&subject.text).iter().map(row).collect();
    let head = ["Source", "Read in the act", "Lines that rest on it"];
    format!("## Sources\n\n{}.\n\n{}", count(&subject.text), table(&head, &rows))
}

/// What each line of a pack rests on.
fn bases(pack: &Pack) -> Vec<&Basis> {
    let mut found = vec![&pack.bounds, &pack.handling.1];
    found.extend(pack.states.iter().map(|state| &state.basis));
    found.extend(pack.fields.iter().map(|field| &field.basis));
    let choices = |field: &'_ instruments::FieldDef| !matches!(field.kind, instruments::FieldKind::Ground(_));
    let own = pack.fields.iter().filter(|field| choices(field));
    found.extend(own.flat_map(|field| field.choices()).map(|choice| &choice.basis));
    found.extend(pack.grounds.iter().map(|ground| &ground.basis));
    found.extend(pack.steps.iter().map(|step| &step.basis));
    found.extend(pack.steps.iter().flat_map(|step| &step.guards).map(|guard| &guard.basis));
    for clock in &pack.clocks {
        found.extend(clock.limits.iter().map(|limit| &limit.basis));
        found.extend(clock.extends.iter().map(|extension| &extension.basis));
        found.extend(&clock.pause);
    }
    found.extend(pack.retention.iter().map(|rule| &rule.basis));
    found.extend(pack.statistics.iter().map(|table| &table.basis));
    found.extend(pack.prints.iter().map(|print| &print.basis));
    found
}
