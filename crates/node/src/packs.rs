//! The instruments that this node runs, and the calendars by which their clocks are counted.
//!
//! Packs are embedded data; the directory says which versions the federation runs. Time limits are counted by the calendar of the
//! requested party, so both nodes of a case reckon the same end.

use std::collections::BTreeMap;

use instruments::{Calendar, CaseState, Engine, Event, Pack, Role};
use model::{PartyId, Timestamp};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::store::CaseEvent;

#[derive(RustEmbed)]
#[folder = "../../instruments"]
struct Embedded;

/// Why the packs cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PacksError {
    /// A pack is wrong; the text says where.
    #[error("instrument `{0}`: {1}")]
    Pack(String, String),
    /// No calendar for a country.
    #[error("no time zone is known for country `{0}`: add it to `zone_of` in packs.rs")]
    Zone(String),
}

/// The packs and calendars of a node.
pub struct Packs {
    packs: BTreeMap<String, Pack>,
    calendars: BTreeMap<PartyId, Calendar>,
    elsewhere: Calendar,
}

/// The zone of a party's authority by country. The tz database has no zone of its own for XK: its clocks go as Belgrade's.
pub fn zone_of(country: &str) -> &'static str {
    match country {
        "AL" => "Europe/Tirane",
        "BA" => "Europe/Sarajevo",
        "ME" => "Europe/Podgorica",
        "MK" => "Europe/Skopje",
        "RS" | "XK" => "Europe/Belgrade",
        "HR" => "Europe/Zagreb",
        _ => "Europe/Brussels",
    }
}

impl Packs {
    /// Reads the embedded packs, with a calendar for each party by its country.
    pub fn load(countries: &BTreeMap<PartyId, String>) -> Result<Self, PacksError> {
        let mut packs = BTreeMap::new();
        for file in Embedded::iter().filter(|file| file.ends_with("/pack.toml")) {
            let bytes = Embedded::get(&file).map(|found| found.data.into_owned()).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let pack = Pack::parse(&text).map_err(|error| PacksError::Pack(file.to_string(), error.to_string()))?;
            packs.insert(pack.name.clone(), pack);
        }
        let calendar = |country: &str| {
            Calendar::in_zone(zone_of(country)).map_err(|error| PacksError::Zone(format!("{country}: {error}")))
        };
        let calendars = countries
            .iter()
            .map(|(party, country)| Ok((party.clone(), calendar(country)?)))
            .collect::<Result<_, PacksError>>()?;
        Ok(Self { packs, calendars, elsewhere: calendar("EU")? })
    }

    /// Name, version and SHA-256 of each embedded pack's file: what the directory lists.
    pub fn digests() -> Vec<(String, u32, [u8; 32])> {
        Embedded::iter()
            .filter(|file| file.ends_with("/pack.toml"))
            .filter_map(|file| {
                let data = Embedded::get(&file)?.data;
                let pack = Pack::parse(&String::from_utf8_lossy(&data)).ok()?;
                Some((pack.name, pack.version, Sha256::digest(&data).into()))
            })
            .collect()
    }

    /// The pack of that name, if this node runs that version.
    pub fn pack(&self, name: &str, version: u32) -> Option<&Pack> {
        self.packs.get(name).filter(|pack| pack.version == version)
    }

    /// The newest pack of that name.
    pub fn newest(&self, name: &str) -> Option<&Pack> {
        self.packs.get(name)
    }

    /// All packs.
    pub fn all(&self) -> impl Iterator<Item = &Pack> {
        self.packs.values()
    }

    /// The engine for cases that `requested` has to answer.
    pub fn engine<'a>(&'a self, pack: &'a Pack, requested: &PartyId) -> Engine<'a> {
        Engine { pack, calendar: self.calendars.get(requested).unwrap_or(&self.elsewhere) }
    }

    /// Runs a case's events in the order in which the other side received each; those whose receipt is not here yet come last. An event
    /// that the engine refuses moves nothing: the other side denied it, or will.
    pub fn run(&self, engine: &Engine<'_>, events: &[CaseEvent], requester: &PartyId) -> Option<CaseState> {
        let mut ordered: Vec<&CaseEvent> = events.iter().filter(|event| event.denied.is_empty()).collect();
        ordered.sort_by_key(|event| (event.received.is_none(), event.happened(), event.sender.clone(), event.sequence));
        ordered.into_iter().fold(None, |state, event| {
            let mut next = as_engine_event(event, requester);
            match &state {
                None => instruments::open(engine, &next).ok(),
                Some(case) => {
                    // Without a receipt there is only the sender's clock, which may run behind the receiver's.
                    next.at = next.at.max(if event.received.is_none() { case.latest } else { next.at });
                    instruments::step(engine, case, &next).ok().or(state)
                }
            }
        })
    }
}

/// A stored event as the engine reads it.
pub fn as_engine_event(event: &CaseEvent, requester: &PartyId) -> Event {
    let by = if event.sender == *requester { Role::Requester } else { Role::Requested };
    let at: Timestamp = event.happened();
    Event { step: event.step.clone(), by, at, fields: event.fields.iter().cloned().collect() }
}
