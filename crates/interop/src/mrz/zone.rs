//! The zone as characters: which of the typed characters are the zone's, which layout is it, what does a date say?
//!
//! It takes spaces, line ends and the quotation marks that keyboards make of `<` as harmless, and nothing else; it
//! never repairs a letter. INVARIANT zone shape: what [`read`] returns is `A`–`Z`, `0`–`9` and `<` only, and as long
//! as its layout says.

use model::PartialDate;

use super::{Format, MrzError};

/// Bytes of text read at most.
pub const TEXT_MAX: usize = 512;

/// What a typed character means in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Character {
    /// One character of the zone.
    One(u8),
    /// `«`, which keyboards make of two fillers.
    TwoFillers,
    /// A line end.
    LineEnd,
    /// A space: nothing.
    Nothing,
    /// No character of a zone.
    Foreign,
}

impl Character {
    /// Reads one typed character.
    pub fn read(c: char) -> Self {
        match c {
            'A'..='Z' | '0'..='9' | '<' => Self::One(c as u8),
            'a'..='z' => Self::One(c.to_ascii_uppercase() as u8),
            '‹' => Self::One(b'<'),
            '«' => Self::TwoFillers,
            '\r' | '\n' => Self::LineEnd,
            _ if c.is_whitespace() || c == '\u{feff}' => Self::Nothing,
            _ => Self::Foreign,
        }
    }
}

/// Whether a text is meant as a zone, right or wrong: a document code first, fillers, the length, no other character.
pub fn looks_like(text: &str) -> bool {
    if text.len() > TEXT_MAX {
        return false;
    }
    let (mut bytes, mut foreign) = (Vec::new(), false);
    for c in text.chars() {
        match Character::read(c) {
            Character::One(byte) => bytes.push(byte),
            Character::TwoFillers => bytes.extend(b"<<"),
            Character::Foreign => foreign = true,
            Character::LineEnd | Character::Nothing => {}
        }
    }
    let code = bytes.first().is_some_and(|byte| b"PVIAC".contains(byte));
    code && !foreign && bytes.len() >= 28 && bytes.windows(2).any(|pair| pair == b"<<")
}

/// Whether a layout has documents of this code.
pub(super) fn fits(format: Format, code: &[u8]) -> bool {
    let letters: &[u8] = match format {
        Format::Td1 => b"IAC",
        Format::Td2 => b"IACP",
        Format::Td3 => b"P",
        Format::VisaA | Format::VisaB => b"V",
    };
    code.first().is_some_and(|letter| letters.contains(letter))
}

/// Finds the layout and joins the lines.
pub(super) fn read(input: &str) -> Result<(Format, Vec<u8>), MrzError> {
    if input.len() > TEXT_MAX {
        return Err(MrzError::TooLong { found: input.len() });
    }
    let mut lines: Vec<Vec<u8>> = vec![Vec::new()];
    for c in input.chars() {
        let count = lines.len();
        let Some(line) = lines.last_mut() else { break };
        match Character::read(c) {
            Character::One(byte) => line.push(byte),
            Character::TwoFillers => line.extend(b"<<"),
            Character::LineEnd if !line.is_empty() => lines.push(Vec::new()),
            Character::LineEnd | Character::Nothing => {}
            Character::Foreign => {
                return Err(MrzError::Character { line: count, column: line.len() + 1, found: c });
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    let visa = lines.first().is_some_and(|line| line[0] == b'V');
    let format = match (lines.len(), lines.iter().map(Vec::len).sum::<usize>()) {
        (1 | 3, 90) => Format::Td1,
        (1 | 2, 72) if visa => Format::VisaB,
        (1 | 2, 72) => Format::Td2,
        (1 | 2, 88) if visa => Format::VisaA,
        (1 | 2, 88) => Format::Td3,
        (count, _) => return Err(wrong_length(&lines, if count > 2 { 30 } else { nearest(&lines) })),
    };
    let width = format.size().1;
    if lines.len() > 1 && lines.iter().any(|line| line.len() != width) {
        return Err(wrong_length(&lines, width));
    }
    let zone = lines.concat();
    if fits(format, &zone[..2]) {
        Ok((format, zone))
    } else {
        Err(MrzError::Code { found: zone[..2].iter().map(|&byte| char::from(byte)).collect() })
    }
}

/// The line length that most of the lines have, or nearly have.
fn nearest(lines: &[Vec<u8>]) -> usize {
    let longest = lines.iter().map(Vec::len).max().unwrap_or(0);
    if lines.iter().any(|line| line.len() == 44) || longest > 40 { 44 } else { 36 }
}

/// Names the first line that is not `width` long.
fn wrong_length(lines: &[Vec<u8>], width: usize) -> MrzError {
    let wrong = lines.iter().enumerate().find(|(_, line)| line.len() != width);
    let (at, found) = wrong.map_or((lines.len(), 0), |(at, line)| (at, line.len()));
    MrzError::Length { line: at + 1, found }
}

/// What a date field says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Date {
    /// A date whose year lies in 2000–2099 until the century is settled.
    Known(PartialDate),
    /// No year.
    Unknown,
    /// Not a date.
    Wrong,
}

/// Reads `YYMMDD` with `<<` for what is unknown. Whether its century has that day shows later.
pub(super) fn date(field: &[u8]) -> Date {
    let part = |at: usize| match &field[at..at + 2] {
        b"<<" => Some(None),
        [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some(Some((a - b'0') * 10 + (b - b'0'))),
        _ => None,
    };
    let (Some(year), Some(month), Some(day)) = (part(0), part(2), part(4)) else { return Date::Wrong };
    let Some(year) = year else { return Date::Unknown };
    let year = 2000 + u16::from(year);
    let date = match (month, day) {
        (None, None) => PartialDate::year(year),
        (Some(month), None) => PartialDate::parse(&format!("{year}-{month:02}")),
        (Some(month), Some(day)) => PartialDate::full(year, month, day),
        (None, Some(_)) => None,
    };
    date.map_or(Date::Wrong, Date::Known)
}

/// The date in another year; `None` if that year has no such day.
fn in_year(date: PartialDate, year: u16) -> Option<PartialDate> {
    PartialDate::parse(&PartialDate { year, ..date }.to_string())
}

/// The date in the latest century in which it is not after `today`; `None` if that year has no such day.
pub(super) fn past(date: PartialDate, today: PartialDate) -> Option<PartialDate> {
    let mut year = (today.year / 100 * 100).saturating_add(date.year % 100);
    let after = |year: u16| {
        let known = |date: PartialDate| (date.month.unwrap_or(0), date.day.unwrap_or(0));
        year > today.year || (year == today.year && today.month.is_some() && known(date) > known(today))
    };
    if after(year) {
        year = year.saturating_sub(100);
    }
    in_year(date, year)
}

/// The date in the century in which it lies within fifty years of `today`; `None` if that year has no such day.
pub(super) fn near(date: PartialDate, today: PartialDate) -> Option<PartialDate> {
    let year = (today.year / 100 * 100).saturating_add(date.year % 100);
    let nearest = if year > today.year.saturating_add(50) {
        year.saturating_sub(100)
    } else if year.saturating_add(50) <= today.year {
        year.saturating_add(100)
    } else {
        year
    };
    in_year(date, nearest)
}

/// Writes `YYMMDD` with `<<` for what is unknown.
pub(super) fn date_field(date: Option<PartialDate>) -> [u8; 6] {
    let mut field = [b'<'; 6];
    let year = date.map(|date| (date.year % 100) as u8);
    let parts = [year, date.and_then(|date| date.month), date.and_then(|date| date.day)];
    for (place, part) in field.chunks_exact_mut(2).zip(parts) {
        if let Some(part) = part {
            place.copy_from_slice(&[b'0' + part / 10 % 10, b'0' + part % 10]);
        }
    }
    field
}

/// Writes a text as a field: spaces as fillers; without its trailing fillers.
pub(super) fn field(name: &'static str, value: &str, max: usize) -> Result<Vec<u8>, MrzError> {
    let legal = value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' ');
    if !legal || value.len() > max {
        return Err(MrzError::Field { field: name, value: value.to_owned(), max });
    }
    Ok(value.bytes().map(|byte| if byte == b' ' { b'<' } else { byte }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centuries_follow_today() {
        let day = |text: &str| PartialDate::parse(text).unwrap();
        for (field, today, born, expires) in [
            ("260101", "2026-01-01", Some("2026-01-01"), Some("2026-01-01")),
            ("260102", "2026-01-01", Some("1926-01-02"), Some("2026-01-02")),
            ("740812", "2026-11-24", Some("1974-08-12"), Some("2074-08-12")),
            ("770812", "2026-11-24", Some("1977-08-12"), Some("1977-08-12")),
            ("26<<<<", "2026-11-24", Some("2026"), Some("2026")),
            ("2612<<", "2026-11-24", Some("1926-12"), Some("2026-12")),
            ("000229", "1999-01-01", None, Some("2000-02-29")),
            ("99<<<<", "0001", None, None),
        ] {
            let Date::Known(date) = date(field.as_bytes()) else { panic!("{field} is a date") };
            assert_eq!(past(date, day(today)), born.map(day), "{field} born by {today}");
            assert_eq!(near(date, day(today)), expires.map(day), "{field} near {today}");
        }
        for (field, expected) in [
            ("<<0812", Date::Unknown),
            ("<<<<<<", Date::Unknown),
            ("741301", Date::Wrong),
            ("74<<01", Date::Wrong),
            ("7A0101", Date::Wrong),
        ] {
            assert_eq!(date(field.as_bytes()), expected, "{field}");
        }
    }
}
