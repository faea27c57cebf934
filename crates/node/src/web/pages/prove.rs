//! Is it still you? A proof asked for anew before an act on which much depends, and the form that waited for it.

use axum::{extract::Path, response::Response};

use super::{
    failure::Failure,
    lead_to, passkey, print,
    visit::{Posting, Visit},
};
use crate::{
    people::{self, Proof},
    web::{
        problem::Problem,
        session::safe_next,
        views::{ParkedPage, ProvePage},
    },
};

/// `GET /prove?next=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    page(&visit, safe_next(visit.reader.asked("next")), false)
}

/// `POST /prove`: an invented officer of a training node says so.
pub async fn persona(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = &posting;
    let invented = visit.site.people.find(&visit.signed.person.id).is_some() && visit.site.node.training;
    if !invented {
        return Err(Problem::NotFound.into());
    }
    done(visit, Proof::Persona, None, fields.one("next")).await
}

/// `POST /prove/passkey`: a passkey of the very person who is signed in.
pub async fn passkey(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = &posting;
    match passkey::holder(&visit.site, fields) {
        Ok((person, changed)) if person.id == visit.signed.person.id => {
            done(visit, Proof::Passkey, changed.as_ref(), fields.one("next")).await
        }
        found => {
            tracing::warn!(person = visit.signed.person.id, same = found.is_ok(), "a proof asked for anew failed");
            page(visit, safe_next(fields.one("next")), true)
        }
    }
}

/// The person has proved who they are; back to what waits for it.
async fn done(visit: &Visit, by: Proof, changed: Option<&signin::Credential>, next: &str) -> Result<Response, Failure> {
    people::signed_in(&visit.site.node, &visit.signed.person.id, by, changed).await.map_err(passkey::kept)?;
    visit.site.sessions.prove(&visit.signed);
    Ok(lead_to(safe_next(next)))
}

/// `GET /parked/{name}`: a form that was sent too late or without a new proof, to be sent again.
pub async fn parked(visit: Visit, Path(name): Path<String>) -> Result<Response, Failure> {
    let found = visit.site.sessions.parked(&name, &visit.signed.person.id).ok_or(Problem::NotFound)?;
    let desk = visit.desk();
    print(&ParkedPage { t: desk.t, frame: desk.frame(None), action: found.path, fields: found.fields })
}

fn page(visit: &Visit, next: &str, failed: bool) -> Result<Response, Failure> {
    let desk = visit.desk();
    let persona = visit.site.node.training && visit.site.people.find(&visit.signed.person.id).is_some();
    let doors = &visit.site.doors;
    let page = ProvePage {
        t: desk.t,
        next: next.to_owned(),
        persona,
        passkey: doors.passkeys.is_some() && !persona,
        provider: doors.provider.as_ref().map(|house| house.name.clone()).filter(|_| !persona),
        failed,
        frame: desk.frame(None),
    };
    print(&page)
}
