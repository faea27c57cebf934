//! The receiver's signed word: one signature over a Merkle root, an inclusion proof per message.
//!
//! A leaf says for one envelope what became of it, when, and at which place of the receiver's journal. A repeated
//! envelope gets its first leaf again, word for word. The tree is RFC 6962's, so that any verifier of transparency logs can check it.

use ed25519_dalek::SigningKey;
use minicbor::{Decode, Encode, bytes::ByteSlice};
use model::{Hash, PartyId, Timestamp};

use crate::{
    MAX_BATCH_ENVELOPES, PartyKeys, Refused,
    canonical::{exact, versioned},
    cose::{self, Kind, SignedIn},
};

const VERSION: u8 = 1;
const MAX_RULE_BYTES: usize = 200;
/// A receipt with 512 leaves stays under this.
const MAX_RECEIPT_BYTES: usize = 256 * 1024;

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Permitted, journaled, in force.
    Accepted,
    /// Journaled as a denial; the rule's name.
    Denied(String),
}

/// The receiver's word on one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The envelope's hash.
    pub envelope: Hash,
    /// What became of it.
    pub verdict: Verdict,
    /// Index of its entry in the receiver's journal.
    pub entry: u64,
    /// When it was received, by the receiver's clock. Legal clocks start here.
    pub at: Timestamp,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct LeafIn<'b> {
    #[b(0)]
    envelope: &'b ByteSlice,
    #[b(1)]
    denied: &'b str,
    #[n(2)]
    entry: u64,
    #[n(3)]
    at: i64,
}

/// What the receipt signs: `[version, receiver, sender, expected, leaves, root]`.
#[derive(Encode, Decode)]
#[cbor(array)]
struct Statement<'b> {
    #[n(0)]
    version: u8,
    #[b(1)]
    receiver: &'b str,
    #[b(2)]
    sender: &'b str,
    #[n(3)]
    expected: u64,
    #[n(4)]
    leaves: u64,
    #[b(5)]
    root: &'b ByteSlice,
}

impl Leaf {
    fn to_bytes(&self) -> Result<Vec<u8>, Refused> {
        let denied = match &self.verdict {
            Verdict::Accepted => "",
            // A denial without a rule would read as an acceptance.
            Verdict::Denied(rule) if rule.is_empty() => return Err(Refused::Malformed),
            Verdict::Denied(rule) if rule.len() > MAX_RULE_BYTES => return Err(Refused::Oversized),
            Verdict::Denied(rule) => rule.as_str(),
        };
        let leaf = LeafIn { envelope: self.envelope.0.as_slice().into(), denied, entry: self.entry, at: self.at.0 };
        minicbor::to_vec(leaf).map_err(|_| Refused::Malformed)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        let leaf: LeafIn<'_> = exact(bytes)?;
        let envelope = Hash(leaf.envelope.as_ref().try_into().map_err(|_| Refused::Malformed)?);
        // C-WIR-01
        if leaf.denied.len() > MAX_RULE_BYTES {
            return Err(Refused::Oversized);
        }
        let verdict = if leaf.denied.is_empty() { Verdict::Accepted } else { Verdict::Denied(leaf.denied.to_owned()) };
        Ok(Self { envelope, verdict, entry: leaf.entry, at: Timestamp(leaf.at) })
    }
}

/// Signs the answer to a batch: `[statement, [leaf …]]`. `expected` is the next sequence the receiver
/// waits for; when a batch begins beyond it, the answer has no leaves and names the gap by this number.
///
/// # Errors
/// [`Refused::Oversized`] if there are more than [`MAX_BATCH_ENVELOPES`] leaves or a rule's name is longer than 200 bytes;
/// [`Refused::Malformed`] if it is empty.
pub fn answer(
    leaves: &[Leaf],
    expected: u64,
    parties: (&PartyId, &PartyId),
    key: &SigningKey,
) -> Result<Vec<u8>, Refused> {
    if leaves.len() > MAX_BATCH_ENVELOPES {
        return Err(Refused::Oversized);
    }
    let leaves = leaves.iter().map(Leaf::to_bytes).collect::<Result<Vec<_>, _>>()?;
    let hashes: Vec<[u8; 32]> = leaves.iter().map(|leaf| journal::leaf_hash(leaf)).collect();
    let (receiver, sender) = parties;
    let statement = minicbor::to_vec(Statement {
        version: VERSION,
        receiver: receiver.as_str(),
        sender: sender.as_str(),
        expected,
        leaves: leaves.len() as u64,
        root: journal::root_of(&hashes).as_slice().into(),
    })
    .map_err(|_| Refused::Malformed)?;
    let signed = cose::sign(Kind::Receipt, statement, key)?;
    write(&signed, &leaves)
}

/// `[statement, [leaf …]]`
fn write<T: AsRef<[u8]>>(statement: &[u8], leaves: &[T]) -> Result<Vec<u8>, Refused> {
    let mut out = minicbor::Encoder::new(Vec::new());
    let written = out.array(2).and_then(|out| {
        out.bytes(statement)?.array(leaves.len() as u64)?;
        for leaf in leaves {
            out.bytes(leaf.as_ref())?;
        }
        Ok(())
    });
    written.map_err(|_| Refused::Malformed)?;
    Ok(out.into_writer())
}

/// An answer whose form was checked and nothing else.
pub struct ReceiptIn<'a> {
    bytes: &'a [u8],
    statement: &'a [u8],
    leaves: Vec<&'a [u8]>,
}

impl<'a> ReceiptIn<'a> {
    /// Parses: bounded and total.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Refused> {
        // C-WIR-01
        if bytes.len() > MAX_RECEIPT_BYTES {
            return Err(Refused::Oversized);
        }
        let mut decoder = minicbor::Decoder::new(bytes);
        let malformed = |_| Refused::Malformed;
        if decoder.array().map_err(malformed)? != Some(2) {
            return Err(Refused::Malformed);
        }
        let statement = decoder.bytes().map_err(malformed)?;
        let count = decoder.array().map_err(malformed)?.ok_or(Refused::Malformed)?;
        if count > MAX_BATCH_ENVELOPES as u64 {
            return Err(Refused::Oversized);
        }
        let leaves = (0..count).map(|_| decoder.bytes()).collect::<Result<Vec<_>, _>>().map_err(malformed)?;
        // C-WIR-02: one encoding, and nothing behind its end.
        if write(statement, &leaves)? != bytes {
            return Err(Refused::Malformed);
        }
        Ok(Self { bytes, statement, leaves })
    }

    /// Verifies that `receiver` signed these leaves for `me`.
    pub fn verify(self, receiver: &PartyId, keys: &PartyKeys, me: &PartyId) -> Result<Receipted, Refused> {
        let signed = SignedIn::parse(self.statement)?;
        let statement: Statement<'_> = versioned(signed.verify(Kind::Receipt, keys)?, VERSION)?;
        // C-WIR-07
        if statement.sender != me.as_str() || statement.receiver != receiver.as_str() {
            return Err(Refused::WrongRecipient);
        }
        let hashes: Vec<[u8; 32]> = self.leaves.iter().map(|leaf| journal::leaf_hash(leaf)).collect();
        let root = journal::root_of(&hashes);
        // C-WIR-06: these very leaves, in this order, all of them.
        if statement.leaves != hashes.len() as u64 || statement.root.as_ref() != root.as_slice() {
            return Err(Refused::BadSignature);
        }
        let leaves = self.leaves.iter().map(|leaf| Leaf::from_bytes(leaf)).collect::<Result<Vec<_>, _>>()?;
        let expected = statement.expected;
        Ok(Receipted { bytes: self.bytes.to_vec(), statement: self.statement.to_vec(), expected, leaves })
    }
}

/// A verified answer. Only [`ReceiptIn::verify`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipted {
    bytes: Vec<u8>,
    statement: Vec<u8>,
    expected: u64,
    leaves: Vec<Leaf>,
}

impl Receipted {
    /// The receiver's word on each message it took, in the order of the batch.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The next sequence that the receiver waits for.
    pub fn expected(&self) -> u64 {
        self.expected
    }

    /// The bytes as received, for the journal.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A receipt for one message alone: the signed statement, the leaf and its inclusion proof. What a court or an
    /// auditor gets, without a word about the other messages of the batch.
    pub fn proof_of(&self, place: usize) -> Result<Proven, Refused> {
        let leaves = self.leaves.iter().map(Leaf::to_bytes).collect::<Result<Vec<_>, _>>()?;
        let hashes: Vec<[u8; 32]> = leaves.iter().map(|leaf| journal::leaf_hash(leaf)).collect();
        let leaf = self.leaves.get(place).ok_or(Refused::Malformed)?.clone();
        let path = journal::inclusion_proof_of(&hashes, place as u64).map_err(|_| Refused::Malformed)?;
        Ok(Proven { statement: self.statement.clone(), leaf, place: place as u64, path })
    }
}

/// A single message's receipt, checkable without the rest of its batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The signed statement (COSE_Sign1).
    pub statement: Vec<u8>,
    /// The receiver's word on the message.
    pub leaf: Leaf,
    /// The leaf's place in the tree.
    pub place: u64,
    /// The inclusion proof (RFC 6962 section 2.1.1).
    pub path: Vec<[u8; 32]>,
}

impl Proven {
    /// Verifies the proof against the receiver's keys; gives the leaf back as what is proven.
    pub fn verify(&self, keys: &PartyKeys) -> Result<&Leaf, Refused> {
        let signed = SignedIn::parse(&self.statement)?;
        let statement: Statement<'_> = versioned(signed.verify(Kind::Receipt, keys)?, VERSION)?;
        let root: [u8; 32] = statement.root.as_ref().try_into().map_err(|_| Refused::Malformed)?;
        let leaf = journal::leaf_hash(&self.leaf.to_bytes()?);
        // C-WIR-06
        journal::verify_inclusion(leaf, self.place, statement.leaves, &self.path, root)
            .map_err(|_| Refused::BadSignature)?;
        Ok(&self.leaf)
    }
}

/// Reads the leaves of a receipt that this node journaled after verifying it: the journal is the proof. For projections only.
pub fn leaves_from_journal(bytes: &[u8]) -> Result<Vec<Leaf>, Refused> {
    ReceiptIn::parse(bytes)?.leaves.iter().map(|leaf| Leaf::from_bytes(leaf)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{NOW, key, party};
    use proptest::prelude::*;

    fn keys() -> PartyKeys {
        PartyKeys { current: key(2).verifying_key(), revoked: vec![key(7).verifying_key()] }
    }

    fn leaf(n: u64) -> Leaf {
        let verdict = if n % 3 == 2 { Verdict::Denied("no-basis".to_owned()) } else { Verdict::Accepted };
        Leaf { envelope: Hash([n as u8; 32]), verdict, entry: 40 + n, at: NOW.plus_ms(n as i64) }
    }

    fn leaves(count: u64) -> Vec<Leaf> {
        (0..count).map(leaf).collect()
    }

    fn signed(leaves: &[Leaf], n: u8) -> Vec<u8> {
        answer(leaves, 9, (&party("gr-spoc"), &party("mk-spoc")), &key(n)).unwrap()
    }

    fn read(bytes: &[u8]) -> Result<Receipted, Refused> {
        ReceiptIn::parse(bytes)?.verify(&party("gr-spoc"), &keys(), &party("mk-spoc"))
    }

    /// The parts of an answer, and an answer of any parts.
    fn parts(bytes: &[u8]) -> (Vec<u8>, Vec<Vec<u8>>) {
        let read = ReceiptIn::parse(bytes).unwrap();
        (read.statement.to_vec(), read.leaves.iter().map(|leaf| leaf.to_vec()).collect())
    }

    #[test]
    fn an_answer_comes_back() {
        for count in [0, 1, 2, 3, 7, 8, 511, 512] {
            let bytes = signed(&leaves(count), 2);
            assert!(bytes.len() <= MAX_RECEIPT_BYTES);
            let read = read(&bytes).unwrap();
            assert_eq!((read.leaves(), read.expected(), read.bytes()), (&leaves(count)[..], 9, &bytes[..]));
            assert_eq!(leaves_from_journal(&bytes), Ok(leaves(count)));
        }
    }

    // C-WIR-01: the longest answer stays under its own bound.
    #[test]
    fn answers_are_bounded() {
        let long = |len: usize| Leaf { verdict: Verdict::Denied("r".repeat(len)), entry: u64::MAX, ..leaf(0) };
        let bytes = signed(&vec![long(200); 512], 2);
        assert!(bytes.len() <= MAX_RECEIPT_BYTES && read(&bytes).is_ok());
        let to = (&party("gr-spoc"), &party("mk-spoc"));
        assert_eq!(answer(&vec![leaf(0); 513], 9, to, &key(2)), Err(Refused::Oversized));
        assert_eq!(answer(&[long(201)], 9, to, &key(2)), Err(Refused::Oversized));
        // A denial always has a rule, or it would read as an acceptance.
        assert_eq!(answer(&[long(0)], 9, to, &key(2)), Err(Refused::Malformed));
        assert_eq!(ReceiptIn::parse(&vec![0; MAX_RECEIPT_BYTES + 1]).map(drop), Err(Refused::Oversized));
        assert_eq!(
            ReceiptIn::parse(&[&[0x82, 0x40, 0x99, 2, 1][..], &[0x40; 513]].concat()).map(drop),
            Err(Refused::Oversized)
        );
    }

    // C-WIR-05, C-WIR-06, C-WIR-07
    #[test]
    fn who_signed_for_whom_is_checked() {
        let check = |n: u8, receiver: &str, me: &str, expected: Result<(), Refused>| {
            let bytes = signed(&leaves(2), n);
            let read = ReceiptIn::parse(&bytes).unwrap().verify(&party(receiver), &keys(), &party(me));
            assert_eq!(read.map(drop), expected, "{receiver} {me}");
        };
        check(2, "gr-spoc", "mk-spoc", Ok(()));
        check(2, "al-spoc", "mk-spoc", Err(Refused::WrongRecipient));
        check(2, "gr-spoc", "al-spoc", Err(Refused::WrongRecipient));
        check(2, "mk-spoc", "gr-spoc", Err(Refused::WrongRecipient));
        check(3, "gr-spoc", "mk-spoc", Err(Refused::BadSignature));
        check(7, "gr-spoc", "mk-spoc", Err(Refused::RevokedKey));
    }

    // C-WIR-06: the signature covers these leaves, in this order, all of them.
    #[test]
    fn leaves_cannot_be_exchanged() {
        let (statement, good) = parts(&signed(&leaves(3), 2));
        let check = |change: &dyn Fn(&mut Vec<Vec<u8>>), expected: Result<(), Refused>| {
            let mut leaves = good.clone();
            change(&mut leaves);
            assert_eq!(read(&write(&statement, &leaves).unwrap()).map(drop), expected);
        };
        check(&|_| (), Ok(()));
        check(&|leaves| leaves.swap(0, 1), Err(Refused::BadSignature));
        check(&|leaves| leaves.truncate(2), Err(Refused::BadSignature));
        check(&|leaves| leaves.push(leaves[2].clone()), Err(Refused::BadSignature));
        check(&|leaves| leaves[0][5] ^= 1, Err(Refused::BadSignature));
        check(&|leaves| leaves[1] = leaf(7).to_bytes().unwrap(), Err(Refused::BadSignature));
        check(&|leaves| leaves.clear(), Err(Refused::BadSignature));
    }

    // C-WIR-02, C-WIR-03: even what the receiver itself signed has one form.
    #[test]
    fn other_forms_are_refused() {
        let (statement, good) = parts(&signed(&leaves(1), 2));
        let check = |bytes: &[u8], expected: Refused| assert_eq!(read(bytes).map(drop), Err(expected), "{bytes:02x?}");
        let whole = write(&statement, &good).unwrap();
        check(&[&whole[..], &[0]].concat(), Refused::Malformed);
        check(&[&[0x83], &whole[1..], &[0]].concat(), Refused::Malformed);
        check(&[&[0x9f], &whole[1..], &[0xff]].concat(), Refused::Malformed);
        check(&[0x82, 0x40, 0x80], Refused::Malformed);
        // A leaf of more places, and one with a shorter hash: signed, and still none.
        let of = |leaf: &[u8], version: u8| {
            let root = journal::root_of(&[journal::leaf_hash(leaf)]);
            let (receiver, sender) = ("gr-spoc", "mk-spoc");
            let statement =
                Statement { version, receiver, sender, expected: 9, leaves: 1, root: root.as_slice().into() };
            let statement = cose::sign(Kind::Receipt, minicbor::to_vec(statement).unwrap(), &key(2)).unwrap();
            write(&statement, &[leaf]).unwrap()
        };
        assert!(read(&of(&good[0], 1)).is_ok());
        check(&of(&good[0], 2), Refused::Version);
        check(&of(&[&[0x85], &good[0][1..], &[0]].concat(), 1), Refused::Malformed);
        check(&of(&[&[0x84, 0x41, 0], &good[0][35..]].concat(), 1), Refused::Malformed);
        check(&of(b"", 1), Refused::Malformed);
    }

    // C-WIR-05, C-WIR-06: a proof stands alone.
    #[test]
    fn each_place_is_proven_alone() {
        for count in [1, 2, 3, 6, 17] {
            let receipt = read(&signed(&leaves(count), 2)).unwrap();
            for place in 0..count {
                let proof = receipt.proof_of(place as usize).unwrap();
                assert_eq!(proof.verify(&keys()), Ok(&leaf(place)));
                let check = |proof: Proven| assert_eq!(proof.verify(&keys()), Err(Refused::BadSignature));
                check(Proven { leaf: leaf(count), ..proof.clone() });
                check(Proven { leaf: Leaf { entry: 0, ..leaf(place) }, ..proof.clone() });
                check(Proven {
                    leaf: Leaf { verdict: Verdict::Denied("other".to_owned()), ..leaf(place) },
                    ..proof.clone()
                });
                check(Proven { place: count, ..proof.clone() });
                check(Proven { path: [&proof.path[..], &[[0; 32]]].concat(), ..proof.clone() });
                if count > 1 {
                    check(Proven { place: (place + 1) % count, ..proof.clone() });
                    check(Proven { path: vec![], ..proof.clone() });
                }
                let revoked = PartyKeys { revoked: vec![keys().current], ..keys() };
                assert_eq!(proof.verify(&revoked), Err(Refused::RevokedKey));
                let other = PartyKeys { current: key(3).verifying_key(), revoked: vec![] };
                assert_eq!(proof.verify(&other), Err(Refused::BadSignature));
            }
            assert_eq!(receipt.proof_of(count as usize), Err(Refused::Malformed));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        // C-WIR-06
        #[test]
        fn nothing_cut_or_changed_verifies(count in 0u64..5, at: prop::sample::Index, bit in 0u32..8) {
            let good = signed(&leaves(count), 2);
            let at = at.index(good.len());
            prop_assert!(read(&good[..at]).is_err());
            let mut flipped = good;
            flipped[at] ^= 1 << bit;
            prop_assert!(read(&flipped).is_err());
        }

        #[test]
        fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(read(&bytes).is_err());
        }
    }
}
