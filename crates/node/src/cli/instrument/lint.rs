//! `egnatia instrument lint`: what does not hold in the packs? All findings of `instruments`, for each language that the program speaks.
//!
//! It names where and what; it never mends anything.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Write as _;

use instruments::{PackError, Scenarios, Vocabulary, lint_scenarios, load};

use super::files::{Calendars, Files, FilesError};
use super::place;
use super::signed::Signed;
use super::texts::{File, key_of};
use crate::packs::VOCABULARY;
use crate::web::Languages;

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    instrument: String,
    /// A path of names, with the file and line if they are known.
    place: String,
    what: String,
}

/// Prints what is wrong with one instrument, or with all and what they share. Whether anything is.
pub(super) fn print(files: &Files, name: Option<&str>, signed: Option<&Signed>) -> Result<bool, Box<dyn Error>> {
    let names = match name {
        Some(name) => vec![files.known(name)?],
        None => files.names()?,
    };
    let mut lint = Lint { files, signed, languages: Languages::written(), found: BTreeSet::new() };
    let vocabulary = files.vocabulary()?;
    let calendars = files.calendars()?;
    lint.shared(&vocabulary)?;
    for name in &names {
        lint.instrument(name, &vocabulary, &calendars)?;
    }
    let mut out = std::io::stdout().lock();
    for found in &lint.found {
        writeln!(out, "{}: {}: {}", found.instrument, found.place, found.what)?;
    }
    writeln!(out, "{} instruments, {} findings", names.len(), lint.found.len())?;
    Ok(!lint.found.is_empty())
}

struct Lint<'a> {
    files: &'a Files,
    signed: Option<&'a Signed>,
    languages: BTreeSet<String>,
    found: BTreeSet<Found>,
}

impl Lint<'_> {
    /// The vocabulary's texts are there in each language, and no others.
    fn shared(&mut self, vocabulary: &Vocabulary) -> Result<(), FilesError> {
        let wanted = vocabulary.text_keys();
        for (language, file) in self.texts(&self.files.shared(), VOCABULARY)? {
            let place = format!("locales/{language}.ftl");
            for key in wanted.difference(&file.keys) {
                self.find(VOCABULARY, &place, format!("text `{key}` is missing; add the message"));
            }
            for key in file.keys.difference(&wanted) {
                self.find(VOCABULARY, &place, format!("text `{key}` names nothing; remove the message"));
            }
        }
        Ok(())
    }

    fn instrument(&mut self, name: &str, vocabulary: &Vocabulary, calendars: &Calendars) -> Result<(), FilesError> {
        let text = self.files.file(&format!("{name}/pack.toml"))?;
        let scenarios = match self.files.file(&format!("{name}/scenarios.toml")) {
            Ok(text) => Some(text),
            Err(error) => {
                self.find(name, "scenarios.toml", error.to_string());
                None
            }
        };
        let mut pack = None;
        for (language, file) in self.texts(self.files, name)? {
            match load(&text, &file.keys, vocabulary) {
                Ok(read) => pack = Some(read),
                Err(PackError::Findings(findings)) => {
                    for finding in findings {
                        let in_texts = finding.place == "locales";
                        let line = if in_texts {
                            finding.what.split('`').nth(1).and_then(|key| self.line_of_text(name, &language, key))
                        } else {
                            place::in_pack(&text, &finding.place)
                        };
                        let file = if in_texts { format!("locales/{language}.ftl") } else { "pack.toml".to_owned() };
                        let place = if in_texts { String::new() } else { finding.place };
                        self.find(name, &told(&place, &file, line), finding.what);
                    }
                }
                Err(error) => self.find(name, "pack.toml", error.to_string()),
            }
        }
        let Some(pack) = pack.or_else(|| instruments::Pack::parse(&text, vocabulary).ok()) else { return Ok(()) };
        if pack.name != name {
            let at = told("name", "pack.toml", place::in_pack(&text, "name"));
            self.find(name, &at, format!("the pack is called `{}`, its folder `{name}`; make them one", pack.name));
        }
        if let Some(what) = self.signed.and_then(|signed| signed.refuses(&pack.name, pack.version, &text)) {
            self.find(name, &told("version", "pack.toml", place::in_pack(&text, "version")), what);
        }
        let Some(scenarios) = scenarios else { return Ok(()) };
        match Scenarios::parse(&scenarios) {
            Err(error) => self.find(name, "scenarios.toml", error.to_string()),
            Ok(cases) => {
                for finding in lint_scenarios(&pack, &cases, |country| calendars.of(country)) {
                    let at = match place::in_scenarios(&scenarios, &finding.place) {
                        Some(line) => told(&finding.place, "scenarios.toml", Some(line)),
                        None => told(&finding.place, "pack.toml", place::in_pack(&text, &finding.place)),
                    };
                    self.find(name, &at, finding.what);
                }
            }
        }
        Ok(())
    }

    /// The file of each language that the program speaks; what is wrong with one, or that there is none, is a finding.
    fn texts(&mut self, files: &Files, name: &str) -> Result<BTreeMap<String, File>, FilesError> {
        let there = files.languages(name)?;
        for language in there.difference(&self.languages.clone()) {
            self.find(name, &format!("locales/{language}.ftl"), "the program does not speak this language".to_owned());
        }
        let mut read = BTreeMap::new();
        for language in self.languages.clone() {
            let path = format!("locales/{language}.ftl");
            if !there.contains(&language) {
                self.find(name, &path, "the file is missing; each language of the program has one".to_owned());
                continue;
            }
            let file = File::read(files.file(&format!("{name}/{path}"))?, &language);
            for (line, what) in &file.wrong {
                self.find(name, &told("", &path, *line), what.clone());
            }
            read.insert(language, file);
        }
        Ok(read)
    }

    fn line_of_text(&self, name: &str, language: &str, key: &str) -> Option<usize> {
        let text = self.files.file(&format!("{name}/locales/{language}.ftl")).ok()?;
        text.lines().position(|line| key_of(line) == Some(key)).map(|at| at + 1)
    }

    fn find(&mut self, instrument: &str, place: &str, what: String) {
        let instrument = instrument.to_owned();
        self.found.insert(Found { instrument, place: place.to_owned(), what });
    }
}

/// A place with its file and line: `step.refuse (pack.toml line 12)`.
fn told(place: &str, file: &str, line: Option<usize>) -> String {
    match (place, line) {
        ("", None) => file.to_owned(),
        ("", Some(line)) => format!("{file} line {line}"),
        (place, None) => place.to_owned(),
        (place, Some(line)) => format!("{place} ({file} line {line})"),
    }
}
