//! Matching: which of a party's holdings does a question mean, and why?
//!
//! [`Index`] keeps the searchable part of the holdings beside the journal and answers a [`model::Query`] with scored [`Match`]es;
//! [`explain`] says what speaks for and against each. It never decides about a person, never reads a clock, never does IO.

mod align;
mod columns;
mod date;
mod draft;
mod evidence;
mod exact;
mod explain;
mod form;
mod identifier;
mod index;
mod key;
mod lexicon;
mod lookup;
mod make;
mod merge;
mod name;
mod near;
mod numbers;
mod organisation;
mod person;
mod script;
mod seek;
mod segment;
mod state;
mod word;

pub use exact::too_vague;
pub use explain::explain;
pub use identifier::{Iban, PhoneNumber, document, iban, imei, imei_sound, phone, plate, serial, vin};
pub use index::{Index, Match, Merge, SCORE_MIN};
pub use key::{Key, key, keys};
pub use make::same_maker;
pub use name::{Comparison, Name, compare};
pub use organisation::compare_organisations;
pub use person::{Identity, NAMES_MAX, compare_persons};
pub use script::{Language, ZoneTable, latin, mrz, mrz_by, spellings};
pub use segment::{Bytes, MODEL, NotASegment, Segment};
