# Whom they visit is the worker's to read from the assignment until a week after the end, and nobody else's.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa kyle
08:03 rosa yes
08:04 rosa looks
08:10 priya picks rosa
08:11 rosa looks
08:11 kyle looks
day 2027-03-12
10:00 rosa starts
12:00 rosa finishes
12:10 dale approves
12:15 payments book 1 14000
day 2027-03-18
12:00 rosa looks
day 2027-03-20
12:00 rosa looks
