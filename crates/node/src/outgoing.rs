//! Requests to a web server that is no partner: the party's own sign-in provider, and the program that is told of notices. One connection each, bounded in time and size.
//!
//! INVARIANT (known authorities): a server is trusted by the certificates of one PEM file, and a redirect is never followed.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::{Request, body::Bytes, header};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::aws_lc_rs,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use signin::{Fetch, FetchFailed};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};

/// The machine's own list of authorities.
pub const AUTHORITIES: &str = "/etc/ssl/certs/ca-certificates.crt";
/// How long a request may take in all.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of an answer that are read at most.
const ANSWER_BYTES_MAX: usize = 1 << 20;

/// Why no requests can be sent.
#[derive(Debug, thiserror::Error)]
#[error("`{path}` gives no certificates of authorities ({what}): name a PEM file with those of the server")]
pub struct NoAuthorities {
    path: String,
    what: String,
}

/// Sends requests, trusting the authorities of a PEM file.
///
/// # Errors
/// [`NoAuthorities`] if the file has none.
pub fn fetch(authorities: &Path) -> Result<Fetch, NoAuthorities> {
    let wrong = |what: String| NoAuthorities { path: authorities.display().to_string(), what };
    let mut roots = RootCertStore::empty();
    let read = CertificateDer::pem_file_iter(authorities).map_err(|error| wrong(error.to_string()))?;
    roots.add_parsable_certificates(read.filter_map(Result::ok));
    if roots.is_empty() {
        return Err(wrong("there is none".to_owned()));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| wrong(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let tls = tokio_rustls::TlsConnector::from(Arc::new(config));
    Ok(Arc::new(move |request| {
        let tls = tls.clone();
        Box::pin(async move {
            let answer = tokio::time::timeout(PATIENCE, send(tls, request)).await;
            answer.map_err(|_| FetchFailed(format!("no answer within {} s", PATIENCE.as_secs())))?
        })
    }))
}

async fn send(
    tls: tokio_rustls::TlsConnector,
    request: hyper::Request<Vec<u8>>,
) -> Result<hyper::Response<Vec<u8>>, FetchFailed> {
    let failed = |error: &dyn std::fmt::Display| FetchFailed(error.to_string());
    let uri = request.uri().clone();
    let host = uri.host().ok_or_else(|| FetchFailed(format!("`{uri}` names no host")))?.to_owned();
    let secure = uri.scheme_str() == Some("https");
    let port = uri.port_u16().unwrap_or(if secure { 443 } else { 80 });
    let stream = TcpStream::connect((host.as_str(), port)).await.map_err(|error| failed(&error))?;
    if !secure {
        return speak(stream, request).await;
    }
    let name = ServerName::try_from(host).map_err(|error| failed(&error))?;
    speak(tls.connect(name, stream).await.map_err(|error| failed(&error))?, request).await
}

async fn speak(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: hyper::Request<Vec<u8>>,
) -> Result<hyper::Response<Vec<u8>>, FetchFailed> {
    let failed = |error: &dyn std::fmt::Display| FetchFailed(error.to_string());
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|error| failed(&error))?;
    let driving = tokio::spawn(connection);
    let (parts, body) = request.into_parts();
    let authority = parts.uri.authority().map(|authority| authority.as_str().to_owned()).unwrap_or_default();
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    let mut asked = Request::builder().method(parts.method).uri(path);
    for (name, value) in &parts.headers {
        asked = asked.header(name, value);
    }
    let asked = asked.header(header::HOST, authority).body(Full::new(Bytes::from(body)));
    let answer = sender.send_request(asked.map_err(|error| failed(&error))?).await.map_err(|error| failed(&error))?;
    let (parts, body) = answer.into_parts();
    let body = Limited::new(body, ANSWER_BYTES_MAX).collect().await.map_err(|error| FetchFailed(error.to_string()))?;
    driving.abort();
    Ok(hyper::Response::from_parts(parts, body.to_bytes().to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_authorities_nobody_is_asked() {
        let check = |path: &str| fetch(Path::new(path)).err().unwrap().to_string();
        assert!(check("/no/such/file").contains("/no/such/file"));
        let empty = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        assert!(check(empty).contains("there is none"), "{}", check(empty));
    }
}
