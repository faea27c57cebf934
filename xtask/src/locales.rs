//! Has every word of the screens its message, and every message its screen?
//!
//! Keys are looked for where `text` or `text_with` is called with a literal, in the node's code and templates, and in
//! functions that are called `key` or `..._key`. A message counts as used if its key stands anywhere as a literal, or
//! starts with a prefix that its file declares: `# dynamic: reason-`.

use crate::source::Source;
use crate::tree::{Finding, Tree};
use std::collections::{BTreeMap, BTreeSet};

const MESSAGES: &str = "locales/en/";
const CODE: &str = "crates/node/src/";
const TEMPLATES: &str = "crates/node/templates/";

/// Compares the keys used in the node with the English messages.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut messages: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    let mut dynamic: Vec<(&str, &str, usize)> = Vec::new();
    for (path, text) in tree.under(MESSAGES, ".ftl") {
        for (index, line) in text.lines().enumerate() {
            let prefix = line.trim_start_matches('#').trim_start().strip_prefix("dynamic:");
            if let Some(prefix) = prefix.filter(|_| line.starts_with('#')) {
                dynamic.push((prefix.trim(), path, index + 1));
            }
            let key = line.split_once('=').map(|(key, _)| key.trim_end()).filter(|key| is_key(key));
            if let Some((_, first)) = key.and_then(|key| messages.insert(key, (path, index + 1))) {
                found.push(Finding::new(
                    path,
                    index + 1,
                    "locales",
                    format!("repeats a key of line {first}; keep one"),
                ));
            }
        }
    }

    let mut literals: BTreeSet<String> = BTreeSet::new();
    let mut asked: Vec<(&str, usize, String)> = Vec::new();
    for (path, _) in tree.under(CODE, ".rs") {
        let source = Source::read(tree, path);
        let key_lines = key_functions(&source);
        for literal in source.literals.into_iter().filter(|literal| !source.test[literal.line - 1]) {
            let called = literal.before.ends_with(".text(") || literal.before.ends_with(".text_with(");
            if called || (is_key(&literal.text) && key_lines.contains(&literal.line)) {
                asked.push((path, literal.line, literal.text.clone()));
            }
            literals.insert(literal.text);
        }
    }
    for (path, text) in tree.under(TEMPLATES, "") {
        for call in [".text(\"", ".text_with(\""] {
            for (at, _) in text.match_indices(call) {
                let key = text[at + call.len()..].split('"').next().unwrap_or_default();
                asked.push((path, text[..at].matches('\n').count() + 1, key.to_owned()));
            }
        }
        literals.extend(text.split('"').filter(|word| is_key(word)).map(str::to_owned));
    }

    for (path, line, key) in asked {
        if !messages.contains_key(key.as_str()) {
            let message = format!("there is no message `{key}` in {MESSAGES}*.ftl; write it");
            found.push(Finding::new(path, line, "locales", message));
        }
    }
    for (key, (path, line)) in &messages {
        let used = literals.contains(*key) || dynamic.iter().any(|(prefix, ..)| key.starts_with(prefix));
        if !used {
            let message = format!("no screen uses `{key}`; delete it, or declare `# dynamic: prefix-`");
            found.push(Finding::new(path, *line, "locales", message));
        }
    }
    for (prefix, path, line) in dynamic {
        if !messages.keys().any(|key| key.starts_with(prefix)) || prefix.is_empty() {
            let message = format!("no message starts with `{prefix}`; delete the declaration");
            found.push(Finding::new(path, line, "locales", message));
        }
    }
    found
}

/// The lines (from 1) of all functions that give keys.
fn key_functions(source: &Source) -> BTreeSet<usize> {
    let mut lines = BTreeSet::new();
    for (index, code) in source.code.iter().enumerate() {
        let name = code.split("fn ").nth(1).and_then(|rest| rest.split('(').next());
        if name.is_some_and(|name| name == "key" || name.ends_with("_key")) && code.contains("fn ") {
            lines.extend(index + 1..=source.item_end(index + 1));
        }
    }
    lines
}

fn is_key(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && !text.ends_with('-')
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_files(code: &str, template: &str, messages: &str, expected: &[&str]) {
        let tree = Tree::from([
            ("crates/node/src/web/a.rs", code),
            ("crates/node/templates/a.html", template),
            ("locales/en/a.ftl", messages),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn each_key_has_its_message_and_each_message_its_key() {
        check_files("lang.text(\"yes\")", "{{ t.text_with(\"no\", []) }}", "yes = Yes\nno = No\n    .hint = x\n", &[]);
        check_files(
            "lang\n.text_with(\n\"yes\")",
            "",
            "",
            &["crates/node/src/web/a.rs:3: [locales] there is no message `yes`"],
        );
        check_files(
            "",
            "\n{{ t.text(\"no\") }}",
            "",
            &["crates/node/templates/a.html:2: [locales] there is no message `no`"],
        );
        check_files("", "", "yes = Yes", &["locales/en/a.ftl:1: [locales] no screen uses `yes`"]);
        check_files("#[cfg(test)]\nmod t { lang.text(\"x\") }", "", "", &[]);
        check_files("fn key(self) -> &str { match self { A => \"nav-a\" } }", "", "", &["there is no message `nav-a`"]);
        check_files("fn word(self) -> &str { \"nav-a\" }", "", "", &[]);
        check_files(
            "fn word(self) -> &str { \"yes\" }",
            "",
            "yes = Yes\nyes = Oui",
            &["locales/en/a.ftl:2: [locales] repeats a key of line 1"],
        );
    }

    #[test]
    fn dynamic_keys_are_declared() {
        check_files("", "", "# dynamic: reason-\nreason-a = A\nreason-b = B", &[]);
        check_files(
            "",
            "",
            "# dynamic: reason-\n",
            &["locales/en/a.ftl:1: [locales] no message starts with `reason-`"],
        );
    }
}
