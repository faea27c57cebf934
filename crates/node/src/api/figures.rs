//! Figures: an instrument's tables, and how timely clocks were kept. JSON, or CSV for whoever accepts that.
//!
//! Counts only: no cell tells of one case, and a look is no consultation. Whoever may read cases may read figures.

use axum::{
    Json,
    extract::{FromRequestParts, Path, State},
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Response},
};
use instruments::{Interval, Period, Role};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Api, caller::Caller, instruments::BasisOut, intake::QueryIn as Params, problem::Problem};
use crate::statistics::{self, Figures, Punctuality};

/// For when.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct PeriodIn {
    /// A year, quarter or month by the calendar of this party: `2026`, `2026-Q1`, `2026-03`. The present one if not given.
    period: Option<String>,
}

impl PeriodIn {
    fn read(&self, api: &Api, otherwise: Period) -> Result<Interval, Problem> {
        // C-API-04
        let named = self.period.as_deref().map(Interval::parse).transpose();
        let named = named.map_err(|error| Problem::bounds("period", error.to_string()))?;
        named.map_or_else(|| Ok(statistics::present(&api.node, otherwise)?), Ok)
    }
}

/// The two names in the path of a table.
pub(super) struct TableIn(String, String);

impl FromRequestParts<Api> for TableIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let found = Path::<(String, String)>::from_request_parts(parts, api).await;
        let Path((instrument, statistic)) = found.map_err(|_| Problem::unknown("path"))?;
        Ok(Self(instrument, statistic))
    }
}

/// A table.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TableOut {
    /// The instrument.
    instrument: String,
    /// The table's name in the instrument.
    statistic: String,
    /// What it counts: `steps` as they happen within the period, or cases in `states` at its end.
    counts: &'static str,
    /// The year, quarter or month.
    period: String,
    /// What the values of a row are: fields of the instrument and facts of the parties.
    columns: Vec<String>,
    /// In the order of their values; one that rounds to nothing is left out.
    rows: Vec<TableRowOut>,
    /// All that was counted, rounded by itself.
    total: u64,
    /// Figures are rounded to a multiple of this, last of all.
    round_to: u32,
    /// Cases of versions of the instrument that this node no longer has; they are not in the table.
    left_out: u64,
    /// What the table rests on.
    basis: BasisOut,
}

/// A row of a table.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TableRowOut {
    /// One for each column; empty where nothing was given.
    values: Vec<String>,
    /// How many.
    count: u64,
}

/// A table of an instrument.
#[utoipa::path(
    get, path = "/figures/{instrument}/{statistic}", tag = "figures",
    params(
        ("instrument" = String, Path, description = "The instrument's name."),
        ("statistic" = String, Path, description = "The table's name in the instrument."),
        PeriodIn
    ),
    responses((
        status = 200, description = "The table; with `Accept: text/csv` its columns and rows, a formula's first character behind `'`.",
        content((TableOut = "application/json"), (String = "text/csv"))
    ))
)]
pub(super) async fn table(
    State(api): State<Api>,
    Caller(officer): Caller,
    TableIn(instrument, name): TableIn,
    Params(asked): Params<PeriodIn>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (_, statistic) = statistics::statistic(&api.node, &instrument, &name)?;
    let interval = asked.read(&api, statistic.period)?;
    let Figures { table, left_out, .. } =
        statistics::figures(&api.node, &officer, (&instrument, &name), interval).await?;
    if takes_csv(&headers) {
        return Ok(csv(statistics::table_sheet(&table)));
    }
    let rows = table.rows.into_iter().map(|row| TableRowOut { values: row.values, count: row.count });
    let counts = match statistic.counts {
        instruments::Counted::Steps(_) => "steps",
        instruments::Counted::States(_) => "states",
    };
    let out = TableOut {
        counts,
        period: interval.to_string(),
        rows: rows.collect(),
        columns: table.columns,
        total: table.total,
        round_to: statistic.round_to,
        left_out,
        basis: BasisOut::from(&statistic.basis),
        instrument,
        statistic: name,
    };
    Ok(Json(out).into_response())
}

/// How timely clocks were kept.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TimelinessOut {
    /// The year, quarter or month.
    period: String,
    /// By partner, instrument, side and clock. Clocks that only say how long data is kept are not here.
    lines: Vec<TimelinessLineOut>,
}

/// One line of it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TimelinessLineOut {
    /// The other party.
    partner: String,
    /// Who opened the cases: `us` or `partner`.
    opened_by: &'static str,
    /// The instrument.
    instrument: String,
    /// The clock's name in the instrument.
    clock: String,
    /// Clocks that ended within the period.
    ended: u64,
    /// Of these, how many in time.
    in_time: u64,
    /// Of these, how many time itself ended.
    deemed: u64,
    /// Half took at most so many seconds, pauses not counted; null if none ended.
    median_s: Option<i64>,
    /// Nine of ten took at most so many.
    p90_s: Option<i64>,
    /// Clocks that have not ended now.
    running: u64,
    /// Of these, how many are past their end.
    overdue: u64,
}

/// How timely clocks were kept, by partner.
#[utoipa::path(
    get, path = "/figures/timeliness", tag = "figures", params(PeriodIn),
    responses((
        status = 200, description = "The board; with `Accept: text/csv` its lines.",
        content((TimelinessOut = "application/json"), (String = "text/csv"))
    ))
)]
pub(super) async fn timeliness(
    State(api): State<Api>,
    Caller(officer): Caller,
    Params(asked): Params<PeriodIn>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let interval = asked.read(&api, Period::Year)?;
    let board = statistics::punctuality(&api.node, &officer, interval).await?;
    if takes_csv(&headers) {
        return Ok(csv(statistics::board_sheet(&board)));
    }
    Ok(Json(TimelinessOut::from(board)).into_response())
}

impl From<Punctuality> for TimelinessOut {
    fn from(board: Punctuality) -> Self {
        let seconds = |us: Option<i64>| us.map(|us| us / 1_000_000);
        let line = |(about, line): (statistics::Measured, instruments::Timeliness)| TimelinessLineOut {
            partner: about.partner.to_string(),
            opened_by: if about.side == Role::Requester { "us" } else { "partner" },
            instrument: about.instrument,
            clock: about.clock,
            ended: line.ended,
            in_time: line.in_time,
            deemed: line.deemed,
            median_s: seconds(line.median_us),
            p90_s: seconds(line.p90_us),
            running: line.running,
            overdue: line.overdue,
        };
        Self { period: board.interval.to_string(), lines: board.lines.into_iter().map(line).collect() }
    }
}

/// Whether the client names CSV among what it takes (RFC 9110 section 12.5.1). Whoever names nothing gets JSON.
fn takes_csv(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).into_iter().filter_map(|value| value.to_str().ok());
    let mut medias = accepted.flat_map(|value| value.split(',')).map(|part| part.split(';').next().unwrap_or_default());
    medias.any(|media| media.trim().eq_ignore_ascii_case("text/csv"))
}

fn csv(sheet: String) -> Response {
    ([(header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present")], sheet).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_for_those_who_name_it() {
        for (accept, wanted) in [
            ("", false),
            ("*/*", false),
            ("application/json", false),
            ("text/csv", true),
            ("Text/CSV; charset=utf-8", true),
            ("application/json;q=0.5, text/csv", true),
            ("text/csvx", false),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT, accept.parse().unwrap())]);
            assert_eq!(takes_csv(&headers), wanted, "{accept}");
        }
        assert!(!takes_csv(&HeaderMap::new()));
    }
}
