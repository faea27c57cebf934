//! Serbian in Latin letters: Gaj's alphabet stands letter for letter for the Cyrillic one, so the Latin texts need no translator.
//!
//! Only ever from Cyrillic to Latin: the other way needs to know the words (“nj” is one letter or two).

/// Texts of Serbian in Cyrillic letters, in Latin ones. What is no letter of the Serbian alphabet stays as it is.
pub fn serbian(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let small: Vec<char> = letter.to_lowercase().collect();
        let found = small.first().and_then(|small| latin_of(*small));
        match found {
            None => latin.push(letter),
            Some(found) if letter.is_lowercase() => latin.push_str(found),
            // Of a digraph in a word of capitals both letters are capitals: ЉУДИ is LJUDI, Људи is Ljudi.
            Some(found) => {
                let shout = letters.peek().map_or(before.is_uppercase(), |after| {
                    after.is_uppercase() || (!after.is_alphabetic() && before.is_uppercase())
                });
                let mut parts = found.chars();
                latin.extend(parts.next().into_iter().flat_map(char::to_uppercase));
                let rest = parts.as_str();
                latin.push_str(&if shout { rest.to_uppercase() } else { rest.to_owned() });
            }
        }
        before = letter;
    }
    latin
}

fn latin_of(small: char) -> Option<&'static str> {
    const PAIRS: [(char, &str); 30] = [
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('ђ', "đ"),
        ('е', "e"),
        ('ж', "ž"),
        ('з', "z"),
        ('и', "i"),
        ('ј', "j"),
        ('к', "k"),
        ('л', "l"),
        ('љ', "lj"),
        ('м', "m"),
        ('н', "n"),
        ('њ', "nj"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('ћ', "ć"),
        ('у', "u"),
        ('ф', "f"),
        ('х', "h"),
        ('ц', "c"),
        ('ч', "č"),
        ('џ', "dž"),
        ('ш', "š"),
    ];
    PAIRS.iter().find(|(cyrillic, _)| *cyrillic == small).map(|(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_stand_for_letters() {
        let check = |cyrillic: &str, latin: &str| assert_eq!(serbian(cyrillic), latin, "{cyrillic}");
        check("Жељко Џаферовић, Ђаковица", "Željko Džaferović, Đakovica");
        check("ЉУДИ, њиви, Њива и ЊУ", "LJUDI, njivi, Njiva i NJU");
        check("Држава ЕУ: УРЕЂАЈ, КАЖЊЊ!", "Država EU: UREĐAJ, KAŽNJNJ!");
        check("left = { $count ->\n [few] дана\n}", "left = { $count ->\n [few] dana\n}");
    }

    proptest! {
        #[test]
        fn no_serbian_letter_is_left_and_nothing_else_is_touched(text in "[абвгдђежзијклљмнњопрстћуфхцчџшЉЊЏЖ a-z{}$=-]{0,40}") {
            let latin = serbian(&text);
            prop_assert!(!latin.chars().any(|letter| ('\u{400}'..='\u{45f}').contains(&letter)), "{}", latin);
            let ascii = |text: &str| text.chars().filter(|letter| "{}$=- ".contains(*letter)).collect::<String>();
            prop_assert_eq!(ascii(&text), ascii(&latin));
        }
    }
}
