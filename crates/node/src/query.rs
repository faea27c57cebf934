//! What does the one box of a check mean? Reads what an officer typed, scanned or pasted as one question.
//!
//! The kind is guessed from the shape alone: a machine-readable zone, a device, an account, a telephone number, a plate, a document number,
//! else a name. Who knows better chooses the kind. Nothing typed is dropped: what fits nowhere is an error at its field, never ignored.
//! INVARIANT (fits the wire): a question read here is within the bounds of `wire`, so no partner has to refuse it for its length.

mod chips;
mod shape;

use interop::mrz::{self, MrzError, Warning};
use model::{PartialDate, Query, Sex};

pub use chips::{Chip, chips};
use shape::{is_document, is_iban, is_imei, is_phone, is_plate, is_vin};

/// The longest text, characters.
pub const TEXT_CHARS_MAX: usize = 400;
/// The longest name, bytes of UTF-8; `wire` takes 1,000.
pub const NAME_BYTES_MAX: usize = 1_000;
/// The longest number of a document, plate, serial or telephone, bytes; `wire` takes 200.
pub const NUMBER_BYTES_MAX: usize = 64;

/// What the text is, as the officer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// To be worked out.
    #[default]
    Auto,
    /// A person, by name or zone.
    Person,
    /// A document, by number or zone.
    Document,
    /// A vehicle.
    Vehicle,
    /// A firearm.
    Firearm,
    /// A telephone number.
    Phone,
    /// An organisation, by name or number.
    Organisation,
    /// A mobile device.
    Device,
    /// An account at a bank.
    Account,
}

impl Kind {
    /// All kinds, in the order in which screens list them.
    pub const ALL: [Self; 9] = [
        Self::Auto,
        Self::Person,
        Self::Document,
        Self::Vehicle,
        Self::Firearm,
        Self::Phone,
        Self::Organisation,
        Self::Device,
        Self::Account,
    ];

    /// The word in forms and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Person => "person",
            Self::Document => "document",
            Self::Vehicle => "vehicle",
            Self::Firearm => "firearm",
            Self::Phone => "phone",
            Self::Organisation => "organisation",
            Self::Device => "device",
            Self::Account => "account",
        }
    }

    /// Reads the word that [`Kind::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The question that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The question.
    pub query: Query,
    /// What is odd about a machine-readable zone. A warning never blocks.
    pub warnings: Vec<Warning>,
    /// What is odd about a number. A doubt never blocks.
    pub doubt: Option<Doubt>,
    /// The question in pieces, so that the officer sees how the text was understood.
    pub chips: Vec<Chip>,
}

/// What makes one look at a number once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The check digits of the account number do not fit.
    Iban,
    /// The check digit of the equipment identity does not fit.
    Imei,
}

/// What was typed: the box, what it is said to be, and what stands beside it. Whatever is not known is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entered<'a> {
    /// The box.
    pub text: &'a str,
    /// What it is.
    pub kind: Kind,
    /// Date of birth of a person.
    pub born: &'a str,
    /// Nationality of a person, or country of an organisation's seat.
    pub nationality: &'a str,
    /// Maker of a vehicle or firearm.
    pub make: &'a str,
    /// Number of an organisation in its register.
    pub number: &'a str,
}

/// What is wrong with one field of the question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// Nothing was typed.
    #[error("`text` is empty: enter a name, number or machine-readable zone")]
    Empty,
    /// Too much was typed.
    #[error("`text` is too long: shorten it to at most {0} characters")]
    Long(usize),
    /// It holds a character that no name or number holds.
    #[error("`text` holds a control character: enter plain text")]
    Control,
    /// It is meant as a machine-readable zone and is none.
    #[error("`text` is no machine-readable zone: {0}")]
    Zone(MrzError),
    /// It has digits and fits none of the kinds.
    #[error("`kind` cannot be worked out: say what the text is")]
    Kind,
    /// No date of birth.
    #[error("`born` is no date: write YYYY, YYYY-MM or YYYY-MM-DD")]
    Born,
    /// No code of a nationality.
    #[error("`nationality` is no code: write three letters as in the document")]
    Nationality,
    /// A date of birth goes only with a person.
    #[error("`born` goes only with a person: clear it, or choose person")]
    BornOfThing,
    /// A nationality goes only with a person, as a country of the seat with an organisation.
    #[error("`nationality` goes only with a person or an organisation: clear it, or choose one of them")]
    NationalityOfThing,
    /// Too much of a number could not be read.
    #[error("too little is known: give at least two characters at the beginning or the end")]
    Vague,
    /// No international mobile equipment identity.
    #[error("`imei` is none: write its 14 to 16 digits, `?` for one that cannot be read, `*` for any number of them")]
    Imei,
    /// No international bank account number.
    #[error("`iban` is none: two letters, two digits and 11 to 30 more of both; `?` or `*` for what cannot be read")]
    Iban,
    /// No maker.
    #[error("`make` is too long or no plain text: write the maker alone")]
    Make,
    /// A maker goes only with a vehicle or firearm.
    #[error("`make` goes only with a vehicle or a firearm: clear it, or choose one of them")]
    MakeOfThing,
    /// No number of an organisation.
    #[error("`number` is too long or no plain text: write the registration number alone")]
    Number,
    /// A registration number goes only with an organisation.
    #[error("`number` goes only with an organisation: clear it, or choose organisation")]
    NumberOfThing,
}

impl FieldError {
    /// The field's name in forms and in the API.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Empty | Self::Long(_) | Self::Control | Self::Zone(_) => "text",
            Self::Vague | Self::Imei | Self::Iban => "text",
            Self::Kind => "kind",
            Self::Born | Self::BornOfThing => "born",
            Self::Nationality | Self::NationalityOfThing => "nationality",
            Self::Make | Self::MakeOfThing => "make",
            Self::Number | Self::NumberOfThing => "number",
        }
    }
}

/// Reads the box and what stands beside it. `today` settles the century of a zone.
///
/// # Errors
/// Every field that is wrong, in the order of the form.
pub fn parse_query(entered: &Entered<'_>, today: PartialDate) -> Result<Parsed, Vec<FieldError>> {
    let mut errors = Vec::new();
    let meant = meant(entered.text, entered.kind, today).map_err(|error| errors.push(error)).ok();
    let born = optional(entered.born, PartialDate::parse).unwrap_or_else(|| wrong(&mut errors, FieldError::Born));
    let nationality =
        optional(entered.nationality, code).unwrap_or_else(|| wrong(&mut errors, FieldError::Nationality));
    let make = optional(entered.make, short).unwrap_or_else(|| wrong(&mut errors, FieldError::Make));
    let number = optional(entered.number, short).unwrap_or_else(|| wrong(&mut errors, FieldError::Number));
    let Some((mut query, warnings)) = meant else { return Err(errors) };
    // What the officer typed beside the box counts before what the zone or the text says; what has no place in the question is an error.
    let beside: [Option<FieldError>; 4] = match &mut query {
        Query::Person { born: own, nationality: state, .. } => {
            *own = born.or(*own);
            *state = nationality.or(state.take());
            [None, None, make.map(|_| FieldError::MakeOfThing), number.map(|_| FieldError::NumberOfThing)]
        }
        Query::Organisation { country, number: own, .. } => {
            *country = nationality;
            *own = number.or(own.take());
            [born.map(|_| FieldError::BornOfThing), None, make.map(|_| FieldError::MakeOfThing), None]
        }
        Query::Vehicle { make: own, .. } | Query::Firearm { make: own, .. } => {
            *own = make;
            let number = number.map(|_| FieldError::NumberOfThing);
            [born.map(|_| FieldError::BornOfThing), nationality.map(|_| FieldError::NationalityOfThing), None, number]
        }
        Query::Document { .. } | Query::Phone { .. } | Query::Device { .. } | Query::Account { .. } => [
            born.map(|_| FieldError::BornOfThing),
            nationality.map(|_| FieldError::NationalityOfThing),
            make.map(|_| FieldError::MakeOfThing),
            number.map(|_| FieldError::NumberOfThing),
        ],
    };
    errors.extend(beside.into_iter().flatten());
    match fit(&query) {
        Ok(doubt) if errors.is_empty() => {
            let chips = chips(&query);
            Ok(Parsed { query, warnings, doubt, chips })
        }
        Ok(_) => Err(errors),
        Err(error) => Err([vec![error], errors].concat()),
    }
}

/// Whether a question can find anything, and what is odd about its number.
///
/// # Errors
/// [`FieldError::Vague`], [`FieldError::Imei`] or [`FieldError::Iban`].
pub fn fit(query: &Query) -> Result<Option<Doubt>, FieldError> {
    // C-CHK-03: a question that fits half of what a party holds would be a list to browse.
    if matching::too_vague(query) {
        return Err(FieldError::Vague);
    }
    match query {
        Query::Device { imei } if !imei.contains(['?', '*']) => match matching::imei(imei) {
            Some(_) => Ok(Some(Doubt::Imei).filter(|_| matching::imei_sound(imei) == Some(false))),
            None => Err(FieldError::Imei),
        },
        Query::Account { iban } if !iban.contains(['?', '*']) => match matching::iban(iban) {
            Some(read) => Ok(Some(Doubt::Iban).filter(|_| !read.sound)),
            None => Err(FieldError::Iban),
        },
        _ => Ok(None),
    }
}

/// A maker or a number beside the box: plain and short.
fn short(text: &str) -> Option<String> {
    (text.len() <= NUMBER_BYTES_MAX && !text.chars().any(char::is_control)).then(|| text.to_owned())
}

fn wrong<T>(errors: &mut Vec<FieldError>, error: FieldError) -> Option<T> {
    errors.push(error);
    None
}

/// A field that may be left empty: `None` if something was typed that cannot be read.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => read(text).map(Some),
    }
}

fn meant(text: &str, kind: Kind, today: PartialDate) -> Result<(Query, Vec<Warning>), FieldError> {
    if text.chars().count() > TEXT_CHARS_MAX {
        return Err(FieldError::Long(TEXT_CHARS_MAX));
    }
    if matches!(kind, Kind::Auto | Kind::Person | Kind::Document) && mrz::looks_like(text) {
        return zone(text, kind, today);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    if line.is_empty() {
        return Err(FieldError::Empty);
    }
    if line.chars().any(char::is_control) {
        return Err(FieldError::Control);
    }
    let kind = if kind == Kind::Auto { guess(&line)? } else { kind };
    let (longest, unit) =
        if matches!(kind, Kind::Person | Kind::Organisation) { (NAME_BYTES_MAX, 4) } else { (NUMBER_BYTES_MAX, 1) };
    if line.len() > longest {
        return Err(FieldError::Long(longest / unit));
    }
    let query = match kind {
        Kind::Auto | Kind::Person => named(&words),
        Kind::Document => Query::Document { number: line, issuer: None },
        Kind::Vehicle => Query::Vehicle { plate: line, make: None },
        Kind::Firearm => Query::Firearm { serial: line, make: None },
        Kind::Phone => Query::Phone { number: line },
        // A number alone is that of a register.
        Kind::Organisation if is_register_number(&line) => {
            Query::Organisation { name: String::new(), country: None, number: Some(line) }
        }
        Kind::Organisation => Query::Organisation { name: line, country: None, number: None },
        Kind::Device => Query::Device { imei: line },
        Kind::Account => Query::Account { iban: line },
    };
    Ok((query, Vec::new()))
}

fn zone(text: &str, kind: Kind, today: PartialDate) -> Result<(Query, Vec<Warning>), FieldError> {
    let zone = mrz::parse(text, today).map_err(FieldError::Zone)?;
    let warnings = zone.warnings.clone();
    if kind == Kind::Document {
        return Ok((Query::Document { number: zone.number, issuer: Some(zone.issuer) }, warnings));
    }
    let name = if zone.secondary.is_empty() { zone.primary } else { format!("{}, {}", zone.primary, zone.secondary) };
    if name.is_empty() {
        return Err(FieldError::Kind);
    }
    let query = Query::Person {
        name,
        born: zone.born,
        nationality: Some(zone.nationality).filter(|code| !code.is_empty()),
        sex: Some(zone.sex).filter(|sex| *sex != Sex::Unspecified),
        document: Some((zone.number, zone.issuer)).filter(|(number, _)| !number.is_empty()),
    };
    Ok((query, warnings))
}

/// A name, with a date of birth behind it if there is one: `Marko Marković 1984-03-07`.
fn named(words: &[&str]) -> Query {
    let (name, born) = match words {
        [name @ .., last] if !name.is_empty() => match PartialDate::parse(last) {
            Some(born) => (name, Some(born)),
            None => (words, None),
        },
        _ => (words, None),
    };
    Query::Person { name: name.join(" "), born, nationality: None, sex: None, document: None }
}

/// Three letters, or the `D` of German documents.
fn code(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    let letters = code.bytes().all(|b| b.is_ascii_uppercase());
    (letters && (code.len() == 3 || code == "D")).then_some(code)
}

/// A number as [`is_document`] knows it, of which a part may not be known.
fn is_register_number(line: &str) -> bool {
    let whole = line.replace(['?', '*'], "0");
    is_document(&whole, digits(&whole))
}

fn digits(line: &str) -> usize {
    line.chars().filter(char::is_ascii_digit).count()
}

fn guess(line: &str) -> Result<Kind, FieldError> {
    let digits = digits(line);
    if digits == 0 {
        return Ok(Kind::Person);
    }
    if is_imei(line) {
        return Ok(Kind::Device);
    }
    if is_iban(line) {
        return Ok(Kind::Account);
    }
    if is_phone(line, digits) {
        return Ok(Kind::Phone);
    }
    if is_plate(line) || is_vin(line) {
        return Ok(Kind::Vehicle);
    }
    if is_document(line, digits) {
        return Ok(Kind::Document);
    }
    let Query::Person { name, born: Some(_), .. } = named(&line.split(' ').collect::<Vec<_>>()) else {
        return Err(FieldError::Kind);
    };
    if name.contains(|c: char| c.is_ascii_digit()) { Err(FieldError::Kind) } else { Ok(Kind::Person) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PASSPORT: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn today() -> PartialDate {
        PartialDate::full(2026, 11, 24).unwrap()
    }

    fn parse(text: &str, kind: Kind) -> Result<Parsed, Vec<FieldError>> {
        parse_query(&Entered { text, kind, ..Entered::default() }, today())
    }

    fn person(name: &str, born: &str) -> Query {
        Query::Person {
            name: name.into(),
            born: PartialDate::parse(born),
            nationality: None,
            sex: None,
            document: None,
        }
    }

    #[test]
    fn the_shape_tells_the_kind() {
        let check = |text: &str, query: Query| assert_eq!(parse(text, Kind::Auto).unwrap().query, query, "{text}");
        for name in ["Марко Марковић", "Gjon Gjoni", "marko", "محمد علي", "O'Neil-Petrović, Ana"] {
            check(name, person(name, ""));
        }
        check("  Marko\n  Marković ", person("Marko Marković", ""));
        check("Marko Marković 1984-03-07", person("Marko Marković", "1984-03-07"));
        check("Марковић Марко 1984", person("Марковић Марко", "1984"));
        for phone in ["+389 70 123 456", "+38970123456", "0038970123456", "070/123-456", "070 123 456"] {
            check(phone, Query::Phone { number: phone.into() });
        }
        for plate in [
            "SK 1234 AB",
            "SK-1234-AB",
            "BG 123-AB",
            "BG123AB",
            "ZG1234-A",
            "A12-B-345",
            "A12B345",
            "PG AB123",
            "01 123 AB",
            "СК 1234 АБ",
        ] {
            check(plate, Query::Vehicle { plate: plate.into(), make: None });
        }
        check("WVWZZZ1JZXW000001", Query::Vehicle { plate: "WVWZZZ1JZXW000001".into(), make: None });
        for number in ["TX1234567", "001234567", "AB 123456", "T-12345/26", "PGAB123", "01123AB", "X12345678Z"] {
            check(number, Query::Document { number: number.into(), issuer: None });
        }
    }

    #[test]
    fn who_says_the_kind_is_believed() {
        let check =
            |text: &str, kind: Kind, query: Query| assert_eq!(parse(text, kind).unwrap().query, query, "{text}");
        check("SK 1234 AB", Kind::Document, Query::Document { number: "SK 1234 AB".into(), issuer: None });
        check("AB 12", Kind::Vehicle, Query::Vehicle { plate: "AB 12".into(), make: None });
        check("TX1234567", Kind::Firearm, Query::Firearm { serial: "TX1234567".into(), make: None });
        check("123", Kind::Phone, Query::Phone { number: "123".into() });
        check("Agent 47", Kind::Person, person("Agent 47", ""));
        check("1984", Kind::Person, person("1984", ""));
    }

    #[test]
    fn a_zone_gives_person_or_document_and_its_warnings() {
        let found = parse(PASSPORT, Kind::Auto).unwrap();
        let query = Query::Person {
            name: "ERIKSSON, ANNA MARIA".into(),
            born: PartialDate::parse("1974-08-12"),
            nationality: Some("UTO".into()),
            sex: Some(Sex::Female),
            document: Some(("L898902C3".into(), "UTO".into())),
        };
        assert_eq!((found.query, found.warnings), (query, vec![]));
        let names = [
            Chip::Name("ERIKSSON, ANNA MARIA".into()),
            Chip::Born(PartialDate::parse("1974-08-12").unwrap()),
            Chip::Nationality("UTO".into()),
            Chip::Sex(Sex::Female),
            Chip::Document("L898902C3".into(), Some("UTO".into())),
        ];
        assert_eq!(found.chips, names);
        let document = Query::Document { number: "L898902C3".into(), issuer: Some("UTO".into()) };
        assert_eq!(parse(PASSPORT, Kind::Document).unwrap().query, document);
        let forged = PASSPORT.replace("7408122F", "7408132F");
        let places: Vec<_> = parse(&forged, Kind::Auto).unwrap().warnings.iter().map(|w| (w.line, w.column)).collect();
        assert_eq!(places, [(2, 20), (2, 44)]);
        let entered = Entered { text: PASSPORT, born: "1975", nationality: "srb", ..Entered::default() };
        let typed = parse_query(&entered, today()).unwrap().query;
        assert!(
            matches!(&typed, Query::Person { born: Some(born), nationality: Some(code), .. } if born.year == 1975 && code == "SRB")
        );
    }

    #[test]
    fn every_wrong_field_is_named() {
        let check = |text: &str, kind: Kind, (born, nationality): (&str, &str), fields: &[&str]| {
            let entered = Entered { text, kind, born, nationality, ..Entered::default() };
            let errors = parse_query(&entered, today()).unwrap_err();
            assert_eq!(errors.iter().map(FieldError::field).collect::<Vec<_>>(), fields, "{text}: {errors:?}");
        };
        check("", Kind::Auto, ("", ""), &["text"]);
        check(" \n\t", Kind::Phone, ("84", "Serbia"), &["text", "born", "nationality"]);
        check(&"a".repeat(TEXT_CHARS_MAX + 1), Kind::Auto, ("", ""), &["text"]);
        check(&"д".repeat(33), Kind::Document, ("", ""), &["text"]);
        check(&"𐌰".repeat(251), Kind::Person, ("", ""), &["text"]);
        check("Marko\u{7}", Kind::Auto, ("", ""), &["text"]);
        check(&PASSPORT[..80], Kind::Auto, ("", ""), &["text"]);
        check("Marko 12 Marković", Kind::Auto, ("", ""), &["kind"]);
        check("1984-03-07", Kind::Auto, ("", ""), &["kind"]);
        check("SK 1234 AB", Kind::Auto, ("1984", "MKD"), &["born", "nationality"]);
        check("Marko", Kind::Auto, ("1984-02-30", ""), &["born"]);
        check("Marko", Kind::Auto, ("", "S1B"), &["nationality"]);
    }

    #[test]
    fn new_kinds_are_read_with_what_stands_beside_them() {
        let check =
            |entered: Entered<'_>, query: Query| assert_eq!(parse_query(&entered, today()).unwrap().query, query);
        let none = Entered::default();
        let (imei, iban) = ("490154203237518", "MK07 2501 2000 0058 984");
        check(Entered { text: imei, ..none }, Query::Device { imei: imei.into() });
        check(Entered { text: "000000000000018", ..none }, Query::Device { imei: "000000000000018".into() });
        check(Entered { text: "4901*", kind: Kind::Device, ..none }, Query::Device { imei: "4901*".into() });
        check(Entered { text: iban, ..none }, Query::Account { iban: iban.into() });
        check(Entered { text: "MK07*", kind: Kind::Account, ..none }, Query::Account { iban: "MK07*".into() });
        let organisation = |name: &str, country: Option<&str>, number: Option<&str>| Query::Organisation {
            name: name.into(),
            country: country.map(str::to_owned),
            number: number.map(str::to_owned),
        };
        let kind = Kind::Organisation;
        check(Entered { text: "Измишљено ДОО", kind, ..none }, organisation("Измишљено ДОО", None, None));
        check(Entered { text: "Studio 54", kind, ..none }, organisation("Studio 54", None, None));
        check(Entered { text: "20123456", kind, ..none }, organisation("", None, Some("20123456")));
        check(Entered { text: "2012*", kind, ..none }, organisation("", None, Some("2012*")));
        check(
            Entered { text: "Alfa", kind, nationality: "srb", number: "20-1", ..none },
            organisation("Alfa", Some("SRB"), Some("20-1")),
        );
        let made = Entered { text: "SK 12?4 AB", kind: Kind::Vehicle, make: " VW ", ..none };
        check(made, Query::Vehicle { plate: "SK 12?4 AB".into(), make: Some("VW".into()) });
        let made = Entered { text: "77", kind: Kind::Firearm, make: "Zastava", ..none };
        check(made, Query::Firearm { serial: "77".into(), make: Some("Zastava".into()) });
    }

    // C-CHK-03
    #[test]
    fn what_is_too_vague_or_no_such_number_is_refused_and_a_wrong_check_digit_is_told() {
        let check = |text: &str, kind: Kind, expected: Result<Option<Doubt>, FieldError>| {
            let found = parse(text, kind).map(|parsed| parsed.doubt).map_err(|errors| errors[0].clone());
            assert_eq!(found, expected, "{text}");
        };
        check("S?1234*", Kind::Vehicle, Err(FieldError::Vague));
        check("SK*", Kind::Vehicle, Ok(None));
        check("*7", Kind::Firearm, Err(FieldError::Vague));
        check("?", Kind::Document, Err(FieldError::Vague));
        check("*8", Kind::Device, Err(FieldError::Vague));
        check("M*", Kind::Account, Err(FieldError::Vague));
        check("2?*", Kind::Organisation, Err(FieldError::Vague));
        check("12345", Kind::Device, Err(FieldError::Imei));
        check("490154203237518", Kind::Device, Ok(None));
        check("490154203237517", Kind::Device, Ok(Some(Doubt::Imei)));
        check("4901542032375101", Kind::Device, Ok(None));
        check("12345", Kind::Account, Err(FieldError::Iban));
        check("MK07 2501 2000 0058 984", Kind::Account, Ok(None));
        check("MK08 2501 2000 0058 984", Kind::Account, Ok(Some(Doubt::Iban)));
        for (entered, field) in [
            (Entered { text: "Marko", make: "VW", ..Entered::default() }, "make"),
            (Entered { text: "Marko", number: "1", ..Entered::default() }, "number"),
            (Entered { text: "SK 1234 AB", number: "1", ..Entered::default() }, "number"),
            (Entered { text: "SK 1234 AB", make: &"x".repeat(65), ..Entered::default() }, "make"),
            (Entered { text: "Alfa", kind: Kind::Organisation, born: "1984", ..Entered::default() }, "born"),
        ] {
            let errors = parse_query(&entered, today()).unwrap_err();
            assert_eq!(errors.iter().map(FieldError::field).collect::<Vec<_>>(), [field], "{errors:?}");
        }
    }

    #[test]
    fn kinds_round_trip() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse(""), None);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gives_a_bounded_question_or_an_error(
            text in prop_oneof![".{0,120}", "[A-Z<]{20,90}", "[A-Z0-9 -]{0,20}", "(д|𐌰| ){0,420}"],
            kind in proptest::sample::select(Kind::ALL.to_vec()),
            born in "[0-9-]{0,10}",
            beside in "(.{0,80})?",
        ) {
            match parse_query(&Entered { text: &text, kind, born: &born, make: &beside, number: &beside, ..Entered::default() }, today()) {
                Ok(found) => {
                    let body = model::Body::Ask(model::Ask {
                        check: model::CheckId([0; 16]),
                        query: found.query,
                        purpose: model::Purpose::BorderControl,
                        justification: String::new(),
                        officer: String::new(),
                    });
                    prop_assert_eq!(wire::decode_body(&wire::encode_body(&body)).ok(), Some(body));
                }
                Err(errors) => prop_assert!(!errors.is_empty()),
            }
        }
    }
}
