//! Overrides that an officer proposed: what waits for a second person, and who confirmed.
//!
//! Whether a proposal is still in force is [`crate::overriding`]'s to say.

use model::{Body, CaseId, PartyId, Step, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};

use super::{StoreError, rows::party_at};

/// A proposal to override a restriction because a life is in imminent danger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The step that opens a case; its officer is the one who proposed.
    pub step: Step,
    /// When it was proposed.
    pub at: Timestamp,
    /// To whom it goes.
    pub recipient: PartyId,
    /// What it is about, in one line.
    pub title: String,
    /// Whose life, and why it cannot wait.
    pub reasons: String,
    /// The case in which the owner of the information is told; `None` if it is our own.
    pub source: Option<CaseId>,
    /// Who confirmed; empty while nobody did.
    pub confirmed: String,
}

const OVERRIDE: &str = "SELECT step, at, recipient, title, reasons, source, confirmed FROM overriding";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Override> {
    let Ok(Body::Step(step)) = wire::decode_body(&row.get::<_, Vec<u8>>(0)?) else {
        return Err(rusqlite::Error::InvalidColumnType(0, "step".to_owned(), Type::Blob));
    };
    Ok(Override {
        step,
        at: Timestamp(row.get(1)?),
        recipient: party_at(row, 2)?,
        title: row.get(3)?,
        reasons: row.get(4)?,
        source: row.get::<_, Vec<u8>>(5)?.try_into().ok().map(CaseId),
        confirmed: row.get(6)?,
    })
}

/// The proposal that opens this case.
pub fn proposal(conn: &Connection, case: CaseId) -> rusqlite::Result<Option<Override>> {
    conn.prepare_cached(&format!("{OVERRIDE} WHERE case_id = ?1"))?.query_row([case.0], from_row).optional()
}

/// Proposals since a time that nobody has confirmed, the oldest first.
pub fn proposals_waiting(conn: &Connection, since: Timestamp, limit: u32) -> rusqlite::Result<Vec<Override>> {
    conn.prepare_cached(&format!("{OVERRIDE} WHERE confirmed = '' AND at >= ?1 ORDER BY at, case_id LIMIT ?2"))?
        .query_map(params![since.0, limit], from_row)?
        .collect()
}

/// The entry of the proposal that opens this case.
pub(super) fn proposal_entry(conn: &Connection, case: CaseId) -> rusqlite::Result<Option<u64>> {
    conn.prepare_cached("SELECT entry FROM overriding WHERE case_id = ?1")?
        .query_row([case.0], |row| Ok(row.get::<_, i64>(0)? as u64))
        .optional()
}

/// Writes a proposal that nobody has confirmed yet.
pub(super) fn propose(conn: &Connection, proposed: &Override, entry: u64) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO overriding (case_id, at, recipient, step, title, reasons, source, confirmed, entry)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        proposed.step.case.0,
        proposed.at.0,
        proposed.recipient.as_str(),
        wire::encode_body(&Body::Step(proposed.step.clone())),
        proposed.title,
        proposed.reasons,
        proposed.source.map_or_else(Vec::new, |case| case.0.to_vec()),
        proposed.confirmed,
        entry as i64,
    ])?;
    Ok(())
}

/// Writes who confirmed.
pub(super) fn confirm(conn: &Connection, case: CaseId, officer: &str) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE overriding SET confirmed = ?2 WHERE case_id = ?1")?
        .execute(params![case.0, officer])?;
    Ok(())
}
