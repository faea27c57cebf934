//! Who plays: a test party's keys, its place in the sequence with the node under test.
//!
//! Where the sequence stands, the node under test says itself, so that the kit keeps nothing between two runs. Nothing that a node answers is
//! believed before its signature is verified with the directory's key. What is lawful is `foresee`'s to say.

use std::sync::Arc;
use std::time::Duration;

use ed25519_dalek::SigningKey;
use hyper::StatusCode;
use instruments::{Event, Pack};
use model::{Answer, Body, CaseId, CheckId, Message, Outcome, PartyId, Step, Timestamp};
use policy::{PartyKind, Policies};
use tokio::{net::TcpListener, task::JoinSet};
use wire::{Leaf, ReceiptIn, Receipted, Refused, SealingKey, Signed, Verdict};

use super::{inbox::Inbox, report::Seen};
use crate::{
    clock::{Clock, Entropy},
    folder::NodeKeys,
    membership::{Member, Membership},
    packs::{Packs, PacksError},
    partner_listener,
    tls::{Pins, TlsError, TlsIdentity},
    transport::{Peer, TlsTransport, TransportError},
};

/// As whom the kit signs: no officer of anybody.
pub(super) const OFFICER: &str = "conformance.kit";
/// The number by which the kit asks where the sequence stands: it is always a gap.
const FAR: u64 = i64::MAX as u64;

/// How long it is still waited for a node that kept the kit waiting in vain.
const ONCE_MORE: Duration = Duration::from_secs(1);

/// Who plays, and against whom.
pub struct Cast {
    /// The test party.
    pub me: PartyId,
    /// Its keys.
    pub keys: NodeKeys,
    /// The federation of both.
    pub membership: Membership,
    /// The node under test: whose it is.
    pub node: PartyId,
    /// Host and port of its partner listener.
    pub address: String,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub entropy: Entropy,
}

/// Why nothing can be played.
#[derive(Debug, thiserror::Error)]
pub enum NotReady {
    /// A party is not in the directory.
    #[error("`{0}` is not in the directory: name a party of it, or bring the directory up to date")]
    NotAMember(PartyId),
    /// The folder's keys are not those of the directory.
    #[error("the keys of `{0}` are not those in the directory: publish its new descriptor, or name the right folder")]
    OtherKeys(PartyId),
    /// A party cannot play against itself.
    #[error("`{0}` is the node under test itself: name the folder of another party of the federation")]
    Itself(PartyId),
    /// The instruments.
    #[error(transparent)]
    Packs(#[from] PacksError),
    /// The policies.
    #[error("the policies cannot be read: {0}")]
    Policies(#[from] policy::PolicyError),
    /// TLS.
    #[error(transparent)]
    Tls(#[from] TlsError),
}

/// Why a message was not answered as the protocol says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum NotAnswered {
    #[error("no answer: {0}")]
    Transport(#[from] TransportError),
    #[error("status {0} in place of a receipt")]
    Status(u16),
    #[error("the receipt is refused: {0}")]
    Receipt(#[from] Refused),
    #[error("the receipt has {0} leaves for one message")]
    Leaves(usize),
    #[error("a leaf of the receipt names another envelope than was sent")]
    OtherEnvelope,
    #[error("the receipt waits for message {found} where {wanted} comes next")]
    Expected { wanted: u64, found: u64 },
    #[error("the receipt names entry {found}, after entry {before} was named for an earlier message")]
    Entry { before: u64, found: u64 },
}

impl From<NotAnswered> for String {
    fn from(error: NotAnswered) -> Self {
        error.to_string()
    }
}

/// A test party at play.
pub struct Kit {
    pub(super) cast: Cast,
    pub(super) kind: PartyKind,
    pub(super) target: Member,
    peer: Peer,
    transport: TlsTransport,
    pub(super) packs: Arc<Packs>,
    pub(super) policies: Policies,
    next: Option<u64>,
    entry: Option<u64>,
    /// A step that opens a case between the two, once one is known.
    pub(super) opening: Option<Step>,
    pub(super) inbox: Option<Arc<Inbox>>,
    pub(super) patience: Duration,
    listening: JoinSet<()>,
}

impl Kit {
    /// A test party, ready to play. It waits so long for what a node sends of itself.
    pub fn new(cast: Cast, patience: Duration) -> Result<Self, NotReady> {
        let member = |party: &PartyId| {
            cast.membership.parties.get(party).cloned().ok_or_else(|| NotReady::NotAMember(party.clone()))
        };
        let (own, target) = (member(&cast.me)?, member(&cast.node)?);
        if cast.me == cast.node {
            return Err(NotReady::Itself(cast.me));
        }
        if own.keys.current != cast.keys.signing.verifying_key() || own.tls_key != cast.keys.tls_pin {
            return Err(NotReady::OtherKeys(cast.me));
        }
        let peer = Peer { party: target.id.clone(), address: cast.address.clone(), tls_key: target.tls_key };
        Ok(Self {
            transport: TlsTransport::new(TlsIdentity::from_pem(&cast.keys.tls_pem)?),
            packs: Arc::new(Packs::load(cast.membership.participants())?),
            policies: Policies::builtin()?,
            kind: own.kind,
            cast,
            target,
            peer,
            next: None,
            entry: None,
            opening: None,
            inbox: None,
            patience,
            listening: JoinSet::new(),
        })
    }

    /// Hears what the node under test sends of itself, where the directory says that this party is.
    pub fn listen(&mut self, listener: TcpListener) -> Result<(), TlsError> {
        let identity = TlsIdentity::from_pem(&self.cast.keys.tls_pem)?;
        let membership = self.cast.membership.clone();
        let pins: Pins = Arc::new(move |pin| membership.party_by_tls(pin));
        let keys = (self.cast.keys.signing.clone(), self.cast.keys.sealing.clone());
        let inbox = Arc::new(Inbox::new(self.cast.me.clone(), keys, self.target.clone(), self.cast.clock.clone()));
        self.inbox = Some(Arc::clone(&inbox));
        self.listening.spawn(async move {
            if let Err(error) = partner_listener::serve(listener, &identity, pins, inbox).await {
                tracing::error!(%error, "the kit hears nothing");
            }
        });
        Ok(())
    }

    pub(super) fn me(&self) -> &PartyId {
        &self.cast.me
    }

    pub(super) fn node(&self) -> &PartyId {
        &self.cast.node
    }

    pub(super) fn peer(&self) -> &Peer {
        &self.peer
    }

    pub(super) fn key(&self) -> &SigningKey {
        &self.cast.keys.signing
    }

    pub(super) fn now(&self) -> Timestamp {
        self.cast.clock.now()
    }

    pub(super) fn packs(&self) -> Arc<Packs> {
        Arc::clone(&self.packs)
    }

    pub(super) fn draw<const N: usize>(&self) -> [u8; N] {
        self.cast.entropy.draw()
    }

    /// Another party of the directory, neither of the two, if there is one.
    pub(super) fn third(&self) -> Option<&PartyId> {
        self.cast.membership.parties.keys().find(|party| **party != self.cast.me && **party != self.cast.node)
    }

    /// A key to seal to that is nobody's.
    pub(super) fn stray_key(&self) -> SealingKey {
        self.cast.entropy.with(SealingKey::generate)
    }

    /// Whether the directory lists this pack as the kit has it.
    pub(super) fn runs(&self, pack: &Pack) -> bool {
        let digest = self.packs.digest(&pack.name, pack.version);
        digest.is_some_and(|digest| self.cast.membership.runs(&pack.name, pack.version, &digest))
    }

    /// What changes nothing and brings nobody any work: an answer that nobody asked for.
    pub(super) fn idle(&self) -> Body {
        Body::Answer(Answer { check: CheckId(self.draw()), outcome: Outcome::NoHit })
    }

    /// A step as this party takes it.
    pub(super) fn step(&self, case: CaseId, pack: &Pack, event: &Event) -> Step {
        let fields = event.fields.clone().into_iter().collect();
        let (instrument, version, name) = (pack.name.clone(), pack.version, event.step.clone());
        Step { case, instrument, version, name, fields, officer: OFFICER.to_owned(), threat: None }
    }

    pub(super) fn message(&self, sequence: u64, body: Body) -> Message {
        let (sender, recipient) = (self.cast.me.clone(), self.cast.node.clone());
        Message { sender, recipient, sequence, created: self.now(), body }
    }

    /// Signs a message as it stands, lawful or not.
    pub(super) fn sign(&self, message: &Message) -> Result<Signed, Refused> {
        wire::sign(message, self.key())
    }

    /// Seals envelopes to the node under test, lawful or not.
    pub(super) fn seal(&self, envelopes: &[&[u8]]) -> Result<Vec<u8>, Refused> {
        self.seal_as(envelopes, &self.cast.me, (&self.cast.node, &self.target.sealing))
    }

    /// Seals envelopes in anybody's name, to anybody.
    pub(super) fn seal_as(
        &self,
        envelopes: &[&[u8]],
        sender: &PartyId,
        to: (&PartyId, &wire::SealingPublic),
    ) -> Result<Vec<u8>, Refused> {
        self.cast.entropy.with(|rng| wire::seal(envelopes, sender, to, rng))
    }

    /// The sealing key of the node under test.
    pub(super) fn sealing(&self) -> &wire::SealingPublic {
        &self.target.sealing
    }

    /// Posts bytes; gives status and body.
    pub(super) async fn post(&self, path: &'static str, bytes: Vec<u8>) -> Result<(u16, Vec<u8>), TransportError> {
        let (status, body) = self.transport.exchange(&self.peer, path, bytes).await?;
        Ok((status.as_u16(), body))
    }

    /// Hands envelopes over; gives the verified receipt, each of whose leaves names its envelope.
    pub(super) async fn exchange(&self, envelopes: &[&Signed]) -> Result<Receipted, NotAnswered> {
        let bytes: Vec<&[u8]> = envelopes.iter().map(|envelope| envelope.bytes.as_slice()).collect();
        let (status, answer) = self.post("/v1/exchange", self.seal(&bytes)?).await?;
        if status != StatusCode::OK.as_u16() {
            return Err(NotAnswered::Status(status));
        }
        let receipt = ReceiptIn::parse(&answer)?.verify(&self.cast.node, &self.target.keys, &self.cast.me)?;
        let named = receipt.leaves().iter().map(|leaf| leaf.envelope);
        let sent = envelopes.iter().take(receipt.leaves().len()).map(|envelope| envelope.hash);
        if receipt.leaves().len() > envelopes.len() || !named.eq(sent) {
            return Err(NotAnswered::OtherEnvelope);
        }
        Ok(receipt)
    }

    /// Asks which message comes next, by one that leaves a gap.
    pub(super) async fn ask_where_it_stands(&mut self) -> Result<u64, NotAnswered> {
        let far = self.sign(&self.message(FAR, self.idle()))?;
        let expected = self.exchange(&[&far]).await?.expected();
        self.next = Some(expected);
        Ok(expected)
    }

    /// The number of the next message.
    pub(super) async fn next(&mut self) -> Result<u64, NotAnswered> {
        match self.next {
            Some(next) => Ok(next),
            None => self.ask_where_it_stands().await,
        }
    }

    /// Says something now, as the next message; gives the node's word on it.
    pub(super) async fn say(&mut self, body: Body) -> Result<Leaf, NotAnswered> {
        self.say_at(body, self.now()).await
    }

    /// Says something as if it had been written at another time.
    pub(super) async fn say_at(&mut self, body: Body, created: Timestamp) -> Result<Leaf, NotAnswered> {
        let sequence = self.next().await?;
        let envelope = self.sign(&Message { created, ..self.message(sequence, body) })?;
        self.hand_over(sequence, &envelope).await
    }

    /// Hands the next message over; what is answered in any other way than one taken is, is an error.
    pub(super) async fn hand_over(&mut self, sequence: u64, envelope: &Signed) -> Result<Leaf, NotAnswered> {
        // Whatever goes wrong below, the node is asked again where it stands.
        self.next = None;
        let receipt = self.exchange(&[envelope]).await?;
        let [leaf] = receipt.leaves() else { return Err(NotAnswered::Leaves(receipt.leaves().len())) };
        if receipt.expected() != sequence.saturating_add(1) {
            return Err(NotAnswered::Expected { wanted: sequence.saturating_add(1), found: receipt.expected() });
        }
        // A journal only grows.
        if let Some(before) = self.entry.filter(|before| *before >= leaf.entry) {
            return Err(NotAnswered::Entry { before, found: leaf.entry });
        }
        self.entry = Some(leaf.entry);
        self.next = Some(receipt.expected());
        Ok(leaf.clone())
    }

    /// Waits until the node says something of that kind of itself; `None` if the kit does not listen. Whoever once kept it waiting in vain is
    /// waited for only a moment.
    pub(super) async fn hears(&mut self, wanted: impl Fn(&Body) -> bool) -> Option<bool> {
        let inbox = self.inbox.clone()?;
        let heard = inbox.hears(wanted, self.patience).await;
        if !heard {
            self.patience = self.patience.min(ONCE_MORE);
        }
        Some(heard)
    }

    /// Says something and holds the node's word against what must come of it.
    pub(super) async fn ruled_so(&mut self, body: Body, wanted: &Verdict) -> Seen {
        let leaf = self.say(body).await?;
        as_wanted(wanted, &leaf.verdict)
    }
}

/// Whether a verdict is the one that was wanted.
pub(super) fn as_wanted(wanted: &Verdict, found: &Verdict) -> Seen {
    if wanted == found { Ok(words(found)) } else { Err(format!("{}, wanted {}", words(found), words(wanted))) }
}

fn words(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Accepted => "accepted".to_owned(),
        Verdict::Denied(rule) => format!("denied by `{rule}`"),
    }
}
