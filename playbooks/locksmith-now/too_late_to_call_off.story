# In time it is free, and later it is not.
playbook locksmith-now
day 2027-03-12
20:00 dale describes
20:00 dale sends 2027-03-12T21:00/22:00
20:00 matching asks rosa kyle tess
20:05 rosa yes
20:40 dale calls-off
20:41 payments book 1 7000
