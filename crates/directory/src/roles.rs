//! What do the four kinds of TUF file say? Root, timestamp, snapshot and targets (specification section 4).
//!
//! The types here are what a file claims once it is read; that it is signed is [`crate::Signed`]'s word, not theirs.
//! Fields that the specification lets a file carry and that we do not use are covered by the signature and ignored.
//! INVARIANT key id: a key's id is the SHA-256 of its canonical form, and no key stands twice in one role.

use crate::metadata::{Keyring, MetadataError};
use crate::{canonical, hex};
use ed25519_dalek::VerifyingKey;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt;

/// The most keys a root may list.
pub const MAX_KEYS: usize = 256;

/// The four roles of TUF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Says who holds the other roles; signed by k of n ceremony keys.
    Root,
    /// Says which snapshot is the newest; signed by an online key, and soon expired.
    Timestamp,
    /// Says which versions belong together; signed by an online key.
    Snapshot,
    /// Says what the directory's content is; signed by k of n ceremony keys.
    Targets,
}

impl Role {
    /// All roles, in the order in which a client reads them.
    pub const ALL: [Self; 4] = [Self::Root, Self::Timestamp, Self::Snapshot, Self::Targets];

    /// The role's name in the metadata: `root`, `timestamp`, `snapshot` or `targets`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Timestamp => "timestamp",
            Self::Snapshot => "snapshot",
            Self::Targets => "targets",
        }
    }

    /// Reads the name that [`Role::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A kind of TUF file; implemented by the four types of this file and no others.
pub trait Body: Sized {
    /// The role that signs this kind of file.
    const ROLE: Role;

    /// Reads the `signed` part of `file`.
    fn read(file: &str, signed: &Value) -> Result<Self, MetadataError>;
}

/// Who holds each role.
#[derive(Debug, Clone)]
pub struct Root {
    rings: [Keyring; 4],
}

impl Root {
    /// The keys and the threshold of `role`.
    pub fn keyring(&self, role: Role) -> &Keyring {
        &self.rings[role as usize]
    }
}

/// What one file says of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileInfo {
    /// The version that the other file must have; 0 for a target file, which has none.
    pub version: u64,
    /// Its length in bytes.
    pub length: u64,
    /// Its SHA-256.
    pub sha256: [u8; 32],
}

impl FileInfo {
    /// Describes `bytes`.
    pub fn of(bytes: &[u8], version: u64) -> Self {
        Self { version, length: bytes.len() as u64, sha256: Sha256::digest(bytes).into() }
    }
}

/// The newest snapshot.
#[derive(Debug, Clone)]
pub struct Timestamp {
    /// What `snapshot.json` must be.
    pub snapshot: FileInfo,
}

/// The versions that belong together.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// What `targets.json` must be.
    pub targets: FileInfo,
}

/// The content's fingerprint.
#[derive(Debug, Clone)]
pub struct Targets {
    /// What each target file must be, by name; `directory.json` is the one that the federation uses.
    pub files: BTreeMap<String, FileInfo>,
}

#[derive(Deserialize)]
struct RawRoot {
    keys: BTreeMap<String, Value>,
    roles: BTreeMap<String, RawRole>,
}

#[derive(Deserialize)]
struct RawRole {
    keyids: Vec<String>,
    threshold: usize,
}

#[derive(Deserialize)]
struct RawKey {
    keytype: String,
    scheme: String,
    keyval: RawKeyValue,
}

#[derive(Deserialize)]
struct RawKeyValue {
    public: String,
}

#[derive(Deserialize)]
struct RawMeta {
    meta: BTreeMap<String, RawInfo>,
}

#[derive(Deserialize)]
struct RawTargets {
    targets: BTreeMap<String, RawInfo>,
}

#[derive(Deserialize)]
struct RawInfo {
    #[serde(default)]
    version: u64,
    length: u64,
    hashes: RawHashes,
}

#[derive(Deserialize)]
struct RawHashes {
    sha256: String,
}

impl Body for Root {
    const ROLE: Role = Role::Root;

    fn read(file: &str, signed: &Value) -> Result<Self, MetadataError> {
        let raw: RawRoot = read(file, signed)?;
        if raw.keys.len() > MAX_KEYS {
            return Err(malformed(file, format!("it lists {} keys, at most {MAX_KEYS} are read", raw.keys.len())));
        }
        let keys = raw
            .keys
            .iter()
            .map(|(id, key)| Ok((id.as_str(), read_key(file, id, key)?)))
            .collect::<Result<BTreeMap<_, _>, MetadataError>>()?;
        let ring = |role: Role| {
            let holders =
                raw.roles.get(role.as_str()).ok_or_else(|| malformed(file, format!("role `{role}` is missing")))?;
            let mut ring = BTreeMap::new();
            for id in &holders.keyids {
                let key = keys
                    .get(id.as_str())
                    .ok_or_else(|| malformed(file, format!("role `{role}` names key `{id}`, which is not listed")))?;
                // An extra member in a key's JSON gives the same key a second id; it must not give it a second vote.
                if ring.iter().any(|(_, other)| other == key) {
                    return Err(malformed(file, format!("role `{role}` names key `{id}` twice")));
                }
                ring.insert(id.clone(), *key);
            }
            if holders.threshold == 0 || holders.threshold > ring.len() {
                let (k, n) = (holders.threshold, ring.len());
                return Err(malformed(file, format!("role `{role}` asks for {k} of {n} keys, which is not 1 to {n}")));
            }
            Ok(Keyring::new(role, holders.threshold, ring))
        };
        Ok(Self { rings: [ring(Role::Root)?, ring(Role::Timestamp)?, ring(Role::Snapshot)?, ring(Role::Targets)?] })
    }
}

impl Body for Timestamp {
    const ROLE: Role = Role::Timestamp;

    fn read(file: &str, signed: &Value) -> Result<Self, MetadataError> {
        Ok(Self { snapshot: read_meta(file, signed, "snapshot.json")? })
    }
}

impl Body for Snapshot {
    const ROLE: Role = Role::Snapshot;

    fn read(file: &str, signed: &Value) -> Result<Self, MetadataError> {
        Ok(Self { targets: read_meta(file, signed, "targets.json")? })
    }
}

impl Body for Targets {
    const ROLE: Role = Role::Targets;

    fn read(file: &str, signed: &Value) -> Result<Self, MetadataError> {
        let raw: RawTargets = read(file, signed)?;
        let files = raw
            .targets
            .iter()
            .map(|(name, info)| Ok((name.clone(), FileInfo { version: 0, ..read_info(file, name, info)? })))
            .collect::<Result<_, MetadataError>>()?;
        Ok(Self { files })
    }
}

fn read<'a, T: Deserialize<'a>>(file: &str, signed: &'a Value) -> Result<T, MetadataError> {
    T::deserialize(signed).map_err(|error| malformed(file, error.to_string()))
}

fn read_key(file: &str, id: &str, key: &Value) -> Result<VerifyingKey, MetadataError> {
    let bytes = canonical(key).map_err(|number| malformed(file, format!("key `{id}` holds the number `{number}`")))?;
    if hex::encode(&Sha256::digest(&bytes)) != id {
        return Err(MetadataError::KeyId { file: file.to_owned(), id: id.to_owned() });
    }
    let raw: RawKey = read(file, key)?;
    if raw.keytype != "ed25519" || raw.scheme != "ed25519" {
        return Err(malformed(file, format!("key `{id}` is of type `{}`, only `ed25519` is read", raw.keytype)));
    }
    hex::decode(&raw.keyval.public)
        .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok())
        .filter(|key| !key.is_weak())
        .ok_or_else(|| {
            malformed(file, format!("key `{id}` is not 64 lower-case hexadecimal digits of a sound Ed25519 key"))
        })
}

fn read_meta(file: &str, signed: &Value, name: &str) -> Result<FileInfo, MetadataError> {
    let raw: RawMeta = read(file, signed)?;
    let info = raw.meta.get(name).ok_or_else(|| malformed(file, format!("`{name}` is not described")))?;
    if info.version == 0 {
        return Err(malformed(file, format!("`{name}` has no version; versions count from 1")));
    }
    read_info(file, name, info)
}

fn read_info(file: &str, name: &str, info: &RawInfo) -> Result<FileInfo, MetadataError> {
    let sha256 = hex::decode(&info.hashes.sha256)
        .ok_or_else(|| malformed(file, format!("the sha256 of `{name}` is not 64 lower-case hexadecimal digits")))?;
    Ok(FileInfo { version: info.version, length: info.length, sha256 })
}

fn malformed(file: &str, what: String) -> MetadataError {
    MetadataError::Malformed { file: file.to_owned(), what }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{json, plan, public};
    use crate::{key_id, unsigned_root};
    use proptest::prelude::*;
    use serde_json::json as js;

    /// A root in which `key` is listed, under its true id, for nobody.
    fn check(key: Value, wanted: Option<&str>) {
        let mut signed = json(&unsigned_root(&plan(1, &[1], 1, &[9])).unwrap())["signed"].take();
        let id = hex::encode(&Sha256::digest(canonical(&key).unwrap()));
        signed["keys"][id] = key;
        let error = Root::read("root", &signed).err().map(|error| error.to_string());
        match wanted {
            None => assert_eq!(error, None),
            Some(wanted) => {
                assert!(error.as_deref().unwrap_or_default().contains(wanted), "wanted `{wanted}` in {error:?}")
            }
        }
    }

    #[test]
    fn only_sound_ed25519_keys_are_listed() {
        let key = |kind: &str, public: &str| js!({"keytype": kind, "scheme": kind, "keyval": {"public": public}});
        check(key("ed25519", &public(5)), None);
        check(key("rsa", &public(5)), Some("is of type `rsa`"));
        // Capital letters would be a second spelling of the same key.
        check(key("ed25519", &public(5).to_uppercase()), Some("sound Ed25519 key"));
        check(key("ed25519", &format!("01{}", "00".repeat(31))), Some("sound Ed25519 key"));
        check(key("ed25519", ""), Some("sound Ed25519 key"));
        check(js!({"keytype": "ed25519"}), Some("missing field"));
    }

    #[test]
    fn the_number_of_keys_is_bounded() {
        let mut signed = json(&unsigned_root(&plan(1, &[1], 1, &[9])).unwrap())["signed"].take();
        for i in 0..MAX_KEYS {
            signed["keys"][i.to_string()] = js!({});
        }
        assert!(Root::read("root", &signed).unwrap_err().to_string().contains("at most 256 are read"));
    }

    #[test]
    fn roles_read_what_they_write() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("mirrors"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn a_root_gives_back_the_keys_of_its_plan(ns in prop::collection::btree_set(1_u8..20, 1..6), online in 21_u8..30) {
            let keys: Vec<u8> = ns.into_iter().collect();
            let plan = plan(1, &keys, keys.len(), &[online]);
            let signed = json(&unsigned_root(&plan).unwrap())["signed"].take();
            let root = Root::read("root", &signed).unwrap();
            for role in Role::ALL {
                let wanted = if matches!(role, Role::Root | Role::Targets) { &plan.keys } else { &plan.online };
                let wanted: BTreeMap<_, _> = wanted.iter().map(|key| (key_id(key), *key)).collect();
                prop_assert_eq!(root.keyring(role).keys(), &wanted);
            }
        }
    }
}
