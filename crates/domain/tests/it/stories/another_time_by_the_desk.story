# Somebody says yes at another time, and the desk takes them at it: the customer is told. A day before it may be called off for nothing.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes 2027-03-16T10:00/12:00
08:10 priya picks rosa 2027-03-16T10:00/12:00
day 2027-03-14
09:00 dale calls-off
