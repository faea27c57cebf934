# Machine-made translation: to be reviewed by a native speaker.

title = Njoftim kundër terrorizmit
summary = I dërgon informacion gjyqësor për veprat terroriste Regjistrit kundër Terrorizmit pranë Eurojust-it, e mban atë të përditësuar dhe ia lë zotëruesit të vendosë për çdo lidhje që gjendet. Marrin pjesë korrespondentët për çështjet e terrorizmit të shteteve anëtare dhe të partnerëve me marrëveshje, si dhe Eurojust-i.

role-requester = Autoriteti kombëtar, zotërues i njoftimit
role-requested = Eurojust

state-held_back = I mbajtur pezull
state-derogation_lifted = Nuk mbahet më pezull
state-received = I marrë, në vlerësim
state-not_registered = I paregjistruar
state-registered = Në regjistër
state-change_due = Në regjistër, duhet përditësuar
state-concluded = Në regjistër, procedimi ka përfunduar
state-ended = I përfunduar nga zotëruesi

step-hold_back = Mbani pezull një njoftim
step-confirm_derogation = Konfirmoni se mbahet ende pezull
step-lift_derogation = Përfundoni mbajtjen pezull
step-notify = Dërgoni njoftimin
step-ask_completion = Kërkoni plotësim
step-complete = Plotësoni njoftimin
step-register = Shënojeni në regjistër
step-decline = Refuzoni regjistrimin
step-note_change = Shënoni një ndryshim
step-update = Dërgoni përditësimin
step-conclude = Raportoni vendimin e formës së prerë
step-reopen = Raportoni se procedimi vazhdon sërish
step-find_link = Raportoni një lidhje
step-decide_release = Vendosni për dhënien e njoftimit për lidhjen
step-record_other_release = Shënoni çfarë vendosi zotëruesi tjetër
step-share_link = Jepni çfarë përmban njoftimi tjetër
step-keep = Vendosni t’i ruani të dhënat
step-end_retention = Caktoni ditën e fshirjes dhe përfundoni njoftimin

field-reference = Numri juaj i dosjes
field-correspondent = Korrespondenti kombëtar për çështjet e terrorizmit
field-referred_on = Iu kalua autoriteteve gjyqësore më
field-clearly_one_state = Çështja prek qartësisht vetëm një shtet
field-no_derogation = Dërgimi nuk rrezikon as një hetim, as sigurinë e dikujt, as interesa thelbësorë të sigurisë
field-derogation = Shkaku i mbajtjes pezull
field-derogation_reasons = Arsyet e mbajtjes pezull
hint-derogation_reasons = Mos shkruani këtu asgjë nga e cila mund të njihet çështja.
field-lifting_note = Çfarë bëhet tani me njoftimin
field-person_accounts = Llogaritë e personit
field-legal_person_phones = Numrat e telefonit të personit juridik
field-legal_person_emails = Adresat e postës elektronike të personit juridik
field-legal_person_accounts = Llogaritë e personit juridik
field-fingerprints = Gjurmët e gishtave
field-photograph = Fotografia
field-needed_for_identification = Nevojitet për identifikimin e besueshëm të personit
field-legal_persons_involved = Personat juridikë të përfshirë në vepër
field-national_qualification = Kualifikimi ligjor sipas së drejtës kombëtare
field-annex_i_crimes = Format e krimit të rëndë
field-terrorist_group = Grupi terrorist
field-terrorism_type = Lloji i terrorizmit
field-offence_summary = Përmbledhja e çështjes
field-proceedings_status = Gjendja e procedimit
field-prosecutor = Prokurori ose gjykata kompetente
field-case_number = Numri i çështjes
field-proceedings_opened_on = Data e fillimit zyrtar të procedimit
field-proceedings_links = Lidhjet me procedime të tjera
field-prescription_ends = E parashkruar në të gjitha shtetet e prekura që nga
field-completion_question = Çfarë mungon
field-register_reference = Numri në regjistër
field-decline_reasons = Pse nuk regjistrohet
field-changed_on = Dita e ndryshimit
field-change = Çfarë ka ndryshuar
field-final_decision_on = Dita e vendimit të fundit të formës së prerë
field-final_outcome = Përfundimi i procedimit
field-reopening_reasons = Pse procedimi vazhdon
field-keep_reasons = Pse të dhënat janë ende të nevojshme
field-erase_on = Duhet të fshihet pas datës
field-ending_reasons = Arsyet e zotëruesit
field-link_reference = Numri i lidhjes
field-link_party = Zotëruesi i njoftimit tjetër
field-link_kinds = Çfarë kanë të përbashkët të dy njoftimet
hint-link_kinds = Vetëm lloji i informacionit, kurrë vetë informacioni.
field-link_released = Zotëruesi i këtij njoftimi lejon dhënien e tij për këtë lidhje
field-release_scope = Çfarë jepet
field-release_restrictions = Kufizimet për atë që jepet
field-withholding_reasons = Pse nuk jepet
field-other_released = Zotëruesi i njoftimit tjetër lejon dhënien e tij për këtë lidhje
field-link_content = Çfarë përmban njoftimi tjetër
field-content_restrictions = Kufizimet e zotëruesit tjetër
field-content_use = Përdorimi

choice-derogation-investigation = Do të rrezikonte një hetim
choice-derogation-safety = Do të rrezikonte sigurinë e dikujt
choice-derogation-security_interests = Do të ishte në kundërshtim me interesa thelbësorë të sigurisë

choice-annex_i_crimes-terrorism = Terrorizëm
choice-annex_i_crimes-organised_crime = Krim i organizuar
choice-annex_i_crimes-drug_trafficking = Trafikim i drogës
choice-annex_i_crimes-money_laundering = Pastrim parash
choice-annex_i_crimes-nuclear_substances = Krim lidhur me substanca bërthamore dhe radioaktive
choice-annex_i_crimes-migrant_smuggling = Kontrabandë e emigrantëve
choice-annex_i_crimes-human_trafficking = Trafikim i qenieve njerëzore
choice-annex_i_crimes-vehicle_crime = Krim me mjete motorike
choice-annex_i_crimes-murder = Vrasje dhe plagosje e rëndë
choice-annex_i_crimes-human_organs = Tregti e paligjshme e organeve dhe indeve njerëzore
choice-annex_i_crimes-kidnapping = Rrëmbim, heqje e paligjshme e lirisë dhe marrje peng
choice-annex_i_crimes-racism = Racizëm dhe ksenofobi
choice-annex_i_crimes-robbery = Grabitje dhe vjedhje e kualifikuar
choice-annex_i_crimes-cultural_goods = Trafikim i paligjshëm i pasurive kulturore
choice-annex_i_crimes-fraud = Mashtrim, përfshirë mashtrimin financiar
choice-annex_i_crimes-union_interests = Krim kundër interesave financiarë të Bashkimit
choice-annex_i_crimes-market_manipulation = Përdorim i informacionit të brendshëm dhe manipulim i tregjeve financiare
choice-annex_i_crimes-extortion = Shantazh dhe zhvatje
choice-annex_i_crimes-product_piracy = Falsifikim dhe piratim i produkteve
choice-annex_i_crimes-forged_documents = Falsifikim i dokumenteve administrative dhe trafikim i tyre
choice-annex_i_crimes-forged_money = Falsifikim i parave dhe i mjeteve të pagesës
choice-annex_i_crimes-computer_crime = Krim kompjuterik
choice-annex_i_crimes-corruption = Korrupsion
choice-annex_i_crimes-arms_trafficking = Trafikim i paligjshëm i armëve, municioneve dhe eksplozivëve
choice-annex_i_crimes-endangered_animals = Trafikim i paligjshëm i llojeve të rrezikuara të kafshëve
choice-annex_i_crimes-endangered_plants = Trafikim i paligjshëm i llojeve të rrezikuara të bimëve
choice-annex_i_crimes-environmental_crime = Krim mjedisor, përfshirë ndotjen nga anijet
choice-annex_i_crimes-hormones = Trafikim i paligjshëm i substancave hormonale
choice-annex_i_crimes-sexual_exploitation = Abuzim dhe shfrytëzim seksual
choice-annex_i_crimes-international_crimes = Gjenocid, krime kundër njerëzimit dhe krime lufte

choice-terrorism_type-jihadist = Xhihadist
choice-terrorism_type-right_wing = I krahut të djathtë
choice-terrorism_type-left_wing = I krahut të majtë dhe anarkist
choice-terrorism_type-separatist = Etno-nacionalist dhe separatist
choice-terrorism_type-single_issue = Për një kauzë të vetme
choice-terrorism_type-other = Tjetër

choice-proceedings_status-investigation = Hetim
choice-proceedings_status-prosecution = Ndjekje penale
choice-proceedings_status-trial = Gjykim
choice-proceedings_status-appeal = Ankim
choice-proceedings_status-concluded = I përfunduar

choice-change-persons = Persona ose persona juridikë
choice-change-offence = Vepra penale
choice-change-proceedings = Procedimi
choice-change-prescription = Parashkrimi

choice-final_outcome-convicted = Dënim
choice-final_outcome-convicted_in_part = Dënim për disa, për të tjerët jo
choice-final_outcome-acquitted = Pafajësi
choice-final_outcome-no_prosecution = Vendim për mosfillim të ndjekjes penale

choice-link_kinds-person = Një person
choice-link_kinds-legal_person = Një person juridik
choice-link_kinds-document = Një dokument
choice-link_kinds-phone_or_email = Një numër telefoni ose adresë e postës elektronike
choice-link_kinds-account = Një llogari
choice-link_kinds-group = Një grup terrorist
choice-link_kinds-fingerprints = Gjurmë gishtash

choice-release_scope-contact_only = Si mund të kontaktohet zotëruesi
choice-release_scope-identity = Kjo, si dhe identiteti i personave
choice-release_scope-whole_notice = I gjithë njoftimi

choice-content_use-link_finding = Vetëm për gjetjen e lidhjeve
choice-content_use-coordination = Për bashkërendimin e procedimeve

guard-to_eurojust = Njoftimi kundër terrorizmit i dërgohet Eurojust-it. Zgjidhni Eurojust.
guard-national_authority = Vetëm autoriteti kompetent i një shteti dërgon njoftim. Lëreni ta dërgojë ai autoritet.
guard-agreement = Nuk njihet asnjë marrëveshje e këtij partneri me Eurojust-in ku të mund të mbështetet njoftimi. Përdorni një kanal tjetër të bashkëpunimit gjyqësor.
guard-terrorism = Regjistri është për veprat terroriste. Shënoni terrorizmin te format e krimit; nëse nuk është i tillë, përfundoni njoftimin ose përdorni një instrument tjetër.
guard-more_than_one_state = Çështja prek qartësisht vetëm një shtet, prandaj nuk njoftohet. Mos e dërgoni.
guard-not_jeopardised = Një njoftim që do të rrezikonte një hetim, sigurinë e dikujt ose interesa thelbësorë të sigurisë nuk dërgohet. Mbajeni pezull dhe jepni shkakun.
guard-somebody_named = Nuk është shënuar as person fizik, as person juridik. Shënoni të paktën një.
guard-fingerprints_needed = Gjurmët e gishtave dërgohen vetëm nëse nevojiten për identifikimin e besueshëm të personit. Hiqini ose konfirmoni nevojën.
guard-photograph_needed = Fotografia dërgohet vetëm nëse nevojitet për identifikimin e besueshëm të personit. Hiqeni ose konfirmoni nevojën.
guard-suspect_or_convicted = Regjistri përmban persona të dyshuar dhe të dënuar. Viktimat, dëshmitarët dhe të tjerët nuk i përkasin atij; hiqini.
guard-nothing_released_yet = Për një lidhje të sapogjetur ende askush nuk ka lejuar dhënien. Raportojeni si të palejuar.
guard-link_found = Në këtë çështje nuk është raportuar asnjë lidhje, prandaj nuk ka çfarë të jepet. Prisni derisa Eurojust-i të raportojë një lidhje.
guard-released_by_owner = Zotëruesi i këtij njoftimi nuk e ka lejuar dhënien e tij për këtë lidhje. Prisni vendimin.
guard-released_by_other_owner = Zotëruesi i njoftimit tjetër nuk e ka lejuar dhënien e tij për këtë lidhje. Prisni vendimin.
guard-link_finding_only = Pas një vendimi pafajësie, ose kur askush nuk ndiqet penalisht, të dhënat shërbejnë vetëm për gjetjen e lidhjeve. Zgjidhni atë përdorim.

clock-pre_assessment = Vlerësimi para regjistrimit
clock-update = Përditësimi pas një ndryshimi
clock-release = Vendimi për dhënien për lidhjen
clock-derogation = Rishikimi i mbajtjes pezull
clock-prescription = Parashkrimi në të gjitha shtetet e prekura
clock-after_decision = Afati pas vendimit të fundit të formës së prerë
clock-authority_decision = Dita e fshirjes e caktuar nga zotëruesi
clock-review = Rishikimi çdo tre vjet
clock-not_registered = Fshirja e asaj që nuk u regjistrua

retention-prescription = Fshini kur vepra të jetë parashkruar në të gjitha shtetet e prekura
retention-after_decision = Fshini kur të mbarojë afati pas vendimit të fundit të formës së prerë
retention-authority_decision = Fshini në ditën e caktuar nga zotëruesi
retention-review = Fshini, përveç kur në rishikim është vendosur ruajtja e të dhënave
retention-not_registered = Fshini atë që nuk u regjistrua

statistic-notices = Njoftime të dërguara
statistic-registered = Njoftime të regjistruara
statistic-declined = Njoftime të paregjistruara
statistic-updates = Përditësime të dërguara
statistic-late_updates = Përditësime të dërguara me vonesë
statistic-links = Lidhje të gjetura
statistic-release_decisions = Vendime për dhënien për një lidhje
statistic-held_back = Njoftime të mbajtura pezull, sipas shkakut

print-annex_iii = Informacioni që dërgohet sipas shtojcës III
section-authority = Autoriteti
section-person = Personi
section-legal_person = Personi juridik
section-offence = Vepra penale
section-proceedings = Procedimi
