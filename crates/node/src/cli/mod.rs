//! The command line: reads what is asked, calls the room that does it, says in one line what went wrong.

mod conformance;
mod demo;
pub mod directory;
mod import;
pub mod instrument;
mod progress;
mod rebuild;
mod serve;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::{
    bench,
    clock::{Clock, Entropy},
};

/// Federated cooperation on migration and security: one node per party.
#[derive(Parser)]
#[command(name = "egnatia", version)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Raises a whole federation on loopback, with invented data.
    Demo(demo::Args),
    /// Makes a node's data folder with new keys.
    Init {
        /// The folder to make.
        folder: PathBuf,
        /// The party's id, for example `mk-spoc`.
        #[arg(long)]
        party: String,
    },
    /// Serves one party's node from its data folder.
    Serve {
        /// The folder that `init` made.
        folder: PathBuf,
        /// Prints a new set-up link for this person: the last administrator lost their passkey.
        #[arg(long, value_name = "PERSON")]
        link: Option<String>,
    },
    /// Verifies the journal of a node, or of every node in a folder; names the first bad entry.
    Verify {
        /// A node's folder, its journal.db, or a folder of nodes.
        path: PathBuf,
    },
    /// Enters holdings from a file, one JSON object a line, while the node does not run.
    Import(import::Args),
    /// Makes a node's projections again from its journal, and says what differed.
    Rebuild(rebuild::Args),
    /// Plays a partner against a node that holds training data, and says what it does not do as the protocol and the instruments want.
    Conformance(conformance::Args),
    /// Measures and prints the figures as JSON.
    #[command(subcommand)]
    Bench(Bench),
    /// The federation's directory: who takes part, signed by k of n.
    #[command(subcommand)]
    Directory(directory::Command),
    /// Law as data: checks the packs, and prints them as a lawyer reads them.
    #[command(subcommand)]
    Instrument(instrument::Command),
}

#[derive(Subcommand)]
enum Bench {
    /// A check over the eight nodes of the demo: time to the last answer, memory.
    Check {
        /// Checks asked.
        #[arg(long, default_value_t = 1_000)]
        checks: usize,
        /// Holdings in each node.
        #[arg(long, default_value_t = 20_000)]
        size: usize,
        /// Where the stores lie; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
    /// Cases: steps a second in the engine, and what a million open ones cost.
    Cases {
        /// Open cases in the store.
        #[arg(long, default_value_t = 1_000_000)]
        cases: u64,
        /// Where the stores lie; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
    /// Holdings from a file into one node: how many a second are on disk.
    Import {
        /// Holdings in the file.
        #[arg(long, default_value_t = 1_000_000)]
        holdings: usize,
        /// Where store and file lie; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
    /// Labelled pairs of names: precision, recall, F1, AUC, pairs a second.
    Match {
        /// A CSV file with columns a, b, match, and if there are any dob_a, dob_b, country, set.
        #[arg(long)]
        pairs: PathBuf,
    },
    /// An invented population, asked for in 15 spoilt ways: recall, latency, memory.
    Search {
        /// Persons held.
        #[arg(long, default_value_t = 1_000_000)]
        records: usize,
        /// Of whom so many are asked for, each in every way.
        #[arg(long, default_value_t = 200)]
        sample: usize,
        /// The population's seed.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Holdings of your own: one JSON object a line, with id, family, given, also, born, nationality.
        #[arg(long, requires = "queries")]
        holdings: Option<PathBuf>,
        /// Questions of your own: one JSON object a line, with kind, name, born, nationality, wanted.
        #[arg(long, requires = "holdings")]
        queries: Option<PathBuf>,
        /// Where the index lies; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
    /// Alerts of persons and things at the size of the Schengen Information System: asked for as often as can be while more are added
    Alerts {
        /// Persons.
        #[arg(long, default_value_t = 1_700_000)]
        persons: usize,
        /// Documents, vehicles, firearms and telephones.
        #[arg(long, default_value_t = 8_300_000)]
        things: usize,
        /// Alerts added each second meanwhile.
        #[arg(long, default_value_t = 500)]
        adding: usize,
        /// Seconds that are measured.
        #[arg(long, default_value_t = 30)]
        seconds: u64,
        /// Where the index lies; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
    /// A node on an empty store: time to its open door.
    Start {
        /// Nodes started, one after the other.
        #[arg(long, default_value_t = 50)]
        starts: usize,
        /// Where the stores lie; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
    /// Two nodes over mutual TLS: throughput, round trip, backlog.
    Exchange {
        /// Messages in the throughput run.
        #[arg(long, default_value_t = 30_000)]
        messages: u64,
        /// Messages of the backlog after an outage.
        #[arg(long, default_value_t = 100_000)]
        backlog: u64,
        /// Where the stores lie; a temporary folder if not given.
        #[arg(long)]
        dir: Option<PathBuf>,
    },
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Never 2, by which `import` says that it rejected lines. Where nothing can be printed there is nothing left to say.
            let _printed = error.print();
            return if error.use_stderr() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
        }
    };
    let outcome = match args.command {
        Command::Import(args) => return ended(in_runtime(import::run(args)).unwrap_or_else(|error| Err(error.into()))),
        Command::Instrument(command) => return ended(instrument::run(command)),
        Command::Conformance(args) => {
            return ended(in_runtime(conformance::run(args)).unwrap_or_else(|error| Err(error.into())));
        }
        Command::Demo(args) => run_async(demo::run(args)),
        Command::Init { folder, party } => serve::init(&folder, &party),
        Command::Serve { folder, link } => run_async(serve::run(folder, link)),
        Command::Verify { path } => verify::run(&path),
        Command::Rebuild(args) => rebuild::run(&args),
        Command::Bench(bench) => run_async(measure(bench)),
        Command::Directory(command) => with_directory(command),
    };
    ended(outcome.map(|()| ExitCode::SUCCESS))
}

/// The exit code; an error is said in one line.
fn ended(outcome: Result<ExitCode, Box<dyn std::error::Error>>) -> ExitCode {
    outcome.unwrap_or_else(|error| {
        eprintln!("egnatia: {error}");
        ExitCode::FAILURE
    })
}

pub(crate) type Outcome = Result<(), Box<dyn std::error::Error>>;

async fn measure(bench: Bench) -> Outcome {
    let figures = match bench {
        Bench::Check { checks, size, dir } => bench::check::run(Workplace::new(dir)?.path(), checks, size).await?,
        Bench::Exchange { messages, backlog, dir } => {
            bench::exchange::run(Workplace::new(dir)?.path(), messages, backlog).await?
        }
        Bench::Cases { cases, dir } => bench::cases::run(Workplace::new(dir)?.path(), cases).await?,
        Bench::Import { holdings, dir } => bench::import::run(Workplace::new(dir)?.path(), holdings).await?,
        Bench::Match { pairs } => bench::pairs::run(&pairs)?,
        Bench::Search { holdings: Some(holdings), queries: Some(queries), dir, .. } => {
            bench::search::from_files(Workplace::new(dir)?.path(), [&holdings, &queries])?
        }
        Bench::Search { records, sample, seed, dir, .. } => {
            bench::search::invented(Workplace::new(dir)?.path(), records, sample, seed)?
        }
        Bench::Alerts { persons, things, adding, seconds, dir } => {
            bench::alerts::run(Workplace::new(dir)?.path(), [persons, things], adding, seconds).await?
        }
        Bench::Start { starts, dir } => bench::start::run(Workplace::new(dir)?.path(), starts).await?,
    };
    println!("{figures:#}");
    Ok(())
}

fn with_directory(command: directory::Command) -> Outcome {
    directory::run(command, Clock::System.now(), &Entropy::system()?, &mut std::io::stdout())?;
    Ok(())
}

fn run_async(work: impl Future<Output = Outcome>) -> Outcome {
    in_runtime(work)?
}

fn in_runtime<T>(work: impl Future<Output = T>) -> std::io::Result<T> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work))
}

/// A folder to work in: the one that was named, or a temporary one that goes with the process.
pub struct Workplace {
    path: PathBuf,
    temporary: bool,
}

impl Workplace {
    /// Makes the folder.
    pub fn new(named: Option<PathBuf>) -> std::io::Result<Self> {
        let temporary = named.is_none();
        let path = named.unwrap_or_else(|| std::env::temp_dir().join(format!("egnatia-{}", std::process::id())));
        std::fs::create_dir_all(&path)?;
        Ok(Self { path, temporary })
    }

    /// Where it is.
    pub fn path(&self) -> &std::path::Path {
        &self.path
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        if self.temporary {
            // What cannot be removed is in the temporary folder, where the system removes it.
            let _removed = std::fs::remove_dir_all(&self.path);
        }
    }
}
