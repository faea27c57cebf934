# Machine-made translation: to be reviewed by a native speaker.

title = Kërkesë për informacion
summary = I kërkon një pale tjetër informacion që ndihmon për parandalimin, zbulimin ose hetimin e një vepre penale. Marrin pjesë pika e vetme e kontaktit që kërkon dhe ajo së cilës i kërkohet; çdo refuzim përmban shkakun dhe arsyet.

role-requester = Pala kërkuese
role-requested = Pala e kërkuar

state-received = E marrë
state-in_hand = Në shqyrtim
state-clarification = Është kërkuar sqarim
state-awaiting_judge = Në pritje të autorizimit gjyqësor
state-provided = Informacioni është dhënë
state-partly = E plotësuar pjesërisht
state-refused = E refuzuar
state-closed = E mbyllur
state-withdrawn = E tërhequr
state-review_due = E rishikuar për fshirje

step-request = Dërgoni kërkesën
step-take = Merreni në shqyrtim
step-clarify = Kërkoni sqarim
step-clarification = Përgjigjuni pyetjes
step-await_judge = Njoftoni për vonesë: autorizim gjyqësor
step-inform = Raportoni për ecurinë
step-provide = Jepni informacionin
step-provide_partly = Jepni një pjesë të informacionit
step-refuse = Refuzoni
step-remind = Dërgoni rikujtesë
step-withdraw = Tërhiqni kërkesën
step-close = Mbyllni
step-review = Rishikoni: a janë ende të nevojshme të dhënat?

field-subject = Për kë ose për çfarë është kërkesa
field-reference = Numri juaj i dosjes
field-hit_reference = Referenca e përputhjes së konfirmuar
field-specification = Çfarë informacioni kërkohet
field-purpose = Qëllimi i kërkesës
field-offence = Vepra penale përkatëse
field-facts = Faktet e çështjes
field-person_link = Lidhja midis qëllimit dhe personit
field-held_there = Pse mendohet se informacioni gjendet atje
field-use_restrictions = Kufizime të përdorimit
field-necessity = Kërkesa është objektivisht e nevojshme dhe proporcionale dhe mendohet se informacioni është i disponueshëm
field-urgent = Urgjente
field-urgency_ground = Shkaku i urgjencës
field-urgency_reasons = Arsyet e urgjencës
field-accessibility = Si e siguron informacionin pala e kërkuar
field-question = Çfarë duhet sqaruar
field-clarification = Sqarim
field-delay_days = Vonesa e pritshme, në ditë kalendarike
field-delay_reasons = Arsyet e vonesës
field-progress = Në çfarë faze është trajtimi
field-reminder_note = Shënim
field-information = Informacion
hint-information = Mos i tregoni shtetit nga vjen personi asgjë për një kërkesë për mbrojtje ndërkombëtare ose për mbrojtjen e dhënë.
field-ground = Shkaku i refuzimit
field-refusal_reasons = Arsyet e refuzimit
field-withdrawal_reasons = Arsyet e tërheqjes
field-closing_note = Shënim përmbyllës
field-review_outcome = Rezultati i rishikimit
field-review_reasons = Pse të dhënat janë ende të nevojshme

choice-urgency_ground-public_security = Kërcënim i menjëhershëm dhe serioz për sigurinë publike
choice-urgency_ground-life_or_limb = Kërcënim i afërt për jetën ose integritetin fizik
choice-urgency_ground-deprivation_of_liberty = Vendim nga i cili mund të varet vazhdimi i heqjes së lirisë
choice-urgency_ground-loss_of_relevance = Informacion i rëndësishëm që është gati të humbasë vlerën
choice-accessibility-direct = Drejtpërdrejt: në një bazë të dhënash ku autoriteti ka vetë qasje
choice-accessibility-indirect = Tërthorazi: nga organe të tjera, pa masa shtrënguese
choice-review_outcome-still_needed = Ende të nevojshme
choice-review_outcome-not_needed = Jo më të nevojshme, për t’u fshirë

ground-a = Informacioni nuk është i disponueshëm
ground-b = Kërkesa nuk i plotëson kushtet e përcaktuara
ground-c = Autorizimi gjyqësor është refuzuar
ground-d = Të dhënat personale janë jashtë kategorive të lejuara
ground-e = Informacioni është i pasaktë, i paplotë ose i vjetruar
ground-f = Do të dëmtonte sigurinë kombëtare, një hetim në vazhdim ose sigurinë e dikujt, ose do të dëmtonte padrejtësisht një person juridik
ground-g = Vepra dënohet me burgim deri në një vit, ose këtu nuk përbën vepër penale
ground-h = Informacioni i përket një shteti tjetër, i cili nuk jep pëlqimin

guard-necessary = Nuk është konfirmuar se kërkesa është e nevojshme dhe proporcionale dhe se mendohet që informacioni është i disponueshëm. Konfirmojeni, ose mos e dërgoni kërkesën.

clock-answer = Afati për përgjigje
clock-review = Afati për rishikimin e të dhënave

retention-first_review = Rishikoni nëse të dhënat janë ende të nevojshme dhe, nëse jo, fshijini

statistic-requests_sent = Kërkesa të dërguara
statistic-requests_received = Kërkesa të marra, urgjente ose jo
statistic-requests_answered = Kërkesa me përgjigje, urgjente ose jo
statistic-requests_refused = Kërkesa të refuzuara, sipas shkakut
statistic-requests_refused_in_part = Kërkesa të refuzuara pjesërisht, sipas shkakut
statistic-deviations = Njoftime për vonesë për shkak të autorizimit gjyqësor
statistic-answered_late = Përgjigje pas skadimit të afatit

print-request = Kërkesë për informacion
section-request = Kërkesa
section-subject_data = Personi, dokumenti, mjeti
section-reasons = Arsyet
section-answer = Përgjigjja
