//! What must come of a message? Policies and packs say it, by the same pure rooms that a node decides with.
//!
//! Nothing that the node under test answers is looked at here.

use instruments::{CaseState, Event, Pack, Refusal, Role};
use model::{Body, Step, Timestamp};
use policy::{Decision, PartyAct, SubjectKind, Verb};
use wire::Verdict;

use super::{PROTOCOL, kit::Kit};
use crate::facts::PERSONAL;

/// What must come of a message.
pub(super) struct Foreseen {
    pub verdict: Verdict,
    /// What that rests on.
    pub law: String,
    /// The case afterwards, if it is a step that is taken.
    pub case: Option<CaseState>,
}

impl Kit {
    /// What must come of a message that is written at `created` and arrives now; for a step in a case, after what was said in it.
    pub(super) fn foresee(&self, body: &Body, case: Option<&CaseState>, created: Timestamp) -> Foreseen {
        let known = |step: &Step| self.packs.pack(&step.instrument, step.version).filter(|pack| self.runs(pack));
        let pack = match body {
            Body::Step(step) => known(step),
            Body::Ask(_) | Body::Answer(_) => None,
        };
        let denied = |rule: &str, law: &str| Foreseen {
            verdict: Verdict::Denied(rule.to_owned()),
            law: law.to_owned(),
            case: None,
        };
        let class = pack.map_or(PERSONAL, |pack| &pack.data_class);
        if let Decision::Deny(denial) = self.policies.party(self.act(body, class, pack.is_some())) {
            return denied(&denial.rule, &format!("crates/policy/policies/parties.cedar, {}", denial.rule));
        }
        match (body, pack) {
            (Body::Answer(_), _) => denied("answer-without-question", "docs/checks.md C-DEC-02"),
            (Body::Step(step), Some(pack)) => match self.tried(pack, step, case, created) {
                Err(refusal) => denied(&refusal.rule, &refusal.law),
                Ok(moved) => Foreseen {
                    verdict: Verdict::Accepted,
                    law: pack.step(&step.name).map(|def| def.basis.law.clone()).unwrap_or_default(),
                    case: Some(moved),
                },
            },
            (Body::Ask(_) | Body::Step(_), _) => {
                Foreseen { verdict: Verdict::Accepted, law: format!("{PROTOCOL} 5"), case: None }
            }
        }
    }

    fn tried(
        &self,
        pack: &Pack,
        step: &Step,
        case: Option<&CaseState>,
        created: Timestamp,
    ) -> Result<CaseState, Refusal> {
        let engine = self.packs.engine(pack, &self.cast.me, &self.cast.node);
        let at = case.map_or(self.now(), |case| case.latest.max(self.now()));
        let fields = step.fields.iter().cloned().collect();
        let event = Event { step: step.name.clone(), by: Role::Requester, at, sent: created, fields };
        case.map_or_else(|| instruments::open(&engine, &event), |case| instruments::step(&engine, case, &event))
    }

    fn act(&self, body: &Body, class: &str, instrument_known: bool) -> PartyAct {
        let (purpose, subject, justified) = match body {
            Body::Ask(ask) => {
                (Some(ask.purpose), Some(SubjectKind::from(&ask.query)), !ask.justification.trim().is_empty())
            }
            Body::Answer(_) => (Some(model::Purpose::CriminalInvestigation), None, true),
            Body::Step(_) => (None, None, true),
        };
        let between = [&self.cast.me, &self.cast.node];
        PartyAct {
            sender: self.cast.me.clone(),
            sender_kind: self.kind,
            recipient_kind: self.target.kind,
            verb: Verb::from(body),
            purpose,
            subject,
            justified,
            basis: self.cast.membership.transfer(between, class, self.now()).has_basis(),
            life_threat: false,
            instrument_known,
            asylum_to_origin: false,
        }
    }
}
