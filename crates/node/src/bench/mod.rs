//! The figures that the README quotes, as JSON: `egnatia bench alerts|cases|exchange|check|import|match|search|start`. Seeds are fixed; nothing
//! here is a test.

pub mod alerts;
pub mod cases;
pub mod check;
pub mod exchange;
pub mod import;
pub mod pairs;
mod population;
pub mod search;
mod spoil;
pub mod start;

use std::time::{Duration, Instant};

use model::{HoldingId, Subject};

use crate::finder::Finder;
use exchange::NoFigures;

/// The machine's steady clock, for measuring only.
#[expect(clippy::disallowed_methods, reason = "benches measure")]
pub fn instant() -> Instant {
    Instant::now()
}

/// The value below which a share of the measurements lie.
pub fn quantile(sorted: &[Duration], share: f64) -> Duration {
    let place = ((sorted.len() as f64 - 1.0) * share).round().max(0.0) as usize;
    sorted.get(place).copied().unwrap_or_default()
}

/// Milliseconds with three decimals.
pub fn ms(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1_000_000.0).round() / 1_000.0
}

/// Holdings entered together while an index is filled.
const TOGETHER: usize = 1 << 17;

/// Fills an index, and merges it into one segment. Gives the time that this took; to make or read the holdings is no part of it.
pub fn fill(
    finder: &Finder,
    holdings: impl Iterator<Item = Result<(HoldingId, Subject), NoFigures>>,
) -> Result<Duration, NoFigures> {
    let written = |error: std::io::Error| NoFigures::Stage(format!("the index cannot be written: {error}"));
    let mut took = Duration::ZERO;
    let mut holdings = holdings.peekable();
    while holdings.peek().is_some() {
        let some: Result<Vec<_>, NoFigures> = holdings.by_ref().take(TOGETHER).collect();
        let some = some?;
        let started = instant();
        finder.enter(some);
        finder.tend().map_err(written)?;
        took += started.elapsed();
    }
    let started = instant();
    finder.settle().map_err(written)?;
    Ok(took + started.elapsed())
}

/// Resident memory of this process, MiB.
pub fn resident_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
}
