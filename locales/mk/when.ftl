# Machine-made translation: to be reviewed by a native speaker.

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-point = { $date } { $time } { $zone }
date-unknown = времето не е познато

# dynamic: month-
month-1 = јан.
month-2 = фев.
month-3 = март
month-4 = апр.
month-5 = мај
month-6 = јуни
month-7 = јули
month-8 = авг.
month-9 = септ.
month-10 = окт.
month-11 = ноем.
month-12 = дек.

ago-now = штотуку
ago-minutes = пред { $count } мин.
ago-hours = пред { $count } ч.
ago-days =
    { $count ->
        [one] пред { $count } ден
       *[other] пред { $count } дена
    }

took-ms = { $count } мс
took-seconds = { $count } сек.
took-minutes = { $minutes } мин. { $seconds } сек.
