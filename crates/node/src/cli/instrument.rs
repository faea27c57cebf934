//! `egnatia instrument`: is a pack sound, and what does it say? For those who write packs, and for the lawyers who read them.
//!
//! Everything is made from the packs themselves; nothing here knows one of them, and nothing here changes one.

mod cases;
mod clocks;
mod docs;
mod explain;
mod files;
mod index;
mod layout;
mod lint;
mod order;
mod place;
mod played;
mod signed;
mod sources;
mod states;
mod steps;
mod svg;
mod texts;
mod timeline;
mod words;

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;

use crate::web::Languages;
use explain::Subject;
use files::Files;

/// What can be asked about instruments.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Says what does not hold in the packs, their texts and their worked cases.
    Lint {
        /// Only this instrument.
        name: Option<String>,
        /// A folder of instruments, or one instrument's own; those of the program if not given.
        #[arg(long)]
        folder: Option<PathBuf>,
        /// A federation's directory: packs that it does not list as they are here are findings.
        #[arg(long)]
        directory: Option<PathBuf>,
    },
    /// Prints an instrument as a lawyer reads it, in Markdown.
    Explain {
        /// The instrument.
        name: String,
        /// A folder of instruments, or the instrument's own; those of the program if not given.
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Where the page and its two pictures are written; only the page is printed if not given.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Prints the JSON Schema of `pack.toml`, for editors.
    Schema,
    /// Writes `docs/instruments` and `instruments/pack.schema.json` anew, from the root of the repository.
    Docs {
        /// Only says what is not as it would be written.
        #[arg(long)]
        check: bool,
    },
}

/// Does what is asked. Exit code 1 if something was found.
///
/// # Errors
/// What cannot be read or written, in one line.
pub fn run(command: Command) -> Result<ExitCode, Box<dyn Error>> {
    let found = match command {
        Command::Lint { name, folder, directory } => {
            let signed = directory.map(|directory| signed::Signed::load(&directory)).transpose()?;
            lint::print(&Files::open(folder.as_deref())?, name.as_deref(), signed.as_ref())?
        }
        Command::Explain { name, folder, out } => {
            let languages = Languages::load()?;
            let english = languages.english();
            let pages = explain::pages(&Subject::read(&Files::open(folder.as_deref())?, &name)?, &english);
            match out {
                None => std::io::stdout().write_all(pages.page.as_bytes())?,
                Some(out) => {
                    std::fs::create_dir_all(&out).map_err(|error| format!("`{}`: {error}", out.display()))?;
                    for (file, text) in pages.files(&name) {
                        let path = out.join(file);
                        std::fs::write(&path, text).map_err(|error| format!("`{}`: {error}", path.display()))?;
                    }
                }
            }
            false
        }
        Command::Schema => {
            std::io::stdout().write_all(instruments::schema().as_bytes())?;
            false
        }
        Command::Docs { check: false } => {
            docs::write(Path::new("."))?;
            false
        }
        Command::Docs { check: true } => docs::print_stale(Path::new("."))?,
    };
    Ok(if found { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
