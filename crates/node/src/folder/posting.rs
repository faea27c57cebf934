//! The `[mail]` and the `[hook]` of a `node.toml`: by which server notices are mailed, and which program is told.
//!
//! Nothing here reads a file: secrets lie in files of their own, which are only named.

use std::path::PathBuf;

use serde::Deserialize;
use toml::Spanned;

use super::provider::is_safe;

/// How mail is closed on its way to the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// TLS after a word in the clear, and nothing without it (RFC 3207).
    StartTls,
    /// Not at all: the server is on this machine.
    Loopback,
}

/// By which server notices are mailed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailConfig {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is closed.
    pub security: Security,
    /// The sender's address.
    pub from: String,
    /// Who signs in there, if anybody must.
    pub user: Option<String>,
    /// The file with that user's password, relative to the data folder.
    pub password_file: Option<PathBuf>,
    /// PEM file of the authorities that its certificate may be from; the machine's own otherwise.
    pub authorities_file: Option<PathBuf>,
}

/// Which program is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HookConfig {
    /// Its address.
    pub url: String,
    /// The file with the secret by which requests are signed, relative to the data folder.
    pub secret_file: PathBuf,
    /// PEM file of the authorities that its certificate may be from; the machine's own otherwise.
    pub authorities_file: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MailIn {
    host: Spanned<String>,
    port: u16,
    security: Spanned<String>,
    from: Spanned<String>,
    user: Option<Spanned<String>>,
    password_file: Option<PathBuf>,
    authorities_file: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HookIn {
    url: Spanned<String>,
    secret_file: PathBuf,
    authorities_file: Option<PathBuf>,
}

/// A value that does not fit, and what is wanted in its place.
type Wrong = (Spanned<String>, String);

impl MailIn {
    pub(super) fn read(self) -> Result<MailConfig, Wrong> {
        let legal = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
        let host = self.host.get_ref();
        if host.is_empty() || host.len() > 253 || !host.chars().all(legal) {
            return Err((self.host, "write the server's name, for example `mail.authority.example`".to_owned()));
        }
        let security = match self.security.get_ref().as_str() {
            "tls" => Security::Tls,
            "starttls" => Security::StartTls,
            "none-on-loopback" => Security::Loopback,
            _ => return Err((self.security, "write `tls`, `starttls` or `none-on-loopback`".to_owned())),
        };
        if security == Security::Loopback && !["localhost", "127.0.0.1", "::1"].contains(&host.as_str()) {
            return Err((
                self.host,
                "without TLS write `localhost`; for another machine `security = \"tls\"`".to_owned(),
            ));
        }
        if self.from.get_ref().parse::<lettre::Address>().is_err() {
            return Err((self.from, "write the sender's address, for example `desk@authority.example`".to_owned()));
        }
        // One without the other would sign in with nothing, or not at all and nobody would know why.
        if let Some(user) = self.user.clone().filter(|_| self.password_file.is_none()) {
            return Err((user, "write `password_file`, too, or leave `user` out".to_owned()));
        }
        Ok(MailConfig {
            host: self.host.into_inner(),
            port: self.port,
            security,
            from: self.from.into_inner(),
            user: self.user.map(Spanned::into_inner),
            password_file: self.password_file,
            authorities_file: self.authorities_file,
        })
    }
}

impl HookIn {
    pub(super) fn read(self) -> Result<HookConfig, Wrong> {
        if !is_safe(self.url.get_ref()) || self.url.get_ref().parse::<hyper::Uri>().is_err() {
            let wanted = "write `https://` and the program's address; plain http only on `localhost`".to_owned();
            return Err((self.url, wanted));
        }
        let (url, secret_file) = (self.url.into_inner(), self.secret_file);
        Ok(HookConfig { url, secret_file, authorities_file: self.authorities_file })
    }
}

#[cfg(test)]
mod tests {
    use crate::folder::Config;
    use model::PartyId;

    fn parsed(more: &str) -> Result<Config, (usize, String)> {
        Config::parse(&format!("{}\n{more}", crate::folder::first_config(&PartyId::new("mk-spoc").unwrap())))
    }

    #[test]
    fn mail_goes_closed_or_not_over_a_network() {
        let mail = |host: &str, security: &str, rest: &str| {
            let from = "from = \"desk@authority.example\"";
            parsed(&format!("[mail]\nhost = \"{host}\"\nport = 25\nsecurity = \"{security}\"\n{from}\n{rest}"))
        };
        for (host, security) in
            [("mail.example", "tls"), ("mail.example", "starttls"), ("127.0.0.1", "none-on-loopback")]
        {
            assert!(mail(host, security, "").unwrap().mail.is_some(), "{host} {security}");
        }
        let check = |host: &str, security: &str, rest: &str, wanted: &str| {
            let (_, what) = mail(host, security, rest).unwrap_err();
            assert!(what.contains(wanted), "{what}");
        };
        check("mail.example", "none-on-loopback", "", "localhost");
        check("mail.example", "none", "", "starttls");
        check("mail example", "tls", "", "server's name");
        check("mail.example", "tls", "user = \"desk\"", "password_file");
        check("mail.example", "tls", "pasword_file = \"x\"", "pasword_file");
        let (_, what) = parsed("[mail]\nhost = \"m\"\nport = 25\nsecurity = \"tls\"\nfrom = \"desk\"").unwrap_err();
        assert!(what.contains("sender's address"), "{what}");
    }

    #[test]
    fn the_hook_is_told_over_tls_or_not_over_a_network() {
        let hook = |url: &str| parsed(&format!("[hook]\nurl = \"{url}\"\nsecret_file = \"hook.secret\""));
        assert!(hook("https://siem.example/egnatia").unwrap().hook.is_some());
        assert!(hook("http://localhost:9000/x").unwrap().hook.is_some());
        for bad in ["http://siem.example/x", "siem.example", "https://", "https://siem.example/a b"] {
            assert!(hook(bad).unwrap_err().1.contains("https://"), "{bad}");
        }
    }
}
