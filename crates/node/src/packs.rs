//! The instruments that this node runs, and the calendars by which their clocks are counted.
//!
//! Packs are embedded data; the directory says which versions the federation runs. Time limits are counted by the calendar of the
//! party that the pack names, so both nodes of a case reckon the same end.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use directory::InstrumentVersion;
use instruments::{Calendar, CaseState, Engine, Event, Pack, Participant, Role, Scenarios, Side, Vocabulary};
use model::{Hash, PartyId, Timestamp};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::store::CaseEvent;

#[derive(RustEmbed)]
#[folder = "../../instruments"]
struct Embedded;

/// The name under which the directory lists what all instruments share.
pub const VOCABULARY: &str = "vocabulary";
const VOCABULARY_FILE: &str = "vocabulary/vocabulary.toml";
/// The country whose calendar counts for agencies, and for states that have none on file.
pub(crate) const ELSEWHERE: &str = "EU";

/// Why the packs cannot be used.
#[derive(Debug, Clone, thiserror::Error)]
pub enum PacksError {
    /// A pack is wrong; the text says where.
    #[error("instrument `{0}`: {1}")]
    Pack(String, String),
    /// A calendar is wrong.
    #[error("calendar `{0}`: {1}")]
    Calendar(String, String),
    /// A file is not there.
    #[error("`instruments/{0}` is missing: build the program again from the whole repository")]
    Missing(String),
}

/// The packs and calendars of a node.
pub struct Packs {
    library: &'static Library,
    parties: BTreeMap<PartyId, Participant>,
}

/// What the program carries, read. A megabyte of law takes tens of milliseconds to read and is the same for every node of a process.
struct Library {
    vocabulary: (u32, Hash),
    packs: BTreeMap<(String, u32), (Pack, Hash)>,
    calendars: BTreeMap<String, Calendar>,
    elsewhere: (Participant, Calendar),
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
    /// The embedded packs and calendars, for these parties.
    pub fn load(parties: BTreeMap<PartyId, Participant>) -> Result<Self, PacksError> {
        Ok(Self { library: library()?, parties })
    }

    /// What the directory lists: each embedded pack, and what they share, by version and digest of its file.
    pub fn listed() -> Result<Vec<InstrumentVersion>, PacksError> {
        let library = library()?;
        let version = |(name, version): (&str, u32), sha256: &Hash| InstrumentVersion {
            name: name.to_owned(),
            version,
            sha256: sha256.to_string(),
        };
        let packs = library.packs.iter().map(|((name, number), (_, digest))| version((name, *number), digest));
        let (number, digest) = &library.vocabulary;
        Ok(packs.chain([version((VOCABULARY, *number), digest)]).collect())
    }

    /// The worked cases of a pack.
    pub fn scenarios(name: &str) -> Result<Scenarios, PacksError> {
        let text = file(&format!("{name}/scenarios.toml"))?;
        Scenarios::parse(&text).map_err(|error| PacksError::Pack(name.to_owned(), error.to_string()))
    }

    /// The pack of that name, if this node runs that version.
    pub fn pack(&self, name: &str, version: u32) -> Option<&Pack> {
        self.library.packs.get(&(name.to_owned(), version)).map(|(pack, _)| pack)
    }

    /// The SHA-256 of a pack's file.
    pub fn digest(&self, name: &str, version: u32) -> Option<Hash> {
        self.library.packs.get(&(name.to_owned(), version)).map(|(_, digest)| *digest)
    }

    /// The newest pack of that name.
    pub fn newest(&self, name: &str) -> Option<&Pack> {
        let mut versions = self.library.packs.range((name.to_owned(), 0)..=(name.to_owned(), u32::MAX));
        versions.next_back().map(|(_, (pack, _))| pack)
    }

    /// The newest version of each pack, by name.
    pub fn current(&self) -> impl Iterator<Item = &Pack> {
        self.all().filter(|pack| self.newest(&pack.name).is_some_and(|newest| newest.version == pack.version))
    }

    /// All packs in all versions, by name.
    pub fn all(&self) -> impl Iterator<Item = &Pack> {
        self.library.packs.values().map(|(pack, _)| pack)
    }

    /// The engine for cases that `requester` opened and `requested` has to answer.
    pub fn engine<'a>(&'a self, pack: &'a Pack, requester: &PartyId, requested: &PartyId) -> Engine<'a> {
        Engine { pack, requester: self.side(requester), requested: self.side(requested) }
    }

    /// The calendar of a party.
    pub fn calendar(&self, party: &PartyId) -> &Calendar {
        self.side(party).calendar
    }

    fn side(&self, party: &PartyId) -> Side<'_> {
        let (nobody, elsewhere) = &self.library.elsewhere;
        let party = self.parties.get(party).unwrap_or(nobody);
        Side { party, calendar: self.library.calendars.get(&party.country).unwrap_or(elsewhere) }
    }

    /// Runs a case's events in the order in which the other side received each; those whose receipt is not here yet come last. An event
    /// that the engine refuses moves nothing: the other side denied it, or will. What time alone has moved by `now` is in it.
    pub fn run(
        &self,
        engine: &Engine<'_>,
        events: &[CaseEvent],
        requester: &PartyId,
        now: Timestamp,
    ) -> Option<CaseState> {
        let case = in_order(engine, events, requester).1?;
        Some(instruments::as_of(engine, &case, now).ok().flatten().unwrap_or(case))
    }
}

fn library() -> Result<&'static Library, PacksError> {
    static LIBRARY: LazyLock<Result<Library, PacksError>> = LazyLock::new(Library::read);
    LIBRARY.as_ref().map_err(PacksError::clone)
}

impl Library {
    fn read() -> Result<Self, PacksError> {
        let shared = vocabulary()?;
        let digest = |text: &str| Hash(Sha256::digest(text.as_bytes()).into());
        let mut packs = BTreeMap::new();
        for name in names() {
            let text = file(&format!("{name}/pack.toml"))?;
            let pack = Pack::parse(&text, &shared).map_err(|error| PacksError::Pack(name, error.to_string()))?;
            packs.insert((pack.name.clone(), pack.version), (pack, digest(&text)));
        }
        let mut calendars = calendars()?;
        let elsewhere =
            calendars.remove(ELSEWHERE).ok_or_else(|| PacksError::Missing(format!("calendars/{ELSEWHERE}.toml")))?;
        let nobody = Participant::new("", ELSEWHERE, "agency");
        let vocabulary = (shared.version, digest(&file(VOCABULARY_FILE)?));
        Ok(Self { vocabulary, packs, calendars, elsewhere: (nobody, elsewhere) })
    }
}

/// The events of a case that move it, in the order in which they do, and how it stands after them: each as the other side received it,
/// those whose receipt is not here yet last.
pub fn in_order(engine: &Engine<'_>, events: &[CaseEvent], requester: &PartyId) -> (Vec<Event>, Option<CaseState>) {
    let mut waiting: Vec<&CaseEvent> = events.iter().filter(|event| event.denied.is_empty()).collect();
    waiting.sort_by_key(|event| (event.received.is_none(), event.happened(), event.sender.clone(), event.sequence));
    let (mut ordered, mut case) = (Vec::with_capacity(waiting.len()), None);
    while let Some(first) = waiting.first() {
        // Steps of both sides that bear the same time have no order of their own: whichever can be taken goes first, on both nodes alike.
        let time = (first.received.is_none(), first.happened());
        let alike = waiting.iter().take_while(|event| (event.received.is_none(), event.happened()) == time);
        let found =
            alike.enumerate().find_map(|(at, event)| Some((at, taken(engine, case.as_ref(), event, requester)?)));
        match found {
            Some((at, (event, next))) => {
                waiting.remove(at);
                ordered.push(event);
                case = Some(next);
            }
            None => _ = waiting.remove(0),
        }
    }
    (ordered, case)
}

/// An event as it is taken, and the case after it; `None` if the engine refuses it.
fn taken(
    engine: &Engine<'_>,
    case: Option<&CaseState>,
    event: &CaseEvent,
    requester: &PartyId,
) -> Option<(Event, CaseState)> {
    let mut next = as_engine_event(event, requester);
    let after = match case {
        None => instruments::open(engine, &next).ok().or_else(|| instruments::erased(engine, &next)),
        Some(case) => {
            // Without a receipt there is only the sender's clock, which may run behind the receiver's.
            next.at = next.at.max(if event.received.is_none() { case.latest } else { next.at });
            instruments::step(engine, case, &next).ok()
        }
    };
    Some((next, after?))
}

/// What all instruments share.
pub fn vocabulary() -> Result<Vocabulary, PacksError> {
    let text = file(VOCABULARY_FILE)?;
    Vocabulary::parse(&text).map_err(|error| PacksError::Pack(VOCABULARY.to_owned(), error.to_string()))
}

/// The embedded calendars by country.
pub fn calendars() -> Result<BTreeMap<String, Calendar>, PacksError> {
    let country = |path: &str| Some(path.strip_prefix("calendars/")?.strip_suffix(".toml")?.to_owned());
    let mut found = BTreeMap::new();
    for country in Embedded::iter().filter_map(|path| country(&path)) {
        let text = file(&format!("calendars/{country}.toml"))?;
        let calendar =
            Calendar::parse(&text).map_err(|error| PacksError::Calendar(country.clone(), error.to_string()))?;
        found.insert(country, calendar);
    }
    Ok(found)
}

/// A line of the list from which a federation's transfer register starts, `instruments/register.toml`.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterLine {
    /// The partner's country.
    pub country: String,
    /// The agency, as its training party is called after `eu-`.
    pub agency: String,
    /// The class of data.
    pub data_class: String,
    /// The agreement and its article.
    pub basis: String,
    /// Whether it was read in its own text.
    pub verified: bool,
}

/// The list from which a federation's transfer register starts.
pub fn register() -> Result<Vec<RegisterLine>, PacksError> {
    #[derive(serde::Deserialize)]
    struct File {
        transfer: Vec<RegisterLine>,
    }
    let text = file("register.toml")?;
    let read: Result<File, _> = toml::from_str(&text);
    read.map(|file| file.transfer).map_err(|error| PacksError::Pack("register".to_owned(), error.to_string()))
}

/// The names of the embedded packs.
pub fn names() -> Vec<String> {
    let name = |path: &str| path.strip_suffix("/pack.toml").map(str::to_owned);
    Embedded::iter().filter_map(|path| name(&path)).collect()
}

/// The text of a file below `instruments/`.
pub fn file(path: &str) -> Result<String, PacksError> {
    let found = Embedded::get(path).ok_or_else(|| PacksError::Missing(path.to_owned()))?;
    Ok(String::from_utf8_lossy(&found.data).into_owned())
}

/// The paths of a pack's texts, one for each language.
pub fn locales(name: &str) -> Vec<String> {
    let folder = format!("{name}/locales/");
    Embedded::iter().map(|path| path.into_owned()).filter(|path| path.starts_with(&folder)).collect()
}

/// A stored event as the engine reads it.
pub fn as_engine_event(event: &CaseEvent, requester: &PartyId) -> Event {
    let by = if event.sender == *requester { Role::Requester } else { Role::Requested };
    let (at, sent) = (event.happened(), event.created);
    Event { step: event.step.clone(), by, at, sent, fields: event.fields.iter().cloned().collect() }
}
