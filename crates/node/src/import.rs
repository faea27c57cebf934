//! Many holdings at once, from NDJSON: one JSON object a line, each in the form of one holding of the API.
//!
//! A thread reads, checks and encodes ahead while the store's writer journals: a batch of lines is one transaction, in the order of the
//! input, with an entry that says who imported which lines of what. A line that is no holding is kept apart with its reason, and
//! the rest goes on. INVARIANT line by line: each line is entered in whole, rejected in whole, or not reached.

pub mod lines;
mod rejects;

use std::io::{self, BufReader};
use std::path::PathBuf;

use lines::{LINE_BYTES_MAX, Line, Lines};
pub use rejects::NotKept;
use rejects::Rejects;
use tokio::sync::mpsc;

use crate::{
    api,
    clock::Clock,
    record::Record,
    store::{Store, StoreError, Tx},
};

/// Holdings of one transaction: enough that its commit costs little, and few enough that a stop loses little work. See docs/performance.md.
const BATCH_HOLDINGS: usize = 4_096;
/// Bytes of lines of one transaction, so that long lines do not fill the memory.
const BATCH_BYTES: u64 = 4 * 1024 * 1024;
/// Batches that are read ahead.
const BATCHES_AHEAD: usize = 2;
/// Reasons that are told; all of them lie beside the rejected lines.
const FAULTS_TOLD: u64 = 20;
/// How the audit names this act.
const ACT: &str = "holding.import";

/// What is imported, by whom.
pub struct Source {
    /// What the audit calls it: the file's name.
    pub name: String,
    /// The lines.
    pub input: Box<dyn io::Read + Send>,
    /// On whose behalf.
    pub officer: String,
    /// Where rejected lines go.
    pub rejects: PathBuf,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Lines done.
    pub lines: u64,
    /// Holdings on the journal.
    pub entered: u64,
    /// Lines rejected.
    pub rejected: u64,
    /// Bytes read.
    pub bytes: u64,
}

/// A line that is no holding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which line, from 1.
    pub line: u64,
    /// What is wrong, and what to do.
    pub reason: String,
}

/// Why an import ended early. All lines up to `done` are on the journal or among the rejected.
#[derive(Debug, thiserror::Error)]
#[error("{why}; {so_far}", so_far = so_far(*.done))]
pub struct NotImported {
    /// What stopped it.
    pub why: Stopped,
    /// The last line that is done.
    pub done: u64,
}

/// What stops an import.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The input.
    #[error("the input cannot be read on: {0}")]
    Input(io::Error),
    /// The rejected lines have no place.
    #[error(transparent)]
    Rejects(#[from] NotKept),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn so_far(done: u64) -> String {
    match done {
        0 => "nothing was entered".to_owned(),
        done => format!("lines 1 to {done} are done, go on with line {}", done + 1),
    }
}

/// Imports; `told` hears after each batch how far it has come, and of the first lines that were rejected.
pub async fn run(
    store: &Store,
    clock: &Clock,
    source: Source,
    mut told: impl FnMut(&Tally, &[Fault]),
) -> Result<Tally, NotImported> {
    let mut tally = Tally::default();
    let rejects = Rejects::at(&source.rejects).map_err(|error| NotImported { why: error.into(), done: 0 })?;
    let (to, mut batches) = mpsc::channel(BATCHES_AHEAD);
    let reader = Reader { lines: Lines::new(BufReader::with_capacity(1 << 16, source.input)), rejects, number: 0, to };
    // Not awaited: should the store fail, it may stand waiting for a line that never comes, and ends with the process.
    std::thread::Builder::new()
        .name("egnatia-import".to_owned())
        .spawn(move || reader.read())
        .map_err(|error| NotImported { why: Stopped::Input(error), done: 0 })?;
    while let Some(batch) = batches.recv().await {
        let stopped = |why| NotImported { why, done: tally.lines };
        let batch: Batch = batch.map_err(stopped)?;
        let entered = batch.records.len() as u64;
        if entered > 0 {
            let note = note(&source.name, &source.officer, (tally.lines + 1, batch.last), entered);
            let (now, records) = (clock.now(), batch.records);
            let work = move |tx: &mut Tx<'_>| {
                tx.record(&note, now)?;
                records.iter().try_for_each(|record| tx.record(record, now).map(drop))
            };
            // The commit point of these lines.
            store.write("import", work).await.map_err(|error| stopped(error.into()))?;
        }
        tally =
            Tally { lines: batch.last, entered: tally.entered + entered, rejected: batch.rejected, bytes: batch.bytes };
        told(&tally, &batch.faults);
    }
    Ok(tally)
}

/// Who imported which lines: an entry of the same transaction as the holdings themselves.
fn note(name: &str, officer: &str, (first, last): (u64, u64), entered: u64) -> Record {
    Record::Read {
        officer: officer.to_owned(),
        act: ACT.to_owned(),
        about: format!("{name}, lines {first} to {last}: {entered} holdings"),
        purpose: api::ADMINISTRATION.to_owned(),
        reference: String::new(),
    }
}

/// Lines read, checked and encoded.
#[derive(Default)]
struct Batch {
    records: Vec<Record>,
    faults: Vec<Fault>,
    /// The last line in it.
    last: u64,
    /// Lines rejected so far, and bytes read.
    rejected: u64,
    bytes: u64,
}

/// The thread that reads ahead.
struct Reader {
    lines: Lines<BufReader<Box<dyn io::Read + Send>>>,
    rejects: Rejects,
    number: u64,
    to: mpsc::Sender<Result<Batch, Stopped>>,
}

impl Reader {
    /// Hands over batches until the input ends or nobody takes them.
    fn read(mut self) {
        let mut line = Vec::new();
        loop {
            let mut batch = Batch { records: Vec::with_capacity(BATCH_HOLDINGS), ..Batch::default() };
            let filled = self.fill(&mut batch, &mut line);
            let goes_on = matches!(filled, Ok(true));
            // Before the batch counts as done, so that no rejected line is lost with this process.
            let kept = if goes_on { self.rejects.flush() } else { self.rejects.sync() };
            (batch.rejected, batch.bytes) = (self.rejects.count(), self.lines.bytes());
            let batches = kept.map(|()| batch).map_err(Stopped::from);
            let lost = batches.is_err();
            if self.to.blocking_send(batches).is_err() || lost {
                return;
            }
            if let Err(stopped) = filled {
                // Nobody listens if the store failed meanwhile.
                let _told = self.to.blocking_send(Err(stopped));
                return;
            }
            if !goes_on {
                return;
            }
        }
    }

    /// Fills a batch; `false` if the input has ended. After an error the batch holds the lines before it.
    fn fill(&mut self, batch: &mut Batch, line: &mut Vec<u8>) -> Result<bool, Stopped> {
        let until = self.lines.bytes() + BATCH_BYTES;
        batch.last = self.number;
        while batch.records.len() < BATCH_HOLDINGS && self.lines.bytes() < until {
            let read = self.lines.next(line).map_err(Stopped::Input)?;
            if read == Line::None {
                return Ok(false);
            }
            let number = self.number + 1;
            // C-IMP-01
            let record = match read {
                Line::TooLong => Err(format!("has more than {LINE_BYTES_MAX} bytes: shorten it")),
                _ => record_of(line, number == 1),
            };
            match record {
                Ok(Some(record)) => batch.records.push(record),
                Ok(None) => {}
                Err(reason) => {
                    self.rejects.keep(number, line, &reason)?;
                    if read == Line::TooLong {
                        let rest = self.rejects.rest()?;
                        self.lines.rest(rest).map_err(Stopped::Input)?;
                    }
                    self.rejects.end_line()?;
                    if self.rejects.count() <= FAULTS_TOLD {
                        batch.faults.push(Fault { line: number, reason });
                    }
                }
            }
            (self.number, batch.last) = (number, number);
        }
        Ok(true)
    }
}

/// What a line says: a holding, nothing if it is blank, or why it is no holding.
fn record_of(line: &[u8], first: bool) -> Result<Option<Record>, String> {
    // Some programs begin a file with a mark of its encoding (RFC 8259 section 8.1 lets a reader pass over it).
    let line = if first { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
    if line.trim_ascii().is_empty() {
        return Ok(None);
    }
    // C-IMP-02
    if let Err(error) = std::str::from_utf8(line) {
        return Err(format!("is not UTF-8 from byte {}: save the file as UTF-8", error.valid_up_to() + 1));
    }
    // A parser repeats what it read: nothing of it may end a line of the reasons or move a terminal's cursor.
    let shown = |reason: String| reason.replace(char::is_control, "\u{fffd}");
    api::record_of_line(line).map(Some).map_err(shown)
}
