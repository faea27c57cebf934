//! A check: a question to several parties at once, and what each answers.

use crate::{CheckId, Handling, PartialDate, Purpose, Sex, Subject};

/// What is asked. Texts are as the officer typed them; `matching` finds the spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// Who knows a person of this name? A name may be in any script and any order.
    Person {
        /// The whole name as typed, or `FAMILY, GIVEN` from a machine-readable zone.
        name: String,
        /// Date of birth, if known.
        born: Option<PartialDate>,
        /// Nationality, alpha-3 or ICAO code, if known.
        nationality: Option<String>,
        /// Sex, if known, as the document states it.
        sex: Option<Sex>,
        /// The document that the person showed, if any: number and issuer.
        document: Option<(String, String)>,
    },
    /// Who knows this document?
    Document {
        /// The number as printed or typed.
        number: String,
        /// The issuer, if known.
        issuer: Option<String>,
    },
    /// Who knows this vehicle?
    Vehicle {
        /// The plate or vehicle identification number as typed.
        plate: String,
        /// The maker, and perhaps the model, if known. It weighs; it never excludes.
        make: Option<String>,
    },
    /// Who knows this firearm?
    Firearm {
        /// The serial number as read.
        serial: String,
        /// The maker, and perhaps the model, if known. It weighs; it never excludes.
        make: Option<String>,
    },
    /// Who knows this telephone number?
    Phone {
        /// The number as typed; national forms keep their leading zero.
        number: String,
    },
    /// Who knows this organisation?
    Organisation {
        /// The name in any script, with or without its legal form.
        name: String,
        /// The country of the seat, alpha-3, if known.
        country: Option<String>,
        /// The number in a register, if known.
        number: Option<String>,
    },
    /// Who knows this mobile device?
    Device {
        /// The international mobile equipment identity as typed.
        imei: String,
    },
    /// Who knows this account?
    Account {
        /// The international bank account number as typed.
        iban: String,
    },
}

/// The question as it goes to one party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The check this belongs to.
    pub check: CheckId,
    /// What is asked.
    pub query: Query,
    /// Why it is asked.
    pub purpose: Purpose,
    /// The reason in words or the file number (Directive (EU) 2016/680 Art 25(2)).
    pub justification: String,
    /// The officer who asks, as an identifier of the asking party.
    pub officer: String,
}

/// One party's answer to one check.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The check it answers.
    pub check: CheckId,
    /// What the party found and lets the asker know.
    pub outcome: Outcome,
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Nothing matched, or nothing that the owner lets the asker know.
    NoHit,
    /// At least one holding matched.
    Hits(Vec<Hit>),
    /// The asked party's rules forbid the question; the text is the rule's name.
    Refused(String),
}

/// How much of a hit its owner lets an asker see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disclosure {
    /// Not even that there is a hit.
    Nothing,
    /// That there is a hit, its kind and its score; no content.
    Opaque,
    /// Core data, so that an officer can confirm the match.
    Core,
}

/// One matching holding, as far as its owner shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// An opaque reference that only the owner can resolve.
    pub reference: [u8; 16],
    /// Likeness in 0.0–1.0. Never a decision about a person: an officer confirms.
    pub score: f32,
    /// Why the engine thinks so.
    pub reasons: Vec<Reason>,
    /// What the owner shows, if the rules let it.
    pub core: Option<CoreData>,
}

/// The data an officer needs to confirm a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoreData {
    /// The record itself.
    pub subject: Subject,
    /// What the owner holds it for, in one line.
    pub about: String,
    /// How it must be handled.
    pub handling: Handling,
}

/// One piece of evidence for or against a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What kind of evidence.
    pub kind: ReasonKind,
    /// The values compared, `asked = held`; empty where the owner shows no content.
    pub detail: String,
}

/// The kinds of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonKind {
    /// Same identifier, letter by letter after normalisation.
    SameIdentifier,
    /// Same name in the same script.
    SameName,
    /// Same name by a transliteration rule.
    TransliteratedName,
    /// Names alike but for spelling.
    SimilarName,
    /// The names agree as far as a machine-readable zone shows them.
    TruncatedName,
    /// Given and family name in the other order.
    SwappedOrder,
    /// Same date of birth.
    SameBirthDate,
    /// Same year of birth; the rest unknown on one side.
    SameBirthYear,
    /// Day and month exchanged.
    SwappedDayMonth,
    /// The dates of birth differ. Speaks against.
    OtherBirthDate,
    /// Same nationality.
    SameNationality,
    /// Another nationality. Speaks against.
    OtherNationality,
    /// Same number but for letters and digits that look alike, such as O and 0.
    LookAlikeIdentifier,
    /// The part of the number that could be read agrees.
    PartialIdentifier,
    /// A name of which one side has the first letter alone.
    InitialName,
    /// Forms of one name: short and full, or of several languages.
    EquivalentName,
    /// Forms of one family name for men and women.
    GenderedName,
    /// Another sex. Speaks against.
    OtherSex,
    /// Same maker.
    SameMake,
    /// Another maker. Speaks against.
    OtherMake,
}

impl ReasonKind {
    /// Whether such evidence speaks against a match.
    pub fn speaks_against(self) -> bool {
        matches!(self, Self::OtherBirthDate | Self::OtherNationality | Self::OtherSex | Self::OtherMake)
    }
}
