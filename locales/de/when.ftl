### Tage und Zeiten, nach der Uhr der Adresse.

# $day, $from, $to; each time says its own "Uhr"
when-slot = { $day }, { $from } bis { $to }
# while there is no time yet
when-open = Zeit nach Absprache
# $weekday, $month, $day
when-day = { $weekday } { $day }. { $month }
# $day, $time
when-day-and-time = { $day }, { $time }
# $time
when-today = { $time }

## $n (number): wie lange noch, und wie lange schon
when-in-minutes = in { $n } Min.
when-in-hours = in { $n } Std.
when-in-days =
    { $n ->
        [one] in { $n } Tag
       *[other] in { $n } Tagen
    }
when-late-minutes = { $n } Min. überfällig
when-late-hours = { $n } Std. überfällig
when-late-days =
    { $n ->
        [one] { $n } Tag überfällig
       *[other] { $n } Tage überfällig
    }

## Montag zuerst
day-1 = Mo.
day-2 = Di.
day-3 = Mi.
day-4 = Do.
day-5 = Fr.
day-6 = Sa.
day-7 = So.

month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
slot-now = jetzt, Minuten nach einem JA
