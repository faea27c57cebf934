//! Makers: do two lines of maker and model name the same maker of vehicles or firearms?
//!
//! Registers write VW, Volkswagen and Фолксваген; `data/makers.tsv` has the names that are known, collected for Egnatia. A maker that is
//! not among them is compared by its first word alone. Never excludes: what follows from another maker is [`crate::explain`]'s.
//! INVARIANT bounded: at most [`TEXT_MAX`] characters and [`WORDS_MAX`] words of a line are read.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

const TEXT_MAX: usize = 200;
const WORDS_MAX: usize = 12;
/// Words of the longest name.
const NAME_MAX: usize = 6;
/// Letters from which on a word with one wrong letter is still that word.
const SLIP_MIN: usize = 6;
/// Letters that a name must have to be one behind other words: `hunting rifle, Zastava`.
const INNER_MIN: usize = 3;

/// A maker: what it makes, and its line.
type Maker = (u8, u16);

/// Makers by a name, its words parted by blanks.
static MAKERS: LazyLock<FxHashMap<String, Vec<Maker>>> = LazyLock::new(|| {
    let mut makers: FxHashMap<String, Vec<Maker>> = FxHashMap::default();
    let lines = include_str!("../data/makers.tsv").lines().filter(|line| !line.starts_with('#'));
    for (number, line) in (0..).zip(lines) {
        let mut fields = line.split('\t');
        let kind = fields.next().and_then(|kind| kind.bytes().next()).unwrap_or_default();
        for name in fields.flat_map(|names| names.split('|')) {
            let known = makers.entry(words(name).join(" ")).or_default();
            known.push((kind, number));
            known.dedup();
        }
    }
    makers
});

/// Words in lower case and Latin letters; letters and digits are words apart, so that `M70` is `M 70`.
fn words(text: &str) -> Vec<String> {
    let lower = text.chars().take(TEXT_MAX).nfkc().flat_map(char::to_lowercase);
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for c in lower.flat_map(|c| any_ascii::any_ascii_char(c).chars()) {
        let class = c.is_ascii_alphanumeric().then(|| c.is_ascii_digit());
        match (class, words.last_mut()) {
            (Some(_), Some(word)) if class == last => word.push(c.to_ascii_lowercase()),
            (Some(_), _) => words.push(c.to_ascii_lowercase().to_string()),
            // An apostrophe parts nothing.
            (None, _) if c == '\'' => continue,
            (None, _) => {}
        }
        last = class;
    }
    words.truncate(WORDS_MAX);
    words
}

/// The makers that words name: by the longest name that begins them, else by the first name behind.
fn makers(words: &[String]) -> &'static [Maker] {
    let longest = |from: usize| {
        let ends = (from + 1..=words.len().min(from + NAME_MAX)).rev();
        ends.map(|end| words[from..end].join(" ")).find_map(|name| Some((name.len(), MAKERS.get(&name)?)))
    };
    if let Some((_, found)) = longest(0) {
        return found;
    }
    let slip = words.first().and_then(|first| {
        let near = |(name, _): &(&String, _)| one_slip(first, name);
        // In the order of letters, so that the same text has the same maker in every process.
        MAKERS.iter().filter(near).min_by_key(|(name, _)| *name)
    });
    let inner = || (1..words.len()).filter_map(longest).find(|(letters, _)| *letters >= INNER_MIN);
    slip.map(|(_, found)| found).or_else(|| inner().map(|(_, found)| found)).map_or(&[], Vec::as_slice)
}

/// Whether two long words differ in one letter: put in, left out, or another.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().min(b.len()) < SLIP_MIN || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (rest, other) = (&a[same..], &b[same..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Equal => rest.get(1..) == other.get(1..),
        std::cmp::Ordering::Less => Some(rest) == other.get(1..),
        std::cmp::Ordering::Greater => rest.get(1..) == Some(other),
    }
}

/// Whether two lines of maker and model name one maker. `None` if nobody can say: one of them names none that is known, or they name
/// makers of different things, and their first words differ.
pub fn same_maker(a: &str, b: &str) -> Option<bool> {
    let (x, y) = (words(a), words(b));
    let (of_a, of_b) = (makers(&x), makers(&y));
    if of_a.iter().any(|maker| of_b.contains(maker)) {
        return Some(true);
    }
    if of_a.iter().any(|(kind, _)| of_b.iter().any(|(other, _)| kind == other)) {
        return Some(false);
    }
    let first = x.first().filter(|first| first.len() > 1)?;
    (y.first() == Some(first)).then_some(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn makers_are_known_in_every_writing() {
        for (a, b, same) in [
            ("VW Golf", "Фолксваген Пасат", Some(true)),
            ("Folksvagen", "Volkswagen Passat", Some(true)),
            ("Wolkswagen", "VW", Some(true)),
            ("Volkswagem Golf", "VW", Some(true)),
            ("MB Sprinter", "Mercedes-Benz C 220", Some(true)),
            ("МЕРЦЕДЕС БЕНЦ", "daimler", Some(true)),
            ("БМВ 320д", "BMW320d", Some(true)),
            ("Шкода Октавиа", "ŠKODA Fabia", Some(true)),
            ("Skoda", "Škoda", Some(true)),
            ("Citroen", "Citroën Berlingo", Some(true)),
            ("Пежо 308", "Peugeot", Some(true)),
            ("Рено", "Renault Megane", Some(true)),
            ("Yugo 45", "Застава 101", Some(true)),
            ("Zastava Iveco 35.8", "Iveco Daily", Some(true)),
            ("Zastava Iveco 35.8", "Застава", Some(true)),
            ("ВАЗ 2107", "Lada Niva", Some(true)),
            ("Vauxhall Astra", "Opel Astra", Some(true)),
            ("Tofaş Doblo", "Fiat Doblo", Some(true)),
            ("Range Rover Sport", "Land Rover Discovery", Some(true)),
            ("М.А.Н. 18.440", "MAN TGX", Some(true)),
            ("камион Scania", "Сканија", Some(true)),
            ("Golf 7", "VW", Some(true)),
            ("VW Golf", "Opel Astra", Some(false)),
            ("BMW", "Audi A4", Some(false)),
            ("Zastava 101", "Fiat 128", Some(false)),
            ("Crvena zastava M70", "Застава М70", Some(true)),
            ("M70 AB2", "Zastava M 70", Some(true)),
            ("пиштољ Застава М57", "Zastava", Some(true)),
            ("CZ 99", "Zastava CZ99", Some(true)),
            ("CZ 75", "ČZ 75 B", Some(true)),
            ("CZ 75", "Zastava CZ 99", Some(false)),
            ("CZ 75", "Česká zbrojovka", Some(true)),
            ("FN", "Fabrique Nationale Herstal", Some(true)),
            ("Browning HP", "FN High Power", Some(true)),
            ("S&W 686", "Smith & Wesson", Some(true)),
            ("SW Model 10", "Smith and Wesson", Some(true)),
            ("H&K MP5", "Heckler & Koch", Some(true)),
            ("HK", "Хеклер и Кох", Some(true)),
            ("Ижмаш Сајга", "Kalashnikov Concern", Some(true)),
            ("Беретта 92", "Pietro Beretta", Some(true)),
            ("Walther PPK", "Carl Walther", Some(true)),
            ("Sturm, Ruger & Co.", "Ruger", Some(true)),
            ("Glock 17", "Beretta 92", Some(false)),
            ("Colt 1911", "Ruger", Some(false)),
            // A firearm of Astra is no Opel; nor does anybody say what else it is.
            ("Astra", "Opel Astra", None),
            ("Colt", "Mitsubishi Colt", None),
            ("invented", "Invented model 2", Some(true)),
            ("invented", "VW", None),
            ("", "", None),
            ("", "VW", None),
            ("maker not read", "VW Golf", None),
            ("hunting rifle, maker not read", "Zastava M70", None),
            ("9", "9", None),
        ] {
            assert_eq!(same_maker(a, b), same, "{a} = {b}");
            assert_eq!(same_maker(b, a), same, "{b} = {a}");
        }
    }

    #[test]
    fn the_table_is_read_in_whole() {
        let lines: Vec<&str> =
            include_str!("../data/makers.tsv").lines().filter(|line| !line.starts_with('#')).collect();
        for line in &lines {
            let fields: Vec<&str> = line.split('\t').collect();
            assert!((2..=3).contains(&fields.len()) && matches!(fields[0], "v" | "f"), "{line}");
            let names = fields.get(2).into_iter().flat_map(|names| names.split('|'));
            for name in names.chain([fields[1]]) {
                assert!((1..=NAME_MAX).contains(&words(name).len()), "{line}: `{name}`");
                assert_eq!(same_maker(name, fields[1]), Some(true), "{line}: `{name}`");
            }
        }
        assert!(lines.len() > 150);
    }

    proptest! {
        #[test]
        fn any_text_has_one_answer_both_ways(a in "\\PC{0,60}", b in "\\PC{0,60}") {
            prop_assert_eq!(same_maker(&a, &b), same_maker(&b, &a));
        }
    }
}
