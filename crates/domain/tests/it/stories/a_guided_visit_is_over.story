# A week after the end the technician reads no longer whom they visited.
playbook guided-visit
day 2027-03-14
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/10:30
18:00 matching asks rosa
18:20 rosa yes
day 2027-03-15
08:57 rosa starts
10:30 rosa finishes
10:33 dale signs 1
10:40 payments book 1 14000
day 2027-03-24
10:00 rosa looks
