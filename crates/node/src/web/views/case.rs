//! What does a case show: its form before it goes, and afterwards its clock, steps, events and fields?
//!
//! A step that a guard forbids is shown with the guard's reason, never hidden and never clickable.

use super::{ClockView, Control, Entry, Fact, Field, Frame, Marks};
use crate::web::Lang;
use askama::Template;

/// What kind of case, and with whom? `GET /cases/new` leads on with `instrument` and `to`.
#[derive(Template)]
#[template(path = "case_choose.html")]
pub struct CaseChoosePage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The other parties: id, and designation with authority.
    pub parties: Vec<(String, String)>,
    /// The instruments, by their titles.
    pub instruments: Vec<Instrument>,
    /// The party chosen so far; may be empty.
    pub to: String,
    /// The instrument chosen so far; may be empty.
    pub instrument: String,
    /// One was chosen without the other.
    pub missing: bool,
}

/// An instrument that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Its id.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub summary: String,
    /// Its legal basis.
    pub basis: Basis,
}

/// The form of a new case. Posts to `/cases` the fields `instrument`, `to`, `from_check`, `from_hit`, `csrf`
/// and those of the instrument, each as `f.NAME`.
#[derive(Template)]
#[template(path = "case_new.html")]
pub struct CaseNewPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The instrument's id.
    pub instrument: String,
    /// The instrument in words.
    pub title: String,
    /// Its legal bases.
    pub bases: Vec<Basis>,
    /// The id of the party that is asked.
    pub to: String,
    /// Its designation and authority.
    pub to_name: String,
    /// The check that the request grew from; empty if none.
    pub from_check: String,
    /// The confirmed hit that fields were filled from; empty if none.
    pub from_hit: String,
    /// The form.
    pub fields: Vec<Field>,
    /// What is wrong with the form as a whole; `None` if nothing is.
    pub error: Option<String>,
    /// The time limit that will run, in words; may be empty.
    pub clock_words: String,
    /// What is said where the transfer register has no basis; `None` where nothing forbids it.
    pub danger: Option<Danger>,
}

impl CaseNewPage<'_> {
    /// Something in the form is wrong.
    pub fn has_error(&self) -> bool {
        self.error.is_some()
            || self.fields.iter().any(|field| field.error.is_some())
            || self.danger.as_ref().is_some_and(Danger::has_error)
    }
}

/// A life may be in imminent danger: what forbids the request, and the override of it. Posts the form to `/overrides`, with `reasons` and
/// `source`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Danger {
    /// The rule that forbids it.
    pub rule: String,
    /// Whom to ask.
    pub whom: String,
    /// Whose life, and why it cannot wait.
    pub reasons: Entry,
    /// The most characters of that.
    pub reasons_chars_max: u32,
    /// The case from which the information comes, by number or id; may be empty.
    pub source: Entry,
}

impl Danger {
    /// Something in it is wrong.
    pub fn has_error(&self) -> bool {
        self.reasons.error.is_some() || self.source.error.is_some()
    }

    /// Something was typed, so it is shown open.
    pub fn is_open(&self) -> bool {
        self.has_error() || !self.reasons.value.is_empty()
    }
}

/// One legal basis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// Title and article.
    pub text: String,
    /// Somebody compared it with the official text; otherwise the page says that nobody has.
    pub verified: bool,
}

/// A case. `GET /cases/{id}`; a step posts to `/cases/{id}/steps` the fields `step`, `csrf` and its own as `f.NAME`.
#[derive(Template)]
#[template(path = "case.html")]
pub struct CasePage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The case's id in the path.
    pub case: String,
    /// Its number.
    pub number: String,
    /// The instrument in words.
    pub instrument: String,
    /// What it is about; may be empty.
    pub subject: String,
    /// The BCP 47 tag of `subject`; empty if unknown.
    pub subject_lang: String,
    /// Its state in words.
    pub state: String,
    /// The state was reached because time ran out, without an answer.
    pub deemed: bool,
    /// The clocks that run, the nearest first; empty if none does.
    pub clocks: Vec<ClockView>,
    /// Its legal bases.
    pub bases: Vec<Basis>,
    /// Who asks.
    pub from: String,
    /// Who is asked.
    pub to: String,
    /// Who works on it here; may be empty.
    pub owner: String,
    /// Its purpose in words.
    pub purpose: String,
    /// Its marks.
    pub marks: Marks,
    /// The steps, in the instrument's order.
    pub tasks: Vec<Task>,
    /// What happened, the oldest first.
    pub events: Vec<Event>,
    /// The fields of the request.
    pub facts: Vec<Fact>,
    /// The instrument's printed forms: name in the path, and in words.
    pub prints: Vec<(String, String)>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The step's id: letters, digits, `-` and `_` only; sent as `step`.
    pub step: String,
    /// The step in words.
    pub title: String,
    /// What it does, who may take it; may be empty.
    pub hint: String,
    /// Whether it can be taken.
    pub state: StepState,
    /// Its form; may be empty.
    pub fields: Vec<Field>,
    /// The closed list of grounds that a refusal needs.
    pub grounds: Option<Grounds>,
    /// The words on its button.
    pub button: String,
}

impl Task {
    /// Something in its form is wrong: the form is shown open.
    pub fn has_error(&self) -> bool {
        self.fields.iter().any(|field| field.error.is_some())
            || self.grounds.as_ref().is_some_and(|grounds| grounds.error.is_some())
    }
}

/// The closed list of grounds of a refusal; one must be chosen. Sent as `ground`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// Value, words with their article, chosen.
    pub list: Vec<(String, String, bool)>,
    /// What is wrong with the choice.
    pub error: Option<String>,
}

/// Whether a step can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepState {
    /// Here and now.
    Open,
    /// It was taken.
    Done {
        /// When and by whom.
        at: String,
    },
    /// A guard forbids it.
    Blocked {
        /// The guard's reason.
        why: String,
        /// Whom to ask; may be empty.
        whom: String,
    },
    /// It is another party's turn.
    Theirs {
        /// Whose.
        party: String,
    },
}

/// Something that happened in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Time and zone.
    pub at: String,
    /// Party and person.
    pub who: String,
    /// What, in words.
    pub what: String,
    /// More, such as the words of an answer; may be empty.
    pub detail: String,
    /// The signed receipt, `received by HR 24 Nov 2026 10:03:11 CET`; empty while there is none.
    pub receipt: String,
    /// It was sent and no receipt has come yet.
    pub pending: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn task(errors: &[bool], ground_error: Option<bool>) -> Task {
        let field = |wrong: &bool| Field {
            name: "a".into(),
            label: "A".into(),
            hint: String::new(),
            source: String::new(),
            control: Control::Text,
            max_chars: 300,
            value: String::new(),
            required: true,
            error: wrong.then(|| "Enter it".into()),
        };
        Task {
            step: "refuse".into(),
            title: "Refuse".into(),
            hint: String::new(),
            state: StepState::Open,
            fields: errors.iter().map(field).collect(),
            grounds: ground_error.map(|wrong| Grounds { list: vec![], error: wrong.then(|| "Tick one".into()) }),
            button: "Refuse".into(),
        }
    }

    #[test]
    fn an_error_in_the_grounds_opens_the_form() {
        assert!(task(&[false], Some(true)).has_error());
        assert!(!task(&[false], Some(false)).has_error());
        assert!(!task(&[], None).has_error());
    }

    proptest! {
        #[test]
        fn any_wrong_field_opens_the_form(errors in proptest::collection::vec(any::<bool>(), 0..8)) {
            prop_assert_eq!(task(&errors, None).has_error(), errors.contains(&true));
        }
    }
}
