//! How does the demo's case go, day by day? Its steps as marks and its time limits as bars, one picture for readers.
//!
//! The days are in order and not to scale: long waits are shortened, and each column says its day.

use instruments::{Role, RunningClock, Scenario};
use model::Timestamp;

use super::explain::Subject;
use super::played::{Happened, Line, play};
use super::svg::{Canvas, widest, width, wrap};
use super::words::{Words, length, since};
use crate::web::designation::FOOTNOTE_XK;

/// Sizes of text.
const TITLE: f64 = 12.0;
const SMALL: f64 = 10.5;
const MARGIN: f64 = 24.0;
/// The widest text of a row's title.
const TITLE_MAX: f64 = 200.0;
/// From one column to the next, at least and at most.
const COLUMN: (f64, f64) = (50.0, 92.0);
const DAY_US: f64 = 86_400_000_000.0;

/// The columns: points in time, from left to right.
struct Columns {
    points: Vec<(Timestamp, f64)>,
    right: f64,
}

/// A row of the picture.
struct Row {
    class: &'static str,
    title: Vec<String>,
    subtitle: String,
}

/// Draws a case.
pub(super) fn draw(words: &Words<'_>, subject: &Subject, scenario: &Scenario) -> String {
    let lines = play(words.pack, &subject.scenarios, scenario, &subject.calendars);
    let clocks: Vec<RunningClock> =
        lines.iter().rev().find_map(|line| line.case.as_ref()).map(|case| case.clocks.clone()).unwrap_or_default();
    let steps: Vec<Row> = lines.iter().map(|line| step_row(words, line)).collect();
    let limits: Vec<Row> = clocks.iter().map(|clock| clock_row(words, clock)).collect();
    let rows = || steps.iter().chain(&limits);
    let titles = rows().map(|row| widest(&row.title, TITLE).max(width(&row.subtitle, SMALL))).fold(120.0, f64::max);
    let left = MARGIN + titles + 40.0;
    let columns = columns(scenario, &lines, &clocks, left);

    let mut canvas = Canvas::default();
    let lead = wrap(&scenario.what, 15.0, (columns.right - MARGIN).max(420.0));
    let mut y = 32.0;
    for line in &lead {
        canvas.text((MARGIN, y), "h", "start", line);
        y += 19.0;
    }
    let who = [(Role::Requester, &scenario.requester), (Role::Requested, &scenario.requested)];
    let mut x = MARGIN;
    for (role, party) in who {
        let (class, text) = (side(Some(role)), words.side(role, party));
        canvas.begin(class, &text);
        mark(&mut canvas, class, (x + 5.0, y));
        canvas.end();
        canvas.text((x + 16.0, y + 4.0), "s", "start", &text);
        x += width(&text, SMALL) + 40.0;
    }
    canvas.text((x, y + 4.0), "s m", "start", "Columns are days since the start, not to scale.");
    y += 34.0;
    let top = y;
    let bottom = top + 10.0 + rows().map(height).sum::<f64>() + if limits.is_empty() { 0.0 } else { 24.0 };
    let mut day_before = None;
    for (at, x) in &columns.points {
        canvas.line((*x, top + 4.0), (*x, bottom), "grid");
        let (day, rest) = told(scenario.start, *at);
        let text =
            if day_before.as_ref() == Some(&day) && !rest.is_empty() { format!("+ {rest}") } else { day.clone() };
        canvas.text((*x, top - 2.0), "s m", "middle", &text);
        day_before = Some(day);
    }
    y = top + 10.0;
    let mut before: Option<&str> = None;
    for (row, line) in steps.iter().zip(&lines) {
        title(&mut canvas, row, y);
        let state = line.state.as_deref();
        draw_step(&mut canvas, words, (row, line), (state != before, &columns), y + height(row) / 2.0);
        before = state;
        y += height(row);
    }
    if !limits.is_empty() {
        y += 20.0;
        canvas.text((MARGIN, y - 4.0), "s m", "start", "Time limits");
        y += 4.0;
    }
    for ((nth, clock), row) in (0..).zip(&clocks).zip(&limits) {
        title(&mut canvas, row, y);
        draw_clock(&mut canvas, scenario, (clock, &pauses(&lines, nth)), &columns, y + height(row) / 2.0);
        y += height(row);
    }
    y = canvas.footnote((MARGIN, y), columns.right - MARGIN, FOOTNOTE_XK);
    let described = lines.iter().map(|line| sentence(words, scenario, line)).collect::<Vec<_>>().join(" ");
    let name = format!("{}: {}", words.of("title"), scenario.what);
    canvas.finish((columns.right + MARGIN, y + MARGIN), &name, &described)
}

fn height(row: &Row) -> f64 {
    row.title.len() as f64 * 15.0 + if row.subtitle.is_empty() { 0.0 } else { 13.0 } + 9.0
}

fn step_row(words: &Words<'_>, line: &Line) -> Row {
    let (class, text) = match &line.what {
        Happened::Step { step, by, .. } => (side(Some(*by)), words.step(step)),
        Happened::ByTime { step } => ("t", words.step(step)),
        Happened::Nothing => ("t", "Time passes".to_owned()),
    };
    Row { class, title: wrap(&text, TITLE, TITLE_MAX), subtitle: String::new() }
}

fn clock_row(words: &Words<'_>, clock: &RunningClock) -> Row {
    let text = words.pack.clock(&clock.name).map_or_else(|| clock.name.clone(), |def| words.clock(def));
    let more: Vec<String> = clock.extensions.iter().map(|more| format!(" + {}", length(*more))).collect();
    // A limit that counts from a given day says so: its bar begins with the step that started it.
    let limits = words.pack.clock(&clock.name).map(|def| def.limits.as_slice()).unwrap_or_default();
    let mut fields = limits.iter().filter(|limit| limit.length == clock.length).map(|limit| limit.from_field.as_ref());
    let from = fields.next().flatten().map(|field| format!(" from {}", words.fact(field))).unwrap_or_default();
    let subtitle = match clock.length.count {
        0 => format!("until its day is over{}", from.replacen(" from ", ": ", 1)),
        _ => format!("{}{}{from}", length(clock.length), more.concat()),
    };
    Row { class: "t", title: wrap(&text, TITLE, TITLE_MAX), subtitle }
}

fn side(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Requester) => "a",
        Some(Role::Requested) => "b",
        None => "t",
    }
}

fn columns(scenario: &Scenario, lines: &[Line], clocks: &[RunningClock], left: f64) -> Columns {
    let mut times: Vec<Timestamp> = lines.iter().map(|line| line.at).chain([scenario.start]).collect();
    for clock in clocks {
        times.extend([Some(clock.started), clock.due, clock.stopped, clock.due_at_stop].into_iter().flatten());
    }
    times.sort();
    times.dedup();
    let mut points: Vec<(Timestamp, f64)> = Vec::new();
    for time in times {
        let x = match points.last() {
            None => left,
            Some((before, x)) => {
                let days = (time.0.saturating_sub(before.0)) as f64 / DAY_US;
                x + (COLUMN.0 + 8.0 * days.ln_1p()).min(COLUMN.1)
            }
        };
        points.push((time, x));
    }
    let right = points.last().map_or(left, |(_, x)| *x) + 110.0;
    Columns { points, right: right.max(left + 300.0) }
}

impl Columns {
    fn x(&self, at: Timestamp) -> f64 {
        self.points.iter().rev().find(|(time, _)| *time <= at).map_or(0.0, |(_, x)| *x)
    }
}

/// The day, and the hours after it.
fn told(start: Timestamp, at: Timestamp) -> (String, String) {
    let text = since(start, at);
    let (day, rest) = text.split_once(" + ").unwrap_or((&text, ""));
    (day.to_owned(), rest.to_owned())
}

fn title(canvas: &mut Canvas, row: &Row, y: f64) {
    let mut down = y + 15.0;
    for line in &row.title {
        canvas.text((MARGIN, down), "", "start", line);
        down += 15.0;
    }
    if !row.subtitle.is_empty() {
        canvas.text((MARGIN, down - 1.0), "s m", "start", &row.subtitle);
    }
}

fn draw_step(
    canvas: &mut Canvas,
    words: &Words<'_>,
    (row, line): (&Row, &Line),
    (moved, columns): (bool, &Columns),
    y: f64,
) {
    let x = columns.x(line.at);
    let refused = matches!(&line.what, Happened::Step { refused: Some(_), .. });
    canvas.begin(row.class, &row.title.join(" "));
    if refused {
        canvas.line((x - 5.0, y - 5.0), (x + 5.0, y + 5.0), "line");
        canvas.line((x - 5.0, y + 5.0), (x + 5.0, y - 5.0), "line");
    } else if !matches!(line.what, Happened::Nothing) {
        mark(canvas, row.class, (x, y));
    }
    canvas.end();
    let state = line.state.as_deref().map(|state| words.state(state)).unwrap_or_default();
    let text = match (refused, moved) {
        (true, _) => "refused".to_owned(),
        (false, true) => format!("→ {state}"),
        (false, false) => return,
    };
    let class = if refused { "s m halo" } else { "s w halo" };
    let fits = x + width(&text, SMALL) + 20.0 < columns.right;
    let (x, anchor) = if fits { (x + 11.0, "start") } else { (x - 11.0, "end") };
    canvas.text((x, y + 4.0), class, anchor, &text);
}

/// A full mark for who opened the case, an empty one for the other side, a broken one for time.
fn mark(canvas: &mut Canvas, class: &str, (x, y): (f64, f64)) {
    match class {
        "a" => canvas.circle((x, y), 5.5, "dot"),
        "b" => {
            canvas.circle((x, y), 5.0, "paper");
            canvas.circle((x, y), 5.0, "line");
        }
        _ => {
            canvas.circle((x, y), 5.0, "paper");
            canvas.circle((x, y), 5.0, "line dash");
        }
    }
}

/// When a clock was paused, from when to when.
fn pauses(lines: &[Line], nth: usize) -> Vec<(Timestamp, Timestamp)> {
    let mut found = Vec::new();
    let mut since = None;
    for line in lines {
        let clock = line.case.as_ref().and_then(|case| case.clocks.get(nth));
        match (since, clock.and_then(|clock| clock.paused_since)) {
            (Some(from), None) => {
                found.push((from, line.at));
                since = None;
            }
            (None, paused) => since = paused,
            (Some(_), Some(_)) => {}
        }
    }
    found
}

fn draw_clock(
    canvas: &mut Canvas,
    scenario: &Scenario,
    (clock, pauses): (&RunningClock, &[(Timestamp, Timestamp)]),
    columns: &Columns,
    y: f64,
) {
    let due = clock.due.or(clock.due_at_stop);
    let end = clock.stopped.or(due).unwrap_or(clock.started);
    let (from, to) = (columns.x(clock.started), columns.x(end));
    canvas.begin("t", "");
    if let Some(due) = due.filter(|due| *due > end) {
        canvas.line((to, y), (columns.x(due), y), "line dash");
    }
    canvas.rect((from, y - 6.0), ((to - from).max(3.0), 12.0), "bar", 3.0);
    for (first, last) in pauses {
        canvas.rect((columns.x(*first), y - 7.0), (columns.x(*last) - columns.x(*first), 14.0), "paper", 0.0);
        canvas.line((columns.x(*first), y), (columns.x(*last), y), "line dash");
        let middle = (columns.x(*first) + columns.x(*last)) / 2.0;
        canvas.text((middle, y - 5.0), "s", "middle", "paused");
    }
    if let Some(due) = due {
        let x = columns.x(due);
        canvas.line((x, y - 9.0), (x, y + 9.0), "line");
    }
    let told = match (clock.met(), clock.expired, due) {
        (_, true, _) => "ran out".to_owned(),
        (Some(true), ..) => "in time".to_owned(),
        (Some(false), ..) => "late".to_owned(),
        (None, _, Some(due)) => format!("due {}", since(scenario.start, due)),
        _ => String::new(),
    };
    let x = columns.x(due.unwrap_or(end).max(end));
    canvas.text((x + 8.0, y + 4.0), "s halo", "start", &told);
    canvas.end();
}

/// A line in one sentence, for screen readers.
fn sentence(words: &Words<'_>, scenario: &Scenario, line: &Line) -> String {
    let when = since(scenario.start, line.at);
    let state = line.state.as_deref().map(|state| words.state(state)).unwrap_or_default();
    match &line.what {
        Happened::Step { step, by, refused: None, .. } => {
            format!("{when}: {}, {}; then {state}.", words.role(*by), words.step(step))
        }
        Happened::Step { step, by, .. } => format!("{when}: {}, {}: refused.", words.role(*by), words.step(step)),
        Happened::ByTime { step } => format!("{when}: {}; then {state}.", words.step(step)),
        Happened::Nothing => format!("{when}: {state}."),
    }
}
