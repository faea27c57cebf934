//! Sets the demo's stage: its nodes raised on loopback, their holdings entered, some cases under way.
//!
//! Everything goes the way it goes in earnest: holdings are journaled one by one, cases are opened by officers and travel over mutual
//! TLS. A folder that was kept is taken up again as it was left.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use model::{CaseId, HandlingCode, HoldingId, PartyId};
use policy::Role;

use super::{OTHERS, PARTIES, Planted, personas, population, worked};
use crate::{
    cases,
    check::{NotDone, Officer},
    clock::Clock,
    federation::{NotRaised, PartyPlan, Plan, Running, raise},
    node::Node,
    record::Record,
    store::{self, StoreError},
};

/// Why the stage cannot be set.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    /// The nodes do not start.
    #[error(transparent)]
    Raise(#[from] NotRaised),
    /// A store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The instruments.
    #[error(transparent)]
    Packs(#[from] crate::packs::PacksError),
    /// An opening step is refused.
    #[error("a case of the demo cannot be opened: {0}")]
    Case(#[from] NotDone),
}

/// Holdings entered in one transaction.
const ENTERED_TOGETHER: usize = 500;

/// Which nodes are on the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// The eight that hold records.
    Holders,
    /// All, with a worked case of every instrument between them.
    All,
}

/// Raises the nodes and fills those that are empty with `size` holdings each.
pub async fn set(cast: Cast, folder: &Path, seed: u64, size: usize, port: u16) -> Result<Vec<Running>, NotSet> {
    let plan = Plan { parties: parties(cast), folder: folder.to_owned(), seed, port, clock: Clock::System };
    let nodes = raise(plan).await?;
    let mut filling = tokio::task::JoinSet::new();
    for running in &nodes {
        if running.node.store.read(store::head)?.is_none() {
            filling.spawn(fill(Arc::clone(&running.node), seed, size));
        }
    }
    let fresh = !filling.is_empty();
    for filled in filling.join_all().await {
        filled?;
    }
    if fresh {
        open_cases(&nodes).await?;
        if cast == Cast::All {
            worked::open(&nodes).await?;
        }
    }
    Ok(nodes)
}

fn parties(cast: Cast) -> Vec<PartyPlan> {
    let named = |id: &str| {
        let (name, country, kind) = match id {
            "al-spoc" => ("Training SPOC Tirana", "AL", PartyKind::Partner),
            "ba-spoc" => ("Training SPOC Sarajevo", "BA", PartyKind::Partner),
            "xk-spoc" => ("Training SPOC Pristina", "XK", PartyKind::Partner),
            "me-spoc" => ("Training SPOC Podgorica", "ME", PartyKind::Partner),
            "mk-spoc" => ("Training SPOC Skopje", "MK", PartyKind::Partner),
            "rs-spoc" => ("Training SPOC Belgrade", "RS", PartyKind::Partner),
            "hr-spoc" => ("Training SPOC Zagreb", "HR", PartyKind::MemberState),
            "at-spoc" => ("Training SPOC Vienna", "AT", PartyKind::MemberState),
            "fr-spoc" => ("Training SPOC Paris", "FR", PartyKind::MemberState),
            "eu-europol" => ("Training agency for police cooperation", "EU", PartyKind::Agency),
            "eu-eurojust" => ("Training agency for judicial cooperation", "EU", PartyKind::Agency),
            "eu-frontex" => ("Training agency for borders", "EU", PartyKind::Agency),
            "eu-asylum" => ("Training agency for asylum", "EU", PartyKind::Agency),
            _ => ("Training agency", "EU", PartyKind::Agency),
        };
        Some(PartyPlan { id: PartyId::new(id).ok()?, name: name.to_owned(), country: country.to_owned(), kind })
    };
    let others = OTHERS.into_iter().filter(|_| cast == Cast::All);
    PARTIES.into_iter().chain(others).filter_map(named).collect()
}

async fn fill(node: Arc<Node>, seed: u64, size: usize) -> Result<(), StoreError> {
    let mut planted = population(&node.me, seed, size).into_iter().peekable();
    while planted.peek().is_some() {
        let part: Vec<Planted> = planted.by_ref().take(ENTERED_TOGETHER).collect();
        let now = node.clock.now();
        let entered = node.store.write("enter", move |tx| {
            part.into_iter()
                .map(|planted| {
                    let subject = wire::encode_subject(&planted.subject).into();
                    let handling = handling(planted.handling);
                    let entry = tx.record(&Record::Held { subject, about: planted.about, handling }, now)?;
                    Ok((HoldingId(entry.place as i64), planted.subject))
                })
                .collect::<Result<Vec<_>, StoreError>>()
        });
        let entered = entered.await?;
        node.finder.enter(entered);
    }
    Ok(())
}

fn handling(code: HandlingCode) -> u8 {
    match code {
        HandlingCode::H0 => 0,
        HandlingCode::H1 => 1,
        HandlingCode::H2 => 2,
        HandlingCode::H3 => 3,
    }
}

/// One invented request: from, to, what about, urgent or not, and how far the other side has come with it.
struct Scene(&'static str, &'static str, &'static str, bool, &'static [&'static str]);

const SCENES: [Scene; 7] = [
    Scene("rs-spoc", "mk-spoc", "Invented van TX-RS 0000 seen at two crossings", true, &[]),
    Scene("al-spoc", "mk-spoc", "Invented passport series reported lost in Tirana", false, &["take"]),
    Scene("hr-spoc", "mk-spoc", "Invented subscriber of a training number", false, &["take", "clarify"]),
    Scene("mk-spoc", "rs-spoc", "Invented owner of a training vehicle", false, &["take"]),
    Scene("mk-spoc", "xk-spoc", "Invented address used by a training suspect", true, &["take"]),
    Scene("xk-spoc", "al-spoc", "Invented firearm with a training serial", true, &[]),
    Scene("ba-spoc", "me-spoc", "Invented companion on a training journey", false, &["take", "await_judge"]),
];

async fn open_cases(nodes: &[Running]) -> Result<(), NotSet> {
    let node_of = |id: &str| nodes.iter().map(|running| &running.node).find(|node| node.me.as_str() == id);
    for Scene(from, to, subject, urgent, steps) in &SCENES {
        let (Some(from), Some(to)) = (node_of(from), node_of(to)) else { continue };
        let fields = request(subject, *urgent);
        let case = cases::open(from, &duty(from), ("information-request", &to.me), "request", fields).await?;
        for step in *steps {
            arrived(to, case, from).await?;
            cases::take_step(to, &duty(to), case, step, answer(step)).await?;
        }
    }
    Ok(())
}

/// Waits until the case is there and nothing of it is under way: a few milliseconds on loopback.
pub(super) async fn arrived(to: &Arc<Node>, case: CaseId, from: &Arc<Node>) -> Result<(), StoreError> {
    for _ in 0..400 {
        let there = to.store.read(|conn| store::case_file(conn, case))?.is_some();
        if there && waiting(to)? == 0 && waiting(from)? == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

fn waiting(node: &Node) -> Result<u64, StoreError> {
    Ok(node.store.read(store::outbox_waiting)?.iter().map(|(_, count)| count).sum())
}

pub(super) fn duty(node: &Node) -> Officer {
    let found = personas(&node.me).into_iter().find(|persona| persona.role == Role::DutyOfficer);
    Officer { id: found.map(|persona| persona.id).unwrap_or_default(), role: Role::DutyOfficer }
}

fn request(subject: &str, urgent: bool) -> Vec<(String, String)> {
    let mut fields = vec![
        ("subject", subject),
        ("specification", "Which records do you hold on this, and since when? (invented)"),
        ("purpose", "Investigation of migrant smuggling (invented)"),
        ("offence", "Smuggling of migrants (invented)"),
        ("facts", "Invented facts for training: three journeys in one week, the same plate each time."),
        ("person_link", "The invented suspect is believed to drive the vehicle."),
        ("held_there", "The vehicle was last seen at an invented crossing on your side."),
        ("necessity", "yes"),
        ("urgent", if urgent { "yes" } else { "no" }),
    ];
    if urgent {
        fields.push(("urgency_ground", "life_or_limb"));
        fields.push(("urgency_reasons", "Invented: persons are believed to be locked in the vehicle."));
    }
    owned(fields)
}

fn answer(step: &str) -> Vec<(String, String)> {
    owned(match step {
        "take" => vec![("accessibility", "direct")],
        "clarify" => vec![("question", "Which period do you mean? (invented)")],
        "await_judge" => vec![("delay_days", "5"), ("delay_reasons", "The court must authorise it (invented).")],
        _ => Vec::new(),
    })
}

fn owned(fields: Vec<(&str, &str)>) -> Vec<(String, String)> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
