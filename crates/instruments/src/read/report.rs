//! Reading what is counted and what is printed.

use crate::raw::{PrintIn, StatisticIn};
use crate::report::{Counted, Print, Section, Statistic};

use super::Reader;

/// The largest multiple that figures may be rounded to.
const ROUND_MAX: u32 = 1_000;

impl Reader {
    pub(super) fn statistic(&mut self, raw: StatisticIn) -> Statistic {
        let place = format!("statistic.{}", raw.name);
        let counts = match (raw.steps.is_empty(), raw.states.is_empty()) {
            (false, true) => Counted::Steps(raw.steps),
            (true, false) => Counted::States(raw.states),
            _ => {
                self.find(&place, "counts `steps` or `states`; name one of them".to_owned());
                Counted::Steps(Vec::new())
            }
        };
        self.distinct(&format!("{place}.by"), raw.by.iter());
        let ascending = raw.age_bands.iter().zip(raw.age_bands.iter().skip(1)).all(|(one, next)| one < next);
        self.demand(ascending, &format!("{place}.age_bands"), || "the bands do not ascend".to_owned());
        let round_to = raw.round_to.unwrap_or(1);
        self.demand((1..=ROUND_MAX).contains(&round_to), &place, || format!("`round_to` is 1 to {ROUND_MAX}"));
        Statistic {
            period: raw.period,
            counts,
            by: raw.by,
            filter: self.conditions(&place, raw.filter),
            age_bands: raw.age_bands,
            once_per: raw.once_per,
            round_to,
            basis: self.basis(&place, raw.source),
            name: raw.name,
        }
    }

    pub(super) fn print(&mut self, raw: PrintIn) -> Print {
        let place = format!("print.{}", raw.name);
        self.demand(!raw.sections.is_empty(), &place, || "has no section; nothing would be printed".to_owned());
        self.names(&format!("{place}.sections"), raw.sections.iter().map(|section| &section.name));
        for section in &raw.sections {
            self.distinct(&format!("{place}.{}", section.name), section.fields.iter());
        }
        let section = |section: crate::raw::SectionIn| Section { name: section.name, fields: section.fields };
        let sections = raw.sections.into_iter().map(section).collect();
        Print { name: raw.name, sections, basis: self.basis(&place, raw.source) }
    }
}
