//! A partner that does as it should: every worked case of every instrument, as far as it is this party's to play.
//!
//! A line of a worked case is played if the pure engine gives with the real two parties, today and after the steps that were really taken, what
//! the line says; what the node's own people would do is passed over. Nothing here knows an instrument.
//!
//! INVARIANT: of an instrument that both run, something is played, or it is said why not.

use std::collections::BTreeMap;

use instruments::{Effect, Event, Pack, Required, Role, Scenario, Scenarios, StepDef};
use model::{Ask, Body, CaseId, CheckId, Purpose, Query, Step};
use wire::Verdict;

use super::{
    PROTOCOL,
    kit::{Kit, as_wanted},
    report::{Check, Part, Seen},
    wrong,
};
use crate::packs::Packs;

/// A line that is this party's, with its place for messages.
struct Line<'a> {
    place: String,
    event: &'a Event,
    refused: Option<&'a str>,
}

/// Plays one instrument.
pub(super) async fn play(kit: &mut Kit, pack: &Pack) -> Vec<Check> {
    let skipped =
        |why: &str| vec![Check::skipped(Part::Right, "worked cases", &pack.legal_basis, why).about(&pack.name)];
    if !kit.runs(pack) {
        return skipped("the directory does not list the version that this program has");
    }
    let scenarios = match Packs::scenarios(&pack.name) {
        Ok(scenarios) => scenarios,
        Err(error) => return skipped(&error.to_string()),
    };
    let mut checks = Vec::new();
    let mut opening = None;
    for scenario in &scenarios.list {
        checks.extend(worked_case(kit, pack, (&scenarios, scenario), &mut opening).await);
    }
    match opening {
        Some(opening) => {
            checks.extend(common(kit, pack, &opening).await);
            checks.extend(wrong::spoilt(kit, pack, &opening).await);
            kit.opening.get_or_insert(opening);
        }
        None => match without_basis(kit, pack, &scenarios).await {
            Some(check) => checks.push(check),
            None if checks.is_empty() => return skipped("no worked case is one that these two parties can open"),
            None => {}
        },
    }
    checks.into_iter().map(|check| check.about(&pack.name)).collect()
}

/// Plays a worked case, and remembers the first step that opened one.
async fn worked_case(
    kit: &mut Kit,
    pack: &Pack,
    (scenarios, scenario): (&Scenarios, &Scenario),
    opening: &mut Option<Step>,
) -> Vec<Check> {
    let packs = kit.packs();
    let took = scenarios.play(scenario, &packs.engine(pack, kit.me(), kit.node())).took;
    let own = (1..).zip(&took).filter_map(|(at, took)| {
        let event = took.event.as_ref().filter(|event| event.by == Role::Requester)?;
        let place = format!("{}[{at}] {}", scenario.name, event.step);
        Some(Line { place, event, refused: took.expected.refused.as_deref() })
    });
    let id = CaseId(kit.draw());
    let (mut checks, mut case) = (Vec::new(), None);
    for line in own {
        let step = kit.step(id, pack, line.event);
        let body = Body::Step(step.clone());
        let foreseen = kit.foresee(&body, case.as_ref(), kit.now());
        if !comes_out_so(&foreseen.verdict, &line, pack) {
            continue;
        }
        let seen = kit.ruled_so(body, &foreseen.verdict).await;
        let failed = seen.is_err();
        checks.push(Check::of(Part::Right, &line.place, foreseen.law, seen));
        if failed {
            // The node's case and ours are no longer the same.
            return checks;
        }
        if foreseen.case.is_some() {
            if case.is_none() {
                opening.get_or_insert(step);
            }
            case = foreseen.case;
            if pack.step(&line.event.step).is_some_and(|def| def.effect == Effect::Erase) {
                checks.push(erasure_is_answered(kit, id, &line.place).await);
            }
        }
    }
    checks
}

/// Whether what must come of a line is what the line says.
fn comes_out_so(verdict: &Verdict, line: &Line<'_>, pack: &Pack) -> bool {
    match (verdict, line.refused) {
        (Verdict::Accepted, None) => true,
        (Verdict::Denied(rule), Some(wanted)) => rule.strip_prefix(&pack.name) == Some(&format!("/{wanted}")),
        _ => false,
    }
}

/// C-CAS-03: what is erased here is erased there, and the answer says so.
async fn erasure_is_answered(kit: &mut Kit, case: CaseId, place: &str) -> Check {
    let (name, basis) = (format!("{place}: the answer says that it is erased there too"), "docs/checks.md C-CAS-03");
    let says_so = move |body: &Body| matches!(body, Body::Step(step) if step.case == case && step.name == "erased");
    match kit.hears(says_so).await {
        None => Check::skipped(Part::Right, name, basis, NOT_HEARD),
        Some(true) => Check::of(Part::Right, name, basis, Ok("it says so".to_owned())),
        Some(false) => Check::of(Part::Right, name, basis, Err("no such answer came".to_owned())),
    }
}

const NOT_HEARD: &str = "the kit does not listen";

/// Where the register has no basis for these two, nothing is taken: default deny. `None` if it has one.
async fn without_basis(kit: &mut Kit, pack: &Pack, scenarios: &Scenarios) -> Option<Check> {
    let packs = kit.packs();
    let engine = packs.engine(pack, kit.me(), kit.node());
    let took = scenarios.list.iter().flat_map(|scenario| scenarios.play(scenario, &engine).took);
    let opens = |event: &Event| event.by == Role::Requester && pack.step(&event.step).is_some_and(|def| def.opens());
    let event = took.filter_map(|took| took.event).find(opens)?;
    let body = Body::Step(kit.step(CaseId(kit.draw()), pack, &event));
    let foreseen = kit.foresee(&body, None, kit.now());
    let Verdict::Denied(rule) = &foreseen.verdict else { return None };
    if rule.starts_with(&format!("{}/", pack.name)) {
        return None;
    }
    let seen = kit.ruled_so(body, &foreseen.verdict).await;
    Some(Check::of(Part::Right, format!("{} without a basis in the transfer register", event.step), foreseen.law, seen))
}

/// What every case knows, in a case of its own: a field given anew, and all of it erased.
async fn common(kit: &mut Kit, pack: &Pack, opening: &Step) -> Vec<Check> {
    let mut checks = Vec::new();
    let opening = Step { case: CaseId(kit.draw()), ..opening.clone() };
    let opens = Body::Step(opening.clone());
    let first = kit.foresee(&opens, None, kit.now());
    if let Err(seen) = kit.ruled_so(opens, &first.verdict).await {
        return vec![Check::of(Part::Right, opening.name, first.law, Err(seen))];
    }
    let mut case = first.case;
    for effect in [Effect::Correct, Effect::Erase] {
        let Some(def) = pack.steps.iter().find(|def| def.effect == effect) else { continue };
        let mut fields = demanded(pack, def);
        if effect == Effect::Correct {
            // The same value anew: whatever the field is, it fits.
            fields.extend(opening.fields.iter().find(|(_, value)| !value.trim().is_empty()).cloned());
        }
        let at = kit.now();
        let event = Event { step: def.name.clone(), by: Role::Requester, at, sent: at, fields };
        let body = Body::Step(kit.step(opening.case, pack, &event));
        let foreseen = kit.foresee(&body, case.as_ref(), kit.now());
        let seen = kit.ruled_so(body, &foreseen.verdict).await;
        let failed = seen.is_err();
        checks.push(Check::of(Part::Right, format!("{} in a case of its own", def.name), foreseen.law, seen));
        if failed {
            break;
        }
        if foreseen.case.is_some() {
            case = foreseen.case;
            if effect == Effect::Erase {
                checks.push(erasure_is_answered(kit, opening.case, &def.name).await);
            }
        }
    }
    checks
}

/// A value for each field that a step always demands, as far as a word will do.
fn demanded(pack: &Pack, def: &StepDef) -> BTreeMap<String, String> {
    let always = def.fields.iter().filter(|entry| entry.required == Required::Always);
    let value = |name: &str| {
        let choice = pack.field(name).and_then(|field| field.choices().first().map(|choice| choice.name.clone()));
        choice.unwrap_or_else(|| "invented".to_owned())
    };
    always.map(|entry| (entry.name.clone(), value(&entry.name))).collect()
}

/// A question about a thing that does not exist is taken, and answered by a message of its own.
pub(super) async fn a_question_is_answered(kit: &mut Kit) -> Check {
    let (name, basis) = ("a question is taken, and its answer comes", format!("{PROTOCOL} 5"));
    let check = CheckId(kit.draw());
    let body = question(check, "conformance kit, invented");
    let foreseen = kit.foresee(&body, None, kit.now());
    let seen: Seen = match kit.ruled_so(body, &foreseen.verdict).await {
        Ok(seen) if foreseen.verdict != Verdict::Accepted => Ok(seen),
        Ok(_) => {
            let answers = move |body: &Body| matches!(body, Body::Answer(answer) if answer.check == check);
            match kit.hears(answers).await {
                None => return Check::skipped(Part::Right, name, basis, NOT_HEARD),
                Some(true) => as_wanted(&foreseen.verdict, &Verdict::Accepted).map(|_| "answered".to_owned()),
                Some(false) => Err("no answer came".to_owned()),
            }
        }
        Err(seen) => Err(seen),
    };
    Check::of(Part::Right, name, basis, seen)
}

/// A question about a vehicle that does not exist.
pub(super) fn question(check: CheckId, justification: &str) -> Body {
    Body::Ask(Ask {
        check,
        query: Query::Vehicle { plate: "INVENTED000000".to_owned(), make: None },
        purpose: Purpose::CriminalInvestigation,
        justification: justification.to_owned(),
        officer: super::kit::OFFICER.to_owned(),
    })
}

/// Whatever the node sent of itself while it was tried could be read, was signed by its key, and was numbered without a gap.
pub(super) fn what_it_says_is_well_formed(kit: &Kit) -> Check {
    let (name, basis) =
        ("what it sends of itself is sealed, signed and numbered as it must", format!("{PROTOCOL}s 4 to 7"));
    let Some(inbox) = &kit.inbox else { return Check::skipped(Part::Right, name, basis, NOT_HEARD) };
    match inbox.so_far() {
        (0, faults) if faults.is_empty() => Check::skipped(Part::Right, name, basis, "it sent nothing"),
        (count, faults) if faults.is_empty() => Check::of(Part::Right, name, basis, Ok(format!("{count} messages"))),
        (_, faults) => {
            Check::of(Part::Right, name, basis, Err(faults.into_iter().take(3).collect::<Vec<_>>().join("; ")))
        }
    }
}
