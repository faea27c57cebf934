//! Where a test works: a folder of its own, gone with it.

use std::path::PathBuf;

use model::PartyId;

/// A folder that goes when dropped.
pub struct Place(pub PathBuf);

impl Place {
    /// An empty one; `name` is the test's alone within its program.
    pub fn new(name: &str) -> Self {
        let folder = format!("egnatia-{}-{name}-{}", env!("CARGO_CRATE_NAME"), std::process::id());
        let path = std::env::temp_dir().join(folder);
        let _old = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _removed = std::fs::remove_dir_all(&self.0);
    }
}

/// A party by its id.
pub fn party(id: &str) -> PartyId {
    PartyId::new(id).unwrap()
}
