//! `cargo run -p sim -- --seed N`: replays a seed exactly and says how it ended.

use clap::Parser;

/// Many nodes, one thread, one seed.
#[derive(Parser)]
struct Args {
    /// The first seed.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many seeds from there.
    #[arg(long, default_value_t = 1)]
    count: u64,
    /// Nodes, 2 to 8.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u8).range(2..=8))]
    nodes: u8,
    /// Nothing goes wrong.
    #[arg(long)]
    calm: bool,
}

fn main() -> std::process::ExitCode {
    let args = Args::parse();
    let faults = if args.calm { sim::Faults::CALM } else { sim::Faults::STORMY };
    for seed in args.seed..args.seed.saturating_add(args.count) {
        match sim::run(seed, usize::from(args.nodes), faults) {
            Ok(outcome) => {
                let trace: String = outcome.trace.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
                println!(
                    "seed {seed}: {} steps, {} messages, {} crashes, trace {trace}",
                    outcome.steps, outcome.messages, outcome.crashes
                );
            }
            Err(broken) => {
                eprintln!("{broken}");
                return std::process::ExitCode::FAILURE;
            }
        }
    }
    std::process::ExitCode::SUCCESS
}
