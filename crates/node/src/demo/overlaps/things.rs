//! Things that several nodes know by their number: documents, vehicles, firearms, telephones, organisations, devices, accounts.
//!
//! Each is written as its register would: with blanks or without, with a check digit or a version of the software, in its own letters.

use model::{Account, Device, Document, Firearm, Organisation, Phone, Subject, Vehicle};

use super::{Drawing, Overlap, country};
use crate::demo::organisations::Invented;

impl Drawing {
    pub(super) fn documents(&mut self) -> Vec<Overlap> {
        let writings = ["TX 000000 A", "tx000000a", "TX-000000-A", "TX000000A"].into_iter().cycle().take(8);
        let mut all = Vec::new();
        for (i, writing) in writings.enumerate() {
            let (homes, number) = (self.homes(), self.numbers.document());
            let kind = if i % 3 == 2 { "ID" } else { "P" };
            let document = |number: String| {
                let issuer = country(&homes).to_owned();
                Subject::Document(Document { kind: kind.to_owned(), number, issuer })
            };
            let mut records = vec![
                (document(number.clone()), "reported stolen"),
                (document(number_as(writing, &number)), "found forged at a border"),
            ];
            if i % 2 == 1 {
                records.push((document(number), "used by another person"));
            }
            all.push(self.overlap("document: one number, written in several ways", &homes, records));
        }
        all
    }

    pub(super) fn vehicles(&mut self) -> Vec<Overlap> {
        let makes = ["Škoda Octavia", "Audi A6", "Ford Transit", "Mercedes-Benz Sprinter", "Renault Master"];
        let mut all = Vec::new();
        for (i, make) in makes.into_iter().enumerate() {
            let homes = self.homes();
            let country = country(&homes);
            let (plate, vin) = (self.numbers.plate(country), self.numbers.vin());
            let vehicle = |plate: String, vin: Option<String>| {
                Subject::Vehicle(Vehicle { plate, country: country.to_owned(), vin, make: make.to_owned() })
            };
            let mut records = vec![
                (vehicle(plate.clone(), Some(vin)), "reported stolen"),
                (vehicle(matching::plate(&plate), None), "used in smuggling of migrants"),
            ];
            if i % 2 == 0 {
                records.push((vehicle(plate, None), "sought as evidence"));
            }
            all.push(self.overlap("vehicle: one plate in several registers", &homes, records));
        }
        all
    }

    pub(super) fn firearms(&mut self) -> Vec<Overlap> {
        let mut all = Vec::new();
        for (make, calibre) in [("Zastava M70", "7.62×39 mm"), ("Zastava CZ 99", "9×19 mm")] {
            let (homes, serial) = (self.homes(), self.numbers.serial());
            let firearm = |serial: String| {
                Subject::Firearm(Firearm { serial, make: make.to_owned(), calibre: calibre.to_owned() })
            };
            let seized = firearm(serial.replace('-', " "));
            let records = vec![(firearm(serial), "reported stolen"), (seized, "seized, origin to be traced")];
            all.push(self.overlap("firearm: one serial number, stolen here and seized there", &homes, records));
        }
        all
    }

    pub(super) fn phones(&mut self) -> Vec<Overlap> {
        let mut all = Vec::new();
        for calling_code in ["381", "355", "389"] {
            let (homes, number) = (self.homes(), self.numbers.phone(calling_code));
            let phone = (Subject::Phone(Phone { number }), "used by a suspected smuggler of migrants");
            all.push(self.overlap("telephone: one number in three registers", &homes, vec![phone; 3]));
        }
        all
    }

    pub(super) fn organisations(&mut self) -> Vec<Overlap> {
        let mut all = Vec::new();
        for i in 0..4 {
            let (homes, number) = (self.homes(), self.numbers.registration());
            let (country, invented) = (country(&homes).to_owned(), Invented::draw(&mut self.chance));
            let records = homes.iter().take(2 + i % 2).enumerate().map(|(place, home)| {
                let written = if place == 1 { number_as("TX-000000-A", &number) } else { number.clone() };
                let held = Organisation {
                    name: invented.spelt(home.register),
                    also: Vec::new(),
                    country: country.clone(),
                    number: written,
                };
                (Subject::Organisation(held), "suspected of laundering money")
            });
            let records = records.collect();
            all.push(self.overlap("organisation: one number, its name in several registers", &homes, records));
        }
        all
    }

    pub(super) fn devices(&mut self) -> Vec<Overlap> {
        let mut all = Vec::new();
        for make in ["Samsung Galaxy A15", "Nokia 105"] {
            let (homes, imei) = (self.homes(), self.numbers.imei());
            let device = |imei: String| Subject::Device(Device { imei, make: make.to_owned() });
            // A telephone shows the version of its software in place of the check digit.
            let versioned = format!("{}04", &imei[..14]);
            let records = vec![
                (device(imei), "used by a suspected smuggler of migrants"),
                (device(versioned), "seized, user to be found"),
            ];
            all.push(self.overlap(
                "device: one telephone, with check digit and with version of software",
                &homes,
                records,
            ));
        }
        all
    }

    pub(super) fn accounts(&mut self) -> Vec<Overlap> {
        let mut all = Vec::new();
        for _ in 0..2 {
            let (homes, iban, invented) = (self.homes(), self.numbers.iban(), Invented::draw(&mut self.chance));
            let account = |iban: String, holder: String| Subject::Account(Account { iban, holder });
            let records = vec![
                (account(iban.clone(), invented.spelt(homes[0].register)), "received the proceeds of a fraud"),
                (account(iban.replace(' ', ""), String::new()), "used in money laundering"),
            ];
            all.push(self.overlap("account: one number, with blanks and without", &homes, records));
        }
        all
    }
}

/// `number` in the manner of `writing`: its separators, and lower case if it is lower.
fn number_as(writing: &str, number: &str) -> String {
    let mut rest = number.chars();
    let lower = writing.starts_with(char::is_lowercase);
    let next = |c: char| if c.is_alphanumeric() { rest.next().unwrap_or(c) } else { c };
    let written: String = writing.chars().map(next).collect();
    if lower { written.to_lowercase() } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_in_the_manner_of_another() {
        assert_eq!(number_as("TX 000000 A", "TX123456T"), "TX 123456 T");
        assert_eq!(number_as("tx000000a", "TX123456T"), "tx123456t");
    }
}
