//! Where do instruments lie? In the program, or in a folder that is laid out like `instruments/`.
//!
//! Reads only, and never more than [`BYTES_MAX`] of a file. What a folder does not have of what all instruments share comes from the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use instruments::{Calendar, Vocabulary};

use crate::packs::{self, PacksError};

/// Bytes of a file that are read at most.
const BYTES_MAX: u64 = 1024 * 1024;
/// Files of a folder that are looked at, at most.
const ENTRIES_MAX: usize = 1_000;

/// Why an instrument's files cannot be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum FilesError {
    /// The folder or a file of it cannot be read.
    #[error("`{0}`: {1}")]
    Read(PathBuf, std::io::Error),
    /// A file is larger than is read.
    #[error("`{0}` has more than {BYTES_MAX} bytes; split it")]
    TooLong(PathBuf),
    /// What comes with the program, or the vocabulary, is wrong.
    #[error(transparent)]
    Packs(#[from] PacksError),
    /// There is no such instrument.
    #[error("there is no instrument `{0}`; there are: {1}")]
    Unknown(String, String),
}

/// Where instruments are read from.
pub(super) struct Files {
    /// The folder; the program if none.
    root: Option<PathBuf>,
    /// The only instrument of the folder that is meant.
    only: Option<String>,
}

impl Files {
    /// The program's, or those of a folder: one laid out like `instruments/`, or one instrument's own.
    pub(super) fn open(folder: Option<&Path>) -> Result<Self, FilesError> {
        let Some(folder) = folder else { return Ok(Self { root: None, only: None }) };
        let folder = folder.canonicalize().map_err(|error| FilesError::Read(folder.to_owned(), error))?;
        match (folder.join("pack.toml").is_file(), folder.parent(), folder.file_name()) {
            (true, Some(parent), Some(name)) => {
                Ok(Self { root: Some(parent.to_owned()), only: Some(name.to_string_lossy().into_owned()) })
            }
            _ => Ok(Self { root: Some(folder), only: None }),
        }
    }

    /// The names of the instruments' folders, in order.
    pub(super) fn names(&self) -> Result<Vec<String>, FilesError> {
        let mut names = match (&self.root, &self.only) {
            (None, _) => packs::names(),
            (Some(_), Some(only)) => vec![only.clone()],
            (Some(root), None) => {
                entries(root)?.into_iter().filter(|name| root.join(name).join("pack.toml").is_file()).collect()
            }
        };
        names.sort();
        Ok(names)
    }

    /// That name, if there is an instrument of it.
    pub(super) fn known(&self, name: &str) -> Result<String, FilesError> {
        let names = self.names()?;
        let found = names.iter().find(|known| *known == name).cloned();
        found.ok_or_else(|| FilesError::Unknown(name.to_owned(), names.join(", ")))
    }

    /// The text of a file below `instruments/`.
    pub(super) fn file(&self, path: &str) -> Result<String, FilesError> {
        let Some(root) = &self.root else { return Ok(packs::file(path)?) };
        let path = root.join(path);
        let unread = |error| FilesError::Read(path.clone(), error);
        if std::fs::metadata(&path).map_err(unread)?.len() > BYTES_MAX {
            return Err(FilesError::TooLong(path));
        }
        std::fs::read_to_string(&path).map_err(unread)
    }

    /// The tags of the languages that an instrument, or the vocabulary, has a file of.
    pub(super) fn languages(&self, name: &str) -> Result<BTreeSet<String>, FilesError> {
        let files = match &self.root {
            None => packs::locales(name),
            Some(root) => entries(&root.join(name).join("locales"))?,
        };
        let tag = |path: &String| Some(path.rsplit('/').next()?.strip_suffix(".ftl")?.to_owned());
        Ok(files.iter().filter_map(tag).collect())
    }

    /// The files of what all instruments share: those of the folder if it has them.
    pub(super) fn shared(&self) -> Self {
        let has = |root: &PathBuf| root.join("vocabulary/vocabulary.toml").is_file();
        Self { root: self.root.clone().filter(has), only: None }
    }

    /// What all instruments share.
    pub(super) fn vocabulary(&self) -> Result<Vocabulary, FilesError> {
        let text = self.shared().file("vocabulary/vocabulary.toml")?;
        let wrong = |error: instruments::PackError| PacksError::Pack(packs::VOCABULARY.to_owned(), error.to_string());
        Ok(Vocabulary::parse(&text).map_err(wrong)?)
    }

    /// The calendars by country: those of the program, and over them those of the folder.
    pub(super) fn calendars(&self) -> Result<Calendars, FilesError> {
        let mut found = packs::calendars()?;
        let folder = self.root.as_ref().map(|root| root.join("calendars")).filter(|folder| folder.is_dir());
        for name in folder.map(|folder| entries(&folder)).transpose()?.unwrap_or_default() {
            let Some(country) = name.strip_suffix(".toml") else { continue };
            let calendar = Calendar::parse(&self.file(&format!("calendars/{name}"))?);
            let wrong = |error| PacksError::Calendar(country.to_owned(), format!("{error}"));
            found.insert(country.to_owned(), calendar.map_err(wrong)?);
        }
        Ok(Calendars(found))
    }
}

/// Calendars by country.
pub(super) struct Calendars(BTreeMap<String, Calendar>);

impl Calendars {
    /// The calendar of a country, else that for agencies, as a node takes it.
    pub(super) fn of(&self, country: &str) -> Option<&Calendar> {
        self.0.get(country).or_else(|| self.0.get(packs::ELSEWHERE))
    }
}

/// The names in a folder; none if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<String>, FilesError> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let unread = |error| FilesError::Read(folder.to_owned(), error);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)?.take(ENTRIES_MAX) {
        names.push(entry.map_err(unread)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}
