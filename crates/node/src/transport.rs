//! The way to other nodes: one HTTP/2 connection to each, over mutual TLS, kept open and dialled again when it breaks.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
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
/// The largest answer: a receipt for a full batch is far smaller.
const ANSWER_BYTES_MAX: usize = 1024 * 1024;
/// Room for a whole batch in flight.
pub(crate) const WINDOW: u32 = 8 * 1024 * 1024;

type Sender = SendRequest<Full<Bytes>>;

/// Mutual TLS over TCP.
pub struct TlsTransport {
    identity: TlsIdentity,
    open: Mutex<BTreeMap<PartyId, (Peer, Sender)>>,
}

impl TlsTransport {
    /// A transport that shows this identity.
    pub fn new(identity: TlsIdentity) -> Self {
        Self { identity, open: Mutex::default() }
    }

    /// The open connection to a peer, if it is still to the same place and key.
    fn kept(&self, to: &Peer) -> Option<Sender> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.get(&to.party).filter(|(peer, sender)| peer == to && !sender.is_closed()).map(|(_, sender)| sender.clone())
    }

    async fn dial(&self, to: &Peer) -> Result<Sender, TransportError> {
        let unreachable = |error: &dyn std::fmt::Display| TransportError::Unreachable(error.to_string());
        let config = self.identity.client(to.tls_key).map_err(|error| unreachable(&error))?;
        // The name is not checked, the pin is; the handshake only wants one that is well-formed.
        let name = ServerName::try_from("node.egnatia.example").map_err(|error| unreachable(&error))?;
        let connect = async {
            let tcp = TcpStream::connect(&to.address).await.map_err(|error| unreachable(&error))?;
            // Without this, small messages wait for the kernel: 23 requests a second instead of thousands.
            tcp.set_nodelay(true).map_err(|error| unreachable(&error))?;
            let tls = TlsConnector::from(Arc::new(config)).connect(name, tcp).await.map_err(|error| unreachable(&error))?;
            hyper::client::conn::http2::Builder::new(TokioExecutor::new())
                .timer(TokioTimer::new())
                .initial_stream_window_size(WINDOW)
                .initial_connection_window_size(WINDOW)
                .keep_alive_interval(Duration::from_secs(20))
                .handshake(TokioIo::new(tls))
                .await
                .map_err(|error| unreachable(&error))
        };
        let (sender, connection) = tokio::time::timeout(DIAL_MAX, connect).await.map_err(|_| TransportError::TimedOut)??;
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection to a partner ended");
            }
        });
        self.open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(to.party.clone(), (to.clone(), sender.clone()));
        Ok(sender)
    }

    async fn exchange(&self, to: &Peer, path: &'static str, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let mut sender = match self.kept(to) {
            Some(sender) => sender,
            None => self.dial(to).await?,
        };
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("https://node.egnatia.example{path}"))
            .body(Full::new(Bytes::from(body)))
            .map_err(|error| TransportError::Unreachable(error.to_string()))?;
        let answer = async {
            let answer =
                sender.send_request(request).await.map_err(|error| TransportError::Unreachable(error.to_string()))?;
            if answer.status() != StatusCode::OK {
                return Err(TransportError::Refused(answer.status().as_u16()));
            }
            let body = Limited::new(answer.into_body(), ANSWER_BYTES_MAX).collect().await;
            body.map(|body| body.to_bytes().to_vec()).map_err(|_| TransportError::TooLarge)
        };
        tokio::time::timeout(ANSWER_MAX, answer).await.map_err(|_| TransportError::TimedOut)?
    }
}

impl Transport for TlsTransport {
    fn post<'a>(&'a self, to: &'a Peer, path: &'static str, body: Vec<u8>) -> Sending<'a> {
        Box::pin(async move {
            let answer = self.exchange(to, path, body).await;
            if matches!(answer, Err(TransportError::Unreachable(_) | TransportError::TimedOut)) {
                // The next attempt dials again.
                self.open.lock().unwrap_or_else(PoisonError::into_inner).remove(&to.party);
            }
            answer
        })
    }
}
