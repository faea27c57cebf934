//! A program of the authority is told: one signed request for each notice, over HTTPS.
//!
//! It carries the number of a case, its instrument, how urgent it is and until when, never a person. INVARIANT (signed): the body is sent
//! with HMAC-SHA256 (RFC 2104) over time and body, so that whoever receives it knows who sent it, and when.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use hyper::{Method, Request, Uri, header};
use model::{Hash, Timestamp};
use sha2::Sha256;
use signin::Fetch;

use super::Notice;
use crate::cases;

/// The header with the time at which it was signed: seconds since 1970.
pub const TIME: &str = "egnatia-time";
/// The header with the signature over the time, a full stop and the body: `sha256=` and 64 hexadecimal digits.
pub const SIGNATURE: &str = "egnatia-signature";
/// The header with a number that is the same each time the same is tried again.
pub const DELIVERY: &str = "egnatia-delivery";

/// Where it goes, and with which secret.
pub struct Hook {
    url: Uri,
    secret: Vec<u8>,
    fetch: Fetch,
}

impl Hook {
    /// The hook at that address.
    pub fn new(url: Uri, secret: Vec<u8>, fetch: Fetch) -> Self {
        Self { url, secret, fetch }
    }

    /// Tells it of one thing; the error is in words for an administrator.
    ///
    /// # Errors
    /// It cannot be reached, or answers otherwise than with 2xx.
    pub async fn send(&self, notice: &Notice, now: Timestamp) -> Result<(), String> {
        let body = body(notice);
        let time = now.0.div_euclid(1_000_000).to_string();
        let signature = sign(&self.secret, &time, &body);
        let request = Request::builder()
            .method(Method::POST)
            .uri(self.url.clone())
            .header(header::CONTENT_TYPE, "application/json")
            .header(TIME, &time)
            .header(SIGNATURE, format!("sha256={signature}"))
            .header(DELIVERY, URL_SAFE_NO_PAD.encode(delivery(notice)))
            .body(body)
            .map_err(|error| error.to_string())?;
        let answer = (self.fetch)(request).await.map_err(|error| error.to_string())?;
        if answer.status().is_success() { Ok(()) } else { Err(format!("it answers with {}", answer.status().as_u16())) }
    }
}

/// What is sent.
fn body(notice: &Notice) -> Vec<u8> {
    let due = notice.due.and_then(|due| jiff::Timestamp::from_microsecond(due.0).ok()).map(|due| due.to_string());
    let value = serde_json::json!({
        "level": notice.level.as_str(),
        "case": cases::number(&notice.instrument, notice.case),
        "instrument": notice.instrument,
        "due": due,
    });
    value.to_string().into_bytes()
}

/// The same for the same thing at the same level.
fn delivery(notice: &Notice) -> [u8; 16] {
    use sha2::Digest;
    let digest = Sha256::digest(format!("{}\n{}", notice.thing, notice.level.as_str()));
    std::array::from_fn(|at| digest[at])
}

/// HMAC-SHA256 over time, a full stop and body, in hexadecimal digits.
pub fn sign(secret: &[u8], time: &str, body: &[u8]) -> String {
    // Any length of key will do (RFC 2104, 2).
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return String::new() };
    for part in [time.as_bytes(), b".", body] {
        mac.update(part);
    }
    Hash(mac.finalize().into_bytes().into()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notify::{HOOK, Level, What};
    use model::CaseId;

    #[test]
    fn it_says_four_things_and_no_more() {
        let notice = Notice {
            person: HOOK.into(),
            thing: "clock x".into(),
            level: Level::ActNow,
            what: What::Clock,
            case: CaseId([0xab; 16]),
            instrument: "information-request".into(),
            due: Some(Timestamp(1_795_523_400_000_000)),
        };
        let said: serde_json::Value = serde_json::from_slice(&body(&notice)).unwrap();
        let wanted = serde_json::json!({
            "level": "act-now", "case": "IR-ABAB-ABAB", "instrument": "information-request", "due": "2026-11-24T12:30:00Z",
        });
        assert_eq!(said, wanted);
        let without: serde_json::Value = serde_json::from_slice(&body(&Notice { due: None, ..notice })).unwrap();
        assert!(without["due"].is_null());
    }

    #[test]
    fn the_signature_is_that_of_rfc_4231() {
        // Test case 2, whose data is `what do ya want for nothing?`: here cut at a full stop that is not in it, so the parts are tried apart.
        let mut mac = Hmac::<Sha256>::new_from_slice(b"Jefe").unwrap();
        mac.update(b"what do ya want for nothing?");
        let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assert_eq!(sign(b"k", "1", b"{}").len(), 64);
        assert_ne!(sign(b"k", "1", b"{}"), sign(b"k", "2", b"{}"));
        assert_ne!(sign(b"k", "1", b"{}"), sign(b"l", "1", b"{}"));
    }
}
