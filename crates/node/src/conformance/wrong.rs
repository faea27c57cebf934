//! A partner that says what it must not, in good form: is each such message written down as a denial by the right rule?
//!
//! The step that opens a case of an instrument is spoilt in the ways that need to know nothing of the instrument; then comes what needs none, and
//! what needs a third party.

use instruments::{CaseState, Pack, Required, Role};
use model::{Body, CaseId, CheckId, Step};
use wire::Verdict;

use super::{
    kit::{Kit, OFFICER},
    report::{Check, Part, Seen},
    right::question,
};

/// Plays what is about no instrument.
pub(super) async fn play(kit: &mut Kit, other: Option<&mut Kit>) -> Vec<Check> {
    vec![unknown_instrument(kit).await, unasked_answer(kit).await, no_reason(kit).await, third_party(kit, other).await]
}

/// The step that opens a case, spoilt in every way that the engine refuses whatever the instrument.
pub(super) async fn spoilt(kit: &mut Kit, pack: &Pack, good: &Step) -> Vec<Check> {
    let spoil = |change: &dyn Fn(&mut Step)| {
        let mut step = good.clone();
        change(&mut step);
        step.fields.sort();
        step
    };
    let required = pack.step(&good.name).and_then(|def| {
        def.fields.iter().find(|entry| entry.required == Required::Always).map(|entry| entry.name.clone())
    });
    let later = pack.steps.iter().find(|def| !def.opens() && def.by.contains(&Role::Requester));
    let ways = [
        ("a field too many", spoil(&|step| step.fields.push(("no_such_field".to_owned(), "invented".to_owned())))),
        ("a required field left out", spoil(&|step| step.fields.retain(|(name, _)| Some(name) != required.as_ref()))),
        ("a step that the instrument does not have", spoil(&|step| step.name = "no_such_step".to_owned())),
        (
            "a step in a case that nobody opened",
            spoil(&|step| later.iter().for_each(|def| step.name.clone_from(&def.name))),
        ),
        ("a version that nobody signed", spoil(&|step| step.version = u32::MAX)),
    ];
    let mut checks = Vec::new();
    for (name, step) in ways {
        let body = Body::Step(Step { case: CaseId(kit.draw()), ..step });
        checks.extend(refused(kit, name, body, None).await);
    }
    checks.extend(opened_twice(kit, good).await);
    checks
}

/// A check that a step is refused, if it must be.
async fn refused(kit: &mut Kit, name: &str, body: Body, case: Option<&CaseState>) -> Option<Check> {
    let foreseen = kit.foresee(&body, case, kit.now());
    if foreseen.verdict == Verdict::Accepted {
        return None;
    }
    let seen = kit.ruled_so(body, &foreseen.verdict).await;
    Some(Check::of(Part::Wrong, name, foreseen.law, seen))
}

async fn opened_twice(kit: &mut Kit, good: &Step) -> Option<Check> {
    let name = "a case opened a second time";
    let body = Body::Step(Step { case: CaseId(kit.draw()), ..good.clone() });
    let first = kit.foresee(&body, None, kit.now());
    match kit.ruled_so(body.clone(), &first.verdict).await {
        Ok(_) => refused(kit, name, body, first.case.as_ref()).await,
        Err(seen) => Some(Check::of(Part::Wrong, name, first.law, Err(seen))),
    }
}

/// Says something that must be denied.
async fn denied(kit: &mut Kit, name: &str, id: &str, body: Body) -> Check {
    let foreseen = kit.foresee(&body, None, kit.now());
    let seen = kit.ruled_so(body, &foreseen.verdict).await;
    Check::of(Part::Wrong, name, format!("docs/checks.md {id}"), seen)
}

async fn unknown_instrument(kit: &mut Kit) -> Check {
    let step = Step {
        case: CaseId(kit.draw()),
        instrument: "no-such-instrument".to_owned(),
        version: 1,
        name: "request".to_owned(),
        fields: Vec::new(),
        officer: OFFICER.to_owned(),
        threat: None,
    };
    denied(kit, "a step of an instrument that nobody signed is denied", "C-CAS-02", Body::Step(step)).await
}

async fn unasked_answer(kit: &mut Kit) -> Check {
    let body = kit.idle();
    denied(kit, "an answer that nobody asked for is denied", "C-DEC-02", body).await
}

async fn no_reason(kit: &mut Kit) -> Check {
    let body = question(CheckId(kit.draw()), " \t");
    denied(kit, "a question without a reason is denied", "C-DEC-01", body).await
}

/// C-CAS-01: a case belongs to two parties.
async fn third_party(kit: &mut Kit, other: Option<&mut Kit>) -> Check {
    let (name, basis) = ("a third party's step in a case is denied", "docs/checks.md C-CAS-01, C-DEC-04");
    let skipped = |why| Check::skipped(Part::Wrong, name, basis, why);
    let Some(other) = other else { return skipped("there is no second test party: name its folder with `--other`") };
    let Some(opening) = kit.opening.clone() else { return skipped("no case can be opened between these two") };
    Check::of(Part::Wrong, name, basis, intrude(kit, other, opening).await)
}

async fn intrude(kit: &mut Kit, other: &mut Kit, opening: Step) -> Seen {
    let opening = Step { case: CaseId(kit.draw()), ..opening };
    let body = Body::Step(opening.clone());
    let foreseen = kit.foresee(&body, None, kit.now());
    kit.ruled_so(body, &foreseen.verdict).await?;

    let packs = kit.packs();
    let pack = packs.pack(&opening.instrument, opening.version);
    let later = pack.and_then(|pack| pack.steps.iter().find(|def| !def.opens() && def.by.contains(&Role::Requester)));
    let name = later.map_or(opening.name.clone(), |def| def.name.clone());
    let instrument = format!("{}/", opening.instrument);
    let theirs = Body::Step(Step { name, ..opening });
    // A rule that denies whatever the case comes first, as between an agency and a partner without a basis.
    let wanted = match other.foresee(&theirs, None, other.now()).verdict {
        Verdict::Denied(rule) if !rule.starts_with(&instrument) => Verdict::Denied(rule),
        _ => Verdict::Denied("not-a-party-to-the-case".to_owned()),
    };
    other.ruled_so(theirs, &wanted).await
}
