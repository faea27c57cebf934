//! What runs a case, what moves it and how it stands: the types. What follows from them is `case`'s to say.

use std::collections::BTreeMap;

use model::Timestamp;

use crate::pack::{Pack, Role};
use crate::participant::Side;
use crate::running::RunningClock;

/// Steps that one case may have at most; a run-away partner is stopped here.
pub const STEPS_MAX: u32 = 1_000;
/// How far two nodes' clocks may differ without changing what becomes of a case: a limit is over only when this has passed, too.
/// Messages that differ by more are refused on arrival.
pub const SKEW_TOLERATED_US: i64 = 300_000_000;
/// The field that says why a correction is made.
pub(crate) const CORRECTION_REASONS: &str = "correction_reasons";

/// What runs a case: the instrument and the two sides.
#[derive(Debug, Clone, Copy)]
pub struct Engine<'a> {
    /// The instrument in the version that the case was opened under.
    pub pack: &'a Pack,
    /// Who opened the case.
    pub requester: Side<'a>,
    /// Who has to answer.
    pub requested: Side<'a>,
}

impl<'a> Engine<'a> {
    /// That side.
    pub fn side(&self, role: Role) -> Side<'a> {
        match role {
            Role::Requester => self.requester,
            Role::Requested => self.requested,
        }
    }

    /// A fact of the parties, one of [`crate::PARTY_FACTS`].
    pub fn party_fact(&self, name: &str) -> Option<&'a str> {
        const PARTNER: &str = "partner";
        let (requester, requested) = (self.requester.party, self.requested.party);
        Some(match name {
            "requester_country" => &requester.country,
            "requested_country" => &requested.country,
            "requester_state" => &requester.state,
            "requested_state" => &requested.state,
            "requester_kind" => &requester.kind,
            "requested_kind" => &requested.kind,
            "requester_party" => &requester.id,
            "requested_party" => &requested.id,
            "partner_country" => match (requester.kind == PARTNER, requested.kind == PARTNER) {
                (true, false) => &requester.country,
                (false, true) => &requested.country,
                _ => return None,
            },
            _ => return None,
        })
    }
}

/// A step that a party took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The step's name in the pack.
    pub step: String,
    /// The side that took it.
    pub by: Role,
    /// When the other side received it, as its signed receipt says: from then on a clock runs that it starts.
    pub at: Timestamp,
    /// When its sender signed it: this says whether it came in time, so that no side loses a right because the other could not be reached.
    pub sent: Timestamp,
    /// What it carries, by field name.
    pub fields: BTreeMap<String, String>,
}

/// How a case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseState {
    /// The state's name in the pack.
    pub state: String,
    /// Whether somebody still has to act on the substance, as the pack says of the state.
    pub open: bool,
    /// Every clock that was ever started, in that order.
    pub clocks: Vec<RunningClock>,
    /// The latest value of each field.
    pub facts: BTreeMap<String, String>,
    /// Which side gave each of them.
    pub givers: BTreeMap<String, Role>,
    /// The steps that time took, in order.
    pub by_time: Vec<ByTime>,
    /// When the case was opened.
    pub opened: Timestamp,
    /// When the latest step was taken.
    pub latest: Timestamp,
    /// How many steps were taken.
    pub steps: u32,
}

/// A step that nobody took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByTime {
    /// The step's name in the pack.
    pub step: String,
    /// The end of the clock that took it.
    pub at: Timestamp,
}

impl CaseState {
    /// The earliest due time of the limits that run.
    pub fn due(&self) -> Option<Timestamp> {
        self.clocks.iter().filter(|clock| !clock.minimum).filter_map(|clock| clock.due).min()
    }

    /// Whether somebody still has to act on the substance.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Whether everything was taken out of it.
    pub fn is_erased(&self, pack: &Pack) -> bool {
        pack.erasing().any(|def| def.to == self.state)
    }

    /// Whether a clock that runs is past its due time at `now`. The due time itself is in time.
    pub fn overdue(&self, now: Timestamp) -> bool {
        self.due().is_some_and(|due| due < now)
    }
}

/// Why a step was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} (rule `{rule}`)")]
pub struct Refusal {
    /// The rule's stable id, for example `information-request/step-not-from-state`.
    pub rule: String,
    /// What is wrong and what to do. It never repeats a field's value.
    pub message: String,
    /// What the rule rests on: the act and its article.
    pub law: String,
}
