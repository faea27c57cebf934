//! May this person, this party, this hit? Facts in, a decision out.
//!
//! Never gathers facts, never changes anything a caller can see: the same facts always get the same decision, so
//! decisions are remembered. INVARIANT default deny: no permit, an evaluation error or malformed facts all deny, and
//! every denial names its rule and whom to ask. INVARIANT bounded memory: at most [`DECISIONS_MAX`] are remembered.

use crate::RuleText;
use crate::facts::{self, NotARequest};
use crate::rules::Rules;
use crate::{DisclosureFacts, PartyAct, PartyPermitted, PersonAct, PersonPermitted, PolicyError};
use cedar_policy::{AuthorizationError, Authorizer, Decision as CedarDecision, Entities, Request, Schema};
use model::Disclosure;
use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

/// The longest instrument name that is looked at, in bytes.
pub const INSTRUMENT_BYTES_MAX: usize = 64;

/// How many decisions are remembered. When there are more, all are forgotten: facts are few, so this is rare.
const DECISIONS_MAX: usize = 4_096;

const SHOW_CORE: &str = "hit.show-core";
const SHOW_OPAQUE: &str = "hit.show-opaque";

const PEOPLE: &str = include_str!("../policies/people.cedar");
const PARTIES: &str = include_str!("../policies/parties.cedar");
const SCHEMA: &str = include_str!("../policies/egnatia.cedarschema");

/// What the policies say.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Decision<P> {
    /// Permitted; `P` proves it.
    Permit(P),
    /// Denied, with the rule and whom to ask.
    Deny(Denial),
}

impl<P> Decision<P> {
    /// The proof, or the denial as an error.
    pub fn into_result(self) -> Result<P, Denial> {
        match self {
            Self::Permit(proof) => Ok(proof),
            Self::Deny(denial) => Err(denial),
        }
    }
}

/// Why not, and who can help.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("denied by `{rule}`; ask: {ask}")]
pub struct Denial {
    /// The rule's `@id`; or `default-deny: ` and the act in words, if no rule permits it.
    pub rule: String,
    /// Whom to ask, in words.
    pub ask: String,
}

impl Denial {
    fn new(rule: impl Into<String>, ask: impl Into<String>) -> Self {
        Self { rule: rule.into(), ask: ask.into() }
    }
}

/// The policies of a node, ready to decide.
#[derive(Debug)]
pub struct Policies {
    people: Rules,
    parties: Rules,
    authorizer: Authorizer,
    remembered: Mutex<HashMap<Key, Verdict>>,
}

/// The facts of a remembered decision.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Person(PersonAct),
    Party(PartyAct),
    Hit(DisclosureFacts, &'static str),
}

/// The name of the rule that permits, or the denial. Without a proof: memory alone can permit nothing.
type Verdict = Result<String, Denial>;

impl Policies {
    /// The policies that come with Egnatia.
    ///
    /// # Errors
    /// None in a build whose tests passed; the signature leaves the start-up message to the caller.
    pub fn builtin() -> Result<Self, PolicyError> {
        Self::parse(PEOPLE, PARTIES)
    }

    /// Reads a node's own policies, each text at most [`crate::POLICY_BYTES_MAX`] bytes.
    ///
    /// # Errors
    /// See [`PolicyError`]: every problem names the file and the policy.
    pub fn parse(people: &str, parties: &str) -> Result<Self, PolicyError> {
        let schema = schema()?;
        Ok(Self {
            people: Rules::parse("people.cedar", people, &schema)?,
            parties: Rules::parse("parties.cedar", parties, &schema)?,
            authorizer: Authorizer::new(),
            remembered: Mutex::default(),
        })
    }

    /// The rules for people that come with Egnatia, as a reader sees them.
    pub fn builtin_for_people() -> Vec<RuleText> {
        crate::text::rules(PEOPLE)
    }

    /// May this person do this?
    pub fn person(&self, act: PersonAct) -> Decision<PersonPermitted> {
        // Before the memory, so that it never holds a long name.
        if act.instrument.as_ref().is_some_and(|name| name.len() > INSTRUMENT_BYTES_MAX) {
            return Decision::Deny(Denial::new("instrument-name-too-long", "administrator"));
        }
        match self.recall(Key::Person(act.clone())) {
            Ok(rule) => Decision::Permit(PersonPermitted { act, rule }),
            Err(denial) => Decision::Deny(denial),
        }
    }

    /// May this party send this?
    pub fn party(&self, act: PartyAct) -> Decision<PartyPermitted> {
        match self.recall(Key::Party(act.clone())) {
            Ok(rule) => Decision::Permit(PartyPermitted { act, rule }),
            Err(denial) => Decision::Deny(denial),
        }
    }

    /// How much of a hit may the asking party see? Nothing, if no rule shows it.
    pub fn disclosure(&self, facts: &DisclosureFacts) -> Disclosure {
        let shows = |action| self.recall(Key::Hit(*facts, action)).is_ok();
        if shows(SHOW_CORE) {
            Disclosure::Core
        } else if shows(SHOW_OPAQUE) {
            Disclosure::Opaque
        } else {
            Disclosure::Nothing
        }
    }

    /// The decision on these facts, from memory if they were seen before.
    fn recall(&self, key: Key) -> Verdict {
        // A thread that panicked while it held the lock left a whole map: each change to it is one call.
        let remembered = || self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(verdict) = remembered().get(&key) {
            return verdict.clone();
        }
        // Decided without the lock: two threads may decide the same twice, and get the same.
        let verdict = self.fresh(&key);
        let mut remembered = remembered();
        if remembered.len() >= DECISIONS_MAX {
            remembered.clear();
        }
        remembered.insert(key, verdict.clone());
        verdict
    }

    /// The decision on these facts, by evaluating every policy.
    fn fresh(&self, key: &Key) -> Verdict {
        match key {
            Key::Person(act) => self.evaluate(&self.people, facts::person(act, None), || {
                format!("no rule lets the role {} {}", act.role.as_str(), act.act.words())
            }),
            Key::Party(act) => self.evaluate(&self.parties, facts::party(act, None), || {
                format!("no rule lets the party {} {}", act.sender, act.verb.words())
            }),
            Key::Hit(facts, action) => self.evaluate(&self.parties, facts::hit(facts, action, None), || {
                format!("no rule lets the kind of party {} see this much of a hit", facts.asker.as_str())
            }),
        }
    }

    fn evaluate(
        &self,
        rules: &Rules,
        request: Result<Request, NotARequest>,
        words: impl FnOnce() -> String,
    ) -> Verdict {
        let Ok(request) = request else {
            return Err(Denial::new("facts-malformed", "administrator"));
        };
        let response = self.authorizer.is_authorized(&request, &rules.set, &Entities::empty());
        let diagnostics = response.diagnostics();
        // Cedar skips a policy that fails. A skipped forbid would permit, so a failure denies.
        if let Some(error) = diagnostics.errors().next() {
            let AuthorizationError::PolicyEvaluationError(error) = error;
            let rule = rules.first(std::iter::once(error.policy_id())).map_or("unknown", |rule| &rule.id);
            return Err(Denial::new(format!("policy-fails: {rule}"), "administrator"));
        }
        match (response.decision(), rules.first(diagnostics.reason())) {
            (CedarDecision::Allow, Some(rule)) => Ok(rule.id.clone()),
            (CedarDecision::Deny, Some(rule)) => Err(Denial::new(rule.id.clone(), rule.ask.clone())),
            (CedarDecision::Allow | CedarDecision::Deny, None) => {
                Err(Denial::new(format!("default-deny: {}", words()), "administrator"))
            }
        }
    }
}

fn schema() -> Result<Schema, PolicyError> {
    Schema::from_str(SCHEMA)
        .map_err(|error| PolicyError::Syntax { file: "egnatia.cedarschema", problem: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Act, PartyKind, Role, SubjectKind, Verb};
    use cedar_policy::PolicySet;
    use model::{HandlingCode, PartyId, Purpose};
    use proptest::prelude::*;
    use std::sync::LazyLock;

    const HANDLING: [HandlingCode; 4] = [HandlingCode::H0, HandlingCode::H1, HandlingCode::H2, HandlingCode::H3];

    /// An act that is lawful in every respect but for its role.
    fn sound_person(role: Role, act: Act) -> PersonAct {
        PersonAct {
            role,
            act,
            purpose: Some(Purpose::CriminalInvestigation),
            instrument: Some("information-request".to_owned()),
            handling: Some(HandlingCode::H1),
            own_party: true,
            justified: true,
        }
    }

    /// A message between two states that is lawful in every respect.
    fn sound_party(verb: Verb) -> PartyAct {
        PartyAct {
            sender: PartyId::new("mk-spoc").unwrap(),
            sender_kind: PartyKind::Partner,
            recipient_kind: PartyKind::MemberState,
            verb,
            purpose: (verb != Verb::Step).then_some(Purpose::BorderControl),
            subject: (verb == Verb::Ask).then_some(SubjectKind::Vehicle),
            justified: true,
            basis: false,
            life_threat: false,
            instrument_known: true,
            asylum_to_origin: false,
        }
    }

    fn rule_of(verdict: Verdict) -> String {
        verdict.unwrap_or_else(|denial| denial.rule)
    }

    /// Every case of the tables below: facts and the rule that decides them.
    fn table() -> Vec<(Key, &'static str)> {
        use Act::*;
        use Role::*;
        fn named(instrument: &str) -> Option<String> {
            Some(instrument.to_owned())
        }
        let person = |role, act, change: fn(&mut PersonAct)| {
            let mut facts = sound_person(role, act);
            change(&mut facts);
            Key::Person(facts)
        };
        let party = |verb, change: fn(&mut PartyAct)| {
            let mut facts = sound_party(verb);
            change(&mut facts);
            Key::Party(facts)
        };
        let hit = |action, purpose, asker, subject| {
            Key::Hit(DisclosureFacts { purpose, asker, subject, handling: HandlingCode::H1 }, action)
        };
        vec![
            (person(DutyOfficer, CheckAsk, |_| ()), "duty-officers-ask-and-answer"),
            (person(DutyOfficer, CheckAsk, |f| f.purpose = Some(Purpose::Asylum)), "duty-officers-ask-and-answer"),
            (person(DutyOfficer, CheckAsk, |f| f.justified = false), "justification-is-empty"),
            (person(DutyOfficer, CaseOpen, |f| f.justified = false), "justification-is-empty"),
            (person(DutyOfficer, CheckRead, |f| f.justified = false), "duty-officers-ask-and-answer"),
            (person(DutyOfficer, MatchConfirm, |f| f.purpose = None), "purpose-is-missing"),
            (
                person(DutyOfficer, CaseOpen, |f| (f.purpose, f.instrument) = (None, Some("border-event".to_owned()))),
                "duty-officers-ask-and-answer",
            ),
            (person(DutyOfficer, CaseStep, |f| f.purpose = None), "duty-officers-ask-and-answer"),
            (
                person(DutyOfficer, CaseOpen, |f| f.purpose = Some(Purpose::Asylum)),
                "information-request-is-about-crime",
            ),
            (person(DutyOfficer, CaseStep, |f| f.own_party = false), "own-party-takes-no-part"),
            (person(DutyOfficer, CaseRead, |f| f.handling = Some(HandlingCode::H3)), "duty-officers-ask-and-answer"),
            (person(DutyOfficer, HoldingEnter, |_| ()), "duty-officers-hold-and-erase"),
            (person(DutyOfficer, HoldingErase, |_| ()), "duty-officers-hold-and-erase"),
            (person(DutyOfficer, HoldingEnter, |f| f.justified = false), "justification-is-empty"),
            (person(DataProtectionOfficer, HoldingErase, |_| ()), "data-protection-officers-erase"),
            (person(DataProtectionOfficer, HoldingErase, |f| f.justified = false), "justification-is-empty"),
            (person(DataProtectionOfficer, HoldingEnter, |_| ()), "data-protection-officer-takes-no-part"),
            (person(Administrator, HoldingEnter, |_| ()), "administrator-sees-no-personal-data"),
            (person(Administrator, HoldingErase, |_| ()), "administrator-sees-no-personal-data"),
            (person(Analyst, HoldingEnter, |_| ()), "default-deny: no rule lets the role analyst enter a holding"),
            (person(Analyst, CheckAsk, |_| ()), "analysts-ask-about-crime"),
            (
                person(Analyst, CheckAsk, |f| f.purpose = Some(Purpose::BorderControl)),
                "default-deny: no rule lets the role analyst ask other parties",
            ),
            (person(Analyst, CaseRead, |_| ()), "analysts-read-cases"),
            (person(Analyst, CheckRead, |f| f.handling = Some(HandlingCode::H3)), "h3-only-for-duty-officers"),
            (person(JointTeamMember, CheckAsk, |_| ()), "joint-teams-ask-about-crime"),
            (
                person(Prosecutor, CaseStep, |f| f.instrument = named("joint-investigation-team")),
                "joint-teams-work-in-joint-teams",
            ),
            (
                person(Prosecutor, CaseOpen, |f| f.instrument = named("joint-investigation-team")),
                "prosecutors-agree-joint-teams",
            ),
            (person(Prosecutor, CaseRead, |_| ()), "prosecutors-read-what-may-be-evidence"),
            (
                person(ReadmissionOfficer, CheckAsk, |f| f.purpose = Some(Purpose::Readmission)),
                "readmission-officers-ask-for-readmission",
            ),
            (
                person(ReadmissionOfficer, CaseOpen, |f| f.instrument = named("return")),
                "readmission-officers-readmit-and-return",
            ),
            (
                person(ReadmissionOfficer, CaseRead, |f| f.instrument = named("asylum-case")),
                "default-deny: no rule lets the role readmission-officer read a case",
            ),
            (person(AsylumOfficer, CheckAsk, |f| f.purpose = Some(Purpose::Asylum)), "asylum-officers-ask-for-asylum"),
            (
                person(AsylumOfficer, CaseOpen, |f| f.instrument = named("asylum-case")),
                "asylum-officers-decide-on-protection",
            ),
            (
                person(BorderStatistician, CaseOpen, |f| f.instrument = named("border-event")),
                "border-statisticians-report-events",
            ),
            (person(CsirtAnalyst, CaseStep, |f| f.instrument = named("cyber-incident")), "csirts-work-on-incidents"),
            (person(ReturnMonitor, CaseRead, |f| f.instrument = named("return")), "monitors-read-returns"),
            (
                person(ReturnMonitor, CaseStep, |f| f.instrument = named("return")),
                "default-deny: no rule lets the role return-monitor take a step in a case",
            ),
            (
                person(ReturnMonitor, CaseOpen, |f| f.instrument = named("serious-incident-report")),
                "monitors-report-serious-incidents",
            ),
            (person(CsirtAnalyst, CaseRead, |f| f.instrument = None), "officers-of-a-field-list-their-own-cases"),
            (person(Administrator, PeopleKeep, |_| ()), "administrators-run-the-node"),
            (person(DataProtectionOfficer, AuditSearch, |_| ()), "data-protection-officers-audit"),
            (person(DataProtectionOfficer, CaseRead, |_| ()), "data-protection-officers-read-cases"),
            (person(DataProtectionOfficer, CheckAsk, |_| ()), "data-protection-officer-takes-no-part"),
            (person(Administrator, ApiToken, |_| ()), "administrators-run-the-node"),
            (person(Administrator, AuditSearch, |_| ()), "administrator-sees-no-personal-data"),
            (person(Administrator, HealthRead, |_| ()), "everybody-sees-health"),
            (party(Verb::Ask, |_| ()), "parties-ask"),
            (party(Verb::Ask, |f| f.justified = false), "ask-needs-justification"),
            (
                party(Verb::Ask, |f| f.subject = None),
                "default-deny: no rule lets the party mk-spoc ask without purpose or subject",
            ),
            (
                party(Verb::Ask, |f| {
                    f.sender_kind = PartyKind::Agency;
                    f.purpose = Some(Purpose::Readmission);
                    f.subject = Some(SubjectKind::Person);
                }),
                "purpose-not-shared",
            ),
            (party(Verb::Ask, |f| f.purpose = Some(Purpose::Asylum)), "question-exceeds-purpose"),
            (
                party(Verb::Ask, |f| {
                    f.purpose = Some(Purpose::Asylum);
                    f.subject = Some(SubjectKind::Document);
                }),
                "parties-ask",
            ),
            (party(Verb::Ask, |f| f.asylum_to_origin = true), "asylum-never-to-origin"),
            (party(Verb::Answer, |f| f.asylum_to_origin = true), "asylum-never-to-origin"),
            (party(Verb::Step, |f| f.asylum_to_origin = true), "asylum-never-to-origin"),
            (party(Verb::Answer, |_| ()), "parties-answer"),
            (
                party(Verb::Answer, |f| f.purpose = None),
                "default-deny: no rule lets the party mk-spoc answer without the question's purpose",
            ),
            (party(Verb::Ask, |f| f.recipient_kind = PartyKind::Agency), "agency-without-transfer-basis"),
            (
                party(Verb::Ask, |f| {
                    f.recipient_kind = PartyKind::Agency;
                    f.basis = true;
                }),
                "parties-ask",
            ),
            (
                party(Verb::Answer, |f| {
                    f.sender_kind = PartyKind::Agency;
                    f.recipient_kind = PartyKind::Partner;
                }),
                "agency-without-transfer-basis",
            ),
            (
                party(Verb::Step, |f| {
                    f.sender_kind = PartyKind::MemberState;
                    f.recipient_kind = PartyKind::Agency;
                }),
                "parties-take-steps",
            ),
            (
                party(Verb::Step, |f| {
                    f.recipient_kind = PartyKind::Agency;
                    f.life_threat = true;
                }),
                "parties-take-steps",
            ),
            (
                party(Verb::Step, |f| {
                    f.recipient_kind = PartyKind::Agency;
                    f.life_threat = true;
                    f.asylum_to_origin = true;
                }),
                "asylum-never-to-origin",
            ),
            (party(Verb::Step, |f| f.instrument_known = false), "instrument-not-known"),
            (party(Verb::Ask, |f| f.instrument_known = false), "parties-ask"),
            (hit(SHOW_CORE, Purpose::CounterTerrorism, PartyKind::Agency, SubjectKind::Phone), "crime-shows-core"),
            (
                hit(SHOW_CORE, Purpose::BorderControl, PartyKind::Partner, SubjectKind::Firearm),
                "border-shows-core-to-states",
            ),
            (
                hit(SHOW_CORE, Purpose::Readmission, PartyKind::MemberState, SubjectKind::Person),
                "readmission-shows-identity-to-states",
            ),
            (hit(SHOW_OPAQUE, Purpose::BorderControl, PartyKind::Agency, SubjectKind::Person), "security-shows-hit"),
            (
                hit(SHOW_OPAQUE, Purpose::Asylum, PartyKind::MemberState, SubjectKind::Person),
                "migration-shows-hit-to-states",
            ),
            (
                Key::Hit(
                    DisclosureFacts {
                        purpose: Purpose::CounterTerrorism,
                        asker: PartyKind::MemberState,
                        subject: SubjectKind::Person,
                        handling: HandlingCode::H2,
                    },
                    SHOW_CORE,
                ),
                "h2-and-h3-show-no-core",
            ),
        ]
    }

    #[test]
    fn each_case_is_decided_by_its_rule() {
        let policies = Policies::builtin().unwrap();
        for (facts, rule) in table() {
            assert_eq!(rule_of(policies.fresh(&facts)), rule, "{facts:?}");
        }
    }

    /// `+` may, `-` may not, in the order of `Act::ALL`.
    #[test]
    fn roles_may_what_the_matrix_says() {
        let policies = Policies::builtin().unwrap();
        let matrix = [
            // ask read confirm | case: read open step | holding: enter erase | audit: search chain | health | token people
            (Role::DutyOfficer, "+++ +++ ++ -- + --"),
            (Role::Analyst, "+++ +-- -- -- + --"),
            (Role::JointTeamMember, "+++ --- -- -- + --"),
            (Role::Prosecutor, "+++ +-- -- -- + --"),
            (Role::ReadmissionOfficer, "--- --- -- -- + --"),
            (Role::AsylumOfficer, "--- --- -- -- + --"),
            (Role::BorderStatistician, "--- --- -- -- + --"),
            (Role::CsirtAnalyst, "--- --- -- -- + --"),
            (Role::ReturnMonitor, "--- --- -- -- + --"),
            (Role::DataProtectionOfficer, "--- +-- -+ ++ + --"),
            (Role::Administrator, "--- --- -- -+ + ++"),
        ];
        assert_eq!(matrix.map(|(role, _)| role), Role::ALL);
        for (role, row) in matrix {
            let marks = Act::ALL.map(|act| match policies.person(sound_person(role, act)) {
                Decision::Permit(proof) => {
                    assert_eq!(proof.facts(), &sound_person(role, act));
                    '+'
                }
                Decision::Deny(denial) => {
                    assert!(!denial.rule.is_empty() && !denial.ask.is_empty(), "{denial}");
                    '-'
                }
            });
            let row: Vec<char> = row.chars().filter(|mark| *mark != ' ').collect();
            assert_eq!(marks.to_vec(), row, "{role:?}");
        }
    }

    /// The text of a policy file without one of its policies, and the id of that policy; for each of them.
    fn each_without_one(text: &str) -> Vec<(String, String)> {
        let set: PolicySet = text.parse().unwrap();
        let named = |policy: &cedar_policy::Policy| policy.annotation("id").unwrap().to_owned();
        let without = |id: &String| {
            let rest: Vec<String> =
                set.policies().filter(|policy| named(policy) != *id).map(|p| p.to_string()).collect();
            rest.join("\n")
        };
        set.policies().map(named).map(|id| (without(&id), id)).collect()
    }

    #[test]
    fn every_rule_for_people_can_be_read_with_its_reason() {
        let rules = Policies::builtin_for_people();
        assert_eq!(rules.len(), PEOPLE.matches("\n@id(").count());
        let set: PolicySet =
            rules.iter().map(|rule| rule.text.as_str()).collect::<Vec<_>>().join("\n").parse().unwrap();
        assert_eq!(set.policies().count(), rules.len(), "the texts are the policies");
        assert_eq!(rules.iter().filter(|rule| rule.forbids).count(), PEOPLE.matches("\nforbid (").count());
        let sourced = |rule: &RuleText| ["Art ", "Directive", "Regulation"].iter().any(|word| rule.why.contains(word));
        let without: Vec<_> = rules.iter().filter(|rule| rule.forbids && !sourced(rule)).map(|rule| &rule.id).collect();
        assert!(without.is_empty(), "a rule that forbids has no source: {without:?}");
    }

    #[test]
    fn without_any_one_policy_a_case_changes() {
        let decide =
            |policies: &Policies| -> Vec<Verdict> { table().iter().map(|(facts, _)| policies.fresh(facts)).collect() };
        let whole = decide(&Policies::builtin().unwrap());
        let people = each_without_one(PEOPLE).into_iter().map(|(people, id)| (Policies::parse(&people, PARTIES), id));
        let parties =
            each_without_one(PARTIES).into_iter().map(|(parties, id)| (Policies::parse(PEOPLE, &parties), id));
        let mut count = 0;
        for (policies, id) in people.chain(parties) {
            assert_ne!(decide(&policies.unwrap()), whole, "no case depends on `{id}`");
            count += 1;
        }
        assert_eq!(count, PEOPLE.matches("\n@id(").count() + PARTIES.matches("\n@id(").count());
    }

    #[test]
    fn a_hit_shows_what_purpose_asker_subject_and_handling_allow() {
        use Disclosure::*;
        use HandlingCode::*;
        use PartyKind::*;
        let policies = Policies::builtin().unwrap();
        let check = |purpose, asker, subject, handling, shown| {
            let facts = DisclosureFacts { purpose, asker, subject, handling };
            assert_eq!(policies.disclosure(&facts), shown, "{facts:?}");
        };
        check(Purpose::CriminalInvestigation, Partner, SubjectKind::Person, H0, Core);
        check(Purpose::CriminalInvestigation, Partner, SubjectKind::Person, H1, Core);
        check(Purpose::CriminalInvestigation, Partner, SubjectKind::Person, H2, Opaque);
        check(Purpose::CounterTerrorism, Agency, SubjectKind::Firearm, H3, Opaque);
        check(Purpose::BorderControl, MemberState, SubjectKind::Vehicle, H1, Core);
        check(Purpose::BorderControl, Agency, SubjectKind::Vehicle, H1, Opaque);
        check(Purpose::Readmission, MemberState, SubjectKind::Person, H1, Core);
        check(Purpose::Readmission, MemberState, SubjectKind::Person, H3, Opaque);
        check(Purpose::Readmission, MemberState, SubjectKind::Phone, H0, Nothing);
        for thing in [SubjectKind::Organisation, SubjectKind::Device, SubjectKind::Account] {
            check(Purpose::CriminalInvestigation, Partner, thing, H1, Core);
            check(Purpose::BorderControl, Agency, thing, H1, Opaque);
            check(Purpose::CounterTerrorism, MemberState, thing, H2, Opaque);
            check(Purpose::Readmission, MemberState, thing, H0, Nothing);
            check(Purpose::Asylum, MemberState, thing, H0, Nothing);
        }
        check(Purpose::Readmission, Agency, SubjectKind::Person, H0, Nothing);
        check(Purpose::Asylum, MemberState, SubjectKind::Person, H0, Opaque);
        check(Purpose::Asylum, Partner, SubjectKind::Document, H1, Opaque);
        check(Purpose::Asylum, MemberState, SubjectKind::Vehicle, H0, Nothing);
        check(Purpose::Asylum, Agency, SubjectKind::Person, H0, Nothing);
    }

    #[test]
    fn an_empty_policy_text_permits_nothing() {
        let policies = Policies::parse("", "").unwrap();
        for (facts, _) in table() {
            let denial = policies.fresh(&facts).unwrap_err();
            assert!(denial.rule.starts_with("default-deny: no rule lets the "), "{denial}");
        }
    }

    #[test]
    fn a_policy_that_fails_denies() {
        // Overflow passes validation and fails when evaluated; Cedar alone would skip this forbid and permit.
        let people = r#"
            @id("all") permit (principal, action, resource);
            @id("overflows") @ask("nobody") forbid (principal, action == Action::"health.read", resource)
            when { 9223372036854775807 + (if context.justified then 1 else 0) > 5 };
        "#;
        let policies = Policies::parse(people, PARTIES).unwrap();
        let facts = sound_person(Role::Administrator, Act::HealthRead);
        let denial = policies.person(facts).into_result().unwrap_err();
        assert_eq!(denial.rule, "policy-fails: overflows");
    }

    #[test]
    fn an_instrument_name_is_bounded() {
        let policies = Policies::builtin().unwrap();
        let named = |bytes: usize| PersonAct {
            instrument: Some("i".repeat(bytes)),
            ..sound_person(Role::DutyOfficer, Act::CaseRead)
        };
        assert!(policies.person(named(INSTRUMENT_BYTES_MAX)).into_result().is_ok());
        let denial = policies.person(named(INSTRUMENT_BYTES_MAX + 1)).into_result().unwrap_err();
        assert_eq!(denial.rule, "instrument-name-too-long");
        assert_eq!(policies.remembered.lock().unwrap().len(), 1);
    }

    #[test]
    fn memory_is_bounded_and_starts_again() {
        let policies = Policies::builtin().unwrap();
        let facts = |number: usize| PartyAct {
            sender: PartyId::new(&format!("p{number}")).unwrap(),
            ..sound_party(Verb::Step)
        };
        {
            let mut remembered = policies.remembered.lock().unwrap();
            for number in 0..DECISIONS_MAX {
                remembered.insert(Key::Party(facts(number)), Ok("from memory".to_owned()));
            }
        }
        let rule = |number| policies.party(facts(number)).into_result().unwrap().rule().to_owned();
        assert_eq!(rule(0), "from memory");
        assert_eq!(rule(DECISIONS_MAX), "parties-take-steps");
        assert_eq!(policies.remembered.lock().unwrap().len(), 1);
        assert_eq!(rule(0), "parties-take-steps");
    }

    #[test]
    fn each_denial_names_a_rule_of_the_file_and_whom_to_ask() {
        let denial = Policies::builtin()
            .unwrap()
            .person(PersonAct { justified: false, ..sound_person(Role::DutyOfficer, Act::CheckAsk) })
            .into_result()
            .unwrap_err();
        assert_eq!(
            denial.to_string(),
            "denied by `justification-is-empty`; ask: yourself: give the reason in words or the file number"
        );
    }

    fn any_person() -> impl Strategy<Value = PersonAct> {
        let instrument = prop::option::of(prop_oneof![Just("information-request".to_owned()), any::<String>()]);
        let marks = (prop::option::of(prop::sample::select(&HANDLING)), any::<bool>(), any::<bool>());
        let purpose = prop::option::of(prop::sample::select(&Purpose::ALL));
        let who = (prop::sample::select(&Role::ALL), prop::sample::select(&Act::ALL));
        (who, purpose, instrument, marks).prop_map(|((role, act), purpose, instrument, marks)| PersonAct {
            role,
            act,
            purpose,
            instrument,
            handling: marks.0,
            own_party: marks.1,
            justified: marks.2,
        })
    }

    fn any_party() -> impl Strategy<Value = PartyAct> {
        let kinds = (prop::sample::select(&PartyKind::ALL), prop::sample::select(&PartyKind::ALL));
        let purpose = prop::option::of(prop::sample::select(&Purpose::ALL));
        let about = (purpose, prop::option::of(prop::sample::select(&SubjectKind::ALL)));
        let flags = any::<[bool; 5]>();
        ("[a-z][a-z0-9-]{1,31}", kinds, prop::sample::select(&Verb::ALL), about, flags).prop_map(
            |(sender, kinds, verb, about, flags)| PartyAct {
                sender: PartyId::new(&sender).unwrap(),
                sender_kind: kinds.0,
                recipient_kind: kinds.1,
                verb,
                purpose: about.0,
                subject: about.1,
                justified: flags[0],
                basis: flags[1],
                instrument_known: flags[2],
                asylum_to_origin: flags[3],
                life_threat: flags[4],
            },
        )
    }

    /// One for all properties: the policies are read once, and the memory fills as in a running node.
    static BUILTIN: LazyLock<Policies> = LazyLock::new(|| Policies::builtin().unwrap());

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_remembered_decision_equals_a_fresh_one(person in any_person(), party in any_party()) {
            for facts in [Key::Person(person), Key::Party(party)] {
                let fresh = BUILTIN.fresh(&facts);
                prop_assert_eq!(&BUILTIN.recall(facts.clone()), &fresh);
                prop_assert!(BUILTIN.remembered.lock().unwrap().contains_key(&facts));
                prop_assert_eq!(&BUILTIN.recall(facts), &fresh);
            }
        }

        #[test]
        fn no_message_with_asylum_facts_reaches_the_origin(party in any_party()) {
            let party = PartyAct { asylum_to_origin: true, ..party };
            prop_assert!(BUILTIN.party(party).into_result().is_err());
        }

        #[test]
        fn an_administrator_never_reads_personal_data(person in any_person()) {
            let person = PersonAct { role: Role::Administrator, ..person };
            if let Decision::Permit(proof) = BUILTIN.person(person) {
                prop_assert!(matches!(proof.facts().act, Act::AuditChain | Act::HealthRead | Act::ApiToken | Act::PeopleKeep));
            }
        }

        #[test]
        fn every_request_fits_the_schema(person in any_person(), party in any_party()) {
            let schema = schema().unwrap();
            prop_assert!(facts::person(&person, Some(&schema)).is_ok());
            prop_assert!(facts::party(&party, Some(&schema)).is_ok());
        }
    }

    #[test]
    fn every_word_of_a_hit_fits_the_schema() {
        let schema = schema().unwrap();
        for (index, subject) in SubjectKind::ALL.into_iter().enumerate() {
            let asker = PartyKind::ALL[index % PartyKind::ALL.len()];
            let purpose = Purpose::ALL[index % Purpose::ALL.len()];
            let facts = DisclosureFacts { purpose, asker, subject, handling: HANDLING[index % 4] };
            assert!(facts::hit(&facts, SHOW_CORE, Some(&schema)).is_ok(), "{facts:?}");
            assert!(facts::hit(&facts, SHOW_OPAQUE, Some(&schema)).is_ok(), "{facts:?}");
        }
        let facts = DisclosureFacts {
            purpose: Purpose::Asylum,
            asker: PartyKind::Partner,
            subject: SubjectKind::Phone,
            handling: HandlingCode::H0,
        };
        assert!(facts::hit(&facts, "hit.show-all", Some(&schema)).is_err());
    }
}
