//! The dictionary: which of the words that holdings contain sound like this one?
//!
//! Each word is kept once, with its keys, and found by its text, by a key, by a key with one class left out, or by
//! its consonants. All four ways are one table of short hashes, so that adding and forgetting a word are exact
//! opposites. A hash only proposes: who asks compares the word itself. INVARIANT word ids: an id names one word until
//! [`Dictionary::forget`], then may name another.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use crate::key::Key;
use crate::name::Token;
use crate::postings::withdraw;

/// Ways to find a word; each hashes apart from the others.
#[derive(Clone, Copy, Hash)]
enum Way {
    Text,
    Key,
    Shorter,
    Consonants,
}

fn sign(way: Way, bytes: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    way.hash(&mut hasher);
    bytes.hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

/// All words of all held names.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    words: Vec<Option<Token>>,
    free: Vec<u32>,
    signs: FxHashMap<u32, Vec<u32>>,
}

impl Dictionary {
    /// The word of an id; `None` if nothing holds it any more.
    pub(crate) fn word(&self, id: u32) -> Option<&Token> {
        self.words.get(id as usize)?.as_ref()
    }

    fn signed(&self, sign: u32) -> impl Iterator<Item = u32> + '_ {
        self.signs.get(&sign).into_iter().flatten().copied()
    }

    /// The id of a word, which is added if it is new; `None` if nothing of it can be spelled in Latin letters.
    pub(crate) fn intern(&mut self, text: &str) -> Option<u32> {
        let mut known = self.signed(sign(Way::Text, text.as_bytes()));
        if let Some(id) = known.find(|&id| self.word(id).is_some_and(|word| &*word.text == text)) {
            return Some(id);
        }
        drop(known);
        let token = Token::read(text.to_owned())?;
        let id = self.free.pop().unwrap_or_else(|| {
            self.words.push(None);
            (self.words.len() - 1) as u32
        });
        for sign in held_signs(&token) {
            self.signs.entry(sign).or_default().push(id);
        }
        self.words[id as usize] = Some(token);
        Some(id)
    }

    /// Forgets a word that no name holds any more.
    pub(crate) fn forget(&mut self, id: u32) {
        if let Some(token) = self.words.get_mut(id as usize).and_then(Option::take) {
            for sign in held_signs(&token) {
                withdraw(&mut self.signs, sign, |found| *found == id);
            }
            self.free.push(id);
        }
    }

    /// Ids of the words that may sound like `token`, in order, none twice.
    pub(crate) fn near(&self, token: &Token) -> Vec<u32> {
        let mut ids = Vec::new();
        for key in &token.keys {
            let bytes = key.as_bytes();
            ids.extend(self.signed(sign(Way::Key, bytes)));
            // One more class there, one more here, one class for another.
            ids.extend(self.signed(sign(Way::Shorter, bytes)));
            for shorter in shorter(key) {
                ids.extend(self.signed(sign(Way::Key, &shorter)));
                ids.extend(self.signed(sign(Way::Shorter, &shorter)));
            }
            ids.extend(consonants(key).into_iter().flat_map(|sign| self.signed(sign)));
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.signs.is_empty() && self.words.iter().all(Option::is_none)
    }
}

/// The key with each of its classes left out in turn; none for keys too short to spare one.
fn shorter(key: &Key) -> impl Iterator<Item = Vec<u8>> + '_ {
    let bytes = key.as_bytes();
    let count = if bytes.len() >= 4 { bytes.len() } else { 0 };
    (0..count).map(move |skip| [&bytes[..skip], &bytes[skip + 1..]].concat())
}

/// The sign of the key's consonants, with the pairs that registers confuse as one; none for a single consonant.
fn consonants(key: &Key) -> Option<u32> {
    let bare: Vec<u8> = key
        .skeleton()
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

/// Every sign by which a held word is found, none twice.
fn held_signs(token: &Token) -> Vec<u32> {
    let mut signs = vec![sign(Way::Text, token.text.as_bytes())];
    signs.extend(token.keys.iter().map(|key| sign(Way::Key, key.as_bytes())));
    // Only the fullest spelling is found over a slip: the others are already a step away from it.
    signs.extend(token.keys.first().into_iter().flat_map(shorter).map(|bytes| sign(Way::Shorter, &bytes)));
    signs.extend(token.keys.iter().filter_map(consonants));
    signs.sort_unstable();
    signs.dedup();
    signs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::name::Name;

    fn token(text: &str) -> Token {
        Name::read(text).tokens.remove(0)
    }

    #[test]
    fn slips_and_registers_find_the_word() {
        let mut dictionary = Dictionary::default();
        let id = dictionary.intern("đorđević").unwrap();
        dictionary.intern("nikolić");
        for asked in ["Đorđević", "DORDEVIC", "Djordjevic", "Ђорђевић", "Đorđevič", "Đorđeić", "Đorđevićk", "Đrođević"]
        {
            assert!(dictionary.near(&token(asked)).contains(&id), "{asked}");
        }
        assert!(!dictionary.near(&token("Jovanović")).contains(&id));
        let arabic = dictionary.intern("muhammad").unwrap();
        assert!(dictionary.near(&token("محمد")).contains(&arabic));
    }

    proptest! {
        #[test]
        fn forgetting_leaves_nothing(words in proptest::collection::vec("[a-zšđćжљ]{1,12}", 1..20)) {
            let mut dictionary = Dictionary::default();
            let mut ids: Vec<u32> = words.iter().map(|word| dictionary.intern(word).unwrap()).collect();
            for (word, id) in words.iter().zip(&ids) {
                prop_assert_eq!(dictionary.intern(word), Some(*id));
                prop_assert!(dictionary.near(&token(word)).contains(id));
            }
            ids.dedup();
            ids.into_iter().for_each(|id| dictionary.forget(id));
            prop_assert!(dictionary.is_empty());
        }
    }
}
