# Machine-made translation: to be reviewed by a native speaker.

title = Предупредување за измама со документи
summary = Ѝ покажува на друга страна како изгледа оригинален документ или по што лажниот се разликува од него, без никакви податоци за лица. Едната страна дава прилог; другата го дава на испитување и го презема, а двете пријавуваат дополнителни примероци само со нивниот број.

role-requester = Страна што дава прилог
role-requested = Страна што прима

state-contributed = Даден прилог
state-question_open = Отворено прашање
state-taken_over = Преземен
state-declined = Одбиен
state-withdrawn = Повлечен
state-retired = Повеќе не е во оптек

step-share_genuine = Споделување оригинален документ
step-share_false = Споделување лажен документ
step-improve = Испраќање подобра слика или текст
step-ask = Поставување прашање
step-reply = Одговор на прашањето
step-take_over = Преземање на прилогот
step-decline = Одбивање на прилогот
step-report_copies = Пријавување дополнителни примероци
step-confirm_circulation = Преиспитување: сѐ уште е во оптек
step-retire = Преиспитување: повеќе не е во оптек
step-withdraw = Повлекување на прилогот

field-subject = Кој документ, во еден ред
hint-subject = Без име на лице и без број на поединечен документ.
field-reference = Ваш број на предметот
field-edition = Издание или верзија
field-first_issued_on = Датум на првото издавање
field-number_format = Како е составен бројот на документот
hint-number_format = Само образецот, на пример две букви и седум цифри; никогаш вистински број.
field-no_personal_data = Ниту текстот ниту сликите не прикажуваат лице, име или број на поединечен документ
field-summary = Резиме за сите службеници на границата
field-summary_image = Слика за резимето
hint-summary_image = Прекријте ги фотографијата, името, бројот и машински читливите редови.
field-genuineness = Автентичен документ или специмен
field-security_features = Заштитни елементи
field-feature_details = Како се проверуваат елементите
hint-feature_details = Се испраќа само до држави членки и агенции. Изоставете го кога се испраќа до партнер.
field-falsity = Вид фалсификување
field-claimed_issuer = Издавач наведен на документот
field-fraud_characteristics = По што се разликува од оригинален документ
field-fraud_details = Како постапувал фалсификаторот
hint-fraud_details = Се испраќа само до држави членки и агенции. Изоставете го кога се испраќа до партнер.
field-genuine_reference = Референтен број на оригиналниот документ
field-detected_in = Држава на откривање
field-detected_on = Датум на откривање
field-copies = Број на примероци
field-new_modus = Овој начин на фалсификување досега не бил познат
field-question = Прашање
field-reply = Одговор
field-examined = Испитан е од обучен испитувач на документи
field-archive_reference = Референтен број во вашата архива
field-examination_note = Забелешка на испитувачот
field-ground = Причина за одбивање
field-decline_reasons = Образложение на одбивањето
field-withdrawal_reasons = Образложение на повлекувањето
field-circulation_note = Забелешка за оптекот
field-retirement_reason = Зошто повеќе не е во оптек

choice-genuineness-authentic = Автентичен документ
choice-genuineness-specimen = Специмен
choice-security_features-chip = Чип
choice-security_features-engraving = Ласерско гравирање
choice-security_features-fibres = Влакненца
choice-security_features-ghost_image = Секундарна слика
choice-security_features-hologram = Холограм
choice-security_features-intaglio = Длабок печат
choice-security_features-microprint = Микропечат
choice-security_features-optically_variable_ink = Оптички променливо мастило
choice-security_features-other = Друго
choice-security_features-perforation = Перфорација
choice-security_features-security_thread = Заштитна нишка
choice-security_features-ultraviolet = Ултравиолетов печат
choice-security_features-watermark = Воден знак
choice-falsity-forged = Преправен: изменет е оригинален документ
choice-falsity-counterfeit = Фалсификат: имитиран е оригинален документ
choice-falsity-pseudo = Псевдодокумент: таков оригинален документ не постои
choice-fraud_characteristics-chip_cloned = Копиран чип
choice-fraud_characteristics-chip_missing = Чипот недостига или не работи
choice-fraud_characteristics-data_altered = Изменети податоци
choice-fraud_characteristics-feature_imitated = Имитиран заштитен елемент
choice-fraud_characteristics-feature_missing = Недостига заштитен елемент
choice-fraud_characteristics-inkjet_print = Мастилно-млазен печат
choice-fraud_characteristics-other = Друго
choice-fraud_characteristics-page_substituted = Заменета страница
choice-fraud_characteristics-photo_substituted = Заменета фотографија
choice-fraud_characteristics-stamp_false = Лажен печат
choice-fraud_characteristics-stolen_blank = Украден празен образец
choice-fraud_characteristics-visa_false = Лажна виза
choice-retirement_reason-new_edition = Заменет е со ново издание
choice-retirement_reason-no_longer_issued = Повеќе не се издава или не важи
choice-retirement_reason-no_longer_seen = Повеќе не се среќава

ground-personal_data = Содржи лични податоци
ground-known_already = Веќе е познат
ground-poor_picture = Сликата е прелоша за да биде од корист
ground-not_confirmed = Испитувањето не го потврди
ground-no_document_of_this_kind = Не е документ за оваа архива

guard-without_persons = Не смее да се испрати ништо за лице. Прекријте ги фотографијата, името, бројот и машински читливите редови, па потврдете го тоа.
guard-pseudo_has_no_issuer = Псевдодокументот нема издавач. Изоставете ја државата издавач и напишете што е наведено на документот.
guard-by_an_examiner = Прво мора да го испита обучен испитувач на документи.
guard-of_a_forgery = Се пријавуваат само примероци од лажен документ. Овој прилог прикажува оригинален документ.

clock-examination = Испитување на прилогот
clock-reply = Одговор на прашањето
clock-circulation = Преиспитување на оптекот

retention-circulation_review = Преиспитување дали документот сѐ уште се среќава на границите

statistic-false_documents = Лажни документи според вид документ, издавач, вид фалсификување и држава на откривање
statistic-characteristics = Лажни документи според вид документ, вид фалсификување и карактеристики
statistic-further_copies = Пријави за дополнителни примероци
statistic-genuine_documents = Споделени оригинални документи според држава и вид
statistic-contributions_declined = Одбиени прилози според причината

print-genuine_sheet = Лист за оригинален документ
print-false_sheet = Лист за лажен документ
section-document = Документ
section-genuine = Заштитни елементи
section-false = Во што е лажен
section-summary = Резиме
