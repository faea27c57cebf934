//! Where does a reader begin? The demo's nodes with their officers; on any other node the first place, or sign-in.
//!
//! The demo's forms go to the other nodes, so this page alone has a policy that names their origins.

use std::sync::Arc;

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

use super::{failure::Failure, lead_to, print, visit::Reader, words};
use crate::web::{
    Lang,
    designation::Naming,
    router::{Demo, Site},
    session::{Person, Signed},
    views::{NodeRow, Persona, Place, StartPage},
};

/// `GET /`
pub async fn show(State(site): State<Arc<Site>>, reader: Reader, signed: Option<Signed>) -> Result<Response, Failure> {
    let Some(demo) = &site.demo else {
        return Ok(lead_to(signed.map_or("/sign-in", |_| Place::Desk.href())));
    };
    let naming = Naming::new(&reader.lang);
    let nodes = rows(&site, demo, &naming, &reader.lang);
    let frame = reader.frame(&site, &naming, signed.as_ref(), None);
    let mut page = print(&StartPage { t: &reader.lang, frame, nodes, stop: demo.stop.clone() })?.into_response();
    page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, site.start_policy.clone());
    Ok(page)
}

fn rows(site: &Site, demo: &Demo, naming: &Naming<'_>, t: &Lang) -> Vec<NodeRow> {
    let membership = site.node.membership();
    let row = |node: &crate::web::router::DemoNode| {
        let member = membership.parties.get(&node.party);
        NodeRow {
            id: node.party.to_string(),
            designation: naming.name(member.map_or("", |member| &member.country)),
            authority: member.map_or_else(|| node.party.to_string(), |member| member.name.clone()),
            address: node.origin.clone(),
            journal_entries: (node.entries)(),
            personas: personas(t, &node.personas, &node.origin),
        }
    };
    demo.nodes.iter().map(row).collect()
}

/// People as the sign-in of `origin` offers them; an empty origin is this node's.
pub(super) fn personas(t: &Lang, people: &[Person], origin: &str) -> Vec<Persona> {
    let persona = |person: &Person| Persona {
        id: person.id.clone(),
        name: person.name.clone(),
        role: t.text(words::role_key(person.role)),
        duty: t.text(words::duty_key(person.role)),
        action: format!("{origin}/sign-in"),
    };
    people.iter().map(persona).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use policy::Role;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn everybody_is_offered_at_their_own_node(names in proptest::collection::vec("[a-z<>&]{1,8}", 0..6), port in 1u16..) {
            let lang = english();
            let people: Vec<Person> =
                names.iter().map(|name| Person { id: name.clone(), name: name.clone(), role: Role::Analyst }).collect();
            let origin = format!("http://127.0.0.1:{port}");
            let found = personas(&lang, &people, &origin);
            prop_assert_eq!(found.iter().map(|persona| &persona.id).collect::<Vec<_>>(), names.iter().collect::<Vec<_>>());
            let action = format!("{origin}/sign-in");
            prop_assert!(found.iter().all(|persona| persona.action == action && !persona.duty.is_empty()));
        }
    }
}
