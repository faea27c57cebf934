# Machine-made translation: to be reviewed by a native speaker.

title = Predlog informativnog upozorenja
summary = Europolu dostavlja provjerene informacije o državljaninu treće zemlje da bi Europol mogao da predloži informativno upozorenje, a država članica da ga unese u Šengenski informacioni sistem. Partner podnosi, Europol procjenjuje i predlaže i obavještava partnera o ishodu gdje je to dozvoljeno.

role-requester = Partner koji podnosi
role-requested = Europol

state-submitted = Podnijet
state-assessed = Procijenjen
state-proposed = Predloženo državama članicama
state-entered = Upozorenje unijeto
state-hit = Pogodak
state-reviewed = Preispitan
state-not_assessed = Nije procijenjeno ili predloženo u roku
state-not_proposed = Nije predloženo
state-declined = Upozorenje nije unijeto
state-other_alert = Unijeto drugo upozorenje
state-lapsed = Upozorenje isteklo
state-deleted = Upozorenje izbrisano
state-withdrawn = Povučen
state-ended = Okončan bez povratne informacije

step-submit = Podnošenje informacija
step-ask_more = Traženje dodatnih informacija
step-supplement = Dopuna informacija
step-suggest_codes = Predlog drugih oznaka
step-answer_codes = Odgovor na predlog oznaka
step-assess = Upis procjene
step-not_assess = Rok za procjenu je istekao: ništa se ne predlaže
step-propose = Predlog državama članicama
step-not_propose = Odbijanje predlaganja
step-withdraw = Povlačenje podneska
step-record_entered = Upis da je upozorenje unijeto
step-record_declined = Upis da upozorenje nije unijeto
step-record_other_alert = Upis da je unijeto drugo upozorenje
step-end_without_feedback = Okončanje predmeta bez povratne informacije
step-record_hit = Obavještenje o pogotku
step-review = Preispitivanje: da li upozorenje još služi svojoj svrsi?
step-record_extended = Upis da je upozorenje produženo
step-lapse = Vrijeme upozorenja je isteklo: prestalo je važiti
step-report_wrong = Prijava netačnih podataka
step-pass_on_wrong = Upis da je država članica obaviještena o netačnim podacima
step-ask_deletion = Traženje brisanja upozorenja
step-record_deleted = Upis da je upozorenje izbrisano
step-keep = Odluka o čuvanju podataka

field-union_citizen = Lice ima i državljanstvo države članice
field-identity_confirmed = Identitet je potvrđen
field-fingerprints = Otisci prstiju
field-photograph = Fotografija
field-warnings = Napomene o opasnosti
field-reference = Broj vašeg predmeta
field-crime = Krivično djelo o kojem se radi
field-alert_reason = Razlog za upozorenje
field-facts = Činjenice
field-importance = Zašto je slučaj dovoljno važan za upozorenje
field-union_interest = Zašto je upozorenje u interesu Unije
field-information_wanted = Šta treba saznati pri pogotku
field-source_code = Oznaka izvora
field-information_code = Oznaka informacije
field-use_restrictions = Ograničenja upotrebe
field-sharing_agreed = Europol smije da dostavi informacije državama članicama i da predloži upozorenje
field-lawfully_obtained = Ništa od ovoga nije pribavljeno kršenjem ljudskih prava
field-ordinary_crime = Ne radi se o političkom mišljenju, vjeri, etničkom porijeklu ili vojnoj obavezi
field-question = Šta se pita
field-supplement = Dodatne informacije
field-assessed_source_code = Oznaka izvora, prema procjeni
field-assessed_information_code = Oznaka informacije, prema procjeni
field-code_reasons = Zašto druge oznake
field-codes_agreed = Davalac informacija saglasan je sa oznakama prema procjeni
field-reliability_confirmed = Izvor je pouzdan
field-accuracy_confirmed = Informacija je tačna
field-no_existing_alert = Nema važećeg upozorenja o licu
hint-no_existing_alert = Ako postoji, odbijte predlaganje i navedite da se razlog ne otkriva.
field-ground = Razlog za odbijanje
field-ground_note = Napomena o razlogu
hint-ground_note = Ovdje ne pišite ništa o drugim upozorenjima.
field-feedback_permitted = Država članica dozvoljava da se podnosilac obavijesti
field-feedback_note = Šta podnosilac još smije da zna
field-entered_on = Datum unosa
field-extension_reasons = Zašto se upozorenje produžava
field-protection_checked = Provjereno je da lice ne traži niti ima zaštitu od partnera koji podnosi
field-permitted_by = Država članica koja to dozvoljava
field-hit_at = Vrijeme pogotka
field-hit_place = Mjesto
field-hit_reason = Razlog provjere
field-hit_route = Put i odredište
field-hit_companions = Saputnici
hint-hit_companions = Samo lica za koja može da se očekuje da su povezana sa predmetom.
field-hit_objects = Predmeti koje nosi
field-hit_circumstances = Okolnosti
field-hit_discreet = Saznato diskretno
field-review_outcome = Ishod preispitivanja
field-review_reasons = Razlozi uz preispitivanje
field-wrong_data = Šta je netačno
field-right_data = Šta je tačno
field-passed_on_at = Vrijeme obavještenja državi članici
field-withdrawal_reasons = Razlozi povlačenja
field-deletion_reasons = Zašto upozorenje treba izbrisati
field-deleted_on = Datum brisanja
field-keep_reasons = Zašto su podaci još potrebni

choice-warnings-none_known = Nijedna nije poznata
choice-warnings-armed = Naoružano lice
choice-warnings-violent = Nasilno lice
choice-warnings-escaped = Lice u bjekstvu
choice-warnings-risk_of_suicide = Rizik od samoubistva
choice-warnings-contagious = Zarazna bolest

choice-crime-terrorism = Terorizam
choice-crime-organised_crime = Organizovani kriminal
choice-crime-human_trafficking = Trgovina ljudima
choice-crime-migrant_smuggling = Krijumčarenje migranata
choice-crime-drug_trafficking = Trgovina drogom
choice-crime-firearms_trafficking = Nezakonita trgovina vatrenim oružjem
choice-crime-war_crimes = Ratni zločini, zločini protiv čovječnosti, genocid
choice-crime-other_in_remit = Drugo krivično djelo u nadležnosti Europola

choice-alert_reason-commits_or_intends = Činjenice pokazuju da lice čini ili namjerava da učini takvo krivično djelo
choice-alert_reason-overall_assessment = Ukupna procjena, prije svega ranijih krivičnih djela, daje osnov da se takvo krivično djelo očekuje

choice-information_wanted-place_time_reason = Mjesto, vrijeme i razlog provjere
choice-information_wanted-route = Put i odredište
choice-information_wanted-companions = Saputnici
choice-information_wanted-objects = Predmeti koje nosi
choice-information_wanted-circumstances = Okolnosti

choice-source_code-a = A: nema sumnje u izvor ili je uvijek pouzdan
choice-source_code-b = B: uglavnom pouzdan
choice-source_code-c = C: uglavnom nepouzdan
choice-source_code-x = X: ne može da se procijeni

choice-information_code-one = 1: tačnost nije sporna
choice-information_code-two = 2: poznata izvoru lično, ali ne i službeniku
choice-information_code-three = 3: nije poznata izvoru lično, ali je potkrijepljena
choice-information_code-four = 4: nije poznata izvoru lično i ne može da se potkrijepi

choice-assessed_source_code-a = A: nema sumnje u izvor ili je uvijek pouzdan
choice-assessed_source_code-b = B: uglavnom pouzdan
choice-assessed_source_code-c = C: uglavnom nepouzdan
choice-assessed_source_code-x = X: ne može da se procijeni

choice-assessed_information_code-one = 1: tačnost nije sporna
choice-assessed_information_code-two = 2: poznata izvoru lično, ali ne i službeniku
choice-assessed_information_code-three = 3: nije poznata izvoru lično, ali je potkrijepljena
choice-assessed_information_code-four = 4: nije poznata izvoru lično i ne može da se potkrijepi

choice-review_outcome-still_serves = Upozorenje još služi svojoj svrsi
choice-review_outcome-no_longer_serves = Ne služi; od države članice traži se da ga izbriše

ground-source_not_reliable = Izvor nije pouzdan
ground-information_not_accurate = Informacija nije tačna
ground-not_a_third_country_national = Lice nije državljanin treće zemlje
ground-outside_remit = Krivično djelo nije u nadležnosti Europola
ground-obtained_unlawfully = Informacija je pribavljena kršenjem ljudskih prava
ground-not_disclosed = Razlog se ne otkriva

guard-from_a_partner = Ovo je put za partnere. Države članice i agencije imaju sopstveni put do upozorenja; koristite ga.
guard-to_europol = Samo Europol procjenjuje i predlaže informativna upozorenja. Izaberite Europol.
guard-third_country_national = Informativno upozorenje je samo za državljane trećih zemalja. Ne predlažite građanina Unije; ako se državljanstvo sazna kasnije, odbijte predlaganje ili prijavite netačne podatke.
guard-sharing_allowed = Bez saglasnosti davaoca informacija Europol ne može ni da dostavi informacije ni da predloži upozorenje. Dajte saglasnost ili ne podnosite.
guard-no_rights_violation = Informacije pribavljene kršenjem ljudskih prava se ne primaju. Nemojte ih podnositi.
guard-no_political_matter = Pitanja političkog mišljenja, vjere, etničkog porijekla ili vojne obaveze ne vode upozorenju. Nemojte ih podnositi.
guard-source_code_agreed = Oznaka izvora razlikuje se od oznake davaoca. Predložite je i sačekajte saglasnost ili procijenite kao X.
guard-information_code_agreed = Oznaka informacije razlikuje se od oznake davaoca. Predložite je i sačekajte saglasnost ili procijenite kao 4.
guard-reliable = Pouzdanost izvora nije potvrđena ili njegova oznaka nije ni A ni B. Odbijte predlaganje.
guard-accurate = Tačnost informacije nije potvrđena. Odbijte predlaganje.
guard-no_alert_yet = Upozorenje već važi ili to nije provjereno. Odbijte predlaganje i navedite da se razlog ne otkriva.
guard-feedback_allowed = Država članica ne dozvoljava da se podnosilac obavijesti. Ne saopštavajte ništa i okončajte predmet bez povratne informacije kada postupak bude završen.
guard-personal_data_basis = Nije poznat osnov po kojem bi Europol smio da šalje lične podatke Kosovu*. Ne šaljite pogodak; okončajte predmet bez povratne informacije kada postupak bude završen.
guard-no_protection_from_submitter = Nije provjereno da li lice traži ili ima zaštitu od partnera koji podnosi. Najprije to provjerite; ako je tako, ne obavještavajte o pogotku.

clock-assessment = Procjena podneska
clock-outcome = Ishod predloga
clock-alert = Trajanje upozorenja
clock-wrong_data = Obavještenje državi članici o netačnim podacima
clock-hit_review = Preispitivanje nakon pogotka
clock-deletion = Odgovor na traženo brisanje
clock-storage = Preispitivanje u roku od tri godine
clock-came_to_nothing = Brisanje podnesaka koji nijesu doveli do upozorenja
clock-after_the_end = Brisanje nakon okončanja

retention-storage = Izbrisati, osim ako je pri preispitivanju odlučeno da se podaci čuvaju
retention-came_to_nothing = Izbrisati podneske koji nijesu doveli do upozorenja
retention-after_the_end = Izbrisati nakon okončanja predmeta

statistic-submissions = Podnesci
statistic-proposals = Predlozi državama članicama
statistic-not_proposed = Podnesci bez predloga, po razlogu
statistic-not_assessed = Podnesci koji nijesu procijenjeni u roku
statistic-entered = Unijeta upozorenja
statistic-declined = Predlozi bez upozorenja
statistic-late_outcomes = Ishodi saopšteni sa zakašnjenjem
statistic-hits = Pogoci saopšteni podnosiocu
statistic-wrong_data = Prijave netačnih podataka

print-submission = Podnesak za informativno upozorenje
section-person = Lice
section-objects = Isprave i vozila
section-information = Informacije
section-assessment = Procjena
