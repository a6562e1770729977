# Half an hour before it costs nothing.
playbook locksmith-now
day 2027-03-12
20:00 dale describes
20:00 dale sends 2027-03-12T21:00/22:00
20:00 matching asks rosa kyle tess
20:05 rosa yes
20:29 dale calls-off
