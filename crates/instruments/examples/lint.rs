//! Lints one instrument's folder: `cargo run -p instruments --example lint FOLDER`, where FOLDER/../vocabulary and FOLDER/../calendars lie.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use instruments::{Calendar, Finding, PackError, Scenarios, Vocabulary, lint_scenarios, load, message_keys};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name the instrument's folder")?);
    let all = folder.parent().ok_or("the folder has no parent")?;
    let vocabulary = Vocabulary::parse(&std::fs::read_to_string(all.join("vocabulary/vocabulary.toml"))?)?;
    let texts = message_keys(&std::fs::read_to_string(folder.join("locales/en.ftl"))?);
    let mut findings = Vec::new();
    match load(&std::fs::read_to_string(folder.join("pack.toml"))?, &texts, &vocabulary) {
        Ok(pack) => {
            let scenarios = Scenarios::parse(&std::fs::read_to_string(folder.join("scenarios.toml"))?)?;
            let calendars = calendars(&all.join("calendars"))?;
            let of = |country: &str| calendars.get(country).or_else(|| calendars.get("EU"));
            findings.extend(lint_scenarios(&pack, &scenarios, of));
        }
        Err(PackError::Findings(found)) => findings.extend(found),
        Err(error) => findings.push(Finding { place: "file".to_owned(), what: error.to_string() }),
    }
    for finding in &findings {
        println!("{finding}");
    }
    println!("{}: {} findings", folder.display(), findings.len());
    if findings.is_empty() { Ok(()) } else { Err("the instrument does not hold together".into()) }
}

fn calendars(folder: &Path) -> Result<BTreeMap<String, Calendar>, Box<dyn Error>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let calendar = Calendar::parse(&std::fs::read_to_string(&path)?);
        found.insert(name.clone(), calendar.map_err(|error| format!("{name}: {error}"))?);
    }
    Ok(found)
}
