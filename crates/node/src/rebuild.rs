//! Does the journal still make what the projections say, and how are they made again from it? `egnatia rebuild`.
//!
//! A whole new store is made beside the old one and compared with it. [`check`] reads one moment of a store that a node may be writing on,
//! and leaves nothing behind. [`replace`] puts the new store in the old one's place.
//! INVARIANT at every moment one whole store bears the name: the new one is on disk before it gets it, and gets it by one rename.

use std::fs::File;
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{
    finder,
    store::{self, Compared, Here, NotRebuilt},
};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Entries of the journal.
    pub entries: u64,
    /// Those of them that were erased.
    pub erased: u64,
    /// Each table that the journal makes: what is there beside what was made.
    pub tables: Vec<Compared>,
    /// What was taken over, with its rows: the entries, the signed heads, the tokens.
    pub ground: Vec<(&'static str, u64)>,
}

impl Report {
    /// The tables that are not as the journal makes them.
    pub fn differing(&self) -> usize {
        self.tables.iter().filter(|table| table.differs.is_some()).count()
    }
}

/// Hears how many entries are done.
pub type Told<'t> = &'t mut dyn FnMut(u64);

/// Compares a store with what its journal makes; changes nothing.
pub fn check(place: &Path, here: Here<'_>, told: Told<'_>) -> Result<Report, NotRebuilt> {
    let old = store::open_as_it_is(place)?;
    let beside = Beside::new(place, &format!(".check-{}", std::process::id()))?;
    let fresh = store::open_empty(&beside.0)?;
    // From here the file has no name: however this process ends, what it holds ends with it.
    drop(beside);
    against(&old, &fresh, here, told)
}

/// Makes a store again and puts it in the place of the old one, of which nothing is kept that the journal does not say. Only for whoever
/// holds the node's folder.
pub fn replace(place: &Path, here: Here<'_>, told: Told<'_>) -> Result<Report, NotRebuilt> {
    let old = store::open_alone(place)?;
    let beside = Beside::new(place, ".rebuilt")?;
    let fresh = store::open_empty(&beside.0)?;
    let report = against(&old, &fresh, here, told)?;
    fresh.close().map_err(|(_, error)| NotRebuilt::from(error))?;
    let failed = |error| NotRebuilt::File { path: beside.0.clone(), error };
    own_as(place, &beside.0).map_err(failed)?;
    File::open(&beside.0).and_then(|file| file.sync_all()).map_err(failed)?;
    // The index's files are made from rows that go now; the node makes them again at its start. They go before the rows, so that none
    // outlives its row.
    let index = finder::folder(place);
    match std::fs::remove_dir_all(&index) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(NotRebuilt::File { path: index, error });
        }
        _ => {}
    }
    // The commit point: before it the old store bears the name, after it the new one. Until then nobody else can open the old one.
    std::fs::rename(&beside.0, place).map_err(failed)?;
    let folder = place.parent().unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed)?;
    drop(old);
    Ok(report)
}

/// Makes a store again in `fresh` from the journal in `old`, and compares the two.
pub fn against(old: &Connection, fresh: &Connection, here: Here<'_>, told: Told<'_>) -> Result<Report, NotRebuilt> {
    let store::Replayed { entries, erased } = store::replay(old, fresh, here, told)?;
    Ok(Report { entries, erased, tables: store::compare(old, fresh)?, ground: store::ground(old)? })
}

/// The new file belongs to whom the old one belongs to, and is as closed: else a node that runs as another user could not open it.
fn own_as(old: &Path, new: &Path) -> io::Result<()> {
    let (old, found) = (std::fs::metadata(old)?, std::fs::metadata(new)?);
    if (old.uid(), old.gid()) != (found.uid(), found.gid()) {
        std::os::unix::fs::chown(new, Some(old.uid()), Some(old.gid()))?;
    }
    std::fs::set_permissions(new, old.permissions())
}

/// An empty file beside the store, closed to others; gone when dropped, unless it was renamed.
struct Beside(PathBuf);

impl Beside {
    fn new(place: &Path, ending: &str) -> Result<Self, NotRebuilt> {
        let path = store::beside(place, ending);
        let failed = |error| NotRebuilt::File { path: path.clone(), error };
        // What an interrupted run left is worth nothing.
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
        File::options().write(true).create_new(true).mode(0o600).open(&path).map_err(failed)?;
        Ok(Self(path))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // If it is gone already, so much the better.
        let _removed = std::fs::remove_file(&self.0);
    }
}
