//! Who looked at what, and is the journal whole? The search, the chain, and verifying it now.
//!
//! A search of the log is itself a look at personal data, so it is journaled. Who may not search may still see the chain, which holds
//! hashes and signatures alone. INVARIANT (one verification at a time): it reads the whole journal, off the threads that serve people.

use std::sync::Arc;

use axum::response::Response;
use journal::{Entry, SignedCheckpoint};
use model::{PartyId, Timestamp};
use policy::Act;

use super::{
    check_view::hex,
    failure::Failure,
    print,
    visit::{Desk, Posting, Visit},
    words,
};
use crate::{
    node::Node,
    record::Record,
    store::{self, Consultation, StoreError},
    verify,
    web::{
        Lang,
        session::query_value,
        views::{AuditPage, AuditRow, ChainView, Place, Verified, Witness},
    },
};

/// The purpose under which a search of the log is journaled.
pub const OVERSIGHT: &str = "oversight";
/// Lines on one page.
const PAGE_ROWS: usize = 50;
/// Lines that can be paged through; a narrower question finds the rest.
const ROWS_MAX: usize = 2_000;
/// The longest question, characters.
const ABOUT_CHARS_MAX: usize = 200;

/// `GET /audit?about=…&after=…`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Audit)?;
    let page = page(&visit, None).await?;
    print(&page)
}

/// `POST /audit/verify`
pub async fn verify(posting: Posting) -> Result<Response, Failure> {
    let visit = posting.visit;
    visit.permit(Act::AuditChain, None)?;
    let begun = visit.site.node.clock.now();
    let found = {
        // The semaphore is never closed; were it, the verification would run all the same.
        let _turn = visit.site.verifying.acquire().await;
        verified(&visit.site.node).await
    };
    let took = visit.site.node.clock.now().ms_since(begun);
    let desk = visit.desk();
    let found = match found {
        Ok(entries) => Verified::Sound { entries, took: desk.when.took(u64::try_from(took).unwrap_or_default()) },
        Err(what) => Verified::Broken { what, remedy: desk.t.text("chain-remedy") },
    };
    print(&page(&visit, Some(found)).await?)
}

/// Verifies the journal in the store's file; gives its size, or the first fault in words.
async fn verified(node: &Arc<Node>) -> Result<u64, String> {
    let (place, me) = (node.store.place().to_owned(), node.me.clone());
    let (origin, key) = match node.member(&me) {
        Some(member) => (member.origin, member.keys.current),
        None => return Err(format!("`{me}` is not in the directory")),
    };
    let work = move || verify::verify_store(&place, &origin, &key).map(|verified| verified.size());
    match tokio::task::spawn_blocking(work).await {
        Ok(found) => found.map_err(|error| error.to_string()),
        Err(stopped) => Err(stopped.to_string()),
    }
}

async fn page<'a>(visit: &'a Visit, verified: Option<Verified>) -> Result<AuditPage<'a>, Failure> {
    let desk = visit.desk();
    let about = visit.reader.asked("about").trim();
    let after = visit.reader.asked("after").parse::<usize>().unwrap_or(0).min(ROWS_MAX);
    // After "verify now" the page shows the chain; whoever wants the log asks for it, and that is journaled.
    let search = visit.may(Act::AuditSearch, None);
    let long = about.chars().count() > ABOUT_CHARS_MAX;
    let searched = search && !long && verified.is_none();
    let found = if searched { search_log(visit, about, after).await? } else { Vec::new() };
    let next = (found.len() > PAGE_ROWS && after + PAGE_ROWS < ROWS_MAX)
        .then(|| format!("/audit?about={}&after={}", query_value(about), after + PAGE_ROWS));
    let rows = found.iter().take(PAGE_ROWS).map(|found| row(&desk, found)).collect();
    let chain = chain(&desk)?;
    Ok(AuditPage {
        t: desk.t,
        frame: desk.frame(Some(Place::Audit)),
        search,
        about: about.to_owned(),
        error: long.then(|| desk.t.text_with("error-text-long", &[("max", &ABOUT_CHARS_MAX.to_string())])),
        searched,
        rows,
        next,
        chain,
        verified,
    })
}

/// Searches the log, one line beyond the page; the search is on the journal before its result is shown.
async fn search_log(visit: &Visit, about: &str, after: usize) -> Result<Vec<Consultation>, StoreError> {
    let limit = u32::try_from(after + PAGE_ROWS + 1).unwrap_or(u32::MAX);
    let found = visit.site.node.store.read(|conn| store::consultations(conn, about, limit))?;
    let now = visit.now;
    let record = Record::Read {
        officer: visit.signed.person.id.clone(),
        act: Act::AuditSearch.as_str().to_owned(),
        about: about.to_owned(),
        purpose: OVERSIGHT.to_owned(),
        reference: String::new(),
    };
    visit.site.node.store.write("audit", move |tx| tx.record(&record, now)).await?;
    Ok(found.into_iter().skip(after).collect())
}

fn row(desk: &Desk<'_>, found: &Consultation) -> AuditRow {
    let (act, refused) = act_words(desk.t, &found.act);
    AuditRow {
        at: desk.when.second(found.at),
        who: desk.person(&found.party, &found.officer),
        act,
        purpose: words::recorded_purpose(desk.t, &found.purpose),
        reference: found.reference.clone(),
        about: found.about.clone(),
        entry: found.entry,
        refused,
    }
}

/// What was done, in words, and whether it was refused.
fn act_words(t: &Lang, act: &str) -> (String, bool) {
    let tried = act.strip_suffix(".denied");
    let key = words::word_of_act(tried.unwrap_or(act));
    (key.map_or_else(|| act.to_owned(), |key| t.text(key)), tried.is_some())
}

fn chain(desk: &Desk<'_>) -> Result<ChainView, StoreError> {
    let node = &desk.site().node;
    let me = node.me.as_str();
    let (head, cosigned, last) = node.store.read(|conn| {
        let head = store::head(conn)?;
        let place = head.as_ref().map_or(0, |head| head.size).saturating_sub(1);
        Ok((head, store::cosignatures(conn, me)?, store::entry_body(conn, place)?))
    })?;
    let signed = head.as_ref().and_then(|head| SignedCheckpoint::parse(&head.note).ok());
    // The head is signed in the commit that appends its last entry, so it is as old as that.
    let at = last.and_then(|(body, _)| Entry::decode(&body).ok()).map(|entry| Timestamp(entry.time_us));
    let witness = |(witness, size, at, _): (String, u64, Timestamp, String)| Witness {
        name: PartyId::new(&witness).map_or(witness, |party| desk.party(&party)),
        size,
        at: desk.when.near(at, desk.visit.now),
    };
    Ok(ChainView {
        size: head.map_or(0, |head| head.size),
        root: signed.map_or_else(String::new, |signed| hex(&signed.claimed().root())),
        checkpoint: at.map_or_else(|| desk.t.text("chain-never"), |at| desk.when.second(at)),
        witnesses: cosigned.into_iter().map(witness).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use proptest::prelude::*;

    #[test]
    fn an_act_is_told_in_words_and_a_refused_one_is_marked() {
        let lang = english();
        let check = |act: &str, words: &str, refused: bool| {
            assert_eq!(act_words(&lang, act), (words.to_owned(), refused), "{act}");
        };
        check("check.ask", "Asked other parties", false);
        check("check.asked", "Asked this node", false);
        check("check.denied", "Asked this node", true);
        check("case.read", "Read a case", false);
        check("case.read.denied", "Read a case", true);
        check("something.new", "something.new", false);
    }

    proptest! {
        #[test]
        fn an_unknown_act_is_printed_as_it_was_recorded(act in "[a-z<>&.]{0,20}") {
            let lang = english();
            let tried = act.strip_suffix(".denied").unwrap_or(&act);
            prop_assume!(words::word_of_act(tried).is_none());
            prop_assert_eq!(act_words(&lang, &act).0, act);
        }
    }
}
