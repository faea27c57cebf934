//! What do the pages of figures show: how timely clocks were kept, and one table of an instrument?
//!
//! Counts and words that are ready to print; no cell tells of one case.

use super::{Basis, Frame};
use crate::web::Lang;
use askama::Template;

/// The year, quarter or month that a page is about, and the way to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodView {
    /// Where the form asks.
    pub action: String,
    /// As it is typed, for example `2026-Q1`.
    pub value: String,
    /// What is wrong with what was typed.
    pub error: Option<String>,
    /// In words: `2026`, `2026, quarter 1`, `Mar 2026`.
    pub words: String,
    /// Path and query of the one before.
    pub previous: Option<String>,
    /// Path and query of the one after.
    pub next: Option<String>,
}

/// The board. `GET /figures?period=…`
#[derive(Template)]
#[template(path = "figures.html")]
pub struct FiguresPage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// When it is about.
    pub period: PeriodView,
    /// By partner, instrument and clock.
    pub lines: Vec<BoardLine>,
    /// The tables of each instrument.
    pub instruments: Vec<TableList>,
}

/// How timely one clock was kept with one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardLine {
    /// Designation and authority.
    pub partner: String,
    /// The instrument in words.
    pub instrument: String,
    /// The clock in words.
    pub clock: String,
    /// Who opened the cases, in words.
    pub opened_by: String,
    /// How many ended.
    pub ended: u64,
    /// The middle of the time taken; a dash if none ended.
    pub median: String,
    /// What nine of ten did not exceed.
    pub p90: String,
    /// Share in time, in words; a dash if none ended.
    pub in_time: String,
    /// How many time itself ended.
    pub deemed: u64,
    /// How many have not ended.
    pub running: u64,
    /// How many of these are over.
    pub overdue: u64,
}

/// The tables of an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableList {
    /// The instrument in words.
    pub title: String,
    /// Path and query of each table, and what it counts.
    pub tables: Vec<(String, String)>,
}

/// One table. `GET /figures/{instrument}/{statistic}?period=…`
#[derive(Template)]
#[template(path = "figures_table.html")]
pub struct FiguresTablePage<'a> {
    /// The reader's language.
    pub t: &'a Lang,
    /// The frame.
    pub frame: Frame,
    /// What it counts.
    pub title: String,
    /// The instrument in words.
    pub instrument: String,
    /// When it is about.
    pub period: PeriodView,
    /// What it rests on.
    pub bases: Vec<Basis>,
    /// Cases are counted as they stood at the period's end; otherwise steps as they happened.
    pub stock: bool,
    /// The columns before the count.
    pub columns: Vec<String>,
    /// A row's cells, each with its column, and its count.
    pub rows: Vec<FiguresRow>,
    /// All that was counted.
    pub total: u64,
    /// To which multiple figures are rounded; 1 if they are not.
    pub round_to: u32,
    /// Cases that could not be counted.
    pub left_out: u64,
    /// Path and query of the same as a file.
    pub file: String,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresRow {
    /// Each column with its cell, in words.
    pub cells: Vec<(String, String)>,
    /// How many.
    pub count: u64,
}
