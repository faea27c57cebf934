//! Known answers: the bytes that `docs/protocol.md` speaks of, for whoever writes another node.
//!
//! `vectors.json` is checked in both directions: from the seeds to the bytes, and from the bytes to what they say, as a stranger with
//! the file alone would. It changes only when somebody runs `cargo test -p wire --test vectors -- --ignored` on purpose.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its small functions too")]
#![expect(dead_code, reason = "the fixture also serves the crate's own tests")]

#[path = "../src/fixture.rs"]
mod fixture;

use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, iana::Algorithm};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use fixture::{NOW, key, message, party};
use model::{Body, Hash, Message, Timestamp};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::Path;
use wire::{
    BatchIn, EnvelopeIn, Leaf, PartyKeys, Proven, ReceiptIn, Refused, SealingKey, SealingPublic, Verdict, key_id, sign,
};

const MK: u8 = 1;
const GR: u8 = 2;
const REVOKED: u8 = 7;
const STRANGER: u8 = 9;
const SEALING: [u8; 32] = [0x42; 32];
const RNG: [u8; 32] = [0x24; 32];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap();
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
    unhex(value).try_into().unwrap()
}

fn payload(signed: &[u8]) -> Vec<u8> {
    CoseSign1::from_slice(signed).unwrap().payload.unwrap()
}

/// A COSE_Sign1 around any payload, made without the code under test.
fn around(payload: &[u8], external: &[u8], key: &SigningKey) -> Vec<u8> {
    let id = Sha256::digest(key.verifying_key().as_bytes())[..8].to_vec();
    CoseSign1Builder::new()
        .protected(HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(id).build())
        .payload(payload.to_vec())
        .create_signature(external, |signed| key.sign(signed).to_bytes().to_vec())
        .build()
        .to_vec()
        .unwrap()
}

fn signing(id: &str, n: u8) -> Value {
    let public = key(n).verifying_key();
    json!({ "party": id, "secret": hex(&[n; 32]), "public": hex(public.as_bytes()), "key_id": hex(&key_id(&public)) })
}

fn envelopes() -> Vec<(&'static str, Message)> {
    let bodies: [(&str, Body); 4] = [
        ("ask", fixture::ask()),
        ("answer", fixture::answer()),
        ("step", fixture::step()),
        ("step-threatened", fixture::threatened()),
    ];
    bodies.into_iter().zip(1..).map(|((name, body), sequence)| (name, message(sequence, body))).collect()
}

fn leaves() -> Vec<Leaf> {
    let verdicts = [Verdict::Accepted, Verdict::Denied("no-basis".to_owned()), Verdict::Accepted];
    let hashes = envelopes().into_iter().map(|(_, message)| sign(&message, &key(MK)).unwrap().hash);
    let leaf = |((envelope, verdict), entry)| Leaf { envelope, verdict, entry, at: NOW.plus_ms(1_500) };
    hashes.zip(verdicts).zip(100..).map(leaf).collect()
}

fn refused(sealing: &SealingKey) -> Value {
    let good = sign(&message(1, fixture::ask()), &key(MK)).unwrap().bytes;
    let inside = payload(&good);
    let splice = |range: std::ops::Range<usize>, new: &[u8]| {
        let mut payload = inside.clone();
        payload.splice(range, new.iter().copied());
        around(&payload, b"egnatia/envelope/v1", &key(MK))
    };
    let dated =
        |ms: i64| sign(&Message { created: NOW.plus_ms(ms), ..message(1, fixture::ask()) }, &key(MK)).unwrap().bytes;
    let elsewhere = Message { recipient: party("al-spoc"), ..message(1, fixture::ask()) };
    let sealed = |sealing: &SealingPublic, to: &str| {
        let mut rng = ChaCha20Rng::from_seed(RNG);
        wire::seal(&[&good], &party("mk-spoc"), (&party(to), sealing), &mut rng).unwrap()
    };
    let other = SealingKey::from_bytes(&[0x43; 32]).unwrap();
    let answer = |n: u8| wire::answer(&leaves(), 4, (&party("gr-spoc"), &party("mk-spoc")), &key(n)).unwrap();
    let case = |kind: &str, what: &str, reason: Refused, bytes: &[u8]| json!({ "kind": kind, "what": what, "reason": reason.label(), "bytes": hex(bytes) });
    json!([
        case("envelope", "the COSE tag 18 before it", Refused::Malformed, &[&[0xd2], &good[..]].concat()),
        case("envelope", "a byte behind its end", Refused::Malformed, &[&good[..], &[0]].concat()),
        case("envelope", "the sequence in two bytes", Refused::Malformed, &splice(18..19, &[0x18, 1])),
        case("envelope", "sequence 0", Refused::Malformed, &splice(18..19, &[0])),
        case("envelope", "version 2", Refused::Version, &splice(1..2, &[2])),
        case(
            "envelope",
            "a revoked key",
            Refused::RevokedKey,
            &sign(&message(1, fixture::ask()), &key(REVOKED)).unwrap().bytes
        ),
        case(
            "envelope",
            "an unknown key",
            Refused::BadSignature,
            &sign(&message(1, fixture::ask()), &key(STRANGER)).unwrap().bytes
        ),
        case("envelope", "no external data", Refused::BadSignature, &around(&inside, b"", &key(MK))),
        case(
            "envelope",
            "signed as a receipt",
            Refused::BadSignature,
            &around(&inside, b"egnatia/receipt/v1", &key(MK))
        ),
        case("envelope", "another recipient", Refused::WrongRecipient, &sign(&elsewhere, &key(MK)).unwrap().bytes),
        case("envelope", "a millisecond too far ahead", Refused::Future, &dated(wire::MAX_FUTURE_MS + 1)),
        case("envelope", "a millisecond too old", Refused::Stale, &dated(-wire::MAX_STALE_MS - 1)),
        case("batch", "sealed to another key", Refused::Unopenable, &sealed(other.public(), "gr-spoc")),
        case("batch", "another recipient", Refused::WrongRecipient, &sealed(sealing.public(), "al-spoc")),
        case("receipt", "signed by another party", Refused::BadSignature, &answer(STRANGER)),
    ])
}

fn vectors() -> Value {
    let sealing = SealingKey::from_bytes(&SEALING).unwrap();
    let (mk, gr) = (party("mk-spoc"), party("gr-spoc"));
    let signed: Vec<_> =
        envelopes().into_iter().map(|(name, message)| (name, sign(&message, &key(MK)).unwrap(), message)).collect();
    let envelopes = signed.iter().map(|(name, signed, message)| {
        let body = wire::encode_body(&message.body);
        json!({
            "name": name,
            "sender": message.sender.as_str(),
            "recipient": message.recipient.as_str(),
            "sequence": message.sequence,
            "created": message.created.0,
            "body": hex(&body),
            "payload": hex(&payload(&signed.bytes)),
            "envelope": hex(&signed.bytes),
            "sha256": hex(&signed.hash.0),
        })
    });
    let bytes: Vec<&[u8]> = signed.iter().map(|(_, signed, _)| &signed.bytes[..]).collect();
    let batch = wire::seal(&bytes, &mk, (&gr, sealing.public()), &mut ChaCha20Rng::from_seed(RNG)).unwrap();
    let receipt = wire::answer(&leaves(), 4, (&gr, &mk), &key(GR)).unwrap();
    let keys = PartyKeys { current: key(GR).verifying_key(), revoked: vec![] };
    let proof = ReceiptIn::parse(&receipt).unwrap().verify(&gr, &keys, &mk).unwrap().proof_of(1).unwrap();
    let leaf = |leaf: &Leaf| {
        let denied = match &leaf.verdict {
            Verdict::Accepted => "",
            Verdict::Denied(rule) => rule,
        };
        json!({ "envelope": hex(&leaf.envelope.0), "denied": denied, "entry": leaf.entry, "at": leaf.at.0 })
    };
    json!({
        "about": "Known answers for docs/protocol.md. Bytes in hexadecimal, times in microseconds since 1970-01-01T00:00:00Z.",
        "now": NOW.0,
        "signing_keys": [signing("mk-spoc", MK), signing("gr-spoc", GR)],
        "revoked": { "party": "mk-spoc", "public": hex(key(REVOKED).verifying_key().as_bytes()) },
        "sealing_key": { "party": "gr-spoc", "secret": hex(&SEALING), "public": hex(&sealing.public().to_bytes()) },
        "envelopes": envelopes.collect::<Vec<_>>(),
        "batch": { "sender": mk.as_str(), "recipient": gr.as_str(), "batch": hex(&batch) },
        "receipt": {
            "receiver": gr.as_str(),
            "sender": mk.as_str(),
            "expected": 4,
            "leaves": leaves().iter().map(leaf).collect::<Vec<_>>(),
            "statement": hex(&payload(&proof.statement)),
            "signed_statement": hex(&proof.statement),
            "receipt": hex(&receipt),
            "proof": { "place": proof.place, "path": proof.path.iter().map(|hash| hex(hash)).collect::<Vec<_>>() },
        },
        "refused": refused(&sealing),
    })
}

fn file() -> Value {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

fn public(value: &Value) -> VerifyingKey {
    VerifyingKey::from_bytes(&array(value)).unwrap()
}

/// The keys of the file, as a stranger reads them.
fn keys(file: &Value, place: usize) -> PartyKeys {
    let revoked = if place == 0 { vec![public(&file["revoked"]["public"])] } else { vec![] };
    PartyKeys { current: public(&file["signing_keys"][place]["public"]), revoked }
}

#[test]
#[ignore = "writes vectors.json anew; run it only to change the protocol"]
fn write_vectors() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors.json");
    std::fs::write(path, serde_json::to_string_pretty(&vectors()).unwrap() + "\n").unwrap();
}

#[test]
fn the_seeds_give_the_bytes() {
    let (made, file) = (vectors(), file());
    for (name, value) in made.as_object().unwrap() {
        assert_eq!(
            &file[name], value,
            "`{name}` differs; if the protocol is meant to change, see the top of this file"
        );
    }
    assert_eq!(made, file);
}

#[test]
fn the_bytes_say_what_the_file_says() {
    let file = file();
    let now = Timestamp(file["now"].as_i64().unwrap());
    let (mk, gr) = (party("mk-spoc"), party("gr-spoc"));
    let sealing = SealingKey::from_bytes(&unhex(&file["sealing_key"]["secret"])).unwrap();
    assert_eq!(sealing.public().to_bytes(), unhex(&file["sealing_key"]["public"]));
    for signer in file["signing_keys"].as_array().unwrap() {
        assert_eq!(SigningKey::from_bytes(&array(&signer["secret"])).verifying_key(), public(&signer["public"]));
        assert_eq!(key_id(&public(&signer["public"])), array(&signer["key_id"]));
    }

    let batch = unhex(&file["batch"]["batch"]);
    let opened = BatchIn::parse(&batch).unwrap().open(&gr, &sealing).unwrap();
    let listed = file["envelopes"].as_array().unwrap();
    assert_eq!(opened.envelopes().len(), listed.len());
    for ((bytes, value), (_, expected)) in opened.envelopes().zip(listed).zip(envelopes()) {
        assert_eq!(bytes, unhex(&value["envelope"]));
        let read = EnvelopeIn::parse(bytes).unwrap().verify(&keys(&file, 0), &gr, now).unwrap();
        assert_eq!(read.message(), &expected);
        assert_eq!(read.message().sequence, value["sequence"].as_u64().unwrap());
        assert_eq!(read.message().created.0, value["created"].as_i64().unwrap());
        assert_eq!(read.hash().0, array(&value["sha256"]));
        assert_eq!(wire::decode_body(&unhex(&value["body"])).as_ref(), Ok(&read.message().body));
        // The same envelope, made by the library alone.
        assert_eq!(around(&unhex(&value["payload"]), b"egnatia/envelope/v1", &key(MK)), bytes);
    }

    let value = &file["receipt"];
    let bytes = unhex(&value["receipt"]);
    let receipt = ReceiptIn::parse(&bytes).unwrap().verify(&gr, &keys(&file, 1), &mk).unwrap();
    assert_eq!(receipt.expected(), value["expected"].as_u64().unwrap());
    assert_eq!(receipt.leaves(), leaves());
    assert_eq!(around(&unhex(&value["statement"]), b"egnatia/receipt/v1", &key(GR)), unhex(&value["signed_statement"]));
    let path = value["proof"]["path"].as_array().unwrap().iter().map(array).collect();
    let leaf = &value["leaves"][1];
    let proof = Proven {
        statement: unhex(&value["signed_statement"]),
        leaf: Leaf {
            envelope: Hash(array(&leaf["envelope"])),
            verdict: Verdict::Denied(leaf["denied"].as_str().unwrap().to_owned()),
            entry: leaf["entry"].as_u64().unwrap(),
            at: Timestamp(leaf["at"].as_i64().unwrap()),
        },
        place: value["proof"]["place"].as_u64().unwrap(),
        path,
    };
    assert_eq!(proof.verify(&keys(&file, 1)), Ok(&leaves()[1]));
}

// C-WIR-02, C-WIR-03, C-WIR-05, C-WIR-06, C-WIR-07, C-WIR-08, C-WIR-09, C-WIR-10
#[test]
fn what_the_file_says_is_refused_is_refused() {
    let file = file();
    let now = Timestamp(file["now"].as_i64().unwrap());
    let (mk, gr) = (party("mk-spoc"), party("gr-spoc"));
    let sealing = SealingKey::from_bytes(&unhex(&file["sealing_key"]["secret"])).unwrap();
    let mut reasons = BTreeSet::new();
    for case in file["refused"].as_array().unwrap() {
        let bytes = unhex(&case["bytes"]);
        let result = match case["kind"].as_str().unwrap() {
            "envelope" => EnvelopeIn::parse(&bytes).and_then(|read| read.verify(&keys(&file, 0), &gr, now)).map(drop),
            "batch" => BatchIn::parse(&bytes).and_then(|read| read.open(&gr, &sealing)).map(drop),
            "receipt" => ReceiptIn::parse(&bytes).and_then(|read| read.verify(&gr, &keys(&file, 1), &mk)).map(drop),
            other => panic!("`{other}` is no kind"),
        };
        assert_eq!(result.map_err(Refused::label), Err(case["reason"].as_str().unwrap()), "{}", case["what"]);
        reasons.insert(case["reason"].as_str().unwrap());
    }
    assert_eq!(reasons.len(), 8);
}
