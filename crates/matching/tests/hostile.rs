//! What strangers type. Goal: nothing that is typed or lies on a disk stops the engine, spoils the next question, or is found where it should
//! not be. Method: the functions that the fuzzer feeds, fed with the seeds, with what is known to be nasty, and with random lines.

#[path = "../../../fuzz/names.rs"]
mod names;

use matching::Index;
use model::{HoldingId, PartialDate, Person, Query, Subject};
use proptest::prelude::*;

/// Names that have stopped other systems.
fn nasty() -> Vec<String> {
    vec![
        String::new(),
        " \t\r\n".to_owned(),
        "\u{0}\u{1}\u{7f}\u{9b}Марко\u{0}Petrović".to_owned(),
        "a".repeat(10_000),
        "Ђ".repeat(10_000),
        "Абв Gdđ Αβγ محمد 王小明 ".repeat(200),
        "😀👩‍👩‍👧‍👦 Marko 🇧🇦".to_owned(),
        "\u{202e}ćivehtroP okraM\u{202c}".to_owned(),
        "e\u{301}\u{301}\u{301}".repeat(300),
        "Ivan ".repeat(500),
        "-.,;'<>/\\()[]{}".repeat(50),
        "&lt;script&gt;alert(1)&lt;/script&gt;".to_owned(),
        "\u{feff}Marko\u{200b} \u{200d}Petrović".to_owned(),
        "ＭＡＲＫＯ　ＰＥＴＲＯＶＩＣ".to_owned(),
        "ﷺ ﷽".to_owned(),
        "*".repeat(40),
        "?".repeat(40),
    ]
}

fn asked(name: &str) -> Query {
    Query::Person { name: name.to_owned(), born: None, nationality: None, sex: None, document: None }
}

fn person(family: &str) -> Subject {
    let born = PartialDate::full(1984, 3, 7);
    Subject::Person(Person { family: family.to_owned(), given: "Марко".to_owned(), born, ..Person::default() })
}

#[test]
fn nasty_names_are_taken_asked_for_and_forgotten() {
    let mut index = Index::new();
    index.insert(HoldingId(1_000), &person("Ђорђевић"));
    for (n, name) in nasty().iter().enumerate() {
        names::names(format!("{name}\nMarko Petrović").as_bytes());
        names::index(format!("{name}|{name}|1984|{name}\n{name}|Marko|0000-13-99|1\n").as_bytes());
        index.insert(HoldingId(n as i64), &person(name));
        let found = index.search(&asked(name), 10);
        assert!(found.len() <= 10 && found.iter().all(|found| (0.0..=1.0).contains(&found.score)));
        for query in [
            Query::Document { number: name.clone(), issuer: Some(name.clone()) },
            Query::Vehicle { plate: name.clone(), make: Some(name.clone()) },
            Query::Firearm { serial: name.clone(), make: Some(name.clone()) },
            Query::Phone { number: name.clone() },
            Query::Organisation { name: name.clone(), country: Some(name.clone()), number: Some(name.clone()) },
            Query::Device { imei: name.clone() },
            Query::Account { iban: name.clone() },
        ] {
            assert!(index.search(&query, 10).is_empty(), "{query:?}");
        }
        // The next question is none the worse for it.
        assert!(index.search(&asked("Marko Djordjevic"), 100).iter().any(|found| found.id == HoldingId(1_000)));
    }
    (0..nasty().len()).for_each(|n| index.remove(HoldingId(n as i64)));
    assert_eq!(index.len(), 1);
}

#[test]
fn seeds_of_the_fuzzer_hold() {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds");
    for (name, target) in [("names", names::names as fn(&[u8])), ("index", names::index), ("segment", names::segment)] {
        for seed in std::fs::read_dir(seeds.join(name)).unwrap() {
            target(&std::fs::read(seed.unwrap().path()).unwrap());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_lines_hold(lines in proptest::collection::vec("\\PC{0,20}\\|[a-zА-я ]{0,12}\\|(19[5-6][0-9](-0[1-3](-0[1-4])?)?)?\\|[A-B0-1OI?*]{0,6}", 0..12)) {
        names::names(lines.join("\n").as_bytes());
        names::index(lines.join("\n").as_bytes());
        names::segment(lines.concat().as_bytes());
    }

    #[test]
    fn likeness_of_descriptions_is_the_same_from_either_side(a in "[A-Z][a-zšđć]{1,9} [A-Z][a-zšđć]{1,9}", b in "[A-Z][a-zšđć]{1,9} [A-Z][a-zšđć]{1,9}") {
        use matching::{Identity, compare_persons};
        let (a, b) = (Identity::read(&a, None, None), Identity::read(&b, None, None));
        let (there, back) = (compare_persons(&a, &b).score, compare_persons(&b, &a).score);
        prop_assert!((there - back).abs() < 1e-4, "{} and {}", there, back);
    }
}
