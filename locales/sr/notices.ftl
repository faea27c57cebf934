# Machine-made translation: to be reviewed by a native speaker.

notices-title = Обавештења
notices-unread = непрочитано
notices-what = Шта вас чека, почев од најновијег. Обавештење постаје прочитано и кад отворите предмет на који се односи.
notices-none = Ништа вас не чека.
notices-caption = Ваша обавештења, почев од најновијег
notices-mark = Означи све као прочитано
notices-older = Старија обавештења се не приказују. Сви предмети су у пријемном сандучету.
notices-col-level = Хитност
notices-col-what = Шта се догодило
notices-col-at = Када
notices-done-seen = Сва обавештења су означена као прочитана.

notices-level-act-now = Поступити одмах
notices-level-today = Данас
notices-level-digest = Ради информисања
notices-meaning-act-now = Одмах: стигао је хитан захтев, рок истиче за мање од једног сата или је истекао, или слање без основа чека потврду другог лица.
notices-meaning-today = Највише једном у десет минута: стигао је предмет, партнер је предузео корак у вашем предмету или рок истиче за мање од једног дана.
notices-meaning-digest = Једном дневно у 07:00: закључени предмети, ургенције, кораци колега и преиспитивања која доспевају у наредних тридесет дана.

notices-what-arrived = Стигао је предмет
notices-what-urgent = Стигао је хитан захтев
notices-what-stepped = Партнер је предузео корак
notices-what-reminded = Партнер је послао ургенцију
notices-what-colleague = Неко од колега је предузео корак
notices-what-closed = Предмет је закључен
notices-what-clock = Рок истиче
notices-what-override = Слање без основа чека потврду другог лица
notices-what-review = Доспева преиспитивање
notices-due = Рок: { $at } ({ $left })

notices-choices = Начин обавештавања
notices-choices-what = На овој страници је увек све. У е-поруци се наводи само о ком предмету је реч, шта се догодило и до када је рок; никада се не наводи име лица.
notices-no-mail = Овај чвор још не шаље е-пошту. Ваш избор се чува док администратор не подеси е-пошту.
notices-address = Адреса е-поште
notices-address-hint = Ваша службена адреса. Оставите празно ако не желите е-пошту.
notices-lang = Језик е-порука
notices-levels = Шаљи е-пошту за
notices-choose = Сачувај
notices-back = Назад на обавештења
notices-done-chosen = Ваш избор је сачуван.
notices-error-address = Ово није адреса е-поште. Унесите је у облику duty@authority.example или оставите празно.
notices-error-lang = Овај чвор нема тај језик. Изаберите језик са списка.
notices-act-choose = Избор начина обавештавања

notices-mail-subject-one = { $level }: { $number }
notices-mail-subject-more = { $level }: број обавештења – { $count }
notices-mail-intro-act-now = Ово не може да чека.
notices-mail-intro-today = Ово је за данас.
notices-mail-intro-digest = Ово се још догодило од јуче ујутру.
notices-mail-more = Још { $count } на списку: { $place }
notices-mail-foot = Ову поруку добијате јер сте навели своју адресу. То можете да промените овде: { $place }

notices-health-mail = Е-пошта
notices-health-hook = Веб-кука (hook)
notices-health-count =
    { $count ->
        [one] { $count } обавештење чека на слање
        [few] { $count } обавештења чекају на слање
       *[other] { $count } обавештења чека на слање
    }
notices-health-failing =
    { $count ->
        [one] { $count } обавештење није могло да се пошаље и слање се понавља: { $failure }. Проверите сервер, његову адресу и податке за пријаву у node.toml.
        [few] { $count } обавештења нису могла да се пошаљу и слање се понавља: { $failure }. Проверите сервер, његову адресу и податке за пријаву у node.toml.
       *[other] { $count } обавештења није могло да се пошаље и слање се понавља: { $failure }. Проверите сервер, његову адресу и податке за пријаву у node.toml.
    }
notices-health-lost =
    { $count ->
        [one] Од покретања се одустало од слања { $count } обавештења. И даље стоји на страници примаоца. Отклоните квар е-поште или веб-куке, па поново покрените чвор.
        [few] Од покретања се одустало од слања { $count } обавештења. И даље стоје на страницама прималаца. Отклоните квар е-поште или веб-куке, па поново покрените чвор.
       *[other] Од покретања се одустало од слања { $count } обавештења. И даље стоје на страницама прималаца. Отклоните квар е-поште или веб-куке, па поново покрените чвор.
    }
