//! Who takes part? The federation's signed directory, in the metadata format and with the client workflow of
//! The Update Framework (TUF specification 1.0, <https://theupdateframework.github.io/specification/>).
//!
//! Bytes in, proofs out: [`Trusted::load`] gives a [`Directory`] only if k of n parties signed it, it is not expired, and
//! nothing in it is older than what was trusted before. Nothing here does IO, reads a clock or draws a random number.
//!
//! INVARIANT chain: every file below the root is hashed by the file above it, and the timestamp, snapshot and targets
//! files are signed by the keys of the newest root. INVARIANT rotation: a new root is signed by the old root's threshold
//! and by its own. INVARIANT memory: a version that was trusted once is never undercut.

mod canonical;
mod client;
mod content;
mod draft;
#[cfg(test)]
mod fixture;
mod form;
mod hex;
mod metadata;
mod publish;
mod roles;
mod time;

pub use canonical::canonical;
pub use client::{Directory, DirectoryError, Files, MAX_FILES, MAX_ROTATIONS, Trusted, Versions};
pub use content::{
    CheckedContent, Content, ContentError, InstrumentVersion, MAX_PARTIES, Party, PartyKeys, PartyKind, RevokedKey,
    SEALING_KEY_BYTES, Transfer,
};
pub use draft::{Draft, Online};
pub use metadata::{
    Claimed, Envelope, Header, Keyring, MAX_FILE_BYTES, MAX_SIGNATURES, MAX_VERSION, MetadataError, Signed, Tally,
};
pub use publish::{
    PublishError, RootPlan, Status, UnsignedTargets, key_id, merge, sign, status, unsigned_root, unsigned_targets,
};
pub use roles::{Body, FileInfo, MAX_KEYS, Role, Root, Snapshot, Targets, Timestamp};
