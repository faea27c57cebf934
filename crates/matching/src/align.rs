//! Alignment: which words of two names go together, and how well do the names then agree?
//!
//! Words are aligned in any order, joined or parted; initials, particles and names cut by a machine-readable zone are weighed as what
//! they are. The score speaks of the names alone: dates, documents and nationality are [`crate::evidence`].

use model::{Reason, ReasonKind};

use crate::name::WORDS_MAX;
use crate::word::{JOINED_MIN, SAME_SOUND, WORD_MIN, Word};

/// Words at least this alike count with their whole likeness.
const ALIKE: f32 = 0.84;
/// Share of its weight that a word costs which only the longer name has: patronymics and second names are left out.
const EXTRA: f32 = 0.12;
/// Factor for names that share one word of several.
const LONE: f32 = 0.7;

/// One of the two names.
#[derive(Clone, Copy)]
pub(crate) struct Side<'a> {
    /// At most [`WORDS_MAX`].
    pub words: &'a [Word<'a>],
    /// How many of the words are the family name; 0 if nobody says.
    pub family: usize,
}

/// How the words of two names go together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Alignment {
    pub score: f32,
    same_text: bool,
    same_sound: bool,
    cut: bool,
    swapped: bool,
}

impl Alignment {
    /// The reasons that the alignment gives.
    pub(crate) fn reasons(self, asked: &str, held: &str) -> Vec<Reason> {
        let kind = if self.score < WORD_MIN {
            return Vec::new();
        } else if self.cut {
            ReasonKind::TruncatedName
        } else if self.same_text {
            ReasonKind::SameName
        } else if self.same_sound {
            ReasonKind::TransliteratedName
        } else {
            ReasonKind::SimilarName
        };
        let detail = format!("{asked} = {held}");
        let swapped = self.swapped.then(|| Reason { kind: ReasonKind::SwappedOrder, detail: detail.clone() });
        [Reason { kind, detail }].into_iter().chain(swapped).collect()
    }
}

/// Words that go together: a run of the asked name and a run of the held one.
pub(crate) struct Pair {
    pub asked: (usize, usize),
    pub held: (usize, usize),
    likeness: f32,
    cut: bool,
}

/// Aligns `[asked, held]` greedily, the most alike words first. `alike(i, j)` compares asked word `i` with held word `j`; `filled` says
/// that the asked name fills a machine-readable zone.
pub(crate) fn align(
    [asked, held]: [Side<'_>; 2],
    filled: bool,
    mut alike: impl FnMut(usize, usize) -> f32,
) -> (Alignment, Vec<Pair>) {
    let (n, m) = (asked.words.len().min(WORDS_MAX), held.words.len().min(WORDS_MAX));
    let mut pairs = Vec::with_capacity(n * m + n + m);
    for i in 0..n {
        for j in 0..m {
            let (a, h) = (asked.words[i], held.words[j]);
            let mut likeness = alike(i, j);
            let mut cut = false;
            if a.is_initial() != h.is_initial() && a.sound().first() == h.sound().first() {
                likeness = likeness.max(0.9);
            }
            let last = i + 1 == n || i + 1 == asked.family;
            if last && filled && likeness < 0.98 && a.begins(h) {
                (likeness, cut) = (0.98, true);
            }
            if likeness >= WORD_MIN {
                pairs.push(Pair { asked: (i, i + 1), held: (j, j + 1), likeness, cut });
            }
        }
    }
    pairs.extend(joins(&asked.words[..n], &held.words[..m]));
    pairs.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then((a.asked, a.held).cmp(&(b.asked, b.held))));
    let (mut used_asked, mut used_held) = ([false; WORDS_MAX], [false; WORDS_MAX]);
    let mut chosen: Vec<Pair> = Vec::with_capacity(n.min(m));
    for pair in pairs {
        let (a, h) = (&mut used_asked[pair.asked.0..pair.asked.1], &mut used_held[pair.held.0..pair.held.1]);
        if a.iter().chain(h.iter()).all(|used| !used) {
            a.fill(true);
            h.fill(true);
            chosen.push(pair);
        }
    }
    (judge(asked, held, &chosen, filled), chosen)
}

/// Pairs of one word with two that make it up, neighbours or parted by a particle: `Abdulrahman` and `Abd al-Rahman`.
fn joins(asked: &[Word<'_>], held: &[Word<'_>]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut join = |one: Word<'_>, run: &[Word<'_>], at: [(usize, usize); 2]| {
        let (first, last) = (run[0], run[run.len() - 1]);
        let length = one.sound().len();
        let between: usize = run[1..run.len() - 1].iter().map(|word| word.sound().len()).sum();
        let together = first.sound().len() + last.sound().len();
        if length >= 4 && (together.saturating_sub(2)..=together + between + 2).contains(&length) {
            // A little less than the words alone, so that parted words prefer one another.
            let likeness = one.likeness_joined(run) - 0.02;
            if likeness >= JOINED_MIN - 0.02 {
                pairs.push(Pair { asked: at[0], held: at[1], likeness, cut: false });
            }
        }
    };
    for span in [2, 3] {
        let whole = |run: &[Word<'_>]| span == 2 || run[1].is_particle();
        for (i, &one) in asked.iter().enumerate() {
            for (j, run) in held.windows(span).enumerate().filter(|(_, run)| whole(run)) {
                join(one, run, [(i, i + 1), (j, j + span)]);
            }
        }
        for (i, run) in asked.windows(span).enumerate().filter(|(_, run)| whole(run)) {
            for (j, &one) in held.iter().enumerate() {
                join(one, run, [(i, i + span), (j, j + 1)]);
            }
        }
    }
    pairs
}

/// Weighs what was aligned against what was left over.
fn judge(asked: Side<'_>, held: Side<'_>, chosen: &[Pair], filled: bool) -> Alignment {
    let weight = |words: &[Word<'_>]| words.iter().map(|word| word.weight()).sum::<f32>();
    let (asked_total, held_total) = (weight(asked.words), weight(held.words));
    let (mut matched, mut asked_weight, mut held_weight, mut full_words) = (0.0, 0.0, 0.0, 0);
    let (mut same_text, mut same_sound, mut cut) = (true, true, false);
    let (mut straight, mut crossed) = (0, 0);
    for pair in chosen {
        let a = &asked.words[pair.asked.0..pair.asked.1];
        let h = &held.words[pair.held.0..pair.held.1];
        let (left, right) = (weight(a), weight(h));
        asked_weight += left;
        held_weight += right;
        // Below ALIKE a pair counts less than its likeness: unrelated words share some sounds (Marko, Marija).
        let worth = pair.likeness - (ALIKE - pair.likeness).max(0.0);
        matched += left.min(right) * worth;
        full_words += usize::from(left.min(right) >= 0.7);
        same_text &= a.len() == h.len() && a[0].text == h[0].text;
        same_sound &= pair.likeness >= SAME_SOUND;
        cut |= pair.cut;
        if asked.family > 0 && held.family > 0 && left.min(right) >= 0.4 {
            let same_part = (pair.asked.0 < asked.family) == (pair.held.0 < held.family);
            if same_part { straight += 1 } else { crossed += 1 }
        }
    }
    let (left_over, extra) = {
        let (a, h) = (asked_total - asked_weight, held_total - held_weight);
        // What stands beyond the end of a full zone was never there to be compared.
        if filled { (a, 0.0) } else { (a.min(h), a.max(h) - a.min(h)) }
    };
    let compared: f32 = asked_weight.min(held_weight);
    let score = matched / (compared + left_over + EXTRA * extra).max(f32::EPSILON);
    // One common word among several is a namesake, not a match; and a letter is nobody's name.
    let lone = full_words == 0 || full_words < 2 && compared < asked_total.min(held_total) - 0.3;
    let complete = left_over + extra < 0.01;
    Alignment {
        score: if chosen.is_empty() { 0.0 } else { (score * if lone { LONE } else { 1.0 }).clamp(0.0, 1.0) },
        same_text: same_text && complete,
        // An article more or less does not make another name.
        same_sound: same_sound && left_over + extra < 0.25,
        cut,
        swapped: crossed > 0 && straight == 0,
    }
}
