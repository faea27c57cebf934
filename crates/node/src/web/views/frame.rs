//! What stands around every page: training bar, header, navigation, footer, theme?
//!
//! It never holds anything about a case. Who is signed in and what they may open is decided before.

use crate::web::Lang;

/// What every page with a frame carries.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// The node holds invented data: the black bar stands on every page.
    pub training: bool,
    /// The authority and its node, as the header names it, for example `MK · SPOC`.
    pub node: String,
    /// Who is signed in; `None` before sign-in, and then there is neither navigation nor check box.
    pub user: Option<User>,
    /// What the user may open, in the order of the screen.
    pub nav: Vec<NavItem>,
    /// The theme that the `theme` cookie asks for.
    pub theme: Theme,
    /// The languages of the switch in the footer.
    pub languages: Vec<LanguageChoice>,
    /// The token that every form sends back as `csrf`.
    pub csrf: String,
    /// Path and query of this page, where theme switch and sign-in return to.
    pub here: String,
    /// A designation with an asterisk stands on this page, so its footnote must stand below.
    pub footnote: bool,
    /// The text in the header's check box.
    pub check_text: String,
    /// The version that the footer names.
    pub version: String,
    /// What the last act did, shown once on top of the page.
    pub notice: Option<Notice>,
    /// How many unread notices the user has.
    pub bell: u32,
}

impl Frame {
    /// The reader may ask, so the header has its check box.
    pub fn offers_check(&self) -> bool {
        self.nav.iter().any(|item| item.place == Place::Check)
    }

    /// The themes of the switch in the footer.
    pub fn themes(&self) -> [Theme; 3] {
        Theme::ALL
    }
}

/// A language of the switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice {
    /// Its tag, as the form sends it as `lang`.
    pub tag: String,
    /// What it calls itself.
    pub endonym: String,
    /// The page is in it.
    pub current: bool,
}

impl LanguageChoice {
    /// The line of a language on a page in the language `of`.
    pub fn of(lang: &Lang, of: &Lang) -> Self {
        let (tag, endonym) = (lang.tag().to_owned(), lang.meta().endonym.clone());
        Self { current: lang.tag() == of.tag(), tag, endonym }
    }
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// As the authority writes it, for example `A. Petrova`.
    pub name: String,
    /// The role in words.
    pub role: String,
}

/// One line of the side navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub place: Place,
    /// How many items wait there, if that is counted.
    pub count: Option<u32>,
    /// The reader is there.
    pub current: bool,
}

/// The places that the navigation knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where a person begins.
    Desk,
    /// Requests by their clock.
    Inbox,
    /// A new check.
    Check,
    /// How many, and how timely.
    Figures,
    /// Who looked at what.
    Audit,
    /// Is the node well?
    Health,
    /// Who works here.
    People,
    /// Who may do what, and why.
    Rules,
    /// Who may use the API.
    Tokens,
}

impl Place {
    /// All places, in the order of the screen.
    pub const ALL: [Self; 9] = [
        Self::Desk,
        Self::Inbox,
        Self::Check,
        Self::Figures,
        Self::Audit,
        Self::Health,
        Self::People,
        Self::Rules,
        Self::Tokens,
    ];

    /// The path it stands at.
    pub fn href(&self) -> &'static str {
        match self {
            Self::Desk => "/desk",
            Self::Inbox => "/inbox",
            Self::Check => "/check",
            Self::Figures => "/figures",
            Self::Audit => "/audit",
            Self::Health => "/health",
            Self::People => "/people",
            Self::Rules => "/rules",
            Self::Tokens => "/tokens",
        }
    }

    /// The key of its name in `web.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Desk => "nav-desk",
            Self::Inbox => "nav-inbox",
            Self::Check => "nav-check",
            Self::Figures => "nav-figures",
            Self::Audit => "nav-audit",
            Self::Health => "nav-health",
            Self::People => "nav-people",
            Self::Rules => "nav-rules",
            Self::Tokens => "nav-tokens",
        }
    }

    /// The name of its icon in `icons.svg`.
    pub fn icon(&self) -> &'static str {
        match self {
            Self::Desk => "user",
            Self::Inbox => "inbox",
            Self::Check => "search",
            Self::Figures => "chart-column",
            Self::Audit => "scroll-text",
            Self::Health => "activity",
            Self::People => "users",
            Self::Rules => "shield",
            Self::Tokens => "key-round",
        }
    }
}

/// The theme, kept in the cookie `theme`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the reader's system says.
    #[default]
    System,
    /// Light whatever the system says.
    Light,
    /// Dark whatever the system says.
    Dark,
}

impl Theme {
    /// All themes, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in the cookie, in the form and in `data-theme`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// What `data-theme` says; `None` leaves the choice to the system.
    pub fn forced(&self) -> Option<&'static str> {
        (*self != Self::System).then(|| self.as_str())
    }

    /// Reads the word that [`Theme::as_str`] writes; anything else is the system's theme.
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.as_str() == text).unwrap_or_default()
    }

    /// The key of its name in `web.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::System => "theme-system",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

/// What the last act did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It is done.
    Done(String),
    /// It is done, but look at this.
    Warning(String),
}

impl Notice {
    /// The class of the box.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Done(_) => "ok",
            Self::Warning(_) => "warn",
        }
    }

    /// The glyph before the words.
    pub fn glyph(&self) -> &'static str {
        match self {
            Self::Done(_) => "✓",
            Self::Warning(_) => "△",
        }
    }

    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Done(text) | Self::Warning(text) => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn themes_round_trip() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.as_str()), theme);
        }
    }

    proptest! {
        #[test]
        fn a_foreign_cookie_is_the_systems_theme(text in "[a-zA-Z0-9\"<>;= ]{0,12}") {
            prop_assume!(text != "light" && text != "dark");
            prop_assert_eq!(Theme::parse(&text), Theme::System);
        }
    }
}
