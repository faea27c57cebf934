//! Machine-readable zones: what does the zone of a passport, card or visa say (ICAO Doc 9303 parts 3 to 7)?
//!
//! [`parse`] reads what an officer typed, scanned or pasted; [`Mrz::lines`] writes a zone with right check digits. A
//! wrong check digit is a [`Warning`], never a block: it may be a slip of the pen or the very forgery looked for.
//! Nothing here decides that a document is genuine. INVARIANT bounded: at most [`TEXT_MAX`] bytes are read.

use std::ops::Range;

use model::{PartialDate, Sex};

mod zone;

pub use zone::{Character, TEXT_MAX, looks_like};

/// The five layouts of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A card: three lines of 30 characters.
    Td1,
    /// A larger card: two lines of 36.
    Td2,
    /// A passport: two lines of 44.
    Td3,
    /// A visa: two lines of 44.
    VisaA,
    /// A smaller visa: two lines of 36.
    VisaB,
}

impl Format {
    /// Lines and characters in each.
    pub fn size(self) -> (usize, usize) {
        match self {
            Self::Td1 => (3, 30),
            Self::Td2 | Self::VisaB => (2, 36),
            Self::Td3 | Self::VisaA => (2, 44),
        }
    }
}

/// What a zone says. Texts are upper-case ASCII, fillers as single spaces within and none around.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mrz {
    /// The layout.
    pub format: Format,
    /// Document code: one or two letters, the first of them `P`, `V`, `I`, `A` or `C`.
    pub code: String,
    /// Issuing state or organisation, for example `UTO` or `D`.
    pub issuer: String,
    /// Primary identifier: as a rule the family name.
    pub primary: String,
    /// Secondary identifier: as a rule the given names; may be empty.
    pub secondary: String,
    /// The names fill their whole field, so they may have been cut.
    pub truncated: bool,
    /// Document number, the part that overflows into the optional data of a card included.
    pub number: String,
    /// Nationality of the holder, for example `UTO` or `D`.
    pub nationality: String,
    /// Date of birth; `None` if the year is unknown or the date is none.
    pub born: Option<PartialDate>,
    /// Sex.
    pub sex: Sex,
    /// Date of expiry; `None` if unknown or no date.
    pub expiry: Option<PartialDate>,
    /// Optional data; of a TD1 card those of the first line, without an overflowing number.
    pub optional: String,
    /// Optional data of the second line of a TD1 card; empty in other layouts.
    pub optional_second: String,
    /// What is wrong in the zone, top to bottom.
    pub warnings: Vec<Warning>,
}

/// Something in a zone that is not as it should be; it never stops the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Warning {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1: of the check digit, or where the field starts.
    pub column: usize,
    /// What is wrong.
    pub kind: WarningKind,
}

/// What can be wrong in a zone that can still be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningKind {
    /// Check digit of the document number.
    Number,
    /// Check digit of the date of birth.
    Birth,
    /// Check digit of the date of expiry.
    Expiry,
    /// Check digit of the optional data.
    Optional,
    /// Check digit over the whole.
    Composite,
    /// The date of birth is no date.
    BirthDate,
    /// The date of expiry is no date.
    ExpiryDate,
    /// The sex is none of `F`, `M`, `X` and `<`.
    Sex,
}

/// Why a text is no zone, or a value cannot be written as one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MrzError {
    /// The text is longer than any zone.
    #[error("a machine-readable zone has at most 90 characters, this text has {found} bytes; paste only the zone")]
    TooLong {
        /// Bytes found.
        found: usize,
    },
    /// A character that no zone has.
    #[error("`{found}` in line {line}, column {column}; only A-Z, 0-9 and `<` stand in a machine-readable zone")]
    Character {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The character.
        found: char,
    },
    /// Lines that no layout has.
    #[error(
        "line {line} has {found} characters; a zone has 3 lines of 30, 2 of 36 or 2 of 44: look for a missing or doubled `<`"
    )]
    Length {
        /// Line, from 1.
        line: usize,
        /// Characters found.
        found: usize,
    },
    /// A document code that the layout does not have.
    #[error(
        "`{found}` in line 1, column 1; expected P or V in lines of 44, I, A, C, P or V in lines of 36, I, A or C in lines of 30"
    )]
    Code {
        /// The code.
        found: String,
    },
    /// A value that does not fit the layout's field.
    #[error("`{value}` does not fit {field}, which takes {max} of A-Z, 0-9 and space; shorten or transliterate it")]
    Field {
        /// The field's name.
        field: &'static str,
        /// The value.
        value: String,
        /// Characters it takes at most.
        max: usize,
    },
}

/// Where the fields of a layout stand, as places in its lines joined.
struct Layout {
    names: Range<usize>,
    number: usize,
    nationality: usize,
    birth: usize,
    sex: usize,
    expiry: usize,
    optional: Range<usize>,
    optional_second: Range<usize>,
    /// Place of the optional data's own check digit (TD3 alone).
    optional_check: Option<usize>,
    /// Places of the composite check digit and of what it covers; visas have none.
    composite: Option<(usize, &'static [Range<usize>])>,
}

/// The document code's first letters and the layout of each format.
fn layout(format: Format) -> Layout {
    // All layouts but TD1 have the same second line; TD1 has the number in the first.
    let second = |width: usize, optional: Range<usize>, optional_check, composite| Layout {
        names: 5..width,
        number: width,
        nationality: width + 10,
        birth: width + 13,
        sex: width + 20,
        expiry: width + 21,
        optional,
        optional_second: 0..0,
        optional_check,
        composite,
    };
    match format {
        Format::Td1 => Layout {
            names: 60..90,
            number: 5,
            nationality: 45,
            birth: 30,
            sex: 37,
            expiry: 38,
            optional: 15..30,
            optional_second: 48..59,
            optional_check: None,
            composite: Some((59, &[5..30, 30..37, 38..45, 48..59])),
        },
        Format::Td2 => second(36, 64..71, None, Some((71, &[36..46, 49..56, 57..71]))),
        Format::Td3 => second(44, 72..86, Some(86), Some((87, &[44..54, 57..64, 65..87]))),
        Format::VisaA => second(44, 72..88, None, None),
        Format::VisaB => second(36, 64..72, None, None),
    }
}

/// Whether a number of this layout may overflow into the optional data (Doc 9303 parts 5 and 6).
fn overflows(format: Format) -> bool {
    matches!(format, Format::Td1 | Format::Td2)
}

/// The check digit of Doc 9303-3 section 4.9, as ASCII.
fn check_digit<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> u8 {
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'Z' => u32::from(byte - b'A') + 10,
        _ => 0,
    };
    let sum: u32 =
        bytes.into_iter().zip([7, 3, 1].into_iter().cycle()).map(|(&byte, weight)| value(byte) * weight).sum();
    b'0' + (sum % 10) as u8
}

/// The text of a field: fillers within as single spaces, none around.
fn text(bytes: &[u8]) -> String {
    let words = bytes.split(|&byte| byte == b'<').filter(|word| !word.is_empty());
    words.map(|word| word.iter().map(|&byte| char::from(byte)).collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Reads a zone. Spaces, line ends and lower case do not matter, nor does a missing line break.
///
/// `today` settles the century: nobody is born in the future, and a document expires within fifty years of today.
///
/// # Errors
/// [`MrzError`] if the text is no zone at all; wrong check digits and dates are [`Mrz::warnings`].
pub fn parse(input: &str, today: PartialDate) -> Result<Mrz, MrzError> {
    let (format, zone) = zone::read(input)?;
    let width = format.size().1;
    let layout = layout(format);
    let mut warnings = Vec::new();
    let mut warn = |at: usize, kind| warnings.push(Warning { line: at / width + 1, column: at % width + 1, kind });
    let (number, own_optional) = {
        let optional = &zone[layout.optional.clone()];
        let field = &zone[layout.number..layout.number + 9];
        let check_at = layout.number + 9;
        // `<` as check digit, and the rest of the number and its check digit open the optional data.
        let rest = optional.iter().position(|&byte| byte == b'<').unwrap_or(optional.len());
        if overflows(format) && zone[check_at] == b'<' && !field.contains(&b'<') && rest >= 2 {
            if check_digit(field.iter().chain(&optional[..rest - 1])) != optional[rest - 1] {
                warn(layout.optional.start + rest - 1, WarningKind::Number);
            }
            (text(&[field, &optional[..rest - 1]].concat()), &optional[rest..])
        } else {
            if check_digit(field) != zone[check_at] {
                warn(check_at, WarningKind::Number);
            }
            (text(field), optional)
        }
    };
    let mut date =
        |at: usize, kinds: [WarningKind; 2], century: fn(PartialDate, PartialDate) -> Option<PartialDate>| {
            let field = &zone[at..at + 6];
            let (date, wrong) = match zone::date(field) {
                zone::Date::Known(date) => (century(date, today), century(date, today).is_none()),
                zone::Date::Unknown => (None, false),
                zone::Date::Wrong => (None, true),
            };
            if wrong {
                warn(at, kinds[1]);
            }
            // An unknown date may go without a check digit.
            let blank = field.iter().all(|&byte| byte == b'<') && zone[at + 6] == b'<';
            if !blank && check_digit(field) != zone[at + 6] {
                warn(at + 6, kinds[0]);
            }
            date
        };
    let born = date(layout.birth, [WarningKind::Birth, WarningKind::BirthDate], zone::past);
    let expiry = date(layout.expiry, [WarningKind::Expiry, WarningKind::ExpiryDate], zone::near);
    let sex = match zone[layout.sex] {
        b'F' => Sex::Female,
        b'M' => Sex::Male,
        b'X' | b'<' => Sex::Unspecified,
        _ => {
            warn(layout.sex, WarningKind::Sex);
            Sex::Unspecified
        }
    };
    if let Some(at) = layout.optional_check {
        let field = &zone[layout.optional.clone()];
        let blank = field.iter().all(|&byte| byte == b'<') && zone[at] == b'<';
        if !blank && check_digit(field) != zone[at] {
            warn(at, WarningKind::Optional);
        }
    }
    if let Some((at, covers)) = layout.composite
        && check_digit(covers.iter().flat_map(|range| &zone[range.clone()])) != zone[at]
    {
        warn(at, WarningKind::Composite);
    }
    warnings.sort_by_key(|warning| (warning.line, warning.column));
    let names = &zone[layout.names.clone()];
    let split = names.windows(2).position(|pair| pair == b"<<");
    let (primary, secondary) = split.map_or((names, &[][..]), |at| names.split_at(at));
    Ok(Mrz {
        format,
        code: text(&zone[..2]),
        issuer: text(&zone[2..5]),
        primary: text(primary),
        secondary: text(secondary),
        truncated: names.last() != Some(&b'<'),
        number,
        nationality: text(&zone[layout.nationality..layout.nationality + 3]),
        born,
        sex,
        expiry,
        optional: text(own_optional),
        optional_second: text(&zone[layout.optional_second]),
        warnings,
    })
}

impl Mrz {
    /// The lines of the zone, with right check digits. Names too long for their field are cut at its end, and leave
    /// room for one letter of the secondary identifier (Doc 9303-3 section 4.6).
    ///
    /// # Errors
    /// [`MrzError::Field`] if another value does not fit its field, or holds what no zone holds;
    /// [`MrzError::Code`] if the layout has no such document code.
    pub fn lines(&self) -> Result<Vec<String>, MrzError> {
        let (count, width) = self.format.size();
        let layout = layout(self.format);
        if !zone::fits(self.format, self.code.as_bytes()) {
            return Err(MrzError::Code { found: self.code.clone() });
        }
        let mut zone = vec![b'<'; count * width];
        let mut put = |at: usize, bytes: &[u8]| zone[at..at + bytes.len()].copy_from_slice(bytes);
        put(0, &zone::field("the document code", &self.code, 2)?);
        put(2, &zone::field("the issuer", &self.issuer, 3)?);
        put(layout.nationality, &zone::field("the nationality", &self.nationality, 3)?);
        put(layout.names.start, &self.name_field(layout.names.len())?);
        let room = layout.optional.len();
        // One that leaves no room for the filler behind its check digit is read, so it is written, too.
        let number_max = if overflows(self.format) { 8 + room } else { 9 };
        let number = zone::field("the document number", &self.number, number_max)?;
        if number.len() > 9 {
            put(layout.number, &number[..9]);
            let rest = [&number[9..], &[check_digit(&number)]].concat();
            put(layout.optional.start, &rest);
            // A filler parts the number from the data proper.
            let left = room.saturating_sub(rest.len() + 1);
            put(layout.optional.end - left, &zone::field("the optional data", &self.optional, left)?);
        } else {
            put(layout.number, &number);
            put(layout.number + 9, &[check_digit(&number)]);
            put(layout.optional.start, &zone::field("the optional data", &self.optional, room)?);
        }
        let second = zone::field("the second optional data", &self.optional_second, layout.optional_second.len())?;
        put(layout.optional_second.start, &second);
        for (at, date) in [(layout.birth, self.born), (layout.expiry, self.expiry)] {
            let field = zone::date_field(date);
            put(at, &field);
            put(at + 6, &[check_digit(&field)]);
        }
        put(
            layout.sex,
            match self.sex {
                Sex::Female => b"F",
                Sex::Male => b"M",
                Sex::Unspecified => b"<",
            },
        );
        if let Some(at) = layout.optional_check {
            zone[at] = check_digit(&zone[layout.optional]);
        }
        if let Some((at, covers)) = layout.composite {
            zone[at] = check_digit(covers.iter().flat_map(|range| &zone[range.clone()]));
        }
        Ok(zone.chunks(width).map(|line| line.iter().map(|&byte| char::from(byte)).collect()).collect())
    }

    fn name_field(&self, width: usize) -> Result<Vec<u8>, MrzError> {
        let mut field = zone::field("the primary identifier", &self.primary, TEXT_MAX)?;
        let secondary = zone::field("the secondary identifier", &self.secondary, TEXT_MAX)?;
        if !secondary.is_empty() {
            field.truncate(width - 3);
            field.extend(b"<<");
            field.extend(secondary);
        }
        field.truncate(width);
        Ok(field)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TODAY: PartialDate = PartialDate { year: 2026, month: Some(11), day: Some(24) };
    const PASSPORT: [&str; 2] =
        ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
    const CARD: [&str; 3] =
        ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];

    fn read(text: &str) -> Mrz {
        parse(text, TODAY).unwrap()
    }

    #[test]
    fn specimens_of_doc_9303_are_read_whole_and_written_back() {
        let td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
        let visa_a = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";
        let visa_b = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";
        for (zone, format, number, born) in [
            (PASSPORT.join("\n"), Format::Td3, "L898902C3", "1974-08-12"),
            (CARD.join("\n"), Format::Td1, "D23145890", "1974-08-12"),
            (td2.to_owned(), Format::Td2, "D23145890", "1974-08-12"),
            (visa_a.to_owned(), Format::VisaA, "L8988901C", "1940-09-07"),
            (visa_b.to_owned(), Format::VisaB, "L8988901C", "1940-09-07"),
        ] {
            let mrz = read(&zone);
            assert_eq!((mrz.format, mrz.number.as_str(), &mrz.warnings), (format, number, &vec![]), "{zone}");
            assert_eq!((mrz.primary.as_str(), mrz.secondary.as_str()), ("ERIKSSON", "ANNA MARIA"));
            assert_eq!((mrz.born, mrz.sex, mrz.truncated), (PartialDate::parse(born), Sex::Female, false));
            assert_eq!((mrz.code.as_str(), mrz.issuer.as_str()), (&zone[..1], "UTO"));
            assert_eq!(mrz.lines().unwrap().join("\n"), zone);
        }
    }

    #[test]
    fn the_way_it_was_typed_does_not_matter() {
        let plain = read(&PASSPORT.join("\n"));
        for text in [
            PASSPORT.concat(),
            PASSPORT.join("\r\n\r\n"),
            PASSPORT.join(" ").to_lowercase(),
            PASSPORT.join("\n").replace("<<", "«"),
            PASSPORT.join("\n").replace('<', "‹"),
            format!("\u{feff} {} \n", PASSPORT.join("\n")),
            PASSPORT.join("\n").replace("UTO", " UTO "),
        ] {
            assert!(looks_like(&text), "{text}");
            assert_eq!(read(&text), plain, "{text}");
        }
        assert_eq!(read(&CARD.concat()), read(&CARD.join("\n")));
    }

    #[test]
    fn wrong_digits_warn_where_they_stand_and_never_block() {
        use WarningKind::{Birth, BirthDate, Composite, Expiry, Number, Optional};
        for (at, byte, expected) in [
            (9, "7", &[(10, Number), (44, Composite)][..]),
            (19, "3", &[(20, Birth), (44, Composite)]),
            (27, "8", &[(28, Expiry), (44, Composite)]),
            (42, "2", &[(43, Optional), (44, Composite)]),
            (43, "1", &[(44, Composite)]),
            (15, "9", &[(14, BirthDate), (20, Birth), (44, Composite)]),
        ] {
            let mut line = PASSPORT[1].to_owned();
            line.replace_range(at..=at, byte);
            let mrz = read(&format!("{}{line}", PASSPORT[0]));
            let found: Vec<_> = mrz.warnings.iter().map(|w| (w.line, w.column, w.kind)).collect();
            let expected: Vec<_> = expected.iter().map(|&(column, kind)| (2, column, kind)).collect();
            assert_eq!(found, expected, "{line}");
            assert_eq!(mrz.primary, "ERIKSSON");
        }
    }

    #[test]
    fn long_numbers_overflow_into_the_optional_data() {
        // Doc 9303-5: number D23145890734 in a TD1, its check digit 9 behind its rest.
        let mrz =
            read("I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
        assert_eq!((mrz.number.as_str(), mrz.optional.as_str(), &mrz.warnings), ("D23145890734", "", &vec![]));
        assert_eq!(mrz.lines().unwrap()[0], "I<UTOD23145890<7349<<<<<<<<<<<");
        let wrong =
            read("I<UTOD23145890<7348<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
        assert!(wrong.warnings.contains(&Warning { line: 1, column: 19, kind: WarningKind::Number }));
    }

    #[test]
    fn a_number_that_fills_the_optional_data_is_read_and_written_alike() {
        let line = "CAA<AAAA0A<0A00<AA<AA0<0A<<0A<0A0<<<00A0AAAA0<AA0AA0<A<0<<<0<A<00AAA0A0<";
        let mrz = read(line);
        assert_eq!((mrz.number.as_str(), mrz.optional.as_str()), ("00A0AAAA00AAA0A", ""));
        assert_eq!(read(&mrz.lines().unwrap().join("\n")).number, mrz.number);
    }

    #[test]
    fn what_is_no_zone_says_what_is_missing() {
        let short = PASSPORT.join("\n").replace("UTOERIK", "UTERIK");
        let card = CARD.join("\n").replace("ERIKSSON<", "ERIKSSON");
        for (text, expected) in [
            (String::new(), MrzError::Length { line: 1, found: 0 }),
            (short, MrzError::Length { line: 1, found: 43 }),
            (card, MrzError::Length { line: 3, found: 29 }),
            (PASSPORT.join("\n").replace("ANNA", "ÄNNA"), MrzError::Character { line: 1, column: 16, found: 'Ä' }),
            (PASSPORT.join("\n").replacen('P', "X", 1), MrzError::Code { found: "X<".into() }),
            ("<".repeat(513), MrzError::TooLong { found: 513 }),
        ] {
            assert_eq!(parse(&text, TODAY), Err(expected), "{text}");
        }
        for (text, expected) in [("Ana Marković", false), ("PETROVIC, ANA", false), ("P<UTO", false), ("", false)] {
            assert_eq!(looks_like(text), expected, "{text}");
        }
        assert!(looks_like(&PASSPORT.join("\n")[..80]), "a zone with characters missing is still meant as one");
    }

    #[test]
    fn names_that_fill_the_field_may_be_cut() {
        let mrz = Mrz { primary: "A".repeat(50), secondary: "BC".into(), ..read(&PASSPORT.concat()) };
        let cut = read(&mrz.lines().unwrap().concat());
        assert!(cut.truncated);
        assert_eq!((cut.primary, cut.secondary), ("A".repeat(36), "B".to_owned()));
        for (field, mrz) in [
            ("the document number", Mrz { number: "1234567890".into(), ..mrz.clone() }),
            ("the primary identifier", Mrz { primary: "Müller".into(), ..mrz.clone() }),
        ] {
            assert!(matches!(mrz.lines(), Err(MrzError::Field { field: f, .. }) if f == field), "{field}");
        }
        assert_eq!(Mrz { code: "X".into(), ..mrz }.lines(), Err(MrzError::Code { found: "X".into() }));
    }

    fn any_mrz() -> impl Strategy<Value = Mrz> {
        let date = |years: Range<u16>| {
            let whole = (years.clone(), 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| PartialDate::full(y, m, d));
            prop_oneof![6 => whole, 1 => years.prop_map(PartialDate::year), 1 => Just(None)]
        };
        let format = prop_oneof![
            Just((Format::Td1, "I[ADP]?")),
            Just((Format::Td2, "A[CM]?")),
            Just((Format::Td3, "P[NDO]?")),
            Just((Format::VisaA, "V[A-Z]?")),
            Just((Format::VisaB, "V[A-Z]?")),
        ];
        format.prop_flat_map(move |(format, code)| {
            let number = if overflows(format) { "[A-Z0-9]{5,12}" } else { "[A-Z0-9]{5,9}" };
            let second = if format == Format::Td1 { "[A-Z0-9]{0,11}" } else { "" };
            let sex = prop_oneof![Just(Sex::Female), Just(Sex::Male), Just(Sex::Unspecified)];
            let texts =
                (code, "[A-Z]{1,3}", "[A-Z]{1,12}( [A-Z]{1,3})?", "([A-Z]{1,6}( [A-Z]{1,3})?)?", number, second);
            (texts, date(1927..2026), sex, date(1977..2076), "[A-Z0-9]{0,2}").prop_map(
                move |((code, issuer, primary, secondary, number, second), born, sex, expiry, optional)| Mrz {
                    format,
                    code,
                    nationality: issuer.clone(),
                    issuer,
                    truncated: primary.len() + 2 + secondary.len() >= layout(format).names.len()
                        && !secondary.is_empty(),
                    primary,
                    secondary,
                    number,
                    born,
                    sex,
                    expiry,
                    optional,
                    optional_second: second,
                    warnings: Vec::new(),
                },
            )
        })
    }

    proptest! {
        #[test]
        fn parse_undoes_lines(mrz in any_mrz()) {
            let zone = mrz.lines().unwrap().join("\n");
            prop_assert!(looks_like(&zone));
            prop_assert_eq!(read(&zone), mrz);
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,200}", year in 1..9999_u16) {
            let _ = looks_like(&text);
            let _ = parse(&text, PartialDate::year(year).unwrap());
        }

        #[test]
        fn no_zone_panics(line in "[PVIAC][A-Z0-9<]{89}", width in prop_oneof![Just(72_usize), Just(88), Just(90)], year in 1..9999_u16) {
            if let Ok(mrz) = parse(&line[..width], PartialDate::year(year).unwrap()) {
                prop_assert!(mrz.lines().is_ok() || mrz.number.contains(' '), "{:?}", mrz);
            }
        }
    }
}
