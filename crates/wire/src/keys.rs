//! The keys of a party's node: one pair to sign with, one to be sealed to.
//!
//! Ed25519 (RFC 8032) signs; X-Wing, the hybrid of X25519 and ML-KEM-768, receives seals. Secret keys never print.

use ed25519_dalek::VerifyingKey;
use hpke::{Deserializable, Kem as _, Serializable, kem::XWing};
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};

use crate::Refused;

/// The first 8 bytes of SHA-256 over the 32 public key bytes: names a key in an envelope's header.
pub type KeyId = [u8; 8];

/// The key id of a signing key.
pub fn key_id(key: &VerifyingKey) -> KeyId {
    let digest = Sha256::digest(key.as_bytes());
    std::array::from_fn(|i| digest[i])
}

/// What the directory says about a party's signing keys.
#[derive(Debug, Clone)]
pub struct PartyKeys {
    /// The key in force.
    pub current: VerifyingKey,
    /// Keys that no longer count. The current one may be among them: then nothing by this party counts.
    pub revoked: Vec<VerifyingKey>,
}

impl PartyKeys {
    /// The key that a signature's header names, if it still counts.
    pub(crate) fn by_id(&self, id: &KeyId) -> Result<&VerifyingKey, Refused> {
        // C-WIR-05: a valid signature by a revoked key is still refused, and so it is if there is no new key yet.
        if self.revoked.iter().any(|key| key_id(key) == *id) {
            return Err(Refused::RevokedKey);
        }
        // C-WIR-06
        if *id == key_id(&self.current) { Ok(&self.current) } else { Err(Refused::BadSignature) }
    }
}

/// The secret key that opens what is sealed to this node.
#[derive(Clone)]
pub struct SealingKey(pub(crate) <XWing as hpke::Kem>::PrivateKey, SealingPublic);

/// The public key to seal to, 1,216 bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct SealingPublic(pub(crate) <XWing as hpke::Kem>::PublicKey);

impl SealingKey {
    /// Draws a new key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let (secret, public) = XWing::gen_keypair_with_rng(rng);
        Self(secret, SealingPublic(public))
    }

    /// Reads the 32 secret bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        let secret = <XWing as hpke::Kem>::PrivateKey::from_bytes(bytes).map_err(|_| Refused::Malformed)?;
        let public = SealingPublic(XWing::sk_to_pk(&secret));
        Ok(Self(secret, public))
    }

    /// The 32 secret bytes, for the key file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }

    /// The public half, for the directory.
    pub fn public(&self) -> &SealingPublic {
        &self.1
    }
}

impl SealingPublic {
    /// Reads the 1,216 bytes that the directory holds.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refused> {
        <XWing as hpke::Kem>::PublicKey::from_bytes(bytes).map(Self).map_err(|_| Refused::Malformed)
    }

    /// The 1,216 bytes for the directory.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }
}

impl std::fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealingKey(secret)")
    }
}

impl std::fmt::Debug for SealingPublic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealingPublic")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::key;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    // C-WIR-05, C-WIR-06
    #[test]
    fn only_the_key_in_force_counts() {
        let public = |n: u8| key(n).verifying_key();
        let check = |current: u8, revoked: &[u8], asked: u8, expected: Result<u8, Refused>| {
            let keys = PartyKeys { current: public(current), revoked: revoked.iter().map(|n| public(*n)).collect() };
            assert_eq!(keys.by_id(&key_id(&public(asked))).copied(), expected.map(public), "{asked}");
        };
        check(1, &[7, 8], 1, Ok(1));
        check(1, &[7, 8], 8, Err(Refused::RevokedKey));
        check(1, &[7, 8], 2, Err(Refused::BadSignature));
        // A party that lost its key and has no new one yet: the directory lists the same key as current and as revoked.
        check(1, &[1], 1, Err(Refused::RevokedKey));
    }

    #[test]
    fn sealing_keys_keep_their_bytes_and_their_secret() {
        let secret = SealingKey::generate(&mut ChaCha20Rng::from_seed([3; 32]));
        let bytes = (secret.to_bytes(), secret.public().to_bytes());
        assert_eq!((bytes.0.len(), bytes.1.len()), (32, 1_216));
        assert_eq!(SealingKey::from_bytes(&bytes.0).unwrap().public(), secret.public());
        assert_eq!(SealingPublic::from_bytes(&bytes.1).as_ref(), Ok(secret.public()));
        for wrong in [&[][..], &bytes.0[1..], &[0; 33]] {
            assert_eq!(SealingKey::from_bytes(wrong).map(drop), Err(Refused::Malformed));
        }
        // Too short, too long, and of the right length but with numbers that ML-KEM does not know (FIPS 203 section 7.2).
        for wrong in [&[][..], &bytes.1[1..], &[0; 1_217], &[0xff; 1_216]] {
            assert_eq!(SealingPublic::from_bytes(wrong).map(drop), Err(Refused::Malformed));
        }
        assert_eq!(format!("{secret:?}"), "SealingKey(secret)");
    }
}
