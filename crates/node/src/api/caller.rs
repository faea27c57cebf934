//! Who asks? A bearer token (RFC 6750) names a person of this node; the person's role is looked up anew at each request.
//!
//! A token is `egn_` and 32 random bytes in base64url. INVARIANT (digest only): the store holds a token's SHA-256 and never the token, so
//! whoever reads the store can use none. INVARIANT (one refusal): every way to fail is the same 401.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use model::Hash;
use policy::Act;
use sha2::{Digest, Sha256};

use super::{Api, problem::Problem};
use crate::{
    check::Officer,
    node::Node,
    record::Record,
    store::{self, StoreError},
};

/// Marks a token, so that one left in a file or a log is found by searching.
const TOKEN_MARK: &str = "egn_";
/// Random bytes of a token.
const TOKEN_BYTES: usize = 32;

/// Proof that a request carries a token of this node whose owner still is a person of it.
pub(super) struct Caller(pub Officer);

impl FromRequestParts<Api> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        // C-API-01
        let digest = bearer(&parts.headers).ok_or_else(Problem::unauthenticated)?;
        let person = api.node.store.read(|conn| store::token_person(conn, &digest))?;
        let officer = person.and_then(|person| (api.people)(&person));
        officer.map(Self).ok_or_else(Problem::unauthenticated)
    }
}

/// The digest of the request's one bearer token, if it has the form of one.
fn bearer(headers: &HeaderMap) -> Option<Hash> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    // RFC 9110 section 11.1: the scheme's case does not matter; the token's does.
    scheme.eq_ignore_ascii_case("bearer").then(|| digest(token.trim_start_matches(' '))).flatten()
}

fn digest(token: &str) -> Option<Hash> {
    let random = URL_SAFE_NO_PAD.decode(token.strip_prefix(TOKEN_MARK)?).ok()?;
    (random.len() == TOKEN_BYTES).then(|| Hash(Sha256::digest(token).into()))
}

/// The purpose under which tokens are made and revoked, as the journal names it.
pub const ADMINISTRATION: &str = "administration";

/// Makes a token for a person. It is shown once, here; the store keeps its digest, and the journal who made it for whom.
///
/// # Errors
/// The store cannot take it now.
pub async fn issue_token(node: &Arc<Node>, by: &str, person: &str) -> Result<String, StoreError> {
    let random: [u8; TOKEN_BYTES] = node.entropy.draw();
    let token = format!("{TOKEN_MARK}{}", URL_SAFE_NO_PAD.encode(random));
    let digest = Hash(Sha256::digest(&token).into());
    let (record, person, now) = (noted(by, Act::ApiToken.as_str(), person), person.to_owned(), node.clock.now());
    let work = move |tx: &mut store::Tx<'_>| {
        tx.record(&record, now)?;
        tx.keep_token(&digest, &person, now)
    };
    node.store.write("issue_token", work).await?;
    Ok(token)
}

/// Revokes all tokens of a person; the journal keeps who did.
///
/// # Errors
/// The store cannot take it now.
pub async fn revoke_tokens(node: &Arc<Node>, by: &str, person: &str) -> Result<(), StoreError> {
    let (record, person, now) = (noted(by, "api.revoke", person), person.to_owned(), node.clock.now());
    let work = move |tx: &mut store::Tx<'_>| {
        tx.record(&record, now)?;
        tx.forget_tokens(&person)
    };
    node.store.write("revoke_tokens", work).await
}

fn noted(by: &str, act: &str, person: &str) -> Record {
    Record::Read {
        officer: by.to_owned(),
        act: act.to_owned(),
        about: person.to_owned(),
        purpose: ADMINISTRATION.to_owned(),
        reference: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn check(values: &[&str], wanted: bool) {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header::AUTHORIZATION, HeaderValue::from_str(value).unwrap());
        }
        assert_eq!(bearer(&headers).is_some(), wanted, "{values:?}");
    }

    #[test]
    fn only_one_whole_bearer_token_is_read() {
        let random = URL_SAFE_NO_PAD.encode([7; TOKEN_BYTES]);
        let whole = format!("Bearer egn_{random}");
        check(&[&whole], true);
        check(&[&format!("bearer  egn_{random}")], true);
        for bad in [
            String::new(),
            "Bearer".to_owned(),
            "Bearer ".to_owned(),
            format!("Basic egn_{random}"),
            format!("Bearer {random}"),
            format!("Bearer EGN_{random}"),
            format!("Bearer egn_{random}="),
            format!("Bearer egn_{random}A"),
            format!("Bearer egn_{random} x"),
            format!("Bearer egn_{}", URL_SAFE_NO_PAD.encode([7; TOKEN_BYTES - 1])),
            format!("Bearer egn_{}", URL_SAFE_NO_PAD.encode([7; TOKEN_BYTES + 1])),
        ] {
            check(&[&bad], false);
        }
        check(&[], false);
        check(&[&whole, &whole], false);
    }

    proptest! {
        #[test]
        fn two_tokens_share_no_digest_and_the_digest_shows_no_token(a in any::<[u8; 32]>(), b in any::<[u8; 32]>()) {
            let token = |random: [u8; 32]| format!("egn_{}", URL_SAFE_NO_PAD.encode(random));
            let (first, second) = (digest(&token(a)).unwrap(), digest(&token(b)).unwrap());
            prop_assert_eq!(first == second, a == b);
            prop_assert_ne!(first.0, a);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,80}") {
            prop_assert!(digest(&text).is_none());
        }
    }
}
