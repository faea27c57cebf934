//! What may stand in a pack's text? One raw type for each table, and nothing that they do not name.
//!
//! These are the only tables of a pack that deserialise, with the bare words `Unit` and `RetentionAction`. They are
//! never used beyond `read`, which turns them into the pack's own types; a word that none of them knows, or a value of another type, is an error with its line.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::clock::Unit;
use crate::pack::{Effect, RetentionAction};
use crate::report::Period;

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackIn {
    pub(crate) name: String,
    pub(crate) version: u32,
    pub(crate) title: String,
    pub(crate) legal_basis: String,
    pub(crate) asks: Vec<String>,
    pub(crate) purpose: String,
    pub(crate) data_class: String,
    pub(crate) roles: Vec<String>,
    pub(crate) bounds_source: Option<String>,
    pub(crate) erase_by: Option<Vec<String>>,
    pub(crate) handling: HandlingIn,
    #[serde(default)]
    pub(crate) source: Vec<SourceIn>,
    #[serde(default)]
    pub(crate) state: Vec<StateIn>,
    #[serde(default)]
    pub(crate) thing: Vec<ThingIn>,
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
    #[serde(default)]
    pub(crate) statistic: Vec<StatisticIn>,
    #[serde(default)]
    pub(crate) print: Vec<PrintIn>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandlingIn {
    pub(crate) code: String,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ThingIn {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) parts: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) only_to: Vec<String>,
    #[serde(default)]
    pub(crate) never_to: Vec<String>,
    #[serde(default)]
    pub(crate) fixed: bool,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceIn {
    pub(crate) id: String,
    pub(crate) law: String,
    pub(crate) verified: bool,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StateIn {
    pub(crate) name: String,
    pub(crate) open: bool,
    #[serde(default, rename = "final")]
    pub(crate) is_final: bool,
    #[serde(default)]
    pub(crate) deemed: bool,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FieldIn {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: KindIn,
    pub(crate) max_chars: Option<u32>,
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
    pub(crate) max_bytes: Option<u32>,
    pub(crate) choices: Option<Vec<ChoiceIn>>,
    pub(crate) choices_from: Option<ChoicesFrom>,
    #[serde(default)]
    pub(crate) only_to: Vec<String>,
    #[serde(default)]
    pub(crate) never_to: Vec<String>,
    #[serde(default)]
    pub(crate) fixed: bool,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KindIn {
    Text,
    Choice,
    Choices,
    Date,
    Moment,
    YesNo,
    Party,
    Number,
    Decimal,
    Country,
    Exhibit,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChoicesFrom {
    Grounds,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChoiceIn {
    pub(crate) name: String,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepIn {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) by: Vec<String>,
    pub(crate) after: Option<String>,
    #[serde(default = "added")]
    pub(crate) effect: Effect,
    pub(crate) from: Vec<String>,
    pub(crate) to: String,
    pub(crate) source: Option<String>,
    #[serde(default)]
    pub(crate) fields: Vec<StepFieldIn>,
    #[serde(default)]
    pub(crate) guards: Vec<GuardIn>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepFieldIn {
    pub(crate) name: Option<String>,
    pub(crate) thing: Option<String>,
    pub(crate) required: Option<RequiredIn>,
    pub(crate) required_when: Option<ConditionIn>,
}

/// `true` for a field; for a thing, the names of the parts that must be given.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum RequiredIn {
    Field(bool),
    Parts(Vec<String>),
}

fn added() -> Effect {
    Effect::Add
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GuardIn {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) when: Vec<ConditionIn>,
    pub(crate) all: Vec<ConditionIn>,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConditionIn {
    pub(crate) field: Option<String>,
    pub(crate) is: Option<String>,
    pub(crate) is_not: Option<String>,
    pub(crate) one_of: Option<Vec<String>>,
    pub(crate) none_of: Option<Vec<String>>,
    pub(crate) given: Option<bool>,
    pub(crate) includes: Option<String>,
    pub(crate) excludes: Option<String>,
    pub(crate) at_least: Option<i64>,
    pub(crate) at_most: Option<i64>,
    pub(crate) from_day: Option<String>,
    pub(crate) before_day: Option<String>,
    pub(crate) same_as: Option<String>,
    pub(crate) differs_from: Option<String>,
    pub(crate) clock: Option<String>,
    pub(crate) late: Option<bool>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClockIn {
    pub(crate) name: String,
    pub(crate) starts_on: Vec<String>,
    #[serde(default)]
    pub(crate) stops_on: Vec<String>,
    #[serde(default)]
    pub(crate) only_when: Vec<ConditionIn>,
    pub(crate) calendar: Option<String>,
    #[serde(default)]
    pub(crate) minimum: bool,
    #[serde(default)]
    pub(crate) pauses_on: Vec<String>,
    #[serde(default)]
    pub(crate) resumes_on: Vec<String>,
    pub(crate) pause_source: Option<String>,
    #[serde(default)]
    pub(crate) extends: Vec<ExtensionIn>,
    pub(crate) limits: Vec<LimitIn>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LimitIn {
    #[serde(default)]
    pub(crate) when: Vec<ConditionIn>,
    pub(crate) from_field: Option<String>,
    pub(crate) length: u32,
    pub(crate) unit: Unit,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExtensionIn {
    pub(crate) on: String,
    #[serde(default)]
    pub(crate) when: Vec<ConditionIn>,
    pub(crate) by: Option<String>,
    pub(crate) length: Option<u32>,
    pub(crate) unit: Unit,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetentionIn {
    pub(crate) name: String,
    pub(crate) clock: String,
    pub(crate) action: RetentionAction,
    pub(crate) source: Option<String>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatisticIn {
    pub(crate) name: String,
    pub(crate) source: Option<String>,
    pub(crate) period: Period,
    #[serde(default)]
    pub(crate) steps: Vec<String>,
    #[serde(default)]
    pub(crate) states: Vec<String>,
    #[serde(default)]
    pub(crate) by: Vec<String>,
    #[serde(default, rename = "where")]
    pub(crate) filter: Vec<ConditionIn>,
    #[serde(default)]
    pub(crate) age_bands: Vec<u8>,
    pub(crate) once_per: Option<String>,
    pub(crate) round_to: Option<u32>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrintIn {
    pub(crate) name: String,
    pub(crate) source: Option<String>,
    pub(crate) sections: Vec<SectionIn>,
}

#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SectionIn {
    pub(crate) name: String,
    pub(crate) fields: Vec<String>,
}
