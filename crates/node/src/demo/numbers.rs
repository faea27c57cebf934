//! Impossible numbers: which numbers may training data bear, so that none is anybody's?
//!
//! Documents: `TX`, six digits, a letter; no issuer named here closes two letters and six digits with a letter.
//! Plates: their country's shape with an area that it does not assign (`TX`, `XT`, `99`), or with letters that its
//! plates leave out (`QQ`, `X`). VINs begin with `0`, which ISO 3780 gives to no region. Firearms: `TX-` before the
//! serial number. Telephones: `00` after the country code, where no national number begins with a zero. Organisations: as documents;
//! registers give digits. Devices: the reporting body `00`, which marks equipment under test (GSMA TS.06), and no model. Accounts: the
//! country `XX`, which ISO 3166-1 leaves to its users and so gives to no country, whose accounts ISO 13616 numbers, and a bank of zeros.
//! The check digits of both fit, so that what is tried on them is tried on numbers like real ones.
//! INVARIANT apart: the letter of a party is in each number, so no two parties share one by chance.

use model::{Account, Device, Document, Firearm, Organisation, Phone, Subject, Vehicle};

/// The letter of numbers that several parties know.
pub(super) const SHARED: char = 'T';
/// Letters of a plate's series; those that some country leaves out are not among them.
const SERIES: &[u8; 20] = b"ABCDEFGHJKLMNPRSTUVZ";
/// States that register vehicles and telephones here, with their calling codes (ITU-T E.164).
pub(super) const STATES: [(&str, &str); 7] =
    [("ALB", "355"), ("BIH", "387"), ("RKS", "383"), ("MNE", "382"), ("MKD", "389"), ("SRB", "381"), ("HRV", "385")];

/// Gives out the numbers of one party, none twice until a million of a kind are given.
#[derive(Debug)]
pub(super) struct Numbers {
    letter: char,
    given: u64,
}

impl Numbers {
    /// The numbers that bear `letter`, one of `A` to `T`; `start` says with which it begins.
    pub fn new(letter: char, start: usize) -> Self {
        Self { letter, given: start as u64 }
    }

    /// The next of a million numbers, in an order that looks like none: the factor has no divisor in common with it.
    fn next(&mut self) -> u64 {
        self.given = (self.given + 1) % 1_000_000;
        self.given * 611_953 % 1_000_000
    }

    /// A document number.
    pub fn document(&mut self) -> String {
        format!("TX{:06}{}", self.next(), self.letter)
    }

    /// A plate in the shape of a state of [`STATES`]; repeats after some thousands.
    pub fn plate(&mut self, state: &str) -> String {
        let (number, letter) = (self.next(), self.letter);
        let (low, high) = (number % 1000, number / 1000);
        let last = char::from(SERIES[(high % 20) as usize]);
        match state {
            "ALB" => format!("QQ {low:03} {letter}{last}"),
            // No letter to spare: five of the hundred pairs of digits are a party's.
            "BIH" => format!("X{:02}-X-{low:03}", (u64::from(u32::from(letter) - u32::from('A')) * 5 + high % 5) % 100),
            "RKS" => format!("99 {low:03} {letter}{last}"),
            "MNE" => format!("TX {letter}{last}{low:03}"),
            "MKD" => format!("XT {:04} {letter}{last}", number % 10_000),
            "SRB" => format!("TX {:04}-{letter}{last}", number % 10_000),
            _ => format!("TX {low:03}-{letter}{last}"),
        }
    }

    /// A vehicle identification number.
    pub fn vin(&mut self) -> String {
        format!("0TXZZZ{:010}{}", self.next(), self.letter)
    }

    /// A firearm's serial number.
    pub fn serial(&mut self) -> String {
        format!("TX-{:06}-{}", self.next(), self.letter)
    }

    /// A telephone number of the country with that calling code; the two digits of the letter follow the zeros.
    pub fn phone(&mut self, calling_code: &str) -> String {
        format!("+{calling_code}00{:02}{:06}", u32::from(self.letter), self.next())
    }
}

impl Numbers {
    /// An organisation's number in a register.
    pub fn registration(&mut self) -> String {
        self.document()
    }

    /// A mobile device's equipment identity with its check digit; the two digits of the letter stand in the model.
    pub fn imei(&mut self) -> String {
        let known = format!("000000{:02}{:06}", u32::from(self.letter), self.next());
        let whole =
            |check: char| Some(format!("{known}{check}")).filter(|imei| matching::imei_sound(imei) == Some(true));
        // One digit of the ten fits.
        ('0'..='9').find_map(whole).unwrap_or(known)
    }

    /// An account number with its check digits, in groups of four.
    pub fn iban(&mut self) -> String {
        let account = format!("0000TX{:06}{}", self.next(), self.letter);
        // ISO/IEC 7064 MOD 97-10: letters count from 10 on, and the country stands behind the account.
        let value = |c: char| c.to_digit(36).unwrap_or_default();
        let rest = account.chars().chain("XX00".chars()).map(value);
        let rest = rest.fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97);
        let whole: Vec<char> = format!("XX{:02}{account}", 98 - rest).chars().collect();
        whole.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

/// Whether all of a subject's numbers are impossible ones, so that it can only be training data.
pub fn is_training(subject: &Subject) -> bool {
    match subject {
        Subject::Person(person) => person.documents.iter().all(is_training_document),
        Subject::Document(document) => is_training_document(document),
        Subject::Vehicle(Vehicle { plate, vin, .. }) => {
            let plate = matching::plate(plate);
            let area = ["TX", "XT", "99", "QQ"].iter().any(|area| plate.starts_with(area));
            let bosnian = plate.len() == 7 && plate.starts_with('X') && plate.as_bytes()[3] == b'X';
            (area || bosnian) && vin.as_ref().is_none_or(|vin| vin.starts_with("0TX"))
        }
        Subject::Firearm(Firearm { serial, .. }) => matching::serial(serial).starts_with("TX"),
        Subject::Phone(Phone { number }) => STATES.iter().any(|(_, code)| {
            number.strip_prefix('+').and_then(|number| number.strip_prefix(code)).is_some_and(|n| n.starts_with("00"))
        }),
        Subject::Organisation(Organisation { number, .. }) => is_training_number(number),
        Subject::Device(Device { imei, .. }) => matching::imei(imei).is_some_and(|imei| imei.starts_with("000000")),
        Subject::Account(Account { iban, .. }) => {
            matching::iban(iban).is_some_and(|iban| iban.form.starts_with("XX") && iban.form[4..].starts_with("0000"))
        }
    }
}

fn is_training_document(document: &Document) -> bool {
    is_training_number(&document.number)
}

fn is_training_number(number: &str) -> bool {
    let number = matching::document(number);
    let (digits, last) = (number.get(2..8).unwrap_or_default(), number.as_bytes().last());
    number.len() == 9
        && number.starts_with("TX")
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && last.is_some_and(u8::is_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn subjects(numbers: &mut Numbers, state: (&str, &str)) -> Vec<Subject> {
        let vehicle = |plate, vin| Subject::Vehicle(Vehicle { plate, vin, ..Vehicle::default() });
        vec![
            Subject::Document(Document { number: numbers.document(), ..Document::default() }),
            vehicle(numbers.plate(state.0), Some(numbers.vin())),
            Subject::Firearm(Firearm { serial: numbers.serial(), ..Firearm::default() }),
            Subject::Phone(Phone { number: numbers.phone(state.1) }),
            Subject::Organisation(Organisation { number: numbers.registration(), ..Organisation::default() }),
            Subject::Device(Device { imei: numbers.imei(), ..Device::default() }),
            Subject::Account(Account { iban: numbers.iban(), ..Account::default() }),
        ]
    }

    #[test]
    fn numbers_of_real_shapes_are_not_training_data() {
        let document = |number: &str| Subject::Document(Document { number: number.into(), ..Document::default() });
        let plate = |plate: &str| Subject::Vehicle(Vehicle { plate: plate.into(), ..Vehicle::default() });
        let phone = |number: &str| Subject::Phone(Phone { number: number.into() });
        for real in ["012345678", "A1234567", "BA1234567", "P01234567", "TX1234567", "TX12345", ""] {
            assert!(!is_training(&document(real)), "{real}");
        }
        for real in ["BG 1234-AB", "SK 1234 AB", "ZG 123-AB", "01 123 AB", "AA 123 BC", "A12-B-345", ""] {
            assert!(!is_training(&plate(real)), "{real}");
        }
        for real in ["+38164123456", "+38970123456", "+4900123456", "0038100123456", ""] {
            assert!(!is_training(&phone(real)), "{real}");
        }
        assert!(!is_training(&Subject::Firearm(Firearm { serial: "M70-12345".into(), ..Firearm::default() })));
        let account = |iban: &str| Subject::Account(Account { iban: iban.into(), ..Account::default() });
        for real in ["MK07 2501 2000 0058 984", "XK05 0000 0123 4567 8906", "XX05 1212 0123 4567 8906", ""] {
            assert!(!is_training(&account(real)), "{real}");
        }
        for real in ["490154203237518", "004999010640000", "0000000000", ""] {
            assert!(!is_training(&Subject::Device(Device { imei: real.into(), ..Device::default() })), "{real}");
        }
        assert!(!is_training(&Subject::Organisation(Organisation::default())));
        for writing in ["TX 123456 T", "tx-123456-t", "ТХ123456Т"] {
            assert!(is_training(&document(writing)), "{writing}");
        }
    }

    #[test]
    fn check_digits_fit() {
        let mut numbers = Numbers::new('K', 0);
        for _ in 0..500 {
            let (imei, iban) = (numbers.imei(), numbers.iban());
            assert_eq!(matching::imei_sound(&imei), Some(true), "{imei}");
            assert!(matching::iban(&iban).unwrap().sound, "{iban}");
        }
    }

    #[test]
    fn a_party_gives_no_document_number_twice() {
        let mut numbers = Numbers::new('K', 999_990);
        let all: HashSet<String> = (0..50_000).map(|_| numbers.document()).collect();
        assert_eq!(all.len(), 50_000);
    }

    proptest! {
        #[test]
        fn numbers_are_impossible_and_parties_never_share_one(start in 0_usize..1_000_000, other in 0_usize..1_000_000) {
            let letters: Vec<char> = crate::demo::HOMES.iter().map(|home| home.letter).chain([SHARED]).collect();
            let mut seen: HashSet<String> = HashSet::new();
            for (i, &letter) in letters.iter().enumerate() {
                let mut numbers = Numbers::new(letter, if i % 2 == 0 { start } else { other });
                let mut own: HashSet<String> = HashSet::new();
                for state in STATES {
                    for subject in subjects(&mut numbers, state) {
                        prop_assert!(is_training(&subject), "{:?}", subject);
                        own.insert(match subject {
                            Subject::Vehicle(vehicle) => format!("plate {}", matching::plate(&vehicle.plate)),
                            other => format!("{other:?}"),
                        });
                    }
                }
                prop_assert!(own.iter().all(|number| !seen.contains(number)));
                seen.extend(own);
            }
        }
    }
}
