//! A new request: the instrument's form, filled in from a confirmed hit as far as that goes, and sending it.
//!
//! What a hit shows goes into the form only if a person confirmed it, and the look is journaled. A form that is refused comes back as it
//! was, with the refusal on top or at its field.

use std::collections::BTreeMap;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use instruments::{Condition, Engine, FieldKind, Limit, Pack, Role as Side, StepDef};
use model::{CheckId, Outcome, PartyId};
use policy::Act;

use super::{
    check_result,
    check_view::{Answers, hex},
    failure::Failure,
    form::{self, Form, Typed},
    lead_to, print,
    visit::{Desk, Posting, Visit},
    words,
};
use crate::{
    cases,
    check::{NotDone, Said},
    overriding::{self, Proposal},
    packs::Packs,
    projection::title_of_subject,
    web::{
        Lang,
        problem::Problem,
        views::{CaseChoosePage, CaseNewPage, Danger, Entry, Instrument, Place},
    },
};

/// The instrument of a request that grew from a check.
const DEFAULT_INSTRUMENT: &str = "information-request";

/// What a new case is to be.
struct Plan<'a> {
    pack: &'a Pack,
    step: &'a StepDef,
    to: PartyId,
    from_check: String,
    from_hit: String,
    /// Why a life is in danger, and the case from which the information comes, as typed.
    reasons: Entry,
    source: Entry,
}

impl<'a> Plan<'a> {
    fn of(visit: &Visit, packs: &'a Packs, asked: [&str; 4]) -> Result<Self, Failure> {
        let [instrument, to, from_check, from_hit] = asked;
        let instrument = if instrument.is_empty() { DEFAULT_INSTRUMENT } else { instrument };
        let pack = packs.newest(instrument).filter(|pack| visit.site.node.runs(pack)).ok_or(Problem::NotFound)?;
        let step =
            pack.opening().into_iter().find(|step| step.by.contains(&Side::Requester)).ok_or(Problem::NotFound)?;
        let to = PartyId::new(to).map_err(|_| Problem::NotFound)?;
        if to == visit.site.node.me || visit.site.node.member(&to).is_none() {
            return Err(Problem::NotFound.into());
        }
        let (from_check, from_hit) = (from_check.to_owned(), from_hit.to_owned());
        Ok(Self { pack, step, to, from_check, from_hit, reasons: Entry::default(), source: Entry::default() })
    }
}

/// `GET /cases/new?instrument&to&from_check&from_hit`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let asked = ["instrument", "to", "from_check", "from_hit"].map(|name| visit.reader.asked(name));
    if asked[1].is_empty() {
        return choose(&visit, asked[0]);
    }
    let mut plan = Plan::of(&visit, &visit.site.node.packs, asked)?;
    visit.permit_case(Act::CaseOpen, plan.pack)?;
    let mut values = BTreeMap::new();
    match confirmed(&visit, &plan).await? {
        Some(answers) => values = prefilled(&visit.desk(), &plan, &answers),
        None => {
            plan.from_check.clear();
            plan.from_hit.clear();
        }
    }
    print(&page(&visit.desk(), plan, &Typed { values, errors: BTreeMap::new() }, None))
}

/// Which instrument, and with whom.
fn choose(visit: &Visit, instrument: &str) -> Result<Response, Failure> {
    visit.enter(Place::Inbox)?;
    let desk = visit.desk();
    let (t, node) = (desk.t, &visit.site.node);
    let parties = node.partners().into_iter().map(|member| (member.id.to_string(), desk.party(&member.id)));
    let chosen = |pack: &Pack| Instrument {
        name: pack.name.clone(),
        title: t.pack_text(&pack.name, "title"),
        summary: t.pack_text(&pack.name, "summary"),
        basis: form::bases(pack).into_iter().next().unwrap_or_default(),
    };
    let mut instruments: Vec<Instrument> = node.packs.current().filter(|pack| node.runs(pack)).map(chosen).collect();
    instruments.sort_by(|one, other| one.title.cmp(&other.title));
    print(&CaseChoosePage {
        t,
        frame: desk.frame(Some(Place::Inbox)),
        parties: parties.collect(),
        instruments,
        to: String::new(),
        instrument: instrument.to_owned(),
        missing: !instrument.is_empty(),
    })
}

/// `POST /cases`
pub async fn open(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    let node = &visit.site.node;
    let asked = ["instrument", "to", "from_check", "from_hit"].map(|name| fields.one(name));
    let plan = Plan::of(&visit, &node.packs, asked)?;
    visit.permit_case(Act::CaseOpen, plan.pack)?;
    let engine = node.packs.engine(plan.pack, &node.me, &plan.to);
    let form = Form::of(engine, plan.step, Side::Requester, None);
    let typed = form.check(&visit.reader.lang, form.read(&fields), visit.now);
    if !typed.errors.is_empty() {
        return again(&visit, plan, &typed, None);
    }
    let case = (plan.pack.name.as_str(), &plan.to);
    match cases::open(node, &visit.officer(), case, &plan.step.name, typed.given()).await {
        Ok(case) => Ok(lead_to(&format!("/cases/{case}?done=opened"))),
        Err(NotDone::Refused(refusal)) => {
            let error = form::refusal_words(&visit.reader.lang, plan.pack, &refusal);
            again(&visit, plan, &typed, Some(error))
        }
        Err(error) => Err(visit.not_done(Act::CaseOpen, error)),
    }
}

/// `POST /overrides`: the same form, for a life in imminent danger.
pub async fn propose(posting: Posting) -> Result<Response, Failure> {
    posting.visit.permit(Act::CaseStep, None)?;
    let Posting { visit, fields, .. } = posting.proved()?;
    let (node, t) = (&visit.site.node, &visit.reader.lang);
    let asked = ["instrument", "to", "from_check", "from_hit"].map(|name| fields.one(name));
    let mut plan = Plan::of(&visit, &node.packs, asked)?;
    visit.permit_case(Act::CaseOpen, plan.pack)?;
    plan.reasons = reasons(t, plan.pack, fields.one("reasons"));
    plan.source = Entry::of(fields.one("source").trim());
    let source = cases::find(node, &plan.source.value)?;
    if source.is_none() && !plan.source.value.is_empty() {
        plan.source.error = Some(t.text("override-source-unknown"));
    }
    let engine = node.packs.engine(plan.pack, &node.me, &plan.to);
    let form = Form::of(engine, plan.step, Side::Requester, None);
    let typed = form.check(t, form.read(&fields), visit.now);
    if !typed.errors.is_empty() || plan.reasons.error.is_some() || plan.source.error.is_some() {
        return again(&visit, plan, &typed, None);
    }
    let proposal = Proposal {
        instrument: plan.pack.name.clone(),
        to: plan.to.clone(),
        step: plan.step.name.clone(),
        fields: typed.given(),
        reasons: plan.reasons.value.clone(),
        source,
    };
    match overriding::propose(node, &visit.officer(), proposal).await {
        Ok(_) => Ok(lead_to("/overrides?done=proposed")),
        Err(NotDone::Refused(refusal)) => {
            let error = form::refusal_words(t, plan.pack, &refusal);
            again(&visit, plan, &typed, Some(error))
        }
        Err(error) => Err(visit.not_done(Act::CaseOpen, error)),
    }
}

fn reasons(t: &Lang, pack: &Pack, typed: &str) -> Entry {
    let value = typed.trim().replace("\r\n", "\n");
    let max = overriding::reasons_chars_max(pack);
    let field = t.text("override-reasons");
    let error = if value.is_empty() {
        Some(t.text("override-reasons-missing"))
    } else if value.chars().count() > max as usize {
        Some(t.text_with("error-long", &[("max", &max.to_string()), ("field", &field)]))
    } else {
        None
    };
    Entry { value, error }
}

fn again(visit: &Visit, plan: Plan<'_>, typed: &Typed, error: Option<String>) -> Result<Response, Failure> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, print(&page(&visit.desk(), plan, typed, error))?).into_response())
}

fn page<'a>(desk: &Desk<'a>, plan: Plan<'_>, typed: &Typed, error: Option<String>) -> CaseNewPage<'a> {
    let t = desk.t;
    let to_name = desk.party(&plan.to);
    let node = &desk.site().node;
    let engine = node.packs.engine(plan.pack, &node.me, &plan.to);
    let fields = Form::of(engine, plan.step, Side::Requester, None).fields(desk, typed);
    let clock_words = clock_words(desk, &engine, plan.step);
    let forbidden = overriding::lifted(node, plan.pack, &plan.to).ok().flatten();
    let danger = forbidden.map(|denial| Danger {
        rule: denial.rule,
        whom: denial.ask,
        reasons: plan.reasons,
        reasons_chars_max: overriding::reasons_chars_max(plan.pack),
        source: plan.source,
    });
    CaseNewPage {
        t,
        frame: desk.frame(Some(Place::Inbox)),
        instrument: plan.pack.name.clone(),
        title: t.pack_text(&plan.pack.name, "title"),
        bases: form::bases(plan.pack),
        to: plan.to.to_string(),
        to_name,
        from_check: plan.from_check,
        from_hit: plan.from_hit,
        fields,
        error,
        clock_words,
        danger,
    }
}

/// The time limits that the step starts, each with the lengths that it may have between these parties.
fn clock_words(desk: &Desk<'_>, engine: &Engine<'_>, step: &StepDef) -> String {
    let pack = engine.pack;
    let apply = |conditions: &[Condition]| conditions.iter().all(|condition| instruments::may_hold(engine, condition));
    let only_parties = |limit: &Limit| limit.when.iter().all(instruments::about_parties);
    let clocks = pack.clocks.iter().filter(|clock| clock.starts_on.contains(&step.name) && apply(&clock.only_when));
    let words = clocks.map(|clock| {
        let mut lengths: Vec<String> = Vec::new();
        for limit in clock.limits.iter().filter(|limit| apply(&limit.when)) {
            let length = words::length(desk.t, limit.length);
            if !lengths.contains(&length) {
                lengths.push(length);
            }
            // What comes after a limit that applies between these parties whatever the form says, never applies.
            if only_parties(limit) {
                break;
            }
        }
        format!("{}: {}", desk.t.pack_text(&pack.name, &clock.label()), lengths.join(" / "))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// The check whose hit of that party a person confirmed; the look at it is journaled.
async fn confirmed(visit: &Visit, plan: &Plan<'_>) -> Result<Option<Answers>, Failure> {
    let (Ok(check), Ok(CheckId(reference))) = (CheckId::parse(&plan.from_check), CheckId::parse(&plan.from_hit)) else {
        return Ok(None);
    };
    let answers = check_result::load(visit, check).await?;
    let is_hit = |(party, held, same, _): &(PartyId, Vec<u8>, bool, String)| {
        *party == plan.to && held.as_slice() == reference && *same
    };
    if !answers.judged.iter().any(is_hit) {
        return Ok(None);
    }
    check_result::look(visit, &answers).await?;
    Ok(Some(answers))
}

/// What the confirmed hit says for the fields that the form has; the officer looks it over before it goes.
fn prefilled(desk: &Desk<'_>, plan: &Plan<'_>, answers: &Answers) -> BTreeMap<String, String> {
    let t = desk.t;
    let hits = answers.said.iter().find(|(party, _)| *party == plan.to).map(|(_, said)| said);
    let hit = match hits {
        Some(Said::Answered(Outcome::Hits(hits), _)) => hits.iter().find(|hit| hex(&hit.reference) == plan.from_hit),
        _ => None,
    };
    let core = hit.and_then(|hit| hit.core.as_ref());
    let subject = core.map_or_else(|| answers.inquiry.title.clone(), |core| title_of_subject(&core.subject));
    let at = desk.when.point(answers.inquiry.at);
    let known = [
        ("subject", subject),
        ("reference", answers.ask.justification.clone()),
        ("hit_reference", plan.from_hit.clone()),
        ("specification", t.text_with("prefill-specification", &[("hit", &plan.from_hit)])),
        ("purpose", t.text(words::purpose_key(answers.ask.purpose))),
        ("held_there", t.text_with("prefill-held-there", &[("at", &at)])),
    ];
    fitting(plan.pack, plan.step, known)
}

/// The values whose field the form has and that fit it: half a reason is worse than none.
fn fitting<const N: usize>(pack: &Pack, step: &StepDef, known: [(&str, String); N]) -> BTreeMap<String, String> {
    let fits = |name: &str, value: &str| {
        pack.form(step).iter().any(|field| {
            field.def.name == name
                && matches!(field.def.kind, FieldKind::Text { .. })
                && instruments::read_value(field.def, value).is_ok()
        })
    };
    known.into_iter().filter(|(name, value)| fits(name, value)).map(|(name, value)| (name.to_owned(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn only_what_the_form_takes_is_filled_in(subject in ".{0,400}", other in "[a-z_]{1,12}") {
            let pack = Pack::parse(include_str!("../../../../../instruments/information-request/pack.toml"), &crate::packs::vocabulary().unwrap()).unwrap();
            let step = pack.step("request").unwrap();
            let known = [("subject", subject.clone()), (other.as_str(), "x".to_owned()), ("urgent", "yes".to_owned())];
            let found = fitting(&pack, step, known);
            let controls = subject.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
            let fits = subject.chars().count() <= 300 && !controls;
            prop_assert_eq!(found.get("subject"), fits.then_some(&subject));
            prop_assert!(!found.contains_key("urgent"), "an officer says what is urgent");
            prop_assert!(found.keys().all(|name| step.fields.iter().any(|field| field.name == *name)));
        }
    }
}
