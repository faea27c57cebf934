//! Why may somebody do that, and why not? The rules for people, readable, and the answer to one question, from the very policies that decide.
//!
//! A question asked here is no attempt: it changes nothing and is not recorded as a denial.

use axum::response::Response;
use model::Purpose;
use policy::{Act, PersonAct, Policies, Role, RuleText};

use super::{
    failure::Failure,
    print,
    visit::{Desk, Visit},
    words,
};
use crate::web::views::{Picked, Place, RuleAnswer, RuleLine, RulesPage};

/// `GET /rules?role=…&act=…&purpose=…&instrument=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Rules)?;
    let desk = visit.desk();
    let asked = |name: &str| visit.reader.asked(name).to_owned();
    let (role, act) = (Role::parse(&asked("role")), Act::parse(&asked("act")));
    let (purpose, instrument) = (Purpose::parse(&asked("purpose")), asked("instrument"));
    let packs = &visit.site.node.packs;
    let instrument = packs.newest(&instrument).map(|pack| pack.name.clone());
    let answer = role.zip(act).map(|(role, act)| {
        let instrument = instrument.clone();
        let facts = PersonAct { role, act, purpose, instrument, handling: None, own_party: true, justified: true };
        answer(&desk, facts)
    });
    let t = desk.t;
    let pick = |value: &str, label: String, chosen: bool| Picked { value: value.to_owned(), label, chosen };
    let mut instruments: Vec<Picked> = packs
        .current()
        .map(|pack| {
            pick(&pack.name, t.pack_text(&pack.name, "title"), instrument.as_deref() == Some(pack.name.as_str()))
        })
        .collect();
    instruments.sort_by(|one, other| one.label.cmp(&other.label));
    let page = RulesPage {
        t,
        roles: Role::ALL.iter().map(|it| pick(it.as_str(), t.text(words::role_key(*it)), role == Some(*it))).collect(),
        acts: Act::ALL.iter().map(|it| pick(it.as_str(), act_words(&desk, *it), act == Some(*it))).collect(),
        purposes: Purpose::ALL
            .iter()
            .map(|it| pick(it.as_str(), t.text(words::purpose_key(*it)), purpose == Some(*it)))
            .collect(),
        instruments,
        answer,
        rules: Policies::builtin_for_people().into_iter().map(line).collect(),
        frame: desk.frame(Some(Place::Rules)),
    };
    print(&page)
}

/// What the policies say to it, by which rule, and whom to ask.
fn answer(desk: &Desk<'_>, facts: PersonAct) -> RuleAnswer {
    match desk.site().node.policies.person(facts).into_result() {
        Ok(proof) => RuleAnswer { permitted: true, rule: proof.rule().to_owned(), ask: String::new() },
        Err(denial) => RuleAnswer { permitted: false, rule: denial.rule, ask: denial.ask },
    }
}

fn act_words(desk: &Desk<'_>, act: Act) -> String {
    words::word_of_act(act.as_str()).map_or_else(|| act.as_str().to_owned(), |key| desk.t.text(key))
}

fn line(rule: RuleText) -> RuleLine {
    RuleLine { id: rule.id, forbids: rule.forbids, why: rule.why, text: rule.text }
}
