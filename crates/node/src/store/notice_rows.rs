//! Notices: who was told what, what still has to leave by mail or hook, up to where it was looked, and how each person wants to be told.
//!
//! Only the choices come from the journal. Whom a notice is for, and when it leaves, is [`crate::notify`]'s to say.
//! INVARIANT (once): there is one row for a person and a thing; it may rise to a higher level and never comes again at the same one.

use std::collections::BTreeMap;

use model::{CaseId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{EndKind, StoreError, Tx};
use crate::notify::{Choice, HOOK, Level, Notice, Told, What};

/// A notice as its page lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// What is told.
    pub notice: Notice,
    /// Since when.
    pub at: Timestamp,
    /// The person has not seen it.
    pub unread: bool,
}

/// A notice that waits to leave by mail, or by the hook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its number.
    pub id: i64,
    /// What is told; to [`HOOK`] if it is the hook's.
    pub notice: Notice,
    /// Since when it waits.
    pub made: Timestamp,
    /// How often it was tried in vain.
    pub tries: u32,
}

/// How much waits to leave, for the health page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostsWaiting {
    /// How many notices wait.
    pub waiting: u64,
    /// How many of them were tried in vain.
    pub failing: u64,
    /// What failed last, in words for an administrator and without a person's address.
    pub failure: String,
}

/// Notices of one person that a page lists.
const NOTICE: &str = "SELECT person, thing, level, what, case_id, instrument, due, at, unread FROM notice";

fn notice_from(row: &Row<'_>, from: usize) -> rusqlite::Result<Notice> {
    let word: String = row.get(from + 3)?;
    Ok(Notice {
        person: row.get(from)?,
        thing: row.get(from + 1)?,
        level: Level::of(row.get(from + 2)?),
        what: What::parse(&word).unwrap_or(What::Stepped),
        case: CaseId(row.get(from + 4)?),
        instrument: row.get(from + 5)?,
        due: row.get::<_, Option<i64>>(from + 6)?.map(Timestamp),
    })
}

/// The notices of a person, the newest first.
pub fn notices(conn: &Connection, person: &str, limit: u32) -> rusqlite::Result<Vec<NoticeRow>> {
    conn.prepare_cached(&format!("{NOTICE} WHERE person = ?1 ORDER BY at DESC, thing LIMIT ?2"))?
        .query_map(params![person, limit], |row| {
            let notice = notice_from(row, 0)?;
            Ok(NoticeRow { notice, at: Timestamp(row.get(7)?), unread: row.get(8)? })
        })?
        .collect()
}

/// How many unread notices a person has, by instrument.
pub fn unread(conn: &Connection, person: &str) -> rusqlite::Result<BTreeMap<String, u32>> {
    conn.prepare_cached("SELECT instrument, COUNT(*) FROM notice WHERE person = ?1 AND unread = 1 GROUP BY instrument")?
        .query_map([person], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// Who was told of these things, and at which level.
pub fn notices_told(conn: &Connection, things: impl Iterator<Item = String>) -> rusqlite::Result<Told> {
    let mut statement = conn.prepare_cached("SELECT person, level FROM notice WHERE thing = ?1")?;
    let mut told = Told::default();
    for thing in things {
        let people = statement.query_map([&thing], |row| Ok((row.get(0)?, Level::of(row.get(1)?))))?;
        for row in people {
            let (person, level): (String, Level) = row?;
            told.note(&person, &thing, level);
        }
    }
    Ok(told)
}

/// When the review of a case falls due, if that is before a time.
pub fn reviews_of(conn: &Connection, case: CaseId, before: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    conn.prepare_cached("SELECT MIN(due) FROM case_clock WHERE kind = ?1 AND due < ?2 AND case_id = ?3")?
        .query_row(params![EndKind::Review as i64, before.0, case.0], |row| {
            Ok(row.get::<_, Option<i64>>(0)?.map(Timestamp))
        })
}

/// Which reviews fall due behind `after`, up to and at `until`, the nearest first.
pub fn reviews_between(
    conn: &Connection,
    after: (Timestamp, CaseId),
    until: Timestamp,
    limit: u32,
) -> rusqlite::Result<Vec<(Timestamp, CaseId)>> {
    conn.prepare_cached(
        "SELECT due, case_id FROM case_clock WHERE kind = ?1 AND (due, case_id) > (?2, ?3) AND due <= ?4
         ORDER BY due, case_id LIMIT ?5",
    )?
    .query_map(params![EndKind::Review as i64, after.0.0, after.1.0, until.0, limit], |row| {
        Ok((Timestamp(row.get(0)?), CaseId(row.get(1)?)))
    })?
    .collect()
}

/// The next entry to be looked at, and the time up to which clocks were.
pub fn place(conn: &Connection) -> rusqlite::Result<Option<(u64, Timestamp)>> {
    conn.prepare_cached("SELECT entry, looked FROM notice_place WHERE id = 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)? as u64, Timestamp(row.get(1)?))))
        .optional()
}

/// What a person chose.
pub fn choice(conn: &Connection, person: &str) -> rusqlite::Result<Option<Choice>> {
    conn.prepare_cached("SELECT address, lang, levels FROM notice_choice WHERE person = ?1")?
        .query_row([person], |row| choice_from(row, 0))
        .optional()
}

/// What everybody chose.
pub fn choices(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Choice>> {
    conn.prepare_cached("SELECT person, address, lang, levels FROM notice_choice")?
        .query_map([], |row| Ok((row.get(0)?, choice_from(row, 1)?)))?
        .collect()
}

fn choice_from(row: &Row<'_>, from: usize) -> rusqlite::Result<Choice> {
    Ok(Choice { address: row.get(from)?, lang: row.get(from + 1)?, levels: row.get(from + 2)? })
}

/// What may be tried to leave at that time, in the order in which it came.
pub fn posts(conn: &Connection, now: Timestamp, limit: u32) -> rusqlite::Result<Vec<Post>> {
    conn.prepare_cached(
        "SELECT id, person, thing, level, what, case_id, instrument, due, made, tries FROM notice_post
         WHERE next <= ?1 ORDER BY id LIMIT ?2",
    )?
    .query_map(params![now.0, limit], |row| {
        let notice = notice_from(row, 1)?;
        Ok(Post { id: row.get(0)?, notice, made: Timestamp(row.get(8)?), tries: row.get(9)? })
    })?
    .collect()
}

/// How much waits to leave by mail, or by the hook.
pub fn posts_waiting(conn: &Connection, hook: bool) -> rusqlite::Result<PostsWaiting> {
    let whose = if hook { "person = ?1" } else { "person <> ?1" };
    let count = |condition: &str| {
        let sql = format!("SELECT COUNT(*) FROM notice_post WHERE {whose} AND {condition}");
        conn.prepare_cached(&sql)?.query_row([HOOK], |row| Ok(row.get::<_, i64>(0)? as u64))
    };
    let sql = format!("SELECT failure FROM notice_post WHERE {whose} AND tries > 0 ORDER BY next DESC LIMIT 1");
    let failure = conn.prepare_cached(&sql)?.query_row([HOOK], |row| row.get(0)).optional()?;
    Ok(PostsWaiting {
        waiting: count("tries >= 0")?,
        failing: count("tries > 0")?,
        failure: failure.unwrap_or_default(),
    })
}

/// When each person last got mail of the day's matters.
pub fn times_mailed(conn: &Connection) -> rusqlite::Result<BTreeMap<String, Timestamp>> {
    conn.prepare_cached("SELECT person, at FROM notice_mailed")?
        .query_map([], |row| Ok((row.get(0)?, Timestamp(row.get(1)?))))?
        .collect()
}

/// Writes what a person chose.
pub(super) fn choose(
    conn: &Connection,
    person: &str,
    (address, lang, levels): (&str, &str, u8),
    at: Timestamp,
) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO notice_choice (person, address, lang, levels, changed) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (person) DO UPDATE SET address = ?2, lang = ?3, levels = ?4, changed = ?5",
    )?
    .execute(params![person, address, lang, levels, at.0])?;
    Ok(())
}

/// Only what comes behind these entries, and clocks that come near after that time, is looked at.
pub(super) fn begin_behind(conn: &Connection, entry: u64, looked: Timestamp) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO notice_place (id, entry, looked) VALUES (1, ?1, ?2)")?
        .execute(params![entry as i64, looked.0])?;
    Ok(())
}

impl Tx<'_> {
    /// Tells: writes the notices.
    pub fn tell(&mut self, notices: &[Notice], at: Timestamp) -> Result<(), StoreError> {
        for Notice { person, thing, level, what, case, instrument, due } in notices {
            self.conn()
                .prepare_cached(
                    "INSERT INTO notice (person, thing, level, what, case_id, instrument, due, at, unread)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                     ON CONFLICT (person, thing) DO UPDATE SET level = ?3, what = ?4, due = ?7, at = ?8, unread = ?9
                     WHERE notice.level < ?3",
                )?
                .execute(params![
                    person,
                    thing,
                    level.number(),
                    what.as_str(),
                    case.0,
                    instrument,
                    due.map(|due| due.0),
                    at.0,
                    // The hook's rows only remember what was sent.
                    i64::from(person != HOOK),
                ])?;
        }
        if !notices.is_empty() {
            self.notices_changed();
        }
        Ok(())
    }

    /// Puts notices into the queue, as far as it has room; gives how many found none. What can wait until the morning is not looked at before.
    /// What the same person waited to be told of the same thing at a lower level gives way.
    pub fn post(
        &mut self,
        notices: &[Notice],
        (at, morning): (Timestamp, Timestamp),
        room: u32,
    ) -> Result<u64, StoreError> {
        let mut waiting: i64 = if notices.is_empty() {
            0
        } else {
            self.conn().query_row("SELECT COUNT(*) FROM notice_post", [], |row| row.get(0))?
        };
        let mut lost = 0;
        for Notice { person, thing, level, what, case, instrument, due } in notices {
            let gone = self
                .conn()
                .prepare_cached("DELETE FROM notice_post WHERE person = ?1 AND thing = ?2")?
                .execute(params![person, thing])?;
            waiting -= gone as i64;
            if waiting >= i64::from(room) {
                lost += 1;
                continue;
            }
            waiting += 1;
            self.conn()
                .prepare_cached(
                    "INSERT INTO notice_post (person, thing, level, what, case_id, instrument, due, made, tries, next, failure)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, '')",
                )?
                .execute(params![
                    person,
                    thing,
                    level.number(),
                    what.as_str(),
                    case.0,
                    instrument,
                    due.map(|due| due.0),
                    at.0,
                    if *level == Level::Digest && person != HOOK { morning.0 } else { at.0 },
                ])?;
        }
        Ok(lost)
    }

    /// These left; if it was mail of the day's matters, that person's next waits.
    pub fn posted(&mut self, posts: &[i64], mailed: Option<&str>, at: Timestamp) -> Result<(), StoreError> {
        self.forget_posts(posts)?;
        if let Some(person) = mailed {
            self.conn()
                .prepare_cached(
                    "INSERT INTO notice_mailed (person, at) VALUES (?1, ?2) ON CONFLICT (person) DO UPDATE SET at = ?2",
                )?
                .execute(params![person, at.0])?;
        }
        Ok(())
    }

    /// These did not leave; they are tried again then.
    pub fn not_posted(&mut self, posts: &[i64], next: Timestamp, failure: &str) -> Result<(), StoreError> {
        for id in posts {
            self.conn()
                .prepare_cached("UPDATE notice_post SET tries = tries + 1, next = ?2, failure = ?3 WHERE id = ?1")?
                .execute(params![id, next.0, failure])?;
        }
        Ok(())
    }

    /// These are sent no more.
    pub fn forget_posts(&mut self, posts: &[i64]) -> Result<(), StoreError> {
        for id in posts {
            self.conn().prepare_cached("DELETE FROM notice_post WHERE id = ?1")?.execute([id])?;
        }
        Ok(())
    }

    /// All was looked at up to there.
    pub fn looked(&mut self, entry: u64, time: Timestamp) -> Result<(), StoreError> {
        self.conn()
            .prepare_cached(
                "INSERT INTO notice_place (id, entry, looked) VALUES (1, ?1, ?2)
                 ON CONFLICT (id) DO UPDATE SET entry = ?1, looked = ?2",
            )?
            .execute(params![entry as i64, time.0])?;
        Ok(())
    }

    /// Notices from before that time are forgotten.
    pub fn forget_notices(&mut self, before: Timestamp) -> Result<(), StoreError> {
        if self.conn().prepare_cached("DELETE FROM notice WHERE at < ?1")?.execute([before.0])? > 0 {
            self.notices_changed();
        }
        Ok(())
    }

    /// A person has seen all their notices, or those of one case.
    pub fn notices_seen(&mut self, person: &str, case: Option<CaseId>) -> Result<(), StoreError> {
        let seen = match case {
            None => self
                .conn()
                .prepare_cached("UPDATE notice SET unread = 0 WHERE person = ?1 AND unread = 1")?
                .execute([person])?,
            Some(case) => self
                .conn()
                .prepare_cached("UPDATE notice SET unread = 0 WHERE person = ?1 AND unread = 1 AND case_id = ?2")?
                .execute(params![person, case.0])?,
        };
        if seen > 0 {
            self.notices_changed();
        }
        Ok(())
    }
}
