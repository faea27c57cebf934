//! Are the rooms small, and does each say what it is for?
//!
//! A file of a crate has fewer than [`LINES_MAX`] lines without its tests. The exceptions stand in `xtask/rooms.txt`
//! with their length, which may only shrink (a ratchet). Every Rust file starts with `//!`.

use crate::source::Source;
use crate::tree::{Finding, Tree};
use std::collections::BTreeMap;

/// A room has fewer lines than this, without its tests.
const LINES_MAX: usize = 400;

/// The list of exceptions: `path lines`, one a line; `#` starts a comment.
const EXCEPTIONS: &str = "xtask/rooms.txt";

/// Compares the length of each file with the limit or its exception.
pub fn lengths(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut listed: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (index, line) in tree.text(EXCEPTIONS).unwrap_or_default().lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        let entry = line.split_once(' ').and_then(|(path, lines)| Some((path, lines.trim().parse().ok()?)));
        match entry {
            Some((path, lines)) => drop(listed.insert(path, (lines, index + 1))),
            None if line.is_empty() => {}
            None => found.push(Finding::new(EXCEPTIONS, index + 1, "rooms", "is not `path lines`; write it so")),
        }
    }
    for (path, _) in tree.under("crates/", ".rs").filter(|(path, _)| path.contains("/src/")) {
        let lines = Source::read(tree, path).lines_without_tests();
        match listed.remove(path) {
            Some((_, at)) if lines < LINES_MAX => {
                let message = format!("`{path}` has {lines} lines and needs no exception; delete this line");
                found.push(Finding::new(EXCEPTIONS, at, "rooms", message));
            }
            Some((allowed, at)) if lines < allowed => {
                let message = format!("`{path}` shrank to {lines} lines; write {lines} here, so that it stays so");
                found.push(Finding::new(EXCEPTIONS, at, "rooms", message));
            }
            Some((allowed, _)) if lines > allowed => {
                let message = format!("{lines} lines without tests, and {EXCEPTIONS} allows {allowed}; split it");
                found.push(Finding::new(path, lines, "rooms", message));
            }
            None if lines >= LINES_MAX => {
                let message = format!("{lines} lines without tests; a room has fewer than {LINES_MAX}, so split it");
                found.push(Finding::new(path, lines, "rooms", message));
            }
            Some(_) | None => {}
        }
    }
    for (path, (_, at)) in listed {
        found.push(Finding::new(EXCEPTIONS, at, "rooms", format!("there is no file `{path}`; delete this line")));
    }
    found
}

/// Looks for the `//!` at the head of each file.
pub fn heads(tree: &Tree) -> Vec<Finding> {
    let files = tree.under("", ".rs").filter(|(_, text)| !text.starts_with("//!"));
    files
        .map(|(path, _)| {
            Finding::new(path, 1, "heads", "does not start with `//!`; say which question the file answers")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: usize, exceptions: &str, expected: &[&str]) {
        let text = "//! a\n".repeat(lines) + "#[cfg(test)]\nmod tests {\n\n\n}\n";
        let tree = Tree::from([("crates/a/src/long.rs", text.as_str()), (EXCEPTIONS, exceptions)]);
        let found: Vec<String> = lengths(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn lengths_are_a_ratchet() {
        check(399, "", &[]);
        check(400, "", &["crates/a/src/long.rs:400: [rooms] 400 lines without tests; a room"]);
        check(450, "# why\ncrates/a/src/long.rs 450 # big\n", &[]);
        check(451, "crates/a/src/long.rs 450", &["allows 450; split it"]);
        check(449, "crates/a/src/long.rs 450", &["xtask/rooms.txt:1: [rooms] `crates/a/src/long.rs` shrank to 449"]);
        check(10, "crates/a/src/long.rs 450", &["needs no exception"]);
        check(10, "crates/a/src/gone.rs 450", &["there is no file `crates/a/src/gone.rs`"]);
        check(10, "crates/a/src/long.rs", &["is not `path lines`"]);
    }

    #[test]
    fn every_file_has_a_head() {
        let tree =
            Tree::from([("crates/a/src/a.rs", "//! A.\n"), ("xtask/src/b.rs", "use c;\n//! B.\n"), ("c.md", "c")]);
        let found: Vec<String> = heads(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["xtask/src/b.rs"]);
    }
}
