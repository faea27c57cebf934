//! What a message says, as CBOR arrays in a fixed order: `write_…` and `read_…` side by side for each shape.
//!
//! INVARIANT bounded: every text, byte string and list is read through [`Reader`], which refuses what is longer than the
//! bound stated at the call. Closed lists travel as their place in the tables below; an optional value is an empty list or one item.

use minicbor::{Decoder, Encoder};
use model::{
    Answer, Ask, Body, CaseId, CheckId, CoreData, Document, Firearm, Handling, HandlingCode, Hit, InformationGrade,
    Outcome, PartialDate, Person, Phone, Purpose, Query, Reason, ReasonKind, Sex, SourceGrade, Step, Subject, Tlp,
    Vehicle,
};

use crate::Refused;

/// A word: an id, a code, a number, a date.
const MAX_WORD: usize = 200;
/// A line: a name, a justification.
const MAX_LINE: usize = 1_000;
/// A text: the facts of a request.
const MAX_TEXT: usize = 64 * 1024;
/// Hits in one answer, documents of one person, fields of one step, reasons of one hit.
const MAX_LIST: u64 = 64;

const SEXES: [Sex; 3] = [Sex::Female, Sex::Male, Sex::Unspecified];
const CODES: [HandlingCode; 4] = [HandlingCode::H0, HandlingCode::H1, HandlingCode::H2, HandlingCode::H3];
const SOURCES: [SourceGrade; 4] = [SourceGrade::A, SourceGrade::B, SourceGrade::C, SourceGrade::X];
const GRADES: [InformationGrade; 4] =
    [InformationGrade::One, InformationGrade::Two, InformationGrade::Three, InformationGrade::Four];
const TLPS: [Tlp; 5] = [Tlp::Clear, Tlp::Green, Tlp::Amber, Tlp::AmberStrict, Tlp::Red];
const REASONS: [ReasonKind; 12] = [
    ReasonKind::SameIdentifier,
    ReasonKind::SameName,
    ReasonKind::TransliteratedName,
    ReasonKind::SimilarName,
    ReasonKind::TruncatedName,
    ReasonKind::SwappedOrder,
    ReasonKind::SameBirthDate,
    ReasonKind::SameBirthYear,
    ReasonKind::SwappedDayMonth,
    ReasonKind::OtherBirthDate,
    ReasonKind::SameNationality,
    ReasonKind::OtherNationality,
];

type Out = Encoder<Vec<u8>>;
type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

/// Encodes a body: `[kind, …]`.
pub fn encode_body(body: &Body) -> Vec<u8> {
    encode(|out| match body {
        Body::Ask(ask) => write_ask(out, ask),
        Body::Answer(answer) => write_answer(out, answer),
        Body::Step(step) => write_step(out, step),
    })
}

/// Reads what [`encode_body`] wrote.
pub fn decode_body(bytes: &[u8]) -> Result<Body, Refused> {
    decode(bytes, |input| match (input.array()?, input.byte()?) {
        (6, 1) => read_ask(input).map(Body::Ask),
        (4, 2) => read_answer(input).map(Body::Answer),
        (7, 3) => read_step(input).map(Body::Step),
        _ => Err(Refused::Malformed),
    })
}

/// Encodes a holding's subject for the journal.
pub fn encode_subject(subject: &Subject) -> Vec<u8> {
    encode(|out| write_subject(out, subject))
}

/// Reads what [`encode_subject`] wrote.
pub fn decode_subject(bytes: &[u8]) -> Result<Subject, Refused> {
    decode(bytes, read_subject)
}

fn encode(write: impl FnOnce(&mut Out) -> Written) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    match write(&mut out) {
        // Writing to a Vec is infallible by its error type; the other error is a caller's own message, and we make none.
        Ok(()) | Err(_) => out.into_writer(),
    }
}

fn decode<T>(bytes: &[u8], read: impl FnOnce(&mut Reader<'_>) -> Result<T, Refused>) -> Result<T, Refused> {
    let mut input = Reader(Decoder::new(bytes));
    let value = read(&mut input)?;
    if input.0.position() == bytes.len() { Ok(value) } else { Err(Refused::Malformed) }
}

/// A decoder that knows bounds.
struct Reader<'b>(Decoder<'b>);

impl Reader<'_> {
    fn array(&mut self) -> Result<u64, Refused> {
        self.0.array().ok().flatten().ok_or(Refused::Malformed)
    }

    fn exactly(&mut self, places: u64) -> Result<(), Refused> {
        if self.array()? == places { Ok(()) } else { Err(Refused::Malformed) }
    }

    fn text(&mut self, max: usize) -> Result<String, Refused> {
        let text = self.0.str().map_err(|_| Refused::Malformed)?;
        if text.len() <= max { Ok(text.to_owned()) } else { Err(Refused::Oversized) }
    }

    fn id(&mut self) -> Result<[u8; 16], Refused> {
        self.0.bytes().ok().and_then(|bytes| bytes.try_into().ok()).ok_or(Refused::Malformed)
    }

    fn byte(&mut self) -> Result<u8, Refused> {
        self.0.u8().map_err(|_| Refused::Malformed)
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> Result<T, Refused> {
        let place = self.byte()?;
        all.get(usize::from(place)).copied().ok_or(Refused::Malformed)
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T, Refused>) -> Result<Vec<T>, Refused> {
        let count = self.array()?;
        if count > MAX_LIST {
            return Err(Refused::Oversized);
        }
        (0..count).map(|_| read(self)).collect()
    }

    fn option<T>(&mut self, read: impl FnMut(&mut Self) -> Result<T, Refused>) -> Result<Option<T>, Refused> {
        let mut items = self.list(read)?;
        if items.len() <= 1 { Ok(items.pop()) } else { Err(Refused::Malformed) }
    }
}

fn place_of<T: PartialEq>(all: &[T], value: &T) -> u8 {
    // INVARIANT complete tables: each table lists every value of its type, which the round-trip test shows.
    all.iter().position(|item| item == value).unwrap_or(all.len()) as u8
}

fn write_list<T>(out: &mut Out, items: &[T], mut write: impl FnMut(&mut Out, &T) -> Written) -> Written {
    out.array(items.len() as u64)?;
    items.iter().try_for_each(|item| write(out, item))
}

fn write_option<T>(out: &mut Out, value: &Option<T>, write: impl FnMut(&mut Out, &T) -> Written) -> Written {
    write_list(out, value.as_slice(), write)
}

fn write_text(out: &mut Out, text: &str) -> Written {
    out.str(text).map(drop)
}

#[expect(clippy::ptr_arg, reason = "lists and options of the model hold `String`")]
fn write_owned(out: &mut Out, text: &String) -> Written {
    write_text(out, text)
}

fn write_date(out: &mut Out, date: &PartialDate) -> Written {
    write_text(out, &date.to_string())
}

fn read_date(input: &mut Reader<'_>) -> Result<PartialDate, Refused> {
    PartialDate::parse(&input.text(MAX_WORD)?).ok_or(Refused::Malformed)
}

fn write_ask(out: &mut Out, ask: &Ask) -> Written {
    out.array(6)?.u8(1)?.bytes(&ask.check.0)?;
    write_query(out, &ask.query)?;
    write_text(out, ask.purpose.as_str())?;
    write_text(out, &ask.justification)?;
    write_text(out, &ask.officer)
}

fn read_ask(input: &mut Reader<'_>) -> Result<Ask, Refused> {
    Ok(Ask {
        check: CheckId(input.id()?),
        query: read_query(input)?,
        purpose: Purpose::parse(&input.text(MAX_WORD)?).ok_or(Refused::Malformed)?,
        justification: input.text(MAX_LINE)?,
        officer: input.text(MAX_WORD)?,
    })
}

fn write_query(out: &mut Out, query: &Query) -> Written {
    match query {
        Query::Person { name, born, nationality, document } => {
            out.array(5)?.u8(1)?.str(name)?;
            write_option(out, born, write_date)?;
            write_option(out, nationality, write_owned)?;
            write_option(out, document, |out, (number, issuer)| out.array(2)?.str(number)?.str(issuer).map(drop))
        }
        Query::Document { number, issuer } => {
            out.array(3)?.u8(2)?.str(number)?;
            write_option(out, issuer, write_owned)
        }
        Query::Vehicle { plate } => out.array(2)?.u8(3)?.str(plate).map(drop),
        Query::Firearm { serial } => out.array(2)?.u8(4)?.str(serial).map(drop),
        Query::Phone { number } => out.array(2)?.u8(5)?.str(number).map(drop),
    }
}

fn read_query(input: &mut Reader<'_>) -> Result<Query, Refused> {
    Ok(match (input.array()?, input.byte()?) {
        (5, 1) => Query::Person {
            name: input.text(MAX_LINE)?,
            born: input.option(read_date)?,
            nationality: input.option(|input| input.text(MAX_WORD))?,
            document: input.option(|input| {
                input.exactly(2)?;
                Ok((input.text(MAX_WORD)?, input.text(MAX_WORD)?))
            })?,
        },
        (3, 2) => {
            Query::Document { number: input.text(MAX_WORD)?, issuer: input.option(|input| input.text(MAX_WORD))? }
        }
        (2, 3) => Query::Vehicle { plate: input.text(MAX_WORD)? },
        (2, 4) => Query::Firearm { serial: input.text(MAX_WORD)? },
        (2, 5) => Query::Phone { number: input.text(MAX_WORD)? },
        _ => return Err(Refused::Malformed),
    })
}

fn write_answer(out: &mut Out, answer: &Answer) -> Written {
    out.array(4)?.u8(2)?.bytes(&answer.check.0)?;
    match &answer.outcome {
        Outcome::NoHit => {
            out.u8(0)?.array(0)?;
        }
        Outcome::Hits(hits) => {
            out.u8(1)?;
            write_list(out, hits, write_hit)?;
        }
        Outcome::Refused(rule) => {
            out.u8(2)?.str(rule)?;
        }
    }
    Ok(())
}

fn read_answer(input: &mut Reader<'_>) -> Result<Answer, Refused> {
    let check = CheckId(input.id()?);
    let outcome = match input.byte()? {
        0 => input.exactly(0).map(|()| Outcome::NoHit)?,
        1 => Outcome::Hits(input.list(read_hit)?),
        2 => Outcome::Refused(input.text(MAX_WORD)?),
        _ => return Err(Refused::Malformed),
    };
    Ok(Answer { check, outcome })
}

fn write_hit(out: &mut Out, hit: &Hit) -> Written {
    out.array(4)?.bytes(&hit.reference)?.f32(hit.score)?;
    write_list(out, &hit.reasons, |out, reason| {
        out.array(2)?.u8(place_of(&REASONS, &reason.kind))?.str(&reason.detail).map(drop)
    })?;
    write_option(out, &hit.core, |out, core| {
        out.array(6)?;
        write_subject(out, &core.subject)?;
        out.str(&core.about)?;
        out.u8(place_of(&CODES, &core.handling.code))?;
        out.u8(place_of(&SOURCES, &core.handling.source))?;
        out.u8(place_of(&GRADES, &core.handling.information))?;
        out.u8(place_of(&TLPS, &core.handling.tlp)).map(drop)
    })
}

fn read_hit(input: &mut Reader<'_>) -> Result<Hit, Refused> {
    input.exactly(4)?;
    let reference = input.id()?;
    let score = input.0.f32().map_err(|_| Refused::Malformed)?;
    if !(0.0..=1.0).contains(&score) {
        return Err(Refused::Malformed);
    }
    let reasons = input.list(|input| {
        input.exactly(2)?;
        Ok(Reason { kind: input.pick(&REASONS)?, detail: input.text(MAX_LINE)? })
    })?;
    let core = input.option(|input| {
        input.exactly(6)?;
        Ok(CoreData {
            subject: read_subject(input)?,
            about: input.text(MAX_LINE)?,
            handling: Handling {
                code: input.pick(&CODES)?,
                source: input.pick(&SOURCES)?,
                information: input.pick(&GRADES)?,
                tlp: input.pick(&TLPS)?,
            },
        })
    })?;
    Ok(Hit { reference, score, reasons, core })
}

fn write_step(out: &mut Out, step: &Step) -> Written {
    out.array(7)?.u8(3)?.bytes(&step.case.0)?;
    out.str(&step.instrument)?.u32(step.version)?.str(&step.name)?;
    write_list(out, &step.fields, |out, (name, value)| out.array(2)?.str(name)?.str(value).map(drop))?;
    write_text(out, &step.officer)
}

fn read_step(input: &mut Reader<'_>) -> Result<Step, Refused> {
    Ok(Step {
        case: CaseId(input.id()?),
        instrument: input.text(MAX_WORD)?,
        version: input.0.u32().map_err(|_| Refused::Malformed)?,
        name: input.text(MAX_WORD)?,
        fields: input.list(|input| {
            input.exactly(2)?;
            Ok((input.text(MAX_WORD)?, input.text(MAX_TEXT)?))
        })?,
        officer: input.text(MAX_WORD)?,
    })
}

fn write_subject(out: &mut Out, subject: &Subject) -> Written {
    match subject {
        Subject::Person(person) => {
            out.array(8)?.u8(1)?.str(&person.family)?.str(&person.given)?;
            write_list(out, &person.also, write_owned)?;
            write_option(out, &person.born, write_date)?;
            write_option(out, &person.sex, |out, sex| out.u8(place_of(&SEXES, sex)).map(drop))?;
            write_option(out, &person.nationality, write_owned)?;
            write_list(out, &person.documents, write_document)
        }
        Subject::Document(document) => {
            out.array(2)?.u8(2)?;
            write_document(out, document)
        }
        Subject::Vehicle(vehicle) => {
            out.array(5)?.u8(3)?.str(&vehicle.plate)?.str(&vehicle.country)?.str(&vehicle.make)?;
            write_option(out, &vehicle.vin, write_owned)
        }
        Subject::Firearm(firearm) => {
            out.array(4)?.u8(4)?.str(&firearm.serial)?.str(&firearm.make)?.str(&firearm.calibre).map(drop)
        }
        Subject::Phone(phone) => out.array(2)?.u8(5)?.str(&phone.number).map(drop),
    }
}

fn read_subject(input: &mut Reader<'_>) -> Result<Subject, Refused> {
    let word = |input: &mut Reader<'_>| input.text(MAX_WORD);
    Ok(match (input.array()?, input.byte()?) {
        (8, 1) => Subject::Person(Person {
            family: input.text(MAX_LINE)?,
            given: input.text(MAX_LINE)?,
            also: input.list(|input| input.text(MAX_LINE))?,
            born: input.option(read_date)?,
            sex: input.option(|input| input.pick(&SEXES))?,
            nationality: input.option(word)?,
            documents: input.list(read_document)?,
        }),
        (2, 2) => Subject::Document(read_document(input)?),
        (5, 3) => {
            let (plate, country, make) = (word(input)?, word(input)?, word(input)?);
            Subject::Vehicle(Vehicle { plate, country, make, vin: input.option(word)? })
        }
        (4, 4) => Subject::Firearm(Firearm { serial: word(input)?, make: word(input)?, calibre: word(input)? }),
        (2, 5) => Subject::Phone(Phone { number: word(input)? }),
        _ => return Err(Refused::Malformed),
    })
}

fn write_document(out: &mut Out, document: &Document) -> Written {
    out.array(3)?.str(&document.kind)?.str(&document.number)?.str(&document.issuer).map(drop)
}

fn read_document(input: &mut Reader<'_>) -> Result<Document, Refused> {
    input.exactly(3)?;
    Ok(Document { kind: input.text(MAX_WORD)?, number: input.text(MAX_WORD)?, issuer: input.text(MAX_WORD)? })
}
