# While it is only looked at, the customer may stop: the worker's time falls free at once.
playbook assigned-partner
day 2027-03-23
09:05 dale describes
09:05 dale sends
09:05 matching asks rosa kyle
09:40 rosa yes
10:34 priya picks rosa
10:35 rosa accepts confidentiality
10:36 dale accepts agreement
10:40 rosa wants 2027-03-25T08:00/10:00
10:41 dale takes 2027-03-25T08:00/10:00
day 2027-03-25
08:00 rosa starts
08:10 dale declines
