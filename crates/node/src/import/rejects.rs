//! Where do the lines go that could not be entered? Into a file of their own, byte for byte, and into a second one the reason for each.
//!
//! Both are made with the first such line, closed to others, for they hold what the input held. INVARIANT kept: no file is overwritten.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// A file that cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// C-IMP-03: one lies there already.
    #[error("`{path}` is there already: move it away, or name another file with --rejects", path = .0.display())]
    Exists(PathBuf),
    /// The reasons would have the name of the lines.
    #[error("`{path}` would bear both the lines and their reasons: give it another ending than .tsv", path = .0.display())]
    Name(PathBuf),
    /// The system says no.
    #[error("`{path}` cannot be written: {error}", path = .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// The rejected lines and their reasons.
pub struct Rejects {
    lines: Output,
    reasons: Output,
    count: u64,
}

impl Rejects {
    /// Rejected lines will lie at `path`, their reasons beside it with the ending `.tsv`. Nothing may be there yet.
    pub fn at(path: &Path) -> Result<Self, NotKept> {
        let reasons = path.with_extension("tsv");
        if reasons == path {
            return Err(NotKept::Name(reasons));
        }
        for path in [path, &reasons] {
            // C-IMP-03
            if path.exists() {
                return Err(NotKept::Exists(path.to_owned()));
            }
        }
        Ok(Self { lines: Output::later(path), reasons: Output::later(&reasons), count: 0 })
    }

    /// How many lines were rejected.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Keeps a line; [`Rejects::rest`] takes what is left of one that is too long to be held.
    pub fn keep(&mut self, number: u64, line: &[u8], reason: &str) -> Result<(), NotKept> {
        self.count += 1;
        self.lines.write(line)?;
        self.reasons.write(format!("{number}\t{reason}\n").as_bytes())
    }

    /// Where the rest of the kept line goes.
    pub fn rest(&mut self) -> Result<impl Write, NotKept> {
        self.lines.open()
    }

    /// The line is whole.
    pub fn end_line(&mut self) -> Result<(), NotKept> {
        self.lines.write(b"\n")
    }

    /// What was kept so far is with the system: this process may end.
    pub fn flush(&mut self) -> Result<(), NotKept> {
        self.lines.flush()?;
        self.reasons.flush()
    }

    /// What was kept is on disk.
    pub fn sync(&mut self) -> Result<(), NotKept> {
        self.flush()?;
        self.lines.sync()?;
        self.reasons.sync()
    }
}

/// A file that is made with the first byte.
struct Output {
    path: PathBuf,
    file: Option<BufWriter<File>>,
}

impl Output {
    fn later(path: &Path) -> Self {
        Self { path: path.to_owned(), file: None }
    }

    fn open(&mut self) -> Result<&mut BufWriter<File>, NotKept> {
        let file = match self.file.take() {
            Some(file) => file,
            None => {
                let made = File::options().write(true).create_new(true).mode(0o600).open(&self.path);
                BufWriter::new(made.map_err(|error| self.failed(error))?)
            }
        };
        Ok(self.file.insert(file))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), NotKept> {
        let written = self.open()?.write_all(bytes);
        written.map_err(|error| self.failed(error))
    }

    fn flush(&mut self) -> Result<(), NotKept> {
        let flushed = self.file.as_mut().map_or(Ok(()), BufWriter::flush);
        flushed.map_err(|error| self.failed(error))
    }

    fn sync(&mut self) -> Result<(), NotKept> {
        let synced = self.file.as_mut().map_or(Ok(()), |file| file.get_ref().sync_all());
        synced.map_err(|error| self.failed(error))
    }

    fn failed(&self, error: io::Error) -> NotKept {
        NotKept::File { path: self.path.clone(), error }
    }
}
