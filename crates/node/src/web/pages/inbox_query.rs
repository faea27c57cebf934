//! What the inbox's address asks for, and the address for what one wants to see.

use model::{PartyId, Timestamp};

use super::visit::Reader;
use crate::{
    cases::Readable,
    store::{After, Wanted},
    web::{session::query_value, views::InboxFilter},
};

/// What is due within a day.
const DUE_MS: i64 = 24 * 3_600_000;

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InboxQuery {
    /// Which requests.
    pub filter: InboxFilter,
    /// Of which instrument; empty if of any.
    pub instrument: String,
    /// With which party; empty if with any.
    pub with: String,
    /// Where the page begins; at the beginning if the address does not say so.
    pub after: Option<After>,
}

impl InboxQuery {
    /// Reads the address; a word that means nothing asks for nothing.
    pub fn of(reader: &Reader) -> Self {
        Self::read(|name| reader.asked(name).to_owned())
    }

    /// Reads the query of an address, as [`InboxQuery::query`] writes it and forms carry it.
    pub fn parse(query: &str) -> Self {
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(found, _)| *found == name).map_or_else(String::new, |(_, value)| value.to_owned())
        };
        Self::read(value)
    }

    fn read(asked: impl Fn(&str) -> String) -> Self {
        let name = |text: String| {
            let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if text.len() <= 64 && text.chars().all(legal) { text } else { String::new() }
        };
        Self {
            filter: InboxFilter::parse(&asked("filter")),
            instrument: name(asked("instrument")),
            with: PartyId::new(&asked("with")).map_or_else(|_| String::new(), |party| party.to_string()),
            after: After::parse(&asked("after")),
        }
    }

    /// The query of the address that asks for it, from the first page on.
    pub fn query(&self) -> String {
        let pairs = [("filter", self.filter.as_str()), ("instrument", &self.instrument), ("with", &self.with)];
        let given = pairs.iter().filter(|(name, value)| !value.is_empty() && (*name, *value) != ("filter", "all"));
        given.map(|(name, value)| format!("{name}={}", query_value(value))).collect::<Vec<_>>().join("&")
    }

    /// The address of that query.
    pub fn href(query: &str) -> String {
        if query.is_empty() { "/inbox".to_owned() } else { format!("/inbox?{query}") }
    }

    /// The address of the page behind a row.
    pub fn page(&self, after: After) -> String {
        let query = self.query();
        let mark = if query.is_empty() { "" } else { "&" };
        format!("/inbox?{query}{mark}after={after}")
    }

    /// The address of the same with another filter.
    pub fn with_filter(&self, filter: InboxFilter) -> String {
        Self::href(&Self { filter, after: None, ..self.clone() }.query())
    }

    /// What the store is asked for, of what this officer may read. `None` if no open case can be found: what is to be reviewed or erased is
    /// no list of open cases.
    pub fn wanted<'a>(&'a self, officer: &'a str, readable: &'a Readable, now: Timestamp) -> Option<Wanted<'a>> {
        let instruments = match self.instrument.as_str() {
            "" => readable.names(),
            instrument if readable.has(instrument) => Some(std::slice::from_ref(&self.instrument)),
            _ => return None,
        };
        if self.filter == InboxFilter::Kept {
            return None;
        }
        Some(Wanted {
            open: true,
            due_before: (self.filter == InboxFilter::Due).then(|| now.plus_ms(DUE_MS)),
            owner: match self.filter {
                InboxFilter::Mine => Some(officer),
                InboxFilter::Untaken => Some(""),
                _ => None,
            },
            partner: Some(self.with.as_str()).filter(|with| !with.is_empty()),
            instruments,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_instrument_that_may_not_be_read_finds_nothing() {
        let query = InboxQuery::parse("instrument=asylum-case&filter=untaken");
        let (theirs, all, now) = (Readable::only(&["readmission"]), Readable::all(), Timestamp(0));
        assert_eq!(query.wanted("a", &theirs, now), None);
        let wanted = query.wanted("a", &all, now).unwrap();
        assert_eq!((wanted.instruments, wanted.owner), (Some(&["asylum-case".to_owned()][..]), Some("")));
        let any = InboxQuery::default();
        assert_eq!(any.wanted("a", &theirs, now).unwrap().instruments, theirs.names());
        assert_eq!(any.wanted("a", &all, now).unwrap().instruments, None);
    }

    #[test]
    fn what_is_to_be_reviewed_is_no_list_of_open_cases() {
        let kept = InboxQuery::parse("filter=kept");
        assert_eq!(kept.wanted("a", &Readable::all(), Timestamp(0)), None);
    }

    proptest! {
        #[test]
        fn an_address_asks_for_what_it_was_made_of(
            filter in prop::sample::select(&InboxFilter::ALL),
            instrument in "([a-z][a-z-]{1,12})?",
            with in "([a-z][a-z0-9]{1,8}-spoc)?",
        ) {
            let query = InboxQuery { filter, instrument, with, after: None };
            prop_assert_eq!(InboxQuery::parse(&query.query()), query);
        }

        #[test]
        fn any_other_word_asks_for_nothing(text in "[ -~]{0,80}") {
            let query = InboxQuery::read(|_| text.clone());
            prop_assert!(!InboxQuery::href(&query.query()).contains(['<', '"', ' ']));
        }
    }
}
