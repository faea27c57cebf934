//! What do all instruments share? The kinds of things that forms are made of, and what every case knows: corrections and erasure.
//!
//! It is data like a pack, `instruments/vocabulary/vocabulary.toml`; [`crate::Pack::parse`] takes it into every pack. Its texts have keys
//! that begin with `vocabulary-`.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::finding::PackError;
use crate::pack::VOCABULARY;
use crate::raw::{FieldIn, KindIn, SourceIn, StateIn, StepIn};

/// The shared vocabulary, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Counts up with each change; the directory lists it like a pack's.
    pub version: u32,
    #[serde(rename = "kind")]
    pub(crate) kinds: Vec<Kind>,
    #[serde(rename = "source")]
    pub(crate) sources: Vec<SourceIn>,
    #[serde(rename = "field")]
    pub(crate) fields: Vec<FieldIn>,
    #[serde(rename = "state")]
    pub(crate) states: Vec<StateIn>,
    #[serde(rename = "step")]
    pub(crate) steps: Vec<StepIn>,
}

/// A kind of thing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kind {
    pub(crate) name: String,
    pub(crate) parts: Vec<Part>,
}

/// A part of a kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: KindIn,
    pub(crate) max_chars: Option<u32>,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    #[serde(default)]
    pub(crate) choices: Vec<String>,
}

impl Vocabulary {
    /// Reads the vocabulary's TOML. What is wrong with a field, state or step of it shows in every pack that takes it in.
    ///
    /// # Errors
    /// [`PackError`], if the text is not in the format.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        toml::from_str(text).map_err(|error| PackError::Format(format!("vocabulary: {error}")))
    }

    pub(crate) fn kind(&self, name: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.name == name)
    }

    /// The names of the kinds, as an error lists them.
    pub(crate) fn kind_names(&self) -> String {
        self.kinds.iter().map(|kind| kind.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The keys of its texts.
    pub fn text_keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for kind in &self.kinds {
            let of_kind = format!("{VOCABULARY}{}", kind.name);
            for part in &kind.parts {
                let of_part = format!("{of_kind}-{}", part.name);
                keys.extend(part.choices.iter().map(|choice| format!("{of_part}-{choice}")));
                keys.insert(of_part);
            }
            keys.insert(of_kind);
        }
        for field in &self.fields {
            let choices = field.choices.iter().flatten();
            keys.extend(choices.map(|choice| format!("{VOCABULARY}choice-{}-{}", field.name, choice.name)));
            keys.insert(format!("{VOCABULARY}field-{}", field.name));
        }
        keys.extend(self.states.iter().map(|state| format!("{VOCABULARY}state-{}", state.name)));
        keys.extend(self.steps.iter().map(|step| format!("{VOCABULARY}step-{}", step.name)));
        keys
    }
}
