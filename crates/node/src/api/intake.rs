//! Reading a request: the JSON body, the query, the path. Bounded, strict, and refused as a [`Problem`].
//!
//! Unknown names are refused everywhere: a misspelt field must not silently widen a question. Handlers name
//! [`super::caller::Caller`] before these, so that no stranger's body is read.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Query, Request},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::IntoResponse,
};
use serde::de::DeserializeOwned;

use super::{Api, problem::Problem};

/// A JSON body of at most [`super::BODY_BYTES_MAX`] bytes.
pub(super) struct JsonIn<T>(pub T);

/// The query's parameters.
pub(super) struct QueryIn<T>(pub T);

/// The path's one variable, as text.
pub(super) struct PathIn(pub String);

/// Characters of a parser's message that are passed on.
const MESSAGE_CHARS_MAX: usize = 300;

impl<T: DeserializeOwned> FromRequest<Api> for JsonIn<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, api: &Api) -> Result<Self, Problem> {
        if !says_json(request.headers()) {
            return Err(Problem::media_type());
        }
        // C-API-02
        let bytes = Bytes::from_request(request, api).await.map_err(|rejection| {
            if rejection.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::too_large()
            } else {
                Problem::not_json("the body ended before it was whole")
            }
        })?;
        read_json(&bytes).map(Self)
    }
}

impl<T: DeserializeOwned> FromRequestParts<Api> for QueryIn<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Api) -> Result<Self, Problem> {
        let Query(value) = Query::try_from_uri(&parts.uri).map_err(|error| {
            let text = error.body_text();
            let detail = text.strip_prefix("Failed to deserialize query string: ").unwrap_or(&text);
            named(detail.split_once(": ").map(|(field, _)| field), detail)
        })?;
        Ok(Self(value))
    }
}

impl FromRequestParts<Api> for PathIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let Path(text) = Path::from_request_parts(parts, api).await.map_err(|_| Problem::unknown("path"))?;
        Ok(Self(text))
    }
}

fn says_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().is_some_and(|media| media.trim().eq_ignore_ascii_case("application/json"))
}

/// C-API-03: a name that the API does not know, or one that is missing, is named.
pub(super) fn read_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes).map_err(|error| {
        let text = error.to_string();
        if error.classify() == serde_json::error::Category::Data {
            named(None, &text)
        } else {
            Problem::not_json(shortened(&text))
        }
    })
}

/// A problem with the field that a parser's message names, if it names one.
fn named(field: Option<&str>, text: &str) -> Problem {
    let quoted = || {
        let about_field = text.starts_with("unknown field") || text.starts_with("missing field");
        about_field.then(|| text.split('`').nth(1)).flatten()
    };
    let field = quoted().or(field).filter(|field| field.len() <= 64);
    match field {
        Some(field) => Problem::bounds(field, shortened(text)),
        None => Problem::unusable(shortened(text)),
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(MESSAGE_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only whether it can be read is looked at")]
    struct PairIn {
        name: String,
        count: u32,
    }

    fn check(body: &[u8], status: u16, field: Option<&str>) {
        let problem = read_json::<PairIn>(body).unwrap_err();
        assert_eq!((problem.status, problem.field.as_deref()), (status, field), "{body:?}: {problem:?}");
        assert!(problem.detail.chars().count() <= MESSAGE_CHARS_MAX);
    }

    #[test]
    fn a_body_is_refused_by_its_fault() {
        assert!(read_json::<PairIn>(br#"{"name":"a","count":1}"#).is_ok());
        check(b"", 400, None);
        check(b"{", 400, None);
        check(b"\xff\xfe", 400, None);
        check(br#"{"name":"a","count":1} x"#, 400, None);
        check(&[b'['; 10_000], 422, None);
        check(br#"{"name":"a"}"#, 422, Some("count"));
        check(br#"{"name":"a","count":1,"extra":2}"#, 422, Some("extra"));
        check(br#"{"name":"a","name":"b","count":1}"#, 422, None);
        check(br#"{"name":"a","count":-1}"#, 422, None);
        check(br#"{"name":"a","count":1e400}"#, 400, None);
        check(br#""text""#, 422, None);
        check(format!(r#"{{"{}":1}}"#, "x".repeat(5_000)).as_bytes(), 422, None);
    }

    #[test]
    fn only_json_is_taken_for_json() {
        for (media, wanted) in [
            ("application/json", true),
            ("Application/JSON; charset=utf-8", true),
            ("", false),
            ("text/plain", false),
            ("application/jsonp", false),
            ("application/x-www-form-urlencoded", false),
        ] {
            let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, media.parse().unwrap())]);
            assert_eq!(says_json(&headers), wanted, "{media}");
        }
        assert!(!says_json(&HeaderMap::new()));
    }

    proptest! {
        #[test]
        fn no_body_makes_the_reader_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Err(problem) = read_json::<PairIn>(&body) {
                prop_assert!(problem.status == 400 || problem.status == 422);
            }
        }
    }
}
