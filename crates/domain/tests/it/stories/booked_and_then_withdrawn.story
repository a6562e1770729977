# Whoever was booked cannot come after all, once the fee is paid and once before.
playbook open-offers
day 2027-04-01
10:00 dale describes
10:00 dale posts
10:00 matching asks rosa kyle tess
11:00 rosa offers 50000 2027-04-20T09:00/17:00
12:00 kyle offers 60000 2027-04-20T09:00/17:00
13:00 tess offers 70000 2027-04-20T09:00/17:00
14:00 dale picks rosa 2027-04-20T09:00/15:00
15:00 rosa withdraws
16:00 dale picks kyle 2027-04-20T09:00/15:00
16:10 payments book 2 6000
17:00 kyle withdraws
18:00 dale picks tess 2027-04-20T09:00/15:00
19:00 priya gives-back 2
day 2027-04-19
09:00 payments book 3 7000
10:00 dale calls-off
