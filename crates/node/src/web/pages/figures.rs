//! Figures: the board of timeliness, and the tables that each instrument asks for, as pages and as a file.
//!
//! Counts only, so no look is journaled; whoever may read cases may look. Counting is `statistics`'s; here it gets its words.

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use instruments::{Counted, FieldKind, Interval, PARTY_FACTS, Pack, Period, Role, Statistic, TableRow, Timeliness};
use model::{PartialDate, PartyId};
use policy::Act;

use super::{
    failure::Failure,
    form, print,
    visit::{Desk, Visit},
    words,
};
use crate::{
    check::NotDone,
    statistics::{self, Measured},
    web::{
        Lang,
        views::{Basis, BoardLine, FiguresPage, FiguresRow, FiguresTablePage, PeriodView, Place, TableList},
    },
};

const MINUTE_US: i64 = 60_000_000;
const HOUR_MIN: i64 = 60;
const DAY_MIN: i64 = 24 * HOUR_MIN;
/// What stands where there is nothing to say.
const DASH: &str = "–";

/// `GET /figures?period=…`
pub async fn board(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Figures)?;
    let node = &visit.site.node;
    let (interval, wrong) = asked(&visit, Period::Year)?;
    let board =
        statistics::punctuality(node, &visit.officer(), interval).await.map_err(|error| failed(&visit, error))?;
    let desk = visit.desk();
    let lines = board.lines.iter().map(|(about, line)| board_line(&desk, about, line)).collect();
    let tables = |pack: &&Pack| !pack.statistics.is_empty();
    let instruments = node.packs.current().filter(tables).map(|pack| list(desk.t, pack)).collect();
    let period = period_view(&desk, interval, wrong, "/figures".to_owned());
    print(&FiguresPage { t: desk.t, frame: desk.frame(Some(Place::Figures)), period, lines, instruments })
}

/// `GET /figures/{instrument}/{statistic}?period=…`
pub async fn table(visit: Visit, Path((instrument, name)): Path<(String, String)>) -> Result<Response, Failure> {
    visit.enter(Place::Figures)?;
    let found = statistics::statistic(&visit.site.node, &instrument, &name);
    let (pack, statistic) = found.map_err(|error| failed(&visit, error))?;
    let (interval, wrong) = asked(&visit, statistic.period)?;
    let counted = statistics::figures(&visit.site.node, &visit.officer(), (&instrument, &name), interval).await;
    let counted = counted.map_err(|error| failed(&visit, error))?;
    let desk = visit.desk();
    let columns: Vec<String> = statistic.by.iter().map(|column| heading(desk.t, pack, column)).collect();
    let cells = |row: &TableRow| {
        let cells = statistic.by.iter().zip(&row.values).map(|(column, value)| cell(&desk, pack, column, value));
        FiguresRow { cells: columns.iter().cloned().zip(cells).collect(), count: row.count }
    };
    let rows = counted.table.rows.iter().map(cells).collect();
    let here = format!("/figures/{instrument}/{name}");
    let file = format!("{here}/csv?period={interval}");
    let basis = Basis { text: statistic.basis.law.clone(), verified: statistic.basis.verified };
    print(&FiguresTablePage {
        t: desk.t,
        title: desk.t.pack_text(&pack.name, &format!("statistic-{name}")),
        instrument: desk.t.pack_text(&pack.name, "title"),
        period: period_view(&desk, interval, wrong, here),
        bases: vec![basis],
        stock: matches!(statistic.counts, Counted::States(_)),
        rows,
        total: counted.table.total,
        round_to: statistic.round_to,
        left_out: counted.left_out,
        file,
        // Last: it knows whether the rows name a country with a footnote.
        frame: desk.frame(Some(Place::Figures)),
        columns,
    })
}

/// `GET /figures/{instrument}/{statistic}/csv?period=…`
pub async fn file(visit: Visit, Path((instrument, name)): Path<(String, String)>) -> Result<Response, Failure> {
    visit.enter(Place::Figures)?;
    let found = statistics::statistic(&visit.site.node, &instrument, &name);
    let (_, statistic) = found.map_err(|error| failed(&visit, error))?;
    let (interval, wrong) = asked(&visit, statistic.period)?;
    if let Some(wrong) = wrong {
        return Err(Failure::Bounds(wrong.words));
    }
    let counted = statistics::figures(&visit.site.node, &visit.officer(), (&instrument, &name), interval).await;
    let sheet = statistics::table_sheet(&counted.map_err(|error| failed(&visit, error))?.table);
    // Names of instruments and statistics are lower-case words: none needs quoting.
    let name = format!("attachment; filename=\"{instrument}-{name}-{interval}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, sheet).into_response())
}

fn failed(visit: &Visit, error: NotDone) -> Failure {
    visit.not_done(Act::CaseRead, error)
}

/// What was typed that is no period.
struct Wrong {
    typed: String,
    words: String,
}

/// The period that the address names; the present one if it names none, or none that there is.
fn asked(visit: &Visit, otherwise: Period) -> Result<(Interval, Option<Wrong>), Failure> {
    let typed = visit.reader.asked("period").trim();
    let present = || statistics::present(&visit.site.node, otherwise).map_err(|error| failed(visit, error));
    if typed.is_empty() {
        return Ok((present()?, None));
    }
    match Interval::parse(typed) {
        Ok(interval) => Ok((interval, None)),
        Err(_) => {
            let typed = typed.chars().take(20).collect();
            Ok((present()?, Some(Wrong { typed, words: visit.reader.lang.text("error-period") })))
        }
    }
}

fn period_view(desk: &Desk<'_>, interval: Interval, wrong: Option<Wrong>, action: String) -> PeriodView {
    let to = |interval: Interval| format!("{action}?period={interval}");
    let (value, error) = wrong.map_or_else(|| (interval.to_string(), None), |wrong| (wrong.typed, Some(wrong.words)));
    PeriodView {
        value,
        error,
        words: period_words(desk, interval),
        previous: interval.previous().map(to),
        next: interval.next().map(to),
        action,
    }
}

fn period_words(desk: &Desk<'_>, interval: Interval) -> String {
    let (year, number) = (interval.year().to_string(), interval.number().to_string());
    match interval.period() {
        Period::Year => year,
        Period::Quarter => desk.t.text_with("figures-quarter", &[("year", &year), ("number", &number)]),
        Period::Month => {
            desk.when.date(PartialDate { year: interval.year(), month: Some(interval.number()), day: None })
        }
    }
}

fn list(t: &Lang, pack: &Pack) -> TableList {
    let link = |table: &Statistic| {
        let title = t.pack_text(&pack.name, &format!("statistic-{}", table.name));
        (format!("/figures/{}/{}", pack.name, table.name), title)
    };
    TableList { title: t.pack_text(&pack.name, "title"), tables: pack.statistics.iter().map(link).collect() }
}

fn board_line(desk: &Desk<'_>, about: &Measured, line: &Timeliness) -> BoardLine {
    let t = desk.t;
    let percent =
        line.percent_in_time().map(|percent| t.text_with("figures-percent", &[("percent", &percent.to_string())]));
    let span = |us: Option<i64>| us.map_or_else(|| DASH.to_owned(), |us| span(t, us));
    let opened_by = if about.side == Role::Requester { "figures-opened-here" } else { "figures-opened-there" };
    BoardLine {
        partner: desk.party(&about.partner),
        instrument: t.pack_text(&about.instrument, "title"),
        clock: t.pack_text(&about.instrument, &format!("clock-{}", about.clock)),
        opened_by: t.text(opened_by),
        ended: line.ended,
        median: span(line.median_us),
        p90: span(line.p90_us),
        in_time: percent.unwrap_or_else(|| DASH.to_owned()),
        deemed: line.deemed,
        running: line.running,
        overdue: line.overdue,
    }
}

/// A time taken, rounded up to whole minutes: never kinder than it was.
fn span(t: &Lang, us: i64) -> String {
    let minutes = us.max(0).saturating_add(MINUTE_US - 1) / MINUTE_US;
    let (days, hours, rest) = (minutes / DAY_MIN, minutes % DAY_MIN / HOUR_MIN, minutes % HOUR_MIN);
    let (days, hours, rest) = (days.to_string(), hours.to_string(), rest.to_string());
    match minutes {
        ..HOUR_MIN => t.text_with("span-minutes", &[("minutes", &rest)]),
        HOUR_MIN..DAY_MIN => t.text_with("span-hours", &[("hours", &hours), ("minutes", &rest)]),
        _ => t.text_with("span-days", &[("days", &days), ("hours", &hours)]),
    }
}

/// What stands above a column.
fn heading(t: &Lang, pack: &Pack, column: &str) -> String {
    if PARTY_FACTS.contains(&column) {
        return t.text(&format!("figures-col-{column}"));
    }
    match (pack.field(column), column.strip_suffix("_age")) {
        (Some(field), _) => t.pack_text(&pack.name, &field.label()),
        (None, Some(_)) => t.text("figures-col-age"),
        (None, None) => column.to_owned(),
    }
}

/// A value in words.
fn cell(desk: &Desk<'_>, pack: &Pack, column: &str, value: &str) -> String {
    if value.is_empty() {
        return desk.t.text("figures-not-given");
    }
    let field = pack.field(column);
    let named = |value: &str| PartyId::new(value).map_or_else(|_| value.to_owned(), |party| desk.party(&party));
    match (column, field.map(|field| &field.kind)) {
        (_, Some(FieldKind::Country)) => desk.naming.name(value),
        (_, Some(FieldKind::Party)) => named(value),
        (_, Some(_)) => form::value_words(desk.t, pack, field, value),
        ("requester_party" | "requested_party", None) => named(value),
        ("requester_kind" | "requested_kind", None) => {
            words::word_of_party_kind(value).map_or_else(|| value.to_owned(), |key| desk.t.text(key))
        }
        (column, None) if PARTY_FACTS.contains(&column) => desk.naming.name(value),
        (_, None) if value == "unknown" => desk.t.text("figures-age-unknown"),
        (_, None) => value.replace('-', "–"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;

    #[test]
    fn a_span_is_rounded_up_and_never_kinder() {
        let lang = english();
        let check = |us: i64, text: &str| assert_eq!(span(&lang, us), text, "{us}");
        check(-1, "0 min");
        check(0, "0 min");
        check(1, "1 min");
        check(59 * MINUTE_US, "59 min");
        check(59 * MINUTE_US + 1, "1 h 0 min");
        check(90 * MINUTE_US, "1 h 30 min");
        check(27 * 60 * MINUTE_US, "1 d 3 h");
    }

    #[test]
    fn every_column_has_a_heading() {
        let lang = english();
        let packs = crate::packs::Packs::load(Default::default()).unwrap();
        for pack in packs.all() {
            for column in pack.statistics.iter().flat_map(|table| &table.by) {
                let heading = heading(&lang, pack, column);
                assert!(!heading.starts_with('[') && heading != *column, "{}: {column}: {heading}", pack.name);
            }
        }
        for fact in PARTY_FACTS {
            assert!(!lang.text(&format!("figures-col-{fact}")).starts_with('['), "{fact}");
        }
    }
}
