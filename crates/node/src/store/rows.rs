//! Reading the projections: what screens, the outbox and the deciding stages ask of them.

use model::{CaseId, CheckId, HandlingCode, Hash, PartyId, Subject, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// A message that came in earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The envelope's hash.
    pub hash: Hash,
    /// The rule that denied it; empty if permitted.
    pub denied: String,
    /// Its entry.
    pub entry: u64,
    /// When it came.
    pub at: Timestamp,
}

/// A message that waits for its receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// Place in the pair's sequence.
    pub sequence: u64,
    /// The envelope's hash.
    pub hash: Hash,
    /// The signed bytes.
    pub envelope: Vec<u8>,
}

/// A holding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingRow {
    /// Its number: the place of its entry.
    pub id: i64,
    /// What it is about.
    pub subject: Subject,
    /// What it is held for.
    pub about: String,
    /// How it may be handled.
    pub handling: HandlingCode,
}

/// A check that an officer of this node made.
#[derive(Debug, Clone, PartialEq)]
pub struct Inquiry {
    /// The check.
    pub id: CheckId,
    /// When.
    pub at: Timestamp,
    /// The question in one line.
    pub title: String,
    /// The question, as `wire` encodes an ask.
    pub ask: Vec<u8>,
}

/// What one party asked in a check has said so far.
#[derive(Debug, Clone, PartialEq)]
pub struct InquiryParty {
    /// The party.
    pub party: PartyId,
    /// Its answer, as `wire` encodes an answer.
    pub answer: Option<Vec<u8>>,
    /// When it came.
    pub answered: Option<Timestamp>,
    /// The rule by which it refused the question.
    pub refused: Option<String>,
}

/// A line of the audit: who looked at what, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    /// Its entry.
    pub entry: u64,
    /// When.
    pub at: Timestamp,
    /// Whose officer.
    pub party: PartyId,
    /// Who.
    pub officer: String,
    /// What was done.
    pub act: String,
    /// Whom or what it was about.
    pub about: String,
    /// Why.
    pub purpose: String,
    /// The reason in words, the case or file number.
    pub reference: String,
}

pub(super) fn party_at(row: &Row<'_>, column: usize) -> rusqlite::Result<PartyId> {
    let text: String = row.get(column)?;
    PartyId::new(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

/// Id and instrument of the cases whose id begins so, a few at the most.
pub fn cases_beginning(conn: &Connection, first: [u8; 4]) -> rusqlite::Result<Vec<(CaseId, String)>> {
    let (mut from, mut to) = ([0; 16], [0xff; 16]);
    from[..4].copy_from_slice(&first);
    to[..4].copy_from_slice(&first);
    conn.prepare_cached("SELECT id, instrument FROM case_file WHERE id BETWEEN ?1 AND ?2 LIMIT 8")?
        .query_map([from, to], |row| Ok((CaseId(row.get(0)?), row.get(1)?)))?
        .collect()
}

fn code_of(number: u8) -> HandlingCode {
    match number {
        0 => HandlingCode::H0,
        1 => HandlingCode::H1,
        2 => HandlingCode::H2,
        _ => HandlingCode::H3,
    }
}

/// The last sequence sent to a party, and the last received from it without a gap.
pub fn pair_of(conn: &Connection, party: &PartyId) -> rusqlite::Result<(u64, u64)> {
    let found = conn
        .prepare_cached("SELECT sent, received FROM pair WHERE party = ?1")?
        .query_row([party.as_str()], |row| Ok((row.get::<_, i64>(0)? as u64, row.get::<_, i64>(1)? as u64)))
        .optional()?;
    Ok(found.unwrap_or((0, 0)))
}

/// The message at a place of a pair's sequence.
pub fn arrived(conn: &Connection, party: &PartyId, sequence: u64) -> rusqlite::Result<Option<Arrived>> {
    conn.prepare_cached("SELECT hash, denied, entry, at FROM arrived WHERE party = ?1 AND sequence = ?2")?
        .query_row(params![party.as_str(), sequence as i64], |row| {
            Ok(Arrived {
                hash: Hash(row.get(0)?),
                denied: row.get(1)?,
                entry: row.get::<_, i64>(2)? as u64,
                at: Timestamp(row.get(3)?),
            })
        })
        .optional()
}

/// What waits for a party behind message `after`, in order, at most `messages` of together at most `bytes`.
pub fn outbox(
    conn: &Connection,
    party: &PartyId,
    after: u64,
    (messages, bytes): (usize, usize),
) -> rusqlite::Result<Vec<Queued>> {
    let mut statement = conn.prepare_cached(
        "SELECT sequence, hash, envelope FROM outbox WHERE party = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3",
    )?;
    let mut rows = statement.query(params![party.as_str(), after as i64, messages as i64])?;
    let (mut out, mut total) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let envelope: Vec<u8> = row.get(2)?;
        total += envelope.len();
        if total > bytes && !out.is_empty() {
            break;
        }
        out.push(Queued { sequence: row.get::<_, i64>(0)? as u64, hash: Hash(row.get(1)?), envelope });
    }
    Ok(out)
}

/// How many messages wait for each party.
pub fn outbox_waiting(conn: &Connection) -> rusqlite::Result<Vec<(PartyId, u64)>> {
    conn.prepare_cached("SELECT party, COUNT(*) FROM outbox GROUP BY party")?
        .query_map([], |row| Ok((party_at(row, 0)?, row.get::<_, i64>(1)? as u64)))?
        .collect()
}

fn holding_from(row: &Row<'_>) -> rusqlite::Result<HoldingRow> {
    let bytes: Vec<u8> = row.get(1)?;
    let subject = wire::decode_subject(&bytes)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Blob, Box::new(error)))?;
    Ok(HoldingRow { id: row.get(0)?, subject, about: row.get(2)?, handling: code_of(row.get(3)?) })
}

/// One holding.
pub fn holding(conn: &Connection, id: i64) -> rusqlite::Result<Option<HoldingRow>> {
    conn.prepare_cached("SELECT id, subject, about, handling FROM holding WHERE id = ?1")?
        .query_row([id], holding_from)
        .optional()
}

/// Calls `each` with every holding, to fill the index.
pub fn holdings(
    conn: &Connection,
    ids: std::ops::RangeInclusive<i64>,
    mut each: impl FnMut(HoldingRow),
) -> rusqlite::Result<()> {
    let sql = "SELECT id, subject, about, handling FROM holding WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([ids.start(), ids.end()])?;
    while let Some(row) = rows.next()? {
        each(holding_from(row)?);
    }
    Ok(())
}

/// The numbers of all holdings, in order.
pub fn holding_ids(conn: &Connection, each: &mut dyn FnMut(i64)) -> rusqlite::Result<()> {
    let mut statement = conn.prepare("SELECT id FROM holding ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?);
    }
    Ok(())
}

/// Calls `each` with every erasure of a holding, in order: the place of its entry, and the number of the holding that is gone.
pub fn erased_holdings(conn: &Connection, mut each: impl FnMut(u64, i64)) -> rusqlite::Result<()> {
    let mut statement = conn.prepare("SELECT entry, holding FROM erased ORDER BY entry")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(row.get::<_, i64>(0)? as u64, row.get(1)?);
    }
    Ok(())
}

/// Which holding a reference means that this node gave out, and to whom.
pub fn reference(conn: &Connection, reference: &[u8]) -> rusqlite::Result<Option<(i64, PartyId)>> {
    conn.prepare_cached("SELECT holding, party FROM shown WHERE reference = ?1")?
        .query_row([reference], |row| Ok((row.get(0)?, party_at(row, 1)?)))
        .optional()
}

fn inquiry_from(row: &Row<'_>) -> rusqlite::Result<Inquiry> {
    Ok(Inquiry { id: CheckId(row.get(0)?), at: Timestamp(row.get(1)?), title: row.get(2)?, ask: row.get(3)? })
}

/// A check and what each party said, in the order of their ids.
pub fn inquiry(conn: &Connection, check: CheckId) -> rusqlite::Result<Option<(Inquiry, Vec<InquiryParty>)>> {
    let found = conn
        .prepare_cached("SELECT id, at, title, ask FROM inquiry WHERE id = ?1")?
        .query_row([check.0], inquiry_from)
        .optional()?;
    let Some(found) = found else { return Ok(None) };
    let parties = conn
        .prepare_cached("SELECT party, answer, answered, refused FROM inquiry_party WHERE inquiry = ?1 ORDER BY party")?
        .query_map([check.0], |row| {
            Ok(InquiryParty {
                party: party_at(row, 0)?,
                answer: row.get(1)?,
                answered: row.get::<_, Option<i64>>(2)?.map(Timestamp),
                refused: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some((found, parties)))
}

/// The newest checks of this node.
pub fn inquiries(conn: &Connection, limit: u32) -> rusqlite::Result<Vec<Inquiry>> {
    conn.prepare_cached("SELECT id, at, title, ask FROM inquiry ORDER BY at DESC LIMIT ?1")?
        .query_map([limit], inquiry_from)?
        .collect()
}

/// How officers judged a check's hits: party, reference, same or not, who.
pub fn judgements(conn: &Connection, check: CheckId) -> rusqlite::Result<Vec<(PartyId, Vec<u8>, bool, String)>> {
    conn.prepare_cached("SELECT party, reference, same, officer FROM judgement WHERE inquiry = ?1")?
        .query_map([check.0], |row| Ok((party_at(row, 0)?, row.get(1)?, row.get::<_, i64>(2)? != 0, row.get(3)?)))?
        .collect()
}

/// What that entry says of somebody's look.
pub fn consultation(conn: &Connection, entry: u64) -> rusqlite::Result<Option<Consultation>> {
    conn.prepare_cached(
        "SELECT entry, at, party, officer, act, about, purpose, reference FROM consultation WHERE entry = ?1",
    )?
    .query_row([entry as i64], consultation_from)
    .optional()
}

/// Who looked at what: newest first; `about` is searched in any script, empty finds all.
pub fn consultations(conn: &Connection, about: &str, limit: u32) -> rusqlite::Result<Vec<Consultation>> {
    // Each word must occur, in any order and any spelling: as it begins in Latin, or as one of its keys. `words` leaves letters and
    // digits only, so no wildcard of the asker's reaches LIKE.
    let asked: Vec<Vec<String>> = super::apply::words(about)
        .into_iter()
        .take(6)
        .map(|(latin, keys)| {
            let keys = keys.into_iter().take(8).map(|key| format!("% {key} %"));
            std::iter::once(format!("% {latin}%")).chain(keys).collect()
        })
        .collect();
    let mut place = 1;
    let conditions: Vec<String> = asked
        .iter()
        .map(|patterns| {
            let any = patterns.iter().map(|_| {
                place += 1;
                format!("folded LIKE ?{place}")
            });
            format!("({})", any.collect::<Vec<_>>().join(" OR "))
        })
        .collect();
    let filter = if conditions.is_empty() { "1 = 1".to_owned() } else { conditions.join(" AND ") };
    let sql = format!(
        "SELECT entry, at, party, officer, act, about, purpose, reference FROM consultation
         WHERE {filter} ORDER BY at DESC, entry DESC LIMIT ?1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    statement.raw_bind_parameter(1, limit)?;
    for (i, pattern) in asked.iter().flatten().enumerate() {
        statement.raw_bind_parameter(i + 2, pattern)?;
    }
    let mut rows = statement.raw_query();
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(consultation_from(row)?);
    }
    Ok(out)
}

fn consultation_from(row: &Row<'_>) -> rusqlite::Result<Consultation> {
    Ok(Consultation {
        entry: row.get::<_, i64>(0)? as u64,
        at: Timestamp(row.get(1)?),
        party: party_at(row, 2)?,
        officer: row.get(3)?,
        act: row.get(4)?,
        about: row.get(5)?,
        purpose: row.get(6)?,
        reference: row.get(7)?,
    })
}

/// Cosignatures on a party's checkpoints: witness, size, when, the note with the line.
pub fn cosignatures(conn: &Connection, log: &str) -> rusqlite::Result<Vec<(String, u64, Timestamp, String)>> {
    conn.prepare_cached("SELECT witness, size, at, note FROM cosignature WHERE log = ?1 ORDER BY witness")?
        .query_map([log], |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as u64, Timestamp(row.get(2)?), row.get(3)?)))?
        .collect()
}

/// Entries, holdings and open cases.
pub fn counts(conn: &Connection) -> rusqlite::Result<(u64, u64, u64)> {
    let size = super::head(conn)?.map_or(0, |head| head.size);
    let count = |sql: &str| conn.prepare_cached(sql)?.query_row([], |row| row.get::<_, i64>(0));
    let holdings = count("SELECT COUNT(*) FROM holding")?;
    let open = count("SELECT COUNT(*) FROM case_file WHERE open = 1")?;
    Ok((size, holdings as u64, open as u64))
}

/// Whose token this is, by its digest.
pub fn token_person(conn: &Connection, digest: &Hash) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT person FROM token WHERE digest = ?1")?
        .query_row([digest.0], |row| row.get(0))
        .optional()
}

/// Each person who has tokens, how many, and when the newest was made.
pub fn token_counts(conn: &Connection) -> rusqlite::Result<Vec<(String, u64, Timestamp)>> {
    conn.prepare_cached("SELECT person, COUNT(*), MAX(made) FROM token GROUP BY person ORDER BY person")?
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as u64, Timestamp(row.get(2)?))))?
        .collect()
}
