//! Scripts: how may a name written in one script or language be spelled in Latin letters?
//!
//! Tables say it: national rules and ICAO 9303, as data in `data/`. A letter may have several spellings (`Đ` is `DJ`
//! in one register and `D` in a machine-readable zone), so a token has several; where the language is unknown, the
//! languages are united. What no table knows, `any_ascii` transliterates. Spellings propose candidates only; they
//! never decide anything. INVARIANT bounded: at most [`TEXT_MAX`] characters are read and [`SPELLINGS_MAX`] returned.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Characters read of any text; the rest is ignored.
pub(crate) const TEXT_MAX: usize = 512;
/// Spellings returned for one token at most.
pub(crate) const SPELLINGS_MAX: usize = 5;

/// A language whose letters have their own rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Serbian in either script.
    Serbian,
    /// Montenegrin in either script.
    Montenegrin,
    /// Bosnian in Latin script.
    Bosnian,
    /// Macedonian.
    Macedonian,
    /// Bulgarian.
    Bulgarian,
    /// Albanian.
    Albanian,
    /// Greek.
    Greek,
    /// Turkish.
    Turkish,
    /// Arabic script of any language.
    Arabic,
}

impl Language {
    /// The table rows that hold for the language, the most particular first.
    fn tables(self) -> &'static [&'static str] {
        match self {
            Self::Serbian => &["sr", "sr-Latn"],
            Self::Montenegrin => &["cnr", "sr", "sr-Latn"],
            Self::Bosnian => &["bs", "sr", "sr-Latn"],
            Self::Macedonian => &["mk"],
            Self::Bulgarian => &["bg"],
            Self::Albanian => &["sq"],
            Self::Greek => &["el"],
            Self::Turkish => &["tr"],
            Self::Arabic => &["ar"],
        }
    }

    /// The language that the letters of `text` give away; `None` if several would do.
    pub fn guess(text: &str) -> Option<Self> {
        if text.is_ascii() {
            return None;
        }
        let lower: String = text.chars().take(TEXT_MAX).flat_map(char::to_lowercase).nfkc().collect();
        let has = |letters: &str| lower.chars().any(|c| letters.contains(c));
        if lower.chars().any(is_arabic) {
            Some(Self::Arabic)
        } else if lower.chars().any(is_greek) {
            Some(Self::Greek)
        } else if lower.contains("с\u{301}") || lower.contains("з\u{301}") || has("śź") {
            Some(Self::Montenegrin)
        } else if has("ѓќѕ") {
            Some(Self::Macedonian)
        } else if has("ђћ") || has("đć") {
            Some(Self::Serbian)
        } else if has("щъьюяй") && !has("ыэёіїє") {
            Some(Self::Bulgarian)
        } else if has("ğış") {
            Some(Self::Turkish)
        } else if has("ë") {
            Some(Self::Albanian)
        } else {
            None
        }
    }
}

/// What the tables say about one letter or digraph.
struct Row {
    latin: &'static str,
    spellings: Vec<&'static str>,
}

struct Tables {
    by_language: FxHashMap<&'static str, FxHashMap<&'static str, Row>>,
    united: FxHashMap<&'static str, Vec<&'static str>>,
    zone: FxHashMap<char, &'static str>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let rows = |text: &'static str| text.lines().filter(|line| !line.starts_with('#'));
    let mut by_language: FxHashMap<&'static str, FxHashMap<&'static str, Row>> = FxHashMap::default();
    let mut united: FxHashMap<&'static str, Vec<&'static str>> = FxHashMap::default();
    for line in rows(include_str!("../data/national.tsv")) {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or_default();
        let (language, letters, latin) = (field(), field(), field());
        let spellings: Vec<_> = field().split('|').collect();
        let all = united.entry(letters).or_default();
        for spelling in &spellings {
            if !all.contains(spelling) {
                all.push(spelling);
            }
        }
        by_language.entry(language).or_default().insert(letters, Row { latin, spellings });
    }
    let zone = rows(include_str!("../data/icao9303.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(letter, form)| Some((letter.chars().next()?, form)))
        .collect();
    Tables { by_language, united, zone }
});

impl Tables {
    fn row(&self, language: Option<Language>, letters: &str) -> Option<&Row> {
        language?.tables().iter().find_map(|table| self.by_language.get(table)?.get(letters))
    }
}

pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Scripts that leave short vowels unwritten.
pub(crate) fn is_abjad(c: char) -> bool {
    is_arabic(c) || matches!(c, '\u{590}'..='\u{5ff}')
}

fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// Lower case, compatibility-composed, Greek without accents: the form in which the tables write letters.
fn letters(text: &str) -> Vec<char> {
    if text.is_ascii() {
        return text.bytes().take(TEXT_MAX).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    let lower = text.chars().take(TEXT_MAX).flat_map(char::to_lowercase).nfkc();
    let plain = lower.map(|c| if is_greek(c) { c.nfd().next().unwrap_or(c) } else { c });
    plain.take(TEXT_MAX).collect()
}

/// The spellings of one token in ASCII lower case, the fullest first; at most five, none twice.
///
/// The n-th spelling takes the n-th form of every ambiguous letter: a writer keeps to one rule within a word.
pub fn spellings(token: &str, language: Option<Language>) -> Vec<String> {
    let mut forms: Vec<Vec<std::borrow::Cow<'static, str>>> = Vec::new();
    let text = letters(token);
    let mut rest = text.as_slice();
    let mut letters = String::new();
    while let Some(&first) = rest.first() {
        let found = [2, 1].into_iter().filter(|&n| n <= rest.len()).find_map(|n| {
            letters.clear();
            letters.extend(&rest[..n]);
            let own = TABLES.row(language, &letters).map(|row| &row.spellings);
            Some((n, own.or_else(|| TABLES.united.get(letters.as_str()))?))
        });
        if let Some((n, spellings)) = found {
            forms.push(spellings.iter().map(|&form| form.into()).collect());
            rest = &rest[n..];
        } else {
            rest = &rest[1..];
            // A letter with a mark that no table knows counts as the letter without it.
            let base = first.nfd().next().unwrap_or(first);
            if !is_combining_mark(first) {
                let ascii = any_ascii::any_ascii_char(base);
                forms.push(vec![ascii.to_ascii_lowercase().into()]);
            }
        }
    }
    let count = forms.iter().map(Vec::len).max().unwrap_or(0).min(SPELLINGS_MAX);
    let mut all: Vec<String> = Vec::with_capacity(count);
    for n in 0..count {
        let spelling: String = forms
            .iter()
            .filter_map(|options| options.get(n.min(options.len() - 1)))
            .flat_map(|form| form.chars().filter(char::is_ascii_alphanumeric))
            .collect();
        if !spelling.is_empty() && !all.contains(&spelling) {
            all.push(spelling);
        }
    }
    all
}

/// A readable Latin form for display: Cyrillic, Greek and other scripts by their national rule, Latin as it is.
pub fn latin(text: &str) -> String {
    let language = Language::guess(text).or_else(|| {
        let cyrillic = text.chars().any(is_cyrillic);
        let lower = text.to_lowercase();
        let macedonian = lower.split_whitespace().any(|word| word.ends_with("ски") || word.ends_with("ска"));
        cyrillic.then_some(if macedonian { Language::Macedonian } else { Language::Serbian })
    });
    // Greek without accents, so that digraphs are found under them.
    let composed = text.chars().take(TEXT_MAX).nfkc();
    let chars: Vec<char> = composed.map(|c| if is_greek(c) { c.nfd().next().unwrap_or(c) } else { c }).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if !(is_cyrillic(c) || is_greek(c) || is_arabic(c)) {
            let known =
                c.is_ascii() || matches!(c, '\u{80}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2019}');
            if known {
                out.push(c)
            } else {
                out.push_str(any_ascii::any_ascii_char(c))
            }
            at += 1;
            continue;
        }
        let found = [2, 1].into_iter().filter(|n| at + n <= chars.len()).find_map(|n| {
            let key: String = chars[at..at + n].iter().flat_map(|c| c.to_lowercase()).collect();
            Some((n, TABLES.row(language, &key)?.latin))
        });
        let (taken, form) = found.unwrap_or_else(|| (1, any_ascii::any_ascii_char(c)));
        at += taken;
        if c.is_uppercase() {
            let shouting = chars.get(at).is_some_and(|next| next.is_uppercase())
                || (!chars.get(at).is_some_and(|next| next.is_lowercase())
                    && at > taken
                    && chars[at - taken - 1].is_uppercase());
            let mut rest = form.chars();
            out.extend(rest.next().into_iter().flat_map(char::to_uppercase));
            if shouting { out.extend(rest.flat_map(char::to_uppercase)) } else { out.push_str(rest.as_str()) }
        } else {
            out.extend(form.chars().flat_map(char::to_lowercase));
        }
    }
    out
}

/// How the table of Doc 9303-3 section 6 is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ZoneTable {
    /// With its errata mended by the national rule: what documents of the region have.
    #[default]
    Mended,
    /// To the letter of the printed table (8th edition), for zones that a device made by it: Serbian Г is H, and Ћ stands where the code
    /// of Ђ is, so that it is D.
    Printed,
}

/// The upper-case form of a name part in a machine-readable zone (Doc 9303-3 section 6), words parted by spaces.
///
/// Serbian, Macedonian and Bulgarian letters follow the national rule that the zone of those documents follows.
pub fn mrz(text: &str) -> String {
    mrz_by(text, ZoneTable::Mended)
}

/// The same by either reading of the table.
pub fn mrz_by(text: &str, table: ZoneTable) -> String {
    let language = Language::guess(text);
    let serbian = matches!(language, Some(Language::Serbian | Language::Montenegrin));
    let printed: String = text.chars().map(|c| printed_letter(c).filter(|_| serbian).unwrap_or(c)).collect();
    let text = if table == ZoneTable::Printed { printed.as_str() } else { text };
    let mut out = String::with_capacity(text.len());
    for c in latin_if_cyrillic(text, language).chars().take(TEXT_MAX).nfkc().collect::<Vec<_>>() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        if let Some(form) = TABLES.zone.get(&lower) {
            out.push_str(form);
        } else if c.is_whitespace() || matches!(c, '-' | '\u{2010}' | ',') {
            out.push(' ');
        } else if !is_combining_mark(c) {
            out.extend(any_ascii::any_ascii_char(c).chars().filter(char::is_ascii_alphanumeric));
        }
    }
    let words: Vec<&str> = out.split_whitespace().collect();
    words.join(" ").to_ascii_uppercase()
}

/// What the printed table makes of a Serbian letter that it has wrong.
fn printed_letter(c: char) -> Option<char> {
    match c {
        'Г' | 'г' => Some('H'),
        'Ћ' | 'ћ' => Some('D'),
        _ => None,
    }
}

/// Cyrillic of the region by national Latin first; other scripts and languages stay for the ICAO table.
fn latin_if_cyrillic(text: &str, language: Option<Language>) -> String {
    let national = matches!(
        language,
        Some(Language::Serbian | Language::Montenegrin | Language::Macedonian | Language::Bulgarian)
    );
    let foreign = text.to_lowercase().chars().any(|c| "ыэёіїє".contains(c));
    if text.chars().any(is_cyrillic) && (national || !foreign) { latin(text) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn latin_reads_as_the_language_writes() {
        for (text, expected) in [
            ("Ђорђевић", "Đorđević"),
            ("Љубица Њежић", "Ljubica Nježić"),
            ("ЉУБИЦА ЏАЏИЋ", "LJUBICA DŽADŽIĆ"),
            ("Ѓорѓи Ќосев", "Gjorgji Kjosev"),
            ("Живко Јанчевски", "Zhivko Janchevski"),
            ("Жељко Шушњар", "Željko Šušnjar"),
            ("Щерю Янков", "Shteryu Yankov"),
            ("Γιώργος Παπανδρέου", "Giorgos Papandreou"),
            ("Ćamil Đurić-Šahinović", "Ćamil Đurić-Šahinović"),
            ("С\u{301}епан", "Śepan"),
            ("", ""),
        ] {
            assert_eq!(latin(text), expected, "{text}");
        }
    }

    #[test]
    fn zones_are_spelled_as_documents_spell_them() {
        for (text, expected) in [
            ("Ђорђевић", "DORDEVIC"),
            ("Đorđević-Šarić", "DORDEVIC SARIC"),
            ("Ѓорѓиева", "GJORGJIEVA"),
            ("Çelaj", "CELAJ"),
            ("Müller", "MUELLER"),
            ("O'Neill", "ONEILL"),
            ("Љиљана", "LJILJANA"),
        ] {
            assert_eq!(mrz(text), expected, "{text}");
        }
    }

    #[test]
    fn the_printed_table_is_followed_to_the_letter_if_asked() {
        for (text, mended, printed) in [
            ("Горан Ђокић", "GORAN DOKIC", "HORAN DOKID"),
            ("Ѓорѓиева", "GJORGJIEVA", "GJORGJIEVA"),
            ("Goran", "GORAN", "GORAN"),
        ] {
            assert_eq!(
                (mrz_by(text, ZoneTable::Mended), mrz_by(text, ZoneTable::Printed)),
                (mended.into(), printed.into())
            );
        }
    }

    #[test]
    fn languages_are_guessed_only_where_letters_tell() {
        for (text, expected) in [
            ("Ђорђе", Some(Language::Serbian)),
            ("Ќиро", Some(Language::Macedonian)),
            ("Щерев", Some(Language::Bulgarian)),
            ("Марко", None),
            ("Sergej", None),
            ("Besnikë", Some(Language::Albanian)),
            ("Işık", Some(Language::Turkish)),
            ("Νίκος", Some(Language::Greek)),
            ("محمد", Some(Language::Arabic)),
        ] {
            assert_eq!(Language::guess(text), expected, "{text}");
        }
    }

    #[test]
    fn spellings_hold_each_register() {
        for (token, expected) in [
            ("Đorđević", &["djordjevich", "dordevic"][..]),
            ("Ђорђевић", &["djordjevich", "dordevic", "gjorgjevikj"]),
            ("Ќосев", &["kjosev", "kosev", "qosev"]),
            ("Beqiri", &["beqiri", "bekiri"]),
            ("Özgür", &["ozgur", "oezguer"]),
        ] {
            let all = spellings(token, None);
            for want in expected {
                assert!(all.iter().any(|s| s == want), "{token}: {want} not in {all:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn spellings_are_bounded_ascii(text in "\\PC{0,600}") {
            let all = spellings(&text, Language::guess(&text));
            prop_assert!(all.len() <= SPELLINGS_MAX);
            prop_assert!(all.iter().all(|s| s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())));
            latin(&text);
            prop_assert!(mrz(&text).bytes().all(|b| b == b' ' || b.is_ascii_uppercase() || b.is_ascii_digit()));
        }
    }
}
