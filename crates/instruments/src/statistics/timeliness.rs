//! How fast, how often in time, and what is overdue? Clocks of many cases, measured under a key that the caller chooses.
//!
//! It looks at clocks alone and knows no case. A clock that time itself ended took its whole limit, and was not in time.

use std::collections::BTreeMap;

use crate::running::RunningClock;

use super::Scope;

/// The figures of one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Timeliness {
    /// Clocks that ended within the scope.
    pub ended: u64,
    /// Of these, how many in time.
    pub in_time: u64,
    /// Of these, how many time itself ended: nobody acted, and the case moved on.
    pub deemed: u64,
    /// Half of them took at most so long, in microseconds without pauses; none if none ended.
    pub median_us: Option<i64>,
    /// Nine of ten took at most so long.
    pub p90_us: Option<i64>,
    /// Clocks that have not ended now, paused ones too.
    pub running: u64,
    /// Of these, how many are past their end now.
    pub overdue: u64,
}

impl Timeliness {
    /// Whole percent in time, rounded down; none if none ended.
    pub fn percent_in_time(&self) -> Option<u64> {
        self.in_time.saturating_mul(100).checked_div(self.ended)
    }
}

/// Measures clocks, one after the other.
#[derive(Debug)]
pub struct Board<'a, K> {
    scope: Scope<'a>,
    lines: BTreeMap<K, (Timeliness, Vec<i64>)>,
}

impl<'a, K: Ord> Board<'a, K> {
    /// An empty board.
    pub fn new(scope: Scope<'a>) -> Self {
        Self { scope, lines: BTreeMap::new() }
    }

    /// Measures a clock under a key. One that ended outside the scope leaves no trace.
    pub fn add(&mut self, key: K, clock: &RunningClock) {
        let Some(stopped) = clock.stopped else {
            let (line, _) = self.lines.entry(key).or_default();
            line.running += 1;
            line.overdue += u64::from(clock.due.is_some_and(|due| due < self.scope.now));
            return;
        };
        if !self.scope.holds(stopped) {
            return;
        }
        let (line, took) = self.lines.entry(key).or_default();
        line.ended += 1;
        line.in_time += u64::from(clock.met() == Some(true));
        line.deemed += u64::from(clock.expired);
        // A step may be signed before the one that started the clock was received.
        took.push(stopped.0.saturating_sub(clock.started.0).saturating_sub(clock.paused_us).max(0));
    }

    /// The figures by key.
    pub fn lines(self) -> Vec<(K, Timeliness)> {
        let measured = |(key, (line, mut took)): (K, (Timeliness, Vec<i64>))| {
            took.sort_unstable();
            (key, Timeliness { median_us: median(&took), p90_us: p90(&took), ..line })
        };
        self.lines.into_iter().map(measured).collect()
    }
}

/// The middle of sorted values, or half way between the two in the middle.
fn median(sorted: &[i64]) -> Option<i64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(lower.saturating_add(upper.saturating_sub(lower) / 2))
}

/// The smallest of sorted values that nine of ten do not exceed (nearest rank).
fn p90(sorted: &[i64]) -> Option<i64> {
    let rank = sorted.len().saturating_mul(9).div_ceil(10);
    sorted.get(rank.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn middle_and_ninth_tenth_are_as_counted_by_hand() {
        for (sorted, wanted) in [
            (&[][..], (None, None)),
            (&[7], (Some(7), Some(7))),
            (&[2, 9], (Some(5), Some(9))),
            (&[1, 2, 30], (Some(2), Some(30))),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (Some(5), Some(9))),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], (Some(6), Some(10))),
        ] {
            assert_eq!((median(sorted), p90(sorted)), wanted, "{sorted:?}");
        }
    }

    proptest! {
        #[test]
        fn the_middle_lies_within_and_below_the_ninth_tenth(mut took in prop::collection::vec(0i64..1_000, 1..40)) {
            took.sort_unstable();
            let (median, p90) = (median(&took).unwrap(), p90(&took).unwrap());
            prop_assert!(took[0] <= median && median <= p90 && p90 <= took[took.len() - 1]);
            let within = took.iter().filter(|value| **value <= p90).count();
            prop_assert!(within * 10 >= took.len() * 9);
        }
    }
}
