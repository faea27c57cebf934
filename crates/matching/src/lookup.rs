//! Looking up: which identifiers of a segment are the one asked for?
//!
//! By the first letters that are known or by the last, whichever leaves fewer to read. INVARIANT bounded: at most [`READ_MAX`] are read.

use std::cmp::Ordering;
use std::ops::Range;

use crate::exact::{Identifier, Kind, fold};
use crate::identifier::PHONE_TAIL;
use crate::numbers::lower_bound;
use crate::segment::View;

/// Identifiers read for one that is asked for at most.
const READ_MAX: usize = 1 << 14;

/// How an identifier's letters compare with the first letters asked for, `Equal` if they begin so.
fn begins(packed: &[u8], kind: Kind, letters: impl Iterator<Item = u8>, backward: bool) -> Ordering {
    let form = packed.get(3..).unwrap_or_default();
    let mut held = form.iter();
    let mut next = || if backward { held.next_back() } else { held.next() };
    packed.first().cmp(&Some(&(kind as u8))).then_with(|| {
        for letter in letters {
            match next().map(|&held| fold(held)).cmp(&Some(fold(letter))) {
                Ordering::Equal => {}
                other => return other,
            }
        }
        Ordering::Equal
    })
}

/// Which of the view's identifiers begin, or end, with these letters: places in the one order or the other.
fn run(view: View<'_>, kind: Kind, letters: &[u8], backward: bool) -> Range<usize> {
    let compare = |at: usize| {
        let at = if backward { view.backward.get(at) as usize } else { at };
        if backward {
            begins(view.identifier(at), kind, letters.iter().rev().copied(), true)
        } else {
            begins(view.identifier(at), kind, letters.iter().copied(), false)
        }
    };
    let count = view.identifier_count();
    let from = lower_bound(count, |at| compare(at) == Ordering::Less);
    from..lower_bound(count, |at| compare(at) != Ordering::Greater)
}

/// The slots of the holdings whose identifier agrees, with the score of each.
pub(crate) fn look_up(view: View<'_>, asked: &Identifier) -> Vec<(u32, f32)> {
    let (mut first, mut last) = asked.ends();
    if asked.kind == Kind::Phone {
        // A number from home has no country code: the last digits find both.
        (first, last) = (&[], &last[last.len().saturating_sub(PHONE_TAIL)..]);
    }
    let forward = if first.is_empty() { None } else { Some(run(view, asked.kind, first, false)) };
    let backward = if last.is_empty() || forward.as_ref().is_some_and(|run| run.len() < 16) {
        None
    } else {
        Some(run(view, asked.kind, last, true))
    };
    let found: Vec<usize> = match (forward, backward) {
        (Some(forward), Some(backward)) if forward.len() > backward.len() => {
            backward.map(|at| view.backward.get(at) as usize).take(READ_MAX).collect()
        }
        (Some(forward), _) => forward.take(READ_MAX).collect(),
        (None, Some(backward)) => backward.map(|at| view.backward.get(at) as usize).take(READ_MAX).collect(),
        (None, None) => Vec::new(),
    };
    let agreeing = |at: usize| Some((view.holder(at), asked.agrees(view.identifier(at))?));
    found.into_iter().filter_map(agreeing).collect()
}
