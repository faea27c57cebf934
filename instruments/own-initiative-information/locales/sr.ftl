# Machine-made translation: to be reviewed by a native speaker.

title = Информације на сопствену иницијативу
summary = Другој страни дају се информације које није тражила, а које јој могу помоћи да кривично дело спречи, открије или истражи. Учествују страна која их даје и страна која их прима; прималац саопштава да ли су биле корисне.

role-requester = Страна која даје информације
role-requested = Страна која прима информације

state-sent = Послато
state-acknowledged = Пријем потврђен
state-question = Постављено питање
state-assessed = Саопштена корисност
state-closed = Закључено
state-reviewed = Преиспитано ради брисања

step-send = Слање информација
step-acknowledge = Потврда пријема
step-supplement = Допуна информација
step-ask = Постављање једног питања
step-answer = Одговор на питање
step-decline = Одбијање одговора на питање
step-assess = Саопштавање да ли су информације биле корисне
step-remind = Слање ургенције
step-close = Закључење предмета
step-review = Преиспитивање: да ли су подаци још потребни?

field-subject = На шта се информације односе
field-reference = Ваш број предмета
field-information = Информације
hint-information = Држави из које лице долази не саопштавајте ништа о захтеву за међународну заштиту нити о одобреној заштити.
field-relevance = Зашто могу бити корисне страни која их прима
field-offence = Кривично дело о којем је реч
field-offence_area = Област криминала
field-serious_offence = Реч је о тешком кривичном делу
hint-serious_offence = Држава чланица мора дати такве информације, осим ако је судија то одбио или би настала штета.
field-assessment = Чињенице или оцена
field-judicial_authorisation = Судско одобрење
field-withheld = Део је задржан
field-ground = Разлог за задржавање или одбијање
field-withheld_reasons = Образложење задржавања
field-other_owner = Садржи информације које је дала друга држава
field-owner_consent = Сагласност државе која их је дала
field-immediate_threat = Постоји непосредна и озбиљна претња
field-threat_reasons = У чему се претња састоји
hint-threat_reasons = Ако држава власник није могла да буде питана на време, без одлагања је обавестите да сте њене информације проследили.
field-use_restrictions = Ограничења коришћења
field-copy_to_europol = Европол добија примерак
field-supplement = Додатне информације
hint-supplement = Држави из које лице долази не саопштавајте ништа о захтеву за међународну заштиту нити о одобреној заштити.
field-receipt_reference = Ваш број предмета
field-passed_to = Коме је прослеђено
field-question = Питање
hint-question = Може се поставити само једно питање. Ако вам треба више, пошаљите захтев за информације.
field-answer = Одговор
field-decline_reasons = Образложење одбијања
field-usefulness = Да ли су информације биле корисне?
field-usefulness_reasons = Зашто нису биле корисне
field-use_made = За шта су коришћене
field-reminder_note = Напомена
field-closing_note = Завршна напомена
field-review_outcome = Исход преиспитивања
field-review_reasons = Зашто су подаци још потребни

choice-offence_area-terrorism = Тероризам
choice-offence_area-migrant_smuggling = Кријумчарење миграната
choice-offence_area-trafficking_in_persons = Трговина људима
choice-offence_area-firearms = Ватрено оружје
choice-offence_area-drugs = Дроге
choice-offence_area-document_fraud = Фалсификовање исправа
choice-offence_area-money_laundering = Прање новца
choice-offence_area-cybercrime = Високотехнолошки криминал
choice-offence_area-other = Друго
choice-assessment-facts = Засновано на чињеницама
choice-assessment-assessment = Засновано на личној оцени
choice-assessment-both = И једно и друго, раздвојено у тексту
choice-judicial_authorisation-not_needed = Није потребно
choice-judicial_authorisation-granted = Дато
choice-judicial_authorisation-refused = Одбијено
choice-owner_consent-given = Дата
choice-owner_consent-refused = Одбијена
choice-owner_consent-not_obtainable_in_time = Није се могла добити на време
choice-usefulness-useful = Корисне
choice-usefulness-partly_useful = Делимично корисне
choice-usefulness-known_already = Већ познате
choice-usefulness-not_useful = Нису корисне
choice-use_made-existing_investigation = Истрага која је у току
choice-use_made-new_investigation = Нова истрага
choice-use_made-prevention = Спречавање кривичног дела
choice-use_made-strategic_analysis = Анализа без података о личности
choice-review_outcome-still_needed = Још су потребни
choice-review_outcome-not_needed = Нису више потребни, избрисати

ground-c = Судско одобрење је одбијено
ground-f = Нашкодило би националној безбедности, истрази која је у току или безбедности неког лица, или неоправдано нашкодило правном лицу
ground-request_needed = За ово питање потребан је захтев за информације

guard-authorised = Судско одобрење је одбијено, па се информације не могу послати. Изоставите оно за шта је одобрење било потребно.
guard-withheld_ground = Део се може задржати само зато што је одобрење одбијено или због штете. Изаберите један од тих разлога.
guard-owner_authorised = Држава која је дала информације мора да се сагласи пре него што се проследе. Најпре је питајте или изоставите њене информације.
guard-only_against_threat = Без сагласности државе која је дала информације, партнеру их може проследити само држава чланица, и то само ради заштите од непосредне и озбиљне претње. Питајте ту државу или изоставите њене информације.
guard-role_stated = Наведите да ли је лице осумњичено, осуђено, жртва, сведок или неко друго.
guard-one_question = Једино питање је већ постављено. Ако вам треба више, пошаљите захтев за информације.

clock-acknowledgement = Потврда пријема
clock-feedback = Саопштавање корисности
clock-answer = Одговор на питање
clock-review = Рок за преиспитивање података

retention-first_review = Преиспитати да ли су подаци још потребни и избрисати их ако нису

statistic-sent = Послате информације, према области криминала
statistic-withheld = Послате информације чији је део задржан, према разлогу
statistic-usefulness = Примљене информације, према корисности
statistic-questions_declined = Питања на која је одговор одбијен, према разлогу

print-report = Информације на сопствену иницијативу
section-information = Информације
section-offence = Кривично дело
section-subject_data = Лице, исправа, возило, организација
section-conditions = Услови
section-follow_up = Даље поступање
