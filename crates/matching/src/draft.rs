//! Drafts: holdings as they come in, until a segment is made of them.

use model::{HoldingId, Subject};
use rustc_hash::FxHashMap;

use crate::columns::Columns;
use crate::date;
use crate::evidence::Particulars;
use crate::exact::{End, PARTS_MAX, held_by};
use crate::form::{self, Form, forms};
use crate::name::Parts;
use crate::organisation::searchable;
use crate::person::{names_of, particulars};
use crate::word::Token;

/// What is known of one holding. Its names and identifiers lie in the draft.
#[derive(Debug)]
struct Row {
    id: i64,
    /// Nothing if it is no person: the date of birth as a number, and the nationality as one.
    person: Option<(u32, u16)>,
    forms: (u32, u32),
    identifiers: (u32, u32),
}

/// Holdings that are to become a segment.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    rows: Vec<Row>,
    /// The row of each holding: the last one if it came twice.
    latest: FxHashMap<i64, usize>,
    words: FxHashMap<Box<str>, Option<u32>>,
    tokens: Vec<Token>,
    /// As a segment keeps them, with words in the order of their coming.
    forms: Vec<u8>,
    identifiers: Vec<Vec<u8>>,
}

impl Draft {
    /// Adds a holding; one of the same id is replaced.
    pub(crate) fn add(&mut self, HoldingId(id): HoldingId, subject: &Subject) {
        let (forms, identifiers) = (self.forms.len() as u32, self.identifiers.len() as u32);
        let mut known = None;
        if let Subject::Person(person) = subject {
            names_of(person).for_each(|parts| self.form(&parts));
            known = Some((person.born.map_or(0, date::number), particulars(person).code()));
        }
        if let Subject::Organisation(organisation) = subject {
            let also = organisation.also.iter().take(PARTS_MAX);
            let names = [&organisation.name].into_iter().chain(also).flat_map(|name| searchable(name));
            names.for_each(|name| self.form(&Parts::split(&name)));
            known = Some((date::ORGANISATION, Particulars::of_seat(&organisation.country).code()));
        }
        self.identifiers.extend(held_by(subject).iter().map(|identifier| identifier.packed()));
        self.latest.insert(id, self.rows.len());
        self.rows.push(Row {
            id,
            person: known,
            forms: (forms, self.forms.len() as u32),
            identifiers: (identifiers, self.identifiers.len() as u32),
        });
    }

    fn form(&mut self, parts: &Parts) {
        if parts.words.is_empty() {
            return;
        }
        let (mut family, mut full, mut words) = (parts.family, 0, Vec::with_capacity(parts.words.len()));
        for (at, word) in parts.words.iter().enumerate() {
            match self.word(word) {
                Some(word) => {
                    full += u8::from(self.tokens[word as usize].word().is_full());
                    words.push(word);
                }
                // A word that cannot be read is none; the family name is then shorter by it.
                None => family -= usize::from(at < parts.family),
            }
        }
        form::write(&mut self.forms, words.into_iter(), family, full);
    }

    fn word(&mut self, text: &str) -> Option<u32> {
        if let Some(known) = self.words.get(text) {
            return *known;
        }
        let word = Token::read(text).map(|token| {
            self.tokens.push(token);
            self.tokens.len() as u32 - 1
        });
        self.words.insert(text.into(), word);
        word
    }

    /// How many holdings it has.
    pub(crate) fn len(&self) -> usize {
        self.latest.len()
    }

    /// Puts everything in the order of a segment.
    pub(crate) fn columns(self) -> Columns {
        let mut columns = Columns::default();
        let mut rows: Vec<&Row> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(at, row)| self.latest.get(&row.id) == Some(at))
            .map(|(_, row)| row)
            .collect();
        // Nobody's date of birth is as late as that of things.
        rows.sort_unstable_by_key(|row| (row.person.map_or(u32::MAX, |(born, _)| born), row.id));
        let places = self.dictionary(&rows, &mut columns);
        let mut identifiers: Vec<(&[u8], u32)> = Vec::new();
        for (slot, row) in rows.iter().enumerate() {
            match row.person {
                Some((born, state)) => {
                    columns.person(row.id, born, state);
                    columns.names(self.forms_of(row), &places);
                }
                None => columns.ids.push(row.id),
            }
            let (from, to) = row.identifiers;
            let own = &self.identifiers[from as usize..to as usize];
            identifiers.extend(own.iter().map(|packed| (&packed[..], slot as u32)));
        }
        columns.by_id = (0..rows.len() as u32).collect();
        columns.by_id.sort_unstable_by_key(|&slot| rows[slot as usize].id);
        identifiers.sort_unstable_by(|a, b| End::First.order(a.0, b.0).then(a.1.cmp(&b.1)));
        let mut backward: Vec<u32> = (0..identifiers.len() as u32).collect();
        backward.sort_unstable_by(|&a, &b| {
            End::Last.order(identifiers[a as usize].0, identifiers[b as usize].0).then(a.cmp(&b))
        });
        columns.backward = backward;
        identifiers.iter().for_each(|(packed, slot)| columns.identifier(packed, *slot));
        columns
    }

    fn forms_of(&self, row: &Row) -> impl Iterator<Item = Form<'_>> {
        forms(&self.forms[row.forms.0 as usize..row.forms.1 as usize])
    }

    /// Writes the words that rows have, in the order of letters; gives the new place of each.
    fn dictionary(&self, rows: &[&Row], columns: &mut Columns) -> Vec<u32> {
        let mut used = vec![false; self.tokens.len()];
        for row in rows {
            self.forms_of(row).flat_map(|form| form.words.iter()).for_each(|word| used[word as usize] = true);
        }
        let mut order: Vec<u32> = (0..self.tokens.len() as u32).filter(|&word| used[word as usize]).collect();
        order.sort_unstable_by_key(|&word| self.tokens[word as usize].word().text);
        let mut places = vec![0; self.tokens.len()];
        for (place, &word) in order.iter().enumerate() {
            columns.word(self.tokens[word as usize].packed());
            places[word as usize] = place as u32;
        }
        places
    }
}
