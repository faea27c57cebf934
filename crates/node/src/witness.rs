//! Witnessing: parties co-sign one another's checkpoints, so that a node cannot show two histories.
//!
//! Follows the C2SP tlog-witness protocol's `add-checkpoint`: the log sends what the witness saw last, a consistency proof from there, and its
//! newest checkpoint; the witness checks that history only grew and answers with a cosignature line. Both sides journal it.
//! INVARIANT a witness remembers the newest head it co-signed of each log and never co-signs one that does not extend it.

use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use journal::{Extends, NoteSignature, SignedCheckpoint, TreeHead, VerifiedCheckpoint};
use model::PartyId;

use crate::{
    node::Node,
    record::Record,
    send::NotDelivered,
    store::{self, StoreError, StoredHashes},
    transport::Peer,
};

/// Lines of a consistency proof at the most (C2SP tlog-witness).
const PROOF_LINES_MAX: usize = 63;

/// How a witness says from which size it wants the proof; the C2SP protocol says it with status 409.
const FROM: &str = "from ";

/// Why a checkpoint was not co-signed.
#[derive(Debug, thiserror::Error)]
pub enum NotCosigned {
    /// The request is not of the form.
    #[error("the request is not of the form of add-checkpoint")]
    Form,
    /// C-WIT-01: the checkpoint is not signed by its log.
    #[error("the checkpoint does not verify: {0}")]
    Note(#[from] journal::NoteError),
    /// C-WIT-02: the new head does not extend the one co-signed last: two histories.
    #[error("the history of `{log}` does not extend what was co-signed at {size}")]
    TwoHistories {
        /// The party whose log it is.
        log: PartyId,
        /// The size co-signed last.
        size: u64,
    },
    /// The party is not in the directory.
    #[error("unknown party")]
    Unknown,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// As a witness: checks a partner's checkpoint and co-signs it. Gives the cosignature line.
pub async fn cosign(node: &Arc<Node>, log: &PartyId, request: &[u8]) -> Result<Vec<u8>, NotCosigned> {
    let member = node.member(log).ok_or(NotCosigned::Unknown)?;
    let (old, proof, note) = parse(request)?;
    // C-WIT-01
    let checkpoint = SignedCheckpoint::parse(note)?.verify(&member.origin, &member.keys.current)?;
    let seen = seen(node, log, node.me.as_str())?;
    let size = seen.map_or(0, |head| head.size);
    if old != size {
        // Not what was co-signed last: an answer of ours was lost. The log asks again from the size named here.
        return Ok(format!("{FROM}{size}\n").into_bytes());
    }
    // C-WIT-02
    let _grown: Extends = match seen {
        Some(head) => journal::verify_consistency(head, checkpoint.head(), &proof),
        None => journal::verify_consistency(TreeHead { size: 0, root: journal::empty_root() }, checkpoint.head(), &[]),
    }
    .map_err(|_| NotCosigned::TwoHistories { log: log.clone(), size })?;

    let now = node.clock.now();
    let line = journal::cosign(&checkpoint, node.me.as_str(), &node.signing, (now.0 / 1_000_000).unsigned_abs())?;
    let text = format!("{line}\n");
    keep(node, log, node.me.as_str(), &checkpoint, line).await?;
    Ok(text.into_bytes())
}

/// As a log: asks a partner to witness the newest checkpoint. `false` if there is nothing new to witness.
pub async fn ask(node: &Arc<Node>, witness: &PartyId) -> Result<bool, NotDelivered> {
    let member = node.member(witness).ok_or_else(|| NotDelivered::Unknown(witness.clone()))?;
    let me = node.member(&node.me).ok_or_else(|| NotDelivered::Unknown(node.me.clone()))?;
    let seen = seen(node, &node.me, witness.as_str())?.map_or(0, |head| head.size);
    let Some(head) = node.store.read(store::head)? else { return Ok(false) };
    if head.size <= seen {
        return Ok(false);
    }
    let peer = Peer { party: witness.clone(), address: member.address.clone(), tls_key: member.tls_key };
    let mut answer = node.transport.post(&peer, "/v1/cosign", request(node, &head, seen)?).await?;
    let from = std::str::from_utf8(&answer).ok().and_then(|text| text.trim_end().strip_prefix(FROM)?.parse().ok());
    if let Some(from) = from.filter(|from| *from <= head.size) {
        answer = node.transport.post(&peer, "/v1/cosign", request(node, &head, from)?).await?;
    }
    let line = std::str::from_utf8(&answer).ok().and_then(|text| NoteSignature::parse(text.trim_end()).ok());
    let line = line.ok_or(NotDelivered::Receipt(wire::Refused::Malformed))?;
    let verified = SignedCheckpoint::parse(&head.note)
        .and_then(|note| note.verify(&me.origin, &node.signing.verifying_key()))
        .map_err(|error| StoreError::Journal(error.to_string()))?;
    // C-WIT-03: a cosignature that does not verify is none.
    journal::verify_cosignature(&verified, &line, witness.as_str(), &member.keys.current)
        .map_err(|_| NotDelivered::Receipt(wire::Refused::BadSignature))?;
    keep(node, &node.me, witness.as_str(), &verified, line).await?;
    Ok(true)
}

/// The request: the size co-signed last, the proof from there, the checkpoint.
fn request(node: &Node, head: &store::Head, seen: u64) -> Result<Vec<u8>, NotDelivered> {
    let proof = node.store.read(|conn| Ok(journal::consistency_proof(&StoredHashes(conn), seen, head.size)))?;
    let proof = proof.map_err(|error| StoreError::Journal(error.to_string()))?;
    let lines: String = proof.iter().map(|hash| STANDARD.encode(hash) + "\n").collect();
    Ok(format!("old {seen}\n{lines}\n{}", head.note).into_bytes())
}

/// The head of a log that a witness co-signed last, as this node journaled it.
fn seen(node: &Node, log: &PartyId, witness: &str) -> Result<Option<TreeHead>, StoreError> {
    let rows = node.store.read(|conn| store::cosignatures(conn, log.as_str()))?;
    let row = rows.into_iter().find(|(by, ..)| by == witness);
    Ok(row.and_then(|(.., note)| SignedCheckpoint::parse(&note).ok()).map(|note| note.claimed().head()))
}

async fn keep(
    node: &Arc<Node>,
    log: &PartyId,
    witness: &str,
    checkpoint: &VerifiedCheckpoint,
    line: NoteSignature,
) -> Result<(), StoreError> {
    let now = node.clock.now();
    let note =
        checkpoint.signed().clone().with_signature(line).map_err(|error| StoreError::Journal(error.to_string()))?;
    let record = Record::Cosigned { log: log.as_str().to_owned(), witness: witness.to_owned(), note: note.to_string() };
    node.store.write("cosign", move |tx| tx.record(&record, now)).await?;
    Ok(())
}

/// Reads `old N`, the proof's lines, an empty line, the checkpoint.
fn parse(request: &[u8]) -> Result<(u64, Vec<[u8; 32]>, &str), NotCosigned> {
    if request.len() > journal::MAX_NOTE + 8 * 1024 {
        return Err(NotCosigned::Form);
    }
    let text = std::str::from_utf8(request).map_err(|_| NotCosigned::Form)?;
    let (head, note) = text.split_once("\n\n").ok_or(NotCosigned::Form)?;
    let mut lines = head.lines();
    let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(|size| size.parse().ok());
    let proof = lines
        .map(|line| STANDARD.decode(line).ok().and_then(|bytes| bytes.try_into().ok()))
        .collect::<Option<Vec<[u8; 32]>>>()
        .filter(|proof| proof.len() <= PROOF_LINES_MAX);
    Ok((old.ok_or(NotCosigned::Form)?, proof.ok_or(NotCosigned::Form)?, note))
}
