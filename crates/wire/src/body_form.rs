//! The small forms that bodies are made of: bounded texts, lists, optional values, closed lists.
//!
//! INVARIANT bounded: every text, byte string and list is read through [`Reader`], which refuses what is longer than the
//! bound stated at the call. INVARIANT one encoding: [`decode`] refuses what [`encode`] would not have written. Closed lists travel
//! as their place in a table; an optional value is an empty list or a list of one item.

use minicbor::{Decoder, Encoder};

use crate::Refused;

/// A word: an id, a code, a number, a date. In bytes, as all bounds of texts are.
pub(crate) const MAX_WORD: usize = 200;
/// A line: a name, a justification.
pub(crate) const MAX_LINE: usize = 1_000;
/// What was compared, `asked = held`: room for a line on each side in any writing.
pub(crate) const MAX_DETAIL: usize = 4 * MAX_LINE;
/// A text: the facts of a request.
pub(crate) const MAX_TEXT: usize = 64 * 1024;
/// Hits in one answer, documents of one person, fields of one step, reasons of one hit.
pub(crate) const MAX_LIST: u64 = 64;

/// A closed list as a table of all its values. INVARIANT complete tables: with a value missing, the `match` does not compile; with
/// one listed twice, it warns.
macro_rules! closed_list {
    ($name:ident: $type:ident = $($value:ident),+ $(,)?) => {
        const $name: &[$type] = &[$($type::$value),+];
        const _: fn($type) = |value| match value {
            $($type::$value)|+ => (),
        };
    };
}
pub(crate) use closed_list;

pub(crate) type Out = Encoder<Vec<u8>>;
pub(crate) type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

pub(crate) fn encode(write: impl FnOnce(&mut Out) -> Written) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    match write(&mut out) {
        // Writing to a Vec is infallible by its error type; the other error is a caller's own message, and we make none.
        Ok(()) | Err(_) => out.into_writer(),
    }
}

/// Reads with `read` what `write` writes.
pub(crate) fn decode<T>(
    bytes: &[u8],
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Refused>,
    write: impl FnOnce(&mut Out, &T) -> Written,
) -> Result<T, Refused> {
    let value = read(&mut Reader(Decoder::new(bytes)))?;
    // C-WIR-02: INVARIANT one encoding; this also finds what is behind the end.
    if encode(|out| write(out, &value)) == bytes { Ok(value) } else { Err(Refused::Malformed) }
}

/// A decoder that knows bounds.
pub(crate) struct Reader<'b>(Decoder<'b>);

impl Reader<'_> {
    pub(crate) fn array(&mut self) -> Result<u64, Refused> {
        self.0.array().ok().flatten().ok_or(Refused::Malformed)
    }

    pub(crate) fn exactly(&mut self, places: u64) -> Result<(), Refused> {
        if self.array()? == places { Ok(()) } else { Err(Refused::Malformed) }
    }

    pub(crate) fn text(&mut self, max: usize) -> Result<String, Refused> {
        let text = self.0.str().map_err(|_| Refused::Malformed)?;
        // C-WIR-01
        if text.len() <= max { Ok(text.to_owned()) } else { Err(Refused::Oversized) }
    }

    pub(crate) fn id(&mut self) -> Result<[u8; 16], Refused> {
        self.0.bytes().ok().and_then(|bytes| bytes.try_into().ok()).ok_or(Refused::Malformed)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Refused> {
        self.0.u8().map_err(|_| Refused::Malformed)
    }

    pub(crate) fn number(&mut self) -> Result<u32, Refused> {
        self.0.u32().map_err(|_| Refused::Malformed)
    }

    /// A score: 0.0 to 1.0, as a single-precision number. Zero has no sign, so that it has one encoding.
    pub(crate) fn score(&mut self) -> Result<f32, Refused> {
        let score = self.0.f32().map_err(|_| Refused::Malformed)?;
        if (0.0..=1.0).contains(&score) && score.is_sign_positive() { Ok(score) } else { Err(Refused::Malformed) }
    }

    pub(crate) fn pick<T: Copy>(&mut self, all: &[T]) -> Result<T, Refused> {
        let place = self.byte()?;
        all.get(usize::from(place)).copied().ok_or(Refused::Malformed)
    }

    pub(crate) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T, Refused>) -> Result<Vec<T>, Refused> {
        let count = self.array()?;
        // C-WIR-01
        if count > MAX_LIST {
            return Err(Refused::Oversized);
        }
        (0..count).map(|_| read(self)).collect()
    }

    pub(crate) fn option<T>(
        &mut self,
        read: impl FnMut(&mut Self) -> Result<T, Refused>,
    ) -> Result<Option<T>, Refused> {
        let mut items = self.list(read)?;
        if items.len() <= 1 { Ok(items.pop()) } else { Err(Refused::Malformed) }
    }
}

pub(crate) fn place_of<T: PartialEq>(all: &[T], value: &T) -> u8 {
    // INVARIANT complete tables: the value is found.
    all.iter().position(|item| item == value).unwrap_or(all.len()) as u8
}

pub(crate) fn write_list<T>(out: &mut Out, items: &[T], mut write: impl FnMut(&mut Out, &T) -> Written) -> Written {
    out.array(items.len() as u64)?;
    items.iter().try_for_each(|item| write(out, item))
}

pub(crate) fn write_option<T>(out: &mut Out, value: &Option<T>, write: impl FnMut(&mut Out, &T) -> Written) -> Written {
    write_list(out, value.as_slice(), write)
}

pub(crate) fn write_text(out: &mut Out, text: &str) -> Written {
    out.str(text).map(drop)
}

#[expect(clippy::ptr_arg, reason = "lists and options of the model hold `String`")]
pub(crate) fn write_owned(out: &mut Out, text: &String) -> Written {
    write_text(out, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<'b, T: PartialEq + std::fmt::Debug>(
        bytes: &'b [u8],
        read: impl FnOnce(&mut Reader<'b>) -> Result<T, Refused>,
        expected: Result<T, Refused>,
    ) {
        assert_eq!(read(&mut Reader(Decoder::new(bytes))), expected, "{bytes:02x?}");
    }

    // C-WIR-01
    #[test]
    fn bounds_are_kept_to_the_byte() {
        let text = |len: usize| encode(|out| write_text(out, &"a".repeat(len)));
        for max in [MAX_WORD, MAX_LINE, MAX_TEXT] {
            check(&text(max), |input| input.text(max), Ok("a".repeat(max)));
            check(&text(max + 1), |input| input.text(max), Err(Refused::Oversized));
        }
        let list = |len: usize| encode(|out| write_list(out, &vec![7; len], |out, item| out.u8(*item).map(drop)));
        check(&list(64), |input| input.list(Reader::byte), Ok(vec![7; 64]));
        check(&list(65), |input| input.list(Reader::byte), Err(Refused::Oversized));
        // A list that promises what never comes, more than any memory holds.
        check(
            &[0x9b, 255, 255, 255, 255, 255, 255, 255, 255],
            |input| input.list(Reader::byte),
            Err(Refused::Oversized),
        );
        check(&[0x7b, 127, 255, 255, 255, 255, 255, 255, 255], |input| input.text(MAX_TEXT), Err(Refused::Malformed));
    }

    // C-WIR-02
    #[test]
    fn small_forms_are_exact() {
        check(&[0x80], |input| input.option(Reader::byte), Ok(None));
        check(&[0x81, 5], |input| input.option(Reader::byte), Ok(Some(5)));
        check(&[0x82, 5, 5], |input| input.option(Reader::byte), Err(Refused::Malformed));
        check(&[0xf6], |input| input.option(Reader::byte), Err(Refused::Malformed));
        check(&[1], |input| input.pick(&['a', 'b']), Ok('b'));
        check(&[2], |input| input.pick(&['a', 'b']), Err(Refused::Malformed));
        check(&[0x18, 255], |input| input.pick(&['a', 'b']), Err(Refused::Malformed));
        check(&[0x9f, 0xff], Reader::array, Err(Refused::Malformed));
        check(&[0x82, 0], |input| input.exactly(3), Err(Refused::Malformed));
        check(&[0x4f, 0], Reader::id, Err(Refused::Malformed));
        check(&[&[0x51][..], &[0; 17]].concat(), Reader::id, Err(Refused::Malformed));
        check(&[0x61, 0xff], |input| input.text(9), Err(Refused::Malformed));
        check(&[0x1b, 0, 0, 0, 1, 0, 0, 0, 0], Reader::number, Err(Refused::Malformed));
    }

    // C-WIR-02
    #[test]
    fn scores_lie_between_zero_and_one() {
        let bytes = |score: f32| encode(|out| out.f32(score).map(drop));
        for good in [0.0, f32::MIN_POSITIVE, 0.5, 1.0] {
            check(&bytes(good), Reader::score, Ok(good));
        }
        for bad in [-0.0, -0.5, 1.000_001, f32::NAN, f32::INFINITY] {
            check(&bytes(bad), Reader::score, Err(Refused::Malformed));
        }
        check(&[0xfb, 0, 0, 0, 0, 0, 0, 0, 0], Reader::score, Err(Refused::Malformed));
    }
}
