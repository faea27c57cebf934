//! A case as its page shows it, and taking a step in it.
//!
//! Reading a case is journaled by `cases::read` before anything is shown. A step that the form or the engine refuses comes back with what
//! was typed; nothing was sent then.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use model::CaseId;
use policy::Act;

use super::{
    case_view,
    failure::Failure,
    form::{self, Form},
    lead_to, print,
    visit::{Posting, Visit},
};
use crate::{
    cases::{self, CaseView},
    check::NotDone,
    web::{problem::Problem, views::Notice},
};

/// `GET /cases/{id}`
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = parse_id(&id)?;
    let view = read(&visit, id).await?;
    print(&case_view::page(&visit.desk(), id, &view, None).ok_or(Problem::NotFound)?)
}

/// `POST /cases/{id}/steps`
pub async fn step(Path(id): Path<String>, posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    visit.permit(Act::CaseStep, None)?;
    let node = &visit.site.node;
    let id = parse_id(&id)?;
    let view = cases::load(node, id).map_err(|error| visit.not_done(Act::CaseStep, error))?;
    let pack = node.packs.pack(&view.file.instrument, view.file.version).ok_or(Problem::NotFound)?;
    let step = pack.step(fields.one("step")).ok_or(Problem::NotFound)?;
    let t = &visit.reader.lang;
    let engine = node.packs.engine(pack, &view.file.requester, &view.file.requested);
    let form = Form::of(engine, step, view.side, Some(&view.state));
    let typed = form.check(t, form.read(&fields), visit.now);
    let refused = if typed.errors.is_empty() {
        match cases::take_step(node, &visit.officer(), id, &step.name, typed.given()).await {
            Ok(()) => return Ok(lead_to(&format!("/cases/{id}?done=stepped"))),
            Err(NotDone::Refused(refusal)) => Some(form::refusal_words(t, pack, &refusal)),
            Err(error) => return Err(visit.not_done(Act::CaseStep, error)),
        }
    } else {
        None
    };
    // The page shows the case again, so it is read again: that look is journaled like any other.
    let view = read(&visit, id).await?;
    let mut page = case_view::page(&visit.desk(), id, &view, Some((&step.name, &typed))).ok_or(Problem::NotFound)?;
    page.frame.notice = refused.map(Notice::Warning);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, print(&page)?).into_response())
}

async fn read(visit: &Visit, id: CaseId) -> Result<CaseView, Failure> {
    let read = cases::read(&visit.site.node, &visit.officer(), id).await;
    read.map_err(|error| visit.not_done(Act::CaseRead, error))
}

/// A case's id as a path has it.
pub(super) fn parse_id(id: &str) -> Result<CaseId, Failure> {
    CaseId::parse(id).map_err(|_| Failure::Problem(Problem::NotFound))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_in_a_path_is_one_or_nothing_is_there(text in "[0-9a-g]{30,34}") {
            prop_assert_eq!(parse_id(&text).is_ok(), text.len() == 32 && !text.contains('g'));
        }
    }
}
