demo-clock = Die Uhr der Stadt
demo-clock-why = Nur die Demo hat diese Seite. Wer die Uhr vorstellt, lässt alles dazwischen zu seiner Zeit geschehen.
demo-clock-on = + { $minutes } min
demo-clock-speed = Sie geht { $speed }-mal so schnell wie Ihre.
