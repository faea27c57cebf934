//! Is every check written down, in force and tested? The ids of `docs/checks.md`, the code and the tests agree.
//!
//! An id is `C-`, two to eight capital letters, `-`, two digits. In the code it is a comment at the check; in a test it
//! stands anywhere. INVARIANT three places: an id is in the document, the code and a test, or in none of them.

use crate::source::{Source, is_test_file};
use crate::tree::{Finding, Tree};
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENT: &str = "docs/checks.md";

/// Compares document, code and tests.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    // Id -> the first place in the code; and the ids that each file's code has.
    let mut code: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    let mut by_file: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut tested: BTreeSet<String> = BTreeSet::new();
    for (path, text) in tree.under("crates/", ".rs") {
        let source = Source::read(tree, path);
        let only_tests = is_test_file(tree, path) || path.starts_with("crates/sim/");
        for (line, comment) in source.comments.iter().filter(|(line, _)| !only_tests && !source.is_test(*line)) {
            for id in ids(comment) {
                code.entry(id.clone()).or_insert((path, *line));
                by_file.insert((path, id));
            }
        }
        let tests = text.lines().enumerate().filter(|(index, _)| only_tests || source.is_test(index + 1));
        tested.extend(tests.flat_map(|(_, line)| ids(line)));
    }

    let mut documented: BTreeMap<String, usize> = BTreeMap::new();
    for (index, line) in tree.text(DOCUMENT).unwrap_or_default().lines().enumerate() {
        let mut fault = |message: String| found.push(Finding::new(DOCUMENT, index + 1, "checks", message));
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let first = cells[0].trim_matches('`');
        let Some(id) = ids(first).into_iter().next().filter(|id| id == first && line.trim_start().starts_with('|'))
        else {
            continue;
        };
        if documented.insert(id.clone(), index + 1).is_some() {
            fault(format!("`{id}` has a second row; give the check its own id"));
        }
        let [.., place, test] = cells.as_slice() else { continue };
        let path = file_of(place);
        if !code.contains_key(&id) {
            fault(format!("`{id}` is in no code; write `// {id}` at the check, or delete the row"));
        } else if !by_file.iter().any(|(file, in_file)| *file == path && *in_file == id) {
            fault(format!("`{id}` is not in `{path}` but elsewhere; mend the code path"));
        }
        if !tested.contains(&id) {
            fault(format!("`{id}` is in no test; write the test and name the id in it"));
        }
        let path = file_of(test);
        if !tree.exists(path) {
            fault(format!("there is no test file `{path}` for `{id}`; mend the path"));
        }
    }

    for (id, (path, line)) in code.iter().filter(|(id, _)| !documented.contains_key(*id)) {
        let message = format!("`{id}` is not in {DOCUMENT}; add its row");
        found.push(Finding::new(path, *line, "checks", message));
    }
    for id in tested.iter().filter(|id| !documented.contains_key(*id) && !code.contains_key(*id)) {
        found.push(Finding::new(
            DOCUMENT,
            1,
            "checks",
            format!("a test names `{id}`, which is no check; mend the test"),
        ));
    }
    found
}

/// The file of a table cell such as `` `crates/a/src/b.rs::name` ``.
fn file_of(cell: &str) -> &str {
    let span = cell.split('`').nth(1).unwrap_or(cell);
    span.split("::").next().unwrap_or(span).trim()
}

/// The ids in a text.
fn ids(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
    words.filter(|word| is_id(word)).map(str::to_owned).collect()
}

fn is_id(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let [mark, room, number] = parts.as_slice() else { return false };
    *mark == "C"
        && (2..=8).contains(&room.len())
        && room.bytes().all(|letter| letter.is_ascii_uppercase())
        && number.len() == 2
        && number.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "// C-ENV-01\nfn a() {}\n#[cfg(test)]\nmod tests { // C-ENV-01\n}\n";
    const ROW: &str = "| id | what | code | test |\n|---|---|---|---|\n| C-ENV-01 | signed | `crates/a/src/a.rs` | `crates/a/src/a.rs::tests` |\n";

    fn check_files(code: &str, document: &str, expected: &[&str]) {
        let tree = Tree::from([("crates/a/src/a.rs", code), (DOCUMENT, document)]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn document_code_and_test_agree() {
        check_files(CODE, ROW, &[]);
        check_files("", "", &[]);
        check_files(CODE, "", &["crates/a/src/a.rs:1: [checks] `C-ENV-01` is not in docs/checks.md"]);
        check_files("// C-ENV-01\n", ROW, &["docs/checks.md:3: [checks] `C-ENV-01` is in no test"]);
        check_files("#[cfg(test)]\nmod tests { // C-ENV-01\n}", ROW, &["`C-ENV-01` is in no code"]);
        check_files(&CODE.replace("// C-ENV-01\nfn", "let a = \"C-ENV-01\"; fn"), ROW, &["`C-ENV-01` is in no code"]);
        check_files(
            CODE,
            &ROW.replace("`crates/a/src/a.rs` |", "`crates/a/src/b.rs` |"),
            &["not in `crates/a/src/b.rs`"],
        );
        check_files(CODE, &ROW.replace("a.rs::tests", "gone.rs"), &["no test file `crates/a/src/gone.rs`"]);
        check_files(CODE, &(ROW.to_owned() + ROW), &["docs/checks.md:6: [checks] `C-ENV-01` has a second row"]);
        check_files("#[cfg(test)]\nmod tests { // C-ENV-02\n}", "", &["a test names `C-ENV-02`"]);
    }

    #[test]
    fn an_id_has_its_form() {
        assert_eq!(
            ids("// C-ENV-01, (C-WIRE-22). C-X-01 C-ENV-1 C-ENV-001 XC-ENV-01 C-env-01"),
            ["C-ENV-01", "C-WIRE-22"]
        );
    }
}
