//! From which likeness on does this node answer that it has a hit? The owner's choice, purpose by purpose.
//!
//! A namesake told to a border guard costs minutes, one told to an asylum office may cost more: who is asked says how alike a holding
//! must be before it is told of. It binds the node's own officers too. INVARIANT bounded: a threshold is never below
//! [`matching::SCORE_MIN`], from which on the engine finds, nor above 1.

use std::collections::BTreeMap;

use matching::SCORE_MIN;
use model::Purpose;

/// The thresholds of a node; where it has set none, the engine's own counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Thresholds(BTreeMap<Purpose, f32>);

/// A threshold outside its bounds.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("write a number from {SCORE_MIN} to 1.0, for example `0.85`")]
pub struct OutOfBounds;

impl Thresholds {
    /// Sets the threshold of a purpose.
    pub fn set(&mut self, purpose: Purpose, threshold: f32) -> Result<(), OutOfBounds> {
        // What is no number is in no range either.
        if !(SCORE_MIN..=1.0).contains(&threshold) {
            return Err(OutOfBounds);
        }
        self.0.insert(purpose, threshold);
        Ok(())
    }

    /// The threshold of a purpose.
    pub fn of(&self, purpose: Purpose) -> f32 {
        self.0.get(&purpose).copied().unwrap_or(SCORE_MIN)
    }

    /// Whether a holding so much alike is told of. The engine's own threshold is one of persons and leaves nothing out that it found:
    /// part of a number may score less.
    pub fn let_through(&self, purpose: Purpose, score: f32) -> bool {
        let threshold = self.of(purpose);
        threshold <= SCORE_MIN || score >= threshold
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_the_engine_found_is_left_out_by_a_higher_threshold_alone() {
        let mut thresholds = Thresholds::default();
        assert!(thresholds.let_through(Purpose::Asylum, SCORE_MIN - 0.01), "part of a number");
        thresholds.set(Purpose::Asylum, SCORE_MIN).unwrap();
        assert!(thresholds.let_through(Purpose::Asylum, SCORE_MIN - 0.01), "the same as not set");
        thresholds.set(Purpose::Asylum, 0.9).unwrap();
        let through = |purpose, score| thresholds.let_through(purpose, score);
        assert!(!through(Purpose::Asylum, 0.899) && through(Purpose::Asylum, 0.9));
        assert!(through(Purpose::BorderControl, 0.8), "each purpose has its own");
        assert!(!through(Purpose::Asylum, f32::NAN));
    }

    proptest! {
        #[test]
        fn thresholds_stay_within_their_bounds(threshold in proptest::num::f32::ANY) {
            let mut thresholds = Thresholds::default();
            let taken = thresholds.set(Purpose::Readmission, threshold).is_ok();
            prop_assert_eq!(taken, (SCORE_MIN..=1.0).contains(&threshold));
            prop_assert!((SCORE_MIN..=1.0).contains(&thresholds.of(Purpose::Readmission)));
        }
    }
}
