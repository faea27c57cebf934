//! Points in time and dates as documents state them. Nobody here reads a clock: time is an argument.

use std::fmt;

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The time `ms` milliseconds later; negative for earlier.
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms.saturating_mul(1_000)))
    }

    /// Milliseconds from `earlier` to here; negative if `earlier` is later.
    pub fn ms_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / 1_000
    }
}

/// A date of birth or issue as a document states it: the day, or the day and month, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Gregorian year, 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, only with a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A whole date; `None` if there is no such day.
    pub fn full(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=last).contains(&day)).then_some(Self {
            year,
            month: Some(month),
            day: Some(day),
        })
    }

    /// A year alone.
    pub fn year(year: u16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok()).flatten()
        };
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [y] => Self::year(digits(y, 4)?),
            [y, m] => {
                let month = digits(m, 2)? as u8;
                (1..=12).contains(&month).then_some(())?;
                Some(Self { month: Some(month), ..Self::year(digits(y, 4)?)? })
            }
            [y, m, d] => Self::full(digits(y, 4)?, digits(m, 2)? as u8, digits(d, 2)? as u8),
            _ => None,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_round_trip_and_impossible_ones_are_none() {
        for good in ["1984", "1984-02", "1984-02-29", "0001-12-31"] {
            assert_eq!(PartialDate::parse(good).unwrap().to_string(), good);
        }
        for bad in
            ["", "84", "1984-2", "1984-13", "1985-02-29", "0000", "1984-00-10", "1984-01-01-01", "+984", "1984-01-32"]
        {
            assert_eq!(PartialDate::parse(bad), None, "{bad}");
        }
    }
}
