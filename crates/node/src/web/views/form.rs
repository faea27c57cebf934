//! How is a form asked and answered? Fields with what was typed and what is wrong with it.
//!
//! Nothing typed is lost: a field carries its value back to the page whatever the error.

/// One field of a form that law describes: a case's form or a step's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name in the posted form; letters, digits, `-`, `_` and `.` only.
    pub name: String,
    /// The question in words.
    pub label: String,
    /// What helps to answer; may be empty.
    pub hint: String,
    /// The legal source of the question; may be empty.
    pub source: String,
    /// How it is answered.
    pub control: Control,
    /// The most characters that may be typed.
    pub max_chars: u32,
    /// What was typed, or what is known already. For [`Control::YesNo`] `yes`, `no` or empty.
    pub value: String,
    /// The form cannot go without it.
    pub required: bool,
    /// What is wrong with the value, as a sentence that says what to do; `None` if nothing is.
    pub error: Option<String>,
}

/// How a field is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// One of a closed list.
    Choice(Vec<Choice>),
    /// Some of a closed list; the value is their names, joined by `,`.
    Choices(Vec<Choice>),
    /// A point in time in UTC, sent as `YYYY-MM-DDThh:mm`.
    Moment,
    /// Yes or no; neither is chosen beforehand.
    YesNo,
    /// A day, sent as `YYYY-MM-DD`.
    Date,
}

impl Field {
    /// Whether that entry of the list is among those chosen.
    pub fn has(&self, value: &str) -> bool {
        self.value.split(',').any(|chosen| chosen == value)
    }

    /// A point in time as the browser's control takes it: without seconds and zone.
    pub fn minutes(&self) -> &str {
        self.value.get(..16).unwrap_or(&self.value)
    }
}

/// One entry of a closed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub label: String,
}

/// What was typed into a fixed field, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// What was typed.
    pub value: String,
    /// What is wrong with it, as a sentence that says what to do.
    pub error: Option<String>,
}

impl Entry {
    /// A value with nothing wrong.
    pub fn of(value: impl Into<String>) -> Self {
        Self { value: value.into(), error: None }
    }
}
