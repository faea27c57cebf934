//! A partner whose clock or line is off: is what is too old or too new refused, and what is within the bounds taken?
//!
//! Times are counted from the node's own clock, as its receipts tell it, so that a small difference between the two machines decides nothing.

use model::{Body, CaseId, Step};
use wire::{MAX_FUTURE_MS, MAX_STALE_MS, Verdict};

use super::{
    PROTOCOL,
    kit::{Kit, as_wanted},
    malicious,
    report::{Check, Part, Seen},
};

/// How far from a bound it is tried, on either side.
const BESIDE_MS: i64 = 60_000;

/// Plays it all.
pub(super) async fn play(kit: &mut Kit) -> Vec<Check> {
    let basis = |id: &str| format!("{PROTOCOL} 4, {id}");
    let (clock, ahead_ms) = clock(kit).await;
    let ahead = ahead_ms.unwrap_or_default();
    let mut checks =
        vec![Check::of(Part::Late, "its clock and ours agree within five minutes", format!("{PROTOCOL} 7"), clock)];
    for (name, id, shift_ms) in [
        ("a step dated four minutes ahead is taken", "C-WIR-08", MAX_FUTURE_MS - BESIDE_MS),
        (
            "a step that was under way for all but a minute of ninety days is taken",
            "C-WIR-09",
            BESIDE_MS - MAX_STALE_MS,
        ),
    ] {
        let seen = dated(kit, ahead + shift_ms).await;
        checks.push(Check::of(Part::Late, name, basis(id), seen));
    }
    for (name, id, shift_ms) in [
        ("a step dated six minutes ahead is refused", "C-WIR-08", MAX_FUTURE_MS + BESIDE_MS),
        (
            "a step that was under way for a minute more than ninety days is refused",
            "C-WIR-09",
            -MAX_STALE_MS - BESIDE_MS,
        ),
    ] {
        let seen = misdated(kit, ahead + shift_ms).await;
        checks.push(Check::of(Part::Late, name, basis(id), seen));
    }
    checks
}

/// How far the node's clock is ahead of ours, if it says.
async fn clock(kit: &mut Kit) -> (Seen, Option<i64>) {
    let before = kit.now();
    match kit.say(kit.idle()).await {
        Err(error) => (Err(error.into()), None),
        Ok(leaf) => {
            let ahead_ms = leaf.at.ms_since(before);
            let told = format!("{ahead_ms} ms apart");
            (if ahead_ms.abs() <= MAX_FUTURE_MS { Ok(told) } else { Err(told) }, Some(ahead_ms))
        }
    }
}

/// A step that opens a case, or where these two can open none what changes nothing.
fn something(kit: &Kit) -> Body {
    match &kit.opening {
        Some(opening) => Body::Step(Step { case: CaseId(kit.draw()), ..opening.clone() }),
        None => kit.idle(),
    }
}

async fn dated(kit: &mut Kit, shift_ms: i64) -> Seen {
    let (body, created) = (something(kit), kit.now().plus_ms(shift_ms));
    let foreseen = kit.foresee(&body, None, created);
    let leaf = kit.say_at(body, created).await?;
    as_wanted(&foreseen.verdict, &leaf.verdict)
}

async fn misdated(kit: &mut Kit, shift_ms: i64) -> Seen {
    let number = kit.next().await?;
    let mut message = kit.message(number, something(kit));
    message.created = message.created.plus_ms(shift_ms);
    let envelope = kit.sign(&message).map_err(|error| error.to_string())?;
    let bytes = kit.seal(&[&envelope.bytes]).map_err(|error| error.to_string())?;
    malicious::refused(kit, "/v1/exchange", bytes).await
}

/// The verdict on what changes nothing.
pub(super) fn idle_verdict(kit: &Kit) -> Verdict {
    kit.foresee(&kit.idle(), None, kit.now()).verdict
}
