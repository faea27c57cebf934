//! Cases at scale: how many steps a second the pure engine takes on one core, and with a million open cases in one node's store, how soon
//! it is known what is due, how fast lapsed clocks are put on record, how long the inbox takes to come.
//!
//! The million are sent by the node itself, signed and journaled as an officer's would be; the other party is down, so they stay open.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use instruments::{CaseState, Engine, Participant};
use model::{Body, CaseId, PartyId, Step};
use policy::Role;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::{exchange::NoFigures, exchange::request, exchange::version, instant, ms, quantile};
use crate::{
    clock::Clock,
    deadlines,
    federation::{PartyPlan, Plan, raise},
    node::Node,
    packs::{Packs, PacksError},
    store::{self, EndKind, Kept, Wanted},
    web::{
        Languages,
        doors::Doors,
        router::{People, Site, SiteParts, router},
        session::Person,
    },
};

/// Cases written in one transaction.
const TOGETHER: u64 = 256;
/// Clocks that are let run out at once.
const LAPSING: u64 = 10_000;
/// Times that a page or list is asked for.
const ASKED: usize = 200;

/// Measures with `cases` open ones.
pub async fn run(folder: &Path, cases: u64) -> Result<Value, NoFigures> {
    let parties = [("hr-spoc", "HR", PartyKind::MemberState), ("rs-spoc", "RS", PartyKind::Partner)]
        .into_iter()
        .filter_map(|(id, country, kind)| {
            let id = PartyId::new(id).ok()?;
            Some(PartyPlan { name: id.to_string(), id, country: country.to_owned(), kind })
        })
        .collect();
    let clock = Clock::manual(Clock::System.now());
    let plan = Plan { parties, folder: folder.to_owned(), seed: 1, port: 0, clock: clock.clone() };
    let mut nodes = raise(plan).await?;
    let (Some(mut down), Some(mut up)) = (nodes.pop(), nodes.pop()) else { return Err(NoFigures::Missing(0, 0)) };
    down.cut_off().await;
    // Neither delivers nor looks for what is due: that is measured by hand.
    up.cut_off().await;
    let (node, to) = (Arc::clone(&up.node), down.node.me.clone());
    let engine = engine()?;

    let started = instant();
    let mut written = 0;
    while written < cases {
        open(&node, &to, written).await?;
        written += TOGETHER;
    }
    let opened_s = started.elapsed().as_secs_f64();

    let now = node.clock.now();
    let wanted = Wanted { open: true, ..Wanted::default() };
    let listed = times(|| node.store.read(|conn| store::cases(conn, &wanted, None, 50)).map(drop))?;
    let due = times(|| {
        node.store.read(|conn| store::clock_ends(conn, EndKind::Missed, now.plus_ms(30 * 86_400_000), 50)).map(drop)
    })?;
    let inbox = inbox(&node).await?;

    let lapsing = lapsing(&node, &to).await?;
    clock.advance_ms(60 * 86_400_000);
    let started = instant();
    let swept = deadlines::sweep(&node).await?;
    let sweep_s = started.elapsed().as_secs_f64();

    let shown = |sorted: &[Duration]| json!({ "p50": ms(quantile(sorted, 0.5)), "p95": ms(quantile(sorted, 0.95)), "p99": ms(quantile(sorted, 0.99)) });
    Ok(json!({
        "bench": "cases",
        "engine": engine,
        "open_cases": written,
        "opened_in_s": opened_s,
        "list_by_clock_ms": shown(&listed),
        "next_due_ms": shown(&due),
        "inbox_page_ms": shown(&inbox),
        "sweep": { "due": lapsing, "put_on_record": swept, "in_s": sweep_s },
    }))
}

/// Steps a second in the pure engine on one core: the demo's case of every instrument, over and over.
fn engine() -> Result<Value, NoFigures> {
    let failed = |error: PacksError| NoFigures::Stage(error.to_string());
    let ids = ["al", "at", "ba", "fr", "hr", "me", "mk", "rs", "xk"].map(|country| format!("{country}-spoc"));
    let agencies = ["eu-asylum", "eu-europol", "eu-eurojust", "eu-frontex"].map(str::to_owned);
    let parties =
        ids.iter().chain(&agencies).filter_map(|id| Some((PartyId::new(id).ok()?, Participant::of_training(id))));
    let packs = Packs::load(parties.collect()).map_err(failed)?;
    let mut runs: Vec<(Engine<'_>, Vec<instruments::Event>)> = Vec::new();
    for pack in packs.current() {
        let scenarios = Packs::scenarios(&pack.name).map_err(failed)?;
        let Some(demo) = scenarios.demo() else { continue };
        let (Ok(from), Ok(to)) = (PartyId::new(&demo.requester), PartyId::new(&demo.requested)) else { continue };
        let engine = packs.engine(pack, &from, &to);
        let taken = scenarios.play(demo, &engine).took.into_iter().filter(|took| took.expected.refused.is_none());
        runs.push((engine, taken.filter_map(|took| took.event).collect()));
    }
    let (mut taken, started) = (0u64, instant());
    while started.elapsed() < Duration::from_secs(3) {
        for (engine, events) in &runs {
            let mut case: Option<CaseState> = None;
            for event in events {
                let next = match &case {
                    None => instruments::open(engine, event),
                    Some(case) => instruments::step(engine, case, event),
                };
                case = Some(next.map_err(|refusal| NoFigures::Stage(refusal.to_string()))?);
                taken += 1;
            }
        }
    }
    let steps_per_s = (taken as f64 / started.elapsed().as_secs_f64()).round();
    Ok(json!({ "instruments": runs.len(), "steps": taken, "steps_per_s": steps_per_s }))
}

async fn open(node: &Arc<Node>, to: &PartyId, number: u64) -> Result<(), NoFigures> {
    let (to, now, version) = (to.clone(), node.clock.now(), version(node));
    let ids: Vec<CaseId> = (0..TOGETHER).map(|_| CaseId(node.entropy.draw())).collect();
    let work = move |tx: &mut store::Tx<'_>| {
        ids.iter().try_for_each(|id| tx.send(&to, request(*id, version, number), Kept::default(), now).map(drop))
    };
    Ok(node.store.write("bench", work).await?)
}

/// Opens cases of readmission, whose silence counts as agreement.
async fn lapsing(node: &Arc<Node>, to: &PartyId) -> Result<u64, NoFigures> {
    let missing = || NoFigures::Stage("the pack `readmission` has no demo case".to_owned());
    let pack = node.packs.newest("readmission").ok_or_else(missing)?;
    let scenarios = Packs::scenarios(&pack.name).map_err(|error| NoFigures::Stage(error.to_string()))?;
    let engine = node.packs.engine(pack, &node.me, to);
    let demo = scenarios.demo().ok_or_else(missing)?;
    let first = scenarios.play(demo, &engine).took.into_iter().find_map(|took| took.event).ok_or_else(missing)?;
    let (instrument, version) = (pack.name.clone(), pack.version);
    let fields: Vec<(String, String)> = first.fields.into_iter().collect();
    let mut written = 0;
    while written < LAPSING {
        let ids: Vec<CaseId> = (0..TOGETHER).map(|_| CaseId(node.entropy.draw())).collect();
        let (instrument, name, fields) = (instrument.clone(), first.step.clone(), fields.clone());
        let (to, now) = (to.clone(), node.clock.now());
        let work = move |tx: &mut store::Tx<'_>| {
            ids.iter().try_for_each(|id| {
                let (instrument, name, fields) = (instrument.clone(), name.clone(), fields.clone());
                let step =
                    Step { case: *id, instrument, version, name, fields, officer: "bench".to_owned(), threat: None };
                tx.send(&to, Body::Step(step), Kept::default(), now).map(drop)
            })
        };
        node.store.write("bench", work).await?;
        written += TOGETHER;
    }
    Ok(written)
}

fn times(mut ask: impl FnMut() -> Result<(), store::StoreError>) -> Result<Vec<Duration>, NoFigures> {
    let mut found = Vec::with_capacity(ASKED);
    for _ in 0..ASKED {
        let started = instant();
        ask()?;
        found.push(started.elapsed());
    }
    found.sort_unstable();
    Ok(found)
}

/// The inbox as a browser asks for it: the page over HTTP, signed in.
async fn inbox(node: &Arc<Node>) -> Result<Vec<Duration>, NoFigures> {
    let failed = |error: &dyn std::fmt::Display| NoFigures::Stage(format!("the inbox does not come: {error}"));
    let person = Person { id: "duty.bench".to_owned(), name: "Bench".to_owned(), role: Role::DutyOfficer };
    let languages = Languages::load().map_err(|error| failed(&error))?;
    let people = People { personas: vec![person] };
    let (node, doors) = (Arc::clone(node), Doors::default());
    let parts = SiteParts { node, people, doors, languages, secure: false, demo: None };
    let site = Site::new(parts).map_err(|error| failed(&error))?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| failed(&error))?;
    let address = listener.local_addr().map_err(|error| failed(&error))?.to_string();
    let serving = tokio::spawn(async move { axum::serve(listener, router(site)).await });
    let body = "persona=duty.bench&next=";
    let form = format!(
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nSec-Fetch-Site: same-origin\r\n",
        body.len()
    );
    let signed = ask(&address, &format!("POST /sign-in HTTP/1.1\r\nHost: {address}\r\n{form}"), body).await;
    let signed = signed.map_err(|error| failed(&error))?;
    let cookie =
        signed.lines().filter_map(|line| line.strip_prefix("set-cookie: ")).find(|line| !line.starts_with("theme="));
    let cookie = cookie.and_then(|line| line.split(';').next()).ok_or_else(|| failed(&"no session"))?.to_owned();
    let mut found = Vec::with_capacity(ASKED);
    for _ in 0..ASKED {
        let started = instant();
        let page = ask(&address, &format!("GET /inbox HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\n"), "").await;
        let page = page.map_err(|error| failed(&error))?;
        found.push(started.elapsed());
        if !page.starts_with("HTTP/1.1 200") {
            return Err(failed(&page.lines().next().unwrap_or_default()));
        }
    }
    serving.abort();
    found.sort_unstable();
    Ok(found)
}

async fn ask(address: &str, head: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(format!("{head}Connection: close\r\n\r\n{body}").as_bytes()).await?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
