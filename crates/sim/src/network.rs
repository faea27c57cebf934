//! The simulated network: requests and answers as packets that the world delivers, loses, doubles or holds back.
//!
//! INVARIANT nothing moves by itself: a packet moves only when the world picks it.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use model::{PartyId, Timestamp};
use node::clock::Clock;
use node::transport::{Peer, Transport, TransportError};

/// Where the answer to one request arrives.
pub type Slot = Arc<Mutex<Option<Result<Vec<u8>, TransportError>>>>;

/// A request or an answer on its way.
#[derive(Clone)]
pub enum Packet {
    /// From one node to another.
    Request {
        /// Who asks.
        from: PartyId,
        /// Who is asked.
        to: PartyId,
        /// `/v1/exchange` or `/v1/cosign`.
        path: &'static str,
        /// The sealed bytes.
        body: Vec<u8>,
        /// Where the answer goes.
        slot: Slot,
    },
    /// Back to the asker.
    Answer {
        /// Who answers.
        from: PartyId,
        /// Who asked.
        to: PartyId,
        /// The answer, or the refusal's status.
        result: Result<Vec<u8>, u16>,
        /// Where it goes.
        slot: Slot,
    },
}

impl Packet {
    /// The two ends.
    pub fn ends(&self) -> (&PartyId, &PartyId) {
        match self {
            Self::Request { from, to, .. } | Self::Answer { from, to, .. } => (from, to),
        }
    }

    /// The packet does not arrive; its asker runs into a time-out.
    pub fn lose(self) {
        let (Self::Request { slot, .. } | Self::Answer { slot, .. }) = self;
        fill(&slot, Err(TransportError::TimedOut));
    }
}

/// Puts an answer where its asker waits; a second one for the same request changes nothing.
pub fn fill(slot: &Slot, answer: Result<Vec<u8>, TransportError>) {
    slot.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(answer);
}

/// All packets under way.
pub type Wire = Arc<Mutex<Vec<Packet>>>;

/// One node's way to the others.
pub struct SimTransport {
    /// The node's own party.
    pub me: PartyId,
    /// Where its packets go.
    pub wire: Wire,
    /// When an answer is no longer waited for.
    pub clock: Clock,
}

/// As long as the real transport waits for an exchange.
const TIME_OUT_MS: i64 = 30_000;

impl Transport for SimTransport {
    fn post<'a>(
        &'a self,
        to: &'a Peer,
        path: &'static str,
        body: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, TransportError>> + Send + 'a>> {
        let slot = Slot::default();
        let request =
            Packet::Request { from: self.me.clone(), to: to.party.clone(), path, body, slot: Arc::clone(&slot) };
        self.wire.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        Box::pin(Waiting { slot, clock: self.clock.clone(), until: self.clock.now().plus_ms(TIME_OUT_MS) })
    }
}

struct Waiting {
    slot: Slot,
    clock: Clock,
    until: Timestamp,
}

impl Future for Waiting {
    type Output = Result<Vec<u8>, TransportError>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        // The world polls every task in turn, so no waker is kept.
        match self.slot.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(answer) => Poll::Ready(answer),
            None if self.clock.now() > self.until => Poll::Ready(Err(TransportError::TimedOut)),
            None => Poll::Pending,
        }
    }
}
