# Machine-made translation: to be reviewed by a native speaker.

title = Информации по сопствена иницијатива
summary = Ѝ дава на друга страна информации што таа не ги побарала, а може да ѝ помогнат да спречи, открие или истражи кривично дело. Учествуваат страната што дава и страната што прима; страната што прима соопштува дали биле корисни.

role-requester = Страна што дава
role-requested = Страна што прима

state-sent = Испратено
state-acknowledged = Приемот е потврден
state-question = Поставено е прашање
state-assessed = Корисноста е соопштена
state-closed = Затворено
state-reviewed = Преиспитано за бришење

step-send = Испраќање на информациите
step-acknowledge = Потврдување на приемот
step-supplement = Дополнување на информациите
step-ask = Поставување едно прашање
step-answer = Одговор на прашањето
step-decline = Одбивање да се одговори на прашањето
step-assess = Соопштување дали биле корисни
step-remind = Испраќање потсетник
step-close = Затворање
step-review = Преиспитување: дали податоците сѐ уште се потребни?

field-subject = На што се однесуваат информациите
field-reference = Ваш број на предметот
field-information = Информации
hint-information = На државата од која потекнува лицето не соопштувајте ѝ ништо за барање за меѓународна заштита, ниту за доделена заштита.
field-relevance = Зошто може да бидат корисни за страната што прима
field-offence = Кривично дело на кое се однесува
field-offence_area = Област на криминалот
field-serious_offence = Станува збор за тешко кривично дело
hint-serious_offence = Држава членка мора да даде такви информации, освен ако судија тоа го одбил или ако би настанала штета.
field-assessment = Факти или оценка
field-judicial_authorisation = Судско одобрение
field-withheld = Дел од информациите не се доставува
field-ground = Причина за недоставување или одбивање
field-withheld_reasons = Образложение на недоставувањето
field-other_owner = Содржи информации дадени од друга држава
field-owner_consent = Согласност од државата што ги дала
field-immediate_threat = Постои непосредна и сериозна закана
field-threat_reasons = Каква е заканата
hint-threat_reasons = Ако државата сопственик не можела да биде прашана навреме, без одлагање известете ја дека сте ги препратиле нејзините информации.
field-use_restrictions = Ограничувања на користењето
field-copy_to_europol = Европол добива копија
field-supplement = Дополнителни информации
hint-supplement = На државата од која потекнува лицето не соопштувајте ѝ ништо за барање за меѓународна заштита, ниту за доделена заштита.
field-receipt_reference = Ваш број на предметот
field-passed_to = Препратено до
field-question = Прашање
hint-question = Може да се постави само едно прашање. Ако ви треба повеќе, испратете барање за информации.
field-answer = Одговор
field-decline_reasons = Образложение на одбивањето
field-usefulness = Дали информациите беа корисни?
field-usefulness_reasons = Зошто не биле корисни
field-use_made = За што биле користени
field-reminder_note = Забелешка
field-closing_note = Завршна белешка
field-review_outcome = Исход од преиспитувањето
field-review_reasons = Зошто податоците сѐ уште се потребни

choice-offence_area-terrorism = Тероризам
choice-offence_area-migrant_smuggling = Криумчарење мигранти
choice-offence_area-trafficking_in_persons = Трговија со луѓе
choice-offence_area-firearms = Огнено оружје
choice-offence_area-drugs = Дрога
choice-offence_area-document_fraud = Измама со документи
choice-offence_area-money_laundering = Перење пари
choice-offence_area-cybercrime = Компјутерски криминал
choice-offence_area-other = Друго
choice-assessment-facts = Врз основа на факти
choice-assessment-assessment = Врз основа на лична процена
choice-assessment-both = И едното и другото, раздвоени во текстот
choice-judicial_authorisation-not_needed = Не е потребно
choice-judicial_authorisation-granted = Дадено
choice-judicial_authorisation-refused = Одбиено
choice-owner_consent-given = Дадена
choice-owner_consent-refused = Одбиена
choice-owner_consent-not_obtainable_in_time = Не можела да се добие навреме
choice-usefulness-useful = Корисни
choice-usefulness-partly_useful = Делумно корисни
choice-usefulness-known_already = Веќе познати
choice-usefulness-not_useful = Не се корисни
choice-use_made-existing_investigation = Истрага што е во тек
choice-use_made-new_investigation = Нова истрага
choice-use_made-prevention = Спречување на кривично дело
choice-use_made-strategic_analysis = Анализа без лични податоци
choice-review_outcome-still_needed = Сѐ уште се потребни
choice-review_outcome-not_needed = Повеќе не се потребни, да се избришат

ground-c = Судското одобрение е одбиено
ground-f = Би се загрозила националната безбедност, истрага што е во тек или нечија безбедност, или неоправдано би се оштетило правно лице
ground-request_needed = За прашањето е потребно барање за информации

guard-authorised = Судското одобрение е одбиено, па информациите не може да се испратат. Изоставете го она за што било потребно одобрението.
guard-withheld_ground = Дел смее да не се достави само ако одобрението е одбиено или ако би настанала штета. Изберете една од овие причини.
guard-owner_authorised = Државата што ги дала информациите мора да се согласи пред да се препратат. Прво прашајте ја, или изоставете ги нејзините информации.
guard-only_against_threat = Без согласност од државата што ги дала информациите, само држава членка смее да ги препрати до партнер, и тоа само против непосредна и сериозна закана. Прашајте ја таа држава, или изоставете ги нејзините информации.
guard-role_stated = Наведете дали лицето е осомничено лице, осудено лице, жртва, сведок или друго лице.
guard-one_question = Едното прашање веќе е поставено. Ако ви треба повеќе, испратете барање за информации.

clock-acknowledgement = Потврда за прием
clock-feedback = Соопштување на корисноста
clock-answer = Одговор на прашањето
clock-review = Рок за преиспитување на податоците

retention-first_review = Преиспитување дали податоците сѐ уште се потребни, и бришење ако не се

statistic-sent = Испратени информации, по област на криминалот
statistic-withheld = Испратени информации од кои дел не е доставен, според причината
statistic-usefulness = Примени информации, по корисност
statistic-questions_declined = Одбиени прашања, според причината

print-report = Информации по сопствена иницијатива
section-information = Информации
section-offence = Кривично дело
section-subject_data = Лице, документ, возило, организација
section-conditions = Услови
section-follow_up = Понатамошно постапување
