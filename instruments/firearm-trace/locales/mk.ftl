# Machine-made translation: to be reviewed by a native speaker.

title = Следење на огнено оружје
summary = Прашува каде е произведено, увезено и последен пат законито поседувано изгубено, украдено, недозволено тргувано или криумчарено огнено оружје. Учествуваат страната што го нашла оружјето или на која ѝ недостига и страната во чии евиденции можеби го има.

role-requester = Страна што бара следење
role-requested = Замолена страна

state-submitted = Поднесено
state-in_hand = Преземено во работа
state-clarification = Побарано појаснување
state-traced = Потеклото е утврдено
state-not_traced = Го нема во евиденциите
state-refused = Одбиено
state-closed = Затворено
state-withdrawn = Повлечено
state-reviewed = Преиспитано за бришење

step-submit = Поднесување барање за следење
step-take = Преземање во работа
step-clarify = Барање појаснување
step-clarification = Одговор на прашањето
step-respond = Одговор: потеклото на оружјето е утврдено
step-respond_nothing = Одговор: го нема во евиденциите
step-refuse = Одбивање
step-comment = Додавање коментар
step-update_status = Ажурирање на статусот
step-remind = Испраќање потсетник
step-withdraw = Повлекување на барањето
step-close = Затворање
step-review = Преиспитување: дали податоците сѐ уште се потребни?

field-subject = За кое огнено оружје е барањето
field-reference = Ваш број на предметот
field-status = Статус на огненото оружје
field-serial_state = Состојба на серискиот број
field-marks = Ознаки и гравури
hint-marks = Испитни жигови, увозни ознаки, броеви на партијата и каде се наоѓаат на оружјето.
field-photograph = Фотографија
field-ballistic_reference = Референтен број на балистичкиот запис
field-last_import_country = Држава на последниот законит увоз
field-asked_because = Зошто се прашува оваа страна
field-asked_because_note = Зошто се прашува оваа страна, со зборови
field-offence = Кривично дело на кое се однесува
hint-offence = Ако не е наведено кривично дело, нема да ви биде соопштено кој е последниот законит поседувач.
field-facts = Факти во предметот
field-urgent = Итно
field-urgency_reasons = Образложение на итноста
field-use_restrictions = Ограничувања на користењето
field-seized = Огненото оружје е запленето
field-seizure_reference = Референтен број на извештајот за заплената
field-question = Што треба да се појасни
field-clarification = Појаснување
field-comment = Коментар
field-reminder_note = Забелешка
field-whereabouts = Каде е сега огненото оружје
field-status_note = Забелешка за статусот
field-trace_result = Резултат од следењето
field-recorded_status = Статус во евиденциите
field-last_sale_on = Датум на последната законита продажба
field-exported_to = Извезено во
hint-exported_to = Следното барање за следење се испраќа до таа држава.
field-exported_on = Датум на извозот
field-trace_note = Низа на поседувачи и забелешки
field-searched = Каде е пребарувано
field-ground = Причина за одбивање
field-refusal_reasons = Образложение на одбивањето
field-withdrawal_reasons = Образложение на повлекувањето
field-closing_note = Завршна белешка
field-review_outcome = Исход од преиспитувањето
field-review_reasons = Зошто податоците сѐ уште се потребни

choice-status-lost = Изгубено
choice-status-stolen = Украдено
choice-status-trafficked = Недозволено тргувано
choice-status-smuggled = Криумчарено
choice-status-unknown = Не е познато
choice-serial_state-readable = Читлив
choice-serial_state-partly_readable = Делумно читлив
choice-serial_state-removed = Отстранет
choice-serial_state-never_marked = Никогаш не бил втиснат
choice-asked_because-manufacture = Произведено е таму
choice-asked_because-last_import = Последен пат законито увезено таму
choice-asked_because-sale_or_registration = Се смета дека е продадено или регистрирано таму
choice-asked_because-other = Друга причина
choice-whereabouts-missing = Исчезнато
choice-whereabouts-recovered = Пронајдено
choice-whereabouts-returned = Вратено на поседувачот
choice-whereabouts-destroyed = Уништено
choice-trace_result-last_holder_known = Познат е последниот законит поседувач
choice-trace_result-dealer_known = Познат е трговецот или увозникот
choice-trace_result-state_stock = Од залихите на јавен орган
choice-trace_result-exported = Законито извезено
choice-trace_result-made_here_only = Произведено тука, друго не е познато
choice-recorded_status-lawfully_held = Законито поседувано
choice-recorded_status-lost = Изгубено
choice-recorded_status-stolen = Украдено
choice-recorded_status-exported = Извезено
choice-recorded_status-deactivated = Онеспособено
choice-recorded_status-destroyed = Уништено
choice-recorded_status-unknown = Не е познато
choice-review_outcome-still_needed = Сѐ уште се потребни
choice-review_outcome-not_needed = Повеќе не се потребни, да се избришат

ground-investigation_harmed = Би се загрозила истрага што е во тек или нечија безбедност
ground-authorisation_refused = Судското одобрение е одбиено
ground-not_lawful = Националното право не го дозволува одговорот
ground-not_identifiable = Според испратеното, оружјето не може да се разликува од друго

guard-serial_given = Внесете го серискиот број колку што може да се прочита.
guard-marks_described = Ако нема сериски број, опишете ги другите ознаки или наведете дека ги нема.
guard-made_there = Државата на производство не е државата на замолената страна. Исправете едно од двете.
guard-imported_there = Државата на последниот законит увоз не е државата на замолената страна. Исправете едно од двете.
guard-seizure_described = Наведете кога и каде е запленето огненото оружје.
guard-offence_for_holder = Последниот законит поседувач се именува само ако е наведено кривично дело. Изоставете го лицето или побарајте да се наведе кривичното дело.
guard-holder_role = Наведете во кое својство се јавува поседувачот, на пример како сведок.

clock-acknowledgement = Потврда за прием на барањето
clock-trace = Рок за следење
clock-review = Рок за преиспитување на податоците

retention-first_review = Преиспитување дали податоците сѐ уште се потребни, и бришење ако не се

statistic-traces = Барања за следење, според статусот
statistic-firearms = Огнено оружје, според државата на производство, категоријата и состојбата
statistic-results = Резултати од следењата
statistic-not_traced = Следења без резултат
statistic-refusals = Одбиени следења, според причината
statistic-late = Одговори по истекот на рокот

print-trace = Следење на огнено оружје
section-request = Барање
section-firearm = Огнено оружје
section-seizure = Заплена
section-result = Резултат
section-status = Статус
