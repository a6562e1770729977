### Days and times, on the wall of the address.

# $day, $from, $to
when-slot = { $day }, { $from }–{ $to }
# while there is no time yet
when-open = time to be agreed
# $weekday, $month, $day
when-day = { $weekday } { $month } { $day }
# $day, $time
when-day-and-time = { $day }, { $time }
# $time
when-today = { $time }

## $n (number): how long until then, and how long since
when-in-minutes = in { $n } min
when-in-hours = in { $n } h
when-in-days =
    { $n ->
        [one] in { $n } day
       *[other] in { $n } days
    }
when-late-minutes = { $n } min late
when-late-hours = { $n } h late
when-late-days =
    { $n ->
        [one] { $n } day late
       *[other] { $n } days late
    }

## Monday first
day-1 = Mon
day-2 = Tue
day-3 = Wed
day-4 = Thu
day-5 = Fri
day-6 = Sat
day-7 = Sun

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
slot-now = now, within minutes of a YES
