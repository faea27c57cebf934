//! Who lets people in and out, and how do they want to see? The ways in, sign-in by persona on training nodes, sign-out, theme and language.
//!
//! A node that is no training node has no personas. INVARIANT (one's own people): only a persona of this node is signed in.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    failure::Failure,
    lead_to, print, start,
    visit::{Posting, Reader},
};
use crate::people::{self, Proof};
use crate::web::{
    designation::Naming,
    posted::{OpenForm, SignInForm},
    problem::Problem,
    router::Site,
    session::{Person, safe_next},
    views::{Place, SignInPage, Theme},
};

/// How long theme and language are kept, seconds: a year.
const READING_S: u32 = 31_536_000;

/// `GET /sign-in?next=…`
pub async fn show(State(site): State<Arc<Site>>, reader: Reader) -> Result<Response, Failure> {
    offer(&site, &reader, safe_next(reader.asked("next")), None)
}

/// `POST /sign-in`: as an invented officer of a training node.
pub async fn enter(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
    form: SignInForm,
) -> Result<Response, Failure> {
    let next = safe_next(form.fields.one("next"));
    if !site.node.training {
        return Ok((StatusCode::FORBIDDEN, offer(&site, &reader, next, None)?).into_response());
    }
    let person: Person = site.people.find(form.fields.one("persona")).cloned().ok_or(Problem::Malformed)?;
    people::signed_in(&site.node, &person.id, Proof::Persona, None).await.map_err(super::passkey::kept)?;
    Ok(let_in(&site, &headers, person, next))
}

/// Begins the session of somebody who proved who they are, and leads on.
pub(super) fn let_in(site: &Site, headers: &HeaderMap, person: Person, next: &str) -> Response {
    let cookie = site.sessions.sign_in(headers, person);
    // The start has nothing to return to.
    let place = if next == "/" { Place::Desk.href() } else { next };
    ([(header::SET_COOKIE, cookie)], lead_to(place)).into_response()
}

/// `POST /sign-out`
pub async fn leave(posting: Posting) -> Response {
    let visit = posting.visit;
    let cookie = visit.site.sessions.sign_out(&visit.signed);
    let place = if visit.site.demo.is_some() { "/" } else { "/sign-in" };
    ([(header::SET_COOKIE, cookie)], lead_to(place)).into_response()
}

/// `POST /theme`
pub async fn theme(State(site): State<Arc<Site>>, form: OpenForm) -> Response {
    let theme = Theme::parse(form.fields.one("theme"));
    keep(&site, &form, ("theme", theme.as_str()))
}

/// `POST /language`
pub async fn language(State(site): State<Arc<Site>>, form: OpenForm) -> Response {
    let lang = site.languages.get(form.fields.one("lang")).unwrap_or_else(|| site.languages.english());
    keep(&site, &form, ("lang", lang.tag()))
}

/// Keeps a choice of how to read in a cookie of its own, and leads back to the page.
fn keep(site: &Site, form: &OpenForm, (name, value): (&str, &str)) -> Response {
    let secure = if site.sessions.rules().secure { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={READING_S}; HttpOnly; SameSite=Lax{secure}");
    let answer = lead_to(safe_next(form.fields.one("next")));
    match HeaderValue::try_from(cookie) {
        Ok(cookie) => ([(header::SET_COOKIE, cookie)], answer).into_response(),
        Err(_) => answer,
    }
}

/// The ways in, and what went wrong on the last one.
pub(super) fn offer(
    site: &Site,
    reader: &Reader,
    next: &str,
    failed: Option<&'static str>,
) -> Result<Response, Failure> {
    let naming = Naming::new(&reader.lang);
    let designation = super::words::party(site, &naming, &site.node.me);
    let people: &[Person] = if site.node.training { &site.people.personas } else { &[] };
    let personas = start::personas(&reader.lang, people, "");
    let mut frame = reader.frame(site, &naming, None, None);
    next.clone_into(&mut frame.here);
    let passkey = site.doors.passkeys.is_some();
    let provider = site.doors.provider.as_ref().map(|house| house.name.clone());
    let failed = failed.map(|key| reader.lang.text(key));
    print(&SignInPage { t: &reader.lang, frame, designation, personas, passkey, provider, failed })
}
