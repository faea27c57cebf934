//! Facts × message → decision: what a person may do in the own node, what a party may send, what a hit shows.
//!
//! The rules are Cedar policies in `policies/`, written so that a lawyer can read them; this crate alone knows Cedar.
//! It never does IO, reads a clock or gathers facts: the shell does, and passes them in.
//! INVARIANT default deny: what no policy permits, and what a policy cannot evaluate, is denied.
//! INVARIANT proof by type: only a decision of [`Policies`] makes a [`PersonPermitted`] or a [`PartyPermitted`].

mod decide;
mod disclosure;
mod facts;
mod party;
mod person;
mod rules;
mod text;

pub use decide::{Decision, Denial, INSTRUMENT_BYTES_MAX, Policies};
pub use disclosure::DisclosureFacts;
pub use party::{PartyAct, PartyKind, PartyPermitted, SubjectKind, Verb};
pub use person::{Act, PersonAct, PersonPermitted, Role};
pub use rules::{POLICY_BYTES_MAX, PolicyError};
pub use text::RuleText;
