//! The marks every item carries: purpose, handling, grading and traffic-light protocol.

/// Why a question may be asked. Checked on every read, forward and use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Prevention, detection or investigation of a criminal offence.
    CriminalInvestigation,
    /// Prevention or investigation of a terrorist offence.
    CounterTerrorism,
    /// Checks on persons and things at a border.
    BorderControl,
    /// Readmission or return of a person.
    Readmission,
    /// An application for international protection.
    Asylum,
}

impl Purpose {
    /// All purposes, in the order in which screens list them.
    pub const ALL: [Self; 5] =
        [Self::CriminalInvestigation, Self::CounterTerrorism, Self::BorderControl, Self::Readmission, Self::Asylum];

    /// The word used on the wire, in policies and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CriminalInvestigation => "criminal-investigation",
            Self::CounterTerrorism => "counter-terrorism",
            Self::BorderControl => "border-control",
            Self::Readmission => "readmission",
            Self::Asylum => "asylum",
        }
    }

    /// Reads the word that [`Purpose::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == text)
    }
}

/// How the receiver may handle an item (Europol handling codes H0–H3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandlingCode {
    /// Only to prevent and combat crime.
    H0,
    /// Not in judicial proceedings without permission.
    H1,
    /// No dissemination without permission.
    H2,
    /// Other restrictions, stated in words.
    H3,
}

/// Reliability of the source (Regulation (EU) 2016/794 Art 29(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceGrade {
    /// No doubt, or always reliable.
    A,
    /// Mostly reliable.
    B,
    /// Mostly unreliable.
    C,
    /// Cannot be assessed.
    X,
}

/// Accuracy of the information (Regulation (EU) 2016/794 Art 29(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InformationGrade {
    /// Accuracy not in doubt.
    One,
    /// Known personally to the source, not to the official passing it on.
    Two,
    /// Not known personally to the source, but corroborated.
    Three,
    /// Not known personally to the source and cannot be corroborated.
    Four,
}

/// Traffic-light protocol mark (FIRST TLP 2.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tlp {
    /// No limit on disclosure.
    Clear,
    /// Within the community.
    Green,
    /// Within the organisation and its clients, on a need-to-know basis.
    Amber,
    /// Within the organisation only.
    AmberStrict,
    /// For the named recipients only.
    Red,
}

/// The handling marks of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Handling {
    /// Handling code.
    pub code: HandlingCode,
    /// Source grade.
    pub source: SourceGrade,
    /// Information grade.
    pub information: InformationGrade,
    /// Traffic-light mark.
    pub tlp: Tlp,
}

impl Default for Handling {
    /// Unassessed information counts as X4 (Art 29(3)); H1 and AMBER are the careful defaults.
    fn default() -> Self {
        Self { code: HandlingCode::H1, source: SourceGrade::X, information: InformationGrade::Four, tlp: Tlp::Amber }
    }
}
