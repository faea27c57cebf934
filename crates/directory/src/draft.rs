//! How does a directory grow, from its first root to files that a client loads? The ceremony as one value.
//!
//! A draft holds the files of one directory while people sign them; the caller reads and writes them. It never holds a
//! key. INVARIANT complete: [`Draft::seal_online`] refuses files that lack signatures, and proves its own work by
//! loading it as a client would.

use crate::client::{Directory, Files, Trusted};
use crate::content::{CheckedContent, Content};
use crate::metadata::{Envelope, Header};
use crate::publish::{
    PublishError, RootPlan, Status, merge, sign, status, unsigned_meta, unsigned_root, unsigned_targets,
};
use crate::roles::{Body, FileInfo, Role, Root, Snapshot, Targets, Timestamp};
use ed25519_dalek::SigningKey;

/// The expiry of the two files that the online key signs, unix seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Online {
    /// When `snapshot.json` expires; days to weeks ahead.
    pub snapshot_expires_s: i64,
    /// When `timestamp.json` expires; hours to days ahead. This is how long a freeze can go unnoticed.
    pub timestamp_expires_s: i64,
}

/// A directory in the making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    files: Files,
}

impl Draft {
    /// A new directory: first root, content and targets, all unsigned. `plan.version` must be 1.
    pub fn new(plan: &RootPlan, content: &CheckedContent, targets_expires_s: i64) -> Result<Self, PublishError> {
        if plan.version != 1 {
            return Err(PublishError::Version(plan.version));
        }
        let mut draft = Self::default();
        draft.files.insert("1.root.json".to_owned(), unsigned_root(plan)?);
        draft.put_targets(content, 1, targets_expires_s)?;
        Ok(draft)
    }

    /// Goes on with files that were written before.
    pub fn open(files: Files) -> Self {
        Self { files }
    }

    /// The files, to be written.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The content as it stands, checked.
    pub fn content(&self) -> Result<CheckedContent, PublishError> {
        Ok(Content::parse(self.get("directory.json")?)?.check()?)
    }

    /// The version of the newest root, signed or not.
    pub fn root_version(&self) -> u64 {
        self.root_versions().max().unwrap_or(0)
    }

    /// Replaces the content; the targets become one version newer and lose their signatures.
    pub fn replace_content(&mut self, content: &CheckedContent, targets_expires_s: i64) -> Result<(), PublishError> {
        let version = 1 + self.version::<Targets>("targets.json")?;
        self.put_targets(content, version, targets_expires_s)
    }

    /// Adds the next root, unsigned; `plan.version` must be one more than the newest.
    pub fn rotate_root(&mut self, plan: &RootPlan) -> Result<(), PublishError> {
        if plan.version != self.root_version() + 1 {
            return Err(PublishError::Version(plan.version));
        }
        self.files.insert(format!("{}.root.json", plan.version), unsigned_root(plan)?);
        Ok(())
    }

    /// Adds `key`'s signature to `file`.
    pub fn sign(&mut self, file: &str, key: &SigningKey) -> Result<(), PublishError> {
        let signed = sign(self.get(file)?, key)?;
        self.files.insert(file.to_owned(), signed);
        Ok(())
    }

    /// Adds the signatures of another copy of `file`.
    pub fn merge(&mut self, file: &str, copy: &[u8]) -> Result<(), PublishError> {
        let merged = merge(self.get(file)?, copy)?;
        self.files.insert(file.to_owned(), merged);
        Ok(())
    }

    /// What is signed and what is missing: the newest root (by the keys before it, if any, and by its own) and the targets.
    pub fn status(&self) -> Result<Vec<Status>, PublishError> {
        let newest = self.root_version();
        let root = self.root_file(newest)?;
        let mut all = Vec::new();
        if let Ok(before) = self.root_file(newest.saturating_sub(1)) {
            all.push(status(root, before)?);
        }
        all.push(status(root, root)?);
        all.push(status(self.get("targets.json")?, root)?);
        Ok(all)
    }

    /// Makes and signs `snapshot.json` and `timestamp.json` with the online key, and loads the result as a client would
    /// that pins the first root present. On an error the draft is as before.
    pub fn seal_online(
        &mut self,
        online: &SigningKey,
        expires: &Online,
        now_s: i64,
    ) -> Result<Directory, PublishError> {
        if let Some(unready) = self.status()?.into_iter().find(|status| !status.is_ready()) {
            return Err(PublishError::NotReady(unready));
        }
        let root = self.root_file(self.root_version())?;
        let root = Envelope::parse("the newest root", root)?.claimed::<Root>("the newest root")?;
        for role in [Role::Snapshot, Role::Timestamp] {
            let ring = root.body.keyring(role);
            if !ring.keys().values().any(|key| *key == online.verifying_key()) {
                return Err(PublishError::WrongOnlineKey(role));
            }
        }
        let mut files = self.files.clone();

        let targets = self.get("targets.json")?;
        let targets_version = self.version::<Targets>("targets.json")?;
        let version = 1 + self.version::<Snapshot>("snapshot.json")?;
        let header = Header { version, expires_s: expires.snapshot_expires_s };
        let info = FileInfo::of(targets, targets_version);
        let snapshot = sign(&unsigned_meta(Role::Snapshot, &header, "targets.json", &info)?, online)?;
        let info = FileInfo::of(&snapshot, version);
        files.insert("snapshot.json".to_owned(), snapshot);

        let version = 1 + self.version::<Timestamp>("timestamp.json")?;
        let header = Header { version, expires_s: expires.timestamp_expires_s };
        let timestamp = sign(&unsigned_meta(Role::Timestamp, &header, "snapshot.json", &info)?, online)?;
        files.insert("timestamp.json".to_owned(), timestamp);

        let first = self.root_file(self.root_versions().min().unwrap_or(1))?;
        let directory = Trusted::load(first, None, &files, now_s)?;
        self.files = files;
        Ok(directory)
    }

    fn put_targets(&mut self, content: &CheckedContent, version: u64, expires_s: i64) -> Result<(), PublishError> {
        let made = unsigned_targets(content, version, expires_s)?;
        self.files.insert("targets.json".to_owned(), made.targets);
        self.files.insert("directory.json".to_owned(), made.directory);
        Ok(())
    }

    fn get(&self, file: &str) -> Result<&[u8], PublishError> {
        self.files.get(file).map(Vec::as_slice).ok_or_else(|| PublishError::Missing(file.to_owned()))
    }

    fn root_file(&self, version: u64) -> Result<&[u8], PublishError> {
        self.get(&format!("{version}.root.json"))
    }

    fn root_versions(&self) -> impl Iterator<Item = u64> {
        self.files.keys().filter_map(|name| name.strip_suffix(".root.json")?.parse().ok())
    }

    /// The version of `file`; 0 if it was never made.
    fn version<T: Body>(&self, file: &str) -> Result<u64, PublishError> {
        let Some(bytes) = self.files.get(file) else { return Ok(0) };
        Ok(Envelope::parse(file, bytes)?.claimed::<T>(file)?.header.version)
    }
}
