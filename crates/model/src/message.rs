//! What one party says to another.

use crate::{Answer, Ask, CaseId, PartyId, Timestamp};

/// A message between two parties, before it is signed or after it is verified.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Who says it.
    pub sender: PartyId,
    /// To whom.
    pub recipient: PartyId,
    /// Place in the signed sequence of this pair, from 1 without gaps.
    pub sequence: u64,
    /// When the sender wrote it, by its own clock.
    pub created: Timestamp,
    /// What it says.
    pub body: Body,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A question of a check.
    Ask(Ask),
    /// The answer to one.
    Answer(Answer),
    /// A step in a case.
    Step(Step),
}

/// A step that moves a case. The instrument's pack says which steps there are and what each must carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The case it moves; the first step opens it.
    pub case: CaseId,
    /// The instrument's name, for example `information-request`.
    pub instrument: String,
    /// The instrument's version that both parties run.
    pub version: u32,
    /// The step's name in the pack, for example `request`, `provide`, `refuse`.
    pub name: String,
    /// Field values by field name, sorted by name.
    pub fields: Vec<(String, String)>,
    /// The officer who takes the step, as an identifier of the sending party.
    pub officer: String,
}
