//! Typed ids: one type per thing, so that a case is never looked up by a check's number.

use std::fmt;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdError {
    /// A party id is 2 to 32 of `a`–`z`, `0`–`9` and `-`, starting with a letter.
    Party,
    /// A case or check id is 32 hexadecimal digits; a hash is 64.
    Hex,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Party => "a party id is 2 to 32 of `a`-`z`, `0`-`9` and `-`, starting with a letter",
            Self::Hex => "an id is written as 32 hexadecimal digits, a hash as 64",
        })
    }
}

impl std::error::Error for IdError {}

/// A party's id in the directory, for example `mk-spoc`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyId(String);

impl PartyId {
    /// Checks the form (INVARIANT party id): see [`IdError::Party`].
    pub fn new(text: &str) -> Result<Self, IdError> {
        let starts = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        let legal = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if starts && legal && (2..=32).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(IdError::Party) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PartyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! bytes_id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Reads the hexadecimal form that `Display` writes.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                let mut bytes = [0; $len];
                if text.len() != 2 * $len || !text.is_ascii() {
                    return Err(IdError::Hex);
                }
                for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
                    let digit = |c: u8| (c as char).to_digit(16).ok_or(IdError::Hex);
                    *byte = (digit(pair[0])? * 16 + digit(pair[1])?) as u8;
                }
                Ok(Self(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }
    };
}

bytes_id!(
    /// A case, drawn at random by the party that opens it.
    CaseId, 16
);
bytes_id!(
    /// A check, drawn at random by the asking party.
    CheckId, 16
);
bytes_id!(
    /// A SHA-256 value.
    Hash, 32
);

/// A holding's number in its own node; it never crosses a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HoldingId(pub i64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn party_ids_are_bounded() {
        for good in ["mk", "mk-spoc", "eu-europol-2"] {
            assert_eq!(PartyId::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "m", "MK", "-mk", "2mk", "mk spoc", "мк", &"a".repeat(33)] {
            assert_eq!(PartyId::new(bad), Err(IdError::Party), "{bad}");
        }
    }

    #[test]
    fn hex_is_its_own_inverse() {
        let id = CaseId(std::array::from_fn(|i| (i * 17) as u8));
        assert_eq!(CaseId::parse(&id.to_string()), Ok(id));
        for bad in ["", "00", &"g".repeat(32), &"é".repeat(16)] {
            assert_eq!(CaseId::parse(bad), Err(IdError::Hex), "{bad}");
        }
    }
}
