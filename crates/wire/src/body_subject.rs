//! A holding's subject as CBOR: person, document, vehicle, firearm, phone, organisation, device, account. `write_…` and `read_…` side by side for each shape.
//!
//! The same form travels in a hit's core data and lies in the journal. Bounds and encodings are `body_form`'s.

use model::{Account, Device, Document, Firearm, Organisation, PartialDate, Person, Phone, Sex, Subject, Vehicle};

use crate::{
    Refused,
    body_form::{
        MAX_LINE, MAX_WORD, Out, Reader, Written, closed_list, decode, encode, place_of, write_list, write_option,
        write_owned, write_text,
    },
};

closed_list!(SEXES: Sex = Female, Male, Unspecified);

pub(crate) fn write_sex(out: &mut Out, sex: &Sex) -> Written {
    out.u8(place_of(SEXES, sex)).map(drop)
}

pub(crate) fn read_sex(input: &mut Reader<'_>) -> Result<Sex, Refused> {
    input.pick(SEXES)
}

/// Encodes a holding's subject for the journal.
pub fn encode_subject(subject: &Subject) -> Vec<u8> {
    encode(|out| write_subject(out, subject))
}

/// Reads what [`encode_subject`] wrote.
///
/// # Errors
/// [`Refused::Oversized`] if a text or list is over its bound, else [`Refused::Malformed`].
pub fn decode_subject(bytes: &[u8]) -> Result<Subject, Refused> {
    decode(bytes, read_subject, write_subject)
}

pub(crate) fn write_subject(out: &mut Out, subject: &Subject) -> Written {
    match subject {
        Subject::Person(person) => {
            out.array(8)?.u8(1)?.str(&person.family)?.str(&person.given)?;
            write_list(out, &person.also, write_owned)?;
            write_option(out, &person.born, write_date)?;
            write_option(out, &person.sex, write_sex)?;
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
        Subject::Organisation(organisation) => {
            out.array(5)?.u8(6)?.str(&organisation.name)?;
            write_list(out, &organisation.also, write_owned)?;
            out.str(&organisation.country)?.str(&organisation.number).map(drop)
        }
        Subject::Device(device) => out.array(3)?.u8(7)?.str(&device.imei)?.str(&device.make).map(drop),
        Subject::Account(account) => out.array(3)?.u8(8)?.str(&account.iban)?.str(&account.holder).map(drop),
    }
}

pub(crate) fn read_subject(input: &mut Reader<'_>) -> Result<Subject, Refused> {
    let word = |input: &mut Reader<'_>| input.text(MAX_WORD);
    Ok(match (input.array()?, input.byte()?) {
        (8, 1) => Subject::Person(Person {
            family: input.text(MAX_LINE)?,
            given: input.text(MAX_LINE)?,
            also: input.list(|input| input.text(MAX_LINE))?,
            born: input.option(read_date)?,
            sex: input.option(read_sex)?,
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
        (5, 6) => Subject::Organisation(Organisation {
            name: input.text(MAX_LINE)?,
            also: input.list(|input| input.text(MAX_LINE))?,
            country: word(input)?,
            number: word(input)?,
        }),
        (3, 7) => Subject::Device(Device { imei: word(input)?, make: word(input)? }),
        (3, 8) => Subject::Account(Account { iban: word(input)?, holder: input.text(MAX_LINE)? }),
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

pub(crate) fn write_date(out: &mut Out, date: &PartialDate) -> Written {
    write_text(out, &date.to_string())
}

pub(crate) fn read_date(input: &mut Reader<'_>) -> Result<PartialDate, Refused> {
    PartialDate::parse(&input.text(MAX_WORD)?).ok_or(Refused::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::subjects;
    use proptest::prelude::*;

    // C-WIR-01, C-WIR-02
    #[test]
    fn what_is_no_subject_is_refused() {
        let check = |bytes: &[u8], expected: Refused| assert_eq!(decode_subject(bytes), Err(expected), "{bytes:02x?}");
        let phone = |number: &str| encode_subject(&Subject::Phone(Phone { number: number.to_owned() }));
        let good = phone("+389");
        assert_eq!(good, [0x82, 5, 0x64, b'+', b'3', b'8', b'9']);
        check(&[], Refused::Malformed);
        check(&good[..6], Refused::Malformed);
        check(&[&good[..], &[0]].concat(), Refused::Malformed);
        check(&[0x82, 0x18, 5, 0x60], Refused::Malformed);
        check(&[0x82, 6, 0x60], Refused::Malformed);
        check(&[0x82, 9, 0x60], Refused::Malformed);
        check(&[0x83, 5, 0x60, 0x60], Refused::Malformed);
        check(&phone(&"1".repeat(201)), Refused::Oversized);
        let person = |change: fn(&mut Person)| {
            let mut person = Person::default();
            change(&mut person);
            encode_subject(&Subject::Person(person))
        };
        check(&person(|person| person.family = "a".repeat(1_001)), Refused::Oversized);
        check(&person(|person| person.also = vec![String::new(); 65]), Refused::Oversized);
        check(&person(|person| person.documents = vec![Document::default(); 65]), Refused::Oversized);
        // A date that the model can hold but no document can state.
        check(
            &person(|person| person.born = Some(PartialDate { year: 1984, month: Some(13), day: None })),
            Refused::Malformed,
        );
    }

    proptest! {
        // INVARIANT complete tables, INVARIANT one encoding.
        #[test]
        fn every_subject_comes_back(subject in subjects()) {
            prop_assert_eq!(decode_subject(&encode_subject(&subject)), Ok(subject));
        }

        #[test]
        fn changed_bytes_are_refused_or_are_another_subject(subject in subjects(), at: prop::sample::Index, bit in 0u32..8) {
            let mut bytes = encode_subject(&subject);
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            if let Ok(other) = decode_subject(&bytes) {
                prop_assert_ne!(&other, &subject);
                prop_assert_eq!(encode_subject(&other), bytes);
            }
        }
    }
}
