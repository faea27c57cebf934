//! How do JSON texts become bounded values, and values texts? The small forms that all rooms of the API share.
//!
//! Never looks anything up. Bounds are those of `wire`: what is taken here can be sent, and read by the other side. Times are RFC 3339
//! in UTC, ids and hashes hexadecimal, closed lists words.

use std::collections::BTreeMap;

use model::{CaseId, CheckId, HandlingCode, PartialDate, PartyId, Purpose, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::problem::Problem;

/// A word: an id, a code, a number. In bytes, as all bounds of texts are.
pub(super) const WORD_BYTES_MAX: usize = 200;
/// A line: a name, a justification.
pub(super) const LINE_BYTES_MAX: usize = 1_000;
/// A text: the facts of a request.
pub(super) const TEXT_BYTES_MAX: usize = 64 * 1024;
/// Items of a list inside one thing: documents of a person, fields of a step.
pub(super) const LIST_MAX: usize = 64;
/// Items of one page.
pub(super) const PAGE_MAX: u32 = 200;
const PAGE_DEFAULT: u32 = 50;

/// A word that is given: not blank, no control characters, at most [`WORD_BYTES_MAX`].
pub(super) fn word(field: &str, text: String) -> Result<String, Problem> {
    given(field, text, WORD_BYTES_MAX)
}

/// A line that is given: not blank, no control characters, at most [`LINE_BYTES_MAX`].
pub(super) fn line(field: &str, text: String) -> Result<String, Problem> {
    given(field, text, LINE_BYTES_MAX)
}

fn given(field: &str, text: String, bytes_max: usize) -> Result<String, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::bounds(field, format!("`{field}` is empty; fill it")));
    }
    single_line(field, text, bytes_max)
}

/// A line that may be empty: what policy, and not the form, asks to be filled.
pub(super) fn line_or_empty(field: &str, text: String) -> Result<String, Problem> {
    single_line(field, text, LINE_BYTES_MAX)
}

/// A word that may be empty: a code that the document leaves open.
pub(super) fn word_or_empty(field: &str, text: String) -> Result<String, Problem> {
    single_line(field, text, WORD_BYTES_MAX)
}

fn single_line(field: &str, text: String, bytes_max: usize) -> Result<String, Problem> {
    if text.len() > bytes_max {
        return Err(Problem::bounds(
            field,
            format!("`{field}` has {} bytes, at most {bytes_max}: shorten it", text.len()),
        ));
    }
    if text.chars().any(char::is_control) {
        return Err(Problem::bounds(field, format!("`{field}` has control characters; leave them out")));
    }
    Ok(text)
}

/// A word that may be left out.
pub(super) fn word_if(field: &str, text: Option<String>) -> Result<Option<String>, Problem> {
    text.map(|text| word(field, text)).transpose()
}

/// A list of at most `max` items.
pub(super) fn bounded<T>(field: &str, items: Vec<T>, max: usize) -> Result<Vec<T>, Problem> {
    if items.len() > max {
        return Err(Problem::bounds(field, format!("`{field}` has {} items, at most {max}", items.len())));
    }
    Ok(items)
}

/// The values of a step's form, as an instrument reads them; what each may be is the instrument's to say.
pub(super) fn fields(values: BTreeMap<String, String>) -> Result<Vec<(String, String)>, Problem> {
    let values = bounded("fields", values.into_iter().collect(), LIST_MAX)?;
    for (name, value) in &values {
        if name.len() > WORD_BYTES_MAX || value.len() > TEXT_BYTES_MAX {
            let field: String = name.chars().take(WORD_BYTES_MAX / 4).collect();
            let what = format!("a name has at most {WORD_BYTES_MAX} bytes, a value {TEXT_BYTES_MAX}");
            return Err(Problem::bounds(&field, what));
        }
    }
    Ok(values)
}

/// A date of birth or issue: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub(super) fn date(field: &str, text: Option<String>) -> Result<Option<PartialDate>, Problem> {
    let read = |text: String| {
        PartialDate::parse(&text)
            .ok_or_else(|| Problem::bounds(field, format!("`{field}` is no date; write YYYY, YYYY-MM or YYYY-MM-DD")))
    };
    text.map(read).transpose()
}

/// A party's id.
pub(super) fn party(field: &str, text: &str) -> Result<PartyId, Problem> {
    PartyId::new(text).map_err(|error| Problem::bounds(field, error.to_string()))
}

/// A check's id in a path: what has not the form of one is as unknown as one that nobody drew.
pub(super) fn check_id(text: &str) -> Result<CheckId, Problem> {
    CheckId::parse(text).map_err(|_| Problem::unknown("check"))
}

/// A case's id in a path.
pub(super) fn case_id(text: &str) -> Result<CaseId, Problem> {
    CaseId::parse(text).map_err(|_| Problem::unknown("case"))
}

/// A number in a path: an entry's or a holding's.
pub(super) fn place(what: &str, text: &str) -> Result<u64, Problem> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse().ok()).flatten();
    // The store's numbers are signed.
    number.filter(|number| *number <= i64::MAX as u64).ok_or_else(|| Problem::unknown(what))
}

/// How many items a page has.
pub(super) fn page(limit: Option<u32>) -> Result<u32, Problem> {
    let limit = limit.unwrap_or(PAGE_DEFAULT);
    if (1..=PAGE_MAX).contains(&limit) {
        Ok(limit)
    } else {
        Err(Problem::bounds("limit", format!("`limit` is a number from 1 to {PAGE_MAX}")))
    }
}

/// A time as RFC 3339 in UTC. One that no calendar holds is shown as the nearest that one does.
pub(super) fn stamp(at: Timestamp) -> String {
    let bounded = at.0.clamp(jiff::Timestamp::MIN.as_microsecond(), jiff::Timestamp::MAX.as_microsecond());
    jiff::Timestamp::from_microsecond(bounded).unwrap_or_default().to_string()
}

/// The day of a time, in UTC.
pub(super) fn today(now: Timestamp) -> PartialDate {
    // `stamp` begins with the day.
    let day = stamp(now).get(..10).and_then(PartialDate::parse);
    day.unwrap_or(PartialDate { year: 1970, month: None, day: None })
}

/// Reads a time, RFC 3339 with its offset.
pub(super) fn time(field: &str, text: &str) -> Result<Timestamp, Problem> {
    let read: Result<jiff::Timestamp, _> = text.parse();
    read.map(|at| Timestamp(at.as_microsecond()))
        .map_err(|_| Problem::bounds(field, format!("`{field}` is no time; write it as 2026-03-27T10:00:00Z")))
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Why it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PurposeWord {
    /// Prevention, detection or investigation of a criminal offence.
    CriminalInvestigation,
    /// Prevention or investigation of a terrorist offence.
    CounterTerrorism,
    /// Checks on persons and things at a border.
    BorderControl,
    /// Readmission or return of a person.
    Readmission,
    /// An application for international protection.
    Asylum,
}

impl From<PurposeWord> for Purpose {
    fn from(word: PurposeWord) -> Self {
        match word {
            PurposeWord::CriminalInvestigation => Self::CriminalInvestigation,
            PurposeWord::CounterTerrorism => Self::CounterTerrorism,
            PurposeWord::BorderControl => Self::BorderControl,
            PurposeWord::Readmission => Self::Readmission,
            PurposeWord::Asylum => Self::Asylum,
        }
    }
}

impl From<Purpose> for PurposeWord {
    fn from(purpose: Purpose) -> Self {
        match purpose {
            Purpose::CriminalInvestigation => Self::CriminalInvestigation,
            Purpose::CounterTerrorism => Self::CounterTerrorism,
            Purpose::BorderControl => Self::BorderControl,
            Purpose::Readmission => Self::Readmission,
            Purpose::Asylum => Self::Asylum,
        }
    }
}

/// How the receiver may handle it (Europol handling codes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, ToSchema)]
pub(super) enum CodeWord {
    /// Only to prevent and combat crime.
    H0,
    /// Not in judicial proceedings without permission.
    H1,
    /// No dissemination without permission.
    H2,
    /// Other restrictions, stated in words.
    H3,
}

impl From<CodeWord> for HandlingCode {
    fn from(word: CodeWord) -> Self {
        match word {
            CodeWord::H0 => Self::H0,
            CodeWord::H1 => Self::H1,
            CodeWord::H2 => Self::H2,
            CodeWord::H3 => Self::H3,
        }
    }
}

impl From<HandlingCode> for CodeWord {
    fn from(code: HandlingCode) -> Self {
        match code {
            HandlingCode::H0 => Self::H0,
            HandlingCode::H1 => Self::H1,
            HandlingCode::H2 => Self::H2,
            HandlingCode::H3 => Self::H3,
        }
    }
}

/// What was made.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CreatedOut {
    /// Its id.
    pub id: String,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check<T: std::fmt::Debug>(read: Result<T, Problem>, wanted: Option<(u16, &str)>) {
        let found = read.as_ref().err().map(|problem| (problem.status, problem.field.as_deref().unwrap_or_default()));
        assert_eq!(found, wanted, "{read:?}");
    }

    #[test]
    fn what_is_out_of_bounds_is_named() {
        check(word("f", "x".repeat(WORD_BYTES_MAX)), None);
        check(word("f", "x".repeat(WORD_BYTES_MAX + 1)), Some((422, "f")));
        check(word("f", " \u{a0}".to_owned()), Some((422, "f")));
        check(word("f", "a\0b".to_owned()), Some((422, "f")));
        check(line("f", "Ђ".repeat(LINE_BYTES_MAX / 2)), None);
        check(line("f", "Ђ".repeat(LINE_BYTES_MAX / 2 + 1)), Some((422, "f")));
        check(line_or_empty("f", String::new()), None);
        check(line_or_empty("f", "a\nb".to_owned()), Some((422, "f")));
        check(word_or_empty("f", "x".repeat(WORD_BYTES_MAX + 1)), Some((422, "f")));
        check(word_if("f", None), None);
        check(word_if("f", Some(String::new())), Some((422, "f")));
        check(bounded("f", vec![0; 3], 3), None);
        check(bounded("f", vec![0; 4], 3), Some((422, "f")));
        check(date("f", Some("1984-02-30".to_owned())), Some((422, "f")));
        check(party("f", "MK"), Some((422, "f")));
        check(page(None), None);
        check(page(Some(0)), Some((422, "limit")));
        check(page(Some(PAGE_MAX + 1)), Some((422, "limit")));
        check(time("f", "2026-03-27T10:00:00+01:00"), None);
        check(time("f", "2026-03-27"), Some((422, "f")));
        check(fields(BTreeMap::from([("a".to_owned(), "x".repeat(TEXT_BYTES_MAX))])), None);
        check(fields(BTreeMap::from([("a".to_owned(), "x".repeat(TEXT_BYTES_MAX + 1))])), Some((422, "a")));
        check(fields((0..=LIST_MAX).map(|n| (n.to_string(), String::new())).collect()), Some((422, "fields")));
    }

    #[test]
    fn an_id_without_its_form_is_an_unknown_one() {
        for text in ["", "1", "zz", &"0".repeat(31), &"0".repeat(33), "../../etc"] {
            check(check_id(text), Some((404, "")));
            check(case_id(text), Some((404, "")));
        }
        check(check_id(&"0".repeat(32)), None);
        for text in ["", "-1", "+1", " 1", "1e3", "9223372036854775808", "99999999999999999999"] {
            check(place("entry", text), Some((404, "")));
        }
        assert_eq!(place("entry", "9223372036854775807"), Ok(i64::MAX as u64));
    }

    #[test]
    fn a_day_is_that_of_the_time_in_utc() {
        for (us, day) in [(0, "1970-01-01"), (86_399_999_999, "1970-01-01"), (1_774_605_600_000_000, "2026-03-27")] {
            assert_eq!(today(Timestamp(us)).to_string(), day);
        }
        assert_eq!(today(Timestamp(i64::MIN)).to_string(), "1970");
    }

    #[test]
    fn words_of_the_api_are_words_of_the_model() {
        for purpose in Purpose::ALL {
            let word = serde_json::to_value(PurposeWord::from(purpose)).unwrap();
            assert_eq!(word, purpose.as_str());
            assert_eq!(Purpose::from(PurposeWord::from(purpose)), purpose);
        }
        for code in [HandlingCode::H0, HandlingCode::H1, HandlingCode::H2, HandlingCode::H3] {
            assert_eq!(HandlingCode::from(CodeWord::from(code)), code);
        }
    }

    proptest! {
        #[test]
        fn times_are_read_as_they_are_written(us in -62_000_000_000_000_000i64..250_000_000_000_000_000) {
            prop_assert_eq!(time("f", &stamp(Timestamp(us))), Ok(Timestamp(us)));
        }

        #[test]
        fn every_time_has_a_text(us in any::<i64>()) {
            prop_assert!(time("f", &stamp(Timestamp(us))).is_ok());
        }
    }
}
