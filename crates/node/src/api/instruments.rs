//! The instruments that this node runs: law as data, with the source of every line.
//!
//! No personal data and no decision here. Texts that people read lie under the keys made from these names.

use axum::{Json, extract::State};
use instruments::{Basis, FieldDef, FieldKind, Pack, Required, RetentionAction, StepDef};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Api, caller::Caller, intake::PathIn, problem::Problem};

/// The instruments.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct InstrumentsOut {
    /// By name.
    instruments: Vec<InstrumentRowOut>,
}

/// An instrument in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct InstrumentRowOut {
    /// Its name.
    name: String,
    /// Its version.
    version: u32,
    /// Its title in English.
    title: String,
    /// The act, as it is cited.
    legal_basis: String,
    /// SHA-256 of its file, to compare with the directory.
    sha256: String,
}

/// The instruments that this node runs.
#[utoipa::path(
    get, path = "/instruments", tag = "instruments",
    responses((status = 200, description = "The instruments.", body = InstrumentsOut))
)]
pub(super) async fn list(State(api): State<Api>, _: Caller) -> Json<InstrumentsOut> {
    let sha256 = |pack: &Pack| api.node.packs.digest(&pack.name, pack.version).map(|digest| digest.to_string());
    let row = |pack: &Pack| InstrumentRowOut {
        name: pack.name.clone(),
        version: pack.version,
        title: pack.title.clone(),
        legal_basis: pack.legal_basis.clone(),
        sha256: sha256(pack).unwrap_or_default(),
    };
    Json(InstrumentsOut { instruments: api.node.packs.all().map(row).collect() })
}

/// What a line rests on.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct BasisOut {
    /// The act and its article, or what else the line comes from.
    law: String,
    /// Whether the line was read in the act itself.
    verified: bool,
}

impl From<&Basis> for BasisOut {
    fn from(basis: &Basis) -> Self {
        Self { law: basis.law.clone(), verified: basis.verified }
    }
}

/// An instrument.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct InstrumentOut {
    /// Its name.
    name: String,
    /// Its version.
    version: u32,
    /// Its title in English.
    title: String,
    /// The act, as it is cited.
    legal_basis: String,
    /// The asks of the Council conclusions of 5 June 2020 that it serves.
    asks: Vec<String>,
    /// The purpose of its cases.
    purpose: String,
    /// The class of data that the transfer register is asked for.
    data_class: String,
    /// All states, in the order in which lists show them.
    states: Vec<StateOut>,
    /// All steps, in the order in which screens offer them.
    steps: Vec<StepOut>,
    /// All clocks.
    clocks: Vec<ClockDefOut>,
    /// What happens to the data when.
    retention: Vec<RetentionOut>,
}

/// A state.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StateOut {
    /// Its name.
    name: String,
    /// Whether somebody still has to act.
    open: bool,
    /// Whether the case ends here for good.
    last: bool,
    /// Whether it is reached because time ran out.
    deemed: bool,
    /// What it rests on.
    basis: BasisOut,
}

/// A step.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct StepOut {
    /// Its name.
    name: String,
    /// Who may take it: `requester`, `requested`.
    by: Vec<&'static str>,
    /// The clock whose end takes it, if nobody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    /// From which states; none for a step that opens a case.
    from: Vec<String>,
    /// To which state, or `stay`.
    to: String,
    /// What it carries, in the order of the form.
    fields: Vec<FieldOut>,
    /// What forbids it unless it holds.
    guards: Vec<GuardOut>,
    /// What it rests on.
    basis: BasisOut,
}

/// A field of a step's form.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FieldOut {
    /// Its name.
    name: String,
    /// What may be entered: `text`, `choice`, `choices`, `date`, `moment`, `yes-no`, `party`, `country`, `exhibit`,
    /// `decimal`, `number`.
    kind: &'static str,
    /// `always`, `never`, or the condition, as `field = value`.
    required: String,
    /// The closed list of a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<String>,
    /// Kinds of party that may receive it; absent: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    only_to: Vec<String>,
    /// Countries whose parties may not receive it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    never_to: Vec<String>,
    /// Characters of a text at the most.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_chars: Option<u32>,
    /// Smallest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<i64>,
    /// Largest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<i64>,
    /// What it rests on.
    basis: BasisOut,
}

/// A guard.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GuardOut {
    /// Its name.
    name: String,
    /// It applies only if all of these hold.
    when: Vec<String>,
    /// All of these must hold, each as `field = value`.
    all: Vec<String>,
    /// What it rests on.
    basis: BasisOut,
}

/// A time limit.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ClockDefOut {
    /// Its name.
    name: String,
    /// Steps that start it.
    starts_on: Vec<String>,
    /// Steps that stop it.
    stops_on: Vec<String>,
    /// Steps that pause it.
    pauses_on: Vec<String>,
    /// Steps that let it run on.
    resumes_on: Vec<String>,
    /// The first whose conditions all hold applies.
    limits: Vec<LimitOut>,
}

/// How long a clock runs, and when.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LimitOut {
    /// All of these must hold, each as `field = value`; none means otherwise.
    when: Vec<String>,
    /// The date or moment from which it counts; null: from the receipt of the step that starts it.
    from_field: Option<String>,
    /// How many.
    count: u32,
    /// Of what: `hours`, `calendar-days`, `working-days`, `months`, `years`.
    unit: &'static str,
    /// What it rests on.
    basis: BasisOut,
}

/// What happens to a case's data when a clock runs out.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RetentionOut {
    /// Its name.
    name: String,
    /// The clock that says when.
    clock: String,
    /// `review` or `erase`.
    action: &'static str,
    /// What it rests on.
    basis: BasisOut,
}

fn field(def: &FieldDef, required: &Required) -> FieldOut {
    let (max_chars, range) = match &def.kind {
        FieldKind::Text { max_chars } => (Some(*max_chars), None),
        FieldKind::Number { min, max } | FieldKind::Decimal { min, max } => (None, Some((*min, *max))),
        _ => (None, None),
    };
    FieldOut {
        name: def.name.clone(),
        kind: def.kind_word(),
        required: match required {
            Required::Always => "always".to_owned(),
            Required::When(when) => when.to_string(),
            Required::Never => "never".to_owned(),
        },
        choices: def.choices().iter().map(|choice| choice.name.clone()).collect(),
        only_to: def.audience.only_to.clone(),
        never_to: def.audience.never_to.clone(),
        max_chars,
        min: range.map(|(min, _)| min),
        max: range.map(|(_, max)| max),
        basis: (&def.basis).into(),
    }
}

fn step(pack: &Pack, step: &StepDef) -> StepOut {
    StepOut {
        name: step.name.clone(),
        by: step.by.iter().map(|role| role.as_str()).collect(),
        after: step.after.clone(),
        from: step.from.clone(),
        to: step.to.clone(),
        fields: pack.form(step).iter().map(|entry| field(entry.def, entry.required)).collect(),
        guards: step
            .guards
            .iter()
            .map(|guard| GuardOut {
                name: guard.name.clone(),
                when: guard.when.iter().map(ToString::to_string).collect(),
                all: guard.all.iter().map(ToString::to_string).collect(),
                basis: (&guard.basis).into(),
            })
            .collect(),
        basis: (&step.basis).into(),
    }
}

impl From<&Pack> for InstrumentOut {
    fn from(pack: &Pack) -> Self {
        let states = pack.states.iter().map(|state| StateOut {
            name: state.name.clone(),
            open: state.open,
            last: state.is_final,
            deemed: state.deemed,
            basis: (&state.basis).into(),
        });
        let clocks = pack.clocks.iter().map(|clock| ClockDefOut {
            name: clock.name.clone(),
            starts_on: clock.starts_on.clone(),
            stops_on: clock.stops_on.clone(),
            pauses_on: clock.pauses_on.clone(),
            resumes_on: clock.resumes_on.clone(),
            limits: clock
                .limits
                .iter()
                .map(|limit| LimitOut {
                    when: limit.when.iter().map(ToString::to_string).collect(),
                    count: limit.length.count,
                    from_field: limit.from_field.clone(),
                    unit: limit.length.unit.as_str(),
                    basis: (&limit.basis).into(),
                })
                .collect(),
        });
        let retention = pack.retention.iter().map(|rule| RetentionOut {
            name: rule.name.clone(),
            clock: rule.clock.clone(),
            action: match rule.action {
                RetentionAction::Review => "review",
                RetentionAction::Erase => "erase",
            },
            basis: (&rule.basis).into(),
        });
        Self {
            name: pack.name.clone(),
            version: pack.version,
            title: pack.title.clone(),
            legal_basis: pack.legal_basis.clone(),
            asks: pack.asks.clone(),
            purpose: pack.purpose.clone(),
            data_class: pack.data_class.clone(),
            states: states.collect(),
            steps: pack.steps.iter().map(|def| step(pack, def)).collect(),
            clocks: clocks.collect(),
            retention: retention.collect(),
        }
    }
}

/// An instrument: its states, steps, forms, clocks and their sources.
#[utoipa::path(
    get, path = "/instruments/{name}", tag = "instruments",
    params(("name" = String, Path, description = "The instrument's name.")),
    responses((status = 200, description = "The instrument.", body = InstrumentOut))
)]
pub(super) async fn read(
    State(api): State<Api>,
    _: Caller,
    PathIn(name): PathIn,
) -> Result<Json<InstrumentOut>, Problem> {
    let pack = api.node.packs.newest(&name).ok_or_else(|| Problem::unknown("instrument"))?;
    Ok(Json(pack.into()))
}
