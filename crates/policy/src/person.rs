//! What a person wants to do in the own node: the facts of one act, and the proof that it is permitted.
//!
//! Nothing here decides, and nothing here names a person: two officers with the same facts get the same answer.

use model::{HandlingCode, Purpose};

/// What a person is in the own node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Works in the single point of contact: asks, confirms, moves cases.
    DutyOfficer,
    /// Analyses crime: asks and reads.
    Analyst,
    /// Works in a joint investigation team or task force with other parties.
    JointTeamMember,
    /// Leads an investigation and agrees joint teams.
    Prosecutor,
    /// Works on readmission, transit and return.
    ReadmissionOfficer,
    /// Works on applications for international protection.
    AsylumOfficer,
    /// Reports events at the border and counts them.
    BorderStatistician,
    /// Works on cyber incidents and on foreign information manipulation.
    CsirtAnalyst,
    /// Watches returns for the rights of those who are returned (Directive 2008/115/EC Art 8(6)).
    ReturnMonitor,
    /// Watches the processing (Directive (EU) 2016/680 Art 32 to 34).
    DataProtectionOfficer,
    /// Runs the node and sees no personal data.
    Administrator,
}

impl Role {
    /// All roles, in the order in which screens list them.
    pub const ALL: [Self; 11] = [
        Self::DutyOfficer,
        Self::Analyst,
        Self::JointTeamMember,
        Self::Prosecutor,
        Self::ReadmissionOfficer,
        Self::AsylumOfficer,
        Self::BorderStatistician,
        Self::CsirtAnalyst,
        Self::ReturnMonitor,
        Self::DataProtectionOfficer,
        Self::Administrator,
    ];

    /// The word used in policies, tokens and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DutyOfficer => "duty-officer",
            Self::Analyst => "analyst",
            Self::JointTeamMember => "joint-team-member",
            Self::Prosecutor => "prosecutor",
            Self::ReadmissionOfficer => "readmission-officer",
            Self::AsylumOfficer => "asylum-officer",
            Self::BorderStatistician => "border-statistician",
            Self::CsirtAnalyst => "csirt-analyst",
            Self::ReturnMonitor => "return-monitor",
            Self::DataProtectionOfficer => "data-protection-officer",
            Self::Administrator => "administrator",
        }
    }

    /// Reads the word that [`Role::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// What a person may want to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Ask other parties in a check.
    CheckAsk,
    /// Read the answers of a check.
    CheckRead,
    /// Confirm that a hit is the person or thing asked about, or that it is not.
    MatchConfirm,
    /// Read a case, or the list of cases.
    CaseRead,
    /// Open a case.
    CaseOpen,
    /// Take a step in a case.
    CaseStep,
    /// Enter holdings.
    HoldingEnter,
    /// Erase a holding, for good.
    HoldingErase,
    /// Search who read what, and why.
    AuditSearch,
    /// See and verify the journal's hash chain.
    AuditChain,
    /// See whether the node and its partners work.
    HealthRead,
    /// Issue or withdraw a token for the API.
    ApiToken,
    /// Enrol people, change their roles, shut them out, give them set-up links.
    PeopleKeep,
}

impl Act {
    /// All acts.
    pub const ALL: [Self; 13] = [
        Self::CheckAsk,
        Self::CheckRead,
        Self::MatchConfirm,
        Self::CaseRead,
        Self::CaseOpen,
        Self::CaseStep,
        Self::HoldingEnter,
        Self::HoldingErase,
        Self::AuditSearch,
        Self::AuditChain,
        Self::HealthRead,
        Self::ApiToken,
        Self::PeopleKeep,
    ];

    /// The word used in policies, the journal and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CheckAsk => "check.ask",
            Self::CheckRead => "check.read",
            Self::MatchConfirm => "match.confirm",
            Self::CaseRead => "case.read",
            Self::CaseOpen => "case.open",
            Self::CaseStep => "case.step",
            Self::HoldingEnter => "holding.enter",
            Self::HoldingErase => "holding.erase",
            Self::AuditSearch => "audit.search",
            Self::AuditChain => "audit.chain",
            Self::HealthRead => "health.read",
            Self::ApiToken => "api.token",
            Self::PeopleKeep => "people.keep",
        }
    }

    /// Reads the word that [`Act::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == text)
    }

    /// The act in words, as a denial names it.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::CheckAsk => "ask other parties",
            Self::CheckRead => "read the answers of a check",
            Self::MatchConfirm => "confirm a match",
            Self::CaseRead => "read a case",
            Self::CaseOpen => "open a case",
            Self::CaseStep => "take a step in a case",
            Self::HoldingEnter => "enter a holding",
            Self::HoldingErase => "erase a holding",
            Self::AuditSearch => "search the audit log",
            Self::AuditChain => "see the journal's chain",
            Self::HealthRead => "see the node's health",
            Self::ApiToken => "issue a token",
            Self::PeopleKeep => "say who works here and in which role",
        }
    }
}

/// The facts of one act. The shell gathers them; [`crate::Policies::person`] decides.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonAct {
    /// The person's role.
    pub role: Role,
    /// What the person wants to do.
    pub act: Act,
    /// Why the check is asked or the case opened; `None` where the act has no purpose of its own.
    pub purpose: Option<Purpose>,
    /// The name of the case's instrument, at most [`crate::INSTRUMENT_BYTES_MAX`] bytes; `None` if there is no case.
    pub instrument: Option<String>,
    /// The strictest handling code of what would be shown; `None` if nothing is.
    pub handling: Option<HandlingCode>,
    /// Whether the own party asks or was asked in this check, or takes part in this case; `true` for acts without
    /// check or case.
    pub own_party: bool,
    /// Whether a reason in words or a file number is given: more than white space.
    pub justified: bool,
}

/// Proof that a person may do this act. Only [`crate::Policies::person`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPermitted {
    pub(crate) act: PersonAct,
    pub(crate) rule: String,
}

impl PersonPermitted {
    /// The facts on which the act was permitted.
    pub fn facts(&self) -> &PersonAct {
        &self.act
    }

    /// The name of the rule that permits it, for the journal.
    pub fn rule(&self) -> &str {
        &self.rule
    }
}
