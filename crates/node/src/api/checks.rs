//! Checks: asking, reading what each party says, judging a hit, listing.
//!
//! A score is likeness and never a decision: an officer judges. A look that shows hits, and a list that shows whom others asked about, are
//! consultations and go to the journal. What an answer looks like stands in `answers`.

use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use model::{Body, CheckId, HandlingCode, Outcome, PartyId, Purpose, Timestamp};
use policy::{Act, PersonAct};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    Api, PREFIX,
    answers::{SaidOut, said_out},
    caller::Caller,
    forms::{self, PurposeWord, bounded, check_id, line_or_empty, stamp},
    intake::{JsonIn, PathIn, QueryIn as Params},
    problem::Problem,
    queries::{QueryIn, QueryOut},
};
use crate::{
    check::{self, Officer, PARTIES_MAX, Question, Said, person_act},
    node::Node,
    record::Record,
    store::{self, Inquiry},
};

/// A check to be asked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckIn {
    /// What is asked.
    query: QueryIn,
    /// Why.
    purpose: PurposeWord,
    /// The reason in words, or the file number.
    #[schema(max_length = 1000)]
    justification: String,
    /// The parties to ask; the own one means the own holdings.
    #[schema(min_items = 1, max_items = 64)]
    parties: Vec<String>,
}

impl CheckIn {
    fn checked(self, now: Timestamp) -> Result<(Question, Vec<&'static str>), Problem> {
        let parties = bounded("parties", self.parties, PARTIES_MAX)?;
        let (query, warnings) = self.query.checked(now)?;
        let question = Question {
            query,
            purpose: self.purpose.into(),
            // Whether it must be given is the policy's to say.
            justification: line_or_empty("justification", self.justification)?,
            parties: parties.iter().map(|party| forms::party("parties", party)).collect::<Result<_, _>>()?,
        };
        Ok((question, warnings))
    }
}

/// A check that was asked.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AskedOut {
    /// Its id.
    id: String,
    /// The question as it was understood.
    query: QueryOut,
    /// What is odd about a machine-readable zone, for example `check-digit-of-number`: it was asked all the same.
    warnings: Vec<&'static str>,
}

/// Asks a check. It is on the journal and on its way when this returns.
#[utoipa::path(
    post, path = "/checks", tag = "checks", request_body = CheckIn,
    responses((status = 201, description = "Asked.", body = AskedOut, headers(("Location" = String, description = "Where its answers are."))))
)]
pub(super) async fn ask(
    State(api): State<Api>,
    Caller(officer): Caller,
    JsonIn(asked): JsonIn<CheckIn>,
) -> Result<impl IntoResponse, Problem> {
    let (question, warnings) = asked.checked(api.node.clock.now())?;
    let query = question.query.clone().into();
    let check = check::ask(&api.node, &officer, question).await?;
    let place = format!("{PREFIX}/checks/{check}");
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(AskedOut { id: check.to_string(), query, warnings })))
}

/// A check and what each party says so far.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CheckOut {
    /// Its id.
    id: String,
    /// When it was asked.
    at: String,
    /// What was asked.
    query: QueryOut,
    /// Why.
    purpose: PurposeWord,
    /// The reason in words, or the file number.
    justification: String,
    /// Who asked.
    officer: String,
    /// What each party says, by party.
    parties: Vec<SaidOut>,
}

/// A check with the answers so far. A look that shows hits is journaled.
#[utoipa::path(
    get, path = "/checks/{id}", tag = "checks", params(("id" = String, Path, description = "The check's id.")),
    responses((status = 200, description = "The check.", body = CheckOut))
)]
pub(super) async fn read(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(id): PathIn,
) -> Result<Json<CheckOut>, Problem> {
    let id = check_id(&id)?;
    let (inquiry, ask, said) = check::read(&api.node, &officer, id).await?;
    // C-API-05: what is shown decides too, not only who asks.
    let shown = strictest(&said);
    let act = PersonAct { handling: shown, ..person_act(&officer, Act::CheckRead, Some(ask.purpose), true) };
    api.node.policies.person(act).into_result().map_err(Problem::denied)?;
    if said.iter().any(|(_, said)| matches!(said, Said::Answered(Outcome::Hits(_), _))) {
        check::journal_look(&api.node, &officer, &inquiry, &ask).await?;
    }
    let judged = api.node.store.read(|conn| store::judgements(conn, id))?;
    Ok(Json(CheckOut {
        id: id.to_string(),
        at: stamp(inquiry.at),
        query: ask.query.into(),
        purpose: ask.purpose.into(),
        justification: ask.justification,
        officer: ask.officer,
        parties: said.into_iter().map(|(party, said)| said_out(party, said, &judged)).collect(),
    }))
}

fn strictest(said: &[(PartyId, Said)]) -> Option<HandlingCode> {
    let hits = said.iter().filter_map(|(_, said)| match said {
        Said::Answered(Outcome::Hits(hits), _) => Some(hits),
        _ => None,
    });
    hits.flatten().filter_map(|hit| hit.core.as_ref()).map(|core| core.handling.code).max()
}

/// An officer's judgement on a hit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct JudgementIn {
    /// Whose hit.
    party: String,
    /// The hit's reference.
    reference: String,
    /// Whether it is the same person or thing.
    same: bool,
}

/// Judges a hit that was shown: the same person or thing, or not.
#[utoipa::path(
    post, path = "/checks/{id}/judgements", tag = "checks", request_body = JudgementIn,
    params(("id" = String, Path, description = "The check's id.")),
    responses((status = 204, description = "On the journal."))
)]
pub(super) async fn judge(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(id): PathIn,
    JsonIn(judged): JsonIn<JudgementIn>,
) -> Result<StatusCode, Problem> {
    let id = check_id(&id)?;
    let party = forms::party("party", &judged.party)?;
    // A reference has the form of a check's id: 16 bytes.
    let CheckId(reference) = CheckId::parse(&judged.reference)
        .map_err(|_| Problem::bounds("reference", "`reference` is 32 hexadecimal digits"))?;
    check::judge(&api.node, &officer, id, (&party, reference), judged.same).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ListIn {
    /// Items at the most, 1 to 200; 50 if not given.
    limit: Option<u32>,
}

/// The newest checks of this node.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChecksOut {
    /// Newest first.
    checks: Vec<CheckRowOut>,
}

/// A check in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CheckRowOut {
    /// Its id.
    id: String,
    /// When it was asked.
    at: String,
    /// The question in one line.
    title: String,
    /// Why it was asked.
    purpose: PurposeWord,
    /// Who asked.
    officer: String,
}

/// The newest checks of this node, those that the caller may read. The look is journaled.
#[utoipa::path(
    get, path = "/checks", tag = "checks", params(ListIn),
    responses((status = 200, description = "The checks.", body = ChecksOut))
)]
pub(super) async fn list(
    State(api): State<Api>,
    Caller(officer): Caller,
    Params(asked): Params<ListIn>,
) -> Result<Json<ChecksOut>, Problem> {
    let limit = forms::page(asked.limit)?;
    let readable = readable(&api.node, &officer)?;
    let inquiries = api.node.store.read(|conn| store::inquiries(conn, limit))?;
    let checks: Vec<CheckRowOut> = inquiries.into_iter().filter_map(|inquiry| row(inquiry, &readable)).collect();
    let titles: Vec<&str> = checks.iter().map(|row| row.title.as_str()).collect();
    journal_list(&api.node, &officer, "check.list", &titles).await?;
    Ok(Json(ChecksOut { checks }))
}

/// The purposes whose checks an officer may read; a denial if there is none.
fn readable(node: &Node, officer: &Officer) -> Result<Vec<Purpose>, Problem> {
    let mut first = None;
    let mut readable = Vec::new();
    for purpose in Purpose::ALL {
        match node.policies.person(person_act(officer, Act::CheckRead, Some(purpose), true)).into_result() {
            Ok(_) => readable.push(purpose),
            Err(denial) => first = first.or(Some(denial)),
        }
    }
    match first {
        Some(denial) if readable.is_empty() => Err(Problem::denied(denial)),
        _ => Ok(readable),
    }
}

fn row(inquiry: Inquiry, readable: &[Purpose]) -> Option<CheckRowOut> {
    let Ok(Body::Ask(ask)) = wire::decode_body(&inquiry.ask) else { return None };
    readable.contains(&ask.purpose).then(|| CheckRowOut {
        id: inquiry.id.to_string(),
        at: stamp(inquiry.at),
        title: inquiry.title,
        purpose: ask.purpose.into(),
        officer: ask.officer,
    })
}

/// C-API-06: a list that names persons is a consultation of each of them, in one entry.
pub(super) async fn journal_list(
    node: &Arc<Node>,
    officer: &Officer,
    act: &str,
    titles: &[&str],
) -> Result<(), Problem> {
    if titles.is_empty() {
        return Ok(());
    }
    let record = Record::Read {
        officer: officer.id.clone(),
        act: act.to_owned(),
        about: titles.join("; "),
        purpose: String::new(),
        reference: "api".to_owned(),
    };
    let now = node.clock.now();
    node.store.write("list", move |tx| tx.record(&record, now)).await?;
    Ok(())
}
