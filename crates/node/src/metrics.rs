//! Counters in the Prometheus text form: numbers about the node, never about a person.

use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};
use std::sync::Mutex;

/// One label: the reason, the partner or the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Label {
    /// What kind.
    pub kind: String,
}

impl Label {
    /// A label of that kind.
    pub fn of(kind: &str) -> Self {
        Self { kind: kind.to_owned() }
    }
}

/// A node's counters.
pub struct Metrics {
    registry: Mutex<Registry>,
    /// Exchanges refused before the journal, by reason.
    pub refused: Family<Label, Counter>,
    /// Messages received, by verdict.
    pub received: Family<Label, Counter>,
    /// Messages delivered, by partner.
    pub delivered: Family<Label, Counter>,
    /// Delivery attempts that failed, by partner.
    pub failures: Family<Label, Counter>,
    /// Checks asked by officers of this node.
    pub checks: Counter,
    /// Messages waiting in the outbox.
    pub waiting: Gauge,
    /// Entries in the journal.
    pub entries: Gauge,
    /// Seconds from a check's question to each answer.
    pub answer_s: Histogram,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("egnatia");
        let refused = Family::default();
        registry.register("refused", "Exchanges refused before the journal, by reason", refused.clone());
        let received = Family::default();
        registry.register("received", "Messages received, by verdict", received.clone());
        let delivered = Family::default();
        registry.register("delivered", "Messages delivered, by partner", delivered.clone());
        let failures = Family::default();
        registry.register("delivery_failures", "Delivery attempts that failed, by partner", failures.clone());
        let checks = Counter::default();
        registry.register("checks", "Checks asked by officers of this node", checks.clone());
        let waiting = Gauge::default();
        registry.register("outbox_waiting", "Messages waiting in the outbox", waiting.clone());
        let entries = Gauge::default();
        registry.register("journal_entries", "Entries in the journal", entries.clone());
        let answer_s = Histogram::new([0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.64, 2.5, 10.0]);
        registry.register("answer_seconds", "From a check's question to each answer", answer_s.clone());
        Self {
            registry: Mutex::new(registry),
            refused,
            received,
            delivered,
            failures,
            checks,
            waiting,
            entries,
            answer_s,
        }
    }
}

impl Metrics {
    /// The counters as text.
    pub fn print(&self) -> String {
        let mut out = String::new();
        let registry = self.registry.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // Writing to a String does not fail.
        let _written = encode(&mut out, &registry);
        out
    }
}
