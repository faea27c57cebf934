//! The `[provider]` of a `node.toml`: the party's own OpenID Connect provider, and which of its groups is which role here.

use std::collections::BTreeMap;
use std::path::PathBuf;

use policy::Role;
use serde::Deserialize;
use toml::Spanned;

/// The party's own provider, as `node.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderConfig {
    /// What people call it.
    pub name: String,
    /// Its issuer.
    pub issuer: String,
    /// This node's id there.
    pub client_id: String,
    /// The file with this node's secret there, relative to the data folder.
    pub client_secret_file: Option<PathBuf>,
    /// PEM file of the authorities that its certificate may be from; the machine's own otherwise.
    pub authorities_file: Option<PathBuf>,
    /// The claim that is a person's id here.
    pub id_claim: String,
    /// The claim that lists a person's groups.
    pub role_claim: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// Roles by group.
    pub roles: BTreeMap<String, Role>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProviderIn {
    name: String,
    issuer: Spanned<String>,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    authorities_file: Option<PathBuf>,
    #[serde(default = "preferred_username")]
    id_claim: String,
    #[serde(default = "groups")]
    role_claim: String,
    #[serde(default = "profile")]
    scopes: Vec<String>,
    roles: BTreeMap<String, Spanned<String>>,
}

fn preferred_username() -> String {
    "preferred_username".to_owned()
}

fn groups() -> String {
    "groups".to_owned()
}

fn profile() -> Vec<String> {
    vec!["profile".to_owned()]
}

impl ProviderIn {
    /// Reads it; the error is the place in the text and what is wanted there.
    pub(super) fn read(self) -> Result<ProviderConfig, (Spanned<String>, String)> {
        if !is_safe(self.issuer.get_ref()) {
            let wanted = "write `https://` and the issuer's address; plain http only on `localhost`".to_owned();
            return Err((self.issuer, wanted));
        }
        let mut roles = BTreeMap::new();
        for (group, role) in self.roles {
            let Some(found) = Role::parse(role.get_ref()) else {
                let known = Role::ALL.map(Role::as_str).join(", ");
                return Err((role, format!("write a role: {known}")));
            };
            roles.insert(group, found);
        }
        Ok(ProviderConfig {
            name: self.name,
            issuer: self.issuer.into_inner(),
            client_id: self.client_id,
            client_secret_file: self.client_secret_file,
            authorities_file: self.authorities_file,
            id_claim: self.id_claim,
            role_claim: self.role_claim,
            scopes: self.scopes,
            roles,
        })
    }
}

/// Whether people and secrets may travel to an address: over TLS, or not over a network at all.
pub(super) fn is_safe(address: &str) -> bool {
    let host = |rest: &str| rest.split(['/', ':']).next().unwrap_or_default().to_owned();
    match (address.strip_prefix("https://"), address.strip_prefix("http://")) {
        (Some(rest), _) => !host(rest).is_empty(),
        (None, Some(rest)) => host(rest) == "localhost",
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_travel_over_tls_or_not_over_a_network() {
        for good in ["https://id.example/realm", "http://localhost:8080", "http://localhost/x"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in ["", "id.example", "http://id.example", "https://", "http://localhost.example", "ftp://localhost"] {
            assert!(!is_safe(bad), "{bad}");
        }
    }
}
