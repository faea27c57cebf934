//! How long a node takes from nothing to its open door: an empty store, its keys read, its directory verified, its partner listener bound.

use std::path::Path;

use directory::PartyKind;
use model::PartyId;
use serde_json::{Value, json};

use super::{exchange::NoFigures, instant, ms, quantile};
use crate::{
    clock::Clock,
    federation::{PartyPlan, Plan, raise},
};

/// Measures `starts` starts, each of one node in a new folder. Making the keys and signing the directory counts too.
pub async fn run(folder: &Path, starts: usize) -> Result<Value, NoFigures> {
    let id = PartyId::new("mk-spoc").map_err(|error| NoFigures::Stage(error.to_string()))?;
    let mut took = Vec::with_capacity(starts);
    for n in 0..starts {
        let party =
            PartyPlan { name: id.to_string(), id: id.clone(), country: "MK".to_owned(), kind: PartyKind::Partner };
        let folder = folder.join(n.to_string());
        let plan = Plan { parties: vec![party], folder, seed: 1, port: 0, clock: Clock::System };
        let started = instant();
        let nodes = raise(plan).await?;
        took.push(started.elapsed());
        drop(nodes);
    }
    took.sort_unstable();
    Ok(json!({
        "bench": "start",
        "start_ms": { "p50": ms(quantile(&took, 0.5)), "p99": ms(quantile(&took, 0.99)), "count": took.len() },
    }))
}
