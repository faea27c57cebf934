//! What went wrong before a page was reached? The few ends that every path has in common, each with its status and words.
//!
//! A problem says nothing about the thing that was asked for, nor whether it exists. It travels as a response without a body;
//! `security` lets the node print the page around it.
//! INVARIANT (what and what next): every problem has a sentence that says what happened and one that says what to do.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    Lang,
    views::{Frame, ProblemPage},
};

/// What went wrong before a page was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is at this address.
    NotFound,
    /// The address does not take this method.
    Method,
    /// The body is over the limit.
    TooLarge,
    /// The body is no form, or has too many fields.
    Malformed,
    /// A form came from a page of another site or node.
    Foreign,
    /// A form came without its session's token: it was opened in an earlier session.
    Stale,
    /// A stream or fragment was asked for without a session.
    SignedOut,
}

impl Problem {
    /// All problems.
    pub const ALL: [Self; 7] =
        [Self::NotFound, Self::Method, Self::TooLarge, Self::Malformed, Self::Foreign, Self::Stale, Self::SignedOut];

    /// The status of its answer.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Foreign | Self::Stale => StatusCode::FORBIDDEN,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
        }
    }

    /// The key of what happened.
    pub fn what_key(self) -> &'static str {
        match self {
            Self::NotFound => "problem-not-found",
            Self::Method => "problem-method",
            Self::TooLarge => "problem-too-large",
            Self::Malformed => "problem-malformed",
            Self::Foreign => "problem-foreign",
            Self::Stale => "problem-stale",
            Self::SignedOut => "problem-signed-out",
        }
    }

    /// The key of what to do next.
    pub fn next_key(self) -> &'static str {
        match self {
            Self::NotFound | Self::Method => "problem-next-start",
            Self::TooLarge => "problem-next-shorten",
            Self::Malformed | Self::Foreign | Self::Stale => "problem-next-reopen",
            Self::SignedOut => "problem-next-sign-in",
        }
    }

    /// Its page in the reader's language.
    pub fn page(self, lang: &Lang, frame: Frame, reference: String) -> ProblemPage<'_> {
        ProblemPage {
            t: lang,
            frame,
            what: lang.text(self.what_key()),
            saved: lang.text("problem-nothing-saved"),
            next: lang.text(self.next_key()),
            next_href: "/".to_owned(),
            reference,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Languages;
    use askama::Template;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static ENGLISH: LazyLock<Lang> = LazyLock::new(|| Languages::load().unwrap().english());

    #[test]
    fn every_problem_says_what_happened_and_what_to_do() {
        for problem in Problem::ALL {
            assert!(problem.status().is_client_error(), "{problem:?}");
            let html = problem.page(&ENGLISH, Frame::default(), "7f3a".into()).render().unwrap();
            for key in [problem.what_key(), problem.next_key(), "problem-nothing-saved"] {
                let text = ENGLISH.text(key);
                assert!(!text.starts_with('['), "{key} has no text");
                assert!(html.contains(&text), "{problem:?}: the page lacks `{text}`");
            }
        }
    }

    #[test]
    fn a_problem_travels_with_its_response() {
        for problem in Problem::ALL {
            assert_eq!(problem.into_response().extensions().get::<Problem>(), Some(&problem));
        }
    }

    proptest! {
        #[test]
        fn a_hostile_reference_is_inert(reference in "[<>&\"'a-z/]{0,30}") {
            let plain = Problem::NotFound.page(&ENGLISH, Frame::default(), String::new()).render().unwrap();
            let html = Problem::NotFound.page(&ENGLISH, Frame::default(), reference).render().unwrap();
            prop_assert_eq!(html.matches('<').count(), plain.matches('<').count());
        }
    }
}
