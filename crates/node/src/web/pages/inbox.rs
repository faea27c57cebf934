//! Requests by their legal clock: the nearest end first, in pages of fifty.
//!
//! It lists; it decides nothing and opens nothing, so a look at it is no look at a case.

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
    store::{self, After, CaseFile, Wanted},
    web::views::{ClockView, InboxFilter, InboxPage, InboxRow, Marks, Place},
};

/// Requests on one page.
const PAGE_ROWS: u32 = 50;
/// Requests that are counted at most.
const COUNTED_MAX: u32 = 10_000;
/// What is due within a day.
const DUE_MS: i64 = 24 * 3_600_000;

/// `GET /inbox?filter=…&after=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Inbox)?;
    let filter = InboxFilter::parse(visit.reader.asked("filter"));
    let wanted = Wanted {
        open: true,
        due_before: (filter == InboxFilter::Due).then(|| visit.now.plus_ms(DUE_MS)),
        owner: (filter == InboxFilter::Mine).then_some(visit.signed.person.id.as_str()),
        instrument: None,
    };
    let after = read_after(visit.reader.asked("after"));
    let (mut found, total) = visit.site.node.store.read(|conn| {
        let found = store::cases(conn, &wanted, after, PAGE_ROWS + 1)?;
        Ok((found, store::case_count(conn, &wanted, COUNTED_MAX)?))
    })?;
    let more = found.len() > PAGE_ROWS as usize;
    found.truncate(PAGE_ROWS as usize);
    let next = found.last().filter(|_| more).map(|last| next_page(filter, last));
    let desk = visit.desk();
    let rows: Vec<InboxRow> = found.iter().map(|file| row(&desk, file)).collect();
    let frame = desk.frame(Some(Place::Inbox));
    print(&InboxPage { t: desk.t, frame, filter, rows, total, next })
}

fn row(desk: &Desk<'_>, file: &CaseFile) -> InboxRow {
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
        unread: file.owner.is_empty(),
    }
}

fn clock(desk: &Desk<'_>, due: Option<Timestamp>, now: Timestamp) -> ClockView {
    let ending = case_view::ending(desk.t, &desk.when, due, now);
    if due.is_some() { ending } else { ClockView { words: desk.t.text("clock-none"), ..ending } }
}

/// The address of the page behind a row.
fn next_page(filter: InboxFilter, last: &CaseFile) -> String {
    let due = last.due.map_or(store::NO_END, |due| due.0);
    format!("/inbox?filter={}&after={due}-{}", filter.as_str(), last.id)
}

/// Behind which row a page begins, as [`next_page`] writes it; from the first on, if it does not say so.
fn read_after(text: &str) -> Option<After> {
    let (due, id) = text.rsplit_once('-')?;
    Some(After { open: true, due: due.parse().ok()?, id: CaseId::parse(id).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_page_begins_behind_the_row_that_its_address_names(due in any::<i64>(), id in any::<[u8; 16]>()) {
            let after = After { open: true, due, id: CaseId(id) };
            prop_assert_eq!(read_after(&format!("{due}-{}", CaseId(id))), Some(after));
        }

        #[test]
        fn any_other_address_shows_the_first_page(text in "[a-f0-9]{0,40}") {
            prop_assert_eq!(read_after(&text), None);
        }
    }
}
