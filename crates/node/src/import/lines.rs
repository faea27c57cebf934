//! Where does a line end, and is it too long to be one? Lines of any input, each held in memory up to a bound and never beyond.
//!
//! A line is given without its end; the last one needs none. Never looks at what a line says.

use std::io::{self, BufRead, Read, Write};

/// C-IMP-01: the longest line, in bytes. Whatever holding the other bounds let pass fits, unless written in escapes throughout.
pub const LINE_BYTES_MAX: usize = 128 * 1024;

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A whole line.
    Whole,
    /// The first bytes of a line, one more than it may have; [`Lines::rest`] reads on.
    TooLong,
    /// Nothing: there is no further line.
    None,
}

/// The lines of an input.
pub struct Lines<R> {
    input: R,
    bytes: u64,
}

impl<R: BufRead> Lines<R> {
    /// Lines from here on.
    pub fn new(input: R) -> Self {
        Self { input, bytes: 0 }
    }

    /// Bytes read so far, ends of lines included.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Reads the next line in place of what `line` holds.
    pub fn next(&mut self, line: &mut Vec<u8>) -> io::Result<Line> {
        line.clear();
        let ended = self.part(line)?;
        Ok(match line.len() {
            0 if !ended => Line::None,
            // C-IMP-01
            length if length > LINE_BYTES_MAX => Line::TooLong,
            _ => Line::Whole,
        })
    }

    /// Reads a line that was too long to its end, and hands on what is left of it.
    pub fn rest(&mut self, mut to: impl Write) -> io::Result<()> {
        let mut part = Vec::new();
        loop {
            part.clear();
            let ended = self.part(&mut part)?;
            to.write_all(&part)?;
            if ended || part.is_empty() {
                return Ok(());
            }
        }
    }

    /// Reads up to the end of the line, or one byte more than a line may have; `true` if its end was read, which is left out.
    fn part(&mut self, part: &mut Vec<u8>) -> io::Result<bool> {
        let read = (&mut self.input).take(LINE_BYTES_MAX as u64 + 1).read_until(b'\n', part)?;
        self.bytes += read as u64;
        let ended = part.last() == Some(&b'\n');
        if ended {
            part.pop();
        }
        Ok(ended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Each line as (whole, its bytes).
    fn lines(input: &[u8], buffer: usize) -> Vec<(bool, Vec<u8>)> {
        let mut lines = Lines::new(io::BufReader::with_capacity(buffer, input));
        let (mut line, mut found) = (Vec::new(), Vec::new());
        loop {
            match lines.next(&mut line).unwrap() {
                Line::None => break,
                Line::Whole => found.push((true, line.clone())),
                Line::TooLong => {
                    assert_eq!(line.len(), LINE_BYTES_MAX + 1, "no more is held");
                    lines.rest(&mut line).unwrap();
                    found.push((false, line.clone()));
                }
            }
        }
        assert_eq!(lines.bytes(), input.len() as u64);
        found
    }

    #[test]
    fn a_line_is_bounded_on_the_byte() {
        // C-IMP-01
        for (length, whole) in [
            (LINE_BYTES_MAX - 1, true),
            (LINE_BYTES_MAX, true),
            (LINE_BYTES_MAX + 1, false),
            (LINE_BYTES_MAX * 3, false),
        ] {
            let long = vec![b'x'; length];
            for input in [long.clone(), [&long[..], b"\n"].concat()] {
                assert_eq!(lines(&input, 8 * 1024), [(whole, long.clone())], "{length}");
            }
            let after = [&long[..], b"\nafter"].concat();
            assert_eq!(lines(&after, 8 * 1024), [(whole, long), (true, b"after".to_vec())], "{length}");
        }
    }

    #[test]
    fn the_last_line_needs_no_end_and_an_empty_one_counts() {
        let whole = |texts: &[&str]| texts.iter().map(|text| (true, text.as_bytes().to_vec())).collect::<Vec<_>>();
        assert_eq!(lines(b"", 16), whole(&[]));
        assert_eq!(lines(b"\n", 16), whole(&[""]));
        assert_eq!(lines(b"a\n\nb", 16), whole(&["a", "", "b"]));
        assert_eq!(lines(b"a\r\nb\n", 16), whole(&["a\r", "b"]));
    }

    proptest! {
        #[test]
        fn lines_put_together_are_the_input(input in "[ab\n]{0,200}", buffer in 1usize..20) {
            let found: Vec<_> = lines(input.as_bytes(), buffer).into_iter().map(|(_, line)| line).collect();
            let mut joined = found.join(&b'\n');
            if input.ends_with('\n') {
                joined.push(b'\n');
            }
            prop_assert_eq!(joined, input.into_bytes());
        }
    }
}
