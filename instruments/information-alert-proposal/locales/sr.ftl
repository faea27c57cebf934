# Machine-made translation: to be reviewed by a native speaker.

title = Предлог информативног упозорења
summary = Европолу се достављају проверене информације о држављанину треће државе, како би Европол могао да предложи информативно упозорење, а држава чланица да га унесе у Шенгенски информациони систем. Партнер подноси, Европол процењује и предлаже, и партнера обавештава о исходу када је то дозвољено.

role-requester = Партнер који подноси
role-requested = Европол

state-submitted = Поднето
state-assessed = Процењено
state-proposed = Предложено државама чланицама
state-entered = Упозорење унето
state-hit = Поготак
state-reviewed = Преиспитано
state-not_assessed = Није процењено или предложено у року
state-not_proposed = Није предложено
state-declined = Упозорење није унето
state-other_alert = Унето друго упозорење
state-lapsed = Упозорење истекло
state-deleted = Упозорење избрисано
state-withdrawn = Повучено
state-ended = Окончано без повратне информације

step-submit = Подношење информација
step-ask_more = Тражење додатних информација
step-supplement = Допуна информација
step-suggest_codes = Предлог других оцена
step-answer_codes = Одговор на предлог оцена
step-assess = Евидентирање процене
step-not_assess = Рок за процену је истекао: ништа се не предлаже
step-propose = Предлог државама чланицама
step-not_propose = Одбијање предлагања
step-withdraw = Повлачење поднетих информација
step-record_entered = Евидентирање да је упозорење унето
step-record_declined = Евидентирање да упозорење није унето
step-record_other_alert = Евидентирање да је унето друго упозорење
step-end_without_feedback = Окончање предмета без повратне информације
step-record_hit = Обавештење о поготку
step-review = Преиспитивање: служи ли упозорење још сврси?
step-record_extended = Евидентирање да је упозорење продужено
step-lapse = Време важења је прошло: упозорење је истекло
step-report_wrong = Пријава погрешних података
step-pass_on_wrong = Евидентирање да је држава чланица обавештена о погрешним подацима
step-ask_deletion = Захтев за брисање упозорења
step-record_deleted = Евидентирање да је упозорење избрисано
step-keep = Одлука да се подаци и даље чувају

field-union_citizen = Лице има и држављанство неке државе чланице
field-identity_confirmed = Идентитет је потврђен
field-fingerprints = Отисци прстију
field-photograph = Фотографија
field-warnings = Напомене о опасности
field-reference = Ваш број предмета
field-crime = Облик криминала
field-alert_reason = Разлог за упозорење
field-facts = Чињенице
field-importance = Зашто је случај довољно значајан за упозорење
field-union_interest = Зашто је упозорење у интересу Уније
field-information_wanted = Шта треба сазнати при поготку
field-source_code = Оцена извора
field-information_code = Оцена информације
field-use_restrictions = Ограничења коришћења
field-sharing_agreed = Европол сме да подели информације са државама чланицама и предложи упозорење
field-lawfully_obtained = Ништа од овога није прибављено кршењем људских права
field-ordinary_crime = Предмет се не тиче политичког уверења, вере, етничког порекла ни војне обавезе
field-question = Шта се пита
field-supplement = Додатне информације
field-assessed_source_code = Оцена извора према процени
field-assessed_information_code = Оцена информације према процени
field-code_reasons = Зашто друге оцене
field-codes_agreed = Давалац је сагласан са оценама према процени
field-reliability_confirmed = Извор је поуздан
field-accuracy_confirmed = Информације су тачне
field-no_existing_alert = За лице није на снази ниједно упозорење
hint-no_existing_alert = Ако постоји, одбијте предлагање и користите разлог који се не открива.
field-ground = Разлог за одбијање
field-ground_note = Напомена о разлогу
hint-ground_note = Овде ништа не наводите о другим упозорењима.
field-feedback_permitted = Држава чланица дозвољава да се подносилац обавести
field-feedback_note = Шта подносилац још сме да зна
field-entered_on = Унето дана
field-extension_reasons = Зашто се упозорење продужава
field-protection_checked = Проверено је да лице не тражи и нема заштиту партнера који подноси
field-permitted_by = Држава чланица која то дозвољава
field-hit_at = Време поготка
field-hit_place = Место
field-hit_reason = Разлог контроле
field-hit_route = Правац кретања и одредиште
field-hit_companions = Лица у пратњи
hint-hit_companions = Само лица за која се може очекивати да су повезана са предметом.
field-hit_objects = Ствари које лице носи
field-hit_circumstances = Околности
field-hit_discreet = Сазнато на дискретан начин
field-review_outcome = Исход преиспитивања
field-review_reasons = Разлози преиспитивања
field-wrong_data = Шта је погрешно
field-right_data = Шта је тачно
field-passed_on_at = Време обавештавања државе чланице
field-withdrawal_reasons = Разлози повлачења
field-deletion_reasons = Зашто упозорење треба избрисати
field-deleted_on = Избрисано дана
field-keep_reasons = Зашто су подаци још потребни

choice-warnings-none_known = Нису познате
choice-warnings-armed = Наоружано лице
choice-warnings-violent = Насилно лице
choice-warnings-escaped = Лице у бекству
choice-warnings-risk_of_suicide = Ризик од самоубиства
choice-warnings-contagious = Заразна болест

choice-crime-terrorism = Тероризам
choice-crime-organised_crime = Организовани криминал
choice-crime-human_trafficking = Трговина људима
choice-crime-migrant_smuggling = Кријумчарење миграната
choice-crime-drug_trafficking = Трговина дрогом
choice-crime-firearms_trafficking = Недозвољена трговина ватреним оружјем
choice-crime-war_crimes = Ратни злочини, злочини против човечности, геноцид
choice-crime-other_in_remit = Други облик криминала из надлежности Европола

choice-alert_reason-commits_or_intends = Чињенице показују да лице врши или намерава да изврши такво кривично дело
choice-alert_reason-overall_assessment = Свеобухватна процена, пре свега ранијих кривичних дела, указује да се такво кривично дело може очекивати

choice-information_wanted-place_time_reason = Место, време и разлог контроле
choice-information_wanted-route = Правац кретања и одредиште
choice-information_wanted-companions = Лица у пратњи
choice-information_wanted-objects = Ствари које лице носи
choice-information_wanted-circumstances = Околности

choice-source_code-a = A: нема сумње у извор или је увек поуздан
choice-source_code-b = B: углавном поуздан
choice-source_code-c = C: углавном непоуздан
choice-source_code-x = X: не може се проценити

choice-information_code-one = 1: тачност није спорна
choice-information_code-two = 2: извору лично познато, службенику није
choice-information_code-three = 3: извору није лично познато, али је поткрепљено
choice-information_code-four = 4: извору није лично познато и не може се поткрепити

choice-assessed_source_code-a = A: нема сумње у извор или је увек поуздан
choice-assessed_source_code-b = B: углавном поуздан
choice-assessed_source_code-c = C: углавном непоуздан
choice-assessed_source_code-x = X: не може се проценити

choice-assessed_information_code-one = 1: тачност није спорна
choice-assessed_information_code-two = 2: извору лично познато, службенику није
choice-assessed_information_code-three = 3: извору није лично познато, али је поткрепљено
choice-assessed_information_code-four = 4: извору није лично познато и не може се поткрепити

choice-review_outcome-still_serves = Упозорење још служи сврси
choice-review_outcome-no_longer_serves = Више не служи; од државе чланице тражи се да га избрише

ground-source_not_reliable = Извор није поуздан
ground-information_not_accurate = Информације нису тачне
ground-not_a_third_country_national = Лице није држављанин треће државе
ground-outside_remit = Облик криминала није у надлежности Европола
ground-obtained_unlawfully = Информације су прибављене кршењем људских права
ground-not_disclosed = Разлог се не открива

guard-from_a_partner = Овај поступак је за партнере. Државе чланице и агенције имају сопствени поступак за упозорење; користите њега.
guard-to_europol = Информативна упозорења процењује и предлаже само Европол. Изаберите Европол.
guard-third_country_national = Информативно упозорење је само за држављане трећих држава. Не предлажите га за грађанина Уније; ако се држављанство сазна касније, одбијте предлагање или пријавите погрешне податке.
guard-sharing_allowed = Без сагласности даваоца Европол не може ни да подели информације ни да предложи упозорење. Дајте сагласност или немојте подносити.
guard-no_rights_violation = Информације прибављене кршењем људских права се не примају. Немојте их подносити.
guard-no_political_matter = Питања политичког уверења, вере, етничког порекла или војне обавезе не воде до упозорења. Немојте их подносити.
guard-source_code_agreed = Оцена извора разликује се од оцене даваоца. Предложите је и сачекајте сагласност или оцените са X.
guard-information_code_agreed = Оцена информације разликује се од оцене даваоца. Предложите је и сачекајте сагласност или оцените са 4.
guard-reliable = Поузданост извора није потврђена или његова оцена није ни A ни B. Одбијте предлагање.
guard-accurate = Тачност информација није потврђена. Одбијте предлагање.
guard-no_alert_yet = Упозорење је на снази или то није проверено. Одбијте предлагање и користите разлог који се не открива.
guard-feedback_allowed = Држава чланица не дозвољава да се подносилац обавести. Не саопштавајте ништа и, када се ствар заврши, окончајте предмет без повратне информације.
guard-personal_data_basis = Није познат основ по којем Европол сме да шаље податке о личности на Косово*. Немојте слати поготак; када се ствар заврши, окончајте предмет без повратне информације.
guard-no_protection_from_submitter = Није проверено да ли лице тражи или има заштиту партнера који подноси. Најпре то проверите; ако је тако, не обавештавајте о поготку.

clock-assessment = Процена поднетих информација
clock-outcome = Исход предлога
clock-alert = Време важења упозорења
clock-wrong_data = Обавештење државе чланице о погрешним подацима
clock-hit_review = Преиспитивање после поготка
clock-deletion = Одговор на захтев за брисање
clock-storage = Преиспитивање у року од три године
clock-came_to_nothing = Брисање онога што није довело до упозорења
clock-after_the_end = Брисање после окончања

retention-storage = Избрисати, осим ако је при преиспитивању одлучено да се подаци чувају
retention-came_to_nothing = Избрисати оно што није довело до упозорења
retention-after_the_end = Избрисати после окончања предмета

statistic-submissions = Поднете информације
statistic-proposals = Предлози државама чланицама
statistic-not_proposed = Поднете информације без предлога, према разлогу
statistic-not_assessed = Поднете информације које нису процењене у року
statistic-entered = Унета упозорења
statistic-declined = Предлози без упозорења
statistic-late_outcomes = Исходи саопштени после рока
statistic-hits = Погоци о којима је подносилац обавештен
statistic-wrong_data = Пријаве погрешних података

print-submission = Подношење информација за информативно упозорење
section-person = Лице
section-objects = Исправе и возила
section-information = Информације
section-assessment = Процена
