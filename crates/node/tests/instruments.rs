//! Every instrument between two real nodes: every worked case of every pack, over TLS on loopback and SQLite on disk, with a clock moved by hand.
//! Goal: both nodes stand where the pack says after every step, and what the pack refuses is refused by both: before it leaves, and on
//! arrival if it leaves all the same.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

mod place;
mod stage;

use std::collections::BTreeMap;
use std::sync::Arc;

use directory::PartyKind;
use instruments::{Event, Role as Side, Scenario, Took};
use model::{Body, CaseId, PartyId, Step};
use node::{
    cases,
    check::{NotDone, Officer},
    deadlines,
    federation::PartyPlan,
    node::Node,
    packs::Packs,
    store,
};
use place::party;
use policy::Role;
use stage::Stage;

fn officer() -> Officer {
    Officer { id: "duty.test".into(), role: Role::DutyOfficer }
}

fn plan(id: &str) -> PartyPlan {
    let seen = instruments::Participant::of_training(id);
    let kind = match seen.kind.as_str() {
        "agency" => PartyKind::Agency,
        "partner" => PartyKind::Partner,
        _ => PartyKind::MemberState,
    };
    PartyPlan { id: party(id), name: format!("Training {id}"), country: seen.country, kind }
}

/// Two nodes and the clock of both.
struct Pair(Stage);

impl Pair {
    async fn raise(name: &str, scenario: &Scenario) -> Self {
        let parties = vec![plan(&scenario.requester), plan(&scenario.requested)];
        Self(Stage::raise(name, scenario.start, parties).await)
    }

    fn node(&self, side: Side) -> &Arc<Node> {
        match side {
            Side::Requester => &self.0.nodes[0].node,
            Side::Requested => &self.0.nodes[1].node,
        }
    }

    fn other(&self, side: Side) -> &Arc<Node> {
        self.node(if side == Side::Requester { Side::Requested } else { Side::Requester })
    }

    /// Sends a step that the own node would refuse, as a node with other rules would.
    async fn force(&self, pack: &instruments::Pack, case: CaseId, event: &Event) -> String {
        let (from, to) = (self.node(event.by), self.other(event.by).me.clone());
        let step = Step {
            case,
            instrument: pack.name.clone(),
            version: pack.version,
            name: event.step.clone(),
            fields: event.fields.clone().into_iter().collect(),
            officer: officer().id,
            threat: None,
        };
        let now = self.0.clock.now();
        from.store.write("force", move |tx| tx.send(&to, Body::Step(step), Default::default(), now)).await.unwrap();
        self.0.settled().await;
        let events = from.store.read(|conn| store::case_events(conn, case)).unwrap();
        events.into_iter().rfind(|event| event.sender == from.me).unwrap().denied
    }
}

/// Plays one line; gives the case, and the state on both sides afterwards.
async fn line(pair: &Pair, pack: &instruments::Pack, case: &mut Option<CaseId>, took: &Took, place: &str) {
    pair.0.until(took.at);
    for side in [Side::Requester, Side::Requested] {
        deadlines::sweep(pair.node(side)).await.unwrap();
        pair.0.settled().await;
    }
    if let Some(event) = &took.event {
        let fields: Vec<(String, String)> = event.fields.clone().into_iter().collect();
        let node = pair.node(event.by);
        let done = match *case {
            Some(case) => cases::take_step(node, &officer(), case, &event.step, fields).await.map(|()| case),
            None if event.by == Side::Requester => {
                let to = pair.other(event.by).me.clone();
                cases::open(node, &officer(), (&pack.name, &to), &event.step, fields).await
            }
            // Only who opens a case can be the requester, so this can only be forced.
            None => return,
        };
        pair.0.settled().await;
        match (&took.expected.refused, done) {
            (None, Ok(opened)) => *case = Some(opened),
            (None, Err(error)) => panic!("{place}: {} is refused: {error}", event.step),
            (Some(rule), Ok(_)) => panic!("{place}: {} is taken, expected {rule}", event.step),
            (Some(rule), Err(NotDone::Refused(refusal))) => {
                let wanted = format!("{}/{rule}", pack.name);
                assert_eq!(refusal.rule, wanted, "{place}");
                assert!(!refusal.law.is_empty(), "{place}: the article is named");
                let denied = pair.force(pack, case.unwrap_or(CaseId([9; 16])), event).await;
                assert_eq!(denied, wanted, "{place}: on arrival");
            }
            (Some(_), Err(error)) => panic!("{place}: refused otherwise: {error}"),
        }
    }
    let Some(case) = *case else { return };
    for side in [Side::Requester, Side::Requested] {
        let view = cases::load(pair.node(side), case).unwrap_or_else(|error| panic!("{place}: {error}"));
        if let Some(state) = &took.expected.state {
            assert_eq!(view.state.state, *state, "{place}: on the side of the {}", side.as_str());
        }
        if let Some(due) = took.expected.due {
            assert_eq!(view.state.due(), Some(due), "{place}: on the side of the {}", side.as_str());
        }
        // Lists say the same as the file.
        assert_eq!(view.file.state, view.state.state, "{place}: in lists of the {}", side.as_str());
    }
}

async fn play(pack: &instruments::Pack, packs: &Packs, scenario: &Scenario) {
    let scenarios = Packs::scenarios(&pack.name).unwrap();
    let [one, other] = [party(&scenario.requester), party(&scenario.requested)];
    let took = scenarios.play(scenario, &packs.engine(pack, &one, &other)).took;
    let pair = Pair::raise(&format!("{}-{}", pack.name, scenario.name), scenario).await;
    let register = pair.0.nodes[0].node.membership().transfer([&one, &other], &pack.data_class, scenario.start);
    let mut case = None;
    if register == node::membership::Transferable::No {
        return denied_without_basis(&pair, pack, &took).await;
    }
    for (at, took) in (1..).zip(&took) {
        line(&pair, pack, &mut case, took, &format!("{}.{}[{at}]", pack.name, scenario.name)).await;
    }
    pair.0.rebuilt_alike(&format!("{}.{}", pack.name, scenario.name));
    let Some(case) = case else { return };
    let [first, second] =
        [Side::Requester, Side::Requested].map(|side| cases::load(pair.node(side), case).unwrap().state);
    // Both nodes reach the same state from the same entries. What was erased is gone on both sides, each keeping its own last word.
    if first.is_erased(pack) {
        erased(&pair, pack, case);
    } else {
        assert_eq!(first, second, "{}.{}", pack.name, scenario.name);
    }
}

/// C-CAS-04: without a basis in the register nothing leaves, and nothing is taken in.
async fn denied_without_basis(pair: &Pair, pack: &instruments::Pack, took: &[Took]) {
    const RULE: &str = "agency-without-transfer-basis";
    let Some(event) = took.iter().find_map(|took| took.event.as_ref().filter(|_| took.expected.refused.is_none()))
    else {
        return;
    };
    let to = pair.other(event.by).me.clone();
    let fields = event.fields.clone().into_iter().collect();
    let opened = cases::open(pair.node(event.by), &officer(), (&pack.name, &to), &event.step, fields).await;
    assert!(matches!(opened, Err(NotDone::Denied(denial)) if denial.rule == RULE), "{}", pack.name);
    assert_eq!(pair.force(pack, CaseId([9; 16]), event).await, RULE, "{}", pack.name);
}

/// C-CAS-03: nothing of an erased case can be read on either side, and the journals still hold.
fn erased(pair: &Pair, pack: &instruments::Pack, case: CaseId) {
    for running in &pair.0.nodes {
        let events = running.node.store.read(|conn| store::case_events(conn, case)).unwrap();
        assert!(!events.is_empty(), "the erasure itself stays on record");
        for event in events {
            assert!(pack.step(&event.step).unwrap().is_common(), "`{}` is still readable", event.step);
        }
    }
}

/// Plays all scenarios of one pack.
async fn pack(name: &str) {
    let scenarios = Packs::scenarios(name).unwrap();
    let ids = scenarios.list.iter().flat_map(|scenario| [&scenario.requester, &scenario.requested]);
    let parties: BTreeMap<PartyId, _> = ids.map(|id| (party(id), instruments::Participant::of_training(id))).collect();
    let packs = Packs::load(parties).unwrap();
    let pack = packs.newest(name).unwrap();
    for scenario in &scenarios.list {
        play(pack, &packs, scenario).await;
    }
}

macro_rules! packs {
    ($($test:ident $name:literal)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                pack($name).await;
            }
        )*

        #[test]
        fn every_pack_is_played() {
            let mut names = node::packs::names();
            names.sort();
            let mut played = vec![$($name),*];
            played.sort();
            assert_eq!(played, names);
        }
    };
}

packs! {
    asylum_case "asylum-case"
    border_event "border-event"
    counter_terrorism_notice "counter-terrorism-notice"
    cyber_incident "cyber-incident"
    document_fraud_alert "document-fraud-alert"
    drugs_seizure "drugs-seizure"
    fimi_incident "fimi-incident"
    firearm_seizure "firearm-seizure"
    firearm_trace "firearm-trace"
    fiu_request "fiu-request"
    hit_follow_up "hit-follow-up"
    information_alert_proposal "information-alert-proposal"
    information_request "information-request"
    joint_investigation_team "joint-investigation-team"
    own_initiative_information "own-initiative-information"
    readmission "readmission"
    registration_check "registration-check"
    return_case "return"
    serious_incident_report "serious-incident-report"
    smuggling_report "smuggling-report"
    task_force_agreement "task-force-agreement"
    trafficking_victim_referral "trafficking-victim-referral"
    transit "transit"
}

/// C-CAS-02: a step by a pack that the directory does not list is denied, whatever the pack says.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pack_that_the_parties_did_not_sign_moves_nothing() {
    let scenarios = Packs::scenarios("information-request").unwrap();
    let pair = Pair::raise("unsigned", scenarios.demo().unwrap()).await;
    let mut unsigned = pair.0.nodes[0].node.packs.newest("information-request").unwrap().clone();
    unsigned.version += 1;
    let event = Event {
        step: "request".into(),
        by: Side::Requester,
        at: pair.0.clock.now(),
        sent: pair.0.clock.now(),
        fields: BTreeMap::new(),
    };
    assert_eq!(pair.force(&unsigned, CaseId([8; 16]), &event).await, "instrument-not-known");
}
