# Machine-made translation: to be reviewed by a native speaker.

title = Извештај за сериозен инцидент
summary = Изнесува можна повреда на права или тешко недолично однесување во операција пред независно тело за човекови права, мимо командната линија. Страната што пријавува поднесува извештај и одговара; телото за човекови права го разгледува извештајот, дава завршен извештај и само тоа го затвора предметот.

role-requester = Страна што пријавува
role-requested = Тело за човекови права

state-reported = Пријавено
state-in_review = Се разгледува кај телото за човекови права
state-answer_awaited = Се чека одговор од страната што пријавува
state-final_report_given = Даден е завршен извештај
state-measures_reported = Мерките се соопштени
state-not_admitted = Не е земено во постапка, со образложение
state-closed = Затворено од телото за човекови права
state-reviewed = Преиспитано за бришење

step-report = Пријавување до телото за човекови права
step-take_up = Земање на извештајот во постапка
step-ask = Прашање до страната што пријавува
step-answer = Одговор до телото за човекови права
step-go_on = Продолжување без одговорот
step-add = Дополнување на извештајот
step-not_admit = Одбивање извештајот да се земе во постапка
step-give_final_report = Давање на завршниот извештај
step-report_measures = Соопштување на преземените мерки
step-close = Затворање на предметот
step-reopen = Повторно отворање на предметот
step-review = Преиспитување: дали предметот сѐ уште е потребен?

field-title_line = Инцидентот во еден ред
field-reference = Референтен број на извештајот
field-recipient_body = Какво тело е примачот
field-outside_command = Примачот е надвор од командната линија на операцијата
field-categories = Категорија
field-rights_concerned = Засегнати права
field-operation = Операција или активност
field-learnt_at = Кога дознал за тоа пријавителот
field-how_known = Како се знае за тоа
field-persons_affected = Засегнати лица, приближно
field-children_affected = Од нив, деца
field-affected_description = Кој е засегнат
field-staff_involved = Вклучени службеници и единици
field-at_risk_now = Некој сѐ уште е во опасност
field-help_given = Побарана или дадена помош
field-evidence = Докази: што има и кој го чува
field-sealed_evidence = Докази запечатени за телото за човекови права
field-reporter_anonymous = Пријавителот останува неименуван
field-reporter_function = Во какво својство бил таму пријавителот
field-fears_reprisal = Пријавителот се плаши од одмазда
field-protection_asked = Побарана заштита
field-command_informed = Оперативната команда знае за извештајот
field-command_action = Што направила командата
field-handler = Кој постапува по извештајот во телото за човекови права
field-immediate_protection = Заштита на пријавителот
field-question = Прашање
field-answer = Одговор
field-addition = Што се додава
field-ground = Причина за одбивање
field-ground_reasons = Образложение на одбивањето
field-finding = Наод
field-final_report = Завршен извештај
field-recommendations = Препораки
field-passed_to = Препратено до
field-measures = Преземени мерки
field-measures_status = До каде е спроведувањето на препораките
field-measures_reasons = Образложение, кога не е спроведено сѐ
field-closing_reasons = Причини за затворањето
field-reporter_informed = Пријавителот е известен за исходот, или не може да се најде
field-review_outcome = Исход од преиспитувањето
field-review_reasons = Зошто сѐ уште е потребен

hint-title_line = Без имиња.
hint-affected_description = Опишете без имиња: група, возраст, посебни потреби. Телото за човекови права лично бара повеќе кога мора.
hint-staff_involved = Единица, функција и страна. Без имиња.
hint-help_given = Медицинска нега, безбедност, информации за азил, старател за дете. Помошта никогаш не зависи од извештајот.
hint-command_informed = Не мора да знае. Ако знае, подолу наведете што направила.

choice-recipient_body-fundamental_rights_officer = Офицер за основни права на агенција
choice-recipient_body-ombudsman = Народен правобранител или институција за човекови права на држава
choice-recipient_body-prevention_mechanism = Национален превентивен механизам против мачење
choice-recipient_body-child_rights_body = Народен правобранител или повереник за децата
choice-recipient_body-return_monitor = Независен набљудувач на присилни враќања
choice-categories-conduct = Однесување на службеници
choice-categories-negative_implications = Негативни последици за операцијата или за страните
choice-categories-rights = Можна повреда на основните права
choice-rights_concerned-asylum = Право на азил, забрана за протерување или присилно враќање
choice-rights_concerned-child = Права на детето
choice-rights_concerned-collective_expulsion = Забрана за колективно протерување
choice-rights_concerned-data = Приватен живот и заштита на податоците
choice-rights_concerned-dignity = Човеково достоинство
choice-rights_concerned-discrimination = Недискриминација
choice-rights_concerned-liberty = Слобода и безбедност
choice-rights_concerned-life = Право на живот
choice-rights_concerned-other = Друго
choice-rights_concerned-property = Сопственост
choice-rights_concerned-remedy = Делотворен правен лек
choice-rights_concerned-torture = Забрана за мачење и нечовечко постапување
choice-how_known-seen = Го видел пријавителот
choice-how_known-told_by_affected = Го кажало засегнато лице
choice-how_known-told_by_other = Го кажал некој друг
choice-how_known-documents = Од документи или снимки
choice-reporter_function-team_member = Член на распореден тим
choice-reporter_function-host_officer = Службеник на органот домаќин
choice-reporter_function-monitor = Набљудувач за основни права
choice-reporter_function-interpreter = Толкувач или културен посредник
choice-reporter_function-other = Друго
choice-reporter_function-not_said = Не е кажано
choice-finding-violation = Повредата е утврдена
choice-finding-likely_violation = Повредата е веројатна
choice-finding-no_violation = Повреда не е утврдена
choice-finding-not_clarified = Не можело да се разјасни
choice-passed_to-data_protection_authority = Орган за заштита на личните податоци
choice-passed_to-disciplinary_body = Дисциплински орган
choice-passed_to-executive_director = Раководител на агенцијата, за запирање или прекинување на активноста
choice-passed_to-national_rights_body = Национално тело за човекови права
choice-passed_to-none = Никого
choice-passed_to-prosecutor = Јавен обвинител
choice-measures_status-carried_out = Спроведени
choice-measures_status-partly = Делумно спроведени
choice-measures_status-not_accepted = Не се прифатени
choice-review_outcome-still_needed = Сѐ уште е потребен
choice-review_outcome-not_needed = Повеќе не е потребен, да се избрише

ground-not_an_incident = Не се однесува на инцидент во операција или активност на страните
ground-already_handled = Истиот инцидент веќе се разгледува
ground-complaint_procedure = Станува збор за поплака на самото лице, која со негова согласност е препратена во постапката за поплаки

guard-outside_command = Извештајот оди мимо командната линија. Изберете примач што е надвор од неа.
guard-agency_rights_officer = Во агенција, примач е нејзиниот офицер за основни права. Изберете го него.
guard-state_rights_body = Во држава, примач е народниот правобранител или друго независно тело за човекови права. Изберете кое, или пријавете до офицерот за основни права на агенција.
guard-anonymous_is_unnamed = Пријавителот останува неименуван: отстранете ги името, телефонскиот број и адресата на електронска пошта.
guard-reporter_informed = Прво известете го пријавителот за исходот, ако може да се најде.
guard-measures_heard = Утврдена е повреда, а рокот за соопштување на мерките сѐ уште тече. Почекајте ги мерките или истекот на тој рок.

clock-final_report = Завршен извештај
clock-take_up = Земање на извештајот во постапка
clock-measures = Соопштување на преземените мерки
clock-review = Преиспитување на предметот
clock-erasure = Бришење

retention-review = Преиспитување дали предметот сѐ уште е потребен
retention-erasure = Бришење на предметот

statistic-reports = Примени извештаи
statistic-findings = Наоди од завршните извештаи
statistic-not_admitted = Извештаи што не се земени во постапка
statistic-measures = До каде е спроведувањето на препораките

print-incident_report = Извештај за сериозен инцидент

section-report = Извештај
section-incident = Инцидент
section-outcome = Исход
section-measures = Мерки и затворање
