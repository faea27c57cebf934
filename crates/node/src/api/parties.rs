//! Who takes part, and whether this node and its partners work. No personal data.
//!
//! A country is given as its code; where the code needs a footnote, the footnote comes with it.

use axum::{Json, extract::State};
use policy::Act;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Api, caller::Caller, forms::stamp, problem::Problem};
use crate::{check::person_act, store, web::designation::FOOTNOTE_XK};

/// The parties of the federation.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PartiesOut {
    /// The federation's name.
    federation: String,
    /// The own party's id.
    me: String,
    /// When the directory in force expires.
    expires: String,
    /// By id, the own one too.
    parties: Vec<PartyOut>,
}

/// A party.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PartyOut {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Its country's code, or `EU`.
    country: String,
    /// The footnote that goes with the country's designation.
    #[serde(skip_serializing_if = "Option::is_none")]
    footnote: Option<&'static str>,
    /// `member-state`, `agency` or `partner`.
    kind: &'static str,
    /// The telephone number of its duty desk.
    phone: String,
}

/// The parties of the federation, as the signed directory says.
#[utoipa::path(
    get, path = "/parties", tag = "node",
    responses((status = 200, description = "The parties.", body = PartiesOut))
)]
pub(super) async fn list(State(api): State<Api>, _: Caller) -> Json<PartiesOut> {
    let membership = api.node.membership();
    let parties = membership.parties.values().map(|member| PartyOut {
        id: member.id.to_string(),
        name: member.name.clone(),
        country: member.country.clone(),
        footnote: (member.country == "XK").then_some(FOOTNOTE_XK),
        kind: member.kind.as_str(),
        phone: member.phone.clone(),
    });
    Json(PartiesOut {
        federation: membership.federation.clone(),
        me: api.node.me.to_string(),
        expires: stamp(membership.expires),
        parties: parties.collect(),
    })
}

/// How it goes with this node.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HealthOut {
    /// Whether this node holds invented data only.
    training: bool,
    /// The node's time.
    now: String,
    /// Entries in the journal.
    entries: u64,
    /// Holdings.
    holdings: u64,
    /// Open cases.
    open_cases: u64,
    /// How it goes with each partner.
    partners: Vec<ContactOut>,
}

/// How it goes with a partner.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ContactOut {
    /// The partner.
    party: String,
    /// Messages that wait for it.
    waiting: u64,
    /// When an exchange last succeeded, in either direction.
    last: Option<String>,
    /// Failures since.
    failures: u32,
    /// Since when it has not been reached.
    down_since: Option<String>,
    /// What failed last.
    failure: String,
    /// A gap in what came from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    gap: Option<GapOut>,
}

/// A gap in a partner's sequence.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GapOut {
    /// The number that was expected.
    expected: u64,
    /// The number that came.
    found: u64,
}

/// How it goes with this node and its partners.
#[utoipa::path(
    get, path = "/health", tag = "node",
    responses((status = 200, description = "The node's health.", body = HealthOut))
)]
pub(super) async fn health(State(api): State<Api>, Caller(officer): Caller) -> Result<Json<HealthOut>, Problem> {
    let node = &api.node;
    let act = person_act(&officer, Act::HealthRead, None, true);
    node.policies.person(act).into_result().map_err(Problem::denied)?;
    let (counts, waiting) = node.store.read(|conn| Ok((store::counts(conn)?, store::outbox_waiting(conn)?)))?;
    let (entries, holdings, open_cases) = counts;
    let partners = node.partners().into_iter().map(|member| {
        let contact = node.signals.contact(&member.id);
        ContactOut {
            waiting: waiting.iter().find(|(party, _)| *party == member.id).map_or(0, |(_, count)| *count),
            party: member.id.to_string(),
            last: contact.last.map(stamp),
            failures: contact.failures,
            down_since: contact.down_since.map(stamp),
            failure: contact.failure,
            gap: contact.gap.map(|(expected, found)| GapOut { expected, found }),
        }
    });
    Ok(Json(HealthOut {
        training: node.training,
        now: stamp(node.clock.now()),
        entries,
        holdings,
        open_cases,
        partners: partners.collect(),
    }))
}
