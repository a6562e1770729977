# What nobody agreed to in time does not count; nor does what the customer refuses, or what waits when it is done.
playbook guided-visit
day 2027-03-14
18:00 dale describes
18:00 dale sends 2027-03-15T09:00/11:00
18:00 matching asks rosa kyle
18:20 rosa yes
day 2027-03-15
08:57 rosa starts
09:00 rosa adds minutes:30
10:00 clock ticks
10:05 rosa adds shelf
10:06 dale refuses
10:07 rosa adds material:500
10:30 rosa finishes
10:31 dale agrees 2
10:32 dale signs 1
10:33 dale signs 1
