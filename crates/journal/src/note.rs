//! What is a signed note (C2SP signed-note v1), and which signature lines does it carry?
//!
//! This file splits and joins text; it trusts nobody and verifies nothing. `checkpoint` and `cosignature` give
//! the lines their meaning.
//! INVARIANT (note name): a name is 1 to 255 bytes without white space, control characters and `+`, so it can
//! neither break a line nor be mistaken for another part of one.
//! INVARIANT (one text): whatever parses prints again as the very same text, so a signature over the printed text
//! is one over the received text.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::VerifyingKey;
use sha2::{Digest, Sha256};
use thiserror::Error;

/// The longest note in bytes: room for [`MAX_SIGNATURES`] lines, most of them post-quantum.
pub const MAX_NOTE: usize = 256 * 1024;
/// The most signature lines on one note; the standard asks for at least 16.
pub const MAX_SIGNATURES: usize = 64;

/// The longest name in bytes.
const MAX_NAME: usize = 255;
/// The longest signature in bytes: ML-DSA-87 with a timestamp fits.
const MAX_SIGNATURE: usize = 5 * 1024;

/// Why a text is not a note of the kind expected, or is not signed as expected.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoteError {
    /// Longer than [`MAX_NOTE`].
    #[error("note of `{len}` bytes is over the limit of {MAX_NOTE}; ask for it without foreign signatures")]
    TooLong {
        /// Its length in bytes.
        len: usize,
    },
    /// The text has not the form of a checkpoint note.
    #[error("note lacks {need}; fetch the checkpoint again")]
    Form {
        /// What is missing or malformed.
        need: &'static str,
    },
    /// Not a name (INVARIANT note name).
    #[error("name `{name}` is not 1 to {MAX_NAME} bytes without spaces, control characters and `+`; choose another")]
    Name {
        /// Its beginning.
        name: String,
    },
    /// More than [`MAX_SIGNATURES`] lines.
    #[error("note already carries `{count}` signatures, the limit is {MAX_SIGNATURES}; drop one first")]
    Full {
        /// How many lines there are.
        count: usize,
    },
    /// The checkpoint is another log's.
    #[error("checkpoint is of log `{found}`, expected is `{expected}`; check which node it came from")]
    Origin {
        /// The log asked for.
        expected: String,
        /// The log it names.
        found: String,
    },
    /// No line of this name and key.
    #[error("note is not signed by `{name}` with the expected key; check the key in the directory")]
    Unsigned {
        /// The signer asked for.
        name: String,
    },
    /// A line of this name and key does not verify.
    #[error("signature of `{name}` does not verify; the note was changed or forged")]
    Signature {
        /// The signer.
        name: String,
    },
    /// A time beyond 2^63 - 1 seconds.
    #[error("cosignature time `{time_s}` is over 2^63 - 1 seconds; set the clock right")]
    Time {
        /// Seconds since 1970.
        time_s: u64,
    },
}

/// What a signature line's key signs, by the registry in C2SP signed-note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    /// Ed25519 over the note text.
    Ed25519 = 0x01,
    /// Ed25519 cosignature with a time (C2SP tlog-cosignature).
    Cosignature = 0x04,
}

/// The name of a log or a signer (INVARIANT note name).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoteName(String);

impl NoteName {
    pub(crate) fn parse(name: &str) -> Result<Self, NoteError> {
        let legal = name.chars().all(|c| !c.is_whitespace() && !c.is_control() && c != '+');
        if legal && (1..=MAX_NAME).contains(&name.len()) {
            Ok(Self(name.to_owned()))
        } else {
            Err(NoteError::Name { name: name.chars().take(64).collect() })
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// One signature line of a note, as claimed; nothing about it is verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteSignature {
    pub(crate) name: NoteName,
    pub(crate) key_id: [u8; 4],
    pub(crate) signature: Vec<u8>,
}

impl NoteSignature {
    /// Reads one line, without its line end: em dash, name, base64 of key id and signature.
    pub fn parse(line: &str) -> Result<Self, NoteError> {
        let form = NoteError::Form { need: "a signature line `— name base64(key id || signature)`" };
        let (name, encoded) = line.strip_prefix("— ").and_then(|rest| rest.split_once(' ')).ok_or(form.clone())?;
        if encoded.len() > (4 + MAX_SIGNATURE).div_ceil(3) * 4 {
            return Err(form);
        }
        let bytes = STANDARD.decode(encoded).map_err(|_| form.clone())?;
        match bytes.split_first_chunk::<4>() {
            Some((key_id, signature)) if !signature.is_empty() => {
                Ok(Self { name: NoteName::parse(name)?, key_id: *key_id, signature: signature.to_vec() })
            }
            _ => Err(form),
        }
    }

    /// Who is said to have signed.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// A short number of the key, no proof of it.
    pub fn key_id(&self) -> [u8; 4] {
        self.key_id
    }

    /// Is this the line of that name and key? Says nothing of whether it verifies.
    pub(crate) fn is_by(&self, name: &str, algorithm: Algorithm, key: &VerifyingKey) -> bool {
        self.name() == name && self.key_id == key_id(name, algorithm, key)
    }
}

impl fmt::Display for NoteSignature {
    /// The line without its line end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.key_id[..], &self.signature].concat();
        write!(f, "— {} {}", self.name(), STANDARD.encode(bytes))
    }
}

/// The key id of C2SP signed-note: the first four bytes of SHA-256(name || 0x0A || algorithm || public key).
pub(crate) fn key_id(name: &str, algorithm: Algorithm, key: &VerifyingKey) -> [u8; 4] {
    let digest: [u8; 32] = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', algorithm as u8])
        .chain_update(key.as_bytes())
        .finalize()
        .into();
    [digest[0], digest[1], digest[2], digest[3]]
}

/// Splits a note into its text, which keeps its last line end, and its signature lines.
pub(crate) fn split(note: &str) -> Result<(&str, Vec<NoteSignature>), NoteError> {
    if note.len() > MAX_NOTE {
        return Err(NoteError::TooLong { len: note.len() });
    }
    if note.chars().any(|c| c < ' ' && c != '\n') {
        return Err(NoteError::Form { need: "plain lines: it holds control characters" });
    }
    let form = NoteError::Form { need: "an empty line followed by whole signature lines" };
    let blank = note.rfind("\n\n").ok_or(form.clone())?;
    let lines = note[blank + 2..].strip_suffix('\n').ok_or(form)?;
    let count = lines.split('\n').count();
    if count > MAX_SIGNATURES {
        return Err(NoteError::Full { count });
    }
    let signatures = lines.split('\n').map(NoteSignature::parse).collect::<Result<_, _>>()?;
    Ok((&note[..=blank], signatures))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::Signature;
    use proptest::prelude::*;

    const LINE: &str = "— example.com/log AAAAAAE=";

    /// The note that Go's reference tests sign, and its published key: our key id and line format are theirs.
    #[test]
    fn the_reference_note_verifies() {
        let text =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        let line = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
        let key = STANDARD.decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").unwrap();
        let key = VerifyingKey::try_from(&key[1..]).unwrap();
        let note = format!("{text}\n{line}\n");
        let (body, lines) = split(&note).unwrap();
        assert_eq!(body, text);
        assert_eq!(lines[0].key_id(), [0xc7, 0x4f, 0x20, 0xa3]);
        assert!(lines[0].is_by("PeterNeumann", Algorithm::Ed25519, &key));
        assert!(!lines[0].is_by("PeterNeumann", Algorithm::Cosignature, &key));
        assert!(!lines[0].is_by("PeterNeuman", Algorithm::Ed25519, &key));
        let signature = Signature::from_slice(&lines[0].signature).unwrap();
        assert_eq!(key.verify_strict(text.as_bytes(), &signature).ok(), Some(()));
        assert_eq!(lines[0].to_string(), line);
    }

    #[test]
    fn names_cannot_break_a_line() {
        for good in ["a", "example.com/log", "егнатија", &"a".repeat(255)] {
            assert_eq!(NoteName::parse(good).unwrap().as_str(), good);
        }
        for bad in ["", "a b", "a\u{a0}b", "a\u{2028}b", "a+b", "a\nb", "a\tb", "a\u{7f}", &"a".repeat(256)] {
            assert!(matches!(NoteName::parse(bad), Err(NoteError::Name { .. })), "{bad:?}");
        }
    }

    #[test]
    fn malformed_lines_are_refused() {
        assert_eq!(NoteSignature::parse(LINE).unwrap().to_string(), LINE);
        let long = format!("— example.com/log {}", "A".repeat(8000));
        let bad = [
            "",
            "— ",
            "- example.com/log AAAAAAE=",
            "—example.com/log AAAAAAE=",
            "— example.com/log",
            "—  AAAAAAE=",
            "— a+b AAAAAAE=",
            "— example.com/log AAAAAA==",
            "— example.com/log AAAAAAE",
            "— example.com/log AAAAAAF=",
            "— example.com/log AAAAAAE= ",
            "— example.com/log AAAA_AE=",
            &long,
        ];
        for line in bad {
            assert!(NoteSignature::parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn malformed_notes_are_refused() {
        let check = |note: &str, good: bool| assert_eq!(split(note).is_ok(), good, "{note:.60}");
        check(&format!("text\n\n{LINE}\n"), true);
        check(&format!("text\n\nmore\n\n{LINE}\n{LINE}\n"), true);
        check(&format!("text\n\n{LINE}"), false);
        check(&format!("text\n{LINE}\n"), false);
        check(&format!("text\r\n\r\n{LINE}\r\n"), false);
        check(&format!("te\txt\n\n{LINE}\n"), false);
        check("text\n\n", false);
        check("text\n\n\n", false);
        check("", false);
        let lines = |count: usize| format!("text\n\n{}", format!("{LINE}\n").repeat(count));
        check(&lines(MAX_SIGNATURES), true);
        assert_eq!(split(&lines(MAX_SIGNATURES + 1)), Err(NoteError::Full { count: MAX_SIGNATURES + 1 }));
        assert_eq!(split(&"a".repeat(MAX_NOTE + 1)), Err(NoteError::TooLong { len: MAX_NOTE + 1 }));
    }

    proptest! {
        #[test]
        fn whatever_parses_prints_the_same(
            name in "\\PC{0,12}", key_id: [u8; 4], signature in prop::collection::vec(any::<u8>(), 0..80),
        ) {
            let line = format!("— {name} {}", STANDARD.encode([&key_id[..], &signature].concat()));
            match NoteSignature::parse(&line) {
                Ok(parsed) => {
                    prop_assert_eq!(parsed.to_string(), line);
                    prop_assert_eq!((parsed.name(), parsed.key_id()), (&name[..], key_id));
                    prop_assert_eq!(parsed.signature, signature);
                }
                Err(_) => prop_assert!(NoteName::parse(&name).is_err() || signature.is_empty()),
            }
        }
    }
}
