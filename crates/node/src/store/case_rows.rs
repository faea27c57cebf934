//! Cases: their events as both sides journaled them, and the row that lists sort by.

use instruments::{CaseState, Effect, Pack, RetentionAction, RunningClock, StepDef, Thing};
use model::{CaseId, PartyId, Threat, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    Here, StoreError,
    case_clocks::{self, EndKind},
    case_desk,
};

/// A step of a case, as journaled here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseEvent {
    /// Who took it.
    pub sender: PartyId,
    /// To whom it went.
    pub recipient: PartyId,
    /// Place in the pair's sequence.
    pub sequence: u64,
    /// The step's name in the pack.
    pub step: String,
    /// What it carries.
    pub fields: Vec<(String, String)>,
    /// The officer who took it, as an identifier of the sender.
    pub officer: String,
    /// When it was written, by the sender's clock.
    pub created: Timestamp,
    /// When the other side received it, as its signed receipt says; `None` until the receipt is here.
    pub received: Option<Timestamp>,
    /// The rule by which the receiver denied it; empty if it counts.
    pub denied: String,
    /// The entry of this node's journal that holds it.
    pub entry: u64,
    /// The instrument it names.
    pub instrument: String,
    /// Its version.
    pub version: u32,
    /// The legal basis of the transfer, from the register; empty where it is not asked.
    pub basis: String,
    /// The threat to life for which it left without a basis.
    pub threat: Option<Threat>,
}

impl CaseEvent {
    /// The time that counts: of receipt, or of writing while no receipt is here.
    pub fn happened(&self) -> Timestamp {
        self.received.unwrap_or(self.created)
    }
}

/// A case as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// The case.
    pub id: CaseId,
    /// The instrument's name.
    pub instrument: String,
    /// The instrument's version.
    pub version: u32,
    /// Who opened it.
    pub requester: PartyId,
    /// Who has to answer.
    pub requested: PartyId,
    /// What it is about, in one line.
    pub title: String,
    /// The state's name in the pack.
    pub state: String,
    /// Whether somebody still has to act.
    pub open: bool,
    /// The earliest running clock's end.
    pub due: Option<Timestamp>,
    /// When it was opened.
    pub opened: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
    /// The officer of this node who took a step last; empty if none did.
    pub owner: String,
}

/// The end of a case without a running clock: the last moment there is.
pub const NO_END: i64 = i64::MAX;

pub(super) const FILE: &str = "SELECT id, instrument, version, requester, requested, title, state, open, due, opened, changed, owner FROM case_file";

pub(super) fn file_from(row: &Row<'_>) -> rusqlite::Result<CaseFile> {
    Ok(CaseFile {
        id: CaseId(row.get(0)?),
        instrument: row.get(1)?,
        version: row.get(2)?,
        requester: super::rows::party_at(row, 3)?,
        requested: super::rows::party_at(row, 4)?,
        title: row.get(5)?,
        state: row.get(6)?,
        open: row.get::<_, i64>(7)? != 0,
        due: Some(row.get::<_, i64>(8)?).filter(|due| *due != NO_END).map(Timestamp),
        opened: Timestamp(row.get(9)?),
        changed: Timestamp(row.get(10)?),
        owner: row.get(11)?,
    })
}

/// One case.
pub fn case_file(conn: &Connection, case: CaseId) -> rusqlite::Result<Option<CaseFile>> {
    conn.prepare_cached(&format!("{FILE} WHERE id = ?1"))?.query_row([case.0], file_from).optional()
}

/// Which cases are counted.
#[derive(Debug, Clone, Copy)]
pub struct During<'a> {
    /// Those of this instrument,
    pub instrument: &'a str,
    /// opened before this time,
    pub opened_before: Timestamp,
    /// last changed at this time or later,
    pub changed_from: Timestamp,
    /// or, whenever they changed, with a clock that runs,
    pub or_running: bool,
    /// and not in this state.
    pub state_not: &'a str,
    /// How many at the most.
    pub limit: u32,
}

/// Gives each case with its events, in the order of their ids, as they stood when it began. If there are more than allowed, it gives none
/// and says `false`.
pub fn each_case(
    conn: &Connection,
    wanted: &During<'_>,
    mut take: impl FnMut(CaseFile, Vec<CaseEvent>),
) -> rusqlite::Result<bool> {
    let which = "instrument = ?1 AND opened < ?2 AND (changed >= ?3 OR (?4 AND id IN (SELECT case_id FROM case_clock))) AND state <> ?5";
    let (before, from) = (wanted.opened_before.0, wanted.changed_from.0);
    let values =
        params![wanted.instrument, before, from, wanted.or_running, wanted.state_not, i64::from(wanted.limit) + 1];
    let count = format!("SELECT COUNT(*) FROM (SELECT 1 FROM case_file WHERE {which} LIMIT ?6)");
    let found: i64 = conn.prepare_cached(&count)?.query_row(values, |row| row.get(0))?;
    if found > i64::from(wanted.limit) {
        return Ok(false);
    }
    let mut statement = conn.prepare_cached(&format!("{FILE} WHERE {which} ORDER BY id LIMIT ?6"))?;
    let mut rows = statement.query(values)?;
    // The open statement keeps one view of the store for those within.
    while let Some(row) = rows.next()? {
        let file = file_from(row)?;
        let events = case_events(conn, file.id)?;
        take(file, events);
    }
    Ok(true)
}

/// All events of a case, denied ones too, in order of what counts.
pub fn case_events(conn: &Connection, case: CaseId) -> rusqlite::Result<Vec<CaseEvent>> {
    conn.prepare_cached(
        "SELECT sender, recipient, sequence, step, fields, officer, created, at, denied, entry, instrument, version, basis, threat
         FROM case_event WHERE case_id = ?1 ORDER BY at IS NULL, COALESCE(at, created), sender, sequence",
    )?
    .query_map([case.0], |row| {
        Ok(CaseEvent {
            sender: super::rows::party_at(row, 0)?,
            recipient: super::rows::party_at(row, 1)?,
            sequence: row.get::<_, i64>(2)? as u64,
            step: row.get(3)?,
            fields: fields_from_bytes(&row.get::<_, Vec<u8>>(4)?),
            officer: row.get(5)?,
            created: Timestamp(row.get(6)?),
            received: row.get::<_, Option<i64>>(7)?.map(Timestamp),
            denied: row.get(8)?,
            entry: row.get::<_, i64>(9)? as u64,
            instrument: row.get(10)?,
            version: row.get(11)?,
            basis: row.get(12)?,
            threat: threat_from_bytes(&row.get::<_, Vec<u8>>(13)?),
        })
    })?
    .collect()
}

pub(super) fn fields_to_bytes(fields: &[(String, String)]) -> Vec<u8> {
    minicbor::to_vec(fields).unwrap_or_default()
}

fn fields_from_bytes(bytes: &[u8]) -> Vec<(String, String)> {
    minicbor::decode(bytes).unwrap_or_default()
}

/// An empty list, or one of reasons and both officers.
pub(super) fn threat_to_bytes(threat: Option<&Threat>) -> Vec<u8> {
    let texts: Vec<&str> = threat.map(|it| vec![&*it.reasons, &*it.first, &*it.second]).unwrap_or_default();
    minicbor::to_vec(texts).unwrap_or_default()
}

fn threat_from_bytes(bytes: &[u8]) -> Option<Threat> {
    let texts: Vec<String> = minicbor::decode(bytes).ok()?;
    let [reasons, first, second] = texts.try_into().ok()?;
    Some(Threat { reasons, first, second })
}

/// Runs the case's events again and writes its rows. Gives the events whose payload must go, if the case was erased: those that are under way
/// wait for their receipt, since the other side still has to get them.
pub(super) fn refold(
    conn: &Connection,
    here: Here<'_>,
    case: CaseId,
    now: Timestamp,
) -> Result<Vec<CaseEvent>, StoreError> {
    let events = case_events(conn, case)?;
    // A case whose opening step was denied has no row.
    let Some(opening) = events.iter().find(|event| event.denied.is_empty()) else {
        case_clocks::write(conn, case, Vec::new())?;
        conn.execute("DELETE FROM case_file WHERE id = ?1", [case.0])?;
        return Ok(Vec::new());
    };
    let (requester, requested) = (&opening.sender, &opening.recipient);
    let Some(pack) = here.packs.pack(&opening.instrument, opening.version) else { return Ok(Vec::new()) };
    let engine = here.packs.engine(pack, requester, requested);
    let Some(state) = here.packs.run(&engine, &events, requester, now) else { return Ok(Vec::new()) };
    let ours = events.iter().rev().find(|event| event.sender == *here.me && event.denied.is_empty());
    let running = state.clocks.iter().filter_map(|clock| Some((clock.due?, clock)));
    let end = |(due, clock): (Timestamp, &RunningClock)| case_clocks::End {
        kind: end_kind(pack, &state, &clock.name),
        due,
        name: clock.name.clone(),
    };
    let step = ours.map_or((Timestamp(i64::MIN), ""), |event| (event.created, event.officer.as_str()));
    let handed = case_desk::assigned(conn, case)?.filter(|(at, _)| *at > step.0);
    let owner = handed.map_or_else(|| step.1.to_owned(), |(_, officer)| officer);
    let partner = if *requester == *here.me { requested } else { requester };
    let ends = case_clocks::write(conn, case, running.map(end).collect())?;
    conn.prepare_cached(
        "INSERT INTO case_file
           (id, instrument, version, requester, requested, title, state, open, due, opened, changed, owner, partner, ends)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT (id) DO UPDATE SET
           requester = ?4, requested = ?5, title = ?6, state = ?7, open = ?8, due = ?9, opened = ?10, changed = ?11, owner = ?12,
           partner = ?13, ends = ?14",
    )?
    .execute(params![
        case.0,
        opening.instrument,
        opening.version,
        requester.as_str(),
        requested.as_str(),
        title(pack, &state),
        state.state,
        i64::from(state.is_open()),
        listed_end(pack, &state).map_or(NO_END, |due| due.0),
        opening.happened().0,
        events.iter().map(CaseEvent::happened).max().unwrap_or_default().max(state.latest).0,
        owner,
        partner.as_str(),
        ends,
    ])?;
    // What was erased is erased from the journal, too; the steps that say so are those which the erased state still takes.
    let carries = |event: &CaseEvent| {
        let step = pack.step(&event.step);
        event.received.is_some() && step.is_none_or(|step| !step.is_common() || !step.from.contains(&state.state))
    };
    let erased = state.is_erased(pack) && events.iter().any(|event| erases(pack, event));
    Ok(if erased { events.into_iter().filter(carries).collect() } else { Vec::new() })
}

fn erases(pack: &Pack, event: &CaseEvent) -> bool {
    event.denied.is_empty() && pack.step(&event.step).is_some_and(|step| step.effect == Effect::Erase)
}

/// The end by which lists sort: of a limit while somebody still has to act, of whatever runs afterwards.
fn listed_end(pack: &Pack, state: &CaseState) -> Option<Timestamp> {
    if !state.is_open() {
        return state.due();
    }
    let limits = |clock: &&RunningClock| !clock.minimum && pack.retention_at(&clock.name).is_none();
    state.clocks.iter().filter(limits).filter_map(|clock| clock.due).min()
}

/// What the end of a running clock brings in that state.
fn end_kind(pack: &Pack, state: &CaseState, clock: &str) -> EndKind {
    let lapses = |step: &StepDef| step.after.as_deref() == Some(clock) && step.from.contains(&state.state);
    match pack.retention_at(clock) {
        Some(RetentionAction::Erase) => EndKind::Erase,
        _ if pack.steps.iter().any(lapses) => EndKind::Lapse,
        Some(RetentionAction::Review) => EndKind::Review,
        None => EndKind::Missed,
    }
}

/// A case in one line: its subject as the form gives it, else the names of the first thing that is given.
pub fn title(pack: &Pack, state: &CaseState) -> String {
    let fact = |name: &str| state.facts.get(name).cloned();
    let named = |thing: &Thing| {
        let parts = ["family", "given", "name", "make", "number", "plate", "serial"];
        let given: Vec<String> = parts.iter().filter_map(|part| fact(&format!("{}_{part}", thing.name))).collect();
        (!given.is_empty()).then(|| given.join(" "))
    };
    let found = fact("subject").or_else(|| fact("title_line"));
    found.or_else(|| pack.things.iter().find_map(named)).unwrap_or_default()
}
