//! Which words does a pack have in one language? Its own file and the vocabulary's, read as Fluent reads them.
//!
//! It never fails for what is wrong in a file: that is a finding for `lint`, and a missing text stands in brackets.

use std::collections::BTreeSet;

use fluent_bundle::{FluentBundle, FluentError, FluentResource};
use instruments::{VOCABULARY, message_keys};
use unic_langid::LanguageIdentifier;

/// The texts of one file.
pub(super) struct File {
    bundle: FluentBundle<FluentResource>,
    /// The keys that stand in it.
    pub(super) keys: BTreeSet<String>,
    /// What is wrong with it: the line, if it is known, and what.
    pub(super) wrong: Vec<(Option<usize>, String)>,
}

/// The texts of an instrument together with those that all share.
pub(super) struct Texts {
    own: File,
    shared: File,
}

impl File {
    /// Reads a Fluent file.
    pub(super) fn read(text: String, language: &str) -> Self {
        let mut wrong = Vec::new();
        let keys = message_keys(&text);
        for (at, line) in (1..).zip(text.lines()) {
            if line.contains('{') && !line.starts_with('#') {
                wrong.push((Some(at), "has a placeable; texts of instruments are plain".to_owned()));
            }
        }
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let line_of = |offset: usize| text.get(..offset).map(|before| before.matches('\n').count() + 1);
        let mut faults = Vec::new();
        let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| (line_of(error.pos.start), error.to_string())));
            resource
        });
        wrong.extend(faults);
        let mut bundle = FluentBundle::new(vec![language.parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for error in bundle.add_resource(resource).err().unwrap_or_default() {
            let FluentError::Overriding { id, .. } = error else { continue };
            let again = lines.iter().rposition(|line| key_of(line) == Some(&id)).map(|at| at + 1);
            wrong.push((again, format!("text `{id}` is there twice; remove one")));
        }
        let silent = keys.iter().filter(|key| bundle.get_message(key).is_some_and(|message| message.value().is_none()));
        wrong.extend(silent.map(|key| (None, format!("text `{key}` is empty; write it"))));
        Self { bundle, keys, wrong }
    }

    fn of(&self, key: &str) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

/// The key of a line that begins a message.
pub(super) fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    (!line.starts_with(['#', ' '])).then_some(key.trim_end())
}

impl Texts {
    /// An instrument's texts and the vocabulary's.
    pub(super) fn new(own: File, shared: File) -> Self {
        Self { own, shared }
    }

    /// The text of a key; the key in brackets if there is none.
    pub(super) fn of(&self, key: &str) -> String {
        self.if_any(key).unwrap_or_else(|| format!("[{key}]"))
    }

    /// The text of a key, if there is one.
    pub(super) fn if_any(&self, key: &str) -> Option<String> {
        if key.starts_with(VOCABULARY) { self.shared.of(key) } else { self.own.of(key) }
    }
}
