//! Statistics and printed forms: what they name is there.

use crate::condition::PARTY_FACTS;
use crate::report::{Counted, ONCE_PER_CASE};

use super::Lint;

impl Lint<'_> {
    pub(super) fn reports(&mut self) {
        let pack = self.pack;
        for table in &pack.statistics {
            let place = format!("statistic.{}", table.name);
            match &table.counts {
                Counted::Steps(steps) => {
                    for step in steps {
                        self.demand(pack.step(step).is_some(), &place, || format!("step `{step}` is not defined"));
                    }
                }
                Counted::States(states) => {
                    for state in states {
                        self.state(&place, state);
                    }
                }
            }
            for column in &table.by {
                let aged =
                    column.strip_suffix("_age").is_some_and(|thing| pack.field(&format!("{thing}_born")).is_some());
                let known = aged || pack.field(column).is_some() || PARTY_FACTS.contains(&column.as_str());
                self.demand(known, &format!("{place}.by"), || format!("column `{column}` is not defined"));
                self.demand(!aged || !table.age_bands.is_empty(), &place, || "ages need `age_bands`".to_owned());
            }
            for condition in &table.filter {
                self.condition(&format!("{place}.where"), condition);
            }
            if let Some(field) = table.once_per.as_ref().filter(|field| *field != ONCE_PER_CASE) {
                self.fact(&format!("{place}.once_per"), field);
            }
        }
        for print in &pack.prints {
            for section in &print.sections {
                for field in &section.fields {
                    self.fact(&format!("print.{}.{}", print.name, section.name), field);
                }
            }
        }
    }
}
