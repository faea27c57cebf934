//! Exact identifiers: which numbers does a holding have, which does a question name, and do two agree?
//!
//! An identifier is kept as printed, found by the hash of its normal form, and compared by that form itself, so that
//! a hash never makes a match. Another issuer, or a missing country code, costs score; it never hides the holding.
//! INVARIANT bounded: at most [`PARTS_MAX`] documents of a person are kept.

use std::hash::{Hash, Hasher};

use model::{Query, Subject};
use rustc_hash::FxHasher;

use crate::identifier::{self, PhoneNumber, state};

/// Names and documents of one person that are kept.
pub(crate) const PARTS_MAX: usize = 32;
/// Score of an identifier that agrees where one side lacks the country code, or issuers differ.
pub(crate) const PART_IDENTIFIER: f32 = 0.9;

/// What kind of number an identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Document,
    Plate,
    Vin,
    Serial,
    /// Hashed by its last digits.
    Phone,
}

/// An identifier as printed.
#[derive(Debug)]
pub(crate) struct Identifier {
    kind: Kind,
    text: Box<str>,
    issuer: [u8; 3],
}

impl Identifier {
    pub(crate) fn new(kind: Kind, text: &str, issuer: &str) -> Self {
        Self { kind, text: text.chars().take(2 * identifier::IDENTIFIER_MAX).collect(), issuer: state(issuer) }
    }

    /// The normal form; `None` if the text is no such identifier.
    fn form(&self) -> Option<String> {
        let form = match self.kind {
            Kind::Document => identifier::document(&self.text),
            Kind::Plate => identifier::plate(&self.text),
            Kind::Serial => identifier::serial(&self.text),
            Kind::Vin => identifier::vin(&self.text)?,
            Kind::Phone => identifier::phone(&self.text)?.tail().to_owned(),
        };
        (!form.is_empty()).then_some(form)
    }

    /// Where the index keeps it.
    pub(crate) fn sign(&self) -> Option<u32> {
        let mut hasher = FxHasher::default();
        (self.kind, self.form()?).hash(&mut hasher);
        Some((hasher.finish() >> 32) as u32)
    }

    /// The score if `held` is the same identifier.
    pub(crate) fn agrees(&self, held: &Self) -> Option<f32> {
        if self.kind != held.kind {
            return None;
        }
        if self.kind == Kind::Phone {
            let (a, b): (PhoneNumber, PhoneNumber) = (identifier::phone(&self.text)?, identifier::phone(&held.text)?);
            let whole = a.international == b.international;
            return a.agrees(&b).then_some(if whole { 1.0 } else { PART_IDENTIFIER });
        }
        let known = self.issuer[0] != 0 && held.issuer[0] != 0;
        let score = if known && self.issuer != held.issuer { PART_IDENTIFIER } else { 1.0 };
        (self.form()? == held.form()?).then_some(score)
    }

    /// For a reason: the number and, if known, the issuer.
    pub(crate) fn shown(&self) -> String {
        let issuer = String::from_utf8_lossy(&self.issuer);
        let issuer = issuer.trim_end_matches('\0');
        if issuer.is_empty() { self.text.to_string() } else { format!("{} {issuer}", self.text) }
    }
}

/// The identifiers that a holding has.
pub(crate) fn held_by(subject: &Subject) -> Vec<Identifier> {
    let document = |held: &model::Document| Identifier::new(Kind::Document, &held.number, &held.issuer);
    match subject {
        Subject::Person(person) => person.documents.iter().take(PARTS_MAX).map(document).collect(),
        Subject::Document(held) => vec![document(held)],
        Subject::Vehicle(vehicle) => {
            let vin = vehicle.vin.iter().map(|vin| Identifier::new(Kind::Vin, vin, ""));
            vin.chain([Identifier::new(Kind::Plate, &vehicle.plate, &vehicle.country)]).collect()
        }
        Subject::Firearm(firearm) => vec![Identifier::new(Kind::Serial, &firearm.serial, "")],
        Subject::Phone(phone) => vec![Identifier::new(Kind::Phone, &phone.number, "")],
    }
}

/// The identifiers that a question names.
pub(crate) fn asked_in(query: &Query) -> Vec<Identifier> {
    match query {
        Query::Person { document: Some((number, issuer)), .. } => {
            vec![Identifier::new(Kind::Document, number, issuer)]
        }
        Query::Person { document: None, .. } => Vec::new(),
        Query::Document { number, issuer } => {
            vec![Identifier::new(Kind::Document, number, issuer.as_deref().unwrap_or_default())]
        }
        Query::Vehicle { plate } => {
            vec![Identifier::new(Kind::Plate, plate, ""), Identifier::new(Kind::Vin, plate, "")]
        }
        Query::Firearm { serial } => vec![Identifier::new(Kind::Serial, serial, "")],
        Query::Phone { number } => vec![Identifier::new(Kind::Phone, number, "")],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn agreement_knows_issuers_and_country_codes() {
        for (kind, asked, held, expected) in [
            (Kind::Document, ("AB 1", "SRB"), ("ab-1", "SRB"), Some(1.0)),
            (Kind::Document, ("AB 1", ""), ("ab-1", "SRB"), Some(1.0)),
            (Kind::Document, ("AB 1", "RKS"), ("ab-1", "XKX"), Some(1.0)),
            (Kind::Document, ("AB 1", "MKD"), ("ab-1", "SRB"), Some(PART_IDENTIFIER)),
            (Kind::Document, ("AB 1", "SRB"), ("ab-2", "SRB"), None),
            (Kind::Phone, ("070123456", ""), ("+38970123456", ""), Some(PART_IDENTIFIER)),
            (Kind::Phone, ("0038970123456", ""), ("+38970123456", ""), Some(1.0)),
            (Kind::Vin, ("short", ""), ("short", ""), None),
        ] {
            let (a, h) = (Identifier::new(kind, asked.0, asked.1), Identifier::new(kind, held.0, held.1));
            assert_eq!(a.agrees(&h), expected, "{asked:?} {held:?}");
        }
        let (plate, serial) = (Identifier::new(Kind::Plate, "A1", ""), Identifier::new(Kind::Serial, "A1", ""));
        assert_eq!(plate.agrees(&serial), None);
    }

    proptest! {
        #[test]
        fn what_agrees_is_found_at_the_same_place(digits in "[1-9][0-9]{7}", code in "3(55|8[1-9])") {
            let home = Identifier::new(Kind::Phone, &format!("0{digits}"), "");
            let abroad = Identifier::new(Kind::Phone, &format!("+{code} {digits}"), "");
            prop_assert!(home.agrees(&abroad).is_some());
            prop_assert_eq!(home.sign(), abroad.sign());
        }
    }
}
