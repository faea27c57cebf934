//! What a journal entry says: the ground state, from which every projection can be made again.
//!
//! A record is sealed into an entry with a key of its own, so that it can be erased. Messages are journaled as the bytes that
//! were received or signed, never as a re-encoding. INVARIANT complete: [`crate::projection::changes`] needs the record, its
//! place and its time, and nothing else.

use minicbor::{Decode, Encode, bytes::ByteVec};

/// What happened.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(flat)]
pub enum Record {
    /// A message came in and was permitted, or denied by a rule.
    #[n(1)]
    Received {
        /// The envelope as received.
        #[n(0)]
        envelope: ByteVec,
        /// The rule that denied it; empty if permitted.
        #[n(1)]
        denied: String,
        /// The legal basis of the transfer as the register had it; empty where it is not asked.
        #[n(2)]
        #[cbor(default)]
        basis: String,
    },
    /// A message was written and signed; it waits in the outbox until its receipt is here.
    #[n(2)]
    Sent {
        /// The envelope as signed.
        #[n(0)]
        envelope: ByteVec,
        /// For an answer with hits: which holding each opaque reference means.
        #[n(1)]
        shown: Vec<Shown>,
        /// The legal basis of the transfer as the register had it; empty where it is not asked.
        #[n(2)]
        #[cbor(default)]
        basis: String,
    },
    /// A partner's signed receipt for messages of ours.
    #[n(3)]
    Receipted {
        /// The partner.
        #[n(0)]
        party: String,
        /// The receipt as received.
        #[n(1)]
        receipt: ByteVec,
        /// The pair's sequence number of each leaf.
        #[n(2)]
        sequences: Vec<u64>,
    },
    /// An officer of ours asked a check. The entry of the consultation on the asking side.
    #[n(4)]
    Asked {
        /// The check's id.
        #[n(0)]
        check: ByteVec,
        /// The question, as `wire` encodes an ask.
        #[n(1)]
        ask: ByteVec,
        /// The query in one line, as the officer sees it.
        #[n(2)]
        title: String,
        /// The parties asked, this one included if its own holdings were searched.
        #[n(3)]
        parties: Vec<String>,
        /// What our own holdings said, as `wire` encodes an answer; empty if they were not searched.
        #[n(4)]
        local: ByteVec,
    },
    /// Someone looked at personal data here (Directive (EU) 2016/680 Art 25).
    #[n(5)]
    Read {
        /// Who, as a person's id.
        #[n(0)]
        officer: String,
        /// What was done: `case.read`, `check.read`, `audit.search`.
        #[n(1)]
        act: String,
        /// Whom or what it was about, in one line.
        #[n(2)]
        about: String,
        /// Why.
        #[n(3)]
        purpose: String,
        /// The case, check or file number.
        #[n(4)]
        reference: String,
    },
    /// An officer judged a hit: the same person or thing, or not.
    #[n(6)]
    Judged {
        /// The check.
        #[n(0)]
        check: ByteVec,
        /// Whose hit.
        #[n(1)]
        party: String,
        /// The hit's opaque reference.
        #[n(2)]
        reference: ByteVec,
        /// Who judged.
        #[n(3)]
        officer: String,
        /// The judgement.
        #[n(4)]
        same: bool,
    },
    /// A holding was entered.
    #[n(7)]
    Held {
        /// The subject, as `wire` encodes it.
        #[n(0)]
        subject: ByteVec,
        /// What it is held for, in one line.
        #[n(1)]
        about: String,
        /// Handling code, 0 to 3.
        #[n(2)]
        handling: u8,
    },
    /// An entry's key was destroyed.
    #[n(8)]
    Erased {
        /// The entry whose payload is gone.
        #[n(0)]
        entry: u64,
        /// Who ordered it.
        #[n(1)]
        officer: String,
        /// On what ground.
        #[n(2)]
        ground: String,
    },
    /// A witness co-signed a checkpoint of ours, or we one of theirs.
    #[n(9)]
    Cosigned {
        /// The party whose checkpoint it is.
        #[n(0)]
        log: String,
        /// The party that co-signed.
        #[n(1)]
        witness: String,
        /// The checkpoint note with the cosignature line.
        #[n(2)]
        note: String,
    },
    /// A clock of a case ran out and time took the step that the instrument says.
    #[n(10)]
    Lapsed {
        /// The case.
        #[n(0)]
        case: ByteVec,
        /// The clock.
        #[n(1)]
        clock: String,
        /// Its end, microseconds since 1970.
        #[n(2)]
        due: i64,
    },
    /// An officer proposed to override a restriction because a life is in imminent danger.
    #[n(11)]
    Proposed {
        /// The step that opens a case, as `wire` encodes it, without the threat: a second officer has yet to confirm it.
        #[n(0)]
        step: ByteVec,
        /// To whom.
        #[n(1)]
        recipient: String,
        /// Whose life, and why it cannot wait.
        #[n(2)]
        reasons: String,
        /// The case in which the owner of the information is told; empty if it is our own.
        #[n(3)]
        source: ByteVec,
        /// What the step is about, in one line.
        #[n(4)]
        title: String,
    },
    /// A second officer confirmed that; what leaves is journaled in the same transaction.
    #[n(12)]
    Confirmed {
        /// The case that it opens.
        #[n(0)]
        case: ByteVec,
        /// The case's instrument.
        #[n(1)]
        instrument: String,
        /// To whom.
        #[n(2)]
        recipient: String,
        /// Who confirmed.
        #[n(3)]
        officer: String,
    },
    /// A case was erased: the keys of what it carried were destroyed. What the exchange needs of each message stays here.
    #[n(13)]
    Emptied {
        /// The case.
        #[n(0)]
        case: ByteVec,
        /// The messages whose payload is gone.
        #[n(1)]
        messages: Vec<Gone>,
        /// The entry of the proposal to override that opened it, whose payload is gone too.
        #[n(2)]
        #[cbor(default)]
        proposal: Option<u64>,
    },
    /// A person of this node was enrolled, or their name, role or standing changed.
    #[n(14)]
    Enrolled {
        /// The person's id.
        #[n(0)]
        person: String,
        /// As the authority writes the name.
        #[n(1)]
        name: String,
        /// The role's word.
        #[n(2)]
        role: String,
        /// The person may sign in.
        #[n(3)]
        active: bool,
        /// Who did it: a person's id, or the command or provider that did.
        #[n(4)]
        by: String,
    },
    /// A person got a link with which to set a passkey up, once.
    #[n(15)]
    Invited {
        /// The person's id.
        #[n(0)]
        person: String,
        /// SHA-256 of what the link carries.
        #[n(1)]
        digest: ByteVec,
        /// Until when it works, microseconds since 1970.
        #[n(2)]
        until: i64,
        /// Who gave it.
        #[n(3)]
        by: String,
    },
    /// A person set a passkey up, or one of theirs counted on. No link of theirs works any more.
    #[n(16)]
    Keyed {
        /// The person's id.
        #[n(0)]
        person: String,
        /// The credential's id.
        #[n(1)]
        credential: ByteVec,
        /// Its public half, as `signin` keeps it.
        #[n(2)]
        passkey: ByteVec,
    },
    /// All passkeys of a person were removed.
    #[n(17)]
    Unkeyed {
        /// The person's id.
        #[n(0)]
        person: String,
        /// Who removed them.
        #[n(1)]
        by: String,
    },
    /// Cases were handed to an officer of this node, who sees to them from now on.
    #[n(40)]
    Assigned {
        /// The cases.
        #[n(0)]
        cases: Vec<ByteVec>,
        /// To whom, as a person's id; empty if to nobody.
        #[n(1)]
        to: String,
        /// Who did it.
        #[n(2)]
        by: String,
        /// Why.
        #[n(3)]
        reason: String,
    },
    /// A person signed in.
    #[n(18)]
    SignedIn {
        /// The person's id.
        #[n(0)]
        person: String,
        /// By what: `passkey`, `provider`, or `persona` on a training node.
        #[n(1)]
        by: String,
    },
    /// A person said how they want to be told of what waits for them.
    #[n(20)]
    NoticesChosen {
        /// The person's id.
        #[n(0)]
        person: String,
        /// Where mail goes; empty for none.
        #[n(1)]
        address: String,
        /// The tag of the language in which they are written to.
        #[n(2)]
        lang: String,
        /// The levels of which they get mail: 1 digest, 2 today, 4 act now, added up.
        #[n(3)]
        levels: u8,
    },
}

/// What stays of a message whose payload was erased: its place in the pair's sequence, and the answer that a repeat gets again.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub struct Gone {
    /// The entry whose payload is gone.
    #[n(0)]
    pub entry: u64,
    /// The other party of the pair.
    #[n(1)]
    pub party: String,
    /// The place in the pair's sequence.
    #[n(2)]
    pub sequence: u64,
    /// Whether this node sent it.
    #[n(3)]
    pub sent: bool,
    /// Its hash.
    #[n(4)]
    pub hash: ByteVec,
    /// Of a message received, the rule that denied it; empty if permitted.
    #[n(5)]
    pub denied: String,
    /// Of a message received, when; microseconds since 1970.
    #[n(6)]
    pub at: i64,
}

/// The kind of an entry that entered a holding. It lies outside the payload, so it can be read when the key is gone.
pub const HELD: u8 = 7;
/// The kinds of entries that bring news of a case: received, sent, lapsed, proposed.
pub const NEWS: [u8; 4] = [1, 2, 10, 11];

/// An opaque reference and the holding it stands for.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub struct Shown {
    /// The reference in the answer.
    #[n(0)]
    pub reference: ByteVec,
    /// The holding's number here.
    #[n(1)]
    pub holding: i64,
}

impl Record {
    /// The entry's kind byte: readable without the payload's key, so that an auditor can count kinds.
    pub fn kind(&self) -> u8 {
        match self {
            Self::Received { .. } => 1,
            Self::Sent { .. } => 2,
            Self::Receipted { .. } => 3,
            Self::Asked { .. } => 4,
            Self::Read { .. } => 5,
            Self::Judged { .. } => 6,
            Self::Held { .. } => HELD,
            Self::Erased { .. } => 8,
            Self::Cosigned { .. } => 9,
            Self::Lapsed { .. } => 10,
            Self::Proposed { .. } => 11,
            Self::Confirmed { .. } => 12,
            Self::Emptied { .. } => 13,
            Self::Enrolled { .. } => 14,
            Self::Invited { .. } => 15,
            Self::Keyed { .. } => 16,
            Self::Unkeyed { .. } => 17,
            Self::SignedIn { .. } => 18,
            Self::Assigned { .. } => 40,
            Self::NoticesChosen { .. } => 20,
        }
    }

    /// The payload to seal.
    pub fn to_bytes(&self) -> Vec<u8> {
        #[expect(
            clippy::expect_used,
            reason = "INVARIANT writing to a Vec cannot fail, and these shapes hold nothing fallible"
        )]
        minicbor::to_vec(self).expect("in-memory encoding")
    }

    /// Reads an opened payload; `None` if it is not a record of this version.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        minicbor::decode(bytes).ok()
    }
}
