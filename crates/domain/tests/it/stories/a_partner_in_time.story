# Called off two days before, the work costs nothing; and a bill that nobody pays is asked for, then the desk's.
playbook assigned-partner
day 2027-03-23
09:05 dale describes
09:05 dale sends
09:05 matching asks rosa
09:40 rosa yes 2027-03-25T08:00/12:00
10:34 priya picks rosa
10:41 rosa accepts confidentiality
11:20 dale wants 2027-03-25T10:00/13:00
11:30 dale accepts agreement
day 2027-03-25
10:06 rosa starts
10:50 rosa estimates 30000
12:00 dale approves
13:00 rosa wants 2027-04-06T13:00/17:00
13:10 dale takes 2027-04-06T13:00/14:00
day 2027-04-04
11:00 dale calls-off
