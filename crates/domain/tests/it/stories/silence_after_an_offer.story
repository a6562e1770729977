# Nobody begins before the fee. Then silence says that it is right, and the rest is asked for, and asked about.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa
12:00 rosa offers 50000 2027-04-02T09:00/17:00
14:00 dale picks rosa 2027-04-02T09:00/15:00
day 2027-04-02
08:00 rosa starts
08:10 payments book 1 5000
08:20 rosa looks
09:00 rosa starts
15:00 rosa finishes
day 2027-04-05
15:00 clock ticks
day 2027-04-07
15:00 clock ticks
day 2027-04-10
15:00 clock ticks
day 2027-04-14
15:00 clock ticks
15:10 dale tells
15:20 rosa tells
15:30 priya decides stands
15:40 priya marks 2
day 2027-04-18
15:00 clock ticks
day 2027-04-29
15:00 clock ticks
day 2027-05-30
15:00 rosa looks
