# Machine-made translation: to be reviewed by a native speaker.

title = Informacion me iniciativë të vet
summary = I jep një pale tjetër informacion që ajo nuk e ka kërkuar dhe që mund ta ndihmojë të parandalojë, zbulojë ose hetojë një vepër penale. Marrin pjesë pala që e jep dhe ajo që e merr; marrësi tregon nëse ishte i dobishëm.

role-requester = Pala dhënëse
role-requested = Pala marrëse

state-sent = I dërguar
state-acknowledged = Marrja u konfirmua
state-question = U bë një pyetje
state-assessed = Dobishmëria u raportua
state-closed = I mbyllur
state-reviewed = I rishikuar për fshirje

step-send = Dërgoni informacion
step-acknowledge = Konfirmoni marrjen
step-supplement = Shtoni informacion
step-ask = Bëni një pyetje
step-answer = Përgjigjuni pyetjes
step-decline = Refuzoni t’i përgjigjeni pyetjes
step-assess = Raportoni nëse ishte i dobishëm
step-remind = Dërgoni rikujtesë
step-close = Mbyllni
step-review = Rishikoni: a janë ende të nevojshme të dhënat?

field-subject = Për çfarë është informacioni
field-reference = Numri juaj i dosjes
field-information = Informacioni
hint-information = Mos i tregoni shtetit nga vjen personi asgjë për një kërkesë për mbrojtje ndërkombëtare ose për mbrojtjen e dhënë.
field-relevance = Pse mund t’i duhet palës marrëse
field-offence = Vepra penale përkatëse
field-offence_area = Fusha e krimit
field-serious_offence = Bëhet fjalë për një vepër të rëndë penale
hint-serious_offence = Një shtet anëtar duhet ta japë informacionin e tillë, përveçse kur gjyqtari e ka refuzuar ose do të shkaktohej dëm.
field-assessment = Fakte ose vlerësim
field-judicial_authorisation = Autorizimi gjyqësor
field-withheld = Një pjesë nuk jepet
field-ground = Shkaku i mosdhënies ose i refuzimit
field-withheld_reasons = Arsyet e mosdhënies
field-other_owner = Përmban informacion që e ka dhënë një shtet tjetër
field-owner_consent = Pëlqimi i shtetit që e ka dhënë
field-immediate_threat = Ka një kërcënim të menjëhershëm dhe serioz
field-threat_reasons = Cili është kërcënimi
hint-threat_reasons = Nëse shteti të cilit i takon informacioni nuk mund të pyetej me kohë, tregojini pa vonesë se ia keni kaluar informacionin dikujt tjetër.
field-use_restrictions = Kufizime të përdorimit
field-copy_to_europol = Europoli merr një kopje
field-supplement = Informacion i mëtejshëm
hint-supplement = Mos i tregoni shtetit nga vjen personi asgjë për një kërkesë për mbrojtje ndërkombëtare ose për mbrojtjen e dhënë.
field-receipt_reference = Numri juaj i dosjes
field-passed_to = Kujt iu përcoll
field-question = Pyetja
hint-question = Lejohet vetëm një pyetje. Nëse ju duhet më shumë, dërgoni një kërkesë për informacion.
field-answer = Përgjigjja
field-decline_reasons = Arsyet e refuzimit
field-usefulness = A ishte i dobishëm informacioni?
field-usefulness_reasons = Pse nuk ishte i dobishëm
field-use_made = Për çfarë u përdor
field-reminder_note = Shënim
field-closing_note = Shënim përmbyllës
field-review_outcome = Rezultati i rishikimit
field-review_reasons = Pse të dhënat janë ende të nevojshme

choice-offence_area-terrorism = Terrorizëm
choice-offence_area-migrant_smuggling = Kontrabandë e emigrantëve
choice-offence_area-trafficking_in_persons = Trafikim i qenieve njerëzore
choice-offence_area-firearms = Armë zjarri
choice-offence_area-drugs = Drogë
choice-offence_area-document_fraud = Falsifikim i dokumenteve
choice-offence_area-money_laundering = Pastrim i parave
choice-offence_area-cybercrime = Krim kibernetik
choice-offence_area-other = Tjetër
choice-assessment-facts = Bazuar në fakte
choice-assessment-assessment = Bazuar në vlerësim personal
choice-assessment-both = Të dyja, të dalluara në tekst
choice-judicial_authorisation-not_needed = Nuk nevojitet
choice-judicial_authorisation-granted = U dha
choice-judicial_authorisation-refused = U refuzua
choice-owner_consent-given = U dha
choice-owner_consent-refused = U refuzua
choice-owner_consent-not_obtainable_in_time = Nuk mund të merrej me kohë
choice-usefulness-useful = I dobishëm
choice-usefulness-partly_useful = Pjesërisht i dobishëm
choice-usefulness-known_already = I njohur tashmë
choice-usefulness-not_useful = I padobishëm
choice-use_made-existing_investigation = Një hetim në vazhdim
choice-use_made-new_investigation = Një hetim i ri
choice-use_made-prevention = Parandalimi i një vepre penale
choice-use_made-strategic_analysis = Analizë pa të dhëna personale
choice-review_outcome-still_needed = Ende të nevojshme
choice-review_outcome-not_needed = Jo më të nevojshme, për t’u fshirë

ground-c = Autorizimi gjyqësor është refuzuar
ground-f = Do të dëmtonte sigurinë kombëtare, një hetim në vazhdim ose sigurinë e dikujt, ose do të dëmtonte padrejtësisht një person juridik
ground-request_needed = Pyetja kërkon një kërkesë për informacion

guard-authorised = Autorizimi gjyqësor u refuzua, prandaj informacioni nuk mund të dërgohet. Lini jashtë atë që kërkonte autorizim.
guard-withheld_ground = Një pjesë mund të mos jepet vetëm sepse u refuzua autorizimi ose për shkak të dëmit. Zgjidhni njërin nga këto shkaqe.
guard-owner_authorised = Shteti që e ka dhënë informacionin duhet të japë pëlqimin para se ai t’i kalohet dikujt tjetër. Pyeteni më parë, ose lëreni jashtë informacionin e tij.
guard-only_against_threat = Pa pëlqimin e shtetit që e ka dhënë informacionin, vetëm një shtet anëtar mund t’ia kalojë atë një partneri, dhe vetëm kundër një kërcënimi të menjëhershëm dhe serioz. Pyeteni atë shtet, ose lëreni jashtë informacionin e tij.
guard-role_stated = Tregoni nëse personi është i dyshuar, i dënuar, viktimë, dëshmitar ose person tjetër.
guard-one_question = Pyetja e vetme e lejuar është bërë tashmë. Nëse ju duhet më shumë, dërgoni një kërkesë për informacion.

clock-acknowledgement = Konfirmimi i marrjes
clock-feedback = Raportimi për dobishmërinë
clock-answer = Përgjigjja ndaj pyetjes
clock-review = Afati për rishikimin e të dhënave

retention-first_review = Rishikoni nëse të dhënat janë ende të nevojshme dhe, nëse jo, fshijini

statistic-sent = Informacione të dërguara, sipas fushës së krimit
statistic-withheld = Informacione të dërguara nga të cilat një pjesë nuk u dha, sipas shkakut
statistic-usefulness = Informacione të marra, sipas dobishmërisë
statistic-questions_declined = Pyetje të refuzuara, sipas shkakut

print-report = Informacion me iniciativë të vet
section-information = Informacioni
section-offence = Vepra penale
section-subject_data = Personi, dokumenti, mjeti, organizata
section-conditions = Kushtet
section-follow_up = Vijimi
