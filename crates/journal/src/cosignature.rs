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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkpoint::SignedCheckpoint;
    use crate::checkpoint::tests::{ORIGIN, signing_key, verified};
    use proptest::prelude::*;

    const WITNESS: &str = "al-spoc.example/witness";

    #[test]
    fn the_message_is_that_of_the_standard() {
        let note =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— a AAAAAAE=\n";
        let signed = SignedCheckpoint::parse(note).unwrap();
        assert_eq!(
            message(signed.claimed(), 1_679_315_147),
            "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\n\
             CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        );
    }

    #[test]
    fn a_cosignature_proves_one_witness_and_one_tree() {
        let (checkpoint, key) = (verified(5, [5; 32]), signing_key(2).verifying_key());
        let line = cosign(&checkpoint, WITNESS, &signing_key(2), 1_780_000_000).unwrap();
        let cosigned = verify_cosignature(&checkpoint, &line, WITNESS, &key).unwrap();
        assert_eq!((cosigned.witness(), cosigned.time_s()), (WITNESS, 1_780_000_000));
        assert_eq!((cosigned.origin(), cosigned.head()), (ORIGIN, checkpoint.head()));
        let check = |checkpoint: &VerifiedCheckpoint, line: &NoteSignature, name: &str, key: &VerifyingKey| {
            verify_cosignature(checkpoint, line, name, key).unwrap_err()
        };
        let unsigned = |name: &str| NoteError::Unsigned { name: name.to_owned() };
        let bad = NoteError::Signature { name: WITNESS.to_owned() };
        assert_eq!(check(&checkpoint, &line, "xk", &key), unsigned("xk"));
        assert_eq!(check(&checkpoint, &line, WITNESS, &signing_key(3).verifying_key()), unsigned(WITNESS));
        assert_eq!(check(&verified(6, [5; 32]), &line, WITNESS, &key), bad);
        assert_eq!(check(&verified(5, [6; 32]), &line, WITNESS, &key), bad);
        let short = NoteSignature { signature: line.signature[..7].to_vec(), ..line.clone() };
        assert_eq!(check(&checkpoint, &short, WITNESS, &key), bad);
        let mut late = line;
        late.signature[0] = 0x80;
        assert_eq!(check(&checkpoint, &late, WITNESS, &key), NoteError::Time { time_s: (1 << 63) + 1_780_000_000 });
    }

    #[test]
    fn what_cannot_be_cosigned_is_refused() {
        let checkpoint = verified(5, [5; 32]);
        let check = |name, time_s| cosign(&checkpoint, name, &signing_key(2), time_s).unwrap_err();
        assert_eq!(check(WITNESS, 1 << 63), NoteError::Time { time_s: 1 << 63 });
        assert_eq!(check("a b", 0), NoteError::Name { name: "a b".to_owned() });
    }

    /// The log's own signature and the cosignature of one key are two lines, and neither passes as the other.
    #[test]
    fn the_notes_lines_are_searched() {
        let (checkpoint, key) = (verified(5, [5; 32]), signing_key(1).verifying_key());
        assert_eq!(checkpoint.cosigned_by(ORIGIN, &key), Err(NoteError::Unsigned { name: ORIGIN.to_owned() }));
        let line = cosign(&checkpoint, ORIGIN, &signing_key(1), 7).unwrap();
        let signed = checkpoint.signed().clone().with_signature(line.clone()).unwrap();
        let note = signed.to_string();
        let read = |note: &str| SignedCheckpoint::parse(note).unwrap().verify(ORIGIN, &key).unwrap();
        assert_eq!(read(&note).cosigned_by(ORIGIN, &key).unwrap().time_s(), 7);
        let newer = cosign(&checkpoint, ORIGIN, &signing_key(1), 9).unwrap();
        assert_eq!(read(&format!("{note}{newer}\n{line}\n")).cosigned_by(ORIGIN, &key).unwrap().time_s(), 9);
        let mut forged = newer;
        forged.signature[7] = 10;
        let bad = NoteError::Signature { name: ORIGIN.to_owned() };
        assert_eq!(read(&format!("{note}{forged}\n")).cosigned_by(ORIGIN, &key), Err(bad));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_flipped_bit_of_a_cosignature_is_noticed(time_s in 0..=MAX_TIME_S, at: prop::sample::Index, bit in 0u32..8) {
            let checkpoint = verified(5, [5; 32]);
            let mut line = cosign(&checkpoint, WITNESS, &signing_key(2), time_s).unwrap();
            let key = signing_key(2).verifying_key();
            prop_assert_eq!(verify_cosignature(&checkpoint, &line, WITNESS, &key).unwrap().time_s(), time_s);
            let at = at.index(line.signature.len());
            line.signature[at] ^= 1 << bit;
            prop_assert!(verify_cosignature(&checkpoint, &line, WITNESS, &key).is_err());
        }
    }
}
