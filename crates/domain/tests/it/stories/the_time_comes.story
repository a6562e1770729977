# The slot comes and nobody has the job: it is the desk's to decide, not forgotten among claims.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-11T10:00/12:00
08:00 matching asks rosa kyle
08:03 rosa yes
10:00 clock ticks
12:30 priya picks rosa
12:31 priya gives-up
