//! What the simulated officers do: ask, open cases, take any step that is open to them. What they write is invented.

use std::sync::Arc;

use model::{CaseId, PartyId, Purpose, Query};
use node::{
    cases, check,
    check::{Officer, Question},
    node::Node,
    overriding::NOTICE,
    store,
};

/// Asks all parties about a person of that name.
pub async fn ask(node: &Arc<Node>, officer: &Officer, name: &str, parties: Vec<PartyId>) -> Result<(), check::NotDone> {
    let question = Question {
        query: Query::Person {
            name: name.to_owned(),
            born: model::PartialDate::full(1984, 3, 7),
            nationality: None,
            sex: None,
            document: None,
        },
        purpose: Purpose::CriminalInvestigation,
        justification: "simulated".to_owned(),
        parties,
    };
    check::ask(node, officer, question).await.map(drop)
}

/// Opens a case with a party, urgent or not.
pub async fn open(node: &Arc<Node>, officer: &Officer, to: &PartyId, urgent: bool) -> Result<(), check::NotDone> {
    let mut fields: Vec<(String, String)> =
        ["subject", "specification", "purpose", "offence", "facts", "person_link", "held_there"]
            .into_iter()
            .map(|name| (name.to_owned(), "simulated".to_owned()))
            .collect();
    fields.push(("necessity".to_owned(), "yes".to_owned()));
    fields.push(("urgent".to_owned(), if urgent { "yes" } else { "no" }.to_owned()));
    if urgent {
        fields.push(("urgency_ground".to_owned(), "life_or_limb".to_owned()));
        fields.push(("urgency_reasons".to_owned(), "simulated".to_owned()));
    }
    cases::open(node, officer, ("information-request", to), "request", fields).await.map(drop)
}

/// Takes any step that the instrument allows in any case, filled as its fields ask.
pub async fn take_any_step(node: &Arc<Node>, officer: &Officer, pick: u32) -> Result<(), check::NotDone> {
    let files = node.store.read(|conn| store::cases(conn, &store::Wanted::default(), None, 100))?;
    let Some(file) = files.get(pick as usize % files.len().max(1)) else { return Ok(()) };
    let case: CaseId = file.id;
    let view = cases::load(node, case)?;
    let Some(pack) = node.packs.pack(&file.instrument, file.version) else { return Ok(()) };
    let engine = node.packs.engine(pack, &file.requester, &file.requested);
    let mut steps = instruments::allowed(&engine, &view.state, view.side);
    // The notice of an override only comes with one.
    steps.retain(|step| step.name != NOTICE);
    let Some(step) = steps.get(pick as usize / 7 % steps.len().max(1)) else { return Ok(()) };
    let fields = step
        .fields
        .iter()
        .filter(|field| field.required == instruments::Required::Always)
        .map(|field| {
            let def = pack.field(&field.name);
            let value = def.and_then(|def| def.choices().first()).map_or("simulated", |choice| choice.name.as_str());
            let number = matches!(def.map(|def| &def.kind), Some(instruments::FieldKind::Number { .. }));
            (field.name.clone(), if number { "2" } else { value }.to_owned())
        })
        .collect();
    cases::take_step(node, officer, case, &step.name.clone(), fields).await
}
