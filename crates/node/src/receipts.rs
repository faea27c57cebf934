//! Audits what lies between nodes: every receipt on a sender's journal against the receiver's key and, where the receiver's
//! journal is at hand, against the very entry that it names; every cosignature against its witness's key.

use std::collections::BTreeMap;
use std::path::PathBuf;

use journal::{Entry, PayloadKey, SignedCheckpoint};
use model::{Hash, PartyId};
use rusqlite::{Connection, OpenFlags};
use wire::{Authenticated, ReceiptIn};

use crate::{membership::Membership, record::Record};

/// How much was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Checked {
    /// Messages whose receipt was checked.
    pub receipts: u64,
    /// Cosignatures.
    pub cosignatures: u64,
}

/// What does not hold.
#[derive(Debug, thiserror::Error)]
pub enum Unproven {
    /// The store cannot be read.
    #[error("`{0}`: {1}")]
    Store(PartyId, rusqlite::Error),
    /// An entry that the journal vouches for cannot be read as a record.
    #[error("`{party}`, entry `{entry}`: {what}")]
    Entry {
        /// Whose journal.
        party: PartyId,
        /// Which entry.
        entry: u64,
        /// What is wrong.
        what: String,
    },
}

/// Checks the journals of nodes against each other.
pub fn check(nodes: &[(PartyId, PathBuf)], membership: &Membership) -> Result<Checked, Unproven> {
    let mut stores = BTreeMap::new();
    for (party, place) in nodes {
        let conn = Connection::open_with_flags(place, OpenFlags::SQLITE_OPEN_READ_ONLY)
            .map_err(|error| Unproven::Store(party.clone(), error))?;
        stores.insert(party.clone(), conn);
    }
    let mut checked = Checked::default();
    for (party, conn) in &stores {
        let failed = |error| Unproven::Store(party.clone(), error);
        let mut rows = conn
            .prepare("SELECT entry.place, body, key FROM entry JOIN entry_key USING (place) ORDER BY entry.place")
            .map_err(failed)?;
        let mut rows = rows.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let read = || -> rusqlite::Result<(i64, Vec<u8>, [u8; 32])> { Ok((row.get(0)?, row.get(1)?, row.get(2)?)) };
            let (place, body, key) = read().map_err(failed)?;
            let wrong = |what: String| Unproven::Entry { party: party.clone(), entry: place as u64, what };
            let entry = Entry::decode(&body).map_err(|error| wrong(error.to_string()))?;
            // Only these two kinds prove something about others; the rest stay sealed to the audit.
            if entry.kind != RECEIPTED && entry.kind != COSIGNED {
                continue;
            }
            let payload = entry.open(&PayloadKey::from_bytes(key)).map_err(|error| wrong(error.to_string()))?;
            match Record::from_bytes(&payload) {
                Some(Record::Receipted { party: receiver, receipt, .. }) => {
                    checked.receipts +=
                        receipt_holds(party, &receiver, &receipt, (membership, &stores)).map_err(wrong)?;
                }
                Some(Record::Cosigned { log, witness, note }) => {
                    cosignature_holds(&log, &witness, &note, membership).map_err(wrong)?;
                    checked.cosignatures += 1;
                }
                _ => return Err(wrong("its kind and its payload differ".to_owned())),
            }
        }
    }
    Ok(checked)
}

const RECEIPTED: u8 = 3;
const COSIGNED: u8 = 9;

/// The receiver signed it, and its journal has the message where the receipt says. Gives the number of messages.
fn receipt_holds(
    sender: &PartyId,
    receiver: &str,
    receipt: &[u8],
    (membership, stores): (&Membership, &BTreeMap<PartyId, Connection>),
) -> Result<u64, String> {
    let receiver = PartyId::new(receiver).map_err(|error| error.to_string())?;
    let member = membership.parties.get(&receiver).ok_or_else(|| format!("`{receiver}` is not in the directory"))?;
    let receipt = ReceiptIn::parse(receipt)
        .and_then(|receipt| receipt.verify(&receiver, &member.keys, sender))
        .map_err(|error| error.to_string())?;
    for leaf in receipt.leaves() {
        let Some(conn) = stores.get(&receiver) else { continue };
        let hash = received_at(conn, leaf.entry)?;
        if hash.is_some_and(|hash| hash != leaf.envelope) {
            return Err(format!("entry `{}` of `{receiver}` is another message than its receipt says", leaf.entry));
        }
    }
    Ok(receipt.leaves().len() as u64)
}

/// The hash of the message in an entry; `None` if it was erased.
fn received_at(conn: &Connection, place: u64) -> Result<Option<Hash>, String> {
    let (body, key) = crate::store::entry_body(conn, place)
        .map_err(|error| error.to_string())?
        .ok_or_else(|| format!("entry `{place}` does not exist"))?;
    let Some(key) = key else { return Ok(None) };
    let payload = Entry::decode(&body)
        .map_err(|error| error.to_string())?
        .open(&PayloadKey::from_bytes(key))
        .map_err(|error| error.to_string())?;
    match Record::from_bytes(&payload) {
        Some(Record::Received { envelope, .. }) => Authenticated::from_journal(&envelope)
            .map(|message| Some(message.hash()))
            .map_err(|error| error.to_string()),
        _ => Err(format!("entry `{place}` holds no received message")),
    }
}

fn cosignature_holds(log: &str, witness: &str, note: &str, membership: &Membership) -> Result<(), String> {
    let member = |id: &str| {
        let id = PartyId::new(id).map_err(|error| error.to_string())?;
        membership.parties.get(&id).ok_or_else(|| format!("`{id}` is not in the directory"))
    };
    let (log, by) = (member(log)?, member(witness)?);
    let checkpoint = SignedCheckpoint::parse(note)
        .and_then(|note| note.verify(&log.origin, &log.keys.current))
        .map_err(|error| error.to_string())?;
    checkpoint.cosigned_by(witness, &by.keys.current).map(drop).map_err(|error| error.to_string())
}
