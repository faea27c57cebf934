//! Evidence: what do a date of birth and a nationality add to, or take from, names that are alike?
//!
//! Each piece adds log-odds to those of the names, so that evidence counts most where names leave doubt, and no
//! single piece makes certainty. The weights are a first, plain estimate, not a calibrated model. Nothing here
//! excludes a person: a wrong digit in a date of birth costs little.

use model::{PartialDate, Reason, ReasonKind};

/// Dates of birth and nationalities, asked and held. A nationality that starts with 0 is unknown.
pub(crate) struct Evidence {
    pub asked: (Option<PartialDate>, [u8; 3]),
    pub held: (Option<PartialDate>, [u8; 3]),
}

/// Log-odds that two dates of birth add, and the reason; `None` if they say nothing.
fn dates(asked: PartialDate, held: PartialDate) -> Option<(f32, ReasonKind)> {
    let same_year = asked.year == held.year;
    if let (Some(am), Some(ad), Some(hm), Some(hd)) = (asked.month, asked.day, held.month, held.day) {
        return Some(if asked == held {
            (2.2, ReasonKind::SameBirthDate)
        } else if same_year && (am, ad) == (hd, hm) {
            (1.2, ReasonKind::SwappedDayMonth)
        } else if digits_apart(asked, held) == 1 {
            (-0.7, ReasonKind::OtherBirthDate)
        } else {
            (-3.0, ReasonKind::OtherBirthDate)
        });
    }
    let months_differ = matches!((asked.month, held.month), (Some(a), Some(b)) if a != b);
    match asked.year.abs_diff(held.year) {
        0 if months_differ => Some((-0.7, ReasonKind::OtherBirthDate)),
        0 => Some((0.8, ReasonKind::SameBirthYear)),
        // A year alone is often an estimate.
        1 => Some((-0.5, ReasonKind::OtherBirthDate)),
        _ => Some((-3.0, ReasonKind::OtherBirthDate)),
    }
}

fn digits_apart(a: PartialDate, b: PartialDate) -> usize {
    let (a, b) = (a.to_string(), b.to_string());
    a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count()
}

/// The score of names of likeness `names` under the evidence, 0.0–1.0, and the reasons that the evidence gives.
pub(crate) fn weigh(names: f32, evidence: &Evidence) -> (f32, Vec<Reason>) {
    let mut reasons = Vec::new();
    // Names alone never make certainty, nor exclude.
    let names = names.clamp(0.02, 0.98);
    let mut odds = (names / (1.0 - names)).ln();
    if let (Some(asked), Some(held)) = (evidence.asked.0, evidence.held.0) {
        if let Some((weight, kind)) = dates(asked, held) {
            odds += weight;
            reasons.push(Reason { kind, detail: format!("{asked} = {held}") });
        }
    }
    let (asked, held) = (evidence.asked.1, evidence.held.1);
    if asked[0] != 0 && held[0] != 0 {
        let (weight, kind) =
            if asked == held { (0.3, ReasonKind::SameNationality) } else { (-0.5, ReasonKind::OtherNationality) };
        odds += weight;
        let text = |code: [u8; 3]| String::from_utf8_lossy(&code).trim_end_matches('\0').to_owned();
        reasons.push(Reason { kind, detail: format!("{} = {}", text(asked), text(held)) });
    }
    (1.0 / (1.0 + (-odds).exp()), reasons)
}
