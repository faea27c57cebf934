//! Requests by their legal clock: the nearest end first, in pages of fifty.
//!
//! It lists; it decides nothing and opens nothing, so a look at it is no look at a case.

use axum::response::Response;
use model::{Handling, HandlingCode, Timestamp};
use policy::Act;

use super::{
    case_view,
    failure::Failure,
    inbox_query::InboxQuery,
    print,
    visit::{Desk, Visit},
    words,
};
use crate::{
    cases::{self, Readable},
    overriding,
    store::{self, After, CaseFile, ClockEnd, EndKind},
    web::views::{ClockView, InboxFilter, InboxPage, InboxRow, Marks, Picked, Place},
};

/// Requests on one page.
const PAGE_ROWS: u32 = 50;
/// Requests that are counted at most.
const COUNTED_MAX: u32 = 10_000;
/// How far ahead reviews and erasures are shown: thirty days.
const KEPT_MS: i64 = 30 * 24 * 3_600_000;

/// `GET /inbox?filter=…&instrument=…&with=…&after=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Inbox)?;
    let query = InboxQuery::of(&visit.reader);
    let readable = readable(&visit)?;
    if query.filter == InboxFilter::Kept {
        return kept(&visit, &query, &readable);
    }
    let found = listed(&visit, &query, &readable, PAGE_ROWS + 1)?;
    let next = found.get(PAGE_ROWS as usize - 1).filter(|_| found.len() > PAGE_ROWS as usize);
    let next = next.map(|last| query.page(After::row(last)));
    let total = match query.wanted(&visit.signed.person.id, &readable, visit.now) {
        Some(wanted) => visit.site.node.store.read(|conn| store::case_count(conn, &wanted, COUNTED_MAX))?,
        None => 0,
    };
    let desk = visit.desk();
    let rows = found.iter().take(PAGE_ROWS as usize).map(|file| row(&desk, file)).collect();
    page(&desk, (&query, &readable), rows, (total, next))
}

/// What this officer may read.
pub(super) fn readable(visit: &Visit) -> Result<Readable, Failure> {
    let readable = cases::readable(&visit.site.node, &visit.officer());
    readable.map_err(|denial| visit.denied(Act::CaseRead, denial))
}

/// The rows that a query finds, at most `limit`.
pub(super) fn listed(
    visit: &Visit,
    query: &InboxQuery,
    readable: &Readable,
    limit: u32,
) -> Result<Vec<CaseFile>, Failure> {
    let Some(wanted) = query.wanted(&visit.signed.person.id, readable, visit.now) else { return Ok(Vec::new()) };
    Ok(visit.site.node.store.read(|conn| store::cases(conn, &wanted, query.after, limit))?)
}

fn page(
    desk: &Desk<'_>,
    (query, readable): (&InboxQuery, &Readable),
    rows: Vec<InboxRow>,
    (total, next): (u64, Option<String>),
) -> Result<Response, Failure> {
    let (visit, t) = (desk.visit, desk.t);
    let instrument = |pack: &instruments::Pack| Picked {
        value: pack.name.clone(),
        label: t.pack_text(&pack.name, "title"),
        chosen: pack.name == query.instrument,
    };
    let theirs = visit.site.node.packs.current().filter(|pack| readable.has(&pack.name));
    let mut instruments: Vec<Picked> = theirs.map(instrument).collect();
    instruments.sort_by(|one, other| one.label.cmp(&other.label));
    let party = |party: &model::PartyId| Picked {
        value: party.to_string(),
        label: desk.party(party),
        chosen: party.as_str() == query.with,
    };
    let mut parties: Vec<Picked> = visit.site.node.partners().iter().map(|member| party(&member.id)).collect();
    parties.sort_by(|one, other| one.label.cmp(&other.label));
    let views = visit.site.node.store.read(|conn| store::views(conn, &visit.signed.person.id))?;
    let page = InboxPage {
        t,
        filter: query.filter,
        filters: InboxFilter::ALL.into_iter().map(|filter| (filter, query.with_filter(filter))).collect(),
        query: query.query(),
        instruments,
        parties,
        views: views.into_iter().map(|view| (view.name, InboxQuery::href(&view.query))).collect(),
        may_assign: may_any(visit, Act::CaseStep),
        undo: visit.reader.asked("entry").parse().ok().filter(|_| visit.reader.asked("done") == "assigned"),
        rows,
        may_open: may_any(visit, Act::CaseOpen),
        overrides: overrides(visit)?,
        total,
        next,
        frame: desk.frame(Some(Place::Inbox)),
    };
    print(&page)
}

/// Whether the reader may do that in cases of any instrument.
fn may_any(visit: &Visit, act: Act) -> bool {
    visit.site.node.packs.current().any(|pack| visit.permit_case(act, pack).is_ok())
}

/// How many overrides wait for a second person, for whoever may confirm one.
fn overrides(visit: &Visit) -> Result<usize, Failure> {
    let may = visit.may(Act::CaseStep, None);
    Ok(if may { overriding::pending(&visit.site.node)?.len() } else { 0 })
}

/// What is to be reviewed or erased within thirty days, the nearest first.
fn kept(visit: &Visit, query: &InboxQuery, readable: &Readable) -> Result<Response, Failure> {
    let before = visit.now.plus_ms(KEPT_MS);
    let mut found = visit.site.node.store.read(|conn| {
        let mut ends = store::clock_ends(conn, EndKind::Review, before, PAGE_ROWS)?;
        ends.extend(store::clock_ends(conn, EndKind::Erase, before, PAGE_ROWS)?);
        ends.sort_by_key(|end| end.due);
        ends.truncate(PAGE_ROWS as usize);
        let file =
            |end: ClockEnd| Ok(store::case_file(conn, end.case)?.map(|file| CaseFile { due: Some(end.due), ..file }));
        ends.into_iter().map(file).filter_map(Result::transpose).collect::<Result<Vec<CaseFile>, _>>()
    })?;
    found.retain(|file| readable.has(&file.instrument));
    let desk = visit.desk();
    let rows: Vec<InboxRow> = found.iter().map(|file| row(&desk, file)).collect();
    let total = rows.len() as u64;
    page(&desk, (query, readable), rows, (total, None))
}

pub(super) fn row(desk: &Desk<'_>, file: &CaseFile) -> InboxRow {
    let t = desk.t;
    let pack = desk.site().node.packs.pack(&file.instrument, file.version);
    InboxRow {
        id: file.id.to_string(),
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
        owner: if file.owner.is_empty() { String::new() } else { desk.person(&desk.site().node.me, &file.owner) },
        unread: file.owner.is_empty(),
    }
}

fn clock(desk: &Desk<'_>, due: Option<Timestamp>, now: Timestamp) -> ClockView {
    let ending = case_view::ending(desk.t, &desk.when, due, now);
    if due.is_some() { ending } else { ClockView { words: desk.t.text("clock-none"), ..ending } }
}
