//! The spine over real parts: TLS on loopback, SQLite on disk. Goal: what is lawful arrives exactly once; what is not gets what
//! docs/checks.md says, and leaves no trace where it must not. Method: three nodes of a training federation, bytes made by hand.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

mod place;

use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use ed25519_dalek::SigningKey;
use model::{Answer, Ask, Body, CaseId, CheckId, Message, Outcome, PartyId, Purpose, Query, Step, Timestamp};
use node::{
    check::{self, Officer, Question, Said},
    clock::Clock,
    federation::{PartyPlan, Plan, Running, raise},
    metrics::Label,
    node::Node,
    record::Record,
    store::{self, StoreError},
    transport::{Peer, TransportError},
};
use place::{Place, party};
use policy::Role;
use wire::{ReceiptIn, Verdict};

async fn three(place: &Place) -> Vec<Running> {
    let parties = [
        ("rs-spoc", "RS", PartyKind::Partner),
        ("mk-spoc", "MK", PartyKind::Partner),
        ("eu-agency", "EU", PartyKind::Agency),
        ("xk-spoc", "XK", PartyKind::Partner),
    ]
    .map(|(id, country, kind)| PartyPlan { id: party(id), name: id.to_owned(), country: country.to_owned(), kind });
    raise(Plan { parties: parties.to_vec(), folder: place.0.clone(), seed: 5, port: 0, clock: Clock::System })
        .await
        .unwrap()
}

fn peer(node: &Node) -> Peer {
    let member = node.member(&node.me).unwrap();
    Peer { party: member.id, address: member.address, tls_key: member.tls_key }
}

fn message(from: &Node, to: &Node, sequence: u64, body: Body) -> Message {
    Message { sender: from.me.clone(), recipient: to.me.clone(), sequence, created: from.clock.now(), body }
}

fn ask_body(justification: &str) -> Body {
    Body::Ask(Ask {
        check: CheckId([7; 16]),
        query: Query::Person {
            name: "Invented Person".into(),
            born: None,
            nationality: None,
            sex: None,
            document: None,
        },
        purpose: Purpose::CriminalInvestigation,
        justification: justification.into(),
        officer: "duty.test".into(),
    })
}

fn sealed(envelopes: &[&[u8]], from: &Node, to: &Node) -> Vec<u8> {
    let public = to.sealing.public().clone();
    from.entropy.with(|rng| wire::seal(envelopes, &from.me, (&to.me, &public), rng)).unwrap()
}

fn size(node: &Node) -> u64 {
    node.store.read(store::head).unwrap().map_or(0, |head| head.size)
}

fn refused(node: &Node, reason: &str) -> u64 {
    node.metrics.refused.get_or_create(&Label::of(reason)).get()
}

/// Posts bytes to a node that must refuse them before its journal, with the one public answer, and count them under `reason`.
async fn check_refused(from: &Node, to: &Node, bytes: Vec<u8>, reason: &str) {
    let (entries, counted) = (size(to), refused(to, reason));
    let answer = from.transport.post(&peer(to), "/v1/exchange", bytes).await;
    assert_eq!(answer, Err(TransportError::Refused(403)), "{reason}");
    assert_eq!(size(to), entries, "{reason} grew the journal");
    assert_eq!(refused(to, reason), counted + 1, "{reason} is not counted");
}

async fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("not within 10 s: {what}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_lawful_on_its_face_is_refused_before_the_journal() {
    let place = Place::new("refused");
    let nodes = three(&place).await;
    let (a, b, c) = (&nodes[0].node, &nodes[1].node, &nodes[2].node);
    let good = wire::sign(&message(a, b, 1, ask_body("file 1")), &a.signing).unwrap().bytes;

    // Truncated, random, empty, oversized.
    let whole = sealed(&[&good], a, b);
    for bytes in [whole[..whole.len() / 2].to_vec(), vec![0x5a; 3_000], Vec::new()] {
        check_refused(a, b, bytes, "malformed").await;
    }
    let entries = size(b);
    let huge = a.transport.post(&peer(b), "/v1/exchange", vec![0; wire::MAX_BATCH_BYTES + 1]).await;
    assert!(matches!(huge, Err(TransportError::Refused(403) | TransportError::Unreachable(_))), "{huge:?}");
    assert_eq!(size(b), entries);

    // Another party's name on the batch, and inside it: the connection proves who sends. C-WIR-04
    check_refused(c, b, sealed(&[&good], a, b), "unknown_sender").await;
    let theirs = {
        let public = b.sealing.public().clone();
        c.entropy.with(|rng| wire::seal(&[&good], &c.me, (&b.me, &public), rng)).unwrap()
    };
    check_refused(c, b, theirs, "unknown_sender").await;

    // A signature by a key that is not the party's. C-WIR-06
    let forged = wire::sign(&message(a, b, 1, ask_body("file 1")), &SigningKey::from_bytes(&[9; 32])).unwrap().bytes;
    check_refused(a, b, sealed(&[&forged], a, b), "bad_signature").await;

    // Signed for another recipient; sealed to another key. C-WIR-07 C-WIR-10
    let elsewhere = wire::sign(&message(a, c, 1, ask_body("file 1")), &a.signing).unwrap().bytes;
    check_refused(a, b, sealed(&[&elsewhere], a, b), "wrong_recipient").await;
    let other_key = {
        let public = c.sealing.public().clone();
        a.entropy.with(|rng| wire::seal(&[&good], &a.me, (&b.me, &public), rng)).unwrap()
    };
    check_refused(a, b, other_key, "unopenable").await;

    // Dated tomorrow, and a year ago. C-WIR-08 C-WIR-09
    for (shift_ms, reason) in [(86_400_000, "future"), (-366 * 86_400_000, "stale")] {
        let mut dated = message(a, b, 1, ask_body("file 1"));
        dated.created = dated.created.plus_ms(shift_ms);
        let bytes = wire::sign(&dated, &a.signing).unwrap().bytes;
        check_refused(a, b, sealed(&[&bytes], a, b), reason).await;
    }

    // A valid signature by a key that the directory revoked. C-WIR-05
    let old = SigningKey::from_bytes(&[3; 32]);
    let mut membership = (*b.membership()).clone();
    membership.parties.get_mut(&a.me).unwrap().keys.revoked.push(old.verifying_key());
    *b.membership.write().unwrap() = Arc::new(membership);
    let revoked = wire::sign(&message(a, b, 1, ask_body("file 1")), &old).unwrap().bytes;
    check_refused(a, b, sealed(&[&revoked], a, b), "revoked_key").await;

    // After all that the good one is taken, and a replay of the very same bytes changes nothing and gets the same leaf.
    let first = a.transport.post(&peer(b), "/v1/exchange", sealed(&[&good], a, b)).await.unwrap();
    // Its answer goes out, and the receipt of that is an entry too: when it is there, nothing else is under way.
    eventually("the answer's receipt", || b.store.read(store::outbox_waiting).unwrap().is_empty()).await;
    let entries = size(b);
    let again = a.transport.post(&peer(b), "/v1/exchange", sealed(&[&good], a, b)).await.unwrap();
    let keys = &a.member(&b.me).unwrap().keys;
    let leaves = |bytes: &[u8]| ReceiptIn::parse(bytes).unwrap().verify(&b.me, keys, &a.me).unwrap().leaves().to_vec();
    assert_eq!(leaves(&first), leaves(&again));
    assert_eq!(size(b), entries, "a replay grew the journal");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_get_no_further_than_the_handshake() {
    let place = Place::new("strangers");
    let nodes = three(&place).await;
    let b = &nodes[1].node;
    let stranger = node::tls::TlsIdentity::generate(&party("stranger")).unwrap();
    let transport = node::transport::TlsTransport::new(stranger);
    // C-TLS-02
    let answer = node::transport::Transport::post(&transport, &peer(b), "/v1/exchange", vec![1]).await;
    assert!(matches!(answer, Err(TransportError::Unreachable(_))), "{answer:?}");
    // C-TLS-01: the other way round, a node that holds another key than the pinned one is not spoken to.
    let wrong = Peer { tls_key: [1; 32], ..peer(b) };
    let answer = nodes[0].node.transport.post(&wrong, "/v1/exchange", vec![1]).await;
    assert!(matches!(answer, Err(TransportError::Unreachable(_))), "{answer:?}");
    // C-TLS-03: any other path or an oversized body gets the same refusal.
    let a = &nodes[0].node;
    assert_eq!(a.transport.post(&peer(b), "/v1/other", vec![1]).await, Err(TransportError::Refused(403)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forbidden_act_is_a_journaled_denial_with_a_signed_refusal() {
    let place = Place::new("denied");
    let nodes = three(&place).await;
    let (a, b, agency, xk) = (&nodes[0].node, &nodes[1].node, &nodes[2].node, &nodes[3].node);
    let step = |name: &str| {
        Body::Step(Step {
            case: CaseId([1; 16]),
            instrument: "information-request".into(),
            version: 2,
            name: name.into(),
            fields: vec![],
            officer: "duty.test".into(),
            threat: None,
        })
    };
    let unknown = Body::Step(Step {
        case: CaseId([2; 16]),
        instrument: "no-such-instrument".into(),
        version: 2,
        name: "request".into(),
        fields: vec![],
        officer: "duty.test".into(),
        threat: None,
    });
    let unasked = Body::Answer(Answer { check: CheckId([3; 16]), outcome: Outcome::NoHit });
    // C-DEC-01 default deny and forbids; C-DEC-02 unasked answers; C-DEC-03 the instrument's own rule.
    let cases = [
        (a, b, 1, ask_body("  "), "ask-needs-justification"),
        (a, b, 2, unasked, "answer-without-question"),
        (a, b, 3, step("withdraw"), "information-request/step-does-not-open"),
        (a, b, 4, unknown, "instrument-not-known"),
        (xk, agency, 1, ask_body("file 1"), "agency-without-transfer-basis"),
    ];
    for (from, to, sequence, body, rule) in cases {
        let entries = size(to);
        let signed = wire::sign(&message(from, to, sequence, body), &from.signing).unwrap();
        let answer = from.transport.post(&peer(to), "/v1/exchange", sealed(&[&signed.bytes], from, to)).await.unwrap();
        let keys = from.member(&to.me).unwrap().keys;
        let receipt = ReceiptIn::parse(&answer).unwrap().verify(&to.me, &keys, &from.me).unwrap();
        assert_eq!(receipt.leaves()[0].verdict, Verdict::Denied(rule.to_owned()));
        assert_eq!(receipt.proof_of(0).unwrap().verify(&keys).unwrap().envelope, signed.hash);
        assert_eq!(size(to), entries + 1, "{rule}: the denial is on the journal");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_belongs_to_two_parties() {
    let place = Place::new("third");
    let nodes = three(&place).await;
    let (a, b, c) = (&nodes[0].node, &nodes[1].node, &nodes[2].node);
    let officer = Officer { id: "duty.test".into(), role: Role::DutyOfficer };
    let fields = ["subject", "specification", "purpose", "offence", "facts", "person_link", "held_there"]
        .into_iter()
        .map(|name| (name.to_owned(), "invented".to_owned()))
        .chain([("necessity".to_owned(), "yes".to_owned()), ("urgent".to_owned(), "no".to_owned())])
        .collect();
    let case = node::cases::open(a, &officer, ("information-request", &b.me), "request", fields).await.unwrap();
    eventually("the request arrives", || b.store.read(|conn| store::case_file(conn, case)).unwrap().is_some()).await;
    // C-CAS-01 and C-DEC-04: a third party's step in the case is denied.
    let step = Body::Step(Step {
        case,
        instrument: "information-request".into(),
        version: 2,
        name: "withdraw".into(),
        fields: vec![("withdrawal_reasons".into(), "invented".into())],
        officer: "x".into(),
        threat: None,
    });
    let signed = wire::sign(&message(c, b, 1, step), &c.signing).unwrap();
    let answer = c.transport.post(&peer(b), "/v1/exchange", sealed(&[&signed.bytes], c, b)).await.unwrap();
    let keys = c.member(&b.me).unwrap().keys;
    let receipt = ReceiptIn::parse(&answer).unwrap().verify(&b.me, &keys, &c.me).unwrap();
    assert_eq!(receipt.leaves()[0].verdict, Verdict::Denied("not-a-party-to-the-case".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_gap_is_named_to_both_sides_and_a_taken_number_stays_taken() {
    let place = Place::new("gap");
    let nodes = three(&place).await;
    let (a, b) = (&nodes[0].node, &nodes[1].node);
    let keys = a.member(&b.me).unwrap().keys;
    let third = wire::sign(&message(a, b, 3, ask_body("file 3")), &a.signing).unwrap().bytes;
    let answer = a.transport.post(&peer(b), "/v1/exchange", sealed(&[&third], a, b)).await.unwrap();
    let receipt = ReceiptIn::parse(&answer).unwrap().verify(&b.me, &keys, &a.me).unwrap();
    assert_eq!((receipt.leaves().len(), receipt.expected()), (0, 1), "the sender learns what is missing, signed");
    assert_eq!(b.signals.contact(&a.me).gap, Some((1, 3)), "the receiver names the gap");

    let first = wire::sign(&message(a, b, 1, ask_body("file 1")), &a.signing).unwrap().bytes;
    a.transport.post(&peer(b), "/v1/exchange", sealed(&[&first], a, b)).await.unwrap();
    assert_eq!(b.signals.contact(&a.me).gap, None);
    // C-REC-01
    let other = wire::sign(&message(a, b, 1, ask_body("another file")), &a.signing).unwrap().bytes;
    let answer = a.transport.post(&peer(b), "/v1/exchange", sealed(&[&other], a, b)).await.unwrap();
    let receipt = ReceiptIn::parse(&answer).unwrap().verify(&b.me, &keys, &a.me).unwrap();
    assert_eq!(receipt.leaves()[0].verdict, Verdict::Denied("sequence-is-taken".to_owned()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_is_on_both_journals_and_waits_for_nobody() {
    let place = Place::new("check");
    let mut nodes = three(&place).await;
    let mut down = nodes.remove(2);
    down.cut_off().await;
    let (a, b) = (&nodes[0].node, &nodes[1].node);
    let person = model::Person {
        family: "Ђорђевић".into(),
        given: "Милован".into(),
        born: model::PartialDate::full(1984, 3, 7),
        ..Default::default()
    };
    let held = Record::Held {
        subject: wire::encode_subject(&model::Subject::Person(person)).into(),
        about: "invented".into(),
        handling: 0,
    };
    let now = b.clock.now();
    let entry = b.store.write("hold", move |tx| tx.record(&held, now)).await.unwrap();
    b.finder.catch_up(&b.store).unwrap();

    let officer = Officer { id: "duty.test".into(), role: Role::DutyOfficer };
    let question = |justification: &str| Question {
        query: Query::Person {
            name: "DJORDJEVIC, MILOVAN".into(),
            born: model::PartialDate::full(1984, 3, 7),
            nationality: None,
            sex: None,
            document: None,
        },
        purpose: Purpose::CriminalInvestigation,
        justification: justification.into(),
        parties: vec![b.me.clone(), down.node.me.clone(), a.me.clone()],
    };
    assert!(matches!(check::ask(a, &officer, question(" ")).await, Err(check::NotDone::Denied(_))));
    let id = check::ask(a, &officer, question("file 1")).await.unwrap();
    eventually("the party that is up answers", || {
        let (_, rows) = a.store.read(|conn| store::inquiry(conn, id)).unwrap().unwrap();
        rows.iter().any(|row| row.party == b.me && row.answer.is_some())
    })
    .await;
    let (_, _, said) = check::read(a, &officer, id).await.unwrap();
    let of = |party: &PartyId| said.iter().find(|(p, _)| p == party).map(|(_, said)| said.clone()).unwrap();
    let Said::Answered(Outcome::Hits(hits), _) = of(&b.me) else { panic!("{:?}", of(&b.me)) };
    assert_eq!(of(&down.node.me), Said::Waiting, "a party that is down is waited for");
    assert_eq!(of(&a.me), Said::Answered(Outcome::NoHit, said_at(&of(&a.me))));
    assert!(hits[0].core.is_some() && !hits[0].reasons.is_empty());

    // Both sides hold the consultation, and the asked side can resolve the reference.
    for node in [a, b] {
        let rows = node.store.read(|conn| store::consultations(conn, "milovan DJORDJEVIC", 10)).unwrap();
        assert!(rows.iter().any(|row| row.reference == "file 1" && row.officer == "duty.test"), "{}", node.me);
    }
    let resolved = b.store.read(|conn| store::reference(conn, &hits[0].reference)).unwrap();
    assert_eq!(resolved, Some((entry.place as i64, a.me.clone())));

    // C-CHK-01: only a hit that was shown can be judged.
    let no_such = check::judge(a, &officer, id, (&b.me, [0; 16]), true).await;
    assert!(matches!(no_such, Err(check::NotDone::Unknown("hit"))));
    check::judge(a, &officer, id, (&b.me, hits[0].reference), true).await.unwrap();

    // The node that was down is reached when it comes back, and its answer still counts.
    down.rejoin().await.unwrap();
    a.signals.wake(&down.node.me);
    eventually("the late answer counts", || {
        let (_, rows) = a.store.read(|conn| store::inquiry(conn, id)).unwrap().unwrap();
        rows.iter().all(|row| row.answer.is_some())
    })
    .await;
}

fn said_at(said: &Said) -> Timestamp {
    match said {
        Said::Answered(_, at) => *at,
        _ => Timestamp(0),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_new_work_keeps_the_old_and_recovers() {
    let place = Place::new("full");
    let nodes = three(&place).await;
    let (a, b) = (&nodes[0].node, &nodes[1].node);
    let now = b.clock.now();
    let hold = |n: u8| Record::Held { subject: vec![n; 20_000].into(), about: "invented".into(), handling: 0 };
    let kept = hold(1);
    b.store.write("hold", move |tx| tx.record(&kept, now)).await.unwrap();
    // As large as it is now and no larger: what SQLite then reports is what it reports on a full disk.
    b.store.write("fill", |tx| limit_pages(tx, None)).await.unwrap();
    let entries = size(b);
    let lost = hold(2);
    // C-STO-01
    let outcome = b.store.write("hold", move |tx| tx.record(&lost, now)).await;
    assert!(matches!(outcome, Err(StoreError::Full)), "{outcome:?}");
    let officer = Officer { id: "duty.test".into(), role: Role::DutyOfficer };
    let question = Question {
        query: Query::Vehicle { plate: "SK 0000 XX".into(), make: None },
        purpose: Purpose::BorderControl,
        justification: "file 1".into(),
        parties: vec![b.me.clone()],
    };
    let id = check::ask(a, &officer, question).await.unwrap();
    eventually("the sender notices", || a.signals.contact(&b.me).failures > 0).await;
    assert_eq!(size(b), entries, "nothing half-written");
    node::verify::verify_store(b.store.place(), &node::federation::origin(&b.me), &b.signing.verifying_key()).unwrap();

    b.store.write("free", |tx| limit_pages(tx, Some(1 << 30))).await.unwrap();
    a.signals.wake(&b.me);
    eventually("what waited arrives", || {
        let (_, rows) = a.store.read(|conn| store::inquiry(conn, id)).unwrap().unwrap();
        rows.iter().all(|row| row.answer.is_some())
    })
    .await;
    node::verify::verify_store(b.store.place(), &node::federation::origin(&b.me), &b.signing.verifying_key()).unwrap();
}

fn limit_pages(tx: &store::Tx<'_>, pages: Option<i64>) -> Result<i64, StoreError> {
    let now: i64 = tx.conn().pragma_query_value(None, "page_count", |row| row.get(0))?;
    let set = format!("PRAGMA max_page_count = {}", pages.unwrap_or(now));
    Ok(tx.conn().query_row(&set, [], |row| row.get(0))?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn erasing_destroys_the_data_and_the_tree_still_verifies() {
    let place = Place::new("erase");
    let nodes = three(&place).await;
    let b = &nodes[1].node;
    let now = b.clock.now();
    let subject = model::Subject::Phone(model::Phone { number: "+38900000000".into() });
    let held = Record::Held { subject: wire::encode_subject(&subject).into(), about: "invented".into(), handling: 0 };
    let entry = b.store.write("hold", move |tx| tx.record(&held, now)).await.unwrap();
    let (_, key) = b.store.read(|conn| store::entry_body(conn, entry.place)).unwrap().unwrap();
    let key = key.unwrap();
    let on_disk = |bytes: &[u8]| {
        let files = std::fs::read_dir(b.store.place().parent().unwrap()).unwrap().map(|file| file.unwrap().path());
        let own = files.filter(|path| path.to_string_lossy().contains(&*b.store.place().to_string_lossy()));
        own.map(|path| std::fs::read(path).unwrap()).any(|file| file.windows(bytes.len()).any(|at| at == bytes))
    };
    assert!(on_disk(&key) && on_disk(b"38900000000"));
    let erased = b.store.write("erase", move |tx| tx.erase(entry.place, "dpo.test", "ordered", now)).await.unwrap();
    assert_eq!(b.store.read(|conn| store::holding(conn, entry.place as i64)).unwrap(), None);
    let (_, gone) = b.store.read(|conn| store::entry_body(conn, entry.place)).unwrap().unwrap();
    assert_eq!(gone, None, "the key is gone");
    assert!(!on_disk(&key) && !on_disk(b"38900000000"), "key and data are overwritten, in the log too");
    let verified =
        node::verify::verify_store(b.store.place(), &node::federation::origin(&b.me), &b.signing.verifying_key());
    let verified = verified.unwrap();
    assert_eq!((verified.size(), verified.opened()), (2, 1), "two entries, one of them still readable");

    // The erasure of a holding is listed, that of anything else is not.
    b.store.write("erase", move |tx| tx.erase(erased.place, "dpo.test", "ordered", now)).await.unwrap();
    let mut listed = Vec::new();
    b.store.read(|conn| store::erased_holdings(conn, |by, holding| listed.push((by, holding)))).unwrap();
    assert_eq!(listed, [(erased.place, entry.place as i64)]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_flipped_byte_anywhere_in_a_journal_is_named() {
    let place = Place::new("flip");
    let nodes = three(&place).await;
    let b = &nodes[1].node;
    for n in 0..40u8 {
        let now = b.clock.now();
        let held = Record::Held { subject: vec![n; 40].into(), about: "invented".into(), handling: 0 };
        b.store.write("hold", move |tx| tx.record(&held, now)).await.unwrap();
    }
    let verify =
        || node::verify::verify_store(b.store.place(), &node::federation::origin(&b.me), &b.signing.verifying_key());
    assert_eq!(verify().unwrap().size(), 40);
    // C-STO-03: the node itself does not start on a journal whose signed head is not its tree's; see `Writer::open`.
    let conn = rusqlite::Connection::open(b.store.place()).unwrap();
    for (table, column) in [("entry", "body"), ("entry", "leaf"), ("entry_key", "key")] {
        for place in [0i64, 17, 39] {
            let sql = format!("SELECT {column} FROM {table} WHERE place = ?1");
            let whole: Vec<u8> = conn.query_row(&sql, [place], |row| row.get(0)).unwrap();
            for at in [0, whole.len() / 2, whole.len() - 1] {
                let mut flipped = whole.clone();
                flipped[at] ^= 1;
                let set = format!("UPDATE {table} SET {column} = ?2 WHERE place = ?1");
                conn.execute(&set, rusqlite::params![place, flipped]).unwrap();
                let fault = verify().unwrap_err().to_string();
                assert!(fault.contains(&format!("entry `{place}`")), "{table}.{column}[{at}] of {place}: {fault}");
                conn.execute(&set, rusqlite::params![place, whole]).unwrap();
            }
        }
    }
    conn.execute("UPDATE checkpoint SET note = replace(note, '\n7\n', '\n8\n') WHERE size = 7", []).unwrap();
    assert!(verify().is_err());
    conn.execute("UPDATE checkpoint SET note = replace(note, '\n8\n', '\n7\n') WHERE size = 7", []).unwrap();
    assert_eq!(verify().unwrap().size(), 40);
}
