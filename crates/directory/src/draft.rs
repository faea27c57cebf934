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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_S, NOW_S, ONLINE, checked, content, key, plan, published, rotated};
    use proptest::prelude::*;

    fn check<T: std::fmt::Debug>(result: Result<T, PublishError>, wanted: &str) {
        let error = result.expect_err(wanted).to_string();
        assert!(error.contains(wanted), "wanted `{wanted}` in `{error}`");
    }

    #[test]
    fn a_ceremony_from_the_first_root_to_a_directory() {
        let mut draft = Draft::new(&plan(1, &[1, 2, 3], 2, &[9]), &checked(), NOW_S + 90 * DAY_S).unwrap();
        check(draft.seal_online(&key(9), &ONLINE, NOW_S), "root 1 needs 2 of 3 signatures and has 0");
        // Two people sign copies of the files apart from one another.
        let (mut one, mut two) = (Draft::open(draft.files().clone()), Draft::open(draft.files().clone()));
        for file in ["1.root.json", "targets.json"] {
            one.sign(file, &key(1)).unwrap();
            two.sign(file, &key(3)).unwrap();
            draft.merge(file, &one.files()[file]).unwrap();
            check(draft.seal_online(&key(9), &ONLINE, NOW_S), "signatures and has");
            draft.merge(file, &two.files()[file]).unwrap();
        }
        assert!(draft.status().unwrap().iter().all(Status::is_ready));
        let before = draft.clone();
        check(draft.seal_online(&key(8), &ONLINE, NOW_S), "the online key does not hold role `snapshot`");
        check(draft.seal_online(&key(9), &ONLINE, NOW_S + DAY_S), "role `timestamp` expired");
        assert_eq!(draft, before);
        let directory = draft.seal_online(&key(9), &ONLINE, NOW_S).unwrap();
        assert_eq!(**directory.content(), content());
        assert_eq!(draft.content().unwrap(), *directory.content());
    }

    #[test]
    fn each_change_counts_up() {
        let mut draft = published();
        let next = |n| crate::Online { timestamp_expires_s: NOW_S + n * DAY_S, ..ONLINE };
        let versions = draft.seal_online(&key(9), &next(2), NOW_S).unwrap().versions();
        assert_eq!((versions.targets, versions.snapshot, versions.timestamp), (1, 2, 2));
        draft.replace_content(&checked(), NOW_S + DAY_S).unwrap();
        check(draft.seal_online(&key(9), &ONLINE, NOW_S), "targets 2 needs 2 of 3 signatures and has 0");
        for n in [2, 3] {
            draft.sign("targets.json", &key(n)).unwrap();
        }
        let versions = draft.seal_online(&key(9), &next(3), NOW_S).unwrap().versions();
        assert_eq!((versions.targets, versions.snapshot, versions.timestamp), (2, 3, 3));
    }

    #[test]
    fn a_new_root_waits_for_old_and_new_keys() {
        let mut draft = published();
        check(draft.rotate_root(&plan(3, &[1, 2, 4], 2, &[9])), "version 3");
        draft.rotate_root(&plan(2, &[2, 4, 5], 2, &[9])).unwrap();
        assert_eq!(draft.root_version(), 2);
        let ready = |draft: &Draft| draft.status().unwrap().iter().map(Status::is_ready).collect::<Vec<_>>();
        assert_eq!(ready(&draft), [false, false, false]);
        for (n, wanted) in [(4, [false, false, false]), (2, [false, true, false]), (1, [true, true, false])] {
            draft.sign("2.root.json", &key(n)).unwrap();
            assert_eq!(ready(&draft), wanted, "after key {n}");
        }
        draft.sign("targets.json", &key(5)).unwrap();
        assert_eq!(draft.seal_online(&key(9), &ONLINE, NOW_S).unwrap().versions().root, 2);
    }

    #[test]
    fn what_is_not_there_is_named() {
        let mut empty = Draft::default();
        assert_eq!(empty.root_version(), 0);
        check(empty.status(), "`0.root.json` is not there");
        check(empty.content(), "`directory.json` is not there");
        check(empty.sign("targets.json", &key(1)), "`targets.json` is not there");
        check(Draft::new(&plan(2, &[1], 1, &[9]), &checked(), NOW_S), "version 2");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// Any series of rotations that keeps two signers in common loads for a client that pinned the first root.
        #[test]
        fn honest_rotations_always_load(third in prop::collection::vec(3_u8..8, 0..5)) {
            let mut draft = published();
            for (i, n) in third.iter().enumerate() {
                draft = rotated(draft, &plan(i as u64 + 2, &[1, 2, *n], 2, &[9]), &[1, 2], 9);
            }
            let pinned = draft.files()["1.root.json"].clone();
            let directory = Trusted::load(&pinned, None, draft.files(), NOW_S).unwrap();
            prop_assert_eq!(directory.versions().root, third.len() as u64 + 1);
        }
    }
}
