//! The files of the index: one for each large segment, and a list of those that count.
//!
//! A file is written under another name, synced, and renamed; the list is replaced whole. What the list does not name is removed. So a
//! crash at any time leaves the old index or the new one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use matching::{Merge, Segment};

/// The list: a line for each segment.
const LIST: &str = "list";
/// Lines of the list that are read at most; more would be no list of ours.
const LIST_BYTES_MAX: u64 = 64 * 1024;

/// The folder of an index.
pub(super) struct Files {
    folder: PathBuf,
    known: Mutex<Known>,
}

/// What the files hold.
struct Known {
    /// Segments that lie in files, with their names.
    segments: Vec<(Segment, String)>,
    /// The list as it lies in its file.
    list: String,
}

/// A file mapped into memory.
struct Mapped(memmap2::Mmap);

impl AsRef<[u8]> for Mapped {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

fn map(file: &File) -> io::Result<Mapped> {
    #[expect(
        unsafe_code,
        reason = "INVARIANT a segment's file lies in the node's own folder, which one process at a time uses (C-DIR-02), and is never \
                  written again after it got its name: only removed, and then the mapping stays"
    )]
    // SAFETY: nobody changes the file while it is mapped, see above.
    unsafe { memmap2::Mmap::map(file) }.map(Mapped)
}

fn segment(path: &Path) -> Result<Segment, String> {
    let mapped = File::open(path).and_then(|file| map(&file)).map_err(|error| error.to_string())?;
    Segment::open(Arc::new(mapped)).map_err(|error| error.to_string())
}

impl Files {
    /// Opens what the list names; also says what is wrong with it. What is damaged is left out.
    pub(super) fn open(folder: &Path) -> (Self, Vec<Segment>, Option<String>) {
        let list =
            File::open(folder.join(LIST)).and_then(|file| io::read_to_string(io::Read::take(file, LIST_BYTES_MAX)));
        let list = list.unwrap_or_default();
        let (mut known, mut damage) = (Vec::new(), None);
        for name in list.lines() {
            // A name is one of ours, or it is none.
            let ours =
                name.strip_suffix(".segment").is_some_and(|stem| stem.bytes().all(|byte| byte.is_ascii_hexdigit()));
            let opened = if ours { segment(&folder.join(name)) } else { Err("no name of a segment".to_owned()) };
            match opened {
                Ok(segment) => known.push((segment, name.to_owned())),
                Err(error) => damage = Some(format!("{name}: {error}")),
            }
        }
        let segments = known.iter().map(|(segment, _)| segment.clone()).collect();
        let known = Mutex::new(Known { segments: known, list });
        (Self { folder: folder.to_owned(), known }, segments, damage)
    }

    /// Merges into a new file and maps it.
    pub(super) fn write(&self, merge: &Merge) -> io::Result<Segment> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder)?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let number = |name: &str| u64::from_str_radix(name.trim_end_matches(".segment"), 16).unwrap_or(0);
        let next = known.segments.iter().map(|(_, name)| number(name)).max().unwrap_or(0) + 1;
        let name = format!("{next:016x}.segment");
        self.put(&name, |file| {
            let mut out = BufWriter::with_capacity(1 << 20, file);
            merge.write(&mut out)?;
            out.flush()
        })?;
        let opened = segment(&self.folder.join(&name)).map_err(io::Error::other)?;
        known.segments.push((opened.clone(), name));
        Ok(opened)
    }

    /// Writes the list of those segments that are still in use, and removes every other file; nothing if the list says so already.
    pub(super) fn keep(&self, used: &[Segment]) -> io::Result<()> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.segments.retain(|(segment, _)| used.iter().any(|used| used.is(segment)));
        let list: String = known.segments.iter().map(|(_, name)| format!("{name}\n")).collect();
        if list == known.list {
            return Ok(());
        }
        self.put(LIST, |mut file| file.write_all(list.as_bytes()))?;
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if name != LIST && !known.segments.iter().any(|(_, known)| name == known.as_str()) {
                fs::remove_file(entry.path())?;
            }
        }
        known.list = list;
        Ok(())
    }

    /// Writes a file whole: it is there with all its bytes, or as it was before.
    fn put(&self, name: &str, write: impl FnOnce(&File) -> io::Result<()>) -> io::Result<()> {
        let (new, place) = (self.folder.join("new"), self.folder.join(name));
        let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
        write(&file)?;
        file.sync_all()?;
        fs::rename(&new, &place)?;
        File::open(&self.folder)?.sync_all()
    }
}
