# Machine-made translation: to be reviewed by a native speaker.

title = Утврђивање порекла ватреног оружја
summary = Пита где је изгубљено, украдено или кријумчарено ватрено оружје, или оружје из недозвољене трговине, произведено, увезено и последњи пут законито држано. Учествују страна која је оружје нашла или којој недостаје и страна у чијим се евиденцијама можда налази.

role-requester = Страна која утврђује порекло
role-requested = Замољена страна

state-submitted = Поднето
state-in_hand = У раду
state-clarification = Тражи се појашњење
state-traced = Порекло утврђено
state-not_traced = Није у евиденцијама
state-refused = Одбијено
state-closed = Закључено
state-withdrawn = Повучено
state-reviewed = Преиспитано ради брисања

step-submit = Подношење захтева за утврђивање порекла
step-take = Узимање у рад
step-clarify = Тражење појашњења
step-clarification = Одговор на питање
step-respond = Одговор: порекло оружја је утврђено
step-respond_nothing = Одговор: није у евиденцијама
step-refuse = Одбијање
step-comment = Додавање коментара
step-update_status = Ажурирање статуса
step-remind = Слање ургенције
step-withdraw = Повлачење захтева
step-close = Закључење предмета
step-review = Преиспитивање: да ли су подаци још потребни?

field-subject = На које се оружје захтев односи
field-reference = Ваш број предмета
field-status = Статус оружја
field-serial_state = Стање серијског броја
field-marks = Ознаке и гравуре
hint-marks = Испитни жигови, увозне ознаке, бројеви серије и место на оружју где се налазе.
field-photograph = Фотографија
field-ballistic_reference = Референтни број балистичког записа
field-last_import_country = Земља последњег законитог увоза
field-asked_because = Зашто се пита ова страна
field-asked_because_note = Зашто се пита ова страна, описно
field-offence = Кривично дело на које се захтев односи
hint-offence = Ако дело није наведено, последњи законити држалац вам се не именује.
field-facts = Чињенице у предмету
field-urgent = Хитно
field-urgency_reasons = Образложење хитности
field-use_restrictions = Ограничења коришћења
field-seized = Оружје је заплењено
field-seizure_reference = Референтни број извештаја о заплени
field-question = Шта треба појаснити
field-clarification = Појашњење
field-comment = Коментар
field-reminder_note = Напомена
field-whereabouts = Где је оружје сада
field-status_note = Напомена о статусу
field-trace_result = Исход утврђивања порекла
field-recorded_status = Статус у евиденцијама
field-last_sale_on = Датум последње законите продаје
field-exported_to = Извезено у
hint-exported_to = Следећи захтев за утврђивање порекла упућује се тој земљи.
field-exported_on = Датум извоза
field-trace_note = Ланац држалаца и напомене
field-searched = Шта је претражено
field-ground = Разлог за одбијање
field-refusal_reasons = Образложење одбијања
field-withdrawal_reasons = Разлози повлачења
field-closing_note = Завршна напомена
field-review_outcome = Исход преиспитивања
field-review_reasons = Зашто су подаци још потребни

choice-status-lost = Изгубљено
choice-status-stolen = Украдено
choice-status-trafficked = Из недозвољене трговине
choice-status-smuggled = Кријумчарено
choice-status-unknown = Није познат
choice-serial_state-readable = Читљив
choice-serial_state-partly_readable = Делимично читљив
choice-serial_state-removed = Уклоњен
choice-serial_state-never_marked = Никада није утиснут
choice-asked_because-manufacture = Тамо је произведено
choice-asked_because-last_import = Тамо је последњи пут законито увезено
choice-asked_because-sale_or_registration = Сматра се да је тамо продато или регистровано
choice-asked_because-other = Други разлог
choice-whereabouts-missing = Нестало
choice-whereabouts-recovered = Пронађено
choice-whereabouts-returned = Враћено држаоцу
choice-whereabouts-destroyed = Уништено
choice-trace_result-last_holder_known = Познат је последњи законити држалац
choice-trace_result-dealer_known = Познат је трговац или увозник
choice-trace_result-state_stock = Из залиха органа јавне власти
choice-trace_result-exported = Законито извезено
choice-trace_result-made_here_only = Произведено овде, више ништа није познато
choice-recorded_status-lawfully_held = У законитом поседу
choice-recorded_status-lost = Изгубљено
choice-recorded_status-stolen = Украдено
choice-recorded_status-exported = Извезено
choice-recorded_status-deactivated = Онеспособљено
choice-recorded_status-destroyed = Уништено
choice-recorded_status-unknown = Није познат
choice-review_outcome-still_needed = Још су потребни
choice-review_outcome-not_needed = Нису више потребни, избрисати

ground-investigation_harmed = Нашкодило би истрази која је у току или безбедности неког лица
ground-authorisation_refused = Судско одобрење је одбијено
ground-not_lawful = Национално право не допушта одговор
ground-not_identifiable = Према послатим подацима оружје се не може разликовати од другог

guard-serial_given = Наведите серијски број онолико колико се може прочитати.
guard-marks_described = Ако нема серијског броја, опишите друге ознаке или наведите да их нема.
guard-made_there = Земља производње није земља замољене стране. Исправите једно од та два.
guard-imported_there = Земља последњег законитог увоза није земља замољене стране. Исправите једно од та два.
guard-seizure_described = Наведите када је и где оружје заплењено.
guard-offence_for_holder = Последњи законити држалац именује се само када је наведено кривично дело. Изоставите лице или затражите да се дело наведе.
guard-holder_role = Наведите у ком се својству држалац појављује, на пример као сведок.

clock-acknowledgement = Потврда пријема захтева
clock-trace = Рок за утврђивање порекла
clock-review = Рок за преиспитивање података

retention-first_review = Преиспитати да ли су подаци још потребни и избрисати их ако нису

statistic-traces = Захтеви за утврђивање порекла, према статусу
statistic-firearms = Ватрено оружје, према земљи производње, категорији и стању
statistic-results = Исходи утврђивања порекла
statistic-not_traced = Утврђивања порекла без резултата
statistic-refusals = Одбијени захтеви за утврђивање порекла, према разлогу
statistic-late = Одговори после истека рока

print-trace = Утврђивање порекла ватреног оружја
section-request = Захтев
section-firearm = Ватрено оружје
section-seizure = Заплена
section-result = Исход
section-status = Статус
