//! `egnatia import --dir FOLDER FILE`: holdings from a file into the store of a node that does not run.
//!
//! Exit code 0 if every line was entered, 2 if some were rejected, 1 if it could not be done.

use std::fs::File;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use indicatif::HumanCount;

use super::progress::Progress;
use crate::{
    assemble,
    bench::instant,
    clock::{Clock, Entropy},
    folder::{Folder, FolderError},
    import::{self, Fault, Source, Tally},
    membership, store,
};

/// What it may be told.
#[derive(clap::Args)]
pub struct Args {
    /// The node's folder.
    #[arg(long)]
    dir: PathBuf,
    /// One JSON object a line, each like one of `holdings` in the API's `POST /api/v1/holdings`; `-` reads standard input.
    file: PathBuf,
    /// Where rejected lines go, their reasons beside them; FILE.rejects.ndjson if not given.
    #[arg(long)]
    rejects: Option<PathBuf>,
    /// Who enters them, as the audit will say; the system's user if not given.
    #[arg(long, value_parser = officer)]
    officer: Option<String>,
}

/// Imports.
pub async fn run(args: Args) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let started = instant();
    let opened = Folder::open(&args.dir, "import").map_err(|error| match error {
        FolderError::Busy { .. } => format!("{error}; a running node takes holdings by `POST /api/v1/holdings`"),
        error => error.to_string(),
    })?;
    let piped = args.file == Path::new("-");
    let (input, size, name): (Box<dyn io::Read + Send>, _, _) = if piped {
        (Box::new(io::stdin()), None, "standard input".to_owned())
    } else {
        let (file, size) = open(&args.file)?;
        (Box::new(file), size, args.file.file_name().unwrap_or_default().to_string_lossy().into_owned())
    };
    let rejects = args.rejects.unwrap_or_else(|| beside(if piped { Path::new("import") } else { &args.file }));
    let membership = membership::load(&opened.folder.directory(), Clock::System.now())?;
    let store = assemble::store(&opened, &membership, Entropy::system()?)?;
    let officer = args.officer.unwrap_or_else(user);

    let progress = Progress::new(size);
    let mut told = |tally: &Tally, faults: &[Fault]| {
        for fault in faults {
            progress.say(&format!("line {}: {}", fault.line, fault.reason));
        }
        let rate = tally.entered as f64 / started.elapsed().as_secs_f64();
        progress.show(
            tally.bytes,
            &format!(
                "{} entered, {} a second, {} rejected",
                HumanCount(tally.entered),
                HumanCount(rate as u64),
                HumanCount(tally.rejected)
            ),
        );
    };
    let source = Source { name, input, officer, rejects: rejects.clone() };
    let imported = import::run(&store, &Clock::System, source, &mut told).await;
    progress.end();
    let tally = imported?;
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{} entered, {} rejected, in {seconds:.1} s ({} a second); the journal has {} entries",
        HumanCount(tally.entered),
        HumanCount(tally.rejected),
        HumanCount((tally.entered as f64 / seconds) as u64),
        HumanCount(store.read(store::head)?.map_or(0, |head| head.size)),
    );
    if tally.rejected == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    println!("The rejected lines are in `{}`, why in `{}`", rejects.display(), rejects.with_extension("tsv").display());
    Ok(ExitCode::from(2))
}

/// The file, and how long it is if that can be known.
fn open(path: &Path) -> Result<(File, Option<u64>), String> {
    let failed = |what: String| format!("`{}` cannot be read: {what}", path.display());
    let file = File::open(path).map_err(|error| failed(error.to_string()))?;
    let metadata = file.metadata().map_err(|error| failed(error.to_string()))?;
    if metadata.is_dir() {
        return Err(failed("it is a folder; name a file in it".to_owned()));
    }
    Ok((file, metadata.is_file().then_some(metadata.len())))
}

/// `persons.ndjson` is rejected into `persons.rejects.ndjson`.
fn beside(file: &Path) -> PathBuf {
    let stem = if file.extension().is_some_and(|ending| ending == "ndjson") {
        file.with_extension("")
    } else {
        file.to_owned()
    };
    let mut name = stem.into_os_string();
    name.push(".rejects.ndjson");
    PathBuf::from(name)
}

/// A name as the audit may hold it.
fn officer(text: &str) -> Result<String, String> {
    let sound = !text.trim().is_empty() && text.len() <= 200 && !text.chars().any(char::is_control);
    if sound { Ok(text.to_owned()) } else { Err("write a name of at most 200 bytes on one line".to_owned()) }
}

/// Who runs this process. The number and not a name, since the environment's name can be anybody's.
fn user() -> String {
    let number = std::fs::metadata("/proc/self").map(|process| process.uid().to_string());
    format!("system user {}", number.unwrap_or_else(|_| "unknown".to_owned()))
}
