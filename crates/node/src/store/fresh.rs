//! A whole store made again from a journal: each entry in order, by the very code with which a running node applies its changes.
//!
//! Taken over as they are: the entries, their keys, the signed heads, and the tokens, views and notices, which no entry holds. Nothing else of the old store
//! is looked at. An erased entry, whose key is gone, contributes nothing; a key that an erasure should have destroyed is not taken over.
//! Cases are folded by the instruments at hand, which may be newer than those by which the old rows were made.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use journal::{Entry, PayloadKey, Tree};
use model::Timestamp;
use rusqlite::{Connection, OpenFlags, types::ValueRef};

use super::{EntryRef, Here, StoreError, apply, journal_rows, notice_rows, schema};
use crate::{projection, record::Record};

/// What is neither in the journal's entries nor made from them: copied.
const COPIED: [&str; 7] = ["checkpoint", "token", "view", "notice", "notice_post", "notice_mailed", "notice_place"];

/// Why a store cannot be made again. The old one is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotRebuilt {
    /// C-REB-01
    #[error("entry `{entry}` cannot be read: {what}; run `egnatia verify`, and restore the store from the backup")]
    Unreadable {
        /// The entry.
        entry: u64,
        /// What is wrong with it.
        what: String,
    },
    /// C-REB-02
    #[error(
        "the key of entry `{0}` is gone, and no erasure names it: restore the store from the backup; made again from this \
         journal, it would lose what the entry said"
    )]
    KeyLost(u64),
    /// C-REB-03
    #[error("another program reads `{path}`: end it, `egnatia verify` perhaps, and try again", path = .0.display())]
    InUse(PathBuf),
    /// A file.
    #[error("`{path}` cannot be read or written: {error}", path = .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// A store, the old one or the new one.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for NotRebuilt {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What a journal held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replayed {
    /// Its entries.
    pub entries: u64,
    /// Those of them whose key is gone.
    pub erased: u64,
}

/// Opens the store of a node that does not run, for this process alone: with its log moved into it, and no other may open it till this
/// connection is dropped.
pub fn open_alone(place: &Path) -> Result<Connection, NotRebuilt> {
    let conn = Connection::open_with_flags(place, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    let mode: Result<String, _> = conn.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0));
    let alone = mode.is_ok_and(|mode| mode == "delete") && conn.execute_batch("BEGIN EXCLUSIVE").is_ok();
    // C-REB-03: the log of this store must never be taken for that of the one which gets its name.
    if !alone || super::beside(place, "-wal").exists() {
        return Err(NotRebuilt::InUse(place.to_owned()));
    }
    Ok(conn)
}

/// Opens a store to read it as it is at this moment, beside a node that may write on.
pub fn open_as_it_is(place: &Path) -> Result<Connection, NotRebuilt> {
    let conn = super::writer::open_reader(place)?;
    conn.execute_batch("BEGIN")?;
    Ok(conn)
}

/// A database to make a store in: fast, and worth nothing should the process end before it is done.
pub fn open_empty(place: &Path) -> Result<Connection, NotRebuilt> {
    let conn = Connection::open(place)?;
    conn.pragma_update(None, "journal_mode", "OFF")?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    conn.pragma_update(None, "cache_size", -64_000)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}

/// Makes the store of `here` in `fresh`, which is empty, from the journal in `old`; `told` hears now and then how many entries are done.
pub fn replay(
    old: &Connection,
    fresh: &Connection,
    here: Here<'_>,
    told: &mut dyn FnMut(u64),
) -> Result<Replayed, NotRebuilt> {
    let version: i64 = old.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if !(schema::JOURNAL_SINCE..=schema::VERSION).contains(&version) {
        return Err(StoreError::Version(version).into());
    }
    schema::create(fresh)?;
    fresh.execute_batch("BEGIN")?;
    for table in COPIED.into_iter().filter(|table| old.table_exists(None, *table).unwrap_or_default()) {
        copy(old, fresh, table)?;
    }
    let mut tree = Tree::new();
    let (mut erased, mut latest) = (0, Timestamp::default());
    let mut unexplained = BTreeSet::new();
    let mut statement = old.prepare(
        "SELECT entry.place, body, leaf, key FROM entry LEFT JOIN entry_key USING (place) ORDER BY entry.place",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let place = tree.size();
        let (found, body, leaf, key): (i64, Vec<u8>, Vec<u8>, Option<Vec<u8>>) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        // C-REB-01
        let unreadable = |what: &str| NotRebuilt::Unreadable { entry: place, what: what.to_owned() };
        if found as u64 != place || leaf != journal::leaf_hash(&body) {
            return Err(unreadable("it is not the one that was journaled"));
        }
        let key: Option<[u8; 32]> =
            key.map(|key| key.try_into()).transpose().map_err(|_| unreadable("its key is damaged"))?;
        let entry = Entry::decode(&body).map_err(|error| unreadable(&error.to_string()))?;
        latest = Timestamp(entry.time_us);
        journal_rows::append(fresh, &mut tree, &body, key.as_ref())?;
        match key {
            Some(key) => {
                let payload =
                    entry.open(&PayloadKey::from_bytes(key)).map_err(|error| unreadable(&error.to_string()))?;
                let record =
                    Record::from_bytes(&payload).ok_or_else(|| unreadable("it is no record of this version"))?;
                match &record {
                    Record::Erased { entry, .. } => _ = unexplained.remove(entry),
                    Record::Emptied { messages, proposal, .. } => {
                        messages.iter().for_each(|message| _ = unexplained.remove(&message.entry));
                        proposal.iter().for_each(|entry| _ = unexplained.remove(entry));
                    }
                    _ => {}
                }
                let at = EntryRef { place, at: Timestamp(entry.time_us) };
                for change in projection::changes(&record, &at, here.me) {
                    // What follows from a change is on the journal already, behind it.
                    apply::apply(fresh, here, &change, &at)?;
                }
            }
            None => {
                erased += 1;
                unexplained.insert(place);
            }
        }
        if place.is_multiple_of(1_024) {
            told(place);
        }
    }
    // C-REB-02
    if let Some(lost) = unexplained.first() {
        return Err(NotRebuilt::KeyLost(*lost));
    }
    // A store from before there were notices: nobody is told of what they have known for long.
    if !old.table_exists(None, "notice_place")? {
        notice_rows::begin_behind(fresh, tree.size(), latest)?;
    }
    if tree.size() > 0 {
        journal_rows::save_frontier(fresh, &tree)?;
    }
    fresh.execute_batch("COMMIT")?;
    // C-STO-03, as at every start: these entries are the ones signed last.
    journal_rows::load_tree(fresh)?;
    Ok(Replayed { entries: tree.size(), erased })
}

fn copy(old: &Connection, fresh: &Connection, table: &str) -> rusqlite::Result<()> {
    let mut from = old.prepare(&format!("SELECT * FROM {table}"))?;
    let places: Vec<String> = (1..=from.column_count()).map(|n| format!("?{n}")).collect();
    let mut to = fresh.prepare(&format!("INSERT INTO {table} VALUES ({})", places.join(", ")))?;
    let width = from.column_count();
    let mut rows = from.query([])?;
    while let Some(row) = rows.next()? {
        let cells: Vec<ValueRef<'_>> = (0..width).map(|n| row.get_ref(n)).collect::<rusqlite::Result<_>>()?;
        to.execute(rusqlite::params_from_iter(cells.into_iter().map(rusqlite::types::ToSqlOutput::Borrowed)))?;
    }
    Ok(())
}
