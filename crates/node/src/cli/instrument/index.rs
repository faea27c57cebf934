//! Which instruments are there? The first page of `docs/instruments`, with what each serves, rests on, and how much of it was read.

use super::explain::{Subject, table};
use super::sources::counted;
use super::words::md;

/// The list of all instruments.
pub(super) fn page(subjects: &[(Subject, String)]) -> String {
    let mut text = "# Instruments\n\n*Made by `egnatia instrument docs` from `instruments/`; change it there. How to write one: \
                    [packs.md](../packs.md).*\n\nEach page says what its instrument does as the program runs it: states, steps, time limits, \
                    grounds, worked cases, and what each line rests on.\n\n"
        .to_owned();
    let (mut read, mut all) = (0, 0);
    let mut rows = Vec::new();
    for (subject, title) in subjects {
        let pack = &subject.pack;
        let (verified, sources) = counted(&subject.text);
        read += verified;
        all += sources;
        rows.push(vec![
            format!("[{}]({}.md)", md(title), pack.name),
            pack.asks.join(", "),
            md(&pack.legal_basis),
            format!("{verified} of {sources}"),
        ]);
    }
    text += &table(&["Instrument", "Asks", "Legal basis", "Sources read in the act"], &rows);
    text + &format!("{} instruments; {read} of {all} sources were read in the act.\n", subjects.len())
}
