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
