# Machine-made translation: to be reviewed by a native speaker.

title = Извештај о озбиљном инциденту
summary = Могућа повреда права или тешко недолично поступање у операцији износи се пред независно тело за заштиту права, мимо ланца командовања. Страна која извештава подноси извештај и одговара; тело за заштиту права испитује, даје завршни извештај и једино оно закључује предмет.

role-requester = Страна која извештава
role-requested = Тело за заштиту права

state-reported = Поднето
state-in_review = Испитује тело за заштиту права
state-answer_awaited = Чека се одговор стране која извештава
state-final_report_given = Дат завршни извештај
state-measures_reported = Обавештено о мерама
state-not_admitted = Није узето у разматрање, уз образложење
state-closed = Закључило тело за заштиту права
state-reviewed = Преиспитано ради брисања

step-report = Подношење извештаја телу за заштиту права
step-take_up = Узимање извештаја у разматрање
step-ask = Питање страни која извештава
step-answer = Одговор телу за заштиту права
step-go_on = Наставак без одговора
step-add = Допуна извештаја
step-not_admit = Одбијање да се извештај узме у разматрање
step-give_final_report = Достављање завршног извештаја
step-report_measures = Обавештење о предузетим мерама
step-close = Закључење предмета
step-reopen = Поновно отварање предмета
step-review = Преиспитивање: да ли је предмет још потребан?

field-title_line = Инцидент у једном реду
field-reference = Референтни број извештаја
field-recipient_body = Својство примаоца
field-outside_command = Прималац је изван ланца командовања операције
field-categories = Категорија
field-rights_concerned = Права о којима је реч
field-operation = Операција или активност
field-learnt_at = Када је подносилац извештаја за то сазнао
field-how_known = Како се за то сазнало
field-persons_affected = Број погођених лица, отприлике
field-children_affected = Од тога деце
field-affected_description = Ко је погођен
field-staff_involved = Умешано особље и јединице
field-at_risk_now = Неко је још у опасности
field-help_given = Тражена или пружена помоћ
field-evidence = Докази: шта постоји и ко то чува
field-sealed_evidence = Докази запечаћени за тело за заштиту права
field-reporter_anonymous = Подносилац извештаја остаје неименован
field-reporter_function = У којој је функцији подносилац извештаја био присутан
field-fears_reprisal = Подносилац извештаја страхује од одмазде
field-protection_asked = Тражена заштита
field-command_informed = Оперативна команда зна за извештај
field-command_action = Шта је команда предузела
field-handler = Ко у телу за заштиту права поступа по извештају
field-immediate_protection = Заштита подносиоца извештаја
field-question = Питање
field-answer = Одговор
field-addition = Чиме се извештај допуњава
field-ground = Разлог за одбијање
field-ground_reasons = Образложење одбијања
field-finding = Налаз
field-final_report = Завршни извештај
field-recommendations = Препоруке
field-passed_to = Коме је прослеђено
field-measures = Предузете мере
field-measures_status = Стање препорука
field-measures_reasons = Образложење, ако није све спроведено
field-closing_reasons = Образложење закључења
field-reporter_informed = Подносилац извештаја обавештен је о исходу или је недоступан
field-review_outcome = Исход преиспитивања
field-review_reasons = Зашто је предмет још потребан

hint-title_line = Без имена.
hint-affected_description = Опишите без имена: група, узраст, посебне потребе. Ако је потребно, тело за заштиту права остало пита лично.
hint-staff_involved = Јединица, функција и страна. Без имена.
hint-help_given = Лекарска помоћ, безбедност, обавештење о азилу, старатељ за дете. Помоћ никада не зависи од извештаја.
hint-command_informed = Не мора да зна. Ако зна, ниже наведите шта је предузела.

choice-recipient_body-fundamental_rights_officer = Службеник агенције за основна права
choice-recipient_body-ombudsman = Омбудсман или институција државе за људска права
choice-recipient_body-prevention_mechanism = Национални механизам за превенцију тортуре
choice-recipient_body-child_rights_body = Омбудсман или повереник за права детета
choice-recipient_body-return_monitor = Независни посматрач принудних повратака
choice-categories-conduct = Поступање особља
choice-categories-negative_implications = Негативне последице по операцију или стране
choice-categories-rights = Могућа повреда основних права
choice-rights_concerned-asylum = Право на азил, забрана протеривања или враћања
choice-rights_concerned-child = Права детета
choice-rights_concerned-collective_expulsion = Забрана колективног протеривања
choice-rights_concerned-data = Приватни живот и заштита података
choice-rights_concerned-dignity = Људско достојанство
choice-rights_concerned-discrimination = Забрана дискриминације
choice-rights_concerned-liberty = Слобода и безбедност
choice-rights_concerned-life = Право на живот
choice-rights_concerned-other = Друго
choice-rights_concerned-property = Имовина
choice-rights_concerned-remedy = Делотворно правно средство
choice-rights_concerned-torture = Забрана мучења и злостављања
choice-how_known-seen = Подносилац извештаја је то видео
choice-how_known-told_by_affected = Испричало је погођено лице
choice-how_known-told_by_other = Испричао је неко други
choice-how_known-documents = Из докумената или снимака
choice-reporter_function-team_member = Члан упућеног тима
choice-reporter_function-host_officer = Службеник органа домаћина
choice-reporter_function-monitor = Посматрач основних права
choice-reporter_function-interpreter = Преводилац или културни медијатор
choice-reporter_function-other = Друго
choice-reporter_function-not_said = Није наведено
choice-finding-violation = Повреда је утврђена
choice-finding-likely_violation = Повреда је вероватна
choice-finding-no_violation = Повреда није утврђена
choice-finding-not_clarified = Није се могло разјаснити
choice-passed_to-data_protection_authority = Орган за заштиту података
choice-passed_to-disciplinary_body = Дисциплински орган
choice-passed_to-executive_director = Руководилац агенције, ради обуставе или окончања активности
choice-passed_to-national_rights_body = Национално тело за заштиту права
choice-passed_to-none = Никоме
choice-passed_to-prosecutor = Тужилац
choice-measures_status-carried_out = Спроведене
choice-measures_status-partly = Делимично спроведене
choice-measures_status-not_accepted = Нису прихваћене
choice-review_outcome-still_needed = Још је потребан
choice-review_outcome-not_needed = Није више потребан, избрисати

ground-not_an_incident = Није реч о инциденту у операцији или активности страна
ground-already_handled = Исти инцидент се већ испитује
ground-complaint_procedure = Реч је о сопственој притужби лица, која је уз његову сагласност прослеђена у притужбени поступак

guard-outside_command = Извештај иде мимо ланца командовања. Изаберите примаоца који је изван њега.
guard-agency_rights_officer = У агенцији је прималац њен службеник за основна права. Изаберите њега.
guard-state_rights_body = У држави је прималац омбудсман или друго независно тело за заштиту права. Изаберите које или поднесите извештај службенику агенције за основна права.
guard-anonymous_is_unnamed = Подносилац извештаја остаје неименован: уклоните име, број телефона и адресу е-поште.
guard-reporter_informed = Најпре обавестите подносиоца извештаја о исходу, ако је доступан.
guard-measures_heard = Утврђена је повреда, а рок за обавештење о мерама још тече. Сачекајте мере или истек тог рока.

clock-final_report = Завршни извештај
clock-take_up = Узимање извештаја у разматрање
clock-measures = Обавештење о предузетим мерама
clock-review = Преиспитивање предмета
clock-erasure = Брисање

retention-review = Преиспитати да ли је предмет још потребан
retention-erasure = Избрисати предмет

statistic-reports = Примљени извештаји
statistic-findings = Налази завршних извештаја
statistic-not_admitted = Извештаји који нису узети у разматрање
statistic-measures = Стање препорука

print-incident_report = Извештај о озбиљном инциденту

section-report = Извештај
section-incident = Инцидент
section-outcome = Исход
section-measures = Мере и закључење
