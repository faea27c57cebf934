//! `egnatia demo`: the stage, a web server for each node, and a table of where to go.

use std::path::PathBuf;

use super::{Outcome, Workplace};
use crate::{bench::instant, demo::stage, store};

/// What the demo may be told.
#[derive(clap::Args)]
pub struct Args {
    /// Keeps the federation in this folder and takes it up again; a temporary folder if not given.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// The same seed gives the same people, documents and vehicles.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Holdings in each node.
    #[arg(long, default_value_t = 20_000)]
    size: usize,
    /// The first of the eight ports for browsers; partners' ports follow.
    #[arg(long, default_value_t = 8800)]
    port: u16,
}

/// Runs until it is stopped.
pub async fn run(args: Args) -> Outcome {
    let started = instant();
    let folder = Workplace::new(args.dir)?;
    println!("Raising eight nodes with invented data …");
    let nodes = stage::set(folder.path(), args.seed, args.size, args.port.saturating_add(100)).await?;
    println!("\x1b[1;30;43m TRAINING DATA – no real persons \x1b[0m  ready in {:.1} s", started.elapsed().as_secs_f64());
    for running in &nodes {
        let (entries, holdings, open) = running.node.store.read(store::counts)?;
        println!("  \x1b[1m{:<10}\x1b[0m {holdings} holdings, {open} open cases, {entries} entries", running.node.me);
    }
    println!("Stop with Ctrl+C.");
    tokio::signal::ctrl_c().await?;
    println!("Stopping.");
    Ok(())
}
