# Machine-made translation: to be reviewed by a native speaker.

title = Provjera registracije
summary = Pita drugu stranu da li je lice tamo ranije registrovano; pogodak daje mjesto, datum i vrstu registracije i ništa drugo. Učestvuju organi za azil i granični organi partnera i država članica, policija samo pod posebnim uslovima, a nikada država iz koje lice dolazi.

role-requester = Organ koji pita
role-requested = Upitani organ

state-asked = Upit postavljen
state-better_data = Traže se bolji podaci
state-hit = Pogodak, još nije provjeren
state-confirmed = Pogodak potvrđen
state-false_hit = Prijavljen lažni pogodak
state-no_hit = Nema pogotka
state-refused = Odbijen
state-withdrawn = Povučen
state-closed = Zatvoren

step-ask = Upit da li je lice registrovano
step-ask_for_police = Upit u ime policije
step-withdraw = Povlačenje upita
step-ask_better_data = Traženje boljih podataka
step-send_better_data = Slanje boljih podataka
step-answer_hit = Odgovor: pogodak
step-add_registration = Dodavanje još jedne registracije
step-answer_no_hit = Odgovor: nema pogotka
step-refuse = Odbijanje odgovora
step-confirm = Potvrda pogotka
step-report_false_hit = Prijava lažnog pogotka
step-note_false_hit = Primanje lažnog pogotka na znanje
step-contest = Prosljeđivanje da lice osporava registraciju
step-answer_contest = Odgovor na osporavanje
step-close = Zatvaranje

field-reference = Broj vašeg predmeta
field-asking_authority = Vrsta organa koji pita
field-reason = Zašto se lice provjerava
field-origin_country = Zemlja iz koje lice dolazi
hint-origin_country = Za lice bez državljanstva zemlja ranijeg uobičajenog boravka; XXX ako nije poznata. Ova zemlja se ne pita niti joj se odgovara.
field-fingerprints = Šablon otisaka prstiju
hint-fingerprints = Samo šablon, bez slike prstiju.
field-fingerprint_format = Format šablona
field-aged_14_or_over = Lice ima 14 ili više godina
field-person_told = Lice je obaviješteno o ovoj provjeri, njenoj svrsi i svojim pravima
field-told_at = Vrijeme obavještenja
field-told_language = Jezik obavještenja
field-verifying_authority = Organ za prethodnu provjeru
hint-verifying_authority = Nije dio jedinice koja pita.
field-prior_check = Organ za prethodnu provjeru unaprijed je utvrdio da su svi uslovi ispunjeni
field-prior_check_at = Vrijeme utvrđivanja
field-offence_class = Krivično djelo
field-particular_case = Provjera je potrebna u konkretnom slučaju i nije sistematska
field-own_data_searched = Sopstveni podaci najprije su pretraženi, bez uspjeha
field-police_reasons = Razlozi zbog kojih će provjera pomoći da se krivično djelo spriječi, otkrije ili istraži
field-quality_problem = Šta nije u redu sa podacima
field-hit_place = Mjesto registracije
field-hit_date = Datum registracije
field-hit_kind = Vrsta registracije
field-compared_by_person = Prije ovog odgovora podatke je uporedio čovjek
field-asker_is_not_origin = Prema našoj registraciji lice ne dolazi iz države koja pita
hint-asker_is_not_origin = Ako to ne može da se kaže, odbijte uz razlog da uslovi nijesu ispunjeni; on ne otkriva o kojem se uslovu radi.
field-ground = Razlog za odbijanje
field-refusal_reasons = Obrazloženje odbijanja
hint-refusal_reasons = Ovdje ne pišite ništa o licu.
field-verified_by_expert = Pogodak je provjerilo stručno lice
field-person_heard = Lice je moglo da se izjasni o pogotku
field-mismatch_reasons = Zašto se radi o drugom licu
field-false_hit_note = Šta je u vezi sa tim učinjeno
field-contested = Šta lice osporava
field-contest_answer = Odgovor za lice
field-result_told = Lice je obaviješteno o rezultatu
field-result_not_told_reasons = Zašto lice nije obaviješteno
field-withdrawal_reasons = Razlozi povlačenja

choice-asking_authority-asylum = Organ za azil
choice-asking_authority-border = Granični organ
choice-asking_authority-police = Policija
choice-asking_authority-other = Drugi organ

choice-reason-application_for_protection = Zahtjev za međunarodnu zaštitu
choice-reason-irregular_crossing = Nezakonit prelazak granice
choice-reason-irregular_stay = Nezakonit boravak
choice-reason-rescue_at_sea = Spašavanje na moru

choice-fingerprint_format-iso_19794_2 = ISO/IEC 19794-2
choice-fingerprint_format-ansi_nist = ANSI/NIST-ITL
choice-fingerprint_format-other = Drugi, prema dogovoru dva organa

choice-offence_class-terrorist = Terorističko krivično djelo
choice-offence_class-other_serious = Drugo teško krivično djelo
choice-offence_class-other = Drugo krivično djelo

choice-hit_kind-application_for_protection = Zahtjev za međunarodnu zaštitu
choice-hit_kind-irregular_crossing = Nezakonit prelazak granice
choice-hit_kind-irregular_stay = Nezakonit boravak
choice-hit_kind-rescue_at_sea = Spašavanje na moru
choice-hit_kind-temporary_protection = Privremena zaštita

ground-conditions_not_met = Uslovi za odgovor nijesu ispunjeni
ground-no_legal_basis = U pravu upitanog organa nema osnova za odgovor
ground-data_unusable = Podaci ne mogu da se uporede

guard-asylum_or_border = Ova provjera je za organe za azil i granične organe. Policija pita pod posebnim uslovima: koristite taj korak. Drugi ne smiju da pitaju.
guard-person_was_told = Lice nije obaviješteno o provjeri. Najprije ga obavijestite, na jeziku koji razumije.
guard-not_state_of_nationality = Jedan od dva organa pripada državi čije državljanstvo lice ima. Registracija može da bude zahtjev za azil, pa ta država ne učestvuje; pitajte drugi organ.
guard-not_state_of_origin = Jedan od dva organa pripada državi iz koje lice dolazi. Registracija može da bude zahtjev za azil, pa ta država ne učestvuje; pitajte drugi organ.
guard-old_enough = Otisci prstiju upoređuju se tek od navršene 14. godine. Pitajte bez njih.
guard-something_to_compare = Nema šta da se uporedi. Navedite šablon otisaka prstiju ili prezime i datum rođenja.
guard-between_states = Agencije ne vode takve registracije niti za njih pitaju. Izaberite organ države.
guard-not_between_member_states = Države članice jedna drugu pitaju putem Eurodaca. Koristite ga.
guard-checked_beforehand = Organ za prethodnu provjeru još nije utvrdio da su uslovi ispunjeni. Neka najprije on provjeri.
guard-serious_offence = Policija smije da pita samo zbog terorističkog ili drugog teškog krivičnog djela. Zbog ovog nemojte pitati.
guard-in_a_particular_case = Policija smije da pita samo kada to zahtijeva konkretan slučaj, nikada rutinski. Potvrdite to ili nemojte pitati.
guard-own_data_first = Sopstveni podaci nijesu pretraženi. Najprije ih pretražite.
guard-police_only = Ovaj korak je za policiju. Organi za azil i granični organi koriste drugi korak za upit.
guard-a_person_compared = Podatke nije uporedio čovjek. Neka ih čovjek uporedi prije nego što se odgovori pogotkom.
guard-no_answer_to_origin = Država koja pita može da bude ona iz koje lice dolazi. Odbijte uz razlog da uslovi nijesu ispunjeni.
guard-expert_verified = Pogodak nije provjerilo stručno lice. Neka ga stručno lice provjeri prije upotrebe.
guard-heard_before_use = Lice još nije moglo da se izjasni o pogotku. Saslušajte lice prije upotrebe pogotka.

clock-reply = Odgovor na upit
clock-verification = Provjera pogotka
clock-false_hit = Postupanje po lažnom pogotku
clock-contest = Odgovor licu koje osporava
clock-erase_without_hit = Brisanje bez pogotka
clock-erase_after_hit = Brisanje nakon pogotka
clock-erase_at_latest = Brisanje u svakom slučaju

retention-without_hit = Izbrisati sve podatke provjere koja nije dala pogodak
retention-after_hit = Izbrisati sve podatke provjere koja je dala pogodak
retention-at_latest = Izbrisati sve podatke, bez obzira na stanje provjere

statistic-checks = Provjere koje su tražili organi za azil i granični organi
statistic-police_checks = Provjere tražene za policiju
statistic-hits = Registracije sa odgovorom „pogodak“
statistic-no_hits = Provjere sa odgovorom „nema pogotka“
statistic-refusals = Odbijene provjere, po razlogu
statistic-false_hits = Prijavljeni lažni pogoci

print-result_sheet = Rezultat za lice
section-question = Šta je pitano
section-answer = Šta je odgovoreno
section-rights = Prava lica
