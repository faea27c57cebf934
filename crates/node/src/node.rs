//! A node: one party's keys, store, directory, rules and index, as the stages use them.
//!
//! It holds no order of its own: `receive.rs`, `send.rs`, `check.rs` and `cases.rs` are the main paths.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use model::{CheckId, PartyId, Timestamp};
use policy::Policies;

use crate::{
    clock::{Clock, Entropy},
    finder::Finder,
    membership::{Member, Membership},
    metrics::Metrics,
    packs::Packs,
    store::{self, Effects, Store, StoreError},
    thresholds::Thresholds,
    transport::Transport,
};

/// A node at work.
pub struct Node {
    /// The party whose node this is.
    pub me: PartyId,
    /// Signs envelopes, receipts and checkpoints.
    pub signing: ed25519_dalek::SigningKey,
    /// Opens what is sealed to this node.
    pub sealing: wire::SealingKey,
    /// Journal and projections.
    pub store: Store,
    /// Who takes part; replaced whole when a new directory is loaded.
    pub membership: RwLock<Arc<Membership>>,
    /// The searchable part of the holdings.
    pub finder: Arc<Finder>,
    /// What people and parties may do.
    pub policies: Arc<Policies>,
    /// From which likeness on a holding is told of, by purpose.
    pub thresholds: Thresholds,
    /// The instruments.
    pub packs: Arc<Packs>,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub entropy: Entropy,
    /// The way to other nodes.
    pub transport: Arc<dyn Transport>,
    /// What happened since the start, for screens and the outbox.
    pub signals: Arc<Signals>,
    /// Counters.
    pub metrics: Arc<Metrics>,
    /// Whether this node holds invented data only; every page says so.
    pub training: bool,
}

/// What the writer tells the rest after a commit.
pub struct Signals {
    /// Wakes the outbox: a party has something to be sent.
    outgoing: BTreeMap<PartyId, tokio::sync::Notify>,
    /// A check got an answer from a party.
    pub answered: tokio::sync::broadcast::Sender<(CheckId, PartyId)>,
    /// Wakes whoever looks at what was journaled.
    pub appended: tokio::sync::Notify,
    /// Somebody has more or fewer unread notices.
    pub noticed: tokio::sync::watch::Sender<()>,
    /// Mail and hook, as the health page shows them.
    posting: Mutex<Posting>,
    contacts: Mutex<BTreeMap<PartyId, Contact>>,
}

/// How notices leave the node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Posting {
    /// Mail is set up.
    pub mail: bool,
    /// A hook is set up.
    pub hook: bool,
    /// Notices that were given up since the start, or found no place in the queue.
    pub lost: u64,
}

/// How it goes with a partner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// When an exchange last succeeded, in either direction.
    pub last: Option<Timestamp>,
    /// Failures since.
    pub failures: u32,
    /// Since when it has not been reached.
    pub down_since: Option<Timestamp>,
    /// What failed last, in words for an administrator.
    pub failure: String,
    /// A gap in the sequence from this partner: expected and found.
    pub gap: Option<(u64, u64)>,
    /// Since when its messages are refused because they bear a time too far ahead of ours.
    pub ahead: Option<Timestamp>,
}

impl Signals {
    /// Signals between this node and its partners.
    pub fn new(partners: impl Iterator<Item = PartyId>) -> Self {
        let outgoing = partners.map(|party| (party, tokio::sync::Notify::new())).collect();
        Self {
            outgoing,
            answered: tokio::sync::broadcast::channel(1_024).0,
            appended: tokio::sync::Notify::new(),
            noticed: tokio::sync::watch::Sender::new(()),
            posting: Mutex::default(),
            contacts: Mutex::default(),
        }
    }

    /// After a commit: wakes whom it concerns.
    pub fn committed(&self, effects: &Effects) {
        for party in &effects.outgoing {
            if let Some(notify) = self.outgoing.get(party) {
                notify.notify_one();
            }
        }
        for answered in &effects.answered {
            // Nobody listening is no error.
            let _listeners = self.answered.send(answered.clone());
        }
        if effects.entries > 0 {
            self.appended.notify_one();
        }
        if effects.noticed {
            self.noticed.send_replace(());
        }
    }

    /// Waits until something lies in the outbox for a party.
    pub async fn outgoing(&self, party: &PartyId) {
        match self.outgoing.get(party) {
            Some(notify) => notify.notified().await,
            None => std::future::pending().await,
        }
    }

    /// Wakes the outbox of a party by hand: at the start, and when it was heard of after an outage.
    pub fn wake(&self, party: &PartyId) {
        if let Some(notify) = self.outgoing.get(party) {
            notify.notify_one();
        }
    }

    /// How notices leave the node.
    pub fn posting(&self) -> MutexGuard<'_, Posting> {
        self.posting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it goes with a partner.
    pub fn contact(&self, party: &PartyId) -> Contact {
        self.contacts.lock().unwrap_or_else(PoisonError::into_inner).get(party).cloned().unwrap_or_default()
    }

    /// An exchange with a partner succeeded.
    pub fn reached(&self, party: &PartyId, now: Timestamp) {
        let mut contacts = self.contacts.lock().unwrap_or_else(PoisonError::into_inner);
        let contact = contacts.entry(party.clone()).or_default();
        let was_down = contact.failures > 0;
        *contact = Contact { last: Some(now), gap: contact.gap, ahead: contact.ahead, ..Contact::default() };
        drop(contacts);
        if was_down {
            self.wake(party);
        }
    }

    /// An exchange with a partner failed; gives the number of failures in a row.
    pub fn failed(&self, party: &PartyId, now: Timestamp, failure: &str) -> u32 {
        let mut contacts = self.contacts.lock().unwrap_or_else(PoisonError::into_inner);
        let contact = contacts.entry(party.clone()).or_default();
        contact.failures = contact.failures.saturating_add(1);
        contact.down_since.get_or_insert(now);
        failure.clone_into(&mut contact.failure);
        contact.failures
    }

    /// A message from a partner bore a time too far ahead of ours.
    pub fn ahead(&self, party: &PartyId, now: Timestamp) {
        let mut contacts = self.contacts.lock().unwrap_or_else(PoisonError::into_inner);
        contacts.entry(party.clone()).or_default().ahead.get_or_insert(now);
    }

    /// Messages from a partner bear a time that can be.
    pub fn in_time(&self, party: &PartyId) {
        self.contacts.lock().unwrap_or_else(PoisonError::into_inner).entry(party.clone()).or_default().ahead = None;
    }

    /// The sequence from a partner has, or no longer has, a gap.
    pub fn gap(&self, party: &PartyId, gap: Option<(u64, u64)>) {
        self.contacts.lock().unwrap_or_else(PoisonError::into_inner).entry(party.clone()).or_default().gap = gap;
    }
}

impl Node {
    /// The directory in force.
    pub fn membership(&self) -> Arc<Membership> {
        Arc::clone(&self.membership.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the parties signed this pack in this version.
    pub fn runs(&self, pack: &instruments::Pack) -> bool {
        let digest = self.packs.digest(&pack.name, pack.version);
        digest.is_some_and(|digest| self.membership().runs(&pack.name, pack.version, &digest))
    }

    /// A party of the directory.
    pub fn member(&self, party: &PartyId) -> Option<Member> {
        self.membership().parties.get(party).cloned()
    }

    /// All parties but this one.
    pub fn partners(&self) -> Vec<Member> {
        self.membership().parties.values().filter(|member| member.id != self.me).cloned().collect()
    }

    /// Wakes the outbox for every party that something waits for: at the start.
    pub fn resume(&self) -> Result<(), StoreError> {
        for (party, _) in self.store.read(store::outbox_waiting)? {
            self.signals.wake(&party);
        }
        Ok(())
    }
}
