//! What happened that somebody may have to be told of? The journal's new entries, the cases that they touch, and the clocks that come near.
//!
//! It decides nothing and writes nothing. A thing has one name however often it is found, so that whoever was told is known.
//! INVARIANT (no person): of what a case carries only one answer is read, whether it is urgent.

use std::collections::{BTreeMap, BTreeSet};

use journal::{Entry, PayloadKey};
use model::{Body, CaseId, Message, Timestamp};
use rusqlite::Connection;
use wire::Authenticated;

use super::{Happening, REVIEW_MS, TODAY_MS, What, watch::RECENT_MS};
use crate::{
    deadlines::NODE,
    node::Node,
    overriding::IN_FORCE_MS,
    record::{self, Record},
    store::{self, CaseFile},
};

/// Entries that are looked at in one go.
pub const ENTRIES_AT_ONCE: u32 = 512;
/// Clocks that are looked at in one go.
pub const CLOCKS_AT_ONCE: u32 = 512;

/// The field by which a form says that a request is urgent, and its answer.
const URGENT: (&str, &str) = ("urgent", "yes");
/// The step by which a partner reminds, in every instrument that has one.
const REMIND: &str = "remind";

/// The news of some entries.
pub struct News {
    /// What happened, in the order of the journal.
    pub happenings: Vec<Happening>,
    /// The next entry to be looked at.
    pub next: u64,
}

/// What the entries from a place on say.
pub fn news(conn: &Connection, node: &Node, from: u64, now: Timestamp) -> rusqlite::Result<News> {
    let mut found = Found { conn, node, now, cases: BTreeMap::new(), happenings: Vec::new() };
    let mut next = from;
    for (place, body, key) in store::entries_from(conn, from, ENTRIES_AT_ONCE)? {
        next = place + 1;
        let Some(record) = opened(&body, key) else { continue };
        match record {
            Record::Received { envelope, denied, .. } if denied.is_empty() => {
                if let Ok(message) = Authenticated::from_journal(&envelope) {
                    found.message(place, message.message())?;
                }
            }
            Record::Sent { envelope, .. } => {
                if let Ok(message) = Authenticated::from_journal(&envelope) {
                    found.message(place, message.message())?;
                }
            }
            Record::Lapsed { case, due, .. } => {
                if let Ok(case) = case.as_slice().try_into().map(CaseId) {
                    found.lapsed(place, case, Timestamp(due))?;
                }
            }
            Record::Proposed { step, .. } => {
                if let Ok(Body::Step(step)) = wire::decode_body(&step) {
                    found.proposed(step.case)?;
                }
            }
            _ => {}
        }
    }
    found.clocks()?;
    Ok(News { happenings: found.happenings, next })
}

/// A record that may bring news; `None` for any other, and for one that was erased.
fn opened(body: &[u8], key: Option<[u8; 32]>) -> Option<Record> {
    let entry = Entry::decode(body).ok().filter(|entry| record::NEWS.contains(&entry.kind))?;
    Record::from_bytes(&entry.open(&PayloadKey::from_bytes(key?)).ok()?)
}

/// What is being found.
struct Found<'a> {
    conn: &'a Connection,
    node: &'a Node,
    now: Timestamp,
    cases: BTreeMap<[u8; 16], Option<Known>>,
    happenings: Vec<Happening>,
}

/// A case and those of ours who worked on it.
#[derive(Clone)]
struct Known {
    file: CaseFile,
    worked: BTreeSet<String>,
    opening: Option<u64>,
}

impl Known {
    fn of(conn: &Connection, node: &Node, case: CaseId) -> rusqlite::Result<Option<Self>> {
        let Some(file) = store::case_file(conn, case)? else { return Ok(None) };
        let events = store::case_events(conn, case)?;
        let counts = || events.iter().filter(|event| event.denied.is_empty());
        let ours = counts().filter(|event| event.sender == node.me);
        Ok(Some(Self {
            file,
            worked: ours.map(|event| event.officer.clone()).collect(),
            opening: counts().map(|event| event.entry).min(),
        }))
    }

    fn happening(&self, what: What, thing: String) -> Happening {
        Happening {
            what,
            thing,
            case: self.file.id,
            instrument: self.file.instrument.clone(),
            by: None,
            owner: self.file.owner.clone(),
            worked: self.worked.clone(),
            due: self.file.due,
        }
    }
}

impl Found<'_> {
    fn case(&mut self, case: CaseId) -> rusqlite::Result<Option<Known>> {
        if let Some(known) = self.cases.get(&case.0) {
            return Ok(known.clone());
        }
        let known = Known::of(self.conn, self.node, case)?;
        self.cases.insert(case.0, known.clone());
        Ok(known)
    }

    fn message(&mut self, place: u64, message: &Message) -> rusqlite::Result<()> {
        let Body::Step(step) = &message.body else { return Ok(()) };
        let Some(known) = self.case(step.case)? else { return Ok(()) };
        let happening = if message.sender == self.node.me {
            // What the node itself does in its officers' place is news for nobody.
            if step.officer == NODE || step.officer.is_empty() {
                return Ok(());
            }
            let what = if known.file.open { What::Colleague } else { What::Closed };
            Happening { by: Some(step.officer.clone()), ..known.happening(what, format!("step {place}")) }
        } else if known.opening == Some(place) {
            let urgent = step.fields.iter().any(|(name, value)| (name.as_str(), value.as_str()) == URGENT);
            let what = if urgent { What::Urgent } else { What::Arrived };
            known.happening(what, format!("arrived {}", step.case))
        } else {
            let what = if step.name == REMIND { What::Reminded } else { What::Stepped };
            known.happening(what, format!("step {place}"))
        };
        self.happenings.push(happening);
        Ok(())
    }

    fn lapsed(&mut self, place: u64, case: CaseId, due: Timestamp) -> rusqlite::Result<()> {
        let Some(known) = self.case(case)? else { return Ok(()) };
        // The same thing as the clock that came near: whoever was told of that in time is not told again.
        if self.now.ms_since(due) < RECENT_MS {
            self.happenings.push(Happening { due: Some(due), ..known.happening(What::Clock, clock(case, due)) });
        }
        if !known.file.open {
            self.happenings.push(known.happening(What::Closed, format!("lapsed {place}")));
        }
        Ok(())
    }

    fn proposed(&mut self, case: CaseId) -> rusqlite::Result<()> {
        let Some(proposed) = store::proposal(self.conn, case)? else { return Ok(()) };
        let due = proposed.at.plus_ms(IN_FORCE_MS);
        if proposed.confirmed.is_empty() && due > self.now {
            self.happenings.push(Happening {
                what: What::Override,
                thing: format!("override {case}"),
                case,
                instrument: proposed.step.instrument,
                by: Some(proposed.step.officer),
                owner: String::new(),
                worked: BTreeSet::new(),
                due: Some(due),
            });
        }
        Ok(())
    }

    /// The clocks of the cases that were touched, should they be near already.
    fn clocks(&mut self) -> rusqlite::Result<()> {
        for known in self.cases.values().flatten() {
            let near = |due: &Timestamp| (-RECENT_MS..=TODAY_MS).contains(&due.ms_since(self.now));
            if let Some(due) = known.file.due.filter(near).filter(|_| known.file.open) {
                self.happenings.push(known.happening(What::Clock, clock(known.file.id, due)));
            }
            if let Some(due) = store::reviews_of(self.conn, known.file.id, self.now.plus_ms(REVIEW_MS))? {
                self.happenings.push(review(known, due));
            }
        }
        Ok(())
    }
}

fn clock(case: CaseId, due: Timestamp) -> String {
    format!("clock {case} {}", due.0)
}

fn review(known: &Known, due: Timestamp) -> Happening {
    let thing = format!("review {} {}", known.file.id, due.0);
    Happening { due: Some(due), ..known.happening(What::Review, thing) }
}

/// Which clocks are looked for: those that end within so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// Time limits that end within that many milliseconds.
    Limit(i64),
    /// Reviews that fall due within [`REVIEW_MS`].
    Review,
}

/// Where one go ended.
pub type After = (Timestamp, CaseId);

/// The clocks that came near between two looks, from behind `after` on: what they say, and where to go on if there may be more.
pub fn near(
    conn: &Connection,
    node: &Node,
    near: Near,
    (after, until): (After, Timestamp),
) -> rusqlite::Result<(Vec<Happening>, Option<After>)> {
    let mut happenings = Vec::new();
    let ends: Vec<After> = match near {
        Near::Limit(_) => store::limits_between(conn, after, until, CLOCKS_AT_ONCE)?,
        Near::Review => store::reviews_between(conn, after, until, CLOCKS_AT_ONCE)?,
    };
    for (due, case) in &ends {
        let Some(known) = Known::of(conn, node, *case)? else { continue };
        happenings.push(match near {
            Near::Limit(_) => known.happening(What::Clock, clock(*case, *due)),
            Near::Review => review(&known, *due),
        });
    }
    let more = ends.len() == CLOCKS_AT_ONCE as usize;
    Ok((happenings, ends.last().copied().filter(|_| more)))
}
