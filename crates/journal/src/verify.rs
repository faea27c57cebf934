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
    /// A checkpoint was given as known when its size had already gone by.
    #[error("known checkpoint of `{size}` entries came after them; give it before the first entry")]
    Passed {
        /// Its size.
        size: u64,
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
        if known.size() < self.tree.size() {
            return Err(self.fail(None, 0..0, What::Passed { size: known.size() }));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::Checkpoint;
    use crate::checkpoint::tests::{ORIGIN, signing_key, verified};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    const SIZES: [u64; 7] = [1, 40, 41, 128, 200, 299, 300];
    const ERASED: [u64; 3] = [0, 77, 299];

    /// A journal as a node stores it.
    #[derive(Clone)]
    struct Stored {
        entries: Vec<Vec<u8>>,
        leaves: Option<Vec<Hash>>,
        keys: Vec<Option<PayloadKey>>,
        checkpoints: Vec<(u64, String)>,
    }

    /// 300 entries under seven checkpoints, of which three entries are erased.
    static JOURNAL: LazyLock<Stored> = LazyLock::new(|| {
        let mut tree = Tree::new();
        let mut stored = Stored { entries: vec![], leaves: Some(vec![]), keys: vec![], checkpoints: vec![] };
        for index in 0..300u64 {
            let key = PayloadKey::from_bytes(leaf_hash(&index.to_le_bytes()));
            let payload = format!("record {index}").repeat(1 + index as usize % 4);
            let entry = Entry::seal(index as u8 % 5, index as i64, payload.as_bytes(), &key).unwrap();
            let leaf = leaf_hash(&entry.encode());
            tree.append(leaf);
            stored.entries.push(entry.encode());
            stored.leaves.as_mut().unwrap().push(leaf);
            stored.keys.push((!ERASED.contains(&index)).then_some(key));
            if SIZES.contains(&tree.size()) {
                stored.checkpoints.push((tree.size(), verified(tree.size(), tree.root()).signed().to_string()));
            }
        }
        stored
    });

    fn start() -> Verifier {
        Verifier::new(ORIGIN, signing_key(1).verifying_key())
    }

    /// Streams a stored journal, each checkpoint when its size is reached, then whatever checkpoints are left.
    fn stream(mut verifier: Verifier, stored: &Stored) -> Result<Verified, Fault> {
        let mut checkpoints = stored.checkpoints.iter().peekable();
        for (index, encoded) in stored.entries.iter().enumerate() {
            let leaf = stored.leaves.as_ref().map(|leaves| &leaves[index]);
            verifier.entry(index as u64, encoded, leaf, stored.keys[index].as_ref())?;
            while let Some((_, note)) = checkpoints.next_if(|(size, _)| *size == index as u64 + 1) {
                verifier.checkpoint(note)?;
            }
        }
        checkpoints.try_for_each(|(_, note)| verifier.checkpoint(note))?;
        verifier.finish()
    }

    fn check(change: impl FnOnce(&mut Stored), entry: Option<u64>, range: Range<u64>, what: What) {
        let mut stored = JOURNAL.clone();
        change(&mut stored);
        assert_eq!(stream(start(), &stored), Err(Fault { entry, range, what: what.clone() }), "{what}");
    }

    fn root_at(size: u64) -> Hash {
        crate::tree::root_of(&JOURNAL.leaves.as_ref().unwrap()[..size as usize])
    }

    /// The entries between the two checkpoints around entry `index`.
    fn range_of(index: u64) -> Range<u64> {
        let end = SIZES.into_iter().find(|size| *size > index).unwrap();
        SIZES.into_iter().rfind(|size| *size <= index).unwrap_or(0)..end
    }

    #[test]
    fn a_sound_journal_verifies_with_three_records_erased() {
        let verified = stream(start(), &JOURNAL).unwrap();
        assert_eq!((verified.origin(), verified.size(), verified.root()), (ORIGIN, 300, root_at(300)));
        assert_eq!((verified.checkpoints(), verified.opened()), (7, 297));
        assert_eq!(verified.head(), TreeHead { size: 300, root: root_at(300) });
        // An auditor needs neither keys nor stored hashes.
        let bare = Stored { leaves: None, keys: vec![None; 300], ..JOURNAL.clone() };
        let verified = stream(start(), &bare).unwrap();
        assert_eq!((verified.root(), verified.opened()), (root_at(300), 0));
    }

    #[test]
    fn rows_that_are_missing_repeated_or_exchanged_are_named() {
        let feed = |indices: &[u64]| {
            let mut verifier = start();
            indices.iter().try_for_each(|&index| verifier.entry(index, &JOURNAL.entries[index as usize], None, None))
        };
        let gap = |at: u64, found| Err(Fault { entry: Some(at), range: at..at + 1, what: What::Gap { found } });
        assert_eq!(feed(&[0, 1, 2]), Ok(()));
        assert_eq!(feed(&[1]), gap(0, 1));
        assert_eq!(feed(&[0, 1, 3]), gap(2, 3));
        assert_eq!(feed(&[0, 1, 1]), gap(2, 1));
        assert_eq!(feed(&[0, 2, 1]), gap(1, 2));
        // Renumbered rows: the content moved, so the tree is another one.
        check(
            |stored| {
                stored.leaves = None;
                stored.entries.swap(50, 60);
                stored.keys.swap(50, 60);
            },
            None,
            41..128,
            What::Root { size: 128 },
        );
    }

    #[test]
    fn changed_columns_name_their_entry() {
        check(|stored| stored.leaves.as_mut().unwrap()[90][31] ^= 1, Some(90), 90..91, What::Leaf);
        let other_key = |stored: &mut Stored| stored.keys[90] = Some(PayloadKey::from_bytes([0; 32]));
        check(other_key, Some(90), 90..91, What::Open(OpenError::Seal));
        let short = What::Entry(EntryError::Short { len: 0 });
        check(|stored| stored.entries[90].clear(), Some(90), 90..91, short);
        // Who rewrites an entry together with its leaf hash and key is caught by the next signed root.
        let rewrite = |stored: &mut Stored, index: usize| {
            let key = PayloadKey::from_bytes([3; 32]);
            stored.entries[index] = Entry::seal(0, 0, b"forged", &key).unwrap().encode();
            stored.leaves.as_mut().unwrap()[index] = leaf_hash(&stored.entries[index]);
            stored.keys[index] = Some(key);
        };
        check(|stored| rewrite(stored, 90), None, 41..128, What::Root { size: 128 });
        check(|stored| rewrite(stored, 40), Some(40), 40..41, What::Root { size: 41 });
        check(|stored| rewrite(stored, 0), Some(0), 0..1, What::Root { size: 1 });
        // The first of two faults is the one that is named.
        check(
            |stored| [250, 90].into_iter().for_each(|index| rewrite(stored, index)),
            None,
            41..128,
            What::Root { size: 128 },
        );
    }

    #[test]
    fn a_journal_that_is_cut_off_is_noticed() {
        let cut = |stored: &mut Stored, size: usize| stored.entries.truncate(size);
        check(|stored| cut(stored, 250), Some(250), 250..299, What::Truncated { size: 299 });
        check(|stored| cut(stored, 299), Some(299), 299..300, What::Truncated { size: 300 });
        check(|stored| stored.checkpoints.truncate(5), Some(200), 200..300, What::Uncovered);
        check(|stored| stored.checkpoints.clear(), None, 0..300, What::Unsigned);
        let empty = |stored: &mut Stored| {
            stored.entries.clear();
            stored.checkpoints.clear();
        };
        check(empty, None, 0..0, What::Unsigned);
        // Entries and checkpoints cut off together: only who knows a later checkpoint sees it.
        let mut shorter = JOURNAL.clone();
        shorter.entries.truncate(200);
        shorter.checkpoints.truncate(5);
        assert_eq!(stream(start(), &shorter).unwrap().size(), 200);
        let knowing = start().knowing(&verified(300, root_at(300))).unwrap();
        let fault = Fault { entry: Some(200), range: 200..300, what: What::Truncated { size: 300 } };
        assert_eq!(stream(knowing, &shorter), Err(fault));
    }

    #[test]
    fn bad_checkpoints_are_named() {
        let note = |number, error| What::Note { number, error };
        let signature = NoteError::Signature { name: ORIGIN.to_owned() };
        let resized =
            |stored: &mut Stored| stored.checkpoints[3].1 = stored.checkpoints[3].1.replace("\n128\n", "\n129\n");
        check(resized, None, 0..0, note(3, signature));
        let other = |seed, origin: &str| {
            Checkpoint::new(origin, 128, root_at(128)).unwrap().sign(&signing_key(seed)).to_string()
        };
        let unsigned = NoteError::Unsigned { name: ORIGIN.to_owned() };
        check(|stored| stored.checkpoints[3].1 = other(2, ORIGIN), None, 0..0, note(3, unsigned));
        let origin = NoteError::Origin { expected: ORIGIN.to_owned(), found: "al".to_owned() };
        check(|stored| stored.checkpoints[3].1 = other(1, "al"), None, 0..0, note(3, origin));
        let older = |stored: &mut Stored| stored.checkpoints[3].1 = stored.checkpoints[2].1.clone();
        check(older, None, 0..0, What::Late { size: 41 });
        let newer = |stored: &mut Stored| stored.checkpoints[3].1 = stored.checkpoints[4].1.clone();
        check(newer, Some(128), 128..200, What::Truncated { size: 200 });
        // The same checkpoint twice says nothing new, and nothing wrong.
        let mut twice = JOURNAL.clone();
        twice.checkpoints.insert(3, twice.checkpoints[3].clone());
        assert_eq!(stream(start(), &twice).unwrap().checkpoints(), 8);
    }

    #[test]
    fn checkpoints_from_elsewhere_must_agree() {
        let with = |known: &[VerifiedCheckpoint]| {
            let verifier = known.iter().try_fold(start(), |verifier, known| verifier.knowing(known));
            verifier.and_then(|verifier| stream(verifier, &JOURNAL))
        };
        let known = |size| verified(size, root_at(size));
        let fault = |range, what| Err(Fault { entry: None, range, what });
        // Known sizes need no stored checkpoint: 10 has none.
        assert!(with(&[known(300), known(0), known(10), known(200), known(200)]).is_ok());
        let two = |size| What::TwoHistories { size };
        assert_eq!(with(&[verified(200, [1; 32])]), fault(0..200, two(200)));
        assert_eq!(with(&[known(10), verified(200, [1; 32])]), fault(10..200, two(200)));
        assert_eq!(with(&[known(10), verified(50, [1; 32])]), fault(10..50, two(50)));
        assert_eq!(with(&[known(10), verified(300, [1; 32])]), fault(10..300, two(300)));
        assert_eq!(with(&[verified(0, [1; 32])]), fault(0..0, two(0)));
        assert_eq!(with(&[known(10), verified(10, [1; 32])]), fault(0..10, What::TwoRoots { size: 10 }));
        let other = Checkpoint::new("al", 5, [5; 32]).unwrap().sign(&signing_key(1));
        let other = other.verify("al", &signing_key(1).verifying_key()).unwrap();
        assert_eq!(with(&[other]), fault(0..0, What::OtherLog { found: "al".to_owned() }));
    }

    #[test]
    fn a_known_checkpoint_must_come_in_time() {
        let mut verifier = start();
        for index in 0..2 {
            verifier.entry(index, &JOURNAL.entries[index as usize], None, None).unwrap();
        }
        let verifier = verifier.knowing(&verified(2, root_at(2))).unwrap();
        assert_eq!(verifier.knowing(&verified(1, root_at(1))).unwrap_err().what, What::Passed { size: 1 });
    }

    #[test]
    fn known_checkpoints_are_bounded() {
        let mut verifier = start();
        for size in 0..MAX_KNOWN as u64 {
            verifier.known.insert(size, [0; 32]);
        }
        assert_eq!(verifier.knowing(&verified(MAX_KNOWN as u64, [0; 32])).unwrap_err().what, What::TooManyKnown);
    }

    #[test]
    fn a_spent_verifier_gives_its_first_fault_for_ever() {
        let mut verifier = start();
        let fault = verifier.entry(5, &JOURNAL.entries[5], None, None).unwrap_err();
        assert_eq!(verifier.entry(0, &JOURNAL.entries[0], None, None), Err(fault.clone()));
        assert_eq!(verifier.checkpoint(&JOURNAL.checkpoints[0].1), Err(fault.clone()));
        assert_eq!(verifier.finish(), Err(fault));
    }

    #[test]
    fn faults_are_told_in_words() {
        let tell = |entry, range, what| Fault { entry, range, what }.to_string();
        assert!(tell(Some(5), 5..6, What::Leaf).starts_with("journal fault at entry `5`: stored leaf hash"));
        assert!(
            tell(None, 5..9, What::Root { size: 9 }).starts_with("journal fault at entries `5..9`: entries do not")
        );
        assert!(tell(None, 0..0, What::Late { size: 4 }).starts_with("journal fault at the checkpoints: stored"));
    }

    /// One flipped bit in entry `index`, seen by verifiers that hold more and less of the node's columns.
    fn check_flip(index: u64, at: usize, bit: u32) {
        let mut stored = JOURNAL.clone();
        stored.entries[index as usize][at] ^= 1 << bit;
        let exact = |fault: &Fault| fault.entry == Some(index) && fault.range == (index..index + 1);
        let fault = stream(start(), &stored).unwrap_err();
        assert!(exact(&fault), "with leaves: {fault}");
        stored.leaves = None;
        let fault = stream(start(), &stored).unwrap_err();
        let has_key = stored.keys[index as usize].is_some();
        assert!(exact(&fault) || (!has_key && fault.range == range_of(index)), "with keys: {fault}");
        stored.keys.fill(None);
        let fault = stream(start(), &stored).unwrap_err();
        assert!(exact(&fault) || fault.range == range_of(index), "bare: {fault}");
        let undecodable = Entry::decode(&stored.entries[index as usize]).is_err();
        assert_eq!(matches!(fault.what, What::Entry(_)), undecodable);
    }

    #[test]
    fn a_flip_in_every_field_is_named() {
        // Version, kind, time, commitment, length, sealed text, tag; in an erased, a first, a last, a lone entry.
        for index in [0, 1, 39, 40, 77, 127, 128, 298, 299] {
            let len = JOURNAL.entries[index as usize].len();
            for at in [0, 1, 2, 9, 10, 41, 42, 45, 46, len - 17, len - 16, len - 1] {
                check_flip(index, at, at as u32 % 8);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_flipped_bit_is_named(index in 0u64..300, at: prop::sample::Index, bit in 0u32..8) {
            check_flip(index, at.index(JOURNAL.entries[index as usize].len()), bit);
        }

        #[test]
        fn any_flipped_bit_of_a_key_is_named(index in 0usize..300, at in 0usize..32, bit in 0u32..8) {
            prop_assume!(!ERASED.contains(&(index as u64)));
            let mut stored = JOURNAL.clone();
            let mut bytes = *stored.keys[index].as_ref().unwrap().as_bytes();
            bytes[at] ^= 1 << bit;
            stored.keys[index] = Some(PayloadKey::from_bytes(bytes));
            let fault = stream(start(), &stored).unwrap_err();
            prop_assert_eq!((fault.entry, fault.what), (Some(index as u64), What::Open(OpenError::Seal)));
        }
    }
}
