//! A printed form of a case, as the browser gets it: a PDF to keep.
//!
//! It makes nothing itself: `print` does, for the API as well. A node that was built without its fonts says so on a page.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use policy::Act;

use super::{case::parse_id, failure::Failure, visit::Visit};
use crate::print::{self, NotPrinted};

/// `GET /cases/{id}/print/{name}`
pub async fn show(visit: Visit, Path((id, name)): Path<(String, String)>) -> Result<Response, Failure> {
    let id = parse_id(&id)?;
    let site = &visit.site;
    let printed = print::print(&site.node, &visit.officer(), (id, &name), &visit.reader.lang, &site.zone).await;
    let printed = printed.map_err(|error| match error {
        NotPrinted::NotDone(error) => visit.not_done(Act::CaseRead, error),
        NotPrinted::NoFont(file) => Failure::NoFont(file),
        NotPrinted::Failed(what) => Failure::Print(what),
    })?;
    Ok((printed.headers(), printed.pdf).into_response())
}
