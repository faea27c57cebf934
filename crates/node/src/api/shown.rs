//! What an owner shows of a holding, in JSON: the record, what it is held for, and its marks.

use model::{Account, CoreData, Device, Document, Handling, Organisation, Sex, Subject};
use serde::Serialize;
use utoipa::ToSchema;

use super::{forms::CodeWord, subjects::SexWord};

/// What a holding is about, as its owner shows it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum SubjectOut {
    /// A natural person.
    Person {
        /// Family name.
        family: String,
        /// Given names.
        given: String,
        /// Other names and spellings.
        also: Vec<String>,
        /// Date of birth.
        born: Option<String>,
        /// Sex.
        sex: Option<SexWord>,
        /// Nationality.
        nationality: Option<String>,
        /// Documents.
        documents: Vec<DocumentOut>,
    },
    /// A document.
    Document(DocumentOut),
    /// A vehicle.
    Vehicle {
        /// Plate.
        plate: String,
        /// Registering country.
        country: String,
        /// Vehicle identification number.
        vin: Option<String>,
        /// Maker and model.
        make: String,
    },
    /// A firearm.
    Firearm {
        /// Serial number.
        serial: String,
        /// Maker and model.
        make: String,
        /// Calibre.
        calibre: String,
    },
    /// A telephone number.
    Phone {
        /// The number.
        number: String,
    },
    /// An organisation.
    Organisation {
        /// Name.
        name: String,
        /// Other names and spellings.
        also: Vec<String>,
        /// Country of the seat.
        country: String,
        /// Number in the register.
        number: String,
    },
    /// A mobile device.
    Device {
        /// International mobile equipment identity.
        imei: String,
        /// Maker and model.
        make: String,
    },
    /// An account at a bank.
    Account {
        /// International bank account number.
        iban: String,
        /// Who holds it.
        holder: String,
    },
}

/// A document.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DocumentOut {
    code: String,
    number: String,
    issuer: String,
}

impl From<Document> for DocumentOut {
    fn from(document: Document) -> Self {
        Self { code: document.kind, number: document.number, issuer: document.issuer }
    }
}

impl From<Subject> for SubjectOut {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Person(person) => Self::Person {
                family: person.family,
                given: person.given,
                also: person.also,
                born: person.born.map(|date| date.to_string()),
                sex: person.sex.map(|sex| match sex {
                    Sex::Female => SexWord::Female,
                    Sex::Male => SexWord::Male,
                    Sex::Unspecified => SexWord::Unspecified,
                }),
                nationality: person.nationality,
                documents: person.documents.into_iter().map(DocumentOut::from).collect(),
            },
            Subject::Document(document) => Self::Document(document.into()),
            Subject::Vehicle(vehicle) => {
                Self::Vehicle { plate: vehicle.plate, country: vehicle.country, vin: vehicle.vin, make: vehicle.make }
            }
            Subject::Firearm(firearm) => {
                Self::Firearm { serial: firearm.serial, make: firearm.make, calibre: firearm.calibre }
            }
            Subject::Phone(phone) => Self::Phone { number: phone.number },
            Subject::Organisation(Organisation { name, also, country, number }) => {
                Self::Organisation { name, also, country, number }
            }
            Subject::Device(Device { imei, make }) => Self::Device { imei, make },
            Subject::Account(Account { iban, holder }) => Self::Account { iban, holder },
        }
    }
}

/// What the owner of a hit shows, so that an officer can confirm the match.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CoreOut {
    /// The record.
    subject: SubjectOut,
    /// What the owner holds it for.
    about: String,
    /// How it must be handled.
    handling: HandlingOut,
}

/// The marks of an item.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HandlingOut {
    /// Handling code.
    code: CodeWord,
    /// Reliability of the source, A, B, C or X (Regulation (EU) 2016/794 Art 29(1)).
    source: &'static str,
    /// Accuracy of the information, 1 to 4 (Art 29(2)).
    information: u8,
    /// Traffic-light protocol 2.0.
    tlp: &'static str,
}

impl From<CoreData> for CoreOut {
    fn from(core: CoreData) -> Self {
        Self { subject: core.subject.into(), about: core.about, handling: core.handling.into() }
    }
}

impl From<Handling> for HandlingOut {
    fn from(handling: Handling) -> Self {
        use model::{InformationGrade, SourceGrade, Tlp};
        Self {
            code: handling.code.into(),
            source: match handling.source {
                SourceGrade::A => "A",
                SourceGrade::B => "B",
                SourceGrade::C => "C",
                SourceGrade::X => "X",
            },
            information: match handling.information {
                InformationGrade::One => 1,
                InformationGrade::Two => 2,
                InformationGrade::Three => 3,
                InformationGrade::Four => 4,
            },
            tlp: match handling.tlp {
                Tlp::Clear => "TLP:CLEAR",
                Tlp::Green => "TLP:GREEN",
                Tlp::Amber => "TLP:AMBER",
                Tlp::AmberStrict => "TLP:AMBER+STRICT",
                Tlp::Red => "TLP:RED",
            },
        }
    }
}
