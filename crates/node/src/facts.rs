//! What the node knows that bears on a message: gathered in the transaction that will journal the decision.
//!
//! Only reads. What follows from the facts is for [`crate::decide`] to say.

use matching::Comparison;
use model::{Answer, Ask, Body, HoldingId, PartyId, Query, Reason, Step, Subject, Timestamp};
use policy::{PartyKind, SubjectKind};
use wire::Authenticated;

use crate::{
    membership::Transferable,
    node::Node,
    packs::as_engine_event,
    store::{self, CaseEvent, HoldingRow, StoreError, Tx},
};

/// The class of data of checks: who or what is asked for, and the answer.
pub const PERSONAL: &str = "personal-data";
/// Hits in one answer at the most. More would be a list to browse, not an answer to a question.
const HITS_MAX: usize = 10;
/// Holdings looked at where the question says what the index does not know: the right one may stand behind ten of others.
const MORE_MAX: usize = 40;

/// The facts about one message.
#[derive(Debug)]
pub struct Facts {
    /// The kind of the sending party.
    pub sender: PartyKind,
    /// The sending party's country.
    pub country: String,
    /// The kind of this party.
    pub me: PartyKind,
    /// What the transfer register says of data of this class between sender and receiver today.
    pub basis: Transferable,
    /// What bears on the body.
    pub about: About,
}

/// The facts about what a message says.
#[derive(Debug)]
pub enum About {
    /// For a question: what this party's holdings say.
    Ask(Vec<Found>),
    /// For an answer: whether it was asked for and is still open.
    Answer {
        /// Whether this node asked this sender and has no answer yet.
        expected: bool,
    },
    /// For a step: what the instrument says.
    Step(StepFacts),
}

/// A holding that the question may mean.
#[derive(Debug)]
pub struct Found {
    /// The holding.
    pub holding: HoldingRow,
    /// Likeness, 0 to 1.
    pub score: f32,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The opaque reference under which it would be shown.
    pub reference: [u8; 16],
}

/// What the instrument says of a step.
#[derive(Debug, PartialEq, Eq)]
pub enum StepFacts {
    /// This node does not run that instrument in that version.
    UnknownInstrument,
    /// The sender has no part in the case, or the case is there already.
    NotAParty,
    /// The engine refuses it by this rule.
    Forbidden(String),
    /// The engine takes it.
    Possible,
    /// The engine takes it, and everything that the case carried goes.
    Erases,
}

/// Gathers the facts about an authenticated message.
pub fn gather(tx: &Tx<'_>, node: &Node, message: &Authenticated, now: Timestamp) -> Result<Facts, StoreError> {
    let membership = node.membership();
    let kind_of = |party: &PartyId| membership.parties.get(party).map_or(PartyKind::Partner, |member| member.kind);
    let sender = &message.message().sender;
    let about = match &message.message().body {
        Body::Ask(ask) => About::Ask(search(tx, node, ask)?),
        Body::Answer(answer) => About::Answer { expected: expected(tx, answer, sender)? },
        Body::Step(step) => About::Step(step_facts(tx, node, (message, step), now)?),
    };
    Ok(Facts {
        sender: kind_of(sender),
        country: membership.parties.get(sender).map(|member| member.country.clone()).unwrap_or_default(),
        me: kind_of(&node.me),
        basis: membership.transfer([sender, &node.me], data_class(node, &message.message().body), now),
        about,
    })
}

/// Asks the index, and takes the holdings from the store: a holding erased meanwhile is not found, and every reason tells what is held.
/// The best come first, and of equals the one entered first.
pub fn search(tx: &Tx<'_>, node: &Node, ask: &Ask) -> Result<Vec<Found>, StoreError> {
    // What the index does not know, a maker or a legal form, may put another holding first.
    let more = matches!(
        ask.query,
        Query::Vehicle { make: Some(_), .. } | Query::Firearm { make: Some(_), .. } | Query::Organisation { .. }
    );
    let matches = node.finder.search(&ask.query, if more { MORE_MAX } else { HITS_MAX });
    let mut found = Vec::with_capacity(matches.len());
    for hit in matches {
        let HoldingId(id) = hit.id;
        if let Some(holding) = store::holding(tx.conn(), id)? {
            let Comparison { score, reasons } = matching::explain(&ask.query, &holding.subject);
            // C-CHK-02: the owner says for each purpose how alike is alike enough.
            // Another maker never hides a number that agrees: there the index's score counts, which knows no maker.
            let likeness = match ask.query {
                Query::Vehicle { .. } | Query::Firearm { .. } => score.max(hit.score),
                _ => score,
            };
            if !node.thresholds.let_through(ask.purpose, likeness) {
                continue;
            }
            found.push(Found { holding, score, reasons, reference: node.entropy.draw() });
        }
    }
    if more {
        // Stable: what they do not tell apart stays in the index's order.
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        found.truncate(HITS_MAX);
    }
    Ok(found)
}

/// The class of data that a message carries: what its instrument says, and personal data in a check.
pub fn data_class<'n>(node: &'n Node, body: &Body) -> &'n str {
    match body {
        Body::Step(step) => node.packs.pack(&step.instrument, step.version).map_or(PERSONAL, |pack| &pack.data_class),
        Body::Ask(_) | Body::Answer(_) => PERSONAL,
    }
}

fn expected(tx: &Tx<'_>, answer: &Answer, sender: &PartyId) -> Result<bool, StoreError> {
    let asked = store::inquiry(tx.conn(), answer.check)?;
    Ok(asked.is_some_and(|(_, parties)| parties.iter().any(|row| row.party == *sender && row.answer.is_none())))
}

fn step_facts(
    tx: &Tx<'_>,
    node: &Node,
    (message, step): (&Authenticated, &Step),
    now: Timestamp,
) -> Result<StepFacts, StoreError> {
    // C-CAS-02: a pack that the parties did not sign in this version moves nothing.
    let pack = node.packs.pack(&step.instrument, step.version).filter(|pack| node.runs(pack));
    let Some(pack) = pack else { return Ok(StepFacts::UnknownInstrument) };
    let events = store::case_events(tx.conn(), step.case)?;
    let said = message.message();
    let next = CaseEvent {
        sender: said.sender.clone(),
        recipient: said.recipient.clone(),
        sequence: said.sequence,
        step: step.name.clone(),
        fields: step.fields.clone(),
        officer: step.officer.clone(),
        created: said.created,
        received: Some(now),
        denied: String::new(),
        entry: 0,
        instrument: step.instrument.clone(),
        version: step.version,
        basis: String::new(),
        threat: step.threat.clone(),
    };
    let counting = events.iter().find(|event| event.denied.is_empty());
    let (requester, requested) = match counting {
        Some(opening) => (opening.sender.clone(), opening.recipient.clone()),
        None => (said.sender.clone(), said.recipient.clone()),
    };
    // C-CAS-01: a case belongs to two parties, and to no third.
    if said.sender != requester && said.sender != requested {
        return Ok(StepFacts::NotAParty);
    }
    let engine = node.packs.engine(pack, &requester, &requested);
    let event = as_engine_event(&next, &requester);
    let tried = match node.packs.run(&engine, &events, &requester, said.created.min(now)) {
        Some(case) => {
            // The engine refuses time running backwards; two clocks may differ by a little, so the later one counts.
            let at = case.latest.max(event.at);
            instruments::step(&engine, &case, &instruments::Event { at, ..event })
        }
        None => instruments::open(&engine, &event),
    };
    let effect = pack.step(&step.name).map(|def| def.effect);
    Ok(match tried {
        Err(refusal) => StepFacts::Forbidden(refusal.rule),
        Ok(_) if effect == Some(instruments::Effect::Erase) => StepFacts::Erases,
        Ok(_) => StepFacts::Possible,
    })
}

/// The kind of thing a question is about.
pub fn kind_of_query(query: &Query) -> SubjectKind {
    match query {
        Query::Person { .. } => SubjectKind::Person,
        Query::Document { .. } => SubjectKind::Document,
        Query::Vehicle { .. } => SubjectKind::Vehicle,
        Query::Firearm { .. } => SubjectKind::Firearm,
        Query::Phone { .. } => SubjectKind::Phone,
        Query::Organisation { .. } => SubjectKind::Organisation,
        Query::Device { .. } => SubjectKind::Device,
        Query::Account { .. } => SubjectKind::Account,
    }
}

/// The kind of thing a holding is about.
pub fn kind_of_subject(subject: &Subject) -> SubjectKind {
    match subject {
        Subject::Person(_) => SubjectKind::Person,
        Subject::Document(_) => SubjectKind::Document,
        Subject::Vehicle(_) => SubjectKind::Vehicle,
        Subject::Firearm(_) => SubjectKind::Firearm,
        Subject::Phone(_) => SubjectKind::Phone,
        Subject::Organisation(_) => SubjectKind::Organisation,
        Subject::Device(_) => SubjectKind::Device,
        Subject::Account(_) => SubjectKind::Account,
    }
}

/// Whether a nationality code (ICAO 9303, three letters) names the country of a party (ISO 3166-1, two letters).
pub fn is_national_of(nationality: &str, country: &str) -> bool {
    const CODES: [(&str, &[&str]); 7] = [
        ("AL", &["ALB"]),
        ("BA", &["BIH"]),
        ("HR", &["HRV"]),
        ("ME", &["MNE"]),
        ("MK", &["MKD"]),
        ("RS", &["SRB"]),
        ("XK", &["RKS", "XKX", "UNK", "XKK"]),
    ];
    CODES.iter().any(|(two, three)| *two == country && three.contains(&nationality))
}

/// Whether a question for asylum purposes comes from the state that the person may have fled.
pub fn asks_origin(ask: &Ask, country: &str, found: &[Found]) -> bool {
    let asked = match &ask.query {
        Query::Person { nationality: Some(nationality), .. } => is_national_of(nationality, country),
        _ => false,
    };
    let held = found.iter().any(|found| match &found.holding.subject {
        Subject::Person(person) => person.nationality.as_deref().is_some_and(|code| is_national_of(code, country)),
        _ => false,
    });
    ask.purpose == model::Purpose::Asylum && (asked || held)
}
