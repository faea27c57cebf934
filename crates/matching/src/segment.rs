//! Segments: the searchable part of many holdings in one immutable run of bytes, as it lies in a file.
//!
//! Persons and organisations stand first, in the order of their dates of birth, then everything else; a holding's place is its slot. A word stands once,
//! in the order of letters, with the list of the slots that have it. The sections follow one another, and a footer with lengths and
//! checksums ends the run, so that it is written in one go. INVARIANT immutable: nothing of a segment changes; what is erased is
//! left out when segments are merged.

use std::ops::Range;
use std::sync::Arc;

use model::HoldingId;

use crate::date;

use crate::evidence::Particulars;
use crate::form::{Form, forms};
use crate::numbers::{Numbers, lower_bound, short_at};
use crate::word::Word;

/// The version of sounds, words and format. A segment of another version is built anew from the holdings.
pub const MODEL: u32 = 3;

pub(crate) const MAGIC: &[u8; 8] = b"EGNATIA\x01";
pub(crate) const SECTIONS: usize = 18;
/// Lengths and checksums of the sections, first id, records, persons, model, checksum of the footer, magic.
pub(crate) const FOOTER: usize = SECTIONS * 12 + 8 + 4 + 4 + 4 + 4 + 8;

/// Bytes that somebody keeps: in memory, or mapped from a file.
pub type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Why bytes are no segment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotASegment {
    /// Bytes are missing or not what was written.
    #[error("damaged: {0}")]
    Damaged(&'static str),
    /// It was written by another version of the matching engine.
    #[error("written by model {0}, and this is model {MODEL}")]
    OtherModel(u32),
}

/// The searchable part of many holdings.
#[derive(Clone)]
pub struct Segment {
    bytes: Bytes,
    ends: [usize; SECTIONS],
    base: i64,
    records: usize,
    persons: usize,
    /// Whether somebody has no whole date of birth.
    loose: bool,
}

impl std::fmt::Debug for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Segment of {} holdings", self.records)
    }
}

impl Segment {
    /// Reads the footer and checks every section against its checksum.
    pub fn open(bytes: Bytes) -> Result<Self, NotASegment> {
        use NotASegment::{Damaged, OtherModel};
        let all = (*bytes).as_ref();
        let Some(at) = all.len().checked_sub(FOOTER) else { return Err(Damaged("too short")) };
        let footer = &all[at..];
        let number = |at: usize| Numbers::new(footer.get(at..at + 4).unwrap_or_default()).get(0);
        if !footer.ends_with(MAGIC) {
            return Err(Damaged("no segment, or its end is missing"));
        }
        if crc32fast::hash(&footer[..FOOTER - 12]) != number(FOOTER - 12) {
            return Err(Damaged("the footer's checksum is wrong"));
        }
        let model = number(FOOTER - 16);
        if model != MODEL {
            return Err(OtherModel(model));
        }
        let (mut ends, mut end) = ([0; SECTIONS], 0_usize);
        for (n, place) in ends.iter_mut().enumerate() {
            let length = u64::from(number(12 * n)) | u64::from(number(12 * n + 4)) << 32;
            let start = end;
            end = usize::try_from(length).ok().and_then(|length| start.checked_add(length)).unwrap_or(usize::MAX);
            let section = all[..at].get(start..end).ok_or(Damaged("a section is cut short"))?;
            if crc32fast::hash(section) != number(12 * n + 8) {
                return Err(Damaged("a section's checksum is wrong"));
            }
            *place = end;
        }
        if end != at {
            return Err(Damaged("sections and length disagree"));
        }
        let counts = SECTIONS * 12;
        let base = (u64::from(number(counts)) | u64::from(number(counts + 4)) << 32).cast_signed();
        let (records, persons) = (number(counts + 8) as usize, number(counts + 12) as usize);
        let mut segment = Self { bytes, ends, base, records, persons, loose: false };
        let loose = segment.view().dates.iter().any(|born| born % 100 == 0);
        segment.loose = loose;
        Ok(segment)
    }

    /// Whether both are the same bytes in the same place.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.bytes, &other.bytes)
    }

    /// How many holdings it has, erased ones included.
    pub fn len(&self) -> usize {
        self.records
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.records == 0
    }

    /// How many bytes it takes.
    pub fn size(&self) -> usize {
        (*self.bytes).as_ref().len()
    }

    /// The sections, to be read where they lie.
    pub(crate) fn view(&self) -> View<'_> {
        let bytes = (*self.bytes).as_ref();
        let mut start = 0;
        let [
            ids,
            ids_high,
            by_id,
            states,
            forms_at,
            forms,
            words_at,
            words,
            buckets,
            checks,
            signed,
            lists_at,
            lists,
            dates,
            dates_at,
            identifiers,
            identifiers_at,
            holders,
        ] = self.ends.map(|end| bytes.get(std::mem::replace(&mut start, end)..end).unwrap_or_default());
        // The holders of identifiers, then the identifiers in the order of their last letters.
        let holders = Numbers::new(holders);
        let count = holders.len() / 2;
        View {
            base: self.base,
            records: self.records,
            persons: self.persons,
            loose: self.loose,
            ids: Numbers::new(ids),
            ids_high: Numbers::new(ids_high),
            by_id: Numbers::new(by_id),
            states,
            forms_at: Numbers::new(forms_at),
            forms,
            words_at: Numbers::new(words_at),
            words,
            buckets: Numbers::new(buckets),
            checks,
            signed: Numbers::new(signed),
            lists_at: Numbers::new(lists_at),
            lists: Numbers::new(lists),
            dates: Numbers::new(dates),
            dates_at: Numbers::new(dates_at),
            identifiers_at: Numbers::new(identifiers_at),
            identifiers,
            holders: holders.slice(0..count),
            backward: holders.slice(count..2 * count),
        }
    }
}

/// A segment's sections. Slots of persons are below `persons`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    base: i64,
    pub records: usize,
    pub persons: usize,
    pub loose: bool,
    ids: Numbers<'a>,
    ids_high: Numbers<'a>,
    /// Slots in the order of ids.
    pub by_id: Numbers<'a>,
    states: &'a [u8],
    forms_at: Numbers<'a>,
    forms: &'a [u8],
    words_at: Numbers<'a>,
    words: &'a [u8],
    /// Where the signs begin whose first bits are the place's.
    buckets: Numbers<'a>,
    /// The last bits of each sign.
    checks: &'a [u8],
    /// The word of each sign.
    signed: Numbers<'a>,
    lists_at: Numbers<'a>,
    lists: Numbers<'a>,
    /// All dates of birth as numbers, partial ones with zeros.
    pub dates: Numbers<'a>,
    dates_at: Numbers<'a>,
    identifiers_at: Numbers<'a>,
    identifiers: &'a [u8],
    holders: Numbers<'a>,
    /// The identifiers in the order of their letters from the last to the first.
    pub backward: Numbers<'a>,
}

impl<'a> View<'a> {
    pub(crate) fn id(self, slot: u32) -> HoldingId {
        let at = slot as usize;
        let offset = u64::from(self.ids.get(at)) | u64::from(self.ids_high.get(at)) << 32;
        HoldingId(self.base.wrapping_add(offset.cast_signed()))
    }

    /// The slot of a holding.
    pub(crate) fn slot(self, id: HoldingId) -> Option<u32> {
        let at = lower_bound(self.by_id.len(), |at| self.id(self.by_id.get(at)) < id);
        let slot = self.by_id.get(at);
        (at < self.by_id.len() && self.id(slot) == id).then_some(slot)
    }

    /// The date of birth of a person as a number.
    pub(crate) fn born(self, slot: u32) -> u32 {
        let after = lower_bound(self.dates.len(), |at| self.dates_at.get(at) <= slot);
        self.dates.get(after.saturating_sub(1))
    }

    /// The slots of all persons.
    pub(crate) fn everybody(self) -> [Range<u32>; 2] {
        [self.born_in(0..date::ORGANISATION), self.born_in(date::ORGANISATION + 1..u32::MAX)]
    }

    /// The slots of all organisations.
    pub(crate) fn organisations(self) -> Range<u32> {
        self.born_in(date::ORGANISATION..date::ORGANISATION + 1)
    }

    /// The slots of the persons whose date of birth as a number lies in `dates`.
    pub(crate) fn born_in(self, dates: Range<u32>) -> Range<u32> {
        let (from, to) = (self.dates.lower_bound(dates.start), self.dates.lower_bound(dates.end));
        self.dates_at.get(from)..self.dates_at.get(to)
    }

    /// All persons by date of birth, each with the date as a number.
    pub(crate) fn births(self) -> impl Iterator<Item = (u32, u32)> + use<'a> {
        let (dates, at) = (self.dates, self.dates_at);
        (0..dates.len()).flat_map(move |n| (at.get(n)..at.get(n + 1)).map(move |slot| (dates.get(n), slot)))
    }

    /// What is known of a person beside the names.
    pub(crate) fn particulars(self, slot: u32) -> Particulars {
        Particulars::from_code(date::partial(self.born(slot)), self.code(slot))
    }

    /// The names of a person or organisation.
    pub(crate) fn forms(self, slot: u32) -> impl Iterator<Item = Form<'a>> + Clone {
        let bytes: &'a [u8] = self.forms.get(self.forms_at.run(slot as usize)).unwrap_or_default();
        forms(bytes)
    }

    /// The words of a form, to be compared.
    pub(crate) fn words(self, form: Form<'a>) -> Vec<Word<'a>> {
        form.words.iter().map(|word| self.word(word)).collect()
    }

    /// Nationality and sex as they are kept.
    pub(crate) fn code(self, slot: u32) -> u16 {
        short_at(self.states, slot as usize)
    }

    /// How many words the dictionary has.
    pub(crate) fn word_count(self) -> usize {
        self.words_at.len().saturating_sub(1)
    }

    /// A word's bytes.
    pub(crate) fn packed(self, word: u32) -> &'a [u8] {
        self.words.get(self.words_at.run(word as usize)).unwrap_or_default()
    }

    /// A word of the dictionary.
    pub(crate) fn word(self, word: u32) -> Word<'a> {
        Word::unpack(self.packed(word))
    }

    /// The slots of the persons who have a word, in order.
    pub(crate) fn list(self, word: u32) -> Numbers<'a> {
        self.lists.slice(self.lists_at.run(word as usize))
    }

    /// The words under a sign.
    pub(crate) fn signed(self, sign: u32) -> impl Iterator<Item = u32> + use<'a> {
        let bucket = bucket(sign, self.buckets.len().saturating_sub(1));
        let (checks, signed) = (self.checks, self.signed);
        self.buckets.run(bucket).filter(move |&at| short_at(checks, at) == sign as u16).map(move |at| signed.get(at))
    }

    /// How many identifiers there are.
    pub(crate) fn identifier_count(self) -> usize {
        self.holders.len()
    }

    /// An identifier as it is kept, in the order of [`crate::exact`].
    pub(crate) fn identifier(self, at: usize) -> &'a [u8] {
        self.identifiers.get(self.identifiers_at.run(at)).unwrap_or_default()
    }

    /// The slot whose identifier it is.
    pub(crate) fn holder(self, at: usize) -> u32 {
        self.holders.get(at)
    }
}

/// In which of `count` buckets, a power of two, a sign lies: by its first bits.
pub(crate) fn bucket(sign: u32, count: usize) -> usize {
    ((u64::from(sign) * count as u64) >> 32) as usize
}
