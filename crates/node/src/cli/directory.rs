//! How do the parties make and change their directory from the command line? Keys, drafts, signatures, publication.
//!
//! A thin shell over the crate `directory`: reads bounded files, does one step, writes the files that changed. It never
//! signs what it cannot show: `directory.json` must be the very file that `targets.json` describes. Work in a copy of the
//! folder that nodes read: between a change and its publication the files do not load.

mod show;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use directory::{
    Content, ContentError, Draft, Envelope, FileInfo, Files, MetadataError, Online, Party, PartyKind, PublishError,
    RevokedKey, RootPlan, Targets, key_id,
};
use ed25519_dalek::{SigningKey, VerifyingKey};
use model::Timestamp;

use crate::{
    clock::Entropy,
    folder::{self, About, Folder, FolderError, hex},
    membership::{self, MembershipError, PINNED_ROOT},
    packs::{Packs, PacksError},
};
use show::{day, fingerprint, first_root, lines};

const DAY_S: i64 = 24 * 60 * 60;
/// What a public key file begins with, so that it is never taken for a secret one.
const PUBLIC: &str = "ed25519-public ";

/// What can be done with a directory.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a key to sign with: the secret in FILE, the public half in FILE.pub.
    Key {
        /// The new file; keep it offline.
        file: PathBuf,
    },
    /// Begins a directory, without parties and unsigned.
    New(New),
    /// Adds a party; the signatures on `targets.json` start anew.
    AddParty(AddParty),
    /// Adds one signature.
    Sign {
        /// The directory's folder.
        dir: PathBuf,
        /// `targets.json`, or the newest root such as `1.root.json`.
        file: String,
        /// The secret key's file.
        #[arg(long)]
        key: PathBuf,
    },
    /// Makes snapshot and timestamp, and proves that the whole loads.
    Publish {
        /// The directory's folder.
        dir: PathBuf,
        /// The online key's secret file.
        #[arg(long)]
        online_key: PathBuf,
        /// Days until it must be published anew; so long can a held-back directory go unnoticed.
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=365))]
        fresh_days: u16,
    },
    /// Shows parties, signatures, expiry, instruments and transfers.
    Show {
        /// The directory's folder.
        dir: PathBuf,
    },
    /// Prints the public half of a node's folder, for `add-party`.
    Descriptor(Describe),
}

/// How a directory begins.
#[derive(Debug, Args)]
pub struct New {
    /// The new folder.
    dir: PathBuf,
    /// The federation's name.
    #[arg(long)]
    federation: String,
    /// The parties' keys, public or secret files.
    #[arg(long, required = true, num_args = 1..)]
    key: Vec<PathBuf>,
    /// The key that will publish, public or secret file.
    #[arg(long)]
    online_key: PathBuf,
    /// How many of the parties' keys must sign each change.
    #[arg(long)]
    threshold: usize,
    /// Days until the parties must sign anew.
    #[arg(long, default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=3650))]
    expires_days: u16,
}

/// How a party comes in.
#[derive(Debug, Args)]
pub struct AddParty {
    /// The directory's folder.
    dir: PathBuf,
    /// What `descriptor` printed at the party; compare its keys by telephone.
    #[arg(long)]
    descriptor: PathBuf,
    /// Replaces a party that is there; a signing key that goes is listed as revoked.
    #[arg(long)]
    replace: bool,
    /// Days until the parties must sign anew.
    #[arg(long, default_value_t = 365, value_parser = clap::value_parser!(u16).range(1..=3650))]
    expires_days: u16,
}

/// What the directory should say of a node's party.
#[derive(Debug, Args)]
pub struct Describe {
    /// The node's folder.
    folder: PathBuf,
    /// `host:port` at which other nodes reach it.
    #[arg(long)]
    address: String,
    /// Where people answer day and night, `+` and digits.
    #[arg(long)]
    phone: String,
    /// The authority's name.
    #[arg(long)]
    name: String,
    /// ISO 3166-1 alpha-2; `EU` for an agency, `XK` for Kosovo*.
    #[arg(long)]
    country: String,
    /// What kind of party it is.
    #[arg(long, value_enum)]
    kind: Kind,
}

/// [`PartyKind`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// An authority of a Member State.
    MemberState,
    /// An agency of the European Union.
    Agency,
    /// An authority of a Western Balkans partner.
    Partner,
}

/// Why a step was not done. Nothing was written then, unless a file is named that could not be.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// A node's folder or a key file.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The directory's files cannot be read.
    #[error(transparent)]
    Read(#[from] MembershipError),
    /// The step is not possible.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// A field does not have its form.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// A file cannot be read as what it is.
    #[error(transparent)]
    Metadata(#[from] MetadataError),
    /// The program's own instruments cannot be read.
    #[error(transparent)]
    Packs(#[from] PacksError),
    /// A file cannot be written.
    #[error("`{0}` cannot be written: {1}")]
    Write(String, io::Error),
    /// There is a directory already.
    #[error("`{0}` holds a directory already: name a new folder")]
    NotEmpty(String),
    /// A public key file does not hold one.
    #[error("`{0}` holds no public key: give the file that `egnatia directory key` wrote")]
    PublicKey(String),
    /// The descriptor is none.
    #[error("`{0}` is no descriptor ({1}): give what `egnatia directory descriptor` printed")]
    Descriptor(String, serde_json::Error),
    /// The party is there.
    #[error("party `{0}` is in the directory: say `--replace` to put this descriptor in place of its old one")]
    PartyThere(String),
    /// A revoked key would come back.
    #[error("party `{0}` would sign with a key that was revoked: have its node make a new one")]
    RevokedAgain(String),
    /// The file is not signed by hand.
    #[error("`{0}` is not signed by hand: sign `targets.json` or `{1}.root.json`")]
    NotSigned(String, u64),
    /// The key holds no role for this file.
    #[error("the key in `{0}` does not hold the role that signs `{1}`: use another, or change the root")]
    NoHolder(String, String),
    /// What is shown is not what would be signed.
    #[error("`directory.json` is not the file that `targets.json` describes: sign neither, fetch both again")]
    Described,
}

/// Does one step; what a person should read goes to `out`.
pub fn run(command: Command, now: Timestamp, entropy: &Entropy, out: &mut dyn Write) -> Result<(), NotDone> {
    let now_s = now.0.div_euclid(1_000_000);
    let text = match command {
        Command::Key { file } => make_key(&file, entropy)?,
        Command::New(new) => begin(&new, now_s)?,
        Command::AddParty(add) => add_party(&add, now_s)?,
        Command::Sign { dir, file, key } => sign(&dir, &file, &key)?,
        Command::Publish { dir, online_key, fresh_days } => publish(&dir, &online_key, fresh_days, now_s)?,
        Command::Show { dir } => show::show(&dir, now_s)?,
        Command::Descriptor(describe) => descriptor(describe)?,
    };
    writeln!(out, "{}", text.trim_end()).map_err(|error| NotDone::Write("the output".to_owned(), error))
}

fn make_key(file: &Path, entropy: &Entropy) -> Result<String, NotDone> {
    let key = SigningKey::from_bytes(&entropy.draw());
    folder::write_signing_key(file, &key)?;
    let public = key.verifying_key();
    let mut name = file.as_os_str().to_owned();
    name.push(".pub");
    write(Path::new(&name), format!("{PUBLIC}{}\n", hex(public.as_bytes())).as_bytes())?;
    Ok(format!("key {}", key_id(&public)))
}

fn begin(new: &New, now_s: i64) -> Result<String, NotDone> {
    std::fs::create_dir_all(&new.dir).map_err(|error| NotDone::Write(shown(&new.dir), error))?;
    if !membership::files(&new.dir)?.is_empty() {
        return Err(NotDone::NotEmpty(shown(&new.dir)));
    }
    let expires_s = now_s + i64::from(new.expires_days) * DAY_S;
    let root = RootPlan {
        version: 1,
        keys: new.key.iter().map(|file| read_public(file)).collect::<Result<_, _>>()?,
        threshold: new.threshold,
        online: vec![read_public(&new.online_key)?],
        expires_s,
    };
    // All parties run the same law: that of the program that began the directory.
    let content =
        Content { federation: new.federation.clone(), instruments: Packs::listed()?, ..Content::default() }.check()?;
    let draft = Draft::new(&root, &content, expires_s)?;
    write_changed(&new.dir, &Files::new(), draft.files())?;
    Ok(lines(&draft.status()?))
}

fn add_party(add: &AddParty, now_s: i64) -> Result<String, NotDone> {
    let bytes = folder::read_small(&add.descriptor)?;
    let mut party: Party =
        serde_json::from_slice(&bytes).map_err(|error| NotDone::Descriptor(shown(&add.descriptor), error))?;
    let before = membership::files(&add.dir)?;
    let mut draft = Draft::open(before.clone());
    let mut content = (*draft.content()?).clone();
    if let Some(place) = content.parties.iter().position(|old| old.id == party.id) {
        if !add.replace {
            return Err(NotDone::PartyThere(party.id));
        }
        let old = content.parties.remove(place);
        let gone =
            (old.signing_key != party.signing_key).then_some(RevokedKey { signing_key: old.signing_key, from: now_s });
        for key in old.revoked.into_iter().chain(gone) {
            if !party.revoked.iter().any(|listed| listed.signing_key == key.signing_key) {
                party.revoked.push(key);
            }
        }
    }
    if party.revoked.iter().any(|key| key.signing_key == party.signing_key) {
        return Err(NotDone::RevokedAgain(party.id));
    }
    content.parties.push(party);
    content.parties.sort_by(|a, b| a.id.cmp(&b.id));
    draft.replace_content(&content.check()?, now_s + i64::from(add.expires_days) * DAY_S)?;
    write_changed(&add.dir, &before, draft.files())?;
    Ok(lines(&draft.status()?))
}

fn sign(dir: &Path, file: &str, key_file: &Path) -> Result<String, NotDone> {
    let before = membership::files(dir)?;
    let mut draft = Draft::open(before.clone());
    let newest = draft.root_version();
    let root = format!("{newest}.root.json");
    if file != "targets.json" && file != root {
        return Err(NotDone::NotSigned(file.to_owned(), newest));
    }
    if file == "targets.json" {
        described(&before)?;
    }
    let key = folder::read_signing_key(key_file)?;
    let id = key_id(&key.verifying_key());
    // The targets come last in the status; before them are the root's counts, by its predecessor's keys and by its own.
    let statuses = draft.status()?;
    let holders: BTreeSet<&String> = statuses
        .iter()
        .filter(|status| (status.role == directory::Role::Targets) == (file == "targets.json"))
        .flat_map(|status| status.signed_by.iter().chain(&status.missing))
        .collect();
    if !holders.contains(&id) {
        return Err(NotDone::NoHolder(shown(key_file), file.to_owned()));
    }
    draft.sign(file, &key)?;
    write_changed(dir, &before, draft.files())?;
    Ok(lines(&draft.status()?))
}

fn publish(dir: &Path, online_key: &Path, fresh_days: u16, now_s: i64) -> Result<String, NotDone> {
    let before = membership::files(dir)?;
    let mut draft = Draft::open(before.clone());
    let until_s = now_s + i64::from(fresh_days) * DAY_S;
    let expires = Online { snapshot_expires_s: until_s, timestamp_expires_s: until_s };
    let directory = draft.seal_online(&folder::read_signing_key(online_key)?, &expires, now_s)?;
    write_changed(dir, &before, draft.files())?;
    let pinned = dir.join(PINNED_ROOT);
    if let (false, Some(first)) = (pinned.exists(), first_root(draft.files())) {
        write(&pinned, first)?;
    }
    let mut text = format!("published: nodes can use it until {}\n", day(directory.expires_s()));
    if let Some(first) = first_root(draft.files()) {
        text += &fingerprint(first)?;
    }
    Ok(text)
}

fn descriptor(describe: Describe) -> Result<String, NotDone> {
    let node = Folder::at(&describe.folder)?;
    let about = About {
        address: describe.address,
        phone: describe.phone,
        name: describe.name,
        country: describe.country,
        kind: match describe.kind {
            Kind::MemberState => PartyKind::MemberState,
            Kind::Agency => PartyKind::Agency,
            Kind::Partner => PartyKind::Partner,
        },
    };
    let party = node.keys()?.descriptor(&node.config().party, about);
    // Told here, to the one who can mend it, and not only when the parties are about to sign.
    let alone = Content { federation: "alone".to_owned(), parties: vec![party], ..Content::default() }.check()?;
    let printed = alone.parties.first().map(serde_json::to_string_pretty).transpose();
    Ok(printed.map_err(|error| NotDone::Write("the descriptor".to_owned(), error.into()))?.unwrap_or_default())
}

/// What `targets.json` describes, with the proof that `directory.json` is that.
fn described(files: &Files) -> Result<FileInfo, NotDone> {
    let get = |name: &str| files.get(name).ok_or_else(|| PublishError::Missing(name.to_owned()));
    let targets = Envelope::parse("targets.json", get("targets.json")?)?.claimed::<Targets>("targets.json")?;
    let found = FileInfo::of(get("directory.json")?, 0);
    if targets.body.files.get("directory.json") == Some(&found) { Ok(found) } else { Err(NotDone::Described) }
}

/// A public key, from the file of either half.
fn read_public(file: &Path) -> Result<VerifyingKey, NotDone> {
    let bytes = folder::read_small(file)?;
    let Some(text) = str::from_utf8(&bytes).ok().and_then(|text| text.strip_prefix(PUBLIC)) else {
        return Ok(folder::read_signing_key(file)?.verifying_key());
    };
    let hash = model::Hash::parse(text.trim_end()).ok();
    hash.and_then(|hash| VerifyingKey::from_bytes(&hash.0).ok())
        .filter(|key| !key.is_weak())
        .ok_or_else(|| NotDone::PublicKey(shown(file)))
}

/// Writes what changed, the file that others describe before the one that describes it.
fn write_changed(dir: &Path, before: &Files, after: &Files) -> Result<usize, NotDone> {
    let changed: Vec<_> = after.iter().filter(|(name, bytes)| before.get(*name) != Some(*bytes)).collect();
    // By name that order is `directory`, `snapshot`, `targets`, `timestamp`; snapshot and targets never change together.
    for (name, bytes) in &changed {
        write(&dir.join(name), bytes)?;
    }
    Ok(changed.len())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), NotDone> {
    folder::replace_file(path, bytes).map_err(|error| NotDone::Write(shown(path), error))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{folder::scratch::Scratch, membership::Membership};
    use clap::Parser;
    use proptest::prelude::*;
    use std::os::unix::fs::PermissionsExt as _;

    const NOW: Timestamp = Timestamp(1_800_000_000_000_000);

    #[derive(Parser)]
    struct Line {
        #[command(subcommand)]
        command: Command,
    }

    /// Runs one line as a person types it, `@` standing for the scratch folder; gives what is printed.
    fn run_line(scratch: &Scratch, line: &str) -> Result<String, NotDone> {
        let typed = line.replace('@', &scratch.path().display().to_string());
        let line = Line::try_parse_from(std::iter::once("directory").chain(typed.split(' '))).unwrap();
        let mut out = Vec::new();
        run(line.command, NOW, &Entropy::system().unwrap(), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn done(scratch: &Scratch, lines: &[&str]) {
        for line in lines {
            run_line(scratch, line).unwrap_or_else(|error| panic!("{line}: {error}"));
        }
    }

    #[track_caller]
    fn refused(scratch: &Scratch, line: &str, wanted: &str) {
        let error = run_line(scratch, line).unwrap_err().to_string();
        assert!(error.contains(wanted), "{line}: {error}");
    }

    const MK: &str =
        "descriptor @/mk --address mk.example:443 --phone +38923142142 --name Sector --country MK --kind partner";

    /// Three ceremony keys, an online key, a directory of threshold 2 and one party; nothing is signed.
    fn begun() -> Scratch {
        let scratch = Scratch::new();
        for key in ["a", "b", "c", "online", "stranger"] {
            done(&scratch, &[&format!("key @/{key}")]);
        }
        Folder::init(&scratch.path().join("mk"), "mk-spoc", &Entropy::seeded(7)).unwrap();
        std::fs::write(scratch.path().join("mk.json"), run_line(&scratch, MK).unwrap()).unwrap();
        for open in ["mk.json", "a.pub"] {
            std::fs::set_permissions(scratch.path().join(open), std::fs::Permissions::from_mode(0o644)).unwrap();
        }
        done(
            &scratch,
            &[
                "new @/dir --federation Training --key @/a.pub @/b.pub @/c --online-key @/online.pub --threshold 2",
                "add-party @/dir --descriptor @/mk.json",
            ],
        );
        scratch
    }

    const SIGN_ALL: [&str; 4] = [
        "sign @/dir 1.root.json --key @/a",
        "sign @/dir 1.root.json --key @/c",
        "sign @/dir targets.json --key @/b",
        "sign @/dir targets.json --key @/c",
    ];
    const PUBLISH: &str = "publish @/dir --online-key @/online";

    fn load(scratch: &Scratch) -> Result<Membership, MembershipError> {
        membership::load(&scratch.path().join("dir"), NOW)
    }

    #[test]
    fn a_ceremony_from_keys_to_a_node_that_loads() {
        let scratch = begun();
        done(&scratch, &SIGN_ALL[..3]);
        refused(&scratch, PUBLISH, "needs 2 of 3 signatures and has 1");
        done(&scratch, &SIGN_ALL[3..]);
        let published = run_line(&scratch, PUBLISH).unwrap();
        let shown = run_line(&scratch, "show @/dir").unwrap();
        for wanted in [
            "federation `Training`",
            "mk-spoc  MK  partner",
            "targets 2 needs 2 of 3",
            "nodes can use it until 2027-01-22",
        ] {
            assert!(shown.contains(wanted), "{wanted:?} in {shown}");
        }
        let print = published.lines().find(|line| line.starts_with("first root")).unwrap();
        assert!(shown.contains(print), "the same fingerprint is told to both");
        let membership = load(&scratch).unwrap();
        let keys = Folder::at(&scratch.path().join("mk")).unwrap().keys().unwrap();
        let member = membership.parties.values().next().unwrap();
        assert_eq!(membership.party_by_tls(&keys.tls_pin), Some(member.id.clone()));
        assert_eq!(member.keys.current, keys.signing.verifying_key());
        assert_eq!(member.sealing, *keys.sealing.public());
    }

    #[test]
    fn steps_out_of_order_and_strange_keys_are_refused() {
        let scratch = begun();
        let cases = [
            ("new @/dir --federation X --key @/a --online-key @/online --threshold 1", "holds a directory already"),
            ("new @/d2 --federation X --key @/a @/b --online-key @/online --threshold 3", "3 of 2 different keys"),
            ("new @/d3 --federation X --key @/a @/a.pub --online-key @/online --threshold 2", "2 of 1 different keys"),
            ("new @/d4 --federation X --key @/mk.json --online-key @/online --threshold 1", "is open to others"),
            ("key @/a", "is there already"),
            ("add-party @/dir --descriptor @/mk.json", "say `--replace`"),
            ("add-party @/dir --descriptor @/a.pub", "is no descriptor"),
            ("add-party @/dir --descriptor @/absent", "cannot be read"),
            ("sign @/dir targets.json --key @/stranger", "does not hold the role"),
            ("sign @/dir targets.json --key @/online", "does not hold the role"),
            ("sign @/dir targets.json --key @/a.pub", "is open to others"),
            ("sign @/dir snapshot.json --key @/a", "is not signed by hand"),
            ("sign @/dir ../dir/targets.json --key @/a", "is not signed by hand"),
            (PUBLISH, "needs 2 of 3 signatures and has 0"),
        ];
        for (line, wanted) in cases {
            refused(&scratch, line, wanted);
        }
        done(&scratch, &SIGN_ALL);
        refused(&scratch, "publish @/dir --online-key @/a", "does not hold role");
        refused(&scratch, &MK.replace("--country MK", "--country EU"), "two capital letters");
        refused(&scratch, &MK.replace("mk.example:443", "mk.example"), "has address");
    }

    #[test]
    fn what_was_tampered_with_is_neither_signed_nor_loaded() {
        let scratch = begun();
        let content = scratch.path().join("dir/directory.json");
        let honest = std::fs::read_to_string(&content).unwrap();
        std::fs::write(&content, honest.replace("mk.example", "mx.example")).unwrap();
        refused(&scratch, "sign @/dir targets.json --key @/a", "is not the file that `targets.json` describes");
        assert!(run_line(&scratch, "show @/dir").unwrap().contains("warning: `directory.json` is not the file"));
        std::fs::write(&content, &honest).unwrap();
        done(&scratch, &SIGN_ALL);
        done(&scratch, &[PUBLISH]);
        load(&scratch).unwrap();
        std::fs::write(&content, honest.replace("mk.example", "mx.example")).unwrap();
        assert!(load(&scratch).unwrap_err().to_string().contains("hash differs"));
    }

    #[test]
    fn a_replaced_key_is_revoked_and_stays_so() {
        let scratch = begun();
        let first = std::fs::read_to_string(scratch.path().join("mk.json")).unwrap();
        std::fs::remove_dir_all(scratch.path().join("mk")).unwrap();
        let new = Folder::init(&scratch.path().join("mk"), "mk-spoc", &Entropy::seeded(8)).unwrap();
        std::fs::write(scratch.path().join("new.json"), run_line(&scratch, MK).unwrap()).unwrap();
        done(&scratch, &["add-party @/dir --descriptor @/new.json --replace"]);
        refused(&scratch, "add-party @/dir --descriptor @/mk.json --replace", "was revoked");
        done(&scratch, &SIGN_ALL);
        done(&scratch, &[PUBLISH]);
        let membership = load(&scratch).unwrap();
        let keys = &membership.parties.values().next().unwrap().keys;
        let old: Party = serde_json::from_str(&first).unwrap();
        assert_eq!(keys.current, new.keys().unwrap().signing.verifying_key());
        assert_eq!(keys.revoked.iter().map(|key| hex(key.as_bytes())).collect::<Vec<_>>(), [old.signing_key]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        /// Whatever bytes a file has, it is not taken for a public key unless it says which one, in full.
        #[test]
        fn only_a_whole_public_key_is_read(n in 1_u8..255, cut in 0_usize..64, noise in "[ -~]{0,80}") {
            let scratch = Scratch::new();
            let file = scratch.path().join("key.pub");
            let key = SigningKey::from_bytes(&[n; 32]).verifying_key();
            let whole = format!("{PUBLIC}{}\n", hex(key.as_bytes()));
            write(&file, whole.as_bytes()).unwrap();
            prop_assert_eq!(read_public(&file).unwrap(), key);
            write(&file, &whole.as_bytes()[..PUBLIC.len() + cut]).unwrap();
            prop_assert!(read_public(&file).is_err());
            write(&file, noise.as_bytes()).unwrap();
            prop_assert!(read_public(&file).is_err());
        }
    }
}
