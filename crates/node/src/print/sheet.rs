//! What does a printed form say? From a case and the form of its instrument to texts, in the form's order; no place on a page yet.
//!
//! It reads nothing: case, names and times are arguments. A field without a value keeps its row, with a dash: a form shows what was left open.
//! INVARIANT (no name passes by): countries and parties are named by `designation`, so that a text with an asterisk is known by its words.

use instruments::{FieldDef, FieldKind, Pack, Print, Value as Meaning, read_value};
use model::{PartyId, Timestamp};

use super::exhibit::{self, Exhibit};
use crate::{
    cases::{self, CaseView},
    node::Node,
    web::{
        Lang,
        designation::{Naming, designation},
        pages::form,
        when::{When, Zone},
    },
};

/// From so many items on, a list shows only what was chosen.
const ITEMS_MAX: usize = 12;

/// A form in words.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// The reader's language, for what depends on the pages.
    pub t: Lang,
    /// What the form is called.
    pub title: String,
    /// What it rests on, one line each.
    pub bases: Vec<String>,
    /// Parties, number, state and times.
    pub facts: Vec<Row>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// The number under which people speak of the case.
    pub number: String,
    /// The newest entry of the case, in words and with its hash.
    pub reference: String,
    /// When it was printed.
    pub at: Timestamp,
    /// The data is invented.
    pub training: bool,
    /// The designation that needs the footnote.
    pub starred: String,
}

/// A part of a form.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Section {
    /// Its heading.
    pub heading: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row: what is asked, and what was given.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// What is asked.
    pub label: String,
    /// What was given.
    pub value: Value,
}

/// What was given.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Words; a dash if nothing was given.
    Text(String),
    /// A closed list, and which items were chosen.
    List(Vec<(bool, String)>),
    /// An exhibit, and its length and hash in words.
    Exhibit(Exhibit, String),
}

/// Who reads, and when.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// In which language.
    pub t: &'a Lang,
    /// By which clock on the wall.
    pub zone: &'a Zone,
    /// When.
    pub now: Timestamp,
}

/// The form of a case. `reference` says which entry is its newest.
pub(super) fn sheet(
    node: &Node,
    view: &CaseView,
    (pack, print): (&Pack, &Print),
    reading: Reading<'_>,
    reference: String,
) -> Sheet {
    let Reading { t, zone, now } = reading;
    let words = Words { node, pack, t, naming: Naming::new(t), when: When::new(t, zone) };
    let file = &view.file;
    let text = |key: &str| t.pack_text(&pack.name, key);
    let number = cases::number(&file.instrument, file.id);
    let facts = [
        (text("role-requester"), words.party(&file.requester)),
        (text("role-requested"), words.party(&file.requested)),
        (t.text("print-case"), number.clone()),
        (t.text("print-state"), text(&format!("state-{}", view.state.state))),
        (t.text("print-opened"), words.when.point(file.opened)),
        (t.text("print-changed"), words.when.point(file.changed)),
        (t.text("print-at"), words.when.point(now)),
    ];
    let section = |section: &instruments::Section| Section {
        heading: text(&format!("section-{}", section.name)),
        rows: section
            .fields
            .iter()
            .filter_map(|name| pack.field(name))
            .map(|def| Row {
                label: text(&def.label()),
                value: words.value(def, view.state.facts.get(&def.name).map_or("", String::as_str)),
            })
            .collect(),
    };
    let law = form::bases(pack).into_iter().map(|basis| form::source(t, &basis.text, basis.verified));
    let bases = law.map(|law| t.text_with("print-basis", &[("law", &law)]));
    let follows = form::source(t, &print.basis.law, print.basis.verified);
    Sheet {
        t: t.clone(),
        title: text(&format!("print-{}", print.name)),
        bases: bases.chain([t.text_with("print-follows", &[("law", &follows)])]).collect(),
        facts: facts.map(|(label, value)| Row { label, value: Value::Text(value) }).into(),
        sections: print.sections.iter().map(section).collect(),
        number,
        reference,
        at: now,
        training: node.training,
        starred: designation(t, "XK").text,
    }
}

struct Words<'a> {
    node: &'a Node,
    pack: &'a Pack,
    t: &'a Lang,
    naming: Naming<'a>,
    when: When<'a>,
}

impl Words<'_> {
    fn party(&self, party: &PartyId) -> String {
        match self.node.member(party) {
            Some(member) => format!("{}, {}", self.naming.name(&member.country), member.name),
            None => party.to_string(),
        }
    }

    fn value(&self, def: &FieldDef, value: &str) -> Value {
        if value.trim().is_empty() {
            return Value::Text(self.t.text("print-nothing"));
        }
        let (list, chosen): (bool, Vec<&str>) = match def.kind {
            FieldKind::Choices(_) => (true, value.split(',').collect()),
            FieldKind::Choice(_) | FieldKind::Ground(_) => (true, vec![value]),
            _ => (false, Vec::new()),
        };
        let known = chosen.iter().all(|name| def.choices().iter().any(|choice| choice.name == *name));
        if list && known && def.choices().len() <= ITEMS_MAX {
            let item = |choice: &instruments::Choice| {
                (chosen.contains(&choice.name.as_str()), self.t.pack_text(&self.pack.name, &choice.label))
            };
            return Value::List(def.choices().iter().map(item).collect());
        }
        // What came from another party may not fit its field; then it is printed as it came.
        let words = match read_value(def, value) {
            Ok(Meaning::Exhibit(text)) => match exhibit::read(text) {
                Some(exhibit) => {
                    let (bytes, hash) = (exhibit.bytes.to_string(), exhibit.hash.to_string());
                    let words = self.t.text_with("print-exhibit", &[("bytes", &bytes), ("hash", &hash)]);
                    return Value::Exhibit(exhibit, words);
                }
                None => value.to_owned(),
            },
            Ok(Meaning::Party(party)) => self.party(&party),
            Ok(Meaning::Country(code)) => self.naming.name(code),
            Ok(Meaning::Date(date)) => self.when.date(date),
            Ok(Meaning::Moment(at)) => self.when.point(at),
            _ => form::value_words(self.t, self.pack, Some(def), value),
        };
        Value::Text(words)
    }
}
