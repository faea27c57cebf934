//! Organisations: what are invented companies of the training data called?
//!
//! Syllables put together by chance and a word for a trade, in the letters and with the legal form of the register. INVARIANT nobody's
//! name: a name says nothing by itself; what marks an organisation as invented is its number ([`super::numbers`]).

use super::Register;
use super::names::Chance;

/// Syllables, Latin and Cyrillic; each stem has three.
const SYLLABLES: [(&str, &str); 16] = [
    ("var", "вар"),
    ("dok", "док"),
    ("zim", "зим"),
    ("pel", "пел"),
    ("tor", "тор"),
    ("kru", "кру"),
    ("ban", "бан"),
    ("lev", "лев"),
    ("mot", "мот"),
    ("sin", "син"),
    ("gro", "гро"),
    ("fal", "фал"),
    ("nur", "нур"),
    ("red", "ред"),
    ("vin", "вин"),
    ("kop", "коп"),
];

/// Words for a trade in the order of [`spelt`]: Serbian Cyrillic, Latin, Albanian, Macedonian.
const TRADES: [[&str; 4]; 6] = [
    ["Транспорт", "Transport", "Transport", "Транспорт"],
    ["Градња", "Gradnja", "Ndërtim", "Градба"],
    ["Промет", "Promet", "Tregti", "Промет"],
    ["Шпедиција", "Špedicija", "Spedicion", "Шпедиција"],
    ["Метал", "Metal", "Metal", "Метал"],
    ["Текстил", "Tekstil", "Tekstil", "Текстил"],
];

/// An organisation before any register writes it down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Invented {
    stem: [usize; 3],
    trade: usize,
}

impl Invented {
    /// One by chance.
    pub fn draw(chance: &mut Chance) -> Self {
        let mut syllable = || chance.below(SYLLABLES.len());
        Self { stem: [syllable(), syllable(), syllable()], trade: chance.below(TRADES.len()) }
    }

    /// Its name as a register writes it, with the legal form that the country gives a company with limited liability.
    pub fn spelt(self, register: Register) -> String {
        let latin = |at: usize| SYLLABLES[at].0;
        let cyrillic = |at: usize| SYLLABLES[at].1;
        let [sr, lat, sq, mk] = TRADES[self.trade];
        let (stem, trade, form) = match register {
            Register::Cyrillic => (self.stem.map(cyrillic), sr, "д.о.о."),
            Register::Latin => (self.stem.map(latin), lat, "d.o.o."),
            Register::Albanian => (self.stem.map(latin), sq, "Sh.p.k."),
            Register::Macedonian => (self.stem.map(cyrillic), mk, "ДООЕЛ"),
            Register::Zone => (self.stem.map(latin), lat, "LLC"),
        };
        let stem: String = stem.concat();
        let mut letters = stem.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let name = format!("{first}{} {trade} {form}", letters.as_str());
        if register == Register::Zone { matching::mrz(&name) } else { name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_the_letters_of_its_register() {
        for (at, (latin, cyrillic)) in SYLLABLES.iter().enumerate() {
            assert!(latin.is_ascii() && cyrillic.chars().all(|c| matches!(c, 'а'..='ш')), "{latin} {cyrillic}");
            assert!(SYLLABLES[..at].iter().all(|other| other.0 != *latin));
        }
        let one = Invented { stem: [0, 1, 2], trade: 1 };
        for (register, name) in [
            (Register::Cyrillic, "Вардокзим Градња д.о.о."),
            (Register::Latin, "Vardokzim Gradnja d.o.o."),
            (Register::Albanian, "Vardokzim Ndërtim Sh.p.k."),
            (Register::Macedonian, "Вардокзим Градба ДООЕЛ"),
            (Register::Zone, "VARDOKZIM GRADNJA LLC"),
        ] {
            assert_eq!(one.spelt(register), name);
        }
    }
}
