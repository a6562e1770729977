# The money was given up on, the customer complains all the same, and the work is made good: what was given up on stays so.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:06 rosa yes
08:22 priya picks rosa
day 2027-03-15
09:58 rosa starts
11:20 rosa finishes
12:00 dale approves
day 2027-03-18
12:30 clock ticks
day 2027-03-22
12:30 clock ticks
13:00 priya writes-off 1
13:30 dale disputes work
14:00 rosa tells
14:10 priya decides redo
15:00 rosa wants 2027-03-24T10:00/12:00
15:10 dale takes 2027-03-24T10:00/12:00
day 2027-03-24
10:00 rosa starts
11:00 rosa finishes
11:30 dale approves
