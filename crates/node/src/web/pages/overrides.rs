//! What waits for a second person, and letting it go.
//!
//! The page shows all that would leave, so the look is journaled by `overriding::read` before anything is shown.

use axum::{extract::Path, response::Response};
use policy::Act;

use super::{
    case::parse_id,
    case_view,
    failure::Failure,
    lead_to, print,
    visit::{Desk, Posting, Visit},
    words,
};
use crate::{
    cases,
    overriding::{self, IN_FORCE_MS},
    store::Override,
    web::views::{OverrideRow, OverridesPage, Place},
};

/// `GET /overrides`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let found = overriding::read(&visit.site.node, &visit.officer()).await;
    let found = found.map_err(|error| visit.not_done(Act::CaseStep, error))?;
    let desk = visit.desk();
    let rows = found.iter().map(|proposed| row(&desk, proposed)).collect();
    print(&OverridesPage { t: desk.t, rows, frame: desk.frame(Some(Place::Inbox)) })
}

/// `POST /overrides/{id}/confirm`
pub async fn confirm(Path(id): Path<String>, posting: Posting) -> Result<Response, Failure> {
    let case = parse_id(&id)?;
    posting.visit.permit(Act::CaseStep, None)?;
    let Posting { visit, .. } = posting.proved()?;
    let confirmed = overriding::confirm(&visit.site.node, &visit.officer(), case).await;
    let case = confirmed.map_err(|error| visit.not_done(Act::CaseOpen, error))?;
    Ok(lead_to(&format!("/cases/{case}?done=opened")))
}

fn row(desk: &Desk<'_>, proposed: &Override) -> OverrideRow {
    let (t, node, step) = (desk.t, &desk.site().node, &proposed.step);
    let until = proposed.at.plus_ms(IN_FORCE_MS);
    let given = step.fields.iter().cloned().collect();
    let pack = node.packs.pack(&step.instrument, step.version);
    let source = proposed.source.and_then(|case| {
        let file = node.store.read(|conn| crate::store::case_file(conn, case)).ok().flatten()?;
        Some((cases::number(&file.instrument, case), format!("/cases/{case}")))
    });
    OverrideRow {
        id: step.case.to_string(),
        number: cases::number(&step.instrument, step.case),
        instrument: t.pack_text(&step.instrument, "title"),
        subject: proposed.title.clone(),
        subject_lang: words::script_tag(&proposed.title).to_owned(),
        to: desk.party(&proposed.recipient),
        who: desk.person(&node.me, &step.officer),
        reasons: proposed.reasons.clone(),
        clock: case_view::ending(t, &desk.when, Some(until), desk.visit.now),
        source,
        facts: pack.map(|pack| case_view::facts(desk, pack, &given)).unwrap_or_default(),
        own: step.officer == desk.visit.signed.person.id,
    }
}
