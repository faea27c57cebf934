# Machine-made translation: to be reviewed by a native speaker.

title = Obavještenje o predmetu terorizma
summary = Šalje pravosudne informacije o krivičnim djelima terorizma u Registar za borbu protiv terorizma pri Eurojustu, ažurira ih i prepušta vlasniku odluku o svakoj pronađenoj vezi. Učestvuju korespondenti za pitanja terorizma država članica i partnera koji imaju sporazum, kao i Eurojust.

role-requester = Nacionalni organ, vlasnik obavještenja
role-requested = Eurojust

state-held_back = Zadržano
state-derogation_lifted = Više se ne zadržava
state-received = Primljeno, u procjeni
state-not_registered = Nije upisano u registar
state-registered = U registru
state-change_due = U registru, čeka se ažuriranje
state-concluded = U registru, postupak okončan
state-ended = Okončao vlasnik

step-hold_back = Zadržavanje obavještenja
step-confirm_derogation = Potvrda da se i dalje zadržava
step-lift_derogation = Prestanak zadržavanja
step-notify = Slanje obavještenja
step-ask_completion = Traženje dopune
step-complete = Dopuna obavještenja
step-register = Upis u registar
step-decline = Odbijanje upisa u registar
step-note_change = Bilježenje promjene
step-update = Slanje ažuriranih podataka
step-conclude = Obavještenje o konačnoj odluci
step-reopen = Obavještenje o nastavku postupka
step-find_link = Obavještenje o vezi
step-decide_release = Odluka o ustupanju podataka za vezu
step-record_other_release = Upis odluke drugog vlasnika
step-share_link = Dijeljenje sadržaja drugog obavještenja
step-keep = Odluka o daljem čuvanju podataka
step-end_retention = Određivanje dana brisanja i okončanje obavještenja

field-reference = Broj vašeg predmeta
field-correspondent = Nacionalni korespondent za pitanja terorizma
field-referred_on = Upućeno pravosudnim organima dana
field-clearly_one_state = Predmet se očigledno tiče samo jedne države
field-no_derogation = Dijeljenje ne ugrožava ni istragu, ni nečiju bezbjednost, ni bitne bezbjednosne interese
field-derogation = Zašto se obavještenje zadržava
field-derogation_reasons = Obrazloženje zadržavanja
hint-derogation_reasons = Ovdje ne pišite ništa iz čega bi predmet mogao da se prepozna.
field-lifting_note = Šta se sada radi sa obavještenjem
field-person_accounts = Računi lica
field-legal_person_phones = Brojevi telefona pravnog lica
field-legal_person_emails = Adrese e-pošte pravnog lica
field-legal_person_accounts = Računi pravnog lica
field-fingerprints = Otisci prstiju
field-photograph = Fotografija
field-needed_for_identification = Potrebno za pouzdano utvrđivanje identiteta lica
field-legal_persons_involved = Pravna lica uključena u krivično djelo
field-national_qualification = Pravna kvalifikacija po domaćem pravu
field-annex_i_crimes = Oblici teškog kriminala
field-terrorist_group = Teroristička grupa
field-terrorism_type = Vrsta terorizma
field-offence_summary = Sažetak predmeta
field-proceedings_status = Faza postupka
field-prosecutor = Nadležni državni tužilac ili sud
field-case_number = Broj predmeta
field-proceedings_opened_on = Postupak formalno pokrenut dana
field-proceedings_links = Veze sa drugim postupcima
field-prescription_ends = Zastarjelo u svim državama kojih se tiče od
field-completion_question = Šta nedostaje
field-register_reference = Broj u registru
field-decline_reasons = Zašto nije upisano u registar
field-changed_on = Dan promjene
field-change = Šta se promijenilo
field-final_decision_on = Dan posljednje konačne odluke
field-final_outcome = Ishod
field-reopening_reasons = Zašto se postupak nastavlja
field-keep_reasons = Zašto su podaci još potrebni
field-erase_on = Izbrisati nakon
field-ending_reasons = Razlozi vlasnika
field-link_reference = Broj veze
field-link_party = Vlasnik drugog obavještenja
field-link_kinds = Šta je zajedničko za oba obavještenja
hint-link_kinds = Samo vrsta informacije, nikada sama informacija.
field-link_released = Vlasnik ovog obavještenja ustupa podatke za ovu vezu
field-release_scope = Šta se ustupa
field-release_restrictions = Ograničenja za ono što se ustupa
field-withholding_reasons = Zašto se ne ustupa
field-other_released = Vlasnik drugog obavještenja ustupa podatke za ovu vezu
field-link_content = Šta sadrži drugo obavještenje
field-content_restrictions = Ograničenja drugog vlasnika
field-content_use = Upotreba

choice-derogation-investigation = Ugrozilo bi istragu
choice-derogation-safety = Ugrozilo bi nečiju bezbjednost
choice-derogation-security_interests = Bilo bi suprotno bitnim bezbjednosnim interesima

choice-annex_i_crimes-terrorism = Terorizam
choice-annex_i_crimes-organised_crime = Organizovani kriminal
choice-annex_i_crimes-drug_trafficking = Nezakonita trgovina drogom
choice-annex_i_crimes-money_laundering = Pranje novca
choice-annex_i_crimes-nuclear_substances = Kriminal povezan sa nuklearnim i radioaktivnim materijama
choice-annex_i_crimes-migrant_smuggling = Krijumčarenje migranata
choice-annex_i_crimes-human_trafficking = Trgovina ljudima
choice-annex_i_crimes-vehicle_crime = Kriminal povezan sa motornim vozilima
choice-annex_i_crimes-murder = Ubistvo i teška tjelesna povreda
choice-annex_i_crimes-human_organs = Nezakonita trgovina ljudskim organima i tkivima
choice-annex_i_crimes-kidnapping = Otmica, protivpravno lišenje slobode i uzimanje talaca
choice-annex_i_crimes-racism = Rasizam i ksenofobija
choice-annex_i_crimes-robbery = Razbojništvo i teška krađa
choice-annex_i_crimes-cultural_goods = Nezakonita trgovina kulturnim dobrima
choice-annex_i_crimes-fraud = Obmana i prevara
choice-annex_i_crimes-union_interests = Krivična djela protiv finansijskih interesa Unije
choice-annex_i_crimes-market_manipulation = Trgovanje na osnovu povlaštenih informacija i manipulacija finansijskim tržištima
choice-annex_i_crimes-extortion = Reketiranje i iznuda
choice-annex_i_crimes-product_piracy = Falsifikovanje i piraterija proizvoda
choice-annex_i_crimes-forged_documents = Falsifikovanje službenih isprava i trgovina njima
choice-annex_i_crimes-forged_money = Falsifikovanje novca i sredstava za plaćanje
choice-annex_i_crimes-computer_crime = Računarski kriminal
choice-annex_i_crimes-corruption = Korupcija
choice-annex_i_crimes-arms_trafficking = Nezakonita trgovina oružjem, municijom i eksplozivima
choice-annex_i_crimes-endangered_animals = Nezakonita trgovina ugroženim životinjskim vrstama
choice-annex_i_crimes-endangered_plants = Nezakonita trgovina ugroženim biljnim vrstama
choice-annex_i_crimes-environmental_crime = Kriminal protiv životne sredine, uključujući zagađenje sa brodova
choice-annex_i_crimes-hormones = Nezakonita trgovina hormonskim supstancama
choice-annex_i_crimes-sexual_exploitation = Seksualno zlostavljanje i seksualno iskorišćavanje
choice-annex_i_crimes-international_crimes = Genocid, zločini protiv čovječnosti i ratni zločini

choice-terrorism_type-jihadist = Džihadistički
choice-terrorism_type-right_wing = Desničarski
choice-terrorism_type-left_wing = Ljevičarski i anarhistički
choice-terrorism_type-separatist = Etnonacionalistički i separatistički
choice-terrorism_type-single_issue = Usmjeren na jedno pitanje
choice-terrorism_type-other = Drugi

choice-proceedings_status-investigation = Istraga
choice-proceedings_status-prosecution = Krivično gonjenje
choice-proceedings_status-trial = Suđenje
choice-proceedings_status-appeal = Žalbeni postupak
choice-proceedings_status-concluded = Postupak okončan

choice-change-persons = Lica ili pravna lica
choice-change-offence = Krivično djelo
choice-change-proceedings = Postupak
choice-change-prescription = Zastarjelost

choice-final_outcome-convicted = Osuđujuća presuda
choice-final_outcome-convicted_in_part = Neka lica osuđena, neka nijesu
choice-final_outcome-acquitted = Oslobađajuća presuda
choice-final_outcome-no_prosecution = Odlučeno da se ne preduzima gonjenje

choice-link_kinds-person = Lice
choice-link_kinds-legal_person = Pravno lice
choice-link_kinds-document = Dokument
choice-link_kinds-phone_or_email = Broj telefona ili adresa e-pošte
choice-link_kinds-account = Račun
choice-link_kinds-group = Teroristička grupa
choice-link_kinds-fingerprints = Otisci prstiju

choice-release_scope-contact_only = Kako stupiti u vezu sa vlasnikom
choice-release_scope-identity = To i identitet lica
choice-release_scope-whole_notice = Cijelo obavještenje

choice-content_use-link_finding = Samo za pronalaženje veza
choice-content_use-coordination = Za koordinaciju postupaka

guard-to_eurojust = Obavještenje o predmetu terorizma upućuje se Eurojustu. Izaberite Eurojust.
guard-national_authority = Obavještenje šalje samo nadležni organ države. Neka ga pošalje taj organ.
guard-agreement = Nije poznat sporazum ovog partnera sa Eurojustom na kojem bi obavještenje moglo da se zasniva. Koristite drugi kanal pravosudne saradnje.
guard-terrorism = Registar je namijenjen krivičnim djelima terorizma. Navedite terorizam među oblicima kriminala; ako se ipak ne radi o terorizmu, okončajte obavještenje ili koristite drugi instrument.
guard-more_than_one_state = Predmet se očigledno tiče samo jedne države, pa se o njemu ne obavještava. Ne šaljite obavještenje.
guard-not_jeopardised = Obavještenje koje bi ugrozilo istragu, nečiju bezbjednost ili bitne bezbjednosne interese ne šalje se. Zadržite ga i navedite razlog.
guard-somebody_named = Nije navedeno ni lice ni pravno lice. Navedite najmanje jedno.
guard-fingerprints_needed = Otisci prstiju šalju se samo ako su potrebni za pouzdano utvrđivanje identiteta lica. Izostavite ih ili potvrdite da su potrebni.
guard-photograph_needed = Fotografija se šalje samo ako je potrebna za pouzdano utvrđivanje identiteta lica. Izostavite je ili potvrdite da je potrebna.
guard-suspect_or_convicted = U registru su osumnjičena i osuđena lica. Žrtve, svjedoci i drugi u njega ne spadaju; izostavite ih.
guard-nothing_released_yet = Za vezu koja je upravo pronađena još niko nije ustupio podatke. Prijavite je kao vezu za koju podaci nijesu ustupljeni.
guard-link_found = U ovom predmetu nije prijavljena nijedna veza, pa nema šta da se ustupi. Sačekajte da Eurojust prijavi vezu.
guard-released_by_owner = Vlasnik ovog obavještenja nije ustupio podatke za ovu vezu. Sačekajte odluku.
guard-released_by_other_owner = Vlasnik drugog obavještenja nije ustupio podatke za ovu vezu. Sačekajte odluku.
guard-link_finding_only = Nakon oslobađajuće presude, ili ako se niko krivično ne goni, podaci služe samo za pronalaženje veza. Izaberite tu upotrebu.

clock-pre_assessment = Procjena prije upisa u registar
clock-update = Ažuriranje nakon promjene
clock-release = Odluka o ustupanju podataka za vezu
clock-derogation = Preispitivanje zadržavanja
clock-prescription = Zastarjelost u svim državama kojih se tiče
clock-after_decision = Rok nakon posljednje konačne odluke
clock-authority_decision = Dan brisanja koji je odredio vlasnik
clock-review = Preispitivanje svake tri godine
clock-not_registered = Brisanje onoga što nije upisano u registar

retention-prescription = Izbrisati kada krivično djelo zastari u svim državama kojih se tiče
retention-after_decision = Izbrisati kada istekne rok nakon posljednje konačne odluke
retention-authority_decision = Izbrisati na dan koji je odredio vlasnik
retention-review = Izbrisati, osim ako je pri preispitivanju odlučeno da se podaci čuvaju
retention-not_registered = Izbrisati ono što nije upisano u registar

statistic-notices = Poslata obavještenja
statistic-registered = Obavještenja upisana u registar
statistic-declined = Obavještenja koja nijesu upisana u registar
statistic-updates = Poslata ažuriranja
statistic-late_updates = Ažuriranja poslata sa zakašnjenjem
statistic-links = Pronađene veze
statistic-release_decisions = Odluke o ustupanju podataka za vezu
statistic-held_back = Zadržana obavještenja, po razlogu

print-annex_iii = Informacije koje se šalju prema Prilogu III
section-authority = Organ
section-person = Lice
section-legal_person = Pravno lice
section-offence = Krivično djelo
section-proceedings = Postupak
