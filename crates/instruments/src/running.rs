//! Where do a case's clocks stand after a step? Starting, pausing, resuming, extending, stopping, and the due time.
//!
//! The due time is reckoned anew from the start at each step: the limit that applies to the facts now, then each
//! extension, then the whole time paused, to the microsecond. So a later fact (how the information can be reached)
//! changes the limit as if it had been known from the start.
//!
//! INVARIANT (no clock is lost): a clock is never removed; it is running, paused or stopped.

use std::collections::BTreeMap;

use model::Timestamp;

use crate::clock::{Calendar, ClockError, LENGTH_MAX, Length, Unit};
use crate::condition::{Known, Start, start};
use crate::pack::{Basis, ClockDef, Extension, Limit, More};
use crate::state::{Engine, Event};

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
    /// When it stopped, if it did: when the step was signed that stopped it.
    pub stopped: Option<Timestamp>,
    /// Whether something may happen only after its end: it is no time limit.
    pub minimum: bool,
    /// Whether time itself stopped it: it ran out, and a step followed.
    pub expired: bool,
    /// The law that the due time rests on: the limit's, then that of each pause and extension, joined by `; `.
    pub basis: String,
    /// Whether all of that was read in the act, and the holidays too if working days were counted. If not, screens say so.
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
        Some(!self.expired && self.stopped? <= self.due_at_stop?)
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
    /// The facts lack the day or moment that the limit counts from. In a linted pack it is given.
    #[error("clock `{clock}` counts from field `{field}`, which is no day or moment; lint the pack")]
    NoStart {
        /// The clock.
        clock: String,
        /// The field.
        field: String,
    },
    /// The step says no number by which to extend. In a linted pack the field is required.
    #[error("clock `{clock}` is extended by field `{field}`, which has no number from 1; lint the pack")]
    NoNumber {
        /// The clock.
        clock: String,
        /// The field.
        field: String,
    },
}

/// A step as clocks see it.
pub(crate) struct Moved<'a> {
    pub(crate) event: &'a Event,
    /// When it was signed.
    pub(crate) signed: Timestamp,
    /// The clock whose end took the step, if nobody did.
    pub(crate) ended: Option<&'a str>,
    /// Whether nothing of the case is left: every clock stops.
    pub(crate) erases: bool,
}

/// The clocks after a step, given the facts after it and the clocks before it.
pub(crate) fn wind(
    ctx: &Engine<'_>,
    before: &[RunningClock],
    facts: &BTreeMap<String, String>,
    moved: &Moved<'_>,
) -> Result<Vec<RunningClock>, ClockFault> {
    let mut clocks = before.to_vec();
    if moved.erases {
        for clock in clocks.iter_mut().filter(|clock| clock.stopped.is_none()) {
            clock.due_at_stop = clock.due.take();
            clock.stopped = Some(moved.signed);
        }
        return Ok(clocks);
    }
    let event = moved.event;
    for def in &ctx.pack.clocks {
        let known = Known { engine: ctx, facts, clocks: &clocks, at: event.at };
        let at = clocks.iter().position(|clock| clock.name == def.name && clock.stopped.is_none());
        let starts = at.is_none() && def.starts_on.contains(&event.step) && known.all_hold(&def.only_when);
        if at.is_none() && !starts {
            continue;
        }
        let limit = def
            .limits
            .iter()
            .find(|limit| known.all_hold(&limit.when))
            .ok_or_else(|| ClockFault::NoLimit(def.name.clone()))?;
        let given: Vec<&Extension> = def
            .extends
            .iter()
            .filter(|extension| extension.on == event.step && known.all_hold(&extension.when))
            .collect();
        let clock = match at.and_then(|at| clocks.get_mut(at)) {
            Some(clock) => clock,
            None => clocks.push_mut(started(def, limit, event)),
        };
        for extension in given {
            clock.extensions.push(more_time(def, extension, event)?);
            rest_on(clock, &extension.basis);
        }
        turn(clock, def, moved);
        reckon(clock, limit, (ctx.side(def.calendar).calendar, facts))?;
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
        minimum: def.minimum,
        expired: false,
        basis: String::new(),
        verified: false,
        length: limit.length,
        paused_us: 0,
        extensions: Vec::new(),
        due_at_stop: None,
        also: Vec::new(),
    }
}

/// Pauses, resumes and stops a clock, as far as the step does.
fn turn(clock: &mut RunningClock, def: &ClockDef, moved: &Moved<'_>) {
    let event = moved.event;
    let ended = moved.ended == Some(def.name.as_str());
    let stops = ended || def.stops_on.contains(&event.step);
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
        clock.stopped = Some(moved.signed);
        clock.expired = ended;
    }
}

fn more_time(def: &ClockDef, extension: &Extension, event: &Event) -> Result<Length, ClockFault> {
    let field = match &extension.by {
        More::Fixed(count) => return Ok(Length { count: *count, unit: extension.unit }),
        More::Field(field) => field,
    };
    let count = event.fields.get(field).and_then(|text| text.parse::<u32>().ok());
    match count.filter(|count| (1..=LENGTH_MAX).contains(count)) {
        Some(count) => Ok(Length { count, unit: extension.unit }),
        None => Err(ClockFault::NoNumber { clock: def.name.clone(), field: field.clone() }),
    }
}

fn rest_on(clock: &mut RunningClock, basis: &Basis) {
    if !clock.also.contains(basis) {
        clock.also.push(basis.clone());
    }
}

/// Sets the due time and what it rests on.
fn reckon(
    clock: &mut RunningClock,
    limit: &Limit,
    (calendar, facts): (&Calendar, &BTreeMap<String, String>),
) -> Result<(), ClockFault> {
    let fault = |error: ClockError| ClockFault::End { clock: clock.name.clone(), error };
    let mut end = match &limit.from_field {
        None => calendar.end(clock.started, limit.length).map_err(fault)?,
        Some(field) => match facts.get(field).and_then(|value| start(value)) {
            Some(Start::Day(day)) => calendar.end_from_day(day, limit.length).map_err(fault)?,
            Some(Start::Moment(at)) => calendar.end(at, limit.length).map_err(fault)?,
            None => return Err(ClockFault::NoStart { clock: clock.name.clone(), field: field.clone() }),
        },
    };
    for extension in &clock.extensions {
        end = calendar.end(end, *extension).map_err(fault)?;
    }
    end = calendar.later(end, clock.paused_us, limit.length.unit).map_err(fault)?;

    let running = clock.paused_since.is_none() && clock.stopped.is_none();
    clock.length = limit.length;
    clock.due = running.then_some(end);
    clock.due_at_stop = clock.stopped.map(|_| end);
    // A working day is no surer than the list of holidays that it was counted by.
    let counted =
        std::iter::once(&limit.length).chain(&clock.extensions).any(|length| length.unit == Unit::WorkingDays);
    clock.verified =
        limit.basis.verified && clock.also.iter().all(|basis| basis.verified) && (calendar.verified() || !counted);
    let laws = std::iter::once(&limit.basis).chain(&clock.also).map(|basis| basis.law.as_str());
    clock.basis = laws.collect::<Vec<_>>().join("; ");
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::fixture::{PACK, Pair, at, event, history, loaded, pack};
    use crate::{Calendar, CaseState, Pack, fold};

    fn run(pack: &Pack, words: &[(&str, &str)]) -> CaseState {
        fold(&Pair::new().engine(pack), &history(pack, words)).unwrap_or_else(|refusal| panic!("{refusal}"))
    }

    fn check(words: &[(&str, &str)], due: Option<&str>, verified: bool) {
        let case = run(&pack(), words);
        let clock = &case.clocks[0];
        assert_eq!((clock.name.as_str(), clock.due), ("answer", due.map(at)), "after {words:?}: {clock:?}");
        assert_eq!(clock.verified, verified, "after {words:?}: {clock:?}");
    }

    #[test]
    fn each_limit_runs_from_receipt() {
        let (urgent, plain) = ("request urgent=yes", "request urgent=no");
        let (direct, indirect) = ("take accessibility=direct", "take accessibility=indirect");
        let (monday, later) = ("2026-03-02T09:15:30Z", "2026-03-02T10:00:00Z");
        // Nobody has said yet how the information can be reached: the strictest assumption, which is not law.
        check(&[(urgent, monday)], Some("2026-03-02T17:15:30Z"), false);
        check(&[(plain, monday)], Some("2026-03-09T09:15:30Z"), false);
        check(&[(urgent, monday), (direct, later)], Some("2026-03-02T17:15:30Z"), true);
        check(&[(urgent, monday), (indirect, later)], Some("2026-03-05T09:15:30Z"), true);
        check(&[(plain, monday), (direct, later)], Some("2026-03-09T09:15:30Z"), true);
        check(&[(plain, monday), (indirect, later)], Some("2026-03-09T09:15:30Z"), true);
        // Over the night of 28 to 29 March a calendar day has 23 hours and eight hours remain eight.
        let friday = "2026-03-27T09:15:30Z";
        check(&[(urgent, friday), (indirect, friday)], Some("2026-03-30T08:15:30Z"), true);
        check(&[(plain, friday), (direct, friday)], Some("2026-04-03T08:15:30Z"), true);
        let night = "2026-03-28T21:00:00Z";
        check(&[(urgent, night), (direct, night)], Some("2026-03-29T05:00:00Z"), true);
        check(&[(plain, "2026-10-23T08:00:00Z"), (direct, "2026-10-23T08:00:00Z")], Some("2026-10-30T09:00:00Z"), true);
    }

    #[test]
    fn a_working_day_is_as_sure_as_the_holidays_it_was_counted_by() {
        let edited = PACK.replace(
            "length = 8, unit = \"hours\", source = \"art-5-1\"",
            "length = 8, unit = \"working_days\", source = \"art-5-1\"",
        );
        let edited = loaded(&edited).unwrap();
        let head =
            [("request urgent=yes", "2026-03-02T09:00:00Z"), ("take accessibility=direct", "2026-03-02T09:10:00Z")];
        for sure in [true, false] {
            let text = format!("zone = \"Europe/Belgrade\"\nyears = [2026]\nverified = {sure}");
            let pair = Pair::by(Calendar::parse(&text).unwrap());
            let case = fold(&pair.engine(&edited), &history(&edited, &head)).unwrap();
            let clock = &case.clocks[0];
            assert_eq!((clock.due, clock.verified), (Some(at("2026-03-12T09:00:00Z")), sure), "{text}");
        }
    }

    #[test]
    fn a_pause_moves_the_end_by_exactly_its_length() {
        let head =
            [("request urgent=yes", "2026-03-02T09:00:00Z"), ("take accessibility=direct", "2026-03-02T09:10:00Z")];
        let clarify = ("clarify", "2026-03-02T10:00:00.000001Z");
        let answer = ("clarification", "2026-03-02T12:30:00.000003Z");
        check(&[&head[..], &[clarify]].concat(), None, false);
        check(&[&head[..], &[clarify, answer]].concat(), Some("2026-03-02T19:30:00.000002Z"), false);
        // Twice, the second time after the end: what was late stays late by as much.
        let (again, resumed) = (("clarify", "2026-03-02T20:30:00Z"), ("clarification", "2026-03-03T20:30:00Z"));
        let twice = [&head[..], &[clarify, answer, again, resumed]].concat();
        check(&twice, Some("2026-03-03T19:30:00.000002Z"), false);
        assert!(run(&pack(), &twice).overdue(at("2026-03-03T20:30:00Z")));
        assert!(!run(&pack(), &twice).overdue(at("2026-03-03T19:30:00.000002Z")));
        // An answer during the pause ends the pause, too.
        let case = run(&pack(), &[&head[..], &[clarify, ("provide", "2026-03-02T11:00:00.000001Z")]].concat());
        let clock = &case.clocks[0];
        assert_eq!(clock.due_at_stop, Some(at("2026-03-02T18:00:00Z")));
        assert_eq!((clock.due, clock.paused_since, clock.met()), (None, None, Some(true)));
    }

    #[test]
    fn a_judge_extends_by_the_notified_days() {
        let head =
            [("request urgent=yes", "2026-03-27T09:00:00Z"), ("take accessibility=direct", "2026-03-27T09:10:00Z")];
        let notice = ("await_judge delay_days=4", "2026-03-27T11:00:00Z");
        // Eight hours, then four days, one of which has 23 hours.
        check(&[&head[..], &[notice]].concat(), Some("2026-03-31T16:00:00Z"), true);
        let second = ("await_judge delay_days=2", "2026-03-30T11:00:00Z");
        check(&[&head[..], &[notice, second]].concat(), Some("2026-04-02T16:00:00Z"), true);
        let case = run(&pack(), &[&head[..], &[notice, second]].concat());
        assert_eq!(case.clocks[0].basis, "Directive (EU) 2023/977 Art 5(1); Directive (EU) 2023/977 Art 5(2)");
        assert_eq!(case.state, "awaiting_judge");
    }

    #[test]
    fn lateness_and_the_review_clock_follow_from_the_stop() {
        let head =
            [("request urgent=yes", "2026-08-31T09:00:00Z"), ("take accessibility=direct", "2026-08-31T09:10:00Z")];
        for (answered, in_time) in [("2026-08-31T17:00:00Z", true), ("2026-08-31T17:00:00.000001Z", false)] {
            let end = [("refuse ground=a", answered), ("close", "2026-08-31T18:00:00Z")];
            let case = run(&pack(), &[&head[..], &end].concat());
            assert_eq!(case.clocks[0].met(), Some(in_time), "answered at {answered}");
            // Six months from 31 August, when February has no 31st and Belgrade is an hour nearer to UTC.
            assert_eq!(case.due(), Some(at("2027-02-28T19:00:00Z")));
            assert_eq!((case.is_open(), case.clocks.len(), case.clocks[1].verified), (false, 2, false));
        }
    }

    #[test]
    fn the_number_comes_from_the_pack() {
        let head =
            [("request urgent=yes", "2026-03-02T09:00:00Z"), ("take accessibility=direct", "2026-03-02T09:10:00Z")];
        let edited = PACK.replace(
            "length = 8, unit = \"hours\", source = \"art-5-1\"",
            "length = 5, unit = \"hours\", source = \"art-5-1\"",
        );
        let edited = loaded(&edited).unwrap();
        assert_eq!(run(&edited, &head).due(), Some(at("2026-03-02T14:00:00Z")));
        assert_eq!(run(&pack(), &head).due(), Some(at("2026-03-02T17:00:00Z")));
        let edited = loaded(&PACK.replace("stops_on = [\"provide\", ", "stops_on = [\"take\", \"provide\", ")).unwrap();
        assert_eq!(run(&edited, &head).due(), None);
    }

    #[test]
    fn a_clock_that_stopped_may_start_again_and_the_first_run_stays() {
        let text =
            PACK.replace("starts_on = [\"close\", \"withdraw\"]", "starts_on = [\"close\", \"withdraw\", \"remind\"]");
        let text = text.replace("stops_on = [\"review\"]", "stops_on = [\"review\", \"inform\"]");
        let pack = loaded(&text).unwrap();
        let case = run(
            &pack,
            &[
                ("request", "2026-03-02T09:00:00Z"),
                ("take", "2026-03-02T09:00:00Z"),
                ("remind", "2026-03-03T09:00:00Z"),
                ("remind", "2026-03-04T09:00:00Z"),
                ("inform", "2026-03-05T09:00:00Z"),
                ("remind", "2026-03-06T09:00:00Z"),
            ],
        );
        let started: Vec<_> = case.clocks.iter().map(|c| (c.name.as_str(), c.started, c.is_running())).collect();
        let wanted = [
            ("answer", "2026-03-02T09:00:00Z", true),
            ("review", "2026-03-03T09:00:00Z", false),
            ("review", "2026-03-06T09:00:00Z", true),
        ];
        assert_eq!(started, wanted.map(|(name, time, running)| (name, at(time), running)));
    }

    #[test]
    fn a_pack_that_was_not_linted_is_refused_and_does_not_panic() {
        let pair = Pair::new();
        let request = |pack: &Pack| event(pack, crate::Role::Requester, at("2026-03-02T09:00:00Z"), "request");
        let mut hollow = pack();
        hollow.clocks[0].limits.clear();
        let mut nowhere = pack();
        nowhere.states.clear();
        for broken in [hollow, nowhere] {
            let refusal = crate::open(&pair.engine(&broken), &request(&broken)).unwrap_err();
            assert_eq!(refusal.rule, "information-request/pack-not-linted", "{refusal}");
        }
    }
}
