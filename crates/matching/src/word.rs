//! Words: one word of a name, read once and compared often.
//!
//! A word is packed in bytes the same way whether it belongs to a question or to a segment of the index: what it is, what it tells,
//! its letters, and its keys, each behind its length.

use crate::key::{Key, LIKENESS_MIN, Vowels, keys, leaves_vowels_out, likeness};

/// Words less alike than this are not the same word at all.
pub(crate) const WORD_MIN: f32 = LIKENESS_MIN;
/// Two words together less alike than this to one are not that word parted.
pub(crate) const JOINED_MIN: f32 = 0.82;

/// Written in a script that leaves vowels out.
const ABJAD: u8 = 1;
/// One letter.
const INITIAL: u8 = 2;
/// Stands or is left out as the writer likes.
const PARTICLE: u8 = 4;

/// Articles, words for `son of` and the like, and titles: they stand or are left out as the writer likes.
const PARTICLES: [&str; 51] = [
    "al", "el", "ul", "ad", "ar", "as", "an", "ud", "ed", "bin", "ben", "ibn", "bint", "bn", "ould", "wld", "abu",
    "abou", "um", "umm", "de", "da", "di", "du", "la", "van", "von", "der", "den", "y", "ال", "بن", "ابن", "ابو",
    "hadji", "haji", "hajji", "hadzhi", "sheikh", "sheik", "mullah", "maulvi", "mawlawi", "qari", "dr", "col", "jr",
    "colonel", "general", "prof", "mr",
];

/// Keys of names so frequent where they are given that they tell little: Muhammad, Ahmad, Ali, Abd, Hasan.
const FREQUENT: [&[u8]; 5] = [b"mohamad", b"ahmad", b"ali", b"abd", b"hasan"];

/// A word with its own bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token(Box<[u8]>);

impl Token {
    /// Reads a word in lower case; `None` if nothing of it can be spelled in Latin letters.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let keys = keys(text);
        if keys.is_empty() {
            return None;
        }
        let mut traits = 0;
        if leaves_vowels_out(text) {
            traits |= ABJAD;
        }
        if text.chars().nth(1).is_none() {
            traits |= INITIAL;
        }
        if PARTICLES.contains(&text) {
            traits |= PARTICLE;
        }
        // Words are cut from names of at most 512 characters, which four times 512 bytes hold.
        let length = text.len() as u16;
        let mut packed = vec![traits, weight(traits, &keys[0])];
        packed.extend(length.to_le_bytes());
        packed.extend(&text.as_bytes()[..usize::from(length)]);
        for key in &keys {
            packed.push(key.as_bytes().len() as u8);
            packed.extend(key.as_bytes());
        }
        Some(Self(packed.into()))
    }

    /// The word, to be compared.
    pub(crate) fn word(&self) -> Word<'_> {
        Word::unpack(&self.0)
    }

    /// The bytes that [`Word::unpack`] reads.
    pub(crate) fn packed(&self) -> &[u8] {
        &self.0
    }
}

/// How much a word says about a person, in hundredths.
fn weight(traits: u8, key: &Key) -> u8 {
    if traits & PARTICLE != 0 {
        20
    } else if traits & INITIAL != 0 {
        40
    } else if key.as_bytes().len() <= 2 || FREQUENT.contains(&key.as_bytes()) {
        70
    } else {
        100
    }
}

/// A word as it is compared; its bytes lie elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// Lower case, composed.
    pub text: &'a [u8],
    keys: &'a [u8],
    traits: u8,
    weight: u8,
}

impl<'a> Word<'a> {
    /// Reads what [`Token::packed`] gave; of other bytes something without letters.
    pub(crate) fn unpack(packed: &'a [u8]) -> Self {
        let [traits, weight, low, high, rest @ ..] = packed else {
            return Self { text: &[], keys: &[], traits: 0, weight: 0 };
        };
        let (text, keys) = rest.split_at(usize::from(u16::from_le_bytes([*low, *high])).min(rest.len()));
        Self { text, keys, traits: *traits, weight: *weight }
    }

    /// The keys, the fullest first.
    pub(crate) fn keys(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let mut rest = self.keys;
        std::iter::from_fn(move || {
            let (length, keys) = rest.split_first()?;
            let (key, others) = keys.split_at(usize::from(*length).min(keys.len()));
            rest = others;
            Some(key)
        })
    }

    /// The key of the fullest spelling.
    pub(crate) fn sound(self) -> &'a [u8] {
        self.keys().next().unwrap_or_default()
    }

    pub(crate) fn is_initial(self) -> bool {
        self.traits & INITIAL != 0
    }

    pub(crate) fn is_particle(self) -> bool {
        self.traits & PARTICLE != 0
    }

    /// Neither an initial nor a particle: a name may be told by it.
    pub(crate) fn is_full(self) -> bool {
        self.traits & (INITIAL | PARTICLE) == 0
    }

    /// How much the word says about a person, 0.0–1.0.
    pub(crate) fn weight(self) -> f32 {
        f32::from(self.weight) / 100.0
    }

    fn vowels(self, other: Self) -> Vowels {
        if (self.traits | other.traits) & ABJAD != 0 { Vowels::LeftOut } else { Vowels::Written }
    }

    /// How alike two words are, 0.0–1.0, by their nearest keys.
    pub(crate) fn likeness(self, other: Self) -> f32 {
        if self.text == other.text {
            return 1.0;
        }
        let vowels = self.vowels(other);
        // A rarer spelling is a little weaker evidence than the usual one.
        let rank = |i: usize, j: usize| 1.0 - 0.01 * (i + j).min(3) as f32;
        let mut best = 0.0_f32;
        for (i, a) in self.keys().enumerate() {
            for (j, b) in other.keys().enumerate() {
                // Rarer spellings count when they agree; to weigh how nearly they do is not worth its time.
                if a == b {
                    best = best.max(rank(i, j));
                } else if i < 2 && j < 2 && best < 0.97 {
                    best = best.max(rank(i, j) * likeness(a, b, vowels, best.max(LIKENESS_MIN)));
                }
            }
        }
        best
    }

    /// How alike this word is to two others as one word, by the fullest spelling of each.
    pub(crate) fn likeness_joined(self, first: Self, second: Self) -> f32 {
        let abjad = self.traits | first.traits | second.traits;
        let vowels = if abjad & ABJAD != 0 { Vowels::LeftOut } else { Vowels::Written };
        let both = Key::joined(first.sound(), second.sound());
        likeness(self.sound(), both.as_bytes(), vowels, JOINED_MIN)
    }

    /// Whether the word may be `whole` cut short.
    pub(crate) fn begins(self, whole: Self) -> bool {
        self.keys().any(|a| whole.keys().any(|b| b.starts_with(a)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_word_is_and_tells() {
        for (text, initial, particle, weight) in [
            ("đorđević", false, false, 1.0),
            ("m", true, false, 0.4),
            ("al", false, true, 0.2),
            ("y", true, true, 0.2),
            ("li", false, false, 0.7),
            ("محمد", false, false, 1.0),
            ("muhamad", false, false, 0.7),
        ] {
            let token = Token::read(text).unwrap();
            let word = token.word();
            assert_eq!((word.is_initial(), word.is_particle(), word.weight()), (initial, particle, weight), "{text}");
            assert_eq!(word.text, text.as_bytes());
        }
        assert!(Token::read("—").is_none());
    }

    proptest! {
        #[test]
        fn packing_keeps_every_key(text in "[a-zšđćžљђا-ي]{1,30}") {
            let token = Token::read(&text).unwrap();
            let all: Vec<Vec<u8>> = keys(&text).iter().map(|key| key.as_bytes().to_vec()).collect();
            prop_assert_eq!(token.word().keys().map(<[u8]>::to_vec).collect::<Vec<_>>(), all);
        }

        #[test]
        fn no_bytes_are_too_strange(bytes in proptest::collection::vec(0_u8.., 0..40)) {
            let word = Word::unpack(&bytes);
            word.likeness(Word::unpack(&bytes[bytes.len() / 2..]));
            prop_assert!(word.keys().count() <= bytes.len());
        }
    }
}
