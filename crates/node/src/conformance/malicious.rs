//! A partner that wants to do harm: is whatever is broken, forged or misdirected refused with the one public answer, and does the node go on?
//!
//! Every attack is made from what would be taken, by the smallest change. After each the node must take the next honest message under the next
//! number: so nothing of the attack was taken, and it goes on answering.

use ed25519_dalek::SigningKey;
use model::PartyId;
use wire::{MAX_BATCH_BYTES, MAX_ENVELOPE_BYTES, Refused, Signed};

use super::{
    PROTOCOL,
    kit::Kit,
    late::idle_verdict,
    report::{Check, Part, Seen},
};
use crate::{
    tls::TlsIdentity,
    transport::{TlsTransport, TransportError},
};

/// Makes the bytes of an attack around an honest envelope.
type Made = fn(&Kit, &Signed) -> Result<Vec<u8>, Refused>;

const EXCHANGE: &str = "/v1/exchange";
/// The one public refusal: status and body.
const PUBLIC: (u16, &[u8]) = (403, b"refused\n");

/// What is posted to `/v1/exchange`: what it is, the id of the check that refuses it, and how it is made.
const ATTACKS: [(&str, &str, Made); 20] = [
    ("an empty body", "C-WIR-02", |_, _| Ok(Vec::new())),
    ("random bytes", "C-WIR-02", |kit, _| Ok((0..64).flat_map(|_| kit.draw::<32>()).collect())),
    ("half a batch", "C-WIR-02", |kit, good| {
        let mut bytes = kit.seal(&[&good.bytes])?;
        bytes.truncate(bytes.len() / 2);
        Ok(bytes)
    }),
    ("a batch without its last byte", "C-WIR-02", |kit, good| {
        let mut bytes = kit.seal(&[&good.bytes])?;
        bytes.pop();
        Ok(bytes)
    }),
    ("a byte behind the end of a batch", "C-WIR-02", |kit, good| {
        let mut bytes = kit.seal(&[&good.bytes])?;
        bytes.push(0);
        Ok(bytes)
    }),
    ("a version that nobody speaks", "C-WIR-03", |kit, good| flipped(kit.seal(&[&good.bytes])?, 1)),
    ("a flipped bit in the seal's text", "C-WIR-10", |kit, good| {
        let bytes = kit.seal(&[&good.bytes])?;
        let last = bytes.len().saturating_sub(1);
        flipped(bytes, last)
    }),
    // The header is some thirty bytes long, then come 1,120 bytes of encapsulated key.
    ("a flipped bit in the seal's key", "C-WIR-10", |kit, good| flipped(kit.seal(&[&good.bytes])?, 500)),
    ("a batch sealed to another key", "C-WIR-10", |kit, good| {
        kit.seal_as(&[&good.bytes], kit.me(), (kit.node(), kit.stray_key().public()))
    }),
    ("an envelope of noise", "C-WIR-02", |kit, _| kit.seal(&[&kit.draw::<32>()])),
    ("an envelope larger than any may be", "C-WIR-01", |kit, _| kit.seal(&[&vec![0; MAX_ENVELOPE_BYTES + 1]])),
    ("a flipped bit in a signature", "C-WIR-06", |kit, good| {
        let last = good.bytes.len().saturating_sub(1);
        kit.seal(&[&flipped(good.bytes.clone(), last)?])
    }),
    ("a flipped bit in what is signed", "C-WIR-06", |kit, good| {
        // Before the signature's 64 bytes and its length lie the body's last bytes.
        let inside = good.bytes.len().saturating_sub(70);
        kit.seal(&[&flipped(good.bytes.clone(), inside)?])
    }),
    ("a signature by a key that is not the party's", "C-WIR-06", |kit, _| {
        let forged = wire::sign(&kit.message(1, kit.idle()), &SigningKey::from_bytes(&kit.draw()))?;
        kit.seal(&[&forged.bytes])
    }),
    ("a batch in another party's name", "C-WIR-04", |kit, good| {
        kit.seal_as(&[&good.bytes], &somebody(kit)?, (kit.node(), kit.sealing()))
    }),
    ("a message in another party's name", "C-WIR-04", |kit, _| {
        let mut message = kit.message(1, kit.idle());
        message.sender = somebody(kit)?;
        kit.seal(&[&kit.sign(&message)?.bytes])
    }),
    ("a message in the name of the node itself", "C-WIR-04", |kit, _| {
        let mut message = kit.message(1, kit.idle());
        message.sender = kit.node().clone();
        kit.seal(&[&kit.sign(&message)?.bytes])
    }),
    ("a batch addressed to another party", "C-WIR-07", |kit, good| {
        kit.seal_as(&[&good.bytes], kit.me(), (&somebody(kit)?, kit.sealing()))
    }),
    ("a message addressed to another party", "C-WIR-07", |kit, _| {
        let mut message = kit.message(1, kit.idle());
        message.recipient = somebody(kit)?;
        kit.seal(&[&kit.sign(&message)?.bytes])
    }),
    ("a good message beside a bad one", "C-WIR-06", |kit, good| {
        let last = good.bytes.len().saturating_sub(1);
        kit.seal(&[&good.bytes, &flipped(good.bytes.clone(), last)?])
    }),
];

/// Plays it all.
pub(super) async fn play(kit: &mut Kit) -> Vec<Check> {
    let mut checks = Vec::new();
    for (name, id, made) in ATTACKS {
        let seen = attack(kit, made).await;
        checks.push(Check::of(Part::Malicious, format!("refused: {name}"), format!("docs/checks.md {id}"), seen));
    }
    checks.push(oversized(kit).await);
    checks.push(elsewhere(kit).await);
    checks.push(forged_checkpoint(kit).await);
    checks.push(stranger(kit).await);
    checks
}

async fn attack(kit: &mut Kit, made: Made) -> Seen {
    let number = kit.next().await?;
    let good = kit.sign(&kit.message(number, kit.idle())).map_err(|error| error.to_string())?;
    let bytes = made(kit, &good).map_err(|error| error.to_string())?;
    refused(kit, EXCHANGE, bytes).await
}

/// Posts what must be refused; then the next honest message must be taken.
pub(super) async fn refused(kit: &mut Kit, path: &'static str, bytes: Vec<u8>) -> Seen {
    let (status, body) = kit.post(path, bytes).await.map_err(|error| error.to_string())?;
    if (status, body.as_slice()) != PUBLIC {
        let told = String::from_utf8_lossy(body.get(..40).unwrap_or(&body)).escape_debug().to_string();
        return Err(format!("status {status} with `{told}`, wanted 403 with `refused`"));
    }
    goes_on(kit).await?;
    Ok("refused, and it goes on".to_owned())
}

async fn goes_on(kit: &mut Kit) -> Seen {
    let (body, wanted) = (kit.idle(), idle_verdict(kit));
    kit.ruled_so(body, &wanted).await.map_err(|seen| format!("afterwards it does not go on: {seen}"))
}

/// C-TLS-03: the connection may also be cut before the body is whole.
async fn oversized(kit: &mut Kit) -> Check {
    let posted = kit.post(EXCHANGE, vec![0; MAX_BATCH_BYTES + 1]).await;
    let seen = match posted {
        Ok((status, body)) if (status, body.as_slice()) != PUBLIC => Err(format!("status {status}")),
        Err(TransportError::TimedOut) => Err("no answer in time".to_owned()),
        Ok(_) | Err(_) => goes_on(kit).await.map(|_| "refused, and it goes on".to_owned()),
    };
    Check::of(Part::Malicious, "refused: a body larger than any batch may be", "docs/checks.md C-TLS-03", seen)
}

async fn elsewhere(kit: &mut Kit) -> Check {
    let seen = refused(kit, "/v1/other", vec![1]).await;
    Check::of(Part::Malicious, "refused: a path that does not exist", format!("{PROTOCOL} 2"), seen)
}

async fn forged_checkpoint(kit: &mut Kit) -> Check {
    let note = b"old 0\n\nnobody.example/log\n1\nAAAA\n\n\xe2\x80\x94 nobody.example/log AAAA\n".to_vec();
    let seen = refused(kit, "/v1/cosign", note).await;
    Check::of(Part::Malicious, "refused: a checkpoint that its log did not sign", "docs/checks.md C-WIT-01", seen)
}

/// C-TLS-02: whoever is not in the directory is not spoken to at all.
async fn stranger(kit: &mut Kit) -> Check {
    let seen = match TlsIdentity::generate(kit.me()) {
        Err(error) => Err(error.to_string()),
        Ok(identity) => match TlsTransport::new(identity).exchange(kit.peer(), EXCHANGE, vec![1]).await {
            Err(TransportError::Unreachable(_)) => {
                goes_on(kit).await.map(|_| "no further than the handshake".to_owned())
            }
            Err(error) => Err(error.to_string()),
            Ok((status, _)) => Err(format!("a stranger gets status {}", status.as_u16())),
        },
    };
    Check::of(
        Part::Malicious,
        "refused in the handshake: a key that the directory does not pin",
        "docs/checks.md C-TLS-02",
        seen,
    )
}

fn flipped(mut bytes: Vec<u8>, at: usize) -> Result<Vec<u8>, Refused> {
    *bytes.get_mut(at).ok_or(Refused::Malformed)? ^= 1;
    Ok(bytes)
}

/// Another party of the directory, or one that is in none.
fn somebody(kit: &Kit) -> Result<PartyId, Refused> {
    kit.third().cloned().map_or_else(|| PartyId::new("nobody").map_err(|_| Refused::Malformed), Ok)
}
