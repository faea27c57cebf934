# Machine-made translation: to be reviewed by a native speaker.

title = Zahtjev za informacije
summary = Traži od druge strane informacije koje pomažu u sprečavanju, otkrivanju ili istrazi krivičnog djela. Učestvuju jedinstvena kontakt tačka koja traži i ona od koje se traži; svako odbijanje ima razlog i obrazloženje.

role-requester = Strana molilja
role-requested = Zamoljena strana

state-received = Primljen
state-in_hand = U radu
state-clarification = Zatraženo pojašnjenje
state-awaiting_judge = Čeka se sudsko odobrenje
state-provided = Informacije dostavljene
state-partly = Djelimično dostavljeno
state-refused = Odbijen
state-closed = Zatvoren
state-withdrawn = Povučen
state-review_due = Preispitan radi brisanja

step-request = Slanje zahtjeva
step-take = Preuzimanje u rad
step-clarify = Traženje pojašnjenja
step-clarification = Odgovor na pitanje
step-await_judge = Obavještenje o kašnjenju: sudsko odobrenje
step-inform = Obavještenje o napretku
step-provide = Dostavljanje informacija
step-provide_partly = Dostavljanje dijela informacija
step-refuse = Odbijanje
step-remind = Slanje urgencije
step-withdraw = Povlačenje zahtjeva
step-close = Zatvaranje
step-review = Preispitivanje: da li su podaci još potrebni?

field-subject = Na koga ili na šta se zahtjev odnosi
field-reference = Broj vašeg predmeta
field-hit_reference = Oznaka potvrđenog pogotka
field-specification = Koje se informacije traže
field-purpose = Svrha zahtjeva
field-offence = Krivično djelo na koje se zahtjev odnosi
field-facts = Činjenice predmeta
field-person_link = Veza između svrhe i lica
field-held_there = Zašto se smatra da zamoljena strana ima te informacije
field-use_restrictions = Ograničenja upotrebe
field-necessity = Zahtjev je objektivno neophodan i srazmjeran, a smatra se da su informacije dostupne
field-urgent = Hitno
field-urgency_ground = Razlog hitnosti
field-urgency_reasons = Obrazloženje hitnosti
field-accessibility = Kako zamoljena strana dolazi do informacija
field-question = Šta treba razjasniti
field-clarification = Pojašnjenje
field-delay_days = Očekivano kašnjenje, u kalendarskim danima
field-delay_reasons = Razlozi kašnjenja
field-progress = Dokle je predmet stigao
field-reminder_note = Napomena
field-information = Informacije
hint-information = Državi iz koje lice dolazi ne pišite ništa o zahtjevu za međunarodnu zaštitu niti o odobrenoj zaštiti.
field-ground = Razlog za odbijanje
field-refusal_reasons = Obrazloženje odbijanja
field-withdrawal_reasons = Razlozi povlačenja
field-closing_note = Završna napomena
field-review_outcome = Ishod preispitivanja
field-review_reasons = Zašto su podaci još potrebni

choice-urgency_ground-public_security = Neposredna i ozbiljna prijetnja javnoj bezbjednosti
choice-urgency_ground-life_or_limb = Neposredna prijetnja životu ili tjelesnom integritetu
choice-urgency_ground-deprivation_of_liberty = Odluka kojom lišenje slobode može da se produži
choice-urgency_ground-loss_of_relevance = Važne informacije koje će uskoro izgubiti značaj
choice-accessibility-direct = Neposredno: iz baze podataka kojoj organ može sam da pristupi
choice-accessibility-indirect = Posredno: od drugih organa ili subjekata, bez mjera prinude
choice-review_outcome-still_needed = Još su potrebni
choice-review_outcome-not_needed = Više nijesu potrebni, treba ih izbrisati

ground-a = Informacije nijesu dostupne
ground-b = Zahtjev ne ispunjava propisane uslove
ground-c = Sudsko odobrenje je odbijeno
ground-d = Lični podaci ne spadaju u dozvoljene kategorije
ground-e = Informacije su netačne, nepotpune ili zastarjele
ground-f = Štetilo bi nacionalnoj bezbjednosti, istrazi u toku ili bezbjednosti nekog lica, ili bi neopravdano štetilo pravnom licu
ground-g = Za djelo je propisana kazna od najviše jedne godine zatvora, ili ovdje nije krivično djelo
ground-h = Informacije pripadaju drugoj državi, koja nije dala saglasnost

guard-necessary = Nije potvrđeno da je zahtjev neophodan i srazmjeran i da se smatra da su informacije dostupne. Potvrdite to ili ne šaljite zahtjev.

clock-answer = Rok za odgovor
clock-review = Rok za preispitivanje podataka

retention-first_review = Preispitati da li su podaci još potrebni i izbrisati ih ako nijesu

statistic-requests_sent = Poslati zahtjevi
statistic-requests_received = Primljeni zahtjevi, hitni ili ne
statistic-requests_answered = Zahtjevi na koje je odgovoreno, hitni ili ne
statistic-requests_refused = Odbijeni zahtjevi, po razlogu
statistic-requests_refused_in_part = Djelimično odbijeni zahtjevi, po razlogu
statistic-deviations = Obavještenja o kašnjenju zbog sudskog odobrenja
statistic-answered_late = Odgovori nakon isteka roka

print-request = Zahtjev za informacije
section-request = Zahtjev
section-subject_data = Lice, dokument, vozilo
section-reasons = Obrazloženje
section-answer = Odgovor
