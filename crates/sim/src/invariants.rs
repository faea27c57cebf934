//! What must hold after every step, whatever went wrong: read from the disks, not from the nodes.
//!
//! I-1 every journal verifies, entry by entry. I-2 no message is journaled twice, and each pair's sequence has no gap.
//! I-3 no acknowledged message is missing from either journal. I-4 every clock ends where the law says, by a second way to reckon.
//! I-5, at the end: each machine's projections are what its journal makes, from nothing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use journal::{Entry, PayloadKey, Verifier};
use model::{Hash, Timestamp};
use node::{
    rebuild,
    record::{Gone, Record},
    store,
};
use rusqlite::{Connection, params};
use wire::{Authenticated, Verdict};

use crate::host::Host;

/// What was read of one journal so far.
pub struct Watch {
    verifier: Verifier,
    seen: u64,
    noted: u64,
    /// Sequence and hash of each message received, by sender.
    received: BTreeMap<(String, u64), Hash>,
    /// The same for each message sent, by recipient.
    sent: BTreeMap<(String, u64), Hash>,
    acknowledged: BTreeSet<(String, u64)>,
}

impl Watch {
    /// Begins to watch a machine's journal.
    pub fn new(host: &Host) -> Self {
        Self {
            verifier: Verifier::new(&host.origin, host.signing.verifying_key()),
            seen: 0,
            noted: 0,
            received: BTreeMap::new(),
            sent: BTreeMap::new(),
            acknowledged: BTreeSet::new(),
        }
    }

    /// Reads what the last step appended and checks I-1 and I-2. Gives the number of new entries.
    pub fn read(&mut self, host: &Host) -> Result<u64, String> {
        let named = |what: String| format!("{}: {what}", host.party);
        let head = store::head(&host.disk).map_err(|error| named(error.to_string()))?;
        let size = head.as_ref().map_or(0, |head| head.size);
        let from = self.seen;
        let gone = gone(host, from..size).map_err(named)?;
        while self.seen < size {
            let (bytes, key) = store::entry_body(&host.disk, self.seen)
                .map_err(|error| named(error.to_string()))?
                .ok_or_else(|| named(format!("entry {} is gone", self.seen)))?;
            let key = key.map(PayloadKey::from_bytes);
            self.verifier.entry(self.seen, &bytes, None, key.as_ref()).map_err(|fault| named(fault.to_string()))?;
            match (key, gone.get(&self.seen)) {
                (Some(key), _) => self.take(&bytes, &key).map_err(named)?,
                // Erased before it was read here: the record of the erasure says what it was.
                (None, Some(gone)) => self.take_gone(gone).map_err(named)?,
                (None, None) => {}
            }
            self.seen += 1;
            let note = store::checkpoint(&host.disk, self.seen).map_err(|error| named(error.to_string()))?;
            if let Some(note) = note.filter(|_| self.seen > self.noted) {
                self.verifier.checkpoint(&note).map_err(|fault| named(fault.to_string()))?;
                self.noted = self.seen;
            }
        }
        if self.noted != size {
            return Err(named(format!("entries {}..{size} are signed by no checkpoint", self.noted)));
        }
        Ok(size - from)
    }

    fn take(&mut self, bytes: &[u8], key: &PayloadKey) -> Result<(), String> {
        let payload = Entry::decode(bytes).map_err(|e| e.to_string())?.open(key).map_err(|e| e.to_string())?;
        let record = Record::from_bytes(&payload).ok_or("an entry holds no record")?;
        match record {
            Record::Received { envelope, .. } => {
                let message = Authenticated::from_journal(&envelope).map_err(|e| e.to_string())?;
                let place = (message.message().sequence, message.hash());
                once(&mut self.received, message.message().sender.as_str(), place)
            }
            Record::Sent { envelope, .. } => {
                let message = Authenticated::from_journal(&envelope).map_err(|e| e.to_string())?;
                let place = (message.message().sequence, message.hash());
                once(&mut self.sent, message.message().recipient.as_str(), place)
            }
            Record::Receipted { party, receipt, sequences } => {
                let leaves = wire::leaves_from_journal(&receipt).map_err(|e| e.to_string())?;
                for (leaf, sequence) in leaves.iter().zip(&sequences) {
                    if self.sent.get(&(party.clone(), *sequence)) != Some(&leaf.envelope) {
                        return Err(format!("a receipt of `{party}` names another message as {sequence}"));
                    }
                    if leaf.verdict == Verdict::Denied("sequence-is-taken".to_owned()) {
                        return Err(format!("`{party}` holds another message as {sequence}"));
                    }
                    self.acknowledged.insert((party.clone(), *sequence));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn take_gone(&mut self, gone: &Gone) -> Result<(), String> {
        let hash = Hash(gone.hash.as_slice().try_into().map_err(|_| "an erased message has no hash")?);
        let seen = if gone.sent { &mut self.sent } else { &mut self.received };
        once(seen, &gone.party, (gone.sequence, hash))
    }

    /// Whether everything sent was acknowledged.
    pub fn settled(&self) -> bool {
        self.acknowledged.len() == self.sent.len()
    }

    /// How many messages were sent.
    pub fn messages(&self) -> usize {
        self.sent.len()
    }
}

/// What erasures among these entries say of the messages that they took.
fn gone(host: &Host, entries: std::ops::Range<u64>) -> Result<BTreeMap<u64, Gone>, String> {
    let mut found = BTreeMap::new();
    for place in entries {
        let Some((bytes, Some(key))) = store::entry_body(&host.disk, place).map_err(|error| error.to_string())? else {
            continue;
        };
        let entry = Entry::decode(&bytes).map_err(|error| error.to_string())?;
        let payload = entry.open(&PayloadKey::from_bytes(key)).map_err(|error| error.to_string())?;
        if let Some(Record::Emptied { messages, .. }) = Record::from_bytes(&payload) {
            found.extend(messages.into_iter().map(|message| (message.entry, message)));
        }
    }
    Ok(found)
}

/// I-2.
fn once(seen: &mut BTreeMap<(String, u64), Hash>, party: &str, (sequence, message): (u64, Hash)) -> Result<(), String> {
    let last = seen.range((party.to_owned(), 0)..=(party.to_owned(), u64::MAX)).next_back().map_or(0, |((_, n), _)| *n);
    if sequence != last + 1 {
        return Err(format!("message {sequence} with `{party}` follows {last} in the journal"));
    }
    if seen.values().any(|hash| *hash == message) {
        return Err(format!("message {sequence} with `{party}` is journaled twice"));
    }
    seen.insert((party.to_owned(), sequence), message);
    Ok(())
}

/// I-3, for one machine against all others.
pub fn acknowledged(hosts: &[Host], watches: &[Watch], of: usize) -> Result<(), String> {
    let (host, watch) = (&hosts[of], &watches[of]);
    for (party, sequence) in &watch.acknowledged {
        let Some(other) = hosts.iter().position(|other| other.party.as_str() == party) else { continue };
        let there = watches[other].received.get(&(host.party.to_string(), *sequence));
        if there != watch.sent.get(&(party.clone(), *sequence)) {
            return Err(format!(
                "{}: message {sequence} was acknowledged by `{party}`, whose journal lacks it",
                host.party
            ));
        }
    }
    Ok(())
}

/// I-4: each open request that nobody has touched yet must end at 8 hours or, by the wall clock of the requested party, 7 days after its
/// signed receipt. Reckoned here from civil dates, not by the engine.
pub fn clocks(host: &Host) -> Result<(), String> {
    let named = |what: String| format!("{}: {what}", host.party);
    let cases =
        store::cases(&host.disk, &store::Wanted::default(), None, 1_000).map_err(|error| named(error.to_string()))?;
    for case in cases.into_iter().filter(|case| case.state == "received" || case.state == "in_hand") {
        let events = store::case_events(&host.disk, case.id).map_err(|error| named(error.to_string()))?;
        let counted: Vec<_> = events.iter().filter(|event| event.denied.is_empty()).collect();
        let Some(opening) = counted.iter().find(|event| event.step == "request") else { continue };
        let direct =
            counted.iter().any(|event| event.fields.contains(&("accessibility".to_owned(), "direct".to_owned())));
        let indirect =
            counted.iter().any(|event| event.fields.contains(&("accessibility".to_owned(), "indirect".to_owned())));
        let urgent = opening.fields.contains(&("urgent".to_owned(), "yes".to_owned()));
        let zone = node::packs::zone_of(&host_country(case.requested.as_str()));
        let expected = match (urgent, direct, indirect) {
            (true, _, false) => Timestamp(opening.happened().0 + 8 * 3_600_000_000),
            (true, _, true) => days_later(opening.happened(), 3, zone).map_err(named)?,
            (false, ..) => days_later(opening.happened(), 7, zone).map_err(named)?,
        };
        if counted.iter().all(|event| event.step == "request" || event.step == "take" || event.step == "remind")
            && case.due != Some(expected)
        {
            return Err(named(format!("case {} is due {:?}, the law says {expected:?}", case.id, case.due)));
        }
    }
    Ok(())
}

fn host_country(party: &str) -> String {
    crate::host::PARTIES.iter().find(|(id, ..)| *id == party).map_or("EU", |(_, country, _)| country).to_owned()
}

fn days_later(start: Timestamp, days: i64, zone: &str) -> Result<Timestamp, String> {
    let zone = TimeZone::get(zone).map_err(|error| error.to_string())?;
    let at = jiff::Timestamp::from_microsecond(start.0).map_err(|error| error.to_string())?;
    let local = zone.to_datetime(at);
    let date = (0..days).try_fold(local.date(), |date, _| date.tomorrow()).map_err(|error| error.to_string())?;
    let end = zone.to_timestamp(date.to_datetime(local.time())).map_err(|error| error.to_string())?;
    Ok(Timestamp(end.as_microsecond()))
}

/// I-5.
pub fn rebuilt(host: &Host) -> Result<(), String> {
    let named = |what: String| format!("{}: {what}", host.party);
    let Some(node) = &host.node else { return Ok(()) };
    let fresh = Connection::open_in_memory().map_err(|error| named(error.to_string()))?;
    let here = store::Here { me: &host.party, packs: &node.packs };
    let report = rebuild::against(&host.disk, &fresh, here, &mut |_| ()).map_err(|error| named(error.to_string()))?;
    match report.tables.iter().find_map(|table| Some((table, table.differs.as_ref()?))) {
        Some((table, how)) => Err(named(format!("`{}` is not what the journal makes: {how}", table.table))),
        None => Ok(()),
    }
}

/// When all is quiet: both sides of every case agree, and every check has all its answers.
pub fn agreement(hosts: &[Host]) -> Result<(), String> {
    let mut cases = BTreeMap::new();
    for host in hosts {
        for case in
            store::cases(&host.disk, &store::Wanted::default(), None, 10_000).map_err(|error| error.to_string())?
        {
            let said = (case.state.clone(), case.due, case.open);
            let first = cases.entry(case.id).or_insert_with(|| said.clone());
            if *first != said {
                return Err(format!(
                    "{}: case {} is {said:?} here and {first:?} on the other side",
                    host.party, case.id
                ));
            }
        }
        let open: i64 = host
            .disk
            .query_row(
                "SELECT COUNT(*) FROM inquiry_party WHERE answer IS NULL AND refused IS NULL",
                params![],
                |row| row.get(0),
            )
            .map_err(|error| error.to_string())?;
        if open != 0 {
            return Err(format!("{}: {open} questions have neither answer nor refusal", host.party));
        }
    }
    Ok(())
}
