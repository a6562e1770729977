# What was credited goes out, once, with the tip, and less what is owed by then. Nothing goes out while it is looked into.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes
08:10 priya picks rosa
08:11 dale ok
08:12 rosa ok
09:00 priya pays-out rosa
day 2027-03-12
10:00 rosa starts
12:00 rosa finishes
12:10 dale approves
12:15 payments book 1 14000
13:00 payments tips 1500
13:10 rosa pays-out rosa
day 2027-03-13
09:00 dale disputes damage
09:30 priya pays-out rosa
day 2027-03-14
09:00 clock ticks
day 2027-03-16
09:00 clock ticks
17:00 clock ticks
18:00 priya decides refund 1 2000 both
18:10 priya pays-out rosa
18:11 priya pays-out rosa
18:20 priya gives-back 2
# What is owed after that stands until there is something to set it off against.
day 2027-03-20
09:00 dale disputes work
day 2027-03-21
09:00 clock ticks
day 2027-03-23
09:00 clock ticks
17:00 clock ticks
18:00 priya decides refund 1 1000 provider
18:10 priya pays-out rosa
