//! Postings: which records have this word, and which this date of birth?
//!
//! Records with a whole date of birth stand under it together with their first words, so that most of those with a date that is nearly
//! the one asked for are passed over without being read. The others ("loose": a year, a month, or no date) are found by their words.
//! INVARIANT nothing left behind: removing a record undoes exactly what adding it did.

use rustc_hash::FxHashMap;

/// Words of a record that stand beside its date.
const NEAR_WORDS: usize = 3;
/// In place of a word: there is none.
const NO_WORD: u32 = u32::MAX;
/// In place of the last word: there are more than stand here.
const MORE_WORDS: u32 = u32::MAX - 1;

/// A record under its date of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    pub slot: u32,
    words: [u32; NEAR_WORDS],
}

impl Dated {
    fn new(slot: u32, words: &[u32]) -> Self {
        let mut near = [NO_WORD; NEAR_WORDS];
        for (place, word) in near.iter_mut().zip(words) {
            *place = *word;
        }
        if words.len() > NEAR_WORDS {
            near[NEAR_WORDS - 1] = MORE_WORDS;
        }
        Self { slot, words: near }
    }

    /// Whether the record may have a word that `telling` accepts.
    pub(crate) fn may_have(&self, mut telling: impl FnMut(u32) -> bool) -> bool {
        self.words.iter().any(|&word| word == MORE_WORDS || (word != NO_WORD && telling(word)))
    }
}

/// When a record's person was born, as far as postings tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Born {
    /// The whole date as a number `YYYYMMDD`.
    pub date: Option<u32>,
    /// The year, 0 if unknown.
    pub year: u16,
}

/// A record under a word, with its year, so that records of other years are passed over without being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Worded {
    pub slot: u32,
    /// The year of birth, 0 if unknown.
    pub year: u16,
}

/// The records that a word has.
#[derive(Debug, Default)]
struct Slots {
    dated: Vec<Worded>,
    loose: Vec<Worded>,
}

/// Words and dates of all records.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    /// By the word's id.
    words: Vec<Slots>,
    /// By the date as a number `YYYYMMDD`.
    dates: FxHashMap<u32, Vec<Dated>>,
    /// How many records have no whole date.
    loose: usize,
}

/// Takes what `is_it` names out of the list under a key, and the list with it if nothing else stands there.
pub(crate) fn withdraw<T>(lists: &mut FxHashMap<u32, Vec<T>>, key: u32, is_it: impl Fn(&T) -> bool) {
    let Some(list) = lists.get_mut(&key) else { return };
    list.retain(|found| !is_it(found));
    if list.is_empty() {
        lists.remove(&key);
    }
}

fn withdraw_slot(slots: &mut Vec<Worded>, slot: u32) {
    if let Some(place) = slots.iter().position(|found| found.slot == slot) {
        slots.swap_remove(place);
    }
}

impl Postings {
    /// Adds a record by its words, none twice, and its date of birth.
    pub(crate) fn add(&mut self, slot: u32, words: &[u32], born: Born) {
        let (date, worded) = (born.date, Worded { slot, year: born.year });
        for &word in words {
            if self.words.len() <= word as usize {
                self.words.resize_with(word as usize + 1, Slots::default);
            }
            let slots = &mut self.words[word as usize];
            if date.is_some() { slots.dated.push(worded) } else { slots.loose.push(worded) }
        }
        self.loose += usize::from(date.is_none());
        if let Some(date) = date {
            self.dates.entry(date).or_default().push(Dated::new(slot, words));
        }
    }

    /// Removes what [`Postings::add`] added with the same arguments.
    pub(crate) fn remove(&mut self, slot: u32, words: &[u32], born: Born) {
        let date = born.date;
        for &word in words {
            let Some(slots) = self.words.get_mut(word as usize) else { continue };
            withdraw_slot(if date.is_some() { &mut slots.dated } else { &mut slots.loose }, slot);
        }
        let Some(date) = date else {
            self.loose -= 1;
            return;
        };
        withdraw(&mut self.dates, date, |found| found.slot == slot);
    }

    /// Whether no record has that word any more.
    pub(crate) fn is_unused(&self, word: u32) -> bool {
        self.words.get(word as usize).is_none_or(|slots| slots.dated.is_empty() && slots.loose.is_empty())
    }

    /// Whether every record has a whole date.
    pub(crate) fn all_dated(&self) -> bool {
        self.loose == 0
    }

    /// The records without a whole date that have the word.
    pub(crate) fn loose(&self, word: u32) -> &[Worded] {
        self.words.get(word as usize).map_or(&[], |slots| &slots.loose)
    }

    /// The records with a whole date that have the word.
    pub(crate) fn dated(&self, word: u32) -> &[Worded] {
        self.words.get(word as usize).map_or(&[], |slots| &slots.dated)
    }

    /// The records of a date.
    pub(crate) fn born(&self, date: u32) -> &[Dated] {
        self.dates.get(&date).map_or(&[], Vec::as_slice)
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.dates.is_empty() && self.all_dated() && (0..self.words.len()).all(|word| self.is_unused(word as u32))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_record_of_many_words_is_never_passed_over() {
        assert!(Dated::new(1, &[5, 6, 7]).may_have(|word| word == 7));
        assert!(!Dated::new(1, &[5, 6]).may_have(|word| word == 7));
        assert!(Dated::new(1, &[5, 6, 7, 8]).may_have(|word| word == 8));
    }

    proptest! {
        #[test]
        fn removing_undoes_adding(
            records in proptest::collection::vec((proptest::collection::btree_set(0_u32..20, 0..6), proptest::option::of(0_u32..5)), 1..20)
        ) {
            let mut postings = Postings::default();
            let records: Vec<(u32, Vec<u32>, Born)> = records
                .into_iter()
                .enumerate()
                .map(|(slot, (words, date))| (slot as u32, words.into_iter().collect(), Born { date, year: 1984 }))
                .collect();
            for (slot, words, born) in &records {
                postings.add(*slot, words, *born);
            }
            for (slot, words, born) in &records {
                let date = born.date;
                let wanted = Worded { slot: *slot, year: 1984 };
                let found = |word: u32| if date.is_some() { postings.dated(word) } else { postings.loose(word) };
                prop_assert!(words.iter().all(|&word| found(word).contains(&wanted)));
                prop_assert!(date.is_none_or(|date| postings.born(date).iter().any(|dated| dated.slot == *slot)));
            }
            for (slot, words, born) in &records {
                postings.remove(*slot, words, *born);
            }
            prop_assert!(postings.is_empty());
        }
    }
}
