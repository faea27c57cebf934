//! Personas: who may sign in to a node of the demo, and in which role?
//!
//! Invented people, one for each role in each node. They exist in the demo only; a real node has its own officers.

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

/// Names in the order of [`HOMES`] and of [`Role::ALL`].
const NAMES: [[&str; 4]; HOMES.len()] = [
    ["Mirela Koroveshi", "Ardian Përmeti", "Etleva Thanasi", "Klodian Sallaku"],
    ["Amra Sarajlić", "Nedim Čengić", "Sanela Duraković", "Tarik Numanović"],
    ["Arbnora Bytyqi", "Fisnik Gërvalla", "Lumnije Kabashi", "Labinot Zymberi"],
    ["Itana Vujisić", "Balša Dragović", "Koviljka Rašović", "Vukašin Lješević"],
    ["Билјана Талевска", "Трајче Ацевски", "Фросина Зафирова", "Кочо Самарџиев"],
    ["Невена Каначки", "Огњен Шуменковић", "Дубравка Цвијић", "Растко Вукашиновић"],
    ["Tena Posavec", "Vedran Šoštarić", "Ljerka Husnjak", "Mislav Vrbanić"],
    ["Φωτεινή Ραφτοπούλου", "Çağlar Keskin", "Huda Al-Attar", "Krunoslav Prpić"],
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

/// The officers of a demo node, in the order of [`Role::ALL`]; a node of [`OTHERS`] has its duty officer only, and a party that the demo does
/// not have has none.
pub fn personas(party: &PartyId) -> Vec<Persona> {
    if let Some((id, name)) = OTHERS.iter().zip(OTHER_NAMES).find(|(id, _)| **id == party.as_str()) {
        let tag = id.strip_suffix("-spoc").or_else(|| id.strip_prefix("eu-")).unwrap_or(id);
        return vec![Persona { id: format!("duty.{tag}"), name: name.to_owned(), role: Role::DutyOfficer }];
    }
    let rows = HOMES.iter().zip(NAMES).filter(|(home, _)| home.party == party.as_str());
    rows.flat_map(|(home, names)| Role::ALL.into_iter().zip(names).map(|(role, name)| persona(home, role, name)))
        .collect()
}

fn persona(home: &Home, role: Role, name: &str) -> Persona {
    let office = match role {
        Role::DutyOfficer => "duty",
        Role::Analyst => "analyst",
        Role::DataProtectionOfficer => "dpo",
        Role::Administrator => "admin",
    };
    Persona { id: format!("{office}.{}", home.tag), name: name.to_owned(), role }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::demo::PARTIES;

    #[test]
    fn every_node_has_each_role_once_and_no_id_or_name_twice() {
        let all: Vec<Persona> = PARTIES.iter().flat_map(|party| personas(&PartyId::new(party).unwrap())).collect();
        assert_eq!(all.len(), 4 * PARTIES.len());
        for of_node in all.chunks(4) {
            assert_eq!(of_node.iter().map(|persona| persona.role).collect::<Vec<_>>(), Role::ALL);
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
