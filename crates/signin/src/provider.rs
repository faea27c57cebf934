//! The party's own OpenID Connect provider (Core 1.0): authorisation code with PKCE, state and nonce; what the ID token says of a person.
//!
//! How a request travels is the caller's: [`Fetch`]. INVARIANT (bound): the proof holds for the errand that asked for it and for no other.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::Arc;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AsyncHttpClient, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken,
    EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdTokenFields,
    IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    StandardErrorResponse, StandardTokenResponse, TokenResponse, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How long ago a person may have proved themselves to the provider when they must do so anew, seconds.
const FRESH_S: i64 = 120;
/// Values of the role claim that are read at most.
const ROLES_MAX: usize = 256;

/// How a party's provider is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The issuer, under which `/.well-known/openid-configuration` lies.
    pub issuer: String,
    /// This node's id at the provider.
    pub client_id: String,
    /// Its secret, if it has one.
    pub client_secret: Option<String>,
    /// Where the provider leads the browser back to.
    pub redirect: String,
    /// The claim that is the person's id here.
    pub id_claim: String,
    /// The claim that lists groups or roles.
    pub role_claim: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
}

/// Why the provider's word is no proof. Goes into the log; the person learns that it failed and whom to call.
#[derive(Debug, thiserror::Error)]
pub enum NoProof {
    /// The settings cannot be used.
    #[error("the provider's settings cannot be used: {0}")]
    Settings(String),
    /// The provider cannot be reached, or does not answer as a provider does.
    #[error("the provider does not answer as it should: {0}")]
    Provider(String),
    /// The browser came back with another errand's state.
    #[error("the browser came back with a state that this errand did not send")]
    State,
    /// The ID token does not hold.
    #[error("the provider's token does not hold: {0}")]
    Token(String),
    /// The person proved themselves too long ago, though a new proof was asked for.
    #[error("the provider did not ask the person anew")]
    Stale,
    /// The token lacks the claim that names the person.
    #[error("the token has no text claim `{0}`")]
    NoClaim(String),
}

/// What came of a request.
pub type Fetched = Pin<Box<dyn Future<Output = Result<HttpResponse, FetchFailed>> + Send>>;
/// Sends a request to the provider and follows no redirects.
pub type Fetch = Arc<dyn Fn(HttpRequest) -> Fetched + Send + Sync>;

/// A request did not come through.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct FetchFailed(pub String);

/// An errand of a browser to the provider; kept by the node and never sent.
pub struct Errand {
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    fresh: bool,
}

/// What the provider says of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    /// The person's id by [`Settings::id_claim`].
    pub id: String,
    /// The person's name; empty if the provider gives none.
    pub name: String,
    /// The values of [`Settings::role_claim`].
    pub roles: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
struct Extra(BTreeMap<String, Value>);

impl AdditionalClaims for Extra {}

type Fields = IdTokenFields<
    Extra,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

type Asked = Client<
    Extra,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What sends the library's requests.
struct Carrier(Fetch);

impl AsyncHttpClient<'_> for Carrier {
    type Error = FetchFailed;
    type Future = Fetched;

    fn call(&self, request: HttpRequest) -> Fetched {
        (self.0)(request)
    }
}

/// A future that the caller may run anywhere.
type Boxed<'a, T> = Pin<Box<dyn Future<Output = Result<T, NoProof>> + Send + 'a>>;

/// A party's provider.
pub struct Provider {
    settings: Settings,
    fetch: Carrier,
}

impl Provider {
    /// The provider with these settings, reached by `fetch`.
    pub fn new(settings: Settings, fetch: Fetch) -> Self {
        Self { settings, fetch: Carrier(fetch) }
    }

    /// Where to send the browser, and the errand to keep until it is back. With `fresh` the provider asks the person anew.
    ///
    /// # Errors
    /// [`NoProof`]
    pub fn begin(&self, fresh: bool) -> Boxed<'_, (String, Errand)> {
        Box::pin(self.ask(fresh))
    }

    async fn ask(&self, fresh: bool) -> Result<(String, Errand), NoProof> {
        let client = self.client().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut asked = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge);
        for scope in &self.settings.scopes {
            asked = asked.add_scope(Scope::new(scope.clone()));
        }
        if fresh {
            asked = asked.add_prompt(CoreAuthPrompt::Login).set_max_age(std::time::Duration::ZERO);
        }
        let (url, state, nonce) = asked.url();
        Ok((url.to_string(), Errand { state, nonce, verifier, fresh }))
    }

    /// What the provider says of the person whose browser came back with `code` and `state`; `now` is in seconds since 1970.
    ///
    /// # Errors
    /// [`NoProof`]
    pub fn finish<'a>(&'a self, errand: Errand, code: &'a str, state: &'a str, now: i64) -> Boxed<'a, Claims> {
        Box::pin(self.claims(errand, code, state, now))
    }

    async fn claims(&self, errand: Errand, code: &str, state: &str, now: i64) -> Result<Claims, NoProof> {
        if errand.state.secret() != state {
            return Err(NoProof::State);
        }
        let client = self.client().await?;
        let answer = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| NoProof::Settings(error.to_string()))?
            .set_pkce_verifier(errand.verifier)
            .request_async(&self.fetch)
            .await
            .map_err(|error| NoProof::Provider(error.to_string()))?;
        let token = answer.id_token().ok_or_else(|| NoProof::Token("there is no ID token".to_owned()))?;
        let claims = token.claims(&client.id_token_verifier(), &errand.nonce);
        let claims = claims.map_err(|error| NoProof::Token(error.to_string()))?;
        if errand.fresh {
            let proved = claims.auth_time().map(|at| at.timestamp()).unwrap_or_default();
            if now.saturating_sub(proved) > FRESH_S {
                return Err(NoProof::Stale);
            }
        }
        let mut said: BTreeMap<String, Value> = claims.additional_claims().0.clone();
        if let Value::Object(standard) = serde_json::to_value(claims).unwrap_or_default() {
            said.extend(standard);
        }
        if self.lacks(&said)
            && let Ok(asked) = client.user_info(answer.access_token().clone(), Some(claims.subject().clone()))
        {
            let info: Result<UserInfoClaims<Extra, CoreGenderClaim>, _> = asked.request_async(&self.fetch).await;
            let info = info.map_err(|error| NoProof::Provider(error.to_string()))?;
            if let Value::Object(more) = serde_json::to_value(&info).unwrap_or_default() {
                said.extend(more);
            }
        }
        self.read(&said)
    }

    fn lacks(&self, said: &BTreeMap<String, Value>) -> bool {
        [&self.settings.id_claim, &self.settings.role_claim].iter().any(|claim| !said.contains_key(claim.as_str()))
    }

    fn read(&self, said: &BTreeMap<String, Value>) -> Result<Claims, NoProof> {
        let text = |claim: &str| said.get(claim).and_then(Value::as_str).map(str::to_owned);
        let id = text(&self.settings.id_claim).ok_or_else(|| NoProof::NoClaim(self.settings.id_claim.clone()))?;
        let roles = match said.get(&self.settings.role_claim) {
            Some(Value::String(role)) => vec![role.clone()],
            Some(Value::Array(roles)) => {
                roles.iter().take(ROLES_MAX).filter_map(Value::as_str).map(str::to_owned).collect()
            }
            _ => Vec::new(),
        };
        Ok(Claims { id, name: text("name").unwrap_or_default(), roles })
    }

    async fn client(&self) -> Result<Asked, NoProof> {
        let wrong = |error: &dyn std::fmt::Display| NoProof::Settings(error.to_string());
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|error| wrong(&error))?;
        let redirect = RedirectUrl::new(self.settings.redirect.clone()).map_err(|error| wrong(&error))?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &self.fetch).await;
        let metadata = metadata.map_err(|error| NoProof::Provider(error.to_string()))?;
        let secret = self.settings.client_secret.clone().map(ClientSecret::new);
        let client = Client::from_provider_metadata(metadata, ClientId::new(self.settings.client_id.clone()), secret);
        Ok(client.set_redirect_uri(redirect))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn provider(role_claim: &str) -> Provider {
        let settings = Settings {
            issuer: "https://id.example".into(),
            client_id: "egnatia".into(),
            client_secret: None,
            redirect: "https://node.example/sign-in/provider/back".into(),
            id_claim: "preferred_username".into(),
            role_claim: role_claim.into(),
            scopes: vec!["profile".into()],
        };
        Provider::new(settings, Arc::new(|_| Box::pin(async { Err(FetchFailed("nobody there".into())) })))
    }

    fn said(text: &str) -> BTreeMap<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn claims_are_read_as_they_stand() {
        let check = |text: &str, roles: &[&str]| {
            let claims = provider("groups").read(&said(text)).unwrap();
            assert_eq!((claims.id.as_str(), claims.roles), ("a.p", roles.iter().map(|r| (*r).to_owned()).collect()));
        };
        check(r#"{"preferred_username":"a.p","groups":["x","y",3]}"#, &["x", "y"]);
        check(r#"{"preferred_username":"a.p","groups":"x"}"#, &["x"]);
        check(r#"{"preferred_username":"a.p"}"#, &[]);
        let missing = provider("groups").read(&said(r#"{"sub":"1","groups":["x"]}"#));
        assert!(matches!(missing, Err(NoProof::NoClaim(claim)) if claim == "preferred_username"));
    }

    #[test]
    fn a_provider_that_cannot_be_reached_is_no_proof() {
        let mut asked = std::pin::pin!(async { provider("groups").begin(false).await.map(|(url, _)| url) });
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let std::task::Poll::Ready(answer) = asked.as_mut().poll(&mut context) else { panic!("it waits for nothing") };
        assert!(matches!(answer, Err(NoProof::Provider(_))), "{answer:?}");
    }
}
