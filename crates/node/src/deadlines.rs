//! What happens when time is up: lapsed clocks take their step, data whose time has come is erased on both sides.
//!
//! The engine reckons what time does wherever a case is looked at; here it is put on record, so that lists, statistics and auditors see it
//! without anybody looking. Small transactions, so that nothing waits behind a long sweep.

use std::sync::Arc;
use std::time::Duration;

use instruments::SKEW_TOLERATED_US;
use minicbor::bytes::ByteVec;
use model::{Body, CaseId, Step, Timestamp};

use crate::{
    node::Node,
    record::Record,
    store::{self, EndKind, Kept, StoreError, Tx},
};

/// How often it is looked whether time is up.
const EVERY: Duration = Duration::from_secs(1);
/// Cases in one transaction.
const TOGETHER: u32 = 500;
/// By whom a step is taken that nobody orders: the node itself.
pub const NODE: &str = "node";

/// Looks every second.
pub async fn run(node: Arc<Node>) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = sweep(&node).await {
            tracing::error!(%error, "what is due cannot be put on record; trying again");
        }
    }
}

/// Puts on record whatever time has done by now; gives how many cases it concerned.
pub async fn sweep(node: &Arc<Node>) -> Result<usize, StoreError> {
    let mut concerned = 0;
    for kind in [EndKind::Lapse, EndKind::Erase] {
        let mut first = None;
        loop {
            let now = node.clock.now();
            // As the engine does it: a limit is over only when no skew between two clocks can be the reason.
            let over = Timestamp(now.0.saturating_sub(SKEW_TOLERATED_US));
            let due = node.store.read(|conn| store::clock_ends(conn, kind, over, TOGETHER))?;
            // What stays although it was put on record would come again for ever; it is said where the pack is linted.
            if due.is_empty() || first == due.first().cloned() {
                break;
            }
            first = due.first().cloned();
            concerned += due.len();
            let within = Arc::clone(node);
            let work = move |tx: &mut Tx<'_>| {
                due.into_iter().try_for_each(|end| match kind {
                    EndKind::Erase => erase(tx, &within, end.case, now),
                    _ => {
                        let case = ByteVec::from(end.case.0.to_vec());
                        tx.record(&Record::Lapsed { case, clock: end.name, due: end.due.0 }, now).map(|_| ())
                    }
                })
            };
            node.store.write("deadlines", work).await?;
        }
    }
    Ok(concerned)
}

/// Erases here and tells the other side, whose node does the same and says so.
fn erase(tx: &mut Tx<'_>, node: &Node, case: CaseId, now: Timestamp) -> Result<(), StoreError> {
    let Some(file) = store::case_file(tx.conn(), case)? else { return Ok(()) };
    let Some(pack) = node.packs.pack(&file.instrument, file.version) else { return Ok(()) };
    let Some(step) = pack.erasing().next() else { return Ok(()) };
    let other = if file.requester == node.me { &file.requested } else { &file.requester };
    let fields = vec![
        ("erasure_ground".to_owned(), "no_longer_needed".to_owned()),
        ("erasure_reasons".to_owned(), "The time that the instrument allows is over.".to_owned()),
    ];
    let (instrument, version) = (file.instrument.clone(), file.version);
    let step =
        Step { case, instrument, version, name: step.name.clone(), fields, officer: NODE.to_owned(), threat: None };
    let basis = node.membership().transfer([&node.me, other], &pack.data_class, now).into_words();
    tx.send(other, Body::Step(step), Kept { basis, ..Kept::default() }, now)?;
    Ok(())
}

/// The answer to an erasure: done. The case is gone when this is sent.
pub fn erased(case: CaseId, instrument: &str, version: u32) -> Step {
    let fields = vec![("erased_scope".to_owned(), "all".to_owned())];
    let instrument = instrument.to_owned();
    Step { case, instrument, version, name: "erased".to_owned(), fields, officer: NODE.to_owned(), threat: None }
}
