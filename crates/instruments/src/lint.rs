//! Does a pack hold together? Every name leads somewhere, every state can be reached and left, every clock starts
//! and stops, every text is there, every worked case comes out as it says and nothing is left unworked.
//!
//! It judges form only: whether a number is the law's is for people to say, which is why each has a source.
//! What it finds, it names by place. It never mends a pack.
//!
//! INVARIANT (a linted pack runs): no case of a pack without findings is refused under the rule `pack-not-linted`.

mod clock;
mod report;
mod worked;

use std::collections::BTreeSet;

use crate::condition::{Condition, PARTY_FACTS, Test};
use crate::finding::{Finding, PackError};
use crate::form::{FieldKind, Required};
use crate::pack::{Pack, Role, STAY, StepDef};
use crate::value::read_value;
use crate::vocabulary::Vocabulary;

pub use worked::lint_scenarios;

/// Reads a pack and lints it against the keys of its texts in one language.
///
/// # Errors
/// [`PackError`]; what lint finds comes as [`PackError::Findings`].
pub fn load(text: &str, texts: &BTreeSet<String>, vocabulary: &Vocabulary) -> Result<Pack, PackError> {
    let pack = Pack::parse(text, vocabulary)?;
    let findings = lint(&pack, texts);
    if findings.is_empty() { Ok(pack) } else { Err(PackError::Findings(findings)) }
}

/// The keys of the messages in a Fluent text: whatever stands before ` =` at the beginning of a line.
pub fn message_keys(ftl: &str) -> BTreeSet<String> {
    let key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let legal = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        (legal && key.starts_with(|c: char| c.is_ascii_alphabetic())).then(|| key.to_owned())
    };
    ftl.lines().filter_map(key).collect()
}

/// What is wrong with a pack, given the keys of its texts in one language; sorted by place, empty if nothing is.
pub fn lint(pack: &Pack, texts: &BTreeSet<String>) -> Vec<Finding> {
    let mut lint = Lint { pack, findings: BTreeSet::new() };
    lint.states();
    lint.fields();
    for step in pack.steps.iter().filter(|step| !step.is_common()) {
        lint.step(step);
    }
    for role in &pack.roles {
        let acts = own_steps(pack).any(|step| step.by.contains(role));
        lint.demand(acts, "roles", || format!("`{}` can take no step; remove the role", role.as_str()));
    }
    for clock in &pack.clocks {
        lint.clock(clock);
    }
    for rule in &pack.retention {
        let place = format!("retention.{}", rule.name);
        lint.demand(pack.clock(&rule.clock).is_some(), &place, || format!("clock `{}` is not defined", rule.clock));
    }
    lint.demand(!pack.retention.is_empty(), "retention", || {
        "nothing says when the data is reviewed or erased; add a rule with its clock".to_owned()
    });
    lint.reports();
    lint.texts(texts);
    lint.findings.into_iter().collect()
}

/// The steps of the instrument itself.
fn own_steps(pack: &Pack) -> impl Iterator<Item = &StepDef> {
    pack.steps.iter().filter(|step| !step.is_common())
}

struct Lint<'a> {
    pack: &'a Pack,
    findings: BTreeSet<Finding>,
}

impl<'a> Lint<'a> {
    fn states(&mut self) {
        let openings = self.pack.opening();
        self.demand(!openings.is_empty(), "step", || "no step opens a case; leave one's `from` empty".to_owned());
        let reached = self.reached(openings.iter().map(|step| step.to.as_str()).collect(), |_| true);
        for state in self.pack.states.iter().filter(|state| !state.label.starts_with(crate::VOCABULARY)) {
            let place = format!("state.{}", state.name);
            self.demand(reached.contains(state.name.as_str()), &place, || {
                "no step leads here from an opening; add one or remove the state".to_owned()
            });
            let leaves = |step: &StepDef| step.from.contains(&state.name) && step.to != STAY && step.to != state.name;
            if state.is_final {
                self.demand(!state.open, &place, || "is final, so it cannot be open".to_owned());
                self.demand(!own_steps(self.pack).any(leaves), &place, || "is final, yet a step leaves it".to_owned());
                continue;
            }
            let onward = self.reached(vec![state.name.as_str()], |_| true);
            let ends = self.pack.states.iter().any(|end| end.is_final && onward.contains(end.name.as_str()));
            self.demand(ends, &place, || {
                "no final state can be reached from here; add a step that leaves it".to_owned()
            });
        }
    }

    /// The states that can be reached from `start`, itself included, by steps of the instrument that `may` be taken.
    fn reached(&self, start: Vec<&'a str>, may: impl Fn(&StepDef) -> bool) -> BTreeSet<&'a str> {
        let mut reached = BTreeSet::new();
        let mut open = start;
        while let Some(state) = open.pop() {
            if reached.insert(state) {
                let out = own_steps(self.pack).filter(|step| step.from.iter().any(|from| from == state) && may(step));
                open.extend(out.filter(|step| step.to != STAY).map(|step| step.to.as_str()));
            }
        }
        reached
    }

    fn fields(&mut self) {
        let common = |label: &str| label.starts_with(&format!("{}field-", crate::VOCABULARY));
        for field in self.pack.fields.iter().filter(|field| !common(&field.label)) {
            let used = self.pack.steps.iter().flat_map(|step| &step.fields).any(|entry| entry.name == field.name);
            let place = format!("field.{}", field.name);
            self.demand(used, &place, || "no step carries it; remove it or add it to a form".to_owned());
        }
        let asked = self.pack.fields.iter().any(|field| matches!(field.kind, FieldKind::Ground(_)));
        self.demand(asked || self.pack.grounds.is_empty(), "ground", || {
            "no field takes its choices from the grounds; add one or remove the list".to_owned()
        });
    }

    fn step(&mut self, step: &StepDef) {
        let place = format!("step.{}", step.name);
        for role in &step.by {
            self.demand(self.pack.roles.contains(role), &format!("{place}.by"), || {
                format!("`{}` is not among the instrument's roles", role.as_str())
            });
        }
        for state in &step.from {
            self.state(&format!("{place}.from"), state);
        }
        if step.to == STAY {
            self.demand(!step.opens(), &format!("{place}.to"), || "opens a case, so it cannot stay".to_owned());
        } else {
            self.state(&format!("{place}.to"), &step.to);
        }
        if let Some(clock) = &step.after {
            let place = format!("{place}.after");
            self.demand(self.pack.clock(clock).is_some(), &place, || format!("clock `{clock}` is not defined"));
            self.demand(!step.opens() && step.to != STAY, &place, || {
                "happens by itself, so it leads from states to another state".to_owned()
            });
        }
        for entry in &step.fields {
            let place = format!("{place}.fields.{}", entry.name);
            self.demand(self.pack.field(&entry.name).is_some(), &place, || {
                format!("field `{}` is not defined", entry.name)
            });
            if let Required::When(condition) = &entry.required {
                self.condition(&place, condition);
            }
        }
        for guard in &step.guards {
            for condition in guard.when.iter().chain(&guard.all) {
                self.condition(&format!("{place}.guards.{}", guard.name), condition);
            }
        }
        if step.opens() && step.after.is_none() {
            let requester = step.by == [Role::Requester];
            self.demand(requester, &format!("{place}.by"), || "opens a case, which makes one the requester".to_owned());
        }
    }

    fn condition(&mut self, place: &str, condition: &Condition) {
        let (field, test) = match condition {
            Condition::Clock { clock, .. } => {
                return self
                    .demand(self.pack.clock(clock).is_some(), place, || format!("clock `{clock}` is not defined"));
            }
            Condition::Fact { field, test } => (field, test),
        };
        self.fact(place, field);
        if let Test::SameAs(other) | Test::DiffersFrom(other) = test {
            return self.fact(place, other);
        }
        let Some(def) = self.pack.field(field) else { return };
        let values = match test {
            Test::Is(value) | Test::IsNot(value) | Test::Includes(value) | Test::Excludes(value) => vec![value],
            Test::OneOf(values) | Test::NoneOf(values) => values.iter().collect(),
            _ => Vec::new(),
        };
        for value in values {
            if let Err(error) = read_value(def, value) {
                self.demand(false, place, || format!("`{value}` can never be the value: {error}"));
            }
        }
        let fits = match test {
            Test::Includes(_) | Test::Excludes(_) => matches!(def.kind, FieldKind::Choices(_)),
            Test::AtLeast(_) | Test::AtMost(_) => {
                matches!(def.kind, FieldKind::Number { .. } | FieldKind::Decimal { .. })
            }
            Test::FromDay(_) | Test::BeforeDay(_) => matches!(def.kind, FieldKind::Date | FieldKind::Moment),
            _ => true,
        };
        self.demand(fits, place, || format!("the test does not fit the type of field `{field}`"));
    }

    fn fact(&mut self, place: &str, name: &str) {
        let known = self.pack.field(name).is_some() || PARTY_FACTS.contains(&name);
        self.demand(known, place, || format!("field `{name}` is not defined"));
    }

    fn state(&mut self, place: &str, name: &str) {
        self.demand(self.pack.state(name).is_some(), place, || format!("state `{name}` is not defined"));
    }

    fn texts(&mut self, texts: &BTreeSet<String>) {
        let wanted = self.pack.text_keys();
        for key in wanted.difference(texts) {
            self.demand(false, "locales", || format!("text `{key}` is missing; add the message"));
        }
        // What is allowed and never demanded.
        let hints = self.pack.fields.iter().map(|field| format!("hint-{}", field.name));
        let things = self.pack.things.iter().map(|thing| format!("thing-{}", thing.name));
        let hints: BTreeSet<String> = hints.chain(things).collect();
        for key in texts.difference(&wanted).filter(|key| !hints.contains(*key)) {
            self.demand(false, "locales", || format!("text `{key}` names nothing in the pack; remove the message"));
        }
    }

    fn demand(&mut self, holds: bool, place: &str, what: impl FnOnce() -> String) {
        if !holds {
            self.findings.insert(Finding { place: place.to_owned(), what: what() });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{PACK, TEXTS, loaded, texts, vocabulary};

    /// The pack with `old` replaced once; the place and the words that the findings must then have.
    fn check(old: &str, new: &str, wanted: &str) {
        assert!(PACK.contains(old), "the pack has no {old:?}");
        let error = loaded(&PACK.replacen(old, new, 1)).expect_err(wanted).to_string();
        assert!(error.contains(wanted), "for {old:?} -> {new:?}\nwanted {wanted}\nfound {error}");
    }

    #[test]
    fn the_shipped_pack_holds_together() {
        assert_eq!(loaded(PACK).map(|pack| pack.name), Ok("information-request".to_owned()));
    }

    #[test]
    fn each_mutation_is_found_at_its_place() {
        let stop = "stops_on = [\"provide\", \"provide_partly\", \"refuse\", \"withdraw\"]";
        let no_clarification = "resumes_on = [\"clarification\"]\n";
        for (old, new, wanted) in [
            // States.
            (
                "[[state]]\nname = \"partly\"\nopen = true\nsource = \"art-6-1\"\n",
                "",
                "step.provide_partly.to: state `partly`",
            ),
            (
                "to = \"in_hand\"\nsource = \"art-5-1\"",
                "to = \"received\"\nsource = \"art-5-1\"",
                "state.in_hand: no step leads here",
            ),
            ("to = \"partly\"", "to = \"provided\"", "state.partly: no step leads here"),
            (
                "from = [\"provided\", \"partly\", \"refused\"]",
                "from = [\"provided\", \"partly\"]",
                "state.refused: no final state",
            ),
            ("final = true\n", "", "state.review_due: no final state"),
            (
                "open = false\nfinal = true",
                "open = true\nfinal = true",
                "state.review_due: is final, so it cannot be open",
            ),
            ("from = [\"closed\", \"withdrawn\"]", "from = [\"closed\", \"review_due\"]", "state.withdrawn"),
            ("from = []", "from = [\"closed\"]", "step: no step opens a case"),
            // Sources.
            (
                "[[source]]\nid = \"art-5-2\"\nlaw = \"Directive (EU) 2023/977 Art 5(2)\"\nverified = true\n",
                "",
                "state.awaiting_judge: source `art-5-2` is not listed",
            ),
            ("unit = \"hours\", source = \"art-5-1\"", "unit = \"hours\"", "clock.answer.limits[1]: has no source"),
            (
                "law = \"Directive (EU) 2023/977 Art 4(3)\"\nverified = true",
                "law = \"Directive (EU) 2023/977 Art 4(3)\"",
                "missing field `verified`",
            ),
            ("pause_source = \"art-6-3\"\n", "", "clock.answer.pauses_on: has no source"),
            ("bounds_source = \"design\"\n", "", "bounds_source: has no source"),
            ("name = \"h\"\nsource = \"art-6-1\"", "name = \"h\"", "ground.h: has no source"),
            // Clocks.
            (stop, "stops_on = []", "clock.answer.stops_on: no step stops it"),
            (
                stop,
                "stops_on = [\"provide\", \"provide_partly\", \"refuse\"]",
                "clock.answer.stops_on: the clock can still run",
            ),
            (stop, "stops_on = [\"answer\"]", "clock.answer.stops_on: step `answer` is not defined"),
            ("starts_on = [\"request\"]", "starts_on = []", "clock.answer.starts_on: no step starts it"),
            (no_clarification, "", "clock.answer.resumes_on: steps pause it"),
            (
                "  { length = 7, unit",
                "  { when = [{ field = \"urgent\", is = \"no\" }], length = 7, unit",
                "clock.answer.limits: no limit for all other cases",
            ),
            ("length = 8,", "length = 0,", "clock.answer.limits[1]: `length` is 1 to"),
            (
                "by = \"delay_days\"",
                "by = \"progress\"",
                "clock.answer.extends[1]: step `await_judge` does not require field `progress`",
            ),
            (
                "min = 1\nmax = 90",
                "min = 0\nmax = 90",
                "clock.answer.extends[1]: field `delay_days` is not a number from 1",
            ),
            ("clock = \"review\"", "clock = \"reviews\"", "retention.first_review: clock `reviews`"),
            // Fields, grounds, conditions, guards.
            (
                "[[field]]\nname = \"question\"\ntype = \"text\"\nmax_chars = 4000\nsource = \"art-6-3\"\n",
                "",
                "step.clarify.fields.question: field `question` is not defined",
            ),
            ("  { name = \"hit_reference\" },\n", "", "field.hit_reference: no step carries it"),
            ("is = \"direct\"", "is = \"straight\"", "clock.answer.limits[1]: `straight` can never be the value"),
            ("[[ground]]\nname = \"h\"\nsource = \"art-6-1\"\n", "", "locales: text `ground-h` names nothing"),
            (
                "all = [{ field = \"necessity\", is = \"yes\" }]",
                "all = []",
                "step.request.guards.necessary: `all` is empty",
            ),
            ("max_chars = 300\n", "", "field.subject: `max_chars` is missing"),
            ("type = \"yes_no\"", "type = \"yes_no\"\nmin = 1", "field.necessity: `min` does not belong"),
            // Words and names.
            ("name = \"in_hand\"", "name = \"In Hand\"", "state: `In Hand` is not a name"),
            ("name = \"in_hand\"", "name = \"received\"", "state: `received` stands here twice"),
            ("by = [\"requester\"]", "by = [\"judge\"]", "step.request: `judge` is no role"),
            ("by = [\"requester\"]", "by = [\"requested\"]", "step.request.by: opens a case"),
            ("version = 2", "version = 2\ndeadline = 9", "unknown field `deadline`"),
            ("version = 2", "version = 0", "version: versions count from 1"),
            ("version = 2", "version = -1", "line 9"),
        ] {
            check(old, new, wanted);
        }
    }

    #[test]
    fn packs_are_bounded() {
        let long = format!("{PACK}\n# {}", "x".repeat(256 * 1024));
        assert!(matches!(Pack::parse(&long, &vocabulary()), Err(PackError::TooLong { .. })));
    }

    #[test]
    fn each_text_is_missed_and_each_stray_text_is_found() {
        // Hints are allowed and never demanded.
        for key in texts().into_iter().filter(|key| !key.starts_with("hint-")) {
            let rest: BTreeSet<String> = texts().into_iter().filter(|other| *other != key).collect();
            let error = load(PACK, &rest, &vocabulary()).expect_err(&key).to_string();
            assert!(error.contains(&format!("locales: text `{key}` is missing")), "{error}");
        }
        let stray = message_keys(&format!("{TEXTS}\nstate-lost = Lost\n"));
        let error = load(PACK, &stray, &vocabulary()).unwrap_err().to_string();
        assert!(error.contains("text `state-lost` names nothing"), "{error}");
    }

    #[test]
    fn message_keys_are_what_stands_before_the_sign() {
        let ftl = "# no = comment\na = 1\n    b = continued\nc-d=2\n-term = 3\n9 = 4\nwords in line = 5\ne_1   = 6\n";
        assert_eq!(message_keys(ftl), ["a", "c-d", "e_1"].map(str::to_owned).into());
    }

    proptest! {
        #[test]
        fn a_pack_without_one_of_its_table_headers_is_refused(pick in 0usize..1_000) {
            let lines: Vec<&str> = PACK.lines().collect();
            let headers: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("[[")).collect();
            let cut = headers[pick % headers.len()];
            let rest: Vec<&str> = lines.iter().enumerate().filter(|(at, _)| *at != cut).map(|(_, line)| *line).collect();
            prop_assert!(loaded(&rest.join("\n")).is_err(), "line {} is not missed", cut + 1);
        }
    }
}
