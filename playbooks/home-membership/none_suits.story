# None of the three times suits, the next keeps silent, and the one after takes the time that was wished.
playbook home-membership
day 2027-03-12
10:00 dale describes
10:00 dale sends 2027-03-15T10:00/12:00
10:00 matching asks rosa
10:10 rosa yes 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00 2027-03-18T09:00/11:00
10:20 dale keeps
10:20 matching asks kyle
11:20 clock ticks
11:20 matching asks june
# Whose turn is over may still come when it was wished, and name other times as long as nobody else's wait.
11:30 june yes 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00 2027-03-18T09:00/11:00
11:31 kyle yes 2027-03-19T09:00/11:00 2027-03-20T13:00/15:00 2027-03-22T09:00/11:00
11:40 kyle yes
# They know each other's number, and he calls it off too late.
day 2027-03-15
07:00 dale calls-off
08:00 payments book 1 7000
day 2027-03-20
09:01 kyle looks
day 2027-03-23
09:01 kyle looks
