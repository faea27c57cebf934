//! Where does a line end? Between words if they fit, within a word that is longer than the line.
//!
//! The space at which a line ends stays with it, so that a copied text has its words apart. Nothing is hyphenated.

use super::faces::{Faces, Weight};

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Its weight.
    pub weight: Weight,
    /// Its size, in points.
    pub size: f32,
    /// From one line to the next, in points.
    pub leading: f32,
}

/// The base line below a line's upper edge.
pub(super) fn base(style: Style) -> f32 {
    style.leading / 2.0 + style.size * 0.36
}

/// The lines of a text in a column of that width, in points. Never none.
pub(super) fn lines(faces: &Faces, style: Style, width: f32, text: &str) -> Vec<String> {
    text.split('\n').flat_map(|paragraph| broken(faces, style, width, paragraph)).collect()
}

fn broken(faces: &Faces, Style { weight, size, .. }: Style, width: f32, paragraph: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut filled) = (String::new(), 0.0);
    for word in paragraph.split_inclusive(' ') {
        // The space at its end may hang over.
        let visible = faces.width(weight, size, word.trim_end_matches(' '));
        if filled + visible > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            filled = 0.0;
        }
        if visible <= width {
            line.push_str(word);
            filled += faces.width(weight, size, word);
            continue;
        }
        for letter in word.chars() {
            let advance = faces.glyph(weight, letter).advance * size;
            if filled + advance > width && !line.is_empty() && letter != ' ' {
                lines.push(std::mem::take(&mut line));
                filled = 0.0;
            }
            line.push(letter);
            filled += advance;
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::super::faces::tests::built;
    use super::*;
    use proptest::prelude::*;

    const STYLE: Style = Style { weight: Weight::Regular, size: 10.0, leading: 14.0 };

    #[test]
    fn lines_end_between_words_and_within_long_ones() {
        let Some(faces) = built() else { return };
        let check = |text: &str, chars: f32, expected: &[&str]| {
            let width = faces.width(Weight::Regular, 10.0, "m") * chars;
            assert_eq!(lines(faces, STYLE, width, text), expected, "{text}");
        };
        check("", 5.0, &[""]);
        check("mm mm", 5.0, &["mm mm"]);
        check("mm mm", 4.0, &["mm ", "mm"]);
        check("mm mmmmm", 3.1, &["mm ", "mmm", "mm"]);
        check("m\n\nm", 5.0, &["m", "", "m"]);
        check("mmmm   m", 4.0, &["mmmm ", "  m"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_stands_over(text in "[a-zж ]{0,80}", width in 12.0f32..200.0) {
            let Some(faces) = built() else { return Ok(()) };
            let found = lines(faces, STYLE, width, &text);
            prop_assert_eq!(found.concat(), text);
            for line in found {
                prop_assert!(faces.width(Weight::Regular, 10.0, line.trim_end()) <= width + 0.01, "{}", line);
            }
        }
    }
}
