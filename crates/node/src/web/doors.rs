//! How do people get in here? By a passkey, by the party's own provider, or, on a training node, as an invented officer.
//!
//! What is under way between two requests of a browser is kept in memory under a name that cannot be guessed; each is taken once.

use std::collections::BTreeMap;

use policy::Role;
use signin::{Claims, Errand, Passkeys, Provider, Proving, SetUp};

/// Ceremonies under way at once.
pub const CEREMONIES_MAX: usize = 4_096;
/// How long one may take, milliseconds.
pub const CEREMONY_MS: i64 = 5 * 60_000;

/// The ways into a node.
#[derive(Default)]
pub struct Doors {
    /// Passkeys; `None` if people reach the node at an address where browsers allow none.
    pub passkeys: Option<Passkeys>,
    /// The party's own provider.
    pub provider: Option<House>,
}

/// The party's provider, and which of its groups is which role here.
pub struct House {
    /// What people call it, on the button.
    pub name: String,
    /// The provider.
    pub provider: Provider,
    /// Roles by the value of the provider's claim.
    pub roles: BTreeMap<String, Role>,
}

impl House {
    /// The role of a person; of several the first in the order of [`Role::ALL`] that is mapped. `None` if they have none here.
    pub fn role(&self, claims: &Claims) -> Option<Role> {
        let mut found: Vec<Role> = claims.roles.iter().filter_map(|group| self.roles.get(group).copied()).collect();
        found.sort();
        found.first().copied()
    }
}

/// What is under way with a browser.
pub enum Ceremony {
    /// A passkey is being set up, by the link of that secret.
    SetUp {
        /// The link's secret.
        secret: String,
        /// What was asked.
        set_up: SetUp,
    },
    /// A passkey is being proved.
    Proving(Proving),
    /// The browser is at the provider.
    Errand {
        /// What was asked.
        errand: Errand,
        /// Where to go afterwards.
        next: String,
        /// The session whose person proves anew who they are; `None` if somebody signs in.
        person: Option<String>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use signin::{FetchFailed, Settings};
    use std::sync::Arc;

    #[test]
    fn of_several_groups_the_first_role_counts_and_of_none_none() {
        let settings = Settings {
            issuer: "https://id.example".into(),
            client_id: "egnatia".into(),
            client_secret: None,
            redirect: "https://node.example/sign-in/provider/back".into(),
            id_claim: "sub".into(),
            role_claim: "groups".into(),
            scopes: Vec::new(),
        };
        let provider = Provider::new(settings, Arc::new(|_| Box::pin(async { Err(FetchFailed(String::new())) })));
        let roles = [("g-admin", Role::Administrator), ("g-duty", Role::DutyOfficer)];
        let roles = roles.into_iter().map(|(group, role)| (group.to_owned(), role)).collect();
        let house = House { name: "id".into(), provider, roles };
        let check = |groups: &[&str], role: Option<Role>| {
            let roles = groups.iter().map(|group| (*group).to_owned()).collect();
            assert_eq!(house.role(&Claims { id: "a".into(), name: "A".into(), roles }), role, "{groups:?}");
        };
        check(&["x", "g-admin", "g-duty"], Some(Role::DutyOfficer));
        check(&["g-admin"], Some(Role::Administrator));
        check(&["x"], None);
        check(&[], None);
    }
}
