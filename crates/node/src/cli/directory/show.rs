//! What does a directory's folder hold, and what is missing? As text for the people who are about to sign.
//!
//! Shows what the files claim and whether a node would load them; it writes nothing and believes nothing.

use std::path::Path;

use directory::{Draft, Envelope, Files, Party, PartyKind, Status, Trusted};
use sha2::{Digest as _, Sha256};

use super::{NotDone, described};
use crate::{folder::hex, membership};

/// The whole folder as text; `now_s` in unix seconds.
pub(super) fn show(dir: &Path, now_s: i64) -> Result<String, NotDone> {
    let files = membership::files(dir)?;
    let draft = Draft::open(files.clone());
    // Checked content has no control characters, so a terminal shows what is there.
    let content = draft.content()?;
    let mut text = format!("federation `{}`\n", content.federation);
    text += &lines(&draft.status()?);
    text += &format!("parties: {}\n", content.parties.len());
    for party in &content.parties {
        let kind = match party.kind {
            PartyKind::MemberState => "member-state",
            PartyKind::Agency => "agency",
            PartyKind::Partner => "partner",
        };
        let Party { id, country, address, phone, name, signing_key, revoked, .. } = party;
        text += &format!("  {id}  {country}  {kind}  {address}  {phone}  {name}\n    signs with {signing_key}\n");
        for key in revoked {
            text += &format!("    revoked from {}: {}\n", day(key.from), key.signing_key);
        }
    }
    text += &format!("instruments: {}\n", content.instruments.len());
    for instrument in &content.instruments {
        text += &format!("  {} {}  {}\n", instrument.name, instrument.version, instrument.sha256);
    }
    text += &format!("transfers: {}\n", content.transfers.len());
    for entry in &content.transfers {
        let until = entry.until.map_or("open".to_owned(), day);
        let (from, basis) = (day(entry.from), &entry.basis);
        text +=
            &format!("  {} <-> {}  {}  {from} to {until}  {basis}\n", entry.partner, entry.agency, entry.data_class);
    }
    if described(&files).is_err() {
        text += &format!("warning: {}\n", NotDone::Described);
    }
    let Some(first) = first_root(&files) else { return Ok(text) };
    text += &fingerprint(first)?;
    text += &match Trusted::load(first, None, &files, now_s) {
        Ok(directory) => format!("nodes can use it until {}\n", day(directory.expires_s())),
        Err(error) => format!("nodes cannot use it: {error}\n"),
    };
    Ok(text)
}

pub(super) fn first_root(files: &Files) -> Option<&[u8]> {
    let version = |name: &str| name.strip_suffix(".root.json")?.parse::<u64>().ok();
    let first =
        files.iter().filter_map(|(name, bytes)| Some((version(name)?, bytes))).min_by_key(|(version, _)| *version);
    first.map(|(_, bytes)| bytes.as_slice())
}

/// Over what is signed, not over the file: signatures that come later do not change it.
pub(super) fn fingerprint(root: &[u8]) -> Result<String, NotDone> {
    let digest = Sha256::digest(Envelope::parse("the first root", root)?.message());
    Ok(format!("first root {}: compare it by telephone before a node trusts it\n", hex(&digest)))
}

pub(super) fn lines(statuses: &[Status]) -> String {
    statuses.iter().map(|status| format!("{status}; expires {}\n", day(status.expires_s))).collect()
}

pub(super) fn day(unix_s: i64) -> String {
    jiff::Timestamp::from_second(unix_s).map_or_else(|_| format!("{unix_s} (unix seconds)"), |time| time.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_root_is_the_one_of_the_lowest_version() {
        let files = |names: &[&str]| -> Files {
            names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
        };
        let check = |names: &[&str], wanted: Option<&str>| {
            assert_eq!(first_root(&files(names)), wanted.map(str::as_bytes), "{names:?}");
        };
        check(&["10.root.json", "9.root.json", "targets.json"], Some("9.root.json"));
        check(&["x.root.json", "root.json", "targets.json"], None);
        check(&[], None);
    }

    #[test]
    fn moments_are_shown_in_utc() {
        assert_eq!(day(1_800_000_000), "2027-01-15T08:00:00Z");
        assert_eq!(day(i64::MAX), format!("{} (unix seconds)", i64::MAX));
    }
}
