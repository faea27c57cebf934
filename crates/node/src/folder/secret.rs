//! How are key files read and written, so that nobody else can? Mode 0600, never overwritten, never read when open.
//!
//! The permissions are asked of the open file, not of its name. Nothing here knows what a key is for.
//! INVARIANT secret and INVARIANT kept are those of the parent room.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use ed25519_dalek::SigningKey;

use super::{FILE_BYTES_MAX, FolderError, hex};

/// The bits that let the group or others in.
const OPEN_BITS: u32 = 0o077;

/// What a key file holds, in words.
pub(super) const KEY_WANTED: &str = "64 hexadecimal digits";

/// Reads an Ed25519 secret key from a file that only its owner can read.
pub fn read_signing_key(path: &Path) -> Result<SigningKey, FolderError> {
    Ok(SigningKey::from_bytes(&read_key(path)?))
}

/// Writes an Ed25519 secret key to a new file that only its owner can read.
pub fn write_signing_key(path: &Path, key: &SigningKey) -> Result<(), FolderError> {
    write_secret(path, &format!("{}\n", hex(&key.to_bytes())))
}

/// Puts `bytes` in place of a file as a whole: a crash leaves the old file or the new one.
pub fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    // Before the new name counts, so that it never names an empty file.
    file.sync_all()?;
    std::fs::rename(&beside, path)
}

pub(super) fn read_key(path: &Path) -> Result<[u8; 32], FolderError> {
    let hash = model::Hash::parse(read_secret(path)?.trim_end());
    hash.map(|hash| hash.0).map_err(|_| FolderError::Key { path: path.to_owned(), wanted: KEY_WANTED })
}

pub(super) fn read_secret(path: &Path) -> Result<String, FolderError> {
    let file = File::open(path).map_err(at(path))?;
    // C-DIR-01: asked of the open file, so that it is the file that is read.
    closed(path, &file.metadata().map_err(at(path))?)?;
    String::from_utf8(read_bounded(path, file)?)
        .map_err(|_| FolderError::Key { path: path.to_owned(), wanted: "printable characters" })
}

pub(super) fn write_secret(path: &Path, text: &str) -> Result<(), FolderError> {
    let mut file = match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(FolderError::Exists(path.to_owned())),
        opened => opened.map_err(at(path))?,
    };
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(at(path))
}

/// The permission bits of what only its owner can reach.
pub(super) fn closed(path: &Path, metadata: &std::fs::Metadata) -> Result<u32, FolderError> {
    let mode = metadata.permissions().mode() & 0o7777;
    let wanted = if metadata.is_dir() { 0o700 } else { 0o600 };
    if mode & OPEN_BITS == 0 { Ok(mode) } else { Err(FolderError::Open { path: path.to_owned(), mode, wanted }) }
}

pub(super) fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

pub(super) fn read_bounded(path: &Path, file: File) -> Result<Vec<u8>, FolderError> {
    let mut bytes = Vec::new();
    file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(at(path))?;
    if bytes.len() as u64 > FILE_BYTES_MAX { Err(FolderError::TooLong(path.to_owned())) } else { Ok(bytes) }
}

/// Reads a file that is not secret, at most 64 KiB of it.
pub fn read_small(path: &Path) -> Result<Vec<u8>, FolderError> {
    read_bounded(path, File::open(path).map_err(at(path))?)
}

pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> FolderError {
    move |error| FolderError::File { path: path.to_owned(), error }
}

/// The path as a shell takes it, so that the command can be pasted.
pub(super) fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    let needs_none = !text.starts_with('-') && text.chars().all(plain);
    if needs_none { text } else { format!("-- '{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::scratch::Scratch;
    use proptest::prelude::*;

    #[test]
    fn a_key_file_is_written_once() {
        let scratch = Scratch::new();
        let path = scratch.path().join("key");
        let key = |n| SigningKey::from_bytes(&[n; 32]);
        write_signing_key(&path, &key(3)).unwrap();
        assert!(matches!(write_signing_key(&path, &key(4)), Err(FolderError::Exists(_))));
        assert_eq!(read_signing_key(&path).unwrap(), key(3));
    }

    #[test]
    fn a_file_is_replaced_as_a_whole_and_nothing_stays_beside_it() {
        let scratch = Scratch::new();
        let path = scratch.path().join("a.json");
        for text in ["longer than the next", "short"] {
            replace_file(&path, text.as_bytes()).unwrap();
            assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 1);
    }

    #[test]
    fn commands_can_be_pasted() {
        for (path, wanted) in
            [("/a/b.key", "/a/b.key"), ("/a b", "-- '/a b'"), ("-x", "-- '-x'"), ("/it's", r"-- '/it'\''s'")]
        {
            assert_eq!(quoted(Path::new(path)), wanted);
        }
    }

    proptest! {
        #[test]
        fn the_mode_bits_decide(mode in 0_u32..0o1000) {
            let scratch = Scratch::new();
            let path = scratch.path().join("key");
            write_signing_key(&path, &SigningKey::from_bytes(&[3; 32])).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            let metadata = std::fs::metadata(&path).unwrap();
            prop_assert_eq!(closed(&path, &metadata).is_ok(), mode & 0o077 == 0);
        }
    }
}
