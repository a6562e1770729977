# The customer never chooses.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle
11:00 rosa offers 50000
day 2027-04-04
11:00 clock ticks
day 2027-04-08
10:00 clock ticks
11:00 clock ticks
