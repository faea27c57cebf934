//! `egnatia init` and `egnatia serve`: one party's node, from its data folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use model::PartyId;
use policy::Role;
use signin::{Passkeys, Provider, Settings};
use tokio::net::TcpListener;

use super::Outcome;
use crate::{
    api,
    assemble::{Parts, assemble},
    check::Officer,
    clock::{Clock, Entropy},
    federation::pins,
    folder::{Folder, FolderError, Security, read_small},
    membership,
    node::Node,
    notify::{Office, hook::Hook, mail::Mailer},
    outgoing, partner_listener,
    people::{self, Person},
    serve::{Partners, start},
    store,
    tls::TlsIdentity,
    transport::TlsTransport,
    web::{
        Languages,
        doors::{Doors, House},
        router::{People, Site, SiteParts, router},
    },
};

/// What the journal names where this command lets somebody in.
const BY: &str = "serve";
/// Bytes of the shortest secret that signs requests of the hook.
const SECRET_BYTES_MIN: usize = 32;

/// Makes a data folder with new keys; says what to do next.
pub fn init(folder: &Path, party: &str) -> Outcome {
    let party = PartyId::new(party)?;
    Folder::init(folder, party.as_str(), &Entropy::system()?)?;
    println!("`{}` is ready for `{party}`. Next:", folder.display());
    println!("  1. edit {}/node.toml: the addresses to listen on, and where the directory lies", folder.display());
    println!("  2. egnatia directory descriptor --help, and give the descriptor to the federation");
    println!("  3. egnatia serve {}", folder.display());
    Ok(())
}

/// Serves the node of a folder until it is stopped.
pub async fn run(root: PathBuf, link: Option<String>) -> Outcome {
    let opened = Folder::open(&root, "serve")?;
    let config = opened.folder.config();
    let clock = Clock::System;
    let membership = membership::load(&opened.folder.directory(), clock.now())?;
    let partners = TcpListener::bind(&config.listen_partners).await;
    let partners = partners.map_err(|error| format!("`{}` cannot be used: {error}", config.listen_partners))?;
    let listener = TcpListener::bind(&config.listen_people).await;
    let listener = listener.map_err(|error| format!("`{}` cannot be used: {error}", config.listen_people))?;

    let node = assemble(Parts {
        me: config.party.clone(),
        signing: opened.keys.signing.clone(),
        sealing: opened.keys.sealing.clone(),
        membership,
        place: opened.folder.store(),
        clock,
        entropy: Entropy::system()?,
        transport: Arc::new(TlsTransport::new(TlsIdentity::from_pem(&opened.keys.tls_pem)?)),
        thresholds: config.thresholds.clone(),
        training: config.training,
    })?;
    let _loops = start(&node);
    let identity = TlsIdentity::from_pem(&opened.keys.tls_pem)?;
    let (pins, handler) = (pins(&node), Arc::new(Partners(Arc::clone(&node))));
    let languages = Languages::with(&opened.folder.locales())?;
    let secure = config.origin.as_ref().is_some_and(|origin| origin.starts_with("https://"));
    let doors = doors(&opened.folder)?;
    if let Some(origin) = config.origin.as_deref().filter(|_| doors.passkeys.is_some()) {
        let nobody = node.store.read(|conn| store::people(conn, 1))?.is_empty();
        match &link {
            Some(person) => print_link(&node, person, origin).await?,
            None if nobody => first_link(&node, origin).await?,
            None => {}
        }
    }
    let parts = SiteParts { node: Arc::clone(&node), people: People::default(), doors, languages, secure, demo: None };
    let site = Site::new(parts)?;
    // The tasks of telling end when this is dropped.
    let mut telling = tokio::task::JoinSet::new();
    telling.spawn(office(&opened.folder, &site)?.run());
    let kept = Arc::clone(&node);
    let officers: api::People = Arc::new(move |id| {
        let person = people::find(&kept, id).ok().flatten()?;
        Some(Officer { id: person.id, role: person.role })
    });
    let app = router(site).merge(api::router(Arc::clone(&node), officers));
    println!("{} serves partners on {} and people on {}", node.me, config.listen_partners, config.listen_people);
    tokio::select! {
        ended = partner_listener::serve(partners, &identity, pins, handler) => ended?,
        ended = axum::serve(listener, app) => ended?,
        stopped = tokio::signal::ctrl_c() => stopped?,
    }
    Ok(())
}

/// The ways in that the folder's configuration opens.
fn doors(folder: &Folder) -> Result<Doors, Box<dyn std::error::Error>> {
    let config = folder.config();
    let Some(origin) = &config.origin else { return Ok(Doors::default()) };
    let passkeys = Some(Passkeys::new(origin)?);
    let Some(found) = &config.provider else { return Ok(Doors { passkeys, provider: None }) };
    let secret = found.client_secret_file.as_ref().map(|path| secret(folder, path)).transpose()?;
    let settings = Settings {
        issuer: found.issuer.clone(),
        client_id: found.client_id.clone(),
        client_secret: secret,
        redirect: format!("{origin}/sign-in/provider/back"),
        id_claim: found.id_claim.clone(),
        role_claim: found.role_claim.clone(),
        scopes: found.scopes.clone(),
    };
    let fetch = outgoing::fetch(&authorities(folder, found.authorities_file.as_deref()))?;
    let provider = Provider::new(settings, fetch);
    Ok(Doors { passkeys, provider: Some(House { name: found.name.clone(), provider, roles: found.roles.clone() }) })
}

/// Who tells people of what waits for them, by the ways that the folder's configuration opens.
fn office(folder: &Folder, site: &Arc<Site>) -> Result<Office, Box<dyn std::error::Error>> {
    let config = folder.config();
    let origin = config.origin.clone().unwrap_or_default();
    let mail = match &config.mail {
        None => None,
        Some(mail) => {
            let password = mail.password_file.as_ref().map(|path| secret(folder, path)).transpose()?;
            let named = authorities(folder, mail.authorities_file.as_deref());
            // Nobody's certificate is looked at where nothing leaves the machine.
            let unread =
                |error| format!("`{}` cannot be read: {error}; see `authorities_file` in `[mail]`", named.display());
            let open = mail.security == Security::Loopback;
            let pem = if open { Vec::new() } else { std::fs::read(&named).map_err(unread)? };
            Some(Mailer::new(mail, password, &pem, &origin)?)
        }
    };
    let hook = match &config.hook {
        None => None,
        Some(hook) => {
            let secret = secret(folder, &hook.secret_file)?.into_bytes();
            if secret.len() < SECRET_BYTES_MIN {
                let path = folder.beside(&hook.secret_file);
                let path = path.display();
                return Err(
                    format!("`{path}` holds fewer than {SECRET_BYTES_MIN} bytes: put a longer secret there").into()
                );
            }
            let fetch = outgoing::fetch(&authorities(folder, hook.authorities_file.as_deref()))?;
            Some(Hook::new(hook.url.parse()?, secret, fetch))
        }
    };
    Ok(Office { origin, mail, hook, ..site.office() })
}

/// The PEM file of the authorities that are trusted: the named one, or the machine's own.
fn authorities(folder: &Folder, named: Option<&Path>) -> PathBuf {
    named.map_or_else(|| PathBuf::from(outgoing::AUTHORITIES), |path| folder.beside(path))
}

/// The secret in a file that the configuration names.
fn secret(folder: &Folder, path: &Path) -> Result<String, FolderError> {
    Ok(String::from_utf8_lossy(&read_small(&folder.beside(path))?).trim().to_owned())
}

/// Nobody is enrolled: the administrator's link is printed here, to whoever started the node, and nowhere else.
async fn first_link(node: &Arc<Node>, origin: &str) -> Outcome {
    let first = Person { id: "admin".to_owned(), name: "Administrator".to_owned(), role: Role::Administrator };
    println!("Nobody works here yet.");
    people::set(node, BY, first, true).await?;
    print_link(node, "admin", origin).await
}

async fn print_link(node: &Arc<Node>, person: &str, origin: &str) -> Outcome {
    let secret = people::invite(node, BY, person).await.map_err(|error| format!("`{person}`: {error}"))?;
    println!("`{person}` sets up a passkey within 24 hours at:\n\n  {origin}/set-up/{secret}\n");
    Ok(())
}
