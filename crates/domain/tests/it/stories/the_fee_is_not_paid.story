# Nobody pays the fee: nothing is booked, and the offers stand as they stood before.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle
11:00 rosa offers 50000 2027-04-20T09:00/17:00
12:00 kyle offers 60000
14:00 dale picks rosa 2027-04-20T09:00/15:00
14:30 priya lets-pass fee
day 2027-04-03
14:00 clock ticks
day 2027-04-04
13:59 clock ticks
14:00 clock ticks
# The same offer may be taken once more, or the other one: its time is still to be found.
15:00 dale picks kyle
15:10 payments book 1 5000
15:11 payments book 2 6000
16:00 kyle wants 2027-04-10T08:00/12:00
16:10 dale takes 2027-04-10T08:00/12:00
# Called off in time: the fee is given back, by the desk, before the job is over.
day 2027-04-05
09:00 dale calls-off
10:00 dale gives-back 2
12:00 priya gives-back 2
