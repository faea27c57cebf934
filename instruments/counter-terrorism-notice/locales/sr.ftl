# Machine-made translation: to be reviewed by a native speaker.

title = Противтерористичко обавештење
summary = Шаље правосудне податке о кривичним делима тероризма у Регистар за борбу против тероризма при Евроџасту, ажурира их и омогућава власнику да одлучи о свакој пронађеној вези. Учествују дописници за питања тероризма из држава чланица и партнера који имају споразум, као и Евроџаст.

role-requester = Национални орган, власник обавештења
role-requested = Евроџаст

state-held_back = Задржано
state-derogation_lifted = Више није задржано
state-received = Примљено, у процени
state-not_registered = Није уписано
state-registered = У регистру
state-change_due = У регистру, предстоји ажурирање
state-concluded = У регистру, поступак окончан
state-ended = Окончао власник

step-hold_back = Задржавање обавештења
step-confirm_derogation = Потврда да је и даље задржано
step-lift_derogation = Престанак задржавања
step-notify = Слање обавештења
step-ask_completion = Тражење допуне
step-complete = Допуна обавештења
step-register = Упис у регистар
step-decline = Одбијање уписа
step-note_change = Бележење промене
step-update = Слање ажурирања
step-conclude = Извештај о правноснажној одлуци
step-reopen = Извештај да се поступак наставља
step-find_link = Пријава везе
step-decide_release = Одлука о уступању података за ову везу
step-record_other_release = Евидентирање одлуке другог власника
step-share_link = Достављање садржаја другог обавештења
step-keep = Одлука да се подаци и даље чувају
step-end_retention = Одређивање дана брисања и окончање обавештења

field-reference = Ваш број предмета
field-correspondent = Национални дописник за питања тероризма
field-referred_on = Датум упућивања правосудним органима
field-clearly_one_state = Предмет се очигледно тиче само једне државе
field-no_derogation = Достављање не угрожава ни истрагу, ни нечију безбедност, ни битне безбедносне интересе
field-derogation = Зашто је обавештење задржано
field-derogation_reasons = Образложење задржавања
hint-derogation_reasons = Не пишите овде ништа по чему би се предмет могао препознати.
field-lifting_note = Шта сада бива са обавештењем
field-person_accounts = Рачуни лица
field-legal_person_phones = Бројеви телефона правног лица
field-legal_person_emails = Адресе е-поште правног лица
field-legal_person_accounts = Рачуни правног лица
field-fingerprints = Отисци прстију
field-photograph = Фотографија
field-needed_for_identification = Потребно за поуздано утврђивање идентитета лица
field-legal_persons_involved = Правна лица умешана у дело
field-national_qualification = Правна квалификација по националном праву
field-annex_i_crimes = Облици тешког криминала
field-terrorist_group = Терористичка група
field-terrorism_type = Врста тероризма
field-offence_summary = Сажетак предмета
field-proceedings_status = Стање поступка
field-prosecutor = Надлежно тужилаштво или суд
field-case_number = Број судског или тужилачког предмета
field-proceedings_opened_on = Датум формалног покретања поступка
field-proceedings_links = Везе са другим поступцима
field-prescription_ends = Застарело у свим дотичним државама од
field-completion_question = Шта недостаје
field-register_reference = Број у регистру
field-decline_reasons = Зашто није уписано
field-changed_on = Дан промене
field-change = Шта се променило
field-final_decision_on = Дан последње правноснажне одлуке
field-final_outcome = Исход
field-reopening_reasons = Зашто се поступак наставља
field-keep_reasons = Зашто су подаци још потребни
field-erase_on = Избрисати после
field-ending_reasons = Образложење власника
field-link_reference = Број везе
field-link_party = Власник другог обавештења
field-link_kinds = Шта је заједничко обавештењима
hint-link_kinds = Само врста података, никада сами подаци.
field-link_released = Власник овог обавештења одобрава уступање за ову везу
field-release_scope = Шта се уступа
field-release_restrictions = Ограничења за оно што се уступа
field-withholding_reasons = Зашто се не уступа
field-other_released = Власник другог обавештења одобрава уступање за ову везу
field-link_content = Шта садржи друго обавештење
field-content_restrictions = Ограничења другог власника
field-content_use = Коришћење

choice-derogation-investigation = Угрозило би истрагу
choice-derogation-safety = Угрозило би нечију безбедност
choice-derogation-security_interests = Било би противно битним безбедносним интересима

choice-annex_i_crimes-terrorism = Тероризам
choice-annex_i_crimes-organised_crime = Организовани криминал
choice-annex_i_crimes-drug_trafficking = Трговина дрогом
choice-annex_i_crimes-money_laundering = Прање новца
choice-annex_i_crimes-nuclear_substances = Криминал у вези са нуклеарним и радиоактивним супстанцама
choice-annex_i_crimes-migrant_smuggling = Кријумчарење миграната
choice-annex_i_crimes-human_trafficking = Трговина људима
choice-annex_i_crimes-vehicle_crime = Криминал у вези са моторним возилима
choice-annex_i_crimes-murder = Убиство и тешка телесна повреда
choice-annex_i_crimes-human_organs = Недозвољена трговина људским органима и ткивима
choice-annex_i_crimes-kidnapping = Отмица, противправно лишење слободе и узимање талаца
choice-annex_i_crimes-racism = Расизам и ксенофобија
choice-annex_i_crimes-robbery = Разбојништво и тешка крађа
choice-annex_i_crimes-cultural_goods = Недозвољена трговина културним добрима
choice-annex_i_crimes-fraud = Превара и обмана
choice-annex_i_crimes-union_interests = Криминал против финансијских интереса Уније
choice-annex_i_crimes-market_manipulation = Трговање на основу повлашћених информација и манипулација финансијским тржиштима
choice-annex_i_crimes-extortion = Рекетирање и изнуда
choice-annex_i_crimes-product_piracy = Кривотворење и пиратерија производа
choice-annex_i_crimes-forged_documents = Фалсификовање службених исправа и трговина њима
choice-annex_i_crimes-forged_money = Фалсификовање новца и средстава плаћања
choice-annex_i_crimes-computer_crime = Високотехнолошки криминал
choice-annex_i_crimes-corruption = Корупција
choice-annex_i_crimes-arms_trafficking = Недозвољена трговина оружјем, муницијом и експлозивом
choice-annex_i_crimes-endangered_animals = Недозвољена трговина угроженим животињским врстама
choice-annex_i_crimes-endangered_plants = Недозвољена трговина угроженим биљним врстама
choice-annex_i_crimes-environmental_crime = Еколошки криминал, укључујући загађење са бродова
choice-annex_i_crimes-hormones = Недозвољена трговина хормонским супстанцама
choice-annex_i_crimes-sexual_exploitation = Сексуално злостављање и сексуално искоришћавање
choice-annex_i_crimes-international_crimes = Геноцид, злочини против човечности и ратни злочини

choice-terrorism_type-jihadist = Џихадистички
choice-terrorism_type-right_wing = Десничарски
choice-terrorism_type-left_wing = Левичарски и анархистички
choice-terrorism_type-separatist = Етнонационалистички и сепаратистички
choice-terrorism_type-single_issue = Усмерен на једно питање
choice-terrorism_type-other = Други

choice-proceedings_status-investigation = Истрага
choice-proceedings_status-prosecution = Кривично гоњење
choice-proceedings_status-trial = Суђење
choice-proceedings_status-appeal = Поступак по правном средству
choice-proceedings_status-concluded = Окончано

choice-change-persons = Лица или правна лица
choice-change-offence = Кривично дело
choice-change-proceedings = Поступак
choice-change-prescription = Застарелост

choice-final_outcome-convicted = Осуђујућа одлука
choice-final_outcome-convicted_in_part = Неки осуђени, неки нису
choice-final_outcome-acquitted = Ослобађајућа одлука
choice-final_outcome-no_prosecution = Одлучено да се не предузме кривично гоњење

choice-link_kinds-person = Лице
choice-link_kinds-legal_person = Правно лице
choice-link_kinds-document = Исправа
choice-link_kinds-phone_or_email = Број телефона или адреса е-поште
choice-link_kinds-account = Рачун
choice-link_kinds-group = Терористичка група
choice-link_kinds-fingerprints = Отисци прстију

choice-release_scope-contact_only = Како ступити у везу са власником
choice-release_scope-identity = То и идентитет лица
choice-release_scope-whole_notice = Цело обавештење

choice-content_use-link_finding = Само за проналажење веза
choice-content_use-coordination = За координацију поступака

guard-to_eurojust = Противтерористичко обавештење шаље се Евроџасту. Изаберите Евроџаст.
guard-national_authority = Обавештење шаље само надлежни орган државе. Нека га пошаље тај орган.
guard-agreement = Није познат споразум овог партнера са Евроџастом на коме би се обавештење могло заснивати. Користите други канал правосудне сарадње.
guard-terrorism = Регистар је намењен кривичним делима тероризма. Наведите тероризам међу облицима криминала; ако ипак није реч о тероризму, окончајте обавештење или користите други инструмент.
guard-more_than_one_state = Предмет се очигледно тиче само једне државе, па се обавештење не доставља. Немојте га слати.
guard-not_jeopardised = Обавештење које би угрозило истрагу, нечију безбедност или битне безбедносне интересе не шаље се. Задржите га и наведите разлог.
guard-somebody_named = Није наведено ни физичко ни правно лице. Наведите бар једно.
guard-fingerprints_needed = Отисци прстију шаљу се само ако су потребни за поуздано утврђивање идентитета лица. Изоставите их или потврдите да су потребни.
guard-photograph_needed = Фотографија се шаље само ако је потребна за поуздано утврђивање идентитета лица. Изоставите је или потврдите да је потребна.
guard-suspect_or_convicted = Регистар садржи осумњичена и осуђена лица. Жртвама, сведоцима и другима није место у њему; изоставите их.
guard-nothing_released_yet = За тек пронађену везу још нико није одобрио уступање. Пријавите је са назнаком да уступање није одобрено.
guard-link_found = У овом предмету није пријављена ниједна веза, па нема шта да се уступи. Сачекајте да је Евроџаст пријави.
guard-released_by_owner = Власник овог обавештења није одобрио уступање за ову везу. Сачекајте одлуку.
guard-released_by_other_owner = Власник другог обавештења није одобрио уступање за ову везу. Сачекајте одлуку.
guard-link_finding_only = После ослобађајуће одлуке, или када се нико кривично не гони, подаци служе само за проналажење веза. Изаберите то коришћење.

clock-pre_assessment = Процена пре уписа
clock-update = Ажурирање после промене
clock-release = Одлука о уступању података за ову везу
clock-derogation = Преиспитивање задржавања
clock-prescription = Застарелост у свим дотичним државама
clock-after_decision = Време после последње правноснажне одлуке
clock-authority_decision = Дан брисања који је одредио власник
clock-review = Преиспитивање сваке три године
clock-not_registered = Брисање онога што није уписано

retention-prescription = Избрисати када дело застари у свим дотичним државама
retention-after_decision = Избрисати када истекне време после последње правноснажне одлуке
retention-authority_decision = Избрисати на дан који је одредио власник
retention-review = Избрисати, осим ако је при преиспитивању одлучено да се подаци чувају
retention-not_registered = Избрисати оно што није уписано

statistic-notices = Послата обавештења
statistic-registered = Уписана обавештења
statistic-declined = Неуписана обавештења
statistic-updates = Послата ажурирања
statistic-late_updates = Закаснела ажурирања
statistic-links = Пронађене везе
statistic-release_decisions = Одлуке о уступању података за везу
statistic-held_back = Задржана обавештења, према разлогу

print-annex_iii = Подаци који се достављају према Анексу III
section-authority = Орган
section-person = Лице
section-legal_person = Правно лице
section-offence = Кривично дело
section-proceedings = Поступак
