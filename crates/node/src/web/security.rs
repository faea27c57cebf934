//! What surrounds every answer to a browser? The headers that keep foreign scripts, frames and caches out, the limit of a body, and a
//! page where there would be none.
//!
//! It never decides who may see a page. A handler may set a header itself (the start page of a demo lists the nodes that its forms go
//! to); what no handler set is set here.
//! INVARIANT (no script but ours): no content security policy that this room writes allows inline code, `eval`, or another origin's code.

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header},
    middleware::{Next, from_fn_with_state},
    response::Response,
};

use super::problem::Problem;

/// The largest body of a form, bytes.
pub const BODY_BYTES_MAX: usize = 1 << 20;

/// How many further origins the forms of a page may go to.
pub const FORM_ORIGINS_MAX: usize = 64;

/// Why no policy can be written.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SecurityError {
    /// Not an origin; written into the policy it could open it.
    #[error("`{0}` is no origin: give scheme, host and port alone, for example `http://127.0.0.1:8001`")]
    Origin(String),
    /// More origins than a policy may name.
    #[error("{0} origins for a page's forms: at most {FORM_ORIGINS_MAX}")]
    TooManyOrigins(usize),
}

/// The content security policy of a page whose forms may also go to `form_origins` (each as `http://host:port`).
///
/// # Errors
/// [`SecurityError`] if one is no plain origin, or they are too many.
pub fn content_security_policy(form_origins: &[String]) -> Result<HeaderValue, SecurityError> {
    if form_origins.len() > FORM_ORIGINS_MAX {
        return Err(SecurityError::TooManyOrigins(form_origins.len()));
    }
    let mut policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
        .to_owned();
    for origin in form_origins {
        if !is_origin(origin) {
            return Err(SecurityError::Origin(origin.clone()));
        }
        policy.push(' ');
        policy.push_str(origin);
    }
    HeaderValue::try_from(&policy).map_err(|_| SecurityError::Origin(policy))
}

/// Scheme, host and port in their plainest form: nothing that could end a directive or stand for many hosts.
fn is_origin(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")) else { return false };
    let (host, port) = rest.split_once(':').map_or((rest, None), |(host, port)| (host, Some(port)));
    let host_fits = (1..=253).contains(&host.len())
        && host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-');
    let port_fits = port.is_none_or(|port| port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok());
    host_fits && port_fits
}

/// What a printed problem needs to know of its request.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The address that was asked for.
    pub uri: Uri,
    /// The headers, for language, theme and session.
    pub headers: HeaderMap,
}

/// Prints the page around a problem. `None` leaves the answer without a body.
pub type Printer = Arc<dyn Fn(Problem, &Asked) -> Option<String> + Send + Sync>;

/// Puts the headers, the limit and the pages of problems around a finished router, and answers what it has no route for.
pub fn surround(router: Router, print: Printer) -> Router {
    router
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async || Problem::Method)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(from_fn_with_state(print, dress))
}

async fn dress(State(print): State<Printer>, request: Request, next: Next) -> Response {
    let asked = Asked { uri: request.uri().clone(), headers: request.headers().clone() };
    let mut response = next.run(request).await;
    if let Some(problem) = response.extensions().get::<Problem>().copied()
        && let Some(html) = print(problem, &asked)
    {
        *response.body_mut() = Body::from(html);
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    }
    for (name, value) in headers() {
        response.headers_mut().entry(name).or_insert(value);
    }
    response
}

/// The headers of every answer that did not set them itself.
fn headers() -> [(HeaderName, HeaderValue); 6] {
    let fixed = HeaderValue::from_static;
    // Without further origins the policy is made of fixed words alone; were it not a header, nothing at all may load.
    let policy = content_security_policy(&[]).unwrap_or(fixed("default-src 'none'; form-action 'none'"));
    [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, fixed("nosniff")),
        (header::REFERRER_POLICY, fixed("same-origin")),
        (HeaderName::from_static("cross-origin-opener-policy"), fixed("same-origin")),
        (HeaderName::from_static("cross-origin-resource-policy"), fixed("same-origin")),
        // Personal data is on almost every page; a shared machine's back button must not bring it back.
        (header::CACHE_CONTROL, fixed("no-store")),
    ]
}

#[cfg(test)]
pub(crate) mod probe {
    //! One request to a router over a real connection, and what came back.

    use axum::Router;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    pub(crate) struct Answer {
        pub(crate) status: u16,
        headers: Vec<(String, String)>,
        pub(crate) body: String,
    }

    impl Answer {
        pub(crate) fn header(&self, name: &str) -> Option<&str> {
            self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
        }
    }

    /// Sends `METHOD /path` with optional header lines and, after an empty line, a form.
    pub(crate) async fn fetch(router: Router, request: &str) -> Answer {
        let (head, body) = request.split_once("\n\n").unwrap_or((request, ""));
        let (first, rest) = head.split_once('\n').unwrap_or((head, ""));
        let mut lines = vec![format!("{first} HTTP/1.1"), "Connection: close".into()];
        if !rest.to_ascii_lowercase().contains("host:") {
            lines.push("Host: 127.0.0.1:8001".into());
        }
        lines.extend(rest.lines().map(str::to_owned));
        if first.starts_with("POST") {
            lines.push("Content-Type: application/x-www-form-urlencoded".into());
            lines.push(format!("Content-Length: {}", body.len()));
        }
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(async move { axum::serve(listener, router).await });
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        // The server may refuse before it has read a large body; what it says then still counts.
        let _ = stream.write_all(format!("{}\r\n\r\n{body}", lines.join("\r\n")).as_bytes()).await;
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes).await;
        serving.abort();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let status = lines.next().unwrap_or_default().split(' ').nth(1).unwrap_or("0").parse().unwrap();
        let headers = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
        Answer { status, headers: headers.collect(), body: body.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::probe::fetch;
    use super::*;
    use axum::routing::{get, post};
    use proptest::prelude::*;

    fn site() -> Router {
        let own = content_security_policy(&["http://127.0.0.1:9".into()]).unwrap();
        let router = Router::new()
            .route("/page", get(async || "page"))
            .route("/kept", get(async || ([("cache-control", "no-cache")], "kept")))
            .route("/start", get(async move || ([(header::CONTENT_SECURITY_POLICY, own)], "start")))
            .route("/form", post(async |body: String| body.len().to_string()));
        surround(router, Arc::new(|problem, asked| Some(format!("{problem:?} at {}", asked.uri.path()))))
    }

    #[tokio::test]
    async fn every_answer_carries_the_headers() {
        for request in ["GET /page", "GET /start", "GET /nowhere", "GET /form", "POST /form\n\na=1"] {
            let answer = fetch(site(), request).await;
            let policy = answer.header("content-security-policy").unwrap();
            assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{request}: {policy}");
            assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{request}: {policy}");
            let check = |name: &str, value: &str| assert_eq!(answer.header(name), Some(value), "{request}");
            check("x-content-type-options", "nosniff");
            check("referrer-policy", "same-origin");
            check("cross-origin-opener-policy", "same-origin");
            check("cache-control", "no-store");
        }
    }

    #[tokio::test]
    async fn what_a_handler_set_stays() {
        assert_eq!(fetch(site(), "GET /kept").await.header("cache-control"), Some("no-cache"));
        let start = fetch(site(), "GET /start").await;
        assert!(start.header("content-security-policy").unwrap().ends_with("form-action 'self' http://127.0.0.1:9"));
        let page = fetch(site(), "GET /page").await;
        assert!(page.header("content-security-policy").unwrap().ends_with("form-action 'self'"));
    }

    #[tokio::test]
    async fn what_has_no_page_gets_one() {
        let check = async |request: &str, status: u16, body: &str| {
            let answer = fetch(site(), request).await;
            assert_eq!((answer.status, answer.body.as_str()), (status, body), "{request}");
        };
        check("GET /page", 200, "page").await;
        check("GET /nowhere", 404, "NotFound at /nowhere").await;
        check("POST /page", 405, "Method at /page").await;
        check("HEAD /nowhere", 404, "").await;
    }

    #[tokio::test]
    async fn a_body_has_its_limit() {
        let send = async |bytes: usize| fetch(site(), &format!("POST /form\n\n{}", "a".repeat(bytes))).await;
        assert_eq!(send(BODY_BYTES_MAX).await.body, BODY_BYTES_MAX.to_string());
        assert_eq!(send(BODY_BYTES_MAX + 1).await.status, 413);
    }

    #[test]
    fn only_a_plain_origin_enters_the_policy() {
        let check = |origin: &str, fits: bool| {
            let found = content_security_policy(&[origin.to_owned()]);
            assert_eq!(found.is_ok(), fits, "{origin}: {found:?}");
        };
        for good in ["http://127.0.0.1:8001", "https://node.example", "http://localhost:1"] {
            check(good, true);
        }
        for bad in [
            "",
            "*",
            "http://",
            "http://*",
            "http://a; script-src *",
            "http://a b",
            "//a",
            "http://a/",
            "http://a:",
            "http://a:99999",
            "http://a:+1",
            "javascript:alert(1)",
            "http://A",
            "http://-a",
            "https:",
            "'unsafe-inline'",
            "http://a,b",
            "http://a\nb",
        ] {
            check(bad, false);
        }
        let many = vec!["http://127.0.0.1:1".to_owned(); FORM_ORIGINS_MAX + 1];
        assert_eq!(content_security_policy(&many), Err(SecurityError::TooManyOrigins(FORM_ORIGINS_MAX + 1)));
    }

    proptest! {
        #[test]
        fn no_origin_opens_the_policy(origin in "(http://)?[a-z0-9.:;, '*/-]{0,30}") {
            if let Ok(policy) = content_security_policy(&[origin]) {
                let text = policy.to_str().unwrap();
                prop_assert_eq!(text.matches(';').count(), 8);
                prop_assert!(!text.contains('*') && !text.contains("unsafe") && !text.contains(','));
            }
        }
    }
}
