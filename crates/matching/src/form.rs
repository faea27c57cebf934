//! Forms: the names of a person or organisation as a segment keeps them.
//!
//! Each is how many words it has and how many of them are the family name, how many tell a name, and the words by their places in the
//! dictionary. Forms follow one another; this room alone knows their bytes.

use crate::numbers::Numbers;

/// One name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form<'a> {
    pub words: Numbers<'a>,
    /// How many of the words are the family name.
    pub family: usize,
    /// How many are neither initials nor particles.
    pub full: u8,
}

/// The forms in `bytes`.
pub(crate) fn forms(mut bytes: &[u8]) -> impl Iterator<Item = Form<'_>> + Clone {
    std::iter::from_fn(move || {
        let [counts, full, words @ ..] = bytes else { return None };
        let (words, others) = words.split_at((4 * usize::from(counts >> 4)).min(words.len()));
        bytes = others;
        Some(Form { words: Numbers::new(words), family: usize::from(counts & 15), full: *full })
    })
}

/// Writes a form; `full` of its words are neither initials nor particles.
pub(crate) fn write(out: &mut Vec<u8>, words: impl Iterator<Item = u32>, family: usize, full: u8) {
    let start = out.len();
    out.extend([0, full]);
    out.extend(words.flat_map(u32::to_le_bytes));
    let count = (out.len() - start - 2) / 4;
    out[start] = (count << 4 | family) as u8;
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(all in proptest::collection::vec((proptest::collection::vec(0_u32.., 0..11), 0_usize..11, 0_u8..11), 0..6)) {
            let mut bytes = Vec::new();
            all.iter().for_each(|(words, family, full)| write(&mut bytes, words.iter().copied(), *family, *full));
            let read: Vec<_> =
                forms(&bytes).map(|form| (form.words.iter().collect::<Vec<_>>(), form.family, form.full)).collect();
            prop_assert_eq!(read, all);
        }

        #[test]
        fn no_bytes_are_too_strange(bytes in proptest::collection::vec(0_u8.., 0..60)) {
            prop_assert!(forms(&bytes).count() <= bytes.len());
        }
    }
}
