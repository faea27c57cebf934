//! Organisations: are two written names one organisation's? The names' likeness without their legal forms, weighed by form and country.
//!
//! A register of one country writes `ДОО`, of another `d.o.o.`, a contract `Ltd`: `data/legal_forms.txt` says which forms are one.
//! Another form, or another country of the seat, costs a little; neither hides an organisation, for registers err and firms move.
//! INVARIANT bounded: what [`Name`] reads of a name, and [`PARTS_MAX`] names of an organisation.

use std::sync::LazyLock;

use model::{Organisation, ReasonKind};
use rustc_hash::FxHashMap;

use crate::evidence::{Evidence, Particulars, never_hiding, shifted, weigh};
use crate::exact::PARTS_MAX;
use crate::name::{Comparison, Name, compare};
use crate::script::TEXT_MAX;

/// Words of the longest form.
const FORM_WORDS_MAX: usize = 5;
/// Log-odds of legal forms of two classes.
const OTHER_FORM: f32 = -0.4;
/// Factor where only one of the names has words behind its legal form, a seat as a rule, and they are left out.
const SEAT_LEFT_OUT: f32 = 0.98;
/// Factor where both have them and they differ: a firm that moved, or a namesake elsewhere.
const OTHER_SEAT: f32 = 0.85;

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

/// A name of an organisation, parted from its legal form.
struct Parted<N> {
    /// The words without the legal form.
    words: N,
    /// The words before the legal form, if there are more behind it.
    head: Option<N>,
    class: Class,
}

impl Parted<String> {
    fn new(text: &str) -> Self {
        let text: String = text.chars().take(TEXT_MAX).collect();
        let parts = |c: char| c.is_whitespace() || ",;«»„“”\"()/–-".contains(c);
        let words: Vec<&str> = text.split(parts).filter(|word| !word.is_empty()).collect();
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
            (kept, head, class) = (words, 0, 0);
        }
        let behind = head > 0 && head < kept.len();
        Self { words: kept.join(" "), head: behind.then(|| kept[..head].join(" ")), class }
    }

    /// The same with its words read, to be compared.
    fn read(self) -> Parted<Name> {
        Parted { words: Name::read(&self.words), head: self.head.as_deref().map(Name::read), class: self.class }
    }
}

impl Parted<Name> {
    /// Whether the legal forms are known to be of two classes.
    fn is_of_another_form(&self, other: &Self) -> bool {
        self.class != 0 && other.class != 0 && self.class != other.class
    }
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

/// The names by which the index finds an organisation: without the legal form, and without what stands behind it.
pub(crate) fn searchable(name: &str) -> impl Iterator<Item = String> + use<> {
    let Parted { words, head, .. } = Parted::new(name);
    [words].into_iter().chain(head)
}

/// The likeness of two names, without evidence.
fn likeness(asked: &Parted<Name>, held: &Parted<Name>) -> Comparison {
    let whole = compare(&asked.words, &held.words);
    let (head, rest, factor) = match (&asked.head, &held.head) {
        (Some(head), None) => (head, &held.words, SEAT_LEFT_OUT),
        (None, Some(head)) => (&asked.words, head, SEAT_LEFT_OUT),
        (Some(head), Some(rest)) => (head, rest, OTHER_SEAT),
        (None, None) => return whole,
    };
    let mut cut = compare(head, rest);
    cut.score *= factor;
    if cut.score > whole.score { cut } else { whole }
}

/// Compares the name and country of a seat asked for, either of which may be empty, with a held organisation. The score is 0.0–1.0, a match
/// from [`SCORE_MIN`] on; 0.0 without a name.
pub fn compare_organisations(asked: (&str, &str), held: &Organisation) -> Comparison {
    let nothing = Comparison { score: 0.0, reasons: Vec::new() };
    let (name, country) = asked;
    if plain(name).is_empty() {
        return nothing;
    }
    let evidence = Evidence { asked: Particulars::of_seat(country), held: Particulars::of_seat(&held.country) };
    let asked = Parted::new(name).read();
    let names = std::iter::once(&held.name).chain(held.also.iter().take(PARTS_MAX));
    let compared = names.map(|held| {
        let read = Parted::new(held).read();
        let mut found = likeness(&asked, &read);
        found.score = weigh(found.score, &evidence);
        if asked.is_of_another_form(&read) {
            found.score = never_hiding(found.score, shifted(found.score, OTHER_FORM));
        }
        // A reason shows the names as they were written, with their legal forms.
        let of_names =
            |kind| matches!(kind, ReasonKind::SameName | ReasonKind::TransliteratedName | ReasonKind::SimilarName);
        for reason in found.reasons.iter_mut().filter(|reason| of_names(reason.kind)) {
            reason.detail = format!("{name} = {held}");
        }
        found
    });
    let Some(mut found) = compared.max_by(|a, b| a.score.total_cmp(&b.score)) else { return nothing };
    found.reasons.extend(evidence.reasons());
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::SCORE_MIN;
    use ReasonKind::{OtherNationality, SameName, SameNationality, SimilarName, TransliteratedName};

    fn score(asked: &str, held: &str) -> f32 {
        let held = Organisation { name: held.to_owned(), ..Organisation::default() };
        compare_organisations((asked, ""), &held).score
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
            ("Vedrina d. o. o. ", &["Vedrina"]),
            ("„Алфа Превоз“ ЕООД", &["Алфа Превоз"]),
            ("ООО Северный путь", &["Северный путь"]),
            ("Sh.p.k. Liria Trans", &["Liria Trans"]),
            ("Güneş Nakliyat Ltd. Şti.", &["Güneş Nakliyat"]),
            ("Αιγαίο Α.Ε.", &["Αιγαίο"]),
            // A mark between names is no form.
            ("Müller & Söhne GmbH", &["Müller & Söhne"]),
            ("Vedrina d.o.o. Novi Sad", &["Vedrina Novi Sad", "Vedrina"]),
            ("VEDRINA AD SKOPJE", &["VEDRINA SKOPJE", "VEDRINA"]),
            ("Ad Vedrina", &["Ad Vedrina"]),
            ("DOO", &["DOO"]),
            ("", &[""]),
        ] {
            assert_eq!(searchable(name).collect::<Vec<_>>(), expected, "{name}");
        }
        assert!(!FORMS.contains_key(""));
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
            let found = compare_organisations((name, country), &held);
            assert_eq!(found.reasons.iter().map(|reason| reason.kind).collect::<Vec<_>>(), kinds, "{name}: {found:?}");
            assert_eq!(found.reasons[0].detail, detail);
            assert!(found.score >= SCORE_MIN, "{name}: {}", found.score);
        }
        assert!(compare_organisations(("", "SRB"), &held).reasons.is_empty());
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
