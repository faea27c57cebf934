//! What do the pages of oversight show: who looked at what, and is the node well?
//!
//! A red line without a remedy cannot be written: the remedy is part of the state.

use super::{Fact, Frame};
use crate::web::Lang;
use askama::Template;

/// Who looked at X? `GET /audit?about=…&after=…`; `POST /audit/verify`.
#[derive(Template)]
#[template(path = "audit.html")]
pub struct AuditPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The reader may search; otherwise only the chain is shown.
    pub search: bool,
    /// What was asked: a name, a number, a case; empty lists the newest.
    pub about: String,
    /// What is wrong with the question.
    pub error: Option<String>,
    /// The log was searched; otherwise it says nothing about what is in it.
    pub searched: bool,
    /// What was found, the newest first.
    pub rows: Vec<AuditRow>,
    /// The path and query of the next page, if there is one.
    pub next: Option<String>,
    /// The journal's chain.
    pub chain: ChainView,
    /// The result of "verify now"; `None` if it was not asked.
    pub verified: Option<Verified>,
}

/// One act on personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// Time and zone.
    pub at: String,
    /// Person and party.
    pub who: String,
    /// What they did, in words.
    pub act: String,
    /// The purpose in words.
    pub purpose: String,
    /// The reason or file number.
    pub reference: String,
    /// What it was about.
    pub about: String,
    /// The number of the journal entry.
    pub entry: u64,
    /// The act was refused.
    pub refused: bool,
}

/// The state of the journal's chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainView {
    /// How many entries.
    pub size: u64,
    /// The root, in hexadecimal or base64.
    pub root: String,
    /// When the last checkpoint was signed.
    pub checkpoint: String,
    /// Who co-signed.
    pub witnesses: Vec<Witness>,
}

/// A party that co-signs our checkpoints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Designation and authority.
    pub name: String,
    /// The size it last co-signed.
    pub size: u64,
    /// When; empty if never.
    pub at: String,
}

/// The result of a verification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verified {
    /// Every entry is where the checkpoint says.
    Sound {
        /// How many entries.
        entries: u64,
        /// How long it took, in words.
        took: String,
    },
    /// Something is not.
    Broken {
        /// What and where.
        what: String,
        /// What to do now.
        remedy: String,
    },
}

/// Who may use the API? `GET /tokens`
#[derive(Template)]
#[template(path = "tokens.html")]
pub struct TokensPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The node's people.
    pub lines: Vec<TokenLine>,
    /// The token just made; shown this once.
    pub issued: Option<Issued>,
}

/// One person's tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenLine {
    /// The person's id, as forms send it.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The role that the tokens carry, in words.
    pub role: String,
    /// How many are valid.
    pub tokens: u64,
    /// When the newest was made, or that there is none, in words.
    pub newest: String,
}

/// A token just made. It has no `Debug`: it must not reach a log.
pub struct Issued {
    /// Whose it is.
    pub name: String,
    /// The token.
    pub token: String,
}

/// Is the node well? `GET /health`
#[derive(Template)]
#[template(path = "health.html")]
pub struct HealthPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The checks, the worst first.
    pub lines: Vec<HealthLine>,
    /// The partners.
    pub partners: Vec<PartnerLine>,
    /// From which likeness on a holding is told of, purpose by purpose.
    pub thresholds: Vec<Fact>,
    /// Journal size, store, uptime, version.
    pub facts: Vec<Fact>,
}

/// One check of the node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthLine {
    /// What is checked, in words.
    pub label: String,
    /// What was found, in words.
    pub value: String,
    /// How it stands.
    pub light: Light,
}

/// How a check stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Light {
    /// Well.
    Green,
    /// Look at it soon; the text says what to do.
    Amber(String),
    /// Act now; the text says what to do.
    Red(String),
}

impl Light {
    /// The class of the mark.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Green => "ok",
            Self::Amber(_) => "warn",
            Self::Red(_) => "danger",
        }
    }

    /// The glyph of the mark.
    pub fn glyph(&self) -> &'static str {
        match self {
            Self::Green => "✓",
            Self::Amber(_) => "△",
            Self::Red(_) => "✕",
        }
    }

    /// The key of its word in `web.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Green => "light-green",
            Self::Amber(_) => "light-amber",
            Self::Red(_) => "light-red",
        }
    }

    /// What to do; `None` if nothing.
    pub fn remedy(&self) -> Option<&str> {
        match self {
            Self::Green => None,
            Self::Amber(remedy) | Self::Red(remedy) => Some(remedy),
        }
    }
}

/// One partner as this node sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerLine {
    /// Designation and authority.
    pub name: String,
    /// The last contact, in words.
    pub last_contact: String,
    /// How many envelopes wait for it.
    pub queue: u64,
    /// How many of its journal entries we have not seen co-signed.
    pub gap: u64,
    /// How it stands.
    pub light: Light,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_not_green_has_a_remedy(text in "[a-z ]{1,20}", red in any::<bool>()) {
            let light = if red { Light::Red(text.clone()) } else { Light::Amber(text.clone()) };
            prop_assert_eq!(light.remedy(), Some(text.as_str()));
            prop_assert_ne!(light.class(), Light::Green.class());
            prop_assert_ne!(light.glyph(), Light::Green.glyph());
        }
    }
}
