//! How far a long command has come: one line redrawn where stderr is a terminal, else a line every few seconds.

use std::cell::Cell;
use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::bench::instant;

/// Between two lines where nothing can be redrawn.
const LINE_EVERY: Duration = Duration::from_secs(5);

/// A command under way.
pub struct Progress {
    bar: Option<ProgressBar>,
    total: Option<u64>,
    last: Cell<Instant>,
}

impl Progress {
    /// Begins; `total` is what `done` will be at the end, if that is known.
    pub fn new(total: Option<u64>) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let template = if total.is_some() { "{bar:24} {percent:>3} %  {msg}" } else { "{spinner} {msg}" };
            let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
            total.map_or_else(ProgressBar::new_spinner, ProgressBar::new).with_style(style)
        });
        Self { bar, total, last: Cell::new(instant()) }
    }

    /// Says how far it has come.
    pub fn show(&self, done: u64, message: &str) {
        if let Some(bar) = &self.bar {
            bar.set_message(message.to_owned());
            bar.set_position(done);
            return;
        }
        if self.last.get().elapsed() >= LINE_EVERY {
            self.last.set(instant());
            match self.total.filter(|total| *total > 0) {
                Some(total) => eprintln!("{} %  {message}", done.saturating_mul(100) / total),
                None => eprintln!("{message}"),
            }
        }
    }

    /// Says something that stays, above the line that is redrawn.
    pub fn say(&self, line: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| eprintln!("{line}")),
            None => eprintln!("{line}"),
        }
    }

    /// Clears the line.
    pub fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
