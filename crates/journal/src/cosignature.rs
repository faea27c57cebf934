//! Has a witness seen the same journal? Cosignatures by C2SP tlog-cosignature v1 with Ed25519.
//!
//! A cosignature says: at this time, the largest consistent tree of this log that I saw has this root. So a witness
//! must check a consistency proof from the last checkpoint it cosigned ([`crate::verify_consistency`]) before it
//! calls [`cosign`]; that memory is the witness's and is not here. The signed message does not name the witness:
//! a witness key serves one witness only.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::checkpoint::{Checkpoint, VerifiedCheckpoint};
use crate::note::{self, Algorithm, NoteError, NoteName, NoteSignature};
use crate::tree::TreeHead;

/// The latest time a cosignature may carry, in seconds since 1970.
const MAX_TIME_S: u64 = i64::MAX as u64;

/// Proof that a witness cosigned a log's tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    witness: String,
    time_s: u64,
    origin: String,
    head: TreeHead,
}

impl Cosigned {
    /// The witness.
    pub fn witness(&self) -> &str {
        &self.witness
    }

    /// When, by the witness's clock: seconds since 1970-01-01T00:00:00Z.
    pub fn time_s(&self) -> u64 {
        self.time_s
    }

    /// The log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The log's tree that the witness saw.
    pub fn head(&self) -> TreeHead {
        self.head
    }
}

/// Cosigns as the witness `name` at `time_s`, seconds since 1970; only a checkpoint that the log itself signed.
pub fn cosign(
    checkpoint: &VerifiedCheckpoint,
    name: &str,
    key: &SigningKey,
    time_s: u64,
) -> Result<NoteSignature, NoteError> {
    if time_s > MAX_TIME_S {
        return Err(NoteError::Time { time_s });
    }
    let signature = key.sign(message(checkpoint.checkpoint(), time_s).as_bytes());
    Ok(NoteSignature {
        name: NoteName::parse(name)?,
        key_id: note::key_id(name, Algorithm::Cosignature, &key.verifying_key()),
        signature: [&time_s.to_be_bytes()[..], &signature.to_bytes()].concat(),
    })
}

/// Checks that `line` is the cosignature of witness `name` with `key` on this checkpoint.
///
/// Whether its time is recent enough, or in the future, is for the caller to judge.
pub fn verify_cosignature(
    checkpoint: &VerifiedCheckpoint,
    line: &NoteSignature,
    name: &str,
    key: &VerifyingKey,
) -> Result<Cosigned, NoteError> {
    if !line.is_by(name, Algorithm::Cosignature, key) {
        return Err(NoteError::Unsigned { name: name.to_owned() });
    }
    let bad = || NoteError::Signature { name: name.to_owned() };
    let (time, signature) = line.signature.split_first_chunk::<8>().ok_or_else(bad)?;
    let time_s = u64::from_be_bytes(*time);
    if time_s > MAX_TIME_S {
        return Err(NoteError::Time { time_s });
    }
    let signature = Signature::from_slice(signature).map_err(|_| bad())?;
    key.verify_strict(message(checkpoint.checkpoint(), time_s).as_bytes(), &signature).map_err(|_| bad())?;
    let origin = checkpoint.origin().to_owned();
    Ok(Cosigned { witness: name.to_owned(), time_s, origin, head: checkpoint.head() })
}

impl VerifiedCheckpoint {
    /// Finds the newest cosignature of witness `name` with `key` among the note's lines; every one must verify.
    pub fn cosigned_by(&self, name: &str, key: &VerifyingKey) -> Result<Cosigned, NoteError> {
        let mut newest: Option<Cosigned> = None;
        for line in self.signed().signatures().iter().filter(|line| line.is_by(name, Algorithm::Cosignature, key)) {
            let cosigned = verify_cosignature(self, line, name, key)?;
            if newest.as_ref().is_none_or(|old| old.time_s <= cosigned.time_s) {
                newest = Some(cosigned);
            }
        }
        newest.ok_or_else(|| NoteError::Unsigned { name: name.to_owned() })
    }
}

/// What a witness signs. No checkpoint body can be taken for it: the second line of a body is a number.
fn message(checkpoint: &Checkpoint, time_s: u64) -> String {
    format!("cosignature/v1\ntime {time_s}\n{}", checkpoint.body())
}
