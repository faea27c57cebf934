//! A whole federation in one process on loopback: for the demo, the benches and the tests. Everything is real but the parties: keys, a
//! signed directory, mutual TLS, one store and one journal each.
//!
//! INVARIANT training only: signing keys come from a seed, so a federation raised here must never hold real data.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use directory::{Content, Draft, Online, Party, PartyKind, RootPlan, Transfer};
use ed25519_dalek::SigningKey;
use model::PartyId;
use tokio::{net::TcpListener, task::JoinSet};

use crate::{
    assemble::{NotStarted, Parts, assemble},
    clock::{Clock, Entropy},
    membership::{self, Membership, MembershipError},
    node::Node,
    packs::{self, Packs, PacksError, RegisterLine},
    partner_listener, serve,
    thresholds::Thresholds,
    tls::{Pins, TlsError, TlsIdentity},
    transport::TlsTransport,
};

/// One party of the plan.
#[derive(Debug, Clone)]
pub struct PartyPlan {
    /// Its id.
    pub id: PartyId,
    /// Its name.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2, or `EU`.
    pub country: String,
    /// Its kind.
    pub kind: PartyKind,
}

/// What to raise.
pub struct Plan {
    /// The parties.
    pub parties: Vec<PartyPlan>,
    /// Where stores and directory lie.
    pub folder: PathBuf,
    /// Keys, references and jitter come from here.
    pub seed: u64,
    /// The first partner port; 0 takes any.
    pub port: u16,
    /// The time.
    pub clock: Clock,
}

/// Why a federation cannot be raised.
#[derive(Debug, thiserror::Error)]
pub enum NotRaised {
    /// A file or a port.
    #[error("{0}: {1}")]
    Io(String, std::io::Error),
    /// The directory's own making.
    #[error("the directory cannot be made: {0}")]
    Publish(String),
    /// The directory does not load.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// TLS.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// A node.
    #[error(transparent)]
    Node(#[from] NotStarted),
    /// The program's own instruments.
    #[error(transparent)]
    Packs(#[from] PacksError),
}

/// A node at work with its listener; ends when dropped.
pub struct Running {
    /// The node.
    pub node: Arc<Node>,
    /// Where partners reach it.
    pub partner_address: String,
    tls_pem: String,
    tasks: JoinSet<()>,
}

impl Running {
    /// Cuts a node off: its loops end, its partners find nobody.
    pub async fn cut_off(&mut self) {
        self.tasks.shutdown().await;
    }

    /// Joins a node again that was cut off.
    pub async fn rejoin(&mut self) -> Result<(), NotRaised> {
        let bound = TcpListener::bind(&self.partner_address).await;
        let listener = bound.map_err(|error| NotRaised::Io(self.partner_address.clone(), error))?;
        self.tasks = work(&self.node, listener, TlsIdentity::from_pem(&self.tls_pem)?);
        Ok(())
    }
}

/// One party's keys and listener before the directory knows them.
struct Candidate {
    plan: PartyPlan,
    signing: SigningKey,
    sealing: wire::SealingKey,
    tls: TlsIdentity,
    listener: TcpListener,
    address: String,
    entropy: Entropy,
}

/// Raises a federation.
pub async fn raise(plan: Plan) -> Result<Vec<Running>, NotRaised> {
    let entropy = Entropy::seeded(plan.seed);
    let mut candidates = Vec::with_capacity(plan.parties.len());
    for (place, party) in plan.parties.iter().enumerate() {
        let port = if plan.port == 0 { 0 } else { plan.port + place as u16 };
        let bound = TcpListener::bind(("127.0.0.1", port)).await.and_then(|l| Ok((l.local_addr()?.to_string(), l)));
        let (address, listener) =
            bound.map_err(|error| NotRaised::Io(format!("port {port} on loopback cannot be used"), error))?;
        candidates.push(Candidate {
            plan: party.clone(),
            signing: SigningKey::from_bytes(&entropy.draw()),
            sealing: entropy.with(wire::SealingKey::generate),
            tls: TlsIdentity::generate(&party.id)?,
            listener,
            address,
            entropy: Entropy::seeded(u64::from_le_bytes(entropy.draw())),
        });
    }
    let membership = publish(&plan, &candidates, &entropy)?;
    candidates.into_iter().map(|candidate| start(&plan, candidate, &membership)).collect()
}

/// Signs a real directory: root and targets by two of three ceremony keys, snapshot and timestamp by the online key.
fn publish(plan: &Plan, candidates: &[Candidate], entropy: &Entropy) -> Result<Membership, NotRaised> {
    const DAY_S: i64 = 24 * 60 * 60;
    let failed = |error: &dyn std::fmt::Display| NotRaised::Publish(error.to_string());
    let now_s = plan.clock.now().0.div_euclid(1_000_000);
    let ceremony: Vec<SigningKey> = (0..3).map(|_| SigningKey::from_bytes(&entropy.draw())).collect();
    let online = SigningKey::from_bytes(&entropy.draw());
    let root = RootPlan {
        version: 1,
        keys: ceremony.iter().map(SigningKey::verifying_key).collect(),
        threshold: 2,
        online: vec![online.verifying_key()],
        expires_s: now_s + 365 * DAY_S,
    };
    let content = content(candidates, now_s)?.check().map_err(|error| failed(&error))?;
    let mut draft = Draft::new(&root, &content, now_s + 90 * DAY_S).map_err(|error| failed(&error))?;
    for key in &ceremony[..2] {
        for file in ["1.root.json", "targets.json"] {
            draft.sign(file, key).map_err(|error| failed(&error))?;
        }
    }
    let expiry = Online { snapshot_expires_s: now_s + 30 * DAY_S, timestamp_expires_s: now_s + 30 * DAY_S };
    let directory = draft.seal_online(&online, &expiry, now_s).map_err(|error| failed(&error))?;
    let folder = plan.folder.join("directory");
    std::fs::create_dir_all(&folder).map_err(|error| NotRaised::Io(folder.display().to_string(), error))?;
    for (name, bytes) in draft.files() {
        let path = folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| NotRaised::Io(path.display().to_string(), error))?;
    }
    if let Some(root) = draft.files().get("1.root.json") {
        let path = folder.join(membership::PINNED_ROOT);
        std::fs::write(&path, root).map_err(|error| NotRaised::Io(path.display().to_string(), error))?;
    }
    Ok(Membership::of(&directory)?)
}

fn content(candidates: &[Candidate], now_s: i64) -> Result<Content, PacksError> {
    let parties = candidates
        .iter()
        .enumerate()
        .map(|(place, candidate)| Party {
            id: candidate.plan.id.to_string(),
            name: candidate.plan.name.clone(),
            country: candidate.plan.country.clone(),
            kind: candidate.plan.kind,
            address: candidate.address.clone(),
            signing_key: hex(candidate.signing.verifying_key().as_bytes()),
            sealing_key: hex(&candidate.sealing.public().to_bytes()),
            tls_key: hex(&candidate.tls.spki_sha256()),
            origin: origin(&candidate.plan.id),
            phone: format!("+0000000{place:02}"),
            revoked: Vec::new(),
        })
        .collect();
    let lines = packs::register()?;
    let transfers = candidates
        .iter()
        .filter(|partner| partner.plan.kind == PartyKind::Partner)
        .flat_map(|partner| {
            let agencies = candidates.iter().filter(|agency| agency.plan.kind == PartyKind::Agency);
            agencies.flat_map(|agency| register(&lines, (&partner.plan, &agency.plan), now_s))
        })
        .collect();
    // Each pack is listed with the digest of its file, so that both sides can tell whether they run the same law.
    Ok(Content { federation: "egnatia training".to_owned(), parties, instruments: Packs::listed()?, transfers })
}

/// What the training federation lets go between a partner and an agency: what the list of a new federation says, and for the invented agency, and
/// for classes of data that no agreement of the list names, an invented basis. Nothing is invented for Kosovo*, so that the default deny can be
/// seen at work.
fn register(lines: &[RegisterLine], (partner, agency): (&PartyPlan, &PartyPlan), now_s: i64) -> Vec<Transfer> {
    let entry = |data_class: &str, basis: String, verified: bool| Transfer {
        partner: partner.id.to_string(),
        agency: agency.id.to_string(),
        data_class: data_class.to_owned(),
        basis,
        verified,
        from: now_s - 1,
        until: None,
    };
    let listed = lines
        .iter()
        .filter(|line| line.country == partner.country && agency.id.as_str() == format!("eu-{}", line.agency));
    let mut found: Vec<Transfer> =
        listed.map(|line| entry(&line.data_class, line.basis.clone(), line.verified)).collect();
    for class in instruments::DATA_CLASSES.iter().filter(|_| partner.country != "XK") {
        if found.iter().all(|known| known.data_class != *class) {
            found.push(entry(class, "training: invented agreement".to_owned(), false));
        }
    }
    found
}

/// The origin line of a party's journal.
pub fn origin(party: &PartyId) -> String {
    format!("egnatia.example/{party}")
}

/// Where a party's store lies in a federation's folder.
pub fn store_of(folder: &Path, party: &PartyId) -> PathBuf {
    folder.join(party.as_str()).join("journal.db")
}

fn start(plan: &Plan, candidate: Candidate, membership: &Membership) -> Result<Running, NotRaised> {
    let place = store_of(&plan.folder, &candidate.plan.id);
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder).map_err(|error| NotRaised::Io(folder.display().to_string(), error))?;
    }
    let listener_identity = TlsIdentity::from_pem(candidate.tls.to_pem())?;
    let node = assemble(Parts {
        me: candidate.plan.id,
        signing: candidate.signing,
        sealing: candidate.sealing,
        membership: membership.clone(),
        place,
        clock: plan.clock.clone(),
        entropy: candidate.entropy,
        transport: Arc::new(TlsTransport::new(candidate.tls)),
        thresholds: Thresholds::default(),
        training: true,
    })?;
    let tls_pem = listener_identity.to_pem().to_owned();
    let tasks = work(&node, candidate.listener, listener_identity);
    Ok(Running { node, partner_address: candidate.address, tls_pem, tasks })
}

/// A node's loops and its partner listener.
fn work(node: &Arc<Node>, listener: TcpListener, identity: TlsIdentity) -> JoinSet<()> {
    let mut tasks = serve::start(node);
    let (pins, handler) = (pins(node), Arc::new(serve::Partners(Arc::clone(node))));
    tasks.spawn(async move {
        if let Err(error) = partner_listener::serve(listener, &identity, pins, handler).await {
            tracing::error!(%error, "the partner listener ended");
        }
    });
    tasks
}

/// The pins of a node's directory as it stands at each handshake.
pub fn pins(node: &Arc<Node>) -> Pins {
    let node = Arc::downgrade(node);
    Arc::new(move |pin| node.upgrade().and_then(|node| node.membership().party_by_tls(pin)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
