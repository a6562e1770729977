# Neither rung nor confirmed: the desk has it, and takes it away; whoever comes next begins anew.
playbook guided-visit
day 2027-03-12
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/11:00
18:00 matching asks rosa kyle
18:20 rosa yes
day 2027-03-13
06:20 clock ticks
day 2027-03-14
09:00 clock ticks
13:00 clock ticks
13:05 priya withdraws
13:05 matching asks tess
13:10 tess yes
# Accepted later than the day before, it is asked a little later: whoever has just said yes is not late with it.
13:10 clock ticks
13:40 clock ticks
13:42 tess confirms
# Another time: what was confirmed was the one before.
13:50 dale wants 2027-03-17T09:00/11:00
13:55 tess takes 2027-03-17T09:00/11:00
