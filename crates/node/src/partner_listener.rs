//! Where partners knock: mutual TLS, HTTP/2, posts only. Who may come in, and as whom?
//!
//! INVARIANT (the directory as it stands): each handshake and each request asks it whose key this is; an open connection outlives
//! no membership. INVARIANT (one refusal): whatever is refused and why, status and body are the same; only "not now" differs, and
//! only a partner hears it. Connections, streams, bodies and waits are bounded. Never reads what a body means.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::{Method, Request, Response, StatusCode, body::Bytes, body::Incoming, service::service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use model::PartyId;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tokio_rustls::TlsAcceptor;

use crate::{
    tls::{Pins, TlsError, TlsIdentity, pin_of},
    transport::{PING_EVERY, PONG_MAX, STREAMS_MAX, WINDOW},
};

/// Answers partners' requests.
pub trait PartnerHandler: Send + Sync {
    /// Answers a body posted to a path by a party whose connection proved who it is. An error is an HTTP status without a reason:
    /// 503 for "not now, try again", and whatever else is given goes out as 403.
    fn handle(
        &self,
        peer: PartyId,
        path: &str,
        body: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, u16>> + Send + '_>>;
}

/// Connections at the same time; more wait to be accepted.
const CONNECTIONS_MAX: usize = 256;
/// Connections at the same time with one key, so that no partner takes the places of the others.
const CONNECTIONS_PER_KEY_MAX: usize = 8;
/// How long a handshake may take.
const HANDSHAKE_MAX: Duration = Duration::from_secs(5);
/// How long a request's body may take to arrive.
const BODY_MAX: Duration = Duration::from_secs(30);
/// The one public refusal.
const REFUSAL: &str = "refused\n";

/// Places for each key that ever passed a handshake; there are as many as the directory had.
type PlacesOfKeys = Arc<Mutex<BTreeMap<[u8; 32], Arc<Semaphore>>>>;

/// What every connection shares.
#[derive(Clone)]
struct Room {
    acceptor: TlsAcceptor,
    pins: Pins,
    handler: Arc<dyn PartnerHandler>,
    places_of_keys: PlacesOfKeys,
}

/// Serves partners until the future is dropped: that closes the listener and all connections. A request that its handler already
/// has is carried to its end, unanswered; the partner repeats it and gets the first answer.
///
/// Fails only if the identity cannot be used, before the first connection.
pub async fn serve(
    listener: TcpListener,
    identity: &TlsIdentity,
    pins: Pins,
    handler: Arc<dyn PartnerHandler>,
) -> Result<(), TlsError> {
    let acceptor = TlsAcceptor::from(Arc::new(identity.server(Arc::clone(&pins))?));
    let room = Room { acceptor, pins, handler, places_of_keys: PlacesOfKeys::default() };
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return Ok(()) };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                // Out of file descriptors, most likely: wait for some to come back.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        while connections.try_join_next().is_some() {}
        let room = room.clone();
        connections.spawn(async move {
            let _place = place;
            if let Err(error) = connection(stream, room).await {
                tracing::debug!(%error, "a partner's connection ended");
            }
        });
    }
}

async fn connection(stream: TcpStream, room: Room) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    stream.set_nodelay(true)?;
    let tls = tokio::time::timeout(HANDSHAKE_MAX, room.acceptor.accept(stream)).await??;
    let certificate = tls.get_ref().1.peer_certificates().and_then(|chain| chain.first());
    let Some(pin) = certificate.and_then(pin_of) else { return Ok(()) };
    let places = {
        let mut keys = room.places_of_keys.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(keys.entry(pin).or_insert_with(|| Arc::new(Semaphore::new(CONNECTIONS_PER_KEY_MAX))))
    };
    // C-TLS-06: one more than a partner may have is closed, not queued: it would keep a place from the others.
    let _place = places.try_acquire_owned()?;
    let service = service_fn(move |request| {
        let room = room.clone();
        async move { Ok::<_, std::convert::Infallible>(answer(&pin, request, &room).await) }
    });
    hyper::server::conn::http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_concurrent_streams(STREAMS_MAX)
        // A partner that vanished without a word would keep its place for ever.
        .keep_alive_interval(PING_EVERY)
        .keep_alive_timeout(PONG_MAX)
        .serve_connection(TokioIo::new(tls), service)
        .await?;
    Ok(())
}

async fn answer(pin: &[u8; 32], request: Request<Incoming>, room: &Room) -> Response<Full<Bytes>> {
    let (status, body) = match handled(pin, request, room).await {
        Ok(body) => (StatusCode::OK, Bytes::from(body)),
        // INVARIANT (one refusal): a handler cannot widen it by mistake.
        Err(503) => (StatusCode::SERVICE_UNAVAILABLE, Bytes::from_static(REFUSAL.as_bytes())),
        Err(_) => (StatusCode::FORBIDDEN, Bytes::from_static(REFUSAL.as_bytes())),
    };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response
}

async fn handled(pin: &[u8; 32], request: Request<Incoming>, room: &Room) -> Result<Vec<u8>, u16> {
    const REFUSED: u16 = 403;
    // C-TLS-04: whoever left the directory since the handshake is a stranger now.
    let peer = (room.pins)(pin).ok_or(REFUSED)?;
    if request.method() != Method::POST {
        return Err(REFUSED);
    }
    let path = request.uri().path().to_owned();
    // C-TLS-03: what is larger than a batch may be is refused before it is read whole.
    let body = Limited::new(request.into_body(), wire::MAX_BATCH_BYTES).collect();
    let body = tokio::time::timeout(BODY_MAX, body).await.map_err(|_| REFUSED)?.map_err(|_| REFUSED)?;
    room.handler.handle(peer, &path, body.to_bytes().to_vec()).await
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use hyper::client::conn::http2::SendRequest;
    use rustls::pki_types::ServerName;
    use tokio_rustls::TlsConnector;

    use super::*;
    use crate::transport::Peer;

    pub(crate) fn party() -> PartyId {
        PartyId::new("al-police").unwrap()
    }

    pub(crate) fn identity() -> TlsIdentity {
        TlsIdentity::generate(&party()).unwrap()
    }

    /// Counts and answers: `/echo` the body, `/who` the party, `/never` nothing, `/long` too much, `/later` 503, `/odd` 418.
    struct Echo {
        handled: AtomicUsize,
    }

    impl PartnerHandler for Echo {
        fn handle(
            &self,
            peer: PartyId,
            path: &str,
            body: Vec<u8>,
        ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, u16>> + Send + '_>> {
            self.handled.fetch_add(1, Ordering::SeqCst);
            let path = path.to_owned();
            Box::pin(async move {
                match path.as_str() {
                    "/echo" => Ok(body),
                    "/who" => Ok(peer.as_str().as_bytes().to_vec()),
                    "/never" => std::future::pending().await,
                    "/long" => Ok(vec![0; wire::MAX_BATCH_BYTES + 1]),
                    "/later" => Err(503),
                    "/odd" => Err(418),
                    _ => Err(403),
                }
            })
        }
    }

    type Known = Arc<Mutex<BTreeMap<[u8; 32], PartyId>>>;

    /// A partner listener on loopback.
    pub(crate) struct Server {
        address: String,
        identity: Arc<TlsIdentity>,
        known: Known,
        echo: Arc<Echo>,
        /// How often a client's key was looked up by a handshake or a request.
        lookups: Arc<AtomicUsize>,
        task: tokio::task::JoinHandle<()>,
    }

    /// A stopped one.
    pub(crate) struct Stopped {
        address: String,
        identity: Arc<TlsIdentity>,
        known: Known,
    }

    impl Server {
        pub(crate) async fn start(known: &[([u8; 32], PartyId)]) -> Self {
            let known = Arc::new(Mutex::new(known.iter().cloned().collect()));
            Stopped { address: "127.0.0.1:0".to_owned(), identity: Arc::new(identity()), known }.restart().await
        }

        pub(crate) fn peer(&self) -> Peer {
            Peer { party: party(), address: self.address.clone(), tls_key: self.identity.spki_sha256() }
        }

        pub(crate) fn known(&self) -> Vec<([u8; 32], PartyId)> {
            self.known.lock().unwrap().clone().into_iter().collect()
        }

        pub(crate) fn handled(&self) -> usize {
            self.echo.handled.load(Ordering::SeqCst)
        }

        /// Connections so far, if every request reached the handler: each of both looks the key up once.
        pub(crate) fn connections(&self) -> usize {
            self.lookups.load(Ordering::SeqCst) - self.handled()
        }

        pub(crate) async fn stop(self) -> Stopped {
            self.task.abort();
            assert!(self.task.await.unwrap_err().is_cancelled());
            Stopped { address: self.address, identity: self.identity, known: self.known }
        }
    }

    impl Stopped {
        pub(crate) async fn restart(self) -> Server {
            let listener = TcpListener::bind(&self.address).await.unwrap();
            let address = listener.local_addr().unwrap().to_string();
            let echo = Arc::new(Echo { handled: AtomicUsize::new(0) });
            let lookups = Arc::new(AtomicUsize::new(0));
            let (known, counted) = (Arc::clone(&self.known), Arc::clone(&lookups));
            let pins: Pins = Arc::new(move |pin| {
                counted.fetch_add(1, Ordering::SeqCst);
                known.lock().unwrap().get(pin).cloned()
            });
            let (identity, handler) = (Arc::clone(&self.identity), Arc::clone(&echo));
            let task = tokio::spawn(async move { serve(listener, &identity, pins, handler).await.unwrap() });
            Server { address, identity: self.identity, known: self.known, echo, lookups, task }
        }
    }

    /// A bare HTTP/2 connection, to send what the transport would not; `None` if it ends before it can be used.
    async fn connect(server: &Server, client: &TlsIdentity) -> Option<SendRequest<Full<Bytes>>> {
        let tcp = TcpStream::connect(&server.address).await.unwrap();
        let config = client.client(server.identity.spki_sha256()).unwrap();
        let name = ServerName::try_from("anything.example").unwrap();
        let tls = TlsConnector::from(Arc::new(config)).connect(name, tcp).await.ok()?;
        let (sender, connection) = hyper::client::conn::http2::Builder::new(TokioExecutor::new())
            .handshake::<_, Full<Bytes>>(TokioIo::new(tls))
            .await
            .ok()?;
        tokio::spawn(connection);
        Some(sender)
    }

    /// Status and body of the answer to a request; `None` if the connection ends instead.
    async fn ask(
        sender: &mut SendRequest<Full<Bytes>>,
        method: Method,
        path: &str,
        body: Vec<u8>,
    ) -> Option<(u16, Vec<u8>)> {
        let uri = format!("https://anything.example{path}");
        let request = Request::builder().method(method).uri(uri).body(Full::from(body)).unwrap();
        let answer = sender.send_request(request).await.ok()?;
        let status = answer.status().as_u16();
        Some((status, answer.into_body().collect().await.ok()?.to_bytes().to_vec()))
    }

    fn refused() -> Option<(u16, Vec<u8>)> {
        Some((403, b"refused\n".to_vec()))
    }

    #[tokio::test]
    async fn every_refusal_is_the_same() {
        let client = identity();
        let server = Server::start(&[(client.spki_sha256(), party())]).await;
        let mut sender = connect(&server, &client).await.unwrap();
        for (method, path, length, why) in [
            (Method::GET, "/echo", 0, "another method"),
            (Method::PUT, "/echo", 1, "another method with a body"),
            (Method::DELETE, "/who", 0, "another method"),
            (Method::POST, "/nowhere", 1, "another path"),
            (Method::POST, "/", 0, "no path"),
            (Method::POST, "/odd", 0, "a status that a handler made up"),
            // C-TLS-03
            (Method::POST, "/echo", wire::MAX_BATCH_BYTES + 1, "one byte too many"),
            (Method::POST, "/echo", 3 * wire::MAX_BATCH_BYTES, "far too many"),
        ] {
            let answer = ask(&mut sender, method, path, vec![7; length]).await;
            assert!(answer == refused(), "{why}: {:?}", answer.map(|(status, body)| (status, body.len())));
        }
        // And what is not refused is answered, on the same connection still.
        let body = vec![7; wire::MAX_BATCH_BYTES];
        assert!(ask(&mut sender, Method::POST, "/echo", body.clone()).await == Some((200, body)));
        assert_eq!(ask(&mut sender, Method::POST, "/later", vec![]).await, Some((503, b"refused\n".to_vec())));
    }

    #[tokio::test]
    async fn a_stranger_gets_no_further_than_the_handshake() {
        let server = Server::start(&[(identity().spki_sha256(), party())]).await;
        // C-TLS-02: the client's end of the handshake may look finished, but nothing it sends is ever answered.
        if let Some(mut sender) = connect(&server, &identity()).await {
            assert_eq!(ask(&mut sender, Method::POST, "/echo", vec![1]).await, None);
        }
        assert_eq!(server.handled(), 0);
    }

    #[tokio::test]
    async fn a_new_directory_counts_at_once() {
        let client = identity();
        let server = Server::start(&[]).await;
        if let Some(mut sender) = connect(&server, &client).await {
            assert_eq!(ask(&mut sender, Method::POST, "/who", vec![]).await, None);
        }
        // Joined.
        server.known.lock().unwrap().insert(client.spki_sha256(), party());
        let mut sender = connect(&server, &client).await.unwrap();
        assert_eq!(ask(&mut sender, Method::POST, "/who", vec![]).await, Some((200, b"al-police".to_vec())));
        // C-TLS-04: left; the open connection is worth nothing any more.
        server.known.lock().unwrap().clear();
        assert_eq!(ask(&mut sender, Method::POST, "/who", vec![]).await, refused());
        assert_eq!(server.handled(), 1);
    }

    #[tokio::test]
    async fn one_key_cannot_take_all_places() {
        let (greedy, other) = (identity(), identity());
        let server = Server::start(&[(greedy.spki_sha256(), party()), (other.spki_sha256(), party())]).await;
        let mut senders = Vec::new();
        for place in 0..CONNECTIONS_PER_KEY_MAX {
            let mut sender = connect(&server, &greedy).await.unwrap();
            assert!(ask(&mut sender, Method::POST, "/who", vec![]).await.is_some(), "connection {place}");
            senders.push(sender);
        }
        // C-TLS-06
        if let Some(mut sender) = connect(&server, &greedy).await {
            assert_eq!(ask(&mut sender, Method::POST, "/who", vec![]).await, None);
        }
        let mut sender = connect(&server, &other).await.unwrap();
        assert!(ask(&mut sender, Method::POST, "/who", vec![]).await.is_some());
        // A place that is given back can be taken again.
        drop(senders.pop());
        let again = async {
            loop {
                if let Some(mut sender) = connect(&server, &greedy).await
                    && ask(&mut sender, Method::POST, "/who", vec![]).await.is_some()
                {
                    break;
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(5), again).await.expect("the place comes back");
    }

    #[tokio::test]
    async fn a_handshake_that_stalls_is_ended() {
        use tokio::io::AsyncReadExt;
        let client = identity();
        let server = Server::start(&[(client.spki_sha256(), party())]).await;
        let mut stalled = TcpStream::connect(&server.address).await.unwrap();
        // The server accepts, then waits for a greeting that never comes; meanwhile others are served.
        let mut sender = connect(&server, &client).await.unwrap();
        assert!(ask(&mut sender, Method::POST, "/who", vec![]).await.is_some());
        let end = tokio::time::timeout(HANDSHAKE_MAX + Duration::from_secs(2), stalled.read(&mut [0; 16])).await;
        assert!(matches!(end, Ok(Ok(0) | Err(_))), "{end:?}");
    }
}
