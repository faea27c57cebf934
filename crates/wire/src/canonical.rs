//! Is this the one encoding of its value? CBOR by the core deterministic rules (RFC 8949 section 4.2.1), nothing else.
//!
//! INVARIANT one encoding: what is read here, written again, gives the same bytes. So there are no longer forms of a number, no
//! indefinite lengths, no items too many and nothing behind the end, and the hash of the bytes names one value.

use minicbor::{Decode, Decoder, Encode};

use crate::Refused;

/// Reads a value whose array has no version of its own.
pub(crate) fn exact<'b, T>(bytes: &'b [u8]) -> Result<T, Refused>
where
    T: Decode<'b, ()> + Encode<()>,
{
    let value: T = minicbor::decode(bytes).map_err(|_| Refused::Malformed)?;
    // C-WIR-02: INVARIANT one encoding.
    let again = minicbor::to_vec(&value).map_err(|_| Refused::Malformed)?;
    if again == bytes { Ok(value) } else { Err(Refused::Malformed) }
}

/// Reads a value whose array begins with its version. The version comes first: what another one looks like is not known here.
pub(crate) fn versioned<'b, T>(bytes: &'b [u8], version: u8) -> Result<T, Refused>
where
    T: Decode<'b, ()> + Encode<()>,
{
    let mut decoder = Decoder::new(bytes);
    let stated = decoder.array().and_then(|_| decoder.u64()).map_err(|_| Refused::Malformed)?;
    // C-WIR-03
    if stated == u64::from(version) { exact(bytes) } else { Err(Refused::Version) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Eq, Encode, Decode)]
    #[cbor(array)]
    struct Pair<'b> {
        #[n(0)]
        version: u8,
        #[b(1)]
        text: &'b str,
    }

    // C-WIR-02, C-WIR-03
    #[test]
    fn one_value_has_one_encoding() {
        let check = |bytes: &[u8], expected: Result<&str, Refused>| {
            let read = versioned::<Pair<'_>>(bytes, 1).map(|pair| pair.text);
            assert_eq!(read, expected, "{bytes:02x?}");
        };
        check(&[0x82, 1, 0x61, b'a'], Ok("a"));
        check(&[0x82, 2, 0x61, b'a'], Err(Refused::Version));
        check(&[0x83, 2, 0xf6], Err(Refused::Version));
        check(&[0x82, 0x19, 1, 1, 0x61, b'a'], Err(Refused::Version));
        // The same value, but a longer number, a longer length, open ends, an item too many, a byte too many, a tag.
        check(&[0x82, 0x18, 1, 0x61, b'a'], Err(Refused::Malformed));
        check(&[0x82, 1, 0x78, 1, b'a'], Err(Refused::Malformed));
        check(&[0x98, 2, 1, 0x61, b'a'], Err(Refused::Malformed));
        check(&[0x9f, 1, 0x61, b'a', 0xff], Err(Refused::Malformed));
        check(&[0x82, 1, 0x7f, 0x61, b'a', 0xff], Err(Refused::Malformed));
        check(&[0x83, 1, 0x61, b'a', 0xf6], Err(Refused::Malformed));
        check(&[0x82, 1, 0x61, b'a', 0], Err(Refused::Malformed));
        check(&[0xc1, 0x82, 1, 0x61, b'a'], Err(Refused::Malformed));
        // No such value: no array, too short, not text, not UTF-8.
        check(&[], Err(Refused::Malformed));
        check(&[0xa0], Err(Refused::Malformed));
        check(&[0x80], Err(Refused::Malformed));
        check(&[0x81, 1], Err(Refused::Malformed));
        check(&[0x82, 1, 0x41, b'a'], Err(Refused::Malformed));
        check(&[0x82, 1, 0x61, 0xff], Err(Refused::Malformed));
    }
}
