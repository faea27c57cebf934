//! How many, and how timely? Reads the cases that a table or the board is about and counts them with the instruments' own rules.
//!
//! Figures are counts, so looking at them is no look at anybody's data and is not journaled; whoever may read cases may read them. Cases
//! that were erased are not read. The calendar is that of this node's party. It never writes.
//! INVARIANT (off the threads that serve people): counting reads many cases, so it runs apart, and few at a time.

mod sheet;

use std::sync::Arc;

use instruments::{
    Board, CaseHistory, Counted, Interval, Pack, Period, Role, Scope, Statistic, Table, Tally, Timeliness,
};
use model::{PartyId, Timestamp};
use policy::Act;
use tokio::sync::Semaphore;

use crate::{
    cases,
    check::{NotDone, Officer},
    node::Node,
    packs::in_order,
    store::{self, CaseEvent, CaseFile, During, StoreError},
};

pub use sheet::{board_sheet, table_sheet};

/// Cases of one instrument that are counted at the most: a minute's work.
const CASES_MAX: u32 = 500_000;
/// Countings at a time.
const TOGETHER: usize = 2;

static TURNS: Semaphore = Semaphore::const_new(TOGETHER);

/// A table, and what it was counted from.
#[derive(Debug)]
pub struct Figures {
    /// The figures.
    pub table: Table,
    /// When it was counted for.
    pub interval: Interval,
    /// Cases of versions of the instrument that this node no longer has: they are not in the table.
    pub left_out: u64,
}

/// What a line of the board is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Measured {
    /// The other party.
    pub partner: PartyId,
    /// The instrument.
    pub instrument: String,
    /// Which side this node's party was on.
    pub side: Role,
    /// The clock's name in the instrument.
    pub clock: String,
}

/// The board: how timely clocks were kept, by partner, instrument and clock.
#[derive(Debug)]
pub struct Punctuality {
    /// When it was measured for.
    pub interval: Interval,
    /// Its lines, in the order of what they are about.
    pub lines: Vec<(Measured, Timeliness)>,
}

/// The statistic of that name, in the newest version of the instrument.
pub fn statistic<'a>(node: &'a Node, instrument: &str, name: &str) -> Result<(&'a Pack, &'a Statistic), NotDone> {
    let pack = node.packs.newest(instrument).ok_or(NotDone::Unknown("instrument"))?;
    let found = pack.statistics.iter().find(|table| table.name == name);
    Ok((pack, found.ok_or(NotDone::Unknown("statistic"))?))
}

/// The year, quarter or month that lasts, on the wall of this node's party.
pub fn present(node: &Node, period: Period) -> Result<Interval, NotDone> {
    let found = Interval::around(period, node.clock.now(), node.packs.calendar(&node.me));
    found.map_err(|error| NotDone::Bounds(error.to_string()))
}

/// Counts a table.
pub async fn figures(
    node: &Arc<Node>,
    officer: &Officer,
    (instrument, name): (&str, &str),
    interval: Interval,
) -> Result<Figures, NotDone> {
    cases::permit(node, (officer, Act::CaseRead), None, None, true)?;
    let (pack, _) = statistic(node, instrument, name)?;
    cases::permit(node, (officer, Act::CaseRead), Some(pack), None, true)?;
    let (within, instrument, name) = (Arc::clone(node), instrument.to_owned(), name.to_owned());
    apart(move || {
        let (pack, table) = statistic(&within, &instrument, &name)?;
        let scope = scope(&within, interval)?;
        let mut tally = Tally::new(pack, table, scope);
        // A step within the interval changed its case within it or later; the stock is as old as it is.
        let changed_from = match table.counts {
            Counted::Steps(_) => scope.from,
            Counted::States(_) => Timestamp(i64::MIN),
        };
        let left_out = read(&within, &during(pack, &scope, changed_from, false), |file, events| {
            let Some(pack) = within.packs.pack(&file.instrument, file.version) else { return false };
            tally.add(&history(&within, pack, &file, &events));
            true
        })?;
        Ok(Figures { table: tally.table(), interval, left_out })
    })
    .await
}

/// Measures the board.
pub async fn punctuality(node: &Arc<Node>, officer: &Officer, interval: Interval) -> Result<Punctuality, NotDone> {
    let readable = cases::readable(node, officer)?;
    let within = Arc::clone(node);
    apart(move || {
        let scope = scope(&within, interval)?;
        let mut board = Board::new(scope);
        for pack in within.packs.current().filter(|pack| readable.has(&pack.name)) {
            read(&within, &during(pack, &scope, scope.from, true), |file, events| {
                let Some(pack) = within.packs.pack(&file.instrument, file.version) else { return false };
                let engine = within.packs.engine(pack, &file.requester, &file.requested);
                let Some(state) = within.packs.run(&engine, &events, &file.requester, scope.now) else { return true };
                let ours = file.requester == within.me;
                let (side, partner) =
                    if ours { (Role::Requester, &file.requested) } else { (Role::Requested, &file.requester) };
                // How long data is kept is no promise between two parties.
                for clock in state.clocks.iter().filter(|clock| pack.retention_at(&clock.name).is_none()) {
                    let (partner, clock_name) = (partner.clone(), clock.name.clone());
                    board.add(Measured { partner, instrument: pack.name.clone(), side, clock: clock_name }, clock);
                }
                true
            })?;
        }
        Ok(Punctuality { interval, lines: board.lines() })
    })
    .await
}

/// Runs work that reads many cases on a thread of its own.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T, NotDone> + Send + 'static) -> Result<T, NotDone> {
    // The semaphore is never closed; were it, the counting would run all the same.
    let _turn = TURNS.acquire().await;
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|stopped| Err(StoreError::Failed(stopped.to_string()).into()))
}

fn scope(node: &Node, interval: Interval) -> Result<Scope<'_>, NotDone> {
    let scope = Scope::of(interval, node.packs.calendar(&node.me), node.clock.now());
    scope.map_err(|error| NotDone::Bounds(error.to_string()))
}

fn during<'a>(pack: &'a Pack, scope: &Scope<'_>, changed_from: Timestamp, or_running: bool) -> During<'a> {
    let erased = pack.erasing().next().map_or("", |step| step.to.as_str());
    During {
        instrument: &pack.name,
        opened_before: scope.until,
        changed_from,
        or_running,
        state_not: erased,
        limit: CASES_MAX,
    }
}

/// Takes each case with its events; gives how many were not taken.
fn read(
    node: &Node,
    during: &During<'_>,
    mut take: impl FnMut(CaseFile, Vec<CaseEvent>) -> bool,
) -> Result<u64, NotDone> {
    let mut left_out = 0;
    let whole = node
        .store
        .read(|conn| store::each_case(conn, during, |file, events| left_out += u64::from(!take(file, events))))?;
    // C-FIG-01: a table of some of the cases would be taken for one of all.
    if !whole {
        return Err(NotDone::Bounds(format!("more than {CASES_MAX} cases are to be counted; choose a shorter period")));
    }
    Ok(left_out)
}

/// A stored case as it is counted: its events in the order in which the node's own file of it takes them.
fn history<'a>(node: &'a Node, pack: &'a Pack, file: &CaseFile, events: &[CaseEvent]) -> CaseHistory<'a> {
    let engine = node.packs.engine(pack, &file.requester, &file.requested);
    CaseHistory { engine, events: in_order(&engine, events, &file.requester).0 }
}
