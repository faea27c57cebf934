//! What happened in a case, and how did it stand after each step? The fold of `case`, kept moment by moment.
//!
//! It takes exactly the steps that the fold takes, in the same order. A correction is carried back to the step that gave the field, since
//! what was wrong then was never a fact.

use std::collections::BTreeMap;

use model::Timestamp;

use crate::case::{as_of, open, step};
use crate::pack::{Effect, Pack};
use crate::state::{CaseState, Engine, Event, SKEW_TOLERATED_US};

/// A case as it is counted.
#[derive(Debug, Clone)]
pub struct CaseHistory<'a> {
    /// The instrument in the case's version, and its two sides.
    pub engine: Engine<'a>,
    /// Its events in the order in which they count. One that the engine refuses moves nothing.
    pub events: Vec<Event>,
}

/// A step and how the case stood after it.
pub(super) struct Moment {
    pub(super) step: String,
    pub(super) at: Timestamp,
    pub(super) case: CaseState,
    /// What the step gave, if somebody took it.
    given: BTreeMap<String, String>,
}

impl CaseHistory<'_> {
    /// Every step by `now`, those of time too, with corrections carried back.
    pub(super) fn moments(&self, now: Timestamp) -> Vec<Moment> {
        let mut moments: Vec<Moment> = Vec::new();
        for event in &self.events {
            let (lapsed, after) = match moments.last() {
                None => (Vec::new(), open(&self.engine, event)),
                // What time did before a step that is refused will be found again before the next.
                Some(before) => {
                    let lapsed = self.lapsed(&before.case, event.sent.min(event.at));
                    (lapsed, step(&self.engine, &before.case, event))
                }
            };
            let Ok(case) = after else { continue };
            moments.extend(lapsed);
            moments.push(Moment { step: event.step.clone(), at: event.at, case, given: event.fields.clone() });
        }
        let lapsed = moments.last().map(|last| self.lapsed(&last.case, now)).unwrap_or_default();
        moments.extend(lapsed);
        carry_back(self.engine.pack, &mut moments);
        moments
    }

    /// The steps that time took by `until`, each with how the case stood after it.
    fn lapsed(&self, case: &CaseState, until: Timestamp) -> Vec<Moment> {
        let Ok(Some(moved)) = as_of(&self.engine, case, until) else { return Vec::new() };
        let taken = moved.by_time.iter().skip(case.by_time.len());
        let moment = |taken: &crate::state::ByTime| {
            // The first moment at which the engine has taken the step.
            let known = Timestamp(taken.at.0.saturating_add(SKEW_TOLERATED_US).saturating_add(1));
            let case = as_of(&self.engine, case, known).ok().flatten().unwrap_or_else(|| moved.clone());
            Moment { step: taken.step.clone(), at: taken.at, case, given: BTreeMap::new() }
        };
        taken.map(moment).collect()
    }
}

/// Puts a corrected value into the facts of every moment since the step that gave it wrongly.
fn carry_back(pack: &Pack, moments: &mut [Moment]) {
    let mut corrections: BTreeMap<String, String> = BTreeMap::new();
    for moment in moments.iter_mut().rev() {
        for (field, value) in &corrections {
            if let Some(fact) = moment.case.facts.get_mut(field) {
                value.clone_into(fact);
            }
        }
        let corrects = pack.step(&moment.step).is_some_and(|def| def.effect == Effect::Correct);
        for (field, value) in moment.given.iter().filter(|(_, value)| !value.trim().is_empty()) {
            if corrects {
                corrections.entry(field.clone()).or_insert_with(|| value.clone());
            } else {
                corrections.remove(field);
            }
        }
    }
}
