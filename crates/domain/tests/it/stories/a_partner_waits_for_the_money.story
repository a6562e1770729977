# The partner is credited out of the customer's money: it is asked for, and both are asked how it was once it has come.
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
13:00 rosa wants 2027-03-26T13:00/17:00
13:10 dale takes 2027-03-26T13:00/14:00
day 2027-03-26
13:02 rosa starts
13:40 rosa finishes
13:50 dale approves
day 2027-03-29
13:50 clock ticks
day 2027-04-02
13:50 clock ticks
14:00 payments book 1 30000
day 2027-04-05
14:00 clock ticks
day 2027-04-16
14:00 clock ticks
day 2027-05-25
10:00 rosa looks
