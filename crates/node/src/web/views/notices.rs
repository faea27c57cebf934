//! What waits for the reader, and how do they want to be told?
//!
//! No line names whom a case is about: the numbers lead there, and a look at a case is journaled.

use askama::Template;

use super::{ClockView, Frame, Urgency};
use crate::{notify::Level, web::Lang};

/// The notices of the reader. `GET /notices`; posts `csrf` to `/notices/read`.
#[derive(Template)]
#[template(path = "notices.html")]
pub struct NoticesPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The newest first.
    pub rows: Vec<NoticeLine>,
    /// There are older ones that are not listed.
    pub more: bool,
}

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeLine {
    /// How urgent it is.
    pub level: LevelMark,
    /// The case's number.
    pub number: String,
    /// Where it opens; empty if it is no longer there.
    pub href: String,
    /// The instrument in words.
    pub instrument: String,
    /// What happened, in words.
    pub what: String,
    /// Until when something has to be done, if that is still so.
    pub clock: Option<ClockView>,
    /// When it was told.
    pub at: String,
    /// The reader has not seen it.
    pub unread: bool,
}

/// How urgent a notice is, as a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelMark {
    /// Its words.
    pub words: String,
    /// The class that `tokens.css` fills.
    pub class: &'static str,
    /// The glyph before the words.
    pub glyph: &'static str,
}

impl LevelMark {
    /// The mark of a level.
    pub fn of(level: Level, words: String) -> Self {
        let (class, glyph) = match level {
            Level::ActNow => (Urgency::Overdue.class(), "!"),
            Level::Today => (Urgency::ThreeDays.class(), "◷"),
            Level::Digest => (Urgency::NoClock.class(), "–"),
        };
        Self { words, class, glyph }
    }
}

/// How the reader wants to be told. `GET /notices/choices`; posts `csrf`, `address`, `lang` and any number of `level`.
#[derive(Template)]
#[template(path = "notice_choices.html")]
pub struct NoticeChoicesPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// This node sends mail.
    pub mail: bool,
    /// The address, as kept or as typed.
    pub address: String,
    /// What is wrong with what was typed.
    pub error: Option<String>,
    /// The languages to choose from.
    pub languages: Vec<MailLanguage>,
    /// The levels.
    pub levels: Vec<LevelChoice>,
}

/// A language to be written to in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLanguage {
    /// Its tag.
    pub tag: String,
    /// What it calls itself.
    pub endonym: String,
    /// It is chosen.
    pub chosen: bool,
}

/// A level of which mail may come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelChoice {
    /// What the form sends.
    pub value: &'static str,
    /// Its words.
    pub words: String,
    /// What belongs to it, and when it comes.
    pub meaning: String,
    /// It is chosen.
    pub chosen: bool,
}
