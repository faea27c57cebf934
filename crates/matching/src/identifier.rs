//! Identifiers: which form of a number is the same wherever and however it was written?
//!
//! Upper case, no separators, Latin letters for the Cyrillic and Greek ones that look like them. Telephone numbers are
//! international where their prefix says so, else they agree by their last digits. Nothing here is guessed: two
//! identifiers agree when their normal forms do. INVARIANT bounded: at most [`IDENTIFIER_MAX`] characters are kept.

use unicode_normalization::UnicodeNormalization;

/// Characters of a normal form at most.
pub const IDENTIFIER_MAX: usize = 40;

/// Country calling codes of the region (ITU-T E.164): AL, BA, XK, ME, MK, RS. They decide what a number without a
/// plus sign means and where a trunk zero is dropped.
const CALLING_CODES: [&str; 6] = ["355", "387", "383", "382", "389", "381"];
/// Digits by which a national number is compared.
pub(crate) const PHONE_TAIL: usize = 8;

/// The Latin letter that a Cyrillic or Greek capital looks like.
fn look_alike(c: char) -> char {
    match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'Ζ' => 'Z',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'У' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        other => other,
    }
}

fn normal(text: &str) -> String {
    kept(text, |c| c.is_ascii_alphanumeric())
}

/// The normal form of a number of which a part could not be read: `?` stands for one letter or digit, `*` for any number of them.
pub(crate) fn partial(text: &str) -> String {
    kept(text, |c| c.is_ascii_alphanumeric() || matches!(c, '?' | '*'))
}

fn kept(text: &str, keep: impl Fn(&char) -> bool) -> String {
    let upper = text.chars().take(4 * IDENTIFIER_MAX).nfkc().flat_map(char::to_uppercase).map(look_alike);
    let ascii = upper.flat_map(|c| any_ascii::any_ascii_char(c).chars());
    ascii.filter(keep).map(|c| c.to_ascii_uppercase()).take(IDENTIFIER_MAX).collect()
}

/// Normal form of a document number; empty if it has no letter or digit.
pub fn document(number: &str) -> String {
    normal(number)
}

/// Normal form of a registration plate; empty if it has no letter or digit.
pub fn plate(text: &str) -> String {
    normal(text)
}

/// Normal form of a firearm's serial number; empty if it has no letter or digit.
pub fn serial(text: &str) -> String {
    normal(text)
}

/// Normal form of a vehicle identification number (ISO 3779 has no `I`, `O`, `Q`); `None` unless it has 17 characters.
pub fn vin(text: &str) -> Option<String> {
    let form = normal(text).replace('I', "1").replace(['O', 'Q'], "0");
    (form.len() == 17).then_some(form)
}

/// A telephone number in normal form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber {
    /// Digits only: with country code if `international`, else as dialled at home without the trunk zero.
    pub digits: String,
    /// Whether the country code is known.
    pub international: bool,
}

/// Normal form of a telephone number; `None` if it has fewer than six digits or more than fifteen.
pub fn phone(text: &str) -> Option<PhoneNumber> {
    let text: String = text.chars().take(4 * IDENTIFIER_MAX).nfkc().collect();
    let plus = text.trim_start().starts_with('+');
    // `+381 (0)64` shows the trunk zero that is not dialled.
    let mut digits: String = text.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    let mut international = plus;
    if !plus && digits.starts_with("00") {
        digits.drain(..2);
        international = true;
    }
    let code = CALLING_CODES.iter().find(|code| digits.starts_with(**code));
    if let Some(code) = code {
        international |= digits.len() >= 11;
        if international && digits[code.len()..].starts_with('0') {
            digits.remove(code.len());
        }
    }
    if !international {
        digits = digits.trim_start_matches('0').to_owned();
    }
    (6..=15).contains(&digits.len()).then_some(PhoneNumber { digits, international })
}

impl PhoneNumber {
    /// The last digits, by which a national number is compared.
    pub fn tail(&self) -> &str {
        &self.digits[self.digits.len().saturating_sub(PHONE_TAIL)..]
    }

    /// Whether both are the same number: whole if both have a country code, else by their last eight digits.
    pub fn agrees(&self, other: &Self) -> bool {
        if self.international && other.international {
            self.digits == other.digits
        } else {
            self.tail() == other.tail()
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn writings_of_one_identifier_agree() {
        for (a, b) in [("ВЕ 123-АМ", "BE123AM"), ("sk 1234 ab", "SK-1234-AB"), ("ΥΧΖ-1234", "yxz1234"), ("Š 12", "s12")]
        {
            assert_eq!(plate(a), plate(b), "{a} {b}");
        }
        assert_eq!(document("l898 902-c"), "L898902C");
        assert_eq!(serial("№ 77/АК"), "NO77AK");
        assert_eq!(vin("WVWZZZ1JZXW0OOI23").as_deref(), Some("WVWZZZ1JZXW000123"));
        assert_eq!(vin("too short"), None);
        assert_eq!(document("—"), "");
    }

    #[test]
    fn telephone_numbers_agree_across_writings() {
        for (a, b, agree) in [
            ("+389 70 123 456", "00389 70 123-456", true),
            ("+389 70 123 456", "070 123 456", true),
            ("38970123456", "+38970123456", true),
            ("+381 (0)64 1234567", "+381641234567", true),
            ("+381 0641234567", "064/123-4567", true),
            ("+38970123456", "+38670123456", false),
            ("070 123 456", "070 123 457", false),
            ("044 123 456", "+383 44 123 456", true),
        ] {
            let (left, right) = (phone(a).unwrap(), phone(b).unwrap());
            assert_eq!(left.agrees(&right), agree, "{a} {b}: {left:?} {right:?}");
        }
        for bad in ["", "12345", "call me", "+1234567890123456"] {
            assert_eq!(phone(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn normal_forms_are_fixed_points(text in "\\PC{0,80}") {
            let form = document(&text);
            prop_assert!(form.len() <= IDENTIFIER_MAX);
            prop_assert_eq!(document(&form), form);
        }
    }
}
