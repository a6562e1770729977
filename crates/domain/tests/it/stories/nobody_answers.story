# Silence is answered by a phone call, and never by calling whoever said no.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa kyle
08:30 kyle no
11:00 clock ticks
11:10 priya rang kyle
11:10 priya rang rosa
15:00 clock ticks
15:10 priya notes-no-of rosa
15:20 priya widens 150
15:20 matching asks
15:30 priya gives-up
