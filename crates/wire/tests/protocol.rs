//! Does `docs/protocol.md` say what the code does? Lengths of arrays, bounds, examples, and the hash of the wire types.
//!
//! What no test can compare, a person reads: the hash in the document differs as soon as the wire types do.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its small functions too")]
#![expect(dead_code, reason = "the fixture also serves the crate's own tests")]

#[path = "../src/fixture.rs"]
mod fixture;

use fixture::{NOW, key, message, party};
use minicbor::Decoder;
use model::{Account, Body, Device, Document, Firearm, Hash, Organisation, Phone, Query, Sex, Subject, Vehicle};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

const DOCUMENT: &str = include_str!("../../../docs/protocol.md");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The fenced blocks of one language.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    DOCUMENT.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn the_document_was_read_when_the_types_changed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| !path.ends_with("lib.rs") && !path.ends_with("fixture.rs"));
    paths.sort();
    let mut hash = Sha256::new();
    for path in &paths {
        let text = std::fs::read_to_string(path).unwrap();
        hash.update(text.split("#[cfg(test)]\nmod tests").next().unwrap());
    }
    assert!(paths.len() >= 9);
    let line = format!("wire-types sha256: {}", hex(&hash.finalize()));
    assert!(DOCUMENT.contains(&line), "the wire types changed; read docs/protocol.md again, then write there: {line}");
}

/// Rule name -> number of places, of each rule that is an array of fixed length.
fn rules() -> BTreeMap<String, u64> {
    let mut rules = BTreeMap::new();
    for line in blocks("cddl").into_iter().flat_map(str::lines) {
        let line = line.split(';').next().unwrap();
        let Some((name, places)) = line.split_once(" = [ ") else { continue };
        let mut depth = 0;
        let mut count = 1;
        for letter in places.trim_end().strip_suffix(']').unwrap().chars() {
            match letter {
                '[' | '{' | '(' => depth += 1,
                ']' | '}' | ')' => depth -= 1,
                ',' if depth == 0 => count += 1,
                _ => {}
            }
        }
        rules.insert(name.to_owned(), count);
    }
    rules
}

/// The length of the array at a path of places.
fn length(bytes: &[u8], path: &[usize]) -> u64 {
    let mut decoder = Decoder::new(bytes);
    for place in path {
        decoder.array().unwrap();
        (0..*place).for_each(|_| decoder.skip().unwrap());
    }
    decoder.array().unwrap().unwrap()
}

/// The bytes of the byte string at a place of an array.
fn inner(bytes: &[u8], place: usize) -> &[u8] {
    let mut decoder = Decoder::new(bytes);
    decoder.array().unwrap();
    (0..place).for_each(|_| decoder.skip().unwrap());
    decoder.bytes().unwrap()
}

#[test]
fn arrays_have_the_lengths_of_the_document() {
    let mut rules = rules();
    let mut check = |rule: &str, bytes: &[u8], path: &[usize]| {
        let documented = rules.remove(rule).unwrap_or_else(|| panic!("`{rule}` is not in the document"));
        // The three outcomes of an answer are groups of two places.
        let documented = if rule == "answer" { documented + 1 } else { documented };
        assert_eq!(length(bytes, path), documented, "{rule}");
    };
    let (ask, answer, step) =
        [fixture::ask(), fixture::answer(), fixture::step()].map(|body| wire::encode_body(&body)).into();
    check("ask", &ask, &[]);
    check("query-person", &ask, &[2]);
    check("shown", &ask, &[2, 4, 0]);
    check("answer", &answer, &[]);
    check("hit", &answer, &[3, 0]);
    check("reason", &answer, &[3, 0, 2, 0]);
    check("core", &answer, &[3, 0, 3, 0]);
    check("person", &answer, &[3, 0, 3, 0, 0]);
    check("document", &answer, &[3, 0, 3, 0, 0, 7, 0]);
    check("step", &step, &[]);
    check("field", &step, &[5, 0]);
    let threatened = wire::encode_body(&fixture::threatened());
    check("step-threatened", &threatened, &[]);
    check("threat", &threatened, &[7]);
    let sexed =
        Query::Person { name: String::new(), born: None, nationality: None, sex: Some(Sex::Female), document: None };
    let queries = [
        ("query-person-sexed", sexed),
        ("query-document", Query::Document { number: String::new(), issuer: None }),
        ("query-vehicle", Query::Vehicle { plate: String::new(), make: None }),
        ("query-vehicle-made", Query::Vehicle { plate: String::new(), make: Some(String::new()) }),
        ("query-firearm", Query::Firearm { serial: String::new(), make: None }),
        ("query-firearm-made", Query::Firearm { serial: String::new(), make: Some(String::new()) }),
        ("query-phone", Query::Phone { number: String::new() }),
        ("query-organisation", Query::Organisation { name: String::new(), country: None, number: None }),
        ("query-device", Query::Device { imei: String::new() }),
        ("query-account", Query::Account { iban: String::new() }),
    ];
    for (rule, query) in queries {
        let Body::Ask(ask) = fixture::ask() else { unreachable!() };
        check(rule, &wire::encode_body(&Body::Ask(model::Ask { query, ..ask })), &[2]);
    }
    let subjects = [
        ("document-alone", Subject::Document(Document::default())),
        ("vehicle", Subject::Vehicle(Vehicle::default())),
        ("firearm", Subject::Firearm(Firearm::default())),
        ("phone", Subject::Phone(Phone::default())),
        ("organisation", Subject::Organisation(Organisation::default())),
        ("device", Subject::Device(Device::default())),
        ("account", Subject::Account(Account::default())),
    ];
    for (rule, subject) in subjects {
        check(rule, &wire::encode_subject(&subject), &[]);
    }

    let envelope = wire::sign(&message(1, fixture::ask()), &key(1)).unwrap();
    check("envelope", &envelope.bytes, &[]);
    check("message", inner(&envelope.bytes, 2), &[]);
    let sealing = wire::SealingKey::from_bytes(&[0x42; 32]).unwrap();
    let (mk, gr) = (party("mk-spoc"), party("gr-spoc"));
    let mut rng = ChaCha20Rng::from_seed([0; 32]);
    let batch = wire::seal(&[&envelope.bytes], &mk, (&gr, sealing.public()), &mut rng).unwrap();
    check("batch", &batch, &[]);
    let leaf = wire::Leaf { envelope: Hash([0; 32]), verdict: wire::Verdict::Accepted, entry: 0, at: NOW };
    let receipt = wire::answer(&[leaf], 2, (&gr, &mk), &key(2)).unwrap();
    check("receipt", &receipt, &[]);
    check("signed-statement", inner(&receipt, 0), &[]);
    check("statement", inner(inner(&receipt, 0), 2), &[]);
    let mut leaves = Decoder::new(&receipt);
    leaves.array().and_then(|_| leaves.skip()).and_then(|()| leaves.array()).unwrap();
    check("leaf", leaves.bytes().unwrap(), &[]);
    // A list of any length.
    assert_eq!(rules.remove("plain"), Some(1));
    assert_eq!(rules.into_keys().collect::<Vec<_>>(), [""; 0], "rules of the document that nobody compared");
}

#[test]
fn bounds_are_those_of_the_document() {
    let thousands = |number: u64| {
        let digits = number.to_string();
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join(",")
    };
    let check = |row: &str, value: usize, unit: &str| {
        let row = format!("| {row} | {} {unit}", thousands(value as u64));
        assert!(DOCUMENT.contains(&row), "`{row}` is not in the document");
    };
    check("one batch on the wire", wire::MAX_BATCH_BYTES, "bytes");
    check("one envelope", wire::MAX_ENVELOPE_BYTES, "bytes");
    check("how far ahead a sender's clock may run", wire::MAX_FUTURE_MS as usize, "ms");
    check("how long an envelope may be under way", wire::MAX_STALE_MS as usize, "ms");
    assert!(DOCUMENT.contains(&format!("| envelopes in one batch | 1 to {} |", wire::MAX_BATCH_ENVELOPES)));
}

#[test]
fn the_examples_are_the_vectors() {
    let vectors: Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    let examples: Vec<String> = blocks("hex").into_iter().map(|block| block.split_whitespace().collect()).collect();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let path = vectors["receipt"]["proof"]["path"].as_array().unwrap();
    let expected = [
        text(&vectors["signing_keys"][0]["public"]),
        text(&vectors["envelopes"][0]["payload"]),
        text(&vectors["envelopes"][0]["envelope"]),
        text(&vectors["envelopes"][0]["sha256"]),
        text(&vectors["receipt"]["statement"]),
        path.iter().map(text).collect(),
    ];
    assert_eq!(examples, expected);
    assert!(DOCUMENT.contains(vectors["signing_keys"][0]["key_id"].as_str().unwrap()));
    assert_eq!(vectors["refused"].as_array().unwrap().len(), 15);
}
