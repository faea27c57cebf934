//! Are the project's own records whole: the decisions numbered, the change log up to date?
//!
//! Never judges what they say.

use crate::tree::{Finding, Tree};

const DECISIONS: &str = "docs/decisions/";
const CHANGES: &str = "CHANGELOG.md";

/// Checks that decisions are `NNNN-name.md`, from 0001 without gap or repetition.
pub fn decisions(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut expected = 1;
    for (path, _) in tree.under(DECISIONS, ".md") {
        let name = &path[DECISIONS.len()..];
        let number = name
            .split_once('-')
            .filter(|(digits, _)| digits.len() == 4)
            .and_then(|(digits, _)| digits.parse::<u32>().ok());
        match number {
            Some(number) if number == expected => expected += 1,
            Some(number) => {
                let message =
                    format!("is number {number:04} where {expected:04} is next; number without gap or repetition");
                found.push(Finding::new(path, 1, "decisions", message));
                expected = number + 1;
            }
            None => found.push(Finding::new(path, 1, "decisions", "is not named `NNNN-name.md`; rename it")),
        }
    }
    found
}

/// Checks that the change log has a heading for what is unreleased or for the workspace's version.
pub fn changes(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.text(CHANGES) else {
        let missing = || Finding::new(CHANGES, 1, "changes", "is missing; write it, with the heading `## Unreleased`");
        return tree.text("README.md").map(|_| missing()).into_iter().collect();
    };
    let manifest = tree.text("Cargo.toml").unwrap_or_default();
    let mut package = manifest.lines().skip_while(|line| line.trim() != "[workspace.package]");
    let version = package.find_map(|line| line.strip_prefix("version = \"")?.split('"').next()).unwrap_or_default();
    let titles = text.lines().filter_map(|line| line.strip_prefix("## "));
    let first = titles.map(|title| title.trim_start_matches('[').split([']', ' ']).next().unwrap_or_default()).next();
    match first {
        Some(title) if title.eq_ignore_ascii_case("unreleased") || (title == version && !version.is_empty()) => {
            Vec::new()
        }
        _ => {
            let message =
                format!("its first `## ` heading is neither `Unreleased` nor the version `{version}`; add it");
            vec![Finding::new(CHANGES, 1, "changes", message)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_numbered_without_gaps() {
        let check = |names: [&str; 2], paths: &[&str]| {
            let files = names.map(|name| format!("{DECISIONS}{name}"));
            let tree = Tree::from([(files[0].as_str(), ""), (files[1].as_str(), "")]);
            let found: Vec<String> = decisions(&tree).into_iter().map(|finding| finding.path).collect();
            assert_eq!(found, paths.iter().map(|path| format!("{DECISIONS}{path}")).collect::<Vec<_>>());
        };
        check(["0001-a.md", "0002-b.md"], &[]);
        check(["0001-a.md", "0003-b.md"], &["0003-b.md"]);
        check(["0001-a.md", "0001-b.md"], &["0001-b.md"]);
        check(["0002-a.md", "0003-b.md"], &["0002-a.md"]);
        check(["0001-a.md", "notes.md"], &["notes.md"]);
    }

    #[test]
    fn the_change_log_has_a_heading_for_now() {
        let check = |text: &str, faults: usize| {
            let manifest = "version = \"9\"\n[workspace.package]\nversion = \"0.2.0\"\n";
            let tree = Tree::from([("Cargo.toml", manifest), (CHANGES, text)]);
            assert_eq!(changes(&tree).len(), faults, "{text}");
        };
        check("# Changes\n\n## Unreleased\n## 0.1.0\n", 0);
        check("## [Unreleased]\n", 0);
        check("## [0.2.0] - 2026-01-01\n", 0);
        check("## 0.1.0\n## Unreleased\n", 1);
        check("## 9\n", 1);
        check("", 1);
        assert_eq!(changes(&Tree::from([("README.md", "")])).len(), 1);
        assert_eq!(changes(&Tree::from([])), []);
    }
}
