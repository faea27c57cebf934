//! Two nodes over mutual TLS on loopback, both SQLite with a sync at every commit: how many 1 KiB messages a second, how long a round trip,
//! how a backlog drains. Every message is a signed step that opens a case: sealed, verified, decided on, journaled and projected on
//! both sides, its receipt journaled by the sender.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use model::{Body, CaseId, PartyId, Step};
use serde_json::{Value, json};

use super::{instant, ms, quantile};
use crate::{
    clock::Clock,
    federation::{NotRaised, PartyPlan, Plan, Running, raise},
    node::Node,
    store::{self, StoreError},
};

/// Why a bench gives no figures.
#[derive(Debug, thiserror::Error)]
pub enum NoFigures {
    /// The nodes do not start.
    #[error(transparent)]
    Raise(#[from] NotRaised),
    /// The demo's stage cannot be set, or a check cannot be asked.
    #[error("{0}")]
    Stage(String),
    /// A store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Not every message arrived in time.
    #[error("{0} of {1} arrived")]
    Missing(u64, u64),
}

/// Messages written in one transaction by the producer: as an officer's bulk act or an import would.
const WRITTEN_TOGETHER: u64 = 64;

/// Measures. `messages` are sent in each of the two throughput runs.
pub async fn run(folder: &Path, messages: u64, backlog: u64) -> Result<Value, NoFigures> {
    let parties = [("rs-spoc", "RS"), ("mk-spoc", "MK")]
        .into_iter()
        .filter_map(|(id, country)| {
            let id = PartyId::new(id).ok()?;
            Some(PartyPlan { name: id.to_string(), id, country: country.to_owned(), kind: PartyKind::Partner })
        })
        .collect();
    let plan = Plan { parties, folder: folder.to_owned(), seed: 1, port: 0, clock: Clock::System };
    let mut nodes = raise(plan).await?;
    let (Some(receiver), Some(sender)) = (nodes.pop(), nodes.pop()) else { return Err(NoFigures::Missing(0, 0)) };
    let (a, b) = (Arc::clone(&sender.node), Arc::clone(&receiver.node));

    let mut trips = Vec::new();
    for n in 0..200u64 {
        let started = instant();
        write(&a, &b.me, n, 1).await?;
        while waiting(&a)? > 0 {
            tokio::time::sleep(Duration::from_micros(200)).await;
        }
        trips.push(started.elapsed());
    }
    trips.sort_unstable();

    let cpu_before = cpu_s();
    let started = instant();
    let mut written = 0;
    while written < messages {
        write(&a, &b.me, 1_000 + written, WRITTEN_TOGETHER).await?;
        written += WRITTEN_TOGETHER;
    }
    let written_s = started.elapsed().as_secs_f64();
    let sustained = drain(&a, &b, 200 + written, started).await?;
    let cpu = cpu_s() - cpu_before;

    let drained = outage(&a, receiver, backlog, 200 + written).await?;
    drop(sender);
    Ok(json!({
        "bench": "exchange",
        "message_bytes": 1024,
        "round_trip_ms": { "p50": ms(quantile(&trips, 0.5)), "p99": ms(quantile(&trips, 0.99)), "count": trips.len() },
        "sustained": {
            "messages": written,
            "messages_per_s": (written as f64 / sustained).round(),
            "written_in_s": written_s,
            "cpu_us_per_message": (cpu * 1e6 / written as f64).round(),
        },
        "backlog": drained,
    }))
}

/// Writes messages into the sender's journal and outbox.
async fn write(node: &Arc<Node>, to: &PartyId, number: u64, count: u64) -> Result<(), StoreError> {
    let (to, now) = (to.clone(), node.clock.now());
    let version = version(node);
    let ids: Vec<CaseId> = (0..count).map(|_| CaseId(node.entropy.draw())).collect();
    node.store
        .write("bench", move |tx| {
            ids.iter()
                .try_for_each(|id| tx.send(&to, request(*id, version, number), store::Kept::default(), now).map(drop))
        })
        .await
}

/// The version of information requests that a node runs.
pub(super) fn version(node: &Node) -> u32 {
    node.packs.newest("information-request").map_or(0, |pack| pack.version)
}

/// An information request whose envelope has about 1 KiB.
pub(super) fn request(case: CaseId, version: u32, number: u64) -> Body {
    let facts = format!("message {number} of a bench; {}", "invented facts ".repeat(36));
    let fields = [
        ("facts", facts.as_str()),
        ("held_there", "bench"),
        ("necessity", "yes"),
        ("offence", "bench"),
        ("person_link", "bench"),
        ("purpose", "bench"),
        ("specification", "bench"),
        ("subject", "bench"),
        ("urgent", "no"),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let (instrument, name) = ("information-request".to_owned(), "request".to_owned());
    Body::Step(Step { case, instrument, version, name, fields, officer: "bench".to_owned() })
}

fn waiting(node: &Node) -> Result<u64, StoreError> {
    Ok(node.store.read(store::outbox_waiting)?.iter().map(|(_, count)| count).sum())
}

/// Waits until everything is acknowledged and there; seconds since `started`.
async fn drain(a: &Node, b: &Node, total: u64, started: std::time::Instant) -> Result<f64, NoFigures> {
    while waiting(a)? > 0 && started.elapsed() < Duration::from_secs(600) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let seconds = started.elapsed().as_secs_f64();
    let arrived = b.store.read(|conn| store::pair_of(conn, &a.me))?.1;
    if arrived == total { Ok(seconds) } else { Err(NoFigures::Missing(arrived, total)) }
}

/// The receiver is down while a backlog grows; then it comes back.
async fn outage(a: &Arc<Node>, mut receiver: Running, backlog: u64, before: u64) -> Result<Value, NoFigures> {
    let b = Arc::clone(&receiver.node);
    receiver.cut_off().await;
    let mut written = 0;
    while written < backlog {
        write(a, &b.me, written, WRITTEN_TOGETHER).await?;
        written += WRITTEN_TOGETHER;
    }
    receiver.rejoin().await?;
    let started = instant();
    let seconds = drain(a, &b, before + written, started).await?;
    Ok(json!({ "messages": written, "drained_in_s": seconds, "messages_per_s": (written as f64 / seconds).round() }))
}

/// Processor time of this process so far, user and system, seconds.
fn cpu_s() -> f64 {
    // Fields 14 and 15 of /proc/self/stat, in ticks of 10 ms on Linux.
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let field = |n: usize| after.split_whitespace().nth(n).and_then(|text| text.parse::<f64>().ok()).unwrap_or(0.0);
    (field(11) + field(12)) / 100.0
}
