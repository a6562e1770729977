# Whoever wants a call for what is wanted now is rung now, though it is late.
playbook locksmith-now
day 2027-03-12
21:00 dale describes
21:00 dale sends 2027-03-12T22:00/23:00
21:00 matching asks rosa kyle
21:02 rosa call-me
21:10 priya rang rosa
