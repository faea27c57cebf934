# Machine-made translation: to be reviewed by a native speaker.

title = Prijava ozbiljnog incidenta
summary = Moguću povredu prava ili teško neprimjereno postupanje u operaciji iznosi pred nezavisno tijelo za zaštitu prava, mimo linije komandovanja. Strana koja prijavljuje podnosi prijavu i odgovara; tijelo za zaštitu prava ispituje, daje završni izvještaj i samo ono zatvara predmet.

role-requester = Strana koja prijavljuje
role-requested = Tijelo za zaštitu prava

state-reported = Prijavljen
state-in_review = U postupku pred tijelom za zaštitu prava
state-answer_awaited = Čeka se odgovor strane koja prijavljuje
state-final_report_given = Završni izvještaj dat
state-measures_reported = Mjere prijavljene
state-not_admitted = Nije uzet u postupak, uz obrazloženje
state-closed = Predmet zatvorilo tijelo za zaštitu prava
state-reviewed = Preispitan radi brisanja

step-report = Prijava tijelu za zaštitu prava
step-take_up = Uzimanje prijave u postupak
step-ask = Pitanje strani koja prijavljuje
step-answer = Odgovor tijelu za zaštitu prava
step-go_on = Nastavak bez odgovora
step-add = Dopuna prijave
step-not_admit = Odbijanje da se prijava uzme u postupak
step-give_final_report = Davanje završnog izvještaja
step-report_measures = Izvještaj o preduzetim mjerama
step-close = Zatvaranje predmeta
step-reopen = Ponovno otvaranje predmeta
step-review = Preispitivanje: da li je predmet još potreban?

field-title_line = Incident u jednom redu
field-reference = Oznaka prijave
field-recipient_body = Ko je primalac
field-outside_command = Primalac je izvan linije komandovanja operacije
field-categories = Kategorija
field-rights_concerned = Prava o kojima se radi
field-operation = Operacija ili aktivnost
field-learnt_at = Kada je lice koje prijavljuje saznalo
field-how_known = Kako se saznalo
field-persons_affected = Pogođena lica, približno
field-children_affected = Od toga djeca
field-affected_description = Ko je pogođen
field-staff_involved = Uključeno osoblje i jedinice
field-at_risk_now = Neko je još u opasnosti
field-help_given = Zatražena ili pružena pomoć
field-evidence = Dokazi: šta postoji i ko ih čuva
field-sealed_evidence = Dokazi zapečaćeni za tijelo za zaštitu prava
field-reporter_anonymous = Lice koje prijavljuje ostaje neimenovano
field-reporter_function = U kojoj je funkciji tamo bilo lice koje prijavljuje
field-fears_reprisal = Lice koje prijavljuje strahuje od odmazde
field-protection_asked = Tražena zaštita
field-command_informed = Operativna komanda zna za prijavu
field-command_action = Šta je komanda učinila
field-handler = Ko u tijelu za zaštitu prava vodi prijavu
field-immediate_protection = Zaštita lica koje prijavljuje
field-question = Pitanje
field-answer = Odgovor
field-addition = Šta se dodaje
field-ground = Razlog za odbijanje
field-ground_reasons = Obrazloženje odbijanja
field-finding = Nalaz
field-final_report = Završni izvještaj
field-recommendations = Preporuke
field-passed_to = Proslijeđeno
field-measures = Preduzete mjere
field-measures_status = Stanje preporuka
field-measures_reasons = Razlozi, ako nije sve sprovedeno
field-closing_reasons = Razlozi zatvaranja
field-reporter_informed = Lice koje prijavljuje obaviješteno je o ishodu ili nije dostupno
field-review_outcome = Ishod preispitivanja
field-review_reasons = Zašto je još potreban

hint-title_line = Bez imena.
hint-affected_description = Opišite bez imena: grupa, uzrast, posebne potrebe. Ako je nužno, tijelo za zaštitu prava više podataka traži lično.
hint-staff_involved = Jedinica, funkcija i strana. Bez imena.
hint-help_given = Medicinska njega, bezbjednost, informacije o azilu, staratelj za dijete. Pomoć nikada ne zavisi od prijave.
hint-command_informed = Ne mora da zna. Ako zna, u nastavku navedite šta je učinila.

choice-recipient_body-fundamental_rights_officer = Službenik za osnovna prava u agenciji
choice-recipient_body-ombudsman = Ombudsman ili institucija za ljudska prava neke države
choice-recipient_body-prevention_mechanism = Nacionalni mehanizam za prevenciju torture
choice-recipient_body-child_rights_body = Ombudsman ili povjerenik za djecu
choice-recipient_body-return_monitor = Nezavisni posmatrač prinudnih povrataka
choice-categories-conduct = Postupanje osoblja
choice-categories-negative_implications = Negativne posljedice za operaciju ili strane
choice-categories-rights = Moguća povreda osnovnih prava
choice-rights_concerned-asylum = Pravo na azil, zabrana vraćanja (non-refoulement)
choice-rights_concerned-child = Prava djeteta
choice-rights_concerned-collective_expulsion = Zabrana kolektivnog protjerivanja
choice-rights_concerned-data = Privatni život i zaštita podataka
choice-rights_concerned-dignity = Ljudsko dostojanstvo
choice-rights_concerned-discrimination = Nediskriminacija
choice-rights_concerned-liberty = Sloboda i bezbjednost
choice-rights_concerned-life = Pravo na život
choice-rights_concerned-other = Drugo
choice-rights_concerned-property = Imovina
choice-rights_concerned-remedy = Djelotvoran pravni lijek
choice-rights_concerned-torture = Zabrana mučenja i zlostavljanja
choice-how_known-seen = Vidjelo je lice koje prijavljuje
choice-how_known-told_by_affected = Ispričalo je pogođeno lice
choice-how_known-told_by_other = Ispričao je neko drugi
choice-how_known-documents = Iz dokumenata ili snimaka
choice-reporter_function-team_member = Član raspoređenog tima
choice-reporter_function-host_officer = Službenik organa domaćina
choice-reporter_function-monitor = Posmatrač za osnovna prava
choice-reporter_function-interpreter = Tumač ili kulturni medijator
choice-reporter_function-other = Drugo
choice-reporter_function-not_said = Nije navedeno
choice-finding-violation = Povreda je utvrđena
choice-finding-likely_violation = Povreda je vjerovatna
choice-finding-no_violation = Povreda nije utvrđena
choice-finding-not_clarified = Nije moglo da se razjasni
choice-passed_to-data_protection_authority = Organ za zaštitu podataka
choice-passed_to-disciplinary_body = Disciplinsko tijelo
choice-passed_to-executive_director = Rukovodilac agencije, radi obustave ili okončanja aktivnosti
choice-passed_to-national_rights_body = Domaće tijelo za zaštitu prava
choice-passed_to-none = Nikome
choice-passed_to-prosecutor = Tužilac
choice-measures_status-carried_out = Sprovedene
choice-measures_status-partly = Djelimično sprovedene
choice-measures_status-not_accepted = Nijesu prihvaćene
choice-review_outcome-still_needed = Još je potreban
choice-review_outcome-not_needed = Više nije potreban, treba ga izbrisati

ground-not_an_incident = Ne radi se o incidentu u operaciji ili aktivnosti strana
ground-already_handled = Isti incident već je u postupku
ground-complaint_procedure = Radi se o sopstvenoj pritužbi lica, koja je uz njegovu saglasnost proslijeđena u postupak po pritužbama

guard-outside_command = Prijava ide mimo linije komandovanja. Izaberite primaoca koji je izvan nje.
guard-agency_rights_officer = Kod agencije primalac je njen službenik za osnovna prava. Izaberite to.
guard-state_rights_body = Kod države primalac je ombudsman ili drugo nezavisno tijelo za zaštitu prava. Izaberite koje ili prijavite službeniku za osnovna prava neke agencije.
guard-anonymous_is_unnamed = Lice koje prijavljuje ostaje neimenovano: uklonite ime, broj telefona i adresu e-pošte.
guard-reporter_informed = Najprije obavijestite lice koje prijavljuje o ishodu, ako je dostupno.
guard-measures_heard = Povreda je utvrđena, a rok za izvještaj o mjerama još teče. Sačekajte mjere ili istek tog roka.

clock-final_report = Završni izvještaj
clock-take_up = Uzimanje prijave u postupak
clock-measures = Izvještaj o preduzetim mjerama
clock-review = Preispitivanje predmeta
clock-erasure = Brisanje

retention-review = Preispitati da li je predmet još potreban
retention-erasure = Izbrisati predmet

statistic-reports = Primljene prijave
statistic-findings = Nalazi završnih izvještaja
statistic-not_admitted = Prijave koje nijesu uzete u postupak
statistic-measures = Stanje preporuka

print-incident_report = Prijava ozbiljnog incidenta

section-report = Prijava
section-incident = Incident
section-outcome = Ishod
section-measures = Mjere i zatvaranje
