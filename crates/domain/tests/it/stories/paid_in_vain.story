# A payment page was open too long: what comes is in the books, and goes back; on a job that is over as well.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle
11:00 rosa offers 50000
14:00 dale picks rosa
day 2027-04-03
14:00 clock ticks
day 2027-04-04
14:00 clock ticks
14:05 payments book 1 5000
15:00 dale picks rosa
15:10 payments book 3 5000
15:11 payments book 3 5000
16:00 priya gives-back 2
16:01 priya gives-back 4
16:02 priya gives-back 4
17:00 dale calls-off
17:30 priya gives-back 3
18:00 payments book 3 5000
19:00 priya gives-back 5
