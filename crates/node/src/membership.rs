//! What the node needs of the directory: parties, their keys and addresses, and the transfer register.
//!
//! Made only from a verified [`directory::Directory`]. A folder of directory files is loaded against the pinned root and the
//! versions trusted last, so that an old directory is never taken for a new one.

use std::collections::BTreeMap;
use std::path::Path;

use directory::{Directory, DirectoryError, Files, Trusted, Versions};
use instruments::Participant;
use model::{Hash, PartyId, Timestamp};
use policy::PartyKind;

use crate::folder;

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
    /// The memory of the versions trusted last is damaged.
    #[error("`{0}` is not readable as trusted versions ({1}): restore it; without it an old directory could come back")]
    Memory(String, serde_json::Error),
    /// What it says is not usable here.
    #[error("party `{0}`: {1}")]
    Party(String, &'static str),
}

impl Membership {
    /// Each party as instruments see it.
    pub fn participants(&self) -> BTreeMap<PartyId, Participant> {
        let seen = |member: &Member| Participant::new(member.id.as_str(), &member.country, member.kind.as_str());
        self.parties.values().map(|member| (member.id.clone(), seen(member))).collect()
    }

    /// Whether the parties signed this pack: the directory lists its name, version and digest, and no newer version than it.
    /// A federation without a directory, as the simulation has, runs what its nodes have.
    pub fn runs(&self, name: &str, version: u32, digest: &Hash) -> bool {
        let Some(register) = &self.register else { return true };
        let hex = digest.to_string();
        let listed = |item: &&directory::InstrumentVersion| item.name == name && item.version == version;
        register.instruments.iter().any(|item| listed(&item) && item.sha256 == hex)
    }

    /// The newest version of an instrument that the directory lists.
    pub fn newest_version(&self, name: &str) -> Option<u32> {
        let listed = self.register.iter().flat_map(|register| &register.instruments);
        listed.filter(|item| item.name == name).map(|item| item.version).max()
    }

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

    /// On which basis data of that class goes between two parties today. Between an agency and a partner the transfer register must have
    /// one; default deny. Between others the instrument and the purpose are the basis.
    pub fn transfer(&self, [one, other]: [&PartyId; 2], data_class: &str, now: Timestamp) -> Transferable {
        let kind = |party: &PartyId| self.parties.get(party).map(|member| member.kind);
        let (partner, agency) = match (kind(one), kind(other)) {
            (Some(PartyKind::Partner), Some(PartyKind::Agency)) => (one, other),
            (Some(PartyKind::Agency), Some(PartyKind::Partner)) => (other, one),
            _ => return Transferable::NotRegistered,
        };
        let day = now.0.div_euclid(1_000_000);
        let register = self.register.as_ref();
        let found = register.and_then(|all| all.transfer_basis(partner.as_str(), agency.as_str(), data_class, day));
        found
            .map_or(Transferable::No, |entry| Transferable::On { basis: entry.basis.clone(), verified: entry.verified })
    }
}

/// How a basis ends in an entry that was not read in its own text.
const NOT_VERIFIED: &str = " (not verified)";

/// Whether data may go between two parties as far as the transfer register is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Transferable {
    /// The register is not asked: neither side is an agency that meets a partner.
    NotRegistered,
    /// There is no basis.
    No,
    /// There is one.
    On {
        /// The agreement and its article.
        basis: String,
        /// Whether it was read in its own text.
        verified: bool,
    },
}

impl Transferable {
    /// Whether the register names a basis.
    pub fn has_basis(&self) -> bool {
        matches!(self, Self::On { .. })
    }

    /// The basis as an entry keeps it; empty where the register is not asked or has none.
    pub fn into_words(self) -> String {
        match self {
            Self::On { basis, verified: true } => basis,
            Self::On { basis, verified: false } => basis + NOT_VERIFIED,
            Self::NotRegistered | Self::No => String::new(),
        }
    }
}

/// The basis that an entry keeps, and whether it was read in its own text: the way back from [`Transferable::into_words`].
pub fn basis_of(words: &str) -> (&str, bool) {
    match words.strip_suffix(NOT_VERIFIED) {
        Some(basis) => (basis, false),
        None => (words, true),
    }
}

/// Loads a folder of directory files and remembers the versions, so that nothing older is ever trusted again.
pub fn load(place: &Path, now: Timestamp) -> Result<Membership, MembershipError> {
    let pinned = read(&place.join(PINNED_ROOT))?;
    let trusted_path = place.join(TRUSTED);
    // C-DIR-04: a memory that is damaged is not forgotten; who can damage it may also hold an old directory ready.
    let previous: Option<Versions> = if trusted_path.exists() {
        let memory = serde_json::from_slice(&read(&trusted_path)?);
        Some(memory.map_err(|error| MembershipError::Memory(trusted_path.display().to_string(), error))?)
    } else {
        None
    };
    let files = files(place)?;
    let directory = Trusted::load(&pinned, previous.as_ref(), &files, now.0.div_euclid(1_000_000))?;
    let failed = |error| MembershipError::File(trusted_path.display().to_string(), error);
    let versions = serde_json::to_vec(&directory.versions()).map_err(|error| failed(error.into()))?;
    // A crash leaves the old memory or the new one.
    folder::replace_file(&trusted_path, &versions).map_err(failed)?;
    Membership::of(&directory)
}

/// The directory's files in a folder, bounded: of too many, one more is read than [`Trusted::load`] takes, so that it says so.
pub fn files(folder: &Path) -> Result<Files, MembershipError> {
    let failed = |error| MembershipError::File(folder.display().to_string(), error);
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if name.ends_with(".json") && name != PINNED_ROOT && name != TRUSTED && files.len() <= FILES_MAX {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::scratch::Scratch;
    use directory::{Content, Draft, Online, Party, RootPlan, Transfer};
    use ed25519_dalek::SigningKey;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp(1_800_000_000_000_000);
    const NOW_S: i64 = NOW.0 / 1_000_000;
    const DAY_S: i64 = 86_400;

    fn key(n: u8) -> SigningKey {
        SigningKey::from_bytes(&[n; 32])
    }

    fn public(n: u8) -> String {
        folder::hex(key(n).verifying_key().as_bytes())
    }

    fn party(id: &str, kind: directory::PartyKind, n: u8) -> Party {
        Party {
            id: id.to_owned(),
            name: format!("Authority {n}"),
            country: if kind == directory::PartyKind::Agency { "EU" } else { "MK" }.to_owned(),
            kind,
            address: format!("{id}.example:443"),
            signing_key: public(n),
            sealing_key: folder::hex(
                &crate::clock::Entropy::seeded(u64::from(n)).with(wire::SealingKey::generate).public().to_bytes(),
            ),
            tls_key: folder::hex(&[n; 32]),
            origin: format!("{id}.example/journal"),
            phone: "+38923142142".to_owned(),
            revoked: Vec::new(),
        }
    }

    fn content() -> Content {
        let mut mk = party("mk-spoc", directory::PartyKind::Partner, 11);
        mk.revoked.push(directory::RevokedKey { signing_key: public(21), from: NOW_S });
        Content {
            federation: "Training".to_owned(),
            parties: vec![mk, party("eu-europol", directory::PartyKind::Agency, 12)],
            instruments: Vec::new(),
            transfers: vec![Transfer {
                partner: "mk-spoc".to_owned(),
                agency: "eu-europol".to_owned(),
                data_class: "personal-data".to_owned(),
                basis: "Agreement, Art 4".to_owned(),
                verified: true,
                from: NOW_S,
                until: Some(NOW_S + DAY_S),
            }],
        }
    }

    fn sealed(mut draft: Draft) -> Draft {
        let expires = Online { snapshot_expires_s: NOW_S + 7 * DAY_S, timestamp_expires_s: NOW_S + 7 * DAY_S };
        for file in ["1.root.json", "targets.json"] {
            draft.sign(file, &key(1)).unwrap();
        }
        draft.seal_online(&key(9), &expires, NOW_S).unwrap();
        draft
    }

    fn published() -> Draft {
        let plan = RootPlan {
            version: 1,
            keys: vec![key(1).verifying_key()],
            threshold: 1,
            online: vec![key(9).verifying_key()],
            expires_s: NOW_S + 90 * DAY_S,
        };
        sealed(Draft::new(&plan, &content().check().unwrap(), NOW_S + 90 * DAY_S).unwrap())
    }

    fn put(scratch: &Scratch, draft: &Draft) {
        for (name, bytes) in draft.files() {
            std::fs::write(scratch.path().join(name), bytes).unwrap();
        }
    }

    /// A folder with a published directory and its pin.
    fn placed() -> (Scratch, Draft) {
        let (scratch, draft) = (Scratch::new(), published());
        put(&scratch, &draft);
        std::fs::write(scratch.path().join(PINNED_ROOT), &draft.files()["1.root.json"]).unwrap();
        (scratch, draft)
    }

    #[test]
    fn what_the_directory_says_is_what_the_node_gets() {
        let (scratch, _) = placed();
        let membership = load(scratch.path(), NOW).unwrap();
        let (mk, europol) = (PartyId::new("mk-spoc").unwrap(), PartyId::new("eu-europol").unwrap());
        let member = &membership.parties[&mk];
        assert_eq!((member.kind, member.address.as_str()), (PartyKind::Partner, "mk-spoc.example:443"));
        assert_eq!(member.keys.current, key(11).verifying_key());
        assert_eq!(member.keys.revoked, [key(21).verifying_key()]);
        assert_eq!(membership.party_by_tls(&[12; 32]), Some(europol.clone()));
        assert_eq!(membership.party_by_tls(&[13; 32]), None);
        assert_eq!(membership.expires, Timestamp((NOW_S + 7 * DAY_S) * 1_000_000));
        let check = |one, other, at_s: i64, wanted| {
            assert_eq!(
                membership.transfer([one, other], "personal-data", Timestamp(at_s * 1_000_000)).has_basis(),
                wanted,
                "{one} {other} {at_s}"
            );
        };
        check(&mk, &europol, NOW_S, true);
        check(&europol, &mk, NOW_S + DAY_S - 1, true);
        check(&mk, &europol, NOW_S - 1, false);
        check(&mk, &europol, NOW_S + DAY_S, false);
        check(&mk, &mk, NOW_S, false);
        check(&mk, &PartyId::new("xx-unknown").unwrap(), NOW_S, false);
    }

    #[test]
    fn an_older_directory_is_refused_once_a_newer_one_was_trusted() {
        let (scratch, first) = placed();
        load(scratch.path(), NOW).unwrap();
        put(&scratch, &sealed(first.clone()));
        load(scratch.path(), NOW).unwrap();
        load(scratch.path(), NOW).unwrap();
        put(&scratch, &first);
        let error = load(scratch.path(), NOW).unwrap_err();
        assert!(matches!(error, MembershipError::Directory(DirectoryError::Rollback { .. })), "{error}");
    }

    #[test]
    fn a_damaged_memory_is_not_forgotten() {
        // C-DIR-04
        for damaged in ["", "{", "{}", "[]", r#"{"root":1,"timestamp":-1,"snapshot":1,"targets":1}"#] {
            let (scratch, _) = placed();
            std::fs::write(scratch.path().join(TRUSTED), damaged).unwrap();
            let error = load(scratch.path(), NOW).unwrap_err();
            assert!(matches!(error, MembershipError::Memory(..)), "{damaged}: {error}");
        }
    }

    #[test]
    fn an_expired_directory_is_refused_and_not_remembered() {
        let (scratch, _) = placed();
        let error = load(scratch.path(), NOW.plus_ms(7 * DAY_S * 1_000)).unwrap_err();
        assert!(matches!(error, MembershipError::Directory(DirectoryError::Expired { .. })), "{error}");
        assert!(!scratch.path().join(TRUSTED).exists());
    }

    #[test]
    fn too_many_and_too_large_files_are_refused() {
        let (scratch, _) = placed();
        for n in 0..FILES_MAX {
            std::fs::write(scratch.path().join(format!("x{n}.json")), "{}").unwrap();
        }
        let error = load(scratch.path(), NOW).unwrap_err();
        assert!(matches!(error, MembershipError::Directory(DirectoryError::TooManyFiles { .. })), "{error}");
        let (scratch, _) = placed();
        let large = std::fs::File::create(scratch.path().join("targets.json")).unwrap();
        large.set_len(FILE_BYTES_MAX + 1).unwrap();
        assert!(load(scratch.path(), NOW).unwrap_err().to_string().contains("larger than"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// A changed byte in any file of the folder is refused, or it changes nothing that the node gets.
        #[test]
        fn no_byte_of_the_folder_changes_what_a_node_gets(file in 0_usize..5, at in any::<prop::sample::Index>(), to in 32_u8..127) {
            let (scratch, draft) = placed();
            let wanted = load(scratch.path(), NOW).unwrap();
            let (name, bytes) = draft.files().iter().nth(file).unwrap();
            let mut bytes = bytes.clone();
            let at = at.index(bytes.len());
            bytes[at] = to;
            std::fs::write(scratch.path().join(name), bytes).unwrap();
            if let Ok(found) = load(scratch.path(), NOW) {
                prop_assert_eq!(format!("{:?}", found.parties), format!("{:?}", wanted.parties));
                prop_assert_eq!(found.expires, wanted.expires);
            }
        }
    }
}
