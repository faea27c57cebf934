//! Can the code panic? Only where it says why it cannot.
//!
//! Outside tests, each `.unwrap()`, `.expect(`, `panic!(` and unfinished place has, in the statement's lines or the
//! three above, a lint exception with `reason = "INVARIANT ..."`. Complements clippy, which wants no such reason.

use crate::source::Source;
use crate::tree::{Finding, Tree};

/// What panics.
const PANICS: [&str; 5] = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!("];

/// The reason that excuses a panic.
const REASON: &str = "reason = \"INVARIANT";

/// How many lines above the statement are searched for the reason.
const LINES_ABOVE: usize = 3;

/// Looks for panics without a stated invariant.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.under("", ".rs") {
        let source = Source::read(path, text);
        let lines: Vec<&str> = text.lines().collect();
        for (index, code) in source.code.iter().enumerate().filter(|(index, _)| !source.test[*index]) {
            for panic in PANICS.iter().filter(|panic| has_word(code, panic)) {
                // A chain is one statement: rustfmt puts each call on its own line.
                let first =
                    (0..=index).rev().find(|line| !source.code[*line].trim_start().starts_with(['.', ')', '}']));
                let first = first.unwrap_or(index).saturating_sub(LINES_ABOVE);
                if !lines[first..=index.min(lines.len() - 1)].iter().any(|line| line.contains(REASON)) {
                    let message = format!(
                        "`{panic}` can panic; return an error, or write `#[expect(..., {REASON} ...\")]` above"
                    );
                    found.push(Finding::new(path, index + 1, "panics", message));
                }
            }
        }
    }
    found
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
        check_text(path, "#[expect(clippy::expect_used, reason = \"I know\")]\nc.expect(\"d\");", &[2]);
        check_text(path, "#[cfg(test)]\nmod tests { fn a() { b.unwrap() } }\nfn c() { d.unwrap() }", &[3]);
        check_text("crates/a/tests/a.rs", "a.unwrap();", &[]);
    }
}
