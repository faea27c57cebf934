# Machine-made translation: to be reviewed by a native speaker.

title = Praćenje traga vatrenog oružja
summary = Pita gdje je izgubljeno, ukradeno, nezakonito prometovano ili krijumčareno vatreno oružje proizvedeno, uvezeno i posljednji put zakonito držano. Učestvuju strana koja je oružje pronašla ili kojoj ono nedostaje i strana čije evidencije to možda pokazuju.

role-requester = Strana koja traži praćenje
role-requested = Upitana strana

state-submitted = Podnesen
state-in_hand = U radu
state-clarification = Zatraženo pojašnjenje
state-traced = Trag utvrđen
state-not_traced = Nema u evidencijama
state-refused = Odbijen
state-closed = Zatvoren
state-withdrawn = Povučen
state-reviewed = Preispitan radi brisanja

step-submit = Podnošenje zahtjeva za praćenje traga
step-take = Preuzimanje u rad
step-clarify = Traženje pojašnjenja
step-clarification = Odgovor na pitanje
step-respond = Odgovor: trag oružja je utvrđen
step-respond_nothing = Odgovor: nema u evidencijama
step-refuse = Odbijanje
step-comment = Dodavanje komentara
step-update_status = Ažuriranje statusa
step-remind = Slanje urgencije
step-withdraw = Povlačenje zahtjeva
step-close = Zatvaranje
step-review = Preispitivanje: jesu li podaci još potrebni?

field-subject = Na koje se vatreno oružje zahtjev odnosi
field-reference = Broj vašeg predmeta
field-status = Status vatrenog oružja
field-serial_state = Stanje serijskog broja
field-marks = Oznake i gravure
hint-marks = Probni žigovi, uvozne oznake, brojevi serije i gdje se na oružju nalaze.
field-photograph = Fotografija
field-ballistic_reference = Oznaka balističkog zapisa
field-last_import_country = Država posljednjeg zakonitog uvoza
field-asked_because = Zašto se pita ova strana
field-asked_because_note = Zašto se pita ova strana, opisno
field-offence = Krivično djelo na koje se zahtjev odnosi
hint-offence = Ako se ne navede krivično djelo, posljednji zakoniti držalac vam se neće imenovati.
field-facts = Činjenice predmeta
field-urgent = Hitno
field-urgency_reasons = Obrazloženje hitnosti
field-use_restrictions = Ograničenja upotrebe
field-seized = Vatreno oružje je zaplijenjeno
field-seizure_reference = Oznaka izvještaja o zapljeni
field-question = Šta treba pojasniti
field-clarification = Pojašnjenje
field-comment = Komentar
field-reminder_note = Napomena
field-whereabouts = Gdje je oružje sada
field-status_note = Napomena o statusu
field-trace_result = Rezultat praćenja traga
field-recorded_status = Status u evidencijama
field-last_sale_on = Datum posljednje zakonite prodaje
field-exported_to = Izvezeno u
hint-exported_to = Sljedeći zahtjev za praćenje traga upućuje se toj državi.
field-exported_on = Datum izvoza
field-trace_note = Slijed držalaca i napomene
field-searched = Šta je pretraženo
field-ground = Razlog za odbijanje
field-refusal_reasons = Obrazloženje odbijanja
field-withdrawal_reasons = Razlozi povlačenja
field-closing_note = Završna napomena
field-review_outcome = Ishod preispitivanja
field-review_reasons = Zašto su podaci još potrebni

choice-status-lost = Izgubljeno
choice-status-stolen = Ukradeno
choice-status-trafficked = Nezakonito prometovano
choice-status-smuggled = Krijumčareno
choice-status-unknown = Nije poznato
choice-serial_state-readable = Čitljiv
choice-serial_state-partly_readable = Djelimično čitljiv
choice-serial_state-removed = Uklonjen
choice-serial_state-never_marked = Nikada nije utisnut
choice-asked_because-manufacture = Tamo je proizvedeno
choice-asked_because-last_import = Tamo je posljednji put zakonito uvezeno
choice-asked_because-sale_or_registration = Smatra se da je tamo prodato ili registrirano
choice-asked_because-other = Drugi razlog
choice-whereabouts-missing = Nestalo
choice-whereabouts-recovered = Pronađeno
choice-whereabouts-returned = Vraćeno držaocu
choice-whereabouts-destroyed = Uništeno
choice-trace_result-last_holder_known = Poznat je posljednji zakoniti držalac
choice-trace_result-dealer_known = Poznat je trgovac ili uvoznik
choice-trace_result-state_stock = Iz zaliha javnog organa
choice-trace_result-exported = Zakonito izvezeno
choice-trace_result-made_here_only = Ovdje proizvedeno, ništa drugo nije poznato
choice-recorded_status-lawfully_held = Zakonito se drži
choice-recorded_status-lost = Izgubljeno
choice-recorded_status-stolen = Ukradeno
choice-recorded_status-exported = Izvezeno
choice-recorded_status-deactivated = Onesposobljeno
choice-recorded_status-destroyed = Uništeno
choice-recorded_status-unknown = Nije poznato
choice-review_outcome-still_needed = Još su potrebni
choice-review_outcome-not_needed = Više nisu potrebni, treba ih izbrisati

ground-investigation_harmed = Štetilo bi istrazi u toku ili nečijoj sigurnosti
ground-authorisation_refused = Sudsko odobrenje je odbijeno
ground-not_lawful = Domaće pravo ne dopušta odgovor
ground-not_identifiable = Prema dostavljenim podacima oružje se ne može razlikovati od drugog

guard-serial_given = Navedite serijski broj onoliko koliko se može pročitati.
guard-marks_described = Ako nema serijskog broja, opišite druge oznake ili navedite da ih nema.
guard-made_there = Država proizvodnje nije država upitane strane. Ispravite jedno od toga.
guard-imported_there = Država posljednjeg zakonitog uvoza nije država upitane strane. Ispravite jedno od toga.
guard-seizure_described = Navedite kada je i gdje vatreno oružje zaplijenjeno.
guard-offence_for_holder = Posljednji zakoniti držalac imenuje se samo ako je navedeno krivično djelo. Izostavite osobu ili zatražite navođenje krivičnog djela.
guard-holder_role = Navedite u kojem se svojstvu držalac pojavljuje, na primjer kao svjedok.

clock-acknowledgement = Potvrda o prijemu zahtjeva
clock-trace = Rok za praćenje traga
clock-review = Rok za preispitivanje podataka

retention-first_review = Preispitati jesu li podaci još potrebni i izbrisati ih ako nisu

statistic-traces = Zahtjevi za praćenje traga, po statusu
statistic-firearms = Vatreno oružje, po državi proizvodnje, kategoriji i stanju
statistic-results = Rezultati praćenja traga
statistic-not_traced = Praćenja traga bez rezultata
statistic-refusals = Odbijena praćenja traga, po razlogu
statistic-late = Odgovori nakon isteka roka

print-trace = Praćenje traga vatrenog oružja
section-request = Zahtjev
section-firearm = Vatreno oružje
section-seizure = Zapljena
section-result = Rezultat
section-status = Status
