//! Matching: which of a party's holdings does a question mean, and why?
//!
//! [`Index`] keeps the searchable part of the holdings beside the journal and answers a [`model::Query`] with scored,
//! explained [`Match`]es. It is a projection: it never decides about a person, never reads a clock, never does IO,
//! and forgets a removed holding wholly (INVARIANT nothing left behind), spelling dictionary included.

mod alike;
mod date;
mod dictionary;
mod evidence;
mod exact;
mod identifier;
mod index;
mod key;
mod name;
mod person;
mod postings;
mod script;

pub use identifier::{PhoneNumber, document, phone, plate, serial, vin};
pub use index::{Index, Match, SCORE_MIN};
pub use key::{Key, key, keys};
pub use name::{Comparison, Name, compare};
pub use person::{Identity, NAMES_MAX, compare_persons};
pub use script::{Language, latin, mrz, spellings};
