# Nobody came at the agreed time: whoever waited in vain calls off for nothing, though it is late.
playbook guided-visit
day 2027-03-14
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/11:00
18:00 matching asks rosa kyle
18:20 rosa yes
day 2027-03-15
09:30 clock ticks
09:31 dale calls-off
