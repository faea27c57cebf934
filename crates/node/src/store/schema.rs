//! The tables: three for the journal, the rest projections that the journal can make again.
//!
//! House dialect, so that PostgreSQL can take the same words: INTEGER, TEXT and BLOB only, times in microseconds, truth as 0/1.
//! Parameters are numbered `?1`, never `$1`, which SQLite counts by first appearance. INVARIANT journal tables are only ever
//! inserted into; erasing deletes from `entry_key` alone.

use rusqlite::Connection;

/// Raised with every change of the tables; a store of another version is refused.
pub const VERSION: i64 = 7;
/// Since this version the journal has had the tables that it has today: from them `rebuild` makes the rest again.
pub const JOURNAL_SINCE: i64 = 1;

/// Rows that are long and whose key is drawn at random lie in order of arrival, with the key in an index (no `WITHOUT ROWID`): a new
/// one then changes the last page and a small one, instead of a page anywhere.
/// `due` of a case without a running clock is the last moment there is, so that the index holds the order of lists.
/// Working state that no entry holds and `rebuild` takes over: `token`, `view`, and of notices all but the choices. What was told, what still has to
/// be sent, and up to where it was looked are facts about people's attention, not about cases; a case's own rows never depend on them.
/// Journal: `entry`, `entry_key`, `checkpoint`, and `subtree`, which only saves work for proofs.
const TABLES: &str = "
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE entry (place INTEGER PRIMARY KEY, body BLOB NOT NULL, leaf BLOB NOT NULL);
CREATE TABLE entry_key (place INTEGER PRIMARY KEY, key BLOB NOT NULL);
CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL);
CREATE TABLE subtree (level INTEGER, place INTEGER, hash BLOB NOT NULL, PRIMARY KEY (level, place)) WITHOUT ROWID;

CREATE TABLE pair (party TEXT PRIMARY KEY, sent INTEGER NOT NULL, received INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE outbox (
  party TEXT, sequence INTEGER, entry INTEGER NOT NULL, hash BLOB NOT NULL, envelope BLOB NOT NULL,
  PRIMARY KEY (party, sequence));
CREATE TABLE arrived (
  party TEXT, sequence INTEGER, hash BLOB NOT NULL, denied TEXT NOT NULL, entry INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (party, sequence)) WITHOUT ROWID;
CREATE TABLE cosignature (
  log TEXT, witness TEXT, size INTEGER, note TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (log, witness)) WITHOUT ROWID;

CREATE TABLE holding (id INTEGER PRIMARY KEY, subject BLOB NOT NULL, about TEXT NOT NULL, handling INTEGER NOT NULL);
CREATE INDEX holding_id ON holding (id);
CREATE TABLE erased (entry INTEGER PRIMARY KEY, holding INTEGER NOT NULL);
CREATE TABLE shown (
  reference BLOB PRIMARY KEY, holding INTEGER NOT NULL, party TEXT NOT NULL, inquiry BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE inquiry (
  id BLOB PRIMARY KEY, at INTEGER NOT NULL, title TEXT NOT NULL, ask BLOB NOT NULL, entry INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX inquiry_at ON inquiry (at);
CREATE TABLE inquiry_party (
  inquiry BLOB, party TEXT, answer BLOB, answered INTEGER, refused TEXT, PRIMARY KEY (inquiry, party)) WITHOUT ROWID;
CREATE TABLE judgement (
  inquiry BLOB, party TEXT, reference BLOB, same INTEGER NOT NULL, officer TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (inquiry, party, reference)) WITHOUT ROWID;

CREATE TABLE case_file (
  id BLOB PRIMARY KEY, instrument TEXT NOT NULL, version INTEGER NOT NULL, requester TEXT NOT NULL, requested TEXT NOT NULL,
  title TEXT NOT NULL, state TEXT NOT NULL, open INTEGER NOT NULL, due INTEGER NOT NULL, opened INTEGER NOT NULL,
  changed INTEGER NOT NULL, owner TEXT NOT NULL, partner TEXT NOT NULL, ends BLOB NOT NULL);
CREATE INDEX case_file_due ON case_file (open DESC, due, id);
CREATE INDEX case_file_owner ON case_file (owner, open DESC, due, id);
CREATE INDEX case_file_partner ON case_file (partner, open DESC, due, id);
CREATE INDEX case_file_instrument ON case_file (instrument, open DESC, due, id);
CREATE TABLE case_clock (
  kind INTEGER, due INTEGER, case_id BLOB, name TEXT, PRIMARY KEY (kind, due, case_id, name)) WITHOUT ROWID;
CREATE TABLE assigned (
  case_id BLOB PRIMARY KEY, officer TEXT NOT NULL, former TEXT NOT NULL, at INTEGER NOT NULL, entry INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX assigned_entry ON assigned (entry);
CREATE TABLE case_event (
  case_id BLOB, sender TEXT, sequence INTEGER, recipient TEXT NOT NULL, step TEXT NOT NULL, fields BLOB NOT NULL,
  officer TEXT NOT NULL, created INTEGER NOT NULL, at INTEGER, denied TEXT NOT NULL, entry INTEGER NOT NULL,
  instrument TEXT NOT NULL, version INTEGER NOT NULL, basis TEXT NOT NULL, threat BLOB NOT NULL,
  PRIMARY KEY (case_id, sender, sequence));
CREATE TABLE overriding (
  case_id BLOB PRIMARY KEY, at INTEGER NOT NULL, recipient TEXT NOT NULL, step BLOB NOT NULL, title TEXT NOT NULL,
  reasons TEXT NOT NULL, source BLOB NOT NULL, confirmed TEXT NOT NULL, entry INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE consultation (
  entry INTEGER PRIMARY KEY, at INTEGER NOT NULL, party TEXT NOT NULL, officer TEXT NOT NULL, act TEXT NOT NULL,
  about TEXT NOT NULL, folded TEXT NOT NULL, purpose TEXT NOT NULL, reference TEXT NOT NULL);
CREATE INDEX consultation_at ON consultation (at);
CREATE INDEX consultation_officer ON consultation (officer, act, entry);

CREATE TABLE person (
  id TEXT PRIMARY KEY, handle BLOB NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, active INTEGER NOT NULL,
  changed INTEGER NOT NULL, seen INTEGER) WITHOUT ROWID;
CREATE INDEX person_handle ON person (handle);
CREATE TABLE passkey (
  credential BLOB PRIMARY KEY, person TEXT NOT NULL, passkey BLOB NOT NULL, changed INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX passkey_person ON passkey (person);
CREATE TABLE invitation (digest BLOB PRIMARY KEY, person TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE view (person TEXT, name TEXT, query TEXT NOT NULL, PRIMARY KEY (person, name)) WITHOUT ROWID;
CREATE TABLE notice_choice (
  person TEXT PRIMARY KEY, address TEXT NOT NULL, lang TEXT NOT NULL, levels INTEGER NOT NULL,
  changed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE notice (
  person TEXT, thing TEXT, level INTEGER NOT NULL, what TEXT NOT NULL, case_id BLOB NOT NULL, instrument TEXT NOT NULL,
  due INTEGER, at INTEGER NOT NULL, unread INTEGER NOT NULL, PRIMARY KEY (person, thing)) WITHOUT ROWID;
CREATE INDEX notice_at ON notice (person, at);
CREATE INDEX notice_thing ON notice (thing);
CREATE INDEX notice_unread ON notice (person, instrument) WHERE unread = 1;
CREATE TABLE notice_post (
  id INTEGER PRIMARY KEY, person TEXT NOT NULL, thing TEXT NOT NULL, level INTEGER NOT NULL, what TEXT NOT NULL,
  case_id BLOB NOT NULL, instrument TEXT NOT NULL, due INTEGER, made INTEGER NOT NULL, tries INTEGER NOT NULL,
  next INTEGER NOT NULL, failure TEXT NOT NULL);
CREATE INDEX notice_post_person ON notice_post (person, thing);
CREATE TABLE notice_mailed (person TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE notice_place (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, looked INTEGER NOT NULL);

CREATE TABLE token (digest BLOB PRIMARY KEY, person TEXT NOT NULL, made INTEGER NOT NULL) WITHOUT ROWID;
";

/// How long a connection waits for another process.
pub const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// Sets a connection up: write-ahead log, a sync at every commit, bounded memory.
pub fn prepare(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Enough that the inner pages of every table stay; moved to the main file seldom, so that a page changed often is moved once.
    conn.pragma_update(None, "cache_size", -16_000)?;
    conn.pragma_update(None, "wal_autocheckpoint", 8_000)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Makes the tables in an empty store; gives the version found otherwise.
pub fn create(conn: &Connection) -> rusqlite::Result<i64> {
    let found: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found == 0 {
        conn.execute_batch(&format!("BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT"))?;
        return Ok(VERSION);
    }
    Ok(found)
}
