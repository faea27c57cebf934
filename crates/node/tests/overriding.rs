//! The override of the transfer register for an imminent threat to life, between real nodes over TLS. Goal: nothing leaves but by two
//! people within an hour, the other side takes exactly that, the owner of the information is told, and the journal makes it all again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

mod place;
mod stage;

use std::sync::Arc;

use directory::PartyKind;
use model::{Body, CaseId, Step, Threat, Timestamp};
use node::{
    cases,
    check::{NotDone, Officer},
    federation::PartyPlan,
    node::Node,
    overriding::{self, IN_FORCE_MS, NEEDS_TWO, NOTICE, Proposal},
    store::{self, CaseEvent, Compared},
};
use place::party;
use policy::Role;
use stage::Stage;

const WITHOUT_BASIS: &str = "agency-without-transfer-basis";
/// 24 November 2026.
const START: Timestamp = Timestamp(1_795_500_000_000_000);
const REASONS: &str = "A child is locked in a lorry without air (invented).";

fn officer(id: &str) -> Officer {
    Officer { id: id.to_owned(), role: Role::DutyOfficer }
}

fn request() -> Vec<(String, String)> {
    let texts = ["facts", "held_there", "offence", "person_link", "purpose", "specification", "subject"];
    let texts = texts.map(|name| (name.to_owned(), format!("invented {name}")));
    texts.into_iter().chain([("necessity".into(), "yes".into()), ("urgent".into(), "no".into())]).collect()
}

/// A partner without a basis, the agency, and a Member State that owns information.
struct Three(Stage);

impl Three {
    async fn raise(name: &str) -> Self {
        let plan = |id: &str, country: &str, kind| PartyPlan {
            id: party(id),
            name: format!("Training {id}"),
            country: country.to_owned(),
            kind,
        };
        let parties = vec![
            plan("xk-spoc", "XK", PartyKind::Partner),
            plan("eu-europol", "EU", PartyKind::Agency),
            plan("hr-spoc", "HR", PartyKind::MemberState),
        ];
        Self(Stage::raise(name, START, parties).await)
    }

    fn xk(&self) -> &Arc<Node> {
        &self.0.nodes[0].node
    }

    fn europol(&self) -> &Arc<Node> {
        &self.0.nodes[1].node
    }

    fn hr(&self) -> &Arc<Node> {
        &self.0.nodes[2].node
    }

    fn after_ms(&self, ms: i64) {
        self.0.until(START.plus_ms(ms));
    }

    async fn settled(&self) {
        self.0.settled().await;
    }

    fn proposal(&self, source: Option<CaseId>) -> Proposal {
        Proposal {
            instrument: "information-request".into(),
            to: self.europol().me.clone(),
            step: "request".into(),
            fields: request(),
            reasons: REASONS.into(),
            source,
        }
    }

    /// A case of the partner with the owner.
    async fn source(&self) -> CaseId {
        let case = ("information-request", &self.hr().me);
        let case = cases::open(self.xk(), &officer("duty.xk"), case, "request", request()).await.unwrap();
        self.settled().await;
        case
    }

    /// Sends what the own node would refuse, as a node with other rules would; gives the rule that denied it.
    async fn force(&self, step: Step) -> String {
        let (to, case, now) = (self.europol().me.clone(), step.case, self.0.clock.now());
        self.xk()
            .store
            .write("force", move |tx| tx.send(&to, Body::Step(step), Default::default(), now))
            .await
            .unwrap();
        self.settled().await;
        events(self.xk(), case).pop().unwrap().denied
    }

    /// Each node's journal makes the very tables that it has; gives how many overrides there are.
    fn rebuilt_alike(&self) -> u64 {
        let tables = self.0.rebuilt_alike("afterwards");
        let overriding =
            |tables: &Vec<Compared>| tables.iter().find(|table| table.table == "overriding").unwrap().rebuilt.rows;
        tables.iter().map(overriding).sum()
    }
}

fn events(node: &Node, case: CaseId) -> Vec<CaseEvent> {
    node.store.read(|conn| store::case_events(conn, case)).unwrap()
}

fn acts(node: &Node) -> Vec<(String, String)> {
    let found = node.store.read(|conn| store::consultations(conn, "", 100)).unwrap();
    found.into_iter().filter(|line| line.act.starts_with("override")).map(|line| (line.act, line.officer)).collect()
}

#[track_caller]
fn denied<T: std::fmt::Debug>(done: Result<T, NotDone>, rule: &str) {
    assert!(matches!(&done, Err(NotDone::Denied(denial)) if denial.rule == rule), "{done:?}, expected {rule}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_let_it_go_and_the_owner_is_told() {
    let three = Three::raise("two").await;
    let (xk, first, second) = (three.xk(), officer("duty.xk"), officer("chief.xk"));
    let source = three.source().await;

    // Without a basis nothing leaves, and nobody is told.
    let to = three.europol().me.clone();
    let opened = cases::open(xk, &first, ("information-request", &to), "request", request()).await;
    denied(opened, WITHOUT_BASIS);

    let case = overriding::propose(xk, &first, three.proposal(Some(source))).await.unwrap();
    let waiting = overriding::pending(xk).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!((&*waiting[0].title, &*waiting[0].reasons), ("invented subject", REASONS));
    three.settled().await;
    assert!(events(three.europol(), case).is_empty(), "nothing leaves by one person");

    // C-OVR-02
    denied(overriding::confirm(xk, &first, case).await, NEEDS_TWO);
    let analyst = Officer { role: Role::Analyst, ..second.clone() };
    assert!(matches!(overriding::confirm(xk, &analyst, case).await, Err(NotDone::Denied(_))));
    assert!(matches!(overriding::confirm(xk, &second, source).await, Err(NotDone::Unknown("override"))));
    three.after_ms(IN_FORCE_MS);
    assert_eq!(overriding::confirm(xk, &second, case).await.unwrap(), case);
    // C-OVR-03: once only.
    denied(overriding::confirm(xk, &officer("third.xk"), case).await, "override-does-not-wait");
    assert!(overriding::pending(xk).unwrap().is_empty());
    three.settled().await;

    // The agency has the case, and who says why.
    let threat = Some(Threat { reasons: REASONS.into(), first: "duty.xk".into(), second: "chief.xk".into() });
    let arrived = cases::load(three.europol(), case).unwrap();
    assert_eq!((arrived.events.len(), &*arrived.events[0].denied), (1, ""));
    assert_eq!(arrived.events[0].threat, threat);
    assert_eq!(arrived.file.title, "invented subject");

    // The owner has the notice in the case from which the information came.
    let told = events(three.hr(), source).pop().unwrap();
    assert_eq!((&*told.step, &*told.denied, &*told.officer, &told.threat), (NOTICE, "", "chief.xk", &threat));
    let field = |name: &str| told.fields.iter().find(|(found, _)| found == name).unwrap().1.clone();
    assert_eq!(field("override_recipient"), "eu-europol");
    assert_eq!(field("override_reasons"), REASONS);
    let given = field("override_information");
    assert!(given.starts_with(&cases::number("information-request", case)), "{given}");
    assert!(given.contains("\nsubject: invented subject"), "{given}");
    let state = cases::load(three.hr(), source).unwrap().state;
    assert_eq!(state.state, "received", "a notice moves nothing");

    let wanted = [("override.confirm", "chief.xk"), ("override.propose", "duty.xk")];
    assert_eq!(acts(xk), wanted.map(|(act, who)| (act.to_owned(), who.to_owned())));
    assert_eq!(three.rebuilt_alike(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_override_is_refused() {
    let three = Three::raise("refused").await;
    let (xk, first, second) = (three.xk(), officer("duty.xk"), officer("chief.xk"));
    let propose = async |change: fn(&mut Proposal)| {
        let mut proposal = three.proposal(None);
        change(&mut proposal);
        overriding::propose(xk, &first, proposal).await
    };
    denied(propose(|it| it.reasons = " ".into()).await, "justification-is-empty");
    let long = propose(|it| it.reasons = "x".repeat(2_001)).await;
    assert!(matches!(long, Err(NotDone::Bounds(_))), "{long:?}");
    // Where a rule forbids nothing there is nothing to override.
    let usual = propose(|it| it.to = party("hr-spoc")).await;
    assert!(matches!(usual, Err(NotDone::Bounds(_))), "{usual:?}");
    let refused = propose(|it| it.fields.clear()).await;
    assert!(matches!(refused, Err(NotDone::Refused(_))), "{refused:?}");
    let nowhere = propose(|it| it.source = Some(CaseId([7; 16]))).await;
    assert!(matches!(nowhere, Err(NotDone::Unknown("case"))), "{nowhere:?}");
    let analyst = Officer { role: Role::Analyst, ..first.clone() };
    assert!(matches!(overriding::propose(xk, &analyst, three.proposal(None)).await, Err(NotDone::Denied(_))));
    let source = three.source().await;
    let by_hand = cases::take_step(xk, &first, source, NOTICE, Vec::new()).await;
    assert!(matches!(by_hand, Err(NotDone::Bounds(_))), "{by_hand:?}");

    // C-OVR-03: not after its hour.
    let case = propose(|_| ()).await.unwrap();
    three.after_ms(IN_FORCE_MS + 1);
    denied(overriding::confirm(xk, &second, case).await, "override-does-not-wait");
    assert!(overriding::pending(xk).unwrap().is_empty());
    three.settled().await;
    assert!(events(three.europol(), case).is_empty());
    assert_eq!(three.rebuilt_alike(), 1);
}

/// C-OVR-01: the receiver believes no single person, whatever the sender's node let through.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_forged_threat_is_denied_on_arrival() {
    let three = Three::raise("forged").await;
    let version = three.xk().packs.newest("information-request").unwrap().version;
    let with = |case: u8, threat: Option<[&str; 3]>| Step {
        case: CaseId([case; 16]),
        instrument: "information-request".into(),
        version,
        name: "request".into(),
        fields: request(),
        officer: "duty.xk".into(),
        threat: threat.map(|texts| texts.map(str::to_owned)).map(|[reasons, first, second]| Threat {
            reasons,
            first,
            second,
        }),
    };
    assert_eq!(three.force(with(1, None)).await, WITHOUT_BASIS);
    assert_eq!(three.force(with(2, Some([REASONS, "duty.xk", "duty.xk"]))).await, NEEDS_TWO);
    assert_eq!(three.force(with(3, Some([REASONS, "duty.xk", " "]))).await, NEEDS_TWO);
    assert_eq!(three.force(with(4, Some([" ", "duty.xk", "chief.xk"]))).await, NEEDS_TWO);
    assert_eq!(three.force(with(5, Some([REASONS, "duty.xk", "chief.xk"]))).await, "");
    assert_eq!(three.rebuilt_alike(), 0);
}

/// What was erased is gone from the proposal, too, and from the notice to the owner.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_erased_case_takes_its_proposal_and_a_notice_with_it() {
    let three = Three::raise("erased").await;
    let (xk, first) = (three.xk(), officer("duty.xk"));
    let source = three.source().await;
    let case = overriding::propose(xk, &first, three.proposal(Some(source))).await.unwrap();
    overriding::confirm(xk, &officer("chief.xk"), case).await.unwrap();
    three.settled().await;
    let erase = |case| Step {
        case,
        instrument: "information-request".into(),
        version: xk.packs.newest("information-request").unwrap().version,
        name: "erase".into(),
        fields: vec![
            ("erasure_ground".into(), "person_asked".into()),
            ("erasure_reasons".into(), "The person asked (invented).".into()),
        ],
        officer: "duty.xk".into(),
        threat: None,
    };
    let fields = erase(source).fields;
    cases::take_step(xk, &first, source, "erase", fields).await.unwrap();
    three.force(erase(case)).await;
    for node in [xk, three.hr()] {
        let left: Vec<String> = events(node, source).into_iter().map(|event| event.step).collect();
        assert!(!left.is_empty() && left.iter().all(|step| step.starts_with("erase")), "{}: {left:?}", node.me);
    }
    assert_eq!(xk.store.read(|conn| store::proposal(conn, case)).unwrap(), None);
    assert_eq!(three.rebuilt_alike(), 0);
}
