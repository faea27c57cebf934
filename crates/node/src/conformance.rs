//! Is that node fit to join? A test party plays against it what partners do: right, twice, late, wrong and malicious.
//!
//! The kit speaks the protocol of `docs/protocol.md` over the real mutual TLS and looks at nothing but answers, so that any implementation can
//! be held to it. What must come of a step is reckoned by the pure engine from the packs and their worked cases: a new pack is covered
//! without a line here. It never opens a store, and never plays what the node's own people would have to answer.
//!
//! Reading order: `kit`, `foresee`, `inbox`, then the five behaviours `right`, `twice`, `late`, `wrong`, `malicious`; `report` says what came of it.

mod foresee;
mod inbox;
mod kit;
mod late;
mod malicious;
mod report;
mod right;
mod twice;
mod wrong;

pub use kit::{Cast, Kit, NotReady};
pub use report::{Check, Mark, Part, Report};

use report::Seen;

/// Where the rules of the protocol stand.
const PROTOCOL: &str = "docs/protocol.md section";

/// Plays everything, or of the instruments only one. `other` is a second test party, for what a third party must not do.
pub async fn run(kit: &mut Kit, other: Option<&mut Kit>, only: Option<&str>) -> Report {
    let mut report = Report::new(kit);
    let (reached, there) = reach(kit).await;
    report.checks.push(reached);
    if !there {
        return report;
    }
    let packs = kit.packs();
    for pack in packs.all().filter(|pack| only.is_none_or(|name| pack.name == name)) {
        report.instruments.push((pack.name.clone(), pack.title.clone(), pack.legal_basis.clone()));
        report.checks.extend(right::play(kit, pack).await);
    }
    report.checks.push(right::a_question_is_answered(kit).await);
    report.checks.extend(twice::play(kit).await);
    report.checks.extend(late::play(kit).await);
    report.checks.extend(wrong::play(kit, other).await);
    report.checks.extend(malicious::play(kit).await);
    report.checks.push(right::what_it_says_is_well_formed(kit));
    report
}

/// Whether anybody speaks the protocol there. Where nobody does, nothing else is worth trying.
async fn reach(kit: &mut Kit) -> (Check, bool) {
    let asked = kit.ask_where_it_stands().await;
    let there = !matches!(asked, Err(kit::NotAnswered::Transport(_)));
    let seen: Seen = asked.map(|expected| format!("it waits for message {expected}")).map_err(String::from);
    let about = "it answers over mutual TLS, with a receipt signed by the directory's key";
    (Check::of(Part::Right, about, format!("{PROTOCOL}s 1, 2 and 7"), seen), there)
}
