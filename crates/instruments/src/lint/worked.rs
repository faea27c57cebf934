//! Worked cases: each comes out as it says, and together they go through everything that the pack can do.

use std::collections::BTreeSet;

use crate::clock::Calendar;
use crate::finding::Finding;
use crate::pack::Pack;
use crate::participant::{Participant, Side};
use crate::scenario::Scenarios;
use crate::state::Engine;

use super::own_steps;

/// What is wrong with a pack's scenarios, played by the calendars of the parties' countries; sorted by place, empty if nothing is.
pub fn lint_scenarios<'c>(
    pack: &Pack,
    scenarios: &Scenarios,
    calendar: impl Fn(&str) -> Option<&'c Calendar>,
) -> Vec<Finding> {
    let mut findings = BTreeSet::new();
    let mut find = |place: &str, what: String| _ = findings.insert(Finding { place: place.to_owned(), what });
    let mut covered = BTreeSet::new();
    let mut names = BTreeSet::new();
    for scenario in &scenarios.list {
        let place = format!("scenarios.{}", scenario.name);
        if !names.insert(&scenario.name) {
            find(&place, "the name is taken; each scenario has its own".to_owned());
        }
        let (one, other) =
            (Participant::of_training(&scenario.requester), Participant::of_training(&scenario.requested));
        let (Some(first), Some(second)) = (calendar(&one.country), calendar(&other.country)) else {
            find(&place, format!("no calendar for `{}` or `{}`", one.country, other.country));
            continue;
        };
        let requester = Side { party: &one, calendar: first };
        let requested = Side { party: &other, calendar: second };
        let play = scenarios.play(scenario, &Engine { pack, requester, requested });
        for finding in play.findings {
            find(&finding.place, finding.what);
        }
        covered.extend(play.covered);
    }
    let demos = scenarios.list.iter().filter(|scenario| scenario.demo).count();
    if demos != 1 {
        find("scenarios", format!("{demos} scenarios are the demo's; exactly one has `demo = true`"));
    }
    let states = pack.states.iter().filter(|state| !state.label.starts_with(crate::VOCABULARY));
    let wanted = states
        .map(|state| format!("state.{}", state.name))
        .chain(own_steps(pack).map(|step| format!("step.{}", step.name)))
        .chain(pack.grounds.iter().map(|ground| format!("ground.{}", ground.name)))
        .chain(
            own_steps(pack)
                .flat_map(|step| step.guards.iter().map(|guard| format!("guard.{}.{}", step.name, guard.name))),
        )
        .chain(
            pack.fields
                .iter()
                .filter(|field| field.audience.is_limited() && field.thing.is_none())
                .map(|field| format!("withheld.{}", field.name)),
        );
    for place in wanted.filter(|place| !covered.contains(place)) {
        find(&place, "no scenario goes through it; add one".to_owned());
    }
    findings.into_iter().collect()
}
