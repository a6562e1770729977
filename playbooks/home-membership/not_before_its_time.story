# Whoever goes in a quarter of an hour before cannot say that it is over before anybody was to be there.
playbook home-membership
day 2027-03-12
09:00 dale describes
09:00 dale asks-for 20 2027-03-15T10:00/12:00
09:00 matching asks rosa
09:05 rosa yes
day 2027-03-15
09:46 rosa joins
09:47 rosa finishes
10:02 dale joins
10:10 rosa finishes
10:11 payments book 1 3690
