//! `egnatia init` and `egnatia serve`: one party's node, from its data folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use model::PartyId;
use tokio::net::TcpListener;

use super::Outcome;
use crate::{
    api,
    assemble::{Parts, assemble},
    clock::{Clock, Entropy},
    federation::pins,
    folder::Folder,
    membership, partner_listener,
    serve::{Partners, start},
    tls::TlsIdentity,
    transport::TlsTransport,
    web::{
        Languages,
        router::{People, Site, SiteParts, router},
    },
};

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
pub async fn run(root: PathBuf) -> Outcome {
    let opened = Folder::open(&root, "serve")?;
    let config = opened.folder.config();
    let clock = Clock::System;
    let membership = membership::load(&opened.folder.directory(), clock.now())?;
    let partners = TcpListener::bind(&config.listen_partners).await;
    let partners = partners.map_err(|error| format!("`{}` cannot be used: {error}", config.listen_partners))?;
    let people = TcpListener::bind(&config.listen_people).await;
    let people = people.map_err(|error| format!("`{}` cannot be used: {error}", config.listen_people))?;

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
    // Sign-in of people other than the demo's comes with its own issue; until then a node serves health, API and partners.
    let languages = Languages::with(&opened.folder.locales())?;
    let parts = SiteParts { node: Arc::clone(&node), people: People::default(), languages, secure: false, demo: None };
    let site = Site::new(parts)?;
    let nobody: api::People = Arc::new(|_| None);
    let app = router(site).merge(api::router(Arc::clone(&node), nobody));
    println!("{} serves partners on {} and people on {}", node.me, config.listen_partners, config.listen_people);
    tokio::select! {
        ended = partner_listener::serve(partners, &identity, pins, handler) => ended?,
        ended = axum::serve(people, app) => ended?,
        stopped = tokio::signal::ctrl_c() => stopped?,
    }
    Ok(())
}
