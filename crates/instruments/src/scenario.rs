//! Does a pack do what its worked cases say? Reading, completing and playing `scenarios.toml`.
//!
//! A scenario is a test, a picture for readers and a case of the demo at once. Playing is pure; the same scenarios are played by two real
//! nodes elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use model::Timestamp;
use serde::Deserialize;

use crate::case::{as_of, open, step};
use crate::condition::Known;
use crate::finding::{Finding, PackError};
use crate::form::{FieldDef, FieldKind, Required};
use crate::pack::{Pack, Role};
use crate::state::{CaseState, Engine, Event};
use crate::value::moment;

/// Bytes of scenarios that are read at most.
const BYTES_MAX: usize = 512 * 1024;

/// The worked cases of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenarios {
    /// In the order of the file.
    pub list: Vec<Scenario>,
}

/// A worked case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What it shows, in one sentence.
    pub what: String,
    /// Whether the demo plays it.
    pub demo: bool,
    /// The party that opens the case.
    pub requester: String,
    /// The party that answers.
    pub requested: String,
    /// When it begins.
    pub start: Timestamp,
    /// What happens, in order.
    pub steps: Vec<ScenarioStep>,
}

/// A line of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioStep {
    /// The step; none if only time passes.
    pub step: Option<String>,
    /// Who takes it; if absent, the first who may.
    pub by: Option<Role>,
    /// When, since the start, in microseconds.
    pub after_us: i64,
    /// What it carries, before it is completed.
    pub fields: BTreeMap<String, String>,
    /// What must come of it.
    pub expected: Expected,
}

/// What must come of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expected {
    /// The state afterwards.
    pub state: Option<String>,
    /// The nearest end of a clock afterwards.
    pub due: Option<Timestamp>,
    /// The rule that refuses it, without the instrument's name.
    pub refused: Option<String>,
}

/// A line as it is played: complete, with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Took {
    /// The step as an event; none if only time passes.
    pub event: Option<Event>,
    /// When.
    pub at: Timestamp,
    /// What must come of it.
    pub expected: Expected,
}

/// A scenario that was played.
#[derive(Debug, Clone, Default)]
pub struct Play {
    /// Its lines, complete.
    pub took: Vec<Took>,
    /// Where it did not come out as it says.
    pub findings: Vec<Finding>,
    /// What it went through: `step.x`, `state.x`, `guard.step.x`, `ground.x`, `withheld.field`.
    pub covered: BTreeSet<String>,
    /// How the case stands at the end.
    pub last: Option<CaseState>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileIn {
    scenario: Vec<ScenarioIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioIn {
    name: String,
    what: String,
    #[serde(default)]
    demo: bool,
    requester: String,
    requested: String,
    start: String,
    step: Vec<StepIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepIn {
    step: Option<String>,
    by: Option<String>,
    at: String,
    #[serde(default)]
    fields: BTreeMap<String, String>,
    state: Option<String>,
    due: Option<String>,
    refused: Option<String>,
}

impl Scenarios {
    /// Reads a pack's scenarios.
    ///
    /// # Errors
    /// [`PackError`], if the text is not in the format.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        if text.len() > BYTES_MAX {
            return Err(PackError::TooLong { bytes: text.len(), max: BYTES_MAX });
        }
        let raw: FileIn = toml::from_str(text).map_err(|error| PackError::Format(format!("scenarios: {error}")))?;
        raw.scenario.into_iter().map(scenario).collect::<Result<_, _>>().map(|list| Self { list })
    }

    /// The one that the demo plays.
    pub fn demo(&self) -> Option<&Scenario> {
        self.list.iter().find(|scenario| scenario.demo)
    }

    /// Plays a scenario in the pure engine. What it leaves out of required fields is completed with the demo's values or a sample.
    pub fn play(&self, scenario: &Scenario, engine: &Engine<'_>) -> Play {
        let mut play = Play::default();
        let mut case: Option<CaseState> = None;
        for (at, line) in (1..).zip(&scenario.steps) {
            let place = format!("scenarios.{}[{at}]", scenario.name);
            let time = Timestamp(scenario.start.0.saturating_add(line.after_us));
            let event = line.step.as_ref().map(|name| self.event(name, line, (scenario.demo, time), (engine, &case)));
            let outcome = match (&event, &case) {
                (Some(event), None) => open(engine, event).map(Some),
                (Some(event), Some(case)) => step(engine, case, event).map(Some),
                (None, Some(case)) => as_of(engine, case, time),
                (None, None) => Ok(None),
            };
            let refused = match outcome {
                Ok(moved) => {
                    case = moved.or(case);
                    None
                }
                Err(refusal) => Some(refusal),
            };
            play.judge(&place, line, (event.as_ref(), refused), (engine.pack, case.as_ref()));
            play.took.push(Took { event, at: time, expected: line.expected.clone() });
        }
        play.covered.extend(case.iter().flat_map(|case| &case.by_time).map(|taken| format!("step.{}", taken.step)));
        play.last = case;
        play
    }

    fn event(
        &self,
        name: &str,
        line: &ScenarioStep,
        (whole, at): (bool, Timestamp),
        (engine, case): (&Engine<'_>, &Option<CaseState>),
    ) -> Event {
        let def = engine.pack.step(name);
        let by = line.by.or_else(|| def.and_then(|def| def.by.first().copied())).unwrap_or(Role::Requester);
        let mut fields = line.fields.clone();
        let demanded = def.filter(|_| !whole).map(|def| def.fields.as_slice()).unwrap_or_default();
        for entry in demanded {
            let mut facts = case.as_ref().map(|case| case.facts.clone()).unwrap_or_default();
            facts.extend(fields.clone().into_iter().filter(|(_, value)| !value.trim().is_empty()));
            let clocks = case.as_ref().map(|case| case.clocks.as_slice()).unwrap_or_default();
            let known = Known { engine, facts: &facts, clocks, at };
            let wanted = match &entry.required {
                Required::Always => true,
                Required::When(condition) => known.holds(condition),
                Required::Never => false,
            };
            if wanted
                && !fields.contains_key(&entry.name)
                && let Some(def) = engine.pack.field(&entry.name)
            {
                fields.insert(entry.name.clone(), self.value_for(def, name));
            }
        }
        Event { step: name.to_owned(), by, at, sent: at, fields }
    }

    /// The value that the demo gives a field, in the same step if it does; else a sample.
    fn value_for(&self, def: &FieldDef, step: &str) -> String {
        let lines = self.demo().map(|demo| demo.steps.as_slice()).unwrap_or_default();
        let same = lines.iter().filter(|line| line.step.as_deref() == Some(step));
        let found = same.chain(lines).filter_map(|line| line.fields.get(&def.name)).find(|value| !value.is_empty());
        found.cloned().unwrap_or_else(|| sample(def))
    }
}

impl Play {
    fn judge(
        &mut self,
        place: &str,
        line: &ScenarioStep,
        (event, refused): (Option<&Event>, Option<crate::Refusal>),
        (pack, case): (&Pack, Option<&CaseState>),
    ) {
        let rule = refused.as_ref().map(|refusal| refusal.rule.split_once('/').map_or("", |(_, rule)| rule));
        let wanted = &line.expected;
        if rule != wanted.refused.as_deref() {
            let told = refused.as_ref().map_or("it is taken".to_owned(), |refusal| format!("it is refused: {refusal}"));
            let expected = wanted.refused.as_ref().map_or("to be taken".to_owned(), |rule| format!("`{rule}`"));
            self.find(place, format!("{told}, expected {expected}"));
        }
        let state = case.map(|case| case.state.as_str());
        if wanted.state.is_some() && state != wanted.state.as_deref() {
            let expected = wanted.state.as_deref().unwrap_or_default();
            self.find(place, format!("the case is in state `{}`, expected `{expected}`", state.unwrap_or("none")));
        }
        let due = case.and_then(CaseState::due);
        if wanted.due.is_some() && due != wanted.due {
            self.find(place, format!("the nearest end is {}, expected {}", told(due), told(wanted.due)));
        }
        self.covered.extend(state.map(|state| format!("state.{state}")));
        let Some(event) = event else { return };
        match rule {
            None => {
                self.covered.insert(format!("step.{}", event.step));
                let grounds = event
                    .fields
                    .iter()
                    .filter(|(name, _)| pack.field(name).is_some_and(|def| matches!(def.kind, FieldKind::Ground(_))));
                self.covered.extend(grounds.map(|(_, ground)| format!("ground.{ground}")));
            }
            Some(rule) => {
                if let Some(guard) = rule.strip_prefix("guard-") {
                    self.covered.insert(format!("guard.{}.{guard}", event.step));
                }
                if rule == "field-not-for-recipient" {
                    self.covered.extend(event.fields.keys().map(|name| format!("withheld.{name}")));
                }
            }
        }
    }

    fn find(&mut self, place: &str, what: String) {
        self.findings.push(Finding { place: place.to_owned(), what });
    }
}

fn told(time: Option<Timestamp>) -> String {
    let instant = time.and_then(|time| jiff::Timestamp::from_microsecond(time.0).ok());
    instant.map_or("none".to_owned(), |instant| instant.to_string())
}

fn sample(def: &FieldDef) -> String {
    let first = || def.choices().first().map(|choice| choice.name.clone()).unwrap_or_default();
    match &def.kind {
        FieldKind::Choice(_) | FieldKind::Choices(_) | FieldKind::Ground(_) => first(),
        FieldKind::YesNo => "yes".to_owned(),
        FieldKind::Date => "2026-03-01".to_owned(),
        FieldKind::Moment => "2026-03-01T09:00:00Z".to_owned(),
        FieldKind::Party => "mk-spoc".to_owned(),
        FieldKind::Number { min, .. } | FieldKind::Decimal { min, .. } => min.max(&1).to_string(),
        FieldKind::Country => "XXA".to_owned(),
        FieldKind::Exhibit { .. } => "AAAA".to_owned(),
        FieldKind::Text { .. } => "invented".to_owned(),
    }
}

fn scenario(raw: ScenarioIn) -> Result<Scenario, PackError> {
    let wrong = |what: String| PackError::Format(format!("scenario `{}`: {what}", raw.name));
    let time =
        |text: &str| moment(text).ok_or_else(|| wrong(format!("`{text}` is no time; write `2026-03-02T09:00:00Z`")));
    let start = time(&raw.start)?;
    let mut steps = Vec::with_capacity(raw.step.len());
    for line in raw.step {
        let after_us = span(&line.at).ok_or_else(|| wrong(format!("`{}` is no span; write `+2d5h30m`", line.at)))?;
        let by = match line.by {
            None => None,
            Some(word) => Some(Role::parse(&word).ok_or_else(|| wrong(format!("`{word}` is no role")))?),
        };
        let due = line.due.as_deref().map(time).transpose()?;
        let expected = Expected { state: line.state, due, refused: line.refused };
        steps.push(ScenarioStep { step: line.step, by, after_us, fields: line.fields, expected });
    }
    if steps.is_empty() {
        return Err(wrong("has no step".to_owned()));
    }
    let (name, what, demo) = (raw.name.clone(), raw.what.clone(), raw.demo);
    Ok(Scenario { name, what, demo, requester: raw.requester.clone(), requested: raw.requested.clone(), start, steps })
}

/// `+2d5h30m` in microseconds.
fn span(text: &str) -> Option<i64> {
    let mut rest = text.strip_prefix('+')?;
    let mut total = 0i64;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (count, tail) = rest.split_at(digits);
        let unit = tail.chars().next()?;
        let minutes = match unit {
            'd' => 24 * 60,
            'h' => 60,
            'm' => 1,
            _ => return None,
        };
        total = total.checked_add(count.parse::<i64>().ok()?.checked_mul(minutes * 60_000_000)?)?;
        rest = tail.get(1..)?;
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_days_hours_and_minutes() {
        let minute = 60_000_000;
        for (text, wanted) in [
            ("+0d", Some(0)),
            ("+1d2h3m", Some(1_563 * minute)),
            ("+90m", Some(90 * minute)),
            ("2d", None),
            ("+2", None),
            ("+2w", None),
        ] {
            assert_eq!(span(text), wanted, "{text}");
        }
    }
}
