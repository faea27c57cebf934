//! Alike words: which held words sound like those asked for, and how much? Worked out once for a search, and only for words that occur.

use rustc_hash::FxHashMap;

use crate::dictionary::Dictionary;
use crate::name::{Name, TOKEN_MIN, Token};

/// The words of a question beside those of the dictionary.
pub(crate) struct Alike<'a> {
    asked: &'a Name,
    dictionary: &'a Dictionary,
    /// For each asked word the held words that may sound like it, and others that were compared; nothing if not yet compared.
    known: Vec<FxHashMap<u32, Option<f32>>>,
}

impl<'a> Alike<'a> {
    /// Finds the words that may sound like those of a name; compares none yet.
    pub(crate) fn find(asked: &'a Name, dictionary: &'a Dictionary) -> Self {
        let near = |(i, token): (usize, &Token)| {
            let mut ids = dictionary.near(token);
            if let Some(next) = asked.tokens.get(i + 1) {
                // Found by both words together, though each is then compared alone.
                ids.extend(dictionary.near(&token.joined(next)));
            }
            ids.into_iter().map(|id| (id, None)).collect()
        };
        let known = asked.tokens.iter().enumerate().map(near).collect();
        Self { asked, dictionary, known }
    }

    /// How alike asked word `i` and a held word are, 0.0–1.0.
    pub(crate) fn of(&mut self, i: usize, word: u32) -> f32 {
        let compare = || self.dictionary.word(word).map_or(0.0, |held| self.asked.tokens[i].likeness(held));
        *self.known[i].entry(word).or_default().get_or_insert_with(compare)
    }

    /// Whether a held word was found near an asked one, and is like it.
    pub(crate) fn tells(&mut self, word: u32) -> bool {
        (0..self.known.len()).any(|i| self.known[i].contains_key(&word) && self.of(i, word) >= TOKEN_MIN)
    }

    /// All found words that are like an asked one, with their likeness.
    pub(crate) fn all(&mut self) -> Vec<(u32, f32)> {
        let mut all = Vec::new();
        for i in 0..self.known.len() {
            let found: Vec<u32> = self.known[i].keys().copied().collect();
            all.extend(found.into_iter().map(|word| (word, self.of(i, word))).filter(|(_, alike)| *alike >= TOKEN_MIN));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_alike_as_they_sound() {
        let mut dictionary = Dictionary::default();
        let [marko, nikola] = ["Марко", "Nikola"].map(|word| dictionary.intern(&word.to_lowercase()).unwrap());
        let asked = Name::read("Marco Petrović");
        let mut alike = Alike::find(&asked, &dictionary);
        assert!(alike.tells(marko) && !alike.tells(nikola));
        assert!(alike.of(0, marko) > 0.9 && alike.of(1, marko) < TOKEN_MIN);
        assert_eq!(alike.all().iter().map(|(word, _)| *word).collect::<Vec<_>>(), [marko]);
    }
}
