# It could not be done: the way is paid, the customer says when, and somebody else is asked.
playbook guided-visit
day 2027-03-12
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/11:00
18:00 matching asks rosa kyle
18:20 rosa yes
18:45 rosa rings
day 2027-03-14
09:12 rosa confirms
day 2027-03-15
08:40 rosa sets-out
09:10 rosa checks-out nobody-home
09:12 rosa starts
09:13 rosa adds shelf
09:20 rosa checks-out nobody-home
09:20 rosa checks-out not-possible
# The price is the catalogue's again, and whoever was there is not asked.
10:00 dale sends 2027-03-17T09:00/11:00
10:00 matching asks rosa tess
10:05 tess yes
10:06 tess rings
10:07 tess confirms
day 2027-03-16
09:00 tess confirms
day 2027-03-17
08:40 tess sets-out
# Nobody opens: that is the customer's to pay, and they may still want somebody.
09:29 tess checks-out nobody-home
09:30 tess checks-out nobody-home
12:00 payments book 2 7000
# A week of silence ends it.
day 2027-03-19
12:00 clock ticks
day 2027-03-24
12:00 clock ticks
