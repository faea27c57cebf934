//! Figures of a real node. Goal: the tables that a node gives out are what its cases say, the same on both sides, and only for those who
//! may read cases. Method: two training nodes on loopback work a few cases; their API is asked over HTTP.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

mod place;

use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use model::{CaseId, Timestamp};
use node::{
    api, cases,
    check::Officer,
    clock::Clock,
    federation::{PartyPlan, Plan, Running, raise},
    node::Node,
    store::{self, During},
};
use place::{Place, party};
use policy::Role;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

async fn two(place: &Place) -> Vec<Running> {
    let parties = [("rs-spoc", "RS", PartyKind::Partner), ("xk-spoc", "XK", PartyKind::Partner)];
    let parties = parties.map(|(id, country, kind)| PartyPlan {
        id: party(id),
        name: id.to_owned(),
        country: country.to_owned(),
        kind,
    });
    let plan = Plan { parties: parties.to_vec(), folder: place.0.clone(), seed: 7, port: 0, clock: Clock::System };
    raise(plan).await.unwrap()
}

fn duty() -> Officer {
    Officer { id: "duty.test".into(), role: Role::DutyOfficer }
}

/// Opens a request and waits until the other node has it.
async fn request(from: &Arc<Node>, to: &Arc<Node>, urgent: &str) -> CaseId {
    let texts = ["subject", "specification", "purpose", "offence", "facts", "person_link", "held_there"];
    let mut fields: Vec<(String, String)> = texts.map(|name| (name.to_owned(), "invented".to_owned())).into();
    fields.extend([("necessity", "yes"), ("urgent", urgent)].map(|(name, value)| (name.to_owned(), value.to_owned())));
    if urgent == "yes" {
        fields.extend([("urgency_ground".to_owned(), "life_or_limb".to_owned())]);
        fields.extend([("urgency_reasons".to_owned(), "invented".to_owned())]);
    }
    let case = cases::open(from, &duty(), ("information-request", &to.me), "request", fields).await.unwrap();
    settled(from, to, case, 1).await;
    case
}

/// Takes a step and waits until both nodes have it with its receipt.
async fn step(by: &Arc<Node>, other: &Arc<Node>, case: CaseId, words: &str, steps: usize) {
    let (name, fields) = words.split_once(' ').unwrap_or((words, ""));
    let fields = fields.split_whitespace().filter_map(|word| word.split_once('='));
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    cases::take_step(by, &duty(), case, name, fields).await.unwrap();
    settled(by, other, case, steps).await;
}

async fn settled(one: &Node, other: &Node, case: CaseId, steps: usize) {
    let there = |node: &Node| {
        let events = node.store.read(|conn| store::case_events(conn, case)).unwrap();
        events.len() >= steps && events.iter().all(|event| event.received.is_some())
    };
    for _ in 0..1_000 {
        if there(one) && there(other) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("not within 10 s: {steps} steps with their receipts");
}

/// The API of a node, as a client with a token for each role.
struct Client {
    address: String,
    node: Arc<Node>,
}

struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Client {
    async fn at(node: &Arc<Node>) -> Self {
        let people: api::People =
            Arc::new(|person| Role::parse(person).map(|role| Officer { id: person.to_owned(), role }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let router = api::router(Arc::clone(node), people);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, node: Arc::clone(node) }
    }

    async fn get(&self, role: Role, path: &str, accept: &str) -> Reply {
        let token = api::issue_token(&self.node, "admin", role.as_str()).await.unwrap();
        let request = format!(
            "GET /api/v1/figures{path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\nauthorization: Bearer {token}\r\naccept: {accept}\r\n\r\n",
            self.address
        );
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    async fn json(&self, path: &str) -> Value {
        let reply = self.get(Role::DutyOfficer, path, "application/json").await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.body);
        serde_json::from_str(&reply.body).unwrap()
    }

    async fn csv(&self, path: &str) -> String {
        let reply = self.get(Role::Analyst, path, "text/csv").await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.body);
        assert!(reply.head.contains("content-type: text/csv"), "{}", reply.head);
        reply.body
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_nodes_tables_are_what_its_cases_say_on_both_sides() {
    let place = Place::new("tables");
    let nodes = two(&place).await;
    let (rs, xk) = (&nodes[0].node, &nodes[1].node);
    // Two requests one way, of which one is refused and one answered; one the other way, open; one that is erased again.
    let refused = request(rs, xk, "no").await;
    step(xk, rs, refused, "refuse ground=c refusal_reasons=invented", 2).await;
    let answered = request(rs, xk, "yes").await;
    step(xk, rs, answered, "take accessibility=direct", 2).await;
    step(xk, rs, answered, "provide information=invented", 3).await;
    request(xk, rs, "no").await;
    let gone = request(rs, xk, "no").await;
    let sent = "/information-request/requests_received";
    let before = "requester_state,requested_state,urgent,count\r\nRKS,SRB,no,1\r\nSRB,RKS,yes,1\r\nSRB,RKS,no,2\r\n";
    let (here, there) = (Client::at(rs).await, Client::at(xk).await);
    assert_eq!((here.csv(sent).await.as_str(), there.csv(sent).await.as_str()), (before, before));
    step(rs, xk, gone, "erase erasure_ground=no_longer_needed erasure_reasons=invented", 2).await;

    let after = "requester_state,requested_state,urgent,count\r\nRKS,SRB,no,1\r\nSRB,RKS,yes,1\r\nSRB,RKS,no,1\r\n";
    assert_eq!((here.csv(sent).await.as_str(), there.csv(sent).await.as_str()), (after, after));
    let year = here.json("/information-request/requests_refused").await;
    let period = year["period"].as_str().unwrap().to_owned();
    assert_eq!(year["rows"], json!([{ "values": ["SRB", "RKS", "c"], "count": 1 }]));
    assert_eq!(
        (&year["columns"], &year["total"]),
        (&json!(["requester_state", "requested_state", "ground"]), &json!(1))
    );
    assert_eq!(year["basis"], json!({ "law": "Directive (EU) 2023/977 Art 18", "verified": true }));
    assert_eq!(here.json(&format!("/information-request/requests_refused?period={period}")).await, year);
    // Long past: nothing, which is no error.
    let nothing = here.csv("/information-request/requests_refused?period=2001-Q3").await;
    assert_eq!(nothing, "requester_state,requested_state,ground,count\r\n");

    let board = here.json("/timeliness").await;
    let lines = board["lines"].as_array().unwrap();
    let short = |line: &Value| {
        let names = ["opened_by", "clock", "ended", "in_time", "deemed", "running", "overdue"];
        names.map(|name| line[name].to_string().replace('"', "")).join(" ")
    };
    let found: Vec<String> = lines.iter().map(short).collect();
    assert_eq!(found, ["us answer 2 2 0 0 0", "partner answer 0 0 0 1 0"], "{board}");
    assert!(lines[0]["median_s"].as_i64().unwrap() < 60 && lines[1]["median_s"].is_null(), "{board}");
    assert_eq!((&lines[0]["partner"], &lines[0]["instrument"]), (&json!("xk-spoc"), &json!("information-request")));
    assert!(there.csv("/timeliness").await.contains("\r\nrs-spoc,partner,information-request,answer,2,2,0,"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_are_for_those_who_read_cases_and_never_of_a_part() {
    let place = Place::new("rules");
    let nodes = two(&place).await;
    let (rs, xk) = (&nodes[0].node, &nodes[1].node);
    let here = Client::at(rs).await;
    for path in ["/timeliness", "/information-request/requests_sent"] {
        let reply = here.get(Role::Administrator, path, "text/csv").await;
        assert_eq!(reply.status, 403, "{path}: {}", reply.body);
        assert!(reply.body.contains("administrator-sees-no-personal-data"), "{}", reply.body);
        assert_eq!(here.get(Role::DataProtectionOfficer, path, "*/*").await.status, 200, "{path}");
        // C-API-04
        for period in ["2026-13", "soon", ""] {
            let reply = here.get(Role::DutyOfficer, &format!("{path}?period={period}"), "*/*").await;
            let body: Value = serde_json::from_str(&reply.body).unwrap();
            assert_eq!((reply.status, &body["field"]), (422, &json!("period")), "{path} {period}: {body}");
        }
    }
    for path in ["/information-request/none", "/none/requests_sent", "/vocabulary/requests_sent"] {
        assert_eq!(here.get(Role::DutyOfficer, path, "*/*").await.status, 404, "{path}");
    }

    // C-FIG-01: more cases than are counted give no table at all, and not one of some.
    for _ in 0..2 {
        request(rs, xk, "no").await;
    }
    for (limit, whole, taken) in [(1, false, 0), (2, true, 2)] {
        let wanted = During {
            instrument: "information-request",
            opened_before: Timestamp(i64::MAX),
            changed_from: Timestamp(i64::MIN),
            or_running: false,
            state_not: "erased",
            limit,
        };
        let mut seen = 0;
        let found = rs.store.read(|conn| store::each_case(conn, &wanted, |_, _| seen += 1));
        assert_eq!((found.unwrap(), seen), (whole, taken), "{limit}");
    }
}
