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

/// Digits that identify a mobile device: type allocation code and serial number (3GPP TS 23.003 section 6.2).
const IMEI_DIGITS: usize = 14;

/// Normal form of an international mobile equipment identity: its first 14 digits. `None` unless it has 14 to 16.
///
/// The 15th digit checks the others, or the 15th and 16th are the version of the software (3GPP TS 23.003 section 6.2): neither identifies.
pub fn imei(text: &str) -> Option<String> {
    let mut form = without_name(normal(text), &["IMEISV", "IMEI"]);
    let digits = form.bytes().all(|letter| letter.is_ascii_digit());
    let fits = digits && (IMEI_DIGITS..=IMEI_DIGITS + 2).contains(&form.len());
    form.truncate(IMEI_DIGITS);
    fits.then_some(form)
}

/// Whether an equipment identity of 15 digits ends in the digit that checks the others; `None` of any other text.
pub fn imei_sound(text: &str) -> Option<bool> {
    let form = without_name(normal(text), &["IMEI"]);
    let digits = form.len() == IMEI_DIGITS + 1 && form.bytes().all(|letter| letter.is_ascii_digit());
    let (known, last) = form.split_at_checked(IMEI_DIGITS)?;
    digits.then(|| last.bytes().next() == Some(check_digit(known.as_bytes())))
}

/// The digit that checks the digits before it, as Luhn's formula has it (3GPP TS 23.003 annex B).
pub(crate) fn check_digit(digits: &[u8]) -> u8 {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let values = digits.iter().rev().map(|digit| u32::from(digit.saturating_sub(b'0')) % 10).enumerate();
    let sum: u32 = values.map(|(at, digit)| if at % 2 == 0 { doubled(digit) } else { digit }).sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

/// The normal form of an equipment identity of which a part could not be read.
pub(crate) fn partial_imei(text: &str) -> String {
    let mut form = without_name(partial(text), &["IMEISV", "IMEI"]);
    if !form.contains('*') && (IMEI_DIGITS..=IMEI_DIGITS + 2).contains(&form.len()) {
        form.truncate(IMEI_DIGITS);
    }
    form
}

/// An international bank account number in normal form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Iban {
    /// Upper case without blanks: country, two check digits, account.
    pub form: String,
    /// Whether the check digits fit (ISO 13616-1, ISO/IEC 7064 MOD 97-10).
    pub sound: bool,
}

/// Normal form of an international bank account number; `None` unless two letters and two digits begin it and it has 15 to 34
/// characters (ISO 13616-1). A number whose check digits do not fit is one all the same: registers have what was written down.
pub fn iban(text: &str) -> Option<Iban> {
    let form = without_name(normal(text), &["IBAN"]);
    let [a, b, c, d, account @ ..] = form.as_bytes() else { return None };
    let begins = [a, b].iter().all(|letter| letter.is_ascii_uppercase()) && [c, d].iter().all(|l| l.is_ascii_digit());
    if !begins || !(15..=34).contains(&form.len()) {
        return None;
    }
    // Letters count from 10 on; country and check digits stand behind the account.
    let rest = account.iter().chain([a, b, c, d]).fold(0, |rest: u32, letter| match letter {
        b'0'..=b'9' => (rest * 10 + u32::from(letter - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter.saturating_sub(b'A')) + 10) % 97,
    });
    Some(Iban { sound: rest == 1, form })
}

/// The normal form of an account number of which a part could not be read.
pub(crate) fn partial_iban(text: &str) -> String {
    without_name(partial(text), &["IBAN"])
}

/// A number without the word for what it is, as people paste it.
fn without_name(form: String, names: &[&str]) -> String {
    names.iter().find_map(|name| form.strip_prefix(name)).map(str::to_owned).unwrap_or(form)
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
    fn equipment_identities_are_their_first_fourteen_digits() {
        for text in [
            "490154203237518",
            "49-015420-323751-8",
            "49015420323751",
            "IMEI: 4901542032375104",
            "４９０１５４２０３２３７５１８",
        ] {
            assert_eq!(imei(text).as_deref(), Some("49015420323751"), "{text}");
        }
        for text in ["", "4901542032375", "49015420323751041", "49015420323751A", "IMEI"] {
            assert_eq!(imei(text), None, "{text}");
        }
        // The example of 3GPP TS 23.003 annex B ends in 2; the other is a common example of a whole number.
        assert_eq!(check_digit(b"26053179311383"), b'7');
        assert_eq!(imei_sound("490154203237518"), Some(true));
        assert_eq!(imei_sound("490154203237517"), Some(false));
        assert_eq!(imei_sound("4901542032375104"), None);
    }

    #[test]
    fn account_numbers_are_read_with_their_check_digits() {
        // The examples of the registry of ISO 13616.
        for text in [
            "GB29 NWBK 6016 1331 9268 19",
            "NO93 8601 1117 947",
            "MT84MALT011000012345MTLCAST001S",
            "mk07250120000058984",
            "IBAN RS35 2600 0560 1001 6113 79",
            "AL47 2121 1009 0000 0002 3569 8741",
            "XK05 1212 0123 4567 8906",
        ] {
            assert!(iban(text).unwrap().sound, "{text}");
        }
        assert_eq!(iban("GB30 NWBK 6016 1331 9268 19").map(|iban| iban.sound), Some(false));
        for text in ["", "GB29", "GB29 NWBK 6016 1", "2929NWBK60161331", "GBXXNWBK60161331926819", &"GB29".repeat(9)] {
            assert_eq!(iban(text).filter(|iban| iban.form.len() < 15 || iban.form.len() > 34), None, "{text}");
        }
        assert_eq!(iban("GBXXNWBK60161331926819"), None);
        assert_eq!(iban(&"GB29".repeat(9)), None);
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
