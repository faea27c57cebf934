//! What does a node sign to say "this is my whole journal"? A checkpoint: C2SP tlog-checkpoint v1 in a signed note.
//!
//! The log signs with Ed25519 under its origin as key name. Extension lines are refused: no monitor could audit
//! them. A checkpoint never says that the tree is right, only that the log stands by it.
//! INVARIANT (one text): a checkpoint has one body, so it prints again what was signed.
//! INVARIANT (verified): a [`VerifiedCheckpoint`] comes from [`SignedCheckpoint::verify`] alone.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::note::{self, Algorithm, MAX_SIGNATURES, NoteError, NoteName, NoteSignature};
use crate::tree::{Hash, MAX_SIZE, TreeHead};

/// Length of 32 bytes in padded base64.
const ROOT_TEXT: usize = 44;

/// A log's tree at one size; a claim until it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    origin: NoteName,
    size: u64,
    root: Hash,
}

impl Checkpoint {
    /// Names a log's tree. The origin must be a note name, 1 to 255 bytes without spaces, control characters and
    /// `+`, as it is the log's key name too; the size is at most [`MAX_SIZE`].
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, NoteError> {
        if size > MAX_SIZE {
            return Err(NoteError::Form { need: "a tree size below 2^63" });
        }
        Ok(Self { origin: NoteName::parse(origin)?, size, root })
    }

    /// The log's name.
    pub fn origin(&self) -> &str {
        self.origin.as_str()
    }

    /// Number of entries.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Root at that size.
    pub fn root(&self) -> Hash {
        self.root
    }

    /// Size and root.
    pub fn head(&self) -> TreeHead {
        TreeHead { size: self.size, root: self.root }
    }

    /// The note text: origin, size and base64 root, a line each.
    pub fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin(), self.size, STANDARD.encode(self.root))
    }

    /// Signs the body as the log. A log must never sign two checkpoints of which neither extends the other.
    pub fn sign(&self, key: &SigningKey) -> SignedCheckpoint {
        let line = NoteSignature {
            name: self.origin.clone(),
            key_id: note::key_id(self.origin(), Algorithm::Ed25519, &key.verifying_key()),
            signature: key.sign(self.body().as_bytes()).to_bytes().to_vec(),
        };
        SignedCheckpoint { checkpoint: self.clone(), signatures: vec![line] }
    }

    fn parse(body: &str) -> Result<Self, NoteError> {
        let mut lines = body.split('\n');
        let (Some(origin), Some(size_text), Some(root), Some(""), None) =
            (lines.next(), lines.next(), lines.next(), lines.next(), lines.next())
        else {
            return Err(NoteError::Form { need: "a text of exactly three lines: origin, size and root" });
        };
        // Only the one way to write a number is read, or the text could not be printed again.
        let size = size_text.parse::<u64>().ok().filter(|size| size.to_string() == size_text);
        let size = size.ok_or(NoteError::Form { need: "a decimal tree size without leading zeros" })?;
        let bytes = if root.len() == ROOT_TEXT { STANDARD.decode(root).ok() } else { None };
        let root = bytes.and_then(|bytes| Hash::try_from(bytes).ok());
        Self::new(origin, size, root.ok_or(NoteError::Form { need: "a base64 root of 32 bytes" })?)
    }
}

/// A checkpoint note as it travels and is stored; its signatures are claims. `Display` writes the note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    signatures: Vec<NoteSignature>,
}

impl SignedCheckpoint {
    /// Reads a note of at most [`crate::MAX_NOTE`] bytes and [`MAX_SIGNATURES`] signature lines.
    pub fn parse(note: &str) -> Result<Self, NoteError> {
        let (body, signatures) = note::split(note)?;
        Ok(Self { checkpoint: Checkpoint::parse(body)?, signatures })
    }

    /// What the note claims. Look, but do not rely on it before [`SignedCheckpoint::verify`].
    pub fn claimed(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The signature lines, in order.
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Adds a signature line, for example a witness's; it takes the place of an older one by the same key.
    pub fn with_signature(mut self, line: NoteSignature) -> Result<Self, NoteError> {
        self.signatures.retain(|old| old.name != line.name || old.key_id != line.key_id);
        if self.signatures.len() >= MAX_SIGNATURES {
            return Err(NoteError::Full { count: self.signatures.len() });
        }
        self.signatures.push(line);
        Ok(self)
    }

    /// Checks that this is a checkpoint of log `origin`, signed with `key`.
    ///
    /// Lines of other names or keys are passed over, as the standard asks; every line of this key must verify.
    pub fn verify(self, origin: &str, key: &VerifyingKey) -> Result<VerifiedCheckpoint, NoteError> {
        if self.checkpoint.origin() != origin {
            let found = self.checkpoint.origin().to_owned();
            return Err(NoteError::Origin { expected: origin.to_owned(), found });
        }
        let body = self.checkpoint.body();
        let mut signed = false;
        for line in self.signatures.iter().filter(|line| line.is_by(origin, Algorithm::Ed25519, key)) {
            let bad = || NoteError::Signature { name: origin.to_owned() };
            let signature = Signature::from_slice(&line.signature).map_err(|_| bad())?;
            key.verify_strict(body.as_bytes(), &signature).map_err(|_| bad())?;
            signed = true;
        }
        if signed {
            Ok(VerifiedCheckpoint { signed: self })
        } else {
            Err(NoteError::Unsigned { name: origin.to_owned() })
        }
    }
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.checkpoint.body())?;
        self.signatures.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// Proof that the log itself signed this checkpoint (INVARIANT verified). Cosignatures on it are still claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedCheckpoint {
    signed: SignedCheckpoint,
}

impl VerifiedCheckpoint {
    /// What the log stands by.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.signed.checkpoint
    }

    /// The log's name.
    pub fn origin(&self) -> &str {
        self.checkpoint().origin()
    }

    /// Number of entries.
    pub fn size(&self) -> u64 {
        self.checkpoint().size()
    }

    /// Root at that size.
    pub fn root(&self) -> Hash {
        self.checkpoint().root()
    }

    /// Size and root.
    pub fn head(&self) -> TreeHead {
        self.checkpoint().head()
    }

    /// The note, to store or to send.
    pub fn signed(&self) -> &SignedCheckpoint {
        &self.signed
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    pub(crate) const ORIGIN: &str = "mk-spoc.example/journal";

    pub(crate) fn signing_key(seed: u8) -> SigningKey {
        SigningKey::from_bytes(&[seed; 32])
    }

    /// A checkpoint of [`ORIGIN`] signed with key 1, and verified.
    pub(crate) fn verified(size: u64, root: Hash) -> VerifiedCheckpoint {
        let signed = Checkpoint::new(ORIGIN, size, root).unwrap().sign(&signing_key(1));
        signed.verify(ORIGIN, &signing_key(1).verifying_key()).unwrap()
    }

    /// The example in C2SP tlog-cosignature, with its two lines.
    #[test]
    fn the_standards_example_is_read_and_printed() {
        let note = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
        let signed = SignedCheckpoint::parse(note).unwrap();
        assert_eq!((signed.claimed().origin(), signed.claimed().size()), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(signed.claimed().root()[..2], [0x0a, 0xc5]);
        assert_eq!(signed.signatures()[1].name(), "witness.example.com/w1");
        // The witness's line is a key id, its time as 8 bytes, and 64 bytes of Ed25519.
        let (time, rest) = signed.signatures()[1].signature.split_first_chunk::<8>().unwrap();
        assert_eq!((u64::from_be_bytes(*time), rest.len()), (1_679_315_147, 64));
        assert_eq!(signed.to_string(), note);
    }

    #[test]
    fn only_the_named_log_with_its_key_verifies() {
        let (key, other) = (signing_key(1).verifying_key(), signing_key(2).verifying_key());
        let signed = Checkpoint::new(ORIGIN, 5, [5; 32]).unwrap().sign(&signing_key(1));
        let verified = signed.clone().verify(ORIGIN, &key).unwrap();
        assert_eq!((verified.origin(), verified.head()), (ORIGIN, TreeHead { size: 5, root: [5; 32] }));
        assert_eq!(verified.signed(), &signed);
        let unsigned = Err(NoteError::Unsigned { name: ORIGIN.to_owned() });
        assert_eq!(signed.clone().verify(ORIGIN, &other), unsigned);
        let origin = NoteError::Origin { expected: "al".to_owned(), found: ORIGIN.to_owned() };
        assert_eq!(signed.clone().verify("al", &key), Err(origin));
        // A line of our name and key that does not verify spoils the note, even beside a good one.
        let mut spoilt = signed.clone();
        let mut line = spoilt.signatures[0].clone();
        line.signature[63] ^= 1;
        spoilt.signatures.push(line.clone());
        let bad = Err(NoteError::Signature { name: ORIGIN.to_owned() });
        assert_eq!(spoilt.verify(ORIGIN, &key), bad);
        line.signature.pop();
        assert_eq!(signed.with_signature(line).unwrap().verify(ORIGIN, &key), bad);
    }

    #[test]
    fn a_later_line_of_the_same_key_replaces_the_earlier_one() {
        let line = |name: &str, byte: u8| NoteSignature {
            name: NoteName::parse(name).unwrap(),
            key_id: [0; 4],
            signature: vec![byte],
        };
        let mut signed = Checkpoint::new(ORIGIN, 5, [5; 32]).unwrap().sign(&signing_key(1));
        for (name, byte) in [("w1", 1), ("w2", 2), ("w1", 3)] {
            signed = signed.with_signature(line(name, byte)).unwrap();
        }
        let bytes: Vec<u8> = signed.signatures()[1..].iter().map(|line| line.signature[0]).collect();
        assert_eq!(bytes, [2, 3]);
        for index in signed.signatures().len()..MAX_SIGNATURES {
            signed = signed.with_signature(line(&format!("x{index}"), 0)).unwrap();
        }
        assert_eq!(SignedCheckpoint::parse(&signed.to_string()).as_ref(), Ok(&signed));
        assert_eq!(signed.clone().with_signature(line("w1", 4)).unwrap().signatures().len(), MAX_SIGNATURES);
        assert_eq!(signed.with_signature(line("one-more", 0)), Err(NoteError::Full { count: MAX_SIGNATURES }));
    }

    #[test]
    fn malformed_bodies_are_refused() {
        let root = STANDARD.encode([5; 32]);
        let check = |body: String, good: bool| assert_eq!(Checkpoint::parse(&body).is_ok(), good, "{body:?}");
        check(format!("log\n5\n{root}\n"), true);
        check(format!("log\n0\n{root}\n"), true);
        check(format!("log\n{MAX_SIZE}\n{root}\n"), true);
        for size in ["", "05", "+5", "-5", " 5", "5 ", "0x5", "9223372036854775808", "99999999999999999999"] {
            check(format!("log\n{size}\n{root}\n"), false);
        }
        check(format!("log\n5\n{root}"), false);
        check(format!("log\n5\n{root}\nextension\n"), false);
        check(format!("log\n5\n{root}\n\n"), false);
        check(format!("\n5\n{root}\n"), false);
        check(format!("lo g\n5\n{root}\n"), false);
        check(format!("log\n5\n{}\n", &root[..40]), false);
        check(format!("log\n5\n{}\n", STANDARD.encode([5; 33])), false);
        check(format!("log\n5\n{}B=\n", &root[..42]), false);
        assert!(Checkpoint::new("log\n5", 5, [5; 32]).is_err());
        assert!(Checkpoint::new("log", MAX_SIZE + 1, [5; 32]).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn parse_inverts_print(origin in "[a-z0-9./-]{1,40}", size in 0..=MAX_SIZE, root: Hash) {
            let signed = Checkpoint::new(&origin, size, root).unwrap().sign(&signing_key(1));
            let parsed = SignedCheckpoint::parse(&signed.to_string()).unwrap();
            prop_assert_eq!(&parsed, &signed);
            prop_assert!(parsed.verify(&origin, &signing_key(1).verifying_key()).is_ok());
        }

        #[test]
        fn a_changed_note_fails(at: prop::sample::Index, to in "[ -~]") {
            let note = verified(300, [5; 32]).signed().to_string();
            let places: Vec<usize> = note.char_indices().map(|(place, _)| place).collect();
            let place = places[at.index(places.len())];
            let mut changed = note.clone();
            changed.replace_range(place..place + note[place..].chars().next().unwrap().len_utf8(), &to);
            prop_assume!(changed != note);
            let key = signing_key(1).verifying_key();
            prop_assert!(SignedCheckpoint::parse(&changed).and_then(|signed| signed.verify(ORIGIN, &key)).is_err());
        }
    }
}
