//! Is this the federation's directory, whole, newest and unexpired? The client workflow of TUF section 5.
//!
//! Each step takes the proof of the step before: pinned root, newer roots, timestamp, snapshot, targets, content. Only
//! [`Trusted::load`] makes a [`Directory`]. It never fetches, never keeps anything, and takes the time as an argument;
//! the caller keeps [`Directory::versions`] (INVARIANT memory) and the pinned root.

use crate::content::{CheckedContent, Content, ContentError};
use crate::metadata::{Envelope, MAX_FILE_BYTES, MetadataError, Signed};
use crate::roles::{Body, FileInfo, Role, Root, Snapshot, Targets, Timestamp};
use crate::time;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The directory's files by name: `1.root.json`, …, `timestamp.json`, `snapshot.json`, `targets.json`, `directory.json`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The most root changes that are followed in one load (TUF section 5.3.3).
pub const MAX_ROTATIONS: usize = 1_024;

/// The most files of one directory.
pub const MAX_FILES: usize = MAX_ROTATIONS + 64;

/// The versions that were trusted last. Keep them with the node's own state, not with the fetched files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions {
    /// Version of the newest root.
    pub root: u64,
    /// Version of the timestamp file.
    pub timestamp: u64,
    /// Version of the snapshot file.
    pub snapshot: u64,
    /// Version of the targets file.
    pub targets: u64,
}

/// Why the files are not the federation's directory. Each attack has its own word.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// A file cannot be read, or too few of the right keys signed it.
    #[error(transparent)]
    Metadata(#[from] MetadataError),
    /// The content is signed but not usable.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// There are too many files.
    #[error("the directory has {count} files, at most {MAX_FILES} are read: remove what is not part of it")]
    TooManyFiles {
        /// How many there are.
        count: usize,
    },
    /// A file is not there.
    #[error("`{file}` is missing: fetch the directory again, or from another party")]
    Missing {
        /// Its name.
        file: String,
    },
    /// A root's version is not the one in its name.
    #[error("`{file}` says it is version {found}: roots were exchanged, fetch them again")]
    RootVersion {
        /// Its name.
        file: String,
        /// The version that it states.
        found: u64,
    },
    /// A new root lacks the old root's signatures (INVARIANT rotation): somebody tries to take the federation over.
    #[error("root {version} is not signed by the keys of root {}, {why}: do not use it, call the other parties", .version - 1)]
    RotationNotByOld {
        /// Version of the new root.
        version: u64,
        /// How the signatures count.
        why: MetadataError,
    },
    /// A new root lacks the signatures of its own keys (INVARIANT rotation).
    #[error("root {version} is not signed by its own keys, {why}: ask its new holders to sign")]
    RotationNotByNew {
        /// Version of the new root.
        version: u64,
        /// How the signatures count.
        why: MetadataError,
    },
    /// There are more root changes than are followed.
    #[error(
        "more than {MAX_ROTATIONS} root changes follow the pinned root: pin a newer root, after checking it by phone"
    )]
    TooManyRotations,
    /// An older version than one that was trusted before: somebody wants to bring back a removed party or key.
    #[error(
        "role `{role}` is offered in version {offered} after version {trusted} was trusted: fetch it from another party"
    )]
    Rollback {
        /// Of which role.
        role: Role,
        /// The version now offered.
        offered: u64,
        /// The version trusted before.
        trusted: u64,
    },
    /// The file is too old: somebody may keep newer ones from us.
    #[error("role `{role}` expired on {expires}: fetch the directory again; if it stays so, its signers must renew it")]
    Expired {
        /// Of which role.
        role: Role,
        /// When, as the file says it.
        expires: String,
    },
    /// A file is not the one that the signed file above it describes (INVARIANT chain): tampered, or mixed from two versions.
    #[error("`{file}` is not the file that `{by}` describes, {what} differs: fetch both again, together")]
    Mismatch {
        /// The file.
        file: &'static str,
        /// The file above it.
        by: &'static str,
        /// `length`, `hash` or `version`.
        what: &'static str,
    },
    /// The targets file describes no content.
    #[error("`targets.json` does not describe `directory.json`: ask the signers for a complete directory")]
    NoContent,
}

/// The federation's directory: the proof that the parties signed it and that it was whole and fresh when loaded.
#[derive(Debug, Clone)]
pub struct Directory {
    content: CheckedContent,
    root: Signed<Root>,
    versions: Versions,
    expires_s: i64,
}

impl Directory {
    /// The parties, instruments and transfers.
    pub fn content(&self) -> &CheckedContent {
        &self.content
    }

    /// Who holds each role.
    pub fn root(&self) -> &Root {
        &self.root.body
    }

    /// What to keep, and to give to the next [`Trusted::load`] (INVARIANT memory).
    pub fn versions(&self) -> Versions {
        self.versions
    }

    /// The first moment at which it must no longer be used, unix seconds: the earliest expiry of its four files.
    pub fn expires_s(&self) -> i64 {
        self.expires_s
    }
}

/// The root of trust: a root that is signed by itself and, from the pinned one on, by each before it.
#[derive(Debug, Clone)]
pub struct Trusted {
    root: Signed<Root>,
    /// The root of `Versions::root`, if the walk came by it.
    remembered: Option<Signed<Root>>,
}

impl Trusted {
    /// Loads the directory from `files`, given the root that was checked by hand once, the versions that were trusted last
    /// (none at the first load) and the time in unix seconds.
    pub fn load(
        pinned_root: &[u8],
        previous: Option<&Versions>,
        files: &Files,
        now_s: i64,
    ) -> Result<Directory, DirectoryError> {
        if files.len() > MAX_FILES {
            return Err(DirectoryError::TooManyFiles { count: files.len() });
        }
        for (file, bytes) in files {
            if bytes.len() > MAX_FILE_BYTES {
                return Err(MetadataError::TooLong { file: file.clone(), length: bytes.len() }.into());
            }
        }
        let trusted = Self::pinned(pinned_root)?.walk(previous, files)?;
        fresh(&trusted.root, now_s)?;
        let floor = trusted.floor(previous);
        let timestamp = trusted.timestamp(&floor, files, now_s)?;
        let snapshot = trusted.snapshot(&timestamp, &floor, files, now_s)?;
        let targets = trusted.targets(&snapshot, files, now_s)?;
        let content = content(&targets, files)?;
        let headers = [&trusted.root.header, &timestamp.header, &snapshot.header, &targets.header];
        Ok(Directory {
            content,
            versions: Versions {
                root: trusted.root.header.version,
                timestamp: timestamp.header.version,
                snapshot: snapshot.header.version,
                targets: targets.header.version,
            },
            expires_s: headers.into_iter().map(|header| header.expires_s).min().unwrap_or(i64::MIN),
            root: trusted.root,
        })
    }

    /// Section 5.2: the pinned root must at least be signed by itself.
    fn pinned(bytes: &[u8]) -> Result<Self, DirectoryError> {
        let file = "the pinned root";
        let envelope = Envelope::parse(file, bytes)?;
        let claimed = envelope.claimed::<Root>(file)?;
        let root = envelope.verify(file, claimed.body.keyring(Role::Root))?;
        Ok(Self { root, remembered: None })
    }

    /// Section 5.3: follows `N+1.root.json` as long as there is one. Expiry matters for the last root alone.
    fn walk(mut self, previous: Option<&Versions>, files: &Files) -> Result<Self, DirectoryError> {
        for rotations in 0.. {
            let version = self.root.header.version;
            if previous.is_some_and(|previous| previous.root == version) {
                self.remembered = Some(self.root.clone());
            }
            let file = format!("{}.root.json", version + 1);
            let Some(bytes) = files.get(&file) else { break };
            if rotations == MAX_ROTATIONS {
                return Err(DirectoryError::TooManyRotations);
            }
            self.root = rotate(&self.root, &file, bytes)?;
        }
        match previous {
            Some(previous) if self.root.header.version < previous.root => {
                Err(rollback(Role::Root, self.root.header.version, previous.root))
            }
            _ => Ok(self),
        }
    }

    /// What must not be undercut. Section 5.3.11: once an online role has changed hands altogether, its old versions are
    /// forgotten, so that a thief of the old keys cannot lock us out with a huge version. While any old key still
    /// holds, forgetting would let that key bring an old file back, so then we remember. Targets are never forgotten:
    /// it takes k of n people to sign a huge version.
    fn floor(&self, previous: Option<&Versions>) -> Versions {
        let Some(previous) = previous else { return Versions { root: 0, timestamp: 0, snapshot: 0, targets: 0 } };
        let kept = |role, version| match &self.remembered {
            Some(old) if !old.body.keyring(role).shares_key_with(self.root.body.keyring(role)) => 0,
            _ => version,
        };
        Versions {
            timestamp: kept(Role::Timestamp, previous.timestamp),
            snapshot: kept(Role::Snapshot, previous.snapshot),
            ..*previous
        }
    }

    /// Section 5.4.
    fn timestamp(&self, floor: &Versions, files: &Files, now_s: i64) -> Result<Signed<Timestamp>, DirectoryError> {
        let timestamp = self.verified::<Timestamp>("timestamp.json", get(files, "timestamp.json")?)?;
        not_older(Role::Timestamp, timestamp.header.version, floor.timestamp)?;
        not_older(Role::Snapshot, timestamp.body.snapshot.version, floor.snapshot)?;
        fresh(&timestamp, now_s)?;
        Ok(timestamp)
    }

    /// Section 5.5.
    fn snapshot(
        &self,
        timestamp: &Signed<Timestamp>,
        floor: &Versions,
        files: &Files,
        now_s: i64,
    ) -> Result<Signed<Snapshot>, DirectoryError> {
        let (file, by) = ("snapshot.json", "timestamp.json");
        let bytes = described(file, by, &timestamp.body.snapshot, files)?;
        let snapshot = self.verified::<Snapshot>(file, bytes)?;
        if snapshot.header.version != timestamp.body.snapshot.version {
            return Err(DirectoryError::Mismatch { file, by, what: "version" });
        }
        not_older(Role::Targets, snapshot.body.targets.version, floor.targets)?;
        fresh(&snapshot, now_s)?;
        Ok(snapshot)
    }

    /// Section 5.6.
    fn targets(
        &self,
        snapshot: &Signed<Snapshot>,
        files: &Files,
        now_s: i64,
    ) -> Result<Signed<Targets>, DirectoryError> {
        let (file, by) = ("targets.json", "snapshot.json");
        let bytes = described(file, by, &snapshot.body.targets, files)?;
        let targets = self.verified::<Targets>(file, bytes)?;
        if targets.header.version != snapshot.body.targets.version {
            return Err(DirectoryError::Mismatch { file, by, what: "version" });
        }
        fresh(&targets, now_s)?;
        Ok(targets)
    }

    fn verified<T: Body>(&self, file: &str, bytes: &[u8]) -> Result<Signed<T>, DirectoryError> {
        Ok(Envelope::parse(file, bytes)?.verify(file, self.root.body.keyring(T::ROLE))?)
    }
}

/// Sections 5.3.4 and 5.3.5 (INVARIANT rotation).
fn rotate(old: &Signed<Root>, file: &str, bytes: &[u8]) -> Result<Signed<Root>, DirectoryError> {
    let envelope = Envelope::parse(file, bytes)?;
    let claimed = envelope.claimed::<Root>(file)?;
    let version = old.header.version + 1;
    if claimed.header.version != version {
        return Err(DirectoryError::RootVersion { file: file.to_owned(), found: claimed.header.version });
    }
    envelope
        .verify::<Root>(file, old.body.keyring(Role::Root))
        .map_err(|why| DirectoryError::RotationNotByOld { version, why })?;
    envelope
        .verify(file, claimed.body.keyring(Role::Root))
        .map_err(|why| DirectoryError::RotationNotByNew { version, why })
}

/// Section 5.7: the content is the file that the targets describe.
fn content(targets: &Signed<Targets>, files: &Files) -> Result<CheckedContent, DirectoryError> {
    let info = targets.body.files.get("directory.json").ok_or(DirectoryError::NoContent)?;
    let bytes = described("directory.json", "targets.json", info, files)?;
    Ok(Content::parse(bytes)?.check()?)
}

fn get<'a>(files: &'a Files, file: &str) -> Result<&'a [u8], DirectoryError> {
    files.get(file).map(Vec::as_slice).ok_or_else(|| DirectoryError::Missing { file: file.to_owned() })
}

/// The bytes of `file`, which are those that `info` describes (INVARIANT chain).
fn described<'a>(
    file: &'static str,
    by: &'static str,
    info: &FileInfo,
    files: &'a Files,
) -> Result<&'a [u8], DirectoryError> {
    let bytes = get(files, file)?;
    let found = FileInfo::of(bytes, info.version);
    match () {
        () if found.length != info.length => Err(DirectoryError::Mismatch { file, by, what: "length" }),
        () if found.sha256 != info.sha256 => Err(DirectoryError::Mismatch { file, by, what: "hash" }),
        () => Ok(bytes),
    }
}

fn not_older(role: Role, offered: u64, trusted: u64) -> Result<(), DirectoryError> {
    if offered < trusted { Err(rollback(role, offered, trusted)) } else { Ok(()) }
}

fn rollback(role: Role, offered: u64, trusted: u64) -> DirectoryError {
    DirectoryError::Rollback { role, offered, trusted }
}

fn fresh<T: Body>(signed: &Signed<T>, now_s: i64) -> Result<(), DirectoryError> {
    if now_s < signed.header.expires_s {
        return Ok(());
    }
    let expires = time::print(signed.header.expires_s).unwrap_or_default();
    Err(DirectoryError::Expired { role: T::ROLE, expires })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{
        DAY_S, NOW_S, ONLINE, checked, content as small, edit, json, key, message, plan, published, reseal, resign,
        restamp, rotated,
    };
    use crate::metadata::MAX_SIGNATURES;
    use crate::{Draft, hex, sign};
    use ed25519_dalek::Signer as _;
    use proptest::prelude::*;
    use serde_json::{Value, json as js};

    const V: Versions = Versions { root: 1, timestamp: 1, snapshot: 1, targets: 1 };

    /// One short line per kind of error, so that a table can tell them apart.
    fn word(error: &DirectoryError) -> String {
        use DirectoryError as D;
        let metadata = |error: &MetadataError| match error {
            MetadataError::TooLong { file, .. } => format!("long {file}"),
            MetadataError::NotJson { file, .. } => format!("json {file}"),
            MetadataError::Number { file, number } => format!("number {file} {number}"),
            MetadataError::WrongType { file, found, .. } => format!("type {file} {found}"),
            MetadataError::Malformed { file, .. } => format!("malformed {file}"),
            MetadataError::KeyId { file, .. } => format!("keyid {file}"),
            MetadataError::Threshold { file, tally } => format!(
                "threshold {file} {}/{} unknown {} false {}",
                tally.valid.len(),
                tally.needed,
                tally.unknown,
                tally.invalid
            ),
        };
        match error {
            D::Metadata(error) => metadata(error),
            D::Content(error) => format!("content {error}"),
            D::TooManyFiles { .. } => "files".to_owned(),
            D::Missing { file } => format!("missing {file}"),
            D::RootVersion { file, found } => format!("rootversion {file} {found}"),
            D::RotationNotByOld { version, why } => format!("not by old {version}: {}", metadata(why)),
            D::RotationNotByNew { version, why } => format!("not by new {version}: {}", metadata(why)),
            D::TooManyRotations => "rotations".to_owned(),
            D::Rollback { role, offered, trusted } => format!("rollback {role} {offered}<{trusted}"),
            D::Expired { role, expires } => format!("expired {role} {expires}"),
            D::Mismatch { file, what, .. } => format!("mismatch {file} {what}"),
            D::NoContent => "no content".to_owned(),
        }
    }

    fn load(files: &Files, previous: Option<&Versions>, now_s: i64) -> Result<Directory, DirectoryError> {
        Trusted::load(&published().files()["1.root.json"], previous, files, now_s)
    }

    fn refused(files: &Files, previous: Option<&Versions>, now_s: i64, wanted: &str) {
        let error = load(files, previous, now_s).expect_err(wanted);
        assert_eq!(word(&error), wanted, "{error}");
        assert!(error.to_string().len() < 600, "{error}");
    }

    /// An attack on a published directory, seen by a client that trusted its versions before.
    fn check(attack: impl FnOnce(&mut Files), wanted: &str) {
        let mut files = published().files().clone();
        attack(&mut files);
        refused(&files, Some(&V), NOW_S, wanted);
    }

    #[test]
    fn an_honest_directory_is_read() {
        let draft = published();
        let directory = load(draft.files(), None, NOW_S).unwrap();
        assert_eq!(**directory.content(), small());
        assert_eq!(directory.versions(), V);
        assert_eq!(directory.expires_s(), ONLINE.timestamp_expires_s);
        assert_eq!(directory.root().keyring(Role::Targets).threshold(), 2);
        assert_eq!(directory.root().keyring(Role::Targets).keys().len(), 3);
        // Loading again what is already trusted is no rollback.
        assert_eq!(load(draft.files(), Some(&V), NOW_S).unwrap().versions(), V);
        assert_eq!(serde_json::from_str::<Versions>(&serde_json::to_string(&V).unwrap()).unwrap(), V);
    }

    #[test]
    fn too_few_signatures() {
        let two = |file: &'static str, by: &'static [u8]| {
            move |files: &mut Files| {
                resign(files, file, by);
                reseal(files, 2, 2);
            }
        };
        check(two("targets.json", &[]), "threshold targets.json 0/2 unknown 0 false 0");
        check(two("targets.json", &[1]), "threshold targets.json 1/2 unknown 0 false 0");
        check(two("targets.json", &[1, 77, 78]), "threshold targets.json 1/2 unknown 2 false 0");
        // The online key cannot sign for the parties.
        check(two("targets.json", &[1, 9]), "threshold targets.json 1/2 unknown 1 false 0");
        check(|files| resign(files, "timestamp.json", &[1, 2, 3]), "threshold timestamp.json 0/1 unknown 3 false 0");
        check(
            |files| {
                resign(files, "snapshot.json", &[1, 2, 3]);
                restamp(files, 2);
            },
            "threshold snapshot.json 0/1 unknown 3 false 0",
        );
        let again = |files: &mut Files, change: fn(&mut Value)| {
            resign(files, "targets.json", &[1]);
            edit(files, "targets.json", |value| {
                let mut copy = value["signatures"][0].clone();
                change(&mut copy);
                value["signatures"].as_array_mut().unwrap().push(copy);
            });
            reseal(files, 2, 2);
        };
        check(|files| again(files, |_| ()), "threshold targets.json 1/2 unknown 0 false 0");
        // Key 1's signature under key 2's id.
        check(
            |files| again(files, |copy| copy["keyid"] = crate::key_id(&key(2).verifying_key()).into()),
            "threshold targets.json 1/2 unknown 0 false 1",
        );
        check(|files| again(files, |copy| copy["sig"] = "zz".into()), "threshold targets.json 1/2 unknown 0 false 0");
        check(
            |files| {
                edit(files, "targets.json", |value| {
                    value["signatures"] = Value::Array(vec![js!({"keyid": "", "sig": ""}); MAX_SIGNATURES + 1]);
                });
                reseal(files, 2, 2);
            },
            "malformed targets.json",
        );
    }

    #[test]
    fn a_false_signature_before_a_true_one_does_no_harm() {
        let mut files = published().files().clone();
        edit(&mut files, "targets.json", |value| {
            let mut copy = value["signatures"][0].clone();
            copy["sig"] = "00".repeat(64).into();
            value["signatures"].as_array_mut().unwrap().insert(0, copy);
        });
        reseal(&mut files, 2, 2);
        load(&files, Some(&V), NOW_S).unwrap();
    }

    #[test]
    fn tampered_files() {
        let flip = |file: &'static str| move |files: &mut Files| files.get_mut(file).unwrap()[9] ^= 1;
        check(flip("directory.json"), "mismatch directory.json hash");
        check(flip("targets.json"), "mismatch targets.json hash");
        check(flip("snapshot.json"), "mismatch snapshot.json hash");
        check(|files| files.get_mut("directory.json").unwrap().push(b' '), "mismatch directory.json length");
        check(|files| files.get_mut("snapshot.json").unwrap().clear(), "mismatch snapshot.json length");
        check(
            |files| edit(files, "timestamp.json", |value| value["signed"]["version"] = 2.into()),
            "threshold timestamp.json 0/1 unknown 0 false 1",
        );
        // The same, by a thief of the online key, who can seal what he tampered with.
        check(
            |files| {
                edit(files, "targets.json", |value| value["signed"]["expires"] = "2099-01-01T00:00:00Z".into());
                reseal(files, 2, 2);
            },
            "threshold targets.json 0/2 unknown 0 false 2",
        );
        for file in ["timestamp.json", "snapshot.json", "targets.json", "directory.json"] {
            check(|files| drop(files.remove(file)), &format!("missing {file}"));
        }
    }

    #[test]
    fn wrong_kinds_and_forms() {
        let write = |file: &'static str, text: &'static str| {
            move |files: &mut Files| drop(files.insert(file.to_owned(), text.as_bytes().to_vec()))
        };
        check(write("timestamp.json", ""), "json timestamp.json");
        check(write("timestamp.json", "[]"), "json timestamp.json");
        check(write("timestamp.json", r#"{"signatures":[],"signed":{"a":1.5}}"#), "number timestamp.json 1.5");
        check(write("timestamp.json", r#"{"signatures":[],"signed":{}}"#), "malformed timestamp.json");
        check(
            |files| drop(files.insert("timestamp.json".to_owned(), files["snapshot.json"].clone())),
            "type timestamp.json snapshot",
        );
        for (field, value) in [
            ("spec_version", js!("2.0.0")),
            ("version", js!(0)),
            ("version", js!(-1)),
            ("version", js!(u64::MAX)),
            ("expires", js!("2099-01-01")),
            ("meta", js!({})),
            ("meta", js!({"snapshot.json": {"version": 1}})),
            ("meta", js!({"snapshot.json": {"length": 1, "hashes": {"sha256": "00".repeat(32)}}})),
            ("meta", js!({"snapshot.json": {"version": 1, "length": 1, "hashes": {"sha256": "0"}}})),
        ] {
            check(
                |files| {
                    edit(files, "timestamp.json", |file| file["signed"][field] = value);
                    // By hand, since the publisher's half does not sign such a thing.
                    let sig = hex::encode(&key(9).sign(&message(&files["timestamp.json"])).to_bytes());
                    edit(files, "timestamp.json", |file| file["signatures"][0]["sig"] = sig.into());
                },
                "malformed timestamp.json",
            );
        }
        check(
            |files| {
                edit(files, "targets.json", |value| value["signed"]["targets"] = js!({}));
                resign(files, "targets.json", &[2, 3]);
                reseal(files, 2, 2);
            },
            "no content",
        );
        check(|files| drop(files.insert("1".to_owned(), vec![0; MAX_FILE_BYTES + 1])), "long 1");
        check(|files| files.extend((0..=MAX_FILES).map(|i| (format!("x{i}"), vec![]))), "files");
        let long = Trusted::load(&vec![b' '; MAX_FILE_BYTES + 1], None, published().files(), NOW_S).unwrap_err();
        assert_eq!(word(&long), "long the pinned root");
    }

    #[test]
    fn signed_but_unusable_content_is_refused() {
        check(
            |files| {
                let directory = br#"{"federation":"","parties":[]}"#.to_vec();
                edit(files, "targets.json", |value| {
                    let info = FileInfo::of(&directory, 0);
                    value["signed"]["targets"]["directory.json"] =
                        js!({"length": info.length, "hashes": {"sha256": hex::encode(&info.sha256)}});
                });
                files.insert("directory.json".to_owned(), directory);
                resign(files, "targets.json", &[1, 2]);
                reseal(files, 2, 2);
            },
            "content the federation has name ``: write 1 to 200 printable characters",
        );
    }

    #[test]
    fn rollback_of_every_role() {
        let old = published();
        let mut new = rotated(old.clone(), &plan(2, &[1, 2, 3], 2, &[9]), &[1, 2], 9);
        new.replace_content(&checked(), NOW_S + 90 * DAY_S).unwrap();
        for n in [1, 3] {
            new.sign("targets.json", &key(n)).unwrap();
        }
        let versions = new.seal_online(&key(9), &ONLINE, NOW_S).unwrap().versions();
        assert_eq!(versions, Versions { root: 2, timestamp: 3, snapshot: 3, targets: 2 });
        load(new.files(), Some(&V), NOW_S).unwrap();
        // A whole old directory, then one that keeps the new root, then what a thief of the online key can seal.
        refused(old.files(), Some(&versions), NOW_S, "rollback root 1<2");
        let mut files = new.files().clone();
        for file in ["timestamp.json", "snapshot.json", "targets.json", "directory.json"] {
            files.insert(file.to_owned(), old.files()[file].clone());
        }
        refused(&files, Some(&versions), NOW_S, "rollback timestamp 1<3");
        restamp(&mut files, 4);
        refused(&files, Some(&versions), NOW_S, "rollback snapshot 1<3");
        reseal(&mut files, 4, 4);
        refused(&files, Some(&versions), NOW_S, "rollback targets 1<2");
        // A client that trusted nothing yet cannot know.
        load(&files, None, NOW_S).unwrap();
    }

    #[test]
    fn expiry_of_every_role() {
        let draft = published();
        load(draft.files(), None, ONLINE.timestamp_expires_s - 1).unwrap();
        refused(draft.files(), None, ONLINE.timestamp_expires_s, "expired timestamp 2027-01-16T08:00:00Z");
        let expire = |file: &'static str, signers: &'static [u8]| {
            move |files: &mut Files| {
                edit(files, file, |value| value["signed"]["expires"] = "2027-01-15T08:00:00Z".into());
                resign(files, file, signers);
                match file {
                    "targets.json" => reseal(files, 2, 2),
                    "snapshot.json" => restamp(files, 2),
                    _ => (),
                }
            }
        };
        check(expire("targets.json", &[1, 2]), "expired targets 2027-01-15T08:00:00Z");
        check(expire("snapshot.json", &[9]), "expired snapshot 2027-01-15T08:00:00Z");
        check(expire("timestamp.json", &[9]), "expired timestamp 2027-01-15T08:00:00Z");
        let mut files = draft.files().clone();
        expire("1.root.json", &[1, 2])(&mut files);
        let error = Trusted::load(&files["1.root.json"], None, &files, NOW_S).unwrap_err();
        assert_eq!(word(&error), "expired root 2027-01-15T08:00:00Z");
        // An expired root is no obstacle if a newer one follows.
        let next = rotated(draft, &plan(2, &[1, 2, 3], 2, &[9]), &[1, 2], 9);
        let directory = Trusted::load(&files["1.root.json"], None, next.files(), NOW_S).unwrap();
        assert_eq!(directory.versions().root, 2);
    }

    /// Adds root 2 with these signers and without the publisher's checks.
    fn rotation(plan_2: &crate::RootPlan, signers: &[u8]) -> Files {
        let mut draft = published();
        draft.rotate_root(plan_2).unwrap();
        for n in signers {
            draft.sign("2.root.json", &key(*n)).unwrap();
        }
        draft.files().clone()
    }

    #[test]
    fn a_new_root_needs_the_old_and_the_new_threshold() {
        let next = plan(2, &[3, 4, 5], 2, &[9]);
        let old = |have: usize, unknown: usize| {
            format!("not by old 2: threshold 2.root.json {have}/2 unknown {unknown} false 0")
        };
        refused(&rotation(&next, &[4, 5]), Some(&V), NOW_S, &old(0, 2));
        refused(&rotation(&next, &[3, 4]), Some(&V), NOW_S, &old(1, 1));
        let new = "not by new 2: threshold 2.root.json 0/2 unknown 2 false 0";
        refused(&rotation(&next, &[1, 2]), Some(&V), NOW_S, new);
        // Both thresholds hold; then the old targets lack the new keys' signatures.
        let wanted = "threshold targets.json 0/2 unknown 2 false 0";
        refused(&rotation(&next, &[1, 3, 4]), Some(&V), NOW_S, wanted);
        let mut files = rotation(&next, &[1, 3, 4]);
        resign(&mut files, "targets.json", &[4, 5]);
        reseal(&mut files, 2, 2);
        assert_eq!(load(&files, Some(&V), NOW_S).unwrap().versions().root, 2);
        // A removed key no longer counts for anything.
        resign(&mut files, "targets.json", &[1, 2, 4]);
        reseal(&mut files, 2, 2);
        refused(&files, Some(&V), NOW_S, "threshold targets.json 1/2 unknown 2 false 0");
    }

    #[test]
    fn roots_cannot_be_skipped_renamed_or_weakened() {
        let next = plan(2, &[1, 2, 3], 2, &[9]);
        let rename = |mut files: Files, change: fn(&mut Value)| {
            edit(&mut files, "2.root.json", change);
            resign(&mut files, "2.root.json", &[1, 2]);
            files
        };
        let with = |change| rename(rotation(&next, &[]), change);
        refused(&with(|value| value["signed"]["version"] = 3.into()), None, NOW_S, "rootversion 2.root.json 3");
        refused(&with(|value| value["signed"]["version"] = 1.into()), None, NOW_S, "rootversion 2.root.json 1");

        let by_hand = |change: fn(&mut Value)| {
            let mut files = rotation(&next, &[]);
            edit(&mut files, "2.root.json", change);
            files
        };
        let roles = |change: fn(&mut Value)| by_hand(change);
        for files in [
            roles(|value| value["signed"]["roles"]["root"]["threshold"] = 0.into()),
            roles(|value| value["signed"]["roles"]["root"]["threshold"] = 4.into()),
            roles(|value| value["signed"]["roles"]["snapshot"]["keyids"] = js!([])),
            roles(|value| value["signed"]["roles"]["targets"]["keyids"][0] = "ab".into()),
            roles(|value| drop(value["signed"]["roles"].as_object_mut().unwrap().remove("targets"))),
            // One key under two ids: a second member makes a second hash, but no second vote.
            roles(|value| {
                let key = js!({"keytype": "ed25519", "scheme": "ed25519", "x": "",
                    "keyval": {"public": crate::fixture::public(1)}});
                let id = FileInfo::of(&crate::canonical(&key).unwrap(), 0).sha256;
                let id = hex::encode(&id);
                value["signed"]["keys"][&id] = key;
                value["signed"]["roles"]["root"]["keyids"].as_array_mut().unwrap().push(id.into());
            }),
            roles(|value| {
                let key = js!({"keytype": "rsa", "scheme": "rsa", "keyval": {"public": "00"}});
                let id = FileInfo::of(&crate::canonical(&key).unwrap(), 0).sha256;
                value["signed"]["keys"][hex::encode(&id)] = key;
            }),
        ] {
            refused(&files, None, NOW_S, "malformed 2.root.json");
        }
        let exchanged = by_hand(|value| {
            let keys = value["signed"]["keys"].as_object_mut().unwrap();
            let (first, other) = (keys.keys().next().unwrap().clone(), keys.values().next_back().unwrap().clone());
            keys.insert(first, other);
        });
        refused(&exchanged, None, NOW_S, "keyid 2.root.json");
    }

    #[test]
    fn mixing_two_true_directories_is_noticed() {
        let old = published();
        let mut new = old.clone();
        let more = crate::Content { federation: "Another".to_owned(), ..small() }.check().unwrap();
        new.replace_content(&more, NOW_S + 90 * DAY_S).unwrap();
        for n in [1, 2] {
            new.sign("targets.json", &key(n)).unwrap();
        }
        new.seal_online(&key(9), &ONLINE, NOW_S).unwrap();
        for (file, wanted) in [
            ("directory.json", "mismatch directory.json length"),
            ("targets.json", "mismatch targets.json hash"),
            ("snapshot.json", "mismatch snapshot.json hash"),
            ("timestamp.json", "mismatch snapshot.json hash"),
        ] {
            let mut files = new.files().clone();
            files.insert(file.to_owned(), old.files()[file].clone());
            refused(&files, None, NOW_S, wanted);
        }
        // A timestamp or snapshot that states another version than the file it describes.
        let mut files = old.files().clone();
        edit(&mut files, "timestamp.json", |value| value["signed"]["meta"]["snapshot.json"]["version"] = 5.into());
        resign(&mut files, "timestamp.json", &[9]);
        refused(&files, None, NOW_S, "mismatch snapshot.json version");
        let mut files = old.files().clone();
        edit(&mut files, "snapshot.json", |value| value["signed"]["meta"]["targets.json"]["version"] = 5.into());
        resign(&mut files, "snapshot.json", &[9]);
        restamp(&mut files, 2);
        refused(&files, None, NOW_S, "mismatch targets.json version");
    }

    #[test]
    fn a_huge_version_by_a_stolen_online_key_is_forgotten_only_with_that_key() {
        let huge = Versions { timestamp: 1 << 50, snapshot: 1 << 50, ..V };
        let with = |online: &[u8], by: u8| rotated(published(), &plan(2, &[1, 2, 3], 2, online), &[1, 2], by);
        load(with(&[8], 8).files(), Some(&huge), NOW_S).unwrap();
        let wanted = format!("rollback timestamp 2<{}", 1_u64 << 50);
        refused(with(&[8, 9], 8).files(), Some(&huge), NOW_S, &wanted);
        // The targets' version is never forgotten.
        let targets = Versions { targets: 2, ..huge };
        refused(with(&[8], 8).files(), Some(&targets), NOW_S, "rollback targets 1<2");
        // Away and back: the old key holds again, so its old files count again.
        let back = rotated(with(&[8], 8), &plan(3, &[1, 2, 3], 2, &[9]), &[1, 2], 9);
        refused(back.files(), Some(&huge), NOW_S, &format!("rollback timestamp 3<{}", 1_u64 << 50));
    }

    #[test]
    fn the_walk_is_long_but_bounded() {
        let mut files = published().files().clone();
        let root = |version| {
            let bytes = crate::unsigned_root(&plan(version, &[1], 1, &[9])).unwrap();
            sign(&sign(&bytes, &key(1)).unwrap(), &key(2)).unwrap()
        };
        for version in 2..=40 {
            files.insert(format!("{version}.root.json"), root(version));
        }
        assert_eq!(load(&files, Some(&V), NOW_S).unwrap().versions().root, 40);
        files.remove("20.root.json");
        assert_eq!(load(&files, Some(&V), NOW_S).unwrap().versions().root, 19);
        for version in 2..=(MAX_ROTATIONS as u64 + 2) {
            files.insert(format!("{version}.root.json"), root(version));
        }
        refused(&files, Some(&V), NOW_S, "rotations");
    }

    #[test]
    fn the_pinned_root_must_be_signed_by_itself() {
        let files = published().files().clone();
        for (signers, wanted) in
            [(&[1_u8, 2][..], None), (&[1], Some("threshold the pinned root 1/2 unknown 0 false 0"))]
        {
            let mut root = files.clone();
            resign(&mut root, "1.root.json", signers);
            let result = Trusted::load(&root["1.root.json"], None, &files, NOW_S);
            assert_eq!(result.err().map(|error| word(&error)).as_deref(), wanted);
        }
        // Another federation's root, whole in itself, does not vouch for this one's files.
        let mut other = Draft::new(&plan(1, &[21, 22], 2, &[9]), &checked(), NOW_S + DAY_S).unwrap();
        for n in [21, 22] {
            other.sign("1.root.json", &key(n)).unwrap();
        }
        let error = Trusted::load(&other.files()["1.root.json"], None, &files, NOW_S).unwrap_err();
        assert_eq!(word(&error), "threshold targets.json 0/2 unknown 2 false 0");
        assert_eq!(json(&files["1.root.json"])["signed"]["consistent_snapshot"], false);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever bytes stand in whichever file, loading ends with the honest content or with an error.
        #[test]
        fn no_bytes_panic_or_change_the_content(
            which in 0_usize..6,
            at in any::<prop::sample::Index>(),
            cut in any::<bool>(),
            noise in prop::collection::vec(any::<u8>(), 0..8),
        ) {
            let mut files = published().files().clone();
            let pinned = files["1.root.json"].clone();
            files.insert("2.root.json".to_owned(), pinned.clone());
            let name = files.keys().nth(which).unwrap().clone();
            if name != "2.root.json" {
                files.remove("2.root.json");
            }
            let bytes = files.get_mut(&name).unwrap();
            let at = at.index(bytes.len());
            if cut {
                bytes.truncate(at);
                bytes.extend(&noise);
            } else {
                bytes.splice(at..at, noise);
            }
            if let Ok(directory) = Trusted::load(&pinned, Some(&V), &files, NOW_S) {
                prop_assert_eq!(&**directory.content(), &small());
            }
            let _ = Trusted::load(files.get(&name).unwrap(), None, &files, NOW_S);
        }
    }
}
