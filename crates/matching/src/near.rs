//! Near words: which words of a segment sound like those asked for, and how much?
//!
//! A word is found by its signs: short hashes of a key, of a key with one class left out, of its consonants, of a name that it is a form of. A sign
//! only proposes; how alike words are is worked out once for a search, and only for words that occur.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use crate::key::Key;
use crate::lexicon::FAMILIAR;
use crate::segment::View;
use crate::word::{WORD_MIN, Word};

/// Ways to find a word; each hashes apart from the others.
#[derive(Clone, Copy, Hash)]
enum Way {
    Key,
    Shorter,
    Consonants,
    Name,
}

/// A word of more names is a form of so many that they tell nothing.
const NAMES_MAX: usize = 6;

fn sign(way: Way, bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    way.hash(&mut hasher);
    bytes.hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

/// The key with each of its classes left out in turn; none for keys too short to spare one.
fn shorter(key: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let count = if key.len() >= 4 { key.len() } else { 0 };
    (0..count).map(move |skip| [&key[..skip], &key[skip + 1..]].concat())
}

/// The sign of the key's consonants, with the pairs that registers confuse as one; none for a single consonant.
fn consonants(key: &[u8]) -> Option<u32> {
    let bare: Vec<u8> = Key::skeleton(key)
        .as_bytes()
        .iter()
        .filter(|&&class| class != b'h')
        .map(|&class| match class {
            b'k' => b'c',
            b't' => b'd',
            b'p' => b'b',
            b'f' => b'v',
            b's' => b'z',
            other => other,
        })
        .collect();
    (bare.len() >= 2).then(|| sign(Way::Consonants, &bare))
}

/// The signs of the names that a word may be a form of.
fn names(word: Word<'_>) -> impl Iterator<Item = u32> + '_ {
    let few = word.names().count() <= NAMES_MAX;
    word.names().filter(move |name| few || *name >= FAMILIAR).map(|name| sign(Way::Name, &name.to_le_bytes()))
}

/// Every sign by which a held word is found, none twice.
pub(crate) fn signs(word: Word<'_>) -> Vec<u32> {
    let mut signs: Vec<u32> = word.keys().map(|key| sign(Way::Key, key)).collect();
    // Only the fullest spelling is found over a slip: the others are already a step away from it.
    signs.extend(word.keys().next().into_iter().flat_map(shorter).map(|bytes| sign(Way::Shorter, &bytes)));
    signs.extend(word.keys().filter_map(consonants));
    signs.extend(names(word));
    signs.sort_unstable();
    signs.dedup();
    signs
}

/// Every sign under which a word may stand that is held as one of these keys, or a slip away from it.
fn asked_signs<'a>(keys: impl Iterator<Item = &'a [u8]>) -> Vec<u32> {
    let mut signs = Vec::with_capacity(64);
    for key in keys {
        signs.push(sign(Way::Key, key));
        // One more class there, one more here, one class for another.
        signs.push(sign(Way::Shorter, key));
        for shorter in shorter(key) {
            signs.push(sign(Way::Key, &shorter));
            signs.push(sign(Way::Shorter, &shorter));
        }
        signs.extend(consonants(key));
    }
    signs.sort_unstable();
    signs.dedup();
    signs
}

/// The signs of a name's words: the same for every segment.
pub(crate) struct Asked<'a> {
    words: &'a [Word<'a>],
    signs: Vec<Vec<u32>>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(words: &'a [Word<'a>]) -> Self {
        let signs = words.iter().enumerate().map(|(at, word)| {
            // Found by both words together too, though each is then compared alone.
            let joined = words.get(at + 1).map(|next| Key::joined(&[word.sound(), next.sound()]));
            let mut signs = asked_signs(word.keys().chain(joined.iter().map(Key::as_bytes)));
            signs.extend(names(*word));
            signs
        });
        Self { words, signs: signs.collect() }
    }
}

/// The words of a question beside those of a segment.
pub(crate) struct Near<'a> {
    asked: &'a [Word<'a>],
    view: View<'a>,
    /// For each asked word the held words that may sound like it, in order.
    found: Vec<Vec<u32>>,
    /// A bit for each held word that was found.
    bits: Vec<u64>,
    /// For each asked word how alike it is to those it was compared with.
    known: Vec<FxHashMap<u32, f32>>,
    /// For each held word that was asked about which asked words it is like.
    like: FxHashMap<u32, u16>,
}

impl<'a> Near<'a> {
    /// Finds the words that may sound like those asked for; compares none yet.
    pub(crate) fn find(asked: &Asked<'a>, view: View<'a>) -> Self {
        let mut bits = vec![0_u64; view.word_count() / 64 + 1];
        let found: Vec<Vec<u32>> = asked
            .signs
            .iter()
            .map(|signs| {
                let mut words: Vec<u32> = signs.iter().flat_map(|&sign| view.signed(sign)).collect();
                words.sort_unstable();
                words.dedup();
                words
            })
            .collect();
        for &word in found.iter().flatten() {
            if let Some(bits) = bits.get_mut(word as usize / 64) {
                *bits |= 1 << (word % 64);
            }
        }
        let known = vec![FxHashMap::default(); asked.words.len()];
        Self { asked: asked.words, view, found, bits, known, like: FxHashMap::default() }
    }

    /// How alike asked word `i` and a held word are, 0.0–1.0.
    pub(crate) fn of(&mut self, i: usize, word: u32) -> f32 {
        *self.known[i].entry(word).or_insert_with(|| self.asked[i].likeness(self.view.word(word)))
    }

    /// The words that may sound like asked word `i`.
    pub(crate) fn found(&self, i: usize) -> &[u32] {
        &self.found[i]
    }

    /// The words asked for.
    pub(crate) fn asked(&self) -> &'a [Word<'a>] {
        self.asked
    }

    /// The asked words, one bit for each, near which a held word was found and that it is like.
    pub(crate) fn like(&mut self, word: u32) -> u16 {
        if self.bits.get(word as usize / 64).is_none_or(|bits| bits & 1 << (word % 64) == 0) {
            return 0;
        }
        if let Some(&like) = self.like.get(&word) {
            return like;
        }
        let near = |near: &Self, i: usize| near.found[i].binary_search(&word).is_ok();
        let like = (0..self.asked.len())
            .filter(|&i| near(self, i) && self.of(i, word) >= WORD_MIN)
            .fold(0, |bits, i| bits | 1 << i);
        self.like.insert(word, like);
        like
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::MODEL;
    use crate::word::Token;

    /// Checksum of what these words are packed into and found by, for this [`MODEL`].
    const PACKED: (u32, u32) = (3, 3244713911);
    const WORDS: &str = "ђорђевић đorđević djordjevic dordevic gjorgjević xhaviti џавити beqiri bekjiri šarić живковић ќосев ѓорѓи щерев \
        κωνσταντίνος παπαδόπουλος özgür yılmaz işık muhammad محمد الحسن إبراهيم abdulrahman alkhatib lj dž m bin stoyanoff chahine gyula \
        huso aco jovan jovana jankovska jankovski mirko marko qwrtz";

    #[test]
    fn the_model_is_raised_when_words_are_read_otherwise() {
        let mut hasher = crc32fast::Hasher::new();
        for token in WORDS.split_whitespace().filter_map(Token::read) {
            hasher.update(token.packed());
            signs(token.word()).iter().for_each(|sign| hasher.update(&sign.to_le_bytes()));
        }
        let found = (MODEL, hasher.finalize());
        assert_eq!(found, PACKED, "words are read otherwise than before: raise MODEL, so that segments are built anew");
    }
}
