//! Columns: what a segment is written from, and how it is written.

use std::io::{self, Write};

use crate::form::{self, Form, forms};
use crate::near::signs;
use crate::segment::{FOOTER, MAGIC, MODEL, bucket};
use crate::word::Word;

/// The holdings of a segment in its order, see [`crate::segment`].
#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// Persons, then everything else.
    pub ids: Vec<i64>,
    pub by_id: Vec<u32>,
    /// Of persons.
    pub states: Vec<u16>,
    /// Ends of each person's forms.
    pub forms_at: Vec<u32>,
    pub forms: Vec<u8>,
    /// Ends of each word.
    pub words_at: Vec<u32>,
    pub words: Vec<u8>,
    pub dates: Vec<u32>,
    /// The first slot of each date.
    pub dates_at: Vec<u32>,
    /// Ends of each identifier.
    pub identifiers_at: Vec<u32>,
    pub identifiers: Vec<u8>,
    pub holders: Vec<u32>,
    pub backward: Vec<u32>,
}

impl Columns {
    /// Adds the next person, in order of birth.
    pub(crate) fn person(&mut self, id: i64, born: u32, state: u16) {
        if self.dates.last() != Some(&born) {
            self.dates.push(born);
            self.dates_at.push(self.ids.len() as u32);
        }
        self.ids.push(id);
        self.states.push(state);
    }

    /// Adds the names of the last person, each word by its new place.
    pub(crate) fn names<'a>(&mut self, all: impl Iterator<Item = Form<'a>>, places: &[u32]) {
        for Form { words, family, full } in all {
            let words = words.iter().map(|word| places.get(word as usize).copied().unwrap_or(0));
            form::write(&mut self.forms, words, family, full);
        }
        self.forms_at.push(self.forms.len() as u32);
    }

    /// Adds the next word, in order of letters.
    pub(crate) fn word(&mut self, packed: &[u8]) {
        self.words.extend(packed);
        self.words_at.push(self.words.len() as u32);
    }

    /// Adds the next identifier in order.
    pub(crate) fn identifier(&mut self, packed: &[u8], holder: u32) {
        self.identifiers.extend(packed);
        self.identifiers_at.push(self.identifiers.len() as u32);
        self.holders.push(holder);
    }

    /// The words of a person, none twice, in order.
    fn words_of(&self, slot: usize, words: &mut Vec<u32>) {
        words.clear();
        let start = slot.checked_sub(1).map_or(0, |before| self.forms_at[before]);
        let own = forms(&self.forms[start as usize..self.forms_at[slot] as usize]);
        words.extend(own.flat_map(|form| form.words.iter()));
        words.sort_unstable();
        words.dedup();
    }

    /// Where each word's list ends, and the lists.
    fn lists(&self) -> (Vec<u32>, Vec<u32>) {
        let persons = self.states.len();
        let (mut ends, mut words) = (vec![0_u32; self.words_at.len()], Vec::new());
        for slot in 0..persons {
            self.words_of(slot, &mut words);
            words.iter().for_each(|&word| ends[word as usize] += 1);
        }
        let mut total = 0;
        for end in &mut ends {
            // For now where the list begins; it ends where the last slot is put.
            total += std::mem::replace(end, total);
        }
        let mut lists = vec![0_u32; total as usize];
        for slot in 0..persons {
            self.words_of(slot, &mut words);
            for &word in &words {
                let end = &mut ends[word as usize];
                lists[*end as usize] = slot as u32;
                *end += 1;
            }
        }
        (ends, lists)
    }

    /// All signs, sorted, each with its word.
    fn signs(&self) -> Vec<(u32, u32)> {
        let mut start = 0;
        let mut all = Vec::new();
        for (word, &end) in self.words_at.iter().enumerate() {
            let packed = &self.words[start as usize..end as usize];
            all.extend(signs(Word::unpack(packed)).into_iter().map(|sign| (sign, word as u32)));
            start = end;
        }
        all.sort_unstable();
        all
    }

    /// Writes the segment.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let base = self.by_id.first().map_or(0, |&slot| self.ids[slot as usize]);
        let offsets = || self.ids.iter().map(|&id| id.wrapping_sub(base).cast_unsigned());
        let wide = offsets().any(|offset| offset > u64::from(u32::MAX));
        let signs = self.signs();
        let buckets = signs.len().next_power_of_two();
        let mut starts = vec![0_u32; buckets + 1];
        signs.iter().for_each(|(sign, _)| starts[bucket(*sign, buckets) + 1] += 1);
        (0..buckets).for_each(|at| starts[at + 1] += starts[at]);
        let (ends, lists) = self.lists();
        let from_zero = |ends: &[u32]| [0].into_iter().chain(ends.iter().copied()).collect::<Vec<u32>>();

        let mut out = Sections { out, footer: Vec::with_capacity(FOOTER) };
        out.numbers(offsets().map(|offset| offset as u32))?;
        out.numbers(offsets().map(|offset| (offset >> 32) as u32).filter(|_| wide))?;
        out.numbers(self.by_id.iter().copied())?;
        out.bytes(&self.states.iter().flat_map(|code| code.to_le_bytes()).collect::<Vec<u8>>())?;
        out.numbers(from_zero(&self.forms_at))?;
        out.bytes(&self.forms)?;
        out.numbers(from_zero(&self.words_at))?;
        out.bytes(&self.words)?;
        out.numbers(starts)?;
        out.bytes(&signs.iter().flat_map(|(sign, _)| (*sign as u16).to_le_bytes()).collect::<Vec<u8>>())?;
        out.numbers(signs.iter().map(|(_, word)| *word))?;
        out.numbers(from_zero(&ends))?;
        out.numbers(lists)?;
        out.numbers(self.dates.iter().copied())?;
        out.numbers(self.dates_at.iter().copied().chain([self.states.len() as u32]))?;
        out.bytes(&self.identifiers)?;
        out.numbers(from_zero(&self.identifiers_at))?;
        out.numbers(self.holders.iter().chain(&self.backward).copied())?;
        out.end(base, [self.ids.len() as u32, self.states.len() as u32, MODEL])
    }
}

/// Writes sections and remembers their lengths and checksums.
struct Sections<'a, W: Write> {
    out: &'a mut W,
    footer: Vec<u8>,
}

/// Numbers turned into bytes together.
const CHUNK: usize = 1 << 16;

impl<W: Write> Sections<'_, W> {
    fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.section(bytes.len(), crc32fast::hash(bytes));
        Ok(())
    }

    fn numbers(&mut self, numbers: impl IntoIterator<Item = u32>) -> io::Result<()> {
        let (mut hasher, mut length) = (crc32fast::Hasher::new(), 0);
        let mut chunk = Vec::with_capacity(4 * CHUNK);
        let mut numbers = numbers.into_iter();
        loop {
            chunk.clear();
            chunk.extend(numbers.by_ref().take(CHUNK).flat_map(u32::to_le_bytes));
            if chunk.is_empty() {
                break;
            }
            hasher.update(&chunk);
            length += chunk.len();
            self.out.write_all(&chunk)?;
        }
        self.section(length, hasher.finalize());
        Ok(())
    }

    fn section(&mut self, length: usize, checksum: u32) {
        self.footer.extend((length as u64).to_le_bytes());
        self.footer.extend(checksum.to_le_bytes());
    }

    fn end(mut self, base: i64, counts: [u32; 3]) -> io::Result<()> {
        self.footer.extend(base.to_le_bytes());
        counts.iter().for_each(|count| self.footer.extend(count.to_le_bytes()));
        let checksum = crc32fast::hash(&self.footer);
        self.footer.extend(checksum.to_le_bytes());
        self.footer.extend(MAGIC);
        self.out.write_all(&self.footer)
    }
}
