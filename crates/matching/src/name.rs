//! Names: which words has a written name, and which of them are the family name?
//!
//! INVARIANT bounded: at most 512 characters of a name are read and at most [`WORDS_MAX`] of its words compared.

use model::{Reason, ReasonKind};
use unicode_normalization::UnicodeNormalization;

use crate::align::{Side, align};
use crate::script::TEXT_MAX;
use crate::word::{Tie, Token, Word};

/// Words of one name that are compared; the rest of a longer name is ignored.
pub(crate) const WORDS_MAX: usize = 10;

/// Splits a text into words: blanks, commas, hyphens and dots part them, apostrophes do not.
fn words(text: &str) -> Vec<String> {
    let lower: String = if text.is_ascii() {
        text.bytes().take(TEXT_MAX).map(|byte| char::from(byte.to_ascii_lowercase())).collect()
    } else {
        text.chars().take(TEXT_MAX).flat_map(char::to_lowercase).nfkc().collect()
    };
    let parts =
        |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '.' | '/' | ';' | '(' | ')' | '<' | '_' | '‐' | '–');
    let silent = |c: &char| matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '"' | 'ـ');
    let words = lower.split(parts).map(|word| word.chars().filter(|c| !silent(c)).collect::<String>());
    words.filter(|word| word.chars().any(char::is_alphanumeric)).take(WORDS_MAX).collect()
}

/// Lengths of the name field in TD1, TD2 and TD3: a name that fills one may be cut.
const ZONE_LENGTHS: [usize; 3] = [30, 31, 39];

/// A name split into words that are not yet read.
pub(crate) struct Parts {
    pub text: String,
    pub words: Vec<String>,
    /// How many of the words are the family name; 0 if the text does not say.
    pub family: usize,
}

impl Parts {
    /// Splits a free name, or `FAMILY, GIVEN` if there is a comma.
    pub(crate) fn split(text: &str) -> Self {
        let text: String = text.trim().chars().take(TEXT_MAX).collect();
        match text.split_once(',') {
            Some((family, given)) => Self::of(family, given),
            None => Self { words: words(&text), family: 0, text },
        }
    }

    /// Splits a name whose parts are known.
    pub(crate) fn of(family: &str, given: &str) -> Self {
        let cut = |text: &str| text.trim().chars().take(TEXT_MAX).collect::<String>();
        let (family, given) = (cut(family), cut(given));
        let mut all = words(&family);
        let count = all.len();
        all.extend(words(&given));
        all.truncate(WORDS_MAX);
        if given.is_empty() {
            Self { text: family, words: all, family: 0 }
        } else {
            Self { text: format!("{family}, {given}"), words: all, family: count }
        }
    }
}

/// A name, read once and compared often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub(crate) text: String,
    tokens: Vec<Token>,
    /// How many of the tokens are the family name; 0 if the text does not say.
    pub(crate) family: usize,
    /// Fits a machine-readable zone: `FAMILY, GIVEN` in capital ASCII letters.
    zone: bool,
}

impl Name {
    /// Reads a free name, or `FAMILY, GIVEN` if there is a comma. Reads at most 512 characters.
    pub fn read(text: &str) -> Self {
        let zone = text.contains(',') && text.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b','));
        Self { zone, ..Self::from_parts(Parts::split(text)) }
    }

    /// A name whose parts are known.
    pub fn of(family: &str, given: &str) -> Self {
        Self::from_parts(Parts::of(family, given))
    }

    /// Reads the words of a name, which fills no machine-readable zone.
    pub(crate) fn from_parts(parts: Parts) -> Self {
        let mut family = parts.family;
        let mut tokens = Vec::with_capacity(parts.words.len());
        for (at, word) in parts.words.iter().enumerate() {
            match Token::read(word) {
                Some(token) => tokens.push(token),
                // A word that cannot be read is none; the family name is then shorter by it.
                None => family -= usize::from(at < parts.family),
            }
        }
        Self { text: parts.text, tokens, family, zone: false }
    }

    /// The words, to be compared.
    pub(crate) fn words(&self) -> Vec<Word<'_>> {
        self.tokens.iter().map(Token::word).collect()
    }

    /// Whether the text fills a machine-readable zone, so that it may be cut.
    pub(crate) fn fills_zone(&self) -> bool {
        // A comma and a blank stand for the two fillers, so the text is as long as the field.
        self.zone && ZONE_LENGTHS.contains(&self.text.len())
    }
}

/// What comparing two names gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Likeness of the names alone, 0.0–1.0.
    pub score: f32,
    /// Why, with `asked = held` as detail; empty if nothing speaks for a match.
    pub reasons: Vec<Reason>,
}

/// Compares the name asked for with a held one.
pub fn compare(asked: &Name, held: &Name) -> Comparison {
    let (a, h) = (asked.words(), held.words());
    let sides = [Side { words: &a, family: asked.family }, Side { words: &h, family: held.family }];
    let (alignment, pairs) = align(sides, asked.fills_zone(), |i, j| a[i].likeness(h[j]));
    let mut reasons = alignment.reasons(&asked.text, &held.text);
    if !reasons.is_empty() {
        let single = pairs.iter().filter(|pair| pair.asked.1 - pair.asked.0 == 1 && pair.held.1 - pair.held.0 == 1);
        reasons.extend(single.filter_map(|pair| word_reason(a[pair.asked.0], h[pair.held.0])));
    }
    Comparison { score: alignment.score, reasons }
}

/// What is particular about two words that go together.
fn word_reason(asked: Word<'_>, held: Word<'_>) -> Option<Reason> {
    let kind = match asked.tied(held).1 {
        _ if asked.is_initial() != held.is_initial() => ReasonKind::InitialName,
        Tie::Sound => return None,
        Tie::Name | Tie::Familiar => ReasonKind::EquivalentName,
        Tie::Gendered => ReasonKind::GenderedName,
    };
    let shown = |word: Word<'_>| {
        let text = String::from_utf8_lossy(word.text).into_owned();
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    Some(Reason { kind, detail: format!("{} = {}", shown(asked), shown(held)) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use ReasonKind::{
        EquivalentName, GenderedName, InitialName, SameName, SimilarName, SwappedOrder, TransliteratedName,
        TruncatedName,
    };

    #[test]
    fn names_are_told_apart_and_explained() {
        for (asked, held, least, most, kinds) in [
            ("Marko Đorđević", "Đorđević, Marko", 1.0, 1.0, &[SameName][..]),
            ("DORDEVIC, MARKO", "Ђорђевић, Марко", 0.95, 1.0, &[TransliteratedName]),
            ("Djordjević Marko", "Ђорђевић, Марко", 0.95, 1.0, &[TransliteratedName]),
            ("Marko, Đorđević", "Đorđević, Marko", 1.0, 1.0, &[SameName, SwappedOrder]),
            ("M. Đorđević", "Đorđević, Marko", 0.9, 1.0, &[SimilarName, InitialName]),
            ("Lj. Đorđević", "Đorđević, Ljubica", 0.9, 1.0, &[SimilarName, InitialName]),
            ("Huso Begić", "Begić, Husein", 0.9, 1.0, &[SimilarName, EquivalentName]),
            ("Elena Jankovska", "Jankovski, Elena", 0.9, 1.0, &[SimilarName, GenderedName]),
            ("Marko Đorđevič", "Đorđević, Marko", 0.95, 1.0, &[TransliteratedName]),
            ("Marko Dordjevik", "Đorđević, Marko", 0.85, 0.99, &[SimilarName]),
            ("Ana Maria Kola", "Kola, Ana-Maria", 1.0, 1.0, &[SameName]),
            ("Abdulrahman Salih", "Salih, Abd al-Rahman", 0.85, 1.0, &[TransliteratedName]),
            ("Ana Petrović Nikolić", "Petrović-Nikolić, Ana", 1.0, 1.0, &[SameName]),
            ("Besnik Beqiri", "Беќири, Бесник", 0.95, 1.0, &[TransliteratedName]),
            ("Besnik Beqiri", "Nikolić, Jovan", 0.0, 0.5, &[]),
            ("Marko Petrović", "Petrović, Jovan", 0.0, 0.6, &[]),
            ("Marko Petrović", "Petrović, Marija", 0.0, 0.79, &[]),
            ("Petrović", "Petrović, Jovan", 0.0, 1.0, &[SimilarName]),
            ("", "Petrović, Jovan", 0.0, 0.0, &[]),
            ("— 。", "", 0.0, 0.0, &[]),
        ] {
            let found = compare(&Name::read(asked), &Name::read(held));
            assert!((least - 1e-4..=most + 1e-4).contains(&found.score), "{asked} = {held}: {}", found.score);
            if !kinds.is_empty() {
                let found: Vec<_> = found.reasons.iter().map(|reason| reason.kind).collect();
                assert_eq!(found, kinds, "{asked} = {held}");
            }
        }
        let reasons = compare(&Name::read("Ana Kola"), &Name::of("Kola", "Ana")).reasons;
        assert_eq!(reasons[0].detail, "Ana Kola = Kola, Ana");
    }

    #[test]
    fn a_full_zone_may_be_cut_and_a_short_one_not() {
        let held = Name::of("Papadimitropoulou-Konstantinidou", "Aikaterini Alexandra");
        let cut = "PAPADIMITROPOULOU KONSTANTINIDOU, AIKAT";
        assert_eq!(cut.len(), 39);
        let found = compare(&Name::read(cut), &held);
        assert!(found.score > 0.95 && found.reasons[0].kind == TruncatedName, "{found:?}");
        let short = compare(&Name::read("PAPADIMITROPOULOU, AIKAT"), &held);
        assert!(
            short.score < found.score && short.reasons.iter().all(|reason| reason.kind != TruncatedName),
            "{short:?}"
        );
    }

    proptest! {
        #[test]
        fn scores_are_bounded_whatever_is_typed(a in "\\PC{0,80}", b in "\\PC{0,80}") {
            let found = compare(&Name::read(&a), &Name::read(&b));
            prop_assert!((0.0..=1.0).contains(&found.score));
        }

        #[test]
        fn order_does_not_matter_and_a_name_is_itself(
            mut words in proptest::collection::hash_set("[bdgklmnrst][aio][bdgklmnrst]{2}[aio][a-z]{1,4}", 2..5)
                .prop_map(|words| words.into_iter().collect::<Vec<_>>())
        ) {
            let held = Name::read(&words.join(" "));
            words.reverse();
            let found = compare(&Name::read(&words.join(" ")), &held);
            prop_assert!(found.score > 0.999, "{}", found.score);
            prop_assert_eq!(found.reasons[0].kind, SameName);
        }
    }
}
