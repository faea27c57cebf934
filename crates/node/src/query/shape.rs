//! Which kind of number has the shape of a text? A telephone number, a plate, a device, an account, a document number.
//!
//! By the letters alone; never looks anything up. A shape that two kinds share is nobody's: who knows better chooses the kind.

use model::PartialDate;

/// International with `+` or `00`, or national with its zero and a separator. E.164 knows 15 digits at the most.
pub(super) fn is_phone(line: &str, digits: usize) -> bool {
    let separator = |c: char| " -/().".contains(c);
    let body = line.strip_prefix('+').unwrap_or(line);
    let plain = body.chars().all(|c| c.is_ascii_digit() || separator(c));
    let international = line.starts_with('+') && digits >= 7 || line.starts_with("00") && digits >= 11;
    let national = line.starts_with('0') && line.contains(separator) && digits >= 8;
    plain && digits <= 17 && (international || national)
}

/// A vehicle identification number (ISO 3779): 17 letters and digits, none of them I, O or Q.
pub(super) fn is_vin(line: &str) -> bool {
    let fits = |b: u8| b.is_ascii_digit() || b.is_ascii_alphabetic() && !b"IOQioq".contains(&b);
    line.len() == 17 && line.bytes().all(fits) && line.bytes().any(|b| b.is_ascii_alphabetic())
}

/// The plates of the region, in Latin or Cyrillic letters: `SK 1234 AB`, `BG 123-AB`, `A12-B-345`, `PG AB123`, `01 123 AB`.
pub(super) fn is_plate(line: &str) -> bool {
    let Some(shape) = shape(line) else { return false };
    // Without their gaps these two look like numbers of documents.
    if matches!(shape.as_str(), "A2-A293" | "92-93-A2") {
        return true;
    }
    let whole = ["A293A2", "A294A2", "A295A2", "A293A1", "A294A1", "A192A193"];
    whole.contains(&shape.replace('-', "").as_str())
}

/// The runs of letters, digits and gaps: `SK 1234-AB` is `A2-94-A2`. `None` if there is any other character.
fn shape(line: &str) -> Option<String> {
    let mut runs: Vec<(char, usize)> = Vec::new();
    for c in line.chars() {
        let class = match c {
            ' ' | '-' => '-',
            _ if c.is_ascii_digit() => '9',
            _ if c.is_alphabetic() => 'A',
            _ => return None,
        };
        match runs.last_mut() {
            Some((last, count)) if *last == class => *count += 1,
            _ => runs.push((class, 1)),
        }
    }
    Some(
        runs.iter()
            .map(|(class, count)| if *class == '-' { "-".to_owned() } else { format!("{class}{count}") })
            .collect(),
    )
}

/// Letters and digits with marks between them, at least three digits, and no word of letters alone but a short series in front.
pub(super) fn is_document(line: &str, digits: usize) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let plain = line.chars().all(|c| c.is_alphanumeric() || " -/.".contains(c));
    let series = |word: &&str| !word.contains(|c: char| c.is_ascii_digit());
    let front = words.first().is_some_and(|first| series(first) && first.chars().count() <= 3);
    let bare = words.iter().filter(|word| series(word)).count();
    plain
        && (3..=30).contains(&digits)
        && words.len() <= 4
        && bare <= usize::from(front)
        && PartialDate::parse(line).is_none()
}

/// An international mobile equipment identity whose check digit fits. Fifteen digits that begin with `00` are a telephone number, but
/// with a third zero they cannot be: no country code begins with one.
pub(super) fn is_imei(line: &str) -> bool {
    let plain = line.chars().all(|c| c.is_ascii_digit() || " -".contains(c));
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    let dialled = digits.starts_with("00") && !digits.starts_with("000");
    plain && !dialled && matching::imei_sound(&digits) == Some(true)
}

/// An international bank account number whose check digits fit.
pub(super) fn is_iban(line: &str) -> bool {
    line.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ') && matching::iban(line).is_some_and(|iban| iban.sound)
}
