# Machine-made translation: to be reviewed by a native speaker.

title = Gjurmim arme zjarri
summary = Pyet ku është prodhuar, ku është importuar dhe kush e ka mbajtur i fundit ligjërisht një armë zjarri të humbur, të vjedhur, të trafikuar ose të kontrabanduar. Marrin pjesë pala që e ka gjetur ose së cilës i mungon arma dhe ajo, regjistrimet e së cilës mund ta njohin.

role-requester = Pala gjurmuese
role-requested = Pala e pyetur

state-submitted = E paraqitur
state-in_hand = Në shqyrtim
state-clarification = Është kërkuar sqarim
state-traced = E gjurmuar
state-not_traced = Nuk gjendet në regjistrime
state-refused = E refuzuar
state-closed = E mbyllur
state-withdrawn = E tërhequr
state-reviewed = E rishikuar për fshirje

step-submit = Paraqitni një kërkesë për gjurmim
step-take = Merreni në shqyrtim
step-clarify = Kërkoni sqarim
step-clarification = Përgjigjuni pyetjes
step-respond = Përgjigjuni: arma e zjarrit është gjurmuar
step-respond_nothing = Përgjigjuni: nuk gjendet në regjistrime
step-refuse = Refuzoni
step-comment = Shtoni një koment
step-update_status = Përditësoni statusin
step-remind = Dërgoni rikujtesë
step-withdraw = Tërhiqni kërkesën
step-close = Mbyllni
step-review = Rishikoni: a janë ende të nevojshme të dhënat?

field-subject = Për cilën armë zjarri është kërkesa
field-reference = Numri juaj i dosjes
field-status = Statusi i armës së zjarrit
field-serial_state = Gjendja e numrit serial
field-marks = Shenja dhe gdhendje
hint-marks = Shenja testimi, shenja importi, numra partie dhe vendi i tyre në armë.
field-photograph = Fotografia
field-ballistic_reference = Referenca e regjistrimit balistik
field-last_import_country = Shteti i importit të fundit të ligjshëm
field-asked_because = Pse pyetet kjo palë
field-asked_because_note = Pse pyetet kjo palë, me fjalë
field-offence = Vepra penale përkatëse
hint-offence = Pa një vepër penale nuk ju tregohet mbajtësi i fundit i ligjshëm.
field-facts = Faktet e çështjes
field-urgent = Urgjente
field-urgency_reasons = Arsyet e urgjencës
field-use_restrictions = Kufizime të përdorimit
field-seized = Arma e zjarrit është sekuestruar
field-seizure_reference = Referenca e raportit të sekuestrimit
field-question = Çfarë duhet sqaruar
field-clarification = Sqarim
field-comment = Koment
field-reminder_note = Shënim
field-whereabouts = Ku ndodhet tani arma e zjarrit
field-status_note = Shënim për statusin
field-trace_result = Rezultati i gjurmimit
field-recorded_status = Statusi në regjistrime
field-last_sale_on = Data e shitjes së fundit të ligjshme
field-exported_to = Eksportuar në
hint-exported_to = Kërkesa e radhës për gjurmim i drejtohet atij shteti.
field-exported_on = Data e eksportit
field-trace_note = Zinxhiri i mbajtësve dhe vërejtje
field-searched = Ku u kërkua
field-ground = Shkaku i refuzimit
field-refusal_reasons = Arsyet e refuzimit
field-withdrawal_reasons = Arsyet e tërheqjes
field-closing_note = Shënim përmbyllës
field-review_outcome = Rezultati i rishikimit
field-review_reasons = Pse të dhënat janë ende të nevojshme

choice-status-lost = E humbur
choice-status-stolen = E vjedhur
choice-status-trafficked = E trafikuar
choice-status-smuggled = E kontrabanduar
choice-status-unknown = Nuk dihet
choice-serial_state-readable = I lexueshëm
choice-serial_state-partly_readable = Pjesërisht i lexueshëm
choice-serial_state-removed = I hequr
choice-serial_state-never_marked = Nuk është vënë kurrë
choice-asked_because-manufacture = Është prodhuar atje
choice-asked_because-last_import = Importi i fundit i ligjshëm u bë atje
choice-asked_because-sale_or_registration = Mendohet se është shitur ose regjistruar atje
choice-asked_because-other = Arsye tjetër
choice-whereabouts-missing = E zhdukur
choice-whereabouts-recovered = E gjetur
choice-whereabouts-returned = I është kthyer mbajtësit
choice-whereabouts-destroyed = E shkatërruar
choice-trace_result-last_holder_known = Dihet mbajtësi i fundit i ligjshëm
choice-trace_result-dealer_known = Dihet tregtari ose importuesi
choice-trace_result-state_stock = Nga rezervat e një organi publik
choice-trace_result-exported = E eksportuar ligjërisht
choice-trace_result-made_here_only = E prodhuar këtu, asgjë tjetër nuk dihet
choice-recorded_status-lawfully_held = Mbahet ligjërisht
choice-recorded_status-lost = E humbur
choice-recorded_status-stolen = E vjedhur
choice-recorded_status-exported = E eksportuar
choice-recorded_status-deactivated = E çaktivizuar
choice-recorded_status-destroyed = E shkatërruar
choice-recorded_status-unknown = Nuk dihet
choice-review_outcome-still_needed = Ende të nevojshme
choice-review_outcome-not_needed = Jo më të nevojshme, për t’u fshirë

ground-investigation_harmed = Do të dëmtonte një hetim në vazhdim ose sigurinë e dikujt
ground-authorisation_refused = Autorizimi gjyqësor është refuzuar
ground-not_lawful = E drejta kombëtare nuk e lejon përgjigjen
ground-not_identifiable = Nga ajo që u dërgua, arma e zjarrit nuk mund të dallohet nga të tjerat

guard-serial_given = Jepni numrin serial për aq sa mund të lexohet.
guard-marks_described = Pa numër serial, përshkruani shenjat e tjera ose thoni se nuk ka.
guard-made_there = Shteti i prodhimit nuk është shteti i palës së pyetur. Korrigjoni njërin nga të dy.
guard-imported_there = Shteti i importit të fundit të ligjshëm nuk është shteti i palës së pyetur. Korrigjoni njërin nga të dy.
guard-seizure_described = Tregoni kur dhe ku u sekuestrua arma e zjarrit.
guard-offence_for_holder = Mbajtësi i fundit i ligjshëm tregohet vetëm kur është shënuar një vepër penale. Hiqeni personin ose kërkoni veprën penale.
guard-holder_role = Tregoni në çfarë roli paraqitet mbajtësi, për shembull si dëshmitar.

clock-acknowledgement = Konfirmimi i marrjes së kërkesës
clock-trace = Afati për gjurmim
clock-review = Afati për rishikimin e të dhënave

retention-first_review = Rishikoni nëse të dhënat janë ende të nevojshme dhe, nëse jo, fshijini

statistic-traces = Kërkesa për gjurmim, sipas statusit
statistic-firearms = Armë zjarri, sipas shtetit të prodhimit, kategorisë dhe gjendjes
statistic-results = Rezultate gjurmimesh
statistic-not_traced = Gjurmime pa rezultat
statistic-refusals = Gjurmime të refuzuara, sipas shkakut
statistic-late = Përgjigje pas skadimit të afatit

print-trace = Gjurmim arme zjarri
section-request = Kërkesa
section-firearm = Arma e zjarrit
section-seizure = Sekuestrimi
section-result = Rezultati
section-status = Statusi
