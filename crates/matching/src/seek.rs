//! Seeking: which persons of a segment are worth comparing with the one asked for?
//!
//! A whole date of birth leads straight to the few who were born then, or on a date one slip away; without one, the words that tell
//! the most lead to those who have them. INVARIANT enough: whoever is not found here would be no match, but for the bounds below.

use std::ops::Range;

use crate::date;
use crate::near::Near;
use crate::numbers::Numbers;
use crate::person::Identity;
use crate::segment::View;
use crate::word::WORD_MIN;

/// Persons found by their words who are compared whole for one question at most, the most promising first.
const PROMISING_MAX: usize = 256;
/// Years between two dates of birth of which one is a year alone, at most: beyond it even the same name is no match.
const YEARS_MAX: u32 = 1;
/// Persons of one date who are all compared whole; of more only those with a word that sounds like one asked for.
const BORN_ALL: usize = 256;
/// Persons of dates with one wrong digit of whom all with one word like an asked one are compared whole; of more only those with two.
const SLIPS_ALL: usize = 1 << 14;
/// Persons of the asked date who are compared whole at most.
const BORN_MAX: usize = 8_192;
/// Slots whose sums are made together, so that they stay at hand.
const BLOCK: u32 = 1 << 14;

/// The slots of the persons worth comparing, none twice.
pub(crate) fn seek(view: View<'_>, near: &mut Near<'_>, asked: &Identity) -> Vec<u32> {
    if asked.organisation {
        return promising(view, near, &[view.organisations()]);
    }
    let Some(born) = asked.particulars.born else { return promising(view, near, &view.everybody()) };
    let Some(date) = date::whole(born) else { return promising(view, near, &around(view, born.year)) };
    // Most registers have nobody without a whole date.
    let mut slots = if view.loose { promising(view, near, &loose(view, born.year)) } else { Vec::new() };
    for born in [date, date::swapped(date)] {
        let there = view.born_in(born..born + 1);
        let all = there.len() <= BORN_ALL;
        slots.extend(there.filter(|&slot| all || has_word(view, near, slot)).take(BORN_MAX));
    }
    // INVARIANT any other date sinks even the same name below SCORE_MIN, so nobody else need be looked at.
    let slips: Vec<Range<u32>> = date::one_digit_from(date).map(|other| view.born_in(other..other + 1)).collect();
    let full = near.asked().iter().filter(|word| word.is_full()).count();
    let few = slips.iter().map(ExactSizeIterator::len).sum::<usize>() <= SLIPS_ALL;
    for slip in slips {
        slots.extend(
            slip.filter(|&slot| if few { has_word(view, near, slot) } else { may_agree(view, near, (slot, full)) }),
        );
    }
    slots.sort_unstable();
    slots.dedup();
    slots
}

/// Whether a person has a word that is like one asked for.
fn has_word(view: View<'_>, near: &mut Near<'_>, slot: u32) -> bool {
    view.forms(slot).any(|form| form.words.iter().any(|word| near.like(word) != 0))
}

/// Whether a name of a person may agree so well that a date with a wrong digit is made good; `full` words of the asked name tell.
fn may_agree(view: View<'_>, near: &mut Near<'_>, (slot, full): (u32, usize)) -> bool {
    let asked = near.asked().len();
    view.forms(slot).any(|form| {
        let like = form.words.iter().fold(0, |all, word| all | near.like(word));
        // One word of two or more is a namesake; only joined and parted names change the number of words.
        let two = full >= 2 && form.full >= 2 && form.words.len() == asked;
        like.count_ones() >= if two { 2 } else { 1 }
    })
}

/// Whoever was born in a year or the neighbouring ones, or nobody knows when.
fn around(view: View<'_>, year: u16) -> [Range<u32>; 2] {
    let year = u32::from(year);
    let years = year.saturating_sub(YEARS_MAX).max(1) * 10_000..(year + YEARS_MAX + 1) * 10_000;
    [view.born_in(0..1), view.born_in(years)]
}

/// Of [`around`], whoever has no whole date of birth.
fn loose(view: View<'_>, year: u16) -> Vec<Range<u32>> {
    let [unknown, _] = around(view, year);
    let year = u32::from(year);
    let years = year.saturating_sub(YEARS_MAX).max(1)..=year + YEARS_MAX;
    let partial = years.flat_map(|year| (0..=12).map(move |month| year * 10_000 + month * 100));
    [unknown]
        .into_iter()
        .chain(partial.map(|born| view.born_in(born..born + 1)))
        .filter(|slots| !slots.is_empty())
        .collect()
}

/// A word's list, as far as it has been read.
struct List<'a> {
    slots: Numbers<'a>,
    at: usize,
    worth: f32,
}

/// The slots in `ranges` whose names share the most telling words with the question.
fn promising(view: View<'_>, near: &mut Near<'_>, ranges: &[Range<u32>]) -> Vec<u32> {
    let mut best = Best::default();
    let mut sums = vec![0.0_f32; ranges.iter().map(|range| range.len() as u32).max().unwrap_or(0).min(BLOCK) as usize];
    for range in ranges.iter().filter(|range| !range.is_empty()) {
        let mut lists = lists(view, near, range);
        let mut start = range.start;
        while start < range.end && !lists.is_empty() {
            let end = start.saturating_add(BLOCK).min(range.end);
            for list in &mut lists {
                while list.at < list.slots.len() {
                    let slot = list.slots.get(list.at);
                    if slot >= end {
                        break;
                    }
                    sums[(slot - start) as usize] += list.worth;
                    list.at += 1;
                }
            }
            for (slot, sum) in (start..end).zip(&mut sums) {
                if *sum > best.least {
                    best.add(view, *sum, slot);
                }
                *sum = 0.0;
            }
            start = end;
        }
    }
    best.slots(view)
}

/// The lists of all words that are like an asked one, as far as they lie in a range.
fn lists<'a>(view: View<'a>, near: &mut Near<'_>, range: &Range<u32>) -> Vec<List<'a>> {
    let mut lists = Vec::new();
    for i in 0..near.asked().len() {
        for at in 0..near.found(i).len() {
            let word = near.found(i)[at];
            let all = view.list(word);
            let slots = all.slice(all.lower_bound(range.start)..all.lower_bound(range.end));
            if slots.len() == 0 {
                continue;
            }
            let alike = near.of(i, word);
            if alike >= WORD_MIN {
                let rarity = (view.persons as f32 / all.len() as f32).ln_1p();
                lists.push(List { slots, at: 0, worth: alike * rarity });
            }
        }
    }
    lists
}

/// The best sums so far.
#[derive(Default)]
struct Best {
    found: Vec<(f32, u32)>,
    /// What a sum must exceed to be among the best.
    least: f32,
}

impl Best {
    fn add(&mut self, view: View<'_>, sum: f32, slot: u32) {
        self.found.push((sum, slot));
        if self.found.len() >= 8 * PROMISING_MAX {
            self.cut(view);
        }
    }

    fn cut(&mut self, view: View<'_>) {
        if self.found.len() > PROMISING_MAX {
            let order =
                |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then_with(|| view.id(a.1).cmp(&view.id(b.1)));
            let (_, last, _) = self.found.select_nth_unstable_by(PROMISING_MAX - 1, order);
            // Those of the same sum still compete by their ids.
            self.least = last.0.next_down();
            self.found.truncate(PROMISING_MAX);
        }
    }

    fn slots(mut self, view: View<'_>) -> Vec<u32> {
        self.cut(view);
        self.found.into_iter().map(|(_, slot)| slot).collect()
    }
}
