//! The handlers of the screens: each asks the rules, reads the node, fills a view and prints it.
//!
//! Open first: [`visit`], who asks and in which language; [`failure`], the one place where an error becomes a page. What a page shows is
//! worked out by pure functions beside its handler; what it looks like stands in `views` and `templates/`.

pub mod assign;
pub mod audit;
pub mod case;
pub mod case_new;
mod case_view;
pub mod check;
pub mod check_events;
mod check_filter;
mod check_hit;
pub mod check_result;
mod check_view;
pub mod desk_start;
pub mod failure;
pub mod figures;
pub(crate) mod form;
pub mod health;
pub mod inbox;
mod inbox_query;
pub mod notice_choices;
pub mod notice_events;
mod notice_health;
pub mod notices;
pub mod overrides;
pub mod passkey;
pub mod people;
pub mod print;
pub mod prove;
pub mod provider;
pub mod rules;
pub mod set_up;
pub mod sign_in;
pub mod start;
pub mod tokens;
pub mod visit;
mod words;

use askama::Template;
use axum::response::{Html, IntoResponse, Redirect, Response};

use failure::Failure;

/// Prints a page.
fn print(page: &impl Template) -> Result<Response, Failure> {
    Ok(Html(page.render().map_err(|error| Failure::Print(error.to_string()))?).into_response())
}

/// Leads on after a form: the browser asks for the page anew, and a reload sends nothing twice.
fn lead_to(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// The English texts, read once for all tests.
#[cfg(test)]
fn english() -> crate::web::Lang {
    static ENGLISH: std::sync::OnceLock<crate::web::Lang> = std::sync::OnceLock::new();
    ENGLISH.get_or_init(|| crate::web::Languages::load().unwrap().english()).clone()
}
