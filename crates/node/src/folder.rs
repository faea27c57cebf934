//! Where does a node keep its name, its keys and its store? The data folder: `node.toml`, `keys/`, `journal.db`, `lock`.
//!
//! A folder is opened by one process at a time, and only while nobody else on the machine can read its keys. It never
//! mends what it finds: it says what is wrong and which command mends it. INVARIANT secret: key files are made with mode
//! 0600 in folders of mode 0700, and a key that others can read is never used. INVARIANT kept: no key is overwritten.

mod config;
mod posting;
mod provider;
mod secret;

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use model::PartyId;

pub use config::Config;
#[cfg(test)]
use config::first_config;
pub use posting::{HookConfig, MailConfig, Security};
pub use provider::ProviderConfig;
use secret::{KEY_WANTED, at, closed, private_folder, quoted, read_bounded, read_key, read_secret, write_secret};
pub use secret::{read_signing_key, read_small, replace_file, write_signing_key};

use crate::{
    clock::Entropy,
    federation::origin,
    tls::{TlsError, TlsIdentity},
};

const CONFIG: &str = "node.toml";
const KEYS: &str = "keys";
const SIGNING: &str = "signing.key";
const SEALING: &str = "sealing.key";
const TLS: &str = "tls.pem";
const LOCK: &str = "lock";

/// The longest configuration or key file that is read, in bytes.
const FILE_BYTES_MAX: u64 = 64 * 1024;

/// Why a data folder cannot be made or used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder cannot be read or written.
    #[error("`{path}` cannot be read or written ({error}): see that it is there and belongs to this user", path = .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A file is longer than one of its kind is.
    #[error("`{path}` is longer than {FILE_BYTES_MAX} bytes: it is not a file of this kind, restore the right one", path = .0.display())]
    TooLong(PathBuf),
    /// A new folder is wanted where something lies (INVARIANT kept).
    #[error("`{path}` is not empty: choose a new folder, so that no key is overwritten", path = .0.display())]
    NotEmpty(PathBuf),
    /// A key file is wanted where a file lies (INVARIANT kept).
    #[error("`{path}` is there already: choose another name, so that no key is overwritten", path = .0.display())]
    Exists(PathBuf),
    /// The party's id has not the form of one.
    #[error("`{0}` cannot be a party: {1}")]
    Party(String, model::IdError),
    /// The folder is no node's.
    #[error("there is no `{CONFIG}` in `{path}`: name a node's folder, or make one", path = .0.display())]
    NoNode(PathBuf),
    /// C-DIR-01
    #[error(
        "`{path}` is open to others on this machine (mode {mode:04o}): run `chmod {wanted:o} {quoted}`, and find out who \
         may have read it",
        path = .path.display(), quoted = quoted(.path)
    )]
    Open {
        /// The key file or the keys folder.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
        /// What they should be.
        wanted: u32,
    },
    /// C-DIR-02
    #[error("`{path}` is in use by another process, {holder}: end that one first, or name another folder", path = .path.display())]
    Busy {
        /// The folder.
        path: PathBuf,
        /// Which command holds it, as it wrote down itself.
        holder: String,
    },
    /// C-DIR-03
    #[error("`{path}` line {line}: {what}", path = .path.display())]
    Config {
        /// The configuration file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there, and what to write.
        what: String,
    },
    /// A key file does not hold a key.
    #[error("`{path}` holds no key, {wanted} are wanted: restore it from the backup", path = .path.display())]
    Key {
        /// The key file.
        path: PathBuf,
        /// What it should hold.
        wanted: &'static str,
    },
    /// The TLS key cannot be made or read.
    #[error("`{path}`: {error}; restore it from the backup", path = .path.display())]
    Tls {
        /// The key file.
        path: PathBuf,
        /// Why.
        error: TlsError,
    },
}

/// A node's keys.
pub struct NodeKeys {
    /// Signs envelopes, receipts and checkpoints.
    pub signing: SigningKey,
    /// Opens what is sealed to the node.
    pub sealing: wire::SealingKey,
    /// Certificate and private key for mutual TLS.
    pub tls_pem: String,
    /// SHA-256 of the TLS key's SubjectPublicKeyInfo, for the directory.
    pub tls_pin: [u8; 32],
}

impl std::fmt::Debug for NodeKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NodeKeys(secret)")
    }
}

/// What the directory should say of a party besides its keys.
#[derive(Debug, Clone)]
pub struct About {
    /// `host:port` at which other nodes reach it.
    pub address: String,
    /// Where people answer day and night, `+` and digits.
    pub phone: String,
    /// The authority's name.
    pub name: String,
    /// ISO 3166-1 alpha-2; `EU` for an agency, `XK` for Kosovo*.
    pub country: String,
    /// What kind of party it is.
    pub kind: directory::PartyKind,
}

impl NodeKeys {
    /// The party's public half, for the directory. It is not checked here: [`directory::Content::check`] does that.
    pub fn descriptor(&self, party: &PartyId, about: About) -> directory::Party {
        directory::Party {
            id: party.to_string(),
            name: about.name,
            country: about.country,
            kind: about.kind,
            address: about.address,
            signing_key: hex(self.signing.verifying_key().as_bytes()),
            sealing_key: hex(&self.sealing.public().to_bytes()),
            tls_key: hex(&self.tls_pin),
            origin: origin(party),
            phone: about.phone,
            revoked: Vec::new(),
        }
    }
}

/// A node's data folder whose configuration was read.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    config: Config,
}

/// A folder that this process holds alone, with its keys; given up when dropped.
#[derive(Debug)]
pub struct Opened {
    /// The folder.
    pub folder: Folder,
    /// Its keys.
    pub keys: NodeKeys,
    _lock: File,
}

impl Folder {
    /// Makes a folder with new keys; `root` must be absent, or empty and closed to others. The TLS key's chance is the TLS library's own.
    pub fn init(root: &Path, party: &str, entropy: &Entropy) -> Result<Self, FolderError> {
        let party = PartyId::new(party).map_err(|error| FolderError::Party(party.to_owned(), error))?;
        let keys = root.join(KEYS);
        let failed = at(root);
        private_folder(root).map_err(&failed)?;
        if std::fs::read_dir(root).map_err(&failed)?.next().is_some() {
            return Err(FolderError::NotEmpty(root.to_owned()));
        }
        // C-DIR-01: a folder that was there keeps its permissions, and the store will lie in it beside the keys.
        closed(root, &std::fs::metadata(root).map_err(&failed)?)?;
        private_folder(&keys).map_err(at(&keys))?;
        write_secret(&keys.join(SIGNING), &format!("{}\n", hex(&entropy.draw::<32>())))?;
        let sealing = entropy.with(wire::SealingKey::generate);
        write_secret(&keys.join(SEALING), &format!("{}\n", hex(&sealing.to_bytes())))?;
        let path = keys.join(TLS);
        let tls = TlsIdentity::generate(&party).map_err(|error| FolderError::Tls { path: path.clone(), error })?;
        write_secret(&path, tls.to_pem())?;
        // The commit point: without its configuration the folder is no node's, and an interrupted start is seen as such.
        let config = root.join(CONFIG);
        replace_file(&config, config::first_config(&party).as_bytes()).map_err(at(&config))?;
        Self::at(root)
    }

    /// Reads the configuration of a folder that is there; neither locks it nor reads its keys.
    pub fn at(root: &Path) -> Result<Self, FolderError> {
        let path = root.join(CONFIG);
        let file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(FolderError::NoNode(root.to_owned())),
            opened => opened.map_err(at(&path))?,
        };
        // C-DIR-03: a configuration that is not understood in whole is not followed in part.
        let config = |line, what| FolderError::Config { path: path.clone(), line, what };
        let bytes = read_bounded(&path, file)?;
        let text = str::from_utf8(&bytes).map_err(|error| {
            let before = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
            config(1 + before, "this is not UTF-8 text: write it again".to_owned())
        })?;
        let config = Config::parse(text).map_err(|(line, what)| config(line, what))?;
        Ok(Self { root: root.to_owned(), config })
    }

    /// Opens a folder for the one process that works in it, which says by which command.
    pub fn open(root: &Path, command: &str) -> Result<Opened, FolderError> {
        let folder = Self::at(root)?;
        let path = root.join(LOCK);
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
        let mut lock = opened.map_err(at(&path))?;
        // C-DIR-02: two processes on one journal would fork it. The system gives the lock up when the process ends.
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => FolderError::Busy { path: root.to_owned(), holder: holder(&lock) },
            TryLockError::Error(error) => FolderError::File { path: path.clone(), error },
        })?;
        let name = format!("`egnatia {command}` (process {})", std::process::id());
        lock.set_len(0).and_then(|()| lock.write_all(name.as_bytes())).map_err(at(&path))?;
        let keys = folder.keys()?;
        Ok(Opened { folder, keys, _lock: lock })
    }

    /// Reads the keys, unless others can (INVARIANT secret).
    pub fn keys(&self) -> Result<NodeKeys, FolderError> {
        let keys = self.root.join(KEYS);
        let failed = at(&keys);
        // C-DIR-01: whatever lies among the keys may be a copy of one, so all of it must be closed.
        closed(&keys, &std::fs::metadata(&keys).map_err(&failed)?)?;
        for entry in std::fs::read_dir(&keys).map_err(&failed)? {
            let path = entry.map_err(&failed)?.path();
            closed(&path, &std::fs::metadata(&path).map_err(at(&path))?)?;
        }
        let sealing = keys.join(SEALING);
        let path = keys.join(TLS);
        let tls_pem = read_secret(&path)?;
        let tls = TlsIdentity::from_pem(&tls_pem).map_err(|error| FolderError::Tls { path, error })?;
        Ok(NodeKeys {
            signing: read_signing_key(&keys.join(SIGNING))?,
            sealing: wire::SealingKey::from_bytes(&read_key(&sealing)?)
                .map_err(|_| FolderError::Key { path: sealing, wanted: KEY_WANTED })?,
            tls_pem,
            tls_pin: tls.spki_sha256(),
        })
    }

    /// What `node.toml` says.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The store's file.
    pub fn store(&self) -> PathBuf {
        self.root.join("journal.db")
    }

    /// A file that the configuration names, relative to the folder.
    pub fn beside(&self, path: &Path) -> PathBuf {
        self.root.join(path)
    }

    /// The folder where an operator may lay languages of their own.
    pub fn locales(&self) -> PathBuf {
        self.root.join("locales")
    }

    /// The folder with the federation's directory.
    pub fn directory(&self) -> PathBuf {
        self.root.join(&self.config.directory)
    }
}

/// Who holds a lock, as the holder wrote it there; it may be about to.
fn holder(mut lock: &File) -> String {
    let mut bytes = [0; 100];
    let read = lock.read(&mut bytes).unwrap_or(0);
    let text = String::from_utf8_lossy(bytes.get(..read).unwrap_or_default());
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    if text.is_empty() { "which is just starting".to_owned() } else { text }
}

/// The bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
pub(crate) mod scratch {
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicU64, Ordering};

    /// An empty folder of a test's own, gone with it.
    pub(crate) struct Scratch(PathBuf);

    impl Scratch {
        pub(crate) fn new() -> Self {
            static NEXT: AtomicU64 = AtomicU64::new(0);
            let name = format!("egnatia-test-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let path = std::env::temp_dir().join(name);
            std::fs::create_dir(&path).unwrap();
            Self(path)
        }

        pub(crate) fn path(&self) -> &Path {
            &self.0
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _removed = std::fs::remove_dir_all(&self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{config::first_config, scratch::Scratch, *};
    use std::os::unix::fs::PermissionsExt as _;

    fn made(scratch: &Scratch) -> PathBuf {
        let root = scratch.path().join("node");
        Folder::init(&root, "mk-spoc", &Entropy::seeded(1)).unwrap();
        root
    }

    fn chmod(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn what_init_makes_opens_and_is_closed_to_others() {
        let scratch = Scratch::new();
        let root = made(&scratch);
        let opened = Folder::open(&root, "serve").unwrap();
        assert_eq!(opened.folder.config().party.as_str(), "mk-spoc");
        assert!(opened.folder.config().training);
        assert_eq!(
            (opened.folder.store(), opened.folder.directory()),
            (root.join("journal.db"), root.join("directory"))
        );
        for (name, mode) in [
            ("", 0o700),
            ("keys", 0o700),
            ("keys/signing.key", 0o600),
            ("keys/sealing.key", 0o600),
            ("keys/tls.pem", 0o600),
        ] {
            let found = std::fs::metadata(root.join(name)).unwrap().permissions().mode() & 0o7777;
            assert_eq!(found, mode, "{name}");
        }
        assert_eq!(format!("{:?}", opened.keys), "NodeKeys(secret)");
    }

    #[test]
    fn keys_last_and_are_never_overwritten() {
        let scratch = Scratch::new();
        let root = made(&scratch);
        let first = Folder::open(&root, "serve").unwrap().keys;
        assert!(matches!(Folder::init(&root, "mk-spoc", &Entropy::seeded(2)), Err(FolderError::NotEmpty(_))));
        let again = Folder::open(&root, "serve").unwrap().keys;
        assert_eq!(first.signing, again.signing);
        assert_eq!(first.sealing.to_bytes(), again.sealing.to_bytes());
        assert_eq!(first.tls_pin, again.tls_pin);
        let other = Folder::init(&scratch.path().join("other"), "mk-spoc", &Entropy::seeded(2)).unwrap();
        assert_ne!(other.keys().unwrap().signing, first.signing);
    }

    #[test]
    fn a_key_that_others_can_read_is_refused_with_the_command_that_mends_it() {
        // C-DIR-01
        let cases = [
            ("keys", 0o750, "chmod 700"),
            ("keys", 0o701, "chmod 700"),
            ("keys/signing.key", 0o644, "chmod 600"),
            ("keys/sealing.key", 0o640, "chmod 600"),
            ("keys/tls.pem", 0o602, "chmod 600"),
            ("keys/signing.key.old", 0o604, "chmod 600"),
        ];
        for (name, mode, mend) in cases {
            let scratch = Scratch::new();
            let root = made(&scratch);
            let path = root.join(name);
            if name.ends_with(".old") {
                std::fs::copy(root.join("keys/signing.key"), &path).unwrap();
            }
            chmod(&path, mode);
            let error = Folder::open(&root, "serve").unwrap_err().to_string();
            assert!(error.contains(&format!("`{mend} {}`", path.display())), "{name}: {error}");
            chmod(&path, if name == "keys" { 0o700 } else { 0o600 });
            Folder::open(&root, "serve").unwrap();
        }
    }

    #[test]
    fn a_second_process_is_refused_until_the_first_ends() {
        // C-DIR-02
        let scratch = Scratch::new();
        let root = made(&scratch);
        let first = Folder::open(&root, "serve").unwrap();
        let busy = Folder::open(&root, "import").unwrap_err().to_string();
        let wanted = format!("`egnatia serve` (process {})", std::process::id());
        assert!(busy.contains(&root.display().to_string()) && busy.contains(&wanted), "{busy}");
        assert!(Folder::at(&root).unwrap().keys().is_ok(), "reading the keys for a descriptor needs no lock");
        drop(first);
        Folder::open(&root, "serve").unwrap();
    }

    #[track_caller]
    fn check_config(text: &str, line: usize, wanted: &str) {
        // C-DIR-03
        let scratch = Scratch::new();
        let root = made(&scratch);
        std::fs::write(root.join(CONFIG), text).unwrap();
        let error = Folder::open(&root, "serve").unwrap_err();
        let shown = error.to_string();
        assert!(matches!(error, FolderError::Config { line: found, .. } if found == line), "{shown}");
        assert!(shown.contains(&format!("node.toml` line {line}: ")) && shown.contains(wanted), "{shown}");
    }

    #[test]
    fn a_configuration_that_is_not_understood_is_refused_with_its_line() {
        let good = first_config(&PartyId::new("mk-spoc").unwrap());
        check_config(&good.replace("\"mk-spoc\"", "\"MK\""), 2, "a party id is 2 to 32");
        check_config(&good.replace("127.0.0.1:7443", "127.0.0.1"), 4, "write `host:port`");
        check_config(&good.replace("127.0.0.1:8080", "127.0.0.1:65536"), 6, "write `host:port`");
        check_config(&good.replace("\"directory\"", "\"/etc\""), 8, "relative to this folder");
        check_config(&good.replace("true\n", "yes\n"), 10, "");
        check_config(&good.replace("training = true", "trainig = true"), 10, "unknown field `trainig`");
        check_config(&good.replace("training = true\n", ""), 1, "missing field `training`");
        check_config("", 1, "missing field");
        let with = |line: &str| format!("{good}[thresholds]\n{line}\n");
        let line = 2 + good.matches('\n').count();
        let bounds = format!("`asylum = 0.5` does not fit: write a number from {} to 1.0", matching::SCORE_MIN);
        check_config(&with("asylum = 0.5"), line, &bounds);
        check_config(&with("asylum = 1.01"), line, "for example `0.85`");
        check_config(&with("asylum = nan"), line, "write a number");
        check_config(&with("asylum = \"high\""), line, "");
        check_config(&with("asilum = 0.9"), line, "`asilum` does not fit: write a purpose: criminal-investigation, ");
        check_config(&with("asylum = 0.9\nasylum = 0.8"), line + 1, "duplicate");
    }

    #[test]
    fn thresholds_are_read_by_purpose() {
        use model::Purpose::{Asylum, BorderControl, Readmission};
        let good = first_config(&PartyId::new("mk-spoc").unwrap());
        let config = Config::parse(&format!("{good}[thresholds]\nasylum = 0.9\nborder-control = 1\n")).unwrap();
        let found = [Asylum, BorderControl, Readmission].map(|purpose| config.thresholds.of(purpose));
        assert_eq!(found, [0.9, 1.0, matching::SCORE_MIN]);
        assert_eq!(Config::parse(&good).unwrap().thresholds, crate::thresholds::Thresholds::default());
    }

    #[test]
    fn what_is_no_folder_of_a_node_is_refused() {
        let scratch = Scratch::new();
        let party = Folder::init(&scratch.path().join("x"), "Not A Party", &Entropy::seeded(1)).unwrap_err();
        assert!(party.to_string().contains("`Not A Party` cannot be a party"));
        assert!(!scratch.path().join("x").exists());
        assert!(matches!(Folder::open(&scratch.path().join("absent"), "serve"), Err(FolderError::NoNode(_))));
        let root = made(&scratch);
        std::fs::write(root.join(CONFIG), b"party = \"mk\"\n\xff").unwrap();
        assert!(matches!(Folder::open(&root, "serve"), Err(FolderError::Config { line: 2, .. })));
        std::fs::write(root.join(CONFIG), vec![b'#'; 70_000]).unwrap();
        assert!(matches!(Folder::open(&root, "serve"), Err(FolderError::TooLong(_))));
    }

    #[test]
    fn a_folder_that_others_can_enter_gets_no_keys() {
        // C-DIR-01
        let scratch = Scratch::new();
        chmod(scratch.path(), 0o755);
        let error = Folder::init(scratch.path(), "mk-spoc", &Entropy::seeded(1)).unwrap_err().to_string();
        assert!(error.contains("`chmod 700 "), "{error}");
        assert!(!scratch.path().join(KEYS).exists());
        chmod(scratch.path(), 0o700);
        Folder::init(scratch.path(), "mk-spoc", &Entropy::seeded(1)).unwrap();
    }

    #[test]
    fn a_damaged_key_is_named() {
        for (name, wanted) in
            [(SIGNING, "64 hexadecimal digits"), (SEALING, "64 hexadecimal digits"), (TLS, "restore it")]
        {
            let scratch = Scratch::new();
            let path = made(&scratch).join(KEYS).join(name);
            std::fs::write(&path, "abc").unwrap();
            let error = Folder::open(&scratch.path().join("node"), "serve").unwrap_err().to_string();
            assert!(error.contains(wanted) && error.contains(name), "{error}");
        }
    }
}
