# Machine-made translation: to be reviewed by a native speaker.

title = Sekuestrim armësh zjarri
summary = I tregon një pale tjetër se janë sekuestruar armë zjarri, i jep regjistrimin e plotë të secilës dhe shton çfarë gjen laboratori. Raporton pala që i ka sekuestruar; tjetra informohet, tregon çfarë di dhe mund të pyesë.

role-requester = Pala sekuestruese
role-requested = Pala e informuar

state-notified = U mor njoftimi i parë
state-reported = U mor regjistrimi
state-question_open = Pyetje e hapur
state-closed = I mbyllur
state-withdrawn = I tërhequr
state-not_needed = Jo më i nevojshëm, për t’u fshirë

step-notify = Jepni njoftimin e parë për sekuestrimin
step-report = Dërgoni regjistrimin e plotë
step-add_firearm = Shtoni një armë zjarri
step-add_findings = Shtoni gjetje kriminalistike
step-report_link = Raportoni një lidhje me një çështje tjetër
step-update_trace = Ndryshoni çfarë thotë regjistrimi për gjurmimin
step-ask = Bëni një pyetje
step-reply = Përgjigjuni pyetjes
step-refuse_reply = Refuzoni përgjigjen
step-withdraw = Tërhiqni raportin
step-close = Mbyllni
step-keep = Rishikim: ruani të dhënat
step-let_go = Rishikim: të dhënat nuk nevojiten më

field-subject = Çfarë është sekuestruar, në një rresht
hint-subject = Pa emra personash.
field-reference = Numri juaj i dosjes
field-seizing_service = Shërbimi që bëri sekuestrimin
field-customs_told_at = Kur dogana njoftoi autoritetin kompetent
field-seizure_type = Lloji i sekuestrimit
field-pieces_total = Numri i copëve, sipas numërimit deri tani
field-more_expected = Mund të jenë nisur ngarkesa të tjera
field-item_type = Çfarë është artikulli
field-year_known = Viti i prodhimit dihet
field-place_of_manufacture = Vendi i prodhimit
hint-place_of_manufacture = Shkruani „i panjohur“ nëse nuk dihet.
field-markings = Shenjat e testimit dhe markimet e tjera
field-fact_or_assessment = Fakt ose vlerësim personal
field-origin_country = Shteti i origjinës
field-dispatch_country = Shteti i dërgimit
field-destination_country = Shteti i destinacionit
hint-destination_country = Shkruani XXX nëse nuk dihet.
field-transport = Mjeti i transportit
field-concealment = Si ishin fshehur mallrat
field-trace_requested = Kërkohet gjurmim
field-trace_channel = Ku kërkohet gjurmimi
field-trace_reference = Referenca e gjurmimit
field-trace_note = Shënim për gjurmimin
field-focal_point_told = Pika fokale për armët e zjarrit është njoftuar
field-use_restrictions = Kufizime të përdorimit
field-ground = Shkaku i refuzimit
field-refusal_reasons = Arsyet e refuzimit
field-forensic_findings = Gjetje kriminalistike
field-ballistic_hit = Krahasimi i plumbave dhe i gëzhojave
field-link_note = Lidhja me një çështje tjetër
field-question = Pyetja
field-reply = Përgjigjja
field-withdrawal_reasons = Arsyet e tërheqjes
field-closing_note = Shënim përmbyllës
field-keeping_reasons = Pse të dhënat janë ende të nevojshme

choice-seizing_service-customs = Dogana
choice-seizing_service-police = Policia
choice-seizing_service-border_police = Policia kufitare
choice-seizing_service-other = Shërbim tjetër
choice-seizure_type-import = Në import
choice-seizure_type-export = Në eksport
choice-seizure_type-transit = Në tranzit
choice-seizure_type-inland = Brenda vendit, jo në tregti
choice-item_type-firearm = Armë zjarri
choice-item_type-essential_component = Pjesë thelbësore
choice-item_type-ammunition = Municion
choice-item_type-alarm_or_signal_weapon = Armë alarmi ose sinjalizimi
choice-item_type-deactivated_firearm = Armë zjarri e çaktivizuar
choice-fact_or_assessment-fact = Fakt
choice-fact_or_assessment-assessment = Vlerësim personal
choice-transport-car = Automobil ose furgon
choice-transport-lorry = Kamion
choice-transport-bus = Autobus
choice-transport-train = Tren
choice-transport-ship = Anije ose varkë
choice-transport-aircraft = Mjet ajror
choice-transport-parcel = Postë ose korrier
choice-transport-on_foot = Në këmbë
choice-transport-other = Tjetër
choice-trace_channel-firearm_trace = Në një gjurmim arme zjarri të këtij sistemi
choice-trace_channel-interpol = Përmes INTERPOL-it
choice-trace_channel-national_authority = Nga një autoritet kombëtar
choice-ballistic_hit-hit = Përputhet me një çështje tjetër
choice-ballistic_hit-no_hit = Nuk përputhet me asnjë çështje tjetër
choice-ballistic_hit-not_compared = Ende e pakrahasuar

ground-harms_investigation = Do të dëmtonte një hetim në vazhdim ose sigurinë e dikujt
ground-not_known = Përgjigjja nuk dihet
ground-national_law = E ndalon e drejta kombëtare

guard-traceable = Një armë zjarri e printuar ose artizanale nuk është shitur kurrë dhe nuk mund të gjurmohet. Shënoni se nuk kërkohet gjurmim dhe shtoni në vend të tij gjetje kriminalistike.
guard-trade_data_kept = Të dhënat për mallrat në tregti ruhen të paktën njëzet vjet pas mbylljes së çështjes. Ruajini dhe rishikojini përsëri më vonë.

clock-first_word = Njoftimi i parë për sekuestrimin
clock-record = Regjistrimi i plotë i sekuestrimit
clock-reply = Përgjigjja ndaj pyetjes
clock-trade_data = Njëzet vjet ruajtje e të dhënave tregtare
clock-review = Rishikimi i të dhënave
clock-after_review = Fshirja pas rishikimit

retention-regular_review = Rishikoni nëse të dhënat janë ende të nevojshme
retention-trade_data_end = Njëzet vjetët e ruajtjes së të dhënave tregtare kanë mbaruar: rishikoni nëse nevojiten ende
retention-erase_after_review = Fshini të dhënat një muaj pasi u konstatua se nuk nevojiten më

statistic-seizures = Sekuestrime sipas shërbimit dhe llojit
statistic-firearms = Artikuj të sekuestruar sipas llojit, kategorisë dhe gjendjes
statistic-routes = Regjistrime sipas origjinës, dërgimit, destinacionit dhe transportit
statistic-traces_requested = Artikuj sipas gjendjes dhe nëse kërkohet gjurmim
statistic-ballistic_hits = Gjetje kriminalistike sipas krahasimit
statistic-replies_refused = Përgjigje të refuzuara, sipas shkakut
statistic-late_first_words = Njoftime të para të dhëna me vonesë

print-seizure_record = Regjistrimi i një sekuestrimi armësh zjarri
section-firearm = Arma e zjarrit
section-movement = Origjina, dërgimi dhe destinacioni
section-transport = Transporti dhe transportuesi
section-seizure = Sekuestrimi
section-trace = Gjurmimi
