//! What does a case say? From its file, events and state to the page; reads nothing, writes nothing.
//!
//! Every event stands in the list, denied ones with their rule. A step that somebody else must take is shown as theirs, one that the
//! reader's role may not take with the rule that forbids it.

use std::collections::BTreeMap;

use instruments::{ByTime, CaseState, FieldDef, Pack, Role as Side, RunningClock, StepDef, Value};
use model::{CaseId, Handling, PartyId, Threat, Timestamp};
use policy::Act;

use super::{
    form::{self, Form, Typed},
    visit::Desk,
    words,
};
use crate::{
    cases::{self, CaseView},
    membership::basis_of,
    overriding::NOTICE,
    store::CaseEvent,
    web::{
        Lang,
        views::{Basis, CasePage, ClockView, Event, Fact, Marks, Place, StepState, Task, Urgency},
        when::When,
    },
};

/// The most characters of an event's words in the list; the whole stands among the fields.
const DETAIL_CHARS_MAX: usize = 300;

/// The page of a case; `typed` is a form that came back, by its step. `None` if this node no longer runs the instrument.
pub fn page<'a>(desk: &Desk<'a>, id: CaseId, view: &CaseView, typed: Option<(&str, &Typed)>) -> Option<CasePage<'a>> {
    let (t, file) = (desk.t, &view.file);
    let pack = desk.site().node.packs.pack(&file.instrument, file.version)?;
    let me = &desk.site().node.me;
    let (from, to) = (desk.party(&file.requester), desk.party(&file.requested));
    let owner = view.events.iter().rev().find(|event| event.sender == *me && event.denied.is_empty());
    let tasks = tasks(desk, pack, view, typed);
    let mut events: Vec<(Timestamp, Event)> =
        view.events.iter().map(|found| (found.happened(), event(desk, pack, found))).collect();
    events.extend(view.state.by_time.iter().map(|taken| (taken.at, by_time(desk, pack, taken))));
    events.sort_by_key(|(at, _)| *at);
    let deemed = pack.state(&view.state.state).is_some_and(|state| state.deemed);
    Some(CasePage {
        t,
        case: id.to_string(),
        number: cases::number(&file.instrument, id),
        instrument: t.pack_text(&pack.name, "title"),
        subject: file.title.clone(),
        subject_lang: words::script_tag(&file.title).to_owned(),
        state: state_words(t, pack, &view.state.state),
        deemed,
        clocks: clocks(t, &desk.when, pack, &view.state, desk.visit.now),
        bases: bases(t, pack, view),
        from,
        to,
        owner: owner.map_or_else(String::new, |event| desk.person(me, &event.officer)),
        purpose: view
            .state
            .facts
            .get("purpose")
            .cloned()
            .unwrap_or_else(|| t.text(&format!("purpose-{}", pack.purpose))),
        marks: Marks(Handling { code: pack.handling.0, ..Handling::default() }),
        tasks,
        events: events.into_iter().map(|(_, event)| event).collect(),
        facts: facts(desk, pack, &view.state.facts),
        prints: pack.prints.iter().map(|form| (form.name.clone(), print_words(t, pack, &form.name))).collect(),
        frame: desk.frame(Some(Place::Inbox)),
    })
}

fn print_words(t: &Lang, pack: &Pack, name: &str) -> String {
    t.text_with("print-form", &[("form", &t.pack_text(&pack.name, &format!("print-{name}")))])
}

/// The clocks that run or stand still, the nearest end first.
fn clocks(t: &Lang, when: &When<'_>, pack: &Pack, state: &CaseState, now: Timestamp) -> Vec<ClockView> {
    let mut live: Vec<&RunningClock> = state.clocks.iter().filter(|clock| clock.stopped.is_none()).collect();
    live.sort_by_key(|clock| (clock.due.is_none(), clock.due));
    let view = |clock: &RunningClock| ClockView {
        duty: t.pack_text(&pack.name, &format!("clock-{}", clock.name)),
        source: form::source(t, &clock.basis, clock.verified),
        ..ending(t, when, clock.due, now)
    };
    live.into_iter().map(view).collect()
}

/// A time limit by its end; without one it stands still or there is none.
pub fn ending(t: &Lang, when: &When<'_>, due: Option<Timestamp>, now: Timestamp) -> ClockView {
    let (duty, source) = (String::new(), String::new());
    match due {
        Some(due) => ClockView {
            urgency: Urgency::of(Some(due.ms_since(now))),
            words: when.left(due, now),
            until: when.point(due),
            duty,
            source,
        },
        None => {
            ClockView { urgency: Urgency::NoClock, words: t.text("clock-paused"), until: String::new(), duty, source }
        }
    }
}

fn tasks(desk: &Desk<'_>, pack: &Pack, view: &CaseView, typed: Option<(&str, &Typed)>) -> Vec<Task> {
    let engine = desk.site().node.packs.engine(pack, &view.file.requester, &view.file.requested);
    let (other_side, other) = match view.side {
        Side::Requester => (Side::Requested, &view.file.requested),
        Side::Requested => (Side::Requester, &view.file.requester),
    };
    let officer = desk.visit.officer();
    let denial = cases::permit(&desk.site().node, (&officer, Act::CaseStep), Some(pack), None, true).err();
    // The notice of an override only comes with one.
    let allowed = instruments::allowed(&engine, &view.state, view.side).into_iter().filter(|step| step.name != NOTICE);
    let ours = allowed.map(|step| {
        let guards = instruments::forbidding(&engine, &view.state, step, desk.visit.now);
        let state = match (&denial, guards.first()) {
            (Some(denial), _) => {
                let why = desk.t.text_with("forbidden-rule", &[("rule", &denial.rule)]);
                StepState::Blocked { why, whom: denial.ask.clone() }
            }
            (None, Some(guard)) => {
                let why = desk.t.pack_text(&pack.name, &format!("guard-{}", guard.name));
                let law = form::source(desk.t, &guard.basis.law, guard.basis.verified);
                StepState::Blocked { why: format!("{why} ({law})"), whom: String::new() }
            }
            (None, None) => StepState::Open,
        };
        let form = Form::of(engine, step, view.side, Some(&view.state));
        let typed = typed.filter(|(name, _)| *name == step.name).map(|(_, typed)| typed.clone());
        let typed = typed.unwrap_or_else(|| form.known());
        task(desk, (pack, step), state, Some((&form, &typed)))
    });
    let theirs = instruments::allowed(&engine, &view.state, other_side)
        .into_iter()
        .filter(|step| !step.is_common())
        .map(|step| task(desk, (pack, step), StepState::Theirs { party: desk.party(other) }, None));
    ours.chain(theirs).collect()
}

fn task(desk: &Desk<'_>, (pack, step): (&Pack, &StepDef), state: StepState, form: Option<(&Form<'_>, &Typed)>) -> Task {
    let title = desk.t.pack_text(&pack.name, &step.label());
    let form = form.filter(|_| state == StepState::Open);
    Task {
        step: step.name.clone(),
        hint: form::source(desk.t, &step.basis.law, step.basis.verified),
        fields: form.map(|(form, typed)| form.fields(desk, typed)).unwrap_or_default(),
        grounds: form.and_then(|(form, typed)| form.grounds(desk.t, typed)),
        button: title.clone(),
        title,
        state,
    }
}

/// A state in words; what every case knows has its words in the shared vocabulary.
pub fn state_words(t: &Lang, pack: &Pack, name: &str) -> String {
    pack.state(name).map_or_else(|| name.to_owned(), |state| t.pack_text(&pack.name, &state.label()))
}

/// The instrument's legal basis, and that of the transfer if the register was asked.
fn bases(t: &Lang, pack: &Pack, view: &CaseView) -> Vec<Basis> {
    let mut bases = form::bases(pack);
    if let Some(event) = view.events.iter().rev().find(|event| !event.basis.is_empty()) {
        let (basis, verified) = basis_of(&event.basis);
        bases.push(Basis { text: t.text_with("case-transfer", &[("basis", basis)]), verified });
    }
    bases
}

/// A step that nobody took.
fn by_time(desk: &Desk<'_>, pack: &Pack, taken: &ByTime) -> Event {
    let label = pack.step(&taken.step).map_or_else(|| taken.step.clone(), StepDef::label);
    Event {
        at: desk.when.second(taken.at),
        who: desk.t.text("event-by-time"),
        what: desk.t.pack_text(&pack.name, &label),
        detail: String::new(),
        receipt: String::new(),
        pending: false,
    }
}

fn event(desk: &Desk<'_>, pack: &Pack, event: &CaseEvent) -> Event {
    let t = desk.t;
    let label = pack.step(&event.step).map_or_else(|| format!("step-{}", event.step), StepDef::label);
    let named = t.pack_text_if_any(&pack.name, &label);
    let opening = pack.step(&event.step).is_some_and(StepDef::opens);
    let detail = if event.denied.is_empty() {
        if opening { threat_words(desk, event) } else { shortened(&field_words(desk, pack, &event.fields)) }
    } else {
        t.text_with("event-denied", &[("party", &desk.party(&event.recipient)), ("rule", &event.denied)])
    };
    Event {
        at: desk.when.second(event.happened()),
        who: who(desk, &event.sender, &event.officer),
        // Another party may name a step that the instrument does not have; it was denied then.
        what: named.unwrap_or_else(|| event.step.clone()),
        detail,
        receipt: event.received.map_or_else(String::new, |at| {
            t.text_with("event-received", &[("party", &desk.party(&event.recipient)), ("at", &desk.when.second(at))])
        }),
        pending: event.received.is_none(),
    }
}

fn who(desk: &Desk<'_>, party: &PartyId, officer: &str) -> String {
    if *party == desk.site().node.me {
        format!("{} · {}", desk.person(party, officer), desk.party(party))
    } else {
        desk.person(party, officer)
    }
}

/// Why a case was opened without a basis, and who says so; empty if it was not.
fn threat_words(desk: &Desk<'_>, event: &CaseEvent) -> String {
    let words = |threat: &Threat| {
        let [first, second] = [&threat.first, &threat.second].map(|officer| desk.person(&event.sender, officer));
        desk.t.text_with("event-threat", &[("reasons", &threat.reasons), ("first", &first), ("second", &second)])
    };
    event.threat.as_ref().map(words).unwrap_or_default()
}

fn field_words(desk: &Desk<'_>, pack: &Pack, fields: &[(String, String)]) -> String {
    let words = fields.iter().map(|(name, value)| match pack.field(name) {
        Some(def) => shown(desk, pack, def, value),
        None => value.clone(),
    });
    words.collect::<Vec<_>>().join(" · ")
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(DETAIL_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The fields in the instrument's order. Where a form has several things of one kind, each says which it is.
pub fn facts(desk: &Desk<'_>, pack: &Pack, known: &BTreeMap<String, String>) -> Vec<Fact> {
    let given = pack.fields.iter().filter_map(|def| Some((def, known.get(&def.name)?)));
    let fact = |(def, value): (&FieldDef, &String)| Fact {
        label: form::label(desk.t, pack, def),
        value: shown(desk, pack, def, value),
        mono: def.name.ends_with("reference"),
    };
    given.map(fact).collect()
}

/// A value as people write it.
fn shown(desk: &Desk<'_>, pack: &Pack, def: &FieldDef, value: &str) -> String {
    match instruments::read_value(def, value) {
        Ok(Value::Date(date)) => desk.when.date(date),
        Ok(Value::Moment(at)) => desk.when.second(at),
        Ok(Value::Party(party)) => desk.party(&party),
        Ok(Value::Exhibit(bytes)) => {
            let bytes = (bytes.trim_end_matches('=').len() * 3 / 4).to_string();
            desk.t.text_with("case-exhibit", &[("bytes", &bytes)])
        }
        _ => form::value_words(desk.t, pack, Some(def), value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{pages::english, when::Zone};
    use proptest::prelude::*;

    #[test]
    fn a_clock_says_what_is_left_and_when_it_ends() {
        let lang = english();
        let zone = Zone::of("MK").unwrap();
        let when = When::new(&lang, &zone);
        // 24 November 2026, 13:30 in Skopje.
        let now = Timestamp(1_795_523_400_000_000);
        let check = |due: Option<Timestamp>, urgency: Urgency, words: &str, until: &str| {
            let found = ending(&lang, &when, due, now);
            assert_eq!((found.urgency, found.words.as_str(), found.until.as_str()), (urgency, words, until));
        };
        let hour = 3_600_000;
        check(Some(now.plus_ms(5 * hour)), Urgency::Day, "5 h left", "24 Nov 2026 18:30 CET");
        check(Some(now.plus_ms(52 * hour)), Urgency::ThreeDays, "2 d 4 h left", "26 Nov 2026 17:30 CET");
        check(Some(now.plus_ms(-3 * hour)), Urgency::Overdue, "Overdue 3 h", "24 Nov 2026 10:30 CET");
        check(None, Urgency::NoClock, "Stands still", "");
    }

    proptest! {
        #[test]
        fn a_long_text_is_cut_between_characters(text in "(д|𐌰|a){0,320}") {
            let short = shortened(&text);
            prop_assert!(short.chars().count() <= DETAIL_CHARS_MAX + 1);
            prop_assert!(text.starts_with(short.trim_end_matches('…')));
        }
    }
}
