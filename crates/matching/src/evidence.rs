//! Evidence: what do a date of birth and a nationality add to, or take from, names that are alike?
//!
//! Each piece adds log-odds to those of the names, so that evidence counts most where names leave doubt, and no
//! single piece makes certainty. The weights are a first, plain estimate, not a calibrated model. Nothing here
//! excludes a person: a date of birth with one wrong digit still speaks for the same one.

use model::{PartialDate, Reason, ReasonKind};

use crate::date;
use crate::state::State;

/// Dates of birth and nationalities, asked and held.
pub(crate) struct Evidence {
    pub asked: (Option<PartialDate>, State),
    pub held: (Option<PartialDate>, State),
}

/// Log-odds of dates that are not the same one by any usual slip: enough to sink the same name of the same nationality below
/// [`crate::SCORE_MIN`], on which the index counts.
const DATE_APART: f32 = -3.3;

/// Log-odds that two dates of birth add, and the reason.
fn dates(asked: PartialDate, held: PartialDate) -> (f32, ReasonKind) {
    if let (Some(a), Some(h)) = (date::whole(asked), date::whole(held)) {
        return if a == h {
            (2.2, ReasonKind::SameBirthDate)
        } else if date::swapped(a) == h {
            (1.2, ReasonKind::SwappedDayMonth)
        } else if date::one_digit_apart(a, h) {
            // Of persons with another date few are one digit apart, of slips nearly all: it speaks for rather than against.
            (0.2, ReasonKind::OtherBirthDate)
        } else {
            (DATE_APART, ReasonKind::OtherBirthDate)
        };
    }
    let months_differ = matches!((asked.month, held.month), (Some(a), Some(b)) if a != b);
    match asked.year.abs_diff(held.year) {
        0 if months_differ => (-0.7, ReasonKind::OtherBirthDate),
        0 => (0.8, ReasonKind::SameBirthYear),
        // A year alone is often an estimate.
        1 => (-0.5, ReasonKind::OtherBirthDate),
        _ => (DATE_APART, ReasonKind::OtherBirthDate),
    }
}

impl Evidence {
    fn dates(&self) -> Option<(f32, ReasonKind)> {
        Some(dates(self.asked.0?, self.held.0?))
    }

    fn nationalities(&self) -> Option<(f32, ReasonKind)> {
        let (asked, held) = (self.asked.1, self.held.1);
        let same = (0.3, ReasonKind::SameNationality);
        (asked.is_known() && held.is_known()).then_some(if asked == held {
            same
        } else {
            (-0.5, ReasonKind::OtherNationality)
        })
    }

    /// The reasons that the evidence gives, `asked = held`.
    pub(crate) fn reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if let (Some((_, kind)), Some(asked), Some(held)) = (self.dates(), self.asked.0, self.held.0) {
            reasons.push(Reason { kind, detail: format!("{asked} = {held}") });
        }
        if let Some((_, kind)) = self.nationalities() {
            reasons.push(Reason { kind, detail: format!("{} = {}", self.asked.1, self.held.1) });
        }
        reasons
    }
}

/// The score of names of likeness `names` under the evidence, 0.0–1.0.
pub(crate) fn weigh(names: f32, evidence: &Evidence) -> f32 {
    // Names alone never make certainty, nor exclude.
    let names = names.clamp(0.02, 0.98);
    let added: f32 = [evidence.dates(), evidence.nationalities()].iter().flatten().map(|(weight, _)| weight).sum();
    let odds = (names / (1.0 - names)).ln() + added;
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use ReasonKind::{
        OtherBirthDate, OtherNationality, SameBirthDate, SameBirthYear, SameNationality, SwappedDayMonth,
    };

    fn evidence(asked: &str, held: &str, states: [&str; 2]) -> Evidence {
        let side = |born: &str, state: &str| (PartialDate::parse(born), State::read(state));
        Evidence { asked: side(asked, states[0]), held: side(held, states[1]) }
    }

    #[test]
    fn evidence_speaks_for_and_against() {
        let unknown = [""; 2];
        for (asked, held, states, kinds, lifts) in [
            ("1984-03-07", "1984-03-07", unknown, &[SameBirthDate][..], true),
            ("1984-03-07", "1984-07-03", unknown, &[SwappedDayMonth], true),
            ("1984", "1984-07-03", unknown, &[SameBirthYear], true),
            ("1984-07", "1984-07-03", unknown, &[SameBirthYear], true),
            ("1984-06", "1984-07-03", unknown, &[OtherBirthDate], false),
            ("1984-03-07", "1984-03-08", unknown, &[OtherBirthDate], true),
            ("1984-03-07", "1961-11-30", unknown, &[OtherBirthDate], false),
            ("1984", "1985", unknown, &[OtherBirthDate], false),
            ("", "", ["SRB", "SRB"], &[SameNationality], true),
            ("", "", ["SRB", "ALB"], &[OtherNationality], false),
            ("", "1984", ["SRB", ""], &[], false),
        ] {
            let evidence = evidence(asked, held, states);
            let (score, reasons) = (weigh(0.7, &evidence), evidence.reasons());
            assert_eq!(reasons.iter().map(|reason| reason.kind).collect::<Vec<_>>(), kinds, "{asked} {held}");
            assert_eq!(score > 0.7001, lifts, "{asked} {held}: {score}");
        }
    }

    #[test]
    fn a_wrong_digit_leaves_an_exact_name_found_and_another_date_does_not() {
        let unknown = [""; 2];
        assert!(weigh(1.0, &evidence("1984-03-07", "1984-03-01", unknown)) >= crate::SCORE_MIN);
        assert!(weigh(1.0, &evidence("1984-03-07", "1961-11-30", unknown)) < crate::SCORE_MIN);
        assert!(weigh(1.0, &evidence("1984-03-07", "1961-11-30", ["SRB", "SRB"])) < crate::SCORE_MIN);
        assert!(weigh(1.0, &evidence("1984", "1986-11-30", ["SRB", "SRB"])) < crate::SCORE_MIN);
        assert!(weigh(0.55, &evidence("1984-03-07", "1984-03-07", unknown)) >= crate::SCORE_MIN);
        assert!(weigh(0.2, &evidence("1984-03-07", "1984-03-07", unknown)) < crate::SCORE_MIN);
    }

    proptest! {
        #[test]
        fn more_alike_names_never_score_less(a in 0.0_f32..1.0, b in 0.0_f32..1.0, year in 1950_u16..1960) {
            let dates = evidence(&year.to_string(), "1955-05-05", ["SRB", "MKD"]);
            let (low, high) = (weigh(a.min(b), &dates), weigh(a.max(b), &dates));
            prop_assert!(low <= high && (0.0..1.0).contains(&high));
        }
    }
}
