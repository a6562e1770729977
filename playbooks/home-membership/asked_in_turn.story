# One is asked, then the next; the second names three times, the homeowner picks one, and pays by hand.
playbook home-membership
day 2027-03-12
10:00 dale describes
10:00 dale sends 2027-03-15T10:00/12:00
10:00 matching asks rosa
10:20 rosa no
10:20 matching asks kyle
# Two are no choice, and three that are over are none either.
10:30 kyle yes 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00
10:31 kyle yes 2027-03-11T09:00/11:00 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00
10:32 kyle yes 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00 2027-03-18T09:00/11:00
10:40 dale takes 2027-03-20T09:00/11:00
10:41 dale takes 2027-03-17T13:00/15:00
day 2027-03-17
12:55 kyle starts
14:30 kyle finishes
15:00 dale approves
15:01 dale marks 1
16:00 kyle marks 1
day 2027-03-18
09:00 dale rates 5
day 2027-03-31
17:00 clock ticks
day 2027-04-03
17:00 clock ticks
