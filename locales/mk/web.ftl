# Machine-made translation: to be reviewed by a native speaker.

skip = Кон содржината
training = ПОДАТОЦИ ЗА ОБУКА – нема вистински лица
menu = Мени
nav-label = Главна навигација
nav-inbox = Приемно сандаче
nav-check = Проверка
nav-figures = Статистика
nav-audit = Ревизија
nav-health = Исправност
nav-people = Корисници
nav-tokens = Пристап до API
quick-label = Проверка на лице, документ, возило или предмет
quick-placeholder = Проверка: име, MRZ, бр. на документ, регистарска ознака, сериски бр.
quick-button = Провери
sign-out = Одјави се
language-label = Јазик
language-machine = Машински превод; сѐ уште не е прегледан од мајчин говорител.
theme-label = Изглед
theme-system = Системски
theme-light = Светол
theme-dark = Темен
keys-label = Кратенки со едно копче: j и k за движење, / за полето за проверка
version-line = Egnatia, верзија { $version }
yes = Да
no = Не
optional = (незадолжително)
choose = Изберете
next-page = Следна страница
not-verified = не е проверено
remedy = Што да сторите:
ask-whom = Обратете се до: { $whom }.
form-errors = Прегледајте ги овие одговори
form-kept = Ништо не е испратено. Сѐ што внесовте е сѐ уште тука.
entries =
    { $count ->
        [one] { $count } внес
       *[other] { $count } внеси
    }

col-due = Рок
col-number = Бр.
col-request = Барање
col-from = Од
col-to = До
col-handling = Постапување
col-time = Време
col-who = Кој
col-act = Што е сторено
col-reference = Причина или број на предметот
col-about = За кого или за што
col-entry = Внес
col-partner = Партнер
col-state = Состојба
col-contact = Последен контакт
col-queue = Чекаат
col-gap = Празнина во дневникот
col-clock = Рок
col-ended = Завршени
col-median = Половина за
col-p90 = Девет од десет за
col-in-time = Навреме
col-deemed = Решени со истек на рокот
col-running = Во тек
col-overdue = Задоцнети
col-count = Број

handling-h0 = H0: само за спречување и сузбивање криминал
handling-h1 = H1: не смее да се користи во судска постапка без дозвола
handling-h2 = H2: не смее да се препраќа без дозвола
handling-h3 = H3: други ограничувања, наведени со зборови
grade-title = Извор A, B, C или X; информација од 1 до 4
name-mrz = MRZ
name-translit = транслитерирано
name-also = се пишува и
light-green = Во ред
light-amber = Проверете наскоро
light-red = Постапете веднаш
purpose-criminal-investigation = Кривична истрага
purpose-counter-terrorism = Борба против тероризмот
purpose-border-control = Гранична контрола
purpose-readmission = Реадмисија и враќање
purpose-asylum = Азил
clock-none = Без рок
clock-left-minutes = уште { $count } мин.
clock-left-hours = уште { $count } ч.
clock-left-days = уште { $count } д.
clock-left-days-hours = уште { $days } д. { $hours } ч.
clock-over-minutes = Доцни { $count } мин.
clock-over-hours = Доцни { $count } ч.
clock-over-days = Доцни { $count } д.
clock-paused = Рокот мирува
offline-since = недостапно од { $time }
waiting-since = прашано: { $time }
answered-at = одговорено: { $time }
last-contact = последен контакт: { $time }
never-reached = сѐ уште не е воспоставен контакт

start-title = Федерација од осум јазли
start-what = Egnatia им овозможува на органите меѓусебно да се прашуваат кој има сознанија за лице, документ, возило или огнено оружје и заедно да работат на барања; секој ги чува своите податоци, а секое прашање е потпишано, видливо законито и запишано. Ова е целосна федерација на вашиот компјутер, со измислени лица и невозможни броеви на документи.
start-how = Изберете службеник за да се најавите на тој јазол. За да ги видите двете страни на едно барање, отворете два јазла еден до друг.
start-nodes = Јазли на оваа федерација
start-node = Јазол
start-address = Адреса
start-journal = Дневник
start-personas = Најава како
start-stop = Како да се запре
start-stop-how = Во терминалот во кој работи приказот: { $keys }. Ништо не останува да работи.

sign-in-title = Најава
sign-in-to = Најава на { $node }
sign-in-what = Овој јазол содржи само податоци за обука, па наместо да користите пристапен клуч, избирате службеник.
sign-in-as = Најави се како { $name }
sign-in-none = Овој јазол нема службеници за обука. Создајте го првиот со „egnatia init“.
sign-in-passkey = Со вашиот пристапен клуч
sign-in-passkey-hint = Отпечаток од прст, лице или PIN на вашиот уред или безбедносен клуч. Не наведувате име и не внесувате лозинка.
sign-in-passkey-button = Најави се со пристапен клуч
sign-in-provider = Преку { $provider }
sign-in-provider-hint = Се најавувате таму каде што вашиот орган ги води корисничките сметки и се враќате тука.
sign-in-provider-button = Продолжи кон { $provider }
sign-in-provider-away = Најавата на вашиот орган во моментов е недостапна. Обидете се повторно за една минута или користете пристапен клуч.
sign-in-failed = Со ова не се докажува кој сте. Обидете се повторно; ако пак не успее, побарајте од администраторот нова врска за поставување.
sign-in-no-role = Вашиот орган ве познава, но ниту една од вашите групи нема улога на овој јазол. Обратете се до администраторот.
passkey-stopped = Постапката е прекината или овој уред нема пристапен клуч за овој јазол. Обидете се повторно или побарајте од администраторот врска за поставување.
passkey-noscript = За пристапните клучеви е потребен JavaScript. По најавата сѐ работи и без него.

set-up-title = Поставување на вашиот пристапен клуч
set-up-for = Добре дојдовте, { $name }
set-up-what = Оваа врска е само ваша и важи еднаш. Со неа го создавате пристапниот клуч по кој отсега ве препознава { $node }. Вашата улога: { $role }.
set-up-hint = Вашиот уред ќе побара отпечаток од прст, лице или PIN. Пристапниот клуч останува на уредот или на безбедносниот клуч; овој јазол го чува само неговиот јавен дел.
set-up-button = Создај пристапен клуч
set-up-failed = Пристапниот клуч не е создаден. Врската сѐ уште важи: обидете се повторно, можеби со друг уред.

prove-title = Дали сѐ уште сте вие?
prove-what = Од она што сакате да го сторите зависи многу, а се најавивте одамна. Докажете уште еднаш кој сте; внесеното се чува.
prove-passkey = Докажете го тоа со вашиот пристапен клуч
prove-persona = На јазол за обука, измислениот службеник треба само да го изјави тоа.
prove-persona-button = Јас сум
parked-title = Внесеното е сѐ уште тука
parked-what = Сѐ уште не е испратено. Прегледајте го уште еднаш и испратете го, или напуштете ја страницата: по еден час се заборава.
parked-send = Испрати

people-title = Кој работи тука?
people-what = Секој корисник има една улога, која покажува што му дозволуваат правилата. Секоја промена се запишува под вашето име и ги прекинува сесиите на корисникот.
people-nobody = Сѐ уште нема запишани корисници. Подолу додајте го првиот.
people-new = Додавање корисник
people-id = Идентификатор
people-id-hint = Останува во дневникот засекогаш: мали латинични букви, цифри, точки и цртички, на пример a.petrova
people-name = Име и презиме
people-add = Додај и создај врска за поставување
people-change = Промени
people-keep = Зачувај
people-let-in = Врати го пристапот
people-shut-out = Укини го пристапот
people-link = Нова врска за поставување
people-unkey = Отстрани ги пристапните клучеви
people-out = без пристап
people-never = никогаш
people-link-for = Врска за поставување: { $name }
people-link-once = Предајте ја само на овој корисник, на начин во кој имате доверба. Се прикажува само сега, може да се искористи еднаш и важи 24 часа. Поранешните врски на корисникот повеќе не важат.
people-error-id = Внесете идентификатор од 2 до 64 мали латинични букви, цифри, точки, цртички или долни црти
people-error-name = Внесете име и презиме со најмногу 128 знаци
people-error-role = Изберете улога
people-error-taken = Овој идентификатор е зафатен; идентификаторите никогаш не се користат двапати
people-error-last = Ова е последниот администратор што може да се најави. Прво создајте друг.

role-duty-officer = Дежурен службеник
role-analyst = Аналитичар
role-joint-team-member = Член на заеднички тим
role-prosecutor = Јавен обвинител
role-readmission-officer = Службеник за реадмисија
role-asylum-officer = Службеник за азил
role-border-statistician = Статистичар за границата
role-csirt-analyst = CSIRT-аналитичар
role-return-monitor = Набљудувач на враќањето
role-data-protection-officer = Офицер за заштита на податоците
role-administrator = Администратор
duty-duty-officer = Прашува, потврдува и одговара на барања.
duty-analyst = Прашува за криминал и чита предмети.
duty-joint-team-member = Работи со службеници на други страни во заеднички истражни тимови и оперативни работни групи.
duty-prosecutor = Води истраги и договара заеднички истражни тимови.
duty-readmission-officer = Работи на реадмисија, транзит и враќање.
duty-asylum-officer = Работи на барања за меѓународна заштита.
duty-border-statistician = Пријавува настани на границата и ги брои.
duty-csirt-analyst = Работи на сајбер-инциденти и на странска манипулација со информации.
duty-return-monitor = Го набљудува враќањето и пријавува сериозни инциденти.
duty-data-protection-officer = Гледа кој во што имал увид и зошто.
duty-administrator = Се грижи јазолот да работи и не гледа лични податоци.

inbox-new = Нов предмет
inbox-kept = Преиспитување и бришење
inbox-empty-kept = Во следните 30 дена нема податоци за преиспитување или бришење.
inbox-count =
    { $count ->
        [one] { $count } барање, прво со најблизок рок
       *[other] { $count } барања, прво со најблизок рок
    }
inbox-overrides =
    { $count ->
        [one] Нечиј живот е во непосредна опасност: { $count } барање чека второ лице.
       *[other] Животи се во непосредна опасност: { $count } барања чекаат второ лице.
    }
inbox-filters = Кои барања
inbox-all = Сите отворени
inbox-mine = Мои
inbox-due = Со рок во 24 ч.
inbox-caption = Барања подредени според рокот
inbox-empty-all = Тука ништо не чека одговор.
inbox-empty-mine = Немате преземено ниту едно барање.
inbox-empty-due = Во следните 24 часа не истекува ниту еден рок.
inbox-empty-act = Направи проверка
inbox-empty-show-all = Прикажи ги сите отворени барања
unread = (сѐ уште ништо не е сторено тука)

check-title = Проверка
check-text = Кој или што?
check-text-hint = Име на кое било писмо, број на документ, регистарска ознака, сериски број или телефонски број, IMEI или IBAN. Може и да ја скенирате или да ја залепите машински читливата зона.
check-part-hint = За знак од бројот што не може да се прочита напишете „?“, за произволен број знаци „*“, и наведете што е. Мора да се познати два знака на почетокот или на крајот. Телефонските броеви мора да се целосни.
check-kind = Што е тоа?
kind-auto = Препознај автоматски
kind-person = Лице
kind-document = Документ
kind-vehicle = Возило
kind-firearm = Огнено оружје
kind-phone = Телефон
kind-organisation = Организација
kind-device = Мобилен уред (IMEI)
kind-account = Банкарска сметка (IBAN)
check-born = Датум на раѓање
check-born-hint = Само година, ако знаете само толку: 1984, 1984-03 или 1984-03-27
check-nationality = Државјанство или седиште
check-nationality-hint = Три букви, како во документот; за организација, земјата на нејзиното седиште
check-make = Марка
check-make-hint = На возило или на огнено оружје: VW, Zastava. Влијае врз одговорот, но ништо не исклучува.
check-number = Регистарски број
check-number-hint = На организација, како што е запишан во нејзиниот регистар
check-purpose = Цел
check-purpose-hint = Таа одредува кој смее да одговори и што смее да покаже.
check-justification = Причина или број на предметот
check-justification-hint = Се испраќа со прашањето и се внесува во двата дневника.
check-parties = Прашај
check-parties-hint = Тргнете ја ознаката кај оние што не сакате да ги прашате.
check-button = Провери
check-logged = Вашето име, целта и причината се запишуваат.
error-text-empty = Внесете име, број или машински читлива зона
error-text-long = Скратете го текстот на најмногу { $max } знаци
error-kind = Изберете што е; текстот не одговара на ниту еден вид
error-born = Внесете го датумот на раѓање како 1984, 1984-03 или 1984-03-27
error-nationality = Внесете го државјанството со три букви, на пример SRB
error-purpose = Изберете цел што ја дозволува вашата улога
error-justification = Внесете ја причината или бројот на предметот
error-parties = Означете барем една страна што треба да се праша
error-required = Внесете: { $field }
error-choice = Изберете: { $field }
error-date = Внесете постоен датум: { $field }
error-grounds = Изберете причина од списокот
error-moment = Внесете датум и час според UTC: { $field }
error-country = Внесете три големи букви, како во пасош: { $field }
error-exhibit = Внесете base64 со најмногу { $max } бајти: { $field }
error-number = Внесете цел број од { $min } до { $max }: { $field }
error-control = Внесете обичен текст, без контролни знаци: { $field }
error-text-control = Внесете обичен текст, без контролни знаци
error-only-person = Испразнете го полето или изберете „Лице“: се внесува само за лице
error-only-person-or-organisation = Испразнете го полето или изберете „Лице“ или „Организација“: не се внесува за ништо друго
error-only-made = Испразнете го полето или изберете „Возило“ или „Огнено оружје“: не се внесува за ништо друго
error-only-organisation = Испразнете го полето или изберете „Организација“: не се внесува за ништо друго
error-vague = Внесете барем два знака на почетокот или на крајот
error-imei = Внесете ги сите цифри на IMEI (од 14 до 16), со „?“ или „*“ за она што не може да се прочита
error-iban = Внесете IBAN: две букви, две цифри и сметката, со „?“ или „*“ за она што не може да се прочита
error-make = Внесете ја само марката, со најмногу 64 знаци
error-registration = Внесете го само регистарскиот број, со најмногу 64 знаци
doubt-iban = Контролните цифри на овој IBAN не се совпаѓаат: веројатно има погрешен знак.
doubt-imei = Контролната цифра на овој IMEI не се совпаѓа: веројатно има погрешна цифра.
doubt-again = Сѐ уште никој не е прашан. Исправете го или испратете го повторно вака.
error-zone = Ова не е машински читлива зона; залепете ги само нејзините редови
error-zone-character = Во машински читливата зона има знак што не смее да стои таму: { $place }
error-zone-length = Бројот на знаци во ред { $line } на машински читливата зона е { $count }; проверете дали недостига или е удвоен знакот „<“
error-long = Скратете на најмногу { $max } знаци: { $field }

result-title = Резултат од проверката
result-asked = Што е прашано
result-answers = Одговори
result-again = Нова проверка
result-by = Прашува { $officer }, { $at }
result-human = Оценката за сличност никогаш не одлучува: потврдувате вие.
result-noscript = Без JavaScript, новите одговори се појавуваат кога ќе ја освежите страницата.
result-refresh = Освежи ги одговорите
check-summary = Прашани: { $asked }. Со погодок: { $hits }; без погодок: { $none }; одбиле: { $refused }; без одговор: { $silent }.
check-incomplete = Сѐ уште не одговориле сите.
mrz-warnings = Машински читливата зона изгледа необично. Проверката сепак е испратена.
mrz-place = ред { $line }, место { $position }
mrz-check-digit = Контролната цифра не се совпаѓа: { $field }
mrz-character = Знак што не смее да стои таму
mrz-date = Не е датум: { $field }
mrz-number = бројот на документот
mrz-birth = датумот на раѓање
mrz-expiry = датумот на истекување
mrz-optional = незадолжителните податоци
mrz-whole = целата зона
row-waiting = Се чека
row-no-hit = Нема погодок
row-no-hit-means = Страната нема ништо слично, или нема ништо што смее да ви го соопшти.
row-refused = Одбиено
row-refused-rule = Правило: { $rule }.
row-silent = Сѐ уште нема одговор
row-silent-means = Прашањето чека во редицата и ќе се испрати кога јазолот ќе биде достапен.
row-silent-otherwise = Дотогаш: { $way }.
row-hits =
    { $count ->
        [one] { $count } погодок
       *[other] { $count } погодоци
    }
filter-legend = Прикажи погодоци со име или број што се совпаѓа:
filter-exact = Точно
filter-transliterated = По транслитерација
filter-sounds-like = По изговор
filter-hidden =
    { $count ->
        [one] { $count } погодок е скриен со филтерот
       *[other] { $count } погодоци се скриени со филтерот
    }
filter-all = Прикажи ги сите
hit-score = Сличност { $score } %
hit-about = Се чува заради
hit-opaque = Сопственикот соопштува дека има погодок, но не ја покажува содржината. Побарајте повеќе со барање.
hit-confirm = Потврди го совпаѓањето
hit-reject = Не е ова лице
hit-reject-thing = Не е ова
hit-confirmed = Совпаѓањето е потврдено
hit-rejected = Не е ова лице
hit-request = Побарај информации
reasons-label = Зошто е погодок
reason-for = За погодок:
reason-against = Против погодок:
reason-same-identifier = ист број
reason-same-name = исто име, буква по буква
reason-transliterated-name = исто име на друго писмо
reason-respelled-name = исто име според правило за транслитерација
reason-similar-name = имиња што се разликуваат само по правописот
reason-truncated-name = исто име, колку што има место за него во MRZ
reason-swapped-order = заменети места на името и презимето
reason-same-birth-date = ист датум на раѓање
reason-same-birth-year = иста година на раѓање, останатото не е познато
reason-swapped-day-month = заменети места на денот и месецот
reason-other-birth-date = друг датум на раѓање
reason-same-nationality = исто државјанство
reason-other-nationality = друго државјанство
reason-look-alike-identifier = ист број, освен знаците што си личат
reason-partial-identifier = познатиот дел од бројот се совпаѓа
reason-initial-name = само почетната буква
reason-equivalent-name = облици на исто име
reason-gendered-name = женски и машки облик на исто презиме
reason-other-sex = друг пол
reason-same-make = иста марка
reason-other-make = друга марка
fact-name = Име и презиме
fact-born = Датум на раѓање
fact-sex = Пол
fact-nationality = Државјанство
fact-document = Документ
fact-plate = Регистарска ознака
fact-vin = Идентификациски број на возилото
fact-make = Марка
fact-serial = Сериски број
fact-calibre = Калибар
fact-phone = Телефон
fact-latin = На латиница
fact-also = Исто така
fact-seat = Седиште
fact-registration = Регистарски број
fact-imei = IMEI
fact-iban = IBAN
fact-holder = Имател

sex-female = Женски
sex-male = Машки
sex-unspecified = Неодреден
own-holdings = нашите записи

prefill-specification = Информациите што се чуваат под референтниот број на погодокот { $hit }
prefill-held-there = Вашиот јазол пријави погодок како одговор на нашата проверка од { $at }, а службеник го потврди совпаѓањето.
field-needed-if = Потребно ако „{ $field }“ е „{ $value }“.
field-needed-unless = Потребно освен ако „{ $field }“ е „{ $value }“.
field-needed-with = Потребно ако е пополнето полето „{ $field }“.
field-needed-without = Потребно ако не е пополнето полето „{ $field }“.
field-moment = Датум и час според UTC
field-country = Три букви, како во пасош: SRB, ALB, HRV
field-exhibit = Датотеката во base64; се пренесува онаква каква што е и никогаш не се чита
field-number = Цел број од { $min } до { $max }
length-hours =
    { $count ->
        [one] { $count } час
       *[other] { $count } часа
    }
length-calendar-days =
    { $count ->
        [one] { $count } календарски ден
       *[other] { $count } календарски дена
    }
length-working-days =
    { $count ->
        [one] { $count } работен ден
       *[other] { $count } работни дена
    }
length-years =
    { $count ->
        [one] { $count } година
       *[other] { $count } години
    }
length-months =
    { $count ->
        [one] { $count } месец
       *[other] { $count } месеци
    }
event-received = примено кај { $party }, { $at }
event-threat = Испратено без основа во регистарот на преноси, бидејќи нечиј живот е во непосредна опасност: { $reasons } Предлог: { $first }, потврда: { $second }.
event-denied = { $party } го одби тоа според правилото { $rule }.
case-choose = Нов предмет
case-choose-to = Со кого
case-choose-missing = Изберете ја другата страна.
case-choose-instrument = Со кој инструмент
case-choose-go = Продолжи кон образецот
case-new-to = До { $party }
case-new-prefilled = Пополнето според совпаѓањето што го потврдивте. Проверете го секој ред пред да испратите.
case-new-send = Потпиши и испрати до { $party }
case-new-signed = Се потпишува, се запечатува и се внесува во дневникот; не може да се врати.
case-new-forbidden = Во регистарот на преноси нема основа ова да се даде на { $party }. Правило: { $rule }. Без основа ништо не излегува.
override-danger = Нечиј живот е во непосредна опасност
override-danger-what = Само тогаш смее да излезе без основа, и само ако второ лице го потврди тоа во рок од еден час. Страната што ви ги дала информациите веднаш се известува.
override-reasons = Чиј живот е во опасност и зошто не може да се чека
override-reasons-missing = Наведете чиј живот е во опасност и зошто не може да се чека.
override-source = Предметот од кој потекнуваат информациите
override-source-hint = Неговиот број или идентификатор. Оставете го празно ако информациите се ваши.
override-source-unknown = Тука нема таков предмет. Побарајте го неговиот број во приемното сандаче.
override-propose = Побарај потврда од второ лице
override-propose-hint = Сѐ уште ништо не излегува.
overrides-title = Се чека второ лице
overrides-what = Она што некој од вас сака да го испрати без основа во регистарот на преноси, бидејќи нечиј живот е во непосредна опасност. Оној што го предложил не може да го потврди.
overrides-none = Ништо не чека. Предлогот повеќе не се прикажува откако ќе се потврди, или по еден час.
override-who = Предложил
override-fields = Што би излегло
override-own = Вие го предложивте. Мора да го потврди друг службеник што смее да отвора предмети.
override-confirm = Потврди, потпиши и испрати до { $party }
override-confirm-hint = Излегува веднаш под двете имиња и не може да се врати.
case-no-clock = Без рок
case-owner = Преземено од
case-nobody = Сѐ уште никој
case-basis = Правна основа
case-transfer = Регистар на преноси: { $basis }
case-deemed = Со истек на рокот: нема одговор
case-tasks = Чекори
case-no-tasks = Тука нема што да се стори. Предметот е затворен или на ред е друга страна.
case-fields = Барањето
case-timeline = Што се случи
event-by-time = Рокот истече
case-exhibit = Датотека од { $bytes } бајти
case-receipt = Потпишана потврда за прием
case-receipt-pending = Испратено, потврдата за прием сѐ уште не е тука
step-open = За извршување
step-done = Извршено
step-blocked = Сега не е дозволено
step-theirs = На ред е { $party }
step-grounds = Причини за одбивање
step-grounds-hint = Договорот ги предвидува само овие. Изберете ја онаа што важи.

figures-title = Колку и колку навремено?
figures-period = Период
figures-period-hint = Година, тримесечје или месец: 2026, 2026-Q1, 2026-03
figures-show = Прикажи
figures-previous = Порано
figures-next = Подоцна
figures-quarter = { $year }, { $number }. тримесечје
error-period = Внесете година, тримесечје или месец, како 2026, 2026-Q1 или 2026-03
figures-board-empty = Во овој период не завршил ниту еден рок и ниту еден не тече.
figures-board-caption = Навременост на одговорите, според партнер и рок, { $period }
figures-board-hint = Мирувањата не се сметаат. „Половина за“ и „Девет од десет за“ се однесуваат на роковите завршени во периодот; „Решени со истек на рокот“ се оние што истекле, а никој не постапил. „Во тек“ и „Задоцнети“ ја покажуваат сегашната состојба.
figures-opened-here = Отворени од нас
figures-opened-there = Отворени од партнерот
figures-percent = { $percent } %
figures-tables = Табели
figures-empty = Во овој период нема што да се брои.
figures-total = Вкупно: { $count }
figures-stock = Предмети според состојбата на крајот од периодот.
figures-steps = Бројани кога се случиле во периодот.
figures-rounded = На крајот бројките се заокружуваат на множители на { $multiple }, па збирот на редовите не мора да биде еднаков на вкупниот број; ред што се заокружува на нула се изоставува.
figures-left-out =
    { $count ->
        [one] Не можеше да се изброи { $count } предмет според поранешна верзија на инструментот.
       *[other] Не можеа да се избројат { $count } предмети според поранешни верзии на инструментот.
    }
figures-file = Зачувај како CSV
figures-back = Целата статистика
figures-not-given = не е наведено
figures-age-unknown = не е познато
figures-col-age = Возраст
figures-col-requester_country = Отворено од (земја)
figures-col-requested_country = Упатено до (земја)
figures-col-requester_state = Отворено од (држава)
figures-col-requested_state = Упатено до (држава)
figures-col-requester_kind = Отворено од (вид)
figures-col-requested_kind = Упатено до (вид)
figures-col-requester_party = Отворено од
figures-col-requested_party = Упатено до
figures-col-partner_country = Партнер
span-minutes = { $minutes } мин.
span-hours = { $hours } ч. { $minutes } мин.
span-days = { $days } д. { $hours } ч.
kind-member-state = Држава членка
kind-partner = Партнер од Западен Балкан
kind-agency = Агенција на ЕУ

# dynamic: purpose-
purpose-cyber-security = Сајбер-безбедност
purpose-information-integrity = Интегритет на информациите
purpose-fundamental-rights = Основни права
purpose-financial-intelligence = Финансиско разузнавање
purpose-victim-protection = Заштита на жртвите
purpose-oversight = Надзор над обработката
purpose-administration = Администрирање на јазолот
act-check-ask = Прашање до други страни
act-check-asked = Прашање до овој јазол
act-check-read = Читање на одговорите од проверка
act-match-confirm = Оценување на погодок
act-case-read = Читање предмет
act-case-open = Отворање предмет
act-case-step = Извршување чекор во предмет
act-override-propose = Предлог за испраќање без основа, поради живот во опасност
act-override-confirm = Потврда на испраќање без основа, поради живот во опасност
act-override-read = Читање на она што чека второ лице
act-audit-search = Пребарување на оваа евиденција
act-audit-chain = Увид во синџирот на дневникот
act-health-read = Увид во исправноста на јазолот
act-holding-import = Увоз на записи
act-api-token = Создавање токен за API
act-api-revoke = Отповикување токени за API
act-people-keep = Промена на корисниците
act-person-set = Запишување корисник или промена на улогата
act-person-invite = Давање врска за поставување
act-person-unkey = Отстранување на пристапните клучеви на корисник
act-session-open = Најава
entry-number = внес { $entry } во дневникот
chain-remedy = Престанете да работите со овој јазол, оставете ги неговите датотеки такви какви што се и повикајте ги администраторот и офицерот за заштита на податоците.
audit-title = Кој во што имал увид?
audit-about = Кој имал увид во
audit-about-hint = Име, број на документ, регистарска ознака или телефонски број, на кое било писмо
audit-button = Пребарај
audit-caption = Дејства врз лични податоци, прво најновите
audit-none = Сѐ уште никој немал увид во лични податоци тука.
audit-none-about = Тука никој немал увид во „{ $about }“. Другите јазли водат своја евиденција: прашајте ги.
chain-title = Дневникот
chain-verify = Провери сега
chain-sound =
    { $entries ->
        [one] Повторно е прочитан { $entries } внес за { $took }: тој е на местото што го покажува потпишаната контролна точка.
       *[other] Повторно се прочитани { $entries } внеси за { $took }: сите се на местото што го покажува потпишаната контролна точка.
    }
chain-broken = Проверката на дневникот не успеа: { $what }.
chain-size = Големина
chain-root = Корен
chain-checkpoint = Последна контролна точка
chain-witnesses = Сопотпишано од
chain-no-witness = Сѐ уште никој: овој дневник се потпира само на сопствениот потпис.
chain-never = сѐ уште не
chain-witness = до внес { $size }, { $at }

health-title = Дали јазолот работи исправно?
health-ahead-remedy = Времето во неговите пораки е повеќе од пет минути пред нашето и тие се одбиваат. Споредете ги двата часовника со сервер за точно време; јавете се на { $phone }.
health-instruments = Инструменти
health-instruments-count =
    { $count ->
        [one] { $count } потпишан од страните
       *[other] { $count } потпишани од страните
    }
health-instruments-remedy = Именикот не ги содржи овие инструменти во тукашната верзија, па ниту еден нивен чекор не се извршува: { $names }. Усогласете ги верзиите на програмата и на именикот.
health-languages = Јазици
health-languages-remedy = Недостигаат текстови, што се прикажуваат на англиски; првиот од секој јазик: { $lacking }. Додајте ги во папката на јазикот и повторно стартувајте го јазолот.
health-partners = Партнери
health-no-partners = Во именикот сѐ уште нема друга страна.
health-node = Овој јазол
health-store = Складиште
health-store-fine = Последната потврдена измена може да се прочита.
health-directory = Именик
health-directory-until = Важи до { $at }
health-directory-renew = Преземете го новиот именик со „egnatia directory“; по тоа време ништо не се разменува.
health-directory-expired = Веднаш преземете нов именик со „egnatia directory“; дотогаш ништо не се разменува.
health-outbox = Излезно сандаче
health-outbox-count =
    { $count ->
        [0] Ништо не чека да се испрати
        [one] { $count } порака чека да се испрати
       *[other] { $count } пораки чекаат да се испратат
    }
health-outbox-remedy = Погледнете подолу кој партнер е недостапен и јавете му се.
health-witness = Сведоци
health-witness-count =
    { $count ->
        [0] Сѐ уште никој не го сопотпишал дневникот
        [one] { $count } страна го сопотпишала дневникот
       *[other] { $count } страни го сопотпишале дневникот
    }
health-witness-remedy = Почекајте го првиот круг на сведоците; ако го нема за неколку минути, погледнете ги партнерите подолу.
health-index = Индекс за пребарување
health-index-is = { $holdings } во { $segments }, { $size } MiB
health-index-holdings =
    { $count ->
        [one] { $count } запис
       *[other] { $count } записи
    }
health-index-segments =
    { $count ->
        [one] { $count } сегмент
       *[other] { $count } сегменти
    }
health-index-remedy = Датотека на индексот беше оштетена и повторно е создадена од складиштето; ништо не е изгубено. Проверете го дискот: она што оштетува една датотека оштетува и други. Што е најдено: { $damage }
health-thresholds = Колкава мора да биде сличноста за погодок
health-thresholds-hint = За запис со помала сличност не се известуваат ниту партнерите ниту нашите службеници. Се поставува во node.toml, а се чита при стартување на јазолот.
health-gap-remedy = Недостигаат пораки од овој партнер. Јавете им се на двата администратора: партнерот мора да ги испрати повторно.
health-down-remedy = Јавете се во дежурната служба на партнерот ({ $phone }). Она што чека е зачувано и само ќе се испрати. Последен неуспех: { $failure }
health-retry-remedy = Јазолот сам се обидува повторно. Последен неуспех: { $failure }
health-new-remedy = Нема контакт откако е стартуван овој јазол; ќе се види со првата порака или со првиот круг на сведоците.
health-entries = Внеси во дневникот
health-holdings = Записи
health-open = Отворени барања
health-sessions = Најавени корисници
health-started = Работи од
health-federation = Федерација
health-version = Верзија

problem-title = Нешто не успеа
problem-saved = Што е зачувано
problem-next = Што понатаму
problem-go = Продолжи
problem-reference = Ако барате помош, наведете го овој референтен број: { $reference }
forbidden-title = Правилата не го дозволуваат ова
forbidden-rule = Правило: { $rule }.
forbidden-reference = Обидот е запишан под референтен број { $reference }.
forbidden-back = Назад на почетокот
failure-bounds = Ова не може да се прифати онака како што е испратено: { $what }
failure-refused = Инструментот не го дозволува ова: { $what } (правило { $rule })
failure-full = Дискот на овој јазол е полн, па не може да се прими ништо ново.
failure-store = Складиштето на овој јазол во моментов не може да се користи.
failure-print = Оваа страница не можеше да се отпечати.
failure-saved-before = Сѐ што беше потврдено претходно е безбедно. Она што го испративте сега не е извршено.
failure-next-correct = Вратете се, исправете го и испратете го повторно.
failure-next-reload = Отворете ја страницата одново: можеби некој во меѓувреме извршил чекор.
failure-next-administrator = Обидете се повторно за една минута. Ако пак не успее, повикајте го администраторот.

notice-confirmed = Совпаѓањето е потврдено и запишано под вашето име.
notice-rejected = Под вашето име е запишано дека ова не е бараното.
notice-opened = Барањето е потпишано, внесено во дневникот и на пат.
notice-stepped = Чекорот е потпишан, внесен во дневникот и на пат.

tokens-title = Кој смее да го користи API?
tokens-what = Токенот дејствува во името и со улогата на својот сопственик. Создавањето токен се запишува, со вашето име.
tokens-issued = Токен: { $name }
tokens-once = Копирајте го сега: се прикажува само овој пат, а се чува само неговиот криптографски отпечаток. Програмата го испраќа како „Authorization: Bearer …“.
tokens-none = нема
tokens-nobody = Овој јазол сѐ уште нема корисници.
tokens-make = Создај токен
tokens-make-for = Создај токен за { $name }
tokens-revoke = Отповикај ги сите
tokens-revoke-for = Отповикај ги сите токени: { $name }
tokens-openapi = Што прави API (OpenAPI 3.1)
col-role = Улога
col-passkeys = Пристапни клучеви
col-seen = Последна најава
col-tokens = Токени
col-newest = Најнов
col-do = Промена
notice-proposed = Вашиот предлог чека второ лице. Сѐ уште ништо не излегло.
notice-revoked = Токените се отповикани. Програмите што ги користат отсега се одбиваат.
notice-person = Запишано е, а сесиите на корисникот се прекинати.
notice-unkeyed = Пристапните клучеви се отстранети. Дајте му на корисникот нова врска за поставување.


nav-desk = Моето биро
nav-rules = Правила
col-owner = Го води
rules-title = Кој што смее и зошто?
rules-what = Ова се токму правилата што одлучуваат, секое со својата причина и извор. Прашајте за улога и дејство: одговорот го именува правилото. Прашањето ништо не менува.
rules-act = Дејство
rules-ask = Дали смее?
rules-may = Смее.
rules-may-not = Не смее.
rules-all = Сите правила
rules-permits = дозволува
rules-forbids = забранува
desk-title = Вашето биро
desk-next = Најблиски рокови
desk-first = Први чекори
desk-continue = Продолжете каде што застанавте
desk-last = Предметот { $number }, што последен го гледавте
desk-check = Проверете лице, документ или возило
desk-check-for = Проверка: { $purpose }
desk-open = Ново: { $instrument }
desk-overdue = со истечен рок
desk-due = со рок во следните 24 часа
desk-untaken = сѐ уште ничии
desk-mine = ваши
desk-overrides = чекаат второ лице: живот е во опасност
first-check = Проверете измислено лице
first-read-case = Отворете предмет и прочитајте го докрај
first-take-case = Земете предмет што сѐ уште е ничиј: означете го во приемното сандаче и предајте го на себе
first-audit = Прашајте кој гледал податоци за некое лице
first-enrol = Запишете колега
first-link = Дајте му врска за поставување
first-token = Направете токен за програма
inbox-untaken = Сѐ уште ничии
inbox-empty-untaken = За секое отворено барање некој се грижи.
inbox-more = Стеснете го изборот, зачувајте како преглед
inbox-instrument = Инструмент
inbox-with = Со страна
inbox-any = Кој било
inbox-narrow = Прикажи
inbox-reset = Повторно прикажи сѐ
inbox-view-name = Име на прегледот
inbox-view-keep = Зачувај како преглед
inbox-view-forget = Заборави „{ $name }“
assign-pick = Означи { $number }
assign-picked = Предај ги означените …
assign-all = Предај ги сите прикажани ({ $count }) …
assign-title = Предавање предмети
assign-what = Сѐ уште ништо не е сменето. Погледнете го списокот, тргнете ја ознаката од она што останува и наведете кому и зошто. Другата страна не дознава ништо за тоа, и може да се поништи.
assign-to = Кому
assign-reason = Причина
assign-reason-hint = Една за сите; се запишува со вашето име: крај на смена, болест, сопствена област.
assign-do =
    { $count ->
        [one] Предај { $count } предмет
       *[other] Предај { $count } предмети
    }
assign-back = Назад, без промени
assign-undo = Поништи: врати им ги на оние што ги водеа
assign-error-none = Означете барем еден предмет.
assign-error-to = Изберете лице што смее да работи на сите овие предмети.
assign-error-reason = Наведете ја причината.
assign-error-long = Скратете ја причината на најмногу 500 знаци.
act-case-assign = Предавање предмети
notice-assigned = Предметите се предадени. Тоа е запишано со вашата причина.
notice-unassigned = Предметите повторно се кај оние што ги водеа.
