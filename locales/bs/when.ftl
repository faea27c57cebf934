# Machine-made translation: to be reviewed by a native speaker.

date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-point = { $date } { $time } { $zone }
date-unknown = vrijeme nepoznato

# dynamic: month-
month-1 = jan.
month-2 = feb.
month-3 = mart
month-4 = apr.
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = aug.
month-9 = sept.
month-10 = okt.
month-11 = nov.
month-12 = dec.

ago-now = upravo sada
ago-minutes = prije { $count } min
ago-hours = prije { $count } h
ago-days =
    { $count ->
        [one] prije { $count } dan
        [few] prije { $count } dana
       *[other] prije { $count } dana
    }

took-ms = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
