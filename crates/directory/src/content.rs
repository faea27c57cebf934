//! Who are the parties, where are they, and what may go to whom? The directory's content, file `directory.json`.
//!
//! [`Content`] is what anybody can write; only [`Content::check`] makes a [`CheckedContent`], whose keys are keys and
//! whose references lead somewhere. Whether the parties signed it is [`crate::Trusted`]'s question, not this file's.
//! INVARIANT distinct: no two parties share an id, a signing key, a TLS key or a journal origin.
//! INVARIANT default deny: a transfer that is not in the register has no basis.

use crate::form::{HEX_32, SIGNING_KEY, SLUG, is_address, is_line, is_origin, is_phone, is_slug, short, signing_key};
use crate::hex;
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// The most parties of one federation.
pub const MAX_PARTIES: usize = 1_000;
/// The most instrument versions.
pub const MAX_INSTRUMENTS: usize = 1_000;
/// The most entries of the transfer register.
pub const MAX_TRANSFERS: usize = 10_000;
/// The most revoked keys of one party.
pub const MAX_REVOKED: usize = 64;
/// Length of a sealing key in bytes: X-Wing, that is ML-KEM-768 (1184) and X25519 (32).
pub const SEALING_KEY_BYTES: usize = 1_216;

const MAX_NAME_CHARS: usize = 200;
const MAX_BASIS_CHARS: usize = 500;

/// The content as written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Content {
    /// The federation's name.
    pub federation: String,
    /// Those who take part.
    pub parties: Vec<Party>,
    /// The instruments that all parties run, each as one version of a signed pack.
    #[serde(default)]
    pub instruments: Vec<InstrumentVersion>,
    /// The transfer register: what may go between a partner and an agency, and on which legal basis.
    #[serde(default)]
    pub transfers: Vec<Transfer>,
}

/// An authority that takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// `[a-z][a-z0-9-]{1,31}`, for example `mk-spoc`.
    pub id: String,
    /// The authority's name.
    pub name: String,
    /// ISO 3166-1 alpha-2, `XK` for Kosovo*, `EU` for an agency.
    pub country: String,
    /// What it is.
    pub kind: PartyKind,
    /// `host:port` at which its node takes envelopes.
    pub address: String,
    /// Ed25519 key with which it signs, 64 hexadecimal digits.
    pub signing_key: String,
    /// HPKE X-Wing key to which others seal, 2432 hexadecimal digits.
    pub sealing_key: String,
    /// SHA-256 of the subject public key info of its TLS key, 64 hexadecimal digits.
    pub tls_key: String,
    /// The origin line of its journal's checkpoints.
    pub origin: String,
    /// Where people answer day and night, `+` and digits with spaces.
    pub phone: String,
    /// Signing keys that no longer hold.
    #[serde(default)]
    pub revoked: Vec<RevokedKey>,
}

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// An authority of a Member State of the European Union.
    MemberState,
    /// An agency of the European Union.
    Agency,
    /// An authority of a Western Balkans partner.
    Partner,
}

/// A signing key that no longer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevokedKey {
    /// The Ed25519 key, 64 hexadecimal digits. It may be the current one, if there is no new one yet.
    pub signing_key: String,
    /// From when on it must not be believed, unix seconds.
    pub from: i64,
}

/// One instrument that all parties run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentVersion {
    /// The instrument's name, for example `information-request`.
    pub name: String,
    /// The version, from 1.
    pub version: u32,
    /// SHA-256 of the pack, 64 hexadecimal digits.
    pub sha256: String,
}

/// One entry of the transfer register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Id of the partner.
    pub partner: String,
    /// Id of the agency.
    pub agency: String,
    /// The class of data, `[a-z][a-z0-9-]{1,31}`, for example `personal-operational`.
    pub data_class: String,
    /// The legal basis: agreement and article.
    pub basis: String,
    /// Whether the basis was read in its own text. If not, screens say so.
    #[serde(default)]
    pub verified: bool,
    /// When it begins, unix seconds.
    pub from: i64,
    /// The first moment at which it no longer holds, unix seconds; open if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// Why the content cannot be used. `place` reads like ``party `mk-spoc` ``.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// The bytes are not JSON of the content's form.
    #[error("`directory.json` is not readable ({why}): correct it before it is signed")]
    NotJson {
        /// What the parser says.
        why: String,
    },
    /// There are more items than are read.
    #[error("{count} {what} are listed, at most {most} are read: split the federation")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// A field does not have its form.
    #[error("{place} has {field} `{value}`: write {wanted}")]
    Field {
        /// The item.
        place: String,
        /// The field.
        field: &'static str,
        /// Its first 80 characters.
        value: String,
        /// What it should be.
        wanted: &'static str,
    },
    /// Two items share what must be distinct (INVARIANT distinct).
    #[error("{place} has the same {field} `{value}` as another: give each its own")]
    Twice {
        /// The second item.
        place: String,
        /// The field.
        field: &'static str,
        /// Its first 80 characters.
        value: String,
    },
    /// A register entry names a party that is not there, or is not of the right kind.
    #[error("{place} names {field} `{value}`, which is not a party of that kind: add the party or correct the entry")]
    Reference {
        /// The entry.
        place: String,
        /// The field.
        field: &'static str,
        /// The id it names.
        value: String,
    },
}

/// The keys of one party, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyKeys {
    /// The current signing key; it may be revoked, so verify with [`PartyKeys::signing_at`].
    pub signing: VerifyingKey,
    /// The key to which others seal.
    pub sealing: Box<[u8; SEALING_KEY_BYTES]>,
    /// SHA-256 of the subject public key info of the TLS key.
    pub tls: [u8; 32],
    revoked: Vec<(VerifyingKey, i64)>,
}

impl PartyKeys {
    /// The keys whose signatures count at `at_s` (unix seconds): the current one, and earlier ones until their revocation.
    /// Give the moment at which the signature was *received*: a thief writes any date he likes.
    pub fn signing_at(&self, at_s: i64) -> impl Iterator<Item = &VerifyingKey> {
        let from = |key: &VerifyingKey| self.revoked.iter().find(|(other, _)| other == key).map(|(_, from)| *from);
        let current = std::iter::once(&self.signing).filter(move |key| from(key).is_none_or(|from| at_s < from));
        let earlier = self.revoked.iter().filter(move |(key, from)| *key != self.signing && at_s < *from);
        current.chain(earlier.map(|(key, _)| key))
    }
}

/// Content whose every field has its form. Only [`Content::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedContent {
    content: Content,
    parties: BTreeMap<String, (usize, PartyKeys)>,
}

impl CheckedContent {
    /// The party of this id.
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.get(id).and_then(|(i, _)| self.content.parties.get(*i))
    }

    /// The keys of the party of this id.
    pub fn keys(&self, id: &str) -> Option<&PartyKeys> {
        self.parties.get(id).map(|(_, keys)| keys)
    }

    /// The party whose TLS key has this SHA-256 of its subject public key info.
    pub fn party_of_tls_key(&self, sha256: &[u8; 32]) -> Option<&Party> {
        self.parties.values().find(|(_, keys)| keys.tls == *sha256).and_then(|(i, _)| self.content.parties.get(*i))
    }
}

impl Deref for CheckedContent {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

impl Content {
    /// Reads the JSON form.
    pub fn parse(bytes: &[u8]) -> Result<Self, ContentError> {
        serde_json::from_slice(bytes).map_err(|error| ContentError::NotJson { why: error.to_string() })
    }

    /// Writes the JSON form, indented.
    #[expect(
        clippy::expect_used,
        reason = "INVARIANT content: text, whole numbers and lists always serialise into memory"
    )]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("content always serialises");
        bytes.push(b'\n');
        bytes
    }

    /// The register's entry that lets data of this class go between the two at `day_unix_s` (unix seconds);
    /// the first one listed, and `None` if there is no basis (INVARIANT default deny).
    pub fn transfer_basis(&self, partner: &str, agency: &str, data_class: &str, day_unix_s: i64) -> Option<&Transfer> {
        self.transfers.iter().find(|entry| {
            let holds = entry.from <= day_unix_s && entry.until.is_none_or(|until| day_unix_s < until);
            holds && entry.partner == partner && entry.agency == agency && entry.data_class == data_class
        })
    }

    /// Checks every field, in the order in which they are written; the first fault is named.
    pub fn check(self) -> Result<CheckedContent, ContentError> {
        bounded("parties", self.parties.len(), MAX_PARTIES)?;
        bounded("instruments", self.instruments.len(), MAX_INSTRUMENTS)?;
        bounded("transfers", self.transfers.len(), MAX_TRANSFERS)?;
        let place = Place("the federation".to_owned());
        place.wants("name", &self.federation, "1 to 200 printable characters", |text| is_line(text, MAX_NAME_CHARS))?;

        let mut parties = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (i, party) in self.parties.iter().enumerate() {
            let place = Place(format!("party `{}`", short(&party.id)));
            let keys = check_party(&place, party)?;
            for (field, value) in [
                ("id", &party.id),
                ("signing_key", &party.signing_key),
                ("tls_key", &party.tls_key),
                ("origin", &party.origin),
            ] {
                if !seen.insert((field, value.as_str())) {
                    return Err(place.twice(field, value));
                }
            }
            parties.insert(party.id.clone(), (i, keys));
        }

        let mut seen = BTreeSet::new();
        for instrument in &self.instruments {
            let place = Place(format!("instrument `{}`", short(&instrument.name)));
            place.wants("name", &instrument.name, SLUG, is_slug)?;
            place.wants("version", &instrument.version.to_string(), "a whole number from 1", |text| text != "0")?;
            place.reads("sha256", &instrument.sha256, HEX_32, hex::decode::<32>)?;
            if !seen.insert((&instrument.name, instrument.version)) {
                return Err(place.twice("version", &instrument.version.to_string()));
            }
        }

        for (i, entry) in self.transfers.iter().enumerate() {
            let place = Place(format!("transfer {} of the register", i + 1));
            let is_kind = |id: &str, kind| parties.get(id).is_some_and(|(i, _)| self.parties[*i].kind == kind);
            for (field, value, kind) in
                [("partner", &entry.partner, PartyKind::Partner), ("agency", &entry.agency, PartyKind::Agency)]
            {
                if !is_kind(value, kind) {
                    return Err(ContentError::Reference { place: place.0, field, value: short(value) });
                }
            }
            place.wants("data_class", &entry.data_class, SLUG, is_slug)?;
            place.wants("basis", &entry.basis, "agreement and article, 1 to 500 printable characters", |text| {
                is_line(text, MAX_BASIS_CHARS)
            })?;
            let until = entry.until.unwrap_or(i64::MAX);
            place.wants("until", &until.to_string(), "a moment after `from`", |_| entry.from < until)?;
        }
        Ok(CheckedContent { parties, content: self })
    }
}

fn check_party(place: &Place, party: &Party) -> Result<PartyKeys, ContentError> {
    place.wants("id", &party.id, SLUG, is_slug)?;
    place.wants("name", &party.name, "1 to 200 printable characters", |text| is_line(text, MAX_NAME_CHARS))?;
    place.wants("country", &party.country, "two capital letters, `EU` for agencies and for them alone", |text| {
        let alpha2 = text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        alpha2 && (text == "EU") == (party.kind == PartyKind::Agency)
    })?;
    place.wants("address", &party.address, "`host:port`, port 1 to 65535", is_address)?;
    let signing = place.reads("signing_key", &party.signing_key, SIGNING_KEY, signing_key)?;
    let sealing = place.reads("sealing_key", &party.sealing_key, "2432 lower-case hexadecimal digits", hex::decode)?;
    let tls = place.reads("tls_key", &party.tls_key, HEX_32, hex::decode)?;
    place.wants("origin", &party.origin, "1 to 255 bytes without spaces, `+` and control characters", is_origin)?;
    place.wants("phone", &party.phone, "`+` and 6 to 15 digits, with single spaces if wished", is_phone)?;
    bounded("revoked keys of one party", party.revoked.len(), MAX_REVOKED)?;
    let mut revoked = Vec::new();
    for entry in &party.revoked {
        let key = place.reads("revoked key", &entry.signing_key, SIGNING_KEY, signing_key)?;
        if revoked.iter().any(|(other, _)| *other == key) {
            return Err(place.twice("revoked key", &entry.signing_key));
        }
        revoked.push((key, entry.from));
    }
    Ok(PartyKeys { signing, sealing: Box::new(sealing), tls, revoked })
}

fn bounded(what: &'static str, count: usize, most: usize) -> Result<(), ContentError> {
    if count > most { Err(ContentError::TooMany { what, count, most }) } else { Ok(()) }
}

/// Where in the content we are, for errors.
struct Place(String);

impl Place {
    fn reads<T>(
        &self,
        field: &'static str,
        value: &str,
        wanted: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, ContentError> {
        read(value).ok_or_else(|| ContentError::Field { place: self.0.clone(), field, value: short(value), wanted })
    }

    fn wants(
        &self,
        field: &'static str,
        value: &str,
        wanted: &'static str,
        holds: impl FnOnce(&str) -> bool,
    ) -> Result<(), ContentError> {
        self.reads(field, value, wanted, |text| holds(text).then_some(()))
    }

    fn twice(&self, field: &'static str, value: &str) -> ContentError {
        ContentError::Twice { place: self.0.clone(), field, value: short(value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_S, NOW_S, content, key, party, public};
    use proptest::prelude::*;

    fn check(change: impl FnOnce(&mut Content), wanted: &str) {
        let mut content = content();
        change(&mut content);
        let error = content.check().expect_err(wanted).to_string();
        assert!(error.contains(wanted), "wanted `{wanted}` in `{error}`");
    }

    #[test]
    fn every_fault_is_named_with_its_place() {
        check(|c| c.federation.clear(), "the federation has name ``");
        check(|c| c.parties[0].id = "MK".to_owned(), "party `MK` has id `MK`");
        check(|c| c.parties[1].name = "a\nb".to_owned(), "party `eu-europol` has name `a\\nb`");
        check(|c| c.parties[0].country = "mk".to_owned(), "party `mk-spoc` has country `mk`");
        check(|c| c.parties[0].country = "EU".to_owned(), "`EU` for agencies and for them alone");
        check(|c| c.parties[1].country = "BE".to_owned(), "`EU` for agencies and for them alone");
        check(|c| c.parties[0].address = "node".to_owned(), "has address `node`: write `host:port`");
        check(|c| c.parties[0].signing_key.truncate(63), "party `mk-spoc` has signing_key");
        check(|c| c.parties[0].signing_key = "00".repeat(32), "sound Ed25519 key");
        check(|c| c.parties[2].sealing_key.push_str("00"), "party `gr-spoc` has sealing_key");
        check(|c| c.parties[2].tls_key = "AB".repeat(32), "party `gr-spoc` has tls_key");
        check(|c| c.parties[0].origin = "a b".to_owned(), "party `mk-spoc` has origin `a b`");
        check(|c| c.parties[0].phone = "112".to_owned(), "party `mk-spoc` has phone `112`");
        check(|c| c.parties[0].revoked[0].signing_key.clear(), "party `mk-spoc` has revoked key ``");
        check(
            |c| {
                let again = c.parties[0].revoked[0].clone();
                c.parties[0].revoked.push(again);
            },
            "party `mk-spoc` has the same revoked key",
        );
        check(
            |c| c.parties[0].revoked = (0..65).map(|_| RevokedKey { signing_key: public(7), from: 0 }).collect(),
            "65 revoked keys of one party",
        );
        check(|c| c.parties[1].id = "mk-spoc".to_owned(), "party `mk-spoc` has the same id `mk-spoc`");
        check(|c| c.parties[2].signing_key = public(101), "party `gr-spoc` has the same signing_key");
        check(|c| c.parties[2].tls_key = c.parties[0].tls_key.clone(), "party `gr-spoc` has the same tls_key");
        check(|c| c.parties[2].origin = c.parties[0].origin.clone(), "party `gr-spoc` has the same origin");
        check(|c| c.parties = vec![party("a", PartyKind::Partner, 1); 1_001], "1001 parties are listed");
        check(|c| c.instruments[0].name = "x".to_owned(), "instrument `x` has name `x`");
        check(|c| c.instruments[0].version = 0, "instrument `information-request` has version `0`");
        check(|c| c.instruments[0].sha256.clear(), "instrument `information-request` has sha256 ``");
        check(|c| c.instruments.push(c.instruments[0].clone()), "has the same version `1`");
        check(|c| c.instruments = vec![c.instruments[0].clone(); 1_001], "1001 instruments");
        check(|c| c.transfers[0].partner = "xx".to_owned(), "transfer 1 of the register names partner `xx`");
        check(|c| c.transfers[0].partner = "gr-spoc".to_owned(), "names partner `gr-spoc`");
        check(|c| c.transfers[0].agency = "mk-spoc".to_owned(), "names agency `mk-spoc`");
        check(|c| c.transfers[0].data_class = "P".to_owned(), "has data_class `P`");
        check(|c| c.transfers[0].basis.clear(), "has basis ``");
        check(|c| c.transfers[0].until = Some(NOW_S - DAY_S), "write a moment after `from`");
        check(|c| c.transfers = vec![c.transfers[0].clone(); 10_001], "10001 transfers");
    }

    #[test]
    fn hostile_text_is_shortened_in_errors() {
        let mut content = content();
        content.parties[0].id = "\u{1b}[2J".repeat(1_000_000);
        assert!(content.check().unwrap_err().to_string().len() < 2_000);
    }

    #[test]
    fn a_party_is_found_by_id_and_by_tls_key() {
        let checked = content().check().unwrap();
        assert_eq!(checked.party("gr-spoc").unwrap().name, "Authority 103");
        assert_eq!(checked.party_of_tls_key(&[102; 32]).unwrap().id, "eu-europol");
        assert_eq!(checked.keys("mk-spoc").unwrap().sealing[..], [101; SEALING_KEY_BYTES]);
        assert!(checked.party("xx").is_none() && checked.keys("").is_none());
        assert!(checked.party_of_tls_key(&[0; 32]).is_none());
    }

    #[test]
    fn a_revoked_key_counts_until_its_moment_and_no_longer() {
        let mut content = content();
        let current = content.parties[0].signing_key.clone();
        content.parties[0].revoked.push(RevokedKey { signing_key: current, from: NOW_S + DAY_S });
        let checked = content.check().unwrap();
        let at = |at_s| -> Vec<VerifyingKey> { checked.keys("mk-spoc").unwrap().signing_at(at_s).copied().collect() };
        let (current, earlier) = (key(101).verifying_key(), key(111).verifying_key());
        assert_eq!(at(NOW_S - 1), [current, earlier]);
        assert_eq!(at(NOW_S), [current]);
        assert_eq!(at(NOW_S + DAY_S), []);
    }

    #[test]
    fn a_transfer_has_a_basis_only_within_its_dates_and_for_its_class() {
        let content = content();
        let basis = |partner, agency, class, at_s| content.transfer_basis(partner, agency, class, at_s).is_some();
        for (partner, agency, class, at_s, wanted) in [
            ("mk-spoc", "eu-europol", "personal", NOW_S, true),
            ("mk-spoc", "eu-europol", "personal", NOW_S - DAY_S, true),
            ("mk-spoc", "eu-europol", "personal", NOW_S - DAY_S - 1, false),
            ("mk-spoc", "eu-europol", "personal", NOW_S + DAY_S, false),
            ("mk-spoc", "eu-europol", "strategic", NOW_S, false),
            ("eu-europol", "mk-spoc", "personal", NOW_S, false),
            ("gr-spoc", "eu-europol", "personal", NOW_S, false),
        ] {
            assert_eq!(basis(partner, agency, class, at_s), wanted, "{partner} {agency} {class} {at_s}");
        }
        let open = Content { transfers: vec![Transfer { until: None, ..content.transfers[0].clone() }], ..content };
        assert!(open.transfer_basis("mk-spoc", "eu-europol", "personal", i64::MAX).is_some());
    }

    #[test]
    fn an_older_file_without_registers_is_read() {
        let bytes = br#"{"federation":"f","parties":[],"unknown":1}"#;
        assert_eq!(Content::parse(bytes).unwrap(), Content { federation: "f".to_owned(), ..Content::default() });
        assert!(matches!(Content::parse(b"{}"), Err(ContentError::NotJson { .. })));
    }

    proptest! {
        #[test]
        fn parse_undoes_to_bytes(name in any::<String>(), from in any::<i64>(), until in any::<Option<i64>>()) {
            let mut content = content();
            content.parties[1].name = name;
            content.transfers[0].from = from;
            content.transfers[0].until = until;
            prop_assert_eq!(Content::parse(&content.to_bytes()).unwrap(), content);
        }

        #[test]
        fn default_is_deny(partner in "[a-z-]{2,9}", agency in "[a-z-]{2,9}", class in ".{0,9}", at_s in any::<i64>()) {
            prop_assert!(content().transfer_basis(&partner, &agency, &class, at_s).is_none());
        }
    }
}
