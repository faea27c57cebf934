//! The API over real HTTP on loopback. Goal: a script with a token does what an officer does on the screens, and a stranger learns
//! nothing. Method: two nodes that hand each other their batches in memory; every reply's status must stand in the served document.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

mod place;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::SigningKey;
use model::{PartyId, Purpose};
use node::{
    api,
    assemble::{Parts, assemble},
    check::Officer,
    clock::{Clock, Entropy},
    membership::{Member, Membership},
    node::Node,
    receive, serve, store,
    thresholds::Thresholds,
    transport::{Peer, Sending, Transport, TransportError},
};
use place::{Place, party};
use policy::{PartyKind, Role};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

type Nodes = Arc<Mutex<BTreeMap<PartyId, Arc<Node>>>>;

/// Hands a batch to the other node's `receive`.
struct Direct {
    me: PartyId,
    nodes: Nodes,
}

impl Transport for Direct {
    fn post<'a>(&'a self, to: &'a Peer, path: &'static str, body: Vec<u8>) -> Sending<'a> {
        let other = self.nodes.lock().unwrap().get(&to.party).cloned();
        Box::pin(async move {
            let other = other.ok_or_else(|| TransportError::Unreachable("not raised".to_owned()))?;
            match path {
                "/v1/exchange" => {
                    receive::receive(&other, &self.me, &body).await.map_err(|_| TransportError::Refused(403))
                }
                _ => Err(TransportError::Refused(403)),
            }
        })
    }
}

/// Two nodes at work, each with its API on loopback and a token for each role.
struct Pair {
    rs: Client,
    mk: Client,
    _tasks: Vec<JoinSet<()>>,
    _place: Place,
}

/// One node's API as a client sees it.
struct Client {
    node: Arc<Node>,
    address: String,
    document: Value,
    tokens: BTreeMap<&'static str, String>,
}

struct Reply {
    status: u16,
    head: String,
    body: Value,
}

impl Reply {
    fn rule(&self) -> &str {
        self.body["rule"].as_str().unwrap_or_default()
    }

    fn field(&self) -> &str {
        self.body["field"].as_str().unwrap_or_default()
    }

    #[track_caller]
    fn is(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}\n{}", self.head, self.body);
        self.body
    }
}

const DUTY: &str = "duty-officer";
const ANALYST: &str = "analyst";
const DPO: &str = "data-protection-officer";
const ADMIN: &str = "administrator";

/// Persons bear the names of their roles; whoever else has a token has left.
fn people() -> api::People {
    Arc::new(|person| Role::parse(person).map(|role| Officer { id: person.to_owned(), role }))
}

async fn pair(name: &str) -> Pair {
    pair_with(name, &Thresholds::default()).await
}

async fn pair_with(name: &str, thresholds: &Thresholds) -> Pair {
    let place = Place::new(name);
    std::fs::create_dir_all(&place.0).unwrap();
    let entropy = Entropy::seeded(11);
    let keys: Vec<(PartyId, SigningKey, wire::SealingKey)> = ["mk-spoc", "rs-spoc"]
        .map(|id| (party(id), SigningKey::from_bytes(&entropy.draw()), entropy.with(wire::SealingKey::generate)))
        .into();
    let members = keys.iter().map(|(id, signing, sealing)| {
        let member = Member {
            id: id.clone(),
            name: id.to_string(),
            country: id.as_str()[..2].to_uppercase(),
            kind: PartyKind::Partner,
            address: String::new(),
            tls_key: [0; 32],
            keys: wire::PartyKeys { current: signing.verifying_key(), revoked: Vec::new() },
            sealing: sealing.public().clone(),
            origin: format!("egnatia.example/{id}"),
            phone: "+00000000".to_owned(),
        };
        (id.clone(), member)
    });
    let membership = Membership::for_simulation(members.collect());
    let nodes = Nodes::default();
    let (mut clients, mut tasks) = (Vec::new(), Vec::new());
    for (me, signing, sealing) in keys {
        let node = assemble(Parts {
            transport: Arc::new(Direct { me: me.clone(), nodes: Arc::clone(&nodes) }),
            place: place.0.join(format!("{me}.db")),
            me: me.clone(),
            signing,
            sealing,
            membership: membership.clone(),
            clock: Clock::System,
            entropy: Entropy::seeded(u64::from_le_bytes(entropy.draw())),
            thresholds: thresholds.clone(),
            training: true,
        })
        .unwrap();
        nodes.lock().unwrap().insert(me, Arc::clone(&node));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let router = api::router(Arc::clone(&node), people());
        let mut work = serve::start(&node);
        work.spawn(async move { axum::serve(listener, router).await.unwrap() });
        tasks.push(work);
        clients.push(Client::new(node, address).await);
    }
    let (Some(rs), Some(mk)) = (clients.pop(), clients.pop()) else { panic!("two nodes") };
    Pair { rs, mk, _tasks: tasks, _place: place }
}

impl Client {
    async fn new(node: Arc<Node>, address: String) -> Self {
        let mut tokens = BTreeMap::new();
        for role in Role::ALL {
            tokens.insert(role.as_str(), api::issue_token(&node, "admin", role.as_str()).await.unwrap());
        }
        let mut client = Self { node, address, document: Value::Null, tokens };
        client.document = client.raw(&client.request("GET", "/openapi.json", &[], b"")).await.is(200);
        client
    }

    fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = body.len();
        let head = format!(
            "{method} /api/v1{path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n",
            self.address
        );
        [head.as_bytes(), body].concat()
    }

    async fn raw(&self, request: &[u8]) -> Reply {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        stream.write_all(request).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        if head.contains("content-type: application/pdf") {
            return Reply { status: 200, head: head.to_lowercase(), body: json!(body) };
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap();
        let body = if body.is_empty() { Value::Null } else { serde_json::from_str(body).unwrap() };
        Reply { status, head: head.to_lowercase(), body }
    }

    /// The operation of the document that a request is for.
    fn operation(&self, method: &str, path: &str) -> Option<&Value> {
        let path = path.split('?').next().unwrap_or_default();
        let fits = |template: &str| {
            let (wanted, found): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
            wanted.len() == found.len() && wanted.iter().zip(&found).all(|(w, f)| w.starts_with('{') || w == f)
        };
        let (_, item) = self.document["paths"].as_object().unwrap().iter().find(|(template, _)| fits(template))?;
        item.get(method.to_lowercase())
    }

    /// A request by a person of that role. Whatever comes back must be documented.
    async fn call(&self, role: &str, (method, path): (&str, &str), body: Option<Value>) -> Reply {
        let authorization = format!("Bearer {}", self.tokens[role]);
        let mut headers = vec![("authorization", authorization.as_str())];
        let bytes = body.map(|body| body.to_string().into_bytes());
        if bytes.is_some() {
            headers.push(("content-type", "application/json"));
        }
        let reply = self.raw(&self.request(method, path, &headers, &bytes.unwrap_or_default())).await;
        let operation = self.operation(method, path).unwrap_or_else(|| panic!("{method} {path} is not documented"));
        let documented = &operation["responses"][reply.status.to_string()];
        assert!(documented.is_object(), "{method} {path}: {} is not documented\n{}", reply.status, reply.body);
        if reply.status >= 400 {
            assert!(reply.head.contains("content-type: application/problem+json"), "{}", reply.head);
            assert_eq!(reply.body["status"], reply.status);
        }
        assert!(reply.head.contains("cache-control: no-store"), "{}", reply.head);
        reply
    }

    async fn get(&self, role: &str, path: &str) -> Reply {
        self.call(role, ("GET", path), None).await
    }

    async fn post(&self, role: &str, path: &str, body: Value) -> Reply {
        self.call(role, ("POST", path), Some(body)).await
    }

    /// Reads a path until it looks as wanted.
    async fn until(&self, role: &str, path: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..400 {
            let body = self.get(role, path).await.is(200);
            if wanted(&body) {
                return body;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("{path} never looked as wanted: {}", self.get(role, path).await.body);
    }

    async fn hold(&self, person: Value, handling: &str) -> u64 {
        let holding = json!({"subject": person, "about": "invented, for a test", "handling": handling});
        let body = self.post(DUTY, "/holdings", json!({"holdings": [holding]})).await.is(201);
        body["ids"][0].as_u64().unwrap()
    }
}

fn milovan() -> Value {
    json!({"kind": "person", "family": "Ђорђевић", "given": "Милован", "born": "1984-03-07", "nationality": "SRB"})
}

fn question(parties: &[&str], purpose: &str) -> Value {
    json!({
        "query": {"kind": "person", "name": "DJORDJEVIC, MILOVAN", "born": "1984-03-07"},
        "purpose": purpose, "justification": "file 1", "parties": parties
    })
}

fn request(to: &str) -> Value {
    let mut fields: serde_json::Map<String, Value> =
        ["subject", "specification", "purpose", "offence", "facts", "person_link", "held_there"]
            .into_iter()
            .map(|name| (name.to_owned(), json!("invented")))
            .collect();
    fields.extend([("necessity".to_owned(), json!("yes")), ("urgent".to_owned(), json!("no"))]);
    json!({"instrument": "information-request", "requested": to, "step": "request", "fields": fields})
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_asked_says_for_each_purpose_how_alike_a_hit_must_be() {
    // C-CHK-02
    let mut thresholds = Thresholds::default();
    thresholds.set(Purpose::CriminalInvestigation, 0.9).unwrap();
    thresholds.set(Purpose::BorderControl, 0.99).unwrap();
    let pair = pair_with("thresholds", &thresholds).await;
    pair.mk.hold(milovan(), "H0").await;
    // Another's question, and one to the own holdings.
    for asker in [&pair.rs, &pair.mk] {
        for (purpose, status) in [("criminal-investigation", "hits"), ("border-control", "no-hit")] {
            let mut body = question(&["mk-spoc"], purpose);
            body["query"] = json!({"kind": "person", "name": "DJORDJEVIC, MILOVAN"});
            let id = asker.post(DUTY, "/checks", body).await.is(201)["id"].as_str().unwrap().to_owned();
            let answered = |check: &Value| check["parties"][0]["status"] != "waiting";
            let check = asker.until(DUTY, &format!("/checks/{id}"), answered).await;
            assert_eq!(check["parties"][0]["status"], status, "{purpose} {check}");
            if let Some(score) = check["parties"][0]["hits"][0]["score"].as_f64() {
                assert!((0.9..0.99).contains(&score), "{score} tells nothing");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn organisations_devices_and_accounts_are_found_across_nodes_and_makers_weigh() {
    let mut thresholds = Thresholds::default();
    thresholds.set(Purpose::CounterTerrorism, 0.95).unwrap();
    let pair = pair_with("kinds", &thresholds).await;
    let organisation =
        json!({"kind": "organisation", "name": "Вардокзим ДОО", "also": [], "country": "SRB", "number": "TX000001T"});
    let device = json!({"kind": "device", "imei": "000000750000010", "make": "invented"});
    let account = json!({"kind": "account", "iban": "XX00 0000 TX00 0001 T", "holder": "Вардокзим ДОО"});
    let vehicle = |plate: &str, make: &str| json!({"kind": "vehicle", "plate": plate, "country": "MKD", "vin": null, "make": make});
    let (opel, golf) = (vehicle("XT 0001 TX", "Opel Astra"), vehicle("XT 0002 TX", "Фолксваген Голф"));
    for held in [&organisation, &device, &account, &opel, &golf] {
        pair.mk.hold(held.clone(), "H0").await;
    }
    let ask = async |query: Value, purpose: &str| {
        let mut body = question(&["mk-spoc"], purpose);
        body["query"] = query;
        let id = pair.rs.post(DUTY, "/checks", body).await.is(201)["id"].as_str().unwrap().to_owned();
        let answered = |check: &Value| check["parties"][0]["status"] != "waiting";
        let check = pair.rs.until(DUTY, &format!("/checks/{id}"), answered).await;
        let hits = check["parties"][0]["hits"].as_array().cloned().unwrap_or_default();
        let found = |hit: &Value| {
            let reasons = hit["reasons"].as_array().unwrap().iter().map(|reason| reason["kind"].clone()).collect();
            (hit["core"]["subject"].clone(), Value::Array(reasons), hit["score"].as_f64().unwrap())
        };
        hits.iter().map(found).collect::<Vec<_>>()
    };
    let crime = "criminal-investigation";
    for (query, subject, reasons) in [
        (json!({"kind": "organisation", "number": "TX-000001-T"}), &organisation, json!(["same-identifier"])),
        (
            json!({"kind": "organisation", "name": "VARDOKZIM D.O.O. BEOGRAD", "country": "SRB"}),
            &organisation,
            json!(["transliterated-name", "same-nationality"]),
        ),
        (json!({"kind": "device", "imei": "0000007500000104"}), &device, json!(["same-identifier"])),
        (json!({"kind": "device", "imei": "*750000010"}), &device, json!(["partial-identifier"])),
        (json!({"kind": "account", "iban": "XX000000TX000001T"}), &account, json!(["same-identifier"])),
        (json!({"kind": "account", "iban": "XX00*1T"}), &account, json!(["partial-identifier"])),
    ] {
        let found = ask(query.clone(), crime).await;
        assert_eq!(found.len(), 1, "{query}: {found:?}");
        assert_eq!((&found[0].0, &found[0].1), (subject, &reasons), "{query}");
    }
    // Of two plates that fit what was read, the one of the maker comes first; the other is not hidden.
    let made = ask(json!({"kind": "vehicle", "plate": "XT 000? TX", "make": "VW"}), crime).await;
    let kinds: Vec<_> = made.iter().map(|(subject, reasons, _)| (subject.clone(), reasons.clone())).collect();
    let part = |make: &str| json!(["partial-identifier", make]);
    assert_eq!(kinds, [(golf.clone(), part("same-make")), (opel.clone(), part("other-make"))]);
    assert!(made[0].2 > made[1].2, "{made:?}");
    // Nor does another maker hide an exact number from a party that asks for much likeness.
    let other = ask(json!({"kind": "vehicle", "plate": "XT 0001 TX", "make": "VW"}), "counter-terrorism").await;
    assert_eq!((&other[0].0, &other[0].1), (&opel, &json!(["same-identifier", "other-make"])), "{other:?}");
    assert!(other[0].2 < 0.95);
}

const UNKNOWN_ID: &str = "00000000000000000000000000000000";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_is_asked_answered_and_judged() {
    let pair = pair("check").await;
    pair.mk.hold(milovan(), "H0").await;
    let asked = pair.rs.post(DUTY, "/checks", question(&["mk-spoc", "rs-spoc"], "criminal-investigation")).await;
    let place = asked.head.lines().find_map(|line| line.strip_prefix("location: /api/v1")).unwrap().to_owned();
    let id = asked.is(201)["id"].as_str().unwrap().to_owned();
    assert_eq!(place, format!("/checks/{id}"));

    let check = pair.rs.until(DUTY, &place, |check| check["parties"][0]["status"] == "hits").await;
    assert_eq!(check["parties"][1]["status"], "no-hit", "{check}");
    let hit = &check["parties"][0]["hits"][0];
    assert_eq!(
        hit["core"]["subject"],
        json!({
            "kind": "person", "family": "Ђорђевић", "given": "Милован", "also": [], "born": "1984-03-07", "sex": null,
            "nationality": "SRB", "documents": []
        })
    );
    assert_eq!(hit["core"]["handling"]["code"], "H0");
    assert!(hit["score"].as_f64().unwrap() > 0.8 && hit["judgement"].is_null());

    let judgement = json!({"party": "mk-spoc", "reference": hit["reference"], "same": true});
    let judgements = format!("{place}/judgements");
    pair.rs.post(DUTY, &judgements, judgement.clone()).await.is(204);
    let check = pair.rs.get(DUTY, &place).await.is(200);
    assert_eq!(check["parties"][0]["hits"][0]["judgement"], json!({"same": true, "officer": DUTY}));
    let never_shown = json!({"party": "mk-spoc", "reference": UNKNOWN_ID, "same": true});
    pair.rs.post(DUTY, &judgements, never_shown).await.is(404);
    let typed = json!({"kind": "text", "text": "Petrović, Dragan 1970"});
    let mut body = question(&["rs-spoc"], "criminal-investigation");
    body["query"] = typed;
    let understood = pair.rs.post(DUTY, "/checks", body).await.is(201);
    assert_eq!((&understood["query"]["kind"], &understood["warnings"]), (&json!("person"), &json!([])));
    let listed = pair.rs.get(DUTY, "/checks?limit=2").await.is(200);
    assert_eq!(listed["checks"][0]["id"], understood["id"]);
    assert_eq!(listed["checks"][1]["id"], id.as_str());

    // C-API-06: each look is on the journal under the name, in whatever script it is searched.
    let found = pair.rs.get(DPO, "/audit/consultations?about=Ђорђевић%20милован&limit=200").await;
    assert_eq!(found.status, 200, "{}", found.body);
    let found = pair.rs.get(DPO, "/audit/consultations?about=djordjevic%20MILOVAN&limit=200").await.is(200);
    let acts: BTreeSet<&str> =
        found["consultations"].as_array().unwrap().iter().map(|row| row["act"].as_str().unwrap()).collect();
    assert_eq!(acts, BTreeSet::from(["check.ask", "check.read", "check.list", "audit.search"]));
    let asked_there = pair.mk.get(DPO, "/audit/consultations?about=milovan").await.is(200);
    let row = &asked_there["consultations"][1];
    assert_eq!(
        (&row["act"], &row["party"], &row["reference"]),
        (&json!("check.asked"), &json!("rs-spoc"), &json!("file 1"))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_opened_here_and_refused_there() {
    let pair = pair("case").await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let opened = pair.rs.post(DUTY, "/cases", request("mk-spoc")).await.is(201);
        ids.push(opened["id"].as_str().unwrap().to_owned());
    }
    let file = format!("/cases/{}", ids[0]);
    let steps = format!("{file}/steps");
    pair.mk.until(DUTY, "/cases", |page| page["cases"].as_array().is_some_and(|cases| cases.len() == 3)).await;
    let there = pair.mk.get(DUTY, &file).await.is(200);
    assert_eq!((&there["side"], &there["case"]["state"]), (&json!("requested"), &json!("received")));
    assert!(there["possible"].as_array().unwrap().contains(&json!("refuse")), "{there}");
    assert!(there["clocks"][0]["due"].is_string(), "{there}");

    // Its printed form, on both sides; a node without its assets says what it lacks.
    for side in [&pair.rs, &pair.mk] {
        let form = side.get(DUTY, &format!("{file}/print/request")).await;
        if form.status == 501 {
            assert!(form.body["detail"].as_str().unwrap().contains("make assets"), "{}", form.body);
            assert!(!node::web::assets::has_assets(), "the assets are old: run `make assets`");
            continue;
        }
        let pdf = form.is(200);
        assert!(pdf.as_str().unwrap().starts_with("%PDF-1.7"));
        side.get(DUTY, &format!("{file}/print/no-such")).await.is(404);
    }

    // The instrument's own rules, by name; nothing of it leaves.
    for (step, rule) in [
        (
            json!({"step": "refuse", "fields": {"ground": "z", "refusal_reasons": "x"}}),
            "information-request/ground-outside-list",
        ),
        (json!({"step": "refuse", "fields": {"ground": "h"}}), "information-request/missing-field"),
        (json!({"step": "provide"}), "information-request/step-not-from-state"),
        (json!({"step": "withdraw"}), "information-request/wrong-role"),
        (json!({"step": "dance"}), "information-request/unknown-step"),
    ] {
        let reply = pair.mk.post(DUTY, &steps, step).await;
        assert_eq!((reply.status, reply.rule()), (422, rule));
    }
    let refuse = json!({"step": "refuse", "fields": {"ground": "h", "refusal_reasons": "invented"}});
    pair.mk.post(DUTY, &steps, refuse).await.is(202);
    let here = pair.rs.until(DUTY, &file, |case| case["case"]["state"] == "refused").await;
    assert_eq!(here["facts"]["ground"], "h");
    let last = here["events"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["step"], &last["sender"], &last["officer"]), (&json!("refuse"), &json!("mk-spoc"), &json!(DUTY)));
    assert_eq!(here["case"]["number"], there["case"]["number"], "people on both sides speak of one number");

    // Pages: every case once, the next page by cursor, the legal clock as a filter.
    let first = pair.rs.get(DUTY, "/cases?limit=2").await.is(200);
    let next = format!("/cases?limit=2&cursor={}", first["next"].as_str().unwrap());
    let second = pair.rs.get(DUTY, &next).await.is(200);
    assert!(second.get("next").is_none());
    let pages = [&first, &second].map(|page| page["cases"].as_array().unwrap().clone()).concat();
    let listed: BTreeSet<&str> = pages.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!((pages.len(), listed), (3, ids.iter().map(String::as_str).collect()));
    let none = pair.rs.get(DUTY, "/cases?due_before=2001-01-01T00:00:00Z").await.is(200);
    assert_eq!(none, json!({"cases": []}));
    let due = pair.rs.get(DUTY, "/cases?due_before=2999-01-01T00:00:00Z").await.is(200);
    assert_eq!(due["cases"].as_array().unwrap().len(), 2, "a refused case has no running clock: {due}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_learn_nothing() {
    let pair = pair("strangers").await;
    let left = api::issue_token(&pair.rs.node, "admin", "somebody-who-left").await.unwrap();
    // A token of another node is a stranger's here.
    let others = pair.mk.tokens[DUTY].clone();
    let unknown = format!("egn_{}", "A".repeat(43));
    let mut targets: Vec<(String, String)> = Vec::new();
    for (path, item) in pair.rs.document["paths"].as_object().unwrap() {
        targets.extend(item.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone())));
    }
    targets.retain(|(_, path)| path != "/openapi.json");
    assert_eq!(targets.len(), 23);
    targets
        .extend([("GET", "/no-such-path"), ("GET", ""), ("PUT", "/checks")].map(|(m, p)| (m.to_owned(), p.to_owned())));
    let mut answers = BTreeSet::new();
    for (method, path) in &targets {
        let path = path.replace("{id}", UNKNOWN_ID).replace("{name}", "information-request").replace("{n}", "0");
        for token in [None, Some(""), Some("egn_"), Some(&unknown), Some(&others), Some(&left)] {
            let value = token.map(|token| format!("Bearer {token}"));
            let headers: Vec<(&str, &str)> = value.iter().map(|value| ("authorization", value.as_str())).collect();
            let reply = pair.rs.raw(&pair.rs.request(method, &path, &headers, b"{")).await;
            assert_eq!(reply.status, 401, "{method} {path} {token:?}: {}", reply.body);
            assert!(reply.head.contains("www-authenticate: bearer"), "{}", reply.head);
            answers.insert(reply.body.to_string());
        }
    }
    assert_eq!(answers.len(), 1, "one answer to all: {answers:?}");
    // C-API-01: and whoever reads the store finds no token in it.
    let mut held = Vec::new();
    for file in std::fs::read_dir(pair._place.0.as_path()).unwrap() {
        held.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    for token in pair.rs.tokens.values() {
        assert!(!held.windows(token.len()).any(|part| part == token.as_bytes()));
        assert!(!held.windows(43).any(|part| part == &token.as_bytes()[4..]));
    }
    assert!(held.windows(12).any(|part| part == b"duty-officer"), "the search sees the tokens' table");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_route_has_a_role_that_it_denies_by_a_rule() {
    let pair = pair("roles").await;
    let rs = &pair.rs;
    let held = rs.hold(milovan(), "H3").await;
    let asked = rs.post(DUTY, "/checks", question(&["rs-spoc"], "border-control")).await.is(201);
    let check = format!("/checks/{}", asked["id"].as_str().unwrap());
    let asked = rs.post(DUTY, "/checks", question(&["rs-spoc"], "criminal-investigation")).await.is(201);
    let h3 = format!("/checks/{}", asked["id"].as_str().unwrap());
    let case = rs.post(DUTY, "/cases", request("mk-spoc")).await.is(201);
    let case = format!("/cases/{}", case["id"].as_str().unwrap());
    let judgement = Some(json!({"party": "rs-spoc", "reference": UNKNOWN_ID, "same": true}));
    let holdings = |about: &str| Some(json!({"holdings": [{"subject": milovan(), "about": about, "handling": "H1"}]}));
    let threat = |reasons: &str| {
        let mut asked = request("mk-spoc");
        asked["reasons"] = json!(reasons);
        Some(asked)
    };
    let confirm = format!("/overrides/{UNKNOWN_ID}/confirm");
    let no_reason = Some(json!({
        "query": {"kind": "vehicle", "plate": "SK 0000 XX"}, "purpose": "border-control", "justification": " ",
        "parties": ["rs-spoc"]
    }));
    let no_token = "administrator-sees-no-personal-data";
    let (judgements, steps) = (format!("{check}/judgements"), format!("{case}/steps"));
    let form = format!("{case}/print/request");
    let (holding, with_ground) = (format!("/holdings/{held}"), format!("/holdings/{held}?ground=ordered"));
    let table = [
        (ADMIN, "GET", "/checks", None, no_token),
        (DPO, "GET", "/checks", None, "data-protection-officer-takes-no-part"),
        (ADMIN, "POST", "/checks", Some(question(&["mk-spoc"], "border-control")), no_token),
        (
            ANALYST,
            "POST",
            "/checks",
            Some(question(&["mk-spoc"], "border-control")),
            "default-deny: no rule lets the role analyst ask other parties",
        ),
        (DUTY, "POST", "/checks", no_reason, "justification-is-empty"),
        (DPO, "GET", &check, None, "data-protection-officer-takes-no-part"),
        (ANALYST, "GET", &check, None, "default-deny: no rule lets the role analyst read the answers of a check"),
        // C-API-05
        (ANALYST, "GET", &h3, None, "h3-only-for-duty-officers"),
        (DPO, "POST", &judgements, judgement, "data-protection-officer-takes-no-part"),
        (ADMIN, "GET", "/cases", None, no_token),
        (
            ANALYST,
            "POST",
            "/cases",
            Some(request("mk-spoc")),
            "default-deny: no rule lets the role analyst open a case",
        ),
        (ADMIN, "GET", &case, None, no_token),
        (ADMIN, "GET", "/figures/timeliness", None, no_token),
        (ADMIN, "GET", "/figures/information-request/requests_sent", None, no_token),
        (ADMIN, "GET", &form, None, no_token),
        (
            ANALYST,
            "POST",
            &steps,
            Some(json!({"step": "remind"})),
            "default-deny: no rule lets the role analyst take a step in a case",
        ),
        (ADMIN, "GET", "/overrides", None, no_token),
        (DPO, "POST", "/overrides", threat("x"), "data-protection-officer-takes-no-part"),
        (DUTY, "POST", "/overrides", threat(" "), "justification-is-empty"),
        (ANALYST, "POST", &confirm, None, "default-deny: no rule lets the role analyst take a step in a case"),
        (
            DUTY,
            "GET",
            "/audit/consultations",
            None,
            "default-deny: no rule lets the role duty-officer search the audit log",
        ),
        (
            DUTY,
            "GET",
            "/audit/checkpoint",
            None,
            "default-deny: no rule lets the role duty-officer see the journal's chain",
        ),
        (
            ANALYST,
            "GET",
            "/audit/entries/0/proof",
            None,
            "default-deny: no rule lets the role analyst see the journal's chain",
        ),
        (ADMIN, "POST", "/holdings", holdings("x"), no_token),
        (DPO, "POST", "/holdings", holdings("x"), "data-protection-officer-takes-no-part"),
        (DUTY, "POST", "/holdings", holdings(" "), "justification-is-empty"),
        (ADMIN, "DELETE", &with_ground, None, no_token),
        (DPO, "DELETE", &holding, None, "justification-is-empty"),
    ];
    // The case's own receipt is an entry too: count only once it is here.
    rs.until(ADMIN, "/health", |health| health["partners"][0]["waiting"] == 0).await;
    let before = rs.get(ADMIN, "/health").await.is(200)["entries"].as_u64();
    let mut denied = BTreeSet::new();
    for (role, method, path, body, rule) in table {
        let reply = rs.call(role, (method, path), body).await;
        assert_eq!((reply.status, reply.rule()), (403, rule), "{role} {method} {path}: {}", reply.body);
        assert!(!reply.body["ask"].as_str().unwrap().is_empty());
        denied.insert(std::ptr::from_ref(rs.operation(method, path).unwrap()));
    }
    assert_eq!(rs.get(ADMIN, "/health").await.is(200)["entries"].as_u64(), before, "a denial changes nothing");
    // Open to every role, since they show no personal data.
    for path in ["/instruments", "/instruments/information-request", "/parties", "/health"] {
        for role in Role::ALL {
            rs.get(role.as_str(), path).await.is(200);
        }
        denied.insert(std::ptr::from_ref(rs.operation("GET", path).unwrap()));
    }
    assert_eq!(denied.len(), 23, "every route but the document is denied to somebody here, or named as open");
    rs.get(DUTY, &h3).await.is(200);
}

// C-API-02 by size, C-API-03 by name, C-API-04 by form.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_requests_are_refused_by_name_and_change_nothing() {
    let pair = pair("hostile").await;
    let rs = &pair.rs;
    let with = |change: fn(&mut Value)| {
        let mut body = question(&["mk-spoc"], "border-control");
        change(&mut body);
        body.to_string().into_bytes()
    };
    let over = vec![b' '; 1024 * 1024 + 1];
    let nested = ["[".repeat(200), "]".repeat(200)].concat().into_bytes();
    let twice = br#"{"purpose":"asylum","purpose":"asylum"}"#.to_vec();
    // C-API-02: too large. C-API-03: unknown or missing. C-API-04: out of bounds or of another form.
    let bodies: [(Vec<u8>, u16, &str); 20] = [
        (Vec::new(), 400, ""),
        (b"{".to_vec(), 400, ""),
        (b"\xff\xfe{}".to_vec(), 400, ""),
        (b"null".to_vec(), 422, ""),
        (nested, 422, ""),
        (over, 413, ""),
        (twice, 422, ""),
        (b"{}".to_vec(), 422, "query"),
        (with(|b| b["colour"] = json!("red")), 422, "colour"),
        (with(|b| b["query"]["colour"] = json!("red")), 422, "colour"),
        (with(|b| b["query"]["name"] = json!("x".repeat(1_001))), 422, "query.name"),
        (with(|b| b["query"]["name"] = json!("a\u{0}b")), 422, "query.name"),
        (with(|b| b["query"]["name"] = json!(7)), 422, ""),
        (with(|b| b["query"]["born"] = json!("1984-02-30")), 422, "query.born"),
        (with(|b| b["query"]["kind"] = json!("planet")), 422, ""),
        (with(|b| b["purpose"] = json!("curiosity")), 422, ""),
        (with(|b| b["justification"] = json!("x".repeat(1_001))), 422, "justification"),
        (with(|b| b["parties"] = json!(vec!["mk-spoc"; 65])), 422, "parties"),
        (with(|b| b["parties"] = json!(["../mk"])), 422, "parties"),
        (with(|b| b["parties"] = json!(["nobody"])), 422, ""),
    ];
    let authorization = format!("Bearer {}", rs.tokens[DUTY]);
    let headers = [("authorization", authorization.as_str()), ("content-type", "application/json")];
    for (body, status, field) in bodies {
        let reply = rs.raw(&rs.request("POST", "/checks", &headers, &body)).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
        assert_eq!((reply.status, reply.field()), (status, field), "{shown}: {}", reply.body);
    }
    let form = rs.request("POST", "/checks", &headers[..1], &with(|_| ()));
    assert_eq!(rs.raw(&form).await.status, 415);
    assert_eq!(rs.raw(&rs.request("PUT", "/checks", &headers, b"")).await.status, 405);
    assert_eq!(rs.raw(&rs.request("GET", "/no-such-path", &headers, b"")).await.status, 404);

    for (path, status, field) in [
        ("/checks?limit=0", 422, "limit"),
        ("/checks?limit=201", 422, "limit"),
        ("/checks?limit=-1", 422, "limit"),
        ("/checks?colour=red", 422, "colour"),
        ("/cases?cursor=%00", 422, "cursor"),
        ("/cases?cursor=99999999999", 422, "cursor"),
        ("/cases?due_before=soon", 422, "due_before"),
        ("/checks/00", 404, ""),
        ("/checks/%ff", 404, ""),
        (&format!("/checks/{UNKNOWN_ID}"), 404, ""),
        (&format!("/cases/{UNKNOWN_ID}"), 404, ""),
        ("/instruments/no-such-instrument", 404, ""),
    ] {
        let reply = rs.get(DUTY, path).await;
        assert_eq!((reply.status, reply.field()), (status, field), "{path}: {}", reply.body);
    }
    for path in ["/audit/entries/-1/proof", "/audit/entries/99/proof", "/audit/entries/18446744073709551615/proof"] {
        rs.get(DPO, path).await.is(404);
    }
    rs.call(DUTY, ("DELETE", "/holdings/0?ground=x"), None).await.is(404);
    rs.post(DUTY, "/cases", json!({"instrument": "no-such", "requested": "mk-spoc", "step": "x", "fields": {}}))
        .await
        .is(404);
    let many: BTreeMap<String, &str> = (0..65).map(|n| (format!("f{n}"), "x")).collect();
    let reply =
        rs.post(DUTY, "/cases", json!({"instrument": "i", "requested": "mk-spoc", "step": "x", "fields": many})).await;
    assert_eq!((reply.status, reply.field()), (422, "fields"));

    let health = rs.get(DUTY, "/health").await.is(200);
    let tokens = rs.tokens.len();
    assert_eq!((&health["entries"], &health["holdings"]), (&json!(tokens), &json!(0)), "nothing of it happened");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn holdings_are_entered_whole_found_and_erased() {
    let pair = pair("holdings").await;
    let (rs, mk) = (&pair.rs, &pair.mk);
    let phone = |n: usize| json!({"subject": {"kind": "phone", "number": format!("+3897000{n:04}")}, "about": "invented", "handling": "H1"});
    // C-API-07: all or none, at most a thousand.
    let many: Vec<Value> = (0..1_001).map(phone).collect();
    let reply = mk.post(DUTY, "/holdings", json!({"holdings": many})).await;
    assert_eq!((reply.status, reply.field()), (422, "holdings"));
    mk.post(DUTY, "/holdings", json!({"holdings": []})).await.is(422);
    let bad = json!({"subject": {"kind": "phone", "number": ""}, "about": "invented", "handling": "H1"});
    let reply = mk.post(DUTY, "/holdings", json!({"holdings": [phone(1), bad]})).await;
    assert_eq!((reply.status, reply.field()), (422, "holdings[1].subject.number"));
    assert_eq!(mk.get(DUTY, "/health").await.is(200)["holdings"], 0);
    let ids = mk.post(DUTY, "/holdings", json!({"holdings": many[..1_000]})).await.is(201);
    assert_eq!(ids["ids"].as_array().unwrap().len(), 1_000);
    assert_eq!(mk.get(DUTY, "/health").await.is(200)["holdings"], 1_000);

    let ask = |number: &str| {
        json!({"query": {"kind": "phone", "number": number}, "purpose": "counter-terrorism", "justification": "file 2",
               "parties": ["mk-spoc"]})
    };
    let answer = async |number: &str| {
        let asked = rs.post(DUTY, "/checks", ask(number)).await.is(201);
        let place = format!("/checks/{}", asked["id"].as_str().unwrap());
        let answered = rs.until(DUTY, &place, |check| check["parties"][0]["status"] != "waiting").await;
        answered["parties"][0]["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(answer("+38970000007").await, "hits");

    // C-API-08: an entry that is no holding stays, whoever asks.
    let asked_entry =
        mk.get(DPO, "/audit/consultations?limit=1").await.is(200)["consultations"][0]["entry"].as_u64().unwrap();
    mk.call(DPO, ("DELETE", &format!("/holdings/{asked_entry}?ground=x")), None).await.is(404);
    let id = ids["ids"][7].as_u64().unwrap();
    let erase = format!("/holdings/{id}?ground=ordered%20by%20the%20authority");
    mk.call(DPO, ("DELETE", &erase), None).await.is(204);
    mk.call(DPO, ("DELETE", &erase), None).await.is(404);
    assert_eq!(answer("+38970000007").await, "no-hit");
    assert_eq!(answer("+38970000008").await, "hits");

    // The erased entry still is in the tree, under the node's own signature.
    let proof = mk.get(DPO, &format!("/audit/entries/{id}/proof")).await.is(200);
    assert_eq!(proof["erased"], true);
    let key = mk.node.signing.verifying_key();
    let note = journal::SignedCheckpoint::parse(proof["note"].as_str().unwrap()).unwrap();
    let head = note.verify("egnatia.example/mk-spoc", &key).unwrap().head();
    let hash = |text: &Value| model::Hash::parse(text.as_str().unwrap()).unwrap().0;
    let path: Vec<[u8; 32]> = proof["path"].as_array().unwrap().iter().map(hash).collect();
    let body = STANDARD.decode(proof["body"].as_str().unwrap()).unwrap();
    let leaf = journal::leaf_hash(&body);
    assert_eq!(leaf, hash(&proof["leaf"]));
    assert_eq!(journal::verify_inclusion(leaf, id, head.size, &path, head.root).unwrap().index(), id);
    let newest = mk.get(ADMIN, "/audit/checkpoint").await.is(200);
    assert!(newest["size"].as_u64().unwrap() >= head.size);
    assert!(
        journal::SignedCheckpoint::parse(newest["note"].as_str().unwrap())
            .unwrap()
            .verify("egnatia.example/mk-spoc", &key)
            .is_ok()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_store_says_so_and_takes_work_again() {
    let pair = pair("full").await;
    let rs = &pair.rs;
    let pages = |pages: Option<i64>| {
        rs.node.store.write("limit", move |tx| {
            let now: i64 = tx.conn().pragma_query_value(None, "page_count", |row| row.get(0))?;
            let sql = format!("PRAGMA max_page_count = {}", pages.unwrap_or(now));
            let _set: i64 = tx.conn().query_row(&sql, [], |row| row.get(0))?;
            Ok(())
        })
    };
    pages(None).await.unwrap();
    let holdings: Vec<Value> =
        (0..500).map(|_| json!({"subject": milovan(), "about": "invented ".repeat(100), "handling": "H0"})).collect();
    let bulk = json!({"holdings": holdings});
    let reply = rs.post(DUTY, "/holdings", bulk.clone()).await;
    assert!(reply.head.contains("retry-after: "), "{}", reply.head);
    reply.is(503);
    assert_eq!(rs.node.finder.state().holdings, 0, "what is not on the journal is not in the index");
    assert_eq!(rs.node.store.read(store::counts).unwrap().1, 0);
    pages(Some(1 << 30)).await.unwrap();
    rs.post(DUTY, "/holdings", bulk).await.is(201);
    assert_eq!(rs.node.finder.state().holdings, 500);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_instruments_come_with_their_sources_and_the_parties_with_theirs() {
    let pair = pair("law").await;
    let listed = pair.rs.get(ANALYST, "/instruments").await.is(200);
    let row =
        listed["instruments"].as_array().unwrap().iter().find(|row| row["name"] == "information-request").unwrap();
    assert_eq!(row["sha256"].as_str().unwrap().len(), 64);
    let pack = pair.rs.get(ANALYST, "/instruments/information-request").await.is(200);
    let refuse = pack["steps"].as_array().unwrap().iter().find(|step| step["name"] == "refuse").unwrap();
    assert_eq!(refuse["by"], json!(["requested"]));
    assert_eq!(refuse["fields"][0]["choices"].as_array().unwrap().len(), 8);
    assert!(pack["clocks"][0]["limits"][0]["basis"]["law"].as_str().unwrap().contains("2023/977"), "{pack}");
    let parties = pair.rs.get(ANALYST, "/parties").await.is(200);
    assert_eq!(parties["me"], "rs-spoc");
    let ids: Vec<&str> = parties["parties"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["mk-spoc", "rs-spoc"]);
}
