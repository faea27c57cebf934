//! A check, from the officer's side: permit, ask, wait, judge.
//!
//! The question goes to every party asked as a message of its own, with its own way there and its own time-out, so a party that is
//! down delays nobody. The consultation is on this node's journal before anything leaves, and on each asked party's when it arrives.

use std::sync::Arc;

use minicbor::bytes::ByteVec;
use model::{Ask, Body, CheckId, Outcome, PartyId, Purpose, Query, Timestamp};
use policy::{Act, Decision, Denial, PersonAct, Role};

use crate::{
    decide, facts,
    node::Node,
    projection::title_of,
    record::Record,
    store::{self, Inquiry, InquiryParty, Kept, StoreError},
};

/// How long an answer is waited for before the screen says that there is none yet. It still counts when it comes later.
pub const ANSWER_WAIT_MS: i64 = 10_000;
/// Parties in one check at the most.
pub const PARTIES_MAX: usize = 64;

/// Who acts: an officer of this node, as signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The officer's id, unique in the node.
    pub id: String,
    /// What the officer may do.
    pub role: Role,
}

/// A question as an officer puts it.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What is asked.
    pub query: Query,
    /// Why.
    pub purpose: Purpose,
    /// The reason in words or the file number.
    pub justification: String,
    /// The parties to ask; this one means the own holdings.
    pub parties: Vec<PartyId>,
}

/// Why an act of an officer did not happen.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// A rule forbids it.
    #[error("rule `{}` forbids it; ask: {}", .0.rule, .0.ask)]
    Denied(#[from] Denial),
    /// There is no such thing here.
    #[error("there is no such {0} here")]
    Unknown(&'static str),
    /// The instrument refuses the step.
    #[error(transparent)]
    Refused(#[from] instruments::Refusal),
    /// Something in the question is out of bounds.
    #[error("{0}")]
    Bounds(String),
    /// The store cannot take it now.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Asks. The check is on the journal and in the outboxes when this returns.
pub async fn ask(node: &Arc<Node>, officer: &Officer, question: Question) -> Result<CheckId, NotDone> {
    let now = node.clock.now();

    // Permit: the officer's role, the purpose, a reason.
    permit(node, officer, Act::CheckAsk, &question)?;
    let mut parties = question.parties;
    parties.sort();
    parties.dedup();
    if parties.is_empty() || parties.len() > PARTIES_MAX {
        return Err(NotDone::Bounds(format!("choose between 1 and {PARTIES_MAX} parties to ask")));
    }
    let membership = node.membership();
    if let Some(stranger) = parties.iter().find(|party| !membership.parties.contains_key(party)) {
        return Err(NotDone::Bounds(format!("`{stranger}` is not in the directory")));
    }

    // Ask: one transaction for the consultation, the own holdings and every question that leaves.
    let check = CheckId(node.entropy.draw());
    let (query, purpose, justification) = (question.query, question.purpose, question.justification);
    let ask = Ask { check, query, purpose, justification, officer: officer.id.clone() };
    let within = Arc::clone(node);
    let work = move |tx: &mut store::Tx<'_>| {
        let local = if parties.contains(&within.me) { own_answer(tx, &within, &ask)? } else { Vec::new() };
        let record = Record::Asked {
            check: ByteVec::from(check.0.to_vec()),
            ask: ByteVec::from(wire::encode_body(&Body::Ask(ask.clone()))),
            title: title_of(&ask.query),
            parties: parties.iter().map(|party| party.as_str().to_owned()).collect(),
            local: ByteVec::from(local),
        };
        tx.record(&record, now)?;
        for party in parties.iter().filter(|party| **party != within.me) {
            let basis = membership.transfer([&within.me, party], facts::PERSONAL, now).into_words();
            tx.send(party, Body::Ask(ask.clone()), Kept { basis, ..Kept::default() }, now)?;
        }
        Ok(())
    };
    node.store.write("ask", work).await?;
    node.metrics.checks.inc();
    Ok(check)
}

/// The own holdings' answer: an officer of the owner sees core data.
fn own_answer(tx: &store::Tx<'_>, node: &Node, ask: &Ask) -> Result<Vec<u8>, StoreError> {
    let found = facts::search(tx, node, ask)?;
    let hits: Vec<_> = found.iter().filter_map(|found| decide::show(found, model::Disclosure::Core)).collect();
    let outcome = if hits.is_empty() { Outcome::NoHit } else { Outcome::Hits(hits) };
    Ok(wire::encode_body(&Body::Answer(model::Answer { check: ask.check, outcome })))
}

/// What one party said so far, as a screen shows it.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Nothing yet, and the time is not up.
    Waiting,
    /// Nothing yet, and the time is up; it still counts when it comes.
    Silent,
    /// An answer, and when it came.
    Answered(Outcome, Timestamp),
    /// The party's rules refuse the question; the rule's name.
    Refused(String),
}

/// A check and what was said; journaled as a consultation if hits are shown.
pub async fn read(
    node: &Arc<Node>,
    officer: &Officer,
    check: CheckId,
) -> Result<(Inquiry, Ask, Vec<(PartyId, Said)>), NotDone> {
    let now = node.clock.now();
    let (inquiry, rows) = node.store.read(|conn| store::inquiry(conn, check))?.ok_or(NotDone::Unknown("check"))?;
    let Ok(Body::Ask(ask)) = wire::decode_body(&inquiry.ask) else { return Err(NotDone::Unknown("check")) };
    let act = person_act(officer, Act::CheckRead, Some(ask.purpose), true);
    if let Decision::Deny(denial) = node.policies.person(act) {
        return Err(NotDone::Denied(denial));
    }
    let late = now.ms_since(inquiry.at) > ANSWER_WAIT_MS;
    let said: Vec<_> = rows.into_iter().map(|row| (row.party.clone(), said(row, late))).collect();
    Ok((inquiry, ask, said))
}

/// Journals that an officer looked at a check's answers: once for each look at the page.
pub async fn journal_look(node: &Arc<Node>, officer: &Officer, inquiry: &Inquiry, ask: &Ask) -> Result<(), NotDone> {
    let now = node.clock.now();
    let record = Record::Read {
        officer: officer.id.clone(),
        act: "check.read".to_owned(),
        about: inquiry.title.clone(),
        purpose: ask.purpose.as_str().to_owned(),
        reference: ask.justification.clone(),
    };
    node.store.write("look", move |tx| tx.record(&record, now)).await?;
    Ok(())
}

fn said(row: InquiryParty, late: bool) -> Said {
    if let Some(rule) = row.refused {
        return Said::Refused(rule);
    }
    let answer = row.answer.as_deref().and_then(|bytes| match wire::decode_body(bytes) {
        Ok(Body::Answer(answer)) => Some(answer.outcome),
        _ => None,
    });
    match answer {
        Some(Outcome::Refused(rule)) => Said::Refused(rule),
        Some(outcome) => Said::Answered(outcome, row.answered.unwrap_or_default()),
        None if late => Said::Silent,
        None => Said::Waiting,
    }
}

/// Judges a hit: the officer confirms that it is the same person or thing, or says that it is not. No score decides.
pub async fn judge(
    node: &Arc<Node>,
    officer: &Officer,
    check: CheckId,
    hit: (&PartyId, [u8; 16]),
    same: bool,
) -> Result<(), NotDone> {
    let now = node.clock.now();
    let (_, ask, rows) = read(node, officer, check).await?;
    let act = person_act(officer, Act::MatchConfirm, Some(ask.purpose), true);
    if let Decision::Deny(denial) = node.policies.person(act) {
        return Err(NotDone::Denied(denial));
    }
    let (party, reference) = hit;
    // C-CHK-01: only a hit that was shown can be judged.
    let shown = rows.iter().any(|(of, said)| {
        of == party && matches!(said, Said::Answered(Outcome::Hits(hits), _) if hits.iter().any(|hit| hit.reference == reference))
    });
    if !shown {
        return Err(NotDone::Unknown("hit"));
    }
    let record = Record::Judged {
        check: ByteVec::from(check.0.to_vec()),
        party: party.as_str().to_owned(),
        reference: ByteVec::from(reference.to_vec()),
        officer: officer.id.clone(),
        same,
    };
    node.store.write("judge", move |tx| tx.record(&record, now)).await?;
    Ok(())
}

fn permit(node: &Node, officer: &Officer, act: Act, question: &Question) -> Result<(), Denial> {
    let justified = !question.justification.trim().is_empty();
    node.policies.person(person_act(officer, act, Some(question.purpose), justified)).into_result().map(drop)
}

/// The facts about an act of an officer in the own node.
pub fn person_act(officer: &Officer, act: Act, purpose: Option<Purpose>, justified: bool) -> PersonAct {
    PersonAct { role: officer.role, act, purpose, instrument: None, handling: None, own_party: true, justified }
}
