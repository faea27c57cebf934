//! What is wrong with a pack? Findings, each with its place, and why a text is no pack at all.

use std::fmt;

/// Something wrong with a pack, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where, as a path of names: `step.refuse.fields.ground`.
    pub place: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Why a text is not a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// More text than is read.
    #[error("pack has {bytes} bytes; at most {max} are read, so split it")]
    TooLong {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        max: usize,
    },
    /// Not TOML, a word the format does not know, or a word missing; the text says in which line.
    #[error("pack is not in the pack format: {0}")]
    Format(String),
    /// In the format, but wrong; each finding names its place.
    #[error("pack is wrong: {}", .0.iter().map(Finding::to_string).collect::<Vec<_>>().join("; "))]
    Findings(Vec<Finding>),
}
