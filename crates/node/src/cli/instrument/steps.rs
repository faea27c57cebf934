//! Who does what in a case, and what does it carry? The steps of a pack in order, then what time does by itself.

use instruments::{FieldKind, FormField, Guard, Required, StepDef};

use super::explain::table;
use super::words::{Words, listed, md, quoted, source};

/// The part of the page on steps.
pub(super) fn section(words: &Words<'_>) -> String {
    let steps = &words.pack.steps;
    let own = |step: &&StepDef| !step.is_common();
    let mut text = "## Steps\n\n".to_owned();
    for (number, step) in (1..).zip(steps.iter().filter(own).filter(|step| step.after.is_none())) {
        text += &taken(words, number, step);
    }
    let shared: Vec<&StepDef> = steps.iter().filter(|step| step.is_common()).collect();
    if !shared.is_empty() {
        let row = |step: &&StepDef| {
            let takers = words.takers(step);
            vec![md(&words.of(&step.label)), md(&takers), md(&words.target(step)), md(&source(&step.basis))]
        };
        text += "### What every case knows\n\n";
        text += &table(&["Step", "Who", "Leads to", "Source"], &shared.iter().map(row).collect::<Vec<_>>());
    }
    text += "## What time does by itself\n\n";
    let by_time: Vec<&StepDef> = steps.iter().filter(own).filter(|step| step.after.is_some()).collect();
    if by_time.is_empty() {
        return text + "Nothing: when a time limit runs out, the case is overdue, and people act.\n\n";
    }
    let row = |step: &&StepDef| {
        let clock = step.after.as_deref().unwrap_or_default();
        let clock = words.pack.clock(clock).map_or_else(|| clock.to_owned(), |clock| words.clock(clock));
        let to = words.pack.state(&step.to);
        let deemed = if to.is_some_and(|state| state.deemed) { " (deemed)" } else { "" };
        vec![
            format!("{} runs out", md(&quoted(&clock))),
            md(&froms(words, step)),
            md(&words.of(&step.label)),
            format!("**{}**{deemed}", md(&words.target(step))),
            md(&source(&step.basis)),
        ]
    };
    let rows: Vec<_> = by_time.iter().map(row).collect();
    text + &table(&["When", "In", "What happens", "The case is then", "Source"], &rows)
}

fn froms(words: &Words<'_>, step: &StepDef) -> String {
    listed(step.from.iter().map(|state| words.state(state)), "or")
}

fn taken(words: &Words<'_>, number: usize, step: &StepDef) -> String {
    let mut text = format!("### {number}. {}\n\n", md(&words.of(&step.label)));
    let way = match (step.opens(), step.to.as_str()) {
        (true, _) => format!("opens the case, which is then **{}**", md(&words.target(step))),
        (false, instruments::STAY) => {
            format!("while the case is {}; the state stays", bold(words, step))
        }
        (false, _) => format!("{} → **{}**", bold(words, step), md(&words.target(step))),
    };
    text += &format!("{}: {way}. *{}*\n\n", md(&words.takers(step)), md(&source(&step.basis)));
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last: Option<FormField<'_>> = None;
    for entry in words.pack.form(step) {
        // Parts of a thing that nothing tells apart share a row.
        let alike = |before: &FormField<'_>| {
            let (one, other) = (before.def, entry.def);
            one.thing.is_some()
                && one.thing == other.thing
                && before.required == entry.required
                && one.audience == other.audience
                && one.basis == other.basis
                && one.fixed == other.fixed
        };
        match (last.filter(alike), rows.last_mut().and_then(|row| row.split_first_mut())) {
            (Some(_), Some((what, rest))) => {
                *what += &format!(", {}", md(&words.of(&entry.def.label)));
                if let Some(kind) = rest.get_mut(1) {
                    let fixed = if entry.def.fixed { "; neither side corrects it alone" } else { "" };
                    *kind = format!("its parts{fixed}");
                }
            }
            _ => rows.push(carried(words, &entry)),
        }
        last = Some(entry);
    }
    text += &table(&["Carries", "Required", "What is entered", "Kept from others", "Source"], &rows);
    for guard in &step.guards {
        text += &format!("- {}\n", guarded(words, guard));
    }
    if step.guards.is_empty() { text } else { text + "\n" }
}

fn bold(words: &Words<'_>, step: &StepDef) -> String {
    listed(step.from.iter().map(|state| format!("**{}**", md(&words.state(state)))), "or")
}

fn carried(words: &Words<'_>, entry: &FormField<'_>) -> Vec<String> {
    let required = match entry.required {
        Required::Always => "yes".to_owned(),
        Required::When(condition) => format!("if {}", words.condition(condition)),
        Required::Never => "no".to_owned(),
    };
    let choices = || entry.def.choices().iter().map(|choice| words.of(&choice.label)).collect::<Vec<_>>().join("; ");
    let kind = match &entry.def.kind {
        FieldKind::Text { max_chars } => format!("text, at most {max_chars} characters"),
        FieldKind::Choice(_) => format!("one of: {}", choices()),
        FieldKind::Choices(_) => format!("some of: {}", choices()),
        FieldKind::Ground(_) => "a ground of refusal".to_owned(),
        FieldKind::Date => "a date".to_owned(),
        FieldKind::Moment => "date and time".to_owned(),
        FieldKind::YesNo => "yes or no".to_owned(),
        FieldKind::Party => "a party".to_owned(),
        FieldKind::Country => "a country".to_owned(),
        FieldKind::Exhibit { max_bytes } => format!("a file, at most {max_bytes} bytes"),
        FieldKind::Number { min, max } => format!("a whole number, {min} to {max}"),
        FieldKind::Decimal { min, max } => format!("a number, {min} to {max}"),
    };
    let fixed = if entry.def.fixed { "; neither side corrects it alone" } else { "" };
    vec![
        md(&words.field(entry.def)),
        md(&required),
        md(&format!("{kind}{fixed}")),
        md(&words.kept_from(&entry.def.audience)),
        md(&source(&entry.def.basis)),
    ]
}

fn guarded(words: &Words<'_>, guard: &Guard) -> String {
    let all = words.conditions(&guard.all);
    let rule = match guard.when.as_slice() {
        [] => format!("Only if {all}."),
        when => format!("If {}: only if {all}.", words.conditions(when)),
    };
    let otherwise = words.of(&format!("guard-{}", guard.name));
    format!("{} Otherwise refused: {} *{}*", md(&rule), md(&quoted(&otherwise)), md(&source(&guard.basis)))
}
