//! Does a name say something? And is a country called only by its designation?
//!
//! Banned are names that fit everything: as a file, folder, module or function. The country name of
//! [`COUNTRY`] is written by one function and its messages, which add the footnote; elsewhere only with an asterisk.

use crate::source::Source;
use crate::tree::{Finding, Tree};

/// Names that fit everything, with and without their plural.
const BANNED: [&str; 5] = ["util", "common", "helper", "manager", "service"];

/// Put together, so that this file does not hold the bare name.
const COUNTRY: &str = concat!("Kos", "ovo");

/// What may follow the name in the footnote that goes with the designation.
const FOOTNOTE: &str = " declaration of independence";

/// Where the designation itself is written.
fn is_designation(path: &str) -> bool {
    let messages = path.starts_with("locales/") && path.ends_with("/designation.ftl");
    messages || path == "crates/node/src/web/designation.rs" || path.starts_with("instruments/")
}

/// Looks for banned names of files, folders, modules and functions.
pub fn banned(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, _) in tree.under("", ".rs") {
        for part in path.trim_end_matches(".rs").split('/').filter_map(banned_word) {
            found.push(Finding::new(
                path,
                1,
                "names",
                format!("`{part}` in the path says nothing; name what is in it"),
            ));
        }
        let source = Source::read(tree, path);
        for (index, code) in source.code.iter().enumerate() {
            let words: Vec<&str> = code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
            for pair in words.windows(2) {
                let name = pair[1];
                let message = match pair[0] {
                    "mod" => banned_word(name)
                        .map(|word| format!("module `{name}`: `{word}` says nothing; name what is in it")),
                    "fn" if name.starts_with("do_") || name.ends_with("_inner") || name.ends_with("_generic") => {
                        Some(format!("function `{name}` is a forwarder's name; name what it does"))
                    }
                    _ => None,
                };
                found.extend(message.map(|message| Finding::new(path, index + 1, "names", message)));
            }
        }
    }
    found
}

fn banned_word(name: &str) -> Option<&str> {
    name.split(['_', '-']).find(|word| BANNED.contains(&word.strip_suffix('s').unwrap_or(word)))
}

/// Looks for the country's name outside its designation.
pub fn country(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.under("", "").filter(|(path, _)| !is_designation(path)) {
        let lines: Vec<usize> = match path.rsplit('.').next() {
            Some("html" | "ftl") => lines_of(text, |_| true),
            Some("md" | "cedar" | "cedarschema" | "toml" | "css" | "js" | "mjs" | "ts" | "sql") => {
                lines_of(text, is_bare)
            }
            Some("rs") => {
                let source = Source::read(tree, path);
                // What a screen shows needs its footnote, so no literal has the name, but for what a test looks for; in
                // words to the reader of the code the asterisk is enough.
                let literals = source.literals.iter().filter(|literal| !source.is_test(literal.line));
                let literals = literals
                    .flat_map(|literal| lines_of(&literal.text, |_| true).into_iter().map(|at| literal.line + at - 1));
                let comments = source.comments.iter();
                let comments =
                    comments.flat_map(|(line, text)| lines_of(text, is_bare).into_iter().map(move |at| line + at - 1));
                literals.chain(comments).collect()
            }
            _ => Vec::new(),
        };
        for line in lines {
            let message =
                format!("`{COUNTRY}` without its designation; use the designation function, in prose `{COUNTRY}*`");
            found.push(Finding::new(path, line, "country", message));
        }
    }
    found
}

/// The lines on which the name stands and `wrong` says so of what follows it.
fn lines_of(text: &str, wrong: impl Fn(&str) -> bool) -> Vec<usize> {
    let places = text.match_indices(COUNTRY).filter(|(at, name)| wrong(&text[at + name.len()..]));
    places.map(|(at, _)| text[..at].matches('\n').count() + 1).collect()
}

fn is_bare(rest: &str) -> bool {
    !(rest.starts_with('*') || rest.starts_with("\\*") || rest.starts_with(FOOTNOTE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str, lines: &[usize]) {
        let tree = Tree::from([(path, text)]);
        let found: Vec<usize> = rule(&tree).iter().map(|finding| finding.line).collect();
        assert_eq!(found, lines, "{path}: {text}");
    }

    #[test]
    fn names_that_say_nothing_are_found() {
        check(banned, "crates/a/src/parse.rs", "fn undo() {}\nmod inner;\nfn inner() {}", &[]);
        check(banned, "crates/a/src/http_util.rs", "", &[1]);
        check(banned, "crates/helpers/src/lib.rs", "", &[1]);
        check(banned, "crates/a/src/a.rs", "mod managers;\n// mod util;\nlet x = \"mod util;\";", &[1]);
        check(banned, "crates/a/src/a.rs", "\nfn do_it() {}\nfn it_inner<T>() {}\nfn it_generic() {}", &[2, 3, 4]);
    }

    #[test]
    fn the_bare_country_name_is_found() {
        let named = |text: &str| text.replace('@', COUNTRY);
        check(country, "docs/a.md", &named("@* and @\\*, the @ declaration of independence\nand @ alone"), &[2]);
        check(country, "policies/a.cedar", &named("// @* yes\n// @ no"), &[2]);
        check(country, "crates/a/src/a.rs", &named("// @*\n// @\nf(\"@*\");\nf(\"\n@\");"), &[3, 5, 2]);
        check(country, "crates/a/src/a.rs", &named("#[cfg(test)]\nmod t { f(\"@*\"); f(\"@\"); }"), &[]);
        check(country, "crates/node/templates/a.html", &named("\n@*"), &[2]);
        check(country, "locales/en/web.ftl", &named("a = @*"), &[1]);
        check(country, "locales/en/designation.ftl", &named("a = @*"), &[]);
        check(country, "crates/node/src/web/designation.rs", &named("f(\"@*\")"), &[]);
        check(country, "instruments/a/pack.toml", &named("a = '@'"), &[]);
    }
}
