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
