//! For those who watch: who looked at what and why; the journal's signed head; proof that an entry is in it.
//!
//! Searching the audit is itself a consultation, and journaled. The chain shows hashes, signatures and sealed bytes: no payload key ever
//! leaves here, so it shows no personal data.

use axum::{Json, extract::State};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use policy::Act;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    Api,
    caller::Caller,
    forms::{self, hex, line_or_empty, stamp},
    intake::{PathIn, QueryIn as Params},
    problem::Problem,
};
use crate::{
    check::{Officer, person_act},
    record::Record,
    store::{self, Consultation, Head, StoreError, StoredHashes},
};

/// Whose consultations.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ListIn {
    /// A name, number or plate in any script; each word must occur. All if not given.
    about: Option<String>,
    /// Items at the most, 1 to 200; 50 if not given.
    limit: Option<u32>,
}

/// Who looked at what.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ConsultationsOut {
    /// Newest first.
    consultations: Vec<ConsultationOut>,
}

/// One look (Directive (EU) 2016/680 Art 25).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ConsultationOut {
    /// Its entry in the journal.
    entry: u64,
    /// When.
    at: String,
    /// Whose officer.
    party: String,
    /// Who.
    officer: String,
    /// What was done, for example `check.read`.
    act: String,
    /// Whom or what it was about.
    about: String,
    /// Why.
    purpose: String,
    /// The reason in words, the case or file number.
    reference: String,
}

impl From<Consultation> for ConsultationOut {
    fn from(row: Consultation) -> Self {
        Self {
            entry: row.entry,
            at: stamp(row.at),
            party: row.party.to_string(),
            officer: row.officer,
            act: row.act,
            about: row.about,
            purpose: row.purpose,
            reference: row.reference,
        }
    }
}

/// Who looked at what, and why. The search itself is journaled first.
#[utoipa::path(
    get, path = "/audit/consultations", tag = "audit", params(ListIn),
    responses((status = 200, description = "The consultations.", body = ConsultationsOut))
)]
pub(super) async fn consultations(
    State(api): State<Api>,
    Caller(officer): Caller,
    Params(asked): Params<ListIn>,
) -> Result<Json<ConsultationsOut>, Problem> {
    let limit = forms::page(asked.limit)?;
    let about = line_or_empty("about", asked.about.unwrap_or_default())?;
    permit(&api, &officer, Act::AuditSearch)?;
    let record = Record::Read {
        officer: officer.id,
        act: Act::AuditSearch.as_str().to_owned(),
        about: about.clone(),
        purpose: String::new(),
        reference: "api".to_owned(),
    };
    let now = api.node.clock.now();
    api.node.store.write("audit", move |tx| tx.record(&record, now)).await?;
    let rows = api.node.store.read(|conn| store::consultations(conn, &about, limit))?;
    Ok(Json(ConsultationsOut { consultations: rows.into_iter().map(ConsultationOut::from).collect() }))
}

fn permit(api: &Api, officer: &Officer, act: Act) -> Result<(), Problem> {
    let act = person_act(officer, act, None, true);
    api.node.policies.person(act).into_result().map_err(Problem::denied)?;
    Ok(())
}

/// The journal's newest signed head.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CheckpointOut {
    /// The checkpoint note, signed by this node (C2SP tlog-checkpoint).
    note: String,
    /// How many entries it covers.
    size: u64,
    /// What witnesses co-signed last.
    cosignatures: Vec<CosignatureOut>,
}

/// A witness's cosignature.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CosignatureOut {
    /// The party that co-signed.
    witness: String,
    /// How many entries the head that it co-signed covers.
    size: u64,
    /// When.
    at: String,
    /// The note with the cosignature line (C2SP tlog-cosignature).
    note: String,
}

/// The journal's newest signed head, and what witnesses co-signed.
#[utoipa::path(
    get, path = "/audit/checkpoint", tag = "audit",
    responses(
        (status = 200, description = "The checkpoint.", body = CheckpointOut),
        (status = 404, description = "The journal is empty.", body = Problem, content_type = "application/problem+json")
    )
)]
pub(super) async fn checkpoint(
    State(api): State<Api>,
    Caller(officer): Caller,
) -> Result<Json<CheckpointOut>, Problem> {
    permit(&api, &officer, Act::AuditChain)?;
    let me = api.node.me.as_str();
    let (head, rows) = api.node.store.read(|conn| Ok((store::head(conn)?, store::cosignatures(conn, me)?)))?;
    let Head { size, note } = head.ok_or_else(|| Problem::unknown("checkpoint"))?;
    let cosignatures =
        rows.into_iter().map(|(witness, size, at, note)| CosignatureOut { witness, size, at: stamp(at), note });
    Ok(Json(CheckpointOut { note, size, cosignatures: cosignatures.collect() }))
}

/// Proof that an entry is in the journal.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProofOut {
    /// The entry's place, from 0.
    entry: u64,
    /// The entry as the journal holds it, its payload sealed; base64.
    body: String,
    /// SHA-256 of 0x00 and the entry: the leaf (RFC 6962 section 2.1).
    leaf: String,
    /// The hashes from the leaf to the root, lowest first (RFC 9162 section 2.1.3).
    path: Vec<String>,
    /// How many entries the checkpoint covers.
    size: u64,
    /// The checkpoint that the path leads to.
    note: String,
    /// Whether the payload was erased: its key is gone.
    erased: bool,
}

/// Proof that an entry is in the journal, against the newest checkpoint.
#[utoipa::path(
    get, path = "/audit/entries/{n}/proof", tag = "audit",
    params(("n" = u64, Path, description = "The entry's place, from 0.")),
    responses((status = 200, description = "The proof.", body = ProofOut))
)]
pub(super) async fn proof(
    State(api): State<Api>,
    Caller(officer): Caller,
    PathIn(place): PathIn,
) -> Result<Json<ProofOut>, Problem> {
    permit(&api, &officer, Act::AuditChain)?;
    let entry = forms::place("entry", &place)?;
    // The journal only grows, so a head read first covers every hash that the proof needs.
    let found = api.node.store.read(|conn| {
        let Some(head) = store::head(conn)?.filter(|head| entry < head.size) else { return Ok(None) };
        let Some((body, key)) = store::entry_body(conn, entry)? else { return Ok(None) };
        let path = journal::inclusion_proof(&StoredHashes(conn), entry, head.size);
        Ok(Some((head, body, key.is_none(), path)))
    })?;
    let (Head { size, note }, body, erased, path) = found.ok_or_else(|| Problem::unknown("entry"))?;
    let path = path.map_err(|error| StoreError::Journal(error.to_string()))?;
    let leaf = hex(&journal::leaf_hash(&body));
    let path = path.iter().map(|hash| hex(hash)).collect();
    Ok(Json(ProofOut { entry, body: STANDARD.encode(body), leaf, path, size, note, erased }))
}
