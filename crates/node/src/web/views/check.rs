//! What do a check and its answers show?
//!
//! No score decides: a hit shows its reasons and waits for a person. Who did not answer is always said.
//! INVARIANT (one row per party): the row of party `p` has the element id `row-p`, in the page and in the stream.

use super::{Choice, Entry, Fact, Frame, Marks, NameLine};
use crate::web::Lang;
use askama::Template;

/// The form of a check. `GET /check?text=…`; posts to `/checks` the fields `text`, `kind`, `born`,
/// `nationality`, `make`, `number`, `sure`, `purpose`, `justification`, `party` (repeated) and `csrf`.
#[derive(Template)]
#[template(path = "check.html")]
pub struct CheckPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The one box: a name, a pasted machine-readable zone, a document, plate, serial, telephone, device or account number.
    pub text: Entry,
    /// What is odd about the box, in words. Whoever sends it again as it is means it: the form then carries the box's text as `sure`.
    pub doubt: Option<String>,
    /// The chosen kind; `auto` works it out. One of [`CheckPage::KINDS`].
    pub kind: Entry,
    /// Date of birth, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub born: Entry,
    /// Nationality, or the country of an organisation's seat; alpha-3 or ICAO code.
    pub nationality: Entry,
    /// Maker of a vehicle or firearm.
    pub make: Entry,
    /// Number of an organisation in its register.
    pub number: Entry,
    /// The chosen purpose.
    pub purpose: Entry,
    /// The purposes that the reader may choose.
    pub purposes: Vec<Choice>,
    /// The reason in words or the file number.
    pub justification: Entry,
    /// The parties that can be asked; all ticked at first.
    pub parties: Vec<PartyBox>,
    /// What is wrong with the choice of parties.
    pub parties_error: Option<String>,
}

impl CheckPage<'_> {
    /// What the form sends as `kind`, and the key of its name.
    pub const KINDS: [(&'static str, &'static str); 9] = [
        ("auto", "kind-auto"),
        ("person", "kind-person"),
        ("document", "kind-document"),
        ("vehicle", "kind-vehicle"),
        ("firearm", "kind-firearm"),
        ("phone", "kind-phone"),
        ("organisation", "kind-organisation"),
        ("device", "kind-device"),
        ("account", "kind-account"),
    ];

    /// The fields with an error: element id and sentence, in the order of the page.
    pub fn errors(&self) -> Vec<(&'static str, &str)> {
        [
            ("text", &self.text.error),
            ("kind-auto", &self.kind.error),
            ("born", &self.born.error),
            ("nationality", &self.nationality.error),
            ("make", &self.make.error),
            ("number", &self.number.error),
            ("purpose", &self.purpose.error),
            ("justification", &self.justification.error),
            ("parties", &self.parties_error),
        ]
        .into_iter()
        .filter_map(|(id, error)| error.as_deref().map(|text| (id, text)))
        .collect()
    }
}

/// A party that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyBox {
    /// The party's id, sent as `party`.
    pub id: String,
    /// Designation and authority.
    pub name: String,
    /// Ask it.
    pub ticked: bool,
    /// What the asker should know beforehand, such as `offline since 13:05`; may be empty.
    pub note: String,
}

/// A check and its answers. `GET /checks/{id}`, stream at `GET /checks/{id}/events`
/// with the events `rows` ([`CheckRows`]), `summary` ([`CheckSummaryLine`]), `filters` ([`CheckFilters`]) and at the end `done` (any data).
#[derive(Template)]
#[template(path = "check_result.html")]
pub struct CheckResultPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The check's id in the path.
    pub check: String,
    /// What was asked, as the node understood it.
    pub asked: Vec<Fact>,
    /// What is odd about a pasted machine-readable zone. A warning never blocks.
    pub warnings: Vec<MrzWarning>,
    /// Purpose in words.
    pub purpose: String,
    /// The reason in words or the file number.
    pub justification: String,
    /// Time and zone at which it was asked.
    pub at: String,
    /// Who asked.
    pub officer: String,
    /// The count of answers.
    pub summary: CheckSummary,
    /// Which hits are shown.
    pub filter: FilterView,
    /// One row per party, in the order in which they were asked.
    pub rows: Vec<PartyRow>,
}

/// Rows alone, for the stream's event `rows`: the same markup as in [`CheckResultPage`]. Each row finds its
/// place by its id, so an event may carry any number of them, in any order and more than once.
#[derive(Template)]
#[template(path = "check_rows.html")]
pub struct CheckRows<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The check's id in the path.
    pub check: String,
    /// The token that the forms in the rows send back.
    pub csrf: String,
    /// What the reader hides; the forms in the rows send it back.
    pub hide: String,
    /// The rows that changed.
    pub rows: Vec<PartyRow>,
}

/// The summary sentence alone, for the stream's event `summary`.
#[derive(Template)]
#[template(path = "check_summary.html")]
pub struct CheckSummaryLine<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The count of answers.
    pub summary: CheckSummary,
}

/// The toggles alone, for the stream's event `filters`.
#[derive(Template)]
#[template(path = "check_filters.html")]
pub struct CheckFilters<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The check's id in the path.
    pub check: String,
    /// The toggles.
    pub filter: FilterView,
}

/// Which hits are shown, and what else the address of the page carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterView {
    /// The toggles; none where there is no hit.
    pub toggles: Vec<ToggleView>,
    /// How many hits are hidden.
    pub hidden: u32,
    /// What is hidden, in the words of the address.
    pub hide: String,
    /// The query that keeps the choice; empty if nothing is hidden.
    pub query: String,
    /// The warnings of a zone that the address carries; may be empty.
    pub zone: String,
    /// The query that shows all hits; may be empty.
    pub all: String,
}

/// One toggle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToggleView {
    /// Its element id is `show-` and this.
    pub id: &'static str,
    /// What it shows, in words.
    pub name: String,
    /// How many hits are of that kind, shown or not.
    pub count: u32,
    /// They are shown.
    pub on: bool,
    /// What is hidden once it is turned, in the words of the address.
    pub turned: String,
}

/// How many answered what. Printed as one polite sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CheckSummary {
    /// How many parties were asked.
    pub asked: u32,
    /// How many have at least one hit.
    pub hits: u32,
    /// How many found nothing.
    pub no_hits: u32,
    /// How many refused.
    pub refused: u32,
    /// How many have not answered: waiting, or not to be reached.
    pub silent: u32,
}

impl CheckSummary {
    /// Counts rows.
    pub fn of(rows: &[PartyRow]) -> Self {
        let mut sum = Self { asked: u32::try_from(rows.len()).unwrap_or(u32::MAX), ..Self::default() };
        for row in rows {
            match row.state {
                RowState::Hits { .. } => sum.hits += 1,
                RowState::NoHit { .. } => sum.no_hits += 1,
                RowState::Refused { .. } => sum.refused += 1,
                RowState::Waiting { .. } | RowState::Silent { .. } => sum.silent += 1,
            }
        }
        sum
    }
}

/// Something odd in a machine-readable zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MrzWarning {
    /// What is odd, in words.
    pub text: String,
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub position: u32,
}

/// One party's row.
#[derive(Debug, Clone, PartialEq)]
pub struct PartyRow {
    /// The party's id: letters, digits, `-` and `.` only.
    pub party: String,
    /// Designation and authority, ready to print.
    pub name: String,
    /// What it says.
    pub state: RowState,
}

/// What a party says to a check.
#[derive(Debug, Clone, PartialEq)]
pub enum RowState {
    /// Asked and not yet answered.
    Waiting {
        /// Since when, in words.
        since: String,
    },
    /// At least one holding is alike.
    Hits {
        /// The hits that the reader wants to see, the best first.
        shown: Vec<HitView>,
        /// How many the reader's filter hides.
        hidden: usize,
    },
    /// It holds nothing alike, or nothing that it lets the asker know.
    NoHit {
        /// When it answered.
        at: String,
    },
    /// Its rules forbid the question.
    Refused {
        /// The rule, in words or as its name.
        rule: String,
        /// Whom to ask.
        whom: String,
    },
    /// It cannot be reached; the question waits in the queue.
    Silent {
        /// The last contact, in words.
        since: String,
        /// How to reach it otherwise, such as a telephone number; may be empty.
        otherwise: String,
    },
}

/// One hit.
#[derive(Debug, Clone, PartialEq)]
pub struct HitView {
    /// The owner's opaque reference, in hexadecimal; sent as `hit`.
    pub reference: String,
    /// Likeness in per cent, 0 to 100.
    pub score: u8,
    /// Why the engine thinks so.
    pub reasons: Vec<ReasonView>,
    /// What the owner shows; `None` if only that there is a hit.
    pub core: Option<Core>,
    /// What a person decided.
    pub decided: Decided,
}

impl HitView {
    /// What the owner shows is no person: a document, vehicle, firearm, telephone number, organisation, device or account.
    pub fn is_thing(&self) -> bool {
        self.core.as_ref().is_some_and(|core| core.names.is_empty())
    }
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonView {
    /// The kind of evidence, in words.
    pub text: String,
    /// The values compared, what was asked first; `None` if the reader may not see them.
    pub compared: Option<[Spelled; 2]>,
    /// It speaks against.
    pub against: bool,
}

/// A value as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelled {
    /// The value.
    pub text: String,
    /// Its BCP 47 tag by its script; empty for Latin.
    pub lang: &'static str,
}

/// What the owner shows, so that an officer can confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Core {
    /// The names, the original script first; empty for things.
    pub names: Vec<NameLine>,
    /// Date of birth, nationality, documents, plate, make.
    pub facts: Vec<Fact>,
    /// What the owner holds it for, in one line.
    pub about: String,
    /// How it must be handled.
    pub marks: Marks,
}

/// What a person decided about a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// Nothing yet.
    Open,
    /// It is the one.
    Confirmed {
        /// Who, when.
        by: String,
        /// Where a request for more begins; empty if the reader cannot make one.
        request_href: String,
    },
    /// It is another.
    Rejected {
        /// Who, when.
        by: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(state: RowState) -> PartyRow {
        PartyRow { party: "mk".into(), name: "North Macedonia".into(), state }
    }

    #[test]
    fn who_did_not_answer_is_counted_as_silent() {
        let rows = [
            row(RowState::Waiting { since: String::new() }),
            row(RowState::Silent { since: String::new(), otherwise: String::new() }),
            row(RowState::Hits { shown: vec![], hidden: 2 }),
            row(RowState::Refused { rule: String::new(), whom: String::new() }),
        ];
        let sum = CheckSummary { asked: 4, hits: 1, no_hits: 0, refused: 1, silent: 2 };
        assert_eq!(CheckSummary::of(&rows), sum);
    }

    proptest! {
        #[test]
        fn every_party_asked_is_counted_once(states in proptest::collection::vec(0u8..5, 0..40)) {
            let rows: Vec<PartyRow> = states
                .iter()
                .map(|state| {
                    row(match state {
                        0 => RowState::Waiting { since: String::new() },
                        1 => RowState::Hits { shown: vec![], hidden: 0 },
                        2 => RowState::NoHit { at: String::new() },
                        3 => RowState::Refused { rule: String::new(), whom: String::new() },
                        _ => RowState::Silent { since: String::new(), otherwise: String::new() },
                    })
                })
                .collect();
            let sum = CheckSummary::of(&rows);
            prop_assert_eq!(sum.hits + sum.no_hits + sum.refused + sum.silent, sum.asked);
        }
    }
}
