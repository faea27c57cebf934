# Machine-made translation: to be reviewed by a native speaker.

title = Захтев за информације
summary = Од друге стране тражи информације које помажу да се кривично дело спречи, открије или истражи. Учествују јединствена контактна тачка која тражи и она од које се тражи; свако одбијање садржи разлог и образложење.

role-requester = Страна молиља
role-requested = Замољена страна

state-received = Примљено
state-in_hand = У раду
state-clarification = Тражи се појашњење
state-awaiting_judge = Чека се судско одобрење
state-provided = Информације достављене
state-partly = Делимично достављено
state-refused = Одбијено
state-closed = Закључено
state-withdrawn = Повучено
state-review_due = Преиспитано ради брисања

step-request = Слање захтева
step-take = Узимање у рад
step-clarify = Тражење појашњења
step-clarification = Одговор на питање
step-await_judge = Обавештење о одлагању: судско одобрење
step-inform = Извештај о току рада
step-provide = Достављање информација
step-provide_partly = Достављање дела информација
step-refuse = Одбијање
step-remind = Слање ургенције
step-withdraw = Повлачење захтева
step-close = Закључење предмета
step-review = Преиспитивање: да ли су подаци још потребни?

field-subject = На кога или на шта се захтев односи
field-reference = Ваш број предмета
field-hit_reference = Референтни број потврђеног поготка
field-specification = Које се информације траже
field-purpose = Сврха захтева
field-offence = Кривично дело на које се захтев односи
field-facts = Чињенице у предмету
field-person_link = Веза између сврхе и лица
field-held_there = Зашто се сматра да се информације тамо налазе
field-use_restrictions = Ограничења коришћења
field-necessity = Захтев је објективно неопходан и сразмеран, а основано се сматра да су информације доступне
field-urgent = Хитно
field-urgency_ground = Основ хитности
field-urgency_reasons = Образложење хитности
field-accessibility = Како замољена страна долази до информација
field-question = Шта треба појаснити
field-clarification = Појашњење
field-delay_days = Очекивано одлагање, у календарским данима
field-delay_reasons = Разлози одлагања
field-progress = Докле се стигло
field-reminder_note = Напомена
field-information = Информације
hint-information = Држави из које лице долази не саопштавајте ништа о захтеву за међународну заштиту нити о одобреној заштити.
field-ground = Разлог за одбијање
field-refusal_reasons = Образложење одбијања
field-withdrawal_reasons = Разлози повлачења
field-closing_note = Завршна напомена
field-review_outcome = Исход преиспитивања
field-review_reasons = Зашто су подаци још потребни

choice-urgency_ground-public_security = Непосредна и озбиљна претња јавној безбедности
choice-urgency_ground-life_or_limb = Непосредна опасност по живот или телесни интегритет
choice-urgency_ground-deprivation_of_liberty = Одлука која може подразумевати продужење лишења слободе
choice-urgency_ground-loss_of_relevance = Важна информација која ће ускоро изгубити значај
choice-accessibility-direct = Непосредно: у бази података којој орган сам може да приступи
choice-accessibility-indirect = Посредно: од других органа, без мера принуде
choice-review_outcome-still_needed = Још су потребни
choice-review_outcome-not_needed = Нису више потребни, избрисати

ground-a = Информације нису доступне
ground-b = Захтев не испуњава услове
ground-c = Судско одобрење је одбијено
ground-d = Подаци о личности не спадају у дозвољене категорије
ground-e = Информације су нетачне, непотпуне или застареле
ground-f = Нашкодило би националној безбедности, истрази која је у току или безбедности неког лица, или неоправдано нашкодило правном лицу
ground-g = Запрећена казна за дело је највише годину дана или дело овде није кажњиво
ground-h = Информације потичу од друге државе, која не даје сагласност

guard-necessary = Није потврђено да је захтев неопходан и сразмеран и да се основано сматра да су информације доступне. Потврдите то или не шаљите захтев.

clock-answer = Рок за одговор
clock-review = Рок за преиспитивање података

retention-first_review = Преиспитати да ли су подаци још потребни и избрисати их ако нису

statistic-requests_sent = Послати захтеви
statistic-requests_received = Примљени захтеви, према хитности
statistic-requests_answered = Захтеви на које је одговорено, према хитности
statistic-requests_refused = Одбијени захтеви, према разлогу
statistic-requests_refused_in_part = Делимично одбијени захтеви, према разлогу
statistic-deviations = Обавештења о одлагању ради судског одобрења
statistic-answered_late = Одговори после истека рока

print-request = Захтев за информације
section-request = Захтев
section-subject_data = Лице, исправа, возило
section-reasons = Образложење
section-answer = Одговор
