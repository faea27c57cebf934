//! Lists of cases by their legal clock: which, from where on, and how many.

use std::fmt;

use model::{CaseId, Timestamp};
use rusqlite::{Connection, params_from_iter, types::Value};

use super::case_rows::{CaseFile, FILE, NO_END, file_from};

/// Where a page of cases begins: behind this row. Written and read as addresses and cursors carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// Whether the row is open.
    pub open: bool,
    /// Its end, or [`NO_END`].
    pub due: i64,
    /// Its case.
    pub id: CaseId,
}

impl After {
    /// Behind that row.
    pub fn row(file: &CaseFile) -> Self {
        Self { open: file.open, due: file.due.map_or(NO_END, |due| due.0), id: file.id }
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let [open, due, id] = text.split('.').collect::<Vec<_>>().try_into().ok()?;
        let open = match open {
            "0" => false,
            "1" => true,
            _ => return None,
        };
        Some(Self { open, due: due.parse().ok()?, id: CaseId::parse(id).ok()? })
    }
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", u8::from(self.open), self.due, self.id)
    }
}

/// Which cases a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted<'a> {
    /// Only open ones whose clock ends before this time.
    pub due_before: Option<Timestamp>,
    /// Only open ones.
    pub open: bool,
    /// Only those that this officer sees to; the empty text: nobody.
    pub owner: Option<&'a str>,
    /// Only those with this party.
    pub partner: Option<&'a str>,
    /// Only those of these instruments.
    pub instruments: Option<&'a [String]>,
}

/// Cases by legal clock: open ones first, the nearest end first, those without a clock last; at most `limit`, from behind `after` on.
pub fn cases(
    conn: &Connection,
    wanted: &Wanted<'_>,
    after: Option<After>,
    limit: u32,
) -> rusqlite::Result<Vec<CaseFile>> {
    let read = |instrument: Option<&str>| {
        let (conditions, values) = conditions(wanted, instrument, after);
        let sql = format!("{FILE} WHERE {conditions} ORDER BY open DESC, due, id LIMIT {limit}");
        conn.prepare_cached(&sql)?.query_map(params_from_iter(values), file_from)?.collect::<rusqlite::Result<Vec<_>>>()
    };
    let Some(instruments) = wanted.instruments else { return read(None) };
    // Each from its own index, which is in order already: what another instrument has is never looked at.
    let mut found = Vec::new();
    for instrument in instruments {
        found.extend(read(Some(instrument))?);
    }
    found.sort_by_key(|file| (!file.open, file.due.map_or(NO_END, |due| due.0), file.id.0));
    found.truncate(limit as usize);
    Ok(found)
}

/// How many cases a list would show, counted up to `most`.
pub fn case_count(conn: &Connection, wanted: &Wanted<'_>, most: u32) -> rusqlite::Result<u64> {
    let count = |instrument: Option<&str>| {
        let (conditions, values) = conditions(wanted, instrument, None);
        let sql = format!("SELECT COUNT(*) FROM (SELECT 1 FROM case_file WHERE {conditions} LIMIT {most})");
        let mut statement = conn.prepare_cached(&sql)?;
        statement.query_row(params_from_iter(values), |row| Ok(row.get::<_, i64>(0)? as u64))
    };
    let Some(instruments) = wanted.instruments else { return count(None) };
    let mut sum = 0;
    for instrument in instruments {
        sum += count(Some(instrument))?;
    }
    Ok(sum.min(most.into()))
}

/// The limits of open cases that end behind `after`, up to and at `until`, the nearest first.
pub fn limits_between(
    conn: &Connection,
    after: (Timestamp, CaseId),
    until: Timestamp,
    limit: u32,
) -> rusqlite::Result<Vec<(Timestamp, CaseId)>> {
    conn.prepare_cached(
        "SELECT due, id FROM case_file WHERE open = 1 AND (due, id) > (?1, ?2) AND due <= ?3 ORDER BY due, id LIMIT ?4",
    )?
    .query_map([Value::from(after.0.0), Value::from(after.1.0.to_vec()), until.0.into(), limit.into()], |row| {
        Ok((Timestamp(row.get(0)?), CaseId(row.get(1)?)))
    })?
    .collect()
}

/// What a list asks of its rows, and the values in their order. Only what is asked for is said, so that the index is used for it.
fn conditions(wanted: &Wanted<'_>, instrument: Option<&str>, after: Option<After>) -> (String, Vec<Value>) {
    let (mut all, mut values) = (vec!["TRUE"], Vec::new());
    let mut ask = |condition, asked: &[Value]| {
        all.push(condition);
        values.extend_from_slice(asked);
    };
    if wanted.open || wanted.due_before.is_some() {
        ask("open = 1", &[]);
    }
    if let Some(before) = wanted.due_before {
        ask("due < ?", &[before.0.into()]);
    }
    if let Some(owner) = wanted.owner {
        ask("owner = ?", &[owner.to_owned().into()]);
    }
    if let Some(partner) = wanted.partner {
        ask("partner = ?", &[partner.to_owned().into()]);
    }
    if let Some(instrument) = instrument {
        ask("instrument = ?", &[instrument.to_owned().into()]);
    }
    if let Some(After { open, due, id }) = after {
        // The order mixes falling and rising columns, so the row behind is said in words.
        let (open, id) = (Value::from(open), Value::from(id.0.to_vec()));
        ask("open <= ? AND (open < ? OR (due, id) > (?, ?))", &[open.clone(), open, due.into(), id]);
    }
    (all.join(" AND "), values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_page_begins_behind_the_row_that_its_address_names(
            open in any::<bool>(),
            due in any::<i64>(),
            id in any::<[u8; 16]>(),
        ) {
            let after = After { open, due, id: CaseId(id) };
            prop_assert_eq!(After::parse(&after.to_string()), Some(after));
        }

        #[test]
        fn any_other_address_names_no_row(text in "[a-f0-9]{0,40}") {
            prop_assert_eq!(After::parse(&text), None);
        }
    }
}
