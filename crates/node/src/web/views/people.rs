//! What do the pages of getting in show: a link's set-up, a proof asked for anew, a form that waits, and who works here?

use super::Frame;
use crate::web::Lang;
use askama::Template;

/// A passkey is set up by a one-time link. Posts `ceremony`, `reply` to `action`.
#[derive(Template)]
#[template(path = "set_up.html")]
pub struct SetUpPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The node's party.
    pub designation: String,
    /// Whose link it is.
    pub name: String,
    /// Their role in words.
    pub role: String,
    /// Where the form goes.
    pub action: String,
    /// The last attempt failed.
    pub failed: bool,
}

/// On the way to the party's own provider. A form may not lead to another site, so this page does.
#[derive(Template)]
#[template(path = "leaving.html")]
pub struct LeavingPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// What people call the provider.
    pub provider: String,
    /// Where it is.
    pub url: String,
}

/// Is it still you? Posts `next`, `csrf`.
#[derive(Template)]
#[template(path = "prove.html")]
pub struct ProvePage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// Where to go afterwards.
    pub next: String,
    /// It is an invented officer, who only says so.
    pub persona: bool,
    /// A passkey can be proved.
    pub passkey: bool,
    /// What people call the party's provider, if there is one.
    pub provider: Option<String>,
    /// The last attempt failed.
    pub failed: bool,
}

/// A form to be sent again.
#[derive(Template)]
#[template(path = "parked.html")]
pub struct ParkedPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// Where it goes.
    pub action: String,
    /// What was typed.
    pub fields: Vec<(String, String)>,
}

impl ParkedPage<'_> {
    /// What was typed, as a reader knows it again: what is empty and the node's own marks are left out.
    pub fn typed(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(_, value)| value.trim()).filter(|value| value.chars().count() > 3)
    }
}

/// Who works here? `GET /people`; posts `id`, `name`, `role`, `standing`, `csrf`.
#[derive(Template)]
#[template(path = "people.html")]
pub struct PeoplePage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The people, by id.
    pub lines: Vec<PersonLine>,
    /// The roles to choose from for a new person.
    pub roles: Vec<RoleChoice>,
    /// The id that was typed.
    pub id: String,
    /// The name that was typed.
    pub name: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// A link that was just made; shown once.
    pub link: Option<SetUpLink>,
    /// Passkeys can be set up here.
    pub passkeys: bool,
}

impl PeoplePage<'_> {
    /// Of a person's role, the roles to choose from.
    pub fn roles_of<'p>(&'p self, line: &'p PersonLine) -> impl Iterator<Item = (&'p RoleChoice, bool)> {
        self.roles.iter().map(move |role| (role, role.value == line.role_word))
    }
}

/// A role to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleChoice {
    /// What the form sends.
    pub value: String,
    /// The role in words.
    pub label: String,
    /// It is chosen.
    pub selected: bool,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The role in words.
    pub role: String,
    /// The role's word.
    pub role_word: String,
    /// May sign in.
    pub active: bool,
    /// When they last signed in; `None` if never.
    pub seen: Option<String>,
    /// How many passkeys they have.
    pub passkeys: u64,
}

/// A set-up link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUpLink {
    /// Whose it is.
    pub name: String,
    /// Its path.
    pub path: String,
}
