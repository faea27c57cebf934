# Machine-made translation: to be reviewed by a native speaker.

title = Известување за борба против тероризмот
summary = Испраќа правосудни информации за терористички кривични дела до Регистарот за борба против тероризмот при Евроџаст, ги ажурира и му овозможува на сопственикот да одлучи за секоја пронајдена врска. Учествуваат кореспондентите за прашања на тероризмот на државите членки и на партнерите со договор, како и Евроџаст.

role-requester = Национален орган, сопственик на известувањето
role-requested = Евроџаст

state-held_back = Задржано
state-derogation_lifted = Повеќе не е задржано
state-received = Примено, се проценува
state-not_registered = Не е внесено во регистарот
state-registered = Во регистарот
state-change_due = Во регистарот, треба да се ажурира
state-concluded = Во регистарот, постапката е завршена
state-ended = Завршено од сопственикот

step-hold_back = Задржување на известувањето
step-confirm_derogation = Потврда дека сѐ уште е задржано
step-lift_derogation = Прекин на задржувањето
step-notify = Испраќање на известувањето
step-ask_completion = Барање за дополнување
step-complete = Дополнување на известувањето
step-register = Внесување во регистарот
step-decline = Одбивање на внесувањето во регистарот
step-note_change = Забележување промена
step-update = Испраќање на ажурирањето
step-conclude = Соопштување на правосилната одлука
step-reopen = Соопштување дека постапката продолжува
step-find_link = Соопштување на врска
step-decide_release = Одлука за откривање на податоците за врската
step-record_other_release = Евидентирање на одлуката на другиот сопственик
step-share_link = Споделување на содржината на другото известување
step-keep = Одлука за чување на податоците
step-end_retention = Определување на денот на бришење и завршување на известувањето

field-reference = Ваш број на предметот
field-correspondent = Национален кореспондент за прашања на тероризмот
field-referred_on = Датум на упатување до правосудните органи
field-clearly_one_state = Предметот очигледно засега само една држава
field-no_derogation = Споделувањето не загрозува ниту истрага, ниту нечија безбедност, ниту суштински безбедносни интереси
field-derogation = Зошто известувањето е задржано
field-derogation_reasons = Образложение на задржувањето
hint-derogation_reasons = Не пишувајте ништо од што предметот би можел да се препознае.
field-lifting_note = Што ќе се случи сега со известувањето
field-person_accounts = Сметки на лицето
field-legal_person_phones = Телефонски броеви на правното лице
field-legal_person_emails = Адреси на е-пошта на правното лице
field-legal_person_accounts = Сметки на правното лице
field-fingerprints = Отпечатоци од прсти
field-photograph = Фотографија
field-needed_for_identification = Потребно за сигурна идентификација на лицето
field-legal_persons_involved = Правни лица вклучени во делото
field-national_qualification = Правна квалификација според националното право
field-annex_i_crimes = Облици на тежок криминал
field-terrorist_group = Терористичка група
field-terrorism_type = Вид тероризам
field-offence_summary = Резиме на случајот
field-proceedings_status = Фаза на постапката
field-prosecutor = Надлежен јавен обвинител или суд
field-case_number = Број на судскиот или обвинителскиот предмет
field-proceedings_opened_on = Датум на формално поведување на постапката
field-proceedings_links = Врски со други постапки
field-prescription_ends = Датум на застарување во сите засегнати држави
field-completion_question = Што недостига
field-register_reference = Број во регистарот
field-decline_reasons = Зошто не се внесува во регистарот
field-changed_on = Ден на промената
field-change = Што се променило
field-final_decision_on = Ден на последната правосилна одлука
field-final_outcome = Исход
field-reopening_reasons = Зошто постапката продолжува
field-keep_reasons = Зошто податоците сѐ уште се потребни
field-erase_on = Да се избрише по овој датум
field-ending_reasons = Образложение на сопственикот
field-link_reference = Број на врската
field-link_party = Сопственик на другото известување
field-link_kinds = Што е заедничко за двете известувања
hint-link_kinds = Само видот на информациите, никогаш самите информации.
field-link_released = Сопственикот на ова известување дозволува откривање за оваа врска
field-release_scope = Што се открива
field-release_restrictions = Ограничувања за она што се открива
field-withholding_reasons = Зошто не се открива
field-other_released = Сопственикот на другото известување дозволува откривање за оваа врска
field-link_content = Што содржи другото известување
field-content_restrictions = Ограничувања од другиот сопственик
field-content_use = Користење

choice-derogation-investigation = Би се загрозила истрага
choice-derogation-safety = Би се загрозила нечија безбедност
choice-derogation-security_interests = Би било спротивно на суштинските безбедносни интереси

choice-annex_i_crimes-terrorism = Тероризам
choice-annex_i_crimes-organised_crime = Организиран криминал
choice-annex_i_crimes-drug_trafficking = Недозволена трговија со дроги
choice-annex_i_crimes-money_laundering = Перење пари
choice-annex_i_crimes-nuclear_substances = Криминал поврзан со нуклеарни и радиоактивни материи
choice-annex_i_crimes-migrant_smuggling = Криумчарење мигранти
choice-annex_i_crimes-human_trafficking = Трговија со луѓе
choice-annex_i_crimes-vehicle_crime = Криминал поврзан со моторни возила
choice-annex_i_crimes-murder = Убиство и тешка телесна повреда
choice-annex_i_crimes-human_organs = Недозволена трговија со човечки органи и ткива
choice-annex_i_crimes-kidnapping = Грабнување, противправно лишување од слобода и земање заложници
choice-annex_i_crimes-racism = Расизам и ксенофобија
choice-annex_i_crimes-robbery = Разбојништво и тешка кражба
choice-annex_i_crimes-cultural_goods = Недозволена трговија со културни добра
choice-annex_i_crimes-fraud = Мамење и измама
choice-annex_i_crimes-union_interests = Криминал против финансиските интереси на Унијата
choice-annex_i_crimes-market_manipulation = Тргување врз основа на внатрешни информации и манипулација на финансиските пазари
choice-annex_i_crimes-extortion = Рекет и изнуда
choice-annex_i_crimes-product_piracy = Фалсификување и пиратство на производи
choice-annex_i_crimes-forged_documents = Фалсификување на службени исправи и трговија со нив
choice-annex_i_crimes-forged_money = Фалсификување на пари и средства за плаќање
choice-annex_i_crimes-computer_crime = Компјутерски криминал
choice-annex_i_crimes-corruption = Корупција
choice-annex_i_crimes-arms_trafficking = Недозволена трговија со оружје, муниција и експлозиви
choice-annex_i_crimes-endangered_animals = Недозволена трговија со загрозени животински видови
choice-annex_i_crimes-endangered_plants = Недозволена трговија со загрозени растителни видови
choice-annex_i_crimes-environmental_crime = Еколошки криминал, вклучително и загадување од бродови
choice-annex_i_crimes-hormones = Недозволена трговија со хормонални супстанции
choice-annex_i_crimes-sexual_exploitation = Сексуална злоупотреба и сексуална експлоатација
choice-annex_i_crimes-international_crimes = Геноцид, злосторства против човечноста и воени злосторства

choice-terrorism_type-jihadist = Џихадистички
choice-terrorism_type-right_wing = Крајнодесничарски
choice-terrorism_type-left_wing = Крајнолевичарски и анархистички
choice-terrorism_type-separatist = Етнонационалистички и сепаратистички
choice-terrorism_type-single_issue = Поврзан со едно прашање
choice-terrorism_type-other = Друг

choice-proceedings_status-investigation = Истрага
choice-proceedings_status-prosecution = Гонење
choice-proceedings_status-trial = Судење
choice-proceedings_status-appeal = Жалба
choice-proceedings_status-concluded = Завршена

choice-change-persons = Физички или правни лица
choice-change-offence = Кривично дело
choice-change-proceedings = Постапка
choice-change-prescription = Застареност

choice-final_outcome-convicted = Осудителна пресуда
choice-final_outcome-convicted_in_part = Делумно осудителна: некои се осудени, некои не
choice-final_outcome-acquitted = Ослободителна пресуда
choice-final_outcome-no_prosecution = Одлучено е да не се гони

choice-link_kinds-person = Лице
choice-link_kinds-legal_person = Правно лице
choice-link_kinds-document = Документ
choice-link_kinds-phone_or_email = Телефонски број или адреса на е-пошта
choice-link_kinds-account = Сметка
choice-link_kinds-group = Терористичка група
choice-link_kinds-fingerprints = Отпечатоци од прсти

choice-release_scope-contact_only = Како да се контактира со сопственикот
choice-release_scope-identity = Тоа и идентитетот на лицата
choice-release_scope-whole_notice = Целото известување

choice-content_use-link_finding = Само за пронаоѓање врски
choice-content_use-coordination = За координација на постапките

guard-to_eurojust = Известувањето за борба против тероризмот се испраќа до Евроџаст. Изберете Евроџаст.
guard-national_authority = Известување испраќа само надлежниот орган на држава. Нека го испрати тој орган.
guard-agreement = Не е познат договор на овој партнер со Евроџаст на кој би можело да се заснова известувањето. Користете друг канал за правосудна соработка.
guard-terrorism = Регистарот е за терористички кривични дела. Наведете тероризам меѓу облиците на криминал; ако сепак не е тероризам, завршете го известувањето или користете друг инструмент.
guard-more_than_one_state = Предметот очигледно засега само една држава, па за него не се известува. Не испраќајте го.
guard-not_jeopardised = Не се испраќа известување што би загрозило истрага, нечија безбедност или суштински безбедносни интереси. Задржете го и наведете ја причината.
guard-somebody_named = Не е наведено ниту физичко ниту правно лице. Наведете барем едно.
guard-fingerprints_needed = Отпечатоци од прсти се испраќаат само ако се потребни за сигурна идентификација на лицето. Изоставете ги или потврдете ја потребата.
guard-photograph_needed = Фотографија се испраќа само ако е потребна за сигурна идентификација на лицето. Изоставете ја или потврдете ја потребата.
guard-suspect_or_convicted = Регистарот содржи осомничени и осудени лица. Жртвите, сведоците и другите не спаѓаат во него; изоставете ги.
guard-nothing_released_yet = За врска што штотуку е пронајдена никој сѐ уште не дозволил откривање. Соопштете ја како неоткриена.
guard-link_found = Во овој предмет не е соопштена врска, па нема што да се открие. Почекајте Евроџаст да соопшти врска.
guard-released_by_owner = Сопственикот на ова известување не дозволил откривање за оваа врска. Почекајте ја одлуката.
guard-released_by_other_owner = Сопственикот на другото известување не дозволил откривање за оваа врска. Почекајте ја одлуката.
guard-link_finding_only = По ослободителна пресуда, или кога никој не се гони, податоците служат само за пронаоѓање врски. Изберете го тој начин на користење.

clock-pre_assessment = Процена пред внесувањето во регистарот
clock-update = Ажурирање по промена
clock-release = Одлука за откривање на податоците за врската
clock-derogation = Преиспитување на задржувањето
clock-prescription = Застареност во сите засегнати држави
clock-after_decision = Време по последната правосилна одлука
clock-authority_decision = Ден на бришење определен од сопственикот
clock-review = Преиспитување на секои три години
clock-not_registered = Бришење на она што не е внесено во регистарот

retention-prescription = Бришење кога делото ќе застари во сите засегнати држави
retention-after_decision = Бришење кога ќе истече времето по последната правосилна одлука
retention-authority_decision = Бришење на денот што го определил сопственикот
retention-review = Бришење, освен ако при преиспитувањето е одлучено податоците да се чуваат
retention-not_registered = Бришење на она што не е внесено во регистарот

statistic-notices = Испратени известувања
statistic-registered = Известувања внесени во регистарот
statistic-declined = Известувања што не се внесени во регистарот
statistic-updates = Испратени ажурирања
statistic-late_updates = Ажурирања испратени по истекот на рокот
statistic-links = Пронајдени врски
statistic-release_decisions = Одлуки за откривање на податоците за врска
statistic-held_back = Задржани известувања, според причината

print-annex_iii = Информации што се испраќаат според Анекс III
section-authority = Орган
section-person = Лице
section-legal_person = Правно лице
section-offence = Кривично дело
section-proceedings = Постапка
