//! Signing in by a passkey: the browser asks what to prove, proves it, and a session begins.
//!
//! Whoever fails learns only that it failed, and the same in the same time for a person who is not here: INVARIANT (no enumeration).

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use signin::{Credential, PasskeyError, Passkeys};

use super::{failure::Failure, sign_in, visit::Reader};
use crate::{
    people::{self, Person, Proof},
    web::{
        doors::Ceremony,
        posted::{Fields, OpenForm},
        problem::Problem,
        router::Site,
        session::safe_next,
    },
};

/// `POST /sign-in/passkey/begin`: what the browser must prove.
pub async fn begin(State(site): State<Arc<Site>>, _form: OpenForm) -> Result<Response, Failure> {
    let (options, proving) = door(&site)?.begin().map_err(|error| failed(&error))?;
    Ok(asked(&site.ceremonies.keep(Ceremony::Proving(proving)), &options))
}

/// `POST /sign-in/passkey`: the proof.
pub async fn enter(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
    form: OpenForm,
) -> Result<Response, Failure> {
    let next = safe_next(form.fields.one("next"));
    match holder(&site, &form.fields) {
        Ok((person, changed)) => {
            people::signed_in(&site.node, &person.id, Proof::Passkey, changed.as_ref()).await.map_err(kept)?;
            Ok(sign_in::let_in(&site, &headers, person, next))
        }
        Err(error) => {
            tracing::warn!(%error, "a sign-in by passkey failed");
            let page = sign_in::offer(&site, &reader, next, Some("sign-in-failed"))?;
            Ok((StatusCode::UNAUTHORIZED, page).into_response())
        }
    }
}

/// Who proved to hold a passkey, and the passkey if it is to be kept anew.
pub(super) fn holder(site: &Site, fields: &Fields) -> Result<(Person, Option<Credential>), PasskeyError> {
    let passkeys = site.doors.passkeys.as_ref().ok_or_else(|| PasskeyError::Refused("no passkeys here".to_owned()))?;
    let Some(Ceremony::Proving(proving)) = site.ceremonies.take(fields.one("ceremony")) else {
        return Err(PasskeyError::Refused("no such ceremony is under way".to_owned()));
    };
    let reply = fields.one("reply");
    let named = passkeys.named(reply)?;
    let found = people::holder(&site.node, &named).map_err(|error| PasskeyError::Stored(error.to_string()))?;
    let (person, credential) = found.ok_or_else(|| PasskeyError::Refused("nobody here has it".to_owned()))?;
    let proved = passkeys.finish(reply, proving, &credential)?;
    Ok((person, proved.changed))
}

/// This node's passkeys; where there are none, there is no such page.
pub(super) fn door(site: &Site) -> Result<&Passkeys, Failure> {
    site.doors.passkeys.as_ref().ok_or(Failure::Problem(Problem::NotFound))
}

/// The answer to a browser that begins.
pub(super) fn asked(ceremony: &str, options: &str) -> Response {
    let body = format!("{{\"ceremony\":\"{ceremony}\",\"options\":{options}}}");
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

pub(super) fn failed(error: &PasskeyError) -> Failure {
    tracing::warn!(%error, "a passkey cannot be asked for");
    Failure::Problem(Problem::Malformed)
}

/// What was not kept, as a page.
pub(super) fn kept(error: people::NotKept) -> Failure {
    match error {
        people::NotKept::Store(error) => Failure::Store(error),
        people::NotKept::Link => Failure::Problem(Problem::NotFound),
        other => Failure::Bounds(other.to_string()),
    }
}
