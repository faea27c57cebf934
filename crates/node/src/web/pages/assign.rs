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
    cases,
    check::NotDone,
    desk,
    people::Person,
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
    let error = match (files.is_empty(), fields.one("reason").trim()) {
        (true, _) => Some("assign-error-none"),
        _ if person.is_none() => Some("assign-error-to"),
        (_, "") => Some("assign-error-reason"),
        (_, reason) if reason.chars().count() > desk::REASON_MAX => Some("assign-error-long"),
        _ => None,
    };
    let (None, Some(person)) = (error, person) else {
        return page(&visit, &fields, &files, error.map(|key| t.text(key)));
    };
    let ids: Vec<CaseId> = files.iter().map(|file| file.id).collect();
    match desk::assign(&visit.site.node, &visit.officer(), (&ids, &person), fields.one("reason")).await {
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
    InboxQuery::parse(fields.one("query")).query()
}

/// The cases that the form names, or all that its query finds.
fn chosen(visit: &Visit, fields: &Fields) -> Result<Vec<CaseFile>, Failure> {
    if fields.one("all") == "yes" {
        let query = InboxQuery::parse(fields.one("query"));
        return listed(visit, &query, &readable(visit)?, desk::CASES_MAX as u32);
    }
    let ids: Vec<CaseId> = fields.all("case").filter_map(|id| CaseId::parse(id).ok()).take(desk::CASES_MAX).collect();
    desk::chosen(&visit.site.node, &visit.officer(), &ids).map_err(|error| visit.not_done(Act::CaseRead, error))
}

fn page(visit: &Visit, fields: &Fields, files: &[CaseFile], error: Option<String>) -> Result<Response, Failure> {
    let desk = visit.desk();
    let may =
        |person: &Person| files.iter().all(|file| cases::may_step(&visit.site.node, person.role, &file.instrument));
    let people: Vec<Person> = visit.site.everybody()?.into_iter().filter(may).collect();
    let to = fields.one("to");
    let picked = |person: Person| Picked {
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
