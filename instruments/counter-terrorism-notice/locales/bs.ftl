# Machine-made translation: to be reviewed by a native speaker.

title = Obavijest o predmetu terorizma
summary = Šalje pravosudne informacije o krivičnim djelima terorizma u Registar za borbu protiv terorizma pri Eurojustu, ažurira ih i prepušta vlasniku odluku o svakoj pronađenoj vezi. Učestvuju korespondenti za pitanja terorizma država članica i partnera koji imaju sporazum, te Eurojust.

role-requester = Nacionalni organ, vlasnik obavijesti
role-requested = Eurojust

state-held_back = Zadržana
state-derogation_lifted = Više se ne zadržava
state-received = Primljena, u procjeni
state-not_registered = Nije upisana u registar
state-registered = U registru
state-change_due = U registru, čeka se ažuriranje
state-concluded = U registru, postupak okončan
state-ended = Okončao vlasnik

step-hold_back = Zadržavanje obavijesti
step-confirm_derogation = Potvrda da se i dalje zadržava
step-lift_derogation = Prestanak zadržavanja
step-notify = Slanje obavijesti
step-ask_completion = Traženje dopune
step-complete = Dopuna obavijesti
step-register = Upis u registar
step-decline = Odbijanje upisa u registar
step-note_change = Bilježenje promjene
step-update = Slanje ažuriranih podataka
step-conclude = Obavijest o konačnoj odluci
step-reopen = Obavijest o nastavku postupka
step-find_link = Obavijest o vezi
step-decide_release = Odluka o ustupanju podataka za vezu
step-record_other_release = Upis odluke drugog vlasnika
step-share_link = Dijeljenje sadržaja druge obavijesti
step-keep = Odluka o daljnjem čuvanju podataka
step-end_retention = Određivanje dana brisanja i okončanje obavijesti

field-reference = Broj vašeg predmeta
field-correspondent = Nacionalni korespondent za pitanja terorizma
field-referred_on = Upućeno pravosudnim organima dana
field-clearly_one_state = Predmet se očito tiče samo jedne države
field-no_derogation = Dijeljenje ne ugrožava ni istragu, ni nečiju sigurnost, ni bitne sigurnosne interese
field-derogation = Zašto se obavijest zadržava
field-derogation_reasons = Obrazloženje zadržavanja
hint-derogation_reasons = Ovdje ne pišite ništa iz čega bi se predmet mogao prepoznati.
field-lifting_note = Šta se sada radi s obavijesti
field-person_accounts = Računi osobe
field-legal_person_phones = Brojevi telefona pravne osobe
field-legal_person_emails = Adrese e-pošte pravne osobe
field-legal_person_accounts = Računi pravne osobe
field-fingerprints = Otisci prstiju
field-photograph = Fotografija
field-needed_for_identification = Potrebno za pouzdano utvrđivanje identiteta osobe
field-legal_persons_involved = Pravne osobe uključene u krivično djelo
field-national_qualification = Pravna kvalifikacija po domaćem pravu
field-annex_i_crimes = Oblici teškog kriminala
field-terrorist_group = Teroristička grupa
field-terrorism_type = Vrsta terorizma
field-offence_summary = Sažetak predmeta
field-proceedings_status = Faza postupka
field-prosecutor = Nadležni tužilac ili sud
field-case_number = Broj predmeta
field-proceedings_opened_on = Postupak formalno pokrenut dana
field-proceedings_links = Veze s drugim postupcima
field-prescription_ends = Zastarjelo u svim državama kojih se tiče od
field-completion_question = Šta nedostaje
field-register_reference = Broj u registru
field-decline_reasons = Zašto nije upisana u registar
field-changed_on = Dan promjene
field-change = Šta se promijenilo
field-final_decision_on = Dan posljednje konačne odluke
field-final_outcome = Ishod
field-reopening_reasons = Zašto se postupak nastavlja
field-keep_reasons = Zašto su podaci još potrebni
field-erase_on = Izbrisati nakon
field-ending_reasons = Razlozi vlasnika
field-link_reference = Broj veze
field-link_party = Vlasnik druge obavijesti
field-link_kinds = Šta je zajedničko objema obavijestima
hint-link_kinds = Samo vrsta informacije, nikada sama informacija.
field-link_released = Vlasnik ove obavijesti ustupa podatke za ovu vezu
field-release_scope = Šta se ustupa
field-release_restrictions = Ograničenja za ono što se ustupa
field-withholding_reasons = Zašto se ne ustupa
field-other_released = Vlasnik druge obavijesti ustupa podatke za ovu vezu
field-link_content = Šta sadrži druga obavijest
field-content_restrictions = Ograničenja drugog vlasnika
field-content_use = Upotreba

choice-derogation-investigation = Ugrozilo bi istragu
choice-derogation-safety = Ugrozilo bi nečiju sigurnost
choice-derogation-security_interests = Bilo bi protivno bitnim sigurnosnim interesima

choice-annex_i_crimes-terrorism = Terorizam
choice-annex_i_crimes-organised_crime = Organizirani kriminal
choice-annex_i_crimes-drug_trafficking = Nezakonita trgovina drogom
choice-annex_i_crimes-money_laundering = Pranje novca
choice-annex_i_crimes-nuclear_substances = Kriminal povezan s nuklearnim i radioaktivnim materijama
choice-annex_i_crimes-migrant_smuggling = Krijumčarenje migranata
choice-annex_i_crimes-human_trafficking = Trgovina ljudima
choice-annex_i_crimes-vehicle_crime = Kriminal povezan s motornim vozilima
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
choice-annex_i_crimes-product_piracy = Krivotvorenje i piratstvo proizvoda
choice-annex_i_crimes-forged_documents = Krivotvorenje službenih isprava i trgovina njima
choice-annex_i_crimes-forged_money = Krivotvorenje novca i sredstava plaćanja
choice-annex_i_crimes-computer_crime = Računarski kriminal
choice-annex_i_crimes-corruption = Korupcija
choice-annex_i_crimes-arms_trafficking = Nezakonita trgovina oružjem, municijom i eksplozivima
choice-annex_i_crimes-endangered_animals = Nezakonita trgovina ugroženim životinjskim vrstama
choice-annex_i_crimes-endangered_plants = Nezakonita trgovina ugroženim biljnim vrstama
choice-annex_i_crimes-environmental_crime = Kriminal protiv okoliša, uključujući zagađenje s brodova
choice-annex_i_crimes-hormones = Nezakonita trgovina hormonskim supstancama
choice-annex_i_crimes-sexual_exploitation = Seksualno zlostavljanje i seksualno iskorištavanje
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

choice-change-persons = Osobe ili pravne osobe
choice-change-offence = Krivično djelo
choice-change-proceedings = Postupak
choice-change-prescription = Zastarjelost

choice-final_outcome-convicted = Osuđujuća presuda
choice-final_outcome-convicted_in_part = Neke osobe osuđene, neke ne
choice-final_outcome-acquitted = Oslobađajuća presuda
choice-final_outcome-no_prosecution = Odlučeno da se ne preduzima gonjenje

choice-link_kinds-person = Osoba
choice-link_kinds-legal_person = Pravna osoba
choice-link_kinds-document = Dokument
choice-link_kinds-phone_or_email = Broj telefona ili adresa e-pošte
choice-link_kinds-account = Račun
choice-link_kinds-group = Teroristička grupa
choice-link_kinds-fingerprints = Otisci prstiju

choice-release_scope-contact_only = Kako stupiti u vezu s vlasnikom
choice-release_scope-identity = To i identitet osoba
choice-release_scope-whole_notice = Cijela obavijest

choice-content_use-link_finding = Samo za pronalaženje veza
choice-content_use-coordination = Za koordinaciju postupaka

guard-to_eurojust = Obavijest o predmetu terorizma upućuje se Eurojustu. Izaberite Eurojust.
guard-national_authority = Obavijest šalje samo nadležni organ države. Neka je pošalje taj organ.
guard-agreement = Nije poznat sporazum ovog partnera s Eurojustom na kojem bi se obavijest mogla zasnivati. Koristite drugi kanal pravosudne saradnje.
guard-terrorism = Registar je namijenjen krivičnim djelima terorizma. Navedite terorizam među oblicima kriminala; ako se ipak ne radi o terorizmu, okončajte obavijest ili koristite drugi instrument.
guard-more_than_one_state = Predmet se očito tiče samo jedne države, pa se o njemu ne obavještava. Ne šaljite obavijest.
guard-not_jeopardised = Obavijest koja bi ugrozila istragu, nečiju sigurnost ili bitne sigurnosne interese ne šalje se. Zadržite je i navedite razlog.
guard-somebody_named = Nije navedena ni osoba ni pravna osoba. Navedite najmanje jednu.
guard-fingerprints_needed = Otisci prstiju šalju se samo ako su potrebni za pouzdano utvrđivanje identiteta osobe. Izostavite ih ili potvrdite da su potrebni.
guard-photograph_needed = Fotografija se šalje samo ako je potrebna za pouzdano utvrđivanje identiteta osobe. Izostavite je ili potvrdite da je potrebna.
guard-suspect_or_convicted = U registru su osumnjičene i osuđene osobe. Žrtve, svjedoci i drugi u njega ne spadaju; izostavite ih.
guard-nothing_released_yet = Za vezu koja je upravo pronađena još niko nije ustupio podatke. Prijavite je kao vezu za koju podaci nisu ustupljeni.
guard-link_found = U ovom predmetu nije prijavljena nijedna veza, pa se nema šta ustupiti. Sačekajte da Eurojust prijavi vezu.
guard-released_by_owner = Vlasnik ove obavijesti nije ustupio podatke za ovu vezu. Sačekajte odluku.
guard-released_by_other_owner = Vlasnik druge obavijesti nije ustupio podatke za ovu vezu. Sačekajte odluku.
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

statistic-notices = Poslane obavijesti
statistic-registered = Obavijesti upisane u registar
statistic-declined = Obavijesti koje nisu upisane u registar
statistic-updates = Poslana ažuriranja
statistic-late_updates = Ažuriranja poslana sa zakašnjenjem
statistic-links = Pronađene veze
statistic-release_decisions = Odluke o ustupanju podataka za vezu
statistic-held_back = Zadržane obavijesti, po razlogu

print-annex_iii = Informacije koje se šalju prema Prilogu III
section-authority = Organ
section-person = Osoba
section-legal_person = Pravna osoba
section-offence = Krivično djelo
section-proceedings = Postupak
