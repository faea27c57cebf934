//! Are the written pages of the instruments what the program makes? Makes them from the root of the repository, writes or compares them.
//!
//! It touches `docs/instruments` and `instruments/pack.schema.json` only; a page whose instrument is gone goes too.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::explain::{Subject, pages};
use super::files::Files;
use super::index;
use crate::web::Languages;

/// Where the pages lie.
const PAGES: &str = "docs/instruments";
/// Where editors find the schema.
const SCHEMA: &str = "instruments/pack.schema.json";

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Writes all files anew.
pub(super) fn write(root: &Path) -> Outcome<()> {
    let made = made(root)?;
    std::fs::create_dir_all(root.join(PAGES))?;
    for (path, text) in &made {
        if std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(text) {
            std::fs::write(root.join(path), text).map_err(|error| format!("`{path}`: {error}"))?;
        }
    }
    for path in left_over(root, &made)? {
        std::fs::remove_file(root.join(&path)).map_err(|error| format!("`{path}`: {error}"))?;
    }
    Ok(())
}

/// Prints which files are not as they would be written. Whether any is.
pub(super) fn print_stale(root: &Path) -> Outcome<bool> {
    let made = made(root)?;
    let differs = |path: &String, text: &String| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(text);
    let mut stale: Vec<String> =
        made.iter().filter(|(path, text)| differs(path, text)).map(|(path, _)| path.clone()).collect();
    stale.extend(left_over(root, &made)?);
    let mut out = std::io::stdout().lock();
    for path in &stale {
        writeln!(out, "{path}: is not what the packs say; run `egnatia instrument docs`")?;
    }
    Ok(!stale.is_empty())
}

/// The files by their path below the root.
fn made(root: &Path) -> Outcome<BTreeMap<String, String>> {
    let folder = root.join("instruments");
    if !folder.join("vocabulary").is_dir() {
        return Err("there is no `instruments/vocabulary` here; run it from the root of the repository".into());
    }
    let files = Files::open(Some(&folder))?;
    let languages = Languages::load()?;
    let english = languages.english();
    let mut made = BTreeMap::from([(SCHEMA.to_owned(), instruments::schema())]);
    let mut subjects = Vec::new();
    for name in files.names()? {
        let subject = Subject::read(&files, &name)?;
        for (file, text) in pages(&subject, &english).files(&name) {
            made.insert(format!("{PAGES}/{file}"), text.to_owned());
        }
        let title = subject.words(&english).of("title");
        subjects.push((subject, title));
    }
    made.insert(format!("{PAGES}/README.md"), index::page(&subjects));
    Ok(made)
}

/// The files in the folder of pages that nothing makes any more.
fn left_over(root: &Path, made: &BTreeMap<String, String>) -> Outcome<Vec<String>> {
    let folder: PathBuf = root.join(PAGES);
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = format!("{PAGES}/{}", entry?.file_name().to_string_lossy());
        if !made.contains_key(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
