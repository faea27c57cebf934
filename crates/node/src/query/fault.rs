//! What is wrong with a question as it was typed, and what is only odd? Each fault names its field and says what to do.

use interop::mrz::MrzError;

/// What is wrong with one field of the question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// Nothing was typed.
    #[error("`text` is empty: enter a name, number or machine-readable zone")]
    Empty,
    /// Too much was typed.
    #[error("`text` is too long: shorten it to at most {0} characters")]
    Long(usize),
    /// It holds a character that no name or number holds.
    #[error("`text` holds a control character: enter plain text")]
    Control,
    /// It is meant as a machine-readable zone and is none.
    #[error("`text` is no machine-readable zone: {0}")]
    Zone(MrzError),
    /// It has digits and fits none of the kinds.
    #[error("`kind` cannot be worked out: say what the text is")]
    Kind,
    /// No date of birth.
    #[error("`born` is no date: write YYYY, YYYY-MM or YYYY-MM-DD")]
    Born,
    /// No code of a nationality.
    #[error("`nationality` is no code: write three letters as in the document")]
    Nationality,
    /// A date of birth goes only with a person.
    #[error("`born` goes only with a person: clear it, or choose person")]
    BornOfThing,
    /// A nationality goes only with a person, as a country of the seat with an organisation.
    #[error("`nationality` goes only with a person or an organisation: clear it, or choose one of them")]
    NationalityOfThing,
    /// Too much of a number could not be read.
    #[error("too little is known: give at least two characters at the beginning or the end")]
    Vague,
    /// No international mobile equipment identity.
    #[error("`imei` is none: write its 14 to 16 digits, `?` for one that cannot be read, `*` for any number of them")]
    Imei,
    /// No international bank account number.
    #[error("`iban` is none: two letters, two digits and 11 to 30 more of both; `?` or `*` for what cannot be read")]
    Iban,
    /// No maker.
    #[error("`make` is too long or no plain text: write the maker alone")]
    Make,
    /// A maker goes only with a vehicle or firearm.
    #[error("`make` goes only with a vehicle or a firearm: clear it, or choose one of them")]
    MakeOfThing,
    /// No number of an organisation.
    #[error("`number` is too long or no plain text: write the registration number alone")]
    Number,
    /// A registration number goes only with an organisation.
    #[error("`number` goes only with an organisation: clear it, or choose organisation")]
    NumberOfThing,
}

impl FieldError {
    /// The field's name in forms and in the API.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Empty | Self::Long(_) | Self::Control | Self::Zone(_) => "text",
            Self::Vague | Self::Imei | Self::Iban => "text",
            Self::Kind => "kind",
            Self::Born | Self::BornOfThing => "born",
            Self::Nationality | Self::NationalityOfThing => "nationality",
            Self::Make | Self::MakeOfThing => "make",
            Self::Number | Self::NumberOfThing => "number",
        }
    }
}

/// What makes one look at a number once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The check digits of the account number do not fit.
    Iban,
    /// The check digit of the equipment identity does not fit.
    Imei,
}
