//! Holdings from a file into one node's store: how many a second, journaled, projected and on disk?
//!
//! The file is made first and not measured: invented persons ([`super::population`]), every second one with a passport of an impossible
//! number. What is measured is what `egnatia import` does, from the first byte read to the last commit.

use std::io::{BufWriter, Write as _};
use std::path::Path;

use directory::PartyKind;
use model::PartyId;
use serde_json::{Value, json};

use super::{exchange::NoFigures, instant, population, resident_mib};
use crate::{
    clock::Clock,
    demo::names::Chance,
    federation::{PartyPlan, Plan, raise, store_of},
    import::{self, Source},
};

/// Measures `holdings` holdings.
pub async fn run(folder: &Path, holdings: usize) -> Result<Value, NoFigures> {
    let failed = |error: &dyn std::fmt::Display| NoFigures::Stage(error.to_string());
    let id = PartyId::new("mk-spoc").map_err(|error| failed(&error))?;
    let party = PartyPlan { name: id.to_string(), id: id.clone(), country: "MK".to_owned(), kind: PartyKind::Partner };
    let plan = Plan { parties: vec![party], folder: folder.to_owned(), seed: 1, port: 0, clock: Clock::System };
    let nodes = raise(plan).await?;
    let Some(node) = nodes.first().map(|running| &running.node) else { return Err(NoFigures::Missing(0, 1)) };
    let file = folder.join("holdings.ndjson");
    let bytes = write(&file, holdings).map_err(|error| failed(&error))?;

    let started = instant();
    let source = Source {
        name: "holdings.ndjson".to_owned(),
        input: Box::new(std::fs::File::open(&file).map_err(|error| failed(&error))?),
        officer: "bench".to_owned(),
        rejects: folder.join("holdings.rejects.ndjson"),
    };
    let tally = import::run(&node.store, &node.clock, source, |_, _| ()).await.map_err(|error| failed(&error))?;
    let seconds = started.elapsed().as_secs_f64();
    if tally.entered != holdings as u64 {
        return Err(NoFigures::Missing(tally.entered, holdings as u64));
    }
    let stored = std::fs::metadata(store_of(folder, &id)).map_or(0, |metadata| metadata.len());
    Ok(json!({
        "bench": "import",
        "holdings": tally.entered,
        "bytes_a_line": bytes / holdings.max(1) as u64,
        "seconds": seconds,
        "holdings_per_s": (tally.entered as f64 / seconds).round(),
        "store_bytes_a_holding": stored / holdings.max(1) as u64,
        "resident_mib": resident_mib(),
    }))
}

/// Writes the file; gives its length.
fn write(file: &Path, holdings: usize) -> std::io::Result<u64> {
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    let mut chance = Chance::seeded(1);
    for n in 0..holdings {
        let person = population::person(&mut chance);
        let passport = json!({"code": "P", "number": format!("TX{n:07}"), "issuer": person.nationality});
        let line = json!({
            "subject": {
                "kind": "person",
                "family": person.family,
                "given": person.given,
                "born": person.born.map(|born| born.to_string()),
                "nationality": person.nationality,
                "documents": if n % 2 == 0 { vec![passport] } else { Vec::new() },
            },
            "about": "invented: suspect, smuggling of migrants",
            "handling": "H1",
        });
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(out.get_ref().metadata()?.len())
}
