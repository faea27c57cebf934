//! The world of one run: picks what happens next by chance from the seed, and checks everything after each step.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::task::{Context, Poll, Waker};

use model::{PartyId, Timestamp};
use node::{
    check::{self, Officer},
    clock::Clock,
    membership::Membership,
    receive, send, witness,
};
use policy::Role;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

use crate::{
    acts,
    host::{self, Host},
    invariants::{self, Watch},
    network::{self, Packet, Wire},
};

/// What goes wrong, and how often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Faults {
    /// Packets lost, of 100.
    pub lost: u32,
    /// Requests delivered twice, of 100.
    pub doubled: u32,
    /// Steps of 1,000 at which a node crashes, whatever its tasks are waiting for.
    pub crash: u32,
    /// Steps of 1,000 at which a pair of nodes is cut off, or joined again.
    pub cut: u32,
    /// Crash a given machine at exactly this poll of its tasks, counted from the start: for the walk over every await.
    pub crash_at_poll: Option<(usize, u64)>,
}

impl Faults {
    /// Everything goes wrong now and then.
    pub const STORMY: Self = Self { lost: 10, doubled: 10, crash: 6, cut: 6, crash_at_poll: None };
    /// Nothing goes wrong.
    pub const CALM: Self = Self { lost: 0, doubled: 0, crash: 0, cut: 0, crash_at_poll: None };
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// SHA-256 over everything that happened: the same seed gives the same trace.
    pub trace: [u8; 32],
    /// Steps taken.
    pub steps: u64,
    /// Messages sent by all nodes.
    pub messages: usize,
    /// Crashes.
    pub crashes: u32,
    /// Polls of each machine's tasks.
    pub polls: Vec<u64>,
}

type Task = Pin<Box<dyn Future<Output = Done>>>;

/// How a task ended.
enum Done {
    Delivered(PartyId, Result<usize, send::NotDelivered>),
    Answered(Packet),
    Acted(Result<(), check::NotDone>),
}

struct World {
    rng: ChaCha20Rng,
    clock: Clock,
    wire: Wire,
    membership: Membership,
    hosts: Vec<Host>,
    watches: Vec<Watch>,
    tasks: Vec<(usize, Task)>,
    /// When each pair may be tried again, and whether a delivery is under way.
    next_try: BTreeMap<(usize, PartyId), (Timestamp, bool)>,
    cut: Vec<(usize, usize)>,
    faults: Faults,
    outcome: Outcome,
    trace: Sha256,
}

/// Steps in which things go wrong; then all is joined and started again and must settle.
const STORM_STEPS: u64 = 500;
const SETTLE_STEPS: u64 = 60_000;

/// Runs a seed. `Err` says which invariant broke, at which step.
pub fn run(seed: u64, nodes: usize, faults: Faults) -> Result<Outcome, String> {
    let mut world = World::new(seed, nodes, faults)?;
    for step in 0..STORM_STEPS {
        world.step(true).map_err(|broken| format!("seed {seed}, step {step}: {broken}"))?;
    }
    world.calm();
    for step in STORM_STEPS..STORM_STEPS + SETTLE_STEPS {
        world.step(false).map_err(|broken| format!("seed {seed}, step {step}: {broken}"))?;
        if world.settled() {
            return world.end().map_err(|broken| format!("seed {seed}, at the end: {broken}"));
        }
    }
    Err(format!("seed {seed}: not settled after {} steps", STORM_STEPS + SETTLE_STEPS))
}

impl World {
    fn new(seed: u64, nodes: usize, faults: Faults) -> Result<Self, String> {
        let hosts = Host::fleet(seed, nodes);
        let parties = hosts.iter().map(|host| (host.party.clone(), host.member())).collect();
        let membership = Membership::for_simulation(parties);
        let mut world = Self {
            rng: ChaCha20Rng::seed_from_u64(seed),
            clock: Clock::manual(host::start_time()),
            wire: Wire::default(),
            membership,
            watches: hosts.iter().map(Watch::new).collect(),
            hosts,
            tasks: Vec::new(),
            next_try: BTreeMap::new(),
            cut: Vec::new(),
            faults,
            outcome: Outcome { trace: [0; 32], steps: 0, messages: 0, crashes: 0, polls: vec![0; nodes] },
            trace: Sha256::new(),
        };
        for at in 0..nodes {
            world.start(at);
            let records = host::holdings(&world.hosts[at]);
            let now = world.clock.now();
            if let Some(node) = world.hosts[at].node.clone() {
                let work =
                    node.store.write("hold", move |tx| records.iter().try_for_each(|r| tx.record(r, now).map(drop)));
                block_on(work).map_err(|error| error.to_string())?;
                node.finder.catch_up(&node.store).map_err(|error| error.to_string())?;
            }
        }
        Ok(world)
    }

    fn chance(&mut self, of: u32) -> u32 {
        self.rng.next_u32() % of.max(1)
    }

    fn start(&mut self, at: usize) {
        self.hosts[at].start(self.membership.clone(), &self.clock, &self.wire);
    }

    /// Drops the node and everything it was doing, wherever each task was waiting.
    fn crash(&mut self, at: usize) {
        self.note("crash", at);
        self.outcome.crashes += 1;
        self.tasks.retain(|(owner, _)| *owner != at);
        self.next_try.retain(|(owner, _), _| *owner != at);
        self.hosts[at].node = None;
    }

    /// One step: something happens, then every invariant is checked where something changed.
    fn step(&mut self, stormy: bool) -> Result<(), String> {
        self.outcome.steps += 1;
        if stormy {
            self.misfortune();
            self.officers();
        }
        self.deliveries();
        self.packets(stormy);
        self.poll_one()?;
        let pause = i64::from(self.chance(40));
        self.clock.advance_ms(pause);
        self.check()
    }

    fn misfortune(&mut self) {
        let at = self.chance(self.hosts.len() as u32) as usize;
        if self.chance(1_000) < self.faults.crash && self.hosts[at].node.is_some() {
            self.crash(at);
        }
        if self.hosts[at].node.is_none() && self.chance(100) < 15 {
            self.note("start", at);
            self.start(at);
        }
        if self.chance(1_000) < self.faults.cut {
            let other = self.chance(self.hosts.len() as u32) as usize;
            let pair = (at.min(other), at.max(other));
            match self.cut.iter().position(|cut| *cut == pair) {
                Some(place) => drop(self.cut.swap_remove(place)),
                None => self.cut.push(pair),
            }
        }
    }

    /// Officers ask, open cases and take steps; witnesses are asked.
    fn officers(&mut self) {
        let at = self.chance(self.hosts.len() as u32) as usize;
        let Some(node) = self.hosts[at].node.clone() else { return };
        let officer = Officer { id: format!("officer.{at}"), role: Role::DutyOfficer };
        let other = (at + 1 + self.chance(self.hosts.len() as u32 - 1) as usize) % self.hosts.len();
        let to = self.hosts[other].party.clone();
        let act: Task = match self.chance(60) {
            0 => {
                let name = ["Milovan Djordjevic", "Драган Петровић", "nobody at all"][self.chance(3) as usize];
                let parties = self.hosts.iter().map(|host| host.party.clone()).collect();
                Box::pin(async move { Done::Acted(acts::ask(&node, &officer, name, parties).await) })
            }
            1 => {
                let urgent = self.chance(2) == 0;
                Box::pin(async move { Done::Acted(acts::open(&node, &officer, &to, urgent).await) })
            }
            2 | 3 => {
                let pick = self.chance(1_000);
                Box::pin(async move { Done::Acted(acts::take_any_step(&node, &officer, pick).await) })
            }
            4 => Box::pin(async move {
                let _witnessed = witness::ask(&node, &to).await;
                Done::Acted(Ok(()))
            }),
            _ => return,
        };
        self.tasks.push((at, act));
    }

    /// Starts a delivery for each pair that has something waiting and is not held back.
    fn deliveries(&mut self) {
        let now = self.clock.now();
        for at in 0..self.hosts.len() {
            let Some(node) = self.hosts[at].node.clone() else { continue };
            for party in self.hosts[at].waiting() {
                let (when, busy) = self.next_try.entry((at, party.clone())).or_insert((now, false));
                if *busy || *when > now {
                    continue;
                }
                *busy = true;
                let node = Arc::clone(&node);
                self.tasks.push((
                    at,
                    Box::pin(async move {
                        let delivered = send::deliver(&node, &party).await;
                        Done::Delivered(party, delivered)
                    }),
                ));
            }
        }
    }

    /// Picks a packet: it arrives, twice perhaps, or is lost. Any packet may be next: that is the reordering.
    fn packets(&mut self, stormy: bool) {
        let mut wire = self.wire.lock().unwrap_or_else(PoisonError::into_inner);
        if wire.is_empty() {
            return;
        }
        let place = (self.rng.next_u32() as usize) % wire.len();
        let packet = wire.swap_remove(place);
        drop(wire);
        let (from, to) = packet.ends();
        let ends = (self.place(from), self.place(to));
        let cut = self.cut.contains(&(ends.0.min(ends.1), ends.0.max(ends.1)));
        if cut || (stormy && self.chance(100) < self.faults.lost) {
            self.note("lost", ends.1);
            packet.lose();
            return;
        }
        if stormy && matches!(packet, Packet::Request { .. }) && self.chance(100) < self.faults.doubled {
            self.note("doubled", ends.1);
            self.wire.lock().unwrap_or_else(PoisonError::into_inner).push(packet.clone());
        }
        self.arrive(packet, ends.1);
    }

    fn arrive(&mut self, packet: Packet, at: usize) {
        match packet {
            Packet::Answer { result, slot, .. } => {
                self.note("answer", at);
                network::fill(&slot, result.map_err(node::transport::TransportError::Refused));
            }
            Packet::Request { from, to, path, body, slot } => {
                let Some(node) = self.hosts[at].node.clone() else {
                    return network::fill(&slot, Err(node::transport::TransportError::TimedOut));
                };
                self.note(path, at);
                self.tasks.push((
                    at,
                    Box::pin(async move {
                        let result = match path {
                            "/v1/exchange" => receive::receive(&node, &from, &body).await.map_err(|_| 403),
                            _ => witness::cosign(&node, &from, &body).await.map_err(|_| 403),
                        };
                        Done::Answered(Packet::Answer { from: to, to: from, result, slot })
                    }),
                ));
            }
        }
    }

    /// Polls one task once: between two polls of the same task anything may happen.
    fn poll_one(&mut self) -> Result<(), String> {
        if self.tasks.is_empty() {
            return Ok(());
        }
        let place = self.chance(self.tasks.len() as u32) as usize;
        let at = self.tasks[place].0;
        self.outcome.polls[at] += 1;
        if self.faults.crash_at_poll == Some((at, self.outcome.polls[at])) {
            self.crash(at);
            self.start(at);
            return Ok(());
        }
        let polled = self.tasks[place].1.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        let Poll::Ready(done) = polled else { return Ok(()) };
        drop(self.tasks.swap_remove(place));
        self.ended(at, done)
    }

    fn ended(&mut self, at: usize, done: Done) -> Result<(), String> {
        match done {
            Done::Answered(packet) => {
                self.note("answers", at);
                self.wire.lock().unwrap_or_else(PoisonError::into_inner).push(packet);
            }
            Done::Delivered(party, result) => {
                self.note(if result.is_ok() { "delivered" } else { "not delivered" }, at);
                let Some(node) = self.hosts[at].node.clone() else { return Ok(()) };
                let when = match &result {
                    Ok(_) => self.clock.now(),
                    // A gap would mean that this node lost what it had promised to deliver.
                    Err(send::NotDelivered::Gap { expected, first }) if expected < first => {
                        return Err(format!("{party} waits for {expected}, the outbox begins with {first}"));
                    }
                    Err(error) => send::failed(&node, &party, error).0,
                };
                self.next_try.insert((at, party), (when, false));
            }
            Done::Acted(Err(check::NotDone::Store(error))) => return Err(format!("an officer's act: {error}")),
            Done::Acted(_) => self.note("acted", at),
        }
        Ok(())
    }

    /// All invariants, on every machine whose journal grew.
    fn check(&mut self) -> Result<(), String> {
        for at in 0..self.hosts.len() {
            let grown = self.watches[at].read(&self.hosts[at])?;
            if grown > 0 {
                self.trace.update(grown.to_le_bytes());
                for of in 0..self.hosts.len() {
                    invariants::acknowledged(&self.hosts, &self.watches, of)?;
                }
                invariants::clocks(&self.hosts[at])?;
            }
        }
        Ok(())
    }

    /// The storm is over: every cut is joined, every node runs.
    fn calm(&mut self) {
        self.cut.clear();
        for at in 0..self.hosts.len() {
            if self.hosts[at].node.is_none() {
                self.start(at);
            }
        }
    }

    fn settled(&self) -> bool {
        let quiet = self.tasks.is_empty() && self.wire.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        quiet && self.watches.iter().all(Watch::settled) && self.hosts.iter().all(|host| host.waiting().is_empty())
    }

    fn end(mut self) -> Result<Outcome, String> {
        invariants::agreement(&self.hosts)?;
        self.hosts.iter().try_for_each(invariants::rebuilt)?;
        self.outcome.messages = self.watches.iter().map(Watch::messages).sum();
        self.outcome.trace = self.trace.finalize().into();
        Ok(self.outcome)
    }

    fn place(&self, party: &PartyId) -> usize {
        self.hosts.iter().position(|host| host.party == *party).unwrap_or(0)
    }

    fn note(&mut self, what: &str, at: usize) {
        self.trace.update(what.as_bytes());
        self.trace.update([at as u8]);
        self.trace.update(self.clock.now().0.to_le_bytes());
    }
}

/// Runs a future that waits for nothing but itself.
fn block_on<T>(work: impl Future<Output = T>) -> T {
    let mut work = std::pin::pin!(work);
    loop {
        if let Poll::Ready(value) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
    }
}
