//! Cases handed from officer to officer: chosen in the inbox, looked at once more, handed on with one reason, and undone.
//! Also the reader's own views of the inbox.

use axum::response::Response;
use model::CaseId;
use policy::Act;

use super::{
    failure::Failure,
    inbox::{listed, readable, row},
    inbox_query::InboxQuery,
    lead_to, print,
    visit::{Posting, Visit},
};
use crate::{
    check::NotDone,
    desk,
    store::{CaseFile, View},
    web::{
        posted::Fields,
        problem::Problem,
        views::{AssignPage, Picked, Place},
    },
};

/// Views that one person keeps at the most.
const VIEWS_MAX: usize = 20;
/// Characters of a view's name.
const VIEW_NAME_MAX: usize = 40;

/// `POST /inbox/assign`: a look before it is done. `all` takes everything that the query finds.
pub async fn look(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    visit.enter(Place::Inbox)?;
    let files = chosen(&visit, &fields)?;
    page(&visit, &fields, &files, None)
}

/// `POST /inbox/assigned`
pub async fn done(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    visit.enter(Place::Inbox)?;
    let files = chosen(&visit, &fields)?;
    let t = &visit.reader.lang;
    let to = fields.one("to");
    let person = visit.site.person(to);
    let error = match (files.is_empty(), person.is_none(), fields.one("reason").trim()) {
        (true, ..) => Some("assign-error-none"),
        (_, true, _) => Some("assign-error-to"),
        (.., "") => Some("assign-error-reason"),
        (.., reason) if reason.chars().count() > desk::REASON_MAX => Some("assign-error-long"),
        _ => None,
    };
    if let Some(error) = error {
        return page(&visit, &fields, &files, Some(t.text(error)));
    }
    let ids: Vec<CaseId> = files.iter().map(|file| file.id).collect();
    let handed = (&ids[..], person.as_ref());
    match desk::assign(&visit.site.node, &visit.officer(), handed, fields.one("reason")).await {
        Ok(entry) => Ok(lead_to(&format!("/inbox?{}&done=assigned&entry={entry}", query(&fields)))),
        Err(NotDone::Bounds(what)) => page(&visit, &fields, &files, Some(what)),
        Err(error) => Err(visit.not_done(Act::CaseStep, error)),
    }
}

/// `POST /inbox/undo`
pub async fn undo(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    visit.enter(Place::Inbox)?;
    let entry = fields.one("entry").parse().map_err(|_| Problem::Malformed)?;
    let undone = desk::undo(&visit.site.node, &visit.officer(), entry, "undo").await;
    undone.map_err(|error| visit.not_done(Act::CaseStep, error))?;
    Ok(lead_to(&format!("/inbox?{}&done=unassigned", query(&fields))))
}

/// `POST /inbox/views`: keeps what is shown under a name, or forgets it.
pub async fn view(posting: Posting) -> Result<Response, Failure> {
    let Posting { visit, fields, .. } = posting;
    visit.enter(Place::Inbox)?;
    let (person, query) = (visit.signed.person.id.clone(), query(&fields));
    let name: String = fields.one("name").trim().chars().filter(|c| !c.is_control()).take(VIEW_NAME_MAX).collect();
    let forget = fields.one("forget").to_owned();
    let kept = visit.site.node.store.read(|conn| crate::store::views(conn, &person))?;
    let place = InboxQuery::href(&query);
    let full = kept.len() >= VIEWS_MAX && kept.iter().all(|view| view.name != name);
    let work = move |tx: &mut crate::store::Tx<'_>| {
        if !forget.is_empty() {
            return tx.forget_view(&person, &forget);
        }
        if name.is_empty() || full {
            return Ok(());
        }
        tx.keep_view(&person, &View { name, query })
    };
    visit.site.node.store.write("view", work).await?;
    Ok(lead_to(&place))
}

/// The query that a form carries, in the form in which addresses carry it.
fn query(fields: &Fields) -> String {
    let pairs: Vec<(String, String)> =
        fields.one("query").split('&').filter_map(|pair| pair.split_once('=')).map(owned).collect();
    let asked = |name: &str| pairs.iter().find(|(found, _)| found == name).map_or_else(String::new, |(_, v)| v.clone());
    InboxQuery::read(asked).query()
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// The cases that the form names, or all that its query finds.
fn chosen(visit: &Visit, fields: &Fields) -> Result<Vec<CaseFile>, Failure> {
    if fields.one("all") == "yes" {
        let pairs: Vec<(String, String)> =
            fields.one("query").split('&').filter_map(|pair| pair.split_once('=')).map(owned).collect();
        let asked =
            |name: &str| pairs.iter().find(|(found, _)| found == name).map_or_else(String::new, |(_, v)| v.clone());
        let (mut found, _) =
            listed(visit, &InboxQuery::read(asked), readable(visit)?.as_deref(), desk::CASES_MAX as u32)?;
        found.truncate(desk::CASES_MAX);
        return Ok(found);
    }
    let ids: Vec<CaseId> = fields.all("case").filter_map(|id| CaseId::parse(id).ok()).take(desk::CASES_MAX).collect();
    desk::chosen(&visit.site.node, &visit.officer(), &ids).map_err(|error| visit.not_done(Act::CaseRead, error))
}

fn page(visit: &Visit, fields: &Fields, files: &[CaseFile], error: Option<String>) -> Result<Response, Failure> {
    let desk = visit.desk();
    let invented: &[_] = if visit.site.node.training { &visit.site.people.personas } else { &[] };
    let people = desk::colleagues(&visit.site.node, invented, files);
    let people = people.map_err(|error| visit.not_done(Act::CaseStep, error))?;
    let to = fields.one("to");
    let picked = |person: crate::people::Person| Picked {
        chosen: if to.is_empty() { person.id == visit.signed.person.id } else { person.id == to },
        value: person.id,
        label: person.name,
    };
    let page = AssignPage {
        t: desk.t,
        rows: files.iter().map(|file| row(&desk, file)).collect(),
        people: people.into_iter().map(picked).collect(),
        reason: fields.one("reason").to_owned(),
        error,
        query: query(fields),
        frame: desk.frame(Some(Place::Inbox)),
    };
    print(&page)
}
