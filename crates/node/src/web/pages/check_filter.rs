//! Which hits of a check does the reader want to see? Three toggles, by how the name or the number agrees.
//!
//! The choice stands in the address, so that a reload, the stream and a judgement keep it. INVARIANT (nothing hidden in silence): what
//! the filter hides is counted, for each party and in all, and a party that has hits never looks as if it had none.

use model::{Hit, Outcome, ReasonKind};

use super::check_view::Answers;
use crate::{
    check::Said,
    web::{
        Lang,
        session::query_value,
        views::{FilterView, ToggleView},
    },
};

/// How the name or the number of a hit agrees with what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Letter by letter.
    Exact,
    /// By a rule of transliteration, or as far as a machine-readable zone shows it.
    Transliterated,
    /// Alike but for spelling, or in part.
    SoundsLike,
}

impl Agreement {
    /// All, the closest first.
    pub const ALL: [Self; 3] = [Self::Exact, Self::Transliterated, Self::SoundsLike];

    /// The word in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Transliterated => "transliterated",
            Self::SoundsLike => "sounds-like",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Exact => "filter-exact",
            Self::Transliterated => "filter-transliterated",
            Self::SoundsLike => "filter-sounds-like",
        }
    }

    /// How a hit agrees: by the closest of its reasons. One that names no reason of these kinds is no closer than alike.
    pub fn of(hit: &Hit) -> Self {
        let has = |kinds: &[ReasonKind]| hit.reasons.iter().any(|reason| kinds.contains(&reason.kind));
        if has(&[ReasonKind::SameName, ReasonKind::SameIdentifier]) {
            Self::Exact
        } else if has(&[ReasonKind::TransliteratedName, ReasonKind::TruncatedName]) {
            Self::Transliterated
        } else {
            Self::SoundsLike
        }
    }
}

/// What the reader hides; nothing at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    hidden: [bool; Agreement::ALL.len()],
}

impl Filter {
    /// Reads what [`Filter::words`] writes; a word that it does not know hides nothing.
    pub fn parse(text: &str) -> Self {
        Self { hidden: Agreement::ALL.map(|agreement| text.split('.').any(|word| word == agreement.as_str())) }
    }

    /// The words of what is hidden, as they stand in the address.
    pub fn words(self) -> String {
        let hidden = Agreement::ALL.into_iter().filter(|agreement| !self.shows(*agreement));
        hidden.map(Agreement::as_str).collect::<Vec<_>>().join(".")
    }

    /// The query of an address that keeps the choice; empty if nothing is hidden.
    pub fn query(self) -> String {
        let words = self.words();
        if words.is_empty() { words } else { format!("?hide={}", query_value(&words)) }
    }

    /// Whether hits that agree so are shown.
    pub fn shows(self, agreement: Agreement) -> bool {
        !self.hidden[agreement as usize]
    }

    /// The same with one of the toggles turned.
    fn turned(mut self, agreement: Agreement) -> Self {
        self.hidden[agreement as usize] ^= true;
        self
    }
}

/// The toggles above the answers. `zone` are the warnings that the address carries.
pub fn view(t: &Lang, answers: &Answers, filter: Filter, zone: &str) -> FilterView {
    let hits = answers.said.iter().filter_map(|(_, said)| match said {
        Said::Answered(Outcome::Hits(hits), _) => Some(hits),
        _ => None,
    });
    let mut counts = [0_u32; Agreement::ALL.len()];
    hits.flatten().for_each(|hit| counts[Agreement::of(hit) as usize] += 1);
    let toggle = |agreement: Agreement| ToggleView {
        id: agreement.as_str(),
        name: t.text(agreement.key()),
        count: counts[agreement as usize],
        on: filter.shows(agreement),
        turned: filter.turned(agreement).words(),
    };
    // Without a hit there is nothing to choose from.
    let any = counts.iter().sum::<u32>() > 0;
    let toggles: Vec<_> = Agreement::ALL.into_iter().filter(|_| any).map(toggle).collect();
    FilterView {
        hidden: toggles.iter().filter(|toggle| !toggle.on).map(|toggle| toggle.count).sum(),
        toggles,
        hide: filter.words(),
        query: filter.query(),
        zone: zone.to_owned(),
        all: if zone.is_empty() { String::new() } else { format!("?mrz={}", query_value(zone)) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hit(kinds: &[ReasonKind]) -> Hit {
        let reasons = kinds.iter().map(|kind| model::Reason { kind: *kind, detail: String::new() }).collect();
        Hit { reference: [0; 16], score: 0.9, reasons, core: None }
    }

    #[test]
    fn a_hit_agrees_by_the_closest_of_its_reasons() {
        use ReasonKind::*;
        let check = |kinds: &[ReasonKind], expected| assert_eq!(Agreement::of(&hit(kinds)), expected, "{kinds:?}");
        check(&[SameName, SameBirthDate], Agreement::Exact);
        check(&[SameIdentifier, SimilarName], Agreement::Exact);
        check(&[TransliteratedName, OtherBirthDate], Agreement::Transliterated);
        check(&[LookAlikeIdentifier, TruncatedName], Agreement::Transliterated);
        for kind in [SimilarName, LookAlikeIdentifier, PartialIdentifier] {
            check(&[kind, SameNationality], Agreement::SoundsLike);
        }
        check(&[], Agreement::SoundsLike);
    }

    #[test]
    fn places_in_the_arrays_are_those_of_the_list() {
        for (place, agreement) in Agreement::ALL.into_iter().enumerate() {
            assert_eq!(agreement as usize, place);
        }
    }

    #[test]
    fn the_address_says_what_is_hidden() {
        let filter = Filter::default().turned(Agreement::SoundsLike).turned(Agreement::Exact);
        assert_eq!(
            (filter.words().as_str(), filter.query().as_str()),
            ("exact.sounds-like", "?hide=exact.sounds-like")
        );
        assert!(filter.shows(Agreement::Transliterated) && !filter.shows(Agreement::Exact));
        assert_eq!(Filter::default().query(), "");
        for foreign in ["", "everything", "EXACT", "exact,sounds-like", "<b>"] {
            assert_eq!(Filter::parse(foreign), Filter::default(), "{foreign}");
        }
    }

    proptest! {
        #[test]
        fn a_choice_is_read_back_and_turning_twice_changes_nothing(hidden in any::<[bool; 3]>(), place in 0_usize..3) {
            let filter = Filter { hidden };
            prop_assert_eq!(Filter::parse(&filter.words()), filter);
            let agreement = Agreement::ALL[place];
            prop_assert_eq!(filter.turned(agreement).turned(agreement), filter);
            prop_assert_ne!(filter.turned(agreement).shows(agreement), filter.shows(agreement));
        }
    }
}
