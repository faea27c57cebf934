//! One worked case of every instrument, left where there is something to do: its pack says what happens, between real nodes.
//!
//! What a scenario spreads over weeks is done at once, so its days are moved to today; limits then run from now on. The last step is left
//! for whoever looks at the demo.

use std::sync::Arc;

use instruments::{FieldKind, Pack, Role as Side, Scenario, Took};

use super::stage::{NotSet, arrived, duty};
use crate::{cases, check::NotDone, federation::Running, node::Node, packs::Packs};

/// Opens the demo's case of every instrument whose two parties are on the stage.
pub async fn open(nodes: &[Running]) -> Result<(), NotSet> {
    let node_of = |id: &str| nodes.iter().map(|running| &running.node).find(|node| node.me.as_str() == id);
    let Some(any) = nodes.first() else { return Ok(()) };
    for pack in any.node.packs.current() {
        let scenarios = Packs::scenarios(&pack.name)?;
        let Some(scenario) = scenarios.demo() else { continue };
        let (Some(from), Some(to)) = (node_of(&scenario.requester), node_of(&scenario.requested)) else { continue };
        let engine = from.packs.engine(pack, &from.me, &to.me);
        let took = scenarios.play(scenario, &engine).took;
        play(pack, [from, to], scenario, &took).await?;
    }
    Ok(())
}

async fn play(pack: &Pack, [from, to]: [&Arc<Node>; 2], scenario: &Scenario, took: &[Took]) -> Result<(), NotSet> {
    let moved_us = from.clock.now().0.saturating_sub(scenario.start.0);
    let mut case = None;
    let last = took.len().saturating_sub(1);
    for took in took.iter().take(last).filter(|took| took.expected.refused.is_none()) {
        // Time alone does not pass here; what follows it belongs to another day.
        let Some(event) = &took.event else { break };
        let fields = event.fields.iter().map(|(name, value)| (name.clone(), moved(pack, name, value, moved_us)));
        let fields: Vec<(String, String)> = fields.collect();
        let (node, other) = if event.by == Side::Requester { (from, to) } else { (to, from) };
        let done = match case {
            None => cases::open(node, &duty(node), (&pack.name, &other.me), &event.step, fields).await.map(Some),
            Some(case) => cases::take_step(node, &duty(node), case, &event.step, fields).await.map(|()| Some(case)),
        };
        match done {
            Ok(opened) => case = opened,
            // A limit that must first run out, such as a reflection period: the case stands there and waits.
            Err(NotDone::Refused(refusal)) => {
                tracing::debug!(instrument = pack.name, %refusal, "the worked case stops here");
                break;
            }
            Err(error) => return Err(error.into()),
        }
        if let Some(case) = case {
            arrived(other, case, node).await?;
        }
    }
    Ok(())
}

/// A day or moment, moved by as much as the scenario's start is moved to today; any other value as it is. Days of birth stay.
fn moved(pack: &Pack, name: &str, value: &str, by_us: i64) -> String {
    let later = match pack.field(name).map(|def| &def.kind) {
        Some(FieldKind::Date) if !name.ends_with("_born") => day_later(value, by_us),
        Some(FieldKind::Moment) => moment_later(value, by_us),
        _ => None,
    };
    later.unwrap_or_else(|| value.to_owned())
}

fn day_later(value: &str, by_us: i64) -> Option<String> {
    const DAY_US: i64 = 86_400_000_000;
    let day: jiff::civil::Date = value.parse().ok()?;
    Some(day.checked_add(jiff::Span::new().try_days(by_us.div_euclid(DAY_US)).ok()?).ok()?.to_string())
}

fn moment_later(value: &str, by_us: i64) -> Option<String> {
    let moment: jiff::Timestamp = value.parse().ok()?;
    let later = moment.checked_add(jiff::SignedDuration::from_micros(by_us)).ok()?;
    Some(later.round(jiff::Unit::Second).ok()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_move_together() {
        let week = 7 * 86_400_000_000;
        assert_eq!(day_later("2026-02-25", week).as_deref(), Some("2026-03-04"));
        assert_eq!(moment_later("2026-02-25T09:00:00Z", week).as_deref(), Some("2026-03-04T09:00:00Z"));
        assert_eq!((day_later("soon", week), moment_later("soon", week)), (None, None));
    }
}
