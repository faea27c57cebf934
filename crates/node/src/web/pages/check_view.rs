//! What do the answers of a check say? From what the parties said to the rows of the screen; reads nothing, writes nothing.
//!
//! No score decides: a hit stays open until a person judged it. A record with a handling code that the reader may not see is shown as a
//! hit without content. INVARIANT (never rounded up): a likeness is written in whole per cent, rounded down.

use interop::mrz::{Warning, WarningKind};
use model::{Ask, CoreData, Hit, Outcome, PartyId, Purpose, Query, Sex, Subject};
use policy::{Act, Decision};

use super::{
    check_filter::{Agreement, Filter},
    check_hit::{best_first, names, reasons},
    visit::Desk,
};
use crate::{
    check::{Said, person_act},
    query::{self, Chip},
    store::Inquiry,
    web::{
        Lang,
        session::query_value,
        views::{Core, Decided, Fact, HitView, Marks, MrzWarning, PartyRow, RowState},
    },
};

/// Warnings of a zone that an address carries at most: there are not more kinds.
const WARNINGS_MAX: usize = 8;

/// Which hit, and how a person judged it: party, reference, same or not, who.
pub type Judgement = (PartyId, Vec<u8>, bool, String);

/// A check and what was said so far.
pub struct Answers {
    /// The check.
    pub inquiry: Inquiry,
    /// The question.
    pub ask: Ask,
    /// What each party said.
    pub said: Vec<(PartyId, Said)>,
    /// What people judged.
    pub judged: Vec<Judgement>,
}

impl Answers {
    /// Some party has a hit: whoever sees it looks at personal data.
    pub fn have_hits(&self) -> bool {
        self.said.iter().any(|(_, said)| matches!(said, Said::Answered(Outcome::Hits(_), _)))
    }

    /// Everybody has said what they have to say, or the time is up.
    pub fn are_over(&self) -> bool {
        !self.said.iter().any(|(_, said)| matches!(said, Said::Waiting))
    }
}

/// The rows of all parties.
pub fn rows(desk: &Desk<'_>, answers: &Answers, filter: Filter) -> Vec<PartyRow> {
    answers.said.iter().map(|(party, said)| row(desk, answers, filter, (party, said))).collect()
}

/// The row of one party.
fn row(desk: &Desk<'_>, answers: &Answers, filter: Filter, (party, said): (&PartyId, &Said)) -> PartyRow {
    let (t, now) = (desk.t, desk.visit.now);
    let node = &desk.site().node;
    let near = |at| desk.when.near(at, now);
    let refused = |rule: &str| RowState::Refused {
        rule: rule.to_owned(),
        whom: node.member(party).map_or_else(String::new, |member| duty_desk(desk, party, &member.phone)),
    };
    let contact = node.signals.contact(party);
    let state = match said {
        Said::Waiting if contact.down_since.is_none() => {
            RowState::Waiting { since: t.text_with("waiting-since", &[("time", &near(answers.inquiry.at))]) }
        }
        Said::Waiting | Said::Silent => RowState::Silent {
            since: match (contact.down_since, contact.last) {
                (Some(since), _) => t.text_with("offline-since", &[("time", &near(since))]),
                (None, Some(last)) => t.text_with("last-contact", &[("time", &near(last))]),
                (None, None) => t.text("never-reached"),
            },
            otherwise: node.member(party).map_or_else(String::new, |member| member.phone),
        },
        Said::Answered(Outcome::NoHit, at) => {
            RowState::NoHit { at: t.text_with("answered-at", &[("time", &near(*at))]) }
        }
        Said::Answered(Outcome::Hits(hits), _) => {
            let shown = best_first(hits).into_iter().filter(|hit| filter.shows(Agreement::of(hit)));
            let shown: Vec<_> = shown.map(|found| hit(desk, answers, party, found)).collect();
            RowState::Hits { hidden: hits.len().saturating_sub(shown.len()), shown }
        }
        Said::Answered(Outcome::Refused(rule), _) | Said::Refused(rule) => refused(rule),
    };
    PartyRow { party: party.to_string(), name: desk.party(party), state }
}

fn duty_desk(desk: &Desk<'_>, party: &PartyId, phone: &str) -> String {
    [desk.party(party), phone.to_owned()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn hit(desk: &Desk<'_>, answers: &Answers, party: &PartyId, hit: &Hit) -> HitView {
    let judged = answers.judged.iter().find(|(of, reference, ..)| of == party && reference.as_slice() == hit.reference);
    let reference = hex(&hit.reference);
    let by = |officer: &str| desk.person(&desk.site().node.me, officer);
    let decided = match judged {
        None => Decided::Open,
        Some((.., false, officer)) => Decided::Rejected { by: by(officer) },
        Some((.., true, officer)) => Decided::Confirmed {
            by: by(officer),
            // Nobody asks themselves, and not everybody may ask.
            request_href: if *party == desk.site().node.me || !may_request(desk) {
                String::new()
            } else {
                format!(
                    "/cases/new?instrument=information-request&to={party}&from_check={}&from_hit={reference}",
                    answers.inquiry.id
                )
            },
        },
    };
    let shown = hit.core.as_ref().filter(|core| may_see(desk, answers.ask.purpose, core));
    HitView {
        score: per_cent(hit.score),
        reasons: reasons(desk, &hit.reasons, hit.core.is_none() || shown.is_some()),
        core: shown.map(|shown| core(desk, shown)),
        decided,
        reference,
    }
}

/// Whether this person may open a request for information.
fn may_request(desk: &Desk<'_>) -> bool {
    desk.visit.may(Act::CaseOpen, Some(Purpose::CriminalInvestigation))
}

/// Whether the rules let this person read a record with that handling code.
fn may_see(desk: &Desk<'_>, purpose: Purpose, core: &CoreData) -> bool {
    let mut act = person_act(&desk.visit.officer(), Act::CheckRead, Some(purpose), true);
    act.handling = Some(core.handling.code);
    matches!(desk.site().node.policies.person(act), Decision::Permit(_))
}

/// A likeness in per cent. What is no number is no likeness.
fn per_cent(score: f32) -> u8 {
    // The cast saturates and takes what is no number for 0.
    (score * 100.0).clamp(0.0, 100.0) as u8
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn core(desk: &Desk<'_>, core: &CoreData) -> Core {
    let (names, facts) = match &core.subject {
        Subject::Person(person) => (names(person), person_facts(desk, person)),
        thing => (Vec::new(), thing_facts(desk, thing)),
    };
    Core { names, facts, about: core.about.clone(), marks: Marks(core.handling) }
}

fn fact(t: &Lang, key: &str, value: String, mono: bool) -> Fact {
    Fact { label: t.text(key), value, mono }
}

fn sex_fact(t: &Lang, sex: Sex) -> Fact {
    let word = match sex {
        Sex::Female => "sex-female",
        Sex::Male => "sex-male",
        Sex::Unspecified => "sex-unspecified",
    };
    fact(t, "fact-sex", t.text(word), false)
}

fn person_facts(desk: &Desk<'_>, person: &model::Person) -> Vec<Fact> {
    let t = desk.t;
    let born = person.born.map(|date| fact(t, "fact-born", desk.when.date(date), false));
    let sex = person.sex.map(|sex| sex_fact(t, sex));
    let nationality =
        person.nationality.as_ref().map(|code| fact(t, "fact-nationality", desk.naming.name(code), false));
    let documents = person.documents.iter().map(|found| fact(t, "fact-document", document(desk, found), true));
    [born, sex, nationality].into_iter().flatten().chain(documents).collect()
}

fn thing_facts(desk: &Desk<'_>, thing: &Subject) -> Vec<Fact> {
    let t = desk.t;
    let fact = |key: &str, value: &str, mono: bool| (!value.is_empty()).then(|| fact(t, key, value.to_owned(), mono));
    let facts = match thing {
        Subject::Person(_) => vec![],
        Subject::Document(found) => vec![fact("fact-document", &document(desk, found), true)],
        Subject::Vehicle(vehicle) => vec![
            fact("fact-plate", &with_country(desk, &vehicle.plate, &vehicle.country), true),
            fact("fact-vin", vehicle.vin.as_deref().unwrap_or_default(), true),
            fact("fact-make", &vehicle.make, false),
        ],
        Subject::Firearm(firearm) => vec![
            fact("fact-serial", &firearm.serial, true),
            fact("fact-make", &firearm.make, false),
            fact("fact-calibre", &firearm.calibre, false),
        ],
        Subject::Phone(phone) => vec![fact("fact-phone", &phone.number, true)],
        Subject::Organisation(held) => {
            let latin = matching::latin(&held.name);
            let latin = if latin == held.name { "" } else { &latin };
            let also = held.also.iter().map(|name| fact("fact-also", name, false));
            [fact("fact-name", &held.name, false), fact("fact-latin", latin, false)]
                .into_iter()
                .chain(also)
                .chain([fact("fact-registration", &with_country(desk, &held.number, &held.country), true)])
                .collect()
        }
        Subject::Device(device) => {
            vec![fact("fact-imei", &device.imei, true), fact("fact-make", &device.make, false)]
        }
        Subject::Account(account) => {
            vec![fact("fact-iban", &account.iban, true), fact("fact-holder", &account.holder, false)]
        }
    };
    facts.into_iter().flatten().collect()
}

fn document(desk: &Desk<'_>, document: &model::Document) -> String {
    with_country(desk, &[document.kind.as_str(), &document.number].join(" "), &document.issuer)
}

fn with_country(desk: &Desk<'_>, number: &str, country: &str) -> String {
    let number = number.trim();
    if country.is_empty() { number.to_owned() } else { format!("{number} · {}", desk.naming.name(country)) }
}

/// The question as the node understood it.
pub fn asked(desk: &Desk<'_>, query: &Query) -> Vec<Fact> {
    let t = desk.t;
    let of = |chip: Chip| match chip {
        Chip::Name(name) => fact(t, "fact-name", name, false),
        Chip::Born(born) => fact(t, "fact-born", desk.when.date(born), false),
        Chip::Sex(sex) => sex_fact(t, sex),
        Chip::Nationality(code) => fact(t, "fact-nationality", desk.naming.name(&code), false),
        Chip::Document(number, issuer) => {
            fact(t, "fact-document", with_country(desk, &number, issuer.as_deref().unwrap_or_default()), true)
        }
        Chip::Plate(plate) => fact(t, "fact-plate", plate, true),
        Chip::Serial(serial) => fact(t, "fact-serial", serial, true),
        Chip::Phone(number) => fact(t, "fact-phone", number, true),
        Chip::Make(make) => fact(t, "fact-make", make, false),
        Chip::Seat(code) => fact(t, "fact-seat", desk.naming.name(&code), false),
        Chip::Registration(number) => fact(t, "fact-registration", number, true),
        Chip::Imei(imei) => fact(t, "fact-imei", imei, true),
        Chip::Iban(iban) => fact(t, "fact-iban", iban, true),
    };
    query::chips(query).into_iter().map(of).collect()
}

/// The words of warnings in an address.
const KINDS: [(WarningKind, &str); 8] = [
    (WarningKind::Number, "number"),
    (WarningKind::Birth, "birth"),
    (WarningKind::Expiry, "expiry"),
    (WarningKind::Optional, "optional"),
    (WarningKind::Composite, "composite"),
    (WarningKind::BirthDate, "birth-date"),
    (WarningKind::ExpiryDate, "expiry-date"),
    (WarningKind::Sex, "sex"),
];

/// Warnings of a zone as a query of the result's address: places and kinds, nothing that the zone says.
pub fn warnings_query(warnings: &[Warning]) -> String {
    let word = |warning: &Warning| {
        let (_, kind) = KINDS.iter().find(|(kind, _)| *kind == warning.kind)?;
        Some(format!("{}.{}.{kind}", warning.line, warning.column))
    };
    let words: Vec<String> = warnings.iter().take(WARNINGS_MAX).filter_map(word).collect();
    if words.is_empty() { String::new() } else { format!("?mrz={}", query_value(&words.join("_"))) }
}

/// The warnings that [`warnings_query`] wrote; whatever else stands there is left out.
pub fn warnings(t: &Lang, text: &str) -> Vec<MrzWarning> {
    let read = |word: &str| {
        let mut parts = word.splitn(3, '.');
        let (line, position) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let kind = parts.next()?;
        let (kind, _) = KINDS.iter().find(|(_, word)| *word == kind)?;
        ((1..=3).contains(&line) && (1..=44).contains(&position)).then(|| MrzWarning {
            text: warning(t, *kind),
            line,
            position,
        })
    };
    text.split('_').take(WARNINGS_MAX).filter_map(read).collect()
}

fn warning(t: &Lang, kind: WarningKind) -> String {
    let digit = |field: String| t.text_with("mrz-check-digit", &[("field", &field)]);
    let date = |field: String| t.text_with("mrz-date", &[("field", &field)]);
    match kind {
        WarningKind::Number => digit(t.text("mrz-number")),
        WarningKind::Birth => digit(t.text("mrz-birth")),
        WarningKind::Expiry => digit(t.text("mrz-expiry")),
        WarningKind::Optional => digit(t.text("mrz-optional")),
        WarningKind::Composite => digit(t.text("mrz-whole")),
        WarningKind::BirthDate => date(t.text("mrz-birth")),
        WarningKind::ExpiryDate => date(t.text("mrz-expiry")),
        WarningKind::Sex => t.text("mrz-character"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use proptest::prelude::*;

    #[test]
    fn warnings_go_through_an_address() {
        let lang = english();
        let all: Vec<Warning> =
            KINDS.iter().enumerate().map(|(i, (kind, _))| Warning { line: 2, column: i + 1, kind: *kind }).collect();
        let query = warnings_query(&all);
        let shown = warnings(&lang, query.strip_prefix("?mrz=").unwrap());
        assert_eq!(shown.len(), KINDS.len());
        for (place, warning) in shown.iter().enumerate() {
            assert_eq!((warning.line, warning.position), (2, place as u32 + 1));
            assert!(!warning.text.contains(['[', '{']), "{warning:?}");
        }
        assert_eq!(warnings_query(&[]), "");
        for foreign in ["", "2", "2.1", "0.1.sex", "2.45.sex", "9.9.number", "2.1.<b>", "-1.1.sex"] {
            assert_eq!(warnings(&lang, foreign), [], "{foreign}");
        }
    }

    #[test]
    fn a_likeness_is_never_rounded_up() {
        let check = |score: f32, shown: u8| assert_eq!(per_cent(score), shown, "{score}");
        check(1.0, 100);
        check(0.999, 99);
        check(0.0, 0);
        check(-1.0, 0);
        check(7.0, 100);
        check(f32::NAN, 0);
    }

    proptest! {
        #[test]
        fn an_address_gives_a_bounded_list_of_places(text in "[0-9a-z._-]{0,120}") {
            let lang = english();
            let found = warnings(&lang, &text);
            prop_assert!(found.len() <= WARNINGS_MAX);
            prop_assert!(found.iter().all(|warning| warning.line <= 3 && warning.position <= 44));
        }
    }
}
