# A time that was picked stays when whoever named it cannot: others are asked for it. It is called off too late.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 20 now
09:00 matching asks rosa
09:05 rosa yes 2027-03-15T14:00/16:00 2027-03-16T09:00/11:00 2027-03-17T13:00/15:00
09:10 dale takes 2027-03-16T09:00/09:20
10:00 rosa withdraws
10:00 matching asks kyle
10:05 kyle yes
day 2027-03-16
06:00 dale calls-off
06:01 payments book 1 1845
