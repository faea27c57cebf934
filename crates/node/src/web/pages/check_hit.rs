//! Why is this a hit? Names in the script in which they are held, and what speaks for and against, in words.
//!
//! Reads nothing, writes nothing. INVARIANT (as it was compared): the values shown are those that the owner's engine compared; only
//! codes of countries become their designation.

use model::{Hit, Person, Reason, ReasonKind};

use super::{visit::Desk, words};
use crate::web::views::{NameLabel, NameLine, ReasonView, Spelled};

/// From here on two spellings are forms of one name, not two names of a person.
const ONE_NAME: f32 = 0.9;

/// Hits with the best first; of equals the order of their owner is kept. What is no number is no likeness.
pub fn best_first(hits: &[Hit]) -> Vec<&Hit> {
    let mut hits: Vec<&Hit> = hits.iter().collect();
    hits.sort_by(|a, b| b.score.max(0.0).total_cmp(&a.score.max(0.0)));
    hits
}

/// What speaks for and against; without the values compared where the reader may not see content.
pub fn reasons(desk: &Desk<'_>, reasons: &[Reason], content: bool) -> Vec<ReasonView> {
    let mut before = "";
    let mut views = Vec::with_capacity(reasons.len());
    for reason in reasons {
        // The order of a name is told of the names just shown: they need not stand there twice.
        let detail = if content && reason.detail != before { reason.detail.as_str() } else { "" };
        before = &reason.detail;
        let compared = compared(detail, |text| match reason.kind {
            ReasonKind::SameNationality | ReasonKind::OtherNationality => desk.naming.name(text),
            _ => text.to_owned(),
        });
        let text = desk.t.text(wording_key(reason.kind, compared.as_ref()));
        views.push(ReasonView { text, compared, against: reason.kind.speaks_against() });
    }
    views
}

/// The two sides of `asked = held`. A value that has such a sign in itself cannot be parted: nobody may guess where.
fn compared(detail: &str, shown: impl Fn(&str) -> String) -> Option<[Spelled; 2]> {
    let (asked, held) = detail.split_once(" = ").filter(|(_, held)| !held.contains(" = "))?;
    Some([asked, held].map(|text| {
        let text = shown(text);
        Spelled { lang: words::script_tag(&text), text }
    }))
}

/// The key of a reason. One rule of transliteration serves two scripts, and also two ways to spell one of them.
fn wording_key(kind: ReasonKind, compared: Option<&[Spelled; 2]>) -> &'static str {
    match (kind, compared) {
        (ReasonKind::TransliteratedName, Some([asked, held])) if asked.lang != held.lang => {
            "reason-transliterated-name"
        }
        (ReasonKind::TransliteratedName, _) => "reason-respelled-name",
        _ => words::reason_key(kind),
    }
}

/// The names of a person: as it is held in its own script, then its Latin form, by the zone before any that we compute, then others.
pub fn names(person: &Person) -> Vec<NameLine> {
    let held = [person.family.as_str(), person.given.as_str()].join(" ").trim().to_owned();
    let of_zone = is_zone(&format!("{}, {}", person.family, person.given));
    let whole = matching::Name::of(&person.family, &person.given);
    let is_it = |text: &str| matching::compare(&matching::Name::read(text), &whole).score >= ONE_NAME;
    let mut also: Vec<&String> = person.also.iter().collect();
    // A record made from a zone may hold the name in its bearer's own script as well.
    let own_script = |also: &&String| of_zone && !words::script_tag(also).is_empty() && is_it(also);
    let own = also.iter().position(own_script).map(|at| also.remove(at).clone());
    // The sort is stable: zones of this very name go up, the rest stays in order.
    also.sort_by_key(|text| !(is_zone(text) && is_it(text)));
    let zones = also.iter().take_while(|text| is_zone(text) && is_it(text)).count();

    let line = |text: &str, label| NameLine { lang: words::script_tag(text).to_owned(), text: text.to_owned(), label };
    let named = |text: &&String| line(text, if is_zone(text) { NameLabel::Mrz } else { NameLabel::Also });
    let first = own.as_deref().unwrap_or(&held);
    let latin = matching::latin(first);
    let computed =
        (latin != first).then(|| NameLine { text: latin, lang: "und-Latn".to_owned(), label: NameLabel::Translit });
    let (zones, others) = also.split_at(zones);
    let own = own.as_deref().map(|own| line(own, NameLabel::Original));
    let held = line(&held, if of_zone { NameLabel::Mrz } else { NameLabel::Original });
    let before = own.into_iter().chain([held]).chain(zones.iter().map(named));
    before.chain(computed).chain(others.iter().map(named)).collect()
}

/// Whether a name has the form of a machine-readable zone: `FAMILY, GIVEN` in capital ASCII letters.
fn is_zone(text: &str) -> bool {
    let capital = |part: &str| {
        part.bytes().any(|b| b.is_ascii_uppercase()) && part.bytes().all(|b| b.is_ascii_uppercase() || b == b' ')
    };
    text.split_once(',').is_some_and(|(family, given)| capital(family) && capital(given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use proptest::prelude::*;

    #[test]
    fn names_show_the_original_first_and_its_latin_form_as_what_it_is() {
        use NameLabel::{Also, Mrz, Original, Translit};
        let check = |(family, given): (&str, &str), also: &[&str], lines: &[(&str, NameLabel)]| {
            let also = also.iter().map(|name| (*name).to_owned()).collect();
            let person = Person { family: family.into(), given: given.into(), also, ..Person::default() };
            let found = names(&person);
            assert_eq!(found.iter().map(|line| (line.text.as_str(), line.label)).collect::<Vec<_>>(), lines);
        };
        check(("Đorđević", "Ana"), &[], &[("Đorđević Ana", Original)]);
        check(("Ђорђевић", "Ана"), &[], &[("Ђорђевић Ана", Original), ("Đorđević Ana", Translit)]);
        check(("Gjoni", ""), &[], &[("Gjoni", Original)]);
        check(("DORDEVIC", "MARKO"), &[], &[("DORDEVIC MARKO", Mrz)]);
        check(
            ("Ђорђевић", "Марко"),
            &["Ђока", "DORDEVIC, MARKO", "NIKOLIC, JOVAN"],
            &[
                ("Ђорђевић Марко", Original),
                ("DORDEVIC, MARKO", Mrz),
                ("Đorđević Marko", Translit),
                ("Ђока", Also),
                ("NIKOLIC, JOVAN", Mrz),
            ],
        );
        check(
            ("DORDEVIC", "MARKO"),
            &["Марко Ђорђевић"],
            &[("Марко Ђорђевић", Original), ("DORDEVIC MARKO", Mrz), ("Marko Đorđević", Translit)],
        );
        check(("DORDEVIC", "MARKO"), &["Јован Николић"], &[("DORDEVIC MARKO", Mrz), ("Јован Николић", Also)]);
    }

    #[test]
    fn a_transliteration_is_told_of_two_scripts_and_a_spelling_of_one() {
        let check = |detail: &str, key: &str| {
            let compared = compared(detail, str::to_owned);
            assert_eq!(wording_key(ReasonKind::TransliteratedName, compared.as_ref()), key, "{detail}");
            assert!(!english().text(key).starts_with('['), "{key} has no text");
        };
        check("DORDEVIC, MARKO = Ђорђевић, Марко", "reason-transliterated-name");
        check("Djordjević Marko = Đorđević, Marko", "reason-respelled-name");
        check("", "reason-respelled-name");
    }

    #[test]
    fn the_best_come_first_and_equals_keep_their_order() {
        let hit = |place: u8, score: f32| Hit { reference: [place; 16], score, reasons: Vec::new(), core: None };
        let hits = [hit(0, 0.8), hit(1, f32::NAN), hit(2, 0.9), hit(3, 0.8), hit(4, 1.0), hit(5, 0.9)];
        let order: Vec<u8> = best_first(&hits).into_iter().map(|hit| hit.reference[0]).collect();
        assert_eq!(order, [4, 2, 5, 0, 3, 1]);
    }

    proptest! {
        #[test]
        fn a_detail_is_parted_at_one_sign_or_not_at_all(detail in "([a-zђ ]{0,6}| = ){0,5}") {
            let signs = detail.matches(" = ").count();
            match compared(&detail, str::to_owned) {
                Some([asked, held]) => prop_assert_eq!(format!("{} = {}", asked.text, held.text), detail),
                None => prop_assert!(signs != 1, "{}", detail),
            }
        }

        #[test]
        fn every_spelling_is_shown(also in proptest::collection::vec("[A-Z]{1,4}, [A-Z]{1,4}|[А-Я][а-я]{1,5}|[a-z ]{1,6}", 0..6), family in "[A-ZА-Я]{1,5}") {
            let person = Person { family, given: "A".into(), also: also.clone(), ..Person::default() };
            let found = names(&person);
            for text in also {
                prop_assert!(found.iter().any(|line| line.text == text), "{text} is lost");
            }
        }
    }
}
