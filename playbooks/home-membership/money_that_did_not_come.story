# The work is right and nobody says that it was paid: it is asked for, then both sides are heard. Silence agreed to the work.
playbook home-membership
day 2027-03-12
08:00 dale describes
08:00 dale sends 2027-03-15T10:00/12:00
08:00 matching asks rosa
08:10 rosa yes
day 2027-03-15
10:00 rosa starts
11:30 rosa finishes
day 2027-03-16
11:30 clock ticks
day 2027-03-17
11:30 clock ticks
day 2027-03-20
11:30 clock ticks
day 2027-03-24
11:30 clock ticks
