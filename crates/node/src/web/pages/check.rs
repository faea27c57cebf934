//! The form of a check, and asking: what was typed becomes one question to the parties chosen.
//!
//! Nothing typed is lost: a form with errors comes back as it was. The consultation is on the journal before anything leaves; that is
//! `crate::check`'s work.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use interop::mrz::MrzError;
use jiff::tz::TimeZone;
use model::{PartialDate, PartyId, Purpose, Timestamp};
use policy::Act;

use super::{
    check_view,
    failure::Failure,
    lead_to, print,
    visit::{Desk, Posting, Visit},
    words,
};
use crate::{
    check::{self, NotDone, Question},
    query::{Doubt, Entered, FieldError, Kind, Parsed, parse_query},
    web::{
        Lang,
        posted::Fields,
        views::{CheckPage, Choice, Entry, PartyBox, Place},
    },
};

/// The longest reason, characters; `wire` takes 1,000 bytes.
const JUSTIFICATION_CHARS_MAX: usize = 200;

/// `GET /check?text=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Check)?;
    let entry = |name: &str| Entry::of(visit.reader.asked(name));
    let typed = Typed { text: entry("text"), purpose: entry("purpose"), ..Typed::default() };
    print(&page(&visit.desk(), typed))
}

/// `POST /checks`
pub async fn ask(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    visit.enter(Place::Check)?;
    let allowed = visit.purposes(Act::CheckAsk);
    let read = Typed::read(&fields, &visit.reader.lang, &allowed, today(visit.now));
    let (mut typed, question) = match read {
        Ok(read) => read,
        Err(typed) => return again(&visit, *typed),
    };
    // Whoever sends the same number once more is sure of it.
    let sure = fields.one("sure") == typed.text.value;
    if let Some(doubt) = question.parsed.doubt.filter(|_| !sure) {
        typed.doubt = Some(visit.reader.lang.text(words_of_doubt(doubt)));
        return again(&visit, typed);
    }
    let warnings = question.parsed.warnings;
    let question = Question {
        query: question.parsed.query,
        purpose: question.purpose,
        justification: typed.justification.value.clone(),
        parties: question.parties,
    };
    match check::ask(&visit.site.node, &visit.officer(), question).await {
        Ok(id) => Ok(lead_to(&format!("/checks/{id}{}", check_view::warnings_query(&warnings)))),
        Err(NotDone::Bounds(what)) => {
            typed.parties_error = Some(what);
            again(&visit, typed)
        }
        Err(error) => Err(visit.not_done(Act::CheckAsk, error)),
    }
}

fn again(visit: &Visit, typed: Typed) -> Result<Response, Failure> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, print(&page(&visit.desk(), typed))?).into_response())
}

/// The day by the world's clock: it settles the century of a date in a machine-readable zone, nothing finer.
fn today(now: Timestamp) -> PartialDate {
    let date = jiff::Timestamp::from_microsecond(now.0).map(|now| TimeZone::UTC.to_datetime(now).date());
    let known = date.ok().and_then(|date| {
        PartialDate::full(
            u16::try_from(date.year()).ok()?,
            u8::try_from(date.month()).ok()?,
            u8::try_from(date.day()).ok()?,
        )
    });
    known.unwrap_or(PartialDate { year: 9_999, month: None, day: None })
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
struct Typed {
    text: Entry,
    kind: Entry,
    born: Entry,
    nationality: Entry,
    make: Entry,
    number: Entry,
    purpose: Entry,
    justification: Entry,
    /// What is odd about the number; it does not forbid the question.
    doubt: Option<String>,
    /// The parties ticked; `None` before anything was sent: all are.
    parties: Option<Vec<String>>,
    parties_error: Option<String>,
}

/// What was typed, understood.
struct Understood {
    parsed: Parsed,
    purpose: Purpose,
    parties: Vec<PartyId>,
}

impl Typed {
    /// Reads the form; gives it back with every error if it cannot be asked.
    fn read(
        fields: &Fields,
        t: &Lang,
        allowed: &[Purpose],
        today: PartialDate,
    ) -> Result<(Self, Understood), Box<Self>> {
        let entry = |name: &str| Entry::of(fields.one(name));
        let mut typed = Self {
            text: entry("text"),
            kind: entry("kind"),
            born: entry("born"),
            nationality: entry("nationality"),
            make: entry("make"),
            number: entry("number"),
            doubt: None,
            purpose: entry("purpose"),
            justification: entry("justification"),
            parties: Some(fields.all("party").map(str::to_owned).collect()),
            parties_error: None,
        };
        let kind = match typed.kind.value.as_str() {
            "" => Some(Kind::Auto),
            text => Kind::parse(text),
        };
        let entered = Entered {
            text: fields.one("text"),
            kind: kind.unwrap_or_default(),
            born: fields.one("born"),
            nationality: fields.one("nationality"),
            make: fields.one("make"),
            number: fields.one("number"),
        };
        let parsed = match parse_query(&entered, today) {
            Ok(parsed) => Some(parsed),
            Err(errors) => {
                errors.iter().for_each(|error| typed.blame(error, t));
                None
            }
        };
        if kind.is_none() {
            typed.kind.error = Some(t.text("error-kind"));
        }
        let purpose = Purpose::parse(&typed.purpose.value).filter(|purpose| allowed.contains(purpose));
        if purpose.is_none() {
            typed.purpose.error = Some(t.text("error-purpose"));
        }
        typed.justification.value = typed.justification.value.trim().to_owned();
        let reason = &typed.justification.value;
        if reason.is_empty() || reason.chars().any(char::is_control) {
            typed.justification.error = Some(t.text("error-justification"));
        } else if reason.chars().count() > JUSTIFICATION_CHARS_MAX {
            let (max, field) = (JUSTIFICATION_CHARS_MAX.to_string(), t.text("check-justification"));
            typed.justification.error = Some(t.text_with("error-long", &[("max", &max), ("field", &field)]));
        }
        let parties: Vec<PartyId> = fields.all("party").filter_map(|party| PartyId::new(party).ok()).collect();
        if parties.is_empty() || parties.len() != fields.all("party").count() {
            typed.parties_error = Some(t.text("error-parties"));
        }
        match (parsed, purpose, typed.is_fine()) {
            (Some(parsed), Some(purpose), true) => Ok((typed, Understood { parsed, purpose, parties })),
            _ => Err(Box::new(typed)),
        }
    }

    fn is_fine(&self) -> bool {
        let entries = [&self.text, &self.kind, &self.born, &self.nationality, &self.make, &self.number];
        let mut entries = entries.into_iter().chain([&self.purpose, &self.justification]);
        self.parties_error.is_none() && entries.all(|entry| entry.error.is_none())
    }

    fn blame(&mut self, error: &FieldError, t: &Lang) {
        let words = words_of(error, t);
        let entry = match error.field() {
            "kind" => &mut self.kind,
            "born" => &mut self.born,
            "nationality" => &mut self.nationality,
            "make" => &mut self.make,
            "number" => &mut self.number,
            _ => &mut self.text,
        };
        entry.error = Some(words);
    }
}

/// What is wrong with a field, as a sentence that says what to do.
fn words_of(error: &FieldError, t: &Lang) -> String {
    let place = |line: usize, column: usize| {
        let (line, position) = (line.to_string(), column.to_string());
        t.text_with("mrz-place", &[("line", &line), ("position", &position)])
    };
    match error {
        FieldError::Empty => t.text("error-text-empty"),
        FieldError::Long(max) => t.text_with("error-text-long", &[("max", &max.to_string())]),
        FieldError::Control => t.text("error-text-control"),
        FieldError::Kind => t.text("error-kind"),
        FieldError::Born => t.text("error-born"),
        FieldError::Nationality => t.text("error-nationality"),
        FieldError::BornOfThing => t.text("error-only-person"),
        FieldError::NationalityOfThing => t.text("error-only-person-or-organisation"),
        FieldError::Vague => t.text("error-vague"),
        FieldError::Imei => t.text("error-imei"),
        FieldError::Iban => t.text("error-iban"),
        FieldError::Make => t.text("error-make"),
        FieldError::MakeOfThing => t.text("error-only-made"),
        FieldError::Number => t.text("error-registration"),
        FieldError::NumberOfThing => t.text("error-only-organisation"),
        FieldError::Zone(MrzError::Character { line, column, .. }) => {
            t.text_with("error-zone-character", &[("place", &place(*line, *column))])
        }
        FieldError::Zone(MrzError::Length { line, found }) => {
            t.text_with("error-zone-length", &[("line", &line.to_string()), ("count", &found.to_string())])
        }
        FieldError::Zone(MrzError::Code { .. }) => t.text_with("error-zone-character", &[("place", &place(1, 1))]),
        FieldError::Zone(_) => t.text("error-zone"),
    }
}

fn words_of_doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Iban => "doubt-iban",
        Doubt::Imei => "doubt-imei",
    }
}

fn page<'a>(desk: &Desk<'a>, typed: Typed) -> CheckPage<'a> {
    let (t, visit) = (desk.t, desk.visit);
    let choice =
        |purpose: Purpose| Choice { value: purpose.as_str().to_owned(), label: t.text(words::purpose_key(purpose)) };
    let parties = boxes(desk, typed.parties.as_deref());
    CheckPage {
        t,
        frame: desk.frame(Some(Place::Check)),
        text: typed.text,
        doubt: typed.doubt,
        kind: typed.kind,
        born: typed.born,
        nationality: typed.nationality,
        make: typed.make,
        number: typed.number,
        purpose: typed.purpose,
        purposes: visit.purposes(Act::CheckAsk).into_iter().map(choice).collect(),
        justification: typed.justification,
        parties,
        parties_error: typed.parties_error,
    }
}

/// All parties, the own one first, with what the asker should know beforehand.
fn boxes(desk: &Desk<'_>, ticked: Option<&[String]>) -> Vec<PartyBox> {
    let node = &desk.site().node;
    let others = node.partners().into_iter().map(|member| member.id);
    let party = |id: PartyId| {
        let down = node.signals.contact(&id).down_since;
        PartyBox {
            name: desk.party(&id),
            ticked: ticked.is_none_or(|ticked| ticked.iter().any(|party| party == id.as_str())),
            note: match down {
                Some(since) => desk.t.text_with("offline-since", &[("time", &desk.when.near(since, desk.visit.now))]),
                None if id == node.me => desk.t.text("own-holdings"),
                None => String::new(),
            },
            id: id.to_string(),
        }
    };
    let mut rest: Vec<PartyBox> = others.map(party).collect();
    rest.sort_by(|a, b| a.name.cmp(&b.name));
    std::iter::once(party(node.me.clone())).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use proptest::prelude::*;

    fn form(pairs: &[(&str, &str)]) -> Fields {
        Fields::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn read(pairs: &[(&str, &str)]) -> Result<(Typed, Understood), Box<Typed>> {
        let lang = english();
        let today = PartialDate::full(2026, 11, 24).unwrap();
        Typed::read(&form(pairs), &lang, &[Purpose::CriminalInvestigation], today)
    }

    const GOOD: [(&str, &str); 4] =
        [("text", "Marko"), ("purpose", "criminal-investigation"), ("justification", "K 12/26"), ("party", "rs-spoc")];

    #[test]
    fn each_error_stands_at_its_field_and_nothing_typed_is_lost() {
        let check = |name: &str, value: &str, wrong: fn(&Typed) -> &Option<String>| {
            let mut pairs = GOOD.to_vec();
            match pairs.iter_mut().find(|(found, _)| *found == name) {
                Some(pair) => pair.1 = value,
                None => pairs.push((name, value)),
            }
            let Err(typed) = read(&pairs) else { panic!("{name}={value} was taken") };
            assert!(wrong(&typed).is_some(), "{name}={value}: {typed:?}");
            assert!(wrong(&typed).as_ref().is_some_and(|text| !text.contains(['[', '{'])), "{typed:?}");
            let kept = [
                &typed.text,
                &typed.kind,
                &typed.born,
                &typed.nationality,
                &typed.make,
                &typed.number,
                &typed.purpose,
                &typed.justification,
            ];
            let kept =
                kept.iter().any(|entry| entry.value == value.trim()) || typed.parties == Some(vec![value.into()]);
            assert!(kept, "{name}={value} is lost");
        };
        check("text", "", |typed| &typed.text.error);
        check("text", "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", |typed| &typed.text.error);
        check("kind", "ship", |typed| &typed.kind.error);
        check("text", "Marko 12 M", |typed| &typed.kind.error);
        check("born", "84", |typed| &typed.born.error);
        check("nationality", "Serbia", |typed| &typed.nationality.error);
        check("make", "VW", |typed| &typed.make.error);
        check("number", "20-1", |typed| &typed.number.error);
        check("purpose", "asylum", |typed| &typed.purpose.error);
        check("purpose", "", |typed| &typed.purpose.error);
        check("justification", " ", |typed| &typed.justification.error);
        check("justification", &"x".repeat(201), |typed| &typed.justification.error);
        check("party", "NOBODY", |typed| &typed.parties_error);
    }

    #[test]
    fn a_good_form_becomes_one_question() {
        let (typed, understood) = read(&GOOD).ok().unwrap();
        assert!(typed.is_fine());
        assert_eq!(understood.purpose, Purpose::CriminalInvestigation);
        assert_eq!(understood.parties, [PartyId::new("rs-spoc").unwrap()]);
        assert_eq!(read(&GOOD[..3]).err().unwrap().parties_error.as_deref(), Some("Tick at least one party to ask"));
    }

    #[test]
    fn the_day_comes_from_the_clock() {
        let check = |at: i64, day: &str| assert_eq!(today(Timestamp(at)).to_string(), day);
        check(1_795_525_200_000_000, "2026-11-24");
        check(0, "1970-01-01");
        check(i64::MAX, "9999");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_comes_back(text in ".{0,80}", born in ".{0,12}", reason in "[a-z]{0,10}") {
            let pairs = [("text", text.as_str()), ("born", &born), ("justification", &reason), ("kind", "person")];
            let typed = read(&pairs).err().unwrap();
            prop_assert_eq!((&typed.text.value, &typed.born.value, &typed.justification.value), (&text, &born, &reason));
        }
    }
}
