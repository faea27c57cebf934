//! Did the parties sign this pack? What a federation's directory lists, beside what is here.
//!
//! Reads the directory as a node does, trust and expiry included; it never writes.

use std::error::Error;
use std::path::Path;

use model::Hash;
use sha2::{Digest, Sha256};

use crate::{
    clock::Clock,
    membership::{self, Membership},
};

/// A federation's list of instruments.
pub(super) struct Signed(Membership);

impl Signed {
    /// Reads a folder of directory files.
    pub(super) fn load(folder: &Path) -> Result<Self, Box<dyn Error>> {
        Ok(Self(membership::load(folder, Clock::System.now())?))
    }

    /// Why a node of that federation would not run the pack, if it would not.
    pub(super) fn refuses(&self, name: &str, version: u32, text: &str) -> Option<String> {
        if self.0.runs(name, version, &Hash(Sha256::digest(text.as_bytes()).into())) {
            return None;
        }
        let newest = self.0.newest_version(name);
        Some(match newest {
            None => "the directory does not list it: it is unsigned, and no node runs it".to_owned(),
            Some(newest) if newest > version => {
                format!("the directory lists version {newest}: version {version} is rolled back, and no node runs it")
            }
            Some(newest) if newest == version => {
                format!("version {version} is not the one that was signed: it has another digest; count the version up")
            }
            Some(newest) => format!("the directory lists version {newest} only: have version {version} signed"),
        })
    }
}
