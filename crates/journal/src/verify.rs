//! Are these entries what the node signed, all of them, and if not, which is the first that is not?
//!
//! [`Verifier`] takes the entries in order and each checkpoint when its size is reached, in constant memory. It
//! reads no store and needs no payload key; keys, where they still exist, let it open payloads as well.
//! INVARIANT (first fault): after a fault the verifier is spent and gives that fault for ever, so that nobody who
//! overlooks it can obtain [`Verified`].
//! INVARIANT (covered): [`Verified`] speaks of no entry that a checked signature does not cover.
//! Absent by nature: entries cut off together with their checkpoints leave a valid, shorter journal. Only a
//! checkpoint known from elsewhere shows that; give it with [`Verifier::knowing`].

use std::collections::BTreeMap;
use std::ops::Range;

use ed25519_dalek::VerifyingKey;
use thiserror::Error;

use crate::checkpoint::{SignedCheckpoint, VerifiedCheckpoint};
use crate::entry::{Entry, EntryError, OpenError, PayloadKey};
use crate::note::NoteError;
use crate::tree::{Hash, Tree, TreeHead, leaf_hash};

/// The most checkpoints from elsewhere that one verifier takes.
pub const MAX_KNOWN: usize = 4096;

/// The running check of one journal.
#[derive(Debug, Clone)]
pub struct Verifier {
    origin: String,
    key: VerifyingKey,
    tree: Tree,
    /// Roots known from elsewhere, by size, not yet reached.
    known: BTreeMap<u64, Hash>,
    /// Up to here the entries are those of a stored checkpoint.
    covered: u64,
    /// Up to here the entries are those of a checkpoint from elsewhere.
    agreed: u64,
    checkpoints: u64,
    opened: u64,
    fault: Option<Fault>,
}

/// Proof that the entries are those that the node signed, up to its latest checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    origin: String,
    head: TreeHead,
    checkpoints: u64,
    opened: u64,
}

impl Verified {
    /// The log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Number of entries, all of them covered by a checkpoint.
    pub fn size(&self) -> u64 {
        self.head.size
    }

    /// Root over all of them.
    pub fn root(&self) -> Hash {
        self.head.root
    }

    /// Size and root.
    pub fn head(&self) -> TreeHead {
        self.head
    }

    /// How many checkpoints were checked.
    pub fn checkpoints(&self) -> u64 {
        self.checkpoints
    }

    /// How many payloads were opened with a key; the others are erased or their keys were not given.
    pub fn opened(&self) -> u64 {
        self.opened
    }
}

/// The first thing wrong in a journal.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("journal fault at {}: {what}", place(.entry, .range))]
pub struct Fault {
    /// The entry, where exactly one can be named.
    pub entry: Option<u64>,
    /// The entries among which the fault lies; empty where a checkpoint itself is at fault.
    pub range: Range<u64>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong in a journal.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum What {
    /// Another entry than the next one.
    #[error("found entry `{found}` in its place; rows are missing, repeated or out of order")]
    Gap {
        /// The index that came.
        found: u64,
    },
    /// Not an entry.
    #[error(transparent)]
    Entry(EntryError),
    /// The stored leaf hash is not that of the entry.
    #[error("stored leaf hash is not that of the entry; one of the two was changed")]
    Leaf,
    /// The payload does not open under the stored key.
    #[error(transparent)]
    Open(OpenError),
    /// A stored checkpoint is no checkpoint of this log, or is not signed by it.
    #[error("stored checkpoint `{number}`: {error}")]
    Note {
        /// Which one, from 0.
        number: u64,
        /// Why.
        error: NoteError,
    },
    /// A stored checkpoint came after entries that it does not cover.
    #[error("stored checkpoint of `{size}` entries came late; checkpoints are missing or out of order")]
    Late {
        /// Its size.
        size: u64,
    },
    /// The node signed for more entries than there are.
    #[error("checkpoint covers `{size}` entries; the rest was cut off or lost")]
    Truncated {
        /// The size signed for.
        size: u64,
    },
    /// The entries do not have the root that the node signed.
    #[error("entries do not have the signed root of size `{size}`; at least one of them was changed")]
    Root {
        /// The size of the checkpoint.
        size: u64,
    },
    /// The entries do not have the root that the node signed for somebody else.
    #[error("entries do not have the root that the node signed elsewhere for size `{size}`; it shows two histories")]
    TwoHistories {
        /// The size of the checkpoint from elsewhere.
        size: u64,
    },
    /// Two checkpoints from elsewhere contradict one another.
    #[error("two known checkpoints of size `{size}` have different roots; the node shows two histories")]
    TwoRoots {
        /// Their size.
        size: u64,
    },
    /// Entries after the last checkpoint.
    #[error("no checkpoint covers these entries; they were appended without the node's signature")]
    Uncovered,
    /// No checkpoint at all.
    #[error("journal has no checkpoint; nothing in it is signed")]
    Unsigned,
    /// A checkpoint of another log was given as known.
    #[error("known checkpoint is of log `{found}`; leave it out")]
    OtherLog {
        /// The log it names.
        found: String,
    },
    /// More than [`MAX_KNOWN`] were given as known.
    #[error("more than {MAX_KNOWN} known checkpoints; the newest one of each year says as much")]
    TooManyKnown,
}

impl Verifier {
    /// Begins with the journal of log `origin`, whose checkpoints `key` must have signed.
    pub fn new(origin: &str, key: VerifyingKey) -> Self {
        Self {
            origin: origin.to_owned(),
            key,
            tree: Tree::new(),
            known: BTreeMap::new(),
            covered: 0,
            agreed: 0,
            checkpoints: 0,
            opened: 0,
            fault: None,
        }
    }

    /// Holds the journal against a checkpoint known from elsewhere; call it before the first entry.
    pub fn knowing(mut self, known: &VerifiedCheckpoint) -> Result<Self, Fault> {
        if known.origin() != self.origin {
            return Err(self.fail(None, 0..0, What::OtherLog { found: known.origin().to_owned() }));
        }
        if self.known.len() >= MAX_KNOWN {
            return Err(self.fail(None, 0..0, What::TooManyKnown));
        }
        let root = *self.known.entry(known.size()).or_insert(known.root());
        // Two signed roots for one size convict the node before any entry is read.
        if root != known.root() {
            return Err(self.fail(None, 0..known.size(), What::TwoRoots { size: known.size() }));
        }
        Ok(self)
    }

    /// Takes the next entry as stored; with it the stored leaf hash and the payload key, where there are any.
    pub fn entry(
        &mut self,
        index: u64,
        encoded: &[u8],
        stored_leaf: Option<&Hash>,
        key: Option<&PayloadKey>,
    ) -> Result<(), Fault> {
        self.agree()?;
        let next = self.tree.size();
        if index != next {
            return Err(self.fail_entry(next, What::Gap { found: index }));
        }
        let entry = Entry::decode(encoded).map_err(|error| self.fail_entry(next, What::Entry(error)))?;
        let leaf = leaf_hash(encoded);
        if stored_leaf.is_some_and(|stored| *stored != leaf) {
            return Err(self.fail_entry(next, What::Leaf));
        }
        if let Some(key) = key {
            entry.open(key).map_err(|error| self.fail_entry(next, What::Open(error)))?;
            self.opened += 1;
        }
        self.tree.append(leaf);
        Ok(())
    }

    /// Takes the next stored checkpoint note, when its size is reached.
    pub fn checkpoint(&mut self, note: &str) -> Result<(), Fault> {
        self.standing()?;
        let number = self.checkpoints;
        let verified = SignedCheckpoint::parse(note)
            .and_then(|signed| signed.verify(&self.origin, &self.key))
            .map_err(|error| self.fail(None, 0..0, What::Note { number, error }))?;
        let TreeHead { size, root } = verified.head();
        let here = self.tree.size();
        if size < here {
            return Err(self.fail(None, 0..0, What::Late { size }));
        }
        if size > here {
            return Err(self.fail(Some(here), here..size, What::Truncated { size }));
        }
        if root != self.tree.root() {
            return Err(self.fail_range(self.covered, What::Root { size }));
        }
        self.checkpoints += 1;
        self.covered = size;
        self.agree()
    }

    /// Ends: everything signed is there, and everything there is signed.
    pub fn finish(mut self) -> Result<Verified, Fault> {
        self.agree()?;
        let here = self.tree.size();
        if let Some((&size, _)) = self.known.first_key_value() {
            return Err(self.fail(Some(here), here..size, What::Truncated { size }));
        }
        if self.checkpoints == 0 {
            return Err(self.fail_range(0, What::Unsigned));
        }
        if self.covered != here {
            let covered = self.covered;
            return Err(self.fail(Some(covered), covered..here, What::Uncovered));
        }
        let head = self.tree.head();
        Ok(Verified { origin: self.origin, head, checkpoints: self.checkpoints, opened: self.opened })
    }

    /// Where a checkpoint from elsewhere has just this size, the roots must agree. This waits until the stored
    /// checkpoint of that size was checked: if that one agrees and the other does not, the node signed both.
    fn agree(&mut self) -> Result<(), Fault> {
        self.standing()?;
        let size = self.tree.size();
        match self.known.remove(&size) {
            Some(root) if root != self.tree.root() => Err(self.fail_range(self.agreed, What::TwoHistories { size })),
            Some(_) => {
                self.agreed = size;
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// INVARIANT (first fault).
    fn standing(&self) -> Result<(), Fault> {
        self.fault.clone().map_or(Ok(()), Err)
    }

    fn fail(&mut self, entry: Option<u64>, range: Range<u64>, what: What) -> Fault {
        self.fault.insert(Fault { entry, range, what }).clone()
    }

    fn fail_entry(&mut self, index: u64, what: What) -> Fault {
        self.fail(Some(index), index..index + 1, what)
    }

    /// Where the range from `start` is a single entry, that entry is named.
    fn fail_range(&mut self, start: u64, what: What) -> Fault {
        let end = self.tree.size();
        self.fail((start + 1 == end).then_some(start), start..end, what)
    }
}

/// Names one entry, a range, or the checkpoints.
fn place(entry: &Option<u64>, range: &Range<u64>) -> String {
    match entry {
        Some(index) => format!("entry `{index}`"),
        None if range.is_empty() => "the checkpoints".to_owned(),
        None => format!("entries `{}..{}`", range.start, range.end),
    }
}
