# Machine-made translation: to be reviewed by a native speaker.

title = Upozorenje o krivotvorenju dokumenata
summary = Pokazuje drugoj strani kako izgleda pravi dokument ili po čemu se lažni od njega razlikuje, bez ikakvih podataka o osobama. Jedna strana dostavlja prilog; druga ga daje na ispitivanje i preuzima, a obje prijavljuju broj daljnjih primjeraka.

role-requester = Strana koja dostavlja prilog
role-requested = Strana koja prima prilog

state-contributed = Dostavljen
state-question_open = Pitanje otvoreno
state-taken_over = Preuzet
state-declined = Odbijen
state-withdrawn = Povučen
state-retired = Dokument više nije u opticaju

step-share_genuine = Dijeljenje pravog dokumenta
step-share_false = Dijeljenje lažnog dokumenta
step-improve = Slanje bolje slike ili teksta
step-ask = Postavljanje pitanja
step-reply = Odgovor na pitanje
step-take_over = Preuzimanje priloga
step-decline = Odbijanje priloga
step-report_copies = Prijava daljnjih primjeraka
step-confirm_circulation = Preispitivanje: još u opticaju
step-retire = Preispitivanje: više nije u opticaju
step-withdraw = Povlačenje priloga

field-subject = Koji dokument, u jednom redu
hint-subject = Bez imena osobe i bez broja pojedinačnog dokumenta.
field-reference = Broj vašeg predmeta
field-edition = Izdanje ili verzija
field-first_issued_on = Datum prvog izdavanja
field-number_format = Kako je sastavljen broj dokumenta
hint-number_format = Samo obrazac, na primjer dva slova i sedam cifara; nikada stvarni broj.
field-no_personal_data = Nijedan tekst i nijedna slika ne pokazuju osobu, ime ni broj pojedinačnog dokumenta
field-summary = Sažetak za svakog službenika na granici
field-summary_image = Slika za sažetak
hint-summary_image = Prekrijte fotografiju, ime, broj i mašinski čitljive redove.
field-genuineness = Autentičan dokument ili uzorak
field-security_features = Zaštitni elementi
field-feature_details = Kako provjeriti zaštitne elemente
hint-feature_details = Ide samo državama članicama i agencijama. Izostavite kada šaljete partneru.
field-falsity = Vrsta lažnog dokumenta
field-claimed_issuer = Izdavalac naveden na dokumentu
field-fraud_characteristics = Po čemu se razlikuje od pravog dokumenta
field-fraud_details = Kako je krivotvoritelj radio
hint-fraud_details = Ide samo državama članicama i agencijama. Izostavite kada šaljete partneru.
field-genuine_reference = Oznaka pravog dokumenta
field-detected_in = Država otkrivanja
field-detected_on = Datum otkrivanja
field-copies = Broj primjeraka
field-new_modus = Ovaj način krivotvorenja ranije nije bio poznat
field-question = Pitanje
field-reply = Odgovor
field-examined = Ispitao ga je obučeni vještak za dokumente
field-archive_reference = Oznaka u vašem arhivu
field-examination_note = Napomena vještaka
field-ground = Razlog za odbijanje
field-decline_reasons = Obrazloženje odbijanja
field-withdrawal_reasons = Razlozi povlačenja
field-circulation_note = Napomena o opticaju
field-retirement_reason = Zašto više nije u opticaju

choice-genuineness-authentic = Autentičan dokument
choice-genuineness-specimen = Uzorak
choice-security_features-chip = Čip
choice-security_features-engraving = Lasersko graviranje
choice-security_features-fibres = Vlakna
choice-security_features-ghost_image = Sekundarna slika (ghost image)
choice-security_features-hologram = Hologram
choice-security_features-intaglio = Duboka štampa
choice-security_features-microprint = Mikroštampa
choice-security_features-optically_variable_ink = Optički promjenljiva boja
choice-security_features-other = Drugo
choice-security_features-perforation = Perforacija
choice-security_features-security_thread = Zaštitna nit
choice-security_features-ultraviolet = Ultraljubičasta štampa
choice-security_features-watermark = Vodeni znak
choice-falsity-forged = Preinačen: pravi dokument je izmijenjen
choice-falsity-counterfeit = Krivotvoren: pravi dokument je oponašan
choice-falsity-pseudo = Pseudodokument: takav pravi dokument ne postoji
choice-fraud_characteristics-chip_cloned = Čip kopiran
choice-fraud_characteristics-chip_missing = Čip nedostaje ili ne radi
choice-fraud_characteristics-data_altered = Podaci izmijenjeni
choice-fraud_characteristics-feature_imitated = Zaštitni element oponašan
choice-fraud_characteristics-feature_missing = Zaštitni element nedostaje
choice-fraud_characteristics-inkjet_print = Inkjet štampa
choice-fraud_characteristics-other = Drugo
choice-fraud_characteristics-page_substituted = Stranica zamijenjena
choice-fraud_characteristics-photo_substituted = Fotografija zamijenjena
choice-fraud_characteristics-stamp_false = Lažan otisak pečata
choice-fraud_characteristics-stolen_blank = Ukraden obrazac dokumenta
choice-fraud_characteristics-visa_false = Lažna viza
choice-retirement_reason-new_edition = Zamijenilo ga je novo izdanje
choice-retirement_reason-no_longer_issued = Više se ne izdaje ili ne važi
choice-retirement_reason-no_longer_seen = Više se ne pojavljuje

ground-personal_data = Sadrži lične podatke
ground-known_already = Već je poznat
ground-poor_picture = Slika je preloša da bi bila od koristi
ground-not_confirmed = Ispitivanje ga nije potvrdilo
ground-no_document_of_this_kind = Dokument ne spada u ovaj arhiv

guard-without_persons = Ništa o osobi ne smije se poslati. Prekrijte fotografiju, ime, broj i mašinski čitljive redove pa to potvrdite.
guard-pseudo_has_no_issuer = Pseudodokument nema izdavaoca. Izostavite državu izdavanja i upišite šta je na dokumentu navedeno.
guard-by_an_examiner = Dokument najprije mora ispitati obučeni vještak za dokumente.
guard-of_a_forgery = Prijavljuju se samo primjerci lažnog dokumenta. Ovaj prilog pokazuje pravi dokument.

clock-examination = Ispitivanje priloga
clock-reply = Odgovor na pitanje
clock-circulation = Preispitivanje opticaja

retention-circulation_review = Preispitati susreće li se dokument još na granicama

statistic-false_documents = Lažni dokumenti po vrsti, izdavaocu, vrsti lažnosti i državi otkrivanja
statistic-characteristics = Lažni dokumenti po vrsti, vrsti lažnosti i obilježjima
statistic-further_copies = Prijave daljnjih primjeraka
statistic-genuine_documents = Podijeljeni pravi dokumenti po državi i vrsti
statistic-contributions_declined = Odbijeni prilozi po razlogu

print-genuine_sheet = List o pravom dokumentu
print-false_sheet = List o lažnom dokumentu
section-document = Dokument
section-genuine = Zaštitni elementi
section-false = Po čemu je lažan
section-summary = Sažetak
