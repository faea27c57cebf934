//! A printed form of a case, as PDF: the same that the case's page gives.
//!
//! Words are English unless the caller asks for another language of this node; times are those of the party's wall.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};

use super::{Api, caller::Caller, forms::case_id, problem::Problem};
use crate::{
    print::{self, NotPrinted},
    web::{Languages, when::Zone},
};

/// A printed form of a case, as PDF. The look is journaled.
#[utoipa::path(
    get, path = "/cases/{id}/print/{name}", tag = "cases",
    params(
        ("id" = String, Path, description = "The case's id."),
        ("name" = String, Path, description = "The form's name in the instrument."),
    ),
    responses(
        (status = 200, description = "The form.", content_type = "application/pdf"),
        (
            status = 501, description = "This node was built without the fonts.", body = Problem,
            content_type = "application/problem+json"
        )
    )
)]
pub(super) async fn read(
    State(api): State<Api>,
    Caller(officer): Caller,
    path: Result<Path<(String, String)>, axum::extract::rejection::PathRejection>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Path((id, name)) = path.map_err(|_| Problem::unknown("path"))?;
    let case = case_id(&id)?;
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let languages = Languages::load().map_err(|error| Problem::print_failed(&error.to_string()))?;
    let lang = languages.accepted(asked);
    let country = api.node.member(&api.node.me).map_or_else(|| "EU".to_owned(), |member| member.country);
    let zone = Zone::of(&country).map_err(|error| Problem::print_failed(&error.to_string()))?;
    let printed =
        print::print(&api.node, &officer, (case, &name), &lang, &zone).await.map_err(|error| match error {
            NotPrinted::NotDone(error) => error.into(),
            NotPrinted::NoFont(_) => Problem::no_font(&error.to_string()),
            NotPrinted::Failed(what) => Problem::print_failed(&what),
        })?;
    Ok((printed.headers(), printed.pdf).into_response())
}
