//! Exact identifiers: which numbers does a holding have, which does a question name, and do two agree?
//!
//! An identifier is kept in its normal form and found by it: by its first letters, or by its last. Letters and digits that readers
//! confuse stand at one place (0/O, 1/I, 5/S, 8/B), so that a misread number is found, and told from the same one. Another issuer, or a
//! missing country code, costs score; it never hides the holding. INVARIANT bounded: at most [`PARTS_MAX`] documents of a person are kept.

use std::cmp::Ordering;

use model::{Query, ReasonKind, Subject};

use crate::identifier::{self, PhoneNumber};
use crate::state::State;

/// Names and documents of one person that are kept.
pub(crate) const PARTS_MAX: usize = 32;
/// Score of an identifier that agrees where one side lacks the country code, or issuers differ.
pub(crate) const PART_IDENTIFIER: f32 = 0.9;
/// Score of identifiers that agree but for letters and digits that look alike.
const LOOK_ALIKE: f32 = 0.85;
/// Letters at one end that must be known, or else nothing is looked up.
pub(crate) const KNOWN_MIN: usize = 2;
/// Score of an identifier of which only a part was asked for.
const FRAGMENT: f32 = 0.8;

/// What kind of number an identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(crate) enum Kind {
    Document = 1,
    Plate = 2,
    Vin = 3,
    Serial = 4,
    /// With a plus sign if the country code is known.
    Phone = 5,
    /// Of a mobile device: the first fourteen digits.
    Imei = 6,
    Iban = 7,
    /// An organisation's number in a register; its issuer is the country of the register.
    Registration = 8,
}

/// An identifier, held or asked for.
#[derive(Debug, Clone)]
pub(crate) struct Identifier {
    pub kind: Kind,
    /// The normal form; one that is asked for may have `?` and `*`.
    pub form: String,
    issuer: State,
    /// The check digit that the last one asked for must be, where the number's own digits before it are not known.
    check: Option<u8>,
    text: String,
}

/// Letters and digits that a reader, human or machine, takes for one another, as one.
fn fold(letter: u8) -> u8 {
    match letter {
        b'O' => b'0',
        b'I' => b'1',
        b'S' => b'5',
        b'B' => b'8',
        other => other,
    }
}

/// The normal form in the bytes of an identifier.
pub(crate) fn form_of(packed: &[u8]) -> &[u8] {
    packed.get(3..).unwrap_or_default()
}

/// From which end letters are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    First,
    Last,
}

impl End {
    /// What letters look like, read from this end.
    pub(crate) fn looks(self, letters: &[u8]) -> impl Iterator<Item = u8> + '_ {
        let at = move |n: usize| if self == Self::First { n } else { letters.len() - 1 - n };
        (0..letters.len()).map(move |n| fold(letters[at(n)]))
    }

    /// The order in which identifiers stand: by kind, by what they look like from this end on, and by themselves.
    pub(crate) fn order(self, a: &[u8], b: &[u8]) -> Ordering {
        let looks = || self.looks(form_of(a)).cmp(self.looks(form_of(b)));
        a.first().cmp(&b.first()).then_with(looks).then_with(|| a.cmp(b))
    }
}

impl Identifier {
    fn new(kind: Kind, text: &str, issuer: &str, partial: bool) -> Option<Self> {
        let form = match kind {
            Kind::Document | Kind::Plate | Kind::Serial | Kind::Registration if partial => identifier::partial(text),
            Kind::Vin if partial && text.contains(['?', '*']) => {
                identifier::partial(text).replace('I', "1").replace(['O', 'Q'], "0")
            }
            Kind::Imei if partial && text.contains(['?', '*']) => identifier::partial_imei(text),
            Kind::Iban if partial && text.contains(['?', '*']) => identifier::partial_iban(text),
            Kind::Document | Kind::Registration => identifier::document(text),
            Kind::Plate => identifier::plate(text),
            Kind::Serial => identifier::serial(text),
            Kind::Vin => identifier::vin(text)?,
            Kind::Phone => {
                let PhoneNumber { digits, international } = identifier::phone(text)?;
                if international { format!("+{digits}") } else { digits }
            }
            Kind::Imei => identifier::imei(text)?,
            Kind::Iban => identifier::iban(text)?.form,
        };
        let known = form.bytes().any(|letter| letter.is_ascii_alphanumeric());
        let text = text.chars().take(2 * identifier::IDENTIFIER_MAX).collect();
        known.then(|| Self { kind, form, issuer: State::read(issuer), check: None, text })
    }

    /// The same equipment identity read with its check digit: what is asked for ends in it, what is held does not.
    fn with_check_digit(&self) -> Option<Self> {
        let (form, last) = self.form.split_at_checked(self.form.len().checked_sub(1)?)?;
        let check = last.bytes().next().filter(u8::is_ascii_digit)?;
        form.contains('*').then(|| Self { form: form.to_owned(), check: Some(check), ..self.clone() })
    }

    /// The bytes in which a segment keeps it: kind, issuer, normal form.
    pub(crate) fn packed(&self) -> Vec<u8> {
        let [low, high] = self.issuer.code().to_le_bytes();
        [&[self.kind as u8, low, high], self.form.as_bytes()].concat()
    }

    /// Whether only a part of it could be read.
    pub(crate) fn is_partial(&self) -> bool {
        self.form.contains(['?', '*'])
    }

    /// The first letters that are known, and the last.
    pub(crate) fn ends(&self) -> (&[u8], &[u8]) {
        let form = self.form.as_bytes();
        let unread = |letter: &u8| matches!(letter, b'?' | b'*');
        let first = &form[..form.iter().position(unread).unwrap_or(form.len())];
        let last = &form[form.iter().rposition(unread).map_or(0, |at| at + 1)..];
        (first, last)
    }

    /// Whether too little of it is known to be looked up.
    fn is_vague(&self) -> bool {
        let (first, last) = self.ends();
        self.is_partial() && first.len().max(last.len()) < KNOWN_MIN
    }

    /// The score if the identifier of these bytes is the one asked for.
    pub(crate) fn agrees(&self, packed: &[u8]) -> Option<f32> {
        let [kind, low, high, form @ ..] = packed else { return None };
        if *kind != self.kind as u8 {
            return None;
        }
        let asked = self.form.as_bytes();
        if self.kind == Kind::Phone {
            let number = |form: &[u8]| {
                let international = form.first() == Some(&b'+');
                let digits = String::from_utf8_lossy(form.strip_prefix(b"+").unwrap_or(form)).into_owned();
                PhoneNumber { digits, international }
            };
            let (a, b) = (number(asked), number(form));
            let whole = a.international == b.international;
            return a.agrees(&b).then_some(if whole { 1.0 } else { PART_IDENTIFIER });
        }
        let held = State::from_code(u16::from_le_bytes([*low, *high]));
        let other = self.issuer.is_known() && held.is_known() && self.issuer != held;
        let score = if self.is_partial() {
            let checked = self.check.is_none_or(|check| identifier::check_digit(form) == check);
            (checked && fits(asked, form)).then_some(FRAGMENT)?
        } else if asked == form {
            1.0
        } else if asked.len() == form.len() && asked.iter().zip(form).all(|(a, h)| fold(*a) == fold(*h)) {
            LOOK_ALIKE
        } else {
            return None;
        };
        Some(if other { score * PART_IDENTIFIER } else { score })
    }

    /// Why it agrees with such a score.
    pub(crate) fn reason(&self, held: &Self) -> ReasonKind {
        if self.is_partial() {
            ReasonKind::PartialIdentifier
        } else if self.kind != Kind::Phone && self.form != held.form {
            ReasonKind::LookAlikeIdentifier
        } else {
            ReasonKind::SameIdentifier
        }
    }

    /// For a reason: the number as printed and, if known, the issuer.
    pub(crate) fn shown(&self) -> String {
        if self.issuer.is_known() { format!("{} {}", self.text, self.issuer) } else { self.text.clone() }
    }
}

/// Whether a number fits one of which a part is known. A look-alike fits too.
fn fits(asked: &[u8], held: &[u8]) -> bool {
    let (mut a, mut h) = (0, 0);
    // Where the last `*` stood, and how far it reaches by now.
    let mut star: Option<(usize, usize)> = None;
    while h < held.len() {
        match asked.get(a) {
            Some(b'*') => {
                star = Some((a, h));
                a += 1;
            }
            Some(&letter) if letter == b'?' || fold(letter) == fold(held[h]) => (a, h) = (a + 1, h + 1),
            _ => match star {
                Some((at, reach)) => {
                    star = Some((at, reach + 1));
                    (a, h) = (at + 1, reach + 1);
                }
                None => return false,
            },
        }
    }
    asked[a..].iter().all(|&letter| letter == b'*')
}

/// The identifiers that a holding has.
pub(crate) fn held_by(subject: &Subject) -> Vec<Identifier> {
    let new = |kind: Kind, text: &str, issuer: &str| Identifier::new(kind, text, issuer, false);
    let document = |held: &model::Document| new(Kind::Document, &held.number, &held.issuer);
    match subject {
        Subject::Person(person) => person.documents.iter().take(PARTS_MAX).filter_map(document).collect(),
        Subject::Document(held) => document(held).into_iter().collect(),
        Subject::Vehicle(vehicle) => {
            let vin = vehicle.vin.iter().filter_map(|vin| new(Kind::Vin, vin, ""));
            vin.chain(new(Kind::Plate, &vehicle.plate, &vehicle.country)).collect()
        }
        Subject::Firearm(firearm) => new(Kind::Serial, &firearm.serial, "").into_iter().collect(),
        Subject::Phone(phone) => new(Kind::Phone, &phone.number, "").into_iter().collect(),
        Subject::Organisation(held) => new(Kind::Registration, &held.number, &held.country).into_iter().collect(),
        Subject::Device(device) => new(Kind::Imei, &device.imei, "").into_iter().collect(),
        Subject::Account(account) => new(Kind::Iban, &account.iban, "").into_iter().collect(),
    }
}

/// The identifiers that a question names.
pub(crate) fn asked_in(query: &Query) -> Vec<Identifier> {
    let new = |kind: Kind, text: &str, issuer: &str| {
        Identifier::new(kind, text, issuer, true).filter(|identifier| !identifier.is_vague())
    };
    match query {
        Query::Person { document, .. } => {
            document.iter().filter_map(|(number, issuer)| new(Kind::Document, number, issuer)).collect()
        }
        Query::Document { number, issuer } => {
            new(Kind::Document, number, issuer.as_deref().unwrap_or_default()).into_iter().collect()
        }
        Query::Vehicle { plate, .. } => {
            [Kind::Plate, Kind::Vin].into_iter().filter_map(|kind| new(kind, plate, "")).collect()
        }
        Query::Firearm { serial, .. } => new(Kind::Serial, serial, "").into_iter().collect(),
        Query::Phone { number } => new(Kind::Phone, number, "").into_iter().collect(),
        Query::Organisation { country, number, .. } => {
            let number = number.as_deref().unwrap_or_default();
            new(Kind::Registration, number, country.as_deref().unwrap_or_default()).into_iter().collect()
        }
        Query::Device { imei } => {
            let plain = new(Kind::Imei, imei, "");
            let checked = plain.as_ref().and_then(Identifier::with_check_digit).filter(|checked| !checked.is_vague());
            plain.into_iter().chain(checked).collect()
        }
        Query::Account { iban } => new(Kind::Iban, iban, "").into_iter().collect(),
    }
}

/// Whether the question names a thing by so little of its number that nothing would be looked up: it has `?` or `*`, and fewer than two
/// letters or digits before the first or behind the last of them; or it has no letter or digit at all.
pub fn too_vague(query: &Query) -> bool {
    let number = match query {
        Query::Document { number, .. } => number,
        Query::Vehicle { plate, .. } => plate,
        Query::Firearm { serial, .. } => serial,
        Query::Organisation { number: Some(number), .. } => number,
        Query::Device { imei } => imei,
        Query::Account { iban } => iban,
        Query::Person { .. } | Query::Phone { .. } | Query::Organisation { number: None, .. } => return false,
    };
    // A whole number that is none of its kind is not vague but wrong: that is for the form to say.
    let part = number.contains(['?', '*']) || identifier::document(number).is_empty();
    part && asked_in(query).is_empty()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn agreement_knows_issuers_country_codes_look_alikes_and_parts() {
        for (kind, asked, held, expected) in [
            (Kind::Document, ("AB 1", "SRB"), ("ab-1", "SRB"), Some(1.0)),
            (Kind::Document, ("AB 1", ""), ("ab-1", "SRB"), Some(1.0)),
            (Kind::Document, ("AB 1", "RKS"), ("ab-1", "XKX"), Some(1.0)),
            (Kind::Document, ("AB 1", "MKD"), ("ab-1", "SRB"), Some(PART_IDENTIFIER)),
            (Kind::Document, ("AB 1", "SRB"), ("ab-2", "SRB"), None),
            (Kind::Document, ("AB O158", ""), ("AB 0IS8", ""), Some(LOOK_ALIKE)),
            (Kind::Document, ("AB ?1*", ""), ("AB 012345", ""), Some(FRAGMENT)),
            (Kind::Plate, ("SK 12?4 AB", ""), ("SK-1234-AB", "MKD"), Some(FRAGMENT)),
            (Kind::Plate, ("SK*AB", ""), ("SK-1234-AB", "MKD"), Some(FRAGMENT)),
            (Kind::Plate, ("SK*AC", ""), ("SK-1234-AB", "MKD"), None),
            (Kind::Plate, ("SK?AB", ""), ("SK-1234-AB", "MKD"), None),
            (Kind::Serial, ("??AK-1", ""), ("77 AK I", ""), Some(FRAGMENT)),
            (Kind::Phone, ("070123456", ""), ("+38970123456", ""), Some(PART_IDENTIFIER)),
            (Kind::Phone, ("0038970123456", ""), ("+38970123456", ""), Some(1.0)),
            // The check digit and the version of the software identify nothing.
            (Kind::Imei, ("49-015420-323751-8", ""), ("490154203237512", ""), Some(1.0)),
            (Kind::Imei, ("4901542032375104", ""), ("IMEI 49015420323751", ""), Some(1.0)),
            (Kind::Imei, ("490154203237528", ""), ("49015420323751", ""), None),
            (Kind::Imei, ("49?154?03237518", ""), ("49015420323751", ""), Some(FRAGMENT)),
            (Kind::Imei, ("4901*", ""), ("49015420323751", ""), Some(FRAGMENT)),
            (Kind::Iban, ("iban gb82 west 1234 5698 7654 32", ""), ("GB82WEST12345698765432", ""), Some(1.0)),
            (Kind::Iban, ("GB82 WEST 1234 5698 765A 32", ""), ("GB82WEST12345698765432", ""), None),
            (Kind::Iban, ("GB82 WEST 1234 569B 7654 32", ""), ("GB82WEST12345698765432", ""), Some(LOOK_ALIKE)),
            (Kind::Iban, ("GB?? WEST*5432", ""), ("GB82WEST12345698765432", ""), Some(FRAGMENT)),
            (Kind::Registration, ("20-123-456", "SRB"), ("20123456", "SRB"), Some(1.0)),
            (Kind::Registration, ("20123456", "MKD"), ("20123456", "SRB"), Some(PART_IDENTIFIER)),
            (Kind::Registration, ("2012*", ""), ("20123456", "SRB"), Some(FRAGMENT)),
        ] {
            let a = Identifier::new(kind, asked.0, asked.1, true).unwrap();
            let h = Identifier::new(kind, held.0, held.1, false).unwrap();
            assert_eq!(a.agrees(&h.packed()), expected, "{asked:?} {held:?}");
        }
        assert!(Identifier::new(Kind::Vin, "short", "", false).is_none());
        assert!(Identifier::new(Kind::Plate, "??*", "", true).is_none());
        let new = |kind| Identifier::new(kind, "A1", "", false).unwrap();
        assert_eq!(new(Kind::Plate).agrees(&new(Kind::Serial).packed()), None);
    }

    #[test]
    fn the_end_of_an_equipment_identity_is_known_with_its_check_digit_or_without() {
        let held = Identifier::new(Kind::Imei, "490154203237518", "", false).unwrap();
        let found = |imei: &str| {
            let all = asked_in(&Query::Device { imei: imei.into() });
            all.iter().filter_map(|asked| asked.agrees(&held.packed())).reduce(f32::max)
        };
        assert_eq!(found("*37518"), Some(FRAGMENT));
        assert_eq!(found("*3751"), Some(FRAGMENT));
        assert_eq!(found("49*8"), Some(FRAGMENT));
        // No digit but that one checks these fourteen.
        assert_eq!(found("*37517"), None);
        assert!(asked_in(&Query::Device { imei: "490154203".into() }).is_empty());
    }

    #[test]
    fn two_letters_at_one_end_are_enough() {
        let plate = |plate: &str| Query::Vehicle { plate: plate.into(), make: None };
        let document = |number: &str| Query::Document { number: number.into(), issuer: None };
        let device = |imei: &str| Query::Device { imei: imei.into() };
        let account = |iban: &str| Query::Account { iban: iban.into() };
        let organisation = |name: &str, number: &str| Query::Organisation {
            name: name.into(),
            country: None,
            number: Some(number.into()),
        };
        for (query, vague) in [
            (plate("SK*"), false),
            (plate("*AB"), false),
            (plate("S K ?"), false),
            (plate("S*B"), true),
            (plate("*1234*"), true),
            (plate("?*"), true),
            (plate("--"), true),
            // A number known in whole is not vague, however short.
            (plate("7"), false),
            (document("?B*"), true),
            (document("?B7"), false),
            (Query::Firearm { serial: "*7".into(), make: None }, true),
            (device("35*"), false),
            (device("*3*"), true),
            // The check digit alone says nothing.
            (device("*8"), true),
            (device("12"), false),
            (account("GB*"), false),
            (account("IBAN *9"), true),
            (account("nonsense"), false),
            (organisation("", "2?*"), true),
            (organisation("x", "20*"), false),
            (Query::Organisation { name: "x".into(), country: None, number: None }, false),
            (Query::Phone { number: "*".into() }, false),
        ] {
            assert_eq!(too_vague(&query), vague, "{query:?}");
        }
    }

    proptest! {
        #[test]
        fn what_looks_alike_stands_together(form in "[0-9A-Z]{1,12}", issuer in "[A-Z]{3}") {
            let read = |text: &str| Identifier::new(Kind::Document, text, &issuer, false).unwrap().packed();
            let misread: String = form.bytes().map(|letter| char::from(fold(letter))).collect();
            prop_assert!(Identifier::new(Kind::Document, &misread, "", true).unwrap().agrees(&read(&form)).is_some());
            prop_assert_eq!(End::First.order(&read(&form), &read(&form)), Ordering::Equal);
        }

        #[test]
        fn a_part_of_a_number_fits_it(form in "[0-9A-Z]{2,12}", at in 0_usize..12, cut in 0_usize..12) {
            let (at, cut) = (at % form.len(), cut % form.len());
            let unread = format!("{}?{}", &form[..at], &form[at + 1..]);
            prop_assert!(fits(unread.as_bytes(), form.as_bytes()));
            let (start, end) = (format!("{}*", &form[..cut]), format!("*{}", &form[cut..]));
            prop_assert!(fits(start.as_bytes(), form.as_bytes()) && fits(end.as_bytes(), form.as_bytes()));
        }
    }
}
