//! What may stand in a pack's text? One raw type for each table, and nothing that they do not name.
//!
//! These are the only tables of a pack that deserialise, with the bare words `Unit` and `RetentionAction`. They are
//! never used beyond `read`, which turns them into the pack's own types; a word that none of them knows, or a value of another type, is an error with its line.

use serde::Deserialize;

use crate::clock::Unit;
use crate::pack::RetentionAction;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackIn {
    pub(crate) name: String,
    pub(crate) version: u32,
    pub(crate) title: String,
    pub(crate) legal_basis: String,
    pub(crate) roles: Vec<String>,
    pub(crate) bounds_source: Option<String>,
    #[serde(default)]
    pub(crate) source: Vec<SourceIn>,
    #[serde(default)]
    pub(crate) state: Vec<StateIn>,
    #[serde(default)]
    pub(crate) field: Vec<FieldIn>,
    #[serde(default)]
    pub(crate) ground: Vec<ChoiceIn>,
    #[serde(default)]
    pub(crate) step: Vec<StepIn>,
    #[serde(default)]
    pub(crate) clock: Vec<ClockIn>,
    #[serde(default)]
    pub(crate) retention: Vec<RetentionIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceIn {
    pub(crate) id: String,
    pub(crate) law: String,
    pub(crate) verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StateIn {
    pub(crate) name: String,
    pub(crate) open: bool,
    #[serde(default, rename = "final")]
    pub(crate) is_final: bool,
    pub(crate) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FieldIn {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: KindIn,
    pub(crate) max_chars: Option<u32>,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    pub(crate) choices: Option<Vec<ChoiceIn>>,
    pub(crate) choices_from: Option<ChoicesFrom>,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KindIn {
    Text,
    Choice,
    Date,
    YesNo,
    Party,
    Number,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChoicesFrom {
    Grounds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceIn {
    pub(crate) name: String,
    pub(crate) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepIn {
    pub(crate) name: String,
    pub(crate) by: Vec<String>,
    pub(crate) from: Vec<String>,
    pub(crate) to: String,
    pub(crate) source: Option<String>,
    #[serde(default)]
    pub(crate) fields: Vec<StepFieldIn>,
    #[serde(default)]
    pub(crate) guards: Vec<GuardIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepFieldIn {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) required: bool,
    pub(crate) required_when: Option<ConditionIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GuardIn {
    pub(crate) name: String,
    pub(crate) all: Vec<ConditionIn>,
    pub(crate) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConditionIn {
    pub(crate) field: String,
    pub(crate) is: Option<String>,
    pub(crate) is_not: Option<String>,
    pub(crate) given: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClockIn {
    pub(crate) name: String,
    pub(crate) starts_on: Vec<String>,
    pub(crate) stops_on: Vec<String>,
    #[serde(default)]
    pub(crate) pauses_on: Vec<String>,
    #[serde(default)]
    pub(crate) resumes_on: Vec<String>,
    pub(crate) pause_source: Option<String>,
    #[serde(default)]
    pub(crate) extends: Vec<ExtensionIn>,
    pub(crate) limits: Vec<LimitIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LimitIn {
    #[serde(default)]
    pub(crate) when: Vec<ConditionIn>,
    pub(crate) length: u32,
    pub(crate) unit: Unit,
    pub(crate) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExtensionIn {
    pub(crate) on: String,
    pub(crate) by: String,
    pub(crate) unit: Unit,
    pub(crate) source: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetentionIn {
    pub(crate) name: String,
    pub(crate) clock: String,
    pub(crate) action: RetentionAction,
    pub(crate) source: Option<String>,
}
