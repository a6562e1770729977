# Free until a day before; after that a fee, and the trip is paid.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes
08:10 priya picks rosa
day 2027-03-14
18:00 dale calls-off
18:05 payments book 1 4200
