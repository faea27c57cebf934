//! The lexicon: of which established names may a word be a form?
//!
//! Two words of different names are two names, however alike they sound (Mirko and Marko); two forms of one name are that name, however
//! they sound (Husein and Huso). `data/names.txt` has the forms of some 54,000 given and family names in sound classes, derived from the
//! name groups of rigour (MIT) and Wikidata (CC0); `data/diminutives.tsv` and `data/common.txt` are Egnatia's own. A word that stands in
//! neither is judged by its sound alone.

use std::hash::Hasher;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHasher};

use crate::key::keys;
use crate::numbers::Numbers;

/// From here on a number means a line of diminutives, below it a name.
pub(crate) const FAMILIAR: u32 = 1 << 23;
/// A sound that so many names share tells none of them.
const NAMES_MAX: usize = 40;

static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names"));

/// Lines of diminutives by sound, and whether the sound is a very common name's.
static OWN: LazyLock<FxHashMap<Vec<u8>, (Vec<u32>, bool)>> = LazyLock::new(|| {
    let mut own: FxHashMap<Vec<u8>, (Vec<u32>, bool)> = FxHashMap::default();
    let rows = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
    let sound = |word: &str| keys(word).first().map(|key| key.as_bytes().to_vec()).unwrap_or_default();
    for (n, line) in rows(include_str!("../data/diminutives.tsv")).enumerate() {
        for word in line.split_whitespace() {
            let (lines, _) = own.entry(sound(word)).or_default();
            lines.push(FAMILIAR + n as u32);
            lines.dedup();
        }
    }
    for word in rows(include_str!("../data/common.txt")).flat_map(str::split_whitespace) {
        own.entry(sound(word)).or_default().1 = true;
    }
    own
});

/// Forms of a name, as the power of two, up to which it is not common.
const GRADE: u32 = 3;
/// What each doubling beyond it takes from the weight, in hundredths.
const STEP: u32 = 5;
/// The least weight of a common name, in hundredths.
const COMMON: u8 = 70;

/// What the lexicon knows of a sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    /// What it may be a form of, in order: names, then lines of diminutives.
    pub names: Vec<u32>,
    /// How much it says about a person, in hundredths: a name with forms in many languages is one that many people have.
    pub weight: u8,
}

/// Looks a sound up.
pub(crate) fn look_up(sound: &[u8]) -> Known {
    let mut hasher = FxHasher::default();
    hasher.write(sound);
    let sign = (hasher.finish() >> 32) as u32;
    let all = Numbers::new(NAMES);
    let count = all.get(0) as usize;
    let (signs, ends) = (all.slice(1..1 + count), all.slice(1 + count..1 + 2 * count));
    let at = signs.lower_bound(sign);
    let (mut found, mut grade) = (Vec::new(), 0);
    if at < count && signs.get(at) == sign {
        let start = at.checked_sub(1).map_or(0, |before| ends.get(before)) as usize;
        let names = all.slice(1 + 2 * count + start..1 + 2 * count + ends.get(at) as usize);
        grade = names.iter().map(|name| name >> 24).max().unwrap_or(0);
        if names.len() <= NAMES_MAX {
            found.extend(names.iter().map(|name| name & 0xff_ffff));
        }
    }
    let mut weight = (100 - STEP * grade.saturating_sub(GRADE)).max(u32::from(COMMON)) as u8;
    if let Some((lines, common)) = OWN.get(sound) {
        found.extend(lines);
        weight = if *common { COMMON } else { weight };
    }
    Known { names: found, weight }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Vec<u32> {
        look_up(keys(word)[0].as_bytes()).names
    }

    #[test]
    fn forms_of_one_name_share_it_and_other_names_do_not() {
        let share = |a: &str, b: &str| of(a).iter().any(|name| of(b).contains(name));
        for (a, b) in [("Željko", "Жељко"), ("Aco", "Александар"), ("Huso", "Husein"), ("Yusuf", "Youssef")]
        {
            assert!(share(a, b), "{a} {b}");
        }
        for (a, b) in [("Mirko", "Marko"), ("Jovan", "Jovana"), ("Petrov", "Petkov")] {
            assert!(!of(a).is_empty() && !of(b).is_empty() && !share(a, b), "{a} {b}");
        }
        assert!(of("Qwrtzpl").is_empty());
        let weight = |word: &str| look_up(keys(word)[0].as_bytes()).weight;
        assert_eq!((weight("Mohammed"), weight("Qwrtzpl")), (COMMON, 100));
        assert!((COMMON..100).contains(&weight("Maria")));
    }
}
