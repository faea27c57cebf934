//! Who asks, where are they, and how do they read? What every page needs before it can be printed.
//!
//! [`Visit`] is a signed-in person's request, [`Posting`] one with a form that is ours. [`Desk`] names countries, parties, people and times
//! for one page, and makes its frame last, when it knows whether the footnote is due.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, FromRequestParts, Query, Request},
    http::{HeaderMap, Uri, header, request::Parts},
};
use model::{PartyId, Purpose, Timestamp};
use policy::{Act, Denial};

use super::{failure::Failure, words};
use crate::{
    cases,
    check::Officer,
    notify,
    web::{
        Lang,
        designation::Naming,
        posted::{Fields, NotPosted, SignedForm},
        problem::Problem,
        router::Site,
        session::{NotSigned, Signed, cookie},
        views::{Frame, LanguageChoice, NavItem, Notice, Place, Theme, User},
        when::When,
    },
};

/// How a request reads: its language, theme, place and query.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The language.
    pub lang: Lang,
    /// The theme of the cookie.
    pub theme: Theme,
    /// Path and query, to return to; empty after a form, whose address cannot be opened.
    pub here: String,
    query: Vec<(String, String)>,
}

impl Reader {
    /// Reads it from headers and address.
    pub fn of(site: &Site, headers: &HeaderMap, uri: &Uri) -> Self {
        let liked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        // A language that was chosen here counts more than those that the browser likes.
        let chosen = cookie(headers, "lang").and_then(|tag| site.languages.get(tag));
        Self {
            lang: chosen.unwrap_or_else(|| site.languages.accepted(liked)),
            theme: Theme::parse(cookie(headers, "theme").unwrap_or_default()),
            here: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            query: Query::try_from_uri(uri).map(|Query(pairs)| pairs).unwrap_or_default(),
        }
    }

    /// A value of the query; empty if it is not there.
    pub fn asked(&self, name: &str) -> &str {
        self.query.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// The frame of a page. To be made last: `naming` then knows whether the footnote is due.
    pub fn frame(&self, site: &Site, naming: &Naming<'_>, signed: Option<&Signed>, place: Option<Place>) -> Frame {
        let node = words::party(site, naming, &site.node.me);
        let nav = signed.map_or_else(Vec::new, |signed| {
            let open = Place::ALL.into_iter().filter(|place| may_open(site, signed, *place).is_ok());
            open.map(|found| NavItem { place: found, count: None, current: place == Some(found) }).collect()
        });
        Frame {
            training: site.node.training,
            node,
            user: signed.map(|signed| User {
                name: signed.person.name.clone(),
                role: self.lang.text(words::role_key(signed.person.role)),
            }),
            nav,
            theme: self.theme,
            languages: site.languages.all().map(|lang| LanguageChoice::of(lang, &self.lang)).collect(),
            csrf: signed.map_or_else(String::new, |signed| signed.csrf.clone()),
            here: if self.here.is_empty() {
                place.map_or("/", |place| place.href()).to_owned()
            } else {
                self.here.clone()
            },
            footnote: naming.footnote(),
            check_text: String::new(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            // A page does not fail because its bell cannot be read.
            bell: signed.and_then(|signed| notify::count(&site.node, &signed.person).ok()).unwrap_or_default(),
            notice: words::notice_of(self.asked("done")).map(|key| Notice::Done(self.lang.text(key))),
        }
    }
}

impl FromRequestParts<Arc<Site>> for Reader {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        Ok(Self::of(site, &parts.headers, &parts.uri))
    }
}

/// Whether a place of the navigation is this person's to open.
fn may_open(site: &Site, signed: &Signed, place: Place) -> Result<(), Denial> {
    let may = |act, purpose| permit(site, signed, act, purpose);
    match place {
        Place::Desk => Ok(()),
        Place::Inbox | Place::Figures => may(Act::CaseRead, None),
        // If no purpose of theirs permits a question, the last one's denial says why.
        Place::Check => Purpose::ALL
            .into_iter()
            .map(|purpose| may(Act::CheckAsk, Some(purpose)))
            .reduce(Result::or)
            .unwrap_or(Ok(())),
        Place::Audit => may(Act::AuditSearch, None).or_else(|denial| may(Act::AuditChain, None).map_err(|_| denial)),
        Place::Health => may(Act::HealthRead, None),
        Place::People => may(Act::PeopleKeep, None),
        // Whoever says who works here, and whoever watches the processing, must be able to read the rules.
        Place::Rules => may(Act::PeopleKeep, None).or_else(|denial| may(Act::AuditChain, None).map_err(|_| denial)),
        Place::Tokens => may(Act::ApiToken, None),
    }
}

fn permit(site: &Site, signed: &Signed, act: Act, purpose: Option<Purpose>) -> Result<(), Denial> {
    let officer = Officer { id: signed.person.id.clone(), role: signed.person.role };
    cases::permit(&site.node, (&officer, act), None, purpose, true)
}

/// A signed-in person's request.
pub struct Visit {
    /// The site.
    pub site: Arc<Site>,
    /// How it reads.
    pub reader: Reader,
    /// Who it is.
    pub signed: Signed,
    /// When it came.
    pub now: Timestamp,
}

impl FromRequestParts<Arc<Site>> for Visit {
    type Rejection = NotSigned;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        let signed = <Signed as FromRequestParts<Arc<Site>>>::from_request_parts(parts, site).await?;
        let reader = Reader::of(site, &parts.headers, &parts.uri);
        Ok(Self { site: Arc::clone(site), reader, signed, now: site.node.clock.now() })
    }
}

/// A form of a signed-in person, sent from our own page.
pub struct Posting {
    /// Whose.
    pub visit: Visit,
    /// What was sent.
    pub fields: Fields,
    /// Where it was sent.
    path: String,
}

impl Posting {
    /// An act on which much depends: if the person's proof of who they are is not new, the form is kept until they prove it again.
    pub fn proved(self) -> Result<Self, Failure> {
        let Visit { site, signed, now, .. } = &self.visit;
        if signed.is_fresh(*now) {
            return Ok(self);
        }
        let parked = self.fields.parked(signed.person.id.clone(), self.path.clone());
        let place = site.sessions.park(parked).ok_or(Problem::TooLarge)?;
        Err(Failure::Prove(place))
    }
}

impl FromRequest<Arc<Site>> for Posting {
    type Rejection = NotPosted;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        let mut reader = Reader::of(site, request.headers(), request.uri());
        reader.here.clear();
        let path = request.uri().path().to_owned();
        let SignedForm { signed, fields } = SignedForm::from_request(request, site).await?;
        let visit = Visit { site: Arc::clone(site), reader, signed, now: site.node.clock.now() };
        Ok(Self { visit, fields, path })
    }
}

impl Visit {
    /// The person as the node's acts take one.
    pub fn officer(&self) -> Officer {
        Officer { id: self.signed.person.id.clone(), role: self.signed.person.role }
    }

    /// Whether the rules permit an act.
    pub fn may(&self, act: Act, purpose: Option<Purpose>) -> bool {
        permit(&self.site, &self.signed, act, purpose).is_ok()
    }

    /// The rules first: the denial becomes the page.
    pub fn permit(&self, act: Act, purpose: Option<Purpose>) -> Result<(), Failure> {
        permit(&self.site, &self.signed, act, purpose).map_err(|denial| self.denied(act, denial))
    }

    /// The rules first, for an act in a case of an instrument.
    pub fn permit_case(&self, act: Act, pack: &instruments::Pack) -> Result<(), Failure> {
        let purpose = Purpose::parse(&pack.purpose);
        let permitted = cases::permit(&self.site.node, (&self.officer(), act), Some(pack), purpose, true);
        permitted.map_err(|denial| self.denied(act, denial))
    }

    /// The rules first, for a place of the navigation.
    pub fn enter(&self, place: Place) -> Result<(), Failure> {
        let act = match place {
            Place::Desk | Place::Inbox | Place::Figures => Act::CaseRead,
            Place::Check => Act::CheckAsk,
            Place::Audit => Act::AuditSearch,
            Place::Health => Act::HealthRead,
            Place::People | Place::Rules => Act::PeopleKeep,
            Place::Tokens => Act::ApiToken,
        };
        may_open(&self.site, &self.signed, place).map_err(|denial| self.denied(act, denial))
    }

    /// The purposes for which this person may do that.
    pub fn purposes(&self, act: Act) -> Vec<Purpose> {
        Purpose::ALL.into_iter().filter(|purpose| self.may(act, Some(*purpose))).collect()
    }

    /// A denial as a page.
    pub fn denied(&self, act: Act, denial: Denial) -> Failure {
        Failure::Denied { officer: self.signed.person.id.clone(), act, denial }
    }

    /// What did not happen, as a page.
    pub fn not_done(&self, act: Act, error: crate::check::NotDone) -> Failure {
        Failure::of(&self.signed.person.id, act, error)
    }

    /// For one page.
    pub fn desk(&self) -> Desk<'_> {
        let t = &self.reader.lang;
        Desk { visit: self, t, naming: Naming::new(t), when: When::new(t, &self.site.zone) }
    }
}

/// Names and times for one page.
pub struct Desk<'a> {
    /// The request.
    pub visit: &'a Visit,
    /// The reader's words.
    pub t: &'a Lang,
    /// Countries.
    pub naming: Naming<'a>,
    /// Times.
    pub when: When<'a>,
}

impl<'a> Desk<'a> {
    /// The site.
    pub fn site(&self) -> &'a Site {
        &self.visit.site
    }

    /// A party: its country's designation and its name.
    pub fn party(&self, party: &PartyId) -> String {
        words::party(self.site(), &self.naming, party)
    }

    /// An officer of a party: by name if it is ours, else as the party calls the officer.
    pub fn person(&self, party: &PartyId, officer: &str) -> String {
        let ours = *party == self.site().node.me;
        let name = ours.then(|| self.site().person(officer)).flatten().map(|person| person.name);
        match name {
            Some(name) => name,
            None if ours => officer.to_owned(),
            None => format!("{officer} · {}", self.party(party)),
        }
    }

    /// The frame of the page, made last.
    pub fn frame(&self, place: Option<Place>) -> Frame {
        self.visit.reader.frame(self.site(), &self.naming, Some(&self.visit.signed), place)
    }
}
