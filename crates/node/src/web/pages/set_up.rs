//! The one-time link: whoever got it from the administrator makes a passkey and is in.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};

use super::{
    failure::Failure,
    passkey::{asked, door, failed, kept},
    print, sign_in,
    visit::Reader,
    words,
};
use crate::{
    people::{self, Person, Proof},
    store,
    web::{designation::Naming, doors::Ceremony, posted::OpenForm, problem::Problem, router::Site, views::SetUpPage},
};

/// `GET /set-up/{secret}`
pub async fn show(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let person = invited(&site, &secret)?;
    page(&site, &reader, (&secret, &person), false)
}

/// `POST /set-up/{secret}/begin`: what the browser must make.
pub async fn begin(
    State(site): State<Arc<Site>>,
    Path(secret): Path<String>,
    _form: OpenForm,
) -> Result<Response, Failure> {
    let person = invited(&site, &secret)?;
    let had = site.node.store.read(|conn| store::passkeys(conn, &person.id))?;
    let had: Vec<_> = had.iter().filter_map(|bytes| signin::Credential::from_bytes(bytes).ok()).collect();
    let begun = door(&site)?.begin_set_up(&person.id, &person.name, &had);
    let (options, set_up) = begun.map_err(|error| failed(&error))?;
    Ok(asked(&site.ceremonies.keep(Ceremony::SetUp { secret, set_up }), &options))
}

/// `POST /set-up/{secret}`: the passkey.
pub async fn finish(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
    Path(secret): Path<String>,
    form: OpenForm,
) -> Result<Response, Failure> {
    let person = invited(&site, &secret)?;
    let made = match site.ceremonies.take(form.fields.one("ceremony")) {
        Some(Ceremony::SetUp { secret: begun, set_up }) if begun == secret => {
            door(&site)?.finish_set_up(form.fields.one("reply"), &set_up)
        }
        _ => return Ok((StatusCode::BAD_REQUEST, page(&site, &reader, (&secret, &person), true)?).into_response()),
    };
    match made {
        Ok(credential) => {
            let person = people::set_up(&site.node, &secret, &credential).await.map_err(kept)?;
            people::signed_in(&site.node, &person.id, Proof::Passkey, None).await.map_err(kept)?;
            Ok(sign_in::let_in(&site, &headers, person, "/"))
        }
        Err(error) => {
            tracing::warn!(%error, "a passkey was not set up");
            Ok((StatusCode::BAD_REQUEST, page(&site, &reader, (&secret, &person), true)?).into_response())
        }
    }
}

fn invited(site: &Site, secret: &str) -> Result<Person, Failure> {
    people::invited(&site.node, secret, site.node.clock.now()).map_err(kept)
}

fn page(site: &Site, reader: &Reader, (secret, person): (&str, &Person), failed: bool) -> Result<Response, Failure> {
    if site.doors.passkeys.is_none() {
        return Err(Problem::NotFound.into());
    }
    let naming = Naming::new(&reader.lang);
    let designation = words::party(site, &naming, &site.node.me);
    let role = reader.lang.text(words::role_key(person.role));
    let frame = reader.frame(site, &naming, None, None);
    let action = format!("/set-up/{secret}");
    print(&SetUpPage { t: &reader.lang, frame, designation, name: person.name.clone(), role, action, failed })
}
