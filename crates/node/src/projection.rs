//! What a record means for the projections: a pure list of changes.
//!
//! INVARIANT derived: changes come from the record, its place and its time alone, so that `rebuild` makes every projection again from
//! the journal. [`crate::store::Tx::apply`] carries them out in the transaction that appended the record.

use model::{Body, CaseId, CheckId, Hash, Message, PartyId, Query, Subject, Timestamp};
use wire::{Authenticated, Verdict};

use crate::cases::number;
use crate::record::{Gone, Record, Shown};
use crate::store::{EntryRef, Override};

/// One change of a projection. Fields bear the names of the columns that they fill.
#[expect(missing_docs, reason = "the columns are explained in `store/schema.rs`")]
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A message of ours waits for its receipt.
    Queue { party: PartyId, sequence: u64, hash: Hash, envelope: Vec<u8> },
    /// A message came in; a repeat gets this answer again.
    Arrive { party: PartyId, sequence: u64, hash: Hash, denied: String, at: Timestamp },
    /// A partner acknowledged a message of ours.
    Acknowledge { party: PartyId, sequence: u64, verdict: Verdict, at: Timestamp },
    /// An officer of ours asked.
    Inquire { check: CheckId, title: String, ask: Vec<u8>, parties: Vec<PartyId>, at: Timestamp },
    /// A party answered.
    Answer { check: CheckId, party: PartyId, answer: Vec<u8>, at: Timestamp },
    /// An opaque reference was given out.
    Show { reference: Vec<u8>, holding: i64, party: PartyId, check: CheckId },
    /// An officer judged a hit.
    Judge { check: CheckId, party: PartyId, reference: Vec<u8>, same: bool, officer: String, at: Timestamp },
    /// A step of a case was sent or came in; `at` is when the other side received it, if that is known yet.
    Step { message: Box<Message>, at: Option<Timestamp>, denied: String, basis: String },
    /// Time took a step in a case.
    Lapse { case: CaseId },
    /// What a case carried is gone; of its messages this stays.
    Empty { case: CaseId, messages: Vec<Gone>, proposal: Option<u64> },
    /// An officer proposed to override a restriction.
    Propose { proposed: Box<Override> },
    /// A second officer confirmed that.
    Confirm { case: CaseId, officer: String },
    /// Someone consulted personal data.
    Consult {
        party: PartyId,
        officer: String,
        act: String,
        about: String,
        purpose: String,
        reference: String,
        at: Timestamp,
    },
    /// A holding was entered.
    Hold { subject: Vec<u8>, about: String, handling: u8 },
    /// A payload and all that was derived from it alone is gone.
    Erase { entry: u64 },
    /// A case was handed to an officer.
    Assign { case: CaseId, to: String, at: Timestamp },
    /// A person was enrolled or changed.
    Enrol { person: String, name: String, role: String, active: bool, at: Timestamp },
    /// A person got a link.
    Invite { person: String, digest: Vec<u8>, until: Timestamp },
    /// A person's passkey is there, or counted on.
    Key { person: String, credential: Vec<u8>, passkey: Vec<u8>, at: Timestamp },
    /// A person has no passkeys any more.
    Unkey { person: String },
    /// A person signed in.
    SignIn { person: String, at: Timestamp },
    /// A person said how they want to be told.
    Choose { person: String, address: String, lang: String, levels: u8, at: Timestamp },
    /// A checkpoint was co-signed.
    Cosign { log: String, witness: String, note: String, at: Timestamp },
}

/// The changes that a record makes, for the node of `me`.
pub fn changes(record: &Record, entry: &EntryRef, me: &PartyId) -> Vec<Change> {
    match record {
        Record::Received { envelope, denied, basis } => match Authenticated::from_journal(envelope) {
            Ok(message) => received(&message, (denied, basis), entry),
            Err(_) => Vec::new(),
        },
        Record::Sent { envelope, shown, basis } => match Authenticated::from_journal(envelope) {
            Ok(message) => sent(&message, shown, basis),
            Err(_) => Vec::new(),
        },
        Record::Receipted { party, receipt, sequences } => receipted(party, receipt, sequences),
        Record::Asked { check, ask, title, parties, local } => {
            let Ok(check) = check.as_slice().try_into().map(CheckId) else { return Vec::new() };
            let parties: Vec<PartyId> = parties.iter().filter_map(|party| PartyId::new(party).ok()).collect();
            let mut out =
                vec![Change::Inquire { check, title: title.clone(), ask: ask.to_vec(), parties, at: entry.at }];
            if !local.is_empty() {
                out.push(Change::Answer { check, party: me.clone(), answer: local.to_vec(), at: entry.at });
            }
            if let Ok(Body::Ask(asked)) = wire::decode_body(ask) {
                out.push(Change::Consult {
                    party: me.clone(),
                    officer: asked.officer,
                    act: "check.ask".to_owned(),
                    about: title.clone(),
                    purpose: asked.purpose.as_str().to_owned(),
                    reference: asked.justification,
                    at: entry.at,
                });
            }
            out
        }
        Record::Read { officer, act, about, purpose, reference } => vec![Change::Consult {
            party: me.clone(),
            officer: officer.clone(),
            act: act.clone(),
            about: about.clone(),
            purpose: purpose.clone(),
            reference: reference.clone(),
            at: entry.at,
        }],
        Record::Judged { check, party, reference, officer, same } => {
            let (Ok(check), Ok(party)) = (check.as_slice().try_into().map(CheckId), PartyId::new(party)) else {
                return Vec::new();
            };
            let (reference, officer) = (reference.to_vec(), officer.clone());
            vec![Change::Judge { check, party, reference, same: *same, officer, at: entry.at }]
        }
        Record::Held { subject, about, handling } => {
            vec![Change::Hold { subject: subject.to_vec(), about: about.clone(), handling: *handling }]
        }
        Record::Lapsed { case, .. } => {
            case.as_slice().try_into().map(|case| vec![Change::Lapse { case: CaseId(case) }]).unwrap_or_default()
        }
        Record::Emptied { case, messages, proposal } => {
            let empty = |case| Change::Empty { case: CaseId(case), messages: messages.clone(), proposal: *proposal };
            case.as_slice().try_into().map(|case| vec![empty(case)]).unwrap_or_default()
        }
        Record::Proposed { step, recipient, reasons, source, title } => {
            let (Ok(Body::Step(step)), Ok(recipient)) = (wire::decode_body(step), PartyId::new(recipient)) else {
                return Vec::new();
            };
            let about =
                overridden((me, &step.officer, "override.propose"), (&step.instrument, step.case), title, entry);
            let source = source.as_slice().try_into().ok().map(CaseId);
            let (title, reasons, confirmed) = (title.clone(), reasons.clone(), String::new());
            let proposed = Override { step, at: entry.at, recipient, title, reasons, source, confirmed };
            vec![Change::Propose { proposed: Box::new(proposed) }, about]
        }
        Record::Confirmed { case, instrument, recipient, officer } => {
            let Ok(case) = case.as_slice().try_into().map(CaseId) else { return Vec::new() };
            // Whom it is about stands with the proposal, under the same number, and goes with it.
            let about = overridden((me, officer, "override.confirm"), (instrument, case), recipient, entry);
            vec![Change::Confirm { case, officer: officer.clone() }, about]
        }
        Record::Enrolled { person, name, role, active, by } => vec![
            Change::Enrol {
                person: person.clone(),
                name: name.clone(),
                role: role.clone(),
                active: *active,
                at: entry.at,
            },
            administered((me, by, "person.set"), (person, ""), entry),
        ],
        Record::Invited { person, digest, until, by } => vec![
            Change::Invite { person: person.clone(), digest: digest.to_vec(), until: Timestamp(*until) },
            administered((me, by, "person.invite"), (person, ""), entry),
        ],
        Record::Keyed { person, credential, passkey } => vec![Change::Key {
            person: person.clone(),
            credential: credential.to_vec(),
            passkey: passkey.to_vec(),
            at: entry.at,
        }],
        Record::Unkeyed { person, by } => {
            vec![Change::Unkey { person: person.clone() }, administered((me, by, "person.unkey"), (person, ""), entry)]
        }
        Record::SignedIn { person, by } => vec![
            Change::SignIn { person: person.clone(), at: entry.at },
            administered((me, person, "session.open"), (by, ""), entry),
        ],
        Record::Assigned { cases, to, by, reason } => {
            let cases = cases.iter().filter_map(|case| case.as_slice().try_into().ok().map(CaseId));
            let mut out: Vec<Change> =
                cases.map(|case| Change::Assign { case, to: to.clone(), at: entry.at }).collect();
            out.push(administered((me, by, "case.assign"), (to, reason), entry));
            out
        }
        Record::NoticesChosen { person, address, lang, levels } => vec![
            Change::Choose {
                person: person.clone(),
                address: address.clone(),
                lang: lang.clone(),
                levels: *levels,
                at: entry.at,
            },
            administered((me, person, "notices.choose"), (person, ""), entry),
        ],
        Record::Erased { entry, .. } => vec![Change::Erase { entry: *entry }],
        Record::Cosigned { log, witness, note } => {
            vec![Change::Cosign { log: log.clone(), witness: witness.clone(), note: note.clone(), at: entry.at }]
        }
    }
}

/// An act of administration, as the audit shows it.
fn administered(
    (me, officer, act): (&PartyId, &str, &str),
    (about, reference): (&str, &str),
    entry: &EntryRef,
) -> Change {
    Change::Consult {
        party: me.clone(),
        officer: officer.to_owned(),
        act: act.to_owned(),
        about: about.to_owned(),
        purpose: crate::api::ADMINISTRATION.to_owned(),
        reference: reference.to_owned(),
        at: entry.at,
    }
}

fn overridden(
    (party, officer, act): (&PartyId, &str, &str),
    (instrument, case): (&str, CaseId),
    about: &str,
    entry: &EntryRef,
) -> Change {
    Change::Consult {
        party: party.clone(),
        officer: officer.to_owned(),
        act: act.to_owned(),
        about: about.to_owned(),
        purpose: instrument.to_owned(),
        reference: number(instrument, case),
        at: entry.at,
    }
}

fn received(received: &Authenticated, (denied, basis): (&str, &str), entry: &EntryRef) -> Vec<Change> {
    let message = received.message();
    let mut out = vec![Change::Arrive {
        party: message.sender.clone(),
        sequence: message.sequence,
        hash: received.hash(),
        denied: denied.to_owned(),
        at: entry.at,
    }];
    match &message.body {
        // A question is a consultation on the asked side too, permitted or not.
        Body::Ask(ask) => out.push(Change::Consult {
            party: message.sender.clone(),
            officer: ask.officer.clone(),
            act: if denied.is_empty() { "check.asked" } else { "check.denied" }.to_owned(),
            about: title_of(&ask.query),
            purpose: ask.purpose.as_str().to_owned(),
            reference: ask.justification.clone(),
            at: entry.at,
        }),
        Body::Answer(answer) if denied.is_empty() => out.push(Change::Answer {
            check: answer.check,
            party: message.sender.clone(),
            answer: wire::encode_body(&message.body),
            at: entry.at,
        }),
        Body::Answer(_) => {}
        Body::Step(_) => {
            let (message, basis) = (Box::new(message.clone()), basis.to_owned());
            out.push(Change::Step { message, at: Some(entry.at), denied: denied.to_owned(), basis });
        }
    }
    out
}

fn sent(sent: &Authenticated, shown: &[Shown], basis: &str) -> Vec<Change> {
    let message = sent.message();
    let mut out = vec![Change::Queue {
        party: message.recipient.clone(),
        sequence: message.sequence,
        hash: sent.hash(),
        envelope: sent.bytes().to_vec(),
    }];
    match &message.body {
        Body::Answer(answer) => out.extend(shown.iter().map(|shown| Change::Show {
            reference: shown.reference.to_vec(),
            holding: shown.holding,
            party: message.recipient.clone(),
            check: answer.check,
        })),
        Body::Step(_) => {
            let (message, basis) = (Box::new(message.clone()), basis.to_owned());
            out.push(Change::Step { message, at: None, denied: String::new(), basis });
        }
        Body::Ask(_) => {}
    }
    out
}

fn receipted(party: &str, receipt: &[u8], sequences: &[u64]) -> Vec<Change> {
    let (Ok(party), Ok(leaves)) = (PartyId::new(party), wire::leaves_from_journal(receipt)) else { return Vec::new() };
    let acknowledge = |(leaf, sequence): (wire::Leaf, &u64)| Change::Acknowledge {
        party: party.clone(),
        sequence: *sequence,
        verdict: leaf.verdict,
        at: leaf.at,
    };
    leaves.into_iter().zip(sequences).map(acknowledge).collect()
}

/// A question in one line, as the audit shows and searches it.
pub fn title_of(query: &Query) -> String {
    match query {
        Query::Person { name, born, document, .. } => {
            let born = born.map(|date| format!(", {date}")).unwrap_or_default();
            let document = document.as_ref().map(|(number, _)| format!(", {number}")).unwrap_or_default();
            format!("{name}{born}{document}")
        }
        Query::Document { number, issuer } => match issuer {
            Some(issuer) => format!("{number} ({issuer})"),
            None => number.clone(),
        },
        Query::Vehicle { plate: number, make } | Query::Firearm { serial: number, make } => {
            make.iter().chain([number]).map(String::as_str).collect::<Vec<_>>().join(" ")
        }
        Query::Phone { number } => number.clone(),
        Query::Organisation { name, country, number } => {
            let known = [Some(name), number.as_ref(), country.as_ref()].into_iter().flatten();
            known.filter(|text| !text.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
        }
        Query::Device { imei } => imei.clone(),
        Query::Account { iban } => iban.clone(),
    }
}

/// A holding in one line.
pub fn title_of_subject(subject: &Subject) -> String {
    match subject {
        Subject::Person(person) => format!("{} {}", person.family, person.given),
        Subject::Document(document) => format!("{} ({})", document.number, document.issuer),
        Subject::Vehicle(vehicle) => format!("{} ({})", vehicle.plate, vehicle.country),
        Subject::Firearm(firearm) => format!("{} {}", firearm.make, firearm.serial),
        Subject::Phone(phone) => phone.number.clone(),
        Subject::Organisation(held) => format!("{} {} ({})", held.name, held.number, held.country),
        Subject::Device(device) => format!("{} {}", device.make, device.imei),
        Subject::Account(account) => format!("{} ({})", account.iban, account.holder),
    }
}
