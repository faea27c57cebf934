//! How does a pack's text become a [`Pack`]? Tables deserialise as the types in `raw` only.
//!
//! Every list and number is bounded, every word that the format does not know is an error, and problems are gathered
//! rather than reported one by one. It never asks whether the parts fit each other; `lint` does.
//!
//! INVARIANT (every line has a basis): a pack leaves here only if each `source` was found.

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::{LENGTH_MAX, Length};
use crate::form::{Choice, Condition, FieldDef, FieldKind, Required, StepField, Test};
use crate::pack::{
    Basis, ClockDef, Extension, Finding, Guard, Limit, Pack, PackError, Retention, Role, STAY, StateDef, StepDef,
};
use crate::raw::{ChoiceIn, ClockIn, ConditionIn, FieldIn, KindIn, PackIn, RetentionIn, SourceIn, StateIn, StepIn};

/// Bytes of pack text that are read at most.
const PACK_BYTES_MAX: usize = 256 * 1024;
/// Items in any one list at most.
const LIST_MAX: usize = 200;
/// Characters of a name at most.
const NAME_MAX: usize = 40;
/// Characters of a title or a law at most.
const LINE_MAX: usize = 200;
/// Characters that a text field may allow at most.
const TEXT_MAX: u32 = 20_000;

/// Reads a pack; see [`Pack::parse`].
pub(crate) fn read(text: &str) -> Result<Pack, PackError> {
    if text.len() > PACK_BYTES_MAX {
        return Err(PackError::TooLong { bytes: text.len(), max: PACK_BYTES_MAX });
    }
    let raw: PackIn = toml::from_str(text).map_err(|error| PackError::Format(error.to_string()))?;
    let mut reader = Reader::default();
    let pack = reader.pack(raw);
    if reader.findings.is_empty() { Ok(pack) } else { Err(PackError::Findings(reader.findings)) }
}

/// Gathers what is wrong while the raw pack is turned over. Whatever is missing gets a stand-in, which cannot leave
/// [`read`] because each stand-in comes with a finding.
#[derive(Default)]
struct Reader {
    sources: BTreeMap<String, Basis>,
    used: BTreeSet<String>,
    findings: Vec<Finding>,
}

impl Reader {
    fn pack(&mut self, raw: PackIn) -> Pack {
        let hyphenated = raw.name.split('-').all(|part| is_name(part, false));
        self.demand(hyphenated && raw.name.len() <= NAME_MAX, "name", || {
            format!("`{}` is not lower-case words joined by `-`, at most {NAME_MAX} long", raw.name)
        });
        self.demand(raw.version > 0, "version", || "versions count from 1".to_owned());
        self.line("title", &raw.title);
        self.line("legal_basis", &raw.legal_basis);
        self.sources(raw.source);
        let bounds = self.basis("bounds_source", raw.bounds_source);
        let roles = self.roles("roles", &raw.roles);

        self.names("ground", raw.ground.iter().map(|ground| &ground.name));
        let grounds = self.choices("ground", raw.ground, "ground");
        self.names("state", raw.state.iter().map(|state| &state.name));
        let states = raw.state.into_iter().map(|state| self.state(state)).collect();
        self.names("field", raw.field.iter().map(|field| &field.name));
        let fields = raw.field.into_iter().map(|field| self.field(field, &grounds)).collect();
        self.names("step", raw.step.iter().map(|step| &step.name));
        let steps = raw.step.into_iter().map(|step| self.step(step)).collect();
        self.names("clock", raw.clock.iter().map(|clock| &clock.name));
        let clocks = raw.clock.into_iter().map(|clock| self.clock(clock)).collect();
        self.names("retention", raw.retention.iter().map(|rule| &rule.name));
        let retention = raw.retention.into_iter().map(|rule| self.retention(rule)).collect();

        let unused: Vec<String> = self.sources.keys().filter(|id| !self.used.contains(*id)).cloned().collect();
        for id in unused {
            self.find(&format!("source.{id}"), "no line rests on it; remove it".to_owned());
        }
        Pack {
            name: raw.name,
            version: raw.version,
            title: raw.title,
            legal_basis: raw.legal_basis,
            roles,
            bounds,
            states,
            fields,
            grounds,
            steps,
            clocks,
            retention,
        }
    }

    fn sources(&mut self, raw: Vec<SourceIn>) {
        self.demand(raw.len() <= LIST_MAX, "source", || format!("more than {LIST_MAX} items"));
        for source in raw {
            let place = format!("source.{}", source.id);
            self.line(&place, &source.law);
            let basis = Basis { law: source.law, verified: source.verified };
            if self.sources.insert(source.id, basis).is_some() {
                self.find(&place, "the id is taken; each source has its own".to_owned());
            }
        }
    }

    fn state(&mut self, raw: StateIn) -> StateDef {
        let place = format!("state.{}", raw.name);
        self.demand(raw.name != STAY, &place, || format!("`{STAY}` is the word for no change; rename the state"));
        let basis = self.basis(&place, raw.source);
        StateDef { name: raw.name, open: raw.open, is_final: raw.is_final, basis }
    }

    fn field(&mut self, raw: FieldIn, grounds: &[Choice]) -> FieldDef {
        let place = format!("field.{}", raw.name);
        let of = |wanted: KindIn| raw.kind == wanted;
        for (word, given, wanted) in [
            ("max_chars", raw.max_chars.is_some(), of(KindIn::Text)),
            ("min", raw.min.is_some(), of(KindIn::Number)),
            ("max", raw.max.is_some(), of(KindIn::Number)),
            ("choices or choices_from", raw.choices.is_some() || raw.choices_from.is_some(), of(KindIn::Choice)),
        ] {
            let what = if wanted { "is missing" } else { "does not belong to this type" };
            self.demand(given == wanted, &place, || format!("`{word}` {what}"));
        }
        let kind = match raw.kind {
            KindIn::Text => {
                let max_chars = raw.max_chars.unwrap_or(1);
                self.demand((1..=TEXT_MAX).contains(&max_chars), &place, || format!("`max_chars` is 1 to {TEXT_MAX}"));
                FieldKind::Text { max_chars }
            }
            KindIn::Number => {
                let (min, max) = (raw.min.unwrap_or(0), raw.max.unwrap_or(0));
                self.demand(min <= max, &place, || "`min` is more than `max`; no number fits".to_owned());
                FieldKind::Number { min, max }
            }
            KindIn::Choice => match (raw.choices, raw.choices_from) {
                (Some(_), Some(_)) => {
                    self.find(&place, "has `choices` and `choices_from`; keep one".to_owned());
                    FieldKind::YesNo
                }
                (None, from) => {
                    self.demand(from.is_none() || !grounds.is_empty(), &place, || "the pack has no grounds".to_owned());
                    FieldKind::Ground(grounds.to_vec())
                }
                (Some(choices), None) => {
                    self.demand(!choices.is_empty(), &place, || "`choices` is empty; nothing can be chosen".to_owned());
                    self.names(&place, choices.iter().map(|choice| &choice.name));
                    FieldKind::Choice(self.choices(&place, choices, &format!("choice-{}", raw.name)))
                }
            },
            KindIn::Date => FieldKind::Date,
            KindIn::YesNo => FieldKind::YesNo,
            KindIn::Party => FieldKind::Party,
        };
        let basis = self.basis(&place, raw.source);
        FieldDef { name: raw.name, kind, basis }
    }

    fn choices(&mut self, place: &str, raw: Vec<ChoiceIn>, label: &str) -> Vec<Choice> {
        let choice = |choice: ChoiceIn| Choice {
            label: format!("{label}-{}", choice.name),
            basis: self.basis(&format!("{place}.{}", choice.name), choice.source),
            name: choice.name,
        };
        raw.into_iter().map(choice).collect()
    }

    fn step(&mut self, raw: StepIn) -> StepDef {
        let place = format!("step.{}", raw.name);
        let by = self.roles(&place, &raw.by);
        self.distinct(&format!("{place}.from"), raw.from.iter());
        self.names(&format!("{place}.fields"), raw.fields.iter().map(|field| &field.name));
        self.names(&format!("{place}.guards"), raw.guards.iter().map(|guard| &guard.name));
        let mut fields = Vec::new();
        for field in raw.fields {
            let place = format!("{place}.fields.{}", field.name);
            let required = match (field.required, field.required_when) {
                (true, None) => Required::Always,
                (false, None) => Required::Never,
                (always, Some(condition)) => {
                    self.demand(!always, &place, || "has `required` and `required_when`; keep one".to_owned());
                    Required::When(self.condition(&place, condition))
                }
            };
            fields.push(StepField { name: field.name, required });
        }
        let mut guards = Vec::new();
        for guard in raw.guards {
            let place = format!("{place}.guards.{}", guard.name);
            self.demand(!guard.all.is_empty(), &place, || "`all` is empty; the guard forbids nothing".to_owned());
            let all = self.conditions(&place, guard.all);
            guards.push(Guard { name: guard.name, all, basis: self.basis(&place, guard.source) });
        }
        let basis = self.basis(&place, raw.source);
        StepDef { name: raw.name, by, from: raw.from, to: raw.to, fields, guards, basis }
    }

    fn clock(&mut self, raw: ClockIn) -> ClockDef {
        let place = format!("clock.{}", raw.name);
        for (word, steps) in [
            ("starts_on", &raw.starts_on),
            ("stops_on", &raw.stops_on),
            ("pauses_on", &raw.pauses_on),
            ("resumes_on", &raw.resumes_on),
        ] {
            self.distinct(&format!("{place}.{word}"), steps.iter());
        }
        let pause = if raw.pauses_on.is_empty() {
            self.demand(raw.pause_source.is_none(), &place, || "`pause_source` without `pauses_on`".to_owned());
            None
        } else {
            Some(self.basis(&format!("{place}.pauses_on"), raw.pause_source))
        };
        self.demand(raw.extends.len() <= LIST_MAX && raw.limits.len() <= LIST_MAX, &place, || {
            format!("more than {LIST_MAX} items in one list")
        });
        let mut extends = Vec::new();
        for (at, extension) in (1..).zip(raw.extends) {
            let basis = self.basis(&format!("{place}.extends[{at}]"), extension.source);
            extends.push(Extension { on: extension.on, by: extension.by, unit: extension.unit, basis });
        }
        let mut limits = Vec::new();
        for (at, limit) in (1..).zip(raw.limits) {
            let place = format!("{place}.limits[{at}]");
            self.demand((1..=LENGTH_MAX).contains(&limit.length), &place, || format!("`length` is 1 to {LENGTH_MAX}"));
            let when = self.conditions(&place, limit.when);
            let length = Length { count: limit.length, unit: limit.unit };
            limits.push(Limit { when, length, basis: self.basis(&place, limit.source) });
        }
        ClockDef {
            name: raw.name,
            starts_on: raw.starts_on,
            stops_on: raw.stops_on,
            pauses_on: raw.pauses_on,
            resumes_on: raw.resumes_on,
            pause,
            extends,
            limits,
        }
    }

    fn retention(&mut self, raw: RetentionIn) -> Retention {
        let basis = self.basis(&format!("retention.{}", raw.name), raw.source);
        Retention { name: raw.name, clock: raw.clock, action: raw.action, basis }
    }

    fn conditions(&mut self, place: &str, raw: Vec<ConditionIn>) -> Vec<Condition> {
        self.demand(raw.len() <= LIST_MAX, place, || format!("more than {LIST_MAX} conditions"));
        raw.into_iter().map(|condition| self.condition(place, condition)).collect()
    }

    fn condition(&mut self, place: &str, raw: ConditionIn) -> Condition {
        let test = match (raw.is, raw.is_not, raw.given) {
            (Some(value), None, None) => Test::Is(value),
            (None, Some(value), None) => Test::IsNot(value),
            (None, None, Some(given)) => Test::Given(given),
            _ => {
                self.find(place, format!("the condition on `{}` needs one of `is`, `is_not`, `given`", raw.field));
                Test::Given(true)
            }
        };
        Condition { field: raw.field, test }
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
    use crate::fixture::PACK;

    #[test]
    fn all_problems_are_told_at_once_and_in_order() {
        let text = PACK
            .replacen("title = \"Information request\"", "title = \" \"", 1)
            .replacen("max_chars = 64", "max_chars = 0", 1)
            .replacen("is = \"yes\"", "is = \"yes\", given = true", 1)
            .replacen("to = \"in_hand\"\nsource = \"art-5-1\"", "to = \"in_hand\"\nsource = \"art-51\"", 1);
        let Err(PackError::Findings(findings)) = read(&text) else { panic!("the pack is read") };
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
            if let Ok(pack) = read(&format!("{head}{noise}{tail}")) {
                prop_assert!(pack.steps.iter().all(|step| !step.basis.law.is_empty()));
                prop_assert!(pack.clocks.iter().flat_map(|clock| &clock.limits).all(|limit| !limit.basis.law.is_empty()));
            }
        }
    }
}
