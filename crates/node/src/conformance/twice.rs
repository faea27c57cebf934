//! A partner that says things again, or out of turn: does the first word stand, and is nothing taken behind a gap?

use wire::{Signed, Verdict};

use super::{
    PROTOCOL,
    kit::{Kit, NotAnswered},
    report::{Check, Part, Seen},
};

/// Plays it all.
pub(super) async fn play(kit: &mut Kit) -> Vec<Check> {
    let check = |name: &str, seen: Seen| Check::of(Part::Twice, name, format!("{PROTOCOL} 7"), seen);
    let mut checks = vec![
        check("a message that comes again gets its first answer, word for word", again(kit).await),
        check("another message under a taken number is denied, and the first one stands", taken(kit).await),
        check("behind a gap nothing is taken, and the answer names what is missing", gap(kit).await),
        check("of a batch with a gap the first part is taken, and nothing behind it", half(kit).await),
        check("a batch is answered message by message, in its order", many(kit).await),
    ];
    checks.push(comes_again(kit).await);
    checks
}

/// The next messages, signed.
async fn next(kit: &mut Kit, numbers: &[u64]) -> Result<(u64, Vec<Signed>), NotAnswered> {
    let first = kit.next().await?;
    let signed = numbers.iter().map(|more| kit.sign(&kit.message(first.saturating_add(*more), kit.idle())));
    Ok((first, signed.collect::<Result<_, _>>()?))
}

async fn again(kit: &mut Kit) -> Seen {
    let (number, signed) = next(kit, &[0]).await?;
    let [envelope] = &signed[..] else { return Err("nothing to send".to_owned()) };
    let first = kit.hand_over(number, envelope).await?;
    let receipt = kit.exchange(&[envelope]).await?;
    if receipt.expected() != number.saturating_add(1) {
        return Err(format!("after the repeat it waits for message {}", receipt.expected()));
    }
    match receipt.leaves() {
        [leaf] if *leaf == first => Ok("the same leaf".to_owned()),
        leaves => Err(format!("another answer than the first: {leaves:?}")),
    }
}

/// C-REC-01
async fn taken(kit: &mut Kit) -> Seen {
    let (number, signed) = next(kit, &[0, 0]).await?;
    let [one, other] = &signed[..] else { return Err("nothing to send".to_owned()) };
    let first = kit.hand_over(number, one).await?;
    let receipt = kit.exchange(&[other]).await?;
    let wanted = Verdict::Denied("sequence-is-taken".to_owned());
    match receipt.leaves() {
        [leaf] if leaf.verdict == wanted && (leaf.entry, leaf.at) == (first.entry, first.at) => {
            Ok("denied by `sequence-is-taken`, with entry and time of the first".to_owned())
        }
        leaves => Err(format!("not denied by `sequence-is-taken` with entry and time of the first: {leaves:?}")),
    }
}

async fn gap(kit: &mut Kit) -> Seen {
    let (number, signed) = next(kit, &[2]).await?;
    let receipt = kit.exchange(&signed.iter().collect::<Vec<_>>()).await?;
    match (receipt.leaves().len(), receipt.expected()) {
        (0, expected) if expected == number => Ok(format!("it waits for message {expected}")),
        (leaves, expected) => {
            Err(format!("{leaves} messages taken, it waits for {expected}, wanted none and {number}"))
        }
    }
}

async fn half(kit: &mut Kit) -> Seen {
    counted(kit, &[0, 2, 3], 1).await
}

async fn many(kit: &mut Kit) -> Seen {
    counted(kit, &[0, 1, 2], 3).await
}

/// Sends messages with these numbers, counted from the next, of which so many must be taken.
async fn counted(kit: &mut Kit, numbers: &[u64], wanted: u64) -> Seen {
    let (number, signed) = next(kit, numbers).await?;
    let receipt = kit.exchange(&signed.iter().collect::<Vec<_>>()).await?;
    // What was sent or not: the node is asked again where it stands.
    kit.ask_where_it_stands().await?;
    let found = (receipt.leaves().len() as u64, receipt.expected());
    if found == (wanted, number.saturating_add(wanted)) {
        Ok(format!("{wanted} of {} taken", numbers.len()))
    } else {
        Err(format!("{} of {} taken, it waits for {}, wanted {wanted}", found.0, numbers.len(), found.1))
    }
}

/// What the kit turned away with "not now" is kept by the node and comes again, the same bytes.
async fn comes_again(kit: &mut Kit) -> Check {
    let (name, basis) = ("what it sends and gets no receipt for, it sends again", format!("{PROTOCOL}s 2 and 7"));
    let Some(inbox) = kit.inbox.clone() else {
        return Check::skipped(Part::Twice, name, basis, "the kit does not listen");
    };
    match inbox.comes_again(kit.patience).await {
        None => Check::skipped(Part::Twice, name, basis, "it sent nothing"),
        Some(true) => Check::of(Part::Twice, name, basis, Ok("the same bytes came again".to_owned())),
        Some(false) => Check::of(Part::Twice, name, basis, Err("what was turned away did not come again".to_owned())),
    }
}
