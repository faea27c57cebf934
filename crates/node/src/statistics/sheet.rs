//! How does a table look as a file? Comma-separated values after RFC 4180, with names and codes as the instrument has them.
//!
//! Whoever opens it with a spreadsheet program must not run what somebody else typed.
//! INVARIANT (no formula): no cell begins with a character that such a program takes for a formula's.

use csv::{Terminator, WriterBuilder};
use instruments::{Role, Table};

use super::Punctuality;

/// What makes a spreadsheet program reckon, at the beginning of a cell.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Microseconds of a second.
const SECOND_US: i64 = 1_000_000;

/// A table of figures: its columns, then `count`.
pub fn table_sheet(table: &Table) -> String {
    let head = table.columns.iter().cloned().chain(["count".to_owned()]);
    let row = |row: &instruments::TableRow| row.values.iter().cloned().chain([row.count.to_string()]).collect();
    sheet(head.collect(), table.rows.iter().map(row))
}

/// The board. Times are in whole seconds.
pub fn board_sheet(board: &Punctuality) -> String {
    let head = [
        "partner",
        "opened_by",
        "instrument",
        "clock",
        "ended",
        "in_time",
        "deemed",
        "median_s",
        "p90_s",
        "running",
        "overdue",
    ];
    let seconds = |us: Option<i64>| us.map_or_else(String::new, |us| (us / SECOND_US).to_string());
    let rows = board.lines.iter().map(|(about, line)| {
        let opened_by = if about.side == Role::Requester { "us" } else { "partner" };
        let mut cells: Vec<String> =
            [about.partner.as_str(), opened_by, &about.instrument, &about.clock].map(str::to_owned).into();
        cells.extend([line.ended, line.in_time, line.deemed].map(|count| count.to_string()));
        cells.extend([line.median_us, line.p90_us].map(seconds));
        cells.extend([line.running, line.overdue].map(|count| count.to_string()));
        cells
    });
    sheet(head.map(str::to_owned).into(), rows)
}

fn sheet(head: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for line in std::iter::once(head).chain(rows) {
        // Writing to memory does not fail, and every line has as many cells as the first.
        let _written = writer.write_record(line.iter().map(|cell| guarded(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use instruments::TableRow;
    use proptest::prelude::*;

    use super::*;

    fn table(values: &[&[&str]]) -> Table {
        let row =
            |values: &&[&str]| TableRow { values: values.iter().map(|value| (*value).to_owned()).collect(), count: 3 };
        Table { columns: vec!["a".to_owned(), "b".to_owned()], rows: values.iter().map(row).collect(), total: 3 }
    }

    #[test]
    fn cells_are_quoted_where_they_must_and_never_reckon() {
        for (values, wanted) in [
            (["HRV", ""], "HRV,,3"),
            (["65+", "18-34"], "65+,18-34,3"),
            (["=1+1", "+a"], "'=1+1,'+a,3"),
            (["-5", "@SUM(A1)"], "'-5,'@SUM(A1),3"),
            (["a,b", "say \"no\""], "\"a,b\",\"say \"\"no\"\"\",3"),
            (["two\nlines", "=\"x\",1"], "\"two\nlines\",\"'=\"\"x\"\",1\",3"),
        ] {
            assert_eq!(table_sheet(&table(&[&values])), format!("a,b,count\r\n{wanted}\r\n"));
        }
        assert_eq!(table_sheet(&table(&[])), "a,b,count\r\n");
    }

    proptest! {
        #[test]
        fn a_reader_finds_what_was_written(one in ".{0,12}", two in "[-=+@\t\r\n\",a]{0,6}") {
            let text = table_sheet(&table(&[&[&one, &two]]));
            let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
            let found = reader.records().next().unwrap().unwrap();
            let read: Vec<&str> = found.iter().collect();
            prop_assert_eq!(&read, &[guarded(&one), guarded(&two), "3".to_owned()]);
            prop_assert!(read.iter().all(|cell| !cell.starts_with(FORMULA)));
        }
    }
}
