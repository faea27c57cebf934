//! Can somebody else's client read our directory? python-tuf, the reference implementation, reads and refuses as we do.
//!
//! The test writes a published directory to a folder and lets `python_tuf.py` run the reference client over it, offline.
//! It needs the Python package `tuf` in `$EGNATIA_PYTHON` (default `python3`); `make test` installs it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, in its small functions too")]

use directory::{Content, Draft, Files, Online, Party, PartyKind, RootPlan, Trusted};
use ed25519_dalek::SigningKey;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The reference client reads the real clock, so the files must outlive the test by far: 2090-01-01.
const EXPIRES_S: i64 = 3_786_912_000;
const NOW_S: i64 = EXPIRES_S - 86_400;
const ONLINE: Online = Online { snapshot_expires_s: EXPIRES_S, timestamp_expires_s: EXPIRES_S };

fn key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&[n; 32])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn party(id: &str, kind: PartyKind, country: &str, n: u8) -> Party {
    Party {
        id: id.to_owned(),
        // Letters beyond ASCII, a quotation mark and a backslash: where canonical forms differ, if they do.
        name: "Министерство \"за\" \\ унутрашње — 𝄞".to_owned(),
        country: country.to_owned(),
        kind,
        address: format!("{id}.example:443"),
        signing_key: hex(key(n).verifying_key().as_bytes()),
        sealing_key: hex(&[n; 1_216]),
        tls_key: hex(&[n; 32]),
        origin: format!("{id}.example/journal"),
        phone: "+381 11 3062 000".to_owned(),
        revoked: vec![],
    }
}

fn plan(version: u64, keys: &[u8]) -> RootPlan {
    let publics = |ns: &[u8]| ns.iter().map(|n| key(*n).verifying_key()).collect();
    RootPlan { version, keys: publics(keys), threshold: 2, online: publics(&[9]), expires_s: EXPIRES_S }
}

/// Root 1 by keys 1 and 2 of 1, 2, 3; root 2 hands key 1's place to key 4.
fn published() -> Draft {
    let content = Content {
        federation: "Training".to_owned(),
        parties: vec![
            party("rs-spoc", PartyKind::Partner, "RS", 101),
            party("eu-europol", PartyKind::Agency, "EU", 102),
        ],
        instruments: vec![],
        transfers: vec![],
    };
    let mut draft = Draft::new(&plan(1, &[1, 2, 3]), &content.check().unwrap(), EXPIRES_S).unwrap();
    draft.rotate_root(&plan(2, &[2, 3, 4])).unwrap();
    for (file, signers) in [("1.root.json", [1, 2]), ("2.root.json", [2, 3]), ("targets.json", [4, 3])] {
        for n in signers {
            draft.sign(file, &key(n)).unwrap();
        }
    }
    draft.seal_online(&key(9), &ONLINE, NOW_S).unwrap();
    draft
}

fn write(name: &str, files: &Files) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("python-tuf-{name}"));
    // A run before this one may have left files that this one does not have.
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    for (file, bytes) in files {
        std::fs::write(folder.join(file), bytes).unwrap();
    }
    folder
}

/// What the reference client says: `party ID` lines, or `refused ERROR`.
fn reference_client(name: &str, files: &Files) -> String {
    let python = std::env::var("EGNATIA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python_tuf.py");
    let output = Command::new(&python).arg(script).arg(write(name, files)).output().unwrap_or_else(|error| {
        panic!("`{python}` does not run ({error}): set EGNATIA_PYTHON to a Python 3.10 or newer")
    });
    assert!(
        output.status.success(),
        "`{python}` cannot run the reference client; `make test` installs it, or: {python} -m pip install tuf==7.0.1\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Both clients, ours and the reference, pinned to root 1, see the files after `attack`.
fn check(name: &str, attack: impl FnOnce(&mut Files), wanted: &str) {
    let pinned = published().files()["1.root.json"].clone();
    let mut files = published().files().clone();
    attack(&mut files);
    assert_eq!(reference_client(name, &files).trim_end(), wanted, "{name}");
    let ours = Trusted::load(&pinned, None, &files, NOW_S);
    assert_eq!(ours.is_ok(), !wanted.starts_with("refused"), "{name}: {ours:?}");
}

/// Replaces a text in a file by one of the same length.
fn replace(files: &mut Files, file: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[file].clone()).unwrap();
    assert!(text.contains(from) && from.len() == to.len(), "`{file}` does not hold `{from}`");
    files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
}

#[test]
fn the_reference_client_reads_and_refuses_as_ours_does() {
    check("honest", |_| (), "party rs-spoc\nparty eu-europol");
    check(
        "content",
        |files| replace(files, "directory.json", "rs-spoc", "xx-spoc"),
        "refused LengthOrHashMismatchError",
    );
    check("targets", |files| replace(files, "targets.json", "2090", "2091"), "refused LengthOrHashMismatchError");
    check("timestamp", |files| replace(files, "timestamp.json", "2090", "2091"), "refused UnsignedMetadataError");
    check("root", |files| replace(files, "2.root.json", "2090", "2091"), "refused UnsignedMetadataError");
    check(
        "one-signature",
        |files| {
            let mut draft = Draft::open(files.clone());
            draft.rotate_root(&plan(3, &[2, 3, 4])).unwrap();
            draft.sign("3.root.json", &key(2)).unwrap();
            *files = draft.files().clone();
        },
        "refused UnsignedMetadataError",
    );
}
