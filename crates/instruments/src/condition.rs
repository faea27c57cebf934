//! Does a condition hold? What a pack asks of a case: its facts, its clocks and its two parties.
//!
//! Pure look-ups; nothing here knows what follows from the answer.

use std::borrow::Cow;
use std::collections::BTreeMap;

use model::{PartialDate, Timestamp};

use crate::participant::one_code;
use crate::running::RunningClock;
use crate::state::{Engine, SKEW_TOLERATED_US};
use crate::value::{moment, thousandths};

/// Facts of the parties that every case knows besides its fields.
pub const PARTY_FACTS: [&str; 9] = [
    "requester_country",
    "requested_country",
    "requester_state",
    "requested_state",
    "requester_kind",
    "requested_kind",
    "requester_party",
    "requested_party",
    "partner_country",
];

/// A condition on a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// On the value of a field, or on a fact of the parties.
    Fact {
        /// The field whose value is looked at.
        field: String,
        /// What it must be.
        test: Test,
    },
    /// On a clock.
    Clock {
        /// The clock's name.
        clock: String,
        /// `true`: it ran out, or stopped late. `false`: neither, or it never started.
        late: bool,
    },
}

/// What a condition asks of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It is given and equals this.
    Is(String),
    /// It is not given, or differs from this.
    IsNot(String),
    /// It is given and one of these.
    OneOf(Vec<String>),
    /// It is not given, or none of these.
    NoneOf(Vec<String>),
    /// It is given (`true`) or not given (`false`).
    Given(bool),
    /// It is a list that has this item.
    Includes(String),
    /// It is not given, or a list without this item.
    Excludes(String),
    /// It is a number of at least this.
    AtLeast(i64),
    /// It is a number of at most this.
    AtMost(i64),
    /// It is a date or moment on this day or later.
    FromDay(PartialDate),
    /// It is a date or moment before this day.
    BeforeDay(PartialDate),
    /// Both are given and equal.
    SameAs(String),
    /// One of them is not given, or they differ.
    DiffersFrom(String),
}

/// What conditions look at.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) engine: &'a Engine<'a>,
    pub(crate) facts: &'a BTreeMap<String, String>,
    pub(crate) clocks: &'a [RunningClock],
    /// The time at which it is asked.
    pub(crate) at: Timestamp,
}

impl<'a> Known<'a> {
    /// The value of a field or of a fact of the parties.
    pub(crate) fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        match self.facts.get(name) {
            Some(value) => Some(Cow::Borrowed(value.as_str())),
            None => self.engine.party_fact(name).map(Cow::Borrowed),
        }
    }

    pub(crate) fn all_hold(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    pub(crate) fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Fact { field, test } => self.fits(self.value(field).as_deref(), test),
            Condition::Clock { clock, late } => self.is_late(clock) == *late,
        }
    }

    fn fits(&self, value: Option<&str>, test: &Test) -> bool {
        let day = |value: &str| PartialDate::parse(value.get(..10).unwrap_or(value));
        match test {
            Test::Is(wanted) => value == Some(wanted),
            Test::IsNot(other) => value != Some(other),
            Test::OneOf(list) => value.is_some_and(|value| list.iter().any(|item| item == value)),
            Test::NoneOf(list) => value.is_none_or(|value| list.iter().all(|item| item != value)),
            Test::Given(given) => value.is_some() == *given,
            Test::Includes(item) => value.is_some_and(|value| value.split(',').any(|part| part == item)),
            Test::Excludes(item) => value.is_none_or(|value| value.split(',').all(|part| part != item)),
            Test::AtLeast(least) => number(value).is_some_and(|number| number >= i128::from(*least) * 1_000),
            Test::AtMost(most) => number(value).is_some_and(|number| number <= i128::from(*most) * 1_000),
            Test::FromDay(first) => value.and_then(day).is_some_and(|day| day >= *first),
            Test::BeforeDay(end) => value.and_then(day).is_some_and(|day| day < *end),
            Test::SameAs(other) => self.is_same(value, other),
            Test::DiffersFrom(other) => !self.is_same(value, other),
        }
    }

    fn is_same(&self, value: Option<&str>, other: &str) -> bool {
        value.is_some_and(|value| self.value(other).is_some_and(|other| one_code(value) == one_code(&other)))
    }

    fn is_late(&self, name: &str) -> bool {
        let Some(clock) = self.clocks.iter().rev().find(|clock| clock.name == name) else { return false };
        match (clock.stopped, clock.due_at_stop) {
            (Some(stopped), Some(due)) => clock.expired || due.0.saturating_add(SKEW_TOLERATED_US) < stopped.0,
            _ => clock.due.is_some_and(|due| due.0.saturating_add(SKEW_TOLERATED_US) < self.at.0),
        }
    }
}

/// Whether a condition holds on a case's facts and clocks at `at`.
pub fn holds(
    engine: &Engine<'_>,
    (facts, clocks): (&BTreeMap<String, String>, &[RunningClock]),
    at: Timestamp,
    condition: &Condition,
) -> bool {
    Known { engine, facts, clocks, at }.holds(condition)
}

/// Whether a condition asks about the parties only.
pub fn about_parties(condition: &Condition) -> bool {
    matches!(condition, Condition::Fact { field, .. } if PARTY_FACTS.contains(&field.as_str()))
}

/// Whether a condition can come to hold between these parties, whatever the fields say.
pub fn may_hold(engine: &Engine<'_>, condition: &Condition) -> bool {
    let facts = BTreeMap::new();
    !about_parties(condition) || Known { engine, facts: &facts, clocks: &[], at: Timestamp(0) }.holds(condition)
}

fn number(value: Option<&str>) -> Option<i128> {
    value.and_then(thousandths)
}

/// The day or moment that a value names, as a limit counts from it.
pub(crate) enum Start {
    /// From the end of that day.
    Day(PartialDate),
    /// From that point in time.
    Moment(Timestamp),
}

/// Reads a date or a moment.
pub(crate) fn start(value: &str) -> Option<Start> {
    match moment(value) {
        Some(at) => Some(Start::Moment(at)),
        None => PartialDate::parse(value).filter(|date| date.day.is_some()).map(Start::Day),
    }
}

impl std::fmt::Display for Condition {
    /// As lists and the API print it: `urgent = yes`, `clock submission has not run out`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (field, test) = match self {
            Self::Clock { clock, late: true } => return write!(f, "clock {clock} has run out"),
            Self::Clock { clock, late: false } => return write!(f, "clock {clock} has not run out"),
            Self::Fact { field, test } => (field, test),
        };
        let day = |day: &PartialDate| day.to_string();
        match test {
            Test::Is(value) => write!(f, "{field} = {value}"),
            Test::IsNot(value) => write!(f, "{field} != {value}"),
            Test::OneOf(values) => write!(f, "{field} is one of {}", values.join(", ")),
            Test::NoneOf(values) => write!(f, "{field} is none of {}", values.join(", ")),
            Test::Given(true) => write!(f, "{field} given"),
            Test::Given(false) => write!(f, "{field} not given"),
            Test::Includes(item) => write!(f, "{field} includes {item}"),
            Test::Excludes(item) => write!(f, "{field} does not include {item}"),
            Test::AtLeast(least) => write!(f, "{field} >= {least}"),
            Test::AtMost(most) => write!(f, "{field} <= {most}"),
            Test::FromDay(first) => write!(f, "{field} on or after {}", day(first)),
            Test::BeforeDay(end) => write!(f, "{field} before {}", day(end)),
            Test::SameAs(other) => write!(f, "{field} = {other} of the case"),
            Test::DiffersFrom(other) => write!(f, "{field} != {other} of the case"),
        }
    }
}
