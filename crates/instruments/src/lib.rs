//! Law as data: what may happen in a case, who may do it, what it must carry, and by when.
//!
//! A [`Pack`] is one legal basis turned into data; [`lint()`] says whether it holds together; [`open`], [`step`]
//! and [`fold`] run a case by it. Nothing here does IO, reads a clock or knows a number of the law: numbers live
//! in the packs, each with its source; docs/packs.md is the format. Reading order: `pack`, `finding`, `form`, `condition`, `clock`, `state`, `case`, `running`,
//! `value`, `vocabulary`, `report`, `statistics`, `lint`, `scenario`, `schema`, `read`.
//!
//! INVARIANT (refused is unchanged): a refused event yields no new state.
//! INVARIANT (no clock is lost): a clock that was started is running, paused or stopped ever after.

mod case;
mod clock;
mod condition;
mod finding;
mod fixture;
mod form;
mod lint;
mod oracle;
mod pack;
mod participant;
mod raw;
mod read;
mod report;
mod running;
mod scenario;
mod schema;
mod state;
mod statistics;
mod value;
mod vocabulary;

pub use case::{allowed, as_of, erased, fold, forbidding, open, step};
pub use clock::{Calendar, CalendarError, ClockError, Length, Unit};
pub use condition::{Condition, PARTY_FACTS, Test, about_parties, holds, may_hold};
pub use finding::{Finding, PackError};
pub use form::{Audience, Choice, FieldDef, FieldKind, FormField, Required, StepField, Thing};
pub use lint::{lint, lint_scenarios, load, message_keys};
pub use pack::{
    Basis, ClockDef, DATA_CLASSES, Effect, Extension, Guard, Limit, More, PURPOSES, Pack, Retention, RetentionAction,
    Role, STAY, StateDef, StepDef, VOCABULARY,
};
pub use participant::{Participant, Side};
pub use report::{Counted, ONCE_PER_CASE, Period, Print, Section, Statistic};
pub use running::RunningClock;
pub use scenario::{Expected, Play, Scenario, ScenarioStep, Scenarios, Took};
pub use schema::schema;
pub use state::{ByTime, CaseState, Engine, Event, Refusal, SKEW_TOLERATED_US, STEPS_MAX};
pub use statistics::{Board, CaseHistory, Interval, NotAnInterval, Scope, Table, TableRow, Tally, Timeliness};
pub use value::{Value, ValueError, read_value};
pub use vocabulary::Vocabulary;
