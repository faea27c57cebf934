//! The story: whose passport does the guided demo show at the border, and which nodes know the person?
//!
//! One invented traveller with a Serbian passport of an impossible number. Serbia's node has him in Cyrillic, Albania's
//! in Albanian spelling, and the third in Albanian with day and month of birth exchanged; nobody else knows him, and no
//! list of names has his family's. The same in every demo, whatever the seed.

use interop::mrz::{Format, Mrz};
use model::{Document, HandlingCode, PartialDate, PartyId, Person, Sex, Subject};

use super::population::Planted;
use super::{HOMES, Home};

/// The node at which the passport is shown.
pub const STORY_ASKS: &str = "mk-spoc";
/// The nodes that know the person, and no others do.
pub const STORY_KNOWS: [&str; 3] = ["rs-spoc", "al-spoc", "xk-spoc"];

const NUMBER: &str = "TX040784T";
const ISSUER: &str = "SRB";
const BORN: PartialDate = PartialDate { year: 1984, month: Some(4), day: Some(7) };
const BORN_SWAPPED: PartialDate = PartialDate { year: 1984, month: Some(7), day: Some(4) };

/// What the guided demo shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The machine-readable zone of the passport (TD3): two lines of 44, with right check digits.
    pub mrz: String,
    /// The person's name as the passport's owner writes it.
    pub name: String,
    /// Date of birth.
    pub born: PartialDate,
    /// The passport's number, an impossible one.
    pub number: String,
    /// Who is said to have issued the passport.
    pub issuer: String,
    /// What the nodes of [`STORY_KNOWS`] hold, in that order.
    pub known: Vec<(PartyId, Planted)>,
}

/// The person of the guided demo.
pub fn story() -> Story {
    let (family, given) = ("Џавити", "Бећир");
    let zone = Mrz {
        format: Format::Td3,
        code: "P".to_owned(),
        issuer: ISSUER.to_owned(),
        primary: matching::mrz(family),
        secondary: matching::mrz(given),
        truncated: false,
        number: NUMBER.to_owned(),
        nationality: ISSUER.to_owned(),
        born: Some(BORN),
        sex: Sex::Male,
        expiry: PartialDate::full(2031, 9, 18),
        optional: String::new(),
        optional_second: String::new(),
        warnings: Vec::new(),
    };
    #[expect(
        clippy::expect_used,
        reason = "INVARIANT story fits: every part is a constant; a test reads the zone back"
    )]
    let lines = zone.lines().expect("the story's passport fits its zone");
    let passport = Document { kind: "P".to_owned(), number: NUMBER.to_owned(), issuer: ISSUER.to_owned() };
    let person = |family: &str, given: &str, born: PartialDate| Person {
        family: family.to_owned(),
        given: given.to_owned(),
        born: Some(born),
        sex: Some(Sex::Male),
        ..Person::default()
    };
    let serbian =
        Person { documents: vec![passport], nationality: Some(ISSUER.to_owned()), ..person(family, given, BORN) };
    let persons = [
        (serbian, "suspect, smuggling of migrants; passport to be seized", HandlingCode::H0),
        (person("Xhaviti", "Beqir", BORN), "suspect, smuggling of migrants by sea", HandlingCode::H1),
        (person("Xhaviti", "Beqir", BORN_SWAPPED), "suspect, document fraud", HandlingCode::H1),
    ];
    let homes = STORY_KNOWS.iter().filter_map(|party| HOMES.iter().find(|home| home.party == *party));
    let record = |(home, (person, about, handling)): (&Home, (Person, &str, HandlingCode))| {
        (home.id(), Planted { subject: Subject::Person(person), about: about.to_owned(), handling })
    };
    Story {
        mrz: lines.join("\n"),
        name: format!("{family} {given}"),
        born: BORN,
        number: NUMBER.to_owned(),
        issuer: ISSUER.to_owned(),
        known: homes.zip(persons).map(record).collect(),
    }
}

#[cfg(test)]
mod tests {
    use matching::Index;
    use model::{HoldingId, Query, ReasonKind};
    use proptest::prelude::*;

    use super::*;
    use crate::demo::{PARTIES, is_training, population};

    fn read() -> Mrz {
        interop::mrz::parse(&story().mrz, PartialDate::full(2026, 11, 24).unwrap()).unwrap()
    }

    /// What an officer who pastes the zone asks.
    fn asked() -> Query {
        let zone = read();
        Query::Person {
            name: format!("{}, {}", zone.primary, zone.secondary),
            born: zone.born,
            nationality: Some(zone.nationality),
            sex: None,
            document: Some((zone.number, zone.issuer)),
        }
    }

    fn check(seed: u64, size: usize) {
        for party in PARTIES {
            let mut index = Index::new();
            for (i, planted) in population(&PartyId::new(party).unwrap(), seed, size).iter().enumerate() {
                index.insert(HoldingId(i as i64), &planted.subject);
            }
            let found: Vec<i64> = index.search(&asked(), 10).iter().map(|found| found.id.0).collect();
            let expected = if STORY_KNOWS.contains(&party) { vec![0] } else { vec![] };
            assert_eq!(found, expected, "{party}, seed {seed}");
        }
    }

    #[test]
    fn the_passport_hits_in_three_nodes_and_nowhere_else() {
        check(1, 2_000);
        check(7, 3_000);
    }

    #[test]
    fn each_node_knows_the_person_in_its_own_way() {
        for ((party, planted), kind) in story().known.iter().zip([
            ReasonKind::SameIdentifier,
            ReasonKind::SameBirthDate,
            ReasonKind::SwappedDayMonth,
        ]) {
            let mut index = Index::new();
            index.insert(HoldingId(1), &planted.subject);
            let (found, explained) = (index.search(&asked(), 10), matching::explain(&asked(), &planted.subject));
            assert_eq!(found[0].score, explained.score, "{party}");
            assert!(
                found[0].score >= 0.9 && explained.reasons.iter().any(|reason| reason.kind == kind),
                "{party} {explained:?}"
            );
            assert!(is_training(&planted.subject));
        }
    }

    #[test]
    fn the_zone_is_sound() {
        let zone = read();
        assert_eq!((&zone.warnings, zone.format, zone.born), (&vec![], Format::Td3, Some(BORN)));
        assert_eq!((zone.number.as_str(), zone.issuer.as_str()), (NUMBER, ISSUER));
        assert!(story().mrz.lines().all(|line| line.len() == 44) && story().mrz.lines().count() == 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4))]
        #[test]
        fn whatever_the_seed(seed: u64) {
            check(seed, 300);
        }
    }
}
