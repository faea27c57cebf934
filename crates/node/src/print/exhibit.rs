//! What is in an exhibit, as far as paper can show it? A picture, or so many bytes with that SHA-256.
//!
//! A picture is taken only if its own head says what it is and that it is small: what would unpack to more is described, never unpacked.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use krilla::image::Image;
use model::Hash;
use sha2::{Digest, Sha256};

/// C-PRN-02: the most points that a picture may have before it is only described.
const POINTS_MAX: u64 = 4_000_000;

/// An exhibit on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exhibit {
    /// The picture, if it is one.
    pub picture: Option<Image>,
    /// How many bytes it has.
    pub bytes: usize,
    /// Their SHA-256.
    pub hash: Hash,
}

/// Reads a value of an exhibit's field; `None` if it is no base64.
pub(super) fn read(value: &str) -> Option<Exhibit> {
    let bytes = STANDARD.decode(value.trim()).ok()?;
    let hash = Hash(Sha256::digest(&bytes).into());
    Some(Exhibit { bytes: bytes.len(), hash, picture: picture(bytes) })
}

fn picture(bytes: Vec<u8>) -> Option<Image> {
    let found = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Image::from_png(bytes.into(), false)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Image::from_jpeg(bytes.into(), false)
    } else {
        return None;
    };
    // From its head alone: the points are read only when the page is drawn.
    let found = found.ok()?;
    let (width, height) = found.size();
    let small = u64::from(width) * u64::from(height) <= POINTS_MAX;
    (small && width > 0 && height > 0).then_some(found)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A PNG of that size in points, as its head says; one grey tone.
    pub(in crate::print) fn png(width: u32, height: u32) -> Vec<u8> {
        let chunk = |kind: &[u8; 4], data: &[u8]| {
            let mut crc = 0xffff_ffff_u32;
            for byte in kind.iter().chain(data) {
                crc ^= u32::from(*byte);
                for _ in 0..8 {
                    crc = (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1));
                }
            }
            [&(data.len() as u32).to_be_bytes()[..], kind, data, &(!crc).to_be_bytes()].concat()
        };
        let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
        let raw = vec![0_u8; ((width + 1) * height).min(65_535) as usize];
        // One stored block of zlib (RFC 1950, RFC 1951), all of it 0: the check sum is then 1 and the length.
        let length = raw.len() as u16;
        let sum = u32::from(length) % 65_521 * 65_536 + 1;
        let stored =
            [&[0x78, 0x01, 0x01][..], &length.to_le_bytes(), &(!length).to_le_bytes(), &raw, &sum.to_be_bytes()]
                .concat();
        [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &head), &chunk(b"IDAT", &stored), &chunk(b"IEND", b"")].concat()
    }

    #[test]
    fn an_exhibit_is_a_small_picture_or_is_described() {
        let check = |bytes: &[u8], size: Option<(u32, u32)>| {
            let found = read(&STANDARD.encode(bytes)).unwrap();
            assert_eq!((found.bytes, found.picture.map(|picture| picture.size())), (bytes.len(), size));
        };
        check(&png(30, 40), Some((30, 40)));
        // C-PRN-02
        check(&png(60_000, 60_000), None);
        check(b"\x89PNG\r\n\x1a\n and no more", None);
        check(b"\xff\xd8\xff\xe0 and no more", None);
        check(b"%PDF-1.7", None);
        check(b"", None);
        assert_eq!(read("not base64!"), None);
        let empty = read("").unwrap().hash.to_string();
        assert_eq!(empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
