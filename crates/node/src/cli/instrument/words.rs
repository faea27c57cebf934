//! How is a line of a pack said in words? Fields, conditions, lengths and sources, by the pack's own English texts.
//!
//! What it says is plain text; [`md`] makes it safe for Markdown, where the text is set. Countries are called by the designation only.

use instruments::{
    Audience, Basis, ClockDef, Condition, FieldDef, FieldKind, Length, More, Pack, Participant, Role, STAY, StepDef,
    Test, Unit, Value, read_value,
};
use model::{PartialDate, Timestamp};

use super::texts::Texts;
use crate::web::{Lang, designation::Naming};

/// What the facts of the parties end with that name a country, a kind of party or a party.
const COUNTRY: [&str; 2] = ["_country", "_state"];

/// A pack together with its words.
pub(super) struct Words<'a> {
    pub(super) pack: &'a Pack,
    pub(super) texts: &'a Texts,
    /// The words of the screens.
    pub(super) english: &'a Lang,
    /// Names countries, and remembers whether the page owes the footnote.
    pub(super) naming: Naming<'a>,
}

impl Words<'_> {
    /// The text of a key.
    pub(super) fn of(&self, key: &str) -> String {
        self.texts.of(key)
    }

    /// What a side is called.
    pub(super) fn role(&self, role: Role) -> String {
        self.of(&format!("role-{}", role.as_str()))
    }

    /// Who may take a step: one side, both, or nobody.
    pub(super) fn takers(&self, step: &StepDef) -> String {
        match step.by.as_slice() {
            [] => "nobody: time does".to_owned(),
            [one] => self.role(*one),
            both => listed(both.iter().map(|role| self.role(*role)), "or"),
        }
    }

    /// A side in a worked case: `Requesting party (Croatia)`.
    pub(super) fn side(&self, role: Role, party: &str) -> String {
        format!("{} ({})", self.role(role), self.party(party))
    }

    /// A party of the training federation by its country, an agency by its id.
    pub(super) fn party(&self, id: &str) -> String {
        let party = Participant::of_training(id);
        if party.kind == "agency" { id.to_owned() } else { self.naming.name(&party.country) }
    }

    pub(super) fn state(&self, name: &str) -> String {
        self.pack.state(name).map_or_else(|| name.to_owned(), |state| self.of(&state.label))
    }

    pub(super) fn step(&self, name: &str) -> String {
        self.pack.step(name).map_or_else(|| name.to_owned(), |step| self.of(&step.label))
    }

    pub(super) fn steps(&self, names: &[String], joint: &str) -> String {
        listed(names.iter().map(|name| quoted(&self.step(name))), joint)
    }

    pub(super) fn clock(&self, clock: &ClockDef) -> String {
        self.of(&clock.label())
    }

    /// Where a step leads: the state, or that it stays.
    pub(super) fn target(&self, step: &StepDef) -> String {
        if step.to == STAY { "the state stays".to_owned() } else { self.state(&step.to) }
    }

    /// The text of a field; with its thing, if it is part of one.
    pub(super) fn field(&self, def: &FieldDef) -> String {
        match &def.thing {
            None => self.of(&def.label),
            Some(thing) => format!("{}: {}", self.thing(thing), self.of(&def.label)),
        }
    }

    /// What a thing is: `Person`, or `Person (holder)` where its name says more than its kind.
    pub(super) fn thing(&self, name: &str) -> String {
        let kind = self.pack.things.iter().find(|thing| thing.name == name).map_or(name, |thing| thing.kind.as_str());
        let word = self.of(&format!("{}{kind}", instruments::VOCABULARY));
        if kind == name { word } else { format!("{word} ({})", name.replace('_', " ")) }
    }

    /// A field or a fact of the parties by its name.
    pub(super) fn fact(&self, name: &str) -> String {
        let side = |role: Role, what: &str| format!("the {what} of {}", quoted(&self.role(role)));
        match (self.pack.field(name), name) {
            (Some(def), _) => quoted(&self.field(def)),
            (None, "partner_country") => "the partner’s country".to_owned(),
            (None, "requester_country" | "requester_state") => side(Role::Requester, "country"),
            (None, "requested_country" | "requested_state") => side(Role::Requested, "country"),
            (None, "requester_kind") => side(Role::Requester, "kind"),
            (None, "requested_kind") => side(Role::Requested, "kind"),
            (None, "requester_party") => side(Role::Requester, "authority"),
            (None, "requested_party") => side(Role::Requested, "authority"),
            (None, "case") => "the case".to_owned(),
            (None, other) => match other.strip_suffix("_age") {
                Some(thing) => format!("age of {}", quoted(&self.thing(thing))),
                None => other.to_owned(),
            },
        }
    }

    /// A value of a field, or of a fact of the parties, in words.
    pub(super) fn value(&self, name: &str, value: &str) -> String {
        let Some(def) = self.pack.field(name) else {
            return match value {
                "member-state" => "a Member State".to_owned(),
                "partner" => "a Western Balkans partner".to_owned(),
                "agency" => "an EU agency".to_owned(),
                _ if COUNTRY.iter().any(|end| name.ends_with(end)) => self.naming.name(value),
                _ => value.to_owned(),
            };
        };
        let choice = |name: &str| def.choices().iter().find(|choice| choice.name == name);
        let named = |name: &str| choice(name).map_or_else(|| name.to_owned(), |choice| quoted(&self.of(&choice.label)));
        match def.kind {
            FieldKind::Choice(_) | FieldKind::Ground(_) => named(value),
            FieldKind::Choices(_) => listed(value.split(',').map(named), "and"),
            FieldKind::Country => self.naming.name(value),
            FieldKind::Party => self.party(value),
            FieldKind::Moment => match read_value(def, value) {
                Ok(Value::Moment(at)) => instant(at),
                _ => value.to_owned(),
            },
            FieldKind::Date => PartialDate::parse(value).map_or_else(|| value.to_owned(), day),
            _ => value.to_owned(),
        }
    }

    /// A condition as a clause: `“Urgent” is yes`.
    pub(super) fn condition(&self, condition: &Condition) -> String {
        let (name, test) = match condition {
            Condition::Clock { clock, late } => {
                let clock = self.pack.clock(clock).map_or_else(|| clock.clone(), |clock| self.clock(clock));
                let how = if *late { "has run out or was kept late" } else { "has not run out" };
                return format!("the time limit {} {how}", quoted(&clock));
            }
            Condition::Fact { field, test } => (field.as_str(), test),
        };
        let fact = match name.strip_suffix("_kind").and_then(Role::parse) {
            Some(role) if self.pack.field(name).is_none() => quoted(&self.role(role)),
            _ => self.fact(name),
        };
        let value = |text: &String| self.value(name, text);
        let several = |list: &[String], joint: &str| listed(list.iter().map(value), joint);
        match test {
            Test::Is(wanted) => format!("{fact} is {}", value(wanted)),
            Test::IsNot(other) => format!("{fact} is not {}", value(other)),
            Test::OneOf(list) => format!("{fact} is {}", several(list, "or")),
            Test::NoneOf(list) => format!("{fact} is neither {}", several(list, "nor")),
            Test::Given(true) => format!("{fact} is given"),
            Test::Given(false) => format!("{fact} is not given"),
            Test::Includes(item) => format!("{fact} includes {}", value(item)),
            Test::Excludes(item) => format!("{fact} does not include {}", value(item)),
            Test::AtLeast(least) => format!("{fact} is at least {least}"),
            Test::AtMost(most) => format!("{fact} is at most {most}"),
            Test::FromDay(first) => format!("{fact} is on or after {}", day(*first)),
            Test::BeforeDay(end) => format!("{fact} is before {}", day(*end)),
            Test::SameAs(other) => format!("{fact} is the same as {}", self.fact(other)),
            Test::DiffersFrom(other) => format!("{fact} differs from {}", self.fact(other)),
        }
    }

    /// Conditions that must all hold.
    pub(super) fn conditions(&self, list: &[Condition]) -> String {
        listed(list.iter().map(|condition| self.condition(condition)), "and")
    }

    /// Who may not receive a field; nothing if everybody may.
    pub(super) fn kept_from(&self, audience: &Audience) -> String {
        let plural = |kind: &String| match kind.as_str() {
            "member-state" => "Member States".to_owned(),
            "partner" => "Western Balkans partners".to_owned(),
            "agency" => "EU agencies".to_owned(),
            other => other.to_owned(),
        };
        let mut said = Vec::new();
        if !audience.only_to.is_empty() {
            said.push(format!("goes to {} only", listed(audience.only_to.iter().map(plural), "and")));
        }
        if !audience.never_to.is_empty() {
            let countries = audience.never_to.iter().map(|code| self.naming.name(code));
            said.push(format!("never goes to {}", listed(countries, "or")));
        }
        said.join("; ")
    }

    /// How much more time an extension gives.
    pub(super) fn more(&self, more: &More, unit: Unit) -> String {
        match more {
            More::Fixed(count) => length(Length { count: *count, unit }),
            More::Field(field) => format!("as many {} as {} says", units(unit), self.fact(field)),
        }
    }
}

/// A source, and whether it was not read.
pub(super) fn source(basis: &Basis) -> String {
    if basis.verified { basis.law.clone() } else { format!("{} (not verified)", basis.law) }
}

/// A length: `3 calendar days`.
pub(super) fn length(length: Length) -> String {
    let units = units(length.unit);
    if length.count == 1 { format!("1 {}", units.trim_end_matches('s')) } else { format!("{} {units}", length.count) }
}

fn units(unit: Unit) -> &'static str {
    match unit {
        Unit::Hours => "hours",
        Unit::CalendarDays => "calendar days",
        Unit::WorkingDays => "working days",
        Unit::Months => "months",
        Unit::Years => "years",
    }
}

/// A day in words: `12 June 2026`.
pub(super) fn day(date: PartialDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?));
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year),
        (_, Some(month)) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// A point in time in words, UTC: `2 March 2026, 09:00 UTC`.
pub(super) fn instant(at: Timestamp) -> String {
    let Ok(time) = jiff::Timestamp::from_microsecond(at.0) else { return "outside the calendar".to_owned() };
    let text = time.to_string();
    let (date, clock) = text.split_once('T').unwrap_or((&text, ""));
    let date = PartialDate::parse(date).map_or_else(|| date.to_owned(), day);
    format!("{date}, {} UTC", clock.get(..5).unwrap_or(clock))
}

/// A span since the start of a case: `day 3`, `day 3 + 4 h`.
pub(super) fn since(start: Timestamp, at: Timestamp) -> String {
    let minutes = at.0.saturating_sub(start.0) / 60_000_000;
    let (days, hours, minutes) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    match (hours, minutes) {
        (0, 0) => format!("day {days}"),
        (_, 0) => format!("day {days} + {hours} h"),
        _ => format!("day {days} + {hours}:{minutes:02} h"),
    }
}

/// A text in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// `a, b and c`.
pub(super) fn listed(items: impl IntoIterator<Item = String>, joint: &str) -> String {
    let mut items: Vec<String> = items.into_iter().collect();
    let Some(last) = items.pop() else { return String::new() };
    if items.is_empty() { last } else { format!("{} {joint} {last}", items.join(", ")) }
}

/// Makes a text safe in Markdown, in a table too: what it means there is escaped, and it stands on one line.
pub(super) fn md(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '|' | '<' | '>' | '[' | ']' | '#' | '~') {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_days_and_lists_are_plain_english() {
        assert_eq!(length(Length { count: 1, unit: Unit::WorkingDays }), "1 working day");
        assert_eq!(length(Length { count: 8, unit: Unit::Hours }), "8 hours");
        assert_eq!(day(PartialDate::parse("2026-06-12").unwrap()), "12 June 2026");
        let start = Timestamp(1_772_442_000_000_000);
        assert_eq!(instant(start), "2 March 2026, 09:00 UTC");
        for (hours, wanted) in [(0, "day 0"), (3, "day 0 + 3 h"), (24, "day 1"), (266, "day 11 + 2 h")] {
            assert_eq!(since(start, start.plus_ms(hours * 3_600_000)), wanted);
        }
        assert_eq!(since(start, start.plus_ms(90 * 60_000)), "day 0 + 1:30 h");
        let list = |words: &[&str]| listed(words.iter().map(|word| (*word).to_owned()), "or");
        assert_eq!((list(&["a"]), list(&["a", "b", "c"]), list(&[])), ("a".into(), "a, b or c".into(), String::new()));
    }

    #[test]
    fn nothing_breaks_out_of_a_table_cell() {
        assert_eq!(md("a | b\n*c* <d>"), "a \\| b \\*c\\* \\<d\\>");
    }
}
