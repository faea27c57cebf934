//! May this step be taken, and how does the case stand after it? A pure fold of events over a pack.
//!
//! Whoever calls it has authenticated the sender and knows its role; this file knows neither parties nor bytes.
//! Every refusal has a rule id `<instrument>/<rule>` that does not change with the message's wording.
//!
//! Time takes steps too: what a pack lets happen after a clock has run out, happens here before the next step is looked at, so that two
//! nodes with the same events stand in the same state whoever looked first.
//!
//! INVARIANT (refused is unchanged): a step takes the state by reference and returns a new one or none.
//! INVARIANT (time does not run back): an event is never earlier than the one before it.

use std::collections::{BTreeMap, BTreeSet};

use model::Timestamp;

use crate::clock::ClockError;
use crate::condition::{Condition, Known};
use crate::form::Required;
use crate::pack::{Basis, Effect, Guard, RetentionAction, Role, STAY, StepDef};
use crate::running::{ClockFault, Moved, RunningClock, wind};
use crate::state::{ByTime, CORRECTION_REASONS, CaseState, Engine, Event, Refusal, SKEW_TOLERATED_US, STEPS_MAX};
use crate::value::read_value;

/// Opens a case.
///
/// # Errors
/// [`Refusal`], if the step does not open a case, or for any reason for which [`step`] refuses.
pub fn open(ctx: &Engine<'_>, event: &Event) -> Result<CaseState, Refusal> {
    let def = defined(ctx, event)?;
    if !def.opens() {
        let openings: Vec<&str> = ctx.pack.opening().iter().map(|def| def.name.as_str()).collect();
        let message = format!("step `{}` does not open a case; `{}` does", def.name, openings.join("`, `"));
        return Err(refusal(ctx, "step-does-not-open", &def.basis, message));
    }
    let blank = CaseState {
        state: def.to.clone(),
        open: true,
        clocks: Vec::new(),
        facts: BTreeMap::new(),
        givers: BTreeMap::new(),
        by_time: Vec::new(),
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
/// too many, wrongly filled, not for the recipient, forbidden by a guard, or if a time limit cannot be reckoned.
pub fn step(ctx: &Engine<'_>, case: &CaseState, event: &Event) -> Result<CaseState, Refusal> {
    let def = defined(ctx, event)?;
    let expired = as_of(ctx, case, signed(event))?;
    let case = expired.as_ref().unwrap_or(case);
    if !def.from.contains(&case.state) {
        let possible: Vec<&str> = allowed(ctx, case, event.by).iter().map(|def| def.name.as_str()).collect();
        let hint = if possible.is_empty() { "none".to_owned() } else { format!("`{}`", possible.join("`, `")) };
        let message = format!(
            "step `{}` cannot be taken in state `{}`; possible there for the {}: {hint}",
            def.name,
            case.state,
            event.by.as_str()
        );
        return Err(refusal(ctx, "step-not-from-state", &def.basis, message));
    }
    if event.at < case.latest {
        let message = format!("step `{}` is earlier than the case's latest step; send it with its receipt", def.name);
        return Err(refusal(ctx, "time-runs-back", &def.basis, message));
    }
    if case.steps >= STEPS_MAX {
        let message = format!("the case has {STEPS_MAX} steps, the most there may be; open another case");
        return Err(refusal(ctx, "too-many-steps", &def.basis, message));
    }
    advance(ctx, case, def, event)
}

/// What is left of a case when only the step that erased it can still be read.
pub fn erased(ctx: &Engine<'_>, event: &Event) -> Option<CaseState> {
    let def = ctx.pack.step(&event.step).filter(|def| def.effect == Effect::Erase)?;
    let state = ctx.pack.state(&def.to)?;
    Some(CaseState {
        state: state.name.clone(),
        open: state.open,
        clocks: Vec::new(),
        facts: event.fields.clone(),
        givers: BTreeMap::new(),
        by_time: Vec::new(),
        opened: event.at,
        latest: event.at,
        steps: 1,
    })
}

/// The case after the steps that time alone has taken by `now`; `None` if there are none.
///
/// # Errors
/// [`Refusal`], if the pack was never linted or a time limit cannot be reckoned.
pub fn as_of(ctx: &Engine<'_>, case: &CaseState, now: Timestamp) -> Result<Option<CaseState>, Refusal> {
    let mut moved: Option<CaseState> = None;
    // Each turn ends a clock, and what it starts ends later; a pack that turned in circles would still stop at the steps' maximum.
    while let Some((def, clock, due)) = next_by_time(ctx, moved.as_ref().unwrap_or(case), now) {
        let before = moved.as_ref().unwrap_or(case);
        if before.steps >= STEPS_MAX {
            break;
        }
        let event = Event { step: def.name.clone(), by: Role::Requester, at: due, sent: due, fields: BTreeMap::new() };
        let mut after = settle(ctx, before, def, (before.facts.clone(), &event, Some(&clock)))?;
        after.by_time.push(ByTime { step: def.name.clone(), at: due });
        moved = Some(after);
    }
    Ok(moved)
}

/// The step that time takes next, the clock whose end takes it, and that end.
fn next_by_time<'a>(ctx: &Engine<'a>, case: &CaseState, now: Timestamp) -> Option<(&'a StepDef, String, Timestamp)> {
    let over = |due: &Timestamp| due.0.saturating_add(SKEW_TOLERATED_US) < now.0;
    let follows = |clock: &RunningClock| {
        let due = clock.due.filter(over)?;
        let here = |def: &&StepDef| def.from.contains(&case.state);
        let def = if ctx.pack.retention_at(&clock.name) == Some(RetentionAction::Erase) {
            ctx.pack.erasing().find(here)
        } else {
            ctx.pack.steps.iter().filter(|def| def.after.as_ref() == Some(&clock.name)).find(here)
        };
        Some((def?, clock.name.clone(), due))
    };
    case.clocks.iter().filter_map(follows).min_by_key(|(_, _, due)| *due)
}

/// Opens a case with the first event and takes the others in order.
///
/// # Errors
/// The first [`Refusal`]; also if there is no event at all.
pub fn fold(ctx: &Engine<'_>, events: &[Event]) -> Result<CaseState, Refusal> {
    let Some((first, rest)) = events.split_first() else {
        let message = "there is no event; a case begins with a step that opens it".to_owned();
        return Err(refusal(ctx, "no-event", &ctx.pack.bounds, message));
    };
    rest.iter().try_fold(open(ctx, first)?, |case, event| step(ctx, &case, event))
}

/// The steps that `role` may take now, in the pack's order. What they carry and their guards are checked when taken.
pub fn allowed<'a>(ctx: &Engine<'a>, case: &CaseState, role: Role) -> Vec<&'a StepDef> {
    ctx.pack.steps.iter().filter(|def| def.by.contains(&role) && def.from.contains(&case.state)).collect()
}

/// The guards of a step that forbid it on the facts as they stand, before anything is filled in.
pub fn forbidding<'a>(ctx: &Engine<'_>, case: &CaseState, def: &'a StepDef, now: Timestamp) -> Vec<&'a Guard> {
    let known = Known { engine: ctx, facts: &case.facts, clocks: &case.clocks, at: now };
    let carried = |condition: &Condition| match condition {
        Condition::Fact { field, .. } => def.fields.iter().any(|entry| entry.name == *field),
        Condition::Clock { .. } => false,
    };
    let open = |guard: &&Guard| !guard.when.iter().chain(&guard.all).any(carried);
    let forbids = |guard: &&Guard| known.all_hold(&guard.when) && !known.all_hold(&guard.all);
    def.guards.iter().filter(open).filter(forbids).collect()
}

/// When an event was signed, as far as its receipt allows.
fn signed(event: &Event) -> Timestamp {
    event.sent.min(event.at)
}

/// The step's definition, if the pack has it and it is the side's to take.
fn defined<'a>(ctx: &Engine<'a>, event: &Event) -> Result<&'a StepDef, Refusal> {
    let Some(def) = ctx.pack.step(&event.step) else {
        let message =
            format!("step `{:.40}` is unknown; version {} of the instrument lacks it", event.step, ctx.pack.version);
        return Err(refusal(ctx, "unknown-step", &ctx.pack.bounds, message));
    };
    if !def.by.contains(&event.by) {
        let message = format!("step `{}` is not the {}'s to take", def.name, event.by.as_str());
        return Err(refusal(ctx, "wrong-role", &def.basis, message));
    }
    Ok(def)
}

fn advance(ctx: &Engine<'_>, case: &CaseState, def: &StepDef, event: &Event) -> Result<CaseState, Refusal> {
    let facts = filled(ctx, case, def, event)?;
    let given: Vec<String> =
        event.fields.iter().filter(|(_, value)| !is_blank(value)).map(|(name, _)| name.clone()).collect();
    let mut after = settle(ctx, case, def, (facts, event, None))?;
    after.givers.extend(given.into_iter().map(|name| (name, event.by)));
    Ok(after)
}

/// Winds the clocks, asks the guards and moves the case.
fn settle(
    ctx: &Engine<'_>,
    case: &CaseState,
    def: &StepDef,
    (facts, event, ended): (BTreeMap<String, String>, &Event, Option<&str>),
) -> Result<CaseState, Refusal> {
    let moved = Moved { event, signed: signed(event), ended, erases: def.effect == Effect::Erase };
    let clocks = wind(ctx, &case.clocks, &facts, &moved).map_err(|fault| {
        let rule = match &fault {
            ClockFault::End { error: ClockError::OutOfRange(_), .. } => "time-out-of-range",
            ClockFault::End { error: ClockError::NotCovered(_), .. } => "calendar-not-covered",
            ClockFault::NoLimit(_) | ClockFault::NoNumber { .. } | ClockFault::NoStart { .. } => "pack-not-linted",
        };
        refusal(ctx, rule, &def.basis, fault.to_string())
    })?;
    let known = Known { engine: ctx, facts: &facts, clocks: &clocks, at: event.at };
    if ended.is_none() {
        demanded(&known, def, event)?;
    }
    if let Some((guard, failed)) = forbidden(&known, def) {
        return Err(guarded(ctx, def, guard, failed));
    }
    if def.effect == Effect::Correct {
        correctable(&known, def, event)?;
    }
    let target = if def.to == STAY { &case.state } else { &def.to };
    let Some(state) = ctx.pack.state(target) else {
        let message = format!("step `{}` leads to state `{target}`, which the pack lacks; lint the pack", def.name);
        return Err(refusal(ctx, "pack-not-linted", &def.basis, message));
    };
    // What a step that erases carries says why; all else is gone.
    let (facts, givers) = match def.effect {
        Effect::Erase => (event.fields.clone(), BTreeMap::new()),
        Effect::Add | Effect::Correct => (facts, case.givers.clone()),
    };
    Ok(CaseState {
        state: state.name.clone(),
        open: state.open,
        clocks,
        facts,
        givers,
        by_time: case.by_time.clone(),
        opened: case.opened,
        latest: event.at.max(case.latest),
        steps: case.steps.saturating_add(1),
    })
}

/// Fields whose condition holds must be filled.
fn demanded(known: &Known<'_>, def: &StepDef, event: &Event) -> Result<(), Refusal> {
    for entry in &def.fields {
        let Required::When(condition) = &entry.required else { continue };
        if known.holds(condition) && !is_given(event, &entry.name) {
            return Err(missing(known.engine, def, &entry.name));
        }
    }
    Ok(())
}

/// The first guard of a step that forbids it, and the condition that fails.
fn forbidden<'d>(known: &Known<'_>, def: &'d StepDef) -> Option<(&'d Guard, &'d Condition)> {
    let applying = def.guards.iter().filter(|guard| known.all_hold(&guard.when));
    applying
        .flat_map(|guard| guard.all.iter().map(move |condition| (guard, condition)))
        .find(|(_, all)| !known.holds(all))
}

fn guarded(ctx: &Engine<'_>, def: &StepDef, guard: &Guard, failed: &Condition) -> Refusal {
    let message = format!(
        "step `{}` is forbidden by guard `{}` ({}): look at {}",
        def.name,
        guard.name,
        guard.basis.law,
        looked_at(failed)
    );
    refusal(ctx, &format!("guard-{}", guard.name), &guard.basis, message)
}

/// A correction is no way around a guard: a field takes a value only as a step of that side that carries it could give it now.
fn correctable(known: &Known<'_>, def: &StepDef, event: &Event) -> Result<(), Refusal> {
    let ctx = known.engine;
    for name in event.fields.keys().filter(|name| is_given(event, name) && *name != CORRECTION_REASONS) {
        if let Some(field) = ctx.pack.field(name).filter(|field| field.fixed) {
            let message =
                format!("field `{name}` is not open to correction; take the step that is made for changing it");
            return Err(refusal(ctx, "field-fixed", &field.basis, message));
        }
        let carries =
            |step: &&StepDef| step.by.contains(&event.by) && step.fields.iter().any(|entry| entry.name == *name);
        let forbidding: Vec<_> = ctx.pack.steps.iter().filter(carries).map(|step| forbidden(known, step)).collect();
        if let (Some(Some((guard, failed))), true) = (forbidding.first(), forbidding.iter().all(Option::is_some)) {
            return Err(guarded(ctx, def, guard, failed));
        }
    }
    Ok(())
}

fn looked_at(condition: &Condition) -> String {
    match condition {
        Condition::Fact { field, .. } => format!("field `{field}`"),
        Condition::Clock { clock, .. } => format!("clock `{clock}`"),
    }
}

/// The facts with the event's fields, each of which the step knows, fits and may go to the other side, and none of which is missing.
/// A blank value counts as not given and leaves the earlier fact.
fn filled(
    ctx: &Engine<'_>,
    case: &CaseState,
    def: &StepDef,
    event: &Event,
) -> Result<BTreeMap<String, String>, Refusal> {
    let recipient = ctx.side(if event.by == Role::Requester { Role::Requested } else { Role::Requester }).party;
    let mut facts = case.facts.clone();
    let carried: BTreeSet<&str> = def.fields.iter().map(|entry| entry.name.as_str()).collect();
    for (name, value) in &event.fields {
        let known = carried.contains(name.as_str()) || corrects(case, def, event, name);
        let Some(field) = ctx.pack.field(name).filter(|_| known) else {
            let message = format!("field `{name:.40}` does not belong to step `{}`; leave it out", def.name);
            return Err(refusal(ctx, "unknown-field", &def.basis, message));
        };
        if is_blank(value) {
            continue;
        }
        if !field.audience.admits(&recipient.kind, &recipient.country) {
            let message = format!("field `{name}` may not go to this party ({}); leave it out", field.basis.law);
            return Err(refusal(ctx, "field-not-for-recipient", &field.basis, message));
        }
        read_value(field, value).map_err(|error| refusal(ctx, error.rule(), &field.basis, error.to_string()))?;
        facts.insert(name.clone(), value.clone());
    }
    if let Some(entry) =
        def.fields.iter().find(|entry| entry.required == Required::Always && !is_given(event, &entry.name))
    {
        return Err(missing(ctx, def, &entry.name));
    }
    let idle = |(name, value): (&String, &String)| name == CORRECTION_REASONS || is_blank(value);
    if def.effect == Effect::Correct && event.fields.iter().all(idle) {
        let message = "nothing is corrected; give at least one field anew".to_owned();
        return Err(refusal(ctx, "nothing-to-correct", &def.basis, message));
    }
    Ok(facts)
}

/// Whether the step gives anew what its side gave before.
fn corrects(case: &CaseState, def: &StepDef, event: &Event, name: &str) -> bool {
    def.effect == Effect::Correct && case.givers.get(name) == Some(&event.by)
}

fn missing(ctx: &Engine<'_>, def: &StepDef, field: &str) -> Refusal {
    let message = format!("field `{field}` is missing; step `{}` needs it", def.name);
    refusal(ctx, "missing-field", &def.basis, message)
}

fn is_given(event: &Event, name: &str) -> bool {
    event.fields.get(name).is_some_and(|value| !is_blank(value))
}

fn is_blank(value: &str) -> bool {
    value.trim().is_empty()
}

fn refusal(ctx: &Engine<'_>, rule: &str, basis: &Basis, message: String) -> Refusal {
    Refusal { rule: format!("{}/{rule}", ctx.pack.name), message, law: basis.law.clone() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{Pair, at, event, history, pack};
    use crate::oracle;

    const REQUEST: (&str, &str) = ("request urgent=yes", "2026-03-02T09:00:00Z");
    const TAKE: (&str, &str) = ("take accessibility=direct", "2026-03-02T09:10:00Z");
    const LATER: &str = "2026-03-02T12:00:00Z";

    /// After the steps `before`, the `words` by `by` are refused under `rule`; no rule: they lead to `state`.
    fn check(before: &[(&str, &str)], by: Role, words: (&str, &str), wanted: Result<&str, &str>) {
        let (pack, pair) = (pack(), Pair::new());
        let ctx = pair.engine(&pack);
        let last = event(&pack, by, at(words.1), words.0);
        let mut events = history(&pack, before);
        let case = if before.is_empty() { None } else { Some(fold(&ctx, &events).unwrap()) };
        let result = case.map_or_else(|| open(&ctx, &last), |case| step(&ctx, &case, &last));
        let found = result.as_ref().map(|case| case.state.as_str()).map_err(|refusal| refusal.rule.as_str());
        let wanted = wanted.map_err(|rule| format!("information-request/{rule}"));
        assert_eq!(found, wanted.as_deref().map_err(|rule| rule.as_str()), "{words:?} after {before:?}: {result:?}");
        events.push(last);
        assert_eq!(fold(&ctx, &events), result);
    }

    #[test]
    fn steps_lead_where_the_pack_says() {
        use Role::{Requested, Requester};
        let clarify = ("clarify", "2026-03-02T10:00:00Z");
        let judge = ("await_judge", "2026-03-02T10:00:00Z");
        let part = ("provide_partly ground=d", "2026-03-02T11:00:00Z");
        let close = ("close", "2026-03-02T11:30:00Z");
        for (before, by, words, wanted) in [
            (&[][..], Requester, "request", "received"),
            (&[REQUEST], Requested, "take", "in_hand"),
            (&[REQUEST], Requested, "refuse ground=h", "refused"),
            (&[REQUEST], Requester, "remind", "received"),
            (&[REQUEST], Requester, "withdraw", "withdrawn"),
            (&[REQUEST, TAKE], Requested, "clarify", "clarification"),
            (&[REQUEST, TAKE], Requested, "inform", "in_hand"),
            (&[REQUEST, TAKE], Requested, "await_judge", "awaiting_judge"),
            (&[REQUEST, TAKE], Requested, "provide_partly", "partly"),
            (&[REQUEST, TAKE, clarify], Requester, "clarification", "in_hand"),
            (&[REQUEST, TAKE, clarify], Requested, "provide", "provided"),
            (&[REQUEST, TAKE, judge], Requested, "inform", "awaiting_judge"),
            (&[REQUEST, TAKE, judge], Requested, "refuse ground=c", "refused"),
            (&[REQUEST, TAKE, part], Requested, "provide", "provided"),
            (&[REQUEST, TAKE, part], Requester, "close", "closed"),
            (&[REQUEST, TAKE, part, close], Requester, "review review_outcome=not_needed", "review_due"),
            (&[REQUEST, TAKE, part, close], Requested, "review review_reasons=invented", "review_due"),
        ] {
            check(before, by, (words, LATER), Ok(wanted));
        }
    }

    #[test]
    fn each_refusal_has_its_rule() {
        use Role::{Requested, Requester};
        let long = format!("request facts={}", "x".repeat(8_001));
        let early = "2026-03-02T08:59:59Z";
        for (before, by, words, time, rule) in [
            (&[][..], Requested, "request", LATER, "wrong-role"),
            (&[], Requested, "take", LATER, "step-does-not-open"),
            (&[], Requester, "ask", LATER, "unknown-step"),
            (&[], Requester, "request facts=-", LATER, "missing-field"),
            (&[], Requester, "request facts=\t", LATER, "missing-field"),
            (&[], Requester, "request urgent=yes urgency_ground= urgency_reasons=x", LATER, "missing-field"),
            (&[], Requester, "request urgent=yes urgency_ground=haste", LATER, "choice-outside-list"),
            (&[], Requester, "request urgent=maybe", LATER, "field-not-yes-or-no"),
            (&[], Requester, "request ground=a", LATER, "unknown-field"),
            (&[], Requester, "request colour=red", LATER, "unknown-field"),
            (&[], Requester, &long, LATER, "field-too-long"),
            (&[], Requester, "request facts=a\0b", LATER, "field-control-characters"),
            (&[], Requester, "request necessity=no", LATER, "guard-necessary"),
            (&[REQUEST], Requester, "request", LATER, "step-not-from-state"),
            (&[REQUEST], Requested, "provide", LATER, "step-not-from-state"),
            (&[REQUEST], Requester, "take", LATER, "wrong-role"),
            (&[REQUEST], Requester, "close", LATER, "step-not-from-state"),
            (&[REQUEST], Requested, "take", early, "time-runs-back"),
            (&[REQUEST], Requested, "take accessibility=-", LATER, "missing-field"),
            (&[REQUEST], Requested, "refuse ground=-", LATER, "missing-field"),
            (&[REQUEST], Requested, "refuse refusal_reasons=-", LATER, "missing-field"),
            (&[REQUEST], Requested, "refuse ground=i", LATER, "ground-outside-list"),
            (&[REQUEST, TAKE], Requested, "take", LATER, "step-not-from-state"),
            (&[REQUEST, TAKE], Requester, "clarification", LATER, "step-not-from-state"),
            (&[REQUEST, TAKE], Requested, "await_judge delay_days=91", LATER, "field-not-a-number"),
            (&[REQUEST, TAKE], Requested, "await_judge delay_days=soon", LATER, "field-not-a-number"),
            (&[REQUEST, TAKE], Requested, "await_judge delay_reasons=-", LATER, "missing-field"),
        ] {
            check(before, by, (words, time), Err(rule));
        }
    }

    #[test]
    fn no_events_and_too_many_are_refused() {
        let (pack, pair) = (pack(), Pair::new());
        let ctx = pair.engine(&pack);
        assert_eq!(fold(&ctx, &[]).unwrap_err().rule, "information-request/no-event");
        let mut events = history(&pack, &[REQUEST]);
        events.resize(STEPS_MAX as usize, event(&pack, Role::Requester, at(LATER), "remind"));
        assert_eq!(fold(&ctx, &events).map(|case| case.steps), Ok(STEPS_MAX));
        events.push(events[1].clone());
        assert_eq!(fold(&ctx, &events).unwrap_err().rule, "information-request/too-many-steps");
    }

    #[test]
    fn times_beyond_the_calendar_are_refused() {
        let (pack, pair) = (pack(), Pair::new());
        let ctx = pair.engine(&pack);
        for time in [i64::MIN, i64::MAX] {
            let refusal = open(&ctx, &event(&pack, Role::Requester, Timestamp(time), "request")).unwrap_err();
            assert_eq!(refusal.rule, "information-request/time-out-of-range");
        }
    }

    /// A pack in which silence counts, in the shipped pack's words: no answer within the limit closes the case.
    fn silent() -> crate::Pack {
        let text = crate::fixture::PACK.replacen(
            "[[step]]\nname = \"take\"",
            "[[step]]\nname = \"withdraw_by_time\"\nafter = \"answer\"\nfrom = [\"received\", \"in_hand\"]\nto = \"withdrawn\"\n\
             source = \"practice\"\n\n[[step]]\nname = \"take\"",
            1,
        );
        let mut texts = crate::fixture::texts();
        texts.insert("step-withdraw_by_time".to_owned());
        crate::load(&text, &texts, &crate::fixture::vocabulary()).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn time_takes_its_step_only_when_no_skew_can_be_the_reason() {
        let (pack, pair) = (silent(), Pair::new());
        let ctx = pair.engine(&pack);
        let case = fold(&ctx, &history(&pack, &[REQUEST])).unwrap();
        let due = case.due().unwrap();
        let moved = |us: i64| as_of(&ctx, &case, Timestamp(due.0 + us)).unwrap().map(|case| (case.state, case.by_time));
        assert_eq!((moved(-1), moved(0), moved(SKEW_TOLERATED_US)), (None, None, None));
        let taken = vec![ByTime { step: "withdraw_by_time".to_owned(), at: due }];
        assert_eq!(moved(SKEW_TOLERATED_US + 1), Some(("withdrawn".to_owned(), taken)));

        // What was signed in time counts, however late it is received; what was signed late does not.
        let answer = |sent: i64, at: i64| {
            let mut made = event(&pack, Role::Requested, Timestamp(due.0 + at), "take accessibility=direct");
            made.sent = Timestamp(due.0 + sent);
            step(&ctx, &case, &made).map(|case| case.state).map_err(|refusal| refusal.rule)
        };
        let day = 86_400_000_000;
        assert_eq!(answer(-1, 3 * day).as_deref(), Ok("in_hand"));
        assert_eq!(answer(SKEW_TOLERATED_US, 3 * day).as_deref(), Ok("in_hand"));
        let late = Err("information-request/step-not-from-state".to_owned());
        assert_eq!(answer(SKEW_TOLERATED_US + 1, 3 * day), late);
        // Nobody signs later than it is received.
        assert_eq!(answer(3 * day, SKEW_TOLERATED_US).as_deref(), Ok("in_hand"));
    }

    #[test]
    fn a_correction_takes_its_own_values_and_passes_the_guards() {
        let (pack, pair) = (pack(), Pair::new());
        let ctx = pair.engine(&pack);
        let case = fold(&ctx, &history(&pack, &[REQUEST, TAKE])).unwrap();
        let corrected = |by: Role, words: &str| {
            let made = event(&pack, by, at(LATER), &format!("correct correction_reasons=slip {words}"));
            step(&ctx, &case, &made).map_err(|refusal| refusal.rule)
        };
        let after = corrected(Role::Requester, "facts=other urgency_ground=public_security").unwrap();
        assert_eq!((after.facts["facts"].as_str(), &after.state), ("other", &case.state));
        // Urgent no longer: the limit is looked up again.
        assert!(corrected(Role::Requester, "urgent=no").unwrap().due() > case.due());
        for (by, words, rule) in [
            (Role::Requester, "", "nothing-to-correct"),
            (Role::Requester, "accessibility=indirect", "unknown-field"),
            (Role::Requested, "facts=other", "unknown-field"),
            (Role::Requester, "necessity=no", "guard-necessary"),
            (Role::Requester, "urgent=perhaps", "field-not-yes-or-no"),
        ] {
            assert_eq!(corrected(by, words).map(|_| ()), Err(format!("information-request/{rule}")), "{words}");
        }
    }

    #[test]
    fn an_erased_case_keeps_the_words_that_say_so_and_nothing_else() {
        let (pack, pair) = (pack(), Pair::new());
        let ctx = pair.engine(&pack);
        let case = fold(&ctx, &history(&pack, &[REQUEST, TAKE])).unwrap();
        let erase = event(&pack, Role::Requester, at(LATER), "erase erasure_ground=unlawful erasure_reasons=invented");
        let gone = step(&ctx, &case, &erase).unwrap();
        assert_eq!(gone.facts, erase.fields);
        assert!(gone.is_erased(&pack) && !gone.is_open() && gone.due().is_none());
        assert!(gone.givers.keys().all(|name| erase.fields.contains_key(name)));
        assert_eq!(
            erased(&ctx, &erase).map(|case| (case.state, case.facts)),
            Some((gone.state.clone(), gone.facts.clone()))
        );
        let answer = event(&pack, Role::Requested, at(LATER), "erased erased_scope=all");
        assert_eq!(step(&ctx, &gone, &answer).map(|case| case.state), Ok(gone.state.clone()));
        let kept = event(&pack, Role::Requested, at(LATER), "erased erased_scope=kept");
        assert_eq!(step(&ctx, &gone, &kept).unwrap_err().rule, "information-request/missing-field");
    }

    #[test]
    fn a_field_that_may_not_go_to_a_party_is_refused_by_name() {
        let (mut pack, pair) = (pack(), Pair::new());
        let limit = |pack: &mut crate::Pack, only_to: &[&str], never_to: &[&str]| {
            let field = pack.fields.iter_mut().find(|field| field.name == "facts").unwrap();
            let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
            field.audience = crate::Audience { only_to: words(only_to), never_to: words(never_to) };
        };
        for (only_to, never_to, admitted) in [
            (&["member-state"][..], &[][..], true),
            (&["agency"], &[], false),
            (&[], &["FR"], false),
            (&[], &["HR"], true),
        ] {
            limit(&mut pack, only_to, never_to);
            let opened = open(&pair.engine(&pack), &event(&pack, Role::Requester, at(LATER), "request"));
            let rule = opened.as_ref().map(|_| ()).map_err(|refusal| refusal.rule.as_str());
            let wanted = if admitted { Ok(()) } else { Err("information-request/field-not-for-recipient") };
            assert_eq!(rule, wanted, "{only_to:?} {never_to:?}");
        }
    }

    /// One attempt: which step, what is wrong with it, how long after the latest one.
    #[derive(Debug, Clone)]
    struct Attempt {
        pick: usize,
        fault: u8,
        gap_us: i64,
        urgent: bool,
        direct: bool,
        days: u32,
    }

    fn attempts() -> impl Strategy<Value = Vec<Attempt>> {
        // Half of the gaps are hours, half days, so that clock changes and late answers both come up.
        let gap = prop_oneof![0i64..20_000_000_000, 0i64..2_000_000_000_000];
        let one = (any::<usize>(), 0u8..12, gap, any::<bool>(), any::<bool>(), 1u32..=90);
        let one = one.prop_map(|(pick, fault, gap_us, urgent, direct, days)| Attempt {
            pick,
            fault,
            gap_us,
            urgent,
            direct,
            days,
        });
        prop::collection::vec(one, 1..24)
    }

    /// The event of an attempt, and the rule that must refuse it; none if it must pass.
    fn attempt(
        ctx: &Engine<'_>,
        case: Option<&CaseState>,
        latest: Timestamp,
        a: &Attempt,
    ) -> Option<(Event, Option<&'static str>)> {
        let roles = [Role::Requester, Role::Requested];
        let mut defs: Vec<(&StepDef, Role)> = match case {
            None => ctx.pack.opening().into_iter().map(|def| (def, Role::Requester)).collect(),
            Some(case) => {
                roles.iter().flat_map(|role| allowed(ctx, case, *role).into_iter().map(|def| (def, *role))).collect()
            }
        };
        // Corrections and erasure have tests of their own.
        defs.retain(|(def, _)| !def.is_common());
        let (def, by) = *defs.get(a.pick.checked_rem(defs.len())?)?;
        let words = match def.name.as_str() {
            "request" => format!("request urgent={}", if a.urgent { "yes" } else { "no" }),
            "take" => format!("take accessibility={}", if a.direct { "direct" } else { "indirect" }),
            "await_judge" => format!("await_judge delay_days={}", a.days),
            "review" => "review review_outcome=not_needed".to_owned(),
            name => name.to_owned(),
        };
        let mut made = event(ctx.pack, by, Timestamp(latest.0 + a.gap_us), &words);
        let required = def.fields.iter().find(|entry| entry.required == Required::Always);
        let rule = match (a.fault, required) {
            (0, Some(entry)) => {
                made.fields.remove(&entry.name);
                "missing-field"
            }
            (1, _) if def.by.len() == 1 => {
                made.by = if by == Role::Requester { Role::Requested } else { Role::Requester };
                "wrong-role"
            }
            (2, _) if case.is_some() => {
                made.at = Timestamp(latest.0 - 1);
                made.sent = made.at;
                "time-runs-back"
            }
            (3, _) if made.fields.contains_key("ground") => {
                made.fields.insert("ground".to_owned(), "z".to_owned());
                "ground-outside-list"
            }
            (4, _) => {
                made.fields.insert("stray".to_owned(), "x".to_owned());
                "unknown-field"
            }
            (5, _) if made.fields.contains_key("necessity") => {
                made.fields.insert("necessity".to_owned(), "no".to_owned());
                "guard-necessary"
            }
            (6, _) => {
                let state = case.map_or("", |case| case.state.as_str());
                let away = ctx.pack.steps.iter().find(|other| {
                    !other.from.iter().any(|from| from == state) && !other.opens() && !other.is_common()
                })?;
                made = event(ctx.pack, away.by[0], made.at, &away.name);
                if case.is_some() { "step-not-from-state" } else { "step-does-not-open" }
            }
            _ => return Some((made, None)),
        };
        Some((made, Some(rule)))
    }

    proptest! {
        #[test]
        fn histories_keep_their_clocks_and_guards(start in 0i64..60_000_000_000_000, attempts in attempts()) {
            let (pack, pair) = (pack(), Pair::new());
            let ctx = pair.engine(&pack);
            let mut case: Option<CaseState> = None;
            let mut taken: Vec<Event> = Vec::new();
            for one in &attempts {
                let latest = case.as_ref().map_or(Timestamp(at("2026-01-01T00:00:00Z").0 + start), |case| case.latest);
                let Some((event, rule)) = attempt(&ctx, case.as_ref(), latest, one) else { break };
                let before = case.clone();
                let result = case.as_ref().map_or_else(|| open(&ctx, &event), |case| step(&ctx, case, &event));
                // Refused is unchanged, and every refusal is the one that was due.
                if let Some(rule) = rule {
                    prop_assert_eq!(result.unwrap_err().rule, format!("information-request/{rule}"));
                    prop_assert_eq!(&case, &before);
                    continue;
                }
                let after = result.map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
                taken.push(event);
                prop_assert_eq!(fold(&ctx, &taken), Ok(after.clone()));
                prop_assert!(after.facts["necessity"] == "yes");
                // No clock is lost, and each is in exactly one of three conditions.
                for (old, new) in before.iter().flat_map(|case| &case.clocks).zip(&after.clocks) {
                    prop_assert_eq!((&old.name, old.started), (&new.name, new.started));
                    prop_assert!(old.stopped.is_none() || old == new);
                }
                prop_assert!(before.map_or(0, |case| case.clocks.len()) <= after.clocks.len());
                for clock in &after.clocks {
                    let conditions = [clock.due.is_some(), clock.paused_since.is_some(), clock.stopped.is_some()];
                    prop_assert_eq!(conditions.iter().filter(|is| **is).count(), 1, "{:?}", clock);
                    prop_assert_eq!(clock.stopped.is_some(), clock.due_at_stop.is_some());
                }
                let answer = &after.clocks[0];
                let wanted = oracle::answer(&taken);
                prop_assert_eq!((answer.due.is_some(), answer.paused_since.is_some()), (wanted.runs, wanted.paused));
                if let Some(end) = answer.due.or(answer.due_at_stop) {
                    prop_assert_eq!(end.0, wanted.end_us);
                }
                case = Some(after);
            }
            for end in 1..=taken.len() {
                prop_assert!(fold(&ctx, &taken[..end]).is_ok(), "prefix of {end}");
            }
        }
    }
}
