//! States: the nationality of a person, the issuer of a document.

use std::fmt;

/// Letters that a code may have, with none as the first.
const LETTERS: u16 = 27;

/// A state or organisation by its code: ICAO 9303-3 section 5, at most three letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct State([u8; 3]);

impl State {
    /// Reads a code: upper case, letters only, the codes for Kosovo* as `XKX`; unknown if there is none.
    ///
    /// ISO 3166-1 has no code for it; passports state `RKS`, other registers `XKX`, `UNK` (ICAO) or `KOS`.
    pub(crate) fn read(code: &str) -> Self {
        let mut form = [0; 3];
        let letters = code.bytes().filter(u8::is_ascii_alphabetic).map(|b| b.to_ascii_uppercase());
        form.iter_mut().zip(letters).for_each(|(place, letter)| *place = letter);
        Self(match &form {
            b"RKS" | b"UNK" | b"KOS" => *b"XKX",
            _ => form,
        })
    }

    /// Whether anybody said which.
    pub(crate) fn is_known(self) -> bool {
        self.0[0] != 0
    }

    /// The code as a number, 0 if unknown.
    pub(crate) fn code(self) -> u16 {
        self.0.iter().fold(0, |code, letter| code * LETTERS + u16::from(letter.saturating_sub(b'A' - 1)))
    }

    /// The state of such a number.
    pub(crate) fn from_code(code: u16) -> Self {
        let letter = |code: u16| if code.is_multiple_of(LETTERS) { 0 } else { b'A' - 1 + (code % LETTERS) as u8 };
        Self([letter(code / LETTERS / LETTERS), letter(code / LETTERS), letter(code)])
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().filter(|letter| **letter != 0).try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn states_have_one_form() {
        assert_eq!(State::read("rks"), State::read("XKX"));
        assert_ne!(State::read("SRB"), State::read("MKD"));
        assert!(!State::read("-1").is_known());
        assert_eq!(State::read("d<<").to_string(), "D");
    }

    proptest! {
        #[test]
        fn codes_are_read_back(code in "[A-Z]{0,3}") {
            let state = State::read(&code);
            prop_assert_eq!(State::from_code(state.code()), state);
        }
    }
}
