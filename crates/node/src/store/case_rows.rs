//! Cases: their events as both sides journaled them, and the row that lists sort by.

use model::{CaseId, PartyId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Here, StoreError};

/// A step of a case, as journaled here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseEvent {
    /// Who took it.
    pub sender: PartyId,
    /// To whom it went.
    pub recipient: PartyId,
    /// Place in the pair's sequence.
    pub sequence: u64,
    /// The step's name in the pack.
    pub step: String,
    /// What it carries.
    pub fields: Vec<(String, String)>,
    /// The officer who took it, as an identifier of the sender.
    pub officer: String,
    /// When it was written, by the sender's clock.
    pub created: Timestamp,
    /// When the other side received it, as its signed receipt says; `None` until the receipt is here.
    pub received: Option<Timestamp>,
    /// The rule by which the receiver denied it; empty if it counts.
    pub denied: String,
    /// The entry of this node's journal that holds it.
    pub entry: u64,
    /// The instrument it names.
    pub instrument: String,
    /// Its version.
    pub version: u32,
}

impl CaseEvent {
    /// The time that counts: of receipt, or of writing while no receipt is here.
    pub fn happened(&self) -> Timestamp {
        self.received.unwrap_or(self.created)
    }
}

/// A case as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// The case.
    pub id: CaseId,
    /// The instrument's name.
    pub instrument: String,
    /// The instrument's version.
    pub version: u32,
    /// Who opened it.
    pub requester: PartyId,
    /// Who has to answer.
    pub requested: PartyId,
    /// What it is about, in one line.
    pub title: String,
    /// The state's name in the pack.
    pub state: String,
    /// Whether somebody still has to act.
    pub open: bool,
    /// The earliest running clock's end.
    pub due: Option<Timestamp>,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
}

const FILE: &str =
    "SELECT id, instrument, version, requester, requested, title, state, open, due, opened, changed FROM case_file";

fn file_from(row: &Row<'_>) -> rusqlite::Result<CaseFile> {
    Ok(CaseFile {
        id: CaseId(row.get(0)?),
        instrument: row.get(1)?,
        version: row.get(2)?,
        requester: super::rows::party_at(row, 3)?,
        requested: super::rows::party_at(row, 4)?,
        title: row.get(5)?,
        state: row.get(6)?,
        open: row.get::<_, i64>(7)? != 0,
        due: row.get::<_, Option<i64>>(8)?.map(Timestamp),
        opened: Timestamp(row.get(9)?),
        changed: Timestamp(row.get(10)?),
    })
}

/// One case.
pub fn case_file(conn: &Connection, case: CaseId) -> rusqlite::Result<Option<CaseFile>> {
    conn.prepare_cached(&format!("{FILE} WHERE id = ?1"))?.query_row([case.0], file_from).optional()
}

/// Cases by legal clock: open ones first, the nearest end first, those without a clock last. `due_before` keeps those whose clock
/// ends earlier; `limit` bounds the list, `skip` pages through it.
pub fn cases(
    conn: &Connection,
    due_before: Option<Timestamp>,
    limit: u32,
    skip: u32,
) -> rusqlite::Result<Vec<CaseFile>> {
    let sql = format!(
        "{FILE} WHERE ?1 IS NULL OR (open = 1 AND due < ?1)
         ORDER BY open DESC, due IS NULL, due, id LIMIT ?2 OFFSET ?3"
    );
    conn.prepare_cached(&sql)?.query_map(params![due_before.map(|at| at.0), limit, skip], file_from)?.collect()
}

/// All events of a case, denied ones too, in order of what counts.
pub fn case_events(conn: &Connection, case: CaseId) -> rusqlite::Result<Vec<CaseEvent>> {
    conn.prepare_cached(
        "SELECT sender, recipient, sequence, step, fields, officer, created, at, denied, entry, instrument, version
         FROM case_event WHERE case_id = ?1 ORDER BY at IS NULL, COALESCE(at, created), sender, sequence",
    )?
    .query_map([case.0], |row| {
        Ok(CaseEvent {
            sender: super::rows::party_at(row, 0)?,
            recipient: super::rows::party_at(row, 1)?,
            sequence: row.get::<_, i64>(2)? as u64,
            step: row.get(3)?,
            fields: fields_from_bytes(&row.get::<_, Vec<u8>>(4)?),
            officer: row.get(5)?,
            created: Timestamp(row.get(6)?),
            received: row.get::<_, Option<i64>>(7)?.map(Timestamp),
            denied: row.get(8)?,
            entry: row.get::<_, i64>(9)? as u64,
            instrument: row.get(10)?,
            version: row.get(11)?,
        })
    })?
    .collect()
}

pub(super) fn fields_to_bytes(fields: &[(String, String)]) -> Vec<u8> {
    minicbor::to_vec(fields).unwrap_or_default()
}

fn fields_from_bytes(bytes: &[u8]) -> Vec<(String, String)> {
    minicbor::decode(bytes).unwrap_or_default()
}

/// Runs the case's events again and writes its row. A case whose opening step was denied has no row.
pub(super) fn refold(conn: &Connection, here: Here<'_>, case: CaseId) -> Result<(), StoreError> {
    let events = case_events(conn, case)?;
    let Some(opening) = events.iter().find(|event| event.denied.is_empty()) else {
        conn.execute("DELETE FROM case_file WHERE id = ?1", [case.0])?;
        return Ok(());
    };
    let (requester, requested) = (&opening.sender, &opening.recipient);
    let Some(pack) = here.packs.pack(&opening.instrument, opening.version) else { return Ok(()) };
    let engine = here.packs.engine(pack, requested);
    let Some(state) = here.packs.run(&engine, &events, requester) else { return Ok(()) };
    let title = state.facts.get("subject").cloned().unwrap_or_default();
    let changed = events.iter().map(CaseEvent::happened).max().unwrap_or_default();
    conn.prepare_cached(
        "INSERT INTO case_file (id, instrument, version, requester, requested, title, state, open, due, opened, changed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET title = ?6, state = ?7, open = ?8, due = ?9, opened = ?10, changed = ?11",
    )?
    .execute(params![
        case.0,
        opening.instrument,
        opening.version,
        requester.as_str(),
        requested.as_str(),
        title,
        state.state,
        i64::from(state.is_open()),
        state.due().map(|due| due.0),
        opening.happened().0,
        changed.0,
    ])?;
    Ok(())
}
