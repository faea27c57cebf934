//! Feeds arbitrary bytes to the reader of packs: whatever it lets through, lint and the engine can look at.
#![no_main]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use instruments::{Calendar, Engine, Event, Pack, Participant, Role, Scenarios, Side, Vocabulary};
use model::Timestamp;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    Vocabulary::parse(include_str!("../../instruments/vocabulary/vocabulary.toml")).expect("the shipped vocabulary")
});
static ZONE: LazyLock<Calendar> = LazyLock::new(|| Calendar::in_zone("Europe/Skopje").expect("a zone"));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let _scenarios = Scenarios::parse(&text);
    let _calendar = Calendar::parse(&text);
    let Ok(pack) = Pack::parse(&text, &VOCABULARY) else { return };
    let _findings = instruments::lint(&pack, &BTreeSet::new());
    let [one, other] = ["hr-spoc", "rs-spoc"].map(Participant::of_training);
    let side = |party| Side { party, calendar: &*ZONE };
    let engine = Engine { pack: &pack, requester: side(&one), requested: side(&other) };
    let at = Timestamp(1_780_000_000_000_000);
    for step in pack.opening() {
        let mut event =
            Event { step: step.name.clone(), by: Role::Requester, at, sent: at, fields: BTreeMap::new() };
        event.fields.extend(step.fields.iter().map(|entry| (entry.name.clone(), "yes".to_owned())));
        if let Ok(case) = instruments::open(&engine, &event) {
            let _later = instruments::as_of(&engine, &case, Timestamp(at.0 + 400 * 86_400_000_000));
        }
    }
});
