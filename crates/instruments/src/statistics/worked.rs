//! Do the tables say what a person counts by hand? Invented cases with the figures beside them.
//!
//! Nothing here is compiled outside tests.

#![cfg(test)]

use proptest::prelude::*;

use super::*;
use crate::fixture::{PACK, at, belgrade, history, vocabulary};
use crate::{Participant, Side, as_of, fold};

/// The shipped pack with further lines.
fn pack(more: &str) -> Pack {
    Pack::parse(&format!("{PACK}\n{more}"), &vocabulary()).unwrap_or_else(|error| panic!("{error}"))
}

/// A pack in which a request that nobody answers in time is deemed refused.
fn deeming(more: &str) -> Pack {
    pack(&format!(
        "{more}
        [[state]]
        name = \"deemed\"
        open = false
        deemed = true
        final = true
        source = \"design\"
        [[step]]
        name = \"deem\"
        after = \"answer\"
        from = [\"received\", \"in_hand\"]
        to = \"deemed\"
        source = \"design\""
    ))
}

/// A case as `(requester, requested)` and `(step field=value …, time)`; a step that both may take begins with `!` if the requested side does.
type Told<'t> = ((&'t str, &'t str), Vec<(&'t str, &'t str)>);

/// The parties of a test; all go by Belgrade's time.
struct World {
    parties: Vec<Participant>,
    calendar: Calendar,
}

impl World {
    fn new() -> Self {
        let ids = ["hr-spoc", "fr-spoc", "at-spoc", "rs-spoc", "xk-spoc", "eu-europol"];
        Self { parties: ids.map(Participant::of_training).into(), calendar: belgrade() }
    }

    fn case<'a>(&'a self, pack: &'a Pack, ((requester, requested), words): &Told<'_>) -> CaseHistory<'a> {
        let side = |id: &str| {
            let party = self.parties.iter().find(|party| party.id == id).unwrap();
            Side { party, calendar: &self.calendar }
        };
        let engine = Engine { pack, requester: side(requester), requested: side(requested) };
        let plain: Vec<(&str, &str)> = words.iter().map(|(step, time)| (step.trim_start_matches('!'), *time)).collect();
        let mut events = history(pack, &plain);
        let theirs = events.iter_mut().zip(words).filter(|(_, (step, _))| step.starts_with('!'));
        theirs.for_each(|(event, _)| event.by = crate::Role::Requested);
        let case = CaseHistory { engine, events };
        let last = case.moments(at("2100-01-01T00:00:00Z"));
        assert!(last.len() >= case.events.len(), "a step is refused: {words:?}");
        case
    }

    fn scope(&self, interval: &str, now: &str) -> Scope<'_> {
        Scope::of(Interval::parse(interval).unwrap(), &self.calendar, at(now)).unwrap()
    }

    fn table(&self, (pack, name): (&Pack, &str), cases: &[Told<'_>], (interval, now): (&str, &str)) -> Table {
        let table = pack.statistics.iter().find(|table| table.name == name).unwrap();
        let mut tally = Tally::new(pack, table, self.scope(interval, now));
        cases.iter().for_each(|told| tally.add(&self.case(pack, told)));
        tally.table()
    }
}

/// A table as lines of `value value … count`, a missing value as `.`; the total last.
fn lines(table: &Table) -> Vec<String> {
    let cell = |value: &String| if value.is_empty() { ".".to_owned() } else { value.clone() };
    let row = |row: &TableRow| {
        let cells: Vec<String> = row.values.iter().map(cell).collect();
        format!("{} {}", cells.join(" "), row.count).trim_start().to_owned()
    };
    let total = format!("= {}", table.total);
    table.rows.iter().map(row).chain([total]).collect()
}

#[track_caller]
fn check(table: &Table, wanted: &[&str]) {
    assert_eq!(lines(table), wanted);
}

const NOW: &str = "2027-06-01T00:00:00Z";

/// Twelve invented requests around 2026.
fn dozen() -> Vec<Told<'static>> {
    let direct = "take accessibility=direct";
    vec![
        (
            ("hr-spoc", "fr-spoc"),
            vec![
                ("request", "2026-01-10T09:00:00Z"),
                (direct, "2026-01-10T10:00:00Z"),
                ("provide", "2026-01-13T09:00:00Z"),
            ],
        ),
        (
            ("hr-spoc", "fr-spoc"),
            vec![
                ("request urgent=yes", "2026-02-01T09:00:00Z"),
                (direct, "2026-02-01T09:10:00Z"),
                ("provide", "2026-02-01T16:00:00Z"),
            ],
        ),
        // An hour late.
        (
            ("hr-spoc", "fr-spoc"),
            vec![
                ("request urgent=yes", "2026-02-03T09:00:00Z"),
                (direct, "2026-02-03T09:10:00Z"),
                ("provide", "2026-02-03T18:00:00Z"),
            ],
        ),
        (
            ("hr-spoc", "at-spoc"),
            vec![("request", "2026-03-01T09:00:00Z"), ("refuse ground=c", "2026-03-05T09:00:00Z")],
        ),
        // Three days late.
        (
            ("hr-spoc", "at-spoc"),
            vec![("request", "2026-04-01T09:00:00Z"), ("refuse ground=a", "2026-04-11T09:00:00Z")],
        ),
        // Partly, and then the rest.
        (
            ("fr-spoc", "hr-spoc"),
            vec![
                ("request", "2026-05-04T09:00:00Z"),
                (direct, "2026-05-04T10:00:00Z"),
                ("provide_partly ground=d", "2026-05-05T09:00:00Z"),
                ("provide", "2026-06-20T09:00:00Z"),
            ],
        ),
        // A judge, and the judge again.
        (
            ("fr-spoc", "hr-spoc"),
            vec![
                ("request urgent=yes", "2026-07-01T09:00:00Z"),
                (direct, "2026-07-01T09:10:00Z"),
                ("await_judge delay_days=4", "2026-07-01T11:00:00Z"),
                ("await_judge delay_days=2", "2026-07-04T11:00:00Z"),
                ("provide", "2026-07-06T11:00:00Z"),
            ],
        ),
        (("rs-spoc", "hr-spoc"), vec![("request", "2026-08-01T09:00:00Z"), ("withdraw", "2026-08-02T09:00:00Z")]),
        (
            ("rs-spoc", "hr-spoc"),
            vec![("request", "2026-09-01T09:00:00Z"), ("refuse ground=c", "2026-09-02T09:00:00Z")],
        ),
        // Half past midnight on New Year's Day, where the figures are made.
        (
            ("hr-spoc", "xk-spoc"),
            vec![
                ("request", "2025-12-31T23:30:00Z"),
                (direct, "2026-01-02T09:00:00Z"),
                ("provide", "2026-01-02T10:00:00Z"),
            ],
        ),
        // The same a year later: 2027 there.
        (("hr-spoc", "xk-spoc"), vec![("request", "2026-12-31T23:30:00Z")]),
        // Asked in one year, refused in the next, nine days late.
        (
            ("at-spoc", "hr-spoc"),
            vec![("request", "2025-12-20T09:00:00Z"), ("refuse ground=a", "2026-01-05T09:00:00Z")],
        ),
    ]
}

#[test]
fn the_tables_of_article_18_are_as_counted_by_hand() {
    let (world, pack, cases) = (World::new(), pack(""), dozen());
    let table = |name| world.table((&pack, name), &cases, ("2026", NOW));
    check(&table("requests_sent"), &["FRA HRV 2", "HRV AUT 2", "HRV FRA 3", "HRV RKS 1", "SRB HRV 2", "= 10"]);
    check(
        &table("requests_received"),
        &[
            "FRA HRV yes 1",
            "FRA HRV no 1",
            "HRV AUT no 2",
            "HRV FRA yes 2",
            "HRV FRA no 1",
            "HRV RKS no 1",
            "SRB HRV no 2",
            "= 10",
        ],
    );
    check(
        &table("requests_answered"),
        &[
            "AUT HRV no 1",
            "FRA HRV yes 1",
            "FRA HRV no 2",
            "HRV AUT no 2",
            "HRV FRA yes 2",
            "HRV FRA no 1",
            "HRV RKS no 1",
            "SRB HRV no 1",
            "= 11",
        ],
    );
    check(&table("requests_refused"), &["AUT HRV a 1", "HRV AUT a 1", "HRV AUT c 1", "SRB HRV c 1", "= 4"]);
    check(&table("requests_refused_in_part"), &["FRA HRV d 1", "= 1"]);
    check(&table("deviations"), &["FRA HRV yes 2", "= 2"]);
    check(&table("answered_late"), &["AUT HRV no 1", "HRV AUT no 1", "HRV FRA yes 1", "= 3"]);
}

#[test]
fn a_quarter_and_a_month_hold_what_happened_in_them() {
    let (world, pack, cases) = (World::new(), pack(""), dozen());
    let total = |interval, now| world.table((&pack, "requests_sent"), &cases, (interval, now)).total;
    let quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map(|quarter| total(quarter, NOW));
    assert_eq!((quarters, total("2026", NOW)), ([5, 2, 3, 0], 10));
    assert_eq!((total("2026-02", NOW), total("2027-01", NOW), total("2025-12", NOW)), (2, 1, 1));
    // What is still to come has not happened.
    assert_eq!((total("2026", "2026-04-01T08:59:59Z"), total("2026", "2026-04-01T09:00:00Z")), (5, 6));
}

const MONTHLY: &str = r#"
[[statistic]]
name = "persons"
source = "design"
period = "month"
steps = ["request"]
by = ["person_nationality", "person_age", "person_sex"]
age_bands = [14, 18, 35, 65]
once_per = "reference"
round_to = 5
"#;

#[test]
fn ages_are_banded_on_the_day_and_figures_rounded_last() {
    let (world, pack) = (World::new(), pack(MONTHLY));
    let march = "2026-03-10T09:00:00Z";
    // 12 Syrian women, 13 men of whom one is of age since today, 12 Afghan boys of whom eleven are of age tomorrow, two of no known age.
    let mut told: Vec<(String, &str)> = Vec::new();
    told.extend((0..12).map(|n| (format!("SYR 2000-05-01 female w{n}"), march)));
    told.extend((0..12).map(|n| (format!("SYR 1992-03-10 male m{n}"), march)));
    told.push(("SYR 2008-03-10 male m12".to_owned(), march));
    told.extend((0..11).map(|n| (format!("AFG 2008-03-11 male b{n}"), march)));
    told.extend((0..2).map(|n| (format!("IRQ - male u{n}"), march)));
    // The month's last minute and the next one's first, on the wall; and one who comes twice.
    told.push(("AFG 2010-01-01 male b11".to_owned(), "2026-03-31T21:59:59Z"));
    told.push(("AFG 2010-01-01 male b12".to_owned(), "2026-03-31T22:00:00Z"));
    told.push(("AFG 2010-01-01 male b0".to_owned(), "2026-03-20T09:00:00Z"));
    let words: Vec<(String, &str)> = told
        .iter()
        .map(|(who, time)| {
            let [nationality, born, sex, reference] = who.split(' ').collect::<Vec<_>>().try_into().unwrap();
            let born = if born == "-" { String::new() } else { format!("person_born={born} ") };
            (format!("request person_nationality={nationality} {born}person_sex={sex} reference={reference}"), *time)
        })
        .collect();
    let cases: Vec<Told<'_>> =
        words.iter().map(|(words, time)| (("rs-spoc", "hr-spoc"), vec![(words.as_str(), *time)])).collect();
    let march = world.table((&pack, "persons"), &cases, ("2026-03", NOW));
    // 12 → 10, 12 → 10, 13 → 15, 2 → nothing; the sum is 39 and not the 35 of the rounded rows.
    check(&march, &["AFG 14-17 male 10", "SYR 18-34 female 10", "SYR 18-34 male 15", "= 40"]);

    let exact = Statistic { round_to: 1, ..pack.statistics.last().unwrap().clone() };
    let mut tally = Tally::new(&pack, &exact, world.scope("2026-03", NOW));
    cases.iter().for_each(|told| tally.add(&world.case(&pack, told)));
    check(
        &tally.table(),
        &["AFG 14-17 male 12", "IRQ unknown male 2", "SYR 18-34 female 12", "SYR 18-34 male 13", "= 39"],
    );
}

const ONCE: &str = r#"
[[statistic]]
name = "by_person"
source = "design"
period = "month"
steps = ["remind", "request"]
by = ["urgent"]
once_per = "reference"
[[statistic]]
name = "by_case"
source = "design"
period = "month"
steps = ["remind", "request"]
by = ["person_nationality"]
once_per = "case"
where = [{ field = "urgent", is = "no" }]
"#;

#[test]
fn what_counts_once_counts_where_it_was_first() {
    let (world, pack) = (World::new(), pack(ONCE));
    let (early, late, later) = ("2026-03-02T09:00:00Z", "2026-03-09T09:00:00Z", "2026-03-16T09:00:00Z");
    let pair = ("rs-spoc", "hr-spoc");
    let cases: Vec<Told<'_>> = vec![
        (pair, vec![("request urgent=no reference=x person_nationality=SRB", late), ("remind", later)]),
        // The same person earlier, urgently: this row it is, in whatever order cases come.
        (pair, vec![("request urgent=yes reference=x", early)]),
        // Nobody's reference: one in each case.
        (pair, vec![("request urgent=no", early), ("remind", late), ("remind", later)]),
        (pair, vec![("request urgent=no", early)]),
    ];
    let month = ("2026-03", NOW);
    check(&world.table((&pack, "by_person"), &cases, month), &["yes 1", "no 2", "= 3"]);
    let turned: Vec<Told<'_>> = cases.iter().rev().cloned().collect();
    check(&world.table((&pack, "by_person"), &turned, month), &["yes 1", "no 2", "= 3"]);
    check(&world.table((&pack, "by_case"), &cases, month), &["SRB 1", ". 2", "= 3"]);
}

const STOCK: &str = r#"
[[statistic]]
name = "pending"
source = "design"
period = "month"
states = ["in_hand", "awaiting_judge"]
by = ["requester_state", "person_age"]
age_bands = [18]
where = [{ field = "urgent", is = "no" }]
[[statistic]]
name = "deemed"
source = "design"
period = "month"
steps = ["deem"]
by = ["requested_party", "ground"]
where = [{ clock = "answer", late = true }]
"#;

#[test]
fn the_stock_is_that_of_the_periods_end() {
    let (world, pack) = (World::new(), pack(STOCK));
    let (february, take) = ("2026-02-20T09:00:00Z", "take accessibility=direct");
    let taken = |words, requester, when| ((requester, "hr-spoc"), vec![(words, february), (take, when)]);
    let mut cases: Vec<Told<'_>> = vec![
        taken("request", "rs-spoc", "2026-02-21T09:00:00Z"),
        // A minute to midnight, and midnight itself.
        taken("request", "rs-spoc", "2026-03-31T21:59:00Z"),
        taken("request", "at-spoc", "2026-03-31T22:00:00Z"),
        taken("request urgent=yes", "rs-spoc", "2026-02-21T09:00:00Z"),
        // Of age on the last day of March.
        taken("request person_born=2008-03-31", "at-spoc", "2026-02-21T09:00:00Z"),
        taken("request", "fr-spoc", "2026-02-21T09:00:00Z"),
        taken("request", "fr-spoc", "2026-02-21T09:00:00Z"),
    ];
    cases[5].1.push(("provide", "2026-03-30T09:00:00Z"));
    cases[6].1.push(("await_judge delay_days=90", "2026-02-22T09:00:00Z"));
    let month = |interval, now| world.table((&pack, "pending"), &cases, (interval, now));
    check(&month("2026-02", NOW), &["AUT 0-17 1", "FRA unknown 2", "SRB unknown 1", "= 4"]);
    check(&month("2026-03", NOW), &["AUT 18+ 1", "FRA unknown 1", "SRB unknown 2", "= 4"]);
    check(&month("2026-04", NOW), &["AUT 18+ 1", "AUT unknown 1", "FRA unknown 1", "SRB unknown 2", "= 5"]);
    // A month that lasts is counted as it stands; one to come holds nothing.
    check(&month("2026-03", "2026-03-15T00:00:00Z"), &["AUT 0-17 1", "FRA unknown 2", "SRB unknown 1", "= 4"]);
    check(&month("2026-04", "2026-03-15T00:00:00Z"), &["= 0"]);
}

#[test]
fn steps_that_time_takes_count_when_the_time_was_up() {
    let (world, pack) = (World::new(), deeming(STOCK));
    let cases: Vec<Told<'_>> = vec![
        (("hr-spoc", "fr-spoc"), vec![("request urgent=yes", "2026-03-31T13:59:00Z")]),
        (("hr-spoc", "fr-spoc"), vec![("request urgent=yes", "2026-03-31T14:00:00Z")]),
        // Time had decided before the answer was signed, so that the answer moves nothing.
        (("hr-spoc", "at-spoc"), vec![("request urgent=yes", "2026-03-02T09:00:00Z")]),
    ];
    let month = |interval, now| world.table((&pack, "deemed"), &cases, (interval, now));
    check(&month("2026-03", NOW), &["at-spoc . 1", "fr-spoc . 1", "= 2"]);
    check(&month("2026-04", NOW), &["fr-spoc . 1", "= 1"]);
    check(&month("2026-03", "2026-03-02T17:04:00Z"), &["= 0"]);
    check(&month("2026-03", "2026-03-02T17:05:01Z"), &["at-spoc . 1", "= 1"]);
}

#[test]
fn a_correction_counts_from_the_day_that_was_wrong() {
    let (world, pack) = (World::new(), pack(STOCK));
    let case: Told<'_> = (
        ("rs-spoc", "hr-spoc"),
        vec![
            ("request urgent=yes", "2026-03-02T09:00:00Z"),
            ("correct urgent=no correction_reasons=x", "2026-04-02T09:00:00Z"),
            ("correct urgent=yes correction_reasons=x", "2026-05-02T09:00:00Z"),
            ("correct urgent=no correction_reasons=x", "2026-06-02T09:00:00Z"),
        ],
    );
    check(&world.table((&pack, "requests_received"), &[case], ("2026-03", NOW)), &["SRB HRV no 1", "= 1"]);
    let grounds: Told<'_> = (
        ("rs-spoc", "hr-spoc"),
        vec![
            ("request", "2026-03-02T09:00:00Z"),
            ("refuse ground=a", "2026-03-03T09:00:00Z"),
            ("!correct ground=c correction_reasons=x", "2026-03-04T09:00:00Z"),
        ],
    );
    check(&world.table((&pack, "requests_refused"), &[grounds], ("2026-03", NOW)), &["SRB HRV c 1", "= 1"]);

    // A value that a later step gives anew was not wrong before.
    let anew: Told<'_> = (
        ("rs-spoc", "hr-spoc"),
        vec![
            ("request use_restrictions=first", "2026-03-02T09:00:00Z"),
            ("take accessibility=direct", "2026-03-02T10:00:00Z"),
            ("provide use_restrictions=second", "2026-03-02T11:00:00Z"),
            ("!correct use_restrictions=third correction_reasons=x", "2026-03-02T12:00:00Z"),
        ],
    );
    let moments = world.case(&pack, &anew).moments(at(NOW));
    let said: Vec<&str> = moments.iter().map(|moment| moment.case.facts["use_restrictions"].as_str()).collect();
    assert_eq!(said, ["first", "first", "third", "third"]);
}

#[test]
fn of_an_erased_case_nothing_is_counted() {
    let (world, pack) = (World::new(), pack(""));
    let erase = "erase erasure_ground=no_longer_needed erasure_reasons=x";
    let case: Told<'_> =
        (("rs-spoc", "hr-spoc"), vec![("request", "2026-03-02T09:00:00Z"), (erase, "2026-04-02T09:00:00Z")]);
    check(&world.table((&pack, "requests_sent"), &[case], ("2026", NOW)), &["= 0"]);
}

#[test]
fn figures_are_rounded_to_the_nearest_multiple_and_halves_go_up() {
    for (count, multiple, wanted) in [
        (0, 5, 0),
        (2, 5, 0),
        (3, 5, 5),
        (7, 5, 5),
        (12, 5, 10),
        (13, 5, 15),
        (1, 2, 2),
        (5, 10, 10),
        (4, 10, 0),
        (7, 1, 7),
        (7, 0, 7),
    ] {
        assert_eq!(rounded(count, multiple), wanted, "{count} to {multiple}");
    }
}

#[test]
fn the_board_measures_pauses_lateness_and_what_time_decided() {
    let (world, plain, deeming) = (World::new(), pack(""), deeming(""));
    let direct = ("take accessibility=direct", "2026-03-02T09:10:00Z");
    let asked = ("request urgent=yes", "2026-03-02T09:00:00Z");
    let told: [(&Pack, Vec<(&str, &str)>); 7] = [
        // Two hours.
        (&plain, vec![asked, direct, ("provide", "2026-03-02T11:00:00Z")]),
        // Four hours, of which two and a half stood still.
        (
            &plain,
            vec![
                asked,
                direct,
                ("clarify", "2026-03-02T10:00:00Z"),
                ("clarification", "2026-03-02T12:30:00Z"),
                ("provide", "2026-03-02T13:00:00Z"),
            ],
        ),
        // Nine hours: late.
        (&plain, vec![asked, direct, ("provide", "2026-03-02T18:00:00Z")]),
        // Nobody answered: eight hours, and time decided.
        (&deeming, vec![asked]),
        // Overdue; paused; ended in another month.
        (&plain, vec![asked]),
        (&plain, vec![asked, direct, ("clarify", "2026-03-02T10:00:00Z")]),
        (&plain, vec![asked, direct, ("provide", "2026-04-02T10:00:00Z")]),
    ];
    let now = "2026-04-10T09:00:00Z";
    let mut board = Board::new(world.scope("2026-03", now));
    for (pack, words) in &told {
        let case = world.case(pack, &(("hr-spoc", "fr-spoc"), words.clone()));
        let state = fold(&case.engine, &case.events).unwrap();
        let state = as_of(&case.engine, &state, at(now)).unwrap().unwrap_or(state);
        state.clocks.iter().for_each(|clock| board.add(("fr-spoc", clock.name.clone()), clock));
    }
    let hours = |tenths: i64| Some(tenths * 360_000_000);
    // 1.5, 2, 8 and 9 hours.
    let wanted =
        Timeliness { ended: 4, in_time: 2, deemed: 1, median_us: hours(50), p90_us: hours(90), running: 2, overdue: 1 };
    let lines = board.lines();
    assert_eq!(lines, [(("fr-spoc", "answer".to_owned()), wanted)]);
    assert_eq!((wanted.percent_in_time(), Timeliness::default().percent_in_time()), (Some(50), None));
}

proptest! {
    #[test]
    fn rows_do_not_depend_on_the_order_of_cases_and_add_up(order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle()) {
        let (world, pack, cases) = (World::new(), pack(""), dozen());
        let shuffled: Vec<Told<'_>> = order.iter().map(|at| cases[*at].clone()).collect();
        for table in &pack.statistics {
            let one = world.table((&pack, &table.name), &cases, ("2026", NOW));
            prop_assert_eq!(one.total, one.rows.iter().map(|row| row.count).sum::<u64>());
            prop_assert_eq!(one, world.table((&pack, &table.name), &shuffled, ("2026", NOW)));
        }
    }

    #[test]
    fn the_last_moment_is_where_the_fold_stands(cut in 1usize..5, pick in 0usize..12) {
        let (world, pack, cases) = (World::new(), deeming(""), dozen());
        let mut told = cases[pick].clone();
        told.1.truncate(cut);
        let case = world.case(&pack, &told);
        let moments = case.moments(at(NOW));
        if let Ok(state) = fold(&case.engine, &case.events) {
            let state = as_of(&case.engine, &state, at(NOW)).unwrap().unwrap_or(state);
            prop_assert_eq!(&moments.last().unwrap().case, &state);
        }
    }
}
