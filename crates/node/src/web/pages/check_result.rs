//! A check and its answers, and a person's judgement of a hit.
//!
//! Whoever sees hits looks at personal data, so the look is journaled before the page is printed. The judgement is a person's, never a
//! score's.

use axum::{extract::Path, response::Response};
use model::{CheckId, PartyId};
use policy::Act;

use super::{
    check_filter::{self, Filter},
    check_view::{self, Answers},
    failure::Failure,
    lead_to, print,
    visit::{Posting, Visit},
    words,
};
use crate::{
    check, store,
    web::{
        problem::Problem,
        views::{CheckResultPage, CheckSummary, Place},
    },
};

/// `GET /checks/{id}`
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let answers = load(&visit, parse_id(&id)?).await?;
    if answers.have_hits() {
        look(&visit, &answers).await?;
    }
    let desk = visit.desk();
    let filter = Filter::parse(visit.reader.asked("hide"));
    let rows = check_view::rows(&desk, &answers, filter);
    let summary = CheckSummary::of(&rows);
    let asked = check_view::asked(&desk, &answers.ask.query);
    let mut frame = desk.frame(Some(Place::Check));
    // A row that the stream brings may name a country with an asterisk; the footnote must be there already.
    frame.footnote |= summary.silent > 0;
    print(&CheckResultPage {
        t: desk.t,
        frame,
        check: answers.inquiry.id.to_string(),
        asked,
        warnings: check_view::warnings(desk.t, visit.reader.asked("mrz")),
        purpose: desk.t.text(words::purpose_key(answers.ask.purpose)),
        justification: answers.ask.justification.clone(),
        at: desk.when.point(answers.inquiry.at),
        officer: desk.person(&visit.site.node.me, &answers.ask.officer),
        summary,
        filter: check_filter::view(desk.t, &answers, filter, zone(&visit)),
        rows,
    })
}

/// The warnings of a zone that the address carries; they go with every further address of the page.
pub fn zone(visit: &Visit) -> &str {
    let words = visit.reader.asked("mrz");
    if check_view::warnings(&visit.reader.lang, words).is_empty() { "" } else { words }
}

/// `POST /checks/{id}/confirm`
pub async fn confirm(Path(id): Path<String>, posting: Posting) -> Result<Response, Failure> {
    judge(&id, posting, true).await
}

/// `POST /checks/{id}/reject`
pub async fn reject(Path(id): Path<String>, posting: Posting) -> Result<Response, Failure> {
    judge(&id, posting, false).await
}

async fn judge(id: &str, posting: Posting, same: bool) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    let check = parse_id(id)?;
    let party = PartyId::new(fields.one("party")).map_err(|_| Problem::NotFound)?;
    // A hit's reference has the form of an id.
    let CheckId(reference) = CheckId::parse(fields.one("hit")).map_err(|_| Problem::NotFound)?;
    check::judge(&visit.site.node, &visit.officer(), check, (&party, reference), same)
        .await
        .map_err(|error| visit.not_done(Act::MatchConfirm, error))?;
    let done = if same { "confirmed" } else { "rejected" };
    // What the officer had hidden stays hidden.
    let hide = Filter::parse(fields.one("hide")).query().replacen('?', "&", 1);
    Ok(lead_to(&format!("/checks/{check}?done={done}{hide}#row-{party}")))
}

/// Reads a check's id from its path.
pub fn parse_id(id: &str) -> Result<CheckId, Failure> {
    CheckId::parse(id).map_err(|_| Failure::Problem(Problem::NotFound))
}

/// A check and what was said so far, if this person may read it.
pub async fn load(visit: &Visit, id: CheckId) -> Result<Answers, Failure> {
    let node = &visit.site.node;
    let read = check::read(node, &visit.officer(), id).await;
    let (inquiry, ask, said) = read.map_err(|error| visit.not_done(Act::CheckRead, error))?;
    let judged = node.store.read(|conn| store::judgements(conn, id))?;
    Ok(Answers { inquiry, ask, said, judged })
}

/// Journals that the hits are looked at.
pub async fn look(visit: &Visit, answers: &Answers) -> Result<(), Failure> {
    let journaled = check::journal_look(&visit.site.node, &visit.officer(), &answers.inquiry, &answers.ask).await;
    journaled.map_err(|error| visit.not_done(Act::CheckRead, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_no_id_is_not_found(text in "[0-9a-fg/.]{0,40}") {
            let found = parse_id(&text);
            let is_id = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
            prop_assert_eq!(found.is_ok(), is_id);
            if let Err(failure) = found {
                prop_assert!(matches!(failure, Failure::Problem(Problem::NotFound)));
            }
        }
    }
}
