# Paid: both sides say how it was, and neither learns what the other said before both have.
playbook assigned-partner
day 2027-03-12
09:00 dale describes
09:00 dale sends
09:00 matching asks rosa kyle
09:40 rosa yes
10:00 priya picks rosa
10:10 rosa accepts confidentiality
10:20 rosa wants 2027-03-15T08:00/12:00
10:30 dale wants 2027-03-15T09:00/18:00
11:00 dale accepts agreement
day 2027-03-15
09:05 rosa starts
09:40 rosa estimates 18000 12000
10:00 dale approves
10:10 rosa wants 2027-03-16T08:00/12:00
10:20 dale takes 2027-03-16T08:00/12:00
day 2027-03-16
08:05 rosa starts
# Nobody says how work was that is not done.
08:10 dale rates 5
11:00 rosa finishes
11:30 dale approves
11:31 dale tips 500
11:40 payments book 1 30000
11:45 payments tips 1500
12:00 kyle rates 1
12:00 priya rates 5
12:10 rosa rates 6
12:15 rosa rates 4
# They may say it otherwise until the other side has spoken.
12:20 rosa rates 5
12:30 dale rates 5
12:31 dale rates 1
12:40 dale tips 200
# A second payment for the same bill comes when all is over: it goes back, and nobody is asked again.
13:00 payments book 1 30000
14:00 priya gives-back 2
