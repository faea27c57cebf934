//! Do the parsers stand up to bad bytes? The fuzzer's seeds and 2,000 changes of each, without a fuzzer.
//!
//! What must hold is written in `fuzz/parsers.rs`; this file only brings the bytes. The seeds are written anew by
//! `cargo test -p wire --test seeds -- --ignored`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its small functions too")]
#![expect(dead_code, reason = "the fixture also serves the crate's own tests")]

#[path = "../src/fixture.rs"]
mod fixture;
#[path = "../../../fuzz/parsers.rs"]
mod parsers;

use directory::{Content, Draft, Online, Party, PartyKind, RootPlan};
use journal::{Checkpoint, Entry, PayloadKey};
use parsers::{FILE_MARK, ORIGIN, key, sealing};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::path::{Path, PathBuf};

const CHANGES: usize = 2_000;

fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds").join(target)
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder(target)).unwrap().map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// One change of the kinds that find mistakes: a bit, a byte, a length's worst values, something cut, doubled, moved or put in.
fn change(bytes: &mut Vec<u8>, other: &[u8], rng: &mut ChaCha20Rng) {
    let mut below = |bound: usize| rng.next_u64() as usize % bound.max(1);
    let (at, to) = (below(bytes.len()), below(bytes.len()));
    let (start, end) = (at.min(to), at.max(to));
    match below(8) {
        0 => bytes[at] ^= 1 << below(8),
        1 => bytes[at] = below(256) as u8,
        2 => bytes[at] = [0x00, 0x1b, 0x5f, 0x7f, 0x80, 0x9b, 0x9f, 0xff][below(8)],
        3 => drop(bytes.drain(start..end)),
        4 => bytes.truncate(at),
        5 => drop(bytes.splice(at..at, bytes[start..end].to_vec())),
        6 => drop(bytes.splice(start..end, other[below(other.len())..].iter().copied())),
        _ => drop(bytes.splice(at..at, (0..below(16)).map(|n| n as u8))),
    }
}

fn check(target: &str, parse: fn(&[u8])) {
    let seeds = seeds(target);
    assert!(seeds.len() >= 2, "`fuzz/seeds/{target}` has too few seeds");
    for (place, seed) in seeds.iter().enumerate() {
        parse(seed);
        let mut rng = ChaCha20Rng::from_seed([place as u8; 32]);
        for _ in 0..CHANGES {
            let mut bytes = seed.clone();
            // Most changes alone; some in company.
            for _ in 0..1 + rng.next_u64() % 4 / 3 * 3 {
                if bytes.is_empty() {
                    break;
                }
                let other = &seeds[rng.next_u64() as usize % seeds.len()];
                change(&mut bytes, other, &mut rng);
            }
            parse(&bytes);
        }
    }
}

#[test]
fn envelopes() {
    check("envelope", parsers::envelope);
}

#[test]
fn batches() {
    check("batch", parsers::batch);
}

#[test]
fn receipts() {
    check("receipt", parsers::receipt);
}

#[test]
fn bodies() {
    check("body", parsers::body);
}

#[test]
fn zones() {
    check("mrz", parsers::mrz);
}

#[test]
fn directories() {
    check("directory", parsers::directory);
}

#[test]
fn entries() {
    check("entry", parsers::entry);
}

#[test]
fn notes() {
    check("note", parsers::note);
}

/// Seeds that are refused teach the fuzzer nothing: each of these is taken.
#[test]
fn the_seeds_are_valid() {
    let (mk, gr) = (parsers::party("mk-spoc"), parsers::party("gr-spoc"));
    let keys = |n: u8| wire::PartyKeys { current: key(n).verifying_key(), revoked: vec![] };
    for seed in seeds("envelope") {
        assert!(wire::EnvelopeIn::parse(&seed).unwrap().verify(&keys(1), &gr, parsers::NOW).is_ok());
    }
    for seed in seeds("batch") {
        assert!(wire::BatchIn::parse(&seed).unwrap().open(&gr, sealing()).is_ok());
    }
    for seed in seeds("receipt") {
        assert!(wire::ReceiptIn::parse(&seed).unwrap().verify(&gr, &keys(2), &mk).is_ok());
    }
    for seed in seeds("body") {
        assert!(wire::decode_body(&seed).is_ok() || wire::decode_subject(&seed).is_ok());
    }
    for seed in seeds("mrz") {
        let today = model::PartialDate::full(2026, 6, 5).unwrap();
        assert!(interop::mrz::parse(std::str::from_utf8(&seed).unwrap(), today).is_ok());
    }
    for seed in seeds("entry") {
        assert!(Entry::decode(&seed).is_ok());
    }
    for seed in seeds("note") {
        let note = journal::SignedCheckpoint::parse(std::str::from_utf8(&seed).unwrap()).unwrap();
        assert!(note.verify(ORIGIN, &key(1).verifying_key()).is_ok());
    }
    // What is published now loads as the committed ones do; the order of keys in a file may differ, and says nothing.
    for seed in seeds("directory").into_iter().chain(published()) {
        assert!(parsers::directory_loads(&seed));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A federation of two, at its beginning and after a change of its root.
fn published() -> Vec<Vec<u8>> {
    let now_s = parsers::NOW.0 / 1_000_000;
    let year_s = now_s + 365 * 86_400;
    let online = Online { snapshot_expires_s: year_s, timestamp_expires_s: year_s };
    let party = |id: &str, kind, country: &str, n: u8| Party {
        id: id.to_owned(),
        name: "Управа".to_owned(),
        country: country.to_owned(),
        kind,
        address: format!("{id}.example:443"),
        signing_key: hex(key(n).verifying_key().as_bytes()),
        sealing_key: hex(&[n; directory::SEALING_KEY_BYTES]),
        tls_key: hex(&[n; 32]),
        origin: format!("{id}.example/journal"),
        phone: "+389 2 314 2142".to_owned(),
        revoked: vec![],
    };
    let parties =
        vec![party("mk-spoc", PartyKind::Partner, "MK", 1), party("gr-spoc", PartyKind::MemberState, "GR", 2)];
    let content = Content { federation: "Egnatia".to_owned(), parties, ..Content::default() }.check().unwrap();
    let publics = |ns: &[u8]| ns.iter().map(|n| key(*n).verifying_key()).collect();
    let plan = |version, keys: &[u8]| RootPlan {
        version,
        keys: publics(keys),
        threshold: 2,
        online: publics(&[19]),
        expires_s: year_s,
    };
    let mut draft = Draft::new(&plan(1, &[11, 12, 13]), &content, year_s).unwrap();
    for file in ["1.root.json", "targets.json"] {
        draft.sign(file, &key(12)).unwrap();
        draft.sign(file, &key(13)).unwrap();
    }
    draft.seal_online(&key(19), &online, now_s).unwrap();
    let first = packed(&draft);
    draft.rotate_root(&plan(2, &[12, 13, 14])).unwrap();
    for n in [12, 13] {
        draft.sign("2.root.json", &key(n)).unwrap();
    }
    draft.seal_online(&key(19), &online, now_s).unwrap();
    vec![first, packed(&draft)]
}

fn packed(draft: &Draft) -> Vec<u8> {
    let mut bytes = draft.files()["1.root.json"].clone();
    for (name, file) in draft.files() {
        bytes.extend_from_slice(FILE_MARK);
        bytes.extend_from_slice(name.as_bytes());
        bytes.push(b'\n');
        bytes.extend_from_slice(file);
    }
    let files = draft.files().clone();
    let now_s = parsers::NOW.0 / 1_000_000;
    assert!(directory::Trusted::load(&files["1.root.json"], None, &files, now_s).is_ok());
    bytes
}

#[test]
#[ignore = "writes fuzz/seeds anew; run it only to change them"]
fn write_seeds() {
    let (mk, gr) = (parsers::party("mk-spoc"), parsers::party("gr-spoc"));
    let write = |target: &str, name: &str, bytes: &[u8]| {
        std::fs::create_dir_all(folder(target)).unwrap();
        std::fs::write(folder(target).join(name), bytes).unwrap();
    };

    let bodies = [
        ("ask", fixture::ask()),
        ("answer", fixture::answer()),
        ("step", fixture::step()),
        ("step-threatened", fixture::threatened()),
    ];
    let mut envelopes = Vec::new();
    for ((name, body), sequence) in bodies.into_iter().zip(1..) {
        write("body", name, &wire::encode_body(&body));
        let signed = wire::sign(&fixture::message(sequence, body), &key(1)).unwrap();
        write("envelope", name, &signed.bytes);
        envelopes.push(signed);
    }
    let model::Body::Answer(answer) = fixture::answer() else { unreachable!() };
    let model::Outcome::Hits(hits) = answer.outcome else { unreachable!() };
    write("body", "subject", &wire::encode_subject(&hits[0].core.as_ref().unwrap().subject));

    for (name, subject) in [
        (
            "organisation",
            model::Subject::Organisation(model::Organisation {
                name: "Измишљено ДОО".to_owned(),
                also: vec!["Izmisljeno Ltd".to_owned()],
                country: "SRB".to_owned(),
                number: "TX000001T".to_owned(),
            }),
        ),
        (
            "device",
            model::Subject::Device(model::Device { imei: "000000000000000".to_owned(), make: "invented".to_owned() }),
        ),
        (
            "account",
            model::Subject::Account(model::Account { iban: "XX000000T000001".to_owned(), holder: "Nobody".to_owned() }),
        ),
    ] {
        write("body", name, &wire::encode_subject(&subject));
    }
    let made = |query| {
        let model::Body::Ask(ask) = fixture::ask() else { unreachable!() };
        wire::encode_body(&model::Body::Ask(model::Ask { query, ..ask }))
    };
    let (name, country, number) = ("Izmišljeno".to_owned(), Some("SRB".to_owned()), Some("TX*1T".to_owned()));
    write("body", "ask-organisation", &made(model::Query::Organisation { name, country, number }));
    write(
        "body",
        "ask-made",
        &made(model::Query::Vehicle { plate: "TX 1?3*".to_owned(), make: Some("VW".to_owned()) }),
    );

    let all: Vec<&[u8]> = envelopes.iter().map(|signed| &signed.bytes[..]).collect();
    for (name, some) in [("one", &all[..1]), ("three", &all[..])] {
        let mut rng = ChaCha20Rng::from_seed([0x24; 32]);
        write("batch", name, &wire::seal(some, &mk, (&gr, sealing().public()), &mut rng).unwrap());
    }

    let leaves: Vec<wire::Leaf> = envelopes
        .iter()
        .zip([wire::Verdict::Accepted, wire::Verdict::Denied("no-basis".to_owned()), wire::Verdict::Accepted])
        .zip(100..)
        .map(|((signed, verdict), entry)| wire::Leaf { envelope: signed.hash, verdict, entry, at: parsers::NOW })
        .collect();
    for (name, some) in [("gap", &leaves[..0]), ("one", &leaves[..1]), ("three", &leaves[..])] {
        write("receipt", name, &wire::answer(some, 4, (&gr, &mk), &key(2)).unwrap());
    }

    // Doc 9303's own specimens.
    let passport = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    let card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";
    write("mrz", "passport", passport.as_bytes());
    write("mrz", "card", card.as_bytes());

    for (name, bytes) in ["first", "rotated"].into_iter().zip(published()) {
        write("directory", name, &bytes);
    }

    for (name, payload) in [("empty", &b""[..]), ("payload", b"a record of somebody")] {
        let entry = Entry::seal(1, parsers::NOW.0, payload, &PayloadKey::from_bytes([3; 32])).unwrap();
        write("entry", name, &entry.encode());
    }

    let signed = Checkpoint::new(ORIGIN, 3, journal::root_of(&[[1; 32], [2; 32], [3; 32]])).unwrap().sign(&key(1));
    write("note", "signed", signed.to_string().as_bytes());
    let verified = signed.clone().verify(ORIGIN, &key(1).verifying_key()).unwrap();
    let line = journal::cosign(&verified, "gr-spoc", &key(2), 1_780_660_800).unwrap();
    write("note", "cosigned", signed.with_signature(line).unwrap().to_string().as_bytes());
}
