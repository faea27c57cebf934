//! Who may use the API, and since when? Bearer tokens of this node's people: made, shown once, revoked.
//!
//! A token acts in its owner's name and role, so making one is an act of its own: the rules are asked, and the journal names who made it
//! for whom before it is shown.

use axum::response::Response;
use policy::Act;

use super::{
    failure::Failure,
    lead_to, print,
    visit::{Posting, Visit},
    words,
};
use crate::{
    api, store,
    web::{
        problem::Problem,
        session::Person,
        views::{Issued, Place, TokenLine, TokensPage},
    },
};

/// `GET /tokens`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Tokens)?;
    page(&visit, None)
}

/// `POST /tokens`
pub async fn issue(posting: Posting) -> Result<Response, Failure> {
    let (visit, person) = named(posting)?;
    let visit = &visit;
    let token = api::issue_token(&visit.site.node, &visit.signed.person.id, &person.id).await?;
    // The answer to the form itself shows it: no address can be asked for it again.
    page(visit, Some(Issued { name: person.name, token }))
}

/// `POST /tokens/revoke`
pub async fn revoke(posting: Posting) -> Result<Response, Failure> {
    let (visit, person) = named(posting)?;
    let visit = &visit;
    api::revoke_tokens(&visit.site.node, &visit.signed.person.id, &person.id).await?;
    Ok(lead_to("/tokens?done=revoked"))
}

/// The person whom the form names, if whoever sent it may.
fn named(posting: Posting) -> Result<(Visit, Person), Failure> {
    posting.visit.permit(Act::ApiToken, None)?;
    let Posting { visit, fields, .. } = posting.proved()?;
    let person = visit.site.person(fields.one("person")).ok_or(Problem::Malformed)?;
    Ok((visit, person))
}

fn page(visit: &Visit, issued: Option<Issued>) -> Result<Response, Failure> {
    let counts = visit.site.node.store.read(store::token_counts)?;
    let desk = visit.desk();
    let line = |person: &Person| {
        let found = counts.iter().find(|(owner, ..)| *owner == person.id);
        TokenLine {
            person: person.id.clone(),
            name: person.name.clone(),
            role: desk.t.text(words::role_key(person.role)),
            tokens: found.map_or(0, |(_, count, _)| *count),
            newest: found.map_or_else(|| desk.t.text("tokens-none"), |(_, _, made)| desk.when.point(*made)),
        }
    };
    let lines = visit.site.everybody()?.iter().map(line).collect();
    print(&TokensPage { t: desk.t, frame: desk.frame(Some(Place::Tokens)), lines, issued })
}
