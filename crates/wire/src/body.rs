//! What a message says, as CBOR arrays in a fixed order: `write_…` and `read_…` side by side for each shape.
//!
//! Bounds and encodings are `body_form`'s, subjects are `body_subject`'s. INVARIANT sorted fields: a step's fields are written in the
//! byte order of their names, each name once, so that no reader has to choose between two values.

use model::{
    Answer, Ask, Body, CaseId, CheckId, CoreData, Handling, HandlingCode, Hit, InformationGrade, Outcome, Purpose,
    Query, Reason, ReasonKind, SourceGrade, Step, Threat, Tlp,
};

use crate::{
    Refused,
    body_form::{
        MAX_DETAIL, MAX_LINE, MAX_TEXT, MAX_WORD, Out, Reader, Written, closed_list, decode, encode, place_of,
        write_list, write_option, write_owned, write_text,
    },
    body_subject::{read_date, read_sex, read_subject, write_date, write_sex, write_subject},
};

closed_list!(CODES: HandlingCode = H0, H1, H2, H3);
closed_list!(SOURCES: SourceGrade = A, B, C, X);
closed_list!(GRADES: InformationGrade = One, Two, Three, Four);
closed_list!(TLPS: Tlp = Clear, Green, Amber, AmberStrict, Red);
closed_list!(
    REASONS: ReasonKind = SameIdentifier, SameName, TransliteratedName, SimilarName, TruncatedName, SwappedOrder, SameBirthDate,
    SameBirthYear, SwappedDayMonth, OtherBirthDate, SameNationality, OtherNationality, LookAlikeIdentifier, PartialIdentifier, InitialName,
    EquivalentName, GenderedName, OtherSex, SameMake, OtherMake
);

/// Encodes a body: `[kind, …]`.
pub fn encode_body(body: &Body) -> Vec<u8> {
    encode(|out| write_body(out, body))
}

/// Reads what [`encode_body`] wrote.
///
/// # Errors
/// [`Refused::Oversized`] if a text or list is over its bound, else [`Refused::Malformed`].
pub fn decode_body(bytes: &[u8]) -> Result<Body, Refused> {
    decode(bytes, read_body, write_body)
}

fn write_body(out: &mut Out, body: &Body) -> Written {
    match body {
        Body::Ask(ask) => write_ask(out, ask),
        Body::Answer(answer) => write_answer(out, answer),
        Body::Step(step) => write_step(out, step),
    }
}

fn read_body(input: &mut Reader<'_>) -> Result<Body, Refused> {
    match (input.array()?, input.byte()?) {
        (6, 1) => read_ask(input).map(Body::Ask),
        (4, 2) => read_answer(input).map(Body::Answer),
        (count @ (7 | 8), 3) => read_step(input, count).map(Body::Step),
        _ => Err(Refused::Malformed),
    }
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
        Query::Person { name, born, nationality, sex, document } => {
            // The sex stands last and only if it is known, so that a question without it has the bytes it always had.
            out.array(if sex.is_some() { 6 } else { 5 })?.u8(1)?.str(name)?;
            write_option(out, born, write_date)?;
            write_option(out, nationality, write_owned)?;
            write_option(out, document, |out, (number, issuer)| out.array(2)?.str(number)?.str(issuer).map(drop))?;
            sex.as_ref().map_or(Ok(()), |sex| write_sex(out, sex))
        }
        Query::Document { number, issuer } => {
            out.array(3)?.u8(2)?.str(number)?;
            write_option(out, issuer, write_owned)
        }
        Query::Vehicle { plate, make } => write_made(out, 3, plate, make.as_deref()),
        Query::Firearm { serial, make } => write_made(out, 4, serial, make.as_deref()),
        Query::Phone { number } => out.array(2)?.u8(5)?.str(number).map(drop),
        Query::Organisation { name, country, number } => {
            out.array(4)?.u8(6)?.str(name)?;
            write_option(out, country, write_owned)?;
            write_option(out, number, write_owned)
        }
        Query::Device { imei } => out.array(2)?.u8(7)?.str(imei).map(drop),
        Query::Account { iban } => out.array(2)?.u8(8)?.str(iban).map(drop),
    }
}

/// A thing by its number; the maker stands behind it only if it is known, so that a question without one has the bytes it always had.
fn write_made(out: &mut Out, kind: u8, number: &str, make: Option<&str>) -> Written {
    match make {
        None => out.array(2)?.u8(kind)?.str(number).map(drop),
        Some(make) => out.array(3)?.u8(kind)?.str(number)?.str(make).map(drop),
    }
}

fn read_query(input: &mut Reader<'_>) -> Result<Query, Refused> {
    Ok(match (input.array()?, input.byte()?) {
        (count @ (5 | 6), 1) => {
            let (name, born) = (input.text(MAX_LINE)?, input.option(read_date)?);
            let nationality = input.option(|input| input.text(MAX_WORD))?;
            let document = input.option(|input| {
                input.exactly(2)?;
                Ok((input.text(MAX_WORD)?, input.text(MAX_WORD)?))
            })?;
            let sex = if count == 6 { Some(read_sex(input)?) } else { None };
            Query::Person { name, born, nationality, sex, document }
        }
        (3, 2) => {
            Query::Document { number: input.text(MAX_WORD)?, issuer: input.option(|input| input.text(MAX_WORD))? }
        }
        (2, 3) => Query::Vehicle { plate: input.text(MAX_WORD)?, make: None },
        (3, 3) => Query::Vehicle { plate: input.text(MAX_WORD)?, make: Some(input.text(MAX_WORD)?) },
        (2, 4) => Query::Firearm { serial: input.text(MAX_WORD)?, make: None },
        (3, 4) => Query::Firearm { serial: input.text(MAX_WORD)?, make: Some(input.text(MAX_WORD)?) },
        (2, 5) => Query::Phone { number: input.text(MAX_WORD)? },
        (4, 6) => Query::Organisation {
            name: input.text(MAX_LINE)?,
            country: input.option(|input| input.text(MAX_WORD))?,
            number: input.option(|input| input.text(MAX_WORD))?,
        },
        (2, 7) => Query::Device { imei: input.text(MAX_WORD)? },
        (2, 8) => Query::Account { iban: input.text(MAX_WORD)? },
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
        out.array(2)?.u8(place_of(REASONS, &reason.kind))?.str(&reason.detail).map(drop)
    })?;
    write_option(out, &hit.core, |out, core| {
        out.array(6)?;
        write_subject(out, &core.subject)?;
        out.str(&core.about)?;
        out.u8(place_of(CODES, &core.handling.code))?;
        out.u8(place_of(SOURCES, &core.handling.source))?;
        out.u8(place_of(GRADES, &core.handling.information))?;
        out.u8(place_of(TLPS, &core.handling.tlp)).map(drop)
    })
}

fn read_hit(input: &mut Reader<'_>) -> Result<Hit, Refused> {
    input.exactly(4)?;
    let reference = input.id()?;
    let score = input.score()?;
    let reasons = input.list(|input| {
        input.exactly(2)?;
        Ok(Reason { kind: input.pick(REASONS)?, detail: input.text(MAX_DETAIL)? })
    })?;
    let core = input.option(|input| {
        input.exactly(6)?;
        Ok(CoreData {
            subject: read_subject(input)?,
            about: input.text(MAX_LINE)?,
            handling: Handling {
                code: input.pick(CODES)?,
                source: input.pick(SOURCES)?,
                information: input.pick(GRADES)?,
                tlp: input.pick(TLPS)?,
            },
        })
    })?;
    Ok(Hit { reference, score, reasons, core })
}

fn write_step(out: &mut Out, step: &Step) -> Written {
    // The threat stands last and only if there is one, so that a step without it has the bytes it always had.
    out.array(if step.threat.is_some() { 8 } else { 7 })?.u8(3)?.bytes(&step.case.0)?;
    out.str(&step.instrument)?.u32(step.version)?.str(&step.name)?;
    // INVARIANT sorted fields.
    let mut fields: Vec<&(String, String)> = step.fields.iter().collect();
    fields.sort_by(|one, other| one.0.cmp(&other.0));
    write_list(out, &fields, |out, (name, value)| out.array(2)?.str(name)?.str(value).map(drop))?;
    write_text(out, &step.officer)?;
    step.threat.as_ref().map_or(Ok(()), |Threat { reasons, first, second }| {
        out.array(3)?.str(reasons)?.str(first)?.str(second).map(drop)
    })
}

fn read_step(input: &mut Reader<'_>, count: u64) -> Result<Step, Refused> {
    let step = Step {
        case: CaseId(input.id()?),
        instrument: input.text(MAX_WORD)?,
        version: input.number()?,
        name: input.text(MAX_WORD)?,
        fields: input.list(|input| {
            input.exactly(2)?;
            Ok((input.text(MAX_WORD)?, input.text(MAX_TEXT)?))
        })?,
        officer: input.text(MAX_WORD)?,
        threat: if count == 8 { Some(read_threat(input)?) } else { None },
    };
    // C-WIR-02: INVARIANT sorted fields.
    if step.fields.is_sorted_by(|one, next| one.0 < next.0) { Ok(step) } else { Err(Refused::Malformed) }
}

fn read_threat(input: &mut Reader<'_>) -> Result<Threat, Refused> {
    input.exactly(3)?;
    Ok(Threat { reasons: input.text(MAX_TEXT)?, first: input.text(MAX_WORD)?, second: input.text(MAX_WORD)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{answer, ask, bodies, step, threatened};
    use model::CheckId;
    use proptest::prelude::*;

    // C-WIR-01, C-WIR-02
    #[test]
    fn what_is_no_body_is_refused() {
        let check = |bytes: &[u8], expected: Refused| assert_eq!(decode_body(bytes), Err(expected), "{bytes:02x?}");
        for body in [ask(), answer(), step(), threatened()] {
            let good = encode_body(&body);
            for end in 0..good.len() {
                check(&good[..end], Refused::Malformed);
            }
            check(&[&good[..], &[0]].concat(), Refused::Malformed);
            // Another kind, another length, an indefinite array.
            check(&[&[good[0], 4], &good[2..]].concat(), Refused::Malformed);
            check(&[&[good[0] + 1], &good[1..], &[0]].concat(), Refused::Malformed);
            check(&[&[0x9f], &good[1..], &[0xff]].concat(), Refused::Malformed);
        }
        let answered = |outcome: Outcome| encode_body(&Body::Answer(Answer { check: CheckId([0; 16]), outcome }));
        let hits = |count: usize, score: f32| {
            answered(Outcome::Hits(vec![Hit { reference: [0; 16], score, reasons: vec![], core: None }; count]))
        };
        assert!(decode_body(&hits(64, 1.0)).is_ok());
        check(&hits(65, 1.0), Refused::Oversized);
        check(&hits(1, 1.5), Refused::Malformed);
        check(&hits(1, f32::NAN), Refused::Malformed);
        check(&answered(Outcome::Refused("r".repeat(201))), Refused::Oversized);
        // `no hit` with something behind it; an outcome that is none; a purpose that is none.
        let none = answered(Outcome::NoHit);
        check(&[&none[..none.len() - 1], &[0x81, 0]].concat(), Refused::Malformed);
        check(&[&none[..none.len() - 2], &[3, 0x80]].concat(), Refused::Malformed);
        let asked = encode_body(&ask());
        let at = asked.windows(14).position(|window| window == b"border-control").unwrap();
        check(&[&asked[..at], b"border-kontrol", &asked[at + 14..]].concat(), Refused::Malformed);
    }

    #[test]
    fn a_question_of_version_1_is_read_as_it_always_was() {
        // As they were written before the maker and the new kinds were: no maker, and the same bytes again.
        for (old, query) in [
            (&[0x82, 3, 0x62, b'S', b'K'][..], Query::Vehicle { plate: "SK".into(), make: None }),
            (&[0x82, 4, 0x62, b'7', b'7'], Query::Firearm { serial: "77".into(), make: None }),
        ] {
            assert_eq!(decode(old, read_query, write_query).as_ref(), Ok(&query));
            assert_eq!(encode(|out| write_query(out, &query)), old);
        }
        // A maker that is known to be unknown has no encoding of its own.
        assert_eq!(decode(&[0x83, 3, 0x60, 0x80], read_query, write_query), Err(Refused::Malformed));
    }

    #[test]
    fn a_step_without_a_threat_is_read_as_it_always_was() {
        let (old, new) = (encode_body(&step()), encode_body(&threatened()));
        assert_eq!((old[0], new[0]), (0x87, 0x88));
        assert_eq!(new[1..old.len()], old[1..], "the threat stands behind what a step always said");
        // A place for it without one, one with a place too few, and one over its bounds.
        assert_eq!(decode_body(&[&[0x88], &old[1..], &[0x80]].concat()), Err(Refused::Malformed));
        assert_eq!(decode_body(&[&[0x88], &old[1..], &[0x82, 0x60, 0x60]].concat()), Err(Refused::Malformed));
        let with = |reasons: usize, name: usize| {
            let Body::Step(step) = step() else { unreachable!() };
            let (reasons, first) = ("r".repeat(reasons), "n".repeat(name));
            encode_body(&Body::Step(Step { threat: Some(Threat { reasons, first, second: String::new() }), ..step }))
        };
        assert!(decode_body(&with(MAX_TEXT, MAX_WORD)).is_ok());
        assert_eq!(decode_body(&with(MAX_TEXT + 1, 0)), Err(Refused::Oversized));
        assert_eq!(decode_body(&with(0, MAX_WORD + 1)), Err(Refused::Oversized));
    }

    // C-WIR-02: INVARIANT sorted fields.
    #[test]
    fn fields_are_sorted_and_distinct() {
        let with = |names: &[&str]| {
            let Body::Step(step) = step() else { unreachable!() };
            let fields = names.iter().map(|name| ((*name).to_owned(), String::new())).collect();
            encode_body(&Body::Step(Step { fields, ..step }))
        };
        assert_eq!(with(&["b", "a"]), with(&["a", "b"]));
        assert!(decode_body(&with(&["b", "a"])).is_ok());
        assert_eq!(decode_body(&with(&["a", "a"])), Err(Refused::Malformed));
        let mut swapped = with(&["a", "b"]);
        let place =
            |bytes: &[u8], name: u8| bytes.windows(3).position(|window| window == [0x61, name, 0x60]).unwrap() + 1;
        let (a, b) = (place(&swapped, b'a'), place(&swapped, b'b'));
        swapped.swap(a, b);
        assert_eq!(decode_body(&swapped), Err(Refused::Malformed));
    }

    proptest! {
        // INVARIANT complete tables, INVARIANT one encoding.
        #[test]
        fn every_body_comes_back(body in bodies()) {
            prop_assert_eq!(decode_body(&encode_body(&body)), Ok(body));
        }

        #[test]
        fn changed_bytes_are_refused_or_are_another_body(body in bodies(), at: prop::sample::Index, bit in 0u32..8) {
            let mut bytes = encode_body(&body);
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            if let Ok(other) = decode_body(&bytes) {
                prop_assert_ne!(&other, &body);
                prop_assert_eq!(encode_body(&other), bytes);
            }
        }

        #[test]
        fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(body) = decode_body(&bytes) {
                prop_assert_eq!(encode_body(&body), bytes);
            }
        }
    }
}
