//! Clocks: each starts, ends on every way, and always has a limit.

use crate::clock::LENGTH_MAX;
use crate::condition::{Condition, Test};
use crate::form::{FieldKind, Required};
use crate::pack::{ClockDef, Extension, Limit, More, RetentionAction, STAY, StepDef};

use super::{Lint, own_steps};

impl<'a> Lint<'a> {
    pub(super) fn clock(&mut self, clock: &'a ClockDef) {
        let place = format!("clock.{}", clock.name);
        self.demand(!clock.starts_on.is_empty(), &format!("{place}.starts_on"), || "no step starts it".to_owned());
        let ends_by_itself = self.ends_by_itself(clock);
        self.demand(!clock.stops_on.is_empty() || ends_by_itself, &format!("{place}.stops_on"), || {
            "no step stops it".to_owned()
        });
        self.demand(clock.pauses_on.is_empty() || !clock.resumes_on.is_empty(), &format!("{place}.resumes_on"), || {
            "steps pause it, yet none lets it run on".to_owned()
        });
        self.demand(clock.resumes_on.is_empty() || !clock.pauses_on.is_empty(), &format!("{place}.pauses_on"), || {
            "steps let it run on, yet none pauses it".to_owned()
        });
        for (word, steps) in [
            ("starts_on", &clock.starts_on),
            ("stops_on", &clock.stops_on),
            ("pauses_on", &clock.pauses_on),
            ("resumes_on", &clock.resumes_on),
        ] {
            for step in steps {
                self.demand(self.pack.step(step).is_some(), &format!("{place}.{word}"), || {
                    format!("step `{step}` is not defined")
                });
            }
        }
        for condition in &clock.only_when {
            self.condition(&format!("{place}.only_when"), condition);
        }
        for (at, extension) in (1..).zip(&clock.extends) {
            self.extension(&format!("{place}.extends[{at}]"), extension);
        }
        let otherwise = clock.limits.iter().position(|limit| limit.when.is_empty());
        let last = clock.limits.len().checked_sub(1);
        self.demand(otherwise.is_some(), &format!("{place}.limits"), || {
            "no limit for all other cases; let the last have no `when`".to_owned()
        });
        self.demand(otherwise.is_none() || otherwise == last, &format!("{place}.limits"), || {
            "limits after the one without `when` never apply; put it last".to_owned()
        });
        for (at, limit) in (1..).zip(&clock.limits) {
            self.limit(&format!("{place}.limits[{at}]"), clock, limit);
        }
        if !self.erases(clock) {
            self.stops_before_the_end(&place, clock);
        }
    }

    fn erases(&self, clock: &ClockDef) -> bool {
        self.pack.retention_at(&clock.name) == Some(RetentionAction::Erase)
    }

    fn ends_by_itself(&self, clock: &ClockDef) -> bool {
        self.erases(clock) || own_steps(self.pack).any(|step| step.after.as_ref() == Some(&clock.name))
    }

    fn limit(&mut self, place: &str, clock: &ClockDef, limit: &Limit) {
        for condition in &limit.when {
            self.condition(place, condition);
        }
        let Some(field) = &limit.from_field else { return };
        let day = self.pack.field(field).is_some_and(|def| matches!(def.kind, FieldKind::Date | FieldKind::Moment));
        self.demand(day, place, || format!("field `{field}` is no date or moment"));
        let said = |condition: &Condition| matches!(condition, Condition::Fact { field: of, test: Test::Given(true) } if of == field);
        let asked = |name: &String| {
            let entry = self.pack.step(name).and_then(|step| step.fields.iter().find(|entry| entry.name == *field));
            entry.is_some_and(|entry| entry.required == Required::Always)
        };
        let given = limit.when.iter().chain(&clock.only_when).any(said) || clock.starts_on.iter().all(asked);
        self.demand(given, place, || {
            format!("field `{field}` may be missing; let every start step require it, or say `given = true` in `when`")
        });
    }

    /// A case in a final state never moves again, so a clock that still runs there would run for ever.
    fn stops_before_the_end(&mut self, place: &str, clock: &'a ClockDef) {
        let stops = |step: &StepDef| clock.stops_on.contains(&step.name) || step.after.as_ref() == Some(&clock.name);
        let starts = own_steps(self.pack).filter(|step| clock.starts_on.contains(&step.name) && !stops(step));
        let running = starts.flat_map(|step| match step.to.as_str() {
            STAY => step.from.iter().map(String::as_str).collect(),
            to => vec![to],
        });
        let reached = self.reached(running.collect(), |step| !stops(step));
        for state in self.pack.states.iter().filter(|state| state.is_final && reached.contains(state.name.as_str())) {
            self.demand(false, &format!("{place}.stops_on"), || {
                format!("the clock can still run in the final state `{}`; let a step on the way stop it", state.name)
            });
        }
    }

    fn extension(&mut self, place: &str, extension: &Extension) {
        let Some(step) = self.pack.step(&extension.on) else {
            return self.demand(false, place, || format!("step `{}` is not defined", extension.on));
        };
        for condition in &extension.when {
            self.condition(place, condition);
        }
        let More::Field(by) = &extension.by else { return };
        let required = step.fields.iter().any(|f| f.name == *by && f.required == Required::Always);
        self.demand(required, place, || format!("step `{}` does not require field `{by}`", extension.on));
        let range = match self.pack.field(by).map(|field| &field.kind) {
            Some(FieldKind::Number { min, max }) => *min >= 1 && *max <= i64::from(LENGTH_MAX),
            _ => false,
        };
        self.demand(range, place, || format!("field `{by}` is not a number from 1 to {LENGTH_MAX}"));
    }
}
