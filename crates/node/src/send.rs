//! The way out, the mirror of `receive`: take, seal, deliver, authenticate the receipt, journal it, project.
//!
//! The outbox is a projection of the journal; delivery repeats until the receipt is on the journal, per party and in order. A partner
//! that is down costs nobody else anything: each has its own loop, its own backoff and its own connection.

use std::sync::Arc;

use minicbor::bytes::ByteVec;
use model::{PartyId, Timestamp};
use wire::ReceiptIn;

use crate::{
    metrics::Label,
    node::Node,
    record::Record,
    store::{self, StoreError},
    transport::{Peer, TransportError},
};

/// Bytes of envelopes in one batch: well under the wire's bound, so that the seal fits.
const BATCH_BYTES: usize = 1024 * 1024;
/// Envelopes in one batch: one commit and one signature for all of them.
const BATCH_MESSAGES: usize = 256;
/// The first pause after a failure, doubled with each further one up to the longest.
const BACKOFF_MS: i64 = 250;
const BACKOFF_MS_MAX: i64 = 60_000;

/// Why a delivery did not end with a journaled receipt. What was to be delivered stays in the outbox.
#[derive(Debug, thiserror::Error)]
pub enum NotDelivered {
    /// The party is not in the directory.
    #[error("`{0}` is not in the directory")]
    Unknown(PartyId),
    /// The way there is closed.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The answer is not a receipt of this party for these messages.
    #[error("the receipt does not verify: {0}")]
    Receipt(#[from] wire::Refused),
    /// The receiver waits for a message that this node no longer has: the pair's sequence has a gap.
    #[error("the receiver waits for message {expected}, the outbox begins with {first}")]
    Gap {
        /// What the receiver waits for.
        expected: u64,
        /// What the outbox begins with.
        first: u64,
    },
    /// The store cannot take the receipt now.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Delivers what waits for a party, batch after batch; gives how many messages the journaled receipts cover, 0 if nothing waited.
pub async fn deliver(node: &Arc<Node>, party: &PartyId) -> Result<usize, NotDelivered> {
    let mut covered = 0;
    let mut next = hand_over(node, party, 0).await?;
    while let Some(receipted) = next {
        let last = receipted.last;
        // The next batch travels while this one's receipt is journaled. Should that fail, what was covered is delivered again, in order.
        let (journaled, travelled) = tokio::join!(journal(node, party, receipted), hand_over(node, party, last));
        covered += journaled?;
        next = travelled?;
    }
    Ok(covered)
}

/// A batch, or the first part of one, that the receiver's authentic receipt covers.
struct Receipted {
    /// The receipt as it came.
    receipt: Vec<u8>,
    /// The messages covered.
    sequences: Vec<u64>,
    /// The last of them.
    last: u64,
}

/// Hands the batch behind message `after` to a party; nothing if none waits.
async fn hand_over(node: &Arc<Node>, party: &PartyId, after: u64) -> Result<Option<Receipted>, NotDelivered> {
    // Take: in order, bounded.
    let most = (BATCH_MESSAGES, BATCH_BYTES);
    let queued = node.store.read(|conn| store::outbox(conn, party, after, most))?;
    let Some(first) = queued.first() else { return Ok(None) };
    let member = node.member(party).ok_or_else(|| NotDelivered::Unknown(party.clone()))?;

    // Seal: one encapsulation for the batch.
    let envelopes: Vec<&[u8]> = queued.iter().map(|message| message.envelope.as_slice()).collect();
    let sealed = node.entropy.with(|rng| wire::seal(&envelopes, &node.me, (party, &member.sealing), rng))?;

    // Deliver: a repeat is harmless, the receiver answers it as it did the first time.
    let peer = Peer { party: party.clone(), address: member.address.clone(), tls_key: member.tls_key };
    let bytes = node.transport.post(&peer, "/v1/exchange", sealed).await?;

    // Authenticate: the receiver's signature over these very messages, in this order.
    let receipt = ReceiptIn::parse(&bytes)?.verify(party, &member.keys, &node.me)?;
    let covered = receipt.leaves().len();
    if covered == 0 {
        node.signals.gap(party, Some((receipt.expected(), first.sequence)));
        return Err(NotDelivered::Gap { expected: receipt.expected(), first: first.sequence });
    }
    // C-SND-01: a receipt for anything but what was sent is none.
    let ours = queued.iter().map(|message| message.hash);
    if covered > queued.len() || !receipt.leaves().iter().map(|leaf| leaf.envelope).eq(ours.take(covered)) {
        return Err(NotDelivered::Receipt(wire::Refused::BadSignature));
    }
    let sequences: Vec<u64> = queued.iter().take(covered).map(|message| message.sequence).collect();
    let last = sequences.last().copied().unwrap_or(after);
    Ok(Some(Receipted { receipt: receipt.bytes().to_vec(), sequences, last }))
}

/// Journal and project: the receipt is ours to keep, and what waited for it learns of it.
async fn journal(node: &Arc<Node>, party: &PartyId, receipted: Receipted) -> Result<usize, NotDelivered> {
    let (now, covered) = (node.clock.now(), receipted.sequences.len());
    let record = Record::Receipted {
        party: party.as_str().to_owned(),
        receipt: ByteVec::from(receipted.receipt),
        sequences: receipted.sequences,
    };
    node.store.write("send", move |tx| tx.record(&record, now)).await?;
    node.signals.reached(party, now);
    node.metrics.delivered.get_or_create(&Label::of(party.as_str())).inc_by(covered as u64);
    Ok(covered)
}

/// How long to wait after so many failures in a row: doubling, bounded, with a jitter of a half so that many nodes do not knock at once.
pub fn backoff_ms(failures: u32, chance: u64) -> i64 {
    let longest = BACKOFF_MS.saturating_mul(1 << failures.saturating_sub(1).min(20)).min(BACKOFF_MS_MAX);
    longest / 2 + (chance % (longest as u64 / 2 + 1)) as i64
}

/// Takes note of a failed delivery; gives when to try again.
pub fn failed(node: &Node, party: &PartyId, error: &NotDelivered) -> (Timestamp, i64) {
    let now = node.clock.now();
    let failures = node.signals.failed(party, now, &error.to_string());
    node.metrics.failures.get_or_create(&Label::of(party.as_str())).inc();
    tracing::info!(%party, failures, %error, "not delivered");
    let wait = backoff_ms(failures, u64::from_le_bytes(node.entropy.draw()));
    (now.plus_ms(wait), wait)
}

/// Delivers to one party for as long as the node runs.
pub async fn run(node: Arc<Node>, party: PartyId) {
    loop {
        match deliver(&node, &party).await {
            Ok(0) => node.signals.outgoing(&party).await,
            Ok(_) => {}
            Err(error) => {
                let (_, wait_ms) = failed(&node, &party, &error);
                // Word from the partner ends the wait early.
                let pause = std::time::Duration::from_millis(wait_ms.unsigned_abs());
                let _woken = tokio::time::timeout(pause, node.signals.outgoing(&party)).await;
            }
        }
    }
}
