//! One simulated machine: its disk outlives its node.

use std::path::PathBuf;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use model::{HandlingCode, PartyId, Person, Subject, Timestamp};
use node::{
    assemble::{Parts, assemble_inline},
    clock::{Clock, Entropy},
    membership::{Member, Membership},
    node::Node,
    record::Record,
    store,
};
use policy::PartyKind;
use rusqlite::Connection;

use crate::network::{SimTransport, Wire};

/// A machine.
pub struct Host {
    /// Its party.
    pub party: PartyId,
    /// Signs for it; the same key after every restart.
    pub signing: SigningKey,
    /// The node, unless it is down.
    pub node: Option<Arc<Node>>,
    /// Its origin line.
    pub origin: String,
    sealing: wire::SealingKey,
    place: PathBuf,
    entropy: Entropy,
    /// Keeps the in-memory database alive while no node has it open: the disk.
    pub disk: Connection,
}

/// The parties of the simulation: as in the demo, six partners, a member state and an agency.
pub const PARTIES: [(&str, &str, PartyKind); 8] = [
    ("al-spoc", "AL", PartyKind::Partner),
    ("ba-spoc", "BA", PartyKind::Partner),
    ("eu-agency", "EU", PartyKind::Agency),
    ("hr-spoc", "HR", PartyKind::MemberState),
    ("me-spoc", "ME", PartyKind::Partner),
    ("mk-spoc", "MK", PartyKind::Partner),
    ("rs-spoc", "RS", PartyKind::Partner),
    ("xk-spoc", "XK", PartyKind::Partner),
];

impl Host {
    /// The parties for whom something lies in the outbox.
    pub fn waiting(&self) -> Vec<PartyId> {
        let rows = store::outbox_waiting(&self.disk).unwrap_or_default();
        rows.into_iter().map(|(party, _)| party).collect()
    }

    /// Makes the machines of a run.
    pub fn fleet(seed: u64, count: usize) -> Vec<Self> {
        let entropy = Entropy::seeded(seed ^ 0x05EE_D0FF_1EE7);
        PARTIES
            .iter()
            .take(count)
            .map(|(id, ..)| {
                #[expect(clippy::expect_used, reason = "INVARIANT the names above are party ids")]
                let party = PartyId::new(id).expect("a party id");
                let place = PathBuf::from(format!("file:sim-{seed}-{id}?mode=memory&cache=shared"));
                #[expect(clippy::expect_used, reason = "INVARIANT a database in memory opens")]
                let disk = Connection::open(&place).expect("a database in memory");
                Self {
                    signing: SigningKey::from_bytes(&entropy.draw()),
                    sealing: entropy.with(wire::SealingKey::generate),
                    origin: format!("egnatia.example/{id}"),
                    entropy: Entropy::seeded(u64::from_le_bytes(entropy.draw())),
                    party,
                    node: None,
                    place,
                    disk,
                }
            })
            .collect()
    }

    /// What the directory says of this machine.
    pub fn member(&self) -> Member {
        let (country, kind) = PARTIES
            .iter()
            .find(|(id, ..)| *id == self.party.as_str())
            .map_or(("EU", PartyKind::Agency), |(_, country, kind)| (*country, *kind));
        Member {
            id: self.party.clone(),
            name: self.party.to_string(),
            country: country.to_owned(),
            kind,
            address: String::new(),
            tls_key: [0; 32],
            keys: wire::PartyKeys { current: self.signing.verifying_key(), revoked: Vec::new() },
            sealing: self.sealing.public().clone(),
            origin: self.origin.clone(),
            phone: String::new(),
        }
    }

    /// Starts the node on what its disk holds.
    pub fn start(&mut self, membership: Membership, clock: &Clock, wire: &Wire) {
        let transport = SimTransport { me: self.party.clone(), wire: Arc::clone(wire), clock: clock.clone() };
        let parts = Parts {
            me: self.party.clone(),
            signing: self.signing.clone(),
            sealing: self.sealing.clone(),
            membership,
            place: self.place.clone(),
            clock: clock.clone(),
            entropy: self.entropy.clone(),
            transport: Arc::new(transport),
            thresholds: node::thresholds::Thresholds::default(),
            training: true,
        };
        #[expect(
            clippy::expect_used,
            reason = "INVARIANT a node starts from whatever a crash left; that it does is what is tested"
        )]
        let node = assemble_inline(parts).expect("a node starts from its disk");
        self.node = Some(node);
    }
}

/// Invented holdings for the simulation: the same few people in several nodes, in other spellings.
pub fn holdings(host: &Host) -> Vec<Record> {
    let spellings: &[(&str, &str)] = match host.party.as_str() {
        "rs-spoc" | "mk-spoc" => &[("Ђорђевић", "Милован"), ("Петровић", "Драган")],
        "al-spoc" | "xk-spoc" => &[("Gjorgjeviq", "Milovan"), ("Hoxha", "Arben")],
        _ => &[("Đorđević", "Milovan"), ("Kovač", "Ivo")],
    };
    let record = |&(family, given): &(&str, &str)| {
        let person = Person {
            family: family.to_owned(),
            given: given.to_owned(),
            born: model::PartialDate::full(1984, 3, 7),
            ..Person::default()
        };
        let subject = wire::encode_subject(&Subject::Person(person));
        let handling = u8::from(HandlingCode::H1 > HandlingCode::H0);
        Record::Held { subject: subject.into(), about: "invented, for the simulation".to_owned(), handling }
    };
    spellings.iter().map(record).collect()
}

/// When every simulation starts: two days before Europe's clocks go forward, so that limits run across the change.
pub fn start_time() -> Timestamp {
    // 2026-03-27T10:00:00Z
    Timestamp(1_774_605_600_000_000)
}
