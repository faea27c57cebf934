//! Real nodes over TLS on loopback, each with its store on disk, and one clock for all that the test moves by hand.

use std::time::Duration;

use model::Timestamp;
use node::{
    clock::Clock,
    federation::{PartyPlan, Plan, Running, raise, store_of},
    node::Node,
    rebuild,
    store::{self, Compared, Here},
};

use crate::place::Place;

/// Nodes at work; they end with it.
pub struct Stage {
    /// In the order of the plan.
    pub nodes: Vec<Running>,
    /// The time of all of them.
    pub clock: Clock,
    place: Place,
}

impl Stage {
    /// Raises the parties; `name` is the test's alone within its program.
    pub async fn raise(name: &str, start: Timestamp, parties: Vec<PartyPlan>) -> Self {
        let place = Place::new(name);
        let clock = Clock::manual(start);
        let plan = Plan { parties, folder: place.0.clone(), seed: 9, port: 0, clock: clock.clone() };
        Self { nodes: raise(plan).await.unwrap(), clock, place }
    }

    /// Moves the clock to that time.
    pub fn until(&self, time: Timestamp) {
        let Clock::Manual(now) = &self.clock else { panic!("the clock is moved by hand") };
        now.store(time.0, std::sync::atomic::Ordering::SeqCst);
    }

    /// Waits until nothing is under way.
    pub async fn settled(&self) {
        for _ in 0..4_000 {
            let waiting = |node: &Node| !node.store.read(store::outbox_waiting).unwrap().is_empty();
            if !self.nodes.iter().any(|running| waiting(&running.node)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        panic!("messages do not arrive");
    }

    /// Makes each node's tables again from its journal; they are those that it has. Gives them, node by node.
    pub fn rebuilt_alike(&self, place: &str) -> Vec<Vec<Compared>> {
        let rebuilt = |running: &Running| {
            let node = &running.node;
            let here = Here { me: &node.me, packs: &node.packs };
            let report = rebuild::check(&store_of(&self.place.0, &node.me), here, &mut |_| ());
            let report = report.unwrap_or_else(|error| panic!("{place}: at {}: {error}", node.me));
            let differing: Vec<_> = report.tables.iter().filter(|table| table.differs.is_some()).collect();
            assert!(differing.is_empty(), "{place}: at {}: {differing:?}", node.me);
            report.tables
        };
        self.nodes.iter().map(rebuilt).collect()
    }
}
