# Machine-made translation: to be reviewed by a native speaker.

date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-point = { $date } { $time } { $zone }
date-unknown = време није познато

# dynamic: month-
month-1 = јан.
month-2 = феб.
month-3 = мар.
month-4 = апр.
month-5 = мај
month-6 = јун
month-7 = јул
month-8 = авг.
month-9 = сеп.
month-10 = окт.
month-11 = нов.
month-12 = дец.

ago-now = управо сада
ago-minutes = пре { $count } мин
ago-hours = пре { $count } ч
ago-days =
    { $count ->
        [one] пре { $count } дан
        [few] пре { $count } дана
       *[other] пре { $count } дана
    }

took-ms = { $count } мс
took-seconds = { $count } с
took-minutes = { $minutes } мин { $seconds } с
