//! Turns `data/names.txt` into a table that is looked up where it lies, so that no program reads a megabyte of names at its start.

use std::collections::BTreeMap;
use std::hash::Hasher;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=data/names.txt");
    let text = std::fs::read_to_string("data/names.txt")?;
    let mut names: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (name, line) in text.lines().filter(|line| !line.starts_with('#')).enumerate() {
        let (grade, keys) = line.split_once(' ').ok_or("a line has a grade and sounds")?;
        let grade: u32 = grade.parse()?;
        for key in keys.split(' ') {
            let mut hasher = rustc_hash::FxHasher::default();
            hasher.write(key.as_bytes());
            let sign = (hasher.finish() >> 32) as u32;
            names.entry(sign).or_default().push(grade << 24 | u32::try_from(name)?);
        }
    }
    // All signs, where the names of each end, all names with their grades.
    let mut end = 0;
    let ends: Vec<u32> = names
        .values()
        .map(|all| {
            end += all.len() as u32;
            end
        })
        .collect();
    let numbers = names.keys().copied().chain(ends).chain(names.values().flatten().copied());
    let bytes: Vec<u8> =
        (names.len() as u32).to_le_bytes().into_iter().chain(numbers.flat_map(u32::to_le_bytes)).collect();
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("names"), bytes)?;
    Ok(())
}
