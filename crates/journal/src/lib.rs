//! The append-only log: entries, their Merkle tree, signed checkpoints, proofs, and the verifier.
//!
//! An auditor needs three things and this crate alone: the node's entries in order, its signed checkpoints in
//! order, and its verifying key with its origin from the directory. [`Verifier`] recomputes every hash and every
//! root, and its [`Verified`] says that exactly these entries are what the node signed; whoever also holds a
//! checkpoint from elsewhere (a witness, a partner, last year's audit) learns that nothing was cut off and that
//! the node shows everybody one history. No payload and no payload key is needed for that, so an erased record
//! does not disturb an audit.
//!
//! Nothing here does IO, reads a clock or draws a random number; the node keeps the rows. Nothing depends on
//! another crate of ours.

mod checkpoint;
mod cosignature;
mod entry;
mod note;
mod proof;
mod tree;
mod verify;

pub use checkpoint::{Checkpoint, SignedCheckpoint, VerifiedCheckpoint};
pub use cosignature::{Cosigned, cosign, verify_cosignature};
pub use entry::{Entry, EntryError, MAX_PAYLOAD, MAX_SEALED, OpenError, PayloadKey, SealError};
pub use note::{MAX_NOTE, MAX_SIGNATURES, NoteError, NoteSignature};
pub use proof::{
    Extends, Included, ProofError, consistency_proof, inclusion_proof, inclusion_proof_of, verify_consistency,
    verify_inclusion,
};
pub use tree::{
    FrontierError, Hash, Hashes, MAX_SIZE, MemoryHashes, Subtree, Tree, TreeHead, empty_root, leaf_hash, root_of,
};
pub use verify::{Fault, MAX_KNOWN, Verified, Verifier, What};
