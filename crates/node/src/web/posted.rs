//! Was this form sent from one of our own pages? Reads a posted form, and hands out its fields only if it was.
//!
//! It never reads a form without that check: the three kinds of form are the proofs, and there is no other way to the fields.
//! INVARIANT (two locks): a signed-in person's form needs the session's token, and must not say that it comes from elsewhere
//! (`Sec-Fetch-Site`, else `Origin`). Before sign-in there is no token, so the form must say that it comes from our page.

use axum::{
    extract::{Form, FromRequest, Request},
    http::{StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};

use super::problem::Problem;
use super::session::{HoldsSessions, NotSigned, Parked, Sessions, Signed};

/// How many fields a form may have.
pub const FIELDS_MAX: usize = 512;

/// The fields of a form, in the order in which they were sent; a name may be repeated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Fields as a form would give them.
    #[cfg(test)]
    pub(crate) fn of(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// The form as it is kept, to be sent again by the same person.
    pub fn parked(&self, person: String, path: String) -> Parked {
        let fields = self.0.iter().filter(|(name, _)| name != "csrf").cloned().collect();
        Parked { person, path, fields }
    }

    /// The first value of a field; empty if it was not sent.
    pub fn one(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The fields whose name begins with `prefix`, by the rest of the name: `f.subject` by `subject`.
    pub fn under(&self, prefix: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }
}

/// The form of a signed-in person, sent from a page of their session.
#[derive(Debug, Clone)]
pub struct SignedForm {
    /// Who sent it.
    pub signed: Signed,
    /// What was sent.
    pub fields: Fields,
}

/// A form that needs no session, such as the theme's, sent from a page of this node.
#[derive(Debug, Clone)]
pub struct OpenForm {
    /// What was sent.
    pub fields: Fields,
}

/// The form of the sign-in, sent from a page of this node; on a training node also from another node's.
#[derive(Debug, Clone)]
pub struct SignInForm {
    /// What was sent.
    pub fields: Fields,
}

/// Why a form was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotPosted {
    /// Nobody is signed in.
    NotSigned(NotSigned),
    /// It is not ours, or no form.
    Problem(Problem),
}

impl IntoResponse for NotPosted {
    fn into_response(self) -> Response {
        match self {
            Self::NotSigned(not_signed) => not_signed.into_response(),
            Self::Problem(problem) => problem.into_response(),
        }
    }
}

impl From<Problem> for NotPosted {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// Where a form says that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// A page of this node.
    Here,
    /// A page of another port or host.
    Elsewhere,
    /// It does not say: no browser of today, but a script.
    Unsaid,
}

/// Reads where a request comes from (Fetch Metadata; else RFC 6454). A browser sends one of the two with every form.
fn origin(parts: &Parts) -> Origin {
    let text = |name: &str| parts.headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match (text("sec-fetch-site"), text("origin")) {
        (Some("same-origin"), _) => Origin::Here,
        (Some(_), _) => Origin::Elsewhere,
        (None, None) => Origin::Unsaid,
        (None, Some(origin)) => {
            let host = parts.uri.authority().map(|host| host.as_str()).or(text(header::HOST.as_str()));
            let named = origin.split_once("://").map(|(_, named)| named);
            if named.is_some() && named == host { Origin::Here } else { Origin::Elsewhere }
        }
    }
}

async fn fields(request: Request) -> Result<Fields, Problem> {
    let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, &()).await.map_err(|rejection| {
        if rejection.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::TooLarge
        } else {
            Problem::Malformed
        }
    })?;
    if fields.len() > FIELDS_MAX { Err(Problem::Malformed) } else { Ok(Fields(fields)) }
}

/// Nobody is signed in any more. Whose session it was finds the form again after signing in: nothing typed is lost.
async fn too_late(parts: Parts, body: axum::body::Body, sessions: &Sessions) -> NotPosted {
    let not_signed = NotSigned::of(&parts);
    let (Some(person), NotSigned::Page(_)) = (sessions.ended(&parts.headers), &not_signed) else {
        return NotPosted::NotSigned(not_signed);
    };
    let path = parts.uri.path().to_owned();
    match fields(Request::from_parts(parts, body)).await {
        Ok(fields) => match sessions.park(fields.parked(person, path)) {
            Some(place) => NotPosted::NotSigned(NotSigned::Page(place)),
            None => NotPosted::NotSigned(not_signed),
        },
        Err(problem) => problem.into(),
    }
}

/// Compares without telling by its time how much agrees.
fn same(sent: &str, token: &str) -> bool {
    let differing = sent.bytes().zip(token.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    sent.len() == token.len() && differing == 0
}

impl<S: HoldsSessions> FromRequest<S> for SignedForm {
    type Rejection = NotPosted;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        // The origin first: another site must not learn whether somebody is signed in.
        if origin(&parts) == Origin::Elsewhere {
            return Err(Problem::Foreign.into());
        }
        let signed = state.sessions().signed(&parts.headers);
        let Some(signed) = signed else { return Err(too_late(parts, body, state.sessions()).await) };
        let fields = fields(Request::from_parts(parts, body)).await?;
        if !same(fields.one("csrf"), &signed.csrf) {
            return Err(Problem::Stale.into());
        }
        Ok(Self { signed, fields })
    }
}

impl<S: HoldsSessions> FromRequest<S> for OpenForm {
    type Rejection = NotPosted;

    async fn from_request(request: Request, _: &S) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        if origin(&parts) != Origin::Here {
            return Err(Problem::Foreign.into());
        }
        Ok(Self { fields: fields(Request::from_parts(parts, body)).await? })
    }
}

impl<S: HoldsSessions> FromRequest<S> for SignInForm {
    type Rejection = NotPosted;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        // A training node has nothing to protect by a sign-in, and the demo's start page is another node's.
        if origin(&parts) != Origin::Here && !state.sessions().rules().training {
            return Err(Problem::Foreign.into());
        }
        Ok(Self { fields: fields(Request::from_parts(parts, body)).await? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, Entropy};
    use crate::web::security::probe::fetch;
    use crate::web::session::{Person, SessionRules};
    use axum::{Router, http::HeaderMap, routing::post};
    use model::{PartyId, Timestamp};
    use policy::Role;
    use proptest::prelude::*;
    use std::sync::Arc;

    const OURS: &str = "Sec-Fetch-Site: same-origin";

    /// A router with one form of each kind, a signed-in person's cookie and token.
    fn site(training: bool) -> (Router, String, String) {
        let rules = SessionRules { party: PartyId::new("mk-spoc").unwrap(), secure: false, training };
        let sessions = Arc::new(Sessions::new(rules, Clock::manual(Timestamp(1)), Entropy::seeded(3)));
        let person = Person { id: "duty.mk".into(), name: "A. Petrova".into(), role: Role::DutyOfficer };
        let cookie =
            sessions.sign_in(&HeaderMap::new(), person).to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = HeaderMap::from_iter([(header::COOKIE, cookie.parse().unwrap())]);
        let csrf = sessions.signed(&headers).unwrap().csrf;
        let router = Router::new()
            .route(
                "/signed",
                post(async |form: SignedForm| format!("{}:{}", form.signed.person.id, form.fields.one("a"))),
            )
            .route("/open", post(async |form: OpenForm| form.fields.one("a").to_owned()))
            .route("/sign-in", post(async |form: SignInForm| form.fields.one("a").to_owned()))
            .with_state(sessions);
        (router, cookie, csrf)
    }

    async fn check(router: &Router, request: &str, status: u16, body: &str) {
        let answer = fetch(router.clone(), request).await;
        assert_eq!((answer.status, answer.body.as_str()), (status, body), "{request}");
    }

    #[tokio::test]
    async fn a_form_that_comes_too_late_is_kept_for_its_person() {
        let clock = Clock::manual(Timestamp(1));
        let rules = SessionRules { party: PartyId::new("mk-spoc").unwrap(), secure: false, training: false };
        let sessions = Arc::new(Sessions::new(rules, clock.clone(), Entropy::seeded(3)));
        let person = Person { id: "duty.mk".into(), name: "A. Petrova".into(), role: Role::DutyOfficer };
        let cookie =
            sessions.sign_in(&HeaderMap::new(), person).to_str().unwrap().split(';').next().unwrap().to_owned();
        let router = Router::new()
            .route("/signed", post(async |form: SignedForm| form.fields.one("a").to_owned()))
            .with_state(Arc::clone(&sessions));
        clock.advance_ms(crate::web::session::SESSION_MS_MAX);
        let late = format!("POST /signed\nCookie: {cookie}\n{OURS}\n\na=hours+of+work&csrf=old");
        let answer = fetch(router.clone(), &late).await;
        let place = answer.header("location").unwrap().strip_prefix("/sign-in?next=/parked/").unwrap().to_owned();
        let parked = sessions.parked(&place, "duty.mk").unwrap();
        assert_eq!((parked.path.as_str(), parked.fields), ("/signed", vec![("a".into(), "hours of work".into())]));
        assert_eq!(sessions.parked(&place, "analyst.mk"), None, "what one typed is shown to nobody else");
        // Another site learns nothing and parks nothing; who never was here is sent to the sign-in alone.
        let foreign = late.replace(OURS, "Sec-Fetch-Site: cross-site");
        assert_eq!(fetch(router.clone(), &foreign).await.status, 403);
        let nobody = late.replace(&cookie, "a=b");
        assert_eq!(fetch(router, &nobody).await.header("location"), Some("/sign-in"));
    }

    #[tokio::test]
    async fn a_signed_form_needs_session_token_and_our_page() {
        let (router, cookie, csrf) = site(true);
        let good = format!("Cookie: {cookie}");
        let check = async |headers: &str, body: &str, status: u16, shown: &str| {
            check(&router, &format!("POST /signed\n{headers}\n\n{body}"), status, shown).await;
        };
        check(&format!("{good}\n{OURS}"), &format!("csrf={csrf}&a=1+2"), 200, "duty.mk:1 2").await;
        check(&good, &format!("a=1&csrf={csrf}"), 200, "duty.mk:1").await;
        check(&format!("{good}\nOrigin: http://127.0.0.1:8001"), &format!("csrf={csrf}"), 200, "duty.mk:").await;
        // Without the token, or with another: refused, wherever it comes from.
        let other = csrf.chars().rev().collect::<String>();
        for wrong in [
            "a=1".to_owned(),
            "csrf=".into(),
            format!("csrf={other}"),
            format!("csrf={}", &csrf[..63]),
            format!("csrf={csrf}0"),
        ] {
            check(&format!("{good}\n{OURS}"), &wrong, 403, "").await;
        }
        // With the token, but from elsewhere: refused, on a training node too.
        for foreign in [
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site",
            "Sec-Fetch-Site: none",
            "Sec-Fetch-Site: same-site\nOrigin: http://127.0.0.1:8001",
            "Origin: http://127.0.0.1:8002",
            "Origin: null",
            "Origin: http://evil.example",
            "Origin: 127.0.0.1:8001",
        ] {
            check(&format!("{good}\n{foreign}"), &format!("csrf={csrf}"), 403, "").await;
        }
        check(OURS, &format!("csrf={csrf}"), 303, "").await;
        check("Sec-Fetch-Site: cross-site", "", 403, "").await;
    }

    #[tokio::test]
    async fn a_form_without_session_must_say_that_it_is_ours() {
        for training in [false, true] {
            let (router, ..) = site(training);
            check(&router, &format!("POST /open\n{OURS}\n\na=x"), 200, "x").await;
            check(&router, "POST /open\nOrigin: http://127.0.0.1:8001\n\na=x", 200, "x").await;
            check(&router, "POST /open\nSec-Fetch-Site: same-site\n\na=x", 403, "").await;
            check(&router, "POST /open\n\na=x", 403, "").await;
        }
    }

    #[tokio::test]
    async fn another_nodes_page_signs_in_on_training_nodes_alone() {
        for (training, status, body) in [(true, 200, "x"), (false, 403, "")] {
            let (router, ..) = site(training);
            check(&router, &format!("POST /sign-in\n{OURS}\n\na=x"), 200, "x").await;
            check(&router, "POST /sign-in\nSec-Fetch-Site: same-site\nOrigin: null\n\na=x", status, body).await;
            check(&router, "POST /sign-in\n\na=x", status, body).await;
        }
    }

    #[tokio::test]
    async fn a_form_is_bounded() {
        let (router, ..) = site(false);
        let router = crate::web::security::surround(router, Arc::new(|problem, _| Some(format!("{problem:?}"))));
        let many = |count: usize| format!("POST /open\n{OURS}\n\n{}", vec!["a=1"; count].join("&"));
        check(&router, &many(FIELDS_MAX), 200, "1").await;
        check(&router, &many(FIELDS_MAX + 1), 400, "Malformed").await;
        let large = format!("POST /open\n{OURS}\n\na={}", "x".repeat(crate::web::security::BODY_BYTES_MAX));
        check(&router, &large, 413, "TooLarge").await;
    }

    #[test]
    fn fields_are_found_by_name_and_prefix() {
        let pairs = [("party", "al"), ("f.subject", "S"), ("party", "rs"), ("f.", "empty"), ("csrf", "t")];
        let fields = Fields(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        assert_eq!(fields.one("party"), "al");
        assert_eq!(fields.one("none"), "");
        assert_eq!(fields.all("party").collect::<Vec<_>>(), ["al", "rs"]);
        assert_eq!(fields.under("f.").collect::<Vec<_>>(), [("subject", "S"), ("", "empty")]);
    }

    proptest! {
        #[test]
        fn only_the_token_is_the_token(sent in "[0-9a-f]{0,10}", token in "[0-9a-f]{1,10}") {
            prop_assert_eq!(same(&sent, &token), sent == token);
        }
    }
}
