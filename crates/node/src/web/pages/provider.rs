//! Signing in by the party's own OpenID Connect provider: the browser goes there with an errand and comes back with its word.
//!
//! The errand's name travels in a cookie of its own, so that only the browser that left can come back.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{failure::Failure, lead_to, passkey, print, sign_in, visit::Reader};
use crate::{
    people::{self, Person, Proof},
    web::{
        designation::Naming,
        doors::{CEREMONY_MS, Ceremony},
        posted::OpenForm,
        problem::Problem,
        router::Site,
        session::{Signed, cookie, safe_next},
        views::LeavingPage,
    },
};

/// The cookie that names the errand.
const COOKIE: &str = "egnatia-errand";

/// `POST /sign-in/provider`: off to the provider. A signed-in person goes to prove anew who they are.
pub async fn leave(
    State(site): State<Arc<Site>>,
    reader: Reader,
    signed: Option<Signed>,
    form: OpenForm,
) -> Result<Response, Failure> {
    let house = site.doors.provider.as_ref().ok_or(Problem::NotFound)?;
    let next = safe_next(form.fields.one("next")).to_owned();
    let person = signed.map(|signed| signed.person.id);
    match house.provider.begin(person.is_some()).await {
        Ok((url, errand)) => {
            let name = site.ceremonies.keep(Ceremony::Errand { errand, next, person });
            let naming = Naming::new(&reader.lang);
            let frame = reader.frame(&site, &naming, None, None);
            let refresh = format!("0; url={url}");
            let page = print(&LeavingPage { t: &reader.lang, frame, provider: house.name.clone(), url })?;
            Ok(([(header::REFRESH, refresh), (header::SET_COOKIE, set_cookie(&site, &name))], page).into_response())
        }
        Err(error) => {
            tracing::error!(%error, "the provider cannot be asked");
            sign_in::offer(&site, &reader, &next, Some("sign-in-provider-away"))
        }
    }
}

/// `GET /sign-in/provider/back?code=…&state=…`
pub async fn back(State(site): State<Arc<Site>>, reader: Reader, headers: HeaderMap) -> Result<Response, Failure> {
    let house = site.doors.provider.as_ref().ok_or(Problem::NotFound)?;
    let Some(Ceremony::Errand { errand, next, person: former }) =
        cookie(&headers, COOKIE).and_then(|name| site.ceremonies.take(name))
    else {
        return refused(&site, &reader, "/", "sign-in-failed");
    };
    let now = site.node.clock.now().0 / 1_000_000;
    let (code, state) = (reader.asked("code"), reader.asked("state"));
    let claims = match house.provider.finish(errand, code, state, now).await {
        Ok(claims) => claims,
        Err(error) => {
            tracing::warn!(%error, "a sign-in by the provider failed");
            return refused(&site, &reader, &next, "sign-in-failed");
        }
    };
    let Some(role) = house.role(&claims) else {
        tracing::warn!(person = claims.id, "the provider's groups give no role here");
        return refused(&site, &reader, &next, "sign-in-no-role");
    };
    let name = if claims.name.is_empty() { claims.id.clone() } else { claims.name.clone() };
    let person = Person { id: claims.id.to_lowercase(), name, role };
    // Whoever was asked anew is asked about themselves: another person's word changes nothing here.
    if former.as_ref().is_some_and(|former| *former != person.id) {
        return refused(&site, &reader, &next, "sign-in-failed");
    }
    if !admitted(&site, &person).await.map_err(passkey::kept)? {
        return refused(&site, &reader, &next, "sign-in-failed");
    }
    people::signed_in(&site.node, &person.id, Proof::Provider, None).await.map_err(passkey::kept)?;
    // A session cookie set on an answer that another site led to is kept, but not sent with it: the page goes on by itself.
    match (former, site.sessions.signed(&headers)) {
        (Some(_), Some(signed)) => {
            site.sessions.prove(&signed);
            Ok(lead_to(&next))
        }
        _ => Ok(sign_in::let_in(&site, &headers, person, &next)),
    }
}

/// Enrols whom the provider vouches for, or takes over a new name or role; whoever was shut out here stays out.
async fn admitted(site: &Site, person: &Person) -> Result<bool, people::NotKept> {
    let row = site.node.store.read(|conn| crate::store::person(conn, &person.id))?;
    match row {
        Some(row) if !row.active => Ok(false),
        Some(row) if row.name == person.name && row.role == person.role.as_str() => Ok(true),
        _ => {
            people::set(&site.node, Proof::Provider.as_str(), person.clone(), true).await?;
            site.sessions.end_of(&person.id);
            Ok(true)
        }
    }
}

fn refused(site: &Site, reader: &Reader, next: &str, key: &'static str) -> Result<Response, Failure> {
    let page = sign_in::offer(site, reader, next, Some(key))?;
    Ok((StatusCode::UNAUTHORIZED, page).into_response())
}

/// The cookie of an errand. `Lax`, for the browser comes back from another site.
fn set_cookie(site: &Site, name: &str) -> String {
    let secure = if site.sessions.rules().secure { "; Secure" } else { "" };
    format!("{COOKIE}={name}; Path=/sign-in/provider; Max-Age={}; HttpOnly; SameSite=Lax{secure}", CEREMONY_MS / 1_000)
}
