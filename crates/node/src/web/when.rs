//! How is a time written for people? `24 Nov 2026 14:30 CET`, `2 d 4 h left`, `12 min ago`.
//!
//! It never reads a clock: both ends of a span are arguments. Zones come compiled in, so two nodes write one time alike.
//! INVARIANT (zone beside the hour): an hour of the day never stands without its zone.
//! INVARIANT (never kinder than the law): time that is left is rounded down, and so is time that is over.

use jiff::{Timestamp as Instant, ZonedDateTime, tz::TimeZone, tz::TimeZoneDatabase};
use model::{PartialDate, Timestamp};

use super::Lang;
use crate::packs::zone_of;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Up to here hours are more telling than days.
const TWO_DAYS_MS: i64 = 2 * DAY_MS;

/// From so many days on, hours no longer matter.
const HOURS_COUNT_BELOW_DAYS: i64 = 7;

/// Why times cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WhenError {
    /// The compiled-in database does not know the zone.
    #[error("time zone `{0}` of country `{1}` is not in the compiled-in database: correct `zone_of` in packs.rs")]
    Zone(&'static str, String),
}

/// The clock on the wall of a party's authority. Made once for a node; cheap to clone.
#[derive(Debug, Clone)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone of a party by its country (ISO 3166-1 alpha-2).
    ///
    /// # Errors
    /// [`WhenError::Zone`] if the database lacks it.
    pub fn of(country: &str) -> Result<Self, WhenError> {
        let name = zone_of(country);
        // The compiled-in database, never the machine's: the calendars of the instruments read the same one.
        let zone = TimeZoneDatabase::bundled().get(name).map_err(|_| WhenError::Zone(name, country.to_owned()))?;
        Ok(Self(zone))
    }
}

impl Zone {
    /// The last time, at or before `now`, that it was that full hour there.
    pub fn last(&self, hour: i8, now: Timestamp) -> Timestamp {
        let found = || {
            let here = Instant::from_microsecond(now.0).ok()?.to_zoned_datetime(self.0.clone());
            let on = |date: jiff::civil::Date| {
                let at = date.at(hour, 0, 0, 0).to_zoned_datetime(self.0.clone()).ok()?;
                Some(Timestamp(at.timestamp().as_microsecond()))
            };
            let today = on(here.date())?;
            if today <= now { Some(today) } else { on(here.date().yesterday().ok()?) }
        };
        // Only at the ends of time.
        found().unwrap_or(now)
    }
}

/// Writes times in a reader's language and zone.
#[derive(Debug, Clone, Copy)]
pub struct When<'a> {
    lang: &'a Lang,
    zone: &'a Zone,
}

impl<'a> When<'a> {
    /// For that reader.
    pub fn new(lang: &'a Lang, zone: &'a Zone) -> Self {
        Self { lang, zone }
    }

    /// To the minute, with its zone: `24 Nov 2026 14:30 CET`.
    pub fn point(&self, at: Timestamp) -> String {
        self.written(at, "%H:%M")
    }

    /// To the second, with its zone: `24 Nov 2026 14:30:07 CET`. For receipts and the audit.
    pub fn second(&self, at: Timestamp) -> String {
        self.written(at, "%H:%M:%S")
    }

    /// The hour alone if `at` is on the day of `now`, else the whole: `14:30 CET`, `23 Nov 2026 14:30 CET`.
    pub fn near(&self, at: Timestamp, now: Timestamp) -> String {
        match (self.zoned(at), self.zoned(now)) {
            (Some(at), Some(now)) if at.date() == now.date() => at.strftime("%H:%M %Z").to_string(),
            _ => self.point(at),
        }
    }

    /// The day on that party's wall: `24 Nov 2026`.
    pub fn day(&self, at: Timestamp) -> String {
        self.zoned(at).map_or_else(|| self.lang.text("date-unknown"), |at| self.day_of(&at))
    }

    /// A date as a document states it: `27 Mar 1984`, `Mar 1984` or `1984`.
    pub fn date(&self, date: PartialDate) -> String {
        let year = date.year.to_string();
        let month = |month: u8| self.month(i64::from(month));
        match (date.month, date.day) {
            (Some(m), Some(day)) => {
                let (day, month) = (day.to_string(), month(m));
                self.lang.text_with("date-day", &[("day", &day), ("month", &month), ("year", &year)])
            }
            (Some(m), None) => self.lang.text_with("date-month", &[("month", &month(m)), ("year", &year)]),
            (None, _) => year,
        }
    }

    /// What is left of a time limit, or by how much it is over: `5 h left`, `2 d 4 h left`, `Overdue 3 h`.
    pub fn left(&self, until: Timestamp, now: Timestamp) -> String {
        let left = until.ms_since(now);
        if left <= 0 {
            let over = left.saturating_neg();
            return match over {
                ..HOUR_MS => self.counted("clock-over-minutes", over / MINUTE_MS),
                HOUR_MS..TWO_DAYS_MS => self.counted("clock-over-hours", over / HOUR_MS),
                _ => self.counted("clock-over-days", over / DAY_MS),
            };
        }
        let (days, hours) = (left / DAY_MS, left % DAY_MS / HOUR_MS);
        match left {
            ..HOUR_MS => self.counted("clock-left-minutes", left / MINUTE_MS),
            HOUR_MS..DAY_MS => self.counted("clock-left-hours", hours),
            _ if days >= HOURS_COUNT_BELOW_DAYS || hours == 0 => self.counted("clock-left-days", days),
            _ => {
                let (days, hours) = (days.to_string(), hours.to_string());
                self.lang.text_with("clock-left-days-hours", &[("days", &days), ("hours", &hours)])
            }
        }
    }

    /// How long ago: `just now`, `12 min ago`, `3 h ago`, `2 days ago`. A time that is still to come, by a clock that differs, is now.
    pub fn ago(&self, at: Timestamp, now: Timestamp) -> String {
        let since = now.ms_since(at);
        match since {
            ..MINUTE_MS => self.lang.text("ago-now"),
            MINUTE_MS..HOUR_MS => self.counted("ago-minutes", since / MINUTE_MS),
            HOUR_MS..TWO_DAYS_MS => self.counted("ago-hours", since / HOUR_MS),
            _ => self.counted("ago-days", since / DAY_MS),
        }
    }

    /// How long something took: `640 ms`, `12 s`, `3 min 5 s`.
    pub fn took(&self, ms: u64) -> String {
        match ms {
            ..1_000 => self.lang.text_with("took-ms", &[("count", &ms.to_string())]),
            1_000..60_000 => self.lang.text_with("took-seconds", &[("count", &(ms / 1_000).to_string())]),
            _ => {
                let (minutes, seconds) = ((ms / 60_000).to_string(), (ms % 60_000 / 1_000).to_string());
                self.lang.text_with("took-minutes", &[("minutes", &minutes), ("seconds", &seconds)])
            }
        }
    }

    fn zoned(&self, at: Timestamp) -> Option<ZonedDateTime> {
        Some(Instant::from_microsecond(at.0).ok()?.to_zoned_datetime(self.zone.0.clone()))
    }

    fn written(&self, at: Timestamp, hour: &str) -> String {
        let Some(at) = self.zoned(at) else { return self.lang.text("date-unknown") };
        let (date, time, zone) = (self.day_of(&at), at.strftime(hour).to_string(), at.strftime("%Z").to_string());
        self.lang.text_with("date-point", &[("date", &date), ("time", &time), ("zone", &zone)])
    }

    fn day_of(&self, at: &ZonedDateTime) -> String {
        let (day, month, year) = (at.day().to_string(), self.month(i64::from(at.month())), at.year().to_string());
        self.lang.text_with("date-day", &[("day", &day), ("month", &month), ("year", &year)])
    }

    fn month(&self, number: i64) -> String {
        self.lang.text(&format!("month-{number}"))
    }

    fn counted(&self, key: &str, count: i64) -> String {
        self.lang.text_with(key, &[("count", &count.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Languages;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<Instant>().unwrap().as_microsecond())
    }

    #[test]
    fn the_last_morning_is_that_of_the_wall() {
        let check = |country: &str, now: &str, last: &str| {
            assert_eq!(Zone::of(country).unwrap().last(7, at(now)), at(last), "{country} {now}");
        };
        check("MK", "2026-11-24T06:00:00Z", "2026-11-24T06:00:00Z");
        check("MK", "2026-11-24T05:59:59Z", "2026-11-23T06:00:00Z");
        check("MK", "2026-11-24T22:59:59Z", "2026-11-24T06:00:00Z");
        check("MK", "2026-07-01T05:30:00Z", "2026-07-01T05:00:00Z");
        // Over the change of clocks on 25 October 2026.
        check("MK", "2026-10-25T05:30:00Z", "2026-10-24T05:00:00Z");
    }

    fn with<T>(country: &str, write: impl FnOnce(When<'_>) -> T) -> T {
        static ENGLISH: LazyLock<Lang> = LazyLock::new(|| Languages::load().unwrap().english());
        write(When::new(&ENGLISH, &Zone::of(country).unwrap()))
    }

    #[test]
    fn a_point_has_its_month_as_a_word_and_its_zone() {
        let check = |country: &str, utc: &str, text: &str| {
            assert_eq!(with(country, |when| when.point(at(utc))), text, "{country} {utc}");
        };
        for country in ["AL", "BA", "XK", "ME", "MK", "RS", "HR", "EU", "??"] {
            check(country, "2026-11-24T13:30:59Z", "24 Nov 2026 14:30 CET");
            check(country, "2026-07-01T22:05:00Z", "2 Jul 2026 00:05 CEST");
        }
        check("MK", "2026-12-31T23:00:00Z", "1 Jan 2027 00:00 CET");
        with("RS", |when| {
            assert_eq!(when.second(at("2026-11-24T13:30:07Z")), "24 Nov 2026 14:30:07 CET");
            assert_eq!(when.day(at("2026-11-24T23:30:07Z")), "25 Nov 2026");
            assert_eq!(when.near(at("2026-11-24T05:00:00Z"), at("2026-11-24T22:00:00Z")), "06:00 CET");
            assert_eq!(when.near(at("2026-11-24T05:00:00Z"), at("2026-11-24T23:30:00Z")), "24 Nov 2026 06:00 CET");
            assert_eq!(when.point(Timestamp(i64::MAX)), "time not known");
            assert_eq!(when.near(Timestamp(i64::MIN), Timestamp(i64::MIN)), "time not known");
        });
    }

    #[test]
    fn the_hour_that_the_autumn_repeats_is_told_apart_by_its_zone() {
        with("AL", |when| {
            assert_eq!(when.point(at("2026-10-25T00:30:00Z")), "25 Oct 2026 02:30 CEST");
            assert_eq!(when.point(at("2026-10-25T01:30:00Z")), "25 Oct 2026 02:30 CET");
        });
    }

    #[test]
    fn a_date_says_no_more_than_the_document() {
        let check = |date: &str, text: &str| {
            assert_eq!(with("AL", |when| when.date(PartialDate::parse(date).unwrap())), text);
        };
        check("1984-03-07", "7 Mar 1984");
        check("1984-12", "Dec 1984");
        check("1984", "1984");
    }

    #[test]
    fn what_is_left_is_rounded_down() {
        let check = |left_ms: i64, text: &str| {
            let now = at("2026-11-24T13:30:00Z");
            assert_eq!(with("HR", |when| when.left(now.plus_ms(left_ms), now)), text, "{left_ms}");
        };
        check(1, "0 min left");
        check(HOUR_MS - 1, "59 min left");
        check(HOUR_MS, "1 h left");
        check(6 * HOUR_MS - 1, "5 h left");
        check(DAY_MS - 1, "23 h left");
        check(DAY_MS, "1 d left");
        check(2 * DAY_MS + 4 * HOUR_MS + MINUTE_MS, "2 d 4 h left");
        check(7 * DAY_MS - 1, "6 d 23 h left");
        check(7 * DAY_MS + 5 * HOUR_MS, "7 d left");
        check(0, "Overdue 0 min");
        check(-59 * MINUTE_MS, "Overdue 59 min");
        check(-3 * HOUR_MS, "Overdue 3 h");
        check(-47 * HOUR_MS, "Overdue 47 h");
        check(-49 * HOUR_MS, "Overdue 2 d");
    }

    #[test]
    fn how_long_ago_and_how_long_it_took() {
        let check = |since_ms: i64, text: &str| {
            let now = at("2026-11-24T13:30:00Z");
            assert_eq!(with("ME", |when| when.ago(now.plus_ms(-since_ms), now)), text, "{since_ms}");
        };
        check(-5 * HOUR_MS, "just now");
        check(0, "just now");
        check(12 * MINUTE_MS, "12 min ago");
        check(47 * HOUR_MS, "47 h ago");
        check(2 * DAY_MS, "2 days ago");
        let took = |ms: u64, text: &str| assert_eq!(with("ME", |when| when.took(ms)), text);
        took(640, "640 ms");
        took(12_999, "12 s");
        took(185_000, "3 min 5 s");
        took(u64::MAX, "307445734561825 min 51 s");
    }

    proptest! {
        #[test]
        fn no_two_times_give_a_gap_or_a_panic(until in any::<i64>(), now in any::<i64>()) {
            let texts = with("MK", |when| {
                let (until, now) = (Timestamp(until), Timestamp(now));
                [when.left(until, now), when.ago(until, now), when.point(until), when.near(until, now)]
            });
            for text in texts {
                prop_assert!(!text.is_empty() && !text.contains(['[', '{']), "{}", text);
            }
        }

        #[test]
        fn a_limit_is_overdue_exactly_as_its_chip_says(left_ms in -10_000_000_000i64..10_000_000_000) {
            let now = at("2026-11-24T13:30:00Z");
            let words = with("MK", |when| when.left(now.plus_ms(left_ms), now));
            let urgency = crate::web::views::Urgency::of(Some(left_ms));
            prop_assert_eq!(words.starts_with("Overdue"), urgency == crate::web::views::Urgency::Overdue);
        }
    }
}
