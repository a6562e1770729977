demo-clock = L’horloge de la ville
demo-clock-why = Seule la démo a cette page. Quand on avance l’horloge, tout ce qui est dû entre-temps arrive à son heure.
demo-clock-on = + { $minutes } min
demo-clock-speed = Elle va { $speed } fois plus vite que la vôtre.
