//! What is counted of an instrument's cases, and what is printed: the types. Counting is `statistics`, printing is the shell's.

use serde::Deserialize;

use crate::condition::Condition;
use crate::pack::Basis;

/// A table of figures. Text key `statistic-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statistic {
    /// Its name.
    pub name: String,
    /// Over which periods.
    pub period: Period,
    /// What counts.
    pub counts: Counted,
    /// The columns: fields, facts of the parties, or `<thing>_age`.
    pub by: Vec<String>,
    /// Only what fits all of these counts.
    pub filter: Vec<Condition>,
    /// Lower ends of the age bands, ascending.
    pub age_bands: Vec<u8>,
    /// Each value of this field counts once in a period; [`ONCE_PER_CASE`]: each case does.
    pub once_per: Option<String>,
    /// Figures are rounded to a multiple of this, last of all; 1 leaves them.
    pub round_to: u32,
    /// What it rests on.
    pub basis: Basis,
}

/// The word by which a case, rather than the value of a field, counts once.
pub const ONCE_PER_CASE: &str = "case";

/// What a table counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// These steps, as they happen.
    Steps(Vec<String>),
    /// Cases in these states at a period's end.
    States(Vec<String>),
}

/// A period of figures, by the calendar of the party that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// January to December.
    Year,
    /// Three months from January, April, July or October.
    Quarter,
    /// A month.
    Month,
}

/// A printed form. Text key `print-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// Its name.
    pub name: String,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// What its form follows.
    pub basis: Basis,
}

/// A part of a printed form. Text key `section-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub name: String,
    /// The fields that it shows, in order.
    pub fields: Vec<String>,
}
