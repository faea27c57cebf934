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
    people::{self, Person},
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
    found.retain(|file| readable.as_ref().is_none_or(|names| names.contains(&file.instrument)));
    Ok(found)
}

/// Who may see to a case of that instrument: whoever may take steps in it.
pub fn may_see_to(node: &Node, person: &Person, instrument: &str) -> bool {
    let officer = Officer { id: person.id.clone(), role: person.role };
    let pack = node.packs.newest(instrument);
    pack.is_some() && cases::permit(node, (&officer, Act::CaseStep), pack, None, true).is_ok()
}

/// Hands cases to a person of this node, or to nobody. Gives the entry, by which it is undone.
///
/// # Errors
/// Who hands on must be able to take steps in each of the cases, and so must whoever gets them.
pub async fn assign(
    node: &Arc<Node>,
    officer: &Officer,
    (ids, to): (&[CaseId], Option<&Person>),
    reason: &str,
) -> Result<u64, NotDone> {
    if ids.is_empty() || ids.len() > CASES_MAX {
        return Err(NotDone::Bounds(format!("choose 1 to {CASES_MAX} cases")));
    }
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_MAX {
        return Err(NotDone::Bounds(format!("give a reason of 1 to {REASON_MAX} characters")));
    }
    for file in chosen(node, officer, ids)? {
        let pack = node.packs.newest(&file.instrument);
        cases::permit(node, (officer, Act::CaseStep), pack, None, true)?;
        if to.is_some_and(|person| !may_see_to(node, person, &file.instrument)) {
            return Err(NotDone::Bounds("that person may take no steps in one of these cases".to_owned()));
        }
    }
    let record = assigned(ids, to.map_or("", |person| &person.id), (&officer.id, reason));
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
    for file in chosen(node, officer, &ids)? {
        cases::permit(node, (officer, Act::CaseStep), node.packs.newest(&file.instrument), None, true)?;
    }
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

/// The colleagues to whom all of these cases may be handed.
///
/// # Errors
/// The store cannot be read now.
pub fn colleagues(node: &Node, invented: &[Person], files: &[CaseFile]) -> Result<Vec<Person>, NotDone> {
    let rows = node.store.read(|conn| store::people(conn, people::PEOPLE_MAX))?;
    let all = invented.iter().cloned().chain(rows.into_iter().filter_map(Person::of));
    Ok(all.filter(|person| files.iter().all(|file| may_see_to(node, person, &file.instrument))).collect())
}

fn assigned(ids: &[CaseId], to: &str, (by, reason): (&str, &str)) -> Record {
    Record::Assigned {
        cases: ids.iter().map(|case| ByteVec::from(case.0.to_vec())).collect(),
        to: to.to_owned(),
        by: by.to_owned(),
        reason: reason.to_owned(),
    }
}
