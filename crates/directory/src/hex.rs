//! Which bytes does this lower-case hexadecimal text stand for?
//!
//! Capital letters are refused (INVARIANT one spelling): a key has exactly one text, so that it cannot count twice.

/// The bytes as lower-case hexadecimal digits.
pub(crate) fn encode(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| b"0123456789abcdef"[digit as usize] as char)
        .collect()
}

/// Exactly `N` bytes; `None` for another length, a capital letter or anything that is not a digit.
pub(crate) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = digit(pair[0])? * 16 + digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_one_spelling_is_read() {
        assert_eq!(decode::<2>("00ff"), Some([0, 255]));
        for bad in ["00FF", "00f", "00ff0", "", "0x0f", "é0a", " 0ff"] {
            assert_eq!(decode::<2>(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn decode_undoes_encode(bytes in any::<[u8; 7]>()) {
            prop_assert_eq!(decode::<7>(&encode(&bytes)), Some(bytes));
        }
    }
}
