//! How does a form of an instrument look, and what is wrong with what was typed into it?
//!
//! The instrument says which fields there are; this room puts them on the screen in its order, with its words and sources, and finds every
//! error at once, each at its field. The engine that both nodes run has the last word.
//! INVARIANT (fits the wire): no field is longer than `wire` takes, whatever the instrument allows.

use std::collections::BTreeMap;

use instruments::{
    CaseState, Condition, Effect, Engine, FieldDef, FieldKind, FormField, Pack, Required, Role as Side, StepDef, Test,
    ValueError, read_value,
};
use model::{PartyId, Timestamp};

use super::visit::Desk;
use crate::web::{
    Lang,
    posted::Fields,
    views::{Basis, Choice, Control, Field, Grounds},
};

/// The longest value, bytes; `wire` takes 64 KiB.
const VALUE_BYTES_MAX: usize = 60_000;
/// All values of a step together, bytes; an envelope takes 256 KiB.
const STEP_BYTES_MAX: usize = 200_000;
/// From here on a text is asked on several lines.
const LINE_CHARS_MAX: u32 = 400;

/// The form of a step, as it stands before these two parties: without what may not go to the other one.
pub struct Form<'a> {
    engine: Engine<'a>,
    step: &'a StepDef,
    case: Option<&'a CaseState>,
    entries: Vec<FormField<'a>>,
}

impl<'a> Form<'a> {
    /// The form of `step` for `side`; `case` is the case so far, none while it is opened. A correction asks for what that side gave before.
    pub fn of(engine: Engine<'a>, step: &'a StepDef, side: Side, case: Option<&'a CaseState>) -> Self {
        let pack = engine.pack;
        let other = engine.side(if side == Side::Requester { Side::Requested } else { Side::Requester }).party;
        let mut entries = pack.form(step);
        if step.effect == Effect::Correct {
            let given = case.into_iter().flat_map(|case| &case.givers).filter(|(_, giver)| **giver == side);
            let fields = given.filter_map(|(name, _)| pack.field(name)).filter(|def| !def.fixed);
            let asked = fields.filter(|def| !step.fields.iter().any(|entry| entry.name == def.name));
            entries.extend(asked.map(|def| FormField { def, required: &Required::Never }));
        }
        entries.retain(|entry| entry.def.audience.admits(&other.kind, &other.country));
        Self { engine, step, case, entries }
    }

    /// Reads what was posted: `f.NAME`, and `ground` for the field that takes a ground. Line ends become those of the wire. A correction
    /// takes what differs from the facts.
    pub fn read(&self, fields: &Fields) -> Typed {
        let plain = |text: &str| text.replace("\r\n", "\n");
        let mut values = BTreeMap::new();
        for field in &self.entries {
            let name = field.def.name.as_str();
            let posted = || fields.under("f.").filter(move |(found, _)| *found == name).map(|(_, value)| value);
            let sent = match field.def.kind {
                // More than one is none: the closed list has no such item, and the error says to choose one.
                FieldKind::Ground(_) => fields.all("ground").collect::<Vec<_>>().join(" "),
                FieldKind::Choices(_) => {
                    let mut chosen: Vec<&str> = posted().collect();
                    chosen.sort_unstable();
                    chosen.join(",")
                }
                // The browser's control knows no seconds and no zone; the form says that it asks for UTC.
                FieldKind::Moment => posted().next().map_or_else(String::new, |value| match value.len() {
                    16 => format!("{value}:00Z"),
                    _ => value.to_owned(),
                }),
                _ => posted().next().map_or_else(String::new, plain),
            };
            let known = self.case.and_then(|case| case.facts.get(name));
            if self.step.effect != Effect::Correct || known != Some(&sent) {
                values.insert(name.to_owned(), sent);
            }
        }
        Typed { values, errors: BTreeMap::new() }
    }

    /// What is known before anything is typed: nothing, but what a correction may change.
    pub fn known(&self) -> Typed {
        let facts = self.case.filter(|_| self.step.effect == Effect::Correct).map(|case| &case.facts);
        let value = |name: &String| facts.and_then(|facts| facts.get(name)).map(|value| (name.clone(), value.clone()));
        Typed {
            values: self.entries.iter().filter_map(|entry| value(&entry.def.name)).collect(),
            errors: BTreeMap::new(),
        }
    }

    /// Finds every error; blank values count as not given.
    pub fn check(&self, t: &Lang, mut typed: Typed, now: Timestamp) -> Typed {
        let pack = self.engine.pack;
        let mut all = self.case.map(|case| case.facts.clone()).unwrap_or_default();
        let clocks = self.case.map(|case| case.clocks.as_slice()).unwrap_or_default();
        all.extend(typed.given());
        let total: usize = typed.values.values().map(String::len).sum();
        for FormField { def, required } in &self.entries {
            let value = typed.values.get(&def.name).map_or("", String::as_str);
            let label = label(t, pack, def);
            let demanded = match required {
                Required::Always => true,
                Required::When(condition) => instruments::holds(&self.engine, (&all, clocks), now, condition),
                Required::Never => false,
            };
            let error = if value.trim().is_empty() {
                demanded.then(|| match def.kind {
                    FieldKind::Ground(_) => t.text("error-grounds"),
                    _ => t.text_with("error-required", &[("field", &label)]),
                })
            } else if value.len() > VALUE_BYTES_MAX || total > STEP_BYTES_MAX {
                let max = (VALUE_BYTES_MAX / 4).to_string();
                Some(t.text_with("error-long", &[("max", &max), ("field", &label)]))
            } else {
                read_value(def, value).err().map(|error| words_of(t, &error, &label))
            };
            typed.errors.extend(error.map(|error| (def.name.clone(), error)));
        }
        typed
    }

    /// Its fields as the page shows them, without the ground of a refusal.
    pub fn fields(&self, desk: &Desk<'_>, typed: &Typed) -> Vec<Field> {
        let shown = self.entries.iter().filter(|field| !matches!(field.def.kind, FieldKind::Ground(_)));
        shown.map(|found| field(desk, self.engine.pack, *found, typed)).collect()
    }

    /// The closed list of grounds, if the step takes one.
    pub fn grounds(&self, t: &Lang, typed: &Typed) -> Option<Grounds> {
        let pack = self.engine.pack;
        let def = self.entries.iter().map(|field| field.def).find(|def| matches!(def.kind, FieldKind::Ground(_)))?;
        let chosen = typed.values.get(&def.name);
        let choice = |choice: &instruments::Choice| {
            let words = t.pack_text(&pack.name, &choice.label);
            (choice.name.clone(), words, chosen.is_some_and(|value| *value == choice.name))
        };
        Some(Grounds { list: def.choices().iter().map(choice).collect(), error: typed.errors.get(&def.name).cloned() })
    }
}

/// What was typed into a step's form: values by field, and what is wrong with which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// What was typed, or is known already.
    pub values: BTreeMap<String, String>,
    /// What is wrong, by field.
    pub errors: BTreeMap<String, String>,
}

impl Typed {
    /// The values that were given.
    pub fn given(&self) -> Vec<(String, String)> {
        let given = self.values.iter().filter(|(_, value)| !value.trim().is_empty());
        given.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

fn words_of(t: &Lang, error: &ValueError, field: &str) -> String {
    match error {
        ValueError::TooLong { max, .. } => t.text_with("error-long", &[("max", &max.to_string()), ("field", field)]),
        ValueError::Control(_) => t.text_with("error-control", &[("field", field)]),
        ValueError::OutsideList { .. }
        | ValueError::OutsideChoices { .. }
        | ValueError::YesNo(_)
        | ValueError::Party(_) => t.text_with("error-choice", &[("field", field)]),
        ValueError::OutsideGrounds { .. } => t.text("error-grounds"),
        ValueError::Date(_) => t.text_with("error-date", &[("field", field)]),
        ValueError::Moment(_) => t.text_with("error-moment", &[("field", field)]),
        ValueError::Country(_) => t.text_with("error-country", &[("field", field)]),
        ValueError::Exhibit { max, .. } => t.text_with("error-exhibit", &[("field", field), ("max", &max.to_string())]),
        ValueError::Number { min, max, .. } | ValueError::Decimal { min, max, .. } => {
            t.text_with("error-number", &[("field", field), ("min", &min.to_string()), ("max", &max.to_string())])
        }
    }
}

fn field(desk: &Desk<'_>, pack: &Pack, FormField { def, required }: FormField<'_>, typed: &Typed) -> Field {
    let t = desk.t;
    let (control, max_chars) = control(desk, pack, def);
    let needed = match required {
        Required::When(condition) => needed_if(t, pack, condition),
        Required::Always | Required::Never => number_range(t, def),
    };
    let own = t.pack_text_if_any(&pack.name, &format!("hint-{}", def.name));
    let hint = own.into_iter().chain(Some(needed)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    Field {
        name: def.name.clone(),
        label: label(t, pack, def),
        hint,
        source: source(t, &def.basis.law, def.basis.verified),
        control,
        max_chars,
        value: typed.values.get(&def.name).cloned().unwrap_or_default(),
        required: *required == Required::Always,
        error: typed.errors.get(&def.name).cloned(),
    }
}

fn control(desk: &Desk<'_>, pack: &Pack, def: &FieldDef) -> (Control, u32) {
    let words = |choice: &instruments::Choice| Choice {
        value: choice.name.clone(),
        label: desk.t.pack_text(&pack.name, &choice.label),
    };
    match &def.kind {
        FieldKind::Text { max_chars } if *max_chars > LINE_CHARS_MAX => (Control::LongText, *max_chars),
        FieldKind::Text { max_chars } => (Control::Text, *max_chars),
        FieldKind::Choice(choices) | FieldKind::Ground(choices) => {
            (Control::Choice(choices.iter().map(words).collect()), 0)
        }
        FieldKind::Choices(choices) => (Control::Choices(choices.iter().map(words).collect()), 0),
        FieldKind::Date => (Control::Date, 10),
        FieldKind::Moment => (Control::Moment, 20),
        FieldKind::Country => (Control::Text, 3),
        FieldKind::Exhibit { max_bytes } => (Control::LongText, max_bytes.div_ceil(3) * 4),
        FieldKind::YesNo => (Control::YesNo, 0),
        FieldKind::Party => {
            let party = |id: &PartyId| Choice { value: id.to_string(), label: desk.party(id) };
            (Control::Choice(desk.site().node.membership().parties.keys().map(party).collect()), 0)
        }
        FieldKind::Number { .. } | FieldKind::Decimal { .. } => (Control::Text, 20),
    }
}

fn number_range(t: &Lang, def: &FieldDef) -> String {
    match def.kind {
        FieldKind::Moment => t.text("field-moment"),
        FieldKind::Country => t.text("field-country"),
        FieldKind::Exhibit { .. } => t.text("field-exhibit"),
        FieldKind::Number { min, max } | FieldKind::Decimal { min, max } => {
            t.text_with("field-number", &[("min", &min.to_string()), ("max", &max.to_string())])
        }
        _ => String::new(),
    }
}

/// A field's question; where a form has several things of one kind, it says which it is.
pub fn label(t: &Lang, pack: &Pack, def: &FieldDef) -> String {
    let label = t.pack_text(&pack.name, &def.label());
    let thing = pack.things.iter().find(|thing| Some(&thing.name) == def.thing.as_ref());
    let named = thing.and_then(|thing| t.pack_text_if_any(&pack.name, &format!("thing-{}", thing.name)));
    named.map_or_else(|| label.clone(), |named| format!("{named}: {label}"))
}

/// When a field must be filled that need not always be; silent where the condition is no plain one on a field.
fn needed_if(t: &Lang, pack: &Pack, condition: &Condition) -> String {
    let Condition::Fact { field, test } = condition else { return String::new() };
    let Some(def) = pack.field(field) else { return String::new() };
    let field = t.pack_text(&pack.name, &def.label());
    let words = |value: &String| value_words(t, pack, Some(def), value);
    match test {
        Test::Is(wanted) | Test::Includes(wanted) => {
            t.text_with("field-needed-if", &[("field", &field), ("value", &words(wanted))])
        }
        Test::OneOf(wanted) => {
            let value = wanted.iter().map(words).collect::<Vec<_>>().join(" / ");
            t.text_with("field-needed-if", &[("field", &field), ("value", &value)])
        }
        Test::IsNot(other) | Test::Excludes(other) => {
            t.text_with("field-needed-unless", &[("field", &field), ("value", &words(other))])
        }
        Test::NoneOf(others) => {
            let value = others.iter().map(words).collect::<Vec<_>>().join(" / ");
            t.text_with("field-needed-unless", &[("field", &field), ("value", &value)])
        }
        Test::Given(true) => t.text_with("field-needed-with", &[("field", &field)]),
        Test::Given(false) => t.text_with("field-needed-without", &[("field", &field)]),
        _ => String::new(),
    }
}

/// A value in words: a choice's text, yes or no, else as it is.
pub fn value_words(t: &Lang, pack: &Pack, def: Option<&FieldDef>, value: &str) -> String {
    let choices = def.map(FieldDef::choices).unwrap_or_default();
    if let Some(FieldKind::Choices(_)) = def.map(|def| &def.kind) {
        let named = |name: &str| choices.iter().find(|choice| choice.name == name);
        let words = value
            .split(',')
            .map(|name| named(name).map_or_else(|| name.to_owned(), |choice| t.pack_text(&pack.name, &choice.label)));
        return words.collect::<Vec<_>>().join(", ");
    }
    let choice = choices.iter().find(|choice| choice.name == value);
    match (choice, def.map(|def| &def.kind), value) {
        (Some(choice), ..) => t.pack_text(&pack.name, &choice.label),
        (None, Some(FieldKind::YesNo), "yes") => t.text("yes"),
        (None, Some(FieldKind::YesNo), "no") => t.text("no"),
        _ => value.to_owned(),
    }
}

/// A legal source, and whether somebody compared it.
pub fn source(t: &Lang, law: &str, verified: bool) -> String {
    if verified { law.to_owned() } else { format!("{law} ({})", t.text("not-verified")) }
}

/// The legal basis of an instrument; verified only if every line of it is.
pub fn bases(pack: &Pack) -> Vec<Basis> {
    let lines = pack.states.iter().map(|state| &state.basis);
    let lines = lines.chain(pack.fields.iter().map(|field| &field.basis));
    let lines = lines.chain(
        pack.steps
            .iter()
            .flat_map(|step| std::iter::once(&step.basis).chain(step.guards.iter().map(|guard| &guard.basis))),
    );
    let mut lines = lines.chain(pack.clocks.iter().flat_map(|clock| clock.limits.iter().map(|limit| &limit.basis)));
    vec![Basis { text: pack.legal_basis.clone(), verified: lines.all(|basis| basis.verified) }]
}

/// A refusal by the engine in words, the guard's own text if it is one, and what it rests on.
pub fn refusal_words(t: &Lang, pack: &Pack, refusal: &instruments::Refusal) -> String {
    let rule = refusal.rule.strip_prefix(&format!("{}/", pack.name)).unwrap_or(&refusal.rule);
    let named = t.pack_text_if_any(&pack.name, rule).map(|text| format!("{text} ({})", refusal.law));
    named.unwrap_or_else(|| {
        let rule = format!("{}; {}", refusal.rule, refusal.law);
        t.text_with("failure-refused", &[("what", &refusal.message), ("rule", &rule)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use proptest::prelude::*;

    const PACK: &str = include_str!("../../../../../instruments/information-request/pack.toml");

    fn pack() -> Pack {
        Pack::parse(PACK, &crate::packs::vocabulary().unwrap()).unwrap()
    }

    fn checked(step: &str, pairs: &[(&str, &str)]) -> Typed {
        let (pack, lang) = (pack(), english());
        let fields = Fields::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        let step = pack.step(step).unwrap();
        let packs = crate::packs::Packs::load(BTreeMap::new()).unwrap();
        let [one, other] = ["hr-spoc", "rs-spoc"].map(|id| PartyId::new(id).unwrap());
        let engine = packs.engine(&pack, &one, &other);
        let form = Form::of(engine, step, step.by[0], None);
        form.check(&lang, form.read(&fields), Timestamp(0))
    }

    #[test]
    fn each_error_stands_at_its_field() {
        let check = |step: &str, pairs: &[(&str, &str)], wrong: &[&str]| {
            let typed = checked(step, pairs);
            assert_eq!(typed.errors.keys().map(String::as_str).collect::<Vec<_>>(), wrong, "{step} {pairs:?}");
            assert!(typed.errors.values().all(|text| !text.is_empty() && !text.contains(['[', '{'])), "{typed:?}");
        };
        check("take", &[], &["accessibility"]);
        check("take", &[("f.accessibility", "by magic")], &["accessibility"]);
        check("take", &[("f.accessibility", "direct")], &[]);
        check("refuse", &[("f.refusal_reasons", "x")], &["ground"]);
        check("refuse", &[("f.refusal_reasons", "x"), ("ground", "z")], &["ground"]);
        check("refuse", &[("f.refusal_reasons", "x"), ("ground", "a"), ("ground", "b")], &["ground"]);
        check("refuse", &[("f.refusal_reasons", " "), ("ground", "a")], &["refusal_reasons"]);
        check("refuse", &[("f.refusal_reasons", "x"), ("ground", "a"), ("f.ground", "z"), ("f.else", "y")], &[]);
        check("await_judge", &[("f.delay_reasons", "x"), ("f.delay_days", "0")], &["delay_days"]);
        check("await_judge", &[("f.delay_reasons", "a\u{0}"), ("f.delay_days", "14")], &["delay_reasons"]);
        check("close", &[("f.closing_note", &"x".repeat(2_001))], &["closing_note"]);
        check("provide", &[("f.information", &"𐌰".repeat(20_000))], &["information"]);
        let always = [
            "facts",
            "held_there",
            "necessity",
            "offence",
            "person_link",
            "purpose",
            "specification",
            "subject",
            "urgent",
        ];
        check("request", &[], &always);
        let mut urgent = [&always[..8], &["urgency_ground", "urgency_reasons"]].concat();
        urgent.sort_unstable();
        check("request", &[("f.urgent", "yes")], &urgent);
    }

    #[test]
    fn what_was_typed_is_kept_and_what_was_given_is_sent() {
        let typed = checked("refuse", &[("f.refusal_reasons", "a\r\nb"), ("ground", "h"), ("csrf", "t")]);
        let given = [("ground", "h"), ("refusal_reasons", "a\nb")];
        assert_eq!(typed.given(), given.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(checked("close", &[("f.closing_note", " ")]).given(), []);
    }

    #[test]
    fn refusals_and_values_are_told_in_words() {
        let (pack, lang) = (pack(), english());
        let refusal = |rule: &str| instruments::Refusal { rule: rule.into(), message: "m".into(), law: "l".into() };
        let guard = refusal_words(&lang, &pack, &refusal("information-request/guard-necessary"));
        assert!(guard.contains("necessary and proportionate") && guard.ends_with("(l)"), "{guard}");
        let other = refusal_words(&lang, &pack, &refusal("information-request/time-runs-back"));
        assert!(other.contains("m") && other.contains("time-runs-back"), "{other}");
        let check = |field: &str, value: &str, words: &str| {
            assert_eq!(value_words(&lang, &pack, pack.field(field), value), words);
        };
        check("urgent", "yes", "Yes");
        check("ground", "a", "The information is not available");
        check("facts", "yes", "yes");
        check("none", "x", "x");
        let urgency =
            needed_if(&lang, &pack, &Condition::Fact { field: "urgent".into(), test: Test::Is("yes".into()) });
        assert_eq!(urgency, "Needed if “Urgent” is “Yes”.");
        let packs = crate::packs::Packs::load(BTreeMap::new()).unwrap();
        let nobody = PartyId::new("hr-spoc").unwrap();
        let form = Form::of(packs.engine(&pack, &nobody, &nobody), pack.step("refuse").unwrap(), Side::Requested, None);
        let grounds = form.grounds(&lang, &Typed::default()).unwrap();
        assert_eq!(grounds.list.len(), 8);
        assert!(bases(&pack).iter().all(|basis| !basis.verified));
    }

    proptest! {
        #[test]
        fn a_form_without_errors_is_taken_by_the_engines_own_reading(reasons in ".{0,60}", ground in "[a-k]") {
            let typed = checked("refuse", &[("f.refusal_reasons", &reasons), ("ground", &ground)]);
            let pack = pack();
            let fits = typed.given().iter().all(|(name, value)| read_value(pack.field(name).unwrap(), value).is_ok());
            let whole = typed.given().len() == 2;
            prop_assert_eq!(typed.errors.is_empty(), fits && whole);
        }
    }
}
