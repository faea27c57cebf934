//! Where do the words come from? The files in the program, and over them those that an operator laid into the node's folder.
//!
//! INVARIANT (bounded): an operator's folder gives at most [`LANGUAGES_MAX`] languages of at most [`FILES_MAX`] files of [`FILE_BYTES_MAX`] bytes.

use std::collections::BTreeMap;
use std::path::Path;

use rust_embed::RustEmbed;

use super::{LangError, latin, meta::Meta};

#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Screens;

#[derive(RustEmbed)]
#[folder = "../../instruments"]
struct Instruments;

/// The file in which a language says what it is.
const META: &str = "meta.toml";
/// Languages in an operator's folder.
pub const LANGUAGES_MAX: usize = 64;
/// Files of one language there.
pub const FILES_MAX: usize = 256;
/// Bytes of one file there.
pub const FILE_BYTES_MAX: u64 = 1 << 20;

/// The words of one language as they stand in files.
#[derive(Debug, Default)]
pub struct Files {
    /// Its `meta.toml`, with where it lies.
    pub meta: Option<(String, String)>,
    /// Its texts, in the order in which they are read.
    pub texts: Vec<File>,
}

/// A file of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it lies.
    pub path: String,
    /// The instrument whose texts they are; those of the screens otherwise.
    pub instrument: Option<String>,
    /// What it says.
    pub text: String,
    /// Its texts take the place of others of the same key.
    pub over: bool,
}

/// The embedded files by language.
pub fn embedded() -> BTreeMap<String, Files> {
    let screens = Screens::iter().map(|path| (format!("locales/{path}"), Screens::get(&path)));
    let instruments = Instruments::iter().map(|path| (format!("instruments/{path}"), Instruments::get(&path)));
    let read = screens.chain(instruments);
    let texts = read.filter_map(|(path, file)| Some((path, String::from_utf8_lossy(&file?.data).into_owned())));
    by_language(texts)
}

/// The tags of the languages that the screens have texts of their own in.
pub fn own_tags() -> impl Iterator<Item = String> {
    let texts = Screens::iter().filter(|path| path.ends_with(".ftl"));
    texts.filter_map(|path| Some(path.split_once('/')?.0.to_owned()))
}

/// Files by their path, as [`embedded`] finds them; others hold no texts.
pub fn by_language(files: impl Iterator<Item = (String, String)>) -> BTreeMap<String, Files> {
    let mut found: BTreeMap<String, Files> = BTreeMap::new();
    for (path, text) in files {
        let parts: Vec<&str> = path.split('/').collect();
        let (tag, instrument) = match parts.as_slice() {
            ["locales", tag, file] if *file == META || file.ends_with(".ftl") => (*tag, None),
            ["instruments", name, "locales", file] => match file.strip_suffix(".ftl") {
                Some(tag) => (tag, Some((*name).to_owned())),
                None => continue,
            },
            _ => continue,
        };
        let files = found.entry(tag.to_owned()).or_default();
        if path.ends_with(META) {
            files.meta = Some((path, text));
        } else {
            files.texts.push(File { path, instrument, text, over: false });
        }
    }
    found
}

/// Adds the files of an operator's folder: `<tag>/meta.toml`, `<tag>/*.ftl` for the screens, `<tag>/instruments/<name>.ftl`.
///
/// # Errors
/// [`LangError::Folder`] if it cannot be read or holds too much.
pub fn add_folder(found: &mut BTreeMap<String, Files>, folder: &Path) -> Result<(), LangError> {
    for place in entries(folder, LANGUAGES_MAX)?.into_iter().filter(|place| place.is_dir()) {
        let Some(tag) = place.file_name().and_then(|name| name.to_str()) else { continue };
        let files = found.entry(tag.to_owned()).or_default();
        let meta = place.join(META);
        if meta.is_file() {
            files.meta = Some((meta.display().to_string(), text(&meta)?));
        }
        let mut add = |path: &Path, instrument: Option<String>| {
            let text = text(path)?;
            files.texts.push(File { path: path.display().to_string(), instrument, text, over: true });
            Ok::<_, LangError>(())
        };
        for path in texts_in(&place)? {
            add(&path, None)?;
        }
        let packs = place.join("instruments");
        for path in if packs.is_dir() { texts_in(&packs)? } else { Vec::new() } {
            add(&path, path.file_stem().and_then(|name| name.to_str()).map(str::to_owned))?;
        }
    }
    Ok(())
}

/// The Latin texts of a language whose Cyrillic ones are there, before its own, which may better some.
pub fn in_latin(found: &mut BTreeMap<String, Files>, tag: &str, meta: &Meta) {
    let Some(source) = meta.latin_of.as_ref().and_then(|source| found.get(source)) else { return };
    let made = |file: &File| File { text: latin::serbian(&file.text), ..file.clone() };
    let mut texts: Vec<File> = source.texts.iter().map(made).collect();
    if let Some(files) = found.get_mut(tag) {
        texts.extend(std::mem::take(&mut files.texts).into_iter().map(|own| File { over: true, ..own }));
        files.texts = texts;
    }
}

fn texts_in(folder: &Path) -> Result<Vec<std::path::PathBuf>, LangError> {
    let fluent = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "ftl");
    Ok(entries(folder, FILES_MAX)?.into_iter().filter(fluent).collect())
}

fn entries(folder: &Path, max: usize) -> Result<Vec<std::path::PathBuf>, LangError> {
    let wrong = |what: String| LangError::Folder { path: folder.display().to_string(), what };
    let read = std::fs::read_dir(folder).map_err(|error| wrong(error.to_string()))?;
    let listed: Result<Vec<_>, _> = read.take(max + 1).map(|entry| entry.map(|entry| entry.path())).collect();
    let mut listed = listed.map_err(|error| wrong(error.to_string()))?;
    if listed.len() > max {
        return Err(wrong(format!("it holds more than {max} entries")));
    }
    listed.sort();
    Ok(listed)
}

fn text(path: &Path) -> Result<String, LangError> {
    let wrong = |what: String| LangError::Folder { path: path.display().to_string(), what };
    let long = std::fs::metadata(path).map_err(|error| wrong(error.to_string()))?.len() > FILE_BYTES_MAX;
    if long {
        return Err(wrong(format!("it is longer than {FILE_BYTES_MAX} bytes")));
    }
    std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))
}
