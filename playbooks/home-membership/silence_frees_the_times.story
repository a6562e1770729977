# The homeowner does not say which of three times: they fall free, and somebody else is asked. That one was there for nothing.
playbook home-membership
day 2027-03-12
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:10 rosa yes 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00 2027-03-18T09:00/11:00
12:10 clock ticks
20:10 clock ticks
20:10 matching asks kyle
20:20 kyle yes
day 2027-03-15
10:10 kyle starts
10:20 kyle checks-out not-possible
day 2027-03-18
08:00 dale calls-off
