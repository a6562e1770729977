### Jours et heures, à l’horloge de l’adresse.

# $day, $from, $to
when-slot = { $day }, { $from }–{ $to }
# while there is no time yet
when-open = heure à convenir
# $weekday, $month, $day
when-day = { $weekday } { $day } { $month }
# $day, $time
when-day-and-time = { $day } à { $time }
# $time
when-today = { $time }

## $n (number) : dans combien de temps, et depuis combien
when-in-minutes = dans { $n } min
when-in-hours = dans { $n } h
when-in-days =
    { $n ->
        [one] dans { $n } jour
       *[other] dans { $n } jours
    }
when-late-minutes = { $n } min de retard
when-late-hours = { $n } h de retard
when-late-days =
    { $n ->
        [one] { $n } jour de retard
       *[other] { $n } jours de retard
    }

## Lundi d’abord
day-1 = lun.
day-2 = mar.
day-3 = mer.
day-4 = jeu.
day-5 = ven.
day-6 = sam.
day-7 = dim.

## « aout » sans accent (graphie de 1990) : un û doublerait le prix d’un SMS
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = aout
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.
slot-now = maintenant, dans les minutes après un OUI
