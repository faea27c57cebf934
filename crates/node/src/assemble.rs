//! Puts a node together from its parts: the same way for a running node, the demo, the benches and the simulation.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock, RwLock};

use ed25519_dalek::SigningKey;
use model::PartyId;
use policy::Policies;

use crate::{
    clock::{Clock, Entropy},
    finder::{self, Finder},
    folder::Opened,
    membership::Membership,
    metrics::Metrics,
    node::{Node, Signals},
    packs::{Packs, PacksError},
    store::{Shared, Store, StoreError},
    thresholds::Thresholds,
    transport::Transport,
};

/// Everything a node is made of.
pub struct Parts {
    /// The party whose node it is.
    pub me: PartyId,
    /// Signs envelopes, receipts and checkpoints.
    pub signing: SigningKey,
    /// Opens what is sealed to the node.
    pub sealing: wire::SealingKey,
    /// The directory.
    pub membership: Membership,
    /// The store's file.
    pub place: PathBuf,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub entropy: Entropy,
    /// The way to other nodes.
    pub transport: Arc<dyn Transport>,
    /// From which likeness on a holding is told of, by purpose.
    pub thresholds: Thresholds,
    /// Whether the data is invented.
    pub training: bool,
}

/// Why a node cannot start.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    /// The party of the folder is not in the directory.
    #[error("`{0}` is not in the directory: add its descriptor, sign, and try again")]
    NotAMember(PartyId),
    /// The keys of the folder are not those of the directory.
    #[error("the signing key of `{0}` is not the one in the directory: publish the new descriptor, or restore the key")]
    OtherKey(PartyId),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The instruments.
    #[error(transparent)]
    Packs(#[from] PacksError),
    /// The policies.
    #[error("the policies cannot be read: {0}")]
    Policies(#[from] policy::PolicyError),
}

/// Policies take tens of milliseconds to validate and are the same for every node of a process.
fn policies() -> Result<Arc<Policies>, policy::PolicyError> {
    static SHARED: OnceLock<Arc<Policies>> = OnceLock::new();
    if let Some(policies) = SHARED.get() {
        return Ok(Arc::clone(policies));
    }
    let policies = Arc::new(Policies::builtin()?);
    Ok(Arc::clone(SHARED.get_or_init(|| policies)))
}

/// A node whose store has a writer thread of its own.
pub fn assemble(parts: Parts) -> Result<Arc<Node>, NotStarted> {
    build(parts, Store::open)
}

/// A node whose store is written by whoever calls: for the simulation.
pub fn assemble_inline(parts: Parts) -> Result<Arc<Node>, NotStarted> {
    build(parts, Store::open_inline)
}

/// The store alone, with its writer thread, for a command that writes while no node runs.
pub fn store(opened: &Opened, membership: &Membership, entropy: Entropy) -> Result<Store, NotStarted> {
    let (me, signing) = (opened.folder.config().party.clone(), opened.keys.signing.clone());
    let shared = Shared {
        origin: origin(&me, &signing, membership)?,
        packs: Arc::new(Packs::load(membership.participants())?),
        me,
        signing,
        entropy,
        after_commit: Box::new(|_| ()),
    };
    Ok(Store::open(&opened.folder.store(), Arc::new(shared))?)
}

/// The origin line of a party that signs with the key which the directory names.
fn origin(me: &PartyId, signing: &SigningKey, membership: &Membership) -> Result<String, NotStarted> {
    let member = membership.parties.get(me).ok_or_else(|| NotStarted::NotAMember(me.clone()))?;
    // C-NOD-01: a node that signs with a key nobody trusts would only fill its outbox.
    if member.keys.current != signing.verifying_key() {
        return Err(NotStarted::OtherKey(me.clone()));
    }
    Ok(member.origin.clone())
}

fn build(
    parts: Parts,
    open: fn(&std::path::Path, Arc<Shared>) -> Result<Store, StoreError>,
) -> Result<Arc<Node>, NotStarted> {
    let me = parts.me.clone();
    let origin = origin(&me, &parts.signing, &parts.membership)?;
    let packs = Arc::new(Packs::load(parts.membership.participants())?);
    let signals = Arc::new(Signals::new(parts.membership.parties.keys().filter(|party| **party != me).cloned()));
    let metrics = Arc::new(Metrics::default());
    let (told, counted) = (Arc::clone(&signals), Arc::clone(&metrics));
    let shared = Arc::new(Shared {
        me: me.clone(),
        origin,
        signing: parts.signing.clone(),
        entropy: parts.entropy.clone(),
        packs: Arc::clone(&packs),
        after_commit: Box::new(move |effects| {
            counted.entries.inc_by(effects.entries as i64);
            told.committed(effects);
        }),
    });
    let store = open(&parts.place, shared)?;
    let finder = Arc::new(Finder::open(&finder::folder(&parts.place), &store)?);
    let node = Node {
        me,
        signing: parts.signing,
        sealing: parts.sealing,
        store,
        membership: RwLock::new(Arc::new(parts.membership)),
        finder,
        policies: policies()?,
        thresholds: parts.thresholds,
        packs,
        clock: parts.clock,
        entropy: parts.entropy,
        transport: parts.transport,
        signals,
        metrics,
        training: parts.training,
    };
    node.metrics.entries.set(node.store.read(crate::store::counts)?.0 as i64);
    node.resume()?;
    Ok(Arc::new(node))
}
