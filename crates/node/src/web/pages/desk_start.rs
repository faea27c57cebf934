//! Where does a person begin? The nearest clocks, how many of what wait, what the role does, and its first steps in the real screens.

use axum::response::Response;
use model::Purpose;
use policy::{Act, Role};

use super::{
    failure::Failure,
    inbox::{listed, readable, row},
    inbox_query::InboxQuery,
    print,
    visit::{Desk, Visit},
    words,
};
use crate::{
    cases::{self, Readable},
    overriding,
    store::{self, Wanted},
    web::views::{Counter, DeskAct, DeskPage, FirstStep, InboxFilter, Place},
};

/// Rows of the nearest clocks.
const ROWS: u32 = 8;
/// What is counted at most.
const COUNTED_MAX: u32 = 1_000;

/// `GET /desk`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let desk = visit.desk();
    let role = visit.signed.person.role;
    let cases = visit.may(Act::CaseRead, None);
    let (mut counters, mut rows) = (Vec::new(), Vec::new());
    if cases {
        let readable = readable(&visit)?;
        counters = counted(&desk, &readable)?;
        rows = listed(&visit, &InboxQuery::default(), &readable, ROWS)?.iter().map(|file| row(&desk, file)).collect();
    }
    let steps = first_steps(&desk, role)?;
    let all_done = steps.iter().all(|step| step.done);
    let page = DeskPage {
        t: desk.t,
        duty: desk.t.text(words::duty_key(role)),
        counters,
        rows,
        cases,
        acts: acts(&desk, role),
        steps: if all_done { Vec::new() } else { steps },
        last: last(&desk)?,
        frame: desk.frame(Some(Place::Desk)),
    };
    print(&page)
}

/// How many of what wait.
fn counted(desk: &Desk<'_>, readable: &Readable) -> Result<Vec<Counter>, Failure> {
    let (visit, t) = (desk.visit, desk.t);
    let count = |wanted: Wanted<'_>| {
        let wanted = Wanted { open: true, instruments: readable.names(), ..wanted };
        visit.site.node.store.read(|conn| store::case_count(conn, &wanted, COUNTED_MAX))
    };
    let me = visit.signed.person.id.as_str();
    let counter = |count: u64, key: &str, filter: InboxFilter, late: bool| Counter {
        count: if count >= COUNTED_MAX.into() { format!("{COUNTED_MAX}+") } else { count.to_string() },
        label: t.text_with(key, &[("count", &count.to_string())]),
        href: InboxQuery::default().with_filter(filter),
        late: late && count > 0,
    };
    let overdue = count(Wanted { due_before: Some(visit.now), ..Wanted::default() })?;
    let due = count(Wanted { due_before: Some(visit.now.plus_ms(24 * 3_600_000)), ..Wanted::default() })?;
    let untaken = count(Wanted { owner: Some(""), ..Wanted::default() })?;
    let mine = count(Wanted { owner: Some(me), ..Wanted::default() })?;
    let mut found = vec![
        counter(overdue, "desk-overdue", InboxFilter::Due, true),
        counter(due.saturating_sub(overdue), "desk-due", InboxFilter::Due, false),
        counter(untaken, "desk-untaken", InboxFilter::Untaken, false),
        counter(mine, "desk-mine", InboxFilter::Mine, false),
    ];
    let waiting = if visit.may(Act::CaseStep, None) { overriding::pending(&visit.site.node)?.len() } else { 0 };
    if waiting > 0 {
        found.insert(
            0,
            Counter {
                count: waiting.to_string(),
                label: t.text_with("desk-overrides", &[("count", &waiting.to_string())]),
                href: "/overrides".to_owned(),
                late: true,
            },
        );
    }
    Ok(found)
}

/// What a role does from its desk, as far as the rules let it.
fn acts(desk: &Desk<'_>, role: Role) -> Vec<DeskAct> {
    let (visit, t) = (desk.visit, desk.t);
    let mut found = Vec::new();
    let mut act = |label: String, href: String, icon| found.push(DeskAct { label, href, icon });
    match visit.purposes(Act::CheckAsk).as_slice() {
        // Whoever asks for every purpose chooses it there.
        all if all.len() == Purpose::ALL.len() => act(t.text("desk-check"), "/check".to_owned(), "search"),
        some => {
            for purpose in some {
                let label = t.text_with("desk-check-for", &[("purpose", &t.text(words::purpose_key(*purpose)))]);
                act(label, format!("/check?purpose={}", purpose.as_str()), "search");
            }
        }
    }
    let may_open = |pack: &&instruments::Pack| visit.permit_case(Act::CaseOpen, pack).is_ok();
    let packs: Vec<&instruments::Pack> = visit.site.node.packs.current().filter(may_open).collect();
    match packs.len() {
        0 => {}
        1..=4 => {
            for pack in packs {
                let label = t.text_with("desk-open", &[("instrument", &t.pack_text(&pack.name, "title"))]);
                act(label, format!("/cases/new?instrument={}", pack.name), "plus");
            }
        }
        _ => act(t.text("inbox-new"), "/cases/new".to_owned(), "plus"),
    }
    if role == Role::BorderStatistician {
        act(t.text("figures-title"), "/figures".to_owned(), "chart-column");
    }
    if visit.may(Act::AuditSearch, None) {
        act(t.text("audit-title"), "/audit".to_owned(), "scroll-text");
    }
    if visit.may(Act::PeopleKeep, None) {
        act(t.text("people-title"), "/people".to_owned(), "users");
        act(t.text("health-title"), "/health".to_owned(), "activity");
    }
    found
}

/// The first steps of a role; each is done once the journal has it.
fn first_steps(desk: &Desk<'_>, role: Role) -> Result<Vec<FirstStep>, Failure> {
    let (check, read, take) = (
        ("first-check", "/check", "check.ask"),
        ("first-read-case", "/inbox", "case.read"),
        ("first-take-case", "/inbox?filter=untaken", "case.assign"),
    );
    let steps: Vec<(&str, &str, &str)> = match role {
        Role::DataProtectionOfficer => vec![("first-audit", "/audit", "audit.search"), read],
        Role::Administrator => vec![
            ("first-enrol", "/people", "person.set"),
            ("first-link", "/people", "person.invite"),
            ("first-token", "/tokens", "api.token"),
        ],
        Role::Analyst | Role::JointTeamMember | Role::Prosecutor => vec![check, read],
        Role::BorderStatistician | Role::CsirtAnalyst | Role::ReturnMonitor => vec![read, take],
        Role::DutyOfficer | Role::ReadmissionOfficer | Role::AsylumOfficer => vec![check, read, take],
    };
    let person = desk.visit.signed.person.id.as_str();
    let acts: Vec<bool> = desk
        .site()
        .node
        .store
        .read(|conn| steps.iter().map(|(_, _, act)| Ok(store::last_act(conn, person, act)?.is_some())).collect())?;
    let step = |((key, href, _), done): (&(&str, &str, &str), bool)| FirstStep {
        label: desk.t.text(key),
        href: (*href).to_owned(),
        done,
    };
    Ok(steps.iter().zip(acts).map(step).collect())
}

/// The case that the person last looked at.
fn last(desk: &Desk<'_>) -> Result<Option<(String, String)>, Failure> {
    let person = desk.visit.signed.person.id.as_str();
    let node = &desk.site().node;
    let found = node.store.read(|conn| {
        let Some(entry) = store::last_act(conn, person, "case.read")? else { return Ok(None) };
        store::consultation(conn, entry)
    })?;
    let Some(number) = found.map(|found| found.reference) else { return Ok(None) };
    Ok(cases::find(node, &number)?.map(|case| (number, format!("/cases/{case}"))))
}
