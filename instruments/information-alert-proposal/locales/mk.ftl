# Machine-made translation: to be reviewed by a native speaker.

title = Предлог за информативно предупредување
summary = Му дава на Европол проверени информации за државјанин на трета земја, за Европол да може да предложи информативно предупредување, а држава членка да може да го внесе во Шенгенскиот информациски систем. Партнерот поднесува, Европол оценува и предлага, и го известува партнерот што станало од тоа, кога е тоа дозволено.

role-requester = Партнер што поднесува
role-requested = Европол

state-submitted = Поднесено
state-assessed = Оценето
state-proposed = Предложено на државите членки
state-entered = Предупредувањето е внесено
state-hit = Погодок
state-reviewed = Преиспитано
state-not_assessed = Не е оценето или предложено во рокот
state-not_proposed = Не е предложено
state-declined = Предупредување не е внесено
state-other_alert = Внесено е друго предупредување
state-lapsed = Предупредувањето престанало да важи
state-deleted = Предупредувањето е избришано
state-withdrawn = Повлечено
state-ended = Завршено без повратна информација

step-submit = Поднесување на информациите
step-ask_more = Барање повеќе информации
step-supplement = Дополнување на информациите
step-suggest_codes = Предлагање други ознаки
step-answer_codes = Одговор на предлогот за ознаките
step-assess = Евидентирање на оценката
step-not_assess = Рокот за оценка истече: ништо не се предлага
step-propose = Предлагање на државите членки
step-not_propose = Одбивање да се предложи
step-withdraw = Повлекување на поднесокот
step-record_entered = Евидентирање дека предупредувањето е внесено
step-record_declined = Евидентирање дека предупредување не е внесено
step-record_other_alert = Евидентирање дека е внесено друго предупредување
step-end_without_feedback = Завршување на предметот без повратна информација
step-record_hit = Известување за погодок
step-review = Преиспитување: дали предупредувањето сѐ уште служи?
step-record_extended = Евидентирање дека предупредувањето е продолжено
step-lapse = Времето на предупредувањето истече: престанало да важи
step-report_wrong = Пријавување погрешни податоци
step-pass_on_wrong = Евидентирање дека државата членка е известена за погрешните податоци
step-ask_deletion = Барање за бришење на предупредувањето
step-record_deleted = Евидентирање дека предупредувањето е избришано
step-keep = Одлука податоците да се чуваат

field-union_citizen = Лицето има и државјанство на држава членка
field-identity_confirmed = Идентитетот е потврден
field-fingerprints = Отпечатоци од прсти
field-photograph = Фотографија
field-warnings = Посебни напомени за опасност
field-reference = Ваш број на предметот
field-crime = Кривично дело за кое станува збор
field-alert_reason = Основа за предупредување
field-facts = Факти
field-importance = Зошто случајот е доволно важен за предупредување
field-union_interest = Зошто предупредувањето е во интерес на Унијата
field-information_wanted = Што треба да се дознае при погодок
field-source_code = Ознака на изворот
field-information_code = Ознака на информацијата
field-use_restrictions = Ограничувања на користењето
field-sharing_agreed = Европол смее да ги сподели информациите со државите членки и да предложи предупредување
field-lawfully_obtained = Ништо од ова не е добиено со повреда на човековите права
field-ordinary_crime = Не станува збор за политичко мислење, вероисповед, етничко потекло или воена обврска
field-question = Што се прашува
field-supplement = Дополнителни информации
field-assessed_source_code = Ознака на изворот според оценката
field-assessed_information_code = Ознака на информацијата според оценката
field-code_reasons = Зошто други ознаки
field-codes_agreed = Давателот се согласува со ознаките според оценката
field-reliability_confirmed = Изворот е сигурен
field-accuracy_confirmed = Информациите се точни
field-no_existing_alert = Нема важечко предупредување за лицето
hint-no_existing_alert = Ако има, одбијте да предложите и употребете ја причината што не се открива.
field-ground = Причина за одбивање
field-ground_note = Забелешка за причината
hint-ground_note = Тука не спомнувајте други предупредувања.
field-feedback_permitted = Државата членка дозволува подносителот да биде известен
field-feedback_note = Што друго смее да знае подносителот
field-entered_on = Датум на внесување
field-extension_reasons = Зошто се продолжува предупредувањето
field-protection_checked = Проверено е дека лицето ниту бара ниту има заштита од партнерот што поднесува
field-permitted_by = Држава членка што го дозволува тоа
field-hit_at = Време на погодокот
field-hit_place = Место
field-hit_reason = Причина за контролата
field-hit_route = Маршрута и одредиште
field-hit_companions = Придружници
hint-hit_companions = Само лица за кои може да се очекува дека се поврзани со случајот.
field-hit_objects = Предмети што ги носи лицето
field-hit_circumstances = Околности
field-hit_discreet = Дознаено дискретно
field-review_outcome = Исход од преиспитувањето
field-review_reasons = Образложение на преиспитувањето
field-wrong_data = Што е погрешно
field-right_data = Што е точно
field-passed_on_at = Време кога е известена државата членка
field-withdrawal_reasons = Образложение на повлекувањето
field-deletion_reasons = Зошто треба да се избрише предупредувањето
field-deleted_on = Датум на бришење
field-keep_reasons = Зошто податоците сѐ уште се потребни

choice-warnings-none_known = Нема познати
choice-warnings-armed = Вооружено лице
choice-warnings-violent = Насилно лице
choice-warnings-escaped = Лице во бегство
choice-warnings-risk_of_suicide = Ризик од самоубиство
choice-warnings-contagious = Заразна болест

choice-crime-terrorism = Тероризам
choice-crime-organised_crime = Организиран криминал
choice-crime-human_trafficking = Трговија со луѓе
choice-crime-migrant_smuggling = Криумчарење мигранти
choice-crime-drug_trafficking = Недозволена трговија со дрога
choice-crime-firearms_trafficking = Недозволена трговија со огнено оружје
choice-crime-war_crimes = Воени злосторства, злосторства против човештвото, геноцид
choice-crime-other_in_remit = Друго кривично дело во надлежност на Европол

choice-alert_reason-commits_or_intends = Фактите покажуваат дека лицето врши или има намера да изврши такво кривично дело
choice-alert_reason-overall_assessment = Целокупната оценка, пред сѐ на поранешни кривични дела, дава основа да се очекува такво кривично дело

choice-information_wanted-place_time_reason = Место, време и причина за контролата
choice-information_wanted-route = Маршрута и одредиште
choice-information_wanted-companions = Придружници
choice-information_wanted-objects = Предмети што ги носи лицето
choice-information_wanted-circumstances = Околности

choice-source_code-a = A: нема сомнение во изворот, или секогаш сигурен
choice-source_code-b = B: претежно сигурен
choice-source_code-c = C: претежно несигурен
choice-source_code-x = X: не може да се оцени

choice-information_code-one = 1: точноста не е под сомнение
choice-information_code-two = 2: лично позната на изворот, но не и на службеникот
choice-information_code-three = 3: не е лично позната на изворот, но е поткрепена
choice-information_code-four = 4: не е лично позната на изворот и не може да се поткрепи

choice-assessed_source_code-a = A: нема сомнение во изворот, или секогаш сигурен
choice-assessed_source_code-b = B: претежно сигурен
choice-assessed_source_code-c = C: претежно несигурен
choice-assessed_source_code-x = X: не може да се оцени

choice-assessed_information_code-one = 1: точноста не е под сомнение
choice-assessed_information_code-two = 2: лично позната на изворот, но не и на службеникот
choice-assessed_information_code-three = 3: не е лично позната на изворот, но е поткрепена
choice-assessed_information_code-four = 4: не е лично позната на изворот и не може да се поткрепи

choice-review_outcome-still_serves = Предупредувањето сѐ уште служи за целта
choice-review_outcome-no_longer_serves = Не служи; од државата членка се бара да го избрише

ground-source_not_reliable = Изворот не е сигурен
ground-information_not_accurate = Информациите не се точни
ground-not_a_third_country_national = Лицето не е државјанин на трета земја
ground-outside_remit = Кривичното дело не е во надлежност на Европол
ground-obtained_unlawfully = Информациите се добиени со повреда на човековите права
ground-not_disclosed = Причината не се открива

guard-from_a_partner = Овој пат е за партнерите. Државите членки и агенциите имаат свој пат до предупредување; користете го него.
guard-to_europol = Само Европол оценува и предлага информативни предупредувања. Изберете го Европол.
guard-third_country_national = Информативното предупредување е само за државјани на трети земји. Не предлагајте граѓанин на Унијата; ако државјанството се открие подоцна, одбијте да предложите или пријавете погрешни податоци.
guard-sharing_allowed = Без согласност на давателот Европол не може ниту да ги сподели информациите ниту да предложи предупредување. Дајте согласност, или не поднесувајте.
guard-no_rights_violation = Информации добиени со повреда на човековите права не се примаат. Не ги поднесувајте.
guard-no_political_matter = Прашања на политичко мислење, вероисповед, етничко потекло или воена обврска не водат кон предупредување. Не ги поднесувајте.
guard-source_code_agreed = Ознаката на изворот се разликува од онаа на давателот. Предложете ја и почекајте согласност, или оценете со X.
guard-information_code_agreed = Ознаката на информацијата се разликува од онаа на давателот. Предложете ја и почекајте согласност, или оценете со 4.
guard-reliable = Сигурноста на изворот не е потврдена, или неговата ознака не е ниту A ниту B. Одбијте да предложите.
guard-accurate = Точноста на информациите не е потврдена. Одбијте да предложите.
guard-no_alert_yet = Има важечко предупредување, или тоа не е проверено. Одбијте да предложите и употребете ја причината што не се открива.
guard-feedback_allowed = Државата членка не дозволува подносителот да биде известен. Не соопштувајте ништо и завршете го предметот без повратна информација кога работата ќе заврши.
guard-personal_data_basis = Не е позната основа според која Европол смее да испраќа лични податоци до Косово*. Не испраќајте го погодокот; завршете го предметот без повратна информација кога работата ќе заврши.
guard-no_protection_from_submitter = Не е проверено дали лицето бара или има заштита од партнерот што поднесува. Прво проверете го тоа; ако е така, не известувајте за погодок.

clock-assessment = Оценка на поднесокот
clock-outcome = Исход од предлогот
clock-alert = Време на важење на предупредувањето
clock-wrong_data = Известување на државата членка за погрешните податоци
clock-hit_review = Преиспитување по погодокот
clock-deletion = Одговор на барањето за бришење
clock-storage = Преиспитување во рок од три години
clock-came_to_nothing = Бришење на она што останало без исход
clock-after_the_end = Бришење по завршувањето

retention-storage = Бришење, освен ако при преиспитувањето е одлучено податоците да се чуваат
retention-came_to_nothing = Бришење на она што останало без исход
retention-after_the_end = Бришење по завршувањето на работата

statistic-submissions = Поднесоци
statistic-proposals = Предлози до државите членки
statistic-not_proposed = Поднесоци што не се предложени, според причината
statistic-not_assessed = Поднесоци што не се оценети во рокот
statistic-entered = Внесени предупредувања
statistic-declined = Предлози без предупредување
statistic-late_outcomes = Задоцнето соопштени исходи
statistic-hits = Погодоци соопштени на подносителот
statistic-wrong_data = Пријави за погрешни податоци

print-submission = Поднесок за информативно предупредување
section-person = Лице
section-objects = Документи и возила
section-information = Информации
section-assessment = Оценка
