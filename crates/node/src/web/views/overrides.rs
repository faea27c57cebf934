//! What waits for a second person, because a life is in imminent danger?
//!
//! All that would leave is shown: nobody confirms what they have not read.

use super::{ClockView, Fact, Frame};
use crate::web::Lang;
use askama::Template;

/// The overrides that wait. `GET /overrides`; each posts `csrf` to `/overrides/{id}/confirm`.
#[derive(Template)]
#[template(path = "overrides.html")]
pub struct OverridesPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The oldest first.
    pub rows: Vec<OverrideRow>,
}

/// One override.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideRow {
    /// Its id in the path.
    pub id: String,
    /// The number of the case that it opens.
    pub number: String,
    /// The instrument in words.
    pub instrument: String,
    /// What it is about; may be empty.
    pub subject: String,
    /// The BCP 47 tag of `subject`; empty if unknown.
    pub subject_lang: String,
    /// To whom it goes: designation and authority.
    pub to: String,
    /// Who proposed it.
    pub who: String,
    /// Whose life, and why it cannot wait.
    pub reasons: String,
    /// How long it still holds.
    pub clock: ClockView,
    /// The number of the case whose other side is told, and where it opens.
    pub source: Option<(String, String)>,
    /// What would leave.
    pub facts: Vec<Fact>,
    /// The reader proposed it, and so does not confirm it.
    pub own: bool,
}
