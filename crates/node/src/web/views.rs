//! What does each screen show? One plain struct per page, filled by the handlers, printed by `templates/`.
//!
//! A view holds words and marks that are ready to print; it never decides, never reads a store and never
//! formats a date or a country's name: those come rendered, in the reader's language and zone.
//! INVARIANT (words from locales): no sentence stands here or in a template; all come from `Lang`.
//! INVARIANT (glyph and word): a mark is never told by colour alone; every class has its word.

mod case;
mod check;
mod figures;
mod form;
mod frame;
mod marks;
mod notices;
mod office;
mod overrides;
mod people;
mod rules;
mod work;

pub use case::{Basis, CaseChoosePage, CaseNewPage, CasePage, Danger, Event, Grounds, Instrument, StepState, Task};
pub use check::{
    CheckFilters, CheckPage, CheckResultPage, CheckRows, CheckSummary, CheckSummaryLine, Core, Decided, FilterView,
    HitView, MrzWarning, PartyBox, PartyRow, ReasonView, RowState, Spelled, ToggleView,
};
pub use figures::{BoardLine, FiguresPage, FiguresRow, FiguresTablePage, PeriodView, TableList};
pub use form::{Choice, Control, Entry, Field};
pub use frame::{Frame, LanguageChoice, NavItem, Notice, Place, Theme, User};
pub use marks::{ClockView, Fact, Marks, NameLabel, NameLine, Urgency};
pub use notices::{LevelChoice, LevelMark, MailLanguage, NoticeChoicesPage, NoticeLine, NoticesPage};
pub use office::{
    AuditPage, AuditRow, ChainView, HealthLine, HealthPage, Issued, Light, PartnerLine, TokenLine, TokensPage,
    Verified, Witness,
};
pub use overrides::{OverrideRow, OverridesPage};
pub use people::{LeavingPage, ParkedPage, PeoplePage, PersonLine, ProvePage, RoleChoice, SetUpLink, SetUpPage};
pub use rules::{RuleAnswer, RuleLine, RulesPage};
pub use work::{
    AssignPage, Counter, DeskAct, DeskPage, FirstStep, ForbiddenPage, InboxFilter, InboxPage, InboxRow, NodeRow,
    Persona, Picked, ProblemPage, SignInPage, StartPage,
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn sources(folder: &str) -> Vec<(String, String)> {
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
            .collect()
    }

    fn words() -> BTreeSet<String> {
        let keys = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
        };
        sources("../../locales/en").iter().flat_map(|(_, text)| keys(text)).collect()
    }

    /// Every key that a template or a `key()` of a view names.
    fn named() -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for (_, text) in sources("templates") {
            for opening in ["t.text(\"", "t.text_with(\""] {
                keys.extend(
                    text.split(opening).skip(1).filter_map(|rest| rest.split_once('"')).map(|(key, _)| key.to_owned()),
                );
            }
        }
        keys.extend(Place::ALL.map(|place| place.key().to_owned()));
        keys.extend(Theme::ALL.map(|theme| theme.key().to_owned()));
        keys.extend(
            InboxFilter::ALL.iter().flat_map(|filter| [filter.key().to_owned(), filter.empty_key().to_owned()]),
        );
        keys.extend(CheckPage::KINDS.map(|(_, key)| key.to_owned()));
        keys.extend(
            [NameLabel::Mrz, NameLabel::Translit, NameLabel::Also].iter().filter_map(NameLabel::key).map(str::to_owned),
        );
        keys.extend(
            [Light::Green, Light::Amber(String::new()), Light::Red(String::new())].map(|light| light.key().to_owned()),
        );
        keys
    }

    #[test]
    fn every_word_that_a_screen_needs_is_there() {
        let missing: Vec<String> = named().difference(&words()).cloned().collect();
        assert!(missing.is_empty(), "add to locales/en: {missing:?}");
    }

    #[test]
    fn no_template_has_inline_style_or_script() {
        for (path, text) in sources("templates") {
            for forbidden in [" style=", "<style", " onclick=", " onload=", "hx-on", "javascript:", "|safe", "https://"]
            {
                assert!(!text.contains(forbidden), "{path} has `{forbidden}`; the content security policy forbids it");
            }
            assert_eq!(
                text.matches("<script").count(),
                text.matches("<script src=\"/a/").count(),
                "{path} has an inline script"
            );
        }
    }

    #[test]
    fn every_posting_form_sends_the_token() {
        for (path, text) in sources("templates") {
            for form in text.split("<form").skip(1).filter_map(|rest| rest.split_once("</form>")).map(|(form, _)| form)
            {
                assert_eq!(form.contains("method=\"post\""), form.contains("name=\"csrf\""), "{path}: {form}");
            }
        }
    }

    #[test]
    fn no_designation_is_written_by_hand() {
        for (path, text) in sources("templates") {
            assert!(!text.contains("Kosovo"), "{path}: countries come rendered, with their asterisk");
        }
    }

    proptest! {
        #[test]
        fn an_entry_keeps_what_was_typed(text in ".{0,80}") {
            prop_assert_eq!(Entry::of(text.as_str()), Entry { value: text, error: None });
        }
    }
}
