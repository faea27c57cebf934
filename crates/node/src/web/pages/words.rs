//! Which word goes with which value? Keys of roles, purposes, acts, reasons and scripts, each in one place.
//!
//! Nothing here holds a sentence: keys only, whose texts are in `locales/`. What has no key is printed as it was recorded.

use instruments::{Length, Unit};
use model::{PartyId, Purpose, ReasonKind};
use policy::Role;

use crate::web::{Lang, designation::Naming, router::Site};

/// A party: its country's designation and its name; its id if the directory does not have it.
pub fn party(site: &Site, naming: &Naming<'_>, party: &PartyId) -> String {
    match site.node.membership().parties.get(party) {
        Some(member) => format!("{} · {}", naming.name(&member.country), member.name),
        None => party.to_string(),
    }
}

/// The key of a role.
pub fn role_key(role: Role) -> &'static str {
    match role {
        Role::DutyOfficer => "role-duty-officer",
        Role::Analyst => "role-analyst",
        Role::JointTeamMember => "role-joint-team-member",
        Role::Prosecutor => "role-prosecutor",
        Role::ReadmissionOfficer => "role-readmission-officer",
        Role::AsylumOfficer => "role-asylum-officer",
        Role::BorderStatistician => "role-border-statistician",
        Role::CsirtAnalyst => "role-csirt-analyst",
        Role::ReturnMonitor => "role-return-monitor",
        Role::DataProtectionOfficer => "role-data-protection-officer",
        Role::Administrator => "role-administrator",
    }
}

/// The key of what a role does first.
pub fn duty_key(role: Role) -> &'static str {
    match role {
        Role::DutyOfficer => "duty-duty-officer",
        Role::Analyst => "duty-analyst",
        Role::JointTeamMember => "duty-joint-team-member",
        Role::Prosecutor => "duty-prosecutor",
        Role::ReadmissionOfficer => "duty-readmission-officer",
        Role::AsylumOfficer => "duty-asylum-officer",
        Role::BorderStatistician => "duty-border-statistician",
        Role::CsirtAnalyst => "duty-csirt-analyst",
        Role::ReturnMonitor => "duty-return-monitor",
        Role::DataProtectionOfficer => "duty-data-protection-officer",
        Role::Administrator => "duty-administrator",
    }
}

/// The key of a kind of party, as the law's conditions name it.
pub fn word_of_party_kind(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "member-state" => "kind-member-state",
        "partner" => "kind-partner",
        "agency" => "kind-agency",
        _ => return None,
    })
}

/// The key of a purpose.
pub fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::CriminalInvestigation => "purpose-criminal-investigation",
        Purpose::CounterTerrorism => "purpose-counter-terrorism",
        Purpose::BorderControl => "purpose-border-control",
        Purpose::Readmission => "purpose-readmission",
        Purpose::Asylum => "purpose-asylum",
    }
}

/// What a record names as purpose: a purpose, the oversight, or an instrument.
pub fn recorded_purpose(t: &Lang, text: &str) -> String {
    match Purpose::parse(text) {
        Some(purpose) => t.text(purpose_key(purpose)),
        None if text == super::audit::OVERSIGHT => t.text("purpose-oversight"),
        None if text == crate::api::ADMINISTRATION => t.text("purpose-administration"),
        None => t.pack_text_if_any(text, "title").unwrap_or_else(|| text.to_owned()),
    }
}

/// The key of what somebody did, as the journal names it, without the end of a denial.
pub fn word_of_act(act: &str) -> Option<&'static str> {
    Some(match act {
        "check.ask" => "act-check-ask",
        "check.asked" | "check" => "act-check-asked",
        "check.read" => "act-check-read",
        "match.confirm" => "act-match-confirm",
        "case.read" => "act-case-read",
        "case.open" => "act-case-open",
        "case.step" => "act-case-step",
        "override.propose" => "act-override-propose",
        "override.confirm" => "act-override-confirm",
        "override.read" => "act-override-read",
        "audit.search" => "act-audit-search",
        "audit.chain" => "act-audit-chain",
        "health.read" => "act-health-read",
        "holding.import" => "act-holding-import",
        "api.token" => "act-api-token",
        "case.assign" => "act-case-assign",
        "person.set" => "act-person-set",
        "person.invite" => "act-person-invite",
        "person.unkey" => "act-person-unkey",
        "session.open" => "act-session-open",
        "people.keep" => "act-people-keep",
        "notices.choose" => "notices-act-choose",
        "api.revoke" => "act-api-revoke",
        _ => return None,
    })
}

/// The key of a kind of evidence.
pub fn reason_key(kind: ReasonKind) -> &'static str {
    match kind {
        ReasonKind::SameIdentifier => "reason-same-identifier",
        ReasonKind::SameName => "reason-same-name",
        ReasonKind::TransliteratedName => "reason-transliterated-name",
        ReasonKind::SimilarName => "reason-similar-name",
        ReasonKind::TruncatedName => "reason-truncated-name",
        ReasonKind::SwappedOrder => "reason-swapped-order",
        ReasonKind::SameBirthDate => "reason-same-birth-date",
        ReasonKind::SameBirthYear => "reason-same-birth-year",
        ReasonKind::SwappedDayMonth => "reason-swapped-day-month",
        ReasonKind::OtherBirthDate => "reason-other-birth-date",
        ReasonKind::SameNationality => "reason-same-nationality",
        ReasonKind::OtherNationality => "reason-other-nationality",
        ReasonKind::LookAlikeIdentifier => "reason-look-alike-identifier",
        ReasonKind::PartialIdentifier => "reason-partial-identifier",
        ReasonKind::InitialName => "reason-initial-name",
        ReasonKind::EquivalentName => "reason-equivalent-name",
        ReasonKind::GenderedName => "reason-gendered-name",
        ReasonKind::OtherSex => "reason-other-sex",
        ReasonKind::SameMake => "reason-same-make",
        ReasonKind::OtherMake => "reason-other-make",
    }
}

/// The key of what the last act did, by the word that follows it in the address.
pub fn notice_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "confirmed" => "notice-confirmed",
        "rejected" => "notice-rejected",
        "opened" => "notice-opened",
        "stepped" => "notice-stepped",
        "proposed" => "notice-proposed",
        "revoked" => "notice-revoked",
        "person" => "notice-person",
        "assigned" => "notice-assigned",
        "unassigned" => "notice-unassigned",
        "unkeyed" => "notice-unkeyed",
        "chosen" => "notices-done-chosen",
        "seen" => "notices-done-seen",
        _ => return None,
    })
}

/// A time limit in words.
pub fn length(t: &Lang, length: Length) -> String {
    let count = length.count.to_string();
    let key = match length.unit {
        Unit::Hours => "length-hours",
        Unit::CalendarDays => "length-calendar-days",
        Unit::WorkingDays => "length-working-days",
        Unit::Months => "length-months",
        Unit::Years => "length-years",
    };
    t.text_with(key, &[("count", &count)])
}

/// The BCP 47 tag of a text by its script; empty for Latin, which needs none.
pub fn script_tag(text: &str) -> &'static str {
    let script = text.chars().find_map(|c| match c {
        '\u{0370}'..='\u{03ff}' | '\u{1f00}'..='\u{1fff}' => Some("und-Grek"),
        '\u{0400}'..='\u{052f}' => Some("und-Cyrl"),
        '\u{0590}'..='\u{05ff}' => Some("und-Hebr"),
        '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}' => Some("und-Arab"),
        _ => None,
    });
    script.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::pages::english;
    use policy::Act;
    use proptest::prelude::*;

    #[test]
    fn every_value_has_a_word() {
        let lang = english();
        let mut keys: Vec<&str> = Role::ALL.iter().flat_map(|role| [role_key(*role), duty_key(*role)]).collect();
        keys.extend(Purpose::ALL.map(purpose_key));
        keys.extend(["member-state", "partner", "agency"].iter().filter_map(|kind| word_of_party_kind(kind)));
        keys.extend(["confirmed", "rejected", "opened", "stepped"].iter().filter_map(|word| notice_of(word)));
        keys.extend(Act::ALL.iter().filter_map(|act| word_of_act(act.as_str())));
        for key in keys {
            assert!(!lang.text(key).starts_with('['), "{key} has no text");
        }
        for unit in [Unit::Hours, Unit::CalendarDays, Unit::WorkingDays, Unit::Months] {
            for count in [1, 2] {
                assert!(length(&lang, Length { count, unit }).starts_with(&format!("{count} ")), "{unit:?}");
            }
        }
    }

    #[test]
    fn a_recorded_purpose_is_told_in_words_if_there_are_any() {
        let lang = english();
        let check = |text: &str, words: &str| assert_eq!(recorded_purpose(&lang, text), words);
        check("asylum", "Asylum");
        check("information-request", "Information request");
        check("oversight", "Oversight of the processing");
        check("something else", "something else");
    }

    #[test]
    fn scripts_are_told_by_their_first_letter_that_is_not_latin() {
        let check = |text: &str, tag: &str| assert_eq!(script_tag(text), tag, "{text}");
        check("Đorđević", "");
        check("Ђорђевић", "und-Cyrl");
        check("Jovan Ђорђевић", "und-Cyrl");
        check("Ραφτοπούλου", "und-Grek");
        check("محمد", "und-Arab");
        check("", "");
    }

    proptest! {
        #[test]
        fn a_foreign_word_is_no_notice(word in "[a-z<>]{0,8}") {
            prop_assume!(!["opened", "stepped"].contains(&word.as_str()));
            prop_assert_eq!(notice_of(&word), None);
        }
    }
}
