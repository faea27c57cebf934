//! A federation's first directory, signed with one key, and the root that data folders pin.

use std::path::Path;

use directory::{Content, Draft, Online, Party, RootPlan};
use ed25519_dalek::SigningKey;
use node::{
    clock::{Clock, Entropy},
    membership,
    packs::Packs,
};

/// Founds a federation of these parties; its directory lies in `root/directory` and holds for a day.
pub fn found(root: &Path, federation: &str, parties: Vec<Party>, entropy: &Entropy) {
    let now_s = Clock::System.now().0 / 1_000_000;
    let keys = [SigningKey::from_bytes(&entropy.draw()), SigningKey::from_bytes(&entropy.draw())];
    let plan = RootPlan {
        version: 1,
        keys: vec![keys[0].verifying_key()],
        threshold: 1,
        online: vec![keys[1].verifying_key()],
        expires_s: now_s + 86_400,
    };
    let instruments = Packs::listed().unwrap();
    let content = Content { federation: federation.into(), parties, instruments, transfers: vec![] }.check().unwrap();
    let mut draft = Draft::new(&plan, &content, now_s + 86_400).unwrap();
    for file in ["1.root.json", "targets.json"] {
        draft.sign(file, &keys[0]).unwrap();
    }
    let online = Online { snapshot_expires_s: now_s + 86_400, timestamp_expires_s: now_s + 86_400 };
    draft.seal_online(&keys[1], &online, now_s).unwrap();
    let directory = root.join("directory");
    std::fs::create_dir_all(&directory).unwrap();
    for (name, bytes) in draft.files() {
        std::fs::write(directory.join(name), bytes).unwrap();
    }
    std::fs::write(directory.join(membership::PINNED_ROOT), &draft.files()["1.root.json"]).unwrap();
}
