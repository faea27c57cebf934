//! Persons and organisations: are two descriptions the same one's? The names' likeness, weighed by date of birth and nationality.

use model::{PartialDate, Person, Query};

use crate::evidence::{Evidence, Particulars, weigh};
use crate::exact::PARTS_MAX;
use crate::name::{Comparison, Name, Parts, compare};
use crate::organisation;
use crate::state::State;

/// Names of one person that a text may give, parted by semicolons.
pub const NAMES_MAX: usize = 8;

/// A person as one side of a comparison: read once, compared often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The names that the text gives, never empty.
    pub(crate) names: Vec<Name>,
    pub(crate) particulars: Particulars,
    /// No person but an organisation: its country is the nationality.
    pub(crate) organisation: bool,
}

impl Identity {
    /// Reads a name as [`Name::read`] does, with what else is known. Semicolons part the names of one person; at most
    /// [`NAMES_MAX`] are read.
    pub fn read(name: &str, born: Option<PartialDate>, nationality: Option<&str>) -> Self {
        let parts = name.split(';').filter(|part| !part.trim().is_empty()).take(NAMES_MAX);
        let mut names: Vec<Name> = parts.map(Name::read).collect();
        if names.is_empty() {
            names.push(Name::read(""));
        }
        let nationality = State::read(nationality.unwrap_or_default());
        Self { names, particulars: Particulars { born, nationality, sex: None }, organisation: false }
    }

    /// The person or organisation that a question describes by a name, if it is about one.
    pub fn asked(query: &Query) -> Option<Self> {
        match query {
            Query::Person { name, born, nationality, sex, .. } => {
                let read = Self::read(name, *born, nationality.as_deref());
                Some(Self { particulars: Particulars { sex: *sex, ..read.particulars }, ..read })
            }
            Query::Organisation { name, country, .. } if !name.trim().is_empty() => {
                let particulars = Particulars::of_seat(country.as_deref().unwrap_or_default());
                let names = organisation::searchable(name).map(|name| Name::read(&name)).collect();
                Some(Self { names, particulars, organisation: true })
            }
            _ => None,
        }
    }

    /// A person who is held.
    pub fn held(person: &Person) -> Self {
        let names = names_of(person).map(Name::from_parts).collect();
        Self { names, particulars: particulars(person), organisation: false }
    }
}

/// The names of a person who is held, not yet read: the first is the main one.
pub(crate) fn names_of(person: &Person) -> impl Iterator<Item = Parts> + '_ {
    let also = person.also.iter().take(PARTS_MAX).map(|name| Parts::split(name));
    [Parts::of(&person.family, &person.given)].into_iter().chain(also)
}

/// What is known of a person who is held, beside the names.
pub(crate) fn particulars(person: &Person) -> Particulars {
    let nationality = State::read(person.nationality.as_deref().unwrap_or_default());
    Particulars { born: person.born, nationality, sex: person.sex }
}

/// Compares the person asked for with a held one. The score is 0.0–1.0, a match from [`crate::SCORE_MIN`] on.
pub fn compare_persons(asked: &Identity, held: &Identity) -> Comparison {
    let pairs = asked.names.iter().flat_map(|a| held.names.iter().map(move |h| (a, h)));
    let best = pairs.map(|(a, h)| compare(a, h)).max_by(|x, y| x.score.total_cmp(&y.score));
    let Some(mut found) = best else { return Comparison { score: 0.0, reasons: Vec::new() } };
    let evidence = Evidence { asked: asked.particulars, held: held.particulars };
    found.score = weigh(found.score, &evidence);
    found.reasons.extend(evidence.reasons());
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn identity(name: &str, born: &str, nationality: &str) -> Identity {
        Identity::read(name, PartialDate::parse(born), Some(nationality))
    }

    #[test]
    fn any_name_of_a_person_will_do() {
        let held = identity("Nikolić, Jovan; Đorđević, Marko", "", "");
        for asked in ["Marko Djordjevic", "Јован Николић", "nobody at all; Marko Djordjevic"] {
            assert!(compare_persons(&identity(asked, "", ""), &held).score >= crate::SCORE_MIN, "{asked}");
        }
        for nothing in ["", ";;", " ; "] {
            assert!(compare_persons(&identity(nothing, "", ""), &held).score < crate::SCORE_MIN, "{nothing}");
        }
    }

    proptest! {
        #[test]
        fn evidence_against_never_raises_the_score(a in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", b in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}") {
            let plain = compare_persons(&identity(&a, "", ""), &identity(&b, "", "")).score;
            let other_date = compare_persons(&identity(&a, "1984-03-07", ""), &identity(&b, "1961-11-30", "")).score;
            let other_state = compare_persons(&identity(&a, "", "SRB"), &identity(&b, "", "ALB")).score;
            prop_assert!(other_date <= plain && other_state <= plain);
        }

        #[test]
        fn the_same_description_is_a_match(name in "[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}") {
            let one = identity(&name, "1984-03-07", "SRB");
            prop_assert!(compare_persons(&one, &one).score >= crate::SCORE_MIN);
        }
    }
}
