//! The upkeep of a store: many holdings entered at once, projections made again. Goal: nothing of the input is lost silently, nothing of
//! the journal is lost at all, and what was erased is gone. Method: the `egnatia` binary on folders as an administrator has them, and stores
//! made by the real work of nodes that talk over TLS.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail here")]

mod ceremony;
mod place;

use std::collections::BTreeMap;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use model::{HandlingCode, Person, Phone, Purpose, Query, Subject};
use node::{
    api, assemble, cases,
    check::{self, Officer, Question, Said},
    clock::{Clock, Entropy},
    federation::{PartyPlan, Plan, Running, origin, raise, store_of},
    folder::{About, Folder},
    import::{self, Source, Stopped, lines::LINE_BYTES_MAX},
    membership::{self, Membership},
    node::Node,
    packs::Packs,
    rebuild::{self, Report},
    record::Record,
    store::{self, Here, NotRebuilt, Store, StoreError},
    verify::verify_store,
    witness,
};
use place::{Place, party};
use policy::Role;
use rusqlite::Connection;

/// A node's folder as `init` makes it, and the directory that knows it.
fn node_folder(root: &Path) -> PathBuf {
    let entropy = Entropy::seeded(7);
    let place = root.join("mk-spoc");
    let folder = Folder::init(&place, "mk-spoc", &entropy).unwrap();
    let about = About {
        address: "127.0.0.1:7443".to_owned(),
        phone: "+38900000001".to_owned(),
        name: "mk-spoc".to_owned(),
        country: "MK".to_owned(),
        kind: PartyKind::Partner,
    };
    let parties = vec![folder.keys().unwrap().descriptor(&party("mk-spoc"), about)];
    let config = std::fs::read_to_string(place.join("node.toml")).unwrap();
    std::fs::write(place.join("node.toml"), config.replace("\"directory\"", "\"../directory\"")).unwrap();
    ceremony::found(root, "upkeep", parties, &entropy);
    place
}

fn egnatia(words: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_egnatia"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input may have ended already.
    let _written = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// Runs the command, and wants this exit code and these words on its output or its errors.
#[track_caller]
fn check_run(words: &[&str], input: &[u8], code: i32, said: &[&str]) {
    let output = egnatia(words, input);
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{words:?}: {text}");
    for wanted in said {
        assert!(text.contains(wanted), "{words:?} does not say `{wanted}`: {text}");
    }
}

fn phone(n: usize) -> String {
    format!(r#"{{"subject":{{"kind":"phone","number":"+3890{n:07}"}},"about":"invented","handling":"H1"}}"#)
}

/// The store of a folder, for reading.
fn disk(folder: &Path) -> Connection {
    Connection::open(folder.join("journal.db")).unwrap()
}

fn numbers(conn: &Connection) -> Vec<String> {
    let mut found = Vec::new();
    store::holdings(conn, 0..=i64::MAX, |row| match row.subject {
        Subject::Phone(phone) => found.push(phone.number),
        other => found.push(format!("{other:?}")),
    })
    .unwrap();
    found
}

#[test]
fn good_lines_are_entered_in_order_and_bad_ones_kept_byte_for_byte() {
    let place = Place::new("import");
    let folder = node_folder(&place.0);
    let file = place.0.join("persons.ndjson");
    let names = |count: usize| vec![r#""x""#; count].join(",");
    let many = |also: usize| {
        let also = names(also);
        format!(
            r#"{{"subject":{{"kind":"person","family":"Ѓоргов","also":[{also}]}},"about":"invented","handling":"H0"}}"#
        )
    };
    // C-IMP-01 C-IMP-02: each bad line with the word by which its reason is known.
    let long = format!(r#"{{"about":"{}"}}"#, "x".repeat(3 * LINE_BYTES_MAX));
    let lines: Vec<(Vec<u8>, Option<&str>)> = vec![
        ([b"\xef\xbb\xbf", phone(1).as_bytes()].concat(), None),
        (b"{\"subject\": \"\xff\"}".to_vec(), Some("is not UTF-8 from byte 14: save")),
        (phone(2).into_bytes(), None),
        (b"".to_vec(), None),
        (b" \t".to_vec(), None),
        (b"{\"subject\":".to_vec(), Some("is not JSON: EOF while parsing a value, column 11; write one JSON")),
        (b"[]".to_vec(), Some("invalid")),
        (phone(3).replace("handling", "handeling").into_bytes(), Some("unknown field `handeling`, expected")),
        (phone(3).replace("kind", "sort").into_bytes(), Some("missing field `kind`")),
        (phone(3).replace("number", r"no\u001b[2Jmber").into_bytes(), Some("unknown field `no\u{fffd}[2Jmber`")),
        (phone(3).replace("invented", " \u{a0} ").into_bytes(), Some("`about` is empty; fill it")),
        (phone(3).replace("H1", "H9").into_bytes(), Some("unknown variant `H9`")),
        (long.into_bytes(), Some("has more than 131072 bytes: shorten it")),
        (many(65).into_bytes(), Some("`subject.also` has 65 items, at most 64")),
        (many(64).into_bytes(), None),
        ([phone(4).as_bytes(), b" \r"].concat(), None),
        // Two equal lines are two holdings.
        (phone(4).into_bytes(), None),
        (phone(5).replace("+38", "").into_bytes(), None),
        (b"the last one has no end".to_vec(), Some("is not JSON: expected ")),
    ];
    let input: Vec<u8> = lines.iter().map(|(line, _)| line.as_slice()).collect::<Vec<_>>().join(&b'\n');
    std::fs::write(&file, input).unwrap();
    let (dir, name) = (folder.to_str().unwrap(), file.to_str().unwrap());

    let said =
        ["6 entered, 11 rejected, in ", "the journal has 7 entries", "persons.rejects.ndjson", "line 2: is not UTF-8"];
    check_run(&["import", "--dir", dir, name, "--officer", "duty.mk"], b"", 2, &said);
    let conn = disk(&folder);
    let found = numbers(&conn);
    let expected = ["+38900000001", "+38900000002", "Ѓоргов", "+38900000004", "+38900000004", "900000005"];
    assert_eq!(found.len(), expected.len(), "{found:?}");
    assert!(found.iter().zip(expected).all(|(found, expected)| found.contains(expected)), "{found:?}");

    let bad: Vec<(usize, &[u8], &str)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, (line, reason))| reason.map(|reason| (at + 1, line.as_slice(), reason)))
        .collect();
    let kept = std::fs::read(place.0.join("persons.rejects.ndjson")).unwrap();
    assert_eq!(kept, bad.iter().flat_map(|(_, line, _)| [line, b"\n".as_slice()].concat()).collect::<Vec<u8>>());
    let reasons = std::fs::read_to_string(place.0.join("persons.rejects.tsv")).unwrap();
    assert_eq!(reasons.lines().count(), bad.len());
    for (line, (number, _, reason)) in reasons.lines().zip(&bad) {
        let (found, why) = line.split_once('\t').unwrap();
        assert!(found == number.to_string() && why.contains(reason) && !why.contains(char::is_control), "{line}");
    }

    // Who imported what is on the journal.
    let audit = store::consultations(&conn, "", 10).unwrap();
    let [entry] = audit.as_slice() else { panic!("{audit:?}") };
    assert_eq!(
        (entry.officer.as_str(), entry.act.as_str(), entry.about.as_str(), entry.entry),
        ("duty.mk", "holding.import", "persons.ndjson, lines 1 to 19: 6 holdings", 0)
    );

    // C-IMP-03: a second run would overwrite the rejected lines; nothing is entered.
    check_run(
        &["import", "--dir", dir, name],
        b"",
        1,
        &["persons.rejects.ndjson` is there already", "nothing was entered"],
    );
    assert_eq!(numbers(&conn).len(), 6);
    // With the rejected lines mended nothing is left to reject, and no file is made.
    check_run(
        &["import", "--dir", dir, "-", "--rejects", "/nowhere/r.ndjson"],
        phone(6).as_bytes(),
        0,
        &["1 entered, 0 rejected"],
    );
    let audit = store::consultations(&conn, "", 1).unwrap();
    assert!(audit[0].officer.starts_with("system user ") && audit[0].about.starts_with("standard input, lines 1 to 1"));
    check_run(&["verify", dir], b"", 0, &["9 entries"]);
}

#[test]
fn organisations_devices_and_accounts_are_imported_and_a_wrong_check_digit_with_them() {
    let place = Place::new("import-kinds");
    let folder = node_folder(&place.0);
    let line = |subject: &str| format!(r#"{{"subject":{subject},"about":"invented","handling":"H0"}}"#);
    let input = [
        line(
            r#"{"kind":"organisation","name":"Вардокзим ДОО","also":["Vardokzim"],"country":"SRB","number":"TX000001T"}"#,
        ),
        line(r#"{"kind":"device","imei":"000000750000019","make":"invented"}"#),
        line(r#"{"kind":"account","iban":"XX00 0000 TX00 0001 T"}"#),
        line(r#"{"kind":"device","imei":"12"}"#),
        line(r#"{"kind":"account","iban":"12"}"#),
        line(r#"{"kind":"organisation","country":"SRB"}"#),
    ];
    let (dir, rejects) = (folder.to_str().unwrap(), place.0.join("r.ndjson"));
    let said = ["3 entered, 3 rejected", "line 4: `imei` is none"];
    let import = ["import", "--dir", dir, "-", "--rejects", rejects.to_str().unwrap()];
    check_run(&import, input.join("\n").as_bytes(), 2, &said);
    let reasons = std::fs::read_to_string(place.0.join("r.tsv")).unwrap();
    for (reason, wanted) in
        reasons.lines().zip(["`imei` is none", "`iban` is none", "an organisation has a name or a number"])
    {
        assert!(reason.contains(wanted), "{reason}");
    }
    let found = numbers(&disk(&folder));
    let expected = ["Вардокзим ДОО", "000000750000019", "XX00 0000 TX00 0001 T"];
    assert!(found.len() == 3 && found.iter().zip(expected).all(|(found, wanted)| found.contains(wanted)), "{found:?}");
}

#[test]
fn what_cannot_be_imported_at_all_is_said_with_exit_code_1() {
    let place = Place::new("import-not");
    let folder = node_folder(&place.0);
    let dir = folder.to_str().unwrap();
    check_run(&["import", "--dir", dir, "/nowhere/x.ndjson"], b"", 1, &["`/nowhere/x.ndjson` cannot be read"]);
    check_run(&["import", "--dir", dir, dir], b"", 1, &["it is a folder"]);
    check_run(&["import", "--dir", "/nowhere", "-"], b"", 1, &["there is no `node.toml` in `/nowhere`"]);
    check_run(&["import", "--dir", dir, "-", "--rejects", "r.tsv"], b"", 1, &["`r.tsv` would bear both"]);
    check_run(&["import", "--dir", dir, "-", "--officer", " "], b"", 1, &["write a name of at most 200 bytes"]);
    check_run(&["import"], b"", 1, &["--dir"]);
    // A rejected line that cannot be kept stops the import; what was before it is entered.
    let input = [&phone(1), "no holding", &phone(2)].join("\n");
    let said = ["`/nowhere/r.ndjson` cannot be written", "lines 1 to 1 are done, go on with line 2"];
    check_run(&["import", "--dir", dir, "-", "--rejects", "/nowhere/r.ndjson"], input.as_bytes(), 1, &said);
    assert_eq!(numbers(&disk(&folder)), ["+38900000001"]);

    // C-DIR-02: a running node is not disturbed, and the refusal says who holds the folder and what to do.
    let held = Folder::open(&folder, "serve").unwrap();
    let said = ["`egnatia serve` (process ", "POST /api/v1/holdings"];
    check_run(&["import", "--dir", dir, "-"], phone(1).as_bytes(), 1, &said);
    check_run(&["rebuild", "--dir", dir], b"", 1, &said[..1]);
    check_run(&["rebuild", "--dir", dir, "--check"], b"", 0, &["The store is as the journal makes it."]);
    drop(held);
    check_run(&["import", "--dir", dir, "-"], phone(2).as_bytes(), 0, &["1 entered"]);
}

/// An input that ends with an error.
struct Broken(std::io::Cursor<Vec<u8>>);

impl Read for Broken {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(std::io::Error::other("the cable is out")),
            read => Ok(read),
        }
    }
}

fn open_store(folder: &Path) -> Store {
    let opened = Folder::open(folder, "test").unwrap();
    let membership = membership::load(&opened.folder.directory(), Clock::System.now()).unwrap();
    assemble::store(&opened, &membership, Entropy::seeded(1)).unwrap()
}

fn source(place: &Path, input: impl Read + Send + 'static) -> Source {
    let (name, officer) = ("test".to_owned(), "test".to_owned());
    Source { name, input: Box::new(input), officer, rejects: place.join("r.ndjson") }
}

#[tokio::test]
async fn an_import_that_stops_says_up_to_where_and_no_batch_is_entered_in_part() {
    let place = Place::new("import-stops");
    let store = open_store(&node_folder(&place.0));
    let clock = Clock::System;
    let input = |from: usize, count: usize| {
        let lines: Vec<String> = (from..from + count).map(phone).collect();
        std::io::Cursor::new(lines.join("\n").into_bytes())
    };
    // Several batches, and an input that fails behind them.
    let mut heard = Vec::new();
    let broken = source(&place.0, Broken(input(0, 9_000)));
    let stopped = import::run(&store, &clock, broken, |tally, _| heard.push(tally.entered)).await.unwrap_err();
    assert!(matches!(stopped.why, Stopped::Input(_)), "{stopped}");
    // The last line was not seen to its end, so it is not taken for one.
    assert_eq!((stopped.done, heard.last(), heard.len()), (8_999, Some(&8_999), 3));
    let audit = store.read(|conn| store::consultations(conn, "", 10)).unwrap();
    assert!(audit[0].about.contains("lines 8193 to 8999: 807 holdings"), "{audit:?}");

    // C-STO-01: a disk that fills up. Whole batches are there, and the message says which lines they were.
    let pages = |count: i64| {
        store.write("limit", move |tx| {
            let now: i64 = tx.conn().pragma_query_value(None, "page_count", |row| row.get(0))?;
            tx.conn().query_row(&format!("PRAGMA max_page_count = {}", now + count), [], |_| Ok(()))?;
            Ok(())
        })
    };
    pages(700).await.unwrap();
    let full = source(&place.0, input(100_000, 50_000));
    let stopped = import::run(&store, &clock, full, |_, _| ()).await.unwrap_err();
    assert!(matches!(stopped.why, Stopped::Store(StoreError::Full)), "{stopped}");
    let entered = store.read(store::counts).unwrap().1 - 8_999;
    assert!(stopped.done == entered && entered > 0 && entered < 50_000, "{stopped}: {entered}");
    // Once there is space, the same store goes on from there.
    pages(1 << 20).await.unwrap();
    let from = stopped.done as usize;
    let rest = source(&place.0, input(100_000 + from, 50_000 - from));
    let tally = import::run(&store, &clock, rest, |_, _| ()).await.unwrap();
    assert_eq!(tally.entered, 50_000 - entered);
    let found = store.read(|conn| Ok(numbers(conn))).unwrap();
    assert_eq!(found.len(), 58_999);
    assert!(found[8_999..].iter().zip(100_000..).all(|(found, n)| *found == format!("+3890{n:07}")));
}

async fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("not within 10 s: {what}");
}

async fn hold(node: &Arc<Node>, subject: Subject, about: &str) -> u64 {
    let (now, about) = (node.clock.now(), about.to_owned());
    let subject = wire::encode_subject(&subject).into();
    let record = Record::Held { subject, about, handling: HandlingCode::H0 as u8 };
    let entry = node.store.write("hold", move |tx| tx.record(&record, now)).await.unwrap();
    node.finder.catch_up(&node.store).unwrap();
    entry.place
}

fn person(family: &str, given: &str) -> Subject {
    let born = model::PartialDate::full(1984, 3, 7);
    Subject::Person(Person { family: family.into(), given: given.into(), born, ..Person::default() })
}

fn request() -> Vec<(String, String)> {
    let texts = ["facts", "held_there", "offence", "person_link", "purpose", "specification", "subject"];
    let texts = texts.map(|name| (name.to_owned(), "invented".to_owned()));
    texts.into_iter().chain([("necessity".into(), "yes".into()), ("urgent".into(), "no".into())]).collect()
}

/// A word that only the erased holding has.
const GONE: &str = "Zaboravljenović";

/// Two nodes at work: checks, hits, a judgement, a case with a step, cosignatures, tokens, and a holding that is shown and then erased.
async fn work(place: &Path) -> (Membership, u64) {
    let plan = |id: &str, country: &str| PartyPlan {
        id: party(id),
        name: id.to_owned(),
        country: country.to_owned(),
        kind: PartyKind::Partner,
    };
    let parties = vec![plan("mk-spoc", "MK"), plan("rs-spoc", "RS")];
    let nodes: Vec<Running> =
        raise(Plan { parties, folder: place.to_owned(), seed: 5, port: 0, clock: Clock::System }).await.unwrap();
    let (mk, rs) = (&nodes[0].node, &nodes[1].node);
    let duty = Officer { id: "duty.test".to_owned(), role: Role::DutyOfficer };
    hold(mk, person("Ђорђевић", "Милован"), "invented: kept").await;
    let gone = hold(mk, person(GONE, "Milovan"), "invented: to be erased").await;
    for n in 0..300 {
        hold(mk, Subject::Phone(Phone { number: format!("+3890{n:07}") }), "invented").await;
    }
    for name in ["Milovan Djordjevic", &format!("Milovan {GONE}"), "Nobody Atall"] {
        let query = Query::Person { name: name.into(), born: None, nationality: None, sex: None, document: None };
        let (purpose, justification) = (Purpose::CriminalInvestigation, "file 1".to_owned());
        let question = Question { query, purpose, justification, parties: vec![mk.me.clone(), rs.me.clone()] };
        let asked = check::ask(rs, &duty, question).await.unwrap();
        eventually("the answers", || {
            let (_, rows) = rs.store.read(|conn| store::inquiry(conn, asked)).unwrap().unwrap();
            rows.iter().all(|row| row.answer.is_some())
        })
        .await;
        let (.., said) = check::read(rs, &duty, asked).await.unwrap();
        for (of, said) in said {
            if let Said::Answered(model::Outcome::Hits(hits), _) = said {
                check::judge(rs, &duty, asked, (&of, hits[0].reference), true).await.unwrap();
            }
        }
    }
    let case = cases::open(rs, &duty, ("information-request", &mk.me), "request", request()).await.unwrap();
    eventually("the case", || mk.store.read(|conn| store::case_file(conn, case)).unwrap().is_some()).await;
    cases::take_step(mk, &duty, case, "take", vec![("accessibility".into(), "direct".into())]).await.unwrap();
    assert!(witness::ask(rs, &mk.me).await.unwrap());
    api::issue_token(mk, "admin.mk", "duty.mk").await.unwrap();
    let now = mk.clock.now();
    mk.store.write("erase", move |tx| tx.erase(gone, "dpo.test", "ordered", now)).await.unwrap();
    let idle = |node: &Arc<Node>| node.store.read(store::outbox_waiting).unwrap().is_empty();
    eventually("all receipts", || idle(mk) && idle(rs)).await;
    ((*mk.membership()).clone(), gone)
}

fn packs(membership: &Membership) -> Packs {
    Packs::load(membership.participants()).unwrap()
}

/// Replaces a store whose node has just ended, and may be closing it.
async fn replace(place: &Path, here: Here<'_>) -> Report {
    for _ in 0..500 {
        match rebuild::replace(place, here, &mut |_| ()) {
            Err(NotRebuilt::InUse(_)) => tokio::time::sleep(Duration::from_millis(10)).await,
            outcome => return outcome.unwrap(),
        }
    }
    panic!("the store is in use for 5 s");
}

/// The tables that differ, and where.
fn differing(report: &Report) -> BTreeMap<&str, &str> {
    report.tables.iter().filter_map(|table| Some((table.table.as_str(), table.differs.as_deref()?))).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_made_by_work_is_what_its_journal_makes_and_damage_is_named_and_mended() {
    let place = Place::new("rebuild");
    let (membership, gone) = work(&place.0).await;
    let packs = packs(&membership);
    for id in ["mk-spoc", "rs-spoc"] {
        let (me, store) = (party(id), store_of(&place.0, &party(id)));
        let here = Here { me: &me, packs: &packs };
        let report = rebuild::check(&store, here, &mut |_| ()).unwrap();
        assert_eq!(differing(&report), BTreeMap::new(), "{id}");
        let rows = |name: &str| report.tables.iter().find(|table| table.table == name).unwrap().rebuilt.rows;
        let filled = ["arrived", "case_event", "case_file", "consultation", "entry_key", "pair"];
        let own = if id == "mk-spoc" {
            vec!["holding", "erased", "shown", "subtree"]
        } else {
            vec!["inquiry", "inquiry_party", "judgement", "cosignature"]
        };
        for table in filled.into_iter().chain(own) {
            assert!(rows(table) > 0, "`{table}` of {id} is empty, so its agreeing shows nothing");
        }
        assert_eq!(report.erased, u64::from(id == "mk-spoc"));
    }

    let (me, store) = (party("mk-spoc"), store_of(&place.0, &party("mk-spoc")));
    let here = Here { me: &me, packs: &packs };
    let files = || std::fs::read_dir(store.parent().unwrap()).unwrap().count();
    let before = replace(&store, here).await;
    let tokens = before.ground.clone();
    assert_eq!(files(), 1, "nothing lies beside the store");
    let conn = Connection::open(&store).unwrap();
    let damages = [
        ("UPDATE holding SET about = 'other' WHERE id = 0", "holding", "id 0 says something else".to_owned()),
        ("DELETE FROM arrived WHERE sequence = 2", "arrived", "party `rs-spoc`, sequence 2 is missing".to_owned()),
        ("INSERT INTO erased VALUES (9999, 1)", "erased", "entry 9999 is not in the journal".to_owned()),
        ("UPDATE case_file SET state = 'answered'", "case_file", "says something else".to_owned()),
        ("UPDATE pair SET received = 99", "pair", "party `rs-spoc` says something else".to_owned()),
        ("DELETE FROM consultation", "consultation", "is missing".to_owned()),
        ("UPDATE subtree SET hash = x'00'", "subtree", "level 8, place 0 says something else".to_owned()),
        ("UPDATE holding SET id = -1 WHERE id = 5", "holding", "id -1 is not in the journal".to_owned()),
    ];
    for (n, (sql, table, wanted)) in damages.iter().enumerate() {
        assert!(conn.execute(sql, []).unwrap() > 0, "{sql}");
        let found = rebuild::check(&store, here, &mut |_| ()).unwrap();
        let found = differing(&found);
        assert!(found[table].contains(wanted.as_str()), "{sql}: {found:?}");
        assert_eq!(found.len(), (n + 1).min(7), "each damage shows in its own table: {found:?}");
    }
    drop(conn);

    // What the index keeps in files was made from such rows.
    let index = store.with_extension("index");
    std::fs::create_dir_all(&index).unwrap();
    std::fs::write(index.join("list"), "0000000000000001.segment\n").unwrap();
    let mended = replace(&store, here).await;
    assert_eq!(mended.differing(), 7);
    let after = rebuild::check(&store, here, &mut |_| ()).unwrap();
    assert_eq!(differing(&after), BTreeMap::new());
    assert_eq!((after.entries, after.ground), (before.entries, tokens), "the journal and the tokens are untouched");
    let member = &membership.parties[&me];
    assert_eq!(verify_store(&store, &origin(&me), &member.keys.current).unwrap().size(), after.entries);
    let conn = Connection::open(&store).unwrap();
    let mut erased = Vec::new();
    store::erased_holdings(&conn, |_, holding| erased.push(holding)).unwrap();
    assert_eq!(erased, [gone as i64]);
    assert_eq!(files(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_erased_leaves_no_trace_in_a_rebuilt_store() {
    let place = Place::new("rebuild-erased");
    let root = node_folder(&place.0);
    let line = format!(
        r#"{{"subject":{{"kind":"person","family":"{GONE}"}},"about":"invented, to be erased","handling":"H1"}}"#
    );
    let store = open_store(&root);
    import::run(&store, &Clock::System, source(&place.0, std::io::Cursor::new(line)), |_, _| ()).await.unwrap();
    let (_, key) = store.read(|conn| store::entry_body(conn, 1)).unwrap().unwrap();
    let key = key.unwrap();
    let holds = |what: &[u8]| {
        let files = std::fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.is_file()).map(|path| std::fs::read(path).unwrap());
        texts.into_iter().any(|bytes| bytes.windows(what.len()).any(|window| window == what))
    };
    assert!(holds(GONE.as_bytes()) && holds(&key), "it was on disk, else this test shows nothing");
    store.write("erase", |tx| tx.erase(1, "dpo.test", "ordered", Clock::System.now())).await.unwrap();
    let (me, path) = (party("mk-spoc"), store.place().to_owned());
    drop(store);
    let packs = Packs::load(BTreeMap::new()).unwrap();
    let report = replace(&path, Here { me: &me, packs: &packs }).await;
    assert_eq!((report.differing(), report.erased), (0, 1));
    assert!(!holds(GONE.as_bytes()) && !holds(&key), "the erased holding's name or key is still on disk");
    open_store(&root);
}

#[test]
fn a_journal_that_cannot_be_trusted_is_not_rebuilt_from() {
    let place = Place::new("rebuild-not");
    let root = node_folder(&place.0);
    let dir = root.to_str().unwrap();
    let lines: Vec<String> = (0..20).map(phone).collect();
    check_run(&["import", "--dir", dir, "-"], lines.join("\n").as_bytes(), 0, &["20 entered"]);
    let conn = disk(&root);
    let damaged = |damage: &str, mend: &str, said: &str| {
        conn.execute_batch(damage).unwrap();
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        check_run(&["rebuild", "--dir", dir, "--check"], b"", 1, &[said]);
        conn.execute_batch(mend).unwrap();
    };
    conn.execute_batch(
        "CREATE TEMP TABLE kept AS SELECT * FROM entry_key; CREATE TEMP TABLE entries AS SELECT * FROM entry",
    )
    .unwrap();
    // C-REB-01
    let keys = "DELETE FROM entry_key; INSERT INTO entry_key SELECT * FROM kept";
    damaged("UPDATE entry_key SET key = zeroblob(32) WHERE place = 7", keys, "entry `7` cannot be read");
    damaged("UPDATE entry_key SET key = x'00' WHERE place = 7", keys, "entry `7` cannot be read: its key is damaged");
    let entries = "DELETE FROM entry; INSERT INTO entry SELECT * FROM entries";
    damaged("UPDATE entry SET body = zeroblob(100) WHERE place = 9", entries, "entry `9` cannot be read");
    damaged("DELETE FROM entry WHERE place = 9", entries, "entry `9` cannot be read");
    // C-REB-02
    damaged("DELETE FROM entry_key WHERE place = 7", keys, "the key of entry `7` is gone, and no erasure names it");
    // C-STO-03
    damaged("DELETE FROM entry WHERE place = 20", entries, "the journal does not agree with itself");
    // C-STO-02
    damaged("PRAGMA user_version = 99", "PRAGMA user_version = 4", "tables of version 99");
    damaged(
        "DELETE FROM holding WHERE id = 3",
        "",
        "1 tables differ from the journal: end the node and run `egnatia rebuild",
    );

    // C-REB-03: while somebody reads, the store is not replaced.
    conn.execute_batch("BEGIN; SELECT COUNT(*) FROM holding").unwrap();
    check_run(&["rebuild", "--dir", dir], b"", 1, &["another program reads `"]);
    conn.execute_batch("COMMIT").unwrap();
    drop(conn);
    check_run(&["rebuild", "--dir", dir], b"", 0, &["id 3 is missing", "1 tables differed; the store is replaced"]);
    check_run(&["rebuild", "--dir", dir], b"", 0, &["it is replaced by the new one all the same"]);
    check_run(&["rebuild", "--dir", dir, "--check"], b"", 0, &["The store is as the journal makes it."]);
    check_run(&["verify", dir], b"", 0, &["21 entries"]);
}

#[test]
fn a_store_of_an_older_version_is_made_anew_from_its_journal() {
    let place = Place::new("rebuild-version");
    let root = node_folder(&place.0);
    let dir = root.to_str().unwrap();
    check_run(&["import", "--dir", dir, "-"], phone(1).as_bytes(), 0, &[]);
    disk(&root).execute_batch("DROP TABLE erased; ALTER TABLE pair DROP COLUMN sent; PRAGMA user_version = 2").unwrap();
    // C-STO-02
    let said = ["tables of version 2", "`egnatia rebuild` makes them again from the journal"];
    check_run(&["import", "--dir", dir, "-"], phone(2).as_bytes(), 1, &said);
    check_run(&["rebuild", "--dir", dir, "--check"], b"", 1, &["2 tables differ"]);
    check_run(&["rebuild", "--dir", dir], b"", 0, &["the store has no such table"]);
    check_run(&["import", "--dir", dir, "-"], phone(2).as_bytes(), 0, &["1 entered"]);
    assert_eq!(numbers(&disk(&root)).len(), 2);
}
