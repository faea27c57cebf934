//! Reading things, fields and the forms of steps.

use crate::form::{Audience, Choice, FieldDef, FieldKind, Required, StepField, Thing};
use crate::pack::VOCABULARY;
use crate::raw::{FieldIn, KindIn, RequiredIn, StepFieldIn, ThingIn};
use crate::vocabulary::{Part, Vocabulary};

use super::Reader;

/// Characters that a text field may allow at most.
const TEXT_MAX: u32 = 20_000;
/// Bytes that an exhibit may have at most.
const EXHIBIT_MAX: u32 = 30_000;
/// The kinds of party that a field may be kept to.
const KINDS: [&str; 3] = ["member-state", "partner", "agency"];

impl Reader {
    pub(super) fn things(&mut self, raw: Vec<ThingIn>, vocabulary: &Vocabulary) -> (Vec<Thing>, Vec<FieldDef>) {
        let (mut things, mut fields) = (Vec::new(), Vec::new());
        for thing in raw {
            let place = format!("thing.{}", thing.name);
            let Some(kind) = vocabulary.kind(&thing.kind) else {
                self.find(&place, format!("kind `{}` is none of {}", thing.kind, vocabulary.kind_names()));
                continue;
            };
            for part in thing.parts.iter().flatten() {
                self.demand(kind.parts.iter().any(|known| known.name == *part), &place, || {
                    format!("a {} has no part `{part}` in the vocabulary", thing.kind)
                });
            }
            let wanted = |part: &&Part| thing.parts.as_ref().is_none_or(|parts| parts.contains(&part.name));
            let basis = self.basis(&place, thing.source);
            let audience = self.audience(&place, thing.only_to, thing.never_to);
            let first = fields.len();
            for part in kind.parts.iter().filter(wanted) {
                let label = format!("{VOCABULARY}{}-{}", kind.name, part.name);
                let choice = |name: &String| Choice {
                    name: name.clone(),
                    label: format!("{label}-{name}"),
                    basis: basis.clone(),
                };
                let choices = part.choices.iter().map(choice).collect();
                fields.push(FieldDef {
                    name: format!("{}_{}", thing.name, part.name),
                    kind: self.kind(&place, (part.kind, part.max_chars, part.min, part.max, None), choices),
                    label,
                    thing: Some(thing.name.clone()),
                    audience: audience.clone(),
                    fixed: thing.fixed,
                    basis: basis.clone(),
                });
            }
            let names = fields.iter().skip(first).map(|field| field.name.clone()).collect();
            things.push(Thing { name: thing.name, kind: thing.kind, fields: names });
        }
        (things, fields)
    }

    pub(super) fn field(&mut self, raw: FieldIn, grounds: &[Choice]) -> FieldDef {
        let place = format!("field.{}", raw.name);
        let of = |wanted: &[KindIn]| wanted.contains(&raw.kind);
        for (word, given, wanted) in [
            ("max_chars", raw.max_chars.is_some(), of(&[KindIn::Text])),
            ("max_bytes", raw.max_bytes.is_some(), of(&[KindIn::Exhibit])),
            ("min", raw.min.is_some(), of(&[KindIn::Number, KindIn::Decimal])),
            ("max", raw.max.is_some(), of(&[KindIn::Number, KindIn::Decimal])),
            (
                "choices or choices_from",
                raw.choices.is_some() || raw.choices_from.is_some(),
                of(&[KindIn::Choice, KindIn::Choices]),
            ),
        ] {
            let what = if wanted { "is missing" } else { "does not belong to this type" };
            self.demand(given == wanted, &place, || format!("`{word}` {what}"));
        }
        let kind = match (raw.choices, raw.choices_from) {
            (Some(_), Some(_)) => {
                self.find(&place, "has `choices` and `choices_from`; keep one".to_owned());
                FieldKind::YesNo
            }
            (None, Some(_)) => {
                self.demand(raw.kind == KindIn::Choice, &place, || "a ground is one `choice`".to_owned());
                self.demand(!grounds.is_empty(), &place, || "the pack has no grounds".to_owned());
                FieldKind::Ground(grounds.to_vec())
            }
            (choices, None) => {
                let listed = choices.is_some();
                let choices = choices.unwrap_or_default();
                self.demand(!listed || !choices.is_empty(), &place, || {
                    "`choices` is empty; nothing can be chosen".to_owned()
                });
                self.names(&place, choices.iter().map(|choice| &choice.name));
                let choices = self.choices(&place, choices, &format!("choice-{}", raw.name));
                self.kind(&place, (raw.kind, raw.max_chars, raw.min, raw.max, raw.max_bytes), choices)
            }
        };
        let basis = self.basis(&place, raw.source);
        let audience = self.audience(&place, raw.only_to, raw.never_to);
        let label = format!("{}field-{}", self.prefix, raw.name);
        FieldDef { name: raw.name, label, kind, thing: None, audience, fixed: raw.fixed, basis }
    }

    fn kind(
        &mut self,
        place: &str,
        (kind, max_chars, min, max, max_bytes): (KindIn, Option<u32>, Option<i64>, Option<i64>, Option<u32>),
        choices: Vec<Choice>,
    ) -> FieldKind {
        let (least, most) = (min.unwrap_or(0), max.unwrap_or(0));
        self.demand(least <= most, place, || "`min` is more than `max`; no number fits".to_owned());
        match kind {
            KindIn::Text => {
                let max_chars = max_chars.unwrap_or(1);
                self.demand((1..=TEXT_MAX).contains(&max_chars), place, || format!("`max_chars` is 1 to {TEXT_MAX}"));
                FieldKind::Text { max_chars }
            }
            KindIn::Exhibit => {
                let max_bytes = max_bytes.unwrap_or(1);
                let fits = (1..=EXHIBIT_MAX).contains(&max_bytes);
                self.demand(fits, place, || format!("`max_bytes` is 1 to {EXHIBIT_MAX}"));
                FieldKind::Exhibit { max_bytes }
            }
            KindIn::Number => FieldKind::Number { min: least, max: most },
            KindIn::Decimal => FieldKind::Decimal { min: least, max: most },
            KindIn::Choice => FieldKind::Choice(choices),
            KindIn::Choices => FieldKind::Choices(choices),
            KindIn::Date => FieldKind::Date,
            KindIn::Moment => FieldKind::Moment,
            KindIn::YesNo => FieldKind::YesNo,
            KindIn::Party => FieldKind::Party,
            KindIn::Country => FieldKind::Country,
        }
    }

    fn audience(&mut self, place: &str, only_to: Vec<String>, never_to: Vec<String>) -> Audience {
        for kind in &only_to {
            self.one_of(&format!("{place}.only_to"), kind, &KINDS);
        }
        for code in &never_to {
            let two = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            self.demand(two, &format!("{place}.never_to"), || {
                format!("`{code}` is not a country of two capital letters")
            });
        }
        Audience { only_to, never_to }
    }

    pub(super) fn step_fields(&mut self, place: &str, raw: Vec<StepFieldIn>, things: &[Thing]) -> Vec<StepField> {
        let place = format!("{place}.fields");
        let mut fields = Vec::new();
        for entry in raw {
            let named = entry
                .name
                .as_ref()
                .or(entry.thing.as_ref())
                .map_or_else(|| place.clone(), |name| format!("{place}.{name}"));
            let condition = entry.required_when.map(|condition| self.condition(&named, condition));
            match (entry.name, entry.thing) {
                (Some(name), None) => {
                    let required = match (entry.required, condition) {
                        (Some(RequiredIn::Field(true)), None) => Required::Always,
                        (None | Some(RequiredIn::Field(false)), None) => Required::Never,
                        (None, Some(condition)) => Required::When(condition),
                        (Some(RequiredIn::Parts(_)), _) => {
                            self.find(
                                &format!("{place}.{name}"),
                                "is one field: `required` is true or false".to_owned(),
                            );
                            Required::Never
                        }
                        (Some(_), Some(condition)) => {
                            self.find(
                                &format!("{place}.{name}"),
                                "has `required` and `required_when`; keep one".to_owned(),
                            );
                            Required::When(condition)
                        }
                    };
                    fields.push(StepField { name, required });
                }
                (None, Some(name)) => {
                    let Some(thing) = things.iter().find(|thing| thing.name == name) else {
                        self.find(&place, format!("thing `{name}` is not defined"));
                        continue;
                    };
                    let parts = match entry.required {
                        None | Some(RequiredIn::Field(false)) => Vec::new(),
                        Some(RequiredIn::Parts(parts)) => parts,
                        Some(RequiredIn::Field(true)) => {
                            self.find(&place, format!("for thing `{name}`, `required` lists parts"));
                            Vec::new()
                        }
                    };
                    for part in &parts {
                        self.demand(thing.fields.contains(&format!("{name}_{part}")), &place, || {
                            format!("thing `{name}` has no part `{part}` here")
                        });
                    }
                    fields.extend(thing.fields.iter().map(|field| {
                        let needed = parts.iter().any(|part| *field == format!("{name}_{part}"));
                        let required = match (&condition, needed) {
                            (_, false) => Required::Never,
                            (None, true) => Required::Always,
                            (Some(condition), true) => Required::When(condition.clone()),
                        };
                        StepField { name: field.clone(), required }
                    }));
                }
                _ => self.find(&place, "each entry has one of `name` and `thing`".to_owned()),
            }
        }
        self.names(&place, fields.iter().map(|field| &field.name));
        fields
    }
}
