//! One transaction: append to the journal, change the projections, put messages into the outbox.
//!
//! INVARIANT one transaction, one truth: a record and the changes it makes are written together or not at all.

use journal::{Entry, PayloadKey};
use minicbor::bytes::ByteVec;
use model::{Body, Hash, Message, PartyId, Timestamp};
use rusqlite::{Connection, params};

use super::{Effects, Shared, StoreError, journal_rows};
use crate::{
    projection::{self, Change},
    record::{Record, Shown},
};

/// Where and when a record stands in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryRef {
    /// Its place, from 0.
    pub place: u64,
    /// When it was appended.
    pub at: Timestamp,
}

/// What the entry of a message keeps besides the message.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// Which holding each opaque reference of an answer means.
    pub shown: Vec<Shown>,
    /// The legal basis of the transfer; empty where the register is not asked.
    pub basis: String,
}

/// A transaction under way.
pub struct Tx<'w> {
    conn: &'w Connection,
    tree: &'w mut journal::Tree,
    shared: &'w Shared,
    effects: Effects,
}

impl<'w> Tx<'w> {
    pub(super) fn new(conn: &'w Connection, tree: &'w mut journal::Tree, shared: &'w Shared) -> Self {
        Self { conn, tree, shared, effects: Effects::default() }
    }

    pub(super) fn into_effects(self) -> Effects {
        self.effects
    }

    /// Somebody has more or fewer unread notices: screens are told after the commit.
    pub(super) fn notices_changed(&mut self) {
        self.effects.noticed = true;
    }

    /// The connection, to read within this transaction.
    pub fn conn(&self) -> &Connection {
        self.conn
    }

    /// What the writer knows of its node.
    pub fn shared(&self) -> &Shared {
        self.shared
    }

    /// Appends a record, sealed with a new key.
    pub fn append(&mut self, record: &Record, at: Timestamp) -> Result<EntryRef, StoreError> {
        let key: [u8; 32] = self.shared.entropy.draw();
        let entry = Entry::seal(record.kind(), at.0, &record.to_bytes(), &PayloadKey::from_bytes(key))
            .map_err(|error| StoreError::Failed(error.to_string()))?;
        let place = journal_rows::append(self.conn, self.tree, &entry.encode(), Some(&key))?;
        self.effects.entries += 1;
        Ok(EntryRef { place, at })
    }

    /// Appends a record and makes its changes.
    pub fn record(&mut self, record: &Record, at: Timestamp) -> Result<EntryRef, StoreError> {
        let entry = self.append(record, at)?;
        self.apply(projection::changes(record, &entry, &self.shared.me), &entry)?;
        Ok(entry)
    }

    /// Makes changes; pure values that `projection` worked out.
    pub fn apply(&mut self, changes: Vec<Change>, entry: &EntryRef) -> Result<(), StoreError> {
        for change in changes {
            match &change {
                Change::Queue { party, .. } => {
                    self.effects.outgoing.insert(party.clone());
                }
                Change::Erase { .. } | Change::Empty { .. } => self.effects.erased = true,
                Change::Answer { check, party, .. } => self.effects.answered.push((*check, party.clone())),
                _ => {}
            }
            if let Some(record) = super::apply::apply(self.conn, self.shared.here(), &change, entry)? {
                self.record(&record, entry.at)?;
            }
        }
        Ok(())
    }

    /// Signs a message with the pair's next sequence number, journals it and puts it into the outbox.
    pub fn send(&mut self, recipient: &PartyId, body: Body, kept: Kept, at: Timestamp) -> Result<EntryRef, StoreError> {
        let sequence = super::rows::pair_of(self.conn, recipient)?.0 + 1;
        let message =
            Message { sender: self.shared.me.clone(), recipient: recipient.clone(), sequence, created: at, body };
        let signed =
            wire::sign(&message, &self.shared.signing).map_err(|error| StoreError::Failed(error.to_string()))?;
        let Kept { shown, basis } = kept;
        self.record(&Record::Sent { envelope: ByteVec::from(signed.bytes), shown, basis }, at)
    }

    /// Destroys an entry's key and all that was derived from it. The entry stays, and so does the tree.
    pub fn erase(&mut self, entry: u64, officer: &str, ground: &str, at: Timestamp) -> Result<EntryRef, StoreError> {
        let record = Record::Erased { entry, officer: officer.to_owned(), ground: ground.to_owned() };
        self.record(&record, at)
    }

    /// The message this node already has at that place of a pair's sequence.
    pub fn arrived(&self, party: &PartyId, sequence: u64) -> Result<Option<super::Arrived>, StoreError> {
        Ok(super::rows::arrived(self.conn, party, sequence)?)
    }

    /// The last sequence received from a party without a gap.
    pub fn received_up_to(&self, party: &PartyId) -> Result<u64, StoreError> {
        Ok(super::rows::pair_of(self.conn, party)?.1)
    }

    /// Forgets all tokens of a person.
    pub fn forget_tokens(&self, person: &str) -> Result<(), StoreError> {
        self.conn.execute("DELETE FROM token WHERE person = ?1", params![person])?;
        Ok(())
    }

    /// Keeps a token's digest for a person; tokens are no part of the journal.
    pub fn keep_token(&self, digest: &Hash, person: &str, at: Timestamp) -> Result<(), StoreError> {
        self.conn.execute(
            "INSERT INTO token (digest, person, made) VALUES (?1, ?2, ?3) ON CONFLICT (digest) DO NOTHING",
            params![digest.0, person, at.0],
        )?;
        Ok(())
    }
}
