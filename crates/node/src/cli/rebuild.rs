//! `egnatia rebuild --dir FOLDER [--check]`: the projections made again from the journal, and held against those that are there.
//!
//! Exit code 0 if the store is as the journal makes it, or now is; with `--check`, 1 if it is not.

use std::path::{Path, PathBuf};

use model::PartyId;

use super::{Outcome, progress::Progress, verify};
use crate::{
    clock::Clock,
    folder::{Folder, FolderError},
    membership,
    packs::Packs,
    rebuild::{self, Report},
    store::Here,
};

/// What it may be told.
#[derive(clap::Args)]
pub struct Args {
    /// The node's folder.
    #[arg(long)]
    dir: PathBuf,
    /// Only compares, and changes nothing; the node may go on running.
    #[arg(long)]
    check: bool,
}

/// Compares, and unless only that was asked replaces.
pub fn run(args: &Args) -> Outcome {
    // Only who replaces needs the folder for itself; the lock lasts until this function ends.
    let alone = if args.check { None } else { Some(Folder::open(&args.dir, "rebuild")?) };
    let (me, store, directory) = match &alone {
        Some(opened) => of(&opened.folder),
        None => whose(&args.dir)?,
    };
    let membership = membership::load(&directory, Clock::System.now())?;
    let packs = Packs::load(membership.participants())?;
    let here = Here { me: &me, packs: &packs };
    let progress = Progress::new(None);
    let mut told = |entries| progress.show(0, &format!("{entries} entries"));
    let report =
        if args.check { rebuild::check(&store, here, &mut told) } else { rebuild::replace(&store, here, &mut told) };
    progress.end();
    let report = report?;
    print(&report);
    let differing = report.differing();
    match (args.check, differing) {
        (true, 0) => println!("The store is as the journal makes it."),
        (true, _) => {
            let dir = args.dir.display();
            return Err(format!(
                "{differing} tables differ from the journal: end the node and run `egnatia rebuild --dir {dir}`"
            )
            .into());
        }
        (false, 0) => println!("The store was as the journal makes it; it is replaced by the new one all the same."),
        (false, _) => println!("{differing} tables differed; the store is replaced by the new one."),
    }
    Ok(())
}

/// Party, store and directory of a folder that `init` made.
fn of(folder: &Folder) -> (PartyId, PathBuf, PathBuf) {
    (folder.config().party.clone(), folder.store(), folder.directory())
}

/// The same of any node's folder: one of a training federation has no `node.toml`, but its party's name.
fn whose(dir: &Path) -> Result<(PartyId, PathBuf, PathBuf), Box<dyn std::error::Error>> {
    match Folder::at(dir) {
        Ok(folder) => Ok(of(&folder)),
        Err(FolderError::NoNode(_)) if dir.join("journal.db").is_file() => {
            let (party, store) = verify::node_at(&dir.canonicalize()?)?;
            let directory = verify::directory_beside(&store).ok_or("there is no directory beside this node")?;
            Ok((party, store, directory))
        }
        Err(error) => Err(error.into()),
    }
}

fn print(report: &Report) {
    println!("{} entries, {} of them erased\n", report.entries, report.erased);
    println!("{:<14} {:>10} {:>10}", "table", "there", "rebuilt");
    for table in &report.tables {
        let there = table.there.as_ref().map_or_else(|| "none".to_owned(), |sum| sum.rows.to_string());
        let verdict = match &table.differs {
            None => format!("agrees   {}", hash(&table.rebuilt.hash)),
            Some(how) => format!("DIFFERS  first: {how}"),
        };
        println!("{:<14} {there:>10} {:>10}  {verdict}", table.table, table.rebuilt.rows);
    }
    let ground = report.ground.iter().map(|(table, rows)| format!("{table} {rows}"));
    println!("\nTaken over as they are: {}.", ground.collect::<Vec<_>>().join(", "));
}

/// Enough of a hash to tell two runs apart by eye.
fn hash(hash: &[u8; 32]) -> String {
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
