//! The conformance kit against a node that does as it should, and against some that do not. Goal: the one passes whole, each of the others is
//! found out and it is said where. Method: data folders as `init` makes them, one directory, a real node with its loops on loopback; and
//! listeners that hold that node's keys and break one rule each.

#![expect(clippy::unwrap_used, reason = "a test may fail here")]

mod ceremony;
mod place;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use directory::PartyKind;
use ed25519_dalek::SigningKey;
use model::{PartyId, Timestamp};
use node::{
    assemble::{Parts, assemble},
    clock::{Clock, Entropy},
    conformance::{self, Cast, Check, Kit, Mark, Part, Report},
    federation::pins,
    folder::{About, Folder, NodeKeys},
    membership::{self, Membership},
    packs,
    partner_listener::{self, PartnerHandler},
    serve::{self, Partners},
    thresholds::Thresholds,
    tls::{Pins, TlsIdentity},
    transport::TlsTransport,
};
use place::{Place, party};
use tokio::{net::TcpListener, task::JoinSet};
use wire::{BatchIn, EnvelopeIn, Leaf, Verdict};

/// A federation's folders, of which none runs yet.
struct Federation {
    place: Place,
    entropy: Entropy,
    ports: BTreeMap<PartyId, u16>,
    /// A day that the calendars cover, whenever the test runs; the directory is of today all the same.
    clock: Clock,
}

impl Federation {
    fn found(name: &str, ids: &[&str]) -> Self {
        let (place, entropy) = (Place::new(name), Entropy::seeded(21));
        let (mut ports, mut parties) = (BTreeMap::new(), Vec::new());
        for (number, id) in ids.iter().enumerate() {
            let root = place.0.join(id);
            let folder = Folder::init(&root, id, &entropy).unwrap();
            let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let seen = instruments::Participant::of_training(id);
            let about = About {
                address: format!("127.0.0.1:{port}"),
                phone: format!("+0000000{number:02}"),
                name: (*id).to_owned(),
                country: seen.country,
                kind: match seen.kind.as_str() {
                    "agency" => PartyKind::Agency,
                    "partner" => PartyKind::Partner,
                    _ => PartyKind::MemberState,
                },
            };
            parties.push(folder.keys().unwrap().descriptor(&party(id), about));
            let config = format!(
                "party = \"{id}\"\nlisten_partners = \"127.0.0.1:{port}\"\nlisten_people = \"127.0.0.1:0\"\ndirectory = \"../directory\"\ntraining = true\n"
            );
            std::fs::write(root.join("node.toml"), config).unwrap();
            ports.insert(party(id), port);
        }
        ceremony::found(&place.0, "conformance", parties, &entropy);
        let clock = Clock::manual(Timestamp(1_780_304_400_000_000));
        Self { place, entropy, ports, clock }
    }

    fn folder(&self, id: &str) -> PathBuf {
        self.place.0.join(id)
    }

    fn keys(&self, id: &str) -> NodeKeys {
        Folder::at(&self.folder(id)).unwrap().keys().unwrap()
    }

    fn membership(&self) -> Membership {
        membership::load(&self.place.0.join("directory"), Clock::System.now()).unwrap()
    }

    async fn listener(&self, id: &str) -> TcpListener {
        TcpListener::bind(("127.0.0.1", self.ports[&party(id)])).await.unwrap()
    }

    /// A node as `serve` runs it.
    async fn serve(&self, id: &str) -> JoinSet<()> {
        let (keys, listener) = (self.keys(id), self.listener(id).await);
        let parts = Parts {
            me: party(id),
            signing: keys.signing,
            sealing: keys.sealing,
            membership: self.membership(),
            place: self.folder(id).join("journal.db"),
            clock: self.clock.clone(),
            entropy: Entropy::seeded(22),
            transport: Arc::new(TlsTransport::new(TlsIdentity::from_pem(&keys.tls_pem).unwrap())),
            thresholds: Thresholds::default(),
            training: true,
        };
        let node = assemble(parts).unwrap();
        let mut tasks = serve::start(&node);
        let (identity, pins) = (TlsIdentity::from_pem(&keys.tls_pem).unwrap(), pins(&node));
        tasks.spawn(async move {
            partner_listener::serve(listener, &identity, pins, Arc::new(Partners(node))).await.unwrap();
        });
        tasks
    }

    /// A listener with a node's keys that breaks a rule.
    async fn serve_wrong(&self, id: &str, fault: Fault) -> JoinSet<()> {
        let (keys, listener, membership) = (self.keys(id), self.listener(id).await, self.membership());
        let identity = TlsIdentity::from_pem(&keys.tls_pem).unwrap();
        let wrong = Arc::new(Wrong {
            me: party(id),
            keys,
            membership: membership.clone(),
            fault,
            clock: self.clock.clone(),
            taken: Mutex::default(),
        });
        let pins: Pins = Arc::new(move |pin| membership.party_by_tls(pin));
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { partner_listener::serve(listener, &identity, pins, wrong).await.unwrap() });
        tasks
    }

    fn kit(&self, me: &str, node: &str, patience: Duration) -> Kit {
        let cast = Cast {
            me: party(me),
            keys: self.keys(me),
            membership: self.membership(),
            node: party(node),
            address: format!("127.0.0.1:{}", self.ports[&party(node)]),
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
        };
        Kit::new(cast, patience).unwrap()
    }

    /// Plays one party against a node; `only` of the instruments.
    async fn play(&self, [me, node]: [&str; 2], other: Option<&str>, only: Option<&str>) -> Report {
        let patience = Duration::from_secs(20);
        let mut kit = self.kit(me, node, patience);
        kit.listen(self.listener(me).await).unwrap();
        let mut other = other.map(|other| self.kit(other, node, patience));
        conformance::run(&mut kit, other.as_mut(), only).await
    }
}

/// What a wrong node does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// It takes whatever it is told, under its own signature.
    TakesAll,
    /// Its receipts bear another key's signature.
    ForgedReceipts,
    /// Its receipts are none.
    NoReceipts,
    /// It always says "not now".
    AlwaysLater,
    /// It writes whatever it hears down as new, gaps and repeats too.
    CountsWrong,
}

struct Wrong {
    me: PartyId,
    keys: NodeKeys,
    membership: Membership,
    fault: Fault,
    clock: Clock,
    taken: Mutex<u64>,
}

impl Wrong {
    fn answer(&self, peer: &PartyId, bytes: &[u8]) -> Result<Vec<u8>, u16> {
        let (key, stranger) = (&self.keys.signing, SigningKey::from_bytes(&[5; 32]));
        if self.fault == Fault::AlwaysLater {
            return Err(503);
        }
        let opened =
            BatchIn::parse(bytes).and_then(|batch| batch.open(&self.me, &self.keys.sealing)).map_err(|_| 403_u16)?;
        let keys = &self.membership.parties[peer].keys;
        let (mut leaves, mut taken) = (Vec::new(), self.taken.lock().unwrap());
        for bytes in opened.envelopes() {
            let read = EnvelopeIn::parse(bytes).and_then(|read| read.verify(keys, &self.me, self.clock.now()));
            let read = read.map_err(|_| 403_u16)?;
            // Honest about gaps but for one fault, so that the kit finds out where it stands.
            if read.message().sequence > *taken + 1 && self.fault != Fault::CountsWrong {
                break;
            }
            *taken += 1;
            leaves.push(Leaf {
                envelope: read.hash(),
                verdict: Verdict::Accepted,
                entry: *taken,
                at: self.clock.now(),
            });
        }
        let key = if self.fault == Fault::ForgedReceipts { &stranger } else { key };
        match self.fault {
            Fault::NoReceipts => Ok(b"thank you".to_vec()),
            _ => wire::answer(&leaves, *taken + 1, (&self.me, peer), key).map_err(|_| 403),
        }
    }
}

impl PartnerHandler for Wrong {
    fn handle(
        &self,
        peer: PartyId,
        _: &str,
        body: Vec<u8>,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, u16>> + Send + '_>> {
        Box::pin(std::future::ready(self.answer(&peer, &body)))
    }
}

fn of(report: &Report, mark: Mark) -> impl Iterator<Item = &Check> {
    report.checks.iter().filter(move |check| check.mark == mark)
}

/// Nothing failed; and of these instruments and no others nothing could be played.
#[track_caller]
fn all_passed(report: &Report, not_played: &[&str]) {
    let failed: Vec<&Check> = of(report, Mark::Failed).collect();
    assert!(failed.is_empty(), "{failed:#?}");
    let skipped: Vec<&str> = of(report, Mark::Skipped).filter_map(|check| check.instrument.as_deref()).collect();
    assert_eq!(skipped, not_played, "{:#?}", of(report, Mark::Skipped).collect::<Vec<_>>());
    for name in packs::names().iter().filter(|name| !not_played.contains(&name.as_str())) {
        assert!(report.checks.iter().any(|check| check.instrument.as_ref() == Some(name)), "`{name}` is not played");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_good_node_passes_whole() {
    let federation = Federation::found("good", &["hr-spoc", "rs-spoc", "mk-spoc"]);
    let _node = federation.serve("rs-spoc").await;
    let report = federation.play(["hr-spoc", "rs-spoc"], Some("mk-spoc"), None).await;
    all_passed(&report, &[]);
    let skipped: Vec<&Check> = of(&report, Mark::Skipped).collect();
    assert!(skipped.is_empty(), "{skipped:#?}");
    for part in [Part::Right, Part::Twice, Part::Late, Part::Wrong, Part::Malicious] {
        assert!(report.checks.iter().any(|check| check.part == part && check.instrument.is_none()), "{part:?}");
    }
    // Steps after the first and erasures are among what was played.
    let played = |what: &str| of(&report, Mark::Passed).filter(|check| check.name.contains(what)).count();
    assert!(played("erased there too") > 15 && played("correct") > 15 && played("withdraw") > 5, "{}", report.table());

    // Once more on the same node: the kit asks where the sequence stands, and starts there.
    let again = federation.play(["hr-spoc", "rs-spoc"], None, Some("information-request")).await;
    assert_eq!(of(&again, Mark::Failed).count(), 0, "{}", again.table());
    assert_eq!(of(&again, Mark::Skipped).count(), 1, "without a second party one check is not played");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn parties_of_every_kind_can_play() {
    for (name, pair) in [("partners", ["al-spoc", "me-spoc"]), ("from-an-agency", ["eu-europol", "fr-spoc"])] {
        let federation = Federation::found(name, &pair);
        let _node = federation.serve(pair[1]).await;
        let report = federation.play(pair, None, None).await;
        assert_eq!(of(&report, Mark::Failed).count(), 0, "{}", report.table());
        let about = |name: &String| report.checks.iter().any(|check| check.instrument.as_ref() == Some(name));
        assert!(packs::names().iter().all(about), "every instrument is played, or it is said why not");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_the_register_has_no_basis_the_denial_is_what_passes() {
    let federation = Federation::found("agency", &["rs-spoc", "eu-europol"]);
    let _node = federation.serve("eu-europol").await;
    let report = federation.play(["rs-spoc", "eu-europol"], None, None).await;
    assert_eq!(of(&report, Mark::Failed).count(), 0, "{}", report.table());
    let denied =
        |check: &&Check| check.instrument.is_some() && check.seen == "denied by `agency-without-transfer-basis`";
    assert_eq!(of(&report, Mark::Passed).filter(denied).count(), packs::names().len(), "{}", report.table());
}

/// Plays against a node that breaks a rule: what fails must be among other things what these names begin with.
async fn found_out(name: &str, fault: Fault, wanted: &[&str], passes: &[&str]) {
    let federation = Federation::found(name, &["hr-spoc", "rs-spoc"]);
    let _node = federation.serve_wrong("rs-spoc", fault).await;
    let mut kit = federation.kit("hr-spoc", "rs-spoc", Duration::from_millis(200));
    kit.listen(federation.listener("hr-spoc").await).unwrap();
    let report = conformance::run(&mut kit, None, Some("information-request")).await;
    let said = |mark: Mark, name: &str| of(&report, mark).any(|check| check.name.starts_with(name));
    for name in wanted {
        assert!(said(Mark::Failed, name), "`{name}` should fail: {}", report.table());
    }
    for name in passes {
        assert!(said(Mark::Passed, name), "`{name}` should pass: {}", report.table());
    }
}

const ANSWERS: &str = "it answers over mutual TLS";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_node_that_takes_whatever_it_is_told_is_found_out() {
    let wanted = [
        "a message that comes again",
        "another message under a taken number",
        "an answer that nobody asked for",
        "a step of an instrument that nobody signed",
        "a required field left out",
        "a field too many",
        "a version that nobody signed",
        "a case opened a second time",
    ];
    found_out("takes-all", Fault::TakesAll, &wanted, &[ANSWERS, "behind a gap"]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_of_another_key_or_none_at_all_is_found_out() {
    found_out("forged", Fault::ForgedReceipts, &[ANSWERS, "a question is taken"], &[]).await;
    found_out("none", Fault::NoReceipts, &[ANSWERS, "a question is taken"], &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_node_that_never_takes_anything_or_counts_wrong_is_found_out() {
    found_out("later", Fault::AlwaysLater, &[ANSWERS, "refused: an empty body", "a step dated six minutes ahead"], &[])
        .await;
    found_out("counts", Fault::CountsWrong, &["behind a gap", "of a batch with a gap"], &[ANSWERS]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_nobody_answers_one_check_fails_and_nothing_else_is_tried() {
    let federation = Federation::found("nobody", &["hr-spoc", "rs-spoc"]);
    let report = federation.play(["hr-spoc", "rs-spoc"], None, None).await;
    assert_eq!((report.checks.len(), of(&report, Mark::Failed).count()), (1, 1), "{}", report.table());
}

fn egnatia(address: &str, folder: &Path, more: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_egnatia"));
    let output = command.arg("conformance").arg(address).arg("--folder").arg(folder).args(more).output().unwrap();
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.code(), text)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_says_by_its_exit_code_whether_all_passed() {
    let mut federation = Federation::found("command", &["hr-spoc", "rs-spoc", "mk-spoc"]);
    federation.clock = Clock::System;
    let (folder, other) = (federation.folder("hr-spoc"), federation.folder("mk-spoc"));
    let address = format!("127.0.0.1:{}", federation.ports[&party("rs-spoc")]);
    let node = federation.serve("rs-spoc").await;
    let run = |address: &str, more: &[&str]| {
        let (address, folder) = (address.to_owned(), folder.clone());
        let more: Vec<String> = [&["--instrument", "transit"], more].concat().into_iter().map(str::to_owned).collect();
        tokio::task::spawn_blocking(move || {
            egnatia(&address, &folder, &more.iter().map(String::as_str).collect::<Vec<_>>())
        })
    };
    let (code, text) = run("rs-spoc", &["--json", "--other", other.to_str().unwrap()]).await.unwrap();
    assert_eq!(code, Some(0), "{text}");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&json["node"], json["failed"].as_u64()), (&"rs-spoc".into(), Some(0)));
    assert!(json["checks"].as_array().unwrap().iter().all(|check| !check["rests_on"].as_str().unwrap().is_empty()));
    let (code, text) = run(&address, &[]).await.unwrap();
    assert_eq!(code, Some(0), "{text}");
    for said in ["transit: ", "passed failed  rests on", "protocol, malicious", "0 failed, 1 not played"] {
        assert!(text.contains(said), "no `{said}` in {text}");
    }
    drop(node);
    tokio::time::sleep(Duration::from_millis(100)).await;

    let _wrong = federation.serve_wrong("rs-spoc", Fault::TakesAll).await;
    let (code, text) = run("rs-spoc", &["--wait", "1"]).await.unwrap();
    assert!(code == Some(1) && text.contains("FAILED"), "{text}");
    let (code, text) = run("nowhere:1", &[]).await.unwrap();
    assert!(code == Some(1) && text.contains("say with `--party` whose node it is"), "{text}");
    let (code, text) = run("hr-spoc", &[]).await.unwrap();
    assert!(code == Some(1) && text.contains("is the node under test itself"), "{text}");
    let config = folder.join("node.toml");
    let real = std::fs::read_to_string(&config).unwrap().replace("training = true", "training = false");
    std::fs::write(&config, real).unwrap();
    let (code, text) = run("rs-spoc", &[]).await.unwrap();
    assert!(code == Some(1) && text.contains("play only with a test party"), "{text}");
}
