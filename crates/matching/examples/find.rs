//! An index of one's own: enter holdings, ask, and be told why. `cargo run -p matching --example find`
//!
//! The names are invented.

use matching::{Index, explain};
use model::{HoldingId, PartialDate, Person, Query, Subject, Vehicle};

fn main() {
    let person = |family: &str, given: &str, born: &str| {
        let (family, given) = (family.to_owned(), given.to_owned());
        Subject::Person(Person { family, given, born: PartialDate::parse(born), ..Person::default() })
    };
    let vehicle = Vehicle { plate: "SK 1234 AB".to_owned(), country: "MKD".to_owned(), ..Vehicle::default() };
    let held = [
        person("Ђорђевић", "Марко", "1984-03-07"),
        person("Begić", "Husein", "1990"),
        person("Hoxha", "Arbën", "1961-11-30"),
        Subject::Vehicle(vehicle),
    ];
    // Many at once: they become one segment. `insert` takes one, and it can be found when it returns.
    let mut index = Index::new();
    index.extend((1..).map(HoldingId).zip(&held));

    let who = |name: &str, born: &str| Query::Person {
        name: name.to_owned(),
        born: PartialDate::parse(born),
        nationality: None,
        sex: None,
        document: None,
    };
    for query in [
        who("DJORDJEVIC MARKO", "1984-07-03"),
        who("Huso Begić", ""),
        who("Арбен Хоџа", "1961"),
        Query::Vehicle { plate: "sk-1?34-ab".to_owned(), make: None },
    ] {
        println!("{query:?}");
        for found in index.search(&query, 10) {
            // The index finds; the holding itself says why.
            let subject = &held[found.id.0 as usize - 1];
            println!("  holding {} at {:.2}", found.id.0, found.score);
            for reason in explain(&query, subject).reasons {
                println!(
                    "    {} {:?}: {}",
                    if reason.kind.speaks_against() { "-" } else { "+" },
                    reason.kind,
                    reason.detail
                );
            }
        }
    }
}
