# Machine-made translation: to be reviewed by a native speaker.

notices-title = Известувања
notices-unread = непрочитани
notices-what = Што ве чека, најновото прво. Известувањето се смета за прочитано и кога ќе го отворите неговиот предмет.
notices-none = Ништо не ве чека.
notices-caption = Вашите известувања, најновите први
notices-mark = Означи ги сите како прочитани
notices-older = Постарите известувања не се наведени. Во приемното сандаче се сите предмети.
notices-col-level = Итност
notices-col-what = Што се случило
notices-col-at = Кога
notices-done-seen = Сите известувања се означени како прочитани.

notices-level-act-now = Постапете веднаш
notices-level-today = Денес
notices-level-digest = За информација
notices-meaning-act-now = Веднаш: пристигнало итно барање, рок истекува во следниот час или веќе истекол, или испраќање без основа чека второ лице.
notices-meaning-today = Најмногу еднаш на десет минути: пристигнал предмет, партнер извршил чекор во ваш предмет, или рок истекува во следните 24 часа.
notices-meaning-digest = Еднаш дневно во 07:00: затворени предмети, потсетувања, чекори на колеги и преиспитувања со рок во следните триесет дена.

notices-what-arrived = Пристигна предмет
notices-what-urgent = Пристигна итно барање
notices-what-stepped = Партнерот изврши чекор
notices-what-reminded = Партнерот испрати потсетување
notices-what-colleague = Чекор изврши друг службеник од вашиот орган
notices-what-closed = Предметот е затворен
notices-what-clock = Истекува рок
notices-what-override = Испраќање без основа чека второ лице
notices-what-review = Наближува рок за преиспитување
notices-due = Рок: { $at } ({ $left })

notices-choices = Како да бидете известени
notices-choices-what = Оваа страница секогаш прикажува сѐ. Во е-пошта се наведува само за кој предмет станува збор, што се случило и до кога; никогаш не се наведува лице.
notices-no-mail = Овој јазол сѐ уште не испраќа е-пошта. Вашиот избор се чува додека администраторот не ја постави е-поштата.
notices-address = Адреса на е-пошта
notices-address-hint = Вашата адреса во вашиот орган. Оставете го полето празно ако не сакате е-пошта.
notices-lang = Јазик на е-поштата
notices-levels = Испраќај е-пошта за
notices-choose = Зачувај
notices-back = Назад кон известувањата
notices-done-chosen = Вашиот избор е зачуван.
notices-error-address = Ова не е адреса на е-пошта. Внесете ја како duty@authority.example или оставете го полето празно.
notices-error-lang = Овој јазол го нема тој јазик. Изберете од списокот.
notices-act-choose = Избор на начинот на известување

notices-mail-subject-one = { $level }: { $number }
notices-mail-subject-more = { $level } – известувања: { $count }
notices-mail-intro-act-now = Ова не може да чека.
notices-mail-intro-today = Ова е за денес.
notices-mail-intro-digest = Ова е другото што се случило од вчера наутро.
notices-mail-more = Уште { $count } во списокот на { $place }
notices-mail-foot = Ја добивате оваа порака бидејќи ја дадовте вашата адреса. Тоа може да го промените на { $place }

notices-health-mail = Е-пошта
notices-health-hook = Веб-кука
notices-health-count =
    { $count ->
        [one] { $count } известување чека да излезе
       *[other] { $count } известувања чекаат да излезат
    }
notices-health-failing =
    { $count ->
        [one] { $count } известување не можеше да излезе и испраќањето се повторува: { $failure }. Проверете го серверот, неговата адреса и најавата во node.toml.
       *[other] { $count } известувања не можеа да излезат и испраќањето се повторува: { $failure }. Проверете го серверот, неговата адреса и најавата во node.toml.
    }
notices-health-lost =
    { $count ->
        [one] Од стартувањето на јазолот, за { $count } известување испраќањето е откажано. Тоа стои на страницата на оној за кого е наменето. Поправете ја е-поштата или веб-куката, па повторно стартувајте го јазолот.
       *[other] Од стартувањето на јазолот, за { $count } известувања испраќањето е откажано. Тие стојат на страниците на оние за кои се наменети. Поправете ја е-поштата или веб-куката, па повторно стартувајте го јазолот.
    }
