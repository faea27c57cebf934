# Machine-made translation: to be reviewed by a native speaker.

title = Zapljena vatrenog oružja
summary = Obavještava drugu stranu da je zaplijenjeno vatreno oružje, dostavlja joj potpun zapisnik o svakom komadu i dodaje nalaze laboratorije. Strana koja je zaplijenila oružje prijavljuje; druga strana je obaviještena, kaže šta joj je poznato i može da postavi pitanja.

role-requester = Strana koja je izvršila zapljenu
role-requested = Obaviještena strana

state-notified = Prvo obavještenje primljeno
state-reported = Zapisnik primljen
state-question_open = Pitanje otvoreno
state-closed = Zatvoren
state-withdrawn = Povučen
state-not_needed = Više nije potreban, treba ga izbrisati

step-notify = Prvo obavještenje o zapljeni
step-report = Slanje potpunog zapisnika
step-add_firearm = Dodavanje vatrenog oružja
step-add_findings = Dodavanje forenzičkih nalaza
step-report_link = Obavještenje o vezi sa drugim predmetom
step-update_trace = Izmjena navoda zapisnika o praćenju traga
step-ask = Postavljanje pitanja
step-reply = Odgovor na pitanje
step-refuse_reply = Odbijanje odgovora
step-withdraw = Povlačenje prijave
step-close = Zatvaranje
step-keep = Preispitivanje: podaci se čuvaju
step-let_go = Preispitivanje: podaci više nijesu potrebni

field-subject = Šta je zaplijenjeno, u jednom redu
hint-subject = Bez imena lica.
field-reference = Broj vašeg predmeta
field-seizing_service = Služba koja je izvršila zapljenu
field-customs_told_at = Kada je carina obavijestila nadležni organ
field-seizure_type = Vrsta zapljene
field-pieces_total = Broj komada, prema dosadašnjem brojanju
field-more_expected = Moguće je da su na putu i druge pošiljke
field-item_type = Vrsta zaplijenjene stvari
field-year_known = Godina proizvodnje je poznata
field-place_of_manufacture = Mjesto proizvodnje
hint-place_of_manufacture = Upišite „nepoznato“ ako nije poznato.
field-markings = Probni žigovi i druge oznake
field-fact_or_assessment = Činjenica ili lična procjena
field-origin_country = Država porijekla
field-dispatch_country = Država otpreme
field-destination_country = Država odredišta
hint-destination_country = Upišite XXX ako nije poznata.
field-transport = Prevozno sredstvo
field-concealment = Kako je roba bila skrivena
field-trace_requested = Traži se praćenje traga
field-trace_channel = Gdje se traži praćenje traga
field-trace_reference = Oznaka praćenja traga
field-trace_note = Napomena o praćenju traga
field-focal_point_told = Kontakt tačka za vatreno oružje je obaviještena
field-use_restrictions = Ograničenja upotrebe
field-ground = Razlog za odbijanje
field-refusal_reasons = Obrazloženje odbijanja
field-forensic_findings = Forenzički nalazi
field-ballistic_hit = Poređenje zrna i čahura
field-link_note = Veza sa drugim predmetom
field-question = Pitanje
field-reply = Odgovor
field-withdrawal_reasons = Razlozi povlačenja
field-closing_note = Završna napomena
field-keeping_reasons = Zašto su podaci još potrebni

choice-seizing_service-customs = Carina
choice-seizing_service-police = Policija
choice-seizing_service-border_police = Granična policija
choice-seizing_service-other = Druga služba
choice-seizure_type-import = Pri uvozu
choice-seizure_type-export = Pri izvozu
choice-seizure_type-transit = U tranzitu
choice-seizure_type-inland = U unutrašnjosti, van trgovine
choice-item_type-firearm = Vatreno oružje
choice-item_type-essential_component = Bitni dio
choice-item_type-ammunition = Municija
choice-item_type-alarm_or_signal_weapon = Alarmno ili signalno oružje
choice-item_type-deactivated_firearm = Onesposobljeno vatreno oružje
choice-fact_or_assessment-fact = Činjenica
choice-fact_or_assessment-assessment = Lična procjena
choice-transport-car = Automobil ili kombi
choice-transport-lorry = Kamion
choice-transport-bus = Autobus
choice-transport-train = Voz
choice-transport-ship = Brod ili čamac
choice-transport-aircraft = Vazduhoplov
choice-transport-parcel = Pošta ili kurir
choice-transport-on_foot = Pješke
choice-transport-other = Drugo
choice-trace_channel-firearm_trace = Praćenjem traga vatrenog oružja u ovom sistemu
choice-trace_channel-interpol = Putem INTERPOL-a
choice-trace_channel-national_authority = Od domaćeg organa
choice-ballistic_hit-hit = Podudara se sa drugim predmetom
choice-ballistic_hit-no_hit = Ne podudara se ni sa jednim drugim predmetom
choice-ballistic_hit-not_compared = Još nije upoređeno

ground-harms_investigation = Štetilo bi istrazi u toku ili nečijoj bezbjednosti
ground-not_known = Odgovor nije poznat
ground-national_law = Domaće pravo to zabranjuje

guard-traceable = Vatreno oružje izrađeno 3D štampom ili u kućnoj radinosti nikada nije prodavano i njegov trag ne može da se prati. Navedite da se praćenje traga ne traži i umjesto toga dodajte forenzičke nalaze.
guard-trade_data_kept = Podaci o robi u trgovini čuvaju se najmanje dvadeset godina nakon okončanja predmeta. Zadržite ih i kasnije ponovo preispitajte.

clock-first_word = Prvo obavještenje o zapljeni
clock-record = Potpun zapisnik o zapljeni
clock-reply = Odgovor na pitanje
clock-trade_data = Dvadeset godina čuvanja podataka o trgovini
clock-review = Preispitivanje podataka
clock-after_review = Brisanje nakon preispitivanja

retention-regular_review = Preispitati da li su podaci još potrebni
retention-trade_data_end = Isteklo je dvadeset godina čuvanja podataka o trgovini: preispitati da li su još potrebni
retention-erase_after_review = Izbrisati podatke mjesec dana nakon što je utvrđeno da više nijesu potrebni

statistic-seizures = Zapljene po službi i vrsti
statistic-firearms = Zaplijenjene stvari po vrsti, kategoriji i stanju
statistic-routes = Zapisnici po porijeklu, otpremi, odredištu i prevoznom sredstvu
statistic-traces_requested = Zaplijenjene stvari po stanju i po tome da li se traži praćenje traga
statistic-ballistic_hits = Forenzički nalazi po rezultatu poređenja
statistic-replies_refused = Odbijeni odgovori po razlogu
statistic-late_first_words = Prva obavještenja sa zakašnjenjem

print-seizure_record = Zapisnik o zapljeni vatrenog oružja
section-firearm = Vatreno oružje
section-movement = Porijeklo, otprema i odredište
section-transport = Prevoz i prevoznik
section-seizure = Zapljena
section-trace = Praćenje traga
