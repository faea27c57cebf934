//! Who of this node sees to which case? Cases are handed from officer to officer, one or many at once, with one reason, and back.
//!
//! What is handed on stays in the node: the other party learns of steps, not of who sits at which desk.

use std::collections::BTreeMap;
use std::sync::Arc;

use minicbor::bytes::ByteVec;
use model::CaseId;
use policy::Act;

use crate::{
    cases,
    check::{NotDone, Officer},
    node::Node,
    people::Person,
    record::Record,
    store::{self, CaseFile, Tx},
};

/// Cases that are handed on at once at the most.
pub const CASES_MAX: usize = 500;
/// Characters of the longest reason.
pub const REASON_MAX: usize = 500;

/// The rows of these cases that are here, in their order; an officer who may not read one does not see it.
pub fn chosen(node: &Node, officer: &Officer, ids: &[CaseId]) -> Result<Vec<CaseFile>, NotDone> {
    let readable = cases::readable(node, officer)?;
    let mut found = node.store.read(|conn| {
        let files = ids.iter().take(CASES_MAX).map(|id| store::case_file(conn, *id));
        files.filter_map(Result::transpose).collect::<Result<Vec<CaseFile>, _>>()
    })?;
    found.retain(|file| readable.has(&file.instrument));
    Ok(found)
}

/// Cases that an officer may hand on: all of them, or none.
fn to_hand_on(node: &Node, officer: &Officer, ids: &[CaseId]) -> Result<Vec<CaseFile>, NotDone> {
    let files = chosen(node, officer, ids)?;
    if files.len() < ids.len() {
        return Err(NotDone::Unknown("case"));
    }
    for file in &files {
        cases::permit(node, (officer, Act::CaseStep), node.packs.newest(&file.instrument), None, true)?;
    }
    Ok(files)
}

/// Hands cases to a person of this node. Gives the entry, by which it is undone.
///
/// # Errors
/// Who hands on must be able to take steps in each of the cases, and so must whoever gets them.
pub async fn assign(
    node: &Arc<Node>,
    officer: &Officer,
    (ids, to): (&[CaseId], &Person),
    reason: &str,
) -> Result<u64, NotDone> {
    if ids.is_empty() || ids.len() > CASES_MAX {
        return Err(NotDone::Bounds(format!("choose 1 to {CASES_MAX} cases")));
    }
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_MAX {
        return Err(NotDone::Bounds(format!("give a reason of 1 to {REASON_MAX} characters")));
    }
    let files = to_hand_on(node, officer, ids)?;
    if files.iter().any(|file| !cases::may_step(node, to.role, &file.instrument)) {
        return Err(NotDone::Bounds("that person may take no steps in one of these cases".to_owned()));
    }
    let record = assigned(ids, &to.id, (&officer.id, reason));
    let now = node.clock.now();
    Ok(node.store.write("assign", move |tx| tx.record(&record, now)).await?.place)
}

/// Gives the cases that an entry handed on back to whoever saw to them, unless somebody handed them on since. Gives how many.
///
/// # Errors
/// As [`assign`].
pub async fn undo(node: &Arc<Node>, officer: &Officer, entry: u64, reason: &str) -> Result<usize, NotDone> {
    let handed = node.store.read(|conn| store::handed(conn, entry))?;
    let ids: Vec<CaseId> = handed.iter().map(|handed| handed.case).collect();
    to_hand_on(node, officer, &ids)?;
    let mut former: BTreeMap<&str, Vec<CaseId>> = BTreeMap::new();
    for one in &handed {
        former.entry(&one.former).or_default().push(one.case);
    }
    let records: Vec<Record> =
        former.iter().map(|(former, ids)| assigned(ids, former, (&officer.id, reason))).collect();
    let now = node.clock.now();
    let work = move |tx: &mut Tx<'_>| {
        for record in &records {
            tx.record(record, now)?;
        }
        Ok(())
    };
    node.store.write("unassign", work).await?;
    Ok(ids.len())
}

fn assigned(ids: &[CaseId], to: &str, (by, reason): (&str, &str)) -> Record {
    Record::Assigned {
        cases: ids.iter().map(|case| ByteVec::from(case.0.to_vec())).collect(),
        to: to.to_owned(),
        by: by.to_owned(),
        reason: reason.to_owned(),
    }
}
