//! How well are labelled pairs told apart? Everybody brings their own: a CSV file with the columns `a`, `b` and `match` (0 or 1), and if
//! there are any `dob_a`, `dob_b` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), `country` and `set`.
//!
//! Each set is measured at the one default threshold, by names alone and, where there are dates, with them.

use std::collections::BTreeMap;
use std::path::Path;

use matching::{Identity, SCORE_MIN, compare_persons};
use model::PartialDate;
use serde_json::{Value, json};

use super::{exchange::NoFigures, instant};

/// A row of the file.
#[derive(Debug, serde::Deserialize)]
struct Row {
    a: String,
    b: String,
    #[serde(rename = "match")]
    same: u8,
    #[serde(default)]
    dob_a: String,
    #[serde(default)]
    dob_b: String,
    #[serde(default)]
    country: String,
    #[serde(default)]
    set: String,
}

/// Measures a file of labelled pairs.
pub fn run(file: &Path) -> Result<Value, NoFigures> {
    let failed = |error: csv::Error| NoFigures::Stage(format!("`{}`: {error}", file.display()));
    let mut sets: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in csv::Reader::from_path(file).map_err(failed)?.deserialize::<Row>() {
        let row = row.map_err(failed)?;
        sets.entry(row.set.clone()).or_default().push(row);
    }
    let results: serde_json::Map<String, Value> = sets
        .iter()
        .map(|(set, rows)| {
            let dated = rows.iter().any(|row| !row.dob_a.is_empty() && !row.dob_b.is_empty());
            let name = if set.is_empty() { "all" } else { set };
            let with_dates = if dated { measure(rows, true) } else { Value::Null };
            (name.to_owned(), json!({ "pairs": rows.len(), "names": measure(rows, false), "with_dates": with_dates }))
        })
        .collect();
    let all: Vec<&Row> = sets.values().flatten().collect();
    Ok(json!({ "bench": "match", "threshold": SCORE_MIN, "sets": results, "speed": speed(&all) }))
}

fn identities(row: &Row, dates: bool) -> (Identity, Identity) {
    let country = Some(row.country.as_str()).filter(|country| dates && !country.is_empty());
    let side = |name: &str, born: &str| {
        let born = PartialDate::parse(born).filter(|_| dates);
        Identity::read(name, born, country)
    };
    (side(&row.a, &row.dob_a), side(&row.b, &row.dob_b))
}

fn measure(rows: &[Row], dates: bool) -> Value {
    let mut scored: Vec<(f32, bool)> = rows
        .iter()
        .map(|row| {
            let (a, b) = identities(row, dates);
            (compare_persons(&a, &b).score, row.same == 1)
        })
        .collect();
    scored.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let all = scored.iter().filter(|(_, same)| *same).count() as f64;
    let cuts = cuts(&scored);
    let taken = cuts.iter().take_while(|(score, _)| *score >= SCORE_MIN).last();
    let default = taken.map_or(Counts { found: 0.0, right: 0.0, all }, |(_, counts)| *counts);
    let cuts: Vec<Counts> = cuts.into_iter().map(|(_, counts)| counts).collect();
    let best = cuts.iter().map(Counts::f1).fold(0.0, f64::max);
    let at_95 = cuts.iter().filter(|cut| cut.precision() >= 0.95).map(Counts::recall).fold(0.0, f64::max);
    json!({
        "precision": round(default.precision()),
        "recall": round(default.recall()),
        "f1": round(default.f1()),
        "best_f1": round(best),
        "auc": round(auc(&scored)),
        "recall_at_precision_0.95": round(at_95),
    })
}

/// What lies above each score there is, the best score first: a cut can only lie between different scores. Sorted, best first.
fn cuts(scored: &[(f32, bool)]) -> Vec<(f32, Counts)> {
    let all = scored.iter().filter(|(_, same)| *same).count() as f64;
    let mut sum = Counts { found: 0.0, right: 0.0, all };
    let cut = |chunk: &[(f32, bool)]| {
        sum.found += chunk.len() as f64;
        sum.right += chunk.iter().filter(|(_, same)| *same).count() as f64;
        (chunk[0].0, sum)
    };
    scored.chunk_by(|a, b| a.0 == b.0).map(cut).collect()
}

#[derive(Debug, Clone, Copy)]
struct Counts {
    found: f64,
    right: f64,
    all: f64,
}

impl Counts {
    fn precision(&self) -> f64 {
        if self.found == 0.0 { 1.0 } else { self.right / self.found }
    }

    fn recall(&self) -> f64 {
        if self.all == 0.0 { 1.0 } else { self.right / self.all }
    }

    fn f1(&self) -> f64 {
        let sum = self.found + self.all;
        if sum == 0.0 { 1.0 } else { 2.0 * self.right / sum }
    }
}

/// The chance that a pair of the same person scores higher than one of two persons; ties count half. Sorted, best first.
fn auc(scored: &[(f32, bool)]) -> f64 {
    let (mut above, mut sum, mut others) = (0.0, 0.0, 0.0);
    for chunk in scored.chunk_by(|a, b| a.0 == b.0) {
        let same = chunk.iter().filter(|(_, same)| *same).count() as f64;
        let other = chunk.len() as f64 - same;
        sum += other * (above + same / 2.0);
        above += same;
        others += other;
    }
    if above * others == 0.0 { 1.0 } else { sum / (above * others) }
}

/// Pairs a second on one core: from raw text, and between names that were read before.
fn speed(rows: &[&Row]) -> Value {
    const ROUNDS: usize = 20;
    let prepared: Vec<(Identity, Identity)> = rows.iter().map(|row| identities(row, true)).collect();
    let count = (rows.len() * ROUNDS) as f64;
    let started = instant();
    for _ in 0..ROUNDS {
        for (a, b) in &prepared {
            std::hint::black_box(compare_persons(a, b).score);
        }
    }
    let read = count / started.elapsed().as_secs_f64();
    let started = instant();
    for _ in 0..ROUNDS {
        for row in rows {
            let (a, b) = identities(row, true);
            std::hint::black_box(compare_persons(&a, &b).score);
        }
    }
    let raw = count / started.elapsed().as_secs_f64();
    json!({ "prepared_with_reasons_per_s": read.round(), "raw_with_reasons_per_s": raw.round() })
}

fn round(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_a_hand_counted_list() {
        // Two right above one wrong, then a right one below the threshold.
        let scored = [(0.9, true), (0.85, true), (0.82, false), (0.5, true), (0.1, false)];
        let (_, taken) = cuts(&scored)[2];
        assert_eq!((round(taken.precision()), round(taken.recall()), round(taken.f1())), (0.667, 0.667, 0.667));
        // Of six pairs of a right and a wrong one, five are in order.
        assert_eq!(round(auc(&scored)), 0.833);
        assert_eq!(auc(&[(0.5, true), (0.5, false)]), 0.5);
    }
}
