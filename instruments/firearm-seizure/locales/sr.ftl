# Machine-made translation: to be reviewed by a native speaker.

title = Заплена ватреног оружја
summary = Обавештава другу страну да је заплењено ватрено оружје, доставља јој потпун запис за сваки комад и додаје налазе лабораторије. Страна која је извршила заплену извештава; друга страна прима обавештење, саопштава шта зна и може да постави питање.

role-requester = Страна која је извршила заплену
role-requested = Обавештена страна

state-notified = Примљено прво обавештење
state-reported = Примљен запис
state-question_open = Питање отворено
state-closed = Закључено
state-withdrawn = Повучено
state-not_needed = Није више потребно, избрисати

step-notify = Прво обавештење о заплени
step-report = Слање потпуног записа
step-add_firearm = Додавање ватреног оружја
step-add_findings = Додавање форензичких налаза
step-report_link = Пријава везе са другим предметом
step-update_trace = Промена података о утврђивању порекла
step-ask = Постављање питања
step-reply = Одговор на питање
step-refuse_reply = Одбијање одговора
step-withdraw = Повлачење извештаја
step-close = Закључење предмета
step-keep = Преиспитивање: подаци се чувају
step-let_go = Преиспитивање: подаци више нису потребни

field-subject = Шта је заплењено, у једном реду
hint-subject = Без имена лица.
field-reference = Ваш број предмета
field-seizing_service = Служба која је извршила заплену
field-customs_told_at = Када је царина обавестила надлежни орган
field-seizure_type = Врста заплене
field-pieces_total = Број комада, према досадашњем бројању
field-more_expected = Могуће је да су даље пошиљке на путу
field-item_type = О каквом је предмету реч
field-year_known = Година производње је позната
field-place_of_manufacture = Место производње
hint-place_of_manufacture = Упишите „непознато“ ако није познато.
field-markings = Испитни жигови и друге ознаке
field-fact_or_assessment = Чињеница или лична оцена
field-origin_country = Земља порекла
field-dispatch_country = Земља отпреме
field-destination_country = Земља одредишта
hint-destination_country = Упишите XXX ако није позната.
field-transport = Превозно средство
field-concealment = Како је роба била скривена
field-trace_requested = Затражено је утврђивање порекла
field-trace_channel = Где је затражено утврђивање порекла
field-trace_reference = Референтни број утврђивања порекла
field-trace_note = Напомена о утврђивању порекла
field-focal_point_told = Контактна тачка за ватрено оружје је обавештена
field-use_restrictions = Ограничења коришћења
field-ground = Разлог за одбијање
field-refusal_reasons = Образложење одбијања
field-forensic_findings = Форензички налази
field-ballistic_hit = Упоређивање зрна и чаура
field-link_note = Веза са другим предметом
field-question = Питање
field-reply = Одговор
field-withdrawal_reasons = Разлози повлачења
field-closing_note = Завршна напомена
field-keeping_reasons = Зашто су подаци још потребни

choice-seizing_service-customs = Царина
choice-seizing_service-police = Полиција
choice-seizing_service-border_police = Гранична полиција
choice-seizing_service-other = Друга служба
choice-seizure_type-import = При увозу
choice-seizure_type-export = При извозу
choice-seizure_type-transit = У транзиту
choice-seizure_type-inland = У унутрашњости, ван промета робе
choice-item_type-firearm = Ватрено оружје
choice-item_type-essential_component = Основни део оружја
choice-item_type-ammunition = Муниција
choice-item_type-alarm_or_signal_weapon = Алармно или сигнално оружје
choice-item_type-deactivated_firearm = Онеспособљено ватрено оружје
choice-fact_or_assessment-fact = Чињеница
choice-fact_or_assessment-assessment = Лична оцена
choice-transport-car = Аутомобил или комби
choice-transport-lorry = Камион
choice-transport-bus = Аутобус
choice-transport-train = Воз
choice-transport-ship = Брод или чамац
choice-transport-aircraft = Ваздухоплов
choice-transport-parcel = Пошта или курир
choice-transport-on_foot = Пешке
choice-transport-other = Друго
choice-trace_channel-firearm_trace = У предмету утврђивања порекла у овом систему
choice-trace_channel-interpol = Преко Интерпола
choice-trace_channel-national_authority = Од националног органа
choice-ballistic_hit-hit = Поклапа се са другим предметом
choice-ballistic_hit-no_hit = Не поклапа се ни са једним другим предметом
choice-ballistic_hit-not_compared = Још није упоређено

ground-harms_investigation = Нашкодило би истрази која је у току или безбедности неког лица
ground-not_known = Одговор није познат
ground-national_law = Национално право то забрањује

guard-traceable = Оружје израђено 3Д штампом или у кућној радиности никада није продато и његово порекло се не може утврдити. Наведите да утврђивање порекла није затражено и уместо тога додајте форензичке налазе.
guard-trade_data_kept = Подаци о роби у промету чувају се најмање двадесет година по окончању предмета. Сачувајте их и касније поново преиспитајте.

clock-first_word = Прво обавештење о заплени
clock-record = Потпун запис о заплени
clock-reply = Одговор на питање
clock-trade_data = Двадесет година чувања података о промету
clock-review = Преиспитивање података
clock-after_review = Брисање после преиспитивања

retention-regular_review = Преиспитати да ли су подаци још потребни
retention-trade_data_end = Двадесет година за податке о промету је истекло: преиспитати да ли су још потребни
retention-erase_after_review = Избрисати податке месец дана пошто је утврђено да нису више потребни

statistic-seizures = Заплене, према служби и врсти
statistic-firearms = Заплењени предмети, према врсти, категорији и стању
statistic-routes = Записи, према пореклу, отпреми, одредишту и превозу
statistic-traces_requested = Предмети, према стању и томе да ли је затражено утврђивање порекла
statistic-ballistic_hits = Форензички налази, према исходу упоређивања
statistic-replies_refused = Одбијени одговори, према разлогу
statistic-late_first_words = Закаснела прва обавештења

print-seizure_record = Запис о заплени ватреног оружја
section-firearm = Ватрено оружје
section-movement = Порекло, отпрема и одредиште
section-transport = Превоз и превозник
section-seizure = Заплена
section-trace = Утврђивање порекла
