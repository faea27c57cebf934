//! Every shipped pack: it holds together, and whatever happens in whatever order, the engine keeps its word.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use instruments::{
    Calendar, CaseState, Effect, Engine, Event, Pack, Participant, Role, SKEW_TOLERATED_US, Scenarios, Side, Vocabulary,
};
use model::Timestamp;
use proptest::prelude::*;

const DAY_US: i64 = 86_400_000_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments")
}

fn read(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A pack, its worked cases, and every event that occurs in them with its case.
struct Worked {
    pack: Pack,
    scenarios: Scenarios,
}

struct All {
    calendars: BTreeMap<String, Calendar>,
    packs: Vec<Worked>,
}

static ALL: LazyLock<All> = LazyLock::new(|| {
    let vocabulary = Vocabulary::parse(&read("vocabulary/vocabulary.toml")).unwrap();
    let names = std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| root().join(name).join("pack.toml").exists()).collect();
    names.sort();
    let worked = |name: &String| {
        let texts = instruments::message_keys(&read(&format!("{name}/locales/en.ftl")));
        let pack = instruments::load(&read(&format!("{name}/pack.toml")), &texts, &vocabulary);
        let scenarios = Scenarios::parse(&read(&format!("{name}/scenarios.toml")));
        Worked {
            pack: pack.unwrap_or_else(|error| panic!("{name}: {error}")),
            scenarios: scenarios.unwrap_or_else(|error| panic!("{name}: {error}")),
        }
    };
    let countries = std::fs::read_dir(root().join("calendars")).unwrap().map(|entry| entry.unwrap().path());
    let calendar = |path: PathBuf| {
        let country = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (country, Calendar::parse(&std::fs::read_to_string(&path).unwrap()).unwrap())
    };
    All { calendars: countries.map(calendar).collect(), packs: names.iter().map(worked).collect() }
});

impl All {
    fn calendar(&self, country: &str) -> &Calendar {
        self.calendars.get(country).unwrap_or(&self.calendars["EU"])
    }
}

#[test]
fn every_pack_and_every_worked_case_holds() {
    assert!(ALL.packs.len() >= 23, "only {} packs are there", ALL.packs.len());
    for Worked { pack, scenarios } in &ALL.packs {
        let findings = instruments::lint_scenarios(pack, scenarios, |country| Some(ALL.calendar(country)));
        assert!(findings.is_empty(), "{}: {findings:#?}", pack.name);
    }
}

/// One try: which event of the worked cases, how long after the latest step, and how far the sender's clock is behind or ahead.
#[derive(Debug, Clone)]
struct Try {
    pick: usize,
    gap_us: i64,
    skew_us: i64,
    other_side: bool,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let gap = prop_oneof![4 => 0..DAY_US / 8, 2 => 0..20 * DAY_US, 1 => 0..400 * DAY_US];
    let skew = -SKEW_TOLERATED_US..SKEW_TOLERATED_US;
    let one = (any::<usize>(), gap, skew, prop::bool::weighted(0.05));
    let one = one.prop_map(|(pick, gap_us, skew_us, other_side)| Try { pick, gap_us, skew_us, other_side });
    prop::collection::vec(one, 1..40)
}

fn event(worked: &Worked, engine: &Engine<'_>, one: &Try, latest: Timestamp, opened: bool) -> Option<Event> {
    let lines: Vec<Event> = worked
        .scenarios
        .list
        .iter()
        .flat_map(|scenario| worked.scenarios.play(scenario, engine).took)
        .filter_map(|took| took.event)
        .filter(|event| worked.pack.step(&event.step).is_some_and(|step| step.opens() != opened))
        .collect();
    let mut event = lines.get(one.pick.checked_rem(lines.len())?)?.clone();
    if one.other_side {
        event.by = if event.by == Role::Requester { Role::Requested } else { Role::Requester };
    }
    event.at = Timestamp(latest.0 + one.gap_us);
    event.sent = Timestamp(event.at.0 + one.skew_us);
    Some(event)
}

/// What must hold of a case after any step.
fn sound(
    engine: &Engine<'_>,
    before: Option<&CaseState>,
    after: &CaseState,
    taken: &Event,
) -> Result<(), TestCaseError> {
    prop_assert!(engine.pack.state(&after.state).is_some());
    // No clock is lost: each stays, in its order, in exactly one of three conditions.
    for (old, new) in before.into_iter().flat_map(|case| &case.clocks).zip(&after.clocks) {
        prop_assert_eq!((&old.name, old.started), (&new.name, new.started));
        prop_assert!(old.stopped.is_none() || old == new);
    }
    prop_assert!(before.map_or(0, |case| case.clocks.len()) <= after.clocks.len());
    for clock in &after.clocks {
        let conditions = [clock.due.is_some(), clock.paused_since.is_some(), clock.stopped.is_some()];
        prop_assert_eq!(conditions.iter().filter(|is| **is).count(), 1, "{:?}", clock);
    }
    // No guard is passed, and nothing goes to whom it may not go.
    let def = engine.pack.step(&taken.step).unwrap();
    prop_assert!(def.by.contains(&taken.by));
    let holds = |condition| instruments::holds(engine, (&after.facts, &after.clocks), taken.at, condition);
    for guard in def.guards.iter().filter(|guard| guard.when.iter().all(holds)) {
        prop_assert!(guard.all.iter().all(holds), "guard `{}` of `{}` is passed", guard.name, def.name);
    }
    let other = engine.side(if taken.by == Role::Requester { Role::Requested } else { Role::Requester }).party;
    for name in taken.fields.iter().filter(|(_, value)| !value.trim().is_empty()).map(|(name, _)| name) {
        prop_assert!(engine.pack.field(name).unwrap().audience.admits(&other.kind, &other.country));
    }
    // What was erased is gone, but for the words that say so.
    if def.effect == Effect::Erase {
        prop_assert!(after.facts.keys().all(|name| taken.fields.contains_key(name)) && after.due().is_none());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]
    #[test]
    fn whatever_happens_no_clock_is_lost_and_no_guard_passed(pick in any::<prop::sample::Index>(), of in any::<prop::sample::Index>(), tries in tries()) {
        let worked = pick.get(&ALL.packs);
        let scenario = of.get(&worked.scenarios.list);
        let [one, other] = [&scenario.requester, &scenario.requested].map(|id| Participant::of_training(id));
        let requester = Side { party: &one, calendar: ALL.calendar(&one.country) };
        let requested = Side { party: &other, calendar: ALL.calendar(&other.country) };
        let engine = Engine { pack: &worked.pack, requester, requested };

        let mut case: Option<CaseState> = None;
        let mut taken = Vec::new();
        for one in &tries {
            let latest = case.as_ref().map_or(scenario.start, |case| case.latest);
            let Some(event) = event(worked, &engine, one, latest, case.is_some()) else { continue };
            let result = match &case {
                None => instruments::open(&engine, &event),
                Some(case) => instruments::step(&engine, case, &event),
            };
            match result {
                Err(refusal) => {
                    let own = refusal.rule.split_once('/').map(|(pack, _)| pack);
                    prop_assert_eq!(own, Some(worked.pack.name.as_str()));
                    prop_assert!(!refusal.rule.ends_with("/pack-not-linted"), "{}", refusal);
                    prop_assert!(!refusal.law.is_empty());
                }
                Ok(after) => {
                    // Looking in between changes nothing: time has done the same whoever looked first.
                    if let Some(before) = &case {
                        let signed = event.sent.min(event.at);
                        let looked = instruments::as_of(&engine, before, Timestamp((before.latest.0 + signed.0) / 2)).unwrap();
                        let again = instruments::step(&engine, looked.as_ref().unwrap_or(before), &event);
                        prop_assert_eq!(again.as_ref(), Ok(&after));
                    }
                    sound(&engine, case.as_ref(), &after, &event)?;
                    taken.push(event);
                    case = Some(after);
                }
            }
        }
        if let Some(case) = case {
            prop_assert_eq!(instruments::fold(&engine, &taken), Ok(case));
        }
    }
}
