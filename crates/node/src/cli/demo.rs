//! `egnatia demo`: the stage, a web server for each node, and a table of where to go.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::TcpListener;

use super::{Outcome, Workplace};
use crate::{
    api,
    bench::instant,
    check::Officer,
    demo::{
        OTHERS, PARTIES, personas,
        stage::{self, Cast},
        story,
    },
    federation::Running,
    node::Node,
    store,
    web::{
        Languages,
        doors::Doors,
        router::{Demo, DemoNode, People, Site, SiteParts, router},
        session::Person,
    },
};

/// What the demo may be told.
#[derive(clap::Args)]
pub struct Args {
    /// Keeps the federation in this folder and takes it up again; a temporary folder if not given.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// The same seed gives the same people, documents and vehicles.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Holdings in each node.
    #[arg(long, default_value_t = 20_000)]
    size: usize,
    /// The first of the ports for browsers; partners' ports begin a hundred higher.
    #[arg(long, default_value_t = 8800, value_parser = clap::value_parser!(u16).range(1024..=65000))]
    port: u16,
}

/// Runs until it is stopped.
pub async fn run(args: Args) -> Outcome {
    let started = instant();
    let kept = args.dir.is_some();
    let folder = Workplace::new(args.dir)?;
    println!("Raising {} nodes with invented data …", PARTIES.len() + OTHERS.len());
    let nodes = stage::set(Cast::All, folder.path(), args.seed, args.size, args.port.saturating_add(100)).await?;
    let mut servers = tokio::task::JoinSet::new();
    for (place, running) in nodes.iter().enumerate() {
        let port = args.port + place as u16;
        let listener = TcpListener::bind(("127.0.0.1", port)).await;
        let listener =
            listener.map_err(|error| format!("port {port} on loopback cannot be used: {error}; try --port"))?;
        let site = site(running, &nodes, args.port)?;
        let office = site.office();
        servers.spawn(async {
            office.run().await;
            Ok(())
        });
        let app = router(site).merge(api::router(Arc::clone(&running.node), officers(&running.node)));
        servers.spawn(async move { axum::serve(listener, app).await });
    }

    println!(
        "\n  \x1b[1;30;43m TRAINING DATA – no real persons \x1b[0m  ready in {:.1} s\n",
        started.elapsed().as_secs_f64()
    );
    for (place, running) in nodes.iter().enumerate() {
        let (entries, holdings, open) = running.node.store.read(store::counts)?;
        let address = format!("http://127.0.0.1:{}", args.port + place as u16);
        println!(
            "  \x1b[1m{:<10}\x1b[0m {address}  {holdings} holdings, {open} open cases, {entries} entries",
            running.node.me
        );
    }
    println!(
        "\n  Open \x1b[1;4mhttp://127.0.0.1:{}\x1b[0m and take the duty officer of mk-spoc. Check this passport:\n",
        args.port
    );
    println!("{}\n", story().mrz.lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n"));
    if kept {
        println!("  Afterwards: egnatia verify {}", folder.path().display());
    }
    println!("  Stop with Ctrl+C.");
    tokio::signal::ctrl_c().await?;
    println!("\nStopping; what was acknowledged is on disk.");
    Ok(())
}

/// The site of one node: its own people, and the start page of the whole demo.
fn site(running: &Running, nodes: &[Running], port: u16) -> Result<Arc<Site>, Box<dyn std::error::Error>> {
    let demo_nodes = nodes.iter().enumerate().map(|(place, other)| {
        let counted = Arc::clone(&other.node);
        DemoNode {
            party: other.node.me.clone(),
            origin: format!("http://127.0.0.1:{}", port + place as u16),
            personas: people(&other.node),
            entries: Arc::new(move || counted.store.read(store::counts).map_or(0, |(entries, ..)| entries)),
        }
    });
    let demo = Demo { nodes: demo_nodes.collect(), stop: "Ctrl+C".to_owned() };
    let people = People { personas: people(&running.node) };
    let (node, languages) = (Arc::clone(&running.node), Languages::load()?);
    Ok(Site::new(SiteParts { node, people, doors: Doors::default(), languages, secure: false, demo: Some(demo) })?)
}

fn people(node: &Node) -> Vec<Person> {
    let person = |persona: crate::demo::Persona| Person { id: persona.id, name: persona.name, role: persona.role };
    personas(&node.me).into_iter().map(person).collect()
}

/// Who the owner of a token is, for the API.
fn officers(node: &Arc<Node>) -> api::People {
    let people = people(node);
    Arc::new(move |id| people.iter().find(|person| person.id == id).map(|p| Officer { id: p.id.clone(), role: p.role }))
}
