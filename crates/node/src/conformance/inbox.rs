//! What does the node under test send of itself? Batches are opened, verified and receipted here as a node would.
//!
//! The first batch is turned away with "not now" once, so that it is seen to come again. There is no journal behind the receipts: what a
//! test party signs proves nothing to anybody but the node that is tried.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ed25519_dalek::SigningKey;
use model::{Body, Hash, Message, PartyId};
use tokio::sync::Notify;
use wire::{Authenticated, BatchIn, EnvelopeIn, Leaf, Refused, SealingKey, Verdict};

use crate::{clock::Clock, membership::Member, partner_listener::PartnerHandler};

/// Messages kept at the most; more are turned away.
const MESSAGES_MAX: usize = 10_000;
const REFUSED: u16 = 403;
const LATER: u16 = 503;

/// Where the test party is heard.
pub(super) struct Inbox {
    me: PartyId,
    signing: SigningKey,
    sealing: SealingKey,
    target: Member,
    clock: Clock,
    kept: Mutex<Kept>,
    news: Notify,
}

#[derive(Default)]
struct Kept {
    /// What was turned away first.
    turned_away: Option<Vec<Hash>>,
    /// The number that comes next, once one came.
    next: Option<u64>,
    taken: BTreeMap<u64, (Leaf, Message)>,
    faults: Vec<String>,
}

impl Inbox {
    pub(super) fn new(me: PartyId, (signing, sealing): (SigningKey, SealingKey), target: Member, clock: Clock) -> Self {
        Self { me, signing, sealing, target, clock, kept: Mutex::default(), news: Notify::new() }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the node has said something of that kind; false if it does not in time.
    pub(super) async fn hears(&self, wanted: impl Fn(&Body) -> bool, patience: Duration) -> bool {
        self.until(|kept| kept.taken.values().any(|(_, message)| wanted(&message.body)), patience).await
    }

    /// Waits until what was turned away has come again, whole; `None` if nothing came at all.
    pub(super) async fn comes_again(&self, patience: Duration) -> Option<bool> {
        // Whatever was to come was waited for before.
        self.kept().turned_away.as_ref()?;
        let again = |kept: &Kept| {
            let taken = |hash: &Hash| kept.taken.values().any(|(leaf, _)| leaf.envelope == *hash);
            kept.turned_away.as_ref().is_some_and(|hashes| hashes.iter().all(taken))
        };
        Some(self.until(again, patience).await)
    }

    async fn until(&self, holds: impl Fn(&Kept) -> bool, patience: Duration) -> bool {
        let come = async {
            loop {
                let news = self.news.notified();
                if holds(&self.kept()) {
                    return;
                }
                news.await;
            }
        };
        tokio::time::timeout(patience, come).await.is_ok()
    }

    /// How many messages came, and what was wrong with what came.
    pub(super) fn so_far(&self) -> (usize, Vec<String>) {
        let kept = self.kept();
        (kept.taken.len(), kept.faults.clone())
    }

    fn receive(&self, peer: &PartyId, bytes: &[u8]) -> Result<Vec<u8>, u16> {
        if *peer != self.target.id {
            return Err(REFUSED);
        }
        let messages = self.read(bytes).map_err(|refused| {
            self.kept().faults.push(format!("it sent what must be refused: {refused}"));
            REFUSED
        })?;
        let answer = self.take(&messages);
        self.news.notify_waiters();
        answer
    }

    fn read(&self, bytes: &[u8]) -> Result<Vec<Authenticated>, Refused> {
        let batch = BatchIn::parse(bytes)?;
        if *batch.claimed_sender() != self.target.id {
            return Err(Refused::UnknownSender);
        }
        let opened = batch.open(&self.me, &self.sealing)?;
        let read = |bytes| {
            let envelope = EnvelopeIn::parse(bytes)?;
            if *envelope.claimed_sender() != self.target.id {
                return Err(Refused::UnknownSender);
            }
            envelope.verify(&self.target.keys, &self.me, self.clock.now())
        };
        opened.envelopes().map(read).collect()
    }

    fn take(&self, messages: &[Authenticated]) -> Result<Vec<u8>, u16> {
        let mut kept = self.kept();
        if kept.turned_away.is_none() {
            kept.turned_away = Some(messages.iter().map(Authenticated::hash).collect());
            return Err(LATER);
        }
        if kept.taken.len().saturating_add(messages.len()) > MESSAGES_MAX {
            return Err(LATER);
        }
        let mut leaves = Vec::with_capacity(messages.len());
        for message in messages {
            let (sequence, envelope) = (message.message().sequence, message.hash());
            // Where its sequence stood before this run, only the node knows.
            let next = *kept.next.get_or_insert(sequence);
            if sequence > next {
                kept.faults.push(format!("it sent message {sequence} where {next} comes next"));
                break;
            }
            if let Some((leaf, _)) = kept.taken.get(&sequence) {
                let (mut leaf, same) = (leaf.clone(), leaf.envelope == envelope);
                if !same {
                    leaf = Leaf { envelope, verdict: Verdict::Denied("sequence-is-taken".to_owned()), ..leaf };
                    kept.faults.push(format!("it sent another message {sequence} than before"));
                }
                leaves.push(leaf);
                continue;
            }
            let entry = kept.taken.len() as u64;
            let leaf = Leaf { envelope, verdict: Verdict::Accepted, entry, at: self.clock.now() };
            leaves.push(leaf.clone());
            kept.taken.insert(sequence, (leaf, message.message().clone()));
            kept.next = Some(next.max(sequence.saturating_add(1)));
        }
        let expected = kept.next.unwrap_or(1);
        wire::answer(&leaves, expected, (&self.me, &self.target.id), &self.signing).map_err(|_| LATER)
    }
}

impl PartnerHandler for Inbox {
    fn handle(
        &self,
        peer: PartyId,
        path: &str,
        body: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, u16>> + Send + '_>> {
        // A test party witnesses nobody's history.
        let answer = if path == "/v1/exchange" { self.receive(&peer, &body) } else { Err(REFUSED) };
        Box::pin(std::future::ready(answer))
    }
}
