//! What waits for a browser to come back: a ceremony under way, a form that was sent too late. Each under a name that cannot be guessed.
//!
//! INVARIANT (bounded): at most `max` things wait, each for at most `ms`; the oldest gives way. Nothing here is on disk: after a restart
//! whoever waited begins anew.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use model::{Hash, Timestamp};

use crate::clock::{Clock, Entropy};

/// Things that wait.
pub struct Pending<T> {
    clock: Clock,
    entropy: Entropy,
    max: usize,
    ms: i64,
    waiting: Mutex<HashMap<Hash, (Timestamp, T)>>,
}

impl<T> Pending<T> {
    /// Nothing yet; at most `max` things, each for at most `ms` milliseconds.
    pub fn new(clock: Clock, entropy: Entropy, (max, ms): (usize, i64)) -> Self {
        Self { clock, entropy, max, ms, waiting: Mutex::default() }
    }

    /// Keeps a thing; gives its name.
    pub fn keep(&self, thing: T) -> String {
        let now = self.clock.now();
        let name = Hash(self.entropy.draw());
        let mut waiting = self.lock();
        waiting.retain(|_, (until, _)| *until > now);
        if waiting.len() >= self.max
            && let Some(oldest) =
                waiting.iter().min_by_key(|(name, (until, _))| (*until, **name)).map(|(name, _)| *name)
        {
            waiting.remove(&oldest);
        }
        waiting.insert(name, (now.plus_ms(self.ms), thing));
        name.to_string()
    }

    /// Takes the thing of that name: once.
    pub fn take(&self, name: &str) -> Option<T> {
        let now = self.clock.now();
        let (until, thing) = self.lock().remove(&Hash::parse(name).ok()?)?;
        (until > now).then_some(thing)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Hash, (Timestamp, T)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Clone> Pending<T> {
    /// The thing of that name, which goes on waiting.
    pub fn peek(&self, name: &str) -> Option<T> {
        let now = self.clock.now();
        let waiting = self.lock();
        let (until, thing) = waiting.get(&Hash::parse(name).ok()?)?;
        (*until > now).then(|| thing.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_taken_once_in_time_and_by_its_name() {
        let clock = Clock::manual(Timestamp(1_000_000));
        let pending = Pending::new(clock.clone(), Entropy::seeded(1), (2, 1_000));
        let first = pending.keep("first");
        assert_eq!(
            (pending.peek(&first), pending.take(&first), pending.take(&first)),
            (Some("first"), Some("first"), None)
        );
        assert_eq!(pending.take("no name"), None);
        let late = pending.keep("late");
        clock.advance_ms(1_000);
        assert_eq!((pending.peek(&late), pending.take(&late)), (None, None));
        let oldest = pending.keep("oldest");
        clock.advance_ms(1);
        let (second, third) = (pending.keep("second"), pending.keep("third"));
        assert_eq!([oldest, second, third].map(|name| pending.take(&name)), [None, Some("second"), Some("third")]);
    }
}
