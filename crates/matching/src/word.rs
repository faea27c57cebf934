//! Words: one word of a name, read once and compared often.
//!
//! A word is packed in bytes the same way whether it belongs to a question or to a segment of the index: what it is, what it tells,
//! its letters, the names that it may be a form of, and its keys, each behind its length.

use std::cmp::Ordering;

use crate::key::{Key, LIKENESS_MIN, Vowels, keys, leaves_vowels_out, likeness};
use crate::lexicon;

/// Words less alike than this are not the same word at all.
pub(crate) const WORD_MIN: f32 = LIKENESS_MIN;
/// Words at least this alike sound the same in one of their spellings.
pub(crate) const SAME_SOUND: f32 = 0.97;
/// How alike words are at most whose sounds differ.
const OTHER_SOUND: f32 = 0.96;
/// How alike forms of one name are that sound less alike than [`NEAR`].
const FORMS: f32 = 0.9;
/// Forms of one name that sound so alike are spellings of one another.
const NEAR: f32 = 0.8;
/// Classes from which on a slip seldom makes another name.
const TOLD_MIN: usize = 4;
/// What it costs to be the names of a man and a woman.
const OTHER_SEX: f32 = 0.35;
/// Two words together less alike than this to one are not that word parted.
pub(crate) const JOINED_MIN: f32 = 0.82;
/// How alike a full form and a familiar one are, or a man's and a woman's form of a family name.
const FAMILIAR: f32 = 0.9;
/// Words of different names that sound so alike are spellings of one name that the lexicon has apart.
const ONE_NAME: f32 = 0.85;
/// What it costs to be known as different names.
const OTHER_NAME: f32 = 0.2;

/// Written in a script that leaves vowels out.
const ABJAD: u8 = 1;
/// One letter, or one sound written with two.
const INITIAL: u8 = 2;
/// Stands or is left out as the writer likes.
const PARTICLE: u8 = 4;

/// Articles, words for `son of` and the like, and titles: they stand or are left out as the writer likes.
const PARTICLES: [&str; 52] = [
    "al", "el", "ul", "ad", "ar", "as", "an", "ud", "ed", "bin", "ben", "ibn", "bint", "bn", "ould", "wld", "abu",
    "abou", "um", "umm", "de", "da", "di", "du", "la", "van", "von", "der", "den", "y", "ال", "بن", "ابن", "ابو",
    "hadji", "haji", "hajji", "hadzhi", "sheikh", "sheik", "mullah", "maulvi", "mawlawi", "qari", "dr", "col", "jr",
    "colonel", "general", "prof", "mr", "haj",
];

/// Sounds that are written with two letters and may stand for a whole name.
const TWO_LETTERS: [&str; 16] =
    ["lj", "nj", "dž", "dz", "dj", "gj", "xh", "sh", "zh", "th", "ch", "kh", "ts", "kj", "đž", "ph"];

/// A word with its own bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token(Box<[u8]>);

impl Token {
    /// Reads a word in lower case; `None` if nothing of it can be spelled in Latin letters.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut keys = keys(text);
        let sound = keys.first()?;
        let mut traits = 0;
        if leaves_vowels_out(text) {
            traits |= ABJAD;
        }
        if text.chars().nth(1).is_none() || TWO_LETTERS.contains(&text) {
            traits |= INITIAL;
        }
        if PARTICLES.contains(&text) {
            traits |= PARTICLE;
        }
        let mut known = lexicon::look_up(sound.as_bytes());
        if traits & (INITIAL | PARTICLE) != 0 {
            known.names.clear();
        } else if let Some((bare, there)) = known.names.is_empty().then(|| without_article(text)).flatten() {
            known = there;
            keys.push(bare);
        }
        let names = &known.names;
        // Words are cut from names of at most 512 characters, which four times 512 bytes hold.
        let length = text.len() as u16;
        let mut packed = vec![traits, weight(traits, &keys[0], known.weight)];
        packed.extend(length.to_le_bytes());
        packed.push(names.len() as u8);
        packed.extend(names.iter().flat_map(|name| name.to_le_bytes().into_iter().take(3)));
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

/// The sound of a word that is no name, without the Arabic article that was written as a part of it: Alkhatib, Elhassan.
fn without_article(text: &str) -> Option<(Key, lexicon::Known)> {
    let bare = text.strip_prefix("al").or_else(|| text.strip_prefix("el")).filter(|bare| bare.len() >= 4)?;
    let sound = *keys(bare).first()?;
    let known = lexicon::look_up(sound.as_bytes());
    (!known.names.is_empty()).then_some((sound, known))
}

/// How much a word says about a person, in hundredths.
fn weight(traits: u8, sound: &Key, known: u8) -> u8 {
    if traits & PARTICLE != 0 {
        20
    } else if traits & INITIAL != 0 {
        40
    } else if sound.as_bytes().len() <= 2 {
        70
    } else {
        known
    }
}

/// How two words come to be alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tie {
    /// Letter by letter, or by sound alone.
    Sound,
    /// Both are forms of one name.
    Name,
    /// A full form and a familiar one.
    Familiar,
    /// A man's and a woman's form of a family name.
    Gendered,
}

/// A word as it is compared; its bytes lie elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    /// Lower case, composed.
    pub text: &'a [u8],
    keys: &'a [u8],
    /// Names that the word may be a form of, three bytes each, in order.
    names: &'a [u8],
    traits: u8,
    weight: u8,
}

impl<'a> Word<'a> {
    /// Reads what [`Token::packed`] gave; of other bytes something without letters.
    pub(crate) fn unpack(packed: &'a [u8]) -> Self {
        let [traits, weight, low, high, names, rest @ ..] = packed else {
            return Self { text: &[], keys: &[], names: &[], traits: 0, weight: 0 };
        };
        let (names, rest) = rest.split_at((3 * usize::from(*names)).min(rest.len()));
        let (text, keys) = rest.split_at(usize::from(u16::from_le_bytes([*low, *high])).min(rest.len()));
        Self { text, keys, names, traits: *traits, weight: *weight }
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

    /// The names that the word may be a form of, and lines of diminutives, in order.
    pub(crate) fn names(self) -> impl Iterator<Item = u32> + Clone + 'a {
        self.names.chunks_exact(3).map(|name| u32::from_le_bytes([name[0], name[1], name[2], 0]))
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
        // Two words of such a script leave out the same ones.
        if (self.traits ^ other.traits) & ABJAD != 0 { Vowels::LeftOut } else { Vowels::Written }
    }

    /// How alike two words are, 0.0–1.0.
    pub(crate) fn likeness(self, other: Self) -> f32 {
        self.tied(other).0
    }

    /// How alike two words are, 0.0–1.0, and by what.
    pub(crate) fn tied(self, other: Self) -> (f32, Tie) {
        if self.text == other.text {
            return (1.0, Tie::Sound);
        }
        let sound = self.sounds_like(other).max(self.slip_likeness(other));
        if sound >= SAME_SOUND {
            return (sound, Tie::Sound);
        }
        if gendered(self.sound(), other.sound()) {
            return (sound.max(FAMILIAR), Tie::Gendered);
        }
        // Of a short word any slip makes another name.
        let known = self.is_known() && other.is_known() && self.sound().len().min(other.sound().len()) >= TOLD_MIN;
        if known && is_feminine(self, other) {
            return (lowered(sound, OTHER_SEX), Tie::Sound);
        }
        match self.shared(other) {
            Some(name) if name < lexicon::FAMILIAR && sound >= NEAR => (SAME_SOUND, Tie::Sound),
            Some(name) if name < lexicon::FAMILIAR => (FORMS, Tie::Name),
            Some(_) if sound < FAMILIAR => (FAMILIAR, Tie::Familiar),
            // Of a script that leaves vowels out the lexicon has too few forms to tell names apart.
            None if known && sound < ONE_NAME && self.vowels(other) == Vowels::Written => {
                (lowered(sound, OTHER_NAME), Tie::Sound)
            }
            _ => (sound, Tie::Sound),
        }
    }

    /// Whether the lexicon has the word as an established name.
    fn is_known(self) -> bool {
        !self.names.is_empty()
    }

    /// The first name that both may be forms of.
    fn shared(self, other: Self) -> Option<u32> {
        let (mut mine, mut theirs) = (self.names(), other.names());
        let (mut a, mut b) = (mine.next()?, theirs.next()?);
        loop {
            match a.cmp(&b) {
                Ordering::Less => a = mine.next()?,
                Ordering::Greater => b = theirs.next()?,
                Ordering::Equal => return Some(a),
            }
        }
    }

    /// How alike two words are by their nearest keys.
    fn sounds_like(self, other: Self) -> f32 {
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
                    let near = rank(i, j) * likeness(a, b, vowels, best.max(LIKENESS_MIN));
                    best = best.max(near.min(OTHER_SOUND));
                }
            }
        }
        best
    }

    /// How alike two words are that one slip of a key has made different; nothing if more has. A slip may change more sounds than one
    /// (Emma, Emuma), and tells the less the shorter the word is.
    fn slip_likeness(self, other: Self) -> f32 {
        let (a, b) = (self.text, other.text);
        if a.len().abs_diff(b.len()) > 2 || !one_slip_apart(a, b) {
            return 0.0;
        }
        match a.len().max(b.len()) {
            0..=2 => 0.0,
            3..=4 => WORD_MIN,
            5 => 0.66,
            _ => 0.72,
        }
    }

    /// How alike this word is to others as one word, by the fullest spelling of each; a particle between them may be left out.
    pub(crate) fn likeness_joined(self, run: &[Self]) -> f32 {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return 0.0 };
        let vowels = run.iter().fold(Vowels::Written, |vowels, word| {
            if self.vowels(*word) == Vowels::LeftOut { Vowels::LeftOut } else { vowels }
        });
        let both = Key::joined(&[first.sound(), last.sound()]);
        let without = likeness(self.sound(), both.as_bytes(), vowels, JOINED_MIN);
        let [_, particle, _] = run else { return without };
        let whole = Key::joined(&[first.sound(), particle.sound(), last.sound()]);
        without.max(likeness(self.sound(), whole.as_bytes(), vowels, JOINED_MIN))
    }

    /// Whether the word may be `whole` cut short.
    pub(crate) fn begins(self, whole: Self) -> bool {
        self.keys().any(|a| whole.keys().any(|b| b.starts_with(a)))
    }
}

/// A likeness that is made less, but not to nothing: a slip may turn a name into another, and a date of birth then still tells who it is.
fn lowered(likeness: f32, by: f32) -> f32 {
    (likeness - by).max(likeness.min(WORD_MIN))
}

/// Whether two texts differ in one letter: left out, added, another, or exchanged with its neighbour.
fn one_slip_apart(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (mut a, mut b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    let letters = |text: &[u8]| std::str::from_utf8(text).map_or(text.len(), |text| text.chars().count());
    // What is left may begin or end within a letter of two bytes.
    match (letters(a).min(a.len()), letters(b).min(b.len())) {
        (0..=1, 0..=1) => true,
        (2, 2) => a.len() == b.len() && (0..=a.len()).any(|at| b.starts_with(&a[at..]) && b.ends_with(&a[..at])),
        _ => false,
    }
}

/// Whether one is a woman's name made of the man's: Jovan and Jovana. Family names on -ov and -in are one name, see [`gendered`].
fn is_feminine(a: Word<'_>, b: Word<'_>) -> bool {
    let (man, woman) = if a.sound().len() < b.sound().len() { (a, b) } else { (b, a) };
    // Written with that letter: a French e at the end is silent.
    let written = ["a", "а", "α"].iter().any(|a| woman.text.ends_with(a.as_bytes()));
    let (man, woman) = (man.sound(), woman.sound());
    let vowel = man.last().is_none_or(|class| matches!(class, b'a' | b'i' | b'o'));
    written && !vowel && !gendered(man, woman) && woman.strip_suffix(b"a") == Some(man)
}

/// Whether one is the man's and one the woman's form of a Slavic family name: -ov and -ova, -ev and -eva, -ski and -ska.
fn gendered(a: &[u8], b: &[u8]) -> bool {
    let (man, woman) = if a.len() < b.len() || b.ends_with(b"ska") { (a, b) } else { (b, a) };
    let stem = |word: &[u8], end: &[u8]| word.strip_suffix(end).map(<[u8]>::to_vec);
    let ov = man.ends_with(b"ov") || man.ends_with(b"av");
    (ov && stem(woman, b"a").is_some_and(|stem| stem == man))
        || stem(man, b"ski").is_some_and(|man| man.len() >= 2 && stem(woman, b"ska") == Some(man))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_word_is_and_tells() {
        for (text, initial, particle, weight) in [
            ("vrtlozić", false, false, 1.0),
            ("m", true, false, 0.4),
            ("al", false, true, 0.2),
            ("y", true, true, 0.2),
            ("li", false, false, 0.7),
            ("قوارتز", false, false, 1.0),
            ("muhamad", false, false, 0.7),
            ("lj", true, false, 0.4),
        ] {
            let token = Token::read(text).unwrap();
            let word = token.word();
            assert_eq!((word.is_initial(), word.is_particle(), word.weight()), (initial, particle, weight), "{text}");
            assert_eq!(word.text, text.as_bytes());
        }
        assert!(Token::read("—").is_none());
    }

    #[test]
    fn one_slip_is_told_from_two() {
        for (a, b, apart) in [
            ("emma", "emuma", true),
            ("mateo", "maeo", true),
            ("marko", "makro", true),
            ("марко", "макро", true),
            ("марко", "марк", true),
            ("шарић", "жарић", true),
            ("marko", "mirka", false),
            ("ana", "eva", false),
            ("ivan", "vina", false),
        ] {
            assert_eq!(one_slip_apart(a.as_bytes(), b.as_bytes()), apart, "{a} {b}");
            assert_eq!(one_slip_apart(b.as_bytes(), a.as_bytes()), apart, "{b} {a}");
        }
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
