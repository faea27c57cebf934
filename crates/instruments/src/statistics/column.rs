//! What stands in a cell of a table? The value of a field, a fact of the parties, or an age in its band; and in which order cells stand.
//!
//! A value that is missing is an empty cell, and comes last. Closed lists keep the order of the pack, numbers and ages that of size.

use model::PartialDate;

use crate::form::FieldKind;
use crate::pack::Pack;
use crate::report::Statistic;
use crate::state::{CaseState, Engine};
use crate::value::thousandths;

/// What follows the name of a thing in the column of its age.
const AGE: &str = "_age";
/// The cell of somebody whose age cannot be told.
const UNKNOWN: &str = "unknown";

/// A cell; the order of the fields is the order of rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    missing: bool,
    rank: i128,
    pub(super) text: String,
}

/// The cell of a column, given how the case stands on a day.
pub(super) fn cell(
    (pack, table): (&Pack, &Statistic),
    engine: &Engine<'_>,
    case: &CaseState,
    day: Option<PartialDate>,
    column: &str,
) -> Cell {
    if let Some(born) = born_field(pack, column) {
        let born = case.facts.get(&born).and_then(|value| PartialDate::parse(value));
        let age = born.zip(day).and_then(|(born, day)| age(born, day));
        let (rank, text) = band(&table.age_bands, age);
        return Cell { missing: false, rank, text };
    }
    let value = value(engine, case, column);
    let rank = value.map_or(0, |value| rank(pack, column, value));
    Cell { missing: value.is_none(), rank, text: value.unwrap_or_default().to_owned() }
}

/// The value of a field or of a fact of the parties.
pub(super) fn value<'c>(engine: &Engine<'c>, case: &'c CaseState, name: &str) -> Option<&'c str> {
    case.facts.get(name).map(String::as_str).or_else(|| engine.party_fact(name))
}

/// The date of birth behind a column of ages.
fn born_field(pack: &Pack, column: &str) -> Option<String> {
    let born = format!("{}_born", column.strip_suffix(AGE)?);
    pack.field(&born).is_some().then_some(born)
}

fn rank(pack: &Pack, column: &str, value: &str) -> i128 {
    let place = |list: &[crate::Choice]| {
        let found = list.iter().position(|choice| choice.name == value);
        found.map_or(i128::MAX, |place| place as i128)
    };
    match pack.field(column).map(|field| &field.kind) {
        Some(FieldKind::Choice(list) | FieldKind::Ground(list)) => place(list),
        Some(FieldKind::YesNo) => i128::from(value != "yes"),
        Some(FieldKind::Number { .. } | FieldKind::Decimal { .. }) => thousandths(value).unwrap_or(i128::MAX),
        _ => 0,
    }
}

/// Whole years lived; none if the date of birth is not whole or lies behind the day.
fn age(born: PartialDate, day: PartialDate) -> Option<u8> {
    let birthday = (born.month?, born.day?);
    let reached = (day.month?, day.day?) >= birthday;
    let years = day.year.checked_sub(born.year)?.checked_sub(u16::from(!reached))?;
    Some(u8::try_from(years).unwrap_or(u8::MAX))
}

/// The band of an age, by the lower ends of the bands: its place and its name.
fn band(bands: &[u8], age: Option<u8>) -> (i128, String) {
    let Some(age) = age else { return (i128::MAX, UNKNOWN.to_owned()) };
    let place = bands.partition_point(|lower| *lower <= age);
    let lower = place.checked_sub(1).and_then(|at| bands.get(at)).copied().unwrap_or(0);
    let name = match bands.get(place).map(|next| next.saturating_sub(1)) {
        None => format!("{lower}+"),
        Some(upper) if upper == lower => lower.to_string(),
        Some(upper) => format!("{lower}-{upper}"),
    };
    (place as i128, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_in_exactly_one_band() {
        let bands = [14, 18, 35, 65];
        for (age, wanted) in [
            (Some(0), "0-13"),
            (Some(13), "0-13"),
            (Some(14), "14-17"),
            (Some(17), "14-17"),
            (Some(18), "18-34"),
            (Some(34), "18-34"),
            (Some(35), "35-64"),
            (Some(64), "35-64"),
            (Some(65), "65+"),
            (Some(255), "65+"),
            (None, "unknown"),
        ] {
            assert_eq!(band(&bands, age).1, wanted, "{age:?}");
        }
        assert_eq!(band(&[0, 1, 18], Some(0)).1, "0");
        assert_eq!(band(&[], Some(40)).1, "0+");
        let ranks: Vec<i128> = [Some(3), Some(14), Some(20), Some(70), None].map(|age| band(&bands, age).0).into();
        assert!(ranks.is_sorted(), "{ranks:?}");
    }

    #[test]
    fn a_year_is_full_on_the_birthday() {
        let day = |text: &str| PartialDate::parse(text).unwrap();
        for (born, on, wanted) in [
            ("2008-03-02", "2026-03-01", Some(17)),
            ("2008-03-02", "2026-03-02", Some(18)),
            ("2008-02-29", "2026-02-28", Some(17)),
            ("2008-02-29", "2026-03-01", Some(18)),
            ("2026-03-02", "2026-03-02", Some(0)),
            ("2026-03-03", "2026-03-02", None),
            ("2027-01-01", "2026-03-02", None),
            ("2008-03", "2026-03-02", None),
            ("1000-01-01", "2026-03-02", Some(255)),
        ] {
            assert_eq!(age(day(born), day(on)), wanted, "{born} on {on}");
        }
    }
}
