//! A case, from the officer's side: permit, try the step, send it, read the file.
//!
//! A step is tried by the same engine that the other party will run, so that what leaves is lawful on its face; the other side's signed
//! receipt then says when it counts.

use std::sync::Arc;

use instruments::{CaseState, Event, Pack, Role as Side};
use model::{Body, CaseId, PartyId, Step};
use policy::{Act, Denial, PartyAct, PartyKind, Role, Verb};

use crate::{
    check::{NotDone, Officer, person_act},
    membership::{Membership, Transferable},
    node::Node,
    overriding::NOTICE,
    record::Record,
    store::{self, CaseEvent, CaseFile, Kept, StoreError},
};

/// A case as its page shows it.
pub struct CaseView {
    /// The row that lists sort by.
    pub file: CaseFile,
    /// Its events, denied ones too.
    pub events: Vec<CaseEvent>,
    /// Where it stands.
    pub state: CaseState,
    /// Which side this node is on.
    pub side: Side,
}

/// The number under which people speak of a case: the same on both sides, since it comes from the case's id.
pub fn number(instrument: &str, case: CaseId) -> String {
    let initials: String =
        instrument.split('-').filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect();
    let [a, b, c, d, ..] = case.0;
    format!("{initials}-{a:02X}{b:02X}-{c:02X}{d:02X}")
}

/// The case that people mean by a text: its id, or its number.
pub fn find(node: &Node, text: &str) -> Result<Option<CaseId>, StoreError> {
    let text = text.trim();
    if let Ok(case) = CaseId::parse(text) {
        return Ok(node.store.read(|conn| store::case_file(conn, case))?.map(|file| file.id));
    }
    let digits: String = text.split('-').skip(1).collect();
    let Ok(first) = u32::from_str_radix(&digits, 16) else { return Ok(None) };
    let found = node.store.read(|conn| store::cases_beginning(conn, first.to_be_bytes()))?;
    // Two cases may bear one number; then it means neither.
    let mut meant = found.iter().filter(|(id, instrument)| number(instrument, *id).eq_ignore_ascii_case(text));
    Ok(meant.next().filter(|_| meant.next().is_none()).map(|(id, _)| *id))
}

/// Opens a case with a party. Field values as the form gives them.
pub async fn open(
    node: &Arc<Node>,
    officer: &Officer,
    (instrument, requested): (&str, &PartyId),
    step: &str,
    fields: Vec<(String, String)>,
) -> Result<CaseId, NotDone> {
    let now = node.clock.now();
    let pack = node.packs.newest(instrument).filter(|pack| node.runs(pack)).ok_or(NotDone::Unknown("instrument"))?;
    if *requested == node.me || node.member(requested).is_none() {
        return Err(NotDone::Bounds(format!("`{requested}` is no other party of the directory")));
    }
    let purpose = model::Purpose::parse(&pack.purpose);
    let justified = fields.iter().any(|(_, value)| !value.trim().is_empty());
    permit(node, (officer, Act::CaseOpen), Some(pack), purpose, justified)?;

    // Try: the engine that the other party runs says whether this opens a case.
    let engine = node.packs.engine(pack, &node.me, requested);
    let event = Event {
        step: step.to_owned(),
        by: Side::Requester,
        at: now,
        sent: now,
        fields: fields.iter().cloned().collect(),
    };
    instruments::open(&engine, &event)?;

    let case = CaseId(node.entropy.draw());
    send(node, officer, pack, (case, requested), (step.to_owned(), fields)).await?;
    Ok(case)
}

/// Takes a step in a case.
pub async fn take_step(
    node: &Arc<Node>,
    officer: &Officer,
    case: CaseId,
    step: &str,
    fields: Vec<(String, String)>,
) -> Result<(), NotDone> {
    let now = node.clock.now();
    // Whoever may take no step at all does not learn which cases there are.
    permit(node, (officer, Act::CaseStep), None, None, true)?;
    if step == NOTICE {
        return Err(NotDone::Bounds(format!("`{NOTICE}` comes with an override alone")));
    }
    let view = load(node, case)?;
    let pack = node.packs.pack(&view.file.instrument, view.file.version).ok_or(NotDone::Unknown("instrument"))?;
    permit(node, (officer, Act::CaseStep), Some(pack), None, true)?;

    let engine = node.packs.engine(pack, &view.file.requester, &view.file.requested);
    let at = now.max(view.state.latest);
    let event = Event { step: step.to_owned(), by: view.side, at, sent: now, fields: fields.iter().cloned().collect() };
    instruments::step(&engine, &view.state, &event)?;

    let other = if view.side == Side::Requester { &view.file.requested } else { &view.file.requester };
    send(node, officer, pack, (case, other), (step.to_owned(), fields)).await
}

async fn send(
    node: &Arc<Node>,
    officer: &Officer,
    pack: &Pack,
    (case, to): (CaseId, &PartyId),
    (name, mut fields): (String, Vec<(String, String)>),
) -> Result<(), NotDone> {
    let now = node.clock.now();
    fields.sort();
    let (instrument, version, officer) = (pack.name.clone(), pack.version, officer.id.clone());
    let step = Step { case, instrument, version, name, fields, officer, threat: None };
    let to = to.clone();
    // C-CAS-04: without a basis nothing leaves; the entry keeps the one that was used.
    let membership = node.membership();
    let found = membership.transfer([&node.me, &to], &pack.data_class, now);
    leave(node, &membership, (&to, &found), false)?;
    let basis = found.into_words();
    let kept = Kept { basis, ..Kept::default() };
    node.store.write("step", move |tx| tx.send(&to, Body::Step(step), kept, now)).await?;
    Ok(())
}

/// The rules that the other side will apply, applied before anything leaves; `life_threat` if two people say that a life is in danger.
pub(crate) fn leave(
    node: &Node,
    membership: &Membership,
    (to, found): (&PartyId, &Transferable),
    life_threat: bool,
) -> Result<(), Denial> {
    let kind = |party: &PartyId| membership.parties.get(party).map_or(PartyKind::Partner, |member| member.kind);
    let act = PartyAct {
        sender: node.me.clone(),
        sender_kind: kind(&node.me),
        recipient_kind: kind(to),
        verb: Verb::Step,
        purpose: None,
        subject: None,
        justified: true,
        basis: found.has_basis(),
        life_threat,
        instrument_known: true,
        asylum_to_origin: false,
    };
    node.policies.party(act).into_result().map(drop)
}

/// The file of a case, as a permitted officer sees it; the look is journaled.
pub async fn read(node: &Arc<Node>, officer: &Officer, case: CaseId) -> Result<CaseView, NotDone> {
    permit(node, (officer, Act::CaseRead), None, None, true)?;
    let view = load(node, case)?;
    let pack = node.packs.pack(&view.file.instrument, view.file.version);
    permit(node, (officer, Act::CaseRead), pack, None, true)?;
    let now = node.clock.now();
    let record = Record::Read {
        officer: officer.id.clone(),
        act: "case.read".to_owned(),
        about: view.file.title.clone(),
        purpose: view.file.instrument.clone(),
        reference: number(&view.file.instrument, case),
    };
    let who = officer.id.clone();
    let work = move |tx: &mut store::Tx<'_>| {
        tx.record(&record, now)?;
        // Whoever has the file before them needs no bell for it.
        tx.notices_seen(&who, Some(case))
    };
    node.store.write("read", work).await?;
    Ok(view)
}

/// The instruments whose cases an officer may read. Only [`readable`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readable(Option<Vec<String>>);

impl Readable {
    /// Those of these names, as rules would have it.
    #[cfg(test)]
    pub(crate) fn only(names: &[&str]) -> Self {
        Self(Some(names.iter().map(|name| (*name).to_owned()).collect()))
    }

    /// All.
    #[cfg(test)]
    pub(crate) fn all() -> Self {
        Self(None)
    }

    /// Whether cases of that instrument are among them.
    pub fn has(&self, instrument: &str) -> bool {
        self.0.as_ref().is_none_or(|names| names.iter().any(|name| name == instrument))
    }

    /// Their names, for a list; `None` if all are, and nothing has to be left out.
    pub fn names(&self) -> Option<&[String]> {
        self.0.as_deref()
    }
}

/// What an officer may read of cases.
///
/// # Errors
/// The rule by which it is none at all.
pub fn readable(node: &Node, officer: &Officer) -> Result<Readable, Denial> {
    permit(node, (officer, Act::CaseRead), None, None, true)?;
    let may = |pack: &&Pack| permit(node, (officer, Act::CaseRead), Some(pack), None, true).is_ok();
    let all = node.packs.current().count();
    let found: Vec<String> = node.packs.current().filter(may).map(|pack| pack.name.clone()).collect();
    Ok(Readable((found.len() < all).then_some(found)))
}

/// Whether a role may take steps in cases of that instrument.
pub fn may_step(node: &Node, role: Role, instrument: &str) -> bool {
    let officer = Officer { id: String::new(), role };
    let pack = node.packs.newest(instrument);
    pack.is_some() && permit(node, (&officer, Act::CaseStep), pack, None, true).is_ok()
}

/// The file of a case, unjournaled: for stages that show it to nobody.
pub fn load(node: &Node, case: CaseId) -> Result<CaseView, NotDone> {
    let (file, events) = node.store.read(|conn| {
        let file = store::case_file(conn, case)?;
        Ok((file, store::case_events(conn, case)?))
    })?;
    let file = file.ok_or(NotDone::Unknown("case"))?;
    let pack = node.packs.pack(&file.instrument, file.version).ok_or(NotDone::Unknown("instrument"))?;
    let engine = node.packs.engine(pack, &file.requester, &file.requested);
    let state = node.packs.run(&engine, &events, &file.requester, node.clock.now()).ok_or(NotDone::Unknown("case"))?;
    let side = if file.requester == node.me { Side::Requester } else { Side::Requested };
    Ok(CaseView { file, events, state, side })
}

/// What the rules say to an act of an officer in a case: of any, or of one of that instrument.
pub(crate) fn permit(
    node: &Node,
    (officer, act): (&Officer, Act),
    pack: Option<&Pack>,
    purpose: Option<model::Purpose>,
    justified: bool,
) -> Result<(), Denial> {
    let mut act = person_act(officer, act, purpose, justified);
    act.instrument = pack.map(|pack| pack.name.clone());
    node.policies.person(act).into_result().map(drop)
}
