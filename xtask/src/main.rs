//! The repository's own law: `cargo run -p xtask -- tidy` reads the tree and names what is not as it should be.
//!
//! Each rule is a pure function of the tree in its own file. Never changes a file, never calls another program.
//! Exit code 0 if nothing is found, 1 if something is, 2 if it was called wrongly or the tree cannot be read.

mod architecture;
mod checks;
mod locales;
mod names;
mod panics;
mod records;
mod rooms;
mod source;
mod tree;

use std::path::Path;
use std::process::ExitCode;
use tree::{Finding, Tree};

/// Every rule.
const RULES: [fn(&Tree) -> Vec<Finding>; 11] = [
    architecture::map,
    architecture::make_targets,
    checks::check,
    rooms::lengths,
    rooms::heads,
    names::banned,
    names::country,
    locales::check,
    panics::check,
    records::decisions,
    records::changes,
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words != ["tidy"] {
        eprintln!("usage: cargo run -p xtask -- tidy");
        return ExitCode::from(2);
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tree = match Tree::load(&root) {
        Ok(tree) => tree,
        Err(error) => {
            eprintln!("cannot read the tree under `{}`: {error}", root.display());
            return ExitCode::from(2);
        }
    };
    let mut found: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    found.sort();
    for finding in &found {
        println!("{finding}");
    }
    if found.is_empty() {
        println!("tidy");
        ExitCode::SUCCESS
    } else {
        println!("{} to mend", found.len());
        ExitCode::FAILURE
    }
}
