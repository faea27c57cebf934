//! What does `node.toml` say? Which party, where it listens, where the directory lies, whether the data is invented, how alike is a hit.
//!
//! Nothing here reads a file. A configuration is understood in whole or refused with the line that is wrong: an unknown
//! word may be a misspelt known one. INVARIANT explicit: nothing is assumed that the file does not say.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use matching::SCORE_MIN;
use model::{PartyId, Purpose};
use serde::Deserialize;
use toml::Spanned;

use super::{
    posting::{HookConfig, HookIn, MailConfig, MailIn},
    provider::{ProviderConfig, ProviderIn, is_safe},
};
use crate::thresholds::Thresholds;

/// What `node.toml` says.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The party whose node it is.
    pub party: PartyId,
    /// `host:port` on which partners' nodes are heard; port 0 takes any.
    pub listen_partners: String,
    /// `host:port` on which people are heard; port 0 takes any.
    pub listen_people: String,
    /// The directory's folder, relative to the data folder.
    pub directory: PathBuf,
    /// Whether the data is invented, which every page then says.
    pub training: bool,
    /// The address at which people reach the node, for example `https://node.example`; passkeys are bound to it.
    pub origin: Option<String>,
    /// The party's own provider, if people sign in there.
    pub provider: Option<ProviderConfig>,
    /// By which server notices are mailed, if they are.
    pub mail: Option<MailConfig>,
    /// Which program is told, if one is.
    pub hook: Option<HookConfig>,
    /// From which likeness on a holding is told of, by purpose.
    pub thresholds: Thresholds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConfigIn {
    party: Spanned<String>,
    listen_partners: Spanned<String>,
    listen_people: Spanned<String>,
    directory: Spanned<String>,
    training: bool,
    origin: Option<Spanned<String>>,
    provider: Option<ProviderIn>,
    mail: Option<MailIn>,
    hook: Option<HookIn>,
    #[serde(default)]
    thresholds: BTreeMap<Spanned<String>, Spanned<f64>>,
}

impl Config {
    /// Reads the text of a `node.toml`; the error is the line, from 1, and what is wrong there.
    pub fn parse(text: &str) -> Result<Self, (usize, String)> {
        let at = |span: Range<usize>| 1 + text.bytes().take(span.start).filter(|byte| *byte == b'\n').count();
        let raw: ConfigIn = toml::from_str(text)
            .map_err(|error| (at(error.span().unwrap_or_default()), error.message().replace('\n', "; ")))?;
        let wrong = |field: &Spanned<String>, wanted: &str| {
            let shown: String = field.get_ref().chars().take(80).flat_map(char::escape_debug).collect();
            (at(field.span()), format!("`{shown}` does not fit: {wanted}"))
        };
        let listen = |field: &Spanned<String>| {
            let wanted = "write `host:port`, for example `127.0.0.1:7443`";
            if is_listen(field.get_ref()) { Ok(field.get_ref().clone()) } else { Err(wrong(field, wanted)) }
        };
        let directory = PathBuf::from(raw.directory.get_ref());
        if directory.as_os_str().is_empty() || !directory.is_relative() {
            return Err(wrong(&raw.directory, "write a path relative to this folder, for example `directory`"));
        }
        if let Some(origin) = raw.origin.as_ref().filter(|origin| !is_safe(origin.get_ref())) {
            return Err(wrong(origin, "write `https://` and the node's host name; plain http only on `localhost`"));
        }
        let provider = raw.provider.map(ProviderIn::read).transpose();
        let provider = provider.map_err(|(field, wanted)| wrong(&field, &wanted))?;
        if provider.is_some() && raw.origin.is_none() {
            return Err((1, "`origin` is missing: the provider must know where to lead people back to".to_owned()));
        }
        let mail = raw.mail.map(MailIn::read).transpose().map_err(|(field, wanted)| wrong(&field, &wanted))?;
        let hook = raw.hook.map(HookIn::read).transpose().map_err(|(field, wanted)| wrong(&field, &wanted))?;
        if mail.is_some() && raw.origin.is_none() {
            return Err((1, "`origin` is missing: mail must know where to lead people".to_owned()));
        }
        let mut thresholds = Thresholds::default();
        for (name, threshold) in &raw.thresholds {
            let purpose = Purpose::parse(name.get_ref()).ok_or_else(|| {
                wrong(name, &format!("write a purpose: {}", Purpose::ALL.map(|purpose| purpose.as_str()).join(", ")))
            })?;
            thresholds.set(purpose, *threshold.get_ref() as f32).map_err(|error| {
                (
                    at(threshold.span()),
                    format!("`{name} = {}` does not fit: {error}", threshold.get_ref(), name = name.get_ref()),
                )
            })?;
        }
        Ok(Self {
            party: PartyId::new(raw.party.get_ref()).map_err(|error| wrong(&raw.party, &error.to_string()))?,
            listen_partners: listen(&raw.listen_partners)?,
            listen_people: listen(&raw.listen_people)?,
            directory,
            training: raw.training,
            origin: raw.origin.map(|origin| origin.into_inner().trim_end_matches('/').to_owned()),
            provider,
            mail,
            hook,
            thresholds,
        })
    }
}

/// What a new node starts with. Training is the careful default: a page that wrongly says "training" is noticed at once,
/// one that wrongly does not is believed.
pub(super) fn first_config(party: &PartyId) -> String {
    format!(
        "# This node, read when it starts.\n\
         party = \"{party}\"\n\
         # Where partners' nodes reach it, over mutual TLS.\n\
         listen_partners = \"127.0.0.1:7443\"\n\
         # Where people reach it.\n\
         listen_people = \"127.0.0.1:8080\"\n\
         # The folder with the federation's directory, relative to this file.\n\
         directory = \"directory\"\n\
         # `true`: all data is invented and every page says so. Write `false` before the first real record.\n\
         training = true\n\
         # Where people's browsers find it; passkeys are bound to it. Behind a proxy with a certificate: \"https://node.example\".\n\
         origin = \"http://localhost:8080\"\n\n\
         # The party's own OpenID Connect provider; see docs/operations.md.\n\
         # [provider]\n\n\
         # By which server people are mailed of what waits for them, and which program is told; see docs/operations.md.\n\
         # [mail]\n\
         # [hook]\n\n\
         # How alike a holding must be before the asking party learns of it, by purpose. Without a line the engine's own {SCORE_MIN} counts.\n\
         # [thresholds]\n\
         # border-control = 0.8\n\
         # asylum = 0.9\n"
    )
}

fn is_listen(text: &str) -> bool {
    let legal = |c: char| !c.is_whitespace() && !c.is_control();
    text.len() <= 260
        && text.chars().all(legal)
        && text.rsplit_once(':').is_some_and(|(host, port)| {
            let digits = port.bytes().all(|byte| byte.is_ascii_digit());
            !host.is_empty() && digits && port.parse::<u16>().is_ok()
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_configuration_is_read() {
        let party = PartyId::new("mk-spoc").unwrap();
        let config = Config::parse(&first_config(&party)).unwrap();
        assert_eq!((config.party, config.training), (party, true));
    }

    #[test]
    fn addresses_have_a_host_and_a_port() {
        for good in ["127.0.0.1:0", "[::1]:65535", "node.example:80", "localhost:8080"] {
            assert!(is_listen(good), "{good}");
        }
        for bad in [
            "",
            ":",
            ":80",
            "node",
            "node:",
            "node:+1",
            "node:65536",
            "no de:1",
            "node:1\n",
            &format!("{}:1", "a".repeat(260)),
        ] {
            assert!(!is_listen(bad), "{bad}");
        }
    }

    proptest! {
        /// No text makes the reader panic, and the line that it names is in the text.
        #[test]
        fn any_text_is_read_or_refused_on_a_line(cut in 0_usize..500, noise in "[ -~\n]{0,60}") {
            let mut text = first_config(&PartyId::new("mk-spoc").unwrap());
            text.insert_str(cut.min(text.len()), &noise);
            if let Err((line, what)) = Config::parse(&text) {
                prop_assert!((1..=1 + text.matches('\n').count()).contains(&line) && !what.is_empty());
            }
        }
    }
}
