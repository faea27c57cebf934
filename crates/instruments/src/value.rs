//! Does a text fit a field? Reading a value returns what it means, so that nobody has to check it again.
//!
//! Values are taken as sent: nothing is trimmed, completed or corrected here.

use model::{PartialDate, PartyId, Timestamp};

use crate::form::{Choice, FieldDef, FieldKind};

/// A value that fits its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text within the field's length.
    Text(&'a str),
    /// An item of the field's closed list.
    Choice(&'a Choice),
    /// A whole date.
    Date(PartialDate),
    /// Yes (`true`) or no.
    YesNo(bool),
    /// A party's id; whether there is such a party is for the directory to say.
    Party(PartyId),
    /// Items of the field's closed list, in the order of the value.
    Choices(Vec<&'a Choice>),
    /// A number within the field's range.
    Number(i64),
    /// A number with decimals within the field's range, in thousandths.
    Decimal(i128),
    /// A point in time.
    Moment(Timestamp),
    /// Three capital letters.
    Country(&'a str),
    /// Opaque bytes in base64, within the field's length.
    Exhibit(&'a str),
}

/// Why a value does not fit. The value itself is not repeated: it may be personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// More characters than the field allows.
    #[error("field `{field}` has {chars} characters; at most {max} are allowed")]
    TooLong {
        /// The field.
        field: String,
        /// Characters found.
        chars: usize,
        /// Characters allowed.
        max: u32,
    },
    /// Control characters other than tabs and line ends.
    #[error("field `{0}` has control characters; enter plain text")]
    Control(String),
    /// Not an item of the closed list.
    #[error("field `{field}` is not one of the list: {list}")]
    OutsideList {
        /// The field.
        field: String,
        /// The list's names.
        list: String,
    },
    /// Not a ground of refusal that the instrument knows.
    #[error("field `{field}` is not one of the closed list of grounds: {list}")]
    OutsideGrounds {
        /// The field.
        field: String,
        /// The grounds' names.
        list: String,
    },
    /// Not a whole date.
    #[error("field `{0}` is not a date; write `YYYY-MM-DD`")]
    Date(String),
    /// Neither yes nor no.
    #[error("field `{0}` is neither `yes` nor `no`")]
    YesNo(String),
    /// Not a party's id.
    #[error("field `{0}` is not a party's id")]
    Party(String),
    /// Not items of the closed list, or not sorted, or one of them twice.
    #[error("field `{field}` is not some of the list, sorted and joined by `,`: {list}")]
    OutsideChoices {
        /// The field.
        field: String,
        /// The list's names.
        list: String,
    },
    /// Not a point in time.
    #[error("field `{0}` is not a point in time; write `YYYY-MM-DDThh:mm:ssZ`")]
    Moment(String),
    /// Not a country code.
    #[error("field `{0}` is not a country as in a passport; write three capital letters")]
    Country(String),
    /// Not base64, or too much of it.
    #[error("field `{field}` is not base64 of at most {max} bytes")]
    Exhibit {
        /// The field.
        field: String,
        /// Bytes allowed.
        max: u32,
    },
    /// Not a number in the field's range.
    #[error("field `{field}` is not a number from {min} to {max} with at most three decimals, written as `12.5`")]
    Decimal {
        /// The field.
        field: String,
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
    },
    /// Not a whole number in the field's range.
    #[error("field `{field}` is not a whole number from {min} to {max}")]
    Number {
        /// The field.
        field: String,
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
    },
}

impl ValueError {
    /// The last part of the rule's id under which the value is refused.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "field-too-long",
            Self::Control(_) => "field-control-characters",
            Self::OutsideList { .. } => "choice-outside-list",
            Self::OutsideGrounds { .. } => "ground-outside-list",
            Self::Date(_) => "field-not-a-date",
            Self::YesNo(_) => "field-not-yes-or-no",
            Self::Party(_) => "field-not-a-party",
            Self::Number { .. } | Self::Decimal { .. } => "field-not-a-number",
            Self::OutsideChoices { .. } => "choice-outside-list",
            Self::Moment(_) => "field-not-a-moment",
            Self::Country(_) => "field-not-a-country",
            Self::Exhibit { .. } => "field-not-an-exhibit",
        }
    }
}

/// Reads a value for a field.
///
/// # Errors
/// [`ValueError`], which names the field and what fits.
pub fn read_value<'a>(def: &'a FieldDef, text: &'a str) -> Result<Value<'a>, ValueError> {
    let field = || def.name.clone();
    let listed = |choices: &'a [Choice]| choices.iter().find(|choice| choice.name == text).map(Value::Choice);
    let names = |choices: &[Choice]| choices.iter().map(|choice| choice.name.as_str()).collect::<Vec<_>>().join(", ");
    match &def.kind {
        FieldKind::Text { max_chars } => {
            let chars = text.chars().count();
            if chars > *max_chars as usize {
                return Err(ValueError::TooLong { field: field(), chars, max: *max_chars });
            }
            if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
                return Err(ValueError::Control(field()));
            }
            Ok(Value::Text(text))
        }
        FieldKind::Choice(choices) => {
            listed(choices).ok_or_else(|| ValueError::OutsideList { field: field(), list: names(choices) })
        }
        FieldKind::Ground(grounds) => {
            listed(grounds).ok_or_else(|| ValueError::OutsideGrounds { field: field(), list: names(grounds) })
        }
        FieldKind::Date => match PartialDate::parse(text) {
            Some(date) if date.day.is_some() => Ok(Value::Date(date)),
            _ => Err(ValueError::Date(field())),
        },
        FieldKind::YesNo => match text {
            "yes" => Ok(Value::YesNo(true)),
            "no" => Ok(Value::YesNo(false)),
            _ => Err(ValueError::YesNo(field())),
        },
        FieldKind::Party => PartyId::new(text).map(Value::Party).map_err(|_| ValueError::Party(field())),
        FieldKind::Choices(choices) => {
            // One spelling per set, so that two nodes cannot hold different texts for the same choice.
            let sorted = text.split(',').zip(text.split(',').skip(1)).all(|(one, next)| one < next);
            let found: Option<Vec<&Choice>> =
                text.split(',').map(|name| choices.iter().find(|choice| choice.name == name)).collect();
            let outside = || ValueError::OutsideChoices { field: field(), list: names(choices) };
            found.filter(|_| sorted).map(Value::Choices).ok_or_else(outside)
        }
        FieldKind::Moment => moment(text).map(Value::Moment).ok_or_else(|| ValueError::Moment(field())),
        FieldKind::Country => {
            let code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
            if code { Ok(Value::Country(text)) } else { Err(ValueError::Country(field())) }
        }
        FieldKind::Exhibit { max_bytes } => {
            let fits = text.len() <= (*max_bytes as usize).div_ceil(3) * 4 && is_base64(text);
            if fits { Ok(Value::Exhibit(text)) } else { Err(ValueError::Exhibit { field: field(), max: *max_bytes }) }
        }
        FieldKind::Decimal { min, max } => {
            let range = i128::from(*min) * 1_000..=i128::from(*max) * 1_000;
            let wrong = || ValueError::Decimal { field: field(), min: *min, max: *max };
            thousandths(text).filter(|number| range.contains(number)).map(Value::Decimal).ok_or_else(wrong)
        }
        FieldKind::Number { min, max } => {
            // One spelling per number, so that two nodes cannot read the same text differently.
            let number = text.parse::<i64>().ok().filter(|number| number.to_string() == text);
            number.filter(|number| (min..=max).contains(&number)).map(Value::Number).ok_or_else(|| ValueError::Number {
                field: field(),
                min: *min,
                max: *max,
            })
        }
    }
}

/// The point in time that `YYYY-MM-DDThh:mm:ssZ` names: whole seconds of UTC, one spelling each.
pub(crate) fn moment(text: &str) -> Option<Timestamp> {
    let shape = text.len() == 20 && text.ends_with('Z') && text.as_bytes().get(10) == Some(&b'T');
    let instant: jiff::Timestamp = text.parse().ok().filter(|_| shape)?;
    Some(Timestamp(instant.as_microsecond()))
}

/// The thousandths of a number such as `-3`, `12.5` or `0.125`; `None` for any second spelling of it.
pub(crate) fn thousandths(text: &str) -> Option<i128> {
    let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let plain = |text: &str| !text.is_empty() && text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
    let superfluous = (digits.len() > 1 && digits.starts_with('0')) || part.is_some_and(|part| part.ends_with('0'));
    if !plain(digits) || superfluous || part.is_some_and(|part| !plain(part) || part.len() > 3) || text == "-0" {
        return None;
    }
    let part = format!("{:0<3}", part.unwrap_or_default());
    let size = digits.parse::<i128>().ok()? * 1_000 + part.parse::<i128>().ok()?;
    Some(if whole.starts_with('-') { -size } else { size })
}

/// Standard base64 (RFC 4648 section 4) with padding.
fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - body.len() <= 2
        && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pack::Basis;

    fn field(kind: FieldKind) -> FieldDef {
        FieldDef {
            name: "f".to_owned(),
            label: "field-f".to_owned(),
            kind,
            thing: None,
            audience: crate::Audience::default(),
            fixed: false,
            basis: Basis { law: "invented".to_owned(), verified: false },
        }
    }

    fn list() -> Vec<Choice> {
        let basis = Basis { law: "invented".to_owned(), verified: false };
        let choice = |name: &str| Choice { name: name.to_owned(), label: name.to_owned(), basis: basis.clone() };
        vec![choice("a"), choice("b")]
    }

    #[test]
    fn values_fit_or_are_refused_under_their_rule() {
        let text = || FieldKind::Text { max_chars: 3 };
        let number = || FieldKind::Number { min: -2, max: 30 };
        for (kind, value, wanted) in [
            (text(), "жжж", None),
            (text(), "a\nb", None),
            (text(), "жжжж", Some("field-too-long")),
            (text(), "a\0", Some("field-control-characters")),
            (FieldKind::Choice(list()), "b", None),
            (FieldKind::Choice(list()), "c", Some("choice-outside-list")),
            (FieldKind::Ground(list()), "a", None),
            (FieldKind::Ground(list()), "A", Some("ground-outside-list")),
            (FieldKind::Date, "2028-02-29", None),
            (FieldKind::Date, "2026-02-29", Some("field-not-a-date")),
            (FieldKind::Date, "2026-02", Some("field-not-a-date")),
            (FieldKind::YesNo, "yes", None),
            (FieldKind::YesNo, "Yes", Some("field-not-yes-or-no")),
            (FieldKind::Party, "mk-spoc", None),
            (FieldKind::Party, "MK", Some("field-not-a-party")),
            (number(), "-2", None),
            (number(), "30", None),
            (number(), "31", Some("field-not-a-number")),
            (number(), "+3", Some("field-not-a-number")),
            (number(), "03", Some("field-not-a-number")),
            (number(), "3.0", Some("field-not-a-number")),
            (number(), "99999999999999999999", Some("field-not-a-number")),
            (FieldKind::Choices(list()), "a,b", None),
            (FieldKind::Choices(list()), "b", None),
            (FieldKind::Choices(list()), "b,a", Some("choice-outside-list")),
            (FieldKind::Choices(list()), "a,a", Some("choice-outside-list")),
            (FieldKind::Choices(list()), "a,c", Some("choice-outside-list")),
            (FieldKind::Moment, "2026-03-02T09:00:00Z", None),
            (FieldKind::Moment, "2026-03-02T09:00:00+00:00", Some("field-not-a-moment")),
            (FieldKind::Moment, "2026-03-02 09:00:00Z", Some("field-not-a-moment")),
            (FieldKind::Moment, "2026-02-30T09:00:00Z", Some("field-not-a-moment")),
            (FieldKind::Country, "SRB", None),
            (FieldKind::Country, "srb", Some("field-not-a-country")),
            (FieldKind::Exhibit { max_bytes: 3 }, "AAAA", None),
            (FieldKind::Exhibit { max_bytes: 3 }, "AAAAAAAA", Some("field-not-an-exhibit")),
            (FieldKind::Exhibit { max_bytes: 3 }, "A===", Some("field-not-an-exhibit")),
            (FieldKind::Decimal { min: 0, max: 9 }, "8.125", None),
            (FieldKind::Decimal { min: 0, max: 9 }, "9.001", Some("field-not-a-number")),
            (FieldKind::Decimal { min: 0, max: 9 }, "1.50", Some("field-not-a-number")),
            (FieldKind::Decimal { min: -9, max: 9 }, "-0.5", None),
            (FieldKind::Decimal { min: -9, max: 9 }, "1,5", Some("field-not-a-number")),
        ] {
            let def = field(kind);
            let rule = read_value(&def, value).err().map(|error| error.rule());
            assert_eq!(rule, wanted, "{value:?} for {:?}", def.kind);
        }
    }

    proptest! {
        #[test]
        fn a_refused_text_is_never_repeated(value in "[Ж-Я]{4,40}") {
            let kinds = [
                FieldKind::Text { max_chars: 3 },
                FieldKind::Choice(list()),
                FieldKind::Ground(list()),
                FieldKind::Date,
                FieldKind::YesNo,
                FieldKind::Party,
                FieldKind::Number { min: 1, max: 2 },
                FieldKind::Choices(list()),
                FieldKind::Moment,
                FieldKind::Country,
                FieldKind::Exhibit { max_bytes: 30 },
                FieldKind::Decimal { min: 1, max: 2 },
            ];
            for kind in kinds {
                let message = read_value(&field(kind), &value).unwrap_err().to_string();
                prop_assert!(!message.contains(&value), "{}", message);
            }
        }
    }
}
