//! `egnatia conformance ADDRESS --folder FOLDER`: is that node fit to join? A test party plays against it and says what it does otherwise.
//!
//! Exit code 0 if everything that could be played passed, 1 otherwise. Only a folder marked as training plays: all that it says is invented.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use model::PartyId;
use tokio::net::TcpListener;

use crate::{
    clock::{Clock, Entropy},
    conformance::{self, Cast, Kit, Mark},
    folder::{Folder, Opened},
    membership::{self, Membership},
    packs,
};

/// What it may be told.
#[derive(clap::Args)]
pub struct Args {
    /// The node under test: its party's id in the directory, or `host:port` of its partner listener.
    address: String,
    /// The data folder of the test party that plays, as `init` makes it. No node may serve it meanwhile.
    #[arg(long)]
    folder: PathBuf,
    /// Whose node it is, if the directory has another address for it.
    #[arg(long)]
    party: Option<String>,
    /// Of the instruments only this one.
    #[arg(long)]
    instrument: Option<String>,
    /// The data folder of a second test party, for what a third party must not do.
    #[arg(long)]
    other: Option<PathBuf>,
    /// Seconds to wait for what the node sends of itself; more than the minute that a node may rest after a failure.
    #[arg(long, default_value_t = 75, value_parser = clap::value_parser!(u64).range(1..=600))]
    wait: u64,
    /// Prints every check as JSON.
    #[arg(long)]
    json: bool,
}

type Failure = Box<dyn std::error::Error>;

/// Plays, prints, and says by the exit code whether all passed.
pub async fn run(args: Args) -> Result<ExitCode, Failure> {
    if let Some(name) = args.instrument.as_ref().filter(|name| !packs::names().contains(name)) {
        return Err(format!("this program has no instrument `{name}`: one of {}", packs::names().join(", ")).into());
    }
    let patience = Duration::from_secs(args.wait);
    let opened = opened(&args.folder)?;
    let (mut kit, listen) = kit(&opened, &args, patience)?;
    let listener = TcpListener::bind(&listen).await.map_err(|error| {
        format!("the node's answers cannot be heard on `{listen}` ({error}): end what listens there, or change `listen_partners`")
    })?;
    kit.listen(listener)?;
    let second = args.other.as_deref().map(self::opened).transpose()?;
    let mut other = second.as_ref().map(|opened| self::kit(opened, &args, patience)).transpose()?.map(|(kit, _)| kit);

    let report = conformance::run(&mut kit, other.as_mut(), args.instrument.as_deref()).await;
    if args.json {
        println!("{:#}", report.json());
    } else {
        print!("{}", report.table());
    }
    Ok(if report.count(Mark::Failed) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A test party's folder, held alone while it plays.
fn opened(folder: &Path) -> Result<Opened, Failure> {
    let opened = Folder::open(folder, "conformance")?;
    if opened.folder.config().training {
        return Ok(opened);
    }
    let folder = folder.display();
    Err(format!(
        "`{folder}/node.toml` says `training = false`: play only with a test party, since all that it says is invented"
    )
    .into())
}

/// The test party of a folder, and where it listens.
fn kit(opened: &Opened, args: &Args, patience: Duration) -> Result<(Kit, String), Failure> {
    let (config, clock) = (opened.folder.config(), Clock::System);
    let membership = membership::load(&opened.folder.directory(), clock.now())?;
    let (node, address) = whose(&membership, &args.address, args.party.as_deref())?;
    let (me, keys, entropy) = (config.party.clone(), opened.folder.keys()?, Entropy::system()?);
    let cast = Cast { me, keys, membership, node, address, clock, entropy };
    Ok((Kit::new(cast, patience)?, config.listen_partners.clone()))
}

/// Whose node is under test, and where it is.
fn whose(membership: &Membership, address: &str, party: Option<&str>) -> Result<(PartyId, String), Failure> {
    if let Some(party) = party {
        return Ok((PartyId::new(party)?, address.to_owned()));
    }
    let known = membership.parties.values().find(|member| member.address == address || member.id.as_str() == address);
    let member = known.ok_or_else(|| {
        format!("the directory has no party `{address}` and none at that address: say with `--party` whose node it is")
    })?;
    Ok((member.id.clone(), member.address.clone()))
}
