//! Evidence: what do a date of birth, a nationality and a sex add to, or take from, names that are alike?
//!
//! Each piece adds log-odds to those of the names, so that evidence counts most where names leave doubt, and no
//! single piece makes certainty. The weights were chosen on labelled pairs; they are no calibrated probabilities. Nothing here
//! excludes a person: a date of birth with one wrong digit still speaks for the same one.

use model::{PartialDate, Reason, ReasonKind, Sex};

use crate::SCORE_MIN;
use crate::date;
use crate::state::State;

/// What is known of a person beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Particulars {
    pub born: Option<PartialDate>,
    pub nationality: State,
    /// Nothing if unknown or not specified.
    pub sex: Option<Sex>,
}

/// From here on a code of [`Particulars`] says the sex too.
const SEX: u16 = 27 * 27 * 27;

impl Particulars {
    /// Of an organisation: the country of its seat counts as the nationality.
    pub(crate) fn of_seat(country: &str) -> Self {
        Self { nationality: State::read(country), ..Self::default() }
    }

    /// Nationality and sex as a number.
    pub(crate) fn code(self) -> u16 {
        let sex = match self.sex {
            None | Some(Sex::Unspecified) => 0,
            Some(Sex::Female) => 1,
            Some(Sex::Male) => 2,
        };
        self.nationality.code() + SEX * sex
    }

    /// The particulars of such a number.
    pub(crate) fn from_code(born: Option<PartialDate>, code: u16) -> Self {
        let sex = match code / SEX {
            1 => Some(Sex::Female),
            2 => Some(Sex::Male),
            _ => None,
        };
        Self { born, nationality: State::from_code(code % SEX), sex }
    }
}

/// Particulars, asked and held.
pub(crate) struct Evidence {
    pub asked: Particulars,
    pub held: Particulars,
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
        Some(dates(self.asked.born?, self.held.born?))
    }

    fn nationalities(&self) -> Option<(f32, ReasonKind)> {
        let (asked, held) = (self.asked.nationality, self.held.nationality);
        let same = (0.3, ReasonKind::SameNationality);
        (asked.is_known() && held.is_known()).then_some(if asked == held {
            same
        } else {
            (-0.5, ReasonKind::OtherNationality)
        })
    }

    /// The same sex is half of mankind's; another one is seldom a slip.
    fn sexes(&self) -> Option<(f32, ReasonKind)> {
        let specified = |sex: Option<Sex>| sex.filter(|sex| *sex != Sex::Unspecified);
        let (asked, held) = (specified(self.asked.sex)?, specified(self.held.sex)?);
        (asked != held).then_some((-1.2, ReasonKind::OtherSex))
    }

    /// The reasons that the evidence gives, `asked = held`.
    pub(crate) fn reasons(&self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if let (Some((_, kind)), Some(asked), Some(held)) = (self.dates(), self.asked.born, self.held.born) {
            reasons.push(Reason { kind, detail: format!("{asked} = {held}") });
        }
        if let Some((_, kind)) = self.nationalities() {
            reasons.push(Reason { kind, detail: format!("{} = {}", self.asked.nationality, self.held.nationality) });
        }
        if let Some((_, kind)) = self.sexes() {
            let letter = |sex: Option<Sex>| if sex == Some(Sex::Female) { "F" } else { "M" };
            reasons.push(Reason { kind, detail: format!("{} = {}", letter(self.asked.sex), letter(self.held.sex)) });
        }
        reasons
    }
}

/// The score of names of likeness `names` under the evidence, 0.0–1.0.
pub(crate) fn weigh(names: f32, evidence: &Evidence) -> f32 {
    // Names alone never make certainty, nor exclude.
    let names = names.clamp(0.02, 0.98);
    let pieces = [evidence.dates(), evidence.nationalities(), evidence.sexes()];
    let added: f32 = pieces.iter().flatten().map(|(weight, _)| weight).sum();
    shifted(names, added)
}

/// A score moved by log-odds.
pub(crate) fn shifted(score: f32, by: f32) -> f32 {
    let odds = (score / (1.0 - score)).ln() + by;
    1.0 / (1.0 + (-odds).exp())
}

/// A score that something speaks against which must not hide what would show.
pub(crate) fn never_hiding(score: f32, less: f32) -> f32 {
    if score >= SCORE_MIN { less.max(SCORE_MIN) } else { less }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use ReasonKind::{
        OtherBirthDate, OtherNationality, SameBirthDate, SameBirthYear, SameNationality, SwappedDayMonth,
    };

    fn evidence(asked: &str, held: &str, states: [&str; 2]) -> Evidence {
        let side = |born: &str, state: &str| Particulars {
            born: PartialDate::parse(born),
            nationality: State::read(state),
            sex: None,
        };
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

    #[test]
    fn another_sex_speaks_against_and_an_unspecified_one_says_nothing() {
        let of = |sex: Option<Sex>| Particulars { sex, ..Particulars::default() };
        for (asked, held, kinds) in [
            (Some(Sex::Female), Some(Sex::Male), &[ReasonKind::OtherSex][..]),
            (Some(Sex::Female), Some(Sex::Female), &[]),
            (Some(Sex::Female), Some(Sex::Unspecified), &[]),
            (None, Some(Sex::Male), &[]),
        ] {
            let evidence = Evidence { asked: of(asked), held: of(held) };
            assert_eq!(evidence.reasons().iter().map(|reason| reason.kind).collect::<Vec<_>>(), kinds);
            assert_eq!(weigh(0.8, &evidence) < 0.79, !kinds.is_empty());
        }
        for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
            let whole = Particulars { born: None, nationality: State::read("ZZZ"), sex };
            assert_eq!(Particulars::from_code(None, whole.code()), whole);
        }
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
