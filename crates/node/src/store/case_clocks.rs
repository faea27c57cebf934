//! When does which clock of which case end, and what does that bring?
//!
//! The rows lie in the order of their ends, so that what is due is found, and written anew, in one place of the file however many cases there
//! are. A case's own row says which ends it has here, so that none has to be looked for.

use minicbor::{Decode, Encode};
use model::{CaseId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::StoreError;

/// What a clock's end brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndKind {
    /// The limit is missed, and nothing else.
    Missed = 0,
    /// Time takes a step.
    Lapse = 1,
    /// A person reviews whether the data is still needed.
    Review = 2,
    /// The data is erased.
    Erase = 3,
}

/// The end of a running clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockEnd {
    /// The case.
    pub case: CaseId,
    /// The clock's name.
    pub name: String,
    /// When.
    pub due: Timestamp,
}

/// The ends of one kind before a time, the nearest first.
pub fn clock_ends(conn: &Connection, kind: EndKind, before: Timestamp, limit: u32) -> rusqlite::Result<Vec<ClockEnd>> {
    conn.prepare_cached(
        "SELECT case_id, name, due FROM case_clock WHERE kind = ?1 AND due < ?2 ORDER BY due, case_id LIMIT ?3",
    )?
    .query_map(params![kind as i64, before.0, limit], |row| {
        Ok(ClockEnd { case: CaseId(row.get(0)?), name: row.get(1)?, due: Timestamp(row.get(2)?) })
    })?
    .collect()
}

/// An end as its case's row keeps it.
pub(super) struct End {
    pub(super) kind: EndKind,
    pub(super) due: Timestamp,
    pub(super) name: String,
}

/// An end in a case's row: kind, time, name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(array)]
struct Kept {
    #[n(0)]
    kind: i64,
    #[n(1)]
    due: i64,
    #[n(2)]
    name: String,
}

/// Writes the ends of a case in place of those it had; gives what its row must keep of them.
pub(super) fn write(conn: &Connection, case: CaseId, ends: Vec<End>) -> Result<Vec<u8>, StoreError> {
    let before: Option<Vec<u8>> = conn
        .prepare_cached("SELECT ends FROM case_file WHERE id = ?1")?
        .query_row([case.0], |row| row.get(0))
        .optional()?;
    let before: Vec<Kept> = before.and_then(|bytes| minicbor::decode(&bytes).ok()).unwrap_or_default();
    let kept = |end: End| Kept { kind: end.kind as i64, due: end.due.0, name: end.name };
    let mut now: Vec<Kept> = ends.into_iter().map(kept).collect();
    now.sort();
    for end in before.iter().filter(|end| !now.contains(end)) {
        conn.prepare_cached("DELETE FROM case_clock WHERE kind = ?1 AND due = ?2 AND case_id = ?3 AND name = ?4")?
            .execute(params![end.kind, end.due, case.0, end.name])?;
    }
    for end in now.iter().filter(|end| !before.contains(end)) {
        conn.prepare_cached("INSERT INTO case_clock (kind, due, case_id, name) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![end.kind, end.due, case.0, end.name])?;
    }
    minicbor::to_vec(&now).map_err(|error| StoreError::Failed(error.to_string()))
}
