# What was not right is made good at no further cost: by whoever did it, and, when they cannot, by whoever is found.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa kyle
08:03 rosa yes
08:10 priya picks rosa
08:11 dale ok
08:12 rosa ok
day 2027-03-12
10:00 rosa starts
12:00 rosa finishes
12:10 dale approves
12:15 payments book 1 14000
day 2027-03-20
09:00 dale disputes work
09:30 rosa tells
10:00 priya decides redo
10:30 rosa wants 2027-03-22T10:00/12:00
10:40 rosa withdraws
11:00 dale sends 2027-03-23T10:00/12:00
11:01 matching asks kyle
11:05 kyle yes
11:10 priya picks kyle
11:11 kyle ok
11:11 dale ok
day 2027-03-23
10:00 kyle starts
11:00 kyle finishes
11:30 dale approves
