//! One message, signed: a COSE_Sign1 over a CBOR array.
//!
//! INVARIANT one encoding: bytes that parse but are not the canonical encoding are refused, so that the hash of an
//! envelope names one message. INVARIANT readable: what [`sign`] gives, the receiver can read; one message that it could not would
//! hold up all that follow. An envelope lies inside a sealed batch; its signature does not depend on the seal, so it
//! stays evidence after opening.

use ed25519_dalek::SigningKey;
use minicbor::{Decode, Encode};
use model::{Hash, Message, PartyId, Timestamp};
use sha2::{Digest, Sha256};

use crate::{
    PartyKeys, Refused,
    body::{decode_body, encode_body},
    canonical::versioned,
    cose::{self, Kind, SignedIn},
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

/// Signs a message.
///
/// # Errors
/// [`Refused::Oversized`] if the whole, a text or a list is over its bound; [`Refused::Malformed`] if the sequence is none or the body
/// has no encoding, such as a step with two fields of one name.
pub fn sign(message: &Message, key: &SigningKey) -> Result<Signed, Refused> {
    let body = encode_body(&message.body);
    // INVARIANT readable.
    decode_body(&body)?;
    let payload = minicbor::to_vec(Payload {
        version: VERSION,
        sender: message.sender.as_str(),
        recipient: message.recipient.as_str(),
        sequence: sequence(message.sequence)?,
        created: message.created.0,
        body: body.as_slice().into(),
    })
    .map_err(|_| Refused::Malformed)?;
    let bytes = cose::sign(Kind::Envelope, payload, key)?;
    if bytes.len() > MAX_ENVELOPE_BYTES {
        return Err(Refused::Oversized);
    }
    Ok(Signed { hash: hash_of(&bytes), bytes })
}

/// An envelope whose form was checked and nothing else.
#[derive(Debug)]
pub struct EnvelopeIn<'a> {
    bytes: &'a [u8],
    signed: SignedIn,
    sender: PartyId,
}

impl<'a> EnvelopeIn<'a> {
    /// Parses: bounded and total.
    ///
    /// # Errors
    /// [`Refused::Oversized`], [`Refused::Malformed`] or [`Refused::Version`].
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Refused> {
        // C-WIR-01
        if bytes.len() > MAX_ENVELOPE_BYTES {
            return Err(Refused::Oversized);
        }
        let signed = SignedIn::parse(bytes)?;
        let payload: Payload<'_> = versioned(signed.claimed(), VERSION)?;
        // C-WIR-02
        let sender = PartyId::new(payload.sender).map_err(|_| Refused::Malformed)?;
        sequence(payload.sequence)?;
        Ok(Self { bytes, signed, sender })
    }

    /// Who says to have sent it. Nothing proves it yet.
    pub fn claimed_sender(&self) -> &PartyId {
        &self.sender
    }

    /// Verifies the signature, the recipient and the time, in this order; then reads the body.
    ///
    /// # Errors
    /// [`Refused::RevokedKey`], [`Refused::BadSignature`], [`Refused::WrongRecipient`], [`Refused::Future`], [`Refused::Stale`], and for
    /// the body [`Refused::Oversized`] or [`Refused::Malformed`].
    pub fn verify(self, keys: &PartyKeys, me: &PartyId, now: Timestamp) -> Result<Authenticated, Refused> {
        let payload: Payload<'_> = versioned(self.signed.verify(Kind::Envelope, keys)?, VERSION)?;
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
        let message = Message { sender: self.sender, recipient: me.clone(), sequence: payload.sequence, created, body };
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
        let payload: Payload<'_> = versioned(envelope.signed.claimed(), VERSION)?;
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

/// A place in a pair's sequence: from 1, and such that a store can count it in a signed number.
fn sequence(number: u64) -> Result<u64, Refused> {
    if (1..=i64::MAX as u64).contains(&number) { Ok(number) } else { Err(Refused::Malformed) }
}
