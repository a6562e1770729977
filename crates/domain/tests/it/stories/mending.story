# Something is wrong with the work: it is mended, not paid twice.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes
08:10 priya picks rosa
08:11 rosa ok
08:12 dale ok
day 2027-03-12
10:00 rosa starts
11:00 rosa finishes
11:30 dale complains
12:00 dale asks-help
day 2027-03-13
09:00 priya replies
09:30 rosa finishes
10:00 dale approves
