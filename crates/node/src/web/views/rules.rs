//! What does the page of the rules show: the policies as they stand, and the answer to one question?

use super::{Frame, Picked};
use crate::web::Lang;
use askama::Template;

/// Why may somebody do that, and why not? `GET /rules?role=…&act=…&purpose=…&instrument=…`
#[derive(Template)]
#[template(path = "rules.html")]
pub struct RulesPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// The roles to choose from.
    pub roles: Vec<Picked>,
    /// The acts to choose from.
    pub acts: Vec<Picked>,
    /// The purposes to choose from.
    pub purposes: Vec<Picked>,
    /// The instruments to choose from.
    pub instruments: Vec<Picked>,
    /// The answer, if something was asked.
    pub answer: Option<RuleAnswer>,
    /// The rules, in the order in which they stand.
    pub rules: Vec<RuleLine>,
}

/// What the policies say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleAnswer {
    /// It may be done.
    pub permitted: bool,
    /// The rule that decides.
    pub rule: String,
    /// Whom to ask, if it may not.
    pub ask: String,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// Its name.
    pub id: String,
    /// It forbids.
    pub forbids: bool,
    /// Why, and by which law.
    pub why: String,
    /// The policy itself.
    pub text: String,
}
