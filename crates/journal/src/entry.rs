//! What is one entry of the journal, as bytes, and how is its payload sealed, opened and erased?
//!
//! An entry never holds its payload in clear and never holds its key: whoever destroys the key erases the
//! payload, and the entry, its hash and the tree stay as they were.
//! INVARIANT (entry bounds): an [`Entry`] in memory has a sealed payload of 16 ..= [`MAX_SEALED`] bytes, so that
//! whatever is encoded can be decoded again.
//! INVARIANT (one key, one payload): a [`PayloadKey`] seals exactly one payload in its life.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::tree::Hash;

/// The longest payload, in bytes: 1 MiB.
pub const MAX_PAYLOAD: usize = 1 << 20;
/// The longest sealed payload, in bytes: [`MAX_PAYLOAD`] and the Poly1305 tag.
pub const MAX_SEALED: usize = MAX_PAYLOAD + TAG;

/// Length of the Poly1305 tag (RFC 8439 section 2.8), in bytes.
const TAG: usize = 16;
/// The first byte of every encoded entry: the only layout there is.
const VERSION: u8 = 1;
/// Length of what stands before the sealed payload, in bytes.
const HEADER: usize = 1 + 1 + 8 + 32 + 4;
/// Keeps a commitment apart from every other SHA-256 value in the system.
const COMMITMENT_DOMAIN: &[u8; 16] = b"egnatia/entry/v1";

/// One entry of the journal: when, what kind, a commitment to the payload, and the sealed payload.
///
/// Entries come from [`Entry::seal`] and [`Entry::decode`] only (INVARIANT entry bounds).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When the node wrote it: microseconds since 1970-01-01T00:00:00Z, by the node's own clock.
    pub time_us: i64,
    /// What kind of entry; the node gives the numbers their meaning.
    pub kind: u8,
    /// SHA-256 of domain, payload key and payload.
    pub commitment: Hash,
    sealed: Vec<u8>,
}

impl Entry {
    /// Seals a payload of at most [`MAX_PAYLOAD`] bytes under a key drawn for this payload alone.
    ///
    /// ChaCha20-Poly1305 (RFC 8439) with version, kind and time as associated data. The nonce is zero, which is
    /// safe by INVARIANT (one key, one payload): the key must be fresh from the random number generator.
    /// That cipher alone is not key-committing (a crafted text may open under two keys), so the commitment binds
    /// the entry to one key and one payload; once the key is destroyed, it hides the payload.
    pub fn seal(kind: u8, time_us: i64, payload: &[u8], key: &PayloadKey) -> Result<Self, SealError> {
        if payload.len() > MAX_PAYLOAD {
            return Err(SealError::TooLong { len: payload.len() });
        }
        let sealed = cipher(key)
            .encrypt(&Nonce::default(), Payload { msg: payload, aad: &associated_data(kind, time_us) })
            .map_err(|_| SealError::Cipher)?;
        Ok(Self { time_us, kind, commitment: commit(key, payload), sealed })
    }

    /// Opens the payload: it is authentic under `key` and is the one that the commitment names.
    pub fn open(&self, key: &PayloadKey) -> Result<Vec<u8>, OpenError> {
        let payload = cipher(key)
            .decrypt(&Nonce::default(), Payload { msg: &self.sealed, aad: &associated_data(self.kind, self.time_us) })
            .map_err(|_| OpenError::Seal)?;
        if commit(key, &payload) == self.commitment { Ok(payload) } else { Err(OpenError::Commitment) }
    }

    /// The sealed payload: cipher text and tag, 16 ..= [`MAX_SEALED`] bytes.
    pub fn sealed(&self) -> &[u8] {
        &self.sealed
    }

    /// The entry as the bytes that the tree hashes. All numbers are big-endian.
    ///
    /// | offset | length | field |
    /// |---|---|---|
    /// | 0 | 1 | version, 1 |
    /// | 1 | 1 | kind |
    /// | 2 | 8 | time in microseconds, signed |
    /// | 10 | 32 | commitment |
    /// | 42 | 4 | length `n` of the sealed payload |
    /// | 46 | n | sealed payload |
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER + self.sealed.len());
        bytes.push(VERSION);
        bytes.push(self.kind);
        bytes.extend_from_slice(&self.time_us.to_be_bytes());
        bytes.extend_from_slice(&self.commitment);
        // INVARIANT (entry bounds): the length is at most MAX_SEALED, far below 2^32.
        bytes.extend_from_slice(&(self.sealed.len() as u32).to_be_bytes());
        bytes.extend_from_slice(&self.sealed);
        bytes
    }

    /// Reads what [`Entry::encode`] writes, and nothing else: each entry has exactly one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, EntryError> {
        let short = EntryError::Short { len: bytes.len() };
        let (version, rest) = bytes.split_first().ok_or(short.clone())?;
        if *version != VERSION {
            return Err(EntryError::Version { found: *version });
        }
        let (kind, rest) = rest.split_first().ok_or(short.clone())?;
        let (time, rest) = rest.split_first_chunk::<8>().ok_or(short.clone())?;
        let (commitment, rest) = rest.split_first_chunk::<32>().ok_or(short.clone())?;
        let (len, sealed) = rest.split_first_chunk::<4>().ok_or(short)?;
        let stated = u32::from_be_bytes(*len);
        if !(TAG..=MAX_SEALED).contains(&(stated as usize)) {
            return Err(EntryError::Bounds { stated });
        }
        if sealed.len() != stated as usize {
            return Err(EntryError::Length { stated, found: sealed.len() });
        }
        Ok(Self { time_us: i64::from_be_bytes(*time), kind: *kind, commitment: *commitment, sealed: sealed.to_vec() })
    }
}

/// The key of one payload: 32 bytes, wiped from memory when dropped, never printed.
#[derive(Clone)]
pub struct PayloadKey(Zeroizing<[u8; 32]>);

impl PayloadKey {
    /// Takes 32 bytes that were drawn at random for one payload (INVARIANT one key, one payload).
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The key's bytes, for the key table.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for PayloadKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PayloadKey(..)")
    }
}

/// Why a payload cannot be sealed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SealError {
    /// The payload is over [`MAX_PAYLOAD`].
    #[error("payload of `{len}` bytes is over the limit of {MAX_PAYLOAD}; split it or store it as an exhibit")]
    TooLong {
        /// Its length in bytes.
        len: usize,
    },
    /// The cipher refused; it does so only for lengths far beyond the limit.
    #[error("cipher refused the payload; report this as a defect")]
    Cipher,
}

/// Why bytes are not an entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryError {
    /// The bytes end within the header.
    #[error("entry of `{len}` bytes ends within its header of {HEADER}; restore the row from a backup")]
    Short {
        /// How many bytes there are.
        len: usize,
    },
    /// The version is not one this software knows.
    #[error("entry version is `{found}`, known is {VERSION}; use newer software or restore the row from a backup")]
    Version {
        /// The first byte.
        found: u8,
    },
    /// The stated length of the sealed payload is out of bounds.
    #[error("sealed payload states `{stated}` bytes, allowed are {TAG} to {MAX_SEALED}; restore the row from a backup")]
    Bounds {
        /// The length field.
        stated: u32,
    },
    /// More or fewer bytes follow than the header states.
    #[error("sealed payload states `{stated}` bytes but `{found}` follow; restore the row from a backup")]
    Length {
        /// The length field.
        stated: u32,
        /// How many bytes follow it.
        found: usize,
    },
}

/// Why an entry does not open under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OpenError {
    /// Another key, or kind, time or sealed payload were changed.
    #[error("payload does not open under this key: key, kind, time or sealed payload were changed")]
    Seal,
    /// It opens, but this is not the key and payload that the entry committed to.
    #[error("payload opens but is not the one the commitment names: commitment or key were changed")]
    Commitment,
}

fn cipher(key: &PayloadKey) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(key.as_bytes().into())
}

fn associated_data(kind: u8, time_us: i64) -> [u8; 10] {
    let mut data = [0; 10];
    data[0] = VERSION;
    data[1] = kind;
    data[2..].copy_from_slice(&time_us.to_be_bytes());
    data
}

/// Injective without separators: domain and key have fixed lengths.
fn commit(key: &PayloadKey, payload: &[u8]) -> Hash {
    Sha256::new().chain_update(COMMITMENT_DOMAIN).chain_update(key.as_bytes()).chain_update(payload).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(seed: u8) -> PayloadKey {
        PayloadKey::from_bytes([seed; 32])
    }

    fn sealed(payload: &[u8]) -> Entry {
        Entry::seal(7, 1_780_000_000_000_000, payload, &key(9)).unwrap()
    }

    /// Layout and cipher are for ever: this entry must stay readable by every later version.
    #[test]
    fn the_layout_is_fixed() {
        let bytes = Entry::seal(2, -1, b"", &key(0)).unwrap().encode();
        assert_eq!(bytes[..10], [1, 2, 255, 255, 255, 255, 255, 255, 255, 255]);
        assert_eq!(bytes[10..42], Sha256::digest([&b"egnatia/entry/v1"[..], &[0; 32]].concat())[..]);
        assert_eq!(bytes[42..46], [0, 0, 0, 16]);
        assert_eq!(bytes.len(), HEADER + TAG);
    }

    #[test]
    fn what_is_no_entry_says_why() {
        let check = |change: &dyn Fn(&mut Vec<u8>), expected: EntryError| {
            let mut bytes = sealed(b"payload").encode();
            change(&mut bytes);
            assert_eq!(Entry::decode(&bytes), Err(expected.clone()), "{expected}");
        };
        check(&|bytes| bytes.clear(), EntryError::Short { len: 0 });
        check(&|bytes| bytes.truncate(HEADER - 1), EntryError::Short { len: HEADER - 1 });
        check(&|bytes| bytes[0] = 2, EntryError::Version { found: 2 });
        check(&|bytes| bytes[45] = 15, EntryError::Bounds { stated: 15 });
        check(&|bytes| bytes[42] = 255, EntryError::Bounds { stated: 0xFF00_0017 });
        check(&|bytes| bytes.push(0), EntryError::Length { stated: 23, found: 24 });
        check(&|bytes| bytes.truncate(60), EntryError::Length { stated: 23, found: 14 });
    }

    #[test]
    fn the_longest_payload_fits_and_no_longer_one() {
        let longest = vec![5; MAX_PAYLOAD + 1];
        let entry = sealed(&longest[1..]);
        assert_eq!(Entry::decode(&entry.encode()), Ok(entry));
        assert_eq!(Entry::seal(0, 0, &longest, &key(0)), Err(SealError::TooLong { len: MAX_PAYLOAD + 1 }));
    }

    #[test]
    fn a_changed_entry_does_not_open() {
        let entry = sealed(b"payload");
        assert_eq!(entry.open(&key(9)), Ok(b"payload".to_vec()));
        assert_eq!(entry.open(&key(8)), Err(OpenError::Seal));
        assert_eq!(Entry { kind: 8, ..entry.clone() }.open(&key(9)), Err(OpenError::Seal));
        assert_eq!(Entry { time_us: 0, ..entry.clone() }.open(&key(9)), Err(OpenError::Seal));
        assert_eq!(Entry { commitment: [0; 32], ..entry }.open(&key(9)), Err(OpenError::Commitment));
    }

    #[test]
    fn a_key_is_never_printed() {
        assert_eq!(format!("{:?}", key(9)), "PayloadKey(..)");
    }

    proptest! {
        #[test]
        fn decode_inverts_encode_and_open_inverts_seal(
            kind: u8, time_us: i64, payload in proptest::collection::vec(any::<u8>(), 0..300), secret: [u8; 32],
        ) {
            let key = PayloadKey::from_bytes(secret);
            let entry = Entry::seal(kind, time_us, &payload, &key).unwrap();
            let decoded = Entry::decode(&entry.encode());
            prop_assert_eq!(decoded.as_ref(), Ok(&entry));
            prop_assert_eq!(decoded.unwrap().open(&key), Ok(payload));
        }

        /// One encoding each: whatever decodes encodes to the same bytes, so no two texts are one entry.
        #[test]
        fn any_bytes_are_answered_and_encodings_are_unique(
            mut bytes in proptest::collection::vec(any::<u8>(), 0..120), tame: bool,
        ) {
            if let (true, Some(len)) = (tame, bytes.len().checked_sub(HEADER)) {
                bytes[0] = VERSION;
                bytes[42..46].copy_from_slice(&(len as u32).to_be_bytes());
                prop_assert_eq!(Entry::decode(&bytes).is_ok(), len >= TAG);
            }
            if let Ok(entry) = Entry::decode(&bytes) {
                prop_assert_eq!(entry.encode(), bytes);
            }
        }

        #[test]
        fn every_flipped_bit_is_noticed_on_opening(at: prop::sample::Index, bit in 0u32..8) {
            let mut bytes = sealed(b"a record of somebody").encode();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            prop_assert!(Entry::decode(&bytes).is_err() || Entry::decode(&bytes).unwrap().open(&key(9)).is_err());
        }
    }
}
