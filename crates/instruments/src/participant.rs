//! Who are the two sides of a case, as far as the law looks at them? Kind, country, and by whose calendar time is counted.

use std::borrow::Cow;

use crate::clock::Calendar;

/// A party, as conditions see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Its id in the directory.
    pub id: String,
    /// Its country, two letters; `EU` for an agency.
    pub country: String,
    /// The code of its country in travel documents, three letters; `EUE` for an agency.
    pub state: String,
    /// `member-state`, `partner` or `agency`.
    pub kind: String,
}

/// One side of a case.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Who it is.
    pub party: &'a Participant,
    /// Its time zone and holidays.
    pub calendar: &'a Calendar,
}

/// Codes of travel documents (ICAO Doc 9303-3 section 5) by ISO 3166-1 alpha-2.
const STATES: [(&str, &str); 34] = [
    ("AL", "ALB"),
    ("AT", "AUT"),
    ("BA", "BIH"),
    ("BE", "BEL"),
    ("BG", "BGR"),
    ("CY", "CYP"),
    ("CZ", "CZE"),
    ("DE", "D"),
    ("DK", "DNK"),
    ("EE", "EST"),
    ("ES", "ESP"),
    ("EU", "EUE"),
    ("FI", "FIN"),
    ("FR", "FRA"),
    ("GR", "GRC"),
    ("HR", "HRV"),
    ("HU", "HUN"),
    ("IE", "IRL"),
    ("IT", "ITA"),
    ("LT", "LTU"),
    ("LU", "LUX"),
    ("LV", "LVA"),
    ("ME", "MNE"),
    ("MK", "MKD"),
    ("MT", "MLT"),
    ("NL", "NLD"),
    ("PL", "POL"),
    ("PT", "PRT"),
    ("RO", "ROU"),
    ("RS", "SRB"),
    ("SE", "SWE"),
    ("SI", "SVN"),
    ("SK", "SVK"),
    ("XK", "RKS"),
];

impl Participant {
    /// A party of that id, country (two letters) and kind.
    pub fn new(id: &str, country: &str, kind: &str) -> Self {
        let state = STATES.iter().find(|(two, _)| *two == country).map_or(country, |(_, three)| three);
        Self { id: id.to_owned(), country: country.to_owned(), state: state.to_owned(), kind: kind.to_owned() }
    }
}

impl Participant {
    /// The party of the training federation that an id names: `rs-spoc`, `eu-europol`, `fr-spoc`.
    pub fn of_training(id: &str) -> Self {
        let country = id.get(..2).unwrap_or_default().to_ascii_uppercase();
        let kind = match country.as_str() {
            "EU" => "agency",
            "AL" | "BA" | "ME" | "MK" | "RS" | "XK" => "partner",
            _ => "member-state",
        };
        Self::new(id, &country, kind)
    }
}

/// One code for a state that travel documents and registers name in several ways: Germany is `D` in its zone and `DEU` in lists, and
/// Kosovo* has no code of ISO 3166-1, so that `RKS`, `XKX`, `XKK` and `UNK` are all in use.
pub(crate) fn one_code(code: &str) -> Cow<'_, str> {
    match code {
        "XKX" | "XKK" | "UNK" => Cow::Borrowed("RKS"),
        "DEU" => Cow::Borrowed("D"),
        _ => Cow::Borrowed(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_a_state_is_one() {
        assert_eq!(Participant::new("xk-spoc", "XK", "partner").state, one_code("XKX"));
        assert_eq!(Participant::new("de-spoc", "DE", "member-state").state, one_code("DEU"));
        assert_eq!(one_code("SRB"), "SRB");
        assert!(STATES.iter().zip(&STATES[1..]).all(|(one, next)| one.0 < next.0));
    }
}
