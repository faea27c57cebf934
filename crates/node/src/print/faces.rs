//! Which glyph prints a letter, how wide is it, and what is left of a text that cannot be printed?
//!
//! The fonts are those that `assets/build.mjs` made, one file for each script and weight. Nothing is shaped and nothing runs from right to
//! left: a letter that no file has, and every character that steers others, becomes the replacement character, in print and when copied.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use krilla::text::{Font, GlyphId};
use skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};
use unicode_normalization::UnicodeNormalization;

use crate::web::assets;

/// In this order a letter is looked for; the first has what stands for a letter that none has.
const SCRIPTS: [&str; 4] = ["latin", "latin-ext", "cyrillic", "greek"];
/// What stands for a character that cannot be printed.
pub(super) const UNKNOWN: char = '\u{fffd}';

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// What was entered.
    Regular,
    /// Titles and headings.
    Bold,
}

/// A letter as it is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    /// Which file of its weight has it.
    pub face: usize,
    /// Its number there.
    pub id: GlyphId,
    /// How far the next one stands, in parts of the size.
    pub advance: f32,
}

/// All letters that can be printed.
pub(super) struct Faces {
    regular: Face,
    bold: Face,
}

struct Face {
    fonts: Vec<Font>,
    letters: BTreeMap<char, Glyph>,
    unknown: Glyph,
}

/// The fonts, read once.
///
/// # Errors
/// The name of the first file that this node was built without, or that is no font.
pub(super) fn faces() -> Result<&'static Faces, String> {
    static FACES: OnceLock<Result<Faces, String>> = OnceLock::new();
    FACES.get_or_init(|| Faces::load(assets::bytes)).as_ref().map_err(Clone::clone)
}

impl Faces {
    fn load(read: impl Fn(&str) -> Option<std::borrow::Cow<'static, [u8]>>) -> Result<Self, String> {
        let face = |weight: &str| {
            let (mut fonts, mut letters) = (Vec::new(), BTreeMap::new());
            for (at, script) in SCRIPTS.iter().enumerate() {
                let name = format!("print-{script}-{weight}.ttf");
                let bytes = read(&name).ok_or_else(|| name.clone())?.into_owned();
                let table = FontRef::new(&bytes).map_err(|_| name.clone())?;
                let metrics = table.glyph_metrics(Size::new(1.0), LocationRef::default());
                for (code, id) in table.charmap().mappings() {
                    let (Some(letter), Some(advance)) = (char::from_u32(code), metrics.advance_width(id)) else {
                        continue;
                    };
                    let glyph = Glyph { face: at, id: GlyphId::new(id.to_u32()), advance };
                    letters.entry(letter).or_insert(glyph);
                }
                fonts.push(Font::new(bytes.into(), 0).ok_or(name)?);
            }
            let unknown = *letters.get(&UNKNOWN).ok_or_else(|| format!("print-{}-{weight}.ttf", SCRIPTS[0]))?;
            Ok::<_, String>(Face { fonts, letters, unknown })
        };
        Ok(Self { regular: face("regular")?, bold: face("bold")? })
    }

    fn of(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// How a letter is printed.
    pub(super) fn glyph(&self, weight: Weight, letter: char) -> Glyph {
        let face = self.of(weight);
        face.letters.get(&letter).copied().unwrap_or(face.unknown)
    }

    /// The font of that place.
    pub(super) fn font(&self, weight: Weight, face: usize) -> Option<Font> {
        self.of(weight).fonts.get(face).cloned()
    }

    /// How wide a text is.
    pub(super) fn width(&self, weight: Weight, size: f32, text: &str) -> f32 {
        text.chars().map(|letter| self.glyph(weight, letter).advance * size).sum()
    }

    /// A text as it can be printed: composed letters, line ends as `\n`, and [`UNKNOWN`] for what cannot be.
    pub(super) fn printable(&self, text: &str) -> String {
        let letter = |letter: char| match letter {
            '\n' => Some('\n'),
            '\t' => Some(' '),
            // They only say where a line may end or how letters join: nothing is lost without them.
            '\r' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => None,
            _ if self.regular.letters.contains_key(&letter) => Some(letter),
            _ => Some(UNKNOWN),
        };
        text.nfc().filter_map(letter).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The fonts; none if this node was built without any assets, and then only.
    pub(in crate::print) fn built() -> Option<&'static Faces> {
        let found = faces();
        assert!(found.is_ok() || !assets::has_assets(), "{:?} is missing: run `make assets`", found.err());
        found.ok()
    }

    #[test]
    fn the_letters_of_all_partners_are_there_in_both_weights() {
        let Some(faces) = built() else { return };
        let letters = "AZaz09 *–—“”’·§€ çëÇË čćđšžČĆĐŠŽ șțăâî őű ğıİş łńóż абвгдђѓѕијќџљњћШЩЪЭЮЯ №ґ Άέήίόύώς ΑΩ";
        for letter in letters.chars() {
            assert_eq!(faces.printable(&letter.to_string()), letter.to_string(), "{letter}");
            assert!(faces.bold.letters.contains_key(&letter), "{letter}");
        }
    }

    #[test]
    fn what_steers_text_becomes_a_mark_and_what_joins_it_goes() {
        let Some(faces) = built() else { return };
        let check = |text: &str, printed: &str| assert_eq!(faces.printable(text), printed, "{text:?}");
        check("a\u{202e}b\u{2066}c\u{200f}", "a\u{fffd}b\u{fffd}c\u{fffd}");
        check("محمد", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}");
        check("a\u{0}\u{7}b\tc\r\nd", "a\u{fffd}\u{fffd}b c\nd");
        check("c\u{30c} so\u{ad}ft", "č soft");
    }

    #[test]
    fn a_file_that_is_missing_or_no_font_is_named() {
        let missing = Faces::load(|_| None).err();
        assert_eq!(missing.as_deref(), Some("print-latin-regular.ttf"));
        let broken = Faces::load(|_| Some(b"no font"[..].into())).err();
        assert_eq!(broken.as_deref(), Some("print-latin-regular.ttf"));
    }

    proptest! {
        #[test]
        fn any_text_has_a_width_and_stays_printable(text in "\\PC{0,40}") {
            let Some(faces) = built() else { return Ok(()) };
            let printed = faces.printable(&text);
            prop_assert_eq!(faces.printable(&printed), printed.clone());
            prop_assert!(faces.width(Weight::Regular, 10.0, &printed) >= 0.0);
        }
    }
}
