//! Where must the answer clock of an information request stand? Written a second time, without packs and without a
//! time zone library, so that the tests compare two different ways to the same answer.
//!
//! The numbers of the Directive stand here on purpose: a pack that drifts from them fails the tests.
//! Nothing here is compiled outside tests.

#![cfg(test)]

use crate::Event;
use crate::fixture::at;

const HOUR_US: i64 = 3_600_000_000;
const DAY_US: i64 = 24 * HOUR_US;

/// What the second way says.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) runs: bool,
    pub(crate) paused: bool,
    /// When the time is up or was up when the clock stopped; a pause that lasts is not counted.
    pub(crate) end_us: i64,
}

/// The answer clock after a history that was accepted.
pub(crate) fn answer(events: &[Event]) -> Answer {
    let stops = ["provide", "provide_partly", "refuse", "withdraw"];
    let stop = events.iter().position(|event| stops.contains(&event.step.as_str()));
    let counted = &events[..stop.map_or(events.len(), |stop| stop + 1)];

    let value = |name: &str| counted.iter().rev().find_map(|event| event.fields.get(name)).map(String::as_str);
    let start = events[0].at.0;
    let mut end_us = match (value("urgent"), value("accessibility")) {
        (Some("yes"), Some("indirect")) => days_later(start, 3),
        (Some("yes"), _) => start + 8 * HOUR_US,
        _ => days_later(start, 7),
    };
    for event in counted {
        if event.step == "await_judge" {
            end_us = days_later(end_us, event.fields["delay_days"].parse().unwrap());
        }
    }
    // A question pauses until the next step, unless that step is none of the two that end a pause.
    let mut asked = None;
    for event in counted {
        match event.step.as_str() {
            "clarify" => asked = Some(event.at.0),
            "clarification" | "provide" | "provide_partly" | "refuse" | "withdraw" => {
                end_us += asked.take().map_or(0, |since| event.at.0 - since);
            }
            _ => {}
        }
    }
    Answer { runs: stop.is_none() && asked.is_none(), paused: asked.is_some(), end_us }
}

/// The same wall-clock time in Belgrade `days` later, by the rule of Directive 2000/84/EC.
fn days_later(start_us: i64, days: i64) -> i64 {
    let wall = start_us + offset(start_us) + days * DAY_US;
    let (as_summer, as_winter) = (wall - 2 * HOUR_US, wall - HOUR_US);
    if offset(as_summer) == 2 * HOUR_US { as_summer } else { as_winter }
}

fn offset(time_us: i64) -> i64 {
    let summers = [
        ("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"),
        ("2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"),
        ("2028-03-26T01:00:00Z", "2028-10-29T01:00:00Z"),
        ("2029-03-25T01:00:00Z", "2029-10-28T01:00:00Z"),
        ("2030-03-31T01:00:00Z", "2030-10-27T01:00:00Z"),
        ("2031-03-30T01:00:00Z", "2031-10-26T01:00:00Z"),
        ("2032-03-28T01:00:00Z", "2032-10-31T01:00:00Z"),
        ("2033-03-27T01:00:00Z", "2033-10-30T01:00:00Z"),
    ];
    assert!(time_us < at("2034-01-01T00:00:00Z").0, "the oracle knows the summers until 2033");
    let summer = summers.iter().any(|(from, until)| (at(from).0..at(until).0).contains(&time_us));
    if summer { 2 * HOUR_US } else { HOUR_US }
}
