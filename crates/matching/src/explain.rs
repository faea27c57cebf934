//! Explaining: how well does a holding fit a question, and what speaks for and against it?
//!
//! The index finds; what is shown is compared once more with the holding itself, so that every reason tells what is truly held.

use model::{Query, Reason, Subject};

use crate::exact::{Identifier, asked_in, held_by};
use crate::name::Comparison;
use crate::person::{Identity, compare_persons};

/// Compares a question with one holding. The score is that of [`crate::Index::search`]; reasons come identifiers first, each detail as
/// `asked = held`. A score of 0 says that nothing agrees.
pub fn explain(query: &Query, subject: &Subject) -> Comparison {
    let mut found = Comparison { score: 0.0, reasons: Vec::new() };
    let held = held_by(subject);
    for asked in asked_in(query) {
        let scored = held.iter().filter_map(|held| Some((asked.agrees(&held.packed())?, held)));
        if let Some((score, held)) = scored.max_by(|a, b| a.0.total_cmp(&b.0)) {
            found.score = found.score.max(score);
            found.reasons.push(identifier_reason(&asked, held));
        }
    }
    let held = match subject {
        Subject::Person(person) => Some(Identity::held(person)),
        Subject::Organisation(organisation) => Some(Identity::held_organisation(organisation)),
        _ => None,
    };
    if let (Some(asked), Some(held)) = (Identity::asked(query), held)
        && asked.organisation == held.organisation
    {
        let compared = compare_persons(&asked, &held);
        found.score = found.score.max(compared.score);
        found.reasons.extend(compared.reasons);
    }
    found
}

fn identifier_reason(asked: &Identifier, held: &Identifier) -> Reason {
    Reason { kind: asked.reason(held), detail: format!("{} = {}", asked.shown(), held.shown()) }
}
