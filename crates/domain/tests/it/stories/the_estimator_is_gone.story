# Whoever made the estimate may not work any more: the work is sought anew, at the price that was agreed.
playbook assigned-partner
day 2027-03-23
09:05 dale describes
09:05 dale sends
09:05 matching asks rosa kyle
09:40 rosa yes
10:34 priya picks rosa
10:35 rosa accepts confidentiality
10:36 dale accepts agreement
10:40 rosa wants 2027-03-25T08:00/10:00
10:41 dale takes 2027-03-25T08:00/10:00
day 2027-03-25
08:00 rosa starts
08:30 rosa estimates 30000
09:00 rosa opts-out
09:01 dale approves
09:02 matching asks kyle
09:10 kyle yes
09:20 priya picks kyle
# What was signed stands; what Rosa accepted is hers.
09:21 kyle wants 2027-03-26T08:00/12:00
09:22 kyle accepts confidentiality
09:23 dale takes 2027-03-26T09:00/11:00
day 2027-03-26
09:00 kyle starts
11:00 kyle finishes
11:10 dale approves
