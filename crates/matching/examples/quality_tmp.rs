use matching::{Identity, SCORE_MIN, compare_persons};
use model::PartialDate;
use std::collections::BTreeMap;
fn csv(line: &str) -> Vec<String> {
    let (mut out, mut cur, mut q) = (vec![], String::new(), false);
    let mut it = line.chars().peekable();
    while let Some(c) = it.next() {
        match c { '"' if q && it.peek() == Some(&'"') => { cur.push('"'); it.next(); } '"' => q = !q, ',' if !q => out.push(std::mem::take(&mut cur)), c => cur.push(c) }
    }
    out.push(cur); out
}
fn main() {
    let show: Option<String> = std::env::args().nth(1);
    let text = std::fs::read_to_string("/work/shared/data/dev_pairs.csv").unwrap();
    let mut sets: BTreeMap<String, Vec<(f32, f32, bool)>> = BTreeMap::new();
    let mut rows: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().skip(1) { if open { let last = rows.last_mut().unwrap(); last.push(' '); last.push_str(line); } else { rows.push(line.to_owned()); } if line.matches('"').count() % 2 == 1 { open = !open; } }
    for line in &rows {
        let f = csv(line);
        let d = |i: usize| PartialDate::parse(&f[i]);
        let s = compare_persons(&Identity::read(&f[2], None, None), &Identity::read(&f[3], None, None)).score;
        let sd = compare_persons(&Identity::read(&f[2], d(5), None), &Identity::read(&f[3], d(6), None)).score;
        let m = f[4] == "1";
        if show.as_deref() == Some(&f[0]) && (s >= SCORE_MIN) != m { println!("{} {s:.2} {} | {}", if m {"MISS"} else {"FALSE"}, f[2], f[3]); }
        sets.entry(if f[1] == "Person" || f[1].is_empty() { f[0].clone() } else { format!("{}-{}", f[0], f[1]) }).or_default().push((s, sd, m));
    }
    for (set, rows) in &sets {
        let f1 = |t: f32| { let tp = rows.iter().filter(|r| r.2 && r.0 >= t).count() as f32; let fp = rows.iter().filter(|r| !r.2 && r.0 >= t).count() as f32; let p = rows.iter().filter(|r| r.2).count() as f32; (2.0*tp/(p+tp+fp).max(1.0), tp/(tp+fp).max(1.0), tp/p.max(1.0)) };
        let auc = |g: fn(&(f32,f32,bool)) -> f32| { let (mut n, mut s) = (0.0f64, 0.0f64); for a in rows.iter().filter(|r| r.2) { for b in rows.iter().filter(|r| !r.2) { n += 1.0; s += if g(a) > g(b) {1.0} else if g(a) == g(b) {0.5} else {0.0}; } } s / n.max(1.0) };
        let best = (50..95).map(|t| (f1(t as f32/100.0).0, t)).fold((0.0, 0), |a, b| if b.0 > a.0 { b } else { a });
        let (f, p, r) = f1(SCORE_MIN); print!("[{:.3} {:.3} {:.3} {:.3}] ", f1(0.74).0, f1(0.72).0, f1(0.70).0, f1(0.68).0);
        println!("{set:14} n {:5} F1 {f:.3} P {p:.3} R {r:.3} best {:.3}@{} AUC {:.3} dated {:.3}", rows.len(), best.0, best.1, auc(|r| r.0), auc(|r| r.1));
    }
    let (mut fails, mut by) = (0, BTreeMap::new());
    for line in include_str!("../tests/pairs.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let f: Vec<&str> = line.split('\t').collect();
        let (a, h) = (Identity::read(f[0], None, None), Identity::read(f[1], None, None));
        let (there, back) = (compare_persons(&a, &h), compare_persons(&h, &a));
        let reason = there.reasons.first().map(|r| format!("{:?}", r.kind)).unwrap_or_default();
        let yes = f[2] == "yes";
        let bad = if reason == "TruncatedName" { (there.score >= SCORE_MIN) != yes } else { (there.score >= SCORE_MIN) != yes || (back.score >= SCORE_MIN) != yes };
        let why = yes && !bad && f.get(3).is_none_or(|w| *w != reason);
        if bad || why { fails += 1; *by.entry((f[2].to_owned(), if why { "reason" } else { "verdict" })).or_insert(0) += 1; if show.as_deref() == Some("table") { println!("{} {:.2} {:.2} {line} {reason}", if why {"why"} else {"bad"}, there.score, back.score); } }
    }
    println!("table fails {fails} {by:?}");
}
