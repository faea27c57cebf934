//! Which address does what? The site of a node: its state, and every route that a browser can reach.
//!
//! It decides nothing: each page asks `policy` first, and `posted` lets no form in that is not ours. What is printed around an error is
//! `pages::failure`'s. The three plain addresses of machines (`/healthz`, `/readyz`, `/metrics`) tell nothing about any person.

use std::sync::Arc;

use axum::{
    Router,
    http::HeaderValue,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use model::{PartyId, Timestamp};
use tokio::sync::Semaphore;

use super::{
    Languages, assets,
    doors::{CEREMONIES_MAX, CEREMONY_MS, Ceremony, Doors},
    pages,
    pending::Pending,
    security::{self, SecurityError},
    session::{HoldsSessions, Person, SessionRules, Sessions},
    when::{WhenError, Zone},
};
use crate::{
    node::Node,
    notify::Office,
    people,
    store::{self, StoreError},
};

/// Streams of answers that are open at once; each ends within seconds.
const STREAMS_MAX: usize = 512;
/// Streams of counts that are open at once: one for each page that somebody looks at.
const BELLS_MAX: usize = 2_048;

/// The people of a node.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Those who may be signed in with one click; only on a training node.
    pub personas: Vec<Person>,
}

impl People {
    /// The person of that id.
    pub fn find(&self, id: &str) -> Option<&Person> {
        self.personas.iter().find(|person| person.id == id)
    }
}

/// The whole demo, for its start page.
pub struct Demo {
    /// Its nodes, in the order of the screen.
    pub nodes: Vec<DemoNode>,
    /// How to stop it: the exact keys or command.
    pub stop: String,
}

/// One node of the demo.
pub struct DemoNode {
    /// Whose node.
    pub party: PartyId,
    /// Where browsers reach it: `http://127.0.0.1:8801`.
    pub origin: String,
    /// Who can be signed in there.
    pub personas: Vec<Person>,
    /// How many entries its journal has now.
    pub entries: Arc<dyn Fn() -> u64 + Send + Sync>,
}

/// What a site is made of.
pub struct SiteParts {
    /// The node.
    pub node: Arc<Node>,
    /// Its people.
    pub people: People,
    /// How they get in.
    pub doors: Doors,
    /// The languages it speaks.
    pub languages: Arc<Languages>,
    /// People reach it over TLS.
    pub secure: bool,
    /// The demo that it is part of; its `/` is then the demo's start.
    pub demo: Option<Demo>,
}

/// Why a site cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The time zone.
    #[error(transparent)]
    Zone(#[from] WhenError),
    /// The addresses of the demo's nodes.
    #[error(transparent)]
    Origins(#[from] SecurityError),
}

/// A node's site.
pub struct Site {
    /// The node.
    pub node: Arc<Node>,
    /// Its people.
    pub people: People,
    /// How they get in.
    pub doors: Doors,
    /// What is under way with browsers that are getting in.
    pub ceremonies: Pending<Ceremony>,
    /// Who is signed in.
    pub sessions: Sessions,
    /// The languages it speaks.
    pub languages: Arc<Languages>,
    /// The clock on its wall.
    pub zone: Zone,
    /// The demo that it is part of.
    pub demo: Option<Demo>,
    /// When it was made.
    pub started: Timestamp,
    /// The start page's content security policy: its forms go to the other nodes.
    pub(super) start_policy: HeaderValue,
    /// One verification of the journal at a time: it reads the whole of it.
    pub(super) verifying: Semaphore,
    /// Places for streams of answers.
    pub(super) streams: Arc<Semaphore>,
    /// Places for streams of counts.
    pub(super) bells: Arc<Semaphore>,
}

impl Site {
    /// The site of a node.
    ///
    /// # Errors
    /// [`SiteError`] if zone or the demo's addresses cannot be used.
    pub fn new(parts: SiteParts) -> Result<Arc<Self>, SiteError> {
        let SiteParts { node, people, doors, languages, secure, demo } = parts;
        let country = node.member(&node.me).map_or_else(|| "EU".to_owned(), |member| member.country);
        let rules = SessionRules { party: node.me.clone(), secure, training: node.training };
        let origins: Vec<String> =
            demo.iter().flat_map(|demo| &demo.nodes).map(|demo_node| demo_node.origin.clone()).collect();
        Ok(Arc::new(Self {
            ceremonies: Pending::new(node.clock.clone(), node.entropy.clone(), (CEREMONIES_MAX, CEREMONY_MS)),
            doors,
            sessions: Sessions::new(rules, node.clock.clone(), node.entropy.clone()),
            languages,
            zone: Zone::of(&country)?,
            started: node.clock.now(),
            start_policy: security::content_security_policy(&origins)?,
            verifying: Semaphore::new(1),
            streams: Arc::new(Semaphore::new(STREAMS_MAX)),
            bells: Arc::new(Semaphore::new(BELLS_MAX)),
            node,
            people,
            demo,
        }))
    }

    /// The person of that id who may sign in here: one of the store's, or an invented one of a training node.
    pub fn person(&self, id: &str) -> Option<Person> {
        let invented = self.people.find(id).filter(|_| self.node.training).cloned();
        invented.or_else(|| people::find(&self.node, id).ok().flatten())
    }

    /// Everybody who may sign in here.
    ///
    /// # Errors
    /// The store cannot be read now.
    pub fn everybody(&self) -> Result<Vec<Person>, StoreError> {
        let rows = self.node.store.read(|conn| store::people(conn, people::PEOPLE_MAX))?;
        let invented = self.people.personas.iter().filter(|_| self.node.training).cloned();
        Ok(invented.chain(rows.into_iter().filter_map(Person::of)).collect())
    }

    /// Who tells this site's people of what waits for them, on its pages alone.
    pub fn office(self: &Arc<Self>) -> Office {
        let site = Arc::clone(self);
        Office {
            node: Arc::clone(&self.node),
            people: Arc::new(move || site.everybody()),
            languages: Arc::clone(&self.languages),
            zone: self.zone.clone(),
            origin: String::new(),
            mail: None,
            hook: None,
        }
    }
}

impl HoldsSessions for Site {
    fn sessions(&self) -> &Sessions {
        &self.sessions
    }
}

/// All addresses of a node for its people.
pub fn router(site: Arc<Site>) -> Router {
    let printing = Arc::clone(&site);
    let pages = Router::new()
        .route("/", get(pages::start::show))
        .route("/sign-in", get(pages::sign_in::show).post(pages::sign_in::enter))
        .route("/sign-in/passkey/begin", post(pages::passkey::begin))
        .route("/sign-in/passkey", post(pages::passkey::enter))
        .route("/sign-in/provider", post(pages::provider::leave))
        .route("/sign-in/provider/back", get(pages::provider::back))
        .route("/set-up/{secret}", get(pages::set_up::show).post(pages::set_up::finish))
        .route("/set-up/{secret}/begin", post(pages::set_up::begin))
        .route("/prove", get(pages::prove::show).post(pages::prove::persona))
        .route("/prove/passkey", post(pages::prove::passkey))
        .route("/parked/{name}", get(pages::prove::parked))
        .route("/rules", get(pages::rules::show))
        .route("/people", get(pages::people::show).post(pages::people::set))
        .route("/people/link", post(pages::people::link))
        .route("/people/unkey", post(pages::people::unkey))
        .route("/sign-out", post(pages::sign_in::leave))
        .route("/theme", post(pages::sign_in::theme))
        .route("/language", post(pages::sign_in::language))
        .route("/inbox", get(pages::inbox::show))
        .route("/desk", get(pages::desk_start::show))
        .route("/inbox/assign", post(pages::assign::look))
        .route("/inbox/assigned", post(pages::assign::done))
        .route("/inbox/undo", post(pages::assign::undo))
        .route("/inbox/views", post(pages::assign::view))
        .route("/check", get(pages::check::show))
        .route("/checks", post(pages::check::ask))
        .route("/checks/{id}", get(pages::check_result::show))
        .route("/checks/{id}/events", get(pages::check_events::stream))
        .route("/checks/{id}/confirm", post(pages::check_result::confirm))
        .route("/checks/{id}/reject", post(pages::check_result::reject))
        .route("/cases/new", get(pages::case_new::show))
        .route("/cases", post(pages::case_new::open))
        .route("/cases/{id}", get(pages::case::show))
        .route("/cases/{id}/steps", post(pages::case::step))
        .route("/figures", get(pages::figures::board))
        .route("/figures/{instrument}/{statistic}", get(pages::figures::table))
        .route("/figures/{instrument}/{statistic}/csv", get(pages::figures::file))
        .route("/cases/{id}/print/{name}", get(pages::print::show))
        .route("/overrides", get(pages::overrides::show).post(pages::case_new::propose))
        .route("/overrides/{id}/confirm", post(pages::overrides::confirm))
        .route("/notices", get(pages::notices::show))
        .route("/notices/read", post(pages::notices::read))
        .route("/notices/events", get(pages::notice_events::stream))
        .route("/notices/choices", get(pages::notice_choices::show).post(pages::notice_choices::choose))
        .route("/audit", get(pages::audit::show))
        .route("/audit/verify", post(pages::audit::verify))
        .route("/health", get(pages::health::show))
        .route("/tokens", get(pages::tokens::show).post(pages::tokens::issue))
        .route("/tokens/revoke", post(pages::tokens::revoke))
        .route("/healthz", get(pages::health::alive))
        .route("/readyz", get(pages::health::ready))
        .route("/metrics", get(pages::health::metrics))
        .layer(from_fn_with_state(Arc::clone(&site), pages::failure::dress))
        .with_state(site)
        .merge(assets::routes());
    security::surround(pages, Arc::new(move |problem, asked| pages::failure::print_problem(&printing, problem, asked)))
}
