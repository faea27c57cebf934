//! How surely, and how fast, is a person found among many, however the question is spoilt?
//!
//! The population is invented ([`super::population`]), each person of a sample asked for in every way of [`super::spoil`]; or holdings and
//! questions come from files. A person is found if they are among the first ten.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;
use std::time::Duration;

use matching::SCORE_MIN;
use model::{HoldingId, PartialDate, Person, Query, Subject};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

use super::{exchange::NoFigures, fill, instant, ms, population, quantile, resident_mib, spoil::KINDS};
use crate::demo::names::Chance;
use crate::finder::Finder;

/// Persons are ranked from this score on, so that the ranking is measured as others measure theirs; a match begins at [`SCORE_MIN`].
const LEAST: f32 = 0.5;
/// Answers looked through.
const TOP: usize = 10;

/// A question and whom it means.
struct Asked {
    kind: String,
    query: Query,
    /// Any of them will do.
    wanted: Vec<HoldingId>,
}

/// An index that was built, and what that took.
struct Built {
    finder: Finder,
    seconds: f64,
    mib: u64,
}

impl Built {
    fn from(
        place: &Path,
        persons: impl Iterator<Item = Result<(HoldingId, Person), NoFigures>>,
    ) -> Result<Self, NoFigures> {
        let before = resident_mib();
        let finder = Finder::at(&place.join("index"));
        let persons = persons.map(|person| person.map(|(id, person)| (id, Subject::Person(person))));
        let seconds = fill(&finder, persons)?.as_secs_f64();
        Ok(Self { finder, seconds, mib: resident_mib().saturating_sub(before) })
    }
}

/// Measures `records` invented persons and `queries` questions of each kind.
pub fn invented(place: &Path, records: usize, queries: usize, seed: u64) -> Result<Value, NoFigures> {
    let every = (records / queries.max(1)).max(1);
    let (mut chance, mut sample) = (Chance::seeded(seed), Vec::with_capacity(queries));
    let built = Built::from(
        place,
        (0..records).map(|n| {
            let (id, person) = (HoldingId(n as i64), population::person(&mut chance));
            if n % every == 0 {
                sample.push((id, person.clone()));
            }
            Ok((id, person))
        }),
    )?;
    let mut questions = Vec::with_capacity(KINDS.len() * sample.len());
    for kind in KINDS {
        for (id, person) in &sample {
            let (name, born) = (kind.spoil)(person, &mut chance);
            let query = Query::Person { name, born, nationality: None, sex: None, document: None };
            questions.push(Asked { kind: kind.name.to_owned(), query, wanted: vec![*id] });
        }
    }
    let mut figures = measure(&built, &questions);
    let known = namesakes(records, seed, &sample);
    let mut questions = Vec::new();
    for kind in KINDS.iter().filter(|kind| kind.is_of_names()) {
        for (_, person) in &sample {
            let (name, _) = (kind.spoil)(person, &mut chance);
            let query = Query::Person { name, born: None, nationality: None, sex: None, document: None };
            let wanted = known.get(&names_of(person)).cloned().unwrap_or_default();
            questions.push(Asked { kind: kind.name.to_owned(), query, wanted });
        }
    }
    let named = measure(&built, &questions);
    figures["name_only"] = json!({ "kinds": named["kinds"], "all": named["all"] });
    Ok(figures)
}

type Names = (String, String);

fn names_of(person: &Person) -> Names {
    (person.family.clone(), person.given.clone())
}

/// Who else has the very names of those in the sample: the population is made once more.
fn namesakes(records: usize, seed: u64, sample: &[(HoldingId, Person)]) -> FxHashMap<Names, Vec<HoldingId>> {
    let mut known: FxHashMap<Names, Vec<HoldingId>> =
        sample.iter().map(|(_, person)| (names_of(person), Vec::new())).collect();
    let mut chance = Chance::seeded(seed);
    for n in 0..records {
        if let Some(ids) = known.get_mut(&names_of(&population::person(&mut chance))) {
            ids.push(HoldingId(n as i64));
        }
    }
    known
}

/// A line of a holdings file: `{"id": 1, "family": "…", "given": "…", "also": ["…"], "born": "1984-03-07", "nationality": "SRB"}`.
#[derive(Debug, serde::Deserialize)]
struct HoldingLine {
    id: i64,
    family: String,
    #[serde(default)]
    given: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    born: String,
    nationality: Option<String>,
}

/// A line of a questions file: `{"kind": "typo", "name": "…", "born": "1984", "nationality": "SRB", "wanted": [1]}`.
#[derive(Debug, serde::Deserialize)]
struct QuestionLine {
    #[serde(default)]
    kind: String,
    name: String,
    #[serde(default)]
    born: String,
    nationality: Option<String>,
    wanted: Vec<i64>,
}

/// Measures persons and questions from files, one JSON object a line.
pub fn from_files(place: &Path, [holdings, queries]: [&Path; 2]) -> Result<Value, NoFigures> {
    let built = Built::from(
        place,
        lines::<HoldingLine>(holdings)?.map(|line| {
            let line = line?;
            let born = PartialDate::parse(&line.born);
            let HoldingLine { id, family, given, also, nationality, .. } = line;
            Ok((HoldingId(id), Person { family, given, also, born, nationality, ..Person::default() }))
        }),
    )?;
    let questions: Result<Vec<Asked>, NoFigures> = lines::<QuestionLine>(queries)?
        .map(|line| {
            let QuestionLine { kind, name, born, nationality, wanted } = line?;
            let query = Query::Person { name, born: PartialDate::parse(&born), nationality, sex: None, document: None };
            Ok(Asked { kind, query, wanted: wanted.into_iter().map(HoldingId).collect() })
        })
        .collect();
    Ok(measure(&built, &questions?))
}

/// The lines of a file, each read as JSON; an error names file and line.
fn lines<T: serde::de::DeserializeOwned>(file: &Path) -> Result<impl Iterator<Item = Result<T, NoFigures>>, NoFigures> {
    let name = file.display().to_string();
    let opened = std::fs::File::open(file).map_err(|error| NoFigures::Stage(format!("`{name}`: {error}")))?;
    let read = move |(n, line): (usize, std::io::Result<String>)| {
        let fault = |error: &dyn std::fmt::Display| NoFigures::Stage(format!("`{name}`, line {}: {error}", n + 1));
        serde_json::from_str(&line.map_err(|error| fault(&error))?).map_err(|error| fault(&error))
    };
    Ok(std::io::BufReader::new(opened).lines().enumerate().map(read))
}

/// What happened to the questions of one kind.
#[derive(Default)]
struct Tally {
    found: usize,
    shown: usize,
    first: usize,
    times: Vec<Duration>,
}

impl Tally {
    fn figures(&mut self) -> Value {
        self.times.sort_unstable();
        let share = |count: usize| (count as f64 / self.times.len().max(1) as f64 * 1_000.0).round() / 1_000.0;
        json!({
            "questions": self.times.len(),
            "recall_at_10": share(self.found),
            "recall_shown": share(self.shown),
            "recall_at_1": share(self.first),
            "p50_ms": ms(quantile(&self.times, 0.5)),
            "p99_ms": ms(quantile(&self.times, 0.99)),
        })
    }
}

fn measure(built: &Built, questions: &[Asked]) -> Value {
    let mut kinds: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut all = Tally::default();
    for asked in questions {
        let started = instant();
        let matches = built.finder.nearest(&asked.query, TOP, LEAST);
        let took = started.elapsed();
        for tally in [kinds.entry(&asked.kind).or_default(), &mut all] {
            tally.times.push(took);
            let place = matches.iter().position(|found| asked.wanted.contains(&found.id));
            tally.found += usize::from(place.is_some());
            tally.shown += usize::from(place.is_some_and(|at| matches[at].score >= SCORE_MIN));
            tally.first += usize::from(matches.first().is_some_and(|found| asked.wanted.contains(&found.id)));
        }
    }
    let total: f64 = all.times.iter().map(Duration::as_secs_f64).sum();
    let kinds: serde_json::Map<String, Value> =
        kinds.into_iter().map(|(kind, mut tally)| (kind.to_owned(), tally.figures())).collect();
    let state = built.finder.state();
    let records = state.holdings;
    json!({
        "bench": "search",
        "records": records,
        "kinds": kinds,
        "all": all.figures(),
        "searches_per_s": (questions.len() as f64 / total).round(),
        "build_s": built.seconds,
        "records_per_s": (records as f64 / built.seconds).round(),
        "bytes_per_record": state.bytes / records.max(1),
        "resident_bytes_per_record": built.mib * 1024 * 1024 / records.max(1) as u64,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_measured_and_a_bad_line_is_named() {
        let folder = std::env::temp_dir().join(format!("egnatia-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (holdings, queries) = (folder.join("h.ndjson"), folder.join("q.ndjson"));
        let held = "{\"id\":7,\"family\":\"Ђорђевић\",\"given\":\"Марко\",\"born\":\"1984-03-07\"}\n";
        std::fs::write(&holdings, held).unwrap();
        let one = "{\"kind\":\"script\",\"name\":\"Marko Djordjevic\",\"born\":\"1984-03-07\",\"wanted\":[7]}\n";
        let none = "{\"kind\":\"nobody\",\"name\":\"Ana Kola\",\"wanted\":[7]}\n";
        std::fs::write(&queries, format!("{one}{none}")).unwrap();
        let figures = from_files(&folder, [&holdings, &queries]).unwrap();
        assert_eq!(figures["kinds"]["script"]["recall_at_1"], 1.0);
        assert_eq!(
            (&figures["kinds"]["nobody"]["recall_at_10"], &figures["all"]["recall_at_10"]),
            (&json!(0.0), &json!(0.5))
        );
        std::fs::write(&queries, format!("{one}{{}}\n")).unwrap();
        let fault = from_files(&folder, [&holdings, &queries]).unwrap_err().to_string();
        assert!(fault.contains("q.ndjson`, line 2"), "{fault}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
