//! Looks what happened and tells: the new entries of the journal whenever there are some, the clocks every second.
//!
//! What is told, what has to leave, and up to where it was looked are one transaction. INVARIANT (nothing twice, nothing lost): a crash at any
//! moment leaves either none of the three or all, and what is looked at again is known by its name.

use std::collections::BTreeMap;
use std::time::Duration;

use model::{CaseId, Timestamp};
use policy::Role;

use super::{
    ACT_NOW_MS, HOOK, Happening, House, Level, Notice, Office, REVIEW_MS, Right, TODAY_MS, Worker,
    batch::MORNING,
    decide,
    gather::{self, Near},
    may,
};
use crate::store::{self, StoreError, Tx};

/// How often it is looked although nothing was journaled.
const EVERY: Duration = Duration::from_secs(1);
/// What is journaled together is looked at together.
const PAUSE: Duration = Duration::from_millis(50);
/// Limits that ran out longer ago are told to nobody any more: thirty days.
pub const RECENT_MS: i64 = 30 * 24 * 3_600_000;
/// How long notices are kept: sixty days, longer than a limit that ran out can come up again.
const KEPT_MS: i64 = 60 * 24 * 3_600_000;
/// How often old ones are thrown away.
const PRUNED_EVERY_MS: i64 = DAY_MS;
/// A day.
const DAY_MS: i64 = 24 * 3_600_000;
/// Notices that may wait to leave.
pub const POSTS_MAX: u32 = 50_000;
/// Entries without news after which the place is kept all the same.
const SAVED_EVERY: u64 = 4_096;
/// Time after which it is.
const SAVED_EVERY_MS: i64 = 3_600_000;

/// Looks for ever.
pub async fn run(office: &Office) {
    let mut watch = None;
    loop {
        tokio::select! {
            () = office.node.signals.appended.notified() => tokio::time::sleep(PAUSE).await,
            () = tokio::time::sleep(EVERY) => {}
        }
        let looked = match &mut watch {
            Some(watch) => Watch::look(watch, office).await,
            None => match Watch::begin(office) {
                Ok(begun) => watch.insert(begun).look(office).await,
                Err(error) => Err(error),
            },
        };
        if let Err(error) = looked {
            tracing::error!(%error, "it cannot be looked whom to tell; trying again");
            // From where it is on disk.
            watch = None;
        }
    }
}

/// Up to where it was looked.
#[derive(Debug, Clone)]
pub struct Watch {
    entry: u64,
    looked: Timestamp,
    saved: (u64, Timestamp),
    pruned: Timestamp,
}

impl Watch {
    /// From where the last look ended.
    ///
    /// # Errors
    /// The store cannot be read now.
    pub fn begin(office: &Office) -> Result<Self, StoreError> {
        let (entry, looked) = office.node.store.read(store::place)?.unwrap_or_default();
        Ok(Self { entry, looked, saved: (entry, looked), pruned: Timestamp::default() })
    }

    /// Looks once at everything; gives how many notices came of it.
    ///
    /// # Errors
    /// The store. What was told stays told.
    pub async fn look(&mut self, office: &Office) -> Result<usize, StoreError> {
        let node = &office.node;
        let mut count = 0;
        loop {
            let now = node.clock.now();
            let from = self.entry;
            let news = node.store.read(|conn| gather::news(conn, node, from, now))?;
            if news.next == from {
                break;
            }
            count += self.tell(office, &news.happenings, (news.next, self.looked), now).await?;
        }
        let now = node.clock.now();
        let since = self.looked.max(now.plus_ms(-RECENT_MS));
        if now > since {
            for near in [Near::Limit(ACT_NOW_MS), Near::Limit(TODAY_MS), Near::Review] {
                count += self.clocks(office, near, (since, now)).await?;
            }
            self.looked = now;
        }
        let (entry, looked) = self.saved;
        let prune = now.ms_since(self.pruned) >= PRUNED_EVERY_MS;
        if self.entry - entry >= SAVED_EVERY || self.looked.ms_since(looked) >= SAVED_EVERY_MS || prune {
            let (entry, looked) = (self.entry, self.looked);
            let work = move |tx: &mut Tx<'_>| {
                if prune {
                    tx.forget_notices(now.plus_ms(-KEPT_MS))?;
                }
                tx.looked(entry, looked)
            };
            node.store.write("looked", work).await?;
            self.saved = (entry, looked);
            self.pruned = if prune { now } else { self.pruned };
        }
        Ok(count)
    }

    /// Tells of the clocks that came near since a time.
    async fn clocks(
        &mut self,
        office: &Office,
        near: Near,
        (since, now): (Timestamp, Timestamp),
    ) -> Result<usize, StoreError> {
        let ahead = match near {
            Near::Limit(ms) => ms,
            Near::Review => REVIEW_MS,
        };
        let until = now.plus_ms(ahead);
        // What is on the border was near before.
        let mut after = (since.plus_ms(ahead), CaseId([u8::MAX; 16]));
        if self.looked == Timestamp::default() {
            after.0 = since;
        }
        let mut count = 0;
        loop {
            let (happenings, more) =
                office.node.store.read(|conn| gather::near(conn, &office.node, near, (after, until)))?;
            count += self.tell(office, &happenings, (self.entry, self.looked), now).await?;
            match more {
                Some(next) => after = next,
                None => return Ok(count),
            }
        }
    }

    /// Decides whom to tell, and does; then it was looked up to that place.
    async fn tell(
        &mut self,
        office: &Office,
        happenings: &[Happening],
        (entry, looked): (u64, Timestamp),
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let notices = if happenings.is_empty() { Vec::new() } else { decided(office, happenings, now)? };
        self.entry = entry;
        if notices.is_empty() {
            return Ok(0);
        }
        let posts = to_leave(office, &notices)?;
        let count = notices.len();
        // The next one; where the clocks change it may be the last one, and then it is only looked at too early.
        let morning = office.zone.last(MORNING, now.plus_ms(DAY_MS));
        let work = move |tx: &mut Tx<'_>| {
            tx.tell(&notices, now)?;
            let lost = tx.post(&posts, (now, morning), POSTS_MAX)?;
            tx.looked(entry, looked)?;
            Ok(lost)
        };
        let lost = office.node.store.write("tell", work).await?;
        self.saved = (entry, looked);
        if lost > 0 {
            office.node.signals.posting().lost += lost;
            tracing::error!(lost, "too many notices wait to leave: mail or hook fail; see the health page");
        }
        Ok(count)
    }
}

fn decided(office: &Office, happenings: &[Happening], now: Timestamp) -> Result<Vec<Notice>, StoreError> {
    let node = &office.node;
    let people = (office.people)()?;
    let (told, workers) = node.store.read(|conn| {
        let told = store::notices_told(conn, happenings.iter().map(|happening| happening.thing.clone()))?;
        let worker = |person: &crate::people::Person| {
            let unread = store::unread(conn, &person.id)?.into_values().fold(0_u32, u32::saturating_add);
            Ok(Worker { id: person.id.clone(), role: person.role, unread })
        };
        Ok((told, people.iter().map(worker).collect::<rusqlite::Result<Vec<Worker>>>()?))
    })?;
    // A role's right to an instrument is the same for all who have the role.
    let known = std::cell::RefCell::new(BTreeMap::<(Role, Right, String), bool>::new());
    let may = |role: Role, right: Right, instrument: &str| {
        let key = (role, right, instrument.to_owned());
        let found = known.borrow().get(&key).copied();
        found.unwrap_or_else(|| {
            let answer = may(node, role, right, instrument);
            known.borrow_mut().insert(key, answer);
            answer
        })
    };
    Ok(decide(happenings, House { workers: &workers, hook: office.hook.is_some(), may: &may, told }, now))
}

/// Which of them leave the node: by the hook, and by mail to those who want it.
fn to_leave(office: &Office, notices: &[Notice]) -> Result<Vec<Notice>, StoreError> {
    let choices = if office.mail.is_some() { office.node.store.read(store::choices)? } else { BTreeMap::new() };
    let wants = |person: &str, level: Level| choices.get(person).is_some_and(|choice| choice.wants(level));
    let leaves = |notice: &&Notice| notice.person == HOOK || wants(&notice.person, notice.level);
    Ok(notices.iter().filter(leaves).cloned().collect())
}
