//! What does mail say? Numbers of cases, titles of instruments, what happened, until when, and where to read it.
//!
//! It names no person and no country, so it needs no footnote and may lie in a mailbox that this node does not guard.
//! INVARIANT (no personal data): everything in it comes from [`Notice`], which has none, and from the texts of the screens.

use model::Timestamp;

use super::{Level, Notice, What};
use crate::{
    cases,
    web::{Lang, when::When},
};

/// Notices that one mail lists; it says how many more there are.
const LISTED_MAX: usize = 50;

/// How a reader is written to.
pub struct Desk<'a> {
    /// Their words.
    pub t: &'a Lang,
    /// Times.
    pub when: When<'a>,
    /// The address of the node.
    pub origin: &'a str,
}

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// The mail with these notices, all of that level and for one person.
pub fn write(desk: &Desk<'_>, level: Level, notices: &[Notice], now: Timestamp) -> Letter {
    let t = desk.t;
    let word = t.text(level_key(level));
    let subject = match notices {
        [only] => {
            let number = cases::number(&only.instrument, only.case);
            t.text_with("notices-mail-subject-one", &[("level", &word), ("number", &number)])
        }
        more => {
            let count = more.len().to_string();
            t.text_with("notices-mail-subject-more", &[("level", &word), ("count", &count)])
        }
    };
    let mut text = format!("{}\n\n", t.text(intro_key(level)));
    for notice in notices.iter().take(LISTED_MAX) {
        text.push_str(&line(desk, notice, now));
        text.push('\n');
    }
    let more = notices.len().saturating_sub(LISTED_MAX);
    if more > 0 {
        let place = format!("{}/notices", desk.origin);
        text.push_str(&t.text_with("notices-mail-more", &[("count", &more.to_string()), ("place", &place)]));
        text.push_str("\n\n");
    }
    let place = format!("{}/notices/choices", desk.origin);
    text.push_str(&format!("-- \n{}\n", t.text_with("notices-mail-foot", &[("place", &place)])));
    Letter { subject, text }
}

/// One notice: its case, what happened, until when, where.
fn line(desk: &Desk<'_>, notice: &Notice, now: Timestamp) -> String {
    let t = desk.t;
    let number = cases::number(&notice.instrument, notice.case);
    let title = title(t, &notice.instrument);
    let due = notice.due.map(|due| format!("{}\n", due_words(t, &desk.when, due, now))).unwrap_or_default();
    let place = format!("{}{}", desk.origin, place_of(notice));
    format!("{number} · {title}\n{}\n{due}{place}\n", t.text(what_key(notice.what)))
}

/// Until when, and how long that is: `Due 24 Nov 2026 14:30 CET (5 h left)`.
pub fn due_words(t: &Lang, when: &When<'_>, due: Timestamp, now: Timestamp) -> String {
    t.text_with("notices-due", &[("at", &when.point(due)), ("left", &when.left(due, now))])
}

/// An instrument's title; its name if this program has it no more.
pub fn title(t: &Lang, instrument: &str) -> String {
    t.pack_text_if_any(instrument, "title").unwrap_or_else(|| instrument.to_owned())
}

/// Where what a notice tells of can be seen.
pub fn place_of(notice: &Notice) -> String {
    // The case that an override opens is not there yet.
    if notice.what == What::Override { "/overrides".to_owned() } else { format!("/cases/{}", notice.case) }
}

/// The key of a level.
pub fn level_key(level: Level) -> &'static str {
    match level {
        Level::ActNow => "notices-level-act-now",
        Level::Today => "notices-level-today",
        Level::Digest => "notices-level-digest",
    }
}

/// The key of what a level means.
pub fn meaning_key(level: Level) -> &'static str {
    match level {
        Level::ActNow => "notices-meaning-act-now",
        Level::Today => "notices-meaning-today",
        Level::Digest => "notices-meaning-digest",
    }
}

/// The key of what happened.
pub fn what_key(what: What) -> &'static str {
    match what {
        What::Arrived => "notices-what-arrived",
        What::Urgent => "notices-what-urgent",
        What::Stepped => "notices-what-stepped",
        What::Reminded => "notices-what-reminded",
        What::Colleague => "notices-what-colleague",
        What::Closed => "notices-what-closed",
        What::Clock => "notices-what-clock",
        What::Override => "notices-what-override",
        What::Review => "notices-what-review",
    }
}

/// The key of a mail's first line.
fn intro_key(level: Level) -> &'static str {
    match level {
        Level::ActNow => "notices-mail-intro-act-now",
        Level::Today => "notices-mail-intro-today",
        Level::Digest => "notices-mail-intro-digest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{Languages, when::Zone};
    use model::CaseId;

    const NOW: Timestamp = Timestamp(1_795_523_400_000_000);

    fn notice(what: What, due: Option<Timestamp>) -> Notice {
        let (person, thing, instrument) =
            ("duty.mk".to_owned(), "clock x".to_owned(), "information-request".to_owned());
        Notice { person, thing, level: Level::ActNow, what, case: CaseId([0xab; 16]), instrument, due }
    }

    fn written(notices: &[Notice]) -> Letter {
        let (lang, zone) = (Languages::load().unwrap().english(), Zone::of("MK").unwrap());
        let desk = Desk { t: &lang, when: When::new(&lang, &zone), origin: "https://node.example" };
        write(&desk, Level::ActNow, notices, NOW)
    }

    #[test]
    fn mail_says_which_case_what_until_when_and_where() {
        let letter = written(&[notice(What::Clock, Some(NOW.plus_ms(1_800_000)))]);
        assert_eq!(letter.subject, "Act now: IR-ABAB-ABAB");
        for wanted in
            ["IR-ABAB-ABAB · Information request", "30 min left", "https://node.example/cases/abab", "/notices/choices"]
        {
            assert!(letter.text.contains(wanted), "{wanted}: {}", letter.text);
        }
        // Whom it goes to stands on the envelope alone.
        assert!(!letter.text.contains("duty.mk") && !letter.text.contains('['), "{}", letter.text);
        assert!(written(&[notice(What::Override, None)]).text.contains("https://node.example/overrides\n"));
    }

    #[test]
    fn every_kind_of_news_has_its_words_and_mail_is_bounded() {
        let all: Vec<Notice> = What::ALL.into_iter().map(|what| notice(what, None)).collect();
        let letter = written(&all);
        assert!(!letter.text.contains('['), "{}", letter.text);
        assert!(letter.subject.contains("9"), "{}", letter.subject);
        let many = written(&vec![notice(What::Clock, None); 2_000]);
        assert_eq!(many.text.matches("IR-ABAB-ABAB").count(), LISTED_MAX);
        assert!(many.text.contains("1950") && many.text.contains("https://node.example/notices\n"), "{}", many.text);
    }
}
