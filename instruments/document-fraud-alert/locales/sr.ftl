# Machine-made translation: to be reviewed by a native speaker.

title = Упозорење о лажној исправи
summary = Показује другој страни како изгледа права исправа или по чему се лажна разликује од ње, без икаквих података о лицима. Једна страна даје прилог; друга га даје на преглед и преузима, а обе пријављују број даљих примерака.

role-requester = Страна која даје прилог
role-requested = Страна која прима прилог

state-contributed = Прилог дат
state-question_open = Питање отворено
state-taken_over = Преузето
state-declined = Одбијено
state-withdrawn = Повучено
state-retired = Више није у оптицају

step-share_genuine = Достављање праве исправе
step-share_false = Достављање лажне исправе
step-improve = Слање боље слике или текста
step-ask = Постављање питања
step-reply = Одговор на питање
step-take_over = Преузимање прилога
step-decline = Одбијање прилога
step-report_copies = Пријава даљих примерака
step-confirm_circulation = Преиспитивање: још у оптицају
step-retire = Преиспитивање: више није у оптицају
step-withdraw = Повлачење прилога

field-subject = О којој исправи је реч, у једном реду
hint-subject = Без имена лица и без броја појединачне исправе.
field-reference = Ваш број предмета
field-edition = Издање или верзија
field-first_issued_on = Датум првог издавања
field-number_format = Како је састављен број исправе
hint-number_format = Само образац, на пример два слова и седам цифара; никада стварни број.
field-no_personal_data = Ниједан текст и ниједна слика не показују лице, име ни број појединачне исправе
field-summary = Сажетак за сваког службеника на граници
field-summary_image = Слика уз сажетак
hint-summary_image = Прекријте фотографију, име, број и машински читљиве редове.
field-genuineness = Аутентична исправа или узорак
field-security_features = Заштитни елементи
field-feature_details = Како се проверавају заштитни елементи
hint-feature_details = Добијају само државе чланице и агенције. Изоставите када шаљете партнеру.
field-falsity = Врста лажне исправе
field-claimed_issuer = Издавалац наведен на исправи
field-fraud_characteristics = По чему се разликује од праве исправе
field-fraud_details = Како је фалсификатор поступао
hint-fraud_details = Добијају само државе чланице и агенције. Изоставите када шаљете партнеру.
field-genuine_reference = Референтни број праве исправе
field-detected_in = Земља откривања
field-detected_on = Датум откривања
field-copies = Број примерака
field-new_modus = Овај начин фалсификовања раније није био познат
field-question = Питање
field-reply = Одговор
field-examined = Исправу је прегледао оспособљени вештак за исправе
field-archive_reference = Референтни број у вашој архиви
field-examination_note = Напомена вештака
field-ground = Разлог за одбијање
field-decline_reasons = Образложење одбијања
field-withdrawal_reasons = Разлози повлачења
field-circulation_note = Напомена о оптицају
field-retirement_reason = Зашто више није у оптицају

choice-genuineness-authentic = Аутентична исправа
choice-genuineness-specimen = Узорак
choice-security_features-chip = Чип
choice-security_features-engraving = Ласерско гравирање
choice-security_features-fibres = Заштитна влакна
choice-security_features-ghost_image = Секундарна слика
choice-security_features-hologram = Холограм
choice-security_features-intaglio = Дубока штампа
choice-security_features-microprint = Микроштампа
choice-security_features-optically_variable_ink = Оптички променљива боја
choice-security_features-other = Друго
choice-security_features-perforation = Перфорација
choice-security_features-security_thread = Заштитна нит
choice-security_features-ultraviolet = Ултраљубичаста штампа
choice-security_features-watermark = Водени жиг
choice-falsity-forged = Преиначена: права исправа је измењена
choice-falsity-counterfeit = Кривотворена: опонаша праву исправу
choice-falsity-pseudo = Псеудоисправа: таква права исправа не постоји
choice-fraud_characteristics-chip_cloned = Копиран чип
choice-fraud_characteristics-chip_missing = Чип недостаје или не ради
choice-fraud_characteristics-data_altered = Измењени подаци
choice-fraud_characteristics-feature_imitated = Опонашан заштитни елемент
choice-fraud_characteristics-feature_missing = Недостаје заштитни елемент
choice-fraud_characteristics-inkjet_print = Инк-џет штампа
choice-fraud_characteristics-other = Друго
choice-fraud_characteristics-page_substituted = Замењена страница
choice-fraud_characteristics-photo_substituted = Замењена фотографија
choice-fraud_characteristics-stamp_false = Лажан печат
choice-fraud_characteristics-stolen_blank = Украдена бланко исправа
choice-fraud_characteristics-visa_false = Лажна виза
choice-retirement_reason-new_edition = Замењена је новим издањем
choice-retirement_reason-no_longer_issued = Више се не издаје или не важи
choice-retirement_reason-no_longer_seen = Више се не појављује

ground-personal_data = Садржи податке о личности
ground-known_already = Већ је познато
ground-poor_picture = Слика је сувише лоша да би била употребљива
ground-not_confirmed = Преглед то није потврдио
ground-no_document_of_this_kind = Таква исправа не спада у ову архиву

guard-without_persons = Не сме се послати ништа о неком лицу. Прекријте фотографију, име, број и машински читљиве редове, па то потврдите.
guard-pseudo_has_no_issuer = Псеудоисправа нема издаваоца. Изоставите земљу издавања и упишите шта је наведено на исправи.
guard-by_an_examiner = Исправу прво мора да прегледа оспособљени вештак за исправе.
guard-of_a_forgery = Пријављују се само примерци лажне исправе. Овај прилог приказује праву.

clock-examination = Преглед прилога
clock-reply = Одговор на питање
clock-circulation = Преиспитивање оптицаја

retention-circulation_review = Преиспитати да ли се исправа још појављује на границама

statistic-false_documents = Лажне исправе, према врсти, издаваоцу, начину фалсификовања и земљи откривања
statistic-characteristics = Лажне исправе, према врсти, начину фалсификовања и обележјима
statistic-further_copies = Пријаве даљих примерака
statistic-genuine_documents = Достављене праве исправе, према земљи и врсти
statistic-contributions_declined = Одбијени прилози, према разлогу

print-genuine_sheet = Лист праве исправе
print-false_sheet = Лист лажне исправе
section-document = Исправа
section-genuine = Заштитни елементи
section-false = По чему је лажна
section-summary = Сажетак
