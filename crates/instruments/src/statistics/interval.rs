//! Which year, quarter or month is counted? `2026`, `2026-Q1`, `2026-03`, and when it begins and ends on a party's wall.
//!
//! It never reads a clock: which interval is the current one is asked with a time.

use std::fmt;

use model::{PartialDate, Timestamp};

use crate::clock::{Calendar, ClockError};
use crate::report::Period;

/// The years that can be counted: four digits, with a year before and after.
const YEARS: std::ops::RangeInclusive<u16> = 1_000..=9_998;

/// One year, quarter or month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    period: Period,
    year: u16,
    /// INVARIANT (numbered from one): 1 for a year, 1 to 4 for a quarter, 1 to 12 for a month.
    number: u8,
}

/// Why a text names no interval.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the period is no year, quarter or month; write `2026`, `2026-Q1` or `2026-03`")]
pub struct NotAnInterval;

impl Interval {
    /// Reads `2026`, `2026-Q1` or `2026-03`.
    ///
    /// # Errors
    /// [`NotAnInterval`], which says what to write.
    pub fn parse(text: &str) -> Result<Self, NotAnInterval> {
        let digits = |part: &str, len: usize| {
            let plain = part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u16>().ok()).flatten().ok_or(NotAnInterval)
        };
        let (year, rest) = text.split_once('-').map_or((text, None), |(year, rest)| (year, Some(rest)));
        let (period, number) = match rest {
            None => (Period::Year, 1),
            Some(rest) => match rest.strip_prefix('Q') {
                Some(quarter) => (Period::Quarter, digits(quarter, 1)?),
                None => (Period::Month, digits(rest, 2)?),
            },
        };
        let (year, number) = (digits(year, 4)?, u8::try_from(number).map_err(|_| NotAnInterval)?);
        let known = YEARS.contains(&year) && (1..=parts(period)).contains(&number);
        if known { Ok(Self { period, year, number }) } else { Err(NotAnInterval) }
    }

    /// The interval of that kind in which a time falls on that wall.
    ///
    /// # Errors
    /// [`ClockError`] if no calendar knows that time.
    pub fn around(period: Period, at: Timestamp, calendar: &Calendar) -> Result<Self, ClockError> {
        let day = calendar.day(at)?;
        let month = day.month.filter(|_| YEARS.contains(&day.year)).ok_or(ClockError::OutOfRange(at.0))?;
        let number = month.saturating_sub(1) / months(period) + 1;
        Ok(Self { period, year: day.year, number })
    }

    /// Whether it is a year, a quarter or a month.
    pub fn period(self) -> Period {
        self.period
    }

    /// Its year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Which quarter or month of the year; 1 for a year.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The one before; none before the first that can be counted.
    pub fn previous(self) -> Option<Self> {
        let (year, number) = if self.number > 1 {
            (self.year, self.number - 1)
        } else {
            (self.year.saturating_sub(1), parts(self.period))
        };
        YEARS.contains(&year).then_some(Self { year, number, ..self })
    }

    /// The one after; none after the last that can be counted.
    pub fn next(self) -> Option<Self> {
        let (year, number) = self.after();
        YEARS.contains(&year).then_some(Self { year, number, ..self })
    }

    /// When it begins on that wall, and when the next one does.
    ///
    /// # Errors
    /// [`ClockError`] if no calendar knows these days.
    pub fn bounds(self, calendar: &Calendar) -> Result<(Timestamp, Timestamp), ClockError> {
        let (year, number) = self.after();
        Ok((
            calendar.begin(first(self.period, self.year, self.number)?)?,
            calendar.begin(first(self.period, year, number)?)?,
        ))
    }

    fn after(self) -> (u16, u8) {
        if self.number < parts(self.period) { (self.year, self.number + 1) } else { (self.year.saturating_add(1), 1) }
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.period {
            Period::Year => write!(f, "{:04}", self.year),
            Period::Quarter => write!(f, "{:04}-Q{}", self.year, self.number),
            Period::Month => write!(f, "{:04}-{:02}", self.year, self.number),
        }
    }
}

/// How many of them a year has.
fn parts(period: Period) -> u8 {
    12 / months(period)
}

fn months(period: Period) -> u8 {
    match period {
        Period::Year => 12,
        Period::Quarter => 3,
        Period::Month => 1,
    }
}

fn first(period: Period, year: u16, number: u8) -> Result<PartialDate, ClockError> {
    let month = number.saturating_sub(1).saturating_mul(months(period)).saturating_add(1);
    PartialDate::full(year, month, 1).ok_or(ClockError::OutOfRange(0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{at, belgrade};

    #[test]
    fn an_interval_begins_and_ends_at_local_midnight() {
        for (text, from, until) in [
            ("2026", "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z"),
            ("2026-Q1", "2025-12-31T23:00:00Z", "2026-03-31T22:00:00Z"),
            ("2026-Q4", "2026-09-30T22:00:00Z", "2026-12-31T23:00:00Z"),
            ("2026-03", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"),
            ("2026-12", "2026-11-30T23:00:00Z", "2026-12-31T23:00:00Z"),
        ] {
            let interval = Interval::parse(text).unwrap();
            assert_eq!(interval.bounds(&belgrade()), Ok((at(from), at(until))), "{text}");
            assert_eq!(Interval::around(interval.period(), at(from), &belgrade()), Ok(interval), "{text}");
            let last = Timestamp(at(until).0 - 1);
            assert_eq!(Interval::around(interval.period(), last, &belgrade()), Ok(interval), "{text}");
        }
    }

    #[test]
    fn what_is_no_interval_is_refused() {
        for text in [
            "",
            "26",
            "2026-",
            "2026-0",
            "2026-00",
            "2026-13",
            "2026-3",
            "2026-Q0",
            "2026-Q5",
            "2026-Q",
            "2026-q1",
            "2026-03-02",
            "+026",
            "0999",
            "9999",
            "２０２６",
            "2026-Q12",
            "2026 ",
        ] {
            assert_eq!(Interval::parse(text), Err(NotAnInterval), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn print_and_parse_agree_and_neighbours_touch(year in 1_001u16..9_998, pick in 0u8..17) {
            let text = match pick {
                0 => format!("{year}"),
                1..=4 => format!("{year}-Q{pick}"),
                _ => format!("{year}-{:02}", pick - 4),
            };
            let interval = Interval::parse(&text).unwrap();
            prop_assert_eq!(interval.to_string(), text);
            let next = interval.next().unwrap();
            prop_assert_eq!(next.previous(), Some(interval));
            prop_assert_eq!(interval.bounds(&belgrade()).unwrap().1, next.bounds(&belgrade()).unwrap().0);
        }
    }
}
