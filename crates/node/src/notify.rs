//! Who is told of what happened in a case, and how urgently? Decided here from facts and rules alone; the rooms below it gather and perform.
//!
//! It names no person that a case is about: a notice says which case, what happened and when it is due. It never tells whoever acted, never
//! tells more than the role may read, and never tells the same again.
//! INVARIANT (own acts): nobody is told of what they did. INVARIANT (once): a person is told of a thing once at each level, rising only.
//! INVARIANT (readable): whoever is told may read cases of that instrument, asked when it is told, when it is mailed and when it is shown.

pub mod batch;
pub mod choices;
pub mod deliver;
mod gather;
pub mod hook;
pub mod letter;
pub mod mail;
pub mod watch;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use model::{CaseId, Timestamp};
use policy::{Act, Role};

pub use choices::Choice;

use crate::{
    cases,
    check::Officer,
    node::Node,
    people::Person,
    store::StoreError,
    web::{Languages, when::Zone},
};

/// A clock that ends so soon cannot wait.
pub const ACT_NOW_MS: i64 = 3_600_000;
/// A clock that ends so soon is a matter of the day.
pub const TODAY_MS: i64 = 24 * 3_600_000;
/// How far ahead reviews are told of: thirty days.
pub const REVIEW_MS: i64 = 30 * 24 * 3_600_000;
/// Whoever has so many unread notices is told of nothing more but what cannot wait.
pub const UNREAD_MAX: u32 = 2_000;
/// The hook, where notices bear a person's id: no person has this one.
pub const HOOK: &str = "";

/// How urgently somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Once a day.
    Digest = 1,
    /// Within ten minutes.
    Today = 2,
    /// At once.
    ActNow = 4,
}

impl Level {
    /// All levels, the most urgent first, as screens list them.
    pub const ALL: [Self; 3] = [Self::ActNow, Self::Today, Self::Digest];

    /// The number that stores and choices keep; choices add them up.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The level of a number; of one that is none, the least urgent.
    pub fn of(number: u8) -> Self {
        Self::ALL.into_iter().find(|level| level.number() == number).unwrap_or(Self::Digest)
    }

    /// The word in forms and in what the hook is sent.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ActNow => "act-now",
            Self::Today => "today",
            Self::Digest => "digest",
        }
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A partner opened a case with us.
    Arrived,
    /// So did one that says it is urgent.
    Urgent,
    /// A partner took a step.
    Stepped,
    /// A partner reminded us.
    Reminded,
    /// A colleague took a step.
    Colleague,
    /// Nobody has to act any more.
    Closed,
    /// A time limit ends soon, or did.
    Clock,
    /// An override waits for a second person.
    Override,
    /// Somebody should look whether the data is still needed.
    Review,
}

impl What {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Arrived,
        Self::Urgent,
        Self::Stepped,
        Self::Reminded,
        Self::Colleague,
        Self::Closed,
        Self::Clock,
        Self::Override,
        Self::Review,
    ];

    /// The word that the store keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Arrived => "arrived",
            Self::Urgent => "urgent",
            Self::Stepped => "stepped",
            Self::Reminded => "reminded",
            Self::Colleague => "colleague",
            Self::Closed => "closed",
            Self::Clock => "clock",
            Self::Override => "override",
            Self::Review => "review",
        }
    }

    /// Reads the word that [`What::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.as_str() == text)
    }
}

/// Something that somebody may have to be told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// What.
    pub what: What,
    /// By which this happening is known again, however often it is found.
    pub thing: String,
    /// The case.
    pub case: CaseId,
    /// Its instrument.
    pub instrument: String,
    /// Which officer of ours did it; `None` if a partner or time did.
    pub by: Option<String>,
    /// Which officer of ours took the last step in the case; empty if none did.
    pub owner: String,
    /// All officers of ours who took a step in it.
    pub worked: BTreeSet<String>,
    /// Until when something has to be done.
    pub due: Option<Timestamp>,
}

/// Somebody who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// The person's id.
    pub id: String,
    /// Their role.
    pub role: Role,
    /// How many unread notices they have.
    pub unread: u32,
}

/// What the rules are asked for a role and an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// To read such cases.
    Read,
    /// To take steps in them.
    Step,
    /// To confirm an override that opens one.
    Confirm,
}

/// Who works here, and what was told already.
pub struct House<'a> {
    /// The people.
    pub workers: &'a [Worker],
    /// Whether a hook is told, too.
    pub hook: bool,
    /// What a role may do with cases of an instrument.
    pub may: &'a dyn Fn(Role, Right, &str) -> bool,
    /// What was told.
    pub told: Told,
}

/// At which level somebody was told of a thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told(BTreeMap<(String, String), Level>);

impl Told {
    /// Notes that a person was told of a thing.
    pub fn note(&mut self, person: &str, thing: &str, level: Level) {
        let known = self.0.entry((person.to_owned(), thing.to_owned())).or_insert(level);
        *known = level.max(*known);
    }

    fn at(&self, person: &str, thing: &str) -> Option<Level> {
        self.0.get(&(person.to_owned(), thing.to_owned())).copied()
    }
}

/// One person is told of one thing. It names nobody whom the case is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Who is told; [`HOOK`] if the hook is.
    pub person: String,
    /// Of which thing.
    pub thing: String,
    /// How urgently.
    pub level: Level,
    /// What happened.
    pub what: What,
    /// In which case.
    pub case: CaseId,
    /// Of which instrument.
    pub instrument: String,
    /// Until when something has to be done.
    pub due: Option<Timestamp>,
}

/// Who is told of what happened, by `now`.
pub fn decide(happenings: &[Happening], house: House<'_>, now: Timestamp) -> Vec<Notice> {
    let House { workers, hook, may, mut told } = house;
    let here: BTreeSet<&str> = workers.iter().map(|worker| worker.id.as_str()).collect();
    let mut more: BTreeMap<&str, u32> = BTreeMap::new();
    let mut notices = Vec::new();
    for happening in happenings {
        let untaken = !here.contains(happening.owner.as_str());
        let mut tell = |person: &str, level: Level| {
            if told.at(person, &happening.thing).is_some_and(|known| known >= level) {
                return false;
            }
            told.note(person, &happening.thing, level);
            let Happening { what, thing, case, instrument, due, .. } = happening.clone();
            notices.push(Notice { person: person.to_owned(), thing, level, what, case, instrument, due });
            true
        };
        for worker in workers {
            let Some(level) = level_for(happening, worker, (untaken, may), now) else { continue };
            let unread = worker.unread.saturating_add(more.get(worker.id.as_str()).copied().unwrap_or_default());
            if level < Level::ActNow && unread >= UNREAD_MAX {
                continue;
            }
            if tell(&worker.id, level) {
                *more.entry(&worker.id).or_default() += 1;
            }
        }
        // What one of ours did to a case of ours is no news for a program.
        let news = happening.by.is_none() || happening.what == What::Override;
        if let Some(level) = by_itself(happening, now).filter(|_| hook && news) {
            tell(HOOK, level);
        }
    }
    notices
}

/// How urgent it is by itself; `None` if it can wait.
fn by_itself(happening: &Happening, now: Timestamp) -> Option<Level> {
    match happening.what {
        What::Urgent | What::Override => Some(Level::ActNow),
        What::Arrived | What::Stepped => Some(Level::Today),
        What::Reminded | What::Colleague | What::Closed | What::Review => Some(Level::Digest),
        What::Clock => {
            let left = happening.due?.ms_since(now);
            let near = [(ACT_NOW_MS, Level::ActNow), (TODAY_MS, Level::Today)];
            near.into_iter().find(|(within, _)| left <= *within).map(|(_, level)| level)
        }
    }
}

/// How urgent it is for that person; `None` if it is none of their business.
fn level_for(
    happening: &Happening,
    worker: &Worker,
    (untaken, may): (bool, &dyn Fn(Role, Right, &str) -> bool),
    now: Timestamp,
) -> Option<Level> {
    // INVARIANT (own acts)
    if happening.by.as_ref() == Some(&worker.id) {
        return None;
    }
    let may = |right| may(worker.role, right, &happening.instrument);
    // INVARIANT (readable)
    if !may(Right::Read) {
        return None;
    }
    let theirs = happening.owner == worker.id;
    let worked = theirs || happening.worked.contains(&worker.id);
    let waits = theirs || (untaken && may(Right::Step));
    let level = by_itself(happening, now)?;
    match happening.what {
        // Whoever may only read is told what came, with the rest.
        What::Arrived | What::Urgent => Some(if may(Right::Step) { level } else { Level::Digest }),
        What::Stepped if !waits && worked => Some(Level::Digest),
        What::Stepped | What::Clock => waits.then_some(level),
        What::Reminded => (waits || worked).then_some(level),
        What::Colleague | What::Closed => worked.then_some(level),
        What::Override => may(Right::Confirm).then_some(level),
        What::Review => (theirs || untaken).then_some(level),
    }
}

/// Whether a role may do that with cases of an instrument, as the node's rules say.
pub fn may(node: &Node, role: Role, right: Right, instrument: &str) -> bool {
    let officer = Officer { id: String::new(), role };
    let Some(pack) = node.packs.newest(instrument) else { return false };
    let permitted = |act, pack, purpose| cases::permit(node, (&officer, act), pack, purpose, true).is_ok();
    match right {
        Right::Read => permitted(Act::CaseRead, None, None) && permitted(Act::CaseRead, Some(pack), None),
        Right::Step => cases::may_step(node, role, instrument),
        Right::Confirm => {
            let purpose = model::Purpose::parse(&pack.purpose);
            permitted(Act::CaseStep, None, None) && permitted(Act::CaseOpen, Some(pack), purpose)
        }
    }
}

/// How many unread notices a person has of cases that their role may read.
///
/// # Errors
/// The store cannot be read now.
pub fn count(node: &Node, person: &Person) -> Result<u32, StoreError> {
    let unread = node.store.read(|conn| crate::store::unread(conn, &person.id))?;
    let readable = |(instrument, _): &(String, u32)| may(node, person.role, Right::Read, instrument);
    Ok(unread.into_iter().filter(readable).fold(0, |sum, (_, count)| sum.saturating_add(count)))
}

/// Everybody who may sign in.
pub type People = Arc<dyn Fn() -> Result<Vec<Person>, StoreError> + Send + Sync>;

/// The node and its people, as those see it who tell them.
pub struct Office {
    /// The node.
    pub node: Arc<Node>,
    /// Its people.
    pub people: People,
    /// The languages it speaks.
    pub languages: Arc<Languages>,
    /// The clock on its wall.
    pub zone: Zone,
    /// The address at which people reach it; nothing leaves without.
    pub origin: String,
    /// How mail leaves.
    pub mail: Option<mail::Mailer>,
    /// The hook.
    pub hook: Option<hook::Hook>,
}

impl Office {
    /// Looks and delivers until it is dropped.
    pub async fn run(self) {
        {
            let mut posting = self.node.signals.posting();
            (posting.mail, posting.hook) = (self.mail.is_some(), self.hook.is_some());
        }
        tokio::join!(watch::run(&self), deliver::run(&self));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp(1_795_523_400_000_000);

    fn worker(id: &str, role: Role) -> Worker {
        Worker { id: id.to_owned(), role, unread: 0 }
    }

    fn happening(what: What, owner: &str, by: Option<&str>) -> Happening {
        Happening {
            what,
            thing: format!("{what:?}"),
            case: CaseId([1; 16]),
            instrument: "readmission".to_owned(),
            by: by.map(str::to_owned),
            owner: owner.to_owned(),
            worked: BTreeSet::from(["a".to_owned()]),
            due: None,
        }
    }

    /// Officers may do all, analysts may read, administrators nothing.
    fn usual(role: Role, right: Right, _: &str) -> bool {
        match role {
            Role::DutyOfficer => true,
            Role::Analyst => right == Right::Read,
            _ => false,
        }
    }

    fn staff() -> [Worker; 4] {
        [
            worker("a", Role::DutyOfficer),
            worker("b", Role::DutyOfficer),
            worker("reader", Role::Analyst),
            worker("admin", Role::Administrator),
        ]
    }

    fn check(happening: Happening, expected: &[(&str, Level)]) {
        let house = House { workers: &staff(), hook: false, may: &usual, told: Told::default() };
        let notices = decide(std::slice::from_ref(&happening), house, NOW);
        let found: Vec<(&str, Level)> = notices.iter().map(|notice| (notice.person.as_str(), notice.level)).collect();
        assert_eq!(found, expected, "{happening:?}");
    }

    #[test]
    fn who_is_told_what_and_how_urgently() {
        use Level::{ActNow, Digest, Today};
        check(happening(What::Arrived, "", None), &[("a", Today), ("b", Today), ("reader", Digest)]);
        check(happening(What::Urgent, "", None), &[("a", ActNow), ("b", ActNow), ("reader", Digest)]);
        // A case of somebody's is theirs; whoever worked on it hears of it with the rest; an untaken one is everybody's who may act.
        check(happening(What::Stepped, "b", None), &[("a", Digest), ("b", Today)]);
        check(happening(What::Stepped, "", None), &[("a", Today), ("b", Today)]);
        check(happening(What::Stepped, "left", None), &[("a", Today), ("b", Today)]);
        check(happening(What::Reminded, "b", None), &[("a", Digest), ("b", Digest)]);
        check(happening(What::Colleague, "b", Some("b")), &[("a", Digest)]);
        check(happening(What::Closed, "b", None), &[("a", Digest), ("b", Digest)]);
        check(happening(What::Override, "", Some("a")), &[("b", ActNow)]);
        check(happening(What::Review, "b", None), &[("b", Digest)]);
        check(happening(What::Review, "", None), &[("a", Digest), ("b", Digest), ("reader", Digest)]);
        let clock = |ms: i64| Happening { due: Some(NOW.plus_ms(ms)), ..happening(What::Clock, "b", None) };
        check(clock(-1), &[("b", ActNow)]);
        check(clock(ACT_NOW_MS), &[("b", ActNow)]);
        check(clock(ACT_NOW_MS + 1), &[("b", Today)]);
        check(clock(TODAY_MS), &[("b", Today)]);
        check(clock(TODAY_MS + 1), &[]);
    }

    #[test]
    fn whoever_reads_nothing_is_told_only_what_cannot_wait() {
        let workers = [Worker { unread: UNREAD_MAX, ..worker("b", Role::DutyOfficer) }];
        let told = |what| {
            let house = House { workers: &workers, hook: false, may: &usual, told: Told::default() };
            decide(&[happening(what, "b", None)], house, NOW).len()
        };
        assert_eq!((told(What::Stepped), told(What::Urgent)), (0, 1));
    }

    #[test]
    fn the_words_of_store_and_forms_are_read_again() {
        for what in What::ALL {
            assert_eq!(What::parse(what.as_str()), Some(what));
        }
        for level in Level::ALL {
            assert_eq!(Level::of(level.number()), level);
        }
        assert_eq!(What::parse("x"), None);
    }

    fn people() -> impl Strategy<Value = Vec<Worker>> {
        let roles = proptest::sample::select(Role::ALL.to_vec());
        proptest::collection::btree_map("[a-d]", roles, 0..4)
            .prop_map(|people| people.into_iter().map(|(id, role)| worker(&id, role)).collect())
    }

    fn happenings() -> impl Strategy<Value = Vec<Happening>> {
        let what = proptest::sample::select(What::ALL.to_vec());
        let one = (what, "[a-e]?", proptest::option::of("[a-d]"), "[a-d]{0,3}", "[xy]", -2_i64..40, 0_u8..4);
        let made = one.prop_map(|(what, owner, by, worked, instrument, hours, thing)| Happening {
            what,
            thing: format!("thing {thing}"),
            case: CaseId([thing; 16]),
            instrument,
            by,
            owner,
            worked: worked.chars().map(String::from).collect(),
            due: Some(NOW.plus_ms(hours * ACT_NOW_MS)),
        });
        proptest::collection::vec(made, 0..12)
    }

    proptest! {
        /// Whatever happens, whoever works here, whatever the rules are.
        #[test]
        fn never_of_own_acts_never_twice_never_what_may_not_be_read(
            workers in people(),
            happenings in happenings(),
            allowed in proptest::collection::vec(any::<bool>(), 11 * 3 * 2),
        ) {
            let rule = |role: Role, right: Right, instrument: &str| {
                let role = Role::ALL.iter().position(|known| *known == role).unwrap();
                allowed[role * 6 + right as usize * 2 + usize::from(instrument == "x")]
            };
            let decided = |told: Told, now: Timestamp| {
                decide(&happenings, House { workers: &workers, hook: true, may: &rule, told }, now)
            };
            let first = decided(Told::default(), NOW);
            let mut told = Told::default();
            for notice in &first {
                let known = told.at(&notice.person, &notice.thing);
                prop_assert!(known.is_none_or(|known| known < notice.level), "twice: {notice:?}");
                told.note(&notice.person, &notice.thing, notice.level);
                if notice.person == HOOK {
                    continue;
                }
                let role = workers.iter().find(|worker| worker.id == notice.person).unwrap().role;
                prop_assert!(rule(role, Right::Read, &notice.instrument), "unreadable: {notice:?}");
                let other = |it: &Happening| {
                    it.thing == notice.thing && it.what == notice.what && it.by.as_ref() != Some(&notice.person)
                };
                prop_assert!(happenings.iter().any(other), "an own act: {notice:?}");
            }
            // Looked at again, as after a restart, nobody is told anything; later at most that a clock has come nearer.
            prop_assert_eq!(decided(told.clone(), NOW), vec![]);
            for notice in decided(told, NOW.plus_ms(TODAY_MS)) {
                prop_assert_eq!(notice.what, What::Clock);
            }
        }
    }
}
