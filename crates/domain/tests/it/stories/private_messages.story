# Questions before an offer, an answer for everybody, and numbers that do not pass.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle tess
# Nobody is written to who has neither offered nor written.
10:30 dale says rosa
11:00 rosa says rosa
11:05 dale says rosa
11:10 dale says rosa to-all
11:15 rosa says kyle
11:20 rosa says rosa to-all
11:30 kyle offers 50000
11:40 kyle leaks kyle
11:41 kyle leaks kyle
11:42 kyle leaks kyle
12:00 dale picks kyle
# It is between these two now.
12:10 rosa says rosa
12:15 dale says rosa
12:20 kyle says kyle
12:25 dale says kyle
