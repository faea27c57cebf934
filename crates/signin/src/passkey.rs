//! Passkeys (WebAuthn level 3): set one up, prove one. The person names nobody: the passkey itself says whose it is, so that nobody can
//! ask this node who has an account.
//!
//! INVARIANT (verified user): every ceremony demands that the device verified its holder by PIN, finger or face.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// Bytes of a browser's answer that are read at most.
const REPLY_BYTES_MAX: usize = 16 * 1024;

/// Why no passkey was set up or proved. What it says goes into the log; a stranger learns only that it failed.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// The node's own address cannot be one of passkeys.
    #[error(
        "`{0}` cannot have passkeys: give https, a host name and no path, for example `https://node.example` (or `http://localhost:8080`)"
    )]
    Origin(String),
    /// The browser's answer is too long or not of the form.
    #[error("the browser's answer is no answer of a passkey: {0}")]
    Reply(String),
    /// The stored credential cannot be read.
    #[error("a stored passkey cannot be read: {0}")]
    Stored(String),
    /// The check did not hold.
    #[error("the passkey does not hold: {0}")]
    Refused(String),
}

/// A passkey's public half, as it is stored.
#[derive(Debug, Clone)]
pub struct Credential(Passkey);

impl Credential {
    /// Its id, which the authenticator chose.
    pub fn id(&self) -> &[u8] {
        self.0.cred_id()
    }

    /// As bytes to be kept. They hold no secret.
    ///
    /// # Errors
    /// [`PasskeyError::Stored`]
    pub fn to_bytes(&self) -> Result<Vec<u8>, PasskeyError> {
        serde_json::to_vec(&self.0).map_err(|error| PasskeyError::Stored(error.to_string()))
    }

    /// From kept bytes.
    ///
    /// # Errors
    /// [`PasskeyError::Stored`]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PasskeyError> {
        serde_json::from_slice(bytes).map(Self).map_err(|error| PasskeyError::Stored(error.to_string()))
    }
}

/// A set-up under way; kept by the node and never sent.
pub struct SetUp(PasskeyRegistration);

/// A proof under way; kept by the node and never sent.
pub struct Proving(DiscoverableAuthentication);

/// Whose passkey a browser's answer claims to be from; proves nothing yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The [`handle`] of the person.
    pub handle: [u8; 16],
    /// The credential's id.
    pub credential: Vec<u8>,
}

/// Proof that whoever is at the browser holds the passkey and was verified by the device.
#[derive(Debug)]
pub struct Proved {
    /// The credential as it is to be kept from now on, if its counter or backup state changed.
    pub changed: Option<Credential>,
}

/// What a passkey calls its person: no name, no id, the same at every set-up.
pub fn handle(person: &str) -> [u8; 16] {
    let digest: [u8; 32] = Sha256::digest(format!("egnatia person {person}").as_bytes()).into();
    let (first, _) = digest.split_at(16);
    first.try_into().unwrap_or([0; 16])
}

/// The passkeys of one node.
pub struct Passkeys {
    webauthn: Webauthn,
}

impl Passkeys {
    /// For a node that people reach at `origin`, for example `https://node.example`.
    ///
    /// # Errors
    /// [`PasskeyError::Origin`] if browsers allow no passkeys there.
    pub fn new(origin: &str) -> Result<Self, PasskeyError> {
        let wrong = || PasskeyError::Origin(origin.to_owned());
        let url = Url::parse(origin).map_err(|_| wrong())?;
        let host = url.domain().ok_or_else(wrong)?.to_owned();
        let safe = url.scheme() == "https" || (url.scheme() == "http" && host == "localhost");
        if !safe || url.path() != "/" || url.query().is_some() {
            return Err(wrong());
        }
        let builder = WebauthnBuilder::new(&host, &url).map_err(|_| wrong())?.rp_name("Egnatia");
        Ok(Self { webauthn: builder.build().map_err(|_| wrong())? })
    }

    /// What a browser must be asked to make a passkey for a person, as JSON for `parseCreationOptionsFromJSON`, and the set-up to keep.
    ///
    /// # Errors
    /// [`PasskeyError::Refused`] if the library cannot begin.
    pub fn begin_set_up(&self, id: &str, name: &str, had: &[Credential]) -> Result<(String, SetUp), PasskeyError> {
        let refused = |error: &dyn std::fmt::Display| PasskeyError::Refused(error.to_string());
        let exclude = had.iter().map(|credential| credential.0.cred_id().clone()).collect();
        let person = Uuid::from_bytes(handle(id));
        let (options, state) = self
            .webauthn
            .start_passkey_registration(person, id, name, Some(exclude))
            .map_err(|error| refused(&error))?;
        let mut options = serde_json::to_value(options.public_key).map_err(|error| refused(&error))?;
        // The passkey must be found without the person naming themselves first.
        if let Some(selection) = options.get_mut("authenticatorSelection").and_then(|value| value.as_object_mut()) {
            selection.insert("residentKey".to_owned(), "required".into());
            selection.insert("requireResidentKey".to_owned(), true.into());
        }
        Ok((options.to_string(), SetUp(state)))
    }

    /// The new passkey.
    ///
    /// # Errors
    /// [`PasskeyError::Reply`] or [`PasskeyError::Refused`].
    pub fn finish_set_up(&self, reply: &str, set_up: &SetUp) -> Result<Credential, PasskeyError> {
        let reply: RegisterPublicKeyCredential = read(reply)?;
        let made = self.webauthn.finish_passkey_registration(&reply, &set_up.0);
        made.map(Credential).map_err(|error| PasskeyError::Refused(error.to_string()))
    }

    /// What a browser must be asked to prove any passkey of this node, as JSON for `parseRequestOptionsFromJSON`, and the proof to keep.
    ///
    /// # Errors
    /// [`PasskeyError::Refused`] if the library cannot begin.
    pub fn begin(&self) -> Result<(String, Proving), PasskeyError> {
        let refused = |error: &dyn std::fmt::Display| PasskeyError::Refused(error.to_string());
        let (options, state) = self.webauthn.start_discoverable_authentication().map_err(|error| refused(&error))?;
        let options = serde_json::to_string(&options.public_key).map_err(|error| refused(&error))?;
        Ok((options, Proving(state)))
    }

    /// Whose passkey an answer says it is from.
    ///
    /// # Errors
    /// [`PasskeyError::Reply`]
    pub fn named(&self, reply: &str) -> Result<Named, PasskeyError> {
        let reply: PublicKeyCredential = read(reply)?;
        let found = self.webauthn.identify_discoverable_authentication(&reply);
        let (handle, credential) = found.map_err(|error| PasskeyError::Reply(error.to_string()))?;
        Ok(Named { handle: *handle.as_bytes(), credential: credential.to_owned() })
    }

    /// Proof that the answer is from the holder of that credential.
    ///
    /// # Errors
    /// [`PasskeyError::Reply`] or [`PasskeyError::Refused`].
    pub fn finish(&self, reply: &str, proving: Proving, credential: &Credential) -> Result<Proved, PasskeyError> {
        let reply: PublicKeyCredential = read(reply)?;
        let keys = [DiscoverableKey::from(&credential.0)];
        let result = self.webauthn.finish_discoverable_authentication_v2(&reply, proving.0, &keys[0]);
        let result = result.map_err(|error| PasskeyError::Refused(error.to_string()))?;
        if !result.user_verified() {
            return Err(PasskeyError::Refused("the device did not verify its holder".to_owned()));
        }
        let mut kept = credential.clone();
        let changed = kept.0.update_credential(&result) == Some(true);
        Ok(Proved { changed: changed.then_some(kept) })
    }
}

fn read<'a, T: Deserialize<'a>>(reply: &'a str) -> Result<T, PasskeyError> {
    if reply.len() > REPLY_BYTES_MAX {
        return Err(PasskeyError::Reply(format!("longer than {REPLY_BYTES_MAX} bytes")));
    }
    serde_json::from_str(reply).map_err(|error| PasskeyError::Reply(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_protected_name_has_passkeys() {
        for good in ["https://node.example", "https://node.example:8443", "http://localhost:8080"] {
            assert!(Passkeys::new(good).is_ok(), "{good}");
        }
        for bad in
            ["", "node.example", "http://node.example", "https://127.0.0.1", "https://node.example/x", "https://"]
        {
            assert!(matches!(Passkeys::new(bad), Err(PasskeyError::Origin(_))), "{bad}");
        }
    }

    #[test]
    fn a_browser_is_asked_for_a_passkey_that_names_its_person_and_verifies_them() {
        let passkeys = Passkeys::new("http://localhost:8080").unwrap();
        let (options, _) = passkeys.begin_set_up("a.petrova", "A. Petrova", &[]).unwrap();
        let options: serde_json::Value = serde_json::from_str(&options).unwrap();
        let selection = &options["authenticatorSelection"];
        assert_eq!(selection["residentKey"], "required");
        assert_eq!(selection["userVerification"], "required");
        assert_eq!((&options["rp"]["id"], &options["user"]["name"]), (&"localhost".into(), &"a.petrova".into()));
        let (options, _) = passkeys.begin().unwrap();
        let options: serde_json::Value = serde_json::from_str(&options).unwrap();
        assert_eq!(options["userVerification"], "required");
        assert!(options["allowCredentials"].as_array().is_none_or(Vec::is_empty), "nobody is named: {options}");
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        let passkeys = Passkeys::new("http://localhost:8080").unwrap();
        for bad in ["", "{}", "[]", "null", &"[".repeat(200), &"x".repeat(REPLY_BYTES_MAX + 1)] {
            assert!(matches!(passkeys.named(bad), Err(PasskeyError::Reply(_))), "{bad:.40}");
            let (_, set_up) = passkeys.begin_set_up("a", "A", &[]).unwrap();
            assert!(matches!(passkeys.finish_set_up(bad, &set_up), Err(PasskeyError::Reply(_))), "{bad:.40}");
        }
        assert!(Credential::from_bytes(b"{}").is_err());
    }

    #[test]
    fn a_handle_is_the_persons_own() {
        assert_eq!(handle("duty.mk"), handle("duty.mk"));
        assert_ne!(handle("duty.mk"), handle("duty.mk2"));
    }
}
