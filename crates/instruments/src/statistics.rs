//! How many? The tables that a pack asks for, counted from the events of cases, and how timely clocks were kept.
//!
//! Open first: [`Tally`]. It reads no store and no clock: cases come one by one, and so does the time that is now. A table holds counts
//! and never a case; of a case that was erased nothing is counted.
//! INVARIANT (rounded last): figures are added up as they are and rounded once, when the table is made.

mod column;
mod history;
mod interval;
mod timeliness;
mod worked;

use std::collections::BTreeMap;

use model::{PartialDate, Timestamp};

use crate::clock::{Calendar, ClockError};
use crate::condition::holds;
use crate::pack::Pack;
use crate::report::{Counted, ONCE_PER_CASE, Statistic};
use crate::state::{CaseState, Engine};

use column::{Cell, cell, value};
pub use history::CaseHistory;
use history::Moment;
pub use interval::{Interval, NotAnInterval};
pub use timeliness::{Board, Timeliness};

/// When is counted, by whose calendar, and what time it is.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The first moment that counts.
    pub from: Timestamp,
    /// The first that no longer does.
    pub until: Timestamp,
    /// The calendar of the party that counts: it says on which day something happened.
    pub calendar: &'a Calendar,
    /// The time now: what is later has not happened.
    pub now: Timestamp,
}

impl<'a> Scope<'a> {
    /// An interval on the wall of the party that counts.
    ///
    /// # Errors
    /// [`ClockError`] if no calendar knows these days.
    pub fn of(interval: Interval, calendar: &'a Calendar, now: Timestamp) -> Result<Self, ClockError> {
        let (from, until) = interval.bounds(calendar)?;
        Ok(Self { from, until, calendar, now })
    }

    fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until && at <= self.now
    }

    /// The last moment of which the stock is counted: the end, or now; none if it has not begun.
    fn end(&self) -> Option<Timestamp> {
        (self.from <= self.now).then(|| self.now.min(Timestamp(self.until.0.saturating_sub(1))))
    }
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns before the count, as the pack names them.
    pub columns: Vec<String>,
    /// Its rows, in the order of their values. One that rounds to nothing is left out, since it would tell of a few.
    pub rows: Vec<TableRow>,
    /// All that was counted, rounded by itself: rounded rows need not add up to it.
    pub total: u64,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// One value for each column; empty where there is none.
    pub values: Vec<String>,
    /// How many.
    pub count: u64,
}

/// What counts once.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Once {
    Case(u64),
    Value(String),
}

/// Counts one table of a pack, case after case.
#[derive(Debug)]
pub struct Tally<'a> {
    pack: &'a Pack,
    table: &'a Statistic,
    scope: Scope<'a>,
    cases: u64,
    rows: BTreeMap<Vec<Cell>, u64>,
    /// Where something counts once: its earliest row, and from when and which case that is.
    once: BTreeMap<Once, (Timestamp, u64, Vec<Cell>)>,
}

impl<'a> Tally<'a> {
    /// An empty table.
    pub fn new(pack: &'a Pack, table: &'a Statistic, scope: Scope<'a>) -> Self {
        Self { pack, table, scope, cases: 0, rows: BTreeMap::new(), once: BTreeMap::new() }
    }

    /// Counts a case. Where something counts once, the earliest counts; of two at one time, that of the case that came first.
    pub fn add(&mut self, history: &CaseHistory<'_>) {
        self.cases += 1;
        let moments = history.moments(self.scope.now);
        if moments.last().is_none_or(|last| last.case.is_erased(history.engine.pack)) {
            return;
        }
        match &self.table.counts {
            Counted::Steps(steps) => {
                let scope = self.scope;
                let counts = |moment: &&Moment| steps.contains(&moment.step) && scope.holds(moment.at);
                moments.iter().filter(counts).for_each(|found| self.count(&history.engine, &found.case, found.at));
            }
            Counted::States(states) => {
                let Some(end) = self.scope.end() else { return };
                let last = moments.iter().rfind(|moment| moment.at <= end);
                if let Some(last) = last.filter(|last| states.contains(&last.case.state)) {
                    self.count(&history.engine, &last.case, end);
                }
            }
        }
    }

    fn count(&mut self, engine: &Engine<'_>, case: &CaseState, at: Timestamp) {
        let fits = |condition| holds(engine, (&case.facts, &case.clocks), at, condition);
        if !self.table.filter.iter().all(fits) {
            return;
        }
        // A time that no calendar knows leaves the age unknown.
        let day: Option<PartialDate> = self.scope.calendar.day(at).ok();
        let columns = self.table.by.iter();
        let row: Vec<Cell> = columns.map(|column| cell((self.pack, self.table), engine, case, day, column)).collect();
        let Some(once_per) = &self.table.once_per else {
            *self.rows.entry(row).or_default() += 1;
            return;
        };
        let given = value(engine, case, once_per).filter(|_| once_per != ONCE_PER_CASE);
        // Whoever bears no reference is one person within the case at least.
        let once = given.map_or(Once::Case(self.cases), |value| Once::Value(value.to_owned()));
        let found = (at, self.cases, row);
        match self.once.get_mut(&once) {
            Some(known) if (known.0, known.1) <= (found.0, found.1) => {}
            Some(known) => *known = found,
            None => _ = self.once.insert(once, found),
        }
    }

    /// The table of all that was added.
    pub fn table(mut self) -> Table {
        for (_, _, row) in self.once.into_values() {
            *self.rows.entry(row).or_default() += 1;
        }
        let multiple = self.table.round_to;
        let total: u64 = self.rows.values().sum();
        let row = |(cells, count): (Vec<Cell>, u64)| TableRow {
            values: cells.into_iter().map(|cell| cell.text).collect(),
            count: rounded(count, multiple),
        };
        let rows = self.rows.into_iter().map(row).filter(|row| row.count > 0).collect();
        Table { columns: self.table.by.clone(), rows, total: rounded(total, multiple) }
    }
}

/// The nearest multiple; half way goes up.
fn rounded(count: u64, multiple: u32) -> u64 {
    let multiple = u64::from(multiple.max(1));
    let half_up = count.saturating_mul(2).saturating_add(multiple) / multiple.saturating_mul(2);
    half_up.saturating_mul(multiple)
}
