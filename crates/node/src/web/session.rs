//! Who is at the browser? Sessions live in memory, each behind a cookie that scripts cannot read and other sites cannot send.
//!
//! It never decides who may sign in, nor what a person may do: it remembers whom the sign-in page let in, for eight hours.
//! INVARIANT (ids are not kept): memory holds the SHA-256 of a session's id; the id itself is in the browser's cookie alone.
//! INVARIANT (bounded): at most [`SESSIONS_MAX`] sessions live, at most [`SESSIONS_PER_PERSON_MAX`] of one person; the oldest gives way.
//! A proof of it is [`Signed`]: only [`Sessions`] makes one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, HeaderValue, Method, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use model::{Hash, PartyId, Timestamp};
use sha2::{Digest, Sha256};

use super::{pending::Pending, problem::Problem};
use crate::clock::{Clock, Entropy};
pub use crate::people::Person;

/// How long a session lives, milliseconds: one shift.
pub const SESSION_MS_MAX: i64 = 8 * 3_600_000;

/// How long it is remembered whose session ended by time, milliseconds: what they sent too late is then kept for them.
const ENDED_MS: i64 = 12 * 3_600_000;

/// How long ago a person may have proved who they are for an act that asks for it, milliseconds.
pub const PROOF_MS_MAX: i64 = 5 * 60_000;

/// Forms kept at once that were sent too late or need a new proof.
const PARKED_MAX: usize = 256;
/// How long one is kept, milliseconds: over a break.
const PARKED_MS: i64 = 60 * 60_000;
/// Bytes of the longest.
const PARKED_BYTES_MAX: usize = 256 * 1024;

/// How many sessions live at once.
pub const SESSIONS_MAX: usize = 4_096;

/// How many sessions one person may have at once: several browsers and machines.
pub const SESSIONS_PER_PERSON_MAX: usize = 16;

/// The longest path that sign-in returns to, bytes.
const NEXT_BYTES_MAX: usize = 1_024;

/// A signed-in person.
#[derive(Clone)]
pub struct Signed {
    /// Who it is.
    pub person: Person,
    /// The token that every form of this session carries as `csrf`.
    pub csrf: String,
    /// When the session ends.
    pub until: Timestamp,
    /// When the person last proved who they are.
    pub proved: Timestamp,
    key: Hash,
}

impl std::fmt::Debug for Signed {
    /// The person alone: the token must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Signed").field(&self.person.id).finish()
    }
}

impl Signed {
    /// Whether the proof of who it is is new enough for an act that two people or much depend on.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        self.proved.plus_ms(PROOF_MS_MAX) > now
    }
}

/// A form that was sent, to be sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parked {
    /// Whose it is.
    pub person: String,
    /// Where it was sent.
    pub path: String,
    /// What was sent, without the session's token.
    pub fields: Vec<(String, String)>,
}

/// How a node's sessions are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRules {
    /// The node's party. It is in the cookie's name, because nodes on one address share cookies whatever their port.
    pub party: PartyId,
    /// People reach the node over TLS, so the cookie must not go without it.
    pub secure: bool,
    /// The node holds invented data: other nodes' pages may sign people in.
    pub training: bool,
}

/// The sessions of a node.
pub struct Sessions {
    rules: SessionRules,
    cookie: String,
    clock: Clock,
    entropy: Entropy,
    live: Mutex<HashMap<Hash, Signed>>,
    parked: Pending<Parked>,
}

impl Sessions {
    /// No sessions yet.
    pub fn new(rules: SessionRules, clock: Clock, entropy: Entropy) -> Self {
        // With the prefix browsers refuse a cookie that another host or an unprotected page tries to set.
        let prefix = if rules.secure { "__Host-" } else { "" };
        let cookie = format!("{prefix}egnatia-{}", rules.party);
        let parked = Pending::new(clock.clone(), entropy.clone(), (PARKED_MAX, PARKED_MS));
        Self { rules, cookie, clock, entropy, live: Mutex::default(), parked }
    }

    /// How they are kept.
    pub fn rules(&self) -> &SessionRules {
        &self.rules
    }

    /// Begins a session for a person whom the sign-in let in, and ends the one that the browser had. The answer must carry the returned
    /// `Set-Cookie`.
    pub fn sign_in(&self, headers: &HeaderMap, person: Person) -> HeaderValue {
        let now = self.clock.now();
        let id = Hash(self.entropy.draw());
        let key = digest(&id);
        let csrf = Hash(self.entropy.draw()).to_string();
        let mut live = self.lock();
        if let Some(former) = self.key(headers) {
            live.remove(&former);
        }
        live.retain(|_, session| session.until.plus_ms(ENDED_MS) > now);
        let theirs = live.values().filter(|session| session.person.id == person.id).count();
        if theirs >= SESSIONS_PER_PERSON_MAX {
            remove_oldest(&mut live, |session| session.person.id == person.id);
        }
        if live.len() >= SESSIONS_MAX {
            remove_oldest(&mut live, |_| true);
        }
        live.insert(key, Signed { person, csrf, until: now.plus_ms(SESSION_MS_MAX), proved: now, key });
        self.set_cookie(&id.to_string(), SESSION_MS_MAX / 1_000)
    }

    /// Ends a session. The answer must carry the returned `Set-Cookie`, which empties the cookie.
    pub fn sign_out(&self, signed: &Signed) -> HeaderValue {
        self.lock().remove(&signed.key);
        self.set_cookie("", 0)
    }

    /// Who sent these headers, if the session still lives.
    pub fn signed(&self, headers: &HeaderMap) -> Option<Signed> {
        let now = self.clock.now();
        self.lock().get(&self.key(headers)?).filter(|session| session.until > now).cloned()
    }

    /// Whose session these headers belonged to, if it ended by time.
    pub fn ended(&self, headers: &HeaderMap) -> Option<String> {
        let now = self.clock.now();
        let live = self.lock();
        live.get(&self.key(headers)?).filter(|session| session.until <= now).map(|session| session.person.id.clone())
    }

    /// The person of a session has proved anew who they are.
    pub fn prove(&self, signed: &Signed) {
        let now = self.clock.now();
        if let Some(session) = self.lock().get_mut(&signed.key) {
            session.proved = now;
        }
    }

    /// Ends all sessions of a person: they were shut out, or their role changed.
    pub fn end_of(&self, person: &str) {
        self.lock().retain(|_, session| session.person.id != person);
    }

    /// Keeps a form for its person; gives the path where it can be sent again. `None` if it is too long to be kept.
    pub fn park(&self, parked: Parked) -> Option<String> {
        let bytes: usize = parked.fields.iter().map(|(name, value)| name.len() + value.len()).sum();
        (bytes <= PARKED_BYTES_MAX).then(|| format!("/parked/{}", self.parked.keep(parked)))
    }

    /// A kept form of that person.
    pub fn parked(&self, name: &str, person: &str) -> Option<Parked> {
        self.parked.peek(name).filter(|parked| parked.person == person)
    }

    /// How many people are signed in.
    pub fn count(&self) -> usize {
        let now = self.clock.now();
        self.lock().values().filter(|session| session.until > now).count()
    }

    fn key(&self, headers: &HeaderMap) -> Option<Hash> {
        Hash::parse(cookie(headers, &self.cookie)?).ok().map(|id| digest(&id))
    }

    fn set_cookie(&self, id: &str, seconds: i64) -> HeaderValue {
        let secure = if self.rules.secure { "; Secure" } else { "" };
        let text = format!("{}={id}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}", self.cookie);
        #[expect(clippy::expect_used, reason = "INVARIANT party id: its letters and hexadecimal digits fit a header")]
        HeaderValue::try_from(text).expect("a cookie of plain letters")
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Hash, Signed>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The value of a cookie that a browser sent (RFC 6265 section 5.4).
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(found, _)| *found == name).map(|(_, value)| value)
}

fn digest(id: &Hash) -> Hash {
    Hash(Sha256::digest(id.0).into())
}

fn remove_oldest(live: &mut HashMap<Hash, Signed>, among: impl Fn(&Signed) -> bool) {
    let oldest = live.values().filter(|session| among(session)).min_by_key(|session| (session.until, session.key));
    if let Some(key) = oldest.map(|session| session.key) {
        live.remove(&key);
    }
}

/// A router's state that keeps sessions. The one seam of the extractors: the site of the pages, and the small one of the tests.
pub trait HoldsSessions: Send + Sync {
    /// The sessions.
    fn sessions(&self) -> &Sessions;
}

impl<T: HoldsSessions> HoldsSessions for Arc<T> {
    fn sessions(&self) -> &Sessions {
        T::sessions(self)
    }
}

/// There is no session: the answer leads to sign-in and back, or says so where a page would be of no use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSigned {
    /// A page was asked for; sign-in returns to this path, or to the start if it is empty.
    Page(String),
    /// A stream or fragment was asked for.
    Fragment,
}

impl NotSigned {
    /// What to answer to a request without a session.
    pub fn of(parts: &Parts) -> Self {
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let fragment = header("accept").contains("text/event-stream") || !header("hx-request").is_empty();
        match parts.uri.path_and_query() {
            _ if fragment => Self::Fragment,
            Some(path) if parts.method == Method::GET => Self::Page(safe_next(path.as_str()).to_owned()),
            _ => Self::Page(String::new()),
        }
    }
}

impl IntoResponse for NotSigned {
    fn into_response(self) -> Response {
        match self {
            Self::Fragment => Problem::SignedOut.into_response(),
            Self::Page(next) if next.is_empty() || next == "/" => Redirect::to("/sign-in").into_response(),
            Self::Page(next) => Redirect::to(&format!("/sign-in?next={}", query_value(&next))).into_response(),
        }
    }
}

impl<S: HoldsSessions> FromRequestParts<S> for Signed {
    type Rejection = NotSigned;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        state.sessions().signed(&parts.headers).ok_or_else(|| NotSigned::of(parts))
    }
}

impl<S: HoldsSessions> OptionalFromRequestParts<S> for Signed {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Self::Rejection> {
        Ok(state.sessions().signed(&parts.headers))
    }
}

/// A path on this node to return to; the start if the text could lead anywhere else.
pub fn safe_next(next: &str) -> &str {
    let local = next.starts_with('/') && !next.starts_with("//");
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if local && plain && next.len() <= NEXT_BYTES_MAX { next } else { "/" }
}

/// A text as the value of a query, percent-encoded (RFC 3986 section 2).
pub fn query_value(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::security::probe::fetch;
    use axum::{Router, routing::get};
    use policy::Role;
    use proptest::prelude::*;

    const START: Timestamp = Timestamp(1_795_000_000_000_000);

    fn sessions(party: &str, secure: bool) -> (Arc<Sessions>, Clock) {
        let clock = Clock::manual(START);
        let rules = SessionRules { party: PartyId::new(party).unwrap(), secure, training: false };
        (Arc::new(Sessions::new(rules, clock.clone(), Entropy::seeded(7))), clock)
    }

    impl HoldsSessions for Sessions {
        fn sessions(&self) -> &Sessions {
            self
        }
    }

    fn person(id: &str) -> Person {
        Person { id: id.into(), name: "A. Petrova".into(), role: Role::DutyOfficer }
    }

    fn sent(set_cookie: &HeaderValue) -> HeaderMap {
        let pair = set_cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(pair).unwrap())])
    }

    #[test]
    fn the_cookie_is_its_nodes_own_and_closed_to_scripts_and_sites() {
        let check = |secure: bool, start: &str, end: &str| {
            let (sessions, _) = sessions("mk-spoc", secure);
            let cookie = sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
            let text = cookie.to_str().unwrap();
            assert!(text.starts_with(start) && text.ends_with(end), "{text}");
            assert!(text.contains("; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict"), "{text}");
            let id = text.split(['=', ';']).nth(1).unwrap();
            assert!(id.len() == 64 && Hash::parse(id).is_ok(), "{text}");
        };
        check(false, "egnatia-mk-spoc=", "SameSite=Strict");
        check(true, "__Host-egnatia-mk-spoc=", "SameSite=Strict; Secure");
    }

    #[test]
    fn a_session_is_found_by_its_own_cookie_alone() {
        let (mk, _) = sessions("mk-spoc", false);
        let (rs, _) = sessions("rs-spoc", false);
        let cookie = mk.sign_in(&HeaderMap::new(), person("duty.mk"));
        let signed = mk.signed(&sent(&cookie)).unwrap();
        assert_eq!(signed.person, person("duty.mk"));
        assert_eq!(signed.csrf.len(), 64);
        assert!(!cookie.to_str().unwrap().contains(&signed.csrf), "the token is not in the cookie");
        assert_eq!(format!("{signed:?}"), "Signed(\"duty.mk\")", "the token is not in a log");
        assert!(rs.signed(&sent(&cookie)).is_none(), "another node's session");
        let both = format!("theme=dark; egnatia-rs-spoc=00; {}", sent(&cookie)[header::COOKIE].to_str().unwrap());
        let both = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(both).unwrap())]);
        assert!(mk.signed(&both).is_some(), "the browser sends the cookies of all ports");
        for wrong in [
            "egnatia-mk-spoc=",
            "egnatia-mk-spoc=zz",
            &format!("egnatia-mk-spoc={}", "0".repeat(64)),
            "egnatia-mk-spoc",
        ] {
            let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(wrong).unwrap())]);
            assert!(mk.signed(&headers).is_none(), "{wrong}");
        }
        assert!(mk.signed(&HeaderMap::new()).is_none());
    }

    #[test]
    fn a_session_ends_by_sign_out_by_sign_in_and_by_time() {
        let (sessions, clock) = sessions("mk-spoc", false);
        let first = sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
        let second = sessions.sign_in(&sent(&first), person("analyst.mk"));
        assert!(sessions.signed(&sent(&first)).is_none(), "one browser, one session");
        let signed = sessions.signed(&sent(&second)).unwrap();
        let emptied = sessions.sign_out(&signed);
        assert!(emptied.to_str().unwrap().starts_with("egnatia-mk-spoc=; Path=/; Max-Age=0;"));
        assert!(sessions.signed(&sent(&second)).is_none());
        let third = sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
        clock.advance_ms(SESSION_MS_MAX - 1);
        assert!(sessions.signed(&sent(&third)).is_some());
        clock.advance_ms(1);
        assert!(sessions.signed(&sent(&third)).is_none());
        sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
        assert_eq!(sessions.count(), 1, "what is over is forgotten");
    }

    #[test]
    fn a_proof_grows_old_is_given_anew_and_ends_with_the_person() {
        let (sessions, clock) = sessions("mk-spoc", false);
        let cookie = sent(&sessions.sign_in(&HeaderMap::new(), person("duty.mk")));
        let fresh = |sessions: &Sessions| sessions.signed(&cookie).unwrap().is_fresh(clock.now());
        assert!(fresh(&sessions));
        clock.advance_ms(PROOF_MS_MAX);
        assert!(!fresh(&sessions));
        sessions.prove(&sessions.signed(&cookie).unwrap());
        assert!(fresh(&sessions));
        sessions.end_of("analyst.mk");
        assert!(sessions.signed(&cookie).is_some());
        sessions.end_of("duty.mk");
        assert!(sessions.signed(&cookie).is_none() && sessions.ended(&cookie).is_none());
    }

    #[test]
    fn sessions_are_bounded_and_the_oldest_gives_way() {
        let (sessions, clock) = sessions("mk-spoc", false);
        let oldest = sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
        let other = sessions.sign_in(&HeaderMap::new(), person("analyst.mk"));
        for _ in 0..SESSIONS_PER_PERSON_MAX {
            clock.advance_ms(1);
            sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
        }
        assert!(sessions.signed(&sent(&oldest)).is_none());
        assert!(sessions.signed(&sent(&other)).is_some(), "one person's sign-ins cost nobody else a session");
        assert_eq!(sessions.count(), SESSIONS_PER_PERSON_MAX + 1);
        for n in 0..SESSIONS_MAX {
            sessions.sign_in(&HeaderMap::new(), person(&format!("p{n}")));
        }
        assert_eq!(sessions.count(), SESSIONS_MAX);
    }

    #[test]
    fn sign_in_returns_only_to_this_node() {
        let check = |next: &str, expected: &str| assert_eq!(safe_next(next), expected, "{next}");
        check("/inbox?filter=mine", "/inbox?filter=mine");
        check("/check?text=%D0%A5", "/check?text=%D0%A5");
        let long = format!("/{}", "a".repeat(NEXT_BYTES_MAX));
        for bad in [
            "",
            "inbox",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\nb",
            "/a b",
            "/\u{202e}",
            &long,
        ] {
            check(bad, "/");
        }
    }

    #[tokio::test]
    async fn a_page_without_session_leads_to_sign_in_and_back() {
        let (sessions, _) = sessions("mk-spoc", false);
        let cookie = sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
        let cookie = sent(&cookie)[header::COOKIE].to_str().unwrap().to_owned();
        let router = Router::new()
            .route("/inbox", get(async |signed: Signed| signed.person.id).post(async |signed: Signed| signed.person.id))
            .route("/", get(async |signed: Option<Signed>| signed.map_or("nobody".into(), |signed| signed.person.id)))
            .with_state(sessions);
        let check = async |request: &str, status: u16, found: &str| {
            let answer = fetch(router.clone(), request).await;
            let shown = answer.header("location").unwrap_or(&answer.body).to_owned();
            assert_eq!((answer.status, shown.as_str()), (status, found), "{request}");
        };
        check(&format!("GET /inbox\nCookie: {cookie}"), 200, "duty.mk").await;
        check("GET /inbox?filter=mine&x=%2F", 303, "/sign-in?next=/inbox%3Ffilter%3Dmine%26x%3D%252F").await;
        check("POST /inbox", 303, "/sign-in").await;
        check("GET /inbox\nAccept: text/event-stream", 401, "").await;
        check("GET /inbox\nHX-Request: true", 401, "").await;
        check("GET /", 200, "nobody").await;
        check(&format!("GET /\nCookie: {cookie}"), 200, "duty.mk").await;
    }

    proptest! {
        #[test]
        fn no_next_leaves_the_node(next in "[/\\\\a-z:.@?#]{0,20}") {
            let safe = safe_next(&next);
            prop_assert!(safe.starts_with('/') && !safe.starts_with("//") && !safe.contains('\\'));
        }

        #[test]
        fn a_query_value_holds_no_separator(text in ".{0,40}") {
            let encoded = query_value(&text);
            prop_assert!(encoded.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/%".contains(&b)));
        }

        #[test]
        fn a_guessed_cookie_is_nobody(id in "[0-9a-f]{64}") {
            let (sessions, _) = sessions("mk-spoc", false);
            sessions.sign_in(&HeaderMap::new(), person("duty.mk"));
            let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(format!("egnatia-mk-spoc={id}")).unwrap())]);
            prop_assert!(sessions.signed(&headers).is_none());
        }
    }
}
