# Estimate, then the work, on one job: applied for, assigned, two documents, two times, one bill.
playbook assigned-partner
day 2027-03-23
09:05 dale describes
09:05 dale sends
09:05 matching asks rosa kyle
09:40 rosa yes 2027-03-25T08:00/12:00
09:52 kyle yes
10:30 priya rejects kyle
10:31 priya shortlists rosa
10:31 priya shortlists rosa
10:31 rosa shortlists kyle
10:32 priya shortlists tess
10:34 priya picks rosa
10:34 priya picks kyle
# Nobody else accepts for them, and nobody comes before the customer has signed.
10:40 kyle accepts confidentiality
10:41 rosa accepts confidentiality
10:42 rosa accepts agreement
11:20 dale wants 2027-03-25T10:00/13:00 2027-03-26T08:00/18:00
11:31 dale ok
18:02 rosa ok
day 2027-03-25
10:04 rosa starts
10:05 dale accepts agreement
10:06 rosa starts
10:50 rosa finishes
10:50 rosa estimates 0
10:50 rosa estimates 20000 10000
# A week of silence is a reminder and agrees to nothing.
day 2027-04-01
10:50 clock ticks
12:00 dale approves
# The same worker goes on; what was signed stands.
13:00 rosa wants 2027-04-06T13:00/17:00
13:10 dale takes 2027-04-06T13:00/14:00
13:11 rosa ok
day 2027-04-06
13:02 rosa starts
16:20 rosa finishes
17:00 dale approves
17:12 payments book 1 30000
