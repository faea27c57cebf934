//! Which notices leave now, and together? What cannot wait leaves at once, the day's matters every ten minutes, the rest once a day.
//!
//! It reads no clock, no store and no rule. INVARIANT (not often): mail of the day's matters leaves for one person at most once in
//! [`MAIL_EVERY_MS`], and the rest holds only what waited since before the last morning hour.

use std::collections::BTreeMap;

use model::Timestamp;

use super::{HOOK, Level};
use crate::store::Post;

/// How often one person gets mail of the day's matters at most.
pub const MAIL_EVERY_MS: i64 = 10 * 60_000;
/// The hour, on the clock of the node's wall, at which the rest leaves.
pub const MORNING: i8 = 7;
/// How long a notice is tried to leave: three days.
pub const GIVEN_UP_MS: i64 = 3 * 24 * 3_600_000;
/// The first pause after a failure, milliseconds.
const PAUSE_MS: i64 = 30_000;
/// The longest.
const PAUSE_MS_MAX: i64 = 3_600_000;

/// What leaves together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// For whom; [`HOOK`] if the hook is told, and then of one thing alone.
    pub person: String,
    /// How urgent it is.
    pub level: Level,
    /// In the order in which it came.
    pub posts: Vec<Post>,
}

/// What leaves at `now`, the most urgent first; `morning` is the last morning hour, `mailed` when each person last got the day's matters.
pub fn ready(posts: Vec<Post>, mailed: &BTreeMap<String, Timestamp>, now: Timestamp, morning: Timestamp) -> Vec<Batch> {
    let mut batches: Vec<Batch> = Vec::new();
    let mut together: BTreeMap<(String, Level), Vec<Post>> = BTreeMap::new();
    for post in posts {
        let (person, level) = (post.notice.person.clone(), post.notice.level);
        if person == HOOK {
            batches.push(Batch { person, level, posts: vec![post] });
            continue;
        }
        let leaves = match level {
            Level::ActNow => true,
            Level::Today => mailed.get(&person).is_none_or(|last| now.ms_since(*last) >= MAIL_EVERY_MS),
            Level::Digest => post.made < morning,
        };
        if leaves {
            together.entry((person, level)).or_default().push(post);
        }
    }
    batches.extend(together.into_iter().map(|((person, level), posts)| Batch { person, level, posts }));
    batches.sort_by_key(|batch| std::cmp::Reverse(batch.level));
    batches
}

/// How long to wait after so many failures: twice as long each time, at most an hour.
pub fn pause_ms(failures: u32) -> i64 {
    PAUSE_MS.saturating_mul(1_i64 << failures.saturating_sub(1).min(20)).min(PAUSE_MS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::{Notice, What};
    use model::CaseId;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp(1_795_523_400_000_000);
    const HOUR_MS: i64 = 3_600_000;

    fn post(id: i64, person: &str, level: Level, age_ms: i64) -> Post {
        let (person, thing, instrument) = (person.to_owned(), format!("thing {id}"), "information-request".to_owned());
        let notice = Notice { person, thing, level, what: What::Stepped, case: CaseId([1; 16]), instrument, due: None };
        Post { id, notice, made: NOW.plus_ms(-age_ms), tries: 0 }
    }

    fn check(posts: Vec<Post>, last_ms: i64, expected: &[(&str, Level, &[i64])]) {
        let mailed = BTreeMap::from([("a".to_owned(), NOW.plus_ms(-last_ms))]);
        let found = ready(posts, &mailed, NOW, NOW.plus_ms(-HOUR_MS));
        let found: Vec<(String, Level, Vec<i64>)> = found
            .into_iter()
            .map(|batch| (batch.person, batch.level, batch.posts.iter().map(|post| post.id).collect()))
            .collect();
        let expected: Vec<(String, Level, Vec<i64>)> =
            expected.iter().map(|(person, level, ids)| ((*person).to_owned(), *level, ids.to_vec())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_level_has_its_time() {
        use Level::{ActNow, Digest, Today};
        check(vec![post(1, "a", ActNow, 0), post(2, "a", ActNow, 0)], 0, &[("a", ActNow, &[1, 2])]);
        check(vec![post(1, "a", Today, 0)], MAIL_EVERY_MS - 1, &[]);
        check(vec![post(1, "a", Today, 0)], MAIL_EVERY_MS, &[("a", Today, &[1])]);
        check(vec![post(1, "b", Today, 0)], 0, &[("b", Today, &[1])]);
        // Only what waited at seven leaves after seven; what came since waits for the next morning.
        check(vec![post(1, "a", Digest, HOUR_MS + 1), post(2, "a", Digest, HOUR_MS)], 0, &[("a", Digest, &[1])]);
        check(
            vec![post(1, HOOK, Digest, 0), post(2, HOOK, ActNow, 0), post(3, HOOK, Digest, 0)],
            0,
            &[(HOOK, ActNow, &[2]), (HOOK, Digest, &[1]), (HOOK, Digest, &[3])],
        );
    }

    #[test]
    fn pauses_grow_and_are_bounded() {
        assert_eq!([1, 2, 3].map(pause_ms), [PAUSE_MS, 2 * PAUSE_MS, 4 * PAUSE_MS]);
        assert_eq!([8, 21, u32::MAX].map(pause_ms), [PAUSE_MS_MAX; 3]);
    }

    proptest! {
        #[test]
        fn nothing_leaves_twice_and_mail_is_of_one_person_and_level(
            given in proptest::collection::vec(("[ab]?", 0_usize..3, 0_i64..3 * HOUR_MS), 0..24),
        ) {
            let posts: Vec<Post> = given
                .iter()
                .enumerate()
                .map(|(id, (person, level, age))| post(id as i64, person, Level::ALL[*level], *age))
                .collect();
            let batches = ready(posts, &BTreeMap::new(), NOW, NOW.plus_ms(-HOUR_MS));
            let mut ids: Vec<i64> = batches.iter().flat_map(|batch| batch.posts.iter().map(|post| post.id)).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), all);
            for batch in &batches {
                let same = |post: &Post| post.notice.person == batch.person && post.notice.level == batch.level;
                prop_assert!(batch.posts.iter().all(same) && !batch.posts.is_empty());
            }
            let mut mails: Vec<_> =
                batches.iter().filter(|batch| batch.person != HOOK).map(|batch| (&batch.person, batch.level)).collect();
            let mailed = mails.len();
            mails.sort();
            mails.dedup();
            prop_assert_eq!(mails.len(), mailed);
        }
    }
}
