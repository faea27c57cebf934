//! Prints `data/names.txt`, made out of the name groups of rigour (`form, form, … => Wikidata id`, one group a line): the sounds of
//! each group, for groups whose forms stand in the scripts of Europe and its neighbours.

use std::collections::{BTreeMap, BTreeSet};

const HEAD: &str = "\
# Forms of established names in sound classes, one name a line; made by `cargo run -p matching --example lexicon FILE` out of the name groups of
# rigour 1.2.3 (MIT, https://pypi.org/project/rigour/), which come from Wikidata (CC0). Only sounds are kept, no spelling.
# The number before them says how many forms the name has: so many times doubled from one.
";

/// Han, kana and Hangul: their romanisations tell too many names by one sound.
fn is_far(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

fn is_near(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{6ff}')
}

/// Latin, Greek, Cyrillic, Hebrew or Arabic, one word.
fn is_word(form: &str) -> bool {
    let letter = |c| matches!(c, 'a'..='z' | '\'' | '’' | '\u{80}'..='\u{6ff}' | '\u{1e00}'..='\u{1fff}');
    !form.is_empty() && form.chars().all(|c| letter(c) && !c.is_whitespace())
}

/// Forms that an established name has at least: rarer ones are too often what a slip makes of another.
const FORMS_MIN: usize = 3;

/// The sounds of a group, as a line, and how often their number of forms doubles from one; nothing if the group is not of our scripts, or
/// has too few forms. A name that is written in many ways is one that many people have.
fn sounds(group: &str) -> Option<(String, u32)> {
    let (forms, _) = group.split_once(" => ")?;
    let count = forms.split(',').count();
    if count < FORMS_MIN || (forms.chars().any(is_far) && !forms.chars().any(is_near)) {
        return None;
    }
    let sound =
        |form: &str| matching::keys(form).first().map(|key| String::from_utf8_lossy(key.as_bytes()).into_owned());
    let words = forms.split(',').map(str::trim).filter(|form| is_word(form) && form.chars().nth(1).is_some());
    let letters = |sound: &String| sound.bytes().all(|class| class.is_ascii_lowercase());
    let sounds: BTreeSet<String> = words.filter_map(sound).filter(letters).collect();
    (!sounds.is_empty()).then(|| (sounds.into_iter().collect::<Vec<_>>().join(" "), count.ilog2()))
}

fn main() -> Result<(), String> {
    let Some(from) = std::env::args().nth(1) else {
        return Err("name the file of groups; the lexicon is printed".to_owned());
    };
    let text = std::fs::read_to_string(&from).map_err(|error| format!("`{from}`: {error}"))?;
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    for (line, grade) in text.lines().filter_map(sounds) {
        let known = names.entry(line).or_default();
        *known = grade.max(*known);
    }
    print!("{HEAD}");
    names.iter().for_each(|(line, grade)| println!("{grade} {line}"));
    Ok(())
}
