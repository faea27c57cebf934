//! `egnatia verify PATH`: every entry, hash, payload and signed head of a journal, and every receipt between the nodes of a folder.
//!
//! Exit code 0 if all holds, 1 with the first bad entry otherwise. The keys come from the directory beside the nodes, never from
//! the node that is judged.

use std::path::{Path, PathBuf};

use model::PartyId;

use super::Outcome;
use crate::{clock::Clock, membership, receipts, verify::verify_store};

/// Verifies what lies at the path.
pub fn run(path: &Path) -> Outcome {
    let nodes = nodes_at(path)?;
    let directory =
        nodes.first().and_then(|(_, store)| directory_beside(store)).ok_or("there is no node at this path")?;
    let membership = membership::load(&directory, Clock::System.now())?;
    let mut broken = 0;
    for (party, store) in &nodes {
        let member = membership.parties.get(party).ok_or_else(|| format!("`{party}` is not in the directory"))?;
        match verify_store(store, &member.origin, &member.keys.current) {
            Ok(verified) => println!(
                "{party}: {} entries, {} checkpoints, {} payloads opened, all sound",
                verified.size(),
                verified.checkpoints(),
                verified.opened()
            ),
            Err(error) => {
                broken += 1;
                eprintln!("{party}: {error}");
            }
        }
    }
    if broken == 0 {
        let checked = receipts::check(&nodes, &membership)?;
        println!("{} receipts and {} cosignatures between them verify", checked.receipts, checked.cosignatures);
        return Ok(());
    }
    Err(format!("{broken} of {} journals do not verify", nodes.len()).into())
}

/// The directory of the federation in whose folder a node's folder lies.
pub(super) fn directory_beside(store: &Path) -> Option<PathBuf> {
    store.parent()?.parent().map(|federation| federation.join("directory"))
}

/// The node whose folder this is: the folder bears its party's name.
pub(super) fn node_at(folder: &Path) -> Result<(PartyId, PathBuf), Box<dyn std::error::Error>> {
    let party = named(folder).ok_or("the folder of a journal has its party's name")?;
    Ok((party, folder.join("journal.db")))
}

fn named(folder: &Path) -> Option<PartyId> {
    folder.file_name().and_then(|name| name.to_str()).and_then(|name| PartyId::new(name).ok())
}

/// The nodes at a path: one, or each in a folder of nodes.
fn nodes_at(path: &Path) -> Result<Vec<(PartyId, PathBuf)>, Box<dyn std::error::Error>> {
    let path = path.canonicalize().map_err(|error| format!("`{}`: {error}", path.display()))?;
    if path.is_file() {
        let party = path.parent().and_then(named).ok_or("the folder of a journal has its party's name")?;
        return Ok(vec![(party, path)]);
    }
    if path.join("journal.db").is_file() {
        return Ok(vec![node_at(&path)?]);
    }
    let mut nodes = Vec::new();
    for entry in std::fs::read_dir(&path)? {
        let folder = entry?.path();
        if let Some(party) = named(&folder).filter(|_| folder.join("journal.db").is_file()) {
            nodes.push((party, folder.join("journal.db")));
        }
    }
    nodes.sort();
    if nodes.is_empty() { Err(format!("there is no node in `{}`", path.display()).into()) } else { Ok(nodes) }
}
