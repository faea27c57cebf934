//! The finder: the index of this node's holdings, and the files it lies in.
//!
//! The index is a projection. Large segments lie in files beside the store, mapped into memory, so that a node with millions of holdings
//! starts at once; what came since, and what was erased, is taken from the store. A damaged file is thrown away, what it held is read
//! from the store again, and the health page says so. INVARIANT complete: after [`Finder::open`] the index knows the holdings of the
//! store and no other.

mod files;

use std::borrow::Borrow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use matching::{Index, Match, Merge, Segment};
use model::{HoldingId, Query, Subject};

use crate::store::{self, Store, StoreError};
use files::Files;

/// Segments of so many holdings lie in files; smaller ones are made again at the start.
const IN_A_FILE: usize = 1 << 16;
/// Holdings that the index takes together.
const TOGETHER: usize = 1 << 17;
/// After so long at the latest an erased holding's bytes are gone from the files too.
const CLEANED_EVERY: Duration = Duration::from_secs(3_600);

/// Where the index of a store lies.
pub fn folder(store: &Path) -> PathBuf {
    store.with_extension("index")
}

/// The index of a node's holdings.
pub struct Finder {
    index: RwLock<Index>,
    files: Files,
    /// One merge at a time.
    tending: Mutex<()>,
    changed: tokio::sync::Notify,
    /// What was wrong with the files at the start.
    damage: Option<String>,
}

/// How the index is, for the health page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinderState {
    /// Holdings that can be found.
    pub holdings: usize,
    /// Segments that are looked through.
    pub segments: usize,
    /// Bytes of all segments.
    pub bytes: usize,
    /// What was wrong with the files at the start, and was mended.
    pub damage: Option<String>,
}

impl Finder {
    /// The index that lies in a folder, which is made if there is something to put into it.
    pub fn at(folder: &Path) -> Self {
        let (files, segments, damage) = Files::open(folder);
        if let Some(damage) = &damage {
            tracing::warn!(folder = %folder.display(), %damage, "the index is damaged, and is made again from the store");
        }
        Self {
            index: RwLock::new(Index::of(segments)),
            files,
            tending: Mutex::default(),
            changed: tokio::sync::Notify::new(),
            damage,
        }
    }

    /// The index of a store's holdings.
    pub fn open(folder: &Path, store: &Store) -> Result<Self, StoreError> {
        let finder = Self::at(folder);
        finder.catch_up(store)?;
        Ok(finder)
    }

    /// Takes what the store has and the index has not, and forgets what the store no longer has.
    pub fn catch_up(&self, store: &Store) -> Result<(), StoreError> {
        store.read(|conn| {
            let (missing, erased) = {
                let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
                differences(index.ids(), |each| store::holding_ids(conn, each))?
            };
            for id in erased {
                self.forget(id);
            }
            // Nearly always the few of the end, or all; a statement for each run of ids.
            for ids in missing {
                let mut some = Vec::new();
                store::holdings(conn, ids, |row| {
                    some.push((HoldingId(row.id), row.subject));
                    if some.len() == TOGETHER {
                        self.enter(some.drain(..));
                    }
                })?;
                self.enter(some);
            }
            Ok(())
        })
    }

    /// The holdings that a question may mean, see [`Index::search`].
    pub fn search(&self, query: &Query, limit: usize) -> Vec<Match> {
        self.index.read().unwrap_or_else(PoisonError::into_inner).search(query, limit)
    }

    /// What is most like the person asked for, match or not, see [`Index::nearest`].
    pub fn nearest(&self, query: &Query, limit: usize, least: f32) -> Vec<Match> {
        self.index.read().unwrap_or_else(PoisonError::into_inner).nearest(query, limit, least)
    }

    /// Takes holdings that are on the journal; they can be found when this returns.
    pub fn enter<S: Borrow<Subject>>(&self, holdings: impl IntoIterator<Item = (HoldingId, S)>) {
        self.index.write().unwrap_or_else(PoisonError::into_inner).extend(holdings);
        self.changed.notify_one();
    }

    /// Forgets a holding whose key is gone.
    pub fn forget(&self, id: HoldingId) {
        self.index.write().unwrap_or_else(PoisonError::into_inner).remove(id);
        self.changed.notify_one();
    }

    /// How it is.
    pub fn state(&self) -> FinderState {
        let index = self.index.read().unwrap_or_else(PoisonError::into_inner);
        FinderState {
            holdings: index.len(),
            segments: index.segments().count(),
            bytes: index.segments().map(Segment::size).sum(),
            damage: self.damage.clone(),
        }
    }

    /// Merges what is due. Searches go on meanwhile.
    pub fn tend(&self) -> io::Result<()> {
        self.merge_while(Index::due)
    }

    /// Merges until nothing of what was erased is left.
    pub fn clean(&self) -> io::Result<()> {
        self.merge_while(Index::worn)
    }

    /// Merges everything into one segment: what is fastest to search, and takes longest to make.
    pub fn settle(&self) -> io::Result<()> {
        self.merge_while(Index::whole)
    }

    fn merge_while(&self, due: fn(&Index) -> Option<Merge>) -> io::Result<()> {
        let _one = self.tending.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let Some(merge) = due(&self.index.read().unwrap_or_else(PoisonError::into_inner)) else { return Ok(()) };
            let segment = if merge.len() >= IN_A_FILE { self.files.write(&merge)? } else { merge.in_memory() };
            let mut index = self.index.write().unwrap_or_else(PoisonError::into_inner);
            index.adopt(&merge, segment);
            let kept: Vec<Segment> = index.segments().cloned().collect();
            drop(index);
            drop(merge);
            self.files.keep(&kept)?;
        }
    }
}

/// Merges in the background as holdings come and go, until the node ends.
pub async fn run(finder: Arc<Finder>) {
    let mut cleaned = tokio::time::interval(CLEANED_EVERY);
    cleaned.tick().await;
    loop {
        let work: fn(&Finder) -> io::Result<()> = tokio::select! {
            () = finder.changed.notified() => Finder::tend,
            _ = cleaned.tick() => Finder::clean,
        };
        let finder = Arc::clone(&finder);
        match tokio::task::spawn_blocking(move || work(&finder)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the index cannot be written; what it holds can still be found"),
            Err(error) => tracing::error!(%error, "merging the index failed"),
        }
    }
}

/// Runs of ids that one side alone has, and single ids that the other side alone has. Both sides come in order.
type Differences = (Vec<std::ops::RangeInclusive<i64>>, Vec<HoldingId>);

fn differences<E>(
    indexed: impl Iterator<Item = HoldingId>,
    stored: impl FnOnce(&mut dyn FnMut(i64)) -> Result<(), E>,
) -> Result<Differences, E> {
    let mut indexed = indexed.peekable();
    let (mut missing, mut erased): Differences = Default::default();
    let mut open = false;
    stored(&mut |id| {
        while let Some(gone) = indexed.next_if(|known| known.0 < id) {
            erased.push(gone);
        }
        let known = indexed.next_if(|known| known.0 == id).is_some();
        match missing.last_mut().filter(|_| open) {
            Some(run) if !known => *run = *run.start()..=id,
            _ if !known => missing.push(id..=id),
            _ => {}
        }
        open = !known;
    })?;
    erased.extend(indexed);
    Ok((missing, erased))
}

#[cfg(test)]
mod tests {
    use model::{PartialDate, Person};
    use proptest::prelude::*;

    use super::*;

    fn person(n: usize) -> Subject {
        let born = PartialDate::full(1950 + (n % 50) as u16, 1 + (n % 12) as u8, 1 + (n % 28) as u8);
        Subject::Person(Person { family: format!("Family{n}"), given: "Ana".into(), born, ..Person::default() })
    }

    fn asked(n: usize) -> Query {
        let Subject::Person(Person { family, born, .. }) = person(n) else { unreachable!() };
        Query::Person { name: format!("Ana {family}"), born, nationality: None, sex: None, document: None }
    }

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("egnatia-finder-{name}-{}", std::process::id()));
        let _old = std::fs::remove_dir_all(&folder);
        folder
    }

    fn fill(finder: &Finder, count: usize) {
        finder.enter((0..count).map(|n| (HoldingId(n as i64), person(n))));
        finder.enter((count..count + 10).map(|n| (HoldingId(n as i64), person(n))));
        finder.settle().unwrap();
    }

    fn finds(finder: &Finder, n: usize) -> bool {
        finder.search(&asked(n), 10).iter().any(|found| found.id.0 == n as i64)
    }

    #[test]
    fn what_lies_in_files_is_there_after_a_restart_and_what_was_erased_is_not() {
        let folder = folder("restart");
        let finder = Finder::at(&folder);
        fill(&finder, IN_A_FILE);
        assert_eq!(finder.state().segments, 1);
        finder.forget(HoldingId(7));
        assert!(!finds(&finder, 7) && finds(&finder, 8));
        finder.clean().unwrap();
        drop(finder);
        let finder = Finder::at(&folder);
        let state = finder.state();
        assert_eq!((state.holdings, state.segments, state.damage), (IN_A_FILE + 9, 1, None));
        assert!(!finds(&finder, 7) && finds(&finder, 8));
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "one segment, one list");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_damaged_file_is_told_and_thrown_away() {
        let folder = folder("damage");
        let finder = Finder::at(&folder);
        fill(&finder, IN_A_FILE);
        drop(finder);
        let file = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let file = file.filter(|path| path.extension().is_some_and(|end| end == "segment")).last().unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[12_345] ^= 1;
        std::fs::write(&file, bytes).unwrap();
        let finder = Finder::at(&folder);
        let state = finder.state();
        assert_eq!(state.holdings, 0);
        assert!(state.damage.unwrap().contains("checksum"));
        // As a node does it: what is missing comes from the store again.
        fill(&finder, IN_A_FILE);
        assert_eq!(Finder::at(&folder).state().holdings, IN_A_FILE + 10);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    proptest! {
        #[test]
        fn differences_are_all_differences(
            indexed in proptest::collection::btree_set(0_i64..40, 0..30),
            stored in proptest::collection::btree_set(0_i64..40, 0..30),
        ) {
            let each = |each: &mut dyn FnMut(i64)| -> Result<(), ()> {
                stored.iter().for_each(|id| each(*id));
                Ok(())
            };
            let (missing, erased) = differences(indexed.iter().copied().map(HoldingId), each).unwrap();
            let erased: Vec<i64> = erased.iter().map(|id| id.0).collect();
            prop_assert_eq!(erased, indexed.difference(&stored).copied().collect::<Vec<_>>());
            let missing: Vec<i64> = stored.iter().copied().filter(|id| missing.iter().any(|run| run.contains(id))).collect();
            prop_assert_eq!(missing, stored.difference(&indexed).copied().collect::<Vec<_>>());
        }
    }
}
