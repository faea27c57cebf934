//! The index: which holdings does a question mean, best first?
//!
//! Holdings lie in segments, the oldest first, each newer one smaller. New holdings make a small segment of their own, so that they
//! are found at once; segments that have become too many are merged, small ones here, large ones by whoever keeps them
//! ([`Index::due`]), while searching goes on. It never decides, and it answers the same question over the same holdings the same way,
//! in whatever order they came. INVARIANT one record: a holding id stands in one segment, not erased there.

use std::borrow::Borrow;
use std::ops::Range;
use std::sync::Arc;

use model::{HoldingId, Query, Subject};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::align::{Alignment, Side, align};
use crate::columns::Columns;
use crate::draft::Draft;
use crate::evidence::{Evidence, weigh};
use crate::exact::asked_in;
use crate::lookup::look_up;
use crate::merge::{Merged, Source, merge};
use crate::near::{Asked, Near};
use crate::person::Identity;
use crate::seek::{seek, words};
use crate::segment::{Bytes, Form, Segment, View};

/// A person is a match from this score on. Names alone reach it when they agree but for spelling; a date of birth
/// lifts or sinks them. Chosen on labelled pairs of public lists, as the best compromise over scripts.
pub const SCORE_MIN: f32 = 0.74;
/// Holdings in one draft: more make more segments.
const DRAFT_MAX: usize = 1 << 18;
/// Segments of so many holdings are merged at once; larger ones when somebody has time.
const AT_ONCE: usize = 1 << 12;
/// A segment that is no larger than all newer ones together this many times over is merged with them.
const TIMES: usize = 4;

/// One holding that matches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Which holding.
    pub id: HoldingId,
    /// Likeness, 0.0–1.0; 1.0 only for an identifier that agrees. Why, [`crate::explain`] says.
    pub score: f32,
}

/// Slots of a segment that are erased.
pub(crate) type Gone = FxHashSet<u32>;

#[derive(Debug, Clone)]
struct Part {
    segment: Segment,
    gone: Gone,
}

/// The searchable part of a party's holdings.
#[derive(Debug, Default)]
pub struct Index {
    /// The oldest first.
    parts: Vec<Part>,
}

impl Index {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// An index of segments that were kept, the oldest first.
    pub fn of(segments: impl IntoIterator<Item = Segment>) -> Self {
        Self { parts: segments.into_iter().map(|segment| Part { segment, gone: Gone::default() }).collect() }
    }

    /// How many holdings it knows.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.segment.len() - part.gone.len()).sum()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its segments, the oldest first.
    pub fn segments(&self) -> impl Iterator<Item = &Segment> {
        self.parts.iter().map(|part| &part.segment)
    }

    /// Whether it knows a holding.
    pub fn contains(&self, id: HoldingId) -> bool {
        self.parts.iter().any(|part| part.segment.view().slot(id).is_some_and(|slot| !part.gone.contains(&slot)))
    }

    /// Adds a holding; one of the same id is replaced.
    pub fn insert(&mut self, id: HoldingId, subject: &Subject) {
        self.extend([(id, subject)]);
    }

    /// Adds holdings; of the same id the last one counts. Many at once are much faster than one after another.
    pub fn extend<S: Borrow<Subject>>(&mut self, holdings: impl IntoIterator<Item = (HoldingId, S)>) {
        let mut draft = Draft::default();
        for (id, subject) in holdings {
            self.remove(id);
            draft.add(id, subject.borrow());
            if draft.len() >= DRAFT_MAX {
                self.append(&std::mem::take(&mut draft).columns());
            }
        }
        if draft.len() > 0 {
            self.append(&draft.columns());
        }
        while let Some(run) = self.run().filter(|run| self.holdings(run) <= AT_ONCE) {
            let merge = self.merge(run);
            self.adopt(&merge, merge.in_memory());
        }
    }

    fn append(&mut self, columns: &Columns) {
        self.parts.push(Part { segment: in_memory(columns), gone: Gone::default() });
    }

    /// Forgets a holding; one that is not there is no error. It is no longer found, and its bytes go with the next merge.
    pub fn remove(&mut self, id: HoldingId) {
        for part in &mut self.parts {
            if let Some(slot) = part.segment.view().slot(id) {
                part.gone.insert(slot);
            }
        }
        self.parts.retain(|part| part.gone.len() < part.segment.len());
    }

    /// The newest segments that should become one: as many as are no larger than [`TIMES`] all that are newer.
    fn run(&self) -> Option<Range<usize>> {
        let mut newer = 0;
        let mut first = self.parts.len();
        for (at, part) in self.parts.iter().enumerate().rev() {
            if newer > 0 && part.segment.len() <= TIMES * newer {
                first = at;
            }
            newer += part.segment.len();
        }
        // A segment of which much is erased is written anew by itself.
        let worn = |part: &Part| part.gone.len() * TIMES > part.segment.len();
        let worn = || self.parts.iter().position(worn).map(|at| at..at + 1);
        if first < self.parts.len() { Some(first..self.parts.len()) } else { worn() }
    }

    fn holdings(&self, run: &Range<usize>) -> usize {
        self.parts[run.clone()].iter().map(|part| part.segment.len()).sum()
    }

    fn merge(&self, run: Range<usize>) -> Merge {
        Merge { parts: self.parts[run].to_vec() }
    }

    /// What should be merged when somebody has time. The work is done apart ([`Merge::write`]), then handed back ([`Index::adopt`]).
    pub fn due(&self) -> Option<Merge> {
        self.run().map(|run| self.merge(run))
    }

    /// What should be merged so that nothing of what was erased is left.
    pub fn worn(&self) -> Option<Merge> {
        let at = self.parts.iter().position(|part| !part.gone.is_empty())?;
        Some(self.merge(at..at + 1))
    }

    /// The ids of all holdings, in order.
    pub fn ids(&self) -> impl Iterator<Item = HoldingId> {
        let each = self.parts.iter().map(|part| {
            let view = part.segment.view();
            view.by_id.iter().filter(|slot| !part.gone.contains(slot)).map(move |slot| view.id(slot))
        });
        Merged::new(each.collect()).map(|(_, id)| id)
    }

    /// All segments as one.
    pub fn whole(&self) -> Option<Merge> {
        (self.parts.len() > 1 || self.parts.iter().any(|part| !part.gone.is_empty()))
            .then(|| self.merge(0..self.parts.len()))
    }

    /// Puts a merged segment in the place of those that it was merged from. What was erased meanwhile is erased from it too. If one of
    /// them is no longer there, nothing happens.
    pub fn adopt(&mut self, merge: &Merge, segment: Segment) {
        let same = |part: &Part, merged: &Part| part.segment.is(&merged.segment);
        let Some(from) =
            self.parts.iter().position(|part| merge.parts.first().is_some_and(|merged| same(part, merged)))
        else {
            return;
        };
        let run = from..from + merge.parts.len();
        let whole =
            self.parts.get(run.clone()).is_some_and(|parts| parts.iter().zip(&merge.parts).all(|(a, b)| same(a, b)));
        if !whole {
            return;
        }
        let view = segment.view();
        let late = self.parts[run.clone()].iter().zip(&merge.parts).flat_map(|(now, then)| {
            let view = now.segment.view();
            now.gone.difference(&then.gone).map(move |&slot| view.id(slot))
        });
        let gone: Gone = late.filter_map(|id| view.slot(id)).collect();
        let part = (gone.len() < segment.len()).then_some(Part { segment: segment.clone(), gone });
        self.parts.splice(run, part);
    }

    /// The holdings that `query` may mean: at most `limit`, best first, ties by id.
    ///
    /// A question about a person that names a document also finds who else holds that document.
    pub fn search(&self, query: &Query, limit: usize) -> Vec<Match> {
        self.nearest(query, limit, SCORE_MIN)
    }

    /// The same for persons of a score from `least` on, which may be lower: what is most like the person asked for, though it may be no
    /// match. Whoever was born on another date than a slip away from the one asked for is not looked at, whatever their score.
    pub fn nearest(&self, query: &Query, limit: usize, least: f32) -> Vec<Match> {
        let identifiers = asked_in(query);
        let asked = Identity::asked(query);
        let names: Vec<_> = asked.iter().flat_map(|asked| &asked.names).map(|name| (name, name.words())).collect();
        let names: Vec<_> = names.iter().map(|(name, words)| (*name, Asked::new(words))).collect();
        let mut best: Vec<Match> = Vec::new();
        for part in &self.parts {
            let view = part.segment.view();
            let mut found: FxHashMap<u32, f32> = FxHashMap::default();
            for (slot, score) in identifiers.iter().flat_map(|asked| look_up(view, asked)) {
                let known = found.entry(slot).or_insert(score);
                *known = known.max(score);
            }
            for (name, words) in &names {
                let Some(asked) = &asked else { continue };
                let mut near = Near::find(words, view);
                let sought = Sought { asked, family: name.family, filled: name.fills_zone(), least };
                sought.among(view, &mut near, &mut found);
            }
            found.retain(|slot, _| !part.gone.contains(slot));
            best.extend(found.into_iter().map(|(slot, score)| Match { id: view.id(slot), score }));
        }
        best.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        best.truncate(limit);
        best
    }
}

fn in_memory(columns: &Columns) -> Segment {
    let mut bytes = Vec::new();
    let written = columns.write(&mut bytes);
    #[expect(
        clippy::expect_used,
        reason = "INVARIANT writing to a Vec cannot fail, and what was just written is sound"
    )]
    let segment =
        written.ok().and_then(|()| Segment::open(Arc::new(bytes) as Bytes).ok()).expect("a segment just written");
    segment
}

/// A person asked for under one name.
struct Sought<'a> {
    asked: &'a Identity,
    family: usize,
    filled: bool,
    least: f32,
}

impl Sought<'_> {
    /// Adds the persons of a segment that match to those found.
    fn among(&self, view: View<'_>, near: &mut Near<'_>, found: &mut FxHashMap<u32, f32>) {
        let mut slots = seek(view, near, self.asked.born);
        slots.extend(found.keys().filter(|&&slot| (slot as usize) < view.persons));
        // Namesakes have the same words, so each row of words is aligned once.
        let mut aligned: FxHashMap<(&[u8], usize), Alignment> = FxHashMap::default();
        for slot in slots {
            let best = view.forms(slot).map(|form| {
                let key = (form.words.bytes(), form.family);
                aligned.entry(key).or_insert_with(|| self.align(view, form, near)).score
            });
            let Some(likeness) = best.max_by(f32::total_cmp) else { continue };
            let evidence = Evidence {
                asked: (self.asked.born, self.asked.nationality),
                held: (view.birth(slot), view.state(slot)),
            };
            let score = weigh(likeness, &evidence);
            if score >= self.least {
                let known = found.entry(slot).or_insert(score);
                *known = known.max(score);
            }
        }
    }

    fn align(&self, view: View<'_>, form: Form<'_>, near: &mut Near<'_>) -> Alignment {
        let held = words(view, form);
        let sides = [Side { words: near.asked(), family: self.family }, Side { words: &held, family: form.family }];
        align(sides, self.filled, |i, j| near.of(i, form.words.get(j))).0
    }
}

/// Segments that are to become one.
#[derive(Debug)]
pub struct Merge {
    parts: Vec<Part>,
}

impl Merge {
    fn columns(&self) -> Columns {
        let sources: Vec<Source<'_>> =
            self.parts.iter().map(|part| Source { view: part.segment.view(), gone: &part.gone }).collect();
        merge(&sources)
    }

    /// How many holdings it is about.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.segment.len() - part.gone.len()).sum()
    }

    /// Whether nothing is left of what is merged.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Merges in memory.
    pub fn in_memory(&self) -> Segment {
        in_memory(&self.columns())
    }

    /// Merges, and writes the new segment: to a file, as a rule.
    pub fn write(&self, out: &mut impl std::io::Write) -> std::io::Result<()> {
        self.columns().write(out)
    }
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
