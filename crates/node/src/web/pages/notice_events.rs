//! How many notices are unread, as it changes: a stream of server-sent events (HTML Living Standard, section 9.2).
//!
//! `count` carries a number and nothing else: what is told stands on the page of the notices alone. A stream ends with the session, and after
//! [`STREAM_MS_MAX`] in any case; the browser asks again by itself. INVARIANT (nothing missed): it listens before it counts.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::sync::{mpsc, watch};

use super::{
    check_events::{Events, event},
    failure::Failure,
    visit::Visit,
};
use crate::notify;

/// How long a stream lasts.
pub const STREAM_MS_MAX: i64 = 10 * 60_000;
/// How often something is sent although nothing changed, so that a browser that is gone is noticed.
const ALIVE: Duration = Duration::from_secs(30);
/// Changes that come together are counted together.
const PAUSE: Duration = Duration::from_millis(200);
/// Events that may wait for a slow browser.
const EVENTS_WAITING_MAX: usize = 4;

/// `GET /notices/events`
pub async fn stream(visit: Visit) -> Result<Response, Failure> {
    let changed = visit.site.node.signals.noticed.subscribe();
    // All places are taken: the browser asks no more, and the number on the page is that of its loading.
    let Ok(place) = visit.site.bells.clone().try_acquire_owned() else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let first = notify::count(&visit.site.node, &visit.signed.person)?;
    let (events, receiver) = mpsc::channel(EVENTS_WAITING_MAX);
    tokio::spawn(async move {
        let _place = place;
        // The browser is gone, or the store: the stream ends, and the browser asks again.
        let _ended = follow(&visit, first, changed, &events).await;
    });
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, Body::new(Events(receiver))).into_response())
}

/// The stream cannot go on.
struct Ended;

async fn follow(
    visit: &Visit,
    mut count_now: u32,
    mut changed: watch::Receiver<()>,
    events: &mpsc::Sender<Bytes>,
) -> Result<(), Ended> {
    let clock = &visit.site.node.clock;
    let until = visit.now.plus_ms(STREAM_MS_MAX).min(visit.signed.until);
    let mut news = true;
    loop {
        let said = if news { event("count", &count_now.to_string()) } else { Bytes::from_static(b":\n\n") };
        events.send(said).await.map_err(|_| Ended)?;
        let left = Duration::from_millis(u64::try_from(until.ms_since(clock.now())).unwrap_or_default());
        news = tokio::select! {
            () = events.closed() => return Err(Ended),
            () = tokio::time::sleep(left) => return Ok(()),
            () = tokio::time::sleep(ALIVE) => false,
            changed = changed.changed() => changed.map(|()| true).map_err(|_| Ended)?,
        };
        if news {
            tokio::time::sleep(PAUSE).await;
            changed.mark_unchanged();
            let before = count_now;
            count_now = count(visit)?;
            news = count_now != before;
        }
        if until <= clock.now() {
            return Ok(());
        }
    }
}

fn count(visit: &Visit) -> Result<u32, Ended> {
    notify::count(&visit.site.node, &visit.signed.person).map_err(|_| Ended)
}
