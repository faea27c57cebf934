### How times are written: 24-hour clock, the month as a word, the zone always beside it.

## Points in time

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-point = { $date } { $time } { $zone }
date-unknown = time not known

# dynamic: month-
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## How long ago

ago-now = just now
ago-minutes = { $count } min ago
ago-hours = { $count } h ago
ago-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }

## How long it took

took-ms = { $count } ms
took-seconds = { $count } s
took-minutes = { $minutes } min { $seconds } s
