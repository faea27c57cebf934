//! Chips: a question in pieces, as the screen shows what was understood.

use model::{PartialDate, Query, Sex};

/// A piece of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chip {
    /// A person's name.
    Name(String),
    /// Date of birth.
    Born(PartialDate),
    /// Nationality, as a code.
    Nationality(String),
    /// Sex, as the document states it.
    Sex(Sex),
    /// A document's number and, if known, its issuer as a code.
    Document(String, Option<String>),
    /// A plate or vehicle identification number.
    Plate(String),
    /// A firearm's serial number.
    Serial(String),
    /// A telephone number.
    Phone(String),
    /// The maker of a vehicle or firearm.
    Make(String),
    /// The country of an organisation's seat, as a code.
    Seat(String),
    /// An organisation's number in a register.
    Registration(String),
    /// A mobile device's equipment identity.
    Imei(String),
    /// An account number.
    Iban(String),
}

/// The question in pieces.
pub fn chips(query: &Query) -> Vec<Chip> {
    match query {
        Query::Person { name, born, nationality, sex, document } => {
            let document = document.as_ref().map(|(number, issuer)| {
                Chip::Document(number.clone(), Some(issuer.clone()).filter(|issuer| !issuer.is_empty()))
            });
            let further =
                [born.map(Chip::Born), nationality.clone().map(Chip::Nationality), sex.map(Chip::Sex), document];
            std::iter::once(Chip::Name(name.clone())).chain(further.into_iter().flatten()).collect()
        }
        Query::Document { number, issuer } => vec![Chip::Document(number.clone(), issuer.clone())],
        Query::Vehicle { plate, make } => {
            std::iter::once(Chip::Plate(plate.clone())).chain(make.clone().map(Chip::Make)).collect()
        }
        Query::Firearm { serial, make } => {
            std::iter::once(Chip::Serial(serial.clone())).chain(make.clone().map(Chip::Make)).collect()
        }
        Query::Phone { number } => vec![Chip::Phone(number.clone())],
        Query::Organisation { name, country, number } => {
            let name = Some(name.clone()).filter(|name| !name.is_empty()).map(Chip::Name);
            let further = [number.clone().map(Chip::Registration), country.clone().map(Chip::Seat)];
            name.into_iter().chain(further.into_iter().flatten()).collect()
        }
        Query::Device { imei } => vec![Chip::Imei(imei.clone())],
        Query::Account { iban } => vec![Chip::Iban(iban.clone())],
    }
}
