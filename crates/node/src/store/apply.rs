//! How each change is written.

use journal::{Entry, PayloadKey};
use model::{Body, CaseId, CheckId, Hash, Message, PartyId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use wire::{Authenticated, Verdict};

use super::{
    CaseEvent, EntryRef, StoreError, case_desk, case_rows, journal_rows, notice_rows, overriding_rows, people_rows,
};
use crate::{
    packs::Packs,
    projection::Change,
    record::{self, Gone, Record},
};

/// What a change depends on besides its record and the rows that are there: whose node it is, and the instruments.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// The party whose node it is.
    pub me: &'a PartyId,
    /// The instruments, by which cases are folded.
    pub packs: &'a Packs,
}

/// Carries out a change. Where a case was erased by it, gives the record that must follow.
pub(super) fn apply(
    conn: &Connection,
    here: Here<'_>,
    change: &Change,
    entry: &EntryRef,
) -> Result<Option<Record>, StoreError> {
    match change {
        Change::Acknowledge { party, sequence, verdict, at } => {
            acknowledge(conn, here, (party, *sequence), (verdict, *at), entry)
        }
        Change::Step { message, at, denied, basis } => step(conn, here, message, (*at, denied, basis), entry),
        Change::Lapse { case } => refold(conn, here, *case, entry),
        other => write(conn, here, other, entry).map(|()| None),
    }
}

/// Changes after which no other record follows.
fn write(conn: &Connection, here: Here<'_>, change: &Change, entry: &EntryRef) -> Result<(), StoreError> {
    let place = entry.place as i64;
    match change {
        // Those of cases: `apply` carries them out.
        Change::Acknowledge { .. } | Change::Step { .. } | Change::Lapse { .. } => Ok(()),
        Change::Empty { case, messages, proposal } => empty(conn, here, (*case, messages, *proposal), entry),
        Change::Propose { proposed } => overriding_rows::propose(conn, proposed, entry.place),
        Change::Confirm { case, officer } => overriding_rows::confirm(conn, *case, officer),
        Change::Queue { party, sequence, hash, envelope } => {
            run(
                conn,
                "INSERT INTO outbox (party, sequence, entry, hash, envelope) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![party.as_str(), *sequence as i64, place, hash.0, envelope],
            )?;
            run(
                conn,
                "INSERT INTO pair (party, sent, received) VALUES (?1, ?2, 0) ON CONFLICT (party) DO UPDATE SET sent = ?2",
                params![party.as_str(), *sequence as i64],
            )
        }
        Change::Arrive { party, sequence, hash, denied, at } => {
            run(
                conn,
                "INSERT INTO arrived (party, sequence, hash, denied, entry, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![party.as_str(), *sequence as i64, hash.0, denied, place, at.0],
            )?;
            run(
                conn,
                "INSERT INTO pair (party, sent, received) VALUES (?1, 0, ?2) ON CONFLICT (party) DO UPDATE SET received = ?2",
                params![party.as_str(), *sequence as i64],
            )
        }
        Change::Inquire { check, title, ask, parties, at } => {
            run(
                conn,
                "INSERT INTO inquiry (id, at, title, ask, entry) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![check.0, at.0, title, ask, place],
            )?;
            parties.iter().try_for_each(|party| {
                run(
                    conn,
                    "INSERT INTO inquiry_party (inquiry, party) VALUES (?1, ?2)",
                    params![check.0, party.as_str()],
                )
            })
        }
        Change::Answer { check, party, answer, at } => run(
            conn,
            "UPDATE inquiry_party SET answer = ?3, answered = ?4 WHERE inquiry = ?1 AND party = ?2 AND answer IS NULL",
            params![check.0, party.as_str(), answer, at.0],
        ),
        Change::Show { reference, holding, party, check } => run(
            conn,
            "INSERT INTO shown (reference, holding, party, inquiry) VALUES (?1, ?2, ?3, ?4)",
            params![reference, holding, party.as_str(), check.0],
        ),
        Change::Judge { check, party, reference, same, officer, at } => run(
            conn,
            "INSERT INTO judgement (inquiry, party, reference, same, officer, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (inquiry, party, reference) DO UPDATE SET same = ?4, officer = ?5, at = ?6",
            params![check.0, party.as_str(), reference, i64::from(*same), officer, at.0],
        ),
        Change::Consult { party, officer, act, about, purpose, reference, at } => run(
            conn,
            "INSERT INTO consultation (entry, at, party, officer, act, about, folded, purpose, reference)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![place, at.0, party.as_str(), officer, act, about, fold(about), purpose, reference],
        ),
        Change::Hold { subject, about, handling } => run(
            conn,
            "INSERT INTO holding (id, subject, about, handling) VALUES (?1, ?2, ?3, ?4)",
            params![place, subject, about, handling],
        ),
        Change::Erase { entry } => erase(conn, *entry as i64, place),
        Change::Assign { case, to, at } => case_desk::assign(conn, (*case, to), *at, entry),
        Change::Enrol { .. }
        | Change::Invite { .. }
        | Change::Key { .. }
        | Change::Unkey { .. }
        | Change::SignIn { .. } => people_rows::change(conn, change),
        Change::Choose { person, address, lang, levels, at } => {
            notice_rows::choose(conn, person, (address, lang, *levels), *at)
        }
        Change::Cosign { log, witness, note, at } => {
            let size = journal::SignedCheckpoint::parse(note).map_or(0, |signed| signed.claimed().size());
            run(
                conn,
                "INSERT INTO cosignature (log, witness, size, note, at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (log, witness) DO UPDATE SET size = ?3, note = ?4, at = ?5",
                params![log, witness, size as i64, note, at.0],
            )
        }
    }
}

fn run(conn: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<(), StoreError> {
    conn.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// A text as the audit searches it: each word in Latin lower case, and behind it the script-neutral keys of its spellings, each between
/// spaces. Somebody who looked for `Џавити` is found under `Xhaviti`.
pub(super) fn fold(text: &str) -> String {
    let words = words(text).into_iter().map(|(latin, keys)| format!("{latin} {}", keys.join(" ")));
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

/// The words of a text: each in Latin lower case, with the keys of its spellings as `~` and hexadecimal digits.
pub(super) fn words(text: &str) -> Vec<(String, Vec<String>)> {
    let spelled = |word: &str| {
        let hex = |key: matching::Key| key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        matching::keys(word).into_iter().map(|key| format!("~{}", hex(key))).collect()
    };
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(WORDS_MAX)
        .map(|word| (matching::latin(word).to_lowercase(), spelled(word)))
        .collect()
}

/// Words of a text that the audit can search for.
const WORDS_MAX: usize = 24;

/// The message leaves the outbox; what waited for its receipt learns of it.
fn acknowledge(
    conn: &Connection,
    here: Here<'_>,
    (party, sequence): (&PartyId, u64),
    (verdict, at): (&Verdict, Timestamp),
    entry: &EntryRef,
) -> Result<Option<Record>, StoreError> {
    let key = params![party.as_str(), sequence as i64];
    let envelope: Option<Vec<u8>> = conn
        .prepare_cached("SELECT envelope FROM outbox WHERE party = ?1 AND sequence = ?2")?
        .query_row(key, |row| row.get(0))
        .optional()?;
    let Some(envelope) = envelope else { return Ok(None) };
    run(conn, "DELETE FROM outbox WHERE party = ?1 AND sequence = ?2", key)?;
    let Ok(sent) = Authenticated::from_journal(&envelope) else { return Ok(None) };
    let denied = match verdict {
        Verdict::Accepted => "",
        Verdict::Denied(rule) => rule.as_str(),
    };
    match &sent.message().body {
        Body::Ask(ask) if !denied.is_empty() => refused(conn, ask.check, party, denied, at).map(|()| None),
        Body::Ask(_) | Body::Answer(_) => Ok(None),
        Body::Step(step) => {
            run(
                conn,
                "UPDATE case_event SET at = ?4, denied = ?5 WHERE case_id = ?1 AND sender = ?2 AND sequence = ?3",
                params![step.case.0, here.me.as_str(), sequence as i64, at.0, denied],
            )?;
            refold(conn, here, step.case, entry)
        }
    }
}

fn refused(conn: &Connection, check: CheckId, party: &PartyId, rule: &str, at: Timestamp) -> Result<(), StoreError> {
    run(
        conn,
        "UPDATE inquiry_party SET refused = ?3, answered = ?4 WHERE inquiry = ?1 AND party = ?2",
        params![check.0, party.as_str(), rule, at.0],
    )
}

fn step(
    conn: &Connection,
    here: Here<'_>,
    message: &Message,
    (at, denied, basis): (Option<Timestamp>, &str, &str),
    entry: &EntryRef,
) -> Result<Option<Record>, StoreError> {
    let Body::Step(step) = &message.body else { return Ok(None) };
    let case: CaseId = step.case;
    run(
        conn,
        "INSERT INTO case_event
           (case_id, sender, sequence, recipient, step, fields, officer, created, at, denied, entry, instrument, version, basis, threat)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            case.0,
            message.sender.as_str(),
            message.sequence as i64,
            message.recipient.as_str(),
            step.name,
            case_rows::fields_to_bytes(&step.fields),
            step.officer,
            message.created.0,
            at.map(|at| at.0),
            denied,
            entry.place as i64,
            step.instrument,
            step.version,
            basis,
            case_rows::threat_to_bytes(step.threat.as_ref()),
        ],
    )?;
    if denied.is_empty() { refold(conn, here, case, entry) } else { Ok(None) }
}

/// Writes a case's rows anew; if it was erased, gives what must go and what stays of each message.
fn refold(conn: &Connection, here: Here<'_>, case: CaseId, entry: &EntryRef) -> Result<Option<Record>, StoreError> {
    let going = case_rows::refold(conn, here, case, entry.at)?;
    if going.is_empty() {
        return Ok(None);
    }
    let messages = going.iter().map(|event| gone(conn, here, event)).collect::<Result<_, StoreError>>()?;
    let proposal = overriding_rows::proposal_entry(conn, case)?;
    Ok(Some(Record::Emptied { case: case.0.to_vec().into(), messages, proposal }))
}

fn gone(conn: &Connection, here: Here<'_>, event: &CaseEvent) -> Result<Gone, StoreError> {
    let sent = event.sender == *here.me;
    let party = if sent { &event.recipient } else { &event.sender };
    let arrived = if sent { None } else { super::rows::arrived(conn, party, event.sequence)? };
    Ok(Gone {
        entry: event.entry,
        party: party.to_string(),
        sequence: event.sequence,
        sent,
        hash: match &arrived {
            Some(arrived) => arrived.hash,
            None => sent_hash(conn, event.entry)?,
        }
        .0
        .to_vec()
        .into(),
        denied: arrived.as_ref().map(|arrived| arrived.denied.clone()).unwrap_or_default(),
        at: arrived.map_or(0, |arrived| arrived.at.0),
    })
}

/// The hash of a message that this node sent, from its entry.
fn sent_hash(conn: &Connection, place: u64) -> Result<Hash, StoreError> {
    let lost = || StoreError::Journal(format!("entry {place} does not hold the message that a case has from it"));
    let (body, key) = journal_rows::entry_body(conn, place)?.ok_or_else(lost)?;
    let entry = Entry::decode(&body).map_err(|_| lost())?;
    let payload = entry.open(&PayloadKey::from_bytes(key.ok_or_else(lost)?)).map_err(|_| lost())?;
    let Some(Record::Sent { envelope, .. }) = Record::from_bytes(&payload) else { return Err(lost()) };
    Ok(Authenticated::from_journal(&envelope).map_err(|_| lost())?.hash())
}

/// What a case carried is gone. What the exchange needs stays, also when the rows are made again and the messages can no longer be read.
fn empty(
    conn: &Connection,
    here: Here<'_>,
    (case, messages, proposal): (CaseId, &[Gone], Option<u64>),
    entry: &EntryRef,
) -> Result<(), StoreError> {
    for message in messages {
        let (place, sequence) = (message.entry as i64, message.sequence as i64);
        erase(conn, place, entry.place as i64)?;
        let (sent, received) = if message.sent { (sequence, 0) } else { (0, sequence) };
        run(
            conn,
            "INSERT INTO pair (party, sent, received) VALUES (?1, ?2, ?3)
             ON CONFLICT (party) DO UPDATE SET sent = MAX(sent, ?2), received = MAX(received, ?3)",
            params![message.party, sent, received],
        )?;
        if !message.sent {
            run(
                conn,
                "INSERT INTO arrived (party, sequence, hash, denied, entry, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (party, sequence) DO NOTHING",
                params![message.party, sequence, message.hash.as_slice(), message.denied, place, message.at],
            )?;
        }
    }
    if let Some(place) = proposal {
        erase(conn, place as i64, entry.place as i64)?;
    }
    case_rows::refold(conn, here, case, entry.at)?;
    Ok(())
}

/// The key goes first: without it the payload is noise. What was derived from this entry alone goes with it.
fn erase(conn: &Connection, entry: i64, by: i64) -> Result<(), StoreError> {
    // Asked of the entry, not of the row: when projections are made again, an erased holding never has a row.
    if journal_rows::kind(conn, entry)? == Some(record::HELD) {
        run(conn, "INSERT INTO erased (entry, holding) VALUES (?1, ?2)", [by, entry])?;
    }
    // What is deleted is overwritten; elsewhere a page is simply used again, which costs nothing.
    conn.pragma_update(None, "secure_delete", true)?;
    for sql in [
        "DELETE FROM entry_key WHERE place = ?1",
        "DELETE FROM shown WHERE holding = ?1",
        "DELETE FROM holding WHERE id = ?1",
        "DELETE FROM consultation WHERE entry = ?1",
        "DELETE FROM case_event WHERE entry = ?1",
        "DELETE FROM overriding WHERE entry = ?1",
        "DELETE FROM inquiry_party WHERE inquiry IN (SELECT id FROM inquiry WHERE entry = ?1)",
        "DELETE FROM inquiry WHERE entry = ?1",
    ] {
        run(conn, sql, [entry])?;
    }
    conn.pragma_update(None, "secure_delete", false)?;
    Ok(())
}
