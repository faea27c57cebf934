//! What the node needs of the directory: parties, their keys and addresses, and the transfer register.
//!
//! Made only from a verified [`directory::Directory`]. A folder of directory files is loaded against the pinned root and the
//! versions trusted last, so that an old directory is never taken for a new one.

use std::collections::BTreeMap;
use std::path::Path;

use directory::{Directory, DirectoryError, Files, Trusted, Versions};
use model::{PartyId, Timestamp};
use policy::PartyKind;

/// The root that was compared by hand; everything else follows from it.
pub const PINNED_ROOT: &str = "pinned-root.json";
/// The versions trusted last.
const TRUSTED: &str = "trusted-versions.json";
/// Directory files in one folder at the most, and their size.
const FILES_MAX: usize = directory::MAX_FILES;
const FILE_BYTES_MAX: u64 = directory::MAX_FILE_BYTES as u64;

/// The federation as the directory says.
#[derive(Debug, Clone)]
pub struct Membership {
    /// The federation's name.
    pub federation: String,
    /// Its parties.
    pub parties: BTreeMap<PartyId, Member>,
    /// The earliest expiry; after it the directory must not be used.
    pub expires: Timestamp,
    register: Option<directory::Content>,
}

/// One party.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its id.
    pub id: PartyId,
    /// Its name.
    pub name: String,
    /// Its country, ISO 3166-1 alpha-2; `EU` for an agency.
    pub country: String,
    /// What kind of party it is.
    pub kind: PartyKind,
    /// Host and port of its partner listener.
    pub address: String,
    /// SHA-256 of its TLS key's SubjectPublicKeyInfo.
    pub tls_key: [u8; 32],
    /// Its signing keys.
    pub keys: wire::PartyKeys,
    /// The key to seal to.
    pub sealing: wire::SealingPublic,
    /// Its journal's origin line.
    pub origin: String,
    /// The telephone number of its duty desk.
    pub phone: String,
}

/// Why a directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MembershipError {
    /// A file cannot be read.
    #[error("`{0}`: {1}")]
    File(String, std::io::Error),
    /// The directory does not verify.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// What it says is not usable here.
    #[error("party `{0}`: {1}")]
    Party(String, &'static str),
}

impl Membership {
    /// The federation of a verified directory.
    pub fn of(directory: &Directory) -> Result<Self, MembershipError> {
        let content = directory.content();
        let parties = content
            .parties
            .iter()
            .map(|party| {
                let wrong = |what: &'static str| MembershipError::Party(party.id.clone(), what);
                let keys = content.keys(&party.id).ok_or_else(|| wrong("has no keys"))?;
                let id = PartyId::new(&party.id).map_err(|_| wrong("its id has not the form of one"))?;
                let revoked = party.revoked.iter().map(|key| hex_key(&key.signing_key)).collect::<Option<_>>();
                let member = Member {
                    id: id.clone(),
                    name: party.name.clone(),
                    country: party.country.clone(),
                    kind: match party.kind {
                        directory::PartyKind::MemberState => PartyKind::MemberState,
                        directory::PartyKind::Agency => PartyKind::Agency,
                        directory::PartyKind::Partner => PartyKind::Partner,
                    },
                    address: party.address.clone(),
                    tls_key: keys.tls,
                    keys: wire::PartyKeys {
                        current: keys.signing,
                        revoked: revoked.ok_or_else(|| wrong("a revoked key is no key"))?,
                    },
                    sealing: wire::SealingPublic::from_bytes(keys.sealing.as_slice())
                        .map_err(|_| wrong("its sealing key is no key"))?,
                    origin: party.origin.clone(),
                    phone: party.phone.clone(),
                };
                Ok((id, member))
            })
            .collect::<Result<_, MembershipError>>()?;
        Ok(Self {
            federation: content.federation.clone(),
            parties,
            expires: Timestamp(directory.expires_s().saturating_mul(1_000_000)),
            register: Some((**content).clone()),
        })
    }

    /// A federation made up without a directory: for the simulation, which signs none.
    pub fn for_simulation(parties: BTreeMap<PartyId, Member>) -> Self {
        Self { federation: "simulation".to_owned(), parties, expires: Timestamp(i64::MAX), register: None }
    }

    /// The party that holds a TLS key.
    pub fn party_by_tls(&self, pin: &[u8; 32]) -> Option<PartyId> {
        self.parties.values().find(|member| member.tls_key == *pin).map(|member| member.id.clone())
    }

    /// Whether the transfer register has a basis today for personal data between two parties. It is asked only where one is an agency
    /// and the other a partner; default deny.
    pub fn basis_between(&self, one: &PartyId, other: &PartyId, now: Timestamp) -> bool {
        let kind = |party: &PartyId| self.parties.get(party).map(|member| member.kind);
        let (partner, agency) = match (kind(one), kind(other)) {
            (Some(PartyKind::Partner), Some(PartyKind::Agency)) => (one, other),
            (Some(PartyKind::Agency), Some(PartyKind::Partner)) => (other, one),
            _ => return false,
        };
        let day = now.0.div_euclid(1_000_000);
        self.register.as_ref().is_some_and(|register| {
            register.transfer_basis(partner.as_str(), agency.as_str(), "personal-data", day).is_some()
        })
    }
}

/// Loads a folder of directory files and remembers the versions, so that nothing older is ever trusted again.
pub fn load(folder: &Path, now: Timestamp) -> Result<Membership, MembershipError> {
    let pinned = read(&folder.join(PINNED_ROOT))?;
    let trusted_path = folder.join(TRUSTED);
    let previous: Option<Versions> =
        if trusted_path.exists() { serde_json::from_slice(&read(&trusted_path)?).ok() } else { None };
    let files = files(folder)?;
    let directory = Trusted::load(&pinned, previous.as_ref(), &files, now.0.div_euclid(1_000_000))?;
    let failed = |error| MembershipError::File(trusted_path.display().to_string(), error);
    let versions = serde_json::to_vec(&directory.versions()).map_err(|error| failed(error.into()))?;
    // Written beside and moved into place: a crash leaves the old memory or the new one.
    let beside = trusted_path.with_extension("new");
    std::fs::write(&beside, versions).and_then(|()| std::fs::rename(&beside, &trusted_path)).map_err(failed)?;
    Membership::of(&directory)
}

/// The directory's files in a folder, bounded.
pub fn files(folder: &Path) -> Result<Files, MembershipError> {
    let failed = |error| MembershipError::File(folder.display().to_string(), error);
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if name.ends_with(".json") && name != PINNED_ROOT && name != TRUSTED && files.len() < FILES_MAX {
            files.insert(name, read(&path)?);
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<Vec<u8>, MembershipError> {
    let failed = |error| MembershipError::File(path.display().to_string(), error);
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if size > FILE_BYTES_MAX {
        return Err(failed(std::io::Error::new(
            std::io::ErrorKind::FileTooLarge,
            "larger than a directory file may be",
        )));
    }
    std::fs::read(path).map_err(failed)
}

fn hex_key(text: &str) -> Option<ed25519_dalek::VerifyingKey> {
    let hash = model::Hash::parse(text).ok()?;
    ed25519_dalek::VerifyingKey::from_bytes(&hash.0).ok()
}
