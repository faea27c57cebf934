//! What does the one box of a check mean? Reads what an officer typed, scanned or pasted as one question.
//!
//! The kind is guessed from the shape alone: a machine-readable zone, a telephone number, a plate, a document number, else a name. Who
//! knows better chooses the kind. Nothing typed is dropped: what fits nowhere is an error at its field, never ignored.
//! INVARIANT (fits the wire): a question read here is within the bounds of `wire`, so no partner has to refuse it for its length.

use interop::mrz::{self, MrzError, Warning};
use model::{PartialDate, Query};

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
}

impl Kind {
    /// All kinds, in the order in which screens list them.
    pub const ALL: [Self; 6] = [Self::Auto, Self::Person, Self::Document, Self::Vehicle, Self::Firearm, Self::Phone];

    /// The word in forms and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Person => "person",
            Self::Document => "document",
            Self::Vehicle => "vehicle",
            Self::Firearm => "firearm",
            Self::Phone => "phone",
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
    /// The question in pieces, so that the officer sees how the text was understood.
    pub chips: Vec<Chip>,
}

/// A piece of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chip {
    /// A person's name.
    Name(String),
    /// Date of birth.
    Born(PartialDate),
    /// Nationality, as a code.
    Nationality(String),
    /// A document's number and, if known, its issuer as a code.
    Document(String, Option<String>),
    /// A plate or vehicle identification number.
    Plate(String),
    /// A firearm's serial number.
    Serial(String),
    /// A telephone number.
    Phone(String),
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
    /// A nationality goes only with a person.
    #[error("`nationality` goes only with a person: clear it, or choose person")]
    NationalityOfThing,
}

impl FieldError {
    /// The field's name in forms and in the API.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Empty | Self::Long(_) | Self::Control | Self::Zone(_) => "text",
            Self::Kind => "kind",
            Self::Born | Self::BornOfThing => "born",
            Self::Nationality | Self::NationalityOfThing => "nationality",
        }
    }
}

/// Reads the box. `born` and `nationality` may be empty; `today` settles the century of a zone.
///
/// # Errors
/// Every field that is wrong, in the order of the form.
pub fn parse_query(
    text: &str,
    kind: Kind,
    born: &str,
    nationality: &str,
    today: PartialDate,
) -> Result<Parsed, Vec<FieldError>> {
    let mut errors = Vec::new();
    let meant = meant(text, kind, today).map_err(|error| errors.push(error)).ok();
    let given_born = optional(born, PartialDate::parse).unwrap_or_else(|| {
        errors.push(FieldError::Born);
        None
    });
    let given_nationality = optional(nationality, code).unwrap_or_else(|| {
        errors.push(FieldError::Nationality);
        None
    });
    if meant.as_ref().is_some_and(|(query, _)| !matches!(query, Query::Person { .. })) {
        errors.extend(given_born.map(|_| FieldError::BornOfThing));
        errors.extend(given_nationality.as_ref().map(|_| FieldError::NationalityOfThing));
    }
    let Some((mut query, warnings)) = meant.filter(|_| errors.is_empty()) else { return Err(errors) };
    if let Query::Person { born, nationality, .. } = &mut query {
        // What the officer typed beside the box counts before what the zone or the text says.
        *born = given_born.or(*born);
        *nationality = given_nationality.or(nationality.take());
    }
    let chips = chips(&query);
    Ok(Parsed { query, warnings, chips })
}

/// A field that may be left empty: `None` if something was typed that cannot be read.
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => read(text).map(Some),
    }
}

/// The question in pieces.
pub fn chips(query: &Query) -> Vec<Chip> {
    match query {
        Query::Person { name, born, nationality, document } => {
            let document = document.as_ref().map(|(number, issuer)| {
                Chip::Document(number.clone(), Some(issuer.clone()).filter(|issuer| !issuer.is_empty()))
            });
            let further = [born.map(Chip::Born), nationality.clone().map(Chip::Nationality), document];
            std::iter::once(Chip::Name(name.clone())).chain(further.into_iter().flatten()).collect()
        }
        Query::Document { number, issuer } => vec![Chip::Document(number.clone(), issuer.clone())],
        Query::Vehicle { plate } => vec![Chip::Plate(plate.clone())],
        Query::Firearm { serial } => vec![Chip::Serial(serial.clone())],
        Query::Phone { number } => vec![Chip::Phone(number.clone())],
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
    let (longest, unit) = if kind == Kind::Person { (NAME_BYTES_MAX, 4) } else { (NUMBER_BYTES_MAX, 1) };
    if line.len() > longest {
        return Err(FieldError::Long(longest / unit));
    }
    let query = match kind {
        Kind::Auto | Kind::Person => named(&words),
        Kind::Document => Query::Document { number: line, issuer: None },
        Kind::Vehicle => Query::Vehicle { plate: line },
        Kind::Firearm => Query::Firearm { serial: line },
        Kind::Phone => Query::Phone { number: line },
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
    Query::Person { name: name.join(" "), born, nationality: None, document: None }
}

/// Three letters, or the `D` of German documents.
fn code(text: &str) -> Option<String> {
    let code = text.to_ascii_uppercase();
    let letters = code.bytes().all(|b| b.is_ascii_uppercase());
    (letters && (code.len() == 3 || code == "D")).then_some(code)
}

fn guess(line: &str) -> Result<Kind, FieldError> {
    let digits = line.chars().filter(char::is_ascii_digit).count();
    if digits == 0 {
        return Ok(Kind::Person);
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

/// International with `+` or `00`, or national with its zero and a separator. E.164 knows 15 digits at the most.
fn is_phone(line: &str, digits: usize) -> bool {
    let separator = |c: char| " -/().".contains(c);
    let body = line.strip_prefix('+').unwrap_or(line);
    let plain = body.chars().all(|c| c.is_ascii_digit() || separator(c));
    let international = line.starts_with('+') && digits >= 7 || line.starts_with("00") && digits >= 11;
    let national = line.starts_with('0') && line.contains(separator) && digits >= 8;
    plain && digits <= 17 && (international || national)
}

/// A vehicle identification number (ISO 3779): 17 letters and digits, none of them I, O or Q.
fn is_vin(line: &str) -> bool {
    let fits = |b: u8| b.is_ascii_digit() || b.is_ascii_alphabetic() && !b"IOQioq".contains(&b);
    line.len() == 17 && line.bytes().all(fits) && line.bytes().any(|b| b.is_ascii_alphabetic())
}

/// The plates of the region, in Latin or Cyrillic letters: `SK 1234 AB`, `BG 123-AB`, `A12-B-345`, `PG AB123`, `01 123 AB`.
fn is_plate(line: &str) -> bool {
    let Some(shape) = shape(line) else { return false };
    // Without their gaps these two look like numbers of documents.
    if matches!(shape.as_str(), "A2-A293" | "92-93-A2") {
        return true;
    }
    let whole = ["A293A2", "A294A2", "A295A2", "A293A1", "A294A1", "A192A193"];
    whole.contains(&shape.replace('-', "").as_str())
}

/// The runs of letters, digits and gaps: `SK 1234-AB` is `A2-94-A2`. `None` if there is any other character.
fn shape(line: &str) -> Option<String> {
    let mut runs: Vec<(char, usize)> = Vec::new();
    for c in line.chars() {
        let class = match c {
            ' ' | '-' => '-',
            _ if c.is_ascii_digit() => '9',
            _ if c.is_alphabetic() => 'A',
            _ => return None,
        };
        match runs.last_mut() {
            Some((last, count)) if *last == class => *count += 1,
            _ => runs.push((class, 1)),
        }
    }
    Some(
        runs.iter()
            .map(|(class, count)| if *class == '-' { "-".to_owned() } else { format!("{class}{count}") })
            .collect(),
    )
}

/// Letters and digits with marks between them, at least three digits, and no word of letters alone but a short series in front.
fn is_document(line: &str, digits: usize) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let plain = line.chars().all(|c| c.is_alphanumeric() || " -/.".contains(c));
    let series = |word: &&str| !word.contains(|c: char| c.is_ascii_digit());
    let front = words.first().is_some_and(|first| series(first) && first.chars().count() <= 3);
    let bare = words.iter().filter(|word| series(word)).count();
    plain
        && (3..=30).contains(&digits)
        && words.len() <= 4
        && bare <= usize::from(front)
        && PartialDate::parse(line).is_none()
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
        parse_query(text, kind, "", "", today())
    }

    fn person(name: &str, born: &str) -> Query {
        Query::Person { name: name.into(), born: PartialDate::parse(born), nationality: None, document: None }
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
            check(plate, Query::Vehicle { plate: plate.into() });
        }
        check("WVWZZZ1JZXW000001", Query::Vehicle { plate: "WVWZZZ1JZXW000001".into() });
        for number in ["TX1234567", "001234567", "AB 123456", "T-12345/26", "PGAB123", "01123AB", "X12345678Z"] {
            check(number, Query::Document { number: number.into(), issuer: None });
        }
    }

    #[test]
    fn who_says_the_kind_is_believed() {
        let check =
            |text: &str, kind: Kind, query: Query| assert_eq!(parse(text, kind).unwrap().query, query, "{text}");
        check("SK 1234 AB", Kind::Document, Query::Document { number: "SK 1234 AB".into(), issuer: None });
        check("AB 12", Kind::Vehicle, Query::Vehicle { plate: "AB 12".into() });
        check("TX1234567", Kind::Firearm, Query::Firearm { serial: "TX1234567".into() });
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
            document: Some(("L898902C3".into(), "UTO".into())),
        };
        assert_eq!((found.query, found.warnings), (query, vec![]));
        let names = [
            Chip::Name("ERIKSSON, ANNA MARIA".into()),
            Chip::Born(PartialDate::parse("1974-08-12").unwrap()),
            Chip::Nationality("UTO".into()),
            Chip::Document("L898902C3".into(), Some("UTO".into())),
        ];
        assert_eq!(found.chips, names);
        let document = Query::Document { number: "L898902C3".into(), issuer: Some("UTO".into()) };
        assert_eq!(parse(PASSPORT, Kind::Document).unwrap().query, document);
        let forged = PASSPORT.replace("7408122F", "7408132F");
        let places: Vec<_> = parse(&forged, Kind::Auto).unwrap().warnings.iter().map(|w| (w.line, w.column)).collect();
        assert_eq!(places, [(2, 20), (2, 44)]);
        let typed = parse_query(PASSPORT, Kind::Auto, "1975", "srb", today()).unwrap().query;
        assert!(
            matches!(&typed, Query::Person { born: Some(born), nationality: Some(code), .. } if born.year == 1975 && code == "SRB")
        );
    }

    #[test]
    fn every_wrong_field_is_named() {
        let check = |text: &str, kind: Kind, (born, nationality): (&str, &str), fields: &[&str]| {
            let errors = parse_query(text, kind, born, nationality, today()).unwrap_err();
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
        ) {
            match parse_query(&text, kind, &born, "", today()) {
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
