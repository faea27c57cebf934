//! Do two stores say the same? Table by table: how many rows, a hash over them in the order of their keys, and the first key that differs.
//!
//! Tables and their keys are read from the store itself, so that none is forgotten. Shows keys, never what stands behind them.

use std::cmp::Ordering;
use std::fmt::Write as _;

use rusqlite::{Connection, Rows, types::ValueRef};
use sha2::{Digest, Sha256};

/// What a store is made from; everything else can be made again from it and is compared.
const GROUND: [&str; 8] =
    ["entry", "checkpoint", "token", "view", "notice", "notice_post", "notice_mailed", "notice_place"];

/// The rows of a table, counted and hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// How many.
    pub rows: u64,
    /// SHA-256 over all of them, in the order of their keys.
    pub hash: [u8; 32],
}

/// One table in both stores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Its name.
    pub table: String,
    /// What is there; `None` if the store has no such table, or one with other columns.
    pub there: Option<Sum>,
    /// What the journal makes.
    pub rebuilt: Sum,
    /// The first key at which they differ, and how.
    pub differs: Option<String>,
}

/// Compares every table that can be made again: first what is there, then what was rebuilt.
pub fn compare(there: &Connection, rebuilt: &Connection) -> rusqlite::Result<Vec<Compared>> {
    let tables = tables(rebuilt)?.into_iter().filter(|table| !GROUND.contains(&table.as_str()));
    tables.map(|table| compare_table(there, rebuilt, table)).collect()
}

/// The tables that a store is made from, with their numbers of rows.
pub fn ground(conn: &Connection) -> rusqlite::Result<Vec<(&'static str, u64)>> {
    let there = tables(conn)?;
    let count = |table| {
        let rows: i64 = conn.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get(0))?;
        Ok((table, rows as u64))
    };
    // A store of an older version may lack some.
    GROUND.into_iter().filter(|table| there.iter().any(|name| name == table)).map(count).collect()
}

fn tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Name of each column, and its place in the key, from 1; 0 if it is not part of it.
fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<(String, usize)>> {
    conn.prepare(&format!("SELECT name, pk FROM pragma_table_info('{table}') ORDER BY cid"))?
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as usize)))?
        .collect()
}

fn compare_table(there: &Connection, rebuilt: &Connection, table: String) -> rusqlite::Result<Compared> {
    let columns_wanted = columns(rebuilt, &table)?;
    let mut key: Vec<(usize, &str, usize)> =
        columns_wanted.iter().enumerate().map(|(at, (name, place))| (at, name.as_str(), *place)).collect();
    key.retain(|(.., place)| *place > 0);
    key.sort_by_key(|(.., place)| *place);
    let order: Vec<&str> = key.iter().map(|(_, name, _)| *name).collect();
    let sql = format!("SELECT * FROM {table} ORDER BY {}", order.join(", "));

    let mut statement = rebuilt.prepare(&sql)?;
    let mut new = Side::new(statement.query([])?);
    if columns(there, &table)? != columns_wanted {
        while new.next()?.is_some() {}
        let differs = Some("the store has no such table".to_owned());
        return Ok(Compared { table, there: None, rebuilt: new.sum(), differs });
    }
    let mut statement = there.prepare(&sql)?;
    let mut old = Side::new(statement.query([])?);
    let mut differs = None;
    loop {
        let (a, b) = (old.next()?, new.next()?);
        if a.is_none() && b.is_none() {
            break;
        }
        if differs.is_none() && a != b {
            let of = |row: &Option<Vec<Cell>>| -> Option<Vec<Cell>> {
                row.as_ref().map(|row| key.iter().filter_map(|(at, ..)| row.get(*at).cloned()).collect())
            };
            differs = Some(first_difference(&order, of(&a), of(&b)));
        }
    }
    Ok(Compared { table, there: Some(old.sum()), rebuilt: new.sum(), differs })
}

/// Both sides are in order, so the smaller key is the one that the other side lacks.
fn first_difference(names: &[&str], there: Option<Vec<Cell>>, rebuilt: Option<Vec<Cell>>) -> String {
    let (key, how) = match (there, rebuilt) {
        (Some(there), Some(rebuilt)) => match there.cmp(&rebuilt) {
            Ordering::Less => (there, "is not in the journal"),
            Ordering::Greater => (rebuilt, "is missing"),
            Ordering::Equal => (there, "says something else"),
        },
        (Some(there), None) => (there, "is not in the journal"),
        (None, rebuilt) => (rebuilt.unwrap_or_default(), "is missing"),
    };
    let parts: Vec<String> = names.iter().zip(&key).map(|(name, cell)| format!("{name} {}", cell.shown())).collect();
    format!("{} {how}", parts.join(", "))
}

/// A value, ordered as SQLite orders values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Cell {
    Null,
    Integer(i64),
    Text(Vec<u8>),
    Blob(Vec<u8>),
}

impl Cell {
    fn read(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Integer(number),
            // House dialect: no column holds one; a damaged row may.
            ValueRef::Real(number) => Self::Text(number.to_string().into_bytes()),
            ValueRef::Text(text) => Self::Text(text.to_vec()),
            ValueRef::Blob(blob) => Self::Blob(blob.to_vec()),
        }
    }

    fn hash(&self, hasher: &mut Sha256) {
        let (tag, bytes): (u8, &[u8]) = match self {
            Self::Null => (0, &[]),
            Self::Integer(number) => (1, &number.to_be_bytes()),
            Self::Text(text) => (2, text),
            Self::Blob(blob) => (3, blob),
        };
        hasher.update([tag]);
        // The length, so that no two rows run into one another alike.
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }

    fn shown(&self) -> String {
        match self {
            Self::Null => "NULL".to_owned(),
            Self::Integer(number) => number.to_string(),
            Self::Text(text) => format!("`{}`", String::from_utf8_lossy(text)),
            Self::Blob(blob) => blob.iter().fold(String::new(), |mut hex, byte| {
                let _written = write!(hex, "{byte:02x}");
                hex
            }),
        }
    }
}

/// One side's rows as they go by.
struct Side<'s> {
    rows: Rows<'s>,
    count: u64,
    hasher: Sha256,
}

impl<'s> Side<'s> {
    fn new(rows: Rows<'s>) -> Self {
        Self { rows, count: 0, hasher: Sha256::new() }
    }

    fn next(&mut self) -> rusqlite::Result<Option<Vec<Cell>>> {
        let Some(row) = self.rows.next()? else { return Ok(None) };
        let width = row.as_ref().column_count();
        let cells: Vec<Cell> = (0..width).map(|at| row.get_ref(at).map(Cell::read)).collect::<rusqlite::Result<_>>()?;
        self.count += 1;
        cells.iter().for_each(|cell| cell.hash(&mut self.hasher));
        Ok(Some(cells))
    }

    fn sum(self) -> Sum {
        Sum { rows: self.count, hash: self.hasher.finalize().into() }
    }
}
