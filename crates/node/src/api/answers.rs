//! Answers to a check as the API gives them: what each party says, its hits, and why each is one.
//!
//! Pure: what an officer may see is settled before, and nothing here is left out or rounded.

use model::{CoreData, Handling, Outcome, PartyId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    forms::{CodeWord, hex, stamp},
    subjects::SubjectOut,
};
use crate::check::Said;

/// What one party says.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SaidOut {
    /// The party.
    party: String,
    /// How it stands.
    status: SaidWord,
    /// When the answer came.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    /// The rule by which the party refuses the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    /// The hits, if any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hits: Vec<HitOut>,
}

/// How it stands with one party.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SaidWord {
    /// No answer yet.
    Waiting,
    /// No answer in time; it still counts when it comes.
    Silent,
    /// Nothing matched, or nothing that the owner lets the asker know.
    NoHit,
    /// At least one holding matched.
    Hits,
    /// The party's rules refuse the question.
    Refused,
}

/// One matching holding, as far as its owner shows it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HitOut {
    /// An opaque reference that only its owner can resolve.
    reference: String,
    /// Likeness, 0.0 to 1.0. Never a decision about a person: an officer judges.
    score: f32,
    /// Why the engine thinks so.
    reasons: Vec<ReasonOut>,
    /// What the owner shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    core: Option<CoreOut>,
    /// How an officer of this node judged it, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    judgement: Option<JudgementOut>,
}

/// One piece of evidence for or against.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReasonOut {
    /// What kind, for example `same-name` or `other-birth-date`.
    kind: &'static str,
    /// The values compared, `asked = held`; empty where the owner shows no content.
    detail: String,
}

/// How a hit was judged.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct JudgementOut {
    /// Whether it is the same person or thing.
    same: bool,
    /// Who judged.
    officer: String,
}

/// What a party says, with what officers judged.
pub(super) fn said_out(party: PartyId, said: Said, judged: &[(PartyId, Vec<u8>, bool, String)]) -> SaidOut {
    let bare = |status| SaidOut { party: party.to_string(), status, at: None, rule: None, hits: Vec::new() };
    match said {
        Said::Waiting => bare(SaidWord::Waiting),
        Said::Silent => bare(SaidWord::Silent),
        Said::Refused(rule) | Said::Answered(Outcome::Refused(rule), _) => {
            SaidOut { rule: Some(rule), ..bare(SaidWord::Refused) }
        }
        Said::Answered(Outcome::NoHit, at) => SaidOut { at: Some(stamp(at)), ..bare(SaidWord::NoHit) },
        Said::Answered(Outcome::Hits(hits), at) => {
            let of = |reference: &[u8]| {
                let found = judged.iter().find(|(by, hit, ..)| *by == party && hit == reference);
                found.map(|(_, _, same, officer)| JudgementOut { same: *same, officer: officer.clone() })
            };
            let hits = hits.into_iter().map(|hit| HitOut {
                reference: hex(&hit.reference),
                score: hit.score,
                judgement: of(&hit.reference),
                reasons: hit.reasons.into_iter().map(ReasonOut::from).collect(),
                core: hit.core.map(CoreOut::from),
            });
            SaidOut { at: Some(stamp(at)), hits: hits.collect(), ..bare(SaidWord::Hits) }
        }
    }
}

impl From<model::Reason> for ReasonOut {
    fn from(reason: model::Reason) -> Self {
        use model::ReasonKind;
        let kind = match reason.kind {
            ReasonKind::SameIdentifier => "same-identifier",
            ReasonKind::SameName => "same-name",
            ReasonKind::TransliteratedName => "transliterated-name",
            ReasonKind::SimilarName => "similar-name",
            ReasonKind::TruncatedName => "truncated-name",
            ReasonKind::SwappedOrder => "swapped-order",
            ReasonKind::SameBirthDate => "same-birth-date",
            ReasonKind::SameBirthYear => "same-birth-year",
            ReasonKind::SwappedDayMonth => "swapped-day-month",
            ReasonKind::OtherBirthDate => "other-birth-date",
            ReasonKind::SameNationality => "same-nationality",
            ReasonKind::OtherNationality => "other-nationality",
            ReasonKind::LookAlikeIdentifier => "look-alike-identifier",
            ReasonKind::PartialIdentifier => "partial-identifier",
            ReasonKind::InitialName => "initial-name",
            ReasonKind::EquivalentName => "equivalent-name",
            ReasonKind::GenderedName => "gendered-name",
            ReasonKind::OtherSex => "other-sex",
            ReasonKind::SameMake => "same-make",
            ReasonKind::OtherMake => "other-make",
        };
        Self { kind, detail: reason.detail }
    }
}

/// What the owner of a hit shows, so that an officer can confirm the match.
#[derive(Debug, Serialize, ToSchema)]
struct CoreOut {
    /// The record.
    subject: SubjectOut,
    /// What the owner holds it for.
    about: String,
    /// How it must be handled.
    handling: HandlingOut,
}

/// The marks of an item.
#[derive(Debug, Serialize, ToSchema)]
struct HandlingOut {
    /// Handling code.
    code: CodeWord,
    /// Reliability of the source, A, B, C or X (Regulation (EU) 2016/794 Art 29(1)).
    source: &'static str,
    /// Accuracy of the information, 1 to 4 (Art 29(2)).
    information: u8,
    /// Traffic-light protocol 2.0.
    tlp: &'static str,
}

impl From<CoreData> for CoreOut {
    fn from(core: CoreData) -> Self {
        Self { subject: core.subject.into(), about: core.about, handling: core.handling.into() }
    }
}

impl From<Handling> for HandlingOut {
    fn from(handling: Handling) -> Self {
        use model::{InformationGrade, SourceGrade, Tlp};
        Self {
            code: handling.code.into(),
            source: match handling.source {
                SourceGrade::A => "A",
                SourceGrade::B => "B",
                SourceGrade::C => "C",
                SourceGrade::X => "X",
            },
            information: match handling.information {
                InformationGrade::One => 1,
                InformationGrade::Two => 2,
                InformationGrade::Three => 3,
                InformationGrade::Four => 4,
            },
            tlp: match handling.tlp {
                Tlp::Clear => "TLP:CLEAR",
                Tlp::Green => "TLP:GREEN",
                Tlp::Amber => "TLP:AMBER",
                Tlp::AmberStrict => "TLP:AMBER+STRICT",
                Tlp::Red => "TLP:RED",
            },
        }
    }
}
