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
use crate::form::Form;
use crate::lookup::look_up;
use crate::merge::{Merged, Source, merge};
use crate::near::{Asked, Near};
use crate::person::Identity;
use crate::seek::seek;
use crate::segment::{Bytes, Segment, View};

/// A person is a match from this score on. Names alone reach it when they agree but for spelling; a date of birth
/// lifts or sinks them. Chosen on labelled pairs of public lists, as the best compromise over scripts.
pub const SCORE_MIN: f32 = 0.72;
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
        let mut slots = seek(view, near, self.asked);
        slots.extend(found.keys().filter(|&&slot| (slot as usize) < view.persons));
        // Namesakes have the same words, so each row of words is aligned once.
        let mut aligned: FxHashMap<(&[u8], usize), Alignment> = FxHashMap::default();
        for slot in slots {
            let best = view.forms(slot).map(|form| {
                let key = (form.words.bytes(), form.family);
                aligned.entry(key).or_insert_with(|| self.align(view, form, near)).score
            });
            let Some(likeness) = best.max_by(f32::total_cmp) else { continue };
            let evidence = Evidence { asked: self.asked.particulars, held: view.particulars(slot) };
            let score = weigh(likeness, &evidence);
            if score >= self.least {
                let known = found.entry(slot).or_insert(score);
                *known = known.max(score);
            }
        }
    }

    fn align(&self, view: View<'_>, form: Form<'_>, near: &mut Near<'_>) -> Alignment {
        let held = view.words(form);
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
mod tests {
    use model::{
        Account, Device, Document, Firearm, HoldingId, Organisation, PartialDate, Person, Phone, Query, ReasonKind,
        Subject, Vehicle,
    };
    use proptest::prelude::*;

    use super::*;
    use crate::exact::PART_IDENTIFIER;
    use crate::explain;
    use ReasonKind::{
        LookAlikeIdentifier, OtherBirthDate, PartialIdentifier, SameBirthDate, SameIdentifier, SameName,
        SwappedDayMonth, TransliteratedName,
    };

    fn person(family: &str, given: &str, born: &str) -> Person {
        Person { family: family.into(), given: given.into(), born: PartialDate::parse(born), ..Person::default() }
    }

    fn passport(number: &str, issuer: &str) -> Document {
        Document { kind: "P".into(), number: number.into(), issuer: issuer.into() }
    }

    fn subjects() -> Vec<(HoldingId, Subject)> {
        let holder = Person {
            documents: vec![passport("012345678", "SRB")],
            ..person("Ђорђевић", "Марко", "1984-03-07")
        };
        let also = Person { also: vec!["SHEHU, ARBEN".into()], ..person("Хоџа", "Арбен", "1990") };
        let vehicle = Vehicle {
            plate: "SK 1234 AB".into(),
            country: "MKD".into(),
            vin: Some("WVWZZZ1JZXW000123".into()),
            make: String::new(),
        };
        let all = [
            Subject::Person(holder),
            Subject::Person(person("Đorđević", "Marija", "1991-01-02")),
            Subject::Person(also),
            Subject::Document(passport("AB-1234567", "ALB")),
            Subject::Vehicle(vehicle),
            Subject::Firearm(Firearm { serial: "77-AK-1".into(), ..Firearm::default() }),
            Subject::Phone(Phone { number: "+38970123456".into() }),
            Subject::Organisation(Organisation {
                number: "20-123-456".into(),
                country: "SRB".into(),
                ..Organisation::default()
            }),
            Subject::Device(Device { imei: "49-015420-323751-8".into(), ..Device::default() }),
            Subject::Account(Account { iban: "MK07 2501 2000 0058 984".into(), ..Account::default() }),
        ];
        (1..).map(HoldingId).zip(all).collect()
    }

    fn sample() -> Index {
        let mut index = Index::new();
        subjects().iter().for_each(|(id, subject)| index.insert(*id, subject));
        index
    }

    fn asked(name: &str, born: &str) -> Query {
        Query::Person {
            name: name.into(),
            born: PartialDate::parse(born),
            nationality: None,
            sex: None,
            document: None,
        }
    }

    /// Each match as its holding and the reasons, explained by the holding itself, of which the score must be the same.
    #[track_caller]
    fn check(index: &Index, query: &Query, expected: &[(i64, &[ReasonKind])]) {
        let all = subjects();
        let found: Vec<(i64, Vec<ReasonKind>)> = index
            .search(query, 10)
            .iter()
            .map(|found| {
                let (_, subject) = all.iter().find(|(id, _)| *id == found.id).unwrap();
                let explained = explain(query, subject);
                assert!(
                    (explained.score - found.score).abs() < 1e-5,
                    "{query:?}: {} and {}",
                    explained.score,
                    found.score
                );
                (found.id.0, explained.reasons.iter().map(|reason| reason.kind).collect())
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(id, kinds)| (*id, kinds.to_vec())).collect();
        assert_eq!(found, expected, "{query:?}");
    }

    #[test]
    fn persons_are_found_across_scripts_orders_and_dates() {
        let index = sample();
        check(&index, &asked("Marko Djordjevic", "1984-03-07"), &[(1, &[TransliteratedName, SameBirthDate])]);
        check(&index, &asked("DJORDJEVIC MARKO", "1984-07-03"), &[(1, &[TransliteratedName, SwappedDayMonth])]);
        check(&index, &asked("Марко Ђорђевић", "1984-03-01"), &[(1, &[SameName, OtherBirthDate])]);
        check(&index, &asked("Марко Ђорђевић", "1961-11-30"), &[]);
        check(&index, &asked("Arben Shehu", ""), &[(3, &[SameName])]);
        check(&index, &asked("Arben Hoxha", ""), &[(3, &[TransliteratedName])]);
        check(&index, &asked("Jovan Nikolić", "1984-03-07"), &[]);
        check(&index, &asked("", ""), &[]);
    }

    #[test]
    fn a_familiar_form_finds_the_full_one() {
        let mut index = Index::new();
        index.insert(HoldingId(1), &Subject::Person(person("Begić", "Husein", "1984-03-07")));
        assert_eq!(index.search(&asked("Huso Begić", ""), 10).len(), 1);
        assert_eq!(index.search(&asked("Huso", ""), 10).len(), 1);
    }

    #[test]
    fn organisations_are_found_by_their_names_and_persons_are_not_among_them() {
        let mut index = Index::new();
        let firm = |name: &str, also: &str, country: &str| {
            let also = vec![also.to_owned()];
            Subject::Organisation(Organisation {
                name: name.into(),
                also,
                country: country.into(),
                ..Organisation::default()
            })
        };
        index.insert(HoldingId(1), &firm("Ведрина Превоз д.о.о.", "", "SRB"));
        index.insert(HoldingId(2), &firm("Alfa Trans Sh.p.k.", "Алфа Транс", "ALB"));
        index.insert(HoldingId(3), &Subject::Person(person("Vedrina", "Prevoz", "1984-03-07")));
        let asked_firm = |name: &str, country: Option<&str>| Query::Organisation {
            name: name.into(),
            country: country.map(str::to_owned),
            number: None,
        };
        let ids = |query: &Query| index.search(query, 10).iter().map(|found| found.id.0).collect::<Vec<_>>();
        assert_eq!(ids(&asked_firm("VEDRINA PREVOZ DOO", Some("SRB"))), [1]);
        assert_eq!(ids(&asked_firm("Vedrina Prevos", None)), [1]);
        assert_eq!(ids(&asked_firm("АЛФА ТРАНС ЕООД", None)), [2]);
        assert_eq!(ids(&asked_firm("", None)), [0; 0]);
        assert_eq!(ids(&asked("Prevoz Vedrina", "")), [3]);
        assert_eq!(ids(&asked("Prevoz Vedrina", "1984")), [3]);
        let query = asked_firm("VEDRINA PREVOZ DOO", Some("SRB"));
        let explained = explain(&query, &firm("Ведрина Превоз д.о.о.", "", "SRB"));
        assert_eq!(explained.score, index.search(&query, 10)[0].score);
        let kinds: Vec<_> = explained.reasons.iter().map(|reason| reason.kind).collect();
        assert_eq!(kinds, [TransliteratedName, ReasonKind::SameNationality]);
    }

    #[test]
    fn identifiers_are_found_in_every_writing() {
        let index = sample();
        let document = |number: &str, issuer: Option<&str>| Query::Document {
            number: number.into(),
            issuer: issuer.map(str::to_owned),
        };
        let vehicle = |plate: &str| Query::Vehicle { plate: plate.into(), make: None };
        check(&index, &document("ab 1234567", None), &[(4, &[SameIdentifier])]);
        check(&index, &document("012345678", Some("SRB")), &[(1, &[SameIdentifier])]);
        check(&index, &document("O12345678", None), &[(1, &[LookAlikeIdentifier])]);
        check(&index, &document("AB12?45*", None), &[(4, &[PartialIdentifier])]);
        check(&index, &vehicle("ѕк-1234-ав"), &[(5, &[SameIdentifier])]);
        check(&index, &vehicle("sk1234ab"), &[(5, &[SameIdentifier])]);
        check(&index, &vehicle("SK 1?34 A?"), &[(5, &[PartialIdentifier])]);
        check(&index, &vehicle("*1234 AB"), &[(5, &[PartialIdentifier])]);
        check(&index, &vehicle("?*"), &[]);
        check(&index, &vehicle("WVWZZZ1JZXWOOO123"), &[(5, &[SameIdentifier])]);
        check(&index, &vehicle("WVWZZZ1JZXW*"), &[(5, &[PartialIdentifier])]);
        check(&index, &Query::Firearm { serial: "77ak1".into(), make: None }, &[(6, &[SameIdentifier])]);
        check(&index, &Query::Firearm { serial: "?7AK?".into(), make: None }, &[]);
        check(&index, &Query::Firearm { serial: "??AK1".into(), make: None }, &[(6, &[PartialIdentifier])]);
        check(&index, &Query::Phone { number: "070 123 456".into() }, &[(7, &[SameIdentifier])]);
        check(&index, &Query::Phone { number: "+38971123456".into() }, &[]);
        check(&index, &document("---", None), &[]);
        let organisation = |number: &str, country: Option<&str>| Query::Organisation {
            name: String::new(),
            country: country.map(str::to_owned),
            number: Some(number.into()),
        };
        check(&index, &organisation("20123456", Some("SRB")), &[(8, &[SameIdentifier])]);
        check(&index, &organisation("2012*", None), &[(8, &[PartialIdentifier])]);
        let device = |imei: &str| Query::Device { imei: imei.into() };
        check(&index, &device("490154203237518"), &[(9, &[SameIdentifier])]);
        check(&index, &device("4901542032375177"), &[(9, &[SameIdentifier])]);
        check(&index, &device("49015420323751"), &[(9, &[SameIdentifier])]);
        check(&index, &device("4901*"), &[(9, &[PartialIdentifier])]);
        check(&index, &device("*37518"), &[(9, &[PartialIdentifier])]);
        check(&index, &device("*37517"), &[]);
        check(&index, &device("490154203237618"), &[]);
        let account = |iban: &str| Query::Account { iban: iban.into() };
        check(&index, &account("mk07250120000058984"), &[(10, &[SameIdentifier])]);
        check(&index, &account("MK0725O1200000S8984"), &[(10, &[LookAlikeIdentifier])]);
        check(&index, &account("MK07*"), &[(10, &[PartialIdentifier])]);
        check(&index, &account("*5898?"), &[]);
        check(&index, &account("*58984"), &[(10, &[PartialIdentifier])]);
        let other = document("012345678", Some("BGR"));
        assert_eq!(index.search(&other, 10)[0].score, PART_IDENTIFIER, "another issuer may give the same number");
        assert_eq!(explain(&other, &subjects()[0].1).reasons[0].detail, "012345678 BGR = 012345678 SRB");
    }

    #[test]
    fn the_holder_of_a_shown_document_is_found_under_another_name() {
        let query = Query::Person {
            name: "Jovan Nikolić".into(),
            born: PartialDate::parse("1961-11-30"),
            nationality: None,
            sex: None,
            document: Some(("012345678".into(), "SRB".into())),
        };
        check(&sample(), &query, &[(1, &[SameIdentifier, OtherBirthDate])]);
    }

    fn bytes_of(index: &Index) -> Vec<Vec<u8>> {
        let write = |merge: Merge| {
            let mut bytes = Vec::new();
            merge.write(&mut bytes).unwrap();
            bytes
        };
        index.parts.iter().map(|part| write(Merge { parts: vec![part.clone()] })).collect()
    }

    #[test]
    fn an_erased_holding_is_gone_at_once_and_its_words_with_the_next_merge() {
        let mut index = sample();
        let name = "đorđević".as_bytes();
        let has = |index: &Index| bytes_of(index).iter().any(|bytes| bytes.windows(name.len()).any(|at| at == name));
        assert!(has(&index));
        index.remove(HoldingId(2));
        index.remove(HoldingId(2));
        assert_eq!((index.len(), index.contains(HoldingId(2))), (9, false));
        assert!(index.search(&asked("Marija Đorđević", ""), 10).iter().all(|found| found.id != HoldingId(2)));
        assert!(!has(&index), "a merge leaves nothing of it behind");
        for id in 1..=10 {
            index.remove(HoldingId(id));
        }
        assert!(index.is_empty() && index.parts.is_empty());
    }

    #[test]
    fn inserting_again_replaces() {
        let mut index = sample();
        index.insert(HoldingId(1), &Subject::Person(person("Nikolić", "Jovan", "1984-03-07")));
        assert_eq!(index.len(), 10);
        assert_eq!(index.search(&asked("Jovan Nikolić", "1984-03-07"), 10).len(), 1);
        check(&index, &asked("Марко Ђорђевић", "1984-03-07"), &[]);
    }

    #[test]
    fn what_is_erased_during_a_merge_stays_erased() {
        let mut index = Index::new();
        for (id, subject) in subjects() {
            index.extend([(HoldingId(id.0 + 100), &subject)]);
            index.append(&{
                let mut draft = Draft::default();
                draft.add(id, &subject);
                draft.columns()
            });
        }
        let merge = index.whole().unwrap();
        index.remove(HoldingId(1));
        let mut bytes = Vec::new();
        merge.write(&mut bytes).unwrap();
        let merged = Segment::open(Arc::new(bytes)).unwrap();
        index.adopt(&merge, merged.clone());
        assert_eq!((index.parts.len(), index.len(), index.contains(HoldingId(1))), (1, 19, false));
        index.adopt(&merge, merged);
        assert_eq!(index.len(), 19, "a merge of what is no longer there changes nothing");
    }

    #[test]
    fn damage_is_told_wherever_it_is() {
        let mut index = Index::new();
        index.extend(subjects());
        let mut bytes = Vec::new();
        Merge { parts: index.parts.clone() }.write(&mut bytes).unwrap();
        let open = |bytes: &[u8]| Segment::open(Arc::new(bytes.to_vec()));
        assert_eq!(open(&bytes).unwrap().len(), 10);
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 4;
            assert!(open(&damaged).is_err(), "byte {at}");
        }
        for length in 0..bytes.len() {
            assert!(open(&bytes[..length]).is_err(), "{length} bytes");
        }
    }

    /// Persons with names, dates and documents out of few, so that many are alike.
    fn population() -> impl Strategy<Value = Vec<(HoldingId, Subject)>> {
        let one = (
            "[bdgkmnr][aio][lrsn][aio]",
            "[mkp][aeo]r[aio]( [mk][ao]r[ia])?",
            proptest::sample::select(vec![
                "",
                "1950",
                "1951-03",
                "1950-03-07",
                "1950-07-03",
                "1950-03-01",
                "1952-12-30",
            ]),
            "[A-C][0-2]{2}",
        );
        proptest::collection::vec(one, 2..40).prop_map(|all| {
            let subject = |(family, given, born, number): (String, String, &str, String)| {
                Subject::Person(Person { documents: vec![passport(&number, "SRB")], ..person(&family, &given, born) })
            };
            (0..).map(HoldingId).zip(all.into_iter().map(subject)).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn how_holdings_came_in_does_not_matter(all in population(), pick in 0_usize..40, erase in 0_usize..40, born in 0_usize..7) {
            let (mut forth, mut back, mut whole) = (Index::new(), Index::new(), Index::new());
            all.iter().for_each(|(id, subject)| forth.insert(*id, subject));
            all.iter().rev().for_each(|(id, subject)| back.insert(*id, subject));
            whole.extend(all.iter().map(|(id, subject)| (*id, subject)));
            let erased = HoldingId((erase % all.len()) as i64);
            [&mut forth, &mut back, &mut whole].into_iter().for_each(|index| index.remove(erased));
            let Subject::Person(known) = &all[pick % all.len()].1 else { unreachable!() };
            let dates = ["", "1950", "1951-03", "1950-03-07", "1950-07-03", "1950-03-01", "1952-12-30"];
            let query = Query::Person {
                name: format!("{} {}", known.given, known.family),
                born: PartialDate::parse(dates[born]),
                nationality: None,
                sex: None, document: Some((known.documents[0].number.clone(), "SRB".into())),
            };
            let found = forth.search(&query, 60);
            prop_assert_eq!(&found, &back.search(&query, 60));
            prop_assert_eq!(&found, &whole.search(&query, 60));
            prop_assert!(found.is_sorted_by(|a, b| a.score > b.score || (a.score == b.score && a.id < b.id)));
            prop_assert_eq!(&forth.search(&query, 1)[..], &found[..1.min(found.len())]);
            // Nothing is missed that comparing with each would find, and nothing is found otherwise.
            let mut compared: Vec<(HoldingId, f32)> = all
                .iter()
                .filter(|(id, _)| *id != erased)
                .map(|(id, subject)| (*id, explain(&query, subject).score))
                .filter(|(_, score)| *score >= SCORE_MIN)
                .collect();
            compared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let found: Vec<(HoldingId, f32)> = found.iter().map(|found| (found.id, found.score)).collect();
            prop_assert_eq!(found, compared);
        }
    }
}
