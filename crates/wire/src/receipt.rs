//! The receiver's signed word: one signature over a Merkle root, an inclusion proof per message.
//!
//! A leaf says for one envelope what became of it, when, and at which place of the receiver's journal. A repeated
//! envelope gets its first leaf again, word for word. The tree is RFC 6962's, so that any verifier of transparency logs can check it.

use ed25519_dalek::SigningKey;
use minicbor::{Decode, Encode, bytes::ByteSlice};
use model::{Hash, PartyId, Timestamp};

use crate::{
    MAX_BATCH_ENVELOPES, PartyKeys, Refused,
    canonical::{exact, versioned},
    cose::{self, Kind, SignedIn},
};

const VERSION: u8 = 1;
const MAX_RULE_BYTES: usize = 200;
/// A receipt with 512 leaves stays under this.
const MAX_RECEIPT_BYTES: usize = 256 * 1024;

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Permitted, journaled, in force.
    Accepted,
    /// Journaled as a denial; the rule's name.
    Denied(String),
}

/// The receiver's word on one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The envelope's hash.
    pub envelope: Hash,
    /// What became of it.
    pub verdict: Verdict,
    /// Index of its entry in the receiver's journal.
    pub entry: u64,
    /// When it was received, by the receiver's clock. Legal clocks start here.
    pub at: Timestamp,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct LeafIn<'b> {
    #[b(0)]
    envelope: &'b ByteSlice,
    #[b(1)]
    denied: &'b str,
    #[n(2)]
    entry: u64,
    #[n(3)]
    at: i64,
}

/// What the receipt signs: `[version, receiver, sender, expected, leaves, root]`.
#[derive(Encode, Decode)]
#[cbor(array)]
struct Statement<'b> {
    #[n(0)]
    version: u8,
    #[b(1)]
    receiver: &'b str,
    #[b(2)]
    sender: &'b str,
    #[n(3)]
    expected: u64,
    #[n(4)]
    leaves: u64,
    #[b(5)]
    root: &'b ByteSlice,
}

impl Leaf {
    fn to_bytes(&self) -> Result<Vec<u8>, Refused> {
        let denied = match &self.verdict {
            Verdict::Accepted => "",
            // A denial without a rule would read as an acceptance.
            Verdict::Denied(rule) if rule.is_empty() => return Err(Refused::Malformed),
            Verdict::Denied(rule) if rule.len() > MAX_RULE_BYTES => return Err(Refused::Oversized),
            Verdict::Denied(rule) => rule.as_str(),
        };
        let leaf = LeafIn { envelope: self.envelope.0.as_slice().into(), denied, entry: self.entry, at: self.at.0 };
        minicbor::to_vec(leaf).map_err(|_| Refused::Malformed)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        let leaf: LeafIn<'_> = exact(bytes)?;
        let envelope = Hash(leaf.envelope.as_ref().try_into().map_err(|_| Refused::Malformed)?);
        // C-WIR-01
        if leaf.denied.len() > MAX_RULE_BYTES {
            return Err(Refused::Oversized);
        }
        let verdict = if leaf.denied.is_empty() { Verdict::Accepted } else { Verdict::Denied(leaf.denied.to_owned()) };
        Ok(Self { envelope, verdict, entry: leaf.entry, at: Timestamp(leaf.at) })
    }
}

/// Signs the answer to a batch: `[statement, [leaf …]]`. `expected` is the next sequence the receiver
/// waits for; when a batch begins beyond it, the answer has no leaves and names the gap by this number.
///
/// # Errors
/// [`Refused::Oversized`] if there are more than [`MAX_BATCH_ENVELOPES`] leaves or a rule's name is longer than 200 bytes;
/// [`Refused::Malformed`] if it is empty.
pub fn answer(
    leaves: &[Leaf],
    expected: u64,
    parties: (&PartyId, &PartyId),
    key: &SigningKey,
) -> Result<Vec<u8>, Refused> {
    if leaves.len() > MAX_BATCH_ENVELOPES {
        return Err(Refused::Oversized);
    }
    let leaves = leaves.iter().map(Leaf::to_bytes).collect::<Result<Vec<_>, _>>()?;
    let hashes: Vec<[u8; 32]> = leaves.iter().map(|leaf| journal::leaf_hash(leaf)).collect();
    let (receiver, sender) = parties;
    let statement = minicbor::to_vec(Statement {
        version: VERSION,
        receiver: receiver.as_str(),
        sender: sender.as_str(),
        expected,
        leaves: leaves.len() as u64,
        root: journal::root_of(&hashes).as_slice().into(),
    })
    .map_err(|_| Refused::Malformed)?;
    let signed = cose::sign(Kind::Receipt, statement, key)?;
    write(&signed, &leaves)
}

/// `[statement, [leaf …]]`
fn write<T: AsRef<[u8]>>(statement: &[u8], leaves: &[T]) -> Result<Vec<u8>, Refused> {
    let mut out = minicbor::Encoder::new(Vec::new());
    let written = out.array(2).and_then(|out| {
        out.bytes(statement)?.array(leaves.len() as u64)?;
        for leaf in leaves {
            out.bytes(leaf.as_ref())?;
        }
        Ok(())
    });
    written.map_err(|_| Refused::Malformed)?;
    Ok(out.into_writer())
}

/// An answer whose form was checked and nothing else.
pub struct ReceiptIn<'a> {
    bytes: &'a [u8],
    statement: &'a [u8],
    leaves: Vec<&'a [u8]>,
}

impl<'a> ReceiptIn<'a> {
    /// Parses: bounded and total.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Refused> {
        // C-WIR-01
        if bytes.len() > MAX_RECEIPT_BYTES {
            return Err(Refused::Oversized);
        }
        let mut decoder = minicbor::Decoder::new(bytes);
        let malformed = |_| Refused::Malformed;
        if decoder.array().map_err(malformed)? != Some(2) {
            return Err(Refused::Malformed);
        }
        let statement = decoder.bytes().map_err(malformed)?;
        let count = decoder.array().map_err(malformed)?.ok_or(Refused::Malformed)?;
        if count > MAX_BATCH_ENVELOPES as u64 {
            return Err(Refused::Oversized);
        }
        let leaves = (0..count).map(|_| decoder.bytes()).collect::<Result<Vec<_>, _>>().map_err(malformed)?;
        // C-WIR-02: one encoding, and nothing behind its end.
        if write(statement, &leaves)? != bytes {
            return Err(Refused::Malformed);
        }
        Ok(Self { bytes, statement, leaves })
    }

    /// Verifies that `receiver` signed these leaves for `me`.
    pub fn verify(self, receiver: &PartyId, keys: &PartyKeys, me: &PartyId) -> Result<Receipted, Refused> {
        let signed = SignedIn::parse(self.statement)?;
        let statement: Statement<'_> = versioned(signed.verify(Kind::Receipt, keys)?, VERSION)?;
        // C-WIR-07
        if statement.sender != me.as_str() || statement.receiver != receiver.as_str() {
            return Err(Refused::WrongRecipient);
        }
        let hashes: Vec<[u8; 32]> = self.leaves.iter().map(|leaf| journal::leaf_hash(leaf)).collect();
        let root = journal::root_of(&hashes);
        // C-WIR-06: these very leaves, in this order, all of them.
        if statement.leaves != hashes.len() as u64 || statement.root.as_ref() != root.as_slice() {
            return Err(Refused::BadSignature);
        }
        let leaves = self.leaves.iter().map(|leaf| Leaf::from_bytes(leaf)).collect::<Result<Vec<_>, _>>()?;
        let expected = statement.expected;
        Ok(Receipted { bytes: self.bytes.to_vec(), statement: self.statement.to_vec(), expected, leaves })
    }
}

/// A verified answer. Only [`ReceiptIn::verify`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipted {
    bytes: Vec<u8>,
    statement: Vec<u8>,
    expected: u64,
    leaves: Vec<Leaf>,
}

impl Receipted {
    /// The receiver's word on each message it took, in the order of the batch.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The next sequence that the receiver waits for.
    pub fn expected(&self) -> u64 {
        self.expected
    }

    /// The bytes as received, for the journal.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A receipt for one message alone: the signed statement, the leaf and its inclusion proof. What a court or an
    /// auditor gets, without a word about the other messages of the batch.
    pub fn proof_of(&self, place: usize) -> Result<Proven, Refused> {
        let leaves = self.leaves.iter().map(Leaf::to_bytes).collect::<Result<Vec<_>, _>>()?;
        let hashes: Vec<[u8; 32]> = leaves.iter().map(|leaf| journal::leaf_hash(leaf)).collect();
        let leaf = self.leaves.get(place).ok_or(Refused::Malformed)?.clone();
        let path = journal::inclusion_proof_of(&hashes, place as u64).map_err(|_| Refused::Malformed)?;
        Ok(Proven { statement: self.statement.clone(), leaf, place: place as u64, path })
    }
}

/// A single message's receipt, checkable without the rest of its batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The signed statement (COSE_Sign1).
    pub statement: Vec<u8>,
    /// The receiver's word on the message.
    pub leaf: Leaf,
    /// The leaf's place in the tree.
    pub place: u64,
    /// The inclusion proof (RFC 6962 section 2.1.1).
    pub path: Vec<[u8; 32]>,
}

impl Proven {
    /// Verifies the proof against the receiver's keys; gives the leaf back as what is proven.
    pub fn verify(&self, keys: &PartyKeys) -> Result<&Leaf, Refused> {
        let signed = SignedIn::parse(&self.statement)?;
        let statement: Statement<'_> = versioned(signed.verify(Kind::Receipt, keys)?, VERSION)?;
        let root: [u8; 32] = statement.root.as_ref().try_into().map_err(|_| Refused::Malformed)?;
        let leaf = journal::leaf_hash(&self.leaf.to_bytes()?);
        // C-WIR-06
        journal::verify_inclusion(leaf, self.place, statement.leaves, &self.path, root)
            .map_err(|_| Refused::BadSignature)?;
        Ok(&self.leaf)
    }
}

/// Reads the leaves of a receipt that this node journaled after verifying it: the journal is the proof. For projections only.
pub fn leaves_from_journal(bytes: &[u8]) -> Result<Vec<Leaf>, Refused> {
    ReceiptIn::parse(bytes)?.leaves.iter().map(|leaf| Leaf::from_bytes(leaf)).collect()
}
