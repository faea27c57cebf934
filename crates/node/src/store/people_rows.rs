//! The people of this node: who they are, with which passkeys they sign in, which links wait for them.

use model::{Hash, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use crate::projection::Change;

/// A person of this node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The id that the journal keeps.
    pub id: String,
    /// As the authority writes the name.
    pub name: String,
    /// The role's word.
    pub role: String,
    /// The person may sign in.
    pub active: bool,
    /// When the person last signed in.
    pub seen: Option<Timestamp>,
    /// How many passkeys the person has.
    pub passkeys: u64,
}

/// A link that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The person's id.
    pub person: String,
    /// Until when it works.
    pub until: Timestamp,
}

const PERSON: &str =
    "SELECT id, name, role, active, seen, (SELECT COUNT(*) FROM passkey WHERE passkey.person = person.id) FROM person";

fn from_row(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: row.get(0)?,
        name: row.get(1)?,
        role: row.get(2)?,
        active: row.get(3)?,
        seen: row.get::<_, Option<i64>>(4)?.map(Timestamp),
        passkeys: row.get::<_, i64>(5)? as u64,
    })
}

/// The person of that id.
pub fn person(conn: &Connection, id: &str) -> rusqlite::Result<Option<PersonRow>> {
    conn.prepare_cached(&format!("{PERSON} WHERE id = ?1"))?.query_row([id], from_row).optional()
}

/// The person whom passkeys call so.
pub fn person_of_handle(conn: &Connection, handle: &[u8]) -> rusqlite::Result<Option<PersonRow>> {
    conn.prepare_cached(&format!("{PERSON} WHERE handle = ?1"))?.query_row([handle], from_row).optional()
}

/// All people, by id.
pub fn people(conn: &Connection, limit: u32) -> rusqlite::Result<Vec<PersonRow>> {
    conn.prepare_cached(&format!("{PERSON} ORDER BY id LIMIT ?1"))?.query_map([limit], from_row)?.collect()
}

/// The passkeys of a person, as `signin` keeps them.
pub fn passkeys(conn: &Connection, person: &str) -> rusqlite::Result<Vec<Vec<u8>>> {
    conn.prepare_cached("SELECT passkey FROM passkey WHERE person = ?1 ORDER BY credential")?
        .query_map([person], |row| row.get(0))?
        .collect()
}

/// The link of that digest.
pub fn invitation(conn: &Connection, digest: &Hash) -> rusqlite::Result<Option<Invitation>> {
    conn.prepare_cached("SELECT person, until FROM invitation WHERE digest = ?1")?
        .query_row([digest.0], |row| Ok(Invitation { person: row.get(0)?, until: Timestamp(row.get(1)?) }))
        .optional()
}

/// Carries out a change of people.
pub(super) fn change(conn: &Connection, change: &Change) -> Result<(), StoreError> {
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| conn.prepare_cached(sql)?.execute(values);
    match change {
        Change::Enrol { person, name, role, active, at } => run(
            "INSERT INTO person (id, handle, name, role, active, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (id) DO UPDATE SET name = ?3, role = ?4, active = ?5, changed = ?6",
            params![person, signin::handle(person), name, role, i64::from(*active), at.0],
        )?,
        // A new link takes the place of the last one.
        Change::Invite { person, digest, until } => {
            run("DELETE FROM invitation WHERE person = ?1", params![person])?;
            run("INSERT INTO invitation (digest, person, until) VALUES (?1, ?2, ?3)", params![digest, person, until.0])?
        }
        Change::Key { person, credential, passkey, at } => {
            run("DELETE FROM invitation WHERE person = ?1", params![person])?;
            run(
                "INSERT INTO passkey (credential, person, passkey, changed) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (credential) DO UPDATE SET passkey = ?3, changed = ?4",
                params![credential, person, passkey, at.0],
            )?
        }
        Change::Unkey { person } => {
            run("DELETE FROM invitation WHERE person = ?1", params![person])?;
            run("DELETE FROM passkey WHERE person = ?1", params![person])?
        }
        Change::SignIn { person, at } => run("UPDATE person SET seen = ?2 WHERE id = ?1", params![person, at.0])?,
        _ => 0,
    };
    Ok(())
}
