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
    /// The threat to life for which the step leaves without a basis in the transfer register; `None` if it needs none or has one.
    pub threat: Option<Threat>,
}

/// An imminent threat to life, for which two officers of the sending party override a restriction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threat {
    /// Whose life, and why it cannot wait.
    pub reasons: String,
    /// The officer who proposed the override, as an identifier of the sending party.
    pub first: String,
    /// The officer who confirmed it.
    pub second: String,
}

impl Threat {
    /// Whether two people name it, and say why.
    pub fn is_by_two(&self) -> bool {
        let [reasons, first, second] = [&self.reasons, &self.first, &self.second].map(|text| text.trim());
        !reasons.is_empty() && !first.is_empty() && !second.is_empty() && first != second
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_alone_is_not_two() {
        let check = |[reasons, first, second]: [&str; 3], two: bool| {
            let [reasons, first, second] = [reasons, first, second].map(str::to_owned);
            let threat = Threat { reasons, first, second };
            assert_eq!(threat.is_by_two(), two, "{threat:?}");
        };
        check(["A hostage.", "duty.xk", "chief.xk"], true);
        check(["A hostage.", "duty.xk", "duty.xk"], false);
        check(["A hostage.", "duty.xk", " duty.xk "], false);
        check(["A hostage.", "duty.xk", ""], false);
        check(["A hostage.", "\u{a0}", "duty.xk"], false);
        check([" \n", "duty.xk", "chief.xk"], false);
    }
}
