//! How does a refusal look? Problem details (RFC 9457), with the rule that refuses and whom to ask.
//!
//! Never says more to a stranger than that a token is needed, and never repeats what the database says: that is for the node's log.
//! INVARIANT (one way out): every refusal of the API is a [`Problem`]; each kind has one status and one `type`.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::Caller;
use crate::{check::NotDone, store::StoreError};

/// Problem details, RFC 9457.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Problem {
    /// The kind of problem: a tag URI (RFC 4151), to compare and not to open.
    #[serde(rename = "type")]
    #[schema(example = "tag:egnatia.example,2026:problem/denied")]
    pub kind: String,
    /// The kind in words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong here, and what to do.
    pub detail: String,
    /// The rule that refuses, as the audit names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// The field or parameter that is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// The media type of problem details.
pub(super) const MEDIA_TYPE: &str = "application/problem+json";
/// How long a client waits before it tries a full store again.
const RETRY_AFTER_S: &str = "60";

impl Problem {
    fn new(status: StatusCode, kind: &str, title: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("tag:egnatia.example,2026:problem/{kind}"),
            title,
            status: status.as_u16(),
            detail: detail.into(),
            rule: None,
            ask: None,
            field: None,
        }
    }

    /// C-API-01: the one answer to everybody whose token is missing, malformed, unknown, or whose owner has left.
    pub fn unauthenticated() -> Self {
        let detail = "send `Authorization: Bearer egn_...` with a token of this node";
        Self {
            rule: Some("token-names-nobody".to_owned()),
            ask: Some("administrator: issue a token".to_owned()),
            ..Self::new(StatusCode::UNAUTHORIZED, "unauthenticated", "A token is needed", detail)
        }
    }

    /// The policy forbids it.
    pub fn denied(denial: policy::Denial) -> Self {
        let detail = format!("rule `{}` forbids it; ask: {}", denial.rule, denial.ask);
        Self {
            rule: Some(denial.rule),
            ask: Some(denial.ask),
            ..Self::new(StatusCode::FORBIDDEN, "denied", "A rule forbids it", detail)
        }
    }

    /// There is no such thing here.
    pub fn unknown(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "unknown", "There is no such thing", format!("there is no such {what} here"))
    }

    /// C-API-04: a field or parameter is out of bounds or of another form than asked for.
    pub fn bounds(field: &str, what: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), ..Self::unusable(what) }
    }

    /// The request says something that cannot be used, and no one field is to blame.
    pub fn unusable(what: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "bounds", "A field cannot be used", what)
    }

    /// This node was built without what a printed form needs.
    pub fn no_font(what: &str) -> Self {
        Self {
            ask: Some("administrator: build the node with its assets".to_owned()),
            ..Self::new(StatusCode::NOT_IMPLEMENTED, "no-font", "The node cannot print", what)
        }
    }

    /// A printed form could not be made; why is for the node's log.
    pub fn print_failed(error: &str) -> Self {
        tracing::error!(error, "a printed form failed");
        let detail = "the node's log says why";
        Self {
            ask: Some("administrator".to_owned()),
            ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "print-failed", "The form could not be printed", detail)
        }
    }

    /// The body is not JSON.
    pub fn not_json(what: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "not-json", "The body is not JSON", what)
    }

    /// The body is not said to be JSON.
    pub fn media_type() -> Self {
        let detail = "send the body as `Content-Type: application/json`";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type", "The body must be JSON", detail)
    }

    /// C-API-02: the body is larger than any body may be.
    pub fn too_large() -> Self {
        let detail = format!("send at most {} bytes; split a bulk", super::BODY_BYTES_MAX);
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "The body is too large", detail)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full | StoreError::Closed => {
                let detail = "nothing of it happened; everything acknowledged is safe; try again later";
                Self {
                    ask: Some("administrator: free space in the data folder".to_owned()),
                    ..Self::new(StatusCode::SERVICE_UNAVAILABLE, "store-full", "The node cannot store it now", detail)
                }
            }
            StoreError::Version(_) | StoreError::Journal(_) | StoreError::Failed(_) => {
                tracing::error!(%error, "a request of the API failed in the store");
                let detail = "nothing of it happened; the node's log says why";
                Self {
                    ask: Some("administrator".to_owned()),
                    ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "store-failed", "The node's store failed", detail)
                }
            }
        }
    }
}

impl From<NotDone> for Problem {
    fn from(error: NotDone) -> Self {
        match error {
            NotDone::Denied(denial) => Self::denied(denial),
            NotDone::Unknown(what) => Self::unknown(what),
            NotDone::Refused(refusal) => Self {
                rule: Some(refusal.rule),
                ..Self::new(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "refused-by-instrument",
                    "The instrument forbids it",
                    format!("{} ({})", refusal.message, refusal.law),
                )
            },
            NotDone::Bounds(what) => Self::unusable(what),
            NotDone::Store(error) => error.into(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, axum::Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"egnatia\""));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER_S));
        }
        response
    }
}

/// Whatever is no path of the API.
pub(super) async fn unknown_path(_: Caller) -> Problem {
    Problem::unknown("path")
}

/// A path of the API, but not with this method.
pub(super) async fn unknown_method(_: Caller) -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method",
        "This path does not take that method",
        "see `/api/v1/openapi.json`",
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_refusal_has_its_status_and_kind() {
        let denial = || policy::Denial { rule: "r".into(), ask: "a".into() };
        let refusal = || instruments::Refusal { rule: "i/r".into(), message: "m".into(), law: "l".into() };
        let cases: [(Problem, u16, &str, Option<&str>); 11] = [
            (Problem::unauthenticated(), 401, "unauthenticated", Some("token-names-nobody")),
            (NotDone::Denied(denial()).into(), 403, "denied", Some("r")),
            (NotDone::Unknown("case").into(), 404, "unknown", None),
            (NotDone::Refused(refusal()).into(), 422, "refused-by-instrument", Some("i/r")),
            (NotDone::Bounds("b".into()).into(), 422, "bounds", None),
            (NotDone::Store(StoreError::Full).into(), 503, "store-full", None),
            (StoreError::Closed.into(), 503, "store-full", None),
            (StoreError::Failed("secret".into()).into(), 500, "store-failed", None),
            (StoreError::Journal("secret".into()).into(), 500, "store-failed", None),
            (StoreError::Version(7).into(), 500, "store-failed", None),
            (Problem::too_large(), 413, "too-large", None),
        ];
        for (problem, status, kind, rule) in cases {
            assert_eq!((problem.status, problem.rule.as_deref()), (status, rule), "{problem:?}");
            assert_eq!(problem.kind, format!("tag:egnatia.example,2026:problem/{kind}"));
            assert!(!problem.detail.contains("secret"), "{problem:?}");
            let retry = problem.clone().into_response().headers().contains_key(header::RETRY_AFTER);
            assert_eq!(retry, status == 503);
            let response = problem.into_response();
            assert_eq!(response.status().as_u16(), status);
            assert_eq!(response.headers()[header::CONTENT_TYPE], MEDIA_TYPE);
            assert_eq!(response.headers().contains_key(header::WWW_AUTHENTICATE), status == 401);
        }
    }

    #[test]
    fn what_a_problem_lacks_is_left_out() {
        let text = serde_json::to_value(Problem::bounds("limit", "w")).unwrap();
        let names: BTreeSet<&str> = text.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, BTreeSet::from(["detail", "field", "status", "title", "type"]));
    }
}
