//! Who works at this node, in which role, and how do they get in? People are enrolled, invited, keyed and shut out; each is an entry.
//!
//! Nothing here asks whether whoever does it may: the page or command that calls it did. INVARIANT (digest only): the store holds the
//! SHA-256 of a set-up link's secret, so whoever reads the store can use none. INVARIANT (once): a link sets up one passkey.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use minicbor::bytes::ByteVec;
use model::{Hash, Timestamp};
use policy::Role;
use sha2::{Digest, Sha256};
use signin::Credential;

use crate::{
    node::Node,
    record::Record,
    store::{self, PersonRow, StoreError, Tx},
};

/// How long a set-up link works: a day, so that it can be given over the next shift.
pub const LINK_MS: i64 = 24 * 3_600_000;
/// People that one node has at most.
pub const PEOPLE_MAX: u32 = 10_000;
/// Passkeys that one person has at most.
pub const PASSKEYS_MAX: u64 = 16;
/// Characters of the longest id.
const ID_MAX: usize = 64;
/// Characters of the longest name.
const NAME_MAX: usize = 128;

/// A person of this node's party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The identifier that the journal keeps, for example `duty.mk`.
    pub id: String,
    /// As the authority writes the name.
    pub name: String,
    /// What the rules are asked with.
    pub role: Role,
}

impl Person {
    /// The person of a row who may sign in; `None` if they were shut out, or their role is none of today's.
    pub fn of(row: PersonRow) -> Option<Self> {
        let role = Role::parse(&row.role).filter(|_| row.active)?;
        Some(Self { id: row.id, name: row.name, role })
    }
}

/// How somebody proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// A passkey of this node.
    Passkey,
    /// The party's own provider.
    Provider,
    /// Nothing: an invented officer of a training node.
    Persona,
}

impl Proof {
    /// The word that the journal keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::Provider => "provider",
            Self::Persona => "persona",
        }
    }
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// The id has not the form of one.
    #[error("an id is 2 to {ID_MAX} letters a to z, digits, dots, hyphens, underscores or @, for example `a.petrova`")]
    Id,
    /// The name has not the form of one.
    #[error("a name is 1 to {NAME_MAX} characters, without control characters")]
    Name,
    /// Nobody has that id.
    #[error("nobody here has this id")]
    Unknown,
    /// Without an administrator nobody could let anybody in again.
    #[error("this is the last administrator who can sign in; make another one first")]
    LastAdministrator,
    /// The link does not work, or not any more.
    #[error("this link does not work any more")]
    Link,
    /// The person has as many passkeys as they may.
    #[error("there are {PASSKEYS_MAX} passkeys already; remove them first")]
    Full,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The person of that id who may sign in.
///
/// # Errors
/// The store cannot be read now.
pub fn find(node: &Node, id: &str) -> Result<Option<Person>, StoreError> {
    Ok(node.store.read(|conn| store::person(conn, id))?.and_then(Person::of))
}

/// Enrols a person, or changes name, role or standing.
///
/// # Errors
/// [`NotKept`]
pub async fn set(node: &Arc<Node>, by: &str, person: Person, active: bool) -> Result<(), NotKept> {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_@".contains(c);
    if !(2..=ID_MAX).contains(&person.id.len()) || !person.id.chars().all(legal) {
        return Err(NotKept::Id);
    }
    let name = person.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > NAME_MAX || name.chars().any(char::is_control) {
        return Err(NotKept::Name);
    }
    let record = Record::Enrolled {
        person: person.id.clone(),
        name,
        role: person.role.as_str().to_owned(),
        active,
        by: by.to_owned(),
    };
    let now = node.clock.now();
    let work = move |tx: &mut Tx<'_>| {
        let stays = active && person.role == Role::Administrator;
        if !stays && last_administrator(&store::people(tx.conn(), PEOPLE_MAX)?, &person.id) {
            return Ok(Err(NotKept::LastAdministrator));
        }
        tx.record(&record, now)?;
        Ok(Ok(()))
    };
    node.store.write("set_person", work).await?
}

/// Whether that person is the only administrator who can sign in.
fn last_administrator(people: &[PersonRow], id: &str) -> bool {
    let mut found = people.iter().filter(|person| person.active && person.role == Role::Administrator.as_str());
    found.next().is_some_and(|first| first.id == id) && found.next().is_none()
}

/// Gives the secret of a link with which the person sets up a passkey; any former link of theirs works no more.
///
/// # Errors
/// [`NotKept::Unknown`], or the store.
pub async fn invite(node: &Arc<Node>, by: &str, person: &str) -> Result<String, NotKept> {
    if find(node, person)?.is_none() {
        return Err(NotKept::Unknown);
    }
    let secret: [u8; 32] = node.entropy.draw();
    let secret = URL_SAFE_NO_PAD.encode(secret);
    let now = node.clock.now();
    let record = Record::Invited {
        person: person.to_owned(),
        digest: ByteVec::from(digest(&secret).0.to_vec()),
        until: now.plus_ms(LINK_MS).0,
        by: by.to_owned(),
    };
    node.store.write("invite", move |tx| tx.record(&record, now)).await?;
    Ok(secret)
}

/// Whom a link lets set up a passkey now.
///
/// # Errors
/// [`NotKept::Link`], or the store.
pub fn invited(node: &Node, secret: &str, now: Timestamp) -> Result<Person, NotKept> {
    let found = node.store.read(|conn| store::invitation(conn, &digest(secret)))?;
    let open = found.filter(|invitation| invitation.until > now).ok_or(NotKept::Link)?;
    find(node, &open.person)?.ok_or(NotKept::Link)
}

/// Keeps the passkey that a person made by a link, and ends the link.
///
/// # Errors
/// [`NotKept`]
pub async fn set_up(node: &Arc<Node>, secret: &str, credential: &Credential) -> Result<Person, NotKept> {
    let now = node.clock.now();
    let person = invited(node, secret, now)?;
    let record = keyed(&person.id, credential)?;
    let (id, digest) = (person.id.clone(), digest(secret));
    let work = move |tx: &mut Tx<'_>| {
        // Asked again here, where nobody else writes: of two who use a link at once, one does.
        if store::invitation(tx.conn(), &digest)?.is_none() {
            return Ok(Err(NotKept::Link));
        }
        if store::person(tx.conn(), &id)?.is_none_or(|person| person.passkeys >= PASSKEYS_MAX) {
            return Ok(Err(NotKept::Full));
        }
        tx.record(&record, now)?;
        Ok(Ok(()))
    };
    node.store.write("set_up", work).await??;
    Ok(person)
}

/// Removes all passkeys of a person: a device was lost.
///
/// # Errors
/// [`NotKept::Unknown`], or the store.
pub async fn unkey(node: &Arc<Node>, by: &str, person: &str) -> Result<(), NotKept> {
    if node.store.read(|conn| store::person(conn, person))?.is_none() {
        return Err(NotKept::Unknown);
    }
    let record = Record::Unkeyed { person: person.to_owned(), by: by.to_owned() };
    let now = node.clock.now();
    node.store.write("unkey", move |tx| tx.record(&record, now)).await?;
    Ok(())
}

/// The person whom a passkey names, and the passkey.
///
/// # Errors
/// The store cannot be read now.
pub fn holder(node: &Node, named: &signin::Named) -> Result<Option<(Person, Credential)>, StoreError> {
    node.store.read(|conn| {
        let Some(row) = store::person_of_handle(conn, &named.handle)? else { return Ok(None) };
        let kept = store::passkeys(conn, &row.id)?;
        let mut credentials = kept.iter().filter_map(|bytes| Credential::from_bytes(bytes).ok());
        let credential = credentials.find(|credential| credential.id() == named.credential);
        Ok(Person::of(row).zip(credential))
    })
}

/// Puts on record that a person signed in, with the passkey's new state if it changed.
///
/// # Errors
/// The store cannot take it now; nobody is signed in then.
pub async fn signed_in(node: &Arc<Node>, id: &str, by: Proof, changed: Option<&Credential>) -> Result<(), NotKept> {
    let now = node.clock.now();
    let mut records = vec![Record::SignedIn { person: id.to_owned(), by: by.as_str().to_owned() }];
    if let Some(credential) = changed {
        records.push(keyed(id, credential)?);
    }
    let work = move |tx: &mut Tx<'_>| {
        for record in &records {
            tx.record(record, now)?;
        }
        Ok(())
    };
    Ok(node.store.write("sign_in", work).await?)
}

fn keyed(person: &str, credential: &Credential) -> Result<Record, NotKept> {
    let passkey = credential.to_bytes().map_err(|error| StoreError::Failed(error.to_string()))?;
    Ok(Record::Keyed {
        person: person.to_owned(),
        credential: ByteVec::from(credential.id().to_vec()),
        passkey: ByteVec::from(passkey),
    })
}

fn digest(secret: &str) -> Hash {
    Hash(Sha256::digest(secret.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_administrator_is_known() {
        let row = |id: &str, role: &str, active: bool| PersonRow {
            id: id.into(),
            name: id.into(),
            role: role.into(),
            active,
            seen: None,
            passkeys: 0,
        };
        let check = |people: &[PersonRow], last: bool| assert_eq!(last_administrator(people, "a"), last, "{people:?}");
        check(&[row("a", "administrator", true)], true);
        check(&[row("a", "administrator", true), row("b", "administrator", true)], false);
        check(&[row("a", "administrator", true), row("b", "administrator", false)], true);
        check(&[row("a", "analyst", true), row("b", "administrator", true)], false);
        check(&[], false);
    }

    #[test]
    fn whoever_was_shut_out_is_nobody() {
        let row = PersonRow {
            id: "a".into(),
            name: "A".into(),
            role: "analyst".into(),
            active: true,
            seen: None,
            passkeys: 1,
        };
        assert_eq!(Person::of(row.clone()).unwrap().role, Role::Analyst);
        assert_eq!(Person::of(PersonRow { active: false, ..row.clone() }), None);
        assert_eq!(Person::of(PersonRow { role: "king".into(), ..row }), None);
    }
}
