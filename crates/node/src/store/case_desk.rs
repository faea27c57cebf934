//! Who sees to a case here, and what people keep at their desks: views of the inbox, and drafts.

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

/// What somebody began to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The form's place.
    pub place: String,
    /// What was typed.
    pub fields: Vec<(String, String)>,
    /// When.
    pub at: Timestamp,
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

/// The draft of a person at a place.
pub fn draft(conn: &Connection, person: &str, place: &str) -> rusqlite::Result<Option<Draft>> {
    conn.prepare_cached("SELECT fields, at FROM draft WHERE person = ?1 AND place = ?2")?
        .query_row(params![person, place], |row| {
            let fields = minicbor::decode(&row.get::<_, Vec<u8>>(0)?).unwrap_or_default();
            Ok(Draft { place: place.to_owned(), fields, at: Timestamp(row.get(1)?) })
        })
        .optional()
}

/// Where a person has drafts, the newest first.
pub fn draft_places(conn: &Connection, person: &str, limit: u32) -> rusqlite::Result<Vec<(String, Timestamp)>> {
    conn.prepare_cached("SELECT place, at FROM draft WHERE person = ?1 ORDER BY at DESC, place LIMIT ?2")?
        .query_map(params![person, limit], |row| Ok((row.get(0)?, Timestamp(row.get(1)?))))?
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

    /// Keeps a draft of a person; drafts are no part of the journal.
    pub fn keep_draft(&self, person: &str, draft: &Draft) -> Result<(), StoreError> {
        let fields = minicbor::to_vec(&draft.fields).map_err(|error| StoreError::Failed(error.to_string()))?;
        self.conn().execute(
            "INSERT INTO draft (person, place, fields, at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (person, place) DO UPDATE SET fields = ?3, at = ?4",
            params![person, draft.place, fields, draft.at.0],
        )?;
        Ok(())
    }

    /// Forgets a draft: it was sent, or thrown away.
    pub fn forget_draft(&self, person: &str, place: &str) -> Result<(), StoreError> {
        self.conn().execute("DELETE FROM draft WHERE person = ?1 AND place = ?2", params![person, place])?;
        Ok(())
    }
}
