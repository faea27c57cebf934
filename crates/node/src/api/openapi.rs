//! The API describes itself: OpenAPI 3.1, made from the handlers and their types, served without a token.
//!
//! Which refusals an operation has follows from its shape, so they are added here and not repeated at each handler: whoever asks for a
//! body can refuse it, whoever asks for an id may not know it.

use std::sync::OnceLock;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        ContentBuilder, Ref, RefOr, ResponseBuilder,
        path::{Operation, ParameterIn, PathItem},
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

use super::{audit, cases, checks, figures, holdings, instruments, overrides, parties, print, problem};

/// The document that serves itself.
pub(super) const DOCUMENT_PATH: &str = "/openapi.json";
const SCHEME: &str = "token";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Egnatia node",
        version = "1",
        description = "What the screens of a node do. Send `Authorization: Bearer egn_...`; the token's owner has the same role as on the \
                       screens. Every refusal is a problem (RFC 9457) with the rule that refuses and whom to ask. Times are RFC 3339 in \
                       UTC; unknown fields are refused."
    ),
    servers((url = "/api/v1")),
    paths(
        read, checks::list, checks::ask, checks::read, checks::judge, cases::list, cases::open, cases::read, cases::take_step,
        print::read, overrides::list, overrides::propose, overrides::confirm,
        instruments::list, instruments::read, figures::timeliness, figures::table, parties::list, parties::health, audit::consultations, audit::checkpoint, audit::proof,
        holdings::enter, holdings::erase
    ),
    components(schemas(problem::Problem)),
    tags(
        (name = "checks", description = "Who knows this person, document, vehicle, firearm, number, organisation, device, account?"),
        (name = "cases", description = "Runs of an instrument between two parties."),
        (name = "holdings", description = "What this party holds and may be asked about."),
        (name = "instruments", description = "Law as data."),
        (name = "figures", description = "An instrument's tables, and how timely clocks were kept."),
        (name = "audit", description = "Who looked at what; the journal's head and proofs."),
        (name = "node", description = "The parties, this node's health, this document.")
    ),
    modifiers(&Refusals)
)]
struct Document;

/// Adds the token and the refusals.
struct Refusals;

impl Modify for Refusals {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        if let Some(components) = &mut document.components {
            let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("egn_<base64url>").build();
            components.add_security_scheme(SCHEME, SecurityScheme::Http(scheme));
        }
        for (path, item) in &mut document.paths.paths {
            if path != DOCUMENT_PATH {
                operations(item).for_each(refusals);
            }
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.put, &mut item.delete, &mut item.patch].into_iter().flatten()
}

fn refusals(operation: &mut Operation) {
    operation.security = Some(vec![SecurityRequirement::new::<_, [&str; 0], &str>(SCHEME, [])]);
    let parameters = operation.parameters.iter().flatten();
    let (mut in_path, mut in_query) = (false, false);
    for parameter in parameters {
        // Every parameter stands in its operation; none is referred to.
        if let RefOr::T(parameter) = parameter {
            in_path |= parameter.parameter_in == ParameterIn::Path;
            in_query |= parameter.parameter_in == ParameterIn::Query;
        }
    }
    let body = operation.request_body.is_some();
    let all = [
        (true, "401", "The token is missing or names nobody."),
        (true, "403", "A rule forbids it; `rule` and `ask` say which and whom to ask."),
        (true, "500", "The node's store failed; nothing happened."),
        (true, "503", "The node cannot store it now; nothing happened."),
        (body || in_path, "404", "There is no such thing here."),
        (body || in_query, "422", "`field` is out of bounds or unknown, or the instrument's `rule` refuses."),
        (body, "400", "The body is not JSON."),
        (body, "413", "The body is larger than 1 MiB."),
        (body, "415", "The body is not `application/json`."),
    ];
    for (_, status, words) in all.into_iter().filter(|(applies, ..)| *applies) {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new().description(words).content(problem::MEDIA_TYPE, content).build();
        operation.responses.responses.insert(status.to_owned(), RefOr::T(response));
    }
}

/// The document as JSON.
fn document() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        #[expect(
            clippy::expect_used,
            reason = "INVARIANT the document is made of texts and maps, which a test serialises"
        )]
        Document::openapi().to_json().expect("a document of texts and maps")
    })
}

/// This document, OpenAPI 3.1.
#[utoipa::path(
    get, path = "/openapi.json", tag = "node", security(()),
    responses((status = 200, description = "The document.", content_type = "application/json"))
)]
pub(super) async fn read() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], document()).into_response()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::api::routes;

    fn parsed() -> Value {
        serde_json::from_str(document()).unwrap()
    }

    #[test]
    fn the_document_lists_exactly_the_routes() {
        let document = parsed();
        assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
        let written: BTreeSet<(String, String)> = document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, item)| item.as_object().unwrap().keys().map(move |m| (m.to_uppercase(), path.clone())))
            .collect();
        let served: BTreeSet<(String, String)> =
            routes().iter().map(|(method, path, _)| (method.to_string(), (*path).to_owned())).collect();
        assert_eq!(written, served);
    }

    #[test]
    fn every_reference_leads_somewhere_and_every_body_refuses_unknown_fields() {
        fn references(value: &Value, found: &mut BTreeSet<String>) {
            match value {
                Value::Object(map) => {
                    found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                    map.values().for_each(|value| references(value, found));
                }
                Value::Array(items) => items.iter().for_each(|value| references(value, found)),
                _ => {}
            }
        }
        let document = parsed();
        let mut found = BTreeSet::new();
        references(&document, &mut found);
        assert!(found.len() > 20);
        for reference in found {
            assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
        }
        let schemas = document["components"]["schemas"].as_object().unwrap();
        for (name, schema) in schemas.iter().filter(|(name, schema)| name.ends_with("In") && schema["type"] == "object")
        {
            assert_eq!(schema["additionalProperties"], false, "{name}");
        }
    }

    #[test]
    fn every_operation_but_the_document_needs_a_token_and_names_its_refusals() {
        let document = parsed();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                assert!(!operation["summary"].as_str().unwrap_or_default().is_empty(), "{method} {path}");
                if path == DOCUMENT_PATH {
                    assert_eq!(operation["security"], serde_json::json!([{}]));
                    continue;
                }
                assert_eq!(operation["security"], serde_json::json!([{ "token": [] }]), "{method} {path}");
                let mut wanted = vec!["401", "403", "500", "503"];
                if operation.get("requestBody").is_some() {
                    wanted.extend(["400", "413", "415", "422"]);
                }
                if path.contains('{') {
                    wanted.push("404");
                }
                for status in wanted {
                    let schema =
                        &operation["responses"][status]["content"]["application/problem+json"]["schema"]["$ref"];
                    assert_eq!(schema, "#/components/schemas/Problem", "{method} {path} {status}");
                }
            }
        }
    }
}
