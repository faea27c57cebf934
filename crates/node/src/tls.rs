//! Mutual TLS 1.3 between nodes. The directory's pin is the trust: SHA-256 of the certificate's SubjectPublicKeyInfo.
//!
//! Certificates sign themselves; their names and dates say nothing. What is checked is that the peer holds the private key of a pinned
//! public key, by the handshake's own signature. Key exchange prefers the hybrid X25519MLKEM768.

use std::sync::Arc;

use model::PartyId;
use rustls::{
    ClientConfig, DigitallySignedStruct, DistinguishedName, Error, ServerConfig, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, aws_lc_rs},
    pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime, pem::PemObject},
    server::danger::{ClientCertVerified, ClientCertVerifier},
};
use sha2::{Digest, Sha256};

/// Why an identity cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The certificate or key cannot be made or read.
    #[error("the TLS key cannot be used: {0}")]
    Key(String),
    /// The library refuses the configuration.
    #[error("TLS cannot be set up: {0}")]
    Setup(#[from] Error),
}

/// Says which party a public key belongs to; asked at each handshake, so that a new directory counts at once.
pub type Pins = Arc<dyn Fn(&[u8; 32]) -> Option<PartyId> + Send + Sync>;

/// A node's certificate and private key.
#[derive(Debug)]
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

    /// Reads the certificate and the key from one PEM text.
    pub fn from_pem(pem: &str) -> Result<Self, TlsError> {
        let failed = |error: rustls::pki_types::pem::Error| TlsError::Key(error.to_string());
        let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).map_err(failed)?;
        let key = PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(failed)?;
        let pin = pin_of(&certificate).ok_or_else(|| TlsError::Key("it is no X.509 certificate".to_owned()))?;
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
        Ok(config)
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

impl std::fmt::Debug for PinnedClients {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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
