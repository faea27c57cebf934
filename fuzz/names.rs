//! What arbitrary bytes meet in the matching engine: names and numbers as somebody typed them, segments as a disk gave them back.
//!
//! None may panic or hang; scores stay within their bounds; the index finds what comparing with each holding finds, and nothing else.
//! The fuzzer runs these, and so does the test `hostile` of `crates/matching`, without a fuzzer.

use std::sync::Arc;

use matching::{Identity, Index, SCORE_MIN, Segment, compare_persons, explain};
use model::{Document, HoldingId, PartialDate, Person, Query, Subject};

/// Whoever is so like the person asked for is found, whatever the words.
const SURE: f32 = 0.9;
/// Holdings made of one input at most.
const HOLDINGS_MAX: usize = 24;

/// Two names, a line each.
pub fn names(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (a, b) = text.split_once('\n').unwrap_or((&text, &text));
    let (left, right) = (Identity::read(a, None, None), Identity::read(b, None, None));
    for compared in [compare_persons(&left, &right), compare_persons(&right, &left), compare_persons(&left, &left)] {
        assert!((0.0..=1.0).contains(&compared.score));
    }
    for word in [a, b] {
        assert!(matching::spellings(word, None).len() <= 5);
        assert!(matching::mrz(word).is_ascii());
        matching::latin(word);
        matching::keys(word);
        assert_eq!(matching::document(&matching::document(word)), matching::document(word));
    }
}

fn person(line: &str) -> Subject {
    let mut fields = line.split('|');
    let mut field = || fields.next().unwrap_or_default().to_owned();
    let (family, given, born, number) = (field(), field(), field(), field());
    let documents = vec![Document { kind: "P".to_owned(), number, issuer: "SRB".to_owned() }];
    Subject::Person(Person { family, given, born: PartialDate::parse(&born), documents, ..Person::default() })
}

/// Holdings, a line each: `family|given|born|document`. The first is asked for, every third is erased.
pub fn index(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let all: Vec<(HoldingId, Subject)> =
        (0..).map(HoldingId).zip(text.lines().take(HOLDINGS_MAX).map(person)).collect();
    let mut index = Index::new();
    let (some, rest) = all.split_at(all.len() / 2);
    index.extend(some.iter().map(|(id, subject)| (*id, subject)));
    rest.iter().for_each(|(id, subject)| index.insert(*id, subject));
    all.iter().filter(|(id, _)| id.0 % 3 == 2).for_each(|(id, _)| index.remove(*id));
    let Some((_, Subject::Person(first))) = all.first() else { return };
    let query = Query::Person {
        name: format!("{} {}", first.given, first.family),
        born: first.born,
        nationality: None,
        sex: None,
        document: Some((first.documents[0].number.clone(), "SRB".to_owned())),
    };
    let found = index.search(&query, HOLDINGS_MAX);
    for (id, subject) in &all {
        let score = explain(&query, subject).score;
        let shown = found.iter().find(|found| found.id == *id).map(|found| found.score);
        let wanted = (id.0 % 3 != 2 && score >= SCORE_MIN).then_some(score);
        // By strange words alone somebody may be passed over who is barely a match; never somebody who nearly surely is.
        let passed_over = shown.is_none() && score < SURE;
        assert!(shown == wanted || passed_over, "{subject:?}: {shown:?}, {wanted:?}");
    }
}

/// A segment as it lies on a disk, and a sound one with these bytes written over a part of it.
pub fn segment(bytes: &[u8]) {
    let _opened = Segment::open(Arc::new(bytes.to_vec())).is_ok();
    let mut index = Index::new();
    index.extend(
        ["Ђорђевић|Марко|1984-03-07|012345678", "Hoxha|Arben|1990|AB1"]
            .iter()
            .map(|line| person(line))
            .enumerate()
            .map(|(at, subject)| (HoldingId(at as i64), subject)),
    );
    index.insert(HoldingId(9), &person("Kola|Ana||"));
    let Some(whole) = index.whole() else { return };
    let mut sound = Vec::new();
    if whole.write(&mut sound).is_err() {
        return;
    }
    let at = bytes.first().map_or(0, |byte| usize::from(*byte) * sound.len() / 256);
    let damaged: Vec<u8> = sound
        .iter()
        .enumerate()
        .map(|(n, byte)| bytes.get(n.wrapping_sub(at) + 1).copied().filter(|_| n >= at).unwrap_or(*byte))
        .collect();
    assert_eq!(Segment::open(Arc::new(damaged.clone())).is_ok(), damaged == sound);
}
