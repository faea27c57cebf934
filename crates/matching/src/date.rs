//! Dates of birth as numbers: which date is another but for a usual slip?
//!
//! The index looks for exactly the dates that `evidence` takes for the same one, so both read this room.

use model::PartialDate;

/// A whole date as a number `YYYYMMDD`; nothing if month or day is unknown.
pub(crate) fn whole(date: PartialDate) -> Option<u32> {
    Some(u32::from(date.year) * 10_000 + u32::from(date.month?) * 100 + u32::from(date.day?))
}

/// A date as a number, `00` for month or day if unknown.
pub(crate) fn number(date: PartialDate) -> u32 {
    u32::from(date.year) * 10_000 + u32::from(date.month.unwrap_or(0)) * 100 + u32::from(date.day.unwrap_or(0))
}

/// In place of a date: it is an organisation, which stands among persons by its name. No date has this number.
pub(crate) const ORGANISATION: u32 = 1;

/// The date of such a number; nothing for 0.
pub(crate) fn partial(number: u32) -> Option<PartialDate> {
    let part = |part: u32| Some(part as u8).filter(|part| *part != 0);
    let year = (number / 10_000) as u16;
    (year != 0).then(|| PartialDate { year, month: part(number / 100 % 100), day: part(number % 100) })
}

/// The number with day and month exchanged, which may be no date.
pub(crate) fn swapped(date: u32) -> u32 {
    date / 10_000 * 10_000 + date % 100 * 100 + date / 100 % 100
}

/// The numbers that differ from `date` in one of their eight digits; most are no dates, and nobody stands under them.
pub(crate) fn one_digit_from(date: u32) -> impl Iterator<Item = u32> {
    (0..8).map(|place| 10_u32.pow(place)).flat_map(move |unit| {
        let digit = date / unit % 10;
        (0..10).filter(move |&other| other != digit).map(move |other| date - digit * unit + other * unit)
    })
}

/// Whether two numbers differ in one of their eight digits.
pub(crate) fn one_digit_apart(a: u32, b: u32) -> bool {
    (0..8).map(|place| 10_u32.pow(place)).filter(|unit| a / unit % 10 != b / unit % 10).count() == 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn slips_are_told_from_other_dates() {
        let number = |text: &str| PartialDate::parse(text).and_then(whole);
        assert_eq!((number("1984-03-07"), number("1984-03"), number("1984")), (Some(19_840_307), None, None));
        for text in ["1984-03-07", "1984-03", "1984"] {
            let date = PartialDate::parse(text);
            assert_eq!(date.map(super::number).and_then(partial), date);
        }
        assert_eq!(partial(0), None);
        assert_eq!(swapped(19_840_307), 19_840_703);
        assert!(one_digit_apart(19_840_307, 19_840_301) && !one_digit_apart(19_840_307, 19_840_307));
        assert!(!one_digit_apart(19_840_307, 19_840_311));
    }

    proptest! {
        #[test]
        fn both_ways_of_one_digit_agree(a in 10_000_000_u32..100_000_000, b in 10_000_000_u32..100_000_000) {
            prop_assert!(one_digit_from(a).all(|other| one_digit_apart(a, other)));
            prop_assert_eq!(one_digit_from(a).any(|other| other == b), one_digit_apart(a, b));
        }
    }
}
