//! Do mail and hook leave? Their lines on the health page: how many wait, what failed, what to do.
//!
//! No line names a reader or an address.

use crate::{
    node::Posting,
    store::PostsWaiting,
    web::{
        Lang,
        views::{HealthLine, Light},
    },
};

/// The lines of whatever is set up.
pub fn lines(t: &Lang, posting: Posting, mail: &PostsWaiting, hook: &PostsWaiting) -> Vec<HealthLine> {
    let line = |label: String, waiting: &PostsWaiting| HealthLine {
        label,
        value: t.text_with("notices-health-count", &[("count", &waiting.waiting.to_string())]),
        light: light(t, posting.lost, waiting),
    };
    let mail = posting.mail.then(|| line(t.text("notices-health-mail"), mail));
    let hook = posting.hook.then(|| line(t.text("notices-health-hook"), hook));
    mail.into_iter().chain(hook).collect()
}

fn light(t: &Lang, lost: u64, waiting: &PostsWaiting) -> Light {
    if lost > 0 {
        return Light::Red(t.text_with("notices-health-lost", &[("count", &lost.to_string())]));
    }
    if waiting.failing > 0 {
        let count = waiting.failing.to_string();
        let parts = [("count", count.as_str()), ("failure", waiting.failure.as_str())];
        return Light::Amber(t.text_with("notices-health-failing", &parts));
    }
    Light::Green
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;

    #[test]
    fn what_fails_is_said_with_what_to_do() {
        let (t, fine) = (english(), PostsWaiting { waiting: 2, ..PostsWaiting::default() });
        let failing = PostsWaiting { failing: 1, failure: "the server refuses with 550".into(), ..fine.clone() };
        let set_up = Posting { mail: true, hook: true, lost: 0 };
        assert!(lines(&t, Posting::default(), &fine, &fine).is_empty());
        let found = lines(&t, set_up, &failing, &fine);
        assert_eq!(found.iter().map(|line| line.light.class()).collect::<Vec<_>>(), ["warn", "ok"]);
        assert!(found[0].light.remedy().unwrap().contains("550"), "{found:?}");
        let lost = lines(&t, Posting { lost: 3, ..set_up }, &fine, &fine);
        assert!(lost.iter().all(|line| line.light.class() == "danger"));
        assert!(lost[0].light.remedy().unwrap().contains('3'), "{lost:?}");
    }
}
