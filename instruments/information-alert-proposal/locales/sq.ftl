# Machine-made translation: to be reviewed by a native speaker.

title = Propozim për sinjalizim informativ
summary = I jep Europolit informacion të verifikuar për një shtetas të vendit të tretë, që Europoli të mund të propozojë një sinjalizim informativ dhe një shtet anëtar të mund ta fusë në Sistemin e Informacionit Shengen. Një partner e dorëzon, Europoli e vlerëson dhe propozon, dhe kur lejohet i tregon partnerit çfarë u bë me të.

role-requester = Partneri dorëzues
role-requested = Europoli

state-submitted = E dorëzuar
state-assessed = E vlerësuar
state-proposed = E propozuar shteteve anëtare
state-entered = Sinjalizimi u fut
state-hit = Përputhje
state-reviewed = E rishikuar
state-not_assessed = E pavlerësuar ose e papropozuar brenda afatit
state-not_proposed = E papropozuar
state-declined = Nuk u fut sinjalizim
state-other_alert = U fut një sinjalizim tjetër
state-lapsed = Sinjalizimi skadoi
state-deleted = Sinjalizimi u fshi
state-withdrawn = E tërhequr
state-ended = Përfundoi pa njoftuar dorëzuesin

step-submit = Dorëzoni informacionin
step-ask_more = Kërkoni më shumë
step-supplement = Shtoni informacion
step-suggest_codes = Sugjeroni kode të tjera
step-answer_codes = Përgjigjuni sugjerimit për kodet
step-assess = Shënoni vlerësimin
step-not_assess = Afati i vlerësimit ka mbaruar: nuk propozohet asgjë
step-propose = Propozoni te shtetet anëtare
step-not_propose = Vendosni të mos propozoni
step-withdraw = Tërhiqni dorëzimin
step-record_entered = Shënoni se sinjalizimi u fut
step-record_declined = Shënoni se nuk u fut sinjalizim
step-record_other_alert = Shënoni se u fut një sinjalizim tjetër
step-end_without_feedback = Përfundojeni çështjen pa njoftuar dorëzuesin
step-record_hit = Raportoni një përputhje
step-review = Rishikoni: a i shërben ende sinjalizimi qëllimit?
step-record_extended = Shënoni se sinjalizimi u zgjat
step-lapse = Afati i sinjalizimit ka mbaruar: ai skadoi
step-report_wrong = Raportoni të dhëna të gabuara
step-pass_on_wrong = Shënoni se shtetit anëtar iu tregua për të dhënat e gabuara
step-ask_deletion = Kërkoni fshirjen e sinjalizimit
step-record_deleted = Shënoni se sinjalizimi u fshi
step-keep = Vendosni t’i ruani të dhënat

field-union_citizen = Personi ka edhe shtetësinë e një shteti anëtar
field-identity_confirmed = Identiteti është konfirmuar
field-fingerprints = Gjurmët e gishtave
field-photograph = Fotografia
field-warnings = Paralajmërime
field-reference = Numri juaj i dosjes
field-crime = Krimi përkatës
field-alert_reason = Arsyeja e sinjalizimit
field-facts = Faktet
field-importance = Pse çështja është mjaft e rëndësishme për një sinjalizim
field-union_interest = Pse sinjalizimi është në interes të Bashkimit
field-information_wanted = Çfarë duhet mësuar në rast përputhjeje
field-source_code = Kodi i burimit
field-information_code = Kodi i informacionit
field-use_restrictions = Kufizime të përdorimit
field-sharing_agreed = Europoli mund ta ndajë informacionin me shtetet anëtare dhe të propozojë një sinjalizim
field-lawfully_obtained = Asgjë prej këtij informacioni nuk është marrë duke shkelur të drejtat e njeriut
field-ordinary_crime = Çështja nuk lidhet me bindje politike, fe, origjinë etnike ose detyrim ushtarak
field-question = Çfarë kërkohet
field-supplement = Informacion i mëtejshëm
field-assessed_source_code = Kodi i burimit sipas vlerësimit
field-assessed_information_code = Kodi i informacionit sipas vlerësimit
field-code_reasons = Pse kode të tjera
field-codes_agreed = Dhënësi i informacionit i pranon kodet sipas vlerësimit
field-reliability_confirmed = Burimi është i besueshëm
field-accuracy_confirmed = Informacioni është i saktë
field-no_existing_alert = Për personin nuk ka sinjalizim në fuqi
hint-no_existing_alert = Nëse ka, vendosni të mos propozoni dhe përdorni shkakun që nuk bëhet i ditur.
field-ground = Shkaku i mospropozimit
field-ground_note = Shënim për shkakun
hint-ground_note = Mos thoni këtu asgjë për sinjalizime të tjera.
field-feedback_permitted = Shteti anëtar lejon që dorëzuesi të njoftohet
field-feedback_note = Çfarë tjetër mund të dijë dorëzuesi
field-entered_on = Data e futjes
field-extension_reasons = Pse zgjatet sinjalizimi
field-protection_checked = U kontrollua se personi as kërkon, as ka mbrojtje nga partneri dorëzues
field-permitted_by = Shteti anëtar që e lejon
field-hit_at = Koha e përputhjes
field-hit_place = Vendi
field-hit_reason = Arsyeja e kontrollit
field-hit_route = Itinerari dhe destinacioni
field-hit_companions = Personat shoqërues
hint-hit_companions = Vetëm persona për të cilët mund të pritet se lidhen me çështjen.
field-hit_objects = Sende që mbante me vete
field-hit_circumstances = Rrethanat
field-hit_discreet = U mësua në mënyrë diskrete
field-review_outcome = Rezultati i rishikimit
field-review_reasons = Arsyet e rishikimit
field-wrong_data = Çfarë është e gabuar
field-right_data = Çfarë është e saktë
field-passed_on_at = Koha kur iu tregua shtetit anëtar
field-withdrawal_reasons = Arsyet e tërheqjes
field-deletion_reasons = Pse duhet fshirë sinjalizimi
field-deleted_on = Data e fshirjes
field-keep_reasons = Pse të dhënat janë ende të nevojshme

choice-warnings-none_known = Nuk dihet asnjë
choice-warnings-armed = I armatosur
choice-warnings-violent = I dhunshëm
choice-warnings-escaped = I arratisur
choice-warnings-risk_of_suicide = Rrezik vetëvrasjeje
choice-warnings-contagious = Sëmundje ngjitëse

choice-crime-terrorism = Terrorizëm
choice-crime-organised_crime = Krim i organizuar
choice-crime-human_trafficking = Trafikim i qenieve njerëzore
choice-crime-migrant_smuggling = Kontrabandë e emigrantëve
choice-crime-drug_trafficking = Trafikim i drogës
choice-crime-firearms_trafficking = Trafikim i paligjshëm i armëve të zjarrit
choice-crime-war_crimes = Krime lufte, krime kundër njerëzimit, gjenocid
choice-crime-other_in_remit = Krim tjetër në kompetencën e Europolit

choice-alert_reason-commits_or_intends = Faktet tregojnë se personi kryen një krim të tillë ose synon ta kryejë
choice-alert_reason-overall_assessment = Një vlerësim i përgjithshëm, sidomos i krimeve të kaluara, jep arsye për të pritur një krim të tillë

choice-information_wanted-place_time_reason = Vendi, koha dhe arsyeja e kontrollit
choice-information_wanted-route = Itinerari dhe destinacioni
choice-information_wanted-companions = Personat shoqërues
choice-information_wanted-objects = Sende që mbante me vete
choice-information_wanted-circumstances = Rrethanat

choice-source_code-a = A: burim pa asnjë dyshim, ose gjithnjë i besueshëm
choice-source_code-b = B: kryesisht i besueshëm
choice-source_code-c = C: kryesisht i pabesueshëm
choice-source_code-x = X: nuk mund të vlerësohet

choice-information_code-one = 1: saktësia nuk vihet në dyshim
choice-information_code-two = 2: e njohur personalisht nga burimi, por jo nga zyrtari
choice-information_code-three = 3: jo e njohur personalisht nga burimi, por e mbështetur nga të dhëna të tjera
choice-information_code-four = 4: jo e njohur personalisht nga burimi dhe nuk mund të mbështetet nga të dhëna të tjera

choice-assessed_source_code-a = A: burim pa asnjë dyshim, ose gjithnjë i besueshëm
choice-assessed_source_code-b = B: kryesisht i besueshëm
choice-assessed_source_code-c = C: kryesisht i pabesueshëm
choice-assessed_source_code-x = X: nuk mund të vlerësohet

choice-assessed_information_code-one = 1: saktësia nuk vihet në dyshim
choice-assessed_information_code-two = 2: e njohur personalisht nga burimi, por jo nga zyrtari
choice-assessed_information_code-three = 3: jo e njohur personalisht nga burimi, por e mbështetur nga të dhëna të tjera
choice-assessed_information_code-four = 4: jo e njohur personalisht nga burimi dhe nuk mund të mbështetet nga të dhëna të tjera

choice-review_outcome-still_serves = Sinjalizimi i shërben ende qëllimit
choice-review_outcome-no_longer_serves = Nuk i shërben më; shtetit anëtar i kërkohet ta fshijë

ground-source_not_reliable = Burimi nuk është i besueshëm
ground-information_not_accurate = Informacioni nuk është i saktë
ground-not_a_third_country_national = Personi nuk është shtetas i vendit të tretë
ground-outside_remit = Krimi është jashtë kompetencës së Europolit
ground-obtained_unlawfully = Informacioni është marrë duke shkelur të drejtat e njeriut
ground-not_disclosed = Shkaku nuk bëhet i ditur

guard-from_a_partner = Kjo është rruga e partnerëve. Shtetet anëtare dhe agjencitë e kanë rrugën e vet drejt një sinjalizimi; përdorni atë.
guard-to_europol = Vetëm Europoli vlerëson dhe propozon sinjalizime informative. Zgjidhni Europolin.
guard-third_country_national = Sinjalizimi informativ është vetëm për shtetas të vendeve të treta. Mos propozoni një shtetas të Bashkimit; nëse shtetësia del më vonë, vendosni të mos propozoni ose raportoni të dhëna të gabuara.
guard-sharing_allowed = Pa pëlqimin e dhënësit të informacionit Europoli as mund ta ndajë informacionin, as të propozojë një sinjalizim. Jepni pëlqimin, ose mos e dorëzoni.
guard-no_rights_violation = Informacioni i marrë duke shkelur të drejtat e njeriut nuk pranohet. Mos e dorëzoni.
guard-no_political_matter = Çështjet e bindjes politike, fesë, origjinës etnike ose detyrimit ushtarak nuk çojnë në sinjalizim. Mos i dorëzoni.
guard-source_code_agreed = Kodi i burimit ndryshon nga ai i dhënësit të informacionit. Sugjerojeni dhe prisni pëlqimin, ose vlerësojeni si X.
guard-information_code_agreed = Kodi i informacionit ndryshon nga ai i dhënësit të informacionit. Sugjerojeni dhe prisni pëlqimin, ose vlerësojeni si 4.
guard-reliable = Besueshmëria e burimit nuk është konfirmuar, ose kodi i tij nuk është as A, as B. Vendosni të mos propozoni.
guard-accurate = Saktësia e informacionit nuk është konfirmuar. Vendosni të mos propozoni.
guard-no_alert_yet = Ka një sinjalizim në fuqi, ose kjo nuk u kontrollua. Vendosni të mos propozoni dhe përdorni shkakun që nuk bëhet i ditur.
guard-feedback_allowed = Shteti anëtar nuk lejon që dorëzuesi të njoftohet. Mos tregoni asgjë dhe, kur çështja të ketë mbaruar, përfundojeni pa njoftuar dorëzuesin.
guard-personal_data_basis = Nuk njihet asnjë bazë mbi të cilën Europoli mund t’i dërgojë të dhëna personale partnerit Kosova*. Mos e dërgoni përputhjen; kur çështja të ketë mbaruar, përfundojeni pa njoftuar dorëzuesin.
guard-no_protection_from_submitter = Nuk u kontrollua nëse personi kërkon ose ka mbrojtje nga partneri dorëzues. Kontrollojeni më parë; nëse po, mos raportoni përputhje.

clock-assessment = Vlerësimi i dorëzimit
clock-outcome = Rezultati i propozimit
clock-alert = Afati i sinjalizimit
clock-wrong_data = Njoftimi i shtetit anëtar për të dhëna të gabuara
clock-hit_review = Rishikimi pas përputhjes
clock-deletion = Përgjigjja ndaj kërkesës për fshirje
clock-storage = Rishikimi brenda tre vjetëve
clock-came_to_nothing = Fshirja e asaj që nuk pati rezultat
clock-after_the_end = Fshirja pas përfundimit

retention-storage = Fshini, përveçse kur në rishikim është vendosur të ruhen të dhënat
retention-came_to_nothing = Fshini atë që nuk pati rezultat
retention-after_the_end = Fshini pas përfundimit të çështjes

statistic-submissions = Dorëzime
statistic-proposals = Propozime drejtuar shteteve anëtare
statistic-not_proposed = Dorëzime të papropozuara, sipas shkakut
statistic-not_assessed = Dorëzime të pavlerësuara brenda afatit
statistic-entered = Sinjalizime të futura
statistic-declined = Propozime pa sinjalizim
statistic-late_outcomes = Rezultate të njoftuara me vonesë
statistic-hits = Përputhje të njoftuara dorëzuesit
statistic-wrong_data = Raporte për të dhëna të gabuara

print-submission = Dorëzim për sinjalizim informativ
section-person = Personi
section-objects = Dokumentet dhe mjetet
section-information = Informacioni
section-assessment = Vlerësimi
