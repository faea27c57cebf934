//! Where do a case's clocks stand after a step? Starting, pausing, resuming, extending, stopping, and the due time.
//!
//! The due time is reckoned anew from the start at each step: the limit that applies to the facts now, then each
//! extension, then the whole time paused, to the microsecond. So a later fact (how the information can be reached)
//! changes the limit as if it had been known from the start.
//!
//! INVARIANT (no clock is lost): a clock is never removed; it is running, paused or stopped.

use std::collections::BTreeMap;

use model::Timestamp;

use crate::case::{Engine, Event};
use crate::clock::{Calendar, ClockError, LENGTH_MAX, Length};
use crate::pack::{Basis, ClockDef, Extension, Limit};

/// A clock of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningClock {
    /// The clock's name in the pack.
    pub name: String,
    /// When it started: the receipt of the step that started it.
    pub started: Timestamp,
    /// When the time is up; `None` while paused and once stopped.
    pub due: Option<Timestamp>,
    /// Since when it is paused, if it is.
    pub paused_since: Option<Timestamp>,
    /// When it stopped, if it did.
    pub stopped: Option<Timestamp>,
    /// The law that the due time rests on: the limit's, then that of each pause and extension, joined by `; `.
    pub basis: String,
    /// Whether all of that was read in the act. If not, screens say so.
    pub verified: bool,
    /// The limit that applies.
    pub length: Length,
    /// Time paused so far in microseconds, without a pause that still lasts.
    pub paused_us: i64,
    /// More time given, in order.
    pub extensions: Vec<Length>,
    /// The due time as it was when the clock stopped, so that statistics can tell in time from late.
    pub due_at_stop: Option<Timestamp>,
    /// What the pauses and extensions rest on.
    pub also: Vec<Basis>,
}

impl RunningClock {
    /// Whether it runs: neither paused nor stopped.
    pub fn is_running(&self) -> bool {
        self.due.is_some()
    }

    /// Whether it stopped in time; `None` while it has not stopped. The due time itself is in time.
    pub fn met(&self) -> Option<bool> {
        Some(self.stopped? <= self.due_at_stop?)
    }
}

/// Why the clocks cannot follow a step.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ClockFault {
    /// The end cannot be told.
    #[error("clock `{clock}`: {error}")]
    End {
        /// The clock.
        clock: String,
        /// Why.
        error: ClockError,
    },
    /// The pack has no limit for these facts. A linted pack always has one.
    #[error("clock `{0}` has no limit for the facts of the case; lint the pack")]
    NoLimit(String),
    /// The step says no number by which to extend. In a linted pack the field is required.
    #[error("clock `{clock}` is extended by field `{field}`, which has no number from 1; lint the pack")]
    NoNumber {
        /// The clock.
        clock: String,
        /// The field.
        field: String,
    },
}

/// The clocks after `event`, given the facts after it and the clocks before it.
pub(crate) fn wind(
    ctx: &Engine<'_>,
    before: &[RunningClock],
    facts: &BTreeMap<String, String>,
    event: &Event,
) -> Result<Vec<RunningClock>, ClockFault> {
    let mut clocks = before.to_vec();
    for def in &ctx.pack.clocks {
        let live = clocks.iter_mut().find(|clock| clock.name == def.name && clock.stopped.is_none());
        let starts = def.starts_on.contains(&event.step);
        if live.is_none() && !starts {
            continue;
        }
        let limit = def
            .limits
            .iter()
            .find(|limit| limit.when.iter().all(|condition| condition.holds(facts)))
            .ok_or_else(|| ClockFault::NoLimit(def.name.clone()))?;
        let clock = match live {
            Some(clock) => {
                turn(clock, def, event)?;
                clock
            }
            None => clocks.push_mut(started(def, limit, event)),
        };
        reckon(clock, limit, ctx.calendar).map_err(|error| ClockFault::End { clock: def.name.clone(), error })?;
    }
    Ok(clocks)
}

fn started(def: &ClockDef, limit: &Limit, event: &Event) -> RunningClock {
    RunningClock {
        name: def.name.clone(),
        started: event.at,
        due: None,
        paused_since: None,
        stopped: None,
        basis: String::new(),
        verified: false,
        length: limit.length,
        paused_us: 0,
        extensions: Vec::new(),
        due_at_stop: None,
        also: Vec::new(),
    }
}

/// Extends, pauses, resumes and stops a clock, as far as the event's step does.
fn turn(clock: &mut RunningClock, def: &ClockDef, event: &Event) -> Result<(), ClockFault> {
    for extension in def.extends.iter().filter(|extension| extension.on == event.step) {
        clock.extensions.push(more_time(def, extension, event)?);
        rest_on(clock, &extension.basis);
    }
    let stops = def.stops_on.contains(&event.step);
    if def.pauses_on.contains(&event.step) && clock.paused_since.is_none() && !stops {
        clock.paused_since = Some(event.at);
        if let Some(basis) = &def.pause {
            rest_on(clock, basis);
        }
    }
    if (stops || def.resumes_on.contains(&event.step))
        && let Some(since) = clock.paused_since.take()
    {
        clock.paused_us = clock.paused_us.saturating_add(event.at.0.saturating_sub(since.0));
    }
    if stops {
        clock.stopped = Some(event.at);
    }
    Ok(())
}

fn more_time(def: &ClockDef, extension: &Extension, event: &Event) -> Result<Length, ClockFault> {
    let count = event.fields.get(&extension.by).and_then(|text| text.parse::<u32>().ok());
    match count.filter(|count| (1..=LENGTH_MAX).contains(count)) {
        Some(count) => Ok(Length { count, unit: extension.unit }),
        None => Err(ClockFault::NoNumber { clock: def.name.clone(), field: extension.by.clone() }),
    }
}

fn rest_on(clock: &mut RunningClock, basis: &Basis) {
    if !clock.also.contains(basis) {
        clock.also.push(basis.clone());
    }
}

/// Sets the due time and what it rests on.
fn reckon(clock: &mut RunningClock, limit: &Limit, calendar: &Calendar) -> Result<(), ClockError> {
    let mut end = calendar.end(clock.started, limit.length)?;
    for extension in &clock.extensions {
        end = calendar.end(end, *extension)?;
    }
    end = calendar.later(end, clock.paused_us, limit.length.unit)?;

    let running = clock.paused_since.is_none() && clock.stopped.is_none();
    clock.length = limit.length;
    clock.due = running.then_some(end);
    clock.due_at_stop = clock.stopped.map(|_| end);
    clock.verified = limit.basis.verified && clock.also.iter().all(|basis| basis.verified);
    let laws = std::iter::once(&limit.basis).chain(&clock.also).map(|basis| basis.law.as_str());
    clock.basis = laws.collect::<Vec<_>>().join("; ");
    Ok(())
}
