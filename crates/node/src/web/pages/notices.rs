//! What waits for the reader: their notices, the newest first.
//!
//! A notice names no person that a case is about, so a look at the list is no look at a case. INVARIANT (readable): what the reader's role may
//! not read, or not any more, is not listed.

use std::collections::{BTreeMap, BTreeSet};

use axum::response::Response;
use model::CaseId;

use super::{
    case_view,
    failure::Failure,
    lead_to, print,
    visit::{Desk, Posting, Visit},
};
use crate::{
    cases,
    notify::{
        self, Right, What,
        letter::{level_key, place_of, title, what_key},
    },
    store::{self, NoticeRow},
    web::views::{LevelMark, NoticeLine, NoticesPage},
};

/// Notices on the page.
const LISTED_MAX: u32 = 200;

/// `GET /notices`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let node = &visit.site.node;
    let (mut found, there) = node.store.read(|conn| {
        let found = store::notices(conn, &visit.signed.person.id, LISTED_MAX + 1)?;
        let cases: BTreeSet<[u8; 16]> = found.iter().map(|row| row.notice.case.0).collect();
        let open = |case| Ok((case, store::case_file(conn, CaseId(case))?.map(|file| file.open)));
        Ok((found, cases.into_iter().map(open).collect::<rusqlite::Result<BTreeMap<_, _>>>()?))
    })?;
    let more = found.len() > LISTED_MAX as usize;
    found.truncate(LISTED_MAX as usize);
    found.retain(|row| notify::may(node, visit.signed.person.role, Right::Read, &row.notice.instrument));
    let desk = visit.desk();
    let rows = found.iter().map(|row| line(&desk, row, there.get(&row.notice.case.0).copied().flatten())).collect();
    print(&NoticesPage { t: desk.t, frame: desk.frame(None), rows, more })
}

/// `POST /notices/read`
pub async fn read(posting: Posting) -> Result<Response, Failure> {
    let who = posting.visit.signed.person.id.clone();
    posting.visit.site.node.store.write("notices_seen", move |tx| tx.notices_seen(&who, None)).await?;
    Ok(lead_to("/notices?done=seen"))
}

/// A line; `open` says whether somebody still has to act in the case, and is `None` if it is not here.
fn line(desk: &Desk<'_>, row: &NoticeRow, open: Option<bool>) -> NoticeLine {
    let (t, notice, now) = (desk.t, &row.notice, desk.visit.now);
    let override_waits = notice.what == What::Override && notice.due.is_some_and(|due| due > now);
    // What is over is no clock any more.
    let runs = match notice.what {
        What::Override => override_waits,
        What::Review => open.is_some(),
        _ => open == Some(true),
    };
    let clock = notice.due.filter(|_| runs).map(|due| case_view::ending(t, &desk.when, Some(due), now));
    NoticeLine {
        level: LevelMark::of(notice.level, t.text(level_key(notice.level))),
        number: cases::number(&notice.instrument, notice.case),
        href: match open {
            Some(_) => format!("/cases/{}", notice.case),
            None if override_waits => place_of(notice),
            None => String::new(),
        },
        instrument: title(t, &notice.instrument),
        what: t.text(what_key(notice.what)),
        clock,
        at: desk.when.ago(row.at, now),
        unread: row.unread,
    }
}
