//! One writer, one commit at a time, many readers: SQLite with a sync at every commit.
//!
//! [`Store::write`] runs a named transaction and returns only when it is on disk. Transactions that wait at the same time share one
//! commit (group commit), each in a savepoint of its own, so that one that fails costs the others nothing. Every commit ends with a
//! signed checkpoint of the journal. The simulation runs the very same writer inline, without the thread.

mod apply;
mod case_clocks;
mod case_desk;
mod case_lists;
mod case_rows;
mod compare;
mod fresh;
mod journal_rows;
mod notice_rows;
mod overriding_rows;
mod people_rows;
mod rows;
mod schema;
mod tx;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use rusqlite::Connection;

pub use apply::Here;
pub use case_clocks::{ClockEnd, EndKind, clock_ends};
pub use case_desk::{Handed, View, handed, last_act, views};
pub use case_lists::{After, Wanted, case_count, cases, limits_between};
pub use case_rows::{CaseEvent, CaseFile, During, NO_END, case_events, case_file, each_case, title as case_title};
pub use compare::{Compared, Sum, compare, ground};
pub use fresh::{NotRebuilt, Replayed, open_alone, open_as_it_is, open_empty, replay};
pub use journal_rows::{Head, StoredHashes, checkpoint, entries_from, entry_body, head, latest_checkpoint};
pub use notice_rows::{
    NoticeRow, Post, PostsWaiting, choice, choices, notices, notices_told, place, posts, posts_waiting,
    reviews_between, reviews_of, times_mailed, unread,
};
pub use overriding_rows::{Override, proposal, proposals_waiting};
pub use people_rows::{Invitation, PersonRow, invitation, passkeys, people, person, person_of_handle};
pub use rows::{
    Arrived, Consultation, HoldingRow, Inquiry, InquiryParty, Queued, arrived, cases_beginning, consultation,
    consultations, cosignatures, counts, erased_holdings, holding, holding_ids, holdings, inquiries, inquiry,
    judgements, outbox, outbox_waiting, pair_of, reference, token_counts, token_person,
};
pub use tx::{EntryRef, Kept, Tx};
use writer::{Completion, Job, Writer};
pub use writer::{Effects, Shared};

/// Why the store did not do what was asked. Nothing of it happened then.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// C-STO-01: no space; what was acknowledged is kept, new work is refused until space returns.
    #[error("the disk is full: free space in the data folder; everything acknowledged is safe")]
    Full,
    /// C-STO-02: another version of the tables.
    #[error("the store has tables of version {0}, this program speaks version {expected}: {advice}", expected = schema::VERSION, advice = advice(*.0))]
    Version(i64),
    /// The journal's own rows do not agree.
    #[error("the journal does not agree with itself: {0}; run `egnatia verify`")]
    Journal(String),
    /// The database says so.
    #[error("the store failed: {0}")]
    Failed(String),
    /// The writer is gone: the node is shutting down.
    #[error("the store is closed")]
    Closed,
}

/// What to do with a store of another version.
fn advice(version: i64) -> &'static str {
    if (schema::JOURNAL_SINCE..schema::VERSION).contains(&version) {
        "`egnatia rebuild` makes them again from the journal"
    } else {
        "run the program that made it"
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            _ => Self::Failed(error.to_string()),
        }
    }
}

/// A node's store.
pub struct Store {
    place: PathBuf,
    mode: Mode,
    readers: Mutex<Vec<Connection>>,
}

enum Mode {
    Thread(mpsc::SyncSender<Job>),
    Inline(Mutex<Writer>),
}

/// Transactions that may wait for the writer; more callers block, which is the back-pressure.
const QUEUE_MAX: usize = 1_024;

impl Store {
    /// Opens or makes the store in a file and starts its writer thread.
    pub fn open(place: &Path, shared: Arc<Shared>) -> Result<Self, StoreError> {
        let mut writer = Writer::open(place, shared)?;
        let (sender, jobs) = mpsc::sync_channel(QUEUE_MAX);
        std::thread::Builder::new()
            .name("egnatia-writer".to_owned())
            .spawn(move || writer.run(&jobs))
            .map_err(|error| StoreError::Failed(error.to_string()))?;
        Ok(Self { place: place.to_owned(), mode: Mode::Thread(sender), readers: Mutex::default() })
    }

    /// The same, with the writer run by the caller's own thread: for the simulation.
    pub fn open_inline(place: &Path, shared: Arc<Shared>) -> Result<Self, StoreError> {
        let writer = Writer::open(place, shared)?;
        Ok(Self { place: place.to_owned(), mode: Mode::Inline(Mutex::new(writer)), readers: Mutex::default() })
    }

    /// Runs a transaction. The commit point: when this returns `Ok`, it is on disk; when it returns `Err`, nothing happened.
    /// Dropping the future does not stop a transaction that the writer already has.
    pub async fn write<T, F>(&self, name: &'static str, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        match &self.mode {
            Mode::Thread(jobs) => {
                let (done, result) = tokio::sync::oneshot::channel();
                let job = Job::new(name, work, move |outcome| drop(done.send(outcome)));
                self.submit(jobs, job).await?;
                result.await.map_err(|_| StoreError::Closed)?
            }
            Mode::Inline(writer) => {
                // Two places where the simulation may crash the node: before anything is written, and after the commit.
                yield_once().await;
                let slot = Arc::new(Mutex::new(None));
                let filled = Arc::clone(&slot);
                let job = Job::new(name, work, move |outcome| {
                    *filled.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
                });
                writer.lock().unwrap_or_else(PoisonError::into_inner).commit(vec![job]);
                yield_once().await;
                let outcome = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
                outcome.unwrap_or(Err(StoreError::Closed))
            }
        }
    }

    async fn submit(&self, jobs: &mpsc::SyncSender<Job>, mut job: Job) -> Result<(), StoreError> {
        loop {
            match jobs.try_send(job) {
                Ok(()) => return Ok(()),
                Err(mpsc::TrySendError::Disconnected(_)) => return Err(StoreError::Closed),
                Err(mpsc::TrySendError::Full(back)) => job = back,
            }
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
    }

    /// Reads, on a connection that sees the last commit and never writes.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => writer::open_reader(&self.place)?,
        };
        let value = work(&conn)?;
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        Ok(value)
    }

    /// Where the store lies.
    pub fn place(&self) -> &Path {
        &self.place
    }
}

/// A file beside a store, whose name is the store's with an ending.
pub(crate) fn beside(place: &Path, ending: &str) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A future that is pending once.
async fn yield_once() {
    let mut yielded = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut yielded, true) {
            std::task::Poll::Ready(())
        } else {
            context.waker().wake_by_ref();
            std::task::Poll::Pending
        }
    })
    .await;
}

/// Hands the outcome of one job to whoever waits for it.
type Done<T> = dyn FnOnce(Result<T, StoreError>) + Send;

impl Job {
    fn new<T, F>(name: &'static str, work: F, done: impl FnOnce(Result<T, StoreError>) + Send + 'static) -> Self
    where
        T: Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let done: Box<Done<T>> = Box::new(done);
        let run = Box::new(move |tx: Result<&mut Tx<'_>, StoreError>| match tx.and_then(work) {
            Ok(value) => {
                Ok(Box::new(move |committed: Result<(), StoreError>| done(committed.map(|()| value))) as Completion)
            }
            Err(error) => {
                let told = error.clone();
                Err((error, Box::new(move |_: Result<(), StoreError>| done(Err(told))) as Completion))
            }
        });
        Self { name, run }
    }
}
