//! Notices between real nodes, through a real mail server, a real program behind the hook, and real browsers' sockets. Goal: whom it waits for is
//! told once, in their language and without any personal data; nobody is told of what they did; a restart loses nothing and tells nothing
//! again. Method: two training nodes whose clock the test moves, and looks and deliveries taken one at a time.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod place;
mod stage;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use model::{CaseId, Timestamp};
use node::{
    cases,
    check::Officer,
    demo,
    federation::PartyPlan,
    folder::{MailConfig, Security},
    node::Node,
    notify::{
        self, Choice, Level, Office, Right,
        choices::choose,
        deliver::deliver,
        hook::{self, Hook},
        mail::Mailer,
        watch::Watch,
    },
    outgoing, overriding, store,
    web::{
        Languages,
        doors::Doors,
        router::{People, Site, SiteParts, router},
        session::Person,
    },
};
use place::{Place, party};
use policy::Role;
use serde_json::Value;
use stage::Stage;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// 24 November 2026, 10:00 in Skopje.
const START: Timestamp = Timestamp(1_795_510_800_000_000);
const HOUR_MS: i64 = 3_600_000;
const ORIGIN: &str = "http://localhost:8080";
const SUBJECT: &str = "Invented-Jovanović Хасан";
const EVERYTHING: u8 = 7;

/// A mail server of other people's making.
struct Server {
    child: Child,
    port: u16,
    mails: std::sync::mpsc::Receiver<Value>,
}

impl Server {
    fn start(arguments: &[&str]) -> Self {
        let python = std::env::var("EGNATIA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp_server.py");
        let mut child = Command::new(python)
            .arg(script)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("needs the Python package `aiosmtpd` in $EGNATIA_PYTHON; `make tools` installs it");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = lines.next().expect("the mail server says its port").unwrap().parse().unwrap();
        let (keep, mails) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _listening = keep.send(serde_json::from_str(&line).unwrap());
            }
        });
        Self { child, port, mails }
    }

    /// The mails that came since, by reader.
    fn mails(&self, count: usize) -> Vec<Value> {
        let mut mails: Vec<Value> =
            (0..count).map(|_| self.mails.recv_timeout(Duration::from_secs(10)).expect("a mail")).collect();
        assert!(self.mails.recv_timeout(Duration::from_millis(150)).is_err(), "more mail than {count}");
        mails.sort_by_key(|mail| (mail["to"].to_string(), mail["headers"]["subject"].to_string()));
        mails
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

fn mail_config(port: u16) -> MailConfig {
    MailConfig {
        host: "127.0.0.1".into(),
        port,
        security: Security::Loopback,
        from: "desk@authority.example".into(),
        user: None,
        password_file: None,
        authorities_file: None,
    }
}

fn mailer(port: u16) -> Option<Mailer> {
    Some(Mailer::new(&mail_config(port), None, &[], ORIGIN).unwrap())
}

fn officer(id: &str) -> Officer {
    Officer { id: id.to_owned(), role: Role::DutyOfficer }
}

/// Two nodes, and the site of the first.
struct Two {
    stage: Stage,
    site: Arc<Site>,
    _place: Place,
}

impl Two {
    async fn raise(name: &str) -> Self {
        let partner = PartyKind::Partner;
        Self::raise_between(name, [("mk-spoc", "MK", partner), ("rs-spoc", "RS", partner)]).await
    }

    async fn raise_between(name: &str, parties: [(&str, &str, PartyKind); 2]) -> Self {
        let plan = |(id, country, kind): (&str, &str, PartyKind)| PartyPlan {
            id: party(id),
            name: format!("Training {id}"),
            country: country.to_owned(),
            kind,
        };
        let stage = Stage::raise(name, START, parties.map(plan).to_vec()).await;
        // An operator's own language: what mail says in it is known to be in it.
        let place = Place::new(&format!("{name}-words"));
        std::fs::create_dir_all(place.0.join("sq")).unwrap();
        let texts = "notices-level-act-now = Vepro tani\nnotices-mail-intro-act-now = Kjo nuk pret.\n";
        std::fs::write(place.0.join("sq/notices.ftl"), texts).unwrap();
        let languages = Languages::with(&place.0).unwrap();
        let node = Arc::clone(&stage.nodes[0].node);
        let person = |persona: demo::Persona| Person { id: persona.id, name: persona.name, role: persona.role };
        let people = People { personas: demo::personas(&node.me).into_iter().map(person).collect() };
        let parts = SiteParts { node, people, doors: Doors::default(), languages, secure: false, demo: None };
        Self { stage, site: Site::new(parts).unwrap(), _place: place }
    }

    fn mk(&self) -> &Arc<Node> {
        &self.stage.nodes[0].node
    }

    fn rs(&self) -> &Arc<Node> {
        &self.stage.nodes[1].node
    }

    fn after_ms(&self, ms: i64) {
        self.stage.until(START.plus_ms(ms));
    }

    fn office(&self, mail: Option<Mailer>, hook: Option<Hook>) -> Office {
        Office { origin: ORIGIN.into(), mail, hook, ..self.site.office() }
    }

    async fn chooses(&self, person: &str, lang: &str, levels: u8) {
        let address = format!("{person}@authority.example");
        let choice = Choice { address, lang: lang.into(), levels };
        choose(self.mk(), &self.site.languages, person, choice).await.unwrap();
    }

    /// A request of the other node, urgent or not.
    async fn asked(&self, urgent: bool) -> CaseId {
        let texts = ["facts", "held_there", "offence", "person_link", "purpose", "specification"];
        let texts = texts.map(|name| (name.to_owned(), format!("secret {name}")));
        let more = [
            ("subject", SUBJECT),
            ("necessity", "yes"),
            ("urgent", if urgent { "yes" } else { "no" }),
            ("urgency_ground", if urgent { "life_or_limb" } else { "" }),
            ("urgency_reasons", if urgent { "secret reasons" } else { "" }),
        ];
        let more = more.into_iter().filter(|(_, value)| !value.is_empty());
        let fields = texts.into_iter().chain(more.map(|(name, value)| (name.to_owned(), value.to_owned()))).collect();
        let to = ("information-request", &self.mk().me);
        let case = cases::open(self.rs(), &officer("duty.rs"), to, "request", fields).await.unwrap();
        self.stage.settled().await;
        case
    }

    async fn step(&self, node: &Arc<Node>, who: &str, case: CaseId, step: (&str, &[(&str, &str)])) {
        // No two steps at one moment, whose order would be chance.
        self.stage.until(self.stage.clock.now().plus_ms(1_000));
        let fields = step.1.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        cases::take_step(node, &officer(who), case, step.0, fields).await.unwrap();
        self.stage.settled().await;
    }

    /// What a person is told on their page: the level and what, the newest last.
    fn told(&self, person: &str) -> Vec<(Level, &'static str)> {
        let mut rows = self.mk().store.read(|conn| store::notices(conn, person, 1_000)).unwrap();
        rows.sort_by_key(|row| (row.at, row.notice.level, row.notice.thing.clone()));
        rows.into_iter().map(|row| (row.notice.level, row.notice.what.as_str())).collect()
    }
}

/// Looks once, as a node does that was started anew; gives how many notices came of it.
async fn look(office: &Office) -> usize {
    Watch::begin(office).unwrap().look(office).await.unwrap()
}

/// Everything that must never leave: what the case carries, and who works on either side.
fn secrets(site: &Site) -> Vec<String> {
    let people = site.people.personas.iter().flat_map(|person| [person.id.clone(), person.name.clone()]);
    let words = ["Invented-Jovanović", "Хасан", "secret", "duty.rs", "life_or_limb", "Kosovo", "Training", "Serbia"];
    people.chain(words.map(str::to_owned)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_urgent_request_is_mailed_at_once_in_the_readers_language_and_names_nobody() {
    let two = Two::raise("mailed").await;
    let server = Server::start(&[]);
    let office = two.office(mailer(server.port), None);
    two.chooses("duty.mk", "sq", EVERYTHING).await;
    two.chooses("duty2.mk", "en", Level::ActNow.number()).await;
    two.chooses("admin.mk", "en", EVERYTHING).await;
    let case = two.asked(true).await;
    let number = cases::number("information-request", case);

    assert!(look(&office).await > 0);
    // Both who may act at once; of the limit of eight hours, which is for today, only who wants mail of that.
    assert_eq!(deliver(&office).await.unwrap(), 3);
    let mails = server.mails(3);
    let to: Vec<&Value> = mails.iter().map(|mail| &mail["to"][0]).collect();
    assert_eq!(to, ["duty.mk@authority.example", "duty.mk@authority.example", "duty2.mk@authority.example"]);
    let subjects: Vec<&str> = mails.iter().map(|mail| mail["headers"]["subject"].as_str().unwrap()).collect();
    assert_eq!(subjects, [format!("Sot: {number}"), format!("Vepro tani: {number}"), format!("Act now: {number}")]);
    let (own, english) = (mails[1]["text"].as_str().unwrap(), mails[2]["text"].as_str().unwrap());
    assert!(own.contains("Kjo nuk pret.") && english.contains("This cannot wait."), "{own}\n{english}");
    for wanted in [
        &number,
        "Information request",
        "An urgent request arrived",
        &format!("{ORIGIN}/cases/{case}"),
        "Due 24 Nov 2026 18:00 CET",
    ] {
        assert!(english.contains(wanted), "{wanted}: {english}");
    }
    for mail in &mails {
        assert_eq!((&mail["type"], &mail["from"]), (&"text/plain".into(), &"desk@authority.example".into()));
        assert_eq!(mail["headers"]["auto-submitted"], "auto-generated");
        // The address stands in `To:`, as it must, and nowhere else.
        let headers = mail["headers"].as_object().unwrap().iter().filter(|(name, _)| *name != "to");
        let said: String =
            headers.map(|(_, value)| value.as_str().unwrap()).chain([mail["text"].as_str().unwrap()]).collect();
        for secret in secrets(&two.site) {
            assert!(!said.contains(&secret), "`{secret}` left the node: {said}");
        }
    }
    // The administrator, who may read no case, is told nothing.
    assert_eq!(two.told("admin.mk"), []);
    assert_eq!((look(&office).await, deliver(&office).await.unwrap()), (0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_told_of_what_they_did_and_nothing_is_told_twice() {
    let two = Two::raise("once").await;
    let office = two.office(None, None);
    let case = two.asked(false).await;
    assert!(look(&office).await > 0);
    assert_eq!(two.told("duty.mk"), [(Level::Today, "arrived")]);
    assert_eq!(two.told("analyst.mk"), [(Level::Digest, "arrived")], "who may only read is told with the rest");
    assert_eq!(two.told("readmission.mk"), [], "who may not read such cases is told nothing");
    // An officer of a field acts in its cases alone, and is told of those as whoever acts is.
    let may_step = |role, instrument| notify::may(two.mk(), role, Right::Step, instrument);
    assert!(may_step(Role::ReadmissionOfficer, "readmission") && may_step(Role::CsirtAnalyst, "cyber-incident"));
    assert!(!may_step(Role::ReadmissionOfficer, "information-request") && !may_step(Role::Analyst, "readmission"));

    // What an officer of ours does is theirs alone; a partner's answer then waits for them, and for no colleague.
    two.step(two.mk(), "duty.mk", case, ("take", &[("accessibility", "direct")])).await;
    two.step(two.mk(), "duty.mk", case, ("clarify", &[("question", "which?")])).await;
    assert_eq!(look(&office).await, 0);
    two.step(two.rs(), "duty.rs", case, ("clarification", &[("clarification", "secret")])).await;
    assert_eq!(look(&office).await, 1);
    assert_eq!(two.told("duty.mk"), [(Level::Today, "arrived"), (Level::Today, "stepped")]);
    assert_eq!(two.told("duty2.mk"), [(Level::Today, "arrived")]);
    // A colleague goes on: whoever worked on it before hears of that with the rest.
    two.step(two.mk(), "duty2.mk", case, ("inform", &[("progress", "soon")])).await;
    assert_eq!(look(&office).await, 1);
    assert_eq!(two.told("duty.mk").last(), Some(&(Level::Digest, "colleague")));

    // Its limit comes near: first for today, then for now, to whom the case is; each once, however often it is looked.
    let due = two.mk().store.read(|conn| store::case_file(conn, case)).unwrap().unwrap().due.unwrap();
    for (before_ms, level) in [(23 * HOUR_MS, Level::Today), (HOUR_MS, Level::ActNow)] {
        two.stage.until(due.plus_ms(-before_ms));
        assert_eq!((look(&office).await, look(&office).await), (1, 0), "{before_ms}");
        assert_eq!(two.told("duty2.mk").last(), Some(&(level, "clock")));
    }
    two.stage.until(due.plus_ms(HOUR_MS));
    assert_eq!(look(&office).await, 0, "who was told in time is not told again that it ran out");

    // Made again from the journal, the store has the choices, and knows still what was told.
    two.chooses("duty.mk", "en", EVERYTHING).await;
    let tables = two.stage.rebuilt_alike("afterwards");
    assert_eq!(tables[0].iter().find(|table| table.table == "notice_choice").unwrap().rebuilt.rows, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_worked_on_a_case_hears_of_its_end_and_of_its_review() {
    let two = Two::raise("reviewed").await;
    let office = two.office(None, None);
    let case = two.asked(false).await;
    two.step(two.mk(), "duty2.mk", case, ("take", &[("accessibility", "direct")])).await;
    two.step(two.mk(), "duty.mk", case, ("provide", &[("information", "secret")])).await;
    two.step(two.rs(), "duty.rs", case, ("close", &[])).await;
    look(&office).await;
    assert_eq!(two.told("duty.mk").last(), Some(&(Level::Today, "stepped")), "the partner closed it");
    // Six months later; thirty days before that the review is told of, once, to whom the case is.
    two.after_ms(150 * 24 * HOUR_MS);
    assert_eq!(look(&office).await, 0);
    two.after_ms(152 * 24 * HOUR_MS);
    assert_eq!((look(&office).await, look(&office).await), (1, 0));
    assert_eq!(two.told("duty.mk"), [(Level::Digest, "review")], "what is older than sixty days is forgotten");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_override_waits_for_a_second_person_and_never_for_the_first() {
    let parties = [("xk-spoc", "XK", PartyKind::Partner), ("eu-europol", "EU", PartyKind::Agency)];
    let two = Two::raise_between("override", parties).await;
    let office = two.office(None, None);
    let texts = ["facts", "held_there", "offence", "person_link", "purpose", "specification", "subject"];
    let texts = texts.map(|name| (name.to_owned(), format!("secret {name}")));
    let proposal = overriding::Proposal {
        instrument: "information-request".into(),
        to: two.rs().me.clone(),
        step: "request".into(),
        fields: texts.into_iter().chain([("necessity".into(), "yes".into()), ("urgent".into(), "no".into())]).collect(),
        reasons: "secret reasons".into(),
        source: None,
    };
    let case = overriding::propose(two.mk(), &officer("duty.xk"), proposal).await.unwrap();
    assert_eq!((look(&office).await, look(&office).await), (1, 0));
    assert_eq!((two.told("duty.xk"), two.told("duty2.xk")), (vec![], vec![(Level::ActNow, "override")]));
    let rows = two.mk().store.read(|conn| store::notices(conn, "duty2.xk", 1)).unwrap();
    assert_eq!((rows[0].notice.case, rows[0].notice.due), (case, Some(START.plus_ms(HOUR_MS))));
    // What both do with it is news for neither of them at once.
    overriding::confirm(two.mk(), &officer("duty2.xk"), case).await.unwrap();
    two.stage.settled().await;
    look(&office).await;
    assert!(two.told("duty2.xk").iter().all(|(_, what)| *what != "colleague"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_is_kept_over_a_restart_and_tried_again() {
    let two = Two::raise("again").await;
    // A port that nobody listens on.
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let broken = two.office(mailer(closed), None);
    two.chooses("duty.mk", "en", EVERYTHING).await;
    two.asked(true).await;
    look(&broken).await;
    assert_eq!(deliver(&broken).await.unwrap(), 0);
    let waiting = two.mk().store.read(|conn| store::posts_waiting(conn, false)).unwrap();
    assert_eq!((waiting.waiting, waiting.failing), (2, 2));
    assert!(!waiting.failure.is_empty() && !waiting.failure.contains("duty"), "{}", waiting.failure);

    // The server is back, but the pause is not over; then it is, and everything leaves once.
    let server = Server::start(&[]);
    let office = two.office(mailer(server.port), None);
    assert_eq!((look(&office).await, deliver(&office).await.unwrap()), (0, 0));
    two.after_ms(60_000);
    assert_eq!(deliver(&office).await.unwrap(), 2);
    let mails = server.mails(2);
    assert_eq!(
        mails.iter().filter(|mail| mail["headers"]["subject"].as_str().unwrap().starts_with("Act now")).count(),
        1
    );
    assert_eq!(deliver(&office).await.unwrap(), 0);

    // Matters of the day leave at most every ten minutes, and together; whatever a server refuses one reader costs no other.
    let choice = Choice { address: "nobody@authority.example".into(), lang: "en".into(), levels: EVERYTHING };
    choose(two.mk(), &two.site.languages, "duty2.mk", choice).await.unwrap();
    two.asked(false).await;
    two.asked(false).await;
    look(&office).await;
    assert_eq!(deliver(&office).await.unwrap(), 0);
    let waiting = two.mk().store.read(|conn| store::posts_waiting(conn, false)).unwrap();
    assert_eq!((waiting.failing, waiting.failure.as_str()), (2, "the server refuses with 550"));
    two.after_ms(60_000 + 600_000);
    assert_eq!(deliver(&office).await.unwrap(), 1);
    let text = server.mails(1)[0]["text"].as_str().unwrap().to_owned();
    assert_eq!(text.matches("A case arrived").count(), 2, "{text}");
    // After three days it is given up, which the health page says.
    two.after_ms(74 * HOUR_MS);
    deliver(&office).await.unwrap();
    assert_eq!(two.mk().signals.posting().lost, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rest_comes_once_a_day_at_seven_and_nothing_to_who_may_read_no_more() {
    let two = Two::raise("daily").await;
    let server = Server::start(&[]);
    let office = two.office(mailer(server.port), None);
    two.chooses("analyst.mk", "en", EVERYTHING).await;
    two.asked(false).await;
    two.asked(false).await;
    look(&office).await;
    assert_eq!(deliver(&office).await.unwrap(), 0);
    // 24 November, 10:00: so until 25 November, 07:00.
    two.after_ms(21 * HOUR_MS - 1);
    assert_eq!(deliver(&office).await.unwrap(), 0);
    two.after_ms(21 * HOUR_MS);
    assert_eq!(deliver(&office).await.unwrap(), 1);
    let mail = &server.mails(1)[0];
    assert_eq!(mail["headers"]["subject"], "For information: 2 notices");
    assert_eq!(mail["to"][0], "analyst.mk@authority.example");

    // By the next morning the analyst works here no more: what waited for them is forgotten.
    two.asked(false).await;
    look(&office).await;
    two.after_ms(45 * HOUR_MS);
    let nobody = Office { people: Arc::new(|| Ok(Vec::new())), ..two.office(mailer(server.port), None) };
    assert_eq!(deliver(&nobody).await.unwrap(), 0);
    assert_eq!(two.mk().store.read(|conn| store::posts_waiting(conn, false)).unwrap().waiting, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mail_is_closed_on_the_way_and_signed_in() {
    let two = Two::raise("closed").await;
    let place = Place::new("closed-keys");
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let (certificate, key) = (place.0.join("cert.pem"), place.0.join("key.pem"));
    std::fs::write(&certificate, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let server = Server::start(&[certificate.to_str().unwrap(), key.to_str().unwrap(), "desk", "password of the test"]);
    let config = MailConfig {
        host: "localhost".into(),
        security: Security::StartTls,
        user: Some("desk".into()),
        ..mail_config(server.port)
    };
    let with = |password: &str, pem: &str| {
        let mailer = Mailer::new(&config, Some(password.to_owned()), pem.as_bytes(), ORIGIN).unwrap();
        two.office(Some(mailer), None)
    };
    two.chooses("duty.mk", "en", Level::ActNow.number()).await;
    two.asked(true).await;
    let office = with("another", &made.cert.pem());
    look(&office).await;
    let failure = || two.mk().store.read(|conn| store::posts_waiting(conn, false)).unwrap().failure;
    assert_eq!((deliver(&office).await.unwrap(), failure().as_str()), (0, "the server refuses with 535"));
    // A server that another authority speaks for gets nothing, not even the password.
    two.after_ms(60_000);
    let other = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap().cert.pem();
    assert_eq!(deliver(&with("password of the test", &other)).await.unwrap(), 0);
    assert!(failure().contains("TLS") || failure().contains("reached"), "{}", failure());
    two.after_ms(600_000);
    assert_eq!(deliver(&with("password of the test", &made.cert.pem())).await.unwrap(), 1);
    let mail = &server.mails(1)[0];
    assert_eq!((&mail["tls"], &mail["signed_in"]), (&true.into(), &true.into()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_is_told_with_a_signature_and_without_persons() {
    let two = Two::raise("hook").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (keep, mut requests) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut answers = vec!["503 Service Unavailable"];
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut bytes = Vec::new();
            let body_is_there = |bytes: &[u8]| {
                let text = String::from_utf8_lossy(bytes).to_lowercase();
                let (head, body) = text.split_once("\r\n\r\n")?;
                let length: usize = head.split("content-length: ").nth(1)?.lines().next()?.parse().ok()?;
                (body.len() >= length).then_some(())
            };
            while body_is_there(&bytes).is_none() {
                assert!(stream.read_buf(&mut bytes).await.unwrap() > 0);
            }
            keep.send(String::from_utf8(bytes).unwrap()).unwrap();
            let answer = answers.pop().unwrap_or("204 No Content");
            stream.write_all(format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\n\r\n").as_bytes()).await.unwrap();
        }
    });
    let secret = b"a secret of thirty-two bytes or more".to_vec();
    // The machine's own authorities are not asked over plain HTTP, but there must be some.
    let place = Place::new("hook-authorities");
    let pem = place.0.join("some.pem");
    std::fs::write(&pem, rcgen::generate_simple_self_signed(vec!["x".to_owned()]).unwrap().cert.pem()).unwrap();
    let url = format!("http://localhost:{port}/egnatia").parse().unwrap();
    let office = two.office(None, Some(Hook::new(url, secret.clone(), outgoing::fetch(&pem).unwrap())));
    let case = two.asked(true).await;
    look(&office).await;

    // The program is not ready; nothing is lost, and nothing comes twice once it took it.
    assert_eq!(deliver(&office).await.unwrap(), 0);
    let failed = requests.recv().await.unwrap();
    two.after_ms(60_000);
    assert_eq!(deliver(&office).await.unwrap(), 2);
    assert_eq!((look(&office).await, deliver(&office).await.unwrap()), (0, 0));
    let (urgent, limit) = (requests.recv().await.unwrap(), requests.recv().await.unwrap());
    assert!(requests.try_recv().is_err());
    let header = |request: &str, name: &str| -> String {
        let line = request.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}: "))).unwrap();
        line.split_once(": ").unwrap().1.to_owned()
    };
    assert_eq!(header(&failed, hook::DELIVERY), header(&urgent, hook::DELIVERY));
    assert_ne!(header(&urgent, hook::DELIVERY), header(&limit, hook::DELIVERY));
    let number = cases::number("information-request", case);
    for (request, level) in [(&urgent, "act-now"), (&limit, "today")] {
        assert!(request.starts_with("POST /egnatia HTTP/1.1\r\n"), "{request}");
        let body = request.split("\r\n\r\n").nth(1).unwrap();
        let signed = hook::sign(&secret, &header(request, hook::TIME), body.as_bytes());
        assert_eq!(header(request, hook::SIGNATURE), format!("sha256={signed}"));
        let said: Value = serde_json::from_str(body).unwrap();
        let wanted = serde_json::json!({
            "level": level, "case": number, "instrument": "information-request", "due": "2026-11-24T17:00:00Z",
        });
        assert_eq!(said, wanted);
    }
    for secret in secrets(&two.site) {
        assert!(!urgent.contains(&secret) && !limit.contains(&secret), "`{secret}` left the node");
    }
}

/// A browser, as far as this needs one.
struct Browser {
    address: String,
    cookie: String,
}

impl Browser {
    async fn signed_in(address: &str, persona: &str) -> Self {
        let mut browser = Self { address: address.to_owned(), cookie: String::new() };
        let answer = browser.post("/sign-in", &format!("persona={persona}&next=")).await;
        let cookie = answer.split("set-cookie: ").nth(1).unwrap_or_else(|| panic!("{answer}"));
        browser.cookie = cookie.split(';').next().unwrap().to_owned();
        browser
    }

    async fn open(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        stream
    }

    async fn said(&self, request: &str) -> String {
        let mut text = Vec::new();
        self.open(request).await.read_to_end(&mut text).await.unwrap();
        String::from_utf8(text).unwrap()
    }

    async fn get(&self, path: &str) -> String {
        let (address, cookie) = (&self.address, &self.cookie);
        self.said(&format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookie}\r\n\r\n"))
            .await
    }

    async fn post(&self, path: &str, body: &str) -> String {
        let (address, cookie, length) = (&self.address, &self.cookie, body.len());
        self.said(&format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
        .await
    }

    /// Sends a form with the token of a page.
    async fn form(&self, page: &str, path: &str, body: &str) -> String {
        let csrf = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        self.post(path, &format!("csrf={csrf}&{body}")).await
    }
}

/// Reads a stream until it says so; gives all that it said.
async fn until(stream: &mut TcpStream, wanted: &str) -> String {
    let mut text = Vec::new();
    let reading = async {
        while !String::from_utf8_lossy(&text).contains(wanted) {
            assert!(stream.read_buf(&mut text).await.unwrap() > 0, "the stream ended");
        }
    };
    tokio::time::timeout(Duration::from_secs(10), reading).await.unwrap_or_else(|_| panic!("never says `{wanted}`"));
    String::from_utf8(text).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bell_counts_live_and_its_page_works_without_scripts() {
    let two = Two::raise("bell").await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let site = Arc::clone(&two.site);
    tokio::spawn(async move { axum::serve(listener, router(site)).await });
    // Here it runs by itself, as in a node.
    let office = two.office(None, None);
    tokio::spawn(office.run());
    let browser = Browser::signed_in(&address, "duty.mk").await;
    let page = browser.get("/notices").await;
    assert!(
        page.contains("Nothing waits for you.") && page.contains("data-bell=\"/notices/events\" data-none=\"true\">0<"),
        "{page}"
    );

    let (host, cookie) = (&browser.address, &browser.cookie);
    let mut events =
        browser.open(&format!("GET /notices/events HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n")).await;
    let first = until(&mut events, "data: 0").await;
    assert!(first.contains("text/event-stream"), "{first}");
    let case = two.asked(true).await;
    let live = until(&mut events, "data: 2").await;
    // An event is a number and nothing else.
    assert!(
        live.lines().filter(|line| line.starts_with("data: ")).all(|line| line[6..].trim().parse::<u32>().is_ok()),
        "{live}"
    );

    let page = browser.get("/notices").await;
    let number = cases::number("information-request", case);
    for wanted in [
        "Act now",
        "An urgent request arrived",
        &number,
        &format!("href=\"/cases/{case}\""),
        "data-none=\"false\">2<",
        "just now",
    ] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    assert!(!page.contains("Invented-Jovanović") && !page.contains("secret"), "{page}");
    // Another person's bell is their own; whoever may read nothing has none to ring.
    let other = Browser::signed_in(&address, "duty2.mk").await;
    assert!(other.get("/notices").await.contains("data-none=\"false\">2<"));
    let administrator = Browser::signed_in(&address, "admin.mk").await;
    assert!(administrator.get("/notices").await.contains("Nothing waits for you."));

    // Opening the case is reading its notices; the rest is read by one button.
    browser.get(&format!("/cases/{case}")).await;
    until(&mut events, "data: 0").await;
    let answer = other.form(&page_of(&other).await, "/notices/read", "").await;
    assert!(answer.contains("location: /notices?done=seen"), "{answer}");
    let page = other.get("/notices?done=seen").await;
    assert!(page.contains("data-none=\"true\">0<") && page.contains("All notices are marked as read."), "{page}");

    // How somebody is told is theirs to say; what is wrong comes back as it was typed.
    let page = browser.get("/notices/choices").await;
    assert!(page.contains("This node sends no mail yet."), "{page}");
    let wrong = browser.form(&page, "/notices/choices", "address=duty&lang=en&level=today").await;
    assert!(
        wrong.starts_with("HTTP/1.1 422")
            && wrong.contains("value=\"duty\"")
            && wrong.contains("not an e-mail address"),
        "{wrong}"
    );
    let done = browser
        .form(&page, "/notices/choices", "address=duty%40authority.example&lang=sq&level=act-now&level=digest")
        .await;
    assert!(done.contains("location: /notices/choices?done=chosen"), "{done}");
    let kept = two.mk().store.read(|conn| store::choice(conn, "duty.mk")).unwrap().unwrap();
    let levels = Level::ActNow.number() | Level::Digest.number();
    assert_eq!(kept, Choice { address: "duty@authority.example".into(), lang: "sq".into(), levels });
    let acts = two.mk().store.read(|conn| store::consultations(conn, "duty.mk", 100)).unwrap();
    assert!(acts.iter().any(|line| line.act == "notices.choose"), "{acts:?}");
    // Nobody who is not signed in hears anything.
    let stranger = Browser { address: address.clone(), cookie: String::new() };
    let refused = stranger.get("/notices/events").await;
    assert!(!refused.starts_with("HTTP/1.1 200") && !refused.contains("data: "), "{refused}");
}

async fn page_of(browser: &Browser) -> String {
    browser.get("/notices").await
}
