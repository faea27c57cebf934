# Machine-made translation: to be reviewed by a native speaker.

title = Kontroll regjistrimi
summary = Pyet një palë tjetër nëse një person është regjistruar atje më parë; përputhja jep vendin, datën dhe llojin e regjistrimit dhe asgjë tjetër. Marrin pjesë autoritetet e azilit dhe kufitare të partnerëve dhe të shteteve anëtare, policia vetëm me kushte të veçanta, dhe kurrë shteti nga vjen personi.

role-requester = Autoriteti që pyet
role-requested = Autoriteti i pyetur

state-asked = Pyetja u bë
state-better_data = U kërkuan të dhëna më të mira
state-hit = Përputhje, ende e paverifikuar
state-confirmed = Përputhja u konfirmua
state-false_hit = U raportua përputhje e gabuar
state-no_hit = Pa përputhje
state-refused = E refuzuar
state-withdrawn = E tërhequr
state-closed = E mbyllur

step-ask = Pyetni nëse personi është regjistruar
step-ask_for_police = Pyetni për llogari të policisë
step-withdraw = Tërhiqni pyetjen
step-ask_better_data = Kërkoni të dhëna më të mira
step-send_better_data = Dërgoni të dhëna më të mira
step-answer_hit = Përgjigjuni: përputhje
step-add_registration = Shtoni një regjistrim tjetër
step-answer_no_hit = Përgjigjuni: pa përputhje
step-refuse = Refuzoni të përgjigjeni
step-confirm = Konfirmoni përputhjen
step-report_false_hit = Raportoni përputhje të gabuar
step-note_false_hit = Merrni shënim për përputhjen e gabuar
step-contest = Përcillni se personi e kundërshton regjistrimin
step-answer_contest = Përgjigjuni kundërshtimit të personit
step-close = Mbyllni

field-reference = Numri juaj i dosjes
field-asking_authority = Lloji i autoritetit që pyet
field-reason = Pse kontrollohet personi
field-origin_country = Shteti nga vjen personi
hint-origin_country = Për një person pa shtetësi, shteti i vendbanimit të mëparshëm të zakonshëm; XXX nëse nuk dihet. Ky shtet as pyetet, as merr përgjigje.
field-fingerprints = Modeli i gjurmëve të gishtave
hint-fingerprints = Vetëm modeli, pa imazh të gishtave.
field-fingerprint_format = Formati i modelit
field-aged_14_or_over = 14 vjeç ose më shumë
field-person_told = Personit i është thënë për këtë kontroll, qëllimin e tij dhe të drejtat e veta
field-told_at = Koha kur iu tha
field-told_language = Gjuha në të cilën iu tha
field-verifying_authority = Autoriteti verifikues
hint-verifying_authority = Ai nuk është pjesë e njësisë që pyet.
field-prior_check = Autoriteti verifikues ka konstatuar paraprakisht se plotësohen të gjitha kushtet
field-prior_check_at = Koha e konstatimit
field-offence_class = Vepra penale
field-particular_case = Kontrolli nevojitet në një rast të caktuar dhe nuk është sistematik
field-own_data_searched = Më parë u kërkua në të dhënat e veta, pa rezultat
field-police_reasons = Arsyet pse kontrolli do të ndihmojë për të parandaluar, zbuluar ose hetuar veprën
field-quality_problem = Çfarë nuk shkon me të dhënat
field-hit_place = Vendi i regjistrimit
field-hit_date = Data e regjistrimit
field-hit_kind = Lloji i regjistrimit
field-compared_by_person = Para kësaj përgjigjeje të dhënat i ka krahasuar një njeri
field-asker_is_not_origin = Sipas regjistrimit tonë, personi nuk vjen nga shteti që pyet
hint-asker_is_not_origin = Nëse kjo nuk mund të thuhet, refuzoni me shkakun se kushtet nuk plotësohen; ai nuk tregon cili kusht.
field-ground = Shkaku i refuzimit
field-refusal_reasons = Arsyet e refuzimit
hint-refusal_reasons = Mos thoni këtu asgjë për personin.
field-verified_by_expert = Një ekspert e ka verifikuar përputhjen
field-person_heard = Personi pati mundësi të shprehet për përputhjen
field-mismatch_reasons = Pse është një person tjetër
field-false_hit_note = Çfarë u bë për këtë
field-contested = Çfarë kundërshton personi
field-contest_answer = Përgjigjja për personin
field-result_told = Personit i është thënë rezultati
field-result_not_told_reasons = Pse personit nuk i është thënë
field-withdrawal_reasons = Arsyet e tërheqjes

choice-asking_authority-asylum = Autoritet azili
choice-asking_authority-border = Autoritet kufitar
choice-asking_authority-police = Polici
choice-asking_authority-other = Autoritet tjetër

choice-reason-application_for_protection = Kërkesë për mbrojtje ndërkombëtare
choice-reason-irregular_crossing = Kalim i parregullt i kufirit
choice-reason-irregular_stay = Qëndrim i parregullt
choice-reason-rescue_at_sea = Shpëtim në det

choice-fingerprint_format-iso_19794_2 = ISO/IEC 19794-2
choice-fingerprint_format-ansi_nist = ANSI/NIST-ITL
choice-fingerprint_format-other = Tjetër, sipas dakordësisë së dy autoriteteve

choice-offence_class-terrorist = Vepër terroriste
choice-offence_class-other_serious = Vepër tjetër e rëndë penale
choice-offence_class-other = Vepër tjetër

choice-hit_kind-application_for_protection = Kërkesë për mbrojtje ndërkombëtare
choice-hit_kind-irregular_crossing = Kalim i parregullt i kufirit
choice-hit_kind-irregular_stay = Qëndrim i parregullt
choice-hit_kind-rescue_at_sea = Shpëtim në det
choice-hit_kind-temporary_protection = Mbrojtje e përkohshme

ground-conditions_not_met = Kushtet për përgjigje nuk plotësohen
ground-no_legal_basis = E drejta e autoritetit të pyetur nuk ka bazë për përgjigje
ground-data_unusable = Të dhënat nuk mund të krahasohen

guard-asylum_or_border = Ky kontroll është për autoritetet e azilit dhe ato kufitare. Policia pyet me kushte të veçanta: përdorni atë hap. Të tjerët nuk mund të pyesin.
guard-person_was_told = Personit nuk i është thënë për kontrollin. Tregojini më parë, në një gjuhë që e kupton.
guard-not_state_of_nationality = Njëri nga dy autoritetet i përket shtetit të shtetësisë së personit. Regjistrimi mund të jetë kërkesë për azil, prandaj ai shtet nuk merr pjesë; pyetni një autoritet tjetër.
guard-not_state_of_origin = Njëri nga dy autoritetet i përket shtetit nga vjen personi. Regjistrimi mund të jetë kërkesë për azil, prandaj ai shtet nuk merr pjesë; pyetni një autoritet tjetër.
guard-old_enough = Gjurmët e gishtave krahasohen vetëm nga mosha 14 vjeç. Pyetni pa to.
guard-something_to_compare = Nuk ka çfarë të krahasohet. Jepni modelin e gjurmëve të gishtave, ose mbiemrin dhe datëlindjen.
guard-between_states = Agjencitë as mbajnë regjistrime të tilla, as pyesin për to. Zgjidhni një autoritet të një shteti.
guard-not_between_member_states = Shtetet anëtare e pyesin njëra-tjetrën përmes Eurodac-ut. Përdorni atë.
guard-checked_beforehand = Autoriteti verifikues nuk ka konstatuar ende se kushtet plotësohen. Lëreni më parë të kontrollojë.
guard-serious_offence = Policia mund të pyesë vetëm për një vepër terroriste ose një vepër tjetër të rëndë penale. Mos pyetni për këtë.
guard-in_a_particular_case = Policia mund të pyesë vetëm kur e kërkon një rast i caktuar, kurrë si rutinë. Konfirmojeni këtë, ose mos pyetni.
guard-own_data_first = Nuk është kërkuar në të dhënat e veta. Kërkoni më parë në to.
guard-police_only = Ky hap është për policinë. Autoritetet e azilit dhe ato kufitare përdorin hapin tjetër të pyetjes.
guard-a_person_compared = Të dhënat nuk i ka krahasuar asnjë njeri. Lëreni një njeri t’i krahasojë para se të jepet përgjigjja „përputhje“.
guard-no_answer_to_origin = Shteti që pyet mund të jetë ai nga vjen personi. Refuzoni me shkakun se kushtet nuk plotësohen.
guard-expert_verified = Asnjë ekspert nuk e ka verifikuar përputhjen. Lëreni një ekspert ta verifikojë para se të përdoret.
guard-heard_before_use = Personi nuk ka pasur ende mundësi të shprehet për përputhjen. Dëgjojeni personin para se përputhja të përdoret.

clock-reply = Përgjigjja ndaj pyetjes
clock-verification = Verifikimi i përputhjes
clock-false_hit = Reagimi ndaj përputhjes së gabuar
clock-contest = Përgjigjja personit që kundërshton
clock-erase_without_hit = Fshirja pa përputhje
clock-erase_after_hit = Fshirja pas një përputhjeje
clock-erase_at_latest = Fshirja në çdo rast

retention-without_hit = Fshini të gjitha të dhënat e një kontrolli që nuk dha përputhje
retention-after_hit = Fshini të gjitha të dhënat e një kontrolli që dha përputhje
retention-at_latest = Fshini të gjitha të dhënat, cilado qoftë gjendja e kontrollit

statistic-checks = Kontrolle të kërkuara nga autoritetet e azilit dhe ato kufitare
statistic-police_checks = Kontrolle të kërkuara për policinë
statistic-hits = Regjistrime të dhëna si përputhje
statistic-no_hits = Kontrolle me përgjigje pa përputhje
statistic-refusals = Kontrolle të refuzuara, sipas shkakut
statistic-false_hits = Përputhje të gabuara të raportuara

print-result_sheet = Rezultati për personin
section-question = Çfarë u pyet
section-answer = Çfarë përgjigjeje u dha
section-rights = Të drejtat e personit
