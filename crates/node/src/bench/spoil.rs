//! How does a question stand in practice? In another script or spelling, with typing errors, cut by a machine-readable zone, with a part of
//! the date or none.

use model::{PartialDate, Person};

use crate::demo::names::Chance;

/// A kind of corruption: what happens to a question.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Its name in the figures.
    pub name: &'static str,
    /// The name and the date of birth as they are then asked for.
    pub spoil: fn(&Person, &mut Chance) -> (String, Option<PartialDate>),
}

impl Kind {
    /// Whether the name is spoilt in a way of its own, so that it is worth asking for without a date too.
    pub fn is_of_names(&self) -> bool {
        !matches!(self.name, "day_month" | "year_typo" | "digit_typo" | "no_date_typo")
    }
}

/// All kinds.
pub const KINDS: [Kind; 15] = [
    Kind { name: "exact", spoil: |p, _| (whole(p), p.born) },
    Kind { name: "official", spoil: |p, _| (matching::latin(&whole(p)), p.born) },
    Kind { name: "cross", spoil: |p, chance| (spelled(p, chance, true), p.born) },
    Kind { name: "variant", spoil: |p, chance| (spelled(p, chance, false), p.born) },
    Kind { name: "typo1", spoil: |p, chance| (typo(&whole(p), chance), p.born) },
    Kind {
        name: "typo2",
        spoil: |p, chance| {
            let one = typo(&whole(p), chance);
            (typo(&one, chance), p.born)
        },
    },
    Kind { name: "swapped", spoil: |p, _| (format!("{} {}", p.family, p.given), p.born) },
    Kind { name: "mrz39", spoil: |p, _| (zone(p, 39), p.born) },
    Kind { name: "mrz18", spoil: |p, _| (zone(p, 18), p.born) },
    Kind { name: "day_month", spoil: |p, _| (whole(p), p.born.map(|born| day_month(born).unwrap_or(born))) },
    Kind { name: "year_typo", spoil: |p, chance| (typo(&whole(p), chance), year(p)) },
    Kind {
        name: "initial",
        spoil: |p, _| (format!("{}. {}", p.given.chars().take(1).collect::<String>(), p.family), p.born),
    },
    Kind {
        name: "digit_typo",
        spoil: |p, chance| {
            let born = digit(p, chance);
            (typo(&whole(p), chance), born)
        },
    },
    Kind { name: "no_date_typo", spoil: |p, chance| (typo(&whole(p), chance), None) },
    Kind {
        name: "combo",
        spoil: |p, chance| {
            let text = matching::latin(&format!("{} {}", p.family, p.given));
            (typo(&text, chance), year(p))
        },
    },
];

fn whole(person: &Person) -> String {
    format!("{} {}", person.given, person.family)
}

fn year(person: &Person) -> Option<PartialDate> {
    PartialDate::year(person.born?.year)
}

fn day_month(born: PartialDate) -> Option<PartialDate> {
    PartialDate::full(born.year, born.day?, born.month?)
}

/// Another digit of the day or the year.
fn digit(person: &Person, chance: &mut Chance) -> Option<PartialDate> {
    let born = person.born?;
    let (month, day) = (born.month?, born.day?);
    let other = if chance.percent(50) {
        PartialDate::full(born.year, month, if day % 10 < 9 { day + 1 } else { day - 1 })
    } else {
        PartialDate::full(if born.year % 10 < 9 { born.year + 1 } else { born.year - 1 }, month, day)
    };
    other.or(Some(born))
}

/// The spelling of another rule, for all words the same or for each its own.
fn spelled(person: &Person, chance: &mut Chance, together: bool) -> String {
    let common = chance.below(4);
    let respell = |word: &str, chance: &mut Chance| {
        let all = matching::spellings(word, None);
        let at = if together { common.min(all.len().saturating_sub(1)) } else { chance.below(all.len()) };
        all.get(at).cloned().unwrap_or_else(|| word.to_owned())
    };
    format!("{} {}", respell(&person.given, chance), respell(&person.family, chance))
}

fn zone(person: &Person, length: usize) -> String {
    let (family, given) = (matching::mrz(&person.family), matching::mrz(&person.given));
    let room = length.saturating_sub(family.len() + 2);
    format!("{}, {}", &family[..family.len().min(length)], &given[..given.len().min(room.max(1))])
}

/// One letter left out, doubled, exchanged with the next or with another of the word.
fn typo(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let places: Vec<usize> = (1..letters.len()).filter(|&at| letters[at].is_alphabetic()).collect();
    if places.is_empty() {
        return text.to_owned();
    }
    let at = *chance.pick(&places);
    match chance.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 if at + 1 < letters.len() && letters[at + 1].is_alphabetic() => letters.swap(at, at + 1),
        _ => letters[at] = letters[*chance.pick(&places)].to_lowercase().next().unwrap_or('a'),
    }
    letters.into_iter().collect()
}
