//! What arbitrary bytes meet: each parser that reads what strangers, partners or officers send, and what must hold for it.
//!
//! None may panic, hang or take much memory; what is taken must be the one encoding of what it says, and what verifies must be what
//! the key's holder would have made. The fuzzer runs these, and so does the test `seeds` of `crates/wire`, without a fuzzer.

use std::sync::LazyLock;

use directory::{Files, Trusted};
use ed25519_dalek::SigningKey;
use interop::mrz;
use journal::{Entry, SignedCheckpoint};
use model::{PartialDate, PartyId, Timestamp};
use wire::{Authenticated, BatchIn, EnvelopeIn, PartyKeys, ReceiptIn, SealingKey};

/// 2026-06-05T12:00:00Z.
pub const NOW: Timestamp = Timestamp(1_780_660_800_000_000);
/// The origin of the log that the seeds of `note` are of.
pub const ORIGIN: &str = "mk-spoc.example/journal";
/// What stands before each file's name in a seed of `directory`; the name ends with its line.
pub const FILE_MARK: &[u8] = b"\n--- ";

/// The signing key whose 32 secret bytes are all `n`: 1 for the sender `mk-spoc`, 2 for the receiver `gr-spoc`.
pub fn key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&[n; 32])
}

pub fn party(id: &str) -> PartyId {
    PartyId::new(id).unwrap()
}

/// The key to which the seeds of `batch` are sealed.
pub fn sealing() -> &'static SealingKey {
    static KEY: LazyLock<SealingKey> = LazyLock::new(|| SealingKey::from_bytes(&[0x42; 32]).unwrap());
    &KEY
}

/// What the directory says of `mk-spoc` and of `gr-spoc`.
static KEYS: LazyLock<[PartyKeys; 2]> = LazyLock::new(|| {
    [1, 2].map(|n| PartyKeys { current: key(n).verifying_key(), revoked: vec![key(7).verifying_key()] })
});

/// Whatever verifies is what signing the message again gives: one encoding, one signature.
pub fn envelope(bytes: &[u8]) {
    let journaled = Authenticated::from_journal(bytes);
    let Ok(parsed) = EnvelopeIn::parse(bytes) else {
        assert!(journaled.is_err());
        return;
    };
    if let Ok(read) = parsed.verify(&KEYS[0], &party("gr-spoc"), NOW) {
        assert_eq!(wire::sign(read.message(), &key(1)).unwrap().bytes, bytes);
        assert_eq!(journaled, Ok(read));
    }
}

/// Whatever opens holds envelopes' bytes.
pub fn batch(bytes: &[u8]) {
    let Ok(parsed) = BatchIn::parse(bytes) else { return };
    if let Ok(opened) = parsed.open(&party("gr-spoc"), sealing()) {
        assert!((1..=wire::MAX_BATCH_ENVELOPES).contains(&opened.envelopes().len()));
        opened.envelopes().for_each(envelope);
    }
}

/// Whatever verifies is what the receiver would have signed, and each place of it is proven alone.
pub fn receipt(bytes: &[u8]) {
    let journaled = wire::leaves_from_journal(bytes);
    let Ok(parsed) = ReceiptIn::parse(bytes) else {
        assert!(journaled.is_err());
        return;
    };
    let (receiver, sender) = (party("gr-spoc"), party("mk-spoc"));
    if let Ok(read) = parsed.verify(&receiver, &KEYS[1], &sender) {
        assert_eq!(wire::answer(read.leaves(), read.expected(), (&receiver, &sender), &key(2)).unwrap(), bytes);
        for (place, leaf) in read.leaves().iter().enumerate() {
            assert_eq!(read.proof_of(place).unwrap().verify(&KEYS[1]), Ok(leaf));
        }
    }
}

/// Whatever is read is the one encoding of what it says.
pub fn body(bytes: &[u8]) {
    if let Ok(body) = wire::decode_body(bytes) {
        assert_eq!(wire::encode_body(&body), bytes);
    }
    if let Ok(subject) = wire::decode_subject(bytes) {
        assert_eq!(wire::encode_subject(&subject), bytes);
    }
}

/// Whatever zone is written from what was read can be read again.
pub fn mrz(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _likely = mrz::looks_like(&text);
    let Some(today) = PartialDate::full(2026, 6, 5) else { return };
    if let Ok(read) = mrz::parse(&text, today)
        && let Ok(lines) = read.lines()
    {
        assert!(mrz::parse(&lines.join("\n"), today).is_ok());
    }
}

/// The pinned root, then each file behind a line of [`FILE_MARK`] and its name. Whatever is loaded is loaded again.
pub fn directory(bytes: &[u8]) {
    let _loaded = directory_loads(bytes);
}

/// Whether the files make a directory.
pub fn directory_loads(bytes: &[u8]) -> bool {
    let mut parts = split(bytes).into_iter();
    let pinned = parts.next().unwrap_or_default();
    let mut files = Files::new();
    for part in parts {
        let line = part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len());
        let name = String::from_utf8_lossy(&part[..line]).into_owned();
        files.insert(name, part.get(line + 1..).unwrap_or_default().to_vec());
    }
    let now_s = NOW.0 / 1_000_000;
    let Ok(loaded) = Trusted::load(pinned, None, &files, now_s) else { return false };
    assert!(loaded.expires_s() > now_s);
    assert!(Trusted::load(pinned, Some(&loaded.versions()), &files, now_s).is_ok());
    true
}

fn split(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(FILE_MARK.len()).position(|window| window == FILE_MARK) {
        parts.push(&rest[..at]);
        rest = &rest[at + FILE_MARK.len()..];
    }
    parts.push(rest);
    parts
}

/// Whatever is an entry is the one encoding of it.
pub fn entry(bytes: &[u8]) {
    if let Ok(entry) = Entry::decode(bytes) {
        assert_eq!(entry.encode(), bytes);
    }
}

/// Whatever is a checkpoint prints the same text; whatever verifies is signed again the same way.
pub fn note(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(note) = SignedCheckpoint::parse(text) else { return };
    assert_eq!(note.to_string(), text);
    if let Ok(verified) = note.verify(ORIGIN, &key(1).verifying_key()) {
        let line = verified.checkpoint().sign(&key(1)).to_string();
        assert_eq!(verified.checkpoint().origin(), ORIGIN);
        assert!(line.lines().last().is_some_and(|line| text.contains(line)));
    }
}
