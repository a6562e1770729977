# The first to accept has it: ring, confirm, set out, start, add with the customer's word, and sign.
playbook guided-visit
day 2027-03-12
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/11:00
18:00 matching asks rosa kyle
18:20 rosa yes
18:21 kyle yes
# Nobody picked up; then they spoke.
18:30 rosa rings nobody
18:45 kyle rings
18:45 rosa rings
18:46 rosa rings
# Two days ahead a word that they come is worth little.
18:50 rosa confirms
day 2027-03-14
09:00 clock ticks
09:12 rosa confirms
day 2027-03-15
08:35 rosa sets-out
08:57 rosa starts
# What comes on top counts with the customer's word, and in the version that was shown.
09:40 rosa adds minutes:30
09:41 rosa adds minutes:30 material:1800
09:44 dale agrees 2
09:46 dale agrees 3
10:25 rosa finishes
10:26 dale approves
10:26 kyle signs 3
10:27 rosa signs 1
10:27 rosa signs 3
day 2027-03-16
10:00 payments book 1 19300
