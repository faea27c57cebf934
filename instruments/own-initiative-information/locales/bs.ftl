# Machine-made translation: to be reviewed by a native speaker.

title = Informacija na vlastitu inicijativu
summary = Drugoj strani daje informaciju koju ona nije tražila, a koja joj može pomoći da spriječi, otkrije ili istraži krivično djelo. Učestvuju strana koja daje informaciju i strana koja je prima; primalac javlja je li bila korisna.

role-requester = Strana koja daje
role-requested = Strana koja prima

state-sent = Poslana
state-acknowledged = Prijem potvrđen
state-question = Postavljeno pitanje
state-assessed = Korisnost prijavljena
state-closed = Zatvoren
state-reviewed = Preispitan radi brisanja

step-send = Slanje informacije
step-acknowledge = Potvrda o prijemu
step-supplement = Dopuna informacije
step-ask = Postavljanje jednog pitanja
step-answer = Odgovor na pitanje
step-decline = Odbijanje odgovora na pitanje
step-assess = Izvještaj o korisnosti
step-remind = Slanje urgencije
step-close = Zatvaranje
step-review = Preispitivanje: jesu li podaci još potrebni?

field-subject = Na šta se informacija odnosi
field-reference = Broj vašeg predmeta
field-information = Informacija
hint-information = Državi iz koje osoba dolazi ne pišite ništa o zahtjevu za međunarodnu zaštitu niti o odobrenoj zaštiti.
field-relevance = Zašto može biti korisna strani koja prima
field-offence = Krivično djelo o kojem se radi
field-offence_area = Oblast kriminala
field-serious_offence = Radi se o teškom krivičnom djelu
hint-serious_offence = Država članica mora dati takvu informaciju, osim ako je to sudija odbio ili bi nastala šteta.
field-assessment = Činjenice ili procjena
field-judicial_authorisation = Sudsko odobrenje
field-withheld = Dio je uskraćen
field-ground = Razlog za uskraćivanje ili odbijanje
field-withheld_reasons = Obrazloženje uskraćivanja
field-other_owner = Sadrži informacije koje je dala druga država
field-owner_consent = Saglasnost države koja ih je dala
field-immediate_threat = Postoji neposredna i ozbiljna prijetnja
field-threat_reasons = U čemu je prijetnja
hint-threat_reasons = Ako državu vlasnicu informacija nije bilo moguće pitati na vrijeme, bez odlaganja je obavijestite da ste njene informacije proslijedili.
field-use_restrictions = Ograničenja upotrebe
field-copy_to_europol = Europol dobija kopiju
field-supplement = Dodatne informacije
hint-supplement = Državi iz koje osoba dolazi ne pišite ništa o zahtjevu za međunarodnu zaštitu niti o odobrenoj zaštiti.
field-receipt_reference = Broj vašeg predmeta
field-passed_to = Proslijeđeno
field-question = Pitanje
hint-question = Dopušteno je samo jedno pitanje. Ako vam treba više, pošaljite zahtjev za informacije.
field-answer = Odgovor
field-decline_reasons = Obrazloženje odbijanja
field-usefulness = Je li informacija bila korisna?
field-usefulness_reasons = Zašto nije bila korisna
field-use_made = Za šta je upotrijebljena
field-reminder_note = Napomena
field-closing_note = Završna napomena
field-review_outcome = Ishod preispitivanja
field-review_reasons = Zašto su podaci još potrebni

choice-offence_area-terrorism = Terorizam
choice-offence_area-migrant_smuggling = Krijumčarenje migranata
choice-offence_area-trafficking_in_persons = Trgovina ljudima
choice-offence_area-firearms = Vatreno oružje
choice-offence_area-drugs = Droge
choice-offence_area-document_fraud = Krivotvorenje dokumenata
choice-offence_area-money_laundering = Pranje novca
choice-offence_area-cybercrime = Kibernetički kriminal
choice-offence_area-other = Drugo
choice-assessment-facts = Zasnovano na činjenicama
choice-assessment-assessment = Zasnovano na ličnoj procjeni
choice-assessment-both = Oboje, u tekstu razdvojeno
choice-judicial_authorisation-not_needed = Nije potrebno
choice-judicial_authorisation-granted = Dato
choice-judicial_authorisation-refused = Odbijeno
choice-owner_consent-given = Data
choice-owner_consent-refused = Odbijena
choice-owner_consent-not_obtainable_in_time = Nije se mogla dobiti na vrijeme
choice-usefulness-useful = Korisna
choice-usefulness-partly_useful = Djelimično korisna
choice-usefulness-known_already = Već poznata
choice-usefulness-not_useful = Nije korisna
choice-use_made-existing_investigation = Za istragu u toku
choice-use_made-new_investigation = Za novu istragu
choice-use_made-prevention = Za sprečavanje krivičnog djela
choice-use_made-strategic_analysis = Za analizu bez ličnih podataka
choice-review_outcome-still_needed = Još su potrebni
choice-review_outcome-not_needed = Više nisu potrebni, treba ih izbrisati

ground-c = Sudsko odobrenje je odbijeno
ground-f = Štetilo bi nacionalnoj sigurnosti, istrazi u toku ili sigurnosti neke osobe, ili bi neopravdano štetilo pravnoj osobi
ground-request_needed = Za to pitanje potreban je zahtjev za informacije

guard-authorised = Sudsko odobrenje je odbijeno, pa se informacija ne može poslati. Izostavite ono za što je odobrenje bilo potrebno.
guard-withheld_ground = Dio se može uskratiti samo zato što je odobrenje odbijeno ili zbog štete. Izaberite jedan od tih razloga.
guard-owner_authorised = Država koja je dala informacije mora se saglasiti prije nego što se proslijede. Najprije je pitajte ili izostavite njene informacije.
guard-only_against_threat = Bez saglasnosti države koja je dala informacije samo ih država članica smije proslijediti partneru, i to samo radi otklanjanja neposredne i ozbiljne prijetnje. Pitajte tu državu ili izostavite njene informacije.
guard-role_stated = Navedite je li osoba osumnjičena, osuđena, žrtva, svjedok ili neka druga osoba.
guard-one_question = Jedno dopušteno pitanje već je postavljeno. Ako vam treba više, pošaljite zahtjev za informacije.

clock-acknowledgement = Potvrda o prijemu
clock-feedback = Izvještaj o korisnosti
clock-answer = Odgovor na pitanje
clock-review = Rok za preispitivanje podataka

retention-first_review = Preispitati jesu li podaci još potrebni i izbrisati ih ako nisu

statistic-sent = Poslane informacije, po oblasti kriminala
statistic-withheld = Poslane informacije s uskraćenim dijelom, po razlogu
statistic-usefulness = Primljene informacije, po korisnosti
statistic-questions_declined = Odbijena pitanja, po razlogu

print-report = Informacija na vlastitu inicijativu
section-information = Informacija
section-offence = Krivično djelo
section-subject_data = Osoba, dokument, vozilo, organizacija
section-conditions = Uslovi
section-follow_up = Dalje postupanje
