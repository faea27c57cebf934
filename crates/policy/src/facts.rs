//! Facts -> the request that Cedar evaluates.
//!
//! Never decides. INVARIANT closed words: every word of a request comes from an enum of this workspace and stands in
//! `policies/egnatia.cedarschema` (a test compares all of them), so that no policy can miss an attribute.

use crate::{DisclosureFacts, PartyAct, PersonAct};
use cedar_policy::{Context, EntityId, EntityTypeName, EntityUid, Request, RestrictedExpression, Schema};
use model::HandlingCode;

/// Why no request could be made; the decision is then a denial (INVARIANT default deny).
#[derive(Debug)]
pub(crate) struct NotARequest;

/// Makes the request about a person's act. With `schema`, checks it against the schema too.
pub(crate) fn person(act: &PersonAct, schema: Option<&Schema>) -> Result<Request, NotARequest> {
    // Only a case is opened for the purpose of its instrument; a check has one of its own.
    let named = act.instrument.as_deref().is_some_and(|name| !name.is_empty());
    let instrument = named && act.act == crate::Act::CaseOpen;
    let purpose = match act.purpose {
        Some(purpose) => purpose.as_str(),
        None if instrument => "instrument",
        None => "none",
    };
    let context = [
        ("purpose", word("Purpose", purpose)?),
        ("instrument", RestrictedExpression::new_string(act.instrument.clone().unwrap_or_default())),
        ("handling", word("Handling", act.handling.map_or("none", handling))?),
        ("ownParty", RestrictedExpression::new_bool(act.own_party)),
        ("justified", RestrictedExpression::new_bool(act.justified)),
    ];
    request(entity("Role", act.role.as_str())?, act.act.as_str(), context, schema)
}

/// Makes the request about a party's message.
pub(crate) fn party(act: &PartyAct, schema: Option<&Schema>) -> Result<Request, NotARequest> {
    let context = [
        ("sender", word("Kind", act.sender_kind.as_str())?),
        ("recipient", word("Kind", act.recipient_kind.as_str())?),
        ("purpose", word("Purpose", act.purpose.map_or("none", |purpose| purpose.as_str()))?),
        ("subject", word("Subject", act.subject.map_or("none", |subject| subject.as_str()))?),
        ("justified", RestrictedExpression::new_bool(act.justified)),
        ("basis", RestrictedExpression::new_bool(act.basis)),
        ("lifeThreat", RestrictedExpression::new_bool(act.life_threat)),
        ("instrumentKnown", RestrictedExpression::new_bool(act.instrument_known)),
        ("asylumToOrigin", RestrictedExpression::new_bool(act.asylum_to_origin)),
    ];
    request(entity("Party", act.sender.as_str())?, act.verb.as_str(), context, schema)
}

/// Makes the request whether a hit may be shown as `action` says: `hit.show-core` or `hit.show-opaque`.
pub(crate) fn hit(facts: &DisclosureFacts, action: &str, schema: Option<&Schema>) -> Result<Request, NotARequest> {
    let context = [
        ("purpose", word("Purpose", facts.purpose.as_str())?),
        ("subject", word("Subject", facts.subject.as_str())?),
        ("handling", word("Handling", handling(facts.handling))?),
    ];
    request(entity("Kind", facts.asker.as_str())?, action, context, schema)
}

fn request<const N: usize>(
    principal: EntityUid,
    action: &str,
    context: [(&str, RestrictedExpression); N],
    schema: Option<&Schema>,
) -> Result<Request, NotARequest> {
    let pairs = context.into_iter().map(|(name, value)| (name.to_owned(), value));
    let context = Context::from_pairs(pairs).map_err(|_| NotARequest)?;
    Request::new(principal, entity("Action", action)?, entity("Node", "own")?, context, schema).map_err(|_| NotARequest)
}

fn word(kind: &str, word: &str) -> Result<RestrictedExpression, NotARequest> {
    entity(kind, word).map(RestrictedExpression::new_entity_uid)
}

fn entity(kind: &str, id: &str) -> Result<EntityUid, NotARequest> {
    let kind: EntityTypeName = kind.parse().map_err(|_| NotARequest)?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}

fn handling(code: HandlingCode) -> &'static str {
    match code {
        HandlingCode::H0 => "H0",
        HandlingCode::H1 => "H1",
        HandlingCode::H2 => "H2",
        HandlingCode::H3 => "H3",
    }
}
