//! Does a text fit a field? Reading a value returns what it means, so that nobody has to check it again.
//!
//! Values are taken as sent: nothing is trimmed, completed or corrected here.

use model::{PartialDate, PartyId};

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
    /// A number within the field's range.
    Number(i64),
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
            Self::Number { .. } => "field-not-a-number",
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pack::Basis;

    fn field(kind: FieldKind) -> FieldDef {
        FieldDef { name: "f".to_owned(), kind, basis: Basis { law: "invented".to_owned(), verified: false } }
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
            ];
            for kind in kinds {
                let message = read_value(&field(kind), &value).unwrap_err().to_string();
                prop_assert!(!message.contains(&value), "{}", message);
            }
        }
    }
}
