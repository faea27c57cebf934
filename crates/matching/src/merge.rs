//! Merging: several segments become one, without what was erased.
//!
//! Every order of the new segment is the same order of the old ones, so that merging reads each of them once, from its start to its end.

use std::cmp::Ordering;

use crate::columns::Columns;
use crate::exact::End;
use crate::index::Gone;
use crate::segment::View;

/// In place of a slot: erased.
const ERASED: u32 = u32::MAX;

/// A segment to be merged, and what of it was erased.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub view: View<'a>,
    pub gone: &'a Gone,
}

/// The items of several sorted sources in order, each with the number of its source.
pub(crate) struct Merged<T, I> {
    heads: Vec<Option<T>>,
    rest: Vec<I>,
}

impl<T: Ord, I: Iterator<Item = T>> Merged<T, I> {
    pub(crate) fn new(mut rest: Vec<I>) -> Self {
        Self { heads: rest.iter_mut().map(Iterator::next).collect(), rest }
    }
}

impl<T: Ord, I: Iterator<Item = T>> Iterator for Merged<T, I> {
    type Item = (usize, T);

    fn next(&mut self) -> Option<(usize, T)> {
        let heads = self.heads.iter().enumerate().filter_map(|(at, head)| Some((head.as_ref()?, at)));
        let (_, at) = heads.min()?;
        let next = self.rest[at].next();
        let item = std::mem::replace(&mut self.heads[at], next)?;
        Some((at, item))
    }
}

/// Identifiers in their order from the first letter on, or from the last.
struct Ordered<'a> {
    packed: &'a [u8],
    from: End,
    at: usize,
}

impl PartialEq for Ordered<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ordered<'_> {}

impl PartialOrd for Ordered<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.from.order(self.packed, other.packed)
    }
}

/// Makes one segment of several.
pub(crate) fn merge(sources: &[Source<'_>]) -> Columns {
    let mut columns = Columns::default();
    let places = dictionary(sources, &mut columns);
    let slots = rows(sources, &places, &mut columns);
    let ids = sources.iter().map(|source| source.view.by_id.iter().map(|slot| (source.view.id(slot), slot)));
    let by_id = Merged::new(ids.collect()).map(|(from, (_, slot))| slots[from][slot as usize]);
    columns.by_id = by_id.filter(|&slot| slot != ERASED).collect();
    identifiers(sources, &slots, &mut columns);
    columns
}

/// Writes all words that are still in use; gives the new place of each source's words.
fn dictionary(sources: &[Source<'_>], columns: &mut Columns) -> Vec<Vec<u32>> {
    let used = |source: &Source<'_>| -> Option<Vec<bool>> {
        if source.gone.is_empty() {
            return None;
        }
        let mut used = vec![false; source.view.word_count()];
        for slot in (0..source.view.persons as u32).filter(|slot| !source.gone.contains(slot)) {
            source.view.forms(slot).flat_map(|form| form.words.iter()).for_each(|word| used[word as usize] = true);
        }
        Some(used)
    };
    let used: Vec<Option<Vec<bool>>> = sources.iter().map(used).collect();
    let words = sources.iter().map(|source| {
        let view = source.view;
        (0..view.word_count() as u32).map(move |word| (view.word(word).text, word))
    });
    let mut places: Vec<Vec<u32>> = sources.iter().map(|source| vec![0; source.view.word_count()]).collect();
    let mut last: Option<&[u8]> = None;
    for (from, (text, word)) in Merged::new(words.collect()) {
        if used[from].as_ref().is_some_and(|used| !used[word as usize]) {
            continue;
        }
        if last != Some(text) {
            columns.word(sources[from].view.packed(word));
            last = Some(text);
        }
        places[from][word as usize] = columns.words_at.len() as u32 - 1;
    }
    places
}

/// Writes persons, then everything else; gives the new slot of each source's.
fn rows(sources: &[Source<'_>], places: &[Vec<u32>], columns: &mut Columns) -> Vec<Vec<u32>> {
    let mut slots: Vec<Vec<u32>> = sources.iter().map(|source| vec![ERASED; source.view.records]).collect();
    let persons = sources.iter().map(|source| {
        let view = source.view;
        view.births().map(move |(born, slot)| (born, view.id(slot), slot))
    });
    for (from, (born, id, slot)) in Merged::new(persons.collect()) {
        let Source { view, gone } = sources[from];
        if !gone.contains(&slot) {
            slots[from][slot as usize] = columns.ids.len() as u32;
            columns.person(id.0, born, view.code(slot));
            columns.names(view.forms(slot), &places[from]);
        }
    }
    let things = sources.iter().map(|source| {
        let view = source.view;
        (view.persons as u32..view.records as u32).map(move |slot| (view.id(slot), slot))
    });
    for (from, (id, slot)) in Merged::new(things.collect()) {
        if !sources[from].gone.contains(&slot) {
            slots[from][slot as usize] = columns.ids.len() as u32;
            columns.ids.push(id.0);
        }
    }
    slots
}

fn identifiers(sources: &[Source<'_>], slots: &[Vec<u32>], columns: &mut Columns) {
    let mut places: Vec<Vec<u32>> = sources.iter().map(|source| vec![ERASED; source.view.identifier_count()]).collect();
    let forward = sources.iter().map(|source| {
        let view = source.view;
        (0..view.identifier_count()).map(move |at| Ordered { packed: view.identifier(at), from: End::First, at })
    });
    for (from, Ordered { packed, at, .. }) in Merged::new(forward.collect()) {
        let slot = slots[from][sources[from].view.holder(at) as usize];
        if slot != ERASED {
            places[from][at] = columns.holders.len() as u32;
            columns.identifier(packed, slot);
        }
    }
    let backward = sources.iter().map(|source| {
        let view = source.view;
        view.backward.iter().map(move |at| {
            let at = at as usize;
            Ordered { packed: view.identifier(at), from: End::Last, at }
        })
    });
    let places = Merged::new(backward.collect()).map(|(from, item)| places[from][item.at]);
    columns.backward = places.filter(|&place| place != ERASED).collect();
}
