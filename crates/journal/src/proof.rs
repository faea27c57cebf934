//! Is this leaf in that tree, and does that tree contain this older one? Proofs by RFC 6962 section 2.1 and
//! RFC 9162 section 2.1.3 and 2.1.4.
//!
//! Proofs go from the bottom of the tree to its top. Making one needs [`Hashes`]; checking one needs nothing but
//! the numbers. A check never says just yes: it returns [`Included`] or [`Extends`], which nobody else can make.
//! INVARIANT (bounded work): a proof of more hashes than a tree of 2^64 leaves could need is refused, and making
//! or checking one reads O(log² n) hashes.

use thiserror::Error;

use crate::tree::{Hash, Hashes, MemoryHashes, TreeHead, empty_root, node_hash};

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

/// Makes the proof that leaf `index` is in the tree over this slice of leaf hashes, for small trees in memory such
/// as those of receipts. For many proofs over one tree, keep a [`MemoryHashes`] and call [`inclusion_proof`].
pub fn inclusion_proof_of(leaves: &[Hash], index: u64) -> Result<Vec<Hash>, ProofError> {
    inclusion_proof(&MemoryHashes::new(leaves), index, leaves.len() as u64)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::root_of;
    use crate::tree::tests::{ct_leaves, defined_root, hash, leaves};
    use proptest::prelude::*;

    fn head(leaves: &[Hash], size: u64) -> TreeHead {
        TreeHead { size, root: root_of(&leaves[..size as usize]) }
    }

    fn flip(hash: &Hash, bit: usize) -> Hash {
        let mut flipped = *hash;
        flipped[bit / 8] ^= 1 << (bit % 8);
        flipped
    }

    fn misses_a_root(result: &Result<Extends, ProofError>) -> bool {
        matches!(result, Err(ProofError::Root { .. }))
    }

    const A: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    const B: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    const C: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    const D: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    const E: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    const F: &str = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    const G: &str = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    const H: &str = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    const I: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    #[test]
    fn proofs_are_those_of_the_certificate_transparency_reference() {
        let leaves = ct_leaves();
        let hashes = MemoryHashes::new(&leaves);
        let known = |proof: &[&str]| proof.iter().map(|text| hash(text)).collect::<Vec<_>>();
        let inclusions: [(u64, u64, &[&str]); 5] =
            [(0, 1, &[]), (0, 8, &[A, B, C]), (5, 8, &[D, E, F]), (2, 3, &[G]), (1, 5, &[H, B, D])];
        for (index, size, proof) in inclusions {
            assert_eq!(inclusion_proof(&hashes, index, size), Ok(known(proof)), "{index} in {size}");
            assert_eq!(inclusion_proof_of(&leaves[..size as usize], index), Ok(known(proof)), "{index} in {size}");
        }
        let consistencies: [(u64, u64, &[&str]); 4] =
            [(1, 1, &[]), (1, 8, &[A, B, C]), (6, 8, &[I, E, F]), (2, 5, &[B, D])];
        for (old, new, proof) in consistencies {
            assert_eq!(consistency_proof(&hashes, old, new), Ok(known(proof)), "{old} to {new}");
        }
    }

    #[test]
    fn every_leaf_and_every_older_tree_is_proved() {
        let leaves = leaves(40);
        let hashes = MemoryHashes::new(&leaves);
        for size in 0..=40u64 {
            let new = TreeHead { size, root: defined_root(&leaves[..size as usize]) };
            for index in 0..size {
                let proof = inclusion_proof(&hashes, index, size).unwrap();
                let leaf = leaves[index as usize];
                let included = verify_inclusion(leaf, index, size, &proof, new.root).unwrap();
                assert_eq!((*included.leaf(), included.index(), included.head()), (leaf, index, new));
            }
            for older in 0..=size {
                let old = head(&leaves, older);
                let proof = consistency_proof(&hashes, older, size).unwrap();
                let extends = verify_consistency(old, new, &proof).unwrap();
                assert_eq!((extends.older(), extends.newer()), (old, new));
            }
        }
    }

    #[test]
    fn what_cannot_be_proved_is_refused() {
        let leaves = leaves(7);
        let hashes = MemoryHashes::new(&leaves);
        let (three, seven) = (head(&leaves, 3), head(&leaves, 7));
        let empty = head(&leaves, 0);
        let bad_empty = TreeHead { root: [0; 32], ..empty };
        let bad_seven = TreeHead { root: [0; 32], ..seven };
        let proof = consistency_proof(&hashes, 3, 7).unwrap();
        assert_eq!(inclusion_proof(&hashes, 7, 7), Err(ProofError::Index { index: 7, size: 7 }));
        assert_eq!(inclusion_proof_of(&[], 0), Err(ProofError::Index { index: 0, size: 0 }));
        assert_eq!(inclusion_proof(&hashes, 0, 8), Err(ProofError::Missing { level: 2, index: 1 }));
        assert_eq!(inclusion_proof(&hashes, 0, u64::MAX), Err(ProofError::Missing { level: 0, index: u64::MAX - 1 }));
        assert_eq!(consistency_proof(&hashes, 7, 3), Err(ProofError::Order { old: 7, new: 3 }));
        assert_eq!(verify_inclusion(leaves[0], 7, 7, &[], seven.root), Err(ProofError::Index { index: 7, size: 7 }));
        let extends = |old, new, proof: &[Hash]| verify_consistency(old, new, proof).map(|_| ());
        let length = |found| Err(ProofError::Length { found });
        assert_eq!(extends(seven, three, &proof), Err(ProofError::Order { old: 7, new: 3 }));
        assert_eq!(extends(three, seven, &[]), length(0));
        assert_eq!(extends(empty, seven, &proof), length(proof.len()));
        assert_eq!(extends(seven, seven, &proof), length(proof.len()));
        assert_eq!(extends(bad_empty, seven, &[]), Err(ProofError::Root { size: 0 }));
        assert_eq!(extends(bad_seven, seven, &[]), Err(ProofError::Root { size: 7 }));
        assert_eq!(extends(three, bad_seven, &proof), Err(ProofError::Root { size: 7 }));
        assert_eq!(extends(TreeHead { root: [0; 32], ..three }, seven, &proof), Err(ProofError::Root { size: 3 }));
        assert_eq!(
            verify_inclusion(leaves[0], 0, 7, &[[0; 32]; 66], seven.root),
            Err(ProofError::Length { found: 66 })
        );
        assert_eq!(extends(three, seven, &[[0; 32]; 66]), length(66));
    }

    proptest! {
        #[test]
        fn a_changed_inclusion_proof_fails(size in 2u64..300, pick: u64, at: usize, bit in 0usize..256, other: u64) {
            let leaves = leaves(size);
            let (index, root) = (pick % size, root_of(&leaves));
            let leaf = leaves[index as usize];
            let proof = inclusion_proof(&MemoryHashes::new(&leaves), index, size).unwrap();
            let mut changed = proof.clone();
            let at = at % proof.len();
            changed[at] = flip(&proof[at], bit);
            prop_assert_eq!(verify_inclusion(leaf, index, size, &changed, root), Err(ProofError::Root { size }));
            let flipped = verify_inclusion(flip(&leaf, bit), index, size, &proof, root);
            prop_assert_eq!(flipped, Err(ProofError::Root { size }));
            let flipped = verify_inclusion(leaf, index, size, &proof, flip(&root, bit));
            prop_assert_eq!(flipped, Err(ProofError::Root { size }));
            if other % size != index {
                prop_assert!(verify_inclusion(leaf, other % size, size, &proof, root).is_err());
            }
            let shorter = verify_inclusion(leaf, index, size, &proof[1..], root);
            prop_assert_eq!(shorter, Err(ProofError::Length { found: proof.len() - 1 }));
            changed.push(root);
            let longer = verify_inclusion(leaf, index, size, &changed, root);
            prop_assert_eq!(longer, Err(ProofError::Length { found: changed.len() }));
        }

        #[test]
        fn a_changed_consistency_proof_fails(new in 2u64..300, pick: u64, at: usize, bit in 0usize..256) {
            let leaves = leaves(new);
            let old = 1 + pick % (new - 1);
            let (older, newer) = (head(&leaves, old), head(&leaves, new));
            let proof = consistency_proof(&MemoryHashes::new(&leaves), old, new).unwrap();
            let mut changed = proof.clone();
            let at = at % proof.len();
            changed[at] = flip(&proof[at], bit);
            prop_assert!(misses_a_root(&verify_consistency(older, newer, &changed)));
            let bad = TreeHead { root: flip(&older.root, bit), ..older };
            prop_assert!(misses_a_root(&verify_consistency(bad, newer, &proof)));
            let bad = TreeHead { root: flip(&newer.root, bit), ..newer };
            prop_assert_eq!(verify_consistency(older, bad, &proof), Err(ProofError::Root { size: new }));
            prop_assert!(verify_consistency(older, newer, &proof[..proof.len() - 1]).is_err());
            changed.push(newer.root);
            prop_assert_eq!(verify_consistency(older, newer, &changed), Err(ProofError::Length { found: changed.len() }));
        }

        #[test]
        fn any_numbers_are_answered(index: u64, size: u64, count in 0usize..70, seed: u8) {
            let proof = vec![[seed; 32]; count];
            prop_assert!(verify_inclusion([0; 32], index, size, &proof, [1; 32]).is_err());
            let (old, new) = (TreeHead { size: index, root: [1; 32] }, TreeHead { size, root: [2; 32] });
            prop_assert!(verify_consistency(old, new, &proof).is_err());
        }
    }
}
