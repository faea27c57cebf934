//! What the tests of this crate share: the shipped pack, a calendar and short ways to write events.
//!
//! Nothing here is compiled outside tests.

#![cfg(test)]

use std::collections::BTreeSet;

use model::Timestamp;

use crate::{Calendar, Engine, Event, Pack, Participant, Role, Side, Vocabulary, load, message_keys};

pub(crate) const PACK: &str = include_str!("../../../instruments/information-request/pack.toml");
pub(crate) const TEXTS: &str = include_str!("../../../instruments/information-request/locales/en.ftl");

pub(crate) const VOCABULARY: &str = include_str!("../../../instruments/vocabulary/vocabulary.toml");

pub(crate) fn vocabulary() -> Vocabulary {
    Vocabulary::parse(VOCABULARY).unwrap_or_else(|error| panic!("{error}"))
}

/// A pack of text, linted against the shipped texts.
pub(crate) fn loaded(text: &str) -> Result<Pack, crate::PackError> {
    load(text, &texts(), &vocabulary())
}

/// A case between two Member States, whom the Directive binds; both go by Belgrade's time.
pub(crate) struct Pair {
    requester: Participant,
    requested: Participant,
    calendar: Calendar,
}

impl Pair {
    pub(crate) fn new() -> Self {
        Self::by(belgrade())
    }

    /// The same pair, going by another calendar.
    pub(crate) fn by(calendar: Calendar) -> Self {
        let (requester, requested) = (Participant::of_training("hr-spoc"), Participant::of_training("fr-spoc"));
        Self { requester, requested, calendar }
    }

    pub(crate) fn engine<'a>(&'a self, pack: &'a Pack) -> Engine<'a> {
        let side = |party| Side { party, calendar: &self.calendar };
        Engine { pack, requester: side(&self.requester), requested: side(&self.requested) }
    }
}

pub(crate) fn texts() -> BTreeSet<String> {
    message_keys(TEXTS)
}

pub(crate) fn pack() -> Pack {
    loaded(PACK).unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn belgrade() -> Calendar {
    Calendar::in_zone("Europe/Belgrade").unwrap()
}

/// A time written as RFC 3339.
pub(crate) fn at(text: &str) -> Timestamp {
    let instant: jiff::Timestamp = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    Timestamp(instant.as_microsecond())
}

/// An event from `step field=value field=value …`, with every other field that the step always needs, filled.
pub(crate) fn event(pack: &Pack, by: Role, time: Timestamp, words: &str) -> Event {
    let mut words = words.split(' ').filter(|word| !word.is_empty());
    let step = words.next().unwrap_or_default();
    let mut fields = std::collections::BTreeMap::new();
    for entry in pack.step(step).map(|def| pack.form(def)).unwrap_or_default() {
        if *entry.required == crate::Required::Always {
            fields.insert(entry.def.name.clone(), sample(entry.def).to_owned());
        }
    }
    for word in words {
        let (field, value) = word.split_once('=').unwrap();
        match value {
            "-" => _ = fields.remove(field),
            _ => _ = fields.insert(field.to_owned(), value.to_owned()),
        }
    }
    if fields.get("urgent").is_some_and(|urgent| urgent == "yes") {
        for (field, value) in [("urgency_ground", "life_or_limb"), ("urgency_reasons", "invented")] {
            fields.entry(field.to_owned()).or_insert(value.to_owned());
        }
    }
    Event { step: step.to_owned(), by, at: time, sent: time, fields }
}

/// A history of `(step field=value …, time)`, each step taken by the first side that may.
pub(crate) fn history(pack: &Pack, words: &[(&str, &str)]) -> Vec<Event> {
    let one = |(words, time): &(&str, &str)| {
        let step = words.split(' ').next().unwrap();
        event(pack, pack.step(step).unwrap().by[0], at(time), words)
    };
    words.iter().map(one).collect()
}

fn sample(def: &crate::FieldDef) -> &str {
    use crate::FieldKind;
    match &def.kind {
        FieldKind::Choice(choices) | FieldKind::Choices(choices) | FieldKind::Ground(choices) => &choices[0].name,
        FieldKind::YesNo if def.name == "urgent" => "no",
        FieldKind::YesNo => "yes",
        FieldKind::Date => "2026-03-01",
        FieldKind::Party => "mk-spoc",
        FieldKind::Number { .. } | FieldKind::Decimal { .. } => "1",
        FieldKind::Moment => "2026-03-01T09:00:00Z",
        FieldKind::Country => "SRB",
        FieldKind::Exhibit { .. } => "AAAA",
        FieldKind::Text { .. } => "invented",
    }
}
