//! The table of regional names. Goal: what practice writes is told apart as a person would. Method: every line of `pairs.tsv`, both ways
//! round, at the default threshold; the reason of those that match is the one that the table names.

use matching::{Identity, SCORE_MIN, compare_persons};

#[test]
fn every_pair_of_the_table_is_told_apart_and_explained() {
    let mut wrong = Vec::new();
    let lines = include_str!("pairs.tsv").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        assert!(fields.len() >= 3 && matches!(fields[2], "yes" | "no"), "not a line of the table: {line}");
        let (asked, held) = (Identity::read(fields[0], None, None), Identity::read(fields[1], None, None));
        let (there, back) = (compare_persons(&asked, &held), compare_persons(&held, &asked));
        let reason = there.reasons.first().map(|reason| format!("{:?}", reason.kind)).unwrap_or_default();
        // A zone is cut on the asking side alone.
        let scores = if reason == "TruncatedName" { vec![there.score] } else { vec![there.score, back.score] };
        let shown = fields[2] == "yes";
        let told = !shown || fields.get(3).is_some_and(|wanted| *wanted == reason);
        if !scores.iter().all(|score| (*score >= SCORE_MIN) == shown) || !told {
            wrong.push(format!("{line}: {:.2} and {:.2}, {reason}", there.score, back.score));
        }
    }
    assert!(wrong.is_empty(), "{} of the table:\n{}", wrong.len(), wrong.join("\n"));
}
