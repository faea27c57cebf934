//! The index: which holdings does a question mean, best first?
//!
//! Identifiers are found by their normal form, persons by words that sound alike and by dates of birth; what is found
//! is then compared whole. It never decides, and it answers the same question over the same holdings the same way,
//! in whatever order they came. INVARIANT one slot: a holding id has at most one record. INVARIANT nothing left
//! behind: removing a holding removes its postings, and its words once no other name has them.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use model::{HoldingId, PartialDate, Person, Query, Reason, ReasonKind, Subject};
use rustc_hash::FxHashMap;

use crate::alike::Alike;
use crate::date;
use crate::dictionary::Dictionary;
use crate::evidence::{Evidence, weigh};
use crate::exact::{Identifier, PARTS_MAX, asked_in, held_by};
use crate::identifier::state;
use crate::name::{Alignment, Name, Parts, TOKEN_MIN, View, align};
use crate::person::Identity;
use crate::postings::{Born, Postings, Worded};

/// A person is a match from this score on. Names alone reach it when they agree but for spelling; a date of birth
/// lifts or sinks them. Chosen on labelled pairs of public lists, as the best compromise over scripts.
pub const SCORE_MIN: f32 = 0.76;
/// Persons found by their words who are compared whole for one question at most, the most promising first.
const CANDIDATES_MAX: usize = 256;
/// Years between two dates of birth of which one is a year alone, at most: beyond it even the same name is no match.
const YEARS_MAX: u16 = 1;
/// Persons of one date of birth who are compared whole at most.
const BORN_MAX: usize = 4_096;

/// One holding that matches.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// Which holding.
    pub id: HoldingId,
    /// Likeness, 0.0–1.0; 1.0 only for an identifier that agrees.
    pub score: f32,
    /// Why, identifiers first; each detail is `asked = held`.
    pub reasons: Vec<Reason>,
}

/// One name of a person; its words stand in the dictionary.
#[derive(Debug)]
struct Form {
    text: Box<str>,
    words: Box<[u32]>,
    family: u8,
}

#[derive(Debug)]
struct Record {
    id: HoldingId,
    forms: Box<[Form]>,
    identifiers: Box<[Identifier]>,
    born: Option<PartialDate>,
    nationality: [u8; 3],
}

/// The searchable part of a party's holdings.
#[derive(Debug, Default)]
pub struct Index {
    dictionary: Dictionary,
    records: Vec<Option<Record>>,
    free: Vec<u32>,
    slots: FxHashMap<HoldingId, u32>,
    postings: Postings,
    /// Sums by slot that a search has done with, all zero again.
    spare: Mutex<Vec<Vec<f32>>>,
    /// Hash of an identifier, slot.
    identifiers: BTreeSet<(u32, u32)>,
}

fn slots_of(set: &BTreeSet<(u32, u32)>, first: u32) -> impl Iterator<Item = u32> + Clone + '_ {
    set.range((first, 0)..=(first, u32::MAX)).map(|&(_, slot)| slot)
}

impl Record {
    fn when(&self) -> Born {
        Born { date: self.born.and_then(date::whole), year: self.born.map_or(0, |born| born.year) }
    }

    /// The words of all names, none twice.
    fn words(&self) -> Vec<u32> {
        let mut words: Vec<u32> = self.forms.iter().flat_map(|form| form.words.iter().copied()).collect();
        words.sort_unstable();
        words.dedup();
        words
    }
}

impl Index {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many holdings it knows.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Adds a holding; one of the same id is replaced.
    pub fn insert(&mut self, id: HoldingId, subject: &Subject) {
        self.remove(id);
        let mut record = Record {
            id,
            forms: Box::default(),
            identifiers: held_by(subject).into_boxed_slice(),
            born: None,
            nationality: [0; 3],
        };
        if let Subject::Person(person) = subject {
            record.forms = names_of(person).map(|parts| self.form(parts)).collect();
            record.born = person.born;
            record.nationality = state(person.nationality.as_deref().unwrap_or_default());
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.records.push(None);
            (self.records.len() - 1) as u32
        });
        self.postings.add(slot, &record.words(), record.when());
        self.identifiers.extend(record.identifiers.iter().filter_map(Identifier::sign).map(|sign| (sign, slot)));
        self.slots.insert(id, slot);
        self.records[slot as usize] = Some(record);
    }

    fn form(&mut self, parts: Parts) -> Form {
        let mut family = parts.family;
        let mut words = Vec::with_capacity(parts.words.len());
        for (i, word) in parts.words.iter().enumerate() {
            match self.dictionary.intern(word) {
                Some(id) => words.push(id),
                // A word that cannot be read is none; the family name is then shorter by it.
                None => family -= usize::from(i < parts.family),
            }
        }
        Form { text: parts.text.into(), words: words.into(), family: family as u8 }
    }

    /// Forgets a holding; one that is not there is no error.
    pub fn remove(&mut self, id: HoldingId) {
        let Some(slot) = self.slots.remove(&id) else { return };
        let Some(record) = self.records.get_mut(slot as usize).and_then(Option::take) else { return };
        let words = record.words();
        self.postings.remove(slot, &words, record.when());
        for word in words.into_iter().filter(|&word| self.postings.is_unused(word)) {
            self.dictionary.forget(word);
        }
        for sign in record.identifiers.iter().filter_map(Identifier::sign) {
            self.identifiers.remove(&(sign, slot));
        }
        self.free.push(slot);
    }

    /// The holdings that `query` may mean: at most `limit`, best first, ties by id.
    ///
    /// A question about a person that names a document also finds who else holds that document.
    pub fn search(&self, query: &Query, limit: usize) -> Vec<Match> {
        let mut found: FxHashMap<u32, Found<'_>> = FxHashMap::default();
        for asked in asked_in(query) {
            let slots = asked.sign().into_iter().flat_map(|sign| slots_of(&self.identifiers, sign));
            for (slot, record) in slots.filter_map(|slot| Some((slot, self.record(slot)?))) {
                let scored = record.identifiers.iter().filter_map(|held| Some((asked.agrees(held)?, held)));
                let Some((score, held)) = scored.max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
                let detail = format!("{} = {}", asked.shown(), held.shown());
                let reason = Reason { kind: ReasonKind::SameIdentifier, detail };
                let first = Found { id: record.id, score, identifiers: Vec::new(), person: None };
                let entry = found.entry(slot).or_insert(first);
                entry.score = entry.score.max(score);
                entry.identifiers.push(reason);
            }
        }
        let asked = asked_for(query);
        if let Some(asked) = &asked {
            asked.names.iter().for_each(|name| self.persons(asked, name, &mut found));
        }
        let mut best: Vec<Found<'_>> = found.into_values().collect();
        best.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        best.truncate(limit);
        best.into_iter().map(|found| self.explain(found)).collect()
    }

    fn record(&self, slot: u32) -> Option<&Record> {
        self.records.get(slot as usize)?.as_ref()
    }

    /// Adds the persons that match to `found`, which holds those that an identifier found.
    fn persons<'a>(&'a self, asked: &Identity, name: &'a Name, found: &mut FxHashMap<u32, Found<'a>>) {
        let mut alike = Alike::find(name, &self.dictionary);
        let mut slots = self.candidates(asked, &mut alike);
        slots.extend(found.keys());
        slots.sort_unstable();
        slots.dedup();
        // Namesakes have the same words, so each row of words is aligned once.
        let mut aligned: FxHashMap<(&[u32], u8), Alignment> = FxHashMap::default();
        for slot in slots {
            let Some(record) = self.record(slot) else { continue };
            let mut best: Option<(Alignment, &Form)> = None;
            for form in &record.forms {
                let alignment =
                    *aligned.entry((&form.words, form.family)).or_insert_with(|| self.align(name, form, &mut alike));
                if best.is_none_or(|(known, _)| alignment.score > known.score) {
                    best = Some((alignment, form));
                }
            }
            let Some((alignment, form)) = best else { continue };
            let evidence = Evidence { asked: (asked.born, asked.nationality), held: (record.born, record.nationality) };
            let score = weigh(alignment.score, &evidence);
            if score < SCORE_MIN && !found.contains_key(&slot) {
                continue;
            }
            let entry =
                found.entry(slot).or_insert(Found { id: record.id, score, identifiers: Vec::new(), person: None });
            // Of several names asked for, the one that fits best is told.
            if entry.person.as_ref().is_none_or(|known| alignment.score > known.alignment.score) {
                entry.score = entry.score.max(score);
                entry.person = Some(Fit { name, alignment, form, evidence });
            }
        }
    }

    /// Writes the reasons out.
    fn explain(&self, found: Found<'_>) -> Match {
        let mut reasons = found.identifiers;
        if let Some(Fit { name, alignment, form, evidence }) = found.person {
            if alignment.score >= TOKEN_MIN {
                reasons.extend(alignment.reasons(name, &self.view(form)));
            }
            reasons.extend(evidence.reasons());
        }
        Match { id: found.id, score: found.score, reasons }
    }

    /// The slots to compare whole: with a date those whose own date can be the same one, else those whose words tell the most.
    fn candidates(&self, asked: &Identity, alike: &mut Alike<'_>) -> Vec<u32> {
        let year = asked.born.map(|born| born.year);
        let Some(date) = asked.born.and_then(date::whole) else { return self.promising(year, &alike.all(), true) };
        // Most populations have nobody without a whole date: then no word need be compared for them.
        let mut slots = if self.postings.all_dated() { Vec::new() } else { self.promising(year, &alike.all(), false) };
        for born in [date, date::swapped(date)] {
            slots.extend(self.postings.born(born).iter().map(|dated| dated.slot).take(BORN_MAX));
        }
        // INVARIANT any other date sinks even the same name below SCORE_MIN, so nobody else need be looked at.
        for other in date::one_digit_from(date) {
            let dated = self.postings.born(other).iter().filter(|dated| dated.may_have(|word| alike.tells(word)));
            slots.extend(dated.map(|dated| dated.slot).take(BORN_MAX));
        }
        slots
    }

    /// The slots whose names share the most telling words with the question, in and around the year if one is asked for; those with a
    /// whole date of birth only if `dated`.
    fn promising(&self, year: Option<u16>, words: &[(u32, f32)], dated: bool) -> Vec<u32> {
        let mut sums = self.spare.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        sums.resize(self.records.len(), 0.0);
        let mut touched: Vec<u32> = Vec::new();
        for &(word, alike) in words {
            let lists = [self.postings.loose(word), if dated { self.postings.dated(word) } else { &[] }];
            let count = lists[0].len() + lists[1].len();
            let rarity = (self.len() as f32 / count.max(1) as f32).ln_1p();
            for &Worded { slot, year: held } in lists.into_iter().flatten() {
                if year.is_some_and(|year| held != 0 && year.abs_diff(held) > YEARS_MAX) {
                    continue;
                }
                let sum = &mut sums[slot as usize];
                if *sum == 0.0 {
                    touched.push(slot);
                }
                *sum += alike * rarity;
            }
        }
        if touched.len() > CANDIDATES_MAX {
            let id = |slot: u32| self.record(slot).map(|record| record.id);
            let order =
                |a: &u32, b: &u32| sums[*b as usize].total_cmp(&sums[*a as usize]).then_with(|| id(*a).cmp(&id(*b)));
            touched.select_nth_unstable_by(CANDIDATES_MAX, order);
        }
        for slot in &touched {
            sums[*slot as usize] = 0.0;
        }
        touched.truncate(CANDIDATES_MAX);
        self.spare.lock().unwrap_or_else(PoisonError::into_inner).push(sums);
        touched
    }

    fn view<'a>(&'a self, form: &'a Form) -> View<'a> {
        let tokens = form.words.iter().filter_map(|&word| self.dictionary.word(word)).collect();
        View { text: &form.text, tokens, family: usize::from(form.family) }
    }

    fn align(&self, asked: &Name, form: &Form, alike: &mut Alike<'_>) -> Alignment {
        align(asked, &self.view(form), &mut |i, j| alike.of(i, form.words[j]))
    }
}

/// The person that a question describes.
fn asked_for(query: &Query) -> Option<Identity> {
    let Query::Person { name, born, nationality, .. } = query else { return None };
    Some(Identity::read(name, *born, nationality.as_deref()))
}

/// A holding found, its reasons not yet written out: most of what is found is not shown.
struct Found<'a> {
    id: HoldingId,
    score: f32,
    identifiers: Vec<Reason>,
    person: Option<Fit<'a>>,
}

/// How a held name fits one asked for.
struct Fit<'a> {
    name: &'a Name,
    alignment: Alignment,
    form: &'a Form,
    evidence: Evidence,
}

fn names_of(person: &Person) -> impl Iterator<Item = Parts> + '_ {
    let main = Parts::of(&person.family, &person.given);
    let also = person.also.iter().take(PARTS_MAX).map(|name| Parts::split(name));
    [main].into_iter().chain(also).filter(|parts| !parts.words.is_empty())
}

#[cfg(test)]
mod tests {
    use model::{Document, Firearm, Phone, Vehicle};
    use proptest::prelude::*;

    use super::*;
    use crate::exact::PART_IDENTIFIER;
    use ReasonKind::{OtherBirthDate, SameBirthDate, SameIdentifier, SameName, SwappedDayMonth, TransliteratedName};

    fn person(family: &str, given: &str, born: &str) -> Person {
        Person { family: family.into(), given: given.into(), born: PartialDate::parse(born), ..Person::default() }
    }

    fn passport(number: &str, issuer: &str) -> Document {
        Document { kind: "P".into(), number: number.into(), issuer: issuer.into() }
    }

    fn sample() -> Index {
        let mut index = Index::new();
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
        for (id, subject) in [
            (1, Subject::Person(holder)),
            (2, Subject::Person(person("Đorđević", "Marija", "1991-01-02"))),
            (3, Subject::Person(also)),
            (4, Subject::Document(passport("AB-1234567", "ALB"))),
            (5, Subject::Vehicle(vehicle)),
            (6, Subject::Firearm(Firearm { serial: "77-AK-1".into(), ..Firearm::default() })),
            (7, Subject::Phone(Phone { number: "+38970123456".into() })),
        ] {
            index.insert(HoldingId(id), &subject);
        }
        index
    }

    fn asked(name: &str, born: &str) -> Query {
        Query::Person { name: name.into(), born: PartialDate::parse(born), nationality: None, document: None }
    }

    fn check(index: &Index, query: &Query, expected: &[(i64, &[ReasonKind])]) {
        let found = index.search(query, 10);
        let kinds: Vec<(i64, Vec<ReasonKind>)> =
            found.iter().map(|m| (m.id.0, m.reasons.iter().map(|reason| reason.kind).collect())).collect();
        let expected: Vec<_> = expected.iter().map(|(id, kinds)| (*id, kinds.to_vec())).collect();
        assert_eq!(kinds, expected, "{query:?}: {found:?}");
    }

    #[test]
    fn persons_are_found_across_scripts_and_dates() {
        let index = sample();
        check(&index, &asked("DORDEVIC, MARKO", "1984-03-07"), &[(1, &[TransliteratedName, SameBirthDate])]);
        check(&index, &asked("Marko Djordjevic", "1984-07-03"), &[(1, &[TransliteratedName, SwappedDayMonth])]);
        check(&index, &asked("Марко Ђорђевић", "1984-03-01"), &[(1, &[SameName, OtherBirthDate])]);
        check(&index, &asked("Марко Ђорђевић", "1961-11-30"), &[]);
        check(&index, &asked("Arben Shehu", ""), &[(3, &[SameName])]);
        check(&index, &asked("Arben Hoxha", ""), &[(3, &[TransliteratedName])]);
        check(&index, &asked("Jovan Nikolić", "1984-03-07"), &[]);
        check(&index, &asked("", ""), &[]);
    }

    #[test]
    fn identifiers_are_found_in_every_writing() {
        let index = sample();
        let document = |number: &str, issuer: Option<&str>| Query::Document {
            number: number.into(),
            issuer: issuer.map(str::to_owned),
        };
        check(&index, &document("ab 1234567", None), &[(4, &[SameIdentifier])]);
        check(&index, &document("012345678", Some("SRB")), &[(1, &[SameIdentifier])]);
        check(&index, &Query::Vehicle { plate: "ѕк-1234-ав".into() }, &[(5, &[SameIdentifier])]);
        check(&index, &Query::Vehicle { plate: "sk1234ab".into() }, &[(5, &[SameIdentifier])]);
        check(&index, &Query::Vehicle { plate: "WVWZZZ1JZXWOOO123".into() }, &[(5, &[SameIdentifier])]);
        check(&index, &Query::Firearm { serial: "77ak1".into() }, &[(6, &[SameIdentifier])]);
        check(&index, &Query::Phone { number: "070 123 456".into() }, &[(7, &[SameIdentifier])]);
        check(&index, &Query::Phone { number: "+38971123456".into() }, &[]);
        check(&index, &document("---", None), &[]);
        let other = index.search(&document("012345678", Some("BGR")), 10);
        assert_eq!(other[0].score, PART_IDENTIFIER, "another issuer may give the same number");
        assert_eq!(other[0].reasons[0].detail, "012345678 BGR = 012345678 SRB");
    }

    #[test]
    fn the_holder_of_a_shown_document_is_found_under_another_name() {
        let query = Query::Person {
            name: "Jovan Nikolić".into(),
            born: PartialDate::parse("1961-11-30"),
            nationality: None,
            document: Some(("012345678".into(), "SRB".into())),
        };
        check(&sample(), &query, &[(1, &[SameIdentifier, OtherBirthDate])]);
    }

    #[test]
    fn removing_leaves_nothing_behind() {
        let mut index = sample();
        for id in 1..=7 {
            index.remove(HoldingId(id));
            index.remove(HoldingId(id));
        }
        assert!(index.is_empty() && index.dictionary.is_empty());
        assert!(index.postings.is_empty() && index.identifiers.is_empty());
        assert!(index.records.iter().all(Option::is_none));
    }

    #[test]
    fn inserting_again_replaces() {
        let mut index = sample();
        index.insert(HoldingId(1), &Subject::Person(person("Nikolić", "Jovan", "1984-03-07")));
        assert_eq!(index.len(), 7);
        check(&index, &asked("Jovan Nikolić", "1984-03-07"), &[(1, &[SameName, SameBirthDate])]);
        check(&index, &asked("Марко Ђорђевић", "1984-03-07"), &[]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_order_of_insertion_does_not_matter(
            names in proptest::collection::vec(("[bdgkmnr][aio][lrsn][aio]", "[mkp][aeo]r[aio]", 1950_u16..1955), 2..30),
            pick in 0_usize..30,
        ) {
            let (mut forth, mut back) = (Index::new(), Index::new());
            let subjects: Vec<_> = names
                .iter()
                .enumerate()
                .map(|(i, (f, g, y))| (HoldingId(i as i64), Subject::Person(person(f, g, &y.to_string()))))
                .collect();
            subjects.iter().for_each(|(id, subject)| forth.insert(*id, subject));
            subjects.iter().rev().for_each(|(id, subject)| back.insert(*id, subject));
            let (family, given, year) = &names[pick % names.len()];
            let query = asked(&format!("{given} {family}"), &year.to_string());
            let found = forth.search(&query, 40);
            prop_assert_eq!(&found, &back.search(&query, 40));
            prop_assert!(found.iter().any(|m| m.id.0 == (pick % names.len()) as i64));
            prop_assert!(found.is_sorted_by(|a, b| a.score > b.score || (a.score == b.score && a.id < b.id)));
            prop_assert_eq!(&forth.search(&query, 1)[..], &found[..1]);
        }
    }
}
