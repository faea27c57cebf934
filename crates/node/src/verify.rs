//! Verifies a node's whole journal from its store: every entry, every hash, every payload whose key exists, every signed head.
//!
//! The work is `journal`'s; this file only reads rows, in order and with constant memory. It opens the store read-only, so it
//! can run beside a running node.

use std::path::Path;

use ed25519_dalek::VerifyingKey;
use journal::{Fault, PayloadKey, Verified, Verifier};
use rusqlite::{Connection, OpenFlags};

/// Why a journal does not verify.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The first fault, with the entry it lies in.
    #[error("{0}")]
    Fault(Fault),
    /// A row cannot be read; the entry is the next one after those that could.
    #[error("entry `{entry}` cannot be read: {error}")]
    Unreadable {
        /// The first entry that could not be read.
        entry: u64,
        /// What the database says.
        error: rusqlite::Error,
    },
    /// The store cannot be opened.
    #[error("`{0}` is not a node's store: {1}")]
    NoStore(String, rusqlite::Error),
}

/// Verifies the journal in a store's file against the node's key and origin line.
pub fn verify_store(place: &Path, origin: &str, key: &VerifyingKey) -> Result<Verified, VerifyError> {
    let no_store = |error| VerifyError::NoStore(place.display().to_string(), error);
    let conn = Connection::open_with_flags(place, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)
        .map_err(no_store)?;
    // One read transaction: a running node may append meanwhile, and this sees none of it.
    conn.execute_batch("BEGIN").map_err(no_store)?;
    let mut notes = conn.prepare("SELECT size, note FROM checkpoint ORDER BY size").map_err(no_store)?;
    let mut notes = notes.query([]).map_err(no_store)?;
    let mut entries = conn
        .prepare(
            "SELECT entry.place, body, leaf, key FROM entry LEFT JOIN entry_key USING (place) ORDER BY entry.place",
        )
        .map_err(no_store)?;
    let mut entries = entries.query([]).map_err(no_store)?;

    let mut verifier = Verifier::new(origin, *key);
    let mut done = 0u64;
    let unreadable = |done: u64| move |error| VerifyError::Unreadable { entry: done, error };
    let mut note = next_note(&mut notes).map_err(unreadable(done))?;
    while let Some(row) = entries.next().map_err(unreadable(done))? {
        let read = || -> rusqlite::Result<(i64, Vec<u8>, Vec<u8>, Option<Vec<u8>>)> {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        };
        let (place, body, leaf, key) = read().map_err(unreadable(done))?;
        // A hash or key of another length is a fault of this entry, like any other change to it.
        let leaf: [u8; 32] = leaf.try_into().unwrap_or_default();
        let key = key.map(|key| PayloadKey::from_bytes(key.try_into().unwrap_or_default()));
        verifier.entry(place as u64, &body, Some(&leaf), key.as_ref()).map_err(VerifyError::Fault)?;
        done += 1;
        while let Some((size, text)) = &note {
            if *size > done {
                break;
            }
            verifier.checkpoint(text).map_err(VerifyError::Fault)?;
            note = next_note(&mut notes).map_err(unreadable(done))?;
        }
    }
    while let Some((_, text)) = &note {
        verifier.checkpoint(text).map_err(VerifyError::Fault)?;
        note = next_note(&mut notes).map_err(unreadable(done))?;
    }
    verifier.finish().map_err(VerifyError::Fault)
}

fn next_note(rows: &mut rusqlite::Rows<'_>) -> rusqlite::Result<Option<(u64, String)>> {
    match rows.next()? {
        Some(row) => Ok(Some((row.get::<_, i64>(0)? as u64, row.get(1)?))),
        None => Ok(None),
    }
}
