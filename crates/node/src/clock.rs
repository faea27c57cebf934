//! The shell's two impure inputs: what time it is, and chance. Everything below `node` takes both as arguments.
//!
//! The simulation sets the clock by hand and seeds chance; nothing else differs between it and a running node.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};
use std::time::{SystemTime, UNIX_EPOCH};

use model::Timestamp;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};

/// Where a node reads the time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that only its owner moves; microseconds since 1970.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A hand-moved clock that stands at `start`.
    pub fn manual(start: Timestamp) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(start.0)))
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
            Self::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Timestamp(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
            }
            Self::Manual(time) => Timestamp(time.load(Ordering::SeqCst)),
        }
    }

    /// Moves a hand-moved clock forward; the machine's clock stays as it is.
    pub fn advance_ms(&self, ms: i64) {
        if let Self::Manual(time) = self {
            time.fetch_add(ms * 1_000, Ordering::SeqCst);
        }
    }
}

/// A seedable source of chance, shared by a node's parts.
#[derive(Clone)]
pub struct Entropy(Arc<Mutex<ChaCha20Rng>>);

impl Entropy {
    /// Seeded by the operating system.
    pub fn system() -> Result<Self, getrandom::Error> {
        let mut seed = [0; 32];
        #[expect(clippy::disallowed_methods, reason = "this is the one place that draws from the system")]
        getrandom::fill(&mut seed)?;
        Ok(Self(Arc::new(Mutex::new(ChaCha20Rng::from_seed(seed)))))
    }

    /// Seeded by a number: the demo and the simulation.
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// Draws bytes.
    pub fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.with(|rng| rng.fill_bytes(&mut bytes));
        bytes
    }

    /// Draws a number below `bound`, which is at least 1.
    pub fn below(&self, bound: u64) -> u64 {
        u64::from_le_bytes(self.draw()) % bound.max(1)
    }

    /// Lends the generator.
    pub fn with<T>(&self, draw: impl FnOnce(&mut ChaCha20Rng) -> T) -> T {
        draw(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
