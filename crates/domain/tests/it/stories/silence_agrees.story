# The customer keeps silent: after two days the work counts as approved, the provider is credited, and the bill is asked for until the desk decides.
day 2027-03-11
08:00 dale describes
08:00 dale sends 2027-03-12T10:00/12:00
08:00 matching asks rosa
08:03 rosa yes
08:10 priya picks rosa
14:10 clock ticks
20:10 clock ticks
20:20 priya ok
day 2027-03-12
09:40 rosa late 30
10:40 rosa starts
12:00 rosa finishes
day 2027-03-14
12:01 clock ticks
day 2027-03-17
12:01 clock ticks
day 2027-03-21
12:02 clock ticks
12:30 priya writes-off 1
