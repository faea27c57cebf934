//! A signature over bytes: an untagged COSE_Sign1 (RFC 9052 section 4.2) with Ed25519 (RFC 8032) and exactly one header.
//!
//! What is signed is bound to its kind by the external data, so that a receipt never passes for an envelope nor an envelope for a
//! receipt. INVARIANT one encoding: bytes that parse but are not the canonical encoding are refused. INVARIANT strict: no second
//! signature by the same key over the same bytes can be made from the first.

use coset::{CborSerializable, CoseSign1, CoseSign1Builder, Header, HeaderBuilder, ProtectedHeader, iana::Algorithm};
use ed25519_dalek::{Signature, Signer, SigningKey};

use crate::{KeyId, PartyKeys, Refused, key_id};

/// What kind of thing is signed: COSE's external data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A message.
    Envelope,
    /// The receiver's word on a batch.
    Receipt,
}

impl Kind {
    fn external_data(self) -> &'static [u8] {
        match self {
            Self::Envelope => b"egnatia/envelope/v1",
            Self::Receipt => b"egnatia/receipt/v1",
        }
    }
}

/// Signs a payload as one kind of thing.
pub(crate) fn sign(kind: Kind, payload: Vec<u8>, key: &SigningKey) -> Result<Vec<u8>, Refused> {
    CoseSign1Builder::new()
        .protected(header(key_id(&key.verifying_key()).to_vec()))
        .payload(payload)
        .create_signature(kind.external_data(), |signed| key.sign(signed).to_bytes().to_vec())
        .build()
        .to_vec()
        .map_err(|_| Refused::Malformed)
}

/// A COSE_Sign1 whose form was checked and nothing else.
#[derive(Debug)]
pub(crate) struct SignedIn {
    sign1: CoseSign1,
    key: KeyId,
}

impl SignedIn {
    /// Reads the canonical encoding with exactly our header.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, Refused> {
        let sign1 = CoseSign1::from_slice(bytes).map_err(|_| Refused::Malformed)?;
        let key: KeyId = sign1.protected.header.key_id.as_slice().try_into().map_err(|_| Refused::Malformed)?;
        // C-WIR-02: written again from its meaning alone (the received header bytes would be kept), it is the same bytes.
        let canonical = CoseSign1 {
            protected: ProtectedHeader { original_data: None, header: header(key.to_vec()) },
            unprotected: Header::default(),
            payload: sign1.payload.clone(),
            signature: sign1.signature.clone(),
        };
        let same = sign1.payload.is_some() && canonical.to_vec().ok().as_deref() == Some(bytes);
        if same { Ok(Self { sign1, key }) } else { Err(Refused::Malformed) }
    }

    /// What it says to be signed. Nothing proves it yet.
    pub(crate) fn claimed(&self) -> &[u8] {
        self.sign1.payload.as_deref().unwrap_or_default()
    }

    /// The payload, proven to be signed as this kind of thing by a party's key in force.
    pub(crate) fn verify(&self, kind: Kind, keys: &PartyKeys) -> Result<&[u8], Refused> {
        let key = keys.by_id(&self.key)?;
        self.sign1.verify_signature(kind.external_data(), |signature, signed| {
            let signature = Signature::from_slice(signature).map_err(|_| Refused::BadSignature)?;
            // C-WIR-06: strict, so that no second signature for the same message exists.
            key.verify_strict(signed, &signature).map_err(|_| Refused::BadSignature)
        })?;
        Ok(self.claimed())
    }
}

fn header(key: Vec<u8>) -> Header {
    HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(key).build()
}
