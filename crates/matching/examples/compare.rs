//! Are two written names one person's, and why? `cargo run -p matching --example compare -- "Ђорђевић, Марко" "MARKO DJORDJEVIC"`
//!
//! A date of birth may stand behind each name: `-- NAME NAME 1984-03-07 1984-07-03`.

use matching::{Identity, SCORE_MIN, compare_persons};
use model::PartialDate;

fn main() {
    let texts: Vec<String> = std::env::args().skip(1).collect();
    let [asked, held, dates @ ..] = texts.as_slice() else {
        println!("Give two names: -- \"Ђорђевић, Марко\" \"MARKO DJORDJEVIC\"");
        return;
    };
    let born = |at: usize| dates.get(at).and_then(|text| PartialDate::parse(text));
    let found = compare_persons(&Identity::read(asked, born(0), None), &Identity::read(held, born(1), None));
    let verdict = if found.score >= SCORE_MIN { "a match" } else { "no match" };
    println!("{:.2}, {verdict} (from {SCORE_MIN} on); a person decides, not the score", found.score);
    for reason in found.reasons {
        println!("  {:?}: {}", reason.kind, reason.detail);
    }
}
