//! Who is at the browser? Proof by a passkey of this node, or by the party's own OpenID Connect provider.
//!
//! Nothing here knows HTTP servers, sessions or roles: it gives what a browser must be asked, and a proof once it answered. The libraries
//! underneath read the machine's clock and draw their own randomness, which is why they are kept apart here.
//! INVARIANT (proofs): a [`Proved`] or a [`Claims`] is made only by a check that held.

mod passkey;
mod provider;

pub use passkey::{Credential, Named, PasskeyError, Passkeys, Proved, Proving, SetUp, handle};
pub use provider::{Claims, Errand, Fetch, FetchFailed, Fetched, NoProof, Provider, Settings};
