//! Organisations: what of a name is the organisation's own, and what only its legal form or seat?
//!
//! A register of one country writes `ДОО`, of another `d.o.o.`, a contract `Ltd`: `data/legal_forms.txt` says which forms are one. The
//! form is left out of the words; what stands behind it is a seat as a rule, so the name is read with it and without. Another form costs
//! a little and hides nothing: registers leave forms out, translate them, or err. INVARIANT bounded: [`WORDS_MAX`] words of a name.

use std::sync::LazyLock;

use model::Organisation;
use rustc_hash::FxHashMap;

use crate::SCORE_MIN;
use crate::evidence::Particulars;
use crate::exact::PARTS_MAX;
use crate::name::{Comparison, Name};
use crate::state::State;

/// Words of a name that are looked through.
const WORDS_MAX: usize = 40;
/// Words of the longest form.
const FORM_WORDS_MAX: usize = 5;
/// Log-odds of legal forms of two classes.
const OTHER_FORM: f32 = -0.4;

/// A class of legal forms; 0 is of all.
type Class = u8;

/// The class of a form, and whether it is also a word.
static FORMS: LazyLock<FxHashMap<String, (Class, bool)>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    let lines = include_str!("../data/legal_forms.txt").lines().filter(|line| !line.starts_with('#'));
    for (number, line) in (1..).zip(lines) {
        let mut words = line.split(' ');
        let class = if words.next() == Some("any") { 0 } else { number };
        for form in words {
            let letters = plain(form);
            let word = form.ends_with('~') || letters.len() <= 2;
            let known = forms.entry(letters).or_insert((class, word));
            known.1 |= word;
        }
    }
    forms
});

/// Letters and digits alone, lower case, in Latin: `Д.О.О.` and `d.o.o.` are `doo`.
fn plain(text: &str) -> String {
    let latin = text.chars().flat_map(|c| any_ascii::any_ascii_char(c).chars());
    latin.filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A name of an organisation, read.
struct Read<'a> {
    /// The words without the legal form.
    words: Vec<&'a str>,
    /// How many of them stand before the legal form, if others stand behind it.
    head: Option<usize>,
    class: Class,
}

impl<'a> Read<'a> {
    fn new(text: &'a str) -> Self {
        let parts = |c: char| c.is_whitespace() || ",;«»„“”\"()/–-".contains(c);
        let words: Vec<&str> = text.split(parts).filter(|word| !word.is_empty()).take(WORDS_MAX).collect();
        let (mut kept, mut head, mut class) = (Vec::new(), 0, 0);
        let mut at = 0;
        while at < words.len() {
            match form_at(&words, at) {
                Some((length, found)) => {
                    class = if found == 0 { class } else { found };
                    head = if head == 0 { kept.len() } else { head };
                    at += length;
                }
                None => {
                    kept.push(words[at]);
                    at += 1;
                }
            }
        }
        if kept.iter().all(|word| plain(word).is_empty()) {
            // A name that is all form is a name.
            return Self { words, head: None, class: 0 };
        }
        let head = (head > 0 && head < kept.len()).then_some(head);
        Self { words: kept, head, class }
    }
}

/// The ways to read a name without its legal form: whole, and without what stands behind the form.
pub(crate) fn readings(name: &str) -> impl Iterator<Item = String> {
    let read = Read::new(name);
    let head = read.head.map(|count| read.words[..count].join(" "));
    std::iter::once(read.words.join(" ")).chain(head)
}

/// The names of an organisation as they are compared; each shows what was written.
pub(crate) fn names(written: &str) -> impl Iterator<Item = Name> + '_ {
    readings(written).map(move |reading| Name::of_words(&reading, written))
}

fn written(held: &Organisation) -> impl Iterator<Item = &str> {
    [&held.name].into_iter().chain(held.also.iter().take(PARTS_MAX)).map(String::as_str)
}

/// All ways to read the names of an organisation that is held, as the index keeps them.
pub(crate) fn held_readings(held: &Organisation) -> impl Iterator<Item = String> + '_ {
    written(held).flat_map(readings)
}

/// The names of an organisation that is held, and its country.
pub(crate) fn read(held: &Organisation) -> (impl Iterator<Item = Name> + '_, Particulars) {
    let particulars = Particulars { nationality: State::read(&held.country), ..Particulars::default() };
    (written(held).flat_map(names), particulars)
}

/// Another legal form speaks against, a little; it does not hide what would show. Nothing is known of a form that nobody wrote.
pub(crate) fn weigh_form(found: &mut Comparison, asked: &str, held: &Organisation) {
    let asked = Read::new(asked).class;
    let mut classes = written(held).map(|name| Read::new(name).class).filter(|class| *class != 0).peekable();
    if asked == 0 || classes.peek().is_none() || classes.any(|class| class == asked) {
        return;
    }
    let odds = (found.score / (1.0 - found.score)).ln() + OTHER_FORM;
    let less = 1.0 / (1.0 + (-odds).exp());
    found.score = if found.score >= SCORE_MIN { less.max(SCORE_MIN) } else { less };
}

/// The legal form that begins at a word: how many words it has, and its class.
fn form_at(words: &[&str], at: usize) -> Option<(usize, Class)> {
    let lengths = (1..=FORM_WORDS_MAX.min(words.len() - at)).rev();
    let found = lengths.filter_map(|length| {
        let run = &words[at..at + length];
        let letters: String = run.iter().map(|word| plain(word)).collect();
        let &(class, word) = FORMS.get(&letters)?;
        (!word || is_marked(words, at, length)).then_some((length, class))
    });
    found.into_iter().next()
}

/// Whether a form that is also a word is meant as a form here: at the end, with dots, or in capitals.
fn is_marked(words: &[&str], at: usize, length: usize) -> bool {
    let run = &words[at..at + length];
    let last = at > 0 && at + length == words.len();
    // Initials of a founder stand first, each for itself: `S. A. Kostov`.
    let dotted = run.iter().all(|word| word.contains('.')) && (at > 0 || length == 1);
    let capital = |word: &&str| word.chars().all(|c| !c.is_lowercase());
    // In a name that is all capitals they say nothing about its first word.
    let capitals = run.iter().all(capital) && (at > 0 || !words.iter().all(capital));
    last || dotted || capitals
}

#[cfg(test)]
mod tests {
    use model::{Query, ReasonKind, Subject};
    use proptest::prelude::*;

    use super::*;
    use crate::explain;
    use ReasonKind::{OtherNationality, SameName, SameNationality, SimilarName, TransliteratedName};

    fn explained(name: &str, country: &str, held: &Organisation) -> Comparison {
        let country = Some(country.to_owned()).filter(|country| !country.is_empty());
        let query = Query::Organisation { name: name.to_owned(), country, number: None };
        explain(&query, &Subject::Organisation(held.clone()))
    }

    fn score(asked: &str, held: &str) -> f32 {
        explained(asked, "", &Organisation { name: held.to_owned(), ..Organisation::default() }).score
    }

    /// Invented names: asked, held, and whether they are to be a match, either way round.
    const PAIRS: [(&str, &str, bool); 54] = [
        ("Vardokzim d.o.o.", "Вардокзим ДОО", true),
        ("VARDOKZIM DOO", "Vardokzim d. o. o.", true),
        ("Vardokzim", "Vardokzim d.o.o. Beograd", true),
        ("Vardokzim Ltd", "Вардокзим ДООЕЛ Скопје", true),
        ("Vardokzim Limited", "Vardokzim Sh.p.k.", true),
        ("Vardokzim SHPK", "Vardokzim sh.p.k", true),
        ("Vardokzim GmbH", "Vardokzim d.o.o.", true),
        ("Vardokzim Transport d.o.o.", "Вардокзим Транспорт ЕООД", true),
        ("Vardokzim Trans EOOD", "ВАРДОКЗИМ ТРАНС ООД", true),
        ("ООО «Вардокзим»", "Vardokzim LLC", true),
        ("ТОВ Вардокзим", "ООО Вардокзим", true),
        ("ЗАО Вардокзим", "Vardokzim a.d.", true),
        ("Vardokzim AD Skopje", "АД Вардокзим", true),
        ("VARDOKZIM AD SKOPJE", "Вардокзим а.д. Скопје", true),
        ("Βαρδοκζιμ Α.Ε.", "Vardokzim S.A.", true),
        ("Βαρδοκζιμ ΕΠΕ", "Vardokzim Ltd", true),
        ("Vardokzim Ltd. Şti.", "Vardokzim Limited Şirketi", true),
        ("Vardokzim A.Ş.", "VARDOKZIM AS", true),
        ("Vardokzim S.r.l.", "SC Vardokzim SRL", true),
        ("Vardokzim Kft.", "Vardokzim kft", true),
        ("Vardokzim Zrt.", "Vardokzim Inc.", true),
        ("Vardokzim GmbH & Co. KG", "Vardokzim GmbH und Co KG", true),
        ("Vardokzim društvo s ograničenom odgovornošću", "Vardokzim d.o.o.", true),
        ("Друштво за промет Вардокзим ДОО", "Вардокзим Промет доо", true),
        ("Vardokzim j.t.d.", "Vardokzim o.d.", true),
        ("Vardokzim Co.", "Vardokzim Corp.", true),
        ("Vardokzim d.o.o.", "Vardokzim a.d.", true),
        ("Vardokzim k.d.", "Vardokzim Sh.p.k.", true),
        ("Vardokzimm d.o.o.", "Vardokzim d.o.o.", true),
        ("Đurovita d.o.o.", "Djurovita doo", true),
        ("Đurovita d.o.o.", "Ђуровита ДОО Ниш", true),
        ("Kru-Pel d.o.o.", "KruPel DOO", true),
        ("Shpellum Sh.p.k.", "Шпелум ДООЕЛ", true),
        ("Đurovita, d.o.o., Zagreb", "Đurovita", true),
        ("Studio Zimpel 54 d.o.o.", "STUDIO ZIMPEL 54 DOO", true),
        ("Ad Torlev Sh.p.k.", "Ad Torlev", true),
        ("S. A. Torlevski ДООЕЛ", "S.A. Torlevski", true),
        ("Vardokzim d.o.o. Beograd", "Вардокзим ДОО Ниш", true),
        ("Vardokzim d.o.o. Beograd", "Falnur d.o.o. Beograd", false),
        ("d.o.o.", "Vardokzim d.o.o.", false),
        ("Vardokzim d.o.o.", "Krupelmot d.o.o.", false),
        ("Ltd", "LLC", false),
        ("Vardokzim d.o.o.", "Banlevsin d.o.o.", false),
        ("Vardokzim Transport d.o.o.", "Torgrofal Transport d.o.o.", false),
        ("Vardokzim Gradnja", "Nurredvin Gradnja", false),
        ("Zimpel d.o.o.", "Kopnurgro a.d.", false),
        ("Torlev AD", "Motsingro AD", false),
        ("ООО Торлев", "ООО Мотсингро", false),
        ("Falnur Sh.p.k.", "Redvin Sh.p.k.", false),
        ("Falnur Metal doo", "Redvin Metal doo", false),
        ("Α.Ε. Φαλνουρ", "Α.Ε. Ρεντβιν", false),
        ("Sindok Kft.", "Pelkru Kft.", false),
        ("Co.", "Vardokzim", false),
        ("", "Vardokzim", false),
    ];

    #[test]
    fn legal_forms_are_no_part_of_a_name() {
        for (name, expected) in [
            ("Ведрина д.о.о.", &["Ведрина"][..]),
            ("VEDRINA DOO", &["VEDRINA"]),
            ("Vedrina d. o. o. ", &["Vedrina"]),
            ("„Алфа Превоз“ ЕООД", &["Алфа Превоз"]),
            ("ООО Северный путь", &["Северный путь"]),
            ("Sh.p.k. Liria Trans", &["Liria Trans"]),
            ("Güneş Nakliyat Ltd. Şti.", &["Güneş Nakliyat"]),
            ("Αιγαίο Α.Ε.", &["Αιγαίο"]),
            ("Müller & Söhne GmbH", &["Müller & Söhne"]),
            ("Vedrina d.o.o. Novi Sad", &["Vedrina Novi Sad", "Vedrina"]),
            ("VEDRINA AD SKOPJE", &["VEDRINA SKOPJE", "VEDRINA"]),
            ("Ad Vedrina", &["Ad Vedrina"]),
            ("DOO", &["DOO"]),
            ("", &[""]),
        ] {
            assert_eq!(readings(name).collect::<Vec<_>>(), expected, "{name}");
        }
    }

    #[test]
    fn organisations_are_told_apart_without_their_legal_forms() {
        let wrong = PAIRS.iter().filter_map(|(asked, held, same)| {
            let scores = [score(asked, held), score(held, asked)];
            let right = scores.iter().all(|score| (*score >= SCORE_MIN) == *same);
            (!right).then(|| format!("{asked} = {held}: {scores:?}, wanted {same}"))
        });
        let wrong: Vec<String> = wrong.collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn another_form_or_country_costs_a_little_and_hides_nothing() {
        let same = score("Vardokzim d.o.o.", "Вардокзим ДОО");
        let other = score("Vardokzim d.o.o.", "Вардокзим АД");
        assert!(other < same && other >= SCORE_MIN, "{other} {same}");
        let slip = score("Vardokzin d.o.o.", "Vardokzim a.d.");
        assert!(slip >= SCORE_MIN && slip < score("Vardokzin d.o.o.", "Vardokzim d.o.o."), "{slip}");
        // One form in two languages, or a form that nobody wrote, costs nothing.
        assert_eq!(score("Vardokzim Ltd", "Vardokzim d.o.o."), score("Vardokzim", "Vardokzim d.o.o."));
        assert_eq!(score("Vardokzim Inc.", "Vardokzim d.o.o."), score("Vardokzim", "Vardokzim d.o.o."));
    }

    #[test]
    fn reasons_name_what_was_written() {
        let held = Organisation {
            name: "Вардокзим ДОО".into(),
            also: vec!["Falnur Trade Ltd".into()],
            country: "SRB".into(),
            number: String::new(),
        };
        for (name, country, kinds, detail) in [
            ("Vardokzim d.o.o.", "SRB", &[TransliteratedName, SameNationality][..], "Vardokzim d.o.o. = Вардокзим ДОО"),
            ("Вардокзим", "MKD", &[SameName, OtherNationality], "Вардокзим = Вардокзим ДОО"),
            ("falnur trade", "", &[SameName], "falnur trade = Falnur Trade Ltd"),
            ("falnurt trade", "", &[SimilarName], "falnurt trade = Falnur Trade Ltd"),
        ] {
            let found = explained(name, country, &held);
            assert_eq!(found.reasons.iter().map(|reason| reason.kind).collect::<Vec<_>>(), kinds, "{name}: {found:?}");
            assert_eq!(found.reasons[0].detail, detail);
            assert!(found.score >= SCORE_MIN, "{name}: {}", found.score);
        }
        assert!(explained("", "SRB", &held).reasons.is_empty());
    }

    #[test]
    fn each_form_is_of_one_class() {
        for (class, line) in
            include_str!("../data/legal_forms.txt").lines().filter(|line| !line.starts_with('#')).enumerate()
        {
            for form in line.split(' ').skip(1) {
                let class = if line.starts_with("any ") { 0 } else { class as Class + 1 };
                assert_eq!(FORMS[&plain(form)].0, class, "{form}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_has_a_score(a in "\\PC{0,60}", b in "\\PC{0,60}") {
            prop_assert!((0.0..=1.0).contains(&score(&a, &b)));
        }

        #[test]
        fn a_form_behind_a_name_is_that_name(name in "[BDGKLMNPRT][aeiou][dgklmnprst][aeiou][dgkmnpr]{1,3}", form in 0_usize..8) {
            let form = ["d.o.o.", "ДОО", "Sh.p.k.", "SHPK", "Ltd", "GmbH", "ООД", "A.Ş."][form];
            prop_assert_eq!(score(&format!("{name} {form}"), &name), score(&name, &name));
        }
    }
}
