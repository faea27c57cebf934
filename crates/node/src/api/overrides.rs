//! Overrides: what leaves without a basis because a life is in imminent danger, once two people say so.
//!
//! Decides nothing: proposing and confirming are [`crate::overriding`]'s, whose refusals are passed on with their rule.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Api, PREFIX,
    caller::Caller,
    forms::{self, CreatedOut, case_id, stamp, word},
    intake::{JsonIn, PathIn},
    problem::Problem,
};
use crate::{
    overriding::{self, IN_FORCE_MS, Proposal},
    store::Override,
};

/// An override to be proposed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OverrideIn {
    /// The instrument's name; its newest version is used.
    #[schema(max_length = 200)]
    instrument: String,
    /// The party to which it goes.
    requested: String,
    /// The step that opens the case, as the instrument names it.
    #[schema(max_length = 200)]
    step: String,
    /// The form's values by field name.
    fields: BTreeMap<String, String>,
    /// Whose life is in imminent danger, and why it cannot wait.
    #[schema(max_length = 2000)]
    reasons: String,
    /// The id of the case from which the information comes; its other side is told. Left out if the information is this party's own.
    source: Option<String>,
}

/// What waits for a second person.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OverridesOut {
    /// The oldest first.
    overrides: Vec<OverrideOut>,
}

/// A proposed override.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OverrideOut {
    /// The case that it opens once it is confirmed.
    id: String,
    /// Who proposed it.
    officer: String,
    /// When.
    proposed: String,
    /// Until when it can be confirmed.
    until: String,
    /// To whom it goes.
    requested: String,
    /// The instrument.
    instrument: String,
    /// The instrument's version.
    version: u32,
    /// The step that opens the case.
    step: String,
    /// What it carries.
    fields: BTreeMap<String, String>,
    /// Whose life is in imminent danger, and why it cannot wait.
    reasons: String,
    /// The case whose other side is told.
    source: Option<String>,
}

impl From<Override> for OverrideOut {
    fn from(proposed: Override) -> Self {
        let Override { step, at, recipient, reasons, source, .. } = proposed;
        Self {
            id: step.case.to_string(),
            officer: step.officer,
            proposed: stamp(at),
            until: stamp(at.plus_ms(IN_FORCE_MS)),
            requested: recipient.to_string(),
            instrument: step.instrument,
            version: step.version,
            step: step.name,
            fields: step.fields.into_iter().collect(),
            reasons,
            source: source.map(|case| case.to_string()),
        }
    }
}

/// What waits for a second person. The look is journaled.
#[utoipa::path(
    get, path = "/overrides", tag = "cases",
    responses((status = 200, description = "The proposals in force.", body = OverridesOut))
)]
pub(super) async fn list(State(api): State<Api>, Caller(officer): Caller) -> Result<Json<OverridesOut>, Problem> {
    let found = overriding::read(&api.node, &officer).await?;
    Ok(Json(OverridesOut { overrides: found.into_iter().map(OverrideOut::from).collect() }))
}

/// Proposes to send what the transfer register has no basis for, because a life is in imminent danger. Nothing leaves until a second person
/// confirms it, within an hour.
#[utoipa::path(
    post, path = "/overrides", tag = "cases", request_body = OverrideIn,
    responses((status = 201, description = "It waits for a second person.", body = CreatedOut))
)]
pub(super) async fn propose(
    State(api): State<Api>,
    Caller(officer): Caller,
    JsonIn(asked): JsonIn<OverrideIn>,
) -> Result<impl IntoResponse, Problem> {
    let unknown = |_| Problem::bounds("source", "`source` is the id of a case: 32 hexadecimal digits");
    let proposal = Proposal {
        instrument: word("instrument", asked.instrument)?,
        to: forms::party("requested", &asked.requested)?,
        step: word("step", asked.step)?,
        fields: forms::fields(asked.fields)?,
        reasons: asked.reasons,
        source: asked.source.map(|text| case_id(&text).map_err(unknown)).transpose()?,
    };
    let id = overriding::propose(&api.node, &officer, proposal).await?;
    Ok((StatusCode::CREATED, Json(CreatedOut { id: id.to_string() })))
}

/// Confirms an override as the second person. The case, and the notice to the owner of the information, are on their way when this returns.
#[utoipa::path(
    post, path = "/overrides/{id}/confirm", tag = "cases",
    params(("id" = String, Path, description = "The proposal's id, which becomes the case's.")),
    responses((status = 201, description = "Opened.", body = CreatedOut, headers(("Location" = String, description = "Where its file is."))))
)]
pub(super) async fn confirm(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(id): PathIn,
) -> Result<impl IntoResponse, Problem> {
    let case = overriding::confirm(&api.node, &officer, case_id(&id)?).await?;
    let place = format!("{PREFIX}/cases/{case}");
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(CreatedOut { id: case.to_string() })))
}
