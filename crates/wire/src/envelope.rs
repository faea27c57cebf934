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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{NOW, answer, ask, bodies, key, message, party, step};
    use model::{Answer, Body, CheckId, Outcome, Step};
    use proptest::prelude::*;

    fn keys() -> PartyKeys {
        PartyKeys { current: key(1).verifying_key(), revoked: vec![key(7).verifying_key()] }
    }

    fn read(bytes: &[u8]) -> Result<Authenticated, Refused> {
        EnvelopeIn::parse(bytes)?.verify(&keys(), &party("gr-spoc"), NOW)
    }

    /// An envelope around any payload, with a valid signature.
    fn around(payload: &[u8]) -> Vec<u8> {
        cose::sign(Kind::Envelope, payload.to_vec(), &key(1)).unwrap()
    }

    #[test]
    fn a_message_comes_back_with_its_bytes_and_its_hash() {
        for (sequence, body) in [(1, ask()), (2, answer()), (i64::MAX as u64, step())] {
            let sent = message(sequence, body);
            let signed = sign(&sent, &key(1)).unwrap();
            let read = read(&signed.bytes).unwrap();
            assert_eq!(read.message(), &sent);
            assert_eq!((read.hash(), read.bytes()), (signed.hash, &signed.bytes[..]));
            assert_eq!(signed.hash.0, <[u8; 32]>::from(Sha256::digest(&signed.bytes)));
            assert_eq!(Authenticated::from_journal(&signed.bytes), Ok(read));
        }
    }

    // C-WIR-08, C-WIR-09
    #[test]
    fn time_is_bounded_on_both_sides() {
        let check = |created: Timestamp, expected: Result<(), Refused>| {
            let bytes = sign(&Message { created, ..message(1, ask()) }, &key(1)).unwrap().bytes;
            assert_eq!(read(&bytes).map(drop), expected, "{created:?}");
        };
        check(NOW, Ok(()));
        check(NOW.plus_ms(MAX_FUTURE_MS), Ok(()));
        check(NOW.plus_ms(MAX_FUTURE_MS + 1), Err(Refused::Future));
        check(Timestamp(i64::MAX), Err(Refused::Future));
        check(NOW.plus_ms(-MAX_STALE_MS), Ok(()));
        check(NOW.plus_ms(-MAX_STALE_MS - 1), Err(Refused::Stale));
        check(Timestamp(i64::MIN), Err(Refused::Stale));
    }

    // C-WIR-05, C-WIR-06, C-WIR-07: strangers learn nothing of what lies behind a signature, so it comes first.
    #[test]
    fn the_signature_comes_first() {
        let late = Message { created: Timestamp(0), recipient: party("al-spoc"), ..message(1, ask()) };
        let check = |n: u8, expected: Refused| assert_eq!(read(&sign(&late, &key(n)).unwrap().bytes), Err(expected));
        check(1, Refused::WrongRecipient);
        check(7, Refused::RevokedKey);
        check(9, Refused::BadSignature);
    }

    // C-WIR-02, C-WIR-03
    #[test]
    fn a_payload_has_one_encoding() {
        let signed = sign(&message(1, ask()), &key(1)).unwrap().bytes;
        let good = SignedIn::parse(&signed).unwrap().claimed().to_vec();
        assert_eq!(around(&good), signed);
        // [1, "mk-spoc", "gr-spoc", 1, …
        assert_eq!(good[..20], b"\x86\x01\x67mk-spoc\x67gr-spoc\x01\x1b"[..]);
        let check = |range: std::ops::Range<usize>, new: &[u8], expected: Refused| {
            let mut payload = good.clone();
            payload.splice(range, new.iter().copied());
            assert_eq!(read(&around(&payload)).map(drop), Err(expected), "{new:02x?}");
        };
        check(1..2, &[2], Refused::Version);
        check(1..2, &[0x18, 1], Refused::Malformed);
        check(1..2, &[0x20], Refused::Malformed);
        check(0..1, &[0x87], Refused::Malformed);
        check(0..1, &[0x85], Refused::Malformed);
        check(2..10, b"\x67MK-SPOC", Refused::Malformed);
        check(2..10, b"\x61m", Refused::Malformed);
        check(18..19, &[0], Refused::Malformed);
        check(18..19, &[0x18, 1], Refused::Malformed);
        check(18..19, &[0x1b, 0x80, 0, 0, 0, 0, 0, 0, 0], Refused::Malformed);
        check(good.len()..good.len(), &[0], Refused::Malformed);
        check(0..good.len(), &[], Refused::Malformed);
        // A body that is none, although signed.
        check(good.len() - 1..good.len(), &[0xff], Refused::Malformed);
    }

    // C-WIR-01, C-WIR-02: INVARIANT readable. What a receiver would refuse is not signed.
    #[test]
    fn what_nobody_could_read_is_not_signed() {
        let check = |sent: Message, expected: Refused| assert_eq!(sign(&sent, &key(1)).map(drop), Err(expected));
        let stepping = |count: usize, len: usize| {
            let Body::Step(step) = step() else { unreachable!() };
            let fields = (0..count).map(|n| (format!("{n:02}"), "a".repeat(len))).collect();
            message(1, Body::Step(Step { fields, ..step }))
        };
        assert!(sign(&stepping(3, 64 * 1024), &key(1)).is_ok());
        check(stepping(4, 64 * 1024), Refused::Oversized);
        check(stepping(1, 64 * 1024 + 1), Refused::Oversized);
        check(stepping(65, 0), Refused::Oversized);
        check(message(0, ask()), Refused::Malformed);
        check(message(1 << 63, ask()), Refused::Malformed);
        let long = Outcome::Refused("r".repeat(201));
        check(message(1, Body::Answer(Answer { check: CheckId([0; 16]), outcome: long })), Refused::Oversized);
    }

    #[test]
    fn the_largest_envelope_is_read() {
        let Body::Step(step) = step() else { unreachable!() };
        let with = |len: usize| {
            let field = |n: u8, len: usize| (format!("{n}"), "a".repeat(len));
            let fields = vec![field(0, 65_536), field(1, 65_536), field(2, 65_536), field(3, len)];
            sign(&message(1, Body::Step(Step { fields, ..step.clone() })), &key(1))
        };
        let len = MAX_ENVELOPE_BYTES - with(60_000).unwrap().bytes.len() + 60_000;
        let largest = with(len).unwrap().bytes;
        assert_eq!(largest.len(), MAX_ENVELOPE_BYTES);
        assert!(read(&largest).is_ok());
        assert_eq!(with(len + 1).map(drop), Err(Refused::Oversized));
    }

    proptest! {
        #[test]
        fn every_message_comes_back(body in bodies(), sequence in 1..=i64::MAX as u64) {
            let sent = message(sequence, body);
            let signed = sign(&sent, &key(1)).unwrap();
            let read = read(&signed.bytes);
            prop_assert_eq!(read.as_ref().map(Authenticated::message), Ok(&sent));
        }

        // C-WIR-06
        #[test]
        fn nothing_cut_or_changed_verifies(body in bodies(), at: prop::sample::Index, bit in 0u32..8) {
            let good = sign(&message(1, body), &key(1)).unwrap().bytes;
            let at = at.index(good.len());
            prop_assert!(read(&good[..at]).is_err());
            let mut flipped = good;
            flipped[at] ^= 1 << bit;
            prop_assert!(read(&flipped).is_err());
        }

        #[test]
        fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(read(&bytes).is_err());
            prop_assert!(read(&around(&bytes)).is_err());
            prop_assert!(Authenticated::from_journal(&bytes).is_err());
        }
    }
}
