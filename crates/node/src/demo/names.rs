//! Names for training data: which given and family names are in wide use, and how does chance put them together?
//!
//! The lists are data in `demo/names/`, one file per country or language, written for this purpose. A whole name is
//! always put together by chance; no list holds a whole person. INVARIANT no empty list: every source has women's,
//! men's and family names, which a test checks, so that a draw always finds one.

use std::sync::LazyLock;

use crate::clock::Entropy;

/// A drawer of lots: SplitMix64 (Steele, Lea and Flood 2014), started by the node's own seeded chance. A population
/// takes millions of lots, and nothing secret hangs on them.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The same lots for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self(u64::from_le_bytes(Entropy::seeded(seed).draw()))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % (bound as u64).max(1)) as usize
    }

    /// True `percent` times in a hundred.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list, which is not empty.
    pub fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// One of a list by weight; the last if the weights do not reach.
    pub fn weighted<T: Copy>(&mut self, list: &[(T, usize)]) -> T {
        let mut left = self.below(list.iter().map(|(_, weight)| weight).sum());
        for (thing, weight) in list {
            if left < *weight {
                return *thing;
            }
            left -= weight;
        }
        list[list.len() - 1].0
    }

    /// Puts a list in an order of chance.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// Whose names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Al,
    Ar,
    Ba,
    Gr,
    Hr,
    Me,
    Mk,
    Rs,
    /// The names of [`Source::Rs`] in Latin letters.
    RsLatin,
    Tr,
    Xk,
}

impl Source {
    const ALL: [Self; 11] = [
        Self::Al,
        Self::Ar,
        Self::Ba,
        Self::Gr,
        Self::Hr,
        Self::Me,
        Self::Mk,
        Self::Rs,
        Self::RsLatin,
        Self::Tr,
        Self::Xk,
    ];

    fn text(self) -> &'static str {
        match self {
            Self::Al => include_str!("../../demo/names/al.txt"),
            Self::Ar => include_str!("../../demo/names/ar.txt"),
            Self::Ba => include_str!("../../demo/names/ba.txt"),
            Self::Gr => include_str!("../../demo/names/gr.txt"),
            Self::Hr => include_str!("../../demo/names/hr.txt"),
            Self::Me => include_str!("../../demo/names/me.txt"),
            Self::Mk => include_str!("../../demo/names/mk.txt"),
            Self::Rs | Self::RsLatin => include_str!("../../demo/names/rs.txt"),
            Self::Tr => include_str!("../../demo/names/tr.txt"),
            Self::Xk => include_str!("../../demo/names/xk.txt"),
        }
    }

    /// The states whose nationals bear these names, alpha-3 or ICAO.
    pub fn states(self) -> &'static [&'static str] {
        match self {
            Self::Al => &["ALB", "ALB", "MKD", "MNE"],
            Self::Ar => &["SYR", "IRQ", "EGY", "TUN"],
            Self::Ba => &["BIH", "BIH", "SRB", "MNE"],
            Self::Gr => &["GRC"],
            Self::Hr => &["HRV", "HRV", "BIH"],
            Self::Me => &["MNE"],
            Self::Mk => &["MKD"],
            Self::Rs | Self::RsLatin => &["SRB", "SRB", "BIH", "MNE"],
            Self::Tr => &["TUR"],
            Self::Xk => &["RKS"],
        }
    }

    /// The list of names.
    pub fn list(self) -> &'static List {
        &LISTS[self as usize]
    }
}

/// A name as its bearer writes it, and the Latin spelling that a document supplies if that is another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spelt {
    pub original: String,
    pub supplied: Option<String>,
}

impl Spelt {
    /// The spelling in Latin letters, where one is supplied or the original is Latin.
    pub fn latin(&self) -> &str {
        self.supplied.as_deref().unwrap_or(&self.original)
    }

    /// Two names as one, joined by `by`.
    pub fn and(&self, next: &Self, by: char) -> Self {
        let supplied = self.supplied.is_some() || next.supplied.is_some();
        Self {
            original: format!("{}{by}{}", self.original, next.original),
            supplied: supplied.then(|| format!("{}{by}{}", self.latin(), next.latin())),
        }
    }
}

/// The names of one source.
#[derive(Debug, Default)]
pub(super) struct List {
    women: Vec<Spelt>,
    men: Vec<Spelt>,
    /// As a man and as a woman bears it.
    families: Vec<[Spelt; 2]>,
}

static LISTS: LazyLock<Vec<List>> = LazyLock::new(|| {
    let read = |source: Source| List::read(source.text(), source == Source::RsLatin);
    Source::ALL.into_iter().map(read).collect()
});

impl List {
    /// Reads lines of `women`, `men` or `families` and their names; other lines say nothing.
    fn read(text: &str, latin: bool) -> Self {
        let mut list = Self::default();
        let spelt = |original: &str, supplied: Option<&str>| Spelt {
            original: if latin { matching::latin(original) } else { original.to_owned() },
            supplied: supplied.map(str::to_owned),
        };
        for line in text.lines() {
            let mut words = line.split_whitespace();
            let kind = words.next().unwrap_or_default();
            for word in words {
                let (original, supplied) = word.split_once('=').map_or((word, None), |(o, s)| (o, Some(s)));
                let both = |text: &str, woman: usize| text.split('/').nth(woman).unwrap_or(text).to_owned();
                match kind {
                    "women" => list.women.push(spelt(original, supplied)),
                    "men" => list.men.push(spelt(original, supplied)),
                    "families" => list.families.push([0, 1].map(|woman| {
                        let supplied = supplied.map(|supplied| both(supplied, woman));
                        spelt(&both(original, woman), supplied.as_deref())
                    })),
                    _ => {}
                }
            }
        }
        list
    }

    /// Every family name, as men and as women bear it.
    #[cfg(test)]
    pub fn family_names(&self) -> impl Iterator<Item = String> {
        self.families.iter().flatten().map(|name| name.original.clone())
    }

    /// A given name, now and then two.
    pub fn given(&self, chance: &mut Chance, woman: bool) -> Spelt {
        let list = if woman { &self.women } else { &self.men };
        let first = chance.pick(list);
        if chance.percent(6) { first.and(chance.pick(list), ' ') } else { first.clone() }
    }

    /// A family name, now and then two for a woman.
    pub fn family(&self, chance: &mut Chance, woman: bool) -> Spelt {
        let [man, own] = chance.pick(&self.families);
        if !woman {
            man.clone()
        } else if chance.percent(8) {
            own.and(&chance.pick(&self.families)[1], '-')
        } else {
            own.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_cyrillic(text: &str) -> bool {
        text.chars().all(|c| matches!(c, 'Ѐ'..='ӿ'))
    }

    fn is_latin(text: &str) -> bool {
        text.chars().all(|c| c.is_alphabetic() && c < '\u{250}' || c == '-')
    }

    #[test]
    fn every_source_has_names_in_its_script_alone_and_none_twice() {
        for (source, script) in [
            (Source::Al, is_latin as fn(&str) -> bool),
            (Source::Ar, |text| text.chars().all(|c| matches!(c, '\u{600}'..='\u{6ff}'))),
            (Source::Ba, is_latin),
            (Source::Gr, |text| text.chars().all(|c| matches!(c, '\u{370}'..='\u{3ff}'))),
            (Source::Hr, is_latin),
            (Source::Me, is_latin),
            (Source::Mk, is_cyrillic),
            (Source::Rs, is_cyrillic),
            (Source::RsLatin, is_latin),
            (Source::Tr, is_latin),
            (Source::Xk, is_latin),
        ] {
            let List { women, men, families } = source.list();
            for (names, least) in [
                (women.iter().collect::<Vec<_>>(), 15),
                (men.iter().collect(), 15),
                (families.iter().map(|both| &both[0]).collect(), 20),
                (families.iter().map(|both| &both[1]).collect(), 20),
            ] {
                assert!(names.len() >= least, "{source:?} has {}", names.len());
                for (i, name) in names.iter().enumerate() {
                    assert!(!name.original.is_empty() && script(&name.original), "{source:?} {name:?}");
                    assert!(name.supplied.as_deref().is_none_or(|latin| latin.is_ascii()), "{source:?} {name:?}");
                    assert!(!names[..i].contains(name), "{source:?} {name:?} stands twice");
                }
            }
            let known = |line: &str| ["#", "women ", "men ", "families "].iter().any(|kind| line.starts_with(kind));
            assert!(source.text().lines().all(known), "{source:?}");
        }
    }

    #[test]
    fn scripts_without_latin_letters_have_supplied_spellings() {
        for source in [Source::Ar, Source::Gr] {
            let List { women, men, families } = source.list();
            let all = women.iter().chain(men).chain(families.iter().flatten());
            assert!(all.into_iter().all(|name| name.supplied.is_some()), "{source:?}");
        }
    }

    #[test]
    fn women_bear_their_own_form() {
        let list = List::read("women Јана\nmen Орце\nfamilies Попов/Попова", false);
        let mut chance = Chance::seeded(1);
        for _ in 0..50 {
            assert!(list.family(&mut chance, true).original.ends_with("Попова"));
            assert_eq!(list.family(&mut chance, false).original, "Попов");
            assert!(list.given(&mut chance, true).original.starts_with("Јана"));
        }
    }

    proptest! {
        #[test]
        fn lots_stay_within_their_bounds(seed: u64, bound in 1_usize..1000, weights in proptest::collection::vec(1_usize..50, 1..9)) {
            let mut chance = Chance::seeded(seed);
            prop_assert!(chance.below(bound) < bound);
            let list: Vec<(usize, usize)> = weights.iter().copied().enumerate().collect();
            prop_assert!(chance.weighted(&list) < list.len());
            let mut order: Vec<usize> = (0..bound).collect();
            chance.shuffle(&mut order);
            order.sort_unstable();
            prop_assert_eq!(order, (0..bound).collect::<Vec<_>>());
        }
    }
}
