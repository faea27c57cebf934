//! The way to other nodes: one HTTP/2 connection to each, over mutual TLS, kept open and dialled again when it breaks.
//!
//! INVARIANT (one line each): to a party there is at most one connection that new requests use, to the address and pin asked for.
//! A request that may have left is never sent a second time here: repeating is the outbox's work, which knows what is harmless.
//! Everything is bounded: dialling, waiting, the answer's size. Never looks anything up in the directory.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};
use std::time::Duration;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{Method, Request, StatusCode, body::Bytes, client::conn::http2::SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use model::PartyId;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::tls::TlsIdentity;

/// Where a party's node is, and the key that it must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    /// The party.
    pub party: PartyId,
    /// Host and port of its partner listener.
    pub address: String,
    /// SHA-256 of its TLS key's SubjectPublicKeyInfo.
    pub tls_key: [u8; 32],
}

/// Why a request got no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No connection, or it broke.
    #[error("not reachable: {0}")]
    Unreachable(String),
    /// The other node refused, with this HTTP status and no reason.
    #[error("refused with status {0}")]
    Refused(u16),
    /// The answer is larger than any answer may be.
    #[error("the answer is too large")]
    TooLarge,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
}

/// An answer to come.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, TransportError>> + Send + 'a>>;

/// The way to other nodes; the simulation has another.
pub trait Transport: Send + Sync {
    /// Posts a body to a path of a peer's node and waits for its answer.
    fn post<'a>(&'a self, to: &'a Peer, path: &'static str, body: Vec<u8>) -> Sending<'a>;
}

/// How long to wait for a connection.
const DIAL_MAX: Duration = Duration::from_secs(3);
/// How long to wait for an answer.
const ANSWER_MAX: Duration = Duration::from_secs(30);
/// The largest answer: as large as the largest question.
const ANSWER_BYTES_MAX: usize = wire::MAX_BATCH_BYTES;
/// Room for a whole batch in flight.
pub(crate) const WINDOW: u32 = 8 * 1024 * 1024;
/// How often an open connection is tried, and how long it may take to answer: a line that died silently is found before it is needed.
pub(crate) const PING_EVERY: Duration = Duration::from_secs(20);
pub(crate) const PONG_MAX: Duration = Duration::from_secs(5);
/// Requests at the same time on one connection; both ends hold to it.
pub(crate) const STREAMS_MAX: u32 = 32;
/// Nobody checks this name, the pin is the trust; TLS and HTTP only want one that is well-formed.
const NAME: &str = "node.egnatia.example";

type Sender = SendRequest<Full<Bytes>>;

/// An open connection.
#[derive(Clone)]
struct Line {
    peer: Peer,
    sender: Sender,
    /// Tells this connection from the one that replaces it.
    serial: u64,
}

/// Where a party's connection is kept. Whoever dials holds the lock, so that nobody else dials too.
type Slot = Arc<tokio::sync::Mutex<Option<Line>>>;

/// Mutual TLS over TCP.
pub struct TlsTransport {
    identity: TlsIdentity,
    /// As many slots as the directory ever had parties.
    slots: Mutex<BTreeMap<PartyId, Slot>>,
    serials: AtomicU64,
    dial_max: Duration,
    answer_max: Duration,
}

impl TlsTransport {
    /// A transport that shows this identity.
    pub fn new(identity: TlsIdentity) -> Self {
        Self {
            identity,
            slots: Mutex::default(),
            serials: AtomicU64::new(0),
            dial_max: DIAL_MAX,
            answer_max: ANSWER_MAX,
        }
    }

    fn slot(&self, party: &PartyId) -> Slot {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(party.clone()).or_default())
    }

    /// The open connection to a peer if it is still to the same place and key, or a new one.
    async fn line(&self, to: &Peer) -> Result<Line, TransportError> {
        let slot = self.slot(&to.party);
        // The wait for someone else's dialling counts too: a peer that is down costs each caller one time limit, not one per caller.
        let line = async {
            let mut kept = slot.lock().await;
            if let Some(line) = kept.as_ref().filter(|line| line.peer == *to && !line.sender.is_closed()) {
                return Ok(line.clone());
            }
            *kept = None;
            let sender = self.dial(to).await?;
            let line = Line { peer: to.clone(), sender, serial: self.serials.fetch_add(1, Ordering::Relaxed) };
            *kept = Some(line.clone());
            Ok(line)
        };
        tokio::time::timeout(self.dial_max, line).await.map_err(|_| TransportError::TimedOut)?
    }

    async fn dial(&self, to: &Peer) -> Result<Sender, TransportError> {
        let config = self.identity.client(to.tls_key).map_err(unreachable)?;
        let name = ServerName::try_from(NAME).map_err(unreachable)?;
        let tcp = TcpStream::connect(&to.address).await.map_err(unreachable)?;
        // Without this, small messages wait for the kernel: 23 requests a second instead of thousands.
        tcp.set_nodelay(true).map_err(unreachable)?;
        let tls = TlsConnector::from(Arc::new(config)).connect(name, tcp).await.map_err(unreachable)?;
        let (sender, connection) = hyper::client::conn::http2::Builder::new(TokioExecutor::new())
            .timer(TokioTimer::new())
            .initial_stream_window_size(WINDOW)
            .initial_connection_window_size(WINDOW)
            // What the other end allows, held to before it has said so.
            .initial_max_send_streams(STREAMS_MAX as usize)
            .keep_alive_interval(PING_EVERY)
            .keep_alive_timeout(PONG_MAX)
            .keep_alive_while_idle(true)
            .handshake(TokioIo::new(tls))
            .await
            .map_err(unreachable)?;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection to a partner ended");
            }
        });
        Ok(sender)
    }

    /// Forgets a connection that failed, unless another has replaced it already.
    async fn forget(&self, party: &PartyId, serial: u64) {
        let slot = self.slot(party);
        let mut kept = slot.lock().await;
        if kept.as_ref().is_some_and(|line| line.serial == serial) {
            *kept = None;
        }
    }

    /// Posts a body to a path and gives what comes back, status and body, whatever the status.
    pub async fn exchange(
        &self,
        to: &Peer,
        path: &'static str,
        body: Vec<u8>,
    ) -> Result<(StatusCode, Vec<u8>), TransportError> {
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("https://{NAME}{path}"))
            .body(Full::new(Bytes::from(body)))
            .map_err(unreachable)?;
        let mut line = self.line(to).await?;
        let answer = async {
            let sent = match line.sender.try_send_request(request).await {
                Ok(answer) => Ok(answer),
                Err(mut error) => match error.take_message() {
                    // The connection broke before anything left: once more, on a new one.
                    Some(unsent) => {
                        self.forget(&to.party, line.serial).await;
                        line = self.line(to).await?;
                        line.sender.try_send_request(unsent).await.map_err(|error| unreachable(error.into_error()))
                    }
                    None => Err(unreachable(error.into_error())),
                },
            };
            let answer = sent?;
            let status = answer.status();
            match Limited::new(answer.into_body(), ANSWER_BYTES_MAX).collect().await {
                Ok(body) => Ok((status, body.to_bytes().to_vec())),
                Err(error) if error.is::<LengthLimitError>() => Err(TransportError::TooLarge),
                Err(error) => Err(unreachable(error)),
            }
        };
        let answer = tokio::time::timeout(self.answer_max, answer).await.unwrap_or(Err(TransportError::TimedOut));
        if matches!(answer, Err(TransportError::Unreachable(_) | TransportError::TimedOut)) {
            // The next attempt dials again.
            self.forget(&to.party, line.serial).await;
        }
        answer
    }
}

fn unreachable(error: impl std::fmt::Display) -> TransportError {
    TransportError::Unreachable(error.to_string())
}

impl Transport for TlsTransport {
    fn post<'a>(&'a self, to: &'a Peer, path: &'static str, body: Vec<u8>) -> Sending<'a> {
        Box::pin(async move {
            match self.exchange(to, path, body).await? {
                (StatusCode::OK, answer) => Ok(answer),
                (status, _) => Err(TransportError::Refused(status.as_u16())),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partner_listener::tests::{Server, identity, party};

    /// A transport whose key the server knows, and the server as a peer.
    async fn pair() -> (TlsTransport, Server, Peer) {
        let near = identity();
        let server = Server::start(&[(near.spki_sha256(), party())]).await;
        let peer = server.peer();
        (TlsTransport::new(near), server, peer)
    }

    #[tokio::test]
    async fn bodies_come_back_whole() {
        let (transport, _server, peer) = pair().await;
        for length in [0, 1, 16_384, 1024 * 1024, wire::MAX_BATCH_BYTES] {
            let body: Vec<u8> = (0..length).map(|place| (place % 251) as u8).collect();
            assert!(transport.post(&peer, "/echo", body.clone()).await == Ok(body), "{length} bytes");
        }
    }

    #[tokio::test]
    async fn an_answer_above_the_bound_is_not_read() {
        let (transport, server, peer) = pair().await;
        assert_eq!(transport.post(&peer, "/long", Vec::new()).await, Err(TransportError::TooLarge));
        // The connection itself is sound, and stays.
        assert_eq!(transport.post(&peer, "/echo", vec![1]).await, Ok(vec![1]));
        assert_eq!(server.connections(), 1);
    }

    #[tokio::test]
    async fn another_key_at_the_address_is_no_peer() {
        let (transport, server, mut peer) = pair().await;
        peer.tls_key = identity().spki_sha256();
        let answer = transport.post(&peer, "/echo", vec![1]).await;
        // C-TLS-01
        assert!(matches!(answer, Err(TransportError::Unreachable(_))), "{answer:?}");
        assert_eq!(server.handled(), 0);
    }

    #[tokio::test]
    async fn a_changed_pin_or_address_is_dialled_anew() {
        let (transport, server, peer) = pair().await;
        assert_eq!(transport.post(&peer, "/echo", vec![1]).await, Ok(vec![1]));
        // The directory moves the party to another node with another key; the open connection is used no more.
        let other = Server::start(&server.known()).await;
        assert_eq!(transport.post(&other.peer(), "/echo", vec![2]).await, Ok(vec![2]));
        assert_eq!((server.handled(), other.handled()), (1, 1));
        let wrong = Peer { tls_key: identity().spki_sha256(), ..other.peer() };
        let answer = transport.post(&wrong, "/echo", vec![3]).await;
        assert!(matches!(answer, Err(TransportError::Unreachable(_))), "{answer:?}");
        assert_eq!(other.handled(), 1);
    }

    #[tokio::test]
    async fn a_restarted_peer_is_dialled_again() {
        let (transport, server, peer) = pair().await;
        assert_eq!(transport.post(&peer, "/echo", vec![1]).await, Ok(vec![1]));
        let down = server.stop().await;
        let answer = transport.post(&peer, "/echo", vec![2]).await;
        assert!(matches!(answer, Err(TransportError::Unreachable(_))), "{answer:?}");
        let again = down.restart().await;
        assert_eq!(transport.post(&peer, "/echo", vec![3]).await, Ok(vec![3]));
        assert_eq!((again.handled(), again.connections()), (1, 1));
    }

    #[tokio::test]
    async fn a_restart_between_two_posts_costs_none_of_them() {
        let (transport, mut server, peer) = pair().await;
        for round in 0..5 {
            assert_eq!(transport.post(&peer, "/echo", vec![round]).await, Ok(vec![round]));
            server = server.stop().await.restart().await;
        }
    }

    #[tokio::test]
    async fn a_request_that_left_is_not_sent_twice() {
        let (transport, server, peer) = pair().await;
        let (answer, down) = tokio::join!(transport.post(&peer, "/never", vec![1]), async {
            while server.handled() == 0 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            server.stop().await
        });
        assert!(matches!(answer, Err(TransportError::Unreachable(_))), "{answer:?}");
        let again = down.restart().await;
        assert_eq!(transport.post(&peer, "/echo", vec![2]).await, Ok(vec![2]));
        assert_eq!(again.handled(), 1);
    }

    #[tokio::test]
    async fn a_burst_shares_one_connection() {
        let (transport, server, peer) = pair().await;
        let transport = Arc::new(transport);
        let mut posts = tokio::task::JoinSet::new();
        // More than there are streams, on a connection that nobody opened yet.
        for place in 0..100_u8 {
            let (transport, peer) = (Arc::clone(&transport), peer.clone());
            posts.spawn(async move { (place, transport.post(&peer, "/echo", vec![place]).await) });
        }
        while let Some(done) = posts.join_next().await {
            let (place, answer) = done.unwrap();
            assert_eq!(answer, Ok(vec![place]));
        }
        assert_eq!(server.connections(), 1);
    }

    #[tokio::test]
    async fn small_posts_do_not_wait_for_the_kernel() {
        let (transport, _server, peer) = pair().await;
        let posts = async {
            for place in 0..200_u8 {
                assert_eq!(transport.post(&peer, "/echo", vec![place]).await, Ok(vec![place]));
            }
        };
        // With delayed acknowledgements it would be 40 ms each: 8 s.
        tokio::time::timeout(Duration::from_secs(3), posts).await.expect("200 posts in 3 s");
    }

    #[tokio::test]
    async fn a_peer_that_is_down_costs_each_caller_one_time_limit() {
        // It accepts and says nothing: the handshake never ends.
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let peer = Peer { party: party(), address: silent.local_addr().unwrap().to_string(), tls_key: [7; 32] };
        let transport = TlsTransport { dial_max: Duration::from_secs(1), ..TlsTransport::new(identity()) };
        let post = || transport.post(&peer, "/echo", Vec::new());
        let three = async { tokio::join!(post(), post(), post()) };
        // One after the other it would be 3 s.
        let answers = tokio::time::timeout(Duration::from_secs(2), three).await.expect("one limit for all");
        let late = || Err(TransportError::TimedOut);
        assert_eq!(answers, (late(), late(), late()));
    }

    #[tokio::test]
    async fn an_answer_that_never_comes_times_out() {
        let (transport, server, peer) = pair().await;
        let transport = TlsTransport { answer_max: Duration::from_secs(1), ..transport };
        assert_eq!(transport.post(&peer, "/never", vec![1]).await, Err(TransportError::TimedOut));
        // It may be the line's fault: the next one is new.
        assert_eq!(transport.post(&peer, "/echo", vec![2]).await, Ok(vec![2]));
        assert_eq!(server.connections(), 2);
    }

    #[test]
    fn the_limits_are_those_of_the_protocol() {
        let transport = TlsTransport::new(identity());
        assert_eq!((transport.dial_max.as_secs(), transport.answer_max.as_secs()), (3, 30));
        assert_eq!(ANSWER_BYTES_MAX, 4 * 1024 * 1024);
    }

    #[tokio::test]
    async fn refusals_carry_their_status() {
        let (transport, server, peer) = pair().await;
        for (path, status) in [("/nowhere", 403), ("/later", 503)] {
            assert_eq!(transport.post(&peer, path, vec![1]).await, Err(TransportError::Refused(status)), "{path}");
        }
        assert_eq!(server.connections(), 1);
    }
}
