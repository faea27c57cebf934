//! Is this file signed by enough of the right keys? Parsing, canonical bytes and thresholds (TUF section 4.2.1 and 5).
//!
//! An [`Envelope`] is bytes that parse; a [`Claimed`] is what they say; only [`Envelope::verify`] makes a [`Signed`],
//! and only from a [`Keyring`], so that an unverified file cannot be relied upon. Nothing here decides about time.
//! INVARIANT threshold: each key counts once, whatever number of signatures it made; unknown keys count nothing.

use crate::roles::{Body, Role};
use crate::{canonical, hex, time};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// The longest file that is read, in bytes: 4 MiB.
pub const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;

/// The most signatures that one file may carry.
pub const MAX_SIGNATURES: usize = 256;

/// The highest version: the largest whole number that every JSON library keeps exactly.
pub const MAX_VERSION: u64 = (1 << 53) - 1;

/// Why a file is not what its role would have signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MetadataError {
    /// The file is longer than [`MAX_FILE_BYTES`].
    #[error("`{file}` is {length} bytes long, at most {MAX_FILE_BYTES} are read: fetch it from another party")]
    TooLong {
        /// The file's name.
        file: String,
        /// Its length in bytes.
        length: usize,
    },
    /// The file is not JSON of the envelope's form.
    #[error("`{file}` is not a signed JSON file ({why}): fetch it again")]
    NotJson {
        /// The file's name.
        file: String,
        /// What the parser says.
        why: String,
    },
    /// The file holds a number that is not whole, which has no canonical form.
    #[error("`{file}` holds the number `{number}`: write whole numbers only, others cannot be signed")]
    Number {
        /// The file's name.
        file: String,
        /// The number.
        number: String,
    },
    /// The file is of another role than its name says.
    #[error("`{file}` should be of type `{wanted}` and says `{found}`: files were exchanged, fetch them again")]
    WrongType {
        /// The file's name.
        file: String,
        /// The role that was expected.
        wanted: Role,
        /// The type that the file states.
        found: String,
    },
    /// The file lacks something or states something impossible.
    #[error("`{file}` is malformed, {what}: ask its signers for a corrected file")]
    Malformed {
        /// The file's name.
        file: String,
        /// What is wrong, and where in the file.
        what: String,
    },
    /// A key is listed under an id that is not its hash.
    #[error("`{file}` lists key `{id}`, which is not the hash of that key: do not use this root, call its signers")]
    KeyId {
        /// The file's name.
        file: String,
        /// The id under which the key is listed.
        id: String,
    },
    /// Too few of the role's keys signed the file.
    #[error(
        "`{file}` has {} of {} needed signatures of role `{}` ({} by other keys, {} false): fetch it again, and if that \
         does not help, ask the holders of the missing keys to sign",
        .tally.valid.len(), .tally.needed, .tally.role, .tally.unknown, .tally.invalid
    )]
    Threshold {
        /// The file's name.
        file: String,
        /// How the signatures were counted.
        tally: Tally,
    },
}

/// How the signatures of a file count against a role's keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The role whose keys were counted.
    pub role: Role,
    /// Signatures needed (k).
    pub needed: usize,
    /// Ids of the keys whose signature holds.
    pub valid: BTreeSet<String>,
    /// Signatures by keys that do not hold the role.
    pub unknown: usize,
    /// Signatures under the id of a key that holds the role, which that key did not make.
    pub invalid: usize,
}

impl Tally {
    /// Whether enough different keys signed.
    pub fn is_met(&self) -> bool {
        self.valid.len() >= self.needed
    }
}

/// The keys that hold a role, and how many of them must sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyring {
    role: Role,
    threshold: usize,
    keys: BTreeMap<String, VerifyingKey>,
}

impl Keyring {
    /// Only a checked [`crate::Root`] makes one (INVARIANT key id).
    pub(crate) fn new(role: Role, threshold: usize, keys: BTreeMap<String, VerifyingKey>) -> Self {
        Self { role, threshold, keys }
    }

    /// Signatures needed (k).
    pub fn threshold(&self) -> usize {
        self.threshold
    }

    /// The keys by id (n of them).
    pub fn keys(&self) -> &BTreeMap<String, VerifyingKey> {
        &self.keys
    }

    /// Whether a key holds this role in both rings.
    pub fn shares_key_with(&self, other: &Self) -> bool {
        self.keys.values().any(|key| other.keys.values().any(|theirs| theirs == key))
    }
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Signature {
    pub(crate) keyid: String,
    pub(crate) sig: String,
}

#[derive(Serialize, Deserialize)]
struct RawEnvelope {
    signatures: Vec<Signature>,
    signed: Value,
}

/// A file that parses: its signatures and what they are about, none of it verified.
#[derive(Debug, Clone)]
pub struct Envelope {
    signatures: Vec<Signature>,
    signed: Value,
    message: Vec<u8>,
}

impl Envelope {
    /// Reads at most [`MAX_FILE_BYTES`] and [`MAX_SIGNATURES`]; `file` is the name for errors.
    pub fn parse(file: &str, bytes: &[u8]) -> Result<Self, MetadataError> {
        if bytes.len() > MAX_FILE_BYTES {
            return Err(MetadataError::TooLong { file: file.to_owned(), length: bytes.len() });
        }
        let raw: RawEnvelope = serde_json::from_slice(bytes)
            .map_err(|error| MetadataError::NotJson { file: file.to_owned(), why: error.to_string() })?;
        if raw.signatures.len() > MAX_SIGNATURES {
            let what = format!("it carries {} signatures, at most {MAX_SIGNATURES} are read", raw.signatures.len());
            return Err(MetadataError::Malformed { file: file.to_owned(), what });
        }
        Self::new(file, raw.signatures, raw.signed)
    }

    /// Puts signatures on `signed`.
    pub(crate) fn new(file: &str, signatures: Vec<Signature>, signed: Value) -> Result<Self, MetadataError> {
        let message = canonical(&signed).map_err(|number| MetadataError::Number { file: file.to_owned(), number })?;
        Ok(Self { signatures, signed, message })
    }

    /// The canonical bytes that a signature covers.
    pub fn message(&self) -> &[u8] {
        &self.message
    }

    /// The same contents with these signatures instead.
    pub(crate) fn with(&self, signatures: impl IntoIterator<Item = Signature>) -> Self {
        Self { signatures: signatures.into_iter().collect(), ..self.clone() }
    }

    pub(crate) fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// The role that the file states for itself, if it is one of the four.
    pub fn role(&self) -> Option<Role> {
        self.signed.get("_type").and_then(Value::as_str).and_then(Role::parse)
    }

    /// The file as bytes, indented, its signatures sorted by key id.
    #[expect(clippy::expect_used, reason = "INVARIANT envelope: text and a JSON value always serialise into memory")]
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut signatures = self.signatures.clone();
        signatures.sort();
        let raw = RawEnvelope { signatures, signed: self.signed.clone() };
        let mut bytes = serde_json::to_vec_pretty(&raw).expect("an envelope always serialises");
        bytes.push(b'\n');
        bytes
    }

    /// What the file says, for showing and for bootstrapping; nobody vouches for it.
    pub fn claimed<T: Body>(&self, file: &str) -> Result<Claimed<T>, MetadataError> {
        let header = Header::read(file, &self.signed, T::ROLE)?;
        Ok(Claimed { header, body: T::read(file, &self.signed)? })
    }

    /// Counts the signatures that keys of `ring` made (INVARIANT threshold).
    pub fn tally(&self, ring: &Keyring) -> Tally {
        let mut tally =
            Tally { role: ring.role, needed: ring.threshold, valid: BTreeSet::new(), unknown: 0, invalid: 0 };
        for signature in &self.signatures {
            let Some(key) = ring.keys.get(&signature.keyid) else {
                tally.unknown += 1;
                continue;
            };
            if tally.valid.contains(&signature.keyid) {
                continue;
            }
            let holds = hex::decode::<64>(&signature.sig)
                .is_some_and(|sig| key.verify_strict(&self.message, &sig.into()).is_ok());
            if holds {
                tally.valid.insert(signature.keyid.clone());
            } else {
                tally.invalid += 1;
            }
        }
        tally
    }

    /// What the file says, with the proof that `ring`'s threshold signed it.
    pub fn verify<T: Body>(&self, file: &str, ring: &Keyring) -> Result<Signed<T>, MetadataError> {
        // Before the signatures: a file of another role should be named as such, not as badly signed.
        let claimed = self.claimed(file)?;
        let tally = self.tally(ring);
        if tally.is_met() {
            Ok(Signed(claimed))
        } else {
            Err(MetadataError::Threshold { file: file.to_owned(), tally })
        }
    }
}

/// What every file states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// 1 to 2^53 - 1, one more with each change.
    pub version: u64,
    /// The first moment at which the file is no longer to be used, unix seconds.
    pub expires_s: i64,
}

#[derive(Deserialize)]
struct RawHeader {
    #[serde(rename = "_type")]
    kind: String,
    spec_version: String,
    version: u64,
    expires: String,
}

impl Header {
    fn read(file: &str, signed: &Value, role: Role) -> Result<Self, MetadataError> {
        let malformed = |what: String| MetadataError::Malformed { file: file.to_owned(), what };
        let raw = RawHeader::deserialize(signed).map_err(|error| malformed(error.to_string()))?;
        if raw.kind != role.as_str() {
            return Err(MetadataError::WrongType { file: file.to_owned(), wanted: role, found: raw.kind });
        }
        if !raw.spec_version.starts_with("1.") {
            return Err(malformed(format!("its spec_version is `{}`, only 1.x is read", raw.spec_version)));
        }
        if !(1..=MAX_VERSION).contains(&raw.version) {
            return Err(malformed(format!("its version is `{}`, not 1 to {MAX_VERSION}", raw.version)));
        }
        let expires_s = time::parse(&raw.expires)
            .ok_or_else(|| malformed(format!("its expires is `{}`, not YYYY-MM-DDTHH:MM:SSZ", raw.expires)))?;
        Ok(Self { version: raw.version, expires_s })
    }
}

/// What a file says.
#[derive(Debug, Clone)]
pub struct Claimed<T> {
    /// Version and expiry.
    pub header: Header,
    /// The rest.
    pub body: T,
}

/// What a file says, proven to be signed by its role's threshold. Only [`Envelope::verify`] makes one.
#[derive(Debug, Clone)]
pub struct Signed<T>(Claimed<T>);

impl<T> Deref for Signed<T> {
    type Target = Claimed<T>;

    fn deref(&self) -> &Claimed<T> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{key, plan, public};
    use crate::{Root, key_id, sign, unsigned_root};
    use proptest::prelude::*;

    /// A root of `n` keys signed by these, counted against its own ring.
    fn check(n: u8, k: usize, signers: &[u8], wanted_valid: usize) {
        let keys: Vec<u8> = (1..=n).collect();
        let bytes = unsigned_root(&plan(1, &keys, k, &[99])).unwrap();
        let bytes = signers.iter().fold(bytes, |bytes, n| sign(&bytes, &key(*n)).unwrap());
        let envelope = Envelope::parse("root", &bytes).unwrap();
        let root = envelope.claimed::<Root>("root").unwrap();
        let tally = envelope.tally(root.body.keyring(Role::Root));
        assert_eq!((tally.valid.len(), tally.invalid), (wanted_valid, 0));
        assert_eq!(tally.is_met(), wanted_valid >= k);
        assert_eq!(envelope.verify::<Root>("root", root.body.keyring(Role::Root)).is_ok(), wanted_valid >= k);
    }

    #[test]
    fn thresholds() {
        check(1, 1, &[], 0);
        check(1, 1, &[1], 1);
        check(3, 2, &[1], 1);
        check(3, 2, &[1, 50, 51], 1);
        check(3, 2, &[3, 1], 2);
        check(3, 3, &[1, 2, 3], 3);
    }

    #[test]
    fn rings_that_share_a_key_know_it() {
        let ring = |ns: &[u8]| {
            let keys = ns.iter().map(|n| (key_id(&key(*n).verifying_key()), key(*n).verifying_key())).collect();
            Keyring::new(Role::Timestamp, 1, keys)
        };
        assert!(ring(&[1, 2]).shares_key_with(&ring(&[2, 3])));
        assert!(!ring(&[1, 2]).shares_key_with(&ring(&[3])));
        assert_ne!(public(1), public(2));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        /// One changed byte of what is signed, and the signature no longer counts.
        #[test]
        fn no_signed_byte_can_change(at in any::<prop::sample::Index>(), to in any::<u8>()) {
            let bytes = sign(&unsigned_root(&plan(1, &[1], 1, &[9])).unwrap(), &key(1)).unwrap();
            let honest = Envelope::parse("root", &bytes).unwrap();
            let ring = honest.claimed::<Root>("root").unwrap().body.keyring(Role::Root).clone();
            let mut changed = bytes.clone();
            changed[at.index(bytes.len())] = to;
            if let Ok(envelope) = Envelope::parse("root", &changed) {
                prop_assert!(envelope.message() == honest.message() || !envelope.tally(&ring).is_met());
            }
        }
    }
}
