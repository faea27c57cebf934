//! Bytes ⇄ model: what travels between nodes, and nothing else.
//!
//! Only the `…In` types deserialise and only signed or sealed values serialise; `model`'s types do neither.
//! The way in is one direction of proofs: [`BatchIn`] → [`EnvelopeIn`] → [`Authenticated`]; an envelope that was
//! not verified cannot be decided on. The format is written down in `docs/protocol.md`, complete enough to
//! implement from; the vectors in `tests/vectors.json` pin it. Nothing here does IO or reads a clock.

mod batch;
mod body;
mod body_form;
mod body_subject;
mod canonical;
mod cose;
mod envelope;
#[cfg(test)]
mod fixture;
mod keys;
mod receipt;

pub use batch::{BatchIn, BatchOpened, MAX_BATCH_BYTES, MAX_BATCH_ENVELOPES, seal};
pub use body::{decode_body, encode_body};
pub use body_subject::{decode_subject, encode_subject};
pub use envelope::{Authenticated, EnvelopeIn, MAX_ENVELOPE_BYTES, MAX_FUTURE_MS, MAX_STALE_MS, Signed, sign};
pub use keys::{KeyId, PartyKeys, SealingKey, SealingPublic, key_id};
pub use receipt::{Leaf, Proven, ReceiptIn, Receipted, Verdict, answer, leaves_from_journal};

/// Why bytes from the network are refused. Strangers learn none of this: the node counts the reason and gives
/// one public answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refused {
    /// C-WIR-01
    #[error("larger than the bound of its kind")]
    Oversized,
    /// C-WIR-02
    #[error("not of the form that docs/protocol.md describes")]
    Malformed,
    /// C-WIR-03
    #[error("written in a version or suite that this node does not speak")]
    Version,
    /// C-WIR-04
    #[error("claims a sender that the directory does not hold, or another than the connection's")]
    UnknownSender,
    /// C-WIR-05
    #[error("signed with a key that the directory lists as revoked")]
    RevokedKey,
    /// C-WIR-06
    #[error("its signature does not verify")]
    BadSignature,
    /// C-WIR-07
    #[error("addressed to another party")]
    WrongRecipient,
    /// C-WIR-08
    #[error("dated too far in the future")]
    Future,
    /// C-WIR-09
    #[error("dated too far in the past")]
    Stale,
    /// C-WIR-10
    #[error("not sealed to this node's key")]
    Unopenable,
}

impl Refused {
    /// The label under which metrics count it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Oversized => "oversized",
            Self::Malformed => "malformed",
            Self::Version => "version",
            Self::UnknownSender => "unknown_sender",
            Self::RevokedKey => "revoked_key",
            Self::BadSignature => "bad_signature",
            Self::WrongRecipient => "wrong_recipient",
            Self::Future => "future",
            Self::Stale => "stale",
            Self::Unopenable => "unopenable",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cose::Kind;
    use model::PartyId;

    use crate::fixture::{NOW, ask, key, message, party};
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
    use std::collections::BTreeSet;

    fn keys() -> PartyKeys {
        PartyKeys { current: key(1).verifying_key(), revoked: vec![key(7).verifying_key()] }
    }

    /// Every reason but one, each by the smallest change of what would be taken. The one is [`Refused::UnknownSender`], C-WIR-04: this
    /// crate only tells who is claimed; the receiver knows who called.
    #[test]
    fn each_refusal_is_reached() {
        let now = NOW;
        let me = party("gr-spoc");
        let mut rng = ChaCha20Rng::from_seed([5; 32]);
        let mine = SealingKey::generate(&mut rng);
        let other = SealingKey::generate(&mut rng);
        let envelope = sign(&message(1, ask()), &key(1)).unwrap().bytes;
        let batch = seal(&[&envelope], &party("mk-spoc"), (&me, mine.public()), &mut rng).unwrap();
        let verify = |bytes: &[u8], me: &PartyId, now| EnvelopeIn::parse(bytes)?.verify(&keys(), me, now).map(drop);
        let read = |bytes: &[u8]| verify(bytes, &me, now);
        let signed = |n: u8| sign(&message(1, ask()), &key(n)).unwrap().bytes;
        let payload = |bytes: &[u8]| cose::sign(Kind::Envelope, bytes.to_vec(), &key(1)).unwrap();
        let later = |ms: i64| now.plus_ms(ms);
        let mut forged = envelope.clone();
        *forged.last_mut().unwrap() ^= 1;

        let mut reached = BTreeSet::new();
        let mut check = |id: &str, result: Result<(), Refused>, expected: Refused| {
            assert_eq!(result, Err(expected), "{id}");
            reached.insert(expected.label());
        };
        assert_eq!(read(&envelope), Ok(()));
        check("C-WIR-01", read(&vec![0; MAX_ENVELOPE_BYTES + 1]), Refused::Oversized);
        check("C-WIR-01", BatchIn::parse(&vec![0; MAX_BATCH_BYTES + 1]).map(drop), Refused::Oversized);
        check("C-WIR-02", read(&envelope[1..]), Refused::Malformed);
        check("C-WIR-02", BatchIn::parse(&batch[1..]).map(drop), Refused::Malformed);
        check("C-WIR-03", read(&payload(&[0x81, 2])), Refused::Version);
        check("C-WIR-03", BatchIn::parse(&[0x81, 2]).map(drop), Refused::Version);
        check("C-WIR-05", read(&signed(7)), Refused::RevokedKey);
        check("C-WIR-06", read(&signed(9)), Refused::BadSignature);
        check("C-WIR-06", read(&forged), Refused::BadSignature);
        check("C-WIR-07", verify(&envelope, &party("al-spoc"), now), Refused::WrongRecipient);
        check("C-WIR-08", verify(&envelope, &me, later(-MAX_FUTURE_MS - 1)), Refused::Future);
        check("C-WIR-09", verify(&envelope, &me, later(MAX_STALE_MS + 1)), Refused::Stale);
        check("C-WIR-10", BatchIn::parse(&batch).unwrap().open(&me, &other).map(drop), Refused::Unopenable);
        assert_eq!(reached.len(), 9);
        assert!(!reached.contains(Refused::UnknownSender.label()));
        assert_eq!(BatchIn::parse(&batch).unwrap().claimed_sender(), &party("mk-spoc"));
        assert_eq!(EnvelopeIn::parse(&envelope).unwrap().claimed_sender(), &party("mk-spoc"));
    }
}
