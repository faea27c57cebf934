//! A check over the eight nodes of the demo, from the question to the last answer: signed, sealed, journaled, matched, decided, answered.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use model::{CheckId, PartyId, Purpose};
use policy::Role;
use serde_json::{Value, json};

use super::{exchange::NoFigures, instant, ms, quantile, resident_mib};
use crate::{
    check::{self, Officer, Question},
    demo::{overlaps, question, stage},
};

/// Measures `checks` checks asked one after the other at one node, each of all eight parties.
pub async fn run(folder: &Path, checks: usize, size: usize) -> Result<Value, NoFigures> {
    let started = instant();
    let nodes = stage::set(stage::Cast::Holders, folder, 1, size, 0)
        .await
        .map_err(|error| NoFigures::Stage(error.to_string()))?;
    let raised = started.elapsed();
    let Some(asker) = nodes.iter().find(|running| running.node.me.as_str() == "mk-spoc") else {
        return Err(NoFigures::Missing(0, 0));
    };
    let node = &asker.node;
    let officer = Officer { id: "duty.mk".to_owned(), role: Role::DutyOfficer };
    let parties: Vec<PartyId> = nodes.iter().map(|running| running.node.me.clone()).collect();
    let subjects: Vec<_> =
        overlaps(1).into_iter().flat_map(|overlap| overlap.known).map(|(_, planted)| planted.subject).collect();
    let (mut last, mut hits) = (Vec::with_capacity(checks), 0);
    for n in 0..checks {
        let Some(subject) = subjects.get(n % subjects.len().max(1)) else { break };
        let question = Question {
            query: question(subject),
            purpose: Purpose::CriminalInvestigation,
            justification: format!("bench {n}"),
            parties: parties.clone(),
        };
        let mut answers = node.signals.answered.subscribe();
        let started = instant();
        let id = check::ask(node, &officer, question).await.map_err(|error| NoFigures::Stage(error.to_string()))?;
        let mut open: BTreeSet<PartyId> = parties.iter().cloned().collect();
        wait_for_all(&mut answers, id, &mut open).await;
        if !open.is_empty() {
            return Err(NoFigures::Missing((parties.len() - open.len()) as u64, parties.len() as u64));
        }
        last.push(started.elapsed());
        let (.., said) = check::read(node, &officer, id).await.map_err(|error| NoFigures::Stage(error.to_string()))?;
        hits +=
            said.iter().filter(|(_, said)| matches!(said, check::Said::Answered(model::Outcome::Hits(_), _))).count();
    }
    last.sort_unstable();
    Ok(json!({
        "bench": "check",
        "nodes": nodes.len(),
        "holdings_per_node": size,
        "raised_in_s": raised.as_secs_f64(),
        "last_answer_ms": { "p50": ms(quantile(&last, 0.5)), "p99": ms(quantile(&last, 0.99)), "count": last.len() },
        "answers_with_hits": hits,
        "resident_mib": resident_mib(),
    }))
}

/// Reads answers from the commits' own channel until every party has answered or ten seconds went by.
async fn wait_for_all(
    answers: &mut tokio::sync::broadcast::Receiver<(CheckId, PartyId)>,
    id: CheckId,
    open: &mut BTreeSet<PartyId>,
) {
    let all = async {
        while !open.is_empty() {
            match answers.recv().await {
                Ok((check, party)) if check == id => {
                    open.remove(&party);
                }
                Ok(_) | Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {}
                Err(tokio::sync::broadcast::error::RecvError::Closed) => return,
            }
        }
    };
    // What is still open after the wait is told by the caller.
    let _elapsed = tokio::time::timeout(Duration::from_secs(10), all).await;
}
