//! Keys: do two tokens sound alike, whatever script and register each is written in?
//!
//! A key writes a token in sound classes: `s š sh ш` are one, `đ dj gj xh џ ž` are one, `ć č ch q kj ц` are one, vowels
//! are three, doubled letters are single, `al-` is gone. [`likeness`] then measures how far two keys are apart, with
//! sounds that languages confuse close to each other. A key never decides a match; it proposes and weighs.
//! INVARIANT key length: a key holds at most [`KEY_MAX`] classes, and keys cut there are cut on both sides.

use std::borrow::Cow;

use crate::script::{Language, is_abjad, spellings};

/// Sound classes in a key at most; names longer than that are cut.
pub const KEY_MAX: usize = 23;

/// The sound of a token, in ASCII classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    classes: [u8; KEY_MAX],
    len: u8,
}

impl Key {
    /// Folds one ASCII spelling.
    fn fold(spelling: &str) -> Self {
        let mut key = Self { classes: [0; KEY_MAX], len: 0 };
        let text = spelling.as_bytes();
        // The article of a joined Arabic name has many vowels: abdul-, abdel-, abdal- are one.
        let (mut at, open) = match text {
            [b'a', b'b', b'd', b'o', b'u', b'l', ..] => (6, &b"abd"[..]),
            [b'a', b'b', b'd', b'u' | b'e' | b'a' | b'o', b'l', ..] => (5, &b"abd"[..]),
            _ => (0, &b""[..]),
        };
        open.iter().for_each(|&class| key.push(class));
        while at < text.len() {
            let (taken, classes) = sound(&text[at..]);
            let silent = classes == b"h" && at + 1 == text.len() && key.as_bytes().last().is_some_and(is_vowel);
            if !silent {
                classes.iter().for_each(|&class| key.push(class));
            }
            at += taken;
        }
        key
    }

    fn push(&mut self, class: u8) {
        if usize::from(self.len) < KEY_MAX && self.as_bytes().last() != Some(&class) {
            self.classes[usize::from(self.len)] = class;
            self.len += 1;
        }
    }

    /// The classes as ASCII bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.classes[..usize::from(self.len)]
    }

    /// A key of its own classes, neighbours of one class as one.
    fn of(classes: impl Iterator<Item = u8>) -> Self {
        let mut key = Self { classes: [0; KEY_MAX], len: 0 };
        classes.for_each(|class| key.push(class));
        key
    }

    /// The classes of `key` without its vowels: what a script that leaves vowels out has in common with one that writes them.
    pub(crate) fn skeleton(key: &[u8]) -> Self {
        Self::of(key.iter().copied().filter(|class| !is_vowel(class)))
    }

    /// The classes of several words as one word.
    pub(crate) fn joined(words: &[&[u8]]) -> Self {
        Self::of(words.iter().copied().flatten().copied())
    }
}

fn is_vowel(class: &u8) -> bool {
    matches!(class, b'a' | b'i' | b'o')
}

/// The longest sound at the start of `text`: how many bytes it takes, and its classes.
fn sound(text: &[u8]) -> (usize, &'static [u8]) {
    const SINGLE: [&[u8]; 26] = [
        b"a", b"b", b"c", b"d", b"a", b"f", b"g", b"h", b"i", b"i", b"k", b"l", b"m", b"n", b"o", b"p", b"c", b"r",
        b"s", b"t", b"o", b"v", b"v", b"ks", b"i", b"z",
    ];
    const DIGITS: [&[u8]; 10] = [b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"9"];
    match text {
        [b's', b'c', b'h', ..] => (3, b"s"),
        [b't', b'c', b'h', ..] => (3, b"c"),
        [b'd', b'z', b'h', ..] => (3, b"z"),
        [b's', b'h', ..] => (2, b"s"),
        [b't', b's', ..]
        | [b't', b'z', ..]
        | [b't', b'j', ..]
        | [b'c', b'h', ..]
        | [b'c', b'j', ..]
        | [b'c', b'z', ..]
        | [b'k', b'j', ..] => (2, b"c"),
        [b't', b'h', ..] => (2, b"t"),
        [b'c', b'k', ..] => (2, b"k"),
        [b'k', b'h', ..] => (2, b"h"),
        [b'd', b'z', ..]
        | [b'd', b'j', ..]
        | [b'g', b'j', ..]
        | [b'x', b'h', ..]
        | [b'z', b'h', ..]
        | [b'z', b'j', ..] => (2, b"z"),
        [b'd', b'h', ..] => (2, b"d"),
        [b'g', b'h', ..] => (2, b"g"),
        [b'l', b'j', ..] => (2, b"l"),
        [b'n', b'j', ..] => (2, b"n"),
        [b'p', b'h', ..] => (2, b"f"),
        [b'e', b'e', ..] => (2, b"i"),
        [letter @ b'a'..=b'z', ..] => (1, SINGLE[usize::from(letter - b'a')]),
        [digit @ b'0'..=b'9', ..] => (1, DIGITS[usize::from(digit - b'0')]),
        _ => (1, b""),
    }
}

/// The key of a token's fullest spelling.
pub fn key(token: &str) -> Key {
    keys(token).first().copied().unwrap_or(Key { classes: [0; KEY_MAX], len: 0 })
}

/// The keys of all spellings of a token, the fullest first; empty if it has no letter or digit.
pub fn keys(token: &str) -> Vec<Key> {
    let mut chars = token.chars();
    // The Arabic article is not part of the name.
    let bare = match (chars.next(), chars.next()) {
        (Some('ا'), Some('ل')) if token.chars().count() > 4 => chars.as_str(),
        _ => token,
    };
    let plain = plain_arabic(bare);
    let spelled = spellings(&plain, Language::guess(bare));
    let latin = token.bytes().any(|byte| byte.is_ascii_alphabetic());
    let abroad = spelled.first().filter(|_| latin).and_then(|word| read_abroad(word));
    let mut all: Vec<Key> = Vec::new();
    for spelling in spelled.iter().chain(abroad.iter()) {
        let key = Key::fold(spelling);
        if key.len > 0 && !all.contains(&key) {
            all.push(key);
        }
    }
    all
}

/// Arabic letters without what writers leave out: hamza on its seats, the dots of a final ha and ya.
fn plain_arabic(token: &str) -> Cow<'_, str> {
    if token.is_ascii() {
        return token.into();
    }
    let plain = |c: char| match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ک' => 'ك',
        other => other,
    };
    token.chars().filter(|c| *c != 'ء').map(plain).collect()
}

/// A Latin word as French, Hungarian, Romanian, Greek or German registers spell the sounds of the region.
///
/// Nothing if it reads as it is written.
fn read_abroad(word: &str) -> Option<String> {
    // An f at the end that was a v: Stoyanoff.
    let end = [("off", "ov"), ("eff", "ev")].iter().find_map(|(end, sound)| Some((word.strip_suffix(end)?, *sound)));
    let (mut rest, end) = end.unwrap_or((word, ""));
    let mut out = String::with_capacity(word.len());
    // Greek registers write a d at the start with two letters.
    if let Some(others) = rest.strip_prefix("nt") {
        out.push('d');
        rest = others;
    }
    while let Some(first) = rest.chars().next() {
        let own = &rest[..first.len_utf8()];
        let (length, sound) = match rest.as_bytes() {
            [b't', b'c', b'h', ..] => (3, "ch"),
            [b's', b'c', b'h', ..] => (3, "sh"),
            [b'c', b'i', b'a', ..] => (3, "cha"),
            [b'c', b'i', b'o', ..] => (3, "cho"),
            [b'd', b'j', ..] => (2, "dj"),
            [b'n', b'j', ..] => (2, "nj"),
            [b'l', b'j', ..] => (2, "lj"),
            [b's', b'z', ..] => (2, "s"),
            [b'c', b's', ..] => (2, "ch"),
            [b'z', b's', ..] => (2, "zh"),
            [b'g', b'y', ..] => (2, "gj"),
            [b'g', b'g', ..] => (2, "ng"),
            [b'c', b'h', ..] => (2, "sh"),
            [b'o', b'e', ..] => (2, "o"),
            [b'u', b'e', ..] => (2, "u"),
            [b't', b'z', ..] => (2, "dz"),
            [b'm', b'p', ..] => (2, "b"),
            [b'c', b'e', ..] => (2, "se"),
            [b'j', ..] => (1, "zh"),
            _ => (own.len(), own),
        };
        out.push_str(sound);
        rest = &rest[length..];
    }
    out.push_str(end);
    (out != word).then_some(out)
}

/// Whether the token's script leaves short vowels out.
pub(crate) fn leaves_vowels_out(token: &str) -> bool {
    token.chars().any(is_abjad)
}

/// What a vowel costs: half a consonant as a rule, next to nothing where one of the scripts leaves vowels out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vowels {
    /// Both scripts write them.
    Written,
    /// One of the scripts leaves them out.
    LeftOut,
}

/// Keys less alike than this are not the same word at all: their likeness is 0.
pub(crate) const LIKENESS_MIN: f32 = 0.6;

/// Costs are whole hundredths of a consonant.
const CONSONANT: u16 = 100;
/// What two neighbours in each other's place cost.
const TURNED: u16 = 70;

/// What leaving out or adding a class costs.
const fn weight(class: u8, vowel: u16) -> u16 {
    match class {
        b'a' | b'i' | b'o' => vowel,
        b'h' => 50,
        _ => CONSONANT,
    }
}

/// What one class for another costs.
const fn exchange(a: u8, b: u8, vowel: u16) -> u16 {
    if a == b {
        return 0;
    }
    match if a < b { (a, b) } else { (b, a) } {
        (b'a' | b'i' | b'o', b'a' | b'i' | b'o') => vowel * 6 / 10,
        (b'c', b'k') | (b'd', b'z') => 30,
        (b'c', b's') | (b's', b'z') | (b'i', b'z') | (b'o', b'v') | (b'd', b't') | (b'i', b'v') => 50,
        (b'b', b'p') | (b'g', b'k') | (b'f', b'v') | (b'b', b'v') | (b'g', b'h') | (b'h', b'k') => 50,
        (b'c', b'z') | (b'g', b'z') | (b'm', b'n') | (b'c', b't') => 70,
        _ => CONSONANT,
    }
}

/// All costs, looked up by class.
struct Costs {
    weight: [u16; 128],
    exchange: [[u16; 128]; 128],
}

impl Costs {
    const fn of(vowel: u16) -> Self {
        let mut costs = Self { weight: [0; 128], exchange: [[0; 128]; 128] };
        let mut a = 0;
        while a < 128 {
            costs.weight[a] = weight(a as u8, vowel);
            let mut b = 0;
            while b < 128 {
                costs.exchange[a][b] = exchange(a as u8, b as u8, vowel);
                b += 1;
            }
            a += 1;
        }
        costs
    }
}

static WRITTEN: Costs = Costs::of(50);
static LEFT_OUT: Costs = Costs::of(10);

/// How alike two keys are: 1.0 for the same, 0 below `least`, which is [`LIKENESS_MIN`] or more. Symmetric.
pub(crate) fn likeness(a: &[u8], b: &[u8], vowels: Vowels, least: f32) -> f32 {
    if a == b {
        return 1.0;
    }
    let costs = if vowels == Vowels::Written { &WRITTEN } else { &LEFT_OUT };
    let total = |key: &[u8]| key.iter().map(|&class| costs.weight[usize::from(class & 127)]).sum::<u16>();
    let (mine, theirs) = (total(a), total(b));
    let longest = mine.max(theirs);
    // What they are apart at the most to be alike at all: most pairs end here, or after a few classes.
    let limit = (f32::from(longest) * (1.0 - least)) as u16;
    if longest == 0 || (vowels == Vowels::Written && mine.abs_diff(theirs) > limit) {
        return 0.0;
    }
    match distance(a, b, costs, limit) {
        Some(apart) if apart <= limit => 1.0 - f32::from(apart) / f32::from(longest),
        _ => 0.0,
    }
}

/// Optimal string alignment with weights, over three rolling rows; `None` once it is sure to be beyond `limit`.
fn distance(a: &[u8], b: &[u8], costs: &Costs, limit: u16) -> Option<u16> {
    let mut rows = [[0_u16; KEY_MAX + 1]; 3];
    for (j, &class) in b.iter().enumerate() {
        rows[0][j + 1] = rows[0][j] + costs.weight[usize::from(class & 127)];
    }
    let mut least_before = 0;
    for (i, &left) in a.iter().enumerate() {
        let (now, before, earlier) = ((i + 1) % 3, i % 3, (i + 2) % 3);
        let drop = costs.weight[usize::from(left & 127)];
        let exchange = &costs.exchange[usize::from(left & 127)];
        let mut last = rows[before][0] + drop;
        rows[now][0] = last;
        let mut least = last;
        for (j, &right) in b.iter().enumerate() {
            let mut best = rows[before][j] + exchange[usize::from(right & 127)];
            best = best.min(rows[before][j + 1] + drop).min(last + costs.weight[usize::from(right & 127)]);
            if i > 0 && j > 0 && left == b[j - 1] && right == a[i - 1] {
                best = best.min(rows[earlier][j - 1] + TURNED);
            }
            rows[now][j + 1] = best;
            last = best;
            least = least.min(best);
        }
        // Two rows, because a turned pair reaches back over one.
        if least > limit && least_before > limit {
            return None;
        }
        least_before = least;
    }
    Some(rows[a.len() % 3][b.len()])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(tokens: &[&str]) {
        for pair in tokens.windows(2) {
            let (a, b) = (keys(pair[0]), keys(pair[1]));
            assert!(a.iter().any(|key| b.contains(key)), "{} {a:?} and {} {b:?}", pair[0], pair[1]);
        }
    }

    #[test]
    fn registers_of_one_name_share_a_key() {
        check(&["Ђорђевић", "Đorđević", "Djordjevic", "DJORDJEVIC", "Ђорђевић", "Dordevic", "Đorđević", "Gjorgjeviq"]);
        check(&["Xhaviti", "Djaviti", "Џавити", "Dzaviti"]);
        check(&["Beqiri", "Bekjiri", "Беќири", "Beqiri"]);
        check(&["Šarić", "Saric", "Sharich", "Шарић"]);
        check(&["Живковић", "Živković", "Zivkovic", "Zhivkovikj"]);
        check(&["Ljubica", "Љубица", "Lubica"]);
        check(&["Κωνσταντίνος", "Konstantinos"]);
        check(&["Mohammed", "Mohamed", "Muhamad"]);
        check(&["Jamal", "Djamal", "Xhamal"]);
        check(&["الحسن", "حسن"]);
    }

    #[test]
    fn likeness_ranks_near_before_far() {
        let like = |a: &str, b: &str| likeness(key(a).as_bytes(), key(b).as_bytes(), Vowels::Written, LIKENESS_MIN);
        assert!(like("Petrović", "Petrovski") < 0.9);
        assert!(like("Petrović", "Petrovid") > 0.8);
        assert!(like("Marko", "Goran") < 0.6);
        assert!(like("Hoxha", "Hodža") > 0.7);
        assert!(likeness(key("محمد").as_bytes(), key("Muhammad").as_bytes(), Vowels::LeftOut, LIKENESS_MIN) > 0.9);
    }

    proptest! {
        #[test]
        fn likeness_is_symmetric_and_bounded(a in "[a-zšđćžљђ]{1,30}", b in "[a-zšđćžљђ]{1,30}") {
            let (a, b) = (key(&a), key(&b));
            let like = |a: &Key, b: &Key| likeness(a.as_bytes(), b.as_bytes(), Vowels::Written, LIKENESS_MIN);
            prop_assert!((0.0..=1.0).contains(&like(&a, &b)));
            prop_assert!((like(&a, &b) - like(&b, &a)).abs() < 1e-4);
            prop_assert_eq!(like(&a, &a), 1.0);
        }
    }
}
