//! The demo's data: who works in its eight nodes, and what do their holdings say?
//!
//! All of it is invented, and the same seed gives the same data. It never reads a clock or the system's chance, and
//! never touches a store: who starts the demo puts the holdings in.
//! INVARIANT impossible numbers: no document, plate, firearm, telephone, organisation, device or account has a number that an issuer gives out; see
//! [`is_training`].

pub(crate) mod names;
mod numbers;
mod organisations;
mod overlaps;
mod personas;
mod population;
pub mod stage;
mod story;
mod worked;

pub use numbers::is_training;
pub use overlaps::{Overlap, overlaps, question};
pub use personas::{Persona, personas};
pub use population::{Planted, population};
pub use story::{STORY_ASKS, STORY_KNOWS, Story, story};

use model::PartyId;
use names::Source;

/// The demo's parties: the six partners, a Member State and an agency.
pub const PARTIES: [&str; 8] =
    ["al-spoc", "ba-spoc", "xk-spoc", "me-spoc", "mk-spoc", "rs-spoc", "hr-spoc", "eu-agency"];

/// Parties that hold nothing and take part in worked cases only: two more Member States, and the agencies whom an instrument names.
pub const OTHERS: [&str; 6] = ["at-spoc", "fr-spoc", "eu-europol", "eu-eurojust", "eu-frontex", "eu-asylum"];

/// Which spelling of a name a party's own records use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Register {
    /// Serbian Cyrillic.
    Cyrillic,
    /// Bosnian, Croatian, Montenegrin and Serbian Latin.
    Latin,
    /// Albanian.
    Albanian,
    /// Macedonian Cyrillic.
    Macedonian,
    /// Capitals of a machine-readable zone.
    Zone,
}

/// What the data of one party are made of.
#[derive(Debug)]
struct Home {
    party: &'static str,
    /// The end of a persona's id.
    tag: &'static str,
    /// Country as documents write it, alpha-3 or ICAO; empty for the agency.
    country: &'static str,
    register: Register,
    /// The letter that tells this party's numbers from the others'.
    letter: char,
    /// Whose names its persons bear, with weights that sum to 100.
    names: &'static [(Source, usize)],
}

/// In the order of [`PARTIES`].
const HOMES: [Home; 8] = [
    Home {
        party: "al-spoc",
        tag: "al",
        country: "ALB",
        register: Register::Albanian,
        letter: 'E',
        names: &[(Source::Al, 94), (Source::Xk, 6)],
    },
    Home {
        party: "ba-spoc",
        tag: "ba",
        country: "BIH",
        register: Register::Latin,
        letter: 'F',
        names: &[(Source::Ba, 50), (Source::RsLatin, 33), (Source::Hr, 17)],
    },
    Home {
        party: "xk-spoc",
        tag: "xk",
        country: "RKS",
        register: Register::Albanian,
        letter: 'G',
        names: &[(Source::Xk, 92), (Source::RsLatin, 5), (Source::Tr, 3)],
    },
    Home {
        party: "me-spoc",
        tag: "me",
        country: "MNE",
        register: Register::Latin,
        letter: 'H',
        names: &[(Source::Me, 80), (Source::Ba, 12), (Source::Al, 8)],
    },
    Home {
        party: "mk-spoc",
        tag: "mk",
        country: "MKD",
        register: Register::Macedonian,
        letter: 'J',
        names: &[(Source::Mk, 74), (Source::Al, 22), (Source::Tr, 4)],
    },
    Home {
        party: "rs-spoc",
        tag: "rs",
        country: "SRB",
        register: Register::Cyrillic,
        letter: 'K',
        names: &[(Source::Rs, 90), (Source::Ba, 5), (Source::Al, 5)],
    },
    Home {
        party: "hr-spoc",
        tag: "hr",
        country: "HRV",
        register: Register::Latin,
        letter: 'L',
        names: &[(Source::Hr, 90), (Source::RsLatin, 6), (Source::Ba, 4)],
    },
    Home {
        party: "eu-agency",
        tag: "eu",
        country: "",
        register: Register::Zone,
        letter: 'M',
        names: &[
            (Source::Ar, 16),
            (Source::Gr, 12),
            (Source::Tr, 14),
            (Source::Rs, 12),
            (Source::Mk, 8),
            (Source::Al, 12),
            (Source::Xk, 8),
            (Source::Ba, 8),
            (Source::Me, 4),
            (Source::Hr, 6),
        ],
    },
];

impl Home {
    /// The home of a party; `None` if the demo has no such party.
    fn of(party: &PartyId) -> Option<&'static Self> {
        HOMES.iter().find(|home| home.party == party.as_str())
    }

    #[expect(clippy::expect_used, reason = "INVARIANT homes have party ids: they are constants, and a test reads each")]
    fn id(&self) -> PartyId {
        PartyId::new(self.party).expect("a home's party has a party id")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn homes_stand_in_order_and_their_letters_differ() {
        assert_eq!(HOMES.each_ref().map(|home| home.party), PARTIES);
        for (i, home) in HOMES.iter().enumerate() {
            assert_eq!(home.names.iter().map(|(_, weight)| weight).sum::<usize>(), 100, "{}", home.party);
            assert!(HOMES[..i].iter().all(|other| other.letter != home.letter), "{}", home.party);
            assert!(Home::of(&home.id()).is_some_and(|found| found.tag == home.tag));
        }
        assert!(Home::of(&PartyId::new("zz-spoc").unwrap()).is_none());
    }
}
