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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::key;
    use proptest::prelude::*;

    fn keys() -> PartyKeys {
        PartyKeys { current: key(1).verifying_key(), revoked: vec![] }
    }

    /// COSE_Sign1 as RFC 9052 writes it, put together byte by byte, without the library.
    fn by_hand(external: &[u8], payload: &[u8]) -> Vec<u8> {
        // {1: -8, 4: h'key id'}
        let mut protected = vec![0xa2, 0x01, 0x27, 0x04, 0x48];
        protected.extend(key_id(&key(1).verifying_key()));
        let text = |bytes: &[u8]| {
            assert!(bytes.len() < 24);
            [&[0x40 | bytes.len() as u8], bytes].concat()
        };
        let structure =
            [&[0x84, 0x6a], &b"Signature1"[..], &text(&protected), &text(external), &text(payload)].concat();
        let signature = key(1).sign(&structure).to_bytes();
        [&[0x84], &text(&protected)[..], &[0xa0], &text(payload), &[0x58, 64], &signature].concat()
    }

    #[test]
    fn the_structure_is_that_of_the_standard() {
        for (kind, external) in [(Kind::Envelope, "egnatia/envelope/v1"), (Kind::Receipt, "egnatia/receipt/v1")] {
            let ours = sign(kind, b"payload".to_vec(), &key(1)).unwrap();
            assert_eq!(ours, by_hand(external.as_bytes(), b"payload"));
            let read = SignedIn::parse(&ours).unwrap();
            assert_eq!(read.claimed(), b"payload");
            assert_eq!(read.verify(kind, &keys()), Ok(&b"payload"[..]));
        }
    }

    // C-WIR-06: one key signs both kinds, and neither passes for the other.
    #[test]
    fn one_kind_is_not_the_other() {
        for (made, asked) in [(Kind::Envelope, Kind::Receipt), (Kind::Receipt, Kind::Envelope)] {
            let bytes = sign(made, b"payload".to_vec(), &key(1)).unwrap();
            assert_eq!(SignedIn::parse(&bytes).unwrap().verify(asked, &keys()), Err(Refused::BadSignature));
        }
        let plain = by_hand(b"", b"payload");
        assert_eq!(SignedIn::parse(&plain).unwrap().verify(Kind::Envelope, &keys()), Err(Refused::BadSignature));
    }

    // C-WIR-02: all of these are COSE, with a valid signature or with one that could be made, and not canonical.
    #[test]
    fn other_encodings_are_refused() {
        let good = by_hand(b"egnatia/envelope/v1", b"payload");
        let check = |range: std::ops::Range<usize>, new: &[u8]| {
            let mut bytes = good.clone();
            let old = bytes.splice(range, new.iter().copied()).collect::<Vec<_>>();
            assert_eq!(SignedIn::parse(&bytes).map(drop), Err(Refused::Malformed), "{new:02x?} for {old:02x?}");
        };
        assert!(SignedIn::parse(&good).is_ok());
        let id = &good[7..15];
        assert_eq!((good[1], good[2], good[15], good[16], good[24]), (0x4d, 0xa2, 0xa0, 0x47, 0x58));
        // A tag, an indefinite array, a longer header length, a longer payload length, no payload, a longer signature length.
        check(0..1, &[0xd2, 0x84]);
        check(0..1, &[0x9f]);
        check(1..2, &[0x58, 0x0d]);
        check(16..17, &[0x58, 0x07]);
        check(16..24, &[0xf6]);
        check(24..26, &[0x59, 0, 64]);
        // Protected header: another algorithm, a longer number, another order, an unknown label, an open map, a shorter key id.
        check(4..5, &[0x26]);
        check(1..5, &[0x4e, 0xa2, 0x01, 0x38, 0x07]);
        check(3..15, &[&[0x04, 0x48], id, &[0x01, 0x27]].concat());
        check(1..3, &[0x50, 0xa3, 0x18, 0x63, 0x00]);
        check(1..15, &[&[0x4e, 0xbf, 0x01, 0x27, 0x04, 0x48], id, &[0xff]].concat());
        check(1..15, &[&[0x4c, 0xa2, 0x01, 0x27, 0x04, 0x47], &id[1..]].concat());
        check(1..15, &[0x40]);
        // Unprotected header: anything at all.
        check(15..16, &[0xa1, 0x01, 0x27]);
        check(15..16, &[0xb8, 0]);
        // Behind the end.
        check(good.len()..good.len(), &[0]);
        check(0..good.len(), &[]);
        check(0..good.len(), &[0x81; 5_000]);
    }

    // C-WIR-06: S + L is another number for the same S; a strict verifier takes only the smaller one (RFC 8032 section 5.1.7).
    #[test]
    fn a_second_signature_is_not_made_from_the_first() {
        const L: [u8; 32] = [
            0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
        ];
        let mut bytes = by_hand(b"egnatia/envelope/v1", b"payload");
        let at = bytes.len() - 32;
        let mut carry = 0;
        for (byte, add) in bytes[at..].iter_mut().zip(L) {
            let sum = u16::from(*byte) + u16::from(add) + carry;
            *byte = sum as u8;
            carry = sum >> 8;
        }
        assert_eq!(SignedIn::parse(&bytes).unwrap().verify(Kind::Envelope, &keys()), Err(Refused::BadSignature));
    }

    proptest! {
        // C-WIR-06: and no changed byte verifies, no matter which.
        #[test]
        fn no_changed_byte_verifies(payload in proptest::collection::vec(any::<u8>(), 0..23), at: prop::sample::Index, bit in 0u32..8) {
            let mut bytes = by_hand(b"egnatia/envelope/v1", &payload);
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(SignedIn::parse(&bytes).and_then(|read| read.verify(Kind::Envelope, &keys()).map(drop)).is_err());
        }
    }
}
