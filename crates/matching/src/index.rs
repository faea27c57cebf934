//! The index: which holdings does a question mean, best first?
//!
//! Identifiers are found by their normal form, persons by words that sound alike and by dates of birth; what is found
//! is then compared whole. It never decides, and it answers the same question over the same holdings the same way,
//! in whatever order they came. INVARIANT one slot: a holding id has at most one record. INVARIANT nothing left
//! behind: removing a holding removes its postings, and its words once no other name has them.

use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};

use model::{HoldingId, PartialDate, Person, Query, Reason, ReasonKind, Subject};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::dictionary::Dictionary;
use crate::evidence::{Evidence, weigh};
use crate::identifier::{self, PhoneNumber, state};
use crate::name::{Alignment, Name, TOKEN_MIN, View, align};

/// A person is a match from this score on. Names alone reach it when they agree but for spelling; a date of birth
/// lifts or sinks them. Chosen on labelled pairs of public lists, as the best compromise over scripts.
pub const SCORE_MIN: f32 = 0.8;
/// Persons compared whole for one question at most, the most promising by their words.
const CANDIDATES_MAX: usize = 256;
/// Names and documents of one person that are kept.
const PARTS_MAX: usize = 32;
/// Score of an identifier that agrees where one side lacks the country code, or issuers differ.
const PART_IDENTIFIER: f32 = 0.9;

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

/// What kind of number an identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Document,
    Plate,
    Vin,
    Serial,
    /// Hashed by its last digits.
    Phone,
}

/// An identifier as printed.
#[derive(Debug)]
struct Identifier {
    kind: Kind,
    text: Box<str>,
    issuer: [u8; 3],
}

impl Identifier {
    fn new(kind: Kind, text: &str, issuer: &str) -> Self {
        Self { kind, text: text.chars().take(2 * identifier::IDENTIFIER_MAX).collect(), issuer: state(issuer) }
    }

    /// The normal form; `None` if the text is no such identifier.
    fn form(&self) -> Option<String> {
        let form = match self.kind {
            Kind::Document => identifier::document(&self.text),
            Kind::Plate => identifier::plate(&self.text),
            Kind::Serial => identifier::serial(&self.text),
            Kind::Vin => identifier::vin(&self.text)?,
            Kind::Phone => identifier::phone(&self.text)?.tail().to_owned(),
        };
        (!form.is_empty()).then_some(form)
    }

    /// Where the index keeps it.
    fn sign(&self) -> Option<u32> {
        let mut hasher = FxHasher::default();
        (self.kind, self.form()?).hash(&mut hasher);
        Some((hasher.finish() >> 32) as u32)
    }

    /// The score if `held` is the same identifier.
    fn agrees(&self, held: &Self) -> Option<f32> {
        if self.kind != held.kind {
            return None;
        }
        if self.kind == Kind::Phone {
            let (a, b): (PhoneNumber, PhoneNumber) = (identifier::phone(&self.text)?, identifier::phone(&held.text)?);
            let whole = a.international == b.international;
            return a.agrees(&b).then_some(if whole { 1.0 } else { PART_IDENTIFIER });
        }
        let known = self.issuer[0] != 0 && held.issuer[0] != 0;
        let score = if known && self.issuer != held.issuer { PART_IDENTIFIER } else { 1.0 };
        (self.form()? == held.form()?).then_some(score)
    }

    fn shown(&self) -> String {
        let issuer = String::from_utf8_lossy(&self.issuer);
        let issuer = issuer.trim_end_matches('\0');
        if issuer.is_empty() { self.text.to_string() } else { format!("{} {issuer}", self.text) }
    }
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
    /// Word, slot.
    words: BTreeSet<(u32, u32)>,
    /// Whole date of birth as a number `YYYYMMDD`, slot.
    dates: BTreeSet<(u32, u32)>,
    /// Hash of an identifier, slot.
    identifiers: BTreeSet<(u32, u32)>,
}

fn slots_of(set: &BTreeSet<(u32, u32)>, first: u32) -> impl Iterator<Item = u32> + Clone + '_ {
    set.range((first, 0)..=(first, u32::MAX)).map(|&(_, slot)| slot)
}

fn date_number(year: u16, month: u8, day: u8) -> u32 {
    u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day)
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
            identifiers: identifiers_of(subject).into_boxed_slice(),
            born: None,
            nationality: [0; 3],
        };
        if let Subject::Person(person) = subject {
            record.forms = names_of(person).into_iter().map(|name| self.form(&name)).collect();
            record.born = person.born;
            record.nationality = state(person.nationality.as_deref().unwrap_or_default());
        }
        let slot = self.free.pop().unwrap_or_else(|| {
            self.records.push(None);
            (self.records.len() - 1) as u32
        });
        self.words.extend(record.forms.iter().flat_map(|form| form.words.iter().map(|&word| (word, slot))));
        self.dates.extend(whole_date(record.born).map(|(y, m, d)| (date_number(y, m, d), slot)));
        self.identifiers.extend(record.identifiers.iter().filter_map(Identifier::sign).map(|sign| (sign, slot)));
        self.slots.insert(id, slot);
        self.records[slot as usize] = Some(record);
    }

    fn form(&mut self, name: &Name) -> Form {
        let words = name.tokens.iter().map(|token| self.dictionary.intern(token)).collect();
        Form { text: name.text.as_str().into(), words, family: name.family as u8 }
    }

    /// Forgets a holding; one that is not there is no error.
    pub fn remove(&mut self, id: HoldingId) {
        let Some(slot) = self.slots.remove(&id) else { return };
        let Some(record) = self.records.get_mut(slot as usize).and_then(Option::take) else { return };
        for word in record.forms.iter().flat_map(|form| form.words.iter().copied()) {
            self.words.remove(&(word, slot));
            if slots_of(&self.words, word).next().is_none() {
                self.dictionary.forget(word);
            }
        }
        if let Some((y, m, d)) = whole_date(record.born) {
            self.dates.remove(&(date_number(y, m, d), slot));
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
        let mut found: FxHashMap<u32, Match> = FxHashMap::default();
        for asked in identifiers_asked(query) {
            let slots = asked.sign().into_iter().flat_map(|sign| slots_of(&self.identifiers, sign));
            for (slot, record) in slots.filter_map(|slot| Some((slot, self.record(slot)?))) {
                let scored = record.identifiers.iter().filter_map(|held| Some((asked.agrees(held)?, held)));
                let Some((score, held)) = scored.max_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
                let detail = format!("{} = {}", asked.shown(), held.shown());
                let reason = Reason { kind: ReasonKind::SameIdentifier, detail };
                let entry = found.entry(slot).or_insert(Match { id: record.id, score, reasons: Vec::new() });
                entry.score = entry.score.max(score);
                entry.reasons.push(reason);
            }
        }
        if let Query::Person { name, born, nationality, .. } = query {
            let asked = Asked {
                name: Name::read(name),
                born: *born,
                nationality: state(nationality.as_deref().unwrap_or_default()),
            };
            self.persons(&asked, &mut found);
        }
        let mut matches: Vec<Match> = found.into_values().collect();
        matches.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        matches.truncate(limit);
        matches
    }

    fn record(&self, slot: u32) -> Option<&Record> {
        self.records.get(slot as usize)?.as_ref()
    }

    /// Adds the persons that match to `found`, which holds those that an identifier found.
    fn persons(&self, asked: &Asked, found: &mut FxHashMap<u32, Match>) {
        let mut likeness = self.likeness(&asked.name);
        let mut slots = self.promising(&likeness);
        if let Some((y, m, d)) = whole_date(asked.born) {
            for date in [date_number(y, m, d), date_number(y, d, m)] {
                slots.extend(slots_of(&self.dates, date).take(CANDIDATES_MAX));
            }
        }
        slots.extend(found.keys());
        for slot in slots {
            let Some(record) = self.record(slot) else { continue };
            let best = record
                .forms
                .iter()
                .map(|form| (self.align(&asked.name, form, &mut likeness), form))
                .max_by(|a, b| a.0.score.total_cmp(&b.0.score));
            let Some((alignment, form)) = best else { continue };
            let evidence = Evidence { asked: (asked.born, asked.nationality), held: (record.born, record.nationality) };
            let (score, reasons) = weigh(alignment.score, &evidence);
            if score < SCORE_MIN && !found.contains_key(&slot) {
                continue;
            }
            let entry = found.entry(slot).or_insert(Match { id: record.id, score, reasons: Vec::new() });
            entry.score = entry.score.max(score);
            if alignment.score >= TOKEN_MIN {
                entry.reasons.extend(alignment.reasons(&asked.name, &self.view(form)));
            }
            entry.reasons.extend(reasons);
        }
    }

    /// For each asked word, the held words that sound like it.
    fn likeness(&self, name: &Name) -> Vec<FxHashMap<u32, f32>> {
        let mut all: Vec<FxHashMap<u32, f32>> = Vec::with_capacity(name.tokens.len());
        for (i, token) in name.tokens.iter().enumerate() {
            let mut ids = self.dictionary.near(token);
            if let Some(next) = name.tokens.get(i + 1) {
                // Found by both words together, though each is then compared alone.
                ids.extend(self.dictionary.near(&token.joined(next)));
            }
            let scored = ids.into_iter().filter_map(|id| Some((id, token.likeness(self.dictionary.word(id)?))));
            all.push(scored.collect());
        }
        all
    }

    /// The slots whose names share the most telling words with the question.
    fn promising(&self, likeness: &[FxHashMap<u32, f32>]) -> FxHashSet<u32> {
        let mut support: FxHashMap<u32, f32> = FxHashMap::default();
        for words in likeness {
            for (&word, &alike) in words.iter().filter(|(_, alike)| **alike >= TOKEN_MIN) {
                let slots = slots_of(&self.words, word);
                let rarity = (self.len() as f32 / slots.clone().count().max(1) as f32).ln_1p();
                for slot in slots {
                    let sum = support.entry(slot).or_default();
                    *sum += alike * rarity;
                }
            }
        }
        let mut ranked: Vec<(u32, f32)> = support.into_iter().collect();
        if ranked.len() > CANDIDATES_MAX {
            let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
            ranked.select_nth_unstable_by(CANDIDATES_MAX, order);
            ranked.truncate(CANDIDATES_MAX);
        }
        ranked.into_iter().map(|(slot, _)| slot).collect()
    }

    fn view<'a>(&'a self, form: &'a Form) -> View<'a> {
        let tokens = form.words.iter().filter_map(|&word| self.dictionary.word(word)).collect();
        View { text: &form.text, tokens, family: usize::from(form.family) }
    }

    fn align(&self, asked: &Name, form: &Form, likeness: &mut [FxHashMap<u32, f32>]) -> Alignment {
        let view = self.view(form);
        align(asked, &view, &mut |i, j| {
            *likeness[i].entry(form.words[j]).or_insert_with(|| asked.tokens[i].likeness(view.tokens[j]))
        })
    }
}

/// A question about a person, read.
struct Asked {
    name: Name,
    born: Option<PartialDate>,
    nationality: [u8; 3],
}

fn whole_date(date: Option<PartialDate>) -> Option<(u16, u8, u8)> {
    let date = date?;
    Some((date.year, date.month?, date.day?))
}

fn names_of(person: &Person) -> Vec<Name> {
    let mut names = vec![Name::of(&person.family, &person.given)];
    names.extend(person.also.iter().take(PARTS_MAX).map(|name| Name::read(name)));
    names.retain(|name| !name.tokens.is_empty());
    names
}

fn identifiers_of(subject: &Subject) -> Vec<Identifier> {
    let document = |held: &model::Document| Identifier::new(Kind::Document, &held.number, &held.issuer);
    match subject {
        Subject::Person(person) => person.documents.iter().take(PARTS_MAX).map(document).collect(),
        Subject::Document(held) => vec![document(held)],
        Subject::Vehicle(vehicle) => {
            let vin = vehicle.vin.iter().map(|vin| Identifier::new(Kind::Vin, vin, ""));
            vin.chain([Identifier::new(Kind::Plate, &vehicle.plate, &vehicle.country)]).collect()
        }
        Subject::Firearm(firearm) => vec![Identifier::new(Kind::Serial, &firearm.serial, "")],
        Subject::Phone(phone) => vec![Identifier::new(Kind::Phone, &phone.number, "")],
    }
}

fn identifiers_asked(query: &Query) -> Vec<Identifier> {
    match query {
        Query::Person { document: Some((number, issuer)), .. } => {
            vec![Identifier::new(Kind::Document, number, issuer)]
        }
        Query::Person { document: None, .. } => Vec::new(),
        Query::Document { number, issuer } => {
            vec![Identifier::new(Kind::Document, number, issuer.as_deref().unwrap_or_default())]
        }
        Query::Vehicle { plate } => {
            vec![Identifier::new(Kind::Plate, plate, ""), Identifier::new(Kind::Vin, plate, "")]
        }
        Query::Firearm { serial } => vec![Identifier::new(Kind::Serial, serial, "")],
        Query::Phone { number } => vec![Identifier::new(Kind::Phone, number, "")],
    }
}
