//! How do entries become one root? The Merkle tree of RFC 6962 section 2.1 (the same in RFC 9162) over SHA-256.
//!
//! [`Tree`] keeps only what appending needs: the roots of the complete subtrees that make up the tree, largest
//! first. It never looks at an entry, never stores anything and never shrinks.
//! INVARIANT (frontier): a tree of `n` leaves holds exactly one hash for each 1 in the binary form of `n`.
//! INVARIANT (prefixes): leaves are hashed behind 0x00 and inner nodes behind 0x01, so neither passes as the other.

use sha2::{Digest, Sha256};
use thiserror::Error;

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// The largest tree, in leaves: what a signed 64-bit row number can count.
pub const MAX_SIZE: u64 = i64::MAX as u64;

/// The hash of an entry's encoded bytes as a leaf: SHA-256(0x00 || bytes).
pub fn leaf_hash(encoded: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(encoded).finalize().into()
}

/// The root of the tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1).
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The hash of an inner node: SHA-256(0x01 || left || right).
pub(crate) fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The root over a slice of leaf hashes.
pub fn root_of(leaves: &[Hash]) -> Hash {
    let mut tree = Tree::new();
    for leaf in leaves {
        tree.append(*leaf);
    }
    tree.root()
}

/// What a tree is at one moment: its size in leaves and its root. A plain claim; who makes it is another matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TreeHead {
    /// Number of leaves.
    pub size: u64,
    /// Root at that size.
    pub root: Hash,
}

/// A complete subtree: the `2^level` leaves from `index * 2^level` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subtree {
    /// Height over the leaves; 0 is a leaf itself.
    pub level: u8,
    /// Which one of its level, from the left, from 0.
    pub index: u64,
    /// Its root.
    pub hash: Hash,
}

/// The growing tree, in O(log n) memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    size: u64,
    frontier: Vec<Hash>,
}

impl Tree {
    /// The tree without leaves.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes up a tree where [`Tree::size`] and [`Tree::frontier`] left it.
    ///
    /// Only the form can be checked here; compare [`Tree::root`] with a verified checkpoint before trusting it.
    pub fn from_frontier(size: u64, frontier: Vec<Hash>) -> Result<Self, FrontierError> {
        if size > MAX_SIZE {
            return Err(FrontierError::Size { size });
        }
        if frontier.len() != size.count_ones() as usize {
            return Err(FrontierError::Count { size, needed: size.count_ones(), found: frontier.len() });
        }
        Ok(Self { size, frontier })
    }

    /// Adds one leaf hash at the right and returns the subtrees that it completes, the leaf itself first.
    ///
    /// Whoever stores what is returned can serve [`Hashes`] for every proof, about two hashes a leaf in all.
    pub fn append(&mut self, leaf: Hash) -> Vec<Subtree> {
        let mut subtree = Subtree { level: 0, index: self.size, hash: leaf };
        let mut completed = vec![subtree];
        // One more carry for each trailing 1, as in binary addition (INVARIANT frontier).
        for _ in 0..self.size.trailing_ones() {
            let Some(left) = self.frontier.pop() else { break };
            subtree =
                Subtree { level: subtree.level + 1, index: subtree.index / 2, hash: node_hash(&left, &subtree.hash) };
            completed.push(subtree);
        }
        self.frontier.push(subtree.hash);
        self.size += 1;
        completed
    }

    /// Number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of the complete subtrees that make up the tree, largest first.
    pub fn frontier(&self) -> &[Hash] {
        &self.frontier
    }

    /// The root at the present size.
    pub fn root(&self) -> Hash {
        self.frontier.iter().rev().copied().reduce(|right, left| node_hash(&left, &right)).unwrap_or_else(empty_root)
    }

    /// Size and root.
    pub fn head(&self) -> TreeHead {
        TreeHead { size: self.size, root: self.root() }
    }
}

/// Why a stored frontier is not one.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FrontierError {
    /// Larger than [`MAX_SIZE`].
    #[error("tree size `{size}` is over {MAX_SIZE}; rebuild the frontier from the entries")]
    Size {
        /// The stated size.
        size: u64,
    },
    /// Not one hash for each 1 in the binary form of the size.
    #[error("frontier of `{found}` hashes where size `{size}` needs {needed}; rebuild it from the entries")]
    Count {
        /// The stated size.
        size: u64,
        /// How many hashes that size has.
        needed: u32,
        /// How many were given.
        found: usize,
    },
}

/// Where proofs find the roots of complete subtrees: rows in a store, or [`MemoryHashes`].
pub trait Hashes {
    /// The root of the `2^level` leaves from `index * 2^level` on; `None` unless that subtree is complete.
    fn subtree(&self, level: u8, index: u64) -> Option<Hash>;
}

/// All complete subtrees of a small tree, in memory: about two hashes a leaf.
#[derive(Debug, Clone, Default)]
pub struct MemoryHashes {
    tree: Tree,
    levels: Vec<Vec<Hash>>,
}

impl MemoryHashes {
    /// Builds the tree over a slice of leaf hashes.
    pub fn new(leaves: &[Hash]) -> Self {
        let mut hashes = Self::default();
        for leaf in leaves {
            hashes.push(*leaf);
        }
        hashes
    }

    /// Adds one leaf hash at the right.
    pub fn push(&mut self, leaf: Hash) {
        for subtree in self.tree.append(leaf) {
            let level = usize::from(subtree.level);
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            self.levels[level].push(subtree.hash);
        }
    }

    /// Size and root.
    pub fn head(&self) -> TreeHead {
        self.tree.head()
    }
}

impl Hashes for MemoryHashes {
    fn subtree(&self, level: u8, index: u64) -> Option<Hash> {
        self.levels.get(usize::from(level))?.get(usize::try_from(index).ok()?).copied()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The eight leaf inputs that the Certificate Transparency reference tests use.
    pub(crate) const CT_LEAVES: [&str; 8] =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    pub(crate) fn unhex(text: &str) -> Vec<u8> {
        text.as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect()
    }

    pub(crate) fn hash(text: &str) -> Hash {
        unhex(text).try_into().unwrap()
    }

    pub(crate) fn ct_leaves() -> Vec<Hash> {
        CT_LEAVES.iter().map(|input| leaf_hash(&unhex(input))).collect()
    }

    /// `count` different leaf hashes.
    pub(crate) fn leaves(count: u64) -> Vec<Hash> {
        (0..count).map(|index| leaf_hash(&index.to_be_bytes())).collect()
    }

    /// The definition of RFC 6962 section 2.1, word for word and slowly.
    pub(crate) fn defined_root(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => empty_root(),
            [leaf] => *leaf,
            _ => {
                let split = leaves.len().next_power_of_two() / 2;
                node_hash(&defined_root(&leaves[..split]), &defined_root(&leaves[split..]))
            }
        }
    }

    #[test]
    fn roots_are_those_of_the_certificate_transparency_reference() {
        let known = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let leaves = ct_leaves();
        for (size, root) in known.iter().enumerate() {
            assert_eq!(root_of(&leaves[..size]), hash(root), "size {size}");
        }
    }

    #[test]
    fn a_frontier_has_one_hash_for_each_one_bit() {
        let check = |size: u64, count: usize| Tree::from_frontier(size, vec![[0; 32]; count]);
        assert_eq!(check(0, 0), Ok(Tree::new()));
        assert!(check(300, 4).is_ok() && check(MAX_SIZE, 63).is_ok());
        assert_eq!(check(300, 3), Err(FrontierError::Count { size: 300, needed: 4, found: 3 }));
        assert_eq!(check(0, 1), Err(FrontierError::Count { size: 0, needed: 0, found: 1 }));
        assert_eq!(check(MAX_SIZE + 1, 1), Err(FrontierError::Size { size: MAX_SIZE + 1 }));
    }

    proptest! {
        #[test]
        fn the_tree_is_the_definition_and_survives_being_stored(size in 0u64..200, stop in 0u64..200) {
            let leaves = leaves(size);
            let mut tree = Tree::new();
            for (index, leaf) in leaves.iter().enumerate() {
                if index as u64 == stop {
                    tree = Tree::from_frontier(tree.size(), tree.frontier().to_vec()).unwrap();
                }
                tree.append(*leaf);
            }
            prop_assert_eq!(tree.head(), TreeHead { size, root: defined_root(&leaves) });
            prop_assert_eq!(MemoryHashes::new(&leaves).head(), tree.head());
        }

        #[test]
        fn completed_subtrees_are_the_roots_of_their_leaves(size in 1u64..200) {
            let leaves = leaves(size);
            let hashes = MemoryHashes::new(&leaves);
            for level in 0..9u8 {
                let width = 1usize << level;
                for index in 0..=(size as usize / width) {
                    let known = leaves.get(index * width..(index + 1) * width).map(defined_root);
                    prop_assert_eq!(hashes.subtree(level, index as u64), known);
                }
            }
        }
    }
}
