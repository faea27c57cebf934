//! Many envelopes in one seal: HPKE (RFC 9180) in base mode, X-Wing + HKDF-SHA256 + ChaCha20-Poly1305.
//!
//! One encapsulation per batch is what makes post-quantum sealing cheap at rate. The header (sender, recipient) is
//! readable to a relay and bound as `info`; everything else is not readable. A seal proves nothing about who made it: that is
//! the envelopes' signatures' office.

use hpke::{
    Deserializable, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::XWing,
    setup_receiver, setup_sender_with_rng,
};
use minicbor::{Decode, Encode, bytes::ByteSlice};
use model::PartyId;
use rand_core::CryptoRng;

use crate::{Refused, SealingKey, SealingPublic, canonical::versioned};

/// The largest batch on the wire: 4 MiB.
pub const MAX_BATCH_BYTES: usize = 4 * 1024 * 1024;
/// The most envelopes in one batch.
pub const MAX_BATCH_ENVELOPES: usize = 512;

const VERSION: u8 = 1;
/// HPKE suite: KEM 0x647a (X-Wing), KDF 0x0001, AEAD 0x0003, packed as `kem << 32 | kdf << 16 | aead`.
const SUITE: u64 = 0x647a_0001_0003;

/// On the wire: `[version, suite, sender, recipient, encapsulated, ciphertext]`.
#[derive(Encode, Decode)]
#[cbor(array)]
struct Wire<'b> {
    #[n(0)]
    version: u8,
    #[n(1)]
    suite: u64,
    #[b(2)]
    sender: &'b str,
    #[b(3)]
    recipient: &'b str,
    #[b(4)]
    encapsulated: &'b ByteSlice,
    #[b(5)]
    ciphertext: &'b ByteSlice,
}

/// Seals envelopes to a recipient.
///
/// # Errors
/// [`Refused::Malformed`] if there are none, [`Refused::Oversized`] over [`MAX_BATCH_ENVELOPES`] or [`MAX_BATCH_BYTES`],
/// [`Refused::Unopenable`] if nothing can be sealed to the key.
pub fn seal(
    envelopes: &[&[u8]],
    sender: &PartyId,
    recipient: (&PartyId, &SealingPublic),
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, Refused> {
    if envelopes.len() > MAX_BATCH_ENVELOPES {
        return Err(Refused::Oversized);
    }
    // A batch of nothing says nothing.
    if envelopes.is_empty() {
        return Err(Refused::Malformed);
    }
    let plain = write(envelopes)?;
    let (to, key) = recipient;
    let (encapsulated, mut context) = setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeS::Base,
        &key.0,
        &info(sender.as_str(), to.as_str()),
        rng,
    )
    .map_err(|_| Refused::Unopenable)?;
    let ciphertext = context.seal(&plain, b"").map_err(|_| Refused::Unopenable)?;
    let bytes = minicbor::to_vec(Wire {
        version: VERSION,
        suite: SUITE,
        sender: sender.as_str(),
        recipient: to.as_str(),
        encapsulated: encapsulated.to_bytes().as_slice().into(),
        ciphertext: ciphertext.as_slice().into(),
    })
    .map_err(|_| Refused::Malformed)?;
    if bytes.len() > MAX_BATCH_BYTES { Err(Refused::Oversized) } else { Ok(bytes) }
}

/// `[envelope …]`
fn write(envelopes: &[&[u8]]) -> Result<Vec<u8>, Refused> {
    let mut out = minicbor::Encoder::new(Vec::with_capacity(envelopes.iter().map(|e| e.len() + 5).sum::<usize>() + 3));
    let written = out.array(envelopes.len() as u64).and_then(|out| {
        for envelope in envelopes {
            out.bytes(envelope)?;
        }
        Ok(())
    });
    written.map_err(|_| Refused::Malformed)?;
    Ok(out.into_writer())
}

/// A batch whose form was checked and nothing else.
pub struct BatchIn<'a> {
    wire: Wire<'a>,
    sender: PartyId,
}

impl<'a> BatchIn<'a> {
    /// Parses: bounded and total.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, Refused> {
        // C-WIR-01
        if bytes.len() > MAX_BATCH_BYTES {
            return Err(Refused::Oversized);
        }
        let wire: Wire<'a> = versioned(bytes, VERSION)?;
        // C-WIR-03
        if wire.suite != SUITE {
            return Err(Refused::Version);
        }
        // C-WIR-02
        let sender = PartyId::new(wire.sender).map_err(|_| Refused::Malformed)?;
        Ok(Self { wire, sender })
    }

    /// Who says to have sent it.
    pub fn claimed_sender(&self) -> &PartyId {
        &self.sender
    }

    /// Opens the seal with this node's key.
    pub fn open(&self, me: &PartyId, key: &SealingKey) -> Result<BatchOpened, Refused> {
        // C-WIR-07
        if self.wire.recipient != me.as_str() {
            return Err(Refused::WrongRecipient);
        }
        let encapsulated =
            <XWing as hpke::Kem>::EncappedKey::from_bytes(self.wire.encapsulated).map_err(|_| Refused::Malformed)?;
        // C-WIR-10
        let mut context = setup_receiver::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeR::Base,
            &key.0,
            &encapsulated,
            &info(self.wire.sender, self.wire.recipient),
        )
        .map_err(|_| Refused::Unopenable)?;
        let plain = context.open(self.wire.ciphertext, b"").map_err(|_| Refused::Unopenable)?;
        BatchOpened::index(plain)
    }
}

/// An opened batch: the envelopes' bytes, still unverified.
#[derive(Debug)]
pub struct BatchOpened {
    plain: Vec<u8>,
    spans: Vec<(usize, usize)>,
}

impl BatchOpened {
    fn index(plain: Vec<u8>) -> Result<Self, Refused> {
        let mut spans = Vec::new();
        let mut decoder = minicbor::Decoder::new(&plain);
        let count = decoder.array().ok().flatten().ok_or(Refused::Malformed)?;
        // C-WIR-01
        if count > MAX_BATCH_ENVELOPES as u64 {
            return Err(Refused::Oversized);
        }
        for _ in 0..count {
            let envelope = decoder.bytes().map_err(|_| Refused::Malformed)?;
            let end = decoder.position();
            spans.push((end - envelope.len(), end));
        }
        // C-WIR-02: not empty, one encoding, and nothing behind its end.
        let envelopes: Vec<&[u8]> = spans.iter().map(|&(start, end)| &plain[start..end]).collect();
        if envelopes.is_empty() || write(&envelopes)? != plain {
            return Err(Refused::Malformed);
        }
        Ok(Self { plain, spans })
    }

    /// The envelopes, in order.
    pub fn envelopes(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.spans.iter().map(|&(start, end)| &self.plain[start..end])
    }
}

fn info(sender: &str, recipient: &str) -> Vec<u8> {
    [b"egnatia/batch/v1".as_slice(), sender.as_bytes(), recipient.as_bytes()].join(&0u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::party;
    use proptest::prelude::*;
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};

    fn key(n: u8) -> SealingKey {
        SealingKey::generate(&mut ChaCha20Rng::from_seed([n; 32]))
    }

    fn sealed(envelopes: &[&[u8]]) -> Result<Vec<u8>, Refused> {
        let mut rng = ChaCha20Rng::from_seed([9; 32]);
        seal(envelopes, &party("mk-spoc"), (&party("gr-spoc"), key(1).public()), &mut rng)
    }

    fn open(bytes: &[u8], me: &str, n: u8) -> Result<Vec<Vec<u8>>, Refused> {
        let opened = BatchIn::parse(bytes)?.open(&party(me), &key(n))?;
        Ok(opened.envelopes().map(<[u8]>::to_vec).collect())
    }

    /// A batch around any plain bytes and any header, sealed as the protocol says.
    fn around(plain: &[u8], version: u8, suite: u64, sender: &str) -> Vec<u8> {
        let (encapsulated, mut context) = setup_sender_with_rng::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeS::Base,
            &key(1).public().0,
            &info(sender, "gr-spoc"),
            &mut ChaCha20Rng::from_seed([9; 32]),
        )
        .unwrap();
        let ciphertext = context.seal(plain, b"").unwrap();
        minicbor::to_vec(Wire {
            version,
            suite,
            sender,
            recipient: "gr-spoc",
            encapsulated: encapsulated.to_bytes().as_slice().into(),
            ciphertext: ciphertext.as_slice().into(),
        })
        .unwrap()
    }

    // C-WIR-07, C-WIR-10
    #[test]
    fn only_the_recipient_opens() {
        let bytes = sealed(&[b"one", b"", b"three"]).unwrap();
        assert_eq!(BatchIn::parse(&bytes).unwrap().claimed_sender(), &party("mk-spoc"));
        assert_eq!(open(&bytes, "gr-spoc", 1), Ok(vec![b"one".to_vec(), vec![], b"three".to_vec()]));
        assert_eq!(open(&bytes, "al-spoc", 1), Err(Refused::WrongRecipient));
        assert_eq!(open(&bytes, "gr-spoc", 2), Err(Refused::Unopenable));
        // The header is bound: as from another sender, the same seal does not open.
        let mut other = bytes.clone();
        let at = bytes.windows(7).position(|window| window == b"mk-spoc").unwrap();
        other[at..at + 7].copy_from_slice(b"al-spoc");
        assert_eq!(open(&other, "gr-spoc", 1), Err(Refused::Unopenable));
    }

    // C-WIR-01, C-WIR-02
    #[test]
    fn a_batch_is_bounded() {
        assert_eq!(sealed(&[]).map(drop), Err(Refused::Malformed));
        assert_eq!(open(&sealed(&[&b"a"[..]; 512]).unwrap(), "gr-spoc", 1).map(|all| all.len()), Ok(512));
        assert_eq!(sealed(&[&b"a"[..]; 513]).map(drop), Err(Refused::Oversized));
        let quarter = vec![0; 1024 * 1024];
        assert_eq!(sealed(&[&quarter[..]; 4]).map(drop), Err(Refused::Oversized));
        assert!(BatchIn::parse(&sealed(&[&quarter[..]; 3]).unwrap()).is_ok());
        assert_eq!(BatchIn::parse(&vec![0x86; MAX_BATCH_BYTES]).map(drop), Err(Refused::Malformed));
        assert_eq!(BatchIn::parse(&vec![0x86; MAX_BATCH_BYTES + 1]).map(drop), Err(Refused::Oversized));
    }

    // C-WIR-01, C-WIR-02, C-WIR-03
    #[test]
    fn what_is_no_batch_is_refused() {
        let check = |bytes: &[u8], expected: Refused| assert_eq!(open(bytes, "gr-spoc", 1), Err(expected));
        let plain = |plain: &[u8]| around(plain, VERSION, SUITE, "mk-spoc");
        assert_eq!(open(&plain(&[0x81, 0x41, 7]), "gr-spoc", 1), Ok(vec![vec![7]]));
        check(&around(&[0x81, 0x41, 7], 2, SUITE, "mk-spoc"), Refused::Version);
        check(&around(&[0x81, 0x41, 7], 1, SUITE + 1, "mk-spoc"), Refused::Version);
        check(&around(&[0x81, 0x41, 7], 1, SUITE, "MK"), Refused::Malformed);
        // Inside: nothing, too many, another item, longer forms, open ends, something behind the end.
        check(&plain(&[]), Refused::Malformed);
        check(&plain(&[0x80]), Refused::Malformed);
        check(&plain(&[&[0x99, 2, 1][..], &[0x40; 513]].concat()), Refused::Oversized);
        check(&plain(&[0x81, 0x61, b'a']), Refused::Malformed);
        check(&plain(&[0x81, 0x58, 1, 7]), Refused::Malformed);
        check(&plain(&[0x98, 1, 0x41, 7]), Refused::Malformed);
        check(&plain(&[0x9f, 0x41, 7, 0xff]), Refused::Malformed);
        check(&plain(&[0x81, 0x41, 7, 0]), Refused::Malformed);
        check(&plain(&[0x82, 0x41, 7]), Refused::Malformed);
        // Outside: an encapsulated key of another length.
        let short = minicbor::to_vec(Wire {
            version: VERSION,
            suite: SUITE,
            sender: "mk-spoc",
            recipient: "gr-spoc",
            encapsulated: [0; 32].as_slice().into(),
            ciphertext: [0; 32].as_slice().into(),
        });
        check(&short.unwrap(), Refused::Malformed);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nothing_cut_or_changed_opens(at: prop::sample::Index, bit in 0u32..8) {
            let good = sealed(&[b"envelope"]).unwrap();
            let at = at.index(good.len());
            prop_assert!(open(&good[..at], "gr-spoc", 1).is_err());
            let mut flipped = good;
            flipped[at] ^= 1 << bit;
            prop_assert!(open(&flipped, "gr-spoc", 1).is_err());
        }

        #[test]
        fn any_plain_bytes_are_answered(plain in proptest::collection::vec(any::<u8>(), 0..60)) {
            if let Ok(envelopes) = open(&around(&plain, VERSION, SUITE, "mk-spoc"), "gr-spoc", 1) {
                let envelopes: Vec<&[u8]> = envelopes.iter().map(Vec::as_slice).collect();
                prop_assert_eq!(write(&envelopes), Ok(plain));
            }
        }
    }
}
