//! What happened in a worked case, line by line? The scenario played once, with what time did by itself between the lines.
//!
//! Playing is the engine's; here each line only keeps how the case stood after it.

use std::collections::BTreeMap;

use instruments::{CaseState, Engine, Event, Participant, Refusal, Role, Scenario, Scenarios, Side, as_of, open, step};
use model::Timestamp;

use super::files::Calendars;

/// A line of a played case.
pub(super) struct Line {
    /// When.
    pub(super) at: Timestamp,
    /// What happened.
    pub(super) what: Happened,
    /// How the case stood afterwards; none before it was opened.
    pub(super) case: Option<CaseState>,
    /// The state afterwards. By what time did this may differ from `case`, which is of the next line.
    pub(super) state: Option<String>,
}

/// What happened.
pub(super) enum Happened {
    /// A side took a step, or tried to.
    Step {
        /// The step's name.
        step: String,
        /// Who.
        by: Role,
        /// What the scenario gives; what it leaves out was filled and says nothing.
        given: BTreeMap<String, String>,
        /// Why it was refused, if it was.
        refused: Option<Refusal>,
    },
    /// Time took a step.
    ByTime {
        /// The step's name.
        step: String,
    },
    /// Time passed, and nothing else.
    Nothing,
}

/// Plays a case by the calendars of its parties' countries; nothing if there is none.
pub(super) fn play(
    pack: &instruments::Pack,
    scenarios: &Scenarios,
    scenario: &Scenario,
    calendars: &Calendars,
) -> Vec<Line> {
    let (one, other) = (Participant::of_training(&scenario.requester), Participant::of_training(&scenario.requested));
    let (Some(first), Some(second)) = (calendars.of(&one.country), calendars.of(&other.country)) else {
        return Vec::new();
    };
    let requester = Side { party: &one, calendar: first };
    let requested = Side { party: &other, calendar: second };
    let engine = Engine { pack, requester, requested };
    let took = scenarios.play(scenario, &engine).took;
    let mut case: Option<CaseState> = None;
    let mut lines = Vec::new();
    for (took, written) in took.into_iter().zip(&scenario.steps) {
        let known = case.as_ref().map_or(0, |case| case.by_time.len());
        let outcome = moved(&engine, case.as_ref(), took.event.as_ref(), took.at);
        let refused = match outcome {
            Ok(moved) => {
                case = moved.or(case);
                None
            }
            Err(refusal) => Some(refusal),
        };
        let by_time = case.iter().flat_map(|case| case.by_time.iter().skip(known));
        lines.extend(by_time.map(|taken| Line {
            at: taken.at,
            what: Happened::ByTime { step: taken.step.clone() },
            case: case.clone(),
            state: pack.step(&taken.step).map(|step| step.to.clone()),
        }));
        let moved_by_time = case.as_ref().map_or(0, |case| case.by_time.len()) > known;
        let what = match took.event {
            Some(event) => Happened::Step { step: event.step, by: event.by, given: written.fields.clone(), refused },
            None if moved_by_time => continue,
            None => Happened::Nothing,
        };
        let state = case.as_ref().map(|case| case.state.clone());
        lines.push(Line { at: took.at, what, case: case.clone(), state });
    }
    lines
}

fn moved(
    engine: &Engine<'_>,
    case: Option<&CaseState>,
    event: Option<&Event>,
    at: Timestamp,
) -> Result<Option<CaseState>, Refusal> {
    match (event, case) {
        (Some(event), None) => open(engine, event).map(Some),
        (Some(event), Some(case)) => step(engine, case, event).map(Some),
        (None, Some(case)) => as_of(engine, case, at),
        (None, None) => Ok(None),
    }
}
