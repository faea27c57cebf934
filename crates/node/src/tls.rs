//! Mutual TLS 1.3 between nodes. The directory's pin is the trust: SHA-256 of the certificate's SubjectPublicKeyInfo.
//!
//! Certificates sign themselves; their names and dates say nothing. What is checked is that the peer holds the private key of a pinned
//! public key, by the handshake's own signature. Key exchange prefers the hybrid X25519MLKEM768.
//! INVARIANT (every handshake is whole): no session is resumed and there is no early data, so the pin is looked up each time.
//! Never speaks TLS 1.2, never asks a certificate authority, never shows a private key in a log.

use std::fmt;
use std::sync::Arc;

use model::PartyId;
use rustls::{
    ClientConfig, DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme,
    client::Resumption,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, aws_lc_rs},
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime, pem::PemObject},
    server::NoServerSessionStorage,
    server::danger::{ClientCertVerified, ClientCertVerifier},
    sign::CertifiedKey,
};
use sha2::{Digest, Sha256};

/// Why an identity cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The certificate or key cannot be made or read.
    #[error("the TLS key cannot be used: {0}; give one PEM text with a certificate and its private key")]
    Key(String),
    /// The library refuses the configuration.
    #[error("TLS cannot be set up: {0}")]
    Setup(#[from] Error),
}

/// Says which party a public key belongs to; asked at each handshake, so that a new directory counts at once.
pub type Pins = Arc<dyn Fn(&[u8; 32]) -> Option<PartyId> + Send + Sync>;

/// A node's certificate and private key.
pub struct TlsIdentity {
    certificate: CertificateDer<'static>,
    key: PrivateKeyDer<'static>,
    pem: String,
    pin: [u8; 32],
}

impl TlsIdentity {
    /// Makes a new key with a certificate that it signs itself.
    pub fn generate(party: &PartyId) -> Result<Self, TlsError> {
        let failed = |error: rcgen::Error| TlsError::Key(error.to_string());
        let key = rcgen::KeyPair::generate().map_err(failed)?;
        let certificate = rcgen::CertificateParams::new([party.to_string()])
            .and_then(|params| params.self_signed(&key))
            .map_err(failed)?;
        Self::from_pem(&format!("{}{}", certificate.pem(), key.serialize_pem()))
    }

    /// Reads the certificate and the key from one PEM text; a key of another certificate is an error.
    pub fn from_pem(pem: &str) -> Result<Self, TlsError> {
        let failed = |error: rustls::pki_types::pem::Error| TlsError::Key(error.to_string());
        let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).map_err(failed)?;
        let key = PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(failed)?;
        let pin = pin_of(&certificate).ok_or_else(|| TlsError::Key("it is no X.509 certificate".to_owned()))?;
        // C-TLS-05: a pin that this node cannot prove would lock it out of the federation; better to fail here.
        CertifiedKey::from_der(vec![certificate.clone()], key.clone_key(), &aws_lc_rs::default_provider())?;
        Ok(Self { certificate, key, pem: pem.to_owned(), pin })
    }

    /// The certificate and the key as one PEM text, for the key file.
    pub fn to_pem(&self) -> &str {
        &self.pem
    }

    /// The pin for the directory.
    pub fn spki_sha256(&self) -> [u8; 32] {
        self.pin
    }

    /// What the partner listener runs with.
    pub fn server(&self, pins: Pins) -> Result<ServerConfig, TlsError> {
        let provider = Arc::new(aws_lc_rs::default_provider());
        let verifier = Arc::new(PinnedClients { provider: Arc::clone(&provider), pins });
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .with_client_cert_verifier(verifier)
            .with_single_cert(vec![self.certificate.clone()], self.key.clone_key())?;
        config.alpn_protocols = vec![b"h2".to_vec()];
        // INVARIANT (every handshake is whole): a resumed session would not ask the directory again.
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
        Ok(config)
    }

    /// What dials the one party whose pin this is.
    pub fn client(&self, pin: [u8; 32]) -> Result<ClientConfig, TlsError> {
        let provider = Arc::new(aws_lc_rs::default_provider());
        let verifier = Arc::new(PinnedServer { provider: Arc::clone(&provider), pin });
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_client_auth_cert(vec![self.certificate.clone()], self.key.clone_key())?;
        config.alpn_protocols = vec![b"h2".to_vec()];
        // INVARIANT (every handshake is whole).
        config.resumption = Resumption::disabled();
        Ok(config)
    }
}

impl fmt::Debug for TlsIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The PEM text holds the private key: only the pin may reach a log.
        f.debug_struct("TlsIdentity").field("pin", &self.pin).finish_non_exhaustive()
    }
}

/// SHA-256 of a certificate's SubjectPublicKeyInfo; `None` if it is none.
pub fn pin_of(certificate: &CertificateDer<'_>) -> Option<[u8; 32]> {
    let (rest, parsed) = x509_parser::parse_x509_certificate(certificate).ok()?;
    rest.is_empty().then(|| Sha256::digest(parsed.tbs_certificate.subject_pki.raw).into())
}

#[derive(Debug)]
struct PinnedServer {
    provider: Arc<CryptoProvider>,
    pin: [u8; 32],
}

impl ServerCertVerifier for PinnedServer {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        // C-TLS-01: the party that answers holds the key that the directory pins, or there is no connection.
        if pin_of(end_entity) == Some(self.pin) {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(rustls::CertificateError::ApplicationVerificationFailure))
        }
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::PeerIncompatible(rustls::PeerIncompatible::Tls12NotOffered))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

struct PinnedClients {
    provider: Arc<CryptoProvider>,
    pins: Pins,
}

impl fmt::Debug for PinnedClients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PinnedClients")
    }
}

impl ClientCertVerifier for PinnedClients {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        // C-TLS-02: strangers get no further than the handshake.
        match pin_of(end_entity).and_then(|pin| (self.pins)(&pin)) {
            Some(_) => Ok(ClientCertVerified::assertion()),
            None => Err(Error::InvalidCertificate(rustls::CertificateError::ApplicationVerificationFailure)),
        }
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Err(Error::PeerIncompatible(rustls::PeerIncompatible::Tls12NotOffered))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use rustls::{NamedGroup, ProtocolVersion};
    use tokio_rustls::{TlsAcceptor, TlsConnector};

    use super::*;

    fn party() -> PartyId {
        PartyId::new("al-police").unwrap()
    }

    fn identity() -> TlsIdentity {
        TlsIdentity::generate(&party()).unwrap()
    }

    /// Pins that know one key.
    fn only(known: [u8; 32]) -> Pins {
        Arc::new(move |pin| (*pin == known).then(party))
    }

    /// What one handshake agreed on: version, protocol, group, whether it was whole.
    type Agreed = (ProtocolVersion, Vec<u8>, NamedGroup, rustls::HandshakeKind);

    /// Shakes hands over memory; an end that refuses gives `None`.
    async fn shake(client: ClientConfig, server: ServerConfig) -> (Option<Agreed>, Option<Agreed>) {
        fn agreed(common: &rustls::CommonState) -> Agreed {
            (
                common.protocol_version().unwrap(),
                common.alpn_protocol().unwrap().to_vec(),
                common.negotiated_key_exchange_group().unwrap().name(),
                common.handshake_kind().unwrap(),
            )
        }
        let (near, far) = tokio::io::duplex(64 * 1024);
        let (connector, acceptor) = (TlsConnector::from(Arc::new(client)), TlsAcceptor::from(Arc::new(server)));
        let name = ServerName::try_from("anything.example").unwrap();
        let (near, far) = tokio::join!(connector.connect(name, near), acceptor.accept(far));
        (near.ok().map(|tls| agreed(tls.get_ref().1)), far.ok().map(|tls| agreed(tls.get_ref().1)))
    }

    #[tokio::test]
    async fn pinned_peers_agree_on_the_hybrid_group() {
        let (client, server) = (identity(), identity());
        let (near, far) =
            shake(client.client(server.spki_sha256()).unwrap(), server.server(only(client.spki_sha256())).unwrap())
                .await;
        let wanted = (
            ProtocolVersion::TLSv1_3,
            b"h2".to_vec(),
            // Without a retry: the hybrid share is the one offered first.
            NamedGroup::X25519MLKEM768,
            rustls::HandshakeKind::Full,
        );
        assert_eq!(near, Some(wanted.clone()));
        assert_eq!(far, Some(wanted));
    }

    #[tokio::test]
    async fn a_second_handshake_is_whole_too() {
        let (client, server) = (identity(), identity());
        let dial = client.client(server.spki_sha256()).unwrap();
        let accept = server.server(only(client.spki_sha256())).unwrap();
        for _ in 0..2 {
            let (near, far) = shake(dial.clone(), accept.clone()).await;
            assert_eq!(near.unwrap().3, rustls::HandshakeKind::Full);
            assert_eq!(far.unwrap().3, rustls::HandshakeKind::Full);
        }
        assert_eq!(accept.send_tls13_tickets, 0);
        assert!(!accept.session_storage.can_cache());
        assert_eq!(accept.max_early_data_size, 0);
    }

    #[tokio::test]
    async fn other_keys_are_refused() {
        let (client, server, stranger) = (identity(), identity(), identity());
        // C-TLS-01: the client refuses a server that does not hold the pinned key, whatever the server thinks.
        let (near, _) =
            shake(client.client(stranger.spki_sha256()).unwrap(), server.server(only(client.spki_sha256())).unwrap())
                .await;
        assert_eq!(near, None);
        // C-TLS-02: the server refuses a client whose key the directory does not pin.
        let (_, far) =
            shake(stranger.client(server.spki_sha256()).unwrap(), server.server(only(client.spki_sha256())).unwrap())
                .await;
        assert_eq!(far, None);
    }

    #[tokio::test]
    async fn a_client_without_a_certificate_is_refused() {
        let server = identity();
        let mut dial = identity().client(server.spki_sha256()).unwrap();
        dial.client_auth_cert_resolver = Arc::new(rustls::client::AlwaysResolvesClientRawPublicKeys::new(Arc::new(
            CertifiedKey::new(Vec::new(), signing_key(&identity())),
        )));
        let (_, far) = shake(dial, server.server(Arc::new(|_| Some(party()))).unwrap()).await;
        assert_eq!(far, None);
    }

    fn signing_key(identity: &TlsIdentity) -> Arc<dyn rustls::sign::SigningKey> {
        aws_lc_rs::sign::any_supported_type(&identity.key).unwrap()
    }

    /// Shows a certificate with a key that is not its own.
    #[derive(Debug)]
    struct Thief(Arc<CertifiedKey>);

    impl rustls::server::ResolvesServerCert for Thief {
        fn resolve(&self, _: rustls::server::ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
            Some(Arc::clone(&self.0))
        }
    }

    impl rustls::client::ResolvesClientCert for Thief {
        fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
            Some(Arc::clone(&self.0))
        }

        fn has_certs(&self) -> bool {
            true
        }
    }

    #[tokio::test]
    async fn a_copied_certificate_without_its_key_is_refused() {
        let (client, server, thief) = (identity(), identity(), identity());
        let stolen = |from: &TlsIdentity| {
            Arc::new(Thief(Arc::new(CertifiedKey::new(vec![from.certificate.clone()], signing_key(&thief)))))
        };
        // C-TLS-01: the pin fits, the handshake's signature does not.
        let mut accept = server.server(only(client.spki_sha256())).unwrap();
        accept.cert_resolver = stolen(&server);
        assert_eq!(shake(client.client(server.spki_sha256()).unwrap(), accept).await.0, None);
        // C-TLS-02: likewise on the other end.
        let mut dial = client.client(server.spki_sha256()).unwrap();
        dial.client_auth_cert_resolver = stolen(&client);
        assert_eq!(shake(dial, server.server(only(client.spki_sha256())).unwrap()).await.1, None);
    }

    #[test]
    fn an_identity_survives_its_file() {
        let made = identity();
        let read = TlsIdentity::from_pem(made.to_pem()).unwrap();
        assert_eq!(read.spki_sha256(), made.spki_sha256());
        assert_eq!(read.to_pem(), made.to_pem());
        assert_ne!(identity().spki_sha256(), made.spki_sha256());
    }

    #[test]
    fn unusable_files_are_refused() {
        let (one, other) = (identity(), identity());
        let split = |identity: &TlsIdentity| {
            let at = identity.pem.find("-----BEGIN PRIVATE KEY-----").unwrap();
            (identity.pem[..at].to_owned(), identity.pem[at..].to_owned())
        };
        let ((certificate, key), (_, foreign)) = (split(&one), split(&other));
        for (pem, why) in [
            (String::new(), "empty"),
            (certificate.clone(), "no key"),
            (key, "no certificate"),
            // C-TLS-05
            (certificate.clone() + &foreign, "the key of another certificate"),
            (
                certificate.replace("-----BEGIN CERTIFICATE-----\n", "-----BEGIN CERTIFICATE-----\nAAAA") + &foreign,
                "broken",
            ),
        ] {
            assert!(TlsIdentity::from_pem(&pem).is_err(), "{why}");
        }
    }

    #[test]
    fn no_log_shows_the_private_key() {
        let identity = identity();
        let shown = format!("{identity:?}");
        assert!(shown.contains("pin"), "{shown}");
        assert!(!shown.contains("PRIVATE") && !shown.contains("BEGIN") && !shown.contains("pem"), "{shown}");
    }

    #[test]
    fn the_pin_is_that_of_the_key_and_of_nothing_else() {
        // The same key under another certificate, with another name and serial, has the same pin.
        let key = rcgen::KeyPair::generate().unwrap();
        let certificate =
            |name: &str| rcgen::CertificateParams::new([name.to_owned()]).unwrap().self_signed(&key).unwrap();
        let (one, other) = (certificate("one"), certificate("other"));
        assert_ne!(one.der(), other.der());
        assert_eq!(pin_of(one.der()), pin_of(other.der()));
        assert_eq!(pin_of(one.der()), Some(Sha256::digest(rcgen::PublicKeyData::subject_public_key_info(&key)).into()));

        // Every single changed bit of the key's field changes the pin or makes the certificate unreadable.
        let info = rcgen::PublicKeyData::subject_public_key_info(&key);
        let place = one.der().windows(info.len()).position(|window| window == info).unwrap();
        for bit in place * 8..(place + info.len()) * 8 {
            let mut changed = one.der().to_vec();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(pin_of(&CertificateDer::from(changed)), pin_of(one.der()), "bit {bit}");
        }
        for length in 0..one.der().len() {
            assert_eq!(pin_of(&CertificateDer::from(one.der()[..length].to_vec())), None, "{length}");
        }
        let mut longer = one.der().to_vec();
        longer.push(0);
        assert_eq!(pin_of(&CertificateDer::from(longer)), None);
    }
}
