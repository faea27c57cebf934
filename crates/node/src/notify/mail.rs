//! Mail leaves by the authority's own server, over SMTP (RFC 5321): plain text, one reader each, one connection each, bounded in time.
//!
//! A failure is told in words that name no reader: what a server answers may repeat the address, so only its number is kept.
//! INVARIANT (closed on the way): mail leaves over TLS, by a server whose certificate is from the named authorities, or not over a network.

use std::time::{Duration, UNIX_EPOCH};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, CertificateStore, Tls, TlsParameters},
        extension::ClientId,
    },
};
use model::Timestamp;
use rustls::{
    RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};

use super::letter::Letter;
use crate::folder::{MailConfig, Security};

/// How long each part of a conversation with the server may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long one mail may take in all.
const PATIENCE_IN_ALL: Duration = Duration::from_secs(30);

/// Why mail cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum NotSetUp {
    /// The sender's address.
    #[error("`from` in `[mail]` of node.toml is no address; write for example `desk@authority.example`")]
    From,
    /// The authorities' certificates, or the server's name.
    #[error("mail cannot be closed on the way: {0}; see `host` and `authorities_file` in `[mail]` of node.toml")]
    Tls(String),
}

/// Why mail did not leave. The words are for an administrator and name no reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSent {
    /// Why.
    pub why: String,
    /// The server takes nothing now, whoever it is for.
    pub server: bool,
}

/// Sends mail.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// The node's host, on whose behalf mail is numbered.
    host: String,
}

/// Mail that a program wrote (RFC 3834): nobody's automatic answer comes back.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Mailer {
    /// By that server, for a node at `origin`; `authorities` is the PEM file of those that its certificate may be from.
    ///
    /// # Errors
    /// [`NotSetUp`]
    pub fn new(
        config: &MailConfig,
        password: Option<String>,
        authorities: &[u8],
        origin: &str,
    ) -> Result<Self, NotSetUp> {
        let from = config.from.parse::<Address>().map_err(|_| NotSetUp::From)?;
        let tls = match config.security {
            Security::Loopback => Tls::None,
            Security::Tls => Tls::Wrapper(parameters(&config.host, authorities)?),
            Security::StartTls => Tls::Required(parameters(&config.host, authorities)?),
        };
        let host = host_of(origin);
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.host)
            .port(config.port)
            .tls(tls)
            .timeout(Some(PATIENCE))
            .hello_name(ClientId::Domain(host.clone()));
        if let (Some(user), Some(password)) = (&config.user, password) {
            builder = builder.credentials(Credentials::new(user.clone(), password));
        }
        Ok(Self { transport: builder.build(), from: Mailbox::new(None, from), host })
    }

    /// Sends mail to one reader. `number` is the same each time the same is tried again, so that a reader's own server can tell.
    ///
    /// # Errors
    /// [`NotSent`]
    pub async fn send(&self, to: &str, letter: &Letter, number: &str, now: Timestamp) -> Result<(), NotSent> {
        let wrong = |why: &str| NotSent { why: why.to_owned(), server: false };
        let to = to.parse::<Address>().map_err(|_| wrong("an address is none"))?;
        let date = UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or_default());
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&letter.subject)
            .date(date)
            .message_id(Some(format!("<{number}@{}>", self.host)))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|_| wrong("the mail cannot be written"))?;
        match tokio::time::timeout(PATIENCE_IN_ALL, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(failure(&error)),
            Err(_) => Err(NotSent { why: "the server takes too long".to_owned(), server: true }),
        }
    }
}

fn parameters(host: &str, authorities: &[u8]) -> Result<TlsParameters, NotSetUp> {
    let wrong = |error: lettre::transport::smtp::Error| NotSetUp::Tls(error.to_string());
    let mut builder = TlsParameters::builder(host.to_owned()).certificate_store(CertificateStore::None);
    // One certificate that cannot be read must not cost the others, as in `outgoing`.
    let read = CertificateDer::pem_slice_iter(authorities).filter_map(Result::ok);
    let fit: Vec<_> = read.filter(|found| RootCertStore::empty().add(found.clone()).is_ok()).collect();
    if fit.is_empty() {
        return Err(NotSetUp::Tls("there are no certificates of authorities".to_owned()));
    }
    for found in fit {
        builder = builder.add_root_certificate(Certificate::from_der(found.to_vec()).map_err(wrong)?);
    }
    builder.build().map_err(wrong)
}

fn failure(error: &lettre::transport::smtp::Error) -> NotSent {
    let why = match error.status() {
        Some(code) => format!("the server refuses with {code}"),
        None if error.is_timeout() => "the server takes too long".to_owned(),
        None if error.is_tls() => "the server cannot be reached safely: TLS fails".to_owned(),
        None if error.is_client() => "the server lacks what is needed, STARTTLS or the way to sign in".to_owned(),
        None => "the server cannot be reached".to_owned(),
    };
    // A refusal for good concerns this mail alone, unless it is of the sign-in (RFC 4954).
    let of_mail = error.is_permanent()
        && error.status().is_none_or(|code| !["530", "534", "535", "538"].contains(&code.to_string().as_str()));
    NotSent { why, server: !of_mail }
}

/// The host of an address such as `https://node.example:8443`.
fn host_of(origin: &str) -> String {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_an_origin_is_found() {
        for origin in ["https://node.example", "https://node.example:8443", "http://node.example/"] {
            assert_eq!(host_of(origin), "node.example");
        }
    }

    #[test]
    fn without_authorities_nothing_is_closed_on_the_way() {
        let config = MailConfig {
            host: "mail.example".into(),
            port: 587,
            security: Security::StartTls,
            from: "desk@authority.example".into(),
            user: None,
            password_file: None,
            authorities_file: None,
        };
        let check = |config: &MailConfig, pem: &[u8]| Mailer::new(config, None, pem, "https://node.example").err();
        assert!(matches!(check(&config, b"-----BEGIN CERTIFICATE-----\nx\n"), Some(NotSetUp::Tls(_))));
        let from = MailConfig { from: "desk".into(), ..config };
        assert!(matches!(check(&from, b""), Some(NotSetUp::From)));
    }
}
