# Machine-made translation: to be reviewed by a native speaker.

title = Барање за информации
summary = Бара од друга страна информации што помагаат за спречување, откривање или истрага на кривично дело. Учествуваат единствената точка за контакт што бара и онаа од која се бара; секое одбивање содржи причина и образложение.

role-requester = Страна барател
role-requested = Замолена страна

state-received = Примено
state-in_hand = Преземено во работа
state-clarification = Побарано појаснување
state-awaiting_judge = Се чека судско одобрение
state-provided = Информациите се дадени
state-partly = Информациите се делумно дадени
state-refused = Одбиено
state-closed = Затворено
state-withdrawn = Повлечено
state-review_due = Преиспитано за бришење

step-request = Испраќање на барањето
step-take = Преземање во работа
step-clarify = Барање појаснување
step-clarification = Одговор на прашањето
step-await_judge = Известување за доцнење: судско одобрение
step-inform = Известување за напредокот
step-provide = Давање на информациите
step-provide_partly = Давање дел од информациите
step-refuse = Одбивање
step-remind = Испраќање потсетник
step-withdraw = Повлекување на барањето
step-close = Затворање
step-review = Преиспитување: дали податоците сѐ уште се потребни?

field-subject = За кого или за што е барањето
field-reference = Ваш број на предметот
field-hit_reference = Референтен број на потврдениот погодок
field-specification = Кои информации се бараат
field-purpose = Цел на барањето
field-offence = Кривично дело на кое се однесува
field-facts = Факти во предметот
field-person_link = Врска меѓу целта и лицето
field-held_there = Зошто се смета дека информациите се наоѓаат таму
field-use_restrictions = Ограничувања на користењето
field-necessity = Барањето е објективно неопходно и пропорционално, а се смета дека информациите се достапни
field-urgent = Итно
field-urgency_ground = Причина за итноста
field-urgency_reasons = Образложение на итноста
field-accessibility = Како замолената страна доаѓа до информациите
field-question = Што треба да се појасни
field-clarification = Појаснување
field-delay_days = Очекувано доцнење, во календарски денови
field-delay_reasons = Образложение на доцнењето
field-progress = До каде е предметот
field-reminder_note = Забелешка
field-information = Информации
hint-information = На државата од која потекнува лицето не соопштувајте ѝ ништо за барање за меѓународна заштита, ниту за доделена заштита.
field-ground = Причина за одбивање
field-refusal_reasons = Образложение на одбивањето
field-withdrawal_reasons = Образложение на повлекувањето
field-closing_note = Завршна белешка
field-review_outcome = Исход од преиспитувањето
field-review_reasons = Зошто податоците сѐ уште се потребни

choice-urgency_ground-public_security = Непосредна и сериозна закана за јавната безбедност
choice-urgency_ground-life_or_limb = Непосредна опасност по животот или телесниот интегритет
choice-urgency_ground-deprivation_of_liberty = Одлука што може да доведе до натамошно лишување од слобода
choice-urgency_ground-loss_of_relevance = Важни информации што наскоро ќе го изгубат значењето
choice-accessibility-direct = Непосредно: во база на податоци во која органот има сопствен пристап
choice-accessibility-indirect = Посредно: од други органи, без принудни мерки
choice-review_outcome-still_needed = Сѐ уште се потребни
choice-review_outcome-not_needed = Повеќе не се потребни, да се избришат

ground-a = Информациите не се достапни
ground-b = Барањето не ги исполнува условите
ground-c = Судското одобрение е одбиено
ground-d = Личните податоци не спаѓаат во дозволените категории
ground-e = Информациите се неточни, нецелосни или застарени
ground-f = Би се загрозила националната безбедност, истрага што е во тек или нечија безбедност, или неоправдано би се оштетило правно лице
ground-g = За делото е пропишана казна до најмногу една година или тука делото не е кривично дело
ground-h = Информациите се од друга држава, која не дава согласност

guard-necessary = Не е потврдено дека барањето е неопходно и пропорционално и дека се смета дека информациите се достапни. Потврдете го тоа или не испраќајте го барањето.

clock-answer = Рок за одговор
clock-review = Рок за преиспитување на податоците

retention-first_review = Преиспитување дали податоците сѐ уште се потребни, и бришење ако не се

statistic-requests_sent = Испратени барања
statistic-requests_received = Примени барања, итни и неитни
statistic-requests_answered = Одговорени барања, итни и неитни
statistic-requests_refused = Одбиени барања, според причината
statistic-requests_refused_in_part = Делумно одбиени барања, според причината
statistic-deviations = Известувања за доцнење поради судско одобрение
statistic-answered_late = Одговори по истекот на рокот

print-request = Барање за информации
section-request = Барање
section-subject_data = Лице, документ, возило
section-reasons = Образложение
section-answer = Одговор
