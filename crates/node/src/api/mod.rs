//! HTTP JSON under `/api/v1`: what the screens do, a script does with a token.
//!
//! Open first: [`routes`], the list of all paths; [`caller`], who asks; [`problem`], how a refusal looks. Nothing here decides: people's
//! acts go to `check`, `cases` and `policy`, whose answer is passed on with its rule and whom to ask.
//! INVARIANT (who first): path, query and body are looked at only after a token named an officer; a stranger learns nothing but 401.
//! INVARIANT (raw at the edge): only `…In` types deserialise, only `…Out` types serialise, and neither leaves this folder.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderValue, Method, header},
    response::Response,
    routing::{MethodRouter, delete, get, post},
};

use crate::{check::Officer, node::Node};

mod answers;
mod audit;
mod caller;
mod cases;
mod checks;
mod figures;
mod forms;
mod holdings;
mod instruments;
mod intake;
mod openapi;
mod overrides;
mod parties;
mod print;
mod problem;
mod queries;
mod subjects;

pub use caller::{ADMINISTRATION, issue_token, revoke_tokens};
pub(crate) use holdings::record_of_line;

/// Who a person of this node is, by id; `None` if nobody, or nobody any more. A token alone gives no role: this does.
pub type People = Arc<dyn Fn(&str) -> Option<Officer> + Send + Sync>;

/// Where everything below lies.
const PREFIX: &str = "/api/v1";
/// C-API-02: the largest body, in bytes.
const BODY_BYTES_MAX: usize = 1024 * 1024;

/// What every handler gets.
#[derive(Clone)]
struct Api {
    node: Arc<Node>,
    people: People,
}

/// All routes, for the server and for the test that compares them with the document.
fn routes() -> Vec<(Method, &'static str, MethodRouter<Api>)> {
    vec![
        (Method::GET, "/openapi.json", get(openapi::read)),
        (Method::GET, "/checks", get(checks::list)),
        (Method::POST, "/checks", post(checks::ask)),
        (Method::GET, "/checks/{id}", get(checks::read)),
        (Method::POST, "/checks/{id}/judgements", post(checks::judge)),
        (Method::GET, "/cases", get(cases::list)),
        (Method::POST, "/cases", post(cases::open)),
        (Method::GET, "/cases/{id}", get(cases::read)),
        (Method::POST, "/cases/{id}/steps", post(cases::take_step)),
        (Method::GET, "/cases/{id}/print/{name}", get(print::read)),
        (Method::GET, "/overrides", get(overrides::list)),
        (Method::POST, "/overrides", post(overrides::propose)),
        (Method::POST, "/overrides/{id}/confirm", post(overrides::confirm)),
        (Method::GET, "/instruments", get(instruments::list)),
        (Method::GET, "/instruments/{name}", get(instruments::read)),
        (Method::GET, "/figures/timeliness", get(figures::timeliness)),
        (Method::GET, "/figures/{instrument}/{statistic}", get(figures::table)),
        (Method::GET, "/parties", get(parties::list)),
        (Method::GET, "/health", get(parties::health)),
        (Method::GET, "/audit/consultations", get(audit::consultations)),
        (Method::GET, "/audit/checkpoint", get(audit::checkpoint)),
        (Method::GET, "/audit/entries/{n}/proof", get(audit::proof)),
        (Method::POST, "/holdings", post(holdings::enter)),
        (Method::DELETE, "/holdings/{id}", delete(holdings::erase)),
    ]
}

/// The API of a node. `people` says who the owner of a token is today, and in which role.
pub fn router(node: Arc<Node>, people: People) -> Router {
    let api = Api { node, people };
    let inside = routes()
        .into_iter()
        .fold(Router::new(), |router, (_, path, handler)| router.route(path, handler))
        // Unknown paths and methods, too, ask who is there first.
        .fallback(problem::unknown_path)
        .method_not_allowed_fallback(problem::unknown_method)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(axum::middleware::map_response(unkept))
        .with_state(api);
    Router::new().nest(PREFIX, inside)
}

/// Answers hold personal data: no cache keeps them, no browser guesses what they are.
async fn unkept(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
