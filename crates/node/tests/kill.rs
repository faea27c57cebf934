//! A real process killed 200 times under load. Goal: no acknowledged message is lost, none is there twice, every journal verifies. Method:
//! the receiver is the `egnatia` binary in a process of its own; the sender is in this one and never stops sending; SIGKILL falls at
//! times from a fixed seed; at the end the receipts on the sender's journal are held against the receiver's.

#![expect(clippy::unwrap_used, reason = "a test may fail here")]

mod ceremony;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use model::{Body, CaseId, PartyId, Step};
use node::{
    assemble::{Parts, assemble},
    clock::{Clock, Entropy},
    folder::{About, Folder},
    membership,
    node::Node,
    receipts, send, store,
    thresholds::Thresholds,
    tls::TlsIdentity,
    transport::TlsTransport,
    verify::verify_store,
};

const KILLS: usize = 200;

struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _killed = self.0.kill();
        let _reaped = self.0.wait();
    }
}

fn start(folder: &Path) -> Killed {
    let child = Command::new(env!("CARGO_BIN_EXE_egnatia"))
        .arg("serve")
        .arg(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    Killed(child)
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Two data folders and the directory that both trust.
fn federation(root: &Path, entropy: &Entropy) -> (PathBuf, PathBuf) {
    let mut parties = Vec::new();
    let mut folders = Vec::new();
    for (party, phone) in [("mk-spoc", "+38900000001"), ("rs-spoc", "+38100000001")] {
        let place = root.join(party);
        let folder = Folder::init(&place, party, entropy).unwrap();
        let port = free_port();
        let about = About {
            address: format!("127.0.0.1:{port}"),
            phone: phone.to_owned(),
            name: party.to_owned(),
            country: party[..2].to_uppercase(),
            kind: PartyKind::Partner,
        };
        parties.push(folder.keys().unwrap().descriptor(&PartyId::new(party).unwrap(), about));
        let config = format!(
            "party = \"{party}\"\nlisten_partners = \"127.0.0.1:{port}\"\nlisten_people = \"127.0.0.1:{}\"\ndirectory = \"../directory\"\ntraining = true\n",
            free_port()
        );
        std::fs::write(place.join("node.toml"), config).unwrap();
        folders.push(place);
    }
    ceremony::found(root, "kill", parties, entropy);
    (folders.remove(0), folders.remove(0))
}

fn sender(root: &Path) -> Arc<Node> {
    let opened = Folder::open(root, "test").unwrap();
    let parts = Parts {
        me: opened.folder.config().party.clone(),
        signing: opened.keys.signing.clone(),
        sealing: opened.keys.sealing.clone(),
        membership: membership::load(&opened.folder.directory(), Clock::System.now()).unwrap(),
        place: opened.folder.store(),
        clock: Clock::System,
        entropy: Entropy::seeded(3),
        transport: Arc::new(TlsTransport::new(TlsIdentity::from_pem(&opened.keys.tls_pem).unwrap())),
        thresholds: Thresholds::default(),
        training: true,
    };
    assemble(parts).unwrap()
}

async fn write(node: &Arc<Node>, to: &PartyId) {
    let (to, now, case) = (to.clone(), node.clock.now(), CaseId(node.entropy.draw()));
    let fields = ["facts", "held_there", "offence", "person_link", "purpose", "specification", "subject"]
        .map(|name| (name.to_owned(), "invented".to_owned()))
        .into_iter()
        .chain([("necessity".to_owned(), "yes".to_owned()), ("urgent".to_owned(), "no".to_owned())])
        .collect();
    let (instrument, name) = ("information-request".to_owned(), "request".to_owned());
    let step = Step { case, instrument, version: 2, name, fields, officer: "duty.test".to_owned() };
    node.store.write("load", move |tx| tx.send(&to, Body::Step(step), Default::default(), now)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_acknowledged_message_is_lost_by_two_hundred_kills() {
    let root = std::env::temp_dir().join(format!("egnatia-kill-{}", std::process::id()));
    let _old = std::fs::remove_dir_all(&root);
    let entropy = Entropy::seeded(9);
    let (ours, theirs) = federation(&root, &entropy);
    let node = sender(&ours);
    let to = PartyId::new("rs-spoc").unwrap();
    // Both counts in one statement: between two the load writes on.
    let acknowledged = |node: &Node| -> i64 {
        let sql =
            "SELECT (SELECT COALESCE(MAX(sent), 0) FROM pair WHERE party = ?1) - COUNT(*) FROM outbox WHERE party = ?1";
        node.store.read(|conn| conn.query_row(sql, [to.as_str()], |row| row.get(0))).unwrap()
    };

    let load = {
        let (node, to) = (Arc::clone(&node), to.clone());
        tokio::spawn(async move {
            loop {
                write(&node, &to).await;
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        })
    };
    // Deliveries try again at once: the test is about crashes, not about patience.
    let delivering = {
        let (node, to) = (Arc::clone(&node), to.clone());
        tokio::spawn(async move {
            loop {
                if !matches!(send::deliver(&node, &to).await, Ok(covered) if covered > 0) {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
        })
    };

    for kill in 0..KILLS {
        let before = acknowledged(&node);
        let mut process = start(&theirs);
        let mut waited = 0;
        while acknowledged(&node) == before {
            tokio::time::sleep(Duration::from_millis(5)).await;
            waited += 1;
            assert!(waited < 4_000, "kill {kill}: the node does not come back; {:?}", process.0.try_wait());
        }
        // At any time: while it takes a batch, commits, answers, or does nothing.
        tokio::time::sleep(Duration::from_micros(entropy.below(60_000))).await;
        process.0.kill().unwrap();
        process.0.wait().unwrap();
    }
    load.abort();
    let last = start(&theirs);
    let mut waited = 0;
    while node.store.read(store::outbox_waiting).unwrap().iter().any(|(_, count)| *count > 0) {
        tokio::time::sleep(Duration::from_millis(20)).await;
        waited += 1;
        assert!(waited < 3_000, "the backlog does not drain");
    }
    delivering.abort();
    drop(last);

    // What the sender holds receipts for is on the receiver's journal, where each receipt says; both journals verify.
    let membership = node.membership();
    let nodes: Vec<(PartyId, PathBuf)> = [&ours, &theirs]
        .into_iter()
        .map(|folder| (PartyId::new(folder.file_name().unwrap().to_str().unwrap()).unwrap(), folder.join("journal.db")))
        .collect();
    for (party, place) in &nodes {
        let member = &membership.parties[party];
        verify_store(place, &member.origin, &member.keys.current).unwrap();
    }
    let checked = receipts::check(&nodes, &membership).unwrap();
    let (sent, _) = node.store.read(|conn| store::pair_of(conn, &to)).unwrap();
    assert_eq!(checked.receipts, sent, "every message has exactly one journaled receipt");
    assert!(sent > KILLS as u64);
    let _gone = std::fs::remove_dir_all(&root);
}

/// C-DIR-02 with real processes: the second one on a folder is refused, the first works on.
#[test]
fn a_second_process_on_one_folder_is_refused() {
    let root = std::env::temp_dir().join(format!("egnatia-second-{}", std::process::id()));
    let _old = std::fs::remove_dir_all(&root);
    let (_, theirs) = federation(&root, &Entropy::seeded(11));
    let _first = start(&theirs);
    std::thread::sleep(Duration::from_millis(1_500));
    let second = Command::new(env!("CARGO_BIN_EXE_egnatia")).arg("serve").arg(&theirs).output().unwrap();
    assert!(!second.status.success());
    let words = String::from_utf8_lossy(&second.stderr).to_lowercase();
    assert!(words.contains("`egnatia serve` (process"), "{words}");
    let _gone = std::fs::remove_dir_all(&root);
}
