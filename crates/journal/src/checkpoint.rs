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
