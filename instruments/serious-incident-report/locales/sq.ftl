# Machine-made translation: to be reviewed by a native speaker.

title = Raport për incident të rëndë
summary = E çon një shkelje të mundshme të të drejtave ose një sjellje të rëndë gjatë një operacioni te një organ i pavarur i të drejtave, duke anashkaluar zinxhirin komandues. Pala raportuese raporton dhe përgjigjet; organi i të drejtave shqyrton, jep raportin përfundimtar dhe vetëm ai e mbyll dosjen.

role-requester = Pala raportuese
role-requested = Organi i të drejtave

state-reported = I raportuar
state-in_review = Në shqyrtim nga organi i të drejtave
state-answer_awaited = Pritet përgjigjja e palës raportuese
state-final_report_given = U dha raporti përfundimtar
state-measures_reported = Masat u raportuan
state-not_admitted = I pamarrë në shqyrtim, me arsye
state-closed = I mbyllur nga organi i të drejtave
state-reviewed = I rishikuar për fshirje

step-report = Raportoni te organi i të drejtave
step-take_up = Merreni raportin në shqyrtim
step-ask = Pyetni palën raportuese
step-answer = Përgjigjuni organit të të drejtave
step-go_on = Vazhdoni pa përgjigjen
step-add = Shtoni në raport
step-not_admit = Vendosni të mos e merrni raportin në shqyrtim
step-give_final_report = Jepni raportin përfundimtar
step-report_measures = Raportoni masat e marra
step-close = Mbyllni dosjen
step-reopen = Rihapni dosjen
step-review = Rishikoni: a është ende e nevojshme dosja?

field-title_line = Incidenti në një rresht
field-reference = Referenca e raportit
field-recipient_body = Çfarë është marrësi
field-outside_command = Marrësi është jashtë zinxhirit komandues të operacionit
field-categories = Kategoria
field-rights_concerned = Të drejtat e prekura
field-operation = Operacioni ose veprimtaria
field-learnt_at = Koha kur personi raportues mori dijeni
field-how_known = Si dihet
field-persons_affected = Persona të prekur, afërsisht
field-children_affected = Prej tyre, fëmijë
field-affected_description = Kush është i prekur
field-staff_involved = Personeli dhe njësitë e përfshira
field-at_risk_now = Dikush është ende në rrezik
field-help_given = Ndihma e kërkuar ose e dhënë
field-evidence = Provat: çfarë ka dhe kush i ruan
field-sealed_evidence = Prova të vulosura për organin e të drejtave
field-reporter_anonymous = Personi raportues mbetet pa emër
field-reporter_function = Në çfarë funksioni ishte atje personi raportues
field-fears_reprisal = Personi raportues ka frikë nga hakmarrja
field-protection_asked = Mbrojtja e kërkuar
field-command_informed = Komanda operative e di për raportin
field-command_action = Çfarë bëri komanda
field-handler = Kush e trajton raportin te organi i të drejtave
field-immediate_protection = Mbrojtja e personit raportues
field-question = Pyetja
field-answer = Përgjigjja
field-addition = Çfarë shtohet
field-ground = Shkaku i mosmarrjes në shqyrtim
field-ground_reasons = Arsyet e mosmarrjes në shqyrtim
field-finding = Konstatimi
field-final_report = Raporti përfundimtar
field-recommendations = Rekomandimet
field-passed_to = Kujt iu përcoll
field-measures = Masat e marra
field-measures_status = Në çfarë faze janë rekomandimet
field-measures_reasons = Arsyet, kur nuk u zbatua gjithçka
field-closing_reasons = Arsyet e mbylljes
field-reporter_informed = Personit raportues iu tregua rezultati, ose nuk mund të gjendet
field-review_outcome = Rezultati i rishikimit
field-review_reasons = Pse është ende e nevojshme

hint-title_line = Pa emra.
hint-affected_description = Përshkruani pa emra: grupi, mosha, nevojat e veçanta. Kur duhet, organi i të drejtave kërkon më shumë drejtpërdrejt.
hint-staff_involved = Njësia, funksioni dhe pala. Pa emra.
hint-help_given = Kujdes mjekësor, siguri, informim për azilin, kujdestar ligjor për një fëmijë. Ndihma nuk varet kurrë nga raporti.
hint-command_informed = Nuk është e domosdoshme. Nëse po, tregoni më poshtë çfarë bëri.

choice-recipient_body-fundamental_rights_officer = Oficeri për të drejtat themelore i një agjencie
choice-recipient_body-ombudsman = Avokati i Popullit ose institucioni i të drejtave të njeriut i një shteti
choice-recipient_body-prevention_mechanism = Mekanizmi kombëtar për parandalimin e torturës
choice-recipient_body-child_rights_body = Avokati ose komisioneri për fëmijët
choice-recipient_body-return_monitor = Monitorues i pavarur i kthimeve të detyruara
choice-categories-conduct = Sjellja e personelit
choice-categories-negative_implications = Pasoja negative për operacionin ose për palët
choice-categories-rights = Shkelje e mundshme e të drejtave themelore
choice-rights_concerned-asylum = E drejta e azilit, moskthimi (non-refoulement)
choice-rights_concerned-child = Të drejtat e fëmijës
choice-rights_concerned-collective_expulsion = Ndalimi i dëbimit kolektiv
choice-rights_concerned-data = Jeta private dhe mbrojtja e të dhënave
choice-rights_concerned-dignity = Dinjiteti njerëzor
choice-rights_concerned-discrimination = Mosdiskriminimi
choice-rights_concerned-liberty = Liria dhe siguria
choice-rights_concerned-life = E drejta e jetës
choice-rights_concerned-other = Tjetër
choice-rights_concerned-property = Prona
choice-rights_concerned-remedy = Mjeti juridik efektiv
choice-rights_concerned-torture = Ndalimi i torturës dhe keqtrajtimit
choice-how_known-seen = E ka parë personi raportues
choice-how_known-told_by_affected = E ka treguar një person i prekur
choice-how_known-told_by_other = E ka treguar dikush tjetër
choice-how_known-documents = Nga dokumente ose regjistrime filmike ose zanore
choice-reporter_function-team_member = Anëtar i një ekipi të dislokuar
choice-reporter_function-host_officer = Punonjës i autoritetit pritës
choice-reporter_function-monitor = Monitorues i të drejtave themelore
choice-reporter_function-interpreter = Përkthyes ose ndërmjetës kulturor
choice-reporter_function-other = Tjetër
choice-reporter_function-not_said = E pathënë
choice-finding-violation = U vërtetua një shkelje
choice-finding-likely_violation = Një shkelje ka gjasa
choice-finding-no_violation = Nuk u vërtetua shkelje
choice-finding-not_clarified = Nuk mundi të sqarohet
choice-passed_to-data_protection_authority = Autoriteti i mbrojtjes së të dhënave
choice-passed_to-disciplinary_body = Organi disiplinor
choice-passed_to-executive_director = Drejtuesi i agjencisë, për pezullimin ose përfundimin e veprimtarisë
choice-passed_to-national_rights_body = Organi kombëtar i të drejtave
choice-passed_to-none = Askujt
choice-passed_to-prosecutor = Prokurori
choice-measures_status-carried_out = Të zbatuara
choice-measures_status-partly = Pjesërisht të zbatuara
choice-measures_status-not_accepted = Të papranuara
choice-review_outcome-still_needed = Ende e nevojshme
choice-review_outcome-not_needed = Jo më e nevojshme, për t’u fshirë

ground-not_an_incident = Nuk lidhet me një incident në një operacion ose veprimtari të palëve
ground-already_handled = I njëjti incident është tashmë në shqyrtim
ground-complaint_procedure = Është ankesë vetjake e një personi dhe, me pëlqimin e tij, iu kalua procedurës së ankesave

guard-outside_command = Raporti anashkalon zinxhirin komandues. Zgjidhni një marrës që është jashtë tij.
guard-agency_rights_officer = Te një agjenci, marrësi është oficeri i saj për të drejtat themelore. Zgjidhni atë.
guard-state_rights_body = Te një shtet, marrësi është Avokati i Popullit ose një organ tjetër i pavarur i të drejtave. Zgjidhni cili, ose raportoni te oficeri për të drejtat themelore i një agjencie.
guard-anonymous_is_unnamed = Personi raportues mbetet pa emër: hiqni emrin, numrin e telefonit dhe adresën e postës elektronike.
guard-reporter_informed = Tregojini më parë rezultatin personit raportues, për aq sa ai mund të gjendet.
guard-measures_heard = U konstatua një shkelje dhe afati për raportimin e masave ende rrjedh. Prisni masat, ose mbarimin e këtij afati.

clock-final_report = Raporti përfundimtar
clock-take_up = Marrja e raportit në shqyrtim
clock-measures = Raportimi i masave të marra
clock-review = Rishikimi i dosjes
clock-erasure = Fshirja

retention-review = Rishikoni nëse dosja është ende e nevojshme
retention-erasure = Fshini dosjen

statistic-reports = Raporte të marra
statistic-findings = Konstatime të raporteve përfundimtare
statistic-not_admitted = Raporte të pamarra në shqyrtim
statistic-measures = Në çfarë faze janë rekomandimet

print-incident_report = Raport për incident të rëndë

section-report = Raporti
section-incident = Incidenti
section-outcome = Rezultati
section-measures = Masat dhe mbyllja
