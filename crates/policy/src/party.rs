//! What another party sends: the facts of one message, and the proof that it may be taken in or sent.
//!
//! Nothing here decides. Content never becomes a fact; the policies see kinds, not names, numbers or texts.

use model::{Body, PartyId, Purpose, Query, Subject};

/// What a party is in the federation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartyKind {
    /// An authority of a Member State of the Union.
    MemberState,
    /// An agency of the Union.
    Agency,
    /// An authority of a Western Balkans partner.
    Partner,
}

impl PartyKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::MemberState, Self::Agency, Self::Partner];

    /// The word used in policies and in the directory.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MemberState => "member-state",
            Self::Agency => "agency",
            Self::Partner => "partner",
        }
    }

    /// Reads the word that [`PartyKind::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What a message does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Asks in a check.
    Ask,
    /// Answers in a check.
    Answer,
    /// Moves a case.
    Step,
}

impl Verb {
    /// All verbs.
    pub const ALL: [Self; 3] = [Self::Ask, Self::Answer, Self::Step];

    /// The action's name in the policies.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Ask => "message.ask",
            Self::Answer => "message.answer",
            Self::Step => "message.step",
        }
    }

    /// The verb in words, as a denial names it.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Ask => "ask without purpose or subject",
            Self::Answer => "answer without the question's purpose",
            Self::Step => "take a step in a case",
        }
    }
}

impl From<&Body> for Verb {
    fn from(body: &Body) -> Self {
        match body {
            Body::Ask(_) => Self::Ask,
            Body::Answer(_) => Self::Answer,
            Body::Step(_) => Self::Step,
        }
    }
}

/// What a question or a holding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// A natural person.
    Person,
    /// A travel or identity document.
    Document,
    /// A vehicle.
    Vehicle,
    /// A firearm.
    Firearm,
    /// A telephone number.
    Phone,
    /// An organisation.
    Organisation,
    /// A mobile device.
    Device,
    /// An account at a bank.
    Account,
}

impl SubjectKind {
    /// All kinds of subject.
    pub const ALL: [Self; 8] = [
        Self::Person,
        Self::Document,
        Self::Vehicle,
        Self::Firearm,
        Self::Phone,
        Self::Organisation,
        Self::Device,
        Self::Account,
    ];

    /// The word used in policies and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Document => "document",
            Self::Vehicle => "vehicle",
            Self::Firearm => "firearm",
            Self::Phone => "phone",
            Self::Organisation => "organisation",
            Self::Device => "device",
            Self::Account => "account",
        }
    }

    /// Reads the word that [`SubjectKind::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

impl From<&Query> for SubjectKind {
    fn from(query: &Query) -> Self {
        match query {
            Query::Person { .. } => Self::Person,
            Query::Document { .. } => Self::Document,
            Query::Vehicle { .. } => Self::Vehicle,
            Query::Firearm { .. } => Self::Firearm,
            Query::Phone { .. } => Self::Phone,
            Query::Organisation { .. } => Self::Organisation,
            Query::Device { .. } => Self::Device,
            Query::Account { .. } => Self::Account,
        }
    }
}

impl From<&Subject> for SubjectKind {
    fn from(subject: &Subject) -> Self {
        match subject {
            Subject::Person(_) => Self::Person,
            Subject::Document(_) => Self::Document,
            Subject::Vehicle(_) => Self::Vehicle,
            Subject::Firearm(_) => Self::Firearm,
            Subject::Phone(_) => Self::Phone,
            Subject::Organisation(_) => Self::Organisation,
            Subject::Device(_) => Self::Device,
            Subject::Account(_) => Self::Account,
        }
    }
}

/// The facts of one message. They fit both directions: `receive` asks about a partner's message, `send` about our own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PartyAct {
    /// Who sends.
    pub sender: PartyId,
    /// What the sender is.
    pub sender_kind: PartyKind,
    /// What the recipient is.
    pub recipient_kind: PartyKind,
    /// What the message does.
    pub verb: Verb,
    /// The purpose of the question, or of the question that is answered; `None` for a step.
    pub purpose: Option<Purpose>,
    /// What the question is about; `None` for an answer or a step.
    pub subject: Option<SubjectKind>,
    /// Whether the question carries a reason in words or a file number: more than white space.
    pub justified: bool,
    /// Whether the transfer register names a legal basis for this pair and data class on the day.
    pub basis: bool,
    /// Whether both parties run this version of the step's instrument; not looked at for asks and answers.
    pub instrument_known: bool,
    /// Whether a life is in imminent danger, and two people of the sender say so; only a step can say it.
    pub life_threat: bool,
    /// Whether facts about an asylum claim would reach the state that the person fled.
    pub asylum_to_origin: bool,
}

/// Proof that a party may send this. Only [`crate::Policies::party`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyPermitted {
    pub(crate) act: PartyAct,
    pub(crate) rule: String,
}

impl PartyPermitted {
    /// The facts on which the message was permitted.
    pub fn facts(&self) -> &PartyAct {
        &self.act
    }

    /// The name of the rule that permits it, for the journal.
    pub fn rule(&self) -> &str {
        &self.rule
    }
}
