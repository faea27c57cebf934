//! Organisations: what of a name is the organisation's own, and what only its legal form?
//!
//! `Ведрина д.о.о.` and `VEDRINA DOO` are one name, and `Vedrina a.d.` is likely another firm's; but registers leave the form out or
//! translate it, so it never hides anything.

use std::sync::LazyLock;

use model::Organisation;
use rustc_hash::FxHashSet;

use crate::evidence::Particulars;
use crate::exact::PARTS_MAX;
use crate::name::Name;
use crate::script::latin;
use crate::state::State;

/// Legal forms, Latin capitals without dots and blanks.
static FORMS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let rows = include_str!("../data/legal_forms.txt").lines().filter(|line| !line.starts_with('#'));
    rows.flat_map(str::split_whitespace).collect()
});
/// Words of a name that are looked through for a legal form, from its end and from its start.
const WORDS_MAX: usize = 40;

/// The letters of a word, Latin and capital.
fn letters(word: &str) -> String {
    let latin = latin(word).to_uppercase();
    latin.chars().flat_map(|c| any_ascii::any_ascii_char(c).chars()).filter(char::is_ascii_alphanumeric).collect()
}

/// A name without its legal form: one or several words at its end, or one at its start. A name that is nothing else stays as it is.
pub(crate) fn bare(name: &str) -> String {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '"' | '„' | '“' | '”' | '«' | '»');
    let mut words: Vec<&str> = name.split(parts).filter(|word| !word.is_empty()).take(WORDS_MAX).collect();
    let whole = words.clone();
    // `d. o. o.` is three words, `Ltd. Şti.` two forms.
    while let Some(count) = (1..=4.min(words.len())).rev().find(|count| {
        let end: String = words[words.len() - count..].iter().map(|word| letters(word)).collect();
        FORMS.contains(end.as_str())
    }) {
        words.truncate(words.len() - count);
    }
    if words.first().is_some_and(|word| FORMS.contains(letters(word).as_str())) {
        words.remove(0);
    }
    if words.is_empty() { whole.join(" ") } else { words.join(" ") }
}

/// The names of an organisation, and its country.
pub(crate) fn read(held: &Organisation) -> (impl Iterator<Item = Name> + '_, Particulars) {
    let names = [&held.name].into_iter().chain(held.also.iter().take(PARTS_MAX)).map(|name| Name::of(&bare(name), ""));
    (names, Particulars { nationality: State::read(&held.country), ..Particulars::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_are_no_part_of_a_name() {
        for (name, expected) in [
            ("Ведрина д.о.о.", "Ведрина"),
            ("VEDRINA DOO", "VEDRINA"),
            ("Vedrina d. o. o. ", "Vedrina"),
            ("„Алфа Превоз“ ЕООД", "Алфа Превоз"),
            ("ООО Северный путь", "Северный путь"),
            ("Sh.p.k. Liria Trans", "Liria Trans"),
            ("Güneş Nakliyat Ltd. Şti.", "Güneş Nakliyat"),
            ("Αιγαίο Α.Ε.", "Αιγαίο"),
            ("Müller & Söhne GmbH", "Müller & Söhne"),
            ("DOO", "DOO"),
            ("", ""),
        ] {
            assert_eq!(bare(name), expected, "{name}");
        }
    }
}
