//! Reading conditions: one question each, on a fact or on a clock.

use model::PartialDate;

use crate::condition::{Condition, Test};
use crate::raw::ConditionIn;

use super::{LIST_MAX, Reader};

impl Reader {
    pub(super) fn conditions(&mut self, place: &str, raw: Vec<ConditionIn>) -> Vec<Condition> {
        self.demand(raw.len() <= LIST_MAX, place, || format!("more than {LIST_MAX} conditions"));
        raw.into_iter().map(|condition| self.condition(place, condition)).collect()
    }

    pub(super) fn condition(&mut self, place: &str, raw: ConditionIn) -> Condition {
        let tests = [
            raw.is.map(Test::Is),
            raw.is_not.map(Test::IsNot),
            raw.one_of.map(Test::OneOf),
            raw.none_of.map(Test::NoneOf),
            raw.given.map(Test::Given),
            raw.includes.map(Test::Includes),
            raw.excludes.map(Test::Excludes),
            raw.at_least.map(Test::AtLeast),
            raw.at_most.map(Test::AtMost),
            raw.from_day.map(|day| Test::FromDay(self.day(place, &day))),
            raw.before_day.map(|day| Test::BeforeDay(self.day(place, &day))),
            raw.same_as.map(Test::SameAs),
            raw.differs_from.map(Test::DiffersFrom),
        ];
        let mut tests: Vec<Test> = tests.into_iter().flatten().collect();
        match (raw.field, raw.clock, raw.late, tests.len()) {
            (Some(field), None, None, 1) => Condition::Fact { field, test: tests.remove(0) },
            (None, Some(clock), Some(late), 0) => Condition::Clock { clock, late },
            (field, clock, ..) => {
                let about = field.or(clock).unwrap_or_default();
                self.find(
                    place,
                    format!("the condition on `{about}` needs `field` with one test, or `clock` with `late`"),
                );
                Condition::Clock { clock: about, late: false }
            }
        }
    }

    fn day(&mut self, place: &str, text: &str) -> PartialDate {
        let found = PartialDate::parse(text).filter(|date| date.day.is_some());
        self.demand(found.is_some(), place, || format!("`{text}` is not a day; write `YYYY-MM-DD`"));
        found.unwrap_or(PartialDate { year: 1, month: Some(1), day: Some(1) })
    }
}
