//! Which files does the node serve? Those of `assets/dist`, embedded when the node was built, under `/a/<name>`.
//!
//! It reads no disk and knows no folder: a name is looked up whole, so there is no path to climb out of.
//! INVARIANT (never stale): a name is kept by browsers only under the address that carries its hash ([`versioned`]); under its plain
//! address it is asked for again each time, and an unchanged file costs an empty answer.
//! A build without the assets gives a working node all the same: pages without scripts, in the system's fonts.

use std::borrow::Cow;

use axum::{
    Router,
    body::Body,
    extract::{Path, RawQuery},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../assets/dist"]
#[allow_missing = true]
struct Dist;

/// How many hexadecimal digits of a file's SHA-256 stand in its address and its entity tag.
const TAG_DIGITS: usize = 16;

/// Whether this node was built with its assets.
pub fn has_assets() -> bool {
    Dist::iter().next().is_some()
}

/// The address of a file with its hash, which browsers may keep for ever: `/a/app.css?v=…`. The plain address if there is no such file.
pub fn versioned(name: &str) -> String {
    match Dist::get(name) {
        Some(file) => format!("/a/{name}?v={}", tag(&file.metadata.sha256_hash())),
        None => format!("/a/{name}"),
    }
}

/// The bytes of a file, for what this node makes itself; `None` if it was built without.
pub(crate) fn bytes(name: &str) -> Option<Cow<'static, [u8]>> {
    Dist::get(name).map(|file| file.data)
}

/// The route of the assets. No session is needed: nothing here says anything about anybody.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route(
        "/a/{name}",
        get(async |Path(name): Path<String>, RawQuery(query): RawQuery, headers: HeaderMap| {
            let found = Dist::get(&name).map(|file| (file.metadata.sha256_hash(), file.data));
            match found {
                Some((hash, bytes)) => answer(&Asked { name, query, headers }, &hash, bytes.into_owned()),
                None => StatusCode::NOT_FOUND.into_response(),
            }
        }),
    )
}

struct Asked {
    name: String,
    query: Option<String>,
    headers: HeaderMap,
}

fn answer(asked: &Asked, hash: &[u8; 32], bytes: Vec<u8>) -> Response {
    let tag = tag(hash);
    let quoted = format!("\"{tag}\"");
    let hashed = asked.query.as_deref().and_then(|query| query.strip_prefix("v=")) == Some(tag.as_str());
    let keep = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = asked.headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let unchanged = known.flat_map(|list| list.split(',')).map(str::trim).any(|one| {
        // RFC 9110 section 13.1.2: the comparison is weak.
        one == "*" || one.strip_prefix("W/").unwrap_or(one) == quoted
    });
    let mut response = Response::new(if unchanged { Body::empty() } else { Body::from(bytes) });
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&asked.name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(value) = HeaderValue::try_from(quoted) {
        headers.insert(header::ETAG, value);
    }
    response
}

fn tag(hash: &[u8; 32]) -> String {
    let mut digits = model::Hash(*hash).to_string();
    digits.truncate(TAG_DIGITS);
    digits
}

/// The type by the end of the name. What is not listed is bytes, which `nosniff` keeps from being run.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("ttf") => "font/ttf",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::security::probe::fetch;
    use proptest::prelude::*;

    const HASH: [u8; 32] = [0xab; 32];

    fn asked(name: &str, query: Option<&str>, known: &str) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, HeaderValue::try_from(known).unwrap());
        Asked { name: name.into(), query: query.map(str::to_owned), headers }
    }

    #[test]
    fn only_the_address_with_the_hash_is_kept() {
        let check = |query: Option<&str>, kept: bool| {
            let response = answer(&asked("app.css", query, ""), &HASH, b"x".to_vec());
            let cache = response.headers()[header::CACHE_CONTROL].to_str().unwrap().to_owned();
            assert_eq!(cache.contains("immutable"), kept, "{query:?}: {cache}");
            assert_eq!(response.headers()[header::ETAG], "\"abababababababab\"");
            assert_eq!(response.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        };
        check(Some("v=abababababababab"), true);
        check(Some("v=abababababababac"), false);
        check(Some("v="), false);
        check(Some(""), false);
        check(None, false);
    }

    #[test]
    fn an_unchanged_file_costs_an_empty_answer() {
        let check = |known: &str, status: u16| {
            let response = answer(&asked("icons.svg", None, known), &HASH, b"x".to_vec());
            assert_eq!(response.status(), status, "{known}");
        };
        check("\"abababababababab\"", 304);
        check("\"other\", W/\"abababababababab\"", 304);
        check("*", 304);
        check("\"abababababababac\"", 200);
        check("abababababababab", 200);
        check("", 200);
    }

    #[tokio::test]
    async fn a_name_is_looked_up_whole() {
        for path in
            ["/a/no-such.css", "/a/..%2Fpackage.json", "/a/%2e%2e%2f%2e%2e%2fCargo.toml", "/a/dist/app.css", "/a/"]
        {
            let answer = fetch(routes(), &format!("GET {path}")).await;
            assert_eq!(answer.status, 404, "{path}");
        }
    }

    #[tokio::test]
    async fn every_embedded_file_is_served_with_its_type() {
        for name in Dist::iter() {
            let address = versioned(&name);
            let answer = fetch(routes(), &format!("GET {address}")).await;
            assert_eq!(answer.status, 200, "{name}");
            assert!(answer.header("cache-control").unwrap().contains("immutable"), "{name}");
            assert_ne!(answer.header("content-type"), Some("application/octet-stream"), "{name} needs its type");
        }
        assert_eq!(has_assets(), Dist::get("app.css").is_some());
        assert_eq!(versioned("no-such.css"), "/a/no-such.css");
    }

    proptest! {
        #[test]
        fn only_listed_ends_are_run_by_browsers(name in "[a-z.]{0,12}") {
            let run = content_type(&name) == "text/javascript; charset=utf-8";
            prop_assert_eq!(run, name.ends_with(".js"));
        }
    }
}
