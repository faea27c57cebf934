# Machine-made translation: to be reviewed by a native speaker.

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-point = { $date } { $time } { $zone }
date-unknown = koha nuk dihet

# dynamic: month-
month-1 = jan.
month-2 = shk.
month-3 = mar.
month-4 = pri.
month-5 = maj
month-6 = qer.
month-7 = kor.
month-8 = gush.
month-9 = sht.
month-10 = tet.
month-11 = nën.
month-12 = dhj.

ago-now = pikërisht tani
ago-minutes = { $count } min më parë
ago-hours = { $count } orë më parë
ago-days =
    { $count ->
        [one] { $count } ditë më parë
       *[other] { $count } ditë më parë
    }

took-ms = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
