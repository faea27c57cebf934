//! How much of a hit its owner shows: the facts of one hit.
//!
//! The owner's policies answer with [`model::Disclosure`]; the default is that not even the hit is known.

use crate::{PartyKind, SubjectKind};
use model::{HandlingCode, Purpose};

/// The facts of one hit. The asked party's node gathers them; [`crate::Policies::disclosure`] decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DisclosureFacts {
    /// Why it was asked.
    pub purpose: Purpose,
    /// What the asking party is.
    pub asker: PartyKind,
    /// What the matching holding is about.
    pub subject: SubjectKind,
    /// The holding's handling code.
    pub handling: HandlingCode,
}
