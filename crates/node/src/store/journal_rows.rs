//! The journal's rows: entries, their hashes, signed heads; the tree and its proofs on top of them.
//!
//! Subtree roots are kept at every eighth level, so that a proof reads at most a few hundred hashes at any size.

use journal::{Checkpoint, Entry, Hash, Hashes, SignedCheckpoint, Tree};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Shared, StoreError};

/// Levels whose subtree roots are kept: 8, 16, 24, …
const LEVEL_STEP: u8 = 8;

/// The journal's newest signed head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Number of entries.
    pub size: u64,
    /// The signed note, with the cosignatures that came in for it.
    pub note: String,
}

/// Appends an encoded entry, with its key unless that is gone; gives its place.
pub(super) fn append(
    conn: &Connection,
    tree: &mut Tree,
    body: &[u8],
    key: Option<&[u8; 32]>,
) -> Result<u64, StoreError> {
    let place = tree.size();
    let leaf = journal::leaf_hash(body);
    conn.prepare_cached("INSERT INTO entry (place, body, leaf) VALUES (?1, ?2, ?3)")?.execute(params![
        place as i64,
        body,
        leaf
    ])?;
    if let Some(key) = key {
        conn.prepare_cached("INSERT INTO entry_key (place, key) VALUES (?1, ?2)")?
            .execute(params![place as i64, key])?;
    }
    for subtree in tree.append(leaf) {
        if subtree.level > 0 && subtree.level % LEVEL_STEP == 0 {
            conn.prepare_cached("INSERT INTO subtree (level, place, hash) VALUES (?1, ?2, ?3)")?.execute(params![
                subtree.level,
                subtree.index as i64,
                subtree.hash
            ])?;
        }
    }
    Ok(place)
}

/// Signs the head and keeps it with the frontier.
pub(super) fn save_head(conn: &Connection, tree: &Tree, shared: &Shared) -> Result<(), StoreError> {
    let note = Checkpoint::new(&shared.origin, tree.size(), tree.root())
        .map_err(|error| StoreError::Journal(error.to_string()))?
        .sign(&shared.signing)
        .to_string();
    conn.prepare_cached("INSERT INTO checkpoint (size, note) VALUES (?1, ?2)")?
        .execute(params![tree.size() as i64, note])?;
    save_frontier(conn, tree)
}

/// Keeps what appending goes on from.
pub(super) fn save_frontier(conn: &Connection, tree: &Tree) -> Result<(), StoreError> {
    let frontier: Vec<u8> = tree.frontier().concat();
    conn.prepare_cached(
        "INSERT INTO meta (name, value) VALUES ('frontier', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
    )?
    .execute([frontier])?;
    Ok(())
}

/// The tree as the last commit left it. It must agree with the newest checkpoint.
pub(super) fn load_tree(conn: &Connection) -> Result<Tree, StoreError> {
    let Some(head) = head(conn)? else { return Ok(Tree::new()) };
    let frontier: Vec<u8> = conn.query_row("SELECT value FROM meta WHERE name = 'frontier'", [], |row| row.get(0))?;
    let hashes: Vec<Hash> = frontier.chunks_exact(32).map(|chunk| std::array::from_fn(|i| chunk[i])).collect();
    let tree = Tree::from_frontier(head.size, hashes).map_err(|error| StoreError::Journal(error.to_string()))?;
    let signed = SignedCheckpoint::parse(&head.note).map_err(|error| StoreError::Journal(error.to_string()))?;
    let entries: i64 =
        conn.query_row("SELECT COUNT(*) FROM entry WHERE place >= ?1", [head.size as i64], |row| row.get(0))?;
    // C-STO-03: a node does not go on writing on a journal that does not agree with its own signed head.
    if signed.claimed().root() != tree.root() || entries != 0 {
        return Err(StoreError::Journal(format!("the tree of {} entries is not the one signed last", head.size)));
    }
    Ok(tree)
}

/// The newest signed head; `None` while the journal is empty.
pub fn head(conn: &Connection) -> rusqlite::Result<Option<Head>> {
    conn.prepare_cached("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")?
        .query_row([], |row| Ok(Head { size: row.get::<_, i64>(0)? as u64, note: row.get(1)? }))
        .optional()
}

/// The newest signed head's note alone.
pub fn latest_checkpoint(conn: &Connection) -> rusqlite::Result<Option<String>> {
    Ok(head(conn)?.map(|head| head.note))
}

/// The signed head at exactly this size.
pub fn checkpoint(conn: &Connection, size: u64) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT note FROM checkpoint WHERE size = ?1")?
        .query_row([size as i64], |row| row.get(0))
        .optional()
}

/// An entry's encoded bytes and, unless it was erased, its payload key.
pub fn entry_body(conn: &Connection, place: u64) -> rusqlite::Result<Option<(Vec<u8>, Option<[u8; 32]>)>> {
    conn.prepare_cached(
        "SELECT entry.body, entry_key.key FROM entry LEFT JOIN entry_key USING (place) WHERE entry.place = ?1",
    )?
    .query_row([place as i64], |row| Ok((row.get(0)?, row.get(1)?)))
    .optional()
}

/// Entries from a place on, each with its key unless it was erased.
pub fn entries_from(
    conn: &Connection,
    place: u64,
    limit: u32,
) -> rusqlite::Result<Vec<(u64, Vec<u8>, Option<[u8; 32]>)>> {
    conn.prepare_cached(
        "SELECT entry.place, entry.body, entry_key.key FROM entry LEFT JOIN entry_key USING (place)
         WHERE entry.place >= ?1 ORDER BY entry.place LIMIT ?2",
    )?
    .query_map(params![place as i64, limit], |row| Ok((row.get::<_, i64>(0)? as u64, row.get(1)?, row.get(2)?)))?
    .collect()
}

/// What kind of entry stands at a place, erased or not; `None` if there is none that can be read.
pub(super) fn kind(conn: &Connection, place: i64) -> rusqlite::Result<Option<u8>> {
    let body: Option<Vec<u8>> = conn
        .prepare_cached("SELECT body FROM entry WHERE place = ?1")?
        .query_row([place], |row| row.get(0))
        .optional()?;
    Ok(body.and_then(|body| Entry::decode(&body).ok()).map(|entry| entry.kind))
}

/// The stored hashes as the source of proofs.
pub struct StoredHashes<'c>(pub &'c Connection);

impl Hashes for StoredHashes<'_> {
    fn subtree(&self, level: u8, index: u64) -> Option<Hash> {
        // The kept level below: 0 for the leaves, else a multiple of eight; roots between are folded from it.
        let kept = level - level % LEVEL_STEP;
        let width = 1u64 << (level - kept);
        let (first, last) = (index.checked_mul(width)?, index.checked_add(1)?.checked_mul(width)?);
        let sql = if kept == 0 {
            "SELECT leaf FROM entry WHERE place >= ?2 AND place < ?3 AND ?1 = 0 ORDER BY place"
        } else {
            "SELECT hash FROM subtree WHERE level = ?1 AND place >= ?2 AND place < ?3 ORDER BY place"
        };
        let mut statement = self.0.prepare_cached(sql).ok()?;
        let rows = statement.query_map(params![kept, first as i64, last as i64], |row| row.get::<_, Hash>(0)).ok()?;
        let hashes: Vec<Hash> = rows.collect::<Result<_, _>>().ok()?;
        if hashes.len() as u64 != width {
            return None;
        }
        // A complete subtree is the tree over its own parts.
        Some(journal::root_of(&hashes))
    }
}
