//! Many nodes, one thread, one seed: the node's own `receive`, `send`, `check` and `cases` on a simulated clock and network.
//!
//! Faults: loss, duplication, reordering, partition, and a crash at any await of any task. Dropping a task at an await is the crash:
//! the store yields once before it writes (nothing persisted) and once after its commit (persisted, but nobody was told).
//! The same seed replays exactly; [`Outcome::trace`] is the proof. [`invariants`] are checked after every step.

mod acts;
pub mod host;
pub mod invariants;
pub mod network;
pub mod world;

pub use world::{Faults, Outcome, run};
