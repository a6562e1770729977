# Offers: two name a price, the customer takes one, the fee books it, the rest goes from hand to hand.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle tess
11:00 kyle offers 52000 2027-04-07T09:00/17:00
11:10 rosa yes
12:00 rosa offers 46000 2027-04-06T09:00/17:00 2027-04-08T09:00/17:00
# Nobody sends less than nothing, and a price may be changed until it is taken.
12:05 rosa offers 0
13:00 rosa offers 50000 2027-04-06T09:00/17:00 2027-04-08T09:00/17:00
13:30 kyle picks rosa
14:00 dale picks tess
14:00 dale picks rosa 2027-04-06T09:00/15:00
14:01 dale picks kyle
# No work before the fee.
14:30 rosa starts
day 2027-04-02
20:10 payments book 1 5000
20:11 payments book 1 5000
day 2027-04-06
09:04 rosa starts
15:30 rosa finishes
day 2027-04-07
09:00 dale complains
day 2027-04-08
11:00 rosa finishes
18:00 dale approves
18:05 kyle marks 2
18:30 dale marks 2
18:31 dale marks 2
day 2027-04-09
08:00 rosa marks 2
day 2027-04-10
09:00 dale rates 5
10:00 rosa rates 5
