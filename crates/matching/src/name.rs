//! Names: are two written names the same person's, and what speaks for it?
//!
//! Tokens are aligned in any order, joined or parted, by [`crate::key::likeness`]; initials, particles and names cut by a
//! machine-readable zone are weighed as what they are. The score speaks of the names alone: dates, documents and
//! nationality are `index`'s evidence, and the decision is an officer's. INVARIANT bounded: at most [`TOKENS_MAX`]
//! tokens of a name are compared.

use model::{Reason, ReasonKind};
use unicode_normalization::UnicodeNormalization;

use crate::key::{Key, LIKENESS_MIN, Vowels, keys, leaves_vowels_out, likeness};
use crate::script::TEXT_MAX;

/// Tokens of one name that are compared; the rest of a longer name is ignored.
pub(crate) const TOKENS_MAX: usize = 10;
/// Tokens less alike than this are not the same word at all.
pub(crate) const TOKEN_MIN: f32 = LIKENESS_MIN;
/// Two words together less alike than this to one are not that word parted.
const JOINED_MIN: f32 = 0.82;
/// Words at least this alike count with their whole likeness.
const ALIKE: f32 = 0.8;
/// Share of its weight that a word costs which only the longer name has: patronymics and second names are left out.
const EXTRA: f32 = 0.12;
/// Factor for names that share one word of several.
const LONE: f32 = 0.7;
/// Lengths of the name field in TD1, TD2 and TD3: a name that fills one may be cut.
const ZONE_LENGTHS: [usize; 3] = [30, 31, 39];

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Lower case, composed.
    pub text: Box<str>,
    /// All keys, the fullest first; never empty.
    pub keys: Box<[Key]>,
    /// Written in a script that leaves vowels out.
    pub abjad: bool,
}

impl Token {
    /// Reads a word; `None` if nothing of it can be spelled in Latin letters.
    pub(crate) fn read(text: String) -> Option<Self> {
        let keys = keys(&text).into_boxed_slice();
        let abjad = leaves_vowels_out(&text);
        (!keys.is_empty()).then(|| Self { text: text.into_boxed_str(), keys, abjad })
    }

    pub(crate) fn is_initial(&self) -> bool {
        self.text.chars().nth(1).is_none()
    }

    /// Two tokens as one word, by the fullest spelling of each.
    pub(crate) fn joined(&self, next: &Self) -> Self {
        let keys = Box::new([self.keys[0].joined(&next.keys[0])]);
        Self { text: format!("{}{}", self.text, next.text).into(), keys, abjad: self.abjad || next.abjad }
    }

    /// How alike two tokens are, 0.0–1.0, by their nearest keys.
    pub(crate) fn likeness(&self, other: &Self) -> f32 {
        if self.text == other.text {
            return 1.0;
        }
        let vowels = if self.abjad || other.abjad { Vowels::LeftOut } else { Vowels::Written };
        // A rarer spelling is a little weaker evidence than the usual one.
        let rank = |i: usize, j: usize| 1.0 - 0.01 * (i + j).min(3) as f32;
        let mut best = 0.0_f32;
        for (i, a) in self.keys.iter().enumerate() {
            for (j, b) in other.keys.iter().enumerate() {
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

    /// How alike this token is to two others as one word, by the fullest spelling of each.
    fn likeness_joined(&self, first: &Self, second: &Self) -> f32 {
        let abjad = self.abjad || first.abjad || second.abjad;
        let vowels = if abjad { Vowels::LeftOut } else { Vowels::Written };
        likeness(&self.keys[0], &first.keys[0].joined(&second.keys[0]), vowels, JOINED_MIN)
    }

    /// How much the token says about a person.
    fn weight(&self) -> f32 {
        if PARTICLES.contains(&&*self.text) {
            0.2
        } else if self.is_initial() {
            0.4
        } else if self.keys[0].as_bytes().len() <= 2 || FREQUENT.iter().any(|name| self.keys[0].as_bytes() == *name) {
            0.7
        } else {
            1.0
        }
    }
}

/// Articles, words for `son of` and the like, and titles: they stand or are left out as the writer likes.
const PARTICLES: [&str; 51] = [
    "al", "el", "ul", "ad", "ar", "as", "an", "ud", "ed", "bin", "ben", "ibn", "bint", "bn", "ould", "wld", "abu",
    "abou", "um", "umm", "de", "da", "di", "du", "la", "van", "von", "der", "den", "y", "ال", "بن", "ابن", "ابو",
    "hadji", "haji", "hajji", "hadzhi", "sheikh", "sheik", "mullah", "maulvi", "mawlawi", "qari", "dr", "col", "jr",
    "colonel", "general", "prof", "mr",
];

/// Keys of names so frequent where they are given that they tell little: Muhammad, Ahmad, Ali, Abd, Hasan.
const FREQUENT: [&[u8]; 5] = [b"mohamad", b"ahmad", b"ali", b"abd", b"hasan"];

/// Splits a text into words: blanks, commas, hyphens and dots part them, apostrophes do not.
fn words(text: &str) -> Vec<String> {
    let lower: String = text.chars().take(TEXT_MAX).flat_map(char::to_lowercase).nfkc().collect();
    let parts =
        |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '.' | '/' | ';' | '(' | ')' | '<' | '_' | '‐' | '–');
    let silent = |c: &char| matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '"' | 'ـ');
    let words = lower.split(parts).map(|word| word.chars().filter(|c| !silent(c)).collect::<String>());
    words.filter(|word| word.chars().any(char::is_alphanumeric)).take(TOKENS_MAX).collect()
}

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
        all.truncate(TOKENS_MAX);
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
    pub(crate) tokens: Vec<Token>,
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

    fn from_parts(parts: Parts) -> Self {
        let tokens = parts.words.into_iter().filter_map(Token::read).collect();
        Self { text: parts.text, tokens, family: parts.family, zone: false }
    }

    fn view(&self) -> View<'_> {
        View { text: &self.text, tokens: self.tokens.iter().collect(), family: self.family }
    }
}

/// A held name as the index keeps it: its words are shared with other names.
pub(crate) struct View<'a> {
    pub text: &'a str,
    pub tokens: Vec<&'a Token>,
    pub family: usize,
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
    let view = held.view();
    let alignment = align(asked, &view, &mut |i, j| asked.tokens[i].likeness(view.tokens[j]));
    Comparison { score: alignment.score, reasons: alignment.reasons(asked, &view) }
}

/// How the words of two names go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Alignment {
    pub score: f32,
    same_text: bool,
    same_sound: bool,
    cut: bool,
    swapped: bool,
}

impl Alignment {
    /// The reasons that the alignment gives.
    pub(crate) fn reasons(self, asked: &Name, held: &View<'_>) -> Vec<Reason> {
        let kind = if self.score <= 0.0 {
            return Vec::new();
        } else if self.cut {
            ReasonKind::TruncatedName
        } else if self.same_text {
            ReasonKind::SameName
        } else if self.same_sound {
            ReasonKind::TransliteratedName
        } else {
            ReasonKind::SimilarName
        };
        let detail = format!("{} = {}", asked.text, held.text);
        let swapped = self.swapped.then(|| Reason { kind: ReasonKind::SwappedOrder, detail: detail.clone() });
        [Reason { kind, detail }].into_iter().chain(swapped).collect()
    }
}

/// Words that go together: a run of the asked name and a run of the held one.
struct Pair {
    asked: (usize, usize),
    held: (usize, usize),
    likeness: f32,
    cut: bool,
}

/// Aligns greedily, the most alike words first. `alike(i, j)` compares asked word `i` with held word `j`.
pub(crate) fn align(asked: &Name, held: &View<'_>, alike: &mut dyn FnMut(usize, usize) -> f32) -> Alignment {
    let (n, m) = (asked.tokens.len(), held.tokens.len());
    // A comma and a blank stand for the two fillers, so the text is as long as the field.
    let filled = asked.zone && ZONE_LENGTHS.contains(&asked.text.len());
    let mut pairs = Vec::with_capacity(n * m + n + m);
    for i in 0..n {
        for j in 0..m {
            let (a, h) = (&asked.tokens[i], held.tokens[j]);
            let mut likeness = alike(i, j);
            let mut cut = false;
            if a.is_initial() != h.is_initial() && a.keys[0].as_bytes()[0] == h.keys[0].as_bytes()[0] {
                likeness = likeness.max(0.9);
            }
            let last = i + 1 == n || i + 1 == asked.family;
            if last && filled && likeness < 0.98 && is_prefix(a, h) {
                (likeness, cut) = (0.98, true);
            }
            if likeness >= TOKEN_MIN {
                pairs.push(Pair { asked: (i, i + 1), held: (j, j + 1), likeness, cut });
            }
        }
    }
    pairs.extend(joins(asked, held));
    pairs.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then((a.asked, a.held).cmp(&(b.asked, b.held))));
    let (mut used_asked, mut used_held) = ([false; TOKENS_MAX], [false; TOKENS_MAX]);
    let mut chosen: Vec<Pair> = Vec::with_capacity(n.min(m));
    for pair in pairs {
        let (a, h) = (&mut used_asked[pair.asked.0..pair.asked.1], &mut used_held[pair.held.0..pair.held.1]);
        if a.iter().chain(h.iter()).all(|used| !used) {
            a.fill(true);
            h.fill(true);
            chosen.push(pair);
        }
    }
    judge(asked, held, &chosen, filled)
}

/// Pairs of one word with two that make it up, neighbours or parted by a particle: `Abdulrahman` and `Abd al-Rahman`.
fn joins(asked: &Name, held: &View<'_>) -> Vec<Pair> {
    let length = |token: &Token| token.keys[0].as_bytes().len();
    let mut pairs = Vec::new();
    let mut join = |one: &Token, two: [&Token; 2], at: [(usize, usize); 2]| {
        if length(one) >= 4 && length(one).abs_diff(length(two[0]) + length(two[1])) <= 2 {
            // A little less than the words alone, so that parted words prefer one another.
            let likeness = one.likeness_joined(two[0], two[1]) - 0.02;
            if likeness >= JOINED_MIN - 0.02 {
                pairs.push(Pair { asked: at[0], held: at[1], likeness, cut: false });
            }
        }
    };
    let asked: Vec<&Token> = asked.tokens.iter().collect();
    for span in [2, 3] {
        let whole = |run: &[&Token]| span == 2 || PARTICLES.contains(&&*run[1].text);
        for (i, one) in asked.iter().enumerate() {
            for (j, run) in held.tokens.windows(span).enumerate().filter(|(_, run)| whole(run)) {
                join(one, [run[0], run[span - 1]], [(i, i + 1), (j, j + span)]);
            }
        }
        for (i, run) in asked.windows(span).enumerate().filter(|(_, run)| whole(run)) {
            for (j, one) in held.tokens.iter().enumerate() {
                join(one, [run[0], run[span - 1]], [(i, i + span), (j, j + 1)]);
            }
        }
    }
    pairs
}

fn is_prefix(cut: &Token, whole: &Token) -> bool {
    cut.keys.iter().any(|a| whole.keys.iter().any(|b| b.as_bytes().starts_with(a.as_bytes())))
}

/// Weighs what was aligned against what was left over.
fn judge(asked: &Name, held: &View<'_>, chosen: &[Pair], filled: bool) -> Alignment {
    let asked_total: f32 = asked.tokens.iter().map(Token::weight).sum();
    let held_total: f32 = held.tokens.iter().map(|token| token.weight()).sum();
    let (mut matched, mut asked_weight, mut held_weight, mut full_words) = (0.0, 0.0, 0.0, 0);
    let (mut same_text, mut same_sound, mut cut) = (true, true, false);
    let (mut straight, mut crossed) = (0, 0);
    for pair in chosen {
        let a = &asked.tokens[pair.asked.0..pair.asked.1];
        let h = &held.tokens[pair.held.0..pair.held.1];
        let (left, right) =
            (a.iter().map(Token::weight).sum::<f32>(), h.iter().map(|token| token.weight()).sum::<f32>());
        asked_weight += left;
        held_weight += right;
        // Below ALIKE a pair counts less than its likeness: unrelated words share some sounds (Marko, Marija).
        let worth = pair.likeness - (ALIKE - pair.likeness).max(0.0);
        matched += left.min(right) * worth;
        full_words += usize::from(left.min(right) >= 0.7);
        same_text &= a.len() == h.len() && a[0].text == h[0].text;
        same_sound &= pair.likeness >= 0.96;
        cut |= pair.cut;
        if asked.family > 0 && held.family > 0 && left.min(right) >= 0.4 {
            let same_part = (pair.asked.0 < asked.family) == (pair.held.0 < held.family);
            if same_part { straight += 1 } else { crossed += 1 }
        }
    }
    let (left_over, extra) = {
        let (a, h) = (asked_total - asked_weight, held_total - held_weight);
        // What stands beyond the end of a full zone was never there to be compared.
        if filled { (a, 0.0) } else { (a.min(h), a.max(h) - a.min(h)) }
    };
    let compared: f32 = asked_weight.min(held_weight);
    let score = matched / (compared + left_over + EXTRA * extra).max(f32::EPSILON);
    // One common word among several is a namesake, not a match.
    let lone = full_words < 2 && compared < asked_total.min(held_total) - 0.3;
    let complete = left_over + extra < 0.01;
    Alignment {
        score: if chosen.is_empty() { 0.0 } else { (score * if lone { LONE } else { 1.0 }).clamp(0.0, 1.0) },
        same_text: same_text && complete,
        // An article more or less does not make another name.
        same_sound: same_sound && left_over + extra < 0.25,
        cut,
        swapped: crossed > 0 && straight == 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use ReasonKind::{SameName, SimilarName, SwappedOrder, TransliteratedName, TruncatedName};

    #[test]
    fn names_are_told_apart_and_explained() {
        for (asked, held, least, most, kinds) in [
            ("Marko Đorđević", "Đorđević, Marko", 1.0, 1.0, &[SameName][..]),
            ("DORDEVIC, MARKO", "Ђорђевић, Марко", 0.95, 1.0, &[TransliteratedName]),
            ("Djordjević Marko", "Ђорђевић, Марко", 0.95, 1.0, &[TransliteratedName]),
            ("Marko, Đorđević", "Đorđević, Marko", 1.0, 1.0, &[SameName, SwappedOrder]),
            ("M. Đorđević", "Đorđević, Marko", 0.9, 1.0, &[SimilarName]),
            ("Marko Đorđevič", "Đorđević, Marko", 0.95, 1.0, &[TransliteratedName]),
            ("Marko Dordjevik", "Đorđević, Marko", 0.85, 0.99, &[SimilarName]),
            ("Ana Maria Kola", "Kola, Ana-Maria", 1.0, 1.0, &[SameName]),
            ("Abdulrahman Salih", "Salih, Abd al-Rahman", 0.85, 1.0, &[TransliteratedName]),
            ("Ana Petrović Nikolić", "Petrović-Nikolić, Ana", 1.0, 1.0, &[SameName]),
            ("Besnik Beqiri", "Беќири, Бесник", 0.95, 1.0, &[TransliteratedName]),
            ("Besnik Beqiri", "Nikolić, Jovan", 0.0, 0.5, &[]),
            ("Marko Petrović", "Petrović, Jovan", 0.0, 0.79, &[SimilarName]),
            ("Marko Petrović", "Petrović, Marija", 0.0, 0.79, &[SimilarName]),
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
        assert!(short.score < found.score && short.reasons[0].kind != TruncatedName, "{short:?}");
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
