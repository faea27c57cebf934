//! What came of it? Each check with the rule it rests on; as a table by instrument and article, and as JSON.
//!
//! INVARIANT: nothing is left out. What could not be played is said, with the reason.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model::PartyId;
use serde_json::{Value, json};

use super::kit::Kit;

/// What was seen: as it should be, or otherwise.
pub(super) type Seen = Result<String, String>;

/// How a partner behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// As it should.
    Right,
    /// It says things again, or out of turn.
    Twice,
    /// Its clock or its line is off.
    Late,
    /// It says what it must not.
    Wrong,
    /// It wants to do harm.
    Malicious,
}

impl Part {
    const ALL: [Self; 5] = [Self::Right, Self::Twice, Self::Late, Self::Wrong, Self::Malicious];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Twice => "twice",
            Self::Late => "late",
            Self::Wrong => "wrong",
            Self::Malicious => "malicious",
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// As the rule says.
    Passed,
    /// Otherwise.
    Failed,
    /// It could not be played.
    Skipped,
}

impl Mark {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The instrument it is about; none if it is about the protocol.
    pub instrument: Option<String>,
    /// The behaviour it belongs to.
    pub part: Part,
    /// What must hold.
    pub name: String,
    /// The rule or article it rests on.
    pub basis: String,
    /// How it ended.
    pub mark: Mark,
    /// What was seen, or why it could not be played.
    pub seen: String,
}

impl Check {
    pub(super) fn of(part: Part, name: impl Into<String>, basis: impl Into<String>, seen: Seen) -> Self {
        let (mark, seen) = match seen {
            Ok(seen) => (Mark::Passed, seen),
            Err(seen) => (Mark::Failed, seen),
        };
        Self { instrument: None, part, name: name.into(), basis: basis.into(), mark, seen }
    }

    pub(super) fn skipped(part: Part, name: impl Into<String>, basis: impl Into<String>, why: &str) -> Self {
        let (name, basis) = (name.into(), basis.into());
        Self { instrument: None, part, name, basis, mark: Mark::Skipped, seen: why.to_owned() }
    }

    pub(super) fn about(self, instrument: &str) -> Self {
        Self { instrument: Some(instrument.to_owned()), ..self }
    }
}

/// What came of it all.
#[derive(Debug, Clone)]
pub struct Report {
    /// Whose node was played against.
    pub node: PartyId,
    /// Who played.
    pub party: PartyId,
    /// Every check, in the order played.
    pub checks: Vec<Check>,
    /// Name, title and legal basis of each instrument that was looked at.
    pub(super) instruments: Vec<(String, String, String)>,
}

impl Report {
    pub(super) fn new(kit: &Kit) -> Self {
        Self { node: kit.node().clone(), party: kit.me().clone(), checks: Vec::new(), instruments: Vec::new() }
    }

    /// How many checks ended so.
    pub fn count(&self, mark: Mark) -> usize {
        self.checks.iter().filter(|check| check.mark == mark).count()
    }

    /// The report as JSON.
    pub fn json(&self) -> Value {
        let law = |name: &String| self.instruments.iter().find(|(known, ..)| known == name).map(|(.., law)| law);
        let check = |check: &Check| {
            json!({
                "instrument": check.instrument,
                "legal_basis": check.instrument.as_ref().and_then(law),
                "part": check.part.as_str(),
                "check": check.name,
                "rests_on": check.basis,
                "verdict": check.mark.as_str(),
                "seen": check.seen,
            })
        };
        json!({
            "node": self.node.as_str(),
            "party": self.party.as_str(),
            "passed": self.count(Mark::Passed),
            "failed": self.count(Mark::Failed),
            "skipped": self.count(Mark::Skipped),
            "checks": self.checks.iter().map(check).collect::<Vec<_>>(),
        })
    }

    /// The report as a table: first the instruments, a line for each article; then the protocol, a line for each check.
    pub fn table(&self) -> String {
        let mut out = String::new();
        for (name, title, law) in &self.instruments {
            let about = |check: &&Check| check.instrument.as_ref() == Some(name);
            let checks: Vec<&Check> = self.checks.iter().filter(about).collect();
            let _written = writeln!(out, "{name}: {title}\n  {law}\n  {:>6} {:>6}  rests on", "passed", "failed");
            by_article(&mut out, &checks);
            out.push('\n');
        }
        for part in Part::ALL {
            let about = |check: &&Check| check.instrument.is_none() && check.part == part;
            let mut checks = self.checks.iter().filter(about).peekable();
            if checks.peek().is_some() {
                let _written = writeln!(out, "protocol, {}", part.as_str());
            }
            for check in checks {
                one(&mut out, check);
            }
        }
        let [passed, failed, skipped] = [Mark::Passed, Mark::Failed, Mark::Skipped].map(|mark| self.count(mark));
        let (node, party) = (&self.node, &self.party);
        let _written = writeln!(
            out,
            "\n`{node}`, played against by `{party}`: {passed} checks passed, {failed} failed, {skipped} not played"
        );
        out
    }
}

/// A line for each article with its counts, and below it what failed or was not played.
fn by_article(out: &mut String, checks: &[&Check]) {
    let mut articles: BTreeMap<&str, Vec<&Check>> = BTreeMap::new();
    for check in checks {
        articles.entry(&check.basis).or_default().push(check);
    }
    for (article, checks) in articles {
        let count = |mark| checks.iter().filter(|check| check.mark == mark).count();
        let _written = writeln!(out, "  {:>6} {:>6}  {article}", count(Mark::Passed), count(Mark::Failed));
        for check in checks.iter().filter(|check| check.mark != Mark::Passed) {
            let _written = writeln!(out, "                 {}: {}", marked(check), check.seen);
        }
    }
}

fn one(out: &mut String, check: &Check) {
    let _written = writeln!(out, "  {}  ({})", marked(check), check.basis);
    if check.mark != Mark::Passed {
        let _written = writeln!(out, "           {}", check.seen);
    }
}

fn marked(check: &Check) -> String {
    let mark = match check.mark {
        Mark::Passed => "ok      ",
        Mark::Failed => "FAILED  ",
        Mark::Skipped => "skipped ",
    };
    format!("{mark} {}", check.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_counts_by_article_and_names_what_failed() {
        let check = |name: &str, seen: Seen| Check::of(Part::Right, name, "Act 1 Art 2", seen).about("transit");
        let report = Report {
            node: PartyId::new("mk-spoc").unwrap(),
            party: PartyId::new("rs-spoc").unwrap(),
            checks: vec![
                check("one", Ok("accepted".into())),
                check("two", Err("status 200".into())),
                check("three", Ok("accepted".into())),
                Check::skipped(Part::Wrong, "four", "section 5", "there is no second party"),
            ],
            instruments: vec![("transit".into(), "Transit".into(), "Act 1".into())],
        };
        let wanted = "transit: Transit\n  Act 1\n  passed failed  rests on\n       2      1  Act 1 Art 2\n                 \
                      FAILED   two: status 200\n\nprotocol, wrong\n  skipped  four  (section 5)\n           there is no second party\n\n\
                      `mk-spoc`, played against by `rs-spoc`: 2 checks passed, 1 failed, 1 not played\n";
        assert_eq!(report.table(), wanted);
        let json = report.json();
        assert_eq!((&json["failed"], &json["checks"][1]["legal_basis"]), (&json!(1), &json!("Act 1")));
        assert_eq!(json["checks"][3]["instrument"], Value::Null);
    }
}
