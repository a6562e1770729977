# From hand to hand, and each says otherwise: the case opens by itself, both sides are heard, and the desk decides.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa
12:00 rosa offers 50000 2027-04-06T09:00/17:00
14:00 dale picks rosa 2027-04-06T09:00/15:00
20:10 payments book 1 5000
day 2027-04-06
09:04 rosa starts
15:30 rosa finishes
18:00 dale approves
18:30 dale marks 2
day 2027-04-08
18:30 clock ticks
day 2027-04-10
18:30 clock ticks
19:00 dale tells
day 2027-04-11
08:00 rosa tells
# It was less than agreed, and the rest is not owed; the fee is not touched.
09:00 priya decides refund 2 10000 provider
10:00 rosa marks 2
day 2027-04-26
10:00 clock ticks
