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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{at, belgrade, event, history, pack};
    use crate::oracle;

    const REQUEST: (&str, &str) = ("request urgent=yes", "2026-03-02T09:00:00Z");
    const TAKE: (&str, &str) = ("take accessibility=direct", "2026-03-02T09:10:00Z");
    const LATER: &str = "2026-03-02T12:00:00Z";

    /// After the steps `before`, the `words` by `by` are refused under `rule`; no rule: they lead to `state`.
    fn check(before: &[(&str, &str)], by: Role, words: (&str, &str), wanted: Result<&str, &str>) {
        let (pack, calendar) = (pack(), belgrade());
        let ctx = Engine { pack: &pack, calendar: &calendar };
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
        let (pack, calendar) = (pack(), belgrade());
        let ctx = Engine { pack: &pack, calendar: &calendar };
        assert_eq!(fold(&ctx, &[]).unwrap_err().rule, "information-request/no-event");
        let mut events = history(&pack, &[REQUEST]);
        events.resize(STEPS_MAX as usize, event(&pack, Role::Requester, at(LATER), "remind"));
        assert_eq!(fold(&ctx, &events).map(|case| case.steps), Ok(STEPS_MAX));
        events.push(events[1].clone());
        assert_eq!(fold(&ctx, &events).unwrap_err().rule, "information-request/too-many-steps");
    }

    #[test]
    fn times_beyond_the_calendar_are_refused() {
        let (pack, calendar) = (pack(), belgrade());
        let ctx = Engine { pack: &pack, calendar: &calendar };
        for time in [i64::MIN, i64::MAX] {
            let refusal = open(&ctx, &event(&pack, Role::Requester, Timestamp(time), "request")).unwrap_err();
            assert_eq!(refusal.rule, "information-request/time-out-of-range");
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
        let defs: Vec<(&StepDef, Role)> = match case {
            None => ctx.pack.opening().into_iter().map(|def| (def, Role::Requester)).collect(),
            Some(case) => {
                roles.iter().flat_map(|role| allowed(ctx, case, *role).into_iter().map(|def| (def, *role))).collect()
            }
        };
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
                let away = ctx
                    .pack
                    .steps
                    .iter()
                    .find(|other| !other.from.iter().any(|from| from == state) && !other.opens())?;
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
            let (pack, calendar) = (pack(), belgrade());
            let ctx = Engine { pack: &pack, calendar: &calendar };
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
