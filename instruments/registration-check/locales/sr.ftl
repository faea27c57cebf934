# Machine-made translation: to be reviewed by a native speaker.

title = Провера регистрације
summary = Друга страна се пита да ли је лице код ње раније регистровано; одговор о поготку садржи место, датум и врсту регистрације и ништа друго. Учествују органи за азил и гранични органи партнера и држава чланица, полиција само под посебним условима, а никада држава из које лице долази.

role-requester = Орган који пита
role-requested = Упитани орган

state-asked = Питање послато
state-better_data = Траже се бољи подаци
state-hit = Поготак, још није проверен
state-confirmed = Поготак потврђен
state-false_hit = Пријављен лажни поготак
state-no_hit = Нема поготка
state-refused = Одбијено
state-withdrawn = Повучено
state-closed = Закључено

step-ask = Питање да ли је лице регистровано
step-ask_for_police = Питање у име полиције
step-withdraw = Повлачење питања
step-ask_better_data = Тражење бољих података
step-send_better_data = Слање бољих података
step-answer_hit = Одговор: поготак
step-add_registration = Додавање још једне регистрације
step-answer_no_hit = Одговор: нема поготка
step-refuse = Одбијање одговора
step-confirm = Потврда поготка
step-report_false_hit = Пријава лажног поготка
step-note_false_hit = Примање лажног поготка к знању
step-contest = Обавештење да лице оспорава регистрацију
step-answer_contest = Одговор на оно што лице оспорава
step-close = Закључење предмета

field-reference = Ваш број предмета
field-asking_authority = Врста органа који пита
field-reason = Зашто се лице проверава
field-origin_country = Држава из које лице долази
hint-origin_country = За лице без држављанства држава претходног уобичајеног боравишта; XXX ако није позната. Та држава се не пита и њој се не одговара.
field-fingerprints = Шаблон отисака прстију
hint-fingerprints = Само шаблон, без слике прстију.
field-fingerprint_format = Формат шаблона
field-aged_14_or_over = Узраст 14 или више година
field-person_told = Лице је обавештено о овој провери, њеној сврси и својим правима
field-told_at = Време обавештавања
field-told_language = Језик обавештења
field-verifying_authority = Орган надлежан за претходну проверу
hint-verifying_authority = Није део јединице која пита.
field-prior_check = Орган надлежан за претходну проверу утврдио је унапред да су сви услови испуњени
field-prior_check_at = Време утврђивања
field-offence_class = Кривично дело
field-particular_case = Провера је потребна у конкретном случају и не врши се систематски
field-own_data_searched = Најпре су претражени сопствени подаци, без успеха
field-police_reasons = Разлози због којих ће провера помоћи да се дело спречи, открије или истражи
field-quality_problem = Шта није у реду са подацима
field-hit_place = Место регистрације
field-hit_date = Датум регистрације
field-hit_kind = Врста регистрације
field-compared_by_person = Пре овог одговора податке је упоредио човек
field-asker_is_not_origin = Према нашој регистрацији лице не долази из државе која пита
hint-asker_is_not_origin = Ако се то не може рећи, одбијте уз разлог „Услови за одговор нису испуњени“; он не открива који услов.
field-ground = Разлог за одбијање
field-refusal_reasons = Образложење одбијања
hint-refusal_reasons = Овде ништа не наводите о лицу.
field-verified_by_expert = Поготак је проверио стручњак
field-person_heard = Лице је могло да се изјасни о поготку
field-mismatch_reasons = Зашто је реч о другом лицу
field-false_hit_note = Шта је поводом тога предузето
field-contested = Шта лице оспорава
field-contest_answer = Одговор за лице
field-result_told = Лице је обавештено о резултату
field-result_not_told_reasons = Зашто лице није обавештено
field-withdrawal_reasons = Разлози повлачења

choice-asking_authority-asylum = Орган за азил
choice-asking_authority-border = Гранични орган
choice-asking_authority-police = Полиција
choice-asking_authority-other = Други орган

choice-reason-application_for_protection = Захтев за међународну заштиту
choice-reason-irregular_crossing = Недозвољен прелазак границе
choice-reason-irregular_stay = Незаконит боравак
choice-reason-rescue_at_sea = Спасавање на мору

choice-fingerprint_format-iso_19794_2 = ISO/IEC 19794-2
choice-fingerprint_format-ansi_nist = ANSI/NIST-ITL
choice-fingerprint_format-other = Други, према договору два органа

choice-offence_class-terrorist = Кривично дело тероризма
choice-offence_class-other_serious = Друго тешко кривично дело
choice-offence_class-other = Друго кривично дело

choice-hit_kind-application_for_protection = Захтев за међународну заштиту
choice-hit_kind-irregular_crossing = Недозвољен прелазак границе
choice-hit_kind-irregular_stay = Незаконит боравак
choice-hit_kind-rescue_at_sea = Спасавање на мору
choice-hit_kind-temporary_protection = Привремена заштита

ground-conditions_not_met = Услови за одговор нису испуњени
ground-no_legal_basis = Прописи упитаног органа не дају правни основ за одговор
ground-data_unusable = Подаци се не могу упоредити

guard-asylum_or_border = Ова провера је за органе за азил и граничне органе. Полиција пита под посебним условима: користите тај корак. Други не смеју да питају.
guard-person_was_told = Лице није обавештено о провери. Најпре га обавестите на језику који разуме.
guard-not_state_of_nationality = Један од два органа припада држави чије држављанство лице има. Регистрација може бити захтев за азил, па та држава не учествује; питајте други орган.
guard-not_state_of_origin = Један од два органа припада држави из које лице долази. Регистрација може бити захтев за азил, па та држава не учествује; питајте други орган.
guard-old_enough = Отисци прстију упоређују се тек од 14. године живота. Питајте без њих.
guard-something_to_compare = Нема шта да се упореди. Наведите шаблон отисака прстију, или презиме и датум рођења.
guard-between_states = Агенције не воде такве регистрације и не питају за њих. Изаберите орган државе.
guard-not_between_member_states = Државе чланице питају једна другу преко Еуродака. Користите њега.
guard-checked_beforehand = Орган надлежан за претходну проверу још није утврдио да су услови испуњени. Нека то најпре провери.
guard-serious_offence = Полиција сме да пита само због кривичног дела тероризма или другог тешког кривичног дела. За ово дело немојте питати.
guard-in_a_particular_case = Полиција сме да пита само када је то потребно у конкретном случају, никада рутински. Потврдите то или немојте питати.
guard-own_data_first = Сопствени подаци нису претражени. Најпре их претражите.
guard-police_only = Овај корак је за полицију. Органи за азил и гранични органи за питање користе други корак.
guard-a_person_compared = Податке није упоредио човек. Нека их човек упореди пре него што се одговори да постоји поготак.
guard-no_answer_to_origin = Држава која пита може бити она из које лице долази. Одбијте уз разлог „Услови за одговор нису испуњени“.
guard-expert_verified = Поготак није проверио стручњак. Нека га стручњак провери пре него што се користи.
guard-heard_before_use = Лице још није могло да се изјасни о поготку. Омогућите му то пре него што се поготак користи.

clock-reply = Одговор на питање
clock-verification = Провера поготка
clock-false_hit = Поступање по лажном поготку
clock-contest = Одговор лицу које оспорава
clock-erase_without_hit = Брисање када нема поготка
clock-erase_after_hit = Брисање после поготка
clock-erase_at_latest = Брисање у сваком случају

retention-without_hit = Избрисати све податке о провери која није дала поготак
retention-after_hit = Избрисати све податке о провери која је дала поготак
retention-at_latest = Избрисати све податке, без обзира на стање провере

statistic-checks = Провере које су тражили органи за азил и гранични органи
statistic-police_checks = Провере тражене у име полиције
statistic-hits = Регистрације саопштене као погоци
statistic-no_hits = Провере на које је одговорено да нема поготка
statistic-refusals = Одбијене провере, према разлогу
statistic-false_hits = Пријављени лажни погоци

print-result_sheet = Резултат за лице
section-question = Шта је питано
section-answer = Шта је одговорено
section-rights = Права лица
