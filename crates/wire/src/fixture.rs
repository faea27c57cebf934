//! Two parties, one message of each kind, and every message there can be: for the tests.
//!
//! Knows `model` and keys, nothing of the wire, so that the tests of `tests/` read it as well. Never part of a build.

use ed25519_dalek::SigningKey;
use model::{
    Account, Answer, Ask, Body, CaseId, CheckId, CoreData, Device, Document, Firearm, Handling, HandlingCode, Hit,
    InformationGrade, Message, Organisation, Outcome, PartialDate, PartyId, Person, Phone, Purpose, Query, Reason,
    ReasonKind, Sex, SourceGrade, Step, Subject, Threat, Timestamp, Tlp, Vehicle,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// 2026-06-05T12:00:00Z.
pub(crate) const NOW: Timestamp = Timestamp(1_780_660_800_000_000);

pub(crate) fn party(id: &str) -> PartyId {
    PartyId::new(id).unwrap()
}

/// The signing key whose 32 secret bytes are all `n`.
pub(crate) fn key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&[n; 32])
}

/// From `mk-spoc` to `gr-spoc`, written now.
pub(crate) fn message(sequence: u64, body: Body) -> Message {
    Message { sender: party("mk-spoc"), recipient: party("gr-spoc"), sequence, created: NOW, body }
}

pub(crate) fn ask() -> Body {
    Body::Ask(Ask {
        check: CheckId([0x11; 16]),
        query: Query::Person {
            name: "Марковић, Ана".to_owned(),
            born: PartialDate::full(1984, 2, 29),
            nationality: Some("SRB".to_owned()),
            sex: None,
            document: Some(("008123456".to_owned(), "SRB".to_owned())),
        },
        purpose: Purpose::BorderControl,
        justification: "file 12/2026".to_owned(),
        officer: "officer-17".to_owned(),
    })
}

pub(crate) fn answer() -> Body {
    let person = Person {
        family: "Marković".to_owned(),
        given: "Ana".to_owned(),
        also: vec!["MARKOVIC, ANA".to_owned()],
        born: PartialDate::year(1984),
        sex: Some(Sex::Female),
        nationality: Some("SRB".to_owned()),
        documents: vec![Document { kind: "P".to_owned(), number: "008123456".to_owned(), issuer: "SRB".to_owned() }],
    };
    let core = CoreData {
        subject: Subject::Person(person),
        about: "document reported lost".to_owned(),
        handling: Handling {
            code: HandlingCode::H1,
            source: SourceGrade::A,
            information: InformationGrade::Two,
            tlp: Tlp::Amber,
        },
    };
    let reasons = vec![
        Reason { kind: ReasonKind::SameIdentifier, detail: "008123456 = 008123456".to_owned() },
        Reason { kind: ReasonKind::SameBirthYear, detail: String::new() },
    ];
    let hit = Hit { reference: [0x22; 16], score: 0.75, reasons, core: Some(core) };
    Body::Answer(Answer { check: CheckId([0x11; 16]), outcome: Outcome::Hits(vec![hit]) })
}

pub(crate) fn step() -> Body {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Body::Step(Step {
        case: CaseId([0x33; 16]),
        instrument: "information-request".to_owned(),
        version: 1,
        name: "request".to_owned(),
        fields: vec![field("facts", "Three persons in a lorry, Evzoni."), field("question", "Who owns it?")],
        officer: "officer-17".to_owned(),
        threat: None,
    })
}

/// The same step, sent because a life is in danger.
pub(crate) fn threatened() -> Body {
    let Body::Step(step) = step() else { unreachable!() };
    let threat = Threat {
        reasons: "Children are locked in a lorry without air.".to_owned(),
        first: "officer-17".to_owned(),
        second: "officer-4".to_owned(),
    };
    Body::Step(Step { threat: Some(threat), ..step })
}

fn text() -> impl Strategy<Value = String> {
    "\\PC{0,12}"
}

fn date() -> impl Strategy<Value = PartialDate> {
    let day =
        (1u16..=9999, 1u8..=12, 1u8..=28).prop_map(|(year, month, day)| PartialDate::full(year, month, day).unwrap());
    (day, 0..3).prop_map(|(date, known)| match known {
        0 => PartialDate { month: None, day: None, ..date },
        1 => PartialDate { day: None, ..date },
        _ => date,
    })
}

fn document() -> impl Strategy<Value = Document> {
    (text(), text(), text()).prop_map(|(kind, number, issuer)| Document { kind, number, issuer })
}

/// Every subject.
pub(crate) fn subjects() -> impl Strategy<Value = Subject> {
    let sex = option::of(select(&[Sex::Female, Sex::Male, Sex::Unspecified][..]));
    let person =
        (text(), text(), vec(text(), 0..3), option::of(date()), sex, option::of(text()), vec(document(), 0..3));
    prop_oneof![
        person.prop_map(|(family, given, also, born, sex, nationality, documents)| {
            Subject::Person(Person { family, given, also, born, sex, nationality, documents })
        }),
        document().prop_map(Subject::Document),
        (text(), text(), option::of(text()), text())
            .prop_map(|(plate, country, vin, make)| Subject::Vehicle(Vehicle { plate, country, vin, make })),
        (text(), text(), text()).prop_map(|(serial, make, calibre)| Subject::Firearm(Firearm {
            serial,
            make,
            calibre
        })),
        text().prop_map(|number| Subject::Phone(Phone { number })),
        (text(), vec(text(), 0..3), text(), text()).prop_map(|(name, also, country, number)| Subject::Organisation(
            Organisation { name, also, country, number }
        )),
        (text(), text()).prop_map(|(imei, make)| Subject::Device(Device { imei, make })),
        (text(), text()).prop_map(|(iban, holder)| Subject::Account(Account { iban, holder })),
    ]
}

fn query() -> impl Strategy<Value = Query> {
    let sex = option::of(select(vec![Sex::Female, Sex::Male, Sex::Unspecified]));
    let person = (text(), option::of(date()), option::of(text()), sex, option::of((text(), text())));
    prop_oneof![
        person.prop_map(|(name, born, nationality, sex, document)| Query::Person {
            name,
            born,
            nationality,
            sex,
            document
        }),
        (text(), option::of(text())).prop_map(|(number, issuer)| Query::Document { number, issuer }),
        (text(), option::of(text())).prop_map(|(plate, make)| Query::Vehicle { plate, make }),
        (text(), option::of(text())).prop_map(|(serial, make)| Query::Firearm { serial, make }),
        text().prop_map(|number| Query::Phone { number }),
        (text(), option::of(text()), option::of(text())).prop_map(|(name, country, number)| Query::Organisation {
            name,
            country,
            number
        }),
        text().prop_map(|imei| Query::Device { imei }),
        text().prop_map(|iban| Query::Account { iban }),
    ]
}

fn handling() -> impl Strategy<Value = Handling> {
    (
        select(&[HandlingCode::H0, HandlingCode::H1, HandlingCode::H2, HandlingCode::H3][..]),
        select(&[SourceGrade::A, SourceGrade::B, SourceGrade::C, SourceGrade::X][..]),
        select(&[InformationGrade::One, InformationGrade::Two, InformationGrade::Three, InformationGrade::Four][..]),
        select(&[Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red][..]),
    )
        .prop_map(|(code, source, information, tlp)| Handling { code, source, information, tlp })
}

fn reason() -> impl Strategy<Value = Reason> {
    let kinds = [
        ReasonKind::SameIdentifier,
        ReasonKind::SameName,
        ReasonKind::TransliteratedName,
        ReasonKind::SimilarName,
        ReasonKind::TruncatedName,
        ReasonKind::SwappedOrder,
        ReasonKind::SameBirthDate,
        ReasonKind::SameBirthYear,
        ReasonKind::SwappedDayMonth,
        ReasonKind::OtherBirthDate,
        ReasonKind::SameNationality,
        ReasonKind::OtherNationality,
        ReasonKind::LookAlikeIdentifier,
        ReasonKind::PartialIdentifier,
        ReasonKind::InitialName,
        ReasonKind::EquivalentName,
        ReasonKind::GenderedName,
        ReasonKind::OtherSex,
        ReasonKind::SameMake,
        ReasonKind::OtherMake,
    ];
    (select(kinds.to_vec()), text()).prop_map(|(kind, detail)| Reason { kind, detail })
}

fn hit() -> impl Strategy<Value = Hit> {
    let core = (subjects(), text(), handling());
    let core = option::of(core.prop_map(|(subject, about, handling)| CoreData { subject, about, handling }));
    (any::<[u8; 16]>(), 0.0f32..=1.0, vec(reason(), 0..4), core).prop_map(|(reference, score, reasons, core)| Hit {
        reference,
        score,
        reasons,
        core,
    })
}

/// Every body.
pub(crate) fn bodies() -> impl Strategy<Value = Body> {
    let outcome =
        prop_oneof![Just(Outcome::NoHit), vec(hit(), 0..4).prop_map(Outcome::Hits), text().prop_map(Outcome::Refused)];
    let fields = proptest::collection::btree_map(text(), text(), 0..5).prop_map(|fields| fields.into_iter().collect());
    let threat = (text(), text(), text()).prop_map(|(reasons, first, second)| Threat { reasons, first, second });
    prop_oneof![
        (any::<[u8; 16]>(), query(), select(&Purpose::ALL[..]), text(), text()).prop_map(
            |(check, query, purpose, justification, officer)| {
                Body::Ask(Ask { check: CheckId(check), query, purpose, justification, officer })
            }
        ),
        (any::<[u8; 16]>(), outcome)
            .prop_map(|(check, outcome)| Body::Answer(Answer { check: CheckId(check), outcome })),
        (any::<[u8; 16]>(), text(), any::<u32>(), text(), fields, text(), option::of(threat)).prop_map(
            |(case, instrument, version, name, fields, officer, threat)| {
                Body::Step(Step { case: CaseId(case), instrument, version, name, fields, officer, threat })
            }
        ),
    ]
}
