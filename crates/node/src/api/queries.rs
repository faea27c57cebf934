//! What is asked about, in JSON: a person, a document, a vehicle, a firearm, a telephone number, an organisation, a
//! device, an account, or whatever an officer typed.
//!
//! Each question says its `kind`. INVARIANT (what is taken can be sent): a question that passes here is read by `wire` as it is written, so
//! that nothing enters the outbox that the other side must refuse.

use interop::mrz::{Warning, WarningKind};
use model::{Query, Sex, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    forms::{self, date, line, word, word_if},
    problem::Problem,
    subjects::SexWord,
};
use crate::query::{Doubt, Entered, FieldError, Kind, fit, parse_query};

/// What is asked. Texts as the officer types them; spellings are found by the node that is asked.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum QueryIn {
    /// Who knows a person of this name?
    Person {
        /// The whole name in any script and any order, or `FAMILY, GIVEN` from a machine-readable zone.
        #[schema(max_length = 1000)]
        name: String,
        /// Date of birth, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
        born: Option<String>,
        /// Nationality, ISO 3166-1 alpha-3 or the ICAO code.
        #[schema(max_length = 200)]
        nationality: Option<String>,
        /// Sex as the document states it.
        sex: Option<SexWord>,
        /// The document that the person showed.
        document: Option<ShownIn>,
    },
    /// Who knows this document?
    Document {
        /// The number as printed.
        #[schema(max_length = 200)]
        number: String,
        /// The issuer, if known.
        #[schema(max_length = 200)]
        issuer: Option<String>,
    },
    /// Who knows this vehicle?
    Vehicle {
        /// The plate or vehicle identification number; `?` for one character that cannot be read, `*` for any number of them.
        #[schema(max_length = 200)]
        plate: String,
        /// The maker, if known. It weighs; it never excludes.
        #[schema(max_length = 200)]
        make: Option<String>,
    },
    /// Who knows this firearm?
    Firearm {
        /// The serial number as read; `?` and `*` as in a plate.
        #[schema(max_length = 200)]
        serial: String,
        /// The maker, if known. It weighs; it never excludes.
        #[schema(max_length = 200)]
        make: Option<String>,
    },
    /// Who knows this telephone number?
    Phone {
        /// The number; national forms keep their leading zero.
        #[schema(max_length = 200)]
        number: String,
    },
    /// Who knows this organisation? By its name, its number, or both.
    Organisation {
        /// The name in any script, with or without its legal form; empty if only the number is known.
        #[serde(default)]
        #[schema(max_length = 1000)]
        name: String,
        /// The country of the seat, alpha-3.
        #[schema(max_length = 200)]
        country: Option<String>,
        /// The number in a register; `?` and `*` as in a plate.
        #[schema(max_length = 200)]
        number: Option<String>,
    },
    /// Who knows this mobile device?
    Device {
        /// The international mobile equipment identity, 14 to 16 digits; `?` and `*` as in a plate.
        #[schema(max_length = 200)]
        imei: String,
    },
    /// Who knows this account?
    Account {
        /// The international bank account number; `?` and `*` as in a plate.
        #[schema(max_length = 200)]
        iban: String,
    },
    /// Whatever an officer typed, scanned or pasted: a name, a number, a machine-readable zone.
    Text {
        /// The text.
        #[schema(max_length = 400)]
        text: String,
        /// What it is about; worked out from its shape if not given.
        of: Option<ThingWord>,
        /// Date of birth, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; only of a person.
        born: Option<String>,
        /// Nationality of a person or country of an organisation's seat, three letters.
        nationality: Option<String>,
        /// Maker; only of a vehicle or firearm.
        make: Option<String>,
        /// Number in a register; only of an organisation.
        number: Option<String>,
    },
}

/// What kind of thing a text is about.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ThingWord {
    /// A person.
    Person,
    /// A document.
    Document,
    /// A vehicle.
    Vehicle,
    /// A firearm.
    Firearm,
    /// A telephone number.
    Phone,
    /// An organisation.
    Organisation,
    /// A mobile device.
    Device,
    /// An account at a bank.
    Account,
}

/// A document that a person showed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ShownIn {
    /// The number as printed.
    #[schema(max_length = 200)]
    number: String,
    /// The issuer; empty if unknown.
    #[serde(default)]
    #[schema(max_length = 200)]
    issuer: String,
}

impl QueryIn {
    /// The question, within bounds, and what is odd about a machine-readable zone or a number. `now` settles the century of a zone.
    pub fn checked(self, now: Timestamp) -> Result<(Query, Vec<&'static str>), Problem> {
        let query = match self {
            Self::Text { text, of, born, nationality, make, number } => {
                let entered = Entered {
                    text: &text,
                    kind: of.map_or(Kind::Auto, Kind::from),
                    born: born.as_deref().unwrap_or_default(),
                    nationality: nationality.as_deref().unwrap_or_default(),
                    make: make.as_deref().unwrap_or_default(),
                    number: number.as_deref().unwrap_or_default(),
                };
                return match parse_query(&entered, forms::today(now)) {
                    Ok(parsed) => {
                        let doubt = parsed.doubt.map(doubt);
                        Ok((parsed.query, parsed.warnings.iter().map(warning).chain(doubt).collect()))
                    }
                    Err(errors) => Err(misread(&errors)),
                };
            }
            Self::Person { name, born, nationality, sex, document } => Query::Person {
                name: line("query.name", name)?,
                born: date("query.born", born)?,
                nationality: word_if("query.nationality", nationality)?,
                sex: sex.map(Sex::from),
                document: document.map(ShownIn::checked).transpose()?,
            },
            Self::Document { number, issuer } => {
                Query::Document { number: word("query.number", number)?, issuer: word_if("query.issuer", issuer)? }
            }
            Self::Vehicle { plate, make } => {
                Query::Vehicle { plate: word("query.plate", plate)?, make: word_if("query.make", make)? }
            }
            Self::Firearm { serial, make } => {
                Query::Firearm { serial: word("query.serial", serial)?, make: word_if("query.make", make)? }
            }
            Self::Phone { number } => Query::Phone { number: word("query.number", number)? },
            Self::Organisation { name, country, number } => {
                if name.trim().is_empty() && number.is_none() {
                    return Err(Problem::bounds("query.name", "an organisation has a name or a number; fill one"));
                }
                Query::Organisation {
                    name: forms::line_or_empty("query.name", name)?,
                    country: word_if("query.country", country)?,
                    number: word_if("query.number", number)?,
                }
            }
            Self::Device { imei } => Query::Device { imei: word("query.imei", imei)? },
            Self::Account { iban } => Query::Account { iban: word("query.iban", iban)? },
        };
        match fit(&query) {
            Ok(odd) => Ok((query, odd.map(doubt).into_iter().collect())),
            Err(error) => Err(Problem::bounds(number_field(&query), error.to_string())),
        }
    }
}

impl From<ThingWord> for Kind {
    fn from(word: ThingWord) -> Self {
        match word {
            ThingWord::Person => Self::Person,
            ThingWord::Document => Self::Document,
            ThingWord::Vehicle => Self::Vehicle,
            ThingWord::Firearm => Self::Firearm,
            ThingWord::Phone => Self::Phone,
            ThingWord::Organisation => Self::Organisation,
            ThingWord::Device => Self::Device,
            ThingWord::Account => Self::Account,
        }
    }
}

/// Where a question names its number.
fn number_field(query: &Query) -> &'static str {
    match query {
        Query::Vehicle { .. } => "query.plate",
        Query::Firearm { .. } => "query.serial",
        Query::Device { .. } => "query.imei",
        Query::Account { .. } => "query.iban",
        Query::Person { .. } | Query::Document { .. } | Query::Phone { .. } | Query::Organisation { .. } => {
            "query.number"
        }
    }
}

/// The first of the faults of a text, under the name that its field has here.
fn misread(errors: &[FieldError]) -> Problem {
    match errors.first() {
        Some(FieldError::Kind) => {
            Problem::bounds("query.of", "what the text is cannot be worked out; say it in `query.of`")
        }
        Some(error) => Problem::bounds(&format!("query.{}", error.field()), error.to_string()),
        None => Problem::bounds("query.text", "`query.text` is no question"),
    }
}

fn warning(warning: &Warning) -> &'static str {
    match warning.kind {
        WarningKind::Number => "check-digit-of-number",
        WarningKind::Birth => "check-digit-of-birth",
        WarningKind::Expiry => "check-digit-of-expiry",
        WarningKind::Optional => "check-digit-of-optional-data",
        WarningKind::Composite => "check-digit-over-all",
        WarningKind::BirthDate => "birth-is-no-date",
        WarningKind::ExpiryDate => "expiry-is-no-date",
        WarningKind::Sex => "sex-is-no-sex",
    }
}

fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Iban => "check-digits-of-iban",
        Doubt::Imei => "check-digit-of-imei",
    }
}

impl ShownIn {
    fn checked(self) -> Result<(String, String), Problem> {
        Ok((word("query.document.number", self.number)?, forms::word_or_empty("query.document.issuer", self.issuer)?))
    }
}

/// What was asked.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum QueryOut {
    /// A person.
    Person {
        /// The name as typed.
        name: String,
        /// Date of birth.
        born: Option<String>,
        /// Nationality.
        nationality: Option<String>,
        /// Sex.
        sex: Option<SexWord>,
        /// The document shown.
        document: Option<ShownOut>,
    },
    /// A document.
    Document {
        /// The number.
        number: String,
        /// The issuer.
        issuer: Option<String>,
    },
    /// A vehicle.
    Vehicle {
        /// The plate or vehicle identification number.
        plate: String,
        /// The maker.
        make: Option<String>,
    },
    /// A firearm.
    Firearm {
        /// The serial number.
        serial: String,
        /// The maker.
        make: Option<String>,
    },
    /// A telephone number.
    Phone {
        /// The number.
        number: String,
    },
    /// An organisation.
    Organisation {
        /// The name as typed.
        name: String,
        /// Country of the seat.
        country: Option<String>,
        /// Number in a register.
        number: Option<String>,
    },
    /// A mobile device.
    Device {
        /// International mobile equipment identity.
        imei: String,
    },
    /// An account at a bank.
    Account {
        /// International bank account number.
        iban: String,
    },
}

/// A document that a person showed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ShownOut {
    number: String,
    issuer: String,
}

impl From<Query> for QueryOut {
    fn from(query: Query) -> Self {
        match query {
            Query::Person { name, born, nationality, sex, document } => Self::Person {
                name,
                born: born.map(|date| date.to_string()),
                nationality,
                sex: sex.map(SexWord::from),
                document: document.map(|(number, issuer)| ShownOut { number, issuer }),
            },
            Query::Document { number, issuer } => Self::Document { number, issuer },
            Query::Vehicle { plate, make } => Self::Vehicle { plate, make },
            Query::Firearm { serial, make } => Self::Firearm { serial, make },
            Query::Phone { number } => Self::Phone { number },
            Query::Organisation { name, country, number } => Self::Organisation { name, country, number },
            Query::Device { imei } => Self::Device { imei },
            Query::Account { iban } => Self::Account { iban },
        }
    }
}

#[cfg(test)]
mod tests {
    use model::{Ask, Body, CheckId, Purpose};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn query(value: Value) -> Result<Query, String> {
        let read: Result<QueryIn, _> = serde_json::from_value(value);
        let checked = read.map_err(|error| error.to_string())?.checked(Timestamp(1_774_605_600_000_000));
        checked.map(|(query, _)| query).map_err(|problem| problem.field.unwrap_or_default())
    }

    #[test]
    fn questions_come_back_as_they_were_asked() {
        for asked in [
            json!({"kind": "person", "name": "ЂОРЂЕВИЋ, МИЛОВАН", "born": "1984-03", "nationality": "SRB",
                   "sex": "male", "document": {"number": "0000", "issuer": "SRB"}}),
            json!({"kind": "person", "name": "x", "born": null, "nationality": null, "sex": null, "document": null}),
            json!({"kind": "document", "number": "0000", "issuer": null}),
            json!({"kind": "vehicle", "plate": "SK 0000 XX", "make": null}),
            json!({"kind": "vehicle", "plate": "SK*", "make": "VW"}),
            json!({"kind": "firearm", "serial": "0000", "make": "Zastava"}),
            json!({"kind": "phone", "number": "+38900000000"}),
            json!({"kind": "organisation", "name": "Измишљено", "country": "SRB", "number": null}),
            json!({"kind": "organisation", "name": "", "country": null, "number": "TX*"}),
            json!({"kind": "device", "imei": "000000000000018"}),
            json!({"kind": "account", "iban": "XX00 0000 0000 0001"}),
        ] {
            let shown = serde_json::to_value(QueryOut::from(query(asked.clone()).unwrap())).unwrap();
            assert_eq!(shown, asked);
        }
    }

    #[test]
    fn a_text_is_read_as_the_box_of_the_screen_reads_it() {
        let phone = query(json!({"kind": "text", "text": "+389 70 000 000"})).unwrap();
        assert!(matches!(phone, Query::Phone { .. }), "{phone:?}");
        let plate = query(json!({"kind": "text", "text": "SK 0000 XX", "of": "vehicle"})).unwrap();
        assert!(matches!(plate, Query::Vehicle { .. }), "{plate:?}");
        let warned = |asked: Value| {
            let read: QueryIn = serde_json::from_value(asked).unwrap();
            read.checked(Timestamp(1_774_605_600_000_000)).unwrap().1
        };
        assert_eq!(warned(json!({"kind": "account", "iban": "MK08 2501 2000 0058 984"})), ["check-digits-of-iban"]);
        assert_eq!(warned(json!({"kind": "text", "text": "490154203237517", "of": "device"})), ["check-digit-of-imei"]);
        assert_eq!(warned(json!({"kind": "account", "iban": "MK07 2501 2000 0058 984"})), [""; 0]);
        // The zone of ICAO 9303 part 4, with one check digit changed: a warning, and still a question.
        let zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37UTO7408122F1204159ZE184226B<<<<<10";
        let read: QueryIn = serde_json::from_value(json!({"kind": "text", "text": zone})).unwrap();
        let (asked, warnings) = read.checked(Timestamp(1_774_605_600_000_000)).unwrap();
        assert!(matches!(&asked, Query::Person { name, .. } if name.contains("ERIKSSON")), "{asked:?}");
        assert!(warnings.contains(&"check-digit-of-number"), "{warnings:?}");
    }

    #[test]
    fn what_is_not_known_or_out_of_bounds_is_named() {
        let long = "x".repeat(1_001);
        for (asked, field) in [
            (json!({"kind": "person", "name": " "}), "query.name"),
            (json!({"kind": "person", "name": long}), "query.name"),
            (json!({"kind": "person", "name": "x", "born": "soon"}), "query.born"),
            (json!({"kind": "person", "name": "x", "document": {"number": ""}}), "query.document.number"),
            (json!({"kind": "document", "number": "\u{7f}"}), "query.number"),
            // C-CHK-03
            (json!({"kind": "document", "number": "?1*"}), "query.number"),
            (json!({"kind": "vehicle", "plate": "S*"}), "query.plate"),
            (json!({"kind": "firearm", "serial": "*"}), "query.serial"),
            (json!({"kind": "organisation", "name": "x", "number": "*1"}), "query.number"),
            (json!({"kind": "device", "imei": "*8"}), "query.imei"),
            (json!({"kind": "account", "iban": "X*"}), "query.iban"),
            (json!({"kind": "text", "text": "S*", "of": "vehicle"}), "query.text"),
            (json!({"kind": "device", "imei": "12"}), "query.imei"),
            (json!({"kind": "account", "iban": "12"}), "query.iban"),
            (json!({"kind": "organisation", "name": " "}), "query.name"),
            (json!({"kind": "vehicle", "plate": "SK1", "make": ""}), "query.make"),
            (json!({"kind": "text", "text": "x", "make": "VW"}), "query.make"),
            (json!({"kind": "text", "text": " "}), "query.text"),
            (json!({"kind": "text", "text": "x".repeat(401)}), "query.text"),
            (json!({"kind": "text", "text": "x", "born": "soon"}), "query.born"),
            (json!({"kind": "text", "text": "+38900000000", "born": "1984"}), "query.born"),
        ] {
            assert_eq!(query(asked), Err(field.to_owned()));
        }
        for (asked, word) in [
            (json!({"kind": "person", "name": "x", "nmae": "y"}), "nmae"),
            (json!({"kind": "planet", "name": "x"}), "planet"),
            (json!({"name": "x"}), "kind"),
            (json!({"kind": "person", "name": "x", "document": {"number": "1", "extra": 1}}), "extra"),
        ] {
            let error = query(asked).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_can_be_sent(name in "\\PC{1,400}", number in "\\PC{1,80}", typed in any::<bool>()) {
            let asked = if typed {
                json!({"kind": "text", "text": name})
            } else {
                json!({"kind": "person", "name": name, "document": {"number": number}})
            };
            if let Ok(query) = query(asked) {
                let ask = Ask {
                    check: CheckId([1; 16]),
                    query,
                    purpose: Purpose::Asylum,
                    justification: "j".into(),
                    officer: "o".into(),
                };
                let body = Body::Ask(ask);
                prop_assert_eq!(wire::decode_body(&wire::encode_body(&body)), Ok(body));
            }
        }
    }
}
