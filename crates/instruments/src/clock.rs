//! When does a time limit end? Hours, calendar days, working days and months, in the requested party's time zone.
//!
//! Days and months are counted on the local wall clock: the limit ends at the same local time on the last day, so a
//! calendar day may last 23 or 25 hours. A local time that the clocks skip moves forward by the gap; one that comes
//! twice counts the first time, which is the stricter. Nothing here knows how long any limit is.
//!
//! INVARIANT (covered days): a working day is never guessed for a year whose holidays the calendar does not carry.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Span, Timestamp as Instant};
use model::{PartialDate, Timestamp};
use serde::Deserialize;

/// Bytes of calendar text that are read at most.
const CALENDAR_BYTES_MAX: usize = 64 * 1024;
/// Holidays that one calendar carries at most.
const HOLIDAYS_MAX: usize = 2_000;
/// Units that one length counts at most: ten years of days.
pub(crate) const LENGTH_MAX: u32 = 3_660;

/// What a length counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Hours of 60 minutes, whatever the wall clock does.
    Hours,
    /// Days on the local calendar.
    CalendarDays,
    /// Days on the local calendar that are neither weekend nor holiday.
    WorkingDays,
    /// Months on the local calendar; a day that the last month lacks becomes its last day.
    Months,
    /// Years on the local calendar, of twelve months each.
    Years,
}

impl Unit {
    /// The word that lists and the API print.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::CalendarDays => "calendar-days",
            Self::WorkingDays => "working-days",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

/// How long a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many units; none at all only where the end of a given day is the limit.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// Why a limit's end cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// The time or the end lies outside the years that a calendar knows (-9999 to 9999).
    #[error("time `{0}` µs plus the limit lies outside the years a calendar knows; check the event's time")]
    OutOfRange(i64),
    /// Working days were counted into a year without holidays on file.
    #[error("calendar carries no holidays for `{0}`; add that year to the party's calendar")]
    NotCovered(i16),
}

/// Why a calendar cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// More text or more holidays than are read.
    #[error("calendar is too long; at most {CALENDAR_BYTES_MAX} bytes and {HOLIDAYS_MAX} holidays are read")]
    TooLong,
    /// Not in the calendar's format; the text says where.
    #[error("calendar is not in the calendar format: {0}")]
    Format(String),
    /// The time zone is not in the database.
    #[error("time zone `{0}` is unknown; give an IANA name such as `Europe/Skopje`")]
    Zone(String),
    /// Not a date.
    #[error("holiday `{0}` is not a date; write `YYYY-MM-DD`")]
    Holiday(String),
    /// Not a day of the week, or all seven of them.
    #[error("weekend `{0}` is not one to six days of the week in English, such as `saturday`")]
    Weekend(String),
}

/// One party's calendar: its time zone, its weekend and its holidays.
#[derive(Debug, Clone)]
pub struct Calendar {
    zone: TimeZone,
    weekend: Vec<Weekday>,
    holidays: BTreeSet<Date>,
    years: BTreeSet<i16>,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarIn {
    zone: String,
    #[serde(default = "saturday_and_sunday")]
    weekend: Vec<String>,
    #[serde(default)]
    years: Vec<i16>,
    #[serde(default)]
    holidays: Vec<String>,
    /// Which law names the days, for people who read the file.
    #[serde(default, rename = "source")]
    _source: String,
    #[serde(default)]
    verified: bool,
}

fn saturday_and_sunday() -> Vec<String> {
    vec!["saturday".to_owned(), "sunday".to_owned()]
}

impl Calendar {
    /// A calendar that knows a time zone (IANA name) and no holidays: enough for hours, calendar days and months;
    /// working days then fail with [`ClockError::NotCovered`].
    pub fn in_zone(name: &str) -> Result<Self, CalendarError> {
        // The compiled-in database, never the machine's: see Cargo.toml.
        let zone = TimeZoneDatabase::bundled().get(name).map_err(|_| CalendarError::Zone(name.to_owned()))?;
        Ok(Self {
            zone,
            weekend: vec![Weekday::Saturday, Weekday::Sunday],
            holidays: BTreeSet::new(),
            years: BTreeSet::new(),
            verified: false,
        })
    }

    /// Reads a calendar's TOML: `zone`, and optionally `weekend` (day names), `years` (those whose holidays are all
    /// here), `holidays` (`YYYY-MM-DD`), `source` and `verified` (whether they were compared with the law that names them).
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        if text.len() > CALENDAR_BYTES_MAX {
            return Err(CalendarError::TooLong);
        }
        let raw: CalendarIn = toml::from_str(text).map_err(|error| CalendarError::Format(error.to_string()))?;
        if raw.holidays.len() > HOLIDAYS_MAX {
            return Err(CalendarError::TooLong);
        }
        let day = |name: &String| weekday(name).ok_or_else(|| CalendarError::Weekend(name.clone()));
        let weekend = raw.weekend.iter().map(day).collect::<Result<Vec<_>, _>>()?;
        let distinct: BTreeSet<i8> = weekend.iter().map(|day| day.to_monday_zero_offset()).collect();
        if !(1..=6).contains(&distinct.len()) {
            return Err(CalendarError::Weekend(raw.weekend.join(" ")));
        }
        let date = |text: &String| text.parse().map_err(|_| CalendarError::Holiday(text.clone()));
        let holidays = raw.holidays.iter().map(date).collect::<Result<_, _>>()?;
        Ok(Self {
            weekend,
            holidays,
            years: raw.years.into_iter().collect(),
            verified: raw.verified,
            ..Self::in_zone(&raw.zone)?
        })
    }

    /// The IANA name of the time zone, for screens that print local times.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// Whether the holidays were compared with the law that names them.
    pub fn verified(&self) -> bool {
        self.verified
    }

    /// When a limit of `length` ends that counts from a given day: the day itself does not count, and the last one counts whole.
    ///
    /// # Errors
    /// As for [`Calendar::end`]; also if `day` is no whole date.
    pub fn end_from_day(&self, day: PartialDate, length: Length) -> Result<Timestamp, ClockError> {
        let (Some(month), Some(of_month)) = (day.month, day.day) else { return Err(ClockError::OutOfRange(0)) };
        let date = Date::new(day.year as i16, month as i8, of_month as i8).map_err(|_| ClockError::OutOfRange(0))?;
        let next = date.tomorrow().map_err(|_| ClockError::OutOfRange(0))?;
        let midnight = self.zone.to_timestamp(next.to_datetime(jiff::civil::Time::midnight()));
        let start = Timestamp(midnight.map_err(|_| ClockError::OutOfRange(0))?.as_microsecond());
        if length.count == 0 { Ok(start) } else { self.end(start, length) }
    }

    /// The day on the party's wall at a point in time.
    ///
    /// # Errors
    /// [`ClockError::OutOfRange`] if no calendar knows that time.
    pub fn day(&self, at: Timestamp) -> Result<PartialDate, ClockError> {
        let date = self.zone.to_datetime(instant(at)?).date();
        let (year, month, day) = (date.year(), date.month(), date.day());
        PartialDate::full(year as u16, month as u8, day as u8).ok_or(ClockError::OutOfRange(at.0))
    }

    /// When a day begins on the party's wall.
    ///
    /// # Errors
    /// [`ClockError::OutOfRange`] if `day` is no whole date.
    pub fn begin(&self, day: PartialDate) -> Result<Timestamp, ClockError> {
        let range = || ClockError::OutOfRange(0);
        let (Some(month), Some(of_month)) = (day.month, day.day) else { return Err(range()) };
        let date = Date::new(day.year as i16, month as i8, of_month as i8).map_err(|_| range())?;
        let midnight = self.zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight()));
        Ok(Timestamp(midnight.map_err(|_| range())?.as_microsecond()))
    }

    /// When a limit of `length` that starts at `start` ends.
    ///
    /// # Errors
    /// [`ClockError`] if the end is beyond the calendar, or working days are counted into a year without holidays.
    pub fn end(&self, start: Timestamp, length: Length) -> Result<Timestamp, ClockError> {
        let range = || ClockError::OutOfRange(start.0);
        let count = i64::from(length.count);
        let span = match length.unit {
            Unit::Hours => return plus_us(start, count.saturating_mul(3_600_000_000)),
            Unit::WorkingDays => return self.working_days_after(start, length.count),
            Unit::CalendarDays => Span::new().try_days(count),
            Unit::Months => Span::new().try_months(count),
            Unit::Years => Span::new().try_years(count),
        };
        let local = self.zone.to_datetime(instant(start)?);
        let last = span.and_then(|span| local.checked_add(span)).map_err(|_| range())?;
        Ok(Timestamp(self.zone.to_timestamp(last).map_err(|_| range())?.as_microsecond()))
    }

    /// `end` moved `us` microseconds later, as a pause moves it. In working days the new end never falls on a free
    /// day: it waits for the same local time on the next working day.
    ///
    /// # Errors
    /// As for [`Calendar::end`].
    pub fn later(&self, end: Timestamp, us: i64, unit: Unit) -> Result<Timestamp, ClockError> {
        let moved = plus_us(end, us)?;
        if unit != Unit::WorkingDays || us == 0 {
            return Ok(moved);
        }
        self.working_days_after(moved, 0)
    }

    /// The same local time `count` working days later; with 0, today if it is a working day, else the next one.
    fn working_days_after(&self, start: Timestamp, count: u32) -> Result<Timestamp, ClockError> {
        let range = || ClockError::OutOfRange(start.0);
        let local = self.zone.to_datetime(instant(start)?);
        let mut date = local.date();
        let mut left = count;
        if left == 0 {
            while !self.is_working(date)? {
                date = date.tomorrow().map_err(|_| range())?;
            }
        }
        while left > 0 {
            date = date.tomorrow().map_err(|_| range())?;
            if self.is_working(date)? {
                left -= 1;
            }
        }
        let last = date.to_datetime(local.time());
        Ok(Timestamp(self.zone.to_timestamp(last).map_err(|_| range())?.as_microsecond()))
    }

    /// Whether people work on that day. INVARIANT (covered days).
    fn is_working(&self, date: Date) -> Result<bool, ClockError> {
        if !self.years.contains(&date.year()) {
            return Err(ClockError::NotCovered(date.year()));
        }
        Ok(!self.weekend.contains(&date.weekday()) && !self.holidays.contains(&date))
    }
}

fn plus_us(time: Timestamp, us: i64) -> Result<Timestamp, ClockError> {
    let sum = time.0.checked_add(us).ok_or(ClockError::OutOfRange(time.0))?;
    instant(Timestamp(sum)).map(|_| Timestamp(sum))
}

fn instant(time: Timestamp) -> Result<Instant, ClockError> {
    Instant::from_microsecond(time.0).map_err(|_| ClockError::OutOfRange(time.0))
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::at;

    const SERBIA: &str = r#"
        zone = "Europe/Belgrade"
        years = [2026, 2027]
        holidays = ["2026-01-01", "2026-01-02", "2026-01-07", "2026-02-16", "2026-02-17"]
    "#;

    fn check(calendar: &Calendar, cases: &[(&str, u32, Unit, &str)]) {
        for (start, count, unit, wanted) in cases {
            let end = calendar.end(at(start), Length { count: *count, unit: *unit });
            assert_eq!(end, Ok(at(wanted)), "{count} {unit:?} from {start}");
        }
    }

    #[test]
    fn ends_are_counted_on_the_local_clock() {
        use Unit::{CalendarDays, Hours, Months, WorkingDays, Years};
        // Belgrade goes from +01 to +02 on 29 March 2026 at 01:00Z and back on 25 October 2026 at 01:00Z.
        check(
            &Calendar::parse(SERBIA).unwrap(),
            &[
                ("2026-03-02T09:15:00Z", 8, Hours, "2026-03-02T17:15:00Z"),
                ("2026-03-28T23:00:00Z", 8, Hours, "2026-03-29T07:00:00Z"),
                ("2026-03-02T09:15:00Z", 3, CalendarDays, "2026-03-05T09:15:00Z"),
                ("2026-03-27T09:15:00Z", 3, CalendarDays, "2026-03-30T08:15:00Z"),
                ("2026-10-23T08:15:00Z", 7, CalendarDays, "2026-10-30T09:15:00Z"),
                // 02:30 is skipped on 29 March: an hour later. It comes twice on 25 October: the first time.
                ("2026-03-28T01:30:00Z", 1, CalendarDays, "2026-03-29T01:30:00Z"),
                ("2026-10-24T00:30:00Z", 1, CalendarDays, "2026-10-25T00:30:00Z"),
                ("2026-08-31T10:00:00Z", 6, Months, "2027-02-28T11:00:00Z"),
                ("2028-02-29T10:00:00Z", 1, Years, "2029-02-28T10:00:00Z"),
                // From Friday 13 February over a weekend and two holidays.
                ("2026-02-13T14:00:00Z", 1, WorkingDays, "2026-02-18T14:00:00Z"),
                ("2026-02-13T14:00:00Z", 3, WorkingDays, "2026-02-20T14:00:00Z"),
                // A Saturday counts as no day at all.
                ("2026-02-14T14:00:00Z", 1, WorkingDays, "2026-02-18T14:00:00Z"),
                ("2026-03-27T14:00:00Z", 1, WorkingDays, "2026-03-30T13:00:00Z"),
            ],
        );
    }

    #[test]
    fn a_limit_from_a_day_counts_the_last_day_whole() {
        let calendar = Calendar::parse(SERBIA).unwrap();
        let day = |text: &str| PartialDate::parse(text).unwrap();
        for (from, count, unit, wanted) in [
            ("2026-03-02", 0, Unit::CalendarDays, "2026-03-02T23:00:00Z"),
            ("2026-03-28", 1, Unit::CalendarDays, "2026-03-29T22:00:00Z"),
            ("2021-03-02", 5, Unit::Years, "2026-03-02T23:00:00Z"),
        ] {
            assert_eq!(calendar.end_from_day(day(from), Length { count, unit }), Ok(at(wanted)), "{from}");
        }
        assert!(calendar.end_from_day(day("2026-03"), Length { count: 1, unit: Unit::Years }).is_err());
    }

    #[test]
    fn a_pause_never_ends_a_working_day_limit_on_a_free_day() {
        let calendar = Calendar::parse(SERBIA).unwrap();
        let friday = at("2026-02-13T14:00:00Z");
        let day = 86_400_000_000;
        assert_eq!(calendar.later(friday, day, Unit::WorkingDays), Ok(at("2026-02-18T14:00:00Z")));
        assert_eq!(calendar.later(friday, day, Unit::CalendarDays), Ok(at("2026-02-14T14:00:00Z")));
        assert_eq!(calendar.later(friday, 0, Unit::WorkingDays), Ok(friday));
    }

    #[test]
    fn what_a_calendar_does_not_know_it_says() {
        let days = Length { count: 1, unit: Unit::WorkingDays };
        let bare = Calendar::in_zone("Europe/Tirane").unwrap();
        assert_eq!(bare.end(at("2026-02-13T14:00:00Z"), days), Err(ClockError::NotCovered(2026)));
        let serbia = Calendar::parse(SERBIA).unwrap();
        assert_eq!(serbia.end(at("2027-12-31T14:00:00Z"), days), Err(ClockError::NotCovered(2028)));
        for unit in [Unit::Hours, Unit::CalendarDays, Unit::WorkingDays, Unit::Months, Unit::Years] {
            for start in [i64::MIN, i64::MAX, 253_402_207_199_000_000] {
                let end = serbia.end(Timestamp(start), Length { count: LENGTH_MAX, unit });
                assert!(end.is_err(), "{unit:?} from {start}: {end:?}");
            }
        }
    }

    #[test]
    fn bad_calendars_are_refused() {
        for (text, wanted) in [
            ("zone = \"Europe/Atlantis\"", "time zone `Europe/Atlantis` is unknown"),
            ("zone = \"Europe/Skopje\"\nholidays = [\"2026-02-30\"]", "holiday `2026-02-30`"),
            ("zone = \"Europe/Skopje\"\nweekend = [\"samedi\"]", "weekend `samedi`"),
            ("zone = \"Europe/Skopje\"\nweekend = []", "weekend ``"),
            ("zone = \"Europe/Skopje\"\nfeast = 1", "unknown field `feast`"),
            ("zone = 3", "expected a string"),
            (&format!("zone = \"{}\"", "x".repeat(CALENDAR_BYTES_MAX)), "too long"),
        ] {
            let error = Calendar::parse(text).unwrap_err().to_string();
            assert!(error.contains(wanted), "{error}");
        }
        assert_eq!(Calendar::in_zone("Europe/Skopje").unwrap().zone_name(), "Europe/Skopje");
    }

    proptest! {
        #[test]
        fn a_longer_limit_never_ends_earlier(start in 1_767_225_600i64..1_798_761_600, count in 1u32..200) {
            let calendar = Calendar::parse(SERBIA).unwrap();
            let start = Timestamp(start * 1_000_000);
            for unit in [Unit::Hours, Unit::CalendarDays, Unit::WorkingDays, Unit::Months, Unit::Years] {
                let end = |count| calendar.end(start, Length { count, unit });
                if let (Ok(shorter), Ok(longer)) = (end(count), end(count + 1)) {
                    prop_assert!(start < shorter && shorter <= longer);
                }
            }
        }
    }
}
