//! Is what the map names there? Every path, crate and make target that the documents quote.
//!
//! A document that does not exist yet is no fault until there is a README. Never reads the prose, only what stands in
//! backticks, in links and in the code blocks.

use crate::tree::{Finding, Tree};

const MAP: &str = "ARCHITECTURE.md";
const README: &str = "README.md";

/// The documents whose make targets must exist.
const QUOTING: [&str; 3] = [README, MAP, "CONTRIBUTING.md"];

/// What looks like a path and is none.
const NO_PATHS: [&str; 6] = ["application/", "text/", "image/", "dist/", "target/", "node_modules/"];

/// Checks the map: each path in backticks or links exists, each crate named exists, each crate is named.
pub fn map(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.text(MAP) else {
        let missing = || Finding::new(MAP, 1, "map", "is missing; write the map that the README points to");
        return tree.text(README).map(|_| missing()).into_iter().collect();
    };
    let mut found = Vec::new();
    let crates = tree.crates();
    let mut named: Vec<&str> = Vec::new();
    let (mut in_map, mut in_block) = (false, false);
    for (index, line) in text.lines().enumerate() {
        let mut fault = |message: String| found.push(Finding::new(MAP, index + 1, "map", message));
        in_block ^= line.trim_start().starts_with("```");
        if line.starts_with('#') && !in_block {
            in_map = line.to_lowercase().contains("code map");
        }
        let spans: Vec<&str> = if in_block { Vec::new() } else { line.split('`').skip(1).step_by(2).collect() };
        named.extend(&spans);
        // In the code map the first words in backticks of an entry are a crate's name.
        let entry = line.trim_start().starts_with(['-', '*', '|']) || line.starts_with("###");
        if let Some(name) = spans.first().filter(|name| in_map && entry && is_word(name) && !crates.contains(name)) {
            fault(format!("there is no crate `{name}`; mend the map"));
        }
        for span in spans {
            let (path, item) = span.split_once("::").map_or((span, None), |(path, item)| (path, Some(item)));
            let path = path.trim_start_matches("./");
            if !is_path(path) || (!in_map && item.is_some() && !path.contains('/')) {
                continue;
            }
            let places = [path.to_owned(), format!("crates/{path}")];
            let Some(place) = places.iter().find(|place| tree.exists(place)) else {
                fault(format!("there is no `{path}`; mend the map"));
                continue;
            };
            let name = item.map(|item| item.rsplit("::").next().unwrap_or(item).trim_end_matches("()"));
            if let Some(name) = name.filter(|name| !defines(tree.text(place).unwrap_or_default(), name)) {
                fault(format!("`{path}` has no `{name}`; mend the map"));
            }
        }
        for link in links(line).filter(|link| !tree.exists(link)) {
            fault(format!("the link to `{link}` leads nowhere; mend it"));
        }
    }
    for name in crates.iter().filter(|name| !named.iter().any(|span| span.split('/').any(|part| part == **name))) {
        found.push(Finding::new(MAP, 1, "map", format!("the crate `{name}` is not named; give it two lines")));
    }
    found
}

/// Checks that each quoted `make target` stands in the Makefile.
pub fn make_targets(tree: &Tree) -> Vec<Finding> {
    let makefile = tree.text("Makefile").unwrap_or_default();
    let rules = makefile.lines().filter(|line| !line.starts_with(['\t', '#', '.']));
    let targets: Vec<&str> = rules
        .filter_map(|line| line.split_once(':').filter(|(_, rest)| !rest.starts_with('=')))
        .flat_map(|(names, _)| names.split_whitespace())
        .collect();
    let mut found = Vec::new();
    for document in QUOTING {
        let mut in_block = false;
        for (index, line) in tree.text(document).unwrap_or_default().lines().enumerate() {
            in_block ^= line.trim_start().starts_with("```");
            let spans: Vec<&str> = if in_block { vec![line] } else { line.split('`').skip(1).step_by(2).collect() };
            let quoted = spans.iter().filter_map(|span| span.trim().trim_start_matches("$ ").strip_prefix("make "));
            let quoted = quoted.flat_map(|rest| rest.split('#').next().unwrap_or_default().split_whitespace());
            for target in quoted.filter(|word| is_word(word) && !targets.contains(word)) {
                let message = format!("the Makefile has no target `{target}`; mend the text or add the target");
                found.push(Finding::new(document, index + 1, "make", message));
            }
        }
    }
    found
}

/// Whether `text` defines a function, type or constant `name`.
fn defines(text: &str, name: &str) -> bool {
    ["fn", "struct", "enum", "trait", "const", "static", "type", "mod"].iter().any(|kind| {
        let start = format!("{kind} {name}");
        text.match_indices(&start).any(|(at, _)| {
            !text[at + start.len()..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
        })
    })
}

/// The relative targets of a line's links, without their anchors.
fn links(line: &str) -> impl Iterator<Item = &str> {
    let targets = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files = targets.filter(|target| !target.contains("://") && !target.starts_with(['#', '/', '<']));
    files.map(|target| target.split('#').next().unwrap_or(target)).filter(|target| !target.starts_with("mailto:"))
}

fn is_word(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_".contains(letter))
}

fn is_path(text: &str) -> bool {
    let legal = |letter: char| letter.is_ascii_alphanumeric() || "._-/*".contains(letter);
    let named =
        [".rs", ".md", ".toml", ".ftl", ".cedar", ".sql", ".html", ".txt"].iter().any(|end| text.ends_with(end));
    let quoted = text.contains('/') || named && text.len() > 5;
    quoted && text.chars().all(legal) && !text.starts_with('/') && !NO_PATHS.iter().any(|no| text.contains(no))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str, expected: &[&str]) {
        let tree = Tree::from([
            ("crates/node/Cargo.toml", ""),
            ("crates/node/src/receive.rs", "pub fn receive() {}"),
            ("Makefile", "MODE := x\ndemo test: build\n\tcargo run\nbuild:\n"),
            (path, text),
        ]);
        let found: Vec<String> = rule(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn paths_of_the_map_exist() {
        check(
            map,
            MAP,
            "`crates/node` `node/src/receive.rs` `crates/*/src/` `/api/v1` `application/json` `a b/c`",
            &[],
        );
        check(
            map,
            MAP,
            "`crates/node`\n`crates/node/src/send.rs`",
            &["ARCHITECTURE.md:2: [map] there is no `crates/node/src/send.rs`"],
        );
        check(map, MAP, "`crates/node` `node/src/receive.rs::receive`, `assets/dist/app.css`", &[]);
        check(map, MAP, "`crates/node` `node/src/receive.rs::recei`", &["has no `recei`"]);
        check(
            map,
            MAP,
            "`node` [a](crates/node/src/receive.rs#L1) [b](https://a.example) [c](docs/gone.md)",
            &["docs/gone.md"],
        );
        check(map, MAP, "`node` `gone.toml`", &["there is no `gone.toml`"]);
    }

    #[test]
    fn crates_of_the_map_exist_and_all_are_named() {
        check(map, MAP, "# Code map\n- `node` is all\n# More\n- `other`", &[]);
        check(
            map,
            MAP,
            "# Code map\n- `node` is all\n- `nodes` is none",
            &["ARCHITECTURE.md:3: [map] there is no crate `nodes`"],
        );
        check(map, MAP, "# Code map", &["the crate `node` is not named"]);
    }

    #[test]
    fn a_missing_map_is_a_fault_once_there_is_a_readme() {
        check(map, "a.md", "", &[]);
        check(map, README, "", &["ARCHITECTURE.md:1: [map] is missing"]);
    }

    #[test]
    fn quoted_make_targets_exist() {
        check(
            make_targets,
            README,
            "`make demo`, `make test build`\n```\n$ make build # all\nmake sense\n```",
            &["README.md:4: [make] the Makefile has no target `sense`"],
        );
        check(make_targets, README, "Make `make MODE=x test` as you make things", &[]);
        check(make_targets, MAP, "`make tests`", &["no target `tests`"]);
    }
}
