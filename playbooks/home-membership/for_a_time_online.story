# Asked for a time: the first names three others, which are cut to what was asked for. The homeowner picks one and both
# meet for less than the minimum, so that the homeowner is asked, and says nothing. Then the same one comes.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 20 2027-03-15T10:00/12:00
09:00 matching asks rosa
09:05 rosa yes 2027-03-15T14:00/16:00 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00
09:10 dale takes 2027-03-15T14:00/14:20
day 2027-03-15
13:40 dale joins
13:46 dale joins
14:00 rosa joins
14:02 rosa leaves
14:03 rosa sees-need
14:04 dale complains
day 2027-03-16
14:03 clock ticks
15:00 dale asks-for the-same at 2027-03-18T10:00/12:00
15:10 rosa yes
day 2027-03-18
10:00 rosa starts
11:00 rosa finishes
12:00 dale approves
12:01 dale marks 2
12:02 rosa marks 2
day 2027-03-19
15:00 clock ticks
day 2027-03-26
15:00 clock ticks
