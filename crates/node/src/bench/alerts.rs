//! How many questions a second does one node answer at the size of the Schengen Information System (93 million alerts, 1.7 million of them
//! persons; 476 searches a second on average in 2024, see `docs/performance.md`), while alerts are being added?
//!
//! Persons are those of [`super::population`]. A thing is made of its number alone, so that it is known again without being kept: half of
//! them documents, then vehicles, firearms and telephones. Two threads ask without a pause: a fifth of the questions is about a person
//! spoilt in one of the ways of [`super::spoil`], a tenth about a part of a number, the rest about a number. Nobody here is real.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use model::{Document, Firearm, HoldingId, Person, Phone, Query, Subject, Vehicle};
use serde_json::{Value, json};

use super::{exchange::NoFigures, fill, instant, ms, population, quantile, resident_mib, spoil};
use crate::demo::names::Chance;
use crate::finder::{self, Finder};

/// Threads that ask.
const ASKING: u64 = 2;
/// Persons kept to be asked for.
const SAMPLE: usize = 2_000;
/// Answers to a question.
const TOP: usize = 10;
/// A thing's number is its place times this, so that neighbours are far apart. Odd, so that no two are the same.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Letters (`A`) and digits (`9`) of a pattern drawn from a number.
fn number(pattern: &str, mut lot: u64) -> String {
    let mut draw = |below: u64| {
        let drawn = lot % below;
        lot /= below;
        drawn
    };
    pattern
        .bytes()
        .map(|place| match place {
            b'A' => char::from(LETTERS[draw(24) as usize]),
            b'9' => char::from(b'0' + draw(10) as u8),
            other => char::from(other),
        })
        .collect()
}

/// The `n`-th thing.
fn thing(n: u64) -> Subject {
    let lot = (n + 1).wrapping_mul(SPREAD);
    let make = "invented".to_owned();
    match n % 10 {
        0..5 => {
            Subject::Document(Document { kind: "P".into(), number: number("AA9999999", lot), issuer: "SRB".into() })
        }
        5..8 => Subject::Vehicle(Vehicle {
            plate: number("AA-9999-AA", lot),
            country: "MKD".into(),
            vin: (n % 10 == 5).then(|| number("WVWAAA9AA9A999999", lot)),
            make,
        }),
        8 => Subject::Firearm(Firearm { serial: number("A999999A", lot), make, calibre: "9 mm".into() }),
        _ => Subject::Phone(Phone { number: format!("+3897{}", number("9999999", lot)) }),
    }
}

/// The question about a thing: by its number, or by a part of it.
fn question(subject: &Subject, part: bool) -> Query {
    let cut = |number: &str| {
        let mut known: Vec<char> = number.chars().collect();
        let place = known.len() - 2;
        if part {
            known[place] = '?';
        }
        known.into_iter().collect::<String>()
    };
    match subject {
        Subject::Document(held) => Query::Document { number: cut(&held.number), issuer: None },
        Subject::Vehicle(held) => Query::Vehicle { plate: cut(&held.plate), make: None },
        Subject::Firearm(held) => Query::Firearm { serial: cut(&held.serial), make: None },
        Subject::Phone(held) => Query::Phone { number: held.number.clone() },
        // The register has none of these.
        Subject::Organisation(held) => {
            Query::Organisation { name: held.name.clone(), country: None, number: Some(cut(&held.number)) }
        }
        Subject::Device(held) => Query::Device { imei: cut(&held.imei) },
        Subject::Account(held) => Query::Account { iban: cut(&held.iban) },
        Subject::Person(Person { family, .. }) => {
            Query::Person { name: family.clone(), born: None, nationality: None, sex: None, document: None }
        }
    }
}

/// Builds the register, then asks for `seconds`.
pub async fn run(place: &Path, [persons, things]: [usize; 2], adding: usize, seconds: u64) -> Result<Value, NoFigures> {
    let (before, started) = (resident_mib(), instant());
    let finder = Arc::new(Finder::at(&place.join("index")));
    let mut chance = Chance::seeded(1);
    let mut sample = Vec::with_capacity(SAMPLE);
    let every = (persons / SAMPLE).max(1);
    let all = (0..persons + things).map(|n| {
        if n >= persons {
            return Ok((HoldingId(n as i64), thing((n - persons) as u64)));
        }
        let person = population::person(&mut chance);
        if n % every == 0 {
            sample.push((HoldingId(n as i64), person.clone()));
        }
        Ok((HoldingId(n as i64), Subject::Person(person)))
    });
    fill(&finder, all)?;
    let build = started.elapsed().as_secs_f64();

    let _background = tokio::spawn(finder::run(Arc::clone(&finder)));
    let (done, sample) = (Arc::new(AtomicBool::new(false)), Arc::new(sample));
    let asking: Vec<_> = (0..ASKING)
        .map(|seed| {
            let (finder, done, sample) = (Arc::clone(&finder), Arc::clone(&done), Arc::clone(&sample));
            std::thread::spawn(move || ask(&finder, &done, &sample, [seed, persons as u64, things as u64]))
        })
        .collect();
    let started = instant();
    let mut added = 0;
    let mut tick = tokio::time::interval(Duration::from_millis(100));
    while started.elapsed().as_secs() < seconds {
        tick.tick().await;
        let due = (started.elapsed().as_secs_f64() * adding as f64) as usize;
        for n in added..due {
            let next = persons + things + n;
            // One by one, as a border post enters them.
            finder.enter([(HoldingId(next as i64), thing((things + n) as u64))]);
        }
        added = due;
    }
    done.store(true, Ordering::Relaxed);
    let took = started.elapsed().as_secs_f64();
    let mut tallies = Vec::new();
    for thread in asking {
        tallies.push(thread.join().map_err(|_| NoFigures::Stage("a thread that asked ended early".to_owned()))?);
    }
    let mut times: Vec<Duration> = tallies.iter().flat_map(|tally| &tally.times).copied().collect();
    times.sort_unstable();
    let (asked, found) = (times.len(), tallies.iter().map(|tally| tally.found).sum::<usize>());
    let state = finder.state();
    Ok(json!({
        "bench": "alerts",
        "persons": persons,
        "things": things,
        "build_s": build,
        "records_per_s": ((persons + things) as f64 / build).round(),
        "bytes_per_record": state.bytes / state.holdings.max(1),
        "index_mib": state.bytes >> 20,
        "resident_mib": resident_mib().saturating_sub(before),
        "segments": state.segments,
        "added_per_s": (added as f64 / took).round(),
        "searches_per_s": (asked as f64 / took).round(),
        "p50_ms": ms(quantile(&times, 0.5)),
        "p99_ms": ms(quantile(&times, 0.99)),
        "max_ms": ms(quantile(&times, 1.0)),
        "recall_at_10": (found as f64 / asked.max(1) as f64 * 1e4).round() / 1e4,
    }))
}

/// What one thread asked.
#[derive(Default)]
struct Tally {
    times: Vec<Duration>,
    found: usize,
}

fn ask(finder: &Finder, done: &AtomicBool, sample: &[(HoldingId, Person)], [seed, persons, things]: [u64; 3]) -> Tally {
    let mut chance = Chance::seeded(seed + 2);
    let mut tally = Tally::default();
    while !done.load(Ordering::Relaxed) {
        let lot = chance.below(100);
        let (query, wanted) = if lot < 20 && !sample.is_empty() {
            let (id, person) = &sample[chance.below(sample.len())];
            let kind = &spoil::KINDS[chance.below(spoil::KINDS.len())];
            let (name, born) = (kind.spoil)(person, &mut chance);
            (Query::Person { name, born, nationality: None, sex: None, document: None }, *id)
        } else {
            let n = chance.below(things as usize) as u64;
            (question(&thing(n), lot < 30), HoldingId((persons + n) as i64))
        };
        let started = instant();
        let matches = finder.search(&query, TOP);
        tally.times.push(started.elapsed());
        tally.found += usize::from(matches.iter().any(|found| found.id == wanted));
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_small_register_is_asked_while_it_grows() {
        let folder = std::env::temp_dir().join(format!("egnatia-alerts-{}", std::process::id()));
        let figures = run(&folder, [200, 1_000], 500, 1).await.unwrap();
        assert!(figures["recall_at_10"].as_f64().unwrap() > 0.95, "{figures}");
        assert!(figures["added_per_s"].as_f64().unwrap() > 300.0, "{figures}");
    }
}
