//! Cases: the list by legal clock, the file of one, opening and moving it.
//!
//! What a step needs and when it is lawful is the instrument's to say, on both sides; its refusal is passed on with its rule.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use model::{Threat, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    Api, PREFIX,
    caller::Caller,
    checks::journal_list,
    forms::{self, CreatedOut, case_id, stamp, time, word},
    intake::{JsonIn, PathIn, QueryIn as Params},
    problem::Problem,
};
use crate::{
    cases::{self, CaseView},
    overriding::NOTICE,
    store::{self, CaseEvent, CaseFile},
};

/// Which cases.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ListIn {
    /// Only open cases whose clock ends before this time, RFC 3339.
    due_before: Option<String>,
    /// Items at the most, 1 to 200; 50 if not given.
    limit: Option<u32>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// A page of cases.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CasesOut {
    /// Open ones first, the nearest end first, those without a clock last.
    cases: Vec<CaseRowOut>,
    /// Pass it as `cursor` for the next page; absent on the last one. A case whose clock moves meanwhile may come twice or not at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// A case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CaseRowOut {
    /// Its id.
    id: String,
    /// The number under which people speak of it, the same on both sides.
    number: String,
    /// The instrument.
    instrument: String,
    /// The instrument's version.
    version: u32,
    /// Who opened it.
    requester: String,
    /// Who has to answer.
    requested: String,
    /// What it is about, in one line.
    title: String,
    /// The state's name in the instrument.
    state: String,
    /// Whether somebody still has to act.
    open: bool,
    /// The earliest running clock's end.
    due: Option<String>,
    /// Whether that end has passed.
    overdue: bool,
    /// When it was opened.
    opened: String,
    /// When it last changed.
    changed: String,
}

fn row(file: CaseFile, now: Timestamp) -> CaseRowOut {
    CaseRowOut {
        id: file.id.to_string(),
        number: cases::number(&file.instrument, file.id),
        instrument: file.instrument,
        version: file.version,
        requester: file.requester.to_string(),
        requested: file.requested.to_string(),
        title: file.title,
        state: file.state,
        open: file.open,
        due: file.due.map(stamp),
        overdue: file.due.is_some_and(|due| due < now),
        opened: stamp(file.opened),
        changed: stamp(file.changed),
    }
}

/// Cases by legal clock. The look is journaled.
#[utoipa::path(
    get, path = "/cases", tag = "cases", params(ListIn),
    responses((status = 200, description = "The cases.", body = CasesOut))
)]
pub(super) async fn list(
    State(api): State<Api>,
    Caller(officer): Caller,
    Params(asked): Params<ListIn>,
) -> Result<Json<CasesOut>, Problem> {
    let limit = forms::page(asked.limit)?;
    let due_before = asked.due_before.map(|text| time("due_before", &text)).transpose()?;
    let wrong = || Problem::bounds("cursor", "`cursor` is the `next` of an earlier page");
    let after = asked.cursor.map(|text| store::After::parse(&text).ok_or_else(wrong)).transpose()?;
    let readable = cases::readable(&api.node, &officer).map_err(Problem::denied)?;
    // One more than asked for says whether there is a next page.
    let wanted = store::Wanted { due_before, instruments: readable.names(), ..store::Wanted::default() };
    let mut files = api.node.store.read(|conn| store::cases(conn, &wanted, after, limit + 1))?;
    let more = files.len() > limit as usize;
    files.truncate(limit as usize);
    let titles: Vec<&str> = files.iter().map(|file| file.title.as_str()).collect();
    journal_list(&api.node, &officer, "case.list", &titles).await?;
    let now = api.node.clock.now();
    let next = files.last().filter(|_| more).map(|last| store::After::row(last).to_string());
    Ok(Json(CasesOut { cases: files.into_iter().map(|file| row(file, now)).collect(), next }))
}

/// A case to be opened.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseIn {
    /// The instrument's name; its newest version is used.
    #[schema(max_length = 200)]
    instrument: String,
    /// The party that has to answer.
    requested: String,
    /// The step that opens the case, as the instrument names it.
    #[schema(max_length = 200)]
    step: String,
    /// The form's values by field name.
    fields: BTreeMap<String, String>,
}

/// Opens a case with another party. It is on the journal and on its way when this returns.
#[utoipa::path(
    post, path = "/cases", tag = "cases", request_body = CaseIn,
    responses((status = 201, description = "Opened.", body = CreatedOut, headers(("Location" = String, description = "Where its file is."))))
)]
pub(super) async fn open(
    State(api): State<Api>,
    Caller(officer): Caller,
    JsonIn(asked): JsonIn<CaseIn>,
) -> Result<impl IntoResponse, Problem> {
    let (instrument, step) = (word("instrument", asked.instrument)?, word("step", asked.step)?);
    let requested = forms::party("requested", &asked.requested)?;
    let fields = forms::fields(asked.fields)?;
    let case = cases::open(&api.node, &officer, (&instrument, &requested), &step, fields).await?;
    let place = format!("{PREFIX}/cases/{case}");
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(CreatedOut { id: case.to_string() })))
}

/// A step to be taken.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StepIn {
    /// The step's name in the instrument.
    #[schema(max_length = 200)]
    step: String,
    /// The form's values by field name.
    #[serde(default)]
    fields: BTreeMap<String, String>,
}

/// Takes a step. It is on its way when this returns; it counts from the other side's signed receipt on, which may also refuse it.
#[utoipa::path(
    post, path = "/cases/{id}/steps", tag = "cases", request_body = StepIn,
    params(("id" = String, Path, description = "The case's id.")),
    responses((status = 202, description = "On the journal and on its way."))
)]
pub(super) async fn take_step(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(id): PathIn,
    JsonIn(asked): JsonIn<StepIn>,
) -> Result<StatusCode, Problem> {
    let id = case_id(&id)?;
    let (step, fields) = (word("step", asked.step)?, forms::fields(asked.fields)?);
    cases::take_step(&api.node, &officer, id, &step, fields).await?;
    Ok(StatusCode::ACCEPTED)
}

/// The file of a case.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CaseOut {
    /// As lists show it.
    case: CaseRowOut,
    /// Which side this node is on: `requester` or `requested`.
    side: &'static str,
    /// Every clock that was ever started.
    clocks: Vec<ClockOut>,
    /// The latest value of each field.
    facts: BTreeMap<String, String>,
    /// All steps, refused ones too, in the order in which they count.
    events: Vec<EventOut>,
    /// The steps that this node may take now; what each needs is in the instrument.
    possible: Vec<String>,
}

/// A clock of a case.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ClockOut {
    /// Its name in the instrument.
    name: String,
    /// When it started.
    started: String,
    /// When the time is up; null while paused and once stopped.
    due: Option<String>,
    /// Since when it is paused.
    paused_since: Option<String>,
    /// When it stopped.
    stopped: Option<String>,
    /// Whether it stopped in time; null while it has not stopped.
    met: Option<bool>,
    /// The law that the end rests on.
    basis: String,
    /// Whether all of that was read in the act itself.
    verified: bool,
}

/// A step that was taken.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EventOut {
    /// The step's name in the instrument.
    step: String,
    /// Who took it.
    sender: String,
    /// The officer, as an identifier of the sender.
    officer: String,
    /// What it carried.
    fields: BTreeMap<String, String>,
    /// When it was written, by the sender's clock.
    created: String,
    /// When the other side received it, as its signed receipt says; null until the receipt is here.
    received: Option<String>,
    /// The rule by which the other side refused it; absent if it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<String>,
    /// The entry of this node's journal that holds it.
    entry: u64,
    /// The threat to life for which it went without a basis in the transfer register; absent if there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    threat: Option<ThreatOut>,
}

/// Why a step went without a basis.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ThreatOut {
    /// Whose life was in imminent danger, and why it could not wait.
    reasons: String,
    /// Who proposed the override, as an identifier of the sender.
    first: String,
    /// Who confirmed it.
    second: String,
}

impl From<Threat> for ThreatOut {
    fn from(Threat { reasons, first, second }: Threat) -> Self {
        Self { reasons, first, second }
    }
}

impl From<CaseEvent> for EventOut {
    fn from(event: CaseEvent) -> Self {
        Self {
            step: event.step,
            sender: event.sender.to_string(),
            officer: event.officer,
            fields: event.fields.into_iter().collect(),
            created: stamp(event.created),
            received: event.received.map(stamp),
            refused: (!event.denied.is_empty()).then_some(event.denied),
            entry: event.entry,
            threat: event.threat.map(ThreatOut::from),
        }
    }
}

impl From<&instruments::RunningClock> for ClockOut {
    fn from(clock: &instruments::RunningClock) -> Self {
        Self {
            name: clock.name.clone(),
            started: stamp(clock.started),
            due: clock.due.map(stamp),
            paused_since: clock.paused_since.map(stamp),
            stopped: clock.stopped.map(stamp),
            met: clock.met(),
            basis: clock.basis.clone(),
            verified: clock.verified,
        }
    }
}

/// The file of a case. The look is journaled.
#[utoipa::path(
    get, path = "/cases/{id}", tag = "cases", params(("id" = String, Path, description = "The case's id.")),
    responses((status = 200, description = "The file.", body = CaseOut))
)]
pub(super) async fn read(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(id): PathIn,
) -> Result<Json<CaseOut>, Problem> {
    let view = cases::read(&api.node, &officer, case_id(&id)?).await?;
    let possible = possible(&api, &view);
    let CaseView { file, events, state, side } = view;
    Ok(Json(CaseOut {
        case: row(file, api.node.clock.now()),
        side: side.as_str(),
        clocks: state.clocks.iter().map(ClockOut::from).collect(),
        facts: state.facts,
        events: events.into_iter().map(EventOut::from).collect(),
        possible,
    }))
}

fn possible(api: &Api, view: &CaseView) -> Vec<String> {
    let packs = &api.node.packs;
    let Some(pack) = packs.pack(&view.file.instrument, view.file.version) else { return Vec::new() };
    let engine = packs.engine(pack, &view.file.requester, &view.file.requested);
    let allowed = instruments::allowed(&engine, &view.state, view.side);
    allowed.iter().filter(|step| step.name != NOTICE).map(|step| step.name.clone()).collect()
}
