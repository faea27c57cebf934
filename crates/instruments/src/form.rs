//! What does a form ask? Fields and their kinds, closed lists, and the conditions under which a field must be filled.
//!
//! Everything here is data of a pack; whether a given text fits a field is for `value` to say.

use std::collections::BTreeMap;

use crate::pack::Basis;

/// A form field. Text key `field-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDef {
    /// Its name, the key in an event's fields.
    pub name: String,
    /// What may be entered.
    pub kind: FieldKind,
    /// What it rests on.
    pub basis: Basis,
}

/// What may be entered in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// Free text of at most so many characters.
    Text {
        /// Characters (Unicode scalar values) at most.
        max_chars: u32,
    },
    /// One of a closed list that belongs to this field.
    Choice(Vec<Choice>),
    /// One of [`Pack::grounds`], repeated here so that a form needs no second look-up.
    Ground(Vec<Choice>),
    /// A whole date, `YYYY-MM-DD`.
    Date,
    /// `yes` or `no`.
    YesNo,
    /// A party's id.
    Party,
    /// A whole number.
    Number {
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
    },
}

/// An item of a closed list. Text key `choice-<field>-<name>`, or `ground-<name>` for a ground.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name, the value in an event's fields.
    pub name: String,
    /// Key of its text.
    pub label: String,
    /// What it rests on.
    pub basis: Basis,
}

/// A field in a step's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepField {
    /// The field's name.
    pub name: String,
    /// Whether it must be filled.
    pub required: Required,
}

/// Whether a field must be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Required {
    /// In every case.
    Always,
    /// If the condition holds on the case's facts together with the step's fields.
    When(Condition),
    /// Never.
    Never,
}

/// A condition on one fact of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The field whose value is looked at.
    pub field: String,
    /// What it must be.
    pub test: Test,
}

/// What a condition asks of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It is given and equals this.
    Is(String),
    /// It is not given, or differs from this.
    IsNot(String),
    /// It is given (`true`) or not given (`false`).
    Given(bool),
}

impl Condition {
    /// Whether the condition holds on these facts.
    pub fn holds(&self, facts: &BTreeMap<String, String>) -> bool {
        let value = facts.get(&self.field);
        match &self.test {
            Test::Is(wanted) => value == Some(wanted),
            Test::IsNot(other) => value != Some(other),
            Test::Given(given) => value.is_some() == *given,
        }
    }
}

/// A field of a step's form, ready to render.
#[derive(Debug, Clone, Copy)]
pub struct FormField<'a> {
    /// The field.
    pub def: &'a FieldDef,
    /// Whether it must be filled.
    pub required: &'a Required,
}

impl FieldDef {
    /// Key of its text.
    pub fn label(&self) -> String {
        format!("field-{}", self.name)
    }

    /// The closed list, for a choice or a ground; else empty.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::Choice(choices) | FieldKind::Ground(choices) => choices,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_tell_absent_from_different() {
        let facts = BTreeMap::from([("urgent".to_owned(), "yes".to_owned())]);
        let word = |text: &str| text.to_owned();
        for (field, test, wanted) in [
            ("urgent", Test::Is(word("yes")), true),
            ("urgent", Test::Is(word("no")), false),
            ("urgent", Test::IsNot(word("no")), true),
            ("urgent", Test::IsNot(word("yes")), false),
            ("urgent", Test::Given(true), true),
            ("urgent", Test::Given(false), false),
            ("other", Test::Is(word("yes")), false),
            ("other", Test::IsNot(word("yes")), true),
            ("other", Test::Given(true), false),
            ("other", Test::Given(false), true),
        ] {
            let condition = Condition { field: word(field), test };
            assert_eq!(condition.holds(&facts), wanted, "{condition:?}");
        }
    }
}
