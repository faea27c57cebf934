//! The one that writes: takes waiting transactions, runs each in a savepoint, signs a checkpoint, commits once.
//!
//! INVARIANT nothing is told to anyone before the commit returned: completions run, partners' outboxes wake and screens
//! are notified only then. A commit that fails undoes the whole group and the in-memory tree with it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, mpsc};

use ed25519_dalek::SigningKey;
use journal::Tree;
use model::{CheckId, PartyId};
use rusqlite::{Connection, OpenFlags};

use super::{Here, StoreError, Tx, journal_rows, schema};
use crate::{clock::Entropy, packs::Packs};

/// What the writer needs to know of its node.
pub struct Shared {
    /// The party whose node this is.
    pub me: PartyId,
    /// The journal's origin line.
    pub origin: String,
    /// The key that signs envelopes, receipts and checkpoints.
    pub signing: SigningKey,
    /// Keys of entries and opaque references are drawn here.
    pub entropy: Entropy,
    /// The instruments, to project cases.
    pub packs: Arc<Packs>,
    /// Called after each commit with what it touched.
    pub after_commit: Box<dyn Fn(&Effects) + Send + Sync>,
}

impl Shared {
    /// What its projections depend on.
    pub fn here(&self) -> Here<'_> {
        Here { me: &self.me, packs: &self.packs }
    }
}

/// What a commit touched.
#[derive(Debug, Default, Clone)]
pub struct Effects {
    /// Parties for whom something lies in the outbox.
    pub outgoing: BTreeSet<PartyId>,
    /// Checks that got an answer.
    pub answered: Vec<(CheckId, PartyId)>,
    /// How many entries were appended.
    pub entries: u64,
    /// Whether something was erased.
    pub erased: bool,
    /// Whether somebody has more or fewer unread notices.
    pub noticed: bool,
}

pub(super) type Completion = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
type Run = Box<dyn FnOnce(Result<&mut Tx<'_>, StoreError>) -> Result<Completion, (StoreError, Completion)> + Send>;

/// A transaction that waits.
pub(super) struct Job {
    pub(super) name: &'static str,
    pub(super) run: Run,
}

/// Transactions that share one commit at the most. More would only make each wait longer for its answer.
const GROUP_MAX: usize = 64;

pub(super) struct Writer {
    conn: Connection,
    tree: Tree,
    shared: Arc<Shared>,
    /// Whether the write-ahead log still has pages as they were before something was erased.
    unclean: bool,
}

impl Writer {
    pub(super) fn open(place: &Path, shared: Arc<Shared>) -> Result<Self, StoreError> {
        let conn = Connection::open(place)?;
        schema::prepare(&conn)?;
        // C-STO-02
        let version = schema::create(&conn)?;
        if version != schema::VERSION {
            return Err(StoreError::Version(version));
        }
        let tree = journal_rows::load_tree(&conn)?;
        // Of what an earlier process left behind nobody knows.
        Ok(Self { conn, tree, shared, unclean: true })
    }

    /// Serves jobs until every sender is gone.
    pub(super) fn run(&mut self, jobs: &mpsc::Receiver<Job>) {
        while let Ok(first) = jobs.recv() {
            let mut group = vec![first];
            group.extend(jobs.try_iter().take(GROUP_MAX - 1));
            self.commit(group);
        }
    }

    /// Runs a group of jobs in one commit.
    pub(super) fn commit(&mut self, group: Vec<Job>) {
        let before = self.tree.clone();
        let mut effects = Effects::default();
        let mut waiting = Vec::with_capacity(group.len());
        let outcome = self.run_group(group, &mut effects, &mut waiting);
        if let Err(error) = &outcome {
            // The whole group is undone, the tree with it; what was committed before stays.
            self.tree = before;
            if let Err(rollback) = self.conn.execute_batch("ROLLBACK") {
                tracing::debug!(%rollback, "nothing to roll back");
            }
            tracing::error!(%error, "a commit failed");
        }
        // Whoever erased is told only once what was erased is gone.
        self.unclean |= outcome.is_ok() && effects.erased;
        self.clean();
        for completion in waiting {
            completion(outcome.clone());
        }
        if outcome.is_ok() {
            (self.shared.after_commit)(&effects);
        }
    }

    /// After an erasure: empties the write-ahead log, which has the pages as they were before. While somebody reads it cannot be emptied;
    /// then the next commit tries again.
    fn clean(&mut self) {
        if !self.unclean {
            return;
        }
        // Readers are short; to wait for one would keep everybody else waiting.
        let emptied = self
            .conn
            .busy_timeout(std::time::Duration::ZERO)
            .and_then(|()| self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0)));
        self.unclean = !matches!(emptied, Ok(0));
        if let Err(error) = self.conn.busy_timeout(schema::PATIENCE) {
            tracing::warn!(%error, "the store's patience cannot be set");
        }
    }

    fn run_group(
        &mut self,
        group: Vec<Job>,
        effects: &mut Effects,
        waiting: &mut Vec<Completion>,
    ) -> Result<(), StoreError> {
        let mut group = group.into_iter();
        let started = self.conn.execute_batch("BEGIN IMMEDIATE");
        let mut failed = started.err().map(StoreError::from);
        for job in group.by_ref() {
            if let Some(error) = &failed {
                // The group is lost; each waiting caller still gets its answer.
                waiting.push(job.refuse(error.clone()));
                continue;
            }
            if let Err(error) = self.run_job(job, effects, waiting) {
                failed = Some(error);
            }
        }
        if let Some(error) = failed {
            return Err(error);
        }
        if effects.entries > 0 {
            journal_rows::save_head(&self.conn, &self.tree, &self.shared)?;
        }
        self.conn.execute_batch("COMMIT")?;
        Ok(())
    }

    fn run_job(&mut self, job: Job, effects: &mut Effects, waiting: &mut Vec<Completion>) -> Result<(), StoreError> {
        let tree_before = self.tree.clone();
        self.conn.execute_batch("SAVEPOINT job")?;
        let mut tx = Tx::new(&self.conn, &mut self.tree, &self.shared);
        let ran = (job.run)(Ok(&mut tx));
        let touched = tx.into_effects();
        match ran {
            Ok(completion) => {
                self.conn.execute_batch("RELEASE job")?;
                effects.outgoing.extend(touched.outgoing);
                effects.answered.extend(touched.answered);
                effects.entries += touched.entries;
                effects.erased |= touched.erased;
                effects.noticed |= touched.noticed;
                waiting.push(completion);
            }
            Err((error, completion)) => {
                tracing::warn!(job = job.name, %error, "a transaction was undone");
                self.tree = tree_before;
                waiting.push(completion);
                // A full disk has already ended the transaction: then the group is lost, else only this job.
                self.conn.execute_batch("ROLLBACK TO job; RELEASE job")?;
            }
        }
        Ok(())
    }
}

impl Job {
    /// A completion that tells the caller which error lost the group before its turn.
    fn refuse(self, error: StoreError) -> Completion {
        match (self.run)(Err(error)) {
            Ok(completion) | Err((_, completion)) => completion,
        }
    }
}

/// A connection that only reads.
pub(super) fn open_reader(place: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(place, flags)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "cache_size", -2_000)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}
