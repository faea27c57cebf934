//! Law as data: what may happen in a case, who may do it, what it must carry, and by when.
//!
//! A [`Pack`] is one legal basis turned into data; [`lint()`] says whether it holds together; [`open`], [`step`]
//! and [`fold`] run a case by it. Nothing here does IO, reads a clock or knows a number of the law: numbers live
//! in the packs, each with its source. Reading order: `pack`, `form`, `clock`, `case`, `running`, `value`, `lint`, `read`.
//!
//! INVARIANT (refused is unchanged): a refused event yields no new state.
//! INVARIANT (no clock is lost): a clock that was started is running, paused or stopped ever after.

mod case;
mod clock;
mod fixture;
mod form;
mod lint;
mod oracle;
mod pack;
mod raw;
mod read;
mod running;
mod value;

pub use case::{CaseState, Engine, Event, Refusal, STEPS_MAX, allowed, fold, open, step};
pub use clock::{Calendar, CalendarError, ClockError, Length, Unit};
pub use form::{Choice, Condition, FieldDef, FieldKind, FormField, Required, StepField, Test};
pub use lint::{lint, load, message_keys};
pub use pack::{
    Basis, ClockDef, Extension, Finding, Guard, Limit, Pack, PackError, Retention, RetentionAction, Role, STAY,
    StateDef, StepDef,
};
pub use running::RunningClock;
pub use value::{Value, ValueError, read_value};
