//! May this step be taken, and how does the case stand after it? A pure fold of events over a pack.
//!
//! Whoever calls it has authenticated the sender and knows its role; this file knows neither parties nor bytes.
//! Every refusal has a rule id `<instrument>/<rule>` that does not change with the message's wording.
//!
//! INVARIANT (refused is unchanged): a step takes the state by reference and returns a new one or none.
//! INVARIANT (time does not run back): an event is never earlier than the one before it.

use std::collections::BTreeMap;

use model::Timestamp;

use crate::clock::{Calendar, ClockError};
use crate::form::Required;
use crate::pack::{Pack, Role, STAY, StepDef};
use crate::running::{ClockFault, RunningClock, wind};
use crate::value::read_value;

/// Steps that one case may have at most; a run-away partner is stopped here.
pub const STEPS_MAX: u32 = 1_000;

/// What runs a case: the instrument and the requested party's calendar.
#[derive(Debug, Clone, Copy)]
pub struct Engine<'a> {
    /// The instrument in the version that the case was opened under.
    pub pack: &'a Pack,
    /// The calendar of the requested party, by which its time limits are counted.
    pub calendar: &'a Calendar,
}

/// A step that a party took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The step's name in the pack.
    pub step: String,
    /// The side that took it.
    pub by: Role,
    /// When the other side received it, as its signed receipt says.
    pub at: Timestamp,
    /// What it carries, by field name.
    pub fields: BTreeMap<String, String>,
}

/// How a case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseState {
    /// The state's name in the pack.
    pub state: String,
    /// Whether somebody still has to act on the substance, as the pack says of the state.
    pub open: bool,
    /// Every clock that was ever started, in that order.
    pub clocks: Vec<RunningClock>,
    /// The latest value of each field.
    pub facts: BTreeMap<String, String>,
    /// When the case was opened.
    pub opened: Timestamp,
    /// When the latest step was taken.
    pub latest: Timestamp,
    /// How many steps were taken.
    pub steps: u32,
}

impl CaseState {
    /// The earliest due time of the clocks that run.
    pub fn due(&self) -> Option<Timestamp> {
        self.clocks.iter().filter_map(|clock| clock.due).min()
    }

    /// Whether somebody still has to act on the substance.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Whether a clock that runs is past its due time at `now`. The due time itself is in time.
    pub fn overdue(&self, now: Timestamp) -> bool {
        self.due().is_some_and(|due| due < now)
    }
}

/// Why a step was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} (rule `{rule}`)")]
pub struct Refusal {
    /// The rule's stable id, for example `information-request/step-not-from-state`.
    pub rule: String,
    /// What is wrong and what to do. It never repeats a field's value.
    pub message: String,
}

/// Opens a case.
///
/// # Errors
/// [`Refusal`], if the step does not open a case, or for any reason for which [`step`] refuses.
pub fn open(ctx: &Engine<'_>, event: &Event) -> Result<CaseState, Refusal> {
    let def = defined(ctx, event)?;
    if !def.opens() {
        let openings: Vec<&str> = ctx.pack.opening().iter().map(|def| def.name.as_str()).collect();
        let message = format!("step `{}` does not open a case; `{}` does", def.name, openings.join("`, `"));
        return Err(refusal(ctx, "step-does-not-open", message));
    }
    let blank = CaseState {
        state: def.to.clone(),
        open: true,
        clocks: Vec::new(),
        facts: BTreeMap::new(),
        opened: event.at,
        latest: event.at,
        steps: 0,
    };
    advance(ctx, &blank, def, event)
}

/// Takes a step in a case.
///
/// # Errors
/// [`Refusal`], if the step is unknown, another side's, not possible in the state, earlier than the latest step, one
/// too many, wrongly filled, forbidden by a guard, or if a time limit cannot be reckoned.
pub fn step(ctx: &Engine<'_>, case: &CaseState, event: &Event) -> Result<CaseState, Refusal> {
    let def = defined(ctx, event)?;
    if !def.from.contains(&case.state) {
        let possible: Vec<&str> = allowed(ctx, case, event.by).iter().map(|def| def.name.as_str()).collect();
        let hint = if possible.is_empty() { "none".to_owned() } else { format!("`{}`", possible.join("`, `")) };
        let message = format!(
            "step `{}` cannot be taken in state `{}`; possible there for the {}: {hint}",
            def.name,
            case.state,
            event.by.as_str()
        );
        return Err(refusal(ctx, "step-not-from-state", message));
    }
    if event.at < case.latest {
        let message = format!("step `{}` is earlier than the case's latest step; send it with its receipt", def.name);
        return Err(refusal(ctx, "time-runs-back", message));
    }
    if case.steps >= STEPS_MAX {
        let message = format!("the case has {STEPS_MAX} steps, the most there may be; open another case");
        return Err(refusal(ctx, "too-many-steps", message));
    }
    advance(ctx, case, def, event)
}

/// Opens a case with the first event and takes the others in order.
///
/// # Errors
/// The first [`Refusal`]; also if there is no event at all.
pub fn fold(ctx: &Engine<'_>, events: &[Event]) -> Result<CaseState, Refusal> {
    let Some((first, rest)) = events.split_first() else {
        return Err(refusal(ctx, "no-event", "there is no event; a case begins with a step that opens it".to_owned()));
    };
    rest.iter().try_fold(open(ctx, first)?, |case, event| step(ctx, &case, event))
}

/// The steps that `role` may take now, in the pack's order. What they carry and their guards are checked when taken.
pub fn allowed<'a>(ctx: &Engine<'a>, case: &CaseState, role: Role) -> Vec<&'a StepDef> {
    ctx.pack.steps.iter().filter(|def| def.by.contains(&role) && def.from.contains(&case.state)).collect()
}

/// The step's definition, if the pack has it and it is the side's to take.
fn defined<'a>(ctx: &Engine<'a>, event: &Event) -> Result<&'a StepDef, Refusal> {
    let Some(def) = ctx.pack.step(&event.step) else {
        let message =
            format!("step `{:.40}` is unknown; version {} of the instrument lacks it", event.step, ctx.pack.version);
        return Err(refusal(ctx, "unknown-step", message));
    };
    if !def.by.contains(&event.by) {
        let message = format!("step `{}` is not the {}'s to take", def.name, event.by.as_str());
        return Err(refusal(ctx, "wrong-role", message));
    }
    Ok(def)
}

fn advance(ctx: &Engine<'_>, case: &CaseState, def: &StepDef, event: &Event) -> Result<CaseState, Refusal> {
    let facts = filled(ctx, case, def, event)?;
    for guard in &def.guards {
        if let Some(failed) = guard.all.iter().find(|condition| !condition.holds(&facts)) {
            let message = format!(
                "step `{}` is forbidden by guard `{}` ({}): look at field `{}`",
                def.name, guard.name, guard.basis.law, failed.field
            );
            return Err(refusal(ctx, &format!("guard-{}", guard.name), message));
        }
    }
    let clocks = wind(ctx, &case.clocks, &facts, event).map_err(|fault| {
        let rule = match &fault {
            ClockFault::End { error: ClockError::OutOfRange(_), .. } => "time-out-of-range",
            ClockFault::End { error: ClockError::NotCovered(_), .. } => "calendar-not-covered",
            ClockFault::NoLimit(_) | ClockFault::NoNumber { .. } => "pack-not-linted",
        };
        refusal(ctx, rule, fault.to_string())
    })?;

    let target = if def.to == STAY { &case.state } else { &def.to };
    let Some(state) = ctx.pack.state(target) else {
        let message = format!("step `{}` leads to state `{target}`, which the pack lacks; lint the pack", def.name);
        return Err(refusal(ctx, "pack-not-linted", message));
    };
    Ok(CaseState {
        state: state.name.clone(),
        open: state.open,
        clocks,
        facts,
        opened: case.opened,
        latest: event.at,
        steps: case.steps.saturating_add(1),
    })
}

/// The facts with the event's fields, each of which the step knows and fits, and none of which is missing.
/// A blank value counts as not given and leaves the earlier fact.
fn filled(
    ctx: &Engine<'_>,
    case: &CaseState,
    def: &StepDef,
    event: &Event,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut facts = case.facts.clone();
    for (name, value) in &event.fields {
        let known = def.fields.iter().any(|entry| entry.name == *name);
        let Some(field) = ctx.pack.field(name).filter(|_| known) else {
            let message = format!("field `{name:.40}` does not belong to step `{}`; leave it out", def.name);
            return Err(refusal(ctx, "unknown-field", message));
        };
        if !is_blank(value) {
            read_value(field, value).map_err(|error| refusal(ctx, error.rule(), error.to_string()))?;
            facts.insert(name.clone(), value.clone());
        }
    }
    for entry in &def.fields {
        let demanded = match &entry.required {
            Required::Always => true,
            Required::When(condition) => condition.holds(&facts),
            Required::Never => false,
        };
        if demanded && event.fields.get(&entry.name).is_none_or(|value| is_blank(value)) {
            let message = format!("field `{}` is missing; step `{}` needs it", entry.name, def.name);
            return Err(refusal(ctx, "missing-field", message));
        }
    }
    Ok(facts)
}

fn is_blank(value: &str) -> bool {
    value.trim().is_empty()
}

fn refusal(ctx: &Engine<'_>, rule: &str, message: String) -> Refusal {
    Refusal { rule: format!("{}/{rule}", ctx.pack.name), message }
}
