//! Can the code panic? Only where it says why it cannot.
//!
//! Outside tests, each `.unwrap()`, `.expect(`, `panic!(` and unfinished place stands in an item or statement, or at
//! most three lines below one, that a lint exception with `reason = "INVARIANT ..."` marks. Complements clippy, which
//! wants no such reason.

use crate::source::Source;
use crate::tree::{Finding, Tree};
use std::collections::BTreeSet;

/// What panics.
const PANICS: [&str; 5] = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!("];

/// The reason that excuses a panic.
const REASON: &str = "reason = \"INVARIANT";

/// How many lines above a panic are searched for the reason.
const LINES_ABOVE: usize = 3;

/// Looks for panics without a stated invariant.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.under("", ".rs") {
        let source = Source::read(tree, path);
        let excused = excused(&source, text);
        for (index, code) in source.code.iter().enumerate().filter(|(index, _)| !source.test[*index]) {
            for panic in PANICS.iter().filter(|panic| has_word(code, panic) && !excused.contains(&(index + 1))) {
                let message =
                    format!("`{panic}` can panic; return an error, or write `#[expect(..., {REASON} ...\")]` above");
                found.push(Finding::new(path, index + 1, "panics", message));
            }
        }
    }
    found
}

/// The lines (from 1) that a stated reason excuses: the marked item or statement, and at least [`LINES_ABOVE`] lines.
fn excused(source: &Source, text: &str) -> BTreeSet<usize> {
    let mut lines = BTreeSet::new();
    for (index, _) in text.lines().enumerate().filter(|(_, line)| line.contains(REASON)) {
        // The attribute may have several lines; the item begins with it.
        let starts = |line: &usize| source.code[*line].trim_start().starts_with("#[");
        let start = (index.saturating_sub(LINES_ABOVE)..=index).rev().find(starts).unwrap_or(index);
        lines.extend(index + 1..=source.item_end(start + 1).max(index + 1 + LINES_ABOVE));
    }
    lines
}

/// Whether `code` has `word`, and not as the end of a longer name such as `dont_panic!(`.
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        word.starts_with('.') || !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_text(path: &str, text: &str, lines: &[usize]) {
        let found: Vec<usize> = check(&Tree::from([(path, text)])).iter().map(|finding| finding.line).collect();
        assert_eq!(found, lines, "{text}");
    }

    #[test]
    fn a_panic_needs_its_invariant() {
        let path = "crates/a/src/a.rs";
        check_text(path, "a.unwrap();\nb.expect(\"c\");\npanic!(\"d\");\ntodo!()", &[1, 2, 3, 4]);
        check_text(path, "a.unwrap_or(1); // .unwrap()\nlet b = \".expect(\";\nno_panic!();", &[]);
        let excused = "#[expect(clippy::expect_used, reason = \"INVARIANT a\")]\n";
        check_text(path, &format!("{excused}let b = c.expect(\"d\");"), &[]);
        check_text(path, &format!("{excused}let b = c\n    .e()\n    .f()\n    .g()\n    .expect(\"d\");"), &[]);
        check_text(path, &format!("{excused}1;\n2;\n3;\nc.expect(\"d\");"), &[5]);
        check_text(
            path,
            &format!("{excused}fn a() {{\n1;\n2;\n3;\nc.expect(\"d\");\n}}\nfn b() {{ c.unwrap() }}"),
            &[8],
        );
        let spread = "#[expect(\n clippy::expect_used,\n reason = \"INVARIANT a\"\n)]\n";
        check_text(
            path,
            &format!("{spread}fn a() {{\n1;\n2;\n3;\nb.expect(\"c\");\n}}\nfn d() {{ e.unwrap() }}"),
            &[11],
        );
        check_text(path, "#[expect(clippy::expect_used, reason = \"I know\")]\nc.expect(\"d\");", &[2]);
        check_text(path, "#[cfg(test)]\nmod tests { fn a() { b.unwrap() } }\nfn c() { d.unwrap() }", &[3]);
        check_text("crates/a/tests/a.rs", "a.unwrap();", &[]);
    }
}
