# Whoever began goes away again: the desk takes the job away, and whoever can still come by the end is asked.
playbook claim-by-text
day 2027-03-12
09:00 dale describes
09:00 dale sends 2027-03-15T10:00/12:00
09:00 matching asks rosa
09:10 rosa yes
09:20 priya picks rosa
day 2027-03-15
10:02 rosa starts
10:07 rosa withdraws
10:30 priya withdraws
10:31 matching asks kyle
10:40 kyle yes
10:45 priya picks kyle
11:00 kyle starts
11:50 kyle finishes
