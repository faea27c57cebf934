# Machine-made translation: to be reviewed by a native speaker.

skip = Пређи на садржај
training = ПОДАЦИ ЗА ОБУКУ – нема стварних лица
menu = Мени
nav-label = Главни мени
nav-desk = Мој сто
nav-inbox = Пријемно сандуче
nav-check = Провера
nav-figures = Статистика
nav-audit = Ревизија приступа
nav-health = Стање чвора
nav-people = Особље
nav-rules = Правила
nav-tokens = Приступ API-ју
quick-label = Провера лица, исправе, возила или предмета
quick-placeholder = Провера: име, MRZ, број исправе, таблица, серијски број
quick-button = Провери
sign-out = Одјави се
language-label = Језик
language-machine = Машински превод; изворни говорник га још није прегледао.
theme-label = Изглед
theme-system = Као у систему
theme-light = Светао
theme-dark = Таман
keys-label = Пречице једним тастером: j и k за кретање, / за поље провере
version-line = Egnatia, верзија { $version }
yes = Да
no = Не
optional = (није обавезно)
choose = Изаберите
next-page = Следећа страница
not-verified = није проверено
remedy = Шта учинити:
ask-whom = Обратите се: { $whom }.
form-errors = Прегледајте ове одговоре
form-kept = Ништа није послато. Све што сте унели и даље је овде.
entries =
    { $count ->
        [one] { $count } упис
        [few] { $count } уписа
       *[other] { $count } уписа
    }

col-due = Рок
col-number = Бр.
col-request = Захтев
col-from = Од кога
col-to = Коме
col-handling = Поступање
col-owner = Води
col-time = Време
col-who = Ко
col-act = Радња
col-reference = Разлог или број предмета
col-about = О коме или чему
col-entry = Упис
col-partner = Партнер
col-state = Стање
col-contact = Последњи контакт
col-queue = На чекању
col-gap = Празнина у дневнику
col-clock = Рок
col-ended = Завршено
col-median = Половина за највише
col-p90 = Девет од десет за највише
col-in-time = У року
col-deemed = Решено истеком рока
col-running = У току
col-overdue = Рок прекорачен
col-count = Број

handling-h0 = H0: само за спречавање и сузбијање криминала
handling-h1 = H1: не сме се користити у судском поступку без дозволе
handling-h2 = H2: не сме се прослеђивати без дозволе
handling-h3 = H3: друга ограничења, наведена речима
grade-title = Извор A, B, C или X; информација од 1 до 4
name-mrz = MRZ
name-translit = транслитеровано
name-also = пише се и
light-green = У реду
light-amber = Ускоро погледати
light-red = Поступити одмах
purpose-criminal-investigation = Кривична истрага
purpose-counter-terrorism = Борба против тероризма
purpose-border-control = Гранична контрола
purpose-readmission = Реадмисија и повратак
purpose-asylum = Азил
clock-none = Без рока
clock-left-minutes = Још { $count } мин
clock-left-hours = Још { $count } ч
clock-left-days = Још { $count } д
clock-left-days-hours = Још { $days } д { $hours } ч
clock-over-minutes = Рок прекорачен { $count } мин
clock-over-hours = Рок прекорачен { $count } ч
clock-over-days = Рок прекорачен { $count } д
clock-paused = Рок мирује
offline-since = ван мреже од { $time }
waiting-since = питано: { $time }
answered-at = одговорено: { $time }
last-contact = последњи контакт: { $time }
never-reached = још није било контакта

start-title = Федерација од осам чворова
start-what = Egnatia омогућава органима да питају једни друге ко зна нешто о лицу, исправи, возилу или ватреном оружју и да заједно раде на захтевима; свако чува сопствене податке, а свако питање је потписано, са видљивим правним основом и забележено. Ово је цела федерација на вашем рачунару, са измишљеним лицима и немогућим бројевима исправа.
start-how = Изаберите службеника да бисте се пријавили на његов чвор. Да бисте видели обе стране захтева, отворите два чвора један поред другог.
start-nodes = Чворови ове федерације
start-node = Чвор
start-address = Адреса
start-journal = Дневник
start-personas = Пријава као
start-stop = Како се зауставља
start-stop-how = У терминалу у којем ради демонстрација: { $keys }. После тога ништа не остаје покренуто.

sign-in-title = Пријава
sign-in-to = Пријава на чвор { $node }
sign-in-what = Овај чвор садржи само податке за обуку, па уместо приступног кључа бирате службеника.
sign-in-as = Пријави се као { $name }
sign-in-none = Овај чвор нема службенике за обуку. Направите једног командом „egnatia init“.
sign-in-passkey = Приступним кључем
sign-in-passkey-hint = Отисак прста, лице или PIN вашег уређаја или безбедносног кључа. Не наводите име и не уносите лозинку.
sign-in-passkey-button = Пријави се приступним кључем
sign-in-provider = Преко система { $provider }
sign-in-provider-hint = Пријављујете се тамо где ваш орган води своје налоге и враћате се овамо.
sign-in-provider-button = Настави на систем { $provider }
sign-in-provider-away = Систем за пријаву вашег органа тренутно није доступан. Покушајте поново за минут или употребите приступни кључ.
sign-in-failed = Тиме није доказано ко сте. Покушајте поново; ако опет не успе, затражите од администратора нов линк за подешавање.
sign-in-no-role = Ваш орган вас познаје, али ниједна од ваших група нема улогу на овом чвору. Обратите се администратору.
passkey-stopped = Поступак је прекинут или овај уређај нема приступни кључ за овај чвор. Покушајте поново или затражите од администратора линк за подешавање.
passkey-noscript = За приступне кључеве потребан је JavaScript. После пријаве све ради и без њега.

set-up-title = Подешавање приступног кључа
set-up-for = Добро дошли, { $name }
set-up-what = Овај линк је само ваш и важи једном. Њиме правите приступни кључ по којем ће вас чвор { $node } убудуће препознавати. Ваша улога: { $role }.
set-up-hint = Уређај ће тражити отисак прста, лице или PIN. Приступни кључ остаје на уређају или безбедносном кључу; овај чвор чува само његову јавну половину.
set-up-button = Направи приступни кључ
set-up-failed = Приступни кључ није направљен. Линк и даље важи: покушајте поново, по могућству другим уређајем.

prove-title = Јесте ли то и даље ви?
prove-what = Од онога што намеравате да учините много зависи, а пријавили сте се пре извесног времена. Докажите још једном ко сте; унети подаци су сачувани.
prove-passkey = Докажи приступним кључем
prove-persona = На чвору за обуку измишљени службеник то само потврђује.
prove-persona-button = То сам ја
parked-title = Оно што сте унели и даље је овде
parked-what = Још није послато. Погледајте још једном и пошаљите, или напустите ову страницу: после једног сата унето се брише.
parked-send = Пошаљи

rules-title = Ко шта сме и зашто?
rules-what = Ово су управо правила по којима се одлучује, свако са разлогом и извором. Питајте за улогу и радњу: одговор именује правило. Питање ништа не мења.
rules-act = Радња
rules-ask = Да ли сме?
rules-may = Сме.
rules-may-not = Не сме.
rules-all = Сва правила
rules-permits = дозвољава
rules-forbids = забрањује

people-title = Ко овде ради?
people-what = Свако лице има једну улогу, која одређује шта му правила допуштају. Свака промена се бележи под вашим именом и прекида сесије тог лица.
people-nobody = Још нико није уписан. Додајте прво лице у наставку.
people-new = Додавање лица
people-id = Идентификатор
people-id-hint = Трајно остаје у дневнику: мала латинична слова, цифре, тачке и цртице, на пример a.petrova
people-name = Име и презиме
people-add = Додај и направи линк за подешавање
people-change = Измени
people-keep = Сачувај
people-let-in = Поново дозволи приступ
people-shut-out = Укини приступ
people-link = Нов линк за подешавање
people-unkey = Уклони приступне кључеве
people-out = приступ укинут
people-never = никад
people-link-for = Линк за подешавање: { $name }
people-link-once = Предајте га само том лицу, путем у који имате поверења. Приказује се само сада, важи једном и 24 часа. Ранији линк тог лица више не важи.
people-error-id = Унесите идентификатор: од 2 до 64 мала латинична слова, цифре, тачке, цртице или доње цртице
people-error-name = Унесите име и презиме, највише 128 знакова
people-error-role = Изаберите улогу
people-error-taken = Овај идентификатор је заузет; ниједан се не користи двапут
people-error-last = Ово је последњи администратор који може да се пријави. Најпре одредите другог.

role-duty-officer = Дежурни службеник
role-analyst = Аналитичар
role-joint-team-member = Члан заједничког тима
role-prosecutor = Тужилац
role-readmission-officer = Службеник за реадмисију
role-asylum-officer = Службеник за азил
role-border-statistician = Гранични статистичар
role-csirt-analyst = Аналитичар CSIRT-а
role-return-monitor = Посматрач повратка
role-data-protection-officer = Лице за заштиту података
role-administrator = Администратор
duty-duty-officer = Пита, потврђује и одговара на захтеве.
duty-analyst = Пита о криминалу и чита предмете.
duty-joint-team-member = Ради са службеницима других страна у заједничким тимовима и оперативним радним групама.
duty-prosecutor = Води истраге и договара заједничке тимове.
duty-readmission-officer = Ради на реадмисији, транзиту и повратку.
duty-asylum-officer = Ради на захтевима за међународну заштиту.
duty-border-statistician = Пријављује догађаје на граници и води њихову статистику.
duty-csirt-analyst = Ради на сајбер инцидентима и страном манипулисању информацијама.
duty-return-monitor = Посматра повратке и пријављује озбиљне инциденте.
duty-data-protection-officer = Види ко је шта гледао и зашто.
duty-administrator = Одржава рад чвора и не види податке о личности.

desk-title = Ваш сто
desk-next = Најближи рокови
desk-first = Први кораци
desk-continue = Наставите где сте стали
desk-last = Предмет { $number }, који сте последње гледали
desk-check = Проверите лице, исправу или возило
desk-check-for = Провера: { $purpose }
desk-open = Ново: { $instrument }
desk-overdue = рок прекорачен
desk-due = рок за 24 сата
desk-untaken = још ничије
desk-mine = ваше
desk-overrides = чека потврду другог лица: живот је у опасности
first-check = Проверите измишљено лице
first-read-case = Отворите предмет и прочитајте га до краја
first-take-case = Узмите предмет који је још ничији: означите га у пријемном сандучету и предајте га себи
first-audit = Питајте ко је гледао податке о неком лицу
first-enrol = Упишите колегу
first-link = Дајте му линк за подешавање
first-token = Направите токен за програм

inbox-new = Нов предмет
inbox-kept = Преиспитивање и брисање
inbox-untaken = Још ничије
inbox-empty-untaken = О сваком отвореном захтеву неко се стара.
inbox-more = Сузите избор, сачувајте као приказ
inbox-instrument = Инструмент
inbox-with = Са страном
inbox-any = Било који
inbox-narrow = Прикажи
inbox-reset = Поново прикажи све
inbox-view-name = Назив приказа
inbox-view-keep = Сачувај као приказ
inbox-view-forget = Заборави „{ $name }“
assign-pick = Означи { $number }
assign-picked = Предај означене …
assign-all = Предај све приказане ({ $count }) …
assign-title = Предаја предмета
assign-what = Још ништа није промењено. Погледајте списак, скините ознаку са онога што остаје и наведите коме и зашто. Друга страна о томе ништа не сазнаје, и може се опозвати.
assign-to = Коме
assign-reason = Разлог
assign-reason-hint = Један за све; бележи се уз ваше име: крај смене, болест, сопствена област.
assign-do =
    { $count ->
        [one] Предај { $count } предмет
        [few] Предај { $count } предмета
       *[other] Предај { $count } предмета
    }
assign-back = Назад, без измена
assign-undo = Опозови: врати их онима који су их водили
assign-error-none = Означите бар један предмет.
assign-error-to = Изаберите лице које сме да ради на свим овим предметима.
assign-error-reason = Наведите разлог.
assign-error-long = Скратите разлог на највише 500 знакова.
inbox-empty-kept = Нема података које у наредних 30 дана треба преиспитати или избрисати.
inbox-count =
    { $count ->
        [one] { $count } захтев, поређано од најближег рока
        [few] { $count } захтева, поређано од најближег рока
       *[other] { $count } захтева, поређано од најближег рока
    }
inbox-overrides =
    { $count ->
        [one] Живот у непосредној опасности: { $count } захтев чека потврду другог лица.
        [few] Животи у непосредној опасности: { $count } захтева чекају потврду другог лица.
       *[other] Животи у непосредној опасности: { $count } захтева чека потврду другог лица.
    }
inbox-filters = Који захтеви
inbox-all = Сви отворени
inbox-mine = Моји
inbox-due = Рок за 24 ч
inbox-caption = Захтеви поређани по року
inbox-empty-all = Ништа овде не чека одговор.
inbox-empty-mine = Нисте узели ниједан захтев.
inbox-empty-due = Ниједан рок не истиче у наредна 24 часа.
inbox-empty-act = Изврши проверу
inbox-empty-show-all = Прикажи све отворене захтеве
unread = (овде још ништа није предузето)

check-title = Провера
check-text = Ко или шта?
check-text-hint = Име на било ком писму, број исправе, регистарска ознака, серијски број, број телефона, IMEI или IBAN. Можете и да скенирате или налепите машински читљиву зону.
check-part-hint = Уместо знака у броју који се не може прочитати напишите „?“, уместо више непознатих знакова „*“, и наведите шта је то. Два знака на почетку или на крају морају бити позната. Бројеви телефона морају бити цели.
check-kind = Шта је то?
kind-auto = Препознај
kind-person = Лице
kind-document = Исправа
kind-vehicle = Возило
kind-firearm = Ватрено оружје
kind-phone = Телефон
kind-organisation = Организација
kind-device = Мобилни уређај (IMEI)
kind-account = Банковни рачун (IBAN)
check-born = Датум рођења
check-born-hint = Само година ако друго не знате: 1984, 1984-03 или 1984-03-27
check-nationality = Држављанство или седиште
check-nationality-hint = Три слова, као у исправи; за организацију, земља седишта
check-make = Марка или произвођач
check-make-hint = Возила или ватреног оружја: VW, Zastava. Утиче на оцену, а ништа не искључује.
check-number = Матични број
check-number-hint = Организације, онако како стоји у њеном регистру
check-purpose = Сврха
check-purpose-hint = Од ње зависи ко сме да одговори и шта сме да покаже.
check-justification = Разлог или број предмета
check-justification-hint = Иде уз питање и у дневнике обе стране.
check-parties = Кога питати
check-parties-hint = Уклоните ознаку код оних које не желите да питате.
check-button = Провери
check-logged = Ваше име, сврха и разлог се бележе.
error-text-empty = Унесите име, број или машински читљиву зону
error-text-long = Скратите текст на највише { $max } знакова
error-kind = Изаберите шта је то; текст не одговара ниједној врсти
error-born = Унесите датум рођења као 1984, 1984-03 или 1984-03-27
error-nationality = Унесите држављанство са три слова, на пример SRB
error-purpose = Изаберите сврху коју ваша улога допушта
error-justification = Унесите разлог или број предмета
error-parties = Означите бар једну страну коју питате
error-required = Унесите: { $field }
error-choice = Изаберите: { $field }
error-date = Унесите датум који постоји: { $field }
error-grounds = Изаберите један разлог са списка
error-moment = Унесите датум и време по UTC: { $field }
error-country = Унесите три велика слова, као у пасошу: { $field }
error-exhibit = Унесите base64 од највише { $max } бајтова: { $field }
error-number = Унесите цео број од { $min } до { $max }: { $field }
error-control = Унесите обичан текст, без контролних знакова: { $field }
error-text-control = Унесите обичан текст, без контролних знакова
error-only-person = Обришите или изаберите „Лице“: користи се само уз лице
error-only-person-or-organisation = Обришите или изаберите „Лице“ или „Организација“: не користи се ни уз шта друго
error-only-made = Обришите или изаберите „Возило“ или „Ватрено оружје“: не користи се ни уз шта друго
error-only-organisation = Обришите или изаберите „Организација“: не користи се ни уз шта друго
error-vague = Унесите бар два знака на почетку или на крају
error-imei = Унесите 14 до 16 цифара IMEI броја, уз „?“ или „*“ за оно што се не може прочитати
error-iban = Унесите IBAN: два слова, две цифре и рачун, уз „?“ или „*“ за оно што се не може прочитати
error-make = Унесите само марку или произвођача, највише 64 знака
error-registration = Унесите само матични број, највише 64 знака
doubt-iban = Контролне цифре овог IBAN-а нису исправне: неки знак је вероватно погрешан.
doubt-imei = Контролна цифра овог IMEI броја није исправна: нека цифра је вероватно погрешна.
doubt-again = Још нико није питан. Исправите или пошаљите поново овако како јесте.
error-zone = Ово није машински читљива зона; налепите само њене редове
error-zone-character = Машински читљива зона садржи знак који ту не може да стоји: { $place }
error-zone-length = Ред { $line } машински читљиве зоне има погрешан број знакова ({ $count }); потражите изостављен или удвојен „<“
error-long = Скратите на највише { $max } знакова: { $field }

result-title = Резултат провере
result-asked = Шта је питано
result-answers = Одговори
result-again = Нова провера
result-by = Питање поставља: { $officer }, { $at }
result-human = Оцена никад не одлучује: ви потврђујете.
result-noscript = Без JavaScript-а нови одговори се виде кад освежите страницу.
result-refresh = Освежи одговоре
check-summary = Питано страна: { $asked }. Са поготком: { $hits }, без поготка: { $none }, одбило: { $refused }, без одговора: { $silent }.
check-incomplete = Нису још сви одговорили.
mrz-warnings = Машински читљива зона делује необично. Провера је ипак послата.
mrz-place = ред { $line }, место { $position }
mrz-check-digit = Контролна цифра није исправна: { $field }
mrz-character = Знак који ту не може да стоји
mrz-date = Није датум: { $field }
mrz-number = број исправе
mrz-birth = датум рођења
mrz-expiry = датум истека важења
mrz-optional = додатни подаци
mrz-whole = цела зона
row-waiting = На чекању
row-no-hit = Нема поготка
row-no-hit-means = Нема ничег сличног или ничег што вам сме саопштити.
row-refused = Одбијено
row-refused-rule = Правило: { $rule }.
row-silent = Још нема одговора
row-silent-means = Питање чека у реду и шаље се кад чвор буде доступан.
row-silent-otherwise = Дотле: { $way }.
row-hits =
    { $count ->
        [one] { $count } поготак
        [few] { $count } поготка
       *[other] { $count } погодака
    }
filter-legend = Прикажи поготке код којих се име или број подудара:
filter-exact = Тачно
filter-transliterated = Транслитеровано
filter-sounds-like = Слично звучи
filter-hidden =
    { $count ->
        [one] Филтер скрива { $count } поготак
        [few] Филтер скрива { $count } поготка
       *[other] Филтер скрива { $count } погодака
    }
filter-all = Прикажи све
hit-score = Сличност { $score } %
hit-about = Зашто се води
hit-opaque = Власник вам саопштава да поготак постоји, али не показује садржај. Више затражите захтевом.
hit-confirm = Потврди подударање
hit-reject = Није то лице
hit-reject-thing = Није то
hit-confirmed = Подударање потврђено
hit-rejected = Није то лице
hit-request = Затражи информације
reasons-label = Зашто је ово поготак
reason-for = Говори у прилог:
reason-against = Говори против:
reason-same-identifier = исти број
reason-same-name = исто име, слово по слово
reason-transliterated-name = исто име на другом писму
reason-respelled-name = исто име по правилу транслитерације
reason-similar-name = слична имена, разлика у писању
reason-truncated-name = исто име, колико га стаје у MRZ
reason-swapped-order = замењени име и презиме
reason-same-birth-date = исти датум рођења
reason-same-birth-year = иста година рођења, остало није познато
reason-swapped-day-month = замењени дан и месец
reason-other-birth-date = други датум рођења
reason-same-nationality = исто држављанство
reason-other-nationality = друго држављанство
reason-look-alike-identifier = исти број, осим знакова који личе један на други
reason-partial-identifier = познати део броја се подудара
reason-initial-name = само прво слово
reason-equivalent-name = облици истог имена
reason-gendered-name = женски и мушки облик истог презимена
reason-other-sex = други пол
reason-same-make = иста марка или произвођач
reason-other-make = друга марка или произвођач
fact-name = Име
fact-born = Датум рођења
fact-sex = Пол
fact-nationality = Држављанство
fact-document = Исправа
fact-plate = Регистарска ознака
fact-vin = VIN
fact-make = Марка или произвођач
fact-serial = Серијски број
fact-calibre = Калибар
fact-phone = Телефон
fact-latin = Латиницом
fact-also = И
fact-seat = Седиште
fact-registration = Матични број
fact-imei = IMEI
fact-iban = IBAN
fact-holder = Власник рачуна

sex-female = Женски
sex-male = Мушки
sex-unspecified = Није наведен
own-holdings = сопствени записи

prefill-specification = Информације које се воде под референтним бројем поготка { $hit }
prefill-held-there = Ваш чвор је пријавио поготак као одговор на нашу проверу ({ $at }), а службеник је потврдио подударање.
field-needed-if = Потребно ако је „{ $field }“: „{ $value }“.
field-needed-unless = Потребно осим ако је „{ $field }“: „{ $value }“.
field-needed-with = Потребно ако је попуњено „{ $field }“.
field-needed-without = Потребно ако није попуњено „{ $field }“.
field-moment = Датум и време по UTC
field-country = Три слова, као у пасошу: SRB, ALB, HRV
field-exhibit = Датотека у облику base64; преноси се непромењена и нико је не чита
field-number = Цео број од { $min } до { $max }
length-hours =
    { $count ->
        [one] { $count } сат
        [few] { $count } сата
       *[other] { $count } сати
    }
length-calendar-days =
    { $count ->
        [one] { $count } календарски дан
        [few] { $count } календарска дана
       *[other] { $count } календарских дана
    }
length-working-days =
    { $count ->
        [one] { $count } радни дан
        [few] { $count } радна дана
       *[other] { $count } радних дана
    }
length-years =
    { $count ->
        [one] { $count } година
        [few] { $count } године
       *[other] { $count } година
    }
length-months =
    { $count ->
        [one] { $count } месец
        [few] { $count } месеца
       *[other] { $count } месеци
    }
event-received = примила страна { $party }, { $at }
event-threat = Послато без основа у регистру преноса јер је нечији живот у непосредној опасности: { $reasons } Предлог: { $first }, потврда: { $second }.
event-denied = Страна { $party } то је одбила по правилу { $rule }.
case-choose = Нов предмет
case-choose-to = Са ким
case-choose-missing = Изаберите другу страну.
case-choose-instrument = По ком инструменту
case-choose-go = Настави на образац
case-new-to = Прима: { $party }
case-new-prefilled = Попуњено према подударању које сте потврдили. Пре слања проверите сваки ред.
case-new-send = Потпиши и пошаљи страни { $party }
case-new-signed = Потписује се, запечаћује и уписује у дневник; не може се опозвати.
case-new-forbidden = У регистру преноса нема основа да се ово да страни { $party }. Правило: { $rule }. Без основа се ништа не шаље.
override-danger = Нечији живот је у непосредној опасности
override-danger-what = Само тада се сме послати без основа, и само ако друго лице то потврди у року од једног сата. Страна која вам је дала информације одмах се обавештава.
override-reasons = Чији је живот у опасности и зашто се не може чекати
override-reasons-missing = Наведите чији је живот у опасности и зашто се не може чекати.
override-source = Предмет из којег потиче информација
override-source-hint = Његов број или идентификатор. Оставите празно ако је информација ваша.
override-source-unknown = Овде нема таквог предмета. Потражите његов број у пријемном сандучету.
override-propose = Затражи потврду другог лица
override-propose-hint = Још се ништа не шаље.
overrides-title = Чека потврду другог лица
overrides-what = Шта неко од вас жели да пошаље без основа у регистру преноса јер је нечији живот у непосредној опасности. Ко је предложио, не може и да потврди.
overrides-none = Ништа не чека. Предлог се више не приказује кад се потврди или после једног сата.
override-who = Предлаже
override-fields = Шта би се послало
override-own = Ово је ваш предлог. Мора да га потврди други службеник који сме да отвара предмете.
override-confirm = Потврди, потпиши и пошаљи страни { $party }
override-confirm-hint = Шаље се одмах под оба имена и не може се опозвати.
case-no-clock = Без рока
case-owner = Ради на предмету
case-nobody = Још нико
case-basis = Правни основ
case-transfer = Регистар преноса: { $basis }
case-deemed = Истеком рока: одговор није дат
case-tasks = Кораци
case-no-tasks = Овде нема шта да се уради. Предмет је закључен или је на реду друга страна.
case-fields = Захтев
case-timeline = Шта се догодило
event-by-time = Рок је истекао
case-exhibit = Датотека, величина у бајтовима: { $bytes }
case-receipt = Потписана потврда о пријему
case-receipt-pending = Послато, потврда о пријему још није стигла
step-open = Треба урадити
step-done = Урађено
step-blocked = Сада није дозвољено
step-theirs = На реду је { $party }
step-grounds = Разлози за одбијање
step-grounds-hint = Споразум познаје само ове. Изаберите онај који важи.

figures-title = Колико и колико благовремено?
figures-period = Период
figures-period-hint = Година, тромесечје или месец: 2026, 2026-Q1, 2026-03
figures-show = Прикажи
figures-previous = Раније
figures-next = Касније
figures-quarter = { $year }, { $number }. тромесечје
error-period = Унесите годину, тромесечје или месец, као 2026, 2026-Q1 или 2026-03
figures-board-empty = У овом периоду није завршен ниједан рок и ниједан не тече.
figures-board-caption = Благовременост одговора, према партнеру и року, { $period }
figures-board-hint = Прекиди се не рачунају. „Половина за највише“ и „Девет од десет за највише“ односе се на рокове који су се завршили у периоду; „Решено истеком рока“ су они који су истекли а да нико није поступио. „У току“ и „Рок прекорачен“ приказују садашње стање.
figures-opened-here = Отворили смо ми
figures-opened-there = Отворио партнер
figures-percent = { $percent } %
figures-tables = Табеле
figures-empty = У овом периоду нема шта да се броји.
figures-total = Укупно: { $count }
figures-stock = Предмети према стању на крају периода.
figures-steps = Бројано како се догађало у периоду.
figures-rounded = Бројеви се на самом крају заокружују на умножак броја { $multiple }, па збир редова не мора да одговара укупном броју; ред који се заокружи на нулу изоставља се.
figures-left-out =
    { $count ->
        [one] { $count } предмет по ранијој верзији инструмента није могао да се преброји.
        [few] { $count } предмета по ранијим верзијама инструмента нису могла да се преброје.
       *[other] { $count } предмета по ранијим верзијама инструмента није могло да се преброји.
    }
figures-file = Сачувај као CSV
figures-back = Цела статистика
figures-not-given = није наведено
figures-age-unknown = није познато
figures-col-age = Старост
figures-col-requester_country = Отвара (земља)
figures-col-requested_country = Упућено (земља)
figures-col-requester_state = Отвара (држава)
figures-col-requested_state = Упућено (држава)
figures-col-requester_kind = Отвара (врста)
figures-col-requested_kind = Упућено (врста)
figures-col-requester_party = Отвара
figures-col-requested_party = Упућено
figures-col-partner_country = Партнер
span-minutes = { $minutes } мин
span-hours = { $hours } ч { $minutes } мин
span-days = { $days } д { $hours } ч
kind-member-state = Држава чланица
kind-partner = Партнер са Западног Балкана
kind-agency = Агенција ЕУ

# dynamic: purpose-
purpose-cyber-security = Сајбер безбедност
purpose-information-integrity = Интегритет информација
purpose-fundamental-rights = Основна права
purpose-financial-intelligence = Финансијско-обавештајни рад
purpose-victim-protection = Заштита жртава
purpose-oversight = Надзор над обрадом
purpose-administration = Администрација чвора
act-check-ask = Питање другим странама
act-check-asked = Питање овом чвору
act-check-read = Читање одговора на проверу
act-match-confirm = Одлука о поготку
act-case-read = Читање предмета
act-case-open = Отварање предмета
act-case-step = Корак у предмету
act-override-propose = Предлог слања без основа, због живота у опасности
act-override-confirm = Потврда слања без основа, због живота у опасности
act-override-read = Читање онога што чека потврду другог лица
act-audit-search = Претрага ове евиденције
act-audit-chain = Увид у ланац дневника
act-health-read = Увид у стање чвора
act-holding-import = Увоз записа
act-api-token = Издавање API токена
act-api-revoke = Опозив API токена
act-case-assign = Предаја предмета
act-people-keep = Промена особља
act-person-set = Упис лица или промена улоге
act-person-invite = Издавање линка за подешавање
act-person-unkey = Уклањање приступних кључева лица
act-session-open = Пријава
entry-number = упис { $entry } у дневнику
chain-remedy = Престаните да радите са овим чвором, оставите његове датотеке какве јесу и позовите администратора и лице за заштиту података.
audit-title = Ко је шта гледао?
audit-about = Ко је гледао
audit-about-hint = Име, број исправе, регистарска ознака или број телефона, на било ком писму
audit-button = Претражи
audit-caption = Радње над подацима о личности, најновије прве
audit-none = Још нико овде није гледао податке о личности.
audit-none-about = Нико овде није гледао „{ $about }“. Други чворови воде сопствену евиденцију: питајте њих.
chain-title = Дневник
chain-verify = Провери сада
chain-sound =
    { $entries ->
        [one] { $entries } упис поново прочитан за { $took }: стоји тамо где каже потписана контролна тачка.
        [few] { $entries } уписа поново прочитана за { $took }: сви стоје тамо где каже потписана контролна тачка.
       *[other] { $entries } уписа поново прочитано за { $took }: сви стоје тамо где каже потписана контролна тачка.
    }
chain-broken = Провера дневника није успела: { $what }.
chain-size = Величина
chain-root = Корен
chain-checkpoint = Последња контролна тачка
chain-witnesses = Супотписали
chain-no-witness = Још нико: овај дневник почива само на сопственом потпису.
chain-never = још није
chain-witness = до уписа { $size }, { $at }

health-title = Да ли је чвор исправан?
health-ahead-remedy = Његове поруке носе време које више од пет минута предњачи нашем и одбијају се. Упоредите оба сата са временским сервером; позовите { $phone }.
health-instruments = Инструменти
health-instruments-count =
    { $count ->
        [one] { $count } инструмент који су стране потписале
        [few] { $count } инструмента које су стране потписале
       *[other] { $count } инструмената које су стране потписале
    }
health-instruments-remedy = Именик не наводи ове инструменте у верзији која је овде, па се њихови кораци не предузимају: { $names }. Доведите програм и именик на исту верзију.
health-languages = Језици
health-languages-remedy = Недостају текстови, који се приказују на енглеском; први од сваког језика: { $lacking }. Додајте их у фасциклу језика и поново покрените чвор.
health-partners = Партнери
health-no-partners = Именик још не наводи ниједну другу страну.
health-node = Овај чвор
health-store = Складиште
health-store-fine = Последњи запис у складишту може да се прочита.
health-directory = Именик
health-directory-until = Важи до { $at }
health-directory-renew = Преузмите нови именик командом „egnatia directory“; после тог времена ништа се не размењује.
health-directory-expired = Одмах преузмите нови именик командом „egnatia directory“; дотле се ништа не размењује.
health-outbox = Одлазне поруке
health-outbox-count =
    { $count ->
        [0] Ништа не чека слање
        [one] { $count } порука чека слање
        [few] { $count } поруке чекају слање
       *[other] { $count } порука чека слање
    }
health-outbox-remedy = Погледајте у наставку који партнер није доступан и позовите га.
health-witness = Сведоци
health-witness-count =
    { $count ->
        [0] Дневник још нико није супотписао
        [one] { $count } страна је супотписала дневник
        [few] { $count } стране су супотписале дневник
       *[other] { $count } страна је супотписало дневник
    }
health-witness-remedy = Сачекајте први круг сведока; ако га не буде за неколико минута, погледајте партнере у наставку.
health-index = Индекс претраге
health-index-is = { $holdings }, { $segments }, { $size } MiB
health-index-holdings =
    { $count ->
        [one] { $count } запис
        [few] { $count } записа
       *[other] { $count } записа
    }
health-index-segments =
    { $count ->
        [one] { $count } сегмент
        [few] { $count } сегмента
       *[other] { $count } сегмената
    }
health-index-remedy = Једна датотека индекса била је оштећена и поново је направљена из складишта; ништа није изгубљено. Прегледајте диск: што оштети једну датотеку, оштећује и друге. Нађено је: { $damage }
health-thresholds = Колико поготак мора да буде сличан
health-thresholds-hint = Запис мање сличности од ове не саопштава се ни партнерима ни сопственим службеницима. Поставља се у node.toml, а чита при покретању чвора.
health-gap-remedy = Недостају поруке овог партнера. Позовите оба администратора: партнер мора поново да их пошаље.
health-down-remedy = Позовите дежурну службу партнера ({ $phone }). Што чека на њега, чува се и шаље само од себе. Последњи неуспех: { $failure }
health-retry-remedy = Чвор сам покушава поново. Последњи неуспех: { $failure }
health-new-remedy = Без контакта од покретања овог чвора; показаће прва порука или круг сведока.
health-entries = Уписи у дневнику
health-holdings = Записи
health-open = Отворени захтеви
health-sessions = Пријављена лица
health-started = Ради од
health-federation = Федерација
health-version = Верзија

problem-title = Нешто није успело
problem-saved = Шта је сачувано
problem-next = Шта даље
problem-go = Настави
problem-reference = Ако тражите помоћ, наведите овај референтни број: { $reference }
forbidden-title = Правила ово не допуштају
forbidden-rule = Правило: { $rule }.
forbidden-reference = Покушај је забележен под бројем { $reference }.
forbidden-back = Назад на почетак
failure-bounds = Ово се не може примити како је послато: { $what }
failure-refused = Инструмент ово не допушта: { $what } (правило { $rule })
failure-full = Диск овог чвора је пун, па се ништа ново не може примити.
failure-store = Складиште овог чвора тренутно се не може користити.
failure-print = Ова страница није могла да се одштампа.
failure-saved-before = Све што је раније потврђено сигурно је сачувано. Оно што сте управо послали није извршено.
failure-next-correct = Вратите се, исправите и пошаљите поново.
failure-next-reload = Отворите страницу изнова: можда је неко у међувремену предузео корак.
failure-next-administrator = Покушајте поново за минут. Ако опет не успе, позовите администратора.

notice-confirmed = Подударање је потврђено и забележено под вашим именом.
notice-rejected = Под вашим именом је забележено да подударања нема.
notice-opened = Захтев је потписан, уписан у дневник и послат на пут.
notice-stepped = Корак је потписан, уписан у дневник и послат на пут.

tokens-title = Ко сме да користи API?
tokens-what = Токен поступа у име свог власника и са његовом улогом. Издавање токена бележи се под вашим именом.
tokens-issued = Токен издат: { $name }
tokens-once = Копирајте га одмах: приказује се само сада, а чува се једино његова хеш-вредност. Програм га шаље као „Authorization: Bearer …“.
tokens-none = нема
tokens-nobody = Овај чвор још нема особља.
tokens-make = Направи токен
tokens-make-for = Направи токен: { $name }
tokens-revoke = Опозови све
tokens-revoke-for = Опозови све токене: { $name }
tokens-openapi = Шта API ради (OpenAPI 3.1)
col-role = Улога
col-passkeys = Приступни кључеви
col-seen = Последња пријава
col-tokens = Токени
col-newest = Најновији
col-do = Измена
notice-proposed = Ваш предлог чека потврду другог лица. Још ништа није послато.
notice-revoked = Токени су опозвани. Програми који их користе од сада се одбијају.
notice-person = Забележено је, а сесије тог лица су прекинуте.
notice-unkeyed = Приступни кључеви су уклоњени. Дајте лицу нов линк за подешавање.
notice-assigned = Предмети су предати. То је забележено са вашим разлогом.
notice-unassigned = Предмети су опет код оних који су их водили.
