//! Is the node well? The page for people, and three plain addresses for machines.
//!
//! It shows counts, times and names of parties, never anything about a person, so no look at it is journaled. Whatever is not green says
//! what to do.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use model::{PartyId, Purpose, Timestamp};

use super::{
    failure::Failure,
    notice_health, print,
    visit::{Desk, Visit},
    words,
};
use crate::{
    finder::FinderState,
    node::Contact,
    store,
    thresholds::Thresholds,
    web::{
        Lang, Languages,
        router::Site,
        views::{Fact, HealthLine, HealthPage, Light, PartnerLine, Place},
        when::When,
    },
};

/// From here on an outage is for a person to look into.
const OUTAGE_MS: i64 = 15 * 60_000;
/// The directory should be renewed when it has so long left.
const RENEWAL_MS: i64 = 7 * 24 * 3_600_000;
/// Messages that may wait without anybody worrying.
const WAITING_CALM_MAX: u64 = 1_000;

/// `GET /healthz`: the process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the store can be read, and the directory may be used.
pub async fn ready(State(site): State<Arc<Site>>) -> Response {
    let not = |why: &'static str| (StatusCode::SERVICE_UNAVAILABLE, why).into_response();
    if site.node.store.read(store::head).is_err() {
        return not("the store cannot be read\n");
    }
    if site.node.membership().expires <= site.node.clock.now() {
        return not("the directory has expired\n");
    }
    "ready\n".into_response()
}

/// `GET /metrics`: counters in the OpenMetrics text form.
pub async fn metrics(State(site): State<Arc<Site>>) -> Response {
    let form = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, form)], site.node.metrics.print()).into_response()
}

/// `GET /health`
pub async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.enter(Place::Health)?;
    let node = &visit.site.node;
    let ((entries, holdings, open), waiting, cosigned) = node.store.read(|conn| {
        Ok((store::counts(conn)?, store::outbox_waiting(conn)?, store::cosignatures(conn, node.me.as_str())?))
    })?;
    let (mail, hook) =
        node.store.read(|conn| Ok((store::posts_waiting(conn, false)?, store::posts_waiting(conn, true)?)))?;
    let queue = |party: &PartyId| waiting.iter().find(|(found, _)| found == party).map_or(0, |(_, count)| *count);
    let desk = visit.desk();
    let (t, now) = (desk.t, visit.now);
    let partners: Vec<PartnerLine> = node
        .partners()
        .into_iter()
        .map(|member| {
            let contact = node.signals.contact(&member.id);
            PartnerLine {
                name: desk.party(&member.id),
                last_contact: contact.last.map_or_else(|| t.text("never-reached"), |at| desk.when.ago(at, now)),
                queue: queue(&member.id),
                gap: contact.gap.map_or(0, |(expected, found)| found.saturating_sub(expected)),
                light: partner_light(t, &contact, &member.phone, now),
            }
        })
        .collect();
    let total: u64 = waiting.iter().map(|(_, count)| count).sum();
    let mut lines = vec![
        HealthLine { label: t.text("health-store"), value: t.text("health-store-fine"), light: Light::Green },
        directory_line(t, &desk.when, node.membership().expires, now),
        waiting_line(t, total),
        witness_line(t, cosigned.len()),
        index_line(t, &node.finder.state()),
        instruments_line(t, node),
        languages_line(t, &visit.site.languages),
    ];
    lines.extend(notice_health::lines(t, *node.signals.posting(), &mail, &hook));
    lines.sort_by_key(|line| std::cmp::Reverse(severity(&line.light)));
    let facts = facts(&desk, [entries, holdings, open]);
    let thresholds = thresholds(t, &node.thresholds);
    let frame = desk.frame(Some(Place::Health));
    print(&HealthPage { t, frame, lines, partners, thresholds, facts })
}

fn severity(light: &Light) -> u8 {
    match light {
        Light::Green => 0,
        Light::Amber(_) => 1,
        Light::Red(_) => 2,
    }
}

fn partner_light(t: &Lang, contact: &Contact, phone: &str, now: Timestamp) -> Light {
    if contact.gap.is_some() {
        return Light::Red(t.text("health-gap-remedy"));
    }
    if contact.ahead.is_some() {
        return Light::Red(t.text_with("health-ahead-remedy", &[("phone", phone)]));
    }
    match contact.down_since {
        Some(since) if now.ms_since(since) >= OUTAGE_MS => {
            Light::Red(t.text_with("health-down-remedy", &[("phone", phone), ("failure", &contact.failure)]))
        }
        Some(_) => Light::Amber(t.text_with("health-retry-remedy", &[("failure", &contact.failure)])),
        None if contact.last.is_none() => Light::Amber(t.text("health-new-remedy")),
        None => Light::Green,
    }
}

fn directory_line(t: &Lang, when: &When<'_>, expires: Timestamp, now: Timestamp) -> HealthLine {
    let left = expires.ms_since(now);
    let light = match left {
        ..=0 => Light::Red(t.text("health-directory-expired")),
        1..RENEWAL_MS => Light::Amber(t.text("health-directory-renew")),
        _ => Light::Green,
    };
    let value = t.text_with("health-directory-until", &[("at", &when.point(expires))]);
    HealthLine { label: t.text("health-directory"), value, light }
}

/// How much of each language is there: what one lacks is shown in English.
fn languages_line(t: &Lang, languages: &Languages) -> HealthLine {
    let (mut value, mut lacking) = (Vec::new(), Vec::new());
    for lang in languages.all() {
        let found = languages.coverage(lang);
        let counts = (found.there.to_string(), found.wanted.to_string());
        value.push(format!("{} {}/{}", lang.meta().endonym, counts.0, counts.1));
        lacking.extend(found.missing.first().map(|key| format!("{} ({key})", lang.tag())));
    }
    let light = match lacking.as_slice() {
        [] => Light::Green,
        lacking => Light::Amber(t.text_with("health-languages-remedy", &[("lacking", &lacking.join(", "))])),
    };
    HealthLine { label: t.text("health-languages"), value: value.join(" · "), light }
}

fn waiting_line(t: &Lang, waiting: u64) -> HealthLine {
    let light = if waiting > WAITING_CALM_MAX { Light::Amber(t.text("health-outbox-remedy")) } else { Light::Green };
    let value = t.text_with("health-outbox-count", &[("count", &waiting.to_string())]);
    HealthLine { label: t.text("health-outbox"), value, light }
}

fn witness_line(t: &Lang, witnesses: usize) -> HealthLine {
    let light = if witnesses == 0 { Light::Amber(t.text("health-witness-remedy")) } else { Light::Green };
    let value = t.text_with("health-witness-count", &[("count", &witnesses.to_string())]);
    HealthLine { label: t.text("health-witness"), value, light }
}

/// The index of the holdings. What was damaged was made again before anybody could search; the disk may go on damaging.
fn index_line(t: &Lang, state: &FinderState) -> HealthLine {
    let light = match &state.damage {
        Some(damage) => Light::Amber(t.text_with("health-index-remedy", &[("damage", damage)])),
        None => Light::Green,
    };
    let segments = t.text_with("health-index-segments", &[("count", &state.segments.to_string())]);
    // Tenths, so that a small index is not nothing.
    let mib = format!("{:.1}", state.bytes as f64 / f64::from(1 << 20));
    let holdings = t.text_with("health-index-holdings", &[("count", &state.holdings.to_string())]);
    let parts = [("holdings", holdings.as_str()), ("segments", &segments), ("size", &mib)];
    HealthLine { label: t.text("health-index"), value: t.text_with("health-index-is", &parts), light }
}

/// The instruments. One that the directory does not list in this version and with this digest moves nothing.
fn instruments_line(t: &Lang, node: &crate::node::Node) -> HealthLine {
    let (signed, unsigned): (Vec<_>, Vec<_>) = node.packs.all().partition(|pack| node.runs(pack));
    let named: Vec<String> = unsigned.iter().map(|pack| format!("{} {}", pack.name, pack.version)).collect();
    let light = if named.is_empty() {
        Light::Green
    } else {
        Light::Red(t.text_with("health-instruments-remedy", &[("names", &named.join(", "))]))
    };
    let value = t.text_with("health-instruments-count", &[("count", &signed.len().to_string())]);
    HealthLine { label: t.text("health-instruments"), value, light }
}

/// The thresholds in force, in the order in which screens list purposes.
fn thresholds(t: &Lang, thresholds: &Thresholds) -> Vec<Fact> {
    let of = |purpose: Purpose| {
        // Written in full: what is shown must not be rounded to another threshold.
        let likeness = thresholds.of(purpose).to_string();
        Fact { label: t.text(words::purpose_key(purpose)), value: likeness, mono: true }
    };
    Purpose::ALL.into_iter().map(of).collect()
}

fn facts(desk: &Desk<'_>, [entries, holdings, open]: [u64; 3]) -> Vec<Fact> {
    let (t, site) = (desk.t, desk.site());
    let fact = |label: String, value: String, mono: bool| Fact { label, value, mono };
    vec![
        fact(t.text("health-entries"), entries.to_string(), true),
        fact(t.text("health-holdings"), holdings.to_string(), true),
        fact(t.text("health-open"), open.to_string(), true),
        fact(t.text("health-sessions"), site.sessions.count().to_string(), true),
        fact(t.text("health-started"), desk.when.point(site.started), false),
        fact(t.text("health-federation"), site.node.membership().federation.clone(), false),
        fact(t.text("health-version"), env!("CARGO_PKG_VERSION").to_owned(), true),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{pages::english, when::Zone};
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp(1_795_523_400_000_000);

    #[test]
    fn a_partner_is_as_well_as_its_last_contact() {
        let lang = english();
        let check = |contact: Contact, class: &str, remedy: &str| {
            let light = partner_light(&lang, &contact, "+000000001", NOW);
            assert_eq!(light.class(), class, "{contact:?}");
            assert!(light.remedy().unwrap_or_default().contains(remedy), "{light:?}");
        };
        let down = |ms: i64| Contact {
            down_since: Some(NOW.plus_ms(-ms)),
            failures: 3,
            failure: "not reachable".into(),
            ..Contact::default()
        };
        check(Contact { last: Some(NOW), ..Contact::default() }, "ok", "");
        check(Contact::default(), "warn", "");
        check(down(OUTAGE_MS - 1), "warn", "not reachable");
        check(down(OUTAGE_MS), "danger", "+000000001");
        check(Contact { last: Some(NOW), gap: Some((3, 5)), ..Contact::default() }, "danger", "");
        check(Contact { last: Some(NOW), ahead: Some(NOW), ..Contact::default() }, "danger", "+000000001");
    }

    #[test]
    fn the_directory_warns_before_it_expires() {
        let (lang, zone) = (english(), Zone::of("MK").unwrap());
        let check = |left_ms: i64, class: &str| {
            let line = directory_line(&lang, &When::new(&lang, &zone), NOW.plus_ms(left_ms), NOW);
            assert_eq!(line.light.class(), class, "{left_ms}");
            assert!(!line.value.contains(['[', '{']), "{line:?}");
        };
        check(RENEWAL_MS, "ok");
        check(RENEWAL_MS - 1, "warn");
        check(0, "danger");
        check(-1, "danger");
    }

    #[test]
    fn the_index_says_what_it_holds_and_that_a_file_was_damaged() {
        let lang = english();
        let state = FinderState { holdings: 1_200, segments: 1, bytes: 3 << 19, damage: None };
        let line = index_line(&lang, &state);
        assert_eq!(line.value, "1200 holdings in 1 segment, 1.5 MiB");
        assert_eq!(line.light, Light::Green);
        let line = index_line(&lang, &FinderState { damage: Some("7.segment: checksum".into()), ..state });
        assert_eq!(line.light.class(), "warn");
        let remedy = line.light.remedy().unwrap_or_default();
        assert!(remedy.contains("7.segment: checksum") && remedy.contains("disk"), "{remedy}");
    }

    #[test]
    fn thresholds_are_shown_for_every_purpose_and_not_rounded() {
        let mut set = Thresholds::default();
        set.set(Purpose::Asylum, 0.899).unwrap();
        let shown: Vec<_> = thresholds(&english(), &set).into_iter().map(|fact| (fact.label, fact.value)).collect();
        assert_eq!(shown.len(), Purpose::ALL.len());
        assert_eq!(shown[0], ("Criminal investigation".to_owned(), matching::SCORE_MIN.to_string()));
        assert_eq!(shown[4], ("Asylum".to_owned(), "0.899".to_owned()));
    }

    proptest! {
        #[test]
        fn whatever_is_not_green_says_what_to_do(waiting in any::<u64>(), witnesses in 0usize..4, down in any::<Option<i64>>()) {
            let lang = english();
            let contact = Contact { down_since: down.map(Timestamp), ..Contact::default() };
            let lights = [waiting_line(&lang, waiting).light, witness_line(&lang, witnesses).light, partner_light(&lang, &contact, "1", NOW)];
            for light in lights {
                let told = light.remedy().is_none_or(|text| !text.is_empty() && !text.starts_with('['));
                prop_assert!(told, "{light:?}");
                prop_assert_eq!(light.remedy().is_none(), light == Light::Green);
            }
        }
    }
}
