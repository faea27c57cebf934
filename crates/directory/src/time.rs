//! When does a TUF file expire? Its `expires` text, `YYYY-MM-DDTHH:MM:SSZ` (specification section 4.2.1), to and from
//! unix seconds. Years 1970 to 9999; leap seconds do not exist. Nothing here reads a clock.

const DAY_S: i64 = 86_400;

/// The last second that has a text: 9999-12-31T23:59:59Z.
pub(crate) const MAX_S: i64 = 253_402_300_799;

/// Reads the text; `None` unless it is exactly of the form above and such a moment exists.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let b = text.as_bytes();
    if b.len() != 20 || [b[4], b[7], b[10], b[13], b[16], b[19]] != *b"--T::Z" {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        b[range].iter().try_fold(0_i64, |n, c| c.is_ascii_digit().then(|| n * 10 + i64::from(c - b'0')))
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let exists = year >= 1970 && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
    (exists && hour < 24 && minute < 60 && second < 60).then(|| {
        let days = days_before_year(year) + (1..month).map(|m| days_of(year, m)).sum::<i64>() + day - 1;
        days * DAY_S + hour * 3_600 + minute * 60 + second
    })
}

/// Writes the text; `None` outside 1970 to 9999.
pub(crate) fn print(unix_s: i64) -> Option<String> {
    if !(0..=MAX_S).contains(&unix_s) {
        return None;
    }
    let (days, rest) = (unix_s / DAY_S, unix_s % DAY_S);
    // Every year has at least 365 days, so this guess is never too early; it is a few years too late at most.
    let mut year = 1970 + days / 365;
    while days_before_year(year) > days {
        year -= 1;
    }
    let mut day = days - days_before_year(year);
    let mut month = 1;
    while day >= days_of(year, month) {
        day -= days_of(year, month);
        month += 1;
    }
    Some(format!("{year:04}-{month:02}-{:02}T{:02}:{:02}:{:02}Z", day + 1, rest / 3_600, rest / 60 % 60, rest % 60))
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days from 1970-01-01 to the first of January of `year`.
fn days_before_year(year: i64) -> i64 {
    let leaps = |y: i64| y / 4 - y / 100 + y / 400;
    (year - 1970) * 365 + leaps(year - 1) - leaps(1969)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_moments() {
        for (text, unix_s) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2000-02-29T23:59:59Z", 951_868_799),
            ("2020-06-05T12:00:00Z", 1_591_358_400),
            ("2026-12-31T00:00:00Z", 1_798_675_200),
            ("2100-03-01T00:00:00Z", 4_107_542_400),
            ("9999-12-31T23:59:59Z", MAX_S),
        ] {
            assert_eq!(parse(text), Some(unix_s), "{text}");
            assert_eq!(print(unix_s).as_deref(), Some(text));
        }
    }

    #[test]
    fn moments_that_do_not_exist() {
        for bad in [
            "",
            "2026-01-01",
            "1969-12-31T23:59:59Z",
            "2026-02-29T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T00:00:60Z",
            "2026-01-01T00:00:00+",
            "2026-01-01 00:00:00Z",
            "+026-01-01T00:00:00Z",
            "é26-01-01T00:00:00Z",
        ] {
            assert_eq!(parse(bad), None, "{bad}");
        }
        assert_eq!(print(-1), None);
        assert_eq!(print(MAX_S + 1), None);
    }

    proptest! {
        #[test]
        fn parse_undoes_print(unix_s in 0..=MAX_S) {
            prop_assert_eq!(parse(&print(unix_s).unwrap()), Some(unix_s));
        }
    }
}
