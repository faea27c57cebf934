//! What a holding is about: a person, a document, a vehicle, a firearm, a phone, an organisation, a device, an account.

use crate::PartialDate;

/// What a holding describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A natural person.
    Person(Person),
    /// A travel or identity document.
    Document(Document),
    /// A vehicle.
    Vehicle(Vehicle),
    /// A firearm.
    Firearm(Firearm),
    /// A telephone number.
    Phone(Phone),
    /// A company, an association or any other legal person.
    Organisation(Organisation),
    /// A mobile device.
    Device(Device),
    /// An account at a bank.
    Account(Account),
}

/// A natural person. Names are kept in their original script; spellings are found by `matching`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Family name in its original script.
    pub family: String,
    /// Given names in their original script.
    pub given: String,
    /// Other names and supplied spellings, each as `FAMILY, GIVEN` or as one free name.
    pub also: Vec<String>,
    /// Date of birth as known.
    pub born: Option<PartialDate>,
    /// Sex as the document states it.
    pub sex: Option<Sex>,
    /// Nationality, ISO 3166-1 alpha-3 or the ICAO code (`RKS`, `UNO`).
    pub nationality: Option<String>,
    /// The documents known for the person.
    pub documents: Vec<Document>,
}

/// Sex as ICAO 9303 states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// `F`
    Female,
    /// `M`
    Male,
    /// `<` or `X`
    Unspecified,
}

/// A travel or identity document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The document code of ICAO 9303 (`P`, `ID`, `V`), or a word such as `driving licence`.
    pub kind: String,
    /// The number as printed.
    pub number: String,
    /// The issuing state or organisation, as in the document.
    pub issuer: String,
}

/// A vehicle.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vehicle {
    /// The registration plate as printed.
    pub plate: String,
    /// The registering country, alpha-3.
    pub country: String,
    /// The vehicle identification number, if known.
    pub vin: Option<String>,
    /// Maker and model in one line.
    pub make: String,
}

/// A firearm.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Firearm {
    /// The serial number as read.
    pub serial: String,
    /// Maker and model in one line.
    pub make: String,
    /// The calibre as marked.
    pub calibre: String,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phone {
    /// The number, E.164 with its plus sign.
    pub number: String,
}

/// A legal person: a company, an association, a foundation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// The name in its original script, with the legal form as the register writes it.
    pub name: String,
    /// Other names, short names and supplied spellings.
    pub also: Vec<String>,
    /// The country of the seat, alpha-3; empty if unknown.
    pub country: String,
    /// The number in the register of that country; empty if unknown.
    pub number: String,
}

/// A mobile device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// The international mobile equipment identity as read, 14 to 16 digits (3GPP TS 23.003 section 6.2).
    pub imei: String,
    /// Maker and model in one line.
    pub make: String,
}

/// An account at a bank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// The international bank account number as read (ISO 13616).
    pub iban: String,
    /// Who holds it, in the original script; empty if unknown.
    pub holder: String,
}
