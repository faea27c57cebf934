//! The files of the repository as the rules see them: a path and its text.
//!
//! Only [`Tree::load`] touches the disk; every rule is a function of a [`Tree`], so that its tests need no files.
//! Never follows a link, never reads what is built or downloaded.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fmt, fs, io};

/// Folders that hold built or downloaded things, wherever they stand.
const SKIPPED: [&str; 4] = [".git", "target", "node_modules", "dist"];

/// The largest file whose text is read, in bytes; the text of a larger one is empty.
const TEXT_BYTES_MAX: u64 = 2 * 1024 * 1024;

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, relative to the root.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub fn new(path: &str, line: usize, rule: &'static str, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, rule, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: [{}] {}", self.path, self.line, self.rule, self.message)
    }
}

/// All files by their path relative to the root, with `/` between the parts.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads the repository under `root`.
    pub fn load(root: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        let mut folders = vec![(root.to_path_buf(), String::new())];
        while let Some((folder, prefix)) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let kind = entry.file_type()?;
                if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
                    folders.push((entry.path(), format!("{prefix}{name}/")));
                } else if kind.is_file() {
                    let small = entry.metadata()?.len() <= TEXT_BYTES_MAX;
                    let bytes = if small { fs::read(entry.path())? } else { Vec::new() };
                    files.insert(format!("{prefix}{name}"), String::from_utf8(bytes).unwrap_or_default());
                }
            }
        }
        Ok(Self { files })
    }

    /// The text of a file; empty for one that is not text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The files whose path starts with `prefix` and ends with `suffix`.
    pub fn under(&self, prefix: &str, suffix: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(prefix) && path.ends_with(suffix))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Whether there is a file or folder at `path`; a `*` stands for any letters but `/`.
    pub fn exists(&self, path: &str) -> bool {
        let wanted: Vec<&str> = path.trim_end_matches('/').split('/').collect();
        self.files.keys().any(|file| {
            let mut parts = file.split('/');
            wanted.iter().all(|want| parts.next().is_some_and(|part| fits(want, part)))
        })
    }

    /// The names of the crates: each folder of `crates/` with a manifest, and `xtask`.
    pub fn crates(&self) -> Vec<&str> {
        let inner = self.under("crates/", "/Cargo.toml").filter_map(|(path, _)| {
            path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml").filter(|name| !name.contains('/'))
        });
        inner.chain(self.text("xtask/Cargo.toml").map(|_| "xtask")).collect()
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Tree {
    fn from(files: [(&str, &str); N]) -> Self {
        Self { files: files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect() }
    }
}

/// Whether `part` fits `want`, in which `*` stands for any letters.
fn fits(want: &str, part: &str) -> bool {
    let Some((head, tail)) = want.split_once('*') else {
        return want == part;
    };
    let Some(rest) = part.strip_prefix(head) else {
        return false;
    };
    (0..=rest.len()).filter(|at| rest.is_char_boundary(*at)).any(|at| fits(tail, &rest[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_exists_as_file_folder_or_pattern() {
        let tree = Tree::from([("crates/model/src/id.rs", ""), ("docs/decisions/0001-a.md", "")]);
        for path in
            ["crates/model/src/id.rs", "crates/model", "docs/decisions/", "docs/decisions/*-*.md", "crates/*/src"]
        {
            assert!(tree.exists(path), "{path}");
        }
        for path in ["crates/model/src/i", "crates/mode", "docs/decisions/*.rs", "crates/*/tests", "model"] {
            assert!(!tree.exists(path), "{path}");
        }
    }

    #[test]
    fn a_finding_is_printed_with_path_and_line() {
        let finding = Finding::new("a/b.rs", 7, "rooms", "too long");
        assert_eq!(finding.to_string(), "a/b.rs:7: [rooms] too long");
    }
}
