//! Reading clocks: what starts and stops them, their limits and extensions.

use crate::clock::{LENGTH_MAX, Length};
use crate::pack::{ClockDef, Extension, Limit, More, Role};
use crate::raw::{ClockIn, ExtensionIn};

use super::{LIST_MAX, Reader};

impl Reader {
    pub(super) fn clock(&mut self, raw: ClockIn) -> ClockDef {
        let place = format!("clock.{}", raw.name);
        for (word, steps) in [
            ("starts_on", &raw.starts_on),
            ("stops_on", &raw.stops_on),
            ("pauses_on", &raw.pauses_on),
            ("resumes_on", &raw.resumes_on),
        ] {
            self.distinct(&format!("{place}.{word}"), steps.iter());
        }
        let pause = if raw.pauses_on.is_empty() {
            self.demand(raw.pause_source.is_none(), &place, || "`pause_source` without `pauses_on`".to_owned());
            None
        } else {
            Some(self.basis(&format!("{place}.pauses_on"), raw.pause_source))
        };
        self.demand(raw.extends.len() <= LIST_MAX && raw.limits.len() <= LIST_MAX, &place, || {
            format!("more than {LIST_MAX} items in one list")
        });
        let mut extends = Vec::new();
        for (at, extension) in (1..).zip(raw.extends) {
            extends.push(self.extension(&format!("{place}.extends[{at}]"), extension));
        }
        let mut limits = Vec::new();
        for (at, limit) in (1..).zip(raw.limits) {
            let place = format!("{place}.limits[{at}]");
            let least = u32::from(limit.from_field.is_none());
            self.demand((least..=LENGTH_MAX).contains(&limit.length), &place, || {
                format!("`length` is {least} to {LENGTH_MAX}")
            });
            let when = self.conditions(&place, limit.when);
            let length = Length { count: limit.length, unit: limit.unit };
            let basis = self.basis(&place, limit.source);
            limits.push(Limit { when, from_field: limit.from_field, length, basis });
        }
        let calendar = match raw.calendar {
            None => Role::Requested,
            Some(word) => self.roles(&format!("{place}.calendar"), &[word]).pop().unwrap_or(Role::Requested),
        };
        ClockDef {
            only_when: self.conditions(&format!("{place}.only_when"), raw.only_when),
            name: raw.name,
            starts_on: raw.starts_on,
            calendar,
            minimum: raw.minimum,
            stops_on: raw.stops_on,
            pauses_on: raw.pauses_on,
            resumes_on: raw.resumes_on,
            pause,
            extends,
            limits,
        }
    }

    fn extension(&mut self, place: &str, raw: ExtensionIn) -> Extension {
        let by = match (raw.by, raw.length) {
            (Some(field), None) => More::Field(field),
            (None, Some(count)) => {
                self.demand((1..=LENGTH_MAX).contains(&count), place, || format!("`length` is 1 to {LENGTH_MAX}"));
                More::Fixed(count)
            }
            _ => {
                self.find(place, "has one of `by`, a number field, and `length`".to_owned());
                More::Fixed(1)
            }
        };
        let when = self.conditions(place, raw.when);
        Extension { on: raw.on, when, by, unit: raw.unit, basis: self.basis(place, raw.source) }
    }
}
