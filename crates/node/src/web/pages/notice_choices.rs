//! How does the reader want to be told? An address for mail, a language, and the levels of which mail comes.
//!
//! Everybody chooses for themselves alone. What was typed comes back with what is wrong with it.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    failure::Failure,
    lead_to, print,
    visit::{Posting, Visit},
};
use crate::{
    notify::{
        Choice, Level,
        choices::{self, NotChosen},
        letter::{level_key, meaning_key},
    },
    web::views::{LevelChoice, MailLanguage, NoticeChoicesPage},
};

/// `GET /notices/choices`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    let kept = visit.site.node.store.read(|conn| crate::store::choice(conn, &visit.signed.person.id))?;
    // Whoever never chose is offered the language that they read.
    let fresh = || Choice { lang: visit.reader.lang.tag().to_owned(), ..Choice::default() };
    page(&visit, &kept.unwrap_or_else(fresh), None)
}

/// `POST /notices/choices`
pub async fn choose(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    let chosen = Level::ALL.into_iter().filter(|level| fields.all("level").any(|word| word == level.as_str()));
    let choice = Choice {
        address: fields.one("address").trim().to_owned(),
        lang: fields.one("lang").to_owned(),
        levels: chosen.fold(0, |sum, level| sum | level.number()),
    };
    let (site, person) = (&visit.site, &visit.signed.person.id);
    let error = match choices::choose(&site.node, &site.languages, person, choice.clone()).await {
        Ok(()) => return Ok(lead_to("/notices/choices?done=chosen")),
        Err(NotChosen::Address) => "notices-error-address",
        Err(NotChosen::Lang) => "notices-error-lang",
        Err(NotChosen::Store(error)) => return Err(error.into()),
    };
    let page = page(&visit, &choice, Some(error))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn page(visit: &Visit, choice: &Choice, error: Option<&'static str>) -> Result<Response, Failure> {
    let desk = visit.desk();
    let t = desk.t;
    let language = |lang: &crate::web::Lang| MailLanguage {
        tag: lang.tag().to_owned(),
        endonym: lang.meta().endonym.clone(),
        chosen: lang.tag() == choice.lang,
    };
    let level = |level: Level| LevelChoice {
        value: level.as_str(),
        words: t.text(level_key(level)),
        meaning: t.text(meaning_key(level)),
        chosen: choice.levels & level.number() != 0,
    };
    let page = NoticeChoicesPage {
        t,
        mail: visit.site.node.signals.posting().mail,
        address: choice.address.clone(),
        error: error.map(|key| t.text(key)),
        languages: visit.site.languages.all().map(language).collect(),
        levels: Level::ALL.into_iter().map(level).collect(),
        frame: desk.frame(None),
    };
    print(&page)
}
