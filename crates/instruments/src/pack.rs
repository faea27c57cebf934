//! What does an instrument say? The types of a pack: states, steps, guards, clocks, grounds, retention.
//!
//! A pack is law as data: it never decides anything itself, and no number of the law stands in this code. Texts are
//! elsewhere; a pack holds names, and each name's text has a key that [`Pack::text_keys`] lists.
//!
//! INVARIANT (every line has a basis): each state, field, choice, ground, step, guard, limit and retention rule
//! carries the [`Basis`] it rests on, resolved when the pack is read.

use std::collections::{BTreeMap, BTreeSet};

use model::HandlingCode;

use crate::clock::{Length, Unit};
use crate::condition::Condition;
use crate::finding::PackError;
use crate::form::{Choice, FieldDef, FormField, StepField, Thing};
use crate::report::{Print, Statistic};
use crate::vocabulary::Vocabulary;

/// The target of a step that leaves the case in its state. No state may bear this name.
pub const STAY: &str = "stay";

/// How the keys of texts begin that all instruments share.
pub const VOCABULARY: &str = "vocabulary-";
/// The purposes that a pack may name. Those of checks are among them.
pub const PURPOSES: [&str; 10] = [
    "criminal-investigation",
    "counter-terrorism",
    "border-control",
    "readmission",
    "asylum",
    "cyber-security",
    "information-integrity",
    "fundamental-rights",
    "financial-intelligence",
    "victim-protection",
];
/// The classes of data that the transfer register knows.
pub const DATA_CLASSES: [&str; 5] = ["personal-data", "non-personal", "judicial", "asylum", "financial"];

/// Which side of a case a party is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The party that opened the case.
    Requester,
    /// The party that was asked.
    Requested,
}

impl Role {
    /// The word used in packs and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Requester => "requester",
            Self::Requested => "requested",
        }
    }

    /// Reads the word that [`Role::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Requester, Self::Requested].into_iter().find(|role| role.as_str() == text)
    }
}

/// What a line of a pack rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The act and its article, or what else the line comes from.
    pub law: String,
    /// Whether the line was read in the act itself. If not, screens say so.
    pub verified: bool,
}

/// One instrument, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The instrument's name, for example `information-request`.
    pub name: String,
    /// Counts up with each change; both parties of a case run the same one.
    pub version: u32,
    /// Title in English, for the command line and logs; screens use the text `title`.
    pub title: String,
    /// The act, as it is cited.
    pub legal_basis: String,
    /// The asks of the Council conclusions of 5 June 2020 that it serves: `A1` to `A10`.
    pub asks: Vec<String>,
    /// The purpose of its cases, one of [`PURPOSES`].
    pub purpose: String,
    /// The class of data that the transfer register is asked for, one of [`DATA_CLASSES`].
    pub data_class: String,
    /// How the other side may handle a case's content.
    pub handling: (HandlingCode, Basis),
    /// The sides that take part.
    pub roles: Vec<Role>,
    /// What the lengths and ranges of form fields rest on.
    pub bounds: Basis,
    /// All states, in the order in which lists show them.
    pub states: Vec<StateDef>,
    /// All fields of all forms.
    pub fields: Vec<FieldDef>,
    /// The whole things among them.
    pub things: Vec<Thing>,
    /// The closed list of grounds of refusal.
    pub grounds: Vec<Choice>,
    /// All steps, in the order in which screens offer them.
    pub steps: Vec<StepDef>,
    /// All clocks.
    pub clocks: Vec<ClockDef>,
    /// What happens to the data when.
    pub retention: Vec<Retention>,
    /// What is counted.
    pub statistics: Vec<Statistic>,
    /// What is printed.
    pub prints: Vec<Print>,
    /// Where each field stands, by its name: a form of fifty fields is looked up fifty times at every step.
    pub(crate) places: BTreeMap<String, usize>,
}

/// A state of a case. Text key `state-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateDef {
    /// Its name.
    pub name: String,
    /// Whether somebody still has to act on the substance.
    pub open: bool,
    /// Whether the case ends here for good.
    pub is_final: bool,
    /// Whether it is reached because time ran out: shown apart from an answer.
    pub deemed: bool,
    /// Key of its text.
    pub label: String,
    /// What it rests on.
    pub basis: Basis,
}

/// A step that moves a case. Text key `step-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDef {
    /// Its name.
    pub name: String,
    /// Key of its text.
    pub label: String,
    /// What it does besides leading to a state.
    pub effect: Effect,
    /// Who may take it; nobody if time does.
    pub by: Vec<Role>,
    /// The clock whose end takes it, if nobody does.
    pub after: Option<String>,
    /// From which states; none for a step that opens a case.
    pub from: Vec<String>,
    /// To which state, or [`STAY`].
    pub to: String,
    /// What it carries, in the order of the form.
    pub fields: Vec<StepField>,
    /// What forbids it.
    pub guards: Vec<Guard>,
    /// What it rests on.
    pub basis: Basis,
}

/// What a step does to the facts of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It adds what it carries.
    Add,
    /// It gives anew what its side gave before.
    Correct,
    /// It takes everything out of the case.
    Erase,
}

/// What forbids a step unless all its conditions hold. Text key `guard-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    /// Its name; a step it forbids is refused under the rule `<instrument>/guard-<name>`.
    pub name: String,
    /// It applies only if all of these hold; none means always.
    pub when: Vec<Condition>,
    /// All of these must hold.
    pub all: Vec<Condition>,
    /// What it rests on.
    pub basis: Basis,
}

/// A time limit. Text key `clock-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockDef {
    /// Its name.
    pub name: String,
    /// Steps that start it, unless it is already under way.
    pub starts_on: Vec<String>,
    /// It starts only if all of these hold.
    pub only_when: Vec<Condition>,
    /// By whose calendar it is counted.
    pub calendar: Role,
    /// Whether something may happen only after its end: nothing is late when it has run out.
    pub minimum: bool,
    /// Steps that stop it.
    pub stops_on: Vec<String>,
    /// Steps that pause it.
    pub pauses_on: Vec<String>,
    /// Steps that let it run on.
    pub resumes_on: Vec<String>,
    /// What the pause rests on; `None` if nothing pauses it.
    pub pause: Option<Basis>,
    /// Steps that give it more time.
    pub extends: Vec<Extension>,
    /// The first whose conditions all hold applies; looked up again at each step.
    pub limits: Vec<Limit>,
}

/// How long a clock runs, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// All of these must hold; none means otherwise.
    pub when: Vec<Condition>,
    /// The date or moment from which it counts; from the receipt of the starting step if absent.
    pub from_field: Option<String>,
    /// How long.
    pub length: Length,
    /// What it rests on.
    pub basis: Basis,
}

/// More time for a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The step that gives it.
    pub on: String,
    /// It is given only if all of these hold.
    pub when: Vec<Condition>,
    /// How much.
    pub by: More,
    /// What that counts.
    pub unit: Unit,
    /// What it rests on.
    pub basis: Basis,
}

/// How much more time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum More {
    /// As much as the law says.
    Fixed(u32),
    /// As much as a number field of the step says.
    Field(String),
}

/// What happens to a case's data when a clock runs out. Text key `retention-<name>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retention {
    /// Its name.
    pub name: String,
    /// The clock that says when.
    pub clock: String,
    /// What is to be done at the latest then.
    pub action: RetentionAction,
    /// What it rests on.
    pub basis: Basis,
}

/// What is to be done with data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RetentionAction {
    /// A person decides whether it is still needed.
    Review,
    /// It is erased.
    Erase,
}

impl StateDef {
    /// Key of its text.
    pub fn label(&self) -> String {
        self.label.clone()
    }
}

impl StepDef {
    /// Key of its text.
    pub fn label(&self) -> String {
        self.label.clone()
    }

    /// Whether it opens a case.
    pub fn opens(&self) -> bool {
        self.from.is_empty()
    }

    /// Whether it belongs to every case rather than to this instrument.
    pub fn is_common(&self) -> bool {
        self.label.starts_with(VOCABULARY)
    }
}

impl ClockDef {
    /// Key of its text.
    pub fn label(&self) -> String {
        format!("clock-{}", self.name)
    }
}

impl Pack {
    /// Reads a pack's TOML: strict in words, names, bounds and sources. Whether the parts fit each other is for
    /// [`crate::lint()`] to say; [`crate::load`] does both.
    ///
    /// # Errors
    /// [`PackError`]; every problem is named with its place.
    pub fn parse(text: &str, vocabulary: &Vocabulary) -> Result<Self, PackError> {
        crate::read::read(text, vocabulary)
    }

    /// The state of that name.
    pub fn state(&self, name: &str) -> Option<&StateDef> {
        self.states.iter().find(|state| state.name == name)
    }

    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&FieldDef> {
        self.fields.get(*self.places.get(name)?).filter(|field| field.name == name)
    }

    /// The step of that name.
    pub fn step(&self, name: &str) -> Option<&StepDef> {
        self.steps.iter().find(|step| step.name == name)
    }

    /// The clock of that name.
    pub fn clock(&self, name: &str) -> Option<&ClockDef> {
        self.clocks.iter().find(|clock| clock.name == name)
    }

    /// The steps that erase a case.
    pub fn erasing(&self) -> impl Iterator<Item = &StepDef> {
        self.steps.iter().filter(|step| step.effect == Effect::Erase)
    }

    /// What is to be done with the data when that clock runs out; `None` if the clock is about something else.
    pub fn retention_at(&self, clock: &str) -> Option<RetentionAction> {
        self.retention.iter().filter(|rule| rule.clock == clock).map(|rule| rule.action).max()
    }

    /// The steps that open a case.
    pub fn opening(&self) -> Vec<&StepDef> {
        self.steps.iter().filter(|step| step.opens()).collect()
    }

    /// The form of a step: its fields in order. Fields that the pack does not define are left out (lint finds them).
    pub fn form<'a>(&'a self, step: &'a StepDef) -> Vec<FormField<'a>> {
        let field = |entry: &'a StepField| Some(FormField { def: self.field(&entry.name)?, required: &entry.required });
        step.fields.iter().filter_map(field).collect()
    }

    /// The keys of every text that screens need and the shared vocabulary lacks.
    pub fn text_keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::from(["title".to_owned(), "summary".to_owned()]);
        keys.extend(self.roles.iter().map(|role| format!("role-{}", role.as_str())));
        keys.extend(self.states.iter().map(StateDef::label));
        keys.extend(self.fields.iter().map(FieldDef::label));
        keys.extend(self.fields.iter().flat_map(FieldDef::choices).map(|choice| choice.label.clone()));
        keys.extend(self.grounds.iter().map(|ground| ground.label.clone()));
        keys.extend(self.steps.iter().map(StepDef::label));
        keys.extend(self.steps.iter().flat_map(|step| &step.guards).map(|guard| format!("guard-{}", guard.name)));
        keys.extend(self.clocks.iter().map(ClockDef::label));
        keys.extend(self.retention.iter().map(|rule| format!("retention-{}", rule.name)));
        keys.extend(self.statistics.iter().map(|table| format!("statistic-{}", table.name)));
        keys.extend(self.prints.iter().map(|print| format!("print-{}", print.name)));
        keys.extend(self.prints.iter().flat_map(|print| &print.sections).map(|part| format!("section-{}", part.name)));
        keys.retain(|key| !key.starts_with(VOCABULARY));
        keys
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Required;
    use crate::fixture::pack;

    #[test]
    fn a_form_lists_its_fields_in_order_with_their_demands() {
        let pack = pack();
        let form = pack.form(pack.step("provide_partly").unwrap());
        let found: Vec<_> = form.iter().map(|f| (f.def.label(), *f.required == Required::Always)).collect();
        let wanted = [
            ("field-information", true),
            ("field-use_restrictions", false),
            ("field-ground", true),
            ("field-refusal_reasons", true),
        ];
        assert_eq!(found, wanted.map(|(label, required)| (label.to_owned(), required)));
        let labels: Vec<&str> = form[2].def.choices().iter().map(|choice| choice.label.as_str()).collect();
        assert_eq!(labels.len(), 8);
        assert_eq!((labels[0], labels[7]), ("ground-a", "ground-h"));
        assert!(form[0].def.choices().is_empty());
    }

    #[test]
    fn what_was_not_read_in_the_act_is_not_verified() {
        let pack = pack();
        let limits: Vec<bool> = pack.clock("answer").unwrap().limits.iter().map(|limit| limit.basis.verified).collect();
        // Between Member States it is law; with a partner or an agency the same times are agreed.
        assert_eq!(limits, [true, true, false, false, true, false, false, false]);
        for (name, wanted) in [("take", true), ("await_judge", true), ("clarify", false), ("review", false)] {
            assert_eq!(pack.step(name).unwrap().basis.verified, wanted, "{name}");
        }
        assert!(!pack.bounds.verified);
    }

    #[test]
    fn only_the_requester_opens_and_roles_read_what_they_write() {
        let pack = pack();
        let opening: Vec<(&str, &[Role])> = pack.opening().iter().map(|s| (s.name.as_str(), &s.by[..])).collect();
        assert_eq!(opening, [("request", &[Role::Requester][..])]);
        for role in [Role::Requester, Role::Requested] {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("judge"), None);
    }
}
