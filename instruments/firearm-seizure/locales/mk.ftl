# Machine-made translation: to be reviewed by a native speaker.

title = Заплена на огнено оружје
summary = Известува друга страна дека е запленето огнено оружје, ѝ дава целосен запис за секое парче и ги додава наодите од лабораторијата. Страната што ја извршила заплената известува; другата е известена, кажува што знае и може да поставува прашања.

role-requester = Страна што ја извршила заплената
role-requested = Известена страна

state-notified = Примено е првото известување
state-reported = Примен е записот
state-question_open = Отворено прашање
state-closed = Затворено
state-withdrawn = Повлечено
state-not_needed = Повеќе не е потребно, да се избрише

step-notify = Прво известување за заплената
step-report = Испраќање на целосниот запис
step-add_firearm = Додавање огнено оружје
step-add_findings = Додавање форензички наоди
step-report_link = Известување за врска со друг предмет
step-update_trace = Промена на податоците за следењето во записот
step-ask = Поставување прашање
step-reply = Одговор на прашањето
step-refuse_reply = Одбивање да се одговори
step-withdraw = Повлекување на извештајот
step-close = Затворање
step-keep = Преиспитување: податоците се чуваат
step-let_go = Преиспитување: податоците повеќе не се потребни

field-subject = Што е запленето, во еден ред
hint-subject = Без имиња на лица.
field-reference = Ваш број на предметот
field-seizing_service = Служба што ја извршила заплената
field-customs_told_at = Кога царината го известила надлежниот орган
field-seizure_type = Вид заплена
field-pieces_total = Број на парчиња, според досегашното броење
field-more_expected = Можно е да се на пат и други пратки
field-item_type = Што е запленетото парче
field-year_known = Годината на производство е позната
field-place_of_manufacture = Место на производство
hint-place_of_manufacture = Напишете „непознато“ ако не е познато.
field-markings = Испитни жигови и други ознаки
field-fact_or_assessment = Факт или лична процена
field-origin_country = Држава на потекло
field-dispatch_country = Држава на испраќање
field-destination_country = Држава на одредиште
hint-destination_country = Напишете XXX ако не е позната.
field-transport = Превозно средство
field-concealment = Како била скриена стоката
field-trace_requested = Побарано е следење
field-trace_channel = Каде е побарано следењето
field-trace_reference = Референтен број на следењето
field-trace_note = Забелешка за следењето
field-focal_point_told = Фокалната точка за огнено оружје е известена
field-use_restrictions = Ограничувања на користењето
field-ground = Причина за одбивање
field-refusal_reasons = Образложение на одбивањето
field-forensic_findings = Форензички наоди
field-ballistic_hit = Споредба на проектили и чаури
field-link_note = Врска со друг предмет
field-question = Прашање
field-reply = Одговор
field-withdrawal_reasons = Образложение на повлекувањето
field-closing_note = Завршна белешка
field-keeping_reasons = Зошто податоците сѐ уште се потребни

choice-seizing_service-customs = Царина
choice-seizing_service-police = Полиција
choice-seizing_service-border_police = Гранична полиција
choice-seizing_service-other = Друга служба
choice-seizure_type-import = При увоз
choice-seizure_type-export = При извоз
choice-seizure_type-transit = Во транзит
choice-seizure_type-inland = Во внатрешноста, надвор од трговијата
choice-item_type-firearm = Огнено оружје
choice-item_type-essential_component = Основен составен дел
choice-item_type-ammunition = Муниција
choice-item_type-alarm_or_signal_weapon = Алармно или сигнално оружје
choice-item_type-deactivated_firearm = Онеспособено огнено оружје
choice-fact_or_assessment-fact = Факт
choice-fact_or_assessment-assessment = Лична процена
choice-transport-car = Автомобил или комбе
choice-transport-lorry = Камион
choice-transport-bus = Автобус
choice-transport-train = Воз
choice-transport-ship = Брод или чамец
choice-transport-aircraft = Воздухоплов
choice-transport-parcel = Пошта или курир
choice-transport-on_foot = Пеш
choice-transport-other = Друго
choice-trace_channel-firearm_trace = Преку следење на огнено оружје во овој систем
choice-trace_channel-interpol = Преку ИНТЕРПОЛ
choice-trace_channel-national_authority = Од национален орган
choice-ballistic_hit-hit = Се совпаѓа со друг предмет
choice-ballistic_hit-no_hit = Не се совпаѓа со друг предмет
choice-ballistic_hit-not_compared = Сѐ уште не е споредено

ground-harms_investigation = Би се загрозила истрага што е во тек или нечија безбедност
ground-not_known = Одговорот не е познат
ground-national_law = Националното право го забранува тоа

guard-traceable = Печатено или рачно изработено огнено оружје никогаш не било продадено и не може да се следи. Наведете дека не е побарано следење и наместо тоа додајте форензички наоди.
guard-trade_data_kept = Податоците за стока во трговија се чуваат најмалку дваесет години по завршувањето на предметот. Чувајте ги и повторно преиспитајте ги подоцна.

clock-first_word = Прво известување за заплената
clock-record = Целосен запис за заплената
clock-reply = Одговор на прашањето
clock-trade_data = Дваесет години чување на трговските податоци
clock-review = Преиспитување на податоците
clock-after_review = Бришење по преиспитувањето

retention-regular_review = Преиспитување дали податоците сѐ уште се потребни
retention-trade_data_end = Дваесетте години за трговските податоци истекоа: преиспитување дали сѐ уште се потребни
retention-erase_after_review = Бришење на податоците еден месец откако е утврдено дека повеќе не се потребни

statistic-seizures = Заплени според служба и вид
statistic-firearms = Запленети парчиња според вид, категорија и состојба
statistic-routes = Записи според потекло, испраќање, одредиште и превозно средство
statistic-traces_requested = Парчиња според состојба и според тоа дали е побарано следење
statistic-ballistic_hits = Форензички наоди според споредбата
statistic-replies_refused = Одбиени одговори според причината
statistic-late_first_words = Први известувања по истекот на рокот

print-seizure_record = Запис за заплена на огнено оружје
section-firearm = Огнено оружје
section-movement = Потекло, испраќање и одредиште
section-transport = Превоз и превозник
section-seizure = Заплена
section-trace = Следење
