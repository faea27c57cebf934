//! In which line does a place lie that a finding names? A best effort: places are paths of names, `step.refuse.fields.ground`.
//!
//! It only looks for names in the text; if it finds none it says so rather than guess.

/// The line of a place in `pack.toml`, from 1.
pub(super) fn in_pack(text: &str, place: &str) -> Option<usize> {
    let mut parts = place.split('.');
    let table = parts.next()?;
    let lines: Vec<&str> = text.lines().collect();
    let Some(name) = parts.next() else {
        let key = |line: &&str| line.split(['=', ' ']).next() == Some(table);
        let header = |line: &&str| line.trim() == format!("[{table}]") || line.trim() == format!("[[{table}]]");
        return lines.iter().position(|line| key(line) || header(line)).map(|at| at + 1);
    };
    let named = if table == "source" { "id" } else { "name" };
    let (mut at, end) = table_of(&lines, &format!("[[{table}]]"), &format!("{named} = \"{name}\""))?;
    for part in parts {
        let (word, nth) = numbered(part);
        let inner = lines.get(at..end)?;
        let names = |line: &&str| {
            let quoted = [format!("name = \"{word}\""), format!("thing = \"{word}\"")];
            line.trim_start().starts_with(&format!("{word} =")) || quoted.iter().any(|text| line.contains(text))
        };
        let Some(found) = inner.iter().position(names) else { break };
        at += found;
        // Items of a list stand one on a line, the first perhaps beside the list's name.
        let items = lines.get(at..end)?.iter().enumerate().filter(|(_, line)| line.contains("{ "));
        if let Some((down, _)) = nth.and_then(|nth| items.filter(|(_, line)| line.contains("source")).nth(nth - 1)) {
            at += down;
        }
    }
    Some(at + 1)
}

/// The line of a place in `scenarios.toml`, from 1: `scenarios.agreed[3]` is the third step of the scenario.
pub(super) fn in_scenarios(text: &str, place: &str) -> Option<usize> {
    let (name, nth) = numbered(place.strip_prefix("scenarios.")?);
    let lines: Vec<&str> = text.lines().collect();
    let (start, end) = table_of(&lines, "[[scenario]]", &format!("name = \"{name}\""))?;
    let mut steps = (start..end).filter(|at| lines.get(*at).is_some_and(|line| line.trim() == "[[scenario.step]]"));
    Some(nth.and_then(|nth| steps.nth(nth - 1)).unwrap_or(start) + 1)
}

/// From where to where the table reaches that has this header and this line.
fn table_of(lines: &[&str], header: &str, line: &str) -> Option<(usize, usize)> {
    let starts: Vec<usize> = (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|l| l.trim() == header)).collect();
    let other = |l: &&str| l.starts_with('[') && !l.starts_with(&format!("{}.", header.trim_end_matches(']')));
    starts.into_iter().find_map(|start| {
        let rest = lines.get(start + 1..)?;
        let end = start + 1 + rest.iter().position(&other).unwrap_or(rest.len());
        let at = (start..end).find(|at| lines.get(*at).is_some_and(|l| l.trim_start().starts_with(line)))?;
        Some((at, end))
    })
}

/// `limits[2]` is the word and the number.
fn numbered(part: &str) -> (&str, Option<usize>) {
    let split = part.strip_suffix(']').and_then(|part| part.split_once('['));
    let number = split.and_then(|(word, nth)| Some((word, nth.parse::<usize>().ok().filter(|nth| *nth > 0)?)));
    number.map_or((part, None), |(word, nth)| (word, Some(nth)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = "name = \"a\"\n\n[[step]]\nname = \"ask\"\nfields = [\n  { name = \"x\" },\n  { thing = \"y\" },\n]\n\n[[clock]]\nname = \"reply\"\nlimits = [\n  { length = 1, source = \"s\" },\n  { length = 2, source = \"s\" },\n]\n[[source]]\nid = \"s\"\n";

    #[test]
    fn a_place_of_a_pack_has_its_line() {
        for (place, wanted) in [
            ("name", Some(1)),
            ("step.ask", Some(4)),
            ("step.ask.fields.x", Some(6)),
            ("step.ask.fields.y", Some(7)),
            ("step.ask.fields", Some(5)),
            ("step.ask.guards.z", Some(4)),
            ("clock.reply.limits", Some(12)),
            ("clock.reply.limits[2]", Some(14)),
            ("source.s", Some(17)),
            ("step.tell", None),
            ("locales", None),
        ] {
            assert_eq!(in_pack(PACK, place), wanted, "{place}");
        }
    }

    #[test]
    fn a_place_of_a_scenario_has_its_line() {
        let text = "[[scenario]]\nname = \"a\"\n[[scenario.step]]\nstep = \"x\"\n[[scenario]]\nname = \"b\"\n[[scenario.step]]\nstep = \"x\"\n[[scenario.step]]\n";
        for (place, wanted) in [
            ("scenarios.a", Some(2)),
            ("scenarios.b[2]", Some(9)),
            ("scenarios.b[1]", Some(7)),
            ("scenarios.c", None),
            ("scenarios", None),
        ] {
            assert_eq!(in_scenarios(text, place), wanted, "{place}");
        }
    }
}
