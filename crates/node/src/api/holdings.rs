//! Holdings: entering them in bulk, erasing one for good.
//!
//! All of a bulk or none. INVARIANT (index after commit): the index learns of a holding only once it is on the journal, and forgets it
//! only once its key is gone; between the two, a search that finds a number without a row shows nothing.

use axum::{Json, extract::State, http::StatusCode};
use model::{HandlingCode, HoldingId, Subject};
use policy::Act;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    Api,
    caller::Caller,
    forms::{self, CodeWord, line_or_empty},
    intake::{JsonIn, PathIn, QueryIn as Params, read_json},
    problem::Problem,
    subjects::SubjectIn,
};
use crate::{check::person_act, record::Record, store};

/// C-API-07: holdings in one request at the most.
const HOLDINGS_MAX: usize = 1_000;

/// Holdings to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HoldingsIn {
    /// The holdings; all are entered, or none.
    #[schema(min_items = 1, max_items = 1000)]
    holdings: Vec<HoldingIn>,
}

/// A holding to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HoldingIn {
    /// What it is about.
    subject: SubjectIn,
    /// What it is held for, in one line.
    #[schema(max_length = 1000)]
    about: String,
    /// How it must be handled.
    handling: CodeWord,
}

/// The holdings entered.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HoldingsOut {
    /// Their numbers in this node, in the order of the request. They never cross a border.
    ids: Vec<u64>,
}

impl HoldingsIn {
    fn checked(self) -> Result<Vec<(Subject, String, HandlingCode)>, Problem> {
        let holdings = forms::bounded("holdings", self.holdings, HOLDINGS_MAX)?;
        if holdings.is_empty() {
            return Err(Problem::bounds("holdings", "`holdings` is empty; enter at least one"));
        }
        let each = holdings.into_iter().enumerate().map(|(n, holding)| {
            let subject = holding.subject.checked(&format!("holdings[{n}].subject"))?;
            let about = line_or_empty(&format!("holdings[{n}].about"), holding.about)?;
            Ok((subject, about, holding.handling.into()))
        });
        each.collect()
    }
}

fn record(subject: &Subject, about: String, handling: HandlingCode) -> Record {
    Record::Held { subject: wire::encode_subject(subject).into(), about, handling: handling as u8 }
}

/// The record of a holding that a line of an import describes, in the form and the bounds of a request; or what is wrong with it. What it is
/// held for is asked for here: nobody has signed in of whom a policy could ask it.
pub(crate) fn record_of_line(line: &[u8]) -> Result<Record, String> {
    let holding: HoldingIn = read_json(line).map_err(|problem| {
        let what = problem.detail.replace(" at line 1 column ", ", column ");
        if problem.status == StatusCode::BAD_REQUEST.as_u16() {
            format!("is not JSON: {what}; write one JSON object on each line")
        } else {
            what
        }
    })?;
    let checked = || {
        let subject = holding.subject.checked("subject")?;
        let about = forms::line("about", holding.about)?;
        Ok(record(&subject, about, holding.handling.into()))
    };
    checked().map_err(|problem: Problem| problem.detail)
}

/// Enters holdings: at most 1,000, all or none. They can be found when this returns.
#[utoipa::path(
    post, path = "/holdings", tag = "holdings", request_body = HoldingsIn,
    responses((status = 201, description = "On the journal and in the index.", body = HoldingsOut))
)]
pub(super) async fn enter(
    State(api): State<Api>,
    Caller(officer): Caller,
    JsonIn(asked): JsonIn<HoldingsIn>,
) -> Result<(StatusCode, Json<HoldingsOut>), Problem> {
    let holdings = asked.checked()?;
    let node = &api.node;
    let justified = holdings.iter().all(|(_, about, _)| !about.trim().is_empty());
    let act = person_act(&officer, Act::HoldingEnter, None, justified);
    node.policies.person(act).into_result().map_err(Problem::denied)?;

    let records: Vec<Record> =
        holdings.iter().map(|(subject, about, handling)| record(subject, about.clone(), *handling)).collect();
    let now = node.clock.now();
    let work = move |tx: &mut store::Tx<'_>| {
        records.iter().map(|record| tx.record(record, now).map(|entry| entry.place)).collect::<Result<Vec<u64>, _>>()
    };
    // The commit point.
    let ids = node.store.write("enter", work).await?;

    let entered = ids.iter().zip(&holdings).map(|(id, (subject, ..))| (HoldingId(*id as i64), subject));
    node.finder.enter(entered);
    Ok((StatusCode::CREATED, Json(HoldingsOut { ids })))
}

/// Why it is erased.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EraseIn {
    /// On what ground: the reason in words, or the file number. It stays on the journal.
    ground: Option<String>,
}

/// Erases a holding for good: its key is destroyed, and all that was derived from it. The journal still verifies.
#[utoipa::path(
    delete, path = "/holdings/{id}", tag = "holdings",
    params(("id" = u64, Path, description = "The holding's number."), EraseIn),
    responses((status = 204, description = "Gone."))
)]
pub(super) async fn erase(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(id): PathIn,
    Params(asked): Params<EraseIn>,
) -> Result<StatusCode, Problem> {
    let ground = line_or_empty("ground", asked.ground.unwrap_or_default())?;
    let node = &api.node;
    let act = person_act(&officer, Act::HoldingErase, None, !ground.trim().is_empty());
    node.policies.person(act).into_result().map_err(Problem::denied)?;

    let place = forms::place("holding", &id)?;
    let now = node.clock.now();
    // C-API-08: only a holding is erased here; any other entry has its own rules.
    let work = move |tx: &mut store::Tx<'_>| {
        let held = store::holding(tx.conn(), place as i64)?.is_some();
        if held {
            tx.erase(place, &officer.id, &ground, now)?;
        }
        Ok(held)
    };
    // The commit point.
    if !node.store.write("erase", work).await? {
        return Err(Problem::unknown("holding"));
    }
    node.finder.forget(HoldingId(place as i64));
    Ok(StatusCode::NO_CONTENT)
}
