//! A node at work: answers partners, empties its outbox, asks for witnesses.
//!
//! One task per partner for delivery, so that a partner that is down costs nobody else anything.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use model::PartyId;
use wire::Refused;

use crate::{
    deadlines, finder,
    metrics::Label,
    node::Node,
    partner_listener::PartnerHandler,
    receive::{self, NoReceipt},
    send, witness,
};

/// How often a node asks a partner to witness its newest checkpoint.
const WITNESS_EVERY: Duration = Duration::from_secs(20);

/// What a node does with a partner's request. Every refusal is one answer to the outside.
pub struct Partners(pub Arc<Node>);

impl PartnerHandler for Partners {
    fn handle(
        &self,
        peer: PartyId,
        path: &str,
        body: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, u16>> + Send + '_>> {
        let path = path.to_owned();
        Box::pin(async move {
            match path.as_str() {
                "/v1/exchange" => exchange(&self.0, &peer, &body).await,
                "/v1/cosign" => cosign(&self.0, &peer, &body).await,
                _ => Err(REFUSED),
            }
        })
    }
}

/// The one public refusal.
const REFUSED: u16 = 403;
/// Not now: the sender keeps it and tries again.
const LATER: u16 = 503;

async fn exchange(node: &Arc<Node>, peer: &PartyId, body: &[u8]) -> Result<Vec<u8>, u16> {
    receive::receive(node, peer, body).await.map_err(|error| match error {
        NoReceipt::Refused(reason) => {
            if reason == Refused::Future {
                node.signals.ahead(peer, node.clock.now());
            }
            node.metrics.refused.get_or_create(&Label::of(reason.label())).inc();
            tracing::warn!(%peer, reason = reason.label(), "an exchange was refused");
            REFUSED
        }
        NoReceipt::Store(error) => {
            node.metrics.refused.get_or_create(&Label::of("store")).inc();
            tracing::error!(%error, "an exchange cannot be stored");
            LATER
        }
    })
}

async fn cosign(node: &Arc<Node>, peer: &PartyId, body: &[u8]) -> Result<Vec<u8>, u16> {
    witness::cosign(node, peer, body).await.map_err(|error| {
        if let witness::NotCosigned::TwoHistories { .. } = error {
            node.metrics.refused.get_or_create(&Label::of("two_histories")).inc();
            tracing::error!(%peer, %error, "a partner shows two histories");
        }
        REFUSED
    })
}

/// Starts the loops of a node; they end when the returned set is dropped.
pub fn start(node: &Arc<Node>) -> tokio::task::JoinSet<()> {
    let mut tasks = tokio::task::JoinSet::new();
    for partner in node.partners() {
        tasks.spawn(send::run(Arc::clone(node), partner.id.clone()));
        tasks.spawn(witness_loop(Arc::clone(node), partner.id));
    }
    tasks.spawn(deadlines::run(Arc::clone(node)));
    tasks.spawn(finder::run(Arc::clone(&node.finder)));
    tasks
}

async fn witness_loop(node: Arc<Node>, partner: PartyId) {
    // Spread, so that eight nodes do not all ask at once.
    let spread = Duration::from_millis(node.entropy.below(WITNESS_EVERY.as_millis() as u64));
    tokio::time::sleep(Duration::from_secs(2) + spread / 4).await;
    loop {
        if let Err(error) = witness::ask(&node, &partner).await {
            tracing::debug!(%partner, %error, "not witnessed");
        }
        tokio::time::sleep(WITNESS_EVERY).await;
    }
}
