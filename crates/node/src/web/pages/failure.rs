//! What became of a request that did not end as it should? The one place where an error becomes a status and a page.
//!
//! A handler returns a [`Failure`]; it travels with the response, and [`dress`] prints the page around it. Nothing is told about things
//! that the reader may not know: what is not there and what is not theirs look alike.
//! INVARIANT (a denial is recorded): the page of a denial is printed only after the attempt is on the journal.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use policy::{Act, Denial};

use super::visit::Reader;
use crate::{
    check::NotDone,
    record::Record,
    store::StoreError,
    web::{
        Lang,
        designation::Naming,
        problem::Problem,
        router::Site,
        security::Asked,
        session::query_value,
        views::{ForbiddenPage, Frame, ProblemPage},
    },
};

/// Bytes of an address that the record of a denial keeps.
const ABOUT_BYTES_MAX: usize = 200;

/// Why a request did not end as it should.
#[derive(Debug, Clone)]
pub enum Failure {
    /// It did not reach what it asked for.
    Problem(Problem),
    /// The rules forbid it.
    Denied {
        /// Who tried.
        officer: String,
        /// What.
        act: Act,
        /// Which rule, and whom to ask.
        denial: Denial,
    },
    /// What was sent is out of bounds; the text says how.
    Bounds(String),
    /// The instrument refuses the step.
    Refused(instruments::Refusal),
    /// The store cannot take or give it now.
    Store(StoreError),
    /// The page cannot be printed.
    Print(String),
    /// The person must prove anew who they are; the form waits at this path.
    Prove(String),
    /// This node was built without that font, which a printed form needs.
    NoFont(String),
}

impl Failure {
    /// What an act that did not happen becomes.
    pub fn of(officer: &str, act: Act, error: NotDone) -> Self {
        match error {
            NotDone::Denied(denial) => Self::Denied { officer: officer.to_owned(), act, denial },
            NotDone::Unknown(_) => Self::Problem(Problem::NotFound),
            NotDone::Refused(refusal) => Self::Refused(refusal),
            NotDone::Bounds(what) => Self::Bounds(what),
            NotDone::Store(error) => Self::Store(error),
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Problem(problem) => problem.status(),
            Self::Denied { .. } => StatusCode::FORBIDDEN,
            Self::Bounds(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoFont(_) => StatusCode::NOT_IMPLEMENTED,
            Self::Print(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Prove(_) => StatusCode::SEE_OTHER,
        }
    }

    /// What happened, what is saved and what to do next.
    fn sentences(&self, t: &Lang) -> [String; 3] {
        let unchanged = || t.text("problem-nothing-saved");
        match self {
            Self::Problem(problem) => [t.text(problem.what_key()), unchanged(), t.text(problem.next_key())],
            Self::Bounds(what) => {
                [t.text_with("failure-bounds", &[("what", what)]), unchanged(), t.text("failure-next-correct")]
            }
            Self::Refused(refusal) => {
                let rule = format!("{}; {}", refusal.rule, refusal.law);
                let what = t.text_with("failure-refused", &[("what", &refusal.message), ("rule", &rule)]);
                [what, unchanged(), t.text("failure-next-reload")]
            }
            Self::Store(StoreError::Full) => {
                [t.text("failure-full"), t.text("failure-saved-before"), t.text("failure-next-administrator")]
            }
            Self::Store(_) => {
                [t.text("failure-store"), t.text("failure-saved-before"), t.text("failure-next-administrator")]
            }
            Self::NoFont(file) => {
                [t.text_with("print-no-fonts", &[("file", file)]), unchanged(), t.text("print-next-fonts")]
            }
            Self::Denied { .. } | Self::Print(_) | Self::Prove(_) => {
                [t.text("failure-print"), t.text("failure-saved-before"), t.text("failure-next-administrator")]
            }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Self::Prove(place) = self {
            return super::lead_to(&format!("/prove?next={}", query_value(&place)));
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Prints the page around a failure.
pub async fn dress(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let asked = Asked { uri: request.uri().clone(), headers: request.headers().clone() };
    let mut response = next.run(request).await;
    let Some(mut failure) = response.extensions_mut().remove::<Failure>() else { return response };
    let mut recorded = String::new();
    if let Failure::Denied { officer, act, denial } = &failure {
        match record(&site, (officer, *act), denial, asked.uri.path()).await {
            Ok(entry) => recorded = entry.to_string(),
            Err(error) => failure = Failure::Store(error),
        }
    }
    let reader = Reader::of(&site, &asked.headers, &asked.uri);
    let naming = Naming::new(&reader.lang);
    let signed = site.sessions.signed(&asked.headers);
    let frame = reader.frame(&site, &naming, signed.as_ref(), None);
    let html = match &failure {
        Failure::Denied { denial, .. } => forbidden(&reader.lang, frame, denial, recorded).render(),
        _ => problem(&reader.lang, frame, &failure, reference(&site, &failure, &asked)).render(),
    };
    // Without its words the answer still has its status.
    (failure.status(), Html(html.unwrap_or_default())).into_response()
}

/// The page around a problem that `security` found.
pub fn print_problem(site: &Site, found: Problem, asked: &Asked) -> Option<String> {
    let reader = Reader::of(site, &asked.headers, &asked.uri);
    let naming = Naming::new(&reader.lang);
    let signed = site.sessions.signed(&asked.headers);
    let frame = reader.frame(site, &naming, signed.as_ref(), None);
    let failure = Failure::Problem(found);
    problem(&reader.lang, frame, &failure, reference(site, &failure, asked)).render().ok()
}

fn forbidden<'a>(t: &'a Lang, frame: Frame, denial: &Denial, entry: String) -> ForbiddenPage<'a> {
    ForbiddenPage {
        t,
        frame,
        rule: denial.rule.clone(),
        whom: denial.ask.clone(),
        reference: t.text_with("entry-number", &[("entry", &entry)]),
    }
}

fn problem<'a>(t: &'a Lang, frame: Frame, failure: &Failure, reference: String) -> ProblemPage<'a> {
    let [what, saved, next] = failure.sentences(t);
    ProblemPage { t, frame, what, saved, next, next_href: "/".to_owned(), reference }
}

/// A reference under which the node's log has the whole of it. What a stranger can cause at will is not logged.
fn reference(site: &Site, failure: &Failure, asked: &Asked) -> String {
    let reference: String = site.node.entropy.draw::<4>().iter().map(|byte| format!("{byte:02x}")).collect();
    match failure {
        Failure::Store(error) => tracing::error!(reference, path = asked.uri.path(), %error, "a page failed"),
        Failure::Print(error) => tracing::error!(reference, path = asked.uri.path(), error, "a page failed"),
        _ => tracing::debug!(reference, path = asked.uri.path(), ?failure, "a page was not given"),
    }
    reference
}

/// Records the attempt; gives its entry.
async fn record(site: &Site, (officer, act): (&str, Act), denial: &Denial, path: &str) -> Result<u64, StoreError> {
    let now = site.node.clock.now();
    let record = Record::Read {
        officer: officer.to_owned(),
        act: format!("{}.denied", act.as_str()),
        about: path.get(..ABOUT_BYTES_MAX).unwrap_or(path).to_owned(),
        purpose: String::new(),
        reference: denial.rule.clone(),
    };
    Ok(site.node.store.write("denied", move |tx| tx.record(&record, now)).await?.place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use proptest::prelude::*;

    fn refusal() -> instruments::Refusal {
        instruments::Refusal {
            rule: "information-request/guard-necessary".into(),
            message: "look at `necessity`".into(),
            law: "Directive (EU) 2023/977 Art 4(3)".into(),
        }
    }

    #[test]
    fn every_failure_has_its_status_and_three_sentences() {
        let lang = english();
        let check = |failure: Failure, status: u16, words: &str| {
            assert_eq!(failure.status(), status, "{failure:?}");
            let sentences = failure.sentences(&lang);
            assert!(sentences.iter().all(|text| !text.is_empty() && !text.contains(['[', '{'])), "{sentences:?}");
            assert!(sentences[0].contains(words), "{sentences:?}");
        };
        check(Failure::Problem(Problem::NotFound), 404, "nothing");
        check(Failure::Bounds("choose a party".into()), 422, "choose a party");
        check(Failure::Refused(refusal()), 409, "information-request/guard-necessary");
        check(Failure::Store(StoreError::Full), 503, "full");
        check(Failure::Store(StoreError::Closed), 503, "store");
        check(Failure::Print("x".into()), 500, "page");
        check(Failure::NoFont("print-latin-bold.ttf".into()), 501, "print-latin-bold.ttf");
    }

    #[test]
    fn what_is_not_there_and_what_is_out_of_bounds_are_told_apart_once() {
        let check = |error: NotDone, status: u16| {
            assert_eq!(Failure::of("duty.mk", Act::CaseRead, error).status(), status);
        };
        check(NotDone::Unknown("case"), 404);
        check(NotDone::Denied(Denial { rule: "r".into(), ask: "a".into() }), 403);
        check(NotDone::Bounds("b".into()), 422);
        check(NotDone::Refused(refusal()), 409);
        check(NotDone::Store(StoreError::Closed), 503);
    }

    proptest! {
        #[test]
        fn a_hostile_rule_is_inert(rule in "[<>&\"'a-z/]{0,30}") {
            let lang = english();
            let page = |rule: &str| {
                let denial = Denial { rule: rule.into(), ask: rule.into() };
                forbidden(&lang, Frame::default(), &denial, "7".into()).render().unwrap()
            };
            prop_assert_eq!(page(&rule).matches('<').count(), page("").matches('<').count());
        }
    }
}
