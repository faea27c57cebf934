//! What a language is called, which way it runs, and what stands in for it: `locales/<tag>/meta.toml`.

use serde::Deserialize;
use unic_langid::LanguageIdentifier;

/// Bytes of the longest name of a language in itself.
const ENDONYM_BYTES_MAX: usize = 64;
/// Languages that one falls back to at most.
const FALLBACK_MAX: usize = 4;

/// Which way a language runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As HTML's `dir` writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language's `meta.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// What the language calls itself.
    pub endonym: String,
    /// Which way it runs.
    pub direction: Direction,
    /// The language whose plural rules count, where Unicode's CLDR has none for this one.
    pub data: LanguageIdentifier,
    /// What is shown of other languages where this one lacks a text, first to last; English comes after them.
    pub fallback: Vec<String>,
    /// The language of which this is the Latin script: its texts are that one's, letter for letter.
    pub latin_of: Option<String>,
    /// A native speaker has read every text.
    pub reviewed: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MetaIn {
    endonym: String,
    #[serde(default)]
    direction: Direction,
    data: Option<String>,
    #[serde(default)]
    fallback: Vec<String>,
    latin_of: Option<String>,
    #[serde(default)]
    reviewed: bool,
}

impl Meta {
    /// Reads the file of the language `tag`.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn parse(tag: &str, text: &str) -> Result<Self, String> {
        let raw: MetaIn = toml::from_str(text).map_err(|error| error.to_string())?;
        if raw.endonym.trim().is_empty() || raw.endonym.len() > ENDONYM_BYTES_MAX {
            return Err(format!("`endonym` is the language's own name, 1 to {ENDONYM_BYTES_MAX} bytes"));
        }
        if raw.fallback.len() > FALLBACK_MAX {
            return Err(format!("`fallback` has more than {FALLBACK_MAX} languages"));
        }
        let data = raw.data.as_deref().unwrap_or(tag);
        Ok(Self {
            data: data.parse().map_err(|_| format!("`data = \"{data}\"` is no language tag"))?,
            endonym: raw.endonym,
            direction: raw.direction,
            fallback: raw.fallback,
            latin_of: raw.latin_of,
            reviewed: raw.reviewed,
        })
    }

    /// That of a language without a file.
    ///
    /// # Errors
    /// `tag` is no language tag.
    pub fn of(tag: &str) -> Result<Self, String> {
        Self::parse(tag, &format!("endonym = {:?}", tag))
    }
}
