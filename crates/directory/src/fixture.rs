//! A small federation for the tests: three ceremony keys of which two must sign, one online key, three parties.
//!
//! Keys are made of one repeated byte, time is fixed, and [`edit`] and [`reseal`] do what an attacker with the online
//! key can do. Never part of a build.

use crate::content::{CheckedContent, Content, InstrumentVersion, Party, PartyKind, RevokedKey, Transfer};
use crate::metadata::{Envelope, Header};
use crate::publish::{RootPlan, sign, unsigned_meta};
use crate::roles::{FileInfo, Role};
use crate::{Draft, Files, Online, hex};
use ed25519_dalek::SigningKey;
use serde_json::Value;

pub(crate) const NOW_S: i64 = 1_800_000_000;
pub(crate) const DAY_S: i64 = 86_400;
pub(crate) const ONLINE: Online = Online { snapshot_expires_s: NOW_S + 7 * DAY_S, timestamp_expires_s: NOW_S + DAY_S };

pub(crate) fn key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&[n; 32])
}

pub(crate) fn public(n: u8) -> String {
    hex::encode(key(n).verifying_key().as_bytes())
}

pub(crate) fn party(id: &str, kind: PartyKind, n: u8) -> Party {
    Party {
        id: id.to_owned(),
        name: format!("Authority {n}"),
        country: if kind == PartyKind::Agency { "EU" } else { "MK" }.to_owned(),
        kind,
        address: format!("{id}.example:443"),
        signing_key: public(n),
        sealing_key: format!("{n:02x}").repeat(1_216),
        tls_key: format!("{n:02x}").repeat(32),
        origin: format!("{id}.example/journal"),
        phone: "+389 2 314 2142".to_owned(),
        revoked: vec![],
    }
}

pub(crate) fn content() -> Content {
    let mut mk = party("mk-spoc", PartyKind::Partner, 101);
    mk.revoked.push(RevokedKey { signing_key: public(111), from: NOW_S });
    Content {
        federation: "Western Balkans — „обука“".to_owned(),
        parties: vec![mk, party("eu-europol", PartyKind::Agency, 102), party("gr-spoc", PartyKind::MemberState, 103)],
        instruments: vec![InstrumentVersion {
            name: "information-request".to_owned(),
            version: 1,
            sha256: "ab".repeat(32),
        }],
        transfers: vec![Transfer {
            partner: "mk-spoc".to_owned(),
            agency: "eu-europol".to_owned(),
            data_class: "personal".to_owned(),
            basis: "Operational agreement, Art 4".to_owned(),
            verified: false,
            from: NOW_S - DAY_S,
            until: Some(NOW_S + DAY_S),
        }],
    }
}

pub(crate) fn checked() -> CheckedContent {
    content().check().unwrap()
}

pub(crate) fn plan(version: u64, keys: &[u8], threshold: usize, online: &[u8]) -> RootPlan {
    let publics = |ns: &[u8]| ns.iter().map(|n| key(*n).verifying_key()).collect();
    RootPlan { version, keys: publics(keys), threshold, online: publics(online), expires_s: NOW_S + 365 * DAY_S }
}

/// Root 1 and targets 1 by keys 1 and 2 of 1, 2, 3; sealed once by online key 9.
pub(crate) fn published() -> Draft {
    let mut draft = Draft::new(&plan(1, &[1, 2, 3], 2, &[9]), &checked(), NOW_S + 90 * DAY_S).unwrap();
    for file in ["1.root.json", "targets.json"] {
        for n in [1, 2] {
            draft.sign(file, &key(n)).unwrap();
        }
    }
    draft.seal_online(&key(9), &ONLINE, NOW_S).unwrap();
    draft
}

/// Adds root `plan.version`, signed by these keys, and seals again.
pub(crate) fn rotated(mut draft: Draft, plan: &RootPlan, signers: &[u8], online: u8) -> Draft {
    draft.rotate_root(plan).unwrap();
    for n in signers {
        draft.sign(&format!("{}.root.json", plan.version), &key(*n)).unwrap();
    }
    draft.seal_online(&key(online), &ONLINE, NOW_S).unwrap();
    draft
}

pub(crate) fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// Changes a file's JSON; its signatures stay as they are unless `change` replaces them.
pub(crate) fn edit(files: &mut Files, file: &str, change: impl FnOnce(&mut Value)) {
    let mut value = json(&files[file]);
    change(&mut value);
    files.insert(file.to_owned(), serde_json::to_vec(&value).unwrap());
}

/// Replaces a file's signatures with those of these keys.
pub(crate) fn resign(files: &mut Files, file: &str, signers: &[u8]) {
    edit(files, file, |value| value["signatures"] = Value::Array(vec![]));
    for n in signers {
        let signed = sign(&files[file], &key(*n)).unwrap();
        files.insert(file.to_owned(), signed);
    }
}

/// Makes snapshot and timestamp anew with online key 9 over whatever `targets.json` is.
pub(crate) fn reseal(files: &mut Files, snapshot_version: u64, timestamp_version: u64) {
    let version = json(&files["targets.json"])["signed"]["version"].as_u64().unwrap();
    let info = FileInfo::of(&files["targets.json"], version);
    let header = Header { version: snapshot_version, expires_s: ONLINE.snapshot_expires_s };
    let snapshot = sign(&unsigned_meta(Role::Snapshot, &header, "targets.json", &info).unwrap(), &key(9)).unwrap();
    files.insert("snapshot.json".to_owned(), snapshot);
    restamp(files, timestamp_version);
}

/// Makes the timestamp anew with online key 9 over whatever `snapshot.json` is.
pub(crate) fn restamp(files: &mut Files, timestamp_version: u64) {
    let version = json(&files["snapshot.json"])["signed"]["version"].as_u64().unwrap();
    let info = FileInfo::of(&files["snapshot.json"], version);
    let header = Header { version: timestamp_version, expires_s: ONLINE.timestamp_expires_s };
    let timestamp = sign(&unsigned_meta(Role::Timestamp, &header, "snapshot.json", &info).unwrap(), &key(9)).unwrap();
    files.insert("timestamp.json".to_owned(), timestamp);
}

/// The message that the file's signatures cover.
pub(crate) fn message(bytes: &[u8]) -> Vec<u8> {
    Envelope::parse("test", bytes).unwrap().message().to_vec()
}
