//! What waits leaves: mail and hook, again after a pause if they fail, for three days.
//!
//! The queue is a table, so a restart loses nothing. What left is crossed off when the server took it; should the node end in between, it
//! leaves once more under the same number. Before it leaves the rules are asked again: a person may have another role by now, or none.

use std::collections::BTreeMap;
use std::time::Duration;

use model::{Hash, Timestamp};
use sha2::{Digest, Sha256};

use super::{
    HOOK, Level, Notice, Office, Right,
    batch::{Batch, GIVEN_UP_MS, MORNING, pause_ms, ready},
    hook::Hook,
    letter::{self, Desk},
    mail::{Mailer, NotSent},
    may,
    watch::POSTS_MAX,
};
use crate::{
    people::Person,
    store::{self, Post, StoreError},
    web::when::When,
};

/// Hexadecimal digits of a mail's number: enough that no two are alike.
const NUMBER_DIGITS: usize = 32;
/// How often it is looked what may leave.
const EVERY: Duration = Duration::from_secs(1);

/// Delivers for ever.
pub async fn run(office: &Office) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = deliver(office).await {
            tracing::error!(%error, "notices cannot leave; trying again");
        }
    }
}

/// Lets leave whatever may leave now; gives how many mails and requests of the hook did.
///
/// # Errors
/// The store.
pub async fn deliver(office: &Office) -> Result<usize, StoreError> {
    let now = office.node.clock.now();
    let (posts, mailed) =
        office.node.store.read(|conn| Ok((store::posts(conn, now, POSTS_MAX)?, store::times_mailed(conn)?)))?;
    if posts.is_empty() {
        return Ok(0);
    }
    let (old, posts): (Vec<Post>, Vec<Post>) =
        posts.into_iter().partition(|post| now.ms_since(post.made) >= GIVEN_UP_MS);
    if !old.is_empty() {
        office.node.signals.posting().lost += old.len() as u64;
        tracing::error!(
            count = old.len(),
            "notices did not leave for three days and are given up; see the health page"
        );
        forget(office, &old).await?;
    }
    let batches = ready(posts, &mailed, now, office.zone.last(MORNING, now));
    let (hooks, mails): (Vec<Batch>, Vec<Batch>) = batches.into_iter().partition(|batch| batch.person == HOOK);
    // A hook that hangs keeps no mail waiting, and the other way round.
    let (hooks, mails) = tokio::join!(by_hook(office, &hooks), by_mail(office, &mails));
    Ok(hooks? + mails?)
}

async fn by_hook(office: &Office, batches: &[Batch]) -> Result<usize, StoreError> {
    let Some(hook) = &office.hook else { return Ok(0) };
    let mut count = 0;
    for (place, batch) in batches.iter().enumerate() {
        if let Err(why) = send(hook, batch, office.node.clock.now()).await {
            // Whoever does not answer one request does not answer the next; all of them wait.
            failed(office, &batches[place..], &why).await?;
            break;
        }
        posted(office, batch, None).await?;
        count += 1;
    }
    Ok(count)
}

async fn send(hook: &Hook, batch: &Batch, now: Timestamp) -> Result<(), String> {
    for post in &batch.posts {
        hook.send(&post.notice, now).await?;
    }
    Ok(())
}

async fn by_mail(office: &Office, batches: &[Batch]) -> Result<usize, StoreError> {
    let Some(mailer) = &office.mail else { return Ok(0) };
    if batches.is_empty() {
        return Ok(0);
    }
    let people: BTreeMap<String, Person> =
        (office.people)()?.into_iter().map(|person| (person.id.clone(), person)).collect();
    let mut count = 0;
    for (place, batch) in batches.iter().enumerate() {
        let notices = allowed(office, people.get(&batch.person), batch);
        let choice = super::choices::of(&office.node, &batch.person)?;
        if notices.is_empty() || !choice.wants(batch.level) {
            forget(office, &batch.posts).await?;
            continue;
        }
        let sent = mail(office, mailer, (&choice, batch.level), &notices).await;
        match sent {
            Ok(()) => {
                let mailed = (batch.level == Level::Today).then_some(batch.person.as_str());
                posted(office, batch, mailed).await?;
                count += 1;
            }
            Err(NotSent { why, server: true }) => {
                failed(office, &batches[place..], &why).await?;
                break;
            }
            Err(NotSent { why, server: false }) => failed(office, std::slice::from_ref(batch), &why).await?,
        }
    }
    Ok(count)
}

/// What of a batch its reader may still be told.
fn allowed(office: &Office, reader: Option<&Person>, batch: &Batch) -> Vec<Notice> {
    let Some(reader) = reader else { return Vec::new() };
    let readable = |post: &&Post| may(&office.node, reader.role, Right::Read, &post.notice.instrument);
    batch.posts.iter().filter(readable).map(|post| post.notice.clone()).collect()
}

async fn mail(
    office: &Office,
    mailer: &Mailer,
    (choice, level): (&super::Choice, Level),
    notices: &[Notice],
) -> Result<(), NotSent> {
    let now = office.node.clock.now();
    let lang = office.languages.get(&choice.lang).unwrap_or_else(|| office.languages.english());
    let desk = Desk { t: &lang, when: When::new(&lang, &office.zone), origin: &office.origin };
    let letter = letter::write(&desk, level, notices, now);
    mailer.send(&choice.address, &letter, &number(notices), now).await
}

/// A number for mail with these notices: the same if they are the same. It is a digest, so it tells nothing.
fn number(notices: &[Notice]) -> String {
    let mut digest = Sha256::new();
    for notice in notices {
        digest.update(format!("{}\n{}\n{}\n", notice.person, notice.thing, notice.level.as_str()));
    }
    let mut number = Hash(digest.finalize().into()).to_string();
    number.truncate(NUMBER_DIGITS);
    number
}

async fn posted(office: &Office, batch: &Batch, mailed: Option<&str>) -> Result<(), StoreError> {
    let ids: Vec<i64> = batch.posts.iter().map(|post| post.id).collect();
    let (mailed, now) = (mailed.map(str::to_owned), office.node.clock.now());
    office.node.store.write("posted", move |tx| tx.posted(&ids, mailed.as_deref(), now)).await
}

async fn failed(office: &Office, batches: &[Batch], why: &str) -> Result<(), StoreError> {
    let now = office.node.clock.now();
    let paused = |post: &Post| (post.id, now.plus_ms(pause_ms(post.tries.saturating_add(1))));
    let posts: Vec<(i64, Timestamp)> = batches.iter().flat_map(|batch| batch.posts.iter().map(paused)).collect();
    tracing::warn!(count = posts.len(), why, "notices did not leave; they are tried again");
    let why = why.to_owned();
    let work = move |tx: &mut store::Tx<'_>| posts.iter().try_for_each(|(id, next)| tx.not_posted(&[*id], *next, &why));
    office.node.store.write("not_posted", work).await
}

async fn forget(office: &Office, posts: &[Post]) -> Result<(), StoreError> {
    let ids: Vec<i64> = posts.iter().map(|post| post.id).collect();
    office.node.store.write("forget_posts", move |tx| tx.forget_posts(&ids)).await
}
