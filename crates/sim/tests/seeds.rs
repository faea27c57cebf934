//! The simulation over many seeds, and over every await of one story. Goal: no invariant breaks whatever goes wrong.
//! Method: storms of eight nodes by seed; then the same calm seed with a crash placed at each poll of a machine's tasks in turn.

use sim::{Faults, run};

/// Seeds per test; four tests run beside each other.
const SEEDS: u64 = 52;

fn storm(first: u64) {
    for seed in first..first + SEEDS {
        let outcome = run(seed, 8, Faults::STORMY);
        assert!(outcome.is_ok(), "{outcome:?}\nreplay: cargo run -p sim -- --seed {seed}");
    }
}

#[test]
fn storms_1() {
    storm(1);
}

#[test]
fn storms_2() {
    storm(1 + SEEDS);
}

#[test]
fn storms_3() {
    storm(1 + 2 * SEEDS);
}

#[test]
fn storms_4() {
    storm(1 + 3 * SEEDS);
}

#[test]
fn a_seed_replays_exactly() {
    let first = run(7, 4, Faults::STORMY).unwrap();
    assert_eq!(run(7, 4, Faults::STORMY).unwrap(), first);
    assert_ne!(run(8, 4, Faults::STORMY).unwrap().trace, first.trace);
}

/// Every await of receive, send, ask and step is a poll of some task; a crash at each in turn loses and doubles nothing.
#[test]
fn a_crash_at_every_await() {
    let calm = run(3, 2, Faults::CALM).unwrap();
    for machine in 0..2 {
        for poll in 1..=calm.polls[machine] {
            let faults = Faults { crash_at_poll: Some((machine, poll)), ..Faults::CALM };
            let outcome =
                run(3, 2, faults).unwrap_or_else(|broken| panic!("crash at poll {poll} of {machine}: {broken}"));
            assert_eq!(outcome.crashes, 1, "poll {poll} of machine {machine}");
        }
    }
}
