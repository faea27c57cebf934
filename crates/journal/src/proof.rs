//! Is this leaf in that tree, and does that tree contain this older one? Proofs by RFC 6962 section 2.1 and
//! RFC 9162 section 2.1.3 and 2.1.4.
//!
//! Proofs go from the bottom of the tree to its top. Making one needs [`Hashes`]; checking one needs nothing but
//! the numbers. A check never says just yes: it returns [`Included`] or [`Extends`], which nobody else can make.
//! INVARIANT (bounded work): a proof of more hashes than a tree of 2^64 leaves could need is refused, and making
//! or checking one reads O(log² n) hashes.

use thiserror::Error;

use crate::tree::{Hash, Hashes, TreeHead, empty_root, node_hash};

/// A path through a tree of 2^64 leaves, plus the seed hash of a consistency proof.
const MAX_PROOF: usize = 65;

/// Proof that a leaf stands at an index of the tree with this head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Included {
    leaf: Hash,
    index: u64,
    head: TreeHead,
}

impl Included {
    /// The leaf hash.
    pub fn leaf(&self) -> &Hash {
        &self.leaf
    }

    /// Its index, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The tree it is in.
    pub fn head(&self) -> TreeHead {
        self.head
    }
}

/// Proof that the newer tree begins with exactly the leaves of the older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extends {
    older: TreeHead,
    newer: TreeHead,
}

impl Extends {
    /// The older tree.
    pub fn older(&self) -> TreeHead {
        self.older
    }

    /// The newer tree.
    pub fn newer(&self) -> TreeHead {
        self.newer
    }
}

/// Why a proof cannot be made, or does not prove.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProofError {
    /// No such leaf.
    #[error("leaf `{index}` is not in a tree of `{size}` leaves; ask with a newer checkpoint")]
    Index {
        /// The leaf asked for.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The older tree is larger than the newer one.
    #[error("tree of `{new}` leaves cannot extend one of `{old}`; exchange the two or ask for a newer checkpoint")]
    Order {
        /// The size of the older tree.
        old: u64,
        /// The size of the newer tree.
        new: u64,
    },
    /// The source lacks a hash.
    #[error("hash of subtree `{index}` at level `{level}` is missing; rebuild the stored hashes from the entries")]
    Missing {
        /// Height over the leaves.
        level: u8,
        /// Which one of its level.
        index: u64,
    },
    /// Too many or too few hashes for these sizes.
    #[error("proof of `{found}` hashes does not fit these tree sizes; ask for the proof again")]
    Length {
        /// How many hashes there are.
        found: usize,
    },
    /// The proof leads to another root than that of the tree.
    #[error("proof leads to another root than that of the tree of `{size}` leaves; the leaf or the tree is another")]
    Root {
        /// The size of the tree whose root was missed.
        size: u64,
    },
}

/// Makes the proof that leaf `index` is in the tree of the first `size` leaves: at most 64 hashes, lowest first
/// (RFC 9162 section 2.1.3.1).
pub fn inclusion_proof(hashes: &dyn Hashes, index: u64, size: u64) -> Result<Vec<Hash>, ProofError> {
    if index >= size {
        return Err(ProofError::Index { index, size });
    }
    let (mut start, mut width) = (0, size);
    let mut proof = Vec::new();
    while width > 1 {
        let left = left_width(width);
        if index - start < left {
            proof.push(range_root(hashes, start + left, width - left)?);
            width = left;
        } else {
            proof.push(range_root(hashes, start, left)?);
            start += left;
            width -= left;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// Checks that `leaf` stands at `index` in the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2).
///
/// Take `size` and `root` from one verified checkpoint: a root alone does not bind its size, so a wrong size may
/// pass where it leaves the path's shape as it is.
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, proof: &[Hash], root: Hash) -> Result<Included, ProofError> {
    if index >= size {
        return Err(ProofError::Index { index, size });
    }
    let length = ProofError::Length { found: proof.len() };
    if proof.len() > MAX_PROOF {
        return Err(length);
    }
    // `node` and `last` are the indices, on the present level, of our node and of the last node.
    let (mut node, mut last) = (index, size - 1);
    let mut computed = leaf;
    for sibling in proof {
        if last == 0 {
            return Err(length);
        }
        if node & 1 == 1 || node == last {
            computed = node_hash(sibling, &computed);
            climb_to_right_child(&mut node, &mut last);
        } else {
            computed = node_hash(&computed, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(length);
    }
    if computed != root {
        return Err(ProofError::Root { size });
    }
    Ok(Included { leaf, index, head: TreeHead { size, root } })
}

/// Makes the proof that the tree of `new` leaves extends that of `old`: at most 65 hashes, lowest first
/// (RFC 9162 section 2.1.4.1). It is empty where there is nothing to prove: from size 0, and between equal sizes.
pub fn consistency_proof(hashes: &dyn Hashes, old: u64, new: u64) -> Result<Vec<Hash>, ProofError> {
    if old > new {
        return Err(ProofError::Order { old, new });
    }
    if old == 0 || old == new {
        return Ok(Vec::new());
    }
    let (mut start, mut width) = (0, new);
    let mut proof = Vec::new();
    while start + width != old {
        let left = left_width(width);
        if old - start <= left {
            proof.push(range_root(hashes, start + left, width - left)?);
            width = left;
        } else {
            proof.push(range_root(hashes, start, left)?);
            start += left;
            width -= left;
        }
    }
    // Where the last subtree of the old tree begins at leaf 0, it is the old root itself, which the checker has.
    if start > 0 {
        proof.push(range_root(hashes, start, width)?);
    }
    proof.reverse();
    Ok(proof)
}

/// Checks that the tree `new` begins with exactly the leaves of the tree `old` (RFC 9162 section 2.1.4.2).
pub fn verify_consistency(old: TreeHead, new: TreeHead, proof: &[Hash]) -> Result<Extends, ProofError> {
    if old.size > new.size {
        return Err(ProofError::Order { old: old.size, new: new.size });
    }
    let length = ProofError::Length { found: proof.len() };
    if old.size == 0 || old.size == new.size {
        // Any tree extends the empty one, and a tree of the same size extends only itself.
        if !proof.is_empty() {
            return Err(length);
        }
        if old.size == 0 && old.root != empty_root() {
            return Err(ProofError::Root { size: old.size });
        }
        if old.size == new.size && old.root != new.root {
            return Err(ProofError::Root { size: new.size });
        }
        return Ok(Extends { older: old, newer: new });
    }
    if proof.len() > MAX_PROOF {
        return Err(length);
    }
    // The walk begins at the last complete subtree of the old tree. Where that is the whole old tree, its root is
    // known and the proof leaves it out.
    let (seed, path) =
        if old.size.is_power_of_two() { (&old.root, proof) } else { proof.split_first().ok_or(length.clone())? };
    let (mut node, mut last) = (old.size - 1, new.size - 1);
    let rises = node.trailing_ones();
    node >>= rises;
    last >>= rises;
    let (mut old_root, mut new_root) = (*seed, *seed);
    for sibling in path {
        if last == 0 {
            return Err(length);
        }
        if node & 1 == 1 || node == last {
            old_root = node_hash(sibling, &old_root);
            new_root = node_hash(sibling, &new_root);
            climb_to_right_child(&mut node, &mut last);
        } else {
            new_root = node_hash(&new_root, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(length);
    }
    if old_root != old.root {
        return Err(ProofError::Root { size: old.size });
    }
    if new_root != new.root {
        return Err(ProofError::Root { size: new.size });
    }
    Ok(Extends { older: old, newer: new })
}

/// On the right edge a node may lack a sibling for some levels and rises unchanged: skip those levels.
/// Called only where a sibling stands on the left, so `node` is not 0 and has a lowest 1.
fn climb_to_right_child(node: &mut u64, last: &mut u64) {
    let rises = node.trailing_zeros();
    *node >>= rises;
    *last >>= rises;
}

/// How many leaves go to the left in a tree of `width` > 1 leaves: the largest power of two below it.
fn left_width(width: u64) -> u64 {
    1 << (u64::BITS - 1 - (width - 1).leading_zeros())
}

/// The root over `width` > 0 leaves from `start` on, where `start` is a multiple of a power of two >= `width`,
/// as all ranges within proofs are: then each 1 in `width` is one complete subtree.
fn range_root(hashes: &dyn Hashes, start: u64, width: u64) -> Result<Hash, ProofError> {
    let mut root = None;
    for level in (0..64u8).filter(|level| width >> level & 1 == 1) {
        let index = (start >> level) + (width >> level) - 1;
        let left = hashes.subtree(level, index).ok_or(ProofError::Missing { level, index })?;
        root = Some(root.map_or(left, |right| node_hash(&left, &right)));
    }
    root.ok_or(ProofError::Missing { level: 0, index: start })
}
