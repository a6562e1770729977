# Now is now: a yes after more than an hour books nothing, and the desk has it; three other times can still be named.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 20 now
09:00 matching asks rosa
09:10 clock ticks
09:10 matching asks
10:10 clock ticks
10:20 rosa yes
10:21 rosa yes 2027-03-15T14:00/16:00 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00
10:30 dale takes 2027-03-15T14:00/14:20
