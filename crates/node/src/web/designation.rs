//! What is a country called? One function for every screen, export and mail, and it says whether a footnote is due.
//!
//! It takes every code that documents and registers use for a country, and nothing else: a name is never passed through.
//! INVARIANT (asterisk and footnote): a text ends with an asterisk exactly if `footnote` is true; the page that shows it then carries
//! the footnote once, at its foot. [`Naming`] remembers that for a whole page.
//! A code that is not in the table is printed as the document states it; this node takes no position on it.

use std::sync::atomic::{AtomicBool, Ordering};

use super::Lang;

/// The footnote that goes with the designation, in English, for answers that no screen prints.
pub const FOOTNOTE_XK: &str = "This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the \
                               ICJ Opinion on the Kosovo declaration of independence.";

/// ISO 3166-1: alpha-2, alpha-3.
const STATES: [(&str, &str); 93] = [
    ("AL", "ALB"),
    ("BA", "BIH"),
    ("ME", "MNE"),
    ("MK", "MKD"),
    ("RS", "SRB"),
    ("AT", "AUT"),
    ("BE", "BEL"),
    ("BG", "BGR"),
    ("HR", "HRV"),
    ("CY", "CYP"),
    ("CZ", "CZE"),
    ("DK", "DNK"),
    ("EE", "EST"),
    ("FI", "FIN"),
    ("FR", "FRA"),
    ("DE", "DEU"),
    ("GR", "GRC"),
    ("HU", "HUN"),
    ("IE", "IRL"),
    ("IT", "ITA"),
    ("LV", "LVA"),
    ("LT", "LTU"),
    ("LU", "LUX"),
    ("MT", "MLT"),
    ("NL", "NLD"),
    ("PL", "POL"),
    ("PT", "PRT"),
    ("RO", "ROU"),
    ("SK", "SVK"),
    ("SI", "SVN"),
    ("ES", "ESP"),
    ("SE", "SWE"),
    ("CH", "CHE"),
    ("GB", "GBR"),
    ("IS", "ISL"),
    ("LI", "LIE"),
    ("NO", "NOR"),
    ("MD", "MDA"),
    ("UA", "UKR"),
    ("BY", "BLR"),
    ("RU", "RUS"),
    ("TR", "TUR"),
    ("AM", "ARM"),
    ("AZ", "AZE"),
    ("GE", "GEO"),
    ("KZ", "KAZ"),
    ("KG", "KGZ"),
    ("TJ", "TJK"),
    ("TM", "TKM"),
    ("UZ", "UZB"),
    ("AF", "AFG"),
    ("BD", "BGD"),
    ("CN", "CHN"),
    ("IN", "IND"),
    ("IR", "IRN"),
    ("IQ", "IRQ"),
    ("IL", "ISR"),
    ("JO", "JOR"),
    ("KW", "KWT"),
    ("LB", "LBN"),
    ("LK", "LKA"),
    ("NP", "NPL"),
    ("PK", "PAK"),
    ("SA", "SAU"),
    ("SY", "SYR"),
    ("VN", "VNM"),
    ("YE", "YEM"),
    ("AE", "ARE"),
    ("DZ", "DZA"),
    ("BI", "BDI"),
    ("CM", "CMR"),
    ("CD", "COD"),
    ("CG", "COG"),
    ("CI", "CIV"),
    ("EG", "EGY"),
    ("ER", "ERI"),
    ("ET", "ETH"),
    ("GM", "GMB"),
    ("GH", "GHA"),
    ("GN", "GIN"),
    ("LY", "LBY"),
    ("ML", "MLI"),
    ("MA", "MAR"),
    ("NG", "NGA"),
    ("SN", "SEN"),
    ("SO", "SOM"),
    ("SD", "SDN"),
    ("SS", "SSD"),
    ("TN", "TUN"),
    ("CO", "COL"),
    ("CU", "CUB"),
    ("US", "USA"),
    ("VE", "VEN"),
];

/// Codes that are no state's alpha-3, with the end of their key. From ICAO Doc 9303-3 section 5, ISO 3166-1 user-assigned codes, and
/// the registers that our partners keep.
const OTHERS: [(&str, &str); 15] = [
    ("XK", FOOTNOTED),
    ("XKX", FOOTNOTED),
    ("RKS", FOOTNOTED),
    ("UNK", FOOTNOTED),
    ("KOS", FOOTNOTED),
    ("EU", "EU"),
    ("EUE", "EU"),
    ("D", "DE"),
    ("EL", "GR"),
    ("UNO", "UN"),
    ("UNA", "UN"),
    ("XXA", "stateless"),
    ("XXB", "refugee"),
    ("XXC", "refugee"),
    ("XXX", "unknown"),
];

/// The only designation with a footnote.
const FOOTNOTED: &str = "XK";

/// How a country is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Designation {
    /// What is printed, with its asterisk if it has one.
    pub text: String,
    /// The page must carry the footnote.
    pub footnote: bool,
}

/// The designation of the country with that code: ISO 3166-1 alpha-2 or alpha-3, ICAO Doc 9303 (`D`, `RKS`, `XXA`), or `EU`.
///
/// Case and fill characters do not matter. An unlisted code of up to three letters is printed in capitals; anything else is not known.
pub fn designation(lang: &Lang, country: &str) -> Designation {
    let code = country.trim().trim_end_matches('<').to_ascii_uppercase();
    let state = STATES.iter().find(|(two, three)| code == *two || code == *three).map(|(two, _)| *two);
    let other = || OTHERS.iter().find(|(other, _)| code == *other).map(|(_, key)| *key);
    match state.or_else(other) {
        Some(key) => Designation { text: lang.text(&format!("country-{key}")), footnote: key == FOOTNOTED },
        None if (1..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase()) => {
            Designation { text: code, footnote: false }
        }
        None => Designation { text: lang.text("country-unknown"), footnote: false },
    }
}

/// Names the countries of one page and remembers whether its footnote is due.
#[derive(Debug)]
pub struct Naming<'a> {
    lang: &'a Lang,
    footnote: AtomicBool,
}

impl<'a> Naming<'a> {
    /// For a page on which no country has been named yet.
    pub fn new(lang: &'a Lang) -> Self {
        Self { lang, footnote: AtomicBool::new(false) }
    }

    /// The designation, to be printed on the page.
    pub fn name(&self, country: &str) -> String {
        let named = designation(self.lang, country);
        self.footnote.fetch_or(named.footnote, Ordering::Relaxed);
        named.text
    }

    /// Whether a name given out so far carries an asterisk: what `Frame::footnote` must say.
    pub fn footnote(&self) -> bool {
        self.footnote.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Languages;
    use proptest::prelude::*;
    use std::collections::BTreeSet;
    use std::sync::LazyLock;

    static ENGLISH: LazyLock<Lang> = LazyLock::new(|| Languages::load().unwrap().english());

    #[test]
    fn every_code_of_a_country_gives_its_one_name() {
        let check = |code: &str, text: &str, footnote: bool| {
            assert_eq!(designation(&ENGLISH, code), Designation { text: text.into(), footnote }, "{code}");
        };
        for code in ["XK", "XKX", "RKS", "UNK", "KOS", "xk", " Rks "] {
            check(code, "Kosovo*", true);
        }
        check("MK", "North Macedonia", false);
        check("MKD", "North Macedonia", false);
        check("EU", "European Union", false);
        check("D<<", "Germany", false);
        check("EL", "Greece", false);
        check("XXA", "Stateless", false);
        check("PLW", "PLW", false);
        for nothing in ["", "<<<", "X*", "*", "Kosovo", "1", "\u{202e}AL", "ЦГ"] {
            check(nothing, "Not known", false);
        }
    }

    #[test]
    fn the_table_and_the_texts_are_the_same_list() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/en/designation.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let texts: BTreeSet<&str> =
            text.lines().filter_map(|line| Some(line.strip_prefix("country-")?.split_once(" = ")?.0)).collect();
        let keys = STATES.iter().map(|(two, _)| *two).chain(OTHERS.iter().map(|(_, key)| *key));
        assert_eq!(keys.collect::<BTreeSet<_>>(), texts);
    }

    #[test]
    fn no_code_means_two_countries() {
        let codes = STATES.iter().flat_map(|(two, three)| [*two, *three]).chain(OTHERS.iter().map(|(code, _)| *code));
        let mut seen = BTreeSet::new();
        for code in codes {
            assert!(seen.insert(code), "{code} stands twice");
        }
    }

    #[test]
    fn a_page_carries_the_footnote_exactly_if_it_names_the_country() {
        let check = |codes: &[&str], footnote: bool| {
            let naming = Naming::new(&ENGLISH);
            let page = codes.iter().map(|code| naming.name(code)).collect::<Vec<_>>().join(" · ");
            assert_eq!(naming.footnote(), footnote, "{page}");
            assert_eq!(page.contains('*'), footnote, "{page}");
        };
        check(&[], false);
        check(&["AL", "RS", "EU"], false);
        check(&["AL", "RKS", "RS"], true);
        check(&["XK", "XKX", "AL"], true);
    }

    proptest! {
        #[test]
        fn an_asterisk_stands_exactly_where_the_footnote_is_due(code in prop_oneof![".{0,6}", "[A-Za-z]{1,3}<{0,2}"]) {
            let found = designation(&ENGLISH, &code);
            prop_assert_eq!(found.text.matches('*').count(), usize::from(found.footnote));
            prop_assert_eq!(found.text.ends_with('*'), found.footnote);
            prop_assert!(!found.text.is_empty() && !found.text.starts_with('['));
        }
    }
}
