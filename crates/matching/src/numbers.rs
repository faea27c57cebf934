//! Numbers in bytes: rows of little-endian numbers as a segment keeps them, read where they lie.
//!
//! A segment may be mapped from a file, so nothing is copied out of it and nothing need be aligned. A place beyond the end reads as
//! zero: a segment is believed only after its checksums, and even a false one must not stop a node.

use std::ops::Range;

/// A row of `u32`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Numbers<'a>(&'a [u8]);

impl<'a> Numbers<'a> {
    /// The numbers in `bytes`; a rest shorter than a number is left out.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(&bytes[..bytes.len() / 4 * 4])
    }

    pub(crate) fn len(self) -> usize {
        self.0.len() / 4
    }

    pub(crate) fn get(self, at: usize) -> u32 {
        let bytes = self.0.get(4 * at..4 * at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u32::from_le_bytes)
    }

    /// The numbers at `range`, as far as there are any.
    pub(crate) fn slice(self, range: Range<usize>) -> Self {
        let end = range.end.min(self.len());
        Self(&self.0[4 * range.start.min(end)..4 * end])
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = u32> + Clone + 'a {
        self.0.chunks_exact(4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    /// Where the `n`-th of neighbouring runs lies, of which the numbers are the ends.
    pub(crate) fn run(self, n: usize) -> Range<usize> {
        self.get(n) as usize..self.get(n + 1) as usize
    }

    /// The first place of a sorted row whose number is not below `least`.
    pub(crate) fn lower_bound(self, least: u32) -> usize {
        lower_bound(self.len(), |at| self.get(at) < least)
    }

    /// The bytes, to tell rows apart.
    pub(crate) fn bytes(self) -> &'a [u8] {
        self.0
    }
}

/// The first of `len` places that is not `below`, where all that are below come first.
pub(crate) fn lower_bound(len: usize, below: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (0, len);
    while from < to {
        let middle = from + (to - from) / 2;
        if below(middle) { from = middle + 1 } else { to = middle }
    }
    from
}

/// A `u16` in a row of them; zero beyond the end.
pub(crate) fn short_at(bytes: &[u8], at: usize) -> u16 {
    let bytes = bytes.get(2 * at..2 * at + 2).and_then(|bytes| bytes.try_into().ok());
    bytes.map_or(0, u16::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn beyond_the_end_is_nothing() {
        let numbers = Numbers::new(&[1, 0, 0, 0, 2, 0, 0, 0, 9]);
        assert_eq!((numbers.len(), numbers.get(1), numbers.get(2), numbers.get(usize::MAX / 8)), (2, 2, 0, 0));
        assert_eq!(numbers.slice(1..9).iter().collect::<Vec<_>>(), [2]);
        assert_eq!(numbers.slice(5..9).len(), 0);
        assert_eq!(short_at(&[1, 0, 7], 1), 0);
    }

    proptest! {
        #[test]
        fn bounds_are_where_sorting_puts_them(mut all in proptest::collection::vec(0_u32..50, 0..60), least in 0_u32..60) {
            all.sort_unstable();
            let bytes: Vec<u8> = all.iter().flat_map(|number| number.to_le_bytes()).collect();
            prop_assert_eq!(Numbers::new(&bytes).lower_bound(least), all.partition_point(|&number| number < least));
        }
    }
}
