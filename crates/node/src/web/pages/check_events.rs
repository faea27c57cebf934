//! The answers of a check as they come: a stream of server-sent events (HTML Living Standard, section 9.2).
//!
//! `rows` carries rows in the markup of the page, `summary` the sentence above them, `filters` the toggles with their counts, `done` ends it: when everybody has answered, or when
//! the time is up. Everything in it can be had by reloading the page. INVARIANT (nothing missed): it listens before it reads.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use askama::Template;
use axum::{
    body::{Body, Bytes},
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use hyper::body::Frame;
use model::{CheckId, PartyId};
use tokio::sync::{broadcast, mpsc};

use super::{
    check_filter::{self, Filter},
    check_result,
    check_view::{self, Answers},
    failure::Failure,
    visit::Visit,
};
use crate::{
    check::ANSWER_WAIT_MS,
    web::views::{CheckFilters, CheckRows, CheckSummary, CheckSummaryLine},
};

/// Events that may wait for a slow browser; a slower one waits itself.
const EVENTS_WAITING_MAX: usize = 16;

/// How long beyond the parties' time the stream waits, so that its last rows say who was silent.
const AFTER_MS: i64 = 250;

/// `GET /checks/{id}/events`
pub async fn stream(mut visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let id = check_result::parse_id(&id)?;
    let answered = visit.site.node.signals.answered.subscribe();
    // Whether this person may read the check is settled before the stream begins.
    let answers = check_result::load(&visit, id).await?;
    let (events, receiver) = mpsc::channel(EVENTS_WAITING_MAX);
    match visit.site.streams.clone().try_acquire_owned() {
        Ok(place) => {
            tokio::spawn(async move {
                let _place = place;
                if follow(&mut visit, answers, answered, &events).await.is_err() {
                    tracing::debug!(check = %id, "a stream of answers ended early");
                }
                let _gone = events.send(event("done", "")).await;
            });
        }
        // All places are taken: the page says how to refresh.
        Err(_) => drop(events.try_send(event("done", ""))),
    }
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, Body::new(Events(receiver))).into_response())
}

/// Why a stream ended before its time.
enum Ended {
    /// The browser is gone.
    Gone,
    /// The answers cannot be read or printed any more.
    Failed,
}

async fn follow(
    visit: &mut Visit,
    mut answers: Answers,
    mut answered: broadcast::Receiver<(CheckId, PartyId)>,
    events: &mpsc::Sender<Bytes>,
) -> Result<(), Ended> {
    let (id, until) = (answers.inquiry.id, answers.inquiry.at.plus_ms(ANSWER_WAIT_MS + AFTER_MS));
    let mut looked = false;
    // At first everything: what was said between the page and the stream is in it.
    let mut changed: Option<PartyId> = None;
    loop {
        if answers.have_hits() && !looked {
            check_result::look(visit, &answers).await.map_err(|_| Ended::Failed)?;
            looked = true;
        }
        // The last answers may have come together: the end shows all of them.
        let only = changed.as_ref().filter(|_| !answers.are_over());
        for event in printed(visit, &answers, only)? {
            events.send(event).await.map_err(|_| Ended::Gone)?;
        }
        visit.now = visit.site.node.clock.now();
        if answers.are_over() {
            return Ok(());
        }
        let left = Duration::from_millis(u64::try_from(until.ms_since(visit.now)).unwrap_or_default());
        changed = tokio::select! {
            () = events.closed() => return Err(Ended::Gone),
            next = tokio::time::timeout(left, next_answer(&mut answered, id)) => next.unwrap_or_default(),
        };
        visit.now = visit.site.node.clock.now();
        answers = check_result::load(visit, id).await.map_err(|_| Ended::Failed)?;
        if until.ms_since(visit.now) <= 0 {
            for event in printed(visit, &answers, None)? {
                events.send(event).await.map_err(|_| Ended::Gone)?;
            }
            return Ok(());
        }
    }
}

/// The next party that answered this check; `None` if some were missed, so that all rows must be sent.
async fn next_answer(answered: &mut broadcast::Receiver<(CheckId, PartyId)>, id: CheckId) -> Option<PartyId> {
    loop {
        match answered.recv().await {
            Ok((check, party)) if check == id => return Some(party),
            Ok(_) => {}
            Err(broadcast::error::RecvError::Lagged(_)) => return None,
            // The node is shutting down: nothing more will come.
            Err(broadcast::error::RecvError::Closed) => std::future::pending::<()>().await,
        }
    }
}

/// The row of a party, or all rows, the summary and the toggles. The reader's choice came with the stream's address.
fn printed(visit: &Visit, answers: &Answers, changed: Option<&PartyId>) -> Result<[Bytes; 3], Ended> {
    let desk = visit.desk();
    let filter = Filter::parse(visit.reader.asked("hide"));
    let rows = check_view::rows(&desk, answers, filter);
    let summary = CheckSummary::of(&rows);
    let rows = rows.into_iter().filter(|row| changed.is_none_or(|party| party.as_str() == row.party)).collect();
    let (t, check) = (desk.t, answers.inquiry.id.to_string());
    let toggles = check_filter::view(t, answers, filter, check_result::zone(visit));
    let csrf = visit.signed.csrf.clone();
    let fragment = CheckRows { t, check: check.clone(), csrf, hide: toggles.hide.clone(), rows };
    let rows = fragment.render().map_err(|_| Ended::Failed)?;
    let filters = CheckFilters { t, check, filter: toggles }.render().map_err(|_| Ended::Failed)?;
    let summary = CheckSummaryLine { t, summary }.render().map_err(|_| Ended::Failed)?;
    Ok([event("rows", &rows), event("summary", &summary), event("filters", &filters)])
}

/// One event; every line of the data is a line of its own.
pub(super) fn event(name: &str, data: &str) -> Bytes {
    let mut text = format!("event: {name}\n");
    // An event without data is none.
    for line in data.split(['\n', '\r']) {
        text.push_str("data: ");
        text.push_str(line);
        text.push('\n');
    }
    text.push('\n');
    Bytes::from(text)
}

/// A body of events as they come.
pub(super) struct Events(pub(super) mpsc::Receiver<Bytes>);

impl hyper::body::Body for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.0.poll_recv(context).map(|next| next.map(|bytes| Ok(Frame::data(bytes))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// An event as a browser reads it: its name and its data.
    fn read(bytes: &Bytes) -> (String, String) {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let lines: Vec<&str> = text.split('\n').collect();
        let field = |name: &str| {
            let found = lines.iter().filter_map(|line| line.strip_prefix(name)).collect::<Vec<_>>();
            found.join("\n")
        };
        assert!(text.ends_with("\n\n") && text.matches("\n\n").count() == 1, "{text:?}");
        (field("event: "), field("data: "))
    }

    #[test]
    fn an_event_keeps_its_lines() {
        assert_eq!(read(&event("rows", "<li>\n<b>a</b>\n\n</li>")), ("rows".into(), "<li>\n<b>a</b>\n\n</li>".into()));
        assert_eq!(read(&event("done", "")), ("done".into(), String::new()));
    }

    #[tokio::test]
    async fn only_answers_of_this_check_count_and_missed_ones_are_noticed() {
        let (sender, mut receiver) = broadcast::channel(2);
        let (ours, other) = (CheckId([1; 16]), CheckId([2; 16]));
        let party = |id: &str| PartyId::new(id).unwrap();
        sender.send((other, party("rs-spoc"))).unwrap();
        sender.send((ours, party("al-spoc"))).unwrap();
        assert_eq!(next_answer(&mut receiver, ours).await, Some(party("al-spoc")));
        for _ in 0..5 {
            sender.send((other, party("rs-spoc"))).unwrap();
        }
        assert_eq!(next_answer(&mut receiver, ours).await, None);
    }

    proptest! {
        #[test]
        fn no_data_ends_its_event_or_begins_another(data in "(\n|\r|data: |event: |[a-z<>]{0,5}){0,12}") {
            let (name, found) = read(&event("rows", &data));
            prop_assert_eq!(name, "rows");
            prop_assert_eq!(found, data.replace('\r', "\n"));
        }
    }
}
