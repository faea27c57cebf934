//! Meaning: the parties, subjects, questions, answers and typed ids of the cooperation.
//!
//! Every other crate speaks in these words; none of them is bytes. Nothing here does IO, reads a clock or
//! draws a random number, and nothing here serialises: `wire` owns the way to bytes and back.

mod check;
mod handling;
mod id;
mod message;
mod subject;
mod time;

pub use check::{Answer, Ask, CoreData, Disclosure, Hit, Outcome, Query, Reason, ReasonKind};
pub use handling::{Handling, HandlingCode, InformationGrade, Purpose, SourceGrade, Tlp};
pub use id::{CaseId, CheckId, Hash, HoldingId, IdError, PartyId};
pub use message::{Body, Message, Step, Threat};
pub use subject::{Account, Device, Document, Firearm, Organisation, Person, Phone, Sex, Subject, Vehicle};
pub use time::{PartialDate, Timestamp};
