//! The way in. One file, seven verbs, one transaction, one commit: arrive, authenticate, authorise, journal, project, notify, answer.
//!
//! The order lives only here; each stage lives in its own room. Proofs are types: an unverified envelope cannot be decided on, an
//! undecided message cannot be journaled as permitted, and an answer is signed only from leaves that a commit gave back.

use std::sync::Arc;

use minicbor::bytes::ByteVec;
use model::PartyId;
use wire::{BatchIn, EnvelopeIn, Leaf, Refused, Verdict};

use crate::{
    decide, facts,
    metrics::Label,
    node::Node,
    record::{Record, Shown},
    store::{Kept, StoreError},
};

/// Why an exchange gets no receipt. To the outside all are one answer.
#[derive(Debug, Clone, thiserror::Error)]
pub enum NoReceipt {
    /// Refused before the journal.
    #[error("refused: {0}")]
    Refused(#[from] Refused),
    /// The store cannot take it now; the sender keeps it and tries again.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a sealed batch from a partner whose connection `peer` proved; gives the signed receipt.
pub async fn receive(node: &Arc<Node>, peer: &PartyId, bytes: &[u8]) -> Result<Vec<u8>, NoReceipt> {
    let now = node.clock.now();

    // Arrive: bounded and total.
    let batch = BatchIn::parse(bytes)?;

    // Authenticate. Failures are counted, not journaled: strangers must not grow our journal.
    let partner = node.member(peer).filter(|_| batch.claimed_sender() == peer).ok_or(Refused::UnknownSender)?;
    let opened = batch.open(&node.me, &node.sealing)?;
    let mut messages = Vec::with_capacity(opened.envelopes().len());
    for bytes in opened.envelopes() {
        let envelope = EnvelopeIn::parse(bytes)?;
        if envelope.claimed_sender() != peer {
            return Err(Refused::UnknownSender.into());
        }
        messages.push(envelope.verify(&partner.keys, &node.me, now)?);
    }

    // One transaction: we decide on exactly what we write. A repeat gets its first answer again.
    let (within, sender) = (Arc::clone(node), peer.clone());
    let work = move |tx: &mut crate::store::Tx<'_>| {
        let mut expected = tx.received_up_to(&sender)? + 1;
        let mut leaves = Vec::with_capacity(messages.len());
        for message in messages {
            let (sequence, envelope) = (message.message().sequence, message.hash());
            if sequence > expected {
                // A gap: what comes after it waits until the sender fills it. The answer names `expected`.
                return Ok((leaves, expected, Some((expected, sequence))));
            }
            if sequence < expected {
                leaves.push(first_answer(tx, &sender, sequence, envelope)?);
                continue;
            }

            // Authorise: gather facts, then decide.
            let facts = facts::gather(tx, &within, &message, now)?;
            let decision = decide::decide(&within.policies, &facts, message);
            let basis = facts.basis.into_words();

            // Journal: denials too. Project: pure values, same transaction.
            let denied = decision.denied_by().to_owned();
            let record = Record::Received {
                envelope: ByteVec::from(decision.message().bytes().to_vec()),
                denied: denied.clone(),
                basis: basis.clone(),
            };
            let entry = tx.record(&record, now)?;

            // Notify: an answer goes to the outbox, and the commit wakes it and the screens.
            if let Some(follows) = decision.follows() {
                let shown = follows
                    .shown
                    .into_iter()
                    .map(|(reference, holding)| Shown { reference: ByteVec::from(reference.to_vec()), holding });
                tx.send(&sender, follows.body, Kept { shown: shown.collect(), basis: basis.clone() }, now)?;
            }
            let verdict = if denied.is_empty() { Verdict::Accepted } else { Verdict::Denied(denied) };
            leaves.push(Leaf { envelope, verdict, entry: entry.place, at: now });
            expected += 1;
        }
        Ok((leaves, expected, None))
    };

    // The commit point: before it nothing happened; after it a crash loses nothing.
    let (leaves, expected, gap) = node.store.write("receive", work).await?;
    node.signals.gap(peer, gap);
    node.signals.in_time(peer);
    node.signals.reached(peer, now);
    for leaf in &leaves {
        let kind = if leaf.verdict == Verdict::Accepted { "accepted" } else { "denied" };
        node.metrics.received.get_or_create(&Label::of(kind)).inc();
    }

    // Answer: signed, accepted or denied; only what is committed can be answered.
    Ok(wire::answer(&leaves, expected, (&node.me, peer), &node.signing)?)
}

/// The leaf that a repeated message got the first time.
fn first_answer(
    tx: &crate::store::Tx<'_>,
    sender: &PartyId,
    sequence: u64,
    envelope: model::Hash,
) -> Result<Leaf, StoreError> {
    let first = tx
        .arrived(sender, sequence)?
        .ok_or_else(|| StoreError::Journal(format!("message {sequence} of `{sender}` is not where it was")))?;
    // C-REC-01: another message under a number that is taken never replaces the first one.
    let verdict = if first.hash != envelope {
        Verdict::Denied("sequence-is-taken".to_owned())
    } else if first.denied.is_empty() {
        Verdict::Accepted
    } else {
        Verdict::Denied(first.denied)
    };
    Ok(Leaf { envelope, verdict, entry: first.entry, at: first.at })
}
