//! Who works here? Enrol, change a role, give a set-up link, remove lost passkeys, shut out.
//!
//! What is changed here opens and closes doors, so the administrator proves anew who they are, and the person's sessions end at once.

use axum::response::Response;
use policy::{Act, Role};

use super::{
    failure::Failure,
    lead_to, passkey, print,
    visit::{Posting, Visit},
    words,
};
use crate::{
    people::{self, NotKept, Person},
    store::{self, PersonRow},
    web::{
        problem::Problem,
        views::{PeoplePage, PersonLine, Place, RoleChoice, SetUpLink},
    },
};

/// What was typed for a new person, and what is wrong with it.
#[derive(Debug, Clone, Default)]
struct Typed {
    id: String,
    name: String,
    role: String,
    error: Option<&'static str>,
}

/// `GET /people`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::People)?;
    page(&visit, Typed::default(), None)
}

/// `POST /people`: enrols a person, or changes name, role or standing.
pub async fn set(posting: Posting) -> Result<Response, Failure> {
    posting.visit.permit(Act::PeopleKeep, None)?;
    let Posting { visit, fields, .. } = posting.proved()?;
    let typed = |name: &str| fields.one(name).trim().to_owned();
    let (id, name, role) = (typed("id"), typed("name"), typed("role"));
    let wrong =
        |error: &'static str| Typed { id: id.clone(), name: name.clone(), role: role.clone(), error: Some(error) };
    let Some(found) = Role::parse(&role) else { return page(&visit, wrong("people-error-role"), None) };
    let known = visit.site.node.store.read(|conn| store::person(conn, &id))?;
    if fields.one("new") == "yes" && known.is_some() {
        return page(&visit, wrong("people-error-taken"), None);
    }
    let active = fields.one("standing") != "out";
    let person = Person { id: id.clone(), name: name.clone(), role: found };
    match people::set(&visit.site.node, &visit.signed.person.id, person.clone(), active).await {
        Ok(()) => {}
        Err(NotKept::Id) => return page(&visit, wrong("people-error-id"), None),
        Err(NotKept::Name) => return page(&visit, wrong("people-error-name"), None),
        Err(NotKept::LastAdministrator) => return page(&visit, wrong("people-error-last"), None),
        Err(other) => return Err(passkey::kept(other)),
    }
    if known.is_some() {
        visit.site.sessions.end_of(&person.id);
        return Ok(lead_to("/people?done=person"));
    }
    given(&visit, &person).await
}

/// `POST /people/link`: a new set-up link.
pub async fn link(posting: Posting) -> Result<Response, Failure> {
    posting.visit.permit(Act::PeopleKeep, None)?;
    let Posting { visit, fields, .. } = posting.proved()?;
    let found = people::find(&visit.site.node, fields.one("id"))?.ok_or(Problem::Malformed)?;
    given(&visit, &found).await
}

/// `POST /people/unkey`: a device was lost.
pub async fn unkey(posting: Posting) -> Result<Response, Failure> {
    posting.visit.permit(Act::PeopleKeep, None)?;
    let Posting { visit, fields, .. } = posting.proved()?;
    let id = fields.one("id");
    people::unkey(&visit.site.node, &visit.signed.person.id, id).await.map_err(passkey::kept)?;
    visit.site.sessions.end_of(id);
    Ok(lead_to("/people?done=unkeyed"))
}

/// The page with a link, which is shown this once.
async fn given(visit: &Visit, person: &Person) -> Result<Response, Failure> {
    if visit.site.doors.passkeys.is_none() {
        return Ok(lead_to("/people?done=person"));
    }
    let secret = people::invite(&visit.site.node, &visit.signed.person.id, &person.id).await.map_err(passkey::kept)?;
    let link = SetUpLink { name: person.name.clone(), path: format!("/set-up/{secret}") };
    page(visit, Typed::default(), Some(link))
}

fn page(visit: &Visit, typed: Typed, link: Option<SetUpLink>) -> Result<Response, Failure> {
    let rows = visit.site.node.store.read(|conn| store::people(conn, people::PEOPLE_MAX))?;
    let desk = visit.desk();
    let line = |row: PersonRow| PersonLine {
        role: Role::parse(&row.role).map_or_else(|| row.role.clone(), |role| desk.t.text(words::role_key(role))),
        role_word: row.role,
        seen: row.seen.map(|at| desk.when.point(at)),
        id: row.id,
        name: row.name,
        active: row.active,
        passkeys: row.passkeys,
    };
    let choice = |role: Role| RoleChoice {
        value: role.as_str().to_owned(),
        label: desk.t.text(words::role_key(role)),
        selected: typed.role == role.as_str(),
    };
    let page = PeoplePage {
        t: desk.t,
        lines: rows.into_iter().map(line).collect(),
        roles: Role::ALL.into_iter().map(choice).collect(),
        id: typed.id,
        name: typed.name,
        error: typed.error.map(|key| desk.t.text(key)),
        link,
        passkeys: visit.site.doors.passkeys.is_some(),
        frame: desk.frame(Some(Place::People)),
    };
    print(&page)
}
