//! One message, signed: COSE_Sign1 (RFC 9052) over a CBOR array, with Ed25519.
//!
//! INVARIANT one encoding: bytes that parse but are not the canonical encoding are refused, so that the hash of an
//! envelope names one message. An envelope lies inside a sealed batch; its signature does not depend on the seal, so it
//! stays evidence after opening.

use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, iana::Algorithm};
use ed25519_dalek::{Signature, Signer, SigningKey};
use minicbor::{Decode, Encode};
use model::{Hash, Message, PartyId, Timestamp};
use sha2::{Digest, Sha256};

use crate::{
    KeyId, PartyKeys, Refused,
    body::{decode_body, encode_body},
    key_id,
};

/// The largest envelope: 256 KiB. Exhibits travel otherwise.
pub const MAX_ENVELOPE_BYTES: usize = 256 * 1024;
/// How far ahead a sender's clock may run: 5 minutes.
pub const MAX_FUTURE_MS: i64 = 5 * 60 * 1000;
/// How long an envelope may wait in an outbox: 90 days, longer than any outage we mean to survive.
pub const MAX_STALE_MS: i64 = 90 * 24 * 60 * 60 * 1000;

const VERSION: u8 = 1;

/// What is signed: `[version, sender, recipient, sequence, created, body]`.
#[derive(Encode, Decode)]
#[cbor(array)]
struct Payload<'b> {
    #[n(0)]
    version: u8,
    #[b(1)]
    sender: &'b str,
    #[b(2)]
    recipient: &'b str,
    #[n(3)]
    sequence: u64,
    #[n(4)]
    created: i64,
    #[b(5)]
    body: &'b minicbor::bytes::ByteSlice,
}

/// A signed envelope: bytes to seal and to journal, and their SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The canonical bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of them.
    pub hash: Hash,
}

/// Signs a message. Fails only if its body is larger than [`MAX_ENVELOPE_BYTES`] allows.
pub fn sign(message: &Message, key: &SigningKey) -> Result<Signed, Refused> {
    let body = encode_body(&message.body);
    let payload = minicbor::to_vec(Payload {
        version: VERSION,
        sender: message.sender.as_str(),
        recipient: message.recipient.as_str(),
        sequence: message.sequence,
        created: message.created.0,
        body: body.as_slice().into(),
    })
    .map_err(|_| Refused::Malformed)?;
    let bytes = sign1(payload, key)?;
    if bytes.len() > MAX_ENVELOPE_BYTES {
        return Err(Refused::Oversized);
    }
    Ok(Signed { hash: hash_of(&bytes), bytes })
}

/// An envelope whose form was checked and nothing else.
#[derive(Debug)]
pub struct EnvelopeIn<'a> {
    bytes: &'a [u8],
    signed: CoseSign1,
    key: KeyId,
    sender: PartyId,
}

impl<'a> EnvelopeIn<'a> {
    /// Parses: bounded and total.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Refused> {
        // C-WIR-01
        if bytes.len() > MAX_ENVELOPE_BYTES {
            return Err(Refused::Oversized);
        }
        let (signed, key) = parse_sign1(bytes)?;
        let payload = payload_of(&signed)?;
        // C-WIR-03
        if payload.version != VERSION {
            return Err(Refused::Version);
        }
        let sender = PartyId::new(payload.sender).map_err(|_| Refused::Malformed)?;
        Ok(Self { bytes, signed, key, sender })
    }

    /// Who says to have sent it. Nothing proves it yet.
    pub fn claimed_sender(&self) -> &PartyId {
        &self.sender
    }

    /// Verifies the signature, the recipient and the time.
    pub fn verify(self, keys: &PartyKeys, me: &PartyId, now: Timestamp) -> Result<Authenticated, Refused> {
        verify_sign1(&self.signed, keys.by_id(&self.key)?)?;
        let payload = payload_of(&self.signed)?;
        // C-WIR-07
        if payload.recipient != me.as_str() {
            return Err(Refused::WrongRecipient);
        }
        let created = Timestamp(payload.created);
        // C-WIR-08
        if created.ms_since(now) > MAX_FUTURE_MS {
            return Err(Refused::Future);
        }
        // C-WIR-09
        if now.ms_since(created) > MAX_STALE_MS {
            return Err(Refused::Stale);
        }
        let body = decode_body(payload.body)?;
        let message =
            Message { sender: self.sender, recipient: me.clone(), sequence: payload.sequence, created, body };
        Ok(Authenticated { message, hash: hash_of(self.bytes), bytes: self.bytes.to_vec() })
    }
}

/// A message whose sender, recipient and time were verified. Only [`EnvelopeIn::verify`] makes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Authenticated {
    message: Message,
    hash: Hash,
    bytes: Vec<u8>,
}

impl Authenticated {
    /// What was said.
    pub fn message(&self) -> &Message {
        &self.message
    }

    /// The envelope's hash: the message's id.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// The bytes as received, for the journal.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Reads an envelope that this node journaled earlier, after it was verified or after it signed it itself: the
    /// journal is the proof, so nothing is verified again. For projections and rebuilds only.
    pub fn from_journal(bytes: &[u8]) -> Result<Self, Refused> {
        let envelope = EnvelopeIn::parse(bytes)?;
        let payload = payload_of(&envelope.signed)?;
        let recipient = PartyId::new(payload.recipient).map_err(|_| Refused::Malformed)?;
        let body = decode_body(payload.body)?;
        let (sequence, created) = (payload.sequence, Timestamp(payload.created));
        let message = Message { sender: envelope.sender, recipient, sequence, created, body };
        Ok(Self { message, hash: hash_of(bytes), bytes: bytes.to_vec() })
    }
}

/// SHA-256 of an envelope's bytes.
pub(crate) fn hash_of(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

/// A COSE_Sign1 with the algorithm and the key id in its protected header.
pub(crate) fn sign1(payload: Vec<u8>, key: &SigningKey) -> Result<Vec<u8>, Refused> {
    let header =
        HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(key_id(&key.verifying_key()).to_vec()).build();
    CoseSign1Builder::new()
        .protected(header)
        .payload(payload)
        .create_signature(b"", |tbs| key.sign(tbs).to_bytes().to_vec())
        .build()
        .to_vec()
        .map_err(|_| Refused::Malformed)
}

/// Reads a COSE_Sign1 and the key id it names. Refuses every encoding but the canonical one.
pub(crate) fn parse_sign1(bytes: &[u8]) -> Result<(CoseSign1, KeyId), Refused> {
    let signed = CoseSign1::from_slice(bytes).map_err(|_| Refused::Malformed)?;
    let header = &signed.protected.header;
    // C-WIR-02: exactly our header, and INVARIANT one encoding.
    let expected =
        HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(header.key_id.clone()).build();
    let ours = *header == expected && signed.unprotected.is_empty();
    if !ours || signed.clone().to_vec().ok().as_deref() != Some(bytes) {
        return Err(Refused::Malformed);
    }
    let key = header.key_id.as_slice().try_into().map_err(|_| Refused::Malformed)?;
    Ok((signed, key))
}

/// Proves that `key` made the signature.
pub(crate) fn verify_sign1(signed: &CoseSign1, key: &ed25519_dalek::VerifyingKey) -> Result<(), Refused> {
    signed.verify_signature(b"", |signature, tbs| {
        let signature = Signature::from_slice(signature).map_err(|_| Refused::BadSignature)?;
        // C-WIR-06: strict, so that no second signature for the same message exists.
        key.verify_strict(tbs, &signature).map_err(|_| Refused::BadSignature)
    })
}

fn payload_of(signed: &CoseSign1) -> Result<Payload<'_>, Refused> {
    let bytes = signed.payload.as_deref().ok_or(Refused::Malformed)?;
    let mut decoder = minicbor::Decoder::new(bytes);
    let payload: Payload<'_> = decoder.decode().map_err(|_| Refused::Malformed)?;
    if decoder.position() == bytes.len() { Ok(payload) } else { Err(Refused::Malformed) }
}
