//! Guards that a partner, a witness or a damaged disk would have to get past. Goal: each test fails when its guard is gone. Method: two nodes
//! without a network; what the other side answers is made by hand.

#![expect(clippy::unwrap_used, reason = "a test may fail here")]

mod place;

use std::collections::BTreeMap;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use ed25519_dalek::SigningKey;
use journal::{Checkpoint, SignedCheckpoint};
use model::{Body, Hash, Timestamp};
use node::{
    assemble::{NotStarted, Parts, assemble},
    clock::{Clock, Entropy},
    membership::{Member, Membership},
    node::Node,
    record::Record,
    send::{self, NotDelivered},
    store::{self, StoreError},
    thresholds::Thresholds,
    transport::{Peer, Transport, TransportError},
    witness::{self, NotCosigned},
};
use place::{Place, party};
use policy::PartyKind;
use wire::{Leaf, Refused, Verdict};

/// Gives the answers it was told to give.
#[derive(Default)]
struct Answers(Mutex<Vec<Vec<u8>>>);

impl Transport for Answers {
    fn post<'a>(
        &'a self,
        _: &'a Peer,
        _: &'static str,
        _: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, TransportError>> + Send + 'a>> {
        let answer = self.0.lock().unwrap().pop().ok_or(TransportError::TimedOut);
        Box::pin(async move { answer })
    }
}

fn key(id: &str) -> SigningKey {
    SigningKey::from_bytes(&[id.as_bytes()[0]; 32])
}

fn sealing(id: &str) -> wire::SealingKey {
    wire::SealingKey::from_bytes(&[id.as_bytes()[1]; 32]).unwrap()
}

fn membership() -> Membership {
    let member = |id: &str| Member {
        id: party(id),
        name: id.to_owned(),
        country: id[..2].to_uppercase(),
        kind: PartyKind::Partner,
        address: "127.0.0.1:1".to_owned(),
        tls_key: [0; 32],
        keys: wire::PartyKeys { current: key(id).verifying_key(), revoked: vec![] },
        sealing: sealing(id).public().clone(),
        origin: format!("egnatia.example/{id}"),
        phone: String::new(),
    };
    Membership::for_simulation(
        ["mk-spoc", "rs-spoc"].map(|id| (party(id), member(id))).into_iter().collect::<BTreeMap<_, _>>(),
    )
}

fn parts(id: &str, folder: &Path, answers: &Arc<Answers>) -> Parts {
    Parts {
        me: party(id),
        signing: key(id),
        sealing: sealing(id),
        membership: membership(),
        place: folder.join(format!("{id}.db")),
        clock: Clock::manual(Timestamp(1_790_000_000_000_000)),
        entropy: Entropy::seeded(1),
        transport: Arc::clone(answers) as Arc<dyn Transport>,
        thresholds: Thresholds::default(),
        training: true,
    }
}

async fn hold(node: &Node, entries: u8) {
    for n in 0..entries {
        let phone = model::Subject::Phone(model::Phone { number: format!("+0000000{n}") });
        let subject = wire::encode_subject(&phone).into();
        let record = Record::Held { subject, about: "invented".into(), handling: 0 };
        let now = node.clock.now();
        node.store.write("hold", move |tx| tx.record(&record, now)).await.unwrap();
    }
}

#[test]
fn a_node_does_not_start_with_a_key_that_the_directory_does_not_hold() {
    let folder = Place::new("key");
    let answers = Arc::default();
    // C-NOD-01
    let other = Parts { signing: key("xx"), ..parts("mk-spoc", &folder.0, &answers) };
    assert!(matches!(assemble(other), Err(NotStarted::OtherKey(_))));
    let stranger = Parts { me: party("al-spoc"), ..parts("mk-spoc", &folder.0, &answers) };
    assert!(matches!(assemble(stranger), Err(NotStarted::NotAMember(_))));
    assert!(assemble(parts("mk-spoc", &folder.0, &answers)).is_ok());
}

#[tokio::test]
async fn a_store_of_another_version_or_with_another_tree_is_not_written_on() {
    let folder = Place::new("store");
    let answers = Arc::default();
    hold(&assemble(parts("mk-spoc", &folder.0, &answers)).unwrap(), 3).await;
    let conn = rusqlite::Connection::open(folder.0.join("mk-spoc.db")).unwrap();
    let start = || assemble(parts("mk-spoc", &folder.0, &answers)).map(drop);

    // C-STO-02
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(start(), Err(NotStarted::Store(StoreError::Version(99)))));
    conn.pragma_update(None, "user_version", version).unwrap();
    start().unwrap();

    // C-STO-03: an entry behind the signed head, and a frontier that is not the head's.
    conn.execute("INSERT INTO entry (place, body, leaf) VALUES (3, x'00', x'00')", []).unwrap();
    assert!(matches!(start(), Err(NotStarted::Store(StoreError::Journal(_)))));
    conn.execute("DELETE FROM entry WHERE place = 3", []).unwrap();
    let frontier: Vec<u8> =
        conn.query_row("SELECT value FROM meta WHERE name = 'frontier'", [], |row| row.get(0)).unwrap();
    let mut flipped = frontier.clone();
    flipped[0] ^= 1;
    conn.execute("UPDATE meta SET value = ?1 WHERE name = 'frontier'", [flipped]).unwrap();
    assert!(matches!(start(), Err(NotStarted::Store(StoreError::Journal(_)))));
    conn.execute("UPDATE meta SET value = ?1 WHERE name = 'frontier'", [frontier]).unwrap();
    start().unwrap();
}

#[tokio::test]
async fn a_receipt_for_anything_but_what_was_sent_is_none() {
    let folder = Place::new("receipt");
    let answers: Arc<Answers> = Arc::default();
    let node = assemble(parts("mk-spoc", &folder.0, &answers)).unwrap();
    let (to, now) = (party("rs-spoc"), node.clock.now());
    let body = Body::Answer(model::Answer { check: model::CheckId([1; 16]), outcome: model::Outcome::NoHit });
    let target = to.clone();
    node.store.write("send", move |tx| tx.send(&target, body, Default::default(), now)).await.unwrap();
    let queued = node.store.read(|conn| store::outbox(conn, &to, 0, (10, 10_000))).unwrap();
    let receipt = |envelope: Hash| {
        let leaf = Leaf { envelope, verdict: Verdict::Accepted, entry: 0, at: now };
        wire::answer(&[leaf], 2, (&to, &node.me), &key("rs-spoc")).unwrap()
    };
    // C-SND-01: signed by the receiver, but of another message.
    answers.0.lock().unwrap().push(receipt(Hash([9; 32])));
    let outcome = send::deliver(&node, &to).await;
    assert!(matches!(outcome, Err(NotDelivered::Receipt(Refused::BadSignature))), "{outcome:?}");
    assert_eq!(node.store.read(store::outbox_waiting).unwrap(), [(to.clone(), 1)], "it still waits");
    answers.0.lock().unwrap().push(receipt(queued[0].hash));
    assert_eq!(send::deliver(&node, &to).await.unwrap(), 1);
    assert!(node.store.read(store::outbox_waiting).unwrap().is_empty());
}

fn request(old: u64, note: &SignedCheckpoint) -> Vec<u8> {
    format!("old {old}\n\n{note}").into_bytes()
}

#[tokio::test]
async fn a_witness_signs_one_history() {
    let folder = Place::new("witness");
    let answers: Arc<Answers> = Arc::default();
    let node = assemble(parts("mk-spoc", &folder.0, &answers)).unwrap();
    let log = party("rs-spoc");
    let origin = "egnatia.example/rs-spoc";
    let checkpoint = |size, root, by: &str| Checkpoint::new(origin, size, root).unwrap().sign(&key(by));

    // C-WIT-01: signed by somebody else.
    let forged = witness::cosign(&node, &log, &request(0, &checkpoint(2, [1; 32], "mk-spoc"))).await;
    assert!(matches!(forged, Err(NotCosigned::Note(_))), "{forged:?}");
    let first = witness::cosign(&node, &log, &request(0, &checkpoint(2, [1; 32], "rs-spoc"))).await.unwrap();
    assert!(first.starts_with("— mk-spoc ".as_bytes()));
    // C-WIT-02: another root at the same size, and a larger tree that does not extend the first.
    for (size, root) in [(2, [2; 32]), (3, [3; 32])] {
        let two = witness::cosign(&node, &log, &request(2, &checkpoint(size, root, "rs-spoc"))).await;
        assert!(matches!(two, Err(NotCosigned::TwoHistories { size: 2, .. })), "{two:?}");
    }
    // A log that lost the witness's answer learns from where to ask again.
    let lost = witness::cosign(&node, &log, &request(0, &checkpoint(2, [1; 32], "rs-spoc"))).await.unwrap();
    assert_eq!(lost, b"from 2\n");
    for bad in ["", "old x\n\n", "new 1\n\nnote", "old 1\nnot base64\n\nnote"] {
        assert!(matches!(witness::cosign(&node, &log, bad.as_bytes()).await, Err(NotCosigned::Form)), "{bad}");
    }
}

#[tokio::test]
async fn a_cosignature_that_does_not_verify_is_none() {
    let folder = Place::new("cosignature");
    let answers: Arc<Answers> = Arc::default();
    let node = assemble(parts("mk-spoc", &folder.0, &answers)).unwrap();
    let by = party("rs-spoc");
    hold(&node, 2).await;
    let head = node.store.read(store::head).unwrap().unwrap();
    let verified = SignedCheckpoint::parse(&head.note).unwrap();
    let verified = verified.verify("egnatia.example/mk-spoc", &key("mk-spoc").verifying_key()).unwrap();
    let line =
        |signer: &str| format!("{}\n", journal::cosign(&verified, "rs-spoc", &key(signer), 1_790_000_000).unwrap());
    // C-WIT-03
    answers.0.lock().unwrap().push(line("mk-spoc").into_bytes());
    let outcome = witness::ask(&node, &by).await;
    assert!(matches!(outcome, Err(NotDelivered::Receipt(Refused::BadSignature))), "{outcome:?}");
    // The witness wants the proof from another size first; then its line counts.
    answers.0.lock().unwrap().extend([line("rs-spoc").into_bytes(), b"from 1\n".to_vec()]);
    assert!(witness::ask(&node, &by).await.unwrap());
    assert_eq!(node.store.read(|conn| store::cosignatures(conn, "mk-spoc")).unwrap().len(), 1);
}
