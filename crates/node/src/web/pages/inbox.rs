//! Requests by their legal clock: the nearest end first, in pages of fifty.
//!
//! It lists; it decides nothing and opens nothing, so a look at it is no look at a case.

use axum::response::Response;
use model::{Handling, HandlingCode, Timestamp};
use policy::Act;

use super::{
    case_view,
    failure::Failure,
    print,
    visit::{Desk, Visit},
    words,
};
use crate::{
    cases, overriding,
    store::{self, After, CaseFile, ClockEnd, EndKind, Wanted},
    web::views::{ClockView, InboxFilter, InboxPage, InboxRow, Marks, Place},
};

/// Requests on one page.
const PAGE_ROWS: u32 = 50;
/// Requests that are counted at most.
const COUNTED_MAX: u32 = 10_000;
/// How far ahead reviews and erasures are shown: thirty days.
const KEPT_MS: i64 = 30 * 24 * 3_600_000;
/// What is due within a day.
const DUE_MS: i64 = 24 * 3_600_000;

/// `GET /inbox?filter=…&after=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Inbox)?;
    let filter = InboxFilter::parse(visit.reader.asked("filter"));
    if filter == InboxFilter::Kept {
        return kept(&visit);
    }
    let readable = cases::readable(&visit.site.node, &visit.officer());
    let readable = readable.map_err(|denial| visit.denied(Act::CaseRead, denial))?;
    let wanted = Wanted {
        open: true,
        due_before: (filter == InboxFilter::Due).then(|| visit.now.plus_ms(DUE_MS)),
        owner: (filter == InboxFilter::Mine).then_some(visit.signed.person.id.as_str()),
        instruments: readable.as_deref(),
    };
    // From the first on, if the address does not say so.
    let after = After::parse(visit.reader.asked("after"));
    let (mut found, total) = visit.site.node.store.read(|conn| {
        let found = store::cases(conn, &wanted, after, PAGE_ROWS + 1)?;
        Ok((found, store::case_count(conn, &wanted, COUNTED_MAX)?))
    })?;
    let more = found.len() > PAGE_ROWS as usize;
    found.truncate(PAGE_ROWS as usize);
    let next = found.last().filter(|_| more);
    let next = next.map(|last| format!("/inbox?filter={}&after={}", filter.as_str(), After::row(last)));
    let desk = visit.desk();
    let rows: Vec<InboxRow> = found.iter().map(|file| row(&desk, file)).collect();
    let frame = desk.frame(Some(Place::Inbox));
    let (may_open, overrides) = (may_open(&visit), overrides(&visit)?);
    print(&InboxPage { t: desk.t, frame, filter, rows, may_open, overrides, total, next })
}

fn may_open(visit: &Visit) -> bool {
    visit.site.node.packs.current().any(|pack| visit.permit_case(Act::CaseOpen, pack).is_ok())
}

/// How many overrides wait for a second person, for whoever may confirm one.
fn overrides(visit: &Visit) -> Result<usize, Failure> {
    let may = visit.may(Act::CaseStep, None);
    Ok(if may { overriding::pending(&visit.site.node)?.len() } else { 0 })
}

/// What is to be reviewed or erased within thirty days, the nearest first.
fn kept(visit: &Visit) -> Result<Response, Failure> {
    let before = visit.now.plus_ms(KEPT_MS);
    let readable = cases::readable(&visit.site.node, &visit.officer());
    let readable = readable.map_err(|denial| visit.denied(Act::CaseRead, denial))?;
    let theirs = |file: &CaseFile| readable.as_ref().is_none_or(|names| names.contains(&file.instrument));
    let mut found = visit.site.node.store.read(|conn| {
        let mut ends = store::clock_ends(conn, EndKind::Review, before, PAGE_ROWS)?;
        ends.extend(store::clock_ends(conn, EndKind::Erase, before, PAGE_ROWS)?);
        ends.sort_by_key(|end| end.due);
        ends.truncate(PAGE_ROWS as usize);
        let file =
            |end: ClockEnd| Ok(store::case_file(conn, end.case)?.map(|file| CaseFile { due: Some(end.due), ..file }));
        ends.into_iter().map(file).filter_map(Result::transpose).collect::<Result<Vec<CaseFile>, _>>()
    })?;
    found.retain(theirs);
    let desk = visit.desk();
    let rows: Vec<InboxRow> = found.iter().map(|file| row(&desk, file)).collect();
    let (total, frame) = (rows.len() as u64, desk.frame(Some(Place::Inbox)));
    let (filter, may_open, overrides) = (InboxFilter::Kept, may_open(visit), overrides(visit)?);
    print(&InboxPage { t: desk.t, frame, filter, rows, may_open, overrides, total, next: None })
}

fn row(desk: &Desk<'_>, file: &CaseFile) -> InboxRow {
    let t = desk.t;
    let pack = desk.site().node.packs.pack(&file.instrument, file.version);
    InboxRow {
        href: format!("/cases/{}", file.id),
        number: cases::number(&file.instrument, file.id),
        clock: clock(desk, file.due, desk.visit.now),
        instrument: t.pack_text(&file.instrument, "title"),
        subject: file.title.clone(),
        subject_lang: words::script_tag(&file.title).to_owned(),
        state: pack.map_or_else(|| file.state.clone(), |pack| case_view::state_words(t, pack, &file.state)),
        from: desk.party(&file.requester),
        to: desk.party(&file.requested),
        marks: Marks(Handling { code: pack.map_or(HandlingCode::H3, |pack| pack.handling.0), ..Handling::default() }),
        unread: file.owner.is_empty(),
    }
}

fn clock(desk: &Desk<'_>, due: Option<Timestamp>, now: Timestamp) -> ClockView {
    let ending = case_view::ending(desk.t, &desk.when, due, now);
    if due.is_some() { ending } else { ClockView { words: desk.t.text("clock-none"), ..ending } }
}
