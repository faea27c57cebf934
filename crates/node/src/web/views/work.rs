//! What do the daily pages show: the demo's start, sign-in, the inbox, and a refusal or failure?
//!
//! None of them says more than the reader may know: a forbidden page does not say whether the thing exists.

use super::{ClockView, Frame, Marks};
use crate::web::Lang;
use askama::Template;

/// The start of the demo: the nodes and one-click personas. `GET /` of the demo's own address.
#[derive(Template)]
#[template(path = "start.html")]
pub struct StartPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The nodes, in the order of the federation.
    pub nodes: Vec<NodeRow>,
    /// How to stop the demo: the exact keys or command.
    pub stop: String,
}

/// One node of the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeRow {
    /// A short id, unique in the page.
    pub id: String,
    /// The designation of the country or agency, ready to print.
    pub designation: String,
    /// The authority.
    pub authority: String,
    /// The address of its node, absolute.
    pub address: String,
    /// How many entries its journal has.
    pub journal_entries: u64,
    /// Who can be signed in with one click.
    pub personas: Vec<Persona>,
}

/// One invented officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// What the form sends as `persona`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The role in words.
    pub role: String,
    /// What that role does first, in one line; may be empty.
    pub duty: String,
    /// Where the form is posted; its origin must be in the page's `form-action`.
    pub action: String,
}

/// The ways in. Posts `persona`, or a passkey's `ceremony` and `reply`, and `next`.
#[derive(Template)]
#[template(path = "sign_in.html")]
pub struct SignInPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame; `here` is where sign-in returns to.
    pub frame: Frame,
    /// The designation of the node's country or agency.
    pub designation: String,
    /// The personas of this node.
    pub personas: Vec<Persona>,
    /// People sign in by passkey here.
    pub passkey: bool,
    /// What people call the party's own provider, if they sign in there.
    pub provider: Option<String>,
    /// What went wrong on the last attempt.
    pub failed: Option<String>,
}

/// Requests by their clock. `GET /inbox?filter=…&after=…`
#[derive(Template)]
#[template(path = "inbox.html")]
pub struct InboxPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// Which requests are listed.
    pub filter: InboxFilter,
    /// The filters with their addresses, in the order of the screen.
    pub filters: Vec<(InboxFilter, String)>,
    /// The query of the address.
    pub query: String,
    /// The instruments to choose from.
    pub instruments: Vec<Picked>,
    /// The parties to choose from.
    pub parties: Vec<Picked>,
    /// The reader's own views: name and address.
    pub views: Vec<(String, String)>,
    /// The reader may hand cases on.
    pub may_assign: bool,
    /// An entry that handed cases on, which can be undone.
    pub undo: Option<u64>,
    /// The requests, the nearest clock first.
    pub rows: Vec<InboxRow>,
    /// The reader may open a case.
    pub may_open: bool,
    /// Overrides that wait for a second person, if the reader may be one.
    pub overrides: usize,
    /// How many match the filter in all.
    pub total: u64,
    /// The path and query of the next page, if there is one.
    pub next: Option<String>,
}

/// Which requests are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InboxFilter {
    /// All open ones.
    #[default]
    All,
    /// Those the reader took.
    Mine,
    /// Those due within 24 hours or overdue.
    Due,
    /// Those that nobody sees to yet.
    Untaken,
    /// Closed ones too, whose data is to be reviewed or erased soon.
    Kept,
}

impl InboxFilter {
    /// All filters, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::All, Self::Due, Self::Mine, Self::Untaken, Self::Kept];

    /// The word in the query.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Mine => "mine",
            Self::Due => "due",
            Self::Untaken => "untaken",
            Self::Kept => "kept",
        }
    }

    /// Reads the word that [`InboxFilter::as_str`] writes; anything else lists all.
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|filter| filter.as_str() == text).unwrap_or_default()
    }

    /// The key of its name in `web.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::All => "inbox-all",
            Self::Mine => "inbox-mine",
            Self::Due => "inbox-due",
            Self::Untaken => "inbox-untaken",
            Self::Kept => "inbox-kept",
        }
    }

    /// The key of what an empty list says.
    pub fn empty_key(&self) -> &'static str {
        match self {
            Self::All => "inbox-empty-all",
            Self::Mine => "inbox-empty-mine",
            Self::Due => "inbox-empty-due",
            Self::Untaken => "inbox-empty-untaken",
            Self::Kept => "inbox-empty-kept",
        }
    }
}

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// What the form sends.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// It is chosen.
    pub chosen: bool,
}

/// Cases to be handed on: a look before it is done. Posts `case` …, `to`, `reason`, `csrf`.
#[derive(Template)]
#[template(path = "assign.html")]
pub struct AssignPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The cases.
    pub rows: Vec<InboxRow>,
    /// The people to whom all of them can be handed.
    pub people: Vec<Picked>,
    /// The reason that was typed.
    pub reason: String,
    /// What is wrong.
    pub error: Option<String>,
    /// Where the reader came from.
    pub query: String,
}

/// Where a person begins. `GET /desk`
#[derive(Template)]
#[template(path = "desk.html")]
pub struct DeskPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The role's work in one line.
    pub duty: String,
    /// How many of what wait.
    pub counters: Vec<Counter>,
    /// The nearest clocks.
    pub rows: Vec<InboxRow>,
    /// The reader has cases at all.
    pub cases: bool,
    /// The role's acts.
    pub acts: Vec<DeskAct>,
    /// The first steps of the role, while not all are done.
    pub steps: Vec<FirstStep>,
    /// The case that the reader last looked at: number and address.
    pub last: Option<(String, String)>,
}

/// How many of what wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// How many.
    pub count: String,
    /// Of what.
    pub label: String,
    /// Where they are.
    pub href: String,
    /// They are late.
    pub late: bool,
}

/// What a role does from its desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAct {
    /// In words.
    pub label: String,
    /// Where.
    pub href: String,
    /// The name of its icon.
    pub icon: &'static str,
}

/// A first step in a real screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstStep {
    /// In words.
    pub label: String,
    /// Where.
    pub href: String,
    /// It was done.
    pub done: bool,
}

/// One request in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    /// The case's id.
    pub id: String,
    /// Where the request opens.
    pub href: String,
    /// Its number, for example `RA-2026-2044`.
    pub number: String,
    /// Its nearest clock.
    pub clock: ClockView,
    /// The instrument in words.
    pub instrument: String,
    /// What it is about, in one line; may be empty.
    pub subject: String,
    /// The BCP 47 tag of `subject`; empty if unknown.
    pub subject_lang: String,
    /// Its state in words.
    pub state: String,
    /// Who asks: designation and authority.
    pub from: String,
    /// Who is asked.
    pub to: String,
    /// Its marks.
    pub marks: Marks,
    /// Who sees to it; empty if nobody does.
    pub owner: String,
    /// Nobody here has opened it yet.
    pub unread: bool,
}

/// Something failed. Says what, what is saved, and what to do next.
#[derive(Template)]
#[template(path = "problem.html")]
pub struct ProblemPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// What failed, as a sentence.
    pub what: String,
    /// What is saved and what is not, as a sentence; may be empty.
    pub saved: String,
    /// What to do next, as a sentence; may be empty.
    pub next: String,
    /// Where to go next.
    pub next_href: String,
    /// The reference that a person gives when asking for help.
    pub reference: String,
}

/// The rules forbid it. Says which rule and whom to ask, and not whether the thing exists.
#[derive(Template)]
#[template(path = "forbidden.html")]
pub struct ForbiddenPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The rule, in words or as its name.
    pub rule: String,
    /// Whom to ask.
    pub whom: String,
    /// The reference of the journal entry that records the refusal.
    pub reference: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn filters_round_trip() {
        for filter in InboxFilter::ALL {
            assert_eq!(InboxFilter::parse(filter.as_str()), filter);
        }
    }

    proptest! {
        #[test]
        fn a_foreign_filter_hides_nothing(text in "[a-zA-Z0-9<>\"]{0,8}") {
            prop_assume!(!["mine", "due", "kept", "untaken"].contains(&text.as_str()));
            prop_assert_eq!(InboxFilter::parse(&text), InboxFilter::All);
        }
    }
}
