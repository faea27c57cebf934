//! May information leave without a basis, because a life is in imminent danger? An officer proposes it, a second one lets it go.
//!
//! Where the transfer register has no basis between an agency and a partner, nothing leaves but this. It opens a case as [`crate::cases`]
//! does, tried by the same engine; the second officer's word and all that leaves are one transaction, and with it the owner of the
//! information is told. It lifts that one rule and no other. That two people decide, and within an hour, is the design of this system.

use std::sync::Arc;

use instruments::{Event, Pack, Role as Side};
use minicbor::bytes::ByteVec;
use model::{Body, CaseId, PartyId, Step, Threat, Timestamp};
use policy::{Act, Denial};

use crate::{
    cases::{self, CaseView, number},
    check::{NotDone, Officer},
    node::Node,
    record::Record,
    store::{self, Kept, Override, StoreError, Tx},
};

/// The rule that one person alone overrides nothing.
pub const NEEDS_TWO: &str = "override-needs-two-people";
/// The rule that a proposal is confirmed once, and while it is in force.
const NOT_WAITING: &str = "override-does-not-wait";
/// The common step that tells the owner; it only comes with an override.
pub const NOTICE: &str = "notify_override";
/// How long a proposal waits for a second person: one hour. Design: a danger that could wait longer was not imminent.
pub const IN_FORCE_MS: i64 = 3_600_000;
/// Proposals that are listed at the most.
pub const WAITING_MAX: u32 = 100;
/// The fields of the notice.
const RECIPIENT: &str = "override_recipient";
const REASONS: &str = "override_reasons";
const INFORMATION: &str = "override_information";

/// What an officer proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The instrument; its newest version is used.
    pub instrument: String,
    /// To whom it goes.
    pub to: PartyId,
    /// The step that opens the case.
    pub step: String,
    /// Field values as the form gives them.
    pub fields: Vec<(String, String)>,
    /// Whose life, and why it cannot wait.
    pub reasons: String,
    /// The case from which the information comes, if its owner is another party.
    pub source: Option<CaseId>,
}

/// Proposes an override; gives the case that it opens once a second person has confirmed it. Nothing leaves yet.
pub async fn propose(node: &Arc<Node>, officer: &Officer, proposal: Proposal) -> Result<CaseId, NotDone> {
    let now = node.clock.now();
    let Proposal { instrument, to, step, mut fields, reasons, source } = proposal;
    let pack = node.packs.newest(&instrument).filter(|pack| node.runs(pack)).ok_or(NotDone::Unknown("instrument"))?;
    permit(node, officer, pack, &reasons)?;
    if to == node.me || node.member(&to).is_none() {
        return Err(NotDone::Bounds(format!("`{to}` is no other party of the directory")));
    }
    // Only the missing basis is overridden: what may leave goes its usual way, and what another rule forbids goes no way.
    if lifted(node, pack, &to)?.is_none() {
        return Err(NotDone::Bounds("nothing forbids this: open the case without an override".to_owned()));
    }
    // The owner will read them, so they keep to the bounds of the notice.
    if let Some(Err(error)) = pack.field(REASONS).map(|def| instruments::read_value(def, &reasons)) {
        return Err(NotDone::Bounds(error.to_string()));
    }
    fields.sort();
    let case = CaseId(node.entropy.draw());
    let (version, officer) = (pack.version, officer.id.clone());
    let step = Step { case, instrument, version, name: step, fields, officer, threat: None };
    let state = instruments::open(&node.packs.engine(pack, &node.me, &to), &opening(&step, now))?;
    if let Some(source) = source {
        notice(node, source, (&step, &to, &reasons), now)?;
    }
    let record = Record::Proposed {
        step: ByteVec::from(wire::encode_body(&Body::Step(step))),
        recipient: to.to_string(),
        reasons,
        source: ByteVec::from(source.map_or_else(Vec::new, |source| source.0.to_vec())),
        title: store::case_title(pack, &state),
    };
    node.store.write("propose", move |tx| tx.record(&record, now)).await?;
    Ok(case)
}

/// Confirms an override as the second person. The case is on the journal and on its way when this returns, and so is the notice.
pub async fn confirm(node: &Arc<Node>, officer: &Officer, case: CaseId) -> Result<CaseId, NotDone> {
    let now = node.clock.now();
    // Whoever may take no step at all does not learn what waits.
    cases::permit(node, (officer, Act::CaseStep), None, None, true)?;
    let proposed = node.store.read(|conn| store::proposal(conn, case))?;
    let Override { step, recipient, reasons, source, .. } = waiting(proposed, officer, now)?;
    let pack = node.packs.pack(&step.instrument, step.version).filter(|pack| node.runs(pack));
    let pack = pack.ok_or(NotDone::Unknown("instrument"))?;
    permit(node, officer, pack, &reasons)?;
    may_leave(node, pack, &recipient, now, true)?;
    instruments::open(&node.packs.engine(pack, &node.me, &recipient), &opening(&step, now))?;
    let told = source.map(|source| notice(node, source, (&step, &recipient, &reasons), now)).transpose()?;

    let record = Record::Confirmed {
        case: ByteVec::from(case.0.to_vec()),
        instrument: step.instrument.clone(),
        recipient: recipient.to_string(),
        officer: officer.id.clone(),
    };
    let threat = Some(Threat { reasons, first: step.officer.clone(), second: officer.id.clone() });
    let officer = officer.clone();
    let work = move |tx: &mut Tx<'_>| -> Result<Result<(), NotDone>, StoreError> {
        // Asked again here, where nobody else writes: of two who confirm at once, one does.
        if let Err(error) = waiting(store::proposal(tx.conn(), case)?, &officer, now) {
            return Ok(Err(error));
        }
        tx.record(&record, now)?;
        tx.send(&recipient, Body::Step(Step { threat: threat.clone(), ..step }), Kept::default(), now)?;
        if let Some((owner, step)) = told {
            tx.send(&owner, Body::Step(Step { threat, officer: officer.id, ..step }), Kept::default(), now)?;
        }
        Ok(Ok(()))
    };
    node.store.write("confirm", work).await??;
    Ok(case)
}

/// What waits for a second person, the oldest first.
pub fn pending(node: &Node) -> Result<Vec<Override>, StoreError> {
    let since = node.clock.now().plus_ms(-IN_FORCE_MS);
    node.store.read(|conn| store::proposals_waiting(conn, since, WAITING_MAX))
}

/// What waits, as a permitted officer sees it; the look is journaled.
pub async fn read(node: &Arc<Node>, officer: &Officer) -> Result<Vec<Override>, NotDone> {
    cases::permit(node, (officer, Act::CaseStep), None, None, true)?;
    let found = pending(node)?;
    let now = node.clock.now();
    let looks: Vec<Record> = found.iter().map(|proposed| look(officer, proposed)).collect();
    if !looks.is_empty() {
        let work = move |tx: &mut Tx<'_>| looks.iter().try_for_each(|record| tx.record(record, now).map(drop));
        node.store.write("read", work).await?;
    }
    Ok(found)
}

fn look(officer: &Officer, proposed: &Override) -> Record {
    Record::Read {
        officer: officer.id.clone(),
        act: "override.read".to_owned(),
        about: proposed.title.clone(),
        purpose: proposed.step.instrument.clone(),
        reference: number(&proposed.step.instrument, proposed.step.case),
    }
}

/// The proposal, if this officer may still confirm it.
fn waiting(proposed: Option<Override>, officer: &Officer, now: Timestamp) -> Result<Override, NotDone> {
    let proposed = proposed.ok_or(NotDone::Unknown("override"))?;
    let denied = |rule: &str, ask: &str| NotDone::Denied(Denial { rule: rule.to_owned(), ask: ask.to_owned() });
    // C-OVR-02: whoever proposed it does not confirm it.
    if proposed.step.officer == officer.id {
        return Err(denied(NEEDS_TWO, "another officer who may open cases"));
    }
    // C-OVR-03: once only, and not later than its hour.
    if !proposed.confirmed.is_empty() || now.ms_since(proposed.at) > IN_FORCE_MS {
        return Err(denied(NOT_WAITING, "yourself: propose it again, if a life is still in danger"));
    }
    Ok(proposed)
}

/// The rule that forbids opening such a case and that an override lifts; `None` if none forbids it, an error if an override is no help.
pub fn lifted(node: &Node, pack: &Pack, to: &PartyId) -> Result<Option<Denial>, Denial> {
    let now = node.clock.now();
    match may_leave(node, pack, to, now, false) {
        Ok(()) => Ok(None),
        Err(denial) => may_leave(node, pack, to, now, true).map(|()| Some(denial)),
    }
}

/// The most characters of an override's reasons.
pub fn reasons_chars_max(pack: &Pack) -> u32 {
    room(pack, REASONS)
}

fn room(pack: &Pack, field: &str) -> u32 {
    match pack.field(field).map(|def| &def.kind) {
        Some(instruments::FieldKind::Text { max_chars }) => *max_chars,
        _ => 0,
    }
}

/// The rules of opening a case, whose reason is here the danger.
fn permit(node: &Node, officer: &Officer, pack: &Pack, reasons: &str) -> Result<(), Denial> {
    let purpose = model::Purpose::parse(&pack.purpose);
    cases::permit(node, (officer, Act::CaseOpen), Some(pack), purpose, !reasons.trim().is_empty())
}

fn may_leave(node: &Node, pack: &Pack, to: &PartyId, now: Timestamp, life_threat: bool) -> Result<(), Denial> {
    let membership = node.membership();
    let found = membership.transfer([&node.me, to], &pack.data_class, now);
    cases::leave(node, &membership, (to, &found), life_threat)
}

fn opening(step: &Step, now: Timestamp) -> Event {
    let fields = step.fields.iter().cloned().collect();
    Event { step: step.name.clone(), by: Side::Requester, at: now, sent: now, fields }
}

/// What the owner of the information is told, and who that is: the other side of the case from which it comes. The engine has tried it.
fn notice(
    node: &Node,
    source: CaseId,
    (given, to, reasons): (&Step, &PartyId, &str),
    now: Timestamp,
) -> Result<(PartyId, Step), NotDone> {
    let CaseView { file, state, side, .. } = cases::load(node, source)?;
    let pack = node.packs.pack(&file.instrument, file.version).ok_or(NotDone::Unknown("instrument"))?;
    let fields: Vec<(String, String)> = vec![
        (INFORMATION.to_owned(), information(pack, given)),
        (REASONS.to_owned(), reasons.to_owned()),
        (RECIPIENT.to_owned(), to.to_string()),
    ];
    let (instrument, version, name) = (file.instrument.clone(), file.version, NOTICE.to_owned());
    let step = Step { case: source, instrument, version, name, fields, officer: String::new(), threat: None };
    let event = Event { by: side, at: now.max(state.latest), ..opening(&step, now) };
    instruments::step(&node.packs.engine(pack, &file.requester, &file.requested), &state, &event)?;
    let owner = if side == Side::Requester { file.requested } else { file.requester };
    Ok((owner, step))
}

/// What was given, a line for each field, as far as the notice has room.
fn information(pack: &Pack, given: &Step) -> String {
    let room = room(pack, INFORMATION) as usize;
    let first = format!("{} {}", number(&given.instrument, given.case), given.name);
    let lines = given.fields.iter().map(|(name, value)| format!("\n{name}: {value}"));
    first.chars().chain(lines.flat_map(|line| line.chars().collect::<Vec<_>>())).take(room).collect()
}
