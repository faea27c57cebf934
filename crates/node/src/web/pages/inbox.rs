//! Requests by their legal clock: the nearest end first, in pages of fifty.
//!
//! It lists; it decides nothing and opens nothing, so a look at it is no look at a case.

use std::collections::BTreeSet;

use axum::response::Response;
use model::{CaseId, Handling, Timestamp};

use super::{
    case_view,
    failure::Failure,
    print,
    visit::{Desk, Visit},
    words,
};
use crate::{
    cases,
    store::{self, CaseFile, StoreError},
    web::views::{ClockView, InboxFilter, InboxPage, InboxRow, Marks, Place},
};

/// Requests on one page.
const PAGE_ROWS: usize = 50;
/// Open requests that are looked through at most.
const OPEN_MAX: u32 = 10_000;
/// What is due within a day.
const DUE_MS: i64 = 24 * 3_600_000;

/// `GET /inbox?filter=…&after=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Inbox)?;
    let filter = InboxFilter::parse(visit.reader.asked("filter"));
    let after = visit.reader.asked("after").parse::<usize>().unwrap_or(0).min(OPEN_MAX as usize);
    let found = matching_files(&visit, filter)?;
    let (total, shown): (usize, Vec<CaseFile>) = (found.len(), found.into_iter().skip(after).take(PAGE_ROWS).collect());
    let touched = touched(&visit, shown.iter().map(|file| file.id), None)?;
    let desk = visit.desk();
    let rows: Vec<InboxRow> = shown.iter().map(|file| row(&desk, file, touched.contains(&file.id))).collect();
    let next = next_page(filter, after, total);
    let frame = desk.frame(Some(Place::Inbox));
    print(&InboxPage { t: desk.t, frame, filter, rows, total: total as u64, next })
}

/// The open requests that the filter wants, by their clock.
fn matching_files(visit: &Visit, filter: InboxFilter) -> Result<Vec<CaseFile>, StoreError> {
    let due_before = (filter == InboxFilter::Due).then(|| visit.now.plus_ms(DUE_MS));
    let files = visit.site.node.store.read(|conn| store::cases(conn, due_before, OPEN_MAX, 0))?;
    let mut open: Vec<CaseFile> = files.into_iter().filter(|file| file.open).collect();
    if filter == InboxFilter::Mine {
        let mine = touched(visit, open.iter().map(|file| file.id), Some(&visit.signed.person.id))?;
        open.retain(|file| mine.contains(&file.id));
    }
    Ok(open)
}

/// The cases in which this node, or that officer of it, took a step.
fn touched(
    visit: &Visit,
    cases: impl Iterator<Item = CaseId>,
    officer: Option<&str>,
) -> Result<BTreeSet<CaseId>, StoreError> {
    let me = &visit.site.node.me;
    visit.site.node.store.read(|conn| {
        let mut found = BTreeSet::new();
        for case in cases {
            let events = store::case_events(conn, case)?;
            let ours = |event: &store::CaseEvent| event.sender == *me && officer.is_none_or(|id| event.officer == id);
            if events.iter().any(ours) {
                found.insert(case);
            }
        }
        Ok(found)
    })
}

fn row(desk: &Desk<'_>, file: &CaseFile, touched: bool) -> InboxRow {
    let t = desk.t;
    InboxRow {
        href: format!("/cases/{}", file.id),
        number: cases::number(&file.instrument, file.id),
        clock: clock(desk, file.due, desk.visit.now),
        instrument: t.pack_text(&file.instrument, "title"),
        subject: file.title.clone(),
        subject_lang: words::script_tag(&file.title).to_owned(),
        state: t.pack_text(&file.instrument, &format!("state-{}", file.state)),
        from: desk.party(&file.requester),
        to: desk.party(&file.requested),
        marks: Marks(Handling::default()),
        unread: !touched,
    }
}

fn clock(desk: &Desk<'_>, due: Option<Timestamp>, now: Timestamp) -> ClockView {
    let ending = case_view::ending(desk.t, &desk.when, due, now);
    if due.is_some() { ending } else { ClockView { words: desk.t.text("clock-none"), ..ending } }
}

/// The address of the next page, if there is one.
fn next_page(filter: InboxFilter, after: usize, total: usize) -> Option<String> {
    let next = after.saturating_add(PAGE_ROWS);
    (next < total).then(|| format!("/inbox?filter={}&after={next}", filter.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pages_show_every_request_once(total in 0usize..400) {
            let (mut after, mut seen) = (0, 0);
            loop {
                seen += PAGE_ROWS.min(total.saturating_sub(after));
                let Some(next) = next_page(InboxFilter::Due, after, total) else { break };
                prop_assert!(next.starts_with("/inbox?filter=due&after="));
                after = next.rsplit('=').next().unwrap().parse().unwrap();
            }
            prop_assert_eq!(seen, total);
        }
    }
}
