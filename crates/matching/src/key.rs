//! Keys: do two tokens sound alike, whatever script and register each is written in?
//!
//! A key writes a token in sound classes: `s š sh ш` are one, `đ dj gj xh џ ž` are one, `ć č ch q kj ц` are one, vowels
//! are three, doubled letters are single, `al-` is gone. [`likeness`] then measures how far two keys are apart, with
//! sounds that languages confuse close to each other. A key never decides a match; it proposes and weighs.
//! INVARIANT key length: a key holds at most [`KEY_MAX`] classes, and keys cut there are cut on both sides.

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

    /// The key without its vowels: what a script that leaves vowels out has in common with one that writes them.
    pub(crate) fn skeleton(&self) -> Self {
        let mut bare = Self { classes: [0; KEY_MAX], len: 0 };
        self.as_bytes().iter().filter(|class| !is_vowel(class)).for_each(|&class| bare.push(class));
        bare
    }

    /// This key and `next` as one word.
    pub(crate) fn joined(&self, next: &Self) -> Self {
        let mut both = *self;
        next.as_bytes().iter().for_each(|&class| both.push(class));
        both
    }
}

fn is_vowel(class: &u8) -> bool {
    matches!(class, b'a' | b'i' | b'o')
}

/// The longest sound at the start of `text`: how many bytes it takes, and its classes.
fn sound(text: &[u8]) -> (usize, &'static [u8]) {
    const FIXED: &[(&[u8], &[u8])] = &[
        (b"sch", b"s"),
        (b"tch", b"c"),
        (b"dzh", b"z"),
        (b"sh", b"s"),
        (b"ts", b"c"),
        (b"tz", b"c"),
        (b"tj", b"c"),
        (b"th", b"t"),
        (b"ch", b"c"),
        (b"cj", b"c"),
        (b"cz", b"c"),
        (b"ck", b"k"),
        (b"kj", b"c"),
        (b"kh", b"h"),
        (b"dz", b"z"),
        (b"dj", b"z"),
        (b"dh", b"d"),
        (b"gj", b"z"),
        (b"gh", b"g"),
        (b"xh", b"z"),
        (b"zh", b"z"),
        (b"zj", b"z"),
        (b"lj", b"l"),
        (b"nj", b"n"),
        (b"ph", b"f"),
        (b"ee", b"i"),
    ];
    const SINGLE: [&[u8]; 26] = [
        b"a", b"b", b"c", b"d", b"a", b"f", b"g", b"h", b"i", b"i", b"k", b"l", b"m", b"n", b"o", b"p", b"c", b"r",
        b"s", b"t", b"o", b"v", b"v", b"ks", b"i", b"z",
    ];
    if let Some((sign, classes)) = FIXED.iter().find(|(sign, _)| text.starts_with(sign)) {
        return (sign.len(), classes);
    }
    const DIGITS: [&[u8]; 10] = [b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"9"];
    match text[0] {
        letter @ b'a'..=b'z' => (1, SINGLE[usize::from(letter - b'a')]),
        digit @ b'0'..=b'9' => (1, DIGITS[usize::from(digit - b'0')]),
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
    let mut all: Vec<Key> = Vec::new();
    for spelling in spellings(bare, Language::guess(bare)) {
        let key = Key::fold(&spelling);
        if key.len > 0 && !all.contains(&key) {
            all.push(key);
        }
    }
    all
}

/// Whether the token's script leaves short vowels out.
pub(crate) fn leaves_vowels_out(token: &str) -> bool {
    token.chars().any(is_abjad)
}

/// What leaving out or adding a class costs.
fn weight(class: u8, vowel: f32) -> f32 {
    match class {
        b'a' | b'i' | b'o' => vowel,
        b'h' => 0.5,
        _ => 1.0,
    }
}

/// What one class for another costs.
fn exchange(a: u8, b: u8, vowel: f32) -> f32 {
    if a == b {
        return 0.0;
    }
    match (a.min(b), a.max(b)) {
        (b'a' | b'i' | b'o', b'a' | b'i' | b'o') => 0.6 * vowel,
        (b'c', b'k') | (b'd', b'z') => 0.3,
        (b'c', b's') | (b's', b'z') | (b'i', b'z') | (b'o', b'v') | (b'd', b't') | (b'i', b'v') => 0.5,
        (b'b', b'p') | (b'g', b'k') | (b'f', b'v') | (b'b', b'v') | (b'g', b'h') | (b'h', b'k') => 0.5,
        (b'c', b'z') | (b'g', b'z') | (b'm', b'n') | (b'c', b't') => 0.7,
        _ => weight(a, vowel).max(weight(b, vowel)).max(1.0),
    }
}

/// How alike two keys are, 0.0–1.0. `vowel` is the price of a vowel: 0.5 as a rule, less where a script leaves them out.
pub(crate) fn likeness(a: &Key, b: &Key, vowel: f32) -> f32 {
    if a == b {
        return 1.0;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let total = |key: &[u8]| key.iter().map(|&class| weight(class, vowel)).sum::<f32>();
    let longest = total(a).max(total(b));
    if longest <= 0.0 {
        return 0.0;
    }
    // Optimal string alignment with weights, over three rolling rows.
    let mut rows = [[0.0_f32; KEY_MAX + 1]; 3];
    for (j, &class) in b.iter().enumerate() {
        rows[0][j + 1] = rows[0][j] + weight(class, vowel);
    }
    for (i, &left) in a.iter().enumerate() {
        let (now, before, earlier) = ((i + 1) % 3, i % 3, (i + 2) % 3);
        let drop = weight(left, vowel);
        rows[now][0] = rows[before][0] + drop;
        for (j, &right) in b.iter().enumerate() {
            let mut best = rows[before][j] + exchange(left, right, vowel);
            best = best.min(rows[before][j + 1] + drop).min(rows[now][j] + weight(right, vowel));
            if i > 0 && j > 0 && left == b[j - 1] && right == a[i - 1] {
                best = best.min(rows[earlier][j - 1] + 0.7);
            }
            rows[now][j + 1] = best;
        }
    }
    (1.0 - rows[a.len() % 3][b.len()] / longest).max(0.0)
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
        let like = |a: &str, b: &str| likeness(&key(a), &key(b), 0.5);
        assert!(like("Petrović", "Petrovski") < 0.9);
        assert!(like("Petrović", "Petrovid") > 0.8);
        assert!(like("Marko", "Goran") < 0.6);
        assert!(like("Hoxha", "Hodža") > 0.7);
        assert!(likeness(&key("محمد"), &key("Muhammad"), 0.1) > 0.9);
    }

    proptest! {
        #[test]
        fn likeness_is_symmetric_and_bounded(a in "[a-zšđćžљђ]{1,30}", b in "[a-zšđćžљђ]{1,30}") {
            let (a, b) = (key(&a), key(&b));
            let there = likeness(&a, &b, 0.5);
            prop_assert!((0.0..=1.0).contains(&there));
            prop_assert!((there - likeness(&b, &a, 0.5)).abs() < 1e-4);
            prop_assert_eq!(likeness(&a, &a, 0.5), 1.0);
        }
    }
}
