//! Where partners knock: mutual TLS, HTTP/2, two paths. Whatever is refused, the answer is the same.

use std::pin::Pin;
use std::sync::Arc;
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
    transport::WINDOW,
};

/// Answers partners' requests.
pub trait PartnerHandler: Send + Sync {
    /// Answers a body posted to a path by a party whose connection proved who it is; an error is an HTTP status without a reason.
    fn handle(
        &self,
        peer: PartyId,
        path: &str,
        body: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, u16>> + Send + '_>>;
}

/// Connections at the same time; more wait to be accepted.
const CONNECTIONS_MAX: usize = 256;
/// How long a handshake may take.
const HANDSHAKE_MAX: Duration = Duration::from_secs(5);
/// The one public refusal.
const REFUSAL: &str = "refused\n";

/// Serves partners until the future is dropped.
pub async fn serve(
    listener: TcpListener,
    identity: &TlsIdentity,
    pins: Pins,
    handler: Arc<dyn PartnerHandler>,
) -> Result<(), TlsError> {
    let acceptor = TlsAcceptor::from(Arc::new(identity.server(Arc::clone(&pins))?));
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
        let (acceptor, pins, handler) = (acceptor.clone(), Arc::clone(&pins), Arc::clone(&handler));
        connections.spawn(async move {
            let _place = place;
            if let Err(error) = connection(stream, &acceptor, &pins, handler).await {
                tracing::debug!(%error, "a partner's connection ended");
            }
        });
    }
}

async fn connection(
    stream: TcpStream,
    acceptor: &TlsAcceptor,
    pins: &Pins,
    handler: Arc<dyn PartnerHandler>,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    stream.set_nodelay(true)?;
    let tls = tokio::time::timeout(HANDSHAKE_MAX, acceptor.accept(stream)).await??;
    let certificate = tls.get_ref().1.peer_certificates().and_then(|chain| chain.first());
    let Some(peer) = certificate.and_then(pin_of).and_then(|pin| pins(&pin)) else { return Ok(()) };
    let service = service_fn(move |request| {
        let (peer, handler) = (peer.clone(), Arc::clone(&handler));
        async move { Ok::<_, std::convert::Infallible>(answer(peer, request, handler).await) }
    });
    hyper::server::conn::http2::Builder::new(TokioExecutor::new())
        .timer(TokioTimer::new())
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_concurrent_streams(32)
        .serve_connection(TokioIo::new(tls), service)
        .await?;
    Ok(())
}

async fn answer(peer: PartyId, request: Request<Incoming>, handler: Arc<dyn PartnerHandler>) -> Response<Full<Bytes>> {
    let path = request.uri().path().to_owned();
    let result = if request.method() == Method::POST {
        // C-TLS-03: what is larger than a batch may be is refused before it is read whole.
        match Limited::new(request.into_body(), wire::MAX_BATCH_BYTES).collect().await {
            Ok(body) => handler.handle(peer, &path, body.to_bytes().to_vec()).await,
            Err(_) => Err(StatusCode::FORBIDDEN.as_u16()),
        }
    } else {
        Err(StatusCode::FORBIDDEN.as_u16())
    };
    let (status, body) = match result {
        Ok(body) => (StatusCode::OK, Bytes::from(body)),
        Err(status) => (StatusCode::from_u16(status).unwrap_or(StatusCode::FORBIDDEN), Bytes::from_static(REFUSAL.as_bytes())),
    };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response
}
