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
use model::{PartyId, Timestamp};

use super::{
    failure::Failure,
    print,
    visit::{Desk, Visit},
};
use crate::{
    node::Contact,
    store,
    web::{
        Lang,
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
    ];
    lines.sort_by_key(|line| std::cmp::Reverse(severity(&line.light)));
    let facts = facts(&desk, [entries, holdings, open]);
    let frame = desk.frame(Some(Place::Health));
    print(&HealthPage { t, frame, lines, partners, facts })
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
