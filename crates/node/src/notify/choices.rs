//! How does a person want to be told? An address for mail, a language, and the levels of which they get mail; each choice is an entry.
//!
//! The page always shows everything; a choice only says what is mailed, too. Nobody chooses for another.

use std::sync::Arc;

use lettre::Address;

use super::Level;
use crate::{
    node::Node,
    record::Record,
    store::{self, StoreError},
    web::Languages,
};

/// Characters of the longest address (RFC 5321, 4.5.3.1.3, without the brackets).
pub const ADDRESS_MAX: usize = 254;

/// What a person chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Where mail goes; empty for none.
    pub address: String,
    /// The tag of the language in which they are written to.
    pub lang: String,
    /// The levels of which they get mail, added up.
    pub levels: u8,
}

impl Default for Choice {
    /// No mail; should an address come, mail of every level, in the language that has every text.
    fn default() -> Self {
        let all = Level::ALL.into_iter().fold(0, |sum, level| sum | level.number());
        Self { address: String::new(), lang: "en".to_owned(), levels: all }
    }
}

impl Choice {
    /// Whether the person gets mail of that level.
    pub fn wants(&self, level: Level) -> bool {
        !self.address.is_empty() && self.levels & level.number() != 0
    }
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotChosen {
    /// The address has not the form of one.
    #[error("an address is at most {ADDRESS_MAX} characters, for example `duty@authority.example`")]
    Address,
    /// The node does not speak that language.
    #[error("this node does not speak that language")]
    Lang,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a person chose, or what holds for whoever did not.
///
/// # Errors
/// The store cannot be read now.
pub fn of(node: &Node, person: &str) -> Result<Choice, StoreError> {
    Ok(node.store.read(|conn| store::choice(conn, person))?.unwrap_or_default())
}

/// Keeps what a person chose for themselves.
///
/// # Errors
/// [`NotChosen`]
pub async fn choose(node: &Arc<Node>, languages: &Languages, person: &str, chosen: Choice) -> Result<(), NotChosen> {
    let address = chosen.address.trim().to_owned();
    let fits = address.len() <= ADDRESS_MAX && address.is_ascii() && address.parse::<Address>().is_ok();
    if !address.is_empty() && !fits {
        return Err(NotChosen::Address);
    }
    let lang = languages.get(&chosen.lang).ok_or(NotChosen::Lang)?.tag().to_owned();
    let levels = chosen.levels & Choice::default().levels;
    let record = Record::NoticesChosen { person: person.to_owned(), address, lang, levels };
    let now = node.clock.now();
    node.store.write("choose", move |tx| tx.record(&record, now)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_an_address_nobody_gets_mail() {
        let choice = Choice::default();
        assert!(Level::ALL.into_iter().all(|level| !choice.wants(level)));
        let choice = Choice { address: "a@b.example".into(), ..choice };
        assert!(Level::ALL.into_iter().all(|level| choice.wants(level)));
        let choice = Choice { levels: Level::ActNow.number(), ..choice };
        assert_eq!(Level::ALL.map(|level| choice.wants(level)), [true, false, false]);
    }
}
