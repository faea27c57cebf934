//! How do clocks, handling marks and names look? The small pieces that several pages share.
//!
//! It never reads a clock: the time that is left is an argument. INVARIANT (glyph and word): see `views`.

use model::{Handling, HandlingCode, InformationGrade, SourceGrade, Tlp};

/// How near a legal clock is to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// The time is over.
    Overdue,
    /// Less than 24 hours.
    Day,
    /// Less than 72 hours.
    ThreeDays,
    /// Less than seven days.
    Week,
    /// Seven days or more.
    Later,
    /// No clock runs.
    NoClock,
}

impl Urgency {
    /// The urgency of a clock with `left_ms` milliseconds left (negative when over); `None` if no clock runs.
    pub fn of(left_ms: Option<i64>) -> Self {
        const HOUR_MS: i64 = 3_600_000;
        match left_ms {
            None => Self::NoClock,
            Some(left) if left <= 0 => Self::Overdue,
            Some(left) if left < 24 * HOUR_MS => Self::Day,
            Some(left) if left < 72 * HOUR_MS => Self::ThreeDays,
            Some(left) if left < 7 * 24 * HOUR_MS => Self::Week,
            Some(_) => Self::Later,
        }
    }

    /// The class that `tokens.css` fills.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Overdue => "u-over",
            Self::Day => "u-24",
            Self::ThreeDays => "u-72",
            Self::Week => "u-7d",
            Self::Later | Self::NoClock => "u-none",
        }
    }

    /// The glyph before the words.
    pub fn glyph(&self) -> &'static str {
        match self {
            Self::Overdue => "!",
            Self::Day | Self::ThreeDays | Self::Week | Self::Later => "◷",
            Self::NoClock => "–",
        }
    }
}

/// A legal clock, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockView {
    /// How near its end is.
    pub urgency: Urgency,
    /// What is left, in words: `5 h left`, `Overdue 3 h`, `No deadline`.
    pub words: String,
    /// The end, absolute and with its zone: `24 Nov 2026 14:30 CET`. Empty without a clock.
    pub until: String,
    /// What must happen by then, in words; may be empty in lists.
    pub duty: String,
    /// The article that sets it; may be empty.
    pub source: String,
}

/// The handling marks of an item, rendered as chips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks(pub Handling);

impl Marks {
    /// `H0` to `H3`.
    pub fn code(&self) -> &'static str {
        match self.0.code {
            HandlingCode::H0 => "H0",
            HandlingCode::H1 => "H1",
            HandlingCode::H2 => "H2",
            HandlingCode::H3 => "H3",
        }
    }

    /// The class that `tokens.css` fills.
    pub fn code_class(&self) -> &'static str {
        match self.0.code {
            HandlingCode::H0 => "h0",
            HandlingCode::H1 => "h1",
            HandlingCode::H2 => "h2",
            HandlingCode::H3 => "h3",
        }
    }

    /// The key of the code's meaning in `web.ftl`.
    pub fn code_key(&self) -> &'static str {
        match self.0.code {
            HandlingCode::H0 => "handling-h0",
            HandlingCode::H1 => "handling-h1",
            HandlingCode::H2 => "handling-h2",
            HandlingCode::H3 => "handling-h3",
        }
    }

    /// The TLP word; never left out, since the colours alone are not told apart by everybody.
    pub fn tlp(&self) -> &'static str {
        match self.0.tlp {
            Tlp::Clear => "CLEAR",
            Tlp::Green => "GREEN",
            Tlp::Amber => "AMBER",
            Tlp::AmberStrict => "AMBER+STRICT",
            Tlp::Red => "RED",
        }
    }

    /// The class that `tokens.css` fills.
    pub fn tlp_class(&self) -> &'static str {
        match self.0.tlp {
            Tlp::Clear => "tlp-clear",
            Tlp::Green => "tlp-green",
            Tlp::Amber | Tlp::AmberStrict => "tlp-amber",
            Tlp::Red => "tlp-red",
        }
    }

    /// Source and information grade, `A1` to `X4`.
    pub fn grade(&self) -> String {
        let source = match self.0.source {
            SourceGrade::A => 'A',
            SourceGrade::B => 'B',
            SourceGrade::C => 'C',
            SourceGrade::X => 'X',
        };
        let information = match self.0.information {
            InformationGrade::One => '1',
            InformationGrade::Two => '2',
            InformationGrade::Three => '3',
            InformationGrade::Four => '4',
        };
        format!("{source}{information}")
    }
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label in words.
    pub label: String,
    /// The value, ready to print.
    pub value: String,
    /// Set in the fixed-width face: numbers, plates, hashes.
    pub mono: bool,
}

/// One way to write a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameLine {
    /// The name.
    pub text: String,
    /// Its BCP 47 tag, for example `sr-Cyrl`; `und-Latn` for a transliteration; empty if unknown.
    pub lang: String,
    /// Where this spelling comes from.
    pub label: NameLabel,
}

/// Where a spelling comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameLabel {
    /// As the record holds it, in its own script. Printed first and without a label.
    Original,
    /// From the machine-readable zone: authoritative.
    Mrz,
    /// Computed by a transliteration rule.
    Translit,
    /// A further spelling that somebody supplied.
    Also,
}

impl NameLabel {
    /// The key of the label in `web.ftl`; `None` for the original.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Original => None,
            Self::Mrz => Some("name-mrz"),
            Self::Translit => Some("name-translit"),
            Self::Also => Some("name-also"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn urgency_changes_exactly_at_its_limits() {
        let hour = 3_600_000;
        let check = |left_ms: Option<i64>, urgency: Urgency| assert_eq!(Urgency::of(left_ms), urgency, "{left_ms:?}");
        check(None, Urgency::NoClock);
        check(Some(i64::MIN), Urgency::Overdue);
        check(Some(0), Urgency::Overdue);
        check(Some(1), Urgency::Day);
        check(Some(24 * hour - 1), Urgency::Day);
        check(Some(24 * hour), Urgency::ThreeDays);
        check(Some(72 * hour), Urgency::Week);
        check(Some(168 * hour), Urgency::Later);
    }

    #[test]
    fn every_tlp_and_grade_has_its_word() {
        let marks = |code, tlp| Marks(Handling { code, tlp, ..Handling::default() });
        assert_eq!(marks(HandlingCode::H3, Tlp::AmberStrict).tlp(), "AMBER+STRICT");
        assert_eq!(marks(HandlingCode::H3, Tlp::AmberStrict).code(), "H3");
        assert_eq!(Marks(Handling::default()).grade(), "X4");
    }

    proptest! {
        #[test]
        fn less_time_is_never_less_urgent(a in any::<i64>(), b in any::<i64>()) {
            let (less, more) = (a.min(b), a.max(b));
            prop_assert!(Urgency::of(Some(less)) <= Urgency::of(Some(more)));
        }
    }
}
