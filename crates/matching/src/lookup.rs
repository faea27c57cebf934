//! Looking up: which identifiers of a segment are the one asked for?
//!
//! By the first letters that are known or by the last, whichever leaves fewer to read. INVARIANT bounded: at most [`READ_MAX`] are read.

use std::cmp::Ordering;
use std::ops::Range;

use crate::exact::{End, Identifier, Kind, form_of};
use crate::identifier::PHONE_TAIL;
use crate::numbers::lower_bound;
use crate::segment::View;

/// Identifiers read for one that is asked for at most.
const READ_MAX: usize = 1 << 14;
/// Of so few all are read.
const SHORT: usize = 16;

/// Which of the view's identifiers have these letters at that end: places in the order from that end.
fn run(view: View<'_>, kind: Kind, letters: &[u8], end: End) -> Range<usize> {
    let compare = |at: usize| {
        let packed = view.identifier(place(view, end, at));
        let held = end.looks(form_of(packed)).take(letters.len());
        packed.first().cmp(&Some(&(kind as u8))).then_with(|| held.cmp(end.looks(letters)))
    };
    let count = view.identifier_count();
    let from = lower_bound(count, |at| compare(at) == Ordering::Less);
    from..lower_bound(count, |at| compare(at) != Ordering::Greater)
}

/// Which identifier stands at a place of the order from that end.
fn place(view: View<'_>, end: End, at: usize) -> usize {
    if end == End::First { at } else { view.backward.get(at) as usize }
}

/// The slots of the holdings whose identifier agrees, with the score of each.
pub(crate) fn look_up(view: View<'_>, asked: &Identifier) -> Vec<(u32, f32)> {
    let (mut first, mut last) = asked.ends();
    if asked.kind == Kind::Phone {
        // A number from home has no country code: the last digits find both.
        (first, last) = (&[], &last[last.len().saturating_sub(PHONE_TAIL)..]);
    }
    let mut runs = Vec::with_capacity(2);
    for (letters, end) in [(first, End::First), (last, End::Last)] {
        // A run so short need not be made shorter.
        if !letters.is_empty() && runs.iter().all(|(_, run): &(End, Range<usize>)| run.len() >= SHORT) {
            runs.push((end, run(view, asked.kind, letters, end)));
        }
    }
    let shortest = runs.into_iter().min_by_key(|(_, run)| run.len());
    let found = shortest.into_iter().flat_map(|(end, run)| run.take(READ_MAX).map(move |at| place(view, end, at)));
    let agreeing = |at: usize| Some((view.holder(at), asked.agrees(view.identifier(at))?));
    found.filter_map(agreeing).collect()
}
