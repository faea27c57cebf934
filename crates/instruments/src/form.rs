//! What does a form ask? Things, fields and their kinds, closed lists, whether a field must be filled, and who may receive it.
//!
//! Everything here is data of a pack; whether a given text fits a field is for `value` to say, whether a condition holds for `condition`.

use crate::condition::Condition;
use crate::pack::Basis;

/// A form field. Text key `field-<name>`, or the shared vocabulary's if it is part of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDef {
    /// Its name, the key in an event's fields.
    pub name: String,
    /// Key of its text.
    pub label: String,
    /// What may be entered.
    pub kind: FieldKind,
    /// The thing that it is part of, if it is.
    pub thing: Option<String>,
    /// Who may receive it.
    pub audience: Audience,
    /// Whether nobody can correct it: both sides agreed to it, or a step of its own changes it.
    pub fixed: bool,
    /// What it rests on.
    pub basis: Basis,
}

/// Who may receive a field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience {
    /// Kinds of party (`member-state`, `partner`, `agency`) that may; all, if empty.
    pub only_to: Vec<String>,
    /// Countries (two letters) whose parties may not.
    pub never_to: Vec<String>,
}

impl Audience {
    /// Whether a party of this kind and country may receive the field.
    pub fn admits(&self, kind: &str, country: &str) -> bool {
        (self.only_to.is_empty() || self.only_to.iter().any(|word| word == kind))
            && !self.never_to.iter().any(|code| code == country)
    }

    /// Whether somebody may not receive the field.
    pub fn is_limited(&self) -> bool {
        !self.only_to.is_empty() || !self.never_to.is_empty()
    }
}

/// A whole thing of the shared vocabulary in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// Its name: its fields begin with it.
    pub name: String,
    /// Its kind in the vocabulary: `person`, `document`, …
    pub kind: String,
    /// The names of its fields, in the vocabulary's order.
    pub fields: Vec<String>,
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
    /// Some of a closed list, sorted by name and joined by `,`.
    Choices(Vec<Choice>),
    /// A point in time, `YYYY-MM-DDThh:mm:ssZ`.
    Moment,
    /// A country or nationality as in a passport: three capital letters.
    Country,
    /// Opaque bytes in base64.
    Exhibit {
        /// Bytes at most.
        max_bytes: u32,
    },
    /// A number with at most three decimals.
    Decimal {
        /// Smallest value.
        min: i64,
        /// Largest value.
        max: i64,
    },
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
        self.label.clone()
    }

    /// The word of its kind that lists and the API print.
    pub fn kind_word(&self) -> &'static str {
        match self.kind {
            FieldKind::Text { .. } => "text",
            FieldKind::Choice(_) | FieldKind::Ground(_) => "choice",
            FieldKind::Choices(_) => "choices",
            FieldKind::Date => "date",
            FieldKind::Moment => "moment",
            FieldKind::YesNo => "yes-no",
            FieldKind::Party => "party",
            FieldKind::Country => "country",
            FieldKind::Exhibit { .. } => "exhibit",
            FieldKind::Decimal { .. } => "decimal",
            FieldKind::Number { .. } => "number",
        }
    }

    /// The closed list, for one or several choices or a ground; else empty.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::Choice(choices) | FieldKind::Choices(choices) | FieldKind::Ground(choices) => choices,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audience_admits_by_kind_and_country() {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let states = Audience { only_to: words(&["member-state", "partner"]), never_to: words(&["XK"]) };
        for (kind, country, wanted) in
            [("member-state", "HR", true), ("partner", "RS", true), ("partner", "XK", false), ("agency", "EU", false)]
        {
            assert_eq!(states.admits(kind, country), wanted, "{kind} {country}");
            assert!(Audience::default().admits(kind, country));
        }
        assert!(states.is_limited() && !Audience::default().is_limited());
    }
}
