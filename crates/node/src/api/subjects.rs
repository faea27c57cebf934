//! What is held, in JSON: persons, documents, vehicles, firearms, telephone numbers, organisations, devices, accounts, and what their owner
//! shows of them.
//!
//! Each thing says its `kind`. INVARIANT (what is taken can be kept): a subject that passes here is read by `wire` as it is written, so
//! that no holding is entered that cannot be read again.

use model::{Account, Device, Document, Firearm, Organisation, Person, Phone, Sex, Subject, Vehicle};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    forms::{self, LIST_MAX, bounded, date, line, word, word_if},
    problem::Problem,
};
use crate::query::FieldError;

/// What a holding is about.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum SubjectIn {
    /// A natural person.
    Person {
        /// Family name in its original script; empty if the person has none.
        #[schema(max_length = 1000)]
        family: String,
        /// Given names in their original script; empty if the person has none.
        #[serde(default)]
        #[schema(max_length = 1000)]
        given: String,
        /// Other names and supplied spellings.
        #[serde(default)]
        #[schema(max_items = 64)]
        also: Vec<String>,
        /// Date of birth, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        born: Option<String>,
        /// Sex as the document states it.
        sex: Option<SexWord>,
        /// Nationality, ISO 3166-1 alpha-3 or the ICAO code.
        #[schema(max_length = 200)]
        nationality: Option<String>,
        /// The documents known for the person.
        #[serde(default)]
        #[schema(max_items = 64)]
        documents: Vec<DocumentIn>,
    },
    /// A travel or identity document.
    Document(DocumentIn),
    /// A vehicle.
    Vehicle {
        /// The registration plate as printed.
        #[schema(max_length = 200)]
        plate: String,
        /// The registering country, alpha-3; empty if unknown.
        #[serde(default)]
        #[schema(max_length = 200)]
        country: String,
        /// The vehicle identification number.
        #[schema(max_length = 200)]
        vin: Option<String>,
        /// Maker and model in one line.
        #[serde(default)]
        #[schema(max_length = 200)]
        make: String,
    },
    /// A firearm.
    Firearm {
        /// The serial number as read.
        #[schema(max_length = 200)]
        serial: String,
        /// Maker and model in one line.
        #[serde(default)]
        #[schema(max_length = 200)]
        make: String,
        /// The calibre as marked.
        #[serde(default)]
        #[schema(max_length = 200)]
        calibre: String,
    },
    /// A telephone number.
    Phone {
        /// The number, E.164 with its plus sign.
        #[schema(max_length = 200)]
        number: String,
    },
    /// A company, an association or any other legal person. It has a name or a number.
    Organisation {
        /// The name in its original script, with its legal form; empty if unknown.
        #[serde(default)]
        #[schema(max_length = 1000)]
        name: String,
        /// Other names, short names and supplied spellings.
        #[serde(default)]
        #[schema(max_items = 64)]
        also: Vec<String>,
        /// The country of the seat, alpha-3; empty if unknown.
        #[serde(default)]
        #[schema(max_length = 200)]
        country: String,
        /// The number in the register of that country; empty if unknown.
        #[serde(default)]
        #[schema(max_length = 200)]
        number: String,
    },
    /// A mobile device.
    Device {
        /// The international mobile equipment identity, 14 to 16 digits (3GPP TS 23.003).
        #[schema(max_length = 200)]
        imei: String,
        /// Maker and model in one line.
        #[serde(default)]
        #[schema(max_length = 200)]
        make: String,
    },
    /// An account at a bank.
    Account {
        /// The international bank account number (ISO 13616). Check digits that do not fit are kept as they are.
        #[schema(max_length = 200)]
        iban: String,
        /// Who holds it; empty if unknown.
        #[serde(default)]
        #[schema(max_length = 1000)]
        holder: String,
    },
}

/// A document.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentIn {
    /// The document code of ICAO 9303, or a word such as `driving licence`.
    #[serde(default)]
    #[schema(max_length = 200)]
    code: String,
    /// The number as printed.
    #[schema(max_length = 200)]
    number: String,
    /// The issuing state or organisation, as in the document; empty if unknown.
    #[serde(default)]
    #[schema(max_length = 200)]
    issuer: String,
}

/// Sex as ICAO 9303 states it.
#[derive(Debug, Clone, Copy, Deserialize, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SexWord {
    /// `F`
    Female,
    /// `M`
    Male,
    /// `<` or `X`
    Unspecified,
}

impl From<SexWord> for Sex {
    fn from(word: SexWord) -> Self {
        match word {
            SexWord::Female => Self::Female,
            SexWord::Male => Self::Male,
            SexWord::Unspecified => Self::Unspecified,
        }
    }
}

impl From<Sex> for SexWord {
    fn from(sex: Sex) -> Self {
        match sex {
            Sex::Female => Self::Female,
            Sex::Male => Self::Male,
            Sex::Unspecified => Self::Unspecified,
        }
    }
}

impl SubjectIn {
    /// The subject, within bounds. `at` is where it stands in the body, for the refusal.
    pub fn checked(self, at: &str) -> Result<Subject, Problem> {
        let place = |name: &str| format!("{at}.{name}");
        let some = |name: &str, text: String| word(&place(name), text);
        let any = |name: &str, text: String| forms::word_or_empty(&place(name), text);
        Ok(match self {
            Self::Person { family, given, also, born, sex, nationality, documents } => {
                if family.trim().is_empty() && given.trim().is_empty() {
                    return Err(Problem::bounds(
                        &place("family"),
                        "a person has a family name or a given name; fill one",
                    ));
                }
                let also = bounded(&place("also"), also, LIST_MAX)?.into_iter().map(|name| line(&place("also"), name));
                let documents = bounded(&place("documents"), documents, LIST_MAX)?.into_iter();
                Subject::Person(Person {
                    family: forms::line_or_empty(&place("family"), family)?,
                    given: forms::line_or_empty(&place("given"), given)?,
                    also: also.collect::<Result<_, _>>()?,
                    born: date(&place("born"), born)?,
                    sex: sex.map(Sex::from),
                    nationality: word_if(&place("nationality"), nationality)?,
                    documents: documents
                        .map(|document| document.checked(&place("documents")))
                        .collect::<Result<_, _>>()?,
                })
            }
            Self::Document(document) => Subject::Document(document.checked(at)?),
            Self::Vehicle { plate, country, vin, make } => Subject::Vehicle(Vehicle {
                plate: some("plate", plate)?,
                country: any("country", country)?,
                vin: word_if(&place("vin"), vin)?,
                make: any("make", make)?,
            }),
            Self::Firearm { serial, make, calibre } => Subject::Firearm(Firearm {
                serial: some("serial", serial)?,
                make: any("make", make)?,
                calibre: any("calibre", calibre)?,
            }),
            Self::Phone { number } => Subject::Phone(Phone { number: some("number", number)? }),
            Self::Organisation { name, also, country, number } => {
                if name.trim().is_empty() && number.trim().is_empty() {
                    return Err(Problem::bounds(&place("name"), "an organisation has a name or a number; fill one"));
                }
                let also = bounded(&place("also"), also, LIST_MAX)?.into_iter().map(|name| line(&place("also"), name));
                Subject::Organisation(Organisation {
                    name: forms::line_or_empty(&place("name"), name)?,
                    also: also.collect::<Result<_, _>>()?,
                    country: any("country", country)?,
                    number: any("number", number)?,
                })
            }
            Self::Device { imei, make } => {
                // What cannot be read cannot be found; a wrong check digit can.
                if matching::imei(&imei).is_none() {
                    return Err(Problem::bounds(&place("imei"), FieldError::Imei.to_string()));
                }
                Subject::Device(Device { imei: some("imei", imei)?, make: any("make", make)? })
            }
            Self::Account { iban, holder } => {
                if matching::iban(&iban).is_none() {
                    return Err(Problem::bounds(&place("iban"), FieldError::Iban.to_string()));
                }
                let holder = forms::line_or_empty(&place("holder"), holder)?;
                Subject::Account(Account { iban: some("iban", iban)?, holder })
            }
        })
    }
}

impl DocumentIn {
    fn checked(self, at: &str) -> Result<Document, Problem> {
        Ok(Document {
            kind: forms::word_or_empty(&format!("{at}.code"), self.code)?,
            number: word(&format!("{at}.number"), self.number)?,
            issuer: forms::word_or_empty(&format!("{at}.issuer"), self.issuer)?,
        })
    }
}

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
                sex: person.sex.map(SexWord::from),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn subject(value: Value) -> Result<Subject, String> {
        let read: Result<SubjectIn, _> = serde_json::from_value(value);
        read.map_err(|error| error.to_string())?.checked("s").map_err(|problem| problem.field.unwrap_or_default())
    }

    #[test]
    fn subjects_come_back_as_they_were_entered() {
        for entered in [
            json!({"kind": "person", "family": "Hoxha", "given": "Arben", "also": ["A. Hoxha"], "born": "1984", "sex": "male",
                   "nationality": "ALB", "documents": [{"code": "P", "number": "0000", "issuer": "ALB"}]}),
            json!({"kind": "document", "code": "ID", "number": "0000", "issuer": "MKD"}),
            json!({"kind": "vehicle", "plate": "SK 0000 XX", "country": "MKD", "vin": null, "make": "invented"}),
            json!({"kind": "firearm", "serial": "0000", "make": "invented", "calibre": "9 mm"}),
            json!({"kind": "phone", "number": "+38900000000"}),
            json!({"kind": "organisation", "name": "Измишљено ДОО", "also": ["Izmisljeno"], "country": "SRB", "number": "TX1"}),
            json!({"kind": "device", "imei": "00-000000-000001-8", "make": "invented"}),
            json!({"kind": "account", "iban": "XX00 0000 0000 0001", "holder": "nobody"}),
        ] {
            let shown = serde_json::to_value(SubjectOut::from(subject(entered.clone()).unwrap())).unwrap();
            assert_eq!(shown, entered);
        }
    }

    #[test]
    fn what_is_not_known_or_out_of_bounds_is_named() {
        assert_eq!(subject(json!({"kind": "person", "family": ""})), Err("s.family".to_owned()));
        assert_eq!(subject(json!({"kind": "person", "family": "x", "also": vec!["a"; 65]})), Err("s.also".to_owned()));
        assert_eq!(subject(json!({"kind": "organisation", "country": "SRB"})), Err("s.name".to_owned()));
        assert_eq!(subject(json!({"kind": "device", "imei": "12"})), Err("s.imei".to_owned()));
        assert_eq!(subject(json!({"kind": "account", "iban": "12"})), Err("s.iban".to_owned()));
        assert_eq!(
            subject(json!({"kind": "account", "iban": format!("XX00 0000 0000 0001{}", " ".repeat(200))})),
            Err("s.iban".to_owned())
        );
        assert!(subject(json!({"kind": "document", "number": "1", "extra": 1})).unwrap_err().contains("extra"));
    }

    proptest! {
        #[test]
        fn what_is_taken_can_be_sent(family in "\\PC{1,400}", number in "\\PC{1,80}", n in 0usize..70) {
            let documents = vec![json!({"number": number}); n];
            if let Ok(subject) = subject(json!({"kind": "person", "family": family, "documents": documents})) {
                prop_assert_eq!(wire::decode_subject(&wire::encode_subject(&subject)), Ok(subject));
            }
        }
    }
}
