# Twenty minutes are enough: whoever has not come loses it, and the next three are asked.
playbook locksmith-now
day 2027-03-12
20:00 dale describes
20:00 dale sends 2027-03-12T21:00/22:00
20:00 matching asks rosa kyle tess
20:04 rosa yes 2027-03-12T22:00/23:00
20:09 clock ticks
20:10 clock ticks
20:20 clock ticks
20:21 tess yes
21:20 clock ticks
21:20 matching asks vern june
21:21 june yes
21:40 june starts
21:59 june finishes
# Nobody signs by keeping silent.
22:59 clock ticks
day 2027-03-14
08:00 clock ticks
08:10 dale signs 1
10:10 clock ticks
day 2027-03-15
10:10 clock ticks
