//! Facts and a message in, a decision out. Pure: the same facts give the same decision, and nothing is read or written here.
//!
//! INVARIANT proof: a [`Permitted`] exists only if the policy permits and the instrument allows; only this file makes one. Every
//! denial names its rule. What a hit shows is decided here too, by the owner's policy, hit by hit.

use model::{Answer, Ask, Body, CoreData, Disclosure, Handling, Hit, Outcome, Reason, Step};
use policy::{Decision as Ruled, DisclosureFacts, PartyAct, Policies, Verb};
use wire::Authenticated;

use crate::facts::{self, About, Facts, Found, StepFacts};
use crate::overriding;

/// What becomes of a message.
#[derive(Debug)]
pub enum Decision {
    /// It is in force.
    Permit(Permitted),
    /// It is journaled as a denial.
    Deny(Denied),
}

/// A message that policy and instrument permit.
#[derive(Debug)]
pub struct Permitted {
    message: Authenticated,
    follows: Option<Follows>,
}

/// A message that a rule denies.
#[derive(Debug)]
pub struct Denied {
    message: Authenticated,
    rule: String,
}

/// What is sent back at once, and which holding each of its references means.
#[derive(Debug, Clone, PartialEq)]
pub struct Follows {
    /// What is said.
    pub body: Body,
    /// Reference and holding.
    pub shown: Vec<([u8; 16], i64)>,
}

/// An answer to send, and which holding each of its references means.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What the asker gets.
    pub answer: Answer,
    /// Reference and holding.
    pub shown: Vec<([u8; 16], i64)>,
}

impl Decision {
    /// The message decided on.
    pub fn message(&self) -> &Authenticated {
        match self {
            Self::Permit(permitted) => &permitted.message,
            Self::Deny(denied) => &denied.message,
        }
    }

    /// The rule that denies it; empty if permitted.
    pub fn denied_by(&self) -> &str {
        match self {
            Self::Permit(_) => "",
            Self::Deny(denied) => &denied.rule,
        }
    }

    /// What follows at once, if anything.
    pub fn follows(self) -> Option<Follows> {
        match self {
            Self::Permit(permitted) => permitted.follows,
            Self::Deny(_) => None,
        }
    }
}

/// Decides on an authenticated message.
pub fn decide(policies: &Policies, facts: &Facts, message: Authenticated) -> Decision {
    // C-OVR-01: one person alone, or without a word, overrides nothing.
    if let Body::Step(Step { threat: Some(threat), .. }) = &message.message().body
        && !threat.is_by_two()
    {
        return Decision::Deny(Denied { message, rule: overriding::NEEDS_TWO.to_owned() });
    }
    // C-DEC-01: what no rule permits is denied.
    if let Ruled::Deny(denial) = policies.party(act_of(facts, &message)) {
        return Decision::Deny(Denied { message, rule: denial.rule });
    }
    let instrument_rule = match &facts.about {
        // C-DEC-02: an answer nobody asked for changes nothing.
        About::Answer { expected: false } => Some("answer-without-question".to_owned()),
        // C-DEC-03: the instrument's own rule is named.
        About::Step(StepFacts::Forbidden(rule)) => Some(rule.clone()),
        // C-DEC-04
        About::Step(StepFacts::NotAParty) => Some("not-a-party-to-the-case".to_owned()),
        _ => None,
    };
    if let Some(rule) = instrument_rule {
        return Decision::Deny(Denied { message, rule });
    }
    let follows = match (&message.message().body, &facts.about) {
        (Body::Ask(ask), About::Ask(found)) => {
            let Reply { answer, shown } = answer(policies, facts, ask, found);
            Some(Follows { body: Body::Answer(answer), shown })
        }
        // C-CAS-03: what the other side erases is erased here in the same transaction, and the answer says so.
        (Body::Step(step), About::Step(StepFacts::Erases)) => {
            let done = crate::deadlines::erased(step.case, &step.instrument, step.version);
            Some(Follows { body: Body::Step(done), shown: Vec::new() })
        }
        _ => None,
    };
    Decision::Permit(Permitted { message, follows })
}

fn act_of(facts: &Facts, message: &Authenticated) -> PartyAct {
    let said = message.message();
    let (verb, purpose, subject, justified) = match &said.body {
        Body::Ask(ask) => {
            let justified = !ask.justification.trim().is_empty();
            (Verb::Ask, Some(ask.purpose), Some(facts::kind_of_query(&ask.query)), justified)
        }
        // An answer has the purpose of the question it belongs to; that it was asked for is checked by C-DEC-02.
        Body::Answer(_) => (Verb::Answer, Some(model::Purpose::CriminalInvestigation), None, true),
        Body::Step(_) => (Verb::Step, None, None, true),
    };
    let asylum_to_origin = match (&said.body, &facts.about) {
        (Body::Ask(ask), About::Ask(found)) => facts::asks_origin(ask, &facts.country, found),
        _ => false,
    };
    PartyAct {
        sender: said.sender.clone(),
        sender_kind: facts.sender,
        recipient_kind: facts.me,
        verb,
        purpose,
        subject,
        justified,
        basis: facts.basis.has_basis(),
        life_threat: matches!(&said.body, Body::Step(Step { threat: Some(_), .. })),
        instrument_known: !matches!(facts.about, About::Step(StepFacts::UnknownInstrument)),
        asylum_to_origin,
    }
}

/// What the asker gets to know: hit by hit, by the owner's rules.
pub fn answer(policies: &Policies, facts: &Facts, ask: &Ask, found: &[Found]) -> Reply {
    let mut shown = Vec::new();
    let mut hits = Vec::new();
    for found in found {
        let disclosure = policies.disclosure(&DisclosureFacts {
            purpose: ask.purpose,
            asker: facts.sender,
            subject: facts::kind_of_subject(&found.holding.subject),
            handling: found.holding.handling,
        });
        if let Some(hit) = show(found, disclosure) {
            shown.push((found.reference, found.holding.id));
            hits.push(hit);
        }
    }
    let outcome = if hits.is_empty() { Outcome::NoHit } else { Outcome::Hits(hits) };
    Reply { answer: Answer { check: ask.check, outcome }, shown }
}

/// A hit as far as its owner shows it: an opaque one carries the kinds of reasons, not the values compared.
pub fn show(found: &Found, disclosure: Disclosure) -> Option<Hit> {
    let (reasons, core) = match disclosure {
        Disclosure::Nothing => return None,
        Disclosure::Opaque => {
            let bare = found.reasons.iter().map(|reason| Reason { kind: reason.kind, detail: String::new() });
            (bare.collect(), None)
        }
        Disclosure::Core => {
            let handling = Handling { code: found.holding.handling, ..Handling::default() };
            let (subject, about) = (found.holding.subject.clone(), found.holding.about.clone());
            (found.reasons.clone(), Some(CoreData { subject, about, handling }))
        }
    };
    Some(Hit { reference: found.reference, score: found.score, reasons, core })
}
