# The booking fee is given back by a decision before the work: the rest stays what it was, and nothing is given back twice when it is called off.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa
12:00 rosa offers 50000 2027-04-06T09:00/17:00
14:00 dale picks rosa 2027-04-06T09:00/15:00
20:10 payments book 1 5000
20:20 dale disputes other
20:30 rosa tells
20:40 priya decides refund 1 5000 both
20:41 priya gives-back 2
day 2027-04-03
10:00 dale calls-off
