//! Who sees to a case here, and the views of the inbox that people keep at their desks.

use model::{CaseId, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::{EntryRef, StoreError, Tx};

/// A case that was handed on, and who saw to it before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The case.
    pub case: CaseId,
    /// Who saw to it before; empty if nobody did.
    pub former: String,
}

/// A named view of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its name.
    pub name: String,
    /// The query of the inbox's address.
    pub query: String,
}

/// To whom a case was last handed, and when.
pub(super) fn assigned(conn: &Connection, case: CaseId) -> rusqlite::Result<Option<(Timestamp, String)>> {
    conn.prepare_cached("SELECT at, officer FROM assigned WHERE case_id = ?1")?
        .query_row([case.0], |row| Ok((Timestamp(row.get(0)?), row.get(1)?)))
        .optional()
}

/// Hands a case on.
pub(super) fn assign(
    conn: &Connection,
    (case, to): (CaseId, &str),
    at: Timestamp,
    entry: &EntryRef,
) -> Result<(), StoreError> {
    let former: Option<String> = conn
        .prepare_cached("SELECT owner FROM case_file WHERE id = ?1")?
        .query_row([case.0], |row| row.get(0))
        .optional()?;
    conn.prepare_cached(
        "INSERT INTO assigned (case_id, officer, former, at, entry) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (case_id) DO UPDATE SET officer = ?2, former = ?3, at = ?4, entry = ?5",
    )?
    .execute(params![case.0, to, former.unwrap_or_default(), at.0, entry.place as i64])?;
    conn.prepare_cached("UPDATE case_file SET owner = ?2 WHERE id = ?1")?.execute(params![case.0, to])?;
    Ok(())
}

/// The cases that an entry handed on, and that nobody handed on since.
pub fn handed(conn: &Connection, entry: u64) -> rusqlite::Result<Vec<Handed>> {
    conn.prepare_cached("SELECT case_id, former FROM assigned WHERE entry = ?1 ORDER BY case_id")?
        .query_map([entry as i64], |row| Ok(Handed { case: CaseId(row.get(0)?), former: row.get(1)? }))?
        .collect()
}

/// The views of a person, by name.
pub fn views(conn: &Connection, person: &str) -> rusqlite::Result<Vec<View>> {
    conn.prepare_cached("SELECT name, query FROM view WHERE person = ?1 ORDER BY name")?
        .query_map([person], |row| Ok(View { name: row.get(0)?, query: row.get(1)? }))?
        .collect()
}

/// When an officer last did that here, if ever: the entry.
pub fn last_act(conn: &Connection, officer: &str, act: &str) -> rusqlite::Result<Option<u64>> {
    conn.prepare_cached("SELECT MAX(entry) FROM consultation WHERE officer = ?1 AND act = ?2")?
        .query_row(params![officer, act], |row| Ok(row.get::<_, Option<i64>>(0)?.map(|entry| entry as u64)))
}

impl Tx<'_> {
    /// Keeps a view of a person; views are no part of the journal.
    pub fn keep_view(&self, person: &str, view: &View) -> Result<(), StoreError> {
        self.conn().execute(
            "INSERT INTO view (person, name, query) VALUES (?1, ?2, ?3)
             ON CONFLICT (person, name) DO UPDATE SET query = ?3",
            params![person, view.name, view.query],
        )?;
        Ok(())
    }

    /// Forgets a view.
    pub fn forget_view(&self, person: &str, name: &str) -> Result<(), StoreError> {
        self.conn().execute("DELETE FROM view WHERE person = ?1 AND name = ?2", params![person, name])?;
        Ok(())
    }
}
