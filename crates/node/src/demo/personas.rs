//! Personas: who may sign in to a node of the demo, and in which role?
//!
//! Invented people, one for each role in each node and a second duty officer. They exist in the demo only; a real node has its own officers.

use model::PartyId;
use policy::Role;

use super::{HOMES, Home, OTHERS};

/// An invented officer of a demo node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// The id under which the officer signs in, for example `duty.mk`.
    pub id: String,
    /// The officer's name.
    pub name: String,
    /// The officer's role.
    pub role: Role,
}

/// Officers of one home: one for each of [`Role::ALL`], and a second duty officer, without whom nobody could confirm an override.
const OFFICERS: usize = Role::ALL.len() + 1;

/// Names in the order of [`HOMES`] and of [`Role::ALL`]; the second duty officer last.
const NAMES: [[&str; OFFICERS]; HOMES.len()] = [
    [
        "Mirela Koroveshi",
        "Ardian Përmeti",
        "Gentian Zhupa",
        "Anila Dervishaj",
        "Besnik Kapllani",
        "Valbona Shtjefni",
        "Dritan Lloshi",
        "Erjon Bregasi",
        "Suela Merkuri",
        "Etleva Thanasi",
        "Klodian Sallaku",
        "Ilir Gjonaj",
    ],
    [
        "Amra Sarajlić",
        "Nedim Čengić",
        "Mirza Hadžović",
        "Jadranka Perišić",
        "Emina Kulenović",
        "Goran Tešanović",
        "Lejla Omeragić",
        "Damir Pašalić",
        "Vesna Lukić-Begović",
        "Sanela Duraković",
        "Tarik Numanović",
        "Adnan Zukanović",
    ],
    [
        "Arbnora Bytyqi",
        "Fisnik Gërvalla",
        "Agon Haxhijaj",
        "Vlora Dushaj",
        "Ilirjana Rexhbeci",
        "Besa Kelmendi-Ukaj",
        "Driton Hoxhallari",
        "Arben Zhitia",
        "Shpresa Mulliqi",
        "Lumnije Kabashi",
        "Labinot Zymberi",
        "Kushtrim Bajgora",
    ],
    [
        "Itana Vujisić",
        "Balša Dragović",
        "Nikola Šćepanović",
        "Jelena Burzanović",
        "Andrija Vukslavić",
        "Milena Džaković",
        "Stevan Ljumović",
        "Danilo Čvorović",
        "Anđela Raičković",
        "Koviljka Rašović",
        "Vukašin Lješević",
        "Luka Popivoda",
    ],
    [
        "Билјана Талевска",
        "Трајче Ацевски",
        "Горан Јанчулевски",
        "Весна Деребанова",
        "Ивана Зографска",
        "Елена Ристовичка",
        "Дарко Наумчески",
        "Стефан Костурски",
        "Лидија Арсенкова",
        "Фросина Зафирова",
        "Кочо Самарџиев",
        "Марјан Гроздановски",
    ],
    [
        "Невена Каначки",
        "Огњен Шуменковић",
        "Милутин Кошанин",
        "Јасмина Вујанић",
        "Ненад Шљивић",
        "Љиљана Мирчетић",
        "Владан Пуношевац",
        "Ђорђе Бањац",
        "Слађана Ћетковић",
        "Дубравка Цвијић",
        "Растко Вукашиновић",
        "Бојан Гагричић",
    ],
    [
        "Tena Posavec",
        "Vedran Šoštarić",
        "Josip Ćurlin",
        "Mirjana Dujmović-Pavan",
        "Antonija Lasić",
        "Hrvoje Žeželj",
        "Snježana Kolarek",
        "Filip Matanić",
        "Đurđica Blažek",
        "Ljerka Husnjak",
        "Mislav Vrbanić",
        "Ivan Šušnjar",
    ],
    [
        "Φωτεινή Ραφτοπούλου",
        "Çağlar Keskin",
        "Siobhán Devereux",
        "Matteo Grimandi",
        "Annelies Verstraeten",
        "Teodora Vlădescu",
        "Jaakko Nurmela",
        "Rasa Petkutė",
        "Inês Caldeirinha",
        "Huda Al-Attar",
        "Krunoslav Prpić",
        "Bohumil Strnádek",
    ],
];

/// The duty officers of [`OTHERS`], in their order.
const OTHER_NAMES: [&str; OTHERS.len()] = [
    "Leopold Zwettler",
    "Maëlle Corbigny",
    "Ilse Vandermaelen",
    "Aurelio Bassanese",
    "Zdzisława Krupińska",
    "Eoghan Ó Maolagáin",
];

/// The officers of a demo node, in the order of [`Role::ALL`], then the second duty officer; a node of [`OTHERS`] has its duty officer only, and a party that the demo does
/// not have has none.
pub fn personas(party: &PartyId) -> Vec<Persona> {
    if let Some((id, name)) = OTHERS.iter().zip(OTHER_NAMES).find(|(id, _)| **id == party.as_str()) {
        let tag = id.strip_suffix("-spoc").or_else(|| id.strip_prefix("eu-")).unwrap_or(id);
        return vec![Persona { id: format!("duty.{tag}"), name: name.to_owned(), role: Role::DutyOfficer }];
    }
    let rows = HOMES.iter().zip(NAMES).filter(|(home, _)| home.party == party.as_str());
    let of_home = |(home, names): (&Home, [&str; OFFICERS])| {
        let [.., second] = names;
        let mut found: Vec<Persona> =
            Role::ALL.into_iter().zip(names).map(|(role, name)| persona(home, office(role), (role, name))).collect();
        found.push(persona(home, "duty2", (Role::DutyOfficer, second)));
        found
    };
    rows.flat_map(of_home).collect()
}

fn office(role: Role) -> &'static str {
    match role {
        Role::DutyOfficer => "duty",
        Role::Analyst => "analyst",
        Role::JointTeamMember => "team",
        Role::Prosecutor => "prosecutor",
        Role::ReadmissionOfficer => "readmission",
        Role::AsylumOfficer => "asylum",
        Role::BorderStatistician => "statistics",
        Role::CsirtAnalyst => "csirt",
        Role::ReturnMonitor => "monitor",
        Role::DataProtectionOfficer => "dpo",
        Role::Administrator => "admin",
    }
}

fn persona(home: &Home, office: &str, (role, name): (Role, &str)) -> Persona {
    Persona { id: format!("{office}.{}", home.tag), name: name.to_owned(), role }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::demo::PARTIES;

    #[test]
    fn every_node_has_each_role_and_a_second_duty_officer_and_no_id_or_name_twice() {
        let all: Vec<Persona> = PARTIES.iter().flat_map(|party| personas(&PartyId::new(party).unwrap())).collect();
        assert_eq!(all.len(), OFFICERS * PARTIES.len());
        for of_node in all.chunks(OFFICERS) {
            let (second, first) = of_node.split_last().unwrap();
            assert_eq!(first.iter().map(|persona| persona.role).collect::<Vec<_>>(), Role::ALL);
            assert_eq!(second.role, Role::DutyOfficer);
        }
        assert_eq!(all.iter().map(|persona| &persona.id).collect::<BTreeSet<_>>().len(), all.len());
        assert_eq!(all.iter().map(|persona| &persona.name).collect::<BTreeSet<_>>().len(), all.len());
        assert!(all.iter().any(|persona| persona.id == "duty.mk" && persona.role == Role::DutyOfficer));
    }

    proptest! {
        #[test]
        fn nobody_signs_in_where_the_demo_has_no_node(id in "[a-z][a-z0-9-]{1,10}") {
            let party = PartyId::new(&id).unwrap();
            let known = PARTIES.contains(&id.as_str()) || OTHERS.contains(&id.as_str());
            prop_assert_eq!(personas(&party).is_empty(), !known);
        }
    }
}
