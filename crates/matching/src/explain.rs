//! Explaining: how well does a holding fit a question, and what speaks for and against it?
//!
//! The index finds; what is shown is compared once more with the holding itself, so that every reason tells what is truly held.
//! INVARIANT (the index's score): it is that of [`crate::Index::search`], but for a maker, and for the legal
//! form and seat of an organisation, which the index does not keep.

use model::{Query, Reason, ReasonKind, Subject};

use crate::evidence::never_hiding;
use crate::exact::{Identifier, asked_in, held_by};
use crate::make::same_maker;
use crate::name::Comparison;
use crate::organisation::compare_organisations;
use crate::person::{Identity, compare_persons};

/// Factor for a thing of another maker than the one asked for.
const OTHER_MAKE: f32 = 0.8;

/// Compares a question with one holding. Reasons come identifiers first, each detail as `asked = held`. A score of 0 says that nothing
/// agrees. Another maker costs score and never takes a holding below [`crate::SCORE_MIN`]: registers err in makers more than in numbers.
pub fn explain(query: &Query, subject: &Subject) -> Comparison {
    let mut found = Comparison { score: 0.0, reasons: Vec::new() };
    let held = held_by(subject);
    for asked in asked_in(query) {
        let scored = held.iter().filter_map(|held| Some((asked.agrees(&held.packed())?, held)));
        if let Some((score, held)) = scored.max_by(|a, b| a.0.total_cmp(&b.0)) {
            found.score = found.score.max(score);
            let reason = identifier_reason(&asked, held);
            // A device is asked for with its check digit and without.
            if !found.reasons.contains(&reason) {
                found.reasons.push(reason);
            }
        }
    }
    if let (Some(asked), Subject::Person(person)) = (Identity::asked(query), subject) {
        add(&mut found, compare_persons(&asked, &Identity::held(person)));
    }
    if let (Query::Organisation { name, country, .. }, Subject::Organisation(organisation)) = (query, subject) {
        add(&mut found, compare_organisations((name, country.as_deref().unwrap_or_default()), organisation));
    }
    if let Some((asked, held)) = makes(query, subject).filter(|_| !found.reasons.is_empty()) {
        weigh_make(&mut found, asked, held);
    }
    found
}

fn add(found: &mut Comparison, compared: Comparison) {
    found.score = found.score.max(compared.score);
    found.reasons.extend(compared.reasons);
}

/// The maker asked for and the one held, of one kind of thing.
fn makes<'a>(query: &'a Query, subject: &'a Subject) -> Option<(&'a str, &'a str)> {
    match (query, subject) {
        (Query::Vehicle { make, .. }, Subject::Vehicle(held)) => Some((make.as_deref()?, &held.make)),
        (Query::Firearm { make, .. }, Subject::Firearm(held)) => Some((make.as_deref()?, &held.make)),
        _ => None,
    }
}

fn weigh_make(found: &mut Comparison, asked: &str, held: &str) {
    let Some(same) = same_maker(asked, held) else { return };
    let kind = if same { ReasonKind::SameMake } else { ReasonKind::OtherMake };
    found.reasons.push(Reason { kind, detail: format!("{asked} = {held}") });
    if !same {
        found.score = never_hiding(found.score, found.score * OTHER_MAKE);
    }
}

fn identifier_reason(asked: &Identifier, held: &Identifier) -> Reason {
    Reason { kind: asked.reason(held), detail: format!("{} = {}", asked.shown(), held.shown()) }
}

#[cfg(test)]
mod tests {
    use model::{Device, Firearm, Organisation, Vehicle};

    use super::*;
    use crate::SCORE_MIN;
    use ReasonKind::{OtherMake, PartialIdentifier, SameIdentifier, SameMake, SameNationality, TransliteratedName};

    #[track_caller]
    fn check(query: &Query, subject: &Subject, score: f32, kinds: &[ReasonKind]) {
        let found = explain(query, subject);
        assert_eq!(found.reasons.iter().map(|reason| reason.kind).collect::<Vec<_>>(), kinds, "{query:?}");
        assert!((found.score - score).abs() < 1e-4, "{query:?}: {}", found.score);
    }

    #[test]
    fn a_maker_weighs_and_never_hides() {
        let vehicle = Subject::Vehicle(Vehicle {
            plate: "SK 1234 AB".into(),
            country: "MKD".into(),
            make: "Фолксваген Голф".into(),
            vin: None,
        });
        let asked =
            |plate: &str, make: Option<&str>| Query::Vehicle { plate: plate.into(), make: make.map(str::to_owned) };
        check(&asked("SK1234AB", None), &vehicle, 1.0, &[SameIdentifier]);
        check(&asked("SK1234AB", Some("VW")), &vehicle, 1.0, &[SameIdentifier, SameMake]);
        check(&asked("SK1234AB", Some("Opel")), &vehicle, 0.8, &[SameIdentifier, OtherMake]);
        check(&asked("SK1234AB", Some("no such maker")), &vehicle, 1.0, &[SameIdentifier]);
        check(&asked("SK12*", Some("VW")), &vehicle, 0.8, &[PartialIdentifier, SameMake]);
        check(&asked("SK12*", Some("Opel")), &vehicle, SCORE_MIN, &[PartialIdentifier, OtherMake]);
        // A maker alone finds nothing.
        check(&asked("NS 1 AA", Some("VW")), &vehicle, 0.0, &[]);
        let firearm = |make: &str| {
            Subject::Firearm(Firearm { serial: "77-AK-1".into(), make: make.into(), calibre: String::new() })
        };
        let asked = Query::Firearm { serial: "77 AK 1".into(), make: Some("Crvena zastava".into()) };
        check(&asked, &firearm("Застава М70"), 1.0, &[SameIdentifier, SameMake]);
        check(&asked, &firearm("Glock 17"), 0.8, &[SameIdentifier, OtherMake]);
        check(&asked, &firearm(""), 1.0, &[SameIdentifier]);
    }

    #[test]
    fn an_organisation_is_explained_by_number_name_and_seat_and_a_device_once() {
        let held = Subject::Organisation(Organisation {
            name: "Вардокзим ДОО".into(),
            also: Vec::new(),
            country: "SRB".into(),
            number: "20-123-456".into(),
        });
        let asked = |name: &str, number: Option<&str>| Query::Organisation {
            name: name.into(),
            country: Some("SRB".into()),
            number: number.map(str::to_owned),
        };
        check(&asked("", Some("20123456")), &held, 1.0, &[SameIdentifier]);
        check(
            &asked("Vardokzim", Some("20123456")),
            &held,
            1.0,
            &[SameIdentifier, TransliteratedName, SameNationality],
        );
        assert!(explain(&asked("Vardokzim", None), &held).score >= SCORE_MIN);
        let device = Subject::Device(Device { imei: "490154203237518".into(), make: String::new() });
        check(&Query::Device { imei: "49*7518".into() }, &device, 0.8, &[PartialIdentifier]);
        check(&Query::Device { imei: "*1*".into() }, &device, 0.0, &[]);
    }
}
