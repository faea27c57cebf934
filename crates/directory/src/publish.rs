//! How do the parties make a directory together? The publisher's half, file by file: unsigned files, one signature at a
//! time, merging of signatures that were made apart, and a status that says who is missing.
//!
//! Signing adds a signature and never changes what is signed; merging needs equal contents. Nothing here decides whether
//! a file may be believed: [`crate::Trusted`] does. INVARIANT union: merging is commutative, associative and idempotent.

use crate::content::CheckedContent;
use crate::metadata::{
    Envelope, Header, Keyring, MAX_FILE_BYTES, MAX_SIGNATURES, MAX_VERSION, MetadataError, Signature,
};
use crate::roles::{Body, FileInfo, MAX_KEYS, Role, Root, Snapshot, Targets, Timestamp};
use crate::{canonical, hex, time};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The version of the TUF specification that the files follow.
const SPEC_VERSION: &str = "1.0.31";

/// Why a directory cannot be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// A file that should be signed or merged cannot be read.
    #[error(transparent)]
    Metadata(#[from] MetadataError),
    /// What was made does not load.
    #[error("the directory that was made does not load, {0}: correct that and publish again")]
    Directory(#[from] crate::DirectoryError),
    /// The content is not usable.
    #[error(transparent)]
    Content(#[from] crate::ContentError),
    /// The number of keys and the threshold do not go together.
    #[error("{k} of {n} different keys cannot sign role `{role}`: give 1 to {MAX_KEYS} keys, and a k from 1 to n")]
    Threshold {
        /// The role.
        role: Role,
        /// Signatures wanted.
        k: usize,
        /// Different keys given.
        n: usize,
    },
    /// A version is out of range.
    #[error("version {0} is not 1 to {MAX_VERSION}: count up from the published one")]
    Version(u64),
    /// An expiry has no text.
    #[error("the expiry {0} (unix seconds) is not between 1970 and 9999: give a nearer one")]
    Expires(i64),
    /// The content is longer than any client reads.
    #[error("the content is {0} bytes long, at most {MAX_FILE_BYTES} are read: split the federation")]
    TooLong(usize),
    /// Two files to be merged do not say the same.
    #[error("the two files do not say the same: sign copies of one file, and merge those")]
    NotSame,
    /// The file is none of the four kinds.
    #[error("the file is no TUF root, timestamp, snapshot or targets: give one of these")]
    NoRole,
    /// There is no room for another signature.
    #[error("the file carries {MAX_SIGNATURES} signatures: no client reads more")]
    Full,
    /// A file is needed first.
    #[error("`{0}` is not there: make it first")]
    Missing(String),
    /// A file lacks signatures.
    #[error("{0}: collect them before publishing")]
    NotReady(Status),
    /// The online key does not hold the role in the newest root.
    #[error("the online key does not hold role `{0}` in the newest root: use the right key, or change the root")]
    WrongOnlineKey(Role),
}

/// What a root should say.
#[derive(Debug, Clone)]
pub struct RootPlan {
    /// 1 for the first root, then one more each time.
    pub version: u64,
    /// The ceremony keys of the parties (n), for root and targets.
    pub keys: Vec<VerifyingKey>,
    /// How many of them must sign (k).
    pub threshold: usize,
    /// The keys that sign timestamp and snapshot, one signature each.
    pub online: Vec<VerifyingKey>,
    /// When the root expires, unix seconds.
    pub expires_s: i64,
}

/// The two files that go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsignedTargets {
    /// `targets.json`, to be signed.
    pub targets: Vec<u8>,
    /// `directory.json`, which the former describes.
    pub directory: Vec<u8>,
}

/// Makes `N.root.json`, with no signature yet.
pub fn unsigned_root(plan: &RootPlan) -> Result<Vec<u8>, PublishError> {
    let listed: BTreeMap<String, Value> =
        plan.keys.iter().chain(&plan.online).map(|key| (key_id(key), key_json(key))).collect();
    let mut roles = BTreeMap::new();
    for role in Role::ALL {
        let (keys, k) = match role {
            Role::Root | Role::Targets => (&plan.keys, plan.threshold),
            Role::Timestamp | Role::Snapshot => (&plan.online, 1),
        };
        let ids: BTreeSet<String> = keys.iter().map(key_id).collect();
        if k == 0 || k > ids.len() || listed.len() > MAX_KEYS {
            return Err(PublishError::Threshold { role, k, n: ids.len() });
        }
        roles.insert(role.as_str(), json!({ "keyids": ids, "threshold": k }));
    }
    let rest = json!({ "consistent_snapshot": false, "keys": listed, "roles": roles });
    unsigned(Role::Root, &Header { version: plan.version, expires_s: plan.expires_s }, rest)
}

/// Makes `targets.json`, with no signature yet, and the `directory.json` that it describes.
pub fn unsigned_targets(
    content: &CheckedContent,
    version: u64,
    expires_s: i64,
) -> Result<UnsignedTargets, PublishError> {
    let directory = content.to_bytes();
    if directory.len() > MAX_FILE_BYTES {
        return Err(PublishError::TooLong(directory.len()));
    }
    let info = FileInfo::of(&directory, 0);
    let described = json!({ "length": info.length, "hashes": { "sha256": hex::encode(&info.sha256) } });
    let rest = json!({ "targets": { "directory.json": described } });
    let targets = unsigned(Role::Targets, &Header { version, expires_s }, rest)?;
    Ok(UnsignedTargets { targets, directory })
}

/// Makes `snapshot.json` or `timestamp.json`, which describes one other file by `name`.
pub(crate) fn unsigned_meta(role: Role, header: &Header, name: &str, info: &FileInfo) -> Result<Vec<u8>, PublishError> {
    let described = json!({
        "version": info.version, "length": info.length, "hashes": { "sha256": hex::encode(&info.sha256) }
    });
    unsigned(role, header, json!({ "meta": { name: described } }))
}

fn unsigned(role: Role, header: &Header, mut signed: Value) -> Result<Vec<u8>, PublishError> {
    if !(1..=MAX_VERSION).contains(&header.version) {
        return Err(PublishError::Version(header.version));
    }
    signed["_type"] = role.as_str().into();
    signed["spec_version"] = SPEC_VERSION.into();
    signed["version"] = header.version.into();
    signed["expires"] = time::print(header.expires_s).ok_or(PublishError::Expires(header.expires_s))?.into();
    Ok(Envelope::new(role.as_str(), Vec::new(), signed)?.to_bytes())
}

/// Adds `key`'s signature to the file; a second time changes nothing.
pub fn sign(bytes: &[u8], key: &SigningKey) -> Result<Vec<u8>, PublishError> {
    let envelope = Envelope::parse("the file to sign", bytes)?;
    // A person signs what the file says, so the file must say something that a client can read.
    describe(&envelope)?;
    let signature =
        Signature { keyid: key_id(&key.verifying_key()), sig: hex::encode(&key.sign(envelope.message()).to_bytes()) };
    let others = envelope.signatures().iter().filter(|other| other.keyid != signature.keyid).cloned();
    with_signatures(&envelope, others.chain([signature.clone()]).collect())
}

/// Puts the signatures of two copies of one file together (INVARIANT union).
pub fn merge(a: &[u8], b: &[u8]) -> Result<Vec<u8>, PublishError> {
    let (a, b) = (Envelope::parse("the first file", a)?, Envelope::parse("the second file", b)?);
    if a.message() != b.message() {
        return Err(PublishError::NotSame);
    }
    with_signatures(&a, a.signatures().iter().chain(b.signatures()).cloned().collect())
}

fn with_signatures(envelope: &Envelope, signatures: BTreeSet<Signature>) -> Result<Vec<u8>, PublishError> {
    if signatures.len() > MAX_SIGNATURES {
        return Err(PublishError::Full);
    }
    Ok(envelope.with(signatures).to_bytes())
}

/// Who signed a file and who is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The file's role.
    pub role: Role,
    /// The file's version.
    pub version: u64,
    /// When it expires, unix seconds.
    pub expires_s: i64,
    /// Signatures needed (k).
    pub needed: usize,
    /// Ids of the keys that signed.
    pub signed_by: Vec<String>,
    /// Ids of the keys that may still sign.
    pub missing: Vec<String>,
}

impl Status {
    /// Whether enough different keys signed.
    pub fn is_ready(&self) -> bool {
        self.signed_by.len() >= self.needed
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let brief = |ids: &[String]| {
            let ids: Vec<&str> = ids.iter().map(|id| id.get(..8).unwrap_or(id)).collect();
            if ids.is_empty() { "nobody".to_owned() } else { ids.join(", ") }
        };
        let (role, version, n) = (self.role, self.version, self.signed_by.len() + self.missing.len());
        let (have, needed) = (self.signed_by.len(), self.needed);
        write!(f, "{role} {version} needs {needed} of {n} signatures and has {have}, by {}", brief(&self.signed_by))?;
        if self.is_ready() { Ok(()) } else { write!(f, "; missing {}", brief(&self.missing)) }
    }
}

/// Counts the signatures of `file` against the keys that hold its role in `root`. A new root must satisfy its own keys
/// and the keys of the root before it: ask twice, once with each.
pub fn status(file: &[u8], root: &[u8]) -> Result<Status, PublishError> {
    let envelope = Envelope::parse("the file", file)?;
    let (role, header) = describe(&envelope)?;
    let root = Envelope::parse("the root", root)?.claimed::<Root>("the root")?;
    Ok(count(&envelope, (role, &header), root.body.keyring(role)))
}

fn count(envelope: &Envelope, (role, header): (Role, &Header), ring: &Keyring) -> Status {
    let tally = envelope.tally(ring);
    Status {
        role,
        version: header.version,
        expires_s: header.expires_s,
        needed: tally.needed,
        missing: ring.keys().keys().filter(|id| !tally.valid.contains(*id)).cloned().collect(),
        signed_by: tally.valid.into_iter().collect(),
    }
}

/// What kind of file this is, and its header; the whole of it is read.
fn describe(envelope: &Envelope) -> Result<(Role, Header), PublishError> {
    fn header<T: Body>(envelope: &Envelope) -> Result<(Role, Header), PublishError> {
        Ok((T::ROLE, envelope.claimed::<T>("the file")?.header))
    }
    match envelope.role().ok_or(PublishError::NoRole)? {
        Role::Root => header::<Root>(envelope),
        Role::Timestamp => header::<Timestamp>(envelope),
        Role::Snapshot => header::<Snapshot>(envelope),
        Role::Targets => header::<Targets>(envelope),
    }
}

fn key_json(key: &VerifyingKey) -> Value {
    json!({ "keytype": "ed25519", "scheme": "ed25519", "keyval": { "public": hex::encode(key.as_bytes()) } })
}

/// The id under which TUF lists a key: the SHA-256 of its canonical form, 64 hexadecimal digits.
#[expect(
    clippy::expect_used,
    reason = "INVARIANT canonical: only numbers can lack a canonical form, and a key has none"
)]
pub fn key_id(key: &VerifyingKey) -> String {
    hex::encode(&Sha256::digest(canonical(&key_json(key)).expect("a key holds no number")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_S, NOW_S, checked, content, json, key, message, plan, public};
    use proptest::prelude::*;

    fn root() -> Vec<u8> {
        unsigned_root(&plan(1, &[1, 2, 3], 2, &[9])).unwrap()
    }

    fn signed_by(bytes: &[u8], signers: &[u8]) -> Vec<u8> {
        signers.iter().fold(bytes.to_vec(), |bytes, n| sign(&bytes, &key(*n)).unwrap())
    }

    fn check(result: Result<Vec<u8>, PublishError>, wanted: &str) {
        let error = result.expect_err(wanted).to_string();
        assert!(error.contains(wanted), "wanted `{wanted}` in `{error}`");
    }

    #[test]
    fn what_cannot_be_published_is_refused_and_named() {
        check(unsigned_root(&plan(1, &[1, 2], 3, &[9])), "3 of 2 different keys cannot sign role `root`");
        check(unsigned_root(&plan(1, &[1, 1], 2, &[9])), "2 of 1 different keys cannot sign role `root`");
        check(unsigned_root(&plan(1, &[1], 0, &[9])), "0 of 1 different keys cannot sign role `root`");
        check(unsigned_root(&plan(1, &[], 1, &[9])), "1 of 0 different keys");
        check(unsigned_root(&plan(1, &[1], 1, &[])), "1 of 0 different keys cannot sign role `timestamp`");
        check(unsigned_root(&plan(0, &[1], 1, &[9])), "version 0 is not 1 to");
        check(unsigned_root(&RootPlan { expires_s: -1, ..plan(1, &[1], 1, &[9]) }), "the expiry -1");
        check(unsigned_targets(&checked(), u64::MAX, NOW_S).map(|made| made.targets), "is not 1 to");
        let mut large = content();
        large.transfers =
            (0..10_000).map(|_| crate::Transfer { basis: "x".repeat(500), ..content().transfers[0].clone() }).collect();
        check(unsigned_targets(&large.check().unwrap(), 1, NOW_S).map(|made| made.targets), "at most 4194304 are read");
        check(sign(b"", &key(1)), "`the file to sign` is not a signed JSON file");
        check(sign(br#"{"signatures":[],"signed":{"_type":"mirrors"}}"#, &key(1)), "no TUF root");
        check(sign(br#"{"signatures":[],"signed":{"_type":"root"}}"#, &key(1)), "malformed");
        check(merge(&root(), &unsigned_root(&plan(2, &[1, 2, 3], 2, &[9])).unwrap()), "do not say the same");
    }

    #[test]
    fn a_signature_is_added_once_and_changes_nothing_else() {
        let once = signed_by(&root(), &[1]);
        assert_eq!(signed_by(&once, &[1]), once);
        assert_eq!(message(&once), message(&root()));
        assert_eq!(json(&signed_by(&once, &[2]))["signatures"].as_array().unwrap().len(), 2);
        // A false signature under our own id is replaced.
        let mut forged = json(&once);
        forged["signatures"][0]["sig"] = "00".into();
        assert_eq!(sign(&serde_json::to_vec(&forged).unwrap(), &key(1)).unwrap(), once);
    }

    #[test]
    fn signatures_are_bounded() {
        let full = (0..=255).fold(root(), |bytes, n| sign(&bytes, &key(n)).unwrap());
        assert_eq!(sign(&full, &SigningKey::from_bytes(&std::array::from_fn(|i| i as u8))), Err(PublishError::Full));
    }

    #[test]
    fn status_says_who_signed_and_who_is_missing() {
        let ids: Vec<String> = [1, 2, 3].map(|n| key_id(&key(n).verifying_key())).to_vec();
        let status = |signers: &[u8]| status(&signed_by(&root(), signers), &root()).unwrap();
        let none = status(&[77]);
        assert!(!none.is_ready() && none.signed_by.is_empty() && none.missing.len() == 3);
        assert!(
            none.to_string().starts_with("root 1 needs 2 of 3 signatures and has 0, by nobody; missing "),
            "{none}"
        );
        let one = status(&[2, 2]);
        assert_eq!((one.is_ready(), &one.signed_by, one.missing.len()), (false, &vec![ids[1].clone()], 2));
        let two = status(&[2, 3]);
        assert_eq!((two.is_ready(), &two.missing), (true, &vec![ids[0].clone()]));
        assert!(!two.to_string().contains("missing"), "{two}");
        assert_eq!((two.role, two.version, two.expires_s), (Role::Root, 1, NOW_S + 365 * DAY_S));
    }

    #[test]
    fn the_key_id_is_the_hash_of_the_canonical_key() {
        let text = format!(r#"{{"keytype":"ed25519","keyval":{{"public":"{}"}},"scheme":"ed25519"}}"#, public(1));
        assert_eq!(key_id(&key(1).verifying_key()), hex::encode(&Sha256::digest(text)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        /// INVARIANT union: whoever signs first and whoever merges, the same file results.
        #[test]
        fn merging_is_a_union(a in prop::collection::vec(1_u8..6, 0..5), b in prop::collection::vec(1_u8..6, 0..5)) {
            let (left, right) = (signed_by(&root(), &a), signed_by(&root(), &b));
            let merged = merge(&left, &right).unwrap();
            prop_assert_eq!(&merged, &merge(&right, &left).unwrap());
            prop_assert_eq!(&merged, &merge(&merged, &left).unwrap());
            prop_assert_eq!(&merged, &signed_by(&root(), &[a, b].concat()));
        }

        #[test]
        fn no_bytes_panic(noise in prop::collection::vec(any::<u8>(), 0..64), at in any::<prop::sample::Index>()) {
            let mut bytes = signed_by(&root(), &[1]);
            let at = at.index(bytes.len());
            bytes.splice(at..at, noise.iter().copied());
            for bytes in [&bytes, &noise] {
                let _ = (sign(bytes, &key(1)), merge(bytes, &root()), status(bytes, &root()), status(&root(), bytes));
            }
        }
    }
}
