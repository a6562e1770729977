# Nobody takes it in twenty minutes: whoever waits at the door hears who looks now, and hears it once.
playbook locksmith-now
day 2027-03-12
20:00 dale describes
20:00 dale sends 2027-03-12T21:00/22:00
20:00 matching asks rosa kyle tess
20:02 rosa no
20:10 clock ticks
20:10 matching asks vern june
20:11 vern no
20:20 clock ticks
20:24 kyle no
20:25 tess no
20:26 june no
20:26 matching asks
21:00 clock ticks
