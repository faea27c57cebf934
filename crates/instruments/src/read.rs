//! How does a pack's text become a [`Pack`]? Tables deserialise as the types in `raw` only.
//!
//! Every list and number is bounded, every word that the format does not know is an error, and problems are gathered
//! rather than reported one by one. It never asks whether the parts fit each other; `lint` does.
//!
//! INVARIANT (every line has a basis): a pack leaves here only if each `source` was found.

mod clock;
mod condition;
mod form;
mod report;

use std::collections::{BTreeMap, BTreeSet};

use model::HandlingCode;

use crate::finding::{Finding, PackError};
use crate::form::Choice;
use crate::pack::{
    Basis, DATA_CLASSES, Effect, Guard, PURPOSES, Pack, Retention, Role, STAY, StateDef, StepDef, VOCABULARY,
};
use crate::raw::{ChoiceIn, HandlingIn, PackIn, RetentionIn, SourceIn, StateIn, StepIn};
use crate::vocabulary::Vocabulary;

/// Bytes of pack text that are read at most.
const PACK_BYTES_MAX: usize = 256 * 1024;
/// Items in any one list at most.
const LIST_MAX: usize = 300;
/// Characters of a name at most.
const NAME_MAX: usize = 40;
/// Characters of a title or a law at most.
const LINE_MAX: usize = 200;
/// The word for every state of a pack, in what all instruments share.
const EVERY_STATE: &str = "*";

/// Reads a pack; see [`Pack::parse`].
pub(crate) fn read(text: &str, vocabulary: &Vocabulary) -> Result<Pack, PackError> {
    if text.len() > PACK_BYTES_MAX {
        return Err(PackError::TooLong { bytes: text.len(), max: PACK_BYTES_MAX });
    }
    let raw: PackIn = toml::from_str(text).map_err(|error| PackError::Format(error.to_string()))?;
    let mut reader = Reader::default();
    let pack = reader.pack(raw, vocabulary);
    if reader.findings.is_empty() { Ok(pack) } else { Err(PackError::Findings(reader.findings)) }
}

/// Gathers what is wrong while the raw pack is turned over. Whatever is missing gets a stand-in, which cannot leave
/// [`read`] because each stand-in comes with a finding.
#[derive(Default)]
struct Reader {
    sources: BTreeMap<String, Basis>,
    used: BTreeSet<String>,
    findings: Vec<Finding>,
    /// What stands before the keys of texts: nothing, or [`VOCABULARY`] while that is read.
    prefix: &'static str,
}

impl Reader {
    fn pack(&mut self, raw: PackIn, vocabulary: &Vocabulary) -> Pack {
        let hyphenated = raw.name.split('-').all(|part| is_name(part, false));
        self.demand(hyphenated && raw.name.len() <= NAME_MAX, "name", || {
            format!("`{}` is not lower-case words joined by `-`, at most {NAME_MAX} long", raw.name)
        });
        self.demand(raw.version > 0, "version", || "versions count from 1".to_owned());
        self.line("title", &raw.title);
        self.line("legal_basis", &raw.legal_basis);
        self.one_of("purpose", &raw.purpose, &PURPOSES);
        self.one_of("data_class", &raw.data_class, &DATA_CLASSES);
        self.asks(&raw.asks);
        self.sources(raw.source);
        let bounds = self.basis("bounds_source", raw.bounds_source);
        let handling = self.handling(raw.handling);
        let erase_by = raw.erase_by.map(|words| self.roles("erase_by", &words));
        let roles = self.roles("roles", &raw.roles);

        self.names("ground", raw.ground.iter().map(|ground| &ground.name));
        let grounds = self.choices("ground", raw.ground, "ground");
        self.names("state", raw.state.iter().map(|state| &state.name));
        let states: Vec<StateDef> = raw.state.into_iter().map(|state| self.state(state)).collect();
        self.names("thing", raw.thing.iter().map(|thing| &thing.name));
        let (things, mut fields) = self.things(raw.thing, vocabulary);
        fields.extend(raw.field.into_iter().map(|field| self.field(field, &grounds)));
        self.names("field", fields.iter().map(|field| &field.name));
        self.names("step", raw.step.iter().map(|step| &step.name));
        let steps = raw.step.into_iter().map(|step| self.step(step, &things, &states)).collect();
        self.names("clock", raw.clock.iter().map(|clock| &clock.name));
        let clocks = raw.clock.into_iter().map(|clock| self.clock(clock)).collect();
        self.names("retention", raw.retention.iter().map(|rule| &rule.name));
        let retention = raw.retention.into_iter().map(|rule| self.retention(rule)).collect();
        self.names("statistic", raw.statistic.iter().map(|table| &table.name));
        let statistics = raw.statistic.into_iter().map(|table| self.statistic(table)).collect();
        self.names("print", raw.print.iter().map(|print| &print.name));
        let prints = raw.print.into_iter().map(|print| self.print(print)).collect();

        let unused: Vec<String> = self.sources.keys().filter(|id| !self.used.contains(*id)).cloned().collect();
        for id in unused {
            self.find(&format!("source.{id}"), "no line rests on it; remove it".to_owned());
        }
        let mut pack = Pack {
            name: raw.name,
            version: raw.version,
            title: raw.title,
            legal_basis: raw.legal_basis,
            asks: raw.asks,
            purpose: raw.purpose,
            data_class: raw.data_class,
            handling,
            roles,
            bounds,
            states,
            fields,
            things,
            grounds,
            steps,
            clocks,
            retention,
            statistics,
            prints,
            places: BTreeMap::new(),
        };
        self.common(&mut pack, vocabulary);
        if let Some(erase_by) = erase_by {
            for step in pack.steps.iter_mut().filter(|step| step.effect == Effect::Erase) {
                step.by.clone_from(&erase_by);
            }
        }
        pack
    }

    /// Takes into the pack what every case knows.
    fn common(&mut self, pack: &mut Pack, vocabulary: &Vocabulary) {
        self.prefix = VOCABULARY;
        self.sources(vocabulary.sources.clone());
        let fields: Vec<_> = vocabulary.fields.iter().map(|field| self.field(field.clone(), &[])).collect();
        // A common step leads away from the instrument's own states only.
        let steps: Vec<_> =
            vocabulary.steps.iter().map(|step| self.step(step.clone(), &pack.things, &pack.states)).collect();
        let states: Vec<_> = vocabulary.states.iter().map(|state| self.state(state.clone())).collect();
        for (kind, taken) in [
            (
                "field",
                fields.iter().find(|def| pack.fields.iter().any(|own| own.name == def.name)).map(|def| &def.name),
            ),
            ("step", steps.iter().find(|def| pack.step(&def.name).is_some()).map(|def| &def.name)),
            ("state", states.iter().find(|def| pack.state(&def.name).is_some()).map(|def| &def.name)),
        ] {
            if let Some(name) = taken {
                self.find(kind, format!("`{name}` belongs to every case; take another name"));
            }
        }
        pack.fields.extend(fields);
        pack.steps.extend(steps);
        pack.states.extend(states);
        pack.places = pack.fields.iter().enumerate().map(|(at, def)| (def.name.clone(), at)).collect();
    }

    fn asks(&mut self, asks: &[String]) {
        self.demand(!asks.is_empty(), "asks", || "name at least one of A1 to A10".to_owned());
        self.distinct("asks", asks.iter());
        for ask in asks {
            let number = ask.strip_prefix('A').and_then(|number| number.parse::<u8>().ok());
            self.demand(number.is_some_and(|number| (1..=10).contains(&number)), "asks", || {
                format!("`{ask}` is none of A1 to A10")
            });
        }
    }

    fn handling(&mut self, raw: HandlingIn) -> (HandlingCode, Basis) {
        let codes =
            [("H0", HandlingCode::H0), ("H1", HandlingCode::H1), ("H2", HandlingCode::H2), ("H3", HandlingCode::H3)];
        let found = codes.into_iter().find(|(word, _)| *word == raw.code);
        self.demand(found.is_some(), "handling", || format!("`{}` is none of H0, H1, H2, H3", raw.code));
        let basis = self.basis("handling", raw.source);
        (found.map_or(HandlingCode::H3, |(_, code)| code), basis)
    }

    fn sources(&mut self, raw: Vec<SourceIn>) {
        self.demand(raw.len() <= LIST_MAX, "source", || format!("more than {LIST_MAX} items"));
        for source in raw {
            let place = format!("source.{}", source.id);
            self.line(&place, &source.law);
            let basis = Basis { law: source.law, verified: source.verified };
            // What all instruments share has sources of its own; the ids of a pack stay the pack's.
            if self.sources.insert(source.id, basis).is_some() && self.prefix.is_empty() {
                self.find(&place, "the id is taken; each source has its own".to_owned());
            }
        }
    }

    fn state(&mut self, raw: StateIn) -> StateDef {
        let place = format!("state.{}", raw.name);
        self.demand(raw.name != STAY, &place, || format!("`{STAY}` is the word for no change; rename the state"));
        let basis = self.basis(&place, raw.source);
        let label = format!("{}state-{}", self.prefix, raw.name);
        StateDef { name: raw.name, label, open: raw.open, is_final: raw.is_final, deemed: raw.deemed, basis }
    }

    fn choices(&mut self, place: &str, raw: Vec<ChoiceIn>, label: &str) -> Vec<Choice> {
        let choice = |choice: ChoiceIn| Choice {
            label: format!("{}{label}-{}", self.prefix, choice.name),
            basis: self.basis(&format!("{place}.{}", choice.name), choice.source),
            name: choice.name,
        };
        raw.into_iter().map(choice).collect()
    }

    fn step(&mut self, raw: StepIn, things: &[crate::Thing], states: &[StateDef]) -> StepDef {
        let place = format!("step.{}", raw.name);
        let by = match &raw.after {
            None => self.roles(&place, &raw.by),
            Some(_) => {
                self.demand(raw.by.is_empty(), &place, || "happens by itself; leave `by` out".to_owned());
                self.demand(raw.fields.is_empty() && raw.guards.is_empty(), &place, || {
                    "happens by itself; it carries no fields and knows no guards".to_owned()
                });
                Vec::new()
            }
        };
        self.demand(raw.effect == Effect::Add || !self.prefix.is_empty(), &place, || {
            "`effect` is for the steps that every case knows; leave it out".to_owned()
        });
        self.distinct(&format!("{place}.from"), raw.from.iter());
        let mut from = raw.from;
        if from.first().is_some_and(|first| first == EVERY_STATE) && !self.prefix.is_empty() {
            from.remove(0);
            from.extend(states.iter().map(|state| state.name.clone()));
        }
        let fields = self.step_fields(&place, raw.fields, things);
        self.names(&format!("{place}.guards"), raw.guards.iter().map(|guard| &guard.name));
        let mut guards = Vec::new();
        for guard in raw.guards {
            let place = format!("{place}.guards.{}", guard.name);
            self.demand(!guard.all.is_empty(), &place, || "`all` is empty; the guard forbids nothing".to_owned());
            let (when, all) = (self.conditions(&place, guard.when), self.conditions(&place, guard.all));
            guards.push(Guard { name: guard.name, when, all, basis: self.basis(&place, guard.source) });
        }
        let basis = self.basis(&place, raw.source);
        let label = format!("{}step-{}", self.prefix, raw.name);
        let (after, effect, to) = (raw.after, raw.effect, raw.to);
        StepDef { name: raw.name, label, effect, by, after, from, to, fields, guards, basis }
    }

    fn retention(&mut self, raw: RetentionIn) -> Retention {
        let basis = self.basis(&format!("retention.{}", raw.name), raw.source);
        Retention { name: raw.name, clock: raw.clock, action: raw.action, basis }
    }

    fn roles(&mut self, place: &str, words: &[String]) -> Vec<Role> {
        self.demand(!words.is_empty(), place, || "no role; name `requester`, `requested` or both".to_owned());
        self.distinct(place, words.iter());
        for word in words {
            self.demand(Role::parse(word).is_some(), place, || {
                format!("`{word}` is no role; write `requester` or `requested`")
            });
        }
        words.iter().filter_map(|word| Role::parse(word)).collect()
    }

    /// INVARIANT (every line has a basis).
    fn basis(&mut self, place: &str, id: Option<String>) -> Basis {
        let found = id.as_ref().and_then(|id| self.sources.get(id)).cloned();
        match (id, &found) {
            (None, _) => self.find(place, "has no source; every line of a pack rests on one".to_owned()),
            (Some(id), None) => self.find(place, format!("source `{id}` is not listed; add it under [[source]]")),
            (Some(id), Some(_)) => _ = self.used.insert(id),
        }
        found.unwrap_or(Basis { law: String::new(), verified: false })
    }

    fn one_of(&mut self, place: &str, word: &str, list: &[&str]) {
        self.demand(list.contains(&word), place, || format!("`{word}` is none of {}", list.join(", ")));
    }

    fn names<'a>(&mut self, place: &str, names: impl Iterator<Item = &'a String> + Clone) {
        for name in names.clone() {
            self.demand(is_name(name, true), place, || {
                format!("`{name}` is not a name: a lower-case letter, then letters, digits and `_`, at most {NAME_MAX}")
            });
        }
        self.distinct(place, names);
    }

    fn distinct<'a>(&mut self, place: &str, names: impl Iterator<Item = &'a String>) {
        let mut seen = BTreeSet::new();
        for name in names {
            self.demand(seen.insert(name), place, || format!("`{name}` stands here twice; remove one"));
        }
        self.demand(seen.len() <= LIST_MAX, place, || format!("more than {LIST_MAX} items"));
    }

    fn line(&mut self, place: &str, text: &str) {
        let fits = !text.trim().is_empty() && text.chars().count() <= LINE_MAX && !text.chars().any(char::is_control);
        self.demand(fits, place, || format!("the text must be one line of 1 to {LINE_MAX} characters"));
    }

    fn demand(&mut self, holds: bool, place: &str, what: impl FnOnce() -> String) {
        if !holds {
            self.find(place, what());
        }
    }

    fn find(&mut self, place: &str, what: String) {
        self.findings.push(Finding { place: place.to_owned(), what });
    }
}

/// A letter, then letters and digits and, if allowed, `_`: safe as a Fluent key and in a rule's id.
fn is_name(text: &str, underscore: bool) -> bool {
    let legal = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || (underscore && b == b'_');
    text.bytes().next().is_some_and(|b| b.is_ascii_lowercase()) && text.bytes().all(legal) && text.len() <= NAME_MAX
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{PACK, vocabulary};

    #[test]
    fn all_problems_are_told_at_once_and_in_order() {
        let text = PACK
            .replacen("title = \"Information request\"", "title = \" \"", 1)
            .replacen("max_chars = 64", "max_chars = 0", 1)
            .replacen("is = \"yes\"", "is = \"yes\", given = true", 1)
            .replacen("to = \"in_hand\"\nsource = \"art-5-1\"", "to = \"in_hand\"\nsource = \"art-51\"", 1);
        let Err(PackError::Findings(findings)) = read(&text, &vocabulary()) else { panic!("the pack is read") };
        let places: Vec<&str> = findings.iter().map(|finding| finding.place.as_str()).collect();
        assert_eq!(places, ["title", "field.reference", "step.request.fields.urgency_ground", "step.take"]);
    }

    #[test]
    fn a_name_is_safe_as_a_key() {
        for (text, wanted) in [("a", true), ("in_hand", true), ("a1", true), ("1a", false), ("_a", false), ("", false)]
        {
            assert_eq!(is_name(text, true), wanted, "{text}");
        }
        for text in ["in hand", "In", "a-b", "ж", &"a".repeat(NAME_MAX + 1)] {
            assert!(!is_name(text, true), "{text}");
        }
        assert!(!is_name("in_hand", false));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(at in 0usize..20_000, noise in "[\\[\\]{}=\",a-z0-9\n]{0,12}") {
            let at = (0..=at.min(PACK.len())).rev().find(|at| PACK.is_char_boundary(*at)).unwrap_or(0);
            let (head, tail) = PACK.split_at(at);
            if let Ok(pack) = read(&format!("{head}{noise}{tail}"), &vocabulary()) {
                prop_assert!(pack.steps.iter().all(|step| !step.basis.law.is_empty()));
                prop_assert!(pack.clocks.iter().flat_map(|clock| &clock.limits).all(|limit| !limit.basis.law.is_empty()));
            }
        }
    }
}
